import { currentBeneficiaries, sideOf, voteDirector } from './interests.ts';
import {
  type Holding,
  holdingOf,
  publicHolders,
  type ShareClass,
  type Side,
  type State,
  type Totals,
  unknownHolder,
} from './state.ts';

/**
 * The only place where a balance changes. Each change moves the sums with it, so that the votes of a hundred thousand
 * holders need not be added up again after every action.
 */
export const changeHolding = ({
  state,
  shareClass,
  holder,
  by,
  ceasedBy = 0n,
}: {
  readonly state: State;
  readonly shareClass: ShareClass;
  readonly holder: string;
  readonly by: bigint;
  readonly ceasedBy?: bigint;
}): Holding => {
  const holders = state.holdings.get(shareClass.id) ?? new Map<string, Holding>();
  state.holdings.set(shareClass.id, holders);
  const holding = holders.get(holder) ?? { shares: 0n, ceased: 0n };
  const side = sideNow(state, holder);
  const carriedBefore = holding.shares - holding.ceased;
  count(state, shareClass, side, holding, -1n);
  holding.shares += by;
  holding.ceased += ceasedBy;
  count(state, shareClass, side, holding, 1n);
  holders.set(holder, holding);
  if (holding.shares === 0n && holding.ceased === 0n) holders.delete(holder);
  if (shareClass.weighted) {
    const carriedAfter = holding.shares - holding.ceased;
    if (carriedBefore > 0n !== carriedAfter > 0n) refreshSides(state);
  }
  return holding;
};

/** Votes of what a holder has of a class; shares whose weight has ceased vote as on reserved matters. */
export const votesOf = (shareClass: ShareClass, { shares, ceased }: Holding): bigint =>
  (shares - ceased) * shareClass.votes + ceased * shareClass.reservedVotes;

const sideNow = (state: State, holder: string): Side =>
  holder === publicHolders ? 'non-wvr' : holder === unknownHolder ? 'unknown' : (state.sides.get(holder) ?? 'non-wvr');

const count = (state: State, shareClass: ShareClass, side: Side, holding: Holding, sign: 1n | -1n): void => {
  const { sums } = state;
  const votes = votesOf(shareClass, holding) * sign;
  sums.totalVotes += votes;
  sums.reservedVotes += holding.shares * shareClass.reservedVotes * sign;
  if (shareClass.weighted) sums.wvrShares += (holding.shares - holding.ceased) * sign;
  countSide(state, shareClass, side, holding, sign);
};

const countSide = (state: State, shareClass: ShareClass, side: Side, holding: Holding, sign: 1n | -1n): void => {
  const { sums } = state;
  const ordinary = (shareClass.weighted ? holding.ceased * shareClass.reservedVotes : holding.shares * shareClass.votes) * sign;
  if (side === 'non-wvr') sums.nonWvrVotes += ordinary;
  else if (side === 'unknown') sums.unknownVotes += ordinary;
  else sums.beneficiaryOrdinaryVotes += ordinary;
};

/** Classifies again every holder that may stand on another side now, and moves the sums accordingly. */
export const refreshSides = (state: State): void => {
  const beneficiaries = currentBeneficiaries(state);
  const concerned = new Set([
    ...state.sides.keys(),
    ...state.vehicles.keys(),
    ...state.nominees.keys(),
    ...beneficiaries,
    ...state.beneficiaries.keys(),
  ]);
  for (const holder of concerned) {
    const side = sideOf(state, holder, beneficiaries);
    const before = sideNow(state, holder);
    if (side === before) {
      if (side !== 'non-wvr') state.sides.set(holder, side);
      continue;
    }
    for (const shareClass of state.classes.values()) {
      const holding = state.holdings.get(shareClass.id)?.get(holder);
      if (holding === undefined) continue;
      countSide(state, shareClass, before, holding, -1n);
      countSide(state, shareClass, side, holding, 1n);
    }
    if (side === 'non-wvr') state.sides.delete(holder);
    else state.sides.set(holder, side);
  }
};

/**
 * The sums as a Rule sees them: votes of non-WVR holders that a beneficiary directs by an entrustment are on his side.
 * A proxy that votes as the holder directs changes nothing.
 */
export const totalsOf = (state: State): Totals => {
  const totals = { ...state.sums };
  if (state.entrustments.size === 0) return totals;
  const beneficiaries = currentBeneficiaries(state);
  for (const { holder, class: classId, number, to, directed } of state.entrustments.values()) {
    const shareClass = state.classes.get(classId);
    const held = holdingOf(state, classId, holder)?.shares ?? 0n;
    const side = sideNow(state, holder);
    if (directed || shareClass === undefined || shareClass.weighted || !beneficiaries.has(voteDirector(state, to))) continue;
    const votes = (held < number ? held : number) * shareClass.votes;
    if (side === 'non-wvr') totals.nonWvrVotes -= votes;
    else if (side === 'unknown') totals.unknownVotes -= votes;
    else continue;
    totals.beneficiaryOrdinaryVotes += votes;
  }
  return totals;
};

/** Takes the sums of a class out, lets its terms change, and puts them back in. */
export const changeTerms = (state: State, shareClass: ShareClass, change: () => void): void => {
  const holders = state.holdings.get(shareClass.id) ?? new Map<string, Holding>();
  for (const [holder, holding] of holders) count(state, shareClass, sideNow(state, holder), holding, -1n);
  change();
  for (const [holder, holding] of holders) count(state, shareClass, sideNow(state, holder), holding, 1n);
};

/** Issued shares, treasury shares and shares that wait for cancellation of a class move together with the sums. */
export const changeClass = (
  state: State,
  shareClass: ShareClass,
  by: { readonly issued?: bigint; readonly treasury?: bigint; readonly pendingCancellation?: bigint },
): void => {
  const { issued = 0n, treasury = 0n, pendingCancellation = 0n } = by;
  shareClass.issued += issued;
  shareClass.treasury += treasury;
  shareClass.pendingCancellation += pendingCancellation;
  state.sums.issued += issued;
  state.sums.treasury += treasury;
  state.sums.pendingCancellation += pendingCancellation;
};

/** Shares are conserved: what holders, the treasury and the waiting room have is what is in issue. */
export const assertConserved = (state: State): void => {
  let votes = 0n;
  for (const shareClass of state.classes.values()) {
    let held = shareClass.treasury + shareClass.pendingCancellation;
    for (const holding of state.holdings.get(shareClass.id)?.values() ?? []) {
      held += holding.shares;
      votes += votesOf(shareClass, holding);
    }
    if (held !== shareClass.issued) {
      throw new Error(`class ${shareClass.id}: ${held} shares are held but ${shareClass.issued} are in issue`);
    }
  }
  const { totalVotes, nonWvrVotes, unknownVotes, beneficiaryOrdinaryVotes, wvrShares } = state.sums;
  if (votes !== totalVotes) throw new Error(`the holdings carry ${votes} votes but the sums say ${totalVotes}`);
  let weighted = 0n;
  let weightedShares = 0n;
  for (const shareClass of state.classes.values()) {
    if (!shareClass.weighted) continue;
    for (const { shares, ceased } of state.holdings.get(shareClass.id)?.values() ?? []) {
      weighted += (shares - ceased) * shareClass.votes;
      weightedShares += shares - ceased;
    }
  }
  if (weightedShares !== wvrShares) throw new Error(`${weightedShares} shares carry weight but the sums say ${wvrShares}`);
  if (nonWvrVotes + unknownVotes + beneficiaryOrdinaryVotes + weighted !== totalVotes) {
    throw new Error(`the sides of Rule 8A.09 do not add up to ${totalVotes} votes`);
  }
};
