import { readDate } from '../../exact/index.ts';
import { nearestWord } from '../../record/index.ts';
import { type Contradiction, contradictionsIn } from './contradictions.ts';
import { inStep } from './pairing.ts';
import { isSameEntry, readEntry } from './read-entry.ts';
import { type Cell, type CellKind, cellsOfReturn, type Return } from './return-model.ts';

/** A box as somebody else filled it, with its place in his file. */
export type FileLine = {
  readonly field: string;
  readonly value: string;
  readonly place: { readonly line: number; readonly column: number };
};

/**
 * `agrees`; `differs`: the record says otherwise; `missing`: the record fills a box that the file leaves empty; `not-on-record`:
 * the record holds nothing to compare it with; `not-compared`: only the issuer can say it.
 */
export type LineOutcome = 'agrees' | 'differs' | 'missing' | 'not-on-record' | 'not-compared';

export type ComparedLine = {
  readonly field: string;
  readonly outcome: LineOutcome;
  /** As it stands in the file; null where it is missing. */
  readonly file: string | null;
  /** The record's own box; null for an event that the record does not have. */
  readonly record: Cell | null;
  /** What the file says more than the record, or less; where both are whole numbers. */
  readonly difference: bigint | undefined;
};

export type ReturnFault = {
  readonly code: 'return-unknown-field' | 'return-field-date' | 'return-field-twice' | 'return-entry-off';
  readonly place: FileLine['place'];
  readonly values: Readonly<Record<string, string>>;
};

export type ReturnComparison =
  | { readonly status: 'refused'; readonly faults: readonly ReturnFault[] }
  | {
      readonly status: 'compared';
      readonly lines: readonly ComparedLine[];
      /** Where the file does not agree with itself. */
      readonly contradictions: readonly Contradiction[];
    };

/** Boxes of events, of which a file may have more than the record. */
const ofEvent: readonly (readonly [RegExp, CellKind | undefined])[] = [
  [
    /^(?:I\/[^/]+\/(?:change|pending)|I{2,3}\/[^/]+\/(?:repurchase|sale)|III\/E\/[^/]+)\/(?:before|\d{4}-\d{2}-\d{2})(?:\/[a-z-]+)?(?:\/\d+)?\/date$/,
    'date',
  ],
  [/^(?:I\/[^/]+\/change|III\/E\/[^/]+)\/\d{4}-\d{2}-\d{2}\/[a-z-]+\/\d+\/(?:issued|treasury)$/, 'change'],
  [/^(?:I\/[^/]+\/change|III\/E\/[^/]+)\/\d{4}-\d{2}-\d{2}\/[a-z-]+\/\d+\/price$/, 'money'],
  [/^I\/[^/]+\/(?:change\/\d{4}-\d{2}-\d{2}\/[a-z-]+|pending\/\d{4}-\d{2}-\d{2})\/\d+\/percentage$/, 'percentage'],
  [/^(?:I\/[^/]+\/pending|I{2,3}\/[^/]+\/(?:repurchase|sale))\/\d{4}-\d{2}-\d{2}\/\d+\/shares$/, 'shares'],
  [
    /^(?:I\/[^/]+\/pending|I{2,3}\/[^/]+\/(?:repurchase|sale))\/\d{4}-\d{2}-\d{2}\/\d+\/(?:price|highest|lowest|paid|received)$/,
    'money',
  ],
  [/^I{2,3}\/[^/]+\/(?:repurchase|sale)\/\d{4}-\d{2}-\d{2}\/\d+\/method$/, 'text'],
  [/^III\/[A-D]\/[^/]+\/(?:new-shares|from-treasury)$/, 'change'],
  [/^III\/C\/[^/]+\/(?:outstanding-before|outstanding-after)$/, 'money'],
  [/^III\/[A-D]\/[^/]+\/(?:outstanding-before|outstanding-after|may-be-issued)$/, 'shares'],
  [/^III\/[A-D]\/[^/]+\/funds$/, 'money'],
  [/^III\/[A-D]\/(?:new-shares|from-treasury)$/, 'change'],
];

/** Compares a return that somebody else prepared, box by box, with the record's own. */
export const compareReturn = (own: Return, given: readonly FileLine[]): ReturnComparison => {
  const cells = new Map(cellsOfReturn(own).map((cell) => [cell.field, cell]));
  const faults: ReturnFault[] = [];
  const seen = new Set<string>();
  const filled = given.filter(({ value }) => value.trim() !== '' && !value.trim().startsWith('['));
  const kindOf = (field: string): CellKind | undefined =>
    cells.get(field)?.kind ?? ofEvent.find(([pattern]) => pattern.test(field))?.[1];
  for (const { field, value, place } of given) {
    if (seen.has(field)) faults.push({ code: 'return-field-twice', place, values: { field } });
    seen.add(field);
    const kind = kindOf(field);
    const date = field.split('/').find((part) => /^\d{4}-\d{2}-\d{2}$/.test(part) && readDate(part) === undefined);
    if (date !== undefined) {
      faults.push({ code: 'return-field-date', place, values: { found: field, date } });
    } else if (kind === undefined) {
      const nearest = nearestWord(field, cells.keys());
      faults.push({
        code: 'return-unknown-field',
        place,
        values: { found: field, ...(nearest === undefined ? {} : { nearest }) },
      });
    } else if (filled.some((line) => line.field === field) && readEntry(kind, value) === undefined) {
      faults.push({ code: 'return-entry-off', place, values: { field, found: value, kind } });
    }
  }
  if (faults.length > 0) return { status: 'refused', faults };
  const lines = inStep(filled, cells);
  const written = new Map(lines.map((line) => [line.field, line.value]));
  const compared = [...cells.values()].flatMap((cell) => comparedCell(cell, written.get(cell.field)));
  const extra = lines.flatMap(({ field, value }): readonly ComparedLine[] =>
    cells.has(field)
      ? []
      : [{ field, outcome: isZero(value) ? 'agrees' : 'differs', file: value, record: null, difference: undefined }],
  );
  return { status: 'compared', lines: [...compared, ...extra], contradictions: contradictionsIn(own.form, written) };
};

const isZero = (value: string): boolean => /^0+(?:\.0+)?$/.test(value.trim());

const comparedCell = (cell: Cell, value: string | undefined): readonly ComparedLine[] => {
  const line = (outcome: LineOutcome, difference?: bigint): readonly ComparedLine[] => [
    { field: cell.field, outcome, file: value ?? null, record: cell, difference },
  ];
  if (value === undefined) return cell.value === null ? [] : line('missing');
  if (cell.status === 'to-confirm') return line('not-compared');
  if (cell.value === null) return line('not-on-record');
  const entry = readEntry(cell.kind, value);
  if (entry !== undefined && isSameEntry(cell, entry)) return line('agrees');
  return line('differs', entry?.kind === 'number' ? entry.number - BigInt(cell.value) : undefined);
};
