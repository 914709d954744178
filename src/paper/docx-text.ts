import { type Numbering, type OwnNumber, type Styles, styleChain } from './docx-numbering.ts';
import { symbolOf } from './docx-symbols.ts';
import { ExtractRefusal, grouped, mostCharacters } from './extract-refusal.ts';
import { type Attributes, readXml } from './xml.ts';

/** Whether tracked changes are read as accepted or as rejected. */
export type Changes = 'accepted' | 'rejected';

/** What was seen in a part beside its text. */
export type Seen = {
  insertions: number;
  deletions: number;
  comments: number;
  pictures: number;
  placeholders: number;
  otherDocuments: number;
  hidden: string;
  white: string;
  /** Text with a line through it, as what is no longer meant has. */
  struck: string;
  inFields: string;
};

export const nothingSeen = (): Seen => ({
  insertions: 0,
  deletions: 0,
  comments: 0,
  pictures: 0,
  placeholders: 0,
  otherDocuments: 0,
  hidden: '',
  white: '',
  struck: '',
  inFields: '',
});

export type PartGiven = {
  readonly bytes: Uint8Array;
  readonly part: string;
  readonly changes: Changes;
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Called for each reference to a note; gives the mark that stands for it. */
  readonly noteMark: (kind: 'footnote' | 'endnote', id: string) => string;
};

export type PartText = {
  readonly text: string;
  /** Notes of a part that holds notes, by their number. */
  readonly notes: ReadonlyMap<string, string>;
  readonly seen: Seen;
};

export const deepestInDocuments = 256;

type Block = { readonly text: string; readonly isRow: boolean };
/** Where paragraphs go: the body, a cell, a text box, a note. `held` stands before a paragraph whose predecessor lost its end. */
type Flow = { readonly blocks: Block[]; held: string };
type Paragraph = {
  text: string;
  number: string | undefined;
  level: number | undefined;
  style: string | undefined;
  losesEnd: boolean;
  breaksPage: boolean;
  readonly boxes: Block[];
};
type Run = { hidden: boolean | undefined; isWhite: boolean; isStruck: boolean; style: string | undefined };
type Row = { cells: Flow[]; isLeftOut: boolean; isCellLeftOut: boolean };

const isOn = (value: string | undefined): boolean => !['0', 'false', 'off'].includes(value ?? 'on');

/** What describes a former state, is spoken and not shown, or is no text; whatever it holds is passed over. */
const passedOver = new Set([
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'tblPrExChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
  'numberingChange',
  'rt',
  'instrText',
  'delInstrText',
]);
const insertions = new Set(['ins', 'moveTo']);
const deletions = new Set(['del', 'moveFrom']);

/** The text of a part of a Word document: paragraphs parted by empty lines, the rows of a table a line each. */
export const readPart = (given: PartGiven): PartText => {
  const seen = nothingSeen();
  const body: Flow = { blocks: [], held: '' };
  const notes = new Map<string, string>();
  const flows: Flow[] = [body];
  const paragraphs: Paragraph[] = [];
  const runs: Run[] = [];
  const rows: Row[] = [];
  const alternatives: { isTaken: boolean }[] = [];
  const fields: ('instruction' | 'result')[] = [];
  let passing = 0;
  let shown = '';
  let keepsSpaces = false;
  let isReading = false;
  let noteId = '';
  let size = 0;
  const flow = (): Flow => flows.at(-1) ?? body;
  const leftOut = given.changes === 'accepted' ? deletions : insertions;

  /** Paragraphs and runs without text take time and room as well; each counts as some characters. */
  const grow = (by: number): void => {
    size += by;
    if (size > mostCharacters) throw new ExtractRefusal('file-too-long', { limit: grouped(mostCharacters) });
  };

  const put = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined || text === '') return;
    grow(text.length);
    if (fields.includes('instruction')) {
      // The result of a field within an instruction belongs to the instruction; other text there is out of place.
      if (fields.at(-1) === 'instruction') seen.inFields += text;
      return;
    }
    const run = runs.at(-1);
    if (run !== undefined && isHidden(run, paragraph)) {
      seen.hidden += text;
      return;
    }
    if (run?.isStruck) {
      seen.struck += text;
      return;
    }
    if (run?.isWhite) seen.white += text;
    paragraph.text += text;
  };

  const isHidden = (run: Run, paragraph: Paragraph): boolean => {
    if (run.hidden !== undefined) return run.hidden;
    const styles = [...styleChain(given.styles, run.style), ...styleChain(given.styles, paragraph.style)];
    return styles.find(({ isHidden: hidden }) => hidden !== undefined)?.isHidden ?? false;
  };

  const closeParagraph = (): void => {
    const paragraph = paragraphs.pop();
    if (paragraph === undefined) return;
    const to = flow();
    if (paragraph.losesEnd) to.held += paragraph.text;
    else {
      const own: OwnNumber = { number: paragraph.number, level: paragraph.level, style: paragraph.style };
      const text = `${paragraph.breaksPage ? '\f' : ''}${given.numbering.next(own)}${to.held}${paragraph.text}`;
      to.held = '';
      to.blocks.push({ text: text.replace(/[ \t]+$/gm, ''), isRow: false });
    }
    to.blocks.push(...paragraph.boxes);
  };

  const closeRow = (): void => {
    const row = rows.pop();
    if (row === undefined || row.isLeftOut) return;
    const cells = row.cells.map(({ blocks, held }) => [...blocks, { text: held, isRow: false }].filter(hasText));
    // A cell with several paragraphs cannot be a part of a line; then the cells follow one another.
    const isLine = cells.every((blocks) => blocks.length <= 1 && !blocks.some(({ text }) => text.includes('\n')));
    if (isLine)
      flow().blocks.push({
        text: cells
          .map(([block]) => block?.text ?? '')
          .join('\t')
          .trimEnd(),
        isRow: true,
      });
    else flow().blocks.push(...cells.flat());
  };

  /** Elements that mean a property of what stands around them. */
  const property = (name: string, attributes: () => Attributes, around: readonly string[]): void => {
    const parent = around.at(-1);
    const paragraph = paragraphs.at(-1);
    const run = runs.at(-1);
    if (parent === 'rPr' && around.at(-2) === 'r' && run !== undefined) {
      if (name === 'vanish') run.hidden = isOn(attributes()['val']);
      if (name === 'strike' || name === 'dstrike') run.isStruck = isOn(attributes()['val']);
      if (name === 'rStyle') run.style = attributes()['val'];
      if (name === 'color') run.isWhite = /^f{6}$/i.test(attributes()['val'] ?? '');
      // White on a ground of another colour is seen.
      if (name === 'shd' || name === 'highlight') run.isWhite = false;
    }
    if (parent === 'rPr' && around.at(-2) === 'pPr' && paragraph !== undefined && leftOut.has(name)) paragraph.losesEnd = true;
    if (parent === 'trPr' && leftOut.has(name)) {
      const row = rows.at(-1);
      if (row !== undefined) row.isLeftOut = true;
    }
    if (parent === 'tcPr' && name === (given.changes === 'accepted' ? 'cellDel' : 'cellIns')) {
      const row = rows.at(-1);
      if (row !== undefined) row.isCellLeftOut = true;
    }
    if (paragraph === undefined) return;
    if (parent === 'numPr' && around.at(-2) === 'pPr') {
      if (name === 'numId') paragraph.number = attributes()['val'];
      if (name === 'ilvl') paragraph.level = Number.parseInt(attributes()['val'] ?? '0', 10) || 0;
    }
    if (parent !== 'pPr') return;
    if (name === 'pStyle') paragraph.style = attributes()['val'];
    if (name === 'pageBreakBefore') paragraph.breaksPage = isOn(attributes()['val']);
  };

  /** Elements that open something of their own. */
  const opened: Readonly<Record<string, (attributes: () => Attributes) => void>> = {
    p: () => {
      grow(20);
      paragraphs.push({
        text: '',
        number: undefined,
        level: undefined,
        style: undefined,
        losesEnd: false,
        breaksPage: false,
        boxes: [],
      });
    },
    r: () => {
      grow(4);
      runs.push({ hidden: undefined, isWhite: false, isStruck: false, style: undefined });
    },
    tr: () => rows.push({ cells: [], isLeftOut: false, isCellLeftOut: false }),
    tc: () => {
      grow(20);
      flows.push({ blocks: [], held: '' });
    },
    txbxContent: () => flows.push({ blocks: [], held: '' }),
    footnote: (attributes) => openNote(attributes),
    endnote: (attributes) => openNote(attributes),
    AlternateContent: () => alternatives.push({ isTaken: false }),
    fldChar: (attributes) => {
      const kind = attributes()['fldCharType'];
      if (kind === 'begin') fields.push('instruction');
      if (kind === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
      if (kind === 'end') fields.pop();
    },
    t: (attributes) => openText(attributes),
    delText: (attributes) => {
      if (given.changes === 'rejected') openText(attributes);
    },
    showingPlcHdr: (attributes) => {
      if (isOn(attributes()['val'])) seen.placeholders += 1;
    },
    commentReference: () => {
      seen.comments += 1;
    },
    blip: () => {
      seen.pictures += 1;
    },
    imagedata: () => {
      seen.pictures += 1;
    },
    altChunk: () => {
      seen.otherDocuments += 1;
    },
    subDoc: () => {
      seen.otherDocuments += 1;
    },
  };
  const openNote = (attributes: () => Attributes): void => {
    noteId = attributes()['id'] ?? '';
    flows.push({ blocks: [], held: '' });
  };
  const openText = (attributes: () => Attributes): void => {
    shown = '';
    keepsSpaces = attributes()['space'] === 'preserve';
    isReading = true;
  };

  /** Elements of a run that stand for characters. */
  const inRun: Readonly<Record<string, (attributes: () => Attributes) => void>> = {
    tab: () => put('\t'),
    ptab: () => put('\t'),
    cr: () => put('\n'),
    br: (attributes) => put(attributes()['type'] === 'page' ? '\f' : '\n'),
    noBreakHyphen: () => put('-'),
    sym: (attributes) => put(symbolOf(attributes())),
    footnoteReference: (attributes) => put(given.noteMark('footnote', attributes()['id'] ?? '')),
    endnoteReference: (attributes) => put(given.noteMark('endnote', attributes()['id'] ?? '')),
  };

  const closed: Readonly<Record<string, () => void>> = {
    p: closeParagraph,
    r: () => runs.pop(),
    tr: closeRow,
    tc: () => {
      const cell = flows.length > 1 ? flows.pop() : undefined;
      const row = rows.at(-1);
      if (row !== undefined && cell !== undefined && !row.isCellLeftOut) row.cells.push(cell);
      if (row !== undefined) row.isCellLeftOut = false;
    },
    txbxContent: () => {
      const box = flows.length > 1 ? flows.pop() : undefined;
      if (box !== undefined) (paragraphs.at(-1)?.boxes ?? body.blocks).push(...blocksOf(box));
    },
    footnote: () => closeNote(),
    endnote: () => closeNote(),
    AlternateContent: () => alternatives.pop(),
    t: () => closeText(),
    delText: () => closeText(),
  };
  const closeNote = (): void => {
    const note = flows.length > 1 ? flows.pop() : undefined;
    if (note !== undefined) notes.set(noteId, textOf(note).trim());
  };
  const closeText = (): void => {
    if (!isReading) return;
    isReading = false;
    // A line feed in the XML is a space on the paper.
    const text = shown.replace(/[\r\n\t]+/g, ' ');
    put(keepsSpaces ? text : text.replace(/^ +| +$/g, ''));
  };

  const isPassedOver = (name: string, around: readonly string[]): boolean => {
    const parent = around.at(-1);
    if (name === 'Choice' || name === 'Fallback') {
      const alternative = alternatives.at(-1);
      if (alternative === undefined || parent !== 'AlternateContent') return false;
      if (alternative.isTaken) return true;
      alternative.isTaken = true;
      return false;
    }
    if (parent === 'rPr' || parent === 'trPr') return passedOver.has(name);
    return passedOver.has(name) || leftOut.has(name);
  };

  readXml(
    given.bytes,
    given.part,
    {
      open: (name, attributes, around) => {
        if (passing > 0) {
          passing += 1;
          return;
        }
        const parent = around.at(-1);
        if (insertions.has(name) && parent !== 'numPr') seen.insertions += 1;
        if (deletions.has(name)) seen.deletions += 1;
        if (isPassedOver(name, around)) {
          passing = 1;
          return;
        }
        if (parent === 'r' && Object.hasOwn(inRun, name)) inRun[name]?.(attributes);
        else if (Object.hasOwn(opened, name)) opened[name]?.(attributes);
        else property(name, attributes, around);
      },
      text: (text) => {
        if (isReading && passing === 0) shown += text;
      },
      close: (name) => {
        if (passing > 0) {
          passing -= 1;
          return;
        }
        if (Object.hasOwn(closed, name)) closed[name]?.();
      },
    },
    deepestInDocuments,
  );
  return { text: textOf(body), notes, seen };
};

const hasText = ({ text }: Block): boolean => text.trim() !== '';

const blocksOf = ({ blocks, held }: Flow): readonly Block[] =>
  [...blocks, { text: held, isRow: false }].filter((block) => hasText(block) || block.text.includes('\f'));

const textOf = (given: Flow): string => {
  let text = '';
  let before: Block | undefined;
  for (const block of blocksOf(given)) {
    text += before === undefined ? '' : before.isRow && block.isRow ? '\n' : '\n\n';
    text += block.text;
    before = block;
  }
  return text;
};
