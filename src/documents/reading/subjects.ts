/**
 * What a passage that nobody could read is about. Where it speaks of a term, that term was not read; only where nothing in the
 * text speaks of it is it missing.
 */
import type { TermName } from '../../undertaking/index.ts';
import { plainOf } from './plain-text.ts';

const bringsAbout = '(?:procur|ensur|caus|endeavour|effort|undertak|促使|确保|促成|努力|竭力|尽力)';
const subjects: readonly (readonly [TermName, RegExp])[] = [
  [
    'governing-law',
    /\bgovern(?:ed|ing|s)?\b|\bconstrued\b|\blaws? of\b|\b(?:kong|english|applicable|proper) law\b|(?:法律|法例).*(?:管|解释|诠释)|管限|适用.{0,12}(?:法律|法例)/i,
  ],
  ['jurisdiction', /\bjurisdiction\b|\bcourts?\b|\barbitrat|法院|管辖权|仲裁/i],
  [
    'survival',
    /\baccrued\b|\bsurviv|(?:terminat|expir|ceas|laps|end)\w*\b.*\b(?:rights?|remed\w+|liabilit\w+|claims?)\b|\b(?:rights?|remed\w+|liabilit\w+|claims?)\b.*(?:terminat|expir|laps)|终止.*(?:权利|责任|义务|补救|申索)|(?:权利|责任|义务|补救|申索).*终止|已(?:累算|产生)/i,
  ],
  [
    'termination',
    /\b(?:terminat|laps|expir)\w*|\bceas\w* to (?:have|be (?:of|in)|bind)|\bcom\w+ to an end|\bin force until|终止|失效|届满|有效至|生效/i,
  ],
  ['enforcement', /\benforc|\btake action\b|\bsue\b|(?:强制)?执行(?!董事|总监)/i],
  ['benefit', /\bbenefit|\bin favour of\b|利益|受惠|惠及|受益(?!人)/i],
  ['reliance', /\brel(?:y|ies|ied|ying|iance)\b|依赖|信赖|倚赖|凭借/i],
  ['requirements', /\b8A\.(?!43)\d|第 ?8A\.(?!43)\d/i],
  ['rule-2-04', /\b2\.04\b/],
  [
    'definitions',
    /(?:defin|meaning|terms|expressions).*listing rules|listing rules.*(?:defin|meaning)|(?:词|定义|涵义|含义).*上市规则|上市规则.*(?:词|定义|涵义|含义|界定)/i,
  ],
  ['consideration', /\bconsideration\b|\bin return for\b|代价|对价/i],
  [
    'duration',
    /(?:long as|while|whilst|during|throughout|period|time).*\bbeneficiary\b|(?:只要|期间|期内).*受益人|受益人.*(?:期间|期内)/i,
  ],
  ['own-compliance', /\b(?:compl(?:y|ies|iance|ied|ying)|observe[sd]?|perform|adhere|abide)\b|遵守|遵从|遵循|恪守|履行/i],
  [
    'vehicle-limb',
    new RegExp(
      `${bringsAbout}.*(?:vehicle|partnership|trust|entit|工具|载体|信托|合伙)|(?:vehicle|partnership|trust|entit|工具|载体|信托|合伙).*${bringsAbout}`,
      'i',
    ),
  ],
  ['company-limb', /(?:procur|ensur|caus|endeavour|effort|促使|确保|促成).*(?:\bcompany\b|\bissuer\b|公司|发行人)/i],
];

/** The passage that speaks of a term, among those that could not be read. */
export const passageOn = (term: TermName, unread: readonly string[]): string | undefined => {
  const looksLike = subjects.find(([of]) => of === term)?.[1];
  return looksLike === undefined ? undefined : unread.find((passage) => looksLike.test(plainOf(passage).text));
};
