import { addYears, type Fraction, fraction, type HongKongDate, isBelow } from '../../exact/index.ts';
import { replay, type State } from '../../record/index.ts';
import type { Asked } from './asked.ts';
import { type VotesControlled, votesControlled, votesOfGroup } from './votes-controlled.ts';

export type Low = { readonly votes: Fraction; readonly on: HongKongDate; readonly since: HongKongDate };

/**
 * The lowest part of the votes that a group had since the day twelve months ago, or since the listing; the record is played
 * once, and only when somebody asks.
 */
export const followLows = (asked: Asked): ((group: readonly string[]) => Low) => {
  let played: readonly { readonly on: HongKongDate; readonly votes: VotesControlled }[] | undefined;
  const yearAgo = addYears(asked.on, -1n);
  const listedOn = asked.before.state.listedOn ?? asked.on;
  const since = listedOn > yearAgo ? listedOn : yearAgo;
  return (group) => {
    played ??= playedSince(asked, since);
    let low: Low | undefined;
    for (const { on, votes } of played) {
      const share = fraction(votesOfGroup(votes, group).weighted, votes.total.weighted);
      if (low === undefined || isBelow(share, low.votes)) low = { votes: share, on, since };
    }
    const now = votesControlled(asked.before.state);
    return low ?? { votes: fraction(votesOfGroup(now, group).weighted, now.total.weighted), on: asked.on, since };
  };
};

const playedSince = ({ before, on }: Asked, since: HongKongDate) => {
  const seen: { readonly on: HongKongDate; readonly votes: VotesControlled }[] = [];
  const see = (day: HongKongDate, state: State): void => {
    const votes = votesControlled(state);
    if (votes.total.weighted > 0n) seen.push({ on: day, votes });
  };
  let opened = false;
  const { timeline, asOf } = before;
  const end = replay({
    timeline,
    asOf,
    report: () => {},
    beforeAction: (action, state) => {
      // What held when the twelve months began is among them, unless they begin with the listing itself.
      if (!opened && action.on > since) {
        opened = true;
        see(since, state);
      }
    },
    observe: ({ action, state }) => {
      if (action.on > since) see(action.on, state);
    },
  });
  if (!opened) see(since, end);
  see(on, end);
  return seen;
};
