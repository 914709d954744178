import { grouped, type HongKongDate, hongKongDateOf } from '../../exact/index.ts';
import type { Fact, FactOf } from '../../record/index.ts';
import { balanceAt, type Ledger, type Movement } from './ledger.ts';
import type { Opening } from './opening.ts';
import type { Told } from './return-model.ts';
import { splitFactor } from './splits.ts';

/**
 * Movements that are dated by the opening balance and were recorded only after the return that told it: that return cannot have
 * counted them. Where nothing says when a fact was recorded, it is taken to have been known.
 */
export const lateMovements = ({ movements }: Ledger, opening: Opening): readonly Movement[] => {
  if (opening.facts.length === 0) return [];
  return movements.filter(
    ({ fact, on, issued, treasury }) =>
      on <= opening.on && (issued !== 0n || treasury !== 0n) && opening.facts.every((filed) => isLearnedAfter(fact, filed)),
  );
};

const isLearnedAfter = ({ recorded }: Fact, filed: Fact): boolean => {
  if (recorded === undefined) return false;
  const known = filed.recorded ?? filed.at;
  return known === undefined ? hongKongDateOf(recorded) > filed.on : recorded > known;
};

export type Late = { readonly issued: bigint; readonly treasury: bigint; readonly facts: readonly Fact[] };

/** What late movements come to in a class, in shares as they are at the end of the day of the opening. */
export const lateIn = (ledger: Ledger, opening: Opening, classId: string): Late => {
  const late = lateMovements(ledger, opening).filter((movement) => movement.class === classId);
  const sum = (of: 'issued' | 'treasury'): bigint =>
    late.reduce((total, movement) => {
      const { part, whole } = splitFactor(ledger, classId, { after: movement.fact, until: opening.on });
      return total + (movement[of] * part) / whole;
    }, 0n);
  return { issued: sum('issued'), treasury: sum('treasury'), facts: late.map(({ fact }) => fact) };
};

export const lateNotice = (ledger: Ledger, opening: Opening): readonly Told[] => {
  const late = lateMovements(ledger, opening);
  if (late.length === 0) return [];
  const named = [...new Set(late.map(({ fact }) => `${fact.id} (${fact.on})`))].join(', ');
  return [{ code: 'late-facts', values: { date: opening.on, named } }];
};

/** Balances that a return states from the opening to the end of the period and that the record does not come to. */
export const reportedNotices = (
  ledger: Ledger,
  { opening, until }: { readonly opening: Opening; readonly until: HongKongDate },
): readonly Told[] =>
  ledger.reported.flatMap((stated): readonly Told[] => {
    if (stated.holder !== undefined || stated.on < opening.on || stated.on > until) return [];
    const { issued, treasury } = balanceAt(ledger, stated.class, stated.on);
    const late = lateIn(ledger, opening, stated.class);
    const known = [
      { issued, treasury },
      { issued: issued - late.issued, treasury: treasury - late.treasury },
    ];
    if (known.some((balance) => isStated(stated, balance))) return [];
    const values = {
      form: stated.form,
      date: stated.on,
      class: stated.class,
      stated: statedText(stated),
      number: grouped(issued),
      treasury: grouped(treasury),
      fact: stated.id,
    };
    return [{ code: 'reported-differs', values }];
  });

type Reported = FactOf<'balance-reported'>;

const isStated = (stated: Reported, { issued, treasury }: { readonly issued: bigint; readonly treasury: bigint }): boolean => {
  if (stated.treasury !== undefined && stated.treasury !== treasury) return false;
  const { number } = stated;
  const isNumber = (balance: bigint): boolean =>
    typeof number === 'bigint'
      ? number === balance
      : (number.atLeast === undefined || number.atLeast <= balance) && (number.atMost === undefined || balance <= number.atMost);
  return isNumber(issued) || isNumber(issued + treasury);
};

const statedText = ({ number }: Reported): string =>
  typeof number === 'bigint'
    ? grouped(number)
    : [number.atLeast, number.atMost].map((limit) => (limit === undefined ? '?' : grouped(limit))).join(' - ');
