import type { Catalogue } from '../catalogue.ts';

/** The page of `holdfast due`. */
export const duePageWords = {
  'due-title': { en: 'What falls due', 'zh-Hant': '到期事項' },
  'due-clear': { en: 'nothing is late', 'zh-Hant': '並無逾期' },
  'due-late': { en: 'something is late', 'zh-Hant': '有事項逾期' },
  'due-cannot-tell': {
    en: 'nothing is known to be late; of some duties the record does not tell',
    'zh-Hant': '未見逾期；部分責任紀錄沒有資料',
  },
  'was-late': { en: '; what was done late is told below', 'zh-Hant': '；曾逾期完成者列於下文' },
  window: {
    en: 'From {from} to {to}: {told}. Outside it: {outside}.',
    'zh-Hant': '{from} 至 {to}：{told}。此段時間以外：{outside}。',
  },
  nothing: { en: 'nothing', 'zh-Hant': '無' },
  'due-none': { en: 'Nothing falls due in this time.', 'zh-Hant': '此段時間並無到期事項。' },
  'head-when': { en: 'when', 'zh-Hant': '時間' },
  'head-rule': { en: 'Rule', 'zh-Hant': '規則' },
  'head-who': { en: 'who', 'zh-Hant': '負責人' },
  'head-state': { en: 'state', 'zh-Hant': '狀況' },
  'head-what': { en: 'what', 'zh-Hant': '事項' },
  soon: { en: 'soon, reckoned', 'zh-Hant': '盡快（推算）' },
  'done-on': { en: 'done on {date} ({fact})', 'zh-Hant': '於 {date} 完成（{fact}）' },
  'done-on-date': { en: 'done on {date}', 'zh-Hant': '於 {date} 完成' },
  'missing-what': { en: 'missing: {what}', 'zh-Hant': '欠缺：{what}' },
  hidden: {
    en: 'Not shown: {counts}. --all shows everything, --from and --to a time of your own.',
    'zh-Hant': '未顯示：{counts}。--all 顯示全部，--from 及 --to 指定時段。',
  },
} as const satisfies Catalogue;
