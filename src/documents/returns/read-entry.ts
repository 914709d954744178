import { readDate } from '../../exact/index.ts';
import { type Decimal, isSameAmount, readDecimal } from './decimal.ts';
import type { Cell, CellKind } from './return-model.ts';
import { shownIn } from './tell-return.ts';

/** What somebody wrote in a box, as far as it can be compared. */
export type Entry =
  | { readonly kind: 'number'; readonly number: bigint }
  | { readonly kind: 'amount'; readonly amount: Decimal; readonly currency: string | undefined }
  | { readonly kind: 'text'; readonly text: string };

/**
 * Reads an entry by what the box takes: grouped numbers with a sign or in brackets, amounts with or without a currency, a
 * percentage with or without its sign, a date as 2026-02-04. What cannot be that is `undefined`.
 */
export const readEntry = (kind: CellKind, given: string): Entry | undefined => {
  const text = given.trim();
  switch (kind) {
    case 'shares':
    case 'change': {
      const number = wholeNumber(text);
      return number === undefined ? undefined : { kind: 'number', number };
    }
    case 'percentage': {
      const amount = readDecimal(text.replace(/\s*%$/, ''));
      return amount === undefined ? undefined : { kind: 'amount', amount, currency: undefined };
    }
    case 'money': {
      const [, before, digits = '', after] = /^(?:([A-Z]{3}|[A-Z]{2}\$)\s*)?([\d,.]+)(?:\s*([A-Z]{3}))?$/.exec(text) ?? [];
      const isGrouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits);
      const amount = readDecimal(isGrouped ? digits.replaceAll(',', '') : digits);
      return amount === undefined
        ? undefined
        : { kind: 'amount', amount, currency: before === undefined ? after : (signs[before] ?? before) };
    }
    case 'date':
      return readDate(text) === undefined ? undefined : { kind: 'text', text };
    default:
      return { kind: 'text', text };
  }
};

/** Currencies as they are written before an amount in Hong Kong. */
const signs: Readonly<Record<string, string>> = { HK$: 'HKD', US$: 'USD' };

const wholeNumber = (text: string): bigint | undefined => {
  const [, bracket, sign, digits = ''] = /^(\()?([+-])?(\d{1,31}|\d{1,3}(?:,\d{3})+)\)?$/.exec(text) ?? [];
  if (digits === '' || (bracket !== undefined) !== text.endsWith(')')) return undefined;
  const number = BigInt(digits.replaceAll(',', ''));
  return sign === '-' || bracket !== undefined ? -number : number;
};

/** Whether an entry says what a box of the record says. */
export const isSameEntry = (cell: Cell, entry: Entry): boolean => {
  const { kind, value, currency } = cell;
  if (value === null) return false;
  if (entry.kind === 'number') return BigInt(value) === entry.number;
  if (entry.kind === 'amount') {
    const own = readDecimal(value);
    const isSameCurrency = kind !== 'money' || entry.currency === undefined || entry.currency === currency;
    return own !== undefined && isSameCurrency && isSameAmount(own, entry.amount);
  }
  const said = [value, shownIn(cell, 'en'), shownIn(cell, 'zh-Hant')];
  return said.some((one) => one.toLowerCase() === entry.text.toLowerCase());
};
