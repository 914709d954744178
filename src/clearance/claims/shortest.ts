import { type Claim, fixed, within } from './claim.ts';
import type { Values } from './evaluate.ts';

/** A smaller counterexample under a narrower claim, nothing where there is none, or `undecided`. */
export type Search = (narrower: Claim) => Promise<Values | undefined | 'undecided'>;

/**
 * The shortest counterexample: the least sum of its numbers, and among those the least of each number in order. It does not
 * depend on which one was found first. `isShortest` is false where a search did not come to an end.
 */
export const shortestOf = async (
  claim: Claim,
  found: Values,
  search: Search,
): Promise<{ readonly values: Values; readonly isShortest: boolean }> => {
  const free = claim.variables.filter(({ least, most }) => least !== most);
  const names = free.map(({ name }) => name);
  const sumOf = (values: Values): bigint => names.reduce((sum, name) => sum + (values[name] ?? 0n), 0n);
  const floor = free.reduce((sum, { least }) => sum + least, 0n);
  let best = found;
  let isShortest = true;
  /** The least `measure` that a counterexample still has: in growing steps from below, where answers are quick, then halving. */
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
  const total = await lower(floor, sumOf, (bound) => within(claim, names, bound));
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
