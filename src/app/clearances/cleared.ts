import type {
  ClearanceRemedy,
  ClearanceStep,
  EndedArea,
  Judgement,
  Permission,
  Proposal,
  Sharing,
  SideAlert,
  Told,
} from '../../clearance/index.ts';
import type { PaperKind } from '../../documents/index.ts';
import type { HongKongDate, Instant } from '../../exact/index.ts';
import type { Fact, Fault, IssuerRecord, Overturned } from '../../record/index.ts';
import type { ChangedFinding, Confidence, Finding, Notice } from '../../rulebook/index.ts';
import type { PositionReport } from '../reports.ts';
import type { Filing } from './filings.ts';

export type View = Judgement & { readonly position: PositionReport };

/** Somebody without whom it is not done: who decides, resolves, signs or is asked, and under which Rule. */
export type Decider = {
  /**
   * `exchange`, `executive`, `counsel`, `issuer`, `board`, `shareholders`, `class`, `approvers`, `adviser`, `representatives`
   * of somebody who cannot act, or the id of a person or vehicle.
   */
  readonly who: string;
  readonly does: 'decides' | 'advises' | 'resolves' | 'signs' | 'is-consulted' | 'approves' | 'notifies' | 'announces';
  readonly rule: string;
  /** A code of the words of clearing that says what of: `conversion-notice`, `instrument-of-transfer`. */
  readonly what: string;
  /** For whom a vehicle acts. */
  readonly beneficiary?: string;
  readonly class?: string;
  readonly shares?: bigint;
  /** Another law asks for it, not the Requirements. */
  readonly beside?: true;
  /** How many persons, where several must. */
  readonly count?: bigint;
  readonly confidence: Confidence;
};

/** A paper that follows, of a kind that the issuer can draw from its record once the facts are on it. */
export type PaperToFollow = {
  readonly kind: PaperKind;
  readonly rule: string;
  /** The places of the steps that call for it. */
  readonly steps: readonly number[];
  readonly confidence: Confidence;
};

export type Cleared = {
  readonly status: 'cleared';
  /** The record with nothing later than the day. */
  readonly record: IssuerRecord;
  readonly on: HongKongDate;
  /** Only what had been recorded by then was judged on. */
  readonly knownAt: Instant | undefined;
  /** The proposals that were taken for Rules. */
  readonly scenario: string | undefined;
  readonly proposal: Proposal;
  readonly sharing: Sharing;
  /** What is wrong with an agreement on who converts how much. */
  readonly sharingFaults: readonly Told[];
  readonly permitted: Permission;
  /** The one-line answer, as sentences. */
  readonly answer: readonly Told[];
  readonly reason: Told;
  /** What cannot be undone once it is done as proposed, whether it is permitted or not; none where figures are of another day. */
  readonly notices: readonly Notice[];
  /** What nobody asks leave for: a death, a determination. The answer says what must be done of it. */
  readonly happens: boolean;
  readonly before: View;
  readonly after: View;
  /** The proposed facts as they would stand on record. */
  readonly facts: readonly Fact[];
  readonly changes: readonly ChangedFinding[];
  readonly gone: readonly Finding[];
  readonly charged: readonly ChangedFinding[];
  /** What the answer would need and is not on record. */
  readonly missing: readonly string[];
  /** Areas that it rests on whose sources stopped before the day. */
  readonly ended: readonly EndedArea[];
  /** Facts of later days on record that could not be true any more. */
  readonly overturns: readonly Overturned[];
  /** The first is the least; none where it is permitted as it stands. */
  readonly remedies: readonly ClearanceRemedy[];
  /** What is done on the day, in order: as proposed, or with the least remedy where there is one. */
  readonly steps: readonly ClearanceStep[];
  /** Duties that the record has with these steps and not without them. */
  readonly filings: readonly Filing[];
  readonly papers: readonly PaperToFollow[];
  readonly decides: readonly Decider[];
  readonly alerts: readonly SideAlert[];
};

/** The proposal cannot be judged: it cannot be true, is no proposal, or leaves no room for a fact on record. */
export type NotCleared = {
  readonly status: 'refused';
  readonly faults: readonly Fault[];
  readonly overturned: readonly Overturned[];
};
