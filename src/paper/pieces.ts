import type { Run, Runs, Script } from '../documents/index.ts';
import { inOneForm } from './characters.ts';
import { unbroken, widthOf } from './widths.ts';

/** A stretch in one manner. */
export type Segment = { readonly text: string; readonly script: Script; readonly bold: boolean; readonly italic: boolean };
/** `long`: nothing in it may be broken by the rules of a line, and it may be wider than the line. */
export type Word = { readonly long: boolean; readonly segments: readonly Segment[] };
/** `keep`: what stays on one line together. */
export type Piece = { readonly keep: boolean; readonly words: readonly Word[] } | { readonly break: true };

/** Runs for a line that is at least so wide, in heights of a letter: words that might not fit are set apart. */
export const piecesOf = (runs: Runs, script: Script, room = 20): readonly Piece[] => {
  const pieces: Piece[] = [];
  let flow: Segment[] = [];
  const end = (): void => {
    if (flow.length > 0) pieces.push({ keep: false, words: wordsOf(flow, room) });
    flow = [];
  };
  for (const run of runs) {
    for (const [index, line] of inOneForm(run.text).split('\n').entries()) {
      if (index > 0) {
        end();
        pieces.push({ break: true });
      }
      if (line === '') continue;
      const segments = segmentsOf(line, run, script);
      if (run.keep === true) {
        end();
        pieces.push({ keep: true, words: wordsOf(segments, room) });
      } else flow.push(...segments);
    }
  }
  end();
  return pieces;
};

/** A word may go on from one segment into the next: what is bold in the middle of it is no place to break it. */
const wordsOf = (segments: readonly Segment[], room: number): readonly Word[] => {
  const text = segments.map((segment) => segment.text).join('');
  const words: Word[] = [];
  let done = 0;
  const take = (until: number, long: boolean): void => {
    if (until > done) words.push({ long, segments: cut(segments, done, until) });
    done = until;
  };
  for (const { 0: word, index } of text.matchAll(unbroken)) {
    if (widthOf(word) < room) continue;
    take(index, false);
    take(index + word.length, true);
  }
  take(text.length, false);
  return words;
};

const cut = (segments: readonly Segment[], from: number, until: number): readonly Segment[] => {
  let start = 0;
  return segments.flatMap((segment) => {
    const text = segment.text.slice(Math.max(0, from - start), Math.max(0, until - start));
    start += segment.text.length;
    return text === '' ? [] : [{ ...segment, text }];
  });
};

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
