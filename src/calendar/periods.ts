import { addDays, type HongKongDate } from '../exact/index.ts';
import type { State, Step } from '../record/index.ts';
import { addMonthsToEnd, onMonthDay, yearly } from './months.ts';

/** A financial year or its first half, by the day on which it ends. */
export type Period = { readonly period: 'annual' | 'half-year'; readonly ends: HongKongDate; readonly fact: string };

type Setting = { readonly on: HongKongDate; readonly monthDay: string; readonly fact: string };

/** Follows the financial year of an issuer: which years and half-years end from its listing on, or so many months before. */
export const followPeriods = () => {
  const settings: Setting[] = [];
  return {
    observe: ({ action }: Step): void => {
      for (const fact of action.facts) {
        if (fact.fact === 'financial-year-set') settings.push({ on: action.on, monthDay: fact.ends, fact: fact.id });
      }
    },
    upTo: ({
      state,
      horizon,
      monthsBefore = 0n,
    }: {
      readonly state: State;
      readonly horizon: HongKongDate;
      readonly monthsBefore?: bigint;
    }): { readonly status: 'no-year' } | { readonly status: 'told'; readonly periods: readonly Period[] } => {
      const { listedOn } = state;
      if (settings.length === 0 || listedOn === undefined) return { status: 'no-year' };
      const first = addMonthsToEnd(listedOn, -monthsBefore);
      const last = state.delistedOn === undefined ? horizon : state.delistedOn;
      const periods = settings.flatMap(({ monthDay, fact, on }, index): readonly Period[] => {
        // The first setting tells of the years before it too; each later one ends the one before.
        const from = index === 0 ? first : on < first ? first : on;
        const next = settings[index + 1];
        const to = next === undefined || addDays(next.on, -1n) > last ? last : addDays(next.on, -1n);
        const years = yearly({ monthDay, from, to });
        const halves = yearly({ monthDay: addMonthsToEnd(onMonthDay({ year: 2025n, monthDay }), -6n).slice(5), from, to });
        return [
          ...years.map((ends) => ({ period: 'annual', ends, fact }) as const),
          ...halves.map((ends) => ({ period: 'half-year', ends, fact }) as const),
        ];
      });
      return {
        status: 'told',
        periods: periods.toSorted((one, other) => (one.ends < other.ends ? -1 : one.ends > other.ends ? 1 : 0)),
      };
    },
  };
};
