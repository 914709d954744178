import type { Values } from '../words/index.ts';
import type { Place } from './text/located.ts';

/**
 * What is wrong with an input, as data: the code names a message of the catalogue, the values fill it, the place
 * says where. A fault is never thrown.
 */
export type Fault = { readonly code: string; readonly place: Place; readonly values: Values };

/** After so many faults the rest is counted, not listed. */
export const faultLimit = 50;

/** The candidate nearest to a misspelt word, when it is near enough to be meant. */
export const nearestWord = (word: string, candidates: Iterable<string>): string | undefined => {
  let nearest: string | undefined;
  let least = word.length > 8 ? 4 : word.length > 4 ? 3 : 2;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
};

/** Changes of one letter (or swaps of two neighbours) between two words; stops caring at `limit`. */
const editDistance = (left: string, right: string, limit: number): number => {
  if (left.length - right.length >= limit || right.length - left.length >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let least = (last[column - 1] ?? limit) + (same ? 0 : 1);
      least = lesser(least, (last[column] ?? limit) + 1);
      least = lesser(least, (current[column - 1] ?? limit) + 1);
      const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) least = lesser(least, (beforeLast[column - 2] ?? limit) + 1);
      current.push(least);
    }
    [beforeLast, last] = [last, current];
  }
  return last[right.length] ?? limit;
};

const lesser = (one: number, other: number): number => (one < other ? one : other);
