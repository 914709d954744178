import type { FileFault } from '../files/index.ts';
import type { useWords } from '../words/commands/index.ts';
import type { Values } from '../words/index.ts';

/** The command was used wrongly: told in one line of the catalogue, exit 2. */
export class BadUse extends Error {
  readonly code: keyof typeof useWords;
  readonly values: Values;

  constructor(code: keyof typeof useWords, values: Values = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/** A file that a command needs cannot be read: told as its faults, exit 2. */
export class FileRefused extends Error {
  readonly file: string;
  readonly faults: readonly FileFault[];

  constructor(file: string, faults: readonly FileFault[]) {
    super(file);
    this.file = file;
    this.faults = faults;
  }
}
