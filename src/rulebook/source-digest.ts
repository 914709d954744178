/** SHA-256 of the sources by which answers are judged; written by scripts/source-digest.ts. */
export const sourceDigest = 'c2d8ff5adff9e1ff4b41e098c85a6e592903511f8f8f85dbd66071682a128168';
