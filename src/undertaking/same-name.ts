import { erasedText } from '../record/index.ts';
import { inOneForm } from './chinese-forms.ts';
import { type NameParts, nameParts } from './name-parts.ts';

/** More words than this in a name are compared in a circle, not in every order. */
const mostShuffled = 5;

const inCircle = (words: readonly string[]): readonly string[] =>
  words.map((_, from) => [...words.slice(from), ...words.slice(0, from)].join(''));

/** Every way in which the words of a name may follow each other, written together: "Xiao'ou Tang" is "Tang Xiaoou". */
const spellings = (words: readonly string[]): ReadonlySet<string> => {
  if (words.length > mostShuffled) return new Set(inCircle(words));
  let found: readonly (readonly string[])[] = [[]];
  for (const word of words) {
    found = found.flatMap((so) => [...so, ''].map((_, place) => [...so.slice(0, place), word, ...so.slice(place)]));
  }
  return new Set(found.map((order) => order.join('')));
};

/** Whether the words of the one, put together, are those of the other: "Xiao ou" is "Xiaoou", and "Lin A" is not "Li Na". */
const isSplitOf = (whole: readonly string[], parts: readonly string[]): boolean => {
  const [word, ...rest] = whole;
  if (word === undefined) return parts.length === 0;
  if (word === '') return isSplitOf(rest, parts);
  return [...new Set(parts)].some((part) => {
    if (part === '' || !word.startsWith(part)) return false;
    const at = parts.indexOf(part);
    return isSplitOf([word.slice(part.length), ...rest], [...parts.slice(0, at), ...parts.slice(at + 1)]);
  });
};

const isSameWords = (one: readonly string[], other: readonly string[]): boolean => {
  if (one.length === 0 || other.length === 0) return false;
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  if (many.length > mostShuffled) return isSameSpelling(one, other);
  return isSplitOf(few, many);
};

/** Whether the letters are the same in some order of the words, wherever one word ends. */
const isSameSpelling = (one: readonly string[], other: readonly string[]): boolean => {
  const known = spellings(other);
  return [...spellings(one)].some((spelling) => known.has(spelling));
};

/** "Chan Tai Man KC" and "Chan Tai Man SC": what follows is all that parts them, so that somebody has to look. */
const isParted = ({ after: one }: NameParts, { after: other }: NameParts): boolean =>
  one.length > 0 && other.length > 0 && !one.some((letters) => other.includes(letters));

/** Frequent surnames, by which one sees which way round a Chinese name is written. */
const surnames = new Set(
  inOneForm(
    '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边',
  ),
);

/** The surname may stand last too, where no surname stands first: 江林 is not 林江. */
const isSameChinese = (one: string, other: string): boolean =>
  one === other || (isTurned(one, other) && !(surnames.has(one.slice(0, 1)) && surnames.has(other.slice(0, 1))));

const isTurned = (one: string, other: string): boolean => inCircle([...one]).includes(other);

/** `near`: a part of the other, initials of it, or one letter away from it; not known to be the same, and worth a look. */
export type Likeness = 'same' | 'near' | 'other';

/**
 * How two persons' names compare, each in all its forms: case, spaces, accents, the order of the words, titles and
 * Traditional or Simplified characters say nothing. Where both have Chinese characters these decide, because a romanised
 * name is shared.
 */
export const likenessOf = (some: readonly string[], others: readonly string[]): Likeness => {
  const told = (names: readonly string[]) => names.filter((name) => name !== erasedText).map(nameParts);
  const [ones, twos] = [told(some), told(others)];
  const chinese = (parts: typeof ones): readonly string[] => parts.flatMap((part) => (part.chinese === '' ? [] : part.chinese));
  const words = (parts: typeof ones): readonly (readonly string[])[] =>
    parts.flatMap((part) => (part.words.length === 0 ? [] : [part.words]));
  const pairs = <T>(first: readonly T[], second: readonly T[], fits: (one: T, other: T) => boolean): boolean =>
    first.some((one) => second.some((other) => fits(one, other)));
  const [hanOne, hanTwo, one, two] = [chinese(ones), chinese(twos), words(ones), words(twos)];
  const isAlike = pairs(ones, twos, (a, b) => isSameWords(a.words, b.words) && !isParted(a, b));
  if (hanOne.length > 0 && hanTwo.length > 0) {
    if (pairs(hanOne, hanTwo, isSameChinese)) return 'same';
    return isAlike || pairs(hanOne, hanTwo, isNearChinese) ? 'near' : 'other';
  }
  if (isAlike) return 'same';
  return pairs(one, two, isNearWords) ? 'near' : 'other';
};

const isNearChinese = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length > 1 && (isTurned(one, other) || long.includes(short) || (short.length > 2 && isOneAway(short, long)));
};

const isNearWords = (one: readonly string[], other: readonly string[]): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length > mostCompared) return false;
  return (
    isSameSpelling(one, other) ||
    isPartOf(short, long) ||
    [...spellings(short)].some((so) => inCircle(long).some((other) => isOneAway(so, other)))
  );
};

const mostCompared = 12;

/** Whether each word of the one is a word of the other, or its initial. */
const isPartOf = (short: readonly string[], long: readonly string[]): boolean => {
  const left = [...long];
  for (const word of short.toSorted((one, other) => other.length - one.length)) {
    const at = left.findIndex(
      (whole) => whole === word || (word.length === 1 ? whole.startsWith(word) : word.startsWith(whole) && whole.length === 1),
    );
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return short.length > 0;
};

/** Whether one letter was changed, left out or put in. So short a name has too many neighbours. */
const isOneAway = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [[...one], [...other]] : [[...other], [...one]];
  if (long.length - short.length > 1 || (long.length < 5 && !/\p{Script=Han}/u.test(one))) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = (letters: readonly string[], from: number): string => letters.slice(from).join('');
  return rest(short, short.length === long.length ? at + 1 : at) === rest(long, at + 1);
};

export const isSameName = (one: string, other: string): boolean => likenessOf([one], [other]) === 'same';

/** Whether a printed name is less than one: a single word, initials, or one character. */
export const isIncompleteName = (name: string): boolean => {
  const { chinese, words } = nameParts(name);
  if (chinese !== '') return [...chinese].length < 2;
  return words.filter((word) => word.length > 1).length < 2;
};
