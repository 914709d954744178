import { divideDown, divideUp, type Fraction } from '../exact/index.ts';
import { curesFor, requiredConversion } from '../rulebook/index.ts';

/**
 * Closed forms of what stays possible under Rules 8A.09, 8A.13 and 8A.15, in whole shares. With N the non-WVR votes, D all
 * votes and a minimum of `part / whole`, Rule 8A.09 asks `whole x N >= part x D`; what is over is `spare`.
 */
export type VoteGround = {
  readonly nonWvrVotes: bigint;
  readonly totalVotes: bigint;
  readonly minimum: Fraction;
  /** Votes of an ordinary share. */
  readonly votes: bigint;
  /** Votes of a weighted share. */
  readonly weightedVotes: bigint;
};

export type BuyBackGround = VoteGround & {
  /** W. */
  readonly wvrShares: bigint;
  /** T on the default basis: the smaller one, so what it asks answers the other basis too. */
  readonly issuedShares: bigint;
  /** Ordinary shares that the public holds: more cannot be bought. */
  readonly publicShares: bigint;
};

export const spareOf = ({ nonWvrVotes, totalVotes, minimum: { part, whole } }: VoteGround): bigint =>
  whole * nonWvrVotes - part * totalVotes;

/** Spare that goes with an ordinary share of the public bought back: it leaves both sides. */
const perBought = ({ minimum: { part, whole }, votes }: VoteGround): bigint => (whole - part) * votes;
/** Spare that comes with a weighted share converted: its holder keeps an ordinary one. */
const perConverted = ({ minimum: { part }, votes, weightedVotes }: VoteGround): bigint => part * (weightedVotes - votes);

const lesser = (one: bigint, other: bigint): bigint => (one < other ? one : other);
const greater = (one: bigint, other: bigint): bigint => (one > other ? one : other);
/** How often `each` goes into `spare`; `most` where it never does. */
const times = (spare: bigint, each: bigint, most: bigint): bigint =>
  spare < 0n ? 0n : each <= 0n ? most : lesser(divideDown(spare, each), most);

/** 8A.15 (with 8A.13 kept): `W x n / T`, rounded up. */
export const conversionFor = ({ wvrShares, issuedShares }: BuyBackGround, bought: bigint): bigint =>
  requiredConversion({ wvrShares, issued: issuedShares, reduction: bought });

/** Largest purchase from the public for which nothing is converted before it: `(whole N - part D) / (whole - part)`. */
export const largestPurchase = (ground: BuyBackGround): bigint => times(spareOf(ground), perBought(ground), ground.publicShares);

/** Largest number that may be cancelled before the proportion passes the ceiling, with nothing converted. */
export const largestUnderCeiling = (ground: BuyBackGround, ceiling: Fraction): bigint => {
  if (ground.wvrShares === 0n) return ground.publicShares;
  const left = ceiling.part <= 0n ? 0n : ground.issuedShares - divideUp(ground.wvrShares * ceiling.whole, ceiling.part);
  return left < 0n ? 0n : lesser(left, ground.publicShares);
};

/** What is tested at the end of one action {repurchased, cancelled, converted} with no more converted than 8A.15 asks. */
const spareAfterAction = (ground: BuyBackGround, bought: bigint): bigint =>
  spareOf(ground) - perBought(ground) * bought + perConverted(ground) * conversionFor(ground, bought);

/** So many sizes are looked at one by one; a bracket wider than that comes only of a minimum that no Rule has. */
const widestBracket = 20_000n;

/**
 * Largest buy-back in one action, with as many conversions as 8A.15 asks and no more. As `W n / T <= conversions < W n / T + 1`,
 * it lies between `s T / (a T - b W)` and `(s T + b (T - 1)) / (a T - b W)`, with s the spare, a what a bought share takes
 * of it and b what a converted one gives: under the Rule's own minimum and ten votes a bracket of one or two sizes, which
 * are looked at from the top. `exact` is false where the bracket is too wide to look at; the figure is then one that passes.
 */
export const largestInOneAction = (ground: BuyBackGround): { readonly shares: bigint; readonly exact: boolean } => {
  const { wvrShares, issuedShares, publicShares } = ground;
  const spare = spareOf(ground);
  if (spare < 0n) return { shares: 0n, exact: true };
  const [bought, converted] = [perBought(ground), perConverted(ground)];
  const slope = bought * issuedShares - converted * wvrShares;
  if (slope <= 0n) return { shares: publicShares, exact: true };
  const lowest = lesser(divideDown(spare * issuedShares, slope), publicShares);
  const highest = lesser(divideDown(spare * issuedShares + converted * (issuedShares - 1n), slope), publicShares);
  if (highest - lowest > widestBracket) return { shares: lowest, exact: false };
  let shares = highest;
  while (shares > lowest && spareAfterAction(ground, shares) < 0n) shares -= 1n;
  return { shares, exact: true };
};

/** Least conversions without which 8A.09 would not bear a purchase of so many shares. */
const forVotes = (ground: BuyBackGround, bought: bigint): bigint => {
  const short = perBought(ground) * bought - spareOf(ground);
  if (short <= 0n) return 0n;
  const { minimum, votes, weightedVotes } = ground;
  return curesFor({ short, minimum, votes: weightedVotes, ordinaryVotes: votes }).convert ?? ground.wvrShares;
};

/** Least conversions of a buy-back of any size in one action. */
export const leastInOneAction = (ground: BuyBackGround, bought: bigint): bigint =>
  lesser(greater(conversionFor(ground, bought), forVotes(ground, bought)), ground.wvrShares);

/**
 * Least conversions of a buy-back of any size step by step: before the purchase what 8A.09 asks of it, which never answers
 * 8A.15, and at the cancellation what 8A.15 asks of the weighted shares that are left.
 */
export const leastStepByStep = (
  ground: BuyBackGround,
  bought: bigint,
): { readonly before: bigint; readonly atCancellation: bigint } => {
  const before = lesser(forVotes(ground, bought), ground.wvrShares);
  return { before, atCancellation: conversionFor({ ...ground, wvrShares: ground.wvrShares - before }, bought) };
};

/** Largest purchase of ordinary shares by a beneficiary from the public: they leave N and stay in D. */
export const largestTransferToBeneficiary = (ground: BuyBackGround): bigint =>
  times(spareOf(ground), ground.minimum.whole * ground.votes, ground.publicShares);

/** Largest issue of ordinary shares to a beneficiary: they come into D alone. `most` is what may be issued at all. */
export const largestIssueToBeneficiary = (ground: VoteGround, most: bigint | undefined): bigint => {
  const spare = spareOf(ground);
  const byVotes = spare < 0n ? 0n : divideDown(spare, ground.minimum.part * ground.votes);
  return most === undefined ? byVotes : lesser(byVotes, most);
};
