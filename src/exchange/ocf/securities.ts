import type { FactKind, JsonMap } from '../../record/index.ts';
import { shortened, type Tell } from './read.ts';
import type { Ending, Issue } from './transactions.ts';

/** A stock class while its transactions are walked through. */
export type WalkedClass = {
  readonly ocfId: string;
  /** Its name in the record; undefined for a class that a record cannot hold. */
  readonly name: string | undefined;
  /** What each share must be paid up to, where the package says so. */
  readonly par: string | undefined;
  authorised: bigint | undefined;
  issued: bigint;
  /** More shares were issued than the package says may be. */
  isBeyondAuthorised: boolean;
  readonly securities: Map<string, Security>;
};

/** A security in issue. `quantity` moves with splits whose exchange the package does not spell out. */
export type Security = { readonly id: string; readonly holder: string; readonly issue: Issue; quantity: bigint };

/** A fact that an action becomes, or one of several. */
export type Leg = {
  readonly fact: FactKind;
  readonly fields: JsonMap;
  /** That this happened is inferred: the package does not say so itself. */
  readonly inferred?: true;
  /** The issues whose securities this leg is about, beside its transaction. */
  readonly issues?: readonly Issue[];
};

export type Walk = {
  readonly issues: ReadonlyMap<string, Issue>;
  readonly classOf: (ocfId: string) => WalkedClass;
  readonly holderOf: (stakeholder: string) => string;
  readonly fault: Tell;
  readonly tell: Tell;
};

export const addSecurity = ({ classOf, holderOf }: Walk, issue: Issue): void => {
  const shareClass = classOf(issue.stockClass);
  const { security: id, quantity } = issue;
  shareClass.securities.set(id, { id, holder: holderOf(issue.stakeholder), issue, quantity });
  shareClass.issued += quantity;
};

export const takeSecurity = ({ classOf, issues }: Walk, id: string): Security => {
  const issue = issues.get(id);
  const shareClass = issue && classOf(issue.stockClass);
  const security = shareClass?.securities.get(id);
  if (shareClass === undefined || security === undefined) throw new Error(`security ${id} is not there when it ends`);
  shareClass.securities.delete(id);
  shareClass.issued -= security.quantity;
  return security;
};

/** A transaction with the securities that it ended and the issues that result from it. */
export type Exchange = {
  readonly ending: Ending;
  readonly inputs: readonly Security[];
  readonly outputs: readonly Issue[];
  readonly balance: Issue | undefined;
  /** All shares of the securities that end, and how many of them the transaction is about. */
  readonly held: bigint;
  readonly number: bigint;
};

/** Ends the securities of a transaction and brings in those that result from it. */
export const exchangeOf = (walk: Walk, ending: Ending): Exchange => {
  const inputs = ending.securities.map((security) => takeSecurity(walk, security));
  const outputs = ending.results.flatMap((security) => walk.issues.get(security) ?? []);
  const balance = ending.balance === undefined ? undefined : walk.issues.get(ending.balance);
  for (const output of balance === undefined ? outputs : [...outputs, balance]) addSecurity(walk, output);
  const held = sumOf(inputs);
  return { ending, inputs, outputs, balance, held, number: ending.quantity ?? held };
};

export const sumOf = (parts: readonly { readonly quantity: bigint }[]): bigint =>
  parts.reduce((sum, { quantity }) => sum + quantity, 0n);

/** Nothing appears and nothing is lost: every share of the securities that end is in what results, or left for good. */
export const addsUp = ({ ending, inputs, outputs, balance, held, number }: Exchange, fault: Tell): boolean => {
  const { type, where, id } = ending.object;
  const rest = held - number;
  const left = balance?.quantity ?? 0n;
  const values = { number: `${number}`, held: `${held}`, security: shortened(ending.securities.join(', ')) };
  let sound = true;
  const wrong = (code: string, at: string, told: Readonly<Record<string, string>>): void => {
    fault(code, at, told);
    sound = false;
  };
  if (rest < 0n) wrong('ocf-more-than-security', where, values);
  else if (rest > 0n && balance === undefined) wrong('ocf-balance-missing', where, { ...values, rest: `${rest}` });
  else if (rest !== left) wrong('ocf-balance', where, { ...values, rest: `${rest}`, found: `${left}` });
  const issue = inputs[0]?.issue;
  if (balance !== undefined && (balance.stockClass !== issue?.stockClass || balance.stakeholder !== issue.stakeholder)) {
    wrong('ocf-balance-other', balance.object.where, { security: shortened(balance.security), id: shortened(id) });
  }
  const converts = type === 'TX_STOCK_CONVERSION';
  const stockClass = issue?.stockClass ?? '';
  for (const other of [...inputs.slice(1).map((input) => input.issue), ...(converts ? [] : outputs)]) {
    if (other.stockClass === stockClass) continue;
    wrong('ocf-result-class', where, { found: shortened(other.stockClass), class: shortened(stockClass) });
  }
  if (converts && outputs.some((output) => output.stockClass === stockClass)) {
    wrong('ocf-converts-into-itself', where, { class: shortened(stockClass) });
  }
  const sum = sumOf(outputs);
  const moves = type === 'TX_STOCK_TRANSFER' || type === 'TX_STOCK_REISSUANCE' || type === 'TX_STOCK_CONSOLIDATION';
  if (moves && sum !== number) wrong('ocf-sum', where, { number: `${number}`, found: `${sum}` });
  if (converts && (sum === 0n) !== (number === 0n))
    wrong('ocf-converts-nothing', where, { number: `${number}`, found: `${sum}` });
  return sound;
};
