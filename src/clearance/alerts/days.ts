import { addDays, daysBetween, type HongKongDate, readDate } from '../../exact/index.ts';

/** The same day so many months later (or earlier); where a month has no such day, its last one. */
export const addMonths = (date: HongKongDate, months: bigint): HongKongDate => {
  const count = BigInt(date.slice(0, 4)) * 12n + BigInt(date.slice(5, 7)) - 1n + months;
  const start = `${count / 12n}-${`${(count % 12n) + 1n}`.padStart(2, '0')}`;
  const days = [date.slice(8), '30', '29', '28'].flatMap((day) => readDate(`${start}-${day}`) ?? []);
  return days[0] ?? date;
};

/** The last day of the month so many months later. */
export const monthEnd = (date: HongKongDate, months: bigint): HongKongDate =>
  addDays(addMonths(`${date.slice(0, 8)}01`, months + 1n), -1n);

const aMonday = '2024-01-01';

export const isWeekday = (date: HongKongDate): boolean => {
  const day = daysBetween({ from: aMonday, to: date }) % 7n;
  return (day < 0n ? day + 7n : day) < 5n;
};
