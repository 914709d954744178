import { allocateByCeiling, allocateLeast, divideUp } from '../exact/index.ts';
import { type Step, treasuryExcludedFrom, voteDirector } from '../record/index.ts';
import { allocateDuty, conversionsIn, doubtNotices, engagedFacts, sumOf, weightedClass } from './reading.ts';
import type { Draft, Evaluation, Figures, Judging, Notice, Outcome, RemedyAllocation, Rule } from './rule.ts';
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
    {
      what: 'shares issued in the same action',
      why: 'what leaves the issue is counted by itself: a set that also issues shares is asked for as much as without them, although its end may hold the proportion',
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
  /** For a cancellation out of treasury, with what was converted for those shares before. */
  readonly wvrSharesBefore: bigint;
  readonly issuedSharesBefore: bigint;
  readonly reduction: bigint;
  readonly required: bigint;
  converted: bigint;
  /** Who converted what of `converted`, in order. */
  readonly conversions: (Conversion & { readonly on: string })[];
  /** Each one's own quota of it, rounded up. */
  readonly quotas: readonly RemedyAllocation[];
  /** When what it asked was reached; the day of the reduction is in time. */
  completedOn: string | undefined;
};

type Early = { readonly purchase: Duty; readonly conversion: Conversion };

type Conversion = { readonly beneficiary: string; readonly holder: string; readonly shares: bigint };

type Duty = {
  readonly on: string;
  readonly facts: readonly string[];
  readonly set: string | undefined;
  /** Without treasury shares from 11 June 2024: the default basis. */
  readonly standard: Account;
  /** With treasury shares. */
  readonly other: Account;
  readonly class: string | undefined;
  readonly holders: readonly string[];
  /** Shares bought into treasury: what answered them may also answer their cancellation on the other basis. */
  readonly intoTreasury: bigint;
  /** How many of them were sold again, and how many cancelled; the oldest go first. */
  resold: bigint;
  cancelledLater: bigint;
  /** How much of what answered the purchase has answered the cancellation too. */
  answeredAgain: bigint;
  /** The purchases into treasury whose shares this action cancels. */
  readonly purchases: readonly Duty[];
  /** Of W before, what may have lost its weight in a block that nobody has split. */
  readonly inDoubt: bigint;
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
    conversion,
    on,
    own,
    later,
  }: {
    readonly basis: Basis;
    readonly conversion: Conversion;
    readonly on: string;
    readonly own: Duty | undefined;
    /** Whether it may answer the duty of an earlier day. */
    readonly later: boolean;
  }): void => {
    const first = own ?? today.duties.find((duty) => !isDone(duty[basis])) ?? today.duties.at(-1);
    let left = first === undefined ? conversion.shares : answer({ account: first[basis], conversion, on });
    for (let duty = later ? duties[firstOpen[basis]] : undefined; duty !== undefined; duty = duties[firstOpen[basis]]) {
      if (!isDone(duty[basis])) left = answer({ account: duty[basis], conversion: { ...conversion, shares: left }, on });
      if (!isDone(duty[basis])) break;
      firstOpen[basis] += 1;
    }
    if (left > 0n && first !== undefined) first[basis].converted += left;
  };

  const observe = (step: Step): void => {
    if (step.state.listing === undefined) return;
    const { on } = step.action;
    if (today.on !== on) today = { on, duties: [] };
    passOut({ duties, number: step.changes.outOfTreasury, how: 'resold' });
    const purchases = passOut({ duties, number: step.changes.cancelledFromTreasury, how: 'cancelledLater' });
    const early = earlyOf(purchases);
    const duty = dutyOf(step, purchases, early);
    if (duty) {
      answerEarly(duty, early);
      duties.push(duty);
      today.duties.push(duty);
    }
    for (const { holder, number, because } of conversionsIn(step)) {
      const conversion = { beneficiary: voteDirector(step.state, holder), holder, shares: number };
      const later = countsToward(because);
      for (const basis of ['standard', 'other'] as const) count({ basis, conversion, on, own: duty, later });
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
const answer = ({
  account,
  conversion,
  on,
}: {
  readonly account: Account;
  readonly conversion: Conversion;
  readonly on: string;
}): bigint => {
  const lacks = account.required - account.converted;
  if (lacks <= 0n) return conversion.shares;
  const counted = conversion.shares < lacks ? conversion.shares : lacks;
  account.converted += counted;
  account.conversions.push({ ...conversion, shares: counted, on });
  if (isDone(account)) account.completedOn = on;
  return conversion.shares - counted;
};

/** Treasury shares that are sold or cancelled were bought earliest; gives the purchases that they came from. */
const passOut = ({
  duties,
  number,
  how,
}: {
  readonly duties: readonly Duty[];
  readonly number: bigint;
  readonly how: 'resold' | 'cancelledLater';
}): readonly Duty[] => {
  let left = number;
  const from: Duty[] = [];
  for (const duty of left > 0n ? duties : []) {
    const held = duty.intoTreasury - duty.resold - duty.cancelledLater;
    const passed = held < left ? held : left;
    if (passed <= 0n) continue;
    duty[how] += passed;
    left -= passed;
    from.push(duty);
    if (left === 0n) break;
  }
  return from;
};

/** What was converted when shares were bought into treasury and has not yet answered the cancellation of any of them. */
const earlyOf = (purchases: readonly Duty[]): readonly Early[] =>
  purchases.flatMap((purchase) => {
    let passed = purchase.answeredAgain;
    return purchase.standard.conversions.flatMap((conversion) => {
      const used = conversion.shares < passed ? conversion.shares : passed;
      passed -= used;
      return used === conversion.shares ? [] : [{ purchase, conversion: { ...conversion, shares: conversion.shares - used } }];
    });
  });

/** Shares bought into treasury and matched then are matched when they are cancelled: the conversion is not asked twice. */
const answerEarly = (duty: Duty, early: readonly Early[]): void => {
  for (const { purchase, conversion } of early) {
    purchase.answeredAgain += conversion.shares - answer({ account: duty.other, conversion, on: duty.on });
  }
};

const dutyOf = (step: Step, purchases: readonly Duty[], early: readonly Early[]): Duty | undefined => {
  const { changes, before, action } = step;
  const excluded = action.on >= treasuryExcludedFrom;
  const cancelled = changes.cancelled - weightedCancelled(step);
  const standard = account(step, {
    issued: excluded ? before.issued - before.treasury : before.issued,
    reduction: excluded ? cancelled - changes.cancelledFromTreasury + changes.intoTreasury : cancelled,
  });
  const other = account(step, { issued: before.issued, reduction: cancelled, early });
  if (standard.reduction <= 0n && other.reduction <= 0n) return undefined;
  return {
    on: action.on,
    facts: engagedFacts(step),
    set: action.facts[0]?.set,
    standard,
    other,
    class: weightedClass(step.state)?.id,
    holders: step.carryingBefore.map(({ holder }) => holder),
    intoTreasury: excluded ? changes.intoTreasury : 0n,
    resold: 0n,
    cancelledLater: 0n,
    answeredAgain: 0n,
    purchases,
    inDoubt: step.inDoubtBefore,
  };
};

const account = (
  { state, before, carryingBefore }: Step,
  { issued, reduction, early = [] }: { readonly issued: bigint; readonly reduction: bigint; readonly early?: readonly Early[] },
): Account => {
  const converted = early.map(({ conversion }) => conversion);
  const wvrSharesBefore = before.wvrShares + sumOf(converted);
  const carrying = [
    ...carryingBefore,
    ...converted.map(({ holder, shares }) => ({ class: weightedClass(state)?.id ?? '', holder, number: shares })),
  ];
  return {
    wvrSharesBefore,
    issuedSharesBefore: issued,
    reduction,
    required: requiredConversion({ wvrShares: wvrSharesBefore, issued, reduction }),
    converted: 0n,
    conversions: [],
    quotas: reduction <= 0n ? [] : allocateDuty({ state, carrying, duty: reduction, whole: issued }),
    completedOn: undefined,
  };
};

/**
 * What each one still owes of a duty that lacks `lacking`: his own quota less what he converted for it. Where somebody
 * converted more than his quota, the others owe the less for it, in proportion to what is left of theirs.
 */
const restOf = ({ quotas, conversions }: Account, lacking: bigint): readonly RemedyAllocation[] => {
  const converted = (matches: (one: Conversion) => boolean): bigint => sumOf(conversions.filter(matches));
  const beneficiaries = [...new Set(quotas.map(({ beneficiary }) => beneficiary))];
  const open = beneficiaries.map((id) => {
    const own = quotas.filter(({ beneficiary }) => beneficiary === id);
    const left = sumOf(own) - converted(({ beneficiary }) => beneficiary === id);
    return { id, own, shares: left > 0n ? left : 0n };
  });
  const whole = sumOf(open);
  if (whole === 0n) return [];
  const withinQuotas = whole < lacking + BigInt(beneficiaries.length);
  const shared = withinQuotas ? open : allocateByCeiling({ bearers: open, duty: lacking, whole });
  return shared.flatMap(({ id, shares }) => {
    const own = open.find((one) => one.id === id)?.own ?? [];
    const byHolder = own.map((part) => ({
      id: part.holder,
      shares: part.shares - converted(({ holder }) => holder === part.holder),
    }));
    const bearers = byHolder.filter((part) => part.shares > 0n);
    return allocateLeast({ bearers, duty: shares, whole: sumOf(bearers) })
      .filter((part) => part.shares > 0n)
      .map((part) => ({ beneficiary: id, holder: part.id, shares: part.shares }));
  });
};

/** The day on which each holder had converted his quota, or his beneficiary the whole of his; the others may still lack. */
const doneOf = ({ quotas, conversions }: Account): ReadonlyMap<string, string> => {
  const done = new Map<string, string>();
  const all = new Map<string, { readonly quota: bigint; readonly parts: RemedyAllocation[] }>();
  for (const part of quotas) {
    const { quota, parts } = all.get(part.beneficiary) ?? { quota: 0n, parts: [] };
    all.set(part.beneficiary, { quota: quota + part.shares, parts: [...parts, part] });
  }
  const converted = new Map<string, bigint>();
  for (const { beneficiary, holder, shares, on } of conversions) {
    const his = all.get(beneficiary);
    if (his === undefined) continue;
    const whole = (converted.get(beneficiary) ?? 0n) + shares;
    const own = (converted.get(`/${holder}`) ?? 0n) + shares;
    converted.set(beneficiary, whole).set(`/${holder}`, own);
    for (const part of his.parts) {
      const isDone = whole >= his.quota || (part.holder === holder && own >= part.shares);
      if (isDone && !done.has(part.holder)) done.set(part.holder, on);
    }
  }
  return done;
};

/** Weighted shares that are themselves cancelled lower the proportion: no duty comes of them. */
const weightedCancelled = (step: Step): bigint =>
  step.action.facts.reduce(
    (sum, fact) => (fact.fact === 'shares-cancelled' && step.state.classes.get(fact.class)?.weighted ? sum + fact.number : sum),
    0n,
  );

/** Later than the day of the reduction; early or the same day is in time. */
const isLate = ({ completedOn }: Account, on: string): boolean => completedOn !== undefined && completedOn !== on;

/** What a purchase into treasury still lacks on the basis without treasury shares, for what was not sold again. */
const lackOf = ({ standard, resold }: Duty): bigint => {
  const required = requiredConversion({
    wvrShares: standard.wvrSharesBefore,
    issued: standard.issuedSharesBefore,
    reduction: standard.reduction - resold,
  });
  return required > standard.converted ? required - standard.converted : 0n;
};

/** What is left to convert for it: shares that were cancelled since are asked for by their cancellation. */
const owedFor = (duty: Duty): bigint => {
  const { standard, resold, cancelledLater, answeredAgain } = duty;
  const required = requiredConversion({
    wvrShares: standard.wvrSharesBefore,
    issued: standard.issuedSharesBefore,
    reduction: standard.reduction - resold - cancelledLater,
  });
  const converted = standard.converted - answeredAgain;
  return required > converted ? required - converted : 0n;
};

/** Shares cancelled out of treasury with nothing converted, neither when they were bought nor now, lack on both bases. */
const lacksSincePurchase = ({ other, purchases }: Duty): boolean =>
  !isDone(other) && purchases.some((purchase) => lackOf(purchase) > 0n);

const outcomeOf = (duty: Duty): Outcome => {
  const { standard, other, on } = duty;
  if (lacksSincePurchase(duty)) return 'breached';
  if (isDone(standard) !== isDone(other)) return 'needs-counsel';
  if (!isDone(standard)) return 'breached';
  return isLate(standard, on) || isLate(other, on) ? 'cured' : 'met';
};

/** The same duty had all the weight that is in doubt ended before: nothing of it was to be reduced then. */
const withoutDoubt = (duty: Duty): Duty => {
  const lowered = (account: Account): Account => {
    const wvrSharesBefore = account.wvrSharesBefore - duty.inDoubt;
    const { issuedSharesBefore: issued, reduction, conversions } = account;
    const required = requiredConversion({ wvrShares: wvrSharesBefore, issued, reduction });
    let completedOn: string | undefined;
    let counted = 0n;
    for (const { shares, on } of conversions) {
      if (counted < required && counted + shares >= required) completedOn = on;
      counted += shares;
    }
    return { ...account, wvrSharesBefore, required, completedOn };
  };
  return { ...duty, standard: lowered(duty.standard), other: lowered(duty.other) };
};

const figuresOf = ({ wvrSharesBefore, issuedSharesBefore, reduction, required, converted }: Account): Figures => ({
  wvrSharesBefore,
  issuedSharesBefore,
  reduction,
  requiredConversion: required,
  converted,
});

const messages: Partial<Record<Outcome, string>> = {
  breached: 'unmatched',
  cured: 'matched-later',
  'needs-counsel': 'bases-differ',
};

/** The basis that a finding is told on: without treasury shares, but for a duty that only the other basis knows. */
const toldOn = (duty: Duty): { readonly told: Account; readonly beside: Account } =>
  lacksSincePurchase(duty) && isDone(duty.standard)
    ? { told: duty.other, beside: duty.standard }
    : { told: duty.standard, beside: duty.other };

const noticesOf = (duty: Duty, outcome: Outcome): readonly Notice[] => {
  if (outcome !== 'needs-counsel') return [];
  const differ = { code: 'treasury-bases-differ' };
  if (duty.intoTreasury === 0n || isDone(duty.standard)) return [differ];
  // A conversion is for ever: it lowers the ceiling of 8A.13 once the shares are sold again, or were.
  if (duty.resold > 0n) return [differ, { code: 'resold-unconverted' }];
  return duty.cancelledLater < duty.intoTreasury ? [differ, { code: 'conversion-then-resale' }] : [differ];
};

const draftOf = (duty: Duty): Draft => {
  const { told, beside } = toldOn(duty);
  const certain = outcomeOf(duty);
  const without = duty.inDoubt === 0n ? duty : withoutDoubt(duty);
  const isUnsure = outcomeOf(without) !== certain;
  const outcome = isUnsure ? 'cannot-tell' : certain;
  const owing = isDone(told) ? beside : told;
  const lacking = isDone(owing) ? 0n : owing === duty.standard ? owedFor(duty) : owing.required - owing.converted;
  const remaining = restOf(owing, lacking);
  const basesAlike = told.reduction === beside.reduction && told.issuedSharesBefore === beside.issuedSharesBefore;
  return {
    rule: '8A.15',
    check,
    outcome,
    subject: 'beneficiaries',
    on: duty.on,
    engagedBy: duty.facts,
    figures: figuresOf(told),
    ...(isUnsure
      ? { figuresOtherBasis: figuresOf(told === duty.other ? without.other : without.standard), missing: ['holdings'] }
      : basesAlike
        ? {}
        : { figuresOtherBasis: figuresOf(beside) }),
    arithmetic: [
      { label: 'wvr-shares-before', value: told.wvrSharesBefore, from: 'W' },
      { label: 'issued-shares-before', value: told.issuedSharesBefore, from: 'T' },
      { label: 'reduction', value: told.reduction, from: duty.facts.join(', ') },
      {
        label: 'exact-quota',
        value: { part: told.wvrSharesBefore * told.reduction, whole: told.issuedSharesBefore },
        from: 'W x reduction / T',
      },
      { label: 'required-conversion', value: told.required, from: 'rounded up (A21)' },
      { label: 'converted', value: told.converted, from: 'conversions counted' },
      ...told.quotas.map((part) => ({ label: 'allocation', value: part.shares, from: `${part.beneficiary} / ${part.holder}` })),
    ],
    remedy:
      lacking === 0n || isUnsure
        ? undefined
        : {
            action: 'convert',
            ...(duty.class === undefined ? {} : { class: duty.class }),
            shares: remaining.length > 0 ? sumOf(remaining) : lacking,
            leastShares: lacking,
            allocation: remaining,
            by: duty.on,
          },
    curedOn: outcome === 'cured' ? (told.completedOn ?? beside.completedOn) : undefined,
    notices: [...noticesOf(duty, outcome), ...doubtNotices(duty.inDoubt)],
    actor: { kind: 'holders', holders: duty.holders },
    done: doneOf(told),
    size: told.reduction,
    set: duty.set,
    class: duty.class,
    message: isUnsure ? 'in-doubt' : (messages[outcome] ?? (told.required === 0n ? 'no-duty' : 'matched')),
    values: { lacking: `${isDone(owing) ? 0n : owing.required - owing.converted}` },
  };
};
