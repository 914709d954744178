import type { HongKongDate } from '../../exact/index.ts';
import type { State, Step } from '../../record/index.ts';
import type { DutyKind } from '../kind.ts';

export const undertakingOfBeneficiary: DutyKind = {
  kind: 'undertaking-of-beneficiary',
  rule: '8A.43',
  title: { en: 'Undertaking of a beneficiary', 'zh-Hant': '受益人的承諾' },
  paraphrase: {
    en: 'Each beneficiary gives the issuer a legally enforceable undertaking to keep the relevant Rules, for the benefit of the shareholders.',
    'zh-Hant': '每名受益人須向發行人作出具法律效力的承諾，遵守相關規則，並惠及股東。',
  },
  creates: {
    en: 'the listing, for each beneficiary then; beneficiary-named after it',
    'zh-Hant': '上市（當時的每名受益人）；其後的 beneficiary-named',
  },
  closes: {
    en: 'undertaking-executed by the beneficiary; a supplement closes none',
    'zh-Hant': '受益人的 undertaking-executed；補充承諾不計',
  },
  by: { en: 'the day of listing, or of being named', 'zh-Hant': '上市日或成為受益人之日' },
  confidence: 'M',
  source: 'https://en-rules.hkex.com.hk/entiresection/5118',
  consulted: '2026-11-23',
  binds: 'weighted',
  area: 'undertakings',
  fromTheStart: true,
  follow: ({ emit, endOf }) => {
    type Named = { readonly person: string; readonly on: HongKongDate; readonly fact: string };
    const named: Named[] = [];
    const given = new Map<string, { readonly by: string; readonly on: HongKongDate }[]>();
    return {
      observe: ({ action: { on, facts } }: Step) => {
        for (const fact of facts) {
          if (fact.fact === 'beneficiary-named') named.push({ person: fact.person, on, fact: fact.id });
          if (fact.fact !== 'undertaking-executed' || fact.supplements !== undefined) continue;
          const known = given.get(fact.by);
          if (known === undefined) given.set(fact.by, [{ by: fact.id, on }]);
          else known.push({ by: fact.id, on });
        }
      },
      conclude: (state: State) => {
        const isTold = given.size > 0 || state.drafts.size > 0 || state.knowledge.has('undertakings');
        const end = endOf('undertakings');
        for (const { person, on, fact } of named) {
          const due = state.listedOn !== undefined && state.listedOn > on ? state.listedOn : on;
          // Who is named again gives another one (A20): each naming takes the next that was given.
          const closed = given.get(person)?.shift();
          emit({
            subject: `${person}/${fact}`,
            who: person,
            on,
            due: { on: due },
            engagedBy: [fact],
            closed,
            silence: isTold && !(end !== undefined && end < due) ? 'known' : 'unknown',
            values: { person, date: due },
          });
        }
      },
    };
  },
};
