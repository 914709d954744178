import { type CellText, dateText, numberText, percentText, withoutEscapes } from './cell-text.ts';
import { damaged } from './refusal.ts';
import { type Attributes, readXml } from './xml.ts';

export type SheetRow = { readonly line: number; readonly fields: readonly string[] };
/** Something about a cell or the sheet, with a code of `movementWords`. */
export type SheetFault = {
  readonly code: string;
  readonly place: { readonly line: number; readonly column: number };
  readonly values: Readonly<Record<string, string>>;
};
const widest = 256;
const mostFaults = 10_000;

export type Looks = {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  /** Styles that show a percentage, with its decimals; empty where numbers are wanted as they are stored. */
  readonly percentStyles: ReadonlyMap<number, number>;
  readonly isFrom1904: boolean;
};

/** The rows of one sheet that hold something, and what is wrong with their cells. */
export const readRows = (bytes: Uint8Array, part: string, looks: Looks) => {
  const rows: { line: number; fields: string[] }[] = [];
  const faults: SheetFault[] = [];
  const formulas: SheetFault[] = [];
  const hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  const merged: string[] = [];
  let row: { line: number; fields: string[] } = { line: 0, fields: [] };
  let isHiddenRow = false;
  let cell: OpenCell | undefined;
  let column = -1;
  let width = 0;
  let formulaCount = 0;

  const fault = (code: string, values: Readonly<Record<string, string>>): void => {
    if (faults.length < mostFaults) faults.push({ code, place: { line: row.line, column: column + 1 }, values });
  };
  const openRow = ({ r, hidden }: Attributes): void => {
    const line = r === undefined ? row.line + 1 : numberOf(r);
    if (!(line > row.line)) throw damaged(`${part}: row ${r}`);
    row = { line, fields: [] };
    isHiddenRow = isTrue(hidden);
    column = -1;
  };
  const openCell = ({ r, t, s }: Attributes): void => {
    column = r === undefined ? column + 1 : columnIndex(r);
    if (!(column >= 0)) throw damaged(`${part}: cell ${r}`);
    cell = { type: t ?? 'n', style: s === undefined ? 0 : numberOf(s), text: '', isGiven: false, hasFormula: false };
  };
  const closeCell = (done: OpenCell): void => {
    const name = `${columnName(column)}${row.line}`;
    if (done.hasFormula && !done.isGiven) return fault('sheet-formula', { cell: name });
    const value = contentOf(done, looks, `${part}: cell ${name}`);
    if (value.status === 'refused') fault(value.code, { cell: name, found: value.found });
    const text = value.status === 'read' ? value.text : value.found;
    if (text === '') return;
    if (column >= widest) return fault('sheet-too-wide', { cell: name, limit: `${widest}` });
    while (row.fields.length < column) row.fields.push('');
    row.fields[column] = text;
    if (row.fields.length > width) width = row.fields.length;
    if (!done.hasFormula || value.status === 'refused') return;
    formulaCount += 1;
    if (formulas.length < mostFormulasTold) formulas.push(notice('told-formula', { cell: name, found: text }));
  };
  const closeRow = (): void => {
    if (row.fields.length === 0) return;
    rows.push(row);
    column = 0;
    if (isHiddenRow) fault('sheet-hidden-row', { found: `${row.line}` });
  };

  readXml(bytes, part, {
    open: (name, attributes, around) => {
      const parent = around.at(-1);
      if (name === 'row' && parent === 'sheetData') openRow(attributes());
      else if (name === 'c' && parent === 'row') openCell(attributes());
      else if (cell !== undefined && parent === 'c') {
        if (name === 'f') cell.hasFormula = true;
        else if (name === 'v' || name === 'is') cell.isGiven = true;
      } else if (name === 'mergeCell') merged.push(attributes()['ref'] ?? '');
      else if (name === 'col' && parent === 'cols') {
        const { min = '0', max = '0', hidden } = attributes();
        if (isTrue(hidden)) hiddenColumns.push({ from: numberOf(min) - 1, to: numberOf(max) - 1 });
      }
    },
    text: (text, around) => {
      if (cell === undefined) return;
      if (around.at(-1) === 'v' || (around.includes('is') && isShownText(around))) cell.text += text;
    },
    close: (name, around) => {
      const parent = around.at(-1);
      if (name === 'c' && parent === 'row' && cell !== undefined) {
        closeCell(cell);
        cell = undefined;
      } else if (name === 'row' && parent === 'sheetData') closeRow();
    },
  });

  for (const ref of merged) {
    const [first, last] = rowsOf(ref);
    const touched = rows.find(({ line }) => line >= first && line <= last);
    if (touched === undefined) continue;
    row = touched;
    column = columnIndex(ref);
    fault('sheet-merged', { found: ref });
  }
  for (const { from, to } of hiddenColumns) {
    for (column = from; column <= to && column < width; column += 1) {
      const at = column;
      const holding = rows.find(({ fields }) => (fields[at] ?? '') !== '');
      if (holding === undefined) continue;
      row = holding;
      fault('sheet-hidden-column', { found: columnName(column) });
    }
  }
  for (const { fields } of rows) while (fields.length < width) fields.push('');
  const notices =
    formulaCount > mostFormulasTold
      ? [notice('told-formulas', { count: `${formulaCount}`, cell: formulas[0]?.values['cell'] ?? '' })]
      : formulas;
  return { rows, faults, notices };
};

const mostFormulasTold = 5;

type OpenCell = { readonly type: string; readonly style: number; text: string; isGiven: boolean; hasFormula: boolean };

const contentOf = ({ type, style, text, isGiven }: OpenCell, looks: Looks, place: string): CellText => {
  if (!isGiven) return { status: 'read', text: '' };
  switch (type) {
    case 's': {
      const shown = looks.strings[numberOf(text)];
      if (shown === undefined) throw damaged(place);
      return { status: 'read', text: shown };
    }
    case 'inlineStr':
    case 'str':
      return { status: 'read', text: withoutEscapes(text) };
    case 'b':
      return { status: 'read', text: text === '1' ? 'true' : 'false' };
    case 'e':
      return { status: 'refused', code: 'sheet-error', found: text };
    case 'd':
      return { status: 'read', text: text.replace(/T00:00:00(\.0+)?Z?$/, '') };
    default:
      if (text === '') return { status: 'read', text };
      return looks.dateStyles.has(style) ? dateText(text, looks.isFrom1904) : ofNumber(text, looks.percentStyles.get(style));
  }
};

const ofNumber = (text: string, places: number | undefined): CellText =>
  places === undefined ? numberText(text) : percentText(text, places);

/** A number that counts rows, columns or styles; not one of the table's own. */
const numberOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number.parseInt(text, 10) : Number.NaN);

/** `C7` is column 2; columns are counted from 0. */
const columnIndex = (reference: string): number => {
  const letters = /^\$?([A-Z]{1,3})(?=\$?\d)/i.exec(reference)?.[1]?.toUpperCase() ?? '';
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return letters === '' ? Number.NaN : index - 1;
};

export const columnName = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnName((index - (index % 26)) / 26 - 1) + columnName(index % 26);

const rowsOf = (range: string): readonly [number, number] => {
  const rows = [...range.matchAll(/\d+/g)].map(([digits]) => numberOf(digits));
  return [rows[0] ?? 0, rows[1] ?? rows[0] ?? 0];
};

/** Text that a reader sees: not how it is to be spoken. */
export const isShownText = (around: readonly string[]): boolean => around.at(-1) === 't' && around.at(-2) !== 'rPh';

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

/** Something to know about the sheet as a whole. */
export const notice = (code: string, values: Readonly<Record<string, string>>): SheetFault => ({
  code,
  place: { line: 1, column: 1 },
  values,
});
