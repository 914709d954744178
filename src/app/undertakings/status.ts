import type { AsOf } from '../../exact/index.ts';
import type { IssuerRecord, Timeline } from '../../record/index.ts';
import { type Finding, type NameOf, type Outcome, overallOutcome, tell } from '../../rulebook/index.ts';
import {
  type AccruedRight,
  type Bound,
  boundOf,
  type EndeavoursReading,
  type FiledDocument,
  forCounsel,
  type Gap,
  gapsOf,
  type Life,
  type LifeNote,
  type Lives,
  livesOf,
  openClaimNotes,
  type PendingConversion,
  paperNotes,
  type StepFiles,
  stepFilesOf,
  tellLife,
} from '../../undertaking/index.ts';
import { type Language, languages, type Values } from '../../words/index.ts';
import { namesOf, reportEnvelope } from '../reports.ts';

export type StatusReport = {
  readonly outcome: Outcome;
  readonly lives: Lives;
  readonly gaps: readonly Gap[];
  /** What may be said of all beneficiaries where there is no gap. */
  readonly bound: Bound | undefined;
  readonly json: () => unknown;
};

/** `holdfast undertaking status`: every undertaking of a record, what accrued from it, and who is bound by none. */
export const statusReport = ({
  record,
  timeline,
  asOf,
  knownAt,
  documents = [],
}: {
  readonly record: IssuerRecord;
  readonly timeline: Timeline;
  readonly asOf: AsOf;
  readonly knownAt: string | undefined;
  /** The files beside the record, where it stands in a store. */
  readonly documents?: readonly FiledDocument[];
}): StatusReport => {
  const lives = withPapers(livesOf({ timeline, asOf }), documents, stepFilesOf(record));
  const gaps = gapsOf(lives);
  const nameOf = namesOf(record);
  const outcome = statusOutcome(lives, gaps);
  return {
    outcome,
    lives,
    gaps,
    bound: boundOf(lives, gaps),
    json: () => ({
      ...reportEnvelope({ record, asOf, knownAt, outcome }),
      applicable: lives.applicable,
      undertakings: lives.lives.map((life) => lifeJson(life, nameOf)),
      gaps: gaps.map((gap) => gapJson(gap, nameOf)),
    }),
  };
};

const withPapers = (lives: Lives, documents: readonly FiledDocument[], files: StepFiles): Lives => ({
  ...lives,
  lives: lives.lives.map((life) => ({
    ...life,
    notes: [...life.notes, ...paperNotes(life.facts, documents, files)],
    supplements: life.supplements.map((supplement) => {
      const own = lives.facts.instruments.get(supplement.supplement);
      return own === undefined
        ? supplement
        : { ...supplement, notes: [...supplement.notes, ...paperNotes(own, documents, files)] };
    }),
  })),
});

/**
 * A breach that is not cured or a gap is `breached`; a right that the log of endeavours defends, or a claim of which it is
 * open what it is about, needs counsel; a cured breach worsens nothing here, as in `check`, though the right from it stays.
 */
const statusOutcome = ({ lives, applicable }: Lives, gaps: readonly Gap[]): Outcome => {
  if (!applicable && lives.every(({ rights }) => rights.length === 0)) return 'not-applicable';
  const outcomes: Outcome[] = ['met'];
  for (const { rights, questions, doubt, notes, supplements } of lives) {
    const told = [...notes, ...supplements.flatMap((supplement) => supplement.notes)];
    if (told.some(({ code }) => forCounsel.has(code))) outcomes.push('needs-counsel');
    for (const { outcome, verdict } of rights) {
      if (outcome === 'breached') outcomes.push(verdict === 'defensible' ? 'needs-counsel' : 'breached');
    }
    for (const { outcome } of questions) outcomes.push(outcome);
    if (doubt !== undefined) outcomes.push('cannot-tell');
    if (notes.some(({ code }) => openClaimNotes.has(code))) outcomes.push('needs-counsel');
  }
  for (const { severity } of gaps) {
    if (severity === 'gap') outcomes.push('breached');
    if (severity === 'not-told') outcomes.push('cannot-tell');
  }
  return overallOutcome(outcomes.map((outcome) => ({ outcome })));
};

export const bothLanguages = (code: string, values: Values = {}) =>
  Object.fromEntries(languages.map((language) => [language, tellLife(code, language, values)])) as Record<Language, string>;

const findingText = (finding: Finding, nameOf: NameOf) =>
  Object.fromEntries(languages.map((language) => [language, tell(finding, language, nameOf)])) as Record<Language, string>;

const lifeJson = (life: Life, nameOf: NameOf) => ({
  undertaking: life.undertaking,
  by: life.by,
  name: Object.fromEntries(languages.map((language) => [language, nameOf(life.by, language)])),
  form: life.form,
  rules: life.rules,
  terms: life.terms ?? null,
  status: life.status,
  binds: life.binds,
  certainty: life.certainty,
  steps: life.steps,
  superseded: life.superseded ?? null,
  termination: life.termination ?? null,
  doubt:
    life.doubt === undefined
      ? null
      : { selfExecuting: life.doubt.selfExecuting ?? null, otherwise: life.doubt.otherwise ?? null },
  rights: life.rights.map((right) => rightJson(right, nameOf)),
  questions: life.questions.map(({ finding, ...question }) => ({ ...question, text: findingText(finding, nameOf) })),
  pendingConversions: life.pending.map(pendingJson),
  endeavours: life.facts.endeavours.map(({ id, on, toward, vehicle, step, cost, outcome, evidence }) => ({
    fact: id,
    on,
    toward,
    vehicle: vehicle ?? null,
    step,
    cost: cost ?? null,
    outcome: outcome ?? null,
    evidence: evidence ?? null,
  })),
  supplements: life.supplements.map(({ notes, ...supplement }) => ({ ...supplement, notes: notes.map(noteJson) })),
  notes: life.notes.map(noteJson),
});

const noteJson = ({ code, values }: LifeNote) => ({ code, values, text: bothLanguages(code, values) });

export const rightJson = (right: AccruedRight, nameOf: NameOf) => {
  const { finding, curedOn, accruals, endeavours, remedies, events, undertaking: _, ...rest } = right;
  return {
    ...rest,
    curedOn: curedOn ?? null,
    accruals: { ...accruals, days: `${accruals.days}` },
    endeavours: endeavours === undefined ? null : endeavoursJson(endeavours),
    remedies: remedies.map(({ remedy, open, until, why }) => ({
      remedy,
      open,
      until: until ?? null,
      why,
      text: bothLanguages(why),
    })),
    events: events.map((event) => ({ ...event, remedy: event.remedy ?? null, named: event.named ?? null })),
    text: findingText(finding, nameOf),
  };
};

const endeavoursJson = ({ verdict, steps, kinds, longestGap, reasons }: EndeavoursReading) => ({
  verdict,
  steps: steps.map((step) => ({
    ...step,
    daysAfter: `${step.daysAfter}`,
    cost: step.cost ?? null,
    outcome: step.outcome ?? null,
    evidence: step.evidence ?? null,
  })),
  kinds,
  longestGap: longestGap === undefined ? null : { ...longestGap, days: `${longestGap.days}` },
  reasons: reasons.map(({ code, values }) => ({ code, values, text: bothLanguages(code, values) })),
});

const pendingJson = (pending: PendingConversion) => ({
  ...pending,
  class: pending.class ?? null,
  shares: `${pending.shares}`,
  allocation: pending.allocation.map((part) => ({ ...part, shares: `${part.shares}` })),
});

/** What fills the sentence of a gap: ids stay ids, so that a claim on paper can be matched. */
export const gapValues = ({ person, undertaking, values }: Gap, nameOf: NameOf, language: Language): Values => ({
  ...values,
  person: nameOf(person, language),
  undertaking: undertaking ?? '-',
});

const gapJson = (gap: Gap, nameOf: NameOf) => ({
  severity: gap.severity,
  code: gap.code,
  person: gap.person,
  undertaking: gap.undertaking ?? null,
  values: gap.values,
  text: Object.fromEntries(
    languages.map((language) => [language, tellLife(gap.code, language, gapValues(gap, nameOf, language))]),
  ),
});
