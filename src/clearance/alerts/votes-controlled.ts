import {
  type Fact,
  publicHolders,
  type ShareClass,
  type State,
  totalsOf,
  unknownHolder,
  voteDirector,
  votesOf,
} from '../../record/index.ts';
import { factsOf } from './asked.ts';

/** Votes with the weight of the weighted class, and at one vote a share as on reserved matters. */
export type Votes = { readonly weighted: bigint; readonly oneVote: bigint };

export type VotesControlled = {
  readonly byPerson: ReadonlyMap<string, Votes>;
  readonly total: Votes;
  /** Holders who stand for several persons without a word on who directs what: any of these may have all of it. */
  readonly unsplit: readonly { readonly holder: string; readonly persons: readonly string[]; readonly votes: Votes }[];
  /** Votes of holders of whom nothing is known. */
  readonly unknown: bigint;
};

/** Who in the end directs which votes: vehicles looked through, entrusted and charged votes with him who may use them. */
export const votesControlled = (state: State): VotesControlled => {
  const tally = new Map<string, { weighted: bigint; oneVote: bigint }>();
  const add = (person: string, { weighted, oneVote }: Votes): void => {
    const known = tally.get(person) ?? { weighted: 0n, oneVote: 0n };
    tally.set(person, { weighted: known.weighted + weighted, oneVote: known.oneVote + oneVote });
  };
  const unsplit = new Map<string, { weighted: bigint; oneVote: bigint }>();
  for (const shareClass of state.classes.values()) {
    for (const [holder, holding] of state.holdings.get(shareClass.id) ?? []) {
      const votes = { weighted: votesOf(shareClass, holding), oneVote: holding.shares * shareClass.reservedVotes };
      const director = voteDirector(state, holder);
      add(director, votes);
      if (director !== unknownHolder || holder === unknownHolder) continue;
      const known = unsplit.get(holder) ?? { weighted: 0n, oneVote: 0n };
      unsplit.set(holder, { weighted: known.weighted + votes.weighted, oneVote: known.oneVote + votes.oneVote });
    }
  }
  for (const { from, to, votes } of movedVotes(state)) {
    add(from, { weighted: -votes.weighted, oneVote: -votes.oneVote });
    add(to, votes);
  }
  const { totalVotes, reservedVotes } = totalsOf(state);
  const unknown = tally.get(unknownHolder)?.weighted ?? 0n;
  tally.delete(publicHolders);
  tally.delete(unknownHolder);
  return {
    byPerson: tally,
    total: { weighted: totalVotes, oneVote: reservedVotes },
    unsplit: [...unsplit].map(([holder, votes]) => ({ holder, votes, persons: personsBehind(state, holder) })),
    unknown,
  };
};

type Moved = { readonly from: string; readonly to: string; readonly votes: Votes };

/** Votes that somebody else than the holder may use as he likes: entrusted without directions, or passed with a charge. */
const movedVotes = (state: State): readonly Moved[] => {
  const entrusted = [...state.entrustments.values()].filter(({ directed }) => !directed);
  const charged = [...state.charges.values()].filter(({ votesMove }) => votesMove);
  return [
    ...entrusted.map((one) => ({ ...one, receiver: one.to })),
    ...charged.map((one) => ({ ...one, receiver: one.chargee })),
  ].flatMap(({ holder, class: classId, number, receiver }): readonly Moved[] => {
    const shareClass = state.classes.get(classId);
    const holding = state.holdings.get(classId)?.get(holder);
    const [from, to] = [voteDirector(state, holder), voteDirector(state, receiver)];
    if (shareClass === undefined || holding === undefined || from === to) return [];
    return [{ from, to, votes: votesOfSome({ shareClass, holding, number }) }];
  });
};

/** Shares whose weight has ceased are the ones that are meant first. */
const votesOfSome = ({
  shareClass,
  holding,
  number,
}: {
  readonly shareClass: ShareClass;
  readonly holding: { readonly shares: bigint; readonly ceased: bigint };
  readonly number: bigint;
}): Votes => {
  const shares = number < holding.shares ? number : holding.shares;
  const ceased = holding.ceased < shares ? holding.ceased : shares;
  return { weighted: votesOf(shareClass, { shares, ceased }), oneVote: shares * shareClass.reservedVotes };
};

const personsBehind = (state: State, holder: string): readonly string[] => {
  const terms = state.vehicles.get(holder);
  return terms === undefined ? [] : terms.for.flatMap((one) => (state.vehicles.has(one) ? personsBehind(state, one) : [one]));
};

/** Persons who act in concert, or are taken to as close associates: each with all of his group, himself among them. */
export const concertGroups = (facts: readonly Fact[]): ((person: string) => readonly string[]) => {
  const groups = new Map<string, readonly string[]>();
  for (const { kind, person, to } of factsOf(facts, 'relation-recorded')) {
    if (kind !== 'concert' && kind !== 'close-associate') continue;
    const together = [...new Set([...(groups.get(person) ?? [person]), ...(groups.get(to) ?? [to])])].sort();
    for (const member of together) groups.set(member, together);
  }
  return (person) => groups.get(person) ?? [person];
};

export const votesOfGroup = ({ byPerson }: VotesControlled, group: readonly string[]): Votes =>
  group.reduce<Votes>(
    (sum, person) => {
      const votes = byPerson.get(person);
      return votes === undefined ? sum : { weighted: sum.weighted + votes.weighted, oneVote: sum.oneVote + votes.oneVote };
    },
    { weighted: 0n, oneVote: 0n },
  );
