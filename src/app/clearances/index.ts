export { clearOn, clearProposal } from './clear-proposal.ts';
export { clearanceJson, tellTold } from './clearance-json.ts';
export type { Cleared, Decider, NotCleared, PaperToFollow, View } from './cleared.ts';
export { type Filing, tellFiling, tellFilingWho } from './filings.ts';
export {
  exitOfLevel,
  type HeadroomReport,
  headroomReport,
  lineNotices,
  type ReportLine,
  sayHeadroom,
  tellLine,
  underWaiversText,
} from './headroom.ts';
export {
  datesText,
  decidingOf,
  leastText,
  type ProgrammeReport,
  programmeAnswer,
  programmeReport,
  programmeSaving,
  sayProgramme,
} from './programme.ts';
export { worthTelling } from './worth-telling.ts';
