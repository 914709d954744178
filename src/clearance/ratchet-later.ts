import { addDays, divideUp, type HongKongDate } from '../exact/index.ts';
import {
  carryingHoldings,
  issuedOnDefaultBasis,
  publicHolders,
  type State,
  timelineOf,
  treasuryExcludedFrom,
  unknownHolder,
  voteDirector,
} from '../record/index.ts';
import type { Finding, Notice } from '../rulebook/index.ts';
import type { RemedyAction } from './clearance.ts';
import { type Ground, type Judged, type Judgement, judgementOf } from './judge.ts';
import { notice } from './ratchet-notice.ts';

type Done = { readonly ground: Ground; readonly judged: Judged };

const ownShares = (state: State): ReadonlyMap<string, bigint> => {
  const own = new Map<string, bigint>();
  for (const { holder, number } of carryingHoldings(state)) {
    const person = voteDirector(state, holder);
    own.set(person, (own.get(person) ?? 0n) + number);
  }
  return own;
};

/** Whose own proportion rises by a reduction because he converts less than his quota, where that of all does not. */
export const risingProportions = ({ ground, judged }: Done): readonly Notice[] => {
  const [before, after] = [ground.before.state, judged.after.state];
  const [issued, left] = [before, after].map(({ sums }) => issuedOnDefaultBasis(sums, ground.on)) as [bigint, bigint];
  const rises = (was: bigint, is: bigint): boolean => is * issued > was * left;
  if (left >= issued || rises(before.sums.wvrShares, after.sums.wvrShares)) return [];
  const now = ownShares(after);
  return [...ownShares(before)].flatMap(([beneficiary, was]) => {
    const is = now.get(beneficiary) ?? 0n;
    if (is > was || !rises(was, is) || beneficiary === publicHolders || beneficiary === unknownHolder) return [];
    const own = divideUp(was * (issued - left), issued);
    const values = { beneficiary, shares: was - is, own, short: own - (was - is) };
    return [notice('own-proportion-rises', values)];
  });
};

/** What was converted when treasury shares were bought, where their cancellation would have more converted. */
export const convertedAtPurchase = ({ ground, judged }: Done, action: RemedyAction | undefined): readonly Notice[] => {
  const cancels = judged.facts.some((fact) => fact.fact === 'shares-cancelled' && fact.from === 'treasury');
  if (action !== 'convert' || !cancels) return [];
  const { facts } = ground.record;
  const bought = facts.filter(
    (fact) => fact.fact === 'shares-repurchased' && fact.held === 'treasury' && fact.on >= treasuryExcludedFrom,
  );
  const converted = facts.reduce((sum, fact) => {
    if (fact.fact !== 'shares-converted' || ground.before.state.classes.get(fact.class)?.weighted !== true) return sum;
    const isOfPurchase = bought.some(({ on, set }) => on === fact.on && set === fact.set);
    return isOfPurchase ? sum + fact.number : sum;
  }, 0n);
  return converted === 0n ? [] : [notice('converted-at-purchase', { converted })];
};

/** What was judged of one proposal, or of several together. */
type Standing = {
  readonly ground: Ground;
  readonly judged: Pick<Judged, 'permitted' | 'record'> & { readonly after: Pick<Judgement, 'findings' | 'state'> };
};

/** So many days on which decisions end are looked at: each is a judgement of the whole record. */
const daysTold = 3;

/**
 * What would be short from the day after a modification or waiver ends on which it rests that a proposal is permitted, beyond
 * what would be short then without the proposal.
 */
export const endingDecisions = ({ ground, judged }: Standing): readonly Notice[] => {
  if (judged.permitted !== 'yes') return [];
  const ends = judged.after.state.decisions.flatMap(({ until }) => (until !== undefined && until >= ground.on ? [until] : []));
  return [...new Set(ends)]
    .toSorted()
    .slice(0, daysTold)
    .flatMap((until) => shortFrom({ ground, judged, until }));
};

const shortFrom = ({ ground, judged, until }: Standing & { readonly until: HongKongDate }): readonly Notice[] => {
  const from = addDays(until, 1n);
  const then = judgedAt(judged.record, ground, from);
  const without = new Map(judgedAt(ground.record, ground, from).findings.map((finding) => [finding.id, finding]));
  const today = new Map(judged.after.findings.map(({ id, outcome }) => [id, outcome]));
  const short = new Map<string, { readonly rule: string; readonly number: bigint }>();
  for (const finding of then.findings) {
    if (finding.outcome !== 'breached' || today.get(finding.id) === 'breached') continue;
    const more = shortIn(finding) - shortIn(without.get(finding.id));
    // Each reduction has a duty of its own; what stands is found again after every action.
    const { rule, id } = finding;
    const key = rule === '8A.15' ? id : rule;
    if (more > (short.get(key)?.number ?? 0n)) short.set(key, { rule, number: more });
  }
  return [...short.values()].map(({ rule, number }) =>
    rule === '8A.09'
      ? notice('votes-short-from', { until, from, rule, short: number })
      : notice('shares-short-from', { until, from, rule, short: number }),
  );
};

const judgedAt = (record: Judged['record'], { scenario }: Ground, on: HongKongDate): Judgement =>
  judgementOf(timelineOf({ record, report: () => {} }), on, { scenario });

/** By how many votes 8A.09 is missed, or how many shares another Rule asks to convert. */
const shortIn = (finding: Finding | undefined): bigint => {
  if (finding?.outcome !== 'breached') return 0n;
  const { headroomVotes = 0n } = finding.figures;
  return finding.rule === '8A.09' ? -headroomVotes : (finding.remedy?.leastShares ?? 0n);
};
