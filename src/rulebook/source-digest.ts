/** SHA-256 of the sources by which answers are judged; written by scripts/source-digest.ts. */
export const sourceDigest = 'ff75ee93b88cfb85835389d2ed43cd86847336203c94242bc34f28fc1ce6a1a8';
