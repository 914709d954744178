import { growingLog, leafHash, readNote, readVerifierKey, sameBytes, verifyNote } from '../../log/index.ts';
import { cosignatureProblems } from './cosignatures.ts';
import { documentFault } from './documents.ts';
import { commitmentsOf, type Entry, isCommitted, readEntry } from './entry.ts';
import type { KeyKeeper } from './keys.ts';
import { noteDigest } from './logs.ts';
import type { LogSource, Mark, Outside, Problem, Store, StoredEntry, StoredSnapshot, WithheldValue } from './ports.ts';
import { checkpointText, entriesOf, marksOf, openedEntries, originOf, readCheckpointNote, startMarking } from './reading.ts';
import { registerFaults } from './register.ts';
import { differences, judged, questionOf, recordOfLog, rulebookDigest } from './report.ts';
import { allSnapshots, drawnAgain, isSigned } from './snapshots.ts';

export type Verified = {
  readonly issuer: string;
  readonly entries: number;
  readonly checkpoints: number;
  /** How many signatures were checked; every other checkpoint is bound by one that was. */
  readonly signatures: number;
  readonly withheld: number;
  readonly erased: number;
  /** Signed reports that came out as they were signed. */
  readonly reports: number;
  readonly snapshots: number;
  /** The keys that signed the log, in order; the last one signs it now. */
  readonly verifiers: readonly string[];
  /** Those of them that came in without a signature of the key before, which was lost or stolen. */
  readonly unsignedKeys: readonly string[];
  /** The witnesses that may cosign it. */
  readonly witnesses: readonly string[];
  readonly problems: readonly Problem[];
};

export type VerifyOptions = {
  /** A checkpoint that somebody kept outside: the log must have it, or it was cut or rewritten. */
  readonly kept?: string | undefined;
  /** Check the signature of every checkpoint, also of those that a later one binds. */
  readonly everySignature?: boolean;
  /** Replay the record and compare every snapshot with what comes out. */
  readonly rebuild?: boolean;
};

/** More problems of one log than this are counted, not listed. */
const mostProblems = 100;

/**
 * Checks one issuer's log from its raw entries: order, every hash, every checkpoint's root, signatures, the change of
 * keys, every withheld value against its commitment, registers, documents, marks, idempotency keys, and the figures of
 * signed reports. Trusts nothing stored.
 *
 * A checkpoint is bound by the append behind it, which names its hash (`Request.after`), and so by the next signature.
 * What is checked with the signature itself is the last checkpoint, the last one under each key and the first under the
 * next, and each one that nothing binds.
 */
export const verifyLog = async ({
  source,
  issuer,
  outside,
  kept,
  everySignature = false,
  rebuild = false,
}: {
  readonly source: LogSource;
  readonly issuer: string;
  readonly outside: Pick<Outside, 'hash' | 'verify' | 'startHash'>;
} & VerifyOptions): Promise<Verified> => {
  const problems: Problem[] = [];
  const report: Report = (code, seq, values = {}) => {
    if (problems.length < mostProblems) problems.push({ issuer, ...(seq === undefined ? {} : { seq }), code, values });
  };
  const origin = originOf(source.id, issuer);
  const keptCheckpoint = kept === undefined ? undefined : readCheckpointNote(kept, origin);
  if (kept !== undefined && keptCheckpoint === undefined) report('kept-is-none');
  // Somebody may write while this reads: what is looked at is the log up to here, and all of it was there by now.
  const until = await source.size(issuer);
  const tree = growingLog(outside.hash);
  const chain = startChain({ origin, outside, everySignature, report });
  const values = startValues({ outside, report });
  const marking = startMarking();
  const entryOrder = startOrder({ issuer, report });
  const witnesses: string[] = [];
  const filed = new Map<string, { readonly seq: number; readonly size: number }>();
  const reports: (Entry & { readonly kind: 'report' })[] = [];
  const checkBulk = async (entry: Entry): Promise<void> => {
    const { seq } = entry;
    if (entry.kind === 'register') {
      const { faults, nameless } = await registerFaults(source, { issuer, seq, summary: entry, outside });
      for (const fault of faults) report(fault.code, seq, fault.values);
      for (const line of nameless) values.missing(seq, `/member/${line}`);
    }
    if (entry.kind === 'document') {
      const state = await documentFault(source, { issuer, seq, summary: entry, outside });
      if (state === 'differs') report('document-differs', seq, { sha256: entry.sha256 });
      if (state === 'gone') values.missing(seq, '/document');
    }
  };

  for await (const page of entriesOf(source, issuer, { until })) {
    const range = { from: page[0]?.seq ?? 0, until: (page.at(-1)?.seq ?? 0) + 1 };
    const withheld = byEntry(await source.withheld(issuer, range));
    const marks = source.marks && byEntry(await source.marks(issuer, range));
    const keys = byEntry(await source.keysUsed(issuer, range));
    for (const stored of page) {
      const { seq } = stored;
      // The tree goes on with the leaf as it was stored: if that is the true one, only this entry is wrong.
      if (!sameBytes(stored.leaf, leafHash(outside.hash, stored.bytes))) report('entry-changed', seq);
      tree.add(stored.leaf);
      entryOrder.place(stored);
      const entry = readEntry(stored.bytes);
      if (entry === undefined) {
        report('entry-unreadable', seq);
        chain.unreadable(stored);
      } else {
        entryOrder.check(entry, seq);
        chain.begin(entry, seq);
        const used = (keys.get(seq) ?? none).map(({ key }) => key);
        const key = entry.request?.key;
        if (used.length !== (key === undefined ? 0 : 1) || used[0] !== key) {
          report('request-differs', seq, { key: used.find((one) => one !== key) ?? key ?? '' });
        }
        values.check(entry, seq, withheld.get(seq) ?? none);
        if (marks && !sameMarks(marks.get(seq) ?? none, marksOf(marking, entry))) report('marks-differ', seq);
        if (entry.kind === 'witness') witnesses.push(entry.verifier);
        if (entry.kind === 'cosigned') filed.set(entry.sha256, entry);
        if (entry.kind === 'report') reports.push(entry);
        if (entry.kind === 'register' || entry.kind === 'document') await checkBulk(entry);
      }
      if (keptCheckpoint?.size === seq + 1 && !sameBytes(tree.root(), keptCheckpoint.root)) {
        report('kept-differs', seq, { size: `${seq + 1}` });
      }
      if (stored.checkpoint !== undefined) chain.end(stored.checkpoint, seq, tree.root());
    }
  }
  const entries = entryOrder.size();
  chain.close(entries);
  for await (const { entry } of openedEntries(source, issuer, { from: until })) values.erasedSince(entry);
  await values.close(source, issuer);
  if (keptCheckpoint && keptCheckpoint.size > entries) report('log-cut', entries, { size: `${keptCheckpoint.size}` });
  for (const table of (await source.straysOf?.(issuer)) ?? none) report('stray-row', undefined, { table });
  if (entries === 0) report('log-empty');
  const snapshots = await checkSnapshots({ source, issuer, outside, until, keyAt: chain.keyAt, rebuild, report });
  // What is computed from a log that is not sound says nothing more.
  const confirmed = problems.length > 0 ? 0 : await checkReports({ source, issuer, reports, outside, report });
  return {
    issuer,
    entries,
    checkpoints: chain.checkpoints(),
    signatures: chain.signatures(),
    withheld: values.withheld(),
    erased: values.erased(),
    reports: confirmed,
    snapshots,
    verifiers: chain.verifiers,
    unsignedKeys: chain.unsignedKeys,
    witnesses,
    problems: [...problems, ...(await cosignatureProblems({ source, issuer, until, admitted: witnesses, filed, outside }))],
  };
};

type Report = (code: string, seq?: number, values?: Readonly<Record<string, string>>) => void;

const none: readonly never[] = [];

const byEntry = <T extends { readonly seq: number }>(rows: readonly T[]): ReadonlyMap<number, readonly T[]> => {
  const found = new Map<number, T[]>();
  for (const row of rows) {
    const known = found.get(row.seq);
    if (known) known.push(row);
    else found.set(row.seq, [row]);
  }
  return found;
};

const sameMarks = (found: readonly Mark[], expected: readonly Mark[]): boolean =>
  found.length === expected.length &&
  expected.every((mark) => found.some(({ seq, kind, value }) => seq === mark.seq && kind === mark.kind && value === mark.value));

/** The numbers, times and places of entries. */
const startOrder = ({ issuer, report }: { readonly issuer: string; readonly report: Report }) => {
  let next = 0;
  let recorded = '';
  return {
    size: (): number => next,
    place: ({ seq }: StoredEntry): void => {
      for (let missing = 0; next < seq && missing < mostProblems; next += 1, missing += 1) report('entry-missing', next);
      next = seq + 1;
    },
    check: (entry: Entry, seq: number): void => {
      if (entry.seq !== seq) report('entry-elsewhere', seq, { says: `${entry.seq}` });
      if (entry.recorded < recorded) report('recorded-before', seq, { recorded: entry.recorded, before: recorded });
      else recorded = entry.recorded;
      if ((entry.kind === 'issuer') !== (seq === 0)) report('entry-misplaced', seq, { kind: entry.kind });
      if (entry.kind === 'issuer' && (entry.head['issuer'] as { id?: unknown } | undefined)?.id !== issuer) {
        report('issuer-differs', seq);
      }
    },
  };
};

/** Withheld values against their commitments, and what is gone against what the log says was erased. */
const startValues = ({ outside, report }: { readonly outside: Pick<Outside, 'hash'>; readonly report: Report }) => {
  const gone = new Map<string, number>();
  const erasedOnes = new Set<string>();
  const suspects: { readonly seq: number; readonly what: string }[] = [];
  let withheld = 0;
  const missing = (seq: number, path: string): void => {
    gone.set(`${seq}${path}`, seq);
  };
  return {
    missing,
    withheld: () => withheld,
    erased: () => erasedOnes.size,
    check: (entry: Entry, seq: number, values: readonly WithheldValue[]): void => {
      const committed = commitmentsOf(entry);
      for (const value of values) {
        if (isCommitted(value, committed.get(value.path), outside)) withheld += 1;
        else report('withheld-differs', seq, { path: value.path });
      }
      if (committed.size > values.length) {
        const there = new Set(values.map(({ path }) => path));
        for (const path of committed.keys()) if (!there.has(path)) missing(seq, path);
      }
      if (entry.kind !== 'erased') return;
      for (const what of entry.values) {
        if (gone.delete(what)) erasedOnes.add(what);
        else if (!erasedOnes.has(what)) suspects.push({ seq, what });
      }
    },
    /** What was erased while the log was read. */
    erasedSince: (entry: Entry): void => {
      if (entry.kind === 'erased') for (const what of entry.values) gone.delete(what);
    },
    close: async (source: LogSource, issuer: string): Promise<void> => {
      for (const [what, seq] of gone) report('withheld-missing', seq, { path: what.slice(`${seq}`.length) });
      // An erasure is booked first: what was still there may have gone while the rest was read.
      for (const [index, { seq, what }] of suspects.entries()) {
        if (index < mostProblems && (await isErasedByNow(source, issuer, what))) erasedOnes.add(what);
        else report('erased-still-there', seq, { what });
      }
    },
  };
};

/** Whether something that an entry says was erased was once there, by the entry that it belongs to, and is gone now. */
const isErasedByNow = async (source: LogSource, issuer: string, what: string): Promise<boolean> => {
  const [, digits, path = ''] = /^(\d+)(\/.*)$/s.exec(what) ?? [];
  const seq = Number(digits ?? -1);
  const [stored] = await source.entries(issuer, { from: seq, limit: 1 });
  const entry = stored?.seq === seq ? readEntry(stored.bytes) : undefined;
  if (entry === undefined) return false;
  if (entry.kind === 'document' && path === '/document') {
    for await (const _piece of source.document(issuer, seq)) return false;
    return true;
  }
  if (entry.kind === 'register') {
    for await (const page of source.members(issuer, seq)) {
      const member = page.find(({ line }) => path === `/member/${line}`);
      if (member !== undefined) return member.name === undefined && member.commitment !== undefined;
    }
    return false;
  }
  const values = await source.withheld(issuer, { from: seq, until: seq + 1 });
  return commitmentsOf(entry).has(path) && !values.some((value) => value.path === path);
};

type Signing = { readonly verifier: string; readonly until: 'changed' | 'next' };
type Ended = { readonly note: string; readonly seq: number; readonly signers: readonly Signing[]; isChecked: boolean };

/**
 * The checkpoints of a log: each ends an append, has the root of what is in front of it, and is signed by the keys in
 * force; the next append names its hash.
 */
const startChain = ({
  origin,
  outside,
  everySignature,
  report,
}: {
  readonly origin: string;
  readonly outside: Pick<Outside, 'hash' | 'verify'>;
  readonly everySignature: boolean;
  readonly report: Report;
}) => {
  const verifiers: string[] = [];
  const unsignedKeys: string[] = [];
  const keysFrom: { readonly seq: number; readonly verifier: string }[] = [];
  let signers: readonly Signing[] = [];
  let last: Ended | undefined;
  let covered = 0;
  /** Where the append that is being read ends, by its own word. */
  let ends: number | undefined;
  let [checkpoints, signatures] = [0, 0];
  /** After one wrong root every later one is wrong too: said once. */
  let isBroken = false;

  const checkSignature = ({ note: text, seq, signers: by }: Ended): void => {
    const note = readNote(text);
    const known = by.map(({ verifier }) => readVerifierKey(outside.hash, verifier));
    const isSigned =
      note?.signatures.length === known.length &&
      known.every((key) => key !== undefined && verifyNote({ note, key, verify: outside.verify }).status === 'signed');
    signatures += known.length;
    if (!isSigned) report('signature-differs', seq, { size: `${seq + 1}` });
  };
  /** The last checkpoint is checked with its signature, once, unless what follows binds it. */
  const settle = (isBound: boolean): void => {
    if (last === undefined || last.isChecked || (isBound && !everySignature)) return;
    last.isChecked = true;
    checkSignature(last);
  };

  return {
    verifiers,
    unsignedKeys,
    checkpoints: () => checkpoints,
    signatures: () => signatures,
    keyAt: (size: number): string | undefined => keysFrom.findLast(({ seq }) => seq < size)?.verifier,
    unreadable: ({ seq }: StoredEntry): void => {
      if (covered === seq) settle(false);
    },
    begin: (entry: Entry, seq: number): void => {
      const begins = covered === seq;
      if ((entry.request !== undefined) !== begins) report('append-differs', seq);
      if (begins) {
        ends = seq + (entry.request?.of ?? 1);
        const after = entry.request?.after;
        const isNamed = after !== undefined && last !== undefined && after === noteDigest(last.note, outside);
        if (after !== undefined && !isNamed) report('checkpoint-before-differs', seq, { size: `${seq}` });
        // What was signed under a key is checked under it before another takes over.
        settle(isNamed && entry.kind !== 'key');
      }
      if (entry.kind !== 'issuer' && entry.kind !== 'key') return;
      verifiers.push(entry.verifier);
      if (entry.kind === 'key' && entry.because !== 'rotated') unsignedKeys.push(entry.verifier);
      keysFrom.push({ seq, verifier: entry.verifier });
      const before =
        entry.kind === 'key' && entry.because === 'rotated'
          ? signers.map(({ verifier }) => ({ verifier, until: 'next' as const }))
          : [];
      signers = [...before, { verifier: entry.verifier, until: 'changed' }];
    },
    end: (note: string, seq: number, root: Uint8Array): void => {
      const size = seq + 1;
      // Before entries said how many an append has, an append of several began with a request all the same.
      if (ends !== size && ends !== undefined && ends > covered + 1) report('append-differs', seq);
      const expected = checkpointText(origin, { size, root });
      if (!note.startsWith(`${expected}\n`)) {
        const said = readCheckpointNote(note, origin);
        if (said === undefined || said.size !== size) report('checkpoint-differs', seq, { size: `${size}` });
        else if (!isBroken) {
          isBroken = true;
          report('root-differs', seq, { size: `${size}`, from: `${covered}` });
        }
      }
      last = { note, seq, signers, isChecked: false };
      if (signers.some(({ until }) => until === 'next')) settle(false);
      signers = signers.filter(({ until }) => until !== 'next');
      covered = size;
      checkpoints += 1;
    },
    close: (size: number): void => {
      settle(false);
      if (covered !== size) report('entries-uncovered', covered, { size: `${size}` });
    },
  };
};

const checkSnapshots = async ({
  source,
  issuer,
  outside,
  until,
  keyAt,
  rebuild,
  report,
}: {
  readonly source: LogSource;
  readonly issuer: string;
  readonly outside: Pick<Outside, 'hash' | 'verify'>;
  readonly until: number;
  readonly keyAt: (size: number) => string | undefined;
  readonly rebuild: boolean;
  readonly report: Report;
}): Promise<number> => {
  let count = 0;
  const sound: Omit<StoredSnapshot, 'state'>[] = [];
  const { snapshot: read } = source;
  if (read === undefined) return 0;
  for await (const snapshot of allSnapshots({ snapshot: read }, issuer)) {
    // One that was drawn while the log was read has entries that were not.
    if (snapshot.size > until && snapshot.size <= (await source.size(issuer))) continue;
    count += 1;
    const { state, ...rest } = snapshot;
    if (isSigned(snapshot, { store: source.id, issuer, verifier: keyAt(snapshot.size) ?? '', outside })) sound.push(rest);
    else report('snapshot-differs', undefined, { date: snapshot.through, size: `${snapshot.size}` });
  }
  if (!rebuild || sound.length === 0) return count;
  for (const wrong of await drawnAgain({ source, issuer, snapshots: sound, outside })) {
    report('snapshot-differs', undefined, { date: wrong.through, size: `${wrong.size}` });
  }
  return count;
};

/** Signed reports come out of the log again as they were signed, if this program judges by the same rulebook. */
const checkReports = async ({
  source,
  issuer,
  reports,
  outside,
  report,
}: {
  readonly source: LogSource;
  readonly issuer: string;
  readonly reports: readonly (Entry & { readonly kind: 'report' })[];
  readonly outside: Pick<Outside, 'hash'>;
  readonly report: Report;
}): Promise<number> => {
  let confirmed = 0;
  const rulebook = rulebookDigest(outside);
  for (const entry of reports) {
    if (entry.rulebook !== rulebook) continue;
    const question = questionOf(entry);
    if (question === undefined || entry.size > entry.seq) {
      report('report-differs', entry.seq, { date: entry.asOf, rule: '', says: '', now: '' });
      continue;
    }
    const { outcome, findings, digest, bare } = judged(await recordOfLog(source, issuer, entry.size), question, outside);
    if (digest === entry.digest && outcome === entry.outcome && findings.length === entry.findings) {
      confirmed += 1;
      continue;
    }
    const signed = await textOfDocument(source, issuer, entry.seq - 1);
    const [first] = differences(signed, bare);
    report('report-differs', entry.seq, {
      date: entry.asOf,
      rule: first?.rule ?? '',
      says: first?.says ?? entry.outcome,
      now: first?.now ?? outcome,
    });
  }
  return confirmed;
};

const textOfDocument = async (source: Pick<Store, 'document'>, issuer: string, seq: number): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of source.document(issuer, seq)) text += decoder.decode(piece, { stream: true });
  return text;
};

/** A kept checkpoint for the log that it is of. */
export const keptOf = (kept: string | undefined, store: string, issuers: readonly string[]) => {
  const origin = kept?.split('\n')[0];
  const of = issuers.find((issuer) => originOf(store, issuer) === origin);
  const problems: readonly Problem[] =
    kept === undefined || of !== undefined ? [] : [{ issuer: '', code: 'kept-is-none', values: {} }];
  return { keptFor: (issuer: string): string | undefined => (issuer === of ? kept : undefined), problems };
};

/** Checks a whole store: every log, rows that belong to none, and its signing keys. */
export const verifyStore = async ({
  store,
  outside,
  keeper,
  kept,
  ...options
}: {
  readonly store: Store;
  readonly outside: Outside;
  /** Where the secret is at hand: each sealed key must open. */
  readonly keeper?: KeyKeeper | undefined;
} & VerifyOptions): Promise<{ readonly logs: readonly Verified[]; readonly problems: readonly Problem[] }> => {
  const logs: Verified[] = [];
  const issuers = await store.issuers();
  const { keptFor, problems: ofKept } = keptOf(kept, store.id, issuers);
  const problems: Problem[] = [...ofKept];
  for (const issuer of issuers) {
    logs.push(await verifyLog({ source: store, issuer, outside, kept: keptFor(issuer), ...options }));
  }
  for (const message of await store.damage()) problems.push({ issuer: '', code: 'database-damaged', values: { message } });
  for (const { table, issuer } of await store.strays()) problems.push({ issuer, code: 'stray-row', values: { table } });
  const keys = await store.signingKeys();
  const newest = keys.at(-1)?.verifier;
  for (const { issuer, verifiers } of logs) {
    const last = verifiers.at(-1);
    if (last !== newest) problems.push({ issuer, code: 'key-not-newest', values: { key: last ?? '' } });
    for (const key of verifiers) {
      if (!keys.some(({ verifier }) => verifier === key)) problems.push({ issuer, code: 'key-missing', values: { key } });
    }
  }
  for (const { id, verifier, sealed } of keys) {
    const key = readVerifierKey(outside.hash, verifier);
    const report = (code: string): void => {
      problems.push({ issuer: '', code, values: { key: id } });
    };
    const isOnce = keys.filter((other) => other.verifier === verifier).length === 1;
    if (!isOnce || key === undefined || verifier.split('+')[1] !== id || key.name !== `holdfast/${store.id}`)
      report('key-differs');
    else if (keeper !== undefined && !(await opens(keeper, sealed, key.publicKey, outside))) report('key-does-not-open');
  }
  return { logs, problems };
};

const opens = async (keeper: KeyKeeper, sealed: string, publicKey: Uint8Array, outside: Outside): Promise<boolean> => {
  try {
    const message = outside.random(32);
    return outside.verify(publicKey, message, (await keeper.open(sealed))(message));
  } catch {
    return false;
  }
};
