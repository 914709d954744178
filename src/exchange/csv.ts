/** A row of a CSV text: the line on which it begins, counted from 1, and its fields. */
export type CsvRow = { readonly line: number; readonly fields: readonly string[] };

/** Thrown where a text is no CSV as in RFC 4180: a quote that never closes, or stands where none may. */
export class CsvFault extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`quote on line ${line}`);
    this.line = line;
  }
}

/**
 * Reads CSV as in RFC 4180, piece by piece, into pages of rows; a byte order mark is passed over, and so are empty lines.
 * Lines end in LF or CRLF. Memory is that of a piece and of the longest row, which has a limit: a quote that never closes
 * in a large file is told soon, and not when all of it was looked through again with every piece.
 */
export async function* csvPages(pieces: AsyncIterable<string>): AsyncGenerator<readonly CsvRow[]> {
  let kept = '';
  let line = 1;
  let isFirst = true;
  for await (const piece of pieces) {
    let text = kept + piece;
    if (isFirst && text !== '') {
      if (text.startsWith('\uFEFF')) text = text.slice(1);
      isFirst = false;
    }
    const end = lastRowEnd(text);
    kept = text.slice(end);
    if (kept.length > longestRow) throw new CsvFault(line);
    if (end === 0) continue;
    const page = rowsOf(text.slice(0, end), line);
    line = page.next;
    yield page.rows;
  }
  if (kept.trim() !== '') yield rowsOf(kept, line).rows;
}

const longestRow = 16_777_216;

/** Behind the last line feed that no quotes hold; 0 where there is none. */
const lastRowEnd = (text: string): number => {
  if (!text.includes('"')) return text.lastIndexOf('\n') + 1;
  let end = 0;
  let isQuoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charCodeAt(place);
    if (character === 34) isQuoted = !isQuoted;
    else if (character === 10 && !isQuoted) end = place + 1;
  }
  return end;
};

const rowsOf = (text: string, from: number): { readonly rows: readonly CsvRow[]; readonly next: number } =>
  text.includes('"') ? quotedRows(text, from) : plainRows(text, from);

const plainRows = (text: string, from: number) => {
  const rows: CsvRow[] = [];
  let line = from;
  for (let start = 0; start < text.length; line += 1) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const last = end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    if (last > start) rows.push({ line, fields: text.slice(start, last).split(',') });
    start = end + 1;
  }
  return { rows, next: line };
};

const quotedRows = (text: string, from: number) => {
  const rows: CsvRow[] = [];
  let line = from;
  let place = 0;
  while (place < text.length) {
    const begins = line;
    const fields: string[] = [];
    for (let isOpen = true; isOpen; ) {
      let field = '';
      if (text[place] === '"') {
        place += 1;
        for (;;) {
          const quote = text.indexOf('"', place);
          if (quote === -1) throw new CsvFault(begins);
          field += text.slice(place, quote);
          place = quote + 1;
          if (text[place] !== '"') break;
          field += '"';
          place += 1;
        }
        line += field.split('\n').length - 1;
      } else {
        const stop = /[,\n]/g;
        stop.lastIndex = place;
        const end = stop.exec(text)?.index ?? text.length;
        field = text.slice(place, end);
        if (field.endsWith('\r') && text[end] !== ',') field = field.slice(0, -1);
        if (field.includes('"')) throw new CsvFault(line);
        place = end;
      }
      fields.push(field);
      if (text[place] === '\r' && text[place + 1] === '\n') place += 1;
      if (text[place] === ',') place += 1;
      else if (place >= text.length || text[place] === '\n') isOpen = false;
      else throw new CsvFault(line);
    }
    place += 1;
    line += 1;
    if (fields.length > 1 || fields[0] !== '') rows.push({ line: begins, fields });
  }
  return { rows, next: line };
};

/** A cell that begins so is a formula for a spreadsheet that opens the file, behind any apostrophes too. */
const formula = /^'*[=+\-@\t\r]/;

/** The rows of a table with its cells as they were before `csvLine` wrote them: without the apostrophe that kept off a formula. */
export async function* tablePages(pieces: AsyncIterable<string>): AsyncGenerator<readonly CsvRow[]> {
  for await (const rows of csvPages(pieces)) {
    yield rows.map((row) => (row.fields.some(isKeptOff) ? { ...row, fields: row.fields.map(givenBack) } : row));
  }
}

const isKeptOff = (field: string): boolean => field.startsWith("'") && formula.test(field);
const givenBack = (field: string): string => (isKeptOff(field) ? field.slice(1) : field);

/**
 * A row of a table as CSV, with its line feed: a field that holds a comma, a quotation mark or a line break stands in
 * quotes, and one that a spreadsheet would take for a formula behind an apostrophe; `tablePages` takes it off again.
 */
export const csvLine = (fields: readonly string[]): string =>
  `${fields.map((field) => inQuotes(formula.test(field) ? `'${field}` : field)).join(',')}\n`;

const inQuotes = (field: string): string => (/[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
