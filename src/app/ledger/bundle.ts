import { bytesOf, leafHash } from '../../log/index.ts';
import { readEntry } from './entry.ts';
import {
  type LogSource,
  type Member,
  type Outside,
  type StoredCheckpoint,
  type StoredCosignature,
  type StoredEntry,
  StoreFailure,
  type WithheldValue,
} from './ports.ts';

/** A folder that an export is written to and read from; paths have forward slashes. */
export type Tree = {
  readonly place: string;
  readonly isEmpty: () => Promise<boolean>;
  /** Writes a file whole, flushed to the disk; gives the SHA-256 of what was written in hexadecimal. */
  readonly write: (path: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => Promise<string>;
  /** The lines of a file; none when it is not there. */
  readonly lines: (path: string) => AsyncIterable<string>;
  /** The bytes of a file, piece by piece; none when it is not there. */
  readonly bytes: (path: string) => AsyncIterable<Uint8Array>;
  /** The SHA-256 of a file in hexadecimal; undefined when it is not there. */
  readonly digest: (path: string) => Promise<string | undefined>;
  readonly files: () => Promise<readonly string[]>;
};

export type Manifest = {
  readonly holdfast: 1;
  readonly kind: 'export' | 'backup';
  readonly store: string;
  readonly made: string;
  readonly issuers: readonly { readonly issuer: string; readonly folder: string; readonly size: number }[];
  /** SHA-256 of every other file. */
  readonly files: Readonly<Record<string, string>>;
};

export const manifestPath = 'manifest.json';

/** Where the parts of an issuer's folder lie. */
export const parts = (folder: string) => ({
  record: `${folder}/record.jsonl`,
  log: `${folder}/log.jsonl`,
  withheld: `${folder}/withheld.jsonl`,
  checkpoints: `${folder}/checkpoints.jsonl`,
  cosignatures: `${folder}/cosignatures.jsonl`,
  checkpoint: `${folder}/checkpoint`,
  documents: `${folder}/documents.jsonl`,
  register: (seq: number): string => `${folder}/registers/${seq}.jsonl`,
  document: (seq: number): string => `${folder}/documents/${seq}`,
});

/** A withheld value as a line: bytes are hexadecimal digits. */
export type WithheldLine = { readonly seq: number; readonly path: string; readonly salt: string; readonly value: string };

/** A member of a register as a line: bytes are hexadecimal digits, shares are text. */
export type MemberLine = {
  readonly line: number;
  readonly holder: string;
  readonly class: string;
  readonly shares: string;
  readonly nominee?: string;
  readonly name?: string;
  readonly salt?: string;
  readonly commitment?: string;
};

/** An export or backup opened for reading: what verify and restore take. */
export type Bundle = {
  readonly manifest: Manifest;
  readonly source: LogSource;
  readonly keys: readonly { readonly id: string; readonly verifier: string; readonly sealed?: string }[];
  /** Files that are not what the manifest says. */
  readonly changed: readonly string[];
};

/** Opens an export or backup; memory is that of a page of its lines, however long its logs are. */
export const openBundle = async (tree: Tree, outside: Pick<Outside, 'hash'>): Promise<Bundle> => {
  const manifest = await manifestOf(tree);
  const changed: string[] = [];
  for (const [path, digest] of Object.entries(manifest.files)) if ((await tree.digest(path)) !== digest) changed.push(path);
  for (const path of await tree.files()) {
    if (path !== manifestPath && !Object.hasOwn(manifest.files, path)) changed.push(path);
  }
  const folders = new Map(manifest.issuers.map(({ issuer, folder }) => [issuer, folder]));
  const placesOf = (issuer: string) => parts(folders.get(issuer) ?? '');
  const rows = <T>(path: string) => rowsOf<T>(tree, path);
  const entries = inSequence((issuer) => storedEntries(tree, placesOf(issuer), outside));
  const keysUsed = inSequence((issuer) => keysIn(storedEntries(tree, placesOf(issuer), outside)));
  const withheld = inSequence((issuer) => withheldValues(tree, placesOf(issuer).withheld));
  return {
    manifest,
    changed,
    keys: await collected(rows('keys.jsonl')),
    source: {
      id: manifest.store,
      size: async (issuer) => {
        let lines = 0;
        for await (const _line of tree.lines(placesOf(issuer).log)) lines += 1;
        return lines;
      },
      entries: (issuer, { from, limit }) => entries(issuer, { from, until: from + limit }),
      withheld,
      members: (issuer, seq) => membersIn(tree, placesOf(issuer).register(seq)),
      document: (issuer, seq) => tree.bytes(placesOf(issuer).document(seq)),
      cosignatures: (issuer) => collected(rows<StoredCosignature>(placesOf(issuer).cosignatures)),
      keysUsed,
    },
  };
};

async function* keysIn(entries: AsyncIterable<StoredEntry>): AsyncGenerator<{ readonly key: string; readonly seq: number }> {
  for await (const { seq, bytes } of entries) {
    const key = readEntry(bytes)?.request?.key;
    if (key !== undefined) yield { key, seq };
  }
}

const collected = async <T>(from: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const item of from) all.push(item);
  return all;
};

const manifestOf = async (tree: Tree): Promise<Manifest> => {
  let text = '';
  try {
    for await (const part of tree.lines(manifestPath)) text += part;
    if (text === '') throw new Error(manifestPath);
    const manifest = JSON.parse(text) as Manifest;
    if (!isManifest(manifest)) throw new Error(manifestPath);
    return manifest;
  } catch (error) {
    throw new StoreFailure('not-an-export', { place: tree.place, message: error instanceof Error ? error.message : '' }, error);
  }
};

const isManifest = ({ holdfast, store, kind, issuers, files }: Manifest): boolean =>
  holdfast === 1 &&
  typeof store === 'string' &&
  (kind === 'export' || kind === 'backup') &&
  Array.isArray(issuers) &&
  issuers.every((one) => typeof one?.issuer === 'string' && typeof one.folder === 'string' && Number.isSafeInteger(one.size)) &&
  typeof files === 'object' &&
  files !== null;

/** The lines of a file, each a JSON value. */
export async function* rowsOf<T>(tree: Tree, path: string): AsyncGenerator<T> {
  for await (const text of tree.lines(path)) {
    yield rowOf(text, () => new StoreFailure('not-an-export', { place: tree.place, message: path })) as T;
  }
}

const rowOf = (text: string, failure: () => StoreFailure): object => {
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch {
    throw failure();
  }
  if (typeof row !== 'object' || row === null) throw failure();
  return row;
};

const hexBytes = (text: string): Uint8Array => {
  const bytes = new Uint8Array(Math.floor(`${text}`.length / 2));
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Number.parseInt(`${text}`.slice(at * 2, at * 2 + 2), 16);
  return bytes;
};

async function* storedEntries(
  tree: Tree,
  { log, checkpoints }: ReturnType<typeof parts>,
  { hash }: Pick<Outside, 'hash'>,
): AsyncGenerator<StoredEntry> {
  const notes = rowsOf<StoredCheckpoint>(tree, checkpoints);
  let note = await notes.next();
  let seq = 0;
  for await (const text of tree.lines(log)) {
    const bytes = bytesOf(text);
    while (!note.done && note.value.size <= seq) note = await notes.next();
    const checkpoint = !note.done && note.value.size === seq + 1 ? note.value.note : undefined;
    yield { seq, bytes, leaf: leafHash(hash, bytes), checkpoint };
    seq += 1;
  }
}

async function* withheldValues(tree: Tree, path: string): AsyncGenerator<WithheldValue> {
  for await (const { salt, ...value } of rowsOf<WithheldLine>(tree, path)) yield { ...value, salt: hexBytes(salt) };
}

async function* membersIn(tree: Tree, path: string): AsyncGenerator<readonly Member[]> {
  let page: Member[] = [];
  for await (const member of rowsOf<MemberLine>(tree, path)) {
    const { shares, nominee = '', name, salt, commitment } = member;
    if (!/^\d{1,19}$/.test(shares)) throw new StoreFailure('not-an-export', { place: tree.place, message: path });
    page.push({
      line: member.line,
      holder: member.holder,
      class: member.class,
      shares: BigInt(shares),
      nominee,
      name: name === undefined || salt === undefined ? undefined : { value: name, salt: hexBytes(salt) },
      commitment: commitment === undefined ? undefined : hexBytes(commitment),
    });
    if (page.length < 2000) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

/** Ranges of rows that can only be read from the front: as long as they are asked in order, they are read once. */
const inSequence = <T extends { readonly seq: number }>(open: (issuer: string) => AsyncGenerator<T>) => {
  let at: { readonly issuer: string; readonly rows: AsyncGenerator<T>; from: number; next: T | undefined } | undefined;
  return async (issuer: string, { from, until }: { readonly from: number; readonly until: number }): Promise<readonly T[]> => {
    if (at?.issuer !== issuer || at.from > from) {
      const rows = open(issuer);
      at = { issuer, rows, from: 0, next: (await rows.next()).value as T | undefined };
    }
    const page: T[] = [];
    while (at.next !== undefined && at.next.seq < until) {
      if (at.next.seq >= from) page.push(at.next);
      at.next = (await at.rows.next()).value as T | undefined;
    }
    at.from = until;
    return page;
  };
};
