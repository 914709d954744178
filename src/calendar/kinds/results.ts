import type { State, Step } from '../../record/index.ts';
import type { DutyKind } from '../kind.ts';
import { addMonthsToEnd } from '../months.ts';
import { followPeriods } from '../periods.ts';
import { yearUnknown } from './committee.ts';

export const results: DutyKind = {
  kind: 'results',
  rule: '13.49',
  title: { en: 'Preliminary announcement of results', 'zh-Hant': '初步業績公告' },
  paraphrase: {
    en: 'Annual results are announced within three months of the end of the financial year, half-year results within two months of its first half.',
    'zh-Hant': '全年業績須於財政年度結束後三個月內公布，半年業績須於上半年結束後兩個月內公布。',
  },
  creates: {
    en: 'the end of each half-year and financial year; also of one before the listing whose results fall due after it',
    'zh-Hant': '每個半年度及財政年度結束；包括上市前結束而業績於上市後到期者',
  },
  closes: { en: 'results-published for the period', 'zh-Hant': '該期間的 results-published' },
  by: { en: 'the day two or three months after the period', 'zh-Hant': '期間結束後兩個月或三個月當日' },
  confidence: 'M',
  source: 'https://en-rules.hkex.com.hk/rulebook/1349',
  consulted: '2026-11-23',
  binds: 'listed',
  series: 'of-the-issuer',
  answeredBy: ({ channel }) => channel === 'results',
  area: 'filings',
  fromTheStart: true,
  follow: (following) => {
    const periods = followPeriods();
    return {
      observe: (step: Step) => periods.observe(step),
      conclude: (state: State) => {
        const found = periods.upTo({ state, horizon: following.horizon, monthsBefore: 3n });
        if (found.status === 'no-year') {
          following.emit(yearUnknown({ state, following, kind: 'results' }));
          return;
        }
        for (const { ends, period, fact } of found.periods) {
          const on = addMonthsToEnd(ends, period === 'annual' ? 3n : 2n);
          if (on > following.horizon) continue;
          const isBefore = state.listedOn !== undefined && ends < state.listedOn;
          if (isBefore && on < (state.listedOn ?? on)) continue;
          following.emit({
            subject: `${period}/${ends}`,
            who: 'issuer',
            rule: period === 'annual' ? '13.49(1)' : '13.49(6)',
            on: ends,
            due: { on },
            engagedBy: [fact],
            keys: [`${period}:${ends}`],
            // The listing document may hold what was to be published of a period before the listing.
            ...(isBefore ? { silence: 'unknown' as const, notices: [{ code: 'in-listing-document' }] } : {}),
            values: { ends, period },
          });
        }
      },
    };
  },
};
