import { addDays, type HongKongDate, readDate } from '../../exact/index.ts';
import type { Fact, FactOf } from '../../record/index.ts';
import { factsOf } from './asked.ts';
import { addMonths, monthEnd } from './days.ts';

type Period = FactOf<'results-scheduled'>['period'];

/** The results of a period as a record knows them at a day. */
export type Results = {
  readonly period: Period;
  readonly periodEnds: HongKongDate;
  /** The day on which they are to be published: that of the board meeting, else the one that was scheduled. */
  readonly plannedOn: HongKongDate | undefined;
  readonly boardMeets: HongKongDate | undefined;
  /** The last day for it: as scheduled, else three months after a year and two after a half-year (Rule 13.49). */
  readonly deadline: HongKongDate | undefined;
  readonly publishedOn: HongKongDate | undefined;
  readonly facts: readonly string[];
};

/** Every period whose results may matter on a day; nothing where a record has neither a financial year nor a schedule. */
export const resultsAround = (standing: readonly Fact[], on: HongKongDate): readonly Results[] => {
  const scheduled = factsOf(standing, 'results-scheduled');
  const published = factsOf(standing, 'results-published');
  const year = factsOf(standing, 'financial-year-set').at(-1);
  const keys = new Map<string, { readonly period: Period; readonly periodEnds: HongKongDate; readonly fact: string }>();
  for (const one of year === undefined ? [] : periodsOf(year.ends, on)) {
    keys.set(`${one.period} ${one.periodEnds}`, { ...one, fact: year?.id ?? '' });
  }
  for (const { period, periodEnds, id } of scheduled) keys.set(`${period} ${periodEnds}`, { period, periodEnds, fact: id });
  const all = [...keys.values()].map(({ period, periodEnds, fact }): Results => {
    const isOf = (one: { readonly period: Period; readonly periodEnds: HongKongDate }): boolean =>
      one.period === period && one.periodEnds === periodEnds;
    const plan = scheduled.findLast(isOf);
    const done = published.find(isOf);
    const byRule = period === 'quarter' ? undefined : monthsAfter(periodEnds, period === 'annual' ? 3n : 2n);
    return {
      period,
      periodEnds,
      boardMeets: plan?.boardMeets,
      plannedOn: plan?.boardMeets ?? plan?.publishBy,
      deadline: plan?.publishBy ?? byRule,
      publishedOn: done?.on,
      facts: [fact, ...(done === undefined ? [] : [done.id])],
    };
  });
  // A later period has ended since: what came before it is taken as published, unless it is still planned.
  const ended = all.reduce((last, { periodEnds }) => (periodEnds <= on && periodEnds > last ? periodEnds : last), '');
  return all.filter(({ periodEnds, plannedOn }) => periodEnds >= ended || (plannedOn ?? '') >= on);
};

/** Months count from the end of a period to the end of a month where the period ends with one. */
const monthsAfter = (date: HongKongDate, months: bigint): HongKongDate =>
  date === monthEnd(date, 0n) ? monthEnd(date, months) : addMonths(date, months);

/** The years and half-years that end within two years of a day, where the financial year ends on `MM-DD`. */
const periodsOf = (ends: string, on: HongKongDate): readonly { readonly period: Period; readonly periodEnds: HongKongDate }[] =>
  [-1n, 0n].flatMap((years) => {
    const year = `${BigInt(on.slice(0, 4)) + years}`;
    const annual = readDate(`${year}-${ends}`) ?? (ends === '02-29' ? `${year}-02-28` : undefined);
    if (annual === undefined) return [];
    const halves = [-6n, 6n].map((months) => monthsAfter(annual, months));
    return [
      { period: 'annual' as const, periodEnds: annual },
      ...halves.map((periodEnds) => ({ period: 'half-year' as const, periodEnds })),
    ];
  });

/** Days on which something is forbidden because results are near: from `start` to the day of their publication. */
export type Window = {
  readonly results: Results;
  readonly status: 'inside' | 'outside' | 'perhaps';
  readonly start: HongKongDate | undefined;
  readonly end: HongKongDate | undefined;
  /** What would settle it. */
  readonly missing: readonly string[];
};

/**
 * Where a day stands to the window before the results of a period. `startFor` gives its first day from the day that it is
 * reckoned back from; without a known day of publication only the last possible one is known, and an earlier day may be inside.
 */
export const windowOf = ({
  results,
  on,
  reckonedFrom,
  startFor,
}: {
  readonly results: Results;
  readonly on: HongKongDate;
  readonly reckonedFrom: { readonly day: HongKongDate | undefined; readonly sure: boolean };
  readonly startFor: (day: HongKongDate) => HongKongDate;
}): Window => {
  const { publishedOn, periodEnds } = results;
  const day = publishedOn ?? reckonedFrom.day;
  const start = day === undefined ? undefined : startFor(day);
  const told = { results, start, end: publishedOn ?? day };
  if (publishedOn !== undefined && publishedOn < on) return { ...told, status: 'outside', missing: [] };
  if (start !== undefined && day !== undefined && on >= start) {
    return on <= day
      ? { ...told, status: 'inside', missing: [] }
      : { ...told, status: 'perhaps', missing: ['results-published'] };
  }
  if (reckonedFrom.sure || publishedOn !== undefined || on <= periodEnds) return { ...told, status: 'outside', missing: [] };
  return { ...told, status: 'perhaps', missing: ['results-scheduled'] };
};

/** The one that decides: inside before perhaps; else the next that begins. */
export const decisive = (windows: readonly Window[], on: HongKongDate): Window | undefined =>
  windows.find(({ status }) => status === 'inside') ??
  windows.findLast(({ status }) => status === 'perhaps') ??
  windows
    .filter(({ start }) => start !== undefined && start > on)
    .toSorted((one, other) => ((one.start ?? '') < (other.start ?? '') ? -1 : 1))[0] ??
  windows.at(-1);

export const dayAfter = (date: HongKongDate): HongKongDate => addDays(date, 1n);
