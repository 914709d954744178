import { carryingHoldings } from '../record/index.ts';
import type { RemedyAllocation } from '../rulebook/index.ts';
import { judge } from './judge.ts';
import type { Proposal } from './proposal.ts';
import type { Candidate } from './remedies-judged.ts';
import { type Ceased, conversionsFor, type Needs, needsOf } from './remedies-needs.ts';
import { actionsIn, conversions, convertedIn, fieldsOf, type Leg, moving, withAfter, withLegs } from './remedies-plan.ts';
import { type Asked, needsConversion, nextSite, type Site, stateAt } from './remedies-sites.ts';
import { type Shared, type Split, splitOf } from './sharing.ts';

/**
 * Who has weighted shares just before a site. Where ahead of it nothing but ordinary shares moves and weighted ones are
 * converted, that is worked out and not judged: a day of many actions would be judged as often.
 */
const carryingAt = (site: Site): Pick<Shared, 'state' | 'carrying'> => {
  const { ground, plan, places, weights } = site;
  const first = places[0] ?? 0;
  const ahead = plan.facts.filter((_fact, place) => place < first && !places.includes(place));
  const before = ground.before.state;
  const hasEnded = [...before.holdings.values()].some((held) => [...held.values()].some(({ ceased }) => ceased > 0n));
  const isPlain = ahead
    .map(fieldsOf)
    .every(
      (fact) =>
        moving.includes(fact.fact) && 'class' in fact && (fact.class !== weights.class || fact.fact === 'shares-converted'),
    );
  if (hasEnded || !isPlain) {
    const state = stateAt(site);
    return { state, carrying: carryingHoldings(state) };
  }
  const gone = convertedIn(ahead, weights.class);
  const carrying = carryingHoldings(before).flatMap((held) => {
    const number = held.number - (gone.get(held.holder) ?? 0n);
    return number > 0n ? [{ ...held, number }] : [];
  });
  return { state: before, carrying };
};

/** How a number of conversions is shared at a site. */
export const sharedAt = (site: Site, least: bigint): Shared => {
  const legs = site.places.flatMap((place) => site.plan.facts[place] ?? []);
  const { state, carrying } = carryingAt(site);
  const already = convertedIn(legs, site.weights.class);
  return {
    sharing: site.sharing,
    state,
    carrying,
    holds: carrying.map((held) => ({ ...held, number: held.number - (already.get(held.holder) ?? 0n) })),
    already,
    least,
    quota: least === site.needs.reduction ? site.needs.reductionQuota : undefined,
  };
};

export const becauseOf = ({ reduction, ceiling }: Needs): string => (reduction > 0n ? '8A.15' : ceiling > 0n ? '8A.13' : '8A.09');

export const conversionLegs = (site: Site, split: Split): readonly Leg[] =>
  conversions(split.byHolder, site.weights, becauseOf(site.needs));

/** What has been put into a plan so far, and where it goes on. */
type Course = {
  readonly site: Site;
  readonly allocation: readonly RemedyAllocation[];
  readonly shares: bigint;
  readonly least: bigint;
  readonly votesLost: bigint;
  /** Whether it is known of all of it who converts. */
  readonly told: boolean;
};

/**
 * The least conversion: what each action lacks is converted in it; what a cessation leaves is converted behind it, the same
 * day, or in the first action that lacks something, for which it then counts. Nothing where no number of conversions would do.
 */
export const converting = (asked: Asked, site: Site): readonly Candidate[] => {
  const start: Course = { site, allocation: [], shares: 0n, least: 0n, votesLost: 0n, told: true };
  return [start, ceasedFirst(start)].flatMap((course) => {
    const candidate = course && candidateOf(asked, course);
    return candidate ?? [];
  });
};

/** What a cessation of the same day leaves, converted in the action that lacks something. */
const ceasedFirst = (course: Course): Course | undefined => {
  const { ground, plan, judged, places, needs } = course.site;
  const { ceased } = needsOf({ ground, judged });
  if (ceased.length === 0 || !needsConversion(needs)) return undefined;
  const legs = ceased.flatMap((part) => conversions([part], { class: part.class, into: intoOf(course.site, part) }, part.rule));
  const done = withCeased(course, ceased);
  return goneOn({ ...done, plan: withLegs({ ground, proposal: plan, places, legs }), from: numberOf(course.site) });
};

const numberOf = ({ plan, places }: Site): number => actionsIn(plan.facts).findIndex((one) => one[0] === places[0]);

/** The course with a plan that holds more, judged; nothing where that cannot be. */
const goneOn = ({ plan, from, ...course }: Course & { readonly plan: Proposal; readonly from: number }): Course | undefined => {
  const { site } = course;
  const judged = judge(site.ground, plan.facts);
  if (judged.status === 'refused') return undefined;
  const next = from < actionsIn(plan.facts).length ? nextSite({ ...site, plan, judged, from }) : undefined;
  return {
    ...course,
    site: next ?? { ...site, plan, judged, needs: needsOf({ ground: site.ground, judged, among: new Set() }) },
  };
};

const withCeased = (course: Course, ceased: readonly Ceased[]): Course => ({
  ...course,
  allocation: added(course.allocation, ceased),
  shares: ceased.reduce((sum, { shares }) => sum + shares, course.shares),
  least: ceased.reduce((sum, { shares }) => sum + shares, course.least),
  votesLost: ceased.reduce((sum, part) => sum + carriedVotes(course.site, part), course.votesLost),
});

/** What an action lacks, converted in it. */
const convertedAt = (course: Course, from: number): Course | undefined => {
  const { site } = course;
  const number = conversionsFor(site.needs, site.weights);
  const split = number === undefined ? undefined : splitOf(sharedAt(site, number));
  if (number === undefined || split === undefined) return undefined;
  const { ground, plan, places, weights } = site;
  return goneOn({
    ...course,
    allocation: added(course.allocation, split.byHolder),
    told: course.told && split.allocation.length > 0,
    shares: course.shares + split.shares,
    least: course.least + number,
    votesLost: course.votesLost + split.shares * (weights.votes - weights.ordinaryVotes),
    plan: withLegs({ ground, proposal: plan, places, legs: conversionLegs(site, split) }),
    from,
  });
};

const candidateOf = (asked: Asked, start: Course): Candidate | undefined => {
  let course: Course | undefined = start;
  for (let turn = start.site.plan.facts.length; course !== undefined && needsConversion(course.site.needs); turn -= 1) {
    if (turn === 0) return undefined;
    course = convertedAt(course, numberOf(course.site) + 1);
  }
  // What only stands at the end of the day is made good in the last action.
  const standing: Needs | undefined = course && needsOf({ ...course.site, among: 'standing' });
  if (course !== undefined && standing !== undefined && needsConversion(standing)) {
    const last = actionsIn(course.site.plan.facts);
    course = convertedAt({ ...course, site: { ...course.site, places: last.at(-1) ?? [], needs: standing } }, last.length);
  }
  if (course === undefined) return undefined;
  const { ceased } = needsOf({ ground: course.site.ground, judged: course.site.judged });
  const { site, shares, least, allocation, told, votesLost } = withCeased(course, ceased);
  if (shares === 0n) return undefined;
  const ended = behind(site, ceased);
  return {
    action: 'convert',
    class: ceased[0]?.class ?? site.weights.class,
    shares,
    leastShares: least,
    allocation: told ? allocation : [],
    proposal: ended ?? site.plan,
    ...deedOf(asked, start.site, site),
    ...(ended === undefined ? { judged: site.judged } : {}),
    votesLost,
    sharesMoved: shares,
    days: 0n,
  };
};

const deedOf = ({ proposal }: Asked, { joinsSets = false }: Site, { plan }: Site): Pick<Candidate, 'deed'> =>
  plan === proposal ? { deed: 'behind' } : joinsSets ? { deed: 'as-one' } : {};

const behind = (site: Site, ceased: readonly Ceased[]): Proposal | undefined =>
  ceased.length === 0
    ? undefined
    : withAfter(
        site.plan,
        ceased.flatMap((part) => conversions([part], { class: part.class, into: intoOf(site, part) }, part.rule)),
      );

const intoOf = ({ judged, weights }: Site, { class: from }: Ceased): string =>
  judged.after.state.classes.get(from)?.convertsInto ?? weights.into;

/** Votes that still hang on shares whose weight has to end; where the articles ended it by themselves there are none. */
const carriedVotes = ({ judged, weights }: Site, { class: from, holder, shares }: Ceased): bigint => {
  const holding = judged.after.state.holdings.get(from)?.get(holder);
  const ended = holding?.ceased ?? 0n;
  return ended >= shares ? 0n : (shares - ended) * (weights.votes - weights.ordinaryVotes);
};

const added = (known: readonly RemedyAllocation[], more: readonly RemedyAllocation[]): readonly RemedyAllocation[] => {
  const sums = new Map(known.map((part) => [part.holder, part]));
  for (const { beneficiary, holder, shares } of more) {
    sums.set(holder, { beneficiary, holder, shares: (sums.get(holder)?.shares ?? 0n) + shares });
  }
  return [...sums.values()];
};
