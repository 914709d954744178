import { fraction, isBelow } from '../../exact/index.ts';
import {
  currentBeneficiaries,
  economicParts,
  type Fact,
  publicHolders,
  type State,
  unknownHolder,
  voteDirector,
} from '../../record/index.ts';
import { factsOf } from './asked.ts';
import { votesControlled } from './votes-controlled.ts';

const substantial = fraction(1n, 10n);
const associatePart = fraction(3n, 10n);

/** Why a holder is no member of the public (Rules 1.01 and 8.24). */
export type Because = 'director' | 'beneficiary' | 'substantial' | 'close-associate' | 'vehicle' | 'trustee-of-awards';

/**
 * Who is core connected, as far as a record names them: directors, beneficiaries, whoever controls a tenth of the weighted
 * votes, their close associates, and vehicles that they direct, or of which they have three tenths.
 */
export const coreConnected = (state: State, standing: readonly Fact[]): ((holder: string) => Because | undefined) => {
  const persons = new Map<string, Because>();
  for (const person of state.directors.keys()) persons.set(person, 'director');
  for (const person of currentBeneficiaries(state)) if (!persons.has(person)) persons.set(person, 'beneficiary');
  const { byPerson, total } = votesControlled(state);
  for (const [person, votes] of byPerson) {
    if (total.weighted === 0n || isBelow(fraction(votes.weighted, total.weighted), substantial)) continue;
    if (!persons.has(person)) persons.set(person, 'substantial');
  }
  const own = new Set(persons.keys());
  for (const { kind, person, to } of factsOf(standing, 'relation-recorded')) {
    if (kind === 'trustee-of-awards') persons.set(person, 'trustee-of-awards');
    if (kind !== 'close-associate' && kind !== 'connected') continue;
    if (own.has(to) && !persons.has(person)) persons.set(person, 'close-associate');
    if (own.has(person) && !persons.has(to)) persons.set(to, 'close-associate');
  }
  return (holder) => {
    if (holder === publicHolders || holder === unknownHolder) return undefined;
    const known = persons.get(holder);
    if (known !== undefined) return known;
    if (persons.has(voteDirector(state, holder))) return 'vehicle';
    const { parts, discretionary } = economicParts(state, holder);
    for (const person of discretionary) if (persons.has(person)) return 'vehicle';
    for (const [person, part] of parts) if (persons.has(person) && !isBelow(part, associatePart)) return 'vehicle';
    return undefined;
  };
};
