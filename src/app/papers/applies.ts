import { addDays, type HongKongDate } from '../../exact/index.ts';
import { replay, type State, type Timeline } from '../../record/index.ts';
import type { Span } from './year.ts';

/** When Rule 8A.30 applied in a span: not before the listing, not after the end of it, and not while Rule 8A.46 exempts. */
export type Application = {
  /** From the first day on which it applied to the last; undefined where it never did. */
  readonly applied: Span | undefined;
  /** What began and what ended the part of the span, with the day. */
  readonly began: Turn | undefined;
  readonly ended: Turn | undefined;
};

type Standing = 'unlisted' | 'exempt' | 'applies';
export type Turn = {
  readonly on: HongKongDate;
  readonly to: Standing | 'delisted';
  readonly isListing: boolean;
  readonly fact: string;
};

export const applicationIn = (timeline: Timeline, { from, to }: Span): Application => {
  const turns: Turn[] = [];
  let standing: Standing = 'unlisted';
  replay({
    timeline,
    asOf: { date: to },
    report: () => {},
    observe: ({ action, state }) => {
      const now = standingOf(state);
      if (now === standing) return;
      const last = turns.at(-1);
      // What stands at the end of a day stands on that day.
      if (last?.on === action.on) turns.pop();
      const fact = action.facts.find((one) => one.fact === 'listed' || one.fact === 'listing-changed' || one.fact === 'delisted');
      turns.push({
        on: action.on,
        to: now === 'unlisted' ? 'delisted' : now,
        isListing: fact?.fact === 'listed',
        fact: fact?.id ?? '',
      });
      standing = now;
    },
  });
  const stretches = turns.flatMap((turn, index) => {
    if (turn.to !== 'applies') return [];
    const next = turns[index + 1];
    const stretch = { began: turn, ended: next, from: turn.on, to: next === undefined ? to : addDays(next.on, -1n) };
    return stretch.to >= from && stretch.from <= to ? [stretch] : [];
  });
  const [first] = stretches;
  const last = stretches.at(-1);
  if (first === undefined || last === undefined) {
    return { applied: undefined, began: undefined, ended: turns.at(-1) };
  }
  return {
    applied: { from: first.from > from ? first.from : from, to: last.to },
    began: first.from > from ? first.began : undefined,
    ended: last.ended,
  };
};

const standingOf = ({ listing }: State): Standing =>
  listing === undefined ? 'unlisted' : listing.exempt === undefined ? 'applies' : 'exempt';
