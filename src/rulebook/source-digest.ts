/** SHA-256 of the sources by which answers are judged; written by scripts/source-digest.ts. */
export const sourceDigest = '9f435c123731c22fa9c2ab6a6d65b056815ec3991ed1eb1fabefccc90804e7c9';
