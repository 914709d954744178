import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ExchangeFault } from '../exchange/index.ts';
import { type FileFault, readFileBytes, textOf } from '../files/index.ts';
import { type LocatedValue, readJson } from '../record/index.ts';
import { BadUse } from './bad-use.ts';
import { systemFault } from './system-faults.ts';
import { writeWhole } from './written-files.ts';

/** The files of a package as `carryOcfIn` takes them. */
export type OcfFiles = {
  readonly files: ReadonlyMap<string, LocatedValue>;
  readonly sums: ReadonlyMap<string, string>;
  /** Names of files that are no JSON. */
  readonly others: readonly string[];
  readonly faults: readonly ExchangeFault[];
};

type Package = {
  readonly names: readonly string[];
  readonly bytes: (name: string) => Promise<{ readonly bytes: Uint8Array } | { readonly fault: ExchangeFault }>;
};

export const md5 = (content: string | Uint8Array): string => createHash('md5').update(content).digest('hex');

/** Reads a package of the Open Cap Format: a folder with all that is under it, or a zip archive. */
export const readOcfFiles = async (place: string): Promise<OcfFiles> => {
  const files = new Map<string, LocatedValue>();
  const sums = new Map<string, string>();
  const others: string[] = [];
  const faults: ExchangeFault[] = [];
  const opened = await open(place);
  if ('fault' in opened) return { files, sums, others, faults: [opened.fault] };
  if (opened.names.length > mostFiles) {
    const values = { count: `${opened.names.length}`, limit: `${mostFiles}` };
    return { files, sums, others, faults: [{ code: 'package-files', where: '', values }] };
  }
  for (const name of opened.names) {
    if (!isOfPackage(name)) {
      others.push(name);
      continue;
    }
    const found = await opened.bytes(name);
    if ('fault' in found) {
      faults.push(found.fault);
      continue;
    }
    const text = textOf(found.bytes, name);
    const read = text.status === 'refused' ? text : readJson(text.text);
    if (read.status === 'read') {
      files.set(name, read.value);
      sums.set(name, md5(found.bytes));
    } else {
      for (const { code, place: at, values } of read.faults) {
        faults.push({ code, where: code.startsWith('file-') ? '' : `${name}:${at.line}:${at.column}`, values });
      }
    }
  }
  return { files, sums, others, faults };
};

/** What systems put beside a package (`.DS_Store`, `__MACOSX/`) is none of it, whatever its ending. */
const isOfPackage = (name: string): boolean =>
  /\.json$/i.test(name) && !name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');

const open = async (place: string): Promise<Package | { readonly fault: ExchangeFault }> => {
  const found = statSync(place, { throwIfNoEntry: false });
  return found?.isDirectory() ? openFolder(place) : openArchive(place);
};

/** The largest package that is read, packed or unpacked: a value in memory is many times its text. */
const limitBytes = 33_554_432;
/** A package has about ten files. */
const mostFiles = 1000;
const limit = `${limitBytes / 1_048_576} MiB`;

/** The words of such a fault name the file. */
const faultOfFile = ([fault]: readonly FileFault[]): { readonly fault: ExchangeFault } => ({
  fault: { code: fault?.code ?? 'file-unreadable', where: '', values: fault?.values ?? {} },
});

const openFolder = (folder: string): Package => {
  let left = limitBytes;
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    // Links may lead out of the package: they are named with the files that are not read.
    .map((entry) => `${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}${entry.isFile() ? '' : ' ->'}`);
  return {
    names: names.sort(),
    bytes: async (name) => {
      const file = join(folder, ...name.split('/'));
      const content = await readFileBytes(file, { limitBytes: left });
      if (content.status === 'too-large') return { fault: { code: 'package-too-large', where: name, values: { limit } } };
      if (content.status === 'refused') {
        return faultOfFile(content.faults);
      }
      left -= content.bytes.length;
      return content;
    },
  };
};

const openArchive = async (file: string): Promise<Package | { readonly fault: ExchangeFault }> => {
  const { openZip, ZipFault } = await import('../paper/index.ts');
  const content = await readFileBytes(file, { limitBytes });
  if (content.status === 'too-large') return { fault: { code: 'package-too-large', where: '', values: { limit } } };
  if (content.status === 'refused') {
    return faultOfFile(content.faults);
  }
  const faultOf = (error: unknown, where: string): { readonly fault: ExchangeFault } => {
    if (!(error instanceof ZipFault)) throw error;
    return { fault: { code: `package-${error.reason}`, where, values: { message: error.message, limit } } };
  };
  // What has another ending and does not begin as a zip archive is another thing, not a damaged one.
  const isOther = !/\.zip$/i.test(file) && !(content.bytes[0] === 0x50 && content.bytes[1] === 0x4b);
  if (isOther) return { fault: { code: 'package-is-file', where: '', values: {} } };
  try {
    const { names, part } = await openZip(content.bytes, limitBytes);
    return {
      names: [...names].sort(),
      bytes: async (name) => {
        try {
          return { bytes: (await part(name)) ?? new Uint8Array() };
        } catch (error) {
          return faultOf(error, name);
        }
      },
    };
  } catch (error) {
    return faultOf(error, '');
  }
};

/** Writes the files of a package into a new folder, or into one archive where the name ends with `.zip`. */
export const writeOcfFiles = async (texts: readonly (readonly [string, string])[], output: string): Promise<void> => {
  if (/\.zip$/i.test(output)) {
    const { writeZip } = await import('../paper/index.ts');
    const encoder = new TextEncoder();
    writeWhole(await writeZip(texts.map(([name, text]) => [name, encoder.encode(text)] as const)), output);
    return;
  }
  const found = statSync(output, { throwIfNoEntry: false });
  if (found !== undefined && (!found.isDirectory() || readdirSync(output).length > 0))
    throw new BadUse('file-there', { file: output });
  const part = `${output.replace(/[/\\]+$/, '')}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true, mode: 0o700 });
  try {
    for (const [name, text] of texts) writeFileSync(join(part, name), text, { mode: 0o600 });
    renameSync(part, output);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw systemFault(error, output) ?? error;
  }
};
