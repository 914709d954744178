import { compareFractions, divideUp } from '../exact/index.ts';
import type { State, Step } from '../record/index.ts';
import { engagedFacts } from './reading.ts';
import type { Judging, Rule } from './rule.ts';
import { standing } from './standing.ts';
import { treasuryChange, versionsOf } from './versions.ts';

const source = 'https://sc.hkex.com.hk/TuniS/cn-rules.hkex.com.hk/規則手冊/8a23';

export const rule8a23: Rule = {
  number: '8A.23',
  title: { en: 'Non-WVR shareholders may requisition a meeting', 'zh-Hant': '非不同投票權股東可要求召開會議' },
  paraphrase: {
    en: 'Non-WVR shareholders must be able to convene a general meeting and add resolutions; the stake asked may be at most 10% of the votes at one vote a share, treasury shares left out.',
    'zh-Hant': '非不同投票權股東須能召開股東大會及加入決議案；所要求的持股不得高於按每股一票計算的 10%，庫存股份不計。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({ confidence: 'V', source, changes: [treasuryChange('V')] }),
  checks: [
    { id: 'requisition-threshold', title: { en: 'threshold in the articles', 'zh-Hant': '章程所定門檻' } },
    { id: 'requisition-valid', title: { en: 'requisition made', 'zh-Hant': '已提出的要求' } },
  ],
  gaps: [],
  parameters: { maximum: { part: 1n, whole: 10n } },
  evaluate: ({ emit, asOf, parameter }: Judging) => ({
    observe: (step: Step) => {
      for (const fact of step.action.facts) {
        if (fact.fact !== 'requisition-made' || step.state.listing === undefined) continue;
        const threshold = step.state.articles?.requisition ?? parameter('maximum', step.action.on).value;
        const { issued, treasury, pendingCancellation } = step.state.sums;
        const base = issued - treasury - pendingCancellation;
        const needed = divideUp(base * threshold.part, threshold.whole);
        const have = fact.by.reduce((sum, { shares }) => sum + shares, 0n);
        const beneficiary = fact.by.find(({ holder }) => step.state.sides.get(holder) === 'wvr');
        emit({
          rule: '8A.23',
          check: 'requisition-valid',
          subject: 'requisition',
          on: step.action.on,
          engagedBy: engagedFacts(step),
          outcome: 'met',
          figures: { requisitioned: have, needed, base },
          actor: { kind: 'issuer' },
          notices: beneficiary ? [{ code: 'beneficiary-requisitions', values: { holder: beneficiary.holder } }] : [],
          message: have >= needed ? 'valid' : 'too-few',
        });
      }
    },
    conclude: (state: State) => {
      if (state.listing === undefined) return;
      const asked = state.articles?.requisition;
      const { value: maximum, modifiedBy } = parameter('maximum', asOf.date);
      const within = asked !== undefined && compareFractions(asked, maximum) <= 0;
      emit(
        standing(asOf, {
          rule: '8A.23',
          check: 'requisition-threshold',
          subject: 'issuer',
          outcome: asked === undefined ? 'cannot-tell' : within ? 'met' : 'breached',
          figures: asked === undefined ? {} : { askedPart: asked.part, askedWhole: asked.whole },
          engagedBy: state.articles ? [state.articles.fact] : [],
          ...(asked === undefined ? { missing: ['articles'] } : {}),
          modifiedBy,
          message: asked === undefined ? 'unknown' : within ? 'within' : 'beyond',
          ...(asked !== undefined && !within ? { remedy: { action: 'amend', by: 'at once' } as const } : {}),
        }),
      );
    },
  }),
};
