import { hongKongDateOf, type Instant } from '../exact/index.ts';
import { currentBeneficiaries, type IssuerRecord, type JsonMap } from '../record/index.ts';
import { type Around, aroundOf, endOf, startTelling, type Telling, takenIn, unknownUndertaking } from './around.ts';
import {
  attestedBy,
  bytesBefore,
  copyOf,
  type Execution,
  executionOf,
  isBefore,
  nextStep,
  type StepName,
  toldWhen,
  type When,
} from './execution.ts';
import { bytesRefusals } from './execution-bytes.ts';
import { executionFacts, type SignedBytes } from './execution-facts.ts';
import { isIncompleteName, isSamePlace } from './same-name.ts';
import { isIssuer, isNameOf, isSameSignatory, nameOf, type People, personOf, type Signatory } from './signatories.ts';
import type { Step, Told } from './step.ts';

export type StepJudgement =
  | { readonly status: 'refused'; readonly refusals: readonly Told[]; readonly warnings: readonly Told[] }
  /** The same step stands on record: nothing is to be done. */
  | { readonly status: 'done'; readonly execution: Execution; readonly signed: string; readonly next: StepName | null }
  | {
      readonly status: 'accepted';
      readonly execution: Execution;
      readonly warnings: readonly Told[];
      /** What comes after this step. */
      readonly next: StepName | null;
      readonly factsFor: (signed: SignedBytes) => readonly JsonMap[];
    };

/** Judges one step by what stands on record: the facts to append, or everything that speaks against it at once. */
export const judgeStep = ({
  record,
  step,
  now,
}: {
  readonly record: IssuerRecord;
  readonly step: Step;
  readonly now: Instant;
}): StepJudgement => {
  const around = aroundOf(record, step.when.on);
  const execution = executionOf(around.facts, step.undertaking);
  if (execution === undefined)
    return { status: 'refused', refusals: [unknownUndertaking(around, step.undertaking)], warnings: [] };
  const done = doneAlready(execution, around.people, step);
  if (done !== undefined) return { status: 'done', execution, signed: done, next: nextStep(execution) };
  const told = startTelling();
  judgeOrder({ execution, around, step, ...told });
  judgeTime({ execution, step, now, ...told });
  judgeSignatory({ execution, around, step, ...told });
  judgeAttorney({ execution, around, step, ...told });
  judgeAttestation({ execution, step, ...told });
  judgeManner({ execution, step, now, ...told });
  for (const refusal of bytesRefusals(execution, step)) told.refuse(refusal.code, refusal.values);
  if (told.refusals.length > 0) return { status: 'refused', refusals: told.refusals, warnings: told.warnings };
  const person = step.as === 'giver' ? execution.by : personOf(around.people, step);
  return {
    status: 'accepted',
    execution,
    warnings: told.warnings,
    next: afterStep[step.as],
    factsFor: (signed) => executionFacts({ execution, step: { ...step, person }, signed, taken: takenIn(record) }),
  };
};

const afterStep: Readonly<Record<StepName, StepName | null>> = {
  giver: 'witness',
  witness: 'company',
  company: 'company-witness',
  'company-witness': null,
};

/** The signed bytes of the step where the same is on record already: the same signatory, particulars and file. */
const doneAlready = (execution: Execution, people: People, step: Step): string | undefined => {
  const done = execution.steps[step.as];
  if (done === undefined || done.method !== step.method) return undefined;
  const isSame =
    isSameSignatory(people, done, step) &&
    (['office', 'authority', 'address', 'occupation', 'place'] as const).every((field) => done[field] === step[field]) &&
    done.attorney?.name === step.attorney &&
    copyOf(execution, done) === copyOf(execution, step);
  const given = step.method === 'paper' ? done.signed.sha256 : bytesBefore(execution, step.as, copyOf(execution, step));
  return isSame && (given === step.file.sha256 || done.signed.sha256 === step.file.sha256) ? done.signed.sha256 : undefined;
};

type Judging = Telling & { readonly execution: Execution; readonly step: Step };

/** The order of the steps, and whether there is anything left to sign. */
const judgeOrder = ({ execution, around, step, refuse, warn }: Judging & { readonly around: Around }): void => {
  const { undertaking, executed, acknowledged, supersededBy, steps, declined } = execution;
  const done = steps[step.as];
  if (done !== undefined) {
    const values = { as: step.as, name: done.name, when: toldWhen(done), sha256: done.signed.sha256, fact: done.id };
    refuse('step-done', { ...values, issuer: around.record.issuer.id });
  } else if (acknowledged !== undefined) {
    refuse('undertaking-acknowledged-already', { undertaking, when: toldWhen(acknowledged) });
  } else if (executed !== undefined && (step.as === 'giver' || step.as === 'witness')) {
    refuse('undertaking-executed-already', { undertaking, when: toldWhen(executed), next: nextStep(execution) ?? 'company' });
  } else {
    const next = nextStep(execution);
    if (next !== null && next !== step.as) refuse('step-out-of-order', { as: step.as, next });
  }
  // A supplement lives and dies with the undertaking that it supplements.
  const principal = execution.supplements === undefined ? undefined : executionOf(around.facts, execution.supplements);
  const by = principal?.supersededBy ?? supersededBy;
  if (by !== undefined) refuse('undertaking-is-superseded', { undertaking: principal?.undertaking ?? undertaking, by });
  const bound = principal ?? (executed === undefined ? undefined : execution);
  const ended = bound && endOf(bound, around.state, step.when.on);
  if (bound !== undefined && ended !== undefined) {
    refuse('undertaking-is-ended', { undertaking: bound.undertaking, event: ended, when: step.when.on });
  }
  if (declined !== undefined && step.as === 'company' && done === undefined) {
    warn('declined-before', { when: toldWhen(declined) });
  }
};

const judgeTime = ({ execution, step, now, refuse }: Judging & { readonly now: Instant }): void => {
  const { when, as } = step;
  const isFuture = when.at === undefined ? when.on > hongKongDateOf(now) : when.at > now;
  if (isFuture) refuse('signed-in-future', { when: toldWhen(when), now });
  const { drawnUp, executed, steps } = execution;
  const before = { giver: drawnUp, witness: steps.giver, company: executed, 'company-witness': steps.company }[as];
  if (before !== undefined && isBefore(when, before)) {
    const values = { when: toldWhen(when), earlier: toldWhen(before) };
    refuse(as === 'giver' ? 'signed-before-drawn-up' : 'signed-before-step', { ...values, as });
  }
};

/** Who may sign as what. */
const judgeSignatory = ({ execution, around, step, refuse, warn }: Judging & { readonly around: Around }): void => {
  const { people, state, record } = around;
  const { as, name } = step;
  if (step.person !== undefined && !isNameOf(people, step.person, name)) {
    const known = people.get(step.person);
    if (known === undefined) refuse('no-such-signatory', { person: step.person, issuer: record.issuer.id });
    else refuse('signatory-other-name', { person: step.person, name, known: known.names.join(', ') });
  }
  const giver: Signatory = { name: nameOf(people, execution.by), person: execution.by };
  if (as === 'giver') {
    const kind = people.get(execution.by)?.kind;
    if (kind !== 'natural') refuse('giver-not-natural', { name: giver.name, kind: kind ?? '-' });
    const isHim = step.person === undefined ? isNameOf(people, execution.by, name) : step.person === execution.by;
    if (!isHim) refuse('not-the-giver', { name, giver: giver.name });
    const isBeneficiary =
      state.beneficiaries.has(execution.by) && (state.listedOn === undefined || currentBeneficiaries(state).has(execution.by));
    if (!isBeneficiary) warn('giver-not-beneficiary', { name: giver.name, when: step.when.on });
  }
  judgeDeath({ people, step, giver: execution.by, refuse, warn });
  if (as === 'giver') return;
  const isOneOf = (other: Signatory): boolean => isSameSignatory(people, step, other);
  const { steps } = execution;
  if (as === 'company') {
    if (isOneOf(giver)) refuse('officer-is-giver', { name });
    if (steps.witness && isOneOf(steps.witness)) refuse('officer-is-witness', { name });
    if (steps.giver?.attorney && isOneOf(steps.giver.attorney)) refuse('officer-is-attorney', { name });
    if (step.office === undefined) refuse('officer-without-office', { name });
    if (step.authority === undefined) refuse('officer-without-authority', { name });
    judgeNatural({ people, step, refuse });
    return;
  }
  if (isOneOf(giver)) refuse('witness-is-giver', { name });
  for (const principal of ['giver', 'company'] as const) {
    const attorney = steps[principal]?.attorney;
    if (attorney && isOneOf(attorney)) refuse('witness-is-attorney', { name });
  }
  if (as === 'company-witness' && steps.company && isOneOf(steps.company)) refuse('witness-is-officer', { name });
  const vehicle = [...state.vehicles.values()].find(
    (each) => each.for.includes(execution.by) && isNamed(people, each.vehicle, step),
  );
  if (isIssuer(record.issuer, step)) refuse('witness-is-party', { name, what: 'issuer' });
  else if (vehicle) refuse('witness-is-party', { name, what: 'vehicle' });
  else judgeNatural({ people, step, refuse });
  const beneficiary = [...state.beneficiaries.keys()].find((each) => each !== execution.by && isNamed(people, each, step));
  if (beneficiary !== undefined) warn('witness-is-beneficiary', { name });
  if (as === 'company-witness' && steps.witness && isOneOf(steps.witness)) warn('same-witness-twice', { name });
};

const isNamed = (people: People, person: string, { name, person: own }: Signatory): boolean =>
  own === undefined ? isNameOf(people, person, name) : own === person;

const judgeNatural = ({
  people,
  step,
  refuse,
}: Pick<Telling, 'refuse'> & { readonly people: People; readonly step: Step }): void => {
  const person = personOf(people, step);
  const kind = person === undefined ? undefined : people.get(person)?.kind;
  if (kind !== undefined && kind !== 'natural') refuse('signatory-not-natural', { name: step.name, kind });
};

const judgeDeath = ({
  people,
  step,
  giver,
  refuse,
  warn,
}: Telling & { readonly people: People; readonly step: Step; readonly giver: string }): void => {
  const person = step.as === 'giver' ? giver : personOf(people, step);
  const died = person === undefined ? undefined : people.get(person)?.died;
  if (died === undefined) return;
  const values = { name: step.name, died: toldWhen(died), when: toldWhen(step.when) };
  if (isBefore(died, step.when)) refuse('signatory-is-dead', values);
  else if (died.on === step.when.on) warn('signatory-died-that-day', values);
};

const judgeAttorney = ({ execution, around, step, refuse }: Judging & { readonly around: Around }): void => {
  if (step.attorney === undefined) return;
  const attorney: Signatory = { name: step.attorney };
  const { people, record } = around;
  const giver: Signatory = { name: nameOf(people, execution.by), person: execution.by };
  if (attestedBy(step.as) !== undefined) return refuse('attorney-for-witness', { name: step.name });
  if (isSameSignatory(people, attorney, giver)) refuse('attorney-is-giver', { attorney: step.attorney });
  if (step.as === 'giver' && isIssuer(record.issuer, attorney)) refuse('attorney-is-party', { attorney: step.attorney });
  const { witness } = execution.steps;
  if (witness && isSameSignatory(people, attorney, witness)) refuse('attorney-is-witness', { attorney: step.attorney });
};

/** A witness attests what he saw: there, then, on the same paper. */
const judgeAttestation = ({ execution, step, refuse, warn }: Judging): void => {
  const attested = attestedBy(step.as);
  if (attested === undefined) return;
  const { name } = step;
  if (!step.inPresence) refuse('witness-not-present', { name, of: attested });
  if (isIncompleteName(name)) warn('witness-name-incomplete', { name });
  for (const what of ['address', 'occupation'] as const) {
    if (step[what] !== undefined) continue;
    if (execution.form === 'deed') refuse('deed-witness-without', { name, what });
    else warn('witness-without', { name, what });
  }
  const principal = execution.steps[attested];
  if (principal === undefined) return;
  if (principal.on !== step.when.on) {
    refuse('witness-other-day', { name, of: attested, when: step.when.on, earlier: principal.on });
  }
  if (principal.place !== undefined && step.place !== undefined && !isSamePlace(principal.place, step.place)) {
    refuse('witness-other-place', { name, of: attested, place: step.place, other: principal.place });
  }
  if (principal.method !== step.method) refuse('witness-other-method', { of: attested, method: principal.method });
  const copy = copyOf(execution, principal);
  if (copyOf(execution, step) !== copy) refuse('witness-other-copy', { of: attested, copy });
};

/** Whether a signatory tells an instant of an earlier hour than the clock's. */
const toldLate = (when: When, now: Instant): boolean => when.at !== undefined && when.at.slice(0, 13) < now.slice(0, 13);

const judgeManner = ({ execution, step, now, refuse, warn }: Judging & { readonly now: Instant }): void => {
  if (step.place === undefined) refuse('place-missing', { as: step.as });
  if (step.method === 'paper') return;
  if (!step.consent) refuse('consent-missing', { name: step.name });
  if (execution.form === 'deed') warn('deed-electronic');
  if (toldLate(step.when, now)) warn('signed-earlier-told', { when: toldWhen(step.when), now });
};
