import { type Fraction, grouped, type HongKongDate } from '../exact/index.ts';
import { extendRecord, type IssuerRecord } from '../record/index.ts';
import type { Finding, Outcome } from '../rulebook/index.ts';
import type { Sharing } from './clearance.ts';
import { type Ground, groundOf, type Permission } from './judge.ts';
import { mostThatMayBeLeft } from './programme-bound.ts';
import { type Course, courseOf, type NoCourse } from './programme-course.ts';
import { decisionsOf } from './programme-decisions.ts';
import { judgeWay, type NotPlanned, type ProgrammeWay } from './programme-judged.ts';
import { asFact, isLot, isUnderTheRule, type Lot, type ProgrammeParts, programmeParts } from './programme-parts.ts';
import { type Found, type NotFound, type SearchGround, type Slot, searchProgramme } from './programme-search.ts';
import { type AgendaItem, mergedAgenda, type Walked, walkAgenda } from './programme-walk.ts';
import type { Proposal } from './proposal.ts';

export type { NotPlanned, ProgrammeWay } from './programme-judged.ts';

/**
 * How sure the schedule is the least, while each beneficiary keeps some weighted shares. `proved`: by the argument of
 * `programme-search.ts`, and its steps and the check of the whole record agree; or nothing is converted but what the proposals
 * give for its own sake, and there is one date. `number-proved`: no schedule passes the bound of `programme-bound.ts`, or nothing is converted but for its own sake; as few on fewer dates is open.
 * `within`: several round up at a line, or not every order was tried, and none converts fewer by more than `over` shares.
 * `default-basis`: least without treasury shares in T; with them counsel decides. `not-proved`: the check of the whole says
 * otherwise, somebody's last weighted share goes, too many states were open, or a waiver bears on it: the best of the
 * schedule found, the programme as proposed, and all at the earliest and at the latest. `as-proposed`: the closed forms do not
 * carry the programme.
 */
export type LeastClaim = 'proved' | 'number-proved' | 'within' | 'default-basis' | 'not-proved' | 'as-proposed';

export type Planned = {
  readonly status: 'planned';
  readonly asProposed: ProgrammeWay;
  /** Never worse than what was proposed; where nothing is better, that itself. */
  readonly schedule: ProgrammeWay;
  readonly least: LeastClaim;
  /** By how many shares at the most another schedule could do with fewer. */
  readonly over: bigint;
  /** Why no other schedule was looked for. */
  readonly because: NoCourse | undefined;
  /** What could move, and until when. */
  readonly free: readonly {
    readonly proposal: number;
    readonly shares: bigint;
    readonly on: HongKongDate;
    readonly by: HongKongDate;
    readonly movedTo: HongKongDate;
  }[];
  /** Conversions under Rule 8A.15 that proposals give with what may move: the schedule works them out anew. */
  readonly workedOutAnew: readonly { readonly proposal: number; readonly shares: bigint }[];
  /** Places in the file of proposals of which nothing may move. */
  readonly fixed: readonly number[];
  readonly sharing: Sharing['by'];
  /** How many transitions of the search were looked at. */
  readonly work: number;
};

/**
 * Several dated proposals as one programme: what each date needs as proposed, and the schedule with the fewest shares
 * converted and then the fewest dates of cancellation. Facts of the record up to the last date take part; later ones do not.
 */
export const planProgramme = ({
  record,
  proposals,
  sharing,
}: {
  readonly record: IssuerRecord;
  readonly proposals: readonly Proposal[];
  readonly sharing: Sharing;
}): Planned | NotPlanned => {
  const last = proposals.reduce((latest, { on }) => (on > latest ? on : latest), '');
  const first = proposals.reduce((earliest, { on }) => (on < earliest ? on : earliest), last);
  const ground = groundOf({ record, on: last });
  const start = groundOf({ record, on: first });
  const parts = programmeParts(proposals, start.before.state);
  if (parts.faults.length > 0) return { status: 'refused', faults: parts.faults, overturned: [] };
  const extended = extendRecord({ record: ground.record, added: proposals.flatMap(({ facts }) => facts) });
  if (extended.status === 'refused') return extended;

  const decisions = decisionsOf(extended.record.facts, { from: first, to: last });
  const setNames = new Set(extended.record.facts.flatMap(({ set }) => (set === undefined ? [] : [set])));
  const walkBy = (agenda: readonly AgendaItem[], by: Sharing): Walked =>
    walkAgenda({ record: ground.record, agenda, sharing: by, setNames, decisions });
  const judgeOf = (walked: Walked) => judgeWay({ ground, walked, changes: decisions.changes });
  const inOrder = agendaAsProposed(ground.record, parts);
  const agreed = walkBy(inOrder, sharing);
  // What the parties agreed on may reach for the schedule and not for what was proposed: that is told by what it needs.
  const isShort = agreed.agreementShort > 0n;
  const judged = judgeOf(isShort ? walkBy(inOrder, { by: 'least' }) : agreed);
  if (judged.status === 'refused') return judged;
  const asProposed = judged.way;
  const stay: Candidate = { way: asProposed, moved: parts.lots.map(({ on }) => on) };

  const { listing } = start.before.state;
  const moving = new Set(parts.lots.map(({ proposal }) => proposal));
  const staying = new Set(parts.parts.map(({ proposal }) => proposal).filter((proposal) => !moving.has(proposal)));
  const common = {
    status: 'planned',
    asProposed,
    fixed: [...staying].toSorted((one, other) => one - other),
    sharing: sharing.by,
  } as const;
  const told = ({ way, moved }: Candidate) => ({
    ...common,
    schedule: way,
    free: parts.lots.map(({ proposal, shares, on, by }, index) => ({ proposal, shares, on, by, movedTo: moved[index] ?? on })),
    workedOutAnew: way === asProposed ? [] : workedOutAnew(parts.lots),
  });
  const stays = (because: NoCourse): Planned | NotPlanned =>
    isShort
      ? agreementFault({ sharing, needed: asProposed.converted, proposals })
      : { ...told(stay), least: 'as-proposed', over: 0n, because, work: 0 };
  if (listing === undefined || listing.exempt !== undefined) return stays({ code: 'not-listed', on: first });
  const course = courseOf({ record: ground.record, parts, byCeiling: sharing.by === 'ceiling', decisions });
  if (course.no !== undefined) return stays(course.no);

  const { unsearched } = decisions;
  const searched = unsearched === undefined ? searchCourse({ course, parts, ceiling: ceilingOf(start) }) : undefined;
  const candidates: Candidate[] = isShort ? [] : [stay];
  let needed = asProposed.converted;
  const consider = (slots: readonly number[]): void => {
    const agenda = agendaOf({ course, parts, slots });
    const walked = walkBy(agenda, sharing);
    if (walked.agreementShort > 0n) {
      const least = walkBy(agenda, { by: 'least' }).converted;
      if (least < needed) needed = least;
      return;
    }
    const done = judgeOf(walked);
    // A schedule that cannot be done as a record stands is none.
    if (done.status === 'judged') candidates.push({ way: done.way, moved: movedTo({ course, parts, slots }) });
  };
  if (searched?.found.status === 'found') consider(searched.found.slots);
  const claimed = (): Claimed => claimOf({ searched, course, way: bestOf(candidates)?.way, unsearched });
  if (claimed().least === 'not-proved') for (const slots of simpleSlots(course, parts)) consider(slots);
  const best = bestOf(candidates);
  if (best === undefined) return agreementFault({ sharing, needed, proposals });
  const work = searched?.found.status === 'found' ? searched.found.work : 0;
  return { ...told(best), ...claimed(), work };
};

type Candidate = { readonly way: ProgrammeWay; readonly moved: readonly HongKongDate[] };

const places: Readonly<Record<Permission, number>> = {
  yes: 0,
  'needs-exchange': 1,
  'needs-counsel': 1,
  'cannot-tell': 1,
  no: 2,
};

/** What may be done comes first, then the fewest converted, then the fewest dates; of equals what was proposed. */
const bestOf = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.toSorted(({ way: one }, { way: other }) => {
    const byPermission = places[one.permitted] - places[other.permitted];
    if (byPermission !== 0) return byPermission;
    if (one.converted !== other.converted) return one.converted < other.converted ? -1 : 1;
    return Number(one.dates - other.dates);
  })[0];

const sumOf = (numbers: readonly bigint[]): bigint => numbers.reduce((all, one) => all + one, 0n);

type Searched = {
  readonly found: Found | NotFound;
  /** All who bear were taken as one, who rounds up once: no schedule of theirs converts fewer than the least of this one. */
  readonly asOne: boolean;
  /** So many weighted shares and no more may be left by any schedule; nothing where that is not known. */
  readonly most: bigint | undefined;
};

const searchCourse = ({
  course,
  parts,
  ceiling,
}: {
  readonly course: Course;
  readonly parts: ProgrammeParts;
  readonly ceiling: Fraction | undefined;
}): Searched => {
  const { steps, held, usedAnyway } = course;
  const isCapped = steps.some((step) => step.kind === 'flow' && step.most !== undefined && step.most < sumOf(held));
  // At a line, what each of several rounds up is no longer ordered: the class as one gives the days, and what none goes below.
  const asOne = held.length > 1 && (isCapped || ceiling !== undefined);
  const taken = asOne ? takenAsOne(course) : { steps, held };
  const lots = parts.lots.map(({ shares, by }) => ({ shares, latest: parts.dates.findLastIndex((date) => date <= by) }));
  const ground: SearchGround = { steps: taken.steps, usedAnyway, lots, bearers: taken.held, ceiling };
  const found = searchProgramme(ground);
  const most = found.status === 'found' && found.exact ? found.wvrShares : mostThatMayBeLeft(ground);
  return { found, asOne, most };
};

const takenAsOne = ({ steps, held }: Course): Pick<Course, 'steps' | 'held'> => ({
  held: [sumOf(held)],
  steps: steps.map((step) => {
    if (step.kind === 'slot') return step.kept === undefined ? step : { ...step, kept: [sumOf(step.kept)] };
    const { reduction, spent } = step;
    return {
      ...step,
      ...(reduction === undefined ? {} : { reduction: { ...reduction, given: [sumOf(reduction.given)] } }),
      ...(spent === undefined ? {} : { spent: [sumOf(spent)] }),
    };
  }),
});

type Claimed = Pick<Planned, 'least' | 'over' | 'because'>;

/** Nothing is claimed that the walk over the record and the check of the whole do not bear out. */
const claimOf = ({
  searched,
  course,
  way,
  unsearched,
}: {
  readonly searched: Searched | undefined;
  readonly course: Course;
  readonly way: ProgrammeWay | undefined;
  readonly unsearched: HongKongDate | undefined;
}): Claimed => {
  const because: NoCourse | undefined = unsearched === undefined ? undefined : { code: 'waiver', on: unsearched };
  const open: Claimed = { least: 'not-proved', over: 0n, because };
  if (way === undefined || way.usedUp || way.charged.some(isUnsettled)) {
    return course.treasury && way !== undefined && !way.usedUp ? onDefaultBasis({ searched, course, way, open }) : open;
  }
  const isElected = way.converted === way.elected;
  if (isElected && way.dates <= 1n) return { least: 'proved', over: 0n, because: undefined };
  if (isElected && unsearched === undefined && course.treasury) return { ...open, least: 'number-proved' };
  if (course.treasury) return onDefaultBasis({ searched, course, way, open });
  const over = overBy({ searched, course, way });
  const { found } = searched ?? {};
  if (isElected && unsearched === undefined && (over !== 0n || found?.status !== 'found')) {
    return { ...open, least: 'number-proved' };
  }
  if (over === undefined || over < 0n || found?.status !== 'found') return open;
  if (over > 0n) return searched?.asOne || !found.exact ? { least: 'within', over, because } : open;
  const fewest = BigInt(found.dates + course.usedAnyway.filter((used) => used).length);
  const isFewest = way.dates <= 1n || (found.exact && way.dates <= fewest);
  return { least: isFewest ? 'proved' : 'number-proved', over, because };
};

const onDefaultBasis = ({
  searched,
  course,
  way,
  open,
}: Pick<Parameters<typeof claimOf>[0], 'searched' | 'course'> & {
  readonly way: ProgrammeWay;
  readonly open: Claimed;
}): Claimed => (overBy({ searched, course, way }) === undefined ? open : { ...open, least: 'default-basis' });

/** By how much a way passes what no schedule goes below; nothing where that is not known. */
const overBy = ({
  searched,
  course: { held, spentOnRecord },
  way,
}: {
  readonly searched: Searched | undefined;
  readonly course: Course;
  readonly way: ProgrammeWay;
}): bigint | undefined => {
  const most = searched?.most;
  return most === undefined ? undefined : way.converted - (sumOf(held) - spentOnRecord - most);
};

/** The Rules that decide how much is converted: the check of the whole must find them kept. */
const rested: ReadonlySet<string> = new Set(['8A.09', '8A.13', '8A.15']);
const unsettled: ReadonlySet<Outcome> = new Set<Outcome>(['breached', 'cured', 'cannot-tell', 'needs-exchange', 'needs-counsel']);
const isUnsettled = ({ finding }: ProgrammeWay['charged'][number]): boolean =>
  rested.has(finding.rule) && unsettled.has(finding.outcome);

const workedOutAnew = (lots: readonly Lot[]): Planned['workedOutAnew'] =>
  lots.flatMap(({ proposal, given }) => {
    const shares = given
      .filter(isUnderTheRule)
      .map(asFact)
      .reduce((all, fact) => (fact.fact === 'shares-converted' ? all + fact.number : all), 0n);
    return shares === 0n ? [] : [{ proposal, shares }];
  });

const agendaAsProposed = (record: IssuerRecord, { asProposed }: ProgrammeParts): readonly AgendaItem[] =>
  mergedAgenda(
    record,
    asProposed.map(
      (one): AgendaItem =>
        isLot(one)
          ? { kind: 'lots', on: one.on, lots: [one], given: one.given, proposal: one.proposal }
          : { kind: 'part', on: one.on, part: one, most: undefined },
    ),
  );

const slotsIn = ({ steps }: Course): readonly Slot[] => steps.filter((step) => step.kind === 'slot');

const movedTo = ({ course, parts, slots }: Placed): readonly HongKongDate[] => {
  const all = slotsIn(course);
  return parts.lots.map(({ on }, lot) => parts.dates[all[slots[lot] ?? 0]?.day ?? 0] ?? on);
};

type Placed = { readonly course: Course; readonly parts: ProgrammeParts; readonly slots: readonly number[] };

/** The parts that stay in their order, and at each slot the cancellations that fall on it. */
const agendaOf = ({ course, parts: { lots }, slots }: Placed): readonly AgendaItem[] => {
  let next = -1;
  return course.entries.flatMap((entry): readonly AgendaItem[] => {
    if (entry.kind === 'record') return [{ ...entry, on: entry.action.on }];
    if (entry.kind === 'part') return [{ ...entry, on: entry.part.on }];
    if (entry.kind === 'change') return [entry];
    next += 1;
    const { on, kept, proposal } = entry;
    const own = lots.filter((_lot, index) => slots[index] === next);
    return own.length === 0 && kept.length === 0 ? [] : [{ kind: 'lots', on, lots: own, given: kept, proposal }];
  });
};

/** Each at the end of its own day, all as late as may be, and all as early as there is something to cancel. */
const simpleSlots = (course: Course, { lots, dates }: ProgrammeParts): readonly (readonly number[])[] => {
  const slots = slotsIn(course);
  const endOf = (date: HongKongDate | undefined): number => slots.findIndex(({ day, isLast }) => isLast && dates[day] === date);
  const own = lots.map(({ on }) => endOf(on));
  const latest = lots.map(({ by }) => endOf(dates.findLast((date) => date <= by)));
  const earliest = lots.map(() => 0);
  let gone = 0n;
  for (const [lot, { shares }] of [...lots.entries()].toSorted(([, one], [, other]) =>
    one.by < other.by ? -1 : one.by > other.by ? 1 : 0,
  )) {
    gone += shares;
    earliest[lot] = Math.min(
      latest[lot] ?? 0,
      Math.max(
        slots.findIndex(({ cancellable }) => cancellable >= gone),
        0,
      ),
    );
  }
  return [own, latest, earliest];
};

const standing = ({ before }: Ground, rule: string): Finding | undefined =>
  before.findings.find((finding) => finding.rule === rule && finding.id.endsWith('/standing') && finding.subject === 'issuer');

const fractionOf = (finding: Finding | undefined, label: string): Fraction | undefined => {
  const value = finding?.arithmetic.find((line) => line.label === label)?.value;
  return typeof value === 'object' ? value : undefined;
};

/** The ceiling where the proportion is above it before the programme; otherwise no reduction with its duty gets above it. */
const ceilingOf = (ground: Ground): Fraction | undefined => {
  const finding = standing(ground, '8A.13');
  const ceiling = fractionOf(finding, 'ceiling');
  const { wvrShares = 0n, issuedShares = 0n } = finding?.figures ?? {};
  return ceiling !== undefined && wvrShares * ceiling.whole > ceiling.part * issuedShares ? ceiling : undefined;
};

const agreementFault = ({
  sharing,
  needed,
  proposals,
}: {
  readonly sharing: Sharing;
  readonly needed: bigint;
  readonly proposals: readonly Proposal[];
}): NotPlanned => {
  const agreed = sharing.by === 'agreement' ? sumOf([...sharing.shares.values()]) : 0n;
  const place = proposals[0]?.place ?? { line: 1, column: 1 };
  const short = agreed < needed ? needed - agreed : 0n;
  const values = { shares: grouped(agreed), needed: grouped(needed), short: grouped(short) };
  return { status: 'refused', overturned: [], faults: [{ code: 'programme-agreement', place, values }] };
};
