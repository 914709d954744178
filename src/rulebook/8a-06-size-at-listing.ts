import type { State } from '../record/index.ts';
import type { Judging, Rule } from './rule.ts';
import { amendmentsOf2026, versionsOf } from './versions.ts';

const check = 'size-at-listing';
const source = 'https://www.hkex.com.hk/News/Regulatory-Announcements/2026/260724news';

export const rule8a06: Rule = {
  number: '8A.06',
  title: { en: 'Size of a new applicant with a WVR structure', 'zh-Hant': '採用不同投票權架構的新申請人規模' },
  paraphrase: {
    en: 'At listing the market value must be at least HK$40 billion, or HK$10 billion with revenue of HK$1 billion; from 24 July 2026 HK$20 billion, or HK$6 billion with HK$0.6 billion.',
    'zh-Hant':
      '上市時市值須至少 400 億港元，或 100 億港元並有 10 億港元收益；2026 年 7 月 24 日起為 200 億港元，或 60 億港元並有 6 億港元收益。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({
    confidence: 'M',
    source,
    changes: [{ from: amendmentsOf2026, change: 'thresholds lowered, by alignment with 19C.05', confidence: 'S' }],
  }),
  checks: [{ id: check, title: { en: 'market value and revenue at listing', 'zh-Hant': '上市時市值及收益' } }],
  gaps: [{ what: 'eligible and suitable', why: 'a judgement of the Exchange' }],
  evaluate: ({ emit }: Judging) => ({
    atListing: (state: State) => {
      const on = state.listedOn;
      if (on === undefined || state.listing === undefined) return;
      const capitalisation = state.listing.marketCapitalisation;
      const { revenue } = state.listing;
      const [alone, withRevenue, least] = thresholds(on);
      const base = { rule: '8A.06', check, subject: 'issuer', on, engagedBy: [state.listing.fact], standing: false } as const;
      if (capitalisation === undefined) {
        emit({ ...base, outcome: 'cannot-tell', figures: {}, missing: ['market-capitalisation'], message: 'unknown' });
        return;
      }
      const enough = capitalisation >= alone || (capitalisation >= withRevenue && (revenue ?? 0n) >= least);
      const told = enough || revenue !== undefined || capitalisation < withRevenue;
      emit({
        ...base,
        outcome: enough ? 'met' : told ? 'breached' : 'cannot-tell',
        figures: {
          marketCapitalisation: capitalisation,
          ...(revenue === undefined ? {} : { revenue }),
          alone,
          withRevenue,
          leastRevenue: least,
        },
        ...(told ? {} : { missing: ['revenue'] }),
        message: enough ? 'enough' : told ? 'too-small' : 'unknown',
      });
    },
  }),
};

/** HK$: market value alone; market value with revenue; that revenue. */
export const thresholds = (listedOn: string): readonly [bigint, bigint, bigint] =>
  listedOn >= amendmentsOf2026
    ? [20_000_000_000n, 6_000_000_000n, 600_000_000n]
    : [40_000_000_000n, 10_000_000_000n, 1_000_000_000n];
