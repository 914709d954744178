import type { Paper } from '../documents/index.ts';
import { failure, inOneForm, stretchesOf } from './characters.ts';
import type { PaperFont } from './fonts.ts';

/**
 * Throws a `PaperFailure` for the first character that none of the fonts has a glyph for. A letter with marks on it is asked
 * for as a whole: a mark out of another font than its letter would not sit on it.
 */
export const refuseWithoutGlyph = (paper: Paper, fonts: readonly PaperFont[]): void => {
  const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
  // Bold is asked for everywhere too, so that a name that can be written can be written everywhere.
  const upright = fonts.filter(({ italic }) => !italic);
  const byFamily = Map.groupBy(upright, ({ family }) => family);
  const held = new Map<string, boolean>();
  const has = (cluster: string): boolean => {
    const known = held.get(cluster);
    if (known !== undefined) return known;
    const forms = [cluster, cluster.normalize('NFC')].map((form) => [...form].map((character) => character.codePointAt(0) ?? 0));
    const found =
      !/^\p{M}/u.test(cluster) &&
      [...byFamily.values()].some((family) =>
        forms.some((form) => form.every((codepoint) => family.every(({ covers }) => covers(codepoint)))),
      );
    held.set(cluster, found);
    return found;
  };
  for (const stretch of stretchesOf(paper)) {
    const text = inOneForm(stretch.text);
    for (const { segment, index } of clusters.segment(text)) {
      if (segment !== '\n' && !has(segment)) throw failure('no-glyph', text, index + lacking(segment, has));
    }
  }
};

/** The place in a cluster of the character that is to be told: the first that has no glyph by itself, else the first mark. */
const lacking = (cluster: string, has: (text: string) => boolean): number => {
  let place = 0;
  for (const character of cluster) {
    if (!has(character)) return place;
    place += character.length;
  }
  return 0;
};
