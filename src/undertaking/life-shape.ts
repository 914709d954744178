import type { AsOf, HongKongDate } from '../exact/index.ts';
import type { Certainty, InstrumentTerms } from '../record/index.ts';
import type { CheckResult, Ending, Finding, Limb, RemedyAllocation } from '../rulebook/index.ts';
import type { AccruedRight } from './accrued-rights.ts';
import type { LifeNote } from './life-note.ts';
import type { InstrumentForm } from './limitation.ts';
import type { InstrumentFacts, RecordFacts } from './record-facts.ts';
import type { SupplementLife } from './supplements.ts';

/** In the order of a life: a status never goes back to an earlier one. */
export const lifeStatuses = ['draft', 'executed', 'acknowledged', 'in-force', 'terminated', 'closed'] as const;
export type LifeStatus = (typeof lifeStatuses)[number];

/** A step of the life with the facts that it rests on. */
export type LifeStep = {
  readonly step: 'drawn-up' | 'executed' | 'acknowledged' | 'declined' | 'bites' | 'superseded' | 'terminated' | 'closed';
  readonly on: HongKongDate;
  readonly facts: readonly string[];
  readonly certainty: Certainty;
};

export type Termination = Omit<Ending, 'event'> & {
  readonly event: Ending['event'] | 'superseded';
  readonly certainty: Certainty;
  /** The decisions of the digest that fix the day. */
  readonly decisions: readonly string[];
};

/** Shares that had to lose their weight and still stand in the weighted class: who has to convert them. */
export type PendingConversion = {
  readonly breach: string;
  readonly rule: string;
  readonly cause: string;
  readonly on: HongKongDate;
  readonly class: string | undefined;
  readonly shares: bigint;
  readonly bearer: 'giver' | 'estate';
  readonly person: string;
  readonly allocation: readonly RemedyAllocation[];
  readonly certainty: Certainty;
};

/** A finding that bears on an undertaking and could not be told, or needs somebody to decide. */
export type OpenQuestion = {
  readonly breach: string;
  readonly rule: string;
  readonly check: string;
  readonly on: HongKongDate;
  readonly limb: Limb;
  readonly outcome: 'cannot-tell' | 'needs-exchange' | 'needs-counsel';
  readonly missing: readonly string[];
  readonly finding: Finding;
};

/** One undertaking as its facts make it at a moment; nothing of it is kept. */
export type Life = {
  readonly undertaking: string;
  readonly by: string;
  readonly form: InstrumentForm;
  readonly rules: readonly string[];
  readonly terms: InstrumentTerms | undefined;
  readonly status: LifeStatus;
  /** Its giver is bound and the Requirements bite, whether or not the company has acknowledged it (A1). */
  readonly binds: boolean;
  readonly steps: readonly LifeStep[];
  readonly superseded: { readonly on: HongKongDate; readonly by: string } | undefined;
  readonly termination: Termination | undefined;
  /** Where it turns on articles that are not on record: when it ends if they end the weight, and when if they do not. */
  readonly doubt: { readonly selfExecuting: HongKongDate | undefined; readonly otherwise: HongKongDate | undefined } | undefined;
  readonly rights: readonly AccruedRight[];
  readonly questions: readonly OpenQuestion[];
  readonly pending: readonly PendingConversion[];
  readonly notes: readonly LifeNote[];
  /** What adds vehicles to it, each with its own steps. */
  readonly supplements: readonly SupplementLife[];
  readonly certainty: Certainty;
  readonly facts: InstrumentFacts;
};

export type Lives = {
  readonly asOf: AsOf;
  /** False where the issuer is exempt under Rule 8A.46: then 8A.43 asks for no undertaking. */
  readonly applicable: boolean;
  readonly lives: readonly Life[];
  readonly checked: CheckResult;
  readonly facts: RecordFacts;
};
