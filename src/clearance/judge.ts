import type { AsOf, HongKongDate } from '../exact/index.ts';
import {
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
  type ChangedFinding,
  changedFindings,
  check,
  type Finding,
  type Outcome,
  overallOutcome,
  type ScenarioPack,
} from '../rulebook/index.ts';

export type Permission = 'yes' | 'no' | 'needs-exchange' | 'needs-counsel' | 'cannot-tell';

/** A record as every Rule sees it at the end of a day. */
export type Judgement = {
  readonly timeline: Timeline;
  readonly asOf: AsOf;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly state: State;
};

/** What proposals of one day are judged against: the record with nothing later than that day. */
export type Ground = {
  readonly record: IssuerRecord;
  readonly on: HongKongDate;
  readonly before: Judgement;
  /** Judged as if these proposals were Rules: what-if only. */
  readonly scenario?: ScenarioPack | undefined;
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
  const before = judgementOf(timelineOf({ record: until, report: () => {} }), on, scenario);
  return { record: until, on, before, scenario };
};

export const judgementOf = (timeline: Timeline, on: HongKongDate, scenario?: ScenarioPack): Judgement => {
  const asOf: AsOf = { date: on };
  const { outcome, findings, state } = check({ timeline, asOf, scenario });
  return { timeline, asOf, outcome, findings, state };
};

/** Judges facts as if they were done on the day of the ground, behind all that is on record for it. Nothing given changes. */
export const judge = (ground: Ground, facts: readonly Unnumbered[]): Judged | Unjudgeable => {
  const extended = extendRecord({ record: ground.record, added: facts });
  if (extended.status === 'refused') return extended;
  const after = judgementOf(extended.timeline, ground.on, ground.scenario);
  const scaled = facts.some(({ fact }) => fact === 'shares-subdivided' || fact === 'shares-consolidated');
  const {
    findings: changes,
    gone,
    charged,
  } = changedFindings({
    before: ground.before.findings,
    after: after.findings,
    scaled,
  });
  return {
    status: 'judged',
    facts: extended.added,
    record: extended.record,
    after,
    changes,
    gone,
    charged,
    permitted: permissionOf(charged),
  };
};

const permissions: Partial<Record<Outcome, Permission>> = {
  breached: 'no',
  'cannot-tell': 'cannot-tell',
  'needs-exchange': 'needs-exchange',
  'needs-counsel': 'needs-counsel',
};

/** The worst of what a proposal creates or worsens decides. */
export const permissionOf = (charged: readonly ChangedFinding[]): Permission =>
  permissions[charged.length === 0 ? 'met' : overallOutcome(charged.map(({ finding }) => finding))] ?? 'yes';
