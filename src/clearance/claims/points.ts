import { atPoint, type Claim, type Variable } from './claim.ts';
import type { Values } from './evaluate.ts';

/** A row of numbers that looks like chance and is the same for a seed: multiply, add, and take the upper digits. */
const chance = (seed: bigint) => {
  let state = seed;
  return (below: bigint): bigint => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % 2n ** 64n;
    return ((state / 2n ** 20n) * below) / 2n ** 44n;
  };
};

/** Where lines are crossed numbers are small, or lie beside one another; a company has thousands of millions of shares. */
const sizes = [3n, 12n, 12n, 60n, 1_000n, 10n ** 7n, 10n ** 12n];

export type Points = {
  /** Points at which all that is given held. */
  readonly within: number;
  /** The first at which the claim failed. */
  readonly failing: Values | undefined;
};

/** A claim worked out in exact numbers at `count` points of a seed. */
export const atPoints = (claim: Claim, { count, seed }: { readonly count: number; readonly seed: bigint }): Points => {
  const next = chance(seed);
  let within = 0;
  for (let tried = 0; tried < count; tried += 1) {
    const values = pointOf(claim.variables, next);
    const outcome = atPoint(claim, values);
    if (outcome === 'fails') return { within: within + 1, failing: values };
    if (outcome === 'holds') within += 1;
  }
  return { within, failing: undefined };
};

/** Each point has a size of its own; a number now and then is the one before it, or one beside it. */
const pointOf = (variables: readonly Variable[], next: (below: bigint) => bigint): Values => {
  const point: Record<string, bigint> = {};
  const size = sizes[Number(next(BigInt(sizes.length)))] ?? 12n;
  let before = 0n;
  for (const { name, least, most } of variables) {
    const beside = next(8n) === 0n ? before + next(3n) - 1n : least + next(next(4n) === 0n ? size * 20n : size);
    const value = beside < least ? least : most !== undefined && beside > most ? least + (beside % (most - least + 1n)) : beside;
    point[name] = value;
    before = value;
  }
  return point;
};
