import { hongKongDateOf, type Instant } from '../exact/index.ts';
import type { FactOf, IssuerRecord, JsonMap } from '../record/index.ts';
import { replacedBy } from '../rulebook/index.ts';
import { type Around, aroundOf, endOf, startTelling, type Telling, takenIn, unknownUndertaking } from './around.ts';
import {
  bytesBefore,
  copyOf,
  type Execution,
  executionOf,
  isBefore,
  lostStep,
  nextStep,
  type StepName,
  toldWhen,
} from './execution.ts';
import { bytesRefusals } from './execution-bytes.ts';
import { judgeCertificate, type SigningCertificate } from './execution-certificates.ts';
import { executionFacts, type SignedBytes } from './execution-facts.ts';
import { judgeAttestation, judgeManner } from './judge-attestation.ts';
import { judgeAttorney, judgeSignatory } from './judge-signatory.ts';
import { isSameSignatory, type People, personOf } from './signatories.ts';
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
      /** Whether a certificate may sign it. */
      readonly judgeCertificate: (certificate: SigningCertificate) => ReturnType<typeof judgeCertificate>;
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
  if (done?.otherwise.length === 0) return { status: 'done', execution, signed: done.signed, next: nextStep(execution) };
  const told = startTelling();
  if (done !== undefined) {
    told.refuse('step-done-otherwise', {
      as: step.as,
      otherwise: done.otherwise.join('; '),
      fact: execution.steps[step.as]?.id ?? '',
      issuer: record.issuer.id,
    });
    return { status: 'refused', refusals: told.refusals, warnings: [] };
  }
  judgeOrder({ execution, around, step, ...told });
  judgeTime({ execution, around, step, now, ...told });
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
    judgeCertificate: (certificate) =>
      judgeCertificate({ issuer: record.issuer, people: around.people, execution, step, certificate }),
    factsFor: (signed) => executionFacts({ execution, step: { ...step, person }, signed, taken: takenIn(record) }),
  };
};

const afterStep: Readonly<Record<StepName, StepName | null>> = {
  giver: 'witness',
  witness: 'company',
  company: 'company-witness',
  'company-witness': null,
};

/** What of a step on record is otherwise than it is asked for now, by option: nothing where the same is asked again. */
const differences = (execution: Execution, done: FactOf<'undertaking-signed'>, step: Step): readonly string[] => {
  const copy = copyOf(execution, step);
  const power = done.attorney?.instrument.sha256;
  const compared: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['--name', done.name, step.name],
    ...(['office', 'authority', 'address', 'occupation', 'place'] as const).map(
      (field) => [`--${field}`, done[field], step[field]] as const,
    ),
    ['--attorney', done.attorney?.name, step.attorney],
    ['--power', power, step.power ?? power],
    ['--counterpart', copyOf(execution, done), copy],
    // An electronic signature is made at the clock's moment where nothing else is told: then nothing is asked of it.
    ['--at', toldWhen(done), step.isTimed ? toldWhen(step.when) : toldWhen(done)],
    ['--in-presence', `${done.inPresence === true}`, `${step.inPresence}`],
    ...(step.method === 'electronic' ? [['--consent', `${done.consent === true}`, `${step.consent}`] as const] : []),
  ];
  return compared.flatMap(([option, before, now]) => (before === now ? [] : [`${option} ${before ?? '-'} / ${now ?? '-'}`]));
};

/** The step where the same signatory put the same file on record already, with what is asked otherwise now. */
const doneAlready = (
  execution: Execution,
  people: People,
  step: Step,
): { readonly signed: string; readonly otherwise: readonly string[] } | undefined => {
  const done = execution.steps[step.as];
  if (done === undefined || done.method !== step.method || !isSameSignatory(people, done, step)) return undefined;
  const given = step.method === 'paper' ? done.signed.sha256 : bytesBefore(execution, step.as, copyOf(execution, done));
  const signed = done.signed.sha256;
  if (given !== step.file.sha256 && signed !== step.file.sha256) return undefined;
  return { signed, otherwise: differences(execution, done, step) };
};

type Judging = Telling & { readonly execution: Execution; readonly step: Step };

/** The order of the steps, and whether there is anything left to sign. */
const judgeOrder = ({ execution, around, step, refuse, warn }: Judging & { readonly around: Around }): void => {
  const { undertaking, executed, acknowledged, steps, declined } = execution;
  const done = steps[step.as];
  const missing = executed === undefined ? undefined : lostStep(execution);
  if (missing !== undefined && executed !== undefined) {
    // What rests on a step that was taken back has to be taken back too, before anybody goes on.
    refuse('executed-without-step', { undertaking, as: missing, fact: executed.id, issuer: around.record.issuer.id });
  } else if (done !== undefined) {
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
  const whole = principal?.undertaking ?? undertaking;
  const by = replacedBy(around.state, whole);
  if (by !== undefined) refuse('undertaking-is-superseded', { undertaking: whole, by });
  const bound = principal ?? (executed === undefined ? undefined : execution);
  const ended = bound && endOf(bound, around.state, step.when.on);
  if (bound !== undefined && ended !== undefined) {
    refuse('undertaking-is-ended', { undertaking: bound.undertaking, event: ended, when: step.when.on });
  }
  if (declined !== undefined && step.as === 'company' && done === undefined) {
    warn('declined-before', { when: toldWhen(declined) });
  }
};

const judgeTime = ({
  execution,
  around,
  step,
  now,
  refuse,
}: Judging & { readonly around: Around; readonly now: Instant }): void => {
  const { when, as } = step;
  const isFuture = when.at === undefined ? when.on > hongKongDateOf(now) : when.at > now;
  if (isFuture) refuse('signed-in-future', { when: toldWhen(when), now });
  const { drawnUp, executed, steps, declined } = execution;
  const before = { giver: drawnUp, witness: steps.giver, company: executed, 'company-witness': steps.company }[as];
  if (as === 'company' && declined !== undefined && isBefore(when, declined)) {
    const values = { when: toldWhen(when), declined: toldWhen(declined), fact: declined.id };
    refuse('signed-before-decline', { ...values, issuer: around.record.issuer.id });
  }
  if (before !== undefined && isBefore(when, before)) {
    const values = { when: toldWhen(when), earlier: toldWhen(before) };
    refuse(as === 'giver' ? 'signed-before-drawn-up' : 'signed-before-step', { ...values, as });
  }
};
