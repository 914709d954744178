import {
  appendLeaf,
  emptyFrontier,
  type Frontier,
  leafHash,
  readCheckpoint,
  readNote,
  readVerifierKey,
  rootOf,
  sameBytes,
  verifyNote,
} from '../../log/index.ts';
import { commitmentsOf, type Entry, effectiveOf, isCommitted, readEntry } from './entry.ts';
import type { KeyKeeper } from './keys.ts';
import { entriesOf, originOf } from './ledger.ts';
import type { Outside, Store, StoredCheckpoint, StoredEntry, WithheldValue } from './ports.ts';
import { registerFaults } from './register.ts';
import { cosignatureProblems } from './witness.ts';

/** What is wrong with a store, as data: the code names a message; `seq` is the entry where there is one. */
export type Problem = {
  readonly issuer: string;
  readonly seq?: number;
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
};

export type Verified = {
  readonly issuer: string;
  readonly entries: number;
  readonly checkpoints: number;
  readonly withheld: number;
  readonly erased: number;
  /** The keys that signed the log, in order; the last one signs it now. */
  readonly verifiers: readonly string[];
  /** The witnesses that may cosign it. */
  readonly witnesses: readonly string[];
  readonly problems: readonly Problem[];
};

/** What verify reads: a store, or an export of one. */
export type LogSource = Pick<
  Store,
  'registers' | 'members' | 'id' | 'entries' | 'withheld' | 'checkpoints' | 'cosignatures' | 'keysUsed'
>;

/** More problems of one log than this are counted, not listed. */
const mostProblems = 100;

/**
 * Checks one issuer's log from its raw entries: order, every hash, every checkpoint's root and signature, the change of
 * keys, every withheld value against its commitment, the index columns and the idempotency keys. Trusts nothing stored.
 * `kept` is a checkpoint that somebody kept outside: the log must have it, or it was cut or rewritten.
 */
export const verifyLog = async ({
  source,
  issuer,
  outside,
  kept,
}: {
  readonly source: LogSource;
  readonly issuer: string;
  readonly outside: Pick<Outside, 'hash' | 'verify' | 'startHash'>;
  readonly kept?: string | undefined;
}): Promise<Verified> => {
  const problems: Problem[] = [];
  const report = (code: string, seq?: number, values: Readonly<Record<string, string>> = {}): void => {
    if (problems.length < mostProblems) problems.push({ issuer, ...(seq === undefined ? {} : { seq }), code, values });
  };
  const checkpoints = checkpointsInOrder(source, issuer);
  const keys = new Map((await source.keysUsed(issuer)).map(({ key, seq }) => [seq, key]));
  const keptCheckpoint = kept === undefined ? undefined : keptOf(kept, originOf(source.id, issuer));
  if (kept !== undefined && keptCheckpoint === undefined) report('kept-is-none');
  const registers = new Map((await source.registers(issuer)).map(({ seq, asAt }) => [seq, asAt]));
  const gone = new Map<string, number>();
  let log: Following = { frontier: emptyFrontier, signers: [], covered: 0, recorded: '' };
  const verifiers: string[] = [];
  const witnesses: string[] = [];
  let next = 0;
  let withheldCount = 0;
  let erased = 0;
  let checked = 0;
  /** After one wrong root every later one is wrong too: said once. */
  let isBroken = false;
  let checkpoint = await checkpoints.next();

  const checkEntry = (stored: StoredEntry, withheld: readonly WithheldValue[]): Entry | undefined => {
    // The tree goes on with the leaf as it was stored: if that is the true one, only this entry is wrong.
    if (!sameBytes(stored.leaf, leafHash(outside.hash, stored.bytes))) report('entry-changed', stored.seq);
    const entry = readEntry(stored.bytes);
    if (entry === undefined) {
      report('entry-unreadable', stored.seq);
      return undefined;
    }
    if (entry.seq !== stored.seq) report('entry-elsewhere', stored.seq, { says: `${entry.seq}` });
    if (entry.recorded !== stored.recorded) report('column-differs', stored.seq, { column: 'recorded' });
    if (effectiveOf(entry) !== stored.effective) report('column-differs', stored.seq, { column: 'effective' });
    if (entry.recorded < log.recorded) report('recorded-before', stored.seq, { recorded: entry.recorded, before: log.recorded });
    if ((entry.kind === 'issuer') !== (stored.seq === 0)) report('entry-misplaced', stored.seq, { kind: entry.kind });
    if (entry.kind === 'issuer' && (entry.head['issuer'] as { id?: unknown } | undefined)?.id !== issuer) {
      report('issuer-differs', stored.seq);
    }
    const key = keys.get(stored.seq);
    keys.delete(stored.seq);
    if (key !== entry.request?.key) report('request-differs', stored.seq, { key: key ?? entry.request?.key ?? '' });
    if ((entry.request !== undefined) !== (log.covered === stored.seq)) report('append-differs', stored.seq);
    const committed = commitmentsOf(entry);
    const there = new Set<string>();
    for (const value of withheld) {
      there.add(value.path);
      if (isCommitted(value, committed.get(value.path), outside)) withheldCount += 1;
      else report('withheld-differs', stored.seq, { path: value.path });
    }
    for (const path of committed.keys()) if (!there.has(path)) gone.set(`${stored.seq}${path}`, stored.seq);
    if (entry.kind === 'erased') {
      for (const what of entry.values) {
        if (gone.delete(what)) erased += 1;
        else report('erased-still-there', stored.seq, { what });
      }
    }
    return entry;
  };

  for await (const { stored, withheld } of entriesOf(source, issuer)) {
    for (; next < stored.seq; next += 1) {
      report('entry-missing', next);
      if (problems.length >= mostProblems) next = stored.seq - 1;
    }
    next = stored.seq + 1;
    const entry = checkEntry(stored, withheld);
    if (entry?.kind === 'issuer' || entry?.kind === 'key') verifiers.push(entry.verifier);
    if (entry?.kind === 'witness') witnesses.push(entry.verifier);
    if (entry?.kind === 'register') {
      if (registers.get(stored.seq) !== entry.asAt) report('column-differs', stored.seq, { column: 'as_at' });
      registers.delete(stored.seq);
      for (const { code, values } of await registerFaults(source, { issuer, seq: stored.seq, summary: entry, outside })) {
        report(code, stored.seq, values);
      }
    }
    log = followed(log, stored, entry, outside);
    while (!checkpoint.done && checkpoint.value.size < next) {
      report('checkpoint-stray', undefined, { size: `${checkpoint.value.size}` });
      checkpoint = await checkpoints.next();
    }
    if (keptCheckpoint?.size === next && !sameBytes(rootOf(outside.hash, log.frontier), keptCheckpoint.root)) {
      report('kept-differs', stored.seq, { size: `${next}` });
    }
    if (!checkpoint.done && checkpoint.value.size === next) {
      for (const code of checkpointFaults(checkpoint.value, { log, origin: originOf(source.id, issuer), outside })) {
        if (code === 'root-differs' && isBroken) continue;
        isBroken ||= code === 'root-differs';
        report(code, stored.seq, { size: `${next}`, from: `${log.covered}` });
      }
      log = { ...log, covered: next, signers: log.signers.filter(({ until }) => until !== 'next') };
      checked += 1;
      checkpoint = await checkpoints.next();
    }
  }
  if (log.covered !== next) report('entries-uncovered', log.covered, { size: `${next}` });
  for (; !checkpoint.done; checkpoint = await checkpoints.next()) {
    report('checkpoint-stray', undefined, { size: `${checkpoint.value.size}` });
  }
  if (keptCheckpoint && keptCheckpoint.size > next) report('log-cut', next, { size: `${keptCheckpoint.size}` });
  for (const [what, seq] of gone) report('withheld-missing', seq, { path: what.slice(`${seq}`.length) });
  for (const [seq, key] of keys) report('request-differs', seq, { key });
  for (const seq of registers.keys()) report('register-stray', seq);
  if (next === 0) report('log-empty');
  return {
    issuer,
    entries: next,
    checkpoints: checked,
    withheld: withheldCount,
    erased,
    verifiers,
    witnesses,
    problems: [...problems, ...(await cosignatureProblems({ source, issuer, admitted: witnesses, outside }))],
  };
};

/** Who must sign a checkpoint now: the current key, and for the first one after a rotation the key before it too. */
type Following = {
  readonly frontier: Frontier;
  readonly signers: readonly { readonly verifier: string; readonly until: 'changed' | 'next' }[];
  /** How long the log was at the last checkpoint. */
  readonly covered: number;
  readonly recorded: string;
};

const followed = (log: Following, stored: StoredEntry, entry: Entry | undefined, outside: Pick<Outside, 'hash'>): Following => {
  const frontier = appendLeaf(outside.hash, log.frontier, stored.leaf);
  const recorded = entry !== undefined && entry.recorded > log.recorded ? entry.recorded : log.recorded;
  if (entry?.kind === 'issuer') return { ...log, frontier, recorded, signers: [{ verifier: entry.verifier, until: 'changed' }] };
  if (entry?.kind !== 'key') return { ...log, frontier, recorded };
  const before = entry.because === 'rotated' ? log.signers.map(({ verifier }) => ({ verifier, until: 'next' as const })) : [];
  return { ...log, frontier, recorded, signers: [...before, { verifier: entry.verifier, until: 'changed' }] };
};

const checkpointFaults = (
  { note: text, size }: StoredCheckpoint,
  {
    log,
    origin,
    outside,
  }: { readonly log: Following; readonly origin: string; readonly outside: Pick<Outside, 'hash' | 'verify'> },
): readonly string[] => {
  const note = readNote(text);
  const said = note && readCheckpoint(note.text);
  if (note === undefined || said === undefined) return ['checkpoint-unreadable'];
  const faults: string[] = [];
  if (said.origin !== origin || said.size !== size || said.extensions.length > 0) faults.push('checkpoint-differs');
  if (!sameBytes(said.root, rootOf(outside.hash, log.frontier))) faults.push('root-differs');
  const keys = log.signers.map(({ verifier }) => readVerifierKey(outside.hash, verifier));
  const isSigned = keys.every(
    (key) => key !== undefined && verifyNote({ note, key, verify: outside.verify }).status === 'signed',
  );
  if (!isSigned || note.signatures.length !== keys.length) faults.push('signature-differs');
  return faults;
};

const keptOf = (text: string, origin: string) => {
  const note = readNote(text);
  const said = note && readCheckpoint(note.text);
  return said?.origin === origin ? said : undefined;
};

async function* checkpointsInOrder(source: LogSource, issuer: string): AsyncGenerator<StoredCheckpoint, undefined> {
  for (let from = 0; ; ) {
    const page = await source.checkpoints(issuer, { from, limit: 1000 });
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return undefined;
    from = last.size + 1;
  }
}

/** Checks a whole store: every log, rows that belong to none, and its signing keys. */
export const verifyStore = async ({
  store,
  outside,
  keeper,
}: {
  readonly store: Store;
  readonly outside: Outside;
  /** Where the secret is at hand: each sealed key must open. */
  readonly keeper?: KeyKeeper | undefined;
}): Promise<{ readonly logs: readonly Verified[]; readonly problems: readonly Problem[] }> => {
  const logs: Verified[] = [];
  const problems: Problem[] = [];
  for (const issuer of await store.issuers()) logs.push(await verifyLog({ source: store, issuer, outside }));
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
    if (key === undefined || verifier.split('+')[1] !== id || key.name !== `holdfast/${store.id}`) report('key-differs');
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
