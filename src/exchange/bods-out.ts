import type { AsOf, HongKongDate, Instant } from '../exact/index.ts';
import { type Fact, type FactOf, type IssuerRecord, type JsonMap, publicHolders, unknownHolder } from '../record/index.ts';
import { holdingDrafts, type PartyId } from './bods/out-holdings.ts';
import { leftOut } from './bods/out-left.ts';
import { type Life, lifeOf } from './bods/out-life.ts';
import { entityDrafts, issuerDraft, naturalDrafts, nominationDrafts } from './bods/out-persons.ts';
import {
  type Draft,
  isAddress,
  type Publisher,
  publicationOf,
  type RecordIds,
  recordIdsOf,
  statementOf,
} from './bods/out-statement.ts';
import { type Bond, vehicleRelationships } from './bods/out-vehicles.ts';
import type { CarriedOut } from './carried.ts';

/** The one file of BODS statements. */
export const bodsFile = 'bods.json';

/**
 * Writes a record as statements of the Beneficial Ownership Data Standard (BODS 0.4), as at a date: the issuer, persons
 * and entities, who directs each vehicle and who has which part of it with every change up to the date, what each named
 * holder has in the issuer with votes counted both ways, and what those at the ends of chains have through them.
 *
 * A share is a percentage of six decimals that never sits on or across a tested line which the exact figure does not
 * (`percentApart`); the exact fraction stands in `details`. Ids come from the record's own, so that the same record
 * gives the same bytes. `publishedOn` is the date of publication, the date as at which it is written if not given.
 * `publisher.url` and `licence` are addresses; anything else there is a fault of the caller.
 */
export const carryBodsOut = ({
  record,
  asOf,
  knownAt,
  sha256,
  publisher = { name: `Holdfast record ${record.issuer.id}` },
  publishedOn = asOf.date,
  licence,
}: {
  readonly record: IssuerRecord;
  readonly asOf: AsOf;
  readonly knownAt?: Instant;
  /** The SHA-256 digest of a text in hexadecimal digits: ids of statements are made of it. */
  readonly sha256: (text: string) => string;
  readonly publisher?: Publisher;
  readonly publishedOn?: HongKongDate;
  readonly licence?: string;
}): CarriedOut => {
  for (const given of [publisher.url, licence]) {
    if (given !== undefined && !isAddress(given)) throw new Error(`BODS takes an address here, not ${given}`);
  }
  const life = lifeOf({ record, asOf, knownAt });
  const untold = new Map<Fact, string>();
  const ids = recordIdsOf(record.issuer.id);
  const nominees = nomineesOf(life, untold);
  const partyId: PartyId = (person) =>
    nominees.has(person)
      ? { recordId: ids.arrangement(person), segment: `~${person}` }
      : { recordId: ids.person(person), segment: person };
  const vehicles = vehicleDrafts({ life, ids, partyId, untold });
  const nominations = [...nominees].map(([nominee, { nominator, facts }]) => {
    const name = life.persons.get(nominee)?.name.en ?? nominee;
    return nominationDrafts({ nominee, nominator, date: facts[0].on, facts, name, ids });
  });
  const bonds = [...vehicles.bonds, ...nominations.map(({ bond }) => bond)];
  const isNatural = (person: string): boolean => life.persons.get(person)?.kind === 'natural';
  const holdings = holdingDrafts({ life, asOf: asOf.date, bonds, ids, partyId, isNatural });
  const relationships = [...vehicles.drafts, ...nominations.flatMap(({ drafts }) => drafts), ...holdings.direct];
  const persons = personDrafts({ life, ids, untold });
  const issuer = issuerDraft({ record, life, asOf: asOf.date });
  const drafts = [...inOrder([...persons, issuer, ...relationships]), ...holdings.chained];
  const publication = publicationOf({ publisher, publishedOn, licence });
  const statements = drafts.map((draft) => {
    const details: JsonMap = { isComponent: holdings.components.has(draft.recordId), ...draft.details };
    return statementOf({ draft: { ...draft, details }, record, asOf: asOf.date, publication, sha256 });
  });
  const statementIds = new Set(statements.map(({ statementId }) => statementId));
  if (statementIds.size !== statements.length) throw new Error('two BODS statements of one record have the same statementId');
  return { files: new Map([[bodsFile, statements]]), notCarried: leftOut({ record, life, asOf, untold }) };
};

type Nominee = { readonly nominator: string; readonly facts: readonly [Fact, ...Fact[]] };

/**
 * Who is a nominee for one person all the time and no vehicle. A vehicle's terms come first in a record, and a change
 * of nominator has no date of its own in BODS: those are told as left out.
 */
const nomineesOf = (life: Life, untold: Map<Fact, string>): ReadonlyMap<string, Nominee> => {
  const found = new Map<string, Nominee>();
  for (const [nominee, turns] of life.nominees) {
    const nominators = new Set(turns.map(({ now }) => now));
    const [first, ...others] = turns.flatMap(({ facts }) => facts);
    const [nominator] = nominators;
    if (first === undefined || nominator === undefined) continue;
    if (nominators.size === 1 && !life.vehicles.has(nominee)) found.set(nominee, { nominator, facts: [first, ...others] });
    else for (const fact of [first, ...others]) untold.set(fact, 'bods-nominee-unsaid');
  }
  return found;
};

/** The vehicles that BODS can tell: a natural person is no entity there, whatever he holds for others. */
const vehicleDrafts = ({
  life,
  ids,
  partyId,
  untold,
}: {
  readonly life: Life;
  readonly ids: RecordIds;
  readonly partyId: PartyId;
  readonly untold: Map<Fact, string>;
}): { readonly drafts: readonly Draft[]; readonly bonds: readonly Bond[] } => {
  const drafts: Draft[] = [];
  const bonds: Bond[] = [];
  for (const [vehicle, turns] of life.vehicles) {
    if (life.persons.get(vehicle)?.kind === 'natural') {
      for (const { facts } of turns) for (const fact of facts) untold.set(fact, 'bods-natural-vehicle');
      continue;
    }
    const found = vehicleRelationships({ vehicle, turns, ids, partyId: (person) => partyId(person).recordId });
    for (const draft of found.drafts) drafts.push(draft);
    for (const bond of found.bonds) bonds.push(bond);
    for (const fact of found.hidden) if (isWholeFact(fact)) untold.set(fact, 'bods-fact-undone');
  }
  return { drafts, bonds };
};

/** A change of nothing but the kind, or of what BODS cannot say, has its place elsewhere. */
const isWholeFact = (fact: Fact): boolean =>
  fact.fact !== 'vehicle-changed' ||
  fact.for !== undefined ||
  fact.votesDirectedBy !== undefined ||
  fact.economicInterest !== undefined;

/** Everybody whom the record names up to the date, each no later than the first statement that may name him. */
const personDrafts = ({
  life,
  ids,
  untold,
}: {
  readonly life: Life;
  readonly ids: RecordIds;
  readonly untold: Map<Fact, string>;
}): readonly Draft[] => {
  for (const [person, death] of life.deaths) {
    if (life.persons.get(person)?.kind !== 'natural') untold.set(death, 'bods-fact-unsaid');
  }
  return [...namedIn(life)].flatMap(([person, since]) => {
    const fact: FactOf<'person-recorded'> | undefined = life.persons.get(person);
    if (fact === undefined) return [];
    return fact.kind === 'natural'
      ? naturalDrafts({ fact, since, death: life.deaths.get(person), ids })
      : entityDrafts({ fact, since, turns: life.vehicles.get(person) ?? [], ids });
  });
};

const namedIn = (life: Life): ReadonlyMap<string, HongKongDate> => {
  const named = new Map<string, HongKongDate>();
  const name = (person: string, date: HongKongDate): void => {
    if (person !== publicHolders && person !== unknownHolder && date < (named.get(person) ?? '~')) named.set(person, date);
  };
  for (const fact of life.effective) if (fact.fact === 'person-recorded') name(fact.person, fact.on);
  for (const [vehicle, turns] of life.vehicles) {
    for (const { date, now } of turns) {
      name(vehicle, date);
      if (now === undefined) continue;
      for (const person of [now.votesDirectedBy, ...now.for]) name(person, date);
      if (now.economicInterest !== 'discretionary') for (const { person } of now.economicInterest) name(person, date);
    }
  }
  for (const [nominee, turns] of life.nominees) {
    for (const { date, now } of turns) for (const person of [nominee, now ?? nominee]) name(person, date);
  }
  for (const { holder } of life.position.holders) name(holder, life.position.asOf.date);
  return named;
};

const ranks = { person: 0, entity: 0, relationship: 1 } as const;

/** By date, and on one date persons and entities before relationships: nothing names a record that comes later. */
const inOrder = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.toSorted((one, other) =>
    one.date === other.date ? ranks[one.recordType] - ranks[other.recordType] : one.date < other.date ? -1 : 1,
  );
