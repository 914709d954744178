import { type Ledger, type Seat, type Standing, totalBehind } from '../../documents/index.ts';
import type { HongKongDate } from '../../exact/index.ts';
import { type Fact, positionOf, readAgain, replay, treasuryExcludedFrom } from '../../record/index.ts';
import type { Finding } from '../../rulebook/index.ts';
import { endOf, namesFor, type PaperDesk } from './desk.ts';

/** What the articles are taken to do where the record does not say it: leave the weight, or end it by themselves. */
export type Reading = 'as-recorded' | 'self-executing';

/** The state at the end of a date under a reading of articles that are not on record. */
export const stateAt = ({ timeline }: Pick<PaperDesk, 'timeline'>, on: HongKongDate, reading: Reading = 'as-recorded') =>
  replay({
    timeline: reading === 'as-recorded' ? timeline : readAgain(timeline, reading),
    asOf: { date: on },
    report: () => {},
  });

/** Shares and votes at the end of a date, each with its facts. */
export const standingAt = (desk: PaperDesk, on: HongKongDate, reading: Reading = 'as-recorded'): Standing => {
  const state = stateAt(desk, on, reading);
  const { classes, totals, beneficiaries } = positionOf(state, { date: on });
  const rows = classes.map(({ class: id, issued, treasury, pendingRegistration }) => ({
    class: id,
    issued,
    treasury,
    pendingRegistration,
    facts: totalBehind(desk.ledger, id, on),
  }));
  const weighted = rows.filter((row) => state.classes.get(row.class)?.weighted === true).flatMap(({ facts }) => facts);
  const ended = endingFacts(desk, on);
  const terms = termFacts(desk.ledger, on);
  const facts = [...new Set(rows.flatMap((row) => row.facts))];
  return {
    on,
    classes: rows,
    wvrShares: totals.wvrShares,
    issuedShares: totals.issuedShares,
    totalVotes: totals.totalVotes,
    isTreasuryExcluded: on >= treasuryExcludedFrom,
    beneficiaries: beneficiaries.map(({ person, vehicles, votesControlled, splitUnknown }) => ({
      id: person,
      person: namesFor(desk, person),
      votes: splitUnknown ? undefined : votesControlled,
      facts: [...factsAbout(desk.ledger, [person, ...vehicles], on), ...terms],
    })),
    facts,
    wvrFacts: [...new Set([...weighted, ...ended])],
    voteFacts: [...new Set([...facts, ...ended, ...terms])],
    ended,
  };
};

/** Whether a finding is of weighted voting rights that ended, or had to. */
export const ofCessation = (finding: Finding): boolean =>
  (finding.rule === '8A.17' && finding.check === 'weight-ceased') ||
  (finding.rule === '8A.18' && finding.check === 'transfer-ends-weight' && (finding.figures['wvrSharesCeased'] ?? 0n) > 0n) ||
  finding.rule === '8A.19';

/** What ended weight up to a date: weighted shares and votes turn on it too. */
const endingFacts = ({ judged }: PaperDesk, on: HongKongDate): readonly string[] =>
  judged.findings.filter((finding) => ofCessation(finding) && finding.on <= on).flatMap(({ engagedBy }) => engagedBy);

/** The votes that a share of each class carries. */
export const termFacts = ({ facts }: Ledger, on: HongKongDate): readonly string[] =>
  facts
    .filter((fact) => fact.on <= on && (fact.fact === 'class-created' || fact.fact === 'class-terms-changed'))
    .map(({ id }) => id);

/** What made the holdings of some holders what they are at the end of a date, and what they direct. */
export const factsAbout = ({ facts }: Ledger, holders: readonly string[], on: HongKongDate): readonly string[] =>
  facts.filter((fact) => fact.on <= on && isAbout(fact, holders)).map(({ id }) => id);

const isAbout = (fact: Fact, holders: readonly string[]): boolean => {
  const among = (id: string | undefined): boolean => id !== undefined && holders.includes(id);
  switch (fact.fact) {
    case 'beneficiary-named':
    case 'person-died':
      return among(fact.person);
    case 'vehicle-arranged':
    case 'vehicle-changed':
    case 'vehicle-ended':
      return among(fact.vehicle);
    case 'shares-issued':
      return among(fact.to);
    case 'shares-converted':
      return among(fact.holder);
    case 'shares-cancelled':
    case 'shares-repurchased':
      return among(fact.from);
    case 'shares-transferred':
      return among(fact.from) || among(fact.to);
    case 'shares-subdivided':
    case 'shares-consolidated':
      return true;
    default:
      return false;
  }
};

/** The holders of the shares that a cessation is about. */
export const holdersOf = ({ arithmetic, subject }: Finding): readonly string[] => [
  subject,
  ...arithmetic.filter(({ label }) => label === 'shares-of').map(({ from }) => from.split(' / ')[0] ?? ''),
];

const offices = ['executive', 'non-executive', 'independent'] as const;

/** Who sits on the board, executives first; undefined where the record does not know it on the date. */
export const boardOf = (desk: PaperDesk): readonly Seat[] | undefined => {
  const { state, on } = desk;
  if (state.directors.size === 0 || endOf(state, 'directors', on) !== undefined) return undefined;
  const seats = [...state.directors.values()];
  return offices.flatMap((office) =>
    seats.filter((seat) => seat.office === office).map(({ person, fact }) => ({ person: namesFor(desk, person), office, fact })),
  );
};
