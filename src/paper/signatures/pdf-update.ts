import { createHash } from 'node:crypto';
import type { PdfFile } from './pdf-file.ts';
import { arrayValue, dictValue, isKind, nameValue, numberValue, type PdfValue, wholeOf, written } from './pdf-syntax.ts';

/** Objects to be written anew, by number, as characters of Latin-1. */
export type PdfChanges = ReadonlyMap<number, { readonly generation: number; readonly body: string }>;

/**
 * An incremental update: the bytes of the file as they are, then the changed objects, then a cross-reference of the file's
 * own form that leads back to the one before. Tells where each object lies.
 */
export const appendUpdate = (
  file: PdfFile,
  changes: PdfChanges,
): { readonly pdf: Uint8Array; readonly offsets: ReadonlyMap<number, number> } => {
  const earlier = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length);
  const lastByte = earlier.at(-1);
  const pieces = lastByte === 10 || lastByte === 13 ? [] : ['\n'];
  let at = earlier.length + pieces.length;
  const put = (text: string): void => {
    pieces.push(text);
    at += text.length;
  };
  const offsets = new Map<number, number>();
  for (const [number, { generation, body }] of [...changes].sort(([one], [other]) => one - other)) {
    offsets.set(number, at);
    put(`${number} ${generation} obj\n${body}\nendobj\n`);
  }
  const startXref = at;
  const size = Math.max(nextNumber(file), Math.max(...changes.keys()) + 1);
  const entries = [...changes].map(([number, { generation }]) => ({ number, generation, offset: offsets.get(number) ?? 0 }));
  put(file.xref === 'table' ? table(file, entries, size) : stream(file, entries, size, startXref));
  put(`startxref\n${startXref}\n%%EOF\n`);
  return { pdf: Buffer.concat([earlier, Buffer.from(pieces.join(''), 'latin1')]), offsets };
};

type Placed = { readonly number: number; readonly generation: number; readonly offset: number };

/** What a trailer carries on: the catalog, the properties, and who the file is, with a new name for this version of it. */
const trailerEntries = (file: PdfFile, size: number): readonly (readonly [string, PdfValue])[] => {
  const kept = ['Root', 'Info'].flatMap((key): readonly (readonly [string, PdfValue])[] => {
    const value = file.trailer.entries.get(key);
    return value === undefined ? [] : [[key, value]];
  });
  const id = file.resolve(file.trailer.entries.get('ID'));
  const first = isKind(id, 'array') ? file.resolve(id.items[0]) : undefined;
  const fresh = createHash('sha256').update(file.bytes).digest().subarray(0, 16);
  const changed: PdfValue = { kind: 'string', bytes: fresh, from: 0, until: 0 };
  return [
    ['Size', numberValue(size)],
    ...kept,
    ['ID', arrayValue([isKind(first, 'string') ? first : changed, changed])],
    ['Prev', numberValue(file.startXref)],
  ];
};

/** Runs of numbers that follow one another. */
const runs = (entries: readonly Placed[]): readonly (readonly Placed[])[] => {
  const found: Placed[][] = [];
  for (const entry of [...entries].sort((one, other) => one.number - other.number)) {
    const last = found.at(-1);
    if (last?.at(-1)?.number === entry.number - 1) last.push(entry);
    else found.push([entry]);
  }
  return found;
};

const table = (file: PdfFile, entries: readonly Placed[], size: number): string => {
  const line = ({ offset, generation }: Placed): string =>
    `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n\r\n`;
  const sections = runs(entries).map((run) => `${run[0]?.number ?? 0} ${run.length}\n${run.map(line).join('')}`);
  return `xref\n${sections.join('')}trailer\n${written(dictValue(trailerEntries(file, size)))}\n`;
};

const stream = (file: PdfFile, changed: readonly Placed[], size: number, startXref: number): string => {
  const entries = runs([...changed, { number: size, generation: 0, offset: startXref }]);
  const rows = entries.flat().map(({ offset, generation }) => {
    const row = Buffer.alloc(8);
    row.writeUInt8(1, 0);
    row.writeUIntBE(offset, 1, 5);
    row.writeUInt16BE(generation, 6);
    return row.toString('latin1');
  });
  const data = rows.join('');
  const dict = dictValue([
    ['Type', nameValue('XRef')],
    ...trailerEntries(file, size + 1),
    ['W', arrayValue([1, 5, 2].map(numberValue))],
    ['Index', arrayValue(entries.flatMap((run) => [numberValue(run[0]?.number ?? 0), numberValue(run.length)]))],
    ['Length', numberValue(data.length)],
  ]);
  return `${size} 0 obj\n${written(dict)}\nstream\n${data}\nendstream\nendobj\n`;
};

/** Where a new object may stand: a number that no revision has used. */
export const nextNumber = (file: PdfFile): number => {
  let next = wholeOf(file.trailer.entries.get('Size')) ?? 1;
  for (const number of file.entries.keys()) if (number >= next) next = number + 1;
  return next;
};
