import { addDays, daysBetween, type HongKongDate } from '../../exact/index.ts';
import { type Fact, replay, type Timeline } from '../../record/index.ts';

export type Year = {
  readonly from: HongKongDate;
  readonly to: HongKongDate;
  readonly isAssumed: boolean;
  readonly isOver: boolean;
};

/** The last financial year that is over on a date; the calendar year where the record does not say when it ends. */
export const yearEndedBy = (facts: readonly Fact[], on: HongKongDate): Year => {
  const set = facts.findLast((fact) => fact.fact === 'financial-year-set');
  const ends = set?.fact === 'financial-year-set' ? set.ends : '12-31';
  const at = (year: bigint): HongKongDate => lastOf(`${year}`, ends);
  const year = BigInt(on.slice(0, 4));
  const to = at(year) <= on ? at(year) : at(year - 1n);
  const before = at(BigInt(to.slice(0, 4)) - 1n);
  return { from: addDays(before, 1n), to, isAssumed: set === undefined, isOver: to <= on };
};

/** A year that ends on 28 or 29 February ends on the last day of the month. */
const lastOf = (year: string, ends: string): HongKongDate =>
  ends === '02-28' || ends === '02-29' ? addDays(`${year}-03-01`, -1n) : `${year}-${ends}`;

/**
 * On how many days from `from` to `to` each person was a director throughout: one who leaves or joins in the course of a day was
 * not, on that day. On the first day only what stood at its end counts, because a listing and a naming happen in the course of it.
 */
export const directorDays = ({
  timeline,
  from,
  to,
  persons,
}: {
  readonly timeline: Timeline;
  readonly from: HongKongDate;
  readonly to: HongKongDate;
  readonly persons: readonly string[];
}): ReadonlyMap<string, bigint> => {
  const all = daysBetween({ from, to }) + 1n;
  const short = new Map(persons.map((person) => [person, new Set<HongKongDate>()]));
  const seated = new Map(persons.map((person) => [person, false]));
  /** The first day from which a state of the board held until now. */
  let since = from;
  const passed = (until: HongKongDate): void => {
    for (const [person, days] of short) {
      if (seated.get(person)) continue;
      for (let day = since; day < until && day <= to; day = addDays(day, 1n)) days.add(day);
    }
    if (until > since) since = until;
  };
  replay({
    timeline,
    asOf: { date: to },
    report: () => {},
    observe: ({ action, state }) => {
      if (action.on > from) passed(action.on);
      for (const [person, days] of short) {
        const was = seated.get(person) ?? false;
        const is = state.directors.has(person);
        if (action.on > from && (!was || !is)) days.add(action.on);
        seated.set(person, is);
      }
    },
  });
  passed(addDays(to, 1n));
  return new Map([...short].map(([person, days]) => [person, all - BigInt(days.size)]));
};
