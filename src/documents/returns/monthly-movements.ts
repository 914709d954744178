import { amountCell, behind, blank, dateCell, netOf, sharesCell, startKeys, totalPaid, workedAmountCell } from './cells.ts';
import { between, isKnownAt, type Movement, pendingAt } from './ledger.ts';
import type { MonthGiven } from './monthly.ts';
import { valuesOf } from './next-day.ts';
import type { Row, Section, Told } from './return-model.ts';

const told = (code: string, values: Told['values'] = {}): Told => ({ code, values });

/** Part III of the monthly return: by what the shares of each class changed, and the totals. */
export const monthlyMovements = (given: MonthGiven, ids: readonly string[]): readonly Section[] => [
  schemes(given, ids, { letter: 'A', kind: 'issue-option-exercise', title: 'ff301-III-A', told: 'options-exercised' }),
  { number: 'III(B)', title: told('ff301-III-B'), tables: [noneOnRecord('III/B')] },
  { number: 'III(C)', title: told('ff301-III-C'), tables: [noneOnRecord('III/C')] },
  schemes(given, ids, { letter: 'D', kind: 'issue-award', title: 'ff301-III-D', told: 'awards-vested' }),
  others(given, ids),
  totals(given, ids),
];

const movedIn = ({ ledger, openingOn, month }: MonthGiven, id: string): readonly Movement[] =>
  between(ledger, { class: id, after: openingOn, through: month.last }).filter(
    ({ kind }) => kind !== 'issue-opening' && kind !== 'issue-pre-listing',
  );

type Scheme = { readonly letter: 'A' | 'D'; readonly kind: string; readonly title: string; readonly told: string };

/** A record keeps what was issued; what is outstanding or may still be issued it does not hold. */
const schemes = (given: MonthGiven, ids: readonly string[], { letter, kind, title, told: label }: Scheme): Section => {
  const rows = ids.flatMap((id): readonly Row[] => {
    const moved = movedIn(given, id).filter((movement) => movement.kind === kind);
    if (moved.length === 0) return [];
    const place = `III/${letter}/${id}`;
    const facts = moved.map(({ fact }) => fact);
    const funds = totalPaid(moved.flatMap(({ fact }) => (fact.fact === 'shares-issued' ? [fact] : [])));
    const from = behind(facts);
    return [
      {
        label: told(label, { class: id }),
        cells: [
          blank(`${place}/outstanding-before`, 'shares'),
          sharesCell({ field: `${place}/new-shares`, number: netOf(moved, 'issued'), kind: 'change', from }),
          blank(`${place}/from-treasury`, 'change'),
          blank(`${place}/outstanding-after`, 'shares'),
          blank(`${place}/may-be-issued`, 'shares'),
          funds === undefined ? blank(`${place}/funds`, 'money') : workedAmountCell({ field: `${place}/funds`, ...funds, from }),
        ],
      },
    ];
  });
  return {
    number: `III(${letter})`,
    title: told(title),
    tables:
      rows.length === 0
        ? [noneOnRecord(`III/${letter}`)]
        : [
            {
              title: undefined,
              head: ['outstanding-before', 'new-shares', 'from-treasury', 'outstanding-after', 'may-be-issued', 'funds'],
              rows,
            },
          ],
  };
};

const noneOnRecord = (place: string) => ({
  title: undefined,
  head: ['new-shares', 'from-treasury'],
  rows: [
    {
      label: told('no-movement-on-record'),
      cells: [blank(`${place}/new-shares`, 'change'), blank(`${place}/from-treasury`, 'change')],
    },
  ],
});

const others = (given: MonthGiven, ids: readonly string[]): Section => ({
  number: 'III(E)',
  title: told('ff301-III-E'),
  tables: ids.map((id) => {
    const keys = startKeys();
    const moved = movedIn(given, id).filter(
      ({ kind, issued, treasury }) =>
        kind !== 'issue-option-exercise' && kind !== 'issue-award' && (issued !== 0n || treasury !== 0n),
    );
    const rows = moved.map((movement): Row => {
      const { fact, kind, on } = movement;
      const from = behind([fact]);
      const place = `III/E/${id}/${keys(`${on}/${kind}`)}`;
      const isPriced = fact.fact === 'shares-issued' || fact.fact === 'treasury-shares-sold';
      return {
        label: told(kind, valuesOf(movement)),
        cells: [
          dateCell({ field: `${place}/date`, date: on, from }),
          isPriced ? amountCell({ field: `${place}/price`, amount: fact.price, currency: fact.currency, from }) : null,
          sharesCell({ field: `${place}/issued`, number: movement.issued, kind: 'change', isRecorded: true, from }),
          sharesCell({ field: `${place}/treasury`, number: movement.treasury, kind: 'change', isRecorded: true, from }),
        ],
      };
    });
    return {
      title: told('class', { class: id }),
      head: ['date', 'price', 'issued-without-treasury', 'treasury'],
      rows: [...rows, pendingRow(given, id)],
    };
  }),
});

const pendingRow = ({ ledger, month, isIncomplete }: MonthGiven, id: string): Row => {
  const { pending } = pendingAt(ledger, id, month.last);
  const field = `III/E/${id}/pending`;
  return {
    label: told('pending-at-close'),
    cells: [
      null,
      null,
      isIncomplete
        ? blank(field, 'shares')
        : sharesCell({
            field,
            number: pending.reduce((sum, { number }) => sum + number, 0n),
            from: behind(pending.map(({ purchase }) => purchase)),
          }),
      null,
    ],
  };
};

const totals = (given: MonthGiven, ids: readonly string[]): Section => ({
  number: 'III',
  title: told('ff301-III-total'),
  tables: [
    {
      title: undefined,
      head: ['issued-without-treasury', 'treasury'],
      rows: ids.map((id): Row => {
        const moved = movedIn(given, id);
        const from = behind(moved.map(({ fact }) => fact));
        const isKnown = !given.isIncomplete && isKnownAt(given.ledger, id, given.openingOn);
        const cell = (of: 'issued' | 'treasury') =>
          isKnown
            ? sharesCell({ field: `III/total/${id}/${of}`, number: netOf(moved, of), kind: 'change', from })
            : blank(`III/total/${id}/${of}`, 'change');
        return { label: told('class', { class: id }), cells: [cell('issued'), cell('treasury')] };
      }),
    },
  ],
});
