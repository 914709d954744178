import {
  addYears,
  divideUp,
  type Fraction,
  fraction,
  type HongKongDate,
  isAbove,
  isBelow,
  printPercent,
} from '../../exact/index.ts';
import { replay, type State, voteDirector } from '../../record/index.ts';
import type { SideAlert } from '../clearance.ts';
import { type Asked, alertOf, factsOf, isListed, limitOf, unlessUnknown } from './asked.ts';
import { sources } from './sources.ts';
import { concertGroups, type Votes, type VotesControlled, votesControlled, votesOfGroup } from './votes-controlled.ts';

const rule = 'Takeovers Code 26.1';
const offerLine = fraction(3n, 10n);
const majority = fraction(1n, 2n);

/**
 * A mandatory offer: 30% or more of the votes come together with one person or concert group, or, from 30% to 50%, more than
 * two points above the lowest of the last twelve months. The votes are weighted; at one vote a share they are told beside.
 */
export const takeoversAlerts = (asked: Asked): readonly SideAlert[] => {
  if (!isListed(asked)) return [];
  const [before, after] = [votesControlled(asked.before.state), votesControlled(asked.after.state)];
  if (before.total.weighted === 0n || after.total.weighted === 0n) return [];
  const groupOf = concertGroups(asked.standing);
  const groups = new Map(
    [...before.byPerson.keys(), ...after.byPerson.keys()].map((person) => [groupOf(person)[0] ?? person, groupOf(person)]),
  );
  const given = givenVotes(asked);
  const lows = followLows(asked);
  return [
    ...[...groups.values()].flatMap((group) =>
      groupAlerts({ asked, group, before, after, how: howOf({ asked, group, given }), lows }),
    ),
    ...unsplitAlerts({ asked, before, after, groupOf }),
    ...formedGroups({ asked, after }),
  ].map((alert) => unlessUnknown(asked, alert));
};

type How = 'acted' | 'bought-back' | 'passive';

/** Who is given votes by name in what is proposed. Everybody else does nothing, whatever becomes of his part. */
const givenVotes = ({ proposed, after }: Asked): ReadonlySet<string> => {
  const receivers = proposed.flatMap((fact): readonly (string | undefined)[] => {
    if (fact.fact === 'shares-transferred' || fact.fact === 'shares-issued' || fact.fact === 'treasury-shares-sold')
      return [fact.to];
    if (fact.fact === 'votes-entrusted') return fact.directed ? [] : [fact.to];
    if (fact.fact === 'charge-created') return fact.votesMove ? [fact.chargee] : [];
    if (fact.fact === 'charge-changed' || fact.fact === 'charge-enforced') {
      return [fact.fact === 'charge-enforced' ? fact.to : undefined, after.state.charges.get(fact.charge)?.chargee];
    }
    return fact.fact === 'vehicle-changed' || fact.fact === 'vehicle-arranged' ? [fact.votesDirectedBy] : [];
  });
  return new Set(receivers.flatMap((receiver) => (receiver === undefined ? [] : [voteDirector(after.state, receiver)])));
};

const howOf = ({
  asked,
  group,
  given,
}: {
  readonly asked: Asked;
  readonly group: readonly string[];
  readonly given: ReadonlySet<string>;
}): How => {
  if (group.some((person) => given.has(person))) return 'acted';
  const bought = asked.proposed.some(({ fact }) => fact === 'shares-repurchased' || fact === 'shares-cancelled');
  return bought ? 'bought-back' : 'passive';
};

type OfGroup = {
  readonly asked: Asked;
  readonly group: readonly string[];
  readonly before: VotesControlled;
  readonly after: VotesControlled;
  readonly how: How;
  readonly lows: (group: readonly string[]) => Low;
};

const groupAlerts = ({ asked, group, before, after, how, lows }: OfGroup): readonly SideAlert[] => {
  const [had, has] = [votesOfGroup(before, group), votesOfGroup(after, group)];
  const [was, is] = [fraction(had.weighted, before.total.weighted), fraction(has.weighted, after.total.weighted)];
  const [wasOne, isOne] = [partOf(had.oneVote, before.total.oneVote), partOf(has.oneVote, after.total.oneVote)];
  const told = toldOf({ group, had, has, before: before.total, after: after.total, how });
  const make = (code: string, level: SideAlert['level'], more: Partial<SideAlert> = {}): SideAlert =>
    alertOf(asked, {
      code,
      rule: how === 'bought-back' ? 'Takeovers Code 32.1' : rule,
      level: level === 'crossed' && asked.after.state.listing?.as === 'secondary' ? 'ask' : level,
      ...(how === 'acted' ? sources.takeovers : sources.passiveTakeovers),
      ...told,
      ...more,
      figures: { ...told.figures, ...more.figures },
      values: { ...told.values, ...more.values },
    });
  if (isBelow(was, offerLine) && !isBelow(is, offerLine)) return [make(`takeovers-30-${how}`, 'crossed')];
  if (isBelow(is, was)) {
    if (isAbove(was, majority) && !isAbove(is, majority) && !isBelow(is, offerLine))
      return [make('takeovers-fell-to-band', 'kept')];
    return !isBelow(was, offerLine) && isBelow(is, offerLine) ? [make('takeovers-fell-below-30', 'kept')] : [];
  }
  if (!isAbove(is, was)) return [];
  if (isBelow(is, offerLine)) {
    if (isBelow(wasOne, offerLine) && !isBelow(isOne, offerLine))
      return [make('takeovers-30-one-vote', 'ask', sources.passiveTakeovers)];
    return nearAlert({ asked, has, after, make });
  }
  if (isAbove(was, majority)) return [];
  const low = lows(group);
  const rose = isAbove(is, { part: low.votes.part * 50n + low.votes.whole, whole: low.votes.whole * 50n });
  const figures = { lowestVotes: low.votes.part, lowestTotalVotes: low.votes.whole };
  const values = { lowest: printPercent({ value: low.votes }), lowestOn: low.on, since: low.since };
  return [
    make(rose ? `takeovers-two-points-${how}` : 'takeovers-band', rose ? 'crossed' : 'kept', { figures, values }),
    ...(isAbove(is, majority) ? [make('takeovers-50', 'crossed')] : []),
  ];
};

const partOf = (part: bigint, whole: bigint): Fraction => ({ part, whole: whole === 0n ? 1n : whole });

/** How many votes more, out of those that there are, reach the line; the issuer says from where he wants to be told. */
const nearAlert = ({
  asked,
  has,
  after,
  make,
}: {
  readonly asked: Asked;
  readonly has: Votes;
  readonly after: VotesControlled;
  readonly make: (code: string, level: SideAlert['level'], more?: Partial<SideAlert>) => SideAlert;
}): readonly SideAlert[] => {
  const limit = limitOf(asked, 'takeovers-30')?.votes;
  const left = divideUp(3n * after.total.weighted - 10n * has.weighted, 10n);
  if (limit === undefined || left > limit) return [];
  return [make('takeovers-30-near', 'near', { figures: { votesLeft: left }, values: { left: `${left}`, limit: `${limit}` } })];
};

const toldOf = ({
  group,
  had,
  has,
  before,
  after,
  how,
}: {
  readonly group: readonly string[];
  readonly had: Votes;
  readonly has: Votes;
  readonly before: Votes;
  readonly after: Votes;
  readonly how: How;
}): Pick<SideAlert, 'subject' | 'figures' | 'arithmetic' | 'values'> => {
  const [was, is] = [fraction(had.weighted, before.weighted), fraction(has.weighted, after.weighted)];
  return {
    subject: group[0] ?? '',
    figures: {
      votesBefore: had.weighted,
      totalVotesBefore: before.weighted,
      votesAfter: has.weighted,
      totalVotesAfter: after.weighted,
      reservedVotesAfter: has.oneVote,
      totalReservedVotesAfter: after.oneVote,
    },
    arithmetic: [
      { label: 'votes-part-before', value: was, from: 'weighted' },
      { label: 'votes-part-after', value: is, from: 'weighted' },
      { label: 'votes-part-after', value: partOf(has.oneVote, after.oneVote), from: 'one vote a share' },
      {
        label: 'line',
        value: offerLine,
        from: `10 x ${has.weighted} - 3 x ${after.weighted} = ${10n * has.weighted - 3n * after.weighted}`,
      },
    ],
    values: {
      persons: group.join(', '),
      how,
      percentBefore: printPercent({ value: was, line: offerLine }),
      percentAfter: printPercent({ value: is, line: isBelow(is, fraction(2n, 5n)) ? offerLine : majority }),
      percentOneVote: printPercent({ value: partOf(has.oneVote, after.oneVote) }),
    },
  };
};

type Low = { readonly votes: Fraction; readonly on: HongKongDate; readonly since: HongKongDate };

/**
 * The lowest part of the votes that a group had since the day twelve months ago, or since the listing; the record is played
 * once, and only when somebody asks.
 */
const followLows = (asked: Asked): ((group: readonly string[]) => Low) => {
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

/** Votes whose director is not known and who may all be one person's: then his line cannot be told. */
const unsplitAlerts = ({
  asked,
  before,
  after,
  groupOf,
}: {
  readonly asked: Asked;
  readonly before: VotesControlled;
  readonly after: VotesControlled;
  readonly groupOf: (person: string) => readonly string[];
}): readonly SideAlert[] =>
  after.unsplit.flatMap(({ holder, persons, votes }) => {
    const had = before.unsplit.find((one) => one.holder === holder)?.votes.weighted ?? 0n;
    const most = persons.reduce(
      (found, person) => {
        const [own, ownBefore] = [votesOfGroup(after, groupOf(person)).weighted, votesOfGroup(before, groupOf(person)).weighted];
        return own > found.after ? { after: own, before: ownBefore } : found;
      },
      { after: 0n, before: 0n },
    );
    const was = fraction(most.before + had, before.total.weighted);
    const is = fraction(most.after + votes.weighted, after.total.weighted);
    if (!isAbove(is, was) || isBelow(is, offerLine)) return [];
    return [
      alertOf(asked, {
        code: 'takeovers-split-unknown',
        rule,
        level: 'cannot-tell',
        subject: holder,
        ...sources.passiveTakeovers,
        missing: ['vehicle-arranged'],
        figures: { votesAfter: most.after + votes.weighted, totalVotesAfter: after.total.weighted },
        values: { holder, persons: persons.join(', '), percentAfter: printPercent({ value: is, line: offerLine }) },
      }),
    ];
  });

/** Coming together is no purchase, but what a group holds together counts from then on. */
const formedGroups = ({ asked, after }: { readonly asked: Asked; readonly after: VotesControlled }): readonly SideAlert[] => {
  const formed = factsOf(asked.proposed, 'relation-recorded').filter(({ kind }) => kind === 'concert');
  const groups = new Map(
    formed.map(({ person }) => concertGroups(asked.standing)(person)).map((group) => [group.join(', '), group]),
  );
  return [...groups].flatMap(([persons, group]) => {
    const share = fraction(votesOfGroup(after, group).weighted, after.total.weighted);
    if (isBelow(share, offerLine)) return [];
    return [
      alertOf(asked, {
        code: 'takeovers-concert-formed',
        rule,
        level: 'ask',
        subject: group[0] ?? '',
        ...sources.passiveTakeovers,
        figures: { votesAfter: share.part, totalVotesAfter: share.whole },
        values: { persons, percentAfter: printPercent({ value: share, line: offerLine }) },
      }),
    ];
  });
};
