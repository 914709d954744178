import type { AsOf, HongKongDate, Instant } from '../../exact/index.ts';
import {
  type Fact,
  type FactOf,
  type IssuerRecord,
  type Position,
  positionOf,
  replay,
  type State,
  timelineOf,
  type VehicleTerms,
} from '../../record/index.ts';

/** How something stood at the end of a date, and the facts that made it so. */
export type Turn<T> = { readonly date: HongKongDate; readonly now: T | undefined; readonly facts: readonly Fact[] };

/** What a record says up to a moment, by what it is about. */
export type Life = {
  readonly state: State;
  readonly position: Position;
  /** Facts that took effect. */
  readonly effective: ReadonlySet<Fact>;
  readonly persons: ReadonlyMap<string, FactOf<'person-recorded'>>;
  readonly vehicles: ReadonlyMap<string, readonly Turn<VehicleTerms>[]>;
  /** For whom somebody is a nominee. */
  readonly nominees: ReadonlyMap<string, readonly Turn<string>[]>;
  readonly deaths: ReadonlyMap<string, FactOf<'person-died'>>;
};

type Turns<T> = Map<string, { readonly date: HongKongDate; now: T | undefined; readonly facts: Fact[] }[]>;

export const lifeOf = ({
  record,
  asOf,
  knownAt,
}: {
  readonly record: IssuerRecord;
  readonly asOf: AsOf;
  readonly knownAt: Instant | undefined;
}): Life => {
  const effective = new Set<Fact>();
  const vehicles: Turns<VehicleTerms> = new Map();
  const nominees: Turns<string> = new Map();
  const deaths = new Map<string, FactOf<'person-died'>>();
  const state = replay({
    timeline: timelineOf({ record, knownAt, report: () => {} }),
    asOf,
    report: () => {},
    observe: (step) => {
      for (const fact of step.action.facts) {
        effective.add(fact);
        const { on: date } = step.action;
        if (fact.fact === 'vehicle-arranged' || fact.fact === 'vehicle-changed' || fact.fact === 'vehicle-ended') {
          turn({ turns: vehicles, key: fact.vehicle, date, fact, now: step.state.vehicles.get(fact.vehicle) });
        } else if (fact.fact === 'relation-recorded' && fact.kind === 'nominee-for') {
          turn({ turns: nominees, key: fact.person, date, fact, now: fact.to });
        } else if (fact.fact === 'person-died') deaths.set(fact.person, fact);
      }
    },
  });
  const persons = new Map<string, FactOf<'person-recorded'>>();
  for (const fact of record.facts) if (fact.fact === 'person-recorded') persons.set(fact.person, fact);
  return { state, position: positionOf(state, asOf), effective, persons, vehicles, nominees, deaths };
};

const turn = <T>({
  turns,
  key,
  date,
  fact,
  now,
}: {
  readonly turns: Turns<T>;
  readonly key: string;
  readonly date: HongKongDate;
  readonly fact: Fact;
  readonly now: T | undefined;
}): void => {
  const known = turns.get(key) ?? [];
  turns.set(key, known);
  const last = known.at(-1);
  if (last?.date === date) {
    last.now = now;
    last.facts.push(fact);
  } else known.push({ date, now, facts: [fact] });
};
