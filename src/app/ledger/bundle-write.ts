import { bytesOf, leafHash, startTiles, tilePath, toHex } from '../../log/index.ts';
import { type Manifest, type MemberLine, manifestPath, parts, type Tree } from './bundle.ts';
import { documentLine, documentsOf } from './documents.ts';
import { registersOf } from './erasing.ts';
import { exportLines } from './ledger.ts';
import { type Outside, type Store, StoreFailure } from './ports.ts';
import { entriesOf, newestCheckpoint } from './reading.ts';

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
type Put = (path: string, pieces: Pieces) => Promise<void>;

const line = (value: unknown): Uint8Array => bytesOf(`${JSON.stringify(value)}\n`);
const newline = bytesOf('\n');

/**
 * Writes everything of a store into an empty folder: records, registers, documents, logs with their tiles and
 * checkpoints, withheld values and the keys' public parts; a backup has the sealed keys too. Each log is taken up to one
 * checkpoint, whole.
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
  const put: Put = async (path, pieces) => {
    files[path] = await tree.write(path, pieces);
  };
  const issuers: { issuer: string; folder: string; size: number }[] = [];
  const keys = await store.signingKeys();
  await put('README.md', [bytesOf(readme)]);
  for (const [index, issuer] of (await store.issuers()).entries()) {
    const folder = `issuers/${index + 1}`;
    issuers.push({ issuer, folder, size: await writeIssuer({ store, issuer, folder, put, outside }) });
  }
  // Logs that were copied on both sides of a change of keys would not verify together.
  if ((await store.signingKeys()).length !== keys.length) throw new StoreFailure('keys-changed-meanwhile', { place: tree.place });
  await put(
    'keys.jsonl',
    keys.map(({ id, verifier, sealed }) => line({ id, verifier, ...(kind === 'backup' ? { sealed } : {}) })),
  );
  const manifest: Manifest = { holdfast: 1, kind, store: store.id, made: outside.now(), issuers, files };
  await tree.write(manifestPath, [bytesOf(`${JSON.stringify(manifest, null, 1)}\n`)]);
  return issuers.length;
};

/** A log that grew an erasure while it was copied is copied again: its values are gone, its copy must say so. */
const mostCopies = 20;

type Copy = {
  readonly store: Store;
  readonly issuer: string;
  readonly folder: string;
  readonly put: Put;
  readonly outside: Outside;
};

const writeIssuer = async (copy: Copy): Promise<number> => {
  const { store, issuer } = copy;
  for (let attempt = 1; ; attempt += 1) {
    const newest = await newestCheckpoint(store, issuer);
    if (newest === undefined) throw new StoreFailure('no-such-issuer', { issuer });
    const { size, note } = newest;
    await writeLog(copy, size);
    await writeApart(copy, size);
    await copy.put(parts(copy.folder).checkpoint, [bytesOf(note)]);
    const erasures = await store.marksOf(issuer, 'content', ['erased']);
    if (attempt >= mostCopies || !erasures.some(({ seq }) => seq >= size)) return size;
  }
};

/** The log: its entries as lines and as bundles, its checkpoints, its tiles, and the record that its facts make. */
const writeLog = async ({ store, issuer, folder, put, outside }: Copy, size: number): Promise<void> => {
  const { log, checkpoints, record } = parts(folder);
  const tiles = startTiles(outside.hash);
  await put(
    log,
    (async function* () {
      for await (const page of entriesOf(store, issuer, { until: size })) {
        for (const { bytes } of page) {
          tiles.add(leafHash(outside.hash, bytes), bytes);
          yield bytes;
          yield newline;
        }
        for (const { level, tile, bytes } of tiles.finished()) await put(`${folder}/${tilePath(level, tile)}`, [bytes]);
      }
    })(),
  );
  for (const { level, tile, bytes } of tiles.end()) await put(`${folder}/${tilePath(level, tile)}`, [bytes]);
  await put(
    checkpoints,
    (async function* () {
      for await (const page of entriesOf(store, issuer, { until: size })) {
        for (const { seq, checkpoint } of page) if (checkpoint !== undefined) yield line({ size: seq + 1, note: checkpoint });
      }
    })(),
  );
  await put(
    record,
    (async function* () {
      for await (const text of exportLines(store, issuer, size)) yield bytesOf(text);
    })(),
  );
};

/** What stands beside the log: withheld values, cosignatures, registers, documents. */
const writeApart = async ({ store, issuer, folder, put }: Copy, size: number): Promise<void> => {
  const places = parts(folder);
  await put(
    places.withheld,
    (async function* () {
      for (let from = 0; from < size; from += 2000) {
        const page = await store.withheld(issuer, { from, until: Math.min(from + 2000, size) });
        for (const { seq, path, salt, value } of page) yield line({ seq, path, salt: toHex(salt), value });
      }
    })(),
  );
  await put(places.cosignatures, (await store.cosignatures(issuer)).filter((one) => one.size <= size).map(line));
  for (const { seq } of await registersOf(store, issuer)) {
    if (seq < size) await put(places.register(seq), memberLines(store, issuer, seq));
  }
  const listed: Uint8Array[] = [];
  for await (const document of documentsOf(store, issuer)) {
    if (document.seq >= size) continue;
    listed.push(bytesOf(documentLine(document)));
    await put(places.document(document.seq), store.document(issuer, document.seq));
  }
  await put(places.documents, listed);
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
