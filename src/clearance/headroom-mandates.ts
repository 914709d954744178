import { addYears, type HongKongDate } from '../exact/index.ts';
import type { Fact, FactOf } from '../record/index.ts';

/** A general mandate as it stands on a day, and what has been used of it. */
export type MandateLeft = {
  readonly fact: FactOf<'mandate-given'>;
  readonly used: bigint;
  readonly left: bigint;
  readonly expired: boolean;
  /** The annual general meeting on record with which it ended. */
  readonly endedWith: string | undefined;
  /** No last day is on record and a year has passed: a mandate lapses at the annual general meeting after it. */
  readonly perhapsLapsed: boolean;
  /** The facts that used it. */
  readonly usedBy: readonly string[];
  /** Neither run out nor perhaps lapsed. */
  readonly stands: boolean;
};

/** Issues that commonly rest on the general mandate; others have an approval of their own. */
const underMandate: ReadonlySet<string> = new Set(['placing', 'consideration']);

/**
 * The latest mandate of a kind. Every buy-back since then uses that to buy back; to issue, placings, consideration issues
 * and sales of treasury shares do, unless they name an approval of their own. `undefined` where none is on record.
 */
export const mandateLeft = ({
  facts,
  kind,
  on,
}: {
  /** In the order in which they took effect. */
  readonly facts: readonly Fact[];
  readonly kind: 'repurchase' | 'issue';
  readonly on: HongKongDate;
}): MandateLeft | undefined => {
  const start = facts.findLastIndex((fact) => fact.fact === 'mandate-given' && fact.kind === kind && fact.on <= on);
  const given = facts[start];
  if (given?.fact !== 'mandate-given') return undefined;
  let scale = { part: 1n, whole: 1n };
  let used = 0n;
  const usedBy: string[] = [];
  for (const fact of facts.slice(start)) {
    if (fact.on > on) break;
    // A split multiplies what is left of a mandate with everything else.
    if ((fact.fact === 'shares-subdivided' || fact.fact === 'shares-consolidated') && fact.class === 'all') {
      scale = { part: scale.part * fact.into, whole: scale.whole * fact.each };
      used = (used * fact.into) / fact.each;
    }
    const takes = usedOf(fact, kind);
    if (takes === 0n) continue;
    used += takes;
    usedBy.push(fact.id);
  }
  const number = (given.number * scale.part) / scale.whole;
  const expired = given.expires !== undefined && given.expires < on;
  const meeting = facts
    .slice(start)
    .find((fact) => isAnnual(fact) && fact.heldOn !== undefined && fact.heldOn > given.on && fact.heldOn <= on);
  const perhapsLapsed = given.expires === undefined && addYears(given.on, 1n) < on;
  return {
    fact: given,
    used,
    left: number - used,
    expired,
    endedWith: meeting?.id,
    perhapsLapsed,
    usedBy,
    stands: !expired && meeting === undefined && !perhapsLapsed,
  };
};

const isAnnual = (fact: Fact): fact is FactOf<'meeting-convened'> => fact.fact === 'meeting-convened' && fact.kind === 'AGM';

const usedOf = (fact: Fact, kind: 'repurchase' | 'issue'): bigint => {
  if (kind === 'repurchase') return fact.fact === 'shares-repurchased' ? fact.number : 0n;
  if (fact.fact === 'treasury-shares-sold') return fact.number;
  return fact.fact === 'shares-issued' && underMandate.has(fact.basis) && fact.approval === undefined ? fact.number : 0n;
};
