import { addDays, type HongKongDate } from '../../exact/index.ts';

export type Month = { readonly month: string; readonly first: HongKongDate; readonly last: HongKongDate };

/** Reads `2026-02`; a month that is not in the calendar is `undefined`. */
export const readMonth = (text: string): Month | undefined => {
  const match = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.exec(text);
  if (match === null) return undefined;
  const first = `${text}-01`;
  let last = `${text}-28`;
  for (let day = addDays(last, 1n); day.startsWith(text); day = addDays(day, 1n)) last = day;
  return { month: text, first, last };
};
