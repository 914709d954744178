import { inflateSync } from 'node:zlib';
import {
  isKind,
  isNamed,
  type PdfDict,
  PdfFault,
  type PdfRef,
  type PdfStream,
  type PdfValue,
  syntaxReader,
  wholeOf,
} from './pdf-syntax.ts';

/** Where an object lies: at a place in the file, in an object stream, or nowhere any more. */
export type PdfEntry =
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'in'; readonly stream: number; readonly index: number }
  | { readonly kind: 'free' };

export type PdfObject = {
  readonly value: PdfValue;
  readonly generation: number;
  /** Where it begins and ends in the file; an object in a stream has the place of its stream. */
  readonly from: number;
  readonly until: number;
};

/** A PDF as its cross-reference tells it, as the file stood at one revision. */
export type PdfFile = {
  readonly bytes: Uint8Array;
  /** The revision ends here; what follows belongs to later ones. */
  readonly until: number;
  readonly trailer: PdfDict;
  readonly startXref: number;
  readonly xref: 'table' | 'stream';
  readonly entries: ReadonlyMap<number, PdfEntry>;
  /** The object of a number; undefined where there is none or where it cannot be read. */
  readonly object: (number: number) => PdfObject | undefined;
  /** Follows references to what they stand for. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue | undefined;
};

const mostEntries = 2_000_000;
const mostSections = 4_096;
/** How many bytes of cross-references and packed objects are read at most. */
export const mostUnpacked = 67_108_864;
export type Budget = { unpacked: number };

/** Opens the revision of a PDF that ends at `until`; throws `PdfFault`. Only the cross-reference is believed: nothing is searched for. */
export const openPdf = (
  bytes: Uint8Array,
  until: number = bytes.length,
  budget: Budget = { unpacked: mostUnpacked },
): PdfFile => {
  if (!startsAsPdf(bytes)) throw new PdfFault('no PDF header');
  const startXref = lastStartXref(bytes, until);
  const { entries, trailer, xref } = readSections(bytes, until, startXref, budget);
  if (!isKind(trailer.entries.get('Root'), 'ref')) throw new PdfFault('no catalog');
  const known = new Map<number, PdfObject | undefined>();
  const streams = new Map<number, ObjectStream>();

  const object = (number: number): PdfObject | undefined => {
    if (known.has(number)) return known.get(number);
    // Whatever asks for this object while it is being read, such as its own length, finds nothing.
    known.set(number, undefined);
    const entry = entries.get(number);
    const found = entry === undefined ? undefined : attempt(() => readEntry(number, entry));
    known.set(number, found);
    return found;
  };

  const readEntry = (number: number, entry: PdfEntry): PdfObject | undefined => {
    if (entry.kind === 'free') return undefined;
    if (entry.kind === 'at') {
      return readObject({ bytes, offset: entry.offset, until, number, generation: entry.generation, lengthOf });
    }
    const stream = streams.get(entry.stream) ?? openObjectStream(entry.stream);
    const value = stream.values(entry.index, number);
    return { value, generation: 0, from: stream.from, until: stream.until };
  };

  const openObjectStream = (number: number): ObjectStream => {
    if (entries.get(number)?.kind !== 'at') throw new PdfFault('an object stream in another');
    const holder = object(number);
    if (holder === undefined || !isKind(holder.value, 'stream') || !isNamed(holder.value.dict.entries.get('Type'), 'ObjStm')) {
      throw new PdfFault('no object stream');
    }
    const opened = readObjectStream(unpack(bytes, holder.value, budget), holder, resolve);
    streams.set(number, opened);
    return opened;
  };

  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    let current = value;
    for (let hops = 0; isKind(current, 'ref') && hops < 16; hops += 1) {
      const found = object(current.number);
      current = found !== undefined && sameGeneration(current, found) ? found.value : null;
    }
    return current;
  };
  const lengthOf = (value: PdfValue | undefined): number | undefined => wholeOf(resolve(value));

  return { bytes, until, trailer, startXref, xref, entries, object, resolve };
};

const sameGeneration = (ref: PdfRef, { generation }: PdfObject): boolean => ref.generation === generation;

const attempt = <T>(work: () => T): T | undefined => {
  try {
    return work();
  } catch (error) {
    if (error instanceof PdfFault) return undefined;
    throw error;
  }
};

export const dictOf = (file: PdfFile, value: PdfValue | undefined): PdfDict | undefined => {
  const found = file.resolve(value);
  return isKind(found, 'dict') ? found : undefined;
};

export const startsAsPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-');

const lastStartXref = (bytes: Uint8Array, until: number): number => {
  const from = Math.max(0, until - 2048);
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset + from, until - from).toString('latin1');
  const match = /startxref[\0\t\n\f\r ]+(\d{1,12})[\0\t\n\f\r ]+%%EOF/.exec(tail.slice(tail.lastIndexOf('startxref')));
  if (match === null) throw new PdfFault('no cross-reference');
  return Number(match[1]);
};

type Sections = { readonly entries: Map<number, PdfEntry>; readonly trailer: PdfDict; readonly xref: 'table' | 'stream' };

/** From the newest section to the oldest: an entry that is known already hides older ones. */
const readSections = (bytes: Uint8Array, until: number, startXref: number, budget: Budget): Sections => {
  const entries = new Map<number, PdfEntry>();
  const seen = new Set<number>();
  const section = (offset: number): Section => {
    if (seen.has(offset) || seen.size >= mostSections) throw new PdfFault('the cross-reference goes round');
    seen.add(offset);
    return readSection(bytes, offset, until, budget);
  };
  let newest: Section | undefined;
  for (let offset: number | undefined = startXref; offset !== undefined; ) {
    const current = section(offset);
    newest ??= current;
    const { Prev, XRefStm } = Object.fromEntries(current.trailer.entries);
    if (XRefStm !== undefined && current.xref === 'table') {
      // A table for old readers calls free what the stream beside it places.
      for (const [number, entry] of section(placeOf(XRefStm, until)).entries) {
        if (current.entries.get(number)?.kind !== 'at') current.entries.set(number, entry);
      }
    }
    for (const [number, entry] of current.entries) if (!entries.has(number)) entries.set(number, entry);
    offset = Prev === undefined ? undefined : placeOf(Prev, until);
  }
  if (newest === undefined) throw new PdfFault('no cross-reference');
  return { entries, trailer: newest.trailer, xref: newest.xref };
};

const placeOf = (value: PdfValue, until: number): number => {
  const place = wholeOf(value);
  if (place === undefined || place >= until) throw new PdfFault('a place outside the file');
  return place;
};

type Section = Sections;

const readSection = (bytes: Uint8Array, offset: number, until: number, budget: Budget): Section => {
  if (offset >= until) throw new PdfFault('a place outside the file');
  const reader = syntaxReader(bytes, offset, until);
  if (reader.word() === 'xref') return readTable(reader, budget);
  return readXrefStream(bytes, offset, until, budget);
};

const keep = (entries: Map<number, PdfEntry>, number: number, entry: PdfEntry): void => {
  if (entries.has(number)) return;
  if (entries.size >= mostEntries) throw new PdfFault('too many objects');
  entries.set(number, entry);
};

const readTable = (reader: ReturnType<typeof syntaxReader>, budget: Budget): Section => {
  const entries = new Map<number, PdfEntry>();
  for (;;) {
    const first = reader.word();
    if (first === 'trailer') break;
    const count = reader.word();
    if (!/^\d{1,10}$/.test(first) || !/^\d{1,10}$/.test(count)) throw new PdfFault('not a cross-reference table');
    for (let index = 0; index < Number(count); index += 1) {
      const [offset, generation, kind] = [reader.word(), reader.word(), reader.word()];
      if (!/^\d{1,12}$/.test(offset) || !/^\d{1,5}$/.test(generation) || !/^[nf]$/.test(kind)) {
        throw new PdfFault('not a cross-reference table');
      }
      spend(budget, 20);
      const used = kind === 'n' && Number(offset) > 0;
      keep(
        entries,
        Number(first) + index,
        used ? { kind: 'at', offset: Number(offset), generation: Number(generation) } : { kind: 'free' },
      );
    }
  }
  const trailer = reader.value();
  if (!isKind(trailer, 'dict')) throw new PdfFault('no trailer');
  return { entries, trailer, xref: 'table' };
};

const readXrefStream = (bytes: Uint8Array, offset: number, until: number, budget: Budget): Section => {
  const entries = new Map<number, PdfEntry>();
  const found = readObject({ bytes, offset, until, lengthOf: wholeOf });
  if (!isKind(found.value, 'stream') || !isNamed(found.value.dict.entries.get('Type'), 'XRef')) {
    throw new PdfFault('no cross-reference at its place');
  }
  const { dict } = found.value;
  const data = unpack(bytes, found.value, budget);
  const widths = wholes(dict.entries.get('W'));
  const size = wholeOf(dict.entries.get('Size'));
  const index = dict.entries.has('Index') ? wholes(dict.entries.get('Index')) : [0, size ?? 0];
  const [kindWidth, secondWidth, thirdWidth] = widths;
  if (kindWidth === undefined || secondWidth === undefined || thirdWidth === undefined || widths.length !== 3) {
    throw new PdfFault('not a cross-reference stream');
  }
  if (Math.max(...widths) > 6 || secondWidth === 0 || index.length % 2 === 1) throw new PdfFault('not a cross-reference stream');
  let at = 0;
  const field = (width: number): number => {
    let value = 0;
    for (let count = 0; count < width; count += 1) {
      value = value * 256 + (data[at] ?? 0);
      at += 1;
    }
    return value;
  };
  for (let pair = 0; pair < index.length; pair += 2) {
    const [first = 0, count = 0] = [index[pair], index[pair + 1]];
    if (at + count * (kindWidth + secondWidth + thirdWidth) > data.length) throw new PdfFault('not a cross-reference stream');
    for (let number = first; number < first + count; number += 1) {
      const kind = kindWidth === 0 ? 1 : field(kindWidth);
      const [second, third] = [field(secondWidth), field(thirdWidth)];
      if (kind === 0) keep(entries, number, { kind: 'free' });
      if (kind === 1) keep(entries, number, { kind: 'at', offset: second, generation: third });
      if (kind === 2) keep(entries, number, { kind: 'in', stream: second, index: third });
    }
  }
  return { entries, trailer: dict, xref: 'stream' };
};

const wholes = (value: PdfValue | undefined): readonly number[] => {
  if (!isKind(value, 'array')) throw new PdfFault('not an array of numbers');
  return value.items.map((item) => {
    const whole = wholeOf(item);
    if (whole === undefined || whole > 4_294_967_295) throw new PdfFault('not an array of numbers');
    return whole;
  });
};

/** `number gen obj value [stream] endobj` at a place, held to the number that the cross-reference tells. */
const readObject = (given: {
  readonly bytes: Uint8Array;
  readonly offset: number;
  readonly until: number;
  readonly number?: number;
  readonly generation?: number;
  readonly lengthOf: (value: PdfValue | undefined) => number | undefined;
}): PdfObject => {
  const { bytes, offset, until } = given;
  if (offset >= until) throw new PdfFault('a place outside the file');
  const reader = syntaxReader(bytes, offset, until);
  const [number, generation, keyword] = [reader.word(), reader.word(), reader.word()];
  if (!/^\d{1,10}$/.test(number) || !/^\d{1,5}$/.test(generation) || keyword !== 'obj') throw new PdfFault('no object');
  if (given.number !== undefined && (Number(number) !== given.number || Number(generation) !== given.generation)) {
    throw new PdfFault('another object');
  }
  const value = reader.value();
  const ended = reader.word();
  if (ended === 'endobj') return { value, generation: Number(generation), from: offset, until: reader.position() };
  if (ended !== 'stream' || !isKind(value, 'dict')) throw new PdfFault('an object without an end');
  reader.endOfKeyword();
  const from = reader.position();
  const length = given.lengthOf(value.entries.get('Length'));
  if (length === undefined || from + length > until) throw new PdfFault('a stream without a length');
  reader.move(from + length);
  if (reader.word() !== 'endstream' || reader.word() !== 'endobj') throw new PdfFault('a stream of another length');
  const stream: PdfStream = { kind: 'stream', dict: value, from, until: from + length };
  return { value: stream, generation: Number(generation), from: offset, until: reader.position() };
};

const spend = (budget: Budget, bytes: number): void => {
  budget.unpacked -= bytes;
  if (budget.unpacked < 0) throw new PdfFault('too much to read');
};

/** The data of a cross-reference or object stream, unpacked within what the budget of the file leaves. */
const unpack = (bytes: Uint8Array, stream: PdfStream, budget: Budget): Uint8Array => {
  const data = bytes.subarray(stream.from, stream.until);
  const { Filter, DecodeParms } = Object.fromEntries(stream.dict.entries);
  const only = (value: PdfValue | undefined): PdfValue | undefined =>
    isKind(value, 'array') ? (value.items.length === 1 ? value.items[0] : undefined) : value;
  if (Filter === undefined || (isKind(Filter, 'array') && Filter.items.length === 0)) {
    spend(budget, data.length);
    return data;
  }
  if (!isNamed(only(Filter), 'FlateDecode') || budget.unpacked <= 0) throw new PdfFault('a stream that is not unpacked');
  let unpacked: Uint8Array;
  try {
    unpacked = inflateSync(data, { maxOutputLength: budget.unpacked });
  } catch {
    throw new PdfFault('a stream that cannot be unpacked');
  }
  spend(budget, unpacked.length);
  const parameters = only(DecodeParms);
  return isKind(parameters, 'dict') ? unpredicted(unpacked, parameters) : unpacked;
};

/** Undoes the predictors of PNG on rows of bytes. */
const unpredicted = (data: Uint8Array, parameters: PdfDict): Uint8Array => {
  const read = (key: string, otherwise: number): number =>
    parameters.entries.has(key) ? (wholeOf(parameters.entries.get(key)) ?? -1) : otherwise;
  const [predictor, columns] = [read('Predictor', 1), read('Columns', 1)];
  if (predictor === 1) return data;
  if (
    predictor < 10 ||
    predictor > 15 ||
    columns < 1 ||
    columns > 65_536 ||
    read('Colors', 1) !== 1 ||
    read('BitsPerComponent', 8) !== 8
  ) {
    throw new PdfFault('a predictor that is not known');
  }
  const rows = Math.floor(data.length / (columns + 1));
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const method = data[row * (columns + 1)] ?? 0;
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column;
      const left = column > 0 ? (out[place - 1] ?? 0) : 0;
      const up = row > 0 ? (out[place - columns] ?? 0) : 0;
      const corner = row > 0 && column > 0 ? (out[place - columns - 1] ?? 0) : 0;
      out[place] = (data[row * (columns + 1) + 1 + column] ?? 0) + predicted(method, left, up, corner);
    }
  }
  return out;
};

const predicted = (method: number, left: number, up: number, corner: number): number => {
  if (method === 0) return 0;
  if (method === 1) return left;
  if (method === 2) return up;
  if (method === 3) return Math.floor((left + up) / 2);
  if (method !== 4) throw new PdfFault('a predictor that is not known');
  const estimate = left + up - corner;
  const [fromLeft, fromUp, fromCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (fromLeft <= fromUp && fromLeft <= fromCorner) return left;
  return fromUp <= fromCorner ? up : corner;
};

type ObjectStream = {
  readonly from: number;
  readonly until: number;
  readonly values: (index: number, number: number) => PdfValue;
};

const readObjectStream = (
  data: Uint8Array,
  holder: PdfObject,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined,
): ObjectStream => {
  const dict = isKind(holder.value, 'stream') ? holder.value.dict : undefined;
  const count = wholeOf(resolve(dict?.entries.get('N')));
  const first = wholeOf(resolve(dict?.entries.get('First')));
  if (count === undefined || first === undefined || first > data.length || count > first) throw new PdfFault('no object stream');
  const header = syntaxReader(data, 0, first);
  const places = Array.from({ length: count }, () => {
    const [number, offset] = [header.word(), header.word()];
    if (!/^\d{1,10}$/.test(number) || !/^\d{1,10}$/.test(offset)) throw new PdfFault('no object stream');
    return { number: Number(number), offset: first + Number(offset) };
  });
  return {
    from: holder.from,
    until: holder.until,
    values: (index, number) => {
      const place = places[index];
      if (place === undefined || place.number !== number || place.offset >= data.length) throw new PdfFault('no object');
      return syntaxReader(data, place.offset, data.length).value();
    },
  };
};
