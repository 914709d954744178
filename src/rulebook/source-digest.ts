/** SHA-256 of the sources by which answers are judged; written by scripts/source-digest.ts. */
export const sourceDigest = 'a62881530ab984d8f1760e21bf2aa4d607f49e26ea8cd34c137113c28ff436ca';
