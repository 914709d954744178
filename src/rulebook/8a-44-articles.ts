import type { State } from '../record/index.ts';
import type { Judging, Rule } from './rule.ts';
import { standing } from './standing.ts';
import { versionsOf } from './versions.ts';

const check = 'articles-give-force';
const source = 'https://en-rules.hkex.com.hk/entiresection/5118';

const numbers = (from: bigint, to: bigint): readonly string[] => {
  const found: string[] = [];
  for (let number = from; number <= to; number += 1n) found.push(`8A.${number < 10n ? '0' : ''}${number}`);
  return found;
};

/** A missing provision among these is a breach; among the rest it is a warning. */
export const essential = ['8A.07', '8A.09', ...numbers(13n, 19n), ...numbers(21n, 24n)];
export const expected = ['8A.07', '8A.09', '8A.10', ...numbers(13n, 24n), ...numbers(26n, 35n), ...numbers(37n, 41n)];

export const rule8a44: Rule = {
  number: '8A.44',
  title: { en: 'The articles give force to the chapter', 'zh-Hant': '組織章程須使本章生效' },
  paraphrase: {
    en: 'The constitutional documents must give force to the Rules of the chapter that bind the issuer and the beneficiaries.',
    'zh-Hant': '組織章程文件須使本章對發行人及受益人具約束力的規則生效。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({ confidence: 'M', source }),
  checks: [{ id: check, title: { en: 'coverage of the articles', 'zh-Hant': '章程涵蓋' } }],
  gaps: [],
  evaluate: ({ emit, asOf }: Judging) => ({
    conclude: (state: State) => {
      if (state.listing === undefined) return;
      const provisions = state.articles?.provisions;
      const told = provisions !== undefined && Object.keys(provisions).length > 0;
      const lacking = told ? expected.filter((rule) => provisions[rule] === undefined) : [];
      const grave = lacking.filter((rule) => essential.includes(rule));
      emit(
        standing(asOf, {
          rule: '8A.44',
          check,
          subject: 'issuer',
          outcome: !told ? 'cannot-tell' : grave.length > 0 ? 'breached' : 'met',
          ...(told ? {} : { missing: ['articles'] }),
          engagedBy: state.articles ? [state.articles.fact] : [],
          figures: told ? { provided: BigInt(expected.length - lacking.length), expected: BigInt(expected.length) } : {},
          notices:
            lacking.length > grave.length
              ? [{ code: 'articles-lack', values: { rules: lacking.filter((rule) => !grave.includes(rule)).join(', ') } }]
              : [],
          message: !told ? 'unknown' : grave.length > 0 ? 'lacking' : 'covered',
          values: { rules: grave.join(', ') },
          ...(grave.length > 0 ? { remedy: { action: 'amend', by: 'at once' } as const } : {}),
        }),
      );
    },
  }),
};
