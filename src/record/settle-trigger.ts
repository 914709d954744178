import type { HongKongDate } from '../exact/index.ts';
import type { FactOf } from './facts.ts';
import { changeHolding } from './holdings.ts';
import type { Action } from './order.ts';
import { holdingOf, type State } from './state.ts';

/**
 * What ends the weight of shares (Rules 8A.17, 8A.18(1), 8A.19). With articles that execute themselves the weight ends
 * at the trigger; otherwise it stays until conversion. `unknown` articles leave it and say so.
 */
export type TriggerCause =
  | 'died'
  | 'ceased-to-be-director'
  | 'incapacitated'
  | 'unfit'
  | 'transferred'
  | 'votes-entrusted'
  | 'charged'
  | 'charge-enforced'
  | 'vehicle-changed';

export type AffectedShares = { readonly class: string; readonly holder: string; readonly number: bigint };

/**
 * Why it is not told that the weight ends: the shares went to a holder whom the record does not know, and it could be the
 * beneficiary's own vehicle; they came out of a block that nobody has split, and could have been the receiver's own; or the
 * economics of a vehicle changed, and it is still of a kind that is permitted.
 */
export type Doubt = 'recipient-unknown' | 'giver-unknown' | 'still-permitted';

export type Trigger = {
  readonly rule: '8A.17' | '8A.18' | '8A.19';
  readonly cause: TriggerCause;
  /** The beneficiary for 8A.17, the holder or vehicle otherwise. */
  readonly subject: string;
  readonly facts: readonly string[];
  readonly on: HongKongDate;
  readonly shares: readonly AffectedShares[];
  readonly total: bigint;
  /** The shares went to another beneficiary: the Rule has no carve-out, the Exchange may see it otherwise. */
  readonly betweenBeneficiaries: boolean;
  /** The shares lie in a vehicle that was arranged for who held them, and is none that the record shows to be permitted. */
  readonly unpermittedVehicle: boolean;
  /** Shares of blocks that nobody has split, of which an unknown part was the subject's. */
  readonly doubtful: readonly AffectedShares[];
  /** Of `shares`, those of blocks that nobody has split, where the weight of all their persons has ended: `directedBy` has them all. */
  readonly unsplit: readonly AffectedShares[];
  readonly effect: 'ceased' | 'stays' | 'unknown';
  readonly waivedBy: string | undefined;
  /** The registered holders who acted or for whom it happened, and who directed them: whose undertaking it bears on. */
  readonly actors: readonly string[];
  readonly directedBy: readonly string[];
  readonly doubt: Doubt | undefined;
  /** The moved part where only a part of a vehicle's economics moved, rounded up: the segregated reading. */
  readonly segregated: bigint | undefined;
};

/** How the weight of shares ends when the articles on record do not say. */
export type ArticlesReading = 'as-recorded' | 'self-executing' | 'needs-conversion';

export type TriggerDraft = Omit<Trigger, 'on' | 'effect' | 'waivedBy' | 'total'>;

const sumOf = (shares: readonly AffectedShares[]): bigint => shares.reduce((sum, { number }) => sum + number, 0n);

/** Ends the weight where the articles do so by themselves and no waiver spares it. */
export const settle = ({
  state,
  action,
  draft,
  reading,
  counted,
}: {
  readonly state: State;
  readonly action: Action;
  readonly draft: TriggerDraft;
  readonly reading: ArticlesReading;
  readonly counted?: string | undefined;
}): Trigger => {
  const total = sumOf(draft.shares);
  const waiver = waiverFor({ state, action, draft, total: total + sumOf(draft.doubtful), counted });
  if (waiver !== undefined && waiver.id !== counted) state.spared.set(waiver.id, (state.spared.get(waiver.id) ?? 0n) + total);
  const selfExecuting =
    state.articles?.selfExecutingCessation ??
    (reading === 'self-executing' ? true : reading === 'needs-conversion' ? false : undefined);
  const effect = selfExecuting === undefined ? 'unknown' : selfExecuting ? 'ceased' : 'stays';
  if (effect === 'ceased' && draft.doubt === undefined) {
    for (const { class: classId, holder, number } of waiver === undefined ? draft.shares : []) {
      const shareClass = state.classes.get(classId);
      const holding = shareClass && holdingOf(state, classId, holder);
      // Two Rules may end the weight of the same shares: it ends once.
      const carrying = holding ? holding.shares - holding.ceased : 0n;
      const ceasedBy = number < carrying ? number : carrying;
      if (shareClass && ceasedBy > 0n) changeHolding({ state, shareClass, holder, by: 0n, ceasedBy });
    }
  }
  return {
    ...draft,
    on: action.on,
    total,
    effect,
    waivedBy: waiver?.id,
  };
};

/**
 * The waiver under Rule 2.04 that bites: every field that it gives matches, it has not run out, and what is left of its
 * number is enough for all of the shares.
 */
const waiverFor = ({
  state,
  action,
  draft,
  total,
  counted,
}: {
  readonly state: State;
  readonly action: Action;
  readonly draft: TriggerDraft;
  readonly total: bigint;
  readonly counted: string | undefined;
}): FactOf<'exchange-decided'> | undefined => {
  const rules = draft.rule === '8A.19' ? ['8A.18', '8A.19'] : [draft.rule];
  return state.decisions.find(
    (decision) =>
      decision.decision === 'waiver' &&
      rules.includes(decision.rule.replace(/\(.*$/, '')) &&
      !(draft.rule === '8A.18' && decision.rule.endsWith('(2)')) &&
      (decision.until === undefined || action.on <= decision.until) &&
      (decision.person === undefined ||
        decision.person === draft.subject ||
        draft.directedBy.every((person) => person === decision.person)) &&
      (decision.holder === undefined || draft.shares.every(({ holder }) => holder === decision.holder)) &&
      (decision.class === undefined || draft.shares.every(({ class: classId }) => classId === decision.class)) &&
      (decision.number === undefined ||
        decision.id === counted ||
        (state.spared.get(decision.id) ?? 0n) + total <= decision.number) &&
      (decision.appliesTo === undefined || action.facts.some(({ set }) => set === decision.appliesTo)),
  );
};
