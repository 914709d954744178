import type { Fraction, HongKongDate } from '../exact/index.ts';
import type { Certainty, strengths } from '../record/index.ts';
import type { ArithmeticLine, Confidence, Figures, Lists, Notice, Outcome, Remedy } from './rule.ts';

export type Limb = 'own' | 'vehicle' | 'company';
export type Engagement = {
  readonly undertaking: string;
  readonly limb: Limb;
  /** As the instrument promises it; a limb that it leaves out is not engaged. */
  readonly strength: Exclude<(typeof strengths)[number], 'none'>;
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
  readonly modifiedBy?: string;
  readonly missing?: readonly string[];
  readonly notices: readonly Notice[];
  readonly lists: Lists;
  readonly engages: readonly Engagement[];
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
