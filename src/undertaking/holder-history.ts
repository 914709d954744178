import { type AsOf, daysBetween, type HongKongDate } from '../exact/index.ts';
import { type Certainty, economicParts, type Fact, holdingOf, replay, type State, type Timeline } from '../record/index.ts';
import { weakest } from './record-facts.ts';

/** From the day on which shares came until the day on which the last of them went. */
export type Interval = { readonly from: HongKongDate; readonly until: HongKongDate | undefined };

/** What a record shows of one holder over time: in his own name, and through whom else. */
export type HolderHistory = {
  readonly holder: string;
  readonly member: readonly Interval[];
  readonly beneficial: readonly (Interval & { readonly through: string; readonly kind: 'nominee' | 'vehicle' })[];
  /** Persons whose votes he directs at the end; a vehicle is told apart by it from a stranger. */
  readonly certainty: Certainty;
};

const shareFields = ['from', 'to', 'holder'] as const;

const concerns = (fact: Fact, holder: string): boolean =>
  shareFields.some((field) => field in fact && (fact as unknown as Readonly<Record<string, unknown>>)[field] === holder);

/** One replay of the record, watching one holder. */
export const holderHistory = ({
  timeline,
  asOf,
  holder,
}: {
  readonly timeline: Timeline;
  readonly asOf: AsOf;
  readonly holder: string;
}): HolderHistory => {
  const member = intervals();
  const beneficial = new Map<string, { readonly kind: 'nominee' | 'vehicle'; readonly over: ReturnType<typeof intervals> }>();
  let related: readonly string[] = [];
  let certainty: Certainty = 'filed';
  replay({
    timeline,
    asOf,
    report: () => {},
    observe: ({ state, action }) => {
      if (action.facts.some(({ fact }) => fact.startsWith('vehicle-') || fact === 'relation-recorded')) {
        related = relatedTo(state, holder);
      }
      for (const fact of action.facts) if (concerns(fact, holder)) certainty = weakest(certainty, fact.certainty ?? 'filed');
      member.at(action.on, holds(state, holder));
      for (const through of related) {
        if (beneficial.has(through)) continue;
        const kind = state.nominees.has(through) && !state.vehicles.has(through) ? 'nominee' : 'vehicle';
        beneficial.set(through, { kind, over: intervals() });
      }
      for (const [through, { over }] of beneficial) over.at(action.on, related.includes(through) && holds(state, through));
    },
  });
  return {
    holder,
    member: member.all(),
    beneficial: [...beneficial].flatMap(([through, { kind, over }]) => over.all().map((one) => ({ ...one, through, kind }))),
    certainty,
  };
};

const holds = (state: State, holder: string): boolean => {
  for (const classId of state.classes.keys()) if ((holdingOf(state, classId, holder)?.shares ?? 0n) > 0n) return true;
  return false;
};

/** Nominees and vehicles in whose holdings a person has a part, or may receive under a discretion. */
const relatedTo = (state: State, person: string): readonly string[] =>
  [...new Set([...state.vehicles.keys(), ...state.nominees.keys()])].filter((through) => {
    if (through === person) return false;
    const { parts, discretionary } = economicParts(state, through);
    return parts.has(person) || discretionary.has(person);
  });

const intervals = () => {
  const found: { from: HongKongDate; until: HongKongDate | undefined }[] = [];
  return {
    at: (on: HongKongDate, is: boolean): void => {
      const last = found.at(-1);
      const open = last !== undefined && last.until === undefined;
      if (is && !open) found.push({ from: on, until: undefined });
      else if (!is && open) last.until = on;
    },
    all: (): readonly Interval[] => found,
  };
};

/** At the end of a day. */
export const holdsAt = (over: readonly Interval[], on: HongKongDate): boolean =>
  over.some(({ from, until }) => from <= on && (until === undefined || until > on));

/** The days of a period on which he held; a day on which he bought or sold counts, the time within it is not told. */
export const heldWithin = (
  over: readonly Interval[],
  period: { readonly first: HongKongDate; readonly last: HongKongDate },
): { readonly first: HongKongDate; readonly last: HongKongDate } | undefined => {
  const parts = over.flatMap(({ from, until }) => {
    const first = from > period.first ? from : period.first;
    const last = until !== undefined && until < period.last ? until : period.last;
    return first <= last ? [{ first, last }] : [];
  });
  const [one] = parts;
  return one && { first: one.first, last: parts.at(-1)?.last ?? one.last };
};

/** What one register of members shows of a holder, or of his nominee where he stands in it through one. */
export type RegisterView = {
  readonly asAt: HongKongDate;
  readonly seq: number;
  readonly shows: boolean;
  /** He holds for others by it. */
  readonly nominee: boolean;
  readonly through: string | undefined;
};

export type RegisterReading = {
  readonly is: 'yes' | 'no' | 'not-told';
  readonly used: readonly { readonly asAt: HongKongDate; readonly seq: number; readonly days: bigint }[];
  readonly view: RegisterView | undefined;
};

/**
 * Whether he stood on the register at the end of a day, by the registers that there are: of that day, or of the days
 * around it where they agree. Between two that differ it is not told; after the last one it is as old as it is.
 */
export const onRegister = (registers: readonly RegisterView[], on: HongKongDate): RegisterReading => {
  const before = registers.findLast(({ asAt }) => asAt <= on);
  const after = registers.find(({ asAt }) => asAt > on);
  const used = [before, after].flatMap((one) =>
    one === undefined ? [] : [{ asAt: one.asAt, seq: one.seq, days: daysBetween({ from: one.asAt, to: on }) }],
  );
  if (before === undefined) return { is: 'not-told', used, view: undefined };
  if (before.asAt === on || after === undefined || after.shows === before.shows) {
    const own = used.slice(0, before.asAt === on ? 1 : used.length);
    return { is: before.shows ? 'yes' : 'no', used: own, view: before };
  }
  return { is: 'not-told', used, view: undefined };
};
