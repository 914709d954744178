import type { AsOf, Fraction, HongKongDate } from '../exact/index.ts';
import type { FactOf, State } from '../record/index.ts';
import type { Draft, Outcome, Rule } from './rule.ts';
import type { ScenarioPack } from './scenarios.ts';

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
  if (baseOf(decided) !== rule) return false;
  const paragraph = /\((\d)\)/.exec(decided)?.[1];
  if (rule !== '8A.18' || paragraph === undefined) return true;
  return check === (paragraph === '1' ? 'transfer-ends-weight' : 'permitted-vehicle');
};

const waivable = new Set<Outcome>(['breached', 'needs-exchange', 'needs-counsel', 'cannot-tell']);

/** A waiver bites when every field that it gives matches, while it lasts and up to its number, which `used` counts. */
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
  if (!waivable.has(draft.outcome)) return draft;
  const size = draft.size ?? 0n;
  const bites = ({
    decision,
    rule,
    on,
    until,
    check,
    person,
    holder,
    class: classId,
    appliesTo,
    number,
    id,
  }: Decision): boolean =>
    decision === 'waiver' &&
    covers(rule, draft) &&
    on <= draft.on &&
    (until === undefined || asOf.date <= until) &&
    (check === undefined || check === draft.check) &&
    (person === undefined || (draft.persons ?? [draft.subject]).every((concerned) => concerned === person)) &&
    (holder === undefined || (draft.holders ?? [draft.subject]).every((concerned) => concerned === holder)) &&
    (classId === undefined || draft.class === undefined || classId === draft.class) &&
    (appliesTo === undefined || appliesTo === draft.set) &&
    (number === undefined || (used.get(id) ?? 0n) + size <= number);
  const waiver = decisions.find(bites);
  if (waiver === undefined) return draft;
  used.set(waiver.id, (used.get(waiver.id) ?? 0n) + size);
  return {
    ...draft,
    outcome: 'waived',
    modifiedBy: waiver.id,
    notices: [...(draft.notices ?? []), { code: 'waived', values: { decision: waiver.id } }],
  };
};
