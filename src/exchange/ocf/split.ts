import { largestQuantity } from '../../exact/index.ts';
import type { OcfAction } from './action.ts';
import { shortened } from './read.ts';
import { addSecurity, type Leg, sumOf, takeSecurity, type Walk, type WalkedClass } from './securities.ts';
import type { Ending, Issue } from './transactions.ts';

type Balance = { before: bigint; after: bigint };

/**
 * A split of a class multiplies every share of it, whether the package exchanges the securities (reissuances that name
 * the split) or not. What an exchange rounds away or up is cancelled or issued first, so that the class splits evenly, as
 * a record wants it. Undefined where it does not come out even.
 */
export const splitLegs = (
  walk: Walk,
  { split, endings }: Extract<OcfAction, { readonly kind: 'split' }>,
): readonly Leg[] | undefined => {
  const { fault } = walk;
  const { ratio, stockClass } = split;
  const shareClass = walk.classOf(stockClass);
  const balances = new Map<string, Balance>();
  const count = (holder: string, before: bigint, after: bigint): void => {
    const balance = balances.get(holder) ?? { before: 0n, after: 0n };
    balances.set(holder, { before: balance.before + before, after: balance.after + after });
  };
  const exchanges = endings.map((ending) => exchange({ walk, ending, split, count }));
  const isEven = multiplyRest({ walk, shareClass, split, count });
  for (const { outputs } of exchanges) for (const issue of outputs) addSecurity(walk, issue);
  if (!isEven || !exchanges.every(({ sound }) => sound)) return undefined;
  const { part: into, whole: each } = ratio;
  if (shareClass.authorised !== undefined) shareClass.authorised = (shareClass.authorised * into) / each;
  if (shareClass.name === undefined || into === each) return [];
  const rounding = roundingLegs({ balances, name: shareClass.name, split, fault });
  if (rounding === undefined) return undefined;
  const fact = into > each ? 'shares-subdivided' : 'shares-consolidated';
  return [...rounding, { fact, fields: { class: shareClass.name, each: `${each}`, into: `${into}` } }];
};

type Counting = {
  readonly walk: Walk;
  readonly split: Extract<OcfAction, { readonly kind: 'split' }>['split'];
  readonly count: (holder: string, before: bigint, after: bigint) => void;
};

/** Ends the securities of one exchange; what results is in the class of the split, of the same holder, and the same but for rounding. */
const exchange = ({
  walk,
  ending,
  split,
  count,
}: Counting & { readonly ending: Ending }): { readonly outputs: readonly Issue[]; readonly sound: boolean } => {
  const { where } = ending.object;
  let sound = true;
  const wrong = (code: string, values: Readonly<Record<string, string>>): void => {
    walk.fault(code, where, values);
    sound = false;
  };
  const { part: into, whole: each } = split.ratio;
  const inputs = ending.securities.map((security) => takeSecurity(walk, security));
  const outputs = ending.results.flatMap((security) => walk.issues.get(security) ?? []);
  const held = sumOf(inputs);
  const sum = sumOf(outputs);
  const [input] = inputs;
  for (const issue of [...inputs.map((one) => one.issue), ...outputs]) {
    if (issue.stockClass !== split.stockClass) {
      wrong('ocf-result-class', { found: shortened(issue.stockClass), class: shortened(split.stockClass) });
    } else if (issue.stakeholder !== input?.issue.stakeholder) {
      wrong('ocf-split-holder', { security: shortened(issue.security), split: shortened(split.object.id) });
    }
  }
  const off = sum * each - held * into;
  if (off >= each || -off >= each) {
    wrong('ocf-split-sum', { held: `${held}`, each: `${each}`, into: `${into}`, found: `${sum}` });
  }
  if (input !== undefined) count(input.holder, held, sum);
  return { outputs, sound };
};

/** The securities that nobody exchanges; gives back whether all of them come out whole. */
const multiplyRest = ({ walk, shareClass, split, count }: Counting & { readonly shareClass: WalkedClass }): boolean => {
  const { part: into, whole: each } = split.ratio;
  const { where, id } = split.object;
  let isEven = true;
  for (const security of shareClass.securities.values()) {
    const { holder, quantity } = security;
    if ((quantity * into) % each !== 0n) {
      const values = { security: shortened(security.id), number: `${quantity}`, each: `${each}`, into: `${into}` };
      walk.fault('ocf-split-part', where, values);
      isEven = false;
      continue;
    }
    security.quantity = (quantity * into) / each;
    if (security.quantity > largestQuantity) {
      walk.fault('ocf-too-large', where, { field: 'split_ratio', found: `${security.quantity}` });
      isEven = false;
    }
    shareClass.issued += security.quantity - quantity;
    count(holder, quantity, security.quantity);
  }
  const rest = shareClass.securities.size;
  if (rest > 0 && into !== each) {
    walk.tell('ocf-split-implied', where, { id: shortened(id), class: shortened(shareClass.ocfId), count: `${rest}` });
  }
  return isEven;
};

const roundingLegs = ({
  balances,
  name,
  split,
  fault,
}: {
  readonly balances: ReadonlyMap<string, Balance>;
  readonly name: string;
  readonly split: Counting['split'];
  readonly fault: Walk['fault'];
}): readonly Leg[] | undefined => {
  const { part: into, whole: each } = split.ratio;
  const legs: Leg[] = [];
  let sound = true;
  for (const [holder, { before, after }] of balances) {
    if ((after * each) % into !== 0n) {
      const values = { holder, number: `${before}`, after: `${after}`, each: `${each}`, into: `${into}` };
      fault('ocf-split-rounding', split.object.where, values);
      sound = false;
      continue;
    }
    const lacks = (after * each) / into - before;
    const number = `${lacks < 0n ? -lacks : lacks}`;
    if (lacks < 0n) legs.push({ fact: 'shares-cancelled', fields: { class: name, number, from: holder } });
    if (lacks > 0n) legs.push({ fact: 'shares-issued', fields: { class: name, number, to: holder, basis: 'sub-division' } });
  }
  return sound ? legs : undefined;
};
