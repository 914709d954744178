import type { Block, Paper, Run, Runs, Script } from '../documents/index.ts';
import { inOneForm } from './characters.ts';
import { numericColumns, tableShares } from './columns.ts';

/** What the template of `template.ts` is given: text stands in it as values, never as markup. */
export type Segment = { readonly text: string; readonly script: Script; readonly bold: boolean; readonly italic: boolean };
/** `keep`: the segments that stay on one line together. */
export type Piece = { readonly keep: boolean; readonly segments: readonly Segment[] } | { readonly break: true };
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
      number: piecesOf([{ text: clause.number, keep: true }], clause.script),
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
    case 'table':
      return {
        kind: 'table',
        script: block.script,
        shares: tableShares(block),
        numeric: numericColumns(block),
        head: block.head.map((runs) => piecesOf(runs, block.script)),
        rows: block.rows.map((row) => row.map((runs) => piecesOf(runs, block.script))),
      };
    case 'signing':
      return {
        kind: 'signing',
        script: block.script,
        opening: piecesOf(block.opening, block.script),
        lines: block.lines.map(({ label, value }) => ({
          label: piecesOf([{ text: label }], block.script),
          value: piecesOf(value, block.script),
        })),
      };
    case 'page-break':
      return { kind: 'page-break' };
    default:
      return block satisfies never;
  }
};

export const piecesOf = (runs: Runs, script: Script): readonly Piece[] =>
  runs.flatMap((run) =>
    inOneForm(run.text)
      .split('\n')
      .flatMap((line, index): readonly Piece[] => {
        const piece: readonly Piece[] = line === '' ? [] : [{ keep: run.keep === true, segments: segmentsOf(line, run, script) }];
        return index === 0 ? piece : [{ break: true }, ...piece];
      }),
  );

/** Chinese in an English text, with the marks that come along; it is told as Chinese to whatever reads the paper aloud. */
const chinese = /(\p{Script=Han}[\p{Script=Han}\u3000-\u303f\uff00-\uffef]*)/u;
/** Fonts of Chinese give quotation marks a whole square, which is right around Chinese and wrong inside O’Brien. */
const apostrophe = /((?<=\p{Script=Latin})[‘’](?=\p{Script=Latin}))/u;

/** Split by a pattern in one group: every second part is what it matched. */
const segmentsOf = (text: string, run: Run, blockScript: Script): readonly Segment[] => {
  const script = run.script ?? blockScript;
  const manner = { bold: run.bold === true, italic: run.italic === true };
  return text
    .split(script === 'en' ? chinese : apostrophe)
    .map((part, index): Segment => ({ text: part, script: scriptOf(script, index % 2 === 1), ...manner }))
    .filter((segment) => segment.text !== '');
};

/** Chinese in English is of Hong Kong where nothing else is said. */
const scriptOf = (script: Script, other: boolean): Script => {
  if (!other) return script;
  return script === 'en' ? 'zh-Hant' : 'en';
};
