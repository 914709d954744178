import { addDays, daysBetween, type HongKongDate } from '../exact/index.ts';

/** Days that waivers under Rule 2.04 cover without a break; `until` is absent where they have no end. */
export type WaivedDays = {
  readonly from: HongKongDate;
  readonly until: HongKongDate | undefined;
  /** The decision that begins them. */
  readonly decision: string;
};

type Waiver = { readonly id: string; readonly on: HongKongDate; readonly until?: HongKongDate | undefined };

/** What waivers cover from `first` on, in order; those that touch or overlap are one. */
export const waivedDays = (waivers: readonly Waiver[], first: HongKongDate): readonly WaivedDays[] => {
  const found: WaivedDays[] = [];
  const all = waivers
    .filter(({ on, until }) => until === undefined || (until >= first && until >= on))
    .map(({ id, on, until }) => ({ from: on > first ? on : first, until, decision: id }))
    .toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  for (const next of all) {
    const last = found.at(-1);
    if (last === undefined || (last.until !== undefined && addDays(last.until, 1n) < next.from)) found.push(next);
    else if (last.until !== undefined && (next.until === undefined || next.until > last.until)) {
      found[found.length - 1] = { ...last, until: next.until };
    }
  }
  return found;
};

export const isWaivedOn = (waived: readonly WaivedDays[], on: HongKongDate): boolean =>
  waived.some(({ from, until }) => from <= on && (until === undefined || on <= until));

/** The days from `first` to `last` that no waiver covers, their first and last one; nothing where all are covered. */
export const daysNotWaived = (
  waived: readonly WaivedDays[],
  { first, last }: { readonly first: HongKongDate; readonly last: HongKongDate },
): { readonly first: HongKongDate; readonly last: HongKongDate; readonly days: bigint } | undefined => {
  let from = first;
  let days = 0n;
  let found: { first: HongKongDate; last: HongKongDate } | undefined;
  const free = (until: HongKongDate): void => {
    if (from > until) return;
    days += daysBetween({ from, to: until }) + 1n;
    found = { first: found?.first ?? from, last: until };
  };
  for (const stretch of waived) {
    if (stretch.from > last) break;
    if (stretch.until !== undefined && stretch.until < from) continue;
    free(addDays(stretch.from, -1n));
    if (stretch.until === undefined) return found && { ...found, days };
    from = addDays(stretch.until, 1n);
  }
  free(last);
  return found && { ...found, days };
};
