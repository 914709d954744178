import type { ClearanceRemedy, Told } from './clearance.ts';
import { splittingAlike } from './remedies-alike.ts';
import { converting, sharedAt } from './remedies-convert.ts';
import { approving, delaying, holding, waiving } from './remedies-elsewhere.ts';
import { type Candidate, settled, type Unranked } from './remedies-judged.ts';
import { leaving } from './remedies-leaving.ts';
import { lessWeighted, reducing } from './remedies-less.ts';
import { conversionsFor, isPassing, matters } from './remedies-needs.ts';
import { ranked } from './remedies-rank.ts';
import { recounting } from './remedies-recount.ts';
import { type Asked, needsConversion, type Site, sitesOf } from './remedies-sites.ts';
import { otherVotes } from './remedies-votes.ts';
import { agreementFaults } from './sharing.ts';

/**
 * The ways to do a proposal after all, ranked; see `ranked` for the order. Where nothing is charged that matters there are
 * none, but for the conversion that a cessation leaves to be done.
 */
export const remediesFor = (asked: Asked): readonly ClearanceRemedy[] => {
  const { judged } = asked;
  // Balances of another day give figures of another day.
  if (judged.ended.length > 0) return [];
  if (!judged.charged.some((one) => matters(one) || isPassing(one) || one.finding.remedy !== null)) return [];
  const { sites, done: staying } = convertingSomewhere(asked);
  const settledOf = (candidate: Candidate | undefined): readonly Unranked[] => {
    const remedy = candidate && settled({ ...asked, candidate });
    return remedy === undefined ? [] : [remedy];
  };
  const [gone] = sites.flatMap((site) => settledOf(leaving(asked, site))).toSorted(byLeast);
  const isLess = gone !== undefined && (staying[0] === undefined || isSurelyLess(gone, staying[0]));
  const done = isLess ? [...staying, gone] : staying;
  if (!judged.charged.some(matters)) return ranked(done);
  const offered = lessWeighted(asked).flatMap(settledOf);
  const asProposed = settledOf(reducing(asked));
  const joined = sites.filter(({ plan }) => plan !== asked.proposal);
  const asOne = leastOfEach(joined.flatMap((site) => settledOf(reducedAsOne(asked, site))));
  const reduced = [...asProposed, ...asOne.filter((one) => !asProposed.some((other) => isNoBetter(one, other)))];
  const others = [
    ...leastOfEach(sites.flatMap((site) => otherVotes(site).flatMap(settledOf))),
    ...offered,
    ...reduced.filter((one) => !offered.some((other) => isNoBetter(one, other))),
    ...[splittingAlike(asked), recounting(asked), holding(asked), approving(asked)].flatMap(settledOf),
  ];
  return ranked([...done, ...others, ...firstThatDoes(asked, waiving(asked)), ...firstThatDoes(asked, delaying(asked))]);
};

/** As sure as the other, and where it is no surer with fewer conversions. */
const isSurelyLess = (one: Unranked, other: Unranked): boolean =>
  byDoubt(one) < byDoubt(other) || (byDoubt(one) === byDoubt(other) && (one.leastShares ?? 0n) < (other.leastShares ?? 0n));

/** The most that may be done where the steps are one action, as a site has them. */
const reducedAsOne = (asked: Asked, { plan, judged }: Site): Candidate | undefined => {
  const candidate = reducing({ ...asked, proposal: plan, judged });
  return candidate && { ...candidate, and: [{ action: 'reorder' }] };
};

/** Of each action the surest way that changes the fewest shares; equals stay in their order. */
const leastOfEach = (remedies: readonly Unranked[]): readonly Unranked[] => {
  const least = new Map<string, Unranked>();
  for (const one of remedies) {
    const known = least.get(one.action);
    const isBetter =
      known === undefined ||
      byDoubt(one) < byDoubt(known) ||
      (byDoubt(one) === byDoubt(known) && one.sharesMoved < known.sharesMoved);
    if (isBetter) least.set(one.action, one);
  }
  return [...least.values()];
};

/** Less of the same by another way, where that is as sure. */
const isNoBetter = (one: Unranked, other: Unranked): boolean =>
  one.action === other.action &&
  one.deed === other.deed &&
  one.class === other.class &&
  byDoubt(one) >= byDoubt(other) &&
  (one.shares ?? 0n) <= (other.shares ?? 0n);

/** All sites, that of the least first, and the conversions offered. */
type Tried = { readonly sites: readonly Site[]; readonly done: readonly Unranked[] };

/**
 * Where the least conversion is done, and as what it came out: as that of the actions which is allowed with the fewest
 * conversions, else the nearest to what was proposed. Where that makes one action of several sets, what they ask as they
 * were set apart is told too.
 */
const convertingSomewhere = (asked: Asked): Tried => {
  const tried = sitesOf(asked)
    .map((site) => ({ site, done: convertingAt(asked, site) }))
    .toSorted((one, other) => byLeast(one.done[0], other.done[0]));
  const [best] = tried;
  const sites = tried.map(({ site }) => site);
  if (best?.site.joinsSets !== true) return { sites, done: best?.done ?? [] };
  const [apart] = tried.filter(({ site: { joinsSets = false } }) => !joinsSets);
  const isAsSure = apart?.done[0]?.permitted === best.done[0]?.permitted;
  return { sites, done: isAsSure ? [...best.done, ...(apart?.done ?? [])] : best.done };
};

/** The one way of those at a site that asks for the fewest conversions. */
const convertingAt = (asked: Asked, site: Site): readonly Unranked[] => {
  const { ground, judged } = asked;
  const found = [reordering(asked, site), ...converting(asked, site)];
  const done = found.flatMap((candidate) => (candidate === undefined ? [] : (settled({ ground, judged, candidate }) ?? [])));
  return done.toSorted(byLeast).slice(0, 1);
};

const doubts: readonly ClearanceRemedy['permitted'][] = ['yes', 'needs-counsel', 'needs-exchange', 'cannot-tell'];

const byDoubt = ({ permitted }: Unranked): number => doubts.indexOf(permitted);

/** What is plainly allowed first, then what asks for fewer conversions; equals stay in their order. */
const byLeast = (one: Unranked | undefined, other: Unranked | undefined): number => {
  const [doubt, its] = [one, other].map((remedy) => (remedy === undefined ? doubts.length : byDoubt(remedy)));
  const [shares, others] = [one?.leastShares ?? 0n, other?.leastShares ?? 0n];
  return (doubt ?? 0) - (its ?? 0) || (shares < others ? -1 : shares > others ? 1 : 0);
};

/** Nothing more has to be converted where the steps are one action. */
const reordering = (asked: Asked, { plan, judged, needs }: Site): Candidate | undefined =>
  plan === asked.proposal || needsConversion(needs)
    ? undefined
    : { action: 'reorder', proposal: plan, judged, votesLost: 0n, sharesMoved: 0n, days: 0n };

/** What is wrong with an agreement on who converts how much; nothing where there is none or it does. */
export const sharingFaults = (asked: Asked): readonly Told[] => {
  const [site] = sitesOf(asked);
  const number = site && needsConversion(site.needs) ? conversionsFor(site.needs, site.weights) : undefined;
  return site === undefined || number === undefined ? [] : agreementFaults(sharedAt(site, number));
};

/** Of ways to do one thing the first that does: the smaller waiver, or the first day on which something changes. */
const firstThatDoes = ({ ground, judged }: Asked, candidates: readonly Candidate[]): readonly Unranked[] => {
  for (const candidate of candidates) {
    const remedy = settled({ ground, judged, candidate });
    if (remedy !== undefined) return [remedy];
  }
  return [];
};
