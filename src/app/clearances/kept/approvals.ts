import { type HongKongDate, hongKongDateOf } from '../../../exact/index.ts';
import { erasedText, type Fact, type FactOf, standingFacts } from '../../../record/index.ts';
import type { Kept } from './given.ts';
import { answersTo, deedOf, type Judging, lastGround } from './judging.ts';
import type { NotCounted } from './kinds.ts';
import { incapacityOf, isMisnamed, isName, isOnePerson, isSettled, isUnknown, recordedNames, type Somebody } from './people.ts';
import { type Order, orderOf, requiredFor } from './required.ts';

/** Of these nobody can tell whether the approval counts. */
const doubts: readonly (NotCounted | undefined)[] = ['not-on-record', 'perhaps-same', 'name-not-id', 'erased', 'answer-unknown'];

export type Approval = Somebody & {
  readonly fact: string;
  readonly on: HongKongDate;
  readonly counts: boolean;
  readonly why?: NotCounted;
};

export type Decline = Somebody & { readonly fact: string; readonly on: HongKongDate; readonly reason: string | undefined };

export type Approvals = {
  readonly approvals: readonly Approval[];
  readonly declines: readonly Decline[];
  /** How many persons have approved, and how many must: 0 where the issuer does not ask for it. */
  readonly counted: bigint;
  readonly required: bigint;
  /** `cannot-tell`: it turns on who it was that approved, or what; `not-asked`: nobody need approve, and nobody has. */
  readonly approved: 'yes' | 'no' | 'cannot-tell' | 'not-asked';
  /** More must approve today than had to when it was approved. */
  readonly raisedSince: bigint | undefined;
};

/**
 * Who has approved a clearance. What was known when it was asked and approved counts: a number that is raised binds what is
 * still open then, and nothing that is lowered or taken back afterwards approves anything.
 */
export const approvalsOf = ({ kept, ...judging }: Judging & { readonly kept: Kept }): Approvals => {
  const { record } = judging;
  const order = orderOf(record);
  const standing = standingFacts({ facts: record.facts }).toSorted(order.compare);
  const asking = startAsking({ judging, kept, standing, order });
  const { declined } = asking;
  const approvals: Approval[] = [];
  let [counted, doubtful] = [0n, 0n];
  let approvedWith: bigint | undefined;
  let isPerhaps = false;
  for (const fact of standing) {
    if (!isAbout(fact, 'clearance-approved', kept)) continue;
    const required = requiredFor({ record, order, kept, until: { fact, on: dayOf(fact, kept) } });
    const why = asking.whyNot(fact, approvals, required);
    const counts = why === undefined;
    approvals.push({ by: fact.by, person: fact.person, fact: fact.id, on: fact.on, counts, ...(counts ? {} : { why }) });
    if (approvedWith !== undefined) continue;
    if (counts) counted += 1n;
    else if (doubts.includes(why)) doubtful += 1n;
    else continue;
    if (counted > 0n && counted >= required) approvedWith = required;
    else if (counted + doubtful >= required) isPerhaps = true;
  }
  const now = requiredFor({ record, order, kept });
  const otherwise = isPerhaps ? 'cannot-tell' : now === 0n ? 'not-asked' : 'no';
  return {
    approvals,
    declines: declined.map(({ by, person, id, on, reason }) => ({ by, person, fact: id, on, reason })),
    counted: BigInt(approvals.filter(({ counts }) => counts).length),
    required: approvedWith ?? now,
    approved: approvedWith === undefined ? otherwise : 'yes',
    raisedSince: approvedWith !== undefined && now > approvedWith ? now : undefined,
  };
};

const isAbout = <K extends 'clearance-approved' | 'clearance-declined'>(
  fact: Fact,
  kind: K,
  { id }: Kept,
): fact is Extract<Fact, { readonly fact: K }> => fact.fact === kind && fact.clearance === id;

/**
 * The day of an approval: in a store not before the day on which it was recorded, whatever day it claims. Where it came in
 * in one append with the clearance itself, as out of a file, the log says nothing of the order of their days.
 */
const dayOf = ({ on, recorded }: Fact, kept: Kept): HongKongDate => {
  if (recorded === undefined || recorded === kept.fact.recorded) return on;
  const day = hongKongDateOf(recorded);
  return day > on ? day : on;
};

const startAsking = ({
  judging,
  kept,
  standing,
  order,
}: {
  readonly judging: Judging;
  readonly kept: Kept;
  readonly standing: readonly Fact[];
  readonly order: Order;
}) => {
  const { record } = judging;
  const names = recordedNames(record);
  const asker: Somebody = { by: kept.fact.by, person: kept.fact.person };
  const declined = standing.flatMap((fact) => (isAbout(fact, 'clearance-declined', kept) ? [fact] : []));
  const deed = deedOf(record, kept);
  const answers = answersTo(judging, kept);

  const isBehindDeed = (fact: Fact): boolean =>
    deed.some((done) => {
      const isTogether = done.recorded === undefined || done.recorded === fact.recorded;
      return order.compare(done, fact) < 0 && !(isTogether && fact.on < done.on);
    });

  /** What it is an approval of: the answer that was kept, if the facts of its time still gave it. */
  const ofWhat = (fact: Fact): NotCounted | undefined => {
    const place = order.placeOf(fact);
    if (answers === undefined) return lastGround(judging, kept, place) < 0 ? undefined : 'answer-unknown';
    return answers.isSameAt(place) ? undefined : 'answer-changed';
  };

  const ofWhom = (fact: FactOf<'clearance-approved'>, before: readonly Approval[], required: bigint): NotCounted | undefined => {
    if (fact.person === undefined && fact.by !== erasedText && !isName(fact.by)) return 'nobody';
    const his = isOnePerson([fact, asker], names);
    if (his === 'same') return 'asker';
    const others = before.filter(({ counts, why }) => counts || doubts.includes(why));
    const likenesses = others.map((other) => isOnePerson([fact, other], names));
    if (likenesses.includes('same')) return 'same-person';
    const unable = incapacityOf(fact, standing, fact.on);
    if (unable !== undefined) return unable;
    if (isUnknown(fact, names) || isUnknown(asker, names) || others.some((other) => isUnknown(other, names))) return 'erased';
    if (isMisnamed(fact, names) || isMisnamed(asker, names)) return 'name-not-id';
    // Where several must approve, each of them and whoever asked must be known to be another person.
    if (required > 1n && !(isSettled(fact, record.facts) && isSettled(asker, record.facts))) return 'not-on-record';
    return his === 'near' || likenesses.includes('near') ? 'perhaps-same' : undefined;
  };

  const whyNot = (fact: FactOf<'clearance-approved'>, before: readonly Approval[], required: bigint): NotCounted | undefined => {
    const isDeclined = declined.some((decline) => decline.on < fact.on || order.compare(decline, fact) < 0);
    if (isDeclined) return 'after-decline';
    if (isBehindDeed(fact)) return 'after-deed';
    if (dayOf(fact, kept) > kept.fact.judgedOn) return 'late';
    const why = ofWhom(fact, before, required);
    return why === undefined || doubts.includes(why) ? (ofWhat(fact) ?? why) : why;
  };
  return { declined, whyNot };
};
