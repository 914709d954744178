import type { State } from '../record/index.ts';
import type { Judging, Rule } from './rule.ts';
import { standing } from './standing.ts';
import { versionsOf } from './versions.ts';

const check = 'committee-independent';
const source = 'https://sc.hkex.com.hk/TuniS/cn-rules.hkex.com.hk/entiresection/11496';

export const rule8a31: Rule = {
  number: '8A.31',
  title: { en: 'The corporate governance committee is all independent', 'zh-Hant': '企業管治委員會全由獨立非執行董事組成' },
  paraphrase: {
    en: 'All members of the corporate governance committee are independent non-executive directors, and one of them chairs it.',
    'zh-Hant': '企業管治委員會成員須全為獨立非執行董事，並由其中一人出任主席。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({ confidence: 'V', source }),
  checks: [{ id: check, title: { en: 'members and chair', 'zh-Hant': '成員及主席' } }],
  gaps: [],
  evaluate: ({ emit, asOf, unknownArea }: Judging) => ({
    conclude: (state: State) => {
      if (state.listing === undefined) return;
      const committee = [...state.committees.values()].find(
        ({ kind, committee: id }) => kind === 'corporate-governance' || id === 'corporate-governance',
      );
      if (committee === undefined || unknownArea(state, 'committees', asOf.date)) {
        const known = state.knowledge.has('committees') && !unknownArea(state, 'committees', asOf.date);
        emit(
          standing(asOf, {
            rule: '8A.31',
            check,
            subject: 'corporate-governance',
            outcome: known ? 'breached' : 'cannot-tell',
            ...(known ? {} : { missing: ['committees'] }),
            message: known ? 'none' : 'unknown',
          }),
        );
        return;
      }
      const members = [...committee.members];
      const others = members.filter(([person]) => state.directors.get(person)?.office !== 'independent');
      const chair = members.find(([, member]) => member.chair)?.[0];
      const chairIndependent = chair !== undefined && state.directors.get(chair)?.office === 'independent';
      const sound = members.length > 0 && others.length === 0 && chairIndependent;
      emit(
        standing(asOf, {
          rule: '8A.31',
          check,
          subject: committee.committee,
          outcome: sound ? 'met' : 'breached',
          figures: { members: BigInt(members.length), notIndependent: BigInt(others.length) },
          engagedBy: [committee.fact],
          message: sound ? 'independent' : others.length > 0 ? 'member-not-independent' : 'no-chair',
          ...(sound ? {} : { remedy: { action: 'appoint', by: 'at once' } as const }),
        }),
      );
    },
  }),
};
