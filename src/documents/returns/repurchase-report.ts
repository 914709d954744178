import { addDays } from '../../exact/index.ts';
import type { FactOf } from '../../record/index.ts';
import { amountCell, behind, blank, dateCell, sharesCell, startKeys, textCell, totalPaid, workedAmountCell } from './cells.ts';
import { between } from './ledger.ts';
import { mandateRows } from './mandate.ts';
import type { NextDayGiven } from './next-day.ts';
import type { Cell, Row, Section, Told } from './return-model.ts';
import { isSplit, splitFactor } from './splits.ts';

type Purchase = FactOf<'shares-repurchased'>;

const told = (code: string, values: Told['values'] = {}): Told => ({ code, values });

const purchasesIn = ({ ledger, opening, on }: NextDayGiven, id: string): readonly Purchase[] =>
  between(ledger, { class: id, after: opening.on, through: on }).flatMap(({ fact }) =>
    fact.fact === 'shares-repurchased' && fact.basis !== 'opening' ? [fact] : [],
  );

/** Section II: what was bought since the last return, and the mandate under which it was. */
export const repurchaseReport = (given: NextDayGiven, ids: readonly string[]): readonly Section[] => {
  const bought = ids.filter((id) => purchasesIn(given, id).length > 0);
  const all = new Set(bought.flatMap((id) => purchasesIn(given, id).map((one) => one.id)));
  // The last one of any class, in the order in which they took effect.
  const last = given.ledger.facts.findLast((fact): fact is Purchase => fact.fact === 'shares-repurchased' && all.has(fact.id));
  if (last === undefined) return [];
  return [
    ...bought.map((id): Section => {
      const purchases = purchasesIn(given, id);
      const keys = startKeys();
      const from = behind(purchases);
      const place = `II/${id}`;
      const number = (held?: Purchase['held']): bigint =>
        purchases.reduce((sum, one) => sum + (held === undefined || one.held === held ? one.number : 0n), 0n);
      const paid = totalPaid(purchases);
      const [first, latest] = [purchases[0], purchases.at(-1)];
      const acrossSplit =
        first !== undefined && latest !== undefined && isSplit(splitFactor(given.ledger, id, { after: first, until: latest }));
      const total = (field: string, held?: Purchase['held']) =>
        acrossSplit ? blank(field, 'shares', [told('across-split')]) : sharesCell({ field, number: number(held), from });
      return {
        number: 'II',
        title: told('ff305-II', { class: id }),
        tables: [
          {
            title: told('ff305-II-A'),
            head: ['trading-date', 'shares', 'method', 'highest', 'lowest', 'paid'],
            rows: [
              ...purchases.map((purchase): Row => purchaseRow(`${place}/repurchase/${keys(purchase.on)}`, purchase)),
              {
                label: told('total-repurchased'),
                cells: [
                  null,
                  total(`${place}/total/shares`),
                  null,
                  null,
                  null,
                  paid === undefined
                    ? blank(`${place}/total/paid`, 'money')
                    : workedAmountCell({ field: `${place}/total/paid`, ...paid, from }),
                ],
              },
              totalRow('repurchased-for-cancellation', total(`${place}/for-cancellation`, 'for-cancellation')),
              totalRow('repurchased-for-treasury', total(`${place}/for-treasury`, 'treasury')),
            ],
          },
        ],
      };
    }),
    {
      number: 'II',
      title: told('ff305-II-B'),
      tables: [
        {
          title: undefined,
          head: ['value'],
          rows: [
            ...mandateRows(given.ledger, last),
            {
              label: told('moratorium'),
              cells: [
                {
                  ...dateCell({ field: 'II/moratorium/until', date: addDays(last.on, 30n), from: behind([last]) }),
                  status: 'worked-out',
                  notes: [told('moratorium-rule', { date: last.on })],
                },
              ],
            },
          ],
        },
      ],
    },
  ];
};

const totalRow = (code: string, cell: Cell): Row => ({ label: told(code), cells: [null, cell, null, null, null, null] });

/** The form asks for each trading day; a fact of several does not tell them apart. */
const severalDays = ({ since, on }: Purchase): readonly Told[] =>
  since === undefined || since === on ? [] : [told('several-days', { since, date: on })];

const purchaseRow = (key: string, purchase: Purchase): Row => {
  const from = behind([purchase]);
  const { currency, highest, lowest, method, venue, number } = purchase;
  const paid = totalPaid([purchase]);
  return {
    label: told(purchase.held === 'treasury' ? 'bought-for-treasury' : 'bought-for-cancellation'),
    cells: [
      dateCell({ field: `${key}/date`, date: purchase.on, from, notes: severalDays(purchase) }),
      sharesCell({ field: `${key}/shares`, number, isRecorded: true, from }),
      method === undefined
        ? blank(`${key}/method`, 'text')
        : textCell({ field: `${key}/method`, text: method, from, notes: venue === undefined ? [] : [told('venue', { venue })] }),
      amountCell({ field: `${key}/highest`, amount: highest, currency, from }),
      amountCell({ field: `${key}/lowest`, amount: lowest, currency, from }),
      paid === undefined
        ? blank(`${key}/paid`, 'money')
        : purchase.consideration === undefined
          ? workedAmountCell({ field: `${key}/paid`, ...paid, from })
          : amountCell({ field: `${key}/paid`, amount: purchase.consideration, currency, from }),
    ],
  };
};

/** Section III: treasury shares that were sold or transferred since the last return. */
export const treasurySales = ({ ledger, opening, on }: NextDayGiven, ids: readonly string[]): readonly Section[] =>
  ids.flatMap((id): readonly Section[] => {
    const sales = between(ledger, { class: id, after: opening.on, through: on }).filter(
      ({ fact }) => fact.fact === 'treasury-shares-sold',
    );
    if (sales.length === 0) return [];
    const keys = startKeys();
    return [
      {
        number: 'III',
        title: told('ff305-III', { class: id }),
        tables: [
          {
            title: undefined,
            head: ['trading-date', 'shares', 'method', 'highest', 'lowest', 'received'],
            rows: sales.flatMap(({ fact }): readonly Row[] => {
              if (fact.fact !== 'treasury-shares-sold') return [];
              const from = behind([fact]);
              const key = `III/${id}/sale/${keys(fact.on)}`;
              const received = totalPaid([fact]);
              return [
                {
                  label: told('out-of-treasury'),
                  cells: [
                    dateCell({ field: `${key}/date`, date: fact.on, from }),
                    sharesCell({ field: `${key}/shares`, number: fact.number, isRecorded: true, from }),
                    blank(`${key}/method`, 'text'),
                    // What is on record is an average a share; it does not tell the limits.
                    blank(`${key}/highest`, 'money'),
                    blank(`${key}/lowest`, 'money'),
                    received === undefined
                      ? blank(`${key}/received`, 'money')
                      : workedAmountCell({ field: `${key}/received`, ...received, from }),
                  ],
                },
              ];
            }),
          },
        ],
      },
    ];
  });
