import { carryingHoldings, economicParts, type State, type Step, unknownHolder, voteDirector } from '../record/index.ts';
import { actorsOf, engagedFacts } from './reading.ts';
import type { Judging, Rule } from './rule.ts';
import { standing } from './standing.ts';
import { versionsOf } from './versions.ts';

const check = 'structure-continues';
const source = 'https://en-rules.hkex.com.hk/entiresection/5118';

export const rule8a22: Rule = {
  number: '8A.22',
  title: { en: 'End of the WVR structure', 'zh-Hant': '不同投票權架構終止' },
  paraphrase: {
    en: 'The structure must end when none of the beneficiaries at listing has beneficial ownership of WVR shares any more.',
    'zh-Hant': '首次上市時的受益人均不再實益擁有不同投票權股份時，該架構必須終止。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({ confidence: 'S', source }),
  checks: [
    { id: check, title: { en: 'structure continues', 'zh-Hant': '架構延續' } },
    { id: 'structure-ended', title: { en: 'end of the structure', 'zh-Hant': '架構終止' } },
  ],
  gaps: [],
  evaluate: ({ emit, asOf }: Judging) => ({
    observe: (step: Step) => {
      const { before, after, state } = step;
      if (state.listing === undefined || before.wvrShares === 0n || after.wvrShares > 0n) return;
      emit({
        rule: '8A.22',
        check: 'structure-ended',
        outcome: 'met',
        subject: 'issuer',
        on: step.action.on,
        engagedBy: engagedFacts(step),
        figures: { ended: before.wvrShares },
        notices: [{ code: 'marker-off' }, { code: 'structure-duties-end' }],
        actor: actorsOf(step),
        set: step.action.facts[0]?.set,
        message: 'ended',
      });
    },
    conclude: (state: State) => {
      if (state.listing === undefined || state.initialBeneficiaries.size === 0) return;
      let initial = 0n;
      let doubtful = 0n;
      for (const { holder, number } of carryingHoldings(state)) {
        const director = voteDirector(state, holder);
        const { parts, discretionary } = economicParts(state, holder);
        const owners = [...parts.keys(), ...discretionary];
        if (state.initialBeneficiaries.has(director) || owners.some((person) => state.initialBeneficiaries.has(person)))
          initial += number;
        else if (director === unknownHolder || owners.includes(unknownHolder)) doubtful += number;
      }
      const rest = state.sums.wvrShares - initial - doubtful;
      const ended = initial === 0n && doubtful === 0n;
      emit(
        standing(asOf, {
          rule: '8A.22',
          check,
          subject: 'issuer',
          figures: { initialBeneficiaries: initial, others: rest },
          outcome: initial > 0n ? 'met' : !ended ? 'cannot-tell' : rest > 0n ? 'breached' : 'not-applicable',
          message: initial > 0n ? 'continues' : !ended ? 'unknown' : rest > 0n ? 'must-end' : 'ended',
          ...(initial === 0n && !ended ? { missing: ['holdings'] } : {}),
          ...(ended && rest > 0n
            ? { remedy: { action: 'convert', shares: rest, leastShares: rest, allocation: [], by: 'at once' } as const }
            : {}),
        }),
      );
    },
  }),
};
