/** SHA-256 of the sources by which answers are judged; written by scripts/source-digest.ts. */
export const sourceDigest = 'baecb69a830619d2e2acffcb69662032cf903db53a6ec3a85b57038b8c9e9c78';
