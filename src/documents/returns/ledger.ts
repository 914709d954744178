/** How many shares of each class there were at any date, and every movement that made them so, with its fact. */
import type { HongKongDate } from '../../exact/index.ts';
import type { Certainty, Fact, FactOf, Timeline } from '../../record/index.ts';
import { weakestOf } from './return-model.ts';

/** What one fact does to one class. */
export type Movement = {
  readonly fact: Fact;
  readonly on: HongKongDate;
  readonly class: string;
  /** A code of the words of returns. */
  readonly kind: string;
  /** Shares in issue that are not treasury shares. */
  readonly issued: bigint;
  readonly treasury: bigint;
  /** Bought back and waiting for cancellation; they are in issue until then. */
  readonly pending: bigint;
};

export type Balance = {
  readonly issued: bigint;
  readonly treasury: bigint;
  readonly pending: bigint;
  /** Ids of the facts that it adds up from, latest last, and how many more there are before them. */
  readonly facts: readonly string[];
  readonly factsLeft: number;
  readonly certainty: Certainty | null;
};

export type Ledger = {
  readonly classes: readonly FactOf<'class-created'>[];
  readonly movements: readonly Movement[];
  /** Balances that returns state, by which a balance is as sure as they are. */
  readonly reported: readonly FactOf<'balance-reported'>[];
  /** Every standing fact up to the end of the ledger, in the order in which it took effect. */
  readonly facts: readonly Fact[];
};

/** More facts than this are told by their number. */
const mostFacts = 100;

export const ledgerOf = ({ actions }: Pick<Timeline, 'actions'>, through: HongKongDate): Ledger => {
  const facts = actions.filter(({ on }) => on <= through).flatMap((action) => action.facts);
  const running = new Map<string, { issued: bigint; treasury: bigint; pending: bigint }>();
  const movements: Movement[] = [];
  for (const fact of facts) {
    for (const movement of movementsOf(fact, running)) {
      const balance = running.get(movement.class) ?? { issued: 0n, treasury: 0n, pending: 0n };
      running.set(movement.class, {
        issued: balance.issued + movement.issued,
        treasury: balance.treasury + movement.treasury,
        pending: balance.pending + movement.pending,
      });
      movements.push({ ...movement, fact, on: fact.on });
    }
  }
  return {
    classes: facts.filter((fact) => fact.fact === 'class-created'),
    movements,
    reported: facts.filter((fact) => fact.fact === 'balance-reported'),
    facts,
  };
};

type Bare = Omit<Movement, 'fact' | 'on'>;
const none = { issued: 0n, treasury: 0n, pending: 0n };

const movementsOf = (
  fact: Fact,
  running: ReadonlyMap<string, { readonly issued: bigint; readonly treasury: bigint; readonly pending: bigint }>,
): readonly Bare[] => {
  switch (fact.fact) {
    case 'shares-issued':
      return [{ ...none, class: fact.class, kind: `issue-${fact.basis}`, issued: fact.number }];
    case 'shares-converted':
      return [
        { ...none, class: fact.class, kind: 'converted-out', issued: -fact.number },
        { ...none, class: fact.into, kind: 'converted-in', issued: fact.intoNumber ?? fact.number },
      ];
    case 'shares-repurchased':
      return fact.held === 'treasury'
        ? [{ ...none, class: fact.class, kind: 'into-treasury', issued: -fact.number, treasury: fact.number }]
        : [{ ...none, class: fact.class, kind: 'repurchased', pending: fact.number }];
    case 'shares-cancelled':
      if (fact.from === 'treasury') return [{ ...none, class: fact.class, kind: 'treasury-cancelled', treasury: -fact.number }];
      return [
        {
          ...none,
          class: fact.class,
          kind: 'cancelled',
          issued: -fact.number,
          pending: fact.from === 'repurchased' ? -fact.number : 0n,
        },
      ];
    case 'treasury-shares-sold':
      return [{ ...none, class: fact.class, kind: 'out-of-treasury', issued: fact.number, treasury: -fact.number }];
    case 'shares-subdivided':
    case 'shares-consolidated': {
      const grown = (number: bigint): bigint => (number * fact.into) / fact.each - number;
      return [...running].flatMap(([id, { issued, treasury, pending }]) =>
        fact.class === 'all' || fact.class === id
          ? [{ class: id, kind: fact.fact, issued: grown(issued), treasury: grown(treasury), pending: grown(pending) }]
          : [],
      );
    }
    default:
      return [];
  }
};

/** The balance of a class at the end of a date. */
export const balanceAt = ({ movements, reported }: Ledger, classId: string, on: HongKongDate): Balance => {
  const moved = movements.filter((movement) => movement.class === classId && movement.on <= on);
  const sum = (of: (movement: Movement) => bigint): bigint => moved.reduce((total, movement) => total + of(movement), 0n);
  const [issued, treasury, pending] = [sum((one) => one.issued), sum((one) => one.treasury), sum((one) => one.pending)];
  const stated = reported.filter(
    ({ class: of, holder, number, on: day }) =>
      of === classId && day === on && holder === undefined && (number === issued || number === issued + treasury),
  );
  // What only waits for cancellation is in issue as before.
  const counted = moved.filter((one) => one.issued !== 0n || one.treasury !== 0n);
  const ids = [...new Set(counted.map(({ fact }) => fact.id))];
  return {
    issued,
    treasury,
    pending,
    facts: [...ids.slice(-mostFacts), ...stated.map(({ id }) => id)],
    factsLeft: ids.length > mostFacts ? ids.length - mostFacts : 0,
    certainty: weakestOf((stated.length > 0 ? stated : counted.map(({ fact }) => fact)).map(({ certainty }) => certainty)),
  };
};

/** Every fact that the balance of a class at the end of a date adds up from. */
export const totalBehind = ({ movements }: Ledger, classId: string, on: HongKongDate): readonly string[] => [
  ...new Set(
    movements
      .filter((one) => one.class === classId && one.on <= on && (one.issued !== 0n || one.treasury !== 0n))
      .map(({ fact }) => fact.id),
  ),
];

/** The facts behind the shares in issue just before one of the given facts took effect. */
export const behindOf = ({ facts, movements }: Ledger, before: readonly string[]): readonly string[] => {
  const end = facts.findIndex(({ id }) => before.includes(id));
  const earlier = new Set(facts.slice(0, end < 0 ? 0 : end).map(({ id }) => id));
  const counted = movements.filter(({ fact, issued, treasury }) => earlier.has(fact.id) && (issued !== 0n || treasury !== 0n));
  return [...new Set(counted.map(({ fact }) => fact.id))];
};

/** Whether the record knows what a class was at a date: it does not where it begins later with a balance. */
export const isKnownAt = ({ classes, movements }: Ledger, classId: string, on: HongKongDate): boolean => {
  const created = classes.find((one) => one.class === classId);
  if (created === undefined || created.on <= on) return created !== undefined;
  return !movements.some(
    (movement) => movement.class === classId && (movement.kind === 'issue-opening' || movement.kind === 'issue-pre-listing'),
  );
};

export const between = (
  { movements }: Ledger,
  { class: classId, after, through }: { readonly class: string; readonly after: HongKongDate; readonly through: HongKongDate },
): readonly Movement[] =>
  movements.filter((movement) => movement.class === classId && movement.on > after && movement.on <= through);

export type Pending = { readonly purchase: FactOf<'shares-repurchased'>; readonly number: bigint };

/**
 * Which purchases wait for cancellation at the end of a date, the oldest cancelled first. `isSettled` is false where a
 * cancellation took a part of what waited, so that the order had to be assumed.
 */
export const pendingAt = (
  ledger: Ledger,
  classId: string,
  on: HongKongDate,
): { readonly pending: readonly Pending[]; readonly isSettled: boolean } => {
  let waiting: { readonly purchase: FactOf<'shares-repurchased'>; number: bigint }[] = [];
  let isSettled = true;
  for (const movement of ledger.movements) {
    if (movement.class !== classId || movement.on > on || movement.pending === 0n) continue;
    const { fact } = movement;
    if (fact.fact === 'shares-repurchased') waiting.push({ purchase: fact, number: fact.number });
    else if (fact.fact === 'shares-cancelled') {
      let left = fact.number;
      const before = waiting.length;
      for (const one of waiting) {
        const taken = one.number < left ? one.number : left;
        one.number -= taken;
        left -= taken;
      }
      waiting = waiting.filter(({ number }) => number > 0n);
      if (waiting.length > 0 && before > 0) isSettled = false;
    } else if (fact.fact === 'shares-subdivided' || fact.fact === 'shares-consolidated') {
      for (const one of waiting) one.number = (one.number * fact.into) / fact.each;
    }
  }
  return { pending: waiting, isSettled: isSettled || waiting.length === 0 };
};
