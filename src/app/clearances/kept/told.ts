import { type HongKongDate, hongKongDateOf, type Instant } from '../../../exact/index.ts';
import { type Fact, type IssuerRecord, replay, standingFacts, timelineOf } from '../../../record/index.ts';
import { changedFindings, check, type Finding, type Outcome, type ScenarioPack } from '../../../rulebook/index.ts';
import { type Because, type Difference, rankOf, type Since } from './compare.ts';
import { keptClearances } from './given.ts';
import { deedOf } from './judging.ts';
import type { Comparison } from './kinds.ts';
import type { Telling } from './status.ts';

/** What was or would have been answered of the whole record on a day, against what is answered of that day now. */
export type RecheckedAnswer = {
  /** When it was told, or would have been: a moment at which facts came on record. */
  readonly told: Instant;
  readonly asOf: string;
  readonly comparison: Comparison;
  readonly was: Outcome | null;
  readonly now: Outcome;
  readonly differences: readonly Difference[];
  readonly because: Because;
  /** Notices since then that speak of a Rule that comes out otherwise. */
  readonly tellings: readonly Telling[];
};

/** At most so many answers of the past are judged again, the latest ones. */
const mostAnswers = 50;

/**
 * What would have been answered at each moment at which a record grew, of that day, where something recorded later speaks of
 * the day or before. `left`: so many moments further back were not judged.
 */
export const recheckAnswers = ({
  record,
  scenario,
}: {
  readonly record: IssuerRecord;
  readonly scenario?: ScenarioPack | undefined;
}): { readonly answers: readonly RecheckedAnswer[]; readonly judged: number; readonly left: number } => {
  const moments = scenario === undefined ? momentsOvertaken(record.facts) : momentsOf(record.facts);
  const judged = moments.slice(-mostAnswers);
  const answers = judged.flatMap((told) => recheckAnswer({ record, told, scenario }) ?? []);
  return { answers, judged: judged.length, left: moments.length - judged.length };
};

const momentsOf = (facts: readonly Fact[]): readonly Instant[] =>
  [...new Set(facts.flatMap(({ recorded }) => recorded ?? []))].sort();

/** Moments of which a later one has something to say: of their day or before, or by taking something back. */
const momentsOvertaken = (facts: readonly Fact[]): readonly Instant[] => {
  const earliest = new Map<Instant, HongKongDate>();
  for (const { recorded, fact, on } of facts) {
    if (recorded === undefined || !isGround({ fact })) continue;
    const day = fact === 'fact-retracted' ? '' : on;
    const known = earliest.get(recorded);
    if (known === undefined || day < known) earliest.set(recorded, day);
  }
  const found: Instant[] = [];
  let spoken: HongKongDate | undefined;
  for (const moment of momentsOf(facts).toReversed()) {
    if (spoken !== undefined && spoken <= hongKongDateOf(moment)) found.push(moment);
    const day = earliest.get(moment);
    if (day !== undefined && (spoken === undefined || day < spoken)) spoken = day;
  }
  return found.toReversed();
};

const isGround = ({ fact }: Pick<Fact, 'fact'>): boolean => !fact.startsWith('clearance-');

const recheckAnswer = ({
  record,
  told,
  scenario,
}: {
  readonly record: IssuerRecord;
  readonly told: Instant;
  readonly scenario: ScenarioPack | undefined;
}): RecheckedAnswer | undefined => {
  const asOf = { date: hongKongDateOf(told) };
  const was = check({ timeline: timelineOf({ record, knownAt: told, report: () => {} }), asOf });
  const known = withoutDeedsOf(record, told);
  const now = check({ timeline: timelineOf({ record: known, report: () => {} }), asOf, scenario });
  const differences = differencesOf(was.findings, now.findings);
  if (differences.length === 0) return undefined;
  const found = comparedAnswers(differences);
  // What could not be told as a whole then, and cannot now, is no worse for findings that were not there to be told.
  const isAsBefore = was.outcome === 'cannot-tell' && now.outcome === 'cannot-tell' && !differences.some(isToldNoMore);
  return {
    told,
    asOf: asOf.date,
    comparison: found === 'cannot-tell' && isAsBefore ? 'otherwise' : found,
    was: was.outcome,
    now: now.outcome,
    differences,
    because: {
      facts: factsLater({ record: known, isLater: ({ recorded }) => recorded !== undefined && recorded > told, day: asOf.date }),
      rulebook: scenario !== undefined,
      rules: [],
    },
    tellings: noticesOf({ record, rules: differences.map(({ rule }) => rule), from: asOf.date }),
  };
};

/** A finding that was there with an outcome, of which nothing can be told any more. */
const isToldNoMore = ({ was, now }: Difference): boolean => was !== null && was !== 'cannot-tell' && now === 'cannot-tell';

/**
 * A record without the deeds that carried out a clearance later on the day of a moment: what was answered in the morning
 * was no answer to what was done in the afternoon. With them where the record does not hold together otherwise.
 */
const withoutDeedsOf = (record: IssuerRecord, told: Instant): IssuerRecord => {
  const day = hongKongDateOf(told);
  const deeds = new Set(
    keptClearances(record)
      .flatMap((kept) => deedOf(record, kept))
      .filter(({ on, recorded }) => on === day && recorded !== undefined && recorded > told),
  );
  if (deeds.size === 0) return record;
  const left: IssuerRecord = { ...record, facts: record.facts.filter((fact) => !deeds.has(fact)) };
  let isWhole = true;
  const report = (): void => {
    isWhole = false;
  };
  replay({ timeline: timelineOf({ record: left, report }), asOf: { date: day }, report });
  return isWhole ? left : record;
};

/** Findings that come out otherwise; one that is new or gone and was met either way says nothing. */
const differencesOf = (was: readonly Finding[], now: readonly Finding[]): readonly Difference[] => {
  const { findings, gone } = changedFindings({ before: was, after: now, scaled: false });
  const before = new Map(was.map((finding) => [finding.id, finding]));
  const told = (old: Finding | undefined, fresh: Finding | undefined): Difference => {
    const { rule = '', check: name = '', subject } = fresh ?? old ?? {};
    return { rule, check: name, subject, was: old?.outcome ?? null, now: fresh?.outcome ?? null, figures: figuresOf(old, fresh) };
  };
  return [
    ...findings.map(({ finding }) => told(before.get(finding.id), finding)),
    ...gone.map((finding) => told(finding, undefined)),
  ].filter(saysSomething);
};

const figuresOf = (old: Finding | undefined, fresh: Finding | undefined): Difference['figures'] => {
  if (old === undefined || fresh === undefined) return [];
  return [...new Set([...Object.keys(old.figures), ...Object.keys(fresh.figures)])].flatMap((name) => {
    const [was, now] = [old.figures[name], fresh.figures[name]];
    return was === now ? [] : [{ name, was: was === undefined ? null : `${was}`, now: now === undefined ? null : `${now}` }];
  });
};

/** A finding that is new or gone says something only where it is a bad one; another one where it came out otherwise. */
export const saysSomething = ({ was, now, figures }: Difference): boolean =>
  was === null || now === null ? rankOf(was) >= 0 || rankOf(now) >= 0 : was !== now || figures.length > 0;

/** For the worse where one finding is; otherwise whatever it is. */
export const comparedAnswers = (differences: readonly Difference[]): Comparison => {
  const turned = differences.filter(({ was, now }) => rankOf(was) !== rankOf(now));
  const worse = turned.filter(({ was, now }) => rankOf(now) > rankOf(was));
  if (worse.some(({ now }) => now !== 'cannot-tell')) return 'worse';
  if (worse.length > 0) return 'cannot-tell';
  if (turned.length > 0) return 'better';
  return differences.length > 0 ? 'otherwise' : 'same';
};

/** Facts that came behind an answer and speak of its day or before, and those that were taken back behind it. */
export const factsLater = ({
  record,
  isLater,
  day,
}: {
  readonly record: IssuerRecord;
  readonly isLater: (fact: Fact) => boolean;
  readonly day: HongKongDate;
}): readonly Since[] => {
  const before = standingFacts({ facts: record.facts.filter((fact) => !isLater(fact)) });
  const standing = new Set(standingFacts({ facts: record.facts }));
  const isOfDay = (fact: Fact): boolean => isGround(fact) && fact.fact !== 'fact-retracted' && fact.on <= day;
  const told = ({ id, fact, on, recorded }: Fact, how: Since['how']): Since => ({ id, fact, on, recorded, how });
  return [
    ...[...standing].filter((fact) => isOfDay(fact) && isLater(fact)).map((fact) => told(fact, 'recorded')),
    ...before.filter((fact) => isOfDay(fact) && !standing.has(fact)).map((fact) => told(fact, 'retracted')),
  ];
};

/** Notices and announcements from a day on that speak of one of the Rules. */
export const noticesOf = ({
  record,
  rules,
  from,
}: {
  readonly record: IssuerRecord;
  readonly rules: readonly string[];
  readonly from: HongKongDate;
}): readonly Telling[] => {
  const patterns = [...new Set(rules)].map(
    (rule) => new RegExp(`(?<![A-Za-z0-9.])${rule.replaceAll('.', '\\.')}(?![A-Za-z0-9])`),
  );
  const speaks = (...texts: readonly (string | undefined)[]): boolean =>
    texts.some((text) => text !== undefined && patterns.some((pattern) => pattern.test(text)));
  return standingFacts({ facts: record.facts }).flatMap((fact): readonly Telling[] => {
    if (fact.on < from) return [];
    const { id, on } = fact;
    if (fact.fact === 'notice-given' && speaks(fact.matter)) {
      return [{ as: 'notice', to: fact.to, person: undefined, on, fact: id, matter: fact.matter }];
    }
    if (fact.fact === 'exchange-notified' && speaks(fact.matter, fact.covers)) {
      return [{ as: 'notice', to: 'exchange', person: undefined, on, fact: id, matter: fact.matter }];
    }
    if (fact.fact === 'announcement-made' && speaks(fact.matter, fact.covers)) {
      return [{ as: 'notice', to: 'public', person: undefined, on, fact: id, matter: fact.matter }];
    }
    return [];
  });
};
