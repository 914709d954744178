import type { Fraction, HongKongDate } from '../../exact/index.ts';
import type { Fact, FactOf } from '../../record/index.ts';
import type { Ledger } from './ledger.ts';

type Split = FactOf<'shares-subdivided'> | FactOf<'shares-consolidated'>;

/** Where a part of the facts begins and ends: behind the end of a day or behind a fact, up to the end of a day or to a fact. */
type Part = {
  readonly after: HongKongDate | Fact;
  readonly until: HongKongDate | Fact;
};

const indexOf = ({ facts }: Ledger, place: HongKongDate | Fact): number => {
  if (typeof place !== 'string') return facts.findIndex(({ id }) => id === place.id);
  const later = facts.findIndex(({ on }) => on > place);
  return (later === -1 ? facts.length : later) - 1;
};

/** Sub-divisions and consolidations that took effect in a part of the facts. */
export const splitsIn = (ledger: Ledger, { after, until }: Part): readonly Split[] =>
  ledger.facts
    .slice(indexOf(ledger, after) + 1, indexOf(ledger, until) + 1)
    .filter((fact): fact is Split => fact.fact === 'shares-subdivided' || fact.fact === 'shares-consolidated');

/** How many shares of now one share of then is; one over one where nothing was split. */
export const splitFactor = (ledger: Ledger, classId: string, part: Part): Fraction =>
  splitsIn(ledger, part)
    .filter((split) => split.class === 'all' || split.class === classId)
    .reduce<Fraction>(({ part: made, whole }, { each, into }) => ({ part: made * into, whole: whole * each }), {
      part: 1n,
      whole: 1n,
    });

export const isSplit = ({ part, whole }: Fraction): boolean => part !== whole;
