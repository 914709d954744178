export { executionWords } from './execution.ts';
export { fileWords } from './files.ts';
export { undertakingHelpWords } from './help.ts';
export { lifeWords } from './life.ts';
export { draftNoticeWords, paperWords } from './papers.ts';
export { readingWords } from './reading.ts';
export { signatureWords } from './signatures.ts';
export { writingWords } from './writing.ts';
