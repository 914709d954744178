import {
  committeeConfirmation,
  type LineState,
  type MemberLine,
  type RuleLine,
  type Sheet,
  committeeWording as words,
} from '../../documents/index.ts';
import { daysBetween, type HongKongDate } from '../../exact/index.ts';
import { type Fact, replay, type State } from '../../record/index.ts';
import { check, type Finding, rules, versionOn } from '../../rulebook/index.ts';
import { termIn, termWords, type Wording } from '../../words/index.ts';
import { endOf, namesFor, type PaperDesk, type PaperRefusal, refuse, toldBoth, traced } from './desk.ts';
import { directorDays, type Year, yearEndedBy } from './year.ts';

/** What Rule 8A.30(3) names, and the areas of a record that each turns on. */
const confirmed: readonly (readonly [string, readonly string[]])[] = [
  ['8A.14', ['shares']],
  ['8A.15', ['shares', 'holdings']],
  ['8A.18', ['holdings', 'charges']],
  ['8A.24', ['polls']],
];

/** The evidence for the year that was over on the date (Rule 8A.30(2) and (3)). */
export const draftCommitteeConfirmation = (desk: PaperDesk): Sheet | PaperRefusal => {
  const { ledger, on, company, timeline } = desk;
  const given = yearEndedBy(ledger.facts, on);
  const atEnd = replay({ timeline, asOf: { date: given.to }, report: () => {} });
  const { listedOn } = atEnd;
  if (listedOn === undefined || listedOn > given.to) return refuse('not-listed-in-year', { to: given.to, date: on });
  if (atEnd.delistedOn !== undefined && atEnd.delistedOn < given.from) {
    return refuse('delisted-before-year', { from: given.from, date: atEnd.delistedOn });
  }
  const year: Year = listedOn > given.from ? { ...given, from: listedOn } : given;
  const members = memberLines(desk, atEnd, year);
  const events = eventsIn(desk, year);
  const ended = endOf(atEnd, 'directors', year.to);
  const findings = findingsOf(desk, year);
  const lines = confirmed.map(([rule, areas]) => ruleLine({ desk, state: atEnd, year, rule, areas, findings }));
  const committee = [...atEnd.committees.values()].find(({ kind }) => kind === 'corporate-governance');
  const seats =
    committee &&
    [...committee.members].map(([person, { chair, fact }]) => ({ person: namesFor(desk, person), isChair: chair, fact }));
  const isCommitteeKnown = endOf(atEnd, 'committees', year.to) === undefined;
  const { facts, references } = traced(desk, [
    ...members.flatMap((line) => line.facts),
    ...events.flatMap((event) => event.facts),
    ...lines.flatMap((line) => line.findings.flatMap((finding) => finding.facts)),
    ...(seats ?? []).map(({ fact }) => fact),
  ]);
  return committeeConfirmation({
    company,
    on,
    year,
    listedOn: listedOn > given.from ? listedOn : undefined,
    members: { state: members.length > 0 && members.every(isFull) ? 'supported' : 'unsupported', lines: members },
    events: {
      state: events.length === 0 && ended === undefined && isTold(members) ? 'supported' : 'unsupported',
      found: events,
      endedOn: ended,
    },
    rules: lines,
    committee: isCommitteeKnown ? seats : undefined,
    names: desk.names,
    references,
    gaps: [...(facts.some(({ certainty }) => certainty !== 'filed') ? [words['gap-certainty']] : []), ...gapsOf(year)],
    facts,
  });
};

const isFull = ({ days, of, endedOn }: MemberLine): boolean => endedOn === undefined && days === of;
/** That no office ended is known only of those whose office is on record. */
const isTold = (members: readonly MemberLine[]): boolean => members.length > 0 && members.every(({ days }) => days !== undefined);

const memberLines = (desk: PaperDesk, atEnd: State, year: Year): readonly MemberLine[] => {
  const persons = [...atEnd.beneficiaries.keys()];
  const endedOn = endOf(atEnd, 'directors', year.to);
  const of = daysBetween(year) + 1n;
  const days = directorDays({ timeline: desk.timeline, from: year.from, to: year.to, persons });
  return persons.map((person) => ({
    person: namesFor(desk, person),
    days: atEnd.everDirectors.has(person) ? days.get(person) : undefined,
    of,
    endedOn,
    facts: desk.ledger.facts
      .filter((fact) => fact.on <= year.to && 'person' in fact && fact.person === person && boardFacts.has(fact.fact))
      .map(({ id }) => id),
  }));
};

const boardFacts = new Set<Fact['fact']>([
  'beneficiary-named',
  'director-appointed',
  'director-re-elected',
  'director-redesignated',
  'director-ceased',
  'person-died',
]);

type Event = { readonly on: HongKongDate; readonly told: Wording; readonly facts: readonly string[] };

/** Checks of 8A.17 that tell how things stand, not that something arose. */
const noEvents: ReadonlySet<string> = new Set(['in-office', 'new-beneficiary']);

/** Matters of Rule 8A.17 in the year: what the Rule found, and what happened to a beneficiary though it ended nothing. */
const eventsIn = (desk: PaperDesk, year: Year): readonly Event[] => {
  const isInYear = ({ on }: { readonly on: HongKongDate }): boolean => on >= year.from && on <= year.to;
  const found = desk.judged.findings
    .filter((finding) => finding.rule === '8A.17' && !noEvents.has(finding.check) && isInYear(finding))
    .map((finding): Event => ({ on: finding.on, told: toldBoth(desk, finding), facts: finding.engagedBy }));
  const told = new Set(found.flatMap(({ facts }) => facts));
  const others = desk.ledger.facts
    .filter((fact) => isInYear(fact) && !told.has(fact.id) && isMatter(fact, desk.state))
    .map((fact): Event => ({ on: fact.on, told: matterOf(fact, desk), facts: [fact.id] }));
  return [...found, ...others].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
};

const isMatter = (fact: Fact, { beneficiaries }: State): boolean =>
  (fact.fact === 'person-died' ||
    fact.fact === 'director-ceased' ||
    fact.fact === 'person-convicted' ||
    fact.fact === 'person-disqualified' ||
    fact.fact === 'exchange-determined') &&
  beneficiaries.has(fact.person);

const matterOf = (fact: Fact, { nameOf }: PaperDesk): Wording => {
  const person = 'person' in fact && typeof fact.person === 'string' ? fact.person : '';
  const cause = matterCause[fact.fact] ?? 'other';
  return {
    en: `${nameOf(person, 'en')}: ${termIn(termWords, cause, 'en')} (${fact.fact})`,
    'zh-Hant': `${nameOf(person, 'zh-Hant')}：${termIn(termWords, cause, 'zh-Hant')}（${fact.fact}）`,
  };
};
const matterCause: Readonly<Record<string, string>> = {
  'person-died': 'died',
  'director-ceased': 'ceased-to-be-director',
  'person-convicted': 'unfit',
  'person-disqualified': 'unfit',
  'exchange-determined': 'unfit',
};

/** Findings of the year as seen on the date of the paper, the standing ones as of its end, and breaches of before still open. */
const findingsOf = (desk: PaperDesk, year: Year): readonly Finding[] => {
  const atEnd = check({ timeline: desk.timeline, asOf: { date: year.to }, all: true, rules: confirmed.map(([rule]) => rule) });
  const later = new Map(desk.judged.findings.map((finding) => [finding.id, finding]));
  return atEnd.findings
    .map((finding) => (finding.id.endsWith('/standing') ? finding : (later.get(finding.id) ?? finding)))
    .filter((finding) => finding.on >= year.from || isOpenInto(finding, year));
};

/** A breach of an earlier year that was not cured before this one began is one of this year too. */
const isOpenInto = ({ outcome, curedOn }: Finding, { from }: Year): boolean =>
  outcome === 'breached' || (outcome === 'cured' && curedOn !== undefined && curedOn >= from);

const ruleLine = ({
  desk,
  state,
  year,
  rule,
  areas,
  findings,
}: {
  readonly desk: PaperDesk;
  readonly state: State;
  readonly year: Year;
  readonly rule: string;
  readonly areas: readonly string[];
  readonly findings: readonly Finding[];
}): RuleLine => {
  const encoded = rules.find(({ number }) => number === rule);
  const own = findings.filter((finding) => finding.rule === rule);
  const ends = areas.flatMap((area) => {
    const on = endOf(state, area, year.to);
    return on === undefined ? [] : [{ area, on }];
  });
  const first = ends.map(({ on }) => on).toSorted()[0];
  const silent = areas.filter((area) => isSilent(desk, state, { area, year }));
  const names = (of: readonly string[]): Wording => ({
    en: of.map((area) => termIn(termWords, area, 'en')).join(', '),
    'zh-Hant': of.map((area) => termIn(termWords, area, 'zh-Hant')).join('、'),
  });
  return {
    rule,
    title: encoded?.title ?? { en: rule, 'zh-Hant': rule },
    state: stateOf(own, first !== undefined || silent.length > 0),
    findings: own.map((finding) => ({
      id: finding.id,
      on: finding.on,
      outcome: finding.outcome,
      certainty: finding.certainty,
      told: toldBoth(desk, finding),
      facts: finding.engagedBy,
    })),
    ended: first === undefined ? undefined : { areas: names(ends.map(({ area }) => area)), on: first },
    silent: silent.length === 0 ? undefined : names(silent),
    confidence: encoded === undefined ? 'L' : (versionOn(encoded.versions, year.to)?.confidence ?? 'L'),
  };
};

/** Shares and holdings are complete unless it is said otherwise; of the rest silence tells nothing. */
const isSilent = (
  { ledger }: PaperDesk,
  state: State,
  { area, year }: { readonly area: string; readonly year: Year },
): boolean => {
  if (state.knowledge.has(area)) return false;
  if (area === 'polls') return !ledger.facts.some(({ fact, on }) => fact === 'poll-declared' && on >= year.from && on <= year.to);
  return area === 'charges' && !ledger.facts.some(({ fact, on }) => fact.startsWith('charge-') && on <= year.to);
};

const stateOf = (findings: readonly Finding[], hasEnded: boolean): LineState => {
  const outcomes = new Set(findings.map(({ outcome }) => outcome));
  const open = (['breached', 'cannot-tell', 'needs-exchange', 'needs-counsel'] as const).some((outcome) => outcomes.has(outcome));
  if (open || hasEnded) return 'unsupported';
  return outcomes.has('cured') || outcomes.has('waived') ? 'with-exception' : 'supported';
};

const gapsOf = (year: Year): readonly Wording[] => [words['gap-unrecorded'], ...(year.isOver ? [] : [words['gap-year-open']])];
