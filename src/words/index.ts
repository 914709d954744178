export type { Catalogue, Language, Values, Wording } from './catalogue.ts';
export { fill, languages, termIn } from './catalogue.ts';
export { faultWords, hintWords } from './faults.ts';
export { findingWords, noticeWords, sharedFindingWords } from './findings.ts';
export { helpWords } from './help.ts';
export { arithmeticWords, screenWords } from './screens.ts';
export { storeWords } from './store.ts';
export { termWords } from './terms.ts';
export { useWords } from './use.ts';
