import type { Ending, LimbEngaged, Limitation } from '../../documents/index.ts';
import { addYears } from '../../exact/index.ts';
import { currentBeneficiaries, nearestWord, replay, type Undertaking } from '../../record/index.ts';
import { check, type Finding } from '../../rulebook/index.ts';
import type { Strength } from '../../undertaking/index.ts';
import { type Desk, isRefusal, type Refusal, refuse } from './desk.ts';

/** Every finding of the record at the moment of the desk, with those of past actions that were met. */
export const findingsOf = ({ timeline, asOf }: Pick<Desk, 'timeline' | 'asOf'>): readonly Finding[] =>
  check({ timeline, asOf, all: true }).findings;

export const findingCalled = (desk: Desk, id: string): Finding | Refusal => {
  const findings = findingsOf(desk);
  const found = findings.find((finding) => finding.id === id);
  if (found !== undefined) return found;
  const nearest = nearestWord(
    id,
    findings.map((finding) => finding.id),
  );
  return refuse('no-such-finding', { found: id, date: desk.asOf.date, ...(nearest === undefined ? {} : { nearest }) });
};

/** A breach, and how the undertaking that the person gave bears on it. */
export const breachCalled = (
  desk: Desk,
  id: string,
): { readonly finding: Finding; readonly given: Undertaking; readonly limbs: readonly LimbEngaged[] } | Refusal => {
  const finding = findingCalled(desk, id);
  if (isRefusal(finding)) return finding;
  if (finding.outcome !== 'breached' && finding.outcome !== 'cured') {
    return refuse('not-a-breach', { finding: finding.id, outcome: finding.outcome });
  }
  const { by, undertaking } = desk.request;
  const engaged = [...new Set(finding.engages.map((engagement) => engagement.undertaking))].flatMap((name) => {
    const given = desk.state.undertakings.get(name);
    return given !== undefined && given.by === by && (undertaking === undefined || name === undertaking) ? [given] : [];
  });
  const [given, ...others] = engaged;
  if (given === undefined) return refuse('breach-of-no-undertaking', { finding: finding.id, person: by });
  if (others.length > 0) {
    return refuse('which-undertaking', { person: by, known: engaged.map((each) => each.undertaking).join(', ') });
  }
  const limbs = finding.engages.flatMap((engagement): readonly LimbEngaged[] =>
    engagement.undertaking === given.undertaking
      ? [{ limb: engagement.limb, strength: strengthOf(given, engagement.limb) ?? engagement.strength }]
      : [],
  );
  return { finding, given, limbs };
};

/** What an instrument promises on a limb, where it says otherwise than the instrument of 2021. */
export const strengthOf = ({ terms }: Undertaking, limb: LimbEngaged['limb']): Strength | undefined =>
  limb === 'own' ? terms?.own : limb === 'vehicle' ? terms?.vehicles : terms?.company;

/** Cap. 347 section 4: six years, twelve on a deed; the day of accrual is not counted. */
export const limitationOf = (accruedOn: string, form: Undertaking['form']): Limitation =>
  form === 'deed'
    ? { accruedOn, years: '12', lastDay: addYears(accruedOn, 12n) }
    : { accruedOn, years: '6', lastDay: addYears(accruedOn, 6n) };

/** By what and when an undertaking ended: the earliest of the events that it names; it never revives. */
export const endingOf = (desk: Desk, given: Undertaking): Ending | undefined => {
  const { state, timeline, asOf } = desk;
  const events = given.terms?.terminatesOn ?? ['delisting', 'ceases-to-be-beneficiary'];
  const endings: Ending[] = [];
  if (events.includes('delisting') && state.delistedOn !== undefined) endings.push({ event: 'delisting', on: state.delistedOn });
  const fixed = given.terms?.terminatesOnDate;
  if (events.includes('fixed-date') && fixed !== undefined && fixed <= asOf.date)
    endings.push({ event: 'fixed-date', on: fixed });
  if (events.includes('ceases-to-be-beneficiary')) {
    const ceasedOn = ceasedAfter(desk, given);
    const death = timeline.actions
      .flatMap(({ facts }) => facts)
      .find((fact) => fact.fact === 'person-died' && fact.person === given.by && fact.on <= (ceasedOn ?? ''));
    if (ceasedOn !== undefined) {
      endings.push({ event: 'ceases-to-be-beneficiary', on: ceasedOn, ...(death === undefined ? {} : { diedOn: death.on }) });
    }
  }
  return endings.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))[0];
};

/** The first day from its execution on at whose actions the giver stopped being a beneficiary. */
const ceasedAfter = ({ timeline, asOf }: Desk, { by, executedOn }: Undertaking): string | undefined => {
  let was = false;
  let ceasedOn: string | undefined;
  replay({
    timeline,
    asOf,
    report: () => {},
    observe: ({ before, after, triggers, state, action }) => {
      const mayChange = before.wvrShares !== after.wvrShares || triggers.length > 0 || action.facts.some(movesInterests);
      if (ceasedOn !== undefined || (!mayChange && action.on < executedOn)) return;
      if (!mayChange && was) return;
      const is = currentBeneficiaries(state).has(by);
      if (was && !is && action.on >= executedOn) ceasedOn = action.on;
      was = is;
    },
  });
  return ceasedOn;
};

const movesInterests = ({ fact }: { readonly fact: string }): boolean =>
  fact.startsWith('vehicle-') || fact === 'shares-transferred' || fact === 'relation-recorded' || fact === 'charge-enforced';
