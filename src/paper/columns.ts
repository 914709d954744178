import type { Block, Runs } from '../documents/index.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** About how wide a text is, in the heights of its letters: Chinese stands in squares, Latin letters take about half of one. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (width, character) =>
      width + (/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[\u{20000}-\u{3ffff}]/u.test(character) ? 1 : 0.5),
    0,
  );

const wholeOf = (runs: Runs): number => widthOf(runs.map(({ text }) => text).join(''));

/** What cannot be broken: a kept run, a Latin word. */
const hardestOf = (runs: Runs): number =>
  Math.max(
    0,
    ...runs.flatMap(({ text, keep }) =>
      keep === true ? [widthOf(text)] : text.split(/\s+|(?<=[\u2e80-\u9fff\uff00-\uff60])/u).map(widthOf),
    ),
  );

/** How many of them a line of a table holds, and how many the borders of a cell take. */
const line = 46;
const padding = 1.2;
/** A head of no more than this stands on one line. */
const shortHead = 5;

/**
 * The share of the width that each column of a table takes, adding up to one: first what cannot be broken, as far as there
 * is room, then by how much more each column would like.
 */
export const tableShares = (table: Table): readonly number[] => {
  const columns = Math.max(table.head.length, ...table.rows.map((row) => row.length));
  const cells = (column: number): readonly Runs[] => [table.head, ...table.rows].map((row) => row[column] ?? []);
  const least = Array.from({ length: columns }, (_, column) => {
    const head = wholeOf(table.head[column] ?? []);
    return Math.max(head <= shortHead ? head : 0, ...cells(column).map(hardestOf)) + padding;
  });
  const liked = Array.from({ length: columns }, (_, column) => Math.min(line, Math.max(...cells(column).map(wholeOf)) + padding));
  const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
  const room = line - total(least);
  if (room <= 0) return least.map((width) => width / total(least));
  const more = least.map((width, column) => Math.max(0, (liked[column] ?? 0) - width));
  const wish = total(more);
  return least.map((width, column) => (width + room * (wish === 0 ? 1 / columns : (more[column] ?? 0) / wish)) / line);
};

/** About how many lines a row of a table takes. */
export const linesOf = (row: readonly Runs[], shares: readonly number[]): number =>
  Math.max(0, ...row.map((runs, column) => wholeOf(runs) / ((shares[column] ?? 1) * line)));

/** Columns of nothing but whole numbers are set to the right, so that their digits stand below one another. */
export const numericColumns = (table: Table): readonly boolean[] =>
  tableShares(table).map((_, column) => {
    const texts = table.rows.map((row) => (row[column] ?? []).map(({ text }) => text).join(''));
    return texts.some((text) => text.length > 3) && texts.every((text) => /^[\d,]*$/.test(text));
  });
