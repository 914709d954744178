import { type Proposal, readProposals, type Sharing } from '../../../clearance/index.ts';
import { type Instant, readQuantity } from '../../../exact/index.ts';
import {
  erasedText,
  type Fact,
  type FactOf,
  type IssuerRecord,
  type JsonMap,
  type LocatedValue,
  locatedJson,
  readJson,
  readLooseFacts,
  standingFacts,
} from '../../../record/index.ts';
import type { Outside } from '../../ledger/index.ts';
import { askedText, type BareAnswer, factsDigest, readBare } from './answer.ts';

/** What an id may be; a clearance is kept under one. */
export const isId = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text);

/** A record with nothing that came on it later. */
export const knownUpTo = (record: IssuerRecord, knownAt: Instant | undefined): IssuerRecord =>
  knownAt === undefined
    ? record
    : { ...record, facts: record.facts.filter(({ recorded }) => recorded === undefined || recorded <= knownAt) };

/** What was asked is kept up to this length, in characters. */
export const mostAsked = 200_000;

/** A clearance on record; `asked` is what somebody wanted to do, as far as it can still be read. */
export type Kept = {
  readonly id: string;
  readonly fact: FactOf<'clearance-given'>;
  /** How many facts of the record stand in front of it. */
  readonly place: number;
  readonly asked:
    | { readonly status: 'read'; readonly proposal: Proposal; readonly sharing: Sharing }
    | { readonly status: 'erased' | 'unreadable' };
  /** The answer with its figures, where it was kept and can be read; its text is what the hash binds. */
  readonly answered: { readonly text: string; readonly bare: BareAnswer } | undefined;
};

/** The clearances that stand, in the order of the record. */
export const keptClearances = (record: IssuerRecord): readonly Kept[] => ofRecord(read, record, () => readKept(record));

const readKept = (record: IssuerRecord): readonly Kept[] => {
  const standing = new Set(standingFacts({ facts: record.facts }));
  return record.facts.flatMap((fact, place) =>
    fact.fact === 'clearance-given' && standing.has(fact)
      ? [{ id: fact.clearance, fact, place, asked: readAsked(fact), answered: readAnswered(fact) }]
      : [],
  );
};

/** What was found of a record; a record of a store grows, and is looked at again then. */
export type OfRecord<T> = WeakMap<IssuerRecord, { readonly length: number; readonly found: T }>;

export const ofRecord = <T>(known: OfRecord<T>, record: IssuerRecord, find: () => T): T => {
  const before = known.get(record);
  if (before?.length === record.facts.length) return before.found;
  const found = find();
  known.set(record, { length: record.facts.length, found });
  return found;
};

const read: OfRecord<readonly Kept[]> = new WeakMap();

export const keptCalled = (record: IssuerRecord, id: string): Kept | undefined =>
  keptClearances(record).find((kept) => kept.id === id);

const readAsked = ({ asked, judgedOn }: FactOf<'clearance-given'>): Kept['asked'] => {
  if (asked === erasedText) return { status: 'erased' };
  const reading = asked.length > mostAsked ? undefined : readJson(asked);
  if (reading?.status !== 'read') return { status: 'unreadable' };
  const { rest, sharing } = withoutSharing(reading.value);
  const { proposals, faults } = readProposals(rest);
  const [proposal] = proposals;
  const isSound = faults.length === 0 && proposals.length === 1 && proposal?.on === judgedOn;
  return isSound && sharing !== undefined ? { status: 'read', proposal, sharing } : { status: 'unreadable' };
};

/** How its duty is to be shared stands beside a proposal, and is no part of it. */
const withoutSharing = (value: LocatedValue): { readonly rest: LocatedValue; readonly sharing: Sharing | undefined } => {
  const given = value.kind === 'map' ? value.entries.find(({ key }) => key === 'sharing')?.value : undefined;
  if (given === undefined || value.kind !== 'map') return { rest: value, sharing: { by: 'ceiling' } };
  const rest = { ...value, entries: value.entries.filter(({ key }) => key !== 'sharing') };
  const of = (key: string) => (given.kind === 'map' ? given.entries.find((entry) => entry.key === key)?.value : undefined);
  const [by, parts] = [of('by'), of('shares')];
  if (by?.kind !== 'text') return { rest, sharing: undefined };
  if (by.text === 'least') return { rest, sharing: { by: 'least' } };
  if (by.text !== 'agreement' || parts?.kind !== 'map') return { rest, sharing: undefined };
  const shares = new Map<string, bigint>();
  for (const { key, value: part } of parts.entries) {
    const read = part.kind === 'text' ? readQuantity(part.text) : undefined;
    if (read?.status !== 'read') return { rest, sharing: undefined };
    shares.set(key, read.value);
  }
  return { rest, sharing: { by: 'agreement', shares } };
};

const readAnswered = ({ answered }: FactOf<'clearance-given'>): Kept['answered'] => {
  const bare = answered === undefined ? undefined : readBare(answered);
  return answered === undefined || bare === undefined ? undefined : { text: answered, bare };
};

/**
 * The facts on which a clearance was given: those that its record begins with. In a store all that stand in front of it,
 * because it was only appended right behind the log that it names.
 */
export const ownFacts = ({ facts }: IssuerRecord, { fact, place }: Kept): readonly Fact[] =>
  facts.slice(0, fact.record === undefined || fact.record.number > BigInt(place) ? place : Number(fact.record.number));

/** Whether the facts that it names are still those that its record begins with; a clearance of a log is told by the log. */
export const ownFactsStand = (record: IssuerRecord, kept: Kept, outside: Pick<Outside, 'startHash'>): boolean => {
  const said = kept.fact.record;
  if (said === undefined) return true;
  return said.number <= BigInt(kept.place) && factsDigest(ownFacts(record, kept), outside) === said.sha256;
};

/** What is kept of an answer beside its hash, at most so many findings. */
export const mostFindings = 200;

/** The fact that keeps a clearance. */
export const givenFact = ({
  id,
  named,
  on,
  proposal,
  sharing,
  judgement,
  ground,
  rulebook,
  by,
  person,
  adviserConsulted,
}: {
  readonly id: string;
  /** The id of the fact itself. */
  readonly named: string;
  /** The day on which it was given. */
  readonly on: string;
  readonly proposal: Proposal;
  readonly sharing: Sharing;
  readonly judgement: {
    readonly permitted: string;
    readonly reason: string;
    readonly text: string;
    readonly digest: string;
    readonly findings: readonly KeptFinding[];
  };
  readonly ground: Pick<FactOf<'clearance-given'>, 'log' | 'record'>;
  readonly rulebook: string;
  readonly by: string;
  readonly person: string | undefined;
  readonly adviserConsulted: boolean | undefined;
}): JsonMap => ({
  on,
  id: named,
  fact: 'clearance-given',
  clearance: id,
  asked: askedText(proposal, sharing),
  judgedOn: proposal.on,
  permitted: judgement.permitted,
  reason: judgement.reason,
  ...(ground.log === undefined ? {} : { log: { size: `${ground.log.size}`, sha256: ground.log.sha256 } }),
  ...(ground.record === undefined ? {} : { record: { number: `${ground.record.number}`, sha256: ground.record.sha256 } }),
  rulebook,
  ...(judgement.findings.length === 0 ? {} : { findings: judgement.findings.slice(0, mostFindings) as JsonMap['findings'] }),
  ...(judgement.text.length > mostAsked ? {} : { answered: judgement.text }),
  answer: judgement.digest,
  by,
  ...(person === undefined ? {} : { person }),
  ...(adviserConsulted === undefined ? {} : { adviserConsulted }),
});

/** An id for a fact of our own making that no fact of the record has: named, so that it can be taken back. */
export const freeId = ({ facts }: IssuerRecord, about: string): string => {
  const ids = new Set(facts.map(({ id }) => id));
  const stem = about.slice(0, 90);
  let id = stem;
  for (let number = 2; ids.has(id); number += 1) id = `${stem}.${number}`;
  return id;
};

export type KeptFinding = NonNullable<FactOf<'clearance-given'>['findings']>[number];

/** Facts of our own making, read like any others. */
export const readOwn = (facts: readonly JsonMap[]) => readLooseFacts(locatedJson(facts));
