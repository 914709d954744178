import type { Ground, Judged } from '../../clearance/index.ts';
import type { Fact } from '../../record/index.ts';

const numberOf = (fact: Fact): bigint => ('number' in fact && typeof fact.number === 'bigint' ? fact.number : 0n);

/**
 * Where treasury shares are cancelled and counsel has to say how they count: the weighted shares that were converted for
 * 8A.15 when such shares were bought. If the purchase was the reduction, these answer it, and none is asked for again.
 */
export const convertedAtPurchase = ({ record }: Pick<Ground, 'record'>, { facts, permitted }: Judged): bigint => {
  const isCancelling = facts.some((fact) => fact.fact === 'shares-cancelled' && fact.from === 'treasury');
  if (permitted !== 'needs-counsel' || !isCancelling) return 0n;
  const purchases = new Set(
    record.facts.flatMap((fact) =>
      fact.fact === 'shares-repurchased' && fact.held === 'treasury' && fact.basis !== 'opening' ? [actionOf(fact)] : [],
    ),
  );
  return record.facts.reduce(
    (sum, fact) =>
      fact.fact === 'shares-converted' && fact.because?.startsWith('8A.15') && purchases.has(actionOf(fact))
        ? sum + numberOf(fact)
        : sum,
    0n,
  );
};

/** The action by its name, else the day. */
const actionOf = ({ set, on }: Fact): string => set ?? on;
