import type { Catalogue } from '../../words/index.ts';

/** The evidence of a breach, in the order in which a court would ask. */
export const evidenceWording = {
  title: { en: 'Evidence of a breach', 'zh-Hant': '違反承諾的證據' },
  about: {
    en: 'Undertaking of {giver} to {company}, on record as {undertaking} and as executed on {executedOn} ({form}{document}).',
    'zh-Hant': '{giver}向{company}作出的承諾（紀錄編號{undertaking}，紀錄所載簽立日期為{executedOn}，{form}{document}）。',
  },
  ended: { en: 'It terminated on {endedOn}.', 'zh-Hant': '該承諾已於{endedOn}終止。' },
  'about-record': {
    en: 'Drawn up from the record of the Company as of {on}. Each id names a fact on record.',
    'zh-Hant': '根據公司截至{on}的紀錄擬備。編號指明紀錄內的事實。',
  },
  finding: { en: 'Finding', 'zh-Hant': '結果' },
  told: { en: '{told}', 'zh-Hant': '{told}' },
  outcome: {
    en: 'Date {happenedOn}, outcome: {outcome}, certainty: {certainty}. Id of the finding: {finding}.',
    'zh-Hant': '日期{happenedOn}，結果：{outcome}，確定程度：{certainty}。結果編號：{finding}。',
  },
  cured: { en: 'Cured on {curedOn}.', 'zh-Hant': '已於{curedOn}補救。' },
  arithmetic: { en: 'Arithmetic', 'zh-Hant': '計算' },
  'no-arithmetic': { en: 'The finding rests on no arithmetic.', 'zh-Hant': '此結果並不涉及計算。' },
  'origin-weighted': {
    en: 'WVR shares before (W) add up from the facts: {facts}.',
    'zh-Hant': '之前的不同投票權股份（W）由以下事實得出：{facts}。',
  },
  'origin-all': {
    en: 'Shares in issue before (T) add up from the facts: {facts}.',
    'zh-Hant': '之前的已發行股份（T）由以下事實得出：{facts}。',
  },
  'engaged-by': { en: 'Facts that engaged the Rule: {facts}.', 'zh-Hant': '引致規則適用的事實：{facts}。' },
  standing: { en: 'It is a standing finding, judged on {happenedOn}.', 'zh-Hant': '此屬持續性結果，於{happenedOn}判定。' },
  facts: { en: 'Facts', 'zh-Hant': '事實' },
  'facts-note': {
    en: 'The facts that engaged the Rule, and those before them by which shares, holders, votes and vehicles came to be as the arithmetic takes them.',
    'zh-Hant': '引致規則適用的事實，以及此前令股份、持有人、票數及工具成為計算所採情況的事實。',
  },
  'facts-left': {
    en: 'Earlier facts of the same kinds that are not set out here: {count}, from {first} to {last}.',
    'zh-Hant': '未有列出的同類較早事實：{count}項，由{first}至{last}。',
  },
  version: { en: 'Version of the Rule', 'zh-Hant': '規則版本' },
  rule: {
    en: 'Rule {rule} ({ruleTitle}), in force from {from}; wording {wording}. Source: {source}',
    'zh-Hant': '第{rule}條（{ruleTitle}），自{from}起生效；原文{wording}。來源：{source}',
  },
  engaged: { en: 'The undertaking, by limb', 'zh-Hant': '承諾的各部分' },
  limb: { en: 'Limb on {limb}: {strength}.', 'zh-Hant': '關乎{limb}的部分：{strength}。' },
  endeavours: { en: 'Log of endeavours', 'zh-Hant': '努力紀錄' },
  'weighed-breached': {
    en: 'Limb on {limb}: on record no endeavour was made while it mattered.',
    'zh-Hant': '關乎{limb}的部分：紀錄並無載有在關鍵期間作出的努力。',
  },
  'weighed-defensible': {
    en: 'Limb on {limb}: what the log shows is defensible; a court weighs it.',
    'zh-Hant': '關乎{limb}的部分：紀錄所載的努力可作抗辯；最終由法院衡量。',
  },
  'weighed-not-defensible': {
    en: 'Limb on {limb}: what the log shows is not defensible; a court weighs it.',
    'zh-Hant': '關乎{limb}的部分：紀錄所載的努力不足以抗辯；最終由法院衡量。',
  },
  'weighed-reasons': { en: '{reasons}', 'zh-Hant': '{reasons}' },
  notices: { en: 'Notices', 'zh-Hant': '通知' },
  claims: { en: 'Claims and waivers', 'zh-Hant': '申索及放棄' },
  nothing: { en: 'Nothing is on record.', 'zh-Hant': '紀錄並無記載。' },
  limitation: { en: 'Time for an action', 'zh-Hant': '訴訟時效' },
  'column-date': { en: 'Date', 'zh-Hant': '日期' },
  'column-told': {
    en: 'As recorded',
    'zh-Hant': '紀錄內容（原文）',
  },
  'column-source': { en: 'Certainty and source', 'zh-Hant': '確定程度及來源' },
  'column-by': { en: 'By', 'zh-Hant': '人士' },
  'column-id': { en: 'Id', 'zh-Hant': '編號' },
} as const satisfies Catalogue;
