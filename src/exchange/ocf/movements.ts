import type { HongKongDate } from '../../exact/index.ts';
import type { FactOf, JsonMap } from '../../record/index.ts';
import type { OcfAction } from './action.ts';
import { legsOf } from './legs.ts';
import type { startNames } from './names.ts';
import type { OcfOrder } from './order.ts';
import { type OcfObject, shortened, type Tell, tellObject } from './read.ts';
import { addSecurity, addsUp, exchangeOf, type Leg, type Walk, type WalkedClass } from './securities.ts';
import { splitLegs } from './split.ts';
import type { Authorised, Ending, Grant, Issue, OcfTransactions } from './transactions.ts';

export type Movement = {
  readonly on: HongKongDate;
  readonly json: JsonMap;
  /** The class whose authorised shares it is about. */
  readonly authorisedOf?: WalkedClass;
};

/** Where facts made of a package say that they come from: the key of a source in the head. */
export const sourceKey = 'ocf';

/**
 * Walks through the actions in their order, security by security, and gives the facts that move the same shares between
 * the same holders; those of one transaction are a set. Quantities that do not add up go to `fault`, what a record cannot
 * say of a transaction to `tell`.
 */
export const movementsOf = ({
  transactions,
  order,
  names,
  ...given
}: Omit<Walk, 'issues'> & {
  readonly transactions: OcfTransactions;
  readonly order: OcfOrder;
  readonly names: ReturnType<typeof startNames>;
}): readonly Movement[] => {
  const walk: Walk = { ...given, issues: transactions.issues };
  const { classOf, holderOf, fault, tell } = walk;
  const movements: Movement[] = [];
  const bases = basesOf(transactions.grants);
  const issueFacts = new Map<string, string>();

  /** Gives back the id of the first fact. */
  const emit = ({
    object,
    on,
    note,
    legs,
    authorisedOf,
  }: Happening & { readonly legs: readonly Leg[]; readonly authorisedOf?: WalkedClass }): string => {
    const first = names.of(object.id);
    for (const [index, { fact, fields, inferred, issues = [] }] of legs.entries()) {
      const from = issues.length === 0 ? '' : ` (${issues.map((issue) => issue.object.id).join(', ')})`;
      const json: JsonMap = {
        fact,
        on,
        id: index === 0 ? first : names.another(first),
        ...(legs.length > 1 ? { set: first } : {}),
        ...fields,
        source: `${sourceKey}, ${object.id}${from}`,
        ...(inferred ? { certainty: 'inferred' } : {}),
        ...(note === undefined ? {} : { note }),
      };
      movements.push(authorisedOf === undefined ? { on, json } : { on, json, authorisedOf });
    }
    return first;
  };
  const tellAll = (code: string, objects: readonly OcfObject[]): void => {
    for (const object of objects) tellObject(object, code, tell);
  };

  const issueShares = (issue: Issue): void => {
    const { object, security, quantity } = issue;
    const shareClass = classOf(issue.stockClass);
    const isRetracted = order.retracted.has(security);
    if (!isRetracted) addSecurity(walk, issue);
    if (shareClass.name === undefined) return tellAll('ocf-of-class-outside', [object]);
    if (quantity === 0n) return tellAll('ocf-nothing-moves', [object]);
    const basis = bases.get(security) ?? (issue.fromPlan ? 'award' : 'unexplained');
    const fields = { class: shareClass.name, number: `${quantity}`, to: holderOf(issue.stakeholder), basis };
    issueFacts.set(security, emit({ ...issue, legs: [{ fact: 'shares-issued', fields }] }));
    if (!isRetracted) checkAuthorised({ shareClass, happening: issue, tell });
  };

  const retract = (ending: Ending, security: string): void => {
    const retracts = issueFacts.get(security);
    if (retracts === undefined) tellAll('ocf-nothing-moves', [ending.object]);
    else emit({ ...ending, legs: [{ fact: 'fact-retracted', fields: { retracts, reason: 'clerical-error' } }] });
  };

  const end = (ending: Ending): void => {
    const exchange = exchangeOf(walk, ending);
    if (!addsUp(exchange, fault)) return;
    const { outputs, balance, inputs } = exchange;
    const results = balance === undefined ? outputs : [...outputs, balance];
    const legs = legsOf(walk, exchange);
    if (legs.length === 0) {
      const isOutside = inputs.some(({ issue }) => classOf(issue.stockClass).name === undefined);
      const code = isOutside ? 'ocf-of-class-outside' : 'ocf-nothing-moves';
      return tellAll(code, [ending.object, ...results.map(({ object }) => object)]);
    }
    const notes = [ending, ...results].flatMap(({ note }) => note ?? []);
    emit({ ...ending, note: notes.length === 0 ? undefined : notes.join('; '), legs: withOtherIssues(legs, results) });
    if (!legs.some(({ fact }) => fact === 'shares-issued')) return;
    for (const { stockClass } of outputs) checkAuthorised({ shareClass: classOf(stockClass), happening: ending, tell });
  };

  const authorise = (authorised: Authorised): void => {
    const { object, stockClass, number } = authorised;
    const shareClass = classOf(stockClass);
    shareClass.authorised = number;
    if (shareClass.name === undefined) return tellAll('ocf-of-class-outside', [object]);
    const par = shareClass.par === undefined ? {} : { par: shareClass.par };
    const fields = { class: shareClass.name, number: `${number}`, ...par };
    emit({ ...authorised, legs: [{ fact: 'capital-authorised', fields }], authorisedOf: shareClass });
  };

  const split = (action: Extract<OcfAction, { readonly kind: 'split' }>): void => {
    const shareClass = classOf(action.split.stockClass);
    const legs = splitLegs(walk, action);
    if (legs === undefined) return;
    const results = action.endings.flatMap((ending) => ending.results.flatMap((id) => transactions.issues.get(id) ?? []));
    const certificates = [...action.endings, ...results].map(({ object }) => object);
    if (legs.length === 0) {
      const code = shareClass.name === undefined ? 'ocf-of-class-outside' : 'ocf-nothing-moves';
      return tellAll(code, [action.split.object, ...certificates]);
    }
    tellAll('ocf-nothing-moves', certificates);
    emit({ ...action.split, legs });
    if (legs.some(({ fact }) => fact === 'shares-issued')) checkAuthorised({ shareClass, happening: action.split, tell });
  };

  for (const action of order.actions) {
    if (action.kind === 'issue') issueShares(action.issue);
    else if (action.kind === 'split') split(action);
    else if (action.kind === 'authorised') authorise(action.authorised);
    else {
      const [security = ''] = action.ending.securities;
      if (order.retracted.get(security) === action.ending) retract(action.ending, security);
      else end(action.ending);
    }
  }
  tellAll(
    'ocf-nothing-moves',
    order.idle.map(({ object }) => object),
  );
  tellLostGrants(transactions, tell);
  for (const { object, stockClass } of transactions.authorised) {
    const { isBeyondAuthorised, name } = classOf(stockClass);
    if (isBeyondAuthorised && name !== undefined) tellObject(object, 'ocf-authorised-left-out', tell);
  }
  return movements.filter(({ authorisedOf }) => authorisedOf?.isBeyondAuthorised !== true);
};

type Happening = { readonly object: OcfObject; readonly on: HongKongDate; readonly note: string | undefined };

const basesOf = (grants: readonly Grant[]): ReadonlyMap<string, FactOf<'shares-issued'>['basis']> =>
  new Map(grants.flatMap(({ basis, results }) => results.map((security) => [security, basis] as const)));

/** Balances and certificates of the same holder have no leg of their own: the first one names them too. */
const withOtherIssues = (legs: readonly Leg[], results: readonly Issue[]): readonly Leg[] => {
  const named = new Set(legs.flatMap(({ issues = [] }) => issues));
  const others = results.filter((issue) => !named.has(issue));
  return legs.map((leg, index) => (index === 0 ? { ...leg, issues: [...(leg.issues ?? []), ...others] } : leg));
};

/** An exercise whose stock nobody issued: in OCF there are no shares until an issuance says so. */
const tellLostGrants = ({ grants, issues }: OcfTransactions, tell: Tell): void => {
  for (const { object, results } of grants) {
    const lost = results.filter((security) => !issues.has(security));
    if (lost.length === 0 && results.length > 0) continue;
    const securities = lost.length === 0 ? '-' : shortened(lost.join(', '));
    tell('ocf-grant-without-shares', object.where, { type: object.type, id: shortened(object.id), securities });
  }
};

/**
 * A record refuses an issue beyond what is authorised; a package may be wrong in that number and right in its shares, so
 * the number is what gives way, and it is told.
 */
const checkAuthorised = ({
  shareClass,
  happening: { object, on },
  tell,
}: {
  readonly shareClass: WalkedClass;
  readonly happening: Happening;
  readonly tell: Tell;
}): void => {
  const { issued, authorised, ocfId, isBeyondAuthorised } = shareClass;
  if (authorised === undefined || issued <= authorised || isBeyondAuthorised) return;
  shareClass.isBeyondAuthorised = true;
  const values = { class: shortened(ocfId), issued: `${issued}`, authorised: `${authorised}`, date: on };
  tell('ocf-beyond-authorised', object.where, values);
};
