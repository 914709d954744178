/** SHA-256 of the sources by which answers are judged; written by scripts/source-digest.ts. */
export const sourceDigest = '7142c45e258929db69e54ba7b0319b9008451bf82c618326fe68b3f319d5672c';
