import type { HongKongDate } from '../../exact/index.ts';
import type { FactOf } from '../../record/index.ts';
import { behind, blank, dateCell, percentCell, sharesCell } from './cells.ts';
import type { Ledger } from './ledger.ts';
import type { Cell, Row, Told } from './return-model.ts';

type Mandate = FactOf<'mandate-given'>;
const told = (code: string, values: Told['values'] = {}): Told => ({ code, values });

/** The mandate to buy back under which a purchase of a date stands: the last one given that has not expired. */
const mandateOn = ({ facts }: Ledger, on: HongKongDate): Mandate | undefined =>
  facts.findLast(
    (fact): fact is Mandate =>
      fact.fact === 'mandate-given' &&
      fact.kind === 'repurchase' &&
      fact.on <= on &&
      (fact.expires === undefined || fact.expires >= on),
  );

/** Part B of the repurchase report: when the mandate was given, how much it allows, and what was bought under it. */
export const mandateRows = (ledger: Ledger, on: HongKongDate): readonly Row[] => {
  const mandate = mandateOn(ledger, on);
  const row = (code: string, cell: Cell): Row => ({ label: told(code), cells: [cell] });
  if (mandate === undefined) {
    return [
      row('mandate-date', blank('II/mandate/date', 'date')),
      row('mandate-authorised', blank('II/mandate/authorised', 'shares')),
      row('mandate-used', blank('II/mandate/used', 'shares')),
      row('mandate-percentage', blank('II/mandate/percentage', 'percentage')),
    ];
  }
  const from = behind([mandate]);
  const used = usedUnder(ledger, mandate);
  return [
    row('mandate-date', dateCell({ field: 'II/mandate/date', date: mandate.on, from })),
    row('mandate-authorised', sharesCell({ field: 'II/mandate/authorised', number: mandate.number, isRecorded: true, from })),
    row(
      'mandate-used',
      used === undefined
        ? blank('II/mandate/used', 'shares', [told('begins-after-mandate')])
        : sharesCell({ field: 'II/mandate/used', number: used.number, from: behind(used.facts) }),
    ),
    row('mandate-percentage', percentage(mandate, used)),
  ];
};

type Used = { readonly number: bigint; readonly facts: readonly (Mandate | FactOf<'shares-repurchased'>)[] };

/** What was bought since; not known where the record begins after the mandate and does not say what was bought before. */
const usedUnder = ({ facts, classes }: Ledger, mandate: Mandate): Used | undefined => {
  const beginsAfter = classes.every((one) => one.on > mandate.on);
  if (beginsAfter && mandate.usedBefore === undefined) return undefined;
  const bought = facts.filter(
    (fact): fact is FactOf<'shares-repurchased'> =>
      fact.fact === 'shares-repurchased' && fact.basis !== 'opening' && fact.on >= mandate.on,
  );
  return {
    number: bought.reduce((sum, { number }) => sum + number, mandate.usedBefore ?? 0n),
    facts: [mandate, ...bought],
  };
};

/** Of the shares in issue when the mandate was given. Where only limits of them are known it is told if both print the same. */
const percentage = (mandate: Mandate, used: Used | undefined): Cell => {
  const field = 'II/mandate/percentage';
  if (used === undefined || mandate.base <= 0n) return blank(field, 'percentage');
  const of = (whole: bigint): Cell =>
    percentCell({ field, value: { part: used.number, whole }, places: 2n, from: behind(used.facts) });
  const cell = of(mandate.base);
  if (mandate.baseAtMost === undefined) return cell;
  if (of(mandate.baseAtMost).value !== cell.value) return blank(field, 'percentage', [told('base-not-exact')]);
  return { ...cell, notes: [told('base-limits', { least: `${mandate.base}`, most: `${mandate.baseAtMost}` })] };
};
