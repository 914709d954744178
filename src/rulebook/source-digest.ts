/** SHA-256 of the sources by which answers are judged; written by scripts/source-digest.ts. */
export const sourceDigest = '4ae98492e7b74526347c912caf134dc043d5eaf40ce35c34f3a6a03fbdbcbcd3';
