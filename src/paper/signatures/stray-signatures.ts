import type { PdfFile } from './pdf-file.ts';
import { isKind, type PdfDict, type PdfValue } from './pdf-syntax.ts';

const mostHits = 1_000;

/**
 * Places of signatures that lie in the bytes of a file without being shown by its form, so that a signature cannot be made
 * to disappear unseen. Signatures are never packed, so their characters stand in the file.
 */
export const strayByteRanges = (pdf: Uint8Array, file: PdfFile | undefined, shown: ReadonlySet<number>): readonly number[] => {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  const hits: number[] = [];
  for (let at = bytes.indexOf('/ByteRange'); at !== -1 && hits.length < mostHits; at = bytes.indexOf('/ByteRange', at + 1)) {
    hits.push(at);
  }
  if (hits.length === 0) return [];
  const spans = file === undefined ? [] : innocentSpans(file, shown, hits);
  return hits.filter((hit) => !spans.some(([from, until]) => from <= hit && hit < until));
};

/** Where shown signatures and the data of streams lie: what looks like a signature there is none of its own. */
const innocentSpans = (
  file: PdfFile,
  shown: ReadonlySet<number>,
  hits: readonly number[],
): readonly (readonly [number, number])[] => {
  const first = Math.min(...hits);
  const placed = [...file.entries]
    .flatMap(([number, entry]) => (entry.kind === 'at' ? [{ number, offset: entry.offset }] : []))
    .sort((one, other) => one.offset - other.offset);
  const holders = new Set<number>();
  let next = 0;
  for (const hit of hits) {
    while ((placed[next]?.offset ?? Number.POSITIVE_INFINITY) <= hit) next += 1;
    const holder = placed[next - 1];
    if (holder !== undefined && hit >= first) holders.add(holder.number);
  }
  return [...holders].flatMap((number): readonly (readonly [number, number])[] => {
    const object = file.object(number);
    if (object === undefined) return [];
    if (isKind(object.value, 'stream')) return [[object.value.from, object.value.until]];
    return shown.has(number) || isUsageRights(file, object.value) ? [[object.from, object.until]] : [];
  });
};

/** The rights that a program once granted to a form are signed too, by its maker. */
const isUsageRights = (file: PdfFile, value: PdfValue): boolean => {
  const root = file.resolve(file.trailer.entries.get('Root'));
  const permissions = isKind(root, 'dict') ? file.resolve(root.entries.get('Perms')) : undefined;
  const rights = isKind(permissions, 'dict') ? entriesNamed(permissions, ['UR', 'UR3']) : [];
  return rights.some((one) => file.resolve(one) === value);
};

const entriesNamed = (dict: PdfDict, keys: readonly string[]): readonly (PdfValue | undefined)[] =>
  keys.map((key) => dict.entries.get(key));
