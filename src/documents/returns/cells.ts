import { type Fraction, printPercent } from '../../exact/index.ts';
import type { Fact } from '../../record/index.ts';
import { type Decimal, decimalText, plus, readDecimal, roundedText, times } from './decimal.ts';
import type { Balance, Movement } from './ledger.ts';
import { type Cell, type CellKind, type Told, weakestOf } from './return-model.ts';

/** The facts behind a box, and how sure they are. */
export type Behind = Pick<Cell, 'facts' | 'factsLeft' | 'certainty'>;

export const noFacts: Behind = { facts: [], certainty: null };

export const behind = (facts: readonly Fact[]): Behind => ({
  facts: [...new Set(facts.map(({ id }) => id))],
  certainty: weakestOf(facts.map(({ certainty }) => certainty)),
});

export const ofBalance = ({ facts, factsLeft, certainty }: Balance): Behind => ({
  facts,
  ...(factsLeft === 0 ? {} : { factsLeft }),
  certainty,
});

export const together = (all: readonly Behind[]): Behind => ({
  facts: [...new Set(all.flatMap(({ facts }) => facts))],
  ...(all.some(({ factsLeft }) => factsLeft !== undefined)
    ? { factsLeft: all.reduce((sum, { factsLeft = 0 }) => sum + factsLeft, 0) }
    : {}),
  certainty: weakestOf(all.flatMap(({ certainty }) => (certainty === null ? [] : [certainty]))),
});

type Given = { readonly field: string; readonly from: Behind; readonly notes?: readonly Told[] };

const made = ({ field, from, notes = [] }: Given, more: Pick<Cell, 'kind' | 'value' | 'status'> & Partial<Cell>): Cell => ({
  field,
  ...from,
  notes,
  ...more,
});

/** A number of shares; `change` bears its sign. */
export const sharesCell = (
  given: Given & { readonly number: bigint; readonly kind?: 'shares' | 'change'; readonly isRecorded?: boolean },
): Cell =>
  made(given, {
    kind: given.kind ?? 'shares',
    value: given.number.toString(),
    status: given.isRecorded ? 'on-record' : 'worked-out',
  });

/** A box that the record cannot fill: empty, never zero. */
export const blank = (field: string, kind: CellKind, notes: readonly Told[] = []): Cell => ({
  field,
  kind,
  value: null,
  status: 'not-on-record',
  ...noFacts,
  notes,
});

/** What only the issuer can confirm. */
export const toConfirm = (field: string): Cell => ({ ...blank(field, 'confirmation'), status: 'to-confirm' });

export const textCell = (given: Given & { readonly text: string; readonly kind?: 'text' | 'date' }): Cell =>
  made(given, { kind: given.kind ?? 'text', value: given.text, status: 'on-record' });

export const dateCell = (given: Given & { readonly date: string }): Cell =>
  textCell({ ...given, text: given.date, kind: 'date' });

/** A percentage as the form prints it, beside its exact fraction. */
export const percentCell = (given: Given & { readonly value: Fraction; readonly places: 2n | 3n }): Cell =>
  made(given, {
    kind: 'percentage',
    value: printPercent({ value: given.value, decimals: given.places }).replace('%', ''),
    status: 'worked-out',
    exact: given.value,
    rounding: given.places === 2n ? 'half-up-2' : 'half-up-3',
  });

/** An amount as a fact gives it, every digit. */
export const amountCell = (
  given: Given & { readonly amount: string | undefined; readonly currency: string | undefined },
): Cell =>
  given.amount === undefined
    ? blank(given.field, 'money')
    : made(given, { kind: 'money', value: given.amount, currency: given.currency, status: 'on-record' });

/** An amount that is worked out, in cents where it has more places. */
export const workedAmountCell = (
  given: Given & { readonly amount: Decimal; readonly currency: string | undefined; readonly everyDigit?: true },
): Cell => {
  const whole = decimalText(given.amount);
  const isExact = given.everyDigit === true || !/\.\d{3}/.test(whole);
  const exact = { part: given.amount.digits, whole: 10n ** given.amount.places };
  return made(given, {
    kind: 'money',
    value: isExact ? whole : roundedText(exact, 2n),
    currency: given.currency,
    status: 'worked-out',
    ...(isExact ? {} : { exact, rounding: 'half-up-cents' }),
  });
};

/**
 * What a purchase cost a share as the shares are now: the price of the fact, else the consideration over the shares, in cents.
 * `scale` is how many shares one of then has become.
 */
export const averagePriceCell = ({
  field,
  fact,
  scale,
  from,
}: {
  readonly field: string;
  readonly fact: {
    readonly price?: string;
    readonly consideration?: string;
    readonly currency?: string;
    readonly number: bigint;
  };
  readonly scale: Fraction;
  readonly from: Behind;
}): Cell => {
  const isSplit = scale.part !== scale.whole;
  if (fact.consideration === undefined && !isSplit) {
    return amountCell({ field, from, amount: fact.price, currency: fact.currency });
  }
  const paid = readDecimal(fact.consideration ?? fact.price ?? '');
  const shares = fact.consideration === undefined ? 1n : fact.number;
  if (paid === undefined || shares === 0n) return blank(field, 'money');
  const exact = { part: paid.digits * scale.whole, whole: 10n ** paid.places * shares * scale.part };
  return {
    ...made({ field, from }, { kind: 'money', value: roundedText(exact, 2n), status: 'worked-out' }),
    currency: fact.currency,
    exact,
    rounding: 'half-up-cents',
    notes: [
      ...(fact.consideration === undefined
        ? []
        : [{ code: 'average-price', values: { paid: fact.consideration, shares: `${fact.number}` } }]),
      ...(isSplit ? [{ code: 'price-split', values: { into: `${scale.part}`, each: `${scale.whole}` } }] : []),
    ],
  };
};

/** What was paid for all of them, where each of them says it in one currency. */
export const totalPaid = (
  purchases: readonly {
    readonly consideration?: string;
    readonly price?: string;
    readonly currency?: string;
    readonly number: bigint;
  }[],
): { readonly amount: Decimal; readonly currency: string | undefined } | undefined => {
  const [first] = purchases;
  let amount: Decimal = { digits: 0n, places: 0n };
  for (const purchase of purchases) {
    const paid = paidFor(purchase);
    if (paid === undefined || purchase.currency !== first?.currency) return undefined;
    amount = plus(amount, paid);
  }
  return first === undefined ? undefined : { amount, currency: first.currency };
};

const paidFor = ({
  consideration,
  price,
  number,
}: {
  readonly consideration?: string;
  readonly price?: string;
  readonly number: bigint;
}): Decimal | undefined => {
  if (consideration !== undefined) return readDecimal(consideration);
  const each = price === undefined ? undefined : readDecimal(price);
  return each === undefined ? undefined : times(each, number);
};

/** A key for rows of one kind on one day, numbered where there are several. */
export const startKeys = () => {
  const seen = new Map<string, number>();
  return (stem: string): string => {
    const count = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, count);
    return `${stem}/${count}`;
  };
};

export const netOf = (movements: readonly Movement[], of: 'issued' | 'treasury'): bigint =>
  movements.reduce((sum, movement) => sum + movement[of], 0n);
