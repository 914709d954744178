/**
 * Titles and what recitals say: closed lists. A line that is not one of them whole is read like a sentence, because whatever
 * looks like a title may take something away.
 */
import type { Plain } from './plain-text.ts';
import type { Token } from './tokens.ts';

const english = [
  '(?:deed|letter|form|instrument)? ?(?:of )?(?:irrevocable )?undertakings?',
  'undertakings? (?:by|of|from|to) (?:the )?(?:beneficiar(?:y|ies)|shareholders?|giver|company|issuer|covenantor)',
  'interpretation|definitions?(?: and interpretation)?|defined terms|background|recitals?|whereas|introduction|parties|general(?: provisions)?|miscellaneous',
  '(?:core )?duties|covenants?|compliance(?: with the (?:requirements|listing rules))?|own compliance|scope|the requirements|requirements|obligations',
  'vehicles?|the vehicles?|the company|compliance (?:by|of) (?:the )?(?:vehicles?|company)|holding vehicles?',
  'reliance(?: (?:by|of) (?:the )?shareholders)?|who may (?:rely on|enforce) this (?:deed|undertaking|letter)',
  'benefit|enforcement|third[- ]part(?:y|ies)(?: rights)?|rights of third parties|persons who may enforce',
  'duration|term|termination|accrued rights|survival(?: of (?:accrued )?rights)?|effect of termination',
  'governing law|applicable law|law|forum|jurisdiction|dispute resolution|courts?',
  'rule 2\\.04|exchange decisions|waivers by the (?:stock )?exchange|dispensations? (?:by|of) the exchange',
  'consideration|acknowledgements?|language|counterparts|notices?|headings|execution|signatures?|signature page|schedules?',
  '(?:strictly )?(?:private and )?confidential|by (?:hand|courier|email|post)|dear (?:sirs?|madam|sirs? (?:and|or|/) (?:madam|mesdames)|directors|members of the board)',
  'yours (?:faithfully|sincerely|truly)|it is (?:hereby )?agreed(?: as follows)?|now this deed witness(?:es|eth)(?: as follows)?',
  'the board of directors|attention the (?:board of directors|company secretary)|attn the company secretary',
  'the above|as follows|each of the following|the following|number|on',
].join('|');
const chinese = [
  '(?:不可撤回)?承诺(?:书|函|契据)?|契据|致|此致|敬启者|日期|定义|释义|背景|鉴于|前言|序言|一般(?:事项|条文)|杂项|总则|当事人|各方',
  '遵守(?:规定)?|义务|承诺事项|规定|有关规定|该等规定|工具|公司|范围|规限|上市规则第2\\.04条|豁免与规限',
  '信赖|依赖|股东的?(?:依赖|信赖)|受益|利益|强制执行|第三(?:方|者)权利|期限|终止|存续|已累算权利',
  '管辖法律|适用法律|法律|司法管辖权|管辖权|争议解决|法院|代价|语言|签署页?|附表|副本|通知|标题',
].join('|');
const joined = '(?: ?(?:and|&|及|与|和|,|/|-|、) ?(?:the )?| )';
const numbering =
  '(?:(?:clause |section |part |schedule )?(?:\\d{1,2}(?:\\.\\d{1,2})*|[ivx]{1,5}|[a-z])[.)]? |\\(?(?:[ivx]{1,5}|[a-z]|\\d{1,2}|[一二三四五六七八九十]{1,3})\\) ?|[一二三四五六七八九十]{1,3}[、.] ?|第[一二三四五六七八九十\\d]{1,3}[条部章] ?)?';
const listed = new RegExp(
  `^${numbering}(?:the )?(?:${english})(?:${joined}(?:${english}))*$|^${numbering}(?:${chinese})(?:${joined}(?:${chinese}))*$`,
  'i',
);
const rule = '(?:(?:pursuant to|under|in accordance with) rule 8a\\.43(?: of the listing rules)?)';
const beneficiary = '(?:(?:a|the) )?(?:wvr )?beneficiary(?: of weighted voting rights)?(?: in (?:the company|@))?';
const ofUndertaking = new RegExp(
  `^(?:re |subject )?(?:@ )?(?:\\((?:the )?"(?:company|issuer)"\\) )?(?:stock code \\d{4,5} )?[-–]? ?(?:(?:an issuer|a company) with (?:a )?(?:weighted voting rights|wvr) structure|(?:(?:deed|letter|form) of )?(?:irrevocable )?undertaking(?: (?:by|of|from) (?:@|${beneficiary}))?(?: ${rule})?|${rule}|)$`,
  'i',
);

/** Whether a line is a title and nothing else; `names` are those of the company and the giver. */
export const isTitle = (plain: string, names: readonly string[]): boolean => {
  let text = plain.replaceAll(/\s+/g, ' ').trim();
  if (text.length > 160 || /[;。]|[^.\d]\.(?!$)(?! )(?=[A-Za-z])/.test(text)) return false;
  if (/^(?:stock code|股份代号) ?:? ?\d{1,5}$/i.test(text)) return true;
  for (const name of names) if (name.length > 2) text = text.replaceAll(name, '@');
  const parts = text
    .split(/[:：]\s*|(?<=dear [a-z ]{3,20}),\s*/i)
    .map((part) => part.replace(/[.,:]$/, '').trim())
    .filter((part) => part !== '');
  return parts.every(
    (part) =>
      /^(?:re|subject|attention|attn)$/i.test(part) ||
      listed.test(part) ||
      ofUndertaking.test(part) ||
      new RegExp(`^${numbering.trim()}$`, 'i').test(`${part} `),
  );
};

/**
 * Words by which a promise could be taken away, held back or given to somebody else, in plain characters. No name, title,
 * address, office or recital has them.
 */
export const mayChange =
  /\b(?:waiv\w*|releas\w*|laps\w*|bind\w*|bound|void\w*|suspend\w*|suspension|limit(?:s|ing|ation\w*)|cap(?:s|ped)?|conditional\w*|subject|agree\w*|clauses?|delet\w*|unless|until|except\w*|exclud\w*|without|not|no|never|nothing|none|nil|nobody|liab\w*|oblig\w*|duty|duties|revo\w*|rescind\w*|cancel\w*|terminat\w*|expir\w*|enforc\w*|breach\w*|claims?|damages|indemni\w*|rights?|remed\w*|if|when|where|once|after|before|only|solely|provided|notwithstanding|comply|complies|compliance|undertakes?|may|shall|must|will|would|should|can|cannot|sue|discharg\w*|forfeit\w*|null|invalid\w*|ineffective|inoperative|optional|voluntar\w*|moral|honou?r|receipt|draft|nominee|behalf|personal(?:ly)?|apply|applies|decline\w*|refus\w*|withdraw\w*|amend\w*|var(?:y|ies|ied|iation)|supersed\w*|replac\w*|qualif\w*|reserv\w*|restrict\w*|dispens\w*|exempt\w*|relie(?:f|ve\w*)|contract|escrow|counterpart|copy|cease\w*|ends?|stop\w*|pay\w*|sum|total|maximum|most|least|less|more|half|years?|months?|days?)\b|免除|豁免|失效|不|无|毋|非|未|勿|免|除|惟|但|倘|如果|若|仅|只|直至|限|撤|终止|解除|责任|义务|约束|违反|同意|条件|承担|放弃|取消|删|暂|作废|终结|效力|执行(?!董事|总监|官|秘书|副|总裁|主席)|草稿|副本|代持|须|应|可(?!以?[区县路街乐])|第.{1,3}条/i;

const kinds: readonly (readonly [string, RegExp])[] = [
  ['lead', /^(?:whereas|background|recitals?|鉴于|背景)$/i],
  ['structure', /structures?$|架构$/i],
  ['proposes', /^(?:proposes?|is making|intends?|has made|has applied|applied|to list|正|现正|已|拟|申请|将其|以)$/i],
  ['has', /^(?:has|have|采用|采纳|设有)$/i],
  [
    'status',
    /^(?:listed|incorporated|exempted|limited liability|with limited liability|under the laws|company|stock code|date|primary|注册成立|获豁免|有限公司|有限责任|股份代号)$/i,
  ],
  ['place', /^(?:hong kong|cayman islands)$/i],
  ['name', /^rise$/i],
  [
    'office',
    /^(?:director|executive director|chairman|founder|chief executive officer|an issuer|issuer|董事|执行董事|董事会主席|主席|创办人|行政总裁)$/i,
  ],
  [
    'legal',
    /^(?:legally|legal|enforceable|binding|intended|its shares|可强制执行|可予执行|具约束力|具?有?法律(?:效力|约束力))$/i,
  ],
];
const kindOf = ({ word, from, until }: Token, { text }: Plain): string => {
  if (word !== 'recital-word') return word;
  const told = text.slice(from, until).trim();
  return kinds.find(([, looksLike]) => looksLike.test(told))?.[0] ?? word;
};

const company = '(?:the )?(?:company |name )(?:(?:status|place|name|be|item|number|law) )*';
const exchange = '(?:(?:exchange|place|status|listing-rules) )*';
const shares = '(?:(?:shares|status|legal|company) )*';
const listing = `(?:${company})?(?:(?:has|hold|be|and|proposes|proceeding|give|status) )+${shares}(?:(?:proceeding|status|proposes) )*${exchange}(?:(?:proceeding|proposes) )*`;
const onMarket = `(?:shares |legal )(?:be )?(?:(?:status|proceeding) )*${exchange}(?:proceeding )*`;
const structure = `${company}(?:(?:has|hold|be) )*(?:structure |weighted structure )`;
const who = '(?:self )+(?:name )*(?:(?:place|status) )*';
const capacity = `(?:${who})(?:be )?(?:(?:office|and|company|has|be) )*(?:name )?(?:beneficiary )(?:${company})?|${who}?${company}(?:be )?(?:(?:structure|weighted) )?beneficiary `;
const holding = `(?:${who})(?:be )?(?:hold )?(?:shares )?(?:attached )*(?:weighted )(?:through (?:vehicle|narrow-vehicle) (?:name )*)?`;
const rule43 = '(?:listing-rules )*rule-8a-43 (?:listing-rules )*';
const give = '(?:(?:company|legal|give) )*(?:undertaking |undertake )(?:company )*';
const restated =
  '(?:self shall comply (?:requirements |loose )?rule-8a-43 (?:(?:benefit|and|enforce|shareholders|legal|be|intended) )*)?';
const duty = `(?:${rule43}(?:required )self ${give}|self (?:be )?required ${rule43}${give}${restated}|(?:required )?${rule43}self (?:shall |required )+${give}|${rule43}required self shall ${give})`;
const clause = `(?:${structure}|${listing}|${onMarket}|${capacity}|${holding}|${duty})`;
const recital = new RegExp(`^(?:lead )*(?:item )?(?:lead )*(?:${clause}(?:and |semi |item )*)+$`);
const parties =
  /^(?:item )?undertaking (?:be )?(?:(?:give|legal|status) )*(?:date )?(?:(?:item|self|name|number|company|give|benefit|place|status|and|benefit-of|be) )*$/;

/** Whether a sentence is wholly a recital: what the company is, in what capacity the giver acts, what Rule 8A.43 asks. */
export const isRecital = (tokens: readonly Token[], plain: Plain): boolean => {
  const told = tokens.map((token) => `${kindOf(token, plain)} `).join('');
  if (!/(?<![^ ])(?:beneficiary|weighted|structure|rule-8a-43|proceeding|proposes|status|exchange) /.test(told)) return false;
  // What is a name for want of a word must not say anything.
  const names = tokens.filter(({ word }) => word === 'name').map(({ from, until }) => plain.text.slice(from, until));
  return names.every((name) => !mayChange.test(name)) && recital.test(told);
};

/** Whether a sentence only tells who makes the instrument, and when. */
export const isOfParties = (tokens: readonly Token[], plain: Plain): boolean => {
  const told = tokens.map((token) => `${kindOf(token, plain)} `).join('');
  const names = tokens.filter(({ word }) => word === 'name').map(({ from, until }) => plain.text.slice(from, until));
  return parties.test(told) && names.every((name) => !mayChange.test(name));
};
