import type { HongKongDate } from '../../exact/index.ts';
import { dateIn, dateWritten } from './dates.ts';
import { plainOf, verbatimOf, withoutBreaks } from './plain-text.ts';
import { isSentenceLike } from './sentence-words.ts';
import { isAddress } from './shapes.ts';
import { endsDefined, rejoined } from './wrapped-lines.ts';

/** What the head of an instrument tells before it promises anything. */
export type HeadReading = {
  readonly addressees: readonly string[];
  readonly from: string | undefined;
  /** Its name in each language. */
  readonly senders: readonly string[];
  readonly dates: readonly DateTold[];
  readonly rest: readonly string[];
};
export type DateTold = {
  readonly told: string;
  readonly status: 'date' | 'impossible' | 'ambiguous';
  readonly date: HongKongDate | undefined;
};

const toLine = /^\s*(?:\*\*)?(?:to|致|致送|收件人)\s*[:：]\s*(.*)$/i;
const fromLine = /^\s*(?:\*\*)?(?:from|by|承[諾诺]人|立[約约]人|由)\s*[:：]\s*(.*)$/i;
const dateLine = new RegExp(
  `^(?:(?:dated?|date of this \\w+|日期)(?: this)?\\s*[:：]?\\s*)?(?:(?:于)?)(${dateWritten})[.。]?$`,
  'i',
);
/** A date that is still to be filled in. */
const blankDate = /^(?:date|日期) ?: ?[_.…\s]*$/i;
const isNoSentence = (line: string): boolean =>
  line.trim() !== '' &&
  line.length < (endsDefined.test(line) ? 600 : 120) &&
  !/[.。;；:：]\s*$/.test(line.trim().replace(/\b(?:inc|ltd|co|limited)\.$/i, ''));
const addressWords =
  /\b(?:floor|road|street|avenue|tower|building|house|centre|center|hong kong|central|kowloon|p\.?o\.? box|district|china|cayman|unit|room|suite|flat|plaza|square|park|way|drive|kong)\b|[路街道樓楼號号室座大廈厦區区市省]/i;

export const dateTold = (told: string): DateTold => {
  const read = dateIn(plainOf(told).text);
  return {
    told: withoutBreaks(told),
    status: read?.status ?? 'impossible',
    date: read?.status === 'date' ? read.date : undefined,
  };
};

const stripped = (text: string): string =>
  withoutBreaks(text.replace(/\*\*/g, ''))
    .replace(/\s*[(（]\s*(?:the\s+)?["“「][^"”」]*["”」]\s*[)）]\s*$/i, '')
    .replace(/[,，;；:：]$/, '')
    .trim();

const boards = /^(?:the )?(?:board of )?directors$|^董事会$/i;
const isCompany = /\b(?:inc|incorporated|limited|ltd|corporation|corp|plc)\b\.?$|公司$/i;

/** Takes the addressee with his address, the sender and a date on its own line out of the text. */
export const headOf = (lines: readonly string[]): HeadReading => {
  const addressees: string[] = [];
  const dates: DateTold[] = [];
  const rest: string[] = [];
  const senders: string[] = [];
  let inAddress = false;
  let waits: 'to' | 'from' | undefined;
  // A board is addressed for its company, which the next line names.
  let isBoard = false;
  const bodies = new Set<'han' | 'latin'>();
  let before = '';
  for (const line of rejoined(lines)) {
    const plain = plainOf(line).text.trim();
    // A bracket that defines a term belongs to the name before it.
    const words = plain.replace(/\([^()"]{0,30}"[^"()]{1,40}"[^()"]{0,10}\)/g, '');
    const isSaying = isSentenceLike(words);
    const script = /[\u3400-\u9fff]/.test(plain) ? 'han' : 'latin';
    // A title says nothing yet; each language version has a head of its own.
    if (/\b(?:I|shall|must|will|undertakes?|hereby|am)\b|本人|须/.test(words)) bodies.add(script);
    const isBody = bodies.has(script);
    const to = isSaying ? null : toLine.exec(line);
    const sender = isSaying ? null : fromLine.exec(line);
    // In the body a date on a line of its own is part of what is said.
    const date =
      isBody || /\b(?:on|of|the|by|from|until|dated|this|and|or)$|[于於,，(（]$/i.test(before) ? null : dateLine.exec(plain);
    if (plain !== '') before = plain;
    if (blankDate.test(plain)) {
      rest.push('');
      continue;
    }
    if (isBoard && plain !== '' && !isCompany.test(words)) [waits, isBoard] = [undefined, false];
    if (waits !== undefined && plain !== '' && !isSaying) {
      if (waits === 'to') addressees.push(stripped(line));
      else senders.push(stripped(line));
      inAddress = true;
      [waits, isBoard] = [undefined, false];
    } else if (to) {
      const name = stripped(to[1] ?? '');
      isBoard = boards.test(plainOf(name).text);
      if (name === '' || isBoard) waits = 'to';
      else addressees.push(name);
      inAddress = waits === undefined;
    } else if (sender && isNoSentence(line)) {
      const name = stripped(sender[1] ?? '');
      if (name === '') waits = 'from';
      else senders.push(name);
      inAddress = name !== '';
    } else if (date) {
      dates.push(dateTold(date[1] ?? ''));
      inAddress = false;
    } else if (inAddress && addressWords.test(line) && isAddress(line)) {
      // The address of who was named above it.
    } else {
      inAddress = false;
      rest.push(line);
      continue;
    }
    rest.push('');
  }
  return { addressees, from: senders[0], senders, dates, rest };
};

const personName =
  "(?:(?:Mr|Ms|Mrs|Dr|Prof)\\.? )?[A-Z][\\w'.-]*(?:,? [A-Z][\\w'.-]*){1,4}(?: ?\\([\\u3400-\\u9fff]{2,5}\\)| [\\u3400-\\u9fff]{2,5})?|[\\u3400-\\u9fff]{2,4}(?: ?\\([A-Za-z][A-Za-z ',.-]{2,40}\\))?";
const givers: readonly RegExp[] = [
  new RegExp(`\\bI, (${personName})(?=[,( ])`),
  new RegExp(`\\b[Tt]he undersigned,? (${personName})(?=[,( ])`),
  new RegExp(
    `\\b(?:is |was )?(?:made|given|executed|granted)(?: (?:on|this) [^,]{4,40}?)? by:? (?:\\(1\\) )?(${personName})(?=[,( ]| of )`,
  ),
  /(?:本人|承诺人|立约人|签署人)[,:]? ?([\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{2,4} ?\([A-Za-z][A-Za-z ',.-]{2,40}\)|[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){1,3}) ?(?:[,(]|谨此|兹|特此|先生|女士|现|为|承诺)/,
  /(?:^|由) ?([\u3400-\u9fff]{2,4})(?:先生|女士)? ?\((?:下称|以下称|「)?"?(?:承诺人|立约人|本人)"?\)/,
];
const issuers: readonly RegExp[] = [
  /((?:[A-Z][\w.,&'-]*|of|and|\()(?: (?:[A-Z(][\w.,&')-]*|of|and|de))*) ?\((?:[^"()]{0,20})"(?:[Tt]he )?(?:Company|Issuer|Listco|Listed Issuer|COMPANY|ISSUER)"/,
  /([\u3400-\u9fff]{2,24}公司) ?\((?:[^"()]{0,10})"(?:本|贵|该)?(?:公司|发行人)"/,
];

const firstMatch = (text: string, patterns: readonly RegExp[]): { readonly from: number; readonly until: number } | undefined => {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match?.[1] !== undefined) {
      const from = match.index + match[0].indexOf(match[1]);
      return { from, until: from + match[1].length };
    }
  }
  return undefined;
};

/** What may stand behind "I" in Chinese without being a name. */
const noName = /公司|[向对为是须应将会在于亦乃现谨特兹的并及同确承持有再]/;

/** Who gives it, as the body tells it, once for each name. */
export const giversIn = (sentences: readonly string[]): readonly string[] => {
  const found = new Map<string, string>();
  for (const verbatim of sentences) {
    const plain = plainOf(verbatim);
    const match = firstMatch(plain.text, givers);
    if (match === undefined) continue;
    const name = stripped(verbatimOf(plain, match.from, match.until)).replace(/(?:先生|女士)$/, '');
    const key = plain.text.slice(match.from, match.until).toLowerCase();
    if (!/hereby|undertake|company/i.test(name) && !(/[\u3400-\u9fff]/.test(key) && noName.test(key)) && !found.has(key))
      found.set(key, name);
  }
  return [...found.values()];
};

/** To whom it is given, where the body says so in defining the company. */
export const issuerIn = (sentences: readonly string[]): string | undefined => {
  for (const verbatim of sentences) {
    const plain = plainOf(verbatim);
    const match = firstMatch(plain.text, issuers);
    if (match !== undefined)
      return stripped(verbatimOf(plain, match.from, match.until)).replace(
        /^(?:.*\b(?:favour of|and|of|to|by|with|from|in) )(?=[A-Z])|^本人.{0,5}?[為为是乃]/,
        '',
      );
  }
  return undefined;
};

/** Companies compare without case, marks and the ending that says which kind they are. */
export const companyKey = (name: string): string =>
  plainOf(name)
    .text.toLowerCase()
    .replace(/\b(?:inc|incorporated|limited|ltd|corp|corporation|co|company|the)\b\.?/g, '')
    .replace(/股份有限公司|有限公司|集团公司/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
