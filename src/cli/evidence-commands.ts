import { statSync } from 'node:fs';
import { StoreFailure } from '../app/index.ts';
import {
  checkpointAt,
  keyStates,
  type LogSource,
  newestCheckpoint,
  openBundle,
  type Problem,
  type Store,
  type StoredCheckpoint,
  type Verified,
  verifyBundle,
  verifyLog,
  verifyReport,
  verifyStore,
  witnessLog,
} from '../app/ledger/index.ts';
import { readTextFile } from '../files/index.ts';
import { folderTree, hasSecretFile, nodeOutside } from '../store/index.ts';
import type { storeWords } from '../words/commands/index.ts';
import type { Language } from '../words/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse, FileRefused } from './bad-use.ts';
import type { Screen } from './print-check.ts';
import { json, keeper, type Run, say, withLedger, withStore, wordOf } from './store-uses.ts';
import { openWitness } from './witness-state.ts';
import { writeLines } from './written-files.ts';

const tellProblem = ({ issuer, seq, code, values }: Problem, language: Language): string => {
  const problem = say(code as keyof typeof storeWords, language, values);
  if (seq !== undefined) return say('at-entry', language, { issuer, seq: `${seq}`, problem });
  return issuer === '' ? problem : say('in-log', language, { issuer, problem });
};

const problemJson = (problem: Problem) => ({
  ...problem,
  text: { en: tellProblem(problem, 'en'), 'zh-Hant': tellProblem(problem, 'zh-Hant') },
});

const tellVerified = (
  { logs, problems }: { readonly logs: readonly Verified[]; readonly problems: readonly Problem[] },
  given: Arguments,
  screen: Screen,
): number => {
  const last = new Map(logs.map(({ issuer, verifiers }) => [issuer, verifiers.at(-1) ?? '']));
  const otherKeys = [...last].flatMap(([issuer, key]) =>
    given.key === undefined || key === given.key ? [] : [{ issuer, code: 'key-not-given', values: { key } }],
  );
  const all = [...logs.flatMap((log) => log.problems), ...problems, ...otherKeys];
  if (given.json) {
    json(screen, {
      holdfast: 1,
      sound: all.length === 0,
      logs: logs.map(({ problems: _problems, ...log }) => log),
      problems: all.map(problemJson),
    });
    return all.length === 0 ? 0 : 1;
  }
  const { terminal, language } = screen;
  for (const { issuer, entries, checkpoints, signatures, withheld, erased, reports, problems: own } of logs) {
    const numbers = { entries, checkpoints, signatures, withheld, erased, reports };
    const values = Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, `${number}`]));
    if (own.length === 0) terminal.write(`${say('log-sound', language, { issuer, ...values })}\n`);
  }
  for (const { issuer, unsignedKeys } of logs) {
    for (const key of unsignedKeys) terminal.write(`${say('key-unsigned', language, { issuer, key })}\n`);
  }
  for (const key of new Set(last.values())) if (key !== '') terminal.write(`${say('signed-by', language, { key })}\n`);
  for (const problem of all) terminal.write(`${tellProblem(problem, language)}\n`);
  terminal.write(
    `${all.length === 0 ? say('store-sound', language) : say('store-unsound', language, { count: `${all.length}` })}\n`,
  );
  return all.length === 0 ? 0 : 1;
};

/** More than any report or checkpoint. */
const limitBytes = 536_870_888;

const textIn = async (file: string): Promise<string> => {
  const reading = await readTextFile(file, { limitBytes });
  if (reading.status === 'refused') throw new FileRefused(file, reading.faults);
  return reading.text;
};

/** `verify --store S [ISSUER]`, or `verify` of an export's folder or of a signed report. */
export const verify: Run = async (given, screen) => {
  const [, place] = given.words;
  const { everySignature, rebuild } = given;
  const kept = given.checkpoint === undefined ? undefined : await textIn(given.checkpoint);
  if (place !== undefined && given.store === undefined) {
    if (statSync(place, { throwIfNoEntry: false })?.isFile()) return verifyReportFile(place, given, screen);
    const tree = folderTree(place);
    return tellVerified(
      await verifyBundle(await openBundle(tree, nodeOutside), tree, nodeOutside, { everySignature, kept }),
      given,
      screen,
    );
  }
  return withStore(given, { create: false }, async (store) => {
    if (place === undefined) {
      const own = (await hasSecret(store)) ? keeper : undefined;
      return tellVerified(
        await verifyStore({ store, outside: nodeOutside, keeper: own, everySignature, rebuild, kept }),
        given,
        screen,
      );
    }
    if ((await store.size(place)) === 0) throw new StoreFailure('no-such-issuer', { issuer: place });
    const log = await verifyLog({ source: store, issuer: place, outside: nodeOutside, kept, everySignature, rebuild });
    return tellVerified({ logs: [log], problems: [] }, given, screen);
  });
};

/** A signed report, without any store: who signed it, and whether its figures are those that he signed. */
const verifyReportFile = async (file: string, given: Arguments, screen: Screen): Promise<number> => {
  const found = verifyReport(await textIn(file), { key: given.key, outside: nodeOutside });
  if (found === undefined) throw new StoreFailure('not-a-report', { file });
  const { codes, ...signed } = found;
  const told = (language: Language) =>
    codes.map((code) => say(code as keyof typeof storeWords, language, { key: found.verifier }));
  if (given.json) {
    const [en, chinese] = [told('en'), told('zh-Hant')];
    const problems = codes.map((code, index) => ({ code, text: { en: en[index], 'zh-Hant': chinese[index] } }));
    json(screen, { holdfast: 1, sound: codes.length === 0, ...signed, problems });
  } else {
    const { terminal, language } = screen;
    const values = { verifier: found.verifier, date: found.asOf, outcome: found.outcome, size: `${found.size}` };
    for (const line of codes.length === 0 ? [say('report-sound', language, values)] : told(language)) terminal.write(`${line}\n`);
  }
  return codes.length === 0 ? 0 : 1;
};

/** An outsider verifies without the secret: then the sealed keys are not tried. */
const hasSecret = async (store: Store): Promise<boolean> => {
  const newest = (await store.signingKeys()).at(-1);
  if (newest === undefined) return false;
  if (process.env['HOLDFAST_SECRET'] === undefined && !hasSecretFile(process.env)) return false;
  try {
    await keeper.open(newest.sealed);
    return true;
  } catch {
    return process.env['HOLDFAST_SECRET'] !== undefined || process.env['HOLDFAST_SECRET_FILE'] !== undefined;
  }
};

export const keys: Run = async (given, screen) => {
  const [, because] = given.words;
  if (because === undefined) {
    return withStore(given, { create: false }, async (store) => {
      const states = await keyStates(store);
      if (given.json) json(screen, { holdfast: 1, store: store.id, keys: states.map(({ verifier }) => verifier), states });
      else {
        for (const { verifier, state } of states) screen.terminal.write(`${verifier}  ${say(`key-${state}`, given.language)}\n`);
      }
      return 0;
    });
  }
  if (because !== 'rotated' && because !== 'lost' && because !== 'stolen') throw new BadUse('keys-what', { found: because });
  return withLedger(given, { create: false }, async (ledger) => {
    const changed = await ledger.rotateKeys(because);
    const verifier = (await ledger.store.signingKeys()).at(-1)?.verifier ?? '';
    if (given.json) json(screen, { holdfast: 1, issuers: changed, verifier });
    else screen.terminal.write(`${say('key-changed', given.language, { issuers: changed.join(', '), verifier })}\n`);
    return 0;
  });
};

/**
 * `witness` alone shows the witness's key; `witness ISSUER --store S` checks and cosigns a log in a store and files the
 * line there; `witness FOLDER ISSUER` does it on an export and writes the cosigned checkpoint.
 */
export const witness: Run = async (given, screen) => {
  const state = await openWitness({ folder: given.state, name: given.name, keeper, outside: nodeOutside });
  const [, first, second] = given.words;
  if (first === undefined) {
    if (given.json) json(screen, { holdfast: 1, verifier: state.verifier });
    else screen.terminal.write(`${say('witness-is', given.language, { verifier: state.verifier })}\n`);
    return 0;
  }
  const look = async (
    issuer: string,
    source: LogSource,
    newest: StoredCheckpoint | undefined,
    file: (line: string, size: number) => Promise<void>,
  ): Promise<number> => {
    if (newest === undefined) throw new StoreFailure('no-such-issuer', { issuer });
    const log = `${source.id}/${issuer}`;
    const { key, sign } = state;
    const result = await witnessLog({
      source,
      issuer,
      newest,
      seen: state.seen(log),
      accepted: given.key,
      key,
      sign,
      outside: nodeOutside,
    });
    if (result.status === 'refused') {
      if (given.json) {
        json(screen, { holdfast: 1, status: 'refused', issuer, problems: result.problems.map(problemJson) });
        return 1;
      }
      for (const problem of result.problems) screen.terminal.write(`${tellProblem(problem, given.language)}\n`);
      screen.terminal.write(`${say('witness-refused', given.language, { issuer, count: `${result.problems.length}` })}\n`);
      return 1;
    }
    // What he signed he remembers, whether or not it is filed.
    state.remember(log, result.seen);
    await file(result.line, result.size);
    if (given.output !== undefined) await writeLines([result.note], given.output);
    if (given.json) json(screen, { holdfast: 1, status: 'cosigned', issuer, size: result.size });
    else screen.terminal.write(`${say('cosigned', given.language, { issuer, size: `${result.size}` })}\n`);
    return 0;
  };
  if (second !== undefined) {
    if (given.output === undefined) throw new BadUse('no-file-named');
    const { source, manifest } = await openBundle(folderTree(first), nodeOutside);
    const size = manifest.issuers.find(({ issuer }) => issuer === second)?.size ?? 0;
    return look(second, source, await checkpointAt(source, second, size), async () => {});
  }
  return withLedger(given, { create: false }, async (ledger) =>
    look(first, ledger.store, await newestCheckpoint(ledger.store, first), async (line, size) => {
      const checkpoint = await checkpointAt(ledger.store, first, size);
      const text = checkpoint?.note.slice(0, checkpoint.note.lastIndexOf('\n\n') + 1) ?? '';
      try {
        await ledger.cosign(first, `${text}\n${line}\n`);
      } catch (error) {
        // The line was just made for this checkpoint: all that it can lack is that the log admitted its key.
        if (!(error instanceof StoreFailure) || error.code !== 'no-cosignature') throw error;
        throw new StoreFailure('witness-not-admitted', { issuer: first, verifier: state.verifier }, error);
      }
    }),
  );
};

export const admit: Run = (given, screen) => {
  const issuer = wordOf(given, 1, 'no-issuer-named');
  const verifier = wordOf(given, 2, 'no-file-named');
  return withLedger(given, { create: false }, async (ledger) => {
    const { seq } = await ledger.admit(issuer, verifier);
    if (given.json) json(screen, { holdfast: 1, issuer, verifier, seq });
    else screen.terminal.write(`${say('admitted', given.language, { issuer })}\n`);
    return 0;
  });
};

export const cosign: Run = (given, screen) => {
  const issuer = wordOf(given, 1, 'no-issuer-named');
  const file = wordOf(given, 2, 'no-file-named');
  return withLedger(given, { create: false }, async (ledger) => {
    const size = await ledger.cosign(issuer, await textIn(file));
    if (given.json) json(screen, { holdfast: 1, issuer, size });
    else screen.terminal.write(`${say('cosigned', given.language, { issuer, size: `${size}` })}\n`);
    return 0;
  });
};
