import { addYears } from '../exact/index.ts';
import type { State } from '../record/index.ts';
import type { Judging, Rule } from './rule.ts';
import { standing } from './standing.ts';
import { versionsOf } from './versions.ts';

const check = 'rotation';
const source = 'https://en-rules.hkex.com.hk/entiresection/5118';

export const rule8a29: Rule = {
  number: '8A.29',
  title: { en: 'Independent directors retire by rotation every three years', 'zh-Hant': '獨立非執行董事每三年輪值退任' },
  paraphrase: {
    en: 'Each independent non-executive director retires by rotation at least every three years and may be elected again.',
    'zh-Hant': '每名獨立非執行董事須最少每三年輪值退任一次，並可重選。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({ confidence: 'M', source }),
  checks: [{ id: check, title: { en: 'last election', 'zh-Hant': '上次選任' } }],
  gaps: [],
  evaluate: ({ emit, asOf, unknownArea }: Judging) => ({
    conclude: (state: State) => {
      if (state.listing === undefined) return;
      const independent = [...state.directors.values()].filter(({ office }) => office === 'independent');
      const unknown = unknownArea(state, 'directors', asOf.date);
      if (independent.length === 0) {
        emit(
          standing(asOf, {
            rule: '8A.29',
            check,
            subject: 'independent-directors',
            outcome: 'cannot-tell',
            missing: ['directors'],
            message: 'unknown',
          }),
        );
      }
      for (const director of independent) {
        const due = addYears(director.lastElected, 3n);
        const late = asOf.date >= due;
        emit(
          standing(asOf, {
            rule: '8A.29',
            check,
            subject: director.person,
            outcome: unknown ? 'cannot-tell' : late ? 'breached' : 'met',
            engagedBy: [director.fact],
            ...(unknown ? { missing: ['directors'] } : {}),
            values: { due, last: director.lastElected },
            message: unknown ? 'unknown' : late ? 'late' : 'in-time',
            ...(late && !unknown ? { remedy: { action: 'appoint', by: due } as const } : {}),
          }),
        );
      }
    },
  }),
};
