import type { HongKongDate } from '../../exact/index.ts';
import type { Step } from '../../record/index.ts';
import { formsOf, isForm } from '../filings.ts';
import { nextBusinessDay } from '../hong-kong-days/index.ts';
import type { DutyKind, Part } from '../kind.ts';
import { earlier, severalDays, sinceOf } from './next-day-return.ts';

export const repurchaseReport: DutyKind = {
  kind: 'repurchase-report',
  rule: '10.06(4)',
  title: { en: 'Report of a purchase of own shares', 'zh-Hant': '購回股份報告' },
  paraphrase: {
    en: 'A purchase of own shares is reported to the Exchange half an hour before trading begins on the next business day, with number and prices; it stands in the second part of form FF305.',
    'zh-Hant': '購回股份須於下一營業日開市前半小時向聯交所申報數目及價格，載於 FF305 表格第二部分。',
  },
  creates: { en: 'the purchases of one day (shares-repurchased)', 'zh-Hant': '同一日的購回（shares-repurchased）' },
  closes: {
    en: 'the same return of form FF305 that closes the next day disclosure of the day',
    'zh-Hant': '與該日翌日披露相同的 FF305 報表',
  },
  by: { en: '08:30 of the next business day', 'zh-Hant': '下一營業日 08:30' },
  confidence: 'M',
  source: 'https://sc.hkex.com.hk/TuniS/cn-rules.hkex.com.hk/node/5436/revisions/33987/view',
  consulted: '2026-11-23',
  binds: 'listed',
  series: 'of-the-issuer',
  answeredBy: isForm('ff305'),
  area: 'filings',
  follow: ({ emit }) => {
    const days = new Map<
      HongKongDate,
      { readonly parts: Part[]; readonly sets: Set<string>; shares: bigint; shown?: string; since?: HongKongDate | undefined }
    >();
    return {
      observe: ({ action, state }: Step) => {
        for (const fact of action.facts) {
          const known = days.get(action.on);
          if (fact.fact === 'balance-reported' && formsOf(fact.form) === 'ff305' && known) known.shown = fact.id;
          if (fact.fact !== 'shares-repurchased' || action.on === state.listedOn) continue;
          const day = known ?? { parts: [], sets: new Set<string>(), shares: 0n };
          days.set(action.on, day);
          day.parts.push({ fact: fact.id, on: action.on, at: fact.at, set: fact.set });
          day.shares += fact.number;
          day.since = earlier(day.since, sinceOf(fact));
          if (fact.set !== undefined) day.sets.add(fact.set);
        }
      },
      conclude: () => {
        for (const [on, { parts, sets, shares, shown, since }] of days) {
          emit({
            subject: on,
            who: 'issuer',
            on,
            due: { reckoned: nextBusinessDay(on), as: 'before-trading' },
            engagedBy: parts.map(({ fact }) => fact),
            keys: [on, ...sets],
            parts,
            ...(shown === undefined ? {} : { shown }),
            ...severalDays(since, on),
            values: { date: on, shares: `${shares}` },
          });
        }
      },
    };
  },
};
