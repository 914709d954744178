import { inOneForm } from './chinese-forms.ts';

/** What is not part of a name: how somebody is addressed. */
const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mdm', 'madam', 'dr', 'prof', 'professor', 'sir']);
const chineseTitles = /(?:先生|女士|小姐|太太|博士|教授)/gu;
const han = /[\u3400-\u9fff\uf900-\ufaff]/u;
/** More words than this in a name are compared in a circle, not in every order. */
const mostShuffled = 5;

/** A name taken apart: its Chinese characters, and its other words without accents, case and titles. */
const partsOf = (name: string): { readonly chinese: string; readonly words: readonly string[] } => {
  const plain = inOneForm(name.normalize('NFKC')).replace(chineseTitles, '');
  const chinese = [...plain].filter((character) => han.test(character)).join('');
  const rest = plain
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u3400-\u9fff\uf900-\ufaff]/gu, ' ');
  const words = rest.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !titles.has(word));
  return { chinese, words };
};

/** Every way in which the words of a name may follow each other, written together: "Xiao'ou Tang" is "Tang Xiaoou". */
const spellings = (words: readonly string[]): ReadonlySet<string> => {
  if (words.length > mostShuffled) {
    return new Set(words.map((_, from) => [...words.slice(from), ...words.slice(0, from)].join('')));
  }
  let found: readonly (readonly string[])[] = [[]];
  for (const word of words) {
    found = found.flatMap((so) => [...so, ''].map((_, place) => [...so.slice(0, place), word, ...so.slice(place)]));
  }
  return new Set(found.map((order) => order.join('')));
};

/**
 * Whether two names may be one person's: case, spaces, accents, the order of the words, titles and Traditional or
 * Simplified characters say nothing. Where both have Chinese characters these decide, because a romanised name is shared.
 */
export const isSameName = (one: string, other: string): boolean => {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.chinese !== '' && b.chinese !== '') return a.chinese === b.chinese;
  if (a.words.length === 0 || b.words.length === 0) return false;
  const known = spellings(b.words);
  return [...spellings(a.words)].some((spelling) => known.has(spelling));
};

/** Whether a printed name is less than one: a single word, initials, or one character. */
export const isIncompleteName = (name: string): boolean => {
  const { chinese, words } = partsOf(name);
  if (chinese !== '') return [...chinese].length < 2;
  return words.filter((word) => word.length > 1).length < 2;
};

/** Whether two places are told as one: case, spaces, marks and the form of the characters say nothing. */
export const isSamePlace = (one: string, other: string): boolean => {
  const plain = (place: string): string =>
    inOneForm(place.normalize('NFKC'))
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  return plain(one) === plain(other);
};
