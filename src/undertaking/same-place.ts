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
  ['kyoto', 'kyotojapan', '京都'],
  ['osaka', 'osakajapan', '大阪'],
];
const placeOf: ReadonlyMap<string, string> = new Map(
  knownPlaces.flatMap((names) => names.map((name) => [inOneForm(name), names[0] ?? name] as const)),
);

const plainPlace = (place: string): string =>
  inOneForm(place.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Chinese names of cities, the longest first: an address begins with its city. */
const chineseCities = [...placeOf.keys()]
  .filter((name) => /^\p{Script=Han}+$/u.test(name))
  .sort((one, other) => other.length - one.length);

/** The city of a place where it is a known one: the place itself, a part of it between commas, or how it begins in Chinese. */
const cityOf = (place: string): string | undefined => {
  const parts = [place, ...place.normalize('NFKC').split(/[,;、]/u)].map(plainPlace);
  const known = parts.flatMap(
    (part) => placeOf.get(part) ?? placeOf.get(chineseCities.find((city) => part.startsWith(city)) ?? '') ?? [],
  );
  const cities = new Set(known);
  return cities.size === 1 ? known[0] : undefined;
};

/**
 * How two places compare: case, spaces, marks and the form of the characters say nothing, and well-known cities go by
 * their names in both languages. `other` only where both are in known cities that differ; `near` where one may lie in the
 * other, or be written otherwise: nobody can tell from here that Kowloon is not where the other signed.
 */
export const placesLikeness = (one: string, other: string): Likeness => {
  const [a, b] = [plainPlace(one), plainPlace(other)];
  if ((placeOf.get(a) ?? a) === (placeOf.get(b) ?? b)) return 'same';
  const [cityOne, cityOther] = [cityOf(one), cityOf(other)];
  return cityOne !== undefined && cityOther !== undefined && cityOne !== cityOther ? 'other' : 'near';
};
