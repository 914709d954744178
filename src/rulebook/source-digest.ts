/** SHA-256 of the sources by which answers are judged; written by scripts/source-digest.ts. */
export const sourceDigest = 'b2f84b58b1d6f7c8496ef777567a8310b27945d8c9d1432d80456cf96a1b463b';
