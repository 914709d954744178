import type { ClearanceRemedy, Sharing } from './clearance.ts';
import type { Ground, Judged } from './judge.ts';
import type { Proposal } from './proposal.ts';

/** The ways to do a proposal after all, ranked; the first is the least. None where it is permitted as it stands. */
export const remediesFor = (_given: {
  readonly ground: Ground;
  readonly proposal: Proposal;
  readonly judged: Judged;
  readonly sharing: Sharing;
}): readonly ClearanceRemedy[] => [];
