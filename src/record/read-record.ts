import { type Fact, type FactKind, factKinds, type IssuerRecord } from './facts.ts';
import { type Fault, nearestWord } from './faults.ts';
import { retractionFaults } from './known.ts';
import { type RecordHead, readFact, readHead, type Unnumbered } from './read-facts.ts';
import { replay, type Timeline, timelineOf } from './replay.ts';
import type { Shape } from './shapes.ts';
import { publicHolders, type State, unknownHolder } from './state.ts';
import { startJsonLines } from './text/json-lines.ts';
import type { LocatedValue, Place, TextReading } from './text/located.ts';

export type RecordReading =
  | { readonly status: 'read'; readonly record: IssuerRecord; readonly timeline: Timeline }
  | { readonly status: 'refused'; readonly faults: readonly Fault[] };

/** The last date there is, for "everything that is on record". */
export const endOfTime = { date: '2199-12-31' } as const;

/** Reads a whole record from one document (YAML or JSON): head and facts in one map. */
export const readRecordDocument = (reading: TextReading): RecordReading => {
  if (reading.status === 'refused') return { status: 'refused', faults: reading.faults };
  const collector = startRecord();
  collector.document(reading.value);
  return collector.end();
};

/** Reads a record from JSON Lines, a chunk at a time: the first line is the head, each further line a fact. */
export const readRecordLines = (): {
  readonly push: (chunk: string) => void;
  readonly end: () => RecordReading;
} => {
  const collector = startRecord();
  let headSeen = false;
  const lines = startJsonLines(({ reading }) => {
    if (reading.status === 'refused') for (const fault of reading.faults) collector.fault(fault);
    else if (headSeen) collector.fact(reading.value);
    else collector.head(reading.value);
    headSeen = true;
  });
  return {
    push: lines.push,
    end: () => {
      lines.end();
      if (!headSeen) collector.fault({ code: 'empty-record', place: { line: 1, column: 1 }, values: {} });
      return collector.end();
    },
  };
};

const startRecord = () => {
  const faults: Fault[] = [];
  let head: RecordHead | undefined;
  const facts: Unnumbered[] = [];
  /** What stands in facts that could not be read. */
  const unread = new Set<string>();
  const report = (fault: Fault): void => {
    faults.push(fault);
  };
  const takeHead = (value: LocatedValue): void => {
    head = readHead(value, report);
  };
  const takeFact = (value: LocatedValue): void => {
    const fact = readFact(value, report);
    if (fact) facts.push(fact);
    else addTexts(value, unread);
  };
  return {
    fault: report,
    head: takeHead,
    fact: takeFact,
    document: (value: LocatedValue): void => {
      takeHead(value);
      if (value.kind !== 'map') return;
      const list = value.entries.find(({ key }) => key === 'facts')?.value;
      if (list === undefined) return report({ code: 'missing-facts', place: value.place, values: {} });
      if (list.kind !== 'list') return report({ code: 'expected-list', place: list.place, values: { field: 'facts' } });
      for (const item of list.items) takeFact(item);
    },
    end: (): RecordReading => {
      if (head === undefined) return { status: 'refused', faults: inOrder(faults) };
      return finishRecord({ head, facts: facts.map(numberer()), unread, faults });
    },
  };
};

/** Checks what can only be seen in the whole: ids, references, retractions, and the replay itself. */
export const finishRecord = ({
  head,
  facts,
  unread,
  faults,
}: {
  readonly head: RecordHead;
  readonly facts: readonly Fact[];
  readonly unread: ReadonlySet<string>;
  readonly faults: Fault[];
}): RecordReading => {
  const record: IssuerRecord = { ...head, facts };
  const report = (fault: Fault): void => {
    faults.push(fault);
  };
  const inWhole = [...doubledIds(facts), ...retractionFaults(facts), ...referenceFaults(record)];
  for (const fault of inWhole) if (!followsFrom(fault, unread)) report(fault);
  if (inWhole.length > 0 || faults.length > 0) {
    for (const fault of faultsApart({ record, inWhole, unread })) report(fault);
    return { status: 'refused', faults: inOrder(faults) };
  }
  const timeline = timelineOf({ record, report });
  if (faults.length === 0) replay({ timeline, asOf: endOfTime, report, observe: () => {} });
  return faults.length > 0 ? { status: 'refused', faults: inOrder(faults) } : { status: 'read', record, timeline };
};

/**
 * What the replay finds wrong in the sound facts of a record that has other faults. Facts that name what a faulty fact
 * names may only seem wrong because that one is left out: nothing is said of them until it is mended.
 */
const faultsApart = ({
  record,
  inWhole,
  unread,
}: {
  readonly record: IssuerRecord;
  readonly inWhole: readonly Fault[];
  readonly unread: ReadonlySet<string>;
}): readonly Fault[] => {
  const faulty = new Set(inWhole.map(({ place }) => keyOf(place)));
  const touched = new Set(unread);
  const sound: Fact[] = [];
  for (const fact of record.facts) {
    if (faulty.has(keyOf(fact))) addNames(fact, touched);
    else sound.push(fact);
  }
  const apart: Fault[] = [];
  const take = (fault: Fault): void => {
    apart.push(fault);
  };
  replay({
    timeline: timelineOf({ record: { ...record, facts: sound }, report: take }),
    asOf: endOfTime,
    report: take,
    observe: () => {},
  });
  const byPlace = new Map(sound.map((fact) => [keyOf(fact), fact]));
  return apart.filter(({ place }) => {
    const fact = byPlace.get(keyOf(place));
    const names = new Set<string>();
    if (fact) addNames(fact, names);
    return fact !== undefined && ![...names].some((name) => touched.has(name));
  });
};

/** A fact on record that could no longer be true, with what would be wrong with it. */
export type Overturned = { readonly fact: Fact; readonly fault: Fault };

export type ExtendedReading =
  | { readonly status: 'read'; readonly record: IssuerRecord; readonly timeline: Timeline; readonly added: readonly Fact[] }
  | { readonly status: 'refused'; readonly faults: readonly Fault[]; readonly overturned: readonly Overturned[] };

/**
 * A record with facts put behind it, judged as one; neither the record nor the facts given are changed. `faults` and
 * `unread` are those of what could not be read beside `added`: all faults are told together, those of a fact on record
 * that the added ones leave no room for apart from the others, because it stands on no line of the file that was read.
 */
export const extendRecord = ({
  record,
  added,
  unread = new Set(),
  faults = [],
}: {
  readonly record: IssuerRecord;
  readonly added: readonly Unnumbered[];
  readonly unread?: ReadonlySet<string>;
  readonly faults?: readonly Fault[];
}): ExtendedReading => {
  // A fact on record has no place in the file: it is known by its number in a column that no file has.
  const kept = record.facts.map((fact, index) => ({ ...fact, line: index + 1, column: onRecord }));
  const fresh = added.map((fact) => ({ ...fact })).map(numberer(record.facts));
  const reading = finishRecord({ head: record, facts: [...kept, ...fresh], unread, faults: [...faults] });
  if (reading.status === 'read') {
    return { status: 'read', record: reading.record, timeline: reading.timeline, added: fresh };
  }
  const overturned = reading.faults.flatMap((fault) => {
    const fact = fault.place.column === onRecord ? record.facts[fault.place.line - 1] : undefined;
    return fact === undefined ? [] : [{ fact, fault }];
  });
  return { status: 'refused', faults: reading.faults.filter(({ place }) => place.column !== onRecord), overturned };
};

/**
 * The same for facts that all take effect behind those on record, whose state at their end is known: what is on record need
 * not be read again. Faults of the added facts that their first reading raises are told from the whole record.
 */
export const extendFollowing = ({
  record,
  state,
  added,
}: {
  readonly record: IssuerRecord;
  readonly state: State;
  readonly added: readonly Unnumbered[];
}): ExtendedReading => {
  const ids = new Set(record.facts.flatMap(({ id, named }) => (named ? [id] : [])));
  const fresh = added.map((fact) => ({ ...fact })).map(numberer(record.facts));
  const names = recordNames(record);
  addRecordNames(names, fresh);
  const faults: Fault[] = [];
  const report = (fault: Fault): void => {
    faults.push(fault);
  };
  for (const fault of [...doubledIds(fresh), ...retractionFaults(fresh), ...referenceFaultsOf(fresh, names)]) report(fault);
  if (fresh.some(({ id, named }) => named && ids.has(id))) return extendRecord({ record, added });
  const alone = timelineOf({ record: { ...record, facts: fresh }, from: { through: '', state }, report });
  if (faults.length === 0) replay({ timeline: alone, asOf: endOfTime, report });
  if (faults.length > 0) return extendRecord({ record, added });
  const whole: IssuerRecord = { ...record, facts: [...record.facts, ...fresh] };
  const timeline = timelineOf({ record: whole, report });
  return faults.length > 0 ? extendRecord({ record, added }) : { status: 'read', record: whole, timeline, added: fresh };
};

const onRecord = 0;

const keyOf = ({ line, column }: Place): string => `${line}:${column}`;

/** A class or person that a fact was to bring in which could not be read is not unknown. */
const followsFrom = ({ code, values }: Fault, unread: ReadonlySet<string>): boolean =>
  code.startsWith('unknown-') && unread.has(values['found'] ?? '');

const addTexts = (value: LocatedValue, into: Set<string>): void => {
  if (value.kind === 'text') into.add(value.text);
  else if (value.kind === 'list') for (const item of value.items) addTexts(item, into);
  else for (const entry of value.entries) if (entry.key !== 'fact' && entry.key !== 'on') addTexts(entry.value, into);
};

/** Every text of a fact but its kind, dates and particulars that name nothing else. */
const addNames = (fact: Fact, into: Set<string>): void => {
  const add = (value: unknown): void => {
    if (typeof value === 'string') into.add(value);
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) add(inner);
  };
  for (const [key, value] of Object.entries(fact)) {
    if (!['fact', 'on', 'at', 'recorded', 'source', 'certainty', 'note', 'id', 'because', 'basis', 'kind'].includes(key))
      add(value);
  }
};

const inOrder = (faults: readonly Fault[]): readonly Fault[] =>
  faults.toSorted((one, other) => one.place.line - other.place.line || one.place.column - other.place.column);

/** A fact without an id gets one from its date and kind, with a character that no given id may have. */
export const numberer = (before: readonly Fact[] = []): ((fact: Unnumbered) => Fact) => {
  const seen = new Map<string, number>();
  for (const { named, on, fact } of before) if (!named) seen.set(`${on}:${fact}`, (seen.get(`${on}:${fact}`) ?? 0) + 1);
  return (fact) => {
    const numbered = fact as { id?: string; named?: boolean };
    numbered.named = fact.id !== undefined;
    if (fact.id === undefined) {
      const stem = `${fact.on}:${fact.fact}`;
      const times = (seen.get(stem) ?? 0) + 1;
      seen.set(stem, times);
      numbered.id = times === 1 ? stem : `${stem}:${times}`;
    }
    return fact as unknown as Fact;
  };
};

/** Gives ids to facts that stand in the order of their record. */
export const numberFacts = (facts: readonly Unnumbered[]): readonly Fact[] => facts.map(numberer());

const placeOf = ({ line, column }: Fact) => ({ line, column });

const doubledIds = (facts: readonly Fact[]): readonly Fault[] => {
  const first = new Map<string, Fact>();
  const faults: Fault[] = [];
  for (const fact of facts) {
    if (!fact.named) continue;
    const before = first.get(fact.id);
    if (before) faults.push({ code: 'id-twice', place: placeOf(fact), values: { found: fact.id, firstLine: `${before.line}` } });
    else first.set(fact.id, fact);
  }
  return faults;
};

type Names = {
  readonly class: Set<string>;
  readonly person: Set<string>;
  readonly source: Set<string>;
  /** What the issuer may be called as a claimant. */
  readonly issuer: ReadonlySet<string>;
  /** Persons whose record is here already, for those that come twice. */
  readonly seen: Set<string>;
};

/** What the facts of a record name: classes, persons, and the sources of its head. */
export const recordNames = (record: IssuerRecord): Names => {
  const names: Names = {
    class: new Set(),
    person: new Set(),
    source: new Set(Object.keys(record.sources)),
    issuer: new Set(['company', record.issuer.id]),
    seen: new Set(),
  };
  addRecordNames(names, record.facts);
  for (const person of names.person) names.seen.add(person);
  return names;
};

export const addRecordNames = (names: Names, facts: readonly Fact[]): void => {
  for (const fact of facts) {
    if (fact.fact === 'class-created') names.class.add(fact.class);
    if (fact.fact === 'person-recorded') names.person.add(fact.person);
  }
};

/** Classes, persons and sources that the record does not name, with the nearest one that it does. */
const referenceFaults = (record: IssuerRecord): readonly Fault[] => {
  const names = recordNames(record);
  names.seen.clear();
  return referenceFaultsOf(record.facts, names);
};

/** The same of facts that come behind others whose names are known. */
export const referenceFaultsOf = (facts: readonly Fact[], names: Names): readonly Fault[] => {
  const faults: Fault[] = [];
  for (const fact of facts) {
    if (fact.fact === 'person-recorded') {
      if (names.seen.has(fact.person))
        faults.push({ code: 'person-twice', place: placeOf(fact), values: { found: fact.person } });
      names.seen.add(fact.person);
      if (fact.person === publicHolders || fact.person === unknownHolder) {
        faults.push({ code: 'reserved-name', place: placeOf(fact), values: { found: fact.person } });
      }
    }
    if (fact.source !== undefined && !names.source.has(fact.source.key)) {
      faults.push(unknown('source', fact.source.key, fact, names.source));
    }
    for (const [field, shape] of referenceFields(fact.fact)) {
      checkReferences({ shape, value: (fact as unknown as Record<string, unknown>)[field], fact, names, faults });
    }
  }
  return faults;
};

const unknown = (what: 'class' | 'person' | 'source', found: string, fact: Fact, known: ReadonlySet<string>): Fault => {
  const nearest = nearestWord(found, known);
  return { code: `unknown-${what}`, place: placeOf(fact), values: { found, ...(nearest === undefined ? {} : { nearest }) } };
};

const fieldsWithReferences = new Map<FactKind, readonly (readonly [string, Shape])[]>();

const referenceFields = (kind: FactKind): readonly (readonly [string, Shape])[] => {
  const known = fieldsWithReferences.get(kind);
  if (known) return known;
  const found = Object.entries<Shape>(factKinds[kind].fields).filter(([, shape]) => holdsReference(shape));
  fieldsWithReferences.set(kind, found);
  return found;
};

const holdsReference = (shape: Shape): boolean => {
  switch (shape.type) {
    case 'reference':
      return true;
    case 'list':
    case 'oneOrMany':
    case 'table':
      return holdsReference(shape.of);
    case 'record':
      return Object.values(shape.fields).some(holdsReference);
    case 'firstOf':
      return shape.of.some(holdsReference);
    default:
      return false;
  }
};

const checkReferences = ({
  shape,
  value,
  fact,
  names,
  faults,
}: {
  readonly shape: Shape;
  readonly value: unknown;
  readonly fact: Fact;
  readonly names: Names;
  readonly faults: Fault[];
}): void => {
  if (value === undefined) return;
  switch (shape.type) {
    case 'reference':
      if (typeof value !== 'string') return;
      if (shape.to === 'class') {
        if (!names.class.has(value)) faults.push(unknown('class', value, fact, names.class));
      } else if (shape.to === 'person' || shape.to === 'vehicle') {
        if (!names.person.has(value)) faults.push(unknown('person', value, fact, names.person));
      } else if (shape.to === 'party' || shape.to === 'claimant') {
        const others = [publicHolders, unknownHolder, ...(shape.to === 'claimant' ? names.issuer : [])];
        if (names.person.has(value) || others.includes(value)) return;
        faults.push(unknown('person', value, fact, new Set([...names.person, ...others])));
      }
      return;
    case 'list':
    case 'oneOrMany':
      if (Array.isArray(value)) for (const item of value) checkReferences({ shape: shape.of, value: item, fact, names, faults });
      return;
    case 'table':
      for (const item of Object.values(value as object)) checkReferences({ shape: shape.of, value: item, fact, names, faults });
      return;
    case 'record':
      for (const [key, inner] of Object.entries(shape.fields)) {
        checkReferences({ shape: inner, value: (value as Record<string, unknown>)[key], fact, names, faults });
      }
      return;
    case 'firstOf': {
      const choice = shape.of.find(
        (option) => option.type === 'choice' && typeof value === 'string' && option.of.includes(value),
      );
      if (choice) return;
      const fitting = shape.of.find((option) =>
        option.type === 'list' || option.type === 'oneOrMany'
          ? Array.isArray(value)
          : option.type === 'reference' && typeof value === 'string',
      );
      if (fitting) checkReferences({ shape: fitting, value, fact, names, faults });
      return;
    }
    default:
      return;
  }
};
