import { type HongKongDate, hongKongDateOf, hongKongTimeOf, type Instant } from '../exact/index.ts';
import { type Fact, factJson, type IssuerRecord, type Json, timelineOf } from '../record/index.ts';
import type { NotCarried } from './carried.ts';
import type { CsvRow } from './csv.ts';
import { type Column, columnOf, columns, movementOf } from './movement-table.ts';
import { startMovements } from './movements.ts';
import { type Known, knownOf } from './read-cell.ts';

/** Movements as a table: a header, a row for each, and what the table cannot say by the ids of the facts. */
export type MovementTable = {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly notCarried: readonly NotCarried[];
};

/** These stand in every table, the others where a movement fills them. */
const always = new Set<Column>(['date', 'movement', 'class', 'shares', 'from', 'to']);

/**
 * The movements of a record that stand, from a date to another, both included, in the order in which they took effect.
 * Reading the table gives the same facts: each row is read back before it is given out.
 */
export const movementTable = (
  record: IssuerRecord,
  {
    from,
    to,
    longestCell,
  }: {
    readonly from?: HongKongDate | undefined;
    readonly to?: HongKongDate | undefined;
    /** More characters than this do not go into a cell of the form that is written. */
    readonly longestCell?: number;
  } = {},
): MovementTable => {
  const isAsked = ({ on }: Fact): boolean => (from === undefined || on >= from) && (to === undefined || on <= to);
  const standing = timelineOf({ record, report: () => {} }).actions.flatMap(({ facts }) => facts);
  const known: Known = { ...knownOf(record), ids: new Set() };
  const notCarried: NotCarried[] = [];
  const written: ReadonlyMap<Column, string>[] = [];
  for (const fact of standing) {
    if (!isAsked(fact) || movementOf(fact) === undefined) continue;
    const { cells, lost } = sayable(fact, { known, longestCell });
    if (cells !== undefined) written.push(cells);
    if (lost.length > 0) {
      const code = cells === undefined ? 'not-carried-movement' : 'not-carried-fields';
      notCarried.push(left(code, fact, { fields: lost.join(', ') }));
    }
  }
  const stands = new Set(standing);
  for (const fact of record.facts) {
    if (!isAsked(fact)) continue;
    if (movementOf(fact) === undefined) notCarried.push(left('not-carried-other', fact));
    else if (!stands.has(fact)) notCarried.push(left('not-carried-retracted', fact));
  }
  const filled = new Set(written.flatMap((cells) => [...cells.keys()]));
  const used = columns.filter((column) => always.has(column) || filled.has(column));
  return { columns: used, rows: written.map((cells) => used.map((column) => cells.get(column) ?? '')), notCarried };
};

const left = (code: string, { id, fact, on }: Fact, values: Readonly<Record<string, string>> = {}): NotCarried => ({
  code,
  where: id,
  values: { fact: id, kind: fact, date: on, ...values },
});

/** The cells of a movement and the fields that they leave out; no cells where what is left out would change it. */
const sayable = (
  fact: Fact,
  limits: { readonly known: Known; readonly longestCell: number | undefined },
): { readonly cells: ReadonlyMap<Column, string> | undefined; readonly lost: readonly Column[] } => {
  const cells = cellsOfFact(fact);
  const lost = lostIn(fact, cells, limits);
  if (lost.length === 0) return { cells, lost };
  if (!lost.every((column) => column === 'note')) return { cells: undefined, lost };
  cells.delete('note');
  const { note: _note, ...rest } = fact;
  const again = lostIn(rest as Fact, cells, limits);
  return again.length === 0 ? { cells, lost } : { cells: undefined, lost: [...lost, ...again] };
};

const cellsOfFact = (fact: Fact): Map<Column, string> => {
  const cells = new Map<Column, string>();
  for (const [key, value] of Object.entries(factJson(fact))) {
    if (key === 'fact') cells.set('movement', movementOf(fact) ?? '');
    else if (key === 'on') cells.set('date', `${value}`);
    else if (key === 'at') cells.set('time', hongKongText(`${value}`));
    else if (key === 'recorded') cells.set('recorded', hongKongText(`${value}`));
    else cells.set(columnOf(key), cellText(value));
  }
  return cells;
};

const cellText = (value: Json): string => (Array.isArray(value) ? value.join(' ') : `${value}`);

/** An instant by the clock of Hong Kong, as a registrar reads it. */
const hongKongText = (instant: Instant): string => {
  const fraction = instant.slice(20, -1).replace(/0+$/, '');
  return `${hongKongDateOf(instant)}T${hongKongTimeOf(instant)}:${instant.slice(17, 19)}${fraction && `.${fraction}`}+08:00`;
};

/** The columns in which a movement that was written and read back is not what it was. */
const lostIn = (
  fact: Fact,
  cells: ReadonlyMap<Column, string>,
  { known, longestCell }: { readonly known: Known; readonly longestCell: number | undefined },
): readonly Column[] => {
  const unfit = [...cells].filter(([, text]) => !text.isWellFormed() || text.length > (longestCell ?? text.length));
  if (unfit.length > 0) return unfit.map(([column]) => column);
  const header = [...cells.keys(), ...always].filter((column, index, all) => all.indexOf(column) === index);
  const rows: readonly CsvRow[] = [
    { line: 1, fields: header },
    { line: 2, fields: header.map((column) => cells.get(column) ?? '') },
  ];
  const reading = startMovements(known);
  reading.take(rows);
  const { facts, faults } = reading.end();
  if (faults.length > 0) return faults.map(({ place }) => header[place.column - 1] ?? 'movement');
  const [again] = facts;
  if (again === undefined) return ['movement'];
  const [one, other] = [
    factJson(fact),
    factJson({ ...again, id: again.id ?? '', named: again.id !== undefined } as unknown as Fact),
  ];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]))
    .map(columnOf);
};
