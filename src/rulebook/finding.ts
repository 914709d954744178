import type { Fraction, HongKongDate } from '../exact/index.ts';
import type { AffectedShares, Certainty, strengths } from '../record/index.ts';
import type { ArithmeticLine, Confidence, Figures, Lists, Notice, Outcome, Remedy } from './rule.ts';
import type { WaivedDays } from './waived-days.ts';

export type Limb = 'own' | 'vehicle' | 'company';
export type Engagement = {
  readonly undertaking: string;
  readonly limb: Limb;
  /** As the instrument promises it; a limb that it leaves out is not engaged. */
  readonly strength: Exclude<(typeof strengths)[number], 'none'>;
};

/** How a finding bears on one limb of an undertaking, for who makes rights out of it. */
export type Bearing = Engagement & {
  /** The first day on which the duty could be broken under it, and the last; the breach itself may end before. */
  readonly from: HongKongDate;
  readonly until: HongKongDate | undefined;
  /** Days between them that a waiver covers: on those it is not broken. */
  readonly waived: readonly WaivedDays[];
  /** The day on which everybody for whom the limb answers had done his part, though the whole be still open. */
  readonly doneOn: HongKongDate | undefined;
  /** Who had to act under the limb. */
  readonly holders: readonly string[];
  /** Whether the giver directs the votes of all of them. */
  readonly directs: boolean;
};

/** What a Rule says of a record: exact, told in both languages by the words of the catalogue. */
export type Finding = {
  /** Rule, check, subject and what engaged it: stays the same when facts are added, so that a claim can name it. */
  readonly id: string;
  readonly rule: string;
  readonly check: string;
  readonly outcome: Outcome;
  readonly subject: string;
  readonly on: HongKongDate;
  readonly engagedBy: readonly string[];
  readonly certainty: Certainty;
  readonly figures: Figures;
  readonly figuresOtherBasis?: Figures;
  readonly arithmetic: readonly ArithmeticLine[];
  readonly remedy: Remedy | null;
  readonly curedOn?: HongKongDate;
  /** The day on which all was done, where that cured no breach; it is not published. */
  readonly doneOn?: HongKongDate;
  /** What is left to convert in blocks that nobody has split among their persons; it is not published. */
  readonly unsplit?: readonly AffectedShares[];
  readonly modifiedBy?: string;
  readonly missing?: readonly string[];
  readonly notices: readonly Notice[];
  readonly lists: Lists;
  readonly engages: readonly Engagement[];
  /** The same with what rights are made of; it is not published. */
  readonly bearings: readonly Bearing[];
  readonly version: {
    readonly inForceFrom: HongKongDate;
    readonly inForceUntil?: HongKongDate;
    readonly confidence: Confidence;
    readonly source: string;
  } | null;
  readonly message: string;
  readonly values: Readonly<Record<string, string>>;
};

export type Proportion = Fraction;

const badness: readonly Outcome[] = ['breached', 'cannot-tell', 'needs-exchange', 'needs-counsel', 'met'];

/** The worst outcome; cured, waived and not-applicable never worsen it. */
export const overallOutcome = (findings: readonly { readonly outcome: Outcome }[]): Outcome => {
  for (const outcome of badness) if (findings.some((finding) => finding.outcome === outcome)) return outcome;
  return findings.length > 0 && findings.every(({ outcome }) => outcome === 'not-applicable') ? 'not-applicable' : 'met';
};
