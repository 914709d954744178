import { type Fraction, type HongKongDate, reduceFraction } from '../../exact/index.ts';
import { type Fact, type JsonMap, publicHolders, unknownHolder, type VehicleTerms } from '../../record/index.ts';
import { numberOf, percentApart } from '../percent.ts';
import type { Turn } from './out-life.ts';
import type { Draft, RecordIds } from './out-statement.ts';
import { detailsText, type InterestType, publicDescription, unknownDescription } from './terms.ts';

/** An interest as BODS has it, without its dates. */
export type InterestJson = {
  readonly type: InterestType;
  readonly directOrIndirect: 'direct' | 'indirect';
  readonly [key: string]: JsonMap[string];
};

/** A relationship of a vehicle that is in force: who, by which record, and whether he directs or has an interest in it. */
export type Bond = { readonly vehicle: string; readonly party: string; readonly recordId: string; readonly isStake: boolean };

type Open = {
  readonly recordId: string;
  interests: ReadonlyMap<InterestType, { readonly json: InterestJson; readonly since: HongKongDate }>;
};

export const shareOf = (part: Fraction): JsonMap => ({ exact: numberOf(percentApart(part)) });

/**
 * The relationships of one vehicle over time: new for each party, updated where its interests change, closed where it
 * has none any more; a party that comes back has a new record, since a closed one stays closed.
 */
export const vehicleRelationships = ({
  vehicle,
  turns,
  ids,
  partyId,
}: {
  readonly vehicle: string;
  readonly turns: readonly Turn<VehicleTerms>[];
  readonly ids: RecordIds;
  /** The recordId that a person has as a party: of a nominee, that of the arrangement. */
  readonly partyId: (person: string) => string;
}): { readonly drafts: readonly Draft[]; readonly bonds: readonly Bond[]; readonly hidden: readonly Fact[] } => {
  const drafts: Draft[] = [];
  const hidden: Fact[] = [];
  const open = new Map<string, Open>();
  const lives = new Map<string, number>();
  for (const { date, now, facts } of turns) {
    const before = drafts.length;
    const parties = now === undefined ? new Map() : partiesOf(now);
    for (const [party, known] of open) {
      if (parties.has(party)) continue;
      open.delete(party);
      drafts.push(draftOf({ vehicle, party, known, status: 'closed', date, facts, ids, partyId }));
    }
    for (const [party, interests] of parties) {
      const known = open.get(party);
      const life = (lives.get(party) ?? 0) + (known === undefined ? 1 : 0);
      lives.set(party, life);
      const next: Open = {
        recordId: known?.recordId ?? ids.relationship(vehicle, party, life),
        interests: since({ interests, before: known?.interests, date }),
      };
      open.set(party, next);
      if (known !== undefined && isSame(known.interests, next.interests)) continue;
      const status = known === undefined ? 'new' : 'updated';
      drafts.push(draftOf({ vehicle, party, known: next, status, date, facts, ids, partyId }));
    }
    if (drafts.length === before) hidden.push(...facts);
  }
  const bonds = [...open].map(([party, { recordId, interests }]) => ({
    vehicle,
    party,
    recordId,
    isStake: [...interests.keys()].some((type) => type !== 'unknownInterest'),
  }));
  return { drafts, bonds, hidden };
};

const economicType = {
  'private-company': 'shareholding',
  trust: 'beneficiaryOfLegalArrangement',
  'limited-partnership': 'rightsToProfitOrIncome',
  other: 'rightsToProfitOrIncome',
} as const satisfies Record<VehicleTerms['kind'], InterestType>;

/**
 * Who has what in a vehicle. Directing its votes is control of another kind in BODS, since voting rights there are those
 * in the vehicle itself, which a record does not hold.
 */
const partiesOf = (terms: VehicleTerms): ReadonlyMap<string, readonly InterestJson[]> => {
  const economic = economicType[terms.kind];
  const parts = terms.economicInterest === 'discretionary' ? [] : terms.economicInterest;
  const found = new Map<string, InterestJson[]>();
  const give = (party: string, interest: InterestJson): void => {
    const known = found.get(party);
    if (known) known.push(interest);
    else found.set(party, [interest]);
  };
  const direct = (type: InterestType, told: Parameters<typeof detailsText>[0], share?: JsonMap): InterestJson => ({
    type,
    directOrIndirect: 'direct',
    details: detailsText(told),
    ...(share === undefined ? {} : { share }),
  });
  const holdsFor = new Set(terms.for);
  const summed = partsByPerson(parts);
  for (const person of holdsFor) {
    const part = summed.get(person);
    if (terms.economicInterest === 'discretionary') give(person, direct(economic, { discretion: true, holdsFor: true }));
    else if (part !== undefined) give(person, direct(economic, { part, holdsFor: true }, shareOf(part)));
    else give(person, direct('unknownInterest', { holdsFor: true }));
  }
  for (const [person, part] of summed) if (!holdsFor.has(person)) give(person, direct(economic, { part }, shareOf(part)));
  give(terms.votesDirectedBy, direct('otherInfluenceOrControl', { directs: true }));
  return found;
};

const partsByPerson = (parts: readonly { readonly person: string; readonly part: Fraction }[]): ReadonlyMap<string, Fraction> => {
  const sums = new Map<string, Fraction>();
  for (const { person, part } of parts) {
    const known = sums.get(person);
    sums.set(
      person,
      reduceFraction(known ? { part: known.part * part.whole + part.part * known.whole, whole: known.whole * part.whole } : part),
    );
  }
  return sums;
};

const since = ({
  interests,
  before,
  date,
}: {
  readonly interests: readonly InterestJson[];
  readonly before: Open['interests'] | undefined;
  readonly date: HongKongDate;
}): Open['interests'] =>
  new Map(
    interests.map((json) => {
      const known = before?.get(json.type);
      return [json.type, known !== undefined && isSameJson(known.json, json) ? known : { json, since: date }];
    }),
  );

const isSameJson = (one: InterestJson, other: InterestJson): boolean => JSON.stringify(one) === JSON.stringify(other);
const isSame = (one: Open['interests'], other: Open['interests']): boolean =>
  one.size === other.size && [...one].every(([type, interest]) => other.get(type) === interest);

const draftOf = ({
  vehicle,
  party,
  known,
  status,
  date,
  facts,
  ids,
  partyId,
}: {
  readonly vehicle: string;
  readonly party: string;
  readonly known: Open;
  readonly status: Draft['status'];
  readonly date: HongKongDate;
  readonly facts: readonly Fact[];
  readonly ids: RecordIds;
  readonly partyId: (person: string) => string;
}): Draft => ({
  recordId: known.recordId,
  recordType: 'relationship',
  status,
  date,
  details: {
    subject: ids.person(vehicle),
    interestedParty: interestedParty(party, partyId),
    interests: [...known.interests.values()].map(({ json, since: startDate }) => ({
      ...json,
      startDate,
      ...(status === 'closed' ? { endDate: date } : {}),
    })),
  },
  facts,
});

const interestedParty = (party: string, partyId: (person: string) => string): string | JsonMap => {
  if (party === publicHolders) return { reason: 'informationUnknownToPublisher', description: publicDescription };
  if (party === unknownHolder) return { reason: 'informationUnknownToPublisher', description: unknownDescription };
  return partyId(party);
};
