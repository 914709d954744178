/** SHA-256 of the sources by which answers are judged; written by scripts/source-digest.ts. */
export const sourceDigest = 'def205c18998236a2bcecd70f94ffc4f389667c20741e374c9ec3e3f83727d10';
