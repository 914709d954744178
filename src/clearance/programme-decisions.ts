import { addDays, type Fraction, type HongKongDate } from '../exact/index.ts';
import type { Fact, FactOf } from '../record/index.ts';
import { baseOf, parameterOf, rules } from '../rulebook/index.ts';

/** What the Exchange has decided of the three Rules that a programme rests on, by date. */
export type Decisions = {
  /** The part of the votes that Rule 8A.09 asks on a date; none where it is waived. */
  readonly minimumOn: (on: HongKongDate) => Fraction | undefined;
  readonly isWaived: (rule: string, on: HongKongDate) => boolean;
  /** Days within the programme from which a decision holds, or no more: what stands is judged anew. */
  readonly changes: readonly HongKongDate[];
  /** From when a waiver touches what a reduction asks, or one of Rule 8A.09 holds only for some: no least is looked for. */
  readonly unsearched: HongKongDate | undefined;
};

export type Decision = FactOf<'exchange-decided'>;

const rested: ReadonlySet<string> = new Set(['8A.09', '8A.13', '8A.15']);
const [rule8a09] = rules.filter(({ number }) => number === '8A.09');

/** `from` and `to` are the first and the last date of the programme. */
export const decisionsOf = (
  facts: readonly Fact[],
  { from, to }: { readonly from: HongKongDate; readonly to: HongKongDate },
): Decisions => {
  const touching = facts.filter(
    (fact): fact is Decision =>
      fact.fact === 'exchange-decided' &&
      fact.decision !== 'approval' &&
      fact.on <= to &&
      (fact.until === undefined || fact.until >= from),
  );
  const own = touching.filter(({ rule }) => rested.has(baseOf(rule)));
  const waivers = own.filter(({ decision }) => decision === 'waiver');
  const isWaived = (rule: string, on: HongKongDate): boolean =>
    waivers.some(
      (waiver) =>
        baseOf(waiver.rule) === rule && isWhole(waiver) && waiver.on <= on && (waiver.until === undefined || on <= waiver.until),
    );
  const minimumOn = (on: HongKongDate): Fraction | undefined => {
    if (rule8a09 === undefined || isWaived('8A.09', on)) return undefined;
    return parameterOf({ rule: rule8a09, name: 'minimum', on, decisions: own, scenario: undefined, state: undefined }).value;
  };
  const changes = touching.flatMap(({ on, until }) => [
    ...(on > from ? [on] : []),
    ...(until === undefined || until >= to ? [] : [addDays(until, 1n)]),
  ]);
  const unsearched = waivers
    .filter((waiver) => baseOf(waiver.rule) !== '8A.09' || !isWhole(waiver))
    .map(({ on }) => (on < from ? from : on))
    .toSorted()[0];
  return { minimumOn, isWaived, changes: [...new Set(changes)].toSorted(), unsearched };
};

/** Waivers of the three Rules in force on a day that hold for all and everything. */
export const waiversOf = (facts: readonly Fact[], on: HongKongDate): readonly Decision[] =>
  facts.filter(
    (fact): fact is Decision =>
      fact.fact === 'exchange-decided' &&
      fact.decision === 'waiver' &&
      rested.has(baseOf(fact.rule)) &&
      isWhole(fact) &&
      fact.on <= on &&
      (fact.until === undefined || on <= fact.until),
  );

/** A waiver for one person, one number or one action is left to the check of the whole: here nothing rests on it. */
const isWhole = ({ check, person, holder, class: ofClass, appliesTo, number }: Decision): boolean =>
  [check, person, holder, ofClass, appliesTo, number].every((narrower) => narrower === undefined);
