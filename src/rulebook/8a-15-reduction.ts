import { divideUp } from '../exact/index.ts';
import { type Step, treasuryExcludedFrom } from '../record/index.ts';
import { allocateDuty, conversionsIn, engagedFacts, sumOf, weightedClass } from './reading.ts';
import type { Draft, Evaluation, Figures, Judging, Outcome, RemedyAllocation, Rule } from './rule.ts';
import { treasuryChange, versionsOf } from './versions.ts';

const check = 'reduction-matched-by-conversion';
const source = 'https://en-rules.hkex.com.hk/rulebook/8a15';

export const rule8a15: Rule = {
  number: '8A.15',
  title: {
    en: 'When shares in issue fall, beneficiaries reduce their WVR in proportion',
    'zh-Hant': '已發行股份減少時受益人須按比例減少不同投票權',
  },
  paraphrase: {
    en: 'If the issuer reduces its shares in issue, for instance by a buy-back, and the proportion of WVR shares would rise by it, the beneficiaries reduce their weighted voting rights in proportion, for instance by converting shares.',
    'zh-Hant':
      '發行人減少已發行股份（例如購回股份）而會令不同投票權股份比例上升時，受益人須按比例減少其不同投票權，例如轉換部分股份。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({ confidence: 'V', source, changes: [treasuryChange('M')] }),
  checks: [{ id: check, title: { en: 'reduction matched by conversion', 'zh-Hant': '減少股份與轉換相配' } }],
  gaps: [
    {
      what: 'three classes or changed votes',
      why: 'with constant votes and two classes the proportion also holds the vote share; otherwise 8A.13 and 8A.09 show it',
    },
  ],
  evaluate: (judging) => evaluate(judging),
};

/** Least whole number of WVR shares to convert when `reduction` of `issued` shares go: `W x reduction / T`, rounded up. */
export const requiredConversion = ({
  wvrShares,
  issued,
  reduction,
}: {
  readonly wvrShares: bigint;
  readonly issued: bigint;
  readonly reduction: bigint;
}): bigint => (reduction <= 0n || issued <= 0n ? 0n : divideUp(wvrShares * reduction, issued));

/** What a duty asks on one treasury basis, and what has been converted for it. */
type Account = {
  readonly issuedSharesBefore: bigint;
  readonly reduction: bigint;
  readonly required: bigint;
  converted: bigint;
  /** When what it asked was reached; the day of the reduction is in time. */
  completedOn: string | undefined;
};

type Duty = {
  readonly on: string;
  readonly facts: readonly string[];
  readonly set: string | undefined;
  readonly wvrSharesBefore: bigint;
  /** Without treasury shares from 11 June 2024: the default basis. */
  readonly standard: Account;
  /** With treasury shares. */
  readonly other: Account;
  readonly allocation: readonly RemedyAllocation[];
  /** What is left of the duty, among those who held the weighted shares before. */
  readonly allocateRest: (lacking: bigint) => readonly RemedyAllocation[];
  readonly class: string | undefined;
  readonly holders: readonly string[];
  /** A purchase into treasury: what answered it may also answer the cancellation of those shares on the other basis. */
  readonly intoTreasury: boolean;
  /** How much of it already has. */
  answeredAgain: bigint;
};

type Basis = 'standard' | 'other';

const isDone = ({ required, converted }: Account): boolean => converted >= required;

const evaluate = ({ emit }: Judging): Evaluation => {
  const duties: Duty[] = [];
  const firstOpen = { standard: 0, other: 0 };
  let today: { readonly on: string; readonly duties: Duty[] } = { on: '', duties: [] };

  /** A conversion answers its own action first, then the oldest open duty, and else stays with its own action. */
  const count = ({
    basis,
    number,
    on,
    own,
    later,
  }: {
    readonly basis: Basis;
    readonly number: bigint;
    readonly on: string;
    readonly own: Duty | undefined;
    /** Whether it may answer the duty of an earlier day. */
    readonly later: boolean;
  }): void => {
    const first = own ?? today.duties.find((duty) => !isDone(duty[basis])) ?? today.duties.at(-1);
    let left = first === undefined ? number : answer({ account: first[basis], number, on });
    for (let duty = later ? duties[firstOpen[basis]] : undefined; duty !== undefined; duty = duties[firstOpen[basis]]) {
      if (!isDone(duty[basis])) left = answer({ account: duty[basis], number: left, on });
      if (!isDone(duty[basis])) break;
      firstOpen[basis] += 1;
    }
    if (left > 0n && first !== undefined) first[basis].converted += left;
  };

  const observe = (step: Step): void => {
    if (step.state.listing === undefined) return;
    const { on } = step.action;
    if (today.on !== on) today = { on, duties: [] };
    const duty = dutyOf(step);
    if (duty) {
      if (step.changes.cancelledFromTreasury > 0n) answerEarly(duty, duties);
      duties.push(duty);
      today.duties.push(duty);
    }
    for (const { number, because } of conversionsIn(step)) {
      const later = countsToward(because);
      for (const basis of ['standard', 'other'] as const) count({ basis, number, on, own: duty, later });
    }
  };
  const conclude = (): void => {
    for (const duty of duties) emit(draftOf(duty));
  };
  return { observe, conclude };
};

/** On a later day a conversion answers an open duty when it is an election, under this Rule, or gives no reason. */
const countsToward = (because: string | undefined): boolean =>
  because === undefined || because === 'election' || because.replace(/\(.*$/, '') === '8A.15';

/** Counts a conversion toward what an account still lacks; gives back what is left of it. */
const answer = ({ account, number, on }: { readonly account: Account; readonly number: bigint; readonly on: string }): bigint => {
  const lacks = account.required - account.converted;
  if (lacks <= 0n) return number;
  const counted = number < lacks ? number : lacks;
  account.converted += counted;
  if (isDone(account)) account.completedOn = on;
  return number - counted;
};

/** Shares bought into treasury and matched then are matched when they are cancelled: the conversion is not asked twice. */
const answerEarly = (duty: Duty, earlier: readonly Duty[]): void => {
  for (const before of earlier) {
    if (!before.intoTreasury) continue;
    const early = before.standard.converted - before.answeredAgain;
    const left = answer({ account: duty.other, number: early, on: duty.on });
    before.answeredAgain += early - left;
  }
};

const dutyOf = (step: Step): Duty | undefined => {
  const { changes, before, action } = step;
  const excluded = action.on >= treasuryExcludedFrom;
  const cancelled = changes.cancelled - weightedCancelled(step);
  const standard = account({
    wvrShares: before.wvrShares,
    issued: excluded ? before.issued - before.treasury : before.issued,
    reduction: excluded ? cancelled - changes.cancelledFromTreasury + changes.intoTreasury : cancelled,
  });
  const other = account({ wvrShares: before.wvrShares, issued: before.issued, reduction: cancelled });
  if (standard.reduction <= 0n && other.reduction <= 0n) return undefined;
  return {
    on: action.on,
    facts: engagedFacts(step),
    set: action.facts[0]?.set,
    wvrSharesBefore: before.wvrShares,
    standard,
    other,
    allocation: allocateDuty({
      state: step.state,
      carrying: step.carryingBefore,
      duty: standard.reduction,
      whole: standard.issuedSharesBefore,
    }),
    allocateRest: restOf(step),
    class: weightedClass(step.state)?.id,
    holders: step.carryingBefore.map(({ holder }) => holder),
    intoTreasury: changes.intoTreasury > 0n,
    answeredAgain: 0n,
  };
};

const restOf =
  ({ state, carryingBefore, before }: Step): Duty['allocateRest'] =>
  (lacking) =>
    allocateDuty({ state, carrying: carryingBefore, duty: lacking, whole: before.wvrShares });

const account = ({
  wvrShares,
  issued,
  reduction,
}: {
  readonly wvrShares: bigint;
  readonly issued: bigint;
  readonly reduction: bigint;
}): Account => ({
  issuedSharesBefore: issued,
  reduction,
  required: requiredConversion({ wvrShares, issued, reduction }),
  converted: 0n,
  completedOn: undefined,
});

/** Weighted shares that are themselves cancelled lower the proportion: no duty comes of them. */
const weightedCancelled = (step: Step): bigint =>
  step.action.facts.reduce(
    (sum, fact) => (fact.fact === 'shares-cancelled' && step.state.classes.get(fact.class)?.weighted ? sum + fact.number : sum),
    0n,
  );

/** Later than the day of the reduction; early or the same day is in time. */
const isLate = ({ completedOn }: Account, on: string): boolean => completedOn !== undefined && completedOn !== on;

const outcomeOf = ({ standard, other, on }: Duty): Outcome => {
  if (isDone(standard) !== isDone(other)) return 'needs-counsel';
  if (!isDone(standard)) return 'breached';
  return isLate(standard, on) || isLate(other, on) ? 'cured' : 'met';
};

const figuresOf = (duty: Duty, { issuedSharesBefore, reduction, required, converted }: Account): Figures => ({
  wvrSharesBefore: duty.wvrSharesBefore,
  issuedSharesBefore,
  reduction,
  requiredConversion: required,
  converted,
});

const lackOf = ({ required, converted }: Account): bigint => (required > converted ? required - converted : 0n);

const messages: Partial<Record<Outcome, string>> = {
  breached: 'unmatched',
  cured: 'matched-later',
  'needs-counsel': 'bases-differ',
};

const draftOf = (duty: Duty): Draft => {
  const { standard, other, allocation } = duty;
  const outcome = outcomeOf(duty);
  const lacking = lackOf(standard) > 0n ? lackOf(standard) : lackOf(other);
  const remaining =
    standard.converted === 0n && lackOf(standard) > 0n ? allocation : lacking > 0n ? duty.allocateRest(lacking) : [];
  const basesAlike = standard.reduction === other.reduction && standard.issuedSharesBefore === other.issuedSharesBefore;
  return {
    rule: '8A.15',
    check,
    outcome,
    subject: 'beneficiaries',
    on: duty.on,
    engagedBy: duty.facts,
    figures: figuresOf(duty, standard),
    ...(basesAlike ? {} : { figuresOtherBasis: figuresOf(duty, other) }),
    arithmetic: [
      { label: 'wvr-shares-before', value: duty.wvrSharesBefore, from: 'W' },
      { label: 'issued-shares-before', value: standard.issuedSharesBefore, from: 'T' },
      { label: 'reduction', value: standard.reduction, from: duty.facts.join(', ') },
      {
        label: 'exact-quota',
        value: { part: duty.wvrSharesBefore * standard.reduction, whole: standard.issuedSharesBefore },
        from: 'W x reduction / T',
      },
      { label: 'required-conversion', value: standard.required, from: 'rounded up (A21)' },
      { label: 'converted', value: standard.converted, from: 'conversions counted' },
      ...allocation.map((part) => ({ label: 'allocation', value: part.shares, from: `${part.beneficiary} / ${part.holder}` })),
    ],
    remedy:
      lacking === 0n
        ? undefined
        : {
            action: 'convert',
            ...(duty.class === undefined ? {} : { class: duty.class }),
            shares: remaining.length > 0 ? sumOf(remaining) : lacking,
            leastShares: lacking,
            allocation: remaining,
            by: duty.on,
          },
    curedOn: outcome === 'cured' ? (standard.completedOn ?? other.completedOn) : undefined,
    notices: outcome === 'needs-counsel' ? [{ code: 'treasury-bases-differ' }] : [],
    actor: { kind: 'holders', holders: duty.holders },
    size: duty.standard.reduction,
    set: duty.set,
    class: duty.class,
    message: messages[outcome] ?? (standard.required === 0n ? 'no-duty' : 'matched'),
    values: { lacking: `${lacking}` },
  };
};
