import type { HongKongDate } from '../exact/index.ts';
import type { Fact } from '../record/index.ts';
import { mostUnder } from '../rulebook/index.ts';
import type { HeadroomGround } from './headroom.ts';
import { conversionFor, largestInOneAction, largestPurchase, leastStepByStep } from './headroom-figures.ts';
import { type Decision, waiversOf } from './programme-decisions.ts';

/** A waiver of a Rule that a figure rests on, in force on the day. */
export type Waiver = { readonly rule: string; readonly decision: string; readonly until: HongKongDate | undefined };

/** The largest buy-back in one action while the waivers last, and what it asks then. */
export type UnderWaivers = {
  readonly waivers: readonly Waiver[];
  readonly shares: bigint;
  readonly conversions: bigint;
};

export const waiversOn = (facts: readonly Fact[], on: HongKongDate): readonly Waiver[] =>
  waiversOf(facts, on).map(({ rule, id, until }: Decision) => ({ rule, decision: id, until }));

/** Lines and figures of the Rules are told without waivers; beside them what is so under those of the day. */
export const underWaivers = (told: HeadroomGround | undefined, waivers: readonly Waiver[]): UnderWaivers | undefined => {
  if (told === undefined || waivers.length === 0) return undefined;
  const isWaived = (rule: string): boolean => waivers.some((waiver) => waiver.rule === rule);
  const { wvrShares, issuedShares, publicShares, ceiling } = told;
  const askedOf = (shares: bigint): bigint => {
    const reduction = isWaived('8A.15') ? 0n : conversionFor(told, shares);
    const above = isWaived('8A.13') ? 0n : wvrShares - mostUnder(ceiling, issuedShares - shares);
    return reduction > above ? reduction : above > 0n ? above : 0n;
  };
  if (isWaived('8A.09')) return { waivers, shares: publicShares, conversions: askedOf(publicShares) };
  if (isWaived('8A.13') && isWaived('8A.15')) return { waivers, shares: largestPurchase(told), conversions: 0n };
  const { shares } = largestInOneAction(told);
  const asked = askedOf(shares);
  // Where fewer are asked for the reduction than before, Rule 8A.09 may ask for more.
  const { before: forVotes } = leastStepByStep(told, shares);
  return { waivers, shares, conversions: forVotes > asked ? forVotes : asked };
};
