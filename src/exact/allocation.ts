import { divideUp } from './fraction.ts';

/** One holding that bears a part of a duty. */
export type Bearer = { readonly id: string; readonly shares: bigint };
export type Allocated = { readonly id: string; readonly shares: bigint };

/**
 * Each bearer's own quota `shares x duty / whole`, rounded up (decision A21; Xiaomi's practice of February 2019:
 * 3,587,263 and 2,004,437). The sum may pass the class minimum by at most one share less than there are bearers.
 */
export const allocateByCeiling = ({
  bearers,
  duty,
  whole,
}: {
  readonly bearers: readonly Bearer[];
  readonly duty: bigint;
  readonly whole: bigint;
}): readonly Allocated[] => bearers.map(({ id, shares }) => ({ id, shares: divideUp(shares * duty, whole) }));

/** Each bearer's own quota rounded down: for entitlements, never for duties. */
export const allocateByFloor = ({
  bearers,
  amount,
  whole,
}: {
  readonly bearers: readonly Bearer[];
  readonly amount: bigint;
  readonly whole: bigint;
}): readonly Allocated[] => bearers.map(({ id, shares }) => ({ id, shares: (shares * amount) / whole }));

/**
 * The least whole total, `(sum of shares) x duty / whole` rounded up, split by largest remainder of each bearer's own
 * quota; equal remainders go to the lowest id (the option beside a ceiling for each).
 */
export const allocateLeast = ({
  bearers,
  duty,
  whole,
}: {
  readonly bearers: readonly Bearer[];
  readonly duty: bigint;
  readonly whole: bigint;
}): readonly Allocated[] => {
  if (whole <= 0n) return [];
  const quotas = bearers.map(({ id, shares }) => ({
    id,
    shares: (shares * duty) / whole,
    remainder: (shares * duty) % whole,
  }));
  const held = bearers.reduce((sum, { shares }) => sum + shares, 0n);
  let left = divideUp(held * duty, whole) - quotas.reduce((sum, { shares }) => sum + shares, 0n);
  const byRemainder = quotas.toSorted((one, other) =>
    one.remainder === other.remainder ? (one.id < other.id ? -1 : 1) : one.remainder > other.remainder ? -1 : 1,
  );
  const extra = new Set<string>();
  for (const { id } of byRemainder) {
    if (left <= 0n) break;
    extra.add(id);
    left -= 1n;
  }
  return quotas.map(({ id, shares }) => ({ id, shares: extra.has(id) ? shares + 1n : shares }));
};
