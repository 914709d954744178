import { type AsOf, addDays, daysBetween, type HongKongDate } from '../exact/index.ts';
import {
  type Certainty,
  economicParts,
  type Fact,
  holdingOf,
  replay,
  type State,
  type Timeline,
  unknownHolder,
} from '../record/index.ts';
import { weakest } from './record-facts.ts';

/** From the day on which shares came until the day on which the last of them went. */
export type Interval = { readonly from: HongKongDate; readonly until: HongKongDate | undefined };

/** What a record shows of one holder over time: in his own name, and through whom else. */
export type HolderHistory = {
  readonly holder: string;
  readonly member: readonly Interval[];
  /** `estate`: held by the dead whose estate he is. `block`: by what stands on record for several, of whom he is one. */
  readonly beneficial: readonly (Interval & { readonly through: string; readonly kind: Through })[];
  readonly certainty: Certainty;
};

export type Through = 'nominee' | 'vehicle' | 'estate' | 'block';

const shareFields = ['from', 'to', 'holder'] as const;

const concerns = (fact: Fact, holder: string): boolean =>
  shareFields.some((field) => field in fact && (fact as unknown as Readonly<Record<string, unknown>>)[field] === holder);

/** One replay of the record, watching one holder. */
export const holderHistory = ({
  timeline,
  asOf,
  holder,
  late,
}: {
  readonly timeline: Timeline;
  readonly asOf: AsOf;
  readonly holder: string;
  /** Whose estate the holder is: it stands in the place of the dead. */
  readonly late?: string | undefined;
}): HolderHistory => {
  const own = historyOf({ timeline, asOf, holder });
  if (late === undefined) return own;
  const his = historyOf({ timeline, asOf, holder: late });
  return {
    holder,
    member: own.member,
    beneficial: [
      ...own.beneficial,
      ...his.member.map((one) => ({ ...one, through: late, kind: 'estate' as const })),
      ...his.beneficial,
    ],
    certainty: weakest(own.certainty, his.certainty),
  };
};

const historyOf = ({
  timeline,
  asOf,
  holder,
}: {
  readonly timeline: Timeline;
  readonly asOf: AsOf;
  readonly holder: string;
}): HolderHistory => {
  const member = intervals();
  const beneficial = new Map<string, { readonly kind: Through; readonly over: ReturnType<typeof intervals> }>();
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
        const kind = kindOf(state, through);
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

/** A block of holders whose split is not on record is recorded as a vehicle of another kind, directed by `unknown`. */
const kindOf = (state: State, through: string): Through => {
  const vehicle = state.vehicles.get(through);
  if (vehicle === undefined) return 'nominee';
  return vehicle.kind === 'other' && vehicle.votesDirectedBy === unknownHolder ? 'block' : 'vehicle';
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

/**
 * One time without a break on which he held. Where registers leave open when it ended: the last day that one shows him, and
 * the first on which one does no more; `last` is then the latest day possible.
 */
export type Stretch = {
  readonly first: HongKongDate;
  readonly last: HongKongDate;
  readonly open?: { readonly shown: HongKongDate; readonly gone: HongKongDate };
};

/** The stretches of a period on which he held; a day on which he bought or sold counts, the time within it is not told. */
export const heldWithin = (
  over: readonly Interval[],
  period: { readonly first: HongKongDate; readonly last: HongKongDate },
): readonly Stretch[] => {
  const found: Stretch[] = [];
  for (const { from, until } of over.toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))) {
    const first = from > period.first ? from : period.first;
    const last = until !== undefined && until < period.last ? until : period.last;
    if (first > last) continue;
    const before = found.at(-1);
    if (before === undefined || first > addDays(before.last, 1n)) found.push({ first, last });
    else if (last > before.last) found[found.length - 1] = { first: before.first, last };
  }
  return found;
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

/**
 * The stretches of a period on which registers show him: from the first register that does until the day of the first
 * that does no more, which is the latest that is possible. `not-told` where he may have held, and no register shows it.
 */
export const shownWithin = (
  registers: readonly RegisterView[],
  period: { readonly first: HongKongDate; readonly last: HongKongDate },
): readonly Stretch[] | 'not-told' => {
  const found: Stretch[] = [];
  let inDoubt = (registers[0]?.asAt ?? '') > period.first;
  for (const [place, { asAt, shows }] of registers.entries()) {
    const before = registers[place - 1];
    if (before !== undefined && before.shows !== shows && before.asAt < period.last && asAt > period.first) inDoubt = true;
    if (!shows || asAt > period.last || before?.shows === true) continue;
    const gone = registers.slice(place).find((later) => !later.shows)?.asAt;
    const shown =
      registers.slice(place).findLast((later) => later.shows && (gone === undefined || later.asAt < gone))?.asAt ?? asAt;
    // What is shown last before the period leaves open whether he still held in it.
    if (gone !== undefined && shown < period.first) continue;
    const first = asAt > period.first ? asAt : period.first;
    const last = gone === undefined || gone > period.last ? period.last : gone;
    found.push(gone === undefined || shown >= period.last ? { first, last } : { first, last, open: { shown, gone } });
  }
  return found.length > 0 ? found : inDoubt ? 'not-told' : [];
};
