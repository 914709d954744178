import { divideDown, divideUp, type Fraction } from '../exact/index.ts';
import { requiredConversion } from '../rulebook/index.ts';

/**
 * Where the cancellations of a programme fall so that the fewest shares are converted in the end, and then on the fewest
 * dates on which shares go out of issue. Numbers alone: T of the default basis, and W by who bears. A slot is a place
 * between what stays where it is: before it, or behind any part of it, on each date.
 *
 * A cancellation of n leaves `floor(W (T - n) / T)` weighted shares: W less `ceil(W n / T)`. From this follows, for whole shares:
 * (1) More W is never worse. Every step (a cancellation, an issue, a conversion of a fixed number, converting down to a cap)
 *     keeps the order of two W, and whoever has more may convert down to the less.
 * (2) One cancellation of n and m is never worse than one of n and then one of m at the same T: the floor of a floor is at
 *     most the floor (the sum rounded up is at most the sum of what is rounded up).
 * (3) A cancellation behind an issue of m is never worse than before it: (T + m - n) / (T + m) >= (T - n) / T; nor is one
 *     behind a conversion of a fixed number.
 * So whatever is cancelled at a slot moves to the next one, where it joins what is cancelled there, at no loss, unless (a)
 * some of it has its latest day here, (b) in between Rule 8A.09 caps W below what is there, so that its own conversions
 * help, (c) a reduction that cannot move stands in between, or conversions given here answer it: rounding may favour either,
 * or (d) the date is used already: leaving it may cost another. Only there is anything tried, and there every choice of
 * cancellations, in any order; those of one size are alike, and of them the one with the earlier latest day goes first. A state
 * (slot, what is cancelled) is carried with its W and its dates, and is dropped only for one that has no less W of anybody
 * and took no more dates. What remains at the end holds the optimum.
 *
 * Where there are too many states for that, cancellations are tried in one order alone, and no least is claimed.
 */
export type Flow = {
  readonly kind: 'flow';
  /** A reduction that stays where it is: T before it, and what is converted for it anyway, by who bears. */
  readonly reduction?: { readonly issuedBefore: bigint; readonly shares: bigint; readonly given: readonly bigint[] };
  /** Conversions that stay where they are and answer nothing. */
  readonly spent?: readonly bigint[];
  /** The most W that Rule 8A.09 allows at the end of it. */
  readonly most?: bigint;
};
export type Slot = {
  readonly kind: 'slot';
  /** The index of its date. */
  readonly day: number;
  /** The last one of its date. */
  readonly isLast: boolean;
  /** T here, with nothing cancelled of what may move. */
  readonly issued: bigint;
  /** How many of the shares that may move can be cancelled up to here, so that none is cancelled before it is bought. */
  readonly cancellable: bigint;
  /** Conversions that stay here, and answer what is cancelled here. */
  readonly kept?: readonly bigint[];
};
export type SearchGround = {
  readonly steps: readonly (Flow | Slot)[];
  /** By the index of a date: whether shares go out of issue on it anyway. */
  readonly usedAnyway: readonly boolean[];
  /** `latest` is the index of a date. */
  readonly lots: readonly { readonly shares: bigint; readonly latest: number }[];
  /** W by who bears; one where the least total is shared out. */
  readonly bearers: readonly bigint[];
  /** The ceiling before the programme: W above it comes down to it with the first reduction. */
  readonly ceiling: Fraction | undefined;
};

export type Found = {
  readonly status: 'found';
  /** By lot the place among the slots. */
  readonly slots: readonly number[];
  readonly wvrShares: bigint;
  /** Dates beside those that are used anyway. */
  readonly dates: number;
  /** False where rounding among several bearers at a cap, or the bound on states, leaves room for a better one. */
  readonly exact: boolean;
  /** How many transitions were looked at. */
  readonly work: number;
};
export type NotFound = { readonly status: 'not-found' };

/** What is cancelled is told by how many of each kind; a kind is in the order in which it is cancelled. */
type Kind = { readonly lots: readonly number[]; readonly sums: readonly bigint[]; readonly radix: number };
type Way = { readonly slot: number; readonly key: number; readonly before: Way | undefined };
type Course = { readonly held: readonly bigint[]; readonly dates: number; readonly used: boolean; readonly way: Way | undefined };

/** So many transitions are looked at with every order open, and then with one order. */
const mostWork = { anyOrder: 400_000, oneOrder: 5_000_000 };
/** States with the same cancelled that are kept at most; more than that were never seen. */
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
  readonly given?: readonly bigint[] | undefined;
  readonly ceiling: Fraction | undefined;
}): readonly bigint[] => {
  const left = held.map((one, index) => {
    const least = one - requiredConversion({ wvrShares: one, issued, reduction: shares });
    const kept = one - (given?.[index] ?? 0n);
    return kept < least ? kept : least;
  });
  if (ceiling === undefined) return left;
  const above = sumOf(left) - divideDown(ceiling.part * (issued - shares), ceiling.whole);
  return above > 0n ? convertMore(left, above) : left;
};

export const searchProgramme = (ground: SearchGround): Found | NotFound => {
  const { lots } = ground;
  const byLatest = lots.map((_lot, index) => index).toSorted((one, other) => latestOf(lots, one) - latestOf(lots, other));
  const sizes = new Map<bigint, number[]>();
  for (const lot of byLatest) {
    const shares = lots[lot]?.shares ?? 0n;
    sizes.set(shares, [...(sizes.get(shares) ?? []), lot]);
  }
  const anyOrder = kindsOf(lots, [...sizes.values()]);
  const all = anyOrder === undefined ? undefined : searchIn(ground, anyOrder, mostWork.anyOrder);
  if (all !== undefined) return all;
  const oneOrder = kindsOf(lots, [byLatest]) ?? [];
  const found = searchIn(ground, oneOrder, mostWork.oneOrder, sizes.size > 1) ?? { status: 'not-found' };
  return found;
};

const latestOf = (lots: SearchGround['lots'], index: number): number => lots[index]?.latest ?? 0;

/** Nothing where the states would be too many to number. */
const kindsOf = (lots: SearchGround['lots'], groups: readonly (readonly number[])[]): readonly Kind[] | undefined => {
  let radix = 1;
  const kinds: Kind[] = [];
  for (const own of groups) {
    const sums = [0n];
    for (const lot of own) sums.push((sums.at(-1) ?? 0n) + (lots[lot]?.shares ?? 0n));
    kinds.push({ lots: own, sums, radix });
    radix *= own.length + 1;
    if (radix > 2 ** 40) return undefined;
  }
  return kinds;
};

const countIn = (key: number, { radix, sums }: Kind): number => Math.floor(key / radix) % sums.length;

const searchIn = (
  { steps, usedAnyway, lots, bearers, ceiling }: SearchGround,
  kinds: readonly Kind[],
  most: number,
  isOneOfMany = false,
): Found | NotFound | undefined => {
  const sums = new Map<number, bigint>();
  const cancelledIn = (key: number): bigint => {
    let sum = sums.get(key);
    if (sum === undefined) {
      sum = kinds.reduce((all, kind) => all + (kind.sums[countIn(key, kind)] ?? 0n), 0n);
      sums.set(key, sum);
    }
    return sum;
  };
  const dues = usedAnyway.map((_used, day) =>
    kinds.map((kind) => kind.lots.findLastIndex((lot) => latestOf(lots, lot) <= day) + 1),
  );
  const whole = kinds.reduce((key, { radix, lots: own }) => key + radix * own.length, 0);
  const alone = bearers.length === 1;
  let exact = true;
  let work = 0;

  const flowThrough = (course: Course, flow: Flow, cancelled: bigint): Course => {
    let { held } = course;
    const { reduction, spent, most: cap } = flow;
    if (spent !== undefined) held = held.map((one, index) => one - (spent[index] ?? 0n));
    if (reduction !== undefined) {
      const { issuedBefore, shares, given } = reduction;
      if (ceiling !== undefined && held.length > 1) exact = false;
      held = reduced({ held, issued: issuedBefore - cancelled, shares, given, ceiling });
    }
    const over = cap === undefined ? 0n : sumOf(held) - cap;
    if (over > 0n) {
      if (held.length > 1) exact = false;
      held = convertMore(held, over > sumOf(held) ? sumOf(held) : over);
    }
    return held === course.held ? course : { ...course, held };
  };

  /** Every choice of what more is cancelled, `key` itself first. */
  const choicesFrom = (key: number, able: bigint, due: readonly number[] | undefined): readonly number[] => {
    let choices: readonly number[] = [0];
    for (const [index, kind] of kinds.entries()) {
      const count = countIn(key, kind);
      const from = due === undefined ? count : Math.max(count, due[index] ?? 0);
      const next: number[] = [];
      for (const choice of choices) {
        const base = cancelledIn(choice);
        for (let upTo = from; upTo < kind.sums.length; upTo += 1) {
          if (base + (kind.sums[upTo] ?? 0n) > able) break;
          next.push(choice + upTo * kind.radix);
        }
      }
      choices = next;
      if (choices.length > most) break;
    }
    return choices;
  };
  const isMet = (key: number, due: readonly number[]): boolean =>
    kinds.every((kind, index) => countIn(key, kind) >= (due[index] ?? 0));

  const between = betweenSlots(steps);
  let courses = new Map<number, Course[]>([[0, [{ held: bearers, dates: 0, used: false, way: undefined }]]]);
  let day = -1;
  let slot = -1;
  for (const step of steps) {
    if (step.kind === 'flow') {
      for (const [key, own] of courses)
        courses.set(
          key,
          own.map((course) => flowThrough(course, step, cancelledIn(key))),
        );
      continue;
    }
    slot += 1;
    const isUsedAnyway = usedAnyway[step.day] === true;
    if (step.day !== day) {
      day = step.day;
      for (const [key, own] of courses)
        courses.set(
          key,
          own.map((course) => ({ ...course, used: isUsedAnyway })),
        );
    }
    const { cap, hasReduction } = between[slot] ?? { cap: undefined, hasReduction: false };
    const due = step.isLast ? dues[day] : undefined;
    const next = new Map<number, Course[]>();
    const into = (key: number): Course[] => {
      const own = next.get(key) ?? [];
      next.set(key, own);
      return own;
    };
    for (const [key, own] of courses) {
      const mayStay = due === undefined || isMet(key, due);
      const isTried = (course: Course): boolean =>
        !mayStay || step.kept !== undefined || hasReduction || course.used || (cap !== undefined && sumOf(course.held) > cap);
      for (const course of mayStay ? own : []) {
        const { kept } = step;
        const held = kept === undefined ? course.held : course.held.map((one, index) => one - (kept[index] ?? 0n));
        keep(into(key), held === course.held ? course : { ...course, held });
      }
      const trying = own.filter(isTried);
      if (trying.length === 0) continue;
      const choices = choicesFrom(key, step.cancellable, due);
      const before = step.issued - cancelledIn(key);
      if (isOneOfMany && (mayStay || choices.length > 1 || choices[0] !== whole)) exact = false;
      let isPastCap = false;
      for (const choice of choices) {
        if (choice === key) continue;
        const shares = cancelledIn(choice) - cancelledIn(key);
        if (isOneOfMany && isPastCap) break;
        isPastCap = cap !== undefined && ((trying[0]?.held[0] ?? 0n) * (before - shares)) / before < cap;
        for (const course of trying) {
          work += 1;
          const dates = course.used ? course.dates : course.dates + 1;
          if (ceiling !== undefined && !alone) exact = false;
          const others = into(choice);
          // Most ways are no better than one that is kept already: that is seen before anything is made of them.
          if (alone && isBeaten(others, ((course.held[0] ?? 0n) * (before - shares)) / before, dates)) continue;
          const held = reduced({ held: course.held, issued: before, shares, given: step.kept, ceiling });
          keep(others, { held, dates, used: true, way: { slot, key: choice, before: course.way } });
        }
      }
      if (work > most) return undefined;
    }
    for (const own of next.values()) {
      if (own.length <= mostCourses) continue;
      own.sort((one, other) => (sumOf(one.held) > sumOf(other.held) ? -1 : 1));
      own.length = mostCourses;
      exact = false;
    }
    courses = next;
  }
  const best = (courses.get(whole) ?? [])
    .filter(({ held }) => held.every((one) => one >= 0n))
    .toSorted((one, other) => {
      const [mine, theirs] = [sumOf(one.held), sumOf(other.held)];
      return mine === theirs ? one.dates - other.dates : mine > theirs ? -1 : 1;
    })[0];
  if (best === undefined) return { status: 'not-found' };
  return {
    status: 'found',
    slots: slotsOf(best.way, kinds, lots.length),
    wvrShares: sumOf(best.held),
    dates: best.dates,
    exact,
    work,
  };
};

/** By slot, what stands before the next one: the least cap, and whether a reduction that stays. */
const betweenSlots = (
  steps: SearchGround['steps'],
): readonly { readonly cap: bigint | undefined; readonly hasReduction: boolean }[] => {
  const found: { cap: bigint | undefined; hasReduction: boolean }[] = [];
  for (const step of steps) {
    if (step.kind === 'slot') {
      found.push({ cap: undefined, hasReduction: false });
      continue;
    }
    const own = found.at(-1);
    if (own === undefined) continue;
    own.hasReduction ||= step.reduction !== undefined;
    if (step.most !== undefined && (own.cap === undefined || step.most < own.cap)) own.cap = step.most;
  }
  return found;
};

/** A date that is used already is worth the one that it would cost. */
const isNoBetter = (one: Pick<Course, 'dates' | 'used'>, other: Pick<Course, 'dates' | 'used'>): boolean =>
  other.dates <= one.dates && other.dates - Number(other.used) <= one.dates - Number(one.used);

const isBeaten = (own: readonly Course[], most: bigint, dates: number): boolean => {
  for (const other of own) if (isNoBetter({ dates, used: true }, other) && most <= (other.held[0] ?? 0n)) return true;
  return false;
};

/** Adds a course unless another has no less of anybody and took no more dates; takes out what it makes needless. */
const keep = (own: Course[], course: Course): void => {
  const isBeatenBy = (one: Course, other: Course): boolean =>
    isNoBetter(one, other) && one.held.every((held, index) => held <= (other.held[index] ?? 0n));
  for (const other of own) if (isBeatenBy(course, other)) return;
  let left = 0;
  for (const other of own) {
    if (isBeatenBy(other, course)) continue;
    own[left] = other;
    left += 1;
  }
  own.length = left;
  own.push(course);
};

const slotsOf = (last: Way | undefined, kinds: readonly Kind[], count: number): readonly number[] => {
  const found: number[] = Array.from({ length: count }, () => 0);
  for (let way = last; way !== undefined; way = way.before) {
    for (const kind of kinds) {
      const from = countIn(way.before?.key ?? 0, kind);
      for (const lot of kind.lots.slice(from, countIn(way.key, kind))) found[lot] = way.slot;
    }
  }
  return found;
};
