import { currentBeneficiaries, type State } from '../record/index.ts';
import type { Judging, Rule } from './rule.ts';
import { standing } from './standing.ts';
import { versionsOf } from './versions.ts';

const source = 'an executed undertaking of 26 September 2021 restates it';

/** The Requirements: the list that the executed undertaking of 2021 names; versioned with this Rule. */
export const requirements = ['8A.09', '8A.14', '8A.15', '8A.17', '8A.18', '8A.24'] as const;

export const rule8a43: Rule = {
  number: '8A.43',
  title: { en: 'Each beneficiary gives an enforceable undertaking', 'zh-Hant': '每名受益人須作出可強制執行的承諾' },
  paraphrase: {
    en: 'Each beneficiary gives the issuer a legally enforceable undertaking to keep the relevant Rules, for the benefit of the shareholders and enforceable by them.',
    'zh-Hant': '每名受益人須向發行人作出具法律效力的承諾，遵守相關規則；該承諾惠及股東並可由股東強制執行。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({ confidence: 'M', source }),
  checks: [
    { id: 'undertaking-given', title: { en: 'undertaking given', 'zh-Hant': '已作出承諾' } },
    { id: 'undertaking-rules', title: { en: 'Rules it names', 'zh-Hant': '所列規則' } },
  ],
  gaps: [{ what: 'the list of Rules in the text of 8A.43', why: 'not read; the executed instrument names six' }],
  evaluate: ({ emit, asOf, unknownArea }: Judging) => ({
    conclude: (state: State) => {
      if (state.listing === undefined) return;
      const inForce = [...state.undertakings.values()].filter(({ supersededBy }) => supersededBy === undefined);
      const told = state.undertakings.size > 0 || state.knowledge.has('undertakings');
      const unknown = unknownArea(state, 'undertakings', asOf.date);
      const now = currentBeneficiaries(state);
      for (const person of state.beneficiaries.keys()) {
        if (!now.has(person)) continue;
        const given = inForce.find(({ by }) => by === person);
        emit(
          standing(asOf, {
            rule: '8A.43',
            check: 'undertaking-given',
            subject: person,
            outcome: given ? 'met' : told && !unknown ? 'breached' : 'cannot-tell',
            engagedBy: given ? [given.fact] : [],
            ...(given || (told && !unknown) ? {} : { missing: ['undertakings'] }),
            actor: { kind: 'holders', holders: [person] },
            message: given ? 'given' : told && !unknown ? 'not-given' : 'unknown',
            ...(given || !told || unknown ? {} : { remedy: { action: 'execute', by: 'at once' } as const }),
          }),
        );
        if (given === undefined) continue;
        const missing = requirements.filter((rule) => !given.rules.includes(rule));
        const added = given.rules.filter((rule) => !(requirements as readonly string[]).includes(rule));
        emit(
          standing(asOf, {
            rule: '8A.43',
            check: 'undertaking-rules',
            subject: given.undertaking,
            outcome: 'met',
            engagedBy: [given.fact],
            actor: { kind: 'holders', holders: [person] },
            notices: [
              ...(missing.length > 0 ? [{ code: 'rules-missing', values: { rules: missing.join(', ') } }] : []),
              ...(added.length > 0 ? [{ code: 'rules-added', values: { rules: added.join(', ') } }] : []),
            ],
            message: missing.length + added.length === 0 ? 'same' : 'differ',
            values: { rules: given.rules.join(', ') },
          }),
        );
      }
    },
  }),
};
