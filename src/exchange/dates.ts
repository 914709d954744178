import { addDays, type HongKongDate, readDate } from '../exact/index.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const yearFirst = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const yearLast = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})$/;
const dayAndName = /^(\d{1,2})[-/. ]*([a-z]{3,9})[-/., ]*(\d{4}|\d{2})$/i;
const nameAndDay = /^([a-z]{3,9})[-/. ]*(\d{1,2})[-/., ]+(\d{4})$/i;
const withTime = /^(\d{4})-(\d{2})-(\d{2})[T ]\d{2}:\d{2}/;
const close = /^(\d{4})(\d{2})(\d{2})$/;
const serial = /^\d{5}$/;

/** The day before the first that spreadsheets number, with the one that never was counted in. */
const beforeSerials = '1899-12-30';

/**
 * The dates that a text written in another form may mean, the one with the day first in front: none, one, or two where
 * day and month cannot be told apart. Nothing is taken for one of them: they are only told.
 */
export const datesMeant = (text: string): readonly HongKongDate[] => {
  const [, year, month, day] = yearFirst.exec(text) ?? withTime.exec(text) ?? close.exec(text) ?? [];
  if (year !== undefined) return real([[year, month, day]]);
  const [, first, second, last] = yearLast.exec(text) ?? [];
  if (last !== undefined)
    return real([
      [last, second, first],
      [last, first, second],
    ]);
  const [, dayOfName, name, yearOfName] = dayAndName.exec(text) ?? [];
  if (name !== undefined) return real([[yearOfName?.padStart(4, '20'), monthCalled(name), dayOfName]]);
  const [, nameFirst, dayBehind, yearBehind] = nameAndDay.exec(text) ?? [];
  if (nameFirst !== undefined) return real([[yearBehind, monthCalled(nameFirst), dayBehind]]);
  return serial.test(text) ? [addDays(beforeSerials, BigInt(text))] : [];
};

const monthCalled = (name: string): string => `${months.indexOf(name.slice(0, 3).toLowerCase()) + 1}`;

const real = (parts: readonly (readonly (string | undefined)[])[]): readonly HongKongDate[] => {
  const dates = parts.map(([year, month, day]) => readDate([year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-')));
  return [...new Set(dates.filter((date) => date !== undefined))];
};
