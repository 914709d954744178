import type { Issuer } from '../../record/index.ts';
import type { ExchangeFault, NotCarried } from '../carried.ts';
import { refuser } from './in-fields.ts';
import { type Histories, type Span, spansOf } from './in-histories.ts';
import type { Interest } from './in-interests.ts';
import type { EntityDetails, Party, RelationshipDetails, Statement } from './in-statements.ts';
import { type InterestPart, interestTypes } from './terms.ts';

export type Subjects = ReadonlyMap<string, readonly Span[]>;

/** What an interest is to the vehicle; without a type nothing is said. */
export const partOf = ({ type }: Interest): InterestPart => (type === undefined ? 'unsaid' : interestTypes[type]);
export const namedIn = (party: Party): string | undefined => ('recordId' in party ? party.recordId : undefined);

/** Interests by the entity in which they are held; what has no named subject is told and left. */
export const spansBySubject = (histories: Histories, notCarried: NotCarried[]): Subjects => {
  const found = new Map<string, Span[]>();
  for (const history of histories.relationship.values()) {
    for (const { where, details } of history) {
      if ('recordId' in details.subject) continue;
      const values = { party: namedIn(details.party) ?? '-', reason: details.subject.reason };
      notCarried.push({ code: 'bods-subject-unspecified', where, values });
    }
    for (const span of spansOf(history, notCarried)) {
      const subject = namedIn(span.relationship.subject);
      if (subject === undefined) continue;
      const known = found.get(subject);
      if (known) known.push(span);
      else found.set(subject, [span]);
    }
  }
  return found;
};

/** Records that a relationship names and that are not there, or are of a type that cannot stand there. */
export const referenceFaults = (histories: Histories, unread: ReadonlySet<string>): readonly ExchangeFault[] => {
  const faults: ExchangeFault[] = [];
  const isThere = (recordId: string): boolean =>
    unread.has(recordId) || histories.person.has(recordId) || histories.entity.has(recordId);
  const check = (statement: Statement<RelationshipDetails>, first: RelationshipDetails): void => {
    const refuse = refuser(faults, statement.where);
    const { subject, party, components } = statement.details;
    const [of, by] = [namedIn(subject), namedIn(party)];
    for (const [field, found] of [
      ['subject', of],
      ['interestedParty', by],
    ] as const) {
      if (found === undefined || isThere(found)) continue;
      refuse(histories.relationship.has(found) ? 'bods-relationship-as-party' : 'bods-no-such-record', { field, found });
    }
    if (of !== undefined && histories.person.has(of)) refuse('bods-subject-is-person', { found: of });
    if (of !== undefined && of === by) refuse('bods-own-party', { found: of });
    if (namedIn(first.subject) !== of || namedIn(first.party) !== by) {
      refuse('bods-relationship-moved', { recordId: statement.recordId });
    }
    for (const found of components) {
      if (!isThere(found) && !histories.relationship.has(found))
        refuse('bods-no-such-record', { field: 'componentRecords', found });
    }
  };
  for (const history of histories.relationship.values()) {
    for (const statement of history) check(statement, history[0].details);
  }
  return faults;
};

/** The statement of an entity that counts last. */
export const lastOf = <T>(history: readonly [T, ...T[]]): T => history.at(-1) ?? history[0];

export type IssuerFinding =
  | { readonly status: 'found'; readonly recordId: string }
  /** The statements are about vehicles alone; the issuer is none of them. */
  | { readonly status: 'outside' }
  | { readonly status: 'refused'; readonly fault: ExchangeFault };

/**
 * Which entity is the issuer: the one that is named, by its recordId, its id in a record or its name; else the only one
 * at the bottom of all chains. An issuer that is given whole may stand outside the statements.
 */
export const findIssuer = ({
  histories,
  subjects,
  issuer,
  idOf,
}: {
  readonly histories: Histories;
  readonly subjects: Subjects;
  readonly issuer: string | Issuer | undefined;
  readonly idOf: (recordId: string) => string;
}): IssuerFinding => {
  const refused = (code: string, values: Readonly<Record<string, string>>): IssuerFinding => ({
    status: 'refused',
    fault: { code, where: '', values },
  });
  const entities = [...histories.entity.keys()];
  if (issuer !== undefined) {
    const named = namedEntities({ histories, issuer, idOf });
    const [only] = named;
    if (only !== undefined && named.length === 1) return { status: 'found', recordId: only };
    if (named.length > 1) return refused('bods-issuer-unclear', { candidates: told(named, histories) });
    if (typeof issuer !== 'string') return { status: 'outside' };
    return refused('bods-issuer-unknown', { found: issuer, candidates: told(entities, histories) });
  }
  const bottoms = bottomEntities(histories, subjects);
  const [only] = bottoms;
  if (only !== undefined && bottoms.length === 1) return { status: 'found', recordId: only };
  return bottoms.length === 0
    ? refused('bods-no-issuer', { candidates: told(entities, histories) })
    : refused('bods-issuer-unclear', { candidates: told(bottoms, histories) });
};

const namedEntities = ({
  histories,
  issuer,
  idOf,
}: {
  readonly histories: Histories;
  readonly issuer: string | Issuer;
  readonly idOf: (recordId: string) => string;
}): readonly string[] => {
  const [id, ...names] = typeof issuer === 'string' ? [issuer, issuer] : [issuer.id, issuer.name.en, issuer.name['zh-Hant']];
  if (histories.entity.has(id)) return [id];
  const entities = [...histories.entity];
  const byId = entities.filter(([recordId]) => idOf(recordId) === id);
  const found =
    byId.length > 0
      ? byId
      : entities.filter(([, history]) => lastOf(history).details.names.some(({ text }) => names.includes(text)));
  return found.map(([recordId]) => recordId);
};

/** Entities in which somebody has an interest and which have none themselves; where nobody has any, all of them. No arrangement is an issuer. */
const bottomEntities = (histories: Histories, subjects: Subjects): readonly string[] => {
  const parties = new Set<string>();
  const held = new Set<string>();
  for (const history of histories.relationship.values()) {
    const { subject, party } = history[0].details;
    const [of, by] = [namedIn(subject), namedIn(party)];
    if (by !== undefined && of !== undefined) parties.add(by);
    if (of !== undefined) held.add(of);
  }
  for (const subject of subjects.keys()) held.add(subject);
  const bottoms = [...histories.entity].flatMap(([recordId, history]) =>
    parties.has(recordId) || isArrangement(lastOf(history).details) ? [] : [recordId],
  );
  const ends = bottoms.filter((recordId) => held.has(recordId));
  return ends.length > 0 ? ends : bottoms;
};

const isArrangement = ({ entityType: { type, subtype } }: EntityDetails): boolean =>
  type === 'arrangement' || subtype === 'trust';

const mostTold = 10;
const told = (recordIds: readonly string[], histories: Histories): string => {
  const listed = recordIds.slice(0, mostTold).map((recordId) => {
    const history = histories.entity.get(recordId);
    const name = history && lastOf(history).details.names[0]?.text;
    return name === undefined ? recordId : `${recordId} (${name})`;
  });
  if (recordIds.length > mostTold) listed.push(`+ ${BigInt(recordIds.length - mostTold)}`);
  return listed.length === 0 ? '-' : listed.join(', ');
};
