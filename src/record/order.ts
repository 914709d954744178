import type { AsOf, HongKongDate, Instant } from '../exact/index.ts';
import type { Fact } from './facts.ts';
import type { Fault } from './faults.ts';

/**
 * One action: a fact alone, or the legs of a set, which apply in order and are judged only at their end. `at` is the
 * instant where known. Closing actions carry no facts: they are what the calendar does (a meeting closes, a term ends).
 */
export type Action = {
  readonly on: HongKongDate;
  readonly at?: Instant;
  readonly facts: readonly Fact[];
  readonly closes?: Closing;
};

export type Closing = { readonly kind: 'meeting'; readonly meeting: string } | { readonly kind: 'term'; readonly person: string };

/**
 * Facts in the order in which they took effect. Within a date, facts with `at` stand by instant and facts with `on` in
 * the order of the file: the timed facts of the date are sorted among the places that they occupy.
 */
export const inEffectiveOrder = (facts: readonly Fact[]): readonly Fact[] => {
  const ordered = isOrdered(facts) ? facts : facts.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return delistingsLast(timedDaysSorted(ordered));
};

/**
 * A delisting that gives only its date takes effect at the end of it (A3): what else happened on the day happened to a
 * listed issuer, whichever stands first in the file. Where a listing follows on the same day the order given stands.
 */
const delistingsLast = (facts: readonly Fact[]): readonly Fact[] => {
  const found = facts.flatMap(({ fact, at, set }, place) =>
    fact === 'delisted' && at === undefined && set === undefined ? [place] : [],
  );
  if (found.length === 0) return facts;
  const sorted = [...facts];
  for (const place of found.toReversed()) {
    const delisting = sorted[place];
    let end = place + 1;
    while (end < sorted.length && sorted[end]?.on === delisting?.on) end += 1;
    const isListedAgain = sorted.slice(place + 1, end).some(({ fact }) => fact === 'listed');
    if (delisting === undefined || isListedAgain) continue;
    sorted.splice(place, 1);
    sorted.splice(end - 1, 0, delisting);
  }
  return sorted;
};

const isOrdered = (facts: readonly Fact[]): boolean => {
  let last = '';
  for (const { on } of facts) {
    if (on < last) return false;
    last = on;
  }
  return true;
};

const timedDaysSorted = (facts: readonly Fact[]): readonly Fact[] => {
  if (!facts.some(({ at }) => at !== undefined)) return facts;
  const sorted = [...facts];
  let start = 0;
  while (start < sorted.length) {
    const day = sorted[start]?.on;
    let end = start;
    while (end < sorted.length && sorted[end]?.on === day) end += 1;
    const timed = sorted.slice(start, end).filter(({ at }) => at !== undefined);
    timed.sort((one, other) => ((one.at ?? '') < (other.at ?? '') ? -1 : (one.at ?? '') > (other.at ?? '') ? 1 : 0));
    let next = 0;
    for (let place = start; place < end; place += 1) {
      if (sorted[place]?.at === undefined) continue;
      const fact = timed[next];
      if (fact !== undefined) sorted[place] = fact;
      next += 1;
    }
    start = end;
  }
  return sorted;
};

/**
 * Groups ordered facts into actions. The legs of a set take the place of its first leg; legs that differ in `on` or
 * `at` are a fault of the record.
 */
export const actionsOf = (facts: readonly Fact[], report: (fault: Fault) => void): readonly Action[] => {
  const legs = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.set === undefined) continue;
    const known = legs.get(fact.set);
    if (known) known.push(fact);
    else legs.set(fact.set, [fact]);
  }
  const renewals = renewalsOf(facts);
  const actions: Action[] = [];
  for (const fact of facts) {
    if (fact.set === undefined) {
      const renewal = renewals.get(fact);
      if (renewal !== undefined) {
        if (renewal.ceased === fact) actions.push({ on: fact.on, at: renewal.at, facts: [fact, renewal.appointed] });
        continue;
      }
      actions.push(fact.at === undefined ? { on: fact.on, facts: [fact] } : { on: fact.on, at: fact.at, facts: [fact] });
      continue;
    }
    const all = legs.get(fact.set) ?? [];
    if (all[0] !== fact) continue;
    for (const leg of all) {
      if (leg.on === fact.on && leg.at === fact.at) continue;
      report({
        code: 'set-legs-differ',
        place: { line: leg.line, column: leg.column },
        values: { set: fact.set, one: fact.at ?? fact.on, other: leg.at ?? leg.on },
      });
    }
    actions.push(fact.at === undefined ? { on: fact.on, facts: all } : { on: fact.on, at: fact.at, facts: all });
  }
  return actions;
};

type Renewal = { readonly ceased: Fact; readonly appointed: Fact; readonly at: Instant };

/**
 * A term of office that ends at the instant at which the next begins (31 December 24:00, 1 January 00:00) leaves no gap
 * (Rule 8A.17, example 3): both facts are one action, whichever stands first.
 */
const renewalsOf = (facts: readonly Fact[]): ReadonlyMap<Fact, Renewal> => {
  const found = new Map<Fact, Renewal>();
  const ceasedAt = new Map<string, Fact>();
  const keyOf = (person: string, at: Instant): string => `${at} ${person}`;
  for (const fact of facts) {
    if (fact.fact === 'director-ceased' && fact.at !== undefined && fact.set === undefined) {
      ceasedAt.set(keyOf(fact.person, fact.at), fact);
    }
  }
  if (ceasedAt.size === 0) return found;
  for (const appointed of facts) {
    if (appointed.fact !== 'director-appointed' || appointed.at === undefined || appointed.set !== undefined) continue;
    const ceased = ceasedAt.get(keyOf(appointed.person, appointed.at));
    if (ceased === undefined || found.has(ceased)) continue;
    const renewal: Renewal = { ceased, appointed, at: appointed.at };
    found.set(ceased, renewal).set(appointed, renewal);
  }
  return found;
};

/**
 * How many of the ordered actions count as of a moment. A date means its end. At an instant inside a day, a fact that
 * gives only its date counts once a timed fact behind it in the order counts, otherwise at the end of the day.
 */
export const actionsUpTo = (actions: readonly Action[], asOf: AsOf): number => {
  let low = 0;
  let high = actions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((actions[middle]?.on ?? '') <= asOf.date) low = middle + 1;
    else high = middle;
  }
  const { instant } = asOf;
  if (instant === undefined) return low;
  while (low > 0) {
    const action = actions[low - 1];
    if (action === undefined || action.on < asOf.date) break;
    if (action.at !== undefined && action.at <= instant) break;
    low -= 1;
  }
  return low;
};
