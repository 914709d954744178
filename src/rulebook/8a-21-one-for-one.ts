import type { Step } from '../record/index.ts';
import type { Judging, Rule } from './rule.ts';
import { versionsOf } from './versions.ts';

const check = 'one-for-one';
const source = 'https://capedge.com/filing/1842827/0001104659-23-088001/BZ-6K/file/2';

export const rule8a21: Rule = {
  number: '8A.21',
  title: { en: 'Conversion one for one', 'zh-Hant': '一換一轉換' },
  paraphrase: {
    en: 'WVR shares convert into ordinary shares one for one.',
    'zh-Hant': '不同投票權股份須按一換一基準轉換為普通股。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({ confidence: 'S', source }),
  checks: [{ id: check, title: { en: 'conversion ratio', 'zh-Hant': '轉換比率' } }],
  gaps: [],
  evaluate: ({ emit, all }: Judging) => ({
    observe: (step: Step) => {
      if (!step.listedBefore) return;
      for (const fact of step.action.facts) {
        if (fact.fact !== 'shares-converted' || !step.state.classes.get(fact.class)?.weighted) continue;
        const given = fact.intoNumber ?? fact.number;
        const equal = given === fact.number;
        if (equal && !all) continue;
        emit({
          rule: '8A.21',
          check,
          subject: fact.holder ?? fact.class,
          on: step.action.on,
          engagedBy: [fact.id],
          set: fact.set,
          outcome: equal ? 'met' : 'breached',
          figures: { converted: fact.number, received: given },
          actor: { kind: 'issuer' },
          message: equal ? 'equal' : 'unequal',
          remedy: equal ? undefined : { action: 'amend', by: 'at once' },
        });
      }
    },
  }),
};
