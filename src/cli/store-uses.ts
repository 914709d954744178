/** What the commands of a store share: opening it, asking it, printing what comes of it. */
import { existsSync } from 'node:fs';
import { StoreFailure } from '../app/index.ts';
import {
  type Appended,
  type Conflict,
  documentsOf,
  isGone,
  type Ledger,
  openLedger,
  type Refused,
  type Store,
  type StoredPosition,
  signReport,
  storedPosition,
} from '../app/ledger/index.ts';
import { keyKeeper, nodeOutside, openStore, readSecret } from '../store/index.ts';
import { storeWords } from '../words/commands/index.ts';
import { fill, type Language, type Values } from '../words/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse } from './bad-use.ts';
import type { Screen } from './print-check.ts';
import { type Opened, openedRecord } from './records.ts';
import { tellRefused } from './tell.ts';
import { writeLines } from './written-files.ts';

export type Run = (given: Arguments, screen: Screen) => Promise<number>;

export const say = (code: keyof typeof storeWords, language: Language, values: Values = {}): string =>
  fill(storeWords[code][language], values);

export const keeper = keyKeeper(() => readSecret(process.env));

export const storeOf = (given: Arguments): string => {
  if (given.store === undefined) throw new BadUse('no-store-named');
  return given.store;
};

export const withStore = async <T>(
  given: Arguments,
  options: { readonly create: boolean },
  work: (store: Store) => Promise<T>,
): Promise<T> => {
  const store = await openStore(storeOf(given), options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

export const withLedger = <T>(
  given: Arguments,
  options: { readonly create: boolean },
  work: (ledger: Ledger) => Promise<T>,
): Promise<T> => withStore(given, options, (store) => work(openLedger({ store, keeper, outside: nodeOutside })));

export const wordOf = (given: Arguments, place: number, missing: ConstructorParameters<typeof BadUse>[0]): string => {
  const found = given.words[place];
  if (found === undefined) throw new BadUse(missing);
  return found;
};

/** An issuer's record out of the store that `--store` names. */
export const openFromStore = (given: Arguments, issuer: string): Promise<Opened> =>
  withLedger(given, { create: false }, async (ledger) => openedRecord(issuer, await ledger.record(issuer), given.knownAt));

/** The files beside an issuer's log, each with whether its bytes are still there. */
export const documentsInStore = (given: Arguments, issuer: string) =>
  withLedger(given, { create: false }, async ({ store }) => {
    const found: { readonly sha256: string; readonly name: string; readonly isGone: boolean }[] = [];
    for await (const { seq, sha256, name } of documentsOf(store, issuer)) {
      found.push({ sha256, name, isGone: await isGone(store, issuer, seq) });
    }
    return found;
  });

/** A position out of the store: from one of its snapshots where there is one, otherwise from the whole record. */
export const positionFromStore = (given: Arguments, issuer: string): Promise<StoredPosition | Opened> =>
  withLedger(given, { create: false }, async (ledger) => {
    const { asOf, knownAt } = given;
    const found = await storedPosition({ store: ledger.store, issuer, asOf, knownAt, outside: nodeOutside });
    return found ?? openedRecord(issuer, await ledger.record(issuer), knownAt);
  });

/** Signs the findings of a record in the store, and writes them with their proof to a file. */
export const signFromStore = (given: Arguments, issuer: string, screen: Screen): Promise<void> => {
  const { output, asOf, rules, all, knownAt, scenario, language } = given;
  if (given.store === undefined || output === undefined || knownAt !== undefined || scenario !== undefined) {
    throw new BadUse('sign-needs');
  }
  if (existsSync(output)) throw new BadUse('file-there', { file: output });
  return withLedger(given, { create: false }, async (ledger) => {
    const report = await signReport({ ledger, issuer, question: { asOf, rules, all }, outside: nodeOutside });
    await writeLines([`${JSON.stringify(report, null, 1)}\n`], output);
    if (!given.json) screen.terminal.write(`${say('report-signed', language, { file: output })}\n`);
  });
};

export const json = ({ terminal }: Screen, value: unknown): void => terminal.write(`${JSON.stringify(value, null, 2)}\n`);

/** Tells what came of an append; `more` is what the published shape has besides. */
export const tellAppend = (
  result: Appended | Conflict | Refused,
  file: string,
  given: Arguments,
  screen: Screen,
  more: Readonly<Record<string, unknown>> = {},
): number => {
  if (result.status === 'refused') return tellRefused({ file, faults: result.faults }, given.language);
  if (result.status === 'conflict') {
    throw new StoreFailure('conflict', { expected: `${result.expected}`, size: `${result.size}` });
  }
  const { status, issuer, seq, size, recorded } = result;
  if (given.json) json(screen, { holdfast: 1, status, issuer, seq, size, recorded, ...more });
  else {
    const values = { issuer, count: `${size - seq}`, from: `${seq}`, to: `${size - 1}` };
    const text =
      status === 'appended'
        ? say('appended', given.language, { ...values, recorded })
        : say('known', given.language, { issuer, from: values.from, to: values.to });
    screen.terminal.write(`${text}\n`);
  }
  return 0;
};
