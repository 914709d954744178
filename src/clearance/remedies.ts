import type { ClearanceRemedy, Told } from './clearance.ts';
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
  const { ground, judged } = asked;
  // Balances of another day give figures of another day.
  if (judged.ended.length > 0) return [];
  if (!judged.charged.some((one) => matters(one) || isPassing(one) || one.finding.remedy !== null)) return [];
  const { site, done: staying } = convertingSomewhere(asked);
  const left = site === undefined ? undefined : leaving(asked, site);
  const gone = left === undefined ? undefined : settled({ ground, judged, candidate: left });
  const isAsSure = gone !== undefined && (staying[0] === undefined || byDoubt(gone) <= byDoubt(staying[0]));
  const done = isAsSure ? [...staying, gone] : staying;
  if (!judged.charged.some(matters)) return ranked(done);
  const others = [
    ...(site === undefined ? [] : otherVotes(site)),
    reducing(asked),
    ...lessWeighted(asked),
    recounting(asked),
    holding(asked),
    approving(asked),
  ].flatMap((candidate) => (candidate === undefined ? [] : (settled({ ground, judged, candidate }) ?? [])));
  return ranked([...done, ...others, ...firstThatDoes(asked, waiving(asked)), ...firstThatDoes(asked, delaying(asked))]);
};

type Tried = { readonly site: Site | undefined; readonly done: readonly Unranked[] };

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
  if (best?.site.joinsSets !== true) return best ?? { site: undefined, done: [] };
  const [apart] = tried.filter(({ site: { joinsSets = false } }) => !joinsSets);
  const isAsSure = apart?.done[0]?.permitted === best.done[0]?.permitted;
  return { site: best.site, done: isAsSure ? [...best.done, ...(apart?.done ?? [])] : best.done };
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
