import type { AsOf, HongKongDate } from '../exact/index.ts';
import { actionsUpTo, type Certainty, certainties, type FactOf, type Timeline } from '../record/index.ts';
import type { ClaimEvent } from './claims.ts';

/** The facts of a record that tell of one undertaking, in the order in which they took effect. */
export type InstrumentFacts = {
  readonly undertaking: string;
  /** The undertaking to which it is a supplement. */
  readonly supplements: string | undefined;
  readonly drafted: FactOf<'undertaking-drafted'> | undefined;
  readonly executed: FactOf<'undertaking-executed'> | undefined;
  readonly signed: readonly FactOf<'undertaking-signed'>[];
  readonly acknowledged: FactOf<'undertaking-acknowledged'> | undefined;
  readonly declined: FactOf<'undertaking-declined'> | undefined;
  readonly notices: readonly FactOf<'notice-given'>[];
  readonly endeavours: readonly FactOf<'endeavour-made'>[];
  /** What was said of its rights, by the breach that it names. */
  readonly events: ReadonlyMap<string, readonly ClaimEvent[]>;
};

type Gathered = {
  -readonly [K in keyof Omit<InstrumentFacts, 'signed' | 'notices' | 'endeavours' | 'events'>]: InstrumentFacts[K];
} & {
  readonly signed: FactOf<'undertaking-signed'>[];
  readonly notices: FactOf<'notice-given'>[];
  readonly endeavours: FactOf<'endeavour-made'>[];
  readonly events: Map<string, ClaimEvent[]>;
};

export type RecordFacts = {
  readonly instruments: ReadonlyMap<string, InstrumentFacts>;
  readonly deaths: ReadonlyMap<string, FactOf<'person-died'>>;
  readonly vehicles: readonly { readonly vehicle: string; readonly for: readonly string[]; readonly on: HongKongDate }[];
  readonly certaintyOf: (facts: readonly string[]) => Certainty;
  /** How sure it is what the articles say of cessation, where they say it. */
  readonly articlesCertainty: Certainty;
};

const weaker = (one: Certainty, other: Certainty | undefined): Certainty =>
  other !== undefined && certainties.indexOf(other) > certainties.indexOf(one) ? other : one;

/** Goes through the standing facts up to `asOf` once. */
export const undertakingFacts = (timeline: Timeline, asOf: AsOf): RecordFacts => {
  const instruments = new Map<string, Gathered>();
  const deaths = new Map<string, FactOf<'person-died'>>();
  const vehicles: { vehicle: string; for: readonly string[]; on: HongKongDate }[] = [];
  const unsure = new Map<string, Certainty>();
  let articlesCertainty: Certainty = 'filed';
  const of = (undertaking: string): Gathered => {
    const known = instruments.get(undertaking);
    if (known !== undefined) return known;
    const fresh: Gathered = {
      undertaking,
      supplements: undefined,
      drafted: undefined,
      executed: undefined,
      acknowledged: undefined,
      declined: undefined,
      signed: [],
      notices: [],
      endeavours: [],
      events: new Map(),
    };
    instruments.set(undertaking, fresh);
    return fresh;
  };
  const until = actionsUpTo(timeline.actions, asOf);
  for (const action of timeline.actions.slice(0, until)) {
    for (const fact of action.facts) {
      if (fact.certainty !== undefined && fact.certainty !== 'filed') unsure.set(fact.id, fact.certainty);
      switch (fact.fact) {
        case 'undertaking-drafted':
          of(fact.undertaking).drafted ??= fact;
          of(fact.undertaking).supplements ??= fact.supplements;
          break;
        case 'undertaking-executed':
          of(fact.undertaking).executed ??= fact;
          of(fact.undertaking).supplements ??= fact.supplements;
          break;
        case 'undertaking-signed':
          of(fact.undertaking).signed.push(fact);
          break;
        case 'undertaking-acknowledged':
          of(fact.undertaking).acknowledged ??= fact;
          break;
        case 'undertaking-declined':
          of(fact.undertaking).declined = fact;
          break;
        case 'notice-given':
          if (fact.undertaking !== undefined) of(fact.undertaking).notices.push(fact);
          break;
        case 'endeavour-made':
          of(fact.undertaking).endeavours.push(fact);
          break;
        case 'right-claimed':
        case 'right-waived':
        case 'claim-ended': {
          const { events } = of(fact.undertaking);
          const kind = fact.fact === 'right-claimed' ? 'claimed' : fact.fact === 'right-waived' ? 'waived' : 'ended';
          const { on, remedy, rule, brokenOn } = fact;
          // The company claims by its id or as "company": it is one claimant.
          const by = fact.by === timeline.record.issuer.id ? 'company' : fact.by;
          const event: ClaimEvent = { kind, by, on, remedy, fact: fact.id, rule, brokenOn };
          const known = events.get(fact.breach);
          if (known === undefined) events.set(fact.breach, [event]);
          else known.push(event);
          break;
        }
        case 'person-died':
          deaths.set(fact.person, fact);
          break;
        case 'vehicle-arranged':
          vehicles.push({ vehicle: fact.vehicle, for: fact.for, on: fact.on });
          break;
        case 'articles-adopted':
          if (fact.selfExecutingCessation !== undefined) articlesCertainty = fact.certainty ?? 'filed';
          break;
        default:
          break;
      }
    }
  }
  return {
    instruments,
    deaths,
    vehicles,
    articlesCertainty,
    certaintyOf: (facts) => facts.reduce<Certainty>((least, id) => weaker(least, unsure.get(id)), 'filed'),
  };
};

export const weakest = (...all: readonly Certainty[]): Certainty => all.reduce((one, other) => weaker(one, other), 'filed');
