import { type Cell, type Return, type Told, tellReturn } from '../../documents/index.ts';
import type { IssuerRecord } from '../../record/index.ts';
import { type Language, screenWords, termIn } from '../../words/index.ts';
import { linesOf, sourcesOf } from './return-json.ts';

/** Rows of a sheet, with the places of the rows that are heads. */
export type ReturnSheet = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly numbers: ReadonlySet<number>;
  readonly heads?: ReadonlySet<number>;
  readonly widths?: readonly number[];
};

/** The sheet that is read back when a return is checked, and its columns. */
export const linesSheet = 'Lines';
const lineColumns = [
  'field',
  'value',
  'currency',
  'status',
  'exact',
  'rounding',
  'facts',
  'certainty',
  'section',
  'label',
  'notes',
] as const;

type Say = (told: Told) => string;

const sayIn =
  (language: Language | 'both'): Say =>
  (told) => {
    if (language !== 'both') return tellReturn(told, language);
    const [en, chinese] = [tellReturn(told, 'en'), tellReturn(told, 'zh-Hant')];
    return en === chinese ? en : `${en} ${chinese}`;
  };

/** A return as a workbook: in the layout of the form, every box as a line for keying in and reading back, and the sources. */
export const returnSheets = (record: IssuerRecord, drafted: Return, language: Language | 'both'): readonly ReturnSheet[] => [
  formSheet(record, drafted, sayIn(language)),
  linesOfSheet(drafted, sayIn(language), language === 'zh-Hant' ? 'zh-Hant' : 'en'),
  sourceSheet(record, drafted, sayIn(language)),
];

const code = (text: string): Told => ({ code: text, values: {} });

/** What stands in a box: an empty one says why. */
const entry = ({ value, status }: Cell, say: Say): string => (value === null ? `[${say(code(status))}]` : value);

const factsOf = ({ facts, factsLeft }: Pick<Cell, 'facts' | 'factsLeft'>, say: Say): string => {
  const shown = facts.slice(-mostNamed);
  const left = (factsLeft ?? 0) + facts.length - shown.length;
  return [...shown, ...(left === 0 ? [] : [say({ code: 'facts-left', values: { count: `${left}` } })])].join(' ');
};
/** A cell of a sheet holds only so much; the JSON names all. */
const mostNamed = 40;

const formSheet = (record: IssuerRecord, drafted: Return, say: Say): ReturnSheet => {
  const { name, stockCode } = record.issuer;
  const rows: string[][] = [
    [say(code(`title-${drafted.form}`)), drafted.period],
    [
      say({
        code: 'about',
        values: {
          issuer: name.en,
          stockCode: stockCode ?? say(code('no-stock-code')),
          opening: drafted.openingOn,
          closing: drafted.closingOn,
        },
      }),
    ],
  ];
  const heads = new Set<number>([0]);
  const head = (row: string[]): void => {
    heads.add(rows.length);
    rows.push(row);
  };
  const widest = Math.max(...drafted.sections.flatMap(({ tables }) => tables.map((table) => table.head.length)), 1);
  for (const section of drafted.sections) {
    rows.push([]);
    head([say(section.title)]);
    for (const table of section.tables) {
      if (table.title !== undefined) head([say(table.title)]);
      const wide = Array.from({ length: widest - table.head.length }, () => '');
      head([say(code('head-item')), ...table.head.map((one) => say(code(`head-${one}`))), ...wide, say(code('head-facts'))]);
      for (const { label, cells } of table.rows) {
        const facts = [...new Set(cells.flatMap((cell) => cell?.facts ?? []))];
        const factsLeft = Math.max(0, ...cells.map((cell) => cell?.factsLeft ?? 0));
        rows.push([
          say(label),
          ...cells.map((cell) =>
            cell === null ? '' : [cell.currency, entry(cell, say)].filter((one) => one !== undefined).join(' '),
          ),
          ...wide,
          factsOf({ facts, factsLeft }, say),
        ]);
      }
    }
  }
  for (const [title, told] of [
    ['remarks', drafted.remarks],
    ['notices', drafted.notices],
  ] as const) {
    if (told.length === 0) continue;
    rows.push([]);
    head([say(code(title))]);
    for (const one of told) rows.push([say(one)]);
  }
  rows.push([], [`${screenWords.notice.en}${record.notice === undefined ? '' : ` ${record.notice}`}`]);
  return {
    name: drafted.form,
    rows,
    numbers: new Set(Array.from({ length: widest }, (_, index) => index + 1)),
    heads,
    widths: [58, 22],
  };
};

const linesOfSheet = (drafted: Return, say: Say, language: Language): ReturnSheet => ({
  name: linesSheet,
  numbers: new Set([1]),
  widths: [52, 20, 10, 16, 28, 22, 40, 12, 10, 70, 40],
  rows: [
    [...lineColumns],
    ['form', drafted.form],
    ['period', drafted.period],
    ...linesOf(drafted).map(({ cell, section, label }) => [
      cell.field,
      cell.value ?? '',
      cell.currency ?? '',
      say(code(cell.status)),
      cell.exact === undefined ? '' : `${cell.exact.part}/${cell.exact.whole}`,
      cell.rounding === undefined ? '' : say(code(cell.rounding)),
      factsOf(cell, say),
      cell.certainty === null ? '' : termIn(screenWords, cell.certainty, language),
      section,
      label[language],
      cell.notes.map(say).join('; '),
    ]),
  ],
});

const sourceSheet = (record: IssuerRecord, drafted: Return, say: Say): ReturnSheet => ({
  name: 'Sources',
  numbers: new Set(),
  widths: [34, 22, 14, 12, 50, 60],
  rows: [
    ['fact', 'kind', 'date', 'certainty', 'source', 'address'].map((one) => say(code(`head-${one}`))),
    ...sourcesOf(record, drafted).map(({ id, fact, on, certainty, source, where, address }) => [
      id,
      fact,
      on,
      certainty,
      [source ?? say(code('not-on-record')), ...(where === null ? [] : [where])].join(', '),
      address ?? '',
    ]),
  ],
});
