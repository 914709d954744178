import { divideDown, divideUp, type Fraction } from '../exact/index.ts';
import {
  beneficiaryPart,
  carryingHoldings,
  currentBeneficiaries,
  type State,
  type Step,
  type Totals,
  totalsOf,
  votesOf,
  weightInDoubt,
} from '../record/index.ts';
import { actorsOf, allocateDuty, engagedFacts, inDoubtNotices, sumOf, weightedClass } from './reading.ts';
import type { Draft, Evaluation, Figures, Judging, Remedy, Rule } from './rule.ts';
import { versionsOf } from './versions.ts';

const check = 'non-wvr-votes';
const source = 'https://en-rules.hkex.com.hk/rulebook/8a09';

export const rule8a09: Rule = {
  number: '8A.09',
  title: { en: 'Non-WVR shareholders keep at least 10% of the votes', 'zh-Hant': '非不同投票權股東保留至少 10% 表決權' },
  paraphrase: {
    en: 'Holders of listed shares who are not beneficiaries must always be able to cast at least one tenth of the votes at general meetings; no beneficiary may act so that they cannot.',
    'zh-Hant': '並非受益人的上市股份持有人，任何時候須能在股東大會投出最少十分之一的票數；受益人不得作出令其不達標的行動。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({ confidence: 'V', source }),
  checks: [{ id: check, title: { en: 'votes of non-WVR shareholders', 'zh-Hant': '非不同投票權股東的票數' } }],
  gaps: [
    { what: 'abstentions at a single meeting', why: 'the test is on votes that may be cast, not on who votes at one meeting' },
  ],
  parameters: { minimum: { part: 1n, whole: 10n } },
  evaluate: (judging) => evaluate(judging),
};

/**
 * `10 x non-WVR votes - all votes`: negative when short. Under a modified minimum the first term is the most votes that
 * the non-WVR votes carry, rounded down.
 */
export const headroomOf = ({
  nonWvrVotes,
  totalVotes,
  minimum,
}: {
  readonly nonWvrVotes: bigint;
  readonly totalVotes: bigint;
  readonly minimum: Fraction;
}): bigint => divideDown(nonWvrVotes * minimum.whole, minimum.part) - totalVotes;

export type LeastCures = {
  /** WVR shares converted into ordinary ones that stay with the beneficiary: each takes `votes - 1` from all votes. */
  readonly convert: bigint | undefined;
  /** Ordinary shares issued to the public: each adds a vote on both sides. */
  readonly issue: bigint | undefined;
  /** Ordinary shares that a beneficiary sells to the public: each adds a vote to the non-WVR side. */
  readonly sell: bigint;
  /** WVR shares transferred to the public, which convert by that. */
  readonly transfer: bigint;
};

/** The least of each cure by itself, in whole shares; `undefined` where no number of shares would do. Zero when nothing is short. */
export const leastCures = ({
  nonWvrVotes,
  totalVotes,
  votes,
  minimum: { part, whole },
}: {
  readonly nonWvrVotes: bigint;
  readonly totalVotes: bigint;
  readonly votes: bigint;
  readonly minimum: Fraction;
}): LeastCures => {
  const short = part * totalVotes - whole * nonWvrVotes;
  return curesFor({ short: short < 0n ? 0n : short, votes, ordinaryVotes: 1n, minimum: { part, whole } });
};

/** The same of what is short, `part x all votes - whole x non-WVR votes`, where an ordinary share has `ordinaryVotes`. */
export const curesFor = ({
  short,
  votes,
  ordinaryVotes,
  minimum: { part, whole },
}: {
  readonly short: bigint;
  readonly votes: bigint;
  readonly ordinaryVotes: bigint;
  readonly minimum: Fraction;
}): LeastCures => ({
  convert: votes > ordinaryVotes ? divideUp(short, part * (votes - ordinaryVotes)) : undefined,
  issue: whole > part ? divideUp(short, (whole - part) * ordinaryVotes) : undefined,
  sell: divideUp(short, whole * ordinaryVotes),
  transfer: divideUp(short, part * (votes - ordinaryVotes) + whole * ordinaryVotes),
});

const evaluate = ({ emit, all, parameter, asOf, unknownArea }: Judging): Evaluation => {
  const open: { draft: Draft }[] = [];
  const observe = (step: Step): void => {
    if (!step.listedBefore && step.state.listing === undefined) return;
    if (step.before.totalVotes === step.after.totalVotes && step.before.nonWvrVotes === step.after.nonWvrVotes) return;
    const { value: minimum, modifiedBy } = parameter('minimum', step.action.on);
    const after = tested(step.after, minimum);
    if (after.short) {
      const before = tested(step.before, minimum);
      if (step.listedBefore && before.short && after.headroom >= before.headroom) return;
      open.push({ draft: draftOf({ state: step.state, totals: step.after, minimum, modifiedBy, step, all }) });
      return;
    }
    for (const { draft } of open.splice(0)) emit(cured(draft, step.action.on));
    if (!all && !after.undecided) return;
    emit(draftOf({ state: step.state, totals: step.after, minimum, modifiedBy, step, all }));
  };
  const conclude = (state: State): void => {
    for (const { draft } of open) emit(draft);
    if (state.listing === undefined) return;
    const { value: minimum, modifiedBy } = parameter('minimum', asOf.date);
    const draft = draftOf({ state, totals: totalsOf(state), minimum, modifiedBy, all });
    const notices = [...(draft.notices ?? []), ...inDoubtNotices(state)];
    const standing = { ...draft, on: asOf.date, subject: 'issuer', engagedBy: [], standing: true, notices };
    const missing = (['shares', 'holdings'] as const).filter((area) => unknownArea(state, area, asOf.date));
    emit(missing.length > 0 ? { ...standing, outcome: 'cannot-tell', missing, remedy: undefined } : standing);
  };
  return { observe, conclude };
};

const cured = (draft: Draft, on: string): Draft =>
  draft.outcome === 'breached' ? { ...draft, outcome: 'cured', curedOn: on, remedy: undefined } : draft;

const tested = (
  totals: Totals,
  minimum: Fraction,
): { readonly short: boolean; readonly undecided: boolean; readonly headroom: bigint; readonly figures: Figures } => {
  const { nonWvrVotes, totalVotes, unknownVotes } = totals;
  const headroomVotes = headroomOf({ nonWvrVotes, totalVotes, minimum });
  const withUnknown = headroomOf({ nonWvrVotes: nonWvrVotes + unknownVotes, totalVotes, minimum });
  return {
    short: headroomVotes < 0n,
    undecided: headroomVotes < 0n && withUnknown >= 0n,
    headroom: headroomVotes,
    figures: { nonWvrVotes, totalVotes, headroomVotes },
  };
};

const draftOf = ({
  state,
  totals,
  minimum,
  modifiedBy,
  step,
}: {
  readonly state: State;
  readonly totals: Totals;
  readonly minimum: Fraction;
  readonly modifiedBy: string | undefined;
  readonly step?: Step;
  readonly all: boolean;
}): Draft => {
  const { short, undecided, headroom, figures } = tested(totals, minimum);
  const fewest = withoutDoubt(state, totals, minimum);
  const inDoubt = short && !undecided && fewest !== undefined && !(fewest.short && !fewest.undecided);
  const other = inDoubt ? fewest.figures : otherReading(state, totals, minimum);
  const outcome = undecided || inDoubt ? 'cannot-tell' : short ? 'breached' : 'met';
  return {
    rule: '8A.09',
    check,
    outcome,
    subject: 'issuer',
    on: step?.action.on ?? '',
    engagedBy: step ? engagedFacts(step) : [],
    figures,
    ...(other === undefined
      ? {}
      : { figuresOtherBasis: other, notices: inDoubt ? (step ? inDoubtNotices(state) : []) : [{ code: 'partly-held' }] }),
    ...(inDoubt ? { missing: ['holdings'] } : undecided ? { missing: ['unknown-holder'] } : {}),
    arithmetic: [
      { label: 'non-wvr-votes', value: totals.nonWvrVotes, from: 'holdings' },
      { label: 'all-votes', value: totals.totalVotes, from: 'holdings' },
      { label: 'least-part', value: minimum, from: modifiedBy ?? '8A.09' },
      {
        label: 'headroom-votes',
        value: headroom,
        from: `${minimum.whole} x ${totals.nonWvrVotes}${minimum.part === 1n ? '' : ` / ${minimum.part}`} - ${totals.totalVotes}`,
      },
    ],
    remedy: short && outcome === 'breached' ? remedyFor({ state, totals, minimum }) : undefined,
    modifiedBy,
    actor: step ? actorsOf(step) : { kind: 'issuer' },
    set: step?.action.facts[0]?.set,
    message: inDoubt ? 'in-doubt' : short ? (undecided ? 'undecided' : 'short') : 'kept',
    values: { margin: `${headroom < 0n ? -headroom : headroom}` },
  };
};

/** The same where all of the weight that is in doubt has ended. */
const withoutDoubt = (state: State, totals: Totals, minimum: Fraction): ReturnType<typeof tested> | undefined => {
  const { shares, votes, votesWithout } = weightInDoubt(state);
  if (shares === 0n) return undefined;
  const totalVotes = totals.totalVotes - votes + votesWithout;
  return tested({ ...totals, totalVotes, unknownVotes: totals.unknownVotes + votesWithout }, minimum);
};

const remedyFor = ({
  state,
  totals,
  minimum,
}: {
  readonly state: State;
  readonly totals: Totals;
  readonly minimum: Fraction;
}): Remedy | undefined => {
  const weighted = weightedClass(state);
  const { nonWvrVotes, totalVotes, wvrShares, beneficiaryOrdinaryVotes } = totals;
  const { convert, issue, sell, transfer } = leastCures({ nonWvrVotes, totalVotes, votes: weighted?.votes ?? 1n, minimum });
  const maySell = beneficiaryOrdinaryVotes >= sell;
  const alternatives = [
    ...(issue === undefined ? [] : [{ action: 'issue-to-public', shares: issue }]),
    ...(beneficiaryOrdinaryVotes > 0n ? [{ action: 'sell-ordinary', shares: sell }] : []),
    ...(transfer <= wvrShares ? [{ action: 'transfer-weighted-to-public', shares: transfer }] : []),
  ];
  if (weighted !== undefined && convert !== undefined && convert <= wvrShares) {
    const allocation = allocateDuty({ state, carrying: carryingHoldings(state), duty: convert, whole: wvrShares });
    return {
      action: 'convert',
      class: weighted.id,
      shares: allocation.length > 0 ? sumOf(allocation) : convert,
      leastShares: convert,
      allocation,
      by: 'at once',
      alternatives,
    };
  }
  const least = maySell ? sell : issue;
  if (least === undefined) return undefined;
  return { action: maySell ? 'sell' : 'issue', shares: least, leastShares: least, by: 'at once', alternatives };
};

/** Where a beneficiary has only a part of a holding and does not direct it: the part of others counted as non-WVR. */
const otherReading = (state: State, totals: Totals, minimum: Fraction): Figures | undefined => {
  const partly = [...state.sides].filter(([, side]) => side === 'partly');
  if (partly.length === 0) return undefined;
  const beneficiaries = currentBeneficiaries(state);
  let votes = 0n;
  for (const [holder] of partly) {
    const part = beneficiaryPart(state, holder, beneficiaries);
    for (const shareClass of state.classes.values()) {
      const holding = state.holdings.get(shareClass.id)?.get(holder);
      if (holding === undefined || shareClass.weighted) continue;
      votes += (votesOf(shareClass, holding) * (part.whole - part.part)) / part.whole;
    }
  }
  if (votes === 0n) return undefined;
  const nonWvrVotes = totals.nonWvrVotes + votes;
  return {
    nonWvrVotes,
    totalVotes: totals.totalVotes,
    headroomVotes: headroomOf({ nonWvrVotes, totalVotes: totals.totalVotes, minimum }),
  };
};
