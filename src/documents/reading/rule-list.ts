import type { TokenData } from './tokens.ts';

const number = '(?:(?:\\d{1,2}[a-z]\\.\\d{1,2}|\\d{1,2}\\.\\d{2})[a-z]?(?: ?\\((?:\\d{1,2}|[a-z]|[ivx]{1,4})\\)){0,3})';
const one = `(?:(?:(?:main board )?listing )?rules? |第 ?)?${number} ?(?:[条條])?`;
const between = ' ?(?:[,;、/&] ?)?(?:and\\/or |and |& ?|及\\/或|以及|及|和|与)? ?';
const range = `(?:\\s*(?:-|to|through|至|到)\\s*(?:(?:listing )?rule |第 ?)?${number} ?(?:[条條])?(?: ?\\(?(?:both )?(?:inclusive|首尾两条包括在内|包括首尾)\\)?)?)`;
const list = `${one}${range}?(?:${between}${one}${range}?)*`;
const without =
  ',? ?\\(?(?:other than|except(?:ing)?(?: for)?|excluding|exclusive of|save(?: and except)?(?: for)?|but (?:not|excluding)|with the exception of|不包括|惟不包括|但不包括|除外) ?';
const chineseFront = '除 ?';

/** Rules by their numbers, one or many, with ranges, and with what is taken out of them. */
export const ruleListWritten = `(?:${chineseFront}(?<front>${list})(?:规则)?以?外(?:的|,)?)?(?<rules>${list})(?:${without}(?<but>${list})\\)?)?`;

const whole = (text: string): string => {
  const [, chapter = '', rest = ''] = /^(\d{1,2}[a-z]?)\.(.*)$/i.exec(text.replaceAll(' ', '')) ?? [];
  return `${chapter.toUpperCase()}.${/^\d(?!\d)/.test(rest) ? `0${rest}` : rest}`;
};

const numbersIn = (text: string): readonly string[] =>
  [...text.matchAll(new RegExp(number, 'gi'))].map(([found]) => whole(found));

/** The most Rules that a range is taken to stand for. */
const longestRange = 40n;

/** Every Rule from one to another; nothing where that is not sure: other chapters, paragraphs, letters, a range that runs backwards. */
const rangeOf = (from: string, to: string): readonly string[] | undefined => {
  const [first, last] = [from, to].map((rule) => /^(\d{1,2}[A-Z]?)\.(\d{2})$/.exec(rule));
  if (!first || !last || first[1] !== last[1]) return undefined;
  const [begin, end] = [BigInt(first[2] ?? ''), BigInt(last[2] ?? '')];
  if (end <= begin || end - begin > longestRange) return undefined;
  const found: string[] = [];
  for (let rule = begin; rule <= end; rule += 1n) found.push(`${first[1]}.${rule.toString().padStart(2, '0')}`);
  return found;
};

const rulesIn = (text: string): TokenData => {
  const rules = new Set<string>();
  let isUnsure = false;
  for (const part of text.matchAll(new RegExp(`(${number})(?: ?[条條])?(${range})?`, 'gi'))) {
    const from = whole(part[1] ?? '');
    const to = part[2] === undefined ? undefined : numbersIn(part[2])[0];
    const all = to === undefined ? [from] : rangeOf(from, to);
    if (all === undefined) isUnsure = true;
    for (const rule of all ?? []) rules.add(rule);
  }
  return { rules: [...rules].sort(), ...(isUnsure ? { unsure: true } : {}) };
};

/** The Rules that a list names, in rising order. */
export const readRuleList = (match: RegExpExecArray): TokenData => {
  const { rules: told = '', front, but } = match.groups ?? {};
  const named = rulesIn(told);
  const taken = [front, but].flatMap((text) => (text === undefined ? [] : [rulesIn(text)]));
  const out = new Set(taken.flatMap(({ rules = [] }) => rules));
  return {
    rules: (named.rules ?? []).filter((rule) => !out.has(rule)),
    ...(named.unsure || taken.some(({ unsure }) => unsure) ? { unsure: true } : {}),
  };
};
