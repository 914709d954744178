import type { Catalogue } from '../../words/index.ts';

/** Announcements of a conversion and of a cessation, and what every announcement of such an issuer carries. */
export const announcementWording = {
  'title-conversion': {
    en: 'Announcement: conversion of shares carrying weighted voting rights',
    'zh-Hant': '公告：轉換附帶不同投票權的股份',
  },
  'title-cessation': { en: 'Announcement: weighted voting rights have ceased', 'zh-Hant': '公告：不同投票權終止' },
  issuer: { en: '{company} (stock code {stockCode})', 'zh-Hant': '{company}（股份代號{stockCode}）' },
  warning: {
    en: '{company} is controlled through weighted voting rights: some of its shares carry more votes than others, and whoever holds them may decide against the wishes of the other shareholders. Weigh that risk with due care before you invest.',
    'zh-Hant':
      '{company}以不同投票權架構控制：其部分股份附帶較多票數，持有人可作出有違其他股東意願的決定。投資前務請審慎考慮有關風險。',
  },
  'warning-ended': {
    en: 'The weighted voting rights structure of {company} ended on {date} (Rule 8A.22): no share carries weighted voting rights any more. The marker at the end of the stock short name is to be taken off.',
    'zh-Hant': '{company}的不同投票權架構已於{date}終止（第8A.22條）：再無股份附帶不同投票權。股份簡稱末尾的標記須予移除。',
  },
  draft: {
    en: 'Draft drawn from the record as of {on}. What stands in square brackets is for the issuer to supply.',
    'zh-Hant': '本稿根據截至{on}的紀錄擬備。方括號內的內容由發行人補充。',
  },
  'head-conversion': { en: 'The conversion', 'zh-Hant': '轉換' },
  converted: {
    en: 'On {happenedOn} {number} shares of class {class} were converted into {intoNumber} shares of class {into}.',
    'zh-Hant': '{happenedOn}，{class}類{number}股已轉換為{into}類{intoNumber}股。',
  },
  'one-for-one': {
    en: 'The conversion was made one for one, as Rule 8A.21 asks, and leaves the number of shares in issue as it was.',
    'zh-Hant': '轉換按第8A.21條以一換一進行，不影響已發行股份總數。',
  },
  'not-one-for-one': {
    en: 'The record does not show the conversion as made one for one; Rule 8A.21 asks that. [To be explained by the issuer.]',
    'zh-Hant': '紀錄顯示轉換並非按一換一進行，而第8A.21條有此要求。［由發行人解釋。］',
  },
  'column-holder': { en: 'Registered holder', 'zh-Hant': '登記持有人' },
  'column-class': { en: 'From class', 'zh-Hant': '原類別' },
  'column-number': { en: 'Shares', 'zh-Hant': '股數' },
  'column-into': { en: 'Into class', 'zh-Hant': '轉換後類別' },
  'column-ground': { en: 'Ground on record', 'zh-Hant': '紀錄所載原因' },
  'figure-converted': { en: 'Shares converted: {person}', 'zh-Hant': '轉換股數：{person}' },
  'figure-ceased': { en: 'Shares whose weight ceased: {person}', 'zh-Hant': '不同投票權終止的股數：{person}' },
  election: { en: 'election of the holder', 'zh-Hant': '持有人選擇' },
  rule: { en: 'Rule {rule}', 'zh-Hant': '第{rule}條' },
  'no-ground': { en: 'not on record', 'zh-Hant': '紀錄未載' },
  'head-reason': { en: 'Why', 'zh-Hant': '原因' },
  reduction: {
    en: 'On {happenedOn} {reduction} shares left the issue. Under Rule 8A.15 the beneficiaries are to reduce their weighted voting rights in proportion if their part would otherwise rise: {wvr} x {reduction} / {issued}, rounded up, is {required} shares. Converted for it: {converted}.',
    'zh-Hant':
      '{happenedOn}，已發行股份減少{reduction}股。根據第8A.15條，如受益人的不同投票權比例會因此上升，須按比例減少：{wvr} x {reduction} / {issued}，向上取整為{required}股。為此轉換的股份：{converted}股。',
  },
  'basis-without': {
    en: 'Counted without treasury shares (T leaves them out):',
    'zh-Hant': '不計庫存股份（T不包括庫存股份）：',
  },
  'basis-with': {
    en: 'Counted with treasury shares (T has them in it):',
    'zh-Hant': '計入庫存股份（T包括庫存股份）：',
  },
  'reduction-none': {
    en: 'No shares left the issue on {happenedOn} on this basis, and Rule 8A.15 asks for nothing.',
    'zh-Hant': '按此基礎，{happenedOn}已發行股份並無減少，第8A.15條並無要求。',
  },
  'bases-differ': {
    en: 'Which basis Rule 8A.15 means is not clear from its text. [To be settled with counsel before this is published.]',
    'zh-Hant': '第8A.15條採用何種基礎，條文並不清楚。［刊發前與律師確定。］',
  },
  'reduction-short': {
    en: 'That is {short} shares short of what Rule 8A.15 asks. [To be explained by the issuer.]',
    'zh-Hant': '較第8A.15條所須少{short}股。［由發行人解釋。］',
  },
  'no-reduction': {
    en: 'No reduction of the shares in issue on that day is on record that would ask for it.',
    'zh-Hant': '紀錄並無載有當日須引致轉換的股份減少。',
  },
  'head-effect': { en: 'Effect on shares and votes', 'zh-Hant': '對股份及票數的影響' },
  'effect-about': {
    en: 'At the end of {before} and at the end of {after}; everything that is on record for the day is in it.',
    'zh-Hant': '截至{before}終及{after}終；已包括當日紀錄所載的所有變動。',
  },
  'effect-if-left': {
    en: 'The articles are not on record. If they leave the weight until the shares are converted:',
    'zh-Hant': '紀錄未載章程。如章程規定投票權重保留至股份轉換為止：',
  },
  'effect-if-ended': {
    en: 'If the articles end the weight by themselves:',
    'zh-Hant': '如章程自動終止投票權重：',
  },
  'column-item': { en: 'Item', 'zh-Hant': '項目' },
  'column-before': { en: 'Before', 'zh-Hant': '之前' },
  'column-after': { en: 'After', 'zh-Hant': '之後' },
  'row-class': { en: 'Shares of class {class} in issue', 'zh-Hant': '{class}類已發行股份' },
  'row-treasury': { en: 'of these treasury shares', 'zh-Hant': '其中庫存股份' },
  'row-pending': {
    en: 'of these without weighted voting rights and still to be converted',
    'zh-Hant': '其中不再附帶不同投票權而尚待轉換',
  },
  'row-issued': { en: 'All shares in issue (T)', 'zh-Hant': '全部已發行股份（T）' },
  'row-issued-without': {
    en: 'All shares in issue, without treasury shares (T)',
    'zh-Hant': '全部已發行股份，不包括庫存股份（T）',
  },
  'row-issued-with': {
    en: 'All shares in issue, treasury shares among them (T)',
    'zh-Hant': '全部已發行股份，包括庫存股份（T）',
  },
  'row-issued-changed': {
    en: 'All shares in issue (T; from 11 June 2024 without treasury shares)',
    'zh-Hant': '全部已發行股份（T；由2024年6月11日起不包括庫存股份）',
  },
  'row-wvr': { en: 'Shares with weighted voting rights (W)', 'zh-Hant': '附帶不同投票權的股份（W）' },
  'row-part': { en: 'W as a part of T', 'zh-Hant': 'W佔T的比例' },
  'row-votes': { en: 'All votes', 'zh-Hant': '全部票數' },
  'row-beneficiary': { en: 'Votes that {person} directs', 'zh-Hant': '{person}支配的票數' },
  'row-beneficiary-part': { en: 'as a part of all votes', 'zh-Hant': '佔全部票數的比例' },
  'no-beneficiary': { en: 'no beneficiary', 'zh-Hant': '並非受益人' },
  'votes-unknown': { en: 'not on record', 'zh-Hant': '紀錄未載' },
  'head-movements': { en: 'Movements of the day', 'zh-Hant': '當日變動' },
  'column-of-class': { en: 'Class', 'zh-Hant': '類別' },
  'column-movement': { en: 'Movement', 'zh-Hant': '變動' },
  'head-cessation': { en: 'The cessation', 'zh-Hant': '終止' },
  'column-rule': { en: 'Rule', 'zh-Hant': '規則' },
  'column-cause': { en: 'Cause on record', 'zh-Hant': '紀錄所載原因' },
  'column-subject': { en: 'Of', 'zh-Hant': '涉及' },
  'column-ceased': { en: 'Shares', 'zh-Hant': '股數' },
  'column-left': { en: 'Still to be converted', 'zh-Hant': '尚待轉換' },
  told: { en: '{told}', 'zh-Hant': '{told}' },
  'at-once': {
    en: 'Shares that are still registered in the weighted class carry one vote each, and are to be converted one for one at once.',
    'zh-Hant': '仍登記於不同投票權類別的股份每股只有一票，並須按一換一立即轉換。',
  },
  'stays-until': {
    en: 'On record the articles do not end the weight by themselves: until they are converted, {pending} shares still carry it. They are to be converted at once.',
    'zh-Hant': '按紀錄，章程不會自動終止投票權重：在轉換之前，{pending}股仍附帶。有關股份須立即轉換。',
  },
  'articles-unknown': {
    en: 'Whether the articles end the weight by themselves is not on record. [To be supplied by the issuer, before this is published.]',
    'zh-Hant': '紀錄未載章程是否自動終止投票權重。［由發行人於刊發前補充。］',
  },
  'all-done': { en: 'On record all of these shares have been converted.', 'zh-Hant': '按紀錄，有關股份已全部轉換。' },
  'head-others': { en: 'The other beneficiaries', 'zh-Hant': '其他受益人' },
  'others-rise': {
    en: 'All votes fall, so the votes of the others weigh more than before, though they did nothing. Where somebody thereby reaches 30% of the votes, or rises by more than 2% between 30% and 50%, the Takeovers Code is to be looked at before the conversion is booked.',
    'zh-Hant':
      '由於全部票數減少，其他人的票數比重上升，即使其並無任何行動。如有人因此達到30%投票權，或在30%至50%之間增加逾2%，應於登記轉換前檢視《收購守則》。',
  },
  'structure-ends': {
    en: 'No beneficiary at listing has weighted shares any more: the weighted voting rights structure ends (Rule 8A.22).',
    'zh-Hant': '上市時的受益人已無附帶不同投票權的股份：不同投票權架構終止（第8A.22條）。',
  },
  'structure-goes-on': {
    en: 'The weighted voting rights structure goes on: beneficiaries at listing still have {number} shares with weighted voting rights (Rule 8A.22).',
    'zh-Hant': '不同投票權架構繼續：上市時的受益人仍有{number}股附帶不同投票權（第8A.22條）。',
  },
  'head-listing': { en: 'Listing of the conversion shares', 'zh-Hant': '轉換股份的上市' },
  'listing-told': { en: '{told}', 'zh-Hant': '{told}' },
  'head-board': { en: 'The board', 'zh-Hant': '董事會' },
  board: {
    en: 'On {on} the board, as on record, comprises {directors}.',
    'zh-Hant': '於{on}，按紀錄，董事會成員為{directors}。',
  },
  'board-unknown': {
    en: '[The members of the board on {on}: to be supplied by the issuer; they are not on record for that date.]',
    'zh-Hant': '［{on}的董事會成員：由發行人補充；紀錄未載該日的成員。］',
  },
  executive: { en: 'executive', 'zh-Hant': '執行董事' },
  'non-executive': { en: 'non-executive', 'zh-Hant': '非執行董事' },
  independent: { en: 'independent non-executive', 'zh-Hant': '獨立非執行董事' },
  director: { en: '{person} ({office})', 'zh-Hant': '{person}（{office}）' },
  'gap-certainty': {
    en: 'Some of its figures are inferred or derived and were not read in a filing; the schedule says which. They are to be checked with the register of members before publication.',
    'zh-Hant': '部分數字屬推斷或推算，並非直接取自申報文件；附表載明何者。刊發前須與成員登記冊核對。',
  },
  'gap-holders': {
    en: 'Some holders stand on record under a collective name; how the shares are split among the persons behind it is not on record.',
    'zh-Hant': '部分持有人在紀錄中以合稱列出；其背後各人如何分占股份，紀錄未載。',
  },
  'gap-board': { en: 'Who sat on the board on the date is not on record.', 'zh-Hant': '紀錄未載當日的董事會成員。' },
  'gap-stock-code': { en: 'The stock code is not on record.', 'zh-Hant': '紀錄未載股份代號。' },
  'gap-sources': {
    en: 'The sources of the shares stop on {date}: nothing later is told here.',
    'zh-Hant': '股份的資料來源止於{date}：其後情況並無載述。',
  },
  'gap-listing-approval': {
    en: 'Whether the Exchange approved the listing of the conversion shares beforehand (Rule 8A.20) is not on record.',
    'zh-Hant': '紀錄未載聯交所事前是否已批准轉換股份上市（第8A.20條）。',
  },
  'gap-wording': {
    en: 'The wording is our own. What the Listing Rules prescribe of an announcement (the disclaimer of the Exchange, the headline category) is to be added.',
    'zh-Hant': '文字由本程式擬備。《上市規則》就公告所規定的內容（聯交所的免責聲明、標題類別）須另行加入。',
  },
} as const satisfies Catalogue;
