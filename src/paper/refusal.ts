/** Thrown where a workbook cannot be read at all: a code of `movementWords` that begins with `file-workbook-`. */
export class WorkbookRefusal extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
  constructor(code: string, values: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.values = values;
  }
}

export const damaged = (message: string, cause?: unknown): WorkbookRefusal =>
  new WorkbookRefusal('file-workbook-damaged', { message }, cause);
