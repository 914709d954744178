import { type Fraction, grouped, type HongKongDate } from '../exact/index.ts';
import { extendRecord, type Fault, type IssuerRecord, type Overturned, type Unnumbered } from '../record/index.ts';
import { type ChangedFinding, changedFindings, check, type Finding, type Outcome, overallOutcome } from '../rulebook/index.ts';
import type { Sharing } from './clearance.ts';
import { type EndedArea, endedAreas } from './ended-areas.ts';
import { type Ground, groundOf, type Permission, permissionOf } from './judge.ts';
import { type Course, courseOf, type NoCourse } from './programme-course.ts';
import { isLot, type Lot, type ProgrammeParts, programmeParts } from './programme-parts.ts';
import { type Found, searchProgramme } from './programme-search.ts';
import { type AgendaItem, mergedAgenda, type ProgrammeStep, type Walked, walkAgenda } from './programme-walk.ts';
import type { Proposal } from './proposal.ts';

/** Every Rule that the facts of a date engaged, with the worst outcome of its findings as seen at the end. */
export type RulesOfDate = {
  readonly on: HongKongDate;
  readonly outcomes: readonly { readonly rule: string; readonly outcome: Outcome }[];
};

/** One way through the programme, checked as a whole with all its facts. */
export type ProgrammeWay = {
  readonly steps: readonly ProgrammeStep[];
  readonly proposals: readonly Proposal[];
  /** The places in the file that each comes from. */
  readonly from: readonly (readonly number[])[];
  readonly converted: bigint;
  /** On how many dates shares are cancelled or converted. */
  readonly dates: bigint;
  readonly permitted: Permission;
  readonly charged: readonly ChangedFinding[];
  /** Areas whose sources stop before the last date: the figures hold if nothing else happened since. */
  readonly ended: readonly EndedArea[];
  readonly rules: readonly RulesOfDate[];
};

/**
 * How sure the schedule is the least. `proved`: by the argument of `programme-search.ts`, and its steps and the check of the
 * whole record agree. `within`: several round up at a line of Rule 8A.09, and none can convert fewer than `over` shares less.
 * `default-basis`: least without treasury shares in T; with them counsel decides. `not-proved`: the check of the whole says
 * otherwise, or too many states were open. `as-proposed`: the closed forms do not carry the programme.
 */
export type LeastClaim = 'proved' | 'within' | 'default-basis' | 'not-proved' | 'as-proposed';

export type Planned = {
  readonly status: 'planned';
  readonly asProposed: ProgrammeWay;
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
  /** Places in the file of proposals that stay as they are. */
  readonly fixed: readonly number[];
  readonly sharing: Sharing['by'];
  /** How many transitions of the search were looked at. */
  readonly work: number;
};
export type NotPlanned = {
  readonly status: 'refused';
  readonly faults: readonly Fault[];
  readonly overturned: readonly Overturned[];
};

/**
 * Several dated proposals as one programme: what each date needs as proposed, and the schedule with the fewest shares
 * converted and then the fewest dates. Facts of the record up to the last date take part; later ones do not.
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

  const setNames = new Set(extended.record.facts.flatMap(({ set }) => (set === undefined ? [] : [set])));
  const walkBy = (agenda: readonly AgendaItem[], by: Sharing): Walked =>
    walkAgenda({ record: ground.record, agenda, sharing: by, setNames });
  const walk = (agenda: readonly AgendaItem[]): Walked => walkBy(agenda, sharing);
  const inOrder = agendaAsProposed(ground.record, parts);
  const agreed = walk(inOrder);
  // What the parties agreed on may reach for the schedule and not for what was proposed: that is told by what it needs.
  const isShort = agreed.agreementShort > 0n;
  const proposed = isShort ? walkBy(inOrder, { by: 'least' }) : agreed;
  const judged = judgeWay(ground, proposed);
  if (judged.status === 'refused') return judged;

  const { listing } = start.before.state;
  const fixed = [...new Set(parts.parts.map(({ proposal }) => proposal))].toSorted((one, other) => one - other);
  const common = { status: 'planned', asProposed: judged.way, fixed, sharing: sharing.by } as const;
  const stays = (because: NoCourse | undefined, least: LeastClaim): Planned => ({
    ...common,
    schedule: judged.way,
    least,
    over: 0n,
    because,
    free: parts.lots.map((lot) => freeOf(lot, lot.on)),
    work: 0,
  });
  const tooFew = (): NotPlanned => agreementFault({ sharing, needed: proposed.converted, proposals });
  if (isShort && (listing === undefined || listing.exempt !== undefined)) return tooFew();
  if (listing === undefined || listing.exempt !== undefined) return stays({ code: 'not-listed', on: first }, 'as-proposed');
  const course = courseOf({
    record: ground.record,
    dates: parts.dates,
    parts: parts.parts,
    lots: parts.lots,
    byCeiling: sharing.by === 'ceiling',
    minimum: minimumOf(start),
  });
  if (course.no !== undefined && isShort) return tooFew();
  if (course.no !== undefined) return stays(course.no, 'as-proposed');
  // At a cap, what each of several rounds up is no longer ordered: the class as one gives the days, and what none goes below.
  const asOne = course.held.length > 1 && isCapped(course);
  const { days, held } = asOne ? takenAsOne(course) : course;
  const found = searchProgramme({
    days,
    lots: parts.lots.map(({ shares, by }) => ({ shares, latest: parts.dates.findLastIndex((date) => date <= by) })),
    bearers: held,
    ceiling: ceilingOf(start),
  });
  if (found.status === 'not-found') return cannotKeep(found.lot, found.cancellable, parts, proposals);
  const moved = agendaOf({ course, parts, days: found.days });
  const walked = walk(moved);
  if (walked.agreementShort > 0n) return agreementFault({ sharing, needed: walkBy(moved, { by: 'least' }).converted, proposals });
  const way = judgeWay(ground, walked);
  if (way.status === 'refused') return way;
  const over = walked.converted - leastBy(course, found);
  return {
    ...common,
    schedule: way.way,
    least: claimOf({ found, course, over, way: way.way, asOne }),
    over,
    because: undefined,
    free: parts.lots.map((lot, index) => freeOf(lot, parts.dates[found.days[index] ?? 0] ?? lot.on)),
    work: found.work,
  };
};

const freeOf = ({ proposal, shares, on, by }: Lot, movedTo: HongKongDate) => ({ proposal, shares, on, by, movedTo });

const sumOf = (numbers: readonly bigint[]): bigint => numbers.reduce((all, one) => all + one, 0n);

const isCapped = ({ days, held }: Course): boolean =>
  days.some(({ flows }) => flows.some(({ most }) => most !== undefined && most < sumOf(held)));

/** All who bear as one, who rounds up once: no schedule of theirs converts fewer than the least of this one. */
const takenAsOne = ({ days, held }: Course): Pick<Course, 'days' | 'held'> => ({
  held: [sumOf(held)],
  days: days.map((day) => ({
    ...day,
    flows: day.flows.map(({ reduction, spent, ...flow }) => ({
      ...flow,
      ...(reduction === undefined ? {} : { reduction: { ...reduction, given: [sumOf(reduction.given)] } }),
      ...(spent === undefined ? {} : { spent: [sumOf(spent)] }),
    })),
  })),
});

/** What the search converts, without the conversions that stay where they are and answer nothing. */
const leastBy = ({ days, held }: Course, found: Found): bigint => {
  const spent = days.reduce((all, { flows }) => flows.reduce((sum, flow) => sum + sumOf(flow.spent ?? []), all), 0n);
  return sumOf(held) - spent - found.wvrShares;
};

/** Nothing is claimed that the walk over the record and the check of the whole do not bear out. */
const claimOf = ({
  found,
  course,
  over,
  way,
  asOne,
}: {
  readonly found: Found;
  readonly course: Course;
  readonly over: bigint;
  readonly way: ProgrammeWay;
  readonly asOne: boolean;
}): LeastClaim => {
  if (course.treasury) return found.exact ? 'default-basis' : 'not-proved';
  if (way.charged.some(({ finding }) => rested.has(finding.rule) && unsettled.has(finding.outcome))) return 'not-proved';
  if (!found.exact || over < 0n) return 'not-proved';
  if (over === 0n) return 'proved';
  return asOne ? 'within' : 'not-proved';
};

/** The Rules that decide how much is converted: the check of the whole must find them kept. */
const rested: ReadonlySet<string> = new Set(['8A.09', '8A.13', '8A.15']);
const unsettled: ReadonlySet<Outcome> = new Set<Outcome>(['breached', 'cured', 'cannot-tell', 'needs-exchange', 'needs-counsel']);

const agendaAsProposed = (record: IssuerRecord, { asProposed }: ProgrammeParts): readonly AgendaItem[] =>
  mergedAgenda(
    record,
    asProposed.map(
      (one): AgendaItem =>
        isLot(one)
          ? { kind: 'lots', on: one.on, lots: [one], withGiven: true }
          : { kind: 'part', on: one.on, part: one, most: undefined },
    ),
  );

/** The parts that stay in their order, and at the end of a day the cancellations that fall on it. */
const agendaOf = ({
  course,
  parts: { dates, lots },
  days,
}: {
  readonly course: Course;
  readonly parts: ProgrammeParts;
  readonly days: readonly number[];
}): readonly AgendaItem[] => {
  const agenda: AgendaItem[] = [];
  let next = 0;
  const endDaysBefore = (on: HongKongDate | undefined): void => {
    for (let date = dates[next]; date !== undefined && (on === undefined || date < on); date = dates[next]) {
      const own = lots.filter((_lot, index) => days[index] === next);
      if (own.length > 0) agenda.push({ kind: 'lots', on: date, lots: own, withGiven: false });
      next += 1;
    }
  };
  for (const entry of course.entries) {
    const on = entry.kind === 'record' ? entry.action.on : entry.part.on;
    endDaysBefore(on);
    agenda.push({ ...entry, on });
  }
  endDaysBefore(undefined);
  return agenda;
};

const judgeWay = (ground: Ground, walked: Walked): { readonly status: 'judged'; readonly way: ProgrammeWay } | NotPlanned => {
  const facts: readonly Unnumbered[] = walked.proposals.flatMap((proposal) => proposal.facts);
  const extended = extendRecord({ record: ground.record, added: facts });
  if (extended.status === 'refused') return extended;
  const { findings } = check({ timeline: extended.timeline, asOf: { date: ground.on }, all: true });
  const before = check({ timeline: ground.before.timeline, asOf: { date: ground.on }, all: true });
  const scaled = facts.some(({ fact }) => fact === 'shares-subdivided' || fact === 'shares-consolidated');
  const { charged } = changedFindings({ before: before.findings, after: findings, scaled });
  const ended = endedAreas({ state: ground.before.state, facts, on: ground.on });
  return {
    status: 'judged',
    way: {
      steps: walked.steps,
      proposals: walked.proposals,
      from: walked.from,
      converted: walked.converted,
      dates: BigInt(new Set(walked.steps.map(({ on }) => on)).size),
      permitted: ended.length === 0 && charged.some(isPassing) ? 'no' : permissionOf(charged, ended),
      charged,
      ended,
      rules: rulesByDate(findings, walked.proposals),
    },
  };
};

/** What a programme breaks on one date and cures on another was broken: it is not to be begun so. */
const isPassing = ({ change, finding }: ChangedFinding): boolean => change === 'new' && finding.outcome === 'cured';

const rulesByDate = (findings: readonly Finding[], proposals: readonly Proposal[]): readonly RulesOfDate[] => {
  const byDate = new Map<string, Map<string, Finding[]>>();
  for (const finding of findings) {
    if (finding.engagedBy.length === 0) continue;
    const rules = byDate.get(finding.on) ?? new Map<string, Finding[]>();
    byDate.set(finding.on, rules);
    const own = rules.get(finding.rule);
    if (own === undefined) rules.set(finding.rule, [finding]);
    else own.push(finding);
  }
  return [...new Set(proposals.map(({ on }) => on))].map((on) => ({
    on,
    outcomes: [...(byDate.get(on) ?? [])].map(([rule, own]) => ({ rule, outcome: worstOf(own) })),
  }));
};

/** Of one Rule on one date the worst; where nothing worsens, what is more than met is told. */
const worstOf = (findings: readonly Finding[]): Outcome => {
  const worst = overallOutcome(findings);
  return worst === 'met' ? (findings.find(({ outcome }) => outcome !== 'met')?.outcome ?? 'met') : worst;
};

const standing = ({ before }: Ground, rule: string): Finding | undefined =>
  before.findings.find((finding) => finding.rule === rule && finding.id.endsWith('/standing') && finding.subject === 'issuer');

const fractionOf = (finding: Finding | undefined, label: string): Fraction | undefined => {
  const value = finding?.arithmetic.find((line) => line.label === label)?.value;
  return typeof value === 'object' ? value : undefined;
};

const minimumOf = (ground: Ground): Fraction => fractionOf(standing(ground, '8A.09'), 'least-part') ?? { part: 1n, whole: 10n };
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

const cannotKeep = (lot: number, cancellable: bigint, { lots }: ProgrammeParts, proposals: readonly Proposal[]): NotPlanned => {
  const own = lots[lot];
  const through = lots.slice(0, lot + 1).reduce((all, { shares }) => all + shares, 0n);
  const values = {
    proposal: `${own?.proposal ?? 1}`,
    shares: grouped(through),
    by: own?.by ?? '',
    pending: grouped(cancellable),
  };
  const place = proposals[(own?.proposal ?? 1) - 1]?.place ?? { line: 1, column: 1 };
  return { status: 'refused', overturned: [], faults: [{ code: 'programme-cannot-keep-by', place, values }] };
};
