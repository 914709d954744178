export { draftReturn, type ReturnDrafted, type ReturnRequest } from './draft-return.ts';
export { lineJson, linesOf, returnJson, sourcesOf } from './return-json.ts';
