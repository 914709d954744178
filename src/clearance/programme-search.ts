import { divideDown, divideUp, type Fraction } from '../exact/index.ts';

/**
 * On which dates the cancellations of a programme fall so that the fewest shares are converted in the end, and then on the
 * fewest dates beside those that are used anyway. Numbers alone: T of the default basis, and W by who bears.
 *
 * A cancellation of n leaves `floor(W (T - n) / T)` weighted shares: W less `ceil(W n / T)`. From this follows, for whole shares:
 * (1) More W is never worse. Every step (a cancellation, an issue, a conversion of a fixed number, converting down to a cap)
 *     keeps the order of two W, and whoever has more may convert down to the less.
 * (2) One cancellation of n and m is never worse than one of n and then one of m at the same T: the floor of a floor is at
 *     most the floor (the sum rounded up is at most the sum of what is rounded up).
 * (3) A cancellation behind an issue of m is never worse than before it: (T + m - n) / (T + m) >= (T - n) / T.
 * So a group of cancellations moves to the next date, where it joins those of that date, at no loss, unless (a) one of it has
 * its latest day here, (b) on the next date Rule 8A.09 caps W below what is there, so that the group's own conversions help,
 * or (c) a reduction that cannot move stands on this date or the next: rounding may favour either order, and a date that is
 * used anyway costs none. Nothing else is tried but the last date. Between them, a state (date, how many cancelled) is carried with its W and how many dates it took; a state is
 * dropped only for one that has no less W of anybody and took no more dates. What remains at the end holds the optimum.
 *
 * The order of the cancellations among themselves is given: those of earlier latest days first, then as proposed.
 */
export type Flow = {
  /** T behind it, with nothing cancelled of what may move. */
  readonly issued: bigint;
  /** A reduction that stays where it is: T before it, and what is converted for it anyway, by who bears. */
  readonly reduction?: { readonly issuedBefore: bigint; readonly shares: bigint; readonly given: readonly bigint[] };
  /** Conversions that stay where they are and answer nothing. */
  readonly spent?: readonly bigint[];
  /** The most W that Rule 8A.09 allows at the end of it. */
  readonly most?: bigint;
};
export type ProgrammeDay = {
  readonly flows: readonly Flow[];
  /** T at its end, with nothing cancelled of what may move. */
  readonly issued: bigint;
  /** How many of the shares that may move can be cancelled by its end, so that none is cancelled before it is bought. */
  readonly cancellable: bigint;
};
export type SearchGround = {
  readonly days: readonly ProgrammeDay[];
  /** In the order in which they are cancelled; `latest` is the index of a day and never falls. */
  readonly lots: readonly { readonly shares: bigint; readonly latest: number }[];
  /** W by who bears; one where the least total is shared out. */
  readonly bearers: readonly bigint[];
  /** The ceiling before the programme: W above it comes down to it with the first reduction. */
  readonly ceiling: Fraction | undefined;
};

export type Found = {
  readonly status: 'found';
  /** The index of the day of each lot. */
  readonly days: readonly number[];
  readonly wvrShares: bigint;
  readonly dates: number;
  /** False where rounding among several bearers at a cap, or the bound on states, leaves room for a better one. */
  readonly exact: boolean;
  /** How many transitions were looked at. */
  readonly work: number;
};
export type NotFound = { readonly status: 'not-found'; readonly lot: number; readonly cancellable: bigint };

type Way = { readonly day: number; readonly upTo: number; readonly before: Way | undefined };
type Course = { readonly held: readonly bigint[]; readonly dates: number; readonly way: Way | undefined };

/** Behind so many transitions only what has its latest day is cancelled, and no least is claimed. */
const mostWork = 20_000_000;
/** States with the same number cancelled that are kept at most; more than that were never seen. */
const mostCourses = 500;

const sumOf = (held: readonly bigint[]): bigint => held.reduce((sum, one) => sum + one, 0n);

/** Converts `number` more in all, each in proportion and rounded up; what one alone bears is exact. */
const convertMore = (held: readonly bigint[], number: bigint): readonly bigint[] => {
  const whole = sumOf(held);
  return held.map((one) => {
    const part = divideUp(one * number, whole);
    return one - (part < one ? part : one);
  });
};

export const reduced = ({
  held,
  issued,
  shares,
  given,
  ceiling,
}: {
  readonly held: readonly bigint[];
  readonly issued: bigint;
  readonly shares: bigint;
  readonly given?: readonly bigint[];
  readonly ceiling: Fraction | undefined;
}): readonly bigint[] => {
  const left = held.map((one, index) => {
    const least = divideDown(one * (issued - shares), issued);
    const kept = one - (given?.[index] ?? 0n);
    return kept < least ? kept : least;
  });
  if (ceiling === undefined) return left;
  const above = sumOf(left) - divideDown(ceiling.part * (issued - shares), ceiling.whole);
  return above > 0n ? convertMore(left, above) : left;
};

export const searchProgramme = ({ days, lots, bearers, ceiling }: SearchGround): Found | NotFound => {
  const cumulated = [0n];
  for (const { shares } of lots) cumulated.push((cumulated.at(-1) ?? 0n) + shares);
  const cancelledBy = (count: number): bigint => cumulated[count] ?? 0n;
  const start = sumOf(bearers);
  const alone = bearers.length === 1 ? bearers[0] : undefined;
  let exact = true;
  let work = 0;

  const flowThrough = (course: Course, flow: Flow, cancelled: bigint): Course => {
    let { held } = course;
    const { reduction, spent, most } = flow;
    if (spent !== undefined) held = held.map((one, index) => one - (spent[index] ?? 0n));
    if (reduction !== undefined) {
      const { issuedBefore, shares, given } = reduction;
      held = reduced({ held, issued: issuedBefore - cancelled, shares, given, ceiling });
    }
    const over = most === undefined ? 0n : sumOf(held) - most;
    if (over > 0n) {
      if (held.length > 1) exact = false;
      held = convertMore(held, over > sumOf(held) ? sumOf(held) : over);
    }
    return held === course.held ? course : { ...course, held };
  };

  const hasReduction = (day: number): boolean => days[day]?.flows.some(({ reduction }) => reduction !== undefined) === true;

  /** Above how many weighted shares it may help to cancel on this day: what it would do no harm to put off is put off. */
  const triedAbove = (day: number): bigint => {
    const flows = days[day + 1]?.flows;
    if (flows === undefined || hasReduction(day) || hasReduction(day + 1)) return -1n;
    return flows.reduce((least, { most }) => (most !== undefined && most < least ? most : least), start);
  };

  let courses: Course[][] = [[{ held: bearers, dates: 0, way: undefined }]];
  for (const [day, { flows, issued, cancellable }] of days.entries()) {
    courses = courses.map((own, count) =>
      own.map((course) => flows.reduce((one, flow) => flowThrough(one, flow, cancelledBy(count)), course)),
    );
    const due = lots.filter(({ latest }) => latest <= day).length;
    let able = due;
    while (able < lots.length && cancelledBy(able + 1) <= cancellable) able += 1;
    if (cancelledBy(due) > cancellable) {
      return { status: 'not-found', lot: due - 1, cancellable };
    }
    const above = triedAbove(day);
    const hasReductionHere = hasReduction(day);
    const next: Course[][] = Array.from({ length: lots.length + 1 }, () => []);
    for (const [count, own] of courses.entries()) {
      for (const course of own) {
        if (count >= due) keep(next[count], course);
        if (count >= due && sumOf(course.held) <= above) continue;
        if (count >= due && work > mostWork) {
          exact = false;
          continue;
        }
        for (let upTo = count < due ? due : count + 1; upTo <= able; upTo += 1) {
          work += 1;
          const dates = course.dates + (hasReductionHere ? 0 : 1);
          const before = issued - cancelledBy(count);
          const shares = cancelledBy(upTo) - cancelledBy(count);
          const others = next[upTo] ?? [];
          // Most ways are no better than one that is kept already: that is seen before anything is made of them.
          if (alone !== undefined && isBeaten(others, ((course.held[0] ?? 0n) * (before - shares)) / before, dates)) continue;
          const held = reduced({ held: course.held, issued: before, shares, ceiling });
          keep(others, { held, dates, way: { day, upTo, before: course.way } });
        }
      }
    }
    for (const own of next) {
      if (own.length <= mostCourses) continue;
      own.sort((one, other) => (sumOf(one.held) > sumOf(other.held) ? -1 : 1));
      own.length = mostCourses;
      exact = false;
    }
    courses = next;
  }
  const best = (courses[lots.length] ?? []).toSorted((one, other) => {
    const [mine, theirs] = [sumOf(one.held), sumOf(other.held)];
    return mine === theirs ? one.dates - other.dates : mine > theirs ? -1 : 1;
  })[0];
  if (best === undefined) return { status: 'not-found', lot: lots.length - 1, cancellable: days.at(-1)?.cancellable ?? 0n };
  return {
    status: 'found',
    days: daysOf(best.way, lots.length),
    wvrShares: sumOf(best.held),
    dates: best.dates,
    exact,
    work,
  };
};

const isBeaten = (own: readonly Course[], most: bigint, dates: number): boolean => {
  for (const other of own) if (other.dates <= dates && most <= (other.held[0] ?? 0n)) return true;
  return false;
};

/** Adds a course unless another has no less of anybody and took no more dates; takes out what it makes needless. */
const keep = (own: Course[] | undefined, course: Course): void => {
  if (own === undefined) return;
  const isNoBetter = (one: Course, other: Course): boolean =>
    other.dates <= one.dates && one.held.every((held, index) => held <= (other.held[index] ?? 0n));
  for (const other of own) if (isNoBetter(course, other)) return;
  let left = 0;
  for (const other of own) {
    if (isNoBetter(other, course)) continue;
    own[left] = other;
    left += 1;
  }
  own.length = left;
  own.push(course);
};

const daysOf = (last: Way | undefined, count: number): readonly number[] => {
  const found: number[] = Array.from({ length: count }, () => 0);
  for (let way = last; way !== undefined; way = way.before) {
    for (let lot = way.before?.upTo ?? 0; lot < way.upTo; lot += 1) found[lot] = way.day;
  }
  return found;
};
