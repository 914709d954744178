import type { Catalogue } from '../catalogue.ts';

/** What is wrong with a proposal, by the code of its fault. */
export const proposalWords = {
  'proposal-not-a-map': {
    en: 'a proposal is {on: DATE, facts: [...], set?: NAME}; a programme is a list of them',
    'zh-Hant': '建議須為 {on: 日期, facts: [...], set?: 名稱}；計劃為其列表',
  },
  'proposal-unknown-key': {
    en: 'a proposal has no "{found}"; it has on, facts and set',
    'zh-Hant': '建議並無「{found}」；只有 on、facts 及 set',
  },
  'proposal-without-date': {
    en: 'the proposal says no day; give on: DATE in it, or --on DATE',
    'zh-Hant': '建議沒有日期；請在其中給 on: 日期，或用 --on 日期',
  },
  'proposal-date-off': { en: 'on is a date such as 2026-02-05', 'zh-Hant': 'on 須為日期，例如 2026-02-05' },
  'proposal-set-off': { en: 'set is the name of one action', 'zh-Hant': 'set 須為一項行動的名稱' },
  'proposal-empty': {
    en: 'nothing is proposed; give facts: [...] in the vocabulary of a record',
    'zh-Hant': '並無任何建議；請以紀錄的用語給 facts: [...]',
  },
  'proposal-fact-of-another-day': {
    en: 'a fact of {found} stands in the proposal of {expected}; a programme has a proposal for each day',
    'zh-Hant': '{expected} 的建議內有 {found} 的事實；計劃須每日一項建議',
  },
  'programme-has-dates': {
    en: 'a programme has its own dates; --on is for a single proposal',
    'zh-Hant': '計劃自有日期；--on 只用於單項建議',
  },
  'proposal-no-deed': {
    en: '{found} says something of the record and is nothing that anybody does on a day; append it to the record instead',
    'zh-Hant': '{found} 乃關於紀錄本身，並非可於某日進行的事；請改為加入紀錄',
  },
  'proposal-before-record': {
    en: 'nothing can be told for {date}: the record begins on {begins}',
    'zh-Hant': '{date} 無從判斷：紀錄始於 {begins}',
  },
  'file-proposal-overturns': {
    en: 'with it the fact {fact} on record ({kind}, {date}) could no longer be true: {problem}',
    'zh-Hant': '若然，紀錄中的事實 {fact}（{kind}，{date}）便不可能成立：{problem}',
  },
} as const satisfies Catalogue;
