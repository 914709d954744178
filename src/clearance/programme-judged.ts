import type { HongKongDate } from '../exact/index.ts';
import { extendRecord, type Fault, type Overturned, type Unnumbered } from '../record/index.ts';
import {
  type ChangedFinding,
  changedFindings,
  check,
  type Finding,
  type Notice,
  type Outcome,
  overallOutcome,
} from '../rulebook/index.ts';
import { type EndedArea, endedAreas } from './ended-areas.ts';
import { type Ground, type Permission, permissionOf } from './judge.ts';
import { asFact } from './programme-parts.ts';
import type { ProgrammeStep, Walked } from './programme-walk.ts';
import type { Proposal } from './proposal.ts';
import { endingDecisions } from './ratchet-later.ts';

/** Every Rule that the facts of a date engaged, with the worst outcome of its findings as seen at the end. */
export type RulesOfDate = {
  readonly on: HongKongDate;
  readonly outcomes: readonly { readonly rule: string; readonly outcome: Outcome }[];
};

/** One way through the programme, checked as a whole with all its facts. */
export type ProgrammeWay = {
  readonly steps: readonly ProgrammeStep[];
  readonly proposals: readonly Proposal[];
  /** The places in the file that each comes from. */
  readonly from: readonly (readonly number[])[];
  /** All weighted shares that the proposals convert. */
  readonly converted: bigint;
  /** Of them what the proposals give for their own sake. */
  readonly elected: bigint;
  /** On how many dates shares go out of issue or into treasury. */
  readonly dates: bigint;
  /** Somebody who had weighted shares before has none any more. */
  readonly usedUp: boolean;
  readonly permitted: Permission;
  readonly charged: readonly ChangedFinding[];
  /** Areas whose sources stop before the last date: the figures hold if nothing else happened since. */
  readonly ended: readonly EndedArea[];
  readonly rules: readonly RulesOfDate[];
  /** What would be short from the day after a decision ends on which it rests. */
  readonly notices: readonly Notice[];
};

export type NotPlanned = {
  readonly status: 'refused';
  readonly faults: readonly Fault[];
  readonly overturned: readonly Overturned[];
};

/**
 * The whole record with all facts of a way, judged at its last date, with what was broken on the way, and besides at the end
 * of every date on which something may stand that no action of shares engages: where a decision begins or ends, where
 * something else than shares is done, and on every date of a short programme.
 */
export const judgeWay = ({
  ground,
  walked,
  changes,
}: {
  readonly ground: Ground;
  readonly walked: Walked;
  /** Days on which a decision begins or ends. */
  readonly changes: readonly HongKongDate[];
}): { readonly status: 'judged'; readonly way: ProgrammeWay } | NotPlanned => {
  const { proposals, steps } = walked;
  const facts: readonly Unnumbered[] = proposals.flatMap((proposal) => proposal.facts);
  const extended = extendRecord({ record: ground.record, added: facts });
  if (extended.status === 'refused') return extended;
  const { timeline } = extended;
  const { findings, state } = check({ timeline, asOf: { date: ground.on }, all: true });
  const before = check({ timeline: ground.before.timeline, asOf: { date: ground.on }, all: true });
  const scaled = facts.some(({ fact }) => fact === 'shares-subdivided' || fact === 'shares-consolidated');
  const { charged } = changedFindings({ before: before.findings, after: findings, scaled });
  const between = datesToJudge({ proposals, changes }).filter((date) => date < ground.on);
  const passing = between.flatMap((date) => {
    const [was, now] = [ground.before.timeline, timeline].map((own) => check({ timeline: own, asOf: { date } }).findings);
    const own = changedFindings({ before: was ?? [], after: now ?? [], scaled }).charged;
    // What an action engaged is told once, with what became of it.
    return own.filter(({ finding }) => finding.engagedBy.length === 0 && unkept.has(finding.outcome));
  });
  const all = [...charged, ...firstOfEach(passing, charged)];
  const ended = endedAreas({ state: ground.before.state, facts, on: ground.on });
  const permitted = ended.length === 0 && all.some(isPassing) ? 'no' : permissionOf(all, ended);
  const judged = { permitted, record: extended.record, after: { findings, state } };
  return {
    status: 'judged',
    way: {
      steps,
      proposals,
      from: walked.from,
      converted: walked.converted,
      elected: walked.elected,
      dates: BigInt(new Set(steps.flatMap(({ on, because }) => (because === '8A.15' ? [on] : []))).size),
      usedUp: walked.usedUp,
      permitted,
      charged: all,
      ended,
      rules: rulesByDate(findings, proposals),
      notices: ended.length > 0 ? [] : endingDecisions({ ground, judged }),
    },
  };
};

const unkept: ReadonlySet<Outcome> = new Set<Outcome>(['breached', 'needs-exchange', 'needs-counsel', 'cannot-tell']);

/** So many dates are all looked at. */
const shortProgramme = 12;

const datesToJudge = ({
  proposals,
  changes,
}: {
  readonly proposals: readonly Proposal[];
  readonly changes: readonly HongKongDate[];
}): readonly HongKongDate[] => {
  const dates = [...new Set(proposals.map(({ on }) => on))];
  const own =
    dates.length <= shortProgramme
      ? dates
      : proposals.filter(({ facts }) => facts.some((fact) => !asFact(fact).fact.startsWith('shares-'))).map(({ on }) => on);
  return [...new Set([...own, ...changes])].toSorted();
};

/** What stands broken for a while is told on its first day, and not again where it still stands at the end. */
const firstOfEach = (passing: readonly ChangedFinding[], atEnd: readonly ChangedFinding[]): readonly ChangedFinding[] => {
  const known = new Set(atEnd.flatMap(({ finding }) => (unkept.has(finding.outcome) ? [finding.id] : [])));
  return passing.filter(({ finding }) => {
    const isFirst = !known.has(finding.id);
    known.add(finding.id);
    return isFirst;
  });
};

/** What a programme breaks on one date and cures on another was broken: it is not to be begun so. */
const isPassing = ({ change, finding }: ChangedFinding): boolean => change === 'new' && finding.outcome === 'cured';

const rulesByDate = (findings: readonly Finding[], proposals: readonly Proposal[]): readonly RulesOfDate[] => {
  const byDate = new Map<string, Map<string, Finding[]>>();
  for (const finding of findings) {
    if (finding.engagedBy.length === 0) continue;
    const rules = byDate.get(finding.on) ?? new Map<string, Finding[]>();
    byDate.set(finding.on, rules);
    const own = rules.get(finding.rule);
    if (own === undefined) rules.set(finding.rule, [finding]);
    else own.push(finding);
  }
  return [...new Set(proposals.map(({ on }) => on))].map((on) => ({
    on,
    outcomes: [...(byDate.get(on) ?? [])].map(([rule, own]) => ({ rule, outcome: worstOf(own) })),
  }));
};

/** Of one Rule on one date the worst; where nothing worsens, what is more than met is told. */
const worstOf = (findings: readonly Finding[]): Outcome => {
  const worst = overallOutcome(findings);
  return worst === 'met' ? (findings.find(({ outcome }) => outcome !== 'met')?.outcome ?? 'met') : worst;
};
