import { extname } from 'node:path';
import { linesSheet } from '../app/returns/index.ts';
import type { FileLine } from '../documents/index.ts';
import { CsvFault, type CsvRow, tablePages } from '../exchange/index.ts';
import { readFileBytes, readTextFile, streamTextFile } from '../files/index.ts';
import { type Fault, type LocatedValue, readJson } from '../record/index.ts';
import { BadUse } from './bad-use.ts';

/** A return as a file holds it: which one it says it is, and its boxes with their places. */
export type ReturnFile =
  | {
      readonly status: 'read';
      readonly form: string | undefined;
      readonly period: string | undefined;
      readonly lines: readonly FileLine[];
    }
  | { readonly status: 'refused'; readonly faults: readonly Fault[] };

const refused = (code: string, line = 1, values: Fault['values'] = {}): ReturnFile => ({
  status: 'refused',
  faults: [{ code, place: { line, column: 1 }, values }],
});

/** Reads our JSON, a workbook (the sheet `Lines`, else the first one) or CSV; the ending says which. */
export const readReturnFile = async (file: string): Promise<ReturnFile> => {
  switch (extname(file).toLowerCase()) {
    case '.json':
      return fromJson(file);
    case '.xlsx':
      return fromWorkbook(file);
    case '.csv':
      return fromCsv(file);
    default:
      throw new BadUse('returns-file', { found: extname(file) || file });
  }
};

const longest = 67_108_864;

const fromJson = async (file: string): Promise<ReturnFile> => {
  const content = await readTextFile(file, { limitBytes: longest });
  if (content.status === 'refused') return content;
  const reading = readJson(content.text);
  if (reading.status === 'refused') return reading;
  const items = entry(reading.value, 'lines');
  if (items?.kind !== 'list') return refused('return-no-lines');
  const lines = items.items.flatMap((item): readonly FileLine[] => {
    const [field, value] = [textOf(entry(item, 'field')), entry(item, 'value')];
    const written = value?.kind === 'text' && value.style === 'null' ? '' : (textOf(value) ?? '');
    const unit = textOf(entry(item, 'currency')) ?? '';
    return field === undefined ? [] : [{ field, value: withUnit(written, unit), place: item.place }];
  });
  return made(lines, textOf(entry(reading.value, 'form')), textOf(entry(reading.value, 'period')));
};

const entry = (value: LocatedValue, key: string): LocatedValue | undefined =>
  value.kind === 'map' ? value.entries.find((one) => one.key === key)?.value : undefined;
const textOf = (value: LocatedValue | undefined): string | undefined => (value?.kind === 'text' ? value.text : undefined);

const made = (lines: readonly FileLine[], form: string | undefined, period: string | undefined): ReturnFile =>
  lines.length === 0 ? refused('return-no-lines') : { status: 'read', form, period, lines };

const withUnit = (amount: string, unit: string): string => (unit === '' || amount === '' ? amount : `${unit} ${amount}`);

const fromRows = (rows: readonly CsvRow[]): ReturnFile => {
  const [header, ...rest] = rows;
  const places = (header?.fields ?? []).map((name) => name.trim().toLowerCase());
  const [field, value, currency] = [places.indexOf('field'), places.indexOf('value'), places.indexOf('currency')];
  if (header === undefined || field === -1 || value === -1) return refused('return-no-lines', header?.line ?? 1);
  const lines = rest.flatMap(({ line, fields }): readonly FileLine[] => {
    const name = (fields[field] ?? '').trim();
    const amount = (fields[value] ?? '').trim();
    const unit = currency === -1 ? '' : (fields[currency] ?? '').trim();
    return name === '' ? [] : [{ field: name, value: withUnit(amount, unit), place: { line, column: value + 1 } }];
  });
  const own = (name: string): string | undefined => lines.find((line) => line.field === name)?.value || undefined;
  return made(
    lines.filter((line) => line.field !== 'form' && line.field !== 'period'),
    own('form'),
    own('period'),
  );
};

const fromCsv = async (file: string): Promise<ReturnFile> => {
  let fault: Fault | undefined;
  async function* pieces(): AsyncGenerator<string> {
    for await (const chunk of streamTextFile(file)) {
      if (chunk.status === 'text') yield chunk.text;
      else [fault] = chunk.faults;
    }
  }
  const rows: CsvRow[] = [];
  try {
    for await (const page of tablePages(pieces())) rows.push(...page);
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    fault ??= { code: 'return-quote', place: { line: error.line, column: 1 }, values: {} };
  }
  return fault === undefined ? fromRows(rows) : { status: 'refused', faults: [fault] };
};

const fromWorkbook = async (file: string): Promise<ReturnFile> => {
  const { readSheet, workbookLimitBytes } = await import('../paper/index.ts');
  const content = await readFileBytes(file, { limitBytes: workbookLimitBytes });
  if (content.status === 'too-large') {
    return refused('file-workbook-large', 1, { file, limit: `${workbookLimitBytes / 1_048_576} MiB` });
  }
  if (content.status === 'refused') return content;
  const named = await readSheet(content.bytes, { file, sheet: linesSheet, asPercentages: true });
  const hasNone = named.status === 'refused' && named.faults.some(({ code }) => code === 'file-workbook-no-sheet');
  const reading = hasNone ? await readSheet(content.bytes, { file, asPercentages: true }) : named;
  if (reading.faults.length > 0 || reading.status === 'refused') return { status: 'refused', faults: reading.faults };
  return fromRows(reading.rows);
};
