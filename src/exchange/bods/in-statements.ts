import { type HongKongDate, hongKongDateOf, type Instant, readDate, readInstant } from '../../exact/index.ts';
import type { LocatedValue } from '../../record/index.ts';
import type { ExchangeFault } from '../carried.ts';
import { type Fields, fieldsOf, formOf, type Refuse, refuser } from './in-fields.ts';
import { type Interest, readInterest } from './in-interests.ts';
import {
  bodsVersion,
  type EntityType,
  entitySubtypes,
  entityTypes,
  personTypes,
  recordStatuses,
  recordTypes,
  stockCodeScheme,
  unspecifiedReasons,
} from './terms.ts';

/** A person or entity by its recordId, or why it is not named. */
export type Party =
  | { readonly recordId: string }
  | { readonly reason: (typeof unspecifiedReasons)[number]; readonly description: string };

export type PersonDetails = {
  readonly recordType: 'person';
  readonly personType: (typeof personTypes)[number];
  readonly reason: string;
  readonly names: readonly { readonly type: string; readonly text: string }[];
  /** A whole date, or only a year or month. */
  readonly died?: HongKongDate | 'partly';
};
export type EntityDetails = {
  readonly recordType: 'entity';
  readonly entityType: EntityType;
  readonly reason: string;
  readonly names: readonly { readonly type: string; readonly text: string }[];
  readonly jurisdiction?: string;
  readonly listed?: boolean;
  readonly tickers: readonly { readonly market: string; readonly ticker: string }[];
  /** Identifiers other than a stock code of the Exchange. */
  readonly hasIdentifiers: boolean;
};
export type RelationshipDetails = {
  readonly recordType: 'relationship';
  readonly subject: Party;
  readonly party: Party;
  readonly components: readonly string[];
  readonly interests: readonly Interest[];
};

/** Where a statement comes from: what a record can keep as a source. */
export type Provenance = {
  readonly title: string;
  readonly date?: HongKongDate;
  readonly address?: string;
  readonly note?: string;
};

export type Statement<D = PersonDetails | EntityDetails | RelationshipDetails> = {
  readonly position: number;
  /** Its statementId. */
  readonly where: string;
  readonly recordId: string;
  readonly status: (typeof recordStatuses)[number] | undefined;
  readonly date: HongKongDate;
  readonly instant: Instant | '';
  readonly about: string | undefined;
  readonly provenance: Provenance;
  readonly annotations: readonly { readonly motivation: string; readonly target: string }[];
  /** Paths of the fields that a record has no place for. */
  readonly left: readonly string[];
  readonly details: D;
};

export type StatementsReading = {
  readonly statements: readonly Statement[];
  readonly faults: readonly ExchangeFault[];
  /** Records of which a statement could not be read: what seems missing may stand there. */
  readonly unread: ReadonlySet<string>;
};

/** Reads every statement of a list, each by itself; a faulty one is told and left out. */
export const readStatements = (value: LocatedValue): StatementsReading => {
  const faults: ExchangeFault[] = [];
  const unread = new Set<string>();
  const top = refuser(faults, '');
  if (value.kind !== 'list') {
    top('bods-not-a-list', { found: formOf(value) });
    return { statements: [], faults, unread };
  }
  if (value.items.length === 0) top('bods-empty', {});
  const statements = value.items.flatMap((item, position) => {
    const statement = readStatement({ item, position, faults });
    if (statement !== undefined) return [statement];
    const recordId = textIn(item, 'recordId');
    if (recordId !== undefined) unread.add(recordId);
    return [];
  });
  return { statements, faults, unread };
};

const textIn = (value: LocatedValue, key: string): string | undefined => {
  const found = value.kind === 'map' ? value.entries.find((entry) => entry.key === key)?.value : undefined;
  return found?.kind === 'text' && found.style === 'quoted' && found.text.trim() !== '' ? found.text : undefined;
};

const readStatement = ({
  item,
  position,
  faults,
}: {
  readonly item: LocatedValue;
  readonly position: number;
  readonly faults: ExchangeFault[];
}): Statement | undefined => {
  const before = faults.length;
  const place = `#${BigInt(position) + 1n}`;
  if (item.kind !== 'map') return refuser(faults, place)('bods-not-an-object', { found: formOf(item) });
  const where = textIn(item, 'statementId') ?? place;
  const refuse = refuser(faults, where);
  const left = new Set<string>();
  const fields = fieldsOf({ map: item, path: '', refuse, left });
  if (!fields.has('recordType') && fields.has('statementType')) {
    return refuse('bods-older-version', { found: fields.text('statementType') ?? '', version: bodsVersion });
  }
  fields.needed('statementId');
  const recordId = fields.needed('recordId');
  const recordType = fields.neededAmong('recordType', recordTypes);
  const status = fields.among('recordStatus', recordStatuses);
  const given = fields.needed('statementDate');
  const moment = given === undefined ? undefined : momentOf(given);
  if (given !== undefined && moment === undefined) refuse('bods-not-a-date', { field: 'statementDate', found: given });
  const provenance = readProvenance({ fields, refuse });
  const annotations = fields.maps('annotations').map((annotation) => ({
    motivation: annotation.text('motivation') ?? '',
    target: annotation.text('statementPointerTarget') ?? '',
  }));
  const about = fields.text('declarationSubject');
  const inner = fields.neededMap('recordDetails');
  const details = inner && recordType && readers[recordType]({ fields: inner, refuse });
  if (faults.length > before) return undefined;
  if (details === undefined || recordId === undefined || moment === undefined)
    throw new Error(`${where} is neither read nor refused`);
  fields.close();
  if (details.recordType === 'relationship' && details.interests.some(({ told }) => !told.whole)) left.add('interests.details');
  return {
    position,
    where,
    recordId,
    status,
    ...moment,
    about,
    provenance,
    annotations,
    left: [...left].filter((path) => !path.startsWith('annotations.')).map((path) => path.replace(/^recordDetails\./, '')),
    details,
  };
};

const momentOf = (text: string): { readonly date: HongKongDate; readonly instant: Instant | '' } | undefined => {
  const date = readDate(text);
  if (date !== undefined) return { date, instant: '' };
  const instant = readInstant(text);
  return instant === undefined ? undefined : { date: hongKongDateOf(instant), instant };
};

type Reader<D> = (given: { readonly fields: Fields; readonly refuse: Refuse }) => D | undefined;

const readProvenance = ({ fields, refuse }: { readonly fields: Fields; readonly refuse: Refuse }): Provenance => {
  const publication = fields.map('publicationDetails');
  const publisher = publication?.map('publisher');
  const version = publication?.text('bodsVersion');
  if (version !== undefined && version !== bodsVersion) refuse('bods-other-version', { found: version, version: bodsVersion });
  const published = publication?.text('publicationDate');
  const date = published === undefined ? undefined : momentOf(published)?.date;
  if (published !== undefined && date === undefined) refuse('bods-not-a-date', { field: 'publicationDate', found: published });
  const source = fields.map('source');
  const address = source?.text('url') ?? publisher?.text('url');
  const types = source?.texts('type') ?? [];
  const retrieved = source?.text('retrievedAt');
  const licence = publication?.text('license');
  const note = [
    ...(types.length === 0 ? [] : [`source: ${types.join(', ')}`]),
    ...(retrieved === undefined ? [] : [`retrieved: ${retrieved}`]),
    ...(licence === undefined ? [] : [`licence: ${licence}`]),
  ].join('; ');
  const name = publisher?.text('name') ?? publisher?.text('url');
  return {
    ...(address === undefined ? {} : { address }),
    ...(date === undefined ? {} : { date }),
    ...(note === '' ? {} : { note }),
    title: name === undefined ? `BODS ${bodsVersion}` : `BODS ${bodsVersion}, ${name}`,
  };
};

const readPerson: Reader<PersonDetails> = ({ fields, refuse }) => {
  fields.truth('isComponent');
  const personType = fields.neededAmong('personType', personTypes);
  const unspecified = fields.map('unspecifiedPersonDetails');
  const names = fields.maps('names').flatMap((name) => {
    const text = name.needed('fullName');
    return text === undefined ? [] : [{ type: name.text('type') ?? '', text }];
  });
  const death = fields.text('deathDate');
  const died = death === undefined ? undefined : (readDate(death) ?? (isPartlyDate(death) ? 'partly' : undefined));
  if (death !== undefined && died === undefined) refuse('bods-not-a-date', { field: 'recordDetails.deathDate', found: death });
  if (personType === undefined) return undefined;
  const reason = unspecified?.text('reason') ?? '';
  return { recordType: 'person', personType, reason, names, ...(died === undefined ? {} : { died }) };
};

const isPartlyDate = (text: string): boolean => readDate(`${text}-01`) !== undefined || readDate(`${text}-01-01`) !== undefined;

const readEntity: Reader<EntityDetails> = ({ fields }) => {
  fields.truth('isComponent');
  const form = fields.neededMap('entityType');
  const type = form?.neededAmong('type', entityTypes);
  const subtype = form?.among('subtype', entitySubtypes);
  const details = form?.text('details');
  const unspecified = fields.map('unspecifiedEntityDetails');
  const name = fields.text('name');
  const names = [
    ...(name === undefined ? [] : [{ type: '', text: name }]),
    ...fields.texts('alternateNames').map((text) => ({ type: 'alternative', text })),
  ];
  const jurisdiction = fields.map('jurisdiction')?.text('name');
  const listing = fields.map('publicListing');
  const listed = listing?.truth('hasPublicListing');
  const tickers = (listing?.maps('securitiesListings') ?? []).flatMap((security) => {
    const ticker = security.map('security')?.text('ticker');
    const market =
      security.text('operatingMarketIdentifierCode') ??
      security.text('marketIdentifierCode') ??
      security.text('stockExchangeJurisdiction') ??
      '';
    return ticker === undefined ? [] : [{ market, ticker }];
  });
  const identifiers = fields.maps('identifiers').map((identifier) => {
    const id = identifier.text('id');
    return identifier.text('schemeName') === stockCodeScheme && id !== undefined ? { market: 'XHKG', ticker: id } : undefined;
  });
  if (type === undefined) return undefined;
  return {
    recordType: 'entity',
    entityType: { type, ...(subtype === undefined ? {} : { subtype }), ...(details === undefined ? {} : { details }) },
    reason: unspecified?.text('reason') ?? '',
    names,
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(listed === undefined ? {} : { listed }),
    tickers: [...tickers, ...identifiers.filter((ticker) => ticker !== undefined)],
    hasIdentifiers: identifiers.includes(undefined),
  };
};

const readRelationship: Reader<RelationshipDetails> = ({ fields, refuse }) => {
  fields.truth('isComponent');
  const subject = readParty({ fields, key: 'subject', refuse });
  const party = readParty({ fields, key: 'interestedParty', refuse });
  const components = fields.texts('componentRecords');
  const interests = fields.maps('interests').map((interest): Interest => {
    const read = readInterest({ fields: interest, refuse });
    // What has components goes through them, also where the interest itself does not say so.
    return components.length > 0 && read.directness === 'unknown' ? { ...read, directness: 'indirect' } : read;
  });
  return subject && party && { recordType: 'relationship', subject, party, components, interests };
};

const readers = { person: readPerson, entity: readEntity, relationship: readRelationship } as const;

const readParty = ({
  fields,
  key,
  refuse,
}: {
  readonly fields: Fields;
  readonly key: string;
  readonly refuse: Refuse;
}): Party | undefined => {
  const value = fields.value(key);
  if (value === undefined) return refuse('bods-missing-field', { field: `recordDetails.${key}` });
  if (value.kind !== 'map') {
    const recordId = fields.needed(key);
    return recordId === undefined ? undefined : { recordId };
  }
  const unspecified = fields.map(key);
  const reason = unspecified?.neededAmong('reason', unspecifiedReasons);
  return reason === undefined ? undefined : { reason, description: unspecified?.text('description') ?? '' };
};
