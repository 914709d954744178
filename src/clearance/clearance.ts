import type { HongKongDate } from '../exact/index.ts';
import type { Unnumbered } from '../record/index.ts';
import type { ArithmeticLine, ChangedFinding, Confidence, Figures, Notice, RemedyAllocation } from '../rulebook/index.ts';
import type { Permission } from './judge.ts';
import type { Proposal } from './proposal.ts';

/** A sentence of the words of clearances: its code, and what fills it. */
export type Told = { readonly code: string; readonly values: Readonly<Record<string, string>> };

/**
 * How a duty is split among beneficiaries and their vehicles: each one's own quota rounded up (default), the least total by
 * largest remainder, or as the parties agree, by registered holder, which must reach the duty.
 */
export type Sharing =
  | { readonly by: 'ceiling' }
  | { readonly by: 'least' }
  | { readonly by: 'agreement'; readonly shares: ReadonlyMap<string, bigint> };

export type RemedyAction =
  /** The same on the same day, conversions behind the cancellation. */
  'reorder' | 'convert' | 'sell' | 'issue' | 'transfer' | 'reduce' | 'delay' | 'hold-in-treasury' | 'waiver' | 'approval';

/** One way to do it after all; with it the proposal was judged again, and this is what came out. */
export type ClearanceRemedy = {
  readonly action: RemedyAction;
  readonly class?: string;
  /** Shares as allocated, which by ceilings may exceed the least. */
  readonly shares?: bigint;
  readonly leastShares?: bigint;
  readonly allocation?: readonly RemedyAllocation[];
  /** The day by which it is done; `delay`: the first day on which the proposal may be done. */
  readonly by: HongKongDate;
  /** The proposal as it would be done with the remedy. */
  readonly proposal: Proposal;
  readonly permitted: Permission;
  readonly findings: readonly ChangedFinding[];
  /** What it costs: votes that beneficiaries give up for good, shares that change, days that it takes. */
  readonly votesLost: bigint;
  readonly days: bigint;
  /** The ratchet trap and other things to know before it is done. */
  readonly notices: readonly Notice[];
};

/** What else of the law a proposal touches, beside the Requirements and never mixed up with them. */
export type SideAlert = {
  readonly code: string;
  /** `10.06(1)`, `Takeovers Code 26.1`, `SFO Part XV`, `Appendix C3`, `8A.20`. */
  readonly rule: string;
  /** `crossed`: the line is passed; `near`: within what the issuer has set; `kept`: told with its figures; `ask`: nobody but people can say. */
  readonly level: 'crossed' | 'near' | 'kept' | 'ask' | 'cannot-tell';
  readonly subject: string;
  readonly on: HongKongDate;
  readonly figures: Figures;
  readonly arithmetic: readonly ArithmeticLine[];
  readonly engagedBy: readonly string[];
  readonly missing?: readonly string[];
  readonly confidence: Confidence;
  readonly source: string;
  readonly values: Readonly<Record<string, string>>;
};

/** One step inside the day, in order; steps of one `set` take effect together. */
export type ClearanceStep = { readonly order: number; readonly fact: Unnumbered; readonly because: 'proposed' | 'remedy' };

export type { Permission, Proposal };
