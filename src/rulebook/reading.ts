import { allocateByCeiling, allocateLeast, type Bearer, grouped } from '../exact/index.ts';
import {
  type AffectedShares,
  publicHolders,
  type ShareClass,
  type State,
  type Step,
  unknownHolder,
  voteDirector,
  weightInDoubt,
} from '../record/index.ts';
import type { Actor, Notice, RemedyAllocation } from './rule.ts';

/** The facts of an action, by id; what the calendar did names the meeting. */
export const engagedFacts = (step: Step): readonly string[] =>
  step.action.facts.length > 0
    ? step.action.facts.map(({ id }) => id)
    : [step.action.closes?.kind === 'meeting' ? `${step.action.on}:meeting-closed` : `${step.action.on}:term-ended`];

/** The first weighted class; the chapter knows one. */
export const weightedClass = (state: State): ShareClass | undefined =>
  [...state.classes.values()].find(({ weighted }) => weighted);

/** Who acted: a holder whom the record names in a transfer or conversion, otherwise the issuer. */
export const actorsOf = (step: Step): Actor => {
  const holders: string[] = [];
  for (const fact of step.action.facts) {
    if (fact.fact === 'shares-transferred') {
      if (fact.from !== undefined) holders.push(fact.from);
      if (fact.to !== undefined) holders.push(fact.to);
    } else if (fact.fact === 'shares-converted' && fact.holder !== undefined) holders.push(fact.holder);
    else if (fact.fact === 'votes-entrusted' || fact.fact === 'charge-created') holders.push(fact.holder);
    else if (fact.fact !== 'vehicle-changed') return { kind: 'issuer' };
    else holders.push(fact.vehicle);
  }
  const named = holders.filter((holder) => holder !== publicHolders && holder !== unknownHolder);
  return named.length > 0 ? { kind: 'holders', holders: named } : { kind: 'issuer' };
};

/**
 * Splits a duty of `duty` out of `whole` among the beneficiaries who held the weighted shares: each one's own quota
 * rounded up, then among his holders by largest remainder. Empty when somebody's holding is not known.
 */
export const allocateDuty = ({
  state,
  carrying,
  duty,
  whole,
  bearer,
}: {
  readonly state: State;
  readonly carrying: readonly AffectedShares[];
  readonly duty: bigint;
  readonly whole: bigint;
  /** Whose duty it is, where that is not who directs the votes now. */
  readonly bearer?: string | undefined;
}): readonly RemedyAllocation[] => {
  const byBeneficiary = new Map<string, Bearer[]>();
  for (const { holder, number } of carrying) {
    const beneficiary = bearer ?? voteDirector(state, holder);
    if ([holder, beneficiary].some((who) => who === unknownHolder || who === publicHolders)) return [];
    const known = byBeneficiary.get(beneficiary) ?? [];
    const same = known.findIndex(({ id }) => id === holder);
    if (same >= 0) known[same] = { id: holder, shares: (known[same]?.shares ?? 0n) + number };
    else known.push({ id: holder, shares: number });
    byBeneficiary.set(beneficiary, known);
  }
  const bearers = [...byBeneficiary].map(([id, holders]) => ({
    id,
    shares: holders.reduce((sum, { shares }) => sum + shares, 0n),
  }));
  return allocateByCeiling({ bearers, duty, whole }).flatMap(({ id: beneficiary, shares }) =>
    allocateLeast({
      bearers: byBeneficiary.get(beneficiary) ?? [],
      duty: shares,
      whole: bearers.find(({ id }) => id === beneficiary)?.shares ?? 0n,
    })
      .filter((part) => part.shares > 0n)
      .map((part) => ({ beneficiary, holder: part.id, shares: part.shares })),
  );
};

/** What is told beside sums that count weight of an unsplit block, part of which may have ended. */
export const inDoubtNotices = (state: State): readonly Notice[] => doubtNotices(weightInDoubt(state).shares);

export const doubtNotices = (number: bigint): readonly Notice[] =>
  number === 0n ? [] : [{ code: 'weight-in-doubt', values: { number: grouped(number) } }];

export const sumOf = (allocation: readonly { readonly shares: bigint }[]): bigint =>
  allocation.reduce((sum, { shares }) => sum + shares, 0n);

/** Changes of the weighted shares by conversion in an action: by holder, out of a weighted class. */
export const conversionsIn = (
  step: Step,
): readonly {
  readonly holder: string;
  readonly class: string;
  readonly number: bigint;
  readonly because: string | undefined;
  readonly fact: string;
}[] =>
  step.action.facts.flatMap((fact) =>
    fact.fact === 'shares-converted' && step.state.classes.get(fact.class)?.weighted
      ? [{ holder: fact.holder ?? publicHolders, class: fact.class, number: fact.number, because: fact.because, fact: fact.id }]
      : [],
  );
