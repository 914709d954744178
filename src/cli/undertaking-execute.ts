import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { StoreFailure } from '../app/index.ts';
import { documentCalled, documentLimitBytes, type Ledger } from '../app/ledger/index.ts';
import {
  declineUndertaking,
  type ExecuteRequest,
  type ExecuteResult,
  type ExecutionPorts,
  executeStep,
  type GivenFile,
  type KeyOpener,
  PaperFailure,
  type SigningKey,
} from '../app/undertakings/index.ts';
import { hongKongDateOf, type Instant, readDate, readInstant } from '../exact/index.ts';
import { nodeOutside } from '../store/index.ts';
import { type StepName, stepNames, type When } from '../undertaking/index.ts';
import type { Language } from '../words/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse, FileRefused } from './bad-use.ts';
import { askPassphrase } from './passphrase.ts';
import type { Screen } from './print-check.ts';
import { json, type Run, withLedger, wordOf } from './store-uses.ts';
import { tellRefused } from './tell.ts';
import { tellUndertaking } from './tell-undertaking.ts';
import { stagedFile } from './written-files.ts';

/** `undertaking execute`: one step of signing, or that the issuer declines. */
export const executeUndertaking: Run = async (given, screen) => {
  const issuer = wordOf(given, 2, 'no-issuer-named');
  const undertaking = wordOf(given, 3, 'execute-what');
  try {
    return given.instrument.decline
      ? await decline({ issuer, undertaking, given, screen })
      : await step({ issuer, undertaking, given, screen });
  } catch (error) {
    if (!(error instanceof PaperFailure)) throw error;
    process.stderr.write(`holdfast: ${tellUndertaking(error.code, given.language, error.values)}\n`);
    return 2;
  }
};

type Asked = { readonly issuer: string; readonly undertaking: string; readonly given: Arguments; readonly screen: Screen };

const step = async ({ issuer, undertaking, given, screen }: Asked): Promise<number> => {
  const { instrument, output } = given;
  const as = stepAsked(needed('--as', instrument.as));
  const name = needed('--name', given.name);
  const method = instrument.onPaper ? 'paper' : 'electronic';
  const now = nodeOutside.now();
  for (const [option, value] of [
    ['--key', given.key],
    ['--certificate', instrument.certificate],
    ['--timestamp-authority', instrument.timestampAuthority],
    ['--output', output],
  ] as const) {
    if (method === 'paper' && value !== undefined) throw new BadUse('paper-takes-none', { option });
  }
  if ((instrument.attorney === undefined) !== (instrument.power === undefined)) throw new BadUse('attorney-and-power');
  if (instrument.counterpart !== undefined && !/^[A-Za-z0-9]{1,20}$/.test(instrument.counterpart)) {
    throw new BadUse('counterpart-not-a-label', { found: instrument.counterpart });
  }
  const path = needed('--file', instrument.file);
  const keyFile = method === 'electronic' ? needed('--key', given.key) : '';
  const target = method === 'electronic' ? needed('--output', output) : undefined;
  const request: ExecuteRequest = {
    issuer,
    step: {
      undertaking,
      as,
      name,
      person: told(instrument.by),
      method,
      when: whenAsked(instrument.at, method, now),
      isTimed: instrument.at !== undefined,
      place: told(instrument.place),
      office: told(instrument.office),
      authority: told(instrument.authority),
      address: told(instrument.address),
      occupation: told(instrument.occupation),
      inPresence: instrument.inPresence,
      consent: instrument.consent,
      counterpart: instrument.counterpart,
      attorney: told(instrument.attorney),
    },
    file: fileGiven(path, method === 'electronic' ? mostSigned : documentLimitBytes),
    power: instrument.power === undefined ? undefined : fileGiven(instrument.power, documentLimitBytes),
    reason: tellUndertaking('reason-of-signature', 'en', { undertaking, as }),
  };
  const { openSigningKey, shownAddress, signPdf, timeStampAuthority, verifyPdf } = await import('../paper/signatures/index.ts');
  const { extractText } = await import('../paper/index.ts');
  const authority = told(instrument.timestampAuthority);
  const timestamp =
    authority === undefined ? undefined : { stamp: timeStampAuthority(authority), authority: shownAddress(authority) };
  const staged = target === undefined ? undefined : stagedFile(target);
  try {
    return await withLedger(given, { create: false }, async (ledger) => {
      const ports: ExecutionPorts = {
        ledger,
        outside: nodeOutside,
        now,
        sign: signPdf,
        verify: verifyPdf,
        extract: extractText,
        openKey: async () => {
          if (target !== undefined && existsSync(target)) throw new BadUse('file-there', { file: target });
          const at = request.step.when.at ?? now;
          return openWith(openSigningKey, { keyFile, certificate: told(instrument.certificate), at, language: given.language });
        },
        timestamp,
        stage: (pdf) => staged?.write(pdf),
      };
      const result = await executeStep(request, ports);
      if (result.status === 'recorded') staged?.publish();
      if (result.status === 'known' && target !== undefined)
        await handOutAgain({ ledger, issuer, signed: result.signed, target });
      return tellResult({ issuer, undertaking, step: as, name, when: request.step.when, result, output: target, given, screen });
    });
  } finally {
    staged?.remove();
  }
};

const decline = async ({ issuer, undertaking, given, screen }: Asked): Promise<number> => {
  const { instrument } = given;
  if (instrument.as !== undefined && instrument.as !== 'company') throw new BadUse('decline-by-company');
  const name = needed('--name', given.name);
  const now = nodeOutside.now();
  const when = whenAsked(instrument.at, 'paper', now, now);
  const asked = {
    undertaking,
    name,
    person: told(instrument.by),
    office: told(instrument.office),
    reason: told(given.reason),
    when,
  };
  const letter = instrument.file === undefined ? undefined : fileGiven(instrument.file, documentLimitBytes);
  return withLedger(given, { create: false }, async (ledger) => {
    const result = await declineUndertaking({ issuer, decline: asked, letter }, { ledger, outside: nodeOutside, now });
    return tellResult({ issuer, undertaking, step: 'decline', name, when, result, output: undefined, given, screen });
  });
};

/** A larger file is no instrument; a scan may be larger. */
const mostSigned = 67_108_864;

const told = (value: string | undefined): string | undefined => {
  const trimmed = value?.trim();
  return trimmed === '' ? undefined : trimmed;
};

const needed = (option: string, value: string | undefined): string => {
  const found = told(value);
  if (found === undefined) throw new BadUse('execute-needs', { option });
  return found;
};

const stepAsked = (found: string): StepName => {
  const step = stepNames.find((known) => known === found);
  if (step === undefined) throw new BadUse('no-such-step', { found, known: stepNames.join(', ') });
  return step;
};

/** An electronic signature is made now where nothing else is told; of paper somebody must say when it was signed. */
const whenAsked = (found: string | undefined, method: 'paper' | 'electronic', now: Instant, otherwise?: Instant): When => {
  if (found === undefined) {
    const at = method === 'electronic' ? now : otherwise;
    if (at === undefined) throw new BadUse('paper-without-time');
    return { on: hongKongDateOf(at), at };
  }
  const at = readInstant(found);
  if (at !== undefined) return { on: hongKongDateOf(at), at };
  const on = method === 'paper' ? readDate(found) : undefined;
  if (on === undefined) throw new BadUse('at-not-an-instant', { found });
  return { on };
};

const fileGiven = (path: string, limit: number): GivenFile => {
  const found = statSync(path, { throwIfNoEntry: false });
  const fault = found === undefined ? 'file-not-found' : found.isDirectory() ? 'file-is-folder' : undefined;
  if (fault !== undefined) throw new FileRefused(path, [{ code: fault, place: { line: 1, column: 1 }, values: { file: path } }]);
  if (!found?.isFile()) throw new PaperFailure('file-not-regular', { file: path });
  if (found.size > limit) throw new PaperFailure('file-too-large', { file: path, size: `${found.size}`, limit: `${limit}` });
  const bytes = readFileSync(path);
  if (bytes.length === 0) throw new StoreFailure('document-empty', { name: path });
  return { name: basename(path), bytes };
};

/** The passphrase comes from the environment or from who sits at the terminal, and from nowhere else. */
const openWith = async (
  open: KeyOpener,
  asked: {
    readonly keyFile: string;
    readonly certificate: string | undefined;
    readonly at: Instant;
    readonly language: Language;
  },
): Promise<SigningKey> => {
  const { keyFile, certificate, at, language } = asked;
  const file = fileGiven(keyFile, mostOfKey).bytes;
  const certificates = certificate === undefined ? undefined : fileGiven(certificate, mostOfKey).bytes;
  const given = process.env['HOLDFAST_KEY_PASSPHRASE'];
  try {
    return await open({ file, certificates, passphrase: given, at });
  } catch (error) {
    if (!(error instanceof PaperFailure) || error.code !== 'key-passphrase-missing') throw error;
    const passphrase = await askPassphrase(tellUndertaking('ask-passphrase', language, { file: keyFile }));
    if (passphrase === undefined) throw error;
    return open({ file, certificates, passphrase, at });
  } finally {
    file.fill(0);
  }
};

const mostOfKey = 1_048_576;

/** The signed file of a step that is done, for who lost it, or lost the power while it was written. */
const handOutAgain = async ({
  ledger: { store },
  issuer,
  signed,
  target,
}: {
  readonly ledger: Ledger;
  readonly issuer: string;
  readonly signed: string | undefined;
  readonly target: string;
}): Promise<void> => {
  if (signed === undefined) return;
  if (existsSync(target)) {
    if (createHash('sha256').update(readFileSync(target)).digest('hex') === signed) return;
    throw new BadUse('file-there', { file: target });
  }
  const { seq } = await documentCalled(store, issuer, signed);
  const pieces: Uint8Array[] = [];
  for await (const piece of store.document(issuer, seq)) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  if (bytes.length === 0) throw new StoreFailure('document-gone', { sha256: signed });
  if (createHash('sha256').update(bytes).digest('hex') !== signed) throw new StoreFailure('document-differs', { sha256: signed });
  const staged = stagedFile(target);
  try {
    staged.write(bytes);
    staged.publish();
  } finally {
    staged.remove();
  }
};

const tellResult = ({
  issuer,
  undertaking,
  step: name,
  name: signatory,
  when,
  result,
  output,
  given,
  screen,
}: {
  readonly issuer: string;
  readonly undertaking: string;
  readonly step: StepName | 'decline';
  readonly name: string;
  readonly when: When;
  readonly result: ExecuteResult;
  readonly output: string | undefined;
  readonly given: Arguments;
  readonly screen: Screen;
}): number => {
  const { language } = given;
  if (result.status === 'not-taken') return tellRefused({ file: undertaking, faults: result.faults }, language);
  if (result.status === 'refused' || result.status === 'conflict') {
    const refusals = result.status === 'refused' ? result.refusals : [{ code: result.code, values: { undertaking, issuer } }];
    for (const { code, values } of refusals) process.stderr.write(`holdfast: ${tellUndertaking(code, language, values)}\n`);
    const count = `${refusals.length}`;
    if (result.status === 'refused') process.stderr.write(`${tellUndertaking('nothing-recorded', language, { count })}\n`);
    return 2;
  }
  const { document, next } = result;
  const recorded = result.status === 'recorded' ? result : undefined;
  const signed = result.status === 'known' ? result.signed : result.signed?.sha256;
  const warnings = recorded?.warnings ?? [];
  const hashed = (sha256: string | undefined) => (sha256 === undefined ? null : { sha256 });
  if (given.json) {
    json(screen, {
      holdfast: 1,
      issuer,
      undertaking,
      step: name,
      status: result.status,
      facts: (recorded?.facts ?? []).map(({ fact, id }) => ({ fact, id })),
      document: hashed(document),
      signed: hashed(signed),
      certificate: hashed(recorded?.signed?.certificate?.sha256),
      timestamp: timestampJson(recorded),
      warnings: warnings.map(({ code, values }) => ({
        code,
        text: { en: tellUndertaking(code, 'en', values), 'zh-Hant': tellUndertaking(code, 'zh-Hant', values) },
      })),
      next,
    });
    return 0;
  }
  const say = (code: string, values: Readonly<Record<string, string>> = {}): void =>
    screen.terminal.write(`${tellUndertaking(code, language, values)}\n`);
  const values = { undertaking, as: name, name: signatory, when: when.at ?? when.on };
  const known = name === 'decline' ? 'decline-known' : 'step-known';
  if (recorded === undefined) say(known, values);
  else {
    const { from, to } = recorded.entries;
    say(name === 'decline' ? 'decline-recorded' : 'step-recorded', { ...values, from: `${from}`, to: `${to}` });
  }
  if (document !== undefined) say('over-document', { sha256: document });
  if (signed !== undefined) say('signed-document', { sha256: signed });
  if (recorded?.signed?.certificate !== undefined) say('with-certificate', { sha256: recorded.signed.certificate.sha256 });
  if (recorded?.timestampTime !== undefined) say('with-timestamp', { time: recorded.timestampTime });
  if (output !== undefined) say('written-to', { file: output });
  for (const { code, values: about } of warnings) say('warning', { text: tellUndertaking(code, language, about) });
  if (recorded !== undefined && name === 'witness') say('undertaking-now-executed');
  if (recorded !== undefined && name === 'company-witness') say('undertaking-now-acknowledged');
  if (next === null) say('no-next-step');
  else say('next-step', { next });
  return 0;
};

const timestampJson = (recorded: (ExecuteResult & { readonly status: 'recorded' }) | undefined) => {
  const stamp = recorded?.signed?.timestamp;
  return stamp === undefined || recorded?.timestampTime === undefined
    ? null
    : { sha256: stamp.sha256, time: recorded.timestampTime };
};
