import { divideUp, type Fraction, fraction, isAbove, isBelow, printPercent } from '../../exact/index.ts';
import type { SideAlert } from '../clearance.ts';
import { type Asked, alertOf, isListed, limitOf, unlessUnknown } from './asked.ts';
import { givenVotes, type How, howOf } from './given-votes.ts';
import { followLows, type Low } from './lowest-votes.ts';
import { sources } from './sources.ts';
import { majority, offerLine, rule } from './takeovers-lines.ts';
import { formedGroups, memberAlerts, unsplitAlerts } from './takeovers-unsure.ts';
import { actingFor } from './the-dead.ts';
import { concertGroups, type Votes, type VotesControlled, votesControlled, votesOfGroup } from './votes-controlled.ts';

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
    ...[...groups.values()].flatMap((group) => {
      const told = groupAlerts({ asked, group, before, after, how: howOf({ asked, group, given }), lows });
      const isCrossed = told.some(({ level, code }) => level === 'crossed' && code !== 'takeovers-50');
      return isCrossed ? told : [...told, ...memberAlerts({ asked, group, before, after })];
    }),
    ...unsplitAlerts({ asked, before, after, groupOf }),
    ...formedGroups({ asked, after }),
  ].map((alert) => unlessUnknown(asked, alert));
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
  const told = toldOf({ group, had, has, before: before.total, after: after.total, how, unknown: after.unknown });
  const make = (code: string, level: SideAlert['level'], more: Partial<SideAlert> = {}): SideAlert =>
    alertOf(asked, {
      code,
      rule: how === 'bought-back' ? 'Takeovers Code 32.1' : rule,
      level: level === 'crossed' && asked.after.state.listing?.as === 'secondary' ? 'ask' : level,
      ...(how === 'acted' ? sources.takeovers : sources.passiveTakeovers),
      ...told,
      ...more,
      figures: { ...told.figures, ...more.figures },
      values: { ...told.values, persons: namesIn(asked, group), ...more.values },
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

const namesIn = ({ after, standing }: Asked, group: readonly string[]): string =>
  group.map((person) => actingFor(after.state, standing, person)).join(', ');

/** A printed percentage must not sit on the wrong side of the line that it is nearer to. */
const nearerLine = (part: Fraction): Fraction => (isBelow(part, fraction(2n, 5n)) ? offerLine : majority);

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
  if (limit === undefined || left >= limit) return [];
  return [make('takeovers-30-near', 'near', { figures: { votesLeft: left }, values: { left: `${left}`, limit: `${limit}` } })];
};

const toldOf = ({
  group,
  had,
  has,
  before,
  after,
  how,
  unknown,
}: {
  readonly group: readonly string[];
  readonly had: Votes;
  readonly has: Votes;
  readonly before: Votes;
  readonly after: Votes;
  readonly how: How;
  readonly unknown: bigint;
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
      ...(unknown > 0n ? [{ label: 'unknown-votes', value: unknown, from: 'unknown' }] : []),
      {
        label: 'line',
        value: offerLine,
        from: `10 x ${has.weighted} - 3 x ${after.weighted} = ${10n * has.weighted - 3n * after.weighted}`,
      },
    ],
    values: {
      how,
      percentBefore: printPercent({ value: was, line: offerLine }),
      percentAfter: printPercent({ value: is, line: nearerLine(is) }),
      percentOneVote: printPercent({ value: partOf(has.oneVote, after.oneVote) }),
    },
  };
};
