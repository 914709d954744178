import type { State } from '../record/index.ts';
import type { Judging, Rule } from './rule.ts';
import { standing } from './standing.ts';
import { versionsOf } from './versions.ts';

const source = 'https://en-rules.hkex.com.hk/entiresection/5118';

export const rule8a07: Rule = {
  number: '8A.07',
  title: {
    en: 'Weighted voting only by class of shares; all other rights equal',
    'zh-Hant': '不同投票權只可按股份類別附帶，其他權利須相同',
  },
  paraphrase: {
    en: 'Weighted voting rights exist only as more votes per share of a class at general meetings; in everything else the class is like the listed one.',
    'zh-Hant': '不同投票權只可為某類別股份在股東大會上每股較多的票數；其他各項權利均與上市類別相同。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({ confidence: 'V', source }),
  checks: [
    { id: 'equal-rights', title: { en: 'dividend and liquidation rights', 'zh-Hant': '股息及清盤權利' } },
    { id: 'no-other-right', title: { en: 'no governance right outside votes', 'zh-Hant': '無表決權以外的管治權利' } },
  ],
  gaps: [
    {
      what: 'rights that the record does not state',
      why: 'a class without `rights` is taken as not stated: the finding says so',
    },
  ],
  evaluate: ({ emit, asOf }: Judging) => ({
    conclude: (state: State) => {
      if (state.listing === undefined) return;
      const classes = [...state.classes.values()];
      const listed = classes.find((shareClass) => shareClass.listed);
      for (const weighted of classes.filter((shareClass) => shareClass.weighted)) {
        const base = { rule: '8A.07', subject: weighted.id } as const;
        const pairs = [
          [weighted.rights.dividend, listed?.rights.dividend],
          [weighted.rights.liquidation, listed?.rights.liquidation],
        ] as const;
        const known = pairs.some(([one, other]) => one !== undefined || other !== undefined);
        const unequalSplit =
          listed !== undefined && weighted.split.part * listed.split.whole !== listed.split.part * weighted.split.whole;
        const differ =
          unequalSplit || pairs.some(([one, other]) => one !== undefined && other !== undefined && !sameAmount(one, other));
        emit(
          standing(asOf, {
            ...base,
            check: 'equal-rights',
            outcome: differ ? 'breached' : known ? 'met' : 'cannot-tell',
            ...(known || differ ? {} : { missing: ['class-rights'] }),
            message: differ ? (unequalSplit ? 'split-apart' : 'unequal') : known ? 'equal' : 'unknown',
            ...(differ ? { remedy: { action: 'amend', by: 'at once' } as const } : {}),
          }),
        );
        const nomination = weighted.rights.nomination;
        const granted = state.governanceRights;
        const extra = nomination !== undefined || granted.length > 0;
        emit(
          standing(asOf, {
            ...base,
            check: 'no-other-right',
            outcome: extra ? 'breached' : 'met',
            engagedBy: granted.map(({ id }) => id),
            message: extra ? 'other-right' : 'none',
            values: { right: nomination ?? granted[0]?.right ?? '' },
            ...(extra ? { remedy: { action: 'amend', by: 'at once' } as const } : {}),
          }),
        );
      }
    },
  }),
};

/** `0.10` and `0.1` are one amount. */
const sameAmount = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (amount: string): string => (amount.includes('.') ? amount.replace(/0+$/, '').replace(/\.$/, '') : amount);
