import { type Fraction, reduceFraction } from '../../exact/index.ts';
import type { CarriedIn } from '../../exchange/index.ts';
import {
  type Fact,
  type FactOf,
  type Fault,
  type IssuerRecord,
  type JsonMap,
  type LocatedValue,
  locatedJson,
  type RecordHead,
  type RecordReading,
  readLooseFacts,
  readLooseSources,
  readRecordDocument,
  replay,
  type Timeline,
  timelineOf,
  type Unnumbered,
  type VehicleTerms,
} from '../../record/index.ts';
import { nameIn } from '../../words/index.ts';
import { alreadySaid, type Told } from './movements.ts';

/**
 * Reads what was carried out of another format as a record of its own. The line of a fault is the number of its fact,
 * from 1, or 0 for the head.
 */
export const carriedRecord = ({ head, facts }: Pick<CarriedIn, 'head' | 'facts'>): RecordReading =>
  readRecordDocument({ status: 'read', value: located(head, named(facts, [])) });

export type CarriedAddition = {
  readonly facts: readonly Unnumbered[];
  /** The sources that these facts name. */
  readonly sources: RecordHead['sources'];
  readonly told: readonly Told[];
  readonly faults: readonly Fault[];
};

/**
 * What was carried out of another format (persons and vehicles) as an addition to a record that is there. What stands on
 * record is left out: a person under the same id, a death on the same day, a fact that says the same, terms that a vehicle
 * has on that date; a vehicle that is on record with other terms is changed. `same` are the ids that were chosen because
 * they are on record: such a person may have another name or kind there, which is told. Lines are as of `carriedRecord`.
 */
export const carriedAddition = ({
  record,
  carried: { head, facts: carried },
  same,
}: {
  readonly record: IssuerRecord;
  readonly carried: Pick<CarriedIn, 'head' | 'facts'>;
  readonly same: ReadonlySet<string>;
}): CarriedAddition => {
  const taken = record.facts.flatMap(({ id, set }) => (set === undefined ? [id] : [id, set]));
  const value = located({ sources: head['sources'] ?? {} }, named(carried, taken));
  const { sources, faults: inSources } = readLooseSources(value);
  const { facts, faults: inFacts } = carried.length === 0 ? { facts: [], faults: [] } : readLooseFacts(value);
  const faults = [...inSources, ...inFacts];
  if (faults.length > 0) return { facts: [], sources: {}, told: [], faults };
  const timeline = timelineOf({ record, report: () => {} });
  const others = facts.flatMap((fact) => otherPerson({ fact, timeline, same }) ?? []);
  if (others.length > 0) return { facts: [], sources: {}, told: [], faults: others };
  const fresh = freshOf({ facts, timeline, record });
  const known = facts.length - fresh.length;
  const used = new Set(fresh.map(({ source }) => (source as Fact['source'])?.key));
  return {
    facts: fresh,
    sources: Object.fromEntries(Object.entries(sources).filter(([key]) => used.has(key))),
    told: [
      ...facts.flatMap((fact) => (same.has(personOf(fact)) ? otherNames(fact, timeline) : [])),
      ...fresh.flatMap((fact) => alikePersons(fact, timeline)),
      ...(known === 0 ? [] : [{ code: 'told-standing', values: { count: `${known}` } }]),
    ],
    faults: [],
  };
};

/** The head on line 0, and each fact on the line of its number: nothing else says where in the other format it stood. */
const located = (head: JsonMap, facts: readonly JsonMap[]): LocatedValue => {
  const place = { line: 0, column: 1 };
  const items = facts.map((fact, index) => locatedJson(fact, { line: index + 1, column: 1 }));
  const read = locatedJson(head, place);
  const entries = read.kind === 'map' ? read.entries : [];
  return { kind: 'map', entries: [...entries, { key: 'facts', keyPlace: place, value: { kind: 'list', items, place } }], place };
};

/**
 * Gives ids to the facts that have none, so that each can be retracted: of the kind, the date and a number. Whom a fact is
 * about does not stand in them, because a log shows them and a person's id may be that of his passport.
 */
const named = (facts: readonly JsonMap[], taken: Iterable<string>): readonly JsonMap[] => {
  const ids = new Set(taken);
  for (const { id } of facts) if (typeof id === 'string') ids.add(id);
  const last = new Map<string, number>();
  return facts.map((fact) => {
    if (fact['id'] !== undefined) return fact;
    const stem = `${fact['fact']}.${fact['on']}`;
    let number = last.get(stem) ?? 0;
    let id: string;
    do {
      number += 1;
      id = number === 1 ? stem : `${stem}.${number}`;
    } while (ids.has(id));
    last.set(stem, number);
    return { ...fact, id };
  });
};

const standing = <K extends Fact['fact']>({ actions }: Timeline, kind: K): readonly FactOf<K>[] =>
  actions.flatMap(({ facts }) => facts.filter((fact): fact is FactOf<K> & Fact => fact.fact === kind));

/** One under the same id who has another name or kind on record, and was not said to be the same. */
const otherPerson = ({
  fact,
  timeline,
  same,
}: {
  readonly fact: Unnumbered;
  readonly timeline: Timeline;
  readonly same: ReadonlySet<string>;
}): Fault | undefined => {
  if (fact.fact !== 'person-recorded') return undefined;
  const { person, kind, name, line, column } = fact as FactOf<'person-recorded'>;
  const known = standing(timeline, 'person-recorded').find((one) => one.person === person);
  if (known === undefined || same.has(person) || (known.kind === kind && known.name.en === name.en)) return undefined;
  const values = { person, name: nameIn(name, 'en'), kind, known: nameIn(known.name, 'en'), knownKind: known.kind };
  return { code: 'carried-other-person', place: { line, column }, values };
};

const personOf = (fact: Unnumbered): string =>
  fact.fact === 'person-recorded' ? (fact as FactOf<'person-recorded'>).person : '';

/** One who was said to be somebody on record has another name or kind there; who else has that name may be meant. */
const otherNames = (fact: Unnumbered, timeline: Timeline): readonly Told[] => {
  const { person, kind, name } = fact as FactOf<'person-recorded'>;
  const persons = standing(timeline, 'person-recorded');
  const known = persons.find((one) => one.person === person);
  if (known === undefined || (known.kind === kind && known.name.en === name.en)) return [];
  const values = { person, name: nameIn(name, 'en'), kind, known: nameIn(known.name, 'en'), knownKind: known.kind };
  return [
    { code: 'told-same-otherwise', values },
    ...persons
      .filter((one) => one.person !== person && one.name.en === name.en)
      .map((one) => ({ code: 'told-same-namesake', values: { person, name: nameIn(name, 'en'), other: one.person } })),
  ];
};

/** Somebody on record has the same name, and may be the same person. */
const alikePersons = (fact: Unnumbered, timeline: Timeline): readonly Told[] => {
  if (fact.fact !== 'person-recorded') return [];
  const { person, kind, name } = fact as FactOf<'person-recorded'>;
  return standing(timeline, 'person-recorded')
    .filter((one) => one.kind === kind && one.name.en === name.en)
    .map((one) => ({ code: 'told-same-name', values: { person, name: nameIn(name, 'en'), other: one.person } }));
};

/** The facts that do not stand on record; terms of a vehicle that is there already are a change of them. */
const freshOf = ({
  facts,
  timeline,
  record,
}: {
  readonly facts: readonly Unnumbered[];
  readonly timeline: Timeline;
  readonly record: IssuerRecord;
}): readonly Unnumbered[] => {
  const persons = new Set(standing(timeline, 'person-recorded').map(({ person }) => person));
  const deaths = new Map(standing(timeline, 'person-died').map(({ person, on }) => [person, on]));
  const said = alreadySaid(record, facts);
  const vehiclesOn = new Map<string, ReadonlyMap<string, VehicleTerms>>();
  const termsOn = (vehicle: string, date: string): VehicleTerms | undefined => {
    const known = vehiclesOn.get(date) ?? replay({ timeline, asOf: { date }, report: () => {} }).vehicles;
    vehiclesOn.set(date, known);
    return known.get(vehicle);
  };
  return facts.flatMap((given): readonly Unnumbered[] => {
    const fact = given as Fact;
    if (said.has(given) || (fact.fact === 'person-recorded' && persons.has(fact.person))) return [];
    // A death on record may also tell its hour and the estate.
    if (fact.fact === 'person-died' && deaths.get(fact.person) === fact.on) return [];
    if (fact.fact !== 'vehicle-arranged' && fact.fact !== 'vehicle-changed') return [given];
    const terms = termsOn(fact.vehicle, fact.on);
    if (terms === undefined) return [given];
    if (termsText({ ...terms, ...fact }) === termsText(terms)) return [];
    return [{ ...given, fact: 'vehicle-changed' } as Unnumbered];
  });
};

const partText = (person: string, { part, whole }: Fraction): string => `${person} ${part}/${whole}`;

/** The terms that a change may tell, whatever their order. */
const termsText = ({ kind, for: held, votesDirectedBy, economicInterest }: Partial<VehicleTerms>): string => {
  const parts =
    typeof economicInterest === 'object'
      ? economicInterest.map(({ person, part }) => partText(person, reduceFraction(part))).sort()
      : economicInterest;
  return JSON.stringify([kind, [...new Set(held)].sort(), votesDirectedBy, parts]);
};
