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
import { asFact, type Lot, type ProgrammePart } from './programme-parts.ts';
import type { Flow, ProgrammeDay } from './programme-search.ts';

/** An action of the record, or a part of the programme that stays where it is. */
export type CourseEntry =
  | { readonly kind: 'record'; readonly action: Action; readonly most: bigint | undefined }
  | { readonly kind: 'part'; readonly part: ProgrammePart; readonly most: bigint | undefined };

/** Who bears a duty: by beneficiary, or all as one where the least total is shared out or holders are not known. */
export type Bearers = { readonly ids: readonly string[]; readonly of: (state: State, holder: string) => number };

/** Why the closed forms do not carry a programme; it is then told as proposed, and no least is claimed. */
export type NoCourse = {
  readonly code: 'weight-moves-otherwise' | 'several-classes' | 'terms-change' | 'not-listed';
  readonly on: HongKongDate;
};

export type Course = {
  readonly entries: readonly CourseEntry[];
  readonly days: readonly ProgrammeDay[];
  readonly bearers: Bearers;
  readonly held: readonly bigint[];
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
 * One replay of the record with the parts that stay, and what the search needs of each day: T, what is reduced where it is,
 * and the cap that Rule 8A.09 sets on W. Shares bought back carry no vote from their purchase on, so that when they are
 * cancelled changes T alone, and each conversion takes `votes - 1` from all votes and nothing from those of non-WVR holders.
 */
export const courseOf = ({
  record,
  dates,
  parts,
  lots,
  byCeiling,
  minimum,
}: {
  readonly record: IssuerRecord;
  readonly dates: readonly HongKongDate[];
  readonly parts: readonly ProgrammePart[];
  readonly lots: readonly Lot[];
  readonly byCeiling: boolean;
  readonly minimum: Fraction;
}): Course => {
  const first = dates[0] ?? '';
  const closing = dates.map((on) => ({ closes: true as const, on }));
  const own = [...parts.map((part) => ({ part, on: part.on })), ...closing].toSorted((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : Number('closes' in one) - Number('closes' in other),
  );
  const walk = startWalk();
  const numbered = startNumbering();
  const classId = lots[0]?.class ?? '';
  const entries: CourseEntry[] = [];
  const days: { flows: Flow[]; issued: bigint; cancellable: bigint }[] = [];
  let flows: Flow[] = [];
  let waiting: bigint[] = [];
  const waitings: (readonly bigint[])[] = [];
  let bearers: Bearers | undefined;
  let held: readonly bigint[] = [];
  let treasury = false;
  let no: NoCourse | undefined = lots.some((lot) => lot.class !== classId) ? { code: 'several-classes', on: first } : undefined;
  for (const one of mergedWith(record, own)) {
    if (one.on >= first && bearers === undefined) {
      bearers = bearersOf(walk.state(), byCeiling);
      held = heldBy(walk.state(), bearers);
    }
    if ('closes' in one && one.closes === true) {
      const totals = totalsOf(walk.state());
      days.push({ flows, issued: issuedOnDefaultBasis(totals, one.on), cancellable: 0n });
      waiting.push(walk.state().classes.get(classId)?.pendingCancellation ?? 0n);
      waitings.push(waiting);
      [flows, waiting] = [[], []];
      continue;
    }
    const part = 'part' in one ? one.part : undefined;
    const action: Action = part === undefined ? (one as Action) : { on: one.on, facts: numbered(part.facts) };
    const inside = bearers !== undefined;
    const before = inside ? totalsOf(walk.state()) : undefined;
    const termsBefore = inside ? termsOf(walk.state()) : '';
    const step = walk.perform(action);
    if (bearers === undefined || before === undefined) {
      entries.push({ kind: 'record', action, most: undefined });
      continue;
    }
    const { state } = step;
    const totals = totalsOf(state);
    const spent = convertedBy(action.facts, state, bearers);
    const inAll = spent.reduce((sum, one) => sum + one, 0n);
    if (before.wvrShares - totals.wvrShares !== inAll) no ??= { code: 'weight-moves-otherwise', on: one.on };
    if (termsOf(state) !== termsBefore) no ??= { code: 'terms-change', on: one.on };
    treasury ||= totals.treasury > 0n || before.treasury > 0n;
    const issuedBefore = issuedOnDefaultBasis(before, one.on);
    const issued = issuedOnDefaultBasis(totals, one.on);
    const shares = reductionOf(step);
    const most = mostBy({ state, wvrShares: totals.wvrShares, minimum });
    const moved = totals.totalVotes !== before.totalVotes || totals.nonWvrVotes !== before.nonWvrVotes;
    const cap = moved && state.listing !== undefined ? most : undefined;
    flows.push({
      issued,
      ...(shares > 0n
        ? { reduction: { issuedBefore, shares, given: part === undefined ? spent : convertedBy(part.given, state, bearers) } }
        : inAll > 0n
          ? { spent }
          : {}),
      ...(cap === undefined ? {} : { most: cap }),
    });
    entries.push(part === undefined ? { kind: 'record', action, most: cap } : { kind: 'part', part, most: cap });
    waiting.push(state.classes.get(classId)?.pendingCancellation ?? 0n);
  }
  let least: bigint | undefined;
  for (let day = days.length - 1; day >= 0; day -= 1) {
    const own = waitings[day] ?? [];
    const atEnd = own.at(-1) ?? 0n;
    const here = days[day];
    least = least === undefined || atEnd < least ? atEnd : least;
    if (here !== undefined) here.cancellable = least;
    // What is cancelled by the end of the day before must leave enough for what stays on this one.
    for (const one of own) if (one < least) least = one;
  }
  const known = bearers ?? { ids: ['all'], of: () => 0 };
  return { entries, days, bearers: known, held, no, treasury };
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

/** The most W under which Rule 8A.09 is kept, if what is above it were converted by beneficiaries. */
const mostBy = ({
  state,
  wvrShares,
  minimum: { part, whole },
}: {
  readonly state: State;
  readonly wvrShares: bigint;
  readonly minimum: Fraction;
}): bigint | undefined => {
  const { totalVotes, nonWvrVotes } = totalsOf(state);
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
