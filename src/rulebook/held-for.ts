import type { HongKongDate } from '../exact/index.ts';
import type { Step, VehicleTerms } from '../record/index.ts';

type Dated<T> = { readonly on: HongKongDate; readonly value: T };

/** The last value at the end of `on`, or before `on` began. */
const valueAt = <T>(dated: readonly Dated<T>[] | undefined, on: HongKongDate, moment: 'start' | 'end'): T | undefined => {
  let low = 0;
  let high = dated?.length ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = dated?.[middle]?.on ?? '';
    if (moment === 'end' ? at <= on : at < on) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : dated?.[low - 1]?.value;
};

/** For whom each vehicle and nominee held on which day: a finding is about the day on which it happened, not about today. */
export const followHeldFor = () => {
  const vehicles = new Map<string, Dated<VehicleTerms | undefined>[]>();
  const nominees = new Map<string, Dated<string>[]>();
  const add = <T>(to: Map<string, Dated<T>[]>, key: string, dated: Dated<T>): void => {
    const known = to.get(key);
    if (known === undefined) to.set(key, [dated]);
    else known.push(dated);
  };
  const directorAt = (holder: string, on: HongKongDate, moment: 'start' | 'end'): string => {
    let current = holder;
    for (;;) {
      const next = valueAt(vehicles.get(current), on, moment)?.votesDirectedBy ?? valueAt(nominees.get(current), on, moment);
      if (next === undefined || next === current) return current;
      current = next;
    }
  };
  return {
    observe: ({ action, state }: Step): void => {
      for (const fact of action.facts) {
        if (fact.fact === 'vehicle-arranged' || fact.fact === 'vehicle-changed' || fact.fact === 'vehicle-ended')
          add(vehicles, fact.vehicle, { on: action.on, value: state.vehicles.get(fact.vehicle) });
        else if (fact.fact === 'relation-recorded' && fact.kind === 'nominee-for')
          add(nominees, fact.person, { on: action.on, value: fact.to });
      }
    },
    /** Whether `person` directed the votes of what `holder` held when the day began or when it ended. */
    directed: (holder: string, person: string, on: HongKongDate): boolean =>
      (['start', 'end'] as const).some((moment) => directorAt(holder, on, moment) === person),
    /** Whether `holder` held for `person` when the day began or when it ended. */
    heldFor: (holder: string, person: string, on: HongKongDate): boolean =>
      (['start', 'end'] as const).some(
        (moment) =>
          directorAt(holder, on, moment) === person || valueAt(vehicles.get(holder), on, moment)?.for.includes(person) === true,
      ),
  };
};

export type Held = Omit<ReturnType<typeof followHeldFor>, 'observe'>;
