import type { Step } from '../../record/index.ts';
import { isOfMatter, type Matters } from '../filings.ts';
import { nextBusinessDay } from '../hong-kong-days/index.ts';
import type { DutyKind } from '../kind.ts';

const matters: Matters = {
  codes: ['terms-change', 'change-of-terms', 'change-of-class-terms', '條款變更'],
  words: {
    en: [
      'term class',
      'term change',
      'term amend',
      'term variation',
      'weighted vot reduc',
      'weighted vot change',
      'variation class right',
    ],
    'zh-Hant': ['條款', '權利變更', '更改類別', '削減不同投票權'],
  },
};

export const termsAnnouncement: DutyKind = {
  kind: 'terms-announcement',
  rule: '8A.16',
  title: { en: 'Announcement of changed terms of a weighted class', 'zh-Hant': '不同投票權類別條款變更公告' },
  paraphrase: {
    en: 'A change that reduces the weighted voting rights of a class needs the prior approval of the Exchange and is announced.',
    'zh-Hant': '削減某類別不同投票權的變更須事先獲聯交所批准，並須公布。',
  },
  creates: {
    en: 'class-terms-changed of a weighted class after listing',
    'zh-Hant': '上市後不同投票權類別的 class-terms-changed',
  },
  closes: {
    en: 'announced: true on the fact itself, or announcement-made that covers it or its class, or of the matter terms-change',
    'zh-Hant': '該事實本身 announced: true，或 announcement-made 的 covers 為該事實或類別，或事項為 terms-change',
  },
  by: {
    en: 'as soon as practicable, reckoned to the next business day',
    'zh-Hant': '在切實可行範圍內盡快，推算至下一營業日',
  },
  confidence: 'M',
  source: 'https://en-rules.hkex.com.hk/entiresection/5118',
  consulted: '2026-11-23',
  binds: 'weighted',
  mayPrecede: true,
  matter: 'terms-change',
  answeredBy: isOfMatter('announcement', matters),
  area: 'filings',
  follow: ({ emit }) => ({
    observe: ({ action: { on, facts }, state, listedBefore }: Step) => {
      if (!listedBefore) return;
      for (const fact of facts) {
        if (fact.fact !== 'class-terms-changed' || !state.classes.get(fact.class)?.weighted) continue;
        emit({
          subject: fact.id,
          who: 'issuer',
          on,
          due: { reckoned: nextBusinessDay(on), as: 'soon' },
          engagedBy: [fact.id],
          at: fact.at,
          keys: [fact.class, on],
          closed: fact.announced ? { by: fact.id, on, at: fact.at } : undefined,
          values: { class: fact.class, date: on },
        });
      }
    },
  }),
};
