import type { HongKongDate } from '../../../exact/index.ts';
import { type Fact, type FactOf, type IssuerRecord, standingFacts } from '../../../record/index.ts';
import type { Kept } from './given.ts';

/** The order in which facts became known: by when they were recorded, and by their places where that does not part them. */
export type Order = {
  readonly compare: (one: Fact, other: Fact) => number;
  readonly placeOf: (fact: Fact) => number;
};

export const orderOf = ({ facts }: IssuerRecord): Order => {
  const places = new Map(facts.map((fact, place) => [fact, place]));
  const placeOf = (fact: Fact): number => places.get(fact) ?? facts.length;
  const compare = (one: Fact, other: Fact): number => {
    const [early, late] = [one.recorded, other.recorded];
    if (early !== undefined && late !== undefined && early !== late) return early < late ? -1 : 1;
    return placeOf(one) - placeOf(other);
  };
  return { compare, placeOf };
};

/**
 * How many had to approve a clearance: what was asked for, as it was known, on the day of the asking; and the most that was
 * asked for since, up to an approval that is told with its day. What is lowered or taken back since takes nothing off.
 */
export const requiredFor = ({
  record,
  order,
  kept,
  until,
}: {
  readonly record: IssuerRecord;
  readonly order: Order;
  readonly kept: Kept;
  readonly until?: { readonly fact: Fact; readonly on: HongKongDate } | undefined;
}): bigint => {
  const isKnownThen = (fact: Fact): boolean => order.compare(fact, kept.fact) < 0;
  const known = standingFacts({ facts: record.facts.filter(isKnownThen) }).filter(isNumber);
  const inForce = known
    .filter(({ on }) => on <= kept.fact.on)
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const since = record.facts
    .filter(isNumber)
    .filter((fact) => !isKnownThen(fact) && (until === undefined || order.compare(fact, until.fact) < 0));
  const later = [...known.filter(({ on }) => on > kept.fact.on), ...since].filter(
    ({ on }) => until === undefined || on <= until.on,
  );
  return later.reduce((most, { number }) => (number > most ? number : most), inForce.at(-1)?.number ?? 0n);
};

const isNumber = (fact: Fact): fact is FactOf<'approvals-required'> => fact.fact === 'approvals-required';
