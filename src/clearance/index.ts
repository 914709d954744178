export type {
  ClearanceRemedy,
  ClearanceStep,
  RemedyAction,
  Sharing,
  SideAlert,
  Told,
} from './clearance.ts';
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
export { remediesFor } from './remedies.ts';
export { sideAlerts } from './side-alerts.ts';
