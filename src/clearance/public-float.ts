import { type Fraction, fraction, type HongKongDate, isBelow } from '../exact/index.ts';
import { type Fact, publicHolders, type State, treasuryExcludedFrom, unknownHolder } from '../record/index.ts';
import { type Because, coreConnected } from './alerts/core-connected.ts';

const aTenth: Fraction = fraction(1n, 10n);

/** What the public holds of a listed class, as far as a record names who is not the public (Rules 1.01 and 8.24). */
export type PublicFloat = {
  /** Shares of the class in issue without treasury shares. */
  readonly whole: bigint;
  readonly public: bigint;
  readonly unknown: bigint;
  /** Held by somebody with a tenth of all shares who does not control a tenth of the votes: on the public side by votes alone. */
  readonly tenthOfShares: bigint;
  readonly excluded: readonly { readonly holder: string; readonly because: Because; readonly shares: bigint }[];
};

export const publicFloatOf = ({
  state,
  facts,
  on,
  class: classId,
}: {
  readonly state: State;
  readonly facts: readonly Fact[];
  readonly on: HongKongDate;
  readonly class: string;
}): PublicFloat | undefined => {
  const shareClass = state.classes.get(classId);
  if (shareClass === undefined) return undefined;
  const becauseOf = coreConnected(state, facts);
  const excluded: { readonly holder: string; readonly because: Because; readonly shares: bigint }[] = [];
  let [held, unknown, tenthOfShares] = [0n, 0n, 0n];
  for (const [holder, { shares }] of state.holdings.get(classId) ?? []) {
    const because = becauseOf(holder);
    if (because !== undefined) excluded.push({ holder, because, shares });
    else if (holder === unknownHolder) unknown += shares;
    else {
      held += shares;
      if (holder !== publicHolders && hasTenthOfShares(state, holder)) tenthOfShares += shares;
    }
  }
  const treasury = on >= treasuryExcludedFrom ? shareClass.treasury : 0n;
  return { whole: shareClass.issued - treasury, public: held, unknown, tenthOfShares, excluded };
};

const hasTenthOfShares = (state: State, holder: string): boolean => {
  let own = 0n;
  for (const holders of state.holdings.values()) own += holders.get(holder)?.shares ?? 0n;
  return state.sums.issued > 0n && !isBelow(fraction(own, state.sums.issued), aTenth);
};
