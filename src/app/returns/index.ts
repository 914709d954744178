export { type CheckedReturn, checkedJson, checkReturn, countsOf, tellContradiction, tellLine } from './check-return.ts';
export { draftReturn, type ReturnDrafted, type ReturnRequest } from './draft-return.ts';
export { lineJson, linesOf, returnJson, sourcesOf } from './return-json.ts';
export { paperOfReturn } from './return-paper.ts';
export { linesSheet, type ReturnSheet, returnSheets } from './return-sheets.ts';
