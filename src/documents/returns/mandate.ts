import type { Fact, FactOf } from '../../record/index.ts';
import { behind, blank, dateCell, percentCell, sharesCell } from './cells.ts';
import type { Ledger } from './ledger.ts';
import type { Cell, Row, Told } from './return-model.ts';
import { splitFactor, splitsIn } from './splits.ts';

type Mandate = FactOf<'mandate-given'>;
type Purchase = FactOf<'shares-repurchased'>;
const told = (code: string, values: Told['values'] = {}): Told => ({ code, values });

/** The mandate to buy back under which a purchase stands: the last one given before it that has not expired. */
const mandateOf = ({ facts }: Ledger, purchase: Purchase): Mandate | undefined =>
  facts
    .slice(
      0,
      facts.findIndex(({ id }) => id === purchase.id),
    )
    .findLast(
      (fact): fact is Mandate =>
        fact.fact === 'mandate-given' &&
        fact.kind === 'repurchase' &&
        (fact.expires === undefined || fact.expires >= purchase.on),
    );

/** Part B of the repurchase report: when the mandate was given, how much it allows, and what was bought under it. */
export const mandateRows = (ledger: Ledger, last: Purchase): readonly Row[] => {
  const mandate = mandateOf(ledger, last);
  const row = (code: string, cell: Cell): Row => ({ label: told(code), cells: [cell] });
  const empty = (notes: readonly Told[] = []): readonly Row[] => [
    row('mandate-authorised', blank('II/mandate/authorised', 'shares', notes)),
    row('mandate-used', blank('II/mandate/used', 'shares', notes)),
    row('mandate-percentage', blank('II/mandate/percentage', 'percentage', notes)),
  ];
  if (mandate === undefined) return [row('mandate-date', blank('II/mandate/date', 'date')), ...empty()];
  const from = behind([mandate]);
  const given = row('mandate-date', dateCell({ field: 'II/mandate/date', date: mandate.on, from }));
  const used = usedUnder(ledger, mandate, last);
  // A mandate is for shares of all classes: after a split of one of them it is not known what it allows.
  if (used === undefined) return [given, ...empty([told('mandate-split-unknown')])];
  const { splits } = used;
  const notes = splits.length === 0 ? [] : [told('mandate-split', { dates: splits.map(({ on }) => on).join(', ') })];
  return [
    given,
    row(
      'mandate-authorised',
      sharesCell({
        field: 'II/mandate/authorised',
        number: used.authorised,
        isRecorded: splits.length === 0,
        from: behind([mandate, ...splits]),
        notes,
      }),
    ),
    row(
      'mandate-used',
      used.number === undefined
        ? blank('II/mandate/used', 'shares', [told('begins-after-mandate')])
        : sharesCell({ field: 'II/mandate/used', number: used.number, from: behind(used.facts), notes }),
    ),
    row('mandate-percentage', percentage(used)),
  ];
};

/** Everything in shares as they are at the end of the day of the last purchase. */
type Used = {
  readonly authorised: bigint;
  readonly base: bigint;
  readonly baseAtMost: bigint | undefined;
  /** Not known where the record begins after the mandate and does not say what was bought before. */
  readonly number: bigint | undefined;
  readonly facts: readonly Fact[];
  readonly splits: readonly Fact[];
};

/** Undefined where shares were split in a way that the numbers of the mandate cannot follow. */
const usedUnder = (ledger: Ledger, mandate: Mandate, last: Purchase): Used | undefined => {
  const beginsAfter = ledger.classes.every((one) => one.on > mandate.on);
  const part = { after: mandate, until: last.on };
  const splits = splitsIn(ledger, part);
  if (splits.some((split) => split.class !== 'all' && ledger.classes.length > 1)) return undefined;
  const start = ledger.facts.findIndex(({ id }) => id === mandate.id);
  const bought = ledger.facts
    .slice(start + 1)
    .filter((fact): fact is Purchase => fact.fact === 'shares-repurchased' && fact.basis !== 'opening' && fact.on <= last.on);
  const scaled = (number: bigint, after: Fact): bigint | undefined => {
    const factor = splitFactor(ledger, ledger.classes[0]?.class ?? '', { after, until: last.on });
    return (number * factor.part) % factor.whole === 0n ? (number * factor.part) / factor.whole : undefined;
  };
  const [authorised, base] = [scaled(mandate.number, mandate), scaled(mandate.base, mandate)];
  const baseAtMost = mandate.baseAtMost === undefined ? undefined : scaled(mandate.baseAtMost, mandate);
  const parts = [scaled(mandate.usedBefore ?? 0n, mandate), ...bought.map((one) => scaled(one.number, one))];
  const isWhole = parts.every((one) => one !== undefined) && (mandate.baseAtMost === undefined || baseAtMost !== undefined);
  if (authorised === undefined || base === undefined || !isWhole) return undefined;
  return {
    authorised,
    base,
    baseAtMost,
    number:
      beginsAfter && mandate.usedBefore === undefined ? undefined : parts.reduce<bigint>((sum, one) => sum + (one ?? 0n), 0n),
    facts: [mandate, ...bought, ...splits],
    splits,
  };
};

/** Of the shares in issue when the mandate was given. Where only limits of them are known it is told if both print the same. */
const percentage = (used: Used): Cell => {
  const field = 'II/mandate/percentage';
  const { number, base, baseAtMost } = used;
  if (number === undefined || base <= 0n) return blank(field, 'percentage');
  const of = (whole: bigint): Cell =>
    percentCell({ field, value: { part: number, whole }, places: 2n, from: behind(used.facts) });
  const cell = of(base);
  if (baseAtMost === undefined) return cell;
  if (of(baseAtMost).value !== cell.value) return blank(field, 'percentage', [told('base-not-exact')]);
  return { ...cell, notes: [told('base-limits', { least: `${base}`, most: `${baseAtMost}` })] };
};
