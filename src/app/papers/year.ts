import { addDays, daysBetween, type HongKongDate } from '../../exact/index.ts';
import { currentBeneficiaries, type Fact, type FactOf, replay, type Timeline } from '../../record/index.ts';

export type Span = { readonly from: HongKongDate; readonly to: HongKongDate };
export type Year = Span & {
  readonly isAssumed: boolean;
  /** It ended before the date of the paper and before today. */
  readonly isOver: boolean;
};

/**
 * The last financial year that ends by a date; the calendar year where the record does not say when it ends. Each
 * `financial-year-set` decides from its own date on: what lies between two ends is one year, however short or long.
 */
export const yearEndedBy = (
  facts: readonly Fact[],
  { on, today }: { readonly on: HongKongDate; readonly today: HongKongDate },
): Year => {
  const set = facts.filter((fact) => fact.fact === 'financial-year-set');
  const ends = endsOf(set, on);
  const [before = '', to = ''] = ends.slice(-2);
  return { from: addDays(before, 1n), to, isAssumed: set.length === 0, isOver: to < on && to < today };
};

const endsOf = (set: readonly FactOf<'financial-year-set'>[], on: HongKongDate): readonly HongKongDate[] => {
  const inForce = (date: HongKongDate) => (set.findLast((one) => one.on <= date) ?? set[0])?.ends ?? '12-31';
  const monthDays = [...new Set(['12-31', ...set.map(({ ends }) => ends)])];
  const last = BigInt(on.slice(0, 4));
  // Two ends of one setting, and as many years before as a change of it can leave without an end.
  const years = Array.from({ length: 5 + set.length }, (_, back) => last - BigInt(back));
  return years
    .flatMap((year) => monthDays.map((monthDay) => ({ monthDay, date: lastOf(`${year}`, monthDay) })))
    .filter(({ monthDay, date }) => date <= on && inForce(date) === monthDay)
    .map(({ date }) => date)
    .toSorted();
};

/** A year that ends on 28 or 29 February ends on the last day of the month. */
const lastOf = (year: string, ends: string): HongKongDate =>
  ends === '02-28' || ends === '02-28' || ends === '02-29' ? addDays(`${year}-03-01`, -1n) : `${year}-${ends}`;

export type Beneficiary = Span & {
  /** He had weighted voting rights until then, and none at the end of that day. */
  readonly hasCeased: boolean;
};

/** Who had weighted voting rights on some day of a span, and from when until when in it. */
export const beneficiariesIn = (timeline: Timeline, span: Span): ReadonlyMap<string, Beneficiary> => {
  const found = new Map<string, { from: HongKongDate; to: HongKongDate; hasCeased: boolean }>();
  let isBegun = false;
  const look = (current: ReadonlySet<string>, on: HongKongDate): void => {
    for (const person of current) {
      const known = found.get(person);
      found.set(person, { from: known?.from ?? on, to: span.to, hasCeased: false });
    }
    for (const [person, one] of found) {
      if (!current.has(person) && !one.hasCeased) found.set(person, { ...one, to: on, hasCeased: true });
    }
  };
  const end = replay({
    timeline,
    asOf: { date: span.to },
    report: () => {},
    beforeAction: (action, state) => {
      if (isBegun || action.on < span.from) return;
      isBegun = true;
      look(currentBeneficiaries(state), span.from);
    },
    observe: ({ action, state }) => {
      if (action.on >= span.from) look(currentBeneficiaries(state), action.on);
    },
  });
  if (!isBegun) look(currentBeneficiaries(end), span.from);
  return found;
};

/**
 * On how many days of his span each person was a director throughout: one who leaves or joins in the course of a day was not,
 * on that day. On the day of the listing, and on that of a first appointment ever, what stood at the end of the day counts.
 */
export const directorDays = ({
  timeline,
  spans,
  listedOn,
}: {
  readonly timeline: Timeline;
  readonly spans: ReadonlyMap<string, Span>;
  readonly listedOn: HongKongDate | undefined;
}): ReadonlyMap<string, bigint> => {
  const short = new Map([...spans.keys()].map((person) => [person, new Set<HongKongDate>()]));
  const seated = new Map<string, boolean>();
  /** The first day from which a state of the board held until now. */
  let since = [...spans.values()].map(({ from }) => from).toSorted()[0] ?? '9999';
  const last =
    [...spans.values()]
      .map(({ to }) => to)
      .toSorted()
      .at(-1) ?? '';
  const passed = (until: HongKongDate): void => {
    for (const [person, days] of short) {
      if (seated.get(person) === true) continue;
      for (let day = since; day < until && day <= last; day = addDays(day, 1n)) days.add(day);
    }
    if (until > since) since = until;
  };
  /** Who first sat on a day, by that day. */
  const firstSeat = new Map<string, HongKongDate>();
  replay({
    timeline,
    asOf: { date: last },
    report: () => {},
    observe: ({ action, state }) => {
      passed(action.on);
      for (const [person, days] of short) {
        const was = seated.get(person) ?? false;
        const is = state.directors.has(person);
        if (is && !firstSeat.has(person)) firstSeat.set(person, action.on);
        const isBeginning = action.on === listedOn || action.on === firstSeat.get(person);
        if (!isBeginning && (!was || !is)) days.add(action.on);
        seated.set(person, is);
      }
    },
  });
  // The state at the end of a day of beginning decides that day.
  passed(addDays(last, 1n));
  return new Map(
    [...spans].map(([person, { from, to }]) => {
      const missing = [...(short.get(person) ?? [])].filter((day) => day >= from && day <= to);
      return [person, daysBetween({ from, to }) + 1n - BigInt(missing.length)];
    }),
  );
};
