import { divideDown, divideUp } from '../exact/index.ts';
import {
  carryingHoldings,
  type FactOf,
  issuedOnDefaultBasis,
  publicHolders,
  type State,
  type Step,
  unknownHolder,
  voteDirector,
} from '../record/index.ts';
import { engagedFacts } from './reading.ts';
import type { Draft, Judging, Outcome, Rule } from './rule.ts';
import { treasuryChange, versionsOf } from './versions.ts';

const source = 'https://en-rules.hkex.com.hk/entiresection/5118';

export const rule8a14: Rule = {
  number: '8A.14',
  title: {
    en: 'WVR shares are issued only to all, in proportion, with prior approval',
    'zh-Hant': '不同投票權股份只可在事先批准下按比例向全體發行',
  },
  paraphrase: {
    en: 'After listing, WVR shares may be issued only with the prior approval of the Exchange, by an offer to all shareholders in proportion, a scrip dividend in proportion, or a sub-division; what the others do not take up reduces the WVR leg in proportion.',
    'zh-Hant':
      '上市後只可在聯交所事先批准下，以按比例向全體股東要約、按比例以股代息或拆細的方式發行不同投票權股份；其他股東未認購的部分須按比例削減不同投票權部分。',
  },
  source,
  consulted: '2026-11-23',
  versions: versionsOf({ confidence: 'M', source, changes: [treasuryChange('M')] }),
  checks: [
    { id: 'permitted-kind', title: { en: 'kind of issue', 'zh-Hant': '發行方式' } },
    { id: 'prior-approval', title: { en: 'prior approval of the Exchange', 'zh-Hant': '聯交所事先批准' } },
    { id: 'proportionate-take-up', title: { en: 'take-up in proportion', 'zh-Hant': '按比例認購' } },
    { id: 'untaken-as-ordinary', title: { en: 'what a beneficiary does not take up', 'zh-Hant': '受益人未認購的部分' } },
  ],
  gaps: [
    {
      what: 'note (a): rights that pass from hand to hand',
      why: 'rights are recorded as granted and lapsed; who took up the shares is judged, not the transfers between',
    },
    {
      what: 'an offer taken up in several actions',
      why: 'each action is judged by itself: record what is taken up under one offer as one set',
    },
  ],
  evaluate: ({ emit }: Judging) => ({
    observe: (step: Step) => {
      if (!step.listedBefore || step.state.listing === undefined) return;
      for (const draft of reorganisationDrafts(step)) emit(draft);
      const issues = step.action.facts.filter((fact) => fact.fact === 'shares-issued' || fact.fact === 'rights-granted');
      if (!issues.some((fact) => step.state.classes.get(fact.class)?.weighted)) return;
      for (const legs of legsByClass(step, issues)) {
        emit(kindDraft(step, legs));
        emit(approvalDraft(step, legs));
      }
      const issued = issues.filter((fact) => fact.fact === 'shares-issued');
      const takeUp = takeUpOf(step, issued);
      emit(takeUpDraft(step, issued, takeUp));
      for (const draft of untakenDrafts(step, issues, takeUp)) emit(draft);
    },
  }),
};

const permitted = new Set(['rights-offer', 'open-offer', 'scrip-dividend', 'sub-division', 'capitalisation']);

type Issue = FactOf<'shares-issued'> | FactOf<'rights-granted'>;

const base = (step: Step, subject: string) =>
  ({
    rule: '8A.14',
    subject,
    on: step.action.on,
    engagedBy: engagedFacts(step),
    actor: { kind: 'issuer' } as const,
    set: step.action.facts[0]?.set,
  }) as const;

/** The legs of an issue in a weighted class are one issue of that class, to however many it goes. */
const legsByClass = (step: Step, issues: readonly Issue[]): readonly Legs[] => {
  const byClass = new Map<string, [Issue, ...Issue[]]>();
  for (const fact of issues) {
    if (!step.state.classes.get(fact.class)?.weighted) continue;
    const known = byClass.get(fact.class);
    if (known) known.push(fact);
    else byClass.set(fact.class, [fact]);
  }
  return [...byClass.values()];
};

type Legs = readonly [Issue, ...Issue[]];
const numberOf = (legs: readonly Issue[]): bigint => legs.reduce((sum, { number }) => sum + number, 0n);

const basisOf = (step: Step, fact: Issue): string =>
  fact.fact === 'shares-issued' ? fact.basis : (offerOf(step.state, fact)?.basis ?? 'award');

const kindDraft = (step: Step, legs: Legs): Draft => {
  const [{ class: classId }] = legs;
  const off = legs.filter((fact) => !permitted.has(basisOf(step, fact)));
  const ok = off.length === 0;
  const number = numberOf(ok ? legs : off);
  return {
    ...base(step, classId),
    check: 'permitted-kind',
    outcome: ok ? 'met' : 'breached',
    figures: { number },
    message: ok ? 'permitted' : 'not-permitted',
    values: { basis: basisOf(step, off[0] ?? legs[0]) },
    remedy: ok
      ? undefined
      : { action: 'convert', class: classId, shares: number, leastShares: number, allocation: [], by: 'at once' },
  };
};

type Approved = {
  readonly step: Step;
  readonly class: string;
  readonly number: bigint;
  readonly facts: readonly (Issue | Reorganisation)[];
};

const approvalOf = ({ step, class: classId, number, facts }: Approved): FactOf<'exchange-decided'> | undefined =>
  step.state.decisions.find(
    (decision) =>
      decision.decision === 'approval' &&
      decision.rule === '8A.14' &&
      (decision.class === undefined || decision.class === classId) &&
      (decision.number === undefined || decision.number >= number) &&
      (decision.until === undefined || step.action.on <= decision.until) &&
      (decision.appliesTo === undefined ||
        facts.every(
          (fact) => decision.appliesTo === fact.set || (fact.fact === 'shares-issued' && decision.id === fact.approval),
        )),
  );

type Reorganisation = FactOf<'shares-subdivided'> | FactOf<'shares-consolidated'>;

/** A sub-division or similar reorganisation of a weighted class (3) is permitted, with prior approval. */
const reorganisationDrafts = (step: Step): readonly Draft[] =>
  step.action.facts.flatMap((fact): readonly Draft[] => {
    if (fact.fact !== 'shares-subdivided' && fact.fact !== 'shares-consolidated') return [];
    const classes = [...step.state.classes.values()].filter(
      ({ id, weighted, issued }) => weighted && issued > 0n && (fact.class === 'all' || fact.class === id),
    );
    return classes.map(({ id, issued }) => {
      const isSplit = fact.fact === 'shares-subdivided';
      const number = isSplit ? issued - (issued * fact.each) / fact.into : 0n;
      const approval = approvalOf({ step, class: id, number, facts: [fact] });
      return {
        ...base(step, id),
        check: 'prior-approval',
        outcome: approval ? 'met' : 'needs-exchange',
        figures: isSplit ? { number } : {},
        modifiedBy: approval?.id,
        message: approval ? 'reorganisation-approved' : 'reorganisation-unapproved',
        values: { basis: isSplit ? 'sub-division' : 'consolidation' },
        remedy: approval ? undefined : { action: 'approve', by: 'before it takes effect' },
      };
    });
  });

/** One approval covers all legs together. */
const approvalDraft = (step: Step, legs: Legs): Draft => {
  const [{ class: classId }] = legs;
  const number = numberOf(legs);
  const approval = approvalOf({ step, class: classId, number, facts: legs });
  return {
    ...base(step, classId),
    check: 'prior-approval',
    outcome: approval ? 'met' : 'needs-exchange',
    figures: { number },
    modifiedBy: approval?.id,
    message: approval ? 'approved' : 'no-approval',
    remedy: approval ? undefined : { action: 'approve', by: 'before the issue' },
  };
};

const offerOf = (state: State, fact: Issue): FactOf<'offer-made'> | undefined =>
  fact.offer === undefined ? undefined : state.offers.get(fact.offer);

/**
 * Two caps, the lower one binds: the note's proportional cut of the offer by what the others took, and the proportion held
 * before by all that is issued to anybody.
 */
export const takeUpCaps = ({
  wvrShares,
  otherShares,
  wvrOffered,
  otherOffered,
  otherTaken,
  otherIssued = otherTaken,
}: {
  readonly wvrShares: bigint;
  readonly otherShares: bigint;
  readonly wvrOffered: bigint;
  readonly otherOffered: bigint;
  readonly otherTaken: bigint;
  readonly otherIssued?: bigint;
}): { readonly noteCap: bigint; readonly ratioCap: bigint; readonly maxWvr: bigint } => {
  const noteCap = otherOffered === 0n ? 0n : divideDown(wvrOffered * otherTaken, otherOffered);
  const ratioCap = otherShares === 0n ? 0n : divideDown(wvrShares * otherIssued, otherShares);
  return { noteCap, ratioCap, maxWvr: noteCap < ratioCap ? noteCap : ratioCap };
};

type TakeUp = {
  readonly wvrTaken: bigint;
  readonly wvrOffered: bigint;
  readonly otherOffered: bigint;
  /** Of the other leg: all that was issued, what counts as taken up, and what went to holders of whom nothing is known. */
  readonly otherIssued: bigint;
  readonly otherTaken: bigint;
  readonly untold: bigint;
  readonly wvrShares: bigint;
  readonly otherShares: bigint;
};

/**
 * What counts as take-up of the other leg: what holders other than the beneficiaries took, and what a beneficiary took on
 * the ordinary shares that he had. Ordinary shares that he takes beyond that, instead of WVR shares, are none.
 */
const takeUpOf = (step: Step, issues: readonly Issue[]): TakeUp => {
  const { state } = step;
  const isWeighted = (classId: string): boolean => state.classes.get(classId)?.weighted === true;
  const offered = issues.map((fact) => offerOf(state, fact)).find((offer) => offer !== undefined);
  const others = issues.filter((fact) => !isWeighted(fact.class));
  const wvrTaken = numberOf(issues) - numberOf(others);
  const otherIssued = numberOf(others);
  const wvrShares = step.before.wvrShares;
  const otherShares = issuedOnDefaultBasis(step.before, step.action.on) - wvrShares;
  const legs = offered?.legs.map((leg) => ({ class: leg.class, number: leg.offered })) ?? issues;
  const offeredOf = (weighted: boolean): bigint =>
    legs.reduce((sum, leg) => (isWeighted(leg.class) === weighted ? sum + leg.number : sum), 0n);
  const otherOffered = offeredOf(false);
  const byBeneficiary = new Map<string, bigint>();
  let untold = 0n;
  for (const { to, number } of others) {
    if (to === undefined || to === publicHolders) continue;
    const director = voteDirector(state, to);
    const side = state.sides.get(to);
    if (director === unknownHolder) untold += number;
    else if (side === 'wvr' || side === 'partly') byBeneficiary.set(director, (byBeneficiary.get(director) ?? 0n) + number);
  }
  let otherTaken = otherIssued;
  for (const [director, number] of byBeneficiary) {
    const had = ordinarySharesOf(state, director) - number;
    const own = otherShares === 0n ? 0n : divideDown(otherOffered * had, otherShares);
    if (number > own) otherTaken -= number - own;
  }
  return { wvrTaken, wvrOffered: offeredOf(true), otherOffered, otherIssued, otherTaken, untold, wvrShares, otherShares };
};

const ordinarySharesOf = (state: State, director: string): bigint => {
  let sum = 0n;
  for (const { id, weighted } of state.classes.values()) {
    if (weighted) continue;
    for (const [holder, { shares }] of state.holdings.get(id) ?? [])
      if (holder !== publicHolders && voteDirector(state, holder) === director) sum += shares;
  }
  return sum;
};

const takeUpDraft = (step: Step, issues: readonly Issue[], takeUp: TakeUp): Draft => {
  const { wvrTaken, wvrOffered, otherOffered, otherIssued, otherTaken, untold, wvrShares, otherShares } = takeUp;
  const caps = takeUpCaps(takeUp);
  const leastCap = takeUpCaps({ ...takeUp, otherTaken: otherTaken - untold }).noteCap;
  const excess = wvrTaken > caps.maxWvr ? wvrTaken - caps.maxWvr : 0n;
  const widerReading = excess > 0n && wvrTaken <= caps.ratioCap;
  // It turns on whether a holder of whom nothing is known is a beneficiary.
  const unknown = excess === 0n && wvrTaken > leastCap && untold > 0n;
  const outcome: Outcome = unknown ? 'cannot-tell' : excess === 0n ? 'met' : widerReading ? 'needs-counsel' : 'breached';
  const weighted = issues.find((fact) => step.state.classes.get(fact.class)?.weighted);
  return {
    ...base(step, weighted?.class ?? ''),
    check: 'proportionate-take-up',
    outcome,
    figures: {
      wvrOffered,
      otherOffered,
      otherTaken,
      ...(otherIssued === otherTaken ? {} : { otherIssued }),
      wvrTaken,
      ...caps,
      reduceBy: excess,
    },
    ...(unknown ? { missing: ['holdings'] } : {}),
    notices: otherIssued === otherTaken ? [] : [{ code: 'taken-instead' }],
    arithmetic: [
      { label: 'note-cap', value: caps.noteCap, from: `${wvrOffered} x ${otherTaken} / ${otherOffered}` },
      { label: 'ratio-cap', value: caps.ratioCap, from: `${wvrShares} x ${otherIssued} / ${otherShares}` },
      { label: 'taken', value: wvrTaken, from: engagedFacts(step)[0] ?? '' },
    ],
    message: unknown ? 'unknown' : excess === 0n ? 'in-proportion' : widerReading ? 'wider-reading' : 'too-many',
    remedy:
      excess === 0n
        ? undefined
        : {
            action: 'convert',
            ...(weighted ? { class: weighted.class } : {}),
            shares: excess,
            leastShares: excess,
            allocation: [],
            by: 'at once',
          },
  };
};

/**
 * Note (a): what a beneficiary is offered and does not take up passes on as ordinary shares only. So WVR shares go to who
 * directed such shares before, and under an offer to none more than his part of it, rounded down. Where the note cuts the
 * leg, whether each one's part of it is cut too (8A.01: holders of a class alike) is for counsel.
 */
const untakenDrafts = (step: Step, issues: readonly Issue[], takeUp: TakeUp): readonly Draft[] => {
  const { noteCap } = takeUpCaps(takeUp);
  // What is beyond the note's cap is told with the take-up, not of each.
  const cutLeg = noteCap > takeUp.wvrTaken ? noteCap : takeUp.wvrTaken;
  const taken = new Map<string, { number: bigint; offered: bigint | undefined; class: string }>();
  const heldAfter = new Map<string, bigint>();
  for (const { holder, number } of carryingHoldings(step.state)) {
    const director = voteDirector(step.state, holder);
    heldAfter.set(director, (heldAfter.get(director) ?? 0n) + number);
  }
  for (const fact of issues) {
    if (fact.fact !== 'shares-issued' || fact.to === undefined || !permitted.has(fact.basis)) continue;
    if (!step.state.classes.get(fact.class)?.weighted) continue;
    const director = voteDirector(step.state, fact.to);
    const known = taken.get(director) ?? { number: 0n, offered: undefined, class: fact.class };
    const leg = offerOf(step.state, fact)?.legs.find((offered) => offered.class === fact.class);
    taken.set(director, { ...known, number: known.number + fact.number, offered: leg?.offered ?? known.offered });
  }
  return [...taken].map(([director, { number, offered, class: classId }]): Draft => {
    const heldBefore = (heldAfter.get(director) ?? 0n) - number;
    const whole = step.before.wvrShares;
    const entitled =
      heldBefore <= 0n || whole === 0n ? 0n : offered === undefined ? number : divideDown(offered * heldBefore, whole);
    const excess = number > entitled ? number - entitled : 0n;
    const partOf = (leg: bigint): bigint =>
      offered === undefined || leg >= offered || whole === 0n ? entitled : divideUp(leg * heldBefore, whole);
    const beyondCut = excess === 0n && number > partOf(cutLeg);
    const cutPart = partOf(noteCap);
    const untold = director === unknownHolder;
    return {
      ...base(step, director),
      check: 'untaken-as-ordinary',
      outcome: untold ? 'cannot-tell' : excess > 0n ? 'breached' : beyondCut ? 'needs-counsel' : 'met',
      figures: { taken: number, entitled, ...(beyondCut ? { cutPart } : {}), excess },
      ...(untold ? { missing: ['holdings'] } : {}),
      message: untold ? 'unknown' : excess > 0n ? 'beyond' : beyondCut ? 'beyond-cut' : 'within',
      remedy:
        excess === 0n || untold
          ? undefined
          : { action: 'convert', class: classId, shares: excess, leastShares: excess, allocation: [], by: 'at once' },
    };
  });
};
