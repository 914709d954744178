import { addFractions, type Fraction, type HongKongDate, reduceFraction } from '../../exact/index.ts';
import { economicParts, publicHolders, type State, unknownHolder, voteDirector } from '../../record/index.ts';
import type { Life } from './out-life.ts';
import type { Draft, RecordIds } from './out-statement.ts';
import { type Bond, type InterestJson, shareOf } from './out-vehicles.ts';

/** What somebody has in the issuer: shares (which may be a part of one, looked through), and votes counted both ways. */
type Stake = {
  shares: Fraction;
  votes: bigint;
  reservedVotes: bigint;
  /** Registered holders through whom it is had, or classes in which. */
  readonly through: Set<string>;
  isDiscretionary: boolean;
};
type Stakes = Map<string, Stake>;
export type PartyId = (person: string) => { readonly recordId: string; readonly segment: string };

const stakeIn = (stakes: Stakes, person: string): Stake => {
  const stake = stakes.get(person) ?? {
    shares: { part: 0n, whole: 1n },
    votes: 0n,
    reservedVotes: 0n,
    through: new Set<string>(),
    isDiscretionary: false,
  };
  stakes.set(person, stake);
  return stake;
};

const isNamed = (person: string): boolean => person !== publicHolders && person !== unknownHolder;

/**
 * Who has what in the issuer at the date: each named registered holder directly, and each person at the end of a chain
 * indirectly, with the records of the chain as components.
 */
export const holdingDrafts = ({
  life,
  asOf,
  bonds,
  ids,
  partyId,
  isNatural,
}: {
  readonly life: Life;
  readonly asOf: HongKongDate;
  readonly bonds: readonly Bond[];
  readonly ids: RecordIds;
  /** The recordId and the last part of it under which a person holds: of a nominee, those of the arrangement. */
  readonly partyId: PartyId;
  readonly isNatural: (person: string) => boolean;
}): { readonly direct: readonly Draft[]; readonly chained: readonly Draft[]; readonly components: ReadonlySet<string> } => {
  const held = registered(life);
  const reached = reachedFrom(life, held);
  const chains = chainsBelow({ held, bonds, ids, partyId });
  const components = new Set<string>();
  const direct: Draft[] = [];
  const chained: Draft[] = [];
  for (const person of new Set([...held.keys(), ...reached.keys()])) {
    const own = held.get(person);
    const far = reached.get(person);
    const { recordId, segment } = partyId(person);
    const isEnd = isNatural(person) && recordId === ids.person(person);
    const interests = [
      ...(own === undefined
        ? []
        : interestsOf({ stake: own, directOrIndirect: 'direct', life, isEnd: isEnd && isOwn(life, person) })),
      ...(far === undefined ? [] : interestsOf({ stake: far, directOrIndirect: 'indirect', life, isEnd })),
    ];
    const componentRecords = far === undefined ? [] : chains(person);
    for (const component of componentRecords) components.add(component);
    const draft: Draft = {
      recordId: ids.holding(segment),
      recordType: 'relationship',
      status: 'new',
      date: asOf,
      details: {
        ...(componentRecords.length === 0 ? {} : { componentRecords }),
        subject: ids.issuer,
        interestedParty: recordId,
        interests,
      },
      facts: [],
    };
    (far === undefined ? direct : chained).push(draft);
  }
  return { direct, chained, components };
};

/** Whether he directs the votes of what he holds himself. */
const isOwn = ({ state }: Life, person: string): boolean => voteDirector(state, person) === person;

const registered = ({ position }: Life): Stakes => {
  const stakes: Stakes = new Map();
  for (const { holder, class: shareClass, shares, votes, reservedVotes } of position.holders) {
    if (!isNamed(holder) || shares === 0n) continue;
    const stake = stakeIn(stakes, holder);
    stake.shares = addFractions(stake.shares, { part: shares, whole: 1n });
    stake.votes += votes;
    stake.reservedVotes += reservedVotes;
    stake.through.add(`class ${shareClass}: ${shares}`);
  }
  return stakes;
};

/** Those at the ends of chains: who directs the votes of a holder, and who has a part of its economics. */
const reachedFrom = ({ state }: Life, held: Stakes): Stakes => {
  const stakes: Stakes = new Map();
  for (const [holder, own] of held) {
    const reach = (person: string): Stake | undefined => {
      if (person === holder || !isNamed(person)) return undefined;
      const stake = stakeIn(stakes, person);
      stake.through.add(holder);
      return stake;
    };
    const director = reach(voteDirector(state, holder));
    if (director !== undefined) {
      director.votes += own.votes;
      director.reservedVotes += own.reservedVotes;
    }
    const { parts, discretionary } = economicParts(state, holder);
    for (const [person, part] of parts) {
      const stake = reach(person);
      if (stake !== undefined) {
        stake.shares = addFractions(stake.shares, { part: own.shares.part * part.part, whole: own.shares.whole * part.whole });
      }
    }
    for (const person of endsOf(state, discretionary)) {
      const stake = reach(person);
      if (stake !== undefined) stake.isDiscretionary = true;
    }
  }
  return stakes;
};

/** Those for whom others are nominees, in their place. */
const endsOf = (state: State, persons: Iterable<string>): ReadonlySet<string> => {
  const ends = new Set<string>();
  const seen = new Set<string>();
  const waiting = [...persons];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const vehicle = state.vehicles.get(next);
    const nominator = state.nominees.get(next);
    if (vehicle !== undefined) waiting.push(...vehicle.for);
    else if (nominator !== undefined) waiting.push(nominator);
    else ends.add(next);
  }
  return ends;
};

const interestsOf = ({
  stake: { shares, votes, reservedVotes, through, isDiscretionary },
  directOrIndirect,
  life,
  isEnd,
}: {
  readonly stake: Stake;
  readonly directOrIndirect: 'direct' | 'indirect';
  readonly life: Life;
  /** A natural person who is a beneficial owner by it. */
  readonly isEnd: boolean;
}): readonly InterestJson[] => {
  const { issuedShares, totalVotes, reservedVotes: allReserved } = life.position.totals;
  const means = directOrIndirect === 'direct' ? [...through].join(', ') : `through ${[...through].join(', ')}`;
  const counted = ({
    type,
    part,
    details,
  }: {
    readonly type: 'shareholding' | 'votingRights';
    readonly part: Fraction;
    readonly details: string;
  }) =>
    part.whole === 0n || part.part === 0n
      ? []
      : [
          {
            type,
            directOrIndirect,
            beneficialOwnershipOrControl: isEnd,
            details: `exact part ${part.part}/${part.whole}; ${details}; ${means}`,
            share: shareOf(part),
          } as const satisfies InterestJson,
        ];
  const discretion: readonly InterestJson[] = isDiscretionary
    ? [
        {
          type: 'shareholding',
          directOrIndirect,
          beneficialOwnershipOrControl: isEnd,
          details: `may receive under a discretion and has no part of his own; ${means}`,
        },
      ]
    : [];
  const owned = reduceFraction(shares);
  const told = owned.whole === 1n ? `${owned.part}` : `${owned.part}/${owned.whole}`;
  return [
    ...counted({
      type: 'shareholding',
      part: { part: owned.part, whole: owned.whole * issuedShares },
      details: `${told} of ${issuedShares} shares in issue`,
    }),
    ...discretion,
    ...counted({
      type: 'votingRights',
      part: { part: votes, whole: totalVotes },
      details: `weighted votes: ${votes} of ${totalVotes}`,
    }),
    ...counted({
      type: 'votingRights',
      part: { part: reservedVotes, whole: allReserved },
      details: `votes on reserved matters (Rule 8A.24)${isOneVote(life) ? ', one vote a share' : ''}: ${reservedVotes} of ${allReserved}`,
    }),
  ];
};

const isOneVote = ({ state }: Life): boolean => [...state.classes.values()].every(({ reservedVotes }) => reservedVotes === 1n);

/**
 * The records between the issuer and a person: vehicles below him that lead to a registered holder, each with the
 * relationships to it. What leads nowhere is no component.
 */
const chainsBelow = ({
  held,
  bonds,
  ids,
  partyId,
}: {
  readonly held: Stakes;
  readonly bonds: readonly Bond[];
  readonly ids: RecordIds;
  readonly partyId: PartyId;
}): ((person: string) => readonly string[]) => {
  const stakes = bonds.filter(({ isStake }) => isStake);
  const above = Map.groupBy(stakes, ({ vehicle }) => vehicle);
  const below = Map.groupBy(stakes, ({ party }) => party);
  const leading = new Set<string>(held.keys());
  const waiting = [...leading];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { party } of above.get(next) ?? []) {
      if (leading.has(party)) continue;
      leading.add(party);
      waiting.push(party);
    }
  }
  return (person) => {
    const found = new Set<string>();
    const seen = new Set<string>();
    const steps = [person];
    for (let next = steps.pop(); next !== undefined; next = steps.pop()) {
      for (const { vehicle, recordId } of below.get(next) ?? []) {
        if (!leading.has(vehicle)) continue;
        found.add(recordId);
        if (seen.has(vehicle)) continue;
        seen.add(vehicle);
        found.add(partyId(vehicle).recordId);
        if (held.has(vehicle)) found.add(ids.holding(partyId(vehicle).segment));
        steps.push(vehicle);
      }
    }
    return [...found];
  };
};
