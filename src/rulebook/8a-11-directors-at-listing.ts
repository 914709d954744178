import type { State } from '../record/index.ts';
import type { Judging, Rule } from './rule.ts';
import { versionsOf } from './versions.ts';

const check = 'beneficiaries-directors-at-listing';
const source = 'https://en-rules.hkex.com.hk/entiresection/5118';

export const rule8a11: Rule = {
  number: '8A.11',
  title: { en: 'Beneficiaries are directors at listing', 'zh-Hant': '上市時受益人須為董事' },
  paraphrase: {
    en: 'Each beneficiary must be a director when the issuer lists.',
    'zh-Hant': '發行人上市時每名受益人均須為董事。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({ confidence: 'V', source }),
  checks: [{ id: check, title: { en: 'beneficiaries on the board at listing', 'zh-Hant': '上市時受益人在董事會' } }],
  gaps: [],
  evaluate: ({ emit }: Judging) => ({
    atListing: (state: State) => {
      const on = state.listedOn;
      if (on === undefined) return;
      for (const person of state.initialBeneficiaries) {
        const director = state.directors.get(person);
        const told = director !== undefined || state.everDirectors.has(person) || state.directors.size > 0;
        emit({
          rule: '8A.11',
          check,
          subject: person,
          on,
          engagedBy: director ? [director.fact] : [],
          figures: {},
          outcome: director ? 'met' : told ? 'breached' : 'cannot-tell',
          ...(told ? {} : { missing: ['directors'] }),
          message: director ? 'on-board' : told ? 'not-on-board' : 'unknown',
          ...(told && !director ? { remedy: { action: 'appoint', by: 'listing' } as const } : {}),
        });
      }
    },
  }),
};
