import type { Block, Paper, Script } from '../documents/index.ts';
import { cellRoom, numericColumns, tableShares } from './columns.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** What the template of `template.ts` is given: text stands in it as values, never as markup. */
export type Item = { readonly number: readonly Piece[]; readonly body: readonly Piece[]; readonly items: readonly Item[] };
export type TypesetBlock =
  | { readonly kind: 'heading'; readonly script: Script; readonly level: number; readonly body: readonly Piece[] }
  | { readonly kind: 'paragraph'; readonly script: Script; readonly body: readonly Piece[] }
  | { readonly kind: 'clauses'; readonly script: Script; readonly level: number; readonly items: readonly Item[] }
  | {
      readonly kind: 'table';
      readonly script: Script;
      readonly shares: readonly number[];
      readonly numeric: readonly boolean[];
      readonly head: readonly (readonly Piece[])[];
      readonly rows: readonly (readonly (readonly Piece[])[])[];
    }
  | {
      readonly kind: 'signing';
      readonly script: Script;
      readonly opening: readonly Piece[];
      readonly lines: readonly { readonly label: readonly Piece[]; readonly value: readonly Piece[] }[];
      readonly keepWithNext: boolean;
    }
  | { readonly kind: 'page-break' };

export const typesetBlocks = (paper: Paper): readonly TypesetBlock[] => {
  const blocks: TypesetBlock[] = [];
  for (let index = 0; index < paper.blocks.length; ) {
    const end = clausesUntil(paper.blocks, index);
    const block = paper.blocks[index];
    if (end > index) blocks.push(clauseList(paper.blocks.slice(index, end).filter((clause) => clause.kind === 'clause')));
    else if (block !== undefined && block.kind !== 'clause' && !isBare(block)) blocks.push(typesetBlock(block));
    index = Math.max(end, index + 1);
  }
  return blocks;
};

/** A table of no columns would be no table to a program either. */
export const isBare = (block: Block): boolean =>
  block.kind === 'table' && [block.head, ...block.rows].every((row) => row.length === 0);

type Clause = Extract<Block, { kind: 'clause' }>;

/** Clauses that follow one another in one script are one list. */
const clausesUntil = (blocks: readonly Block[], from: number): number => {
  const first = blocks[from];
  let end = from;
  while (first?.kind === 'clause' && blocks[end]?.kind === 'clause') {
    const next = blocks[end];
    if (next?.kind !== 'clause' || next.script !== first.script) break;
    end += 1;
  }
  return end;
};

const clauseList = (clauses: readonly Clause[]): TypesetBlock => {
  const level = clauses.reduce((least, clause) => Math.min(least, clause.level), 3);
  return { kind: 'clauses', script: clauses[0]?.script ?? 'en', level, items: itemsOf(clauses, level) };
};

/** A clause holds those of a deeper level that follow it; one that opens deeper than its list stands at the list's level. */
const itemsOf = (clauses: readonly Clause[], level: number): readonly Item[] => {
  const items: Item[] = [];
  for (let index = 0; index < clauses.length; ) {
    const clause = clauses[index];
    if (clause === undefined) break;
    let end = index + 1;
    while ((clauses[end]?.level ?? 0) > Math.max(level, clause.level)) end += 1;
    items.push({
      number: piecesOf([{ text: clause.number, keep: true }], clause.script, 3),
      body: piecesOf(clause.runs, clause.script),
      items: itemsOf(clauses.slice(index + 1, end), level + 1),
    });
    index = end;
  }
  return items;
};

const typesetBlock = (block: Exclude<Block, Clause>): TypesetBlock => {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', script: block.script, level: block.level, body: piecesOf(block.runs, block.script) };
    case 'paragraph':
      return { kind: 'paragraph', script: block.script, body: piecesOf(block.runs, block.script) };
    case 'table': {
      const shares = tableShares(block);
      const cells = (row: typeof block.head) => row.map((runs, column) => piecesOf(runs, block.script, cellRoom(shares[column])));
      const [head, rows] = [cells(block.head), block.rows.map(cells)];
      return { kind: 'table', script: block.script, shares, numeric: numericColumns(block), head, rows };
    }
    case 'signing':
      return {
        kind: 'signing',
        script: block.script,
        keepWithNext: block.keepWithNext === true,
        opening: piecesOf(block.opening, block.script),
        lines: block.lines.map(({ label, value }) => ({
          label: piecesOf([{ text: label }], block.script, 10),
          value: piecesOf(value, block.script),
        })),
      };
    case 'page-break':
      return { kind: 'page-break' };
    default:
      return block satisfies never;
  }
};
