import type { HongKongDate } from '../exact/index.ts';
import type { SideAlert } from './clearance.ts';
import type { Judgement } from './judge.ts';

/** What of the law beside the Requirements lies on or across a line after a proposal, against the day before it. */
export const sideAlerts = (_given: {
  readonly before: Judgement;
  readonly after: Judgement;
  readonly on: HongKongDate;
}): readonly SideAlert[] => [];
