import { nearestWord } from '../record/index.ts';
import { isDateFormat, percentPlaces, withoutEscapes } from './cell-text.ts';
import { isShownText, isTrue, notice, readRows, type SheetFault, type SheetRow } from './read-rows.ts';
import { damaged, WorkbookRefusal } from './refusal.ts';
import { relations } from './relations.ts';
import { readXml } from './xml.ts';
import { type Archive, openZip, ZipFault } from './zip.ts';

export type SheetReading =
  | {
      readonly status: 'read';
      /** Rows that hold something, with their numbers, all as wide as the widest. */
      readonly rows: readonly SheetRow[];
      /** What must be mended before the rows can be used. */
      readonly faults: readonly SheetFault[];
      /** What a reader should know: results of formulas that were taken, other sheets. */
      readonly notices: readonly SheetFault[];
    }
  | { readonly status: 'refused'; readonly faults: readonly SheetFault[] };

/** A workbook with more bytes than this is refused before it is read. */
export const workbookLimitBytes = 52_428_800;

/**
 * Reads the first shown sheet of a workbook (.xlsx), or the one that is named, into rows of text cells. A number comes by
 * the text that is stored, a date as 2026-11-12. What would lose something (a number of more than 15 digits, a formula
 * without a result, merged or hidden cells) is a fault with the name of the cell. With `asPercentages` a cell that shows a
 * percentage comes as it is shown, with its sign.
 */
export const readSheet = async (
  bytes: Uint8Array,
  {
    file,
    sheet,
    asPercentages = false,
  }: { readonly file: string; readonly sheet?: string | undefined; readonly asPercentages?: boolean },
): Promise<SheetReading> => {
  try {
    return await readWorkbook(bytes, { asked: sheet, asPercentages });
  } catch (error) {
    const refusal = error instanceof ZipFault ? refusalOfZip(error) : error;
    if (!(refusal instanceof WorkbookRefusal)) throw error;
    return {
      status: 'refused',
      faults: [{ code: refusal.code, place: { line: 1, column: 1 }, values: { file, ...refusal.values } }],
    };
  }
};

const refusalOfZip = (fault: ZipFault): WorkbookRefusal => {
  const { reason, message } = fault;
  if (reason === 'damaged') return damaged(message, fault);
  return reason === 'encrypted'
    ? new WorkbookRefusal('file-workbook-encrypted')
    : new WorkbookRefusal('file-workbook-unpacks', { limit: message });
};

const readWorkbook = async (
  bytes: Uint8Array,
  { asked, asPercentages }: { readonly asked: string | undefined; readonly asPercentages: boolean },
): Promise<SheetReading> => {
  refuseOtherForms(bytes);
  const archive = await openZip(bytes);
  await refuseOtherArchives(archive);
  const [book = 'xl/workbook.xml'] = (await relations(archive, '')).flatMap(({ type, path }) =>
    type === 'officeDocument' ? [path] : [],
  );
  const { sheets, isFrom1904 } = await readBook(archive, book);
  const known = await relations(archive, book);
  const sheetParts = sheets.flatMap(({ name, id, isHidden }) => {
    const found = known.find((one) => one.id === id);
    return found?.type === 'worksheet' ? [{ name, isHidden, path: found.path }] : [];
  });
  const chosen = choose(sheetParts, asked);
  const pathOf = (type: string): string | undefined => known.find((one) => one.type === type)?.path;
  const styles = await readStyles(archive, pathOf('styles'));
  const rows = readRows(await needed(archive, chosen.path), chosen.path, {
    strings: await readStrings(archive, pathOf('sharedStrings')),
    dateStyles: styles.dates,
    percentStyles: asPercentages ? styles.percentages : new Map(),
    isFrom1904,
  });
  const others = sheetParts.filter(({ path, isHidden }) => path !== chosen.path && !isHidden).map(({ name }) => `"${name}"`);
  const told =
    asked === undefined && others.length > 0
      ? [notice('told-sheets', { sheet: chosen.name, others: others.join(', ') }), ...rows.notices]
      : rows.notices;
  return { status: 'read', rows: rows.rows, faults: rows.faults, notices: told };
};

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Workbooks of the old kind and protected ones lie in another container, in which the kind stands as text. */
const refuseOtherForms = (bytes: Uint8Array): void => {
  if (!compound.every((byte, index) => bytes[index] === byte)) return;
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
  throw new WorkbookRefusal(isEncrypted ? 'file-workbook-encrypted' : 'file-workbook-old');
};

const otherArchives: readonly (readonly [string, string])[] = [
  ['xl/workbook.bin', '.xlsb'],
  ['word/document.xml', '.docx'],
  ['ppt/presentation.xml', '.pptx'],
  ['meta-inf/manifest.xml', '.ods'],
  ['index/document.iwa', '.numbers'],
];

const refuseOtherArchives = async ({ names, part }: Archive): Promise<void> => {
  const has = (wanted: string): boolean => names.some((name) => name.toLowerCase() === wanted);
  const types = await part('[Content_Types].xml');
  if (has('xl/vbaproject.bin') || (types && Buffer.from(types).includes('macroEnabled'))) {
    throw new WorkbookRefusal('file-workbook-macros');
  }
  const other = otherArchives.find(([name]) => has(name));
  if (other !== undefined) throw new WorkbookRefusal('file-workbook-otherwise', { found: other[1] });
  if (types === undefined) throw damaged('[Content_Types].xml');
};

const needed = async ({ part }: Archive, path: string): Promise<Uint8Array> => {
  const bytes = await part(path);
  if (bytes === undefined) throw damaged(path);
  return bytes;
};

const readBook = async (archive: Archive, book: string) => {
  const sheets: { readonly name: string; readonly id: string; readonly isHidden: boolean }[] = [];
  let isFrom1904 = false;
  readXml(await needed(archive, book), book, {
    open: (name, attributes) => {
      if (name === 'workbookPr') isFrom1904 = isTrue(attributes()['date1904']);
      if (name !== 'sheet') return;
      const { name: title = '', id = '', state } = attributes();
      sheets.push({ name: withoutEscapes(title), id, isHidden: state === 'hidden' || state === 'veryHidden' });
    },
  });
  return { sheets, isFrom1904 };
};

type Sheet = { readonly name: string; readonly isHidden: boolean; readonly path: string };

const choose = (sheets: readonly Sheet[], asked: string | undefined): Sheet => {
  const names = sheets.map(({ name }) => name);
  const chosen = asked === undefined ? sheets.find(({ isHidden }) => !isHidden) : sheets.find(({ name }) => name === asked);
  if (chosen !== undefined) return chosen;
  if (asked === undefined) throw new WorkbookRefusal('file-workbook-no-sheets');
  const nearest = nearestWord(asked, names);
  throw new WorkbookRefusal('file-workbook-no-sheet', {
    found: asked,
    allowed: names.map((name) => `"${name}"`).join(', '),
    ...(nearest === undefined ? {} : { nearest }),
  });
};

/** The texts that cells name by number; how they are to be spoken is left out. */
const readStrings = async (archive: Archive, path: string | undefined): Promise<readonly string[]> => {
  const strings: string[] = [];
  if (path === undefined) return strings;
  let text = '';
  readXml(await needed(archive, path), path, {
    open: (name) => {
      if (name === 'si') text = '';
    },
    text: (piece, around) => {
      if (isShownText(around)) text += piece;
    },
    close: (name) => {
      if (name === 'si') strings.push(withoutEscapes(text));
    },
  });
  return strings;
};

/** The styles of cells, by number, that show a date. */
const readStyles = async (archive: Archive, path: string | undefined) => {
  const dates = new Set<number>();
  const percentages = new Map<number, number>();
  if (path === undefined) return { dates, percentages };
  const codes = new Map<string, string>();
  let style = 0;
  readXml(await needed(archive, path), path, {
    open: (name, attributes, around) => {
      if (name === 'numFmt' && around.at(-1) === 'numFmts') {
        const { numFmtId = '', formatCode = '' } = attributes();
        codes.set(numFmtId, formatCode);
      }
      if (name !== 'xf' || around.at(-1) !== 'cellXfs') return;
      const { numFmtId = '0' } = attributes();
      if (isDateFormat(Number.parseInt(numFmtId, 10), codes.get(numFmtId))) dates.add(style);
      const places = percentPlaces(Number.parseInt(numFmtId, 10), codes.get(numFmtId));
      if (places !== undefined) percentages.set(style, places);
      style += 1;
    },
  });
  return { dates, percentages };
};
