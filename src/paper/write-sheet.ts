import { withEscapes } from './cell-text.ts';
import { columnName } from './read-rows.ts';
import { writeZip } from './zip.ts';

/** A cell of a sheet holds no more characters than this, a sheet no more rows. */
export const longestCell = 32_767;
export const mostRows = 1_048_576;

/** A number of more digits would not be kept. */
const exactNumber = /^(?:0|[1-9]\d{0,14})$/;
const rowsInPiece = 1000;

/**
 * A workbook of one sheet out of rows of text, the first of them the header. Cells are text, so that nothing in them
 * changes; a whole number in a column of `numbers` is one to the spreadsheet too, where that keeps every digit.
 */
export const writeSheet = ({
  name,
  rows,
  numbers,
}: {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Places of the columns, from 0, that hold numbers. */
  readonly numbers: ReadonlySet<number>;
}): Promise<Uint8Array> => {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [encoder.encode(sheetHead)];
  for (let from = 0; from < rows.length; from += rowsInPiece) {
    const page = rows.slice(from, from + rowsInPiece).map((fields, index) => rowXml(fields, from + index + 1, numbers));
    pieces.push(encoder.encode(page.join('')));
  }
  pieces.push(encoder.encode('</sheetData></worksheet>'));
  return writeZip([
    ['[Content_Types].xml', encoder.encode(contentTypes)],
    ['_rels/.rels', encoder.encode(rootRelations)],
    ['xl/workbook.xml', encoder.encode(workbook(name))],
    ['xl/_rels/workbook.xml.rels', encoder.encode(bookRelations)],
    ['xl/styles.xml', encoder.encode(styles)],
    ['xl/worksheets/sheet1.xml', Buffer.concat(pieces)],
  ]);
};

const rowXml = (fields: readonly string[], line: number, numbers: ReadonlySet<number>): string => {
  const cells = fields.map((text, index) => {
    if (text === '') return '';
    const cell = `r="${columnName(index)}${line}"`;
    if (line === 1) return `<c ${cell} s="3" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
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

/** The header stays in sight, and the columns are wide enough for a date and a grouped number. */
const sheetHead = `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="26" width="18" customWidth="1"/></cols><sheetData>`;

const contentTypes = `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`;

const rootRelations = `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const bookRelations = `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${documents}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${documents}/styles" Target="styles.xml"/></Relationships>`;

/** Styles by number: 0 as it comes, 1 text, 2 a grouped whole number, 3 the header. */
const styles = `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

/** A sheet's name has at most 31 characters, and some of them not. */
const workbook = (name: string): string =>
  `${xml}<workbook xmlns="${main}" xmlns:r="${documents}"><sheets><sheet name="${escaped(name.replaceAll(/[[\]:*?/\\']/g, '-').slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
