/** SHA-256 of the sources by which answers are judged; written by scripts/source-digest.ts. */
export const sourceDigest = 'eacc0f73e3ac8e3d627bc0f0bcdec488782bed8c4154650c46f9ffd054e1e427';
