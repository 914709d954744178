/** SHA-256 of the sources by which answers are judged; written by scripts/source-digest.ts. */
export const sourceDigest = '3fe0e08e6ee473d532c2a8ddbccc02b532db89ae61d6ffe56ffbcac2804b8979';
