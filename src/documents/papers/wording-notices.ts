import type { Catalogue } from '../../words/index.ts';

/** Notices that rest on a finding: of a breach, and to the Exchange under Rule 8A.19. */
export const breachWording = {
  title: { en: 'Notice of breach of an undertaking', 'zh-Hant': '違反承諾通知' },
  undertaking: {
    en: 'This notice is about the undertaking under Rule 8A.43 that {giver} gave to {company}, on record as {undertaking} and as executed on {executedOn} ({form}{document}).',
    'zh-Hant':
      '本通知關乎{giver}根據第8A.43條向{company}作出的承諾（紀錄編號{undertaking}，紀錄所載簽立日期為{executedOn}，{form}{document}）。',
  },
  rule: {
    en: 'What happened concerns Rule {rule} of the Listing Rules ({ruleTitle}), in the version in force from {from}.',
    'zh-Hant': '所發生的事關乎《上市規則》第{rule}條（{ruleTitle}），版本自{from}起生效。',
  },
  happened: { en: 'On {happenedOn}: {told}', 'zh-Hant': '{happenedOn}：{told}' },
  certainty: {
    en: 'The figures are {certainty}. Those that the finding rests on:',
    'zh-Hant': '有關數字屬{certainty}。結果所依據的數字如下：',
  },
  'certainty-alone': { en: 'The facts are {certainty}.', 'zh-Hant': '有關事實屬{certainty}。' },
  limb: {
    en: 'The limb of the undertaking on {limb} is engaged. What is owed on it: {strength}.',
    'zh-Hant': '承諾中關乎{limb}的部分受到影響。該部分的責任標準為：{strength}。',
  },
  'owed-strict': {
    en: 'The duty is strict: the breach stands whether or not it was known or intended.',
    'zh-Hant': '該責任屬嚴格責任：不論是否知悉或有意，違反均告成立。',
  },
  'owed-endeavours': {
    en: 'What happened is not by itself a breach of this limb; a breach is the failure to use the endeavours owed.',
    'zh-Hant': '所發生的事本身並不等於違反此部分；未有作出所須的努力方屬違反。',
  },
  died: {
    en: '{giver} died on {diedOn}. This notice is given to those who answer for the estate.',
    'zh-Hant': '{giver}於{diedOn}身故。本通知向其遺產代理人發出。',
  },
  ended: {
    en: 'The undertaking terminated on {endedOn}. Rights that accrued up to then are not affected and may still be enforced.',
    'zh-Hant': '該承諾已於{endedOn}終止。截至當時已累算的權利不受影響，仍可強制執行。',
  },
  'tell-endeavours-estate': {
    en: 'You are asked to tell in writing, with dates and evidence, what {giver} did on that limb to procure compliance.',
    'zh-Hant': '謹請閣下以書面說明{giver}就該部分為促使遵守而採取的行動，並附日期及證據。',
  },
  'tell-endeavours': {
    en: 'You are asked to tell in writing, with dates and evidence, what you did on that limb to procure compliance.',
    'zh-Hant': '謹請閣下以書面說明就該部分為促使遵守而採取的行動，並附日期及證據。',
  },
  open: { en: 'On record it is not cured on {on}.', 'zh-Hant': '截至{on}，紀錄所載尚未補救。' },
  cured: {
    en: 'On record it was cured on {curedOn}. A right that accrued before remains.',
    'zh-Hant': '紀錄所載已於{curedOn}補救。此前已累算的任何權利仍然存在。',
  },
  'ask-convert': {
    en: 'You are asked to convert, or to procure the conversion of, {shares} shares of class {class}, {by}. The least number for the class, all beneficiaries together, is {leastShares}.',
    'zh-Hant': '謹請閣下{by}轉換或促使轉換{class}類{shares}股。該類別全體受益人合共最少須轉換{leastShares}股。',
  },
  'ask-other': {
    en: 'You are asked to do this: {action}. Time: {by}.',
    'zh-Hant': '謹請閣下採取以下行動：{action}。時間：{by}。',
  },
  'ask-keep': {
    en: 'You are asked to keep the Rule henceforth, and to tell in writing how the breach was cured.',
    'zh-Hant': '謹請閣下自此遵守該規則，並以書面說明如何補救該項違反。',
  },
  'ask-undo': {
    en: 'You are asked to put right what happened and to keep the Rule henceforth.',
    'zh-Hant': '謹請閣下糾正所發生的事，並自此遵守該規則。',
  },
  reserved: {
    en: 'The rights to an injunction, to specific performance, to a declaration and to damages are reserved, of whoever gives this notice and of every other shareholder.',
    'zh-Hant': '發出本通知的人及每名其他股東就強制令、強制履行、宣告及損害賠償享有的權利，均予保留。',
  },
  limitation: {
    en: 'On the limb on {limb} the right accrued on {accruedOn}. An action founded on a {form} is to be brought within {years} years (Limitation Ordinance (Cap. 347), section 4); the day of accrual is not counted, so the last day is {lastDay}.',
    'zh-Hant':
      '就關乎{limb}的部分，有關權利於{accruedOn}累算。以{form}為基礎的訴訟須於{years}年內提出（《時效條例》（第347章）第4條）；累算當日不計算在內，故最後一日為{lastDay}。',
  },
  'limitation-if': {
    en: 'If the endeavours owed on the limb on {limb} were not used, a right accrued on {accruedOn}. An action founded on a {form} is to be brought within {years} years (Limitation Ordinance (Cap. 347), section 4); the day of accrual is not counted, so the last day is {lastDay}.',
    'zh-Hant':
      '如未有就關乎{limb}的部分作出所須的努力，有關權利即於{accruedOn}累算。以{form}為基礎的訴訟須於{years}年內提出（《時效條例》（第347章）第4條）；累算當日不計算在內，故最後一日為{lastDay}。',
  },
  continuing: {
    en: 'That duty continues: a right accrued on each day from {accruedOn} to {lastAccrual} ({days} days on record, the first and the last included), each with a time of its own; on the last of them the last day is {lastDayOfLast}.',
    'zh-Hant':
      '該責任屬持續責任：由{accruedOn}至{lastAccrual}，每日均累算一項權利（紀錄所載共{days}日，首尾兩日包括在內），時效各自計算；最後一項的最後一日為{lastDayOfLast}。',
  },
  'continuing-if': {
    en: 'That duty continues: if those endeavours were not used, a right accrued on each day from {accruedOn} to {lastAccrual} ({days} days on record, the first and the last included), each with a time of its own; on the last of them the last day is {lastDayOfLast}.',
    'zh-Hant':
      '該責任屬持續責任：如未有作出該等努力，由{accruedOn}至{lastAccrual}，每日均累算一項權利（紀錄所載共{days}日，首尾兩日包括在內），時效各自計算；最後一項的最後一日為{lastDayOfLast}。',
  },
  'at-latest': {
    en: 'The record shows the breach on that date; it may have begun earlier, and the time then runs from earlier.',
    'zh-Hant': '紀錄顯示該日存在違反；違反可能更早開始，時效則由較早時起計。',
  },
  finding: { en: 'Finding: {finding}.', 'zh-Hant': '結果：{finding}。' },
  'column-what': { en: 'Figure', 'zh-Hant': '項目' },
  'column-value': { en: 'Value', 'zh-Hant': '數值' },
  'column-from': { en: 'Worked out from', 'zh-Hant': '計算依據' },
  'column-holder': { en: 'Registered holder', 'zh-Hant': '登記持有人' },
  'column-shares': { en: 'Shares', 'zh-Hant': '股數' },
  'by-date': {
    en: 'by {date}',
    'zh-Hant': '於{date}或之前',
  },
  'by-past': {
    en: 'at once, as it was to be done by {date}',
    'zh-Hant': '立即（本應於{date}或之前完成）',
  },
  allocation: {
    en: 'part that falls on it',
    'zh-Hant': '其分擔的部分',
  },
} as const satisfies Catalogue;

export const exchangeWording = {
  title: { en: 'Notice under Rule 8A.19', 'zh-Hant': '第8A.19條通知' },
  notify: {
    en: 'The Company and the Beneficiary notify the Exchange that {vehicle}, which holds shares of the Company carrying weighted voting rights of the Beneficiary, no longer complies with Rule 8A.18(2) of the Listing Rules.',
    'zh-Hant': '公司及受益人謹此通知聯交所：持有附帶受益人不同投票權的公司股份的{vehicle}，不再符合《上市規則》第8A.18(2)條。',
  },
  'notify-estate': {
    en: 'The Company and those who answer for the estate of the Beneficiary notify the Exchange that {vehicle}, which holds shares of the Company that carried weighted voting rights of the Beneficiary, no longer complies with Rule 8A.18(2) of the Listing Rules.',
    'zh-Hant':
      '公司及受益人的遺產代理人謹此通知聯交所：持有曾附帶受益人不同投票權的公司股份的{vehicle}，不再符合《上市規則》第8A.18(2)條。',
  },
  since: { en: 'Since: {happenedOn}. Cause on record: {cause}.', 'zh-Hant': '日期：{happenedOn}。紀錄所載原因：{cause}。' },
  told: { en: '{told}', 'zh-Hant': '{told}' },
  shares: {
    en: 'Shares whose weighted voting rights must cease: {ceased}. Still to be converted into ordinary shares on {on}: {pending}.',
    'zh-Hant': '不同投票權須終止的股份：{ceased}股。於{on}尚待轉換為普通股的股份：{pending}股。',
  },
  decision: {
    en: 'A decision of the Exchange that bears on it is on record: {decision}.',
    'zh-Hant': '紀錄載有聯交所就此作出的決定：{decision}。',
  },
  convert: {
    en: 'The shares still to be converted are to be converted at once, one for one.',
    'zh-Hant': '尚待轉換的股份將按一換一的比例立即轉換。',
  },
  converted: { en: 'None is left to be converted.', 'zh-Hant': '並無尚待轉換的股份。' },
  version: {
    en: 'Rule 8A.19 in the version in force from {from}. Finding: {finding}.',
    'zh-Hant': '第8A.19條的版本自{from}起生效。結果：{finding}。',
  },
} as const satisfies Catalogue;
