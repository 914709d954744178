import { type Issuer, publicHolders, type RecordHead, readJson, unknownHolder } from '../record/index.ts';
import { chainsOf, type Link } from './bods/in-chains.ts';
import { factsOf, headOf, issuerOverruled, saidAlready, sourcesOf } from './bods/in-facts.ts';
import { type Histories, historiesOf, type Span } from './bods/in-histories.ts';
import { faultsOfSame, idsOf, plainId } from './bods/in-ids.ts';
import { belowIssuer, fieldsLeft, idsLeft, interestsLeft, relationshipsLeft, type Standing } from './bods/in-left.ts';
import { findIssuer, namedIn, partOf, referenceFaults, type Subjects, spansBySubject } from './bods/in-network.ts';
import { type Nomination, nominationsOf } from './bods/in-nominations.ts';
import { issuerLeft, personDrafts } from './bods/in-persons.ts';
import { type Party, readStatements } from './bods/in-statements.ts';
import { type Draft, mostWork, vehicleFacts } from './bods/in-vehicles.ts';
import { publicDescription } from './bods/terms.ts';
import type { Carried, ExchangeFault, NotCarried } from './carried.ts';

/**
 * Reads statements of the Beneficial Ownership Data Standard (BODS 0.4: one JSON list) into facts of a record: persons,
 * vehicles with who directs their votes and who has which part, nominees, deaths. Percentages are read from the text
 * into exact fractions. What an interest in the issuer itself is worth in shares no statement says: it is told with its
 * percentages and not booked. Personal data that a record does not keep is told by the kind of its field, never its value.
 *
 * `issuer` names the entity that is the issuer by its recordId, the id it would have in a record, or its name; without
 * it, the only entity at the bottom of all chains is taken. An issuer given whole, as in the head of a record, may also
 * stand outside the statements: they then tell of vehicles alone.
 *
 * Every statement is behind a fact (its `source` names it) or in `notCarried`. Anything that is no BODS 0.4, or says
 * what cannot be, refuses the whole with all faults.
 */
export const carryBodsIn = ({
  text,
  issuer,
  issuerRecord,
  same = new Map(),
  sources: known = {},
}: {
  readonly text: string;
  readonly issuer?: string | Issuer;
  /** The recordId of the issuer, where neither its id nor its name tells which entity it is. */
  readonly issuerRecord?: string;
  /** The ids that records are to have, by their recordIds: persons who are on a record already. */
  readonly same?: ReadonlyMap<string, string>;
  /** The sources of the record to which the facts are to be added. */
  readonly sources?: RecordHead['sources'];
}): Carried => {
  const json = readJson(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (json.status === 'refused') {
    const faults = json.faults.map(({ code, place, values }) => ({ code, where: `${place.line}:${place.column}`, values }));
    return { status: 'refused', faults };
  }
  const { statements, unread, faults } = readStatements(json.value);
  const lives = historiesOf(statements, unread);
  const { histories } = lives;
  const inWhole = [...faults, ...lives.faults, ...referenceFaults(histories, unread)];
  if (inWhole.length > 0) return { status: 'refused', faults: inWhole };
  const dated: NotCarried[] = [];
  const subjects = spansBySubject(histories, dated);
  const found = findIssuer({ histories, subjects, issuer: issuerRecord ?? issuer, idOf: plainId });
  if (found.status === 'refused') return { status: 'refused', faults: [found.fault] };
  const recordIds = [...histories.person.keys(), ...histories.entity.keys()];
  const issuerId = found.status === 'found' ? found.recordId : undefined;
  const inSame = faultsOfSame(same, { recordIds, issuer: issuerId });
  if (inSame.length > 0) return { status: 'refused', faults: inSame };
  const network = networkOf({ histories, subjects, issuer: issuerId, same });
  const { standing, ids } = network;
  const chains = chainsOf(linksOf(network));
  if (chains.faults.length > 0) return { status: 'refused', faults: chains.faults };
  const vehicles = vehicleDrafts(network);
  if (vehicles.faults.length > 0) return { status: 'refused', faults: vehicles.faults };
  const idOf = (recordId: string): string => ids.get(recordId) ?? recordId;
  const partyOf = (party: Party): string => shownParty(party, network);
  const persons = personDrafts({ histories, isPerson: (recordId) => isPerson(recordId, standing), idOf });
  const given = typeof issuer === 'object' ? issuer : undefined;
  const notCarried = [
    ...lives.notCarried,
    ...dated,
    ...idsLeft({ ...network, same, isIssuerGiven: given !== undefined }),
    ...issuerLeft({ histories, standing }),
    ...(given === undefined ? [] : issuerOverruled({ histories, issuer: given, recordId: standing.issuer })),
    ...persons.notCarried,
    ...relationshipsLeft(histories, partyOf),
    ...interestsLeft({ histories, subjects, standing, idOf: partyOf }),
    ...vehicles.notCarried,
    ...statements.flatMap((statement) => fieldsLeft(statement, standing)),
  ];
  const drafts = [...persons.drafts, ...nominees(network), ...vehicles.drafts];
  const sources = sourcesOf(statements, known);
  return {
    status: 'carried',
    head: headOf({ histories, issuer: given ?? standing.issuer, sources }),
    facts: factsOf({ drafts, sources, ids, orderOn: chains.orderOn }),
    notCarried: [...notCarried, ...saidAlready({ statements, drafts, notCarried, issuer: standing.issuer, idOf })],
  };
};

type Network = {
  readonly histories: Histories;
  readonly subjects: Subjects;
  readonly standing: Standing;
  readonly ids: ReadonlyMap<string, string>;
};

const networkOf = ({
  histories,
  subjects,
  issuer,
  same,
}: {
  readonly histories: Histories;
  readonly subjects: Subjects;
  readonly issuer: string | undefined;
  readonly same: ReadonlyMap<string, string>;
}): Network => {
  const below = belowIssuer(subjects, issuer);
  const apart = new Set([...below, ...(issuer === undefined ? [] : [issuer])]);
  const nominations = nominationsOf({ histories, subjects, apart });
  const persons = [...histories.person.keys(), ...histories.entity.keys()].filter((recordId) => recordId !== issuer);
  return { histories, subjects, standing: { issuer, below, nominations }, ids: idsOf(persons, issuer, same) };
};

const isPerson = (recordId: string, { issuer, below, nominations }: Standing): boolean =>
  recordId !== issuer && !below.has(recordId) && !nominations.byArrangement.has(recordId);

const isVehicle = (recordId: string, standing: Standing): boolean =>
  isPerson(recordId, standing) && !standing.nominations.byNominee.has(recordId);

/** The record that stands for a party: of a nominee arrangement, its nominee. */
const standIn = (recordId: string, { nominations }: Standing): string =>
  nominations.byArrangement.get(recordId)?.nominee ?? recordId;

const shownParty = (party: Party, { ids, standing }: Network): string => {
  if ('reason' in party) return party.description === publicDescription ? publicHolders : unknownHolder;
  return ids.get(standIn(party.recordId, standing)) ?? party.recordId;
};

/** Who it is that has an interest in a vehicle; nobody, where the statement says that there is none to tell. */
const personIn =
  (network: Network) =>
  ({ relationship: { party } }: Span): string | undefined => {
    if ('reason' in party && ['noBeneficialOwners', 'subjectExemptFromDisclosure'].includes(party.reason)) return undefined;
    // The issuer and what it holds are no persons of the record: whatever they have is nobody's there.
    if ('recordId' in party && !isPerson(standIn(party.recordId, network.standing), network.standing)) return unknownHolder;
    return shownParty(party, network);
  };

/** Whatever may become a link of a chain, also those of the issuer itself and below it: none may lead back. */
const linksOf = ({ subjects, standing }: Network): readonly Link[] => {
  const links: Link[] = [];
  for (const [vehicle, spans] of subjects) {
    if (standing.nominations.byArrangement.has(vehicle) || standing.nominations.byNominee.has(vehicle)) continue;
    for (const { relationship, interest, from, until, begunBy } of spans) {
      const party = namedIn(relationship.party);
      if (party === undefined || !linking.has(partOf(interest))) continue;
      links.push({ vehicle, party: standIn(party, standing), from, until, where: begunBy.where });
    }
  }
  for (const { nominee, nominator, on, statements } of standing.nominations.byNominee.values()) {
    links.push({ vehicle: nominee, party: nominator, from: on, until: undefined, where: statements[0]?.where ?? '' });
  }
  return links;
};
const linking: ReadonlySet<string> = new Set(['economic', 'votes', 'control', 'unsaid', 'nominator']);

const vehicleDrafts = (
  network: Network,
): {
  readonly drafts: readonly Draft[];
  readonly notCarried: readonly NotCarried[];
  readonly faults: readonly ExchangeFault[];
} => {
  const drafts: Draft[] = [];
  const notCarried: NotCarried[] = [];
  let work = 0;
  for (const [recordId, spans] of network.subjects) {
    const history = network.histories.entity.get(recordId);
    if (history === undefined || !isVehicle(recordId, network.standing)) continue;
    const vehicle = network.ids.get(recordId) ?? recordId;
    const countWork = (interests: number): boolean => {
      work += interests;
      return work <= mostWork;
    };
    const found = vehicleFacts({ vehicle, history, spans, personOf: personIn(network), countWork });
    if (work > mostWork) {
      const values = { vehicle: recordId, interests: `${BigInt(spans.length)}`, most: `${BigInt(mostWork)}` };
      return { drafts: [], notCarried: [], faults: [{ code: 'bods-too-much', where: history[0].where, values }] };
    }
    for (const draft of found.drafts) drafts.push(draft);
    for (const left of found.notCarried) notCarried.push(left);
  }
  return { drafts, notCarried, faults: [] };
};

const nominees = ({ histories, standing, ids }: Network): readonly Draft[] =>
  [...standing.nominations.byNominee.values()].map(({ nomination, nominee, nominator, on, statements }: Nomination) => {
    const [person, to] = [ids.get(nominee) ?? nominee, ids.get(nominator) ?? nominator];
    const fields = { person, kind: 'nominee-for', to };
    const arrangement = histories.entity.get(nomination)?.slice(0, 1) ?? [];
    return { fact: 'relation-recorded', on, fields, names: [person, to], statements: [...statements, ...arrangement] };
  });
