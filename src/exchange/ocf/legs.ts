import { shortened, tellObject } from './read.ts';
import { type Exchange, type Leg, sumOf, type Walk } from './securities.ts';
import type { Issue } from './transactions.ts';

/**
 * What a transaction of stock is in a record, leg by leg; none where no shares pass from one holder to another. A type of
 * transaction that has no legs here does not compile.
 */
export const legsOf = (walk: Walk, exchange: Exchange): readonly Leg[] => {
  const { ending, inputs, outputs, number } = exchange;
  const { object, price } = ending;
  const [input] = inputs;
  if (input === undefined) return [];
  if (object.type === 'TX_STOCK_CONVERSION') return conversionLegs(walk, exchange);
  const { name } = walk.classOf(input.issue.stockClass);
  if (name === undefined) return [];
  const from = input.holder;
  const shares = { class: name, number: `${number}` };
  switch (object.type) {
    case 'TX_STOCK_TRANSFER':
    case 'TX_STOCK_REISSUANCE':
      return transferLegs({ walk, name, from, outputs });
    case 'TX_STOCK_CONSOLIDATION':
      return outputs.flatMap((output) => {
        const to = walk.holderOf(output.stakeholder);
        return inputs.flatMap(({ holder, quantity }) => transfer({ name, number: quantity, from: holder, to, issue: output }));
      });
    case 'TX_STOCK_CANCELLATION':
      return number === 0n ? [] : [{ fact: 'shares-cancelled', fields: { ...shares, from } }];
    case 'TX_STOCK_RETRACTION':
      if (number === 0n) return [];
      walk.tell('ocf-retracted-result', object.where, { id: shortened(object.id), number: `${number}` });
      return [{ fact: 'shares-cancelled', fields: { ...shares, from } }];
    case 'TX_STOCK_REPURCHASE':
      if (number === 0n) return [];
      // OCF ends what was bought back and knows neither treasury nor a wait for cancellation: then it is out of issue.
      walk.tell('ocf-repurchase-cancelled', object.where, { id: shortened(object.id), number: `${number}` });
      return [
        { fact: 'shares-repurchased', fields: { ...shares, from, held: 'for-cancellation', ...price } },
        { fact: 'shares-cancelled', fields: { ...shares, from: 'repurchased' }, inferred: true },
      ];
    default:
      return withoutLegs(object.type);
  }
};

const withoutLegs = (type: never): never => {
  throw new Error(`a transaction of stock without legs: ${type}`);
};

/** A holder who gets what was his has other certificates and the same shares. */
const transfer = ({
  name,
  number,
  from,
  to,
  issue,
}: {
  readonly name: string;
  readonly number: bigint;
  readonly from: string;
  readonly to: string;
  readonly issue: Issue;
}): readonly Leg[] =>
  to === from || number === 0n
    ? []
    : [{ fact: 'shares-transferred', fields: { class: name, number: `${number}`, from, to }, issues: [issue] }];

const transferLegs = ({
  walk,
  name,
  from,
  outputs,
}: {
  readonly walk: Walk;
  readonly name: string;
  readonly from: string;
  readonly outputs: readonly Issue[];
}): readonly Leg[] =>
  outputs.flatMap((issue) => {
    const { quantity: number, stakeholder } = issue;
    return transfer({ name, number, from, to: walk.holderOf(stakeholder), issue });
  });

/**
 * Shares of one class become shares of others. A class outside the record gives shares that are new to it, and takes
 * shares that leave it. Where several classes result at other than one for one, how many went into each is inferred.
 */
const conversionLegs = (walk: Walk, { ending, inputs, outputs, number }: Exchange): readonly Leg[] => {
  const { classOf, holderOf, tell } = walk;
  const [input] = inputs;
  if (input === undefined) return [];
  const holder = input.holder;
  const from = classOf(input.issue.stockClass).name;
  const groups = Map.groupBy(outputs, ({ stockClass }) => stockClass);
  const all = sumOf(outputs);
  const isInferred = groups.size > 1 && all !== number && from !== undefined;
  if (isInferred) tellObject(ending.object, 'ocf-conversion-parts', tell);
  const inferred = isInferred ? ({ inferred: true } as const) : {};
  let left = number;
  let toCome = groups.size;
  return [...groups].flatMap(([stockClass, issues]): readonly Leg[] => {
    const into = classOf(stockClass).name;
    const sum = sumOf(issues);
    toCome -= 1;
    const part = toCome === 0 ? left : all === number ? sum : (number * sum) / all;
    left -= part;
    if (sum === 0n && part === 0n) return [];
    if (from === undefined) {
      if (into === undefined) return [];
      return issues.flatMap((issue) => issueLegs({ into, issue, to: holderOf(issue.stakeholder) }));
    }
    if (into === undefined) {
      return [{ fact: 'shares-cancelled', fields: { class: from, number: `${part}`, from: holder }, issues, ...inferred }];
    }
    const intoNumber = sum === part ? {} : { intoNumber: `${sum}` };
    return [
      { fact: 'shares-converted', fields: { class: from, into, number: `${part}`, ...intoNumber, holder }, issues, ...inferred },
      ...transferLegs({ walk, name: into, from: holder, outputs: issues }),
    ];
  });
};

const issueLegs = ({ into, issue, to }: { readonly into: string; readonly issue: Issue; readonly to: string }): readonly Leg[] =>
  issue.quantity === 0n
    ? []
    : [
        {
          fact: 'shares-issued',
          fields: { class: into, number: `${issue.quantity}`, to, basis: 'preferred-conversion' },
          issues: [issue],
        },
      ];
