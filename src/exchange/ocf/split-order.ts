import type { OcfAction } from './action.ts';
import type { Ending, Issue } from './transactions.ts';

export type SplitAction = Extract<OcfAction, { readonly kind: 'split' }>;
export type Needs = ReadonlyMap<OcfAction, readonly OcfAction[]>;
type Issues = ReadonlyMap<string, Issue>;

/** The splits of each class, in the order of the files. */
export const splitsByClass = (actions: readonly OcfAction[]): ReadonlyMap<string, readonly SplitAction[]> =>
  Map.groupBy(
    actions.filter((action) => action.kind === 'split'),
    ({ split }) => split.stockClass,
  );

/** All shares that a transaction accounts for: they are those of the securities that it ends. */
const totalOf = ({ quantity, balance, results }: Ending, issues: Issues): bigint | undefined => {
  const of = (security: string): bigint => issues.get(security)?.quantity ?? 0n;
  if (quantity !== undefined) return quantity + (balance === undefined ? 0n : of(balance));
  return results.length === 0 ? undefined : results.reduce((sum, security) => sum + of(security), 0n);
};

const grownBy = (quantity: bigint, splits: readonly SplitAction[]): bigint =>
  splits.reduce((held, { split: { ratio } }) => (held * ratio.part) / ratio.whole, quantity);

/**
 * Whether the numbers of a transaction add up to what its securities hold after the splits of its day and not before: only
 * then did they live through them.
 */
export const livedThroughSplits = ({
  ending,
  issues,
  splits,
  ofDay,
}: {
  readonly ending: Ending;
  readonly issues: Issues;
  /** All splits of the class, and those of the day. */
  readonly splits: readonly SplitAction[];
  readonly ofDay: readonly SplitAction[];
}): boolean => {
  const total = totalOf(ending, issues);
  if (total === undefined) return false;
  let before = 0n;
  let after = 0n;
  for (const security of ending.securities) {
    const issue = issues.get(security);
    if (issue === undefined) continue;
    const passed = splits.filter(({ split }) => split.on > issue.on && split.on < ending.on);
    const held = grownBy(issue.quantity, passed);
    before += held;
    after += grownBy(held, ofDay);
  }
  return total !== before && total === after;
};

/**
 * What a day asks for on which securities of a class are exchanged for its split: each thing that happens in the class
 * comes behind the splits that its securities came through and before the next one. A split exchanges all there is, so
 * that what it did not exchange was gone before it or came after it.
 */
export const needsOfSplits = ({
  day,
  issues,
  splits,
}: {
  /** The actions of a date, each behind those that its securities come from. */
  readonly day: readonly OcfAction[];
  readonly issues: Issues;
  readonly splits: ReadonlyMap<string, readonly SplitAction[]>;
}): Needs => {
  const needs = new Map<OcfAction, OcfAction[]>();
  const need = (action: OcfAction, other: OcfAction | undefined): void => {
    if (other === undefined) return;
    const known = needs.get(action);
    if (known) known.push(other);
    else needs.set(action, [other]);
  };
  const exchanging = day.filter((action) => action.kind === 'split' && action.endings.length > 0) as readonly SplitAction[];
  for (const [stockClass, ofDay] of Map.groupBy(exchanging, ({ split }) => split.stockClass)) {
    const isOfClass = (security: string): boolean => issues.get(security)?.stockClass === stockClass;
    const flows = day.flatMap((action) => flowOf(action, isOfClass) ?? []);
    const ordered = inTheirOrder(ofDay, flows);
    const places = placesIn({ flows, ordered, issues, splits: splits.get(stockClass) ?? [] });
    for (const [index, split] of ordered.entries()) need(split, ordered[index - 1]);
    for (const { action } of flows) {
      const place = places.get(action);
      if (place === undefined) continue;
      need(action, ordered[place - 1]);
      const next = ordered[place];
      if (next !== undefined) need(next, action);
    }
  }
  return needs;
};

/** What an action takes of a class and what it gives to it. */
type Flow = { readonly action: OcfAction; readonly takes: readonly string[]; readonly gives: readonly string[] };

const flowOf = (action: OcfAction, isOfClass: (security: string) => boolean): Flow | undefined => {
  if (action.kind === 'authorised') return undefined;
  const endings = action.kind === 'ending' ? [action.ending] : action.kind === 'split' ? action.endings : [];
  const given = endings.flatMap(({ results, balance }) => (balance === undefined ? results : [...results, balance]));
  const gives = (action.kind === 'issue' ? [action.issue.security] : given).filter(isOfClass);
  const takes = endings.flatMap(({ securities }) => securities).filter(isOfClass);
  return takes.length + gives.length === 0 ? undefined : { action, takes, gives };
};

/**
 * The splits of a day one behind the other: one that exchanges what another gave comes after it, and one whose securities
 * are still there at the end of the day comes after those that did not exchange them.
 */
const inTheirOrder = (splits: readonly SplitAction[], flows: readonly Flow[]): readonly SplitAction[] => {
  if (splits.length < 2) return splits;
  const bits = new Map<OcfAction, bigint>(splits.map((split, index) => [split, 1n << BigInt(index)]));
  /** The splits that a security has come through, a bit for each: there are at most a hundred. */
  const cameThrough = new Map<string, bigint>();
  const before = new Map<OcfAction, bigint>();
  for (const { action, takes, gives } of flows) {
    const through = takes.reduce((all, security) => all | (cameThrough.get(security) ?? 0n), 0n);
    before.set(action, through);
    for (const security of gives) cameThrough.set(security, through | (bits.get(action) ?? 0n));
  }
  const gone = new Set<string>();
  const lasting = new Set<OcfAction>();
  for (const { action, takes, gives } of flows.toReversed()) {
    const lasts = gives.some((security) => !gone.has(security));
    if (lasts) lasting.add(action);
    if (!lasts || bits.has(action)) for (const security of takes) gone.add(security);
  }
  const ordered: SplitAction[] = [];
  let done = 0n;
  let left = splits.toSorted((one, other) => (lasting.has(one) ? 1 : 0) - (lasting.has(other) ? 1 : 0));
  for (let next = left[0]; next !== undefined; next = left[0]) {
    const ready = left.find((split) => ((before.get(split) ?? 0n) & ~done) === 0n) ?? next;
    ordered.push(ready);
    done |= bits.get(ready) ?? 0n;
    left = left.filter((split) => split !== ready);
  }
  return ordered;
};

/** How many of the splits came before each action: as many as its securities came through, else all but those that exchange what it gives. */
const placesIn = ({
  flows,
  ordered,
  issues,
  splits,
}: {
  readonly flows: readonly Flow[];
  readonly ordered: readonly SplitAction[];
  readonly issues: Issues;
  readonly splits: readonly SplitAction[];
}): ReadonlyMap<OcfAction, number> => {
  const placeOfSplit = new Map<OcfAction, number>(ordered.map((split, index) => [split, index]));
  /** How many splits come before the one that a security, or what becomes of it, is exchanged for; none means all. */
  const until = new Map<string, number>();
  const latest = new Map<OcfAction, number>();
  for (const { action, takes, gives } of flows.toReversed()) {
    const last = gives.reduce((least, security) => smaller(least, until.get(security) ?? ordered.length), ordered.length);
    latest.set(action, last);
    for (const security of takes) until.set(security, placeOfSplit.get(action) ?? last);
  }
  const through = new Map<string, number>();
  const given = new Set(flows.flatMap(({ gives }) => gives));
  const places = new Map<OcfAction, number>();
  for (const { action, takes, gives } of flows) {
    const split = placeOfSplit.get(action);
    const isOld = takes.length > 0 && !takes.some((security) => given.has(security));
    let place = takes.reduce((most, security) => larger(most, through.get(security) ?? 0), 0);
    if (takes.length === 0) place = latest.get(action) ?? 0;
    else if (isOld && action.kind === 'ending' && livedThroughSplits({ ending: action.ending, issues, splits, ofDay: ordered })) {
      place = ordered.length;
    }
    if (split === undefined) places.set(action, place);
    for (const security of gives) through.set(security, split === undefined ? place : split + 1);
  }
  return places;
};

const larger = (one: number, other: number): number => (one > other ? one : other);
const smaller = (one: number, other: number): number => (one < other ? one : other);
