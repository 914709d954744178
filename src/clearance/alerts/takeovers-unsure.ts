import { fraction, isAbove, isBelow, printPercent } from '../../exact/index.ts';
import type { SideAlert } from '../clearance.ts';
import { type Asked, alertOf, factsOf } from './asked.ts';
import { sources } from './sources.ts';
import { offerLine, rule } from './takeovers-lines.ts';
import { actingFor } from './the-dead.ts';
import { concertGroups, type VotesControlled, votesOfGroup } from './votes-controlled.ts';

/** Votes whose director is not known and who may all be one person's: then his line cannot be told. */
export const unsplitAlerts = ({
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
export const formedGroups = ({
  asked,
  after,
}: {
  readonly asked: Asked;
  readonly after: VotesControlled;
}): readonly SideAlert[] => {
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

/**
 * Within a group that has its thirty per cent already, or whose part falls, one member may come to thirty per cent by
 * himself. The group's own figures say nothing of him; what that asks of him is for the Executive.
 */
export const memberAlerts = ({
  asked,
  group,
  before,
  after,
}: {
  readonly asked: Asked;
  readonly group: readonly string[];
  readonly before: VotesControlled;
  readonly after: VotesControlled;
}): readonly SideAlert[] =>
  group.length < 2
    ? []
    : group.flatMap((person) => {
        const [had, has] = [votesOfGroup(before, [person]).weighted, votesOfGroup(after, [person]).weighted];
        const [was, is] = [fraction(had, before.total.weighted), fraction(has, after.total.weighted)];
        if (!isBelow(was, offerLine) || isBelow(is, offerLine)) return [];
        return [
          alertOf(asked, {
            code: 'takeovers-member-30',
            rule,
            level: 'ask',
            subject: person,
            ...sources.passiveTakeovers,
            figures: {
              votesBefore: had,
              totalVotesBefore: before.total.weighted,
              votesAfter: has,
              totalVotesAfter: after.total.weighted,
            },
            arithmetic: [
              { label: 'votes-part-before', value: was, from: 'weighted' },
              { label: 'votes-part-after', value: is, from: 'weighted' },
            ],
            values: {
              person,
              persons: group
                .filter((other) => other !== person)
                .map((other) => actingFor(asked.after.state, asked.standing, other))
                .join(', '),
              percentBefore: printPercent({ value: was, line: offerLine }),
              percentAfter: printPercent({ value: is, line: offerLine }),
            },
          }),
        ];
      });
