import { type HongKongDate, readDate } from '../../exact/index.ts';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const digits = '[〇零○O0-9一二三四五六七八九]';

/** A date as instruments write it, in English and Chinese. */
export const dateWritten = [
  `(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: day)?(?: of)? ${month},? \\d{4}`,
  `${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`,
  '\\d{4}-\\d{2}-\\d{2}',
  '\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}',
  `(?:公元)?(?:\\d{4}|${digits}{4}) ?年 ?(?:\\d{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,4}) ?[日号]`,
].join('|');

export type DateReading =
  | { readonly status: 'date'; readonly date: HongKongDate }
  /** `impossible`: the calendar has no such day; `ambiguous`: day and month could change places. */
  | { readonly status: 'impossible' | 'ambiguous' };

const two = (text: string): string => text.padStart(2, '0');
const made = (year: string, monthNumber: string, day: string): DateReading => {
  const date = readDate(`${year}-${two(monthNumber)}-${two(day)}`);
  return date === undefined ? { status: 'impossible' } : { status: 'date', date };
};

const chineseDigits = '〇一二三四五六七八九';
const chineseNumber = (text: string): string => {
  if (/^\d+$/.test(text)) return text;
  const at = (sign: string): bigint => BigInt(chineseDigits.indexOf(sign));
  const plain = text.replace('廿', '二十').replace('卅', '三十');
  const [tens, ones] = plain.includes('十') ? plain.split('十') : [undefined, plain];
  const ten = tens === undefined ? 0n : tens === '' ? 1n : at(tens);
  return `${ten * 10n + (ones === undefined || ones === '' ? 0n : at(ones))}`;
};

/** Reads one date, in the plain form of its characters. */
export const dateIn = (text: string): DateReading | undefined => {
  const plain = text.toLowerCase().trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain);
  if (iso) return made(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const chinese = /(\d{4}|[^\d\s公元]{4}) ?年 ?(.+?) ?月 ?(.+?) ?[日号]$/.exec(plain);
  if (chinese) {
    const year = [...(chinese[1] ?? '')].map((sign) =>
      /[零○o]/.test(sign) ? '0' : /\d/.test(sign) ? sign : `${chineseDigits.indexOf(sign)}`,
    );
    return made(year.join(''), chineseNumber(chinese[2] ?? ''), chineseNumber(chinese[3] ?? ''));
  }
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(plain);
  if (slashed) {
    const [first, second] = [BigInt(slashed[1] ?? '0'), BigInt(slashed[2] ?? '0')];
    if (first <= 12n && second <= 12n && first !== second) return { status: 'ambiguous' };
    return first > 12n ? made(slashed[3] ?? '', `${second}`, `${first}`) : made(slashed[3] ?? '', `${first}`, `${second}`);
  }
  const name = months.findIndex((full) => new RegExp(`\\b${full.slice(0, 3)}`).test(plain));
  const [day, year] = plain.match(/\d+/g) ?? [];
  if (name < 0 || day === undefined || year === undefined) return undefined;
  return made(year, `${name + 1}`, day);
};
