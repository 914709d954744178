import { inOneForm } from './chinese-forms.ts';
import type { Likeness } from './same-name.ts';

/** Well-known cities by the names under which an instrument may be signed there. */
const knownPlaces: readonly (readonly string[])[] = [
  [
    'hongkong',
    'hongkongsar',
    'hongkongchina',
    'hongkongsarchina',
    'hk',
    'hksar',
    '香港',
    '中国香港',
    '香港特别行政区',
    '中国香港特别行政区',
  ],
  ['beijing', 'beijingchina', 'beijingprc', 'peking', '北京', '北京市', '中国北京', '中国北京市'],
  ['shanghai', 'shanghaichina', 'shanghaiprc', '上海', '上海市', '中国上海', '中国上海市'],
  ['shenzhen', 'shenzhenchina', 'shenzhenprc', '深圳', '深圳市', '中国深圳', '中国深圳市'],
  ['guangzhou', 'guangzhouchina', 'canton', '广州', '广州市', '中国广州'],
  ['hangzhou', 'hangzhouchina', '杭州', '杭州市', '中国杭州'],
  ['macau', 'macao', 'macauchina', 'macaochina', '澳门', '中国澳门', '澳门特别行政区'],
  ['taipei', '台北', '臺北', '台北市'],
  ['singapore', '新加坡'],
  ['london', 'londonuk', 'londonunitedkingdom', '伦敦'],
  ['newyork', 'newyorkny', 'newyorkusa', '纽约'],
  ['tokyo', 'tokyojapan', '东京', '東京'],
];
const placeOf: ReadonlyMap<string, string> = new Map(
  knownPlaces.flatMap((names) => names.map((name) => [inOneForm(name), names[0] ?? name] as const)),
);

/**
 * How two places compare: case, spaces, marks and the form of the characters say nothing, and well-known cities go by
 * their names in both languages. `near`: the one is told within the other, or in another script, so that they may be one.
 */
export const placesLikeness = (one: string, other: string): Likeness => {
  const plain = (place: string): string => {
    const bare = inOneForm(place.normalize('NFKC'))
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
    return placeOf.get(bare) ?? bare;
  };
  const [a, b] = [plain(one), plain(other)];
  if (a === b) return 'same';
  const isChinese = (place: string): boolean => /\p{Script=Han}/u.test(place);
  const cities = new Set(placeOf.values());
  if (cities.has(a) && cities.has(b)) return 'other';
  return a.includes(b) || b.includes(a) || isChinese(a) !== isChinese(b) || isWithin(one, other) ? 'near' : 'other';
};

/** Whether two places share a part between commas: "12/F, One Place, Hong Kong" and "Hong Kong". */
const isWithin = (one: string, other: string): boolean => {
  const partsOf = (place: string): readonly string[] =>
    inOneForm(place.normalize('NFKC'))
      .toLowerCase()
      .split(/[,;、]/u)
      .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, ''))
      .filter((part) => part !== '')
      .map((part) => placeOf.get(part) ?? part);
  const known = new Set(partsOf(other));
  return partsOf(one).some((part) => known.has(part));
};
