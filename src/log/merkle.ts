/**
 * Merkle trees of RFC 6962 (section 2.1) and the subtrees of the IETF draft "Merkle Tree Certificates": the hash of a
 * log, and the proofs that an entry is in it and that it only grew. SHA-256 is given from outside, so that the same code
 * runs in a browser. Sizes and indices are whole numbers up to 2^53 - 1.
 */
import { concatenated, sameBytes } from './text.ts';

export type Hash = (bytes: Uint8Array) => Uint8Array;

export const hashLength = 32;

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/**
 * What is hashed is laid out here again and again: a log is hashed entry by entry, and a buffer for each would cost more
 * than its hash. The hash that is given from outside must not keep what it gets.
 */
const leafLayout = new Uint8Array(1 + 65_535);
const nodeLayout = new Uint8Array(1 + 2 * hashLength);
nodeLayout[0] = 1;

export const leafHash = (hash: Hash, entry: Uint8Array): Uint8Array => {
  if (entry.length >= leafLayout.length) return hash(concatenated(leafPrefix, entry));
  leafLayout.set(entry, 1);
  return hash(leafLayout.subarray(0, entry.length + 1));
};

export const nodeHash = (hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array => {
  if (left.length !== hashLength || right.length !== hashLength) return hash(concatenated(nodePrefix, left, right));
  nodeLayout.set(left, 1);
  nodeLayout.set(right, 1 + hashLength);
  return hash(nodeLayout);
};

/** The complete subtrees of a log, largest first: all that is needed to append to it and to know its root. */
export type Frontier = { readonly size: number; readonly nodes: readonly Uint8Array[] };

export const emptyFrontier: Frontier = { size: 0, nodes: [] };

export const appendLeaf = (hash: Hash, { size, nodes }: Frontier, leaf: Uint8Array): Frontier => {
  const grown = [...nodes];
  let node = leaf;
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = grown.pop();
    if (left === undefined) throw new Error(`a frontier of ${size} entries lacks a node`);
    node = nodeHash(hash, left, node);
  }
  grown.push(node);
  return { size: size + 1, nodes: grown };
};

/** The root of a log; that of an empty one is the hash of nothing. */
export const rootOf = (hash: Hash, { nodes }: Frontier): Uint8Array => {
  let root: Uint8Array | undefined;
  for (const node of nodes.toReversed()) root = root === undefined ? node : nodeHash(hash, node, root);
  return root ?? hash(new Uint8Array(0));
};

/** A log that grows in place, from its beginning or from where another ended: for going through many entries. */
export const growingLog = (hash: Hash, from: Frontier = emptyFrontier) => {
  const nodes = [...from.nodes];
  let { size } = from;
  return {
    add: (leaf: Uint8Array): void => {
      let node = leaf;
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
        const left = nodes.pop();
        if (left === undefined) throw new Error(`a frontier of ${size} entries lacks a node`);
        node = nodeHash(hash, left, node);
      }
      nodes.push(node);
      size += 1;
    },
    frontier: (): Frontier => ({ size, nodes: [...nodes] }),
    root: (): Uint8Array => {
      let root = nodes.at(-1);
      for (let at = nodes.length - 2; at >= 0; at -= 1) root = root && nodeHash(hash, nodes[at] as Uint8Array, root);
      return root ?? hash(new Uint8Array(0));
    },
  };
};

/** Gives the hash of the complete or ragged subtree of the entries `start` (included) to `end` (excluded). */
export type SubtreeHash = (start: number, end: number) => Uint8Array;

/** Subtree hashes out of leaf hashes held in memory; complete subtrees are kept once computed. */
export const subtreesOf = (hash: Hash, leaves: readonly Uint8Array[]): SubtreeHash => {
  const known = new Map<string, Uint8Array>();
  const subtree: SubtreeHash = (start, end) => {
    if (end - start === 1) {
      const leaf = leaves[start];
      if (leaf === undefined) throw new RangeError(`entry ${start} of ${leaves.length}`);
      return leaf;
    }
    const key = `${start}-${end}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const split = start + largestPowerBelow(end - start);
    const found = nodeHash(hash, subtree(start, split), subtree(split, end));
    known.set(key, found);
    return found;
  };
  return subtree;
};

/** The largest power of two that is less than `size` (at least 2). */
const largestPowerBelow = (size: number): number => {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
};

/** RFC 6962, 2.1.1: the subtrees on the way from entry `index` to the root of the first `size` entries, nearest first. */
export const inclusionPath = ({
  index,
  size,
}: {
  readonly index: number;
  readonly size: number;
}): readonly { readonly start: number; readonly end: number }[] => {
  if (!(index >= 0 && index < size)) throw new RangeError(`entry ${index} of ${size}`);
  const path = (start: number, end: number): { readonly start: number; readonly end: number }[] => {
    if (end - start === 1) return [];
    const split = start + largestPowerBelow(end - start);
    return index < split ? [...path(start, split), { start: split, end }] : [...path(split, end), { start, end: split }];
  };
  return path(0, size);
};

/** The hashes of that path: the proof that the entry is in the log. */
export const inclusionProof = (
  subtree: SubtreeHash,
  place: { readonly index: number; readonly size: number },
): readonly Uint8Array[] => inclusionPath(place).map(({ start, end }) => subtree(start, end));

/** RFC 6962, 2.1.2: what shows that the log of `size` entries begins with the log of `before` entries. */
export const consistencyProof = (
  subtree: SubtreeHash,
  { before, size }: { before: number; size: number },
): readonly Uint8Array[] => {
  if (!(before > 0 && before <= size)) throw new RangeError(`a log of ${before} entries inside one of ${size}`);
  const path = (start: number, end: number, whole: boolean): readonly Uint8Array[] => {
    if (before === end) return whole ? [] : [subtree(start, end)];
    const split = start + largestPowerBelow(end - start);
    return before <= split
      ? [...path(start, split, whole), subtree(split, end)]
      : [...path(split, end, false), subtree(start, split)];
  };
  return path(0, size, true);
};

const half = (number: number): number => Math.floor(number / 2);
const isOdd = (number: number): boolean => number % 2 === 1;
const areHashes = (...given: readonly Uint8Array[]): boolean => given.every(({ length }) => length === hashLength);
const isSize = (number: number): boolean => Number.isSafeInteger(number) && number >= 0;

/** A subtree starts at a multiple of the smallest power of two that holds it. */
const isSubtree = (start: number, end: number): boolean => {
  if (!isSize(start) || !isSize(end) || start >= end) return false;
  let power = 1;
  while (power < end - start) power *= 2;
  return start % power === 0;
};

/** Whether `proof` leads from the leaf at `index` to `root` of the entries `start` to `end`. */
export const verifySubtreeInclusion = (
  hash: Hash,
  given: {
    readonly index: number;
    readonly start: number;
    readonly end: number;
    readonly leaf: Uint8Array;
    readonly root: Uint8Array;
    readonly proof: readonly Uint8Array[];
  },
): boolean => {
  const { index, start, end, leaf, root, proof } = given;
  if (!isSubtree(start, end) || !isSize(index) || index < start || index >= end || !areHashes(leaf, root, ...proof)) return false;
  let place = index - start;
  let last = end - start - 1;
  let node = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      node = nodeHash(hash, sibling, node);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else node = nodeHash(hash, node, sibling);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && sameBytes(node, root);
};

/** Whether `proof` leads from the leaf at `index` to the root of a log of `size` entries. */
export const verifyInclusion = (
  hash: Hash,
  given: {
    readonly index: number;
    readonly size: number;
    readonly leaf: Uint8Array;
    readonly root: Uint8Array;
    readonly proof: readonly Uint8Array[];
  },
): boolean => verifySubtreeInclusion(hash, { ...given, start: 0, end: given.size });

/**
 * Whether `proof` shows that the entries `start` to `end` of the log of `size` entries with `root` hash to `subtree`. An
 * empty subtree is in every log: it has the hash of nothing, and says nothing about the root.
 */
export const verifySubtreeConsistency = (
  hash: Hash,
  given: {
    readonly start: number;
    readonly end: number;
    readonly size: number;
    readonly subtree: Uint8Array;
    readonly root: Uint8Array;
    readonly proof: readonly Uint8Array[];
  },
): boolean => {
  const { start, end, size, subtree, root, proof } = given;
  if (!isSize(start) || !isSize(size) || end > size || !areHashes(...proof)) return false;
  if (start === end) return proof.length === 0 && sameBytes(subtree, hash(new Uint8Array(0)));
  if (!isSubtree(start, end)) return false;
  let [first, second, last] = [start, end - 1, size - 1];
  const shift = (): void => {
    [first, second, last] = [half(first), half(second), half(last)];
  };
  if (second === last) while (first !== second) shift();
  else while (first !== second && isOdd(second)) shift();
  const rest = [...proof];
  const seed = first === second ? subtree : rest.shift();
  if (seed === undefined) return false;
  let [inner, outer] = [seed, seed];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(second) || second === last) {
      if (first < second) inner = nodeHash(hash, sibling, inner);
      outer = nodeHash(hash, sibling, outer);
      while (!isOdd(second) && second !== 0) shift();
    } else outer = nodeHash(hash, outer, sibling);
    shift();
  }
  return last === 0 && sameBytes(inner, subtree) && sameBytes(outer, root);
};

/** Whether `proof` shows that a log only grew. A proof from an empty log shows nothing and is refused. */
export const verifyConsistency = (
  hash: Hash,
  given: {
    readonly before: number;
    readonly size: number;
    readonly rootBefore: Uint8Array;
    readonly root: Uint8Array;
    readonly proof: readonly Uint8Array[];
  },
): boolean =>
  given.before > 0 && verifySubtreeConsistency(hash, { ...given, start: 0, end: given.before, subtree: given.rootBefore });
