export { tellAlert, tellAlertMissing } from './alerts/told.ts';
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
export { type Proposal, readProposals } from './proposal.ts';
export { ratchetNotices } from './ratchet.ts';
export { reasonOf } from './reason.ts';
export { remediesFor, sharingFaults } from './remedies.ts';
export { sideAlerts } from './side-alerts.ts';
export { tellRatchet, tellReason } from './tell.ts';
