import type { Block, Runs } from '../documents/index.ts';
import { unbroken, widthOf } from './widths.ts';

type Table = Extract<Block, { kind: 'table' }>;

const wholeOf = (runs: Runs): number => widthOf(runs.map(({ text }) => text).join(''));

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));

/** The widest word, which may go on from one run into the next; a kept run ends one. */
const wordOf = (runs: Runs): number =>
  widest(
    runs
      .map(({ text, keep }) => (keep === true ? `${text} ` : text))
      .join('')
      .match(unbroken) ?? [],
  );
const keptOf = (runs: Runs): number => widest(runs.flatMap(({ text, keep }) => (keep === true ? [text] : [])));

/** How many of them a line of a table holds, and how many the borders of a cell take. */
const line = 46;
const padding = 1.2;
/** A head of no more than this stands on one line. */
const shortHead = 5;

/**
 * The share of the width that each column of a table takes, adding up to one: first its widest word, then what is to be
 * kept together, as far as there is room, then by how much more it would like.
 */
export const tableShares = (table: Table): readonly number[] => {
  if (table.widths !== undefined) return table.widths.map((width) => width / total(table.widths ?? []));
  const columns = Math.max(table.head.length, ...table.rows.map((row) => row.length));
  const widths = (measure: (runs: Runs) => number): readonly number[] =>
    Array.from({ length: columns }, (_, column) =>
      Math.min(line, padding + Math.max(...[table.head, ...table.rows].map((row) => measure(row[column] ?? [])))),
    );
  const words = widths(wordOf);
  const heads = table.head.map(wholeOf);
  const kept = widths(keptOf).map((width, column) => {
    const head = heads[column] ?? 0;
    return Math.max(width, words[column] ?? 0, head <= shortHead ? head + padding : 0);
  });
  const given = [kept, widths(wholeOf)].reduce(grown, words);
  return given.map((width) => width / total(given));
};

/** Wishes are granted whole where the line has room for them, else in proportion. */
const grown = (given: readonly number[], wished: readonly number[]): readonly number[] => {
  const more = given.map((width, column) => Math.max(0, (wished[column] ?? 0) - width));
  const part = total(more) === 0 ? 0 : Math.min(1, Math.max(0, line - total(given)) / total(more));
  return given.map((width, column) => width + part * (more[column] ?? 0));
};

/** How much text a line of a cell holds at least. */
export const cellRoom = (share: number | undefined): number => Math.max(1, 0.8 * ((share ?? 0) * line - padding));

/** About how many lines a row of a table takes. */
export const linesOf = (row: readonly Runs[], shares: readonly number[]): number =>
  Math.max(0, ...row.map((runs, column) => wholeOf(runs) / ((shares[column] ?? 1) * line)));

/** Columns of nothing but whole numbers are set to the right, so that their digits stand below one another. */
export const numericColumns = (table: Table): readonly boolean[] =>
  tableShares(table).map((_, column) => {
    const texts = table.rows.map((row) => (row[column] ?? []).map(({ text }) => text).join(''));
    return texts.some((text) => text.length > 3) && texts.every((text) => /^[\d,]*$/.test(text));
  });
