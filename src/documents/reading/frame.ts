import type { Effect } from './effects.ts';
import type { Token, TokenData } from './tokens.ts';

export type Found = { readonly effect: Effect; readonly from: number; readonly until: number };

/** A sentence on its way: what is still to be understood, and what was. */
export type Parsing = { readonly tokens: readonly Token[]; readonly found: readonly Found[] };

export type Reduced = { readonly word?: string; readonly effects?: readonly Effect[]; readonly data?: TokenData };
export type Frame = {
  readonly looksLike: RegExp;
  readonly gives: (matched: readonly Token[], words: string) => Reduced | undefined;
};

export const frame = (looksLike: string, gives: Frame['gives']): Frame => ({
  looksLike: new RegExp(`(?<![^ ])(?:${looksLike})`, 'g'),
  gives,
});
const wordsOf = (tokens: readonly Token[]): string => tokens.map(({ word }) => `${word} `).join('');

/** Puts a frame on every place where it fits, and takes what it says out of what is still to be understood. */
export const apply = ({ tokens, found }: Parsing, { looksLike, gives }: Frame): Parsing => {
  const words = wordsOf(tokens);
  const starts = new Map<number, number>();
  let length = 0;
  tokens.forEach((token, index) => {
    starts.set(length, index);
    length += token.word.length + 1;
  });
  starts.set(length, tokens.length);
  const kept: Token[] = [];
  const all: Found[] = [...found];
  let next = 0;
  for (const match of words.matchAll(looksLike)) {
    const from = starts.get(match.index);
    const until = starts.get(match.index + match[0].length);
    if (from === undefined || until === undefined || from < next || until === from) continue;
    const matched = tokens.slice(from, until);
    const reduced = gives(matched, match[0]);
    if (reduced === undefined) continue;
    kept.push(...tokens.slice(next, from));
    const [first, last] = [matched[0], matched.at(-1)];
    if (first === undefined || last === undefined) continue;
    const place = { from: first.from, until: last.until };
    if (reduced.word !== undefined) kept.push({ word: reduced.word, ...place, data: reduced.data ?? {} });
    for (const effect of reduced.effects ?? []) all.push({ effect, ...place });
    next = until;
  }
  kept.push(...tokens.slice(next));
  return { tokens: kept, found: all };
};

/** Whether a word is among those matched. */
export const some = (matched: readonly Token[], word: string): boolean => matched.some((token) => token.word === word);
/** Whether shares are told of together or in part: what then holds of each share is not said. */
export const isOfSome = (matched: readonly Token[]): boolean =>
  matched.some(({ word, data }) => word === 'shares' && data.extent !== undefined);
