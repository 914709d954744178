import type { HongKongDate } from '../../exact/index.ts';
import { type Checkpoint, readCheckpoint, readNote, writeCheckpoint } from '../../log/index.ts';
import { locatedJson, type Place, type RecordHead, readHead, readLooseFacts, type Unnumbered } from '../../record/index.ts';
import {
  type Entry,
  type EntryContent,
  effectiveOf,
  type FactEntry,
  isOpaqueId,
  readEntry,
  revealFact,
  revealTexts,
} from './entry.ts';
import { type Mark, type Store, type StoredCheckpoint, type StoredEntry, StoreFailure } from './ports.ts';

/** The first line of a checkpoint: which log it speaks of. */
export const originOf = (store: string, issuer: string): string => `holdfast/${store}/${issuer}`;

/** The text of a checkpoint: what is signed. */
export const checkpointText = (origin: string, { size, root }: { readonly size: number; readonly root: Uint8Array }): string =>
  writeCheckpoint({ origin, size, root, extensions: [] });

/** What a signed checkpoint of a log says, whoever signed it; undefined when it is none of this log. */
export const readCheckpointNote = (text: string, origin: string): Checkpoint | undefined => {
  const note = readNote(text);
  const said = note && readCheckpoint(note.text);
  return said?.origin === origin && said.extensions.length === 0 ? said : undefined;
};

type Range = { readonly from?: number; readonly until?: number; readonly pageSize?: number };

/** Entries of a log in order, from `from` up to `until`. */
export async function* entriesOf(
  store: Pick<Store, 'entries'>,
  issuer: string,
  { from = 0, until = Number.POSITIVE_INFINITY, pageSize = 2000 }: Range = {},
): AsyncGenerator<readonly StoredEntry[]> {
  for (let next = from; next < until; ) {
    const page = await store.entries(issuer, { from: next, limit: Math.min(pageSize, until - next) });
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    next = last.seq + 1;
  }
}

/** The entries of one kind that are no facts, in order. */
export async function* entriesOfKind<K extends EntryContent['kind']>(
  store: Pick<Store, 'entries' | 'marksOf'>,
  issuer: string,
  kind: K,
): AsyncGenerator<Entry & { readonly kind: K }> {
  for (const { seq } of await store.marksOf(issuer, 'content', [kind])) {
    const stored = await entryAt(store, issuer, seq);
    const entry = stored && openedEntry(issuer, stored);
    if (entry?.kind !== kind) throw new StoreFailure('entry-not-readable', { issuer, seq: `${seq}` });
    yield entry as Entry & { readonly kind: K };
  }
}

type Values = ReadonlyMap<string, string>;
const noValues: Values = new Map();

export type OpenedEntry = { readonly stored: StoredEntry; readonly entry: Entry; readonly values: Values };

/** The same with each entry read and its withheld values, by path. An entry that cannot be read is a `StoreFailure`. */
export async function* openedEntries(
  store: Pick<Store, 'entries' | 'withheld'>,
  issuer: string,
  range: Range = {},
): AsyncGenerator<OpenedEntry> {
  for await (const page of entriesOf(store, issuer, range)) {
    const [first, last] = [page[0], page.at(-1)];
    if (first === undefined || last === undefined) return;
    const values = new Map<number, Map<string, string>>();
    for (const { seq, path, value } of await store.withheld(issuer, { from: first.seq, until: last.seq + 1 })) {
      const known = values.get(seq);
      if (known) known.set(path, value);
      else values.set(seq, new Map([[path, value]]));
    }
    for (const stored of page) {
      yield { stored, entry: openedEntry(issuer, stored), values: values.get(stored.seq) ?? noValues };
    }
  }
}

export const openedEntry = (issuer: string, stored: StoredEntry): Entry => {
  const entry = readEntry(stored.bytes);
  if (entry === undefined || entry.seq !== stored.seq) {
    throw new StoreFailure('entry-not-readable', { issuer, seq: `${stored.seq}` });
  }
  return entry;
};

export const entryAt = async (store: Pick<Store, 'entries'>, issuer: string, seq: number): Promise<StoredEntry | undefined> => {
  const [found] = await store.entries(issuer, { from: seq, limit: 1 });
  return found?.seq === seq ? found : undefined;
};

/** The checkpoint of a size, where an append ended there. */
export const checkpointAt = async (
  store: Pick<Store, 'entries'>,
  issuer: string,
  size: number,
): Promise<StoredCheckpoint | undefined> => {
  const note = size === 0 ? undefined : (await entryAt(store, issuer, size - 1))?.checkpoint;
  return note === undefined ? undefined : { size, note };
};

/** The newest checkpoint; undefined where there is no log. A log always ends with one. */
export const newestCheckpoint = async (
  store: Pick<Store, 'entries' | 'size'>,
  issuer: string,
): Promise<StoredCheckpoint | undefined> => {
  const size = await store.size(issuer);
  if (size === 0) return undefined;
  const found = await checkpointAt(store, issuer, size);
  if (found === undefined) throw new StoreFailure('no-checkpoint', { issuer });
  return found;
};

/**
 * Persons by the ids that people use and by those of the log, which are the same for companies; grows as entries are read
 * in order.
 */
export const startPersons = () => {
  const real = new Map<string, string>();
  const opaque = new Map<string, string>();
  const isKnown = (value: unknown): boolean => {
    if (typeof value === 'string') return !isOpaqueId(value) || real.has(value);
    if (typeof value !== 'object' || value === null) return true;
    for (const key in value) if (!isKnown((value as Readonly<Record<string, unknown>>)[key])) return false;
    return true;
  };
  return {
    real,
    opaque,
    /** Whether everybody whom a fact names by an opaque id was noted. */
    knows: (entry: Entry): boolean => entry.kind !== 'fact' || isKnown(entry.fact),
    /** Remembers the person that an entry records; one who was erased keeps his opaque id. */
    note: (entry: Entry, values: Values): void => {
      if (entry.kind !== 'fact' || entry.fact['fact'] !== 'person-recorded') return;
      const { person } = entry.fact;
      if (typeof person !== 'string') return;
      const kept = values.get('/person');
      const id = kept === undefined ? person : (JSON.parse(kept) as string);
      real.set(person, id);
      opaque.set(id, person);
    },
  };
};

export type Persons = ReturnType<typeof startPersons>;

/**
 * The entries of a log, each when the persons whom it names are noted in `persons`. A fact may stand before the one that
 * records a person whom it names, as in a file: then the entries behind it are looked through for him, once.
 */
export async function* entriesAndPersons(
  store: Pick<Store, 'entries' | 'withheld'>,
  issuer: string,
  persons: Persons,
  { until = Number.POSITIVE_INFINITY }: Pick<Range, 'until'> = {},
): AsyncGenerator<OpenedEntry> {
  let ahead: AsyncGenerator<OpenedEntry> | undefined;
  for await (const opened of openedEntries(store, issuer, { until })) {
    const { entry } = opened;
    persons.note(entry, opened.values);
    while (!persons.knows(entry)) {
      ahead ??= openedEntries(store, issuer, { from: entry.seq + 1, until });
      const next = await ahead.next();
      if (next.done) break;
      persons.note(next.value.entry, next.value.values);
    }
    yield opened;
  }
}

/** A fact of the log with the time of its append as its `recorded`; its line is the number of its entry, from 1. */
export const bookedFact = ({
  issuer,
  entry,
  values,
  real,
}: {
  readonly issuer: string;
  readonly entry: FactEntry;
  readonly values: Values;
  readonly real: Values;
}): Unnumbered => {
  const place: Place = { line: entry.seq + 1, column: 1 };
  const { facts } = readLooseFacts(locatedJson({ ...revealFact(entry, { values, real }), recorded: entry.recorded }, place));
  const [fact] = facts;
  if (fact === undefined) throw new StoreFailure('entry-not-readable', { issuer, seq: `${entry.seq}` });
  return fact;
};

export const bookedHead = (issuer: string, entry: Entry & { readonly kind: 'issuer' }, values: Values): RecordHead => {
  const read = readHead(locatedJson(revealTexts(entry.head, values)), () => {});
  if (read === undefined) throw new StoreFailure('entry-not-readable', { issuer, seq: '0' });
  return read;
};

/** Sources that came after the head of a record. */
export const bookedSources = (entry: Entry & { readonly kind: 'sources' }, values: Values): RecordHead['sources'] =>
  revealTexts(entry.sources, values) as RecordHead['sources'];

/**
 * Tells what is to be noted of entries, when they are given in order. An entry is late when it changes what a date before
 * the latest one shows; `latest` is the latest date so far.
 */
export const startMarking = (latest: HongKongDate | '' = '') => {
  let last = latest;
  const lateness = (seq: number, effective: HongKongDate, kind: unknown): readonly Mark[] => {
    const isLate = effective < last;
    if (!isLate) last = effective;
    return kind === 'fact-retracted'
      ? [{ seq, kind: 'late', value: '' }]
      : isLate
        ? [{ seq, kind: 'late', value: effective }]
        : none;
  };
  return {
    latest: (): HongKongDate | '' => last,
    /** The marks of a fact; `person` is the id in the log of the person that it records. */
    ofFact: (fact: {
      readonly seq: number;
      readonly effective: HongKongDate;
      readonly kind: unknown;
      readonly person: string | undefined;
    }): readonly Mark[] => {
      const late = lateness(fact.seq, fact.effective, fact.kind);
      return fact.person === undefined ? late : [...late, { seq: fact.seq, kind: 'person', value: fact.person }];
    },
  };
};

export type Marking = ReturnType<typeof startMarking>;

/** The marks of an entry that is no fact. */
export const contentMarks = (seq: number, content: EntryContent): readonly Mark[] => {
  if (content.kind === 'issuer') return none;
  return content.kind === 'register'
    ? [{ seq, kind: 'register', value: content.asAt }]
    : [{ seq, kind: 'content', value: content.kind }];
};

/** The marks of an entry of the log. */
export const marksOf = (marking: Marking, entry: Entry): readonly Mark[] => {
  if (entry.kind !== 'fact') return contentMarks(entry.seq, entry);
  const { fact: kind, person } = entry.fact;
  return marking.ofFact({
    seq: entry.seq,
    effective: effectiveOf(entry) ?? '',
    kind,
    person: kind === 'person-recorded' && typeof person === 'string' ? person : undefined,
  });
};

const none: readonly Mark[] = [];
