import type { Catalogue } from '../catalogue.ts';

/** What somebody has to do, by the kind of the duty. */
export const dutyWords = {
  'conversion-at-once': {
    en: 'Convert {shares} WVR shares: {rule}, {date}, {subject}.',
    'zh-Hant': '轉換不同投票權股份 {shares} 股：第 {rule} 條，{date}，{subject}。',
  },
  'treasury-basis': {
    en: 'Treasury shares of {date}: convert {shares} shares of class {class} now, or keep a confirmation that the cancellation counts ({rule}, {subject}).',
    'zh-Hant': '{date} 的庫存股份：立即轉換 {class} 類股份 {shares} 股，或備存以註銷計算的確認（第 {rule} 條，{subject}）。',
  },
  'next-day-return': {
    en: 'File the next day disclosure return FF305 for {date}: {what} ({count}).',
    'zh-Hant': '就 {date} 的變動提交翌日披露報表 FF305：{what}（{count} 項）。',
  },
  'repurchase-report': {
    en: 'Report the purchase of {shares} shares on {date} (second part of FF305).',
    'zh-Hant': '申報 {date} 購回 {shares} 股（FF305 第二部分）。',
  },
  'monthly-return': {
    en: 'File the monthly return FF301 for {month}.',
    'zh-Hant': '提交 {month} 的月報表 FF301。',
  },
  'poll-results': {
    en: 'Announce the results of the polls of the meeting {meeting} of {date}.',
    'zh-Hant': '公布 {date} 會議 {meeting} 的投票表決結果。',
  },
  'director-change': {
    en: 'Announce that {person}: {change}, {date}.',
    'zh-Hant': '公布 {person}：{change}，{date}。',
  },
  'exchange-notice': {
    en: 'Notify the Exchange that {vehicle} no longer complies with 8A.18(2) since {date}.',
    'zh-Hant': '通知聯交所 {vehicle} 自 {date} 起不再符合第 8A.18(2) 條。',
  },
  'terms-announcement': {
    en: 'Announce the changed terms of class {class} of {date}.',
    'zh-Hant': '公布 {class} 類別於 {date} 的條款變更。',
  },
  'interest-notice': {
    en: 'Notice of interests of {person} for the change of {date} (form 3A).',
    'zh-Hant': '{person} 就 {date} 的變動提交權益披露（表格 3A）。',
  },
  'undertaking-of-beneficiary': {
    en: 'Undertaking of {person} under Rule 8A.43, by {date}.',
    'zh-Hant': '{person} 於 {date} 前作出第 8A.43 條的承諾。',
  },
  'yearly-confirmation': {
    en: 'Confirmation of the corporate governance committee for the year to {ends} ({period}).',
    'zh-Hant': '企業管治委員會就截至 {ends} 年度（{period}）的確認。',
  },
  'committee-report': {
    en: 'Report of the corporate governance committee for the period to {ends} ({period}).',
    'zh-Hant': '企業管治委員會就截至 {ends} 期間（{period}）的報告。',
  },
  results: {
    en: 'Announce the results for the period to {ends} ({period}).',
    'zh-Hant': '公布截至 {ends} 期間（{period}）的業績。',
  },
  'compliance-adviser': {
    en: 'Have a compliance adviser: {why}, {date}.',
    'zh-Hant': '聘有合規顧問：{why}，{date}。',
  },
  'adviser-consultation': {
    en: 'Consult the compliance adviser: {matter}, {date}.',
    'zh-Hant': '諮詢合規顧問：{matter}，{date}。',
  },
  rotation: {
    en: '{person} retires by rotation; last elected or appointed on {date}.',
    'zh-Hant': '{person} 輪值退任；上次於 {date} 獲選任或委任。',
  },
  'election-at-first-meeting': {
    en: 'Put {person}, whom the board named on {date}, up for election at the first annual general meeting.',
    'zh-Hant': '於首個股東週年大會提呈選任 {person}（董事會於 {date} 委任）。',
  },
  'uncertificated-articles': {
    en: 'Amend the terms of issue for uncertificated securities by {date} or the first annual general meeting if later.',
    'zh-Hant': '於 {date} 或較後的首個股東週年大會前就無紙證券修訂發行條款。',
  },
  'mandate-ends': {
    en: 'The {kind} for {shares} shares ends on {date}.',
    'zh-Hant': '{shares} 股的{kind}於 {date} 屆滿。',
  },
  'waiver-ends': {
    en: 'The {decision} under Rule {rule} ends on {date}.',
    'zh-Hant': '第 {rule} 條的{decision}於 {date} 屆滿。',
  },
  'annual-meeting': {
    en: 'Hold the annual general meeting for the year to {ends}.',
    'zh-Hant': '就截至 {ends} 年度舉行股東週年大會。',
  },
  'mandate-lapses': {
    en: 'The {kind} for {shares} shares lapses at the next annual general meeting, whose day is not on record.',
    'zh-Hant': '{shares} 股的{kind}於下屆股東週年大會失效，其日期未有紀錄。',
  },
  'year-unknown': {
    en: 'When the financial year ends is not on record: by when {what} is due cannot be told.',
    'zh-Hant': '紀錄沒有財政年度結束日：{what}的到期日無法判斷。',
  },
  'limitation-ends': {
    en: 'Last day to claim damages for the breach of {rule} of {date} under {undertaking} ({breach}).',
    'zh-Hant': '就 {date} 違反第 {rule} 條根據 {undertaking} 申索損害賠償的最後一日（{breach}）。',
  },
} as const satisfies Catalogue;

/** Notices of duties, by code. */
export const dutyNoticeWords = {
  'no-calendar': {
    en: 'The general holidays of {year} are not in the tables; the date shown is the first day that it could be.',
    'zh-Hant': '未有 {year} 年的公眾假期表；所示日期為最早可能的日子。',
  },
  'soon-reckoned': {
    en: 'The Rule says as soon as practicable; the day is our reckoning, the next business day.',
    'zh-Hant': '規則要求在切實可行範圍內盡快；此日期為推算的下一營業日。',
  },
  'weather-closed': {
    en: '{date} was no business day: no session was held ({because}).',
    'zh-Hant': '{date} 並非營業日：全日沒有交易（{because}）。',
  },
  'weather-no-morning': {
    en: 'The morning session of {date} was cancelled ({because}); 08:30 is what the timetable gave.',
    'zh-Hant': '{date} 上午時段取消（{because}）；08:30 為原定時間表所得。',
  },
  'done-day-unknown': {
    en: 'The record shows that it was done ({fact}), not when.',
    'zh-Hant': '紀錄顯示已完成（{fact}），但沒有日期。',
  },
  'done-on-the-day': {
    en: 'Done on the day on which it fell due; the record does not say whether by 08:30.',
    'zh-Hant': '於到期當日完成；紀錄沒有說明是否不遲於 08:30。',
  },
  'part-filed': {
    en: 'What was filed does not cover {facts}.',
    'zh-Hant': '已提交者不涵蓋 {facts}。',
  },
  'filed-by-another': {
    en: 'The record says that {by} filed {fact}; whether it is the return of the issuer cannot be told. Where it is, write by: issuer.',
    'zh-Hant': '紀錄載明 {fact} 由 {by} 提交；無法判斷是否發行人的報表。如是，請寫作 by: issuer。',
  },
  'filed-before-trading': {
    en: '{fact} was filed before trading on the day of the event, at no time on record: whether it came after it cannot be told. Write at for the event.',
    'zh-Hant': '{fact} 於事件當日開市前提交，而事件時間並無紀錄：無法判斷其是否在事件之後。請為事件載明 at。',
  },
  'in-listing-document': {
    en: 'The period ended before the listing: this falls due unless the listing document has it.',
    'zh-Hant': '該期間於上市前結束：除非上市文件已載有，否則須予公布。',
  },
  'year-before-listing': {
    en: 'The year ended before the listing: the Rule may not have asked for a meeting of it.',
    'zh-Hant': '該年度於上市前結束：規則未必要求為其舉行大會。',
  },
  'several-days': {
    en: 'One fact tells of purchases on several days from {from} to {to}; each day falls due of its own. Write a fact for each day.',
    'zh-Hant': '一項事實載有 {from} 至 {to} 多日的購回；每日各自到期。請為每日各記一項事實。',
  },
  'vehicle-for-exchange': {
    en: 'Whether the vehicle still complies is for the Exchange to accept (8A.18(2)); where it does not, this is to be notified.',
    'zh-Hant': '該工具是否仍符合規定須由聯交所接納（第 8A.18(2) 條）；如不符合，須就此通知。',
  },
  'matter-unclear': {
    en: 'Whether {fact} is about this its matter does not say; write the matter {code}.',
    'zh-Hant': '{fact} 的事項沒有說明是否關乎此事；請將事項寫作 {code}。',
  },
  'five-per-cent': {
    en: '{shares} shares since the last return are 5% or more of {issued} in issue.',
    'zh-Hant': '自上次報表以來 {shares} 股已達已發行 {issued} 股的 5%。',
  },
  'beyond-sources': {
    en: 'The sources of the record stop on {date}; the duty rests on the listing alone.',
    'zh-Hant': '紀錄的來源止於 {date}；此責任僅基於仍然上市。',
  },
  'same-day': {
    en: 'Filed practice converts on the day of the cancellation; the Rule gives no day.',
    'zh-Hant': '申報慣例於註銷當日轉換；規則沒有訂明日期。',
  },
  'weight-has-ended': {
    en: 'The articles ended the weight; what is left is to register the shares as converted.',
    'zh-Hant': '不同投票權已按章程終止；餘下為登記轉換。',
  },
  'reckoned-to-report': {
    en: 'The Rule gives no day; it is reckoned to the report that carries it (13.46, 13.48).',
    'zh-Hant': '規則沒有訂明日期；推算至載有該事項的報告（第 13.46、13.48 條）。',
  },
  'confirmation-incomplete': {
    en: 'The confirmation does not name {rules}.',
    'zh-Hant': '確認沒有列明 {rules}。',
  },
  'confirmation-exceptions': {
    en: 'The committee made exceptions: {exceptions}',
    'zh-Hant': '委員會列出例外情況：{exceptions}',
  },
  'from-knowledge': {
    en: 'The time runs from when he knew; days of gale or black rainstorm warnings may not count. The text of the Ordinance was not read.',
    'zh-Hant': '期限由知悉時起計；烈風或黑色暴雨警告日或不計算在內。條文未經查閱。',
  },
  'meeting-not-convened': {
    en: 'No annual general meeting after it is on record; the day is the latest on which one is held.',
    'zh-Hant': '紀錄中其後未有股東週年大會；所示為最遲舉行日。',
  },
  'articles-adopted-since': {
    en: 'Articles were adopted since ({fact}); whether they allow uncertificated title is not on record.',
    'zh-Hant': '其後已採納章程（{fact}）；是否容許無紙所有權則無紀錄。',
  },
  'breach-open': {
    en: 'The breach goes on: each day gives a new claim, the date shown is that of the last day so far.',
    'zh-Hant': '違反仍在持續：每日產生新的申索權，所示日期按至今最後一日計算。',
  },
  'injunction-apart': {
    en: 'An injunction has no fixed period.',
    'zh-Hant': '禁制令並無固定期限。',
  },
} as const satisfies Catalogue;

/** What duties rest on besides the Rules that go by a number. */
export const ruleNames = {
  'USM regime': { en: 'USM regime', 'zh-Hant': '無紙證券市場制度' },
  'SFO Part XV': { en: 'SFO Part XV', 'zh-Hant': '《證券及期貨條例》第 XV 部' },
  'Appendix A1 4(2)': { en: 'Appendix A1 4(2)', 'zh-Hant': '附錄 A1 第 4(2) 段' },
  'Appendix A1 14(1)': { en: 'Appendix A1 14(1)', 'zh-Hant': '附錄 A1 第 14(1) 段' },
  'Cap. 347 s.4': { en: 'Cap. 347 s.4', 'zh-Hant': '第 347 章第 4 條' },
} as const satisfies Catalogue;

/** Codes that duties carry: who, what is missing, what happened, how a duty stands. */
export const dutyTermWords = {
  issuer: { en: 'the issuer', 'zh-Hant': '發行人' },
  committee: { en: 'the corporate governance committee', 'zh-Hant': '企業管治委員會' },
  beneficiaries: { en: 'the beneficiaries', 'zh-Hant': '各受益人' },
  holders: { en: 'the company and every shareholder', 'zh-Hant': '公司及每名股東' },
  open: { en: 'open', 'zh-Hant': '未完成' },
  late: { en: 'late', 'zh-Hant': '逾期' },
  done: { en: 'done', 'zh-Hant': '已完成' },
  'done-late': { en: 'done late', 'zh-Hant': '逾期完成' },
  'cannot-tell': { en: 'cannot tell', 'zh-Hant': '無法判斷' },
  'yearly-confirmation': { en: 'the yearly confirmation', 'zh-Hant': '年度確認' },
  'annual-meeting': { en: 'the annual general meeting', 'zh-Hant': '股東週年大會' },
  'purchase-days': { en: 'the purchases of each day', 'zh-Hant': '每日的購回' },
  'committee-report': { en: 'the report of the committee', 'zh-Hant': '委員會報告' },
  results: { en: 'the announcement of results', 'zh-Hant': '業績公告' },
  basis: { en: 'on what basis shares were issued', 'zh-Hant': '發行股份的依據' },
  adviser: { en: 'the compliance adviser', 'zh-Hant': '合規顧問' },
  meeting: { en: 'the annual general meeting', 'zh-Hant': '股東週年大會' },
  'meeting-day': { en: 'the day of the meeting', 'zh-Hant': '會議日期' },
  'financial-year': { en: 'the end of the financial year', 'zh-Hant': '財政年度結束日' },
  'filing-day': { en: 'the day of filing', 'zh-Hant': '提交日期' },
  'filing-time': { en: 'the time of filing', 'zh-Hant': '提交時間' },
  'conversion-time': { en: 'the time of the conversion', 'zh-Hant': '轉換時間' },
  'filed-by': { en: 'who filed it', 'zh-Hant': '由誰提交' },
  'event-time': { en: 'the time of the event', 'zh-Hant': '事件時間' },
  matter: { en: 'what the announcement or notice was about', 'zh-Hant': '公告或通知的事項' },
  'conversion-day': { en: 'the day of the conversion', 'zh-Hant': '轉換日期' },
  counsel: { en: 'the advice of counsel', 'zh-Hant': '法律意見' },
  calendar: { en: 'the general holidays of {year}', 'zh-Hant': '{year} 年公眾假期' },
  appointed: { en: 'becomes a director', 'zh-Hant': '獲委任為董事' },
  redesignated: { en: 'changes office', 'zh-Hant': '調任' },
  ceased: { en: 'is no longer a director', 'zh-Hant': '不再為董事' },
  resigned: { en: 'resigns as a director', 'zh-Hant': '辭任董事' },
  retired: { en: 'retires as a director', 'zh-Hant': '退任董事' },
  removed: { en: 'is removed as a director', 'zh-Hant': '被罷免董事職務' },
  'not-re-elected': { en: 'is not elected again as a director', 'zh-Hant': '未獲重選為董事' },
  'term-ended': { en: 'is no longer a director, the term having ended', 'zh-Hant': '任期屆滿，不再為董事' },
  died: { en: 'has died', 'zh-Hant': '身故' },
  annual: { en: 'annual', 'zh-Hant': '全年' },
  'half-year': { en: 'half-year', 'zh-Hant': '半年度' },
  'adviser-listing': { en: 'from the day of listing', 'zh-Hant': '自上市日起' },
  'adviser-ceased': { en: 'the last one has ceased', 'zh-Hant': '上任已離任' },
  'mandate-repurchase': { en: 'mandate to buy back', 'zh-Hant': '購回授權' },
  'mandate-issue': { en: 'mandate to issue', 'zh-Hant': '發行授權' },
  waiver: { en: 'waiver', 'zh-Hant': '豁免' },
  modification: { en: 'modification', 'zh-Hant': '修訂' },
  approval: { en: 'approval', 'zh-Hant': '批准' },
  condition: { en: 'condition', 'zh-Hant': '條件' },
  'shares-repurchased': { en: 'purchase of own shares', 'zh-Hant': '購回股份' },
  'shares-cancelled': { en: 'cancellation', 'zh-Hant': '註銷' },
  'shares-converted': { en: 'conversion', 'zh-Hant': '轉換' },
  'shares-issued': { en: 'issue of shares', 'zh-Hant': '發行股份' },
  'shares-subdivided': { en: 'sub-division', 'zh-Hant': '拆細' },
  'shares-consolidated': { en: 'consolidation', 'zh-Hant': '合併' },
  'treasury-shares-sold': { en: 'sale of treasury shares', 'zh-Hant': '出售庫存股份' },
  'shares-transferred': { en: 'transfer of weighted shares', 'zh-Hant': '轉讓不同投票權股份' },
  'votes-entrusted': { en: 'votes entrusted', 'zh-Hant': '委託表決權' },
  'charge-created': { en: 'charge', 'zh-Hant': '押記' },
  'charge-changed': { en: 'change of a charge', 'zh-Hant': '押記變更' },
  'mandate-given': { en: 'mandate to buy back', 'zh-Hant': '購回授權' },
  'class-terms-changed': { en: 'changed terms of a class', 'zh-Hant': '類別條款變更' },
  'articles-adopted': { en: 'new articles', 'zh-Hant': '新章程' },
  'beneficiary-named': { en: 'new beneficiary', 'zh-Hant': '新受益人' },
  'vehicle-arranged': { en: 'new vehicle', 'zh-Hant': '新工具' },
  'vehicle-changed': { en: 'changed vehicle', 'zh-Hant': '工具變更' },
  'vehicle-ended': { en: 'end of a vehicle', 'zh-Hant': '工具終止' },
  'relation-recorded': { en: 'changed relation', 'zh-Hant': '關係變更' },
  'offer-made': { en: 'offer of weighted shares', 'zh-Hant': '發售不同投票權股份' },
} as const satisfies Catalogue;
