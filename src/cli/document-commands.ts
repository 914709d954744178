import { createReadStream, createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StoreFailure } from '../app/index.ts';
import { addDocument, documentCalled, documentsOf, entriesOfKind, isGone, type Store } from '../app/ledger/index.ts';
import { nodeOutside } from '../store/index.ts';
import type { Language } from '../words/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse, FileRefused } from './bad-use.ts';
import type { Screen } from './print-check.ts';
import { json, say, withLedger, withStore, wordOf } from './store-uses.ts';
import { systemFault } from './system-faults.ts';

/** `document add`, `list`, `get` and `erase`: papers beside an issuer's log, bound by it. */
export const document = async (given: Arguments, screen: Screen): Promise<number> => {
  switch (given.words[1]) {
    case 'add':
      return add(given, screen);
    case 'list':
      return list(given, screen);
    case 'get':
      return get(given, screen);
    case 'erase':
      return erase(given, screen);
    default:
      throw new BadUse('document-what');
  }
};

const add = (given: Arguments, screen: Screen): Promise<number> => {
  const issuer = wordOf(given, 2, 'no-issuer-named');
  const file = wordOf(given, 3, 'no-file-named');
  const found = statSync(file, { throwIfNoEntry: false });
  const fault = found === undefined ? 'file-not-found' : found.isDirectory() ? 'file-is-folder' : undefined;
  if (fault !== undefined) throw new FileRefused(file, [{ code: fault, place: { line: 1, column: 1 }, values: { file } }]);
  if (!found?.isFile()) throw new BadUse('no-file-named');
  const name = given.name ?? basename(file);
  return withLedger(given, { create: false }, async (ledger) => {
    const done = await addDocument({ ledger, issuer, name, pieces: () => createReadStream(file), outside: nodeOutside });
    if (done.status === 'conflict') throw new StoreFailure('conflict', { expected: `${done.expected}`, size: `${done.size}` });
    const { status, seq, recorded, sha256 } = done;
    if (given.json) json(screen, { holdfast: 1, status, issuer, seq, recorded, sha256 });
    else {
      const values = { issuer, name, seq: `${seq}`, sha256 };
      const text =
        status === 'known' ? say('document-known', given.language, values) : say('document-stored', given.language, values);
      screen.terminal.write(`${text}\n`);
    }
    return 0;
  });
};

const list = (given: Arguments, screen: Screen): Promise<number> => {
  const issuer = wordOf(given, 2, 'no-issuer-named');
  return withStore(given, { create: false }, async (store) => {
    if ((await store.size(issuer)) === 0) throw new StoreFailure('no-such-issuer', { issuer });
    const documents: object[] = [];
    const reports = await reportNames(store, issuer, given.language);
    for await (const document of documentsOf(store, issuer)) {
      const { seq, recorded, sha256, length, name } = document;
      if (given.json) documents.push({ ...document, erased: await isGone(store, issuer, seq) });
      else
        screen.terminal.write(
          `${`${seq}`.padStart(7)}  ${recorded}  ${sha256}  ${`${length}`.padStart(10)}  ${reports.get(seq) ?? name}\n`,
        );
    }
    if (given.json) json(screen, { holdfast: 1, issuer, documents });
    return 0;
  });
};

/** The documents that are the figures of a signed report, whose entry stands behind theirs. */
const reportNames = async (store: Store, issuer: string, language: Language): Promise<ReadonlyMap<number, string>> => {
  const names = new Map<number, string>();
  for await (const { seq, asOf } of entriesOfKind(store, issuer, 'report')) {
    names.set(seq - 1, say('report-of', language, { date: asOf }));
  }
  return names;
};

const get = (given: Arguments, screen: Screen): Promise<number> => {
  const issuer = wordOf(given, 2, 'no-issuer-named');
  const called = wordOf(given, 3, 'no-document-named');
  const { output } = given;
  if (output === undefined) throw new BadUse('no-file-named');
  if (existsSync(output)) throw new BadUse('file-there', { file: output });
  return withStore(given, { create: false }, async (store) => {
    const { seq, sha256 } = await documentCalled(store, issuer, called);
    if (await isGone(store, issuer, seq)) throw new StoreFailure('document-gone', { sha256 });
    const part = `${output}.part`;
    const running = nodeOutside.startHash();
    try {
      const pieces = async function* () {
        for await (const piece of store.document(issuer, seq)) {
          running.add(piece);
          yield piece;
        }
      };
      await pipeline(Readable.from(pieces()), createWriteStream(part, { mode: 0o600, flush: true }));
      // What is handed out is what the log binds, or nothing.
      if (Buffer.from(running.end()).toString('hex') !== sha256) throw new StoreFailure('document-differs', { sha256 });
      renameSync(part, output);
    } catch (error) {
      throw systemFault(error, output) ?? error;
    } finally {
      rmSync(part, { force: true });
    }
    if (given.json) json(screen, { holdfast: 1, issuer, sha256, file: output });
    return 0;
  });
};

const erase = (given: Arguments, screen: Screen): Promise<number> => {
  const issuer = wordOf(given, 2, 'no-issuer-named');
  const called = wordOf(given, 3, 'no-document-named');
  return withLedger(given, { create: false }, async (ledger) => {
    const { seq, sha256 } = await documentCalled(ledger.store, issuer, called);
    if (await isGone(ledger.store, issuer, seq)) throw new StoreFailure('document-gone', { sha256 });
    const erased = await ledger.eraseDocument(issuer, seq);
    if (given.json) json(screen, { holdfast: 1, issuer, sha256, erased });
    else screen.terminal.write(`${say('document-erased', given.language, { issuer, sha256 })}\n`);
    return 0;
  });
};
