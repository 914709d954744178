import { grouped, type HongKongDate } from '../../exact/index.ts';
import type { Catalogue, Language, Wording } from '../../words/index.ts';
import type { Block, Run, Runs } from '../paper.ts';
import type { Names } from './particulars.ts';

/** What fills a template: text that may break, or runs. */
export type Fill = Readonly<Record<string, string | Runs>>;

const han = /\p{Script=Han}/u;
const latin = /\p{Script=Latin}/u;

/** A name, a date or a number: it must not break across lines, and it keeps its script inside a text of the other. */
export const kept = (text: string, language: Language): Runs => {
  if (text === '') return [];
  const script = language === 'en' ? (han.test(text) ? 'zh-Hant' : 'en') : !han.test(text) && latin.test(text) ? 'en' : 'zh-Hant';
  return [{ text, keep: true, ...(script === language ? {} : { script }) }];
};

/** The name in a language where it is on record, else the one that is. */
export const nameIn = (names: Names, language: Language): string => names[language] ?? names.en;

const months = 'January February March April May June July August September October November December'.split(' ');

export const dateIn = (date: HongKongDate, language: Language): string => {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => part.replace(/^0/, ''));
  const monthName = months.find((_name, index) => `${index + 1}` === month) ?? month;
  return language === 'en' ? `${day} ${monthName} ${year}` : `${year}年${month}月${day}日`;
};

export const sharesIn = (number: bigint, language: Language): Runs => kept(grouped(number), language);

export const listIn = (items: readonly string[], language: Language): string => {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const before = items.slice(0, -1);
  return language === 'en' ? `${before.join(', ')} and ${last}` : `${before.join('、')}及${last}`;
};

/** A list of names: it may break between them, a name may not. */
export const listRuns = (items: readonly string[], language: Language): Runs => {
  const [comma, and] = language === 'en' ? [', ', ' and '] : ['、', '及'];
  return items.flatMap(
    (item, index): Runs => [
      ...(index === 0 ? [] : [{ text: index === items.length - 1 ? and : comma }]),
      ...kept(item, language),
    ],
  );
};

/** A sentence with names in it, each of which stays on one line. */
export const keeping = (text: string, names: readonly string[], language: Language): Runs => {
  const found = [...new Set(names)]
    .filter((name) => name !== '' && text.includes(name))
    .toSorted((one, other) => other.length - one.length);
  if (found.length === 0) return [{ text }];
  const marks = new RegExp(`(${found.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`);
  return text
    .split(marks)
    .flatMap((piece, index): Runs => (piece === '' ? [] : index % 2 === 1 ? kept(piece, language) : [{ text: piece }]));
};

/** A template with its values; a mark without a value is a fault of ours and must not reach a paper. */
export const runsOf = (template: string, values: Fill, manner: Pick<Run, 'bold' | 'italic'> = {}): Runs =>
  template.split(/(\{\w+\})/).flatMap((piece): Runs => {
    if (piece === '') return [];
    const mark = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (mark === undefined) return [{ text: piece, ...manner }];
    const value = values[mark];
    if (value === undefined) throw new Error(`a paper has no value for {${mark}} in: ${template}`);
    return typeof value === 'string' ? [{ text: value, ...manner }] : value.map((run) => ({ ...run, ...manner }));
  });

/** A title in both languages, filled. */
export const bothFilled = (wording: Wording, values: (language: Language) => Readonly<Record<string, string>>): Wording => {
  const filled = (language: Language): string =>
    wording[language].replace(/\{(\w+)\}/g, (mark, key: string) => values(language)[key] ?? mark);
  return { en: filled('en'), 'zh-Hant': filled('zh-Hant') };
};

/** Writes the blocks of one language out of a catalogue of wording. */
export const composer = <C extends Catalogue>(catalogue: C, language: Language, values: Fill) => {
  const told = (code: keyof C & string, more: Fill = {}, manner: Pick<Run, 'bold' | 'italic'> = {}): Runs =>
    runsOf(catalogue[code]?.[language] ?? '', { ...values, ...more }, manner);
  return {
    told,
    heading: (code: keyof C & string, level: 1 | 2 = 2, more: Fill = {}): Block => ({
      kind: 'heading',
      script: language,
      level,
      runs: told(code, more),
    }),
    paragraph: (code: keyof C & string, more: Fill = {}): Block => ({
      kind: 'paragraph',
      script: language,
      runs: told(code, more),
    }),
    /** A clause that is the heading of those below it. */
    head: (number: string, code: keyof C & string): Block => ({
      kind: 'clause',
      script: language,
      number,
      level: 1,
      runs: told(code, {}, { bold: true }),
    }),
    clause: (number: string, level: 1 | 2 | 3, code: keyof C & string, more: Fill = {}): Block => ({
      kind: 'clause',
      script: language,
      number,
      level,
      runs: told(code, more),
    }),
    table: (head: readonly (keyof C & string)[], rows: readonly (readonly Runs[])[], widths?: readonly number[]): Block => ({
      kind: 'table',
      script: language,
      ...(widths === undefined ? {} : { widths }),
      head: head.map((code) => told(code, {}, { bold: true })),
      rows,
    }),
  };
};
