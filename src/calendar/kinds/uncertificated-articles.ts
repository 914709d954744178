import type { HongKongDate } from '../../exact/index.ts';
import type { State, Step } from '../../record/index.ts';
import { isOfMatter, type Matters } from '../filings.ts';
import type { DutyKind } from '../kind.ts';

/** The uncertificated regime began; terms of issue follow within a year or at the first annual meeting after it. */
const began: HongKongDate = '2026-11-16';
const lastDay: HongKongDate = '2027-11-16';
/** Since when the dates are known. */
const announced: HongKongDate = '2025-05-30';

const matters: Matters = {
  codes: ['uncertificated-articles', 'uncertificated-securities', '無紙證券'],
  words: { en: ['uncertificated'], 'zh-Hant': ['無紙'] },
};

export const uncertificatedArticles: DutyKind = {
  kind: 'uncertificated-articles',
  rule: 'USM regime',
  title: { en: 'Articles for uncertificated securities', 'zh-Hant': '無紙證券的章程' },
  paraphrase: {
    en: 'The terms of issue are to allow title without certificates by the later of 16 November 2027 and the first annual general meeting under the uncertificated regime.',
    'zh-Hant': '發行條款須於 2027 年 11 月 16 日或無紙證券制度下首個股東週年大會（以較後者為準）前容許無證書的所有權。',
  },
  creates: { en: 'a listing that lasts on 16 November 2026', 'zh-Hant': '於 2026 年 11 月 16 日仍上市' },
  closes: {
    en: 'announcement-made of the matter uncertificated-articles; articles-adopted after 16 November 2026 alone does not say it',
    'zh-Hant': 'announcement-made 事項為 uncertificated-articles；單憑 2026 年 11 月 16 日後的 articles-adopted 不足以顯示',
  },
  by: {
    en: '16 November 2027, or the first annual general meeting if that is later',
    'zh-Hant': '2027 年 11 月 16 日，或較後的首個股東週年大會',
  },
  confidence: 'S',
  source: 'https://www.hkex.com.hk/News/Regulatory-Announcements/2025/250530news',
  consulted: '2026-11-23',
  binds: 'listed',
  matter: 'uncertificated-articles',
  answeredBy: isOfMatter('announcement', matters),
  area: 'articles',
  follow: ({ emit, asOf }) => {
    let adopted: string | undefined;
    return {
      observe: ({ action: { on, facts } }: Step) => {
        if (on >= began) adopted = facts.find(({ fact }) => fact === 'articles-adopted')?.id ?? adopted;
      },
      conclude: (state: State) => {
        if (asOf.date < announced || state.listing === undefined) return;
        const first = [...state.meetings.values()]
          .filter(({ kind, heldOn }) => kind === 'AGM' && heldOn > began)
          .map(({ heldOn }) => heldOn)
          .sort()[0];
        emit({
          subject: 'articles',
          who: 'issuer',
          on: began,
          due: { on: first !== undefined && first > lastDay ? first : lastDay },
          engagedBy: [state.listing.fact],
          keys: ['articles'],
          ...(adopted === undefined ? {} : { notices: [{ code: 'articles-adopted-since', values: { fact: adopted } }] }),
          // That articles were adopted does not say what they provide.
          ...(adopted === undefined ? {} : { silence: 'unknown' as const }),
          values: { date: lastDay },
        });
      },
    };
  },
};
