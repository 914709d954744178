import { compareFractions, divideDown, type Fraction } from '../exact/index.ts';
import { carryingHoldings, issuedOnDefaultBasis, type State, type Step, type Totals, weightInDoubt } from '../record/index.ts';
import { actorsOf, allocateDuty, engagedFacts, inDoubtNotices, sumOf, weightedClass } from './reading.ts';
import type { Draft, Evaluation, Figures, Judging, Rule } from './rule.ts';
import { treasuryChange, versionsOf } from './versions.ts';

const check = 'proportion-not-above-ceiling';
const source = 'https://sc.hkex.com.hk/TuniS/cn-rules.hkex.com.hk/規則手冊/8a13';

export const rule8a13: Rule = {
  number: '8A.13',
  title: {
    en: 'The proportion of WVR shares never rises above its lowest since listing',
    'zh-Hant': '不同投票權股份比例不得高於上市以來的最低水平',
  },
  paraphrase: {
    en: 'The part of all shares in issue that carries weighted voting rights may not be raised above that at listing; once it has fallen, the lower figure is the new limit.',
    'zh-Hant': '附帶不同投票權的股份佔全部已發行股份的比例不得高於上市時的水平；比例一旦下降，較低者即為新上限。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({ confidence: 'V', source, changes: [treasuryChange('M')] }),
  checks: [{ id: check, title: { en: 'proportion against the ceiling', 'zh-Hant': '比例與上限' } }],
  gaps: [],
  evaluate: (judging) => evaluate(judging),
};

/** The ceiling on both treasury bases, with the action that set it. */
export type Ceiling = { readonly value: Fraction; readonly setBy: string };

type Bases = { readonly standard: Fraction; readonly other: Fraction };

const basesOf = (totals: Totals, on: string): Bases => ({
  standard: { part: totals.wvrShares, whole: issuedOnDefaultBasis(totals, on) },
  other: { part: totals.wvrShares, whole: totals.issued },
});

/** The ceiling as it was followed so far, to go on from. */
export type SavedCeiling = { readonly standard?: Ceiling; readonly other?: Fraction };

/** Follows the ceiling: p at the end of the listing day, then the least p after any action since. */
export const followCeiling = (from: SavedCeiling = {}) => {
  let { standard, other } = from;
  return {
    current: () => standard,
    other: () => other,
    saved: (): SavedCeiling => ({ ...(standard ? { standard } : {}), ...(other ? { other } : {}) }),
    observe: (step: Step): void => {
      const { listedOn } = step.state;
      if (listedOn === undefined || step.after.issued === 0n) return;
      const now = basesOf(step.after, step.action.on);
      if (now.standard.whole <= 0n) return;
      const setBy = engagedFacts(step)[0] ?? step.action.on;
      if (standard === undefined || step.action.on === listedOn || compareFractions(now.standard, standard.value) < 0) {
        standard = { value: now.standard, setBy };
      }
      if (other === undefined || step.action.on === listedOn || compareFractions(now.other, other) < 0) other = now.other;
    },
  };
};

/** Largest number of weighted shares that the ceiling allows among `issued` shares. */
export const mostUnder = (ceiling: Fraction, issued: bigint): bigint => divideDown(ceiling.part * issued, ceiling.whole);

const evaluate = ({ emit, all, asOf, unknownArea }: Judging): Evaluation => {
  const ceiling = followCeiling();
  /** The ceiling as it would be had all weight that is in doubt ended, as long as some is. */
  let lowest: ReturnType<typeof followCeiling> | undefined;
  /** Follows it, and gives the other end of an action: the proportion without that weight, against its own ceiling. */
  const followLowest = (step: Step): LowEnd | undefined => {
    const inDoubt = weightInDoubt(step.state).shares;
    if (inDoubt === 0n) {
      lowest = undefined;
      return undefined;
    }
    lowest ??= followCeiling(ceiling.saved());
    const [now, other] = [lowest.current(), lowest.other()];
    const after = { ...step.after, wvrShares: step.after.wvrShares - inDoubt };
    lowest.observe({ ...step, after });
    return now === undefined ? undefined : lowEnd({ bases: basesOf(after, step.action.on), ceiling: now, other });
  };
  const open: { draft: Draft; readonly ceiling: Fraction }[] = [];
  const observe = (step: Step): void => {
    const before = ceiling.current();
    const otherBefore = ceiling.other();
    const { before: was, after: now, action } = step;
    const low = followLowest(step);
    const moved = was.wvrShares !== now.wvrShares || was.issued !== now.issued || was.treasury !== now.treasury;
    if (moved || before === undefined) ceiling.observe(step);
    if (
      !moved ||
      before === undefined ||
      otherBefore === undefined ||
      action.on === step.state.listedOn ||
      step.state.listing === undefined
    )
      return;
    const bases = basesOf(now, action.on);
    if (bases.standard.whole <= 0n) return;
    for (const item of open.splice(0)) {
      if (compareFractions(bases.standard, item.ceiling) <= 0) emit(cured(item.draft, action.on));
      else open.push(item);
    }
    const above = compareFractions(bases.standard, before.value) > 0;
    const aboveOther = compareFractions(bases.other, otherBefore) > 0;
    const wasBases = basesOf(was, action.on);
    const rose = compareFractions(bases.standard, wasBases.standard) > 0 || compareFractions(bases.other, wasBases.other) > 0;
    if (!above && !aboveOther) {
      if (all) emit(draftOf({ step, bases, ceiling: before, other: otherBefore, above, aboveOther, low }));
      return;
    }
    if (!rose) return;
    const draft = draftOf({ step, bases, ceiling: before, other: otherBefore, above, aboveOther, low });
    if (above) open.push({ draft, ceiling: before.value });
    else emit(draft);
  };
  const conclude = (state: State): void => {
    for (const { draft } of open) emit(draft);
    const now = ceiling.current();
    if (state.listing === undefined || now === undefined) return;
    const bases = basesOf(state.sums, asOf.date);
    const other = ceiling.other() ?? now.value;
    const above = compareFractions(bases.standard, now.value) > 0;
    const aboveOther = compareFractions(bases.other, other) > 0;
    const missing = (['shares'] as const).filter((area) => unknownArea(state, area, asOf.date));
    const [lowNow, inDoubt] = [lowest?.current(), weightInDoubt(state).shares];
    const low =
      lowNow === undefined
        ? undefined
        : lowEnd({
            bases: basesOf({ ...state.sums, wvrShares: state.sums.wvrShares - inDoubt }, asOf.date),
            ceiling: lowNow,
            other: lowest?.other(),
          });
    const judged = judgedOn({ state, bases, ceiling: now, other, above, aboveOther, low });
    emit({
      ...judged,
      ...(missing.length > 0 ? { outcome: 'cannot-tell' as const, missing, remedy: undefined } : {}),
      notices: [...(judged.notices ?? []), ...inDoubtNotices(state)],
      on: asOf.date,
      engagedBy: [],
      standing: true,
      actor: { kind: 'issuer' },
    });
  };
  return { observe, conclude };
};

/** What only one treasury basis shows stays for counsel when it has passed: whether it was a breach is still the question. */
const cured = (draft: Draft, on: string): Draft =>
  draft.outcome === 'needs-counsel' || draft.outcome === 'cannot-tell'
    ? { ...draft, remedy: undefined, notices: [...(draft.notices ?? []), { code: 'back-under-ceiling', values: { date: on } }] }
    : { ...draft, outcome: 'cured', curedOn: on, remedy: undefined };

const figuresOf = (p: Fraction, ceiling: Fraction): Figures => ({
  wvrShares: p.part,
  issuedShares: p.whole,
  ceilingPart: ceiling.part,
  ceilingWhole: ceiling.whole,
});

const arithmeticOf = (p: Fraction, ceiling: Ceiling): Draft['arithmetic'] => [
  { label: 'proportion', value: p, from: 'W / T' },
  { label: 'ceiling', value: ceiling.value, from: ceiling.setBy },
  {
    label: 'most-wvr-shares',
    value: mostUnder(ceiling.value, p.whole),
    from: `${ceiling.value.part} x ${p.whole} / ${ceiling.value.whole}`,
  },
];

const remedyOf = ({
  state,
  p,
  ceiling,
}: {
  readonly state: State;
  readonly p: Fraction;
  readonly ceiling: Fraction;
}): Draft['remedy'] => {
  const least = p.part - mostUnder(ceiling, p.whole);
  const weighted = weightedClass(state);
  const allocation = allocateDuty({ state, carrying: carryingHoldings(state), duty: least, whole: p.part });
  return {
    action: 'convert',
    ...(weighted === undefined ? {} : { class: weighted.id }),
    shares: allocation.length > 0 ? sumOf(allocation) : least,
    leastShares: least,
    allocation,
    by: 'at once',
  };
};

type LowEnd = { readonly outcome: Draft['outcome']; readonly figures: Figures };

const outcomeAt = (above: boolean, aboveOther: boolean): Draft['outcome'] =>
  above !== aboveOther ? 'needs-counsel' : above ? 'breached' : 'met';

const lowEnd = ({
  bases,
  ceiling,
  other = ceiling.value,
}: {
  readonly bases: Bases;
  readonly ceiling: Ceiling;
  readonly other: Fraction | undefined;
}): LowEnd => ({
  outcome: outcomeAt(compareFractions(bases.standard, ceiling.value) > 0, compareFractions(bases.other, other) > 0),
  figures: figuresOf(bases.standard, ceiling.value),
});

type Judged = Pick<
  Draft,
  | 'missing'
  | 'rule'
  | 'check'
  | 'outcome'
  | 'subject'
  | 'figures'
  | 'arithmetic'
  | 'remedy'
  | 'message'
  | 'figuresOtherBasis'
  | 'notices'
>;

/**
 * Both treasury bases above is a breach, both within is met; where they differ it is for counsel. Where weight is in doubt
 * and the end without it comes out otherwise, it cannot be told.
 */
const judgedOn = ({
  state,
  bases,
  ceiling,
  other,
  above,
  aboveOther,
  low,
}: {
  readonly state: State;
  readonly bases: Bases;
  readonly ceiling: Ceiling;
  readonly other: Fraction;
  readonly above: boolean;
  readonly aboveOther: boolean;
  readonly low: LowEnd | undefined;
}): Judged => {
  const outcome = outcomeAt(above, aboveOther);
  if (low !== undefined && low.outcome !== outcome) {
    return {
      rule: '8A.13',
      check,
      outcome: 'cannot-tell',
      subject: 'issuer',
      figures: figuresOf(bases.standard, ceiling.value),
      figuresOtherBasis: low.figures,
      missing: ['holdings'],
      arithmetic: arithmeticOf(bases.standard, ceiling),
      remedy: undefined,
      message: 'in-doubt',
    };
  }
  const basesDiffer = bases.standard.whole !== bases.other.whole || compareFractions(ceiling.value, other) !== 0;
  return {
    rule: '8A.13',
    check,
    outcome,
    subject: 'issuer',
    figures: figuresOf(bases.standard, ceiling.value),
    ...(basesDiffer ? { figuresOtherBasis: figuresOf(bases.other, other) } : {}),
    ...(above !== aboveOther ? { notices: [{ code: 'treasury-bases-differ' }] } : {}),
    arithmetic: arithmeticOf(bases.standard, ceiling),
    remedy: above
      ? remedyOf({ state, p: bases.standard, ceiling: ceiling.value })
      : aboveOther
        ? remedyOf({ state, p: bases.other, ceiling: other })
        : undefined,
    message: above ? 'above' : aboveOther ? 'above-other' : 'kept',
  };
};

/** What is told of an action is told with the doubt; the standing check tells it in any case. */
const withDoubt = (judged: Judged, state: State): Judged =>
  judged.message === 'in-doubt' ? { ...judged, notices: inDoubtNotices(state) } : judged;

const draftOf = ({ step, ...rest }: { readonly step: Step } & Omit<Parameters<typeof judgedOn>[0], 'state'>): Draft => ({
  ...withDoubt(judgedOn({ state: step.state, ...rest }), step.state),
  on: step.action.on,
  engagedBy: engagedFacts(step),
  actor: actorsOf(step),
  set: step.action.facts[0]?.set,
});
