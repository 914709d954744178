import type { HongKongDate } from '../exact/index.ts';
import type { Fact, Fault, State, Unnumbered } from '../record/index.ts';
import type { Proposal } from './proposal.ts';

/**
 * What of a programme stays where it was put, and what may move. A purchase, an issue, an exercise stays; a cancellation of
 * shares that wait for it may be done on any date of the programme from its purchase on, with its conversion, unless its
 * proposal is `fixed`. What falls in one action with its purchase, and what comes out of treasury or from a holder, stays.
 */
export type ProgrammePart = {
  readonly on: HongKongDate;
  /** Place in the file, from 1. */
  readonly proposal: number;
  readonly facts: readonly Unnumbered[];
  /** Conversions that the proposal gives for its own reduction. */
  readonly given: readonly Unnumbered[];
  readonly set: string | undefined;
  /** Shares go out of issue, or into treasury, by it: its conversion belongs in the same action. */
  readonly reduces: boolean;
};

/** A cancellation that may move. */
export type Lot = {
  readonly proposal: number;
  readonly on: HongKongDate;
  /** The latest day. */
  readonly by: HongKongDate;
  readonly shares: bigint;
  readonly class: string;
  readonly facts: readonly Unnumbered[];
  /** Conversions that the proposal gives with it. */
  readonly given: readonly Unnumbered[];
  /** Of them those that are not under Rule 8A.15: they are for their own sake and stay on their day, wherever it goes. */
  readonly kept: readonly Unnumbered[];
};

export type ProgrammeParts = {
  readonly dates: readonly HongKongDate[];
  readonly parts: readonly ProgrammePart[];
  readonly lots: readonly Lot[];
  /** The whole as it was proposed, in order: parts by themselves and lots on their own days. */
  readonly asProposed: readonly (ProgrammePart | Lot)[];
  readonly faults: readonly Fault[];
};

/** A proposed fact has no id yet; in all else it is read like one on record. */
export const asFact = (fact: Unnumbered): Fact => fact as unknown as Fact;

export const isLot = (one: ProgrammePart | Lot): one is Lot => 'shares' in one;

/** `state` says which classes are weighted. */
export const programmeParts = (proposals: readonly Proposal[], state: State): ProgrammeParts => {
  const numbered = proposals.map((proposal, index) => ({ ...proposal, number: index + 1 }));
  const ordered = numbered.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const dates = [...new Set(ordered.map(({ on }) => on))];
  const last = dates.at(-1) ?? '';
  const isWeighted = (classId: string): boolean => state.classes.get(classId)?.weighted === true;
  const faults: Fault[] = [];
  const asProposed = ordered.flatMap((proposal): readonly (ProgrammePart | Lot)[] => {
    const { on, by, number, place } = proposal;
    if (by !== undefined && by < on) {
      faults.push({
        code: 'proposal-by-before',
        place: place ?? { line: 1, column: 1 },
        values: { proposal: `${number}`, by, on },
      });
    }
    return partsOf({ proposal, last, isWeighted });
  });
  const lots = asProposed.filter(isLot);
  return { dates, parts: asProposed.filter((one): one is ProgrammePart => !isLot(one)), lots, asProposed, faults };
};

const partsOf = ({
  proposal,
  last,
  isWeighted,
}: {
  readonly proposal: Proposal & { readonly number: number };
  readonly last: HongKongDate;
  readonly isWeighted: (classId: string) => boolean;
}): readonly (ProgrammePart | Lot)[] => {
  const { on, facts, set, fixed = false, by, number } = proposal;
  const common = { on, proposal: number, set };
  const reducing = facts.filter((fact) => takesOut(fact, isWeighted));
  const converting = facts.filter((fact) => isConversion(fact, isWeighted, set !== undefined));
  if (reducing.length === 0) return alone(common, facts);
  const movable = reducing.filter(isOfWaiting);
  const buysItself = set !== undefined && facts.some((fact) => fact.fact === 'shares-repurchased');
  const stays = fixed || buysItself || movable.length === 0;
  if (set !== undefined && stays) {
    // What is one action stays one, in its own order.
    return [{ ...common, facts: facts.filter((fact) => !converting.includes(fact)), given: converting, reduces: true }];
  }
  const lotOf = ({ facts: own, given }: Run): Lot => {
    const cancelled = own.map(asFact).filter((fact) => fact.fact === 'shares-cancelled');
    return {
      proposal: number,
      on,
      by: by ?? last,
      class: cancelled[0]?.class ?? '',
      shares: cancelled.reduce((sum, { number: shares }) => sum + shares, 0n),
      facts: own,
      given,
      kept: given.filter((fact) => !isUnderTheRule(fact)),
    };
  };
  const putTogether = (run: Run): ProgrammePart | Lot =>
    run.moves ? lotOf(run) : { ...common, facts: run.facts, given: run.given, reduces: true };
  if (set !== undefined) {
    const staying = reducing.filter((fact) => !movable.includes(fact));
    const rest = facts.filter((fact) => !reducing.includes(fact) && !converting.includes(fact));
    const runs: readonly Run[] = [
      ...(staying.length === 0 ? [] : [{ moves: false, facts: staying, given: converting }]),
      { moves: true, facts: movable, given: staying.length === 0 ? converting : [] },
    ];
    return [...alone(common, rest), ...runs.map(putTogether)];
  }
  return inOwnOrder({ facts, reducing, converting, moving: stays ? [] : movable }).flatMap(
    (one): readonly (ProgrammePart | Lot)[] => ('moves' in one ? [putTogether(one)] : alone(common, [one])),
  );
};

/** Reductions that follow one another, and the conversions that answer them. */
type Run = { readonly moves: boolean; readonly facts: readonly Unnumbered[]; readonly given: readonly Unnumbered[] };

/**
 * What is no one action stays in the order in which it was written. A conversion belongs to the reduction before it, or to
 * the one behind it; one that is for its own sake and stands before something else is done for itself.
 */
const inOwnOrder = ({
  facts,
  reducing,
  converting,
  moving,
}: {
  readonly facts: readonly Unnumbered[];
  readonly reducing: readonly Unnumbered[];
  readonly converting: readonly Unnumbered[];
  readonly moving: readonly Unnumbered[];
}): readonly (Unnumbered | Run)[] => {
  const all: (Unnumbered | { readonly moves: boolean; readonly facts: Unnumbered[]; readonly given: Unnumbered[] })[] = [];
  const bearsConversions = (own: Unnumbered): boolean => moving.length === reducing.length || !moving.includes(own);
  let early: Unnumbered[] = [];
  for (const fact of facts) {
    const before = all.findLast((one) => 'moves' in one && one.facts.some(bearsConversions));
    if (converting.includes(fact)) {
      if (before !== undefined && 'moves' in before) before.given.push(fact);
      else early.push(fact);
    } else if (reducing.includes(fact)) {
      const moves = moving.includes(fact);
      const running = all.at(-1);
      if (running !== undefined && 'moves' in running && running.moves === moves && early.length === 0) running.facts.push(fact);
      else {
        const takes = bearsConversions(fact);
        all.push({ moves, facts: [fact], given: takes ? early : [] });
        if (takes) early = [];
      }
    } else {
      all.push(...early.filter((one) => !isForReduction(one)), fact);
      early = early.filter(isForReduction);
    }
  }
  return all;
};

/** Under Rule 8A.15, or of no other reason. */
const isForReduction = (proposed: Unnumbered): boolean => {
  const fact = asFact(proposed);
  return fact.fact === 'shares-converted' && (fact.because === undefined || isUnderTheRule(proposed));
};

/** Facts that are no action together stand one by one, so that Rules see the end of each. */
const alone = (
  common: Pick<ProgrammePart, 'on' | 'proposal' | 'set'>,
  facts: readonly Unnumbered[],
): readonly ProgrammePart[] => {
  if (facts.length === 0) return [];
  const one = (own: readonly Unnumbered[]): ProgrammePart => ({ ...common, facts: own, given: [], reduces: false });
  return common.set === undefined ? facts.map((fact) => one([fact])) : [one(facts)];
};

const isOfWaiting = (proposed: Unnumbered): boolean => {
  const fact = asFact(proposed);
  return fact.fact === 'shares-cancelled' && fact.from === 'repurchased';
};

const takesOut = (proposed: Unnumbered, isWeighted: (classId: string) => boolean): boolean => {
  const fact = asFact(proposed);
  return (
    (fact.fact === 'shares-cancelled' && !isWeighted(fact.class)) ||
    (fact.fact === 'shares-repurchased' && fact.held === 'treasury')
  );
};

/** What a conversion of a reduction's own day is for, where it says so. */
export const isUnderTheRule = (proposed: Unnumbered): boolean => {
  const fact = asFact(proposed);
  return fact.fact === 'shares-converted' && fact.because?.replace(/\(.*$/, '') === '8A.15';
};

/** On the day of a reduction a conversion answers it when it is an election, under Rule 8A.15, or gives no reason; in its own action always. */
const isConversion = (proposed: Unnumbered, isWeighted: (classId: string) => boolean, isOneAction: boolean): boolean => {
  const fact = asFact(proposed);
  return (
    fact.fact === 'shares-converted' &&
    isWeighted(fact.class) &&
    (isOneAction || fact.because === undefined || fact.because === 'election' || fact.because.replace(/\(.*$/, '') === '8A.15')
  );
};
