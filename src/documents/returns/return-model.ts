/** A return of the Exchange as a plain model: what stands in each box of the form, and which facts it comes from. */
import type { Fraction, HongKongDate } from '../../exact/index.ts';
import type { Certainty } from '../../record/index.ts';

/** A message of the words of returns, by its code. */
export type Told = { readonly code: string; readonly values: Readonly<Record<string, string>> };

/**
 * `on-record`: a fact says it. `worked-out`: it follows from facts by the arithmetic that is told. `not-on-record`: the box stays
 * empty, because the record does not hold it. `to-confirm`: only the issuer can say it.
 */
export type CellStatus = 'on-record' | 'worked-out' | 'not-on-record' | 'to-confirm';

export type CellKind = 'shares' | 'change' | 'percentage' | 'money' | 'date' | 'text' | 'confirmation';

/** One box of a form. */
export type Cell = {
  /** Its place in the form: `I/B/closing/issued`. Stays the same while the facts do. */
  readonly field: string;
  readonly kind: CellKind;
  /** As it is keyed in: whole digits, a decimal, a date, a text; null where the box stays empty. */
  readonly value: string | null;
  readonly currency?: string | undefined;
  readonly status: CellStatus;
  /** What a rounded value was rounded from, and how: a code of the words of returns. */
  readonly exact?: Fraction | undefined;
  readonly rounding?: string | undefined;
  /** Ids of the facts that it comes from, in the order in which they took effect. */
  readonly facts: readonly string[];
  /** Earlier facts of the same kinds that are too many to be named. */
  readonly factsLeft?: number | undefined;
  readonly certainty: Certainty | null;
  readonly notes: readonly Told[];
};

export type Row = {
  readonly label: Told;
  /** One for each column of the table; null where the form has no box. */
  readonly cells: readonly (Cell | null)[];
};

export type Table = {
  readonly title: Told | undefined;
  /** Codes of the heads of the columns behind the label. */
  readonly head: readonly string[];
  readonly rows: readonly Row[];
};

export type Section = {
  /** `I`, `II` ... as the form numbers it. */
  readonly number: string;
  readonly title: Told;
  readonly tables: readonly Table[];
};

export type ReturnForm = 'FF305' | 'FF301';

export type Return = {
  readonly form: ReturnForm;
  /** The date of a next-day return, or the month of a monthly one: `2026-02`. */
  readonly period: string;
  readonly openingOn: HongKongDate;
  readonly closingOn: HongKongDate;
  readonly sections: readonly Section[];
  readonly remarks: readonly Told[];
  /** What is to be known before it is keyed in. */
  readonly notices: readonly Told[];
  /** The sources stop before its end: what they do not hold is empty. */
  readonly isIncomplete: boolean;
};

export const cellsOfReturn = ({ sections }: Pick<Return, 'sections'>): readonly Cell[] =>
  sections.flatMap(({ tables }) =>
    tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null))),
  );

const weakest: readonly Certainty[] = ['filed', 'derived', 'inferred'];

/** The weakest of several; null where there is none. */
export const weakestOf = (certainties: readonly (Certainty | undefined)[]): Certainty | null => {
  if (certainties.length === 0) return null;
  return weakest.findLast((one) => certainties.some((certainty = 'filed') => certainty === one)) ?? 'filed';
};
