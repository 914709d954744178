import type { Proposal } from '../../../clearance/index.ts';
import { type Fact, factJson, type IssuerRecord, type Json, standingFacts, type Unnumbered } from '../../../record/index.ts';
import { type Kept, keptClearances, type OfRecord, ofRecord, ownFacts } from './given.ts';

/**
 * What on record carries out what was asked, on the day that it was judged for: `all` of it, at once or in steps that come
 * to the same number; `part` of it; or `otherwise`: the same kind of thing was done, but not what was asked, or more of it.
 * Only `all` is the deed itself: anything else is told, and hides nothing.
 */
export type Done = { readonly status: 'none' | 'part' | 'all' | 'otherwise'; readonly facts: readonly Fact[] };

/** What else a fact says does not make it another deed. */
const besides = ['fact', 'on', 'at', 'recorded', 'id', 'set', 'source', 'certainty', 'note', 'price', 'currency'];

/** What a deed is about: one that says more of it than was asked is another one. */
const abouts = ['class', 'person', 'holder', 'from', 'to', 'vehicle', 'charge', 'arrangement', 'undertaking', 'offer', 'meeting'];

export const doneOf = (record: IssuerRecord, kept: Kept): Done => deedsOf(record).get(kept.id) ?? nothing;

const nothing: Done = { status: 'none', facts: [] };

/**
 * The deeds of every clearance. One deed carries out one clearance: the earliest that asked for it, and one that was
 * declined only where no other did.
 */
const deedsOf = (record: IssuerRecord): ReadonlyMap<string, Done> => ofRecord(deeds, record, () => findDeeds(record));

const deeds: OfRecord<ReadonlyMap<string, Done>> = new WeakMap();

const findDeeds = (record: IssuerRecord): ReadonlyMap<string, Done> => {
  const standing = standingFacts({ facts: record.facts });
  const declined = new Set(standing.flatMap((fact) => (fact.fact === 'clearance-declined' ? [fact.clearance] : [])));
  const all = keptClearances(record);
  const inOrder = [...all.filter(({ id }) => !declined.has(id)), ...all.filter(({ id }) => declined.has(id))];
  const found = new Map<string, Done>();
  const taken = new Set<Fact>();
  for (const kept of inOrder) {
    if (kept.asked.status !== 'read') continue;
    const own = new Set(ownFacts(record, kept));
    const { proposal } = kept.asked;
    const behind = standing.filter((fact) => fact.on === proposal.on && !own.has(fact) && !taken.has(fact));
    const done = carriedOut(proposal, behind);
    found.set(kept.id, done);
    if (done.status === 'all') for (const fact of done.facts) taken.add(fact);
  }
  return found;
};

/** The deeds among facts of the day that came on record since, each for one of the things asked. */
const carriedOut = ({ facts }: Proposal, behind: readonly Fact[]): Done => {
  const used = new Set<Fact>();
  const free = (fact: Unnumbered): readonly Fact[] => behind.filter((other) => other.fact === fact.fact && !used.has(other));
  let [whole, otherwise] = [0, false];
  for (const asked of facts) {
    const exact = free(asked).find((other) => isSame(asked, other, besides));
    const several = exact === undefined ? severalOf(asked, free(asked)) : undefined;
    for (const fact of exact === undefined ? (several?.facts ?? []) : [exact]) used.add(fact);
    if (exact !== undefined || several?.status === 'all') whole += 1;
    otherwise ||= several?.status === 'otherwise';
  }
  const status = otherwise ? 'otherwise' : whole === facts.length ? 'all' : used.size === 0 ? 'none' : 'part';
  return { status, facts: [...used] };
};

/** Whether a fact says all that was asked, but for some fields, and is about nothing else. */
const isSame = (asked: Unnumbered, other: Fact, but: readonly string[]): boolean => {
  const [wanted, found] = [jsonOf(asked), jsonOf(other)];
  return [...new Set([...Object.keys(wanted), ...abouts])].every(
    (key) => but.includes(key) || JSON.stringify(found[key]) === JSON.stringify(wanted[key]),
  );
};

const jsonOf = (fact: Unnumbered): Readonly<Record<string, Json>> =>
  factJson({ ...fact, id: fact.id ?? '', named: false } as unknown as Fact);

const numberOf = (fact: Unnumbered): bigint | undefined => {
  const { number } = fact as { readonly number?: unknown };
  return typeof number === 'bigint' ? number : undefined;
};

/** A number of shares may be dealt with in several steps; one that goes beyond what was asked is something else. */
const severalOf = (asked: Unnumbered, free: readonly Fact[]): Done | undefined => {
  const wanted = numberOf(asked);
  const alike = wanted === undefined ? [] : free.filter((other) => isSame(asked, other, [...besides, 'number']));
  const sum = alike.reduce((before, other) => before + (numberOf(other) ?? 0n), 0n);
  if (wanted !== undefined && sum > 0n) {
    return { status: sum === wanted ? 'all' : sum < wanted ? 'part' : 'otherwise', facts: alike };
  }
  const said = jsonOf(asked);
  const about = abouts.filter((key) => said[key] !== undefined);
  const isNear = (other: Fact): boolean => about.every((key) => jsonOf(other)[key] === said[key]);
  const near = about.length === 0 ? [] : free.filter(isNear);
  return near.length === 0 ? undefined : { status: 'otherwise', facts: near };
};
