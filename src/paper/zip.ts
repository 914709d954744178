import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { damaged, WorkbookRefusal } from './refusal.ts';

/** Parts of a workbook that are unpacked together may not be larger: a small file can claim to hold any size. */
export const unpackedLimitBytes = 268_435_456;

export type Archive = { readonly names: readonly string[]; readonly part: (name: string) => Uint8Array | undefined };

type Entry = {
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
};

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
/** A size that does not fit stands in the extra field of this number. */
const inExtra = 0xffffffff;
const longSizes = 0x0001;

/**
 * Opens a zip archive that lies in memory. A part is unpacked when it is asked for, up to what the limit leaves, and held
 * to its checksum; what the directory claims is not believed. Names are compared without regard to case, as Office does.
 */
export const openZip = (bytes: Uint8Array, limitBytes: number = unpackedLimitBytes): Archive => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view);
  let left = limitBytes;
  const tooLarge = () => new WorkbookRefusal('file-workbook-unpacks', { limit: `${limitBytes / 1_048_576} MiB` });
  return {
    names: [...entries.keys()],
    part: (name) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return undefined;
      if (entry.isEncrypted) throw new WorkbookRefusal('file-workbook-encrypted');
      if (entry.size > left) throw tooLarge();
      const packed = packedBytes(bytes, view, entry);
      const unpacked = entry.method === 0 ? packed : inflated(packed, name, left, tooLarge);
      if (unpacked.length > left) throw tooLarge();
      left -= unpacked.length;
      if (crc32(unpacked) !== entry.checksum) throw damaged(`${name}: checksum`);
      return unpacked;
    },
  };
};

const inflated = (packed: Uint8Array, name: string, left: number, tooLarge: () => WorkbookRefusal): Uint8Array => {
  try {
    return inflateRawSync(packed, { maxOutputLength: left + 1 });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge();
    throw damaged(`${name}: ${error instanceof Error ? error.message : ''}`, error);
  }
};

const packedBytes = (bytes: Uint8Array, view: DataView, { at, packed, method }: Entry): Uint8Array => {
  if (method !== 0 && method !== 8) throw damaged(`compression method ${method}`);
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== localMark) throw damaged('zip entry');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) throw damaged('the end is missing');
  return bytes.subarray(from, from + packed);
};

const readDirectory = (view: DataView): ReadonlyMap<string, Entry> => {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) throw damaged('zip directory');
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    const next = at + 46 + nameLength + extraLength + noteLength;
    if (next > view.byteLength) throw damaged('zip directory');
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    const [packed, size, local] = sizes(view, at, { from: at + 46 + nameLength, length: extraLength });
    const known = name.replace(/^\/+/, '').toLowerCase();
    // Another program might show the one that is not read here.
    if (entries.has(known)) throw damaged(`${name}: twice`);
    entries.set(known, {
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed,
      size,
      at: local,
    });
    at = next;
  }
  return entries;
};

/** Packed size, size and place of an entry; where one does not fit in 32 bits it stands in the extra field, in this order. */
const sizes = (
  view: DataView,
  at: number,
  extra: { readonly from: number; readonly length: number },
): readonly [number, number, number] => {
  let [size, packed, local] = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  for (let place = extra.from; place + 4 <= extra.from + extra.length; ) {
    const length = view.getUint16(place + 2, true);
    if (view.getUint16(place, true) === longSizes) {
      let value = place + 4;
      const taken = (): number => {
        if (value + 8 > place + 4 + length || value + 8 > view.byteLength) throw damaged('zip directory');
        value += 8;
        return Number(view.getBigUint64(value - 8, true));
      };
      if (size === inExtra) size = taken();
      if (packed === inExtra) packed = taken();
      if (local === inExtra) local = taken();
    }
    place += 4 + length;
  }
  return [packed, size, local];
};

/** The end of the directory stands last, before a comment of at most 65,535 bytes. */
const findEnd = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 65_535; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  throw damaged('no zip archive');
};

/** Every archive that is written has the same time, so that the same rows give the same bytes. */
const noTime = 0x00210000;

/** A zip archive of named parts. */
export const writeZip = (parts: readonly (readonly [string, Uint8Array])[]): Uint8Array => {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const put = (into: Uint8Array[], ...added: readonly Uint8Array[]): void => {
    for (const piece of added) into.push(piece);
  };
  for (const [name, content] of parts) {
    const packed = deflateRawSync(content);
    const title = new TextEncoder().encode(name);
    const shared = fields([
      [2, 20],
      [2, 0],
      [2, 8],
      [4, noTime],
      [4, crc32(content)],
      [4, packed.length],
      [4, content.length],
      [2, title.length],
      [2, 0],
    ]);
    put(pieces, fields([[4, localMark]]), shared, title, packed);
    put(
      directory,
      fields([
        [4, entryMark],
        [2, 20],
      ]),
      shared,
      fields([
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, at],
      ]),
      title,
    );
    at += 4 + shared.length + title.length + packed.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = fields([
    [4, endMark],
    [4, 0],
    [2, parts.length],
    [2, parts.length],
    [4, size],
    [4, at],
    [2, 0],
  ]);
  return Buffer.concat([...pieces, ...directory, end]);
};

/** Numbers of so many bytes each, least byte first. */
const fields = (values: readonly (readonly [number, number])[]): Uint8Array => {
  const bytes = new Uint8Array(values.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of values) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
};
