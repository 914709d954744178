import type { HongKongDate } from '../exact/index.ts';
import type { FactOf, Listing, State, Step } from '../record/index.ts';
import { thresholds } from './8a-06-size-at-listing.ts';
import { engagedFacts } from './reading.ts';
import type { Draft, Judging, Rule } from './rule.ts';
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
    { id: 'exemption-on-change', title: { en: 'change of listing', 'zh-Hant': '改變上市類別' } },
    { id: 'structure-unchanged', title: { en: 'structure as at listing', 'zh-Hant': '架構與上市時相同' } },
  ],
  gaps: [{ what: 'loss of the overseas primary listing', why: 'the grace that the Exchange gives is not known' }],
  evaluate: ({ emit }: Judging) => {
    let wasExempt = false;
    return {
      atListing: (state: State) => {
        const { listing, listedOn: on } = state;
        if (listing?.exempt === undefined || on === undefined) return;
        const { as, fact } = listing;
        const { ok, told, years } = conditionsOf(listing, on);
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
        const isExempt = step.state.listing?.exempt !== undefined;
        for (const fact of step.action.facts)
          if (fact.fact === 'listing-changed' && (isExempt || wasExempt)) emit(changeDraft(step, fact));
        wasExempt = isExempt;
        if (step.state.listing?.exempt === undefined || !step.listedBefore) return;
        for (const fact of step.action.facts) {
          if (
            fact.fact !== 'class-terms-changed' ||
            (fact.changes.votes === undefined && fact.changes.reservedVotes === undefined)
          )
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
    };
  },
};

/** The conditions as far as the record tells them; the size is that of the listing. */
const conditionsOf = (
  { as, exempt, marketCapitalisation: capitalisation, revenue }: Listing,
  on: HongKongDate,
): { readonly ok: boolean; readonly told: boolean; readonly years: bigint } => {
  const years = exempt?.fullYears ?? 0n;
  const [alone, withRevenue, least] = thresholds(on);
  const large =
    capitalisation === undefined
      ? undefined
      : capitalisation >= alone || (capitalisation >= withRevenue && (revenue ?? 0n) >= least);
  return {
    ok: as === 'secondary' || (as === 'dual-primary' && years >= 2n && large === true),
    told: as !== 'dual-primary' || (exempt?.fullYears !== undefined && large !== undefined),
    years,
  };
};

/** An issuer that lists otherwise and claims the exemption, or loses it: whether it takes effect is for the Exchange. */
const changeDraft = (step: Step, fact: FactOf<'listing-changed'>): Draft => {
  const { listing, decisions } = step.state;
  const shared = {
    rule: '8A.46',
    check: 'exemption-on-change',
    subject: 'issuer',
    on: step.action.on,
    engagedBy: [fact.id],
    set: fact.set,
    values: { as: fact.as, ground: fact.exempt?.ground ?? '' },
  } as const;
  if (listing === undefined || fact.exempt === undefined)
    return { ...shared, outcome: 'met', figures: {}, notices: [{ code: 'undertakings-due' }], message: 'lapsed' };
  const { ok, told, years } = conditionsOf(listing, step.action.on);
  const notices = [{ code: 'exemption-of-structure' }];
  const approval = decisions.find(({ decision, rule }) => decision === 'approval' && rule === '8A.46');
  const { qualifyingExchange, since } = fact.exempt;
  const isComplete = told && qualifyingExchange !== undefined && since !== undefined;
  const figures = { fullYears: years };
  if (approval) return { ...shared, outcome: 'met', figures, notices, modifiedBy: approval.id, message: 'accepted' };
  if (told && !ok) return { ...shared, outcome: 'breached', figures, message: 'not-exempt' };
  if (!isComplete) return { ...shared, outcome: 'cannot-tell', figures, missing: ['exemption'], notices, message: 'unknown' };
  const remedy = { action: 'approve', by: 'before it takes effect' } as const;
  return { ...shared, outcome: 'needs-exchange', figures, notices, remedy, message: 'for-the-exchange' };
};
