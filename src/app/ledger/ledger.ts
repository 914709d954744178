import type { HongKongDate } from '../../exact/index.ts';
import { bytesOf, toBase64 } from '../../log/index.ts';
import {
  type Fact,
  factText,
  headJson,
  type IssuerRecord,
  type JsonMap,
  type RecordHead,
  type Unnumbered,
} from '../../record/index.ts';
import { cosignatureDigest, cosignatureOf, isWitnessKey } from './cosignatures.ts';
import {
  concealedHead,
  concealedRegister,
  concealedSources,
  effectiveOf,
  type RegisterSummary,
  revealFact,
  revealTexts,
} from './entry.ts';
import { eraseDocument, erasePerson } from './erasing.ts';
import { makeSigningKey, type Signer } from './keys.ts';
import {
  type Appended,
  type Conflict,
  type ContentMaker,
  keyDigest,
  type LogEnd,
  type Logs,
  nameNew,
  type OpenLog,
  openLogs,
  type Refused,
  recordOf,
  sealedDigest,
} from './logs.ts';
import { type Batch, type Member, type Store, StoreFailure } from './ports.ts';
import {
  checkpointAt,
  entriesAndPersons,
  entriesOfKind,
  entryAt,
  newestCheckpoint,
  openedEntries,
  openedEntry,
  startPersons,
} from './reading.ts';
import { laySnapshots, startDrawing } from './snapshots.ts';

/** What is appended to an issuer's record: facts, and sources that they name. */
export type Addition = {
  readonly issuer: string;
  readonly facts: readonly Unnumbered[];
  readonly sources?: RecordHead['sources'];
  readonly key?: string | undefined;
  /** Only if the log has that length. */
  readonly expected?: number | undefined;
};

const mostAttempts = 100;

/** The uses of a store: import, append, retract, read. One of these lives as long as the program has the store open. */
export const openLedger = (given: Parameters<typeof openLogs>[0]) => {
  const logs = openLogs(given);
  const uses = logUses(logs);
  return { store: given.store, ...recordUses(logs, uses.takeNewestKey), ...uses, ...readings(logs) };
};

export type Ledger = ReturnType<typeof openLedger>;

/** What changes an issuer's record. */
const recordUses = (logs: Logs, takeNewestKey: (issuer: string, used: string) => Promise<void>) => {
  const { store, outside } = logs;
  const digestOf = (lines: Iterable<string>): string => {
    const running = outside.startHash();
    for (const line of lines) running.add(bytesOf(`${line}\n`));
    return toBase64(running.end());
  };

  /** What an append with this key did before, when it asked for the same; with another content the key is refused. */
  const before = async (issuer: string, key: string | undefined, asked: () => string): Promise<Appended | undefined> => {
    const seq = key === undefined ? undefined : await entryOfKey(issuer, key);
    const stored = seq === undefined ? undefined : await entryAt(store, issuer, seq);
    if (seq === undefined || stored === undefined) return undefined;
    const { request, recorded } = openedEntry(issuer, stored);
    const values = { key: key ?? '', seq: `${seq}` };
    if (request?.digest !== sealedDigest(asked(), await signerThen(issuer, seq, values), outside)) {
      throw new StoreFailure('key-used-otherwise', values);
    }
    return { status: 'known', issuer, seq, size: seq + (request?.of ?? 1), recorded };
  };

  /** The first entry of the append that was made with a key; older logs hold the key itself. */
  const entryOfKey = async (issuer: string, key: string): Promise<number | undefined> =>
    (await store.entryOfKey(issuer, keyDigest(issuer, key, outside))) ?? (await store.entryOfKey(issuer, key));

  /** The key under which an entry was written; it may be lost since. */
  const signerThen = async (issuer: string, seq: number, values: Readonly<Record<string, string>>): Promise<Signer> => {
    let verifier = '';
    for await (const { entry } of openedEntries(store, issuer, { until: 1 }))
      if (entry.kind === 'issuer') verifier = entry.verifier;
    for await (const entry of entriesOfKind(store, issuer, 'key')) if (entry.seq < seq) verifier = entry.verifier;
    try {
      return await logs.signerOf(verifier);
    } catch (error) {
      throw new StoreFailure('key-not-compared', values, error);
    }
  };

  /** Brings a whole record in as a new issuer. */
  const importRecord = async (record: IssuerRecord, key?: string): Promise<Appended> => {
    const issuer = record.issuer.id;
    const head = headJson(record);
    const asked = () => digestOf(linesOf(head, record.facts));
    const done = await before(issuer, key, asked);
    if (done) return done;
    if ((await store.size(issuer)) > 0) throw new StoreFailure('issuer-there', { issuer });
    const end = await logs.begin(issuer);
    nameNew(end, record.facts, outside);
    const begins: ContentMaker = (withhold) => ({ kind: 'issuer', head: concealedHead(head, withhold), verifier: end.verifier });
    const { result, ahead } = await logs.write(end, { contents: [begins], facts: record.facts, key, asked });
    if (result.status !== 'appended') throw new StoreFailure('issuer-there', { issuer });
    await drawImported({ logs, end, record, size: ahead.size });
    await takeNewestKey(issuer, end.verifier);
    return { status: 'appended', issuer, seq: 0, size: ahead.size, recorded: ahead.recorded };
  };

  const append = async ({
    issuer,
    facts: unnumbered,
    sources = {},
    key,
    expected,
  }: Addition): Promise<Appended | Conflict | Refused> => {
    const asked = () => digestOf(linesOf(sources as JsonMap, unnumbered.map(asGiven)));
    const done = await before(issuer, key, asked);
    if (done) return done;
    for (let attempt = 0; ; attempt += 1) {
      const log = await logs.open(issuer);
      if (expected !== undefined && expected !== log.size) {
        logs.forget(issuer);
        const size = await store.size(issuer);
        if (size !== expected) return { status: 'conflict', expected, size };
        continue;
      }
      nameNew(log, unnumbered, outside);
      const fresh = newSources(log, sources);
      const contents = fresh === undefined ? [] : [sourcesMaker(fresh)];
      if (fresh !== undefined) log.live.addSources(fresh);
      // Facts are given ids when they are added: another attempt begins from what was given.
      const { facts, faults } = log.live.add(unnumbered.map((fact) => ({ ...fact })));
      if (faults.length > 0) {
        if (fresh !== undefined) logs.forget(issuer);
        return { status: 'refused', faults };
      }
      const seq = log.size;
      const { result, ahead } = await logs.write(log, { contents, facts, key, asked });
      if (result.status === 'appended') {
        const { latest } = log;
        Object.assign(log, ahead);
        for (const [index, fact] of facts.entries()) {
          Object.assign(fact, { recorded: ahead.recorded, line: seq + contents.length + index + 1, column: 1 });
        }
        logs.keep(log);
        await drawAppended({ logs, log, facts, latest });
        return { status: 'appended', issuer, seq, size: ahead.size, recorded: ahead.recorded };
      }
      if (result.status === 'known') {
        const told = await before(issuer, key, asked);
        if (told) return told;
      }
      if (expected !== undefined || attempt >= mostAttempts) {
        return { status: 'conflict', expected: seq, size: result.status === 'conflict' ? result.size : seq };
      }
    }
  };

  return { importRecord, append, entryOfKey };
};

function* linesOf(head: JsonMap, facts: readonly Fact[]): Generator<string> {
  yield JSON.stringify(head);
  for (const fact of facts) yield factText(fact);
}

/** A fact as it was given, for the digest of what was asked for. */
const asGiven = (fact: Unnumbered): Fact => ({ ...fact, id: fact.id ?? '', named: fact.id !== undefined }) as unknown as Fact;

const sourcesMaker =
  (sources: RecordHead['sources']): ContentMaker =>
  (withhold) => ({ kind: 'sources', sources: concealedSources(headSources(sources), withhold) });

/** Sources in their normal form. */
const headSources = (sources: RecordHead['sources']): JsonMap =>
  (headJson({ issuer: { id: '', name: { en: '' } }, sources })['sources'] ?? {}) as JsonMap;

/** The sources that a record does not have yet; the same key for another source is refused. */
const newSources = (log: OpenLog, given: RecordHead['sources']): RecordHead['sources'] | undefined => {
  if (Object.keys(given).length === 0) return undefined;
  const known = headSources(recordOf(log).sources);
  const fresh = Object.entries(given).filter(([key]) => !Object.hasOwn(known, key));
  for (const [key, source] of Object.entries(headSources(given))) {
    if (Object.hasOwn(known, key) && JSON.stringify(known[key]) !== JSON.stringify(source)) {
      throw new StoreFailure('source-otherwise', { issuer: log.issuer, source: key });
    }
  }
  return fresh.length === 0 ? undefined : Object.fromEntries(fresh);
};

const drawImported = async ({
  logs,
  end,
  record,
  size,
}: {
  readonly logs: Logs;
  readonly end: LogEnd;
  readonly record: IssuerRecord;
  readonly size: number;
}): Promise<void> => {
  const { store, outside } = logs;
  const laying = startDrawing({ idOf: (id) => end.opaque.get(id) ?? id, every: logs.every });
  if (!laying.isWorthIt(record.facts.length)) return;
  laying.drawAll(record);
  const placed = { ...record, facts: record.facts.map((fact, index) => ({ ...fact, line: index + 2 })) };
  const signer = await logs.signerOf(end.verifier);
  await laySnapshots({ store, issuer: end.issuer, record: placed, size, pending: laying.taken(), signer, outside });
};

/** Draws what the new facts completed, and again what they changed. */
const drawAppended = async ({
  logs,
  log,
  facts,
  latest,
}: {
  readonly logs: Logs;
  readonly log: OpenLog;
  readonly facts: readonly Fact[];
  readonly latest: HongKongDate | '';
}): Promise<void> => {
  const { store, outside } = logs;
  let last = latest;
  for (const { on, fact } of facts) {
    if (fact === 'fact-retracted') log.laying.changedFrom('');
    else if (on < last) log.laying.changedFrom(on);
    else last = on;
  }
  const record = recordOf(log);
  if (log.laying.isWorthIt(record.facts.length)) log.live.settle();
  const pending = log.laying.taken();
  if (pending.length === 0) return;
  const signer = await logs.signerOf(log.verifier);
  await laySnapshots({ store, issuer: log.issuer, record, size: log.size, pending, signer, outside });
};

/** What changes a log and not the record: keys, witnesses, registers, erasures. */
const logUses = (logs: Logs) => {
  const { store, keeper, outside } = logs;

  /** One content behind the end of a log, for those that nobody else may come before. */
  const put = async (
    issuer: string,
    content: ContentMaker,
    extra: { readonly verifier?: string; readonly extraSigner?: Signer | undefined } = {},
  ): Promise<Appended> => {
    const log = await logs.open(issuer);
    const { verifier, extraSigner } = extra;
    const { result, ahead } = await logs.write(
      { ...log, verifier: verifier ?? log.verifier },
      { contents: [content], extraSigner },
    );
    if (result.status !== 'appended') throw new StoreFailure('came-first', { issuer });
    return { status: 'appended', issuer, seq: log.size, size: ahead.size, recorded: ahead.recorded };
  };

  /** Gives an issuer's log a new signing key; the old one signs the change too, unless it was lost or stolen. */
  const changeKey = async (issuer: string, because: 'rotated' | 'lost' | 'stolen', next: Signer): Promise<void> => {
    const { verifier } = await logs.open(issuer);
    const extraSigner = because === 'rotated' ? await logs.signerOf(verifier) : undefined;
    logs.signWith(next);
    await put(issuer, () => ({ kind: 'key', verifier: next.verifier, because }), { verifier: next.verifier, extraSigner });
  };

  /** The same among others who write: whoever comes first, the change comes behind him. */
  const changeKeyAmongOthers = async (...[issuer, because, next]: Parameters<typeof changeKey>): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await changeKey(issuer, because, next);
      } catch (error) {
        if (!(error instanceof StoreFailure) || error.code !== 'came-first' || attempt >= mostAttempts) throw error;
        logs.forget(issuer);
      }
    }
  };

  /**
   * Loads a register of members as at a date, with an entry that binds it: `summary` is asked for when the last member is
   * there, and what it throws undoes the load.
   */
  const loadRegister = async ({
    issuer,
    members,
    summary,
  }: {
    readonly issuer: string;
    readonly members: AsyncIterable<readonly Member[]>;
    readonly summary: () => RegisterSummary;
  }): Promise<Appended | Conflict> =>
    putBulk(issuer, [(withhold) => ({ kind: 'register', ...concealedRegister(summary(), withhold) })], (expected, batch) =>
      store.loadRegister({ issuer, expected, members, batch }),
    );

  /** Bulk data with the entry that binds it; `load` gets how long the log is, and what to ask for the batch. */
  const putBulk = async (
    issuer: string,
    contents: readonly ContentMaker[],
    load: (expected: number, batch: () => Promise<Batch>) => ReturnType<Store['append']>,
  ): Promise<Appended | Conflict> => {
    const log = await logs.open(issuer);
    logs.forget(issuer);
    // Asked for before the transaction begins: inside it the store answers nobody else.
    await logs.signerOf(log.verifier);
    let ahead: (() => Pick<LogEnd, 'size' | 'recorded'>) | undefined;
    const result = await load(log.size, async () => {
      const prepared = await logs.prepare(log, { contents });
      ahead = prepared.ahead;
      return prepared.batch;
    });
    if (result.status !== 'appended' || ahead === undefined) {
      return { status: 'conflict', expected: log.size, size: await store.size(issuer) };
    }
    const { size, recorded } = ahead();
    return { status: 'appended', issuer, seq: log.size, size, recorded };
  };

  /** Who may cosign an issuer's log, by its entries. */
  const witnesses = async (issuer: string): Promise<readonly string[]> => {
    if ((await store.size(issuer)) === 0) throw new StoreFailure('no-such-issuer', { issuer });
    const found: string[] = [];
    for await (const { verifier } of entriesOfKind(store, issuer, 'witness')) found.push(verifier);
    return found;
  };

  return {
    loadRegister,
    putBulk,
    put,
    /** A log that began while the key was changed takes the new one; the one before may be lost or stolen. */
    takeNewestKey: async (issuer: string, used: string): Promise<void> => {
      const newest = (await store.signingKeys()).at(-1)?.verifier;
      if (newest === undefined || newest === used || newest === (await logs.open(issuer)).verifier) return;
      await changeKeyAmongOthers(issuer, 'lost', await logs.signerOf(newest));
    },
    erase: (issuer: string, person: string) => erasePerson({ store, issuer, person, put }),
    eraseDocument: (issuer: string, seq: number) => eraseDocument({ store, issuer, seq, put }),
    /** Admits a witness: from now on the log takes his cosignatures. */
    admit: async (issuer: string, verifier: string): Promise<Appended> => {
      if (!isWitnessKey(verifier, outside)) throw new StoreFailure('no-witness-key', { verifier });
      if ((await witnesses(issuer)).includes(verifier)) throw new StoreFailure('witness-there', { verifier });
      return put(issuer, () => ({ kind: 'witness', verifier }));
    },
    /** Files a witness's cosigned checkpoint under the log. */
    cosign: async (issuer: string, note: string): Promise<number> => {
      const admitted = await witnesses(issuer);
      const found = cosignatureOf(note, { store: store.id, issuer, admitted, outside });
      const checkpoint = found && (await checkpointAt(store, issuer, found.size));
      if (found === undefined || checkpoint === undefined || !checkpoint.note.startsWith(`${found.text}\n`)) {
        throw new StoreFailure('no-cosignature', { issuer });
      }
      const { size, line } = found;
      await store.addCosignature(issuer, { size, line });
      // The entry comes after what it binds: without it a cosignature stands, and filing it again adds the entry.
      const sha256 = cosignatureDigest(line, outside);
      for await (const filed of entriesOfKind(store, issuer, 'cosigned')) if (filed.sha256 === sha256) return size;
      await put(issuer, () => ({ kind: 'cosigned', size, sha256 }));
      return size;
    },
    /** Makes a new key and gives it to every log. */
    rotateKeys: async (because: 'rotated' | 'lost' | 'stolen'): Promise<readonly string[]> => {
      const next = await makeSigningKey(store, keeper, outside, (await store.signingKeys()).length);
      if (next === undefined) throw new StoreFailure('came-first', {});
      const changed = new Set<string>();
      // An issuer that came in meanwhile may be signed by the key before.
      for (;;) {
        const issuers = (await store.issuers()).filter((issuer) => !changed.has(issuer));
        if (issuers.length === 0) return [...changed];
        for (const issuer of issuers) {
          changed.add(issuer);
          if ((await logs.open(issuer)).verifier === next.verifier) continue;
          await changeKeyAmongOthers(issuer, because, next);
          // A snapshot under an old key is used no more.
          await drawAppended({ logs, log: await logs.open(issuer), facts: [], latest: '' });
        }
      }
    },
  };
};

const readings = ({ store, open }: Logs) => ({
  /** Natural persons by the ids that people use and by those of the log. */
  persons: async (
    issuer: string,
  ): Promise<{ readonly opaque: ReadonlyMap<string, string>; readonly real: ReadonlyMap<string, string> }> => {
    const { opaque } = await open(issuer);
    return { opaque, real: new Map([...opaque].map(([real, inLog]) => [inLog, real])) };
  },
  /** The record as it is now; `recorded` of each fact is the time of its append. */
  record: async (issuer: string): Promise<IssuerRecord> => recordOf(await open(issuer)),
  /** The same with how long the log was that it rests on: `expected` of an append that must come right behind it. */
  recordWithSize: async (issuer: string): Promise<{ readonly record: IssuerRecord; readonly size: number }> => {
    const log = await open(issuer);
    return { record: recordOf(log), size: log.size };
  },
  checkpoint: (issuer: string) => newestCheckpoint(store, issuer),
  history: (issuer: string) => history(store, issuer),
  exportRecord: (issuer: string) => exportLines(store, issuer),
});

/**
 * The record as JSON Lines in its normal form, as it was written: with `recorded` only where its file claimed one. Sources
 * that came later stand in the head with the others.
 */
export async function* exportLines(
  store: Pick<Store, 'entries' | 'withheld' | 'marksOf'>,
  issuer: string,
  until = Number.POSITIVE_INFINITY,
): AsyncGenerator<string> {
  const added = await store.marksOf(issuer, 'content', ['sources']);
  yield* recordLinesOf(store, issuer, { until, added: added.map(({ seq }) => seq) });
}

/** The same of a log whose marks are not at hand: it is gone through for added sources first. */
export async function* recordLinesOf(
  store: Pick<Store, 'entries' | 'withheld'>,
  issuer: string,
  { until = Number.POSITIVE_INFINITY, added }: { readonly until?: number; readonly added?: readonly number[] } = {},
): AsyncGenerator<string> {
  const ranges =
    added === undefined
      ? [{ from: 0, until }]
      : [0, ...added].filter((seq) => seq < until).map((seq) => ({ from: seq, until: seq + 1 }));
  let head: JsonMap | undefined;
  let sources: JsonMap = {};
  for (const range of ranges) {
    for await (const { entry, values } of openedEntries(store, issuer, range)) {
      if (entry.kind === 'issuer') {
        head = revealTexts(entry.head, values);
        sources = (head['sources'] ?? {}) as JsonMap;
      } else if (entry.kind === 'sources') sources = { ...sources, ...revealTexts(entry.sources, values) };
    }
  }
  if (head === undefined) throw new StoreFailure('no-such-issuer', { issuer });
  const { notice, sources: _first, ...rest } = head;
  const ordered = Object.fromEntries(Object.entries(sources).sort(([one], [other]) => (one < other ? -1 : 1)));
  const whole = {
    ...rest,
    ...(Object.keys(ordered).length === 0 ? {} : { sources: ordered }),
    ...(notice === undefined ? {} : { notice }),
  };
  yield `${JSON.stringify(whole)}\n`;
  const persons = startPersons();
  for await (const { entry, values } of entriesAndPersons(store, issuer, persons, { until })) {
    if (entry.kind !== 'fact') continue;
    yield `${JSON.stringify(revealFact(entry, { values, real: persons.real }))}\n`;
  }
}

/** Every entry with both its times. */
async function* history(store: Store, issuer: string) {
  const persons = startPersons();
  for await (const { entry, values } of entriesAndPersons(store, issuer, persons)) {
    yield {
      seq: entry.seq,
      recorded: entry.recorded,
      effective: effectiveOf(entry),
      kind: entry.kind,
      fact: entry.kind === 'fact' ? revealFact(entry, { values, real: persons.real }) : undefined,
    };
  }
}
