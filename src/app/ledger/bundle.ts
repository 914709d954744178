import {
  bytesOf,
  leafHash,
  readVerifierKey,
  subtreesOf,
  tileBytes,
  tilePath,
  tilesAt,
  tileWidth,
  toHex,
} from '../../log/index.ts';
import { effectiveOf, readEntry } from './entry.ts';
import { entriesOf, exportLines } from './ledger.ts';
import {
  type Member,
  type Outside,
  type Store,
  type StoredCheckpoint,
  type StoredEntry,
  type StoredRegister,
  StoreFailure,
  type WithheldValue,
} from './ports.ts';
import { type LogSource, type Problem, type Verified, verifyLog } from './verify.ts';

/** A folder that an export is written to and read from; paths have forward slashes. */
export type Tree = {
  readonly place: string;
  readonly isEmpty: () => Promise<boolean>;
  /** Writes a file whole, flushed to the disk; gives the SHA-256 of what was written in hexadecimal. */
  readonly write: (path: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => Promise<string>;
  readonly lines: (path: string) => AsyncIterable<string>;
  /** The SHA-256 of a file in hexadecimal; undefined when it is not there. */
  readonly digest: (path: string) => Promise<string | undefined>;
  readonly files: () => Promise<readonly string[]>;
};

type Manifest = {
  readonly holdfast: 1;
  readonly kind: 'export' | 'backup';
  readonly store: string;
  readonly made: string;
  readonly issuers: readonly { readonly issuer: string; readonly folder: string; readonly size: number }[];
  /** SHA-256 of every other file. */
  readonly files: Readonly<Record<string, string>>;
};

const line = (value: unknown): Uint8Array => bytesOf(`${JSON.stringify(value)}\n`);

async function* mapped<T>(from: AsyncIterable<T>, each: (item: T) => Uint8Array): AsyncGenerator<Uint8Array> {
  for await (const item of from) yield each(item);
}

/**
 * Writes everything of a store into an empty folder: records, logs with their tiles and checkpoints, withheld values and
 * the keys' public parts; a backup has the sealed keys too. Each log is taken up to one checkpoint, whole.
 */
export const writeBundle = async ({
  store,
  tree,
  outside,
  kind,
  readme,
}: {
  readonly store: Store;
  readonly tree: Tree;
  readonly outside: Outside;
  readonly kind: 'export' | 'backup';
  readonly readme: string;
}): Promise<number> => {
  if (!(await tree.isEmpty())) throw new StoreFailure('place-not-empty', { place: tree.place });
  const files: Record<string, string> = {};
  const put = async (path: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> => {
    files[path] = await tree.write(path, pieces);
  };
  const issuers: { issuer: string; folder: string; size: number }[] = [];
  await put('README.md', [bytesOf(readme)]);
  for (const [index, issuer] of (await store.issuers()).entries()) {
    const folder = `issuers/${index + 1}`;
    issuers.push({ issuer, folder, size: await writeLog({ store, issuer, folder, put, outside }) });
  }
  const keys = await store.signingKeys();
  await put(
    'keys.jsonl',
    keys.map(({ id, verifier, sealed }) => line({ id, verifier, ...(kind === 'backup' ? { sealed } : {}) })),
  );
  const manifest: Manifest = { holdfast: 1, kind, store: store.id, made: outside.now(), issuers, files };
  await tree.write('manifest.json', [bytesOf(`${JSON.stringify(manifest, null, 1)}\n`)]);
  return issuers.length;
};

/** A log that grew an erasure while it was copied is copied again: its values are gone, its copy must say so. */
const mostCopies = 20;

const writeLog = async ({
  store,
  issuer,
  folder,
  put,
  outside,
}: {
  readonly store: Store;
  readonly issuer: string;
  readonly folder: string;
  readonly put: (path: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => Promise<void>;
  readonly outside: Outside;
}): Promise<number> => {
  for (let copy = 1; ; copy += 1) {
    const head = await store.head(issuer);
    if (head === undefined) throw new StoreFailure('no-such-issuer', { issuer });
    const { size } = head;
    const leaves: Uint8Array[] = [];
    await put(
      `${folder}/log.jsonl`,
      (async function* () {
        for await (const { stored } of entriesOf(store, issuer)) {
          if (stored.seq >= size) return;
          leaves.push(leafHash(outside.hash, stored.bytes));
          yield stored.bytes;
          yield newline;
        }
      })(),
    );
    await put(
      `${folder}/withheld.jsonl`,
      (async function* () {
        for await (const { withheld } of entriesOf(store, issuer)) {
          for (const { seq, path, salt, value } of withheld) {
            if (seq < size) yield line({ seq, path, salt: toHex(salt), value });
          }
        }
      })(),
    );
    await put(
      `${folder}/checkpoints.jsonl`,
      (async function* () {
        for (let from = 0; ; ) {
          const page = await store.checkpoints(issuer, { from, limit: 1000 });
          const last = page.at(-1);
          if (last === undefined) return;
          for (const checkpoint of page) if (checkpoint.size <= size) yield line(checkpoint);
          from = last.size + 1;
        }
      })(),
    );
    await put(`${folder}/cosignatures.jsonl`, (await store.cosignatures(issuer)).filter((one) => one.size <= size).map(line));
    await put(`${folder}/checkpoint`, [bytesOf(head.checkpoint.note)]);
    await put(
      `${folder}/record.jsonl`,
      mapped(exportLines({ store, issuer, size }), (text) => bytesOf(text)),
    );
    for (const { seq } of await store.registers(issuer)) {
      if (seq < size) await put(registerPath(folder, seq), memberLines(store, issuer, seq));
    }
    const subtree = subtreesOf(outside.hash, leaves);
    for (let level = 0; size >= tileWidth ** level; level += 1) {
      for (const tile of tilesAt(level, size)) await put(`${folder}/${tilePath(level, tile)}`, [tileBytes(subtree, level, tile)]);
    }
    if (copy >= mostCopies || !(await erasedSince(store, issuer, size))) return size;
  }
};

const newline = bytesOf('\n');

const registerPath = (folder: string, seq: number): string => `${folder}/registers/${seq}.jsonl`;

/** A member as a line of an export: bytes are hexadecimal digits, shares are text. */
type MemberLine = {
  readonly line: number;
  readonly holder: string;
  readonly class: string;
  readonly shares: string;
  readonly nominee?: string;
  readonly name?: string;
  readonly salt?: string;
  readonly commitment?: string;
};

async function* memberLines(store: Pick<Store, 'members'>, issuer: string, seq: number): AsyncGenerator<Uint8Array> {
  for await (const page of store.members(issuer, seq)) {
    const lines = page.map(({ line: number, holder, class: of, shares, nominee, name, commitment }): string => {
      const member: MemberLine = {
        line: number,
        holder,
        class: of,
        shares: `${shares}`,
        ...(nominee === '' ? {} : { nominee }),
        ...(name ? { name: name.value, salt: toHex(name.salt) } : {}),
        ...(commitment ? { commitment: toHex(commitment) } : {}),
      };
      return `${JSON.stringify(member)}\n`;
    });
    yield bytesOf(lines.join(''));
  }
}

async function* membersIn(tree: Tree, path: string): AsyncGenerator<readonly Member[]> {
  let page: Member[] = [];
  for await (const text of tree.lines(path)) {
    const {
      line: number,
      holder,
      class: of,
      shares,
      nominee,
      name,
      salt,
      commitment,
    } = parsed<MemberLine>(text, tree.place, path);
    if (!/^\d{1,19}$/.test(shares)) throw new StoreFailure('not-an-export', { place: tree.place, message: path });
    page.push({
      line: number,
      holder,
      class: of,
      shares: BigInt(shares),
      nominee: nominee ?? '',
      name: name === undefined || salt === undefined ? undefined : { value: name, salt: hexBytes(salt) },
      commitment: commitment === undefined ? undefined : hexBytes(commitment),
    });
    if (page.length < 2000) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

const erasedSince = async (store: Store, issuer: string, size: number): Promise<boolean> => {
  for await (const { stored } of entriesOf(store, issuer, size)) if (readEntry(stored.bytes)?.kind === 'erased') return true;
  return false;
};

/** An export or backup opened for reading: what verify and restore take. */
export type Bundle = {
  readonly manifest: Manifest;
  readonly source: LogSource;
  readonly keys: readonly { readonly id: string; readonly verifier: string; readonly sealed?: string }[];
  /** Files that are not what the manifest says. */
  readonly changed: readonly string[];
};

export const openBundle = async (tree: Tree, outside: Pick<Outside, 'hash'>): Promise<Bundle> => {
  const manifest = await manifestOf(tree);
  const changed: string[] = [];
  for (const [path, digest] of Object.entries(manifest.files)) if ((await tree.digest(path)) !== digest) changed.push(path);
  for (const path of await tree.files()) {
    if (path !== 'manifest.json' && !Object.hasOwn(manifest.files, path)) changed.push(path);
  }
  const folders = new Map(manifest.issuers.map(({ issuer, folder }) => [issuer, folder]));
  const folderOf = (issuer: string): string => folders.get(issuer) ?? '';
  const values = async <T>(path: string): Promise<readonly T[]> => {
    const all: T[] = [];
    for await (const text of tree.lines(path)) all.push(parsed<T>(text, tree.place, path));
    return all;
  };
  const withheldOf = remembered((issuer: string) =>
    values<{ seq: number; path: string; salt: string; value: string }>(`${folderOf(issuer)}/withheld.jsonl`),
  );
  const checkpointsOf = remembered((issuer: string) => values<StoredCheckpoint>(`${folderOf(issuer)}/checkpoints.jsonl`));
  const entriesFrom = sequential((issuer: string) => storedEntries(tree, `${folderOf(issuer)}/log.jsonl`, outside));
  return {
    manifest,
    changed,
    keys: await values('keys.jsonl'),
    source: {
      id: manifest.store,
      registers: async (issuer) => {
        const found: StoredRegister[] = [];
        for await (const { bytes, seq } of storedEntries(tree, `${folderOf(issuer)}/log.jsonl`, outside)) {
          const entry = readEntry(bytes);
          if (entry?.kind === 'register') found.push({ seq, asAt: entry.asAt });
        }
        return found;
      },
      members: (issuer, seq) => membersIn(tree, registerPath(folderOf(issuer), seq)),
      cosignatures: (issuer) => values(`${folderOf(issuer)}/cosignatures.jsonl`),
      entries: entriesFrom,
      withheld: async (issuer, { from, until }) =>
        (await withheldOf(issuer))
          .filter(({ seq }) => seq >= from && seq < until)
          .map(({ seq, path, salt, value }): WithheldValue => ({ seq, path, salt: hexBytes(salt), value })),
      checkpoints: async (issuer, { from, limit }) =>
        (await checkpointsOf(issuer)).filter(({ size }) => size >= from).slice(0, limit),
      keysUsed: async (issuer) => {
        const used: { readonly key: string; readonly seq: number }[] = [];
        for await (const stored of storedEntries(tree, `${folderOf(issuer)}/log.jsonl`, outside)) {
          const key = readEntry(stored.bytes)?.request?.key;
          if (key !== undefined) used.push({ key, seq: stored.seq });
        }
        return used;
      },
    },
  };
};

const manifestOf = async (tree: Tree): Promise<Manifest> => {
  let text = '';
  try {
    for await (const part of tree.lines('manifest.json')) text += part;
    const manifest = JSON.parse(text) as Manifest;
    if (manifest.holdfast !== 1 || !Array.isArray(manifest.issuers) || typeof manifest.files !== 'object')
      throw new Error('manifest.json');
    return manifest;
  } catch (error) {
    throw new StoreFailure('not-an-export', { place: tree.place, message: error instanceof Error ? error.message : '' }, error);
  }
};

const parsed = <T>(text: string, place: string, path: string): T => {
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new StoreFailure('not-an-export', { place, message: path }, error);
  }
};

const hexBytes = (text: string): Uint8Array => {
  const bytes = new Uint8Array(Math.floor(`${text}`.length / 2));
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Number.parseInt(`${text}`.slice(at * 2, at * 2 + 2), 16);
  return bytes;
};

async function* storedEntries(tree: Tree, path: string, { hash }: Pick<Outside, 'hash'>): AsyncGenerator<StoredEntry> {
  let seq = 0;
  for await (const text of tree.lines(path)) {
    const bytes = bytesOf(text);
    const entry = readEntry(bytes);
    yield {
      seq,
      recorded: entry?.recorded ?? '',
      effective: entry && effectiveOf(entry),
      bytes,
      leaf: leafHash(hash, bytes),
    };
    seq += 1;
  }
}

const remembered = <T>(read: (issuer: string) => Promise<T>) => {
  let last: { readonly issuer: string; readonly value: Promise<T> } | undefined;
  return (issuer: string): Promise<T> => {
    if (last?.issuer !== issuer) last = { issuer, value: read(issuer) };
    return last.value;
  };
};

/** Pages over entries that can only be read from the front: as long as they are asked in order, they are read once. */
const sequential = (open: (issuer: string) => AsyncIterable<StoredEntry>): LogSource['entries'] => {
  let at: { readonly issuer: string; next: number; readonly entries: AsyncIterator<StoredEntry> } | undefined;
  return async (issuer, { from, limit }) => {
    if (at?.issuer !== issuer || at.next > from) at = { issuer, next: 0, entries: open(issuer)[Symbol.asyncIterator]() };
    const page: StoredEntry[] = [];
    while (page.length < limit) {
      const { done, value } = await at.entries.next();
      if (done) break;
      at.next = value.seq + 1;
      if (value.seq >= from) page.push(value);
    }
    return page;
  };
};

/** Checks an export without a store: its files, every log, and that each record is the one of its log. */
export const verifyBundle = async (
  bundle: Bundle,
  tree: Tree,
  outside: Pick<Outside, 'hash' | 'verify' | 'startHash'>,
): Promise<{ readonly logs: readonly Verified[]; readonly problems: readonly Problem[] }> => {
  const logs: Verified[] = [];
  const problems: Problem[] = bundle.changed.map((file) => ({ issuer: '', code: 'file-changed', values: { file } }));
  for (const { issuer, size, folder } of bundle.manifest.issuers) {
    const log = await verifyLog({ source: bundle.source, issuer, outside });
    logs.push(log);
    if (log.problems.length > 0) continue;
    for (const file of await filesOtherwise({ bundle, tree, issuer, folder, outside })) {
      problems.push({ issuer, code: 'file-changed', values: { file } });
    }
    if (log.entries !== size) problems.push({ issuer, code: 'log-cut', seq: log.entries, values: { size: `${size}` } });
    for (const key of log.verifiers) {
      if (!bundle.keys.some(({ verifier }) => verifier === key)) problems.push({ issuer, code: 'key-missing', values: { key } });
    }
  }
  for (const { id, verifier } of bundle.keys) {
    if (readVerifierKey(outside.hash, verifier) === undefined)
      problems.push({ issuer: '', code: 'key-differs', values: { key: id } });
  }
  return { logs, problems };
};

/** The files of a sound log that are drawn from it, where they say something else: its record, its tiles, its last checkpoint. */
const filesOtherwise = async ({
  bundle,
  tree,
  issuer,
  folder,
  outside,
}: {
  readonly bundle: Bundle;
  readonly tree: Tree;
  readonly issuer: string;
  readonly folder: string;
  readonly outside: Pick<Outside, 'hash'>;
}): Promise<readonly string[]> => {
  const otherwise: string[] = [];
  const leaves: Uint8Array[] = [];
  for await (const { stored } of entriesOf(bundle.source, issuer)) leaves.push(stored.leaf);
  const subtree = subtreesOf(outside.hash, leaves);
  const expected = new Map<string, Uint8Array>();
  for (let level = 0; leaves.length >= tileWidth ** level; level += 1) {
    for (const tile of tilesAt(level, leaves.length)) {
      expected.set(`${folder}/${tilePath(level, tile)}`, tileBytes(subtree, level, tile));
    }
  }
  const [last] = await bundle.source.checkpoints(issuer, { from: leaves.length, limit: 1 });
  expected.set(`${folder}/checkpoint`, bytesOf(last?.note ?? ''));
  for (const [path, bytes] of expected) {
    if ((await tree.digest(path)) !== toHex(outside.hash(bytes))) otherwise.push(path);
  }
  const record = tree.lines(`${folder}/record.jsonl`)[Symbol.asyncIterator]();
  let isSame = true;
  for await (const text of exportLines({ store: bundle.source, issuer })) {
    const { value } = await record.next();
    isSame &&= `${value}\n` === text;
  }
  if (!isSame || !(await record.next()).done) otherwise.push(`${folder}/record.jsonl`);
  return otherwise;
};

/** Writes a backup into a new store, entry by entry as it was: the same bytes, the same checkpoints. */
export const restoreBundle = async (bundle: Bundle, store: Store): Promise<number> => {
  const { manifest, source, keys } = bundle;
  if ((await store.issuers()).length > 0) throw new StoreFailure('place-not-empty', { place: store.id });
  for (const { id, verifier, sealed } of keys) await store.addSigningKey({ id, verifier, sealed: sealed ?? '' });
  for (const { issuer } of manifest.issuers) {
    let entries: StoredEntry[] = [];
    let withheld: WithheldValue[] = [];
    let from = 0;
    let [checkpoint] = await source.checkpoints(issuer, { from: 0, limit: 1 });
    for await (const next of entriesOf(source, issuer)) {
      entries.push(next.stored);
      withheld.push(...next.withheld);
      if (next.stored.seq + 1 !== checkpoint?.size) continue;
      const key = entries[0] && readEntry(entries[0].bytes)?.request?.key;
      const batch = { issuer, expected: from, entries, withheld, checkpoint, key };
      const said = readEntry(next.stored.bytes);
      if (said?.kind === 'register') {
        const members = source.members(issuer, from);
        await store.loadRegister({ issuer, expected: from, asAt: said.asAt, members, batch: async () => batch });
      } else await store.append(batch);
      from = checkpoint.size;
      [entries, withheld] = [[], []];
      [checkpoint] = await source.checkpoints(issuer, { from: from + 1, limit: 1 });
    }
    for (const cosignature of await source.cosignatures(issuer)) await store.addCosignature(issuer, cosignature);
  }
  return manifest.issuers.length;
};
