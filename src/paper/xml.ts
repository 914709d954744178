import { Parser } from 'saxen';
import { damaged } from './refusal.ts';

export type Attributes = Readonly<Record<string, string>>;
export type XmlReader = {
  /** An element begins: its name and attributes without prefixes, and the names of the elements around it, the nearest last. */
  readonly open?: (name: string, attributes: () => Attributes, around: readonly string[]) => void;
  readonly close?: (name: string, around: readonly string[]) => void;
  readonly text?: (text: string, around: readonly string[]) => void;
};

const pieceBytes = 1_048_576;
/** A text or tag that goes on for more pieces than this is no sheet; each piece is looked through again with those before. */
const mostPiecesOpen = 16;
const deepestInSheets = 64;

/** Reads a part of a workbook as XML; throws where it is none. Documents may not bring entities of their own. */
export const readXml = (
  bytes: Uint8Array,
  part: string,
  { open, close, text }: XmlReader,
  deepest: number = deepestInSheets,
): void => {
  const around: string[] = [];
  const fail = (message: string): never => {
    throw damaged(`${part}: ${message}`);
  };
  let heard = 0;
  const parser = new Parser()
    .on('error', (error) => fail(error.message))
    .on('attention', () => fail('a document type'))
    .on('openTag', (name, attributes) => {
      heard += 1;
      const local = withoutPrefix(name);
      open?.(local, () => plainAttributes(attributes()), around);
      if (around.push(local) > deepest) fail('too deep');
    })
    .on('closeTag', (name) => {
      heard += 1;
      around.pop();
      close?.(withoutPrefix(name), around);
    })
    .on('text', (raw) => {
      heard += 1;
      text?.(withEntities(raw, fail), around);
    })
    .on('cdata', (raw) => {
      heard += 1;
      text?.(raw, around);
    });
  const decoder = decoderOf(bytes);
  let piecesOpen = 0;
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    const before = heard;
    const last = from + pieceBytes >= bytes.length;
    try {
      parser.write(decoder.decode(bytes.subarray(from, from + pieceBytes), { stream: !last }));
    } catch (error) {
      if (error instanceof TypeError) fail('not UTF-8');
      throw error;
    }
    piecesOpen = heard === before ? piecesOpen + 1 : 0;
    if (piecesOpen > mostPiecesOpen) fail('a text without end');
  }
  parser.end();
};

/** Workbooks are UTF-8; the two marks of UTF-16 are allowed by the standard as well. */
const decoderOf = ([first, second]: Uint8Array) =>
  new TextDecoder(first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8', {
    fatal: true,
  });

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

const plainAttributes = (given: Attributes): Attributes => {
  const plain: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(given)) plain[withoutPrefix(name)] = withEntities(value, () => '');
  return plain;
};

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The parser would cut a character beyond 16 bits, which rare Chinese ones are, so that entities are decoded here. */
const withEntities = (text: string, fail: (message: string) => string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return named[name] ?? fail(`the entity ${whole}`);
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
        return code > 0x10ffff ? fail(`the character ${whole}`) : String.fromCodePoint(code);
      })
    : text;
