import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { mkdir, open, readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Tree } from '../app/ledger/index.ts';

/** A folder that an export is written to, and that can be left as it was. */
export type FolderTree = Tree & {
  /** Removes the files that were written and the folders that were made for them, and nothing else. */
  readonly undo: () => Promise<void>;
};

/** A folder on this machine as an export is written to it; every file is on the disk before the next one begins. */
export const folderTree = (place: string): FolderTree => {
  const made = { files: new Set<string>(), folders: new Set<string>() };
  return { ...treeIn(place, made), undo: () => undo(made) };
};

type Made = { readonly files: Set<string>; readonly folders: Set<string> };

const undo = async ({ files, folders }: Made): Promise<void> => {
  for (const file of files) await rm(file, { force: true });
  // A folder that somebody else put something into stays.
  for (const folder of [...folders].sort((one, other) => other.length - one.length)) await rmdir(folder).catch(() => {});
};

/** Makes a folder with those above it, and notes the ones that were not there. */
const makeFolder = async (folder: string, folders: Set<string>): Promise<void> => {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  const top = resolve(first);
  for (let at = resolve(folder); at.length >= top.length; at = dirname(at)) {
    folders.add(at);
    if (at === top) return;
  }
};

const treeIn = (place: string, made: Made): Tree => ({
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
    await makeFolder(dirname(file), made.folders);
    const handle = await open(file, 'w', 0o600);
    made.files.add(file);
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
    const file = inside(place, path);
    if (isFile(file)) for await (const chunk of createReadStream(file)) yield chunk as Uint8Array;
  },
  digest: async (path) => {
    const file = inside(place, path);
    if (!isFile(file)) return undefined;
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
    return hash.digest('hex');
  },
  files: async () => {
    const found = await readdir(place, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(place, join(entry.parentPath, entry.name)).split(sep).join('/'));
  },
});

/**
 * The lines of a file without their ends, which are line feeds and nothing else: a text may hold other separators. None
 * where there is no such file.
 */
async function* linesOf(file: string): AsyncGenerator<string> {
  if (!isFile(file)) return;
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** A pipe or a device has no end that could be waited for. */
const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/** A path that a manifest gives must not lead out of its folder. */
const inside = (place: string, path: string): string => {
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\\')))
    return join(place, 'no-such-file');
  return join(place, ...parts);
};
