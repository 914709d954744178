import type { Catalogue } from '../catalogue.ts';

/** What the answer to a proposal says: the one line, why, and who must act. */
export const clearingWords = {
  'answer-yes': { en: 'Yes, on {date}.', 'zh-Hant': '可於 {date} 進行。' },
  'answer-no': { en: 'Not as it stands, on {date}.', 'zh-Hant': '{date} 不得按現狀進行。' },
  'answer-needs-exchange': {
    en: 'Only if the Exchange decides so, on {date}.',
    'zh-Hant': '{date} 須待聯交所決定方可進行。',
  },
  'answer-needs-counsel': { en: 'Only on the advice of counsel, on {date}.', 'zh-Hant': '{date} 須先取得法律意見。' },
  'answer-cannot-tell': {
    en: 'It cannot be told for {date}; not on record: {terms}.',
    'zh-Hant': '{date} 能否進行無法判斷；紀錄未載：{terms}。',
  },
  'answer-happens': {
    en: 'Nobody is asked for leave: what follows must be done of it, from {date}.',
    'zh-Hant': '此事無須任何人批准：自 {date} 起須辦理以下事項。',
  },
  'with-convert': {
    en: 'It may be done if {shares} shares of class {class} are converted with it.',
    'zh-Hant': '如同時轉換 {class} 類 {shares} 股，則可進行。',
  },
  'with-convert-behind': {
    en: 'It may be done if {shares} shares of class {class} are converted at once behind it.',
    'zh-Hant': '如其後立即轉換 {class} 類 {shares} 股，則可進行。',
  },
  'with-one-action': {
    en: 'It may be done with its steps as one action.',
    'zh-Hant': '如各步驟作為一項行動進行，則可進行。',
  },
  'with-sell': {
    en: 'It may be done if a beneficiary sells {shares} ordinary shares with it.',
    'zh-Hant': '如受益人同時出售 {shares} 股普通股，則可進行。',
  },
  'with-issue': {
    en: 'It may be done if {shares} ordinary shares are issued to the public with it.',
    'zh-Hant': '如同時向公眾發行 {shares} 股普通股，則可進行。',
  },
  'with-transfer': {
    en: 'It may be done if {shares} WVR shares pass to the public with it and convert by that.',
    'zh-Hant': '如同時將 {shares} 股不同投票權股份轉予公眾並隨之轉換，則可進行。',
  },
  'with-reduce': {
    en: 'It may be done with at most {shares} shares.',
    'zh-Hant': '如不多於 {shares} 股，則可進行。',
  },
  'with-delay': { en: 'It may be done from {date}.', 'zh-Hant': '自 {date} 起可進行。' },
  'with-hold-in-treasury': {
    en: 'It may be done if the shares are held in treasury instead.',
    'zh-Hant': '如改為持作庫存股份，則可進行。',
  },
  'with-waiver': { en: 'It may be done under a waiver of the Exchange.', 'zh-Hant': '如獲聯交所豁免，則可進行。' },
  'with-approval': {
    en: 'It may be done with the prior approval of the Exchange.',
    'zh-Hant': '如事先獲聯交所批准，則可進行。',
  },
  'still-no': { en: 'That alone is not enough.', 'zh-Hant': '單憑此舉並不足夠。' },
  'still-needs-exchange': { en: 'The Exchange must still decide.', 'zh-Hant': '仍須聯交所決定。' },
  'still-needs-counsel': { en: 'Counsel must still advise.', 'zh-Hant': '仍須法律意見。' },
  'still-cannot-tell': {
    en: 'Whether that is enough cannot be told from the record.',
    'zh-Hant': '單憑紀錄無法判斷是否足夠。',
  },
  'at-once-convert': {
    en: 'The weight of {shares} shares ends by it ({rules}): they are converted at once.',
    'zh-Hant': '{shares} 股的不同投票權因而終止（{rules}）：須立即轉換。',
  },
  'who-decides': { en: 'Decided by: {who}.', 'zh-Hant': '由其決定：{who}。' },
  'who-advises': { en: 'Advice of: {who}.', 'zh-Hant': '須其意見：{who}。' },
  'who-resolves': { en: 'Resolved by: {who}.', 'zh-Hant': '由其議決：{who}。' },
  'who-signs': { en: 'To sign: {who}.', 'zh-Hant': '須簽署：{who}。' },
  'who-notifies': { en: 'The Exchange is notified by: {who}.', 'zh-Hant': '通知聯交所者：{who}。' },
  'who-is-consulted': { en: 'Consulted first: {who}.', 'zh-Hant': '須先諮詢：{who}。' },
  'who-approves': { en: 'Approved by the issuer: {who}.', 'zh-Hant': '發行人內部批准：{who}。' },
  exchange: { en: 'the Exchange', 'zh-Hant': '聯交所' },
  counsel: { en: 'counsel', 'zh-Hant': '法律顧問' },
  board: { en: 'the board', 'zh-Hant': '董事會' },
  shareholders: { en: 'the shareholders', 'zh-Hant': '股東' },
  class: { en: 'the holders of the class', 'zh-Hant': '該類別持有人' },
  adviser: { en: 'the compliance adviser', 'zh-Hant': '合規顧問' },
  representatives: { en: 'who represents him in law', 'zh-Hant': '其合法代表' },
  approvers: { en: 'persons of the issuer', 'zh-Hant': '發行人人員' },
} as const satisfies Catalogue;
