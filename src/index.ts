/** The library: read a record, replay it to a position at any date, judge it by the Rules, clear a proposal, count what falls due. */
export {
  type Cleared,
  clearanceJson,
  clearProposal,
  type Decider,
  type NotCleared,
  type PaperToFollow,
  tellTold,
} from './app/clearances/index.ts';
export * as kept from './app/clearances/kept/index.ts';
export * as calendar from './calendar/index.ts';
export * as clearance from './clearance/index.ts';
export * from './exact/index.ts';
export * from './record/index.ts';
export * from './rulebook/index.ts';
