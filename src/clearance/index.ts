export { tellAlert, tellAlertMissing, tellAlertParty } from './alerts/told.ts';
export type {
  ClearanceRemedy,
  ClearanceStep,
  RemedyAction,
  RemedyPart,
  RemedyRank,
  Sharing,
  SideAlert,
  Told,
} from './clearance.ts';
export type { EndedArea } from './ended-areas.ts';
export {
  type BuyBackKind,
  type Headroom,
  type HeadroomGround,
  type HeadroomLine,
  headroomOf,
  type LargestBuyBack,
  type LineLevel,
  type UnlimitedLine,
  withLimit,
  worstLevel,
} from './headroom.ts';
export { conversionFor, leastInOneAction, leastStepByStep } from './headroom-figures.ts';
export { type LineName, limitsOf, lineNames, lineUnits, type SetLimit } from './headroom-limits.ts';
export {
  type Ground,
  groundOf,
  type Judged,
  type Judgement,
  judge,
  judgementOf,
  type Permission,
  permissionOf,
  type Unjudgeable,
} from './judge.ts';
export {
  type LeastClaim,
  type NotPlanned,
  type Planned,
  type ProgrammeWay,
  planProgramme,
} from './programme.ts';
export type { RulesOfDate } from './programme-judged.ts';
export type { ProgrammeStep } from './programme-walk.ts';
export { type Proposal, readProposals } from './proposal.ts';
export { ratchetNotices } from './ratchet.ts';
export { ratioIn, reasonOf, remedyClause } from './reason.ts';
export { remediesFor, sharingFaults } from './remedies.ts';
export { recounted } from './remedies-recount.ts';
export { sideAlerts } from './side-alerts.ts';
export { counted, tellRatchet, tellReason } from './tell.ts';
