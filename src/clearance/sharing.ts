import { allocateByCeiling, allocateLeast, type Bearer } from '../exact/index.ts';
import { type AffectedShares, publicHolders, type State, unknownHolder, voteDirector } from '../record/index.ts';
import type { RemedyAllocation } from '../rulebook/index.ts';
import type { Sharing, Told } from './clearance.ts';
import type { Quota } from './remedies-needs.ts';

/** What is to be shared, among whom, and how. */
export type Shared = {
  readonly sharing: Sharing;
  readonly state: State;
  /** Who held the weighted shares before the action: each bears in proportion to that. */
  readonly carrying: readonly AffectedShares[];
  /** What each registered holder can still convert. */
  readonly holds: readonly AffectedShares[];
  /** What each registered holder converts already; it is taken off his own part. */
  readonly already: ReadonlyMap<string, bigint>;
  /** How many more must be converted at the least. */
  readonly least: bigint;
  /** The exact quota where a reduction decides; else each bears of `least` and what is converted already. */
  readonly quota: Quota | undefined;
};

/** `allocation` is empty where somebody's holding is not known; then `byHolder` still says whose registered shares would go. */
export type Split = {
  readonly shares: bigint;
  readonly allocation: readonly RemedyAllocation[];
  readonly byHolder: readonly RemedyAllocation[];
};

const sumOf = (parts: readonly { readonly shares: bigint }[]): bigint => parts.reduce((sum, { shares }) => sum + shares, 0n);
const byId = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : 1);

/** Splits the least number as the parties wish; gives nothing back where those who hold have not so many. */
export const splitOf = (shared: Shared): Split | undefined => {
  const { sharing, state, holds, least } = shared;
  const held = heldBy(holds);
  if (least <= 0n || sumOf([...held].map(([, shares]) => ({ shares }))) < least) return undefined;
  const isUnknown = [...held.keys()].some((holder) => [holder, voteDirector(state, holder)].some(isNobody));
  if (isUnknown) {
    const bearers = [...held].map(([id, shares]) => ({ id, shares }));
    const parts = allocateLeast({ bearers, duty: least, whole: sumOf(bearers) });
    return { shares: least, allocation: [], byHolder: named(state, parts) };
  }
  const parts = sharing.by === 'agreement' ? agreed(shared, sharing.shares) : restByHolder(shared);
  const within = parts.every(({ id, shares }) => shares <= (held.get(id) ?? 0n)) && sumOf(parts) >= least;
  const settled = within ? parts : allocateLeast({ bearers: bearersOf(held), duty: least, whole: sumOf(bearersOf(held)) });
  if (!within && sharing.by === 'agreement') return undefined;
  const allocation = named(state, settled);
  return { shares: sumOf(allocation), allocation, byHolder: allocation };
};

const isNobody = (who: string): boolean => who === publicHolders || who === unknownHolder;

const named = (state: State, parts: readonly Bearer[]): readonly RemedyAllocation[] =>
  parts
    .filter(({ shares }) => shares > 0n)
    .map(({ id, shares }) => ({ beneficiary: voteDirector(state, id), holder: id, shares }));

const heldBy = (holdings: readonly AffectedShares[]): ReadonlyMap<string, bigint> => {
  const held = new Map<string, bigint>();
  for (const { holder, number } of holdings) held.set(holder, (held.get(holder) ?? 0n) + number);
  return held;
};
const bearersOf = (held: ReadonlyMap<string, bigint>): readonly Bearer[] =>
  [...held].map(([id, shares]) => ({ id, shares })).toSorted(byId);

const agreed = ({ holds }: Shared, shares: ReadonlyMap<string, bigint>): readonly Bearer[] =>
  [...heldBy(holds).keys()].toSorted().map((id) => ({ id, shares: shares.get(id) ?? 0n }));

/**
 * Each beneficiary's own quota, less what his holders convert already. Where somebody converts more than his quota, the
 * others owe the less for it, in proportion to what is left of theirs. Among his holders a beneficiary bears by largest remainder.
 */
const restByHolder = ({ sharing, state, carrying, already, least, quota }: Shared): readonly Bearer[] => {
  const held = heldBy(carrying);
  const whole = sumOf(bearersOf(held));
  const duty = quota ?? { part: least + sumOf([...already].map(([, shares]) => ({ shares }))), whole };
  const vehicles = new Map<string, Bearer[]>();
  for (const bearer of bearersOf(held)) {
    const beneficiary = voteDirector(state, bearer.id);
    vehicles.set(beneficiary, [...(vehicles.get(beneficiary) ?? []), bearer]);
  }
  const bearers = [...vehicles].map(([id, own]) => ({ id, shares: sumOf(own) })).toSorted(byId);
  const share = sharing.by === 'least' ? allocateLeast : allocateByCeiling;
  const quotas = share({ bearers, duty: duty.part, whole: duty.whole });
  const doneBy = (id: string): bigint => sumOf((vehicles.get(id) ?? []).map((own) => ({ shares: already.get(own.id) ?? 0n })));
  const open = quotas.map(({ id, shares }) => ({ id, shares: shares > doneBy(id) ? shares - doneBy(id) : 0n }));
  const left = sumOf(open);
  const tolerance = sharing.by === 'least' ? 0n : BigInt(open.length) - 1n;
  const rest = left > least + tolerance ? share({ bearers: open, duty: least, whole: left }) : open;
  return rest.flatMap(({ id, shares }) => {
    const own = vehicles.get(id) ?? [];
    const full = allocateLeast({ bearers: own, duty: shares + doneBy(id), whole: sumOf(own) });
    const wanted = full.map((part) => ({ id: part.id, shares: part.shares - (already.get(part.id) ?? 0n) }));
    if (wanted.every((part) => part.shares >= 0n)) return wanted;
    const owing = wanted.filter((part) => part.shares > 0n);
    return allocateLeast({ bearers: owing, duty: shares, whole: sumOf(owing) });
  });
};

/**
 * What is wrong with a split on which the parties agreed, by how much: somebody converts more than he holds, they do not
 * reach the least, or a beneficiary's own proportion would rise because he converts less than his quota.
 */
export const agreementFaults = (shared: Shared): readonly Told[] => {
  const { sharing, state, carrying, holds, already, least, quota } = shared;
  if (sharing.by !== 'agreement') return [];
  const held = heldBy(holds);
  const faults: Told[] = [];
  for (const [holder, shares] of sharing.shares) {
    const has = held.get(holder) ?? 0n;
    if (shares > has) {
      faults.push({
        code: 'agreement-more-than-held',
        values: { holder, shares: `${shares}`, held: `${has}`, over: `${shares - has}` },
      });
    }
  }
  const total = [...sharing.shares.values()].reduce((sum, shares) => sum + shares, 0n);
  if (total < least) {
    faults.push({
      code: 'agreement-short',
      values: { shares: `${total}`, least: `${least}`, short: `${least - total}` },
    });
  }
  if (quota === undefined) return faults;
  const owed = new Map<string, bigint>();
  const given = new Map<string, bigint>();
  for (const [holder, shares] of heldBy(carrying)) {
    const beneficiary = voteDirector(state, holder);
    owed.set(beneficiary, (owed.get(beneficiary) ?? 0n) + shares);
    const converts = (sharing.shares.get(holder) ?? 0n) + (already.get(holder) ?? 0n);
    given.set(beneficiary, (given.get(beneficiary) ?? 0n) + converts);
  }
  for (const [beneficiary, shares] of owed) {
    const [{ shares: own } = { shares: 0n }] = allocateByCeiling({
      bearers: [{ id: beneficiary, shares }],
      duty: quota.part,
      whole: quota.whole,
    });
    const converts = given.get(beneficiary) ?? 0n;
    if (converts < own) {
      faults.push({
        code: 'agreement-proportion-rises',
        values: { beneficiary, shares: `${converts}`, own: `${own}`, short: `${own - converts}` },
      });
    }
  }
  return faults;
};
