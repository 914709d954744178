import type * as Docx from 'docx';
import type { Block, Paper, Runs, Script } from '../documents/index.ts';
import { linesOf, numericColumns, tableShares } from './columns.ts';
import { docxManner, latinFont } from './docx-parts.ts';
import { type Piece, piecesOf, type Segment } from './pieces.ts';
import { isBare } from './typeset.ts';

/** The library that writes the XML is given, because it is loaded only when a paper is written. */
type Library = typeof Docx;
type Part = Docx.Paragraph | Docx.Table;

/** A4 with the margins of the PDF, in twentieths of a point. */
const sheet = { width: 11_906, height: 16_838 };
const margin = { left: 1531, right: 1531, top: 1417, bottom: 1644, footer: 794 };
const line = sheet.width - margin.left - margin.right;
const hanging = 567;
const signingWidth = 7654;

export const documentOf = (docx: Library, paper: Paper): Docx.Document => {
  const { eastAsia, language, asian } = docxManner[paper.script];
  const font = { ascii: latinFont, hAnsi: latinFont, cs: latinFont, eastAsia };
  return new docx.Document({
    title: paper.title,
    styles: {
      default: {
        document: {
          run: { font, size: 21, language: { value: language, eastAsia: asian } },
          paragraph: { spacing: { after: 140, line: paper.script === 'en' ? 276 : 312 } },
        },
        heading1: {
          run: { font, size: 29, bold: true, color: '000000' },
          paragraph: { alignment: 'center', spacing: { before: 360, after: 240 }, keepNext: true },
        },
        heading2: {
          run: { font, size: 22, bold: true, color: '000000' },
          paragraph: { spacing: { before: 280, after: 140 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: sheet, margin } },
        footers: { default: footer(docx, paper) },
        children: partsOf(
          docx,
          paper.blocks.filter((block) => !isBare(block)),
        ),
      },
    ],
  });
};

const footer = (docx: Library, paper: Paper): Docx.Footer =>
  new docx.Footer({
    children: [
      new docx.Paragraph({
        border: { top: { style: 'single', size: 4, space: 6, color: '777777' } },
        tabStops: [{ type: 'right', position: line }],
        children: [
          ...runsOf(docx, piecesOf(paper.foot ?? [], paper.script), { size: 16 }),
          new docx.TextRun({ size: 16, children: ['\t', docx.PageNumber.CURRENT, ' / ', docx.PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });

/** What goes before a new page tells the next block to begin one, so that no empty line stands at its top. */
const partsOf = (docx: Library, blocks: readonly Block[]): readonly Part[] => {
  const parts: Part[] = [];
  let turned = false;
  for (const block of blocks) {
    if (block.kind === 'page-break') {
      turned = parts.length > 0;
      continue;
    }
    if (turned && block.kind === 'table') parts.push(thin(docx, true));
    parts.push(...blockParts(docx, block, turned && block.kind !== 'table'));
    turned = false;
  }
  return parts;
};

const blockParts = (docx: Library, block: Exclude<Block, { kind: 'page-break' }>, pageBreakBefore: boolean): readonly Part[] => {
  const runs = (given: Runs, size?: number) => runsOf(docx, piecesOf(given, block.script), size === undefined ? {} : { size });
  switch (block.kind) {
    case 'heading':
      return [
        new docx.Paragraph({ heading: block.level === 1 ? 'Heading1' : 'Heading2', pageBreakBefore, children: runs(block.runs) }),
      ];
    case 'paragraph':
      return [
        new docx.Paragraph({ alignment: alignment(block.runs, block.script), pageBreakBefore, children: runs(block.runs) }),
      ];
    case 'clause':
      return [
        new docx.Paragraph({
          alignment: alignment(block.runs, block.script),
          pageBreakBefore,
          indent: { left: hanging * block.level, hanging },
          tabStops: [{ type: 'left', position: hanging * block.level }],
          children: [
            ...runs([{ text: block.number, keep: true }]),
            new docx.TextRun({ children: [new docx.Tab()] }),
            ...runs(block.runs),
          ],
        }),
      ];
    case 'table':
      return [tablePart(docx, block), thin(docx, false)];
    case 'signing':
      return [
        new docx.Paragraph({
          keepNext: true,
          keepLines: true,
          pageBreakBefore,
          spacing: { before: 400, after: 160 },
          children: runs(block.opening),
        }),
        signingPart(docx, block),
        thin(docx, false, block.keepWithNext),
      ];
    default:
      return block satisfies never;
  }
};

/** Two tables without a line between them would be one. */
const thin = (docx: Library, pageBreakBefore: boolean, keepNext = false): Docx.Paragraph =>
  new docx.Paragraph({ pageBreakBefore, keepNext, spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' }, children: [] });

/** A line before something long that stays whole would be stretched to holes; in Chinese before any number. */
const alignment = (runs: Runs, script: Script): 'left' | 'both' =>
  runs.some(({ keep, text }) => keep === true && (script !== 'en' || text.length > 16)) ? 'left' : 'both';

const none = { style: 'none', size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

const tablePart = (docx: Library, block: Extract<Block, { kind: 'table' }>): Docx.Table => {
  const shares = tableShares(block);
  const widths = shares.map((share) => Math.floor(share * line));
  const numeric = numericColumns(block);
  const row = (cells: readonly Runs[], head: boolean): Docx.TableRow =>
    new docx.TableRow({
      tableHeader: head,
      cantSplit: linesOf(cells, shares) <= 30,
      children: widths.map(
        (width, column) =>
          new docx.TableCell({
            width: { size: width, type: 'dxa' },
            margins: { top: 60, bottom: 60, left: 70, right: 70 },
            children: [
              new docx.Paragraph({
                alignment: numeric[column] === true ? 'right' : 'left',
                spacing: { before: 0, after: 0, line: 260 },
                keepNext: head,
                children: runsOf(docx, piecesOf(cells[column] ?? [], block.script), {
                  size: 19,
                  ...(head ? { bold: true } : {}),
                }),
              }),
            ],
          }),
      ),
    });
  return new docx.Table({
    width: { size: line, type: 'dxa' },
    columnWidths: widths,
    layout: 'autofit',
    borders: {
      ...noBorders,
      top: { style: 'single', size: 8, color: '000000' },
      bottom: { style: 'single', size: 8, color: '000000' },
      insideHorizontal: { style: 'single', size: 2, color: '969696' },
    },
    rows: [row(block.head, true), ...block.rows.map((cells) => row(cells, false))],
  });
};

/** A line to write on is the lower border of an empty cell. Every row but the last holds on to the one after it. */
const signingPart = (docx: Library, block: Extract<Block, { kind: 'signing' }>): Docx.Table => {
  const widths = [Math.floor(signingWidth * 0.36), Math.floor(signingWidth * 0.64)] as const;
  const cell = (width: number, runs: Runs, blank: boolean, keepNext: boolean): Docx.TableCell =>
    new docx.TableCell({
      width: { size: width, type: 'dxa' },
      verticalAlign: 'bottom',
      margins: { top: blank ? 480 : 120, bottom: 40, left: 0, right: 120 },
      borders: { ...noCellBorders, bottom: blank ? { style: 'single', size: 4, color: '000000' } : none },
      children: [
        new docx.Paragraph({
          keepNext,
          keepLines: true,
          spacing: { before: 0, after: 0 },
          children: runsOf(docx, piecesOf(runs, block.script), {}),
        }),
      ],
    });
  return new docx.Table({
    width: { size: signingWidth, type: 'dxa' },
    columnWidths: [...widths],
    layout: 'fixed',
    borders: noBorders,
    rows: block.lines.map(({ label, value }, index) => {
      const more = index + 1 < block.lines.length || block.keepWithNext === true;
      return new docx.TableRow({
        cantSplit: true,
        children: [cell(widths[0], [{ text: label }], false, more), cell(widths[1], value, value.length === 0, more)],
      });
    }),
  });
};
const noCellBorders = { top: none, left: none, right: none };

type Manner = { readonly size?: number; readonly bold?: true };

const runsOf = (docx: Library, pieces: readonly Piece[], manner: Manner): readonly Docx.TextRun[] =>
  pieces.flatMap((piece) =>
    'break' in piece
      ? [new docx.TextRun({ break: 1 })]
      : piece.words.flatMap(({ segments }) => segments).map((segment) => runOf(docx, segment, piece.keep, manner)),
  );

/**
 * Word knows no run that does not break: spaces of one are those that do not break, which read as spaces. Between Chinese
 * characters nothing can hold a line together without a sign of its own in the text, so that nothing does.
 */
const runOf = (docx: Library, { text, script, bold, italic }: Segment, keep: boolean, manner: Manner): Docx.TextRun => {
  const { eastAsia, language, asian } = docxManner[script];
  return new docx.TextRun({
    text: keep ? text.replaceAll(' ', '\u00a0') : text,
    ...(bold || manner.bold === true ? { bold: true } : {}),
    ...(italic ? { italics: true } : {}),
    ...(manner.size === undefined ? {} : { size: manner.size }),
    font: { ascii: latinFont, hAnsi: latinFont, cs: latinFont, eastAsia, hint: script === 'zh-Hans' ? 'eastAsia' : 'default' },
    language: { value: language, eastAsia: asian },
  });
};
