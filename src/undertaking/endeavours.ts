import { addDays, daysBetween, type HongKongDate } from '../exact/index.ts';
import type { FactOf } from '../record/index.ts';
import type { Engagement } from '../rulebook/index.ts';

/**
 * Whether the log shows that the giver did what his limb promises. Best endeavours are what a determined, prudent person
 * in his place and interest would do, even at a cost, without a result being owed. The yardstick below is the house's,
 * not the law's: it sorts a log and shows its reasons, a court weighs it.
 */
export type EndeavoursVerdict = 'none' | 'defensible' | 'not-defensible';

export type StepKind = 'direction' | 'vote' | 'notice' | 'legal' | 'other';

export type EndeavourStep = {
  readonly fact: string;
  readonly on: HongKongDate;
  /** Days after the breach accrued; negative before. */
  readonly daysAfter: bigint;
  readonly kind: StepKind;
  readonly step: string;
  readonly cost: string | undefined;
  readonly outcome: string | undefined;
  readonly evidence: string | undefined;
};

export type Reason = { readonly code: string; readonly values: Readonly<Record<string, string>> };

export type EndeavoursReading = {
  readonly verdict: EndeavoursVerdict;
  readonly steps: readonly EndeavourStep[];
  /** Steps by kind, so that it shows whether he went further when the first did not help. */
  readonly kinds: Readonly<Partial<Record<StepKind, number>>>;
  readonly longestGap: { readonly days: bigint; readonly from: HongKongDate; readonly to: HongKongDate } | undefined;
  readonly reasons: readonly Reason[];
};

type Endeavour = FactOf<'endeavour-made'>;

/** Steps count from a month before the breach, when it could be foreseen. */
const foreseeableDays = 30n;
/** A prudent person takes his first step within a week. */
const promptDays = 7n;
/** After as much time without success he goes further than he went. */
const escalationDays = 7n;

type Yardstick = { readonly longestGap: bigint; readonly escalates: boolean; readonly prompt: boolean };
const yardsticks: Readonly<Record<Engagement['strength'], Yardstick>> = {
  // A strict limb is not measured by endeavours at all.
  strict: { longestGap: 0n, escalates: true, prompt: true },
  'best-endeavours': { longestGap: 14n, escalates: true, prompt: true },
  'reasonable-endeavours': { longestGap: 30n, escalates: false, prompt: true },
  endeavours: { longestGap: 90n, escalates: false, prompt: false },
};

/** The first kind whose words stand in a step; the strongest first. */
const kindWords: readonly (readonly [StepKind, RegExp])[] = [
  ['legal', /\b(legal|court|injunction|proceedings|writ|solicitors?|lawyers?|counsel|sued?)\b|法院|訴訟|律師|法律|禁制令/i],
  ['vote', /\b(votes?|voted|voting|resolutions?|board|meeting|requisition)\b|表決|投票|決議|董事會|股東大會/i],
  ['direction', /\b(directions?|directed|instructions?|instructed|directs|instructs)\b|指示|指令/i],
  ['notice', /\b(notices?|notified|letters?|wrote|demand(ed)?|requests?|requested|e-?mails?)\b|通知|信函|要求|去函/i],
];

export const kindOfStep = (step: string): StepKind => kindWords.find(([, words]) => words.test(step))?.[0] ?? 'other';

export const readEndeavours = ({
  endeavours,
  toward,
  strength,
  from,
  until,
  directs,
}: {
  /** Of one undertaking, in the order in which they were made. */
  readonly endeavours: readonly Endeavour[];
  readonly toward: { readonly side: 'vehicle' | 'company'; readonly vehicles?: readonly string[] } | 'all';
  readonly strength: Engagement['strength'];
  /** The first and the last day on which the duty was broken. */
  readonly from: HongKongDate;
  readonly until: HongKongDate;
  /** Whether he directs the votes of the vehicles: then he is taken to be able to procure (A7), otherwise it is told. */
  readonly directs?: boolean;
}): EndeavoursReading => {
  const begins = addDays(from, -foreseeableDays);
  const control: readonly Reason[] = directs === false ? [{ code: 'control-not-shown', values: {} }] : [];
  const concerns = ({ toward: side, vehicle }: Endeavour): boolean =>
    toward === 'all' ||
    (side === toward.side && (vehicle === undefined || toward.vehicles === undefined || toward.vehicles.includes(vehicle)));
  const steps = endeavours
    .filter((made) => concerns(made) && made.on >= begins && made.on <= until)
    .map(
      ({ id, on, step, cost, outcome, evidence }): EndeavourStep => ({
        fact: id,
        on,
        daysAfter: daysBetween({ from, to: on }),
        kind: kindOfStep(step),
        step,
        cost,
        outcome,
        evidence,
      }),
    );
  const kinds: Partial<Record<StepKind, number>> = {};
  for (const { kind } of steps) kinds[kind] = (kinds[kind] ?? 0) + 1;
  const first = steps[0];
  if (first === undefined) {
    return {
      verdict: 'none',
      steps,
      kinds,
      longestGap: undefined,
      reasons: [{ code: 'endeavours-none', values: { from, until } }, ...control],
    };
  }
  const longestGap = longestGapOf(steps, from, until);
  const { reasons, isEnough } = weighed({ steps, kinds, longestGap, strength, from, until, first });
  return { verdict: isEnough ? 'defensible' : 'not-defensible', steps, kinds, longestGap, reasons: [...reasons, ...control] };
};

/** The longest time without a step while the duty was broken, from its first day to its last. */
const longestGapOf = (
  steps: readonly EndeavourStep[],
  from: HongKongDate,
  until: HongKongDate,
): NonNullable<EndeavoursReading['longestGap']> => {
  let longest = { days: 0n, from, to: from };
  let last = from;
  for (const on of [...steps.filter((step) => step.on > from && step.on <= until).map((step) => step.on), until]) {
    const days = daysBetween({ from: last, to: on });
    if (days > longest.days) longest = { days, from: last, to: on };
    last = on;
  }
  return longest;
};

const weighed = ({
  steps,
  kinds,
  longestGap,
  strength,
  from,
  until,
  first,
}: {
  readonly steps: readonly EndeavourStep[];
  readonly kinds: EndeavoursReading['kinds'];
  readonly longestGap: NonNullable<EndeavoursReading['longestGap']>;
  readonly strength: Engagement['strength'];
  readonly from: HongKongDate;
  readonly until: HongKongDate;
  readonly first: EndeavourStep;
}): { readonly reasons: readonly Reason[]; readonly isEnough: boolean } => {
  const yardstick = yardsticks[strength];
  const lasted = daysBetween({ from, to: until });
  const isPrompt = first.daysAfter <= promptDays;
  const stronger = Object.keys(kinds).length;
  const mustEscalate = yardstick.escalates && lasted > escalationDays;
  const hasEscalated = stronger > 1 || kinds.legal !== undefined;
  const isUnbroken = longestGap.days <= yardstick.longestGap;
  const days = `${first.daysAfter < 0n ? -first.daysAfter : first.daysAfter}`;
  const reasons: Reason[] = [
    { code: 'endeavours-steps', values: { count: `${steps.length}`, days: `${lasted + 1n}` } },
    {
      code: first.daysAfter < 0n ? 'endeavours-before' : isPrompt ? 'endeavours-prompt' : 'endeavours-late',
      values: { date: first.on, days },
    },
    ...(mustEscalate ? [{ code: hasEscalated ? 'endeavours-escalated' : 'endeavours-not-escalated', values: {} }] : []),
    ...(isUnbroken
      ? []
      : [{ code: 'endeavours-gap', values: { days: `${longestGap.days}`, from: longestGap.from, to: longestGap.to } }]),
  ];
  const isEnough = (isPrompt || !yardstick.prompt) && (!mustEscalate || hasEscalated) && isUnbroken;
  return { reasons, isEnough };
};
