import type { HongKongDate } from '../exact/index.ts';
import type { FactKind, Unnumbered } from '../record/index.ts';
import type {
  ArithmeticLine,
  ChangedFinding,
  Confidence,
  Figures,
  Finding,
  Notice,
  RemedyAllocation,
} from '../rulebook/index.ts';
import type { Permission } from './judge.ts';
import type { Proposal } from './proposal.ts';

/** A sentence of the words of clearances: its code, and what fills it; `or` gives what may be done instead, as clauses. */
export type Told = {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
  readonly or?: readonly Told[];
  /** Done together with it. */
  readonly and?: readonly Told[];
  /** The finding whose own sentence stands for `{finding}`. */
  readonly finding?: Finding;
};

/**
 * How a duty is split among beneficiaries and their vehicles: each one's own quota rounded up (default), the least total by
 * largest remainder, or as the parties agree, by registered holder, which must reach the duty.
 */
export type Sharing =
  | { readonly by: 'ceiling' }
  | { readonly by: 'least' }
  | { readonly by: 'agreement'; readonly shares: ReadonlyMap<string, bigint> };

export type RemedyAction =
  | 'convert'
  /** Nothing more than was proposed, on the same day: as one action, the conversions behind the cancellation. */
  | 'reorder'
  /** A poll is counted at one vote a share, and its true result declared. */
  | 'recount'
  | 'sell'
  | 'issue'
  | 'transfer'
  | 'reduce'
  /** What was proposed of one class is done to every class. */
  | 'alike'
  | 'delay'
  | 'hold-in-treasury'
  | 'waiver'
  | 'approval';

/** What is done of a remedy, in shares. */
export type RemedyPart = {
  readonly action: RemedyAction;
  readonly class?: string;
  /** Shares as allocated, which by ceilings may exceed the least; `reduce`: the most that may be done. */
  readonly shares?: bigint;
  readonly leastShares?: bigint;
  /** By registered holder; empty where the record does not say who holds. */
  readonly allocation?: readonly RemedyAllocation[];
  /** `reduce`, `alike`: the kind of fact that there is less of, or that is done to every class; `convert`: behind the proposal, or in one action that its sets become. */
  readonly deed?: FactKind | 'behind' | 'as-one';
};

/** Places among the remedies by each of what a remedy costs, from one; equals share a place. Not known is last. */
export type RemedyRank = { readonly votesLost: bigint; readonly shares: bigint; readonly days: bigint };

/** One way to do it after all; with it the proposal was judged again, and this is what came out. */
export type ClearanceRemedy = RemedyPart & {
  /** What has to be done with it where one deed alone does not cure all. */
  readonly and?: readonly RemedyPart[];
  /** Rules whose decision by the Exchange is asked for: `waiver` and `approval`. */
  readonly rules?: readonly string[];
  /** The day by which it is done; `delay`: the first day on which the proposal may be done. */
  readonly by: HongKongDate;
  /** The proposal as it would be done with the remedy. */
  readonly proposal: Proposal;
  readonly permitted: Permission;
  readonly findings: readonly ChangedFinding[];
  /** What it costs: votes that beneficiaries give up for good, shares that change, days that it takes (absent: nobody can say). */
  readonly votesLost: bigint;
  readonly sharesMoved: bigint;
  readonly days?: bigint;
  readonly rank: RemedyRank;
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
