import type { Plain } from './plain-text.ts';
import { type Lexeme, type Token, tokensOf } from './tokens.ts';

/** Brackets that define a term say nothing else. */
const definition =
  /\((?:(?:[\s,]*(?:together|collectively|each|hereinafter|hereafter|hereinbelow|the|an?|any|such|referred to as|called|as from time to time constituted|as constituted from time to time|as|and|or|being|in this \w+|下称|以下简称|以下称|统称|合称|各称|简称|为|作|或|及|各|每个|均|下文|于本\S{1,4}))*[\s,]*"[^"()]{1,60}"\s*)+\s*\)/giu;

export type Ranges = readonly { readonly from: number; readonly until: number }[];
export const definitionsIn = ({ text }: Plain): Ranges =>
  [...text.matchAll(definition)]
    .map((match) => ({ from: match.index, until: match.index + match[0].length }))
    // The short name of a place may stand between the place and its law.
    .filter(
      ({ from, until }) => !/^\("香港"\)$/.test(text.slice(from, until)) || !/^(?:的|之)?法/.test(text.slice(until, until + 2)),
    );
/** The Contracts (Rights of Third Parties) Ordinance has brackets in its name. */
export const ordinancesIn = ({ text }: Plain): Ranges =>
  [...text.matchAll(/contracts \(rights of third parties\) ordinance(?: ?\((?:cap\.?|chapter) ?623[^()]{0,40}\))?/gi)].map(
    (match) => ({ from: match.index, until: match.index + match[0].length }),
  );

/** Brackets that hold a part of the sentence, and not a number or a name. */
export const insertionsIn = ({ text }: Plain, skipped: Ranges): Ranges => {
  const found: { from: number; until: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let place = 0; place < text.length; place += 1) {
    if (skipped.some(({ from, until }) => place >= from && place < until)) continue;
    if (text[place] === '(') {
      if (depth === 0) start = place;
      depth += 1;
    } else if (text[place] === ')' && depth > 0) {
      depth -= 1;
      const inner = text.slice(start + 1, place);
      if (depth === 0 && (inner.split(' ').length >= 5 || /[\u3400-\u9fff]{8}/.test(inner)))
        found.push({ from: start, until: place + 1 });
    }
  }
  return found;
};

export const without = (
  plain: Plain,
  lexicon: readonly Lexeme[],
  from: number,
  until: number,
  left: Ranges,
): readonly Token[] => {
  const tokens: Token[] = [];
  let next = from;
  for (const range of [...left].sort((one, other) => one.from - other.from)) {
    if (range.from < next || range.until > until) continue;
    tokens.push(...tokensOf(plain, lexicon, next, range.from));
    next = range.until;
  }
  return [...tokens, ...tokensOf(plain, lexicon, next, until)];
};
