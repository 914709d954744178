export { filingPaperWords } from './filing-papers.ts';
export { returnWords } from './returns.ts';
