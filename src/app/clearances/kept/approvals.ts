import type { HongKongDate } from '../../../exact/index.ts';
import { type Fact, type FactOf, type IssuerRecord, standingFacts } from '../../../record/index.ts';
import type { Kept } from './given.ts';
import { isNameless, isOnePerson, recordedNames, type Somebody } from './people.ts';

/** Why an approval does not count; `perhaps-same` and `erased`: nobody can tell whether it does. */
export type NotCounted = 'asker' | 'same-person' | 'late' | 'after-decline' | 'perhaps-same' | 'erased';

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
  /** `cannot-tell`: it turns on whether two who approved are one person; `not-asked`: nobody need approve, and nobody has. */
  readonly approved: 'yes' | 'no' | 'cannot-tell' | 'not-asked';
  /** More must approve today than had to when it was approved. */
  readonly raisedSince: bigint | undefined;
};

export const approvalsOf = (record: IssuerRecord, kept: Kept): Approvals => {
  const standing = standingFacts({ facts: record.facts });
  const names = recordedNames(record);
  const asker: Somebody = { by: kept.fact.by, person: kept.fact.person };
  const declined = standing.flatMap((fact) => (isAbout(fact, 'clearance-declined', kept) ? [fact] : []));
  const approvals: Approval[] = [];
  let [counted, doubtful] = [0n, 0n];
  let approvedWith: bigint | undefined;
  let perhapsWith = false;
  for (const fact of standing) {
    if (!isAbout(fact, 'clearance-approved', kept)) continue;
    const isBehind = declined.some((decline) => decline.on < fact.on || standing.indexOf(decline) < standing.indexOf(fact));
    const why = isBehind ? 'after-decline' : notCounted({ fact, kept, asker, before: approvals, names });
    approvals.push({
      by: fact.by,
      person: fact.person,
      fact: fact.id,
      on: fact.on,
      counts: why === undefined,
      ...(why === undefined ? {} : { why }),
    });
    if (approvedWith !== undefined) continue;
    if (why === undefined) counted += 1n;
    else if (why === 'perhaps-same' || why === 'erased') doubtful += 1n;
    else continue;
    const required = requiredBetween(standing, kept.fact.on, fact.on);
    if (counted > 0n && counted >= required) approvedWith = required;
    else if (counted + doubtful >= required) perhapsWith = true;
  }
  const now = requiredBetween(standing, kept.fact.on, '9999-12-31');
  return {
    approvals,
    declines: declined.map(({ by, person, id, on, reason }) => ({ by, person, fact: id, on, reason })),
    counted: BigInt(approvals.filter(({ counts }) => counts).length),
    required: approvedWith ?? now,
    approved:
      approvedWith !== undefined
        ? 'yes'
        : perhapsWith && counted + doubtful >= now
          ? 'cannot-tell'
          : now === 0n
            ? 'not-asked'
            : 'no',
    raisedSince: approvedWith !== undefined && now > approvedWith ? now : undefined,
  };
};

const isAbout = <K extends 'clearance-approved' | 'clearance-declined'>(
  fact: Fact,
  kind: K,
  { id }: Kept,
): fact is Extract<Fact, { readonly fact: K }> => fact.fact === kind && fact.clearance === id;

/**
 * The most that had to approve at any time from the day of the asking up to another: whoever lowers the number afterwards
 * has not approved for anybody, and whoever raises it asks for more while something is still open.
 */
const requiredBetween = (standing: readonly Fact[], from: HongKongDate, upTo: HongKongDate): bigint => {
  const set = standing.filter((fact): fact is FactOf<'approvals-required'> => fact.fact === 'approvals-required');
  const inOrder = set.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const before = inOrder.findLast(({ on }) => on < from)?.number ?? 0n;
  const during = inOrder.filter(({ on }) => on >= from && on <= upTo);
  return during.reduce((most, { number }) => (number > most ? number : most), before);
};

const notCounted = ({
  fact,
  kept,
  asker,
  before,
  names,
}: {
  readonly fact: FactOf<'clearance-approved'>;
  readonly kept: Kept;
  readonly asker: Somebody;
  readonly before: readonly Approval[];
  readonly names: ReadonlyMap<string, readonly string[]>;
}): NotCounted | undefined => {
  if (fact.on > kept.fact.judgedOn) return 'late';
  const his = isOnePerson([fact, asker], names);
  if (his === 'same') return 'asker';
  const others = before.filter(({ counts, why }) => counts || why === 'perhaps-same' || why === 'erased');
  const likenesses = others.map((other) => isOnePerson([fact, other], names));
  if (likenesses.includes('same')) return 'same-person';
  if (isNameless(fact) || isNameless(asker)) return 'erased';
  return his === 'near' || likenesses.includes('near') ? 'perhaps-same' : undefined;
};
