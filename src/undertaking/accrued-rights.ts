import type { HongKongDate } from '../exact/index.ts';
import type { Certainty, FactOf } from '../record/index.ts';
import {
  type Bearing,
  type Binding,
  daysNotWaived,
  type Engagement,
  type Finding,
  isContinuing,
  isWaivedOn,
  type Limb,
} from '../rulebook/index.ts';
import { type EndeavoursReading, readEndeavours } from './endeavours.ts';
import { type InstrumentForm, lastDayToSue, limitationYears } from './limitation.ts';

export const remedies = ['injunction', 'damages', 'declaration'] as const;
export type Remedy = (typeof remedies)[number];

/** What one holder did with the right. A waiver binds him alone (A25). */
export type RightEvent = {
  readonly kind: 'claimed' | 'waived' | 'ended';
  readonly by: string;
  readonly on: HongKongDate;
  /** Absent where it is about all of them. */
  readonly remedy: Remedy | undefined;
  readonly fact: string;
  /** The breach as it was named, where that id is gone and this one is taken to be meant. */
  readonly named: string | undefined;
};

export type RemedyState = {
  readonly remedy: Remedy;
  readonly open: boolean;
  /** The last day on which it can be claimed; absent where there is no fixed period or the wrong still goes on. */
  readonly until: HongKongDate | undefined;
  /** Why it is open or not: a code of the words of a life. */
  readonly why: string;
};

export type OpenClaim = { readonly by: string; readonly remedy: Remedy; readonly on: HongKongDate };

/** What a breach of an undertaking gave to the company and to every shareholder; it outlives cure and termination. */
export type AccruedRight = {
  readonly undertaking: string;
  /** The finding that found it; claims and waivers name it. */
  readonly breach: string;
  readonly rule: string;
  readonly check: string;
  readonly subject: string;
  /** The day on which it accrued; the first one of a duty that is broken anew every day. */
  readonly on: HongKongDate;
  /** The record shows that it is so, not since when: `on` is then the day asked about. */
  readonly atLatest: boolean;
  /** The Rule as in force when it was broken. */
  readonly version: Finding['version'];
  readonly limb: Limb;
  readonly strength: Engagement['strength'];
  readonly outcome: 'breached' | 'cured';
  readonly curedOn: HongKongDate | undefined;
  readonly continuing: boolean;
  readonly accruals: { readonly first: HongKongDate; readonly last: HongKongDate; readonly days: bigint };
  readonly limitation: {
    readonly years: 6 | 12;
    /** The last day to sue on the first accrual and on the last. */
    readonly first: HongKongDate;
    readonly last: HongKongDate;
    readonly state: 'running' | 'partly-passed' | 'passed';
  };
  /** A strict limb is broken by the result (A24); a procure limb by the giver's own want of endeavours. */
  readonly verdict: 'breached' | 'defensible' | 'not-defensible';
  readonly endeavours: EndeavoursReading | undefined;
  readonly remedies: readonly RemedyState[];
  readonly events: readonly RightEvent[];
  readonly openClaims: readonly OpenClaim[];
  readonly certainty: Certainty;
  readonly finding: Finding;
};

/** The facts about accrued rights of one undertaking. */
export type RightFacts = {
  readonly endeavours: readonly FactOf<'endeavour-made'>[];
  readonly events: ReadonlyMap<string, readonly RightEvent[]>;
};

export const isStanding = ({ id }: Finding): boolean => id.endsWith('/standing');

/** The right that a finding gives under one limb of an undertaking, or nothing where it broke no duty that still bound. */
export const accruedRight = ({
  finding,
  bearing,
  binding,
  form,
  asOf,
  facts,
}: {
  readonly finding: Finding;
  readonly bearing: Bearing;
  readonly binding: Binding;
  readonly form: InstrumentForm;
  readonly asOf: HongKongDate;
  readonly facts: RightFacts;
}): AccruedRight | undefined => {
  if (finding.outcome !== 'breached' && finding.outcome !== 'cured') return undefined;
  const { limb, strength, doneOn } = bearing;
  const continuing = isContinuing({ rule: finding.rule, check: finding.check, limb });
  const begun = bearing.from > binding.executedOn ? bearing.from : binding.executedOn;
  // Who had done his own part has cured what his limb answers for, though the whole be still open.
  const isDone = continuing && doneOn !== undefined && (finding.curedOn === undefined || doneOn < finding.curedOn);
  const curedOn = isDone ? doneOn : finding.curedOn;
  const outcome = isDone ? 'cured' : finding.outcome;
  const end = continuing ? earliest([curedOn ?? asOf, bearing.until, asOf]) : begun;
  const accruals = daysNotWaived(continuing ? bearing.waived : [], { first: begun, last: end });
  if (accruals === undefined) return undefined;
  const { first, last } = accruals;
  const limitation = {
    years: limitationYears(form),
    first: lastDayToSue(first, form),
    last: lastDayToSue(last, form),
  };
  const endeavours = strength === 'strict' ? undefined : endeavoursOf({ bearing, facts, first, last });
  const events = facts.events.get(finding.id) ?? [];
  const isPassed = limitation.last < asOf;
  const isCured = outcome === 'cured';
  return {
    undertaking: binding.undertaking,
    breach: finding.id,
    rule: finding.rule,
    check: finding.check,
    subject: finding.subject,
    on: first,
    atLatest: isStanding(finding),
    version: finding.version,
    limb,
    strength,
    outcome,
    curedOn,
    continuing,
    accruals,
    limitation: { ...limitation, state: isPassed ? 'passed' : limitation.first < asOf ? 'partly-passed' : 'running' },
    verdict: endeavours === undefined || endeavours.verdict === 'none' ? 'breached' : endeavours.verdict,
    endeavours,
    remedies: [
      // Only a wrong that still has effect can be restrained or undone, also after termination.
      isCured
        ? { remedy: 'injunction', open: false, until: curedOn, why: 'injunction-cured' }
        : continuing && isWaivedOn(bearing.waived, asOf)
          ? { remedy: 'injunction', open: false, until: undefined, why: 'injunction-waived' }
          : { remedy: 'injunction', open: true, until: undefined, why: 'injunction-while-it-lasts' },
      { remedy: 'damages', open: !isPassed, until: limitation.last, why: isPassed ? 'damages-too-late' : 'damages-until' },
      // A court declares what has a consequence: with nothing to restrain and nothing to recover there is none.
      isCured && isPassed
        ? { remedy: 'declaration', open: false, until: undefined, why: 'declaration-idle' }
        : { remedy: 'declaration', open: true, until: undefined, why: 'declaration-no-period' },
    ],
    events,
    openClaims: openClaimsOf(events),
    certainty: finding.certainty,
    finding,
  };
};

const earliest = (dates: readonly (HongKongDate | undefined)[]): HongKongDate =>
  dates.reduce<HongKongDate>((least, date) => (date !== undefined && date < least ? date : least), dates[0] ?? '');

const endeavoursOf = ({
  bearing: { limb, strength, holders, directs },
  facts,
  first,
  last,
}: {
  readonly bearing: Bearing;
  readonly facts: RightFacts;
  readonly first: HongKongDate;
  readonly last: HongKongDate;
}): EndeavoursReading =>
  readEndeavours({
    endeavours: facts.endeavours,
    // A step toward another vehicle than the one that had to act does not count.
    toward: limb === 'own' ? 'all' : limb === 'vehicle' ? { side: limb, vehicles: holders } : { side: limb },
    strength,
    ...(limb === 'vehicle' ? { directs } : {}),
    from: first,
    until: last,
  });

/** What is claimed and neither ended nor waived by the same holder, for that remedy or for all. */
export const openClaimsOf = (events: readonly RightEvent[]): readonly OpenClaim[] => {
  const open = new Map<string, OpenClaim>();
  for (const { kind, by, on, remedy } of events) {
    for (const one of remedy === undefined ? remedies : [remedy]) {
      if (kind === 'claimed') open.set(`${by}/${one}`, { by, remedy: one, on });
      else open.delete(`${by}/${one}`);
    }
  }
  return [...open.values()];
};
