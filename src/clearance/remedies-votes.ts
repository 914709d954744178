import { allocateLeast, divideUp } from '../exact/index.ts';
import { holdingOf, voteDirector } from '../record/index.ts';
import type { RemedyAllocation } from '../rulebook/index.ts';
import type { RemedyPart } from './clearance.ts';
import { conversionLegs, sharedAt } from './remedies-convert.ts';
import type { Candidate } from './remedies-judged.ts';
import { type Line, matters, votesCures } from './remedies-needs.ts';
import { conversions, issueToPublic, type Leg, salesToPublic, withLegs } from './remedies-plan.ts';
import type { Site } from './remedies-sites.ts';
import { type Split, splitOf } from './sharing.ts';

const most = (one: bigint, other: bigint): bigint => (one > other ? one : other);

/** What has to be converted whatever else is done, and what of the votes is missing after it. */
type Base = { readonly split: Split | undefined; readonly least: bigint; readonly short: bigint };

const baseOf = (site: Site, least: bigint): Base | undefined => {
  const split = least > 0n ? splitOf(sharedAt(site, least)) : undefined;
  if (least > 0n && split === undefined) return undefined;
  const { votes, ordinaryVotes } = site.weights;
  const gained = site.needs.minimum.part * (votes - ordinaryVotes) * (split?.shares ?? 0n);
  return { split, least, short: most(site.needs.votes - gained, 0n) };
};

/** Beside a conversion of the votes: beneficiaries sell, the issuer issues, or weighted shares pass to the public. */
export const otherVotes = (site: Site): readonly Candidate[] =>
  [selling(site), issuing(site), transferring(site)].filter((candidate) => candidate !== undefined);

const selling = (site: Site): Candidate | undefined => {
  const base = baseOf(site, most(site.needs.reduction, site.needs.ceiling));
  if (base === undefined || base.short === 0n) return undefined;
  const { sell } = votesCures({ short: base.short, minimum: site.needs.minimum, weights: site.weights });
  const allocation = sellers(site, sell);
  if (allocation.length === 0) return undefined;
  return withParts({
    site,
    base,
    part: { action: 'sell', class: site.weights.into, shares: sell, leastShares: sell, allocation },
    legs: salesToPublic(allocation, site.weights.into),
    votesLost: sell * site.weights.ordinaryVotes,
  });
};

/** Who has ordinary shares on the side of the beneficiaries, each in proportion; nobody where they have too few. */
const sellers = ({ judged, weights }: Site, number: bigint): readonly RemedyAllocation[] => {
  const { state } = judged.after;
  const bearers = [...state.sides]
    .filter(([, side]) => side === 'wvr')
    .map(([id]) => ({ id, shares: holdingOf(state, weights.into, id)?.shares ?? 0n }))
    .filter(({ shares }) => shares > 0n)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const whole = bearers.reduce((sum, { shares }) => sum + shares, 0n);
  if (whole < number) return [];
  return allocateLeast({ bearers, duty: number, whole })
    .filter(({ shares }) => shares > 0n)
    .map(({ id, shares }) => ({ beneficiary: voteDirector(state, id), holder: id, shares }));
};

/** New shares that bring `wvrShares`, less what is converted, back under the limit: its whole over its part, rounded up, less T. */
export const issueUnder = ({ limit, wvrShares, issuedShares }: Line, converted: bigint): bigint =>
  divideUp((wvrShares - converted) * limit.whole, limit.part) - issuedShares;

/** New ordinary shares bring the votes and the proportion back; a reduction has to be matched all the same. */
const issuing = (site: Site): Candidate | undefined => {
  // What is issued to the public beside an offer is no take-up of it.
  if (site.judged.charged.some((one) => one.finding.rule === '8A.14' && matters(one))) return undefined;
  const base = baseOf(site, site.needs.reduction);
  if (base === undefined) return undefined;
  const { issue } = votesCures({ short: base.short, minimum: site.needs.minimum, weights: site.weights });
  if (issue === undefined) return undefined;
  const converted = base.split?.shares ?? 0n;
  const number = site.needs.lines.reduce(
    (largest, line) => (line.limit.part <= 0n ? largest : most(largest, issueUnder(line, converted))),
    issue,
  );
  if (number <= 0n) return undefined;
  return withParts({
    site,
    base,
    part: { action: 'issue', class: site.weights.into, shares: number, leastShares: number },
    legs: [issueToPublic(site.weights.into, number)],
    votesLost: 0n,
  });
};

const transferring = (site: Site): Candidate | undefined => {
  const { needs, weights } = site;
  if (needs.votes <= 0n) return undefined;
  const { transfer } = votesCures({ short: needs.votes, minimum: needs.minimum, weights });
  const number = most(transfer, most(needs.reduction, needs.ceiling));
  const split = splitOf(sharedAt(site, number));
  if (split === undefined) return undefined;
  return withParts({
    site,
    base: { split: undefined, least: 0n, short: 0n },
    part: { action: 'transfer', class: weights.class, shares: split.shares, leastShares: number, allocation: split.allocation },
    legs: [...conversions(split.byHolder, weights, '8A.18'), ...salesToPublic(split.byHolder, weights.into)],
    votesLost: split.shares * weights.votes,
  });
};

const withParts = ({
  site,
  base: { split, least },
  part,
  legs,
  votesLost,
}: {
  readonly site: Site;
  readonly base: Base;
  readonly part: RemedyPart;
  readonly legs: readonly Leg[];
  readonly votesLost: bigint;
}): Candidate => {
  const { ground, plan, places, weights } = site;
  const first = split === undefined ? [] : conversionLegs(site, split);
  const converts: readonly RemedyPart[] =
    split === undefined
      ? []
      : [{ action: 'convert', class: weights.class, shares: split.shares, leastShares: least, allocation: split.allocation }];
  const converted = split?.shares ?? 0n;
  return {
    ...part,
    ...(converts.length === 0 ? {} : { and: converts }),
    proposal: withLegs({ ground, proposal: plan, places, legs: [...first, ...legs] }),
    votesLost: votesLost + converted * (weights.votes - weights.ordinaryVotes),
    sharesMoved: (part.shares ?? 0n) + converted,
    days: 0n,
  };
};
