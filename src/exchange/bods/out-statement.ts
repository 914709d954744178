import type { HongKongDate } from '../../exact/index.ts';
import type { Certainty, Fact, IssuerRecord, Json, JsonMap } from '../../record/index.ts';
import { bodsVersion, type recordTypes } from './terms.ts';

export type Publisher = { readonly name: string; readonly url?: string };

/** A statement that is to go out. */
export type Draft = {
  readonly recordId: string;
  readonly recordType: (typeof recordTypes)[number];
  readonly status: 'new' | 'updated' | 'closed';
  readonly date: HongKongDate;
  readonly details: JsonMap;
  /** The facts that it rests on; none where it sums up the whole record. */
  readonly facts: readonly Fact[];
};

/**
 * Record ids of BODS out of a record's own: the issuer's id; behind it and a slash a person's; behind a vehicle and a
 * slash those of its parties. What no id of a record can be stands for a nominee arrangement (`~`), for a holding in the
 * issuer (an empty vehicle), and for the second life of a relationship that had ended (`/2`).
 */
export const recordIdsOf = (issuer: string) => ({
  issuer,
  person: (person: string): string => `${issuer}/${person}`,
  arrangement: (nominee: string): string => `${issuer}/~${nominee}`,
  holding: (party: string): string => `${issuer}//${party}`,
  relationship: (vehicle: string, party: string, life: number): string =>
    `${issuer}/${vehicle}/${party}${life > 1 ? `/${BigInt(life)}` : ''}`,
});
export type RecordIds = ReturnType<typeof recordIdsOf>;

/** An id of a statement has at most 64 characters; 128 bits of its content's digest tell any two apart. */
const statementIdDigits = 32;

export const statementOf = ({
  draft,
  record,
  asOf,
  publication,
  sha256,
}: {
  readonly draft: Draft;
  readonly record: IssuerRecord;
  readonly asOf: HongKongDate;
  readonly publication: JsonMap;
  readonly sha256: (text: string) => string;
}): JsonMap => {
  const { recordId, recordType, status, date, details, facts } = draft;
  const notes = facts.flatMap(({ note }) => note ?? []);
  const annotations = notes.length === 0 ? {} : { annotations: notes.map(commentOf) };
  const source = sourceOf({ facts, record, asOf });
  const content = [record.issuer.id, recordId, status, date, details, annotations, source];
  return {
    statementId: `holdfast-${sha256(JSON.stringify(content)).slice(0, statementIdDigits)}`,
    statementDate: date,
    ...annotations,
    publicationDetails: publication,
    source,
    declarationSubject: record.issuer.id,
    recordId,
    recordType,
    recordStatus: status,
    recordDetails: details,
  };
};

export const publicationOf = ({
  publisher,
  publishedOn,
  licence,
}: {
  readonly publisher: Publisher;
  readonly publishedOn: HongKongDate;
  readonly licence: string | undefined;
}): JsonMap => ({
  publicationDate: publishedOn,
  bodsVersion,
  ...(licence === undefined ? {} : { license: licence }),
  publisher: { ...publisher },
});

const commentOf = (description: string): Json => ({ statementPointerTarget: '', motivation: 'commenting', description });

/** An address as RFC 3986 has it: a scheme, and nothing outside ASCII. */
const address = /^[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-Z_a-z~]+$/;
export const isAddress = (text: string): boolean => address.test(text) && !/%(?![0-9A-Fa-f]{2})/.test(text);

const sourceOf = ({
  facts,
  record,
  asOf,
}: {
  readonly facts: readonly Fact[];
  readonly record: IssuerRecord;
  readonly asOf: HongKongDate;
}): JsonMap => {
  if (facts.length === 0) return { description: `Holdfast record ${record.issuer.id} as at ${asOf}` };
  const told = new Set<string>();
  const addresses = new Set<string>();
  let weakest: Certainty | undefined;
  for (const { source, certainty } of facts) {
    if (certainty !== undefined && certainties.indexOf(certainty) > certainties.indexOf(weakest ?? 'filed')) weakest = certainty;
    else weakest ??= certainty;
    const known = source !== undefined && Object.hasOwn(record.sources, source.key) ? record.sources[source.key] : undefined;
    if (source === undefined || known === undefined) continue;
    told.add(source.where === undefined ? known.title : `${known.title}, ${source.where}`);
    if (known.address !== undefined && isAddress(known.address)) addresses.add(known.address);
    else if (known.address !== undefined) told.add(known.address);
  }
  const [url] = addresses;
  const description = [
    `Holdfast record ${record.issuer.id}: ${facts.map(({ id }) => id).join(', ')}`,
    ...told,
    ...[...addresses].slice(1),
    ...(weakest === undefined ? [] : [`certainty: ${weakest}`]),
  ].join('; ');
  return { description, ...(url === undefined ? {} : { url }) };
};

const certainties: readonly Certainty[] = ['filed', 'derived', 'inferred'];
