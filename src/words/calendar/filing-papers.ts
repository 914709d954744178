import type { Catalogue } from '../catalogue.ts';

/** What is said on screen of a paper that is drawn from a record, and why one cannot be drawn. */
export const filingPaperWords = {
  drafted: { en: '{file}: {title}\nSHA-256 {sha256}', 'zh-Hant': '{file}：{title}\nSHA-256 {sha256}' },
  'to-supply': { en: 'to be supplied by the issuer: {text}', 'zh-Hant': '由發行人補充：{text}' },
  'to-fill-in': { en: 'to be filled in: {line}', 'zh-Hant': '待填寫：{line}' },
  'no-conversion-then': {
    en: 'no conversion of weighted shares is on record for {date}; the last days with one: {days}. Give one of them with --on',
    'zh-Hant': '紀錄於{date}並無轉換不同投票權股份；最近有轉換的日子：{days}。請以 --on 指明其中一日',
  },
  'no-conversion-at-all': {
    en: 'no conversion of weighted shares of a listed issuer is on record up to {date}',
    'zh-Hant': '截至{date}，紀錄並無上市後轉換不同投票權股份',
  },
  'no-cessation-then': {
    en: 'no weighted voting rights ceased on {date} as on record; the last days on which some did: {days}. Give one of them with --on',
    'zh-Hant': '紀錄於{date}並無不同投票權終止；最近有終止的日子：{days}。請以 --on 指明其中一日',
  },
  'no-cessation-at-all': {
    en: 'no cessation of weighted voting rights is on record up to {date}',
    'zh-Hant': '截至{date}，紀錄並無不同投票權終止',
  },
  'not-listed-in-year': {
    en: 'the issuer was not listed by {to}, the end of the last financial year before {date}; Rule 8A.30 asks for no confirmation of that year',
    'zh-Hant': '發行人於{to}（{date}前最近財政年度終結日）尚未上市；第8A.30條並無要求就該年度作出確認',
  },
  'delisted-before-year': {
    en: 'the issuer was delisted on {date}, before the year that begins on {from}',
    'zh-Hant': '發行人已於{date}（在{from}開始的年度之前）除牌',
  },
  'no-shares-yet': { en: 'no shares are on record by {date}', 'zh-Hant': '截至{date}，紀錄並無任何股份' },
} as const satisfies Catalogue;
