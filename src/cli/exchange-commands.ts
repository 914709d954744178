import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { nearestWord } from '../record/index.ts';
import type { Arguments } from './arguments.ts';
import { BadUse } from './bad-use.ts';
import type { Run } from './store-uses.ts';

/** A form of files that other programs use: what `import` and `export` do with one. */
export type Format = {
  /** How names of such files end; an ending belongs to one format. */
  readonly endings: readonly string[];
  readonly import: Run;
  readonly export: Run;
};

const ofMovements = (form: 'csv' | 'xlsx', endings: readonly string[]): Format => ({
  endings,
  import: async (given, screen) => (await import('./movement-commands.ts')).importMovements(form, given, screen),
  export: async (given, screen) => (await import('./movement-commands.ts')).exportMovements(form, given, screen),
});

const ocf: Format = {
  endings: ['.zip'],
  import: async (given, screen) => (await import('./ocf-commands.ts')).importOcf(given, screen),
  export: async (given, screen) => (await import('./ocf-commands.ts')).exportOcf(given, screen),
};

/** The formats by the word of `--format`. */
const formats: Readonly<Record<string, Format>> = {
  csv: ofMovements('csv', ['.csv']),
  // The other kinds of workbooks are taken for one, so that it is said what they are.
  xlsx: ofMovements('xlsx', ['.xlsx', '.xlsm', '.xls', '.xlsb', '.ods']),
  ocf,
  bods: {
    endings: [],
    import: async (given, screen) => (await import('./bods-commands.ts')).importBods(given, screen),
    export: async (given, screen) => (await import('./bods-commands.ts')).exportBods(given, screen),
  },
};

/** The format of a file to read: the one that `--format` names, or else by its ending; a folder is a package of OCF. */
export const formatToRead = (given: Arguments, file: string | undefined): Format | undefined => {
  const isFolder = file !== undefined && statSync(file, { throwIfNoEntry: false })?.isDirectory();
  return given.format === undefined && isFolder ? ocf : formatToWrite(given, file);
};

/** The format that `--format` names, or else the ending of the file; none for a record in its own forms. */
export const formatToWrite = ({ format }: Arguments, file: string | undefined): Format | undefined => {
  if (format === undefined) {
    const ending = extname(file ?? '').toLowerCase();
    return Object.values(formats).find(({ endings }) => endings.includes(ending));
  }
  if (Object.hasOwn(formats, format)) return formats[format];
  const known = Object.keys(formats);
  const nearest = nearestWord(format, known);
  throw new BadUse('no-such-format', {
    found: format,
    known: known.join(', '),
    ...(nearest === undefined ? {} : { nearest }),
  });
};
