import type { AsOf, Fraction, HongKongDate } from '../exact/index.ts';
import type { FactOf, State } from '../record/index.ts';
import { untilDone } from './continuing.ts';
import type { Draft, Notice, Outcome, Rule } from './rule.ts';
import type { ScenarioPack } from './scenarios.ts';
import { daysNotWaived, type WaivedDays, waivedDays } from './waived-days.ts';

/**
 * Rule 2.04: decisions of the Exchange laid over the rulebook. A waiver makes a finding `waived`, a modification or a
 * condition changes a number of a Rule and is named; neither is ever a silent "met".
 */
export type Decision = FactOf<'exchange-decided'>;

/** `8A.18(2)` is a paragraph of `8A.18`. */
export const baseOf = (rule: string): string => rule.replace(/\(.*$/, '').toUpperCase();

/** A modification or condition that names no number of its Rule changes nothing here: that is told, never passed over. */
export const isApplied = (rule: Rule, { decision, parameter }: Decision): boolean =>
  decision === 'approval' ||
  decision === 'waiver' ||
  (parameter !== undefined && Object.hasOwn(rule.parameters ?? {}, parameter.name));

export const notAppliedDraft = (rule: Rule, decision: Decision): Draft => ({
  rule: rule.number,
  check: 'decision',
  outcome: 'needs-counsel',
  subject: decision.id,
  on: decision.on,
  engagedBy: [decision.id],
  figures: {},
  message: 'not-applied',
  values: { known: Object.keys(rule.parameters ?? {}).join(', ') || '-' },
});

/** The number of a Rule in force at a date: as decided, as supposed in a scenario, or as the Rule has it. */
export const parameterOf = ({
  rule,
  name,
  on,
  decisions,
  scenario,
  state,
}: {
  readonly rule: Rule;
  readonly name: string;
  readonly on: HongKongDate;
  readonly decisions: readonly Decision[];
  readonly scenario: ScenarioPack | undefined;
  readonly state: State | undefined;
}): { readonly value: Fraction; readonly modifiedBy?: string } => {
  const given = rule.parameters?.[name];
  if (given === undefined) throw new Error(`Rule ${rule.number} has no parameter ${name}`);
  const modified = decisions.findLast(
    ({ decision, rule: decided, parameter, on: from, until }) =>
      (decision === 'modification' || decision === 'condition') &&
      baseOf(decided) === rule.number &&
      parameter?.name === name &&
      from <= on &&
      (until === undefined || on <= until),
  );
  if (modified?.parameter !== undefined) return { value: modified.parameter.value, modifiedBy: modified.id };
  const supposed = scenario?.parameters.find((parameter) => parameter.rule === rule.number && parameter.name === name);
  const supposedValue = state === undefined ? undefined : supposed?.value(state);
  if (supposedValue !== undefined) return { value: supposedValue, modifiedBy: `scenario:${scenario?.id}` };
  return { value: given };
};

/** A waiver of a paragraph covers the checks of that paragraph only. */
const covers = (decided: string, { rule, check }: Draft): boolean => {
  // A vehicle that no longer complies is a matter of both Rules.
  if (check === 'vehicle-stopped-complying' && baseOf(decided) === '8A.18') return true;
  if (baseOf(decided) !== rule) return false;
  const paragraph = /\((\d)\)/.exec(decided)?.[1];
  if (rule !== '8A.18' || paragraph === undefined) return true;
  return check === (paragraph === '1' ? 'transfer-ends-weight' : 'permitted-vehicle');
};

/** Checks of shares whose weight had to end: a waiver of them is counted when it spares the weight. */
const weightChecks: ReadonlySet<string> = new Set(['weight-ceased', 'transfer-ends-weight', 'vehicle-stopped-complying']);

/** One number serves each kind of check by itself: shares in a vehicle may be those whose transfer to it was waived. */
const usedKey = (decision: string, check: string): string => `${decision}/${weightChecks.has(check) ? 'weight' : check}`;

/** What is used of the number of each waiver before the findings are laid under it. */
export const usedSoFar = ({ spared }: State): Map<string, bigint> =>
  new Map([...spared].map(([decision, number]) => [`${decision}/weight`, number]));

const waivable = new Set<Outcome>(['breached', 'cured', 'needs-exchange', 'needs-counsel', 'cannot-tell']);

/**
 * A waiver bites when every field that it gives matches, while it lasts and up to its number, which `used` counts. What
 * was done once while it bit stays waived; a duty that is broken anew each day is broken on each day that no waiver covers,
 * also where one was decided only after the first of them.
 */
export const overlay = ({
  draft,
  decisions,
  asOf,
  used,
}: {
  readonly draft: Draft;
  readonly decisions: readonly Decision[];
  readonly asOf: AsOf;
  readonly used: Map<string, bigint>;
}): Draft => {
  if (!waivable.has(draft.outcome) && draft.waiver === undefined) return draft;
  const goesOn = untilDone.has(`${draft.rule}/${draft.check}`) && draft.standing !== true;
  const done = draft.curedOn ?? draft.doneOn;
  const window = { first: draft.on, last: !goesOn ? draft.on : done !== undefined && done < asOf.date ? done : asOf.date };
  const bites = (decision: Decision): boolean =>
    decision.on <= window.last &&
    (decision.until === undefined || decision.until >= window.first) &&
    (decision.id === draft.waiver?.decision || matches({ decision, draft, used }));
  const waivers = decisions.filter(bites);
  const waived = waivedDays(waivers, draft.on);
  if (waived.length === 0) return draft;
  for (const decision of waivers) {
    if (decision.id === draft.waiver?.decision) continue;
    const key = usedKey(decision.id, draft.check);
    used.set(key, (used.get(key) ?? 0n) + sizeUnder(draft, decision));
  }
  const notices = draft.notices ?? [];
  if (daysNotWaived(waived, window) !== undefined) {
    const told = waived.map((stretch) => toldOf(stretch, draft.on));
    const spared = draft.waiver?.spared === true ? [{ code: 'spared-by-waiver' }] : [];
    return { ...draft, waived, notices: [...notices, ...told, ...spared] };
  }
  const decision = waived[0]?.decision ?? '';
  return {
    ...draft,
    outcome: 'waived',
    ...(draft.waiver === undefined ? {} : { remedy: undefined, curedOn: undefined }),
    modifiedBy: decision,
    notices: [...notices, { code: 'waived', values: { decision } }],
  };
};

const toldOf = ({ from, until, decision }: WaivedDays, on: HongKongDate): Notice => {
  if (until === undefined) return { code: 'waived-from', values: { decision, date: from } };
  return from === on
    ? { code: 'waived-until', values: { decision, date: until } }
    : { code: 'waived-between', values: { decision, from, until } };
};

/** A waiver that came later covers what was still open then. */
const sizeUnder = ({ on, size = 0n, openOn }: Draft, decision: Decision): bigint =>
  decision.on > on && openOn !== undefined ? openOn(decision.on) : size;

const matches = ({
  decision,
  draft,
  used,
}: {
  readonly decision: Decision;
  readonly draft: Draft;
  readonly used: ReadonlyMap<string, bigint>;
}): boolean => {
  const { rule, check, person, holder, class: classId, appliesTo, number, id } = decision;
  return (
    decision.decision === 'waiver' &&
    covers(rule, draft) &&
    (check === undefined || check === draft.check) &&
    (person === undefined || (draft.persons ?? [draft.subject]).every((concerned) => concerned === person)) &&
    (holder === undefined || (draft.holders ?? [draft.subject]).every((concerned) => concerned === holder)) &&
    (classId === undefined || draft.class === undefined || classId === draft.class) &&
    (appliesTo === undefined || appliesTo === draft.set) &&
    (number === undefined || (used.get(usedKey(id, draft.check)) ?? 0n) + sizeUnder(draft, decision) <= number)
  );
};
