import type { AsOf, HongKongDate, Instant } from '../exact/index.ts';
import { applyFact } from './apply.ts';
import { type Changes, noChanges } from './apply-shares.ts';
import type { Fact, IssuerRecord } from './facts.ts';
import { type Fault, faultLimit } from './faults.ts';
import { assertConserved, totalsOf } from './holdings.ts';
import { standingFacts } from './known.ts';
import { type Action, actionsOf, actionsUpTo, type Closing, inEffectiveOrder } from './order.ts';
import type { AffectedShares, ArticlesReading, Trigger } from './settle-trigger.ts';
import { copyState, emptyState, type State, sizeOfState, type Totals } from './state.ts';
import { carryingHoldings, controlBefore, enforcementTrigger, triggersOf, weightInDoubt } from './triggers.ts';

/** One action as it came out. `state` is live: it is the state after this action only until the next one applies. */
export type Step = {
  readonly action: Action;
  readonly before: Totals;
  readonly after: Totals;
  readonly state: State;
  readonly changes: Changes;
  readonly triggers: readonly Trigger[];
  /** Who held the weighted shares before an action that takes shares out of issue. */
  readonly carryingBefore: readonly AffectedShares[];
  /** Weighted shares, counted in `before`, whose weight may have ended before such an action. */
  readonly inDoubtBefore: bigint;
  /** Votes a share by class before the action, where its terms changed. */
  readonly listedBefore: boolean;
};

/** A record made ready: its standing facts as ordered actions, and snapshots to start from. */
export type Timeline = {
  readonly record: IssuerRecord;
  readonly actions: readonly Action[];
  readonly reading: ArticlesReading;
  readonly snapshots: { readonly count: number; readonly state: State }[];
  /** How many actions the snapshots cover; -1 while they have not been laid. */
  readonly laid: { count: number };
};

export const timelineOf = ({
  record,
  knownAt,
  reading = 'as-recorded',
  from,
  report,
}: {
  readonly record: IssuerRecord;
  readonly knownAt?: Instant | undefined;
  readonly reading?: ArticlesReading;
  /** The state at the end of a day, to go on from: only facts of later days apply. */
  readonly from?: { readonly through: HongKongDate; readonly state: State } | undefined;
  readonly report: (fault: Fault) => void;
}): Timeline => {
  const standing = standingFacts({ facts: record.facts, knownAt });
  const facts = inEffectiveOrder(from === undefined ? standing : standing.filter(({ on }) => on > from.through));
  const actions = actionsOf(facts, report);
  return { record, actions, reading, snapshots: [{ count: 0, state: from?.state ?? emptyState() }], laid: { count: 0 } };
};

/** The same facts under another reading of unknown articles. */
export const readAgain = (timeline: Timeline, reading: ArticlesReading): Timeline => ({
  ...timeline,
  reading,
  snapshots: [beginning(timeline)],
  laid: { count: 0 },
});

/**
 * Replays the actions up to `asOf` and gives each to `observe`. Facts that cannot be true go to `report` and replay goes
 * on, so that all of them are told at once; nothing of a record with faults is used. Gives back the state at the end.
 */
export const replay = ({
  timeline,
  asOf,
  observe,
  beforeAction,
  report,
}: {
  readonly timeline: Timeline;
  readonly asOf: AsOf;
  readonly observe?: (step: Step) => void;
  /** Sees the state just before an action of the record or the calendar applies. */
  readonly beforeAction?: (action: Action, state: State) => void;
  readonly report: (fault: Fault) => void;
}): State => {
  const until = actionsUpTo(timeline.actions, asOf);
  const start = observe === undefined ? startFor(timeline, until) : beginning(timeline);
  const state = copyState(start.state);
  let before: Totals = totalsOf(state);
  let faults = 0;
  const perform = (action: Action): void => {
    beforeAction?.(action, state);
    const step = performAction({
      state,
      action,
      before,
      reading: timeline.reading,
      report: (fault) => {
        faults += 1;
        if (faults <= faultLimit) report(fault);
      },
    });
    before = step.after;
    observe?.(step);
  };
  for (let index = start.count; index < until; index += 1) {
    const action = timeline.actions[index];
    if (action === undefined) break;
    for (let due = nextClosing(state, action.on); due; due = nextClosing(state, action.on)) perform(due);
    perform(action);
    if (index + 1 > timeline.laid.count && observe !== undefined) laySnapshot(timeline, index + 1, state);
  }
  if (asOf.instant === undefined) {
    const after = dayAfter(asOf.date);
    for (let due = nextClosing(state, after); due; due = nextClosing(state, after)) perform(due);
  }
  if (faults > faultLimit)
    report({ code: 'more-faults', place: { line: 1, column: 1 }, values: { count: `${faults - faultLimit}` } });
  if (faults === 0) assertConserved(state);
  return state;
};

/** Sorts behind every instant and date of `date` and before the next one. */
const dayAfter = (date: HongKongDate): string => `${date}~`;

const beginning = ({ snapshots }: Timeline): { readonly count: number; readonly state: State } =>
  snapshots[0] ?? { count: 0, state: emptyState() };

const startFor = (timeline: Timeline, until: number): { readonly count: number; readonly state: State } => {
  let best = beginning(timeline);
  for (const snapshot of timeline.snapshots) if (snapshot.count <= until && snapshot.count > best.count) best = snapshot;
  return best;
};

/** A snapshot every 500 actions, or less often when the state is large: then a copy would cost more than the replay. */
const laySnapshot = (timeline: Timeline, count: number, state: State): void => {
  const last = timeline.snapshots.at(-1)?.count ?? 0;
  if (count - last < 500 || count - last < sizeOfState(state)) return;
  timeline.snapshots.push({ count, state: copyState(state) });
  timeline.laid.count = count;
};

/** What the calendar does before `before`: an annual meeting closes, a term of office ends; earliest first. */
const nextClosing = (state: State, before: string): Action | undefined => {
  if (state.meetings.size === 0 && state.termEnds === 0) return undefined;
  let earliest: { readonly on: HongKongDate; readonly closes: Closing } | undefined;
  for (const { meeting, kind, heldOn } of state.meetings.values()) {
    if (kind !== 'AGM' || heldOn >= before || state.closedMeetings.has(meeting)) continue;
    if (earliest === undefined || heldOn < earliest.on) earliest = { on: heldOn, closes: { kind: 'meeting', meeting } };
  }
  if (state.termEnds > 0) {
    for (const { person, termEnds } of state.directors.values()) {
      if (termEnds === undefined || termEnds >= before) continue;
      if (earliest === undefined || termEnds < earliest.on) earliest = { on: termEnds, closes: { kind: 'term', person } };
    }
  }
  return earliest && { ...earliest, facts: [] };
};

const performAction = ({
  state,
  action,
  before,
  reading,
  report,
}: {
  readonly state: State;
  readonly action: Action;
  readonly before: Totals;
  readonly reading: ArticlesReading;
  readonly report: (fault: Fault) => void;
}): Step => {
  const changes = noChanges();
  const listedBefore = state.listing !== undefined;
  const touchesBoard = action.closes !== undefined || action.facts.some(({ fact }) => fact === 'director-ceased');
  const directorsBefore = touchesBoard
    ? new Set([...state.directors.keys()].filter((person) => state.beneficiaries.has(person)))
    : undefined;
  const control = controlBefore(state, action);
  const carryingBefore = action.facts.some(takesSharesOut) ? carryingHoldings(state) : [];
  const inDoubtBefore = action.facts.some(takesSharesOut) ? weightInDoubt(state).shares : 0n;
  const triggers: Trigger[] = [];
  if (action.closes) close(state, action.closes);
  for (const fact of action.facts) {
    const charge = fact.fact === 'charge-enforced' ? state.charges.get(fact.charge) : undefined;
    applyFact({
      state,
      fact,
      changes,
      on: action.on,
      refuse: (code, values = {}) =>
        report({ code, place: { line: fact.line, column: fact.column }, values: { date: fact.on, ...values } }),
    });
    if (fact.fact !== 'charge-enforced' || charge === undefined) continue;
    const enforced = enforcementTrigger({
      state,
      action,
      reading,
      holder: fact.to ?? charge.chargee,
      class: charge.class,
      number: changes.carried.get(fact.id) ?? fact.number ?? charge.number,
      fact: fact.id,
      charger: charge.holder,
    });
    if (enforced) triggers.push(enforced);
  }
  for (const fault of balanceFaults(state, changes)) report(fault);
  triggers.push(...triggersOf({ state, action, before: control, reading, directorsBefore, carried: changes.carried }));
  return { action, before, after: totalsOf(state), state, changes, triggers, carryingBefore, inDoubtBefore, listedBefore };
};

const takesSharesOut = (fact: Fact): boolean => fact.fact === 'shares-cancelled' || fact.fact === 'shares-repurchased';

/** Directors whom the board named and the meeting did not elect are gone at its close (Appendix A1, 4(2)). */
const close = (state: State, closes: Closing): void => {
  if (closes.kind === 'term') {
    state.directors.delete(closes.person);
    return;
  }
  state.closedMeetings.add(closes.meeting);
  for (const director of [...state.directors.values()]) if (director.untilFirstMeeting) state.directors.delete(director.person);
};

/** Balances that an action leaves impossible: judged at its end, because the legs of a set may pass through anything. */
const balanceFaults = (state: State, { touched }: Changes): readonly Fault[] => {
  const faults: Fault[] = [];
  for (const { class: classId, holder, fact } of touched.values()) {
    const shareClass = state.classes.get(classId);
    if (shareClass === undefined) continue;
    const place = { line: fact.line, column: fact.column };
    const left =
      holder === 'repurchased'
        ? shareClass.pendingCancellation
        : holder === 'treasury'
          ? shareClass.treasury
          : (state.holdings.get(classId)?.get(holder)?.shares ?? 0n);
    if (left < 0n) {
      const number = 'number' in fact ? (fact.number ?? 0n) : 0n;
      faults.push({
        code: holder === 'repurchased' ? 'more-than-pending' : holder === 'treasury' ? 'more-than-treasury' : 'more-than-held',
        place,
        values: { number: `${number}`, held: `${number + left}`, class: classId, holder, date: fact.on, short: `${-left}` },
      });
    }
    if (shareClass.authorised !== undefined && fact.fact === 'shares-issued' && shareClass.issued > shareClass.authorised) {
      faults.push({
        code: 'beyond-authorised',
        place,
        values: { class: classId, issued: `${shareClass.issued}`, authorised: `${shareClass.authorised}`, date: fact.on },
      });
    }
  }
  return faults;
};

/** Who follows a replay: sees every step, and the state at the end of a day before the first action of a later one. */
export type Follower = {
  readonly observe: (step: Step) => void;
  readonly dayEnded: (day: HongKongDate, state: State) => void;
  /** What was seen is not to be relied on: the replay is given up. */
  readonly abandoned: () => void;
};

/** A replay that goes on: the state after the actions so far, onto which each next action is performed. */
export const startReplay = (follower?: Follower) => {
  const state = emptyState();
  let before = totalsOf(state);
  let day: HongKongDate | undefined;
  const perform = (action: Action, report: (fault: Fault) => void): void => {
    if (day !== undefined && action.on > day) follower?.dayEnded(day, state);
    day = action.on;
    const one = (each: Action): void => {
      const step = performAction({ state, action: each, before, reading: 'as-recorded', report });
      before = step.after;
      follower?.observe(step);
    };
    for (let due = nextClosing(state, action.on); due; due = nextClosing(state, action.on)) one(due);
    one(action);
  };
  return {
    perform,
    run: (record: IssuerRecord): void => {
      for (const action of timelineOf({ record, report: () => {} }).actions) perform(action, () => {});
    },
  };
};
