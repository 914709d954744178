import type { Fraction } from '../exact/index.ts';
import { issuedOnDefaultBasis, type State, totalsOf, unknownHolder } from '../record/index.ts';
import {
  type ChangedFinding,
  curesFor,
  type Figures,
  type Finding,
  headroomOf,
  type LeastCures,
  mostUnder,
  requiredConversion as requiredConversionOf,
  weightedClass,
} from '../rulebook/index.ts';
import type { Ground, Judged } from './judge.ts';

/** A part of a whole that has to be converted: what each beneficiary's own quota is taken of. */
export type Quota = { readonly part: bigint; readonly whole: bigint };

/** What a cessation leaves to be converted, by registered holder. */
export type Ceased = {
  readonly rule: string;
  readonly class: string;
  readonly beneficiary: string;
  readonly holder: string;
  readonly shares: bigint;
};

/** What is still missing of a proposal, in the least numbers; each Rule is asked by itself. */
export type Needs = {
  /** 8A.15: `W x reduction / T` rounded up, less what the proposal converts, on the treasury basis that asks for more. */
  readonly reduction: bigint;
  /** The quota of that, before anything is taken off it. */
  readonly reductionQuota: Quota | undefined;
  /** 8A.13: `W - floor(ceiling x T)`, or where it was above before, what keeps it from rising. */
  readonly ceiling: bigint;
  /** The same as lines that the proportion must come back to, one for each treasury basis. */
  readonly lines: readonly Line[];
  /** 8A.09: `part x all votes - whole x non-WVR votes`; zero when nothing is short. */
  readonly votes: bigint;
  readonly minimum: Fraction;
  readonly ceased: readonly Ceased[];
};

/** `wvrShares` of `issuedShares` are too many for `limit`. */
export type Line = { readonly limit: Fraction; readonly wvrShares: bigint; readonly issuedShares: bigint };

const mattering: ReadonlySet<string> = new Set(['breached', 'cannot-tell', 'needs-exchange', 'needs-counsel']);

/** Whether a charged finding stands in the way. Whether the listing of conversion shares is approved is asked beside it all. */
export const matters = ({ finding: { rule, outcome } }: ChangedFinding): boolean =>
  mattering.has(outcome) && !(rule === '8A.20' && outcome === 'cannot-tell');

/** 8A.09 has to hold after every action: a breach that a later step of the same proposal cures was one all the same. */
export const isPassing = ({ finding }: ChangedFinding): boolean => finding.rule === '8A.09' && finding.outcome === 'cured';

const tenth: Fraction = { part: 1n, whole: 10n };
const most = (...numbers: readonly bigint[]): bigint => numbers.reduce((one, other) => (one > other ? one : other), 0n);

/**
 * `among`: only what these facts engaged, or only what stands at the end of the day; else all of the proposal. `before`: the
 * state just before those facts, where it is another than that of the ground.
 */
export const needsOf = ({
  ground,
  judged,
  among,
  before = ground.before.state,
  breachesOnly = false,
}: {
  readonly ground: Ground;
  readonly judged: Judged;
  readonly among?: ReadonlySet<string> | 'standing';
  readonly before?: State;
  /** What counsel or the Exchange may still see otherwise is left out. */
  readonly breachesOnly?: boolean;
}): Needs => {
  const charged = judged.charged.filter(
    ({ finding: { engagedBy } }) =>
      among === undefined || (among === 'standing' ? engagedBy.length === 0 : engagedBy.some((fact) => among.has(fact))),
  );
  const found = (rule: string): readonly Finding[] =>
    charged
      .filter((one) => one.finding.rule === rule && (matters(one) || isPassing(one)))
      .filter((one) => !breachesOnly || one.finding.outcome === 'breached' || isPassing(one))
      .map(({ finding }) => finding);
  const { lacking, quota } = lackingFor(found('8A.15'));
  const votes = found('8A.09').map((finding) =>
    shortIn({ before: finding.engagedBy.length === 0 ? ground.before.state : before, finding }),
  );
  const ceilings = found('8A.13').map((finding) => aboveBy({ ground, before, finding }));
  const ceiling = ceilings.reduce((one, other) => (other.conversions > one.conversions ? other : one), notAbove);
  return {
    reduction: lacking,
    reductionQuota: quota,
    ceiling: ceiling.conversions,
    lines: ceiling.lines,
    votes: most(...votes.map(({ short }) => short)),
    minimum: votes[0]?.minimum ?? tenth,
    ceased: ceasedIn(charged.map(({ finding }) => finding)),
  };
};

/**
 * Several reductions of one day are added up, each of what the ones before it leave once they are matched; of the two
 * treasury bases the one that asks for more decides. `required` is all that they ask.
 */
export const lackingFor = (
  findings: readonly Pick<Finding, 'figures' | 'figuresOtherBasis'>[],
): { readonly lacking: bigint; readonly required: bigint; readonly quota: Quota | undefined } => {
  let lacking = 0n;
  let required = 0n;
  let quota: Quota | undefined;
  for (const { figures, figuresOtherBasis } of findings) {
    const bases = [figures, ...(figuresOtherBasis === undefined ? [] : [figuresOtherBasis])];
    const asked = bases.map((one) => ({ figures: one, required: requiredOf(one, lacking) }));
    const decides = asked.reduce((one, other) => (lackOf(other) > lackOf(one) ? other : one));
    required += decides.required;
    if (lackOf(decides) <= 0n) continue;
    lacking += lackOf(decides);
    const { reduction: part = 0n, issuedSharesBefore: whole = 1n } = decides.figures;
    // Quotas of several reductions have no common whole: then they are taken of what lacks.
    quota = findings.length > 1 ? undefined : { part, whole };
  }
  return { lacking, required, quota };
};

/** What a reduction asks where `converted` weighted shares fewer are there before it. */
const requiredOf = (figures: Figures, converted: bigint): bigint => {
  const { requiredConversion = 0n, wvrSharesBefore = 0n, issuedSharesBefore = 0n, reduction = 0n } = figures;
  return converted === 0n
    ? requiredConversion
    : requiredConversionOf({ wvrShares: wvrSharesBefore - converted, issued: issuedSharesBefore, reduction });
};

const lackOf = ({ figures, required }: { readonly figures: Figures; readonly required: bigint }): bigint =>
  required - (figures['converted'] ?? 0n);

/**
 * Conversions that bring the proportion back to the ceiling on both bases, or that keep it from rising where it was above
 * before: the less of the two, for what was there before is not charged. A standing finding that is deeper than before is
 * charged with the difference alone.
 */
const aboveBy = ({
  ground,
  before,
  finding,
}: {
  readonly ground: Ground;
  readonly before: State;
  readonly finding: Finding;
}): Above => {
  const known = ground.before.findings.find(({ id }) => id === finding.id);
  const [now, was] = [finding.remedy?.leastShares, known?.remedy?.leastShares];
  if (finding.engagedBy.length === 0 && now !== undefined && was !== undefined && now > was) {
    return { conversions: now - was, lines: [] };
  }
  const { sums } = before;
  const standard = { figures: finding.figures, issued: issuedOnDefaultBasis(sums, ground.on) };
  const other = finding.figuresOtherBasis;
  const bases = other === undefined ? [standard] : [standard, { figures: other, issued: sums.issued }];
  const lines = bases.map(({ figures: { wvrShares = 0n, issuedShares = 0n, ceilingPart = 0n, ceilingWhole = 1n }, issued }) => ({
    underCeiling: { limit: { part: ceilingPart, whole: ceilingWhole }, wvrShares, issuedShares },
    notRisen: { limit: { part: sums.wvrShares, whole: issued }, wvrShares, issuedShares },
  }));
  const underCeiling = aboveLines(lines.map((line) => line.underCeiling));
  if (lines.some(({ notRisen }) => notRisen.limit.whole <= 0n)) return underCeiling;
  const notRisen = aboveLines(lines.map((line) => line.notRisen));
  return notRisen.conversions < underCeiling.conversions ? notRisen : underCeiling;
};

type Above = { readonly conversions: bigint; readonly lines: readonly Line[] };
const notAbove: Above = { conversions: 0n, lines: [] };

const aboveLines = (lines: readonly Line[]): Above => ({
  conversions: most(...lines.map(({ limit, wvrShares, issuedShares }) => wvrShares - mostUnder(limit, issuedShares))),
  lines,
});

/**
 * Votes by which the line is missed, times the terms of the minimum; what was missing before is not charged: the headroom,
 * a whole number of votes, has only to come back to what it was.
 */
export const shortIn = ({
  before,
  finding,
}: {
  readonly before: State;
  readonly finding: Finding;
}): { readonly short: bigint; readonly minimum: Fraction } => {
  const line = finding.arithmetic.find(({ label }) => label === 'least-part')?.value;
  const minimum = typeof line === 'object' ? line : tenth;
  const { nonWvrVotes = 0n, totalVotes = 0n } = finding.figures;
  const missed = missedIn(before, minimum);
  return { short: most(minimum.part * (totalVotes - missed) - minimum.whole * nonWvrVotes), minimum };
};

/** Votes of headroom that were missing before anything was proposed. */
export const missedBefore = (ground: Ground, minimum: Fraction): bigint => missedIn(ground.before.state, minimum);

const missedIn = (state: State, minimum: Fraction): bigint => {
  const { nonWvrVotes, totalVotes } = totalsOf(state);
  return most(-headroomOf({ nonWvrVotes, totalVotes, minimum }));
};

/** Whether a line was missed already: then what a step may leave turns on how things stood just before it. */
export const isMissedBefore = ({ before }: Ground): boolean =>
  before.findings.some(
    ({ rule, outcome, engagedBy }) => engagedBy.length === 0 && (rule === '8A.09' || rule === '8A.13') && mattering.has(outcome),
  );

/** Shares whose weight had to end and that are still registered, once each: a vehicle is a matter of two Rules. */
const ceasedIn = (findings: readonly Finding[]): readonly Ceased[] => {
  const found = new Map<string, Ceased>();
  for (const { rule, remedy, figures, unsplit = [] } of findings) {
    if (!cessationRules.has(rule) || remedy?.action !== 'convert' || (figures['pendingRegistration'] ?? 0n) <= 0n) continue;
    const ofBlocks = unsplit.map(({ holder, number }) => ({ beneficiary: unknownHolder, holder, shares: number }));
    for (const { beneficiary, holder, shares } of [...(remedy.allocation ?? []), ...ofBlocks]) {
      const key = `${remedy.class}/${holder}`;
      const known = found.get(key);
      if (shares <= (known?.shares ?? 0n)) continue;
      found.set(key, { rule: known?.rule ?? rule, class: remedy.class ?? '', beneficiary, holder, shares });
    }
  }
  return [...found.values()];
};

const cessationRules: ReadonlySet<string> = new Set(['8A.17', '8A.18', '8A.19']);

/** Votes of a weighted share and of what it becomes. */
export type Weights = {
  readonly class: string;
  readonly into: string;
  readonly votes: bigint;
  readonly ordinaryVotes: bigint;
};

export const weightsOf = (state: State): Weights | undefined => {
  const weighted = weightedClass(state);
  if (weighted === undefined) return undefined;
  const listed = [...state.classes.values()].find((one) => !one.weighted && one.listed);
  const into = weighted.convertsInto === undefined ? listed : state.classes.get(weighted.convertsInto);
  return into === undefined ? undefined : { class: weighted.id, into: into.id, votes: weighted.votes, ordinaryVotes: into.votes };
};

/** The least of each cure of the votes by itself, by the closed forms of the Rule. */
export const votesCures = ({
  short,
  minimum,
  weights: { votes, ordinaryVotes },
}: {
  readonly short: bigint;
  readonly minimum: Fraction;
  readonly weights: Weights;
}): LeastCures => curesFor({ short, minimum, votes, ordinaryVotes });

/** The most conversions that any Rule asks, not their sum; `undefined` where no number would do. */
export const conversionsFor = (needs: Needs, weights: Weights): bigint | undefined => {
  const proportion = most(needs.reduction, needs.ceiling);
  if (needs.votes <= 0n) return proportion;
  const { convert } = votesCures({ short: needs.votes, minimum: needs.minimum, weights });
  return convert === undefined ? undefined : most(proportion, convert);
};
