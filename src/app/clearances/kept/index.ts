/** Clearances that are kept, and answers of the past judged again: what other folders use of it. */
export { approvalsOf } from './approvals.ts';
export { bookDeed, type Deed, type DeedBooked, type DeedMade, deedOn } from './book.ts';
export type { Beside, Difference } from './compare.ts';
export { isId, type Kept, keptCalled, keptClearances, knownUpTo, mostAsked } from './given.ts';
export {
  keptListJson,
  keptShowJson,
  noteJson,
  outcomeOfRecheck,
  overallComparison,
  type Recheck,
  recheckJson,
  tellKept,
} from './json.ts';
export { answeredAs, presentRulebook, type Rulebook } from './judged.ts';
export { type Keeping, keepInRecord, keepInStore, logStands, logsAstray, type NotKept } from './keep.ts';
export { isName } from './people.ts';
export { foundAgain, isChangedSince, type Rechecked, recheckClearances, recheckKept } from './recheck.ts';
export { recheckReports } from './reports.ts';
export { isUnapproved, type KeptNote, type Standing, standingOfKept, type Telling } from './status.ts';
export { recheckAnswers } from './told.ts';
