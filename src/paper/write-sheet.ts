import { withEscapes } from './cell-text.ts';
import { columnName } from './read-rows.ts';
import { writeZip } from './zip.ts';

/** A cell of a sheet holds no more characters than this, a sheet no more rows. */
export const longestCell = 32_767;
export const mostRows = 1_048_576;

/** A number of more digits would not be kept. */
const exactNumber = /^(?:0|-?[1-9]\d{0,14})$/;
const rowsInPiece = 1000;

/** A sheet of a workbook, its rows of text; cells are text, so that nothing in them changes. */
export type SheetToWrite = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Places of the columns, from 0, in which a whole number is one to the spreadsheet too, where that keeps every digit. */
  readonly numbers: ReadonlySet<number>;
  /** Places of rows, from 0, that are heads of what follows; the first alone where nothing is given, and it stays in sight. */
  readonly heads?: ReadonlySet<number>;
  /** How wide each column is, in characters; the last width stands for the rest, and 18 where nothing is given. */
  readonly widths?: readonly number[];
};

/** A workbook of one sheet, the first row of it the header. */
export const writeSheet = (sheet: Omit<SheetToWrite, 'heads'>): Promise<Uint8Array> => writeWorkbook([sheet]);

/** A workbook out of its sheets, in their order; the same sheets give the same bytes. */
export const writeWorkbook = (sheets: readonly SheetToWrite[]): Promise<Uint8Array> => {
  const encoder = new TextEncoder();
  return writeZip([
    ['[Content_Types].xml', encoder.encode(contentTypes(sheets.length))],
    ['_rels/.rels', encoder.encode(rootRelations)],
    ['xl/workbook.xml', encoder.encode(workbook(sheets.map(({ name }) => name)))],
    ['xl/_rels/workbook.xml.rels', encoder.encode(bookRelations(sheets.length))],
    ['xl/styles.xml', encoder.encode(styles)],
    ...sheets.map((sheet, index) => [partOf(index), sheetXml(sheet)] as const),
  ]);
};

const partOf = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

const sheetXml = ({ rows, numbers, heads, widths = [18] }: SheetToWrite): Uint8Array => {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [encoder.encode(sheetHead(heads === undefined ? frozen : '', widths))];
  for (let from = 0; from < rows.length; from += rowsInPiece) {
    const page = rows.slice(from, from + rowsInPiece).map((fields, index) => {
      const place = from + index;
      return rowXml({ fields, line: place + 1, numbers, isHead: heads === undefined ? place === 0 : heads.has(place) });
    });
    pieces.push(encoder.encode(page.join('')));
  }
  pieces.push(encoder.encode('</sheetData></worksheet>'));
  return Buffer.concat(pieces);
};

const rowXml = ({
  fields,
  line,
  numbers,
  isHead,
}: {
  readonly fields: readonly string[];
  readonly line: number;
  readonly numbers: ReadonlySet<number>;
  readonly isHead: boolean;
}): string => {
  const cells = fields.map((text, index) => {
    if (text === '') return '';
    const cell = `r="${columnName(index)}${line}"`;
    if (isHead) return `<c ${cell} s="3" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
    if (numbers.has(index) && exactNumber.test(text)) return `<c ${cell} s="2"><v>${text}</v></c>`;
    return `<c ${cell} s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  });
  return `<row r="${line}">${cells.join('')}</row>`;
};

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => withEscapes(text).replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The header stays in sight. */
const frozen =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

/** Where nothing else is asked, the columns are wide enough for a date and a grouped number. */
const sheetHead = (views: string, widths: readonly number[]): string =>
  `${xml}<worksheet xmlns="${main}">${views}<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1 === widths.length ? Math.max(26, index + 1) : index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`;

const contentTypes = (sheets: number): string =>
  `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${parts(sheets, (index) => `<Override PartName="/${partOf(index)}" ContentType="${types}.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`;

const parts = (number: number, one: (index: number) => string): string =>
  Array.from({ length: number }, (_, index) => one(index)).join('');

const rootRelations = `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const bookRelations = (sheets: number): string =>
  `${xml}<Relationships xmlns="${packages}/relationships">${parts(sheets, (index) => `<Relationship Id="rId${index + 1}" Type="${documents}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`)}<Relationship Id="rId${sheets + 1}" Type="${documents}/styles" Target="styles.xml"/></Relationships>`;

/** Styles by number: 0 as it comes, 1 text, 2 a grouped whole number, 3 the header. */
const styles = `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

/** A sheet's name has at most 31 characters, and some of them not. */
const workbook = (names: readonly string[]): string =>
  `${xml}<workbook xmlns="${main}" xmlns:r="${documents}"><sheets>${names.map((name, index) => `<sheet name="${escaped(name.replaceAll(/[[\]:*?/\\']/g, '-').slice(0, 31))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`;
