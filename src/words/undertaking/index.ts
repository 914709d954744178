export { executionWords } from './execution.ts';
export { fileWords } from './files.ts';
export { lifeWords } from './life.ts';
export { paperWords } from './papers.ts';
export { readingWords } from './reading.ts';
export { writingWords } from './writing.ts';
