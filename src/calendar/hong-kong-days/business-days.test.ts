import assert from 'node:assert/strict';
import { test } from 'node:test';
import { default as Holidays } from 'date-holidays';
import fc from 'fast-check';
import { addDays, readInstant } from '../../exact/index.ts';
import { holidayWords } from '../../words/calendar/index.ts';
import {
  addBusinessDays,
  beforeTrading,
  businessDay,
  holidayTables,
  nextBusinessDay,
  tradesThroughWeatherFrom,
  tradingDayOf,
  weatherDays,
  weekdayOf,
} from './index.ts';

const years = Object.keys(holidayTables);
const plain = (date: Date): string => date.toISOString().slice(0, 10);
const day = (date: string): Date => new Date(`${date}T00:00:00Z`);
const datesOf = (year: string): readonly string[] => (holidayTables[year]?.holidays ?? []).map(([on]) => `${year}-${on}`);
const later = (date: string, days: number): string => plain(new Date(day(date).getTime() + days * 86_400_000));

test('the tables run from 2018 to 2027, each with its source and seventeen days', () => {
  assert.deepEqual(years, ['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026', '2027']);
  for (const year of years) {
    assert.equal(datesOf(year).length, 17, year);
    assert.ok(holidayTables[year]?.source.startsWith('https://www.gov.hk/'), year);
    for (const [, name] of holidayTables[year]?.holidays ?? []) assert.ok(Object.hasOwn(holidayWords, name), name);
  }
});

test('the tables agree with those of date-holidays, which knows no half days and no storms', () => {
  const others = new Holidays('HK');
  for (const year of years) {
    const theirs = others.getHolidays(Number(year)).map(({ date }) => date.slice(0, 10));
    assert.deepEqual(datesOf(year), [...theirs].sort(), year);
  }
});

/** Dates of the Chinese calendar; what the Ordinance makes of them is worked out below. */
const festivals: Readonly<Record<string, readonly [string, string, string, string, string, string]>> = {
  // Lunar New Year, Ching Ming, Birthday of the Buddha, Tuen Ng, Mid-Autumn, Chung Yeung
  2018: ['02-16', '04-05', '05-22', '06-18', '09-24', '10-17'],
  2019: ['02-05', '04-05', '05-12', '06-07', '09-13', '10-07'],
  2020: ['01-25', '04-04', '04-30', '06-25', '10-01', '10-25'],
  2021: ['02-12', '04-04', '05-19', '06-14', '09-21', '10-14'],
  2022: ['02-01', '04-05', '05-08', '06-03', '09-10', '10-04'],
  2023: ['01-22', '04-05', '05-26', '06-22', '09-29', '10-23'],
  2024: ['02-10', '04-04', '05-15', '06-10', '09-17', '10-11'],
  2025: ['01-29', '04-04', '05-05', '05-31', '10-06', '10-29'],
  2026: ['02-17', '04-05', '05-24', '06-19', '09-25', '10-18'],
  2027: ['02-06', '04-05', '05-13', '06-09', '09-15', '10-08'],
};

/** Easter Sunday in the Gregorian calendar. */
const easterOf = (year: number): string => {
  const a = year % 19;
  const [b, c] = [Math.trunc(year / 100), year % 100];
  const h = (19 * a + b - Math.trunc(b / 4) - Math.trunc((b - Math.trunc((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.trunc(c / 4) - h - (c % 4)) % 7;
  const m = Math.trunc((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return `${year}-${`${Math.trunc(sum / 31)}`.padStart(2, '0')}-${`${(sum % 31) + 1}`.padStart(2, '0')}`;
};

test('the tables are what the General Holidays Ordinance makes of the festivals of each year', () => {
  for (const year of years) {
    const [newYear, chingMing, buddha, tuenNg, midAutumn, chungYeung] = (festivals[year] ?? []).map((on) => `${year}-${on}`);
    const easter = easterOf(Number(year));
    const taken = new Set<string>([later(easter, -2), later(easter, -1), later(easter, 1)]);
    const isSunday = (date: string): boolean => day(date).getUTCDay() === 0;
    const moved: string[] = [];
    const all = [
      ...[0, 1, 2].map((days) => later(newYear ?? '', days)),
      `${year}-01-01`,
      chingMing,
      `${year}-05-01`,
      buddha,
      tuenNg,
      `${year}-07-01`,
      later(midAutumn ?? '', 1),
      `${year}-10-01`,
      chungYeung,
      `${year}-12-25`,
      `${year}-12-26`,
    ].map((date) => date ?? '');
    for (const date of all) {
      if (isSunday(date) || taken.has(date)) moved.push(date);
      else taken.add(date);
    }
    for (const date of moved) {
      let next = later(date, 1);
      while (isSunday(next) || taken.has(next)) next = later(next, 1);
      taken.add(next);
    }
    assert.deepEqual(datesOf(year), [...taken].sort(), year);
  }
});

test('a half day is the eve of Christmas, of New Year or of Lunar New Year where it is a trading day', () => {
  for (const year of years) {
    const eves = [later(`${year}-${festivals[year]?.[0]}`, -1), `${year}-12-24`, `${year}-12-31`].filter(
      (date) => ![0, 6].includes(day(date).getUTCDay()) && !datesOf(year).includes(date),
    );
    assert.deepEqual(
      (holidayTables[year]?.halfDays ?? []).map((on) => `${year}-${on}`),
      eves,
      year,
    );
    for (const date of eves) assert.equal(businessDay(date), 'half', date);
  }
});

test('severe weather took or cut twelve trading days, none since the market trades through it', () => {
  assert.equal(weatherDays.filter(({ on }) => on < '2024-06-18').length, 11, 'as the Exchange counted them');
  assert.equal(weatherDays.length, 12);
  for (const { on, effect, source } of weatherDays) {
    assert.ok(on < tradesThroughWeatherFrom && source.startsWith('https://'), on);
    const found = tradingDayOf(on);
    assert.equal(found.weather?.on, on);
    assert.equal(found.kind, effect === 'closed' ? 'closed' : 'business', on);
  }
});

test('the days around the holidays of 2026 and 2027', () => {
  const kinds: Readonly<Record<string, string>> = {
    '2026-04-02': 'business',
    '2026-04-03': 'closed',
    '2026-04-06': 'closed',
    '2026-04-07': 'closed',
    '2026-04-08': 'business',
    '2026-09-25': 'business',
    '2026-09-28': 'business',
    '2026-11-26': 'business',
    '2026-12-24': 'half',
    '2026-12-25': 'closed',
    '2026-12-28': 'business',
    '2026-12-31': 'half',
    '2027-01-01': 'closed',
    '2027-02-05': 'half',
    '2027-02-08': 'closed',
    '2027-02-09': 'closed',
    '2027-02-10': 'business',
    '2027-12-24': 'half',
    '2027-12-27': 'closed',
    '2027-12-28': 'business',
    '2027-12-31': 'half',
    '2028-01-01': 'closed',
    '2028-01-03': 'unknown',
    '2017-12-29': 'unknown',
  };
  for (const [date, kind] of Object.entries(kinds)) assert.equal(businessDay(date), kind, date);
});

test('the next business day, the fifth one, and half an hour before trading', () => {
  const on = (found: ReturnType<typeof nextBusinessDay>): string => (found.status === 'known' ? found.on : found.year);
  assert.equal(on(nextBusinessDay('2026-11-20')), '2026-11-23');
  assert.equal(on(nextBusinessDay('2025-12-24')), '2025-12-29');
  assert.equal(on(nextBusinessDay('2023-12-15')), '2023-12-18');
  assert.equal(on(addBusinessDays('2026-11-30', 5n)), '2026-12-07');
  assert.equal(on(nextBusinessDay('2023-09-07')), '2023-09-11', 'the day of the black rainstorm is passed over');
  assert.equal(on(nextBusinessDay('2023-10-06')), '2023-10-09', 'a day whose afternoon traded is a business day');
  assert.deepEqual(nextBusinessDay('2027-12-31'), { status: 'no-table', earliest: '2028-01-03', year: '2028' });
  assert.equal(beforeTrading('2026-11-23'), readInstant('2026-11-23T08:30:00+08:00'));
});

test('weekdays are those of another reckoning', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 60_000 }), (days) => {
      const date = addDays('2018-01-01', BigInt(days));
      assert.equal(Number(weekdayOf(date)), (day(date).getUTCDay() + 6) % 7);
    }),
  );
});

test('a business day that is added is one, with exactly so many of them up to it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3400 }), fc.integer({ min: 1, max: 25 }), (days, count) => {
      const from = addDays('2018-01-02', BigInt(days));
      const found = addBusinessDays(from, BigInt(count));
      if (found.status === 'no-table') return;
      let between = 0;
      for (let date = addDays(from, 1n); date <= found.on; date = addDays(date, 1n)) {
        if (['business', 'half'].includes(businessDay(date))) between += 1;
      }
      assert.equal(between, count);
      assert.ok(['business', 'half'].includes(businessDay(found.on)));
    }),
  );
});
