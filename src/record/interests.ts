import { addFractions, compareFractions, type Fraction, multiplyFractions } from '../exact/index.ts';
import { publicHolders, type Side, type State, unknownHolder } from './state.ts';

/**
 * Look-through. Votes follow `votesDirectedBy` whole, through as many vehicles as there are; economic parts multiply
 * down the chain. Vehicles in a circle are refused when they are arranged, so every walk ends.
 */

/** The person who in the end directs the votes of what `holder` holds; `holder` itself when it is no vehicle. */
export const voteDirector = (state: State, holder: string): string => {
  let current = holder;
  for (;;) {
    const next = state.vehicles.get(current)?.votesDirectedBy ?? state.nominees.get(current);
    if (next === undefined || next === current) return current;
    current = next;
  }
};

/**
 * Who may direct those votes: the one who does, or, where that is not told, everybody for whom the vehicle holds; nobody
 * where nothing is known of the holder.
 */
export const mayDirect = (state: State, holder: string): readonly string[] => {
  let current = holder;
  let last: string | undefined;
  for (;;) {
    const next = state.vehicles.get(current)?.votesDirectedBy ?? state.nominees.get(current);
    if (next === undefined || next === current) break;
    last = current;
    current = next;
  }
  if (current !== unknownHolder) return [current];
  const terms = last === undefined ? undefined : state.vehicles.get(last);
  return [...new Set(terms?.for.flatMap((person) => mayDirect(state, person)) ?? [])];
};

export type EconomicParts = {
  /** Parts of one, by person who is no vehicle. */
  readonly parts: ReadonlyMap<string, Fraction>;
  /** Persons who may receive under a discretion, with no part of their own. */
  readonly discretionary: ReadonlySet<string>;
};

/** Who has which economic part of what `holder` holds. */
export const economicParts = (state: State, holder: string): EconomicParts => {
  const parts = new Map<string, Fraction>();
  const discretionary = new Set<string>();
  const walk = (person: string, share: Fraction): void => {
    const vehicle = state.vehicles.get(person);
    const nominator = vehicle ? undefined : state.nominees.get(person);
    if (nominator !== undefined) return walk(nominator, share);
    if (vehicle === undefined) {
      const known = parts.get(person);
      parts.set(person, known ? addFractions(known, share) : share);
    } else if (vehicle.economicInterest === 'discretionary') {
      for (const someone of vehicle.for) collect(someone);
    } else {
      for (const { person: owner, part } of vehicle.economicInterest) {
        if (part.part > 0n) walk(owner, multiplyFractions(share, part));
      }
    }
  };
  const collect = (person: string): void => {
    const vehicle = state.vehicles.get(person);
    if (vehicle === undefined) discretionary.add(person);
    else for (const someone of vehicle.for) collect(someone);
  };
  walk(holder, { part: 1n, whole: 1n });
  return { parts, discretionary };
};

export const samePartsOf = (one: EconomicParts, other: EconomicParts): boolean => {
  if (one.parts.size !== other.parts.size || one.discretionary.size !== other.discretionary.size) return false;
  for (const person of one.discretionary) if (!other.discretionary.has(person)) return false;
  for (const [person, part] of one.parts) {
    const same = other.parts.get(person);
    if (same === undefined || compareFractions(part, same) !== 0) return false;
  }
  return true;
};

/** Whether `vehicle` would be reached from one of `targets` through vehicles already arranged. */
export const closesCircle = (state: State, vehicle: string, targets: readonly string[]): boolean => {
  const seen = new Set<string>();
  const waiting = [...targets];
  for (let person = waiting.pop(); person !== undefined; person = waiting.pop()) {
    if (person === vehicle) return true;
    if (seen.has(person)) continue;
    seen.add(person);
    const terms = state.vehicles.get(person);
    if (terms) {
      waiting.push(terms.votesDirectedBy, ...terms.for);
      if (terms.economicInterest !== 'discretionary') for (const owner of terms.economicInterest) waiting.push(owner.person);
    }
    const nominator = state.nominees.get(person);
    if (nominator !== undefined) waiting.push(nominator);
  }
  return false;
};

/**
 * Who now is a beneficiary in fact: whoever directs, or has an economic interest in, weighted shares that still carry
 * their weight. A named beneficiary without such a share is none any more; his ordinary shares are then anyone's.
 */
export const currentBeneficiaries = (state: State): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const [classId, holders] of state.holdings) {
    if (!state.classes.get(classId)?.weighted) continue;
    for (const [holder, { shares, ceased }] of holders) {
      if (shares <= ceased) continue;
      const director = voteDirector(state, holder);
      if (director !== publicHolders && director !== unknownHolder) found.add(director);
      const { parts, discretionary } = economicParts(state, holder);
      for (const person of [...parts.keys(), ...discretionary]) {
        // Of a block that nobody has split, his part no longer carries weight, however large it was.
        const ended = director === unknownHolder && state.weightEnded.get(person) === 'ceased';
        if (state.beneficiaries.has(person) && !ended) found.add(person);
      }
    }
  }
  return found;
};

/** Whose side of Rule 8A.09 the holdings of `holder` are on, given who is a beneficiary now. */
export const sideOf = (state: State, holder: string, beneficiaries: ReadonlySet<string>): Side => {
  if (holder === publicHolders) return 'non-wvr';
  if (holder === unknownHolder) return 'unknown';
  const director = voteDirector(state, holder);
  if (beneficiaries.has(director) || beneficiaries.has(holder)) return 'wvr';
  const { parts, discretionary } = economicParts(state, holder);
  for (const person of discretionary) if (beneficiaries.has(person)) return 'partly';
  for (const person of parts.keys()) if (beneficiaries.has(person)) return 'partly';
  return director === unknownHolder || parts.has(unknownHolder) ? 'unknown' : 'non-wvr';
};

/** The part of `holder`'s economics that beneficiaries have; a discretion counts as none for this reading. */
export const beneficiaryPart = (state: State, holder: string, beneficiaries: ReadonlySet<string>): Fraction => {
  let sum: Fraction = { part: 0n, whole: 1n };
  for (const [person, part] of economicParts(state, holder).parts) if (beneficiaries.has(person)) sum = addFractions(sum, part);
  return sum;
};
