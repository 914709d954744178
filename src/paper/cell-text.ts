import { addDays } from '../exact/index.ts';

/** What a cell of a workbook gives: its text, or why none can be had without loss, with a code of `movementWords`. */
export type CellText =
  | { readonly status: 'read'; readonly text: string }
  | { readonly status: 'refused'; readonly code: string; readonly found: string };

const read = (text: string): CellText => ({ status: 'read', text });

const numberPattern = /^([-+]?)(\d+)(?:\.(\d+))?(?:e([-+]?\d{1,3}))?$/i;
/** A spreadsheet keeps so many significant digits of a number. */
const digitsKept = 15;

type Decimal = { readonly sign: string; readonly whole: string; readonly part: string };

/** The digits of a number as it is stored, without its exponent. */
const decimalOf = (stored: string): Decimal | undefined => {
  const [, sign, whole, part = '', power = '0'] = numberPattern.exec(stored) ?? [];
  if (whole === undefined) return undefined;
  const moved = Number.parseInt(power, 10);
  const digits = whole + part;
  const point = whole.length + moved;
  const shifted = point < 0 ? '0'.repeat(-point) + digits : digits.padEnd(point, '0');
  const place = point < 0 ? 0 : point;
  return {
    sign: sign === '-' ? '-' : '',
    whole: shifted.slice(0, place).replace(/^0+(?=\d)/, '') || '0',
    part: shifted.slice(place).replace(/0+$/, ''),
  };
};

const textOf = ({ sign, whole, part }: Decimal): string => `${sign}${whole}${part && `.${part}`}`;

/**
 * A number by the text that is stored. Whole numbers of more than 15 digits are refused: the spreadsheet may have put
 * zeros where digits were. A number with a point is often stored with two digits more than it was written with (1.1 as
 * 1.1000000000000001): it is the one of 15 digits, if that is the same number to a spreadsheet, and refused otherwise.
 */
export const numberText = (stored: string): CellText => {
  const refused: CellText = { status: 'refused', code: 'sheet-number', found: stored };
  const decimal = decimalOf(stored);
  if (decimal === undefined) return refused;
  const { whole, part } = decimal;
  if (whole.length > digitsKept) return refused;
  const significant = (whole === '0' ? part.replace(/^0+/, '') : whole + part).length;
  if (part === '' || significant <= digitsKept) return read(textOf(decimal));
  const short = rounded(decimal, part.length - (significant - digitsKept));
  return Number(short) === Number(stored) ? read(short) : refused;
};

/** A decimal with so many digits behind the point, half up. */
const rounded = ({ sign, whole, part }: Decimal, places: number): string => {
  const scaled = BigInt(whole + part.slice(0, places)) + ((part[places] ?? '0') >= '5' ? 1n : 0n);
  const digits = `${scaled}`.padStart(places + 1, '0');
  const cut = digits.length - places;
  return textOf({ sign, whole: digits.slice(0, cut), part: digits.slice(cut).replace(/0+$/, '') });
};

/** How many decimals a number format shows of a percentage; undefined for any other format. */
export const percentPlaces = (id: number, code: string | undefined): number | undefined => {
  if (code === undefined) return id === 9 ? 0 : id === 10 ? 2 : undefined;
  const [first = ''] = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').split(';');
  if (!first.includes('%')) return undefined;
  return /\.([0#?]+)/.exec(first)?.[1]?.length ?? 0;
};

/** A percentage as the sheet shows it: `0.0086` with two decimals is `0.86%`. */
export const percentText = (stored: string, places: number): CellText => {
  const number = numberText(stored);
  const decimal = number.status === 'read' ? decimalOf(`${number.text}e2`) : undefined;
  if (decimal === undefined) return number;
  const shown = decimal.part.length <= places ? textOf(decimal) : rounded(decimal, places);
  return read(`${shown}%`);
};

const secondsOfDay = 86_400n;
/** The last day that spreadsheets number, 31 December 9999. */
const lastSerial = 2_958_465n;

/**
 * A date by the number of its day, with the time of day behind it where there is one, without an offset: a spreadsheet
 * knows none. In the system of 1900 the 60th day is 29 February 1900, which never was.
 */
export const dateText = (stored: string, isFrom1904: boolean): CellText => {
  const refused: CellText = { status: 'refused', code: 'sheet-date', found: stored };
  const decimal = decimalOf(stored);
  if (decimal === undefined || decimal.sign !== '') return refused;
  const scale = 10n ** BigInt(decimal.part.length);
  const ofDay = BigInt(decimal.part || '0') * secondsOfDay;
  const rest = (2n * ofDay + scale) / (2n * scale);
  const day = BigInt(decimal.whole) + rest / secondsOfDay;
  if (day > lastSerial || (!isFrom1904 && (day === 0n || day === 60n))) return refused;
  const date = isFrom1904 ? addDays('1904-01-01', day) : addDays(day < 60n ? '1899-12-31' : '1899-12-30', day);
  const seconds = rest % secondsOfDay;
  return read(seconds === 0n ? date : `${date}T${clock(seconds)}`);
};

const clock = (seconds: bigint): string =>
  [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n].map((part) => `${part}`.padStart(2, '0')).join(':');

/** Formats that a workbook need not spell out: dates of every country, then those of Chinese, Japanese and Korean ones. */
const dateFormats: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Whether a number format shows a date or a time: its code has a letter of one outside quotes, brackets and escapes. */
export const isDateFormat = (id: number, code: string | undefined): boolean =>
  code === undefined
    ? dateFormats.some(([first, last]) => id >= first && id <= last)
    : /[ymdhs]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*.|general/gi, ''));

/** A character that XML cannot hold stands as `_x000D_`. */
export const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([\da-f]{4})_/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const unfit = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[\da-f]{4}_)/gi;

/** The same the other way; a text that only looks like such a mark has its first character marked. */
export const withEscapes = (text: string): string =>
  text.replaceAll(unfit, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
