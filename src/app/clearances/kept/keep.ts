import type { Proposal, Sharing } from '../../../clearance/index.ts';
import type { HongKongDate } from '../../../exact/index.ts';
import { bytesOf, toHex } from '../../../log/index.ts';
import type { Fault, IssuerRecord, JsonMap } from '../../../record/index.ts';
import { checkpointAt, type Ledger, type Outside } from '../../ledger/index.ts';
import { askedText, factsDigest } from './answer.ts';
import { freeId, givenFact, type Kept, keptCalled, keptClearances, mostAsked, readOwn } from './given.ts';
import { type Answered, answered, type Rulebook } from './judged.ts';
import { isName, somebodyCalled } from './people.ts';
import { consultedOn } from './status.ts';

export type Keeping = {
  /** The id under which it is kept. */
  readonly id: string;
  readonly proposal: Proposal;
  readonly sharing?: Sharing | undefined;
  /** Who asked: a name, or the id of a person of the record. */
  readonly by: string;
  /** The day on which the clearance is given. */
  readonly on: HongKongDate;
  /** What the Requirements were shown to answer (`core`): a clearance with another answer is not kept. */
  readonly shown?: string | undefined;
};

export type NotKept =
  /** Something else is kept under the id. */
  | { readonly status: 'there'; readonly kept: Kept }
  | { readonly status: 'too-long'; readonly length: number }
  /** Who asks has no name. */
  | { readonly status: 'nobody'; readonly by: string }
  /** The record grew meanwhile, and the answer is another one now. */
  | { readonly status: 'otherwise'; readonly answer: Answered }
  /** The proposal cannot be judged on the record as it is now, or the record does not take the fact. */
  | { readonly status: 'not-taken'; readonly faults: readonly Fault[] }
  | { readonly status: 'too-busy' };

type Made = { readonly status: 'made'; readonly fact: JsonMap; readonly answer: Answered };

/** The fact that keeps a clearance of a record that lies in no store: it names the facts that it was judged on. */
export const keepInRecord = ({
  record,
  keeping,
  rulebook,
  outside,
}: {
  readonly record: IssuerRecord;
  readonly keeping: Keeping;
  readonly rulebook: Rulebook;
  readonly outside: Outside;
}): Made | NotKept | { readonly status: 'known'; readonly kept: Kept } => {
  const before = keptBefore(record, keeping);
  if (before !== undefined) return before;
  const begins = { number: BigInt(record.facts.length), sha256: factsDigest(record.facts, outside) };
  return made({ record, keeping, ground: { record: begins }, rulebook, outside });
};

export type KeptInStore = {
  readonly status: 'kept' | 'known';
  readonly entry: number;
  readonly size: number;
  readonly fact: JsonMap | undefined;
};

/**
 * Keeps a clearance in the log of its issuer, in one append and right behind the log on which it was judged. Whoever comes
 * between, it is judged again: it is kept with the same answer, and not at all with another one. The same asked for twice
 * under one id is kept once.
 */
export const keepInStore = async ({
  ledger,
  issuer,
  keeping,
  key,
  rulebook,
  outside,
}: {
  readonly ledger: Ledger;
  readonly issuer: string;
  readonly keeping: Keeping;
  readonly key?: string | undefined;
  readonly rulebook: Rulebook;
  readonly outside: Outside;
}): Promise<KeptInStore | NotKept> => {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const { record, size } = await ledger.recordWithSize(issuer);
    const before = keptBefore(record, keeping);
    if (before?.status === 'known') return { status: 'known', entry: before.kept.fact.line - 1, size, fact: undefined };
    if (before !== undefined) return before;
    const checkpoint = await checkpointAt(ledger.store, issuer, size);
    if (checkpoint === undefined) continue;
    const log = { size: BigInt(size), sha256: toHex(outside.hash(bytesOf(checkpoint.note))) };
    const done = made({ record, keeping, ground: { log }, rulebook, outside });
    if (done.status !== 'made') return done;
    const { facts, faults } = readOwn([done.fact]);
    if (faults.length > 0) return { status: 'not-taken', faults };
    const result = await ledger.append({ issuer, facts, expected: size, key });
    if (result.status === 'refused') return { status: 'not-taken', faults: result.faults };
    if (result.status !== 'conflict') {
      return { status: result.status === 'known' ? 'known' : 'kept', entry: result.seq, size: result.size, fact: done.fact };
    }
  }
  return { status: 'too-busy' };
};

const mostAttempts = 50;

/** Whether a clearance stands right behind the log that it names: the log has that checkpoint, and that many entries in front. */
export const logStands = async (ledger: Pick<Ledger, 'store'>, issuer: string, kept: Kept, outside: Pick<Outside, 'hash'>) => {
  const { log, line } = kept.fact;
  if (log === undefined) return true;
  if (log.size !== BigInt(line - 1)) return false;
  const checkpoint = await checkpointAt(ledger.store, issuer, line - 1);
  return checkpoint !== undefined && toHex(outside.hash(bytesOf(checkpoint.note))) === log.sha256;
};

/** The clearances that name a checkpoint which the log has not, by their ids. */
export const logsAstray = async (
  ledger: Pick<Ledger, 'store'>,
  record: IssuerRecord,
  outside: Pick<Outside, 'hash'>,
): Promise<ReadonlySet<string>> => {
  const astray = new Set<string>();
  for (const kept of keptClearances(record)) {
    if (!(await logStands(ledger, record.issuer.id, kept, outside))) astray.add(kept.id);
  }
  return astray;
};

const keptBefore = (
  record: IssuerRecord,
  { id, proposal, sharing, by }: Keeping,
): { readonly status: 'known'; readonly kept: Kept } | { readonly status: 'there'; readonly kept: Kept } | undefined => {
  const kept = keptCalled(record, id);
  if (kept === undefined) return undefined;
  const asker = somebodyCalled(record, by);
  const isHis = asker.person === undefined ? kept.fact.by === asker.by : kept.fact.person === asker.person;
  return isHis && kept.fact.asked === askedText(proposal, sharing) ? { status: 'known', kept } : { status: 'there', kept };
};

const made = ({
  record,
  keeping: { id, proposal, sharing = { by: 'ceiling' }, by, on, shown },
  ground,
  rulebook,
  outside,
}: {
  readonly record: IssuerRecord;
  readonly keeping: Keeping;
  readonly ground: Parameters<typeof givenFact>[0]['ground'];
  readonly rulebook: Rulebook;
  readonly outside: Outside;
}): Made | NotKept => {
  if (!isName(by)) return { status: 'nobody', by };
  const { length } = askedText(proposal, sharing);
  if (length > mostAsked) return { status: 'too-long', length };
  const answer = answered({ record, facts: record.facts, proposal, sharing, rulebook, outside });
  if (answer.permitted === 'impossible') return { status: 'not-taken', faults: answer.faults };
  if (shown !== undefined && shown !== answer.core) return { status: 'otherwise', answer };
  const asker = somebodyCalled(record, by);
  const consulted = consultedOn(record, { id, fact: { judgedOn: proposal.on } }).status;
  const fact = givenFact({
    id,
    named: freeId(record, `clearance-${id}`),
    on,
    proposal,
    sharing,
    judgement: { ...answer, permitted: answer.permitted },
    ground,
    rulebook: rulebook.digest,
    by: asker.by,
    person: asker.person,
    // A consultation that names no clearance may have been on this one: then only people can say.
    adviserConsulted: consulted === 'unnamed' ? undefined : consulted === 'named',
  });
  return { status: 'made', fact, answer };
};
