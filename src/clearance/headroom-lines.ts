import type { HongKongDate } from '../exact/index.ts';
import { type Fact, type FactOf, publicHolders, type ShareClass, type State } from '../record/index.ts';
import type { ArithmeticLine, Confidence, Finding } from '../rulebook/index.ts';
import type { HeadroomGround, LineLevel, UnlimitedLine } from './headroom.ts';
import {
  conversionFor,
  largestInOneAction,
  largestIssueToBeneficiary,
  largestPurchase,
  largestTransferToBeneficiary,
  spareOf,
} from './headroom-figures.ts';
import type { LineName } from './headroom-limits.ts';
import type { MandateLeft } from './headroom-mandates.ts';
import { publicFloatOf } from './public-float.ts';

/** What cannot be told of a Rule, from its finding. */
const untold = (line: LineName, rule: string, finding: Finding | undefined): UnlimitedLine => ({
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

export const votesLine = (finding: Finding | undefined, told: HeadroomGround | undefined): UnlimitedLine => {
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

export const ceilingLine = (finding: Finding | undefined, told: HeadroomGround | undefined): UnlimitedLine => {
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
export const roomLines = ({
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
}): readonly UnlimitedLine[] => {
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
  const given = ofFinding(votes);
  const notices = told.unknownVotes > 0n ? [...given.notices, { code: 'unknown-votes' }] : given.notices;
  const common = { ...given, notices, figures: { spare, publicShares } };
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
  const byIssue = [authorised, issueMandate?.stands !== true ? undefined : issueMandate.left]
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
      told:
        largest.shares === publicShares
          ? 'all-held'
          : conversionFor(told, largest.shares + 1n) >= wvrShares
            ? 'largest-last-share'
            : 'largest-in-one-action',
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
        ...(issueMandate?.stands !== true
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

export const mandateLine = (
  line: 'mandate' | 'issue-mandate',
  mandate: MandateLeft | undefined,
  ended: boolean,
): UnlimitedLine => {
  const rule = line === 'mandate' ? '10.06' : '13.36';
  const known = { line, rule, confidence: 'M', source: `Listing Rule ${rule}`, figures: {}, arithmetic: [] } as const;
  if (mandate === undefined) {
    return { ...known, level: 'ask', room: undefined, missing: ['mandate'], told: 'not-on-record' };
  }
  const { fact, used, left, expired, endedWith, perhapsLapsed, usedBy } = mandate;
  const values = { given: fact.on, expires: fact.expires ?? '' };
  const engagedBy = [fact.id];
  if (expired) return { ...known, level: 'ask', room: undefined, engagedBy, told: 'expired', values };
  if (endedWith !== undefined) {
    const ended = { ...values, meeting: endedWith };
    return { ...known, level: 'ask', room: undefined, engagedBy: [fact.id, endedWith], told: 'lapsed', values: ended };
  }
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
export const floatLine = ({
  facts,
  state,
  on,
  ended,
}: {
  readonly facts: readonly Fact[];
  readonly on: HongKongDate;
  readonly state: State;
  /** The sources of the shares stop before the day. */
  readonly ended: boolean;
}): UnlimitedLine => {
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
  const float = publicFloatOf({ state, facts, on, class: required.class });
  const held = float?.public ?? 0n;
  const issued = float?.whole ?? 0n;
  const spare = whole * held - part * issued;
  if (spare < 0n && spare + whole * (float?.unknown ?? 0n) >= 0n) {
    return {
      ...known,
      level: 'cannot-tell',
      room: undefined,
      figures: {},
      arithmetic: [],
      missing: ['unknown-holder'],
      told: 'untold',
    };
  }
  const room = spare < 0n || whole === part ? (spare < 0n ? -((-spare + whole - 1n) / whole) : held) : spare / (whole - part);
  return {
    ...known,
    level: spare < 0n ? 'crossed' : 'kept',
    room,
    figures: { publicShares: held, issuedShares: issued, leastPart: part, leastWhole: whole },
    arithmetic: [
      { label: 'public-shares', value: held, from: `${required.class}, not core connected` },
      { label: 'issued-shares', value: issued, from: required.class },
      { label: 'least-part', value: required.least, from: required.id },
      { label: 'largest', value: room, from: `(${whole} x ${held} - ${part} x ${issued}) / ${whole - part}` },
    ],
    engagedBy: [required.id],
    notices: [{ code: 'core-connected-as-recorded' }],
    told: spare < 0n ? 'float-short' : 'float',
    values: { class: required.class },
  };
};

/** Approved for listing on conversion (Rule 8A.20), less what conversions since the listing have used. */
export const approvalLine = (facts: readonly Fact[], state: State, ended: boolean): UnlimitedLine => {
  const source = 'Listing Rule 8A.20';
  const known = { line: 'approval-pool', rule: '8A.20', confidence: 'M', source, figures: {}, arithmetic: [] } as const;
  const approvals = facts.filter(
    (fact): fact is FactOf<'exchange-decided'> =>
      fact.fact === 'exchange-decided' && fact.decision === 'approval' && fact.rule === '8A.20' && fact.number !== undefined,
  );
  if (approvals.length === 0) return { ...known, level: 'ask', room: undefined, missing: ['decisions'], told: 'not-on-record' };
  if (ended) return { ...known, level: 'cannot-tell', room: undefined, missing: ['shares'], told: 'untold' };
  const since = facts.findIndex((fact) => fact.fact === 'listed');
  const approved = approvals.reduce((all, { number }) => all + (number ?? 0n), 0n);
  const used = facts
    .slice(since)
    .reduce(
      (all, fact) => (fact.fact === 'shares-converted' && state.classes.get(fact.class)?.weighted ? all + fact.number : all),
      0n,
    );
  const room = approved - used;
  return {
    ...known,
    level: room < 0n ? 'crossed' : 'kept',
    room,
    figures: { approved, used },
    arithmetic: [
      { label: 'approved', value: approved, from: approvals.map(({ id }) => id).join(', ') },
      { label: 'largest', value: room, from: `${approved} - ${used}` },
    ],
    engagedBy: approvals.map(({ id }) => id),
    told: room < 0n ? 'pool-overdrawn' : 'pool',
  };
};
