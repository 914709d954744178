import { largestQuantity } from '../exact/index.ts';
import type { ClearanceRemedy, Told } from './clearance.ts';
import { type Asked, converting, needsConversion, type Site, sharedAt, siteOf, widerSite } from './remedies-convert.ts';
import { approving, delaying, holding, waiving } from './remedies-elsewhere.ts';
import { type Candidate, settled, type Unranked } from './remedies-judged.ts';
import { leaving } from './remedies-leaving.ts';
import { lessWeighted, reducing } from './remedies-less.ts';
import { conversionsFor, isPassing, matters } from './remedies-needs.ts';
import { ranked } from './remedies-rank.ts';
import { recounting } from './remedies-recount.ts';
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
  const done = gone === undefined ? staying : [...staying, gone];
  if (!judged.charged.some(matters)) return ranked(done);
  const others = [
    ...(site === undefined ? [] : otherVotes(site)),
    reducing(asked),
    ...lessWeighted(asked),
    recounting(asked),
    holding(asked),
    approving(asked),
    waiving(asked),
  ].flatMap((candidate) => (candidate === undefined ? [] : (settled({ ground, judged, candidate }) ?? [])));
  return ranked([...done, ...others, ...firstDay(asked)]);
};

/**
 * Where the least conversion is done, and as what it came out: with the buy-back as one action, or with everything that
 * moves shares as one where that asks for fewer conversions.
 */
const convertingSomewhere = (asked: Asked): { readonly site: Site | undefined; readonly done: readonly Unranked[] } => {
  const narrow = siteOf(asked);
  const done = convertingAt(asked, narrow);
  const site = asked.sharing.by === 'agreement' ? undefined : widerSite(asked);
  const wide = convertingAt(asked, site);
  return site !== undefined && fewest(wide) < fewest(done) ? { site, done: wide } : { site: narrow, done };
};

const fewest = (done: readonly Unranked[]): bigint =>
  done.reduce((least, { leastShares = 0n }) => (leastShares < least ? leastShares : least), beyondAll);
/** More than any number of shares. */
const beyondAll = largestQuantity + 1n;

const convertingAt = (asked: Asked, site: Site | undefined): readonly Unranked[] => {
  const { ground, judged } = asked;
  const found = site === undefined ? [] : [reordering(asked, site), converting(asked, site)];
  return found.flatMap((candidate) => (candidate === undefined ? [] : (settled({ ground, judged, candidate }) ?? [])));
};

/** Nothing more has to be converted where the steps are one action. */
const reordering = (asked: Asked, { plan, judged, needs }: Site): Candidate | undefined =>
  plan === asked.proposal || needsConversion(needs)
    ? undefined
    : { action: 'reorder', proposal: plan, judged, votesLost: 0n, sharesMoved: 0n, days: 0n };

/** What is wrong with an agreement on who converts how much; nothing where there is none or it does. */
export const sharingFaults = (asked: Asked): readonly Told[] => {
  const site = siteOf(asked);
  const number = site && needsConversion(site.needs) ? conversionsFor(site.needs, site.weights) : undefined;
  return site === undefined || number === undefined ? [] : agreementFaults(sharedAt(site, number));
};

/** The first of the days on which something changes that does. */
const firstDay = (asked: Asked): readonly Unranked[] => {
  const { ground, judged } = asked;
  for (const candidate of delaying(asked)) {
    const remedy = settled({ ground, judged, candidate });
    if (remedy !== undefined) return [remedy];
  }
  return [];
};
