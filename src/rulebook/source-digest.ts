/** SHA-256 of the sources by which answers are judged; written by scripts/source-digest.ts. */
export const sourceDigest = '5c8c07482816e5f1473272bcaf64f8420401b4148be0c10b079ca21900e10134';
