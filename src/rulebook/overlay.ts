import { type AsOf, addDays, type Fraction, type HongKongDate } from '../exact/index.ts';
import type { FactOf, State } from '../record/index.ts';
import { untilDone } from './continuing.ts';
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

/** Checks of shares whose weight had to end: a waiver of them is counted when it spares the weight. */
const weightChecks: ReadonlySet<string> = new Set(['weight-ceased', 'transfer-ends-weight', 'vehicle-stopped-complying']);

/** One number serves each kind of check by itself: shares in a vehicle may be those whose transfer to it was waived. */
const usedKey = (decision: string, check: string): string => `${decision}/${weightChecks.has(check) ? 'weight' : check}`;

/** What is used of the number of each waiver before the findings are laid under it. */
export const usedSoFar = ({ spared }: State): Map<string, bigint> =>
  new Map([...spared].map(([decision, number]) => [`${decision}/weight`, number]));

const waivable = new Set<Outcome>(['breached', 'cured', 'needs-exchange', 'needs-counsel', 'cannot-tell']);

/**
 * The last day that waivers cover from `on`, each next one decided before the last ran out; `null` where one has no end.
 * Nothing is covered where none of them bit on `on`.
 */
export const lastDayWaived = (
  waivers: readonly Pick<Decision, 'on' | 'until'>[],
  on: HongKongDate,
): HongKongDate | null | undefined => {
  let last: HongKongDate | undefined;
  for (;;) {
    const from = last === undefined ? on : addDays(last, 1n);
    const next = waivers.filter((waiver) => waiver.on <= from && (waiver.until === undefined || waiver.until >= from));
    if (next.length === 0) return last;
    if (next.some(({ until }) => until === undefined)) return null;
    last = next.reduce<HongKongDate>((latest, { until = '' }) => (until > latest ? until : latest), '');
  }
};

/**
 * A waiver bites when every field that it gives matches, while it lasts and up to its number, which `used` counts. What
 * was done once while it bit stays waived; a duty that is broken anew each day is broken from the day after its end.
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
  if (!waivable.has(draft.outcome) || draft.waivedUntil !== undefined) return draft;
  const size = draft.size ?? 0n;
  const matches = ({ decision, rule, check, person, holder, class: classId, appliesTo, number, id }: Decision): boolean =>
    decision === 'waiver' &&
    covers(rule, draft) &&
    (check === undefined || check === draft.check) &&
    (person === undefined || (draft.persons ?? [draft.subject]).every((concerned) => concerned === person)) &&
    (holder === undefined || (draft.holders ?? [draft.subject]).every((concerned) => concerned === holder)) &&
    (classId === undefined || draft.class === undefined || classId === draft.class) &&
    (appliesTo === undefined || appliesTo === draft.set) &&
    (number === undefined || (used.get(usedKey(id, draft.check)) ?? 0n) + size <= number);
  const waivers = decisions.filter(matches);
  const waiver = waivers.find(({ on, until }) => on <= draft.on && (until === undefined || draft.on <= until));
  const last = waivers.length === 0 ? undefined : lastDayWaived(waivers, draft.on);
  if (waiver === undefined || last === undefined) return draft;
  const key = usedKey(waiver.id, draft.check);
  used.set(key, (used.get(key) ?? 0n) + size);
  return waivedUntil({ draft, last, decision: waiver.id, asOf: asOf.date });
};

/** A finding that a waiver covered until `last`: waived, or open again from the day after. */
const waivedUntil = ({
  draft,
  last,
  decision,
  asOf,
}: {
  readonly draft: Draft;
  readonly last: HongKongDate | null;
  readonly decision: string;
  readonly asOf: HongKongDate;
}): Draft => {
  const notices = draft.notices ?? [];
  const goesOn =
    last !== null &&
    last < asOf &&
    untilDone.has(`${draft.rule}/${draft.check}`) &&
    (draft.curedOn === undefined || draft.curedOn > last);
  return goesOn
    ? { ...draft, waivedUntil: last, notices: [...notices, { code: 'waived-until', values: { decision, date: last } }] }
    : { ...draft, outcome: 'waived', modifiedBy: decision, notices: [...notices, { code: 'waived', values: { decision } }] };
};
