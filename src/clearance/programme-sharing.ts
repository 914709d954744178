import { allocateByCeiling, allocateLeast, type HongKongDate } from '../exact/index.ts';
import {
  type AffectedShares,
  carryingHoldings,
  type State,
  treasuryExcludedFrom,
  type Unnumbered,
  voteDirector,
} from '../record/index.ts';
import type { Sharing } from './clearance.ts';
import { asFact } from './programme-parts.ts';

/** Weighted shares of a registered holder that are converted. */
export type ConvertedPart = { readonly holder: string; readonly class: string; readonly shares: bigint };

const sum = (parts: readonly { readonly shares: bigint }[]): bigint => parts.reduce((all, { shares }) => all + shares, 0n);

export const isOutOfTreasury = (proposed: Unnumbered): boolean => {
  const fact = asFact(proposed);
  return fact.fact === 'shares-cancelled' && fact.from === 'treasury';
};

/** Shares that leave T on the default basis. */
export const reductionIn = (facts: readonly Unnumbered[], state: State, on: HongKongDate): bigint => {
  const excluded = on >= treasuryExcludedFrom;
  return facts.map(asFact).reduce((all, fact) => {
    if (fact.fact === 'shares-repurchased') return excluded && fact.held === 'treasury' ? all + fact.number : all;
    if (fact.fact !== 'shares-cancelled' || state.classes.get(fact.class)?.weighted) return all;
    return excluded && fact.from === 'treasury' ? all : all + fact.number;
  }, 0n);
};

export const partsIn = (conversions: readonly Unnumbered[], state: State): readonly ConvertedPart[] =>
  conversions
    .map(asFact)
    .flatMap((fact) =>
      fact.fact === 'shares-converted' && state.classes.get(fact.class)?.weighted
        ? [{ holder: fact.holder ?? '', class: fact.class, shares: fact.number }]
        : [],
    );

export const conversionFacts = ({
  state,
  on,
  parts,
  because,
}: {
  readonly state: State;
  readonly on: HongKongDate;
  readonly parts: readonly ConvertedPart[];
  readonly because: string;
}): readonly Unnumbered[] =>
  parts
    .filter(({ shares }) => shares > 0n)
    .map(({ holder, class: from, shares }) => {
      const into =
        state.classes.get(from)?.convertsInto ??
        [...state.classes.values()].find(({ listed, weighted }) => listed && !weighted)?.id;
      return {
        on,
        fact: 'shares-converted',
        class: from,
        into: into ?? '',
        number: shares,
        holder,
        because,
        line: 1,
        column: 1,
      } as Unnumbered;
    });

/**
 * What has still to be converted so that with what is `given` the whole reaches `number`: each beneficiary's own quota
 * rounded up, the least total by largest remainder, or out of what the parties agreed on, in their order, as far as it goes.
 */
export const shareOut = ({
  state,
  number,
  quota,
  given,
  sharing,
  agreed,
}: {
  readonly state: State;
  readonly number: bigint;
  readonly quota: { readonly part: bigint; readonly whole: bigint } | undefined;
  readonly given: readonly ConvertedPart[];
  readonly sharing: Sharing;
  readonly agreed: Map<string, bigint>;
}): readonly ConvertedPart[] => {
  const left = new Map<string, bigint>();
  for (const { holder, shares } of given) left.set(holder, (left.get(holder) ?? 0n) - shares);
  const carrying = carryingHoldings(state);
  const has = ({ holder, number: held }: AffectedShares): bigint => held + (left.get(holder) ?? 0n);
  const lacking = number - sum(given);
  if (sharing.by === 'agreement') {
    let open = lacking;
    return carrying
      .toSorted((one, other) => order(sharing, one.holder) - order(sharing, other.holder))
      .flatMap((holding) => {
        const { holder, class: own } = holding;
        const shares = [open, has(holding), agreed.get(holder) ?? 0n].reduce((one, other) => (one < other ? one : other));
        if (shares <= 0n) return [];
        open -= shares;
        agreed.set(holder, (agreed.get(holder) ?? 0n) - shares);
        return [{ holder, class: own, shares }];
      });
  }
  const byBeneficiary = new Map<string, AffectedShares[]>();
  for (const holding of carrying) {
    const director = voteDirector(state, holding.holder);
    byBeneficiary.set(director, [...(byBeneficiary.get(director) ?? []), holding]);
  }
  const heldOf = (holdings: readonly AffectedShares[]): bigint => holdings.reduce((all, { number: held }) => all + held, 0n);
  const bearers = [...byBeneficiary].map(([id, holdings]) => ({ id, shares: heldOf(holdings) }));
  const whole = sum(bearers);
  const duty = quota ?? { part: number, whole };
  const quotas =
    sharing.by === 'least'
      ? allocateLeast({ bearers, duty: duty.part, whole: duty.whole })
      : allocateByCeiling({ bearers, duty: duty.part, whole: duty.whole });
  const open = quotas.map(({ id, shares }) => {
    const own = byBeneficiary.get(id) ?? [];
    const already = given.reduce((all, part) => (own.some(({ holder }) => holder === part.holder) ? all + part.shares : all), 0n);
    return { id, shares: shares > already ? shares - already : 0n };
  });
  // Somebody may have given more than his quota: with the least total, the others owe the less for it.
  const fitting =
    sharing.by === 'least' && sum(open) > lacking
      ? allocateLeast({ bearers: open, duty: lacking < 0n ? 0n : lacking, whole: sum(open) })
      : open;
  return fitting.flatMap(({ id, shares }) => {
    const own = (byBeneficiary.get(id) ?? []).map((holding) => ({
      ...holding,
      id: `${holding.class}/${holding.holder}`,
      shares: has(holding),
    }));
    return allocateLeast({ bearers: own, duty: shares, whole: sum(own) }).map((part) => {
      const holding = own.find((one) => one.id === part.id);
      return { holder: holding?.holder ?? '', class: holding?.class ?? '', shares: part.shares };
    });
  });
};

const order = (sharing: Sharing, holder: string): number =>
  sharing.by === 'agreement' ? [...sharing.shares.keys()].indexOf(holder) : 0;
