import { bytesOf, readVerifierKey, startTiles, tilePath, toHex } from '../../log/index.ts';
import { type Bundle, parts, rowsOf, type Tree, type WithheldLine } from './bundle.ts';
import { documentLine, documentOf } from './documents.ts';
import type { Entry } from './entry.ts';
import { recordLinesOf } from './ledger.ts';
import { type NewEntry, type Outside, type Problem, type Store, StoreFailure } from './ports.ts';
import { entriesOf, marksOf, openedEntries, openedEntry, startMarking } from './reading.ts';
import { keptOf, type Verified, type VerifyOptions, verifyLog } from './verify.ts';

type Checked = { readonly logs: readonly Verified[]; readonly problems: readonly Problem[] };

/** Checks an export without a store: its files, every log, and that each record is the one of its log. */
export const verifyBundle = async (
  bundle: Bundle,
  tree: Tree,
  outside: Pick<Outside, 'hash' | 'verify' | 'startHash'>,
  { kept, ...options }: VerifyOptions = {},
): Promise<Checked> => {
  const logs: Verified[] = [];
  const issuers = bundle.manifest.issuers.map(({ issuer }) => issuer);
  const { keptFor, problems: ofKept } = keptOf(kept, bundle.manifest.store, issuers);
  const problems: Problem[] = [
    ...bundle.changed.map((file) => ({ issuer: '', code: 'file-changed', values: { file } })),
    ...ofKept,
  ];
  for (const { issuer, size, folder } of bundle.manifest.issuers) {
    const log = await verifyLog({ source: bundle.source, issuer, outside, kept: keptFor(issuer), ...options });
    logs.push(log);
    if (log.problems.length > 0) continue;
    for (const file of await filesOtherwise({ bundle, tree, issuer, folder, outside })) {
      if (!bundle.changed.includes(file)) problems.push({ issuer, code: 'file-changed', values: { file } });
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

/** The files of a sound log that are drawn from it, where they say something else, and files that belong to nothing in it. */
const filesOtherwise = async ({
  bundle: { source },
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
  const places = parts(folder);
  const size = await source.size(issuer);
  const otherwise: string[] = [];
  const { registers, documents, listed } = await apartOf(source, issuer);
  const expected = new Set([
    ...[places.record, places.log, places.withheld, places.checkpoints, places.cosignatures, places.checkpoint, places.documents],
    ...registers.map(places.register),
    ...documents.map(places.document),
  ]);
  const compare = async (path: string, bytes: Uint8Array): Promise<void> => {
    expected.add(path);
    if ((await tree.digest(path)) !== toHex(outside.hash(bytes))) otherwise.push(path);
  };
  const tiles = startTiles(outside.hash);
  let [last, checkpoints] = ['', 0];
  for await (const page of entriesOf(source, issuer)) {
    for (const { bytes, leaf, checkpoint } of page) {
      tiles.add(leaf, bytes);
      if (checkpoint === undefined) continue;
      last = checkpoint;
      checkpoints += 1;
    }
    for (const { level, tile, bytes } of tiles.finished()) await compare(`${folder}/${tilePath(level, tile)}`, bytes);
  }
  for (const { level, tile, bytes } of tiles.end()) await compare(`${folder}/${tilePath(level, tile)}`, bytes);
  await compare(places.checkpoint, bytesOf(last));
  let lines = 0;
  for await (const _line of rowsOf(tree, places.checkpoints)) lines += 1;
  if (lines !== checkpoints) otherwise.push(places.checkpoints);
  const record = tree.lines(places.record)[Symbol.asyncIterator]();
  let isSame = true;
  for await (const text of recordLinesOf(source, issuer)) {
    const { value } = await record.next();
    isSame &&= `${value}\n` === text;
  }
  if (!isSame || !(await record.next()).done) otherwise.push(places.record);
  await compare(places.documents, bytesOf(listed));
  for await (const { seq } of rowsOf<WithheldLine>(tree, places.withheld)) {
    if (seq >= 0 && seq < size) continue;
    otherwise.push(places.withheld);
    break;
  }
  const others = (await tree.files()).filter((path) => path.startsWith(`${folder}/`) && !expected.has(path));
  return [...otherwise, ...others];
};

/** What lies beside a log by its entries: registers, documents, and the list of the documents. */
const apartOf = async (source: Bundle['source'], issuer: string) => {
  const registers: number[] = [];
  const documents: number[] = [];
  let listed = '';
  for await (const { entry, values } of openedEntries(source, issuer)) {
    if (entry.kind === 'register') registers.push(entry.seq);
    if (entry.kind !== 'document') continue;
    documents.push(entry.seq);
    listed += documentLine(documentOf(entry, values));
  }
  return { registers, documents, listed };
};

/**
 * Writes a backup into a new store, append by append as it was: the same bytes, the same checkpoints. Who restores says
 * `restored` when he has verified it.
 */
export const restoreBundle = async ({ manifest, source, keys }: Bundle, store: Store): Promise<number> => {
  if ((await store.issuers()).length > 0) throw new StoreFailure('place-not-empty', { place: store.id });
  for (const [behind, { id, verifier, sealed }] of keys.entries()) {
    const added = await store.addSigningKey({ id, verifier, sealed: sealed ?? '' }, behind);
    if (added === 'conflict') throw new StoreFailure('came-first', {});
  }
  for (const { issuer } of manifest.issuers) {
    const marking = startMarking();
    let waiting: NewEntry[] = [];
    for await (const page of entriesOf(source, issuer)) {
      const range = { from: page[0]?.seq ?? 0, until: (page.at(-1)?.seq ?? 0) + 1 };
      const withheld = await source.withheld(issuer, range);
      let next = 0;
      for (const stored of page) {
        const own: NewEntry['withheld'][number][] = [];
        for (; withheld[next]?.seq === stored.seq; next += 1) {
          const { seq: _seq, ...value } = withheld[next] as (typeof withheld)[number];
          own.push(value);
        }
        waiting.push({ ...stored, withheld: own });
        if (stored.checkpoint === undefined) continue;
        await restoreAppend({ source, store, issuer, entries: waiting, marking });
        waiting = [];
      }
    }
    for (const cosignature of await source.cosignatures(issuer)) await store.addCosignature(issuer, cosignature);
  }
  return manifest.issuers.length;
};

const restoreAppend = async ({
  source,
  store,
  issuer,
  entries,
  marking,
}: {
  readonly source: Bundle['source'];
  readonly store: Store;
  readonly issuer: string;
  readonly entries: readonly NewEntry[];
  readonly marking: ReturnType<typeof startMarking>;
}): Promise<void> => {
  const said: readonly Entry[] = entries.map((stored) => openedEntry(issuer, stored));
  const [first] = said;
  const expected = entries[0]?.seq ?? 0;
  const marks = said.flatMap((entry) => marksOf(marking, entry));
  const batch = { issuer, expected, count: entries.length, entries, marks, key: first?.request?.key };
  const given = { issuer, expected, batch: async () => batch };
  const { status } = await (first?.kind === 'register'
    ? store.loadRegister({ ...given, members: source.members(issuer, expected) })
    : first?.kind === 'document'
      ? store.addDocument({ ...given, pieces: source.document(issuer, expected) })
      : store.append(batch));
  if (status !== 'appended') throw new StoreFailure('came-first', { issuer });
};
