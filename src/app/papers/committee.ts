import {
  committeeConfirmation,
  committeeExempt,
  type LineState,
  type MemberLine,
  committeeWording as words,
} from '../../documents/index.ts';
import { addDays, daysBetween } from '../../exact/index.ts';
import { type Fact, replay } from '../../record/index.ts';
import type { Wording } from '../../words/index.ts';
import { applicationIn } from './applies.ts';
import { eventsBefore, eventsIn } from './committee-events.ts';
import { confirmedRules, findingsOf, ruleLine } from './committee-rules.ts';
import { firstUncovered } from './covered.ts';
import { type Drawn, endOf, namesFor, type PaperDesk, type PaperRefusal, refuse, traced } from './desk.ts';
import { type Beneficiary, beneficiariesIn, directorDays, type Span, type Year, yearEndedBy } from './year.ts';

/** The evidence for the year that was over on the date (Rule 8A.30(2) and (3)). */
export const draftCommitteeConfirmation = (desk: PaperDesk): Drawn | PaperRefusal => {
  const { ledger, on, company, timeline, state } = desk;
  const given = yearEndedBy(ledger.facts, desk);
  const { listedOn } = state;
  if (listedOn === undefined || listedOn > given.to) return refuse('not-listed-in-year', { to: given.to, date: on });
  const { applied, began, ended } = applicationIn(timeline, given);
  if (applied === undefined) {
    if (ended?.to !== 'exempt') return refuse('delisted-before-year', { from: given.from, date: ended?.on ?? given.from });
    const { facts, references } = traced(desk, [ended.fact]);
    const sheet = committeeExempt({ company, on, year: given, exemptBy: ended.fact, references, facts });
    return { sheet, isIncomplete: false };
  }
  const year: Year = { ...given, ...applied };
  const atEnd = replay({ timeline, asOf: { date: year.to }, report: () => {} });
  const beneficiaries = beneficiariesIn(timeline, year);
  const found = findingsOf(desk, year);
  const members = memberLines(desk, { year, beneficiaries });
  const events = eventsIn(desk, { year, beneficiaries, findings: found });
  const shown = new Set(events.flatMap((event) => event.facts));
  const earlier = eventsBefore(desk, { year, beneficiaries }).filter((event) => !event.facts.some((id) => shown.has(id)));
  const directorsEnd = endedBefore(ledger.facts, 'directors', year);
  const lines = confirmedRules.map(({ rule, areas }) => ruleLine(desk, { year, rule, areas, findings: found }));
  const committee = [...atEnd.committees.values()].find(({ kind }) => kind === 'corporate-governance');
  const seats =
    committee &&
    [...committee.members].map(([person, { chair, fact }]) => ({ person: namesFor(desk, person), isChair: chair, fact }));
  const isCommitteeKnown = endOf(atEnd, 'committees', year.to) === undefined;
  const turns = [began, ended].flatMap((turn) => (turn === undefined ? [] : [turn.fact]));
  const { facts, references } = traced(desk, [
    ...turns,
    ...members.flatMap((line) => line.facts),
    ...[...events, ...earlier].flatMap((event) => event.facts),
    ...lines.flatMap((line) => line.facts),
    ...(seats ?? []).map(({ fact }) => fact),
  ]);
  /** A year that is still running can be confirmed in no line. */
  const stateOf = (supported: boolean): LineState => (supported && year.isOver ? 'supported' : 'unsupported');
  const membersState = stateOf(members.length > 0 && members.every(isFull));
  const eventsState = stateOf(events.length === 0 && directorsEnd === undefined && isTold(members));
  const rules = lines.map((line) => (year.isOver ? line : { ...line, state: 'unsupported' as const }));
  const sheet = committeeConfirmation({
    company,
    on,
    year,
    began,
    ended,
    members: { state: membersState, lines: members },
    events: { state: eventsState, found: events, earlier, endedOn: directorsEnd },
    rules,
    committee: isCommitteeKnown ? seats : undefined,
    names: desk.names,
    references,
    gaps: gapsOf(facts),
    facts,
  });
  const isIncomplete = [membersState, eventsState, ...rules.map((line) => line.state)].includes('unsupported');
  return { sheet, isIncomplete };
};

/** The last day for which an area is covered, where that is not to the end of the span. */
const endedBefore = (facts: readonly Fact[], area: string, span: Span): string | undefined => {
  const first = firstUncovered(facts, area, span);
  return first === undefined ? undefined : addDays(first, -1n);
};

const isFull = ({ days, of, endedOn }: MemberLine): boolean => endedOn === undefined && days === of;
/** That no office ended is known only of those whose office is on record. */
const isTold = (members: readonly MemberLine[]): boolean => members.length > 0 && members.every(({ days }) => days !== undefined);

const memberLines = (
  desk: PaperDesk,
  { year, beneficiaries }: { readonly year: Year; readonly beneficiaries: ReadonlyMap<string, Beneficiary> },
): readonly MemberLine[] => {
  const { timeline, ledger, state } = desk;
  const days = directorDays({ timeline, spans: beneficiaries, listedOn: state.listedOn });
  return [...beneficiaries].map(([person, span]) => ({
    person: namesFor(desk, person),
    days: state.everDirectors.has(person) ? days.get(person) : undefined,
    of: daysBetween(span) + 1n,
    from: span.from > year.from ? span.from : undefined,
    ceasedOn: span.hasCeased ? span.to : undefined,
    endedOn: endedBefore(ledger.facts, 'directors', span),
    facts: ledger.facts
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

const gapsOf = (facts: readonly { readonly certainty: string }[]): readonly Wording[] => [
  ...(facts.some(({ certainty }) => certainty !== 'filed') ? [words['gap-certainty']] : []),
  words['gap-unrecorded'],
];
