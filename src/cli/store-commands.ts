import { existsSync, renameSync, rmSync } from 'node:fs';
import { StoreFailure } from '../app/index.ts';
import { openBundle, restoreBundle, type Store, verifyStore, writeBundle } from '../app/ledger/index.ts';
import { readTextFile, yamlLimitBytes } from '../files/index.ts';
import {
  type Fault,
  type RecordHead,
  readJson,
  readLooseFacts,
  readLooseSources,
  recordLines,
  timelineOf,
  type Unnumbered,
} from '../record/index.ts';
import { folderTree, grantRole, nodeOutside, openStore } from '../store/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse } from './bad-use.ts';
import type { Screen } from './print-check.ts';
import { formOf, openNamed } from './records.ts';
import { json, type Run, say, storeOf, tellAppend, withLedger, withStore, wordOf } from './store-uses.ts';
import { systemFault } from './system-faults.ts';
import { tellRefused } from './tell.ts';
import { writeRecord } from './written-files.ts';

export type StoreCommand =
  | 'import'
  | 'export'
  | 'append'
  | 'retract'
  | 'history'
  | 'issuers'
  | 'verify'
  | 'keys'
  | 'witness'
  | 'admit'
  | 'cosign'
  | 'erase'
  | 'backup'
  | 'restore'
  | 'register'
  | 'document'
  | 'grant';

type LooseFile = {
  readonly facts: readonly Unnumbered[];
  readonly sources: RecordHead['sources'];
  readonly faults: readonly Fault[];
};

/** Facts of a file: one, a list, or the `facts` of a record with its `sources`; as YAML, JSON or JSON Lines. */
const factsOf = async (name: string): Promise<LooseFile> => {
  const reading = await readTextFile(name, { limitBytes: yamlLimitBytes });
  if (reading.status === 'refused') return { facts: [], sources: {}, faults: reading.faults };
  const form = formOf(name);
  if (form === 'json-lines') {
    const parts = reading.text.split('\n').flatMap((text, index) => (text.trim() === '' ? [] : [{ text, line: index + 1 }]));
    const read = parts.map(({ text, line }) => {
      const value = readJson(text);
      const found = value.status === 'refused' ? { facts: [], faults: value.faults } : readLooseFacts(value.value);
      return {
        facts: found.facts.map((fact) => ({ ...fact, line })),
        faults: found.faults.map((fault) => ({ ...fault, place: { ...fault.place, line } })),
      };
    });
    return { facts: read.flatMap(({ facts }) => facts), sources: {}, faults: read.flatMap(({ faults }) => faults) };
  }
  const value = form === 'json' ? readJson(reading.text) : (await import('../files/yaml.ts')).readYaml(reading.text);
  if (value.status === 'refused') return { facts: [], sources: {}, faults: value.faults };
  const { facts, faults } = readLooseFacts(value.value);
  const named = readLooseSources(value.value);
  return { facts, sources: named.sources, faults: [...named.faults, ...faults] };
};

const importRecord: Run = async (given, screen) => {
  const format = (await import('./exchange-commands.ts')).formatToRead(given, given.words[1]);
  if (format !== undefined) return format.import(given, screen);
  if (given.preview) throw new BadUse('preview-of-neighbours');
  if (given.sheet !== undefined) throw new BadUse('sheet-of-workbook');
  const name = wordOf(given, 1, 'no-record-named');
  const opened = await openNamed(name, undefined);
  if (opened.status === 'refused') return tellRefused(opened, given.language);
  return withLedger(given, { create: true }, async (ledger) =>
    tellAppend(await ledger.importRecord(opened.record, given.key), opened.file, given, screen),
  );
};

const exportRecord: Run = async (given, screen) => {
  const format = (await import('./exchange-commands.ts')).formatToWrite(given, given.all ? undefined : given.output);
  if (format !== undefined) return format.export(given, screen);
  if (given.from !== undefined || given.to !== undefined) throw new BadUse('range-of-movements');
  if (given.all) {
    if (given.output === undefined) throw new BadUse('no-file-named');
    return bundle(given, screen, 'export', given.output);
  }
  const name = wordOf(given, 1, 'no-record-named');
  if (given.store === undefined) {
    const opened = await openNamed(name, undefined);
    if (opened.status === 'refused') return tellRefused(opened, given.language);
    await writeRecord(recordLines(opened.record), given.output);
    return 0;
  }
  return withLedger(given, { create: false }, async (ledger) => {
    await writeRecord(ledger.exportRecord(name), given.output);
    return 0;
  });
};

const append: Run = async (given, screen) => {
  const issuer = wordOf(given, 1, 'no-issuer-named');
  const file = wordOf(given, 2, 'no-file-named');
  const { facts, sources, faults } = await factsOf(file);
  if (faults.length > 0) return tellRefused({ file, faults }, given.language);
  const { key, expected } = given;
  return withLedger(given, { create: false }, async (ledger) =>
    tellAppend(await ledger.append({ issuer, facts, sources, key, expected }), file, given, screen),
  );
};

const retract: Run = async (given, screen) => {
  const issuer = wordOf(given, 1, 'no-issuer-named');
  const retracts = wordOf(given, 2, 'no-fact-named');
  const reason = given.reason ?? 'clerical-error';
  if (reason !== 'amendment' && reason !== 'clerical-error') throw new BadUse('reason-of-retraction', { found: reason });
  const { key, expected } = given;
  return withLedger(given, { create: false }, async (ledger) => {
    const record = await ledger.record(issuer);
    const ids = new Set(record.facts.map(({ id }) => id));
    const isStanding = timelineOf({ record, report: () => {} }).actions.some(({ facts }) =>
      facts.some(({ id }) => id === retracts),
    );
    const isRepeated = key !== undefined && (await ledger.entryOfKey(issuer, key)) !== undefined;
    if (ids.has(retracts) && !isStanding && !isRepeated) throw new BadUse('retracted-already', { found: retracts });
    const about = `retraction-of-${retracts}`.slice(0, 90);
    let [id, last] = [about, about];
    for (let number = 2; ids.has(id); number += 1) [id, last] = [`${about}.${number}`, id];
    // One that is asked for again is the one that was booked.
    if (isRepeated) id = last;
    const reading = readJson(JSON.stringify({ on: given.asOf.date, fact: 'fact-retracted', id, retracts, reason }));
    const { facts, faults } = reading.status === 'read' ? readLooseFacts(reading.value) : { facts: [], faults: [] };
    if (faults.length > 0) return tellRefused({ file: retracts, faults }, given.language);
    return tellAppend(await ledger.append({ issuer, facts, key, expected }), retracts, given, screen);
  });
};

/** Kinds of facts stand as they stand in a file, in every language; of other entries nobody writes the kind into one. */
const history: Run = async (given, { terminal, language }) => {
  const issuer = wordOf(given, 1, 'no-issuer-named');
  return withLedger(given, { create: false }, async (ledger) => {
    if ((await ledger.store.size(issuer)) === 0) throw new StoreFailure('no-such-issuer', { issuer });
    for await (const { seq, recorded, effective, kind, fact } of ledger.history(issuer)) {
      const what = kind === 'fact' ? `${fact?.['fact']}` : say(`entry-${kind}`, language);
      if (given.json)
        terminal.write(`${JSON.stringify({ seq, recorded, effective: effective ?? null, kind, fact: fact ?? null })}\n`);
      else {
        const id = fact?.['id'];
        terminal.write(
          `${`${seq}`.padStart(7)}  ${recorded}  ${effective ?? '-'.padEnd(10)}  ${what}${id === undefined ? '' : ` (${id})`}\n`,
        );
      }
    }
    return 0;
  });
};

const issuers: Run = (given, screen) =>
  withStore(given, { create: false }, async (store) => {
    const names = await store.issuers();
    const rows = await Promise.all(names.map(async (issuer) => ({ issuer, entries: await store.size(issuer) })));
    if (given.json) json(screen, { holdfast: 1, store: store.id, issuers: rows });
    else for (const { issuer, entries } of rows) screen.terminal.write(`${issuer}  ${entries}\n`);
    return 0;
  });

const erase: Run = async (given, screen) => {
  const issuer = wordOf(given, 1, 'no-issuer-named');
  const person = wordOf(given, 2, 'no-person-named');
  return withLedger(given, { create: false }, async (ledger) => {
    const { erased, opaque } = await ledger.erase(issuer, person);
    if (given.json) json(screen, { holdfast: 1, issuer, erased, opaque });
    else screen.terminal.write(`${say('erased', given.language, { issuer, person, count: `${erased}`, opaque })}\n`);
    return 0;
  });
};

const bundle = (given: Arguments, screen: Screen, kind: 'export' | 'backup', place: string): Promise<number> =>
  withStore(given, { create: false }, async (store) => {
    const { bundleReadme } = await import('./bundle-readme.ts');
    const tree = folderTree(place);
    let count: number;
    try {
      count = await writeBundle({ store, tree, outside: nodeOutside, kind, readme: bundleReadme(kind) });
    } catch (error) {
      await tree.undo();
      throw systemFault(error, place) ?? error;
    }
    if (given.json) json(screen, { holdfast: 1, place, issuers: count });
    else screen.terminal.write(`${say('written-to', given.language, { place, count: `${count}` })}\n`);
    return 0;
  });

const restore: Run = async (given, screen) => {
  const place = wordOf(given, 1, 'no-file-named');
  const where = storeOf(given);
  const tree = folderTree(place);
  const opened = await openBundle(tree, nodeOutside);
  if (opened.manifest.kind !== 'backup') throw new StoreFailure('restore-of-export', { place });
  const [changed] = opened.changed;
  if (changed !== undefined) throw new StoreFailure('backup-changed', { place, file: changed });
  // In a file the store appears under its name only when it is whole and verified.
  const isFile = !/^[a-z]+:\/\//i.test(where);
  if (isFile && existsSync(where)) throw new StoreFailure('place-not-empty', { place: where });
  const target = isFile ? `${where}.restoring` : where;
  const removeBegun = (): void => {
    if (isFile) for (const end of ['', '-wal', '-shm']) rmSync(`${target}${end}`, { force: true });
  };
  removeBegun();
  let store: Store | undefined;
  let count: number;
  try {
    store = await openStore(target, { create: true, id: opened.manifest.store });
    count = await restoreBundle(opened, store);
    const { logs, problems } = await verifyStore({ store, outside: nodeOutside });
    const wrong = problems.length + logs.reduce((sum, log) => sum + log.problems.length, 0);
    if (wrong > 0) throw new StoreFailure('restored-not-sound', { count: `${wrong}` });
    await store.restored();
    await store.close();
    if (isFile) renameSync(target, where);
  } catch (error) {
    await store?.close();
    removeBegun();
    throw error;
  }
  if (given.json) json(screen, { holdfast: 1, issuers: count });
  else screen.terminal.write(`${say('restored', given.language, { count: `${count}` })}\n`);
  return 0;
};

const grant: Run = async (given, screen) => {
  const role = wordOf(given, 1, 'no-role-named');
  const where = storeOf(given);
  if (!/^postgres(ql)?:\/\//.test(where)) throw new StoreFailure('grant-on-file', {});
  await (await openStore(where, { create: true })).close();
  await grantRole(where, role);
  if (given.json) json(screen, { holdfast: 1, role });
  else screen.terminal.write(`${say('granted', given.language, { role })}\n`);
  return 0;
};

export const storeCommands: Readonly<Record<StoreCommand, Run>> = {
  import: importRecord,
  export: exportRecord,
  append,
  retract,
  history,
  issuers,
  verify: async (given, screen) => (await import('./evidence-commands.ts')).verify(given, screen),
  keys: async (given, screen) => (await import('./evidence-commands.ts')).keys(given, screen),
  witness: async (given, screen) => (await import('./evidence-commands.ts')).witness(given, screen),
  admit: async (given, screen) => (await import('./evidence-commands.ts')).admit(given, screen),
  cosign: async (given, screen) => (await import('./evidence-commands.ts')).cosign(given, screen),
  erase,
  backup: (given, screen) => bundle(given, screen, 'backup', wordOf(given, 1, 'no-file-named')),
  restore,
  document: async (given, screen) => (await import('./document-commands.ts')).document(given, screen),
  register: async (given, screen) => (await import('./register-commands.ts')).register(given, screen),
  grant,
};
