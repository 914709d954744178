import type { Fraction } from '../exact/index.ts';
import type { State } from '../record/index.ts';
import type { Wording } from '../words/index.ts';

/** Proposals that are not known to be Rules, as what-if: never used for compliance, only when a person asks for them. */
export type ScenarioPack = {
  readonly id: string;
  readonly title: Wording;
  readonly source: string;
  /** What a parameter of a Rule would be for an issuer; nothing where the proposal would not reach it. */
  readonly parameters: readonly {
    readonly rule: string;
    readonly name: string;
    readonly value: (state: State) => Fraction | undefined;
  }[];
};

const capitalisationOf = (state: State): bigint => state.listing?.marketCapitalisation ?? 0n;

/** Twenty votes from a market value of HK$40 billion at listing. */
const twentyVotes = (state: State): Fraction | undefined =>
  capitalisationOf(state) >= 40_000_000_000n ? { part: 20n, whole: 1n } : undefined;

/** Five per cent, but never a stake of less than HK$4 billion: below a market value of HK$80 billion that is the higher part. */
const fivePercentWorthFourBillion = (state: State): Fraction | undefined => {
  const capitalisation = capitalisationOf(state);
  if (capitalisation >= 80_000_000_000n) return { part: 1n, whole: 20n };
  return capitalisation > 40_000_000_000n ? { part: 4_000_000_000n, whole: capitalisation } : undefined;
};

export const scenarios: readonly ScenarioPack[] = [
  {
    id: 'july-2026',
    title: {
      en: 'Proposals of March 2026 as if adopted: 20 votes for applicants of HK$40 billion, a floor of 5% where it is worth HK$4 billion',
      'zh-Hant': '假設 2026 年 3 月建議獲採納：市值 400 億港元的申請人可達 20 票；價值 40 億港元時下限為 5%',
    },
    source: 'https://www.hkex.com.hk/News/Regulatory-Announcements/2026/260724news',
    parameters: [
      { rule: '8A.10', name: 'maximum', value: twentyVotes },
      { rule: '8A.12', name: 'minimum', value: fivePercentWorthFourBillion },
    ],
  },
];

export const scenarioCalled = (id: string): ScenarioPack | undefined => scenarios.find((scenario) => scenario.id === id);
