import type { Catalogue } from '../../words/index.ts';

/** The undertaking, clause by clause, both texts side by side. */
export const undertakingWording = {
  'title-simple-contract': {
    en: 'Undertaking of a beneficiary of weighted voting rights',
    'zh-Hant': '不同投票權受益人承諾書',
  },
  'title-deed': {
    en: 'Deed of undertaking of a beneficiary of weighted voting rights',
    'zh-Hant': '不同投票權受益人承諾契據',
  },
  'under-rule': {
    en: 'Given under Rule 8A.43 of the Rules Governing the Listing of Securities on The Stock Exchange of Hong Kong Limited',
    'zh-Hant': '根據《香港聯合交易所有限公司證券上市規則》第8A.43條作出',
  },
  to: { en: 'To: {company} (the “Company”)', 'zh-Hant': '致：{company}（「公司」）' },
  code: { en: 'Stock code: {code}', 'zh-Hant': '股份代號：{code}' },
  from: { en: 'From: {giver} (“I”)', 'zh-Hant': '作出人：{giver}（「本人」）' },
  background: { en: 'Background', 'zh-Hant': '背景' },
  'background-listed': {
    en: 'The Company has a weighted voting rights structure, and its shares are listed on The Stock Exchange of Hong Kong Limited (the “Exchange”).',
    'zh-Hant': '公司設有不同投票權架構，其股份於香港聯合交易所有限公司（「聯交所」）上市。',
  },
  'background-applying': {
    en: 'The Company has a weighted voting rights structure and seeks a listing of its shares on The Stock Exchange of Hong Kong Limited (the “Exchange”).',
    'zh-Hant': '公司設有不同投票權架構，並正尋求其股份於香港聯合交易所有限公司（「聯交所」）上市。',
  },
  'background-capacity': {
    en: 'I am a beneficiary of weighted voting rights in the Company, and I sign as such.',
    'zh-Hant': '本人為公司的不同投票權受益人，並以該身分簽署。',
  },
  'background-rule': {
    en: 'Rule 8A.43 of the Listing Rules asks each beneficiary of weighted voting rights to be bound to the Company, in a manner that the law enforces, to comply with the Rules named below.',
    'zh-Hant': '《上市規則》第8A.43條規定，每名不同投票權受益人須以具法律效力的方式向公司承擔責任，遵守下列規則。',
  },
  interpretation: { en: 'Meaning of words', 'zh-Hant': '釋義' },
  definitions: {
    en: 'What the Listing Rules define has the same meaning here, and a reference is read here as it is read there, except where this undertaking says otherwise or the context calls for another meaning.',
    'zh-Hant': '除本承諾另有訂明或文意另有所指外，《上市規則》所界定的詞語及所作的提述，在本承諾中具有相同涵義。',
  },
  terms: { en: 'In this undertaking:', 'zh-Hant': '在本承諾中：' },
  'term-listing-rules': {
    en: '“Listing Rules” means the Rules Governing the Listing of Securities on The Stock Exchange of Hong Kong Limited;',
    'zh-Hant': '「《上市規則》」指《香港聯合交易所有限公司證券上市規則》；',
  },
  'term-requirements': {
    en: '“Requirements” means all that Rules {rules} of the Listing Rules, as in force from time to time, require of the person concerned;',
    'zh-Hant': '「規定」指不時有效的《上市規則》第{rules}條對有關人士所施加的一切要求；',
  },
  'term-shareholders': {
    en: '“Shareholders” means the holders of shares of the Company from time to time, of whatever class; and',
    'zh-Hant': '「股東」指不時持有公司任何類別股份的人士；及',
  },
  'term-vehicle': {
    en: '“Vehicle” means any limited partnership, trust, private company or other vehicle through which shares that carry my weighted voting rights are held.',
    'zh-Hant': '「工具」指持有附帶本人不同投票權的股份的任何有限合夥、信託、私人公司或其他工具。',
  },
  'term-vehicle-named': {
    en: '“Vehicle” means any limited partnership, trust, private company or other vehicle through which shares that carry my weighted voting rights are held; those of today are named in Schedule {schedule}.',
    'zh-Hant':
      '「工具」指持有附帶本人不同投票權的股份的任何有限合夥、信託、私人公司或其他工具；現有工具的名稱載於附表{schedule}。',
  },
  'schedules-inform': {
    en: 'The schedules are part of this undertaking. Schedule 1 tells which version of each Rule is in force on {on}; it is for information, and the Requirements follow the Rules as they change.',
    'zh-Hant': '各附表構成本承諾的一部分。附表一載列各條規則於{on}的有效版本，僅供參考；「規定」隨有關規則的更改而更改。',
  },
  consideration: { en: 'Consideration', 'zh-Hant': '代價' },
  'consideration-listed': {
    en: 'I give this undertaking in consideration of the Company keeping its listing on the Exchange with the structure from which I benefit, and of its agreement below.',
    'zh-Hant': '作為公司以本人受惠的架構維持其於聯交所上市地位，以及公司於下文作出同意的代價，本人作出本承諾。',
  },
  'consideration-applying': {
    en: 'I give this undertaking in consideration of the Company pursuing its listing on the Exchange with the structure from which I benefit, and of its agreement below.',
    'zh-Hant': '作為公司以本人受惠的架構推展其於聯交所上市，以及公司於下文作出同意的代價，本人作出本承諾。',
  },
  'consideration-deed': {
    en: 'Being made as a deed, this undertaking binds me whether or not there is consideration.',
    'zh-Hant': '本承諾以契據形式作出，不論有否代價，均對本人具約束力。',
  },
  promises: { en: 'What I undertake', 'zh-Hant': '承諾' },
  duration: {
    en: 'I undertake to the Company that, as long as I am a beneficiary of weighted voting rights in the Company:',
    'zh-Hant': '本人向公司承諾，在本人為公司的不同投票權受益人期間：',
  },
  own: {
    en: 'I shall myself comply with every Requirement that applies to me;',
    'zh-Hant': '本人須遵守適用於本人的每項規定；',
  },
  vehicles: {
    en: 'I shall use my best endeavours to procure that each Vehicle complies with every Requirement that applies to it or to the shares it holds; and',
    'zh-Hant': '本人須盡最大努力促使每項工具遵守適用於該工具或其所持股份的每項規定；及',
  },
  company: {
    en: 'I shall use my best endeavours to procure that the Company complies with every Requirement that applies to it.',
    'zh-Hant': '本人須盡最大努力促使公司遵守適用於公司的每項規定。',
  },
  'rule-2-04-head': { en: 'Waivers and modifications', 'zh-Hant': '豁免及修訂' },
  'rule-2-04': {
    en: 'The Requirements are subject to Rule 2.04 of the Listing Rules: where the Exchange waives or modifies one of them, or adds to it, I owe it as waived, modified or added to.',
    'zh-Hant': '各項規定受《上市規則》第2.04條規限：聯交所豁免、修訂或增補任何規定時，本人須按經豁免、修訂或增補者履行。',
  },
  'reliance-head': { en: 'Reliance', 'zh-Hant': '依賴' },
  reliance: {
    en: 'I accept that the Shareholders rely on this undertaking when they acquire their shares and for as long as they hold them.',
    'zh-Hant': '本人接納，股東在取得其股份時及持有股份期間，均依賴本承諾。',
  },
  'benefit-head': { en: 'Benefit and enforcement', 'zh-Hant': '利益及強制執行' },
  benefit: {
    en: 'This undertaking is meant to benefit the Company and every Shareholder.',
    'zh-Hant': '本承諾旨在使公司及每名股東受惠。',
  },
  enforcement: {
    en: 'The Company and each Shareholder, together or alone, may enforce this undertaking against me. A Shareholder may do so in that Shareholder’s own name under the Contracts (Rights of Third Parties) Ordinance (Cap. 623), whatever the date on which the shares were acquired.',
    'zh-Hant':
      '公司及每名股東可共同或單獨針對本人強制執行本承諾。股東不論於何時取得股份，均可根據《合約（第三者權利）條例》（第623章）以其本身名義強制執行。',
  },
  'no-reduction': {
    en: 'No agreement between the Company and me may rescind this undertaking, or vary it so that a Shareholder has less by it, except as that Ordinance allows.',
    'zh-Hant': '除該條例准許外，公司與本人不得以協議撤銷本承諾，亦不得以協議更改本承諾以致減損任何股東的權利。',
  },
  'termination-head': { en: 'Termination', 'zh-Hant': '終止' },
  termination: {
    en: 'This undertaking terminates of itself on the earlier of:',
    'zh-Hant': '本承諾於下列日期中的較早者自動終止：',
  },
  delisting: {
    en: 'the date on which the Company is delisted from the Exchange; and',
    'zh-Hant': '公司於聯交所除牌的日期；及',
  },
  ceasing: {
    en: 'the date on which I cease to be a beneficiary of weighted voting rights in the Company.',
    'zh-Hant': '本人不再為公司的不同投票權受益人的日期。',
  },
  survival: {
    en: 'Termination leaves untouched every right, remedy, obligation and liability of the Company, of any Shareholder and of mine that has accrued by the end of that date, among them the right to claim damages and/or any injunction for a breach that existed on or before it.',
    'zh-Hant':
      '終止並不影響公司、任何股東及本人截至該日期完結時已累算的任何權利、補救、義務及法律責任，包括就該日期當日或之前已存在的違反申索損害賠償及／或任何強制令的權利。',
  },
  'form-head': { en: 'Signature', 'zh-Hant': '簽署' },
  'form-simple-contract': {
    en: 'This undertaking may be signed in counterparts, and by electronic signature, to which each signatory consents.',
    'zh-Hant': '本承諾可簽署多份文本，並可以電子簽署方式簽署，各簽署人均同意以該方式簽署。',
  },
  'form-deed': {
    en: 'This undertaking is made as a deed. It is signed by hand before a witness, may be signed in counterparts, and takes effect on its date.',
    'zh-Hant': '本承諾以契據形式作出，須在見證人面前親筆簽署，可簽署多份文本，並於其日期生效。',
  },
  'language-head': { en: 'Language', 'zh-Hant': '語文' },
  'language-en': {
    en: 'This undertaking is made in English. If it is translated, the English text prevails.',
    'zh-Hant': '本承諾以英文作出。如有譯本，以英文本為準。',
  },
  'language-zh-Hant': {
    en: 'This undertaking is made in Chinese. If it is translated, the Chinese text prevails.',
    'zh-Hant': '本承諾以中文作出。如有譯本，以中文本為準。',
  },
  'language-both': {
    en: 'This undertaking is made in English and in Chinese. If the two texts differ, the English text prevails.',
    'zh-Hant': '本承諾以英文及中文作出。兩種文本如有歧異，以英文本為準。',
  },
  'law-head': { en: 'Law and courts', 'zh-Hant': '法律及法院' },
  law: {
    en: 'This undertaking is governed by the laws of the Hong Kong Special Administrative Region.',
    'zh-Hant': '本承諾受香港特別行政區法律管限。',
  },
  jurisdiction: {
    en: 'The courts of the Hong Kong Special Administrative Region have exclusive jurisdiction over every matter, claim and dispute that arises out of it.',
    'zh-Hant': '香港特別行政區法院對因本承諾而產生的一切事宜、申索及爭議具有專屬司法管轄權。',
  },
  'schedule-rules': { en: 'The Rules in force on {on}', 'zh-Hant': '於{on}有效的規則' },
  'schedule-rules-note': {
    en: 'For information. The Requirements are those in force from time to time.',
    'zh-Hant': '僅供參考。各項規定以不時有效者為準。',
  },
  'column-rule': { en: 'Rule', 'zh-Hant': '規則' },
  'column-about': { en: 'Subject', 'zh-Hant': '事項' },
  'column-from': { en: 'Version in force from', 'zh-Hant': '版本生效日期' },
  'column-wording': { en: 'Wording', 'zh-Hant': '原文' },
  'confidence-V': { en: 'read', 'zh-Hant': '已查閱' },
  'confidence-S': { en: 'read in a secondary source', 'zh-Hant': '據二手資料查閱' },
  'confidence-M': { en: 'not verified', 'zh-Hant': '未經核實' },
  'confidence-L': { en: 'not verified', 'zh-Hant': '未經核實' },
  'confidence-reverify': {
    en: '{wording}; not read again since the amendments in force from {from}',
    'zh-Hant': '{wording}；自{from}生效的修訂後未再查閱',
  },
  'schedule-vehicles': { en: 'The Vehicles on {on}', 'zh-Hant': '於{on}的工具' },
} as const satisfies Catalogue;
