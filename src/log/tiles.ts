/** Tiles of C2SP (tlog-tiles): the hashes of a log in files of 256, and its entries in bundles of as many. */
import { appendLeaf, emptyFrontier, type Hash, hashLength, nodeHash, rootOf, type SubtreeHash } from './merkle.ts';
import { concatenated } from './text.ts';

export const tileWidth = 256;

/** Which tiles a log of `size` entries has at `level`: `width` hashes each, the last one perhaps partial. */
export const tilesAt = (level: number, size: number): readonly { readonly index: number; readonly width: number }[] => {
  const hashes = Math.floor(size / tileWidth ** level);
  const full = Math.floor(hashes / tileWidth);
  const rest = hashes % tileWidth;
  return [
    ...Array.from({ length: full }, (_, index) => ({ index, width: tileWidth })),
    ...(rest === 0 ? [] : [{ index: full, width: rest }]),
  ];
};

/** `x001/x234/067` for 1234067, and `.p/` with the width of a partial tile. */
const numberPath = (index: number, width: number): string => {
  const groups = [`${index % 1000}`.padStart(3, '0')];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`x${`${rest % 1000}`.padStart(3, '0')}`);
  }
  return `${groups.join('/')}${width === tileWidth ? '' : `.p/${width}`}`;
};

export const tilePath = (
  level: number | 'entries',
  { index, width }: { readonly index: number; readonly width: number },
): string => `tile/${level}/${numberPath(index, width)}`;

/** The bytes of a tile: its hashes one behind the other. Level 0 holds leaf hashes, level n the roots of tiles below. */
export const tileBytes = (
  subtree: SubtreeHash,
  level: number,
  { index, width }: { readonly index: number; readonly width: number },
): Uint8Array => {
  const span = tileWidth ** level;
  return concatenated(
    ...Array.from({ length: width }, (_, place) => {
      const start = (index * tileWidth + place) * span;
      return subtree(start, start + span);
    }),
  );
};

/** Entries of a bundle, each behind its length in two bytes; an entry is at most 65,535 bytes long. */
export const entryLimitBytes = 65_535;

export const bundleBytes = (entries: readonly Uint8Array[]): Uint8Array =>
  concatenated(
    ...entries.flatMap((entry) => {
      if (entry.length > entryLimitBytes) throw new RangeError(`an entry of ${entry.length} bytes`);
      return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry];
    }),
  );

/** Undefined when the bytes end inside an entry. */
export const readBundle = (bytes: Uint8Array): readonly Uint8Array[] | undefined => {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    const end = at + 2 + length;
    if (at + 2 > bytes.length || end > bytes.length) return undefined;
    entries.push(bytes.slice(at + 2, end));
    at = end;
  }
  return entries;
};

export type LogTile = {
  readonly level: number | 'entries';
  readonly tile: { readonly index: number; readonly width: number };
  readonly bytes: Uint8Array;
};

/** The tiles and bundles of a log that is gone through once; it keeps no more than an unfinished one of each level. */
export const startTiles = (hash: Hash) => {
  const levels: { readonly hashes: Uint8Array[]; index: number }[] = [];
  const bundle: Uint8Array[] = [];
  let bundles = 0;
  let done: LogTile[] = [];
  const taken = (): readonly LogTile[] => {
    const tiles = done;
    done = [];
    return tiles;
  };
  const close = (level: number, { hashes, index }: { readonly hashes: readonly Uint8Array[]; readonly index: number }): void => {
    done.push({ level, tile: { index, width: hashes.length }, bytes: concatenated(...hashes) });
  };
  const closeBundle = (): void => {
    done.push({ level: 'entries', tile: { index: bundles, width: bundle.length }, bytes: bundleBytes(bundle) });
    bundles += 1;
    bundle.length = 0;
  };
  const add = (level: number, node: Uint8Array): void => {
    const own = levels[level] ?? { hashes: [], index: 0 };
    levels[level] = own;
    own.hashes.push(node);
    if (own.hashes.length < tileWidth) return;
    close(level, own);
    const root = tileRoot(hash, own.hashes);
    own.hashes.length = 0;
    own.index += 1;
    add(level + 1, root);
  };
  return {
    add: (leaf: Uint8Array, entry: Uint8Array): void => {
      add(0, leaf);
      bundle.push(entry);
      if (bundle.length === tileWidth) closeBundle();
    },
    /** Those that are full since the last call. */
    finished: taken,
    /** What is left: the partial ones. */
    end: (): readonly LogTile[] => {
      for (const [level, own] of levels.entries()) if (own.hashes.length > 0) close(level, own);
      if (bundle.length > 0) closeBundle();
      return taken();
    },
  };
};

/**
 * Subtree hashes of a log out of its tiles, so that a proof over a long log reads a few of them. `hashAt` gives the node
 * of `level` (in powers of 256) at `index`.
 */
export const subtreesFromTiles = (hash: Hash, hashAt: (level: number, index: number) => Uint8Array): SubtreeHash => {
  const subtree: SubtreeHash = (start, end) => {
    const span = end - start;
    for (let level = 6; level >= 0; level -= 1) {
      const width = tileWidth ** level;
      if (span === width && start % width === 0) return hashAt(level, start / width);
    }
    let split = 1;
    while (split * 2 < span) split *= 2;
    return nodeHash(hash, subtree(start, start + split), subtree(start + split, end));
  };
  return subtree;
};

/** Splits the bytes of a tile into its hashes; undefined when they are not whole. */
export const readTile = (bytes: Uint8Array): readonly Uint8Array[] | undefined =>
  bytes.length % hashLength === 0 && bytes.length > 0 && bytes.length <= tileWidth * hashLength
    ? Array.from({ length: bytes.length / hashLength }, (_, place) => bytes.slice(place * hashLength, (place + 1) * hashLength))
    : undefined;

/** The root of a complete tile, which is one hash of the level above. */
export const tileRoot = (hash: Hash, hashes: readonly Uint8Array[]): Uint8Array =>
  rootOf(
    hash,
    hashes.reduce((frontier, node) => appendLeaf(hash, frontier, node), emptyFrontier),
  );
