import type { AsOf, HongKongDate } from '../exact/index.ts';
import { currentBeneficiaries, type State, type Undertaking } from '../record/index.ts';
import { type Binding, followBindings, lastDayOf } from './bindings.ts';
import { weakenings } from './promises.ts';
import type { Judging, Rule } from './rule.ts';
import { standing } from './standing.ts';
import { chapterInForceFrom, versionsOf } from './versions.ts';

const source = 'an executed undertaking of 26 September 2021 restates it';

/** The Requirements: the list that the executed undertaking of 2021 names; versioned with this Rule. */
export const requirements = ['8A.09', '8A.14', '8A.15', '8A.17', '8A.18', '8A.24'] as const;

/** The list by date: an undertaking follows the Rules that it names, a new number needs an amendment (A4). */
const requirementLists: readonly { readonly from: HongKongDate; readonly rules: readonly string[] }[] = [
  { from: chapterInForceFrom, rules: requirements },
];

export const requirementsOn = (on: HongKongDate): readonly string[] =>
  requirementLists.findLast(({ from }) => from <= on)?.rules ?? [];

/**
 * The undertakings of a person that bind him: executed, neither ended nor superseded, though one that a narrower one
 * replaced binds for what that leaves out. What ends on a date ends with it (A3): at an instant within it it still binds.
 */
export const bindingUndertakings = ({
  person,
  state,
  bindings,
  asOf,
}: {
  readonly person: string;
  readonly state: Pick<State, 'undertakings'>;
  readonly bindings: ReadonlyMap<string, Binding>;
  readonly asOf: AsOf;
}): readonly Undertaking[] =>
  [...state.undertakings.values()].filter(({ undertaking, by }) => {
    const binding = bindings.get(undertaking);
    const replaced = binding?.superseded?.acknowledged === true ? binding.superseded.on : undefined;
    const lastDay = binding && (lastDayOf(binding) ?? replaced);
    if (by !== person || binding === undefined) return false;
    return lastDay === undefined || lastDay > asOf.date || (lastDay === asOf.date && asOf.instant !== undefined);
  });

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
  evaluate: ({ emit, asOf, unknownArea, company }: Judging) => {
    const { observe, bindings } = followBindings(company);
    return {
      observe,
      conclude: (state: State) => {
        if (state.listing === undefined) return;
        const told = state.undertakings.size > 0 || state.drafts.size > 0 || state.knowledge.has('undertakings');
        const unknown = unknownArea(state, 'undertakings', asOf.date);
        const now = currentBeneficiaries(state);
        for (const person of state.beneficiaries.keys()) {
          if (!now.has(person)) continue;
          const all = bindingUndertakings({ person, state, bindings: bindings(asOf.date), asOf });
          const given = all.at(-1);
          emit(
            standing(asOf, {
              rule: '8A.43',
              check: 'undertaking-given',
              subject: person,
              outcome: given ? 'met' : told && !unknown ? 'breached' : 'cannot-tell',
              engagedBy: given ? [given.fact] : [],
              ...(given || (told && !unknown) ? {} : { missing: ['undertakings'] }),
              actor: { kind: 'holders', holders: [person] },
              notices:
                given !== undefined && all.every(({ acknowledged }) => acknowledged === undefined)
                  ? [{ code: 'not-acknowledged' }]
                  : [],
              message: given ? 'given' : told && !unknown ? 'not-given' : 'unknown',
              ...(given || !told || unknown ? {} : { remedy: { action: 'execute', by: 'at once' } as const }),
            }),
          );
          if (given === undefined) continue;
          const list = requirementsOn(asOf.date);
          const named = [...new Set(all.flatMap(({ rules }) => rules))];
          const missing = list.filter((rule) => !named.includes(rule));
          const added = named.filter((rule) => !list.includes(rule));
          emit(
            standing(asOf, {
              rule: '8A.43',
              check: 'undertaking-rules',
              subject: given.undertaking,
              outcome: 'met',
              engagedBy: all.map(({ fact }) => fact),
              actor: { kind: 'holders', holders: [person] },
              notices: [
                ...(missing.length > 0 ? [{ code: 'rules-missing', values: { rules: missing.join(', ') } }] : []),
                ...(added.length > 0 ? [{ code: 'rules-added', values: { rules: added.join(', ') } }] : []),
                ...weakenings(given.terms),
              ],
              message: missing.length + added.length === 0 ? 'same' : 'differ',
              values: { rules: named.join(', ') },
            }),
          );
        }
      },
    };
  },
};
