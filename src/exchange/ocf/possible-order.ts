import type { RecordLeg } from './record-legs.ts';

type Need = { readonly key: string; readonly number: bigint };

/**
 * The legs of a set in an order in which every holder has what he gives: a record lets a set pass through balances below
 * zero, and securities cannot. A leg waits until what it needs has come in; undefined where no order does it.
 */
export const possibleOrder = (
  legs: readonly RecordLeg[],
  held: (shareClass: string, holder: string) => bigint,
): readonly RecordLeg[] | undefined => {
  const ordered: RecordLeg[] = [];
  const balances = new Map<string, bigint>();
  const factors = new Map<string, readonly { readonly each: bigint; readonly into: bigint }[]>();
  /** Legs that wait for the shares of a holder, the first of them from `next` on. */
  const waiting = new Map<string, { readonly legs: RecordLeg[]; next: number }>();
  const balanceOf = (key: string): bigint => {
    const known = balances.get(key);
    if (known !== undefined) return known;
    const [shareClass = '', holder = ''] = key.split('/');
    const splits = factors.get(shareClass) ?? [];
    return splits.reduce((shares, { each, into }) => (shares * into) / each, held(shareClass, holder));
  };
  /** Takes a leg and gives back the holder who has more by it. */
  const take = (leg: RecordLeg): string | undefined => {
    ordered.push(leg);
    const need = needOf(leg);
    const gift = giftOf(leg);
    if (need) balances.set(need.key, balanceOf(need.key) - need.number);
    if (gift) balances.set(gift.key, balanceOf(gift.key) + gift.number);
    return gift?.key;
  };
  const freed = (key: string): RecordLeg | undefined => {
    const queue = waiting.get(key);
    const leg = queue?.legs[queue.next];
    if (queue === undefined || leg === undefined || balanceOf(key) < (needOf(leg)?.number ?? 0n)) return undefined;
    queue.next += 1;
    if (queue.next === queue.legs.length) waiting.delete(key);
    return leg;
  };
  const apply = (first: RecordLeg): void => {
    const gained = [take(first)];
    for (let key = gained.pop(); key !== undefined; key = gained.pop()) {
      for (let leg = freed(key); leg !== undefined; leg = freed(key)) {
        const other = take(leg);
        if (other !== undefined) gained.push(other);
      }
    }
  };
  for (const leg of legs) {
    if (leg.kind === 'split') {
      if (waiting.size > 0) return undefined;
      splitBalances({ leg, balances, factors });
      ordered.push(leg);
      continue;
    }
    const need = needOf(leg);
    const queue = need && waiting.get(need.key);
    if (queue) queue.legs.push(leg);
    else if (need && balanceOf(need.key) < need.number) waiting.set(need.key, { legs: [leg], next: 0 });
    else apply(leg);
  }
  return waiting.size > 0 ? undefined : ordered;
};

const splitBalances = ({
  leg: { class: shareClass, each, into },
  balances,
  factors,
}: {
  readonly leg: Extract<RecordLeg, { readonly kind: 'split' }>;
  readonly balances: Map<string, bigint>;
  readonly factors: Map<string, readonly { readonly each: bigint; readonly into: bigint }[]>;
}): void => {
  for (const [key, shares] of balances) {
    if (key.startsWith(`${shareClass}/`)) balances.set(key, (shares * into) / each);
  }
  factors.set(shareClass, [...(factors.get(shareClass) ?? []), { each, into }]);
};

const needOf = (leg: RecordLeg): Need | undefined =>
  'holder' in leg ? { key: `${leg.class}/${leg.holder}`, number: leg.number } : undefined;

const giftOf = (leg: RecordLeg): Need | undefined => {
  if (leg.kind === 'issue' || leg.kind === 'transfer') return { key: `${leg.class}/${leg.to}`, number: leg.number };
  if (leg.kind === 'convert') return { key: `${leg.into}/${leg.holder}`, number: leg.intoNumber };
  return undefined;
};
