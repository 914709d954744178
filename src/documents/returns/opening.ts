import { addDays, type HongKongDate, readDate } from '../../exact/index.ts';
import type { Fact, FactOf } from '../../record/index.ts';
import { readMonth } from './month.ts';

/** On which date the opening balance of a return stands, and which facts say so. */
export type Opening = { readonly on: HongKongDate; readonly facts: readonly Fact[] };

const anyReturn = /^FF30[15]$/i;

/** Where a return does not say the date of its closing balance, it is the last day or month that it covers. */
const balanceDateOf = ({ balanceOn, covers = '' }: FactOf<'return-filed'>): HongKongDate | undefined => {
  if (balanceOn !== undefined) return balanceOn;
  const days = [...covers.matchAll(/(?<![\d-])\d{4}-\d{2}(?:-\d{2})?(?![\d-])/g)].flatMap(
    ([found]) => readMonth(found)?.last ?? readDate(found) ?? [],
  );
  return days.toSorted().at(-1);
};

/**
 * The closing balance of the last return before a date, next-day or monthly, whichever is later. A return is known by its own
 * fact with the date of its balance, or by a balance that it states. Without one, the end of the day before. `ofForm` asks for
 * one form alone.
 */
export const openingBefore = (facts: readonly Fact[], date: HongKongDate, ofForm: RegExp = anyReturn): Opening => {
  const isReturn = (form: string): boolean => ofForm.test(form.trim());
  let found: { on: HongKongDate; facts: Fact[] } | undefined;
  for (const fact of facts) {
    const on =
      fact.fact === 'return-filed' && isReturn(fact.form)
        ? balanceDateOf(fact)
        : fact.fact === 'balance-reported' && isReturn(fact.form) && fact.holder === undefined
          ? fact.on
          : undefined;
    if (on === undefined || on >= date) continue;
    if (found === undefined || on > found.on) found = { on, facts: [fact] };
    else if (on === found.on) found.facts.push(fact);
  }
  return found ?? { on: addDays(date, -1n), facts: [] };
};
