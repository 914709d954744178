import type { ClearanceRemedy, RemedyAction } from './clearance.ts';
import type { Unranked } from './remedies-judged.ts';

/** What somebody else must decide. */
const decidedElsewhere: ReadonlySet<RemedyAction> = new Set(['hold-in-treasury', 'waiver', 'approval']);

/**
 * The order of remedies: the same done in one action, then the least conversion, then what the parties can do themselves,
 * then new shares, which need a mandate and lower the ceiling for good, then what counsel or the Exchange must decide;
 * inside each by votes lost for good, then shares, then days. Equals stand in the order of their actions' names, so that an
 * answer never turns on chance. `rank` gives the place by each cost among all of them.
 */
export const ranked = (remedies: readonly Unranked[]): readonly ClearanceRemedy[] =>
  remedies
    .map((remedy) => ({
      ...remedy,
      rank: {
        votesLost: placeOf(remedies, ({ votesLost }) => votesLost, remedy),
        shares: placeOf(remedies, ({ sharesMoved }) => sharesMoved, remedy),
        days: placeOf(remedies, ({ days }) => days, remedy),
      },
    }))
    .toSorted(
      (one, other) =>
        tierOf(one) - tierOf(other) ||
        compare(one.rank.votesLost, other.rank.votesLost) ||
        compare(one.rank.shares, other.rank.shares) ||
        compare(one.rank.days, other.rank.days) ||
        (one.action < other.action ? -1 : one.action > other.action ? 1 : 0),
    );

const tierOf = ({ action, deed }: Unranked): number => {
  if (action === 'reorder' || action === 'recount') return 0;
  if (action === 'convert') return 1;
  if (decidedElsewhere.has(action)) return 4;
  return action === 'issue' && deed === undefined ? 3 : 2;
};

const compare = (one: bigint, other: bigint): number => (one < other ? -1 : one > other ? 1 : 0);

/** From one; what is not known is behind all that is. */
const placeOf = (remedies: readonly Unranked[], cost: (remedy: Unranked) => bigint | undefined, remedy: Unranked): bigint => {
  const own = cost(remedy);
  const less = remedies.filter((other) => {
    const its = cost(other);
    return its !== undefined && (own === undefined || its < own);
  });
  return BigInt(less.length) + 1n;
};
