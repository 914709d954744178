import type { State } from '../record/index.ts';
import type { Judging, Rule } from './rule.ts';
import { standing } from './standing.ts';
import { versionsOf } from './versions.ts';

const check = 'weighted-class-not-listed';
const source = 'https://en-rules.hkex.com.hk/entiresection/5118';

export const rule8a08: Rule = {
  number: '8A.08',
  title: { en: 'The WVR class is not listed', 'zh-Hant': '不同投票權類別股份不得上市' },
  paraphrase: { en: 'A class with weighted voting rights may not be listed.', 'zh-Hant': '附帶不同投票權的股份類別不得上市。' },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({ confidence: 'V', source }),
  checks: [{ id: check, title: { en: 'weighted class not listed', 'zh-Hant': '不同投票權類別未上市' } }],
  gaps: [],
  evaluate: ({ emit, asOf }: Judging) => ({
    conclude: (state: State) => {
      if (state.listing === undefined) return;
      for (const { id, weighted, listed } of state.classes.values()) {
        if (!weighted) continue;
        emit(
          standing(asOf, {
            rule: '8A.08',
            check,
            subject: id,
            outcome: listed ? 'breached' : 'met',
            message: listed ? 'listed' : 'unlisted',
          }),
        );
      }
    },
  }),
};
