import { type Proposal, readProposals } from '../../../clearance/index.ts';
import type { Instant } from '../../../exact/index.ts';
import {
  erasedText,
  type Fact,
  type FactOf,
  type IssuerRecord,
  type JsonMap,
  locatedJson,
  readJson,
  readLooseFacts,
  standingFacts,
} from '../../../record/index.ts';
import type { Outside } from '../../ledger/index.ts';
import { askedText, factsDigest } from './answer.ts';

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
  readonly asked: { readonly status: 'read'; readonly proposal: Proposal } | { readonly status: 'erased' | 'unreadable' };
};

/** The clearances that stand, in the order of the record. */
export const keptClearances = (record: IssuerRecord): readonly Kept[] => {
  const standing = new Set(standingFacts({ facts: record.facts }));
  return record.facts.flatMap((fact, place) =>
    fact.fact === 'clearance-given' && standing.has(fact) ? [{ id: fact.clearance, fact, place, asked: readAsked(fact) }] : [],
  );
};

export const keptCalled = (record: IssuerRecord, id: string): Kept | undefined =>
  keptClearances(record).find((kept) => kept.id === id);

const readAsked = ({ asked, judgedOn }: FactOf<'clearance-given'>): Kept['asked'] => {
  if (asked === erasedText) return { status: 'erased' };
  const reading = asked.length > mostAsked ? undefined : readJson(asked);
  if (reading?.status !== 'read') return { status: 'unreadable' };
  const { proposals, faults } = readProposals(reading.value);
  const [proposal] = proposals;
  const isSound = faults.length === 0 && proposals.length === 1 && proposal?.on === judgedOn;
  return isSound ? { status: 'read', proposal } : { status: 'unreadable' };
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
const mostFindings = 200;

/** The fact that keeps a clearance. */
export const givenFact = ({
  id,
  on,
  proposal,
  judgement,
  reason,
  ground,
  rulebook,
  by,
  person,
  adviserConsulted,
}: {
  readonly id: string;
  /** The day on which it was given. */
  readonly on: string;
  readonly proposal: Proposal;
  readonly judgement: {
    readonly permitted: string;
    readonly digest: string;
    readonly findings: readonly KeptFinding[];
  };
  readonly reason: string | undefined;
  readonly ground: Pick<FactOf<'clearance-given'>, 'log' | 'record'>;
  readonly rulebook: string;
  readonly by: string;
  readonly person: string | undefined;
  readonly adviserConsulted: boolean | undefined;
}): JsonMap => ({
  on,
  fact: 'clearance-given',
  clearance: id,
  asked: askedText(proposal),
  judgedOn: proposal.on,
  permitted: judgement.permitted,
  ...(reason === undefined ? {} : { reason }),
  ...(ground.log === undefined ? {} : { log: { size: `${ground.log.size}`, sha256: ground.log.sha256 } }),
  ...(ground.record === undefined ? {} : { record: { number: `${ground.record.number}`, sha256: ground.record.sha256 } }),
  rulebook,
  ...(judgement.findings.length === 0 ? {} : { findings: judgement.findings.slice(0, mostFindings) as JsonMap['findings'] }),
  answer: judgement.digest,
  by,
  ...(person === undefined ? {} : { person }),
  ...(adviserConsulted === undefined ? {} : { adviserConsulted }),
});

export type KeptFinding = NonNullable<FactOf<'clearance-given'>['findings']>[number];

/** Facts of our own making, read like any others. */
export const readOwn = (facts: readonly JsonMap[]) => readLooseFacts(locatedJson(facts));
