import type { TextFaultCode } from './faults.ts';
import type { LocatedEntry, LocatedText, LocatedValue, Place, TextFault, TextReading } from './located.ts';

/** Lists and maps within each other; a record needs about six. */
export const deepestNesting = 64;
/** Up to so many keys, comparing with each one before is quicker than a lookup; a large map must not take its square. */
const fewKeys = 12;

/**
 * Reads one JSON document (RFC 8259, nothing more) into a located value. Ours, because JSON.parse turns numbers into
 * floats, lets the last of two equal keys win and knows no places. `at` is where the text begins in its file; columns
 * count UTF-16 units from 1. The first fault ends the reading.
 */
export const readJson = (text: string, at: Place = { line: 1, column: 1 }): TextReading => {
  const state: Reading = { text, index: 0, line: at.line, lineStart: 1 - at.column, fault: undefined };
  const value = readValue(state, 0);
  if (value !== undefined) {
    skipSpace(state);
    if (state.index < text.length) unexpected(state, 'json-text-after-end');
  }
  if (state.fault) return { status: 'refused', faults: [state.fault] };
  if (value === undefined) throw new Error('readJson: nothing was read and nothing was refused');
  return { status: 'read', value };
};

/** One reading's own notes; functions that share it need no closures made anew for each line of a file. */
type Reading = { readonly text: string; index: number; line: number; lineStart: number; fault: TextFault | undefined };

const place = (state: Reading): Place => ({ line: state.line, column: state.index - state.lineStart + 1 });
const refuse = (
  state: Reading,
  code: TextFaultCode,
  values: TextFault['values'] = {},
  where: Place = place(state),
): undefined => {
  state.fault ??= { code, place: where, values };
  return undefined;
};
const refuseAt = (state: Reading, where: number, code: TextFaultCode, values: TextFault['values'] = {}): undefined => {
  state.index = where;
  return refuse(state, code, values);
};

/** What stands here cannot; the commonest mistakes have their own messages, else it is `code`. */
const unexpected = (state: Reading, code: TextFaultCode, expected?: string): undefined => {
  if (state.index >= state.text.length) return refuse(state, 'json-unexpected-end');
  const comment = commentAt(state.text, state.index);
  if (comment) return refuse(state, 'json-comment', { found: comment });
  if (state.text.charAt(state.index) === "'" && expected === undefined) return refuse(state, 'json-single-quotes');
  const found = shownAt(state.text, state.index);
  return refuse(state, code, expected === undefined ? { found } : { found, expected });
};

const skipSpace = (state: Reading): void => {
  for (;;) {
    const code = state.text.charCodeAt(state.index);
    if (code === 10) {
      state.index += 1;
      state.line += 1;
      state.lineStart = state.index;
    } else if (code === 32 || code === 13 || code === 9) state.index += 1;
    else return;
  }
};

const readString = (state: Reading): string | undefined => {
  const start = state.index + 1;
  let escaped = false;
  let surrogates = false;
  for (let end = start; end < state.text.length; end += 1) {
    const code = state.text.charCodeAt(end);
    if (code === 34) {
      const raw = state.text.slice(start, end);
      const decoded = escaped ? decodedString(state.text.slice(state.index, end + 1)) : raw;
      if (surrogates && !decoded.isWellFormed()) return refuse(state, 'json-lone-surrogate', { found: loneSurrogate(decoded) });
      state.index = end + 1;
      return decoded;
    }
    if (code < 32) return refuseAt(state, end, 'json-control-character', { found: shownAt(state.text, end) });
    if (code === 92) {
      escaped = true;
      const width = escapeWidth(state.text, end);
      if (width === 0) return refuseAt(state, end, 'json-bad-escape', { found: state.text.slice(end, end + 2) });
      if (width === 6) surrogates = true;
      end += width - 1;
    } else if (code >= 0xd800 && code <= 0xdfff) surrogates = true;
  }
  return refuse(state, 'json-quote-not-closed');
};

const readPlain = (state: Reading): LocatedText | undefined => {
  let end = state.index;
  while (isWordCode(state.text.charCodeAt(end))) end += 1;
  if (end === state.index) return unexpected(state, 'json-value-expected');
  const word = state.text.slice(state.index, end);
  if (word === 'null' || word === 'true' || word === 'false' || number.test(word)) {
    const read: LocatedText = { kind: 'text', text: word, style: word === 'null' ? 'null' : 'plain', place: place(state) };
    state.index = end;
    return read;
  }
  const found = word.slice(0, 40);
  return refuse(state, likeNumber.test(word) ? 'json-bad-number' : 'json-unexpected-word', { found });
};

const readKey = (state: Reading): string | undefined => {
  if (state.text.charCodeAt(state.index) === 34) return readString(state);
  let end = state.index;
  while (isWordCode(state.text.charCodeAt(end))) end += 1;
  if (end === state.index) return unexpected(state, 'json-key-expected');
  return refuse(state, 'json-unquoted-key', { found: state.text.slice(state.index, end).slice(0, 40) });
};

const readMap = (state: Reading, depth: number): LocatedValue | undefined => {
  const where = place(state);
  const entries: LocatedEntry[] = [];
  let lookup: Map<string, LocatedEntry> | undefined;
  if (depth >= deepestNesting) return refuse(state, 'too-deep', { most: `${deepestNesting}` });
  state.index += 1;
  skipSpace(state);
  if (state.text.charCodeAt(state.index) === 125) {
    state.index += 1;
    return { kind: 'map', entries, place: where };
  }
  for (;;) {
    const keyPlace = place(state);
    const key = readKey(state);
    if (key === undefined) return undefined;
    const first = (lookup ? lookup.get(key) : entryOf(entries, key))?.keyPlace;
    if (first) return refuse(state, 'key-twice', { key, firstLine: `${first.line}`, firstColumn: `${first.column}` }, keyPlace);
    skipSpace(state);
    if (state.text.charCodeAt(state.index) !== 58) return unexpected(state, 'json-unexpected-character', ':');
    state.index += 1;
    const value = readValue(state, depth + 1);
    if (value === undefined) return undefined;
    const entry: LocatedEntry = { key, keyPlace, value };
    entries.push(entry);
    if (lookup) lookup.set(key, entry);
    else if (entries.length > fewKeys) lookup = new Map(entries.map((known) => [known.key, known]));
    const next = readComma(state, 125, '}');
    if (next === undefined) return undefined;
    if (next === 'closed') return { kind: 'map', entries, place: where };
  }
};

const readList = (state: Reading, depth: number): LocatedValue | undefined => {
  const where = place(state);
  const items: LocatedValue[] = [];
  if (depth >= deepestNesting) return refuse(state, 'too-deep', { most: `${deepestNesting}` });
  state.index += 1;
  skipSpace(state);
  if (state.text.charCodeAt(state.index) === 93) {
    state.index += 1;
    return { kind: 'list', items, place: where };
  }
  for (;;) {
    const value = readValue(state, depth + 1);
    if (value === undefined) return undefined;
    items.push(value);
    const next = readComma(state, 93, ']');
    if (next === undefined) return undefined;
    if (next === 'closed') return { kind: 'list', items, place: where };
  }
};

const readComma = (state: Reading, closingCode: number, closing: string): 'more' | 'closed' | undefined => {
  skipSpace(state);
  const code = state.text.charCodeAt(state.index);
  if (code === closingCode) {
    state.index += 1;
    return 'closed';
  }
  if (code !== 44) return unexpected(state, 'json-unexpected-character', `, or ${closing}`);
  const commaLine = state.line;
  const commaColumn = state.index - state.lineStart + 1;
  state.index += 1;
  skipSpace(state);
  if (state.text.charCodeAt(state.index) !== closingCode) return 'more';
  return refuse(state, 'json-trailing-comma', { closing }, { line: commaLine, column: commaColumn });
};

const readValue = (state: Reading, depth: number): LocatedValue | undefined => {
  skipSpace(state);
  const code = state.text.charCodeAt(state.index);
  if (code === 123) return readMap(state, depth);
  if (code === 91) return readList(state, depth);
  if (code !== 34) return readPlain(state);
  const where = place(state);
  const string = readString(state);
  return string === undefined ? undefined : { kind: 'text', text: string, style: 'quoted', place: where };
};

const number = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const likeNumber = /^[+-]?(?:\.?[0-9]|NaN$|Infinity$)|^[+.-]+$/;

/** Letters, digits and the signs of numbers: what a bare word or a number may be made of, so that all of it is shown. */
const isWordCode = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  code === 45 ||
  code === 46 ||
  code === 43 ||
  code === 95;

const hex = /^[0-9a-fA-F]{4}$/;

/** Units of the escape at `index`: 2, 6 or, for none that JSON knows, 0. */
const escapeWidth = (text: string, index: number): 0 | 2 | 6 => {
  const next = text.charAt(index + 1);
  if (next === 'u') return hex.test(text.slice(index + 2, index + 6)) ? 6 : 0;
  return next !== '' && '"\\/bfnrt'.includes(next) ? 2 : 0;
};

/** The platform decodes a string once its end is found and its escapes are known to be sound. */
const decodedString = (quoted: string): string => {
  const decoded: unknown = JSON.parse(quoted);
  if (typeof decoded !== 'string') throw new Error('readJson: a string did not decode to a string');
  return decoded;
};

const loneSurrogate = (text: string): string => {
  for (const character of text) if (!character.isWellFormed()) return `\\u${character.charCodeAt(0).toString(16)}`;
  return '';
};

const commentAt = (text: string, index: number): string | undefined => {
  if (text.charAt(index) === '#') return '#';
  const two = text.slice(index, index + 2);
  return two === '//' || two === '/*' ? two : undefined;
};

/** A character as a message can show it: invisible ones by their number. */
const shownAt = (text: string, index: number): string => {
  const code = text.codePointAt(index) ?? 0;
  const character = String.fromCodePoint(code);
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? character : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
};

const entryOf = (entries: readonly LocatedEntry[], key: string): LocatedEntry | undefined => {
  for (const entry of entries) if (entry.key === key) return entry;
  return undefined;
};
