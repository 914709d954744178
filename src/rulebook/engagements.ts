import type { HongKongDate } from '../exact/index.ts';
import type { InstrumentTerms, State, strengths } from '../record/index.ts';
import { type Binding, lastDayOf } from './bindings.ts';
import { isContinuing } from './continuing.ts';
import type { Engagement, Limb } from './finding.ts';
import type { HeldFor } from './held-for.ts';
import type { Draft, Rule } from './rule.ts';

/**
 * Which undertakings a finding bears on, and by which limb: what the giver does himself is owed strictly; what his
 * vehicle or the issuer does, by best endeavours; an instrument that says otherwise is followed. An undertaking is
 * engaged if it bound its giver on a day on which the duty was broken: one that ended or was superseded before is not,
 * breaches of the last day survive (A3), and one that was executed late is engaged by what still goes on.
 */
export const engagementsOf = ({
  rule,
  draft,
  state,
  bindings,
  heldFor,
  until,
}: {
  readonly rule: Rule;
  readonly draft: Draft;
  readonly state: State;
  readonly bindings: ReadonlyMap<string, Binding>;
  readonly heldFor: HeldFor;
  /** The day until which a duty that is not done goes on. */
  readonly until: HongKongDate;
}): readonly Engagement[] => {
  if (draft.outcome === 'not-applicable') return [];
  const found: Engagement[] = [];
  for (const { undertaking, by, rules, terms } of state.undertakings.values()) {
    const binding = bindings.get(undertaking);
    if (binding === undefined || !rules.includes(rule.number)) continue;
    const lastDay = lastDayOf(binding);
    if (lastDay !== undefined && draft.on > lastDay) continue;
    const engage = (limb: Limb): void => {
      const strength = strengthOf(terms, limb);
      const goesOn = isOpen(draft) && isContinuing({ rule: draft.rule, check: draft.check, limb });
      const through = goesOn ? (draft.curedOn ?? until) : draft.on;
      if (strength !== 'none' && binding.executedOn <= through) found.push({ undertaking, limb, strength });
    };
    if (draft.actor === undefined || draft.actor.kind === 'issuer') {
      engage('company');
      continue;
    }
    const { holders, directedBy } = draft.actor;
    if (holders.includes(by)) engage('own');
    const isHis = (holder: string): boolean => heldFor(holder, by, draft.on) || directedBy?.includes(by) === true;
    if (holders.some((holder) => holder !== by && isHis(holder))) engage('vehicle');
  }
  return found;
};

const isOpen = ({ outcome }: Draft): boolean => outcome !== 'met' && outcome !== 'waived';

const usual = { own: 'strict', vehicle: 'best-endeavours', company: 'best-endeavours' } as const;

/** What a limb promises: by the terms of the instrument where they are on record, otherwise as the instrument of 2021. */
export const strengthOf = (terms: InstrumentTerms | undefined, limb: Limb): (typeof strengths)[number] => {
  const given = limb === 'own' ? terms?.own : limb === 'vehicle' ? terms?.vehicles : terms?.company;
  return given ?? usual[limb];
};
