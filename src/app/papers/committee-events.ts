import type { HongKongDate } from '../../exact/index.ts';
import type { Fact, FactOf } from '../../record/index.ts';
import type { Finding } from '../../rulebook/index.ts';
import { termIn, termWords, type Wording } from '../../words/index.ts';
import { isOfNote1c, isOpenInto } from './committee-rules.ts';
import { type PaperDesk, toldBoth } from './desk.ts';
import type { Beneficiary, Year } from './year.ts';

type Event = { readonly on: HongKongDate; readonly told: Wording; readonly facts: readonly string[] };
type Beneficiaries = ReadonlyMap<string, Beneficiary>;

/**
 * Matters of Rule 8A.17 in the year: what the Rule found in it, what it found before and was still open in it, and what
 * happened to a beneficiary of the year though it ended nothing.
 */
export const eventsIn = (
  desk: PaperDesk,
  {
    year,
    beneficiaries,
    findings,
  }: { readonly year: Year; readonly beneficiaries: Beneficiaries; readonly findings: readonly Finding[] },
): readonly Event[] => {
  const isInYear = ({ on }: { readonly on: HongKongDate }): boolean => on >= year.from && on <= year.to;
  const noMatters = new Set(desk.ledger.facts.flatMap((fact) => (isOtherFailure(fact) ? [fact.id] : [])));
  const returned = backAtOnce(desk.ledger.facts);
  const found = findings
    .filter((finding) => finding.rule === '8A.17' && isMatterFound(finding, { year, beneficiaries }))
    .filter(({ check, engagedBy }) => check !== 'integrity' || !engagedBy.every((id) => noMatters.has(id)))
    .map((finding): Event => ({ on: finding.on, told: toldBoth(desk, finding), facts: finding.engagedBy }));
  const told = new Set(found.flatMap(({ facts }) => facts));
  const others = desk.ledger.facts
    .filter((fact) => isInYear(fact) && !told.has(fact.id) && !noMatters.has(fact.id) && !returned.has(fact.id))
    .filter((fact) => isMatter(fact, beneficiaries))
    .map((fact): Event => ({ on: fact.on, told: matterOf(fact, desk), facts: [fact.id] }));
  return [...found, ...others].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
};

const isOtherFailure = (fact: Fact): boolean =>
  fact.fact === 'exchange-determined' && fact.matter === 'failed-to-comply' && !isOfNote1c(fact.rule);

/** Ends of an office whose holder takes another one at the same instant: he was a director throughout, and nothing ended. */
const backAtOnce = (facts: readonly Fact[]): ReadonlySet<string> => {
  const moments = ({ at, on, set }: Fact): readonly string[] => [
    ...(at === undefined ? [] : [`at ${at}`]),
    ...(set === undefined ? [] : [`set ${set} ${on}`]),
  ];
  const seats = (fact: FactOf<'director-appointed' | 'director-ceased'>): readonly string[] =>
    moments(fact).map((moment) => JSON.stringify([fact.person, moment]));
  const taken = new Set(facts.flatMap((fact) => (fact.fact === 'director-appointed' ? seats(fact) : [])));
  return new Set(
    facts.flatMap((fact) => (fact.fact === 'director-ceased' && seats(fact).some((seat) => taken.has(seat)) ? [fact.id] : [])),
  );
};

/**
 * What happened before the year to somebody who was a beneficiary in it, for which the Exchange may still deem him unfit:
 * no matter of the year, and named beside it.
 */
export const eventsBefore = (
  desk: PaperDesk,
  { year, beneficiaries }: { readonly year: Year; readonly beneficiaries: Beneficiaries },
): readonly Event[] =>
  desk.ledger.facts
    .filter(
      (fact) =>
        (fact.fact === 'person-convicted' ||
          fact.fact === 'person-disqualified' ||
          (fact.fact === 'exchange-determined' && !isOtherFailure(fact))) &&
        fact.on < year.from &&
        beneficiaries.has(fact.person),
    )
    .map((fact) => ({ on: fact.on, told: matterOf(fact, desk), facts: [fact.id] }));

const isMatterFound = (
  finding: Finding,
  { year, beneficiaries }: { readonly year: Year; readonly beneficiaries: Beneficiaries },
): boolean => {
  if (finding.check === 'new-beneficiary') return false;
  if (finding.check === 'in-office') return finding.outcome !== 'met';
  if (finding.on < year.from) return isOpenInto(finding, year);
  return finding.check !== 'integrity' || wasBeneficiary(beneficiaries, finding.subject, finding.on);
};

const wasBeneficiary = (beneficiaries: Beneficiaries, person: string, on: HongKongDate): boolean => {
  const span = beneficiaries.get(person);
  return span !== undefined && span.from <= on && on <= span.to;
};

const isMatter = (fact: Fact, beneficiaries: Beneficiaries): boolean =>
  (fact.fact === 'person-died' ||
    fact.fact === 'director-ceased' ||
    fact.fact === 'person-convicted' ||
    fact.fact === 'person-disqualified' ||
    fact.fact === 'exchange-determined') &&
  wasBeneficiary(beneficiaries, fact.person, fact.on);

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
