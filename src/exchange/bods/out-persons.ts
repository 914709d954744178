import type { HongKongDate } from '../../exact/index.ts';
import type { Fact, FactOf, IssuerRecord, JsonMap, VehicleTerms } from '../../record/index.ts';
import type { Life, Turn } from './out-life.ts';
import type { Draft, RecordIds } from './out-statement.ts';
import type { Bond } from './out-vehicles.ts';
import { entityTypeOf, exchangeName, type Kinds, stockCodeScheme } from './terms.ts';

/** The issuer as it stands: by name, stock code, place of incorporation and whether it is listed. */
export const issuerDraft = ({
  record: { issuer },
  life,
  asOf,
}: {
  readonly record: IssuerRecord;
  readonly life: Life;
  readonly asOf: HongKongDate;
}): Draft => {
  const { stockCode, name, incorporatedIn, id } = issuer;
  const isListed = life.state.listing !== undefined;
  const listing = stockCode === undefined || !isListed ? {} : { securitiesListings: [securityOf(stockCode)] };
  const chinese = name['zh-Hant'];
  const details = {
    entityType: { type: 'registeredEntity' },
    name: name.en,
    ...(chinese === undefined ? {} : { alternateNames: [chinese] }),
    ...(incorporatedIn === undefined ? {} : { jurisdiction: { name: incorporatedIn } }),
    ...(stockCode === undefined ? {} : { identifiers: [{ id: stockCode, schemeName: stockCodeScheme }] }),
    publicListing: { hasPublicListing: isListed, ...listing },
  };
  return { recordId: id, recordType: 'entity', status: 'new', date: asOf, details, facts: [] };
};

const securityOf = (ticker: string): JsonMap => ({
  marketIdentifierCode: 'XHKG',
  operatingMarketIdentifierCode: 'XHKG',
  stockExchangeJurisdiction: 'HK',
  stockExchangeName: exchangeName,
  security: { ticker },
});

/** A person by name; a second statement tells his death. */
export const naturalDrafts = ({
  fact,
  since,
  death,
  ids,
}: {
  readonly fact: FactOf<'person-recorded'>;
  readonly since: HongKongDate;
  readonly death: FactOf<'person-died'> | undefined;
  readonly ids: RecordIds;
}): readonly Draft[] => {
  const chinese = fact.name['zh-Hant'];
  const names = [{ fullName: fact.name.en }, ...(chinese === undefined ? [] : [{ type: 'alternative', fullName: chinese }])];
  const details = { personType: 'knownPerson', names };
  const recordId = ids.person(fact.person);
  const drafts: Draft[] = [{ recordId, recordType: 'person', status: 'new', date: since, details, facts: [fact] }];
  if (death !== undefined) {
    // Told later than it was learned of, a death cannot be older than the person's first statement.
    const date = death.on < since ? since : death.on;
    drafts.push({
      recordId,
      recordType: 'person',
      status: 'updated',
      date,
      details: { ...details, deathDate: death.on },
      facts: [death],
    });
  }
  return drafts;
};

/** A company, trust, partnership or other holder; a further statement tells each change of the kind of vehicle that it is. */
export const entityDrafts = ({
  fact,
  since,
  turns,
  ids,
}: {
  readonly fact: FactOf<'person-recorded'>;
  readonly since: HongKongDate;
  readonly turns: readonly Turn<VehicleTerms>[];
  readonly ids: RecordIds;
}): readonly Draft[] => {
  const person = fact.kind === 'natural' ? 'other' : (fact.kind satisfies Kinds['person']);
  const chinese = fact.name['zh-Hant'];
  const detailsAs = (kind: VehicleTerms['kind'] | undefined): JsonMap => ({
    entityType: { ...entityTypeOf({ person, vehicle: kind }) },
    name: fact.name.en,
    ...(chinese === undefined ? {} : { alternateNames: [chinese] }),
  });
  const recordId = ids.person(fact.person);
  let kind = turns.find(({ now }) => now !== undefined)?.now?.kind;
  const drafts: Draft[] = [
    { recordId, recordType: 'entity', status: 'new', date: since, details: detailsAs(kind), facts: [fact] },
  ];
  for (const { date, now, facts } of turns) {
    if (now === undefined || now.kind === kind) continue;
    kind = now.kind;
    drafts.push({ recordId, recordType: 'entity', status: 'updated', date, details: detailsAs(kind), facts });
  }
  return drafts;
};

/** A nominee arrangement between nominee and nominator, as BODS has them. */
export const nominationDrafts = ({
  nominee,
  nominator,
  date,
  facts,
  name,
  ids,
}: {
  readonly nominee: string;
  readonly nominator: string;
  readonly date: HongKongDate;
  readonly facts: readonly Fact[];
  readonly name: string;
  readonly ids: RecordIds;
}): { readonly drafts: readonly Draft[]; readonly bond: Bond } => {
  const recordId = ids.arrangement(nominee);
  const side = (type: 'nominee' | 'nominator', party: string): Draft => ({
    recordId: ids.relationship(`~${nominee}`, party, 1),
    recordType: 'relationship',
    status: 'new',
    date,
    details: {
      subject: recordId,
      interestedParty: ids.person(party),
      interests: [{ type, directOrIndirect: 'direct', startDate: date }],
    },
    facts,
  });
  const details = { entityType: { type: 'arrangement', subtype: 'nomination' }, name: `Nominee arrangement of ${name}` };
  const forNominator = side('nominator', nominator);
  return {
    drafts: [{ recordId, recordType: 'entity', status: 'new', date, details, facts }, side('nominee', nominee), forNominator],
    bond: { vehicle: nominee, party: nominator, recordId: forNominator.recordId, isStake: true },
  };
};
