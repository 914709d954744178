import type { Confidence } from '../../rulebook/index.ts';

type Source = { readonly source: string; readonly confidence: Confidence };

/** Where each line was read, and how sure that makes it; a text that nobody here read is said to be unread. */
export const sources = {
  takeovers: {
    source:
      'http://www.mondaq.com/hongkong/charges-mortgages-indemnities/44716/securities-law-a-guide-to-the-hong-kong-code-on-takeovers-and-mergers',
    confidence: 'S',
  },
  /** How the Executive looks at a rise by what others did, and at votes that weigh ten on some matters and one on others. */
  passiveTakeovers: {
    source: 'The Codes on Takeovers and Mergers and Share Buy-backs, Rules 26.1 and 32.1; text not read',
    confidence: 'M',
  },
  buyBack: { source: 'https://sc.hkex.com.hk/TuniS/cn-rules.hkex.com.hk/node/5436/revisions/33987/view', confidence: 'M' },
  buyBackTimes: {
    source:
      'https://linklaters.com/en/knowledge/publications/alerts-newsletters-and-guides/2023/october/31/exchange-will-consider-waiver-applications-for-exemptions-of-share-buy-backs-during-restricted-perio',
    confidence: 'S',
  },
  automaticProgramme: {
    source:
      'https://www.mayerbrown.com/en/insights/publications/2023/10/hong-kong-stock-market-automatic-share-buy-backs-on-hkex-during-blackout',
    confidence: 'S',
  },
  publicFloat: {
    source: 'https://www.charltonslaw.com/new-ongoing-public-float-requirements-for-hkex-listed-companies-from-1-january-2026',
    confidence: 'M',
  },
  dealing: {
    source:
      'https://sc.hkex.com.hk/TuniS/www.hkex.com.hk/Listing/Rules-and-Guidance/Listing-Rules-Contingency/Amendments-to-Main-Board-Listing-Rules/2009/Update-No-91?sc_lang=zh-CN',
    confidence: 'S',
  },
  dealingCode: { source: 'Appendix C3 of the Listing Rules; text not read', confidence: 'M' },
  relief: { source: 'https://cn-rules.hkex.com.hk/規則手冊/8a17', confidence: 'V' },
  noRelief: { source: 'https://cn-rules.hkex.com.hk/規則手冊/8a15', confidence: 'V' },
  interests: {
    source:
      'https://www.ifec.org.hk/web/en/investment/investment-products/stock/corporate-disclosure/disclosure-of-interests.page',
    confidence: 'M',
  },
  approvalPool: { source: 'https://en-rules.hkex.com.hk/entiresection/5118', confidence: 'M' },
  tradingDays: { source: 'General holidays and weekends of Hong Kong, as the calendar has them', confidence: 'S' },
  pledge: { source: 'Listing Rules 13.17 and 13.21; text not read', confidence: 'M' },
  adviser: { source: 'https://en-rules.hkex.com.hk/entiresection/5172', confidence: 'V' },
} as const satisfies Readonly<Record<string, Source>>;
