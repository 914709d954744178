/** What a line cannot be broken in by the rules of lines: neither space nor Chinese stands in it. */
export const unbroken = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

const square = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[\u{20000}-\u{3ffff}]/u;
/** Widths of letters alike, as Source Serif has them; the first that fits holds. */
const widths: readonly (readonly [RegExp, number])[] = [
  [square, 1],
  [/\s/u, 0.24],
  [/[.,:;'’!|()[\]{}/ijlft-]/u, 0.33],
  [/[mwMW@%—…]/u, 0.92],
  [/\p{Lu}/u, 0.68],
];

/** About how wide a text is, in the heights of its letters. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (widths.find(([kind]) => kind.test(character))?.[1] ?? 0.55), 0);
