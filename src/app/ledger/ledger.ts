import type { HongKongDate, Instant } from '../../exact/index.ts';
import {
  appendLeaf,
  bytesOf,
  emptyFrontier,
  entryLimitBytes,
  type Frontier,
  leafHash,
  rootOf,
  toBase64,
  writeCheckpoint,
} from '../../log/index.ts';
import {
  type Fact,
  type Fault,
  factJson,
  headJson,
  type IssuerRecord,
  type JsonMap,
  type LiveRecord,
  type RecordHead,
  readHead,
  readJson,
  readLooseFacts,
  startLiveRecord,
  type Unnumbered,
} from '../../record/index.ts';
import {
  concealFact,
  type Entry,
  type EntryContent,
  opaqueId,
  type RegisterSummary,
  readEntry,
  revealFact,
  storedEntry,
} from './entry.ts';
import { type KeyKeeper, makeSigningKey, newestSigner, type Signer, signed, signerFor } from './keys.ts';
import {
  type AppendResult,
  type Batch,
  type Member,
  type Outside,
  type Store,
  StoreFailure,
  type WithheldValue,
} from './ports.ts';
import { cosignatureOf, isWitnessKey } from './witness.ts';

export type Refused = { readonly status: 'refused'; readonly faults: readonly Fault[] };
export type Appended = {
  readonly status: 'appended' | 'known';
  readonly issuer: string;
  /** The entries of the append: the first, and how long the log is after it. */
  readonly seq: number;
  readonly size: number;
  readonly recorded: Instant;
};
export type Conflict = { readonly status: 'conflict'; readonly expected: number; readonly size: number };

/** An issuer's log in memory, as of one length: what the next append needs. */
type Open = {
  readonly issuer: string;
  readonly live: LiveRecord;
  size: number;
  frontier: Frontier;
  recorded: Instant;
  verifier: string;
  /** Natural persons by the id that people use. */
  readonly opaque: Map<string, string>;
};

/** One fact as it lies in the log: when it was recorded, where, and by which append. */
export type Told = { readonly entry: Entry; readonly fact: Fact | undefined };

const pageSize = 2000;

/** Entries of a log in order, with the withheld values of each page. */
export async function* entriesOf(store: Pick<Store, 'entries' | 'withheld'>, issuer: string, from = 0) {
  for (let next = from; ; ) {
    const page = await store.entries(issuer, { from: next, limit: pageSize });
    const last = page.at(-1);
    if (last === undefined) return;
    const withheld = await store.withheld(issuer, { from: next, until: last.seq + 1 });
    const values = new Map<number, WithheldValue[]>();
    for (const value of withheld) {
      const known = values.get(value.seq);
      if (known) known.push(value);
      else values.set(value.seq, [value]);
    }
    for (const stored of page) yield { stored, withheld: values.get(stored.seq) ?? [] };
    next = last.seq + 1;
  }
}

/** The uses of a store: import, append, retract, read. One of these lives as long as the program has the store open. */
export const openLedger = ({
  store,
  keeper,
  outside,
}: {
  readonly store: Store;
  readonly keeper: KeyKeeper;
  readonly outside: Outside;
}) => {
  const opened = new Map<string, Open>();
  let signer: Signer | undefined;

  const signerOf = async (verifier: string): Promise<Signer> => {
    if (signer?.verifier !== verifier) signer = await signerFor(store, keeper, outside, verifier);
    return signer;
  };

  const open = async (issuer: string): Promise<Open> => {
    const known = opened.get(issuer);
    if (known) return known;
    const found = await readLog({ store, issuer, outside });
    if (found === undefined) throw new StoreFailure('no-such-issuer', { issuer });
    opened.set(issuer, found);
    return found;
  };

  /** The batch that puts contents behind what is open. */
  const prepared = async ({
    log,
    contents,
    facts,
    key,
    digest,
    extraSigner,
    own,
  }: {
    readonly log: Omit<Open, 'live'>;
    readonly contents: readonly EntryContent[];
    /** The facts behind the contents of kind `fact`, in their order. */
    readonly facts: readonly Fact[];
    readonly key: string | undefined;
    /** Asked for only where there is a key. */
    readonly digest: () => string;
    readonly extraSigner?: Signer;
    /** The signer of the log, where the store cannot be asked for it. */
    readonly own?: Signer;
  }): Promise<{ readonly batch: Batch; readonly recorded: Instant; readonly frontier: Frontier }> => {
    const now = outside.now();
    const recorded = now > log.recorded ? now : log.recorded;
    const withheld: WithheldValue[] = [];
    let { frontier } = log;
    let nextFact = 0;
    const entries = contents.map((content, index) => {
      const seq = log.size + index;
      let said = content;
      if (content.kind === 'fact') {
        const fact = facts[nextFact] as Fact;
        nextFact += 1;
        const concealed = concealFact(fact, log.opaque, outside);
        for (const value of concealed.withheld) withheld.push({ seq, ...value });
        said = { kind: 'fact', fact: concealed.json };
      }
      const request = index === 0 ? { request: key === undefined ? {} : { key, digest: digest() } } : {};
      const stored = storedEntry({ seq, recorded, ...request, ...said } as Entry, outside);
      if (stored.bytes.length > entryLimitBytes) {
        throw new StoreFailure('entry-too-large', { issuer: log.issuer, seq: `${seq}`, limit: `${entryLimitBytes}` });
      }
      frontier = appendLeaf(outside.hash, frontier, stored.leaf);
      return stored;
    });
    const text = writeCheckpoint({
      origin: originOf(store.id, log.issuer),
      size: frontier.size,
      root: rootOf(outside.hash, frontier),
      extensions: [],
    });
    const signers = [own ?? (await signerOf(log.verifier)), ...(extraSigner ? [extraSigner] : [])];
    const batch: Batch = {
      issuer: log.issuer,
      expected: log.size,
      entries,
      withheld,
      checkpoint: { size: frontier.size, note: signed(text, ...signers) },
      key,
    };
    return { batch, recorded, frontier };
  };

  /** Writes contents behind what is open; `open` is out of date when this gives a conflict. */
  const write = async (
    what: Parameters<typeof prepared>[0],
  ): Promise<{ readonly result: AppendResult; readonly recorded: Instant; readonly frontier: Frontier }> => {
    const { batch, recorded, frontier } = await prepared(what);
    return { result: await store.append(batch), recorded, frontier };
  };

  const digestOf = (contents: readonly JsonMap[]): string =>
    toBase64(outside.hash(bytesOf(contents.map((content) => `${JSON.stringify(content)}\n`).join(''))));

  /** What an append with this key did before, when it asked for the same; with another content the key is refused. */
  const before = async (issuer: string, key: string | undefined, digest: () => string): Promise<Appended | undefined> => {
    const seq = key === undefined ? undefined : await store.entryOfKey(issuer, key);
    if (seq === undefined) return undefined;
    const [stored] = await store.entries(issuer, { from: seq, limit: 1 });
    const entry = stored && readEntry(stored.bytes);
    if (entry?.request?.digest !== digest()) throw new StoreFailure('key-used-otherwise', { key: key ?? '', seq: `${seq}` });
    const [checkpoint] = await store.checkpoints(issuer, { from: seq + 1, limit: 1 });
    return { status: 'known', issuer, seq, size: checkpoint?.size ?? seq + 1, recorded: entry.recorded };
  };

  const nameNew = (log: Omit<Open, 'live'>, facts: readonly Fact[]): void => {
    for (const fact of facts) {
      if (fact.fact === 'person-recorded' && fact.kind === 'natural' && !log.opaque.has(fact.person)) {
        log.opaque.set(fact.person, opaqueId(outside));
      }
    }
  };

  /** Brings a whole record in as a new issuer. */
  const importRecord = async (record: IssuerRecord, key?: string): Promise<Appended | Conflict> => {
    const issuer = record.issuer.id;
    const digest = () => digestOf([headJson(record), ...record.facts.map(factJson)]);
    const done = await before(issuer, key, digest);
    if (done) return done;
    const head = await store.head(issuer);
    if (head) throw new StoreFailure('issuer-there', { issuer });
    const { verifier } = await newestSigner(store, keeper, outside);
    const log = { issuer, size: 0, frontier: emptyFrontier, recorded: '', verifier, opaque: new Map<string, string>() };
    nameNew(log, record.facts);
    const contents: readonly EntryContent[] = [
      { kind: 'issuer', head: headJson(record), verifier },
      ...record.facts.map(() => factContent),
    ];
    const { result, recorded, frontier } = await write({ log, contents, facts: record.facts, key, digest });
    if (result.status === 'conflict') throw new StoreFailure('issuer-there', { issuer });
    return { status: 'appended', issuer, seq: 0, size: frontier.size, recorded };
  };

  /**
   * Appends facts to an issuer's record, all or none. With `expected`, only if the log has that length; without it, on
   * whatever is there, again after another writer came first.
   */
  const append = async ({
    issuer,
    facts: unnumbered,
    key,
    expected,
  }: {
    readonly issuer: string;
    readonly facts: readonly Unnumbered[];
    readonly key?: string | undefined;
    readonly expected?: number | undefined;
  }): Promise<Appended | Conflict | Refused> => {
    const digest = () =>
      digestOf(
        unnumbered.map((fact) => factJson({ ...fact, id: fact.id ?? '', named: fact.id !== undefined } as unknown as Fact)),
      );
    const done = await before(issuer, key, digest);
    if (done) return done;
    for (let attempt = 0; ; attempt += 1) {
      const log = await open(issuer);
      if (expected !== undefined && expected !== log.size) {
        opened.delete(issuer);
        const size = (await store.head(issuer))?.size ?? 0;
        if (size !== expected) return { status: 'conflict', expected, size };
        continue;
      }
      // Facts are given ids when they are added: another attempt begins from what was given.
      const { facts, faults } = log.live.add(unnumbered.map((fact) => ({ ...fact })));
      if (faults.length > 0) return { status: 'refused', faults };
      nameNew(log, facts);
      opened.delete(issuer);
      const { result, recorded, frontier } = await write({ log, contents: facts.map(() => factContent), facts, key, digest });
      if (result.status === 'appended') {
        const seq = log.size;
        Object.assign(log, { size: frontier.size, frontier, recorded });
        for (const fact of facts) (fact as { recorded?: Instant }).recorded = recorded;
        opened.set(issuer, log);
        return { status: 'appended', issuer, seq, size: frontier.size, recorded };
      }
      if (result.status === 'known') {
        const told = await before(issuer, key, digest);
        if (told) return told;
      }
      if (expected !== undefined || attempt >= mostAttempts) {
        return { status: 'conflict', expected: log.size, size: result.status === 'conflict' ? result.size : log.size };
      }
    }
  };

  /** Gives an issuer's log a new signing key; the old one signs the change too, unless it was lost or stolen. */
  const changeKey = async (
    issuer: string,
    because: 'rotated' | 'lost' | 'stolen',
    next: Signer,
  ): Promise<Appended | Conflict> => {
    const log = await open(issuer);
    opened.delete(issuer);
    const old = because === 'rotated' ? await signerOf(log.verifier) : undefined;
    const contents: readonly EntryContent[] = [{ kind: 'key', verifier: next.verifier, because }];
    signer = next;
    const { result, recorded, frontier } = await write({
      log: { ...log, verifier: next.verifier },
      contents,
      facts: [],
      key: undefined,
      digest: () => '',
      ...(old ? { extraSigner: old } : {}),
    });
    if (result.status !== 'appended') return { status: 'conflict', expected: log.size, size: log.size };
    return { status: 'appended', issuer, seq: log.size, size: frontier.size, recorded };
  };

  /** Removes what is withheld of one natural person: his id, his name, and the free text of facts that name him. */
  const erase = async (issuer: string, person: string): Promise<{ readonly erased: number; readonly opaque: string }> => {
    const log = await open(issuer);
    const opaque = log.opaque.get(person);
    if (opaque === undefined) throw new StoreFailure('no-such-person', { issuer, person });
    const values: { readonly seq: number; readonly path: string }[] = [];
    for await (const { stored, withheld } of entriesOf(store, issuer)) {
      const entry = readEntry(stored.bytes);
      if (entry?.kind !== 'fact' || !JSON.stringify(entry.fact).includes(`"${opaque}"`)) continue;
      for (const { seq, path } of withheld) values.push({ seq, path });
    }
    if (values.length === 0) throw new StoreFailure('erased-before', { issuer, person });
    opened.delete(issuer);
    // What is to go is said first: a fault between the two leaves values that the entry allows to be gone.
    const contents: readonly EntryContent[] = [{ kind: 'erased', values: values.map(({ seq, path }) => `${seq}${path}`) }];
    const { result } = await write({ log, contents, facts: [], key: undefined, digest: () => '' });
    if (result.status !== 'appended') throw new StoreFailure('came-first', { issuer });
    return { erased: await store.erase(issuer, values), opaque };
  };

  /**
   * Loads a register of members as at a date, with an entry that binds it: `summary` is asked for when the last member is
   * there, and what it throws undoes the load.
   */
  const loadRegister = async ({
    issuer,
    asAt,
    members,
    summary,
  }: {
    readonly issuer: string;
    readonly asAt: HongKongDate;
    readonly members: AsyncIterable<readonly Member[]>;
    readonly summary: () => RegisterSummary;
  }): Promise<Appended | Conflict> => {
    const log = await open(issuer);
    opened.delete(issuer);
    const own = await signerOf(log.verifier);
    let written: Omit<Awaited<ReturnType<typeof prepared>>, 'batch'> | undefined;
    const batch = async (): Promise<Batch> => {
      const contents: readonly EntryContent[] = [{ kind: 'register', ...summary() }];
      const { batch: made, ...rest } = await prepared({ log, contents, facts: [], key: undefined, digest: () => '', own });
      written = rest;
      return made;
    };
    const result = await store.loadRegister({ issuer, expected: log.size, asAt, members, batch });
    if (result.status !== 'appended' || written === undefined) {
      return { status: 'conflict', expected: log.size, size: (await store.head(issuer))?.size ?? 0 };
    }
    return { status: 'appended', issuer, seq: log.size, size: written.frontier.size, recorded: written.recorded };
  };

  /** Who may cosign an issuer's log, by its entries. */
  const witnesses = async (issuer: string): Promise<readonly string[]> => {
    const found: string[] = [];
    for await (const { stored } of entriesOf(store, issuer)) {
      const entry = readEntry(stored.bytes);
      if (entry?.kind === 'witness') found.push(entry.verifier);
    }
    return found;
  };

  /** Admits a witness: from now on the log takes his cosignatures. */
  const admit = async (issuer: string, verifier: string): Promise<Appended> => {
    if (!isWitnessKey(verifier, outside)) throw new StoreFailure('no-witness-key', { verifier });
    if ((await witnesses(issuer)).includes(verifier)) throw new StoreFailure('witness-there', { verifier });
    const log = await open(issuer);
    opened.delete(issuer);
    const contents: readonly EntryContent[] = [{ kind: 'witness', verifier }];
    const { result, recorded, frontier } = await write({
      log,
      contents,
      facts: [],
      key: undefined,
      digest: () => '',
    });
    if (result.status !== 'appended') throw new StoreFailure('came-first', { issuer });
    return { status: 'appended', issuer, seq: log.size, size: frontier.size, recorded };
  };

  /** Files a witness's cosigned checkpoint under the log. */
  const cosign = async (issuer: string, note: string): Promise<number> => {
    const admitted = await witnesses(issuer);
    const found = cosignatureOf(note, { store: store.id, issuer, admitted, outside });
    const [checkpoint] = found === undefined ? [] : await store.checkpoints(issuer, { from: found.size, limit: 1 });
    if (found === undefined || checkpoint?.size !== found.size || !checkpoint.note.startsWith(`${found.text}\n`)) {
      throw new StoreFailure('no-cosignature', { issuer });
    }
    await store.addCosignature(issuer, { size: found.size, line: found.line });
    return found.size;
  };

  return {
    store,
    admit,
    cosign,
    importRecord,
    append,
    loadRegister,
    erase,
    /** Makes a new key and gives it to every log. */
    rotateKeys: async (because: 'rotated' | 'lost' | 'stolen'): Promise<readonly string[]> => {
      const next = await makeSigningKey(store, keeper, outside);
      const issuers = await store.issuers();
      for (const issuer of issuers) await changeKey(issuer, because, next);
      return issuers;
    },
    /** The record as it is now; `recorded` of each fact is the time of its append. */
    record: async (issuer: string): Promise<IssuerRecord> => (await open(issuer)).live.record,
    head: (issuer: string) => store.head(issuer),
    history: (issuer: string) => history({ store, issuer }),
    exportRecord: (issuer: string) => exportLines({ store, issuer }),
  };
};

export type Ledger = ReturnType<typeof openLedger>;

const mostAttempts = 100;

/** Stands for a fact until it is concealed. */
const factContent: EntryContent = { kind: 'fact', fact: {} };

/** The first line of a checkpoint: which log it speaks of. */
export const originOf = (store: string, issuer: string): string => `holdfast/${store}/${issuer}`;

const readLog = async ({
  store,
  issuer,
  outside,
}: {
  readonly store: Store;
  readonly issuer: string;
  readonly outside: Outside;
}): Promise<Open | undefined> => {
  let log: Open | undefined;
  const pending: Unnumbered[] = [];
  const real = new Map<string, string>();
  for await (const { stored, withheld } of entriesOf(store, issuer)) {
    const entry = readEntry(stored.bytes);
    if (entry === undefined || entry.seq !== stored.seq)
      throw new StoreFailure('entry-not-readable', { issuer, seq: `${stored.seq}` });
    if (log === undefined) {
      if (entry.kind !== 'issuer') throw new StoreFailure('entry-not-readable', { issuer, seq: '0' });
      const live = startLiveRecord(headOf(entry.head));
      log = { issuer, live, size: 0, frontier: emptyFrontier, recorded: '', verifier: entry.verifier, opaque: new Map() };
    }
    log.frontier = appendLeaf(outside.hash, log.frontier, leafHash(outside.hash, stored.bytes));
    log.size = stored.seq + 1;
    log.recorded = entry.recorded;
    if (entry.kind === 'key') log.verifier = entry.verifier;
    if (entry.kind !== 'fact') continue;
    const values = new Map(withheld.map(({ path, value }) => [path, value]));
    rememberPerson(entry, values, real, log.opaque);
    pending.push(bookedFact(entry, values, real));
  }
  if (log === undefined) return undefined;
  const { faults } = pending.length === 0 ? { faults: [] } : log.live.add(pending);
  if (faults.length > 0) throw new StoreFailure('record-not-sound', { issuer, fault: faults[0]?.code ?? '' });
  return log;
};

const rememberPerson = (
  entry: Entry & { readonly kind: 'fact' },
  values: ReadonlyMap<string, string>,
  real: Map<string, string>,
  opaque?: Map<string, string>,
): void => {
  const { person } = entry.fact;
  const kept = values.get('/person');
  if (typeof person !== 'string' || entry.fact['personIs'] === undefined) return;
  const known = kept === undefined ? person : (JSON.parse(kept) as string);
  real.set(person, known);
  opaque?.set(known, person);
};

/** A fact with the time of its append as its `recorded`. */
const bookedFact = (
  entry: Entry & { readonly kind: 'fact' },
  values: ReadonlyMap<string, string>,
  real: ReadonlyMap<string, string>,
): Unnumbered => {
  const json = { ...revealFact(entry, values, real), recorded: entry.recorded };
  return factOf(JSON.stringify(json), entry.seq);
};

const factOf = (text: string, seq: number): Unnumbered => {
  const reading = readJson(text);
  const loose = reading.status === 'read' ? readLooseFacts(reading.value) : undefined;
  const fact = loose?.facts[0];
  if (fact === undefined) throw new StoreFailure('entry-not-readable', { issuer: '', seq: `${seq}` });
  return { ...fact, line: seq + 1, column: 1 };
};

const headOf = (head: JsonMap): RecordHead => {
  const reading = readJson(JSON.stringify(head));
  const read = reading.status === 'read' ? readHead(reading.value, () => {}) : undefined;
  if (read === undefined) throw new StoreFailure('entry-not-readable', { issuer: '', seq: '0' });
  return read;
};

/** The record as JSON Lines in its normal form, as it was written: with `recorded` only where its file claimed one. */
export async function* exportLines({
  store,
  issuer,
  size = Number.POSITIVE_INFINITY,
}: {
  readonly store: Pick<Store, 'entries' | 'withheld'>;
  readonly issuer: string;
  /** Up to so many entries of the log. */
  readonly size?: number;
}): AsyncGenerator<string> {
  const real = new Map<string, string>();
  let found = false;
  for await (const { stored, withheld } of entriesOf(store, issuer)) {
    const entry = readEntry(stored.bytes);
    if (entry === undefined) throw new StoreFailure('entry-not-readable', { issuer, seq: `${stored.seq}` });
    found = true;
    if (stored.seq >= size) return;
    if (entry.kind === 'issuer') yield `${JSON.stringify(entry.head)}\n`;
    if (entry.kind !== 'fact') continue;
    const values = new Map(withheld.map(({ path, value }) => [path, value]));
    rememberPerson(entry, values, real);
    yield `${JSON.stringify(revealFact(entry, values, real))}\n`;
  }
  if (!found) throw new StoreFailure('no-such-issuer', { issuer });
}

/** Every entry with both its times. */
async function* history({ store, issuer }: { readonly store: Store; readonly issuer: string }) {
  const real = new Map<string, string>();
  for await (const { stored, withheld } of entriesOf(store, issuer)) {
    const entry = readEntry(stored.bytes);
    if (entry === undefined) throw new StoreFailure('entry-not-readable', { issuer, seq: `${stored.seq}` });
    const values = new Map(withheld.map(({ path, value }) => [path, value]));
    if (entry.kind === 'fact') rememberPerson(entry, values, real);
    yield {
      seq: entry.seq,
      recorded: entry.recorded,
      effective: stored.effective,
      kind: entry.kind,
      fact: entry.kind === 'fact' ? revealFact(entry, values, real) : undefined,
    };
  }
}
