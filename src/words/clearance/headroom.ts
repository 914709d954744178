import type { Catalogue } from '../catalogue.ts';

/** How far each line is: names of the lines, the sentences that tell them, and what is wrong with a limit. */
export const headroomWords = {
  title: { en: 'How far each line is', 'zh-Hant': '距離每條界線尚有多少' },
  'not-applicable': {
    en: 'Nothing to measure: on this day the issuer is not listed, is exempt under Rule 8A.46, or has no weighted shares beside listed ones.',
    'zh-Hant': '無可量度：發行人於該日並未上市、獲第 8A.46 條豁免，或並無同時有不同投票權股份及上市股份。',
  },
  'head-line': { en: 'Line', 'zh-Hant': '界線' },
  'head-room': { en: 'Room', 'zh-Hant': '餘地' },
  'head-unit': { en: 'In', 'zh-Hant': '單位' },
  'head-level': { en: 'Stands', 'zh-Hant': '狀況' },
  'head-set': { en: 'Told below', 'zh-Hant': '低於此即提示' },
  'head-why': { en: 'Why', 'zh-Hant': '原因' },
  shares: { en: 'shares', 'zh-Hant': '股' },
  votes: { en: 'votes', 'zh-Hant': '票' },
  days: { en: 'days', 'zh-Hant': '日' },
  kept: { en: 'kept', 'zh-Hant': '符合' },
  near: { en: 'nearer than set', 'zh-Hant': '比所設限度更近' },
  crossed: { en: 'crossed', 'zh-Hant': '已越過' },
  ask: { en: 'ask', 'zh-Hant': '須查詢' },
  'cannot-tell': { en: 'cannot be told', 'zh-Hant': '無法判斷' },
  'line-non-wvr-votes': { en: 'votes of non-WVR shareholders', 'zh-Hant': '非不同投票權股東的票數' },
  'line-ceiling': { en: 'WVR shares under the ceiling', 'zh-Hant': '上限內的不同投票權股份' },
  'line-buy-back': { en: 'largest buy-back before a conversion', 'zh-Hant': '轉換前的最大購回' },
  'line-buy-back-in-one-action': { en: 'largest buy-back in one action', 'zh-Hant': '一次行動的最大購回' },
  'line-beneficiary-purchase': { en: 'largest purchase by a beneficiary', 'zh-Hant': '受益人最多可買入' },
  'line-beneficiary-issue': { en: 'largest issue to a beneficiary', 'zh-Hant': '最多可向受益人發行' },
  'line-public-issue': { en: 'largest issue to the public', 'zh-Hant': '最多可向公眾發行' },
  'line-mandate': { en: 'left of the mandate to buy back', 'zh-Hant': '購回授權餘額' },
  'line-issue-mandate': { en: 'left of the mandate to issue', 'zh-Hant': '發行授權餘額' },
  'line-public-float': { en: 'purchases before the public float is reached', 'zh-Hant': '觸及公眾持股量前可購回' },
  'line-approval-pool': { en: 'conversions with listing approved', 'zh-Hant': '已獲批准上市的轉換' },
  'line-confirmation': { en: 'next yearly confirmation of the committee', 'zh-Hant': '委員會下次年度確認' },
  'line-filing': { en: 'next filing', 'zh-Hant': '下次申報' },
  over: {
    en: 'Non-WVR shareholders have {nonWvrVotes} of {totalVotes} votes: {room} over the line.',
    'zh-Hant': '非不同投票權股東有 {totalVotes} 票中的 {nonWvrVotes} 票：高於界線 {room} 票。',
  },
  short: {
    en: 'Non-WVR shareholders have {nonWvrVotes} of {totalVotes} votes: {room} short of the line.',
    'zh-Hant': '非不同投票權股東有 {totalVotes} 票中的 {nonWvrVotes} 票：低於界線 {room} 票。',
  },
  at: {
    en: '{wvrShares} of {issuedShares} shares carry weight; the ceiling {ceilingPart} / {ceilingWhole}, set by {setBy}, allows {mostWvrShares}. It is the lowest since listing and falls with every issue.',
    'zh-Hant':
      '{issuedShares} 股中有 {wvrShares} 股附帶不同投票權；由 {setBy} 所定的上限 {ceilingPart} / {ceilingWhole} 容許 {mostWvrShares} 股。上限為上市以來最低，每次發行均令其下降。',
  },
  above: {
    en: '{wvrShares} of {issuedShares} shares carry weight; the ceiling {ceilingPart} / {ceilingWhole}, set by {setBy}, allows {mostWvrShares}: {room} must be converted.',
    'zh-Hant':
      '{issuedShares} 股中有 {wvrShares} 股附帶不同投票權；由 {setBy} 所定的上限 {ceilingPart} / {ceilingWhole} 容許 {mostWvrShares} 股：須轉換 {room} 股。',
  },
  'bases-differ': {
    en: '{wvrShares} of {issuedShares} shares carry weight; the ceiling {ceilingPart} / {ceilingWhole}, set by {setBy}, allows {mostWvrShares}. With and without treasury shares the answers differ: ask counsel.',
    'zh-Hant':
      '{issuedShares} 股中有 {wvrShares} 股附帶不同投票權；由 {setBy} 所定的上限 {ceilingPart} / {ceilingWhole} 容許 {mostWvrShares} 股。計入與不計入庫存股份的答案不同：請諮詢律師。',
  },
  largest: {
    en: 'Up to {room} shares; with one more, Rule 8A.09 is broken.',
    'zh-Hant': '最多 {room} 股；多一股即違反第 8A.09 條。',
  },
  'largest-in-one-action': {
    en: 'Up to {room} shares while each beneficiary keeps a WVR share, with no more converted than Rule 8A.15 asks; with one more, Rule 8A.09 is broken.',
    'zh-Hant': '如各受益人均保留不同投票權股份，且只作第 8A.15 條所需轉換，最多 {room} 股；多一股即違反第 8A.09 條。',
  },
  'largest-last-share': {
    en: 'Up to {room} shares; what one more asks takes the last WVR share, and with it the structure ends.',
    'zh-Hant': '最多 {room} 股；多一股所需的轉換即用盡不同投票權股份，架構隨之終止。',
  },
  'largest-by-itself': {
    en: 'Up to {room} shares keep Rule 8A.09 by itself.',
    'zh-Hant': '單計第 8A.09 條，最多 {room} 股仍符合。',
  },
  'line-waived': {
    en: 'The Exchange has waived Rule {rule} for this day: the figure is what the Rule allows without that.',
    'zh-Hant': '聯交所於當日豁免第 {rule} 條：數字為不計豁免時條文所容許者。',
  },
  'under-waivers': {
    en: 'Under {waivers}, up to {shares} shares may be bought and cancelled in one action, with {conversions} WVR shares converted.',
    'zh-Hant': '在{waivers}之下，一次行動最多可購回並註銷 {shares} 股，須轉換 {conversions} 股不同投票權股份。',
  },
  'a-waiver': { en: 'the waiver {decision} of Rule {rule}', 'zh-Hant': '豁免 {decision}（第 {rule} 條）' },
  'a-waiver-until': {
    en: 'the waiver {decision} of Rule {rule} until {until}',
    'zh-Hant': '豁免 {decision}（第 {rule} 條，至 {until} 止）',
  },
  'all-held': {
    en: 'All {room} shares that the record shows with the public; Rule 8A.09 does not stop it before.',
    'zh-Hant': '紀錄所示公眾持有的全部 {room} 股；第 8A.09 條在此之前不構成限制。',
  },
  authorised: { en: 'Up to {room} shares: the authorised capital ends there.', 'zh-Hant': '最多 {room} 股：法定股本至此為止。' },
  mandate: { en: 'Up to {room} shares: the general mandate ends there.', 'zh-Hant': '最多 {room} 股：一般授權至此為止。' },
  left: {
    en: '{left} of the {mandate} shares of the mandate of {given} are left; {used} are used.',
    'zh-Hant': '{given} 授權的 {mandate} 股尚餘 {left} 股；已用 {used} 股。',
  },
  overdrawn: {
    en: 'The mandate of {given} was for {mandate} shares; {used} are used: {room} too many.',
    'zh-Hant': '{given} 的授權為 {mandate} 股；已用 {used} 股：超出 {room} 股。',
  },
  expired: { en: 'The mandate of {given} ran out on {expires}.', 'zh-Hant': '{given} 的授權已於 {expires} 屆滿。' },
  lapsed: {
    en: 'The mandate of {given} ended with the annual general meeting of {meeting}; a newer one is not on record.',
    'zh-Hant': '{given} 的授權已隨股東週年大會（{meeting}）終止；紀錄並無較新的授權。',
  },
  'perhaps-lapsed': {
    en: 'The mandate of {given} has no last day on record and is more than a year old: it lapses at the next annual general meeting.',
    'zh-Hant': '{given} 的授權在紀錄並無屆滿日且已逾一年：授權於下屆股東週年大會失效。',
  },
  float: {
    en: 'The record shows {publicShares} of {issuedShares} shares of class {class} with the public; after {room} more bought back the required part is reached.',
    'zh-Hant': '紀錄所示 {class} 類 {issuedShares} 股中公眾持有 {publicShares} 股；再購回 {room} 股即觸及規定比例。',
  },
  'float-short': {
    en: 'The record shows {publicShares} of {issuedShares} shares of class {class} with the public: {room} fewer than required.',
    'zh-Hant': '紀錄所示 {class} 類 {issuedShares} 股中公眾持有 {publicShares} 股：較規定少 {room} 股。',
  },
  pool: {
    en: '{room} of {approved} shares approved for listing on conversion are left.',
    'zh-Hant': '獲批准轉換後上市的 {approved} 股尚餘 {room} 股。',
  },
  'pool-overdrawn': {
    en: 'Of {approved} shares approved for listing on conversion {used} are used: {room} too many.',
    'zh-Hant': '獲批准轉換後上市的為 {approved} 股，已用 {used} 股：超出 {room} 股。',
  },
  'not-on-record': { en: 'Not on record.', 'zh-Hant': '紀錄並無此項。' },
  untold: { en: 'The record does not hold what is needed: {missing}.', 'zh-Hant': '紀錄欠缺所需資料：{missing}。' },
  due: { en: '{duty} It is due on {date}.', 'zh-Hant': '{duty}期限為 {date}。' },
  'due-late': { en: '{duty} It was due on {date} and is not done.', 'zh-Hant': '{duty}已於 {date} 到期而尚未完成。' },
  'due-unknown': { en: '{duty}', 'zh-Hant': '{duty}' },
  'nothing-due': { en: 'Nothing is due in the year that follows.', 'zh-Hant': '其後一年內並無到期事項。' },
  'buy-backs': { en: 'The largest buy-back', 'zh-Hant': '最大購回' },
  'no-conversion': { en: '(a) without any conversion', 'zh-Hant': '(a) 不作任何轉換' },
  'at-cancellation': { en: '(b) with the conversion at cancellation', 'zh-Hant': '(b) 註銷時轉換' },
  'one-action': { en: '(c) bought, cancelled and converted in one action', 'zh-Hant': '(c) 一次行動內購回、註銷及轉換' },
  'may-buy': { en: 'to buy', 'zh-Hant': '可購回' },
  'may-cancel': { en: 'of it to cancel', 'zh-Hant': '其中可註銷' },
  'must-convert': { en: 'to convert', 'zh-Hant': '須轉換' },
  'binds-first': { en: 'what stops it', 'zh-Hant': '限制' },
  public: { en: 'what the public holds', 'zh-Hant': '公眾持股' },
  'by-rule': { en: '{rule} alone: {shares}', 'zh-Hant': '單計 {rule}：{shares}' },
  pending: {
    en: '{shares} shares bought back wait for their cancellation; on that day {conversions} WVR shares must be converted.',
    'zh-Hant': '{shares} 股已購回待註銷；註銷當日須轉換 {conversions} 股不同投票權股份。',
  },
  'mandate-below': {
    en: 'The mandate to buy back allows {left} of them.',
    'zh-Hant': '購回授權只容許其中 {left} 股。',
  },
  'at-least': {
    en: 'Under this modified minimum larger sizes may pass too: this one does.',
    'zh-Hant': '在此經修改的最低比例下，更大數目亦可能符合：此數目符合。',
  },
  'unknown-votes': {
    en: 'Votes of holders who are not known are not counted for the public; beyond this size it cannot be told.',
    'zh-Hant': '持有人不明的票數不計入公眾；超出此數則無法判斷。',
  },
  'issue-ratchet': {
    en: 'Every issue lowers the ceiling of Rule 8A.13 for good.',
    'zh-Hant': '每次發行均令第 8A.13 條的上限永久下降。',
  },
  'core-connected-as-recorded': {
    en: 'Who is core connected is taken from the record; whom it does not name may be so too.',
    'zh-Hant': '核心關連人士以紀錄所載為準；紀錄未載者亦可能是。',
  },
  'not-verified': { en: 'wording not verified', 'zh-Hant': '條文未經核實' },
  'chart-written': { en: 'The chart is in {file}.', 'zh-Hant': '圖表已寫入 {file}。' },
  'arith-days': { en: 'days', 'zh-Hant': '日數' },
  'arith-spare': { en: 'over the line of 8A.09, times its whole', 'zh-Hant': '高於 8A.09 界線（乘以分母）' },
  'arith-public-shares': { en: 'shares with the public', 'zh-Hant': '公眾持股' },
  'arith-issued-shares': { en: 'shares in issue', 'zh-Hant': '已發行股份' },
  'arith-largest': { en: 'largest', 'zh-Hant': '最大' },
  'arith-conversions': { en: 'conversions', 'zh-Hant': '轉換' },
  'arith-authorised-left': { en: 'left of the authorised capital', 'zh-Hant': '法定股本餘額' },
  'arith-mandate': { en: 'mandate', 'zh-Hant': '授權' },
  'arith-approved': { en: 'approved', 'zh-Hant': '已批准' },
  'arith-used': { en: 'used', 'zh-Hant': '已用' },
  'arith-mandate-left': { en: 'left', 'zh-Hant': '餘額' },
  'no-such-limit': {
    en: 'there is no line "{found}" for a limit; there are {allowed}{hint}',
    'zh-Hant': '並無「{found}」此界線可設限度；有 {allowed}{hint}',
  },
  'limit-in-other-unit': {
    en: 'the limit {limit} is given in {unit} alone, and {found} was given',
    'zh-Hant': '限度 {limit} 只以 {unit} 給予，所給為 {found}',
  },
} as const satisfies Catalogue;
