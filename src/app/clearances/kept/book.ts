import type { HongKongDate, Instant } from '../../../exact/index.ts';
import { type Fault, type IssuerRecord, type JsonMap, nearestWord, standingFacts } from '../../../record/index.ts';
import type { Ledger, Outside } from '../../ledger/index.ts';
import { approvalsOf } from './approvals.ts';
import { freeId, type Kept, keptCalled, keptClearances, readOwn } from './given.ts';
import type { Rulebook } from './judged.ts';
import type { NotCounted } from './kinds.ts';
import { isName, isOnePerson, recordedNames, type Somebody, somebodyCalled } from './people.ts';
import { recheckKept } from './recheck.ts';
import type { KeptNote } from './status.ts';

/** What somebody does about a clearance: he approves or declines it, or somebody is told of it. */
export type Deed = {
  readonly does: 'approve' | 'decline' | 'tell';
  readonly clearance: string;
  /** Who does it: a name, or the id of a person of the record. */
  readonly by: string;
  readonly on: HongKongDate;
  /** Who is told. */
  readonly to?: string | undefined;
  /** Why it is declined, or what is told. */
  readonly reason?: string | undefined;
};

export type DeedMade =
  | { readonly status: 'made'; readonly fact: JsonMap; readonly warnings: readonly KeptNote[] }
  /** The same stands on record; `fact` is its id. */
  | { readonly status: 'known'; readonly fact: string }
  | { readonly status: 'refused'; readonly refusals: readonly KeptNote[] };

export type DeedBooked =
  | {
      readonly status: 'booked';
      readonly fact: JsonMap;
      readonly entry: number;
      readonly size: number;
      readonly warnings: readonly KeptNote[];
    }
  | Exclude<DeedMade, { readonly status: 'made' }>
  | { readonly status: 'not-taken'; readonly faults: readonly Fault[] };

/** The fact of a deed on the record as it stands; refused where it would count for nothing. */
export const deedOn = ({
  record,
  deed,
  rulebook,
  outside,
  now,
}: {
  readonly record: IssuerRecord;
  readonly deed: Deed;
  readonly rulebook: Rulebook;
  readonly outside: Outside;
  /** When it would be recorded, in a store: an approval counts on that day, whatever day it claims. */
  readonly now?: Instant | undefined;
}): DeedMade => {
  for (const name of [deed.by, ...(deed.does === 'tell' ? [deed.to ?? ''] : [])]) {
    if (!isName(name)) return refused('nobody-named', { found: name });
  }
  const kept = keptCalled(record, deed.clearance);
  if (kept === undefined) {
    const near = nearestWord(
      deed.clearance,
      keptClearances(record).map(({ id }) => id),
    );
    const values = { clearance: deed.clearance, ...(near === undefined ? {} : { nearest: near }) };
    return { status: 'refused', refusals: [{ code: 'no-such-kept', values }] };
  }
  if (deed.on < kept.fact.on) return refused('before-given', { on: deed.on, given: kept.fact.on });
  if (deed.does === 'approve') return approval({ record, kept, deed, rulebook, outside, now });
  return deed.does === 'decline' ? decline({ record, kept, deed }) : telling({ record, kept, deed });
};

const refused = (code: string, values: KeptNote['values'] = {}): DeedMade => ({
  status: 'refused',
  refusals: [{ code, values }],
});

const made = (fact: JsonMap, warnings: readonly KeptNote[] = []): DeedMade => ({ status: 'made', fact, warnings });

const withPerson = ({ person }: Somebody) => (person === undefined ? {} : { person });

const approval = ({
  record,
  kept,
  deed,
  rulebook,
  outside,
  now,
}: {
  readonly record: IssuerRecord;
  readonly kept: Kept;
  readonly deed: Deed;
  readonly rulebook: Rulebook;
  readonly outside: Outside;
  readonly now: Instant | undefined;
}): DeedMade => {
  const { id, fact: given } = kept;
  const approver = somebodyCalled(record, deed.by);
  const fact: JsonMap = {
    on: deed.on,
    id: freeId(record, `${id}-approved`),
    fact: 'clearance-approved',
    clearance: id,
    by: approver.by,
    ...withPerson(approver),
  };
  // What it would be for is told by the very judgement that counts the approvals on record.
  const tried: IssuerRecord = { ...record, facts: [...record.facts, triedFact(fact, now)] };
  const { approvals, declines } = approvalsOf({ record: tried, kept, rulebook, outside });
  const why = approvals.at(-1)?.why;
  if (why === 'same-person') {
    const names = recordedNames(record);
    const before = approvals.find((other) => other.counts && isOnePerson([approver, other], names) === 'same');
    return before === undefined ? refused('approve-same-person', { by: approver.by }) : { status: 'known', fact: before.fact };
  }
  if (why !== undefined && why !== 'answer-changed' && why !== 'answer-unknown') {
    const values = { by: approver.by, asker: given.by, on: deed.on, judgedOn: given.judgedOn, issuer: record.issuer.id };
    return refused(refusalOf[why], { ...values, fact: declines[0]?.fact ?? '' });
  }
  if (kept.asked.status !== 'read') return refused('approve-unseen');
  const { comparison, differences, now: answer } = recheckKept({ record, kept, rulebook, outside });
  // Alerts and who has to act stand beside what is approved.
  const isSame = comparison === 'same' || (comparison === 'otherwise' && differences.length === 0);
  if (!isSame || why !== undefined) {
    return refused('approve-changed', { was: given.permitted, now: answer?.permitted ?? 'cannot-tell' });
  }
  const warnings = given.permitted === 'yes' ? [] : [{ code: 'approving-though', values: { permitted: given.permitted } }];
  return made(fact, warnings);
};

const refusalOf: Readonly<Record<Exclude<NotCounted, 'same-person' | 'answer-changed' | 'answer-unknown'>, string>> = {
  asker: 'approve-own',
  late: 'approve-late',
  'after-deed': 'approve-done',
  'after-decline': 'approve-declined',
  'not-on-record': 'approve-not-on-record',
  'perhaps-same': 'approve-perhaps-same',
  'name-not-id': 'approve-perhaps-same',
  erased: 'approve-erased',
  nobody: 'nobody-named',
  'no-natural-person': 'approve-no-person',
  dead: 'approve-dead',
};

const triedFact = (fact: JsonMap, recorded: Instant | undefined): IssuerRecord['facts'][number] =>
  ({
    ...fact,
    ...(recorded === undefined ? {} : { recorded }),
    named: true,
    line: 0,
    column: 0,
  }) as unknown as IssuerRecord['facts'][number];

const decline = ({
  record,
  kept,
  deed,
}: {
  readonly record: IssuerRecord;
  readonly kept: Kept;
  readonly deed: Deed;
}): DeedMade => {
  const decliner = somebodyCalled(record, deed.by);
  const names = recordedNames(record);
  const before = standingFacts({ facts: record.facts }).find(
    (fact) => fact.fact === 'clearance-declined' && fact.clearance === kept.id && isOnePerson([decliner, fact], names) === 'same',
  );
  if (before !== undefined) return { status: 'known', fact: before.id };
  return made({
    on: deed.on,
    id: freeId(record, `${kept.id}-declined`),
    fact: 'clearance-declined',
    clearance: kept.id,
    by: decliner.by,
    ...withPerson(decliner),
    ...(deed.reason === undefined ? {} : { reason: deed.reason }),
  });
};

const telling = ({
  record,
  kept,
  deed,
}: {
  readonly record: IssuerRecord;
  readonly kept: Kept;
  readonly deed: Deed;
}): DeedMade => {
  const told = somebodyCalled(record, deed.to ?? '');
  const fact = {
    on: deed.on,
    id: freeId(record, `${kept.id}-told`),
    fact: 'clearance-told',
    clearance: kept.id,
    to: told.by,
    ...withPerson(told),
    by: somebodyCalled(record, deed.by).by,
    ...(deed.reason === undefined ? {} : { matter: deed.reason }),
  };
  // The last fact of the record says the same: it was asked for twice. Behind anything else he is told again.
  const last = standingFacts({ facts: record.facts }).at(-1);
  const isSame =
    last?.fact === 'clearance-told' &&
    last.clearance === fact.clearance &&
    last.to === fact.to &&
    last.on === fact.on &&
    last.matter === deed.reason;
  return isSame ? { status: 'known', fact: last.id } : made(fact);
};

/** Books a deed in one append behind the record on which it was looked at; whoever comes between, it is looked at again. */
export const bookDeed = async ({
  ledger,
  issuer,
  deed,
  key,
  rulebook,
  outside,
}: {
  readonly ledger: Ledger;
  readonly issuer: string;
  readonly deed: Deed;
  readonly key?: string | undefined;
  readonly rulebook: Rulebook;
  readonly outside: Outside;
}): Promise<DeedBooked> => {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const { record, size } = await ledger.recordWithSize(issuer);
    const done = deedOn({ record, deed, rulebook, outside, now: outside.now() });
    if (done.status !== 'made') return done;
    const { facts, faults } = readOwn([done.fact]);
    if (faults.length > 0) return { status: 'not-taken', faults };
    const result = await ledger.append({ issuer, facts, expected: size, key });
    if (result.status === 'refused') return { status: 'not-taken', faults: result.faults };
    if (result.status !== 'conflict') {
      return { status: 'booked', fact: done.fact, entry: result.seq, size: result.size, warnings: done.warnings };
    }
  }
  return { status: 'refused', refusals: [{ code: 'log-too-busy', values: { issuer } }] };
};

const mostAttempts = 50;
