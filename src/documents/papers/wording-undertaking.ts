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
  from: { en: 'From: {giver} (“I”)', 'zh-Hant': '承諾人：{giver}（「本人」）' },
  background: { en: 'Background', 'zh-Hant': '背景' },
  'background-listed': {
    en: 'The Company has a weighted voting rights structure, and its shares are listed on The Stock Exchange of Hong Kong Limited (the “Exchange”).',
    'zh-Hant': '公司設有不同投票權架構，其股份於香港聯合交易所有限公司（「聯交所」）上市。',
  },
  'background-applying': {
    en: 'The Company has a weighted voting rights structure, and has applied to list its shares on The Stock Exchange of Hong Kong Limited (the “Exchange”).',
    'zh-Hant': '公司設有不同投票權架構，並已申請其股份於香港聯合交易所有限公司（「聯交所」）上市。',
  },
  'background-capacity': {
    en: 'I am a beneficiary of weighted voting rights in the Company.',
    'zh-Hant': '本人為公司的不同投票權受益人。',
  },
  'background-rule': {
    en: 'Rule 8A.43 of the Rules Governing the Listing of Securities on the Exchange (the “Listing Rules”) requires me to give the Company a legally enforceable undertaking.',
    'zh-Hant': '《香港聯合交易所有限公司證券上市規則》（「上市規則」）第8A.43條規定本人須向公司作出具法律效力的承諾。',
  },
  'head-definitions': { en: 'Definitions', 'zh-Hant': '釋義' },
  definitions: {
    en: 'Terms defined in the Listing Rules have the same meanings in this undertaking, unless the context otherwise requires.',
    'zh-Hant': '除文義另有所指外，本承諾所用詞語與上市規則所界定者具有相同涵義。',
  },
  'head-promises': { en: 'Undertaking', 'zh-Hant': '承諾' },
  'duration-listed': {
    en: 'In consideration of the Company maintaining its listing on the Exchange, I undertake to the Company that, for as long as I am a beneficiary of weighted voting rights in the Company:',
    'zh-Hant': '以公司繼續上市為代價，本人向公司承諾，在本人為公司的不同投票權受益人期間：',
  },
  'duration-applying': {
    en: 'In consideration of the Company pursuing its listing on the Exchange, I undertake to the Company that, for as long as I am a beneficiary of weighted voting rights in the Company:',
    'zh-Hant': '以公司推進上市申請為代價，本人向公司承諾，在本人為公司的不同投票權受益人期間：',
  },
  own: {
    en: 'I shall comply with all applicable requirements of Rules {rules} of the Listing Rules as in force from time to time (the “Requirements”);',
    'zh-Hant': '本人須遵守不時有效的上市規則第{rules}條的所有適用規定（「該等規定」）；',
  },
  vehicles: {
    en: 'I shall use my best endeavours to procure that each limited partnership, trust, private company or other vehicle through which shares carrying my weighted voting rights are held complies with all applicable Requirements; and',
    'zh-Hant': '如附帶本人不同投票權的股份透過有限合夥、信託、私人公司或其他工具持有，本人須盡最大努力促使該工具遵守該等規定；及',
  },
  company: {
    en: 'I shall use my best endeavours to procure that the Company complies with all applicable Requirements.',
    'zh-Hant': '本人須盡最大努力促使公司遵守該等規定。',
  },
  'consideration-deed': {
    en: 'Being made as a deed, this undertaking binds me whether or not there is consideration.',
    'zh-Hant': '本承諾以契據形式作出，不論有否代價，均對本人具約束力。',
  },
  'rule-2-04': {
    en: 'The Requirements are subject to Rule 2.04 of the Listing Rules.',
    'zh-Hant': '該等規定受上市規則第2.04條規限。',
  },
  'rule-2-04-effect': {
    en: 'A Requirement that the Exchange waives, modifies or adds to under that Rule is owed as waived, modified or added to.',
    'zh-Hant': '聯交所根據該條豁免、修訂或增補任何該等規定時，本人須按經豁免、修訂或增補者履行。',
  },
  'head-benefit': { en: 'Benefit and enforcement', 'zh-Hant': '利益及強制執行' },
  benefit: {
    en: 'This undertaking is for the benefit of the Company and the holders of its shares from time to time (the “Shareholders”).',
    'zh-Hant': '本承諾旨在惠及公司及公司不時的股份持有人（「股東」）。',
  },
  reliance: {
    en: 'I accept that the Shareholders rely on this undertaking when acquiring or holding shares of the Company.',
    'zh-Hant': '本人接納股東在購入及持有公司股份時依賴本承諾。',
  },
  enforcement: {
    en: 'The Company may enforce this undertaking against me, and any Shareholder may enforce it against me under the Contracts (Rights of Third Parties) Ordinance (Cap. 623).',
    'zh-Hant': '公司可對本人強制執行本承諾，任何股東亦可根據《合約（第三者權利）條例》（第623章）對本人強制執行本承諾。',
  },
  'enforcement-alone': {
    en: 'A Shareholder may do so alone and in that Shareholder’s own name, whatever the date on which the shares were acquired.',
    'zh-Hant': '股東不論於何時取得股份，均可單獨並以其本身名義強制執行。',
  },
  'no-reduction': {
    en: 'No agreement between the Company and me may rescind this undertaking, or vary it so that a Shareholder has less by it, except as that Ordinance allows.',
    'zh-Hant': '除該條例准許外，公司與本人不得以協議撤銷本承諾，亦不得以協議更改本承諾以致減損任何股東的權利。',
  },
  'head-termination': { en: 'Termination', 'zh-Hant': '終止' },
  termination: {
    en: 'This undertaking ends automatically on the earlier of:',
    'zh-Hant': '本承諾自動終止，以下列日期的較早者為準：',
  },
  delisting: {
    en: 'the date on which the Company is delisted from the Exchange; and',
    'zh-Hant': '公司自聯交所除牌之日；及',
  },
  ceasing: {
    en: 'the date on which I cease to be a beneficiary of weighted voting rights in the Company.',
    'zh-Hant': '本人不再為公司的不同投票權受益人之日。',
  },
  survival: {
    en: 'The termination of this undertaking does not affect any right, remedy, obligation or liability of the Company, any Shareholder or me that has accrued up to and including the date of termination, including any claim for damages and/or any injunction for any breach of this undertaking that existed on or before that date.',
    'zh-Hant':
      '本承諾的終止不會影響公司、任何股東及本人於終止之日或之前已累算的權利、補救、義務及法律責任，包括就該日或之前已存在的違反本承諾申索損害賠償及／或任何強制令的權利。',
  },
  'head-general': { en: 'Signature and language', 'zh-Hant': '簽署及語文' },
  counterparts: { en: 'This undertaking may be signed in counterparts.', 'zh-Hant': '本承諾可簽署多份文本。' },
  'form-simple-contract': {
    en: 'It may be signed by electronic signature, to which each signatory consents.',
    'zh-Hant': '各簽署人均同意以電子簽署方式簽署本承諾。',
  },
  'form-deed': {
    en: 'It is made as a deed, is signed by hand before a witness, and takes effect on its date.',
    'zh-Hant': '本承諾以契據形式作出，須在見證人面前親筆簽署，並於其日期生效。',
  },
  'language-en': {
    en: 'The English version of this undertaking prevails over any translation.',
    'zh-Hant': '如有譯本，以英文本為準。',
  },
  'language-zh-Hant': {
    en: 'The Chinese version of this undertaking prevails over any translation.',
    'zh-Hant': '如有譯本，以中文本為準。',
  },
  'language-made': {
    en: 'This undertaking is made in English and Chinese.',
    'zh-Hant': '本承諾備有英文及中文版本。',
  },
  'language-both': {
    en: 'In case of any discrepancy between the two versions, the English version prevails.',
    'zh-Hant': '如有歧異，以英文本為準。',
  },
  'head-law': { en: 'Governing law and jurisdiction', 'zh-Hant': '管轄法律及司法管轄權' },
  law: {
    en: 'This undertaking is governed by the laws of the Hong Kong Special Administrative Region.',
    'zh-Hant': '本承諾受香港特別行政區法律管限。',
  },
  jurisdiction: {
    en: 'The courts of the Hong Kong Special Administrative Region shall have exclusive jurisdiction to settle all disputes arising out of or in connection with this undertaking.',
    'zh-Hant': '因本承諾而產生或與其有關的一切爭議，香港特別行政區法院具有專屬司法管轄權。',
  },
  'head-schedules': { en: 'Schedules', 'zh-Hant': '附表' },
  'schedules-inform': {
    en: 'Schedule 1 tells which versions of the Rules are in force on {on}. It is for information: the Requirements follow the Rules as they change.',
    'zh-Hant': '附表一載列於{on}有效的規則版本，僅供參考；該等規定隨有關規則的更改而更改。',
  },
  'schedules-vehicles': {
    en: 'Schedule 2 names the vehicles on {on}. A vehicle that it does not name is within this undertaking all the same.',
    'zh-Hant': '附表二列出於{on}的工具。附表二未有列出的工具，同樣屬本承諾的範圍。',
  },
  'schedule-rules': { en: 'The Rules in force on {on}', 'zh-Hant': '於{on}有效的規則' },
  'schedule-rules-note': {
    en: 'For information. The Requirements are those in force from time to time.',
    'zh-Hant': '僅供參考。各項規定以不時有效者為準。',
  },
  'column-rule': { en: 'Rule', 'zh-Hant': '規則' },
  'column-about': { en: 'Subject', 'zh-Hant': '事項' },
  'column-from': { en: 'Version in force from', 'zh-Hant': '版本生效日期' },
  'confidence-V': { en: 'read', 'zh-Hant': '已查閱' },
  'confidence-S': { en: 'read in a secondary source', 'zh-Hant': '據二手資料查閱' },
  'confidence-M': { en: 'not verified', 'zh-Hant': '未經核實' },
  'confidence-L': { en: 'not verified', 'zh-Hant': '未經核實' },
  'schedule-vehicles': { en: 'The Vehicles on {on}', 'zh-Hant': '於{on}的工具' },
  'form-schedules': {
    en: 'A schedule that is a deed or a trust document is signed by hand all the same.',
    'zh-Hant': '屬契據或信託文件的附表則仍須親筆簽署。',
  },
  'earlier-kept': {
    en: 'This undertaking takes nothing from a right that has accrued under an earlier undertaking of mine to the Company.',
    'zh-Hant': '本承諾並不減損根據本人較早前向公司作出的承諾已累算的權利。',
  },
  'schedules-covenant': {
    en: 'Schedule {number} is the deed of covenant that the vehicles named in it give.',
    'zh-Hant': '附表{number}為其所列工具作出的契諾契據。',
  },
  'schedules-trustee': {
    en: 'Schedule {number} is the authority and direction that I give to the trustee named in it.',
    'zh-Hant': '附表{number}為本人給予其所列受託人的授權及指示。',
  },
  'schedules-conversion': {
    en: 'Schedule {number} is a conversion notice, signed in advance and held by the Company in escrow.',
    'zh-Hant': '附表{number}為預先簽署並由公司以託管形式持有的轉換通知。',
  },
} as const satisfies Catalogue;
