import type { NotCarried } from '../carried.ts';
import type { Histories, Span } from './in-histories.ts';
import { plainId } from './in-ids.ts';
import { namedIn, partOf, type Subjects } from './in-network.ts';
import type { Nominations } from './in-nominations.ts';
import { hasMoreNames } from './in-persons.ts';
import type { Party, Statement } from './in-statements.ts';
import { type InterestPart, publicDescription, unknownDescription } from './terms.ts';

/** Where each entity stands to the issuer. */
export type Standing = {
  readonly issuer: string | undefined;
  /** Entities in which the issuer has an interest, at whatever depth. */
  readonly below: ReadonlySet<string>;
  readonly nominations: Nominations;
};

/** What a record has no place for in each statement by itself: fields by their kind, and annotations. */
export const fieldsLeft = (statement: Statement, standing: Standing): readonly NotCarried[] => {
  const { where, details } = statement;
  const fields = new Set(statement.left);
  if (statement.about !== undefined && statement.about !== standing.issuer) fields.add('declarationSubject');
  if (details.recordType !== 'relationship' && hasMoreNames(details.names)) {
    fields.add(details.recordType === 'person' ? 'names.fullName' : 'alternateNames');
  }
  if (details.recordType === 'entity') {
    const isIssuer = statement.recordId === standing.issuer;
    if (details.jurisdiction !== undefined && !isIssuer) fields.add('jurisdiction');
    if (details.listed !== undefined) fields.add('publicListing.hasPublicListing');
    if (details.hasIdentifiers) fields.add('identifiers');
    if (details.tickers.some((ticker) => !isIssuer || !isHongKong(ticker))) fields.add('publicListing.securitiesListings');
  }
  const code = details.recordType === 'person' ? 'bods-personal-fields' : 'bods-fields';
  return [
    ...(fields.size === 0 ? [] : [{ code, where, values: { fields: outermost(fields).join(', ') } }]),
    ...statement.annotations.map(({ motivation, target }) => ({
      code: 'bods-annotation',
      where,
      values: { motivation: motivation === '' ? '-' : motivation, target: target === '' ? '/' : target },
    })),
  ];
};

/** Without the fields of a field that is told whole. */
const outermost = (fields: ReadonlySet<string>): readonly string[] =>
  [...fields]
    .filter((path) => {
      const steps = path.split('.');
      return !steps.some((_, place) => place > 0 && fields.has(steps.slice(0, place).join('.')));
    })
    .sort();

export const isHongKong = ({ market }: { readonly market: string }): boolean => market === 'XHKG' || market === 'HK';

const ownDescriptions: ReadonlySet<string> = new Set([publicDescription, unknownDescription]);

/** Relationship statements whose party is not named, or that tell no interest. */
export const relationshipsLeft = (histories: Histories, idOf: (party: Party) => string): readonly NotCarried[] =>
  [...histories.relationship.values()].flatMap((history) =>
    history.flatMap(({ where, details, status }) => {
      const { party, subject, interests } = details;
      const found: NotCarried[] = [];
      if ('reason' in party && !ownDescriptions.has(party.description)) {
        found.push({ code: 'bods-party-unspecified', where, values: { subject: idOf(subject), reason: party.reason } });
      }
      if (interests.length === 0 && status !== 'closed') {
        found.push({ code: 'bods-no-interests', where, values: { subject: idOf(subject), party: idOf(party) } });
      }
      return found;
    }),
  );

/** Interests that are no part of a vehicle's terms in a record. */
export const interestsLeft = ({
  histories,
  subjects,
  standing,
  idOf,
}: {
  readonly histories: Histories;
  readonly subjects: Subjects;
  readonly standing: Standing;
  readonly idOf: (party: Party) => string;
}): readonly NotCarried[] => {
  const isNomination = (recordId: string): boolean =>
    histories.entity.get(recordId)?.some(({ details }) => details.entityType.subtype === 'nomination') ?? false;
  return [...subjects].flatMap(([subject, spans]) =>
    spans.flatMap((span) => {
      const code = codeOf({ subject, span, standing, isNomination });
      if (code === undefined) return [];
      const values = toldSpan(span, idOf);
      const ended = span.endedBy === undefined || span.endedBy === span.begunBy ? undefined : span.endedBy.where;
      return [
        { code, where: span.begunBy.where, values },
        ...(ended === undefined ? [] : [{ code: 'bods-interest-ended', where: ended, values }]),
      ];
    }),
  );
};

const codeOf = ({
  subject,
  span: { interest },
  standing: { issuer, below, nominations },
  isNomination,
}: {
  readonly subject: string;
  readonly span: Span;
  readonly standing: Standing;
  readonly isNomination: (recordId: string) => boolean;
}): string | undefined => {
  const isCounted = interest.share !== undefined;
  const part = partOf(interest);
  if (subject === issuer) return isCounted && isHolding(part) ? 'bods-holding-in-issuer' : 'bods-role-in-issuer';
  if (below.has(subject)) return 'bods-below-issuer';
  if (nominations.byArrangement.has(subject)) return undefined;
  if (part === 'nominator' && isNomination(subject)) return undefined;
  if (nominations.byNominee.has(subject) && part !== 'office') return 'bods-in-nominee';
  if (interest.type === undefined) return 'bods-untyped';
  if (interest.told.directs) return undefined;
  if (interest.directness === 'indirect') return 'bods-indirect';
  if (part === 'economic') {
    const isTold = interest.share?.exact !== undefined || interest.told.discretion || interest.told.holdsFor;
    if (isTold || (interest.type === 'beneficiaryOfLegalArrangement' && !isCounted)) return undefined;
    return isCounted ? 'bods-interest' : 'bods-role';
  }
  if (part === 'unsaid' && interest.told.holdsFor) return undefined;
  if (part === 'votes' && interest.share?.exact !== undefined && interest.share.exact.part === interest.share.exact.whole)
    return undefined;
  return isCounted ? 'bods-interest' : 'bods-role';
};

const isHolding = (part: InterestPart): boolean => part === 'economic' || part === 'votes';

/** `told` and `period` are for a sentence; the rest is for whoever counts. */
const toldSpan = (
  { relationship, interest, from, until }: Span,
  idOf: (party: Party) => string,
): Readonly<Record<string, string>> => ({
  subject: idOf(relationship.subject),
  party: idOf(relationship.party),
  interest: interest.type ?? '',
  share: interest.share?.text ?? '',
  directness: interest.directness,
  from,
  until: until ?? '',
  told: [interest.type, interest.share?.text].filter((word) => word !== undefined).join(' ') || '-',
  period: `${from} – ${until ?? ''}`.trim(),
});

/** Entities that the issuer has an interest in, and those in which they have one. */
export const belowIssuer = (subjects: Subjects, issuer: string | undefined): ReadonlySet<string> => {
  const held = new Map<string, string[]>();
  for (const [subject, spans] of subjects) {
    for (const { relationship, interest } of spans) {
      const party = namedIn(relationship.party);
      if (party === undefined || !['economic', 'votes', 'control', 'unsaid', 'nominator'].includes(partOf(interest))) continue;
      const known = held.get(party);
      if (known) known.push(subject);
      else held.set(party, [subject]);
    }
  }
  const below = new Set<string>();
  const waiting = issuer === undefined ? [] : [...(held.get(issuer) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (below.has(next) || next === issuer) continue;
    below.add(next);
    for (const subject of held.get(next) ?? []) waiting.push(subject);
  }
  return below;
};

/** Records whose ids a record cannot have, and those that are below the issuer and no persons of its record. */
export const idsLeft = ({
  histories,
  standing: { issuer, below },
  ids,
  same,
  isIssuerGiven,
}: {
  readonly histories: Histories;
  readonly standing: Standing;
  readonly ids: ReadonlyMap<string, string>;
  readonly same: ReadonlyMap<string, string>;
  readonly isIssuerGiven: boolean;
}): readonly NotCarried[] =>
  [...histories.person, ...histories.entity].flatMap(([recordId, [{ where }]]) => {
    const id = recordId === issuer && !isIssuerGiven ? plainId(recordId) : ids.get(recordId);
    if (below.has(recordId)) return [{ code: 'bods-entity-below-issuer', where, values: { found: recordId } }];
    if (id === undefined || id === recordId || recordId === `${issuer}/${id}` || same.has(recordId)) return [];
    return [{ code: 'bods-id-changed', where, values: { found: recordId, id } }];
  });
