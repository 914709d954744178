import { divideUp, type Fraction, type HongKongDate } from '../exact/index.ts';
import {
  type Action,
  carryingHoldings,
  type Fact,
  type IssuerRecord,
  issuedOnDefaultBasis,
  publicHolders,
  type State,
  type Step,
  startReplay,
  timelineOf,
  totalsOf,
  treasuryExcludedFrom,
  type Unnumbered,
  unknownHolder,
  voteDirector,
} from '../record/index.ts';
import type { Decisions } from './programme-decisions.ts';
import { asFact, isLot, type ProgrammePart, type ProgrammeParts } from './programme-parts.ts';
import type { Flow, Slot } from './programme-search.ts';

/** An action of the record, a part of the programme that stays where it is, a slot, or a day on which a decision begins or ends. */
export type CourseEntry =
  | { readonly kind: 'record'; readonly action: Action; readonly most: bigint | undefined }
  | { readonly kind: 'part'; readonly part: ProgrammePart; readonly most: bigint | undefined }
  | { readonly kind: 'change'; readonly on: HongKongDate; readonly most: bigint | undefined }
  | {
      readonly kind: 'slot';
      readonly on: HongKongDate;
      readonly kept: readonly Unnumbered[];
      readonly proposal: number | undefined;
    };

/** Who bears a duty: by beneficiary, or all as one where the least total is shared out or holders are not known. */
export type Bearers = { readonly ids: readonly string[]; readonly of: (state: State, holder: string) => number };

/** Why the closed forms do not carry a programme; it is then told as proposed, and no least is claimed. */
export type NoCourse = {
  readonly code: 'weight-moves-otherwise' | 'several-classes' | 'terms-change' | 'not-listed' | 'waiver';
  readonly on: HongKongDate;
};

export type Course = {
  readonly entries: readonly CourseEntry[];
  /** For each entry from the first date on. */
  readonly steps: readonly (Flow | Slot)[];
  readonly usedAnyway: readonly boolean[];
  readonly bearers: Bearers;
  readonly held: readonly bigint[];
  /** Weighted shares that the record itself converts within the programme. */
  readonly spentOnRecord: bigint;
  readonly no: NoCourse | undefined;
  /** Shares of the programme go into or out of treasury, or some are there: the two bases may differ. */
  readonly treasury: boolean;
};

/** Facts of a programme get ids of their own while it is walked through; a record numbers them when they are done. */
export const startNumbering = (): ((facts: readonly Unnumbered[], set?: string) => readonly Fact[]) => {
  let count = 0;
  return (facts, set) =>
    facts.map((fact) => {
      count += 1;
      return { ...asFact(fact), id: fact.id ?? `~programme:${count}`, named: false, ...(set === undefined ? {} : { set }) };
    });
};

/** A replay that is asked for its state between two actions. */
export const startWalk = () => {
  let last: Step | undefined;
  const steps: ((step: Step) => void)[] = [];
  const replaying = startReplay({
    observe: (step) => {
      last = step;
      for (const seen of steps) seen(step);
    },
    dayEnded: () => {},
    abandoned: () => {},
  });
  return {
    perform: (action: Action): Step => {
      replaying.perform(action, () => {});
      if (last === undefined) throw new Error('an action was performed without a step');
      return last;
    },
    onStep: (seen: (step: Step) => void): void => {
      steps.push(seen);
    },
    state: (): State => {
      if (last === undefined) throw new Error('nothing is on record before the programme');
      return last.state;
    },
  };
};

/** The actions of the record up to the last date and the parts that stay, each day's record first. */
export const mergedWith = <T extends { readonly on: HongKongDate }>(
  record: IssuerRecord,
  own: readonly T[],
): readonly (Action | T)[] => {
  const { actions } = timelineOf({ record, report: () => {} });
  const merged: (Action | T)[] = [];
  let next = 0;
  for (const one of own) {
    for (let action = actions[next]; action !== undefined && action.on <= one.on; action = actions[next]) {
      merged.push(action);
      next += 1;
    }
    merged.push(one);
  }
  const last = own.at(-1)?.on ?? '';
  return [...merged, ...actions.slice(next).filter(({ on }) => on <= last)];
};

export const bearersOf = (state: State, byCeiling: boolean): Bearers => {
  const directors = new Set(carryingHoldings(state).map(({ holder }) => voteDirector(state, holder)));
  const isUnknown = directors.has(publicHolders) || directors.has(unknownHolder);
  if (!byCeiling || isUnknown || directors.size < 2) return { ids: ['all'], of: () => 0 };
  const ids = [...directors];
  return { ids, of: (now, holder) => ids.indexOf(voteDirector(now, holder)) };
};

export const heldBy = (state: State, { ids, of }: Bearers): readonly bigint[] => {
  const held = ids.map(() => 0n);
  for (const { holder, number } of carryingHoldings(state)) {
    const index = of(state, holder);
    if (index >= 0) held[index] = (held[index] ?? 0n) + number;
  }
  return held;
};

/** Conversions of weighted shares among facts, by who bears. */
const convertedBy = (facts: readonly Unnumbered[], state: State, bearers: Bearers): readonly bigint[] => {
  const converted = bearers.ids.map(() => 0n);
  for (const fact of facts.map(asFact)) {
    if (fact.fact !== 'shares-converted' || !state.classes.get(fact.class)?.weighted) continue;
    const index = bearers.of(state, fact.holder ?? publicHolders);
    if (index >= 0) converted[index] = (converted[index] ?? 0n) + fact.number;
  }
  return converted;
};

/**
 * One replay of the record with the parts that stay, and what the search needs of each slot: T, what is reduced where it is,
 * and the cap that Rule 8A.09 sets on W. Shares bought back carry no vote from their purchase on, so that when they are
 * cancelled changes T alone, and each conversion takes `votes - 1` from all votes and nothing from those of non-WVR holders
 * while each beneficiary stays one. Where a decision begins or ends, the cap is looked at anew.
 */
export const courseOf = ({
  record,
  parts: { dates, asProposed, lots },
  byCeiling,
  decisions,
}: {
  readonly record: IssuerRecord;
  readonly parts: ProgrammeParts;
  readonly byCeiling: boolean;
  readonly decisions: Decisions;
}): Course => {
  const first = dates[0] ?? '';
  const walk = startWalk();
  const numbered = startNumbering();
  const classId = lots[0]?.class ?? '';
  const entries: CourseEntry[] = [];
  const steps: (Flow | Slot)[] = [];
  const waitings: bigint[] = [];
  const usedAnyway = dates.map(() => false);
  let bearers: Bearers | undefined;
  let held: readonly bigint[] = [];
  let spentOnRecord = 0n;
  let treasury = false;
  let no: NoCourse | undefined = lots.some((lot) => lot.class !== classId) ? { code: 'several-classes', on: first } : undefined;
  const put = (entry: CourseEntry, step: Flow | Slot): void => {
    entries.push(entry);
    steps.push(step);
    waitings.push(walk.state().classes.get(classId)?.pendingCancellation ?? 0n);
  };
  const perform = (action: Action, known: Bearers): { readonly flow: Flow; readonly spent: readonly bigint[] } => {
    const before = totalsOf(walk.state());
    const termsBefore = termsOf(walk.state());
    const step = walk.perform(action);
    const { state } = step;
    const totals = totalsOf(state);
    const spent = convertedBy(action.facts, state, known);
    const inAll = spent.reduce((sum, one) => sum + one, 0n);
    if (before.wvrShares - totals.wvrShares !== inAll) no ??= { code: 'weight-moves-otherwise', on: action.on };
    if (termsOf(state) !== termsBefore) no ??= { code: 'terms-change', on: action.on };
    treasury ||= totals.treasury > 0n || before.treasury > 0n;
    const shares = reductionOf(step);
    const moved = totals.totalVotes !== before.totalVotes || totals.nonWvrVotes !== before.nonWvrVotes;
    const most = moved ? mostBy(state, decisions.minimumOn(action.on)) : undefined;
    const flow: Flow = {
      kind: 'flow',
      ...(shares > 0n
        ? { reduction: { issuedBefore: issuedOnDefaultBasis(before, action.on), shares, given: spent } }
        : inAll > 0n
          ? { spent }
          : {}),
      ...(most === undefined ? {} : { most }),
    };
    return { flow, spent };
  };
  for (const one of mergedWith(record, courseItems({ dates, asProposed, changes: decisions.changes }))) {
    if (one.on >= first && bearers === undefined) {
      bearers = bearersOf(walk.state(), byCeiling);
      held = heldBy(walk.state(), bearers);
    }
    if (!('item' in one)) {
      if (bearers === undefined) {
        walk.perform(one);
        entries.push({ kind: 'record', action: one, most: undefined });
        continue;
      }
      const { flow, spent } = perform(one, bearers);
      spentOnRecord += spent.reduce((sum, own) => sum + own, 0n);
      put({ kind: 'record', action: one, most: flow.most }, flow);
      continue;
    }
    if (bearers === undefined) continue;
    if (one.item === 'change') {
      const most = mostBy(walk.state(), decisions.minimumOn(one.on));
      put({ kind: 'change', on: one.on, most }, { kind: 'flow', ...(most === undefined ? {} : { most }) });
    } else if (one.item === 'part') {
      const { part } = one;
      const given = convertedBy(part.given, walk.state(), bearers);
      const { flow } = perform({ on: one.on, facts: numbered(part.facts) }, bearers);
      const { reduction } = flow;
      if (reduction !== undefined) usedAnyway[dates.indexOf(one.on)] = true;
      put(
        { kind: 'part', part, most: flow.most },
        reduction === undefined ? flow : { ...flow, reduction: { ...reduction, given } },
      );
    } else {
      const { on, kept, isLast } = one;
      const own = kept.length === 0 ? undefined : perform({ on, facts: numbered(kept) }, bearers).spent;
      const issued = issuedOnDefaultBasis(totalsOf(walk.state()), on);
      put(
        { kind: 'slot', on, kept, proposal: one.proposal },
        { kind: 'slot', day: dates.indexOf(on), isLast, issued, cancellable: 0n, ...(own === undefined ? {} : { kept: own }) },
      );
    }
  }
  let least: bigint | undefined;
  for (let place = steps.length - 1; place >= 0; place -= 1) {
    const step = steps[place];
    const waiting = waitings[place] ?? 0n;
    least = least === undefined || waiting < least ? waiting : least;
    if (step?.kind === 'slot') steps[place] = { ...step, cancellable: least };
  }
  const known = bearers ?? { ids: ['all'], of: () => 0 };
  return { entries, steps, usedAnyway, bearers: known, held, spentOnRecord, no, treasury };
};

type CourseItem =
  | { readonly item: 'change'; readonly on: HongKongDate }
  | { readonly item: 'part'; readonly on: HongKongDate; readonly part: ProgrammePart }
  | {
      readonly item: 'slot';
      readonly on: HongKongDate;
      readonly isLast: boolean;
      readonly kept: readonly Unnumbered[];
      readonly proposal: number | undefined;
    };

/** On each date a slot before all that stays and one behind each part of it; what a cancellation's proposal converts for its own sake is one too. */
const courseItems = ({
  dates,
  asProposed,
  changes,
}: Pick<ProgrammeParts, 'dates' | 'asProposed'> & { readonly changes: Decisions['changes'] }): readonly CourseItem[] => {
  const days = [...new Set([...dates, ...changes])].toSorted();
  return days.flatMap((on): readonly CourseItem[] => {
    const change: readonly CourseItem[] = changes.includes(on) ? [{ item: 'change', on }] : [];
    if (!dates.includes(on)) return change;
    const slot = { item: 'slot', on, isLast: false, kept: [], proposal: undefined } as const;
    const own = asProposed
      .filter((one) => one.on === on)
      .flatMap((one): readonly CourseItem[] =>
        isLot(one)
          ? one.kept.length === 0
            ? []
            : [{ ...slot, kept: one.kept, proposal: one.proposal }]
          : [{ item: 'part', on, part: one }, slot],
      );
    const all: readonly CourseItem[] = [slot, ...own];
    const last = all.findLastIndex(({ item }) => item === 'slot');
    return [...change, ...all.map((one, index) => (one.item === 'slot' && index === last ? { ...one, isLast: true } : one))];
  });
};

/** Shares that leave T on the default basis by an action, other than weighted ones. */
const reductionOf = ({ changes, action, state }: Step): bigint => {
  const weighted = action.facts.reduce(
    (sum, fact) => (fact.fact === 'shares-cancelled' && state.classes.get(fact.class)?.weighted ? sum + fact.number : sum),
    0n,
  );
  const cancelled = changes.cancelled - weighted;
  return action.on >= treasuryExcludedFrom ? cancelled - changes.cancelledFromTreasury + changes.intoTreasury : cancelled;
};

/** The most W under which Rule 8A.09 is kept, if what is above it were converted by beneficiaries who all stay beneficiaries. */
const mostBy = (state: State, minimum: Fraction | undefined): bigint | undefined => {
  if (minimum === undefined || state.listing === undefined) return undefined;
  const { part, whole } = minimum;
  const { totalVotes, nonWvrVotes, wvrShares } = totalsOf(state);
  const weighted = [...state.classes.values()].find((one) => one.weighted);
  const into = weighted?.convertsInto === undefined ? undefined : state.classes.get(weighted.convertsInto);
  const each = (weighted?.votes ?? 1n) - (into?.votes ?? 1n);
  if (each <= 0n) return undefined;
  const over = part * totalVotes - whole * nonWvrVotes;
  const most = over > 0n ? wvrShares - divideUp(over, part * each) : wvrShares + -over / (part * each);
  return most < 0n ? 0n : most;
};

/** Votes a share and splits by class: where they change, shares before and after are not the same thing. */
const termsOf = (state: State): string =>
  [...state.classes.values()].map(({ id, votes, split }) => `${id} ${votes} ${split.part}/${split.whole}`).join();
