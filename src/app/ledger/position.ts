import { type AsOf, addDays, type HongKongDate, type Instant } from '../../exact/index.ts';
import { bytesOf, textOf } from '../../log/index.ts';
import { emptyState, type Fact, type IssuerRecord, numberFacts, timelineOf } from '../../record/index.ts';
import { type PositionReport, positionReport } from '../reports.ts';
import { effectiveOf } from './entry.ts';
import { type Outside, type Store, type StoredSnapshot, StoreFailure } from './ports.ts';
import {
  bookedFact,
  bookedHead,
  entryAt,
  type OpenedEntry,
  openedEntries,
  openedEntry,
  type Persons,
  startPersons,
} from './reading.ts';
import { factsBetweenSnapshots, readStanding, standingText, usableSnapshot } from './snapshots.ts';

/** A position with as much of the record as tells it: its head, and the persons in it. */
export type StoredPosition = { readonly record: IssuerRecord; readonly position: PositionReport };

/**
 * The position of an issuer from a snapshot of its store and the facts since. Undefined for a short log, or where the
 * marks of the store are not whole: then it is to be replayed from the whole record, which gives the same.
 */
export const storedPosition = async ({
  store,
  issuer,
  asOf,
  knownAt,
  outside,
  every = factsBetweenSnapshots,
}: {
  readonly store: Store;
  readonly issuer: string;
  readonly asOf: AsOf;
  readonly knownAt: Instant | undefined;
  readonly outside: Pick<Outside, 'hash' | 'verify'>;
  /** How many facts lie between two snapshots at least: a shorter log has none. */
  readonly every?: number;
}): Promise<StoredPosition | undefined> => {
  const size = await sizeKnownAt(store, issuer, knownAt);
  if (size < every) return undefined;
  const day = asOf.instant === undefined ? asOf.date : addDays(asOf.date, -1n);
  const snapshot = (await usableSnapshot({ store, issuer, upTo: { through: day, size }, outside })) ?? beginning();
  const { through, start } = snapshot;
  const since = await entriesSince({ store, issuer, size, start, through, upTo: asOf.date });
  const named = new Set([snapshot.state, ...since.map(({ stored }) => stored.bytes)].flatMap(opaqueIdsIn));
  const persons = startPersons();
  for (const { entry, values } of await personEntries(store, issuer, [...named])) persons.note(entry, values);
  // Somebody whom no entry records: the marks of the store are not whole, and the log itself must tell.
  if ([...named].some((id) => !persons.real.has(id))) return undefined;
  const standing = readStanding(snapshot.state, (id) => persons.real.get(id) ?? id);
  if (standing === undefined) return undefined;
  const head = await headOf(store, issuer);
  const facts = numberFacts(since.flatMap((opened) => factIn(issuer, opened, persons)));
  const timeline = timelineOf({ record: { ...head, facts }, from: { through, state: standing.state }, report: () => {} });
  const position = positionReport({ timeline, asOf, ceiling: standing.ceiling });
  return { record: { ...head, facts: await namingFacts({ store, issuer, position, persons }) }, position };
};

/** Before the first fact there is nothing: a snapshot that every log has. */
const beginning = (): Pick<StoredSnapshot, 'through' | 'start' | 'state'> => ({
  through: '0000-00-00',
  start: 0,
  state: bytesOf(standingText({ state: emptyState(), ceiling: {} }, (id) => id)),
});

/** How many entries a log had at an instant: entries are recorded in order. */
const sizeKnownAt = async (store: Store, issuer: string, knownAt: Instant | undefined): Promise<number> => {
  const size = await store.size(issuer);
  if (size === 0) throw new StoreFailure('no-such-issuer', { issuer });
  if (knownAt === undefined) return size;
  let [low, high] = [0, size];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const stored = await entryAt(store, issuer, middle);
    if (stored !== undefined && openedEntry(issuer, stored).recorded <= knownAt) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The facts behind a snapshot up to a date, in the order of their entries, with every retraction. */
const entriesSince = async ({
  store,
  issuer,
  size,
  start,
  through,
  upTo,
}: {
  readonly store: Store;
  readonly issuer: string;
  readonly size: number;
  readonly start: number;
  readonly through: HongKongDate;
  readonly upTo: HongKongDate;
}): Promise<readonly OpenedEntry[]> => {
  const found = new Map<number, OpenedEntry>();
  // The first entry of a later date is not late, and neither date nor order of what follows it can go back.
  for await (const opened of openedEntries(store, issuer, { from: start, until: size, pageSize: 250 })) {
    const effective = effectiveOf(opened.entry);
    if (effective === undefined) continue;
    if (effective > upTo) break;
    if (effective > through) found.set(opened.entry.seq, opened);
  }
  // No date lies between a day and the same day with something behind it.
  const late = await store.marksBetween(issuer, { kind: 'late', from: `${through}+`, upTo });
  const retractions = await store.marksBetween(issuer, { kind: 'late', from: '', upTo: '' });
  const others = [...late, ...retractions].map(({ seq }) => seq).filter((seq) => seq < size && !found.has(seq));
  for (const opened of await entriesAt(store, issuer, others)) found.set(opened.entry.seq, opened);
  return [...found.values()].sort((one, other) => one.entry.seq - other.entry.seq);
};

/** Entries by their numbers, in order; those that lie near each other are read together. */
const entriesAt = async (store: Store, issuer: string, seqs: readonly number[]): Promise<readonly OpenedEntry[]> => {
  const wanted = new Set(seqs);
  const ordered = [...wanted].sort((one, other) => one - other);
  const found: OpenedEntry[] = [];
  for (let first = 0; first < ordered.length; ) {
    let last = first;
    while (last + 1 < ordered.length && (ordered[last + 1] ?? 0) - (ordered[last] ?? 0) <= nearby) last += 1;
    const range = { from: ordered[first] ?? 0, until: (ordered[last] ?? 0) + 1 };
    for await (const opened of openedEntries(store, issuer, range)) if (wanted.has(opened.entry.seq)) found.push(opened);
    first = last + 1;
  }
  return found;
};

const nearby = 32;

const opaqueIdsIn = (bytes: Uint8Array): readonly string[] =>
  [...(textOf(bytes) ?? '').matchAll(/p-[0-9a-f]{32}/g)].map(([id]) => id);

/** The entries that record persons, by their ids in the log. */
const personEntries = async (store: Store, issuer: string, ids: readonly string[]): Promise<readonly OpenedEntry[]> =>
  entriesAt(
    store,
    issuer,
    (await store.marksOf(issuer, 'person', ids)).map(({ seq }) => seq),
  );

const headOf = async (store: Store, issuer: string) => {
  for await (const { entry, values } of openedEntries(store, issuer, { until: 1 })) {
    if (entry.kind === 'issuer') return bookedHead(issuer, entry, values);
  }
  throw new StoreFailure('entry-not-readable', { issuer, seq: '0' });
};

const factIn = (issuer: string, { entry, values }: OpenedEntry, { real }: Persons) =>
  entry.kind === 'fact' ? [bookedFact({ issuer, entry, values, real })] : [];

/** The facts that name whoever is in a position. */
const namingFacts = async ({
  store,
  issuer,
  position,
  persons,
}: {
  readonly store: Store;
  readonly issuer: string;
  readonly position: PositionReport;
  readonly persons: Persons;
}): Promise<readonly Fact[]> => {
  const ids = new Set<string>();
  for (const { holder } of position.holders) ids.add(holder);
  for (const { person, vehicles } of position.beneficiaries) for (const id of [person, ...vehicles]) ids.add(id);
  const inLog = [...ids].map((id) => persons.opaque.get(id) ?? id);
  return numberFacts((await personEntries(store, issuer, inLog)).flatMap((opened) => factIn(issuer, opened, persons)));
};
