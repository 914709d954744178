import { divideDown } from '../exact/index.ts';
import {
  carryingHoldings,
  type FactOf,
  issuedOnDefaultBasis,
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
      const issues = step.action.facts.filter((fact) => fact.fact === 'shares-issued' || fact.fact === 'rights-granted');
      if (!issues.some((fact) => step.state.classes.get(fact.class)?.weighted)) return;
      for (const legs of legsByClass(step, issues)) {
        emit(kindDraft(step, legs));
        emit(approvalDraft(step, legs));
      }
      const taken = takeUpDraft(
        step,
        issues.filter((fact) => fact.fact === 'shares-issued'),
      );
      if (taken) emit(taken);
      for (const draft of untakenDrafts(step, issues)) emit(draft);
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

/** One approval covers all legs together. */
const approvalDraft = (step: Step, legs: Legs): Draft => {
  const [{ class: classId }] = legs;
  const number = numberOf(legs);
  const approval = step.state.decisions.find(
    (decision) =>
      decision.decision === 'approval' &&
      decision.rule === '8A.14' &&
      (decision.class === undefined || decision.class === classId) &&
      (decision.number === undefined || decision.number >= number) &&
      (decision.until === undefined || step.action.on <= decision.until) &&
      (decision.appliesTo === undefined ||
        legs.every(
          (fact) => decision.appliesTo === fact.set || (fact.fact === 'shares-issued' && decision.id === fact.approval),
        )),
  );
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

/** Two caps, the lower one binds: the note's proportional cut of the offer, and the proportion held before. */
export const takeUpCaps = ({
  wvrShares,
  otherShares,
  wvrOffered,
  otherOffered,
  otherTaken,
}: {
  readonly wvrShares: bigint;
  readonly otherShares: bigint;
  readonly wvrOffered: bigint;
  readonly otherOffered: bigint;
  readonly otherTaken: bigint;
}): { readonly noteCap: bigint; readonly ratioCap: bigint; readonly maxWvr: bigint } => {
  const noteCap = otherOffered === 0n ? 0n : divideDown(wvrOffered * otherTaken, otherOffered);
  const ratioCap = otherShares === 0n ? 0n : divideDown(wvrShares * otherTaken, otherShares);
  return { noteCap, ratioCap, maxWvr: noteCap < ratioCap ? noteCap : ratioCap };
};

const takeUpDraft = (step: Step, issues: readonly Issue[]): Draft | undefined => {
  const offered = issues.map((fact) => offerOf(step.state, fact)).find((offer) => offer !== undefined);
  let wvrTaken = 0n;
  let otherTaken = 0n;
  for (const fact of issues) {
    if (step.state.classes.get(fact.class)?.weighted) wvrTaken += fact.number;
    else otherTaken += fact.number;
  }
  const wvrShares = step.before.wvrShares;
  const otherShares = issuedOnDefaultBasis(step.before, step.action.on) - wvrShares;
  let wvrOffered = wvrTaken;
  let otherOffered = otherTaken;
  if (offered) {
    wvrOffered = 0n;
    otherOffered = 0n;
    for (const leg of offered.legs) {
      if (step.state.classes.get(leg.class)?.weighted) wvrOffered += leg.offered;
      else otherOffered += leg.offered;
    }
  }
  const caps = takeUpCaps({ wvrShares, otherShares, wvrOffered, otherOffered, otherTaken });
  const excess = wvrTaken > caps.maxWvr ? wvrTaken - caps.maxWvr : 0n;
  const widerReading = excess > 0n && wvrTaken <= caps.ratioCap;
  const outcome: Outcome = excess === 0n ? 'met' : widerReading ? 'needs-counsel' : 'breached';
  const weighted = issues.find((fact) => step.state.classes.get(fact.class)?.weighted);
  return {
    ...base(step, weighted?.class ?? ''),
    check: 'proportionate-take-up',
    outcome,
    figures: { wvrOffered, otherOffered, otherTaken, wvrTaken, ...caps, reduceBy: excess },
    arithmetic: [
      { label: 'note-cap', value: caps.noteCap, from: `${wvrOffered} x ${otherTaken} / ${otherOffered}` },
      { label: 'ratio-cap', value: caps.ratioCap, from: `${wvrShares} x ${otherTaken} / ${otherShares}` },
      { label: 'taken', value: wvrTaken, from: engagedFacts(step)[0] ?? '' },
    ],
    message: excess === 0n ? 'in-proportion' : widerReading ? 'wider-reading' : 'too-many',
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
 * directed such shares before, and under an offer to none more than his part of it, rounded down.
 */
const untakenDrafts = (step: Step, issues: readonly Issue[]): readonly Draft[] => {
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
    const untold = director === unknownHolder;
    return {
      ...base(step, director),
      check: 'untaken-as-ordinary',
      outcome: untold ? 'cannot-tell' : excess === 0n ? 'met' : 'breached',
      figures: { taken: number, entitled, excess },
      ...(untold ? { missing: ['holdings'] } : {}),
      message: untold ? 'unknown' : excess === 0n ? 'within' : 'beyond',
      remedy:
        excess === 0n || untold
          ? undefined
          : { action: 'convert', class: classId, shares: excess, leastShares: excess, allocation: [], by: 'at once' },
    };
  });
};
