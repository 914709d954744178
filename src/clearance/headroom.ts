import type { Fraction, HongKongDate } from '../exact/index.ts';
import { type Fault, holdingOf, publicHolders, type ShareClass, type State } from '../record/index.ts';
import type { ArithmeticLine, Confidence, Figures, Finding, Notice } from '../rulebook/index.ts';
import {
  type BuyBackGround,
  conversionFor,
  largestInOneAction,
  largestPurchase,
  largestUnderCeiling,
} from './headroom-figures.ts';
import { type LineName, limitsOf, type SetLimit } from './headroom-limits.ts';
import { approvalLine, ceilingLine, floatLine, mandateLine, roomLines, votesLine } from './headroom-lines.ts';
import { type MandateLeft, mandateLeft } from './headroom-mandates.ts';
import { type UnderWaivers, underWaivers, waiversOn } from './headroom-waivers.ts';
import type { Ground } from './judge.ts';

/**
 * `crossed`: the line is passed; `near`: nearer than the issuer has set; `kept`; `ask`: only people can say, or it is not on
 * record; `cannot-tell`: the record does not hold what is needed.
 */
export type LineLevel = 'crossed' | 'near' | 'kept' | 'ask' | 'cannot-tell';

/** How far one line is, in the unit of its name; negative where it is crossed. */
export type HeadroomLine = {
  readonly line: LineName;
  readonly rule: string;
  readonly level: LineLevel;
  /** `undefined` where it cannot be told, or where there is no end to it (then `endless`). */
  readonly room: bigint | undefined;
  readonly endless?: true;
  readonly figures: Figures;
  readonly figuresOtherBasis?: Figures;
  readonly arithmetic: readonly ArithmeticLine[];
  readonly limit?: SetLimit;
  readonly on?: HongKongDate;
  readonly engagedBy: readonly string[];
  readonly missing?: readonly string[];
  readonly confidence: Confidence;
  readonly source: string;
  readonly notices: readonly Notice[];
  /** Which of its sentences tells it. */
  readonly told: string;
  readonly values: Readonly<Record<string, string>>;
};

export type BuyBackKind = 'no-conversion' | 'at-cancellation' | 'one-action';

/** The largest buy-back in one manner; `shares` may be bought, `cancellable` of them cancelled with `conversions`. */
export type LargestBuyBack = {
  readonly kind: BuyBackKind;
  readonly shares: bigint;
  readonly cancellable: bigint;
  readonly conversions: bigint;
  /** How many each Rule would bear by itself. */
  readonly byRule: readonly { readonly rule: string; readonly shares: bigint }[];
  readonly binds: string;
  readonly exact: boolean;
};

/** What the lines were worked out from, for tables and charts. */
export type HeadroomGround = BuyBackGround & {
  readonly class: string;
  readonly weightedClass: string;
  readonly issuedOtherBasis: bigint;
  readonly treasury: bigint;
  readonly pendingCancellation: bigint;
  readonly beneficiaryOrdinaryVotes: bigint;
  readonly unknownVotes: bigint;
  readonly wvrVotes: bigint;
  readonly ceiling: Fraction;
  readonly ceilingSetBy: string;
  readonly ceilingOtherBasis: Fraction;
  /** Left of the mandate to buy back, where one is on record that has not run out. */
  readonly mandateLeft: bigint | undefined;
};

export type Headroom = {
  readonly on: HongKongDate;
  readonly level: LineLevel;
  /** `not-applicable`: the chapter asks nothing of this issuer on the day. */
  readonly status: 'told' | 'not-applicable';
  readonly ground: HeadroomGround | undefined;
  readonly lines: readonly HeadroomLine[];
  readonly buyBacks: readonly LargestBuyBack[];
  /** Shares bought back that wait for their cancellation, and what it would ask. */
  readonly pending: { readonly shares: bigint; readonly conversions: bigint } | undefined;
  /** Where a Rule is waived on the day: the lines are told without the waiver. */
  readonly underWaivers: UnderWaivers | undefined;
  /** What is wrong with the limits that the issuer has set. */
  readonly faults: readonly Fault[];
};

/** A line before what the issuer has set for it. */
export type UnlimitedLine = Omit<HeadroomLine, 'level' | 'limit' | 'notices' | 'engagedBy' | 'values'> & {
  readonly level?: LineLevel;
  readonly notices?: readonly Notice[];
  readonly engagedBy?: readonly string[];
  readonly values?: Readonly<Record<string, string>>;
};

/** How far each line of a record is at the end of a day. Each figure is a closed form; none is looked for. */
export const headroomOf = (ground: Ground): Headroom => {
  const { on, before } = ground;
  const facts = before.timeline.actions.flatMap((action) => action.facts);
  const { limits, faults } = limitsOf(facts, on);
  const { state } = before;
  const weighted = [...state.classes.values()].find((one) => one.weighted);
  const ordinary = ordinaryClass(state, weighted);
  if (state.listing === undefined || state.listing.exempt !== undefined || weighted === undefined || ordinary === undefined) {
    return {
      on,
      level: 'kept',
      status: 'not-applicable',
      ground: undefined,
      lines: [],
      buyBacks: [],
      pending: undefined,
      underWaivers: undefined,
      faults,
    };
  }
  const sharesEnded = state.knowledge.get('shares')?.endedOn;
  const ended = sharesEnded !== undefined && sharesEnded < on;
  const votes = standing(before.findings, '8A.09');
  const ceiling = standing(before.findings, '8A.13');
  const buyBackMandate = mandateLeft({ facts, kind: 'repurchase', on });
  const issueMandate = mandateLeft({ facts, kind: 'issue', on });
  const waivers = waiversOn(facts, on);
  const told = groundFrom({ state, weighted, ordinary, votes, ceiling, mandate: buyBackMandate });
  const lines = [
    votesLine(votes, told),
    ceilingLine(ceiling, told),
    ...roomLines({ told, votes, ceiling, ordinary, issueMandate }),
    mandateLine('mandate', buyBackMandate, ended),
    mandateLine('issue-mandate', issueMandate, ended),
    floatLine({ facts, state, on, ended }),
    approvalLine(facts, state, ended),
  ]
    .map((line) => (waivers.some(({ rule }) => rule === line.rule) ? notCrossed(line) : line))
    .map((line) => withLimit(line, limits));
  return {
    on,
    level: worstLevel(lines),
    status: 'told',
    ground: told,
    lines,
    buyBacks: told === undefined ? [] : buyBacksOf(told, ceiling),
    pending:
      told === undefined || told.pendingCancellation === 0n
        ? undefined
        : { shares: told.pendingCancellation, conversions: conversionFor(told, told.pendingCancellation) },
    underWaivers: underWaivers(told, waivers),
    faults,
  };
};

/** What a Rule would stop is not crossed while it is waived; its sentence says what keeps the Rule, and no more. */
const notCrossed = (line: UnlimitedLine): UnlimitedLine => ({
  ...line,
  ...(line.level === 'crossed' ? { level: 'kept' as const } : {}),
  ...(line.told.startsWith('largest') ? { told: 'largest-by-itself' } : {}),
  notices: [...(line.notices ?? []), { code: 'line-waived', values: { rule: line.rule } }],
});

/** The class that weighted shares become, or else the first listed one that is not weighted. */
const ordinaryClass = (state: State, weighted: ShareClass | undefined): ShareClass | undefined => {
  const into = weighted?.convertsInto === undefined ? undefined : state.classes.get(weighted.convertsInto);
  return into?.listed ? into : [...state.classes.values()].find((one) => one.listed && !one.weighted);
};

const standing = (findings: readonly Finding[], rule: string): Finding | undefined =>
  findings.find((finding) => finding.rule === rule && finding.subject === 'issuer' && finding.id.endsWith('/standing'));

const fractionIn = (finding: Finding | undefined, label: string): ArithmeticLine | undefined =>
  finding?.arithmetic.find((line) => line.label === label);

const isFraction = (value: ArithmeticLine['value'] | undefined): value is Fraction => typeof value === 'object';

/** Nothing is worked out where the record does not hold the shares or the holdings of the day. */
const groundFrom = ({
  state,
  weighted,
  ordinary,
  votes,
  ceiling,
  mandate,
}: {
  readonly state: State;
  readonly weighted: ShareClass;
  readonly ordinary: ShareClass;
  readonly votes: Finding | undefined;
  readonly ceiling: Finding | undefined;
  readonly mandate: MandateLeft | undefined;
}): HeadroomGround | undefined => {
  const minimum = fractionIn(votes, 'least-part')?.value;
  const line = fractionIn(ceiling, 'ceiling');
  const { nonWvrVotes, totalVotes } = votes?.figures ?? {};
  const { wvrShares, issuedShares } = ceiling?.figures ?? {};
  if (votes?.outcome === 'cannot-tell' || ceiling?.outcome === 'cannot-tell') return undefined;
  if (nonWvrVotes === undefined || totalVotes === undefined || wvrShares === undefined || issuedShares === undefined) {
    return undefined;
  }
  if (!isFraction(minimum) || line === undefined || !isFraction(line.value)) return undefined;
  const { ceilingPart, ceilingWhole, issuedShares: issuedOther } = ceiling?.figuresOtherBasis ?? {};
  return {
    class: ordinary.id,
    weightedClass: weighted.id,
    nonWvrVotes,
    totalVotes,
    minimum,
    votes: ordinary.votes,
    weightedVotes: weighted.votes,
    wvrShares,
    issuedShares,
    issuedOtherBasis: issuedOther ?? issuedShares,
    publicShares: holdingOf(state, ordinary.id, publicHolders)?.shares ?? 0n,
    treasury: state.sums.treasury,
    pendingCancellation: state.sums.pendingCancellation,
    beneficiaryOrdinaryVotes: state.sums.beneficiaryOrdinaryVotes,
    unknownVotes: state.sums.unknownVotes,
    wvrVotes: wvrShares * weighted.votes,
    ceiling: line.value,
    ceilingSetBy: line.from,
    ceilingOtherBasis:
      ceilingPart === undefined || ceilingWhole === undefined ? line.value : { part: ceilingPart, whole: ceilingWhole },
    mandateLeft: mandate?.stands !== true ? undefined : mandate.left < 0n ? 0n : mandate.left,
  };
};

/** A line that the issuer wants to be told of before it is reached. */
export const withLimit = (line: UnlimitedLine, limits: ReadonlyMap<LineName, SetLimit>): HeadroomLine => {
  const limit = limits.get(line.line);
  const level = line.level ?? 'kept';
  const near = limit !== undefined && level === 'kept' && line.room !== undefined && line.room < limit.least;
  const unknown = limit !== undefined && level === 'ask' && line.room === undefined;
  return {
    ...line,
    level: near ? 'near' : unknown ? 'cannot-tell' : level,
    ...(limit === undefined ? {} : { limit }),
    notices: line.notices ?? [],
    engagedBy: line.engagedBy ?? [],
    values: line.values ?? {},
  };
};

const badness: readonly LineLevel[] = ['crossed', 'cannot-tell', 'near'];

/** The worst of the lines; what only people can say, or is not on record and has no limit set, worsens nothing. */
export const worstLevel = (lines: readonly { readonly level: LineLevel }[]): LineLevel =>
  badness.find((level) => lines.some((line) => line.level === level)) ?? 'kept';

const buyBacksOf = (told: HeadroomGround, ceiling: Finding | undefined): readonly LargestBuyBack[] => {
  const byVotes = largestPurchase(told);
  const uncancelled = [largestUnderCeiling(told, told.ceiling)];
  if (ceiling?.figuresOtherBasis !== undefined) {
    uncancelled.push(largestUnderCeiling({ ...told, issuedShares: told.issuedOtherBasis }, told.ceilingOtherBasis));
  }
  const underCeiling = uncancelled.reduce((least, one) => (one < least ? one : least));
  const withoutDuty = told.wvrShares === 0n ? told.publicShares : 0n;
  const cancellable = [byVotes, underCeiling, withoutDuty].reduce((least, one) => (one < least ? one : least));
  const largest = largestInOneAction(told);
  return [
    {
      kind: 'no-conversion',
      shares: byVotes,
      cancellable,
      conversions: 0n,
      byRule: [
        { rule: '8A.09', shares: byVotes },
        { rule: '8A.13', shares: underCeiling },
        { rule: '8A.15', shares: withoutDuty },
      ],
      binds: cancellable === withoutDuty && withoutDuty < byVotes ? '8A.15' : cancellable < byVotes ? '8A.13' : '8A.09',
      exact: true,
    },
    {
      kind: 'at-cancellation',
      shares: byVotes,
      cancellable: byVotes,
      conversions: conversionFor(told, byVotes),
      byRule: [{ rule: '8A.09', shares: byVotes }],
      binds: byVotes === told.publicShares ? 'public' : '8A.09',
      exact: true,
    },
    {
      kind: 'one-action',
      shares: largest.shares,
      cancellable: largest.shares,
      conversions: conversionFor(told, largest.shares),
      byRule: [{ rule: '8A.09', shares: largest.shares }],
      binds: largest.shares === told.publicShares ? 'public' : '8A.09',
      exact: largest.exact,
    },
  ];
};
