import type { Fraction, HongKongDate } from '../../exact/index.ts';
import type { FactOf } from '../../record/index.ts';
import { noPrice, readAmount } from './numbers.ts';
import { type CarriedType, isCarriedType, type OcfType } from './objects.ts';
import {
  fieldOf,
  fieldsOf,
  isNothing,
  type OcfFields,
  type OcfObject,
  shortened,
  type Tell,
  tellField,
  tellFields,
} from './read.ts';

type Basis = FactOf<'shares-issued'>['basis'];

/** A security of stock comes into being: by itself, or as what another transaction results in. */
export type Issue = {
  readonly object: OcfObject;
  readonly on: HongKongDate;
  readonly security: string;
  /** Of OCF: the ids of a stakeholder and of a stock class. */
  readonly stakeholder: string;
  readonly stockClass: string;
  readonly quantity: bigint;
  readonly fromPlan: boolean;
  readonly note: string | undefined;
};

/** Securities end, wholly or but for a balance, and others may result. */
export type Ending = {
  readonly object: OcfObject<EndingType>;
  readonly on: HongKongDate;
  readonly securities: readonly string[];
  /** How many shares of the security it concerns; undefined is all of them. */
  readonly quantity: bigint | undefined;
  readonly results: readonly string[];
  readonly balance: string | undefined;
  /** The split of the class that it carries out. */
  readonly split: string | undefined;
  readonly price: { readonly price: string; readonly currency: string } | undefined;
  readonly note: string | undefined;
};
export type EndingType = Exclude<
  CarriedType,
  | 'ISSUER'
  | 'STAKEHOLDER'
  | 'STOCK_CLASS'
  | 'TX_STOCK_ISSUANCE'
  | 'TX_STOCK_CLASS_SPLIT'
  | 'TX_STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT'
>;

/** Each `ratio.whole` shares of a class become `ratio.part`. */
export type Split = {
  readonly object: OcfObject;
  readonly on: HongKongDate;
  readonly stockClass: string;
  readonly ratio: Fraction;
  readonly note: string | undefined;
};
export type Authorised = {
  readonly object: OcfObject;
  readonly on: HongKongDate;
  readonly stockClass: string;
  readonly number: bigint;
  readonly note: string | undefined;
};

/** What other securities (options, warrants, notes) turned into; they themselves have no place in a record. */
export type Grant = { readonly object: OcfObject; readonly basis: Basis; readonly results: readonly string[] };

export type OcfTransactions = {
  readonly issues: ReadonlyMap<string, Issue>;
  readonly endings: readonly Ending[];
  readonly splits: ReadonlyMap<string, Split>;
  readonly authorised: readonly Authorised[];
  readonly grants: readonly Grant[];
};

/** Reads the transactions of a package; those without a place in a record are told, and checked for what they name. */
export const readTransactions = ({
  objects,
  stakeholders,
  stockClasses,
  isWhole,
  fault,
  tell,
}: {
  readonly objects: readonly OcfObject[];
  /** Ids that are there, read or not: a stakeholder that could not be read is not unknown. */
  readonly stakeholders: ReadonlySet<string>;
  readonly stockClasses: ReadonlySet<string>;
  /** False where some of the package could not be read: what it names may be there, and is not called unknown. */
  readonly isWhole: boolean;
  readonly fault: Tell;
  readonly tell: Tell;
}): OcfTransactions => {
  const issues = new Map<string, Issue>();
  const endings: Ending[] = [];
  const splits = new Map<string, Split>();
  const authorised: Authorised[] = [];
  const grants: Grant[] = [];
  const firstOf = new Map<string, string>();
  const stock = new Set<string>();
  const namesSecurity: OcfObject[] = [];

  const addSecurity = (object: OcfObject, security: string): boolean => {
    const first = firstOf.get(security);
    if (first === undefined) firstOf.set(security, object.where);
    else fault('ocf-security-twice', object.where, { security: shortened(security), first });
    return first === undefined;
  };
  const knownClass = (object: OcfObject, stockClass: string | undefined): string | undefined =>
    stockClass === undefined || stockClasses.has(stockClass) || !isWhole
      ? stockClass
      : fault('ocf-unknown-class', object.where, { found: shortened(stockClass) });

  const readIssue = (object: OcfObject, fields: OcfFields): void => {
    const on = fields.date('date');
    const security = fields.text('security_id');
    const stakeholder = fields.text('stakeholder_id');
    const stockClass = knownClass(object, fields.text('stock_class_id'));
    const quantity = fields.shares('quantity');
    // A security whose issue is faulty is still not unknown to what names it.
    const isNew = security !== undefined && addSecurity(object, security);
    if (security !== undefined) stock.add(security);
    if (isWhole && stakeholder !== undefined && !stakeholders.has(stakeholder)) {
      fault('ocf-unknown-stakeholder', object.where, { found: shortened(stakeholder) });
      return;
    }
    if (!isNew || on === undefined || stakeholder === undefined || stockClass === undefined || quantity === undefined) return;
    const kind = fieldOf(object.value, 'issuance_type');
    const isRestricted = kind?.kind === 'text' && kind.text === 'RSA';
    const plan = fieldOf(object.value, 'stock_plan_id');
    const fromPlan = isRestricted || (plan !== undefined && !isNothing(plan));
    tellFields({ object, tell, also: isRestricted ? ['issuance_type'] : [] });
    const note = fields.note('consideration_text');
    issues.set(security, { object, on, security, stakeholder, stockClass, quantity, fromPlan, note });
  };

  const readEnding = (object: OcfObject<EndingType>, fields: OcfFields): void => {
    const on = fields.date('date');
    const read = endingOf(object.type, fields);
    if (on === undefined || read === undefined) return;
    tellFields({ object, tell });
    endings.push({ object, on, ...read, ...priceOf(object, tell), note: fields.note('reason_text', 'consideration_text') });
  };

  const readOfClass = (object: OcfObject, fields: OcfFields): void => {
    const on = fields.date('date');
    const stockClass = knownClass(object, fields.text('stock_class_id'));
    const note = fields.note();
    if (object.type === 'TX_STOCK_CLASS_SPLIT') {
      const ratio = fields.ratio('split_ratio');
      if (on && stockClass !== undefined && ratio) splits.set(object.id, { object, on, stockClass, ratio, note });
    } else {
      const number = fields.shares('new_shares_authorized');
      if (on && stockClass !== undefined && number !== undefined) authorised.push({ object, on, stockClass, number, note });
    }
    tellFields({ object, tell });
  };

  const readTold = (object: OcfObject): void => {
    const security = fieldOf(object.value, 'security_id');
    if (otherIssues.has(object.type) && security?.kind === 'text') addSecurity(object, security.text);
    else if (security !== undefined) namesSecurity.push(object);
    const basis = grantTypes.get(object.type);
    const results = fieldOf(object.value, 'resulting_security_ids');
    if (basis === undefined || results?.kind !== 'list') return;
    grants.push({ object, basis, results: results.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) });
  };

  for (const object of objects) {
    const fields = fieldsOf(object, fault);
    const { type } = object;
    if (!isCarriedType(type)) {
      readTold(object);
      continue;
    }
    switch (type) {
      case 'TX_STOCK_ISSUANCE':
        readIssue(object, fields);
        break;
      case 'TX_STOCK_CLASS_SPLIT':
      case 'TX_STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT':
        readOfClass(object, fields);
        break;
      case 'ISSUER':
      case 'STAKEHOLDER':
      case 'STOCK_CLASS':
        break;
      default:
        readEnding({ ...object, type }, fields);
    }
  }
  for (const object of isWhole ? namesSecurity : []) {
    const security = fieldOf(object.value, 'security_id');
    if (security?.kind === 'text' && firstOf.has(security.text)) continue;
    fault('ocf-unknown-security', object.where, { found: security?.kind === 'text' ? shortened(security.text) : '-' });
  }
  for (const ending of endings) {
    for (const security of [...ending.securities, ...ending.results, ...(ending.balance === undefined ? [] : [ending.balance])]) {
      if (stock.has(security) || !isWhole) continue;
      const code = firstOf.has(security) ? 'ocf-not-stock' : 'ocf-unknown-security';
      fault(code, ending.object.where, { found: shortened(security) });
    }
  }
  return { issues, endings, splits, authorised, grants };
};

type EndingFields = Pick<Ending, 'securities' | 'quantity' | 'results' | 'balance' | 'split'>;

/** What each type of transaction says of securities; a type that nobody reads here does not compile. */
const endingOf = (type: EndingType, fields: OcfFields): EndingFields | undefined => {
  if (type === 'TX_STOCK_CONSOLIDATION') {
    const securities = fields.texts('security_ids');
    const result = fields.text('resulting_security_id');
    if (securities === undefined || result === undefined) return undefined;
    return { securities, quantity: undefined, results: [result], balance: undefined, split: undefined };
  }
  const security = fields.text('security_id');
  if (security === undefined) return undefined;
  const whole = { securities: [security], quantity: undefined, results: [], balance: undefined, split: undefined };
  switch (type) {
    case 'TX_STOCK_RETRACTION':
      return whole;
    case 'TX_STOCK_CANCELLATION':
    case 'TX_STOCK_REPURCHASE': {
      const quantity = fields.shares('quantity');
      return quantity === undefined ? undefined : { ...whole, quantity, balance: fields.optionalText('balance_security_id') };
    }
    case 'TX_STOCK_TRANSFER':
    case 'TX_STOCK_CONVERSION': {
      const quantity = fields.shares(type === 'TX_STOCK_TRANSFER' ? 'quantity' : 'quantity_converted');
      const results = fields.texts('resulting_security_ids');
      if (quantity === undefined || results === undefined) return undefined;
      return { ...whole, quantity, results, balance: fields.optionalText('balance_security_id') };
    }
    case 'TX_STOCK_REISSUANCE': {
      const results = fields.texts('resulting_security_ids');
      return results && { ...whole, results, split: fields.optionalText('split_transaction_id') };
    }
    default:
      return unread(type);
  }
};

const unread = (type: never): never => {
  throw new Error(`a transaction that ends a security and that nobody reads: ${type}`);
};

/** The price of a repurchase where it can stand in a record; one that cannot is told. Nothing in no currency is no price. */
const priceOf = (object: OcfObject, tell: Tell): Pick<Ending, 'price'> => {
  const price = fieldOf(object.value, 'price');
  if (price === undefined || isNothing(price)) return { price: undefined };
  const [amount, currency] = ['amount', 'currency'].map((field) => {
    const found = price.kind === 'map' ? fieldOf(price, field) : undefined;
    return found?.kind === 'text' && !isNothing(found) ? found.text : undefined;
  });
  const read = amount === undefined ? undefined : readAmount(amount);
  if (currency === noPrice.currency && read !== undefined && !/[1-9]/.test(read)) return { price: undefined };
  if (read !== undefined && currency !== noPrice.currency && currency !== undefined) return { price: { price: read, currency } };
  tellField({ object, field: 'price', value: price, tell });
  return { price: undefined };
};

const otherIssues: ReadonlySet<OcfType> = new Set([
  'TX_CONVERTIBLE_ISSUANCE',
  'TX_EQUITY_COMPENSATION_ISSUANCE',
  'TX_PLAN_SECURITY_ISSUANCE',
  'TX_WARRANT_ISSUANCE',
]);

/** On what basis shares are issued where such a transaction results in them. */
const grantTypes: ReadonlyMap<OcfType, Basis> = new Map([
  ['TX_EQUITY_COMPENSATION_EXERCISE', 'option-exercise'],
  ['TX_PLAN_SECURITY_EXERCISE', 'option-exercise'],
  ['TX_WARRANT_EXERCISE', 'option-exercise'],
  ['TX_EQUITY_COMPENSATION_RELEASE', 'award'],
  ['TX_PLAN_SECURITY_RELEASE', 'award'],
  ['TX_CONVERTIBLE_CONVERSION', 'unexplained'],
] as const);
