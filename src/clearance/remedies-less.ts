import { allocateLeast } from '../exact/index.ts';
import { issuedOnDefaultBasis, type State, totalsOf, type Unnumbered } from '../record/index.ts';
import type { Finding } from '../rulebook/index.ts';
import { judge, type Permission } from './judge.ts';
import { type Candidate, mends } from './remedies-judged.ts';
import { isPassing, matters, missedBefore, type Needs, needsOf } from './remedies-needs.ts';
import { numberOf, withFields } from './remedies-plan.ts';
import type { Asked } from './remedies-sites.ts';

const reducible = [
  'shares-cancelled',
  'shares-repurchased',
  'shares-transferred',
  'treasury-shares-sold',
  'shares-issued',
] as const;
type Reducible = (typeof reducible)[number];

/**
 * The most that may be done as proposed with nothing added: so many are allowed and one more is not. At the end of the day
 * what each Rule leaves over is a straight line in the number of shares, so the search begins where the first of the lines is
 * met; each number is judged step by step, for a line that a later step makes good was missed all the same.
 */
export const reducing = (asked: Asked): Candidate | undefined => {
  for (const deeds of deedsIn(asked)) {
    const candidate = lessOfDeeds(asked, deeds);
    if (candidate !== undefined) return candidate;
  }
  return undefined;
};

const lessOfDeeds = (asked: Asked, deeds: Deeds): Candidate | undefined => {
  const { ground, proposal, judged } = asked;
  const whole = deeds.places.reduce((sum, place) => sum + numberOf(proposal.facts[place]), 0n);
  const doneAs =
    (allowed: (permitted: Permission) => boolean) =>
    (shares: bigint): boolean => {
      const again = judge(ground, lessOf(asked, deeds, shares));
      return again.status === 'judged' && allowed(again.permitted) && mends(judged, again);
    };
  const from = (breachesOnly: boolean): bigint => mostByLines({ asked, deeds, whole, breachesOnly }) ?? whole - 1n;
  const plainly = greatest({ whole, from: from(false), does: doneAs((permitted) => permitted === 'yes') });
  // Where nothing is plainly allowed, the most that is no breach: the rest is for counsel or the Exchange.
  const shares = plainly > 0n ? plainly : greatest({ whole, from: from(true), does: doneAs(() => true) });
  if (shares <= 0n) return undefined;
  const facts = lessOf(asked, deeds, shares);
  const most = doneIn(facts, deeds);
  return {
    action: 'reduce',
    class: deeds.class,
    deed: deeds.kind,
    shares: most,
    leastShares: most,
    proposal: { ...proposal, facts },
    votesLost: 0n,
    sharesMoved: whole - shares,
    days: 0n,
  };
};

/** All that is done of a kind in a class: also what is not in the way and stays as it was proposed. */
const doneIn = (facts: readonly Unnumbered[], deeds: Pick<Deeds, 'kind' | 'class'>): bigint =>
  facts.reduce((sum, fact) => (fact.fact === deeds.kind && classOf(fact) === deeds.class ? sum + numberOf(fact) : sum), 0n);

const classOf = (fact: Unnumbered | undefined): string | undefined => (fact as { readonly class?: string } | undefined)?.class;

/** The greatest number below `whole` that does, sought from `from` in steps that double; none where not even one does. */
const greatest = ({
  whole,
  from,
  does,
}: {
  readonly whole: bigint;
  readonly from: bigint;
  readonly does: (number: bigint) => boolean;
}): bigint => {
  const start = from < 1n ? 1n : from < whole ? from : whole - 1n;
  if (start < 1n) return 0n;
  let [low, high] = [0n, whole];
  if (does(start)) {
    low = start;
    for (let step = 1n; low + step < whole; step *= 2n) {
      if (!does(low + step)) {
        high = low + step;
        break;
      }
      low += step;
    }
  } else {
    high = start;
    if (start === 1n || !does(1n)) return 0n;
    low = 1n;
    for (let step = 1n; high - step > low; step *= 2n) {
      if (does(high - step)) {
        low = high - step;
        break;
      }
      high -= step;
    }
  }
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (does(middle)) low = middle;
    else high = middle;
  }
  return low;
};

type Deeds = {
  readonly kind: Reducible;
  readonly class: string;
  readonly places: readonly number[];
  /** Purchases whose shares one of `places` cancels: they are fewer with it. */
  readonly partners: ReadonlyMap<number, number>;
};

/** What there may be less of: for each kind and class, weighted ones first, the facts that engaged what stands in the way. */
const deedsIn = ({ proposal, judged }: Asked): readonly Deeds[] => {
  const inTheWay = judged.charged.filter((one) => matters(one) || isPassing(one));
  const engaged = new Set(inTheWay.flatMap(({ finding }) => finding.engagedBy));
  const { classes } = judged.after.state;
  const inOrder = [...classes.values()].toSorted((one, other) => Number(other.weighted) - Number(one.weighted));
  return reducible.flatMap((kind) =>
    inOrder.flatMap(({ id, weighted }): readonly Deeds[] => {
      // The weight of what is transferred ends whatever its number.
      if (kind === 'shares-transferred' && weighted) return [];
      const places = [...proposal.facts.keys()].filter((place) => {
        const fact = judged.facts[place];
        return fact?.fact === kind && engaged.has(fact.id) && classOf(proposal.facts[place]) === id;
      });
      if (places.length === 0) return [];
      const partners = kind === 'shares-cancelled' ? partnersOf(proposal.facts, places) : new Map<number, number>();
      return [{ kind, class: id, places, partners }];
    }),
  );
};

const partnersOf = (facts: readonly Unnumbered[], places: readonly number[]): ReadonlyMap<number, number> => {
  const partners = new Map<number, number>();
  const free = [...facts.keys()].filter((place) => facts[place]?.fact === 'shares-repurchased');
  for (const place of places) {
    const index = free.findIndex(
      (other) => numberOf(facts[other]) === numberOf(facts[place]) && classOf(facts[other]) === classOf(facts[place]),
    );
    const [partner] = index < 0 ? [] : free.splice(index, 1);
    if (partner !== undefined) partners.set(place, partner);
  }
  return partners;
};

/** The proposal with only so many shares in all of its deeds; the last are left out first. */
const lessOf = (
  { proposal: { facts } }: Pick<Asked, 'proposal'>,
  { places, partners }: Deeds,
  shares: bigint,
): readonly Unnumbered[] => {
  const numbers = new Map<number, bigint>();
  let left = shares;
  for (const place of places) {
    const number = numberOf(facts[place]);
    const kept = number < left ? number : left;
    left -= kept;
    numbers.set(place, kept);
    const partner = partners.get(place);
    if (partner !== undefined) numbers.set(partner, kept);
  }
  return facts.flatMap((fact, place) => {
    const number = numbers.get(place);
    return number === undefined ? [fact] : number === 0n ? [] : [withFields(fact, { number })];
  });
};

/** By how much each Rule is kept: below zero where it is missed. */
type Slack = readonly bigint[];

const mostByLines = ({
  asked,
  deeds,
  whole,
  breachesOnly,
}: {
  readonly asked: Asked;
  readonly deeds: Deeds;
  readonly whole: bigint;
  readonly breachesOnly: boolean;
}): bigint | undefined => {
  const { ground, judged } = asked;
  const rest = lessOf(asked, deeds, 0n);
  const without = rest.length === 0 ? ground.before.state : stateWith(asked, rest);
  if (without === undefined) return undefined;
  const needs = needsOf({ ground, judged, breachesOnly });
  const reductions = judged.charged
    .filter((one) => one.finding.rule === '8A.15' && matters(one) && (!breachesOnly || one.finding.outcome === 'breached'))
    .map(({ finding }) => finding);
  const none = [...slackOf(asked, needs, without), ...reductions.flatMap(converted)];
  const all = [...slackOf(asked, needs, judged.after.state), ...reductions.flatMap(notMatched)];
  let most: bigint | undefined;
  for (const [index, atNone] of none.entries()) {
    const atAll = all[index] ?? 0n;
    if (atAll >= 0n) continue;
    const here = atNone <= 0n ? 0n : (whole * atNone) / (atNone - atAll);
    if (most === undefined || here < most) most = here;
  }
  return most;
};

const stateWith = ({ ground }: Asked, facts: readonly Unnumbered[]): State | undefined => {
  const judged = judge(ground, facts);
  return judged.status === 'judged' ? judged.after.state : undefined;
};

/** 8A.09 and 8A.13 at a state; what was missed before is no part of it. */
const slackOf = ({ ground }: Asked, { minimum: { part, whole }, lines, votes }: Needs, state: State): Slack => {
  const totals = totalsOf(state);
  const missed = missedBefore(ground, { part, whole });
  const issued = [issuedOnDefaultBasis(totals, ground.on), totals.issued];
  return [
    votes > 0n ? whole * totals.nonWvrVotes - part * (totals.totalVotes - missed) : 0n,
    ...lines.map(({ limit }, basis) => limit.part * (issued[basis] ?? totals.issued) - limit.whole * totals.wvrShares),
  ];
};

const basesOf = ({ figures, figuresOtherBasis }: Finding) =>
  figuresOtherBasis === undefined ? [figures] : [figures, figuresOtherBasis];
const converted = (finding: Finding): Slack =>
  basesOf(finding).map(({ converted: done = 0n, issuedSharesBefore = 0n }) => done * issuedSharesBefore);
const notMatched = (finding: Finding): Slack =>
  basesOf(finding).map(
    ({ converted: done = 0n, issuedSharesBefore = 0n, wvrSharesBefore = 0n, reduction = 0n }) =>
      done * issuedSharesBefore - wvrSharesBefore * reduction,
  );

/** Weighted shares of an offer beyond what the take-up of the others allows: fewer of them, or the rest as ordinary shares. */
export const lessWeighted = ({ proposal, judged }: Asked): readonly Candidate[] => {
  const bad = judged.charged.filter((one) => matters(one) && one.finding.rule === '8A.14').map(({ finding }) => finding);
  const places = [...proposal.facts.keys()].filter((place) => {
    const fact = judged.facts[place];
    return fact?.fact === 'shares-issued' && judged.after.state.classes.get(fact.class)?.weighted === true;
  });
  const issued = places.reduce((sum, place) => sum + numberOf(proposal.facts[place]), 0n);
  const most = mostWeighted(bad, issued);
  const first = judged.facts[places[0] ?? -1];
  if (most === undefined || first?.fact !== 'shares-issued') return [];
  const into = judged.after.state.classes.get(first.class)?.convertsInto;
  const bearers = places.map((place) => ({ id: `${place}`.padStart(6, '0'), shares: numberOf(proposal.facts[place]) }));
  const shared = allocateLeast({ bearers, duty: most, whole: issued });
  const kept = new Map(places.map((place, index) => [place, shared[index]?.shares ?? 0n]));
  const facts = (as: 'left-out' | 'ordinary'): readonly Unnumbered[] =>
    proposal.facts.flatMap((fact, place) => {
      const number = kept.get(place);
      if (number === undefined) return [fact];
      const rest = numberOf(fact) - number;
      return [
        ...(number > 0n ? [withFields(fact, { number })] : []),
        ...(as === 'ordinary' && rest > 0n ? [withFields(fact, { number: rest, class: into })] : []),
      ];
    });
  const base = { votesLost: 0n, sharesMoved: issued - most, days: 0n };
  const less: Candidate = {
    ...base,
    action: 'reduce',
    class: first.class,
    deed: 'shares-issued',
    shares: most,
    leastShares: most,
    proposal: { ...proposal, facts: facts('left-out') },
  };
  const ordinary: Candidate = {
    ...base,
    action: 'issue',
    ...(into === undefined ? {} : { class: into }),
    deed: 'shares-issued',
    shares: issued - most,
    leastShares: issued - most,
    proposal: { ...proposal, facts: facts('ordinary') },
  };
  return [...(most > 0n ? [less] : []), ...(into === undefined ? [] : [ordinary])];
};

const mostWeighted = (findings: readonly Finding[], issued: bigint): bigint | undefined => {
  if (findings.some(({ check, outcome }) => check === 'permitted-kind' && outcome === 'breached')) return 0n;
  const taken = findings.find(({ check }) => check === 'proportionate-take-up')?.figures['maxWvr'];
  const untaken = findings.filter(({ check }) => check === 'untaken-as-ordinary');
  const excess = untaken.reduce((sum, { figures }) => sum + (figures['excess'] ?? 0n), 0n);
  const most = taken ?? (excess > 0n ? issued - excess : undefined);
  return most !== undefined && most < issued ? most : undefined;
};
