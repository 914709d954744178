import type { HongKongDate } from '../exact/index.ts';
import { type State, voteDirector } from '../record/index.ts';
import type { Engagement } from './finding.ts';
import type { Draft, Rule } from './rule.ts';

/**
 * Which undertakings a finding bears on, and by which limb: what the giver does himself is owed strictly; what his
 * vehicle or the issuer does, by best endeavours. An undertaking that ended before the finding's date (its giver no
 * beneficiary any more, or the issuer delisted) is not engaged; breaches of the day itself survive (decision A3).
 */
export const engagementsOf = ({
  rule,
  draft,
  state,
  givers,
}: {
  readonly rule: Rule;
  readonly draft: Draft;
  readonly state: State;
  /** When each giver ceased to be a beneficiary; `undefined` while he is one. */
  readonly givers: ReadonlyMap<string, HongKongDate | undefined>;
}): readonly Engagement[] => {
  if (draft.outcome === 'not-applicable' || (state.delistedOn !== undefined && draft.on > state.delistedOn)) return [];
  const found: Engagement[] = [];
  for (const { undertaking, by, rules, executedOn, supersededBy } of state.undertakings.values()) {
    const endedOn = givers.get(by);
    if (!rules.includes(rule.number) || executedOn > draft.on || supersededBy !== undefined) continue;
    if (endedOn !== undefined && draft.on > endedOn) continue;
    if (draft.actor === undefined || draft.actor.kind === 'issuer') {
      found.push({ undertaking, limb: 'company', strength: 'best-endeavours' });
      continue;
    }
    const { holders, directedBy } = draft.actor;
    const holdsFor = (holder: string): boolean =>
      voteDirector(state, holder) === by ||
      (state.vehicles.get(holder)?.for.includes(by) ?? false) ||
      (directedBy?.includes(by) ?? false);
    if (holders.includes(by)) found.push({ undertaking, limb: 'own', strength: 'strict' });
    if (holders.some((holder) => holder !== by && holdsFor(holder)))
      found.push({ undertaking, limb: 'vehicle', strength: 'best-endeavours' });
  }
  return found;
};
