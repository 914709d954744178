import type { HongKongDate, Instant } from '../../exact/index.ts';
import {
  appendLeaf,
  bytesOf,
  emptyFrontier,
  entryLimitBytes,
  type Frontier,
  growingLog,
  leafHash,
  toBase64,
} from '../../log/index.ts';
import {
  type Fact,
  type Fault,
  type IssuerRecord,
  isCompany,
  type LiveRecord,
  startLiveRecord,
  type Unnumbered,
} from '../../record/index.ts';
import { concealedText, type EntryContent, entryBytes, factBytes, opaqueId, type Request, startWithholding } from './entry.ts';
import { type KeyKeeper, newestSigner, type Signer, signed, signerFor } from './keys.ts';
import { type AppendResult, type Batch, type Mark, type NewEntry, type Outside, type Store, StoreFailure } from './ports.ts';
import {
  bookedFact,
  bookedHead,
  bookedSources,
  checkpointText,
  contentMarks,
  entriesAndPersons,
  marksOf,
  originOf,
  startMarking,
  startPersons,
} from './reading.ts';
import { factsBetweenSnapshots, type Laying, startLaying } from './snapshots.ts';

/** What stands behind an issuer's log so far: all that the next entries need. */
export type LogEnd = {
  readonly issuer: string;
  size: number;
  frontier: Frontier;
  recorded: Instant;
  /** The key that signs the log now. */
  verifier: string;
  /** The last checkpoint; undefined where there is none yet. */
  note: string | undefined;
  /** The latest date of a fact. */
  latest: HongKongDate | '';
  /** What stands in the log for each person on record, by the id that people use. */
  readonly opaque: Map<string, string>;
};

/** An issuer's log in memory, with the record that its facts make. */
export type OpenLog = LogEnd & { readonly live: LiveRecord; readonly laying: Laying };

/** What is to be written: entries that are no facts (`conceal` makes one of its withheld values), then facts. */
export type Writing = {
  readonly contents?: readonly ContentMaker[];
  readonly facts?: readonly Fact[];
  readonly key?: string | undefined;
  /** The digest of what was asked for, where there is a key. */
  readonly asked?: () => string;
  /** A second signer of the checkpoint: the key before this one. */
  readonly extraSigner?: Signer | undefined;
};

export type ContentMaker = (withhold: (path: string, text: string) => string) => Exclude<EntryContent, { readonly kind: 'fact' }>;

/** The log as it will be when the batch is written. */
export type Ahead = Pick<LogEnd, 'size' | 'frontier' | 'recorded' | 'note' | 'latest'>;

export type Logs = ReturnType<typeof openLogs>;

/** The logs of a store, open in memory as they are asked for. */
export const openLogs = ({
  store,
  keeper,
  outside,
  every = factsBetweenSnapshots,
}: {
  readonly store: Store;
  readonly keeper: KeyKeeper;
  readonly outside: Outside;
  /** How many facts lie between two snapshots. */
  readonly every?: number;
}) => {
  const opened = new Map<string, OpenLog>();
  let signer: Signer | undefined;

  const signerOf = async (verifier: string): Promise<Signer> => {
    if (signer?.verifier !== verifier) signer = await signerFor(store, keeper, outside, verifier);
    return signer;
  };

  const open = async (issuer: string): Promise<OpenLog> => {
    const known = opened.get(issuer);
    if (known) return known;
    const found = await readLog({ store, issuer, outside, every });
    if (found === undefined) throw new StoreFailure('no-such-issuer', { issuer });
    opened.set(issuer, found);
    return found;
  };

  /**
   * A batch that puts entries behind the end of a log; `ahead` is complete when the last entry was taken. Everything is
   * written as it is asked for, so that a large import is never in memory twice.
   */
  const prepare = async (
    end: LogEnd,
    { contents = [], facts = [], key, asked, extraSigner }: Writing,
  ): Promise<{ readonly batch: Batch; readonly ahead: () => Ahead }> => {
    const own = await signerOf(end.verifier);
    const signers = [own, ...(extraSigner ? [extraSigner] : [])];
    const now = outside.now();
    const recorded = now > end.recorded ? now : end.recorded;
    const count = contents.length + facts.length;
    const keyInLog = key === undefined ? undefined : keyDigest(end.issuer, key, outside);
    const request: Request = {
      ...(end.note === undefined ? {} : { after: noteDigest(end.note, outside) }),
      ...(count === 1 ? {} : { of: count }),
      ...(keyInLog === undefined || asked === undefined ? {} : { key: keyInLog, digest: sealedDigest(asked(), own, outside) }),
    };
    const marking = startMarking(end.latest);
    const marks: Mark[] = [];
    const withholding = startWithholding(outside);
    const tree = growingLog(outside.hash, end.frontier);
    let note: string | undefined;

    const finished = (index: number, bytes: Uint8Array): NewEntry => {
      const seq = end.size + index;
      if (bytes.length > entryLimitBytes) {
        throw new StoreFailure('entry-too-large', { issuer: end.issuer, seq: `${seq}`, limit: `${entryLimitBytes}` });
      }
      const leaf = leafHash(outside.hash, bytes);
      tree.add(leaf);
      if (index === count - 1) {
        note = signed(checkpointText(originOf(store.id, end.issuer), { size: seq + 1, root: tree.root() }), ...signers);
      }
      return { seq, bytes, leaf, checkpoint: note, withheld: withholding.taken() };
    };

    const entries = function* (): Generator<NewEntry> {
      let index = 0;
      const head = () => ({ seq: end.size + index, recorded, request: index === 0 ? request : undefined });
      for (const make of contents) {
        const content = make(withholding.withhold);
        for (const mark of contentMarks(end.size + index, content)) marks.push(mark);
        yield finished(index, entryBytes(head(), content));
        index += 1;
      }
      for (const fact of facts) {
        const person = fact.fact === 'person-recorded' ? (end.opaque.get(fact.person) ?? fact.person) : undefined;
        for (const mark of marking.ofFact({ seq: end.size + index, effective: fact.on, kind: fact.fact, person }))
          marks.push(mark);
        yield finished(index, factBytes(head(), concealedText(fact, end.opaque, withholding.withhold)));
        index += 1;
      }
    };

    // A few are made at once: a store may have to try again, and need not write them one by one.
    const given = count <= mostAtOnce ? [...entries()] : entries();
    return {
      batch: { issuer: end.issuer, expected: end.size, count, entries: given, marks, key: keyInLog },
      ahead: () => ({ size: end.size + count, frontier: tree.frontier(), recorded, note, latest: marking.latest() }),
    };
  };

  /** Writes behind what is open. Where that gives a conflict, `open` was out of date: it is forgotten either way. */
  const write = async (end: LogEnd, writing: Writing): Promise<{ readonly result: AppendResult; readonly ahead: Ahead }> => {
    opened.delete(end.issuer);
    const { batch, ahead } = await prepare(end, writing);
    return { result: await store.append(batch), ahead: ahead() };
  };

  return {
    store,
    keeper,
    outside,
    every,
    open,
    prepare,
    write,
    signerOf,
    /** A new key signs from now on. */
    signWith: (next: Signer): void => {
      signer = next;
    },
    /** The log as it is in memory was written on: it stays open. */
    keep: (log: OpenLog): void => {
      opened.set(log.issuer, log);
    },
    forget: (issuer: string): void => {
      opened.delete(issuer);
    },
    /** The end of a log that begins. */
    begin: async (issuer: string): Promise<LogEnd> => ({
      issuer,
      size: 0,
      frontier: emptyFrontier,
      recorded: '',
      verifier: (await newestSigner(store, keeper, outside)).verifier,
      note: undefined,
      latest: '',
      opaque: new Map(),
    }),
  };
};

const mostAtOnce = 10_000;

/**
 * The digest of a request as the log holds it: of a signature that only the log's key can make, and makes alike each time.
 * By a bare digest one could guess at names and notes that the request had, also after they were erased.
 */
export const sealedDigest = (asked: string, { sign }: Signer, { hash }: Pick<Outside, 'hash'>): string =>
  toBase64(hash(sign(bytesOf(`holdfast request\n${asked}\n`))));

/** The digest of an idempotency key, in base64: a store holds no key itself, because a name may stand in one. */
export const keyDigest = (issuer: string, key: string, { hash }: Pick<Outside, 'hash'>): string =>
  toBase64(hash(bytesOf(`holdfast key\n${issuer}\n${key}\n`)));

/** What the next append says of the checkpoint in front of it. */
export const noteDigest = (note: string, { hash }: Pick<Outside, 'hash'>): string => toBase64(hash(bytesOf(note)));

/** Gives an opaque id to each person that the facts record who is no company. */
export const nameNew = (
  { opaque }: Pick<LogEnd, 'opaque'>,
  facts: readonly (Fact | Unnumbered)[],
  outside: Pick<Outside, 'random'>,
): void => {
  for (const given of facts) {
    if (given.fact !== 'person-recorded') continue;
    const { person, kind } = given as Extract<Fact, { readonly fact: 'person-recorded' }>;
    if (!isCompany(kind) && !opaque.has(person)) opaque.set(person, opaqueId(outside));
  }
};

const readLog = async ({
  store,
  issuer,
  outside,
  every,
}: {
  readonly store: Store;
  readonly issuer: string;
  readonly outside: Outside;
  readonly every: number;
}): Promise<OpenLog | undefined> => {
  let log: OpenLog | undefined;
  const facts: Unnumbered[] = [];
  const persons = startPersons();
  const marking = startMarking();
  for await (const { stored: row, entry, values } of entriesAndPersons(store, issuer, persons)) {
    if (log === undefined) {
      if (entry.kind !== 'issuer') throw new StoreFailure('entry-not-readable', { issuer, seq: '0' });
      const laying = await startLaying({ store, issuer, idOf: (id) => persons.opaque.get(id) ?? id, outside, every });
      const live = startLiveRecord(bookedHead(issuer, entry, values), laying.follow);
      log = {
        issuer,
        live,
        laying,
        size: 0,
        frontier: emptyFrontier,
        recorded: '',
        verifier: entry.verifier,
        note: undefined,
        latest: '',
        opaque: persons.opaque,
      };
    }
    log.frontier = appendLeaf(outside.hash, log.frontier, leafHash(outside.hash, row.bytes));
    log.size = row.seq + 1;
    log.recorded = entry.recorded;
    log.note = row.checkpoint ?? log.note;
    marksOf(marking, entry);
    if (entry.kind === 'key') log.verifier = entry.verifier;
    if (entry.kind === 'sources') log.live.addSources(bookedSources(entry, values));
    if (entry.kind !== 'fact') continue;
    facts.push(bookedFact({ issuer, entry, values, real: persons.real }));
  }
  if (log === undefined) return undefined;
  log.latest = marking.latest();
  const { faults } = facts.length === 0 ? { faults: [] } : log.live.add(facts);
  if (faults.length > 0) throw new StoreFailure('record-not-sound', { issuer, fault: faults[0]?.code ?? '' });
  return log;
};

/** The record of an open log. */
export const recordOf = (log: OpenLog): IssuerRecord => log.live.record;

export type Refused = { readonly status: 'refused'; readonly faults: readonly Fault[] };
export type Appended = {
  readonly status: 'appended' | 'known';
  readonly issuer: string;
  /** The entries of the append: the first, and how long the log is after it. */
  readonly seq: number;
  readonly size: number;
  readonly recorded: string;
};
export type Conflict = { readonly status: 'conflict'; readonly expected: number; readonly size: number };
