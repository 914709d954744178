/** SHA-256 of the sources by which answers are judged; written by scripts/source-digest.ts. */
export const sourceDigest = 'e06dc126d69c2070e26f0b859dda2a69ae8aa87819a5d7b731a8be7458662f8e';
