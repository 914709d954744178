import type { State, Step } from '../record/index.ts';
import { thresholds } from './8a-06-size-at-listing.ts';
import { engagedFacts } from './reading.ts';
import type { Judging, Rule } from './rule.ts';
import { versionsOf } from './versions.ts';

const source = 'https://en-rules.hkex.com.hk/rulebook/8a46';

export const rule8a46: Rule = {
  number: '8A.46',
  title: { en: 'Exempt overseas issuers', 'zh-Hant': '獲豁免的海外發行人' },
  paraphrase: {
    en: 'Most of the chapter does not apply to a grandfathered Greater China or a non-Greater China issuer that is secondary-listed, or dual-primary-listed with the size of 8A.06 and two full years of good compliance; only the structure in effect at listing is exempt.',
    'zh-Hant':
      '本章大部分規則不適用於第二上市，或符合第 8A.06 條規模並有兩個完整年度良好合規紀錄而雙重主要上市的獲豁免大中華或非大中華發行人；只豁免上市時已生效的架構。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({
    confidence: 'V',
    source,
    changes: [{ from: '2022-01-01', change: 'moved here from 19C.12; dual primary listing added' }],
  }),
  checks: [
    { id: 'exemption-at-listing', title: { en: 'conditions of the exemption', 'zh-Hant': '豁免條件' } },
    { id: 'structure-unchanged', title: { en: 'structure as at listing', 'zh-Hant': '架構與上市時相同' } },
  ],
  gaps: [{ what: 'loss of the overseas primary listing', why: 'the grace that the Exchange gives is not known' }],
  evaluate: ({ emit }: Judging) => ({
    atListing: (state: State) => {
      const { listing, listedOn: on } = state;
      if (listing?.exempt === undefined || on === undefined) return;
      const { as, exempt, fact } = listing;
      const years = exempt.fullYears ?? 0n;
      const [alone, withRevenue, least] = thresholds(on);
      const { marketCapitalisation: capitalisation, revenue } = listing;
      const large =
        capitalisation === undefined
          ? undefined
          : capitalisation >= alone || (capitalisation >= withRevenue && (revenue ?? 0n) >= least);
      const told = as !== 'dual-primary' || (exempt.fullYears !== undefined && large !== undefined);
      const ok = as === 'secondary' || (as === 'dual-primary' && years >= 2n && large === true);
      emit({
        rule: '8A.46',
        check: 'exemption-at-listing',
        subject: 'issuer',
        on,
        engagedBy: [fact],
        outcome: ok ? 'met' : told ? 'breached' : 'cannot-tell',
        figures: { fullYears: years },
        ...(told || ok ? {} : { missing: ['exemption'] }),
        message: ok ? 'exempt' : told ? 'not-exempt' : 'unknown',
        values: { as },
      });
    },
    observe: (step: Step) => {
      if (step.state.listing?.exempt === undefined || !step.listedBefore) return;
      for (const fact of step.action.facts) {
        if (fact.fact !== 'class-terms-changed' || (fact.changes.votes === undefined && fact.changes.reservedVotes === undefined))
          continue;
        emit({
          rule: '8A.46',
          check: 'structure-unchanged',
          subject: fact.class,
          on: step.action.on,
          engagedBy: engagedFacts(step),
          figures: {},
          outcome: 'needs-exchange',
          message: 'changed',
          remedy: { action: 'approve', by: 'at once' },
        });
      }
    },
  }),
};
