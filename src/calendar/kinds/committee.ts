import type { HongKongDate } from '../../exact/index.ts';
import type { State, Step } from '../../record/index.ts';
import type { Filing } from '../filings.ts';
import type { DutyDraft, DutyKind, Follow, Following } from '../kind.ts';
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
const confirmedRules = ['8A.14', '8A.15', '8A.18', '8A.24'] as const;

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
    en: 'committee-confirmed for the year that names the four Rules, or 8A.30(3) for all of them',
    'zh-Hant': '該年度的 committee-confirmed，列明四條規則，或以第 8A.30(3) 條概括',
  },
  by: {
    en: 'the Rule gives no day: reckoned to the annual report, four months after the end of the year',
    'zh-Hant': '規則沒有訂明日期：推算至年報，即年結後四個月',
  },
  answeredBy: ({ channel }) => channel === 'confirmation',
  follow: (following) =>
    periodDuties({
      following,
      kind: 'yearly-confirmation',
      wanted: ({ period }) => period === 'annual',
      more: ({ ends }) => incomplete(following.filings, ends),
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

/** A confirmation that leaves out one of the four Rules has not confirmed it; one with exceptions is one. */
const incomplete = (filings: readonly Filing[], ends: HongKongDate): Partial<DutyDraft> => {
  const own = filings.filter(({ channel, covers }) => channel === 'confirmation' && covers.includes(`annual:${ends}`));
  if (own.length === 0) return {};
  const named = new Set(own.flatMap(({ rules }) => rules.map((rule) => rule.replace(/^(8A\.\d+)\(.*$/, '$1'))));
  const isWhole = own.some(({ rules }) => rules.includes('8A.30(3)') || rules.includes('8A.30'));
  const left = isWhole ? [] : confirmedRules.filter((rule) => !named.has(rule));
  const exceptions = own.flatMap(({ exceptions: told }) => (told === undefined ? [] : [told]));
  return {
    ...(left.length === 0 ? {} : { status: 'cannot-tell' as const, missing: left }),
    notices: [
      ...(left.length === 0 ? [] : [{ code: 'confirmation-incomplete', values: { rules: left.join(', ') } }]),
      ...exceptions.map((told) => ({ code: 'confirmation-exceptions', values: { exceptions: told } })),
    ],
  };
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
  who: kind === 'results' ? 'issuer' : 'committee',
  on: state.listedOn ?? following.asOf.date,
  due: { on: following.asOf.date },
  engagedBy: state.listing === undefined ? [] : [state.listing.fact],
  status: 'cannot-tell',
  missing: ['financial-year'],
  values: { sentence: 'year-unknown', what: kind },
});
