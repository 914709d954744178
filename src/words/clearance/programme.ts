import type { Catalogue } from '../catalogue.ts';

/** A programme of dated proposals: as proposed, and the schedule with the fewest conversions. */
export const programmeWords = {
  'answer-yes': {
    en: 'Yes, as the schedule has it: {shares} WVR shares are converted; shares go out of issue on {dates}.',
    'zh-Hant': '可以，按日程進行：轉換 {shares} 股不同投票權股份；於 {dates}減少股份。',
  },
  'answer-no': {
    en: 'No: even on the dates of the schedule something would be broken; see below.',
    'zh-Hant': '不可：即使按日程進行仍有違反，見下文。',
  },
  'answer-needs-exchange': {
    en: 'Only with the Exchange: the schedule converts {shares} WVR shares, with shares going out of issue on {dates}; see below what it must decide.',
    'zh-Hant': '須經聯交所：日程轉換 {shares} 股不同投票權股份，於 {dates}減少股份；須其決定的事項見下文。',
  },
  'answer-needs-counsel': {
    en: 'Ask counsel first: the schedule converts {shares} WVR shares, with shares going out of issue on {dates}; see below what is not settled.',
    'zh-Hant': '須先諮詢律師：日程轉換 {shares} 股不同投票權股份，於 {dates}減少股份；未定事項見下文。',
  },
  'answer-cannot-tell': {
    en: 'It cannot be told in full: the schedule converts {shares} WVR shares, with shares going out of issue on {dates}; see below what the record lacks.',
    'zh-Hant': '無法完整判斷：日程轉換 {shares} 股不同投票權股份，於 {dates}減少股份；紀錄所缺見下文。',
  },
  'one-date': { en: 'one date', 'zh-Hant': '一個日期' },
  'so-many-dates': { en: '{number} dates', 'zh-Hant': '{number} 個日期' },
  saves: {
    en: 'As proposed it would be {proposed} on {proposedDates}: the schedule saves {shares} shares and {dates}.',
    'zh-Hant': '按原建議為 {proposed} 股、{proposedDates}：日程可省 {shares} 股及 {dates}。',
  },
  'saves-nothing': {
    en: 'As proposed it is the same number on {proposedDates}: nothing can be saved.',
    'zh-Hant': '按原建議數目相同（{proposedDates}）：無可節省。',
  },
  elected: {
    en: 'Of these, {shares} are conversions that the proposals give for their own sake; each stays on its day.',
    'zh-Hant': '其中 {shares} 股為建議本身提出的轉換，各留於其日期。',
  },
  'worked-out-anew': {
    en: 'The schedule works out anew the {shares} shares that proposals {list} convert under Rule 8A.15.',
    'zh-Hant': '第 {list} 項建議按第 8A.15 條轉換的 {shares} 股，由日程重新計算。',
  },
  ended: {
    en: 'The sources of {area} stop on {on}: the figures hold if nothing else happened since.',
    'zh-Hant': '{area}的資料止於 {on}：其後如無其他事項，數字方屬有效。',
  },
  'proposed-breaks': {
    en: 'As proposed it would be {proposed} on {proposedDates}, and something would be broken; the schedule converts {shares}.',
    'zh-Hant': '按原建議為 {proposed} 股、{proposedDates}，並會有違反；日程轉換 {shares} 股。',
  },
  'least-proved': {
    en: 'While each beneficiary keeps a WVR share, no schedule of this programme converts fewer, and none with so few cancels on fewer dates: proved, and the whole record was checked with all its facts.',
    'zh-Hant':
      '如各受益人均保留不同投票權股份，本計劃再無轉換更少的日程，亦無同樣少而註銷日期更少者：已獲證明，並已連同全部事實查核整份紀錄。',
  },
  'least-number-proved': {
    en: 'While each beneficiary keeps a WVR share, no schedule of this programme converts fewer: proved, and the whole record was checked with all its facts. Whether as few could do on fewer dates was not tried in every order.',
    'zh-Hant':
      '如各受益人均保留不同投票權股份，本計劃再無轉換更少的日程：已獲證明，並已連同全部事實查核整份紀錄。同樣數目可否於更少日期完成，則未逐一試盡。',
  },
  'least-within': {
    en: 'While each beneficiary keeps a WVR share, no schedule of this programme converts fewer by more than {over} shares: several round up at a line, or not every order of so many cancellations was tried. The whole record was checked with all its facts.',
    'zh-Hant':
      '如各受益人均保留不同投票權股份，本計劃任何日程最多只可再少 {over} 股：數名受益人在界線各自進位，或註銷次數眾多而未試盡各種次序。已連同全部事實查核整份紀錄。',
  },
  'least-default-basis': {
    en: 'Least on the basis that leaves treasury shares out; where they are counted, counsel decides.',
    'zh-Hant': '以不計庫存股份為準屬最少；計入時由律師判斷。',
  },
  'least-not-proved': {
    en: 'That it is the least is not proved here: a finding below leaves it open, a beneficiary parts with his last WVR share, or there are too many ways to try them all. It is the best of those tried, with what was proposed among them.',
    'zh-Hant':
      '此處未能證明為最少：下列結果使其未定，或有受益人不再持有不同投票權股份，或可行方式過多而未能盡試。此為已試方式（包括原建議）中最佳者。',
  },
  'least-not-proved-because': {
    en: 'That it is the least is not proved here: {because}. It is the best of what was proposed, all cancelled as early as may be, and as late.',
    'zh-Hant': '此處未能證明為最少：{because}。此為原建議、盡早註銷及盡遲註銷三者中最佳者。',
  },
  'least-as-proposed': {
    en: 'It is told as proposed; no least is claimed: {because}.',
    'zh-Hant': '只按原建議說明，不聲稱為最少：{because}。',
  },
  'weight-moves-otherwise': {
    en: 'on {on} weighted shares change by something else than a conversion',
    'zh-Hant': '{on} 的不同投票權股份因轉換以外的事項而變動',
  },
  waiver: {
    en: 'from {on} a waiver of the Exchange bears on what a reduction asks',
    'zh-Hant': '自 {on} 起聯交所的豁免影響減少股份時的要求',
  },
  'not-listed': { en: 'on {on} the chapter does not bind the issuer', 'zh-Hant': '{on} 本章並不約束發行人' },
  'several-classes': { en: 'shares of several classes are cancelled', 'zh-Hant': '註銷涉及多個類別的股份' },
  'terms-change': {
    en: 'on {on} votes a share change, or shares are split or merged',
    'zh-Hant': '{on} 每股票數改變，或股份拆細或合併',
  },
  free: {
    en: 'Free: the day of each cancellation with its conversion, and its place among what is done on that day, among the dates of the programme from its purchase on ({free}). Fixed: everything else; of which nothing may move: {fixed}.',
    'zh-Hant':
      '可動：各次註銷及其轉換的日期及當日次序，限於計劃各日且不早於購回（{free}）。不動：其餘一切；全部不動者：{fixed}。',
  },
  'free-one': { en: 'proposal {proposal} by {by}', 'zh-Hant': '第 {proposal} 項，不遲於 {by}' },
  'free-more': { en: 'and {count} more', 'zh-Hant': '另 {count} 項' },
  none: { en: 'none', 'zh-Hant': '無' },
  'fixed-ones': { en: 'proposals {list}', 'zh-Hant': '第 {list} 項' },
  schedule: { en: 'The schedule, to be done in this order', 'zh-Hant': '日程（按此次序進行）' },
  'as-proposed': { en: 'As proposed', 'zh-Hant': '按原建議' },
  cancelled: { en: 'Out of issue', 'zh-Hant': '減少' },
  'to-convert': { en: 'To convert', 'zh-Hant': '須轉換' },
  given: { en: 'Proposed', 'zh-Hant': '原建議' },
  left: { en: 'WVR shares left', 'zh-Hant': '餘下不同投票權股份' },
  'in-issue': { en: 'In issue', 'zh-Hant': '已發行' },
  'of-proposals': { en: 'Of proposals', 'zh-Hant': '所屬建議' },
  'by-holder': { en: 'Who converts', 'zh-Hant': '轉換者' },
  outcomes: { en: 'Rules', 'zh-Hant': '條文' },
  'all-met': { en: 'all met', 'zh-Hant': '全部符合' },
  'first-8a-09': { en: 'for 8A.09', 'zh-Hant': '為 8A.09' },
  'more-rows': { en: '{count} more; --json has them all', 'zh-Hant': '另 {count} 項；--json 載有全部' },
  'what-decides': { en: 'What decides, and what to ask', 'zh-Hant': '決定因素及須查詢事項' },
} as const satisfies Catalogue;
