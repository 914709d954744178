import type { Catalogue } from '../catalogue.ts';

/** What is wrong with a proposal, by the code of its fault. */
export const proposalWords = {
  'proposal-not-a-map': {
    en: 'a proposal is {on: DATE, facts: [...], set?: NAME}; a programme is a list of them',
    'zh-Hant': '建議須為 {on: 日期, facts: [...], set?: 名稱}；計劃為其列表',
  },
  'proposal-unknown-key': {
    en: 'a proposal has no "{found}"{hint}; it has on, facts and set, and in a programme fixed and by',
    'zh-Hant': '建議並無「{found}」{hint}；只有 on、facts 及 set，計劃內另有 fixed 及 by',
  },
  'proposal-without-date': {
    en: 'the proposal says no day; give on: DATE in it, or --on DATE',
    'zh-Hant': '建議沒有日期；請在其中給 on: 日期，或用 --on 日期',
  },
  'public-holds-unlisted': {
    en: 'class {class} is not listed: the public cannot hold it; convert the shares first (shares-converted) and let the listed shares pass, or name the person who gets them',
    'zh-Hant': '{class} 類並未上市：公眾不能持有；請先轉換（shares-converted）再轉讓上市股份，或指明承讓人',
  },
  'proposal-date-off': {
    en: '"{found}" is no date of the calendar; on is a date such as 2026-02-05',
    'zh-Hant': '「{found}」並非曆法上的日期；on 須為日期，例如 2026-02-05',
  },
  'proposal-too-large': {
    en: '{file} is larger than {limit}, which no proposal needs; is it the right file? A proposal is {on: DATE, facts: [...]}',
    'zh-Hant': '{file} 超過 {limit}，建議無需如此大；是否選錯檔案？建議為 {on: 日期, facts: [...]}',
  },
  'proposal-set-off': { en: 'set is the name of one action', 'zh-Hant': 'set 須為一項行動的名稱' },
  'proposal-empty': {
    en: 'nothing is proposed; give facts: [...] in the vocabulary of a record',
    'zh-Hant': '並無任何建議；請以紀錄的用語給 facts: [...]',
  },
  'proposal-fact-of-another-day': {
    en: 'a fact of {found} stands in the proposal of {expected}; a programme has a proposal for each day',
    'zh-Hant': '{expected} 的建議內有 {found} 的事實；計劃須每日一項建議',
  },
  'proposal-fixed-off': { en: 'fixed is true or false', 'zh-Hant': 'fixed 須為 true 或 false' },
  'proposal-by-off': {
    en: 'by is the latest day of the cancellation, a date such as 2026-12-31',
    'zh-Hant': 'by 為註銷的最後日期，例如 2026-12-31',
  },
  'proposal-by-before': {
    en: 'proposal {proposal} is of {on}, and its latest day {by} is before that; give a day from {on} on, or move it',
    'zh-Hant': '第 {proposal} 項建議為 {on}，其最後日期 {by} 卻更早；請給 {on} 或以後的日期，或改動建議日期',
  },
  'programme-agreement': {
    en: 'what the parties agreed is {shares} shares over the whole programme, and {needed} are needed: {short} short; agree on more, or use --sharing ceiling',
    'zh-Hant': '各方協定整個計劃合共轉換 {shares} 股，而需要 {needed} 股：尚欠 {short} 股；請協定更多，或用 --sharing ceiling',
  },
  'proposal-of-programme': { en: 'proposal {proposal}: {problem}', 'zh-Hant': '第 {proposal} 項建議：{problem}' },
  'programme-overturns': {
    en: 'the programme leaves no room for the fact {fact} of {on} on record: {problem}',
    'zh-Hant': '計劃令紀錄上 {on} 的事實 {fact} 無法成立：{problem}',
  },
  'programme-has-dates': {
    en: 'a programme has its own dates; --on is for a single proposal',
    'zh-Hant': '計劃自有日期；--on 只用於單項建議',
  },
  'proposal-no-deed': {
    en: '{found} says something of the record and is nothing that anybody does on a day; append it to the record instead',
    'zh-Hant': '{found} 乃關於紀錄本身，並非可於某日進行的事；請改為加入紀錄',
  },
  'proposal-no-shares': {
    en: '{found} of 0 shares does nothing; give the number of shares, or leave the fact out',
    'zh-Hant': '{found} 涉及 0 股，並無作用；請填上股數，或刪去該項',
  },
  'proposal-before-record': {
    en: 'nothing can be told for {date}: the record begins on {begins}',
    'zh-Hant': '{date} 無從判斷：紀錄始於 {begins}',
  },
  'proposal-nothing-known': {
    en: 'nothing can be told: nothing had been recorded at the moment asked for; give a later --known-at, or leave it out',
    'zh-Hant': '無從判斷：所問時刻尚未有任何紀錄；請給予較後的 --known-at，或略去',
  },
  'proposal-sets-differ': {
    en: 'the proposal is one action, {expected}, and this fact stands in another, {found}; leave out the set of the proposal, or of the fact',
    'zh-Hant': '建議為一項行動 {expected}，而此事實屬另一行動 {found}；請略去建議的 set，或此事實的 set',
  },
  'file-proposal-overturns': {
    en: 'with it the fact {fact} on record ({kind}, {date}) could no longer be true: {problem}',
    'zh-Hant': '若然，紀錄中的事實 {fact}（{kind}，{date}）便不可能成立：{problem}',
  },
  'proposal-set-on-record': {
    en: 'the action {found} is on record already; give the set of the proposal another name',
    'zh-Hant': '行動 {found} 已在紀錄中；請為建議的 set 另取名稱',
  },
} as const satisfies Catalogue;
