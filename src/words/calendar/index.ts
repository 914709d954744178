export { dutyNoticeWords, dutyTermWords, dutyWords, ruleNames } from './duties.ts';
export { filingPaperWords } from './filing-papers.ts';
export { holidayWords } from './holidays.ts';
export { duePageWords } from './page.ts';
export { returnWords } from './returns.ts';
