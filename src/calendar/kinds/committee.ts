import type { HongKongDate } from '../../exact/index.ts';
import type { State, Step } from '../../record/index.ts';
import type { Filing } from '../filings.ts';
import type { Closing, DutyDraft, DutyKind, Follow, Following } from '../kind.ts';
import { addMonthsToEnd } from '../months.ts';
import { followPeriods, type Period } from '../periods.ts';

const common = {
  consulted: '2026-11-23',
  binds: 'weighted',
  confidence: 'V',
  source: 'https://sc.hkex.com.hk/TuniS/cn-rules.hkex.com.hk/entiresection/11496',
  area: 'committees',
  fromTheStart: true,
  series: 'of-the-issuer',
} as const;

/** What the corporate governance committee confirms compliance with (8A.30(3)). */
const confirmedRules: readonly string[] = ['8A.14', '8A.15', '8A.18', '8A.24'];
const askedRules: readonly string[] = ['8A.30(2)', ...confirmedRules];

export const yearlyConfirmation: DutyKind = {
  ...common,
  kind: 'yearly-confirmation',
  rule: '8A.30(2)',
  title: { en: 'Yearly confirmation of the corporate governance committee', 'zh-Hant': '企業管治委員會年度確認' },
  paraphrase: {
    en: 'The committee confirms every year that the beneficiaries were directors all year and that no matter of Rule 8A.17 arose (8A.30(2)), and that Rules 8A.14, 8A.15, 8A.18 and 8A.24 were kept (8A.30(3)).',
    'zh-Hant':
      '委員會每年確認各受益人全年均為董事且並無第 8A.17 條的事宜（第 8A.30(2) 條），並確認第 8A.14、8A.15、8A.18 及 8A.24 條獲遵守（第 8A.30(3) 條）。',
  },
  creates: { en: 'the end of each financial year (financial-year-set)', 'zh-Hant': '每個財政年度結束（financial-year-set）' },
  closes: {
    en: 'committee-confirmed for the year that names 8A.30(2) or 8A.17, and 8A.30(3) or all of its four Rules; several add up',
    'zh-Hant': '該年度的 committee-confirmed，列明第 8A.30(2) 條或第 8A.17 條，以及第 8A.30(3) 條或其四條規則；多項確認合併計算',
  },
  by: {
    en: 'the Rule gives no day: reckoned to the annual report, four months after the end of the year',
    'zh-Hant': '規則沒有訂明日期：推算至年報，即年結後四個月',
  },
  follow: (following) =>
    periodDuties({
      following,
      kind: 'yearly-confirmation',
      wanted: ({ period }) => period === 'annual',
      more: ({ ends }) => confirmation(following.filings, ends),
    }),
};

export const committeeReport: DutyKind = {
  ...common,
  kind: 'committee-report',
  rule: '8A.30(8)',
  title: { en: 'Report of the corporate governance committee', 'zh-Hant': '企業管治委員會報告' },
  paraphrase: {
    en: 'The committee reports on its work at least half-yearly and yearly, on every one of its terms; the report stands in the corporate governance report of the half-yearly and annual reports (8A.32).',
    'zh-Hant': '委員會最少每半年及每年就其全部職權範圍匯報工作；報告載於中期報告及年報的企業管治報告（第 8A.32 條）。',
  },
  creates: { en: 'the end of each half-year and financial year', 'zh-Hant': '每個半年度及財政年度結束' },
  closes: { en: 'committee-reported for the period', 'zh-Hant': '該期間的 committee-reported' },
  by: {
    en: 'reckoned to the reports that carry it: three months after the half-year, four after the year',
    'zh-Hant': '推算至載有報告的文件：半年度後三個月，年結後四個月',
  },
  answeredBy: ({ channel }) => channel === 'report',
  follow: (following) => periodDuties({ following, kind: 'committee-report', wanted: () => true }),
};

const periodDuties = ({
  following,
  kind,
  wanted,
  more = () => ({}),
}: {
  readonly following: Following;
  readonly kind: string;
  readonly wanted: (period: Period) => boolean;
  readonly more?: (period: Period) => Partial<DutyDraft>;
}): Follow => {
  const periods = followPeriods();
  return {
    observe: (step: Step) => periods.observe(step),
    conclude: (state: State) => {
      const found = periods.upTo({ state, horizon: following.horizon });
      if (found.status === 'no-year') {
        following.emit(yearUnknown({ state, following, kind }));
        return;
      }
      for (const period of found.periods) {
        if (!wanted(period)) continue;
        const { ends, period: name, fact } = period;
        const on = addMonthsToEnd(ends, name === 'annual' ? 4n : 3n);
        if (on > following.horizon) continue;
        const extra = more(period);
        following.emit({
          subject: `${name}/${ends}`,
          who: 'committee',
          on: ends,
          due: { on, soon: true },
          engagedBy: [fact],
          keys: [`${name}:${ends}`],
          ...extra,
          notices: [{ code: 'reckoned-to-report' }, ...(extra.notices ?? [])],
          values: { ends, period: name },
        });
      }
    },
  };
};

/**
 * What the confirmations of a year have confirmed so far: several add up, and the year is confirmed on the day of the last one
 * that was needed. One with exceptions is one.
 */
const confirmation = (filings: readonly Filing[], ends: HongKongDate): Partial<DutyDraft> => {
  const own = filings.filter(({ channel, covers }) => channel === 'confirmation' && covers.includes(`annual:${ends}`));
  if (own.length === 0) return {};
  const exceptions = own.flatMap(({ exceptions: told }) => (told === undefined ? [] : [told]));
  const confirmed = new Set<string>();
  const left = (): readonly string[] => askedRules.filter((rule) => !confirmed.has(rule));
  let closed: Closing | undefined;
  for (const { rules, fact, on, at } of own) {
    for (const rule of rules) for (const one of confirmedBy(rule)) confirmed.add(one);
    if (left().length === 0) closed ??= { by: fact, on, at, filed: true };
  }
  const missing = left();
  return {
    closed,
    ...(missing.length === 0 ? {} : { missing }),
    notices: [
      ...(missing.length === 0 ? [] : [{ code: 'confirmation-incomplete', values: { rules: missing.join(', ') } }]),
      ...exceptions.map((told) => ({ code: 'confirmation-exceptions', values: { exceptions: told } })),
    ],
  };
};

/** 8A.30(2) turns on Rule 8A.17; 8A.30(3) speaks of the four Rules as one. */
const confirmedBy = (rule: string): readonly string[] => {
  if (rule === '8A.30') return askedRules;
  if (rule.startsWith('8A.30(2)')) return ['8A.30(2)'];
  if (rule.startsWith('8A.30(3)')) return confirmedRules;
  const base = rule.replace(/^(8A\.\d+)\(.*$/, '$1');
  return base === '8A.17' ? ['8A.30(2)'] : [base];
};

export const yearUnknown = ({
  state,
  following,
  kind,
}: {
  readonly state: State;
  readonly following: Following;
  readonly kind: string;
}): DutyDraft => ({
  subject: 'year-unknown',
  who: kind === 'results' || kind === 'annual-meeting' ? 'issuer' : 'committee',
  on: state.listedOn ?? following.asOf.date,
  due: { on: following.asOf.date },
  engagedBy: state.listing === undefined ? [] : [state.listing.fact],
  status: 'cannot-tell',
  missing: ['financial-year'],
  values: { sentence: 'year-unknown', what: kind },
});
