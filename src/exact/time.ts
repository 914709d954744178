/**
 * Hong Kong dates and instants. A date is text `2023-12-15`; an instant is text in UTC to the nanosecond,
 * `2023-12-15T15:45:00.000000000Z`; both sort as text. Hong Kong is UTC+08:00 all year since 1979.
 */
declare const brand: unique symbol;

/** A calendar date in Hong Kong, `YYYY-MM-DD`, 1900 to 2199. */
export type HongKongDate = string & { readonly [brand]?: 'hong-kong-date' };

/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.nnnnnnnnnZ`; sorts as text. */
export type Instant = string & { readonly [brand]?: 'instant' };

/** As of the end of a date in Hong Kong, or as of an instant. */
export type AsOf = { readonly date: HongKongDate; readonly instant?: Instant };

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantPattern = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s?([Zz]|[+-]\d{2}:?\d{2})$/;

/** Reads `2023-12-15`; a date that is not in the calendar (30 February) is `undefined`. */
export const readDate = (text: string): HongKongDate | undefined => {
  const match = datePattern.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [BigInt(match[1] ?? ''), BigInt(match[2] ?? ''), BigInt(match[3] ?? '')];
  if (year < 1900n || year > 2199n || month < 1n || month > 12n) return undefined;
  return day >= 1n && day <= daysInMonth(year, month) ? text : undefined;
};

/** Reads an instant with an offset, `2023-12-15T23:45:00+08:00`; without an offset it is `undefined`. */
export const readInstant = (text: string): Instant | undefined => {
  const match = instantPattern.exec(text);
  const date = match ? readDate(match[1] ?? '') : undefined;
  if (!match || date === undefined) return undefined;
  const [hour, minute, second] = [BigInt(match[2] ?? ''), BigInt(match[3] ?? ''), BigInt(match[4] ?? '0')];
  const endOfDay = hour === 24n && minute === 0n && second === 0n && /^0*$/.test(match[5] ?? '');
  if ((hour > 23n && !endOfDay) || minute > 59n || second > 59n) return undefined;
  const offset = offsetMinutes(match[6] ?? '');
  if (offset === undefined) return undefined;
  const minutes = dayNumber(date) * 1440n + hour * 60n + minute - offset;
  const day = minutes >= 0n ? minutes / 1440n : (minutes - 1439n) / 1440n;
  const inDay = minutes - day * 1440n;
  const nanoseconds = (match[5] ?? '').padEnd(9, '0');
  return `${dateOfDayNumber(day)}T${two(inDay / 60n)}:${two(inDay % 60n)}:${two(second)}.${nanoseconds}Z`;
};

const offsetMinutes = (text: string): bigint | undefined => {
  if (text === 'Z' || text === 'z') return 0n;
  const hours = BigInt(text.slice(1, 3));
  const minutes = BigInt(text.slice(-2));
  if (hours > 14n || minutes > 59n) return undefined;
  const size = hours * 60n + minutes;
  return text.startsWith('-') ? -size : size;
};

/** The Hong Kong date on which an instant falls: 2023-12-15T16:00Z is already 16 December. */
export const hongKongDateOf = (instant: Instant): HongKongDate => {
  const date = instant.slice(0, 10);
  return BigInt(instant.slice(11, 13)) >= 16n ? addDays(date, 1n) : date;
};

/** The wall clock in Hong Kong at an instant, `HH:MM`. */
export const hongKongTimeOf = (instant: Instant): string => {
  const hour = (BigInt(instant.slice(11, 13)) + 8n) % 24n;
  return `${two(hour)}:${instant.slice(14, 16)}`;
};

/** Reads what a person gives as an as-of: a date (its end, Hong Kong) or an instant with offset. */
export const readAsOf = (text: string): AsOf | undefined => {
  const date = readDate(text);
  if (date !== undefined) return { date };
  const instant = readInstant(text);
  return instant === undefined ? undefined : { date: hongKongDateOf(instant), instant };
};

/** `days` later (or earlier when negative). */
export const addDays = (date: HongKongDate, days: bigint): HongKongDate => dateOfDayNumber(dayNumber(date) + days);

/** Whole days from `from` to `to`. */
export const daysBetween = ({ from, to }: { readonly from: HongKongDate; readonly to: HongKongDate }): bigint =>
  dayNumber(to) - dayNumber(from);

/** The same day `years` later; 29 February becomes 28 February in a common year. */
export const addYears = (date: HongKongDate, years: bigint): HongKongDate => {
  const year = BigInt(date.slice(0, 4)) + years;
  const month = BigInt(date.slice(5, 7));
  const day = BigInt(date.slice(8, 10));
  const last = daysInMonth(year, month);
  return `${year}-${two(month)}-${two(day > last ? last : day)}`;
};

const two = (value: bigint): string => value.toString().padStart(2, '0');

const isLeap = (year: bigint): boolean => (year % 4n === 0n && year % 100n !== 0n) || year % 400n === 0n;

const daysInMonth = (year: bigint, month: bigint): bigint => {
  if (month === 2n) return isLeap(year) ? 29n : 28n;
  return month === 4n || month === 6n || month === 9n || month === 11n ? 30n : 31n;
};

/** Days since 1 March of year 0 in the proleptic Gregorian calendar; years begin in March so that leap days come last. */
const dayNumber = (date: HongKongDate): bigint => {
  const month = BigInt(date.slice(5, 7));
  const year = BigInt(date.slice(0, 4)) - (month <= 2n ? 1n : 0n);
  const shifted = month <= 2n ? month + 9n : month - 3n;
  return 365n * year + year / 4n - year / 100n + year / 400n + (153n * shifted + 2n) / 5n + BigInt(date.slice(8, 10)) - 1n;
};

const dateOfDayNumber = (days: bigint): HongKongDate => {
  const era = days / 146097n;
  const inEra = days - era * 146097n;
  const yearOfEra = (inEra - inEra / 1460n + inEra / 36524n - inEra / 146096n) / 365n;
  const dayOfYear = inEra - (365n * yearOfEra + yearOfEra / 4n - yearOfEra / 100n);
  const shifted = (5n * dayOfYear + 2n) / 153n;
  const day = dayOfYear - (153n * shifted + 2n) / 5n + 1n;
  const month = shifted < 10n ? shifted + 3n : shifted - 9n;
  const year = yearOfEra + era * 400n + (month <= 2n ? 1n : 0n);
  return `${year.toString().padStart(4, '0')}-${two(month)}-${two(day)}`;
};
