import { addDays, type HongKongDate, hongKongDateOf } from '../../exact/index.ts';
import type { Fact } from '../../record/index.ts';
import type { Span } from './year.ts';

type Stretch = { readonly from: HongKongDate; readonly until: HongKongDate };
const [beginning, endOfTime] = ['0000-01-01', '9999-12-31'];

/** Areas that hold what happened unless the record says otherwise; of any other, silence tells nothing. */
const takenAsComplete = new Set(['shares', 'holdings', 'directors']);

/**
 * The last day of which a statement of completeness can speak: its own, or that on which it was recorded where that is
 * earlier. Nobody knows of a later day that nothing was left out.
 */
const saidBy = ({ on, recorded }: Fact): HongKongDate => {
  const day = recorded === undefined ? on : hongKongDateOf(recorded);
  return day < on ? day : on;
};

/**
 * The first day of a span for which an area of the record is not complete, by every statement known when the paper is drawn:
 * one that is made after the span counts for it where its days do. Nothing where the whole span is covered.
 */
export const firstUncovered = (facts: readonly Fact[], area: string, span: Span): HongKongDate | undefined => {
  let stretches: readonly Stretch[] = takenAsComplete.has(area) ? [{ from: beginning, until: endOfTime }] : [];
  const cut = (day: HongKongDate): void => {
    stretches = stretches.map(({ from, until }) => ({ from, until: until === endOfTime ? day : until }));
  };
  for (const fact of facts) {
    if (fact.fact === 'record-complete' && fact.area === area) {
      if (fact.until !== undefined) cut(fact.until);
      const isOpen = fact.until === undefined && takenAsComplete.has(area);
      const [until, said] = [fact.until ?? endOfTime, saidBy(fact)];
      stretches = [...stretches, { from: fact.from ?? beginning, until: isOpen || until < said ? until : said }];
    } else if (fact.fact === 'knowledge-ends' && fact.area === area) cut(fact.on);
  }
  let open = span.from;
  for (const { from, until } of stretches.toSorted((one, other) =>
    one.from < other.from ? -1 : one.from > other.from ? 1 : 0,
  )) {
    if (from > open) break;
    if (until >= open) open = until >= span.to ? addDays(span.to, 1n) : addDays(until, 1n);
  }
  return open > span.to ? undefined : open;
};
