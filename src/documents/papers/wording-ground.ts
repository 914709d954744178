import type { Catalogue } from '../../words/index.ts';

/** What papers share: dates, addressees, how an undertaking and a vehicle are named. */
export const groundWording = {
  date: { en: 'Date:', 'zh-Hant': '日期：' },
  'column-vehicle': { en: 'Vehicle', 'zh-Hant': '工具' },
  'column-kind': { en: 'Kind', 'zh-Hant': '類型' },
  'column-class': { en: 'Class', 'zh-Hant': '類別' },
  'column-shares': { en: 'Shares', 'zh-Hant': '股數' },
  'kind-limited-partnership': { en: 'limited partnership', 'zh-Hant': '有限合夥' },
  'kind-trust': { en: 'trust', 'zh-Hant': '信託' },
  'kind-private-company': { en: 'private company', 'zh-Hant': '私人公司' },
  'kind-other': { en: 'other vehicle', 'zh-Hant': '其他工具' },
  'holds-through': { en: 'holds through another', 'zh-Hant': '透過其他工具持有' },
  'holds-part': {
    en: 'Economic part of {part} in {vehicle}: {person}.',
    'zh-Hant': '經濟權益{part}（{vehicle}）：{person}。',
  },
  code: { en: 'Stock code: {code}', 'zh-Hant': '股份代號：{code}' },
  'to-company': { en: 'To: {company} (the “Company”)', 'zh-Hant': '致：{company}（「公司」）' },
  'to-giver': { en: 'To: {giver} (the “Beneficiary”)', 'zh-Hant': '致：{giver}（「受益人」）' },
  'to-exchange': {
    en: 'To: The Stock Exchange of Hong Kong Limited (the “Exchange”)',
    'zh-Hant': '致：香港聯合交易所有限公司（「聯交所」）',
  },
  'from-company': { en: 'From: {company} (the “Company”)', 'zh-Hant': '發出人：{company}（「公司」）' },
  'from-giver': { en: 'From: {giver} (the “Beneficiary”)', 'zh-Hant': '發出人：{giver}（「受益人」）' },
  'from-shareholder': {
    en: 'From: whoever signs below, the Company or a shareholder of {company} (the “Company”)',
    'zh-Hant': '發出人：下方簽署人，即{company}（「公司」）或其股東',
  },
  'from-company-and-giver': {
    en: 'From: {company} (the “Company”) and {giver} (the “Beneficiary”)',
    'zh-Hant': '發出人：{company}（「公司」）及{giver}（「受益人」）',
  },
  'from-vehicle': { en: 'From: the vehicles named below', 'zh-Hant': '發出人：下列工具' },
  'to-vehicle-trust': { en: 'To: the trustee of {vehicle}', 'zh-Hant': '致：{vehicle}的受託人' },
  'to-vehicle-limited-partnership': { en: 'To: the general partner of {vehicle}', 'zh-Hant': '致：{vehicle}的普通合夥人' },
  'to-vehicle-private-company': { en: 'To: the directors of {vehicle}', 'zh-Hant': '致：{vehicle}的董事' },
  'to-vehicle-other': { en: 'To: those who direct {vehicle}', 'zh-Hant': '致：{vehicle}的管理人' },
  'simple-contract': { en: 'simple contract', 'zh-Hant': '簡單合約' },
  deed: { en: 'deed', 'zh-Hant': '契據' },
  'document-of': { en: ', SHA-256 of the document ', 'zh-Hant': '，文件的SHA-256雜湊值' },
  own: {
    en: 'own compliance',
    'zh-Hant': '受益人本身遵守',
  },
  vehicle: { en: 'compliance of the vehicles', 'zh-Hant': '工具遵守' },
  company: { en: 'compliance of the Company', 'zh-Hant': '公司遵守' },
  strict: { en: 'strict', 'zh-Hant': '嚴格責任' },
  'best-endeavours': { en: 'best endeavours', 'zh-Hant': '盡最大努力' },
  'reasonable-endeavours': { en: 'reasonable endeavours', 'zh-Hant': '作出合理努力' },
  endeavours: { en: 'endeavours', 'zh-Hant': '作出努力' },
  none: { en: 'nothing', 'zh-Hant': '並無責任' },
  terms: {
    en: 'Rules are those of the Rules Governing the Listing of Securities on The Stock Exchange of Hong Kong Limited (the “Listing Rules”); the “Exchange” is that exchange.',
    'zh-Hant': '各條規則均指《香港聯合交易所有限公司證券上市規則》（《上市規則》）的規則；「聯交所」指該交易所。',
  },
  'to-estate': {
    en: 'To: the personal representatives of {giver}, deceased (the “Beneficiary”)',
    'zh-Hant': '致：已故{giver}（「受益人」）的遺產代理人',
  },
  'from-estate': {
    en: 'From: the personal representatives of {giver}, deceased (the “Beneficiary”)',
    'zh-Hant': '發出人：已故{giver}（「受益人」）的遺產代理人',
  },
  'from-company-and-estate': {
    en: 'From: {company} (the “Company”) and the personal representatives of {giver}, deceased (the “Beneficiary”)',
    'zh-Hant': '發出人：{company}（「公司」）及已故{giver}（「受益人」）的遺產代理人',
  },
  'estate-on-record': { en: 'The estate on record: {estate}', 'zh-Hant': '紀錄所載的遺產：{estate}' },
} as const satisfies Catalogue;
