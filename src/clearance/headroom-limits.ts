import type { HongKongDate } from '../exact/index.ts';
import { type Fact, type FactOf, type Fault, nearestWord } from '../record/index.ts';

/** What each line is measured in, and so what a `limit-set` fact of its name gives. */
export const lineUnits = {
  'non-wvr-votes': 'votes',
  ceiling: 'shares',
  'buy-back': 'shares',
  'buy-back-in-one-action': 'shares',
  'beneficiary-purchase': 'shares',
  'beneficiary-issue': 'shares',
  'public-issue': 'shares',
  mandate: 'shares',
  'issue-mandate': 'shares',
  'public-float': 'shares',
  'approval-pool': 'shares',
  confirmation: 'days',
  filing: 'days',
} as const satisfies Readonly<Record<string, 'shares' | 'votes' | 'days'>>;

export type LineName = keyof typeof lineUnits;
export const lineNames = Object.keys(lineUnits) as readonly LineName[];

/** Limits of alerts that only a proposal raises: `clear` tells them. */
const ofProposals: Readonly<Record<string, 'shares' | 'votes' | 'days'>> = { 'takeovers-30': 'votes' };

const isLine = (name: string): name is LineName => Object.hasOwn(lineUnits, name);

/** What the issuer has set for a line, with the fact that set it. */
export type SetLimit = { readonly line: LineName; readonly least: bigint; readonly fact: string };

/**
 * The limits as they stand on a day; a later fact replaces an earlier one. A line that there is not is a fault, with the
 * nearest one, and so is a limit in another unit than that of its line.
 */
export const limitsOf = (
  /** In the order in which they took effect. */
  facts: readonly Fact[],
  on: HongKongDate,
): { readonly limits: ReadonlyMap<LineName, SetLimit>; readonly faults: readonly Fault[] } => {
  const limits = new Map<LineName, SetLimit>();
  const faults: Fault[] = [];
  for (const fact of facts) {
    if (fact.fact !== 'limit-set' || fact.on > on) continue;
    const fault = faultOf(fact);
    if (fault !== undefined) faults.push(fault);
    else if (isLine(fact.limit)) {
      limits.set(fact.limit, { line: fact.limit, least: fact[lineUnits[fact.limit]] ?? 0n, fact: fact.id });
    }
  }
  return { limits, faults };
};

const faultOf = (fact: FactOf<'limit-set'>): Fault | undefined => {
  const place = { line: fact.line, column: fact.column };
  const unit = isLine(fact.limit) ? lineUnits[fact.limit] : ofProposals[fact.limit];
  if (unit === undefined) {
    const known = [...lineNames, ...Object.keys(ofProposals)];
    const nearest = nearestWord(fact.limit, known);
    const values = { found: fact.limit, allowed: known.join(', '), ...(nearest === undefined ? {} : { nearest }) };
    return { code: 'no-such-limit', place, values };
  }
  const given = (['shares', 'votes', 'days'] as const).filter((one) => fact[one] !== undefined);
  if (given.length === 1 && given[0] === unit) return undefined;
  return { code: 'limit-in-other-unit', place, values: { limit: fact.limit, unit, found: given.join(', ') || '-' } };
};
