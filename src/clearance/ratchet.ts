import { addDays, type Fraction, isBelow, reduceFraction } from '../exact/index.ts';
import { carryingHoldings, type Fact, issuedOnDefaultBasis, type State, unknownHolder, voteDirector } from '../record/index.ts';
import { mostUnder, type Notice, requiredConversion } from '../rulebook/index.ts';
import type { RemedyPart } from './clearance.ts';
import type { Ground, Judged } from './judge.ts';
import { convertedAtPurchase, endingDecisions, risingProportions } from './ratchet-later.ts';
import { notice } from './ratchet-notice.ts';

type Done = { readonly ground: Ground; readonly judged: Judged };

/**
 * What cannot be undone, told before it is done: the ceiling of 8A.13 only falls, a conversion is for good, and what was
 * converted earlier or beyond what was asked is not given back. With figures; also for a proposal that is permitted.
 */
export const ratchetNotices = ({
  ground,
  judged,
  remedy,
}: Done & {
  /** The remedy that the proposal is done with. */
  readonly remedy?:
    | (RemedyPart & { readonly and?: readonly RemedyPart[]; readonly proposal: { readonly on: string } })
    | undefined;
}): readonly Notice[] => {
  const { state } = judged.after;
  if (state.listing === undefined) return [];
  const done: Done = { ground, judged };
  const converted = sumOf(judged.facts, (fact) => isConversion(state, fact));
  return [
    ...(converted > 0n ? [notice('conversion-for-good', { shares: converted })] : []),
    ...rounding(remedy),
    ...beyondDuty(done, remedy),
    ...lowered(done),
    ...laterBuyBack(done),
    ...treasuryResale(done, converted),
    ...waiting(done, converted),
    ...backlog(done),
    ...ending(done),
    ...(converted > 0n ? risingProportions(done) : []),
    ...convertedAtPurchase(done, remedy?.action),
    ...endingDecisions(done),
    ...articlesDrop(done),
    ...around(done, remedy),
  ];
};

const numberIn = (fact: Fact): bigint => ('number' in fact && typeof fact.number === 'bigint' ? fact.number : 0n);
const sumOf = (facts: readonly Fact[], matches: (fact: Fact) => boolean): bigint =>
  facts.reduce((sum, fact) => (matches(fact) ? sum + numberIn(fact) : sum), 0n);
const isConversion = (state: State, fact: Fact): boolean =>
  fact.fact === 'shares-converted' && state.classes.get(fact.class)?.weighted === true;
const exactly = (value: Fraction): string => {
  const { part, whole } = reduceFraction(value);
  return `${part}/${whole}`;
};

const rounding = (remedy: Parameters<typeof ratchetNotices>[0]['remedy']): readonly Notice[] =>
  [remedy, ...(remedy?.and ?? [])].flatMap((part) => {
    const { action, shares = 0n, leastShares = 0n } = part ?? {};
    return action === 'convert' && shares > leastShares
      ? [notice('more-than-least', { more: shares - leastShares, least: leastShares })]
      : [];
  });

/** What a proposal itself converts for a reduction beyond what that asks. */
const beyondDuty = ({ judged }: Done, remedy: RemedyPart | undefined): readonly Notice[] => {
  if (remedy !== undefined) return [];
  const own = new Set(judged.facts.map(({ id }) => id));
  return judged.charged.flatMap(({ finding: { rule, figures, figuresOtherBasis, engagedBy } }) => {
    if (rule !== '8A.15' || !engagedBy.some((fact) => own.has(fact))) return [];
    const beyond = [figures, figuresOtherBasis ?? figures].map(
      ({ requiredConversion: required = 0n, converted = 0n }) => converted - required,
    );
    const more = beyond.reduce((least, one) => (one < least ? one : least));
    return more > 0n ? [notice('converted-beyond-duty', { more })] : [];
  });
};

/** A fall by less than one share of W is the rounding of a duty, which nobody can avoid. */
const lowered = ({ ground, judged }: Done): readonly Notice[] => {
  const [from, to] = [ground.before.ceiling?.value, judged.after.ceiling?.value];
  if (from === undefined || to === undefined || !isBelow(to, from)) return [];
  const isReduction = judged.facts.some(({ fact }) => fact === 'shares-cancelled' || fact === 'shares-repurchased');
  if (isReduction && !isBelow({ part: to.part + 1n, whole: to.whole }, from)) return [];
  return [
    notice('ceiling-lowered', {
      fromPart: from.part,
      fromWhole: from.whole,
      toPart: to.part,
      toWhole: to.whole,
      exact: exactly(to),
    }),
  ];
};

const issuedNow = ({ ground, judged }: Done): bigint => issuedOnDefaultBasis(judged.after.state.sums, ground.on);

/** What has to be converted when `number` shares leave the issue after it: the more of what 8A.15 and the ceiling ask. */
const neededFor = (done: Done, number: bigint): bigint => {
  const { wvrShares } = done.judged.after.state.sums;
  const issued = issuedNow(done);
  if (number >= issued) return 0n;
  const matched = requiredConversion({ wvrShares, issued, reduction: number });
  const ceiling = done.judged.after.ceiling?.value;
  const above = ceiling === undefined ? 0n : wvrShares - mostUnder(ceiling, issued - number);
  return above > matched ? above : matched;
};

const laterBuyBack = (done: Done): readonly Notice[] => {
  const { facts, after } = done.judged;
  const issued = sumOf(
    facts,
    (fact) =>
      (fact.fact === 'shares-issued' || fact.fact === 'treasury-shares-sold') &&
      after.state.classes.get(fact.class)?.weighted === false,
  );
  const needs = neededFor(done, issued);
  return issued > 0n && needs > 0n ? [notice('later-buy-back-needs', { issued, needs })] : [];
};

/** Converted now and sold again later, treasury shares leave a lower ceiling than if nothing had been converted. */
const treasuryResale = (done: Done, converted: bigint): readonly Notice[] => {
  const { wvrShares, treasury } = done.judged.after.state.sums;
  if (treasury === 0n || converted === 0n) return [];
  const issued = issuedNow(done);
  const sold = { part: wvrShares, whole: issued === done.judged.after.state.sums.issued ? issued : issued + treasury };
  const ceiling = done.judged.after.ceiling?.value;
  if (ceiling !== undefined && !isBelow(sold, ceiling)) return [];
  return [notice('treasury-resale-lowers', { treasury, ...sold, exact: exactly(sold) })];
};

/** Shares that wait for cancellation: what falls due with it, and that nothing converted before counts for it. */
const waiting = (done: Done, converted: bigint): readonly Notice[] => {
  const pending = done.judged.after.state.sums.pendingCancellation;
  const isBuying = done.judged.facts.some((fact) => fact.fact === 'shares-repurchased' && fact.held === 'for-cancellation');
  if (pending === 0n || (!isBuying && converted === 0n)) return [];
  const needs = neededFor(done, pending);
  return needs === 0n ? [] : [notice(converted > 0n ? 'converted-early' : 'due-at-cancellation', { pending, needs })];
};

/** What was open before is not charged again, and is told. */
const backlog = ({ ground, judged }: Done): readonly Notice[] => {
  const after = new Map(judged.after.findings.map((finding) => [finding.id, finding]));
  const notices: Notice[] = [];
  let lacking = 0n;
  let since: string | undefined;
  for (const { id, rule, outcome, engagedBy, on, remedy, figures } of ground.before.findings) {
    if (outcome !== 'breached') continue;
    const now = after.get(id);
    if (rule === '8A.15' && now?.outcome === 'breached') {
      lacking += now.remedy?.leastShares ?? 0n;
      since ??= on;
    }
    if (engagedBy.length > 0) continue;
    if (rule === '8A.13') {
      notices.push(notice('backlog-ceiling', { lacking: remedy?.leastShares ?? 0n, now: now?.remedy?.leastShares ?? 0n }));
    }
    if (rule === '8A.09') {
      const short = (headroom = 0n): bigint => (headroom < 0n ? -headroom : 0n);
      notices.push(
        notice('backlog-votes', { lacking: short(figures['headroomVotes']), now: short(now?.figures['headroomVotes']) }),
      );
    }
  }
  return since === undefined ? notices : [notice('backlog-reduction', { lacking, since }), ...notices];
};

/** Who has weighted shares before and none after because he converts them. */
const ending = ({ ground, judged }: Done): readonly Notice[] => {
  const { state } = judged.after;
  const left = new Set(carryingHoldings(state).map(({ holder }) => voteDirector(state, holder)));
  const before = new Set(carryingHoldings(ground.before.state).map(({ holder }) => voteDirector(ground.before.state, holder)));
  const ceased = new Set(
    judged.charged.flatMap(({ finding }) => ('wvrSharesCeased' in finding.figures ? [finding.subject] : [])),
  );
  const converting = new Set(
    judged.facts.flatMap((fact) =>
      fact.fact === 'shares-converted' && fact.holder !== undefined ? [voteDirector(state, fact.holder)] : [],
    ),
  );
  return [...before]
    .filter((person) => person !== unknownHolder && !left.has(person) && converting.has(person) && !ceased.has(person))
    .map((beneficiary) => notice('beneficiary-ends', { beneficiary }));
};

/** Weight that ended by itself under the articles will then wait for a conversion. */
const articlesDrop = ({ ground, judged }: Done): readonly Notice[] =>
  ground.before.state.articles?.selfExecutingCessation === true && judged.after.state.articles?.selfExecutingCessation !== true
    ? [{ code: 'self-execution-dropped' }]
    : [];

const monthOfBuyBack = 30n;

const around = ({ ground, judged }: Done, remedy: Parameters<typeof ratchetNotices>[0]['remedy']): readonly Notice[] => {
  if (remedy === undefined) return [];
  const parts = [remedy, ...(remedy.and ?? [])].map(({ action }) => action);
  if (parts.includes('waiver') || parts.includes('approval')) return [{ code: 'as-if-decided' }];
  if (remedy.action === 'delay') return [notice('delay-on-what-is-known', { date: remedy.proposal.on })];
  if (remedy.action !== 'issue') return [];
  const since = addDays(ground.on, -monthOfBuyBack);
  const buys = ({ fact, on }: Fact): boolean => fact === 'shares-repurchased' && on >= since;
  return [...judged.facts, ...ground.record.facts].some(buys) ? [{ code: 'issue-after-buy-back' }] : [];
};
