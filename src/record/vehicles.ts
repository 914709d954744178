import type { HongKongDate } from '../exact/index.ts';
import { economicParts, voteDirector } from './interests.ts';
import { type State, unknownHolder, type VehicleTerms } from './state.ts';

/** `by` is the decision of the Exchange; without it the arrangement itself says that the Exchange accepted it. */
export type VehicleStanding =
  | { readonly status: 'accepted'; readonly by: string | undefined }
  | { readonly status: 'permitted'; readonly head: '(a)' | '(b)' | '(c)' }
  | { readonly status: 'not-permitted' }
  | { readonly status: 'unknown' };

/**
 * Whether a vehicle may hold weighted shares (Rule 8A.18(2)). The closed set of heads: (a) a partnership whose terms let
 * only the beneficiary dictate the votes; (b) a trust for estate or tax planning in which he keeps an element of control,
 * or where a tax bar forbids that the interest in all; (c) a company or other vehicle wholly owned and wholly directed by
 * him or by a trust of kind (b). Anything else is for the Exchange.
 */
export const vehicleStanding = ({
  state,
  terms,
  on,
  wvrShares,
}: {
  readonly state: State;
  readonly terms: VehicleTerms;
  readonly on: HongKongDate;
  readonly wvrShares: bigint;
}): VehicleStanding => {
  const accepted = state.decisions.find(
    ({ decision, rule, holder, person, until, number }) =>
      decision === 'approval' &&
      (rule === '8A.18' || rule === '8A.18(2)') &&
      (holder === terms.vehicle || person === terms.vehicle) &&
      (until === undefined || on <= until) &&
      (number === undefined || wvrShares <= number),
  );
  if (accepted) return { status: 'accepted', by: accepted.id };
  if (terms.acceptedByExchange === true) return { status: 'accepted', by: undefined };
  const director = voteDirector(state, terms.vehicle);
  if (director === unknownHolder) return { status: 'unknown' };
  const head = headOf(state, terms, director);
  return head === undefined ? { status: 'not-permitted' } : { status: 'permitted', head };
};

/** Whether what `holder` holds is held by `person` himself, through a nominee, or by a vehicle that may hold for him. */
export const isHeldFor = ({
  state,
  holder,
  person,
  on,
}: {
  readonly state: State;
  readonly holder: string;
  readonly person: string;
  readonly on: HongKongDate;
}): boolean => {
  const registered = nominatorOf(state, holder);
  const terms = state.vehicles.get(registered);
  if (terms === undefined) return registered === person;
  const { status } = vehicleStanding({ state, terms, on, wvrShares: carriedBy(state, terms.vehicle) });
  if (status !== 'accepted' && status !== 'permitted') return false;
  return voteDirector(state, registered) === person || isFor(state, terms, person);
};

const nominatorOf = (state: State, holder: string): string => {
  let current = holder;
  while (!state.vehicles.has(current)) {
    const next = state.nominees.get(current);
    if (next === undefined || next === current) break;
    current = next;
  }
  return current;
};

/** Whether a vehicle is arranged for him, be it through another vehicle. */
export const isFor = (state: State, terms: VehicleTerms, person: string): boolean =>
  terms.for.some((someone) => {
    const inner = state.vehicles.get(someone);
    return someone === person || (inner !== undefined && isFor(state, inner, person));
  });

const carriedBy = (state: State, holder: string): bigint => {
  let sum = 0n;
  for (const { id, weighted } of state.classes.values()) {
    const holding = weighted ? state.holdings.get(id)?.get(holder) : undefined;
    if (holding) sum += holding.shares - holding.ceased;
  }
  return sum;
};

const headOf = (state: State, terms: VehicleTerms, director: string): '(a)' | '(b)' | '(c)' | undefined => {
  const isBeneficiary = state.beneficiaries.has(director);
  if (terms.kind === 'limited-partnership') return isBeneficiary && terms.votesSolelyBy === director ? '(a)' : undefined;
  if (terms.kind === 'trust') return isPlanningTrust(state, terms) ? '(b)' : undefined;
  if (!isBeneficiary) return undefined;
  if (terms.economicInterest === 'discretionary') return undefined;
  const { parts, discretionary } = economicParts(state, terms.vehicle);
  if (discretionary.size === 0 && parts.size === 1 && parts.has(director)) return '(c)';
  const owners = terms.economicInterest;
  const owner = owners.length === 1 ? state.vehicles.get(owners[0]?.person ?? '') : undefined;
  return owner?.kind === 'trust' && isPlanningTrust(state, owner) ? '(c)' : undefined;
};

const isPlanningTrust = (state: State, terms: VehicleTerms): boolean => {
  if (terms.purpose !== 'estate-planning' && terms.purpose !== 'tax-planning') return false;
  const director = voteDirector(state, terms.vehicle);
  const his = terms.for.some((person) => state.beneficiaries.has(person));
  if (!his) return false;
  if (terms.controlKept === true || (state.beneficiaries.has(director) && terms.controlKept !== false)) return true;
  const { parts } = economicParts(state, terms.vehicle);
  return terms.taxBar === true && parts.size === 1 && [...parts.keys()].every((person) => state.beneficiaries.has(person));
};
