import { rules } from '../../rulebook/index.ts';
import { besideTheTerms, footOfPages, headings, ofSchedules, scheduleTitles } from '../papers/house-wording.ts';
import { dateWritten } from './dates.ts';
import { plainOf, withoutBreaks } from './plain-text.ts';
import { isSentenceLike } from './sentence-words.ts';
import { isAddress, isBeside, isName } from './shapes.ts';

/**
 * The papers of the house are known by their own wording: the sentences of an undertaking that say nothing of its terms, and
 * its schedules. Only what stands there word for word is known; whatever is put in between is left to be read like anything
 * else.
 */

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A name or an id may hold anything but what ends a clause; nothing longer is one. */
const filled: Readonly<Record<string, string>> = {
  number: '(?:\\d{1,2}|[一二三四五六七八九十])',
  // A name that is known is taken out before.
  person: '([^;:。]{0,160}?)',
  part: '\\d{1,40} ?/ ?\\d{1,40}',
  wording: '(?:read|read in a secondary source|not verified|已查阅|据二手资料查阅|未经核实)',
};
const dates = new Set(['on', 'date', 'from', 'dated', 'findingOn']);

const patternOf = (template: string): string =>
  template
    .split(/(\{\w+\})/)
    .map((piece) => {
      const mark = /^\{(\w+)\}$/.exec(piece)?.[1];
      if (mark === undefined) return literal(plainOf(piece).text).replaceAll(' ', '\\s*');
      return dates.has(mark) ? `(?:${dateWritten})` : (filled[mark] ?? '([^;:。]{1,160}?)');
    })
    .join('\\s*');

/** Sentences of a template, in the plain form in which text is compared. */
const sentencesIn = (template: string): readonly string[] =>
  template.split(/(?<=[.。])\s*(?=[A-Z\p{Script=Han}])/u).filter((sentence) => sentence !== '');

const bothOf = (wordings: readonly { readonly en: string; readonly 'zh-Hant': string }[]): readonly string[] =>
  wordings.flatMap((wording) => [wording.en, wording['zh-Hant']]);

let known: RegExp | undefined;
const sentences = (): RegExp => {
  known ??= new RegExp(
    `^(?:\\d{1,2}\\. ?|\\([A-Za-z]\\) ?)?(?:${bothOf(besideTheTerms).flatMap(sentencesIn).map(patternOf).join('|')})$`,
    'i',
  );
  return known;
};

/** Whether a sentence, in plain form, is one of the house that says nothing of the terms; what fills it must be a name. */
export const isHouseForm = (plain: string): boolean => {
  if (plain.length >= 600) return false;
  const match = sentences().exec(plain.trim());
  return match?.slice(1).every((fill) => fill === undefined || !isSentenceLike(fill)) ?? false;
};

export type SchedulesReading = {
  /** The instrument without the schedules that are those of the house. */
  readonly body: string;
  /** The schedule that names the vehicles, as it stands. */
  readonly vehicles: string | undefined;
  /** What stands in such a schedule and is neither of the house nor one of these names. */
  readonly unplaced: (names: readonly string[]) => readonly string[];
};

const heading = /^[ \t\f]*(?:schedule\s+\d{1,2}|附表[一二三四五六七八九十])[ \t]*$/gim;
const titleOf = (template: string): RegExp => new RegExp(`^\\s*${patternOf(template)}`, 'i');
const kinds: readonly { readonly kind: 'rules' | 'vehicles' | 'other'; readonly title: RegExp }[] = [
  ...bothOf([scheduleTitles.rules]).map((title) => ({ kind: 'rules' as const, title: titleOf(title) })),
  ...bothOf([scheduleTitles.vehicles]).map((title) => ({ kind: 'vehicles' as const, title: titleOf(title) })),
  ...bothOf(scheduleTitles.others).map((title) => ({ kind: 'other' as const, title: titleOf(title) })),
];

let ownWords: RegExp | undefined;
/** Everything that a schedule of the house says, the longest first, so that nothing of it stays behind. */
const own = (): RegExp => {
  const patterns = [...bothOf(ofSchedules), ...rules.flatMap(({ title }) => [title.en, title['zh-Hant']])]
    .toSorted((one, other) => other.length - one.length)
    // What fills the end of a line, and the colon behind a label, are left to be looked at by themselves.
    .map((own) => patternOf(own.replace(/[:：]$/, '').replace(/\{\w+\}$/, '')))
    .filter((pattern) => pattern.replaceAll('\\s*', '') !== '');
  ownWords ??= new RegExp(`${patterns.join('|')}|${dateWritten}|\\d{1,2}[A-Z]?\\.\\d{2}`, 'gi');
  return ownWords;
};

/** What a schedule of the house is filled in with: names, dates, numbers of shares and of Rules. */
const isFilled = (text: string): boolean => {
  const told = text.replace(/^[\s,.;:、。()"/-]+|[\s,.;:、。()"/-]+$/g, '');
  const parts = told.split(/[,、] ?|及|\band\b/).map((part) => part.trim());
  return (
    told === '' ||
    isName(told) ||
    parts.every((part) => part === '' || isName(part)) ||
    isBeside(told) ||
    isAddress(told) ||
    /^(?:[\d,.A-Z()]+(?: ?(?:and|及|、|,) ?)?)+$/i.test(told)
  );
};

let ownTexts: readonly string[] | undefined;
/** A part of what the house says: out of a table of a PDF, a cell of several lines comes in parts. */
const isFragment = (piece: string): boolean => {
  ownTexts ??= [...bothOf(ofSchedules), ...rules.flatMap(({ title }) => [title.en, title['zh-Hant']])].map(
    (own) => plainOf(own).text,
  );
  return ownTexts.some((own) => own.includes(piece));
};

/** What is printed on every page, and titles that stand on a line of their own though no empty line sets them apart. */
const apart = (text: string): string => {
  const foot = new RegExp(`${bothOf(footOfPages).map(patternInText).join('|')}`, 'gi');
  return text
    .replaceAll(foot, '')
    .replaceAll(/^[ \t]*\d{1,3} ?\/ ?\d{1,3}[ \t]*$/gm, '')
    .split('\n')
    .flatMap((line, index, all) => {
      // In the middle of a sentence the same words are no title.
      const before = all[index - 1]?.trim() ?? '';
      const isTitle =
        (before === '' || /[.。:：;；)）]$/.test(before) || titles().has(plainOf(before).text)) &&
        titles().has(plainOf(line).text.trim());
      return isTitle ? ['', line, ''] : [line];
    })
    .join('\n');
};
let ownTitles: ReadonlySet<string> | undefined;
const titles = (): ReadonlySet<string> => {
  ownTitles ??= new Set(bothOf(headings).map((title) => plainOf(title).text));
  return ownTitles;
};
/** In the text as it was taken out of a file, where lines may end anywhere. */
const patternInText = (template: string): string =>
  template
    .split(/(\{\w+\})/)
    .map((piece) =>
      /^\{\w+\}$/.test(piece)
        ? '[^.。]{1,40}?'
        : piece
            .split('')
            .map((sign) => (sign === ' ' ? '' : literal(sign)))
            .join('\\s*'),
    )
    .join('\\s*');

/** Sets the schedules of the house apart; a schedule under another title stays where it is. */
export const withoutHouseSchedules = (whole: string): SchedulesReading => {
  const text = apart(whole);
  const starts = [...text.matchAll(heading)].map((match) => ({ from: match.index, until: match.index + match[0].length }));
  const parts = starts.flatMap(({ from, until }, index) => {
    const end = starts[index + 1]?.from ?? text.length;
    const plain = plainOf(text.slice(until, end)).text;
    const found = kinds.find(({ title }) => title.test(plain));
    return found === undefined ? [] : [{ kind: found.kind, from, end, plain: plain.replace(found.title, ' ') }];
  });
  let body = '';
  let next = 0;
  for (const { from, end } of parts) {
    body += `${text.slice(next, from)}\n`;
    next = end;
  }
  body += text.slice(next);
  const vehicles = parts.filter(({ kind }) => kind === 'vehicles').map(({ from, end }) => withoutBreaks(text.slice(from, end)));
  const unplaced = (names: readonly string[]): readonly string[] =>
    parts.flatMap(({ plain }) => {
      const left = names
        .map((name) => plainOf(name).text)
        .reduce((rest, name) => rest.replaceAll(name, ' '), plain)
        .replaceAll(own(), (whole, ...more: readonly unknown[]) => {
          const fills = more.slice(0, -2).filter((fill): fill is string => typeof fill === 'string');
          return fills.every(isFilled) ? ' | ' : ` | ${whole} | `;
        })
        .split('|');
      return left.map((piece) => piece.trim()).filter((piece) => piece !== '' && !isFilled(piece) && !isFragment(piece));
    });
  return { body, vehicles: vehicles.length === 0 ? undefined : vehicles.join('\n'), unplaced };
};
