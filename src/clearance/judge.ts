import type { AsOf, HongKongDate } from '../exact/index.ts';
import {
  extendFollowing,
  extendRecord,
  type Fact,
  type Fault,
  type IssuerRecord,
  type Overturned,
  type State,
  type Timeline,
  timelineOf,
  type Unnumbered,
} from '../record/index.ts';
import {
  type Ceiling,
  type ChangedFinding,
  type CheckOptions,
  changedFindings,
  check,
  type Finding,
  followCeiling,
  type Outcome,
  overallOutcome,
  type ScenarioPack,
} from '../rulebook/index.ts';
import { type EndedArea, endedAreas, restsOnBalances } from './ended-areas.ts';

export type Permission = 'yes' | 'no' | 'needs-exchange' | 'needs-counsel' | 'cannot-tell';

/** A record as every Rule sees it at the end of a day. */
export type Judgement = {
  readonly timeline: Timeline;
  readonly asOf: AsOf;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly state: State;
  /** The ceiling of 8A.13 after the last action; none before the listing. */
  readonly ceiling: Ceiling | undefined;
};

/** What proposals of one day are judged against: the record with nothing later than that day. */
export type Ground = {
  readonly record: IssuerRecord;
  readonly on: HongKongDate;
  readonly before: Judgement;
  /** Judged as if these proposals were Rules: what-if only. */
  readonly scenario?: ScenarioPack | undefined;
  /** What is on record for later days: it plays no part but in saying from when something may be done. */
  readonly later?: readonly Fact[];
};

export type Judged = {
  readonly status: 'judged';
  /** The proposed facts as they would stand on record. */
  readonly facts: readonly Fact[];
  readonly record: IssuerRecord;
  readonly after: Judgement;
  readonly changes: readonly ChangedFinding[];
  readonly gone: readonly Finding[];
  /** What the proposal creates or worsens: it is judged by these alone. */
  readonly charged: readonly ChangedFinding[];
  /** Areas that it rests on whose sources stopped before the day: balances are then those of another day. */
  readonly ended: readonly EndedArea[];
  readonly permitted: Permission;
};
export type Unjudgeable = {
  readonly status: 'refused';
  readonly faults: readonly Fault[];
  readonly overturned: readonly Overturned[];
};

/** Facts of later days are left out: the question is what may be done on the day, on what had happened until then. */
export const groundOf = ({
  record,
  on,
  scenario,
}: {
  readonly record: IssuerRecord;
  readonly on: HongKongDate;
  readonly scenario?: ScenarioPack | undefined;
}): Ground => {
  const until: IssuerRecord = { ...record, facts: record.facts.filter((fact) => fact.on <= on) };
  const later = record.facts.filter((fact) => fact.on > on);
  const before = judgementOf(timelineOf({ record: until, report: () => {} }), on, { scenario });
  return { record: until, on, before, later, scenario };
};

export const judgementOf = (
  timeline: Timeline,
  on: HongKongDate,
  { report = () => {}, scenario }: Pick<CheckOptions, 'report' | 'scenario'> = {},
): Judgement => {
  const asOf: AsOf = { date: on };
  const ceiling = followCeiling();
  const { outcome, findings, state } = check({ timeline, asOf, report, scenario, follow: ceiling.observe });
  return { timeline, asOf, outcome, findings, state, ceiling: ceiling.current() };
};

/** Judges facts as if they were done on the day of the ground, behind all that is on record for it. Nothing given changes. */
export const judge = (ground: Ground, facts: readonly Unnumbered[]): Judged | Unjudgeable => {
  const known = judgedOn.get(ground) ?? new WeakMap<readonly Unnumbered[], Judged | Unjudgeable>();
  judgedOn.set(ground, known);
  const before = known.get(facts);
  if (before !== undefined) return before;
  const judged = judgeAnew(ground, facts);
  known.set(facts, judged);
  return judged;
};

/** The same facts on the same ground come out the same: a proposal and its remedies are asked for more than once. */
const judgedOn = new WeakMap<Ground, WeakMap<readonly Unnumbered[], Judged | Unjudgeable>>();

const judgeAnew = (ground: Ground, facts: readonly Unnumbered[]): Judged | Unjudgeable => {
  const extended = extendFollowing({ record: ground.record, state: ground.before.state, added: facts });
  if (extended.status === 'refused') return extended;
  const faults: Fault[] = [];
  const after = judgementOf(extended.timeline, ground.on, {
    report: (fault) => faults.push(fault),
    scenario: ground.scenario,
  });
  if (faults.length > 0) {
    const whole = extendRecord({ record: ground.record, added: facts });
    return whole.status === 'refused' ? whole : { status: 'refused', faults, overturned: [] };
  }
  const scaled = facts.some(({ fact }) => fact === 'shares-subdivided' || fact === 'shares-consolidated');
  const { findings, gone, charged: all } = changedFindings({ before: ground.before.findings, after: after.findings, scaled });
  const charged = all.filter(({ finding }) => finding.outcome !== 'not-applicable');
  const ended = endedAreas({ state: ground.before.state, facts, on: ground.on });
  return {
    status: 'judged',
    facts: extended.added,
    record: extended.record,
    after,
    changes: findings,
    gone,
    charged,
    ended,
    permitted: permissionOf(charged, ended),
  };
};

const permissions: Partial<Record<Outcome, Permission>> = {
  breached: 'no',
  'cannot-tell': 'cannot-tell',
  'needs-exchange': 'needs-exchange',
  'needs-counsel': 'needs-counsel',
};

/**
 * The worst of what a proposal creates or worsens decides. Where the sources of what it rests on have stopped, only a
 * breach that does not turn on balances can still be told.
 */
export const permissionOf = (charged: readonly ChangedFinding[], ended: readonly EndedArea[] = []): Permission => {
  const deciding = charged.map(({ finding }) => finding).filter((finding) => !isAsked(finding));
  if (ended.length === 0) return permissionBy(deciding);
  return permissionBy(deciding.filter((finding) => !restsOnBalances(finding))) === 'no' ? 'no' : 'cannot-tell';
};

const permissionBy = (findings: readonly Finding[]): Permission => {
  if (findings.some(isBrokenBetweenSteps)) return 'no';
  return findings.length === 0 ? 'yes' : (permissions[overallOutcome(findings)] ?? 'yes');
};

/** Rule 8A.09 is tested after every action: what a later step of the same day cures was broken, and need not be if done as one. */
const isBrokenBetweenSteps = ({ rule, outcome }: Finding): boolean => rule === '8A.09' && outcome === 'cured';

/** Whether the listing of conversion shares is approved is asked beside the Requirements where the record does not say. */
const isAsked = ({ rule, outcome }: Finding): boolean => rule === '8A.20' && outcome === 'cannot-tell';
