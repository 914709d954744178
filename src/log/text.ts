/** Bytes and text at the edge of the log's formats; nothing here is lenient, because a signature covers exact bytes. */
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Short texts share pieces of one block: an array for each would cost more than its encoding. */
const blockLength = 65_536;
let block = new Uint8Array(blockLength);
let used = 0;

export const bytesOf = (text: string): Uint8Array => {
  const most = text.length * 3;
  if (most > blockLength / 4) return encoder.encode(text);
  if (used + most > blockLength) {
    block = new Uint8Array(blockLength);
    used = 0;
  }
  const start = used;
  used += encoder.encodeInto(text, block.subarray(start)).written;
  return block.subarray(start, used);
};

/** Undefined when the bytes are not UTF-8. */
export const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};

/** How many bytes are made characters in one call: an engine takes only so many arguments. */
const mostCharacters = 8192;

export const toBase64 = (bytes: Uint8Array): string => {
  let binary = '';
  for (let at = 0; at < bytes.length; at += mostCharacters) {
    binary += String.fromCharCode.apply(null, bytes.subarray(at, at + mostCharacters) as unknown as number[]);
  }
  return btoa(binary);
};

/** Standard base64 with its padding, in its one canonical spelling; undefined otherwise. */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return toBase64(bytes) === text ? bytes : undefined;
};

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export const toHex = (bytes: Uint8Array): string => {
  let hex = '';
  for (const byte of bytes) hex += pairs[byte];
  return hex;
};

export const fromHex = (text: string): Uint8Array | undefined =>
  /^([0-9a-f]{2})*$/.test(text)
    ? Uint8Array.from({ length: text.length / 2 }, (_, index) => Number.parseInt(text.slice(index * 2, index * 2 + 2), 16))
    : undefined;

export const concatenated = (...parts: readonly Uint8Array[]): Uint8Array => {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
};

/** Whole numbers as eight bytes, most significant first. */
export const eightBytes = (number: bigint): Uint8Array =>
  Uint8Array.from({ length: 8 }, (_, index) => Number((number >> BigInt(8 * (7 - index))) & 0xffn));

export const fromEightBytes = (bytes: Uint8Array): bigint => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
