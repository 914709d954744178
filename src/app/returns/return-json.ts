import { type Cell, type Return, type Section, shownIn, type Table, type Told, tellReturn } from '../../documents/index.ts';
import type { IssuerRecord } from '../../record/index.ts';
import type { Language } from '../../words/index.ts';
import { screenWords } from '../../words/index.ts';
import { issuerJson } from '../reports.ts';

const both = (told: Told) => ({ en: tellReturn(told, 'en'), 'zh-Hant': tellReturn(told, 'zh-Hant') });
const note = (told: Told) => ({ code: told.code, text: both(told) });

/** A box with where it stands: section, row and column. */
export type Line = {
  readonly cell: Cell;
  readonly section: string;
  readonly label: { readonly en: string; readonly 'zh-Hant': string };
};

/** Every box of a return in the order of the form. */
export const linesOf = ({ sections }: Return): readonly Line[] =>
  sections.flatMap((section) =>
    section.tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        row.cells.flatMap((cell, column) => (cell === null ? [] : [lineOf(section, table, row, cell, column)])),
      ),
    ),
  );

const lineOf = (section: Section, table: Table, row: Table['rows'][number], cell: Cell, column: number): Line => {
  const label = (language: Language): string =>
    [
      tellReturn(section.title, language),
      ...(table.title === undefined ? [] : [tellReturn(table.title, language)]),
      tellReturn(row.label, language),
      ...(table.head.length > 1 ? [tellReturn({ code: `head-${table.head[column]}`, values: {} }, language)] : []),
    ].join(' / ');
  return { cell, section: section.number, label: { en: label('en'), 'zh-Hant': label('zh-Hant') } };
};

/** The facts that the boxes rest on, with their sources. */
export const sourcesOf = (record: IssuerRecord, drafted: Return) => {
  const named = new Set(linesOf(drafted).flatMap(({ cell }) => cell.facts));
  return record.facts
    .filter(({ id }) => named.has(id))
    .map((fact) => {
      const source = fact.source === undefined ? undefined : record.sources[fact.source.key];
      return {
        id: fact.id,
        fact: fact.fact,
        on: fact.on,
        certainty: fact.certainty ?? 'filed',
        source: source?.title ?? null,
        where: fact.source?.where ?? null,
        address: source?.address ?? null,
      };
    });
};

export const lineJson = ({ cell, section, label }: Line) => {
  const { field, kind, value, currency, status, exact, rounding, facts, factsLeft, certainty, notes } = cell;
  return {
    field,
    section,
    label,
    kind,
    value,
    shown: { en: shownIn(cell, 'en'), 'zh-Hant': shownIn(cell, 'zh-Hant') },
    ...(currency === undefined ? {} : { currency }),
    status,
    ...(exact === undefined ? {} : { exact: { part: `${exact.part}`, whole: `${exact.whole}` } }),
    ...(rounding === undefined ? {} : { rounding }),
    facts,
    ...(factsLeft === undefined ? {} : { factsLeft }),
    certainty,
    notes: notes.map(note),
  };
};

/** The published shape of a return: every box with its facts, and the facts with their sources. */
export const returnJson = (record: IssuerRecord, drafted: Return) => ({
  holdfast: 1,
  issuer: issuerJson(record),
  form: drafted.form,
  period: drafted.period,
  openingOn: drafted.openingOn,
  closingOn: drafted.closingOn,
  incomplete: drafted.isIncomplete,
  lines: linesOf(drafted).map(lineJson),
  remarks: drafted.remarks.map(note),
  notices: drafted.notices.map(note),
  sources: sourcesOf(record, drafted),
  notice: `${screenWords.notice.en}${record.notice === undefined ? '' : ` ${record.notice}`}`,
});
