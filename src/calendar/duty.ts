import type { HongKongDate, Instant } from '../exact/index.ts';
import type { Certainty } from '../record/index.ts';
import type { Confidence, Notice } from '../rulebook/index.ts';

/**
 * When a duty falls due. `at` is the moment where the Rule gives one. `soon` says as soon as practicable: no Rule gives the
 * day, `on` and `at` are what it is reckoned to, and only the day is judged.
 */
export type Due = { readonly on: HongKongDate; readonly at?: Instant; readonly soon?: true };

export const dutyStatuses = ['open', 'late', 'done', 'done-late', 'cannot-tell'] as const;
export type DutyStatus = (typeof dutyStatuses)[number];

/** Something that somebody has to do because of facts of the record. */
export type Duty = {
  /** Kind, subject and what created it: stays the same when facts are added. */
  readonly id: string;
  readonly rule: string;
  /** A code of the words of the calendar: `next-day-return`, `monthly-return`, `conversion-at-once`. */
  readonly kind: string;
  /** `issuer`, `committee`, `beneficiaries`, or the person or vehicle whose duty it is. */
  readonly who: string;
  /** Where `missing` names a year without a table of holidays, `on` is the first day that it could be. */
  readonly due: Due;
  readonly status: DutyStatus;
  /** The fact that closed it. */
  readonly doneBy?: string;
  readonly doneOn?: HongKongDate;
  /** Facts that created it. */
  readonly engagedBy: readonly string[];
  readonly certainty: Certainty;
  readonly confidence: Confidence;
  readonly source: string;
  readonly missing?: readonly string[];
  readonly notices: readonly Notice[];
  /** What fills the sentence that tells it: quantities, dates, ids and codes. */
  readonly values: Readonly<Record<string, string>>;
};
