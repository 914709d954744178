import type { HongKongDate } from '../exact/index.ts';
import { type FactKind, factKinds, type State, type Unnumbered } from '../record/index.ts';
import type { Finding } from '../rulebook/index.ts';

type Area = 'shares' | 'holdings' | 'directors' | 'committees' | 'charges' | 'articles';

/** An area of the record whose sources stop before the day of a proposal that rests on it. */
export type EndedArea = { readonly area: string; readonly on: HongKongDate };

/** What the answer rests on besides the area that a kind of fact belongs to by itself. */
const further: Partial<Record<FactKind, readonly Area[]>> = {
  'shares-repurchased': ['holdings'],
  'shares-cancelled': ['holdings'],
  'shares-converted': ['holdings'],
  'shares-issued': ['holdings'],
  'shares-transferred': ['shares'],
  'treasury-shares-sold': ['holdings'],
  'rights-granted': ['shares', 'holdings'],
  'charge-created': ['holdings'],
  'charge-changed': ['holdings'],
  'charge-enforced': ['shares', 'holdings'],
  'votes-entrusted': ['holdings'],
  'vehicle-arranged': ['holdings'],
  'vehicle-changed': ['holdings'],
  'vehicle-ended': ['holdings'],
  'beneficiary-named': ['holdings', 'directors'],
  'person-died': ['holdings', 'directors'],
  'director-ceased': ['holdings'],
  'exchange-determined': ['holdings'],
  'class-terms-changed': ['shares', 'holdings', 'articles'],
};

const own: ReadonlySet<string> = new Set<Area>(['shares', 'holdings', 'directors', 'committees', 'charges', 'articles']);

const areasOf = (kind: FactKind): readonly string[] => {
  const shape = factKinds[kind];
  return [...('area' in shape && own.has(shape.area) ? [shape.area] : []), ...(further[kind] ?? [])];
};

export const endedAreas = ({
  state,
  facts,
  on,
}: {
  readonly state: State;
  readonly facts: readonly Unnumbered[];
  readonly on: HongKongDate;
}): readonly EndedArea[] =>
  [...new Set(facts.flatMap(({ fact }) => areasOf(fact)))].flatMap((area) => {
    const ended = state.knowledge.get(area)?.endedOn;
    return ended !== undefined && ended < on ? [{ area, on: ended }] : [];
  });

const byBalances: ReadonlySet<string> = new Set([
  '8A.09/non-wvr-votes',
  '8A.13/proportion-not-above-ceiling',
  '8A.14/proportionate-take-up',
  '8A.14/untaken-as-ordinary',
  '8A.15/reduction-matched-by-conversion',
]);

/** Whether it turns on balances that a finding comes out as it does. */
export const restsOnBalances = ({ rule, check }: Pick<Finding, 'rule' | 'check'>): boolean => byBalances.has(`${rule}/${check}`);
