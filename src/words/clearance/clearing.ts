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
    en: 'It cannot be told for {date}; not on record: {missing}.',
    'zh-Hant': '{date} 能否進行無法判斷；紀錄未載：{missing}。',
  },
  'answer-happens': {
    en: 'Nobody is asked for leave on {date}: this is what must be done of it.',
    'zh-Hant': '{date} 此事無須批准：以下為須辦事項。',
  },
  'answer-remedy': {
    en: 'It may be done with: {action} {shares}, by {by}.',
    'zh-Hant': '如同時：{action} {shares}（{by} 前），則可進行。',
  },
  'answer-signers': { en: 'To sign: {who}.', 'zh-Hant': '須簽署：{who}。' },
  'reason-yes': { en: 'It creates and worsens nothing.', 'zh-Hant': '並無產生或惡化任何問題。' },
  'reason-no': { en: 'It would breach {rules}.', 'zh-Hant': '將違反 {rules}。' },
  'reason-needs-exchange': { en: 'The Exchange decides under {rules}.', 'zh-Hant': '須由聯交所按 {rules} 決定。' },
  'reason-needs-counsel': { en: 'The law is not clear under {rules}.', 'zh-Hant': '{rules} 之下法律未明。' },
  'reason-cannot-tell': { en: 'The record does not hold what {rules} asks.', 'zh-Hant': '紀錄未載 {rules} 所需資料。' },
} as const satisfies Catalogue;
