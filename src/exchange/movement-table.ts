import { type Fact, type FactKind, type Field, factKinds, nearestWord } from '../record/index.ts';
import { movementColumns, movementTerms } from '../words/exchange/index.ts';
import type { Catalogue } from '../words/index.ts';

/** What moves shares, in a registrar's words, each with the kind of fact that it is on record. */
export const movementKinds = {
  issue: 'shares-issued',
  transfer: 'shares-transferred',
  conversion: 'shares-converted',
  repurchase: 'shares-repurchased',
  cancellation: 'shares-cancelled',
  'treasury-sale': 'treasury-shares-sold',
  'sub-division': 'shares-subdivided',
  consolidation: 'shares-consolidated',
  'charge-enforcement': 'charge-enforced',
} as const satisfies Readonly<Record<string, FactKind>>;

export type MovementKind = keyof typeof movementKinds;
export type Column = keyof typeof movementColumns;

/** The columns in the order in which they are written; in a file that is read they may stand in any. */
export const columns = Object.keys(movementColumns) as readonly Column[];

/** The movement that a fact is; facts of other kinds move no shares. */
export const movementOf = ({ fact }: Pick<Fact, 'fact'>): MovementKind | undefined => byFact.get(fact);

const byFact: ReadonlyMap<FactKind, MovementKind> = new Map(
  Object.entries(movementKinds).map(([kind, fact]) => [fact, kind as MovementKind]),
);

/** A cell that a kind of movement has: the column, the field of the fact, and what may stand in it. */
export type Cell = { readonly column: Column; readonly field: string; readonly shape: Field };

/** The holder of a conversion and the one from whom shares go are one column, because both lose the shares of `class`. */
const columnOfField: Readonly<Record<string, Column>> = { number: 'shares', intoNumber: 'into-shares', holder: 'from' };

/** The column in which a field of a fact stands. */
export const columnOf = (field: string): Column => columnOfField[field] ?? (field as Column);

/** The cells that a kind of movement has, out of the one table of facts. */
export const cellsOf = (kind: MovementKind): readonly Cell[] => cellsByKind.get(kind) ?? [];

const cellsByKind: ReadonlyMap<MovementKind, readonly Cell[]> = new Map(
  Object.entries(movementKinds).map(([kind, fact]) => [
    kind as MovementKind,
    Object.entries<Field>(factKinds[fact].fields).map(([field, shape]) => ({ column: columnOf(field), field, shape })),
  ]),
);

/** A header or a word of choice as it is compared: without outer space, in small letters, joined by hyphens. */
export const plainWord = (text: string): string =>
  trimmed(text)
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');

/** Outer space of any kind goes, also the wide and the unbreakable ones that spreadsheets leave behind. */
export const trimmed = (text: string): string => text.trim();

const byWord = (catalogue: Catalogue): ReadonlyMap<string, string> =>
  new Map(Object.entries(catalogue).flatMap(([code, words]) => [[code, code] as const, [words['zh-Hant'], code] as const]));

const columnByWord = byWord(movementColumns);
const termByWord = byWord(movementTerms);

/** The column that a header names, in either language. */
export const columnCalled = (header: string): Column | undefined => columnByWord.get(plainWord(header)) as Column | undefined;

/** The word of choice that a text is, in either language, as the record writes it; a text that is none stays as it is. */
export const termCalled = (text: string): string => termByWord.get(plainWord(text)) ?? trimmed(text);

/** Names that other programs give to the columns: told, never taken for them. */
const otherNames: Readonly<Record<string, Column>> = {
  type: 'movement',
  kind: 'movement',
  transaction: 'movement',
  'movement-type': 'movement',
  number: 'shares',
  quantity: 'shares',
  amount: 'shares',
  'number-of-shares': 'shares',
  holder: 'from',
  transferor: 'from',
  seller: 'from',
  transferee: 'to',
  buyer: 'to',
  'share-class': 'class',
  'class-of-shares': 'class',
  on: 'date',
  'effective-date': 'date',
  at: 'time',
  reference: 'id',
  remarks: 'note',
  comment: 'note',
};

/** The column that a header may mean that names none, for the words of an error. */
export const nearColumn = (header: string): { readonly nearest?: Column } => {
  const word = plainWord(header);
  const nearest = Object.hasOwn(otherNames, word) ? otherNames[word] : (nearestWord(word, columns) as Column | undefined);
  return nearest === undefined ? {} : { nearest };
};
