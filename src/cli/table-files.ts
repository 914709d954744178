import { CsvFault, csvLine, type startMovements, tablePages } from '../exchange/index.ts';
import { readFileBytes, streamTextFile } from '../files/index.ts';
import type { Fault } from '../record/index.ts';
import { BadUse } from './bad-use.ts';
import { writeLines, writeWhole } from './written-files.ts';

/** Something to know about a file although it was read. */
export type FileNotice = Pick<Fault, 'code' | 'values'>;

/** How a table lies in a file of some form. */
export type TableFile = {
  readonly name: 'csv' | 'xlsx';
  /** Gives the rows of a file to the reading, and what is wrong with the file. */
  readonly read: (
    file: string,
    into: ReturnType<typeof startMovements>,
    options: { readonly sheet: string | undefined },
  ) => Promise<readonly FileNotice[]>;
  /** A cell may not hold more characters. */
  readonly longestCell?: () => Promise<number>;
  /** Writes a header and rows; the columns of `numbers` hold numbers. */
  readonly write: (
    rows: readonly (readonly string[])[],
    about: { readonly title: string; readonly numbers: ReadonlySet<number>; readonly output: string | undefined },
  ) => Promise<void>;
};

const csv: TableFile = {
  name: 'csv',
  read: async (file, into, { sheet }) => {
    if (sheet !== undefined) throw new BadUse('sheet-of-workbook');
    let fault: Fault | undefined;
    async function* pieces(): AsyncGenerator<string> {
      for await (const chunk of streamTextFile(file)) {
        if (chunk.status === 'text') yield chunk.text;
        else [fault] = chunk.faults;
      }
    }
    try {
      for await (const rows of tablePages(pieces())) into.take(rows);
    } catch (error) {
      if (!(error instanceof CsvFault)) throw error;
      fault ??= { code: 'movement-quote', place: { line: error.line, column: 1 }, values: {} };
    }
    if (fault !== undefined) into.fault(fault);
    return [];
  },
  write: async (rows, { output }) => writeLines(rows.map(csvLine), output),
};

/** The adapter of workbooks, and the package it needs, are loaded only when one is named. */
const paper = () => import('../paper/index.ts');

const xlsx: TableFile = {
  name: 'xlsx',
  read: async (file, into, { sheet }) => {
    const { readSheet, workbookLimitBytes } = await paper();
    const place = { line: 1, column: 1 };
    const content = await readFileBytes(file, { limitBytes: workbookLimitBytes });
    if (content.status === 'too-large') {
      const limit = `${workbookLimitBytes / 1_048_576} MiB`;
      into.fault({ code: 'file-workbook-large', place, values: { file, limit } });
      return [];
    }
    const reading = content.status === 'refused' ? content : await readSheet(content.bytes, { file, sheet });
    for (const fault of reading.faults) into.fault(fault);
    if (reading.status === 'refused') return [];
    into.take(reading.rows);
    return reading.notices;
  },
  longestCell: async () => (await paper()).longestCell,
  write: async (rows, { title, numbers, output }) => {
    const { mostRows, writeSheet } = await paper();
    if (output === undefined) throw new BadUse('workbook-needs-file');
    if (rows.length > mostRows) {
      throw new BadUse('workbook-rows', { file: output, count: `${rows.length}`, limit: `${mostRows}` });
    }
    writeWhole(await writeSheet({ name: title, rows, numbers }), output);
  },
};

export const tableFiles = { csv, xlsx } as const;
