import { PaperFailure } from '../app/undertakings/index.ts';
import type { Block, Paper, Runs, Script } from '../documents/index.ts';
import { readDate } from '../exact/index.ts';

/** One stretch of text of a paper with the script that holds there; tabs are spaces and lines end in line feeds. */
export type Stretch = { readonly text: string; readonly script: Script; readonly bold: boolean; readonly italic: boolean };

export const inOneForm = (text: string): string => text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ');

/** Sees no ink and changes what others show: controls, marks of direction, joiners, selectors of a form, half a character. */
const unprintable = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** No font can be relied on for these: everybody's own characters, and those that are none. */
const unassigned = /[\p{Co}\p{Cn}]/u;

/**
 * Throws a `PaperFailure` for the first character that no paper may hold. A name with a mark of direction in it would read
 * differently from what was signed, so that it is refused rather than quietly taken out.
 */
export const refuseUnprintable = (paper: Paper): void => {
  if (readDate(paper.date) === undefined) throw new PaperFailure('paper-not-set', { message: `the date "${paper.date}"` });
  for (const text of [paper.title, ...stretchesOf(paper).map((stretch) => stretch.text)]) {
    const plain = inOneForm(text);
    const hidden = unprintable.exec(plain);
    if (hidden !== null) throw failure('unprintable-character', plain, hidden.index);
    const strange = unassigned.exec(plain);
    if (strange !== null) throw failure('no-glyph', plain, strange.index);
  }
};

/** The failure for the character at a place of a text, with what stands around it. */
export const failure = (code: 'no-glyph' | 'unprintable-character', text: string, place: number): PaperFailure => {
  const character = String.fromCodePoint(text.codePointAt(place) ?? 0);
  return new PaperFailure(code, {
    character: shown(character),
    codepoint: codepoint(character),
    text: shown(excerpt(text, place)),
  });
};

const around = 24;
const excerpt = (text: string, place: number): string => {
  const before = [...text.slice(0, place)].slice(-around).join('');
  const after = [...text.slice(place)].slice(0, around).join('');
  return `${before}${after}`.replaceAll('\n', ' ');
};

const codepoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const shown = (text: string): string =>
  [...text]
    .map((character) => (unprintable.test(character) || unassigned.test(character) ? `[${codepoint(character)}]` : character))
    .join('');

/** Every stretch that is printed, in the order of the paper; the foot last. */
export const stretchesOf = (paper: Paper): readonly Stretch[] => [
  ...paper.blocks.flatMap(blockStretches),
  ...runStretches(paper.foot ?? [], paper.script, false),
];

const blockStretches = (block: Block): readonly Stretch[] => {
  switch (block.kind) {
    case 'heading':
      return runStretches(block.runs, block.script, true);
    case 'paragraph':
      return runStretches(block.runs, block.script, false);
    case 'clause':
      return [plain(block.number, block.script), ...runStretches(block.runs, block.script, false)];
    case 'table':
      return [
        ...block.head.flatMap((runs) => runStretches(runs, block.script, true)),
        ...block.rows.flat().flatMap((runs) => runStretches(runs, block.script, false)),
      ];
    case 'signing':
      return [
        ...runStretches(block.opening, block.script, false),
        ...block.lines.flatMap(({ label, value }) => [plain(label, block.script), ...runStretches(value, block.script, false)]),
      ];
    case 'page-break':
      return [];
    default:
      return block satisfies never;
  }
};

const plain = (text: string, script: Script): Stretch => ({ text, script, bold: false, italic: false });

const runStretches = (runs: Runs, script: Script, bold: boolean): readonly Stretch[] =>
  runs.map((run) => ({
    text: run.text,
    script: run.script ?? script,
    bold: bold || run.bold === true,
    italic: run.italic === true,
  }));
