import type { State, Step } from '../record/index.ts';
import { followCessations } from './cessation.ts';
import type { Judging, Rule } from './rule.ts';
import { versionsOf } from './versions.ts';

const source = 'https://cn-rules.hkex.com.hk/規則手冊/8a18';

export const rule8a19: Rule = {
  number: '8A.19',
  title: { en: 'A vehicle that no longer complies', 'zh-Hant': '不再符合規定的工具' },
  paraphrase: {
    en: 'When a vehicle no longer complies with 8A.18(2), the weighted voting rights on the shares it holds must cease, and the issuer and the beneficiary notify the Exchange as soon as practicable.',
    'zh-Hant': '工具不再符合第 8A.18(2) 條時，其所持股份的不同投票權必須終止，發行人及受益人須盡快通知聯交所。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({ confidence: 'M', source }),
  checks: [{ id: 'vehicle-stopped-complying', title: { en: 'vehicle stopped complying', 'zh-Hant': '工具不再符合' } }],
  gaps: [{ what: 'who must notify', why: 'read in secondary sources only' }],
  evaluate: ({ emit }: Judging) => {
    const cessations = followCessations('8A.19', 'vehicle-stopped-complying');
    const notified: string[] = [];
    return {
      observe: (step: Step) => {
        cessations.observe(step);
        for (const fact of step.action.facts) if (fact.fact === 'exchange-notified') notified.push(step.action.on);
      },
      conclude: (state: State) => {
        for (const draft of cessations.drafts(state)) {
          const told = notified.some((on) => on >= draft.on);
          emit({ ...draft, notices: [...(draft.notices ?? []), { code: told ? 'exchange-notified' : 'notify-exchange' }] });
        }
      },
    };
  },
};
