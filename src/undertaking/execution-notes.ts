import { erasedText, type FactOf, type Issuer, type Timeline } from '../record/index.ts';
import { attestationNotes } from './attestation-notes.ts';
import { executionOf, isBefore, lostStep, type StepName, stepNames } from './execution.ts';
import { isMadeOutTo } from './execution-certificates.ts';
import type { LifeNote } from './life-note.ts';
import type { Life } from './life-shape.ts';
import type { InstrumentFacts } from './record-facts.ts';
import { isSameSignatory, nameOf, namesOf, type People, peopleOf, type Signatory, signatoriesLikeness } from './signatories.ts';

/**
 * What the steps on record say against an execution. A record takes facts that were made elsewhere, so that nobody has
 * judged them: they stand, and what contradicts them is told. These need somebody who decides whether it holds.
 */
export const forCounsel: ReadonlySet<string> = new Set([
  'execution-step-lost',
  'steps-out-of-order',
  'step-doubled',
  'signed-by-another',
  'signed-another-document',
  'executed-another-document',
  'witness-otherwise',
  'witness-is-the-giver',
  'witness-is-the-officer',
  'acknowledged-by-the-giver',
  'acknowledged-by-the-witness',
  'attested-by-company',
  'acknowledged-by-company',
  'key-of-two',
]);

/** Adds to a life, and to the supplements under it, what its steps say against its execution. */
export const withExecutionNotes = (timeline: Timeline, instruments: ReadonlyMap<string, InstrumentFacts>) => {
  const facts = timeline.actions.flatMap((action) => action.facts);
  const people = peopleOf(facts);
  const { issuer } = timeline.record;
  return (life: Life): Life => ({
    ...life,
    notes: [...life.notes, ...executionNotes(life.facts, people, issuer)],
    supplements: life.supplements.map((supplement) => {
      const own = instruments.get(supplement.supplement);
      return own === undefined
        ? supplement
        : { ...supplement, notes: [...supplement.notes, ...executionNotes(own, people, issuer)] };
    }),
  });
};

export const executionNotes = (instrument: InstrumentFacts, people: People, issuer: Issuer): readonly LifeNote[] => {
  const { drafted, executed, acknowledged, signed } = instrument;
  const notes: LifeNote[] = [];
  const note = (code: string, values: LifeNote['values'] = {}): void => {
    const isTold = notes.some((one) => one.code === code && JSON.stringify(one.values) === JSON.stringify(values));
    if (!isTold) notes.push({ code, values });
  };
  const by = executed?.by ?? drafted?.by ?? '';
  const giver: Signatory = { name: nameOf(people, by), person: by };
  const isSame = (one: Signatory, other: Signatory): boolean => isSameSignatory(people, one, other);
  const all = [drafted, ...signed, executed, acknowledged].filter((fact) => fact !== undefined);
  const execution = executionOf(all, instrument.undertaking);
  const steps = execution?.steps ?? {};
  for (const as of stepNames) if (signed.filter((step) => step.as === as).length > 1) note('step-doubled', { as });
  noteOrder(instrument, steps, note);
  for (const step of signed) {
    if (
      step.as === 'giver' &&
      step.person !== by &&
      signatoriesLikeness(people, step, giver) !== 'same' &&
      step.name !== erasedText
    ) {
      note('signed-by-another', { name: step.name, giver: giver.name });
    }
    if (step.as.endsWith('witness') && isSame(step, giver)) note('witness-is-the-giver', { name: step.name });
    if (drafted?.document !== undefined && step.document !== undefined && step.document.sha256 !== drafted.document.sha256) {
      note('signed-another-document', { as: step.as, sha256: step.document.sha256, drafted: drafted.document.sha256 });
    }
  }
  noteCertificates(signed, giver, people, note);
  if (executed !== undefined) {
    const lost = lostStep({ executed, steps });
    if (lost !== undefined) note('execution-step-lost', { as: lost, fact: executed.id });
    if (signed.length === 0) note('signatures-elsewhere');
    const { witness, document } = executed;
    if (witness?.name !== undefined && isSame({ name: witness.name }, giver))
      note('witness-is-the-giver', { name: witness.name });
    if (
      witness?.name !== undefined &&
      steps.witness &&
      !isSame({ name: witness.name }, steps.witness) &&
      witness.name !== erasedText
    ) {
      note('witness-otherwise', { name: witness.name, other: steps.witness.name });
    }
    const known = [drafted?.document, ...signed.map((step) => step.signed)].flatMap((file) => file?.sha256 ?? []);
    if (document !== undefined && drafted?.document !== undefined && !known.includes(document.sha256)) {
      const values = { sha256: document.sha256, drafted: drafted.document.sha256 };
      note(signed.length > 0 ? 'executed-another-document' : 'executed-file-not-drafted', values);
    }
  }
  if (acknowledged !== undefined) {
    const officer: Signatory = { name: acknowledged.by, person: acknowledged.person };
    const witness = executed?.witness?.name;
    if (isSame(officer, giver)) note('acknowledged-by-the-giver', { name: acknowledged.by });
    if (witness !== undefined && isSame(officer, { name: witness }))
      note('acknowledged-by-the-witness', { name: acknowledged.by });
    const own = acknowledged.witness?.name;
    if (own !== undefined && isSame({ name: own }, giver)) note('witness-is-the-giver', { name: own });
    if (own !== undefined && isSame({ name: own }, officer)) note('witness-is-the-officer', { name: own });
    if (signed.length > 0 && steps.company === undefined) note('acknowledgement-without-step');
  }
  return [...notes, ...attestationNotes(instrument, giver, { people, issuer })];
};

type Note = (code: string, values?: LifeNote['values']) => void;
type Steps = Partial<Readonly<Record<StepName, FactOf<'undertaking-signed'>>>>;

/** Each step rests on one that came before it. */
const noteOrder = ({ executed, acknowledged }: InstrumentFacts, steps: Steps, note: Note): void => {
  const pairs = [
    ['giver', 'witness', steps.giver, steps.witness],
    ['giver', 'executed', steps.giver, executed],
    ['executed', 'company', executed, steps.company],
    ['company', 'company-witness', steps.company, steps['company-witness']],
    ['executed', 'acknowledged', executed, acknowledged],
  ] as const;
  for (const [first, then, one, other] of pairs) {
    if (one !== undefined && other !== undefined && isBefore(other, one)) note('steps-out-of-order', { first, as: then });
  }
};

const noteCertificates = (
  signed: readonly FactOf<'undertaking-signed'>[],
  giver: Signatory,
  people: People,
  note: Note,
): void => {
  const handOf = (step: FactOf<'undertaking-signed'>): Signatory => step.attorney ?? (step.as === 'giver' ? giver : step);
  for (const [index, step] of signed.entries()) {
    const { certificate } = step;
    if (certificate === undefined) continue;
    const hand = handOf(step);
    const { subject } = certificate;
    if (subject !== undefined && subject !== erasedText && !isMadeOutTo(subject, [hand.name, ...namesOf(people, hand)])) {
      note('certificate-names-another', { as: step.as, name: hand.name, subject });
    }
    for (const other of signed.slice(0, index)) {
      const isOne =
        other.certificate?.sha256 === certificate.sha256 ||
        (certificate.key !== undefined && other.certificate?.key === certificate.key);
      const isErased = [hand.name, handOf(other).name].includes(erasedText);
      if (isOne && !isErased && !isSameSignatory(people, hand, handOf(other)))
        note('key-of-two', { as: step.as, other: other.as });
    }
  }
};
