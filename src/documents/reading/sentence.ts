import { definitionsIn, insertionsIn, ordinancesIn, without } from './brackets.ts';
import { type Effect, standsBeside, termOf } from './effects.ts';
import { ended, released } from './endings.ts';
import { apply, type Parsing } from './frame.ts';
import { frames } from './frames.ts';
import { isHouseForm } from './house-forms.ts';
import { type Plain, plainOf, verbatimOf, withoutBreaks } from './plain-text.ts';
import { boilerplate, qualifying, qualifyingWords } from './sentence-kinds.ts';
import { longestSentence } from './sentences.ts';
import { isOfParties, isRecital, isTitle } from './titles.ts';
import type { Lexeme, Token } from './tokens.ts';

export type Said = { readonly effect: Effect; readonly passage: string };
export type SentenceReading = {
  readonly passage: string;
  readonly said: readonly Said[];
  /** Words that no term took: nobody knows what they do to the rest of the sentence. */
  readonly residue: readonly string[];
  /** Whether what was not taken holds back, excepts or makes conditional. */
  readonly qualifies: boolean;
  readonly kind: 'operative' | 'recital' | 'heading' | 'boilerplate' | 'unknown';
};

/** A heading that runs into its clause. */
const behindHeading = (tokens: readonly Token[]): readonly Token[] => {
  const first = tokens.findIndex(({ word }) => !['item', 'heading', 'and'].includes(word));
  const heads = tokens.slice(0, Math.max(first, 0));
  return heads.some(({ word }) => word === 'heading')
    ? [...heads.filter(({ word }) => word === 'item'), ...tokens.slice(first)]
    : tokens;
};

const parsed = (tokens: readonly Token[]): Parsing => {
  let parsing: Parsing = { tokens, found: [] };
  for (const one of frames) parsing = apply(parsing, one);
  return ended(released(parsing));
};

/** What another than the giver promises or accepts is no promise of his. */
const isAnothers = (left: readonly Token[], index: number): boolean =>
  ['undertake', 'acknowledge', 'shall', 'give'].includes(left[index]?.word ?? '') &&
  ['company', 'shareholders', 'vehicle', 'person'].includes(left[index - 1]?.word ?? '') &&
  left[index - 2]?.word !== 'self';

const segmentOf = (tokens: readonly Token[], place: number): number =>
  tokens.filter(({ word, from }) => (word === 'item' || word === 'semi') && from <= place).length;

/** The part of the sentence between separators that a stretch stands in: what a reader would quote. */
const itemAround = (plain: Plain, tokens: readonly Token[], until: number): string => {
  const marks = tokens.filter(({ word }) => word === 'item' || word === 'semi');
  // What leads a list in stands with all of its items; the passage is the item.
  const begin = marks.filter((mark) => mark.from < until).at(-1);
  const end = marks.find((mark) => mark.from >= until);
  const start = begin === undefined ? 0 : begin.word === 'item' ? begin.from : begin.until;
  return verbatimOf(plain, start, end === undefined ? plain.text.length : end.from);
};

/** The words around what was not understood, up to where the sentence pauses. */
const fragments = (plain: Plain, left: readonly Token[]): readonly string[] => {
  const ranges: { from: number; until: number }[] = [];
  for (const token of left) {
    if (token.until <= (ranges.at(-1)?.until ?? 0)) continue;
    let [from, until] = [token.from, token.until];
    while (from > 0 && !/[,;:()、]/.test(plain.text[from - 1] ?? '')) from -= 1;
    while (until < plain.text.length && !/[,;:()、]/.test(plain.text[until] ?? '')) until += 1;
    const last = ranges.at(-1);
    if (last !== undefined && from <= last.until) last.until = Math.max(last.until, until);
    else ranges.push({ from, until });
  }
  return ranges.map(({ from, until }) => verbatimOf(plain, from, until).replace(/^[\s,]+/, '')).filter((text) => text !== '');
};

/** A sentence of an undertaking has a hundred of them, or two. */
const mostTokens = 400;

/** Reads one sentence by the lexicon of its language. */
export const readSentence = (verbatim: string, lexicon: readonly Lexeme[], names: readonly string[] = []): SentenceReading => {
  if (verbatim.length > longestSentence) {
    const begins = `${withoutBreaks(verbatim.slice(0, 300).toWellFormed())} …`;
    return { passage: begins, said: [], residue: [begins], qualifies: true, kind: 'unknown' };
  }
  const plain = plainOf(verbatim);
  const passage = verbatimOf(plain, 0, plain.text.length);
  const whole = plain.text.trim();
  if (boilerplate.some((looksLike) => looksLike.test(whole)) || isHouseForm(whole)) {
    return { passage, said: [], residue: [], qualifies: false, kind: 'boilerplate' };
  }
  const defined = definitionsIn(plain);
  const manners = new Set(['ambulatory', 'frozen', 'listing-rules']);
  const inserted = insertionsIn(plain, [...defined, ...ordinancesIn(plain)]).filter(({ from, until }) => {
    const inner = without(plain, lexicon, from + 1, until - 1, defined);
    return !inner.every(({ word }) => manners.has(word));
  });
  const mainTokens = behindHeading(without(plain, lexicon, 0, plain.text.length, [...defined, ...inserted]));
  if (mainTokens.length > mostTokens) return { passage, said: [], residue: [passage], qualifies: true, kind: 'unknown' };
  const insertions = inserted.map(({ from, until }) => without(plain, lexicon, from + 1, until - 1, defined));
  const parsings = [mainTokens, ...insertions].map(parsed);
  const marks = mainTokens;
  const found = parsings.flatMap((parsing) => parsing.found);
  const left = parsings.flatMap(({ tokens }) => tokens);
  const all = [...mainTokens, ...insertions.flat()];
  const isOnlyRules = found.every(({ effect }) => effect.is === 'benefit' || effect.is === 'enforcement' || effect.is === 'limb');
  if (insertions.length === 0 && isOnlyRules && isRecital(mainTokens, plain)) {
    const term: Effect = { is: 'term', term: 'recital' };
    return { passage, said: [{ effect: term, passage }], residue: [], qualifies: false, kind: 'recital' };
  }
  const isDefining = found.length === 0 && all.length > 0 && left.every(({ word }) => word === 'DEFINED' || word === 'item');
  if (isDefining || (insertions.length === 0 && isOfParties(mainTokens, plain))) {
    return { passage, said: [], residue: [], qualifies: false, kind: 'recital' };
  }
  const isNameOfRules =
    found.length === 0 &&
    whole.length < 60 &&
    all.filter(({ word }) => word !== 'item').every(({ word }) => word === 'the-requirements');
  if (isTitle(whole, names) || (isNameOfRules && all.some(({ word }) => word === 'the-requirements')))
    return { passage, said: [], residue: [], qualifies: false, kind: 'heading' };
  const terms = new Set<string>(found.map(({ effect }) => termOf(effect)));
  if (terms.has('vehicle-limb') || terms.has('company-limb')) terms.add('own-compliance');
  const kept = left.filter(({ word }, index) => !standsBeside(terms, word) || isAnothers(left, index));
  // A negation that belongs to no term that was found may undo every one of them in its part of the sentence.
  const negated = new Set(kept.filter(({ word }) => word === 'not').map(({ from }) => segmentOf(marks, from)));
  const said = found
    .filter(
      ({ effect, from }) =>
        (effect.is === 'requirements' && effect.whole) || (!negated.has(0) && !negated.has(segmentOf(marks, from))),
    )
    .map(({ effect, until }): Said => ({ effect, passage: itemAround(plain, marks, until) }));
  const residue = kept.length === 0 ? [] : found.length === 0 || negated.size > 0 ? [passage] : fragments(plain, kept);
  return {
    passage,
    said,
    residue:
      found.length === 0 && kept.length === 0 && !left.some(({ word }) => word === 'DEFINED') && left.length > 0
        ? [passage]
        : residue,
    qualifies: kept.some(({ word }) => qualifying.has(word)) || residue.some((text) => qualifyingWords.test(plainOf(text).text)),
    kind: found.length > 0 ? 'operative' : 'unknown',
  };
};
