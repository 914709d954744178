import * as asn1js from 'asn1js';

/** Bytes that are not the ASN.1 structure they should be; callers turn it into what they tell. */
export class DerFault extends Error {}

export type Block = asn1js.AsnType;

/** What a key file or a signature may hold: enough for lists of revocation in old signatures, little enough to be read at once. */
const limits = { maxDepth: 64, maxNodes: 200_000, parseEmbedded: false };

/**
 * Where the structure that begins at a place ends. What it holds must fill it exactly: asn1js lets a part reach beyond its
 * whole, so that a changed length would go unseen. In DER a length is written in the one shortest way.
 */
const endOf = (
  bytes: Uint8Array,
  given: { readonly at: number; readonly within: number; readonly strict: boolean },
  depth = 0,
): number => {
  const { within, strict } = given;
  if (depth > limits.maxDepth) throw new DerFault('nested too deeply');
  let at = given.at;
  const next = (): number => {
    const byte = at < within ? bytes[at] : undefined;
    if (byte === undefined) throw new DerFault('an end too early');
    at += 1;
    return byte;
  };
  const tag = next();
  if ((tag & 0x1f) === 0x1f) while (next() >= 0x80);
  const first = next();
  const isConstructed = (tag & 0x20) !== 0;
  if (first === 0x80) {
    if (strict || !isConstructed) throw new DerFault('a length without an end');
    while (bytes[at] !== 0 || bytes[at + 1] !== 0) at = endOf(bytes, { at, within, strict }, depth + 1);
    if (at + 2 > within) throw new DerFault('an end too early');
    return at + 2;
  }
  let length = first;
  if (first > 0x80) {
    length = 0;
    for (let digits = first & 0x7f; digits > 0; digits -= 1) length = length * 256 + next();
    const digits = first & 0x7f;
    if (digits > 6 || (strict && (length < 0x80 || length < 256 ** (digits - 1)))) throw new DerFault('not a length');
  }
  const end = at + length;
  if (end > within) throw new DerFault('an end too early');
  if (isConstructed) while (at < end) at = endOf(bytes, { at, within: end, strict }, depth + 1);
  return end;
};

/** The structure that bytes begin with, and how many of them it takes. */
export const readDerPrefix = (
  bytes: Uint8Array,
  { strict = false }: { readonly strict?: boolean } = {},
): { readonly block: Block; readonly length: number } => {
  const length = endOf(bytes, { at: 0, within: bytes.length, strict });
  const { offset, result } = asn1js.fromBER(bytes.subarray(0, length), limits);
  if (offset !== length) throw new DerFault(result.error);
  return { block: result, length };
};

/** The structure that bytes are, and nothing after it. */
export const readDer = (bytes: Uint8Array, given: { readonly strict?: boolean } = {}): Block => {
  const { block, length } = readDerPrefix(bytes, given);
  if (length !== bytes.length) throw new DerFault('bytes after the end');
  return block;
};

const isTag = (block: Block, tagClass: number, tagNumber: number): boolean =>
  block.idBlock.tagClass === tagClass && block.idBlock.tagNumber === tagNumber;

/** A context-specific tag, `[n]`. */
export const isContext = (block: Block | undefined, tagNumber: number): block is Block =>
  block !== undefined && isTag(block, 3, tagNumber);

export const universal = { integer: 2, bits: 3, octets: 4, nothing: 5, oid: 6, sequence: 16, set: 17 } as const;

export const isUniversal = (block: Block | undefined, kind: keyof typeof universal): block is Block =>
  block !== undefined && isTag(block, 1, universal[kind]);

/** The parts of a constructed block, whatever its tag. */
export const partsOf = (block: Block | undefined): readonly Block[] => {
  if (block instanceof asn1js.Constructed && block.idBlock.isConstructed) return block.valueBlock.value as readonly Block[];
  throw new DerFault('not constructed');
};

export const sequenceOf = (block: Block | undefined): readonly Block[] => {
  if (!isUniversal(block, 'sequence')) throw new DerFault('not a SEQUENCE');
  return partsOf(block);
};

export const setOf = (block: Block | undefined): readonly Block[] => {
  if (!isUniversal(block, 'set')) throw new DerFault('not a SET');
  return partsOf(block);
};

/** The whole block as it was written, tag and length with it. */
export const rawOf = (block: Block): Uint8Array => block.valueBeforeDecodeView;

export const oidOf = (block: Block | undefined): string => {
  if (!(block instanceof asn1js.ObjectIdentifier)) throw new DerFault('not an OBJECT IDENTIFIER');
  return block.valueBlock.toString();
};

export const octetsOf = (block: Block | undefined): Uint8Array => {
  if (!(block instanceof asn1js.OctetString)) throw new DerFault('not an OCTET STRING');
  return new Uint8Array(block.getValue());
};

export const integerOf = (block: Block | undefined): Uint8Array => {
  if (!(block instanceof asn1js.Integer)) throw new DerFault('not an INTEGER');
  return block.valueBlock.valueHexView;
};

/** A small INTEGER that is not negative; anything else is a fault. */
export const countOf = (block: Block | undefined): number => {
  const bytes = integerOf(block);
  if (bytes.length === 0 || bytes.length > 6 || (bytes[0] ?? 0) > 0x7f) throw new DerFault('not a small INTEGER');
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
};

/** What a primitive block with a context tag holds. */
export const primitiveOf = (block: Block): Uint8Array => {
  if (!(block instanceof asn1js.Primitive)) throw new DerFault('not primitive');
  return block.valueBlock.valueHexView;
};

export type Algorithm = { readonly oid: string; readonly parameters: Block | undefined };

export const algorithmOf = (block: Block | undefined): Algorithm => {
  const [oid, parameters, ...more] = sequenceOf(block);
  if (more.length > 0) throw new DerFault('not an AlgorithmIdentifier');
  return { oid: oidOf(oid), parameters };
};

/** Whether an algorithm has no parameters, as absence or as an empty NULL. */
export const isBare = ({ parameters }: Algorithm): boolean =>
  parameters === undefined || (isUniversal(parameters, 'nothing') && rawOf(parameters).length === 2);

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** Bytes under a tag with their length, as DER writes them. */
const wrapped = (tag: number, parts: readonly Uint8Array[]): Uint8Array => {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return Buffer.concat([Buffer.from(length < 128 ? [tag, length] : [tag, 0x80 | digits.length, ...digits]), ...parts]);
};

/** Writes DER out of parts that are encoded already, so that a certificate goes in as the bytes that it is. */
export const der = {
  sequence: (...parts: readonly Uint8Array[]): Uint8Array => wrapped(0x30, parts),
  /** SET OF: ascending by the encodings of its members. */
  set: (...members: readonly Uint8Array[]): Uint8Array => wrapped(0x31, [...members].sort(Buffer.compare)),
  context: (tagNumber: number, ...parts: readonly Uint8Array[]): Uint8Array => wrapped(0xa0 | tagNumber, parts),
  octets: (bytes: Uint8Array): Uint8Array => wrapped(0x04, [bytes]),
  /** The bytes of an INTEGER, its sign among them. */
  integer: (...bytes: readonly number[]): Uint8Array => wrapped(0x02, [Uint8Array.from(bytes)]),
  yes: (): Uint8Array => wrapped(0x01, [Uint8Array.of(0xff)]),
  nothing: (): Uint8Array => wrapped(0x05, []),
  oid: (value: string): Uint8Array => new Uint8Array(new asn1js.ObjectIdentifier({ value }).toBER()),
} as const;

/** An algorithm with the empty parameters that digests and RSA have. */
export const derAlgorithm = (oid: string): Uint8Array => der.sequence(der.oid(oid), der.nothing());
