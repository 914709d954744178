import type { AsOf, Fraction } from '../exact/index.ts';
import { totalsOf, votesOf } from './holdings.ts';
import { currentBeneficiaries, economicParts, voteDirector } from './interests.ts';
import { publicHolders, type State, type Totals, unknownHolder } from './state.ts';

/** Shares of all classes in issue on each basis: T excludes treasury shares from 11 June 2024. */
export const treasuryExcludedFrom = '2024-06-11';

/** T on the default basis of a date. */
export const issuedOnDefaultBasis = (totals: Totals, on: string): bigint =>
  on >= treasuryExcludedFrom ? totals.issued - totals.treasury : totals.issued;

export type ClassPosition = {
  readonly class: string;
  readonly issued: bigint;
  readonly treasury: bigint;
  readonly pendingCancellation: bigint;
  readonly pendingRegistration: bigint;
  readonly votes: bigint;
  readonly weighted: boolean;
  readonly listed: boolean;
};
export type HolderPosition = {
  readonly holder: string;
  readonly class: string;
  readonly shares: bigint;
  readonly votes: bigint;
  readonly reservedVotes: bigint;
  /** Who in the end directs the votes, where that is a beneficiary now. */
  readonly beneficiary?: string;
};
export type BeneficiaryPosition = {
  readonly person: string;
  readonly vehicles: readonly string[];
  readonly wvrShares: bigint;
  readonly otherShares: bigint;
  readonly votesControlled: bigint;
  readonly reservedVotesControlled: bigint;
  /** His part of all shares in issue, looked through every vehicle. */
  readonly economicShares: Fraction;
  /** He may have more: a holder stands for several persons, and the record does not say who has what of it. */
  readonly splitUnknown?: true;
};

/** Who holds what, and what it carries, at a moment. Quantities are exact; there are no percentages in it. */
export type Position = {
  readonly asOf: AsOf;
  readonly classes: readonly ClassPosition[];
  readonly holders: readonly HolderPosition[];
  readonly beneficiaries: readonly BeneficiaryPosition[];
  readonly totals: {
    readonly wvrShares: bigint;
    readonly issuedShares: bigint;
    readonly issuedIncludingTreasury: bigint;
    readonly totalVotes: bigint;
    readonly nonWvrVotes: bigint;
    readonly unknownVotes: bigint;
    readonly reservedVotes: bigint;
    readonly beneficiaryOrdinaryShares: bigint;
  };
  /** p = W / T; a whole of zero means that there are no shares yet. */
  readonly proportion: Fraction;
  /** Areas whose sources stopped before this date: figures that rest on them are carried as they were. */
  readonly knowledgeEnded: readonly { readonly area: string; readonly on: string }[];
};

export const positionOf = (state: State, asOf: AsOf): Position => {
  const sums = totalsOf(state);
  const issuedShares = issuedOnDefaultBasis(sums, asOf.date);
  return {
    asOf,
    classes: classPositions(state),
    holders: holderPositions(state),
    beneficiaries: beneficiaryPositions(state, issuedShares),
    totals: {
      wvrShares: sums.wvrShares,
      issuedShares,
      issuedIncludingTreasury: sums.issued,
      totalVotes: sums.totalVotes,
      nonWvrVotes: sums.nonWvrVotes,
      unknownVotes: sums.unknownVotes,
      reservedVotes: sums.reservedVotes,
      beneficiaryOrdinaryShares: beneficiaryOrdinaryShares(state),
    },
    proportion: { part: sums.wvrShares, whole: issuedShares },
    knowledgeEnded: [...state.knowledge].flatMap(([area, { endedOn }]) =>
      endedOn !== undefined && endedOn < asOf.date ? [{ area, on: endedOn }] : [],
    ),
  };
};

const classPositions = (state: State): readonly ClassPosition[] =>
  [...state.classes.values()].map((shareClass) => {
    let pendingRegistration = 0n;
    let votes = 0n;
    for (const holding of state.holdings.get(shareClass.id)?.values() ?? []) {
      if (shareClass.weighted) pendingRegistration += holding.ceased;
      votes += votesOf(shareClass, holding);
    }
    return {
      class: shareClass.id,
      issued: shareClass.issued,
      treasury: shareClass.treasury,
      pendingCancellation: shareClass.pendingCancellation,
      pendingRegistration,
      votes,
      weighted: shareClass.weighted,
      listed: shareClass.listed,
    };
  });

const holderPositions = (state: State): readonly HolderPosition[] => {
  const beneficiaries = currentBeneficiaries(state);
  const found: HolderPosition[] = [];
  for (const shareClass of state.classes.values()) {
    for (const [holder, holding] of state.holdings.get(shareClass.id) ?? []) {
      const director = voteDirector(state, holder);
      const row = {
        holder,
        class: shareClass.id,
        shares: holding.shares,
        votes: votesOf(shareClass, holding),
        reservedVotes: holding.shares * shareClass.reservedVotes,
      };
      found.push(beneficiaries.has(director) && holder !== publicHolders ? { ...row, beneficiary: director } : row);
    }
  }
  return found;
};

const beneficiaryPositions = (state: State, issuedShares: bigint): readonly BeneficiaryPosition[] => {
  const beneficiaries = currentBeneficiaries(state);
  const tallies = new Map<
    string,
    { vehicles: Set<string>; wvr: bigint; other: bigint; votes: bigint; reserved: bigint; economic: Fraction }
  >();
  for (const person of beneficiaries) {
    tallies.set(person, { vehicles: new Set(), wvr: 0n, other: 0n, votes: 0n, reserved: 0n, economic: { part: 0n, whole: 1n } });
  }
  for (const shareClass of state.classes.values()) {
    for (const [holder, holding] of state.holdings.get(shareClass.id) ?? []) {
      const director = voteDirector(state, holder);
      const directed = tallies.get(director);
      if (directed) {
        const carrying = shareClass.weighted ? holding.shares - holding.ceased : 0n;
        directed.wvr += carrying;
        directed.other += holding.shares - carrying;
        directed.votes += votesOf(shareClass, holding);
        directed.reserved += holding.shares * shareClass.reservedVotes;
        if (holder !== director) directed.vehicles.add(holder);
      }
      if (holder === publicHolders) continue;
      for (const [person, part] of economicParts(state, holder).parts) {
        const tally = tallies.get(person);
        if (tally === undefined) continue;
        tally.economic = {
          part: tally.economic.part * part.whole + holding.shares * part.part * tally.economic.whole,
          whole: tally.economic.whole * part.whole,
        };
      }
    }
  }
  const unsplit = personsOfUnsplitHolders(state);
  return [...tallies].map(([person, tally]) => ({
    ...(unsplit.has(person) ? { splitUnknown: true as const } : {}),
    person,
    vehicles: [...tally.vehicles].sort(),
    wvrShares: tally.wvr,
    otherShares: tally.other,
    votesControlled: tally.votes,
    reservedVotesControlled: tally.reserved,
    economicShares: lowest(tally.economic, issuedShares),
  }));
};

/** For whom a holder stands whose votes nobody on record directs. */
const personsOfUnsplitHolders = (state: State): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { vehicle, for: persons } of state.vehicles.values()) {
    if (voteDirector(state, vehicle) === unknownHolder) for (const person of persons) found.add(person);
  }
  return found;
};

/** Shares owned, as a fraction of all shares in issue: whole shares over T where they are whole. */
const lowest = (owned: Fraction, issuedShares: bigint): Fraction =>
  owned.part % owned.whole === 0n
    ? { part: owned.part / owned.whole, whole: issuedShares }
    : { part: owned.part, whole: owned.whole * issuedShares };

const beneficiaryOrdinaryShares = (state: State): bigint => {
  let sum = 0n;
  for (const [holder, side] of state.sides) {
    if (side !== 'wvr' && side !== 'partly') continue;
    for (const shareClass of state.classes.values()) {
      const holding = state.holdings.get(shareClass.id)?.get(holder);
      if (holding) sum += shareClass.weighted ? holding.ceased : holding.shares;
    }
  }
  return sum;
};
