import { divideUp } from '../exact/index.ts';
import { type Step, treasuryExcludedFrom } from '../record/index.ts';
import { allocateDuty, conversionsIn, engagedFacts, sumOf, weightedClass } from './reading.ts';
import type { Draft, Evaluation, Figures, Judging, RemedyAllocation, Rule } from './rule.ts';
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

type Duty = {
  readonly step: { readonly on: string; readonly facts: readonly string[]; readonly set: string | undefined };
  readonly wvrSharesBefore: bigint;
  readonly issuedSharesBefore: bigint;
  readonly reduction: bigint;
  readonly required: bigint;
  readonly other:
    | { readonly issuedSharesBefore: bigint; readonly reduction: bigint; readonly required: bigint; converted: bigint }
    | undefined;
  readonly allocation: readonly RemedyAllocation[];
  readonly class: string | undefined;
  readonly holders: readonly string[];
  converted: bigint;
  /** When the last conversion that it needed took effect; the same day counts as in time. */
  completedOn: string | undefined;
};

const evaluate = ({ emit }: Judging): Evaluation => {
  const duties: Duty[] = [];
  let firstOpen = 0;
  let today: { readonly on: string; readonly duties: Duty[] } = { on: '', duties: [] };
  let convertedForTreasury = 0n;
  const observe = (step: Step): void => {
    const conversions = conversionsIn(step);
    const duty = step.state.listing === undefined ? undefined : dutyOf(step);
    if (today.on !== step.action.on) today = { on: step.action.on, duties: [] };
    if (duty) {
      duties.push(duty);
      today.duties.push(duty);
      if (duty.other && duty.required === 0n && duty.other.required > 0n) {
        const early = convertedForTreasury < duty.other.required ? convertedForTreasury : duty.other.required;
        duty.other.converted = early;
        convertedForTreasury -= early;
      }
    }
    for (const { number, because } of conversions) {
      if (step.state.listing === undefined) continue;
      if (because !== undefined && because !== 'election' && because.replace(/\(.*$/, '') !== '8A.15') continue;
      let left = number;
      const sameDay = duty ?? today.duties.find((known) => !isDone(known)) ?? today.duties.at(-1);
      if (sameDay) left = countToward({ duty: sameDay, number: left, on: step.action.on });
      while (firstOpen < duties.length && isDone(duties[firstOpen])) firstOpen += 1;
      for (let index = firstOpen; index < duties.length && left > 0n; index += 1) {
        const open = duties[index];
        if (open && !isDone(open)) left = countToward({ duty: open, number: left, on: step.action.on });
      }
      if (left > 0n && sameDay) sameDay.converted += left;
    }
    if (step.changes.intoTreasury > 0n && duty) convertedForTreasury += duty.converted;
  };
  const conclude = (): void => {
    for (const duty of duties) emit(draftOf(duty));
  };
  return { observe, conclude };
};

const isDone = (duty: Duty | undefined): boolean =>
  duty === undefined ||
  (duty.converted >= duty.required && (duty.other === undefined || duty.other.converted >= duty.other.required));

/** Counts a conversion toward a duty up to what it still lacks; gives back what is left. */
const countToward = ({ duty, number, on }: { readonly duty: Duty; readonly number: bigint; readonly on: string }): bigint => {
  const lacks = duty.required - duty.converted;
  const lacksOther = duty.other ? duty.other.required - duty.other.converted : 0n;
  const most = lacks > lacksOther ? lacks : lacksOther;
  if (most <= 0n) return number;
  const counted = number < most ? number : most;
  const wasDone = duty.converted >= duty.required;
  duty.converted += lacks > 0n ? (counted < lacks ? counted : lacks) : 0n;
  if (duty.other) duty.other.converted += counted;
  if (!wasDone && duty.converted >= duty.required) duty.completedOn = on;
  return number - counted;
};

const dutyOf = (step: Step): Duty | undefined => {
  const { changes, before, action } = step;
  const excluded = action.on >= treasuryExcludedFrom;
  const outOfIssue = changes.cancelled - weightedCancelled(step);
  const reduction = excluded ? outOfIssue - changes.cancelledFromTreasury + changes.intoTreasury : outOfIssue;
  const reductionOther = outOfIssue;
  if (reduction <= 0n && reductionOther <= 0n) return undefined;
  const wvrSharesBefore = before.wvrShares;
  const issuedSharesBefore = excluded ? before.issued - before.treasury : before.issued;
  const required = requiredConversion({ wvrShares: wvrSharesBefore, issued: issuedSharesBefore, reduction });
  const other = excluded
    ? {
        issuedSharesBefore: before.issued,
        reduction: reductionOther,
        converted: 0n,
        required: requiredConversion({ wvrShares: wvrSharesBefore, issued: before.issued, reduction: reductionOther }),
      }
    : undefined;
  const sameOnBoth = other !== undefined && other.reduction === reduction && other.issuedSharesBefore === issuedSharesBefore;
  return {
    step: { on: action.on, facts: engagedFacts(step), set: action.facts[0]?.set },
    wvrSharesBefore,
    issuedSharesBefore,
    reduction,
    required,
    other: sameOnBoth ? undefined : other,
    allocation: allocateDuty({ state: step.state, carrying: step.carryingBefore, duty: reduction, whole: issuedSharesBefore }),
    class: weightedClass(step.state)?.id,
    holders: step.carryingBefore.map(({ holder }) => holder),
    converted: 0n,
    completedOn: undefined,
  };
};

/** Weighted shares that are themselves cancelled lower the proportion: no duty comes of them. */
const weightedCancelled = (step: Step): bigint =>
  step.action.facts.reduce(
    (sum, fact) => (fact.fact === 'shares-cancelled' && step.state.classes.get(fact.class)?.weighted ? sum + fact.number : sum),
    0n,
  );

const draftOf = (duty: Duty): Draft => {
  const { step, required, converted, other, allocation } = duty;
  const enough = converted >= required;
  const enoughOther = other === undefined ? enough : other.converted >= other.required;
  const inTime = enough && (duty.completedOn === undefined || duty.completedOn === step.on);
  const outcome = enough !== enoughOther ? 'needs-counsel' : !enough ? 'breached' : inTime ? 'met' : 'cured';
  const lacking = required > converted ? required - converted : other ? other.required - other.converted : 0n;
  const figures: Figures = {
    wvrSharesBefore: duty.wvrSharesBefore,
    issuedSharesBefore: duty.issuedSharesBefore,
    reduction: duty.reduction,
    requiredConversion: required,
    converted,
  };
  const remaining = converted === 0n && enough === false ? allocation : [];
  const shares = remaining.length > 0 ? sumOf(remaining) : lacking;
  return {
    rule: '8A.15',
    check,
    outcome,
    subject: 'beneficiaries',
    on: step.on,
    engagedBy: step.facts,
    figures,
    ...(other === undefined
      ? {}
      : {
          figuresOtherBasis: {
            wvrSharesBefore: duty.wvrSharesBefore,
            issuedSharesBefore: other.issuedSharesBefore,
            reduction: other.reduction,
            requiredConversion: other.required,
            converted: other.converted,
          },
        }),
    arithmetic: [
      { label: 'wvr-shares-before', value: duty.wvrSharesBefore, from: 'W' },
      { label: 'issued-shares-before', value: duty.issuedSharesBefore, from: 'T' },
      { label: 'reduction', value: duty.reduction, from: step.facts[0] ?? '' },
      {
        label: 'exact-quota',
        value: { part: duty.wvrSharesBefore * duty.reduction, whole: duty.issuedSharesBefore },
        from: 'W x reduction / T',
      },
      { label: 'required-conversion', value: required, from: 'rounded up (A21)' },
      { label: 'converted', value: converted, from: 'conversions counted' },
      ...allocation.map((part) => ({ label: 'allocation', value: part.shares, from: `${part.beneficiary} / ${part.holder}` })),
    ],
    remedy:
      outcome === 'breached' || outcome === 'needs-counsel'
        ? {
            action: 'convert',
            ...(duty.class === undefined ? {} : { class: duty.class }),
            shares,
            leastShares: lacking,
            allocation: remaining,
            by: step.on,
          }
        : undefined,
    curedOn: outcome === 'cured' ? duty.completedOn : undefined,
    notices: enough === enoughOther ? [] : [{ code: 'treasury-bases-differ' }],
    actor: { kind: 'holders', holders: duty.holders },
    size: duty.reduction,
    set: step.set,
    class: duty.class,
    message:
      outcome === 'needs-counsel'
        ? 'bases-differ'
        : required === 0n
          ? 'no-duty'
          : outcome === 'met'
            ? 'matched'
            : outcome === 'cured'
              ? 'matched-later'
              : 'unmatched',
    values: { lacking: `${lacking}` },
  };
};
