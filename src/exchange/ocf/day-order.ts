import type { OcfAction } from './action.ts';
import type { Tell } from './read.ts';
import { livedThroughSplits, type Needs, needsOfSplits, type SplitAction, splitsByClass } from './split-order.ts';
import type { Ending, Issue } from './transactions.ts';

type Makers = ReadonlyMap<string, OcfAction>;

/**
 * All actions by date, and within a date in an order that can happen: each behind what its securities come from and on its
 * side of the splits of its class; else by rank, else as they stand in the files.
 */
export const inPossibleOrder = ({
  actions,
  issues,
  makers,
  initial,
  fault,
}: {
  readonly actions: readonly OcfAction[];
  readonly issues: ReadonlyMap<string, Issue>;
  /** The action that brings in a security. */
  readonly makers: Makers;
  /** The shares that each class may issue at first, where that is a number. */
  readonly initial: ReadonlyMap<string, bigint>;
  readonly fault: Tell;
}): readonly OcfAction[] => {
  const splits = splitsByClass(actions);
  const larger = largerDays(actions, initial);
  return byDate(actions).flatMap((day) => {
    const rankOf = ranksOf({ day, issues, splits, larger });
    const ranked = day.toSorted((one, other) => rankOf(one) - rankOf(other));
    const sorted = inOrder({ day: ranked, makers, needs: new Map(), fault });
    if (!day.some((action) => action.kind === 'split' && action.endings.length > 0)) return sorted;
    return inOrder({ day: ranked, makers, needs: needsOfSplits({ day: sorted, issues, splits }), fault });
  });
};

const byDate = (actions: readonly OcfAction[]): readonly (readonly OcfAction[])[] => {
  const days = Map.groupBy(actions, ({ on }) => on);
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, day]) => day);
};

/**
 * What comes first within a date, where OCF does not say: what was before a split that exchanges nothing, the splits, a
 * larger authorised capital (before the issue that needs it, and behind the split, because a record splits that too),
 * everything else, and last a smaller authorised capital.
 */
const ranksOf = ({
  day,
  issues,
  splits,
  larger,
}: {
  readonly day: readonly OcfAction[];
  readonly issues: ReadonlyMap<string, Issue>;
  readonly splits: ReadonlyMap<string, readonly SplitAction[]>;
  readonly larger: ReadonlySet<string>;
}): ((action: OcfAction) => number) => {
  /** The splits of the day in classes whose securities none of them exchanges. */
  const implied = new Map<string, SplitAction[]>();
  for (const [stockClass, ofDay] of splitsByClass(day)) {
    if (ofDay.every(({ endings }) => endings.length === 0)) implied.set(stockClass, [...ofDay]);
  }
  const places = implied.size === 0 ? new Map<OcfAction, number>() : new Map(day.map((action, place) => [action, place]));
  const placeOf = (action: OcfAction | undefined): number => (action && places.get(action)) ?? 0;
  return (action) => {
    if (action.kind === 'authorised') return larger.has(`${action.on} ${action.authorised.stockClass}`) ? 2 : 4;
    if (action.kind === 'split') {
      // A second split of the day that exchanges nothing has only its place in the file to go by.
      const [first = action] = implied.get(action.split.stockClass) ?? [];
      return first === action ? 1 : 3;
    }
    if (action.kind === 'issue') {
      const ofDay = implied.get(action.issue.stockClass);
      return ofDay !== undefined && placeOf(action) < placeOf(ofDay[0]) ? 0 : 3;
    }
    const { ending } = action;
    const stockClass = issues.get(ending.securities[0] ?? '')?.stockClass ?? '';
    const ofDay = implied.get(stockClass);
    if (ofDay === undefined) return 3;
    return livedThroughSplits({ ending, issues, splits: splits.get(stockClass) ?? [], ofDay }) ? 3 : 0;
  };
};

/** Dates on which the authorised shares of a class end up larger than they were, with the class. */
const largerDays = (actions: readonly OcfAction[], initial: ReadonlyMap<string, bigint>): ReadonlySet<string> => {
  const lastOfDay = new Map<string, bigint>();
  for (const action of actions) {
    if (action.kind === 'authorised') lastOfDay.set(`${action.on} ${action.authorised.stockClass}`, action.authorised.number);
  }
  const current = new Map(initial);
  const larger = new Set<string>();
  for (const [key, number] of [...lastOfDay].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const stockClass = key.slice(key.indexOf(' ') + 1);
    const before = current.get(stockClass);
    if (before !== undefined && number > before) larger.add(key);
    current.set(stockClass, number);
  }
  return larger;
};

const endingsOf = (action: OcfAction): readonly Ending[] =>
  action.kind === 'ending' ? [action.ending] : action.kind === 'split' ? action.endings : [];

/** Depth first without recursion: chains of transfers within a day may be as long as the file. */
const inOrder = ({
  day,
  makers,
  needs,
  fault,
}: {
  readonly day: readonly OcfAction[];
  readonly makers: Makers;
  readonly needs: Needs;
  readonly fault: Tell;
}): readonly OcfAction[] => {
  const ordered: OcfAction[] = [];
  const states = new Map<OcfAction, 'open' | 'done'>();
  const neededBy = (action: OcfAction): OcfAction[] => {
    const needed = [...(needs.get(action) ?? [])];
    for (const { securities } of endingsOf(action)) {
      for (const security of securities) {
        const maker = makers.get(security);
        if (maker !== undefined && maker.on === action.on) needed.push(maker);
      }
    }
    return needed.reverse();
  };
  for (const first of day) {
    const path: { readonly action: OcfAction; readonly needs: OcfAction[] }[] = [];
    const open = (action: OcfAction): void => {
      const state = states.get(action);
      if (state === 'open') {
        const [ending] = endingsOf(action);
        if (ending) fault('ocf-circle', ending.object.where, { date: action.on });
      }
      if (state !== undefined) return;
      states.set(action, 'open');
      path.push({ action, needs: neededBy(action) });
    };
    open(first);
    for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
      const next = last.needs.pop();
      if (next !== undefined) {
        open(next);
        continue;
      }
      path.pop();
      states.set(last.action, 'done');
      ordered.push(last.action);
    }
  }
  return ordered;
};
