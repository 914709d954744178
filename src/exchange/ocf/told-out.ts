import type { HongKongDate } from '../../exact/index.ts';
import { type Fact, type FactKind, factJson, type IssuerRecord, type Json, type ShareClass } from '../../record/index.ts';
import { countryFields, noCountry } from './places.ts';
import { shortened, type Tell } from './read.ts';
import { canStand } from './record-legs.ts';

/** What OCF takes of the facts that it takes at all; notes go into comments. */
const taken: Partial<Readonly<Record<FactKind, readonly string[]>>> = {
  'class-created': ['class', 'votes', 'convertsInto'],
  'capital-authorised': ['class', 'number'],
  'person-recorded': ['person', 'name'],
  'shares-issued': ['class', 'number', 'to'],
  'shares-transferred': ['class', 'number', 'from', 'to'],
  'shares-converted': ['class', 'into', 'number', 'intoNumber', 'holder'],
  'shares-repurchased': ['class', 'number', 'from', 'price', 'currency'],
  'shares-cancelled': ['class', 'number', 'from'],
  'treasury-shares-sold': ['class', 'number', 'to'],
  'shares-subdivided': ['class', 'each', 'into'],
  'shares-consolidated': ['class', 'each', 'into'],
  'charge-enforced': ['number', 'to'],
};
const takenAlways = ['fact', 'on', 'id', 'note'];

/** A carried fact with the fields of it that OCF has no place for: basis, source, certainty, set, the hour, ... */
export const tellLostFields = (fact: Fact, tell: Tell): void => {
  const takes = [...takenAlways, ...(taken[fact.fact] ?? [])];
  const isIndividual = fact.fact === 'person-recorded' && fact.kind === 'natural';
  const lost = Object.entries(factJson(fact)).filter(([field]) => !takes.includes(field) && !(field === 'kind' && isIndividual));
  if (fact.fact === 'shares-repurchased' && fact.price !== undefined && !canStand(fact)) lost.push(['price', fact.price]);
  if (fact.fact === 'class-created') lost.push(['on', fact.on]);
  if (lost.length === 0) return;
  const fields = lost.map(([field, value]) => `${field}: ${textOf(value)}`).join('; ');
  tell('ocf-out-fields', fact.id, { fact: fact.fact, id: fact.id, fields: shortened(fields) });
};

const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** A class that converts into what is no class of the record: in a record that is free text. */
export const tellConversions = ({
  classes,
  tell,
}: {
  readonly classes: ReadonlyMap<string, ShareClass>;
  readonly tell: Tell;
}): void => {
  for (const { id, convertsInto, createdBy } of classes.values()) {
    if (convertsInto === undefined || (convertsInto !== id && classes.has(convertsInto))) continue;
    tell('ocf-out-fields', createdBy, {
      fact: 'class-created',
      id: createdBy,
      fields: `convertsInto: ${shortened(convertsInto)}`,
    });
  }
};

/** What the head says beside the issuer's name and place, and what OCF asks for that no record has. */
export const tellHead = ({
  record: { issuer, sources },
  formedOn,
  tell,
}: {
  readonly record: IssuerRecord;
  readonly formedOn: HongKongDate | undefined;
  readonly tell: Tell;
}): void => {
  const field = (name: string, value: string): undefined =>
    tell('ocf-out-head', issuer.id, { field: name, value: shortened(value) });
  if (issuer.stockCode !== undefined) field('stockCode', issuer.stockCode);
  if (countryFields(issuer.incorporatedIn)['country_of_formation'] === noCountry) {
    if (issuer.incorporatedIn !== undefined) field('incorporatedIn', issuer.incorporatedIn);
    tell('ocf-out-country', issuer.id);
  }
  for (const [key, { title }] of Object.entries(sources)) field(`sources.${key}`, title);
  if (formedOn === undefined) tell('ocf-out-formation', issuer.id);
  tell('ocf-out-prices', issuer.id);
};
