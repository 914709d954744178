import { allocateLeast } from '../exact/index.ts';
import { holdingOf, publicHolders, type State, unknownHolder, voteDirector } from '../record/index.ts';
import type { RemedyAllocation } from '../rulebook/index.ts';
import { judge } from './judge.ts';
import { becauseOf, sharedAt } from './remedies-convert.ts';
import { type Candidate, mends } from './remedies-judged.ts';
import { conversionsFor, votesCures } from './remedies-needs.ts';
import { conversions, withLegs } from './remedies-plan.ts';
import type { Asked, Site } from './remedies-sites.ts';

/** Of so many beneficiaries every choice is looked at; of more none. */
const mostBeneficiaries = 8;
/** So many choices are judged at most, those of the fewest conversions first. */
const mostJudged = 16;

type Leaver = {
  readonly id: string;
  readonly holdings: readonly RemedyAllocation[];
  readonly weighted: bigint;
  readonly ordinary: bigint;
};
type Choice = { readonly leavers: readonly Leaver[]; readonly rest: bigint; readonly total: bigint };

/**
 * Some beneficiaries convert all their weighted shares, so that they are beneficiaries no more and their ordinary shares
 * count with the other side (Rule 8A.02): where that takes fewer conversions for Rule 8A.09 than the least while each stays.
 * The others convert what is still missing. Nothing where no choice takes fewer, or where it is not known who holds.
 */
export const leaving = ({ ground, judged }: Pick<Asked, 'ground' | 'judged'>, site: Site): Candidate | undefined => {
  const { needs, weights, places, plan, sharing } = site;
  if (needs.votes <= 0n || sharing.by === 'agreement') return undefined;
  const all = leaversAt(site);
  if (all === undefined || all.length < 2 || all.length > mostBeneficiaries) return undefined;
  const staying = conversionsFor(needs, weights);
  const choices = choicesOf(all, site).filter(({ total }) => staying === undefined || total < staying);
  const inOrder = choices.toSorted((one, other) => (one.total < other.total ? -1 : one.total > other.total ? 1 : 0));
  for (const { leavers, rest, total } of inOrder.slice(0, mostJudged)) {
    const others = all.filter((one) => !leavers.includes(one)).flatMap(({ holdings }) => holdings);
    const parts = allocateLeast({
      bearers: others.map(({ holder, shares }) => ({ id: holder, shares })),
      duty: rest,
      whole: others.reduce((sum, { shares }) => sum + shares, 0n),
    });
    const allocation = [
      ...leavers.flatMap(({ holdings }) => holdings),
      ...others.map((one) => ({ ...one, shares: parts.find(({ id }) => id === one.holder)?.shares ?? 0n })),
    ].filter(({ shares }) => shares > 0n);
    const legs = conversions(allocation, weights, becauseOf(needs));
    const proposal = withLegs({ ground, proposal: plan, places, legs });
    const again = judge(ground, proposal.facts);
    if (again.status === 'refused' || !mends(judged, again)) continue;
    return {
      action: 'convert',
      class: weights.class,
      ...(site.joinsSets === true || site.joinsSteps === true ? { deed: 'as-one' as const } : {}),
      shares: total,
      leastShares: total,
      allocation,
      proposal,
      judged: again,
      votesLost: total * (weights.votes - weights.ordinaryVotes),
      sharesMoved: total,
      days: 0n,
    };
  }
  return undefined;
};

/** Who directs weighted shares, with what his holders can still convert and what of the ordinary class is on his side. */
const leaversAt = (site: Site): readonly Leaver[] | undefined => {
  const { state, holds } = sharedAt(site, 1n);
  const byDirector = new Map<string, RemedyAllocation[]>();
  for (const { holder, number } of holds) {
    const director = voteDirector(state, holder);
    if ([holder, director].some((who) => who === publicHolders || who === unknownHolder)) return undefined;
    byDirector.set(director, [...(byDirector.get(director) ?? []), { beneficiary: director, holder, shares: number }]);
  }
  return [...byDirector]
    .map(([id, holdings]) => ({
      id,
      holdings,
      weighted: holdings.reduce((sum, { shares }) => sum + shares, 0n),
      ordinary: ordinaryOf(site.judged.after.state, site.weights.into, id),
    }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
};

const ordinaryOf = (state: State, classId: string, director: string): bigint =>
  [...state.sides].reduce(
    (sum, [holder, side]) =>
      side === 'wvr' && voteDirector(state, holder) === director ? sum + (holdingOf(state, classId, holder)?.shares ?? 0n) : sum,
    0n,
  );

/** Every choice of those who leave, but for all of them, with what the others still have to convert. */
const choicesOf = (all: readonly Leaver[], { needs, weights }: Site): readonly Choice[] => {
  const { part, whole } = needs.minimum;
  const { votes, ordinaryVotes } = weights;
  const proportion = needs.reduction > needs.ceiling ? needs.reduction : needs.ceiling;
  const choices: Choice[] = [];
  for (let choice = 1; choice < 2 ** all.length - 1; choice += 1) {
    const leavers = all.filter((_one, index) => Math.floor(choice / 2 ** index) % 2 === 1);
    const weighted = leavers.reduce((sum, one) => sum + one.weighted, 0n);
    const ordinary = leavers.reduce((sum, one) => sum + one.ordinary, 0n);
    const short = needs.votes - part * (votes - ordinaryVotes) * weighted - whole * ordinaryVotes * (ordinary + weighted);
    const forVotes = short <= 0n ? 0n : votesCures({ short, minimum: needs.minimum, weights }).convert;
    if (forVotes === undefined) continue;
    const left = proportion > weighted ? proportion - weighted : 0n;
    const rest = forVotes > left ? forVotes : left;
    if (rest < all.reduce((sum, one) => sum + one.weighted, 0n) - weighted)
      choices.push({ leavers, rest, total: weighted + rest });
  }
  return choices;
};
