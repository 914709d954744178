import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile as OpenedZip } from 'yauzl';
import { ZipFile } from 'yazl';

/** What an archive holds may not be larger when it is unpacked: a small file can claim to hold any size. */
export const unpackedLimitBytes = 268_435_456;

/** Why an archive cannot be read: it is none or damaged, needs a password, or unpacks to more than the limit. */
export class ZipFault extends Error {
  readonly reason: 'damaged' | 'encrypted' | 'unpacks';
  constructor(reason: ZipFault['reason'], message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

export type Archive = {
  /** Names of the files in it, as they are written. */
  readonly names: readonly string[];
  /** What a file holds; undefined where there is none of that name. Names are compared without regard to case, as Office does. */
  readonly part: (name: string) => Promise<Uint8Array | undefined>;
};

/**
 * Opens a zip archive that lies in memory. A file is unpacked when it is asked for, up to what the limit leaves, and held
 * to its checksum; throws a `ZipFault`.
 */
export const openZip = async (bytes: Uint8Array, limitBytes: number = unpackedLimitBytes): Promise<Archive> => {
  const entries = new Map<string, Entry>();
  const zip = await told(() => fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
  await told(async () => {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      // Another program might show the one that is not read here.
      if (entries.has(name)) throw new ZipFault('damaged', `${entry.fileName}: twice`);
      if (!isNamedTwice(bytes, entry)) throw new ZipFault('damaged', `${entry.fileName}: another name stands before the file`);
      if (!name.endsWith('/')) entries.set(name, entry);
    }
  });
  let left = limitBytes;
  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    part: async (name) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return undefined;
      if (entry.isEncrypted()) throw new ZipFault('encrypted', entry.fileName);
      const limit = `${limitBytes / 1_048_576} MiB`;
      if (entry.uncompressedSize > left) throw new ZipFault('unpacks', limit);
      const unpacked = await told(() => unpackedBytes(zip, entry, left), entry.fileName);
      if (unpacked === undefined) throw new ZipFault('unpacks', limit);
      if (crc32(unpacked) !== entry.crc32) throw new ZipFault('damaged', `${entry.fileName}: checksum`);
      left -= unpacked.length;
      return unpacked;
    },
  };
};

/** A file's name stands before it and in the directory; a part that is not found by its name would be missed without a word. */
const isNamedTwice = (bytes: Uint8Array, { relativeOffsetOfLocalHeader: at, fileNameRaw }: Entry): boolean => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return all.subarray(at + 30, at + 30 + fileNameRaw.length).equals(fileNameRaw);
};

/** Undefined when there are more bytes than `left`, whatever the directory claims. */
const unpackedBytes = async (zip: OpenedZip, entry: Entry, left: number): Promise<Uint8Array | undefined> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    size += piece.length;
    if (size > left) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

const told = async <T>(work: () => Promise<T>, name?: string): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ZipFault) throw error;
    const message = error instanceof Error ? error.message.replace(/\.$/, '') : '';
    throw new ZipFault('damaged', name === undefined ? message : `${name}: ${message}`, error);
  }
};

/** Every archive that is written has the same time, so that the same files give the same bytes. */
const noTime = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** A zip archive of named files. What is not compressed has the same bytes whichever release of zlib writes it. */
export const writeZip = async (
  parts: Iterable<readonly [string, Uint8Array]>,
  { compress }: { readonly compress: boolean } = { compress: true },
): Promise<Uint8Array> => {
  const zip = new ZipFile();
  for (const [name, content] of parts) zip.addBuffer(Buffer.from(content), name, { ...noTime, compress });
  zip.end();
  const failed = once(zip, 'error').then(([error]) => {
    throw error;
  });
  return Promise.race([buffer(zip.outputStream), failed]);
};
