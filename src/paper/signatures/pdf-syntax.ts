/** The objects of PDF (ISO 32000, 7.3) as values, read from bytes, and written. */

export class PdfFault extends Error {}

export type PdfName = { readonly kind: 'name'; readonly name: string };
/** A number keeps its characters, so that what is written again stays as it was. */
export type PdfNumber = { readonly kind: 'number'; readonly text: string };
/** `from` and `until` are where a string lies with its brackets. */
export type PdfString = { readonly kind: 'string'; readonly bytes: Uint8Array; readonly from: number; readonly until: number };
export type PdfArray = { readonly kind: 'array'; readonly items: readonly PdfValue[] };
/** `doubled`: a key stands twice, so that two readers may see two dictionaries. */
export type PdfDict = {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfValue>;
  readonly doubled: boolean;
};
export type PdfRef = { readonly kind: 'ref'; readonly number: number; readonly generation: number };
export type PdfStream = { readonly kind: 'stream'; readonly dict: PdfDict; readonly from: number; readonly until: number };
export type PdfValue = null | boolean | PdfName | PdfNumber | PdfString | PdfArray | PdfDict | PdfRef | PdfStream;

export const isKind = <K extends Exclude<PdfValue, null | boolean>['kind']>(
  value: PdfValue | undefined,
  kind: K,
): value is Extract<PdfValue, { kind: K }> => typeof value === 'object' && value !== null && value.kind === kind;

export const isNamed = (value: PdfValue | undefined, name: string): boolean => isKind(value, 'name') && value.name === name;

/** A whole number that is not negative and exact, or undefined. */
export const wholeOf = (value: PdfValue | undefined): number | undefined => {
  if (!isKind(value, 'number') || !/^\+?\d{1,15}$/.test(value.text)) return undefined;
  return Number(value.text);
};

const codes = (text: string): ReadonlySet<number> => new Set(Buffer.from(text, 'latin1'));
const blank = codes('\0\t\n\f\r ');
const delimiters = codes('()<>[]{}/%');
const isBlank = (byte: number | undefined): boolean => byte !== undefined && blank.has(byte);
const isRegular = (byte: number | undefined): byte is number => byte !== undefined && !blank.has(byte) && !delimiters.has(byte);
const deepest = 64;
/** Longer than any signature; a string of a whole file is none. */
const longestString = 16_777_216;
const [lf, cr, backslash, open, close, less, greater, bracket, endBracket, slash, hash, percent] = [
  10, 13, 92, 40, 41, 60, 62, 91, 93, 47, 35, 37,
] as const;

/** Reads values one after another; nothing before `from` or from `until` on is looked at. */
export const syntaxReader = (bytes: Uint8Array, from: number, until: number) => {
  let at = from;
  const peek = (ahead = 0): number | undefined => (at + ahead < until ? bytes[at + ahead] : undefined);

  const skipBlank = (): void => {
    for (;;) {
      if (isBlank(peek())) at += 1;
      else if (peek() === percent) while (peek() !== undefined && peek() !== lf && peek() !== cr) at += 1;
      else return;
    }
  };

  const regular = (): string => {
    const start = at;
    while (isRegular(peek())) at += 1;
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, at - start).toString('latin1');
  };

  const name = (): PdfName => {
    at += 1;
    const raw = regular();
    return {
      kind: 'name',
      name: raw.replace(/#([0-9A-Fa-f]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    };
  };

  const hexString = (): PdfString => {
    const start = at;
    while (peek() !== greater) {
      if (peek() === undefined || at - start > longestString) throw new PdfFault('a string without an end');
      at += 1;
    }
    at += 1;
    const digits = Buffer.from(bytes.buffer, bytes.byteOffset + start + 1, at - start - 2)
      .toString('latin1')
      .replace(/[\0\t\n\f\r ]/g, '');
    if (!/^[0-9A-Fa-f]*$/.test(digits)) throw new PdfFault('not a hexadecimal string');
    return { kind: 'string', bytes: Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex'), from: start, until: at };
  };

  const escaped: Readonly<Record<string, number>> = { n: lf, r: cr, t: 9, b: 8, f: 12 };

  const literalString = (): PdfString => {
    const start = at;
    at += 1;
    const value: number[] = [];
    let depth = 1;
    for (;;) {
      const byte = peek();
      at += 1;
      if (byte === undefined || at - start > longestString) throw new PdfFault('a string without an end');
      if (byte === open) depth += 1;
      if (byte === close) depth -= 1;
      if (depth === 0) break;
      if (byte === cr) {
        if (peek() === lf) at += 1;
        value.push(lf);
      } else if (byte === backslash) escapeInto(value);
      else value.push(byte);
    }
    return { kind: 'string', bytes: Uint8Array.from(value), from: start, until: at };
  };

  const escapeInto = (value: number[]): void => {
    const byte = peek();
    if (byte === undefined) return;
    at += 1;
    if (byte === cr || byte === lf) {
      if (byte === cr && peek() === lf) at += 1;
    } else if (byte >= 48 && byte <= 55) {
      let octal = byte - 48;
      for (let count = 0; count < 2 && (peek() ?? 0) >= 48 && (peek() ?? 0) <= 55; count += 1) {
        octal = octal * 8 + ((peek() ?? 0) - 48);
        at += 1;
      }
      value.push(octal & 0xff);
    } else value.push(escaped[String.fromCharCode(byte)] ?? byte);
  };

  const number = (): PdfNumber | PdfRef => {
    const text = regular();
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text)) throw new PdfFault('not a number');
    if (!/^\d{1,10}$/.test(text)) return { kind: 'number', text };
    const after = at;
    skipBlank();
    const generation = regular();
    if (/^\d{1,5}$/.test(generation)) {
      skipBlank();
      if (regular() === 'R') return { kind: 'ref', number: Number(text), generation: Number(generation) };
    }
    at = after;
    return { kind: 'number', text };
  };

  const array = (depth: number): PdfArray => {
    at += 1;
    const items: PdfValue[] = [];
    for (;;) {
      skipBlank();
      if (peek() === endBracket) {
        at += 1;
        return { kind: 'array', items };
      }
      items.push(value(depth + 1));
    }
  };

  const dict = (depth: number): PdfDict => {
    at += 2;
    const entries = new Map<string, PdfValue>();
    let doubled = false;
    for (;;) {
      skipBlank();
      if (peek() === greater && peek(1) === greater) {
        at += 2;
        return { kind: 'dict', entries, doubled };
      }
      if (peek() !== slash) throw new PdfFault('not a key of a dictionary');
      const key = name().name;
      skipBlank();
      if (entries.has(key)) doubled = true;
      entries.set(key, value(depth + 1));
    }
  };

  const word = (): PdfValue => {
    const text = regular();
    if (text === 'true') return true;
    if (text === 'false') return false;
    if (text === 'null') return null;
    throw new PdfFault('not a value');
  };

  const value = (depth = 0): PdfValue => {
    if (depth > deepest) throw new PdfFault('nested too deeply');
    skipBlank();
    const byte = peek();
    if (byte === undefined) throw new PdfFault('the end where a value should be');
    if (byte === slash) return name();
    if (byte === open) return literalString();
    if (byte === less) return peek(1) === less ? dict(depth) : hexString();
    if (byte === bracket) return array(depth);
    if ((byte >= 48 && byte <= 57) || byte === 43 || byte === 45 || byte === 46) return number();
    return word();
  };

  return {
    value: (): PdfValue => value(),
    /** The characters up to the next blank or delimiter: a keyword, or digits. */
    word: (): string => {
      skipBlank();
      return regular();
    },
    /** The end of the line after `stream`; what follows it is data. */
    endOfKeyword: (): void => {
      if (peek() === cr) at += 1;
      if (peek() !== lf) throw new PdfFault('no line end after "stream"');
      at += 1;
    },
    skipBlank,
    position: (): number => at,
    move: (to: number): void => {
      at = to;
    },
  };
};

const writtenName = (name: string): string =>
  `/${[...Buffer.from(name, 'latin1')]
    .map((byte) =>
      byte > 32 && byte < 127 && byte !== hash && !delimiters.has(byte)
        ? String.fromCharCode(byte)
        : `#${byte.toString(16).padStart(2, '0').toUpperCase()}`,
    )
    .join('')}`;

/** Plain characters stand as they are; anything else in a string is written in hexadecimal. */
const writtenString = (bytes: Uint8Array): string => {
  const text = Buffer.from(bytes).toString('latin1');
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<${Buffer.from(bytes).toString('hex').toUpperCase()}>`;
};

/** A value as characters of Latin-1. A stream is not written. */
export const written = (value: PdfValue): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  switch (value.kind) {
    case 'name':
      return writtenName(value.name);
    case 'number':
      return value.text;
    case 'string':
      return writtenString(value.bytes);
    case 'array':
      return `[${value.items.map(written).join(' ')}]`;
    case 'dict':
      return `<<${[...value.entries].map(([key, entry]) => `${writtenName(key)} ${written(entry)}`).join('\n')}>>`;
    case 'ref':
      return `${value.number} ${value.generation} R`;
    case 'stream':
      throw new PdfFault('a stream is not written');
    default:
      return value satisfies never;
  }
};

/** Whether two values read the same, without following references. */
export const sameValue = (one: PdfValue | undefined, other: PdfValue | undefined): boolean => {
  if (one === undefined || other === undefined || one === null || other === null) return (one ?? null) === (other ?? null);
  if (typeof one === 'boolean' || typeof other === 'boolean') return one === other;
  if (one.kind === 'stream' || other.kind === 'stream') return false;
  if (one.kind === 'dict' && other.kind === 'dict') {
    const keys = new Set([...one.entries.keys(), ...other.entries.keys()]);
    return [...keys].every((key) => sameValue(one.entries.get(key), other.entries.get(key)));
  }
  if (one.kind === 'array' && other.kind === 'array') {
    return one.items.length === other.items.length && one.items.every((item, index) => sameValue(item, other.items[index]));
  }
  return written(one) === written(other);
};

export const nameValue = (name: string): PdfName => ({ kind: 'name', name });
export const numberValue = (value: number): PdfNumber => ({ kind: 'number', text: String(value) });
export const refValue = (number: number, generation = 0): PdfRef => ({ kind: 'ref', number, generation });
export const arrayValue = (items: readonly PdfValue[]): PdfArray => ({ kind: 'array', items });
export const dictValue = (entries: Iterable<readonly [string, PdfValue]>): PdfDict => ({
  kind: 'dict',
  entries: new Map(entries),
  doubled: false,
});
export const withEntry = (dict: PdfDict, key: string, value: PdfValue): PdfDict => ({
  ...dict,
  entries: new Map([...dict.entries, [key, value]]),
});

/** Text as PDF keeps it: ASCII as it is, anything else as UTF-16 with its mark. */
export const textValue = (text: string): PdfString => {
  const ascii = /^[\x20-\x7e]*$/.test(text);
  const bytes = ascii ? Buffer.from(text, 'latin1') : Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be(text)]);
  return { kind: 'string', bytes, from: 0, until: 0 };
};

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** The text of a string in UTF-16, UTF-8 with its mark, or PDFDocEncoding as far as that is Latin-1. */
export const textOf = (value: PdfValue | undefined): string | undefined => {
  if (!isKind(value, 'string')) return undefined;
  const { bytes } = value;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le');
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return Buffer.from(bytes.subarray(3)).toString('utf8');
  return Buffer.from(bytes).toString('latin1');
};
