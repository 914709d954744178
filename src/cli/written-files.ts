/** Files that the commands write: each is there whole under its name, or not at all. */

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { yamlLimitBytes } from '../files/index.ts';
import { BadUse } from './bad-use.ts';
import { systemFault } from './system-faults.ts';

/** Writes lines to standard output, or to a file that is there whole or not at all. */
export const writeLines = async (lines: AsyncIterable<string> | Iterable<string>, output: string | undefined): Promise<void> => {
  if (output === undefined) {
    for await (const text of lines) if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    return;
  }
  writeWhole((await collected(lines)).join(''), output);
};

/** A record in its normal form: as one JSON document where the file's name says JSON or YAML, else as JSON Lines. */
export const writeRecord = async (lines: AsyncIterable<string> | Iterable<string>, output: string | undefined): Promise<void> => {
  if (output === undefined || !/\.(?:json|ya?ml)$/i.test(output)) return writeLines(lines, output);
  const [head = '{}', ...facts] = (await collected(lines)).map((line) => JSON.parse(line) as object);
  const document = JSON.stringify({ ...(head as object), facts }, null, 2).replaceAll(unprintable, escaped);
  const isYaml = !/\.json$/i.test(output);
  if (isYaml && Buffer.byteLength(document) >= yamlLimitBytes) {
    throw new BadUse('yaml-too-long', { file: output, limit: `${yamlLimitBytes / 1_048_576} MiB` });
  }
  writeWhole(`${document}\n`, output);
};

/** JSON may hold these as they are; for YAML they are line breaks, or not printable. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

const collected = async (lines: AsyncIterable<string> | Iterable<string>): Promise<readonly string[]> => {
  const all: string[] = [];
  for await (const text of lines) all.push(text);
  return all;
};

/** What is being written beside a name stands under one that nobody else has. */
const partOf = (output: string): string => `${output}.${randomBytes(6).toString('hex')}.part`;

/** Writes a file that is there whole or not at all; one that is there already stays. */
export const writeWhole = (content: string | Uint8Array, output: string): void => {
  if (existsSync(output)) throw new BadUse('file-there', { file: output });
  const part = partOf(output);
  let isBegun = false;
  try {
    const handle = openSync(part, 'wx', 0o600);
    isBegun = true;
    try {
      writeFileSync(handle, content);
    } finally {
      closeSync(handle);
    }
    renameSync(part, output);
  } catch (error) {
    if (isBegun) rmSync(part, { force: true });
    throw systemFault(error, output) ?? error;
  }
};

/**
 * A file that is written beside its name first, and gets the name when what belongs with it is done. Where it cannot be
 * written, that is known before; `remove` takes away what did not get its name.
 */
export const stagedFile = (output: string) => {
  const part = partOf(output);
  let isBegun = false;
  const told = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw systemFault(error, output) ?? error;
    }
  };
  return {
    write: (content: Uint8Array): void =>
      told(() => {
        const handle = openSync(part, 'wx', 0o600);
        isBegun = true;
        try {
          writeFileSync(handle, content);
          fsyncSync(handle);
        } finally {
          closeSync(handle);
        }
      }),
    publish: (): void =>
      told(() => {
        renameSync(part, output);
        isBegun = false;
      }),
    remove: (): void => {
      if (isBegun) rmSync(part, { force: true });
    },
  };
};

/** Writes into whatever has that name; a file that was not there before does not stay behind in part. */
export const writeInto = (content: string, output: string): void => {
  const wasThere = existsSync(output);
  try {
    writeFileSync(output, content);
  } catch (error) {
    if (!wasThere) rmSync(output, { force: true });
    throw systemFault(error, output) ?? error;
  }
};
