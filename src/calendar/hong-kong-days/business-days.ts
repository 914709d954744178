import { addDays, daysBetween, type HongKongDate, type Instant } from '../../exact/index.ts';
import { type HolidayTable, holidayTables } from './tables.ts';
import { type WeatherDay, weatherDays } from './weather.ts';

/** `half`: a business day that trades in the morning only. `unknown`: a weekday of a year for which there is no table. */
export type DayKind = 'business' | 'half' | 'closed' | 'unknown';

export type TradingDay = {
  readonly on: HongKongDate;
  readonly kind: DayKind;
  /** Why it is closed: `saturday`, `sunday`, `weather`, or the name of the general holiday. */
  readonly why?: string;
  /** What severe weather did to it. */
  readonly weather?: WeatherDay;
};

/** A business day that was looked for, or the year whose table is missing: then it is `earliest` or later. */
export type Reckoned =
  | {
      readonly status: 'known';
      readonly on: HongKongDate;
      /** Days that severe weather closed on the way, and the day itself where it was cut. */
      readonly weather: readonly WeatherDay[];
      /** How sure the weakest table is that it rests on. */
      readonly confidence: HolidayTable['confidence'];
    }
  | { readonly status: 'no-table'; readonly earliest: HongKongDate; readonly year: string };

/** Monday 0 to Sunday 6. */
export const weekdayOf = (date: HongKongDate): bigint => {
  const days = daysBetween({ from: '2018-01-01', to: date }) % 7n;
  return days < 0n ? days + 7n : days;
};

const weatherOn: ReadonlyMap<HongKongDate, WeatherDay> = new Map(weatherDays.map((day) => [day.on, day]));
const holidaysOf: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(holidayTables).map(([year, { holidays }]) => [year, new Map(holidays)]),
);

/** What kind of day it is at the Exchange (Rule 1.01: a business day is one on which the Exchange is open for dealing). */
export const tradingDayOf = (on: HongKongDate): TradingDay => {
  const weekday = weekdayOf(on);
  if (weekday === 5n) return { on, kind: 'closed', why: 'saturday' };
  if (weekday === 6n) return { on, kind: 'closed', why: 'sunday' };
  const year = on.slice(0, 4);
  const monthDay = on.slice(5);
  const table = holidayTables[year];
  if (table === undefined) return { on, kind: 'unknown' };
  const holiday = holidaysOf.get(year)?.get(monthDay);
  if (holiday !== undefined) return { on, kind: 'closed', why: holiday };
  const weather = weatherOn.get(on);
  if (weather?.effect === 'closed') return { on, kind: 'closed', why: 'weather', weather };
  return {
    on,
    kind: table.halfDays.includes(monthDay) ? 'half' : 'business',
    ...(weather === undefined ? {} : { weather }),
  };
};

export const businessDay = (on: HongKongDate): DayKind => tradingDayOf(on).kind;

/** The first business day after a date: a half day is one. */
export const nextBusinessDay = (date: HongKongDate): Reckoned => addBusinessDays(date, 1n);

/** The `count`th business day after a date, at least the first; the date itself is not counted. */
export const addBusinessDays = (date: HongKongDate, count: bigint): Reckoned => {
  const key = `${date}+${count}`;
  const known = reckonedDays.get(key);
  if (known !== undefined) return known;
  const found = reckon(date, count);
  reckonedDays.set(key, found);
  return found;
};

/** The same months and days are asked for of every timeline of a clearance. */
const reckonedDays = new Map<string, Reckoned>();

const reckon = (date: HongKongDate, count: bigint): Reckoned => {
  const weather: WeatherDay[] = [];
  let confidence: HolidayTable['confidence'] = 'V';
  let left = count;
  /** The year without a table; from then on weekdays are counted as if all of them were business days. */
  let unknown: string | undefined;
  for (let on = addDays(date, 1n); ; on = addDays(on, 1n)) {
    const day = tradingDayOf(on);
    if (day.kind === 'unknown') unknown ??= on.slice(0, 4);
    if (holidayTables[on.slice(0, 4)]?.confidence === 'S') confidence = 'S';
    if (day.weather?.effect === 'closed') weather.push(day.weather);
    if (day.kind === 'closed') continue;
    left -= 1n;
    if (left > 0n) continue;
    if (unknown !== undefined) return { status: 'no-table', earliest: on, year: unknown };
    if (day.weather !== undefined) weather.push(day.weather);
    return { status: 'known', on, weather, confidence };
  }
};

/**
 * Half an hour before the pre-opening session of 09:00, which comes before the morning session of 09:30: what Rules 13.25A,
 * 13.25B, 13.39(5) and 10.06(4) ask, 08:30 in Hong Kong.
 */
export const beforeTrading = (on: HongKongDate): Instant => `${on}T00:30:00.000000000Z`;
