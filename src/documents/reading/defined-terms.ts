import type { Names } from './english.ts';
import { plainOf } from './plain-text.ts';
import { longestSentence } from './sentences.ts';
import { definedLexeme, type Lexeme, type Token, tokensOf } from './tokens.ts';

/** A term that the instrument defines: how it is written, and which word of the lexicon it stands for. */
export type DefinedTerm = { readonly term: string; readonly word: string; readonly meaning: string };

const bracket = /\((?:[^"()]{0,40}?)"([^"()]{1,60})"(?:[^"()]{0,25}"([^"()]{1,60})")?[^"()]{0,6}\)/g;
const sentence =
  /(?:^|[\s;:。,(])"([^"()]{1,60})"\s*(?:shall mean|means?|refers? to|has the meaning|includes?|指|系指|是指|即|具有|应指|:)\s*/g;

const structural = new Set([
  'company',
  'self',
  'shareholders',
  'vehicle',
  'narrow-vehicle',
  'rules',
  'requirements',
  'those-requirements',
  'the-requirements',
  'listing-rules',
  'exchange',
  'weighted',
  'shares',
  'beneficiary',
  'undertaking',
  'law',
  'ordinance',
  'rule-8a-43',
  'governed-place',
]);
const standsFor: Readonly<Record<string, string>> = {
  rules: 'the-requirements',
  requirements: 'the-requirements',
  'those-requirements': 'the-requirements',
  'rule-8a-43': 'rule-8a-43',
  law: 'place-term',
};

const lastOf = (tokens: readonly Token[]): string | undefined => {
  const told = tokens.filter(({ word }) => structural.has(word) || word === 'ambulatory' || word === 'frozen' || word === 'name');
  const tail = told.slice(-4);
  const at = tail.findLastIndex(({ word }) => word === 'rules' || word === 'requirements');
  const isTail = at >= 0 && tail.slice(at + 1).every(({ word }) => ['listing-rules', 'ambulatory', 'frozen'].includes(word));
  if (isTail) return 'the-requirements';
  const last = told.findLast(({ word }) => word !== 'ambulatory' && word !== 'name')?.word;
  // Behind a name may stand an address, behind anything else a name is somebody whom nobody knows.
  if (told.at(-1)?.word === 'name' && last !== 'self' && last !== 'company') return undefined;
  return last === undefined ? undefined : (standsFor[last] ?? last);
};

const firstOf = (tokens: readonly Token[]): string | undefined => {
  if (tokens.some(({ word }) => word === 'rules')) return 'the-requirements';
  const order = tokens.filter(({ word }) => structural.has(word));
  const vehicle = order.find(({ word }) => word === 'vehicle' || word === 'narrow-vehicle');
  const first = order[0]?.word;
  if (first === undefined) return undefined;
  if (vehicle !== undefined && first !== 'company' && first !== 'shareholders' && first !== 'beneficiary') return vehicle.word;
  return standsFor[first] ?? first;
};

/** The terms that sentences define, in brackets or by saying what they mean, in the order of the text; later ones may use earlier ones. */
export const definedTermsIn = (
  sentences: readonly string[],
  lexicon: readonly Lexeme[],
  names: Names,
): readonly DefinedTerm[] => {
  const company = names.company.map((name) => plainOf(name).text.toLowerCase());
  const self = names.self.map((name) => plainOf(name).text.toLowerCase());
  /** A name right before the bracket is what the term stands for, whatever phrase it ends. */
  const named = (before: string): string | undefined => {
    const end = before.toLowerCase().replace(/[\s,"']+$/, '');
    return company.some((name) => end.endsWith(name)) ? 'company' : self.some((name) => end.endsWith(name)) ? 'self' : undefined;
  };
  const terms: DefinedTerm[] = [];
  const known = (): readonly Lexeme[] => [...terms.map(({ term, word }) => definedLexeme(word, term)), ...lexicon];
  for (const verbatim of sentences) {
    if (verbatim.length > longestSentence || terms.length > 200) continue;
    const plain = plainOf(verbatim);
    const { text } = plain;
    const add = (term: string | undefined, word: string | undefined, meaning: string): void => {
      if (term === undefined || word === undefined || /^[a-z]/.test(term.trim())) return;
      terms.push({ term: term.trim(), word, meaning });
    };
    for (const match of text.matchAll(sentence)) {
      const until = text.slice(match.index + match[0].length).search(/[;。]|\.(?:\s|$)|"\s*(?:means?|指)/);
      const from = match.index + match[0].length;
      const end = until < 0 ? text.length : from + until;
      add(match[1], firstOf(tokensOf(plain, known(), from, end)), text.slice(from, end));
    }
    for (const match of text.matchAll(bracket)) {
      const from = Math.max(0, match.index - 400, text.lastIndexOf('。', match.index) + 1);
      const before = tokensOf(plain, known(), from, match.index).filter(({ until }) => until <= match.index);
      for (const term of [match[1], match[2]])
        add(term, named(text.slice(from, match.index)) ?? lastOf(before), text.slice(Math.max(0, match.index - 80), match.index));
    }
  }
  return terms;
};

/** Terms that are told twice and do not stand for the same. */
export const termsToldTwice = (terms: readonly DefinedTerm[]): readonly string[] => {
  const first = new Map<string, DefinedTerm>();
  const twice = new Set<string>();
  for (const term of terms) {
    const other = first.get(term.term);
    if (other === undefined) first.set(term.term, term);
    else if (other.word !== term.word) twice.add(term.term);
  }
  return [...twice];
};
