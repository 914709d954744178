import { compareFractions, type HongKongDate } from '../exact/index.ts';
import type { Fact, FactOf } from './facts.ts';
import { changeHolding } from './holdings.ts';
import { type EconomicParts, economicParts, voteDirector } from './interests.ts';
import type { Action } from './order.ts';
import { holdingOf, type State, unknownHolder } from './state.ts';

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
  readonly effect: 'ceased' | 'stays' | 'unknown';
  readonly waivedBy: string | undefined;
  /** The registered holders who acted or for whom it happened, and who directed them: whose undertaking it bears on. */
  readonly actors: readonly string[];
  readonly directedBy: readonly string[];
  /** The shares went to a holder whom the record does not know: it could be the beneficiary's own vehicle. */
  readonly recipientUnknown: boolean;
  /** The moved part where only a part of a vehicle's economics moved, rounded up: the segregated reading. */
  readonly segregated: bigint | undefined;
};

/** How the weight of shares ends when the articles on record do not say. */
export type ArticlesReading = 'as-recorded' | 'self-executing' | 'needs-conversion';

export type ControlBefore = ReadonlyMap<string, Controlled>;

type Controlled = { readonly director: string; readonly parts: EconomicParts; readonly isVehicle: boolean };

const changesControl = (fact: Fact): boolean =>
  fact.fact === 'vehicle-changed' ||
  fact.fact === 'vehicle-ended' ||
  (fact.fact === 'relation-recorded' && fact.kind === 'nominee-for');

/** Who directed and owned the weighted holdings before an action that changes vehicles. */
export const controlBefore = (state: State, action: Action): ControlBefore | undefined => {
  if (state.listing === undefined || !action.facts.some(changesControl)) return undefined;
  const before = new Map<string, Controlled>();
  for (const { holder } of carryingHoldings(state)) {
    before.set(holder, {
      director: voteDirector(state, holder),
      parts: economicParts(state, holder),
      isVehicle: state.vehicles.has(holder),
    });
  }
  return before;
};

/** Every holding that still carries weight: registered holder, class and the shares that carry. */
export const carryingHoldings = (state: State): readonly AffectedShares[] => {
  const found: AffectedShares[] = [];
  for (const shareClass of state.classes.values()) {
    if (!shareClass.weighted) continue;
    for (const [holder, { shares, ceased }] of state.holdings.get(shareClass.id) ?? []) {
      if (shares > ceased) found.push({ class: shareClass.id, holder, number: shares - ceased });
    }
  }
  return found;
};

/** What the action, already applied, triggers; ceases the weight where the articles do so by themselves. */
export const triggersOf = ({
  state,
  action,
  before,
  reading,
  directorsBefore,
  carried,
}: {
  readonly state: State;
  readonly action: Action;
  readonly before: ControlBefore | undefined;
  readonly reading: ArticlesReading;
  readonly directorsBefore: ReadonlySet<string> | undefined;
  /** Carrying shares that each fact passed on; see `Changes`. */
  readonly carried: ReadonlyMap<string, bigint>;
}): readonly Trigger[] => {
  if (state.listing === undefined || state.listing.exempt !== undefined) return [];
  const found: Trigger[] = [];
  const cease: Cease = (draft, counted) => {
    const trigger = settle({ state, action, draft, reading, counted });
    found.push(trigger);
    return trigger;
  };
  for (const fact of action.facts) {
    switch (fact.fact) {
      case 'person-died':
        ceasePerson({ state, person: fact.person, cause: 'died', facts: [fact.id], cease });
        break;
      case 'exchange-determined':
        if (fact.matter !== 'failed-to-comply') {
          ceasePerson({ state, person: fact.person, cause: fact.matter, facts: [fact.id], cease });
        }
        break;
      case 'shares-transferred':
        ceaseTransferred({ state, fact, carried: carried.get(fact.id) ?? fact.number, cease });
        break;
      case 'votes-entrusted': {
        const revocableDirectedProxy = fact.kind === 'proxy' && fact.revocable && (fact.directed || fact.meeting !== undefined);
        if (!revocableDirectedProxy && voteDirector(state, fact.to) !== voteDirector(state, fact.holder)) {
          ceaseAmong({
            state,
            class: fact.class,
            holder: fact.holder,
            number: fact.number,
            cause: 'votes-entrusted',
            facts: [fact.id],
            to: fact.to,
            cease,
          });
        }
        break;
      }
      case 'charge-created':
      case 'charge-changed': {
        const charge = state.charges.get(fact.charge);
        if (charge && (charge.votesMove || charge.titleMoves)) {
          ceaseAmong({
            state,
            class: charge.class,
            holder: charge.holder,
            number: charge.number,
            cause: 'charged',
            facts: [fact.id],
            to: charge.chargee,
            cease,
          });
        }
        break;
      }
      default:
        break;
    }
  }
  for (const person of directorsBefore ?? []) {
    if (state.directors.has(person) || state.dead.has(person)) continue;
    const facts = action.facts.filter((fact) => 'person' in fact && fact.person === person).map(({ id }) => id);
    ceasePerson({ state, person, cause: 'ceased-to-be-director', facts, cease });
  }
  if (before) ceaseVehicles({ state, action, before, cease });
  return found;
};

type Draft = Omit<Trigger, 'on' | 'effect' | 'waivedBy' | 'total' | 'recipientUnknown'> & { readonly recipientUnknown?: boolean };
/** `counted` is the waiver under which the same shares of the same action are counted already. */
type Cease = (draft: Draft, counted?: string) => Trigger;

const ceasePerson = ({
  state,
  person,
  cause,
  facts,
  cease,
}: {
  readonly state: State;
  readonly person: string;
  readonly cause: TriggerCause;
  readonly facts: readonly string[];
  readonly cease: Cease;
}): void => {
  const shares = carryingHoldings(state).filter(({ holder }) => voteDirector(state, holder) === person);
  if (shares.length > 0)
    cease({
      rule: '8A.17',
      cause,
      subject: person,
      facts,
      shares,
      betweenBeneficiaries: false,
      segregated: undefined,
      actors: shares.map(({ holder }) => holder),
      directedBy: [person],
    });
};

const ceaseAmong = ({
  state,
  class: classId,
  holder,
  number,
  cause,
  facts,
  to,
  actor = holder,
  cease,
}: {
  readonly state: State;
  readonly class: string;
  readonly holder: string;
  readonly number: bigint;
  readonly cause: TriggerCause;
  readonly facts: readonly string[];
  readonly to: string;
  /** Who acted, where it is not the holder. */
  readonly actor?: string;
  readonly cease: Cease;
}): void => {
  if (!state.classes.get(classId)?.weighted) return;
  const holding = holdingOf(state, classId, holder);
  const carrying = holding ? holding.shares - holding.ceased : 0n;
  const affected = carrying < number ? carrying : number;
  if (affected <= 0n) return;
  cease({
    rule: '8A.18',
    cause,
    subject: holder,
    facts,
    shares: [{ class: classId, holder, number: affected }],
    betweenBeneficiaries: state.beneficiaries.has(voteDirector(state, to)),
    segregated: undefined,
    actors: [actor],
    directedBy: [voteDirector(state, actor)],
    recipientUnknown: voteDirector(state, to) === unknownHolder,
  });
};

const ceaseTransferred = ({
  state,
  fact,
  carried,
  cease,
}: {
  readonly state: State;
  readonly fact: FactOf<'shares-transferred'>;
  readonly carried: bigint;
  readonly cease: Cease;
}): void => {
  if (!state.classes.get(fact.class)?.weighted || fact.from === undefined || fact.to === undefined) return;
  const sameDirector = voteDirector(state, fact.from) === voteDirector(state, fact.to);
  const sameInterest = samePartsOf(economicParts(state, fact.from), economicParts(state, fact.to));
  const titleOnly = fact.moves?.every((moved) => moved === 'legal-title') === true;
  if ((sameDirector && sameInterest) || (titleOnly && sameDirector)) return;
  const titleMoved = fact.moves === undefined || fact.moves.includes('legal-title');
  ceaseAmong({
    state,
    class: fact.class,
    holder: titleMoved ? fact.to : fact.from,
    number: carried,
    cause: 'transferred',
    facts: [fact.id],
    to: fact.to,
    actor: fact.from,
    cease,
  });
};

const samePartsOf = (one: EconomicParts, other: EconomicParts): boolean => {
  if (one.parts.size !== other.parts.size || one.discretionary.size !== other.discretionary.size) return false;
  for (const person of one.discretionary) if (!other.discretionary.has(person)) return false;
  for (const [person, part] of one.parts) {
    const same = other.parts.get(person);
    if (same === undefined || compareFractions(part, same) !== 0) return false;
  }
  return true;
};

const ceaseVehicles = ({
  state,
  action,
  before,
  cease,
}: {
  readonly state: State;
  readonly action: Action;
  readonly before: ControlBefore;
  readonly cease: Cease;
}): void => {
  const facts = action.facts.filter(changesControl);
  const segregated = facts.find((fact) => fact.fact === 'vehicle-changed' && fact.segregated !== undefined);
  const apart = segregated?.fact === 'vehicle-changed' ? segregated.segregated : undefined;
  for (const shares of carryingHoldings(state)) {
    const was = before.get(shares.holder);
    if (was === undefined) continue;
    const director = voteDirector(state, shares.holder);
    if (director === was.director && samePartsOf(was.parts, economicParts(state, shares.holder))) continue;
    const moved = apart === undefined ? undefined : (shares.number * apart.part + apart.whole - 1n) / apart.whole;
    const draft = {
      cause: 'vehicle-changed' as const,
      subject: shares.holder,
      facts: facts.map(({ id }) => id),
      shares: [shares],
      betweenBeneficiaries: director !== was.director && state.beneficiaries.has(director),
      segregated: moved,
      directedBy: [was.director],
    };
    // Who passes on his votes or interest in a vehicle acts himself; that the vehicle no longer complies is its own matter.
    const { waivedBy } = cease({ ...draft, rule: '8A.18', actors: [was.director, shares.holder] });
    if (was.isVehicle) cease({ ...draft, rule: '8A.19', actors: [shares.holder] }, waivedBy);
  }
};

/** A charge that is enforced passes the shares to the chargee; told by the replay, because the charge is gone by then. */
export const enforcementTrigger = ({
  state,
  action,
  reading,
  holder,
  class: classId,
  number,
  fact,
  charger,
}: {
  readonly state: State;
  readonly action: Action;
  readonly reading: ArticlesReading;
  readonly holder: string;
  readonly class: string;
  readonly number: bigint;
  readonly fact: string;
  readonly charger: string;
}): Trigger | undefined => {
  let found: Trigger | undefined;
  if (state.listing === undefined || state.listing.exempt !== undefined) return undefined;
  ceaseAmong({
    state,
    class: classId,
    holder,
    number,
    cause: 'charge-enforced',
    facts: [fact],
    to: holder,
    actor: charger,
    cease: (draft) => {
      const trigger = settle({ state, action, draft, reading });
      found = trigger;
      return trigger;
    },
  });
  return found;
};

const settle = ({
  state,
  action,
  draft,
  reading,
  counted,
}: {
  readonly state: State;
  readonly action: Action;
  readonly draft: Draft;
  readonly reading: ArticlesReading;
  readonly counted?: string | undefined;
}): Trigger => {
  const total = draft.shares.reduce((sum, { number }) => sum + number, 0n);
  const waiver = waiverFor({ state, action, draft, total, counted });
  if (waiver !== undefined && waiver.id !== counted) state.spared.set(waiver.id, (state.spared.get(waiver.id) ?? 0n) + total);
  const selfExecuting =
    state.articles?.selfExecutingCessation ??
    (reading === 'self-executing' ? true : reading === 'needs-conversion' ? false : undefined);
  const effect = selfExecuting === undefined ? 'unknown' : selfExecuting ? 'ceased' : 'stays';
  if (effect === 'ceased' && draft.recipientUnknown !== true) {
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
    recipientUnknown: draft.recipientUnknown ?? false,
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
  readonly draft: Draft;
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
