import { fraction, isBelow, printPercent } from '../../exact/index.ts';
import { voteDirector } from '../../record/index.ts';
import type { SideAlert } from '../clearance.ts';
import { type Asked, alertOf, factsOf, isListed, isPrimary } from './asked.ts';
import { sources } from './sources.ts';
import { concertGroups, votesControlled, votesOfGroup } from './votes-controlled.ts';

const controlling = fraction(3n, 10n);

/** Shares that a controlling holder charges for the issuer's own debts are announced (13.17) and told in its reports (13.21). */
export const pledgeAlerts = (asked: Asked): readonly SideAlert[] => {
  if (!isListed(asked) || !isPrimary(asked)) return [];
  const votes = votesControlled(asked.before.state);
  if (votes.total.weighted === 0n) return [];
  const groupOf = concertGroups(asked.standing);
  return factsOf(asked.proposed, 'charge-created').flatMap((charge) => {
    const person = voteDirector(asked.before.state, charge.holder);
    const held = votesOfGroup(votes, groupOf(person)).weighted;
    const part = fraction(held, votes.total.weighted);
    if (isBelow(part, controlling)) return [];
    return [
      alertOf(asked, {
        code: 'pledge-by-controller',
        rule: '13.17',
        level: 'ask',
        subject: person,
        ...sources.pledge,
        engagedBy: [charge.id],
        figures: { shares: charge.number, votes: held, totalVotes: votes.total.weighted },
        arithmetic: [{ label: 'votes-part-before', value: part, from: 'weighted' }],
        values: {
          person,
          shares: `${charge.number}`,
          class: charge.class,
          chargee: charge.chargee,
          percent: printPercent({ value: part, line: controlling }),
        },
      }),
    ];
  });
};
