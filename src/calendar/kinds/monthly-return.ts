import type { HongKongDate } from '../../exact/index.ts';
import type { State, Step } from '../../record/index.ts';
import { formsOf, isForm } from '../filings.ts';
import { addBusinessDays } from '../hong-kong-days/index.ts';
import type { DutyKind } from '../kind.ts';
import { lastDayOf, monthOf, nextMonth } from '../months.ts';

export const monthlyReturn: DutyKind = {
  kind: 'monthly-return',
  rule: '13.25B',
  title: { en: 'Monthly return', 'zh-Hant': '月報表' },
  paraphrase: {
    en: 'The movements of every class in a month are filed on form FF301 half an hour before trading begins on the fifth business day of the next one, whether anything changed or not.',
    'zh-Hant': '每月各類別證券的變動須於下月第五個營業日開市前半小時以 FF301 表格申報，不論有否變動。',
  },
  creates: { en: 'every month in which the issuer is listed', 'zh-Hant': '發行人上市的每一個月' },
  closes: {
    en: 'return-filed of form FF301 that covers the month (2026-11) or a day of its end; without covers the nearest open one',
    'zh-Hant': 'return-filed 表格 FF301，其 covers 為該月（2026-11）或月底日；沒有 covers 則為最近的未完成者',
  },
  by: { en: '08:30 of the fifth business day after the end of the month', 'zh-Hant': '月底後第五個營業日 08:30' },
  confidence: 'M',
  source: 'https://en-rules.hkex.com.hk/entiresection/2524',
  consulted: '2026-11-23',
  binds: 'listed',
  series: 'of-the-issuer',
  answeredBy: isForm('ff301'),
  area: 'filings',
  follow: ({ emit, asOf, horizon, endOf }) => {
    let first: { readonly month: string; readonly fact: string } | undefined;
    const shown = new Map<string, string>();
    let stopped: HongKongDate | undefined;
    return {
      observe: ({ action, state }: Step) => {
        first ??= { month: monthOf(state.listedOn ?? action.on), fact: state.listing?.fact ?? '' };
        for (const fact of action.facts) {
          if (fact.fact === 'balance-reported' && formsOf(fact.form) === 'ff301') shown.set(monthOf(action.on), fact.id);
        }
      },
      conclude: (state: State) => {
        if (first === undefined) return;
        stopped = state.delistedOn ?? (state.listing?.as === 'secondary' ? state.listing.since : undefined);
        const end = endOf('shares');
        for (let month = first.month; ; month = nextMonth(month)) {
          const on = lastDayOf(month);
          const reckoned = addBusinessDays(on, 5n);
          const dueOn = reckoned.status === 'known' ? reckoned.on : reckoned.earliest;
          if (dueOn > horizon || (stopped !== undefined && stopped <= on)) break;
          // What is past and behind the sources of a part of a life is not told; what is still to come falls due all the same.
          const isBeyond = end !== undefined && monthOf(end) < month;
          if (isBeyond && dueOn <= asOf.date) continue;
          const evidence = shown.get(month);
          emit({
            subject: month,
            who: 'issuer',
            on,
            due: { reckoned, as: 'before-trading' },
            engagedBy: [first.fact],
            keys: [month, on],
            ...(evidence === undefined ? {} : { shown: evidence }),
            ...(isBeyond ? { notices: [{ code: 'beyond-sources', values: { date: end } }] } : {}),
            values: { month },
          });
        }
      },
    };
  },
};
