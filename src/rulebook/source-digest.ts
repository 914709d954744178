/** SHA-256 of the sources by which answers are judged; written by scripts/source-digest.ts. */
export const sourceDigest = '4928f636ca093104e294701d30eb0377a0d3dcb3e5cefb5eb6da2c734540b57e';
