import { behindOf, type LineState, type RuleLine } from '../../documents/index.ts';
import { addDays, type HongKongDate } from '../../exact/index.ts';
import type { Fact, FactOf } from '../../record/index.ts';
import { check, type Finding, reservedMatters, rules, versionOn } from '../../rulebook/index.ts';
import { termIn, termWords, type Wording } from '../../words/index.ts';
import { firstUncovered } from './covered.ts';
import { type PaperDesk, toldBoth } from './desk.ts';
import type { Span, Year } from './year.ts';

/** What Rule 8A.30(3) names, and the areas of a record that each turns on. */
export const confirmedRules: readonly { readonly rule: string; readonly areas: readonly string[] }[] = [
  { rule: '8A.14', areas: ['shares'] },
  { rule: '8A.15', areas: ['shares', 'holdings'] },
  { rule: '8A.18', areas: ['holdings', 'charges'] },
  { rule: '8A.24', areas: ['polls'] },
];

/** Areas of which the record tells nothing by silence: they have to be said to be complete. */
const silentAreas = new Set(['charges', 'polls']);

/** Findings of the year as seen on the date of the paper, the standing ones as of its end, and those of before still open in it. */
export const findingsOf = (desk: PaperDesk, year: Year): readonly Finding[] => {
  const asked = [...confirmedRules.map(({ rule }) => rule), '8A.17'];
  const atEnd = check({ timeline: desk.timeline, asOf: { date: year.to }, all: true, rules: asked });
  const later = new Map(desk.judged.findings.map((finding) => [finding.id, finding]));
  return atEnd.findings
    .map((finding) => (finding.id.endsWith('/standing') ? finding : (later.get(finding.id) ?? finding)))
    .filter((finding) => finding.on >= year.from || isOpenInto(finding, year));
};

/** A finding of an earlier year is one of this year too, unless it was met, waived, or cured before the year began. */
export const isOpenInto = ({ outcome, curedOn }: Finding, { from }: Span): boolean => {
  if (outcome === 'met' || outcome === 'waived' || outcome === 'not-applicable') return false;
  return outcome !== 'cured' || curedOn === undefined || curedOn >= from;
};

/** Note 1(c) of Rule 8A.17 names failures to comply with three Rules; one that names no Rule may be of any of them. */
export const isOfNote1c = (rule: string | undefined): boolean =>
  rule === undefined || ['8A.15', '8A.18', '8A.24'].includes(rule.replace(/\(.*$/, ''));

export type DrawnLine = RuleLine & { readonly facts: readonly string[] };

export const ruleLine = (
  desk: PaperDesk,
  {
    year,
    rule,
    areas,
    findings,
  }: {
    readonly year: Year;
    readonly rule: string;
    readonly areas: readonly string[];
    readonly findings: readonly Finding[];
  },
): DrawnLine => {
  const { ledger } = desk;
  const encoded = rules.find(({ number }) => number === rule);
  const own = findings.filter((finding) => finding.rule === rule);
  const open = areas.flatMap((area) => {
    const from = firstUncovered(ledger.facts, area, year);
    return from === undefined ? [] : [{ area, from }];
  });
  const ends = open.filter(({ area, from }) => !silentAreas.has(area) || from > year.from);
  const silent = open.filter(({ area, from }) => silentAreas.has(area) && from === year.from);
  const first = ends.map(({ from }) => addDays(from, -1n)).toSorted()[0];
  const names = (of: readonly { readonly area: string }[]): Wording => ({
    en: of.map(({ area }) => termIn(termWords, area, 'en')).join(', '),
    'zh-Hant': of.map(({ area }) => termIn(termWords, area, 'zh-Hant')).join('、'),
  });
  const determined = determinationsOf(desk, { rule, year });
  const withoutPoll = rule === '8A.24' ? resolutionsWithoutPoll(desk, year) : [];
  const told = own.map((finding) => tellFinding(desk, finding));
  const isOpen = open.length > 0 || determined.length > 0 || withoutPoll.length > 0;
  return {
    rule,
    title: encoded?.title ?? { en: rule, 'zh-Hant': rule },
    state: stateOf(own, isOpen),
    findings: told,
    determined: determined.map(({ on, person, id, rule: found }) => ({
      on,
      person: bothNames(desk, person),
      isOfNote1c: isOfNote1c(found),
      facts: [id],
    })),
    withoutPoll: withoutPoll.map(({ meeting, resolution, id, heldOn }) => ({
      on: heldOn,
      resolution: `${meeting}/${resolution}`,
      facts: [id],
    })),
    ended: first === undefined ? undefined : { areas: names(ends), on: first },
    silent: silent.length === 0 ? undefined : names(silent),
    confidence: encoded === undefined ? 'L' : (versionOn(encoded.versions, year.to)?.confidence ?? 'L'),
    facts: [
      ...told.flatMap((one) => [...one.facts, ...one.behind, ...(one.waivedBy ?? []), ...(one.cured?.facts ?? [])]),
      ...determined.map(({ id }) => id),
      ...withoutPoll.map(({ id }) => id),
    ],
  };
};

const bothNames = ({ nameOf }: PaperDesk, person: string): Wording => ({
  en: nameOf(person, 'en'),
  'zh-Hant': nameOf(person, 'zh-Hant'),
});

const tellFinding = (desk: PaperDesk, finding: Finding): RuleLine['findings'][number] => {
  const { id, on, outcome, certainty, engagedBy, modifiedBy, curedOn } = finding;
  return {
    id,
    on,
    outcome,
    certainty,
    told: toldBoth(desk, finding),
    facts: engagedBy,
    behind: finding.arithmetic.some(({ from }) => from === 'W' || from === 'T') ? behindOf(desk.ledger, engagedBy) : [],
    waivedBy: outcome === 'waived' && modifiedBy !== undefined ? [modifiedBy] : undefined,
    cured: outcome === 'cured' && curedOn !== undefined ? { on: curedOn, facts: curing(desk, finding, curedOn) } : undefined,
  };
};

/** Conversions after a breach and by the day on which it was cured: of the shares in question, or for the Rule. */
const curing = ({ ledger }: PaperDesk, { rule, on, arithmetic }: Finding, curedOn: HongKongDate): readonly string[] => {
  const shares = new Set(arithmetic.filter(({ label }) => label === 'shares-of').map(({ from }) => from));
  const counts = (fact: FactOf<'shares-converted'>): boolean =>
    rule === '8A.15'
      ? fact.because === undefined || fact.because === 'election' || fact.because.replace(/\(.*$/, '') === '8A.15'
      : shares.size === 0 || shares.has(`${fact.holder ?? 'public'} / ${fact.class}`);
  return ledger.facts
    .filter((fact) => fact.fact === 'shares-converted' && fact.on > on && fact.on <= curedOn && counts(fact))
    .map(({ id }) => id);
};

/** That the Exchange found a failure, of this Rule or of one that it does not name, from the year to the date of the paper. */
const determinationsOf = (
  { ledger }: PaperDesk,
  { rule, year }: { readonly rule: string; readonly year: Year },
): readonly FactOf<'exchange-determined'>[] =>
  ledger.facts.filter(
    (fact): fact is FactOf<'exchange-determined'> & Fact =>
      fact.fact === 'exchange-determined' &&
      fact.matter === 'failed-to-comply' &&
      fact.on >= year.from &&
      (fact.rule === undefined || fact.rule.replace(/\(.*$/, '') === rule),
  );

/** Resolutions on reserved matters that a meeting of the year was to vote on, and of which no poll is on record. */
const resolutionsWithoutPoll = ({ ledger, state }: PaperDesk, { from, to }: Span) => {
  const polled = new Set(
    ledger.facts.flatMap((fact) => (fact.fact === 'poll-declared' ? [`${fact.meeting}/${fact.resolution}`] : [])),
  );
  return [...state.resolutions].flatMap(([key, { id, meeting, resolution, matters }]) => {
    const heldOn = state.meetings.get(meeting)?.heldOn;
    const isReserved = matters.some((matter) => reservedMatters.has(matter));
    if (!isReserved || heldOn === undefined || heldOn < from || heldOn > to || polled.has(key)) return [];
    return [{ id, meeting, resolution, heldOn }];
  });
};

const stateOf = (findings: readonly Finding[], isOpen: boolean): LineState => {
  const outcomes = new Set(findings.map(({ outcome }) => outcome));
  const open = (['breached', 'cannot-tell', 'needs-exchange', 'needs-counsel'] as const).some((outcome) => outcomes.has(outcome));
  if (open || isOpen) return 'unsupported';
  return outcomes.has('cured') || outcomes.has('waived') ? 'with-exception' : 'supported';
};
