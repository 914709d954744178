import type { Catalogue } from '../../words/index.ts';

/** Where papers are signed: what a block opens with, and its lines. */
export const signingWording = {
  'giver-simple-contract': { en: 'Signed by {giver}:', 'zh-Hant': '由{giver}簽署：' },
  'giver-deed': {
    en: 'Signed, sealed and delivered as a deed by {giver}:',
    'zh-Hant': '由{giver}以契據形式簽署、蓋章及交付：',
  },
  witness: {
    en: 'in the presence of:',
    'zh-Hant': '在下列見證人見證下：',
  },
  company: {
    en: 'Acknowledged and agreed for and on behalf of {company}:',
    'zh-Hant': '代表{company}確認及同意：',
  },
  'company-signs': { en: 'Signed for and on behalf of {company}:', 'zh-Hant': '代表{company}簽署：' },
  vehicle: { en: 'Signed for and on behalf of {vehicle}:', 'zh-Hant': '代表{vehicle}簽署：' },
  'vehicle-trust': { en: 'Signed by the trustee of {vehicle}:', 'zh-Hant': '由{vehicle}的受託人簽署：' },
  'vehicle-limited-partnership': {
    en: 'Signed for {vehicle} by its general partner:',
    'zh-Hant': '由普通合夥人代表{vehicle}簽署：',
  },
  trustee: { en: 'Received by the trustee of {vehicle}:', 'zh-Hant': '由{vehicle}的受託人收訖：' },
  claimant: { en: 'Given by:', 'zh-Hant': '發出人：' },
  estate: { en: 'Signed for the estate of {giver}:', 'zh-Hant': '代表{giver}的遺產簽署：' },
  signature: { en: 'Signature:', 'zh-Hant': '簽署：' },
  name: { en: 'Name:', 'zh-Hant': '姓名：' },
  'chinese-name': { en: 'Name in Chinese:', 'zh-Hant': '中文姓名：' },
  address: { en: 'Address:', 'zh-Hant': '地址：' },
  occupation: { en: 'Occupation:', 'zh-Hant': '職業：' },
  office: { en: 'Office:', 'zh-Hant': '職位：' },
  capacity: { en: 'Capacity:', 'zh-Hant': '身分：' },
  authority: { en: 'Authority:', 'zh-Hant': '授權依據：' },
  date: { en: 'Date:', 'zh-Hant': '日期：' },
  'attested-on': { en: 'Attested on:', 'zh-Hant': '見證日期：' },
  place: { en: 'Attested at:', 'zh-Hant': '見證地點：' },
  'shares-held': { en: 'Shares held:', 'zh-Hant': '所持股份：' },
  'exchange-reference': { en: 'Reference of the Exchange:', 'zh-Hant': '聯交所檔號：' },
  'vehicle-deed': {
    en: 'Executed and delivered as a deed by {vehicle}, acting by a person authorised to execute deeds for it:',
    'zh-Hant': '由{vehicle}透過獲授權為其簽立契據的人以契據形式簽立及交付：',
  },
  'vehicle-deed-trust': {
    en: 'Executed and delivered as a deed by the trustee of {vehicle}:',
    'zh-Hant': '由{vehicle}的受託人以契據形式簽立及交付：',
  },
  'vehicle-deed-limited-partnership': {
    en: 'Executed and delivered as a deed by {vehicle}, acting by its general partner:',
    'zh-Hant': '由{vehicle}透過其普通合夥人以契據形式簽立及交付：',
  },
} as const satisfies Catalogue;
