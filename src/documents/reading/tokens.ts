import { inOneScript, type Plain, plainOf } from './plain-text.ts';

/** What a word of the lexicon is worth to the sentence, besides its name. */
export type TokenData = {
  readonly strength?: 'strict' | 'best-endeavours' | 'reasonable-endeavours' | 'endeavours';
  readonly rules?: readonly string[];
  /** Why a list of Rules is not sure. */
  readonly unsure?: true;
  /** Rights or remedies, and not only obligations. */
  readonly claims?: true;
  readonly date?: string;
  readonly place?: string;
  readonly exclusive?: boolean;
  readonly language?: 'en' | 'zh-Hant';
  readonly events?: readonly string[];
  /** All of them, or a part: what is said of some is not said of each. */
  readonly extent?: 'all' | 'part';
  /** "Shall be", which permits nothing but demands. */
  readonly must?: true;
  /** A class of its own within what the word means. */
  readonly narrow?: true;
};
/** One word of the lexicon where it stands in the sentence; `unknown` is what the lexicon does not have. */
export type Token = { readonly word: string; readonly from: number; readonly until: number; readonly data: TokenData };

/**
 * A word or a phrase that is known, by its name, and how it is written. A name that begins with `.` says nothing that could change a
 * promise: articles, what joins, what only repeats.
 */
export type Lexeme = {
  readonly word: string;
  /** Each way of writing it; the longest that fits is taken. */
  readonly written: readonly RegExp[];
  readonly data?: (match: RegExpExecArray) => TokenData | undefined;
};

/** The alternatives of a pattern that stand outside of every bracket. */
const waysOf = (written: string): readonly string[] => {
  const ways: string[] = [''];
  let depth = 0;
  let inClass = false;
  for (let place = 0; place < written.length; place += 1) {
    const sign = written[place] ?? '';
    if (sign === '\\') {
      ways[ways.length - 1] += sign + (written[place + 1] ?? '');
      place += 1;
      continue;
    }
    if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (sign === '|' && depth === 0 && !inClass) ways.push('');
    else ways[ways.length - 1] += sign;
  }
  return ways;
};

const patterns = new Map<string, RegExp>();
/** Patterns are made once; an instrument's own names are few and its terms are short. */
const patternOf = (source: string, flags: string): RegExp => {
  const key = `${flags} ${source}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  if (patterns.size > 20_000) patterns.clear();
  const made = new RegExp(source, flags);
  patterns.set(key, made);
  return made;
};

export const lexeme = (word: string, written: string, data?: Lexeme['data']): Lexeme => ({
  word,
  written: waysOf(written).map((way) => patternOf(`(?:${way})(?![A-Za-z0-9])`, 'iy')),
  ...(data === undefined ? {} : { data }),
});

/** Chinese has no blanks between words. */
export const chineseLexeme = (word: string, written: string, data?: Lexeme['data']): Lexeme => ({
  word,
  written: waysOf(written).map((way) => patternOf(inOneScript(way), 'iy')),
  ...(data === undefined ? {} : { data }),
});

/** A term that the instrument itself defines, as it is written there. */
export const definedLexeme = (word: string, term: string): Lexeme => {
  const literal = plainOf(term).text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const isHan = /[\u3400-\u9fff]/.test(literal);
  return { word, written: [patternOf(isHan ? literal : `${literal}(?![A-Za-z0-9])`, 'y')] };
};

const ordinary = /[A-Za-z][A-Za-z'-]*|\d[\d,.]*[A-Za-z]?(?![A-Za-z])|\d+|[\u3400-\u9fff]/y;

/** The sentence as words of the lexicon, the longest at each place. Without those that say nothing. */
export const tokensOf = (plain: Plain, lexicon: readonly Lexeme[], from = 0, until = plain.text.length): readonly Token[] => {
  const tokens: Token[] = [];
  const { text } = plain;
  let place = from;
  while (place < until) {
    if (/[\s,"'、]/.test(text[place] ?? '')) {
      place += 1;
      continue;
    }
    let best: { readonly lexeme: Lexeme; readonly match: RegExpExecArray } | undefined;
    for (const one of lexicon) {
      for (const written of one.written) {
        written.lastIndex = place;
        const match = written.exec(text);
        if (match === null || match[0].length === 0 || place + match[0].length > until) continue;
        if (best === undefined || match[0].length > best.match[0].length) best = { lexeme: one, match };
      }
    }
    if (best !== undefined) {
      const { lexeme: found, match } = best;
      const data = found.data?.(match) ?? {};
      if (!found.word.startsWith('.')) tokens.push({ word: found.word, from: place, until: place + match[0].length, data });
      place += match[0].length;
      continue;
    }
    ordinary.lastIndex = place;
    const other = ordinary.exec(text)?.[0] ?? '';
    const word =
      other === ''
        ? undefined
        : /^\d/.test(other)
          ? 'number'
          : /^[A-Z]/.test(other) && /[A-Za-z]{2}/.test(other)
            ? 'name'
            : 'unknown';
    if (word !== undefined) tokens.push({ word, from: place, until: place + other.length, data: {} });
    else if (!/[.()[\]:;。：；\-/·.!?&+]/.test(text[place] ?? '')) {
      tokens.push({ word: 'unknown', from: place, until: place + 1, data: {} });
    }
    place += Math.max(1, other.length);
  }
  return tokens;
};
