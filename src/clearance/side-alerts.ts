import type { HongKongDate } from '../exact/index.ts';
import type { Fact } from '../record/index.ts';
import { adviserAlerts } from './alerts/adviser.ts';
import { approvalPoolAlerts } from './alerts/approval-pool.ts';
import type { Asked } from './alerts/asked.ts';
import { mandateAlerts } from './alerts/buy-back-mandate.ts';
import { priceAlerts } from './alerts/buy-back-price.ts';
import { sellerAlerts } from './alerts/buy-back-seller.ts';
import { buyBackTimes } from './alerts/buy-back-times.ts';
import { closedDayAlerts } from './alerts/closed-day.ts';
import { dealingAlerts } from './alerts/dealing.ts';
import { interestsAlerts } from './alerts/interests.ts';
import { moratoriumAlerts } from './alerts/moratorium.ts';
import { pledgeAlerts } from './alerts/pledge.ts';
import { publicFloatAlerts } from './alerts/public-float.ts';
import { takeoversAlerts } from './alerts/takeovers.ts';
import type { SideAlert } from './clearance.ts';
import type { Judgement } from './judge.ts';

/**
 * What of the law beside the Requirements lies on or across a line after a proposal, against the day before it: crossed
 * first, then near, not to be told, to be asked, kept. Only what the proposal touches is told of.
 *
 * @param facts what is proposed, as it would stand on record; else it is what stands on record after and not before
 * @param remedyConverts weighted shares that the least remedy converts besides, for the approval of their listing
 * @param isTradingDay whether the Exchange trades on a day; else every weekday is taken for one
 */
export const sideAlerts = ({
  before,
  after,
  on,
  facts,
  remedyConverts = 0n,
  isTradingDay,
}: {
  readonly before: Judgement;
  readonly after: Judgement;
  readonly on: HongKongDate;
  readonly facts?: readonly Fact[] | undefined;
  readonly remedyConverts?: bigint | undefined;
  readonly isTradingDay?: ((day: HongKongDate) => boolean) | undefined;
}): readonly SideAlert[] => {
  const asked: Asked = {
    before,
    after,
    on,
    proposed: facts ?? addedFacts(before, after),
    standing: standingUntil(after, on),
    remedyConverts,
    isTradingDay,
  };
  const alerts = [
    takeoversAlerts,
    mandateAlerts,
    priceAlerts,
    buyBackTimes,
    closedDayAlerts,
    sellerAlerts,
    moratoriumAlerts,
    publicFloatAlerts,
    dealingAlerts,
    interestsAlerts,
    approvalPoolAlerts,
    pledgeAlerts,
    adviserAlerts,
  ].flatMap((of) => of(asked));
  return alerts.toSorted((one, other) => levels.indexOf(one.level) - levels.indexOf(other.level));
};

const levels: readonly SideAlert['level'][] = ['crossed', 'near', 'cannot-tell', 'ask', 'kept'];

const addedFacts = (before: Judgement, after: Judgement): readonly Fact[] => {
  const known = new Set(before.timeline.record.facts.map(({ id }) => id));
  return after.timeline.record.facts.filter(({ id }) => !known.has(id));
};

const standingUntil = ({ timeline }: Judgement, on: HongKongDate): readonly Fact[] =>
  timeline.actions.flatMap((action) => (action.on <= on ? action.facts : []));
