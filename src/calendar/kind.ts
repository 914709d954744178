import type { AsOf, HongKongDate, Instant } from '../exact/index.ts';
import type { State, Step } from '../record/index.ts';
import type { Confidence, Finding, Notice } from '../rulebook/index.ts';
import type { Wording } from '../words/index.ts';
import type { Due, DutyStatus } from './duty.ts';
import type { Filing } from './filings.ts';
import type { Reckoned } from './hong-kong-days/index.ts';

/** A kind of duty: the Rule, what creates it, what closes it and by when; then one pure follow of the facts. */
export type DutyKind = {
  readonly kind: string;
  readonly rule: string;
  readonly title: Wording;
  /** What the Rule asks, in our own words. */
  readonly paraphrase: Wording;
  /** Which facts create it, and which close it. */
  readonly creates: Wording;
  readonly closes: Wording;
  /** The moment by which it is to be done. */
  readonly by: Wording;
  readonly confidence: Confidence;
  readonly source: string;
  readonly consulted: HongKongDate;
  /** `listed`: any issuer but a secondary listed one; `weighted`: one to which Chapter 8A applies. */
  readonly binds: 'listed' | 'weighted';
  /** It follows what happened before it bound anybody, too. */
  readonly fromTheStart?: true;
  /**
   * Whether a fact that was filed, announced or notified is of the sort that closes duties of this kind; `unclear` where it
   * names what it covers and its matter does not say.
   */
  readonly answeredBy?: (filing: Filing) => boolean | 'unclear';
  /** The code by which an announcement or a notice says that it is of this kind. */
  readonly matter?: string;
  /** It may be done before what asks for it has happened: a change that lies ahead is announced. */
  readonly mayPrecede?: true;
  /**
   * Duties of one sort that come again and again: where the record holds one that was closed, it is taken to hold all from
   * then on, of the issuer or of each one whose duty they are. Of other duties it says nothing of the next one.
   */
  readonly series?: 'of-the-issuer' | 'of-each';
  /** In which area of the record silence counts: what is not told there did not happen, as far as the area is known. */
  readonly area: SilentArea;
  readonly follow: (following: Following) => Follow;
};

export type SilentArea =
  | 'shares'
  | 'directors'
  | 'polls'
  | 'committees'
  | 'undertakings'
  | 'filings'
  | 'articles'
  | 'consultations';

export type Follow = {
  /** After each action of a record whose issuer is bound, in order. */
  readonly observe?: (step: Step) => void;
  /** Once, at the end. */
  readonly conclude?: (state: State) => void;
};

/** What a kind is given to follow with, and where its duties go. */
export type Following = {
  readonly asOf: AsOf;
  /** The last day up to which duties that come round again are told. */
  readonly horizon: HongKongDate;
  readonly filings: readonly Filing[];
  /** How what has to be converted came out under the Rules of the chapter. */
  readonly findings: readonly Finding[];
  /** WVR conversions are any other change, (a)(xi) of Rule 13.25A(2), or a conversion of securities, (b)(iv). */
  readonly conversionsAre: 'a-xi' | 'b-iv';
  /** Whether the record says that it holds all of an area from a day to another one. */
  readonly isComplete: (area: SilentArea, span: { readonly from: HongKongDate; readonly to: HongKongDate }) => boolean;
  /** The last day that an area is known, where its sources stop. */
  readonly endOf: (area: SilentArea) => HongKongDate | undefined;
  readonly emit: (draft: DutyDraft) => void;
};

/** A duty before it is known whether something closed it. */
export type DutyDraft = {
  /** What tells it from others of its kind; makes the id. */
  readonly subject: string;
  readonly who: string;
  /** The Rule, where it is another paragraph than that of the kind. */
  readonly rule?: string;
  /** The day on which it came into being: nothing before it closes it. */
  readonly on: HongKongDate;
  /** The instant, where it is known. */
  readonly at?: Instant | undefined;
  readonly due: Due | Reckoning;
  readonly engagedBy: readonly string[];
  /** What else a filing may say that it covers, besides the facts that created it: sets, dates, months, meetings. */
  readonly keys?: readonly string[];
  /** Facts of which each one is to be filed, where a filing may cover some of them alone. */
  readonly parts?: readonly Part[];
  /** Only a filing that names who it is by closes it. */
  readonly namedOnly?: true;
  /** Closed by a fact of the record that is no filing. */
  readonly closed?: Closing | undefined;
  /** A fact that shows that it was done, not when. */
  readonly shown?: string | undefined;
  /** What the kind knows better than the closing of it does. */
  readonly status?: DutyStatus;
  /** How it stands as long as nothing closes it, where the kind knows. */
  readonly whileOpen?: { readonly status: DutyStatus; readonly missing: readonly string[] };
  /** Nothing to be late with: told while it lies ahead. */
  readonly reminder?: true;
  /** Whether silence counts, where the kind knows; otherwise the area decides. */
  readonly silence?: 'known' | 'unknown';
  readonly confidence?: Confidence;
  readonly source?: string;
  readonly missing?: readonly string[];
  readonly notices?: readonly Notice[];
  readonly values?: Readonly<Record<string, string>>;
};

export type Closing = {
  readonly by?: string | undefined;
  readonly on: HongKongDate;
  readonly at?: Instant | undefined;
  /** Closed by a filing of the record: it holds filings of this sort. */
  readonly filed?: boolean;
};

/** `along`: of an earlier day, disclosed with what happened then. */
export type Part = {
  readonly fact: string;
  readonly on: HongKongDate;
  readonly at?: Instant | undefined;
  readonly set?: string | undefined;
  readonly along?: boolean;
};

/** A moment that rests on business days: `before-trading` is 08:30 of the day, `day` its end, `soon` as practicable. */
export type Reckoning = { readonly reckoned: Reckoned; readonly as: 'before-trading' | 'day' | 'soon' };
