import type { Catalogue } from '../../words/index.ts';

/** The pack for the yearly confirmation of the corporate governance committee under Rule 8A.30(2) and (3). */
export const committeeWording = {
  title: {
    en: 'Corporate governance committee: evidence for the yearly confirmation (Rule 8A.30(2) and (3))',
    'zh-Hant': '企業管治委員會：年度確認的證據（第8A.30(2)及(3)條）',
  },
  about: {
    en: '{company}: the year from {from} to {to}, as the record stands on {on}.',
    'zh-Hant': '{company}：年度由{from}至{to}，按{on}的紀錄。',
  },
  'about-nature': {
    en: 'This is evidence, not the confirmation. The committee confirms, line by line, what it is satisfied of; a line that the record does not carry says why, and must not be confirmed on this paper.',
    'zh-Hant': '本文件為證據，並非確認本身。委員會應逐項確認其信納的事項；紀錄未能支持的項目載有原因，不得憑本文件確認。',
  },
  'year-assumed': {
    en: 'The end of the financial year is not on record; the calendar year is taken.',
    'zh-Hant': '紀錄未載財政年度結算日；以曆年計算。',
  },
  'year-open': {
    en: 'The year is not over: what is still to happen in it is not on record, and no line of it can be confirmed.',
    'zh-Hant': '該年度尚未完結：其後事宜未載於紀錄，任何項目均不能確認。',
  },
  'year-begun-listed': {
    en: 'The issuer listed on {date}; the year is counted from then.',
    'zh-Hant': '發行人於{date}上市；年度由該日起計。',
  },
  'year-begun-applies': {
    en: 'Rule 8A.30 applies to the issuer from {date}, when the exemption of Rule 8A.46 ended; the year is counted from then.',
    'zh-Hant': '第8A.46條的豁免於{date}結束，第8A.30條由該日起適用於發行人；年度由該日起計。',
  },
  'year-ended-delisted': {
    en: 'The listing ended on {date}; the year is counted to the day before, and nothing is confirmed of later days.',
    'zh-Hant': '上市地位於{date}終止；年度計至前一日，其後日子不作任何確認。',
  },
  'year-ended-exempt': {
    en: 'From {date} the issuer is exempt under Rule 8A.46 and Rule 8A.30 does not apply; the year is counted to the day before.',
    'zh-Hant': '發行人由{date}起根據第8A.46條獲豁免，第8A.30條不再適用；年度計至前一日。',
  },
  exempt: {
    en: 'As on record, the issuer was exempt under Rule 8A.46 throughout. Rule 8A.30 did not apply to it in the year, and no confirmation is offered here.',
    'zh-Hant': '按紀錄，發行人於整段期間根據第8A.46條獲豁免。第8A.30條於該年度不適用，本文件不提供任何確認。',
  },
  'head-summary': { en: 'Summary', 'zh-Hant': '摘要' },
  'column-line': { en: 'Line', 'zh-Hant': '項目' },
  'column-state': { en: 'On the evidence', 'zh-Hant': '按證據' },
  'line-members': {
    en: '8A.30(2): beneficiaries were members of the board throughout',
    'zh-Hant': '8A.30(2)：受益人全年均為董事會成員',
  },
  'line-events': { en: '8A.30(2): no matter under 8A.17 arose', 'zh-Hant': '8A.30(2)：並無第8A.17條所述事宜' },
  'line-rule': { en: '8A.30(3): compliance with {rule}', 'zh-Hant': '8A.30(3)：遵守第{rule}條' },
  supported: { en: 'supported by the record', 'zh-Hant': '紀錄可予支持' },
  'with-exception': { en: 'only with the exception told below', 'zh-Hant': '只可附下述例外' },
  unsupported: { en: 'cannot be confirmed', 'zh-Hant': '不能確認' },
  'head-members': { en: 'Board membership of the beneficiaries (8A.30(2))', 'zh-Hant': '受益人的董事會成員身分（8A.30(2)）' },
  'column-beneficiary': { en: 'Beneficiary', 'zh-Hant': '受益人' },
  'column-days': { en: 'Days as director', 'zh-Hant': '擔任董事日數' },
  'column-of': { en: 'of days', 'zh-Hant': '總日數' },
  'column-why': { en: 'Why', 'zh-Hant': '說明' },
  'members-full': { en: 'a director on every day', 'zh-Hant': '每日均為董事' },
  'members-short': {
    en: 'not a director throughout {days} of the days: cannot be confirmed',
    'zh-Hant': '有{days}日並非全日擔任董事：不能確認',
  },
  'members-from': {
    en: '; a beneficiary from {date}',
    'zh-Hant': '；由{date}起為受益人',
  },
  'members-until': {
    en: '; no beneficiary any more after {date}',
    'zh-Hant': '；{date}後不再為受益人',
  },
  'members-unknown': {
    en: 'his directorship is not on record: cannot be confirmed',
    'zh-Hant': '紀錄未載其董事身分：不能確認',
  },
  'members-ended': {
    en: 'the sources on directors stop on {date}: cannot be confirmed',
    'zh-Hant': '董事的資料來源止於{date}：不能確認',
  },
  'members-none': {
    en: 'No beneficiary of the year is on record: cannot be confirmed.',
    'zh-Hant': '紀錄未載年內受益人：不能確認。',
  },
  'days-unknown': { en: 'not on record', 'zh-Hant': '紀錄未載' },
  'head-events': { en: 'Matters under 8A.17 (8A.30(2))', 'zh-Hant': '第8A.17條事宜（8A.30(2)）' },
  'events-none': {
    en: 'None is on record in the year: no death, no departure from the board, no conviction or disqualification, no determination of the Exchange that the Rule names.',
    'zh-Hant': '年內紀錄並無記載：並無身故、離開董事會、定罪、取消資格或該規則所指的聯交所裁定。',
  },
  'events-some': {
    en: 'The following are on record in the year, or were still open in it. That no matter under 8A.17 arose cannot be confirmed.',
    'zh-Hant': '以下事宜於年內發生，或於年內仍未了結。不能確認並無第8A.17條所述事宜。',
  },
  'events-earlier': {
    en: 'Before the year, and no matter that arose in it: the Exchange may still deem somebody unfit for it (8A.17(4)).',
    'zh-Hant': '年度之前發生，並非年內產生的事宜：聯交所仍可據此視有關人士不再適合（第8A.17(4)條）。',
  },
  'events-ended': {
    en: 'The sources stop on {date}; that nothing arose later in the year cannot be confirmed.',
    'zh-Hant': '資料來源止於{date}；不能確認年內其後並無有關事宜。',
  },
  'column-date': { en: 'Date', 'zh-Hant': '日期' },
  'column-matter': { en: 'Matter on record', 'zh-Hant': '紀錄所載事宜' },
  'head-rule': { en: 'Rule {rule}: {ruleTitle} (8A.30(3))', 'zh-Hant': '第{rule}條：{ruleTitle}（8A.30(3)）' },
  'rule-supported': {
    en: 'Nothing on record speaks against the confirmation.',
    'zh-Hant': '紀錄並無與確認相抵觸之處。',
  },
  'rule-exception': {
    en: 'It can be confirmed only with these exceptions, which are to be named in it.',
    'zh-Hant': '只可附以下例外作出確認，並須於確認中列明。',
  },
  'rule-unsupported': { en: 'It cannot be confirmed, for the reasons below.', 'zh-Hant': '基於下列原因，不能確認。' },
  'rule-nothing': {
    en: 'No fact of the year engaged the Rule, and the record is not said to stop before the end of the year.',
    'zh-Hant': '年內並無涉及此規則的事實，紀錄亦無在年終前中止。',
  },
  'rule-determined': {
    en: 'On {date} the Exchange determined that {person} had failed to comply: a matter of note 1(c) of Rule 8A.17 too.',
    'zh-Hant': '聯交所於{date}裁定{person}未有遵守規定：亦屬第8A.17條附註1(c)所述事宜。',
  },
  'rule-determined-only': {
    en: 'On {date} the Exchange determined that {person} had failed to comply.',
    'zh-Hant': '聯交所於{date}裁定{person}未有遵守規定。',
  },
  'rule-without-poll': {
    en: 'Resolution {resolution} on a reserved matter was put to the meeting of {date}; its poll is not on record.',
    'zh-Hant': '有關保留事項的決議案{resolution}已提呈{date}的會議；紀錄未載其投票結果。',
  },
  'finding-behind': { en: ' W and T before it:', 'zh-Hant': ' 之前的W及T：' },
  'finding-waived': { en: ' Waived by the Exchange:', 'zh-Hant': ' 聯交所豁免：' },
  'finding-cured': { en: ' Cured on {date}; conversions to then:', 'zh-Hant': ' 於{date}補正；截至該日的轉換：' },
  'rule-silent': {
    en: 'The record is not said to be complete for {silent} over the whole year; silence is no evidence.',
    'zh-Hant': '紀錄未表明整個年度有關{silent}的記載已完整；沒有記載並非證據。',
  },
  'rule-ended': {
    en: 'The sources of what it turns on ({areas}) stop on {date}.',
    'zh-Hant': '其所取決的資料（{areas}）來源止於{date}。',
  },
  'column-outcome': { en: 'Outcome', 'zh-Hant': '結果' },
  'column-finding': { en: 'Finding', 'zh-Hant': '說明' },
  'wording-unverified': {
    en: 'The wording of this Rule as encoded was not verified ([{confidence}]).',
    'zh-Hant': '此規則的編碼原文未經核實（[{confidence}]）。',
  },
  'head-form': { en: 'Form of the confirmation', 'zh-Hant': '確認的格式' },
  'form-about': {
    en: 'To be completed by the committee for each line of which it is satisfied. Lines that cannot be confirmed are left out here.',
    'zh-Hant': '由委員會就其信納的每一項填寫。不能確認的項目不列於此。',
  },
  'form-none': {
    en: 'No line can be confirmed on the record as it stands.',
    'zh-Hant': '按現有紀錄，並無項目可予確認。',
  },
  'form-members': {
    en: 'The beneficiaries of weighted voting rights were members of the board throughout the year from {from} to {to}. Confirmed: [yes / no]',
    'zh-Hant': '不同投票權受益人於{from}至{to}整個年度內均為董事會成員。確認：［是／否］',
  },
  'form-events': {
    en: 'No matter under Rule 8A.17 arose in the year. Confirmed: [yes / no]',
    'zh-Hant': '年內並無第8A.17條所述事宜。確認：［是／否］',
  },
  'form-rule': {
    en: 'The issuer and the beneficiaries complied with Rule {rule} throughout the year. Confirmed: [yes / no]',
    'zh-Hant': '發行人及受益人於整個年度遵守第{rule}條。確認：［是／否］',
  },
  'form-rule-except': {
    en: 'The issuer and the beneficiaries complied with Rule {rule} throughout the year, except for what is told under that Rule above. Confirmed: [yes / no]',
    'zh-Hant': '除上文該規則下所述者外，發行人及受益人於整個年度遵守第{rule}條。確認：［是／否］',
  },
  'head-committee': { en: 'The committee', 'zh-Hant': '委員會' },
  committee: {
    en: 'On {to} the corporate governance committee, as on record: {members}.',
    'zh-Hant': '於{to}，按紀錄，企業管治委員會成員：{members}。',
  },
  chair: { en: '{person} (chair)', 'zh-Hant': '{person}（主席）' },
  'committee-unknown': {
    en: 'Who sat on the corporate governance committee on {to} is not on record. [To be supplied by the issuer.]',
    'zh-Hant': '紀錄未載{to}的企業管治委員會成員。［由發行人補充。］',
  },
  'gap-certainty': {
    en: 'Some of the facts are inferred or derived and were not read in a filing; the schedule says which. A line that rests on them is to be checked against the originals before it is confirmed.',
    'zh-Hant': '部分事實屬推斷或推算，並非直接取自申報文件；附表載明何者。以此為據的項目，確認前須與原始文件核對。',
  },
  'gap-unrecorded': {
    en: 'What is not recorded is not found: understandings outside the record (8A.18 note 2), and everything the issuer has not put on record.',
    'zh-Hant': '未載入紀錄者無從得知：包括紀錄以外的諒解（第8A.18條附註2），以及發行人未有記錄的一切。',
  },
} as const satisfies Catalogue;
