import type { Fraction } from '../../exact/index.ts';
import { returnWords } from '../../words/calendar/index.ts';
import type { Language } from '../../words/index.ts';
import type { Block, Runs } from '../paper.ts';
import { decimalText } from '../returns/decimal.ts';
import type { Cell, Return, Row, Section, Table, Told } from '../returns/return-model.ts';
import { shownIn, tellReturn } from '../returns/tell-return.ts';
import { dateIn, keeping, kept, nameIn } from './composing.ts';
import type { Sheet } from './layout.ts';
import type { Company } from './particulars.ts';
import { factsSchedule, type References, referenceRuns, referencesTo, type TracedFact } from './traced.ts';

export type ReturnPaperParticulars = {
  readonly company: Company;
  readonly drafted: Return;
  /** Every fact that a box names, in the order of the record. */
  readonly facts: readonly TracedFact[];
  readonly factsLeft: number;
};

/** The figures of a return on paper, box by box, for whoever keys them in or checks what was keyed in. */
export const returnPaper = ({ company, drafted, facts, factsLeft }: ReturnPaperParticulars): Sheet => {
  const references = referencesTo(facts);
  return {
    kind: drafted.form === 'FF305' ? 'next-day-return' : 'monthly-return',
    title: returnWords[`title-${drafted.form}`],
    isSettled: true,
    text: (language) => [
      paragraph(aboutRuns(company, drafted, language), language),
      ...told('notices', drafted.notices, language),
      ...drafted.sections.flatMap((section) => sectionBlocks(section, references, language)),
      ...told('remarks', drafted.remarks, language),
    ],
    signing: [],
    schedules: [factsSchedule(facts, factsLeft)],
  };
};

const paragraph = (runs: Runs, script: Language): Block => ({ kind: 'paragraph', script, runs });
/** Dates in it stay on one line. */
const heading = (text: string, script: Language): Block => ({
  kind: 'heading',
  script,
  level: 2,
  runs: keeping(text, text.match(writtenDate) ?? [], script),
});
const writtenDate = /\d{1,2} [A-Z][a-z]+ \d{4}|\d{4}年\d{1,2}月\d{1,2}日/g;

const aboutRuns = ({ name, stockCode }: Company, { openingOn, closingOn }: Return, language: Language): Runs => {
  const values: Readonly<Record<string, string>> = {
    issuer: nameIn(name, language),
    stockCode: stockCode ?? returnWords['no-stock-code'][language],
    opening: dateIn(openingOn, language),
    closing: dateIn(closingOn, language),
  };
  return returnWords.about[language]
    .split(/\{(\w+)\}/)
    .flatMap(
      (piece, index): Runs => (index % 2 === 1 ? kept(values[piece] ?? '', language) : piece === '' ? [] : [{ text: piece }]),
    );
};

const told = (title: 'notices' | 'remarks', messages: readonly Told[], language: Language): readonly Block[] =>
  messages.length === 0
    ? []
    : [
        heading(returnWords[title][language], language),
        ...messages.map(
          (message, index): Block => ({
            kind: 'clause',
            script: language,
            number: `(${index + 1})`,
            level: 1,
            runs: [{ text: tellDated(message, language) }],
          }),
        ),
      ];

/** A message with its dates as a paper writes them. */
const tellDated = ({ code, values }: Told, language: Language): string =>
  tellReturn(
    {
      code,
      values: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateIn(value, language) : value,
        ]),
      ),
    },
    language,
  );

/** The title of a section stands above its first table; a table with one of its own goes on in the same line. */
const sectionBlocks = ({ title, tables }: Section, references: References, language: Language): readonly Block[] => {
  const own = tellDated(title, language);
  return tables.length === 0
    ? [heading(own, language)]
    : tables.flatMap((table, index) => {
        const named =
          table.title === undefined ? own : `${own}${language === 'en' ? ' / ' : '／'}${tellDated(table.title, language)}`;
        const isTitled = index === 0 || table.title !== undefined;
        return tableBlocks(table, { references, language, title: isTitled ? named : undefined });
      });
};

const tableBlocks = (
  { head, rows }: Table,
  {
    references,
    language,
    title,
  }: { readonly references: References; readonly language: Language; readonly title: string | undefined },
): readonly Block[] => {
  if (rows.length === 0) return [];
  const label = (code: string): string => tellReturn({ code: `head-${code}`, values: {} }, language);
  const notes = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell === null ? [] : noteOf(cell, language))));
  // Columns in which no row has a box are left out, so that what is there has room.
  const filled = head.flatMap((code, column) => (rows.some(({ cells }) => cells[column] !== null) ? [{ code, column }] : []));
  // Where there are many, the date stands with what happened on it.
  const dated = filled.length > mostColumns ? filled.find(({ code }) => code === 'date' || code === 'trading-date') : undefined;
  const used = filled.filter((one) => one !== dated);
  return [
    ...(title === undefined ? [] : [heading(title, language)]),
    {
      kind: 'table',
      script: language,
      ...(used.length === balanceWidths.length - 1 && head.includes('total-issued') ? { widths: balanceWidths } : {}),
      head: [[{ text: label('item'), bold: true }], ...used.map(({ code }): Runs => [{ text: label(code), bold: true }])],
      rows: rows.map((row) => [
        labelRuns(row, { references, language, dated: dated === undefined ? undefined : row.cells[dated.column] }),
        ...used.map(({ column }) => cellRuns(row.cells[column], language)),
      ]),
    },
    ...[...new Set(notes)].map((note): Block => paragraph([{ text: note }], language)),
  ];
};

/** More columns than this, behind the label, leave a date no room. */
const mostColumns = 5;

/** The widest table of the forms: a label with its date, two numbers of eleven digits and small ones between them. */
const balanceWidths = [25, 19, 15, 12, 11, 18];

const labelRuns = (
  { label, cells }: Row,
  {
    references,
    language,
    dated,
  }: { readonly references: References; readonly language: Language; readonly dated: Cell | null | undefined },
): Runs => [
  { text: tellReturn(label, language) },
  ...(dated === null || dated === undefined || dated.value === null
    ? []
    : [{ text: language === 'en' ? ', ' : '，' }, ...kept(dateIn(dated.value, language), language)]),
  ...referenceRuns(references, [...new Set(cells.flatMap((cell) => cell?.facts ?? []))], language),
];

const cellRuns = (cell: Cell | null | undefined, language: Language): Runs => {
  if (cell === null || cell === undefined) return [];
  const shown = shownIn(cell, language);
  if (cell.value === null) return [{ text: shown, italic: true }];
  return cell.kind === 'date' ? kept(dateIn(cell.value, language), language) : kept(shown, language);
};

/** What is to be known of one box: notes of its own, and what a rounded figure was rounded from. */
const noteOf = (cell: Cell, language: Language): readonly string[] => {
  const { kind, exact, rounding, notes } = cell;
  const shown = kind === 'date' && cell.value !== null ? dateIn(cell.value, language) : shownIn(cell, language);
  const lines = notes.map((note) => tellDated(note, language));
  const rounded =
    exact === undefined || rounding === undefined
      ? []
      : [
          ...(kind === 'money'
            ? decimalOf(exact)
            : [tellReturn({ code: 'part-of', values: { part: `${exact.part}`, whole: `${exact.whole}` } }, language)]),
          tellReturn({ code: rounding, values: {} }, language),
        ];
  const all = [...rounded, ...lines];
  return all.length === 0 || cell.value === null
    ? lines
    : [`${shown}${language === 'en' ? ': ' : '：'}${all.join(language === 'en' ? '; ' : '；')}`];
};

/** Every digit of an amount; a price that no decimal gives exactly is told by what it was worked out from. */
const decimalOf = ({ part, whole }: Fraction): readonly string[] => {
  const places = /^1(0*)$/.exec(`${whole}`)?.[1]?.length;
  return places === undefined ? [] : [decimalText({ digits: part, places: BigInt(places) })];
};
