import type { OcfAction } from './action.ts';
import { inPossibleOrder } from './day-order.ts';
import { type OcfObject, shortened, type Tell } from './read.ts';
import type { Ending, OcfTransactions, Split } from './transactions.ts';

export type OcfOrder = {
  readonly actions: readonly OcfAction[];
  /** Issues that were retracted and never came to anything else: they count at no date. */
  readonly retracted: ReadonlyMap<string, Ending>;
  /** Splits that exchange nothing on a day on which another split of the class does: there was nothing to split. */
  readonly idle: readonly Split[];
};

/**
 * The actions of a package in an order that can happen. OCF's items stand in any order; by date, and within a date each
 * after what its securities come from, else as they stand in the files. Linear in the number of transactions.
 */
export const orderOf = ({
  transactions,
  initial,
  fault,
}: {
  readonly transactions: OcfTransactions;
  /** The shares that each class may issue at first, where that is a number. */
  readonly initial: ReadonlyMap<string, bigint>;
  readonly fault: Tell;
}): OcfOrder => {
  const { issues, endings, splits, authorised } = transactions;
  if (hasTooManySplits(transactions, fault)) return { actions: [], retracted: new Map(), idle: [] };
  const parents = parentsOf(transactions, fault);
  const ends = endsOf(transactions, fault);
  const retracted = new Map<string, Ending>();
  const exchanges = new Map<Split, Ending[]>();
  const actions: OcfAction[] = [];
  /** The action that brings a security into being. */
  const makers = new Map<string, OcfAction>();
  const addMaker = (ending: Ending, action: OcfAction): void => {
    for (const security of resultsOf(ending)) makers.set(security, action);
  };
  for (const [security, issue] of issues) {
    const end = ends.get(security);
    if (end?.object.type === 'TX_STOCK_RETRACTION' && !parents.has(security)) retracted.set(security, end);
    if (parents.has(security)) continue;
    const action: OcfAction = { kind: 'issue', on: issue.on, issue };
    actions.push(action);
    makers.set(security, action);
  }
  for (const ending of endings) {
    const split = ending.split === undefined ? undefined : splits.get(ending.split);
    if (ending.split !== undefined && split === undefined) {
      fault('ocf-unknown-split', ending.object.where, { found: shortened(ending.split) });
    } else if (split !== undefined) {
      const known = exchanges.get(split);
      if (known) known.push(ending);
      else exchanges.set(split, [ending]);
      if (ending.on !== split.on) {
        const values = { found: ending.on, expected: split.on, split: shortened(split.object.id) };
        fault('ocf-split-date', ending.object.where, values);
      }
    } else {
      const action: OcfAction = { kind: 'ending', on: ending.on, ending };
      actions.push(action);
      addMaker(ending, action);
    }
  }
  const idle: Split[] = [];
  const exchangingDays = new Set([...exchanges.keys()].map(({ on, stockClass }) => `${on} ${stockClass}`));
  for (const split of splits.values()) {
    const carriedOut = exchanges.get(split) ?? [];
    if (carriedOut.length === 0 && exchangingDays.has(`${split.on} ${split.stockClass}`)) {
      idle.push(split);
      continue;
    }
    const action: OcfAction = { kind: 'split', on: split.on, split, endings: carriedOut };
    actions.push(action);
    for (const ending of carriedOut) addMaker(ending, action);
  }
  for (const one of authorised) actions.push({ kind: 'authorised', on: one.on, authorised: one });
  actions.sort((one, other) => objectOf(one).place - objectOf(other).place);
  return { actions: inPossibleOrder({ actions, issues, makers, initial, fault }), retracted, idle };
};

/** Nobody splits a class so often; a file that does would take the square of its size. */
const mostSplits = 100;

const hasTooManySplits = ({ splits }: OcfTransactions, fault: Tell): boolean => {
  const counts = new Map<string, number>();
  for (const { stockClass, object } of splits.values()) {
    const count = (counts.get(stockClass) ?? 0) + 1;
    counts.set(stockClass, count);
    if (count !== mostSplits + 1) continue;
    fault('ocf-too-many-splits', object.where, { class: shortened(stockClass), most: `${mostSplits}` });
  }
  return [...counts.values()].some((count) => count > mostSplits);
};

const objectOf = (action: OcfAction): OcfObject => {
  if (action.kind === 'issue') return action.issue.object;
  if (action.kind === 'ending') return action.ending.object;
  return action.kind === 'split' ? action.split.object : action.authorised.object;
};

const resultsOf = ({ results, balance }: Ending): readonly string[] => (balance === undefined ? results : [...results, balance]);

/** Which transaction each security results from: at most one, and on its own date. */
const parentsOf = ({ issues, endings }: OcfTransactions, fault: Tell): ReadonlyMap<string, Ending> => {
  const parents = new Map<string, Ending>();
  for (const ending of endings) {
    for (const security of resultsOf(ending)) {
      const other = parents.get(security);
      const issue = issues.get(security);
      const { where, id } = ending.object;
      if (other !== undefined) fault('ocf-result-twice', where, { security: shortened(security), first: other.object.where });
      else parents.set(security, ending);
      if (other === undefined && issue !== undefined && issue.on !== ending.on) {
        const values = { security: shortened(security), found: issue.on, expected: ending.on, id: shortened(id) };
        fault('ocf-result-date', issue.object.where, values);
      }
    }
  }
  return parents;
};

/** Which transaction ends each security: at most one, and not before it is there. */
const endsOf = ({ issues, endings }: OcfTransactions, fault: Tell): ReadonlyMap<string, Ending> => {
  const ends = new Map<string, Ending>();
  for (const ending of endings) {
    for (const security of ending.securities) {
      const other = ends.get(security);
      const issue = issues.get(security);
      if (other !== undefined) {
        const [first, second] = other.on <= ending.on ? [other, ending] : [ending, other];
        fault('ocf-security-ended', second.object.where, {
          security: shortened(security),
          date: second.on,
          first: first.object.where,
          ended: first.on,
        });
      } else ends.set(security, ending);
      if (issue !== undefined && ending.on < issue.on) {
        const values = { security: shortened(security), date: ending.on, issued: issue.on };
        fault('ocf-before-issue', ending.object.where, values);
      }
    }
  }
  return ends;
};
