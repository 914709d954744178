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
  const rest = facts.filter((fact) => !reducing.includes(fact) && !converting.includes(fact));
  const movable = reducing.filter(isOfWaiting);
  const buysItself = set !== undefined && facts.some((fact) => fact.fact === 'shares-repurchased');
  if (fixed || buysItself || movable.length === 0) {
    // What is one action stays one, in its own order; otherwise the reduction comes after the rest of its day.
    const whole = set === undefined ? reducing : facts.filter((fact) => !converting.includes(fact));
    const before = set === undefined ? alone(common, rest) : [];
    return [...before, { ...common, facts: whole, given: converting, reduces: true }];
  }
  const staying = reducing.filter((fact) => !movable.includes(fact));
  const cancelled = movable.map(asFact).filter((fact) => fact.fact === 'shares-cancelled');
  const given = staying.length === 0 ? converting : [];
  const lot: Lot = {
    proposal: number,
    on,
    by: by ?? last,
    class: cancelled[0]?.class ?? '',
    shares: cancelled.reduce((sum, { number: shares }) => sum + shares, 0n),
    facts: movable,
    given,
    kept: given.filter((fact) => !isUnderTheRule(fact)),
  };
  return [
    ...alone(common, rest),
    ...(staying.length === 0 ? [] : [{ ...common, facts: staying, given: converting, reduces: true }]),
    lot,
  ];
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
