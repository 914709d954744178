import { type AsOf, addDays, type HongKongDate, type Instant } from '../exact/index.ts';
import {
  actionsUpTo,
  type Certainty,
  certainties,
  type Fact,
  replay,
  type State,
  type Step,
  type Timeline,
} from '../record/index.ts';
import { check, companyNames, type Finding } from '../rulebook/index.ts';
import type { Duty } from './duty.ts';
import { stableIds } from './fact-keys.ts';
import { filingOf } from './filings.ts';
import type { DutyDraft, DutyKind, Following } from './kind.ts';
import { dutyKinds } from './kinds/index.ts';
import { settle } from './settle.ts';
import { silenceOf } from './silence.ts';

/** How far ahead duties that come round again are told where no end is asked for. */
export const daysAhead = 400n;

const askFindings: ReadonlySet<string> = new Set(['conversion-at-once', 'treasury-basis', 'exchange-notice']);

/** The Rules by which shares are to be converted at once. */
const conversionRules = ['8A.15', '8A.17', '8A.18', '8A.19'] as const;

/**
 * Every duty that the facts up to `asOf` create and that falls due between `from` and `to` (both included; open ends where not
 * given, but what comes round again ends 400 days after `asOf`), by due moment; what is done or late is told as seen at `asOf`.
 */
export const dutiesOf = ({
  timeline,
  asOf,
  now,
  from,
  to,
  kinds,
  conversionsAre = 'a-xi',
  findings: known,
}: {
  readonly timeline: Timeline;
  readonly asOf: AsOf;
  /** How late it is on the day of `asOf`, where that gives a day only and means the one that is running. */
  readonly now?: Instant | undefined;
  readonly from?: HongKongDate | undefined;
  readonly to?: HongKongDate | undefined;
  /** Kinds of duties; all when absent or empty. */
  readonly kinds?: readonly string[] | undefined;
  /** How a WVR conversion counts under Rule 13.25A(2): any other change, or a conversion with the 5% test. */
  readonly conversionsAre?: Following['conversionsAre'];
  /** What the Rules say of the timeline at `asOf`, where it has been judged; otherwise it is judged here. */
  readonly findings?: readonly Finding[] | undefined;
}): readonly Duty[] => {
  const wanted = kinds === undefined || kinds.length === 0 ? dutyKinds : dutyKinds.filter(({ kind }) => kinds.includes(kind));
  const facts = timeline.actions.slice(0, actionsUpTo(timeline.actions, asOf)).flatMap(({ facts: own }) => own);
  const issuer = companyNames(timeline.record.issuer);
  const filings = facts.flatMap((fact) => filingOf(fact, issuer) ?? []);
  const silence = silenceOf(facts);
  const asksFindings = wanted.some(({ kind }) => askFindings.has(kind));
  const findings = known ?? (asksFindings ? check({ timeline, asOf, rules: conversionRules, all: true }).findings : []);
  const following = {
    asOf,
    horizon: to ?? addDays(asOf.date, daysAhead),
    filings,
    findings,
    conversionsAre,
    endOf: silence.endOf,
    isComplete: silence.isComplete,
  };
  const certaintyOf = certaintiesOf(facts);
  const stable = stableIds(facts);
  return follow({ timeline, asOf, wanted, following })
    .flatMap(({ kind, drafts }) => settle({ kind, drafts, filings, silence, asOf, now, certaintyOf, otherMatters }))
    .map((duty) => ({ ...duty, id: stable(duty.id) }))
    .filter(({ due }) => (from === undefined || due.on >= from) && (to === undefined || due.on <= to))
    .toSorted(inOrder);
};

/** The codes by which announcements and notices say what they are about. */
const otherMatters: ReadonlySet<string> = new Set(dutyKinds.flatMap(({ matter }) => matter ?? []));

type Drafted = { readonly kind: DutyKind; readonly drafts: readonly DutyDraft[] };

/** Replays once and shows each action to every kind of duty that binds the issuer then. */
const follow = ({
  timeline,
  asOf,
  wanted,
  following,
}: {
  readonly timeline: Timeline;
  readonly asOf: AsOf;
  readonly wanted: readonly DutyKind[];
  readonly following: Omit<Following, 'emit'>;
}): readonly Drafted[] => {
  const running = wanted.map((kind) => {
    const drafts: DutyDraft[] = [];
    return { kind, drafts, follow: kind.follow({ ...following, emit: (draft) => drafts.push(draft) }), isBound: false };
  });
  const observe = (step: Step): void => {
    const { listing } = step.state;
    const listed = listing !== undefined && listing.as !== 'secondary';
    const weighted = listing !== undefined && listing.exempt === undefined && hasWeight(step.state);
    for (const one of running) {
      const isBound = one.kind.binds === 'listed' ? listed : weighted;
      one.isBound ||= isBound;
      if (one.follow.observe && (isBound || one.kind.fromTheStart)) one.follow.observe(step);
    }
  };
  const state = replay({ timeline, asOf, observe, report: () => {} });
  for (const { follow: own, isBound } of running) if (isBound) own.conclude?.(state);
  return running;
};

const hasWeight = ({ classes, beneficiaries }: State): boolean =>
  beneficiaries.size > 0 || [...classes.values()].some(({ weighted }) => weighted);

const certaintiesOf = (facts: readonly Fact[]) => {
  const unsure = new Map<string, Certainty>();
  for (const { id, certainty } of facts) if (certainty !== undefined && certainty !== 'filed') unsure.set(id, certainty);
  return (ids: readonly string[]): Certainty =>
    ids.reduce<Certainty>((least, id) => {
      const own = unsure.get(id) ?? 'filed';
      return certainties.indexOf(own) > certainties.indexOf(least) ? own : least;
    }, 'filed');
};

/** By the moment; what is due at the end of a day stands behind what is due at a time of it. */
const inOrder = (one: Duty, other: Duty): number =>
  compare(one.due.at ?? `${one.due.on}~`, other.due.at ?? `${other.due.on}~`) ||
  compare(one.rule, other.rule) ||
  compare(one.id, other.id);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
