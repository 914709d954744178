import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { StoreFailure } from '../app/index.ts';
import { addDocument } from '../app/ledger/index.ts';
import {
  type ExecutedFacts,
  executedFacts,
  ofExecution,
  outcomeOf,
  type ReadFile,
  readFile,
  readingJson,
  toldReading,
} from '../app/undertakings/index.ts';
import { extendRecord, type IssuerRecord, type JsonMap, readJson, readLooseFacts } from '../record/index.ts';
import { type Catalogue, fill, type Language, type Values } from '../words/index.ts';
import { fileWords } from '../words/undertaking/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse, FileRefused } from './bad-use.ts';
import type { Screen } from './print-check.ts';
import { printReading } from './print-reading.ts';
import { openNamed } from './records.ts';
import type { Run } from './store-uses.ts';
import { tellRefused, visible } from './tell.ts';
import { writeWhole } from './written-files.ts';

/** More than this is no instrument, and is refused before it is read. */
const mostBytes = 67_108_864;
const fileTold: Catalogue = fileWords;

/** `undertaking read FILE [RECORD]`: the terms of an executed undertaking, what is odd in it, and how it compares. */
export const readUndertaking: Run = async (given, screen) => {
  const [, , file, recordName, ...more] = given.words;
  if (file === undefined || more.length > 0) throw new BadUse('read-what');
  if (recordName !== undefined && !given.instrument.toRecord) throw new BadUse('read-record-alone');
  if (given.output !== undefined && !given.instrument.toRecord) throw new BadUse('read-output-alone');
  if (given.instrument.toRecord && given.store !== undefined && recordName === undefined) throw new BadUse('read-store-record');
  const one = await opened(file, given);
  if (one === undefined) return 2;
  const other = given.instrument.against === undefined ? undefined : await opened(given.instrument.against, given);
  if (given.instrument.against !== undefined && other === undefined) return 2;
  const outcome = outcomeOf(one, other);
  if (given.instrument.toRecord) return toRecord({ one, recordName, given, screen, exit: outcome.exit });
  if (given.json) screen.terminal.write(`${JSON.stringify(readingJson(one, other, outcome), null, 2)}\n`);
  else {
    for (const notice of [...one.notices, ...(other?.notices ?? [])]) tellFile(notice.code, notice.values, given.language);
    printReading({ one, other, outcome, screen });
  }
  return outcome.exit;
};

const tellFile = (code: string, values: Values, language: Language): void => {
  const wording = fileTold[code];
  if (wording === undefined) throw new Error(`no words for ${code}`);
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, visible(value)]));
  process.stderr.write(`holdfast: ${fill(wording[language], shown)}\n`);
};

const tell = (code: string, values: Values, language: Language): void => {
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, visible(value)]));
  process.stderr.write(`holdfast: ${toldReading(code, shown)[language]}\n`);
};

/** Reads a file, or tells why it cannot be read. */
const opened = async (file: string, given: Arguments): Promise<ReadFile | undefined> => {
  const found = statSync(file, { throwIfNoEntry: false });
  const fault = found === undefined ? 'file-not-found' : found.isDirectory() ? 'file-is-folder' : undefined;
  if (fault !== undefined) throw new FileRefused(file, [{ code: fault, place: { line: 1, column: 1 }, values: { file } }]);
  if (!found?.isFile()) throw new BadUse('no-file-named');
  if (found.size > mostBytes) {
    tellFile('file-over-limit', { file, bytes: `${found.size}`, limit: `${mostBytes}` }, given.language);
    return undefined;
  }
  const bytes = readFileSync(file);
  const { extractText } = await import('../paper/index.ts');
  const extracted = await extractText(bytes, file);
  if (extracted.status === 'refused') {
    tellFile(extracted.code, extracted.values, given.language);
    return undefined;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return readFile({ file: basename(file), sha256, extracted, today: given.today });
};

type Recording = {
  readonly one: ReadFile;
  readonly recordName: string | undefined;
  readonly given: Arguments;
  readonly screen: Screen;
  readonly exit: 0 | 1 | 3;
};

/** The reading as facts: printed, written to a file, or appended in a store beside the document itself. */
const toRecord = async (recording: Recording): Promise<number> => {
  const { one, recordName, given } = recording;
  for (const { code, values } of one.reading.warnings) if (ofExecution.has(code)) tell(`warning-${code}`, values, given.language);
  if (recordName !== undefined && given.store !== undefined) return inStore({ ...recording, recordName });
  let record: IssuerRecord | undefined;
  if (recordName !== undefined) {
    const found = await openNamed(recordName, undefined);
    if (found.status === 'refused') return tellRefused(found, given.language);
    record = found.record;
  }
  const made = executedFacts({ ...one, record });
  if (made.status === 'refused') return refused(made, given);
  if (made.status === 'facts') {
    const faults = faultsOf(made.facts, record);
    if (faults.length > 0) return tellRefused({ file: one.file, faults }, given.language);
  }
  return printed(recording, made);
};

const refused = ({ code, values }: Extract<ExecutedFacts, { readonly status: 'refused' }>, { language }: Arguments): number => {
  tell(code, values, language);
  return 2;
};

const looseFacts = (facts: readonly JsonMap[]) => {
  const reading = readJson(JSON.stringify(facts));
  if (reading.status === 'refused') return { facts: [], faults: reading.faults };
  return readLooseFacts(reading.value);
};

/** What a record would refuse of the facts; without a record, what no record would take. */
const faultsOf = (facts: readonly JsonMap[], record: IssuerRecord | undefined) => {
  const loose = looseFacts(facts);
  if (loose.faults.length > 0 || record === undefined) return loose.faults;
  const extended = extendRecord({ record, added: loose.facts });
  return extended.status === 'refused' ? [...extended.faults, ...extended.overturned.map(({ fault }) => fault)] : [];
};

const printed = (
  { one, given, screen, exit }: Recording,
  made: Exclude<ExecutedFacts, { readonly status: 'refused' }>,
): number => {
  const facts = made.status === 'facts' ? made.facts : [];
  if (made.status === 'known') tell('record-known', { file: one.file, undertaking: made.undertaking }, given.language);
  const lines = facts.map((fact) => `${JSON.stringify(fact)}\n`).join('');
  if (given.output !== undefined && made.status === 'facts') writeWhole(lines, given.output);
  if (given.json) {
    const { file, sha256 } = one;
    screen.terminal.write(
      `${JSON.stringify({ holdfast: 1, file, sha256, status: made.status === 'known' ? 'known' : 'made', undertaking: made.undertaking, facts }, null, 2)}\n`,
    );
  } else if (given.output === undefined) screen.terminal.write(lines);
  else if (made.status === 'facts') {
    screen.terminal.write(`${toldReading('record-written', { count: `${facts.length}`, file: given.output })[given.language]}\n`);
  }
  return exit;
};

/** Files the document in the store and appends its facts; what is there already is not put there again. */
const inStore = async (recording: Recording & { readonly recordName: string }): Promise<number> => {
  const { one, given, screen, exit, recordName: issuer } = recording;
  const { withLedger } = await import('./store-uses.ts');
  const { nodeOutside } = await import('../store/index.ts');
  return withLedger(given, { create: false }, async (ledger) => {
    if ((await ledger.store.size(issuer)) === 0) throw new StoreFailure('no-such-issuer', { issuer });
    const record = await ledger.record(issuer);
    const made = executedFacts({ ...one, record });
    if (made.status === 'refused') return refused(made, given);
    const file = given.words[2] ?? '';
    const bytes = readFileSync(file);
    if (createHash('sha256').update(bytes).digest('hex') !== one.sha256)
      throw new StoreFailure('document-changed', { name: one.file });
    if (made.status === 'facts') {
      const faults = faultsOf(made.facts, record);
      if (faults.length > 0) return tellRefused({ file: one.file, faults }, given.language);
    }
    const name = given.name ?? basename(file);
    const filed = await addDocument({ ledger, issuer, name, pieces: () => Readable.from([bytes]), outside: nodeOutside });
    if (filed.status === 'conflict') throw new StoreFailure('conflict', { expected: `${filed.expected}`, size: `${filed.size}` });
    if (made.status === 'known') return printed({ ...recording, given: { ...given, output: undefined } }, made);
    const done = await ledger.append({ issuer, facts: looseFacts(made.facts).facts });
    if (done.status === 'refused') return tellRefused({ file: one.file, faults: done.faults }, given.language);
    if (done.status === 'conflict') throw new StoreFailure('conflict', { expected: `${done.expected}`, size: `${done.size}` });
    if (given.json) {
      const { sha256 } = one;
      const stored = { document: filed.seq, from: done.seq, until: done.size - 1 };
      screen.terminal.write(
        `${JSON.stringify({ holdfast: 1, file: one.file, sha256, status: 'appended', undertaking: made.undertaking, facts: made.facts, stored }, null, 2)}\n`,
      );
    } else {
      const values = { issuer, document: `${filed.seq}`, from: `${done.seq}`, to: `${done.size - 1}` };
      screen.terminal.write(`${toldReading('record-appended', values)[given.language]}\n`);
    }
    return exit;
  });
};
