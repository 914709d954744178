import type { HongKongDate } from '../../exact/index.ts';
import type { Fact } from '../../record/index.ts';
import { type Behind, behind, blank, noFacts, sharesCell, together, workedAmountCell } from './cells.ts';
import { type Decimal, plus, readDecimal, times } from './decimal.ts';
import type { Ledger } from './ledger.ts';
import type { MonthGiven } from './monthly.ts';
import type { Cell, Row, Section, Told } from './return-model.ts';

const told = (code: string, values: Told['values'] = {}): Told => ({ code, values });

/** What may be issued of a class at the end of a date; a split of shares changes number and par value alike. */
type Authorised = {
  readonly number: bigint;
  /** Exact: the amount that was recorded, and by what splits divided it. */
  readonly par: { readonly amount: Decimal; readonly text: string; readonly each: bigint; readonly into: bigint } | undefined;
  readonly currency: string | undefined;
  readonly from: Behind;
};

const authorisedAt = ({ facts }: Ledger, classId: string, on: HongKongDate): Authorised | undefined => {
  let found: (Omit<Authorised, 'from'> & { readonly facts: readonly Fact[] }) | undefined;
  for (const fact of facts) {
    if (fact.on > on) break;
    if (fact.fact === 'capital-authorised' && fact.class === classId) {
      const amount = fact.par === undefined ? undefined : readDecimal(fact.par);
      found = {
        number: fact.number,
        par: amount === undefined ? undefined : { amount, text: fact.par ?? '', each: 1n, into: 1n },
        currency: fact.currency,
        facts: [fact],
      };
    }
    const isSplit = fact.fact === 'shares-subdivided' || fact.fact === 'shares-consolidated';
    if (found !== undefined && isSplit && (fact.class === 'all' || fact.class === classId)) {
      found = {
        ...found,
        number: (found.number * fact.into) / fact.each,
        par: found.par && { ...found.par, each: found.par.each * fact.each, into: found.par.into * fact.into },
        facts: [...found.facts, fact],
      };
    }
  }
  return found === undefined ? undefined : { ...found, from: behind(found.facts) };
};

/** Number times par: what splits do to the one they undo in the other, so that the product stays as it was recorded. */
const capitalOf = ({ number, par }: Authorised): Decimal | undefined => {
  if (par === undefined) return undefined;
  const unsplit = number * par.each;
  return unsplit % par.into === 0n ? times(par.amount, unsplit / par.into) : undefined;
};

/** Part I of the monthly return: authorised or registered capital of each class, and in total. */
export const authorisedSection = ({ ledger, month, openingOn, isIncomplete }: MonthGiven, ids: readonly string[]): Section => {
  const at = (id: string, on: HongKongDate): Authorised | undefined => authorisedAt(ledger, id, on);
  const closings = ids.map((id) => at(id, month.last));
  return {
    number: 'I',
    title: told('ff301-I'),
    tables: [
      ...ids.map((id, index) => ({
        title: told('class', { class: id }),
        head: ['authorised', 'par', 'capital'],
        rows: rowsOf(id, at(id, openingOn), isIncomplete ? undefined : closings[index]),
      })),
      {
        title: undefined,
        head: ['capital'],
        rows: [{ label: told('total-capital'), cells: [totalCell(isIncomplete ? [] : closings)] }],
      },
    ],
  };
};

const rowsOf = (id: string, opening: Authorised | undefined, closing: Authorised | undefined): readonly Row[] => {
  const place = (at: string, field: string): string => `I/${id}/${at}/${field}`;
  const balance = (at: 'opening' | 'closing', found: Authorised | undefined): Row => {
    const capital = found === undefined ? undefined : capitalOf(found);
    return {
      label: told(`month-${at}`),
      cells: [
        found === undefined
          ? blank(place(at, 'number'), 'shares')
          : sharesCell({ field: place(at, 'number'), number: found.number, isRecorded: true, from: found.from }),
        parCell(place(at, 'par'), found),
        found === undefined || capital === undefined
          ? blank(place(at, 'capital'), 'money')
          : workedAmountCell({ field: place(at, 'capital'), amount: capital, currency: found.currency, from: found.from }),
      ],
    };
  };
  const isKnown = opening !== undefined && closing !== undefined;
  const from = isKnown ? together([opening.from, closing.from]) : noFacts;
  return [
    balance('opening', opening),
    {
      label: told('month-change'),
      cells: [
        isKnown
          ? sharesCell({ field: place('change', 'number'), number: closing.number - opening.number, kind: 'change', from })
          : blank(place('change', 'number'), 'change'),
        null,
        null,
      ],
    },
    balance('closing', closing),
  ];
};

const parCell = (field: string, found: Authorised | undefined): Cell => {
  const par = found?.par;
  if (found === undefined || par === undefined) return blank(field, 'money');
  // A par value that a split divides is told where it comes out whole to the recorded places and zeros behind them.
  if (par.each === par.into) return { ...amount(field, par.text, found), status: 'on-record' };
  const widened = { digits: par.amount.digits * par.each * 10n ** 20n, places: par.amount.places + 20n };
  if (widened.digits % par.into !== 0n) return blank(field, 'money', [told('par-not-decimal')]);
  return workedAmountCell({
    field,
    amount: { ...widened, digits: widened.digits / par.into },
    currency: found.currency,
    from: found.from,
    everyDigit: true,
  });
};

const amount = (field: string, value: string, { currency, from }: Authorised): Cell => ({
  field,
  kind: 'money',
  value,
  currency,
  status: 'on-record',
  ...from,
  notes: [],
});

/** In one currency; classes of which it is not known leave the total empty. */
const totalCell = (closings: readonly (Authorised | undefined)[]): Cell => {
  const field = 'I/total/capital';
  let sum: Decimal = { digits: 0n, places: 0n };
  const [first] = closings;
  for (const closing of closings) {
    const capital = closing === undefined ? undefined : capitalOf(closing);
    if (closing === undefined || capital === undefined || closing.currency !== first?.currency) return blank(field, 'money');
    sum = plus(sum, capital);
  }
  return first === undefined
    ? blank(field, 'money')
    : workedAmountCell({
        field,
        amount: sum,
        currency: first.currency,
        from: together(closings.flatMap((closing) => (closing === undefined ? [] : [closing.from]))),
      });
};
