import { createReadStream } from 'node:fs';
import type { FileFault, FileFaultCode } from './faults.ts';
import { joined, startUtf8, type Utf8Piece } from './utf8.ts';

export type FileReading =
  | { readonly status: 'read'; readonly text: string; readonly bytes: Uint8Array }
  | { readonly status: 'refused'; readonly faults: readonly FileFault[] };

export type FileChunk =
  | { readonly status: 'text'; readonly text: string }
  | { readonly status: 'refused'; readonly faults: readonly FileFault[] };

/** A record of people, in YAML: ten thousand facts are about 2 MiB. */
export const yamlLimitBytes = 4_194_304;

const chunkBytes = 262_144;

/**
 * Reads a whole text file, or standard input for `-`. Neither the text nor its places count a byte order mark; `bytes`
 * are the file as it is. Anything that is not a UTF-8 text of at most `limitBytes` is refused; nothing is repaired.
 */
export const readTextFile = async (path: string, { limitBytes }: { readonly limitBytes: number }): Promise<FileReading> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of bytesOf(path)) {
      parts.push(chunk);
      size += chunk.length;
      if (size > limitBytes) return refused('file-too-large', path, { limit: shownSize(limitBytes) });
    }
  } catch (error) {
    return refusedBySystem(error, path);
  }
  return textOf(joined(parts), path);
};

/** Bytes as a text, as `readTextFile` reads a file; `path` is where they came from. */
export const textOf = (bytes: Uint8Array, path: string): FileReading => {
  const decoder = startUtf8();
  let text = '';
  for (const piece of [decoder.push(bytes), decoder.end()]) {
    if (piece.status === 'refused') return refusedBytes(piece, path);
    text += piece.text;
  }
  return text.trim() === '' ? refused('file-empty', path) : { status: 'read', text, bytes };
};

/**
 * The text of a file of any size, a chunk at a time, for JSON Lines; the memory it needs is that of a chunk. Chunks
 * are cut anywhere between characters. After a refusal nothing follows; a file without anything but space is refused
 * at its end.
 */
export const streamTextFile = async function* (path: string): AsyncGenerator<FileChunk, void, void> {
  const decoder = startUtf8();
  let blank = true;
  try {
    for await (const chunk of bytesOf(path)) {
      const piece = decoder.push(chunk);
      if (piece.status === 'refused') return yield refusedBytes(piece, path);
      if (blank) blank = piece.text.trim() === '';
      if (piece.text !== '') yield piece;
    }
  } catch (error) {
    return yield refusedBySystem(error, path);
  }
  const last = decoder.end();
  if (last.status === 'refused') return yield refusedBytes(last, path);
  if (blank && last.text.trim() === '') return yield refused('file-empty', path);
  if (last.text !== '') yield last;
};

/**
 * The bytes of a file that is no text, or of standard input for `-`. `too-large` as soon as there are more than
 * `limitBytes`: what to do about it depends on the kind of file.
 */
export const readFileBytes = async (
  path: string,
  { limitBytes }: { readonly limitBytes: number },
): Promise<{ readonly status: 'read'; readonly bytes: Uint8Array } | { readonly status: 'too-large' } | Refused> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of bytesOf(path)) {
      parts.push(chunk);
      size += chunk.length;
      if (size > limitBytes) return { status: 'too-large' };
    }
  } catch (error) {
    return refusedBySystem(error, path);
  }
  return size === 0 ? refused('file-empty', path) : { status: 'read', bytes: joined(parts) };
};

const bytesOf = (path: string): AsyncIterable<Uint8Array> =>
  path === '-' ? process.stdin : createReadStream(path, { highWaterMark: chunkBytes });

type Refused = { readonly status: 'refused'; readonly faults: readonly FileFault[] };

const refused = (
  code: FileFaultCode,
  path: string,
  values: FileFault['values'] = {},
  place: FileFault['place'] = { line: 1, column: 1 },
): Refused => ({
  status: 'refused',
  faults: [{ code, place, values: { file: path, ...values } }],
});

const refusedBytes = ({ because, offset, byte, place }: Extract<Utf8Piece, { status: 'refused' }>, path: string): Refused => {
  if (because === 'utf16') return refused('file-utf16', path);
  if (because === 'nul') return refused('file-nul', path, { offset: `${offset}` }, place);
  return refused(
    'file-not-utf8',
    path,
    { offset: `${offset}`, byte: `0x${byte.toString(16).toUpperCase().padStart(2, '0')}` },
    place,
  );
};

const codeOfSystem: Readonly<Record<string, FileFaultCode>> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  ENAMETOOLONG: 'file-not-found',
  EISDIR: 'file-is-folder',
  EACCES: 'file-no-permission',
  EPERM: 'file-no-permission',
};

/** What the system refuses is the reader's business; any other exception is a bug and goes on. */
const refusedBySystem = (error: unknown, path: string): Refused => {
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code === 'ERR_INVALID_ARG_VALUE') return refused('file-not-found', path);
  if (code === undefined || code.startsWith('ERR_')) throw error;
  return refused(codeOfSystem[code] ?? 'file-unreadable', path, codeOfSystem[code] ? {} : { message: error.message });
};

const shownSize = (bytes: number): string => (bytes % 1_048_576 === 0 ? `${bytes / 1_048_576} MiB` : `${bytes} bytes`);
