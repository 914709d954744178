import { addDays, type HongKongDate, readDate } from '../exact/index.ts';

const two = (value: bigint): string => value.toString().padStart(2, '0');

/** The same day so many months later, or the last of the month where it has no such day; back where negative. */
export const addMonths = (date: HongKongDate, months: bigint): HongKongDate => {
  const count = BigInt(date.slice(0, 4)) * 12n + BigInt(date.slice(5, 7)) - 1n + months;
  const month = `${count / 12n}-${two((count % 12n) + 1n)}`;
  return readDate(`${month}-${date.slice(8)}`) ?? lastDayOf(month);
};

/** The last day of a month `2026-11`. */
export const lastDayOf = (month: string): HongKongDate => {
  for (const day of ['31', '30', '29']) {
    const date = readDate(`${month}-${day}`);
    if (date !== undefined) return date;
  }
  return `${month}-28`;
};

export const monthOf = (date: HongKongDate): string => date.slice(0, 7);

/** The month after `2026-12`: `2027-01`. */
export const nextMonth = (month: string): string => monthOf(addMonths(`${month}-01`, 1n));

/** Like `addMonths`, but the last day of a month stays the last one: half a year before 30 June is 31 December. */
export const addMonthsToEnd = (date: HongKongDate, months: bigint): HongKongDate => {
  const moved = addMonths(date, months);
  return addDays(date, 1n).endsWith('-01') ? lastDayOf(monthOf(moved)) : moved;
};

/** Each day `MM-DD` from `from` to `to`, in every year; 28 and 29 February are the last day of the month. */
export const yearly = ({
  monthDay,
  from,
  to,
}: {
  readonly monthDay: string;
  readonly from: HongKongDate;
  readonly to: HongKongDate;
}): readonly HongKongDate[] => {
  const found: HongKongDate[] = [];
  for (let year = BigInt(from.slice(0, 4)); year <= BigInt(to.slice(0, 4)); year += 1n) {
    const date = onMonthDay({ year, monthDay });
    if (date >= from && date <= to) found.push(date);
  }
  return found;
};

/** The day `MM-DD` of a year; a year that ends on 28 or 29 February ends on the last day of the month. */
export const onMonthDay = ({ year, monthDay }: { readonly year: bigint; readonly monthDay: string }): HongKongDate =>
  monthDay === '02-28' || monthDay === '02-29' ? lastDayOf(`${year}-02`) : `${year}-${monthDay}`;
