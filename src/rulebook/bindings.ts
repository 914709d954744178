import type { HongKongDate } from '../exact/index.ts';
import {
  currentBeneficiaries,
  type Fact,
  type InstrumentTerms,
  type State,
  type Step,
  type terminationEvents,
  type Undertaking,
} from '../record/index.ts';
import { engagedFacts } from './reading.ts';

/** How an undertaking ended of itself: at the end of `on`, Hong Kong (A3). */
export type Ending = {
  readonly event: (typeof terminationEvents)[number];
  readonly on: HongKongDate;
  /** What took the last weighted share from its giver, or the kind of fact that ended it. */
  readonly cause: string;
  readonly facts: readonly string[];
  /** The weight ended by the articles, before any conversion (A2). */
  readonly selfExecuting: boolean;
};

/** From when until when an undertaking binds its giver. */
export type Binding = {
  readonly undertaking: string;
  readonly by: string;
  /** Binding at execution (A1). */
  readonly executedOn: HongKongDate;
  /** When its Requirements first bit: the issuer listed, its chapter not exempted, its giver a beneficiary (A1). */
  readonly bitesFrom: HongKongDate | undefined;
  readonly ended: Ending | undefined;
  readonly superseded: { readonly on: HongKongDate; readonly by: string; readonly fact: string } | undefined;
};

type Open = { -readonly [K in keyof Binding]: Binding[K] } & { readonly terms: InstrumentTerms | undefined };

/** What the executed instrument of 2021 ends upon; an instrument that says otherwise is read by its own terms. */
const usualEvents: readonly Ending['event'][] = ['delisting', 'ceases-to-be-beneficiary'];

const endsOn = ({ terms }: Open, event: Ending['event']): boolean => (terms?.terminatesOn ?? usualEvents).includes(event);

/** A notice under an instrument is told apart by how its matter begins. */
export const noticeMatters: Readonly<Record<'notice' | 'release-by-company', RegExp>> = {
  notice: /^(notice of )?termination\b|^終止/i,
  'release-by-company': /^(deed of )?release\b|^解除/i,
};

/** Facts that may change who is a beneficiary although the sum of weighted shares stays. */
const changesBeneficiaries = (fact: Fact, state: State): boolean =>
  fact.fact === 'undertaking-executed' ||
  fact.fact === 'listed' ||
  fact.fact === 'listing-changed' ||
  fact.fact === 'beneficiary-named' ||
  fact.fact === 'relation-recorded' ||
  fact.fact === 'charge-enforced' ||
  fact.fact === 'vehicle-arranged' ||
  fact.fact === 'vehicle-changed' ||
  fact.fact === 'vehicle-ended' ||
  (fact.fact === 'shares-transferred' && state.classes.get(fact.class)?.weighted === true);

/**
 * Follows a replay and keeps for each executed undertaking from when until when it binds. What has ended stays ended: to
 * be a beneficiary again asks for a new undertaking (A20). Before listing nobody ceases: the structure is being set up.
 */
export const followBindings = () => {
  const all = new Map<string, Open>();
  let open = 0;

  const take = ({ undertaking, by, executedOn, supersededBy, terms, fact }: Undertaking): void => {
    if (all.has(undertaking)) return;
    open += 1;
    all.set(undertaking, {
      undertaking,
      by,
      executedOn,
      bitesFrom: undefined,
      ended: undefined,
      superseded: supersededBy === undefined ? undefined : { on: executedOn, by: supersededBy, fact },
      terms,
    });
  };

  const end = (one: Open, ended: Ending): void => {
    if (one.ended !== undefined) return;
    one.ended = ended;
    open -= 1;
  };

  const observe = (step: Step): void => {
    const { state, action } = step;
    if (state.undertakings.size === 0) return;
    if (state.undertakings.size !== all.size) for (const each of state.undertakings.values()) take(each);
    for (const fact of action.facts) {
      if (fact.fact === 'undertaking-superseded') {
        const one = all.get(fact.undertaking);
        if (one) one.superseded = { on: action.on, by: fact.by, fact: fact.id };
      } else if (fact.fact === 'notice-given' && fact.undertaking !== undefined) {
        const one = all.get(fact.undertaking);
        for (const event of ['notice', 'release-by-company'] as const) {
          if (one === undefined || !endsOn(one, event) || !noticeMatters[event].test(fact.matter)) continue;
          end(one, { event, on: action.on, cause: fact.fact, facts: [fact.id], selfExecuting: false });
        }
      } else if (fact.fact === 'delisted') {
        for (const one of all.values()) {
          if (endsOn(one, 'delisting'))
            end(one, { event: 'delisting', on: action.on, cause: fact.fact, facts: [fact.id], selfExecuting: false });
        }
      }
    }
    const touched =
      step.before.wvrShares !== step.after.wvrShares ||
      step.triggers.length > 0 ||
      action.facts.some((fact) => changesBeneficiaries(fact, state));
    if (open === 0 || !touched || state.listing === undefined || state.listing.exempt !== undefined) return;
    const now = currentBeneficiaries(state);
    for (const one of all.values()) {
      if (one.ended !== undefined) continue;
      if (now.has(one.by)) one.bitesFrom ??= action.on;
      else if (one.bitesFrom !== undefined && endsOn(one, 'ceases-to-be-beneficiary')) end(one, ceased(step, one.by));
    }
  };

  return {
    observe,
    /** As they stand at the end of `on`. */
    bindings: (on: HongKongDate): ReadonlyMap<string, Binding> =>
      new Map(
        [...all].map(([id, { terms, ...binding }]) => {
          const date = terms?.terminatesOnDate;
          const fixed = date !== undefined && date <= on && (binding.ended === undefined || date < binding.ended.on);
          return [id, fixed ? { ...binding, ended: endedByDate(date, id) } : binding] as const;
        }),
      ),
  };
};

const endedByDate = (on: HongKongDate, undertaking: string): Ending => ({
  event: 'fixed-date',
  on,
  cause: 'fixed-date',
  facts: [undertaking],
  selfExecuting: false,
});

const ceased = (step: Step, person: string): Ending => {
  const trigger = step.triggers.find(({ subject, directedBy }) => subject === person || directedBy.includes(person));
  const last = step.action.facts.at(-1);
  return {
    event: 'ceases-to-be-beneficiary',
    on: step.action.on,
    cause: trigger?.cause ?? last?.fact ?? 'term-ended',
    facts: trigger?.facts.length ? trigger.facts : engagedFacts(step),
    selfExecuting: trigger?.effect === 'ceased',
  };
};

/** The last day on which it binds: breaches of that day count, those of the day after do not (A3). */
export const lastDayOf = ({ ended, superseded }: Binding): HongKongDate | undefined => {
  if (ended === undefined) return superseded?.on;
  return superseded === undefined || ended.on <= superseded.on ? ended.on : superseded.on;
};
