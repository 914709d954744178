import { readDate } from '../exact/index.ts';
import { certainties, type Fault, type Json, type LocatedValue, readLooseFacts, type Unnumbered } from '../record/index.ts';
import type { CsvRow } from './csv.ts';
import { datesMeant } from './dates.ts';
import {
  type Column,
  cellsOf,
  columnCalled,
  columnOf,
  columns,
  type MovementKind,
  movementKinds,
  nearColumn,
  trimmed,
} from './movement-table.ts';
import { type CellReading, type Known, startCells } from './read-cell.ts';

export type MovementsReading = {
  /** The movements whose rows are sound; all of them are only where there is no fault. */
  readonly facts: readonly Unnumbered[];
  readonly faults: readonly Fault[];
  /** Sound movements with an id that stands on record already: faults, unless the same table was booked before. */
  readonly onRecord: readonly Fault[];
  /** What rows with faults name: a fact that names the same may only seem wrong because such a row is left out. */
  readonly unread: ReadonlySet<string>;
};

const kinds = Object.keys(movementKinds) as readonly MovementKind[];
const always: readonly Column[] = ['movement', 'class', 'shares'];

/**
 * Reads a table of movements of shares: rows of text cells, the first of which names the columns. What cannot be read goes
 * to `faults` with line, column and the nearest word, for every row of the table; whether the movements can have happened
 * is known only when they stand behind the record. `known` is what the record has.
 */
export const startMovements = (known: Known) => {
  const cells = startCells(known);
  const faults: Fault[] = [];
  const onRecord: Fault[] = [];
  const facts: Unnumbered[] = [];
  const unread = new Set<string>();
  const toldBefore = new Map<number, Set<number>>();
  const lineOfId = new Map<string, number>();
  let header: Header | undefined;

  const take = ({ line, fields }: CsvRow): void => {
    if (fields.every((field) => trimmed(field) === '')) return;
    if (header === undefined) {
      header = readHeader({ line, fields }, (fault) => faults.push(fault));
      return;
    }
    const row = readRow({ row: { line, fields }, header, cells });
    const { id } = row.json;
    if (typeof id === 'string') {
      const first = lineOfId.get(id);
      if (first !== undefined) row.faults.push(row.faultOf('movement-id-twice', 'id', { found: id, first: `${first}` }));
      else lineOfId.set(id, line);
      if (known.ids.has(id)) onRecord.push(row.faultOf('movement-id-on-record', 'id', { found: id }));
    }
    const told = toldBefore.get(line);
    for (const fault of row.faults) if (!told?.has(fault.place.column)) faults.push(fault);
    if (row.faults.length === 0 && told === undefined && header.sound) facts.push(factOf(row.json, line));
    else for (const name of row.names) unread.add(name);
  };

  return {
    take: (rows: Iterable<CsvRow>): void => {
      for (const row of rows) take(row);
    },
    /** Something that the reader of the file's form found wrong in a cell, before its row comes: nothing else is said of it. */
    fault: (fault: Fault): void => {
      faults.push(fault);
      const { line, column } = fault.place;
      const told = toldBefore.get(line);
      if (told) told.add(column);
      else toldBefore.set(line, new Set([column]));
    },
    end: (): MovementsReading => {
      const isEmpty = faults.length === 0 && facts.length === 0;
      if (isEmpty && header === undefined) faults.push({ code: 'movement-no-header', place: { line: 1, column: 1 }, values: {} });
      else if (isEmpty) faults.push({ code: 'movement-none', place: { line: header?.line ?? 1, column: 1 }, values: {} });
      return { facts, faults, onRecord, unread };
    },
  };
};

type Header = {
  readonly line: number;
  readonly width: number;
  /** Each column with its place in a row, from 0, and its name as the file writes it. */
  readonly columns: ReadonlyMap<Column, { readonly index: number; readonly name: string }>;
  /** Places that no column names. */
  readonly unnamed: readonly number[];
  /** Whether the header could be read whole: what it lacks is told once and not again in every row, and no row is used. */
  readonly sound: boolean;
};

const separators: readonly (readonly [string, string])[] = [
  [';', '";"'],
  ['\t', '"\\t"'],
  ['|', '"|"'],
];

const readHeader = ({ line, fields }: CsvRow, report: (fault: Fault) => void): Header => {
  const found = new Map<Column, { readonly index: number; readonly name: string }>();
  const unnamed: number[] = [];
  const fail = (code: string, index: number, values: Readonly<Record<string, string>>): void => {
    sound = false;
    report({ code, place: { line, column: index + 1 }, values });
  };
  let sound = true;
  const [only = ''] = fields;
  const separator = separators.find(([sign]) => fields.length === 1 && only.includes(sign));
  if (separator !== undefined) fail('movement-separator', 0, { found: separator[1] });
  else if (fields.some((field) => field.includes('\r'))) fail('movement-line-ends', 0, {});
  else if (!fields.some((field) => columnCalled(field) !== undefined)) fail('movement-no-header', 0, {});
  if (!sound) return { line, width: fields.length, columns: found, unnamed, sound };
  for (const [index, field] of fields.entries()) {
    const name = trimmed(field);
    const column = columnCalled(name);
    if (name === '') unnamed.push(index);
    else if (column === undefined) {
      const near = nearColumn(name);
      fail('movement-column-unknown', index, { found: name, allowed: columns.join(', '), ...near });
    } else if (found.has(column)) {
      fail('movement-column-twice', index, { column: name, first: `${(found.get(column)?.index ?? 0) + 1}` });
    } else found.set(column, { index, name });
  }
  const missing = always.filter((column) => !found.has(column));
  if (!found.has('date') && !found.has('time')) missing.unshift('date');
  // A column that is only misspelt is told as that, and not again as missing.
  const misspelt = fields.map((field) => nearColumn(field)['nearest']);
  for (const column of missing) {
    if (!misspelt.includes(column)) {
      fail('movement-column-missing', 0, { column, found: fields.map(trimmed).filter(Boolean).join(', ') });
    }
  }
  return { line, width: fields.length, columns: found, unnamed, sound: sound && missing.length === 0 };
};

const readRow = ({
  row: { line, fields },
  header,
  cells,
}: {
  readonly row: CsvRow;
  readonly header: Header;
  readonly cells: ReturnType<typeof startCells>;
}) => {
  const faults: Fault[] = [];
  const names: string[] = [];
  const json: { [key: string]: Json } = {};
  const faultOf = (code: string, column: Column, values: Readonly<Record<string, string>> = {}): Fault => {
    const { index = 0, name = column } = header.columns.get(column) ?? {};
    return { code, place: { line, column: index + 1 }, values: { column: name, ...values } };
  };
  const fail = (...about: Parameters<typeof faultOf>): void => {
    faults.push(faultOf(...about));
  };
  const done = { json, faults, names, faultOf };
  const text = (column: Column): string => fields[header.columns.get(column)?.index ?? -1] ?? '';
  const isEmpty = (column: Column): boolean => trimmed(text(column)) === '';
  /** Reads a cell into a key of the fact, or tells what is wrong with it. */
  const put = (column: Column, key: string, reading: CellReading): void => {
    if (reading.status === 'read') json[key] = reading.json;
    else fail(reading.code, column, { found: trimmed(text(column)), ...reading.values });
  };

  // A header that names nothing was told: its rows cannot be judged by it.
  if (header.columns.size === 0) return done;
  if (fields.length < header.width || fields.slice(header.width).some((field) => trimmed(field) !== '')) {
    fail('movement-fields', 'date', { found: `${fields.length}`, expected: `${header.width}` });
    names.push(...fields.map(trimmed));
    return done;
  }
  for (const index of header.unnamed) {
    const found = trimmed(fields[index] ?? '');
    if (found === '') continue;
    const place = { line, column: index + 1 };
    faults.push({ code: 'movement-unnamed-column', place, values: { number: `${index + 1}`, found } });
  }
  readTime({ isEmpty, text, put, fail, header, cells });
  if (!isEmpty('id')) put('id', 'id', cells.id(text('id')));
  if (!isEmpty('set')) put('set', 'set', cells.id(text('set')));
  if (!isEmpty('source')) put('source', 'source', cells.source(text('source')));
  if (!isEmpty('certainty')) put('certainty', 'certainty', cells.choice(text('certainty'), certainties));
  if (!isEmpty('recorded')) put('recorded', 'recorded', cells.instant(text('recorded')));
  if (!isEmpty('note')) put('note', 'note', cells.text(text('note')));
  for (const column of naming) if (!isEmpty(column)) names.push(trimmed(text(column)));

  if (isEmpty('movement')) {
    if (header.sound) fail('movement-needed', 'movement', { movement: '-', expected: kinds.join(', ') });
    return done;
  }
  const movement = cells.movement(text('movement'), kinds);
  if (movement.status === 'refused') {
    put('movement', 'fact', movement);
    return done;
  }
  const kind = movement.json as MovementKind;
  json['fact'] = movementKinds[kind];
  const own = new Set<Column>(shared);
  for (const { column, field, shape } of cellsOf(kind)) {
    own.add(column);
    if (!isEmpty(column)) put(column, field, cells.shape(shape, text(column)));
    else if (!shape.optional && header.sound)
      fail('movement-needed', column, { movement: kind, expected: cells.expected(shape) });
  }
  for (const column of header.columns.keys()) {
    if (!own.has(column) && !isEmpty(column)) fail('movement-not-for', column, { found: trimmed(text(column)), movement: kind });
  }
  if (kind === 'transfer' && isEmpty('from') && isEmpty('to') && header.sound)
    fail('movement-parties', 'from', { movement: kind });
  return done;
};

/** What every kind of movement has. */
const shared: readonly Column[] = ['date', 'time', 'movement', 'set', 'id', 'source', 'certainty', 'recorded', 'note'];
/** Columns whose cells name something that other rows may name too. */
const naming: readonly Column[] = ['class', 'from', 'to', 'into', 'set', 'charge'];

const readTime = ({
  isEmpty,
  text,
  put,
  fail,
  header,
  cells,
}: {
  readonly isEmpty: (column: Column) => boolean;
  readonly text: (column: Column) => string;
  readonly put: (column: Column, key: string, reading: CellReading) => void;
  readonly fail: (code: string, column: Column, values?: Readonly<Record<string, string>>) => void;
  readonly header: Header;
  readonly cells: ReturnType<typeof startCells>;
}): void => {
  if (isEmpty('date') && isEmpty('time')) {
    if (header.sound) fail('movement-without-time', 'date');
  } else if (!isEmpty('date') && !isEmpty('time')) fail('movement-both-times', 'time');
  else if (isEmpty('date')) put('time', 'at', cells.instant(text('time')));
  else put('date', 'on', dateOf(trimmed(text('date'))));
};

const dateOf = (text: string): CellReading => {
  if (readDate(text) !== undefined) return { status: 'read', json: text };
  const [suggested, other] = datesMeant(text);
  if (suggested === undefined) return { status: 'refused', code: 'movement-date' };
  if (other === undefined) return { status: 'refused', code: 'movement-date-form', values: { suggested } };
  return { status: 'refused', code: 'movement-date-two', values: { suggested, other } };
};

/** The fact of a sound row, read by the record's own reader with the line of the row. */
const factOf = (json: Readonly<Record<string, Json>>, line: number): Unnumbered => {
  const place = { line, column: 1 };
  const located = (value: Json): LocatedValue =>
    Array.isArray(value)
      ? { kind: 'list', items: value.map(located), place }
      : { kind: 'text', text: `${value}`, style: 'plain', place };
  const entries = Object.entries(json).map(([key, value]) => ({ key, keyPlace: place, value: located(value) }));
  const { facts, faults } = readLooseFacts({ kind: 'map', entries, place });
  const [fact] = facts;
  if (fact === undefined) throw new Error(`a row that was found sound gives no fact: ${faults[0]?.code}`);
  return fact;
};

/**
 * The reading of a table that was not booked before: a movement whose id is on record is a fault. The record has it
 * already, so that the others are judged without it.
 */
export const asNew = ({ facts, faults, onRecord, unread }: MovementsReading): MovementsReading => {
  const lines = new Set(onRecord.map(({ place }) => place.line));
  return {
    facts: facts.filter(({ line }) => !lines.has(line)),
    faults: [...faults, ...onRecord],
    onRecord: [],
    unread,
  };
};

/** A fault that the record finds in a movement names fields of facts; the reader of a table knows columns. */
export const inColumns = (fault: Fault): Fault => {
  const { field } = fault.values;
  return field === undefined ? fault : { ...fault, values: { ...fault.values, field: columnOf(field) } };
};
