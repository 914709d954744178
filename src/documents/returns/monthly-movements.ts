import type { HongKongDate } from '../../exact/index.ts';
import type { FactOf } from '../../record/index.ts';
import { amountCell, behind, blank, dateCell, netOf, sharesCell, startKeys, totalPaid, workedAmountCell } from './cells.ts';
import { between, isKnownAt, type Movement, pendingAt } from './ledger.ts';
import type { MonthGiven } from './monthly.ts';
import { valuesOf } from './next-day.ts';
import type { Cell, Row, Section, Told } from './return-model.ts';

const told = (code: string, values: Told['values'] = {}): Told => ({ code, values });

/** Part III of the monthly return: by what the shares of each class changed, and the totals. */
export const monthlyMovements = (given: MonthGiven, ids: readonly string[]): readonly Section[] => [
  schemes(given, ids, { letter: 'A', kind: 'issue-option-exercise', under: 'options', told: 'options-exercised' }),
  schemes(given, ids, { letter: 'B', under: 'warrants', told: 'warrants-stated' }),
  schemes(given, ids, { letter: 'C', under: 'convertibles', told: 'convertibles-stated' }),
  schemes(given, ids, { letter: 'D', kind: 'issue-award', under: 'awards', told: 'awards-vested' }),
  others(given, ids),
  totals(given, ids),
];

const movedIn = ({ ledger, openingOn, month }: MonthGiven, id: string): readonly Movement[] =>
  between(ledger, { class: id, after: openingOn, through: month.last }).filter(
    ({ kind }) => kind !== 'issue-opening' && kind !== 'issue-pre-listing',
  );

type Stated = FactOf<'issuable-reported'>;
type Scheme = {
  readonly letter: 'A' | 'B' | 'C' | 'D';
  /** By what shares were issued under it; of warrants and convertibles the record knows no such ground. */
  readonly kind?: string;
  readonly under: Stated['under'];
  readonly told: string;
};

/** A record keeps what was issued; what is outstanding or may still be issued it holds where a return states it. */
const schemes = (given: MonthGiven, ids: readonly string[], { letter, kind, under, told: label }: Scheme): Section => {
  const rows = ids.flatMap((id): readonly Row[] => {
    const moved = kind === undefined ? [] : movedIn(given, id).filter((movement) => movement.kind === kind);
    const stated = (on: HongKongDate): Stated | undefined =>
      given.ledger.facts.findLast(
        (fact): fact is Stated =>
          fact.fact === 'issuable-reported' && fact.class === id && fact.under === under && fact.on === on,
      );
    const [before, after] = [stated(given.openingOn), stated(given.month.last)];
    if (moved.length === 0 && before === undefined && after === undefined) return [];
    const place = `III/${letter}/${id}`;
    const funds = totalPaid(moved.flatMap(({ fact }) => (fact.fact === 'shares-issued' ? [fact] : [])));
    const from = behind(moved.map(({ fact }) => fact));
    return [
      {
        label: told(label, { class: id }),
        cells: [
          outstanding(`${place}/outstanding-before`, under, before),
          moved.length === 0
            ? blank(`${place}/new-shares`, 'change')
            : sharesCell({ field: `${place}/new-shares`, number: netOf(moved, 'issued'), kind: 'change', from }),
          blank(`${place}/from-treasury`, 'change'),
          outstanding(`${place}/outstanding-after`, under, after),
          after?.mayBeIssued === undefined
            ? blank(`${place}/may-be-issued`, 'shares')
            : sharesCell({
                field: `${place}/may-be-issued`,
                number: after.mayBeIssued,
                isRecorded: true,
                from: behind([after]),
              }),
          funds === undefined ? blank(`${place}/funds`, 'money') : workedAmountCell({ field: `${place}/funds`, ...funds, from }),
        ],
      },
    ];
  });
  return {
    number: `III(${letter})`,
    title: told(`ff301-III-${letter}`),
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

/** Convertibles are told by their amount, anything else by the shares. */
const outstanding = (field: string, under: Stated['under'], stated: Stated | undefined): Cell => {
  if (under === 'convertibles') {
    if (stated === undefined) return blank(field, 'money');
    return amountCell({ field, amount: stated.amount, currency: stated.currency, from: behind([stated]) });
  }
  return stated?.outstanding === undefined
    ? blank(field, 'shares')
    : sharesCell({ field, number: stated.outstanding, isRecorded: true, from: behind([stated]) });
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
