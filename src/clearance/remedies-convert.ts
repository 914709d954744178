import { carryingHoldings, type State } from '../record/index.ts';
import type { RemedyAllocation } from '../rulebook/index.ts';
import type { Sharing } from './clearance.ts';
import { type Ground, type Judged, judge } from './judge.ts';
import type { Proposal } from './proposal.ts';
import type { Candidate } from './remedies-judged.ts';
import {
  type Ceased,
  conversionsFor,
  isPassing,
  matters,
  type Needs,
  needsOf,
  type Weights,
  weightsOf,
} from './remedies-needs.ts';
import { actionsIn, conversions, convertedIn, type Leg, together, withAfter, withLegs } from './remedies-plan.ts';
import { type Shared, type Split, splitOf } from './sharing.ts';

export type Asked = {
  readonly ground: Ground;
  readonly proposal: Proposal;
  readonly judged: Judged;
  readonly sharing: Sharing;
};

/** The action of a proposal that lacks something, as it stands in a plan that was judged. */
export type Site = {
  readonly ground: Ground;
  readonly plan: Proposal;
  readonly judged: Judged;
  readonly places: readonly number[];
  readonly needs: Needs;
  readonly weights: Weights;
  readonly sharing: Sharing;
};

export const needsConversion = ({ reduction, ceiling, votes }: Needs): boolean => reduction > 0n || ceiling > 0n || votes > 0n;

/** Where the proposal lacks something: its buy-back made one action where that is what it takes, else as it stands. */
export const siteOf = (asked: Asked): Site | undefined => {
  const { ground, proposal, judged, sharing } = asked;
  return siteAsOne(asked, 'buy-back') ?? nextSite({ ground, plan: proposal, judged, sharing, from: 0 });
};

/** Where everything that moves shares is one action; nothing where the buy-back alone was all of it. */
export const widerSite = (asked: Asked): Site | undefined => siteAsOne(asked, 'all');

const byBalances: ReadonlySet<string> = new Set(['8A.09', '8A.13', '8A.15']);

const siteAsOne = ({ ground, proposal, judged, sharing }: Asked, how: 'buy-back' | 'all'): Site | undefined => {
  const lacks = judged.charged.some((one) => isPassing(one) || (matters(one) && byBalances.has(one.finding.rule)));
  const plan = lacks ? together(ground, proposal, how) : undefined;
  const again = plan && judge(ground, plan.facts);
  if (plan === undefined || again?.status !== 'judged') return undefined;
  return nextSite({ ground, plan, judged: again, sharing, from: 0 });
};

/** The first action, from the one at `from`, that lacks something; where none does, the last as it came out. */
const nextSite = ({
  ground,
  plan,
  judged,
  sharing,
  from,
}: Pick<Site, 'ground' | 'plan' | 'judged' | 'sharing'> & { readonly from: number }): Site | undefined => {
  const weights = weightsOf(judged.after.state) ?? weightsOf(ground.before.state);
  if (weights === undefined) return undefined;
  const actions = actionsIn(plan.facts);
  const sites = actions.slice(from).map((places): Site => {
    const facts = new Set(places.map((place) => judged.facts[place]?.id ?? ''));
    const needs = needsOf({ ground, judged, ...(actions.length > 1 ? { among: facts } : {}) });
    return { ground, plan, judged, places, needs, weights, sharing };
  });
  return sites.find(({ needs }) => needsConversion(needs)) ?? sites.at(-1);
};

/** The state just before the action of a site: what is proposed ahead of it has been done. */
const stateAt = ({ ground, plan, places }: Site): State => {
  const first = places[0] ?? 0;
  const ahead = plan.facts.filter((_fact, place) => place < first && !places.includes(place));
  const judged = ahead.length === 0 ? undefined : judge(ground, ahead);
  return judged?.status === 'judged' ? judged.after.state : ground.before.state;
};

/** How a number of conversions is shared at a site. */
export const sharedAt = (site: Site, least: bigint): Shared => {
  const legs = site.places.flatMap((place) => site.plan.facts[place] ?? []);
  const state = stateAt(site);
  const carrying = carryingHoldings(state);
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

/**
 * The least conversion: what each action lacks is converted in it; what a cessation leaves is converted behind it, the same
 * day. Nothing where no number of conversions would do.
 */
export const converting = (asked: Asked, start: Site): Candidate | undefined => {
  let site = start;
  let allocation: readonly RemedyAllocation[] = [];
  let shares = 0n;
  let least = 0n;
  let votesLost = 0n;
  let told = true;
  for (let turn = 0; turn < start.plan.facts.length && needsConversion(site.needs); turn += 1) {
    const number = conversionsFor(site.needs, site.weights);
    const split = number === undefined ? undefined : splitOf(sharedAt(site, number));
    if (number === undefined || split === undefined) return undefined;
    const plan = withLegs({ ground: site.ground, proposal: site.plan, places: site.places, legs: conversionLegs(site, split) });
    const judged = judge(site.ground, plan.facts);
    if (judged.status === 'refused') return undefined;
    allocation = added(allocation, split.byHolder);
    told = told && split.allocation.length > 0;
    shares += split.shares;
    least += number;
    votesLost += split.shares * (site.weights.votes - site.weights.ordinaryVotes);
    const from = actionsIn(site.plan.facts).findIndex((places) => places[0] === site.places[0]) + 1;
    const next = from < actionsIn(plan.facts).length ? nextSite({ ...asked, plan, judged, from }) : undefined;
    site = next ?? { ...site, plan, judged, needs: { ...site.needs, reduction: 0n, ceiling: 0n, votes: 0n } };
  }
  const { ceased } = needsOf({ ground: site.ground, judged: site.judged });
  const ended = behind(site, ceased);
  for (const part of ceased) {
    allocation = added(allocation, [part]);
    shares += part.shares;
    least += part.shares;
    votesLost += carriedVotes(site, part);
  }
  if (shares === 0n) return undefined;
  return {
    action: 'convert',
    class: ceased[0]?.class ?? site.weights.class,
    shares,
    leastShares: least,
    allocation: told ? allocation : [],
    proposal: ended ?? site.plan,
    ...(site.plan === asked.proposal ? { deed: 'behind' as const } : {}),
    ...(ended === undefined ? { judged: site.judged } : {}),
    votesLost,
    sharesMoved: shares,
    days: 0n,
  };
};

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
