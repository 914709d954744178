export { draftFilingPaper, isFilingPaper, type PaperDrafted, type PaperRequest } from './draft-paper.ts';
