import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Tree } from '../app/ledger/index.ts';

/** A folder on this machine as an export is written to it; every file is on the disk before the next one begins. */
export const folderTree = (place: string): Tree => ({
  place,
  isEmpty: async () => {
    try {
      return (await readdir(place)).length === 0;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
      throw error;
    }
  },
  write: async (path, pieces) => {
    const file = join(place, ...path.split('/'));
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const handle = await open(file, 'w', 0o600);
    const hash = createHash('sha256');
    try {
      for await (const piece of pieces) {
        hash.update(piece);
        await handle.writeFile(piece);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    return hash.digest('hex');
  },
  lines: (path) => linesOf(inside(place, path)),
  bytes: async function* (path) {
    try {
      for await (const chunk of createReadStream(inside(place, path))) yield chunk as Uint8Array;
    } catch (error) {
      if (!isAbsent(error)) throw error;
    }
  },
  digest: async (path) => {
    const hash = createHash('sha256');
    try {
      for await (const chunk of createReadStream(inside(place, path))) hash.update(chunk as Uint8Array);
      return hash.digest('hex');
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  },
  files: async () => {
    const found = await readdir(place, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(place, join(entry.parentPath, entry.name)).split(sep).join('/'));
  },
});

/** The lines of a file without their ends, which are line feeds and nothing else: a text may hold other separators. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

const isAbsent = (error: unknown): boolean =>
  ['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/** A path that a manifest gives must not lead out of its folder. */
const inside = (place: string, path: string): string => {
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\\')))
    return join(place, 'no-such-file');
  return join(place, ...parts);
};
