import { voteDirector } from '../../record/index.ts';
import type { Asked } from './asked.ts';

/** How a part of the votes comes to rise: by an act of its holder, by a buy-back, or by what others do. */
export type How = 'acted' | 'bought-back' | 'passive';

/** Who is given votes by name in what is proposed, or gets them back. Everybody else does nothing, whatever becomes of his part. */
export const givenVotes = ({ proposed, before, after }: Asked): ReadonlySet<string> => {
  const { charges, entrustments } = before.state;
  const receivers = proposed.flatMap((fact): readonly (string | undefined)[] => {
    switch (fact.fact) {
      case 'shares-transferred':
      case 'shares-issued':
      case 'treasury-shares-sold':
        return [fact.to];
      case 'votes-entrusted':
        return fact.directed ? [] : [fact.to];
      case 'entrustment-ended':
        return [entrustments.get(fact.arrangement)?.holder];
      case 'charge-created':
        return fact.votesMove ? [fact.chargee] : [];
      case 'charge-changed':
        return [charges.get(fact.charge)?.[fact.votesMove === false ? 'holder' : 'chargee']];
      case 'charge-released':
        return [charges.get(fact.charge)?.holder];
      case 'charge-enforced':
        return [fact.to ?? charges.get(fact.charge)?.chargee];
      case 'vehicle-arranged':
      case 'vehicle-changed':
        return [fact.votesDirectedBy];
      default:
        return [];
    }
  });
  return new Set(receivers.flatMap((receiver) => (receiver === undefined ? [] : [voteDirector(after.state, receiver)])));
};

export const howOf = ({
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
