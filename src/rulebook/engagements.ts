import type { HongKongDate } from '../exact/index.ts';
import type { State, Undertaking } from '../record/index.ts';
import { type Binding, lastDayOf } from './bindings.ts';
import { isContinuing } from './continuing.ts';
import type { Bearing, Limb } from './finding.ts';
import type { Held } from './held-for.ts';
import { keepsPromise, strengthOf } from './promises.ts';
import type { Draft, Rule } from './rule.ts';
import { daysNotWaived, isWaivedOn } from './waived-days.ts';

/**
 * Which undertakings a finding bears on, and by which limb: what the giver does himself is owed strictly; what his
 * vehicle or the issuer does, by best endeavours; an instrument that says otherwise is followed. An undertaking is
 * engaged if it bound its giver on a day on which the duty was broken: one that ended or was superseded before is not,
 * breaches of the last day survive (A3), and one that was executed late is engaged by what still goes on. Who had done
 * his own part by then has broken nothing, though the finding stays.
 */
export const bearingsOf = ({
  rule,
  draft,
  state,
  bindings,
  held,
  until,
}: {
  readonly rule: Rule;
  readonly draft: Draft;
  readonly state: State;
  readonly bindings: ReadonlyMap<string, Binding>;
  readonly held: Held;
  /** The day until which a duty that is not done goes on. */
  readonly until: HongKongDate;
}): readonly Bearing[] => {
  if (draft.outcome === 'not-applicable') return [];
  const { waived = [] } = draft;
  const firstFree = daysNotWaived(waived, { first: draft.on, last: until })?.first ?? draft.on;
  const found: Bearing[] = [];
  for (const undertaking of state.undertakings.values()) {
    const { by, rules, terms } = undertaking;
    const binding = bindings.get(undertaking.undertaking);
    if (binding === undefined || !rules.includes(rule.number)) continue;
    const engage = (limb: Limb, holders: readonly string[]): void => {
      const strength = strengthOf(terms, limb);
      const last = lastDayUnder({ undertaking, binding, draft, limb, state });
      const continuing = isContinuing({ rule: draft.rule, check: draft.check, limb });
      const from = continuing ? firstFree : draft.on;
      if (strength === 'none' || (last !== undefined && from > last)) return;
      const doneOn = isOpen(draft) ? doneOnBy(draft, holders) : undefined;
      if (doneOn !== undefined && (doneOn <= draft.on || doneOn < from)) return;
      // What was done once while a waiver bit was no breach.
      if (!continuing && isWaivedOn(waived, draft.on)) return;
      // Only an undertaking that came after the breach asks whether the breach goes on.
      const isBound =
        binding.executedOn <= from || (isOpen(draft) && continuing && binding.executedOn <= (doneOn ?? draft.curedOn ?? until));
      if (!isBound) return;
      const directs = holders.every((holder) => held.directed(holder, by, draft.on));
      found.push({ undertaking: undertaking.undertaking, limb, strength, from, until: last, doneOn, holders, directs, waived });
    };
    if (draft.actor === undefined || draft.actor.kind === 'issuer') {
      engage('company', []);
      continue;
    }
    const { holders, directedBy } = draft.actor;
    if (holders.includes(by)) engage('own', [by]);
    const isHis = (holder: string): boolean => held.heldFor(holder, by, draft.on) || directedBy?.includes(by) === true;
    const his = holders.filter((holder) => holder !== by && isHis(holder));
    if (his.length > 0) engage('vehicle', his);
  }
  return found;
};

const isOpen = ({ outcome }: Draft): boolean => outcome !== 'met' && outcome !== 'waived';

/** The day on which the last of these holders had done his part; nothing where one of them has not. */
const doneOnBy = ({ done }: Draft, holders: readonly string[]): HongKongDate | undefined => {
  let last: HongKongDate | undefined;
  for (const holder of holders) {
    const on = done?.get(holder);
    if (on === undefined) return undefined;
    if (last === undefined || on > last) last = on;
  }
  return last;
};

/**
 * The last day on which a limb can be broken: that of the undertaking; that of a narrower replacement where it promises
 * the same; and the death of the giver, for all but the conversion that his death asks for (A18).
 */
const lastDayUnder = ({
  undertaking,
  binding,
  draft,
  limb,
  state,
}: {
  readonly undertaking: Undertaking;
  readonly binding: Binding;
  readonly draft: Draft;
  readonly limb: Limb;
  readonly state: State;
}): HongKongDate | undefined => {
  const { replacements, diedOn } = binding;
  const kept = replacements.find(({ by, acknowledged }) => {
    const successor = state.undertakings.get(by);
    return acknowledged && successor !== undefined && keepsPromise(undertaking, successor, draft.rule, limb);
  });
  const isOfDeath = draft.rule === '8A.17' && draft.check === 'weight-ceased';
  const days = [lastDayOf(binding), kept?.on, isOfDeath ? undefined : diedOn];
  return days.reduce((least, day) => (day !== undefined && (least === undefined || day < least) ? day : least), undefined);
};
