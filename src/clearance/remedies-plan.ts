import type { HongKongDate, Instant } from '../exact/index.ts';
import type { Fact, FactKind, Unnumbered } from '../record/index.ts';
import type { RemedyAllocation } from '../rulebook/index.ts';
import type { Ground } from './judge.ts';
import type { Proposal } from './proposal.ts';
import type { Weights } from './remedies-needs.ts';

/** The fields of a fact that has no number yet. */
export const fieldsOf = (fact: Unnumbered): Fact => fact as unknown as Fact;

/** How many shares a fact is about; zero where it is about none or gives no one number. */
export const numberOf = (fact: Unnumbered | Fact | undefined): bigint => {
  const number = (fact as { readonly number?: unknown } | undefined)?.number;
  return typeof number === 'bigint' ? number : 0n;
};

export const withFields = (fact: Unnumbered, fields: Readonly<Record<string, unknown>>): Unnumbered => ({ ...fact, ...fields });

/** Kinds that one buy-back is made of, in the order as filed: they may take effect together. */
const buyBack: readonly FactKind[] = ['shares-repurchased', 'shares-cancelled', 'shares-converted'];

/** The facts of a proposal action by action: by their place, a fact alone or the legs of a set. */
export const actionsIn = (facts: readonly Unnumbered[]): readonly (readonly number[])[] => {
  const actions: number[][] = [];
  const sets = new Map<string, number[]>();
  for (const [place, { set }] of facts.entries()) {
    const known = set === undefined ? undefined : sets.get(set);
    if (known !== undefined) {
      known.push(place);
      continue;
    }
    const action = [place];
    if (set !== undefined) sets.set(set, action);
    actions.push(action);
  }
  return actions;
};

/** A name that no set on record and none of the proposal has. */
const freeSet = (ground: Ground, facts: readonly Unnumbered[]): string => {
  const taken = new Set<string>();
  for (const { set } of [...ground.record.facts, ...facts]) if (set !== undefined) taken.add(set);
  let name = `cleared-${ground.on}`;
  for (let next = 2; taken.has(name); next += 1) name = `cleared-${ground.on}-${next}`;
  return name;
};

/** Everything that moves shares; the rest of what is proposed stays where it stands. */
export const moving: readonly FactKind[] = ['shares-issued', 'shares-transferred', 'treasury-shares-sold', ...buyBack];

/** What is taken together: the buy-back or every movement of shares, of what stands loose or also across sets. */
export type Joined = { readonly how: 'buy-back' | 'all'; readonly sets: 'kept' | 'joined' };

/**
 * The purchases, cancellations and conversions of a proposal as one action, conversions last, which Rules see only at its
 * end; `all` takes every movement of shares into it. Nothing where they are one already or are set apart by moment, where
 * `sets` are kept and there are several of them, or where a set holds something else too.
 */
export const together = (ground: Ground, proposal: Proposal, { how, sets }: Joined): Proposal | undefined => {
  const kinds = how === 'all' ? moving : buyBack;
  const legs = proposal.facts.filter(({ fact }) => kinds.includes(fact));
  const [first] = legs;
  const isWider = how === 'buy-back' || legs.some(({ fact }) => !buyBack.includes(fact));
  if (first === undefined || !isWider || actionsIn(legs).length < 2) return undefined;
  const named = new Set(legs.flatMap(({ set }) => (set === undefined ? [] : [set])));
  const isJoining = named.size > 1;
  if (isJoining !== (sets === 'joined') || legs.some(({ at }) => at !== first.at)) return undefined;
  const ofNamed = proposal.facts.filter(({ set }) => set !== undefined && named.has(set));
  if (!ofNamed.every((leg) => legs.includes(leg))) return undefined;
  const [set = freeSet(ground, proposal.facts)] = named;
  const inOrder = legs.toSorted((one, other) => kinds.indexOf(one.fact) - kinds.indexOf(other.fact));
  let next = 0;
  const facts = proposal.facts.map((fact) => {
    const leg = legs.includes(fact) ? inOrder[next++] : undefined;
    return leg === undefined ? fact : { ...leg, set };
  });
  return { ...proposal, facts };
};

/** Puts further legs into the action that the facts at `places` are, behind them. */
export const withLegs = ({
  ground,
  proposal,
  places,
  legs,
}: {
  readonly ground: Ground;
  readonly proposal: Proposal;
  readonly places: readonly number[];
  readonly legs: readonly Leg[];
}): Proposal => {
  const last = proposal.facts[places.at(-1) ?? 0];
  if (last === undefined) return proposal;
  const set = last.set ?? freeSet(ground, proposal.facts);
  const made: Made = { like: last, set };
  const added = legs.map((leg) => leg(made));
  const end = places.at(-1) ?? 0;
  const facts = proposal.facts.flatMap((fact, place) => {
    const own = places.includes(place) ? { ...fact, set } : fact;
    return place === end ? [own, ...added] : [own];
  });
  return { ...proposal, facts };
};

/** Puts facts behind everything proposed, each as an action of its own. */
export const withAfter = (proposal: Proposal, legs: readonly Leg[]): Proposal => {
  const last = proposal.facts.at(-1);
  if (last === undefined) return proposal;
  return { ...proposal, facts: [...proposal.facts, ...legs.map((leg) => leg({ like: last, set: undefined }))] };
};

/** A fact to be added, once it is known where. */
export type Leg = (made: Made) => Unnumbered;

/** When and in which action a fact that is added takes effect, and where it was asked for. */
export type Made = { readonly like: Unnumbered; readonly set: string | undefined };

const made = ({ like, set }: Made, fields: Readonly<Record<string, unknown>> & { readonly fact: string }): Unnumbered => {
  const when: { readonly on: HongKongDate; readonly at?: Instant } =
    like.at === undefined ? { on: like.on } : { on: like.on, at: like.at };
  return {
    ...when,
    ...fields,
    ...(set === undefined ? {} : { set }),
    line: like.line,
    column: like.column,
  } as unknown as Unnumbered;
};

export const conversions = (
  allocation: readonly RemedyAllocation[],
  { class: from, into }: Pick<Weights, 'class' | 'into'>,
  because: string,
) =>
  allocation.map(
    ({ holder, shares }) =>
      (at: Made): Unnumbered =>
        made(at, { fact: 'shares-converted', class: from, into, number: shares, holder, because }),
  );

export const salesToPublic = (allocation: readonly RemedyAllocation[], classId: string) =>
  allocation.map(
    ({ holder, shares }) =>
      (at: Made): Unnumbered =>
        made(at, { fact: 'shares-transferred', class: classId, number: shares, from: holder, to: 'public' }),
  );

export const issueToPublic =
  (classId: string, shares: bigint) =>
  (at: Made): Unnumbered =>
    made(at, { fact: 'shares-issued', class: classId, number: shares, to: 'public', basis: 'placing' });

export const decisionOf =
  (fields: Readonly<Record<string, unknown>>) =>
  (at: Made): Unnumbered =>
    made(at, { fact: 'exchange-decided', ...fields });

/** What the proposal itself converts, by registered holder. */
export const convertedIn = (facts: readonly Unnumbered[], classId: string): ReadonlyMap<string, bigint> => {
  const converted = new Map<string, bigint>();
  for (const one of facts) {
    const fact = fieldsOf(one);
    if (fact.fact !== 'shares-converted' || fact.class !== classId || fact.holder === undefined) continue;
    converted.set(fact.holder, (converted.get(fact.holder) ?? 0n) + fact.number);
  }
  return converted;
};
