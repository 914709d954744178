import { type Fault, type IssuerRecord, type JsonMap, locatedJson, readLooseFacts } from '../../record/index.ts';
import {
  type Decline,
  type Execution,
  filesOf,
  judgeDecline,
  judgeStep,
  type SignedBytes,
  type Step,
  type StepName,
  signedFileName,
  standingExecution,
  type Told,
} from '../../undertaking/index.ts';
import { addDocument, documentsOf, StoreFailure } from '../ledger/index.ts';
import {
  type ExecuteRequest,
  type ExecutionPorts,
  type GivenFile,
  hashOf,
  lookedAt,
  scanned,
  signedBy,
} from './execution-files.ts';

export type Recorded = {
  readonly status: 'recorded';
  readonly facts: readonly JsonMap[];
  readonly entries: { readonly from: number; readonly to: number };
  readonly document: string | undefined;
  readonly signed: SignedBytes | undefined;
  readonly timestampTime: string | undefined;
  readonly warnings: readonly Told[];
  readonly next: StepName | null;
};
/** The same was done before; `signed` is the hash of the file that it left. */
export type KnownBefore = {
  readonly status: 'known';
  readonly document: string | undefined;
  readonly signed: string | undefined;
  readonly next: StepName | null;
};
export type NotRecorded =
  | { readonly status: 'refused'; readonly refusals: readonly Told[]; readonly warnings: readonly Told[] }
  /** The record itself does not take the facts. */
  | { readonly status: 'not-taken'; readonly faults: readonly Fault[] }
  /** Somebody else changed the execution meanwhile, or wrote without a pause. */
  | { readonly status: 'conflict'; readonly code: 'step-came-between' | 'log-too-busy' };
export type ExecuteResult = Recorded | KnownBefore | NotRecorded;

/**
 * Takes one step: judges it, signs the file where it is by electronic means and verifies what was signed, puts the
 * documents beside the log, and then appends the facts of the step at once. A failure or an end at any point leaves at
 * most a document that no fact names: never a fact without its document, never half a step.
 */
export const executeStep = async (request: ExecuteRequest, ports: ExecutionPorts): Promise<ExecuteResult> => {
  const { issuer, file } = request;
  const { ledger, outside, now } = ports;
  const { record } = await ledger.recordWithSize(issuer);
  const sha256 = hashOf(file.bytes, outside);
  const before = standingExecution(record, request.step.undertaking);
  const power = request.power && hashOf(request.power.bytes, outside);
  const step: Step = { ...request.step, power, file: { sha256, continues: await beginnings({ file, before, issuer, ports }) } };
  const judged = judgeStep({ record, step, now });
  if (judged.status === 'done') {
    return { status: 'known', document: judged.execution.document, signed: judged.signed, next: judged.next };
  }
  const looked = await lookedAt({ request, before, continues: step.file.continues, ports });
  const refusals = [...(judged.status === 'refused' ? judged.refusals : []), ...looked.refusals];
  const warnings = [...judged.warnings, ...looked.warnings];
  if (judged.status === 'refused' || refusals.length > 0) return { status: 'refused', refusals, warnings };
  const made =
    step.method === 'paper'
      ? scanned(file.bytes, sha256)
      : await signedBy({
          request,
          looked: looked.signatures,
          judge: (certificate) => judged.judgeCertificate(certificate),
          ports,
        });
  if (made.refusals.length > 0) return { status: 'refused', refusals: made.refusals, warnings };
  const signed: SignedBytes = { ...made.signed, ...(power === undefined ? {} : { power }) };
  if (step.method === 'electronic') ports.stage(made.pdf);
  if (request.power) await filed({ issuer, file: request.power, ports });
  // What the signature goes on from stays at hand too, so that anybody can see what was there before it.
  if (step.method === 'electronic') await filed({ issuer, file, ports });
  await filed({
    issuer,
    file: step.method === 'paper' ? file : { name: signedFileName(step.undertaking, step.as), bytes: made.pdf },
    ports,
  });
  const appended = await appendJudged(ports, issuer, (record) => {
    const again = judgeStep({ record, step, now });
    return again.status === 'accepted' ? again.factsFor(signed) : undefined;
  });
  if (appended.status !== 'appended') return appended;
  const { facts, entries } = appended;
  return {
    status: 'recorded',
    facts,
    entries,
    document: judged.execution.document,
    signed,
    timestampTime: made.time,
    warnings: [...warnings, ...made.warnings],
    next: judged.next,
  };
};

/** Records that the issuer declines to acknowledge an undertaking, with the letter that says so where there is one. */
export const declineUndertaking = async (
  {
    issuer,
    decline,
    letter,
  }: { readonly issuer: string; readonly decline: Omit<Decline, 'letter'>; readonly letter?: GivenFile | undefined },
  ports: Pick<ExecutionPorts, 'ledger' | 'outside' | 'now'>,
): Promise<ExecuteResult> => {
  const { ledger, outside, now } = ports;
  const { record } = await ledger.recordWithSize(issuer);
  const asked: Decline = { ...decline, letter: letter && hashOf(letter.bytes, outside) };
  const judged = judgeDecline({ record, decline: asked, now });
  if (judged.status === 'refused') return { status: 'refused', refusals: judged.refusals, warnings: [] };
  const { document } = judged.execution;
  if (judged.status === 'done') return { status: 'known', document, signed: undefined, next: judged.next };
  if (letter) await filed({ issuer, file: letter, ports });
  const appended = await appendJudged(ports, issuer, (record) => {
    const again = judgeDecline({ record, decline: asked, now });
    return again.status === 'accepted' ? again.facts : undefined;
  });
  if (appended.status !== 'appended') return appended;
  const { facts, entries } = appended;
  const { next } = judged;
  return { status: 'recorded', facts, entries, document, signed: undefined, timestampTime: undefined, warnings: [], next };
};

/** Which files of the instrument a file begins with: their lengths stand in the store, and their hashes on record. */
const beginnings = async ({
  file,
  before,
  issuer,
  ports: { ledger, outside },
}: {
  readonly file: GivenFile;
  readonly before: Execution | undefined;
  readonly issuer: string;
  readonly ports: Pick<ExecutionPorts, 'ledger' | 'outside'>;
}): Promise<readonly string[]> => {
  const known = new Set(before === undefined ? [] : filesOf(before));
  const found: string[] = [];
  if (known.size === 0) return found;
  for await (const { sha256, length } of documentsOf(ledger.store, issuer)) {
    if (!known.delete(sha256) || length > file.bytes.length) continue;
    if (hashOf(file.bytes.subarray(0, length), outside) === sha256) found.push(sha256);
  }
  return found;
};

/** Puts a file beside the log; whoever comes between, it is tried again behind him. */
const filed = async ({
  issuer,
  file,
  ports: { ledger, outside },
}: {
  readonly issuer: string;
  readonly file: GivenFile;
  readonly ports: Pick<ExecutionPorts, 'ledger' | 'outside'>;
}): Promise<void> => {
  const pieces = async function* () {
    yield file.bytes;
  };
  for (let attempt = 1; ; attempt += 1) {
    const done = await addDocument({ ledger, issuer, name: file.name, pieces, outside });
    if (done.status !== 'conflict') return;
    if (attempt >= mostAttempts) throw new StoreFailure('conflict', { expected: `${done.expected}`, size: `${done.size}` });
  }
};

const mostAttempts = 50;

type AppendedFacts = {
  readonly status: 'appended';
  readonly facts: readonly JsonMap[];
  readonly entries: { readonly from: number; readonly to: number };
};

/**
 * Appends what a judgement gives, in one piece and only behind the record that was judged. Where somebody came between,
 * it is judged again: another step on the same undertaking makes it a conflict, anything else does not matter.
 */
const appendJudged = async (
  { ledger }: Pick<ExecutionPorts, 'ledger'>,
  issuer: string,
  judge: (record: IssuerRecord) => readonly JsonMap[] | undefined,
): Promise<AppendedFacts | NotRecorded> => {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const { size, record } = await ledger.recordWithSize(issuer);
    const given = judge(record);
    if (given === undefined) return { status: 'conflict', code: 'step-came-between' };
    const { facts, faults } = readLooseFacts(locatedJson(given));
    if (faults.length > 0) return { status: 'not-taken', faults };
    const result = await ledger.append({ issuer, facts, expected: size });
    if (result.status === 'refused') return { status: 'not-taken', faults: result.faults };
    if (result.status !== 'conflict') {
      return { status: 'appended', facts: given, entries: { from: result.seq, to: result.size - 1 } };
    }
  }
  return { status: 'conflict', code: 'log-too-busy' };
};
