import { positionReport, StoreFailure } from '../app/index.ts';
import { readRegister, registerAt } from '../app/ledger/index.ts';
import { type HongKongDate, readAsOf } from '../exact/index.ts';
import { streamTextFile } from '../files/index.ts';
import { type IssuerRecord, timelineOf } from '../record/index.ts';
import { nodeOutside } from '../store/index.ts';
import type { storeWords } from '../words/commands/index.ts';
import type { Language } from '../words/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse } from './bad-use.ts';
import type { Screen } from './print-check.ts';
import { json, say, withLedger, wordOf } from './store-uses.ts';
import { tellFault, visible } from './tell.ts';

/** `register load` and `register show`. */
export const register = async (given: Arguments, screen: Screen): Promise<number> => {
  const [, what] = given.words;
  if (what === 'load') return load(given, screen);
  if (what === 'show') return show(given, screen);
  throw new BadUse('register-what');
};

const load = (given: Arguments, screen: Screen): Promise<number> => {
  const issuer = wordOf(given, 2, 'no-issuer-named');
  const file = wordOf(given, 3, 'no-file-named');
  const asAt = given.asAt === undefined ? undefined : readAsOf(given.asAt);
  if (asAt === undefined || asAt.instant !== undefined || asAt.date > given.asOf.date) {
    throw new BadUse('as-at-not-a-date', { found: given.asAt ?? '' });
  }
  const accepted = given.acceptDifference?.trim();
  if (accepted === '') throw new BadUse('reason-empty');
  return withLedger(given, { create: false }, async (ledger) => {
    const issued = sharesOn(await ledger.record(issuer), asAt.date);
    const { opaque } = await ledger.persons(issuer);
    const reading = readRegister(textOf(file, given.language), {
      classes: new Set(issued.keys()),
      idOf: (id) => opaque.get(id) ?? id,
      outside: nodeOutside,
    });
    const summary = () => {
      const found = reading.summary(asAt.date);
      const differences = [...issued].filter(([id, shares]) => (found.totals[id] ?? '0') !== `${shares}`);
      if (differences.length === 0) return found;
      if (accepted !== undefined) return { ...found, accepted };
      const told = differences.map(([id, shares]) =>
        say('register-difference', given.language, { class: id, register: found.totals[id] ?? '0', record: `${shares}` }),
      );
      throw new StoreFailure('register-totals', { date: asAt.date, differences: told.join('; ') });
    };
    const result = await ledger.loadRegister({ issuer, members: reading.members, summary }).catch((error: unknown) => {
      if (!(error instanceof StoreFailure) || !ofFile.has(error.code)) throw error;
      const line = error.values['line'] ?? (error.code === 'register-header' ? '1' : '');
      process.stderr.write(`${file}${line === '' ? '' : `:${line}`}: ${sayFailure(error, given.language)}\n`);
      return undefined;
    });
    if (result === undefined) return 2;
    if (result.status === 'conflict') {
      throw new StoreFailure('conflict', { expected: `${result.expected}`, size: `${result.size}` });
    }
    const found = await registerAt(ledger.store, issuer, asAt.date);
    if (given.json) json(screen, { holdfast: 1, status: 'loaded', issuer, recorded: result.recorded, ...found });
    else {
      const totals = Object.entries(found?.totals ?? {}).map(([id, shares]) => `${id} ${shares}`);
      const values = { issuer, date: asAt.date, seq: `${result.seq}`, members: `${found?.members}`, totals: totals.join(', ') };
      screen.terminal.write(`${say('register-loaded', given.language, values)}\n`);
    }
    return 0;
  });
};

/** What is wrong with the file and not with the command or the store: it is told with the file and, where there is one, the line. */
const ofFile: ReadonlySet<string> = new Set([
  'register-header',
  'register-fields',
  'register-holder',
  'register-class',
  'register-shares',
  'register-quote',
  'register-doubled',
  'register-empty',
  'register-totals',
]);

const sayFailure = ({ code, values }: StoreFailure, language: Language): string =>
  visible(say(code as keyof typeof storeWords, language, values));

/** Shares in issue at the end of a date, by class: those that a register must add up to. */
const sharesOn = (record: IssuerRecord, on: HongKongDate): ReadonlyMap<string, bigint> => {
  const timeline = timelineOf({ record, knownAt: undefined, report: () => {} });
  const { classes } = positionReport({ timeline, asOf: { date: on } });
  return new Map(classes.map(({ class: id, issued }) => [id, issued]));
};

async function* textOf(file: string, language: Language): AsyncGenerator<string> {
  for await (const chunk of streamTextFile(file)) {
    if (chunk.status === 'text') yield chunk.text;
    else
      throw new StoreFailure('register-file', {
        message: chunk.faults.map((fault) => tellFault(file, fault, language)).join('; '),
      });
  }
}

const show = (given: Arguments, screen: Screen): Promise<number> => {
  const issuer = wordOf(given, 2, 'no-issuer-named');
  const { holder, language } = given;
  const { date } = given.asOf;
  return withLedger(given, { create: false }, async ({ store, persons }) => {
    if ((await store.size(issuer)) === 0) throw new StoreFailure('no-such-issuer', { issuer });
    const found = await registerAt(store, issuer, date);
    if (found === undefined) throw new StoreFailure('register-none', { issuer, date });
    const inLog = holder === undefined ? undefined : ((await persons(issuer)).opaque.get(holder) ?? holder);
    const holdings = inLog === undefined ? undefined : await store.holdingsOf(issuer, found.seq, inLog);
    if (holder !== undefined && holdings?.length === 0) {
      throw new StoreFailure('register-no-holder', { issuer, date: found.asAt, holder });
    }
    const rows = holdings?.map(({ class: of, shares, name, nominee }) => ({
      holder: holder ?? '',
      class: of,
      shares: `${shares}`,
      ...(name === undefined ? {} : { name: name.value }),
      ...(nominee === '' ? {} : { nominee }),
    }));
    if (given.json) {
      json(screen, { holdfast: 1, issuer, ...found, ...(rows === undefined ? {} : { holdings: rows }) });
      return 0;
    }
    const values = { issuer, date: found.asAt, members: `${found.members}`, seq: `${found.seq}` };
    screen.terminal.write(`${say('register-shown', language, values)}\n`);
    if (found.accepted !== undefined)
      screen.terminal.write(`${say('register-accepted', language, { reason: found.accepted })}\n`);
    if (rows === undefined) {
      for (const [id, shares] of Object.entries(found.totals)) screen.terminal.write(`${id}  ${shares}\n`);
    } else {
      for (const row of rows) {
        screen.terminal.write(
          `${[row.holder, row.class, row.shares, row.name, row.nominee].filter((text) => text !== undefined).join('  ')}\n`,
        );
      }
    }
    return 0;
  });
};
