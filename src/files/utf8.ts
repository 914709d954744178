import type { Place } from '../record/text/located.ts';

export type Utf8Piece =
  | { readonly status: 'text'; readonly text: string }
  | {
      readonly status: 'refused';
      readonly because: 'not-utf8' | 'utf16' | 'nul';
      readonly offset: number;
      readonly byte: number;
      readonly place: Place;
    };

/**
 * Decodes UTF-8 a chunk at a time and refuses with the exact byte and place. The platform's decoder only says that
 * something is wrong; a person with one Big5 name in a file of thousands of lines needs to know where.
 */
export const startUtf8 = (): { readonly push: (chunk: Uint8Array) => Utf8Piece; readonly end: () => Utf8Piece } => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let held: Uint8Array = new Uint8Array();
  let offset = 0;
  let place: Place = { line: 1, column: 1 };

  const refuse = (because: 'not-utf8' | 'utf16' | 'nul', bytes: Uint8Array, at: number): Utf8Piece => ({
    status: 'refused',
    because,
    offset: offset + at,
    byte: bytes[at] ?? 0,
    place: advanced(place, decoder.decode(bytes.subarray(0, at))),
  });

  const decode = (bytes: Uint8Array): Utf8Piece => {
    if (offset === 0 && isUtf16(bytes)) return refuse('utf16', bytes, 0);
    const nul = bytes.indexOf(0);
    const whole = decoded(decoder, bytes);
    const bad = whole === undefined ? firstBadByte(bytes) : -1;
    if (bad >= 0 && (nul < 0 || bad < nul)) return refuse('not-utf8', bytes, bad);
    if (nul >= 0) return refuse('nul', bytes, nul);
    if (whole === undefined) throw new Error('startUtf8: the decoder refused bytes that are sound');
    const text = offset === 0 && whole.charCodeAt(0) === 0xfeff ? whole.slice(1) : whole;
    place = advanced(place, text);
    offset += bytes.length;
    return { status: 'text', text };
  };

  return {
    push: (chunk) => {
      const bytes = held.length === 0 ? chunk : joined([held, chunk]);
      // The first four bytes are looked at together, for the marks of UTF-16.
      const cut = offset === 0 && bytes.length < 4 ? 0 : bytes.length - unfinishedAtEnd(bytes);
      held = bytes.slice(cut);
      return cut === 0 ? { status: 'text', text: '' } : decode(bytes.subarray(0, cut));
    },
    end: () => {
      const rest = held;
      held = new Uint8Array();
      return rest.length === 0 ? { status: 'text', text: '' } : decode(rest);
    },
  };
};

export const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

const decoded = (decoder: { readonly decode: (bytes: Uint8Array) => string }, bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
};

const advanced = (place: Place, text: string): Place => {
  let line = place.line;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
    line += 1;
    start = at + 1;
  }
  return line === place.line ? { line, column: place.column + text.length } : { line, column: text.length - start + 1 };
};

/** Bytes that a character beginning with `lead` takes, and the bounds of its second byte (RFC 3629); none: it cannot begin one. */
const characterFrom = (lead: number): { readonly length: number; readonly low: number; readonly high: number } | undefined => {
  if (lead < 0x80) return { length: 1, low: 0, high: 0 };
  if (lead >= 0xc2 && lead <= 0xdf) return { length: 2, low: 0x80, high: 0xbf };
  if (lead >= 0xe0 && lead <= 0xef) return { length: 3, low: lead === 0xe0 ? 0xa0 : 0x80, high: lead === 0xed ? 0x9f : 0xbf };
  if (lead >= 0xf0 && lead <= 0xf4) return { length: 4, low: lead === 0xf0 ? 0x90 : 0x80, high: lead === 0xf4 ? 0x8f : 0xbf };
  return undefined;
};

/** Where the first character begins that is not UTF-8. */
const firstBadByte = (bytes: Uint8Array): number => {
  let at = 0;
  while (at < bytes.length) {
    const character = characterFrom(bytes[at] ?? 0xff);
    if (!character) return at;
    for (let next = 1; next < character.length; next += 1) {
      const byte = bytes[at + next] ?? 0;
      const [low, high] = next === 1 ? [character.low, character.high] : [0x80, 0xbf];
      if (byte < low || byte > high) return at;
    }
    at += character.length;
  }
  return -1;
};

/** How many bytes at the end begin a character that goes on in the next chunk. */
const unfinishedAtEnd = (bytes: Uint8Array): number => {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0x80 && byte < 0xc0) continue;
    const character = characterFrom(byte);
    return character && character.length > back ? back : 0;
  }
  return 0;
};
