import { atPoint, type Claim, fixed, type Variable, within } from './claim.ts';
import type { Values } from './evaluate.ts';

/** A smaller counterexample under a narrower claim, nothing where there is none, or `undecided`. */
export type Search = (narrower: Claim) => Promise<Values | undefined | 'undecided'>;

/** So many points are worked out one by one before the solver is asked for less. */
const mostCounted = 30_000;

/**
 * The shortest counterexample: the least sum of its numbers, and among those the least of each number in order. It does not
 * depend on which one was found first. Small ones are found by counting up; beyond that the search narrows the claim.
 * `isShortest` is false where a search did not come to an end.
 */
export const shortestOf = async (
  claim: Claim,
  found: Values,
  search: Search,
): Promise<{ readonly values: Values; readonly isShortest: boolean }> => {
  const free = claim.variables.filter(({ least, most }) => least !== most);
  const names = free.map(({ name }) => name);
  const sumOf = (values: Values): bigint => names.reduce((sum, name) => sum + (values[name] ?? 0n), 0n);
  const counted = countedUp(claim, sumOf(found));
  if (counted.values !== undefined) return { values: counted.values, isShortest: true };
  let best = found;
  let isShortest = true;
  /** The least `measure` that a counterexample still has: in growing steps from below, where answers are quick. */
  const lower = async (
    least: bigint,
    measure: (values: Values) => bigint,
    narrowed: (bound: bigint) => Claim,
  ): Promise<bigint> => {
    let from = least;
    let step = 1n;
    while (from < measure(best)) {
      const below = measure(best) - 1n;
      const bound = from + step - 1n < below ? from + step - 1n : below;
      const next = await search(narrowed(bound));
      if (next === 'undecided') {
        isShortest = false;
        break;
      }
      if (next === undefined) {
        from = bound + 1n;
        step *= 2n;
      } else {
        best = next;
        step = 1n;
      }
    }
    return measure(best);
  };
  const total = await lower(counted.from, sumOf, (bound) => within(claim, names, bound));
  let narrow = within(claim, names, total);
  for (const { name, least } of free) {
    const value = await lower(
      least,
      (values) => values[name] ?? 0n,
      (bound) => within(narrow, [name], bound),
    );
    narrow = fixed(narrow, name, value);
  }
  return { values: best, isShortest };
};

/** The first counterexample by sum and order, up to a sum; or from which sum on it would have to be looked for. */
const countedUp = (
  claim: Claim,
  most: bigint,
): { readonly values: Values; readonly from?: never } | { readonly values?: never; readonly from: bigint } => {
  const floor = claim.variables.reduce((sum, { least }) => sum + least, 0n);
  const fixedSum = claim.variables.reduce((sum, { least, most: top }) => (least === top ? sum + least : sum), 0n);
  let left = mostCounted;
  for (let total = floor; total - fixedSum <= most; total += 1n) {
    for (const values of pointsOf(claim.variables, total)) {
      left -= 1;
      if (left < 0) return { from: total - fixedSum };
      if (atPoint(claim, values) === 'fails') return { values };
    }
  }
  return { from: most };
};

/** Every point whose numbers add up to `total`, the least of the first number first. */
function* pointsOf(variables: readonly Variable[], total: bigint): Generator<Values> {
  const [first, ...rest] = variables;
  if (first === undefined) {
    if (total === 0n) yield {};
    return;
  }
  const restLeast = rest.reduce((sum, { least }) => sum + least, 0n);
  const top = first.most !== undefined && first.most < total - restLeast ? first.most : total - restLeast;
  const from = rest.length === 0 && top > first.least ? top : first.least;
  for (let value = from; value <= top; value += 1n) {
    for (const values of pointsOf(rest, total - value)) yield { [first.name]: value, ...values };
  }
}
