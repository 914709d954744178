import { choose, type Given, minus, type Proportion, plus, proportionBelow, times } from './expression.ts';
import { type Company, otherProportion, proportion } from './position.ts';

/** What may be done to a company; the number of shares is within what there is: the claims say so. */
export type Action = (company: Company, number: Given) => Company;

/** The issuer buys of the public; the shares wait for cancellation. */
export const buyForCancellation: Action = (company, number) => ({
  ...company,
  nonWvr: minus(company.nonWvr, number),
  waiting: plus(company.waiting, number),
});
export const cancelWaiting: Action = (company, number) => ({ ...company, waiting: minus(company.waiting, number) });
export const buyIntoTreasury: Action = (company, number) => ({
  ...company,
  nonWvr: minus(company.nonWvr, number),
  treasury: plus(company.treasury, number),
});
export const cancelTreasury: Action = (company, number) => ({ ...company, treasury: minus(company.treasury, number) });
export const sellTreasury: Action = (company, number) => ({
  ...company,
  nonWvr: plus(company.nonWvr, number),
  treasury: minus(company.treasury, number),
});
export const issueToPublic: Action = (company, number) => ({ ...company, nonWvr: plus(company.nonWvr, number) });
export const issueToBeneficiary: Action = (company, number) => ({ ...company, ordinary: plus(company.ordinary, number) });
export const issueWeighted: Action = (company, number) => ({ ...company, weighted: plus(company.weighted, number) });
/** A beneficiary buys ordinary shares of the public. */
export const buyByBeneficiary: Action = (company, number) => ({
  ...company,
  nonWvr: minus(company.nonWvr, number),
  ordinary: plus(company.ordinary, number),
});
export const sellByBeneficiary: Action = (company, number) => ({
  ...company,
  nonWvr: plus(company.nonWvr, number),
  ordinary: minus(company.ordinary, number),
});
/** One for one into ordinary shares, which stay with the beneficiary. */
export const convert: Action = (company, number) => ({
  ...company,
  weighted: minus(company.weighted, number),
  ordinary: plus(company.ordinary, number),
});
/** Weighted shares go to the public and convert by that. */
export const transferWeighted: Action = (company, number) => ({
  ...company,
  weighted: minus(company.weighted, number),
  nonWvr: plus(company.nonWvr, number),
});
/** Every share of every class becomes as many. */
export const subdivide: Action = (company, into) => ({
  ...company,
  weighted: times(company.weighted, into),
  nonWvr: times(company.nonWvr, into),
  ordinary: times(company.ordinary, into),
  treasury: times(company.treasury, into),
  waiting: times(company.waiting, into),
});

/** The ceiling after an action: the proportion itself where that is lower now, as it was otherwise. */
export const settled = (company: Company): Company => ({
  ...company,
  ceiling: lower(proportion(company), company.ceiling),
  otherCeiling: lower(otherProportion(company), company.otherCeiling),
});

const lower = (now: Proportion, before: Proportion): Proportion => {
  const isLower = proportionBelow(now, before);
  return { part: choose(isLower, now.part, before.part), whole: choose(isLower, now.whole, before.whole) };
};
