import type { Allocated, AsOf, Fraction, HongKongDate } from '../exact/index.ts';
import type { AffectedShares, Certainty, State, Step } from '../record/index.ts';
import type { Wording } from '../words/index.ts';
import type { WaivedDays } from './waived-days.ts';

/** How sure we are of a wording: V read, S read in a secondary source, M professional knowledge, L low. */
export type Confidence = 'V' | 'S' | 'M' | 'L';

/** A Rule as in force from a date (included) until a date (excluded). */
export type RuleVersion = {
  readonly inForceFrom: HongKongDate;
  readonly inForceUntil?: HongKongDate;
  readonly confidence: Confidence;
  readonly source: string;
  readonly change: string;
  /** Whether T is taken with treasury shares; both bases are computed where they differ. */
  readonly treasury?: 'included' | 'excluded';
  /** Wording not read again since the amendments of 24 July 2026. */
  readonly reverify?: true;
};

export type DeclaredCheck = { readonly id: string; readonly title: Wording };
export type DeclaredGap = { readonly what: string; readonly why: string };

export type Lists = { readonly undertaking: boolean; readonly annualConfirmation: boolean; readonly integrityTrigger: boolean };

export type Rule = {
  readonly number: string;
  readonly title: Wording;
  readonly paraphrase: Wording;
  readonly source: string;
  readonly consulted: HongKongDate;
  readonly versions: readonly RuleVersion[];
  readonly checks: readonly DeclaredCheck[];
  readonly gaps: readonly DeclaredGap[];
  /** Named numbers that a modification under Rule 2.04 may change. */
  readonly parameters?: Readonly<Record<string, Fraction>>;
  /** Starts the judgement of one record; the parts are called in the order of events. */
  readonly evaluate: (judging: Judging) => Evaluation;
};

export type Evaluation = {
  /** After each action, in order. */
  readonly observe?: (step: Step) => void;
  /** Once, at the end of the listing day. */
  readonly atListing?: (state: State) => void;
  /** Once, at `asOf`. */
  readonly conclude?: (state: State) => void;
};

/** What a Rule is given to judge with, and where its findings go. */
export type Judging = {
  readonly asOf: AsOf;
  /** What the issuer may be called as the party of a notice. */
  readonly company: ReadonlySet<string>;
  /** Findings of past actions that came out as met are wanted too. */
  readonly all: boolean;
  readonly emit: (draft: Draft) => void;
  /** The parameter in force at a date, with the decision that modified it. */
  readonly parameter: (name: string, on: HongKongDate) => { readonly value: Fraction; readonly modifiedBy?: string };
  /** Why an area cannot be told at a date, or nothing when it can. */
  readonly unknownArea: (state: State, area: Area, on: HongKongDate) => boolean;
};

export type Area =
  | 'shares'
  | 'holdings'
  | 'directors'
  | 'committees'
  | 'undertakings'
  | 'charges'
  | 'polls'
  | 'articles'
  | 'decisions'
  | 'filings';

export type Outcome =
  | 'met'
  | 'breached'
  | 'cured'
  | 'waived'
  | 'needs-exchange'
  | 'needs-counsel'
  | 'cannot-tell'
  | 'not-applicable';

export type Figures = Readonly<Record<string, bigint>>;

/** One line of the arithmetic: a label of the catalogue, the exact value and what it was worked out from. */
export type ArithmeticLine = { readonly label: string; readonly value: bigint | Fraction | string; readonly from: string };

export type RemedyAllocation = { readonly beneficiary: string; readonly holder: string; readonly shares: bigint };
export type Remedy = {
  readonly action: 'convert' | 'sell' | 'issue' | 'appoint' | 'notify' | 'approve' | 'amend' | 'execute';
  readonly class?: string;
  readonly shares?: bigint;
  readonly leastShares?: bigint;
  readonly allocation?: readonly RemedyAllocation[];
  readonly by: string;
  readonly alternatives?: readonly { readonly action: string; readonly shares: bigint; readonly class?: string }[];
};

export type Notice = { readonly code: string; readonly values?: Readonly<Record<string, string>> };

/** Who acted or has to act: decides the limb of an undertaking that a finding engages. */
export type Actor =
  | { readonly kind: 'issuer' }
  | { readonly kind: 'holders'; readonly holders: readonly string[]; readonly directedBy?: readonly string[] };

/** A finding before it is dressed for a reader; everything in it is exact. */
export type Draft = {
  readonly rule: string;
  readonly check: string;
  readonly outcome: Outcome;
  readonly subject: string;
  readonly on: HongKongDate;
  readonly engagedBy: readonly string[];
  readonly figures: Figures;
  readonly figuresOtherBasis?: Figures;
  readonly arithmetic?: readonly ArithmeticLine[] | undefined;
  readonly remedy?: Remedy | undefined;
  readonly curedOn?: HongKongDate | undefined;
  readonly modifiedBy?: string | undefined;
  /** The days that waivers cover of a duty that is broken anew each day, where they do not cover all of them. */
  readonly waived?: readonly WaivedDays[] | undefined;
  /** The waiver that bit when it happened, and whether it spared weight that the articles would have ended. */
  readonly waiver?: { readonly decision: string; readonly spared: boolean } | undefined;
  /** The day on which all was done, where that did not cure a breach. */
  readonly doneOn?: HongKongDate | undefined;
  /** The day on which a registered holder had done his own part of the duty. */
  readonly done?: ReadonlyMap<string, HongKongDate>;
  readonly missing?: readonly string[];
  readonly notices?: readonly Notice[];
  readonly actor?: Actor;
  /** How many shares it is about, against the `number` of a waiver. */
  readonly size?: bigint;
  /** How many of them are still open on a day. */
  readonly openOn?: (on: HongKongDate) => bigint;
  readonly set?: string | undefined;
  readonly holders?: readonly string[];
  /** What is left to convert in blocks that nobody has split among their persons. */
  readonly unsplit?: readonly AffectedShares[];
  /** The beneficiaries whose duty it is, against the `person` of a waiver. */
  readonly persons?: readonly string[];
  readonly class?: string | undefined;
  /** Variant of the sentence that tells it, and what fills it besides the figures. */
  readonly message: string;
  readonly values?: Readonly<Record<string, string>>;
  /** A standing check, told once at `asOf`. */
  readonly standing?: boolean;
  /** Certainty of inputs that are not share facts. */
  readonly certainty?: Certainty | undefined;
};

export type { Allocated };
