import type { Fraction, HongKongDate } from '../exact/index.ts';
import { type Fact, type FactOf, type Fault, holdingOf, publicHolders, type ShareClass, type State } from '../record/index.ts';
import type { ArithmeticLine, Confidence, Figures, Finding, Notice } from '../rulebook/index.ts';
import {
  type BuyBackGround,
  conversionFor,
  largestInOneAction,
  largestIssueToBeneficiary,
  largestPurchase,
  largestTransferToBeneficiary,
  largestUnderCeiling,
  spareOf,
} from './headroom-figures.ts';
import { type LineName, limitsOf, type SetLimit } from './headroom-limits.ts';
import { type MandateLeft, mandateLeft } from './headroom-mandates.ts';
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
  /** What is wrong with the limits that the issuer has set. */
  readonly faults: readonly Fault[];
};

type DraftLine = Omit<HeadroomLine, 'level' | 'limit' | 'notices' | 'engagedBy' | 'values'> & {
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
      faults,
    };
  }
  const sharesEnded = state.knowledge.get('shares')?.endedOn;
  const ended = sharesEnded !== undefined && sharesEnded < on;
  const votes = standing(before.findings, '8A.09');
  const ceiling = standing(before.findings, '8A.13');
  const buyBackMandate = mandateLeft({ facts, kind: 'repurchase', on });
  const issueMandate = mandateLeft({ facts, kind: 'issue', on });
  const told = groundFrom({ state, weighted, ordinary, votes, ceiling, mandate: buyBackMandate });
  const lines = [
    votesLine(votes, told),
    ceilingLine(ceiling, told),
    ...roomLines({ told, votes, ceiling, ordinary, issueMandate }),
    mandateLine('mandate', buyBackMandate, ended),
    mandateLine('issue-mandate', issueMandate, ended),
    floatLine({ facts, state, ended }),
  ].map((line) => withLimit(line, limits));
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
    faults,
  };
};

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
    wvrVotes: wvrShares * weighted.votes,
    ceiling: line.value,
    ceilingSetBy: line.from,
    ceilingOtherBasis:
      ceilingPart === undefined || ceilingWhole === undefined ? line.value : { part: ceilingPart, whole: ceilingWhole },
    mandateLeft:
      mandate === undefined || mandate.expired || mandate.perhapsLapsed ? undefined : mandate.left < 0n ? 0n : mandate.left,
  };
};

/** What cannot be told of a Rule, from its finding. */
const untold = (line: LineName, rule: string, finding: Finding | undefined): DraftLine => ({
  line,
  rule,
  level: 'cannot-tell',
  room: undefined,
  figures: {},
  arithmetic: [],
  missing: finding?.missing ?? ['shares'],
  confidence: finding?.version?.confidence ?? 'V',
  source: finding?.version?.source ?? '',
  told: 'untold',
});

const ofFinding = (finding: Finding | undefined) => ({
  confidence: finding?.version?.confidence ?? ('V' as Confidence),
  source: finding?.version?.source ?? '',
  notices: (finding?.notices ?? []).filter(({ code }) => code !== 'not-read-since-2026'),
});

const votesLine = (finding: Finding | undefined, told: HeadroomGround | undefined): DraftLine => {
  const headroom = finding?.figures['headroomVotes'];
  if (finding === undefined || told === undefined || headroom === undefined) return untold('non-wvr-votes', '8A.09', finding);
  return {
    line: 'non-wvr-votes',
    rule: '8A.09',
    level: headroom < 0n ? 'crossed' : 'kept',
    room: headroom,
    figures: finding.figures,
    ...(finding.figuresOtherBasis === undefined ? {} : { figuresOtherBasis: finding.figuresOtherBasis }),
    arithmetic: finding.arithmetic,
    ...ofFinding(finding),
    told: headroom < 0n ? 'short' : 'over',
  };
};

const ceilingLine = (finding: Finding | undefined, told: HeadroomGround | undefined): DraftLine => {
  if (finding === undefined || told === undefined) return untold('ceiling', '8A.13', finding);
  const { wvrShares, issuedShares, ceiling } = told;
  const most = (ceiling.part * issuedShares) / ceiling.whole;
  const room = most - wvrShares;
  return {
    line: 'ceiling',
    rule: '8A.13',
    level: finding.outcome === 'breached' ? 'crossed' : finding.outcome === 'needs-counsel' ? 'ask' : 'kept',
    room,
    figures: { ...finding.figures, mostWvrShares: most },
    ...(finding.figuresOtherBasis === undefined ? {} : { figuresOtherBasis: finding.figuresOtherBasis }),
    arithmetic: finding.arithmetic,
    engagedBy: [told.ceilingSetBy],
    ...ofFinding(finding),
    told: room < 0n ? 'above' : finding.outcome === 'needs-counsel' ? 'bases-differ' : 'at',
    values: { setBy: told.ceilingSetBy },
  };
};

/** What may be bought or issued before Rule 8A.09 or a number on record stops it. */
const roomLines = ({
  told,
  votes,
  ceiling,
  ordinary,
  issueMandate,
}: {
  readonly told: HeadroomGround | undefined;
  readonly votes: Finding | undefined;
  readonly ceiling: Finding | undefined;
  readonly ordinary: ShareClass;
  readonly issueMandate: MandateLeft | undefined;
}): readonly DraftLine[] => {
  if (told === undefined) {
    const finding = votes?.outcome === 'cannot-tell' ? votes : ceiling;
    const names = ['buy-back', 'buy-back-in-one-action', 'beneficiary-purchase', 'beneficiary-issue', 'public-issue'] as const;
    return names.map((line) => untold(line, line === 'public-issue' ? '13.36' : '8A.09', finding));
  }
  const spare = spareOf(told);
  const { minimum, votes: each, publicShares, issuedShares, wvrShares } = told;
  const { part, whole } = minimum;
  const spareLine: ArithmeticLine = {
    label: 'spare',
    value: spare,
    from: `${whole} x ${told.nonWvrVotes} - ${part} x ${told.totalVotes}`,
  };
  const held: ArithmeticLine = { label: 'public-shares', value: publicShares, from: `${told.class} / ${publicHolders}` };
  const common = { ...ofFinding(votes), figures: { spare, publicShares } };
  const largest = largestInOneAction(told);
  const buyBack = largestPurchase(told);
  const purchase = largestTransferToBeneficiary(told);
  const authorised = ordinary.authorised === undefined ? undefined : ordinary.authorised - ordinary.issued;
  const issue = largestIssueToBeneficiary(told, authorised);
  const level = (room: bigint): LineLevel => (spare < 0n || room < 0n ? 'crossed' : 'kept');
  const authorisedLines: readonly ArithmeticLine[] =
    authorised === undefined
      ? []
      : [{ label: 'authorised-left', value: authorised, from: `${ordinary.authorised} - ${ordinary.issued}` }];
  const byIssue = [
    authorised,
    issueMandate === undefined || issueMandate.expired || issueMandate.perhapsLapsed ? undefined : issueMandate.left,
  ]
    .filter((one) => one !== undefined)
    .toSorted((one, other) => (one < other ? -1 : 1))[0];
  return [
    {
      line: 'buy-back',
      rule: '8A.09',
      level: level(buyBack),
      room: buyBack,
      ...common,
      arithmetic: [spareLine, held, { label: 'largest', value: buyBack, from: `${spare} / ${(whole - part) * each}` }],
      told: buyBack === publicShares ? 'all-held' : 'largest',
    },
    {
      line: 'buy-back-in-one-action',
      rule: '8A.09',
      level: level(largest.shares),
      room: largest.shares,
      ...common,
      figures: { ...common.figures, conversions: conversionFor(told, largest.shares) },
      arithmetic: [
        spareLine,
        held,
        {
          label: 'conversions',
          value: conversionFor(told, largest.shares),
          from: `${wvrShares} x ${largest.shares} / ${issuedShares}`,
        },
        {
          label: 'largest',
          value: largest.shares,
          from: `${spare} - ${(whole - part) * each} n + ${part * (told.weightedVotes - each)} x ceil(${wvrShares} n / ${issuedShares}) >= 0`,
        },
      ],
      notices: [...common.notices, ...(largest.exact ? [] : [{ code: 'at-least' }])],
      told: largest.shares === publicShares ? 'all-held' : 'largest',
      values: { conversions: `${conversionFor(told, largest.shares)}` },
    },
    {
      line: 'beneficiary-purchase',
      rule: '8A.09',
      level: level(purchase),
      room: purchase,
      ...common,
      arithmetic: [spareLine, held, { label: 'largest', value: purchase, from: `${spare} / ${whole * each}` }],
      told: purchase === publicShares ? 'all-held' : 'largest',
    },
    {
      line: 'beneficiary-issue',
      rule: '8A.09',
      level: level(issue),
      room: issue < 0n ? 0n : issue,
      ...common,
      arithmetic: [spareLine, ...authorisedLines, { label: 'largest', value: issue, from: `${spare} / ${part * each}` }],
      notices: [...common.notices, { code: 'issue-ratchet' }],
      told: issue === authorised ? 'authorised' : 'largest',
    },
    {
      line: 'public-issue',
      rule: authorised !== undefined && byIssue === authorised ? 'articles' : '13.36',
      level: byIssue === undefined ? 'ask' : byIssue < 0n ? 'crossed' : 'kept',
      room: byIssue,
      ...(byIssue === undefined ? { missing: ['mandate', 'authorised'] } : {}),
      figures: { ...(authorised === undefined ? {} : { authorisedLeft: authorised }) },
      arithmetic: [
        ...authorisedLines,
        ...(issueMandate === undefined || issueMandate.expired || issueMandate.perhapsLapsed
          ? []
          : [{ label: 'mandate-left', value: issueMandate.left, from: issueMandate.fact.id }]),
      ],
      engagedBy: issueMandate === undefined ? [] : [issueMandate.fact.id],
      confidence: 'M',
      source: issueMandate?.fact.id ?? 'capital-authorised',
      notices: [{ code: 'issue-ratchet' }],
      told: byIssue === undefined ? 'not-on-record' : byIssue === authorised ? 'authorised' : 'mandate',
    },
  ];
};

const mandateLine = (line: 'mandate' | 'issue-mandate', mandate: MandateLeft | undefined, ended: boolean): DraftLine => {
  const rule = line === 'mandate' ? '10.06' : '13.36';
  const known = { line, rule, confidence: 'M', source: `Listing Rule ${rule}`, figures: {}, arithmetic: [] } as const;
  if (mandate === undefined) {
    return { ...known, level: 'ask', room: undefined, missing: ['mandate'], told: 'not-on-record' };
  }
  const { fact, used, left, expired, perhapsLapsed, usedBy } = mandate;
  const values = { given: fact.on, expires: fact.expires ?? '' };
  const engagedBy = [fact.id];
  if (expired) return { ...known, level: 'ask', room: undefined, engagedBy, told: 'expired', values };
  if (perhapsLapsed) return { ...known, level: 'ask', room: undefined, engagedBy, told: 'perhaps-lapsed', values };
  if (ended) return { ...known, level: 'cannot-tell', room: undefined, engagedBy, missing: ['shares'], told: 'untold' };
  return {
    ...known,
    level: left < 0n ? 'crossed' : 'kept',
    room: left,
    figures: { mandate: left + used, used, left, base: fact.base },
    arithmetic: [
      { label: 'mandate', value: left + used, from: fact.id },
      { label: 'used', value: used, from: usedBy.length > 3 ? `${usedBy.length}` : usedBy.join(', ') || '-' },
      { label: 'mandate-left', value: left, from: `${left + used} - ${used}` },
    ],
    engagedBy,
    told: left < 0n ? 'overdrawn' : 'left',
    values,
  };
};

/** The latest part of a listed class that the public must hold, against what the record shows in the hands of the public. */
const floatLine = ({
  facts,
  state,
  ended,
}: {
  readonly facts: readonly Fact[];
  readonly state: State;
  /** The sources of the shares stop before the day. */
  readonly ended: boolean;
}): DraftLine => {
  const known = { line: 'public-float', rule: '13.32', confidence: 'M', source: 'public-float-required' } as const;
  const required = facts.findLast((fact): fact is FactOf<'public-float-required'> => fact.fact === 'public-float-required');
  const shareClass = required === undefined ? undefined : state.classes.get(required.class);
  if (required === undefined || shareClass === undefined) {
    return {
      ...known,
      level: 'ask',
      room: undefined,
      figures: {},
      arithmetic: [],
      missing: ['public-float'],
      told: 'not-on-record',
    };
  }
  if (ended) {
    return { ...known, level: 'cannot-tell', room: undefined, figures: {}, arithmetic: [], missing: ['shares'], told: 'untold' };
  }
  const { part, whole } = required.least;
  const held = holdingOf(state, required.class, publicHolders)?.shares ?? 0n;
  const issued = shareClass.issued - shareClass.treasury;
  const spare = whole * held - part * issued;
  const room = spare < 0n || whole === part ? (spare < 0n ? -((-spare + whole - 1n) / whole) : held) : spare / (whole - part);
  return {
    ...known,
    level: spare < 0n ? 'crossed' : 'kept',
    room,
    figures: { publicShares: held, issuedShares: issued, leastPart: part, leastWhole: whole },
    arithmetic: [
      { label: 'public-shares', value: held, from: `${required.class} / ${publicHolders}` },
      { label: 'issued-shares', value: issued, from: required.class },
      { label: 'least-part', value: required.least, from: required.id },
      { label: 'largest', value: room, from: `(${whole} x ${held} - ${part} x ${issued}) / ${whole - part}` },
    ],
    engagedBy: [required.id],
    notices: [{ code: 'named-holders-not-counted' }],
    told: spare < 0n ? 'float-short' : 'float',
    values: { class: required.class },
  };
};

/** A line that the issuer wants to be told of before it is reached. */
export const withLimit = (line: DraftLine, limits: ReadonlyMap<LineName, SetLimit>): HeadroomLine => {
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

export type { DraftLine as UnlimitedLine };

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
