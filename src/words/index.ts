export type { Catalogue, Language, Values, Wording } from './catalogue.ts';
export { fill, languages, termIn } from './catalogue.ts';
export { faultWords, hintWords } from './faults.ts';
export { findingWords, noticeWords, sharedFindingWords } from './findings.ts';
export { issuerCalled, type NameGiven, nameIn, plainLine } from './names.ts';
export { arithmeticWords, screenWords } from './screens.ts';
export { termWords } from './terms.ts';
