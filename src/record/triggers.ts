import { compareFractions, type HongKongDate } from '../exact/index.ts';
import type { Fact, FactOf } from './facts.ts';
import { refreshSides } from './holdings.ts';
import { type EconomicParts, economicParts, mayDirect, samePartsOf, voteDirector } from './interests.ts';
import type { Action } from './order.ts';
import {
  type AffectedShares,
  type ArticlesReading,
  type Doubt,
  settle,
  type Trigger,
  type TriggerCause,
  type TriggerDraft,
} from './settle-trigger.ts';
import { holdingOf, type State, unknownHolder } from './state.ts';
import { isFor, isHeldFor } from './vehicles.ts';

export type ControlBefore = ReadonlyMap<string, Controlled>;

type Controlled = {
  readonly director: string;
  readonly mayDirect: readonly string[];
  readonly parts: EconomicParts;
  readonly isVehicle: boolean;
  /** Whether it might hold for who directed it. */
  readonly permitted: boolean;
};

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
      mayDirect: mayDirect(state, holder),
      parts: economicParts(state, holder),
      isVehicle: state.vehicles.has(holder),
      permitted: isHeldForDirector(state, action.on, holder),
    });
  }
  return before;
};

const isHeldForDirector = (state: State, on: HongKongDate, holder: string): boolean =>
  isHeldFor({ state, holder, person: voteDirector(state, holder), on });

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

export type WeightInDoubt = {
  readonly shares: bigint;
  /** Votes that they cast as long as they carry weight, and those that they cast without. */
  readonly votes: bigint;
  readonly votesWithout: bigint;
};

const noDoubt: WeightInDoubt = { shares: 0n, votes: 0n, votesWithout: 0n };

/** The most of unsplit blocks whose weight may have ended with one of their persons, though the sums still count it. */
export const weightInDoubt = (state: State): WeightInDoubt => {
  if (state.weightEnded.size === 0) return noDoubt;
  let { shares, votes, votesWithout } = noDoubt;
  for (const { class: classId, holder, number } of carryingHoldings(state)) {
    const directors = mayDirect(state, holder);
    if (directors.length < 2 || directors.every((person) => state.weightEnded.get(person) !== 'ceased')) continue;
    const shareClass = state.classes.get(classId);
    shares += number;
    votes += number * (shareClass?.votes ?? 1n);
    votesWithout += number * (shareClass?.reservedVotes ?? 1n);
  }
  return { shares, votes, votesWithout };
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
        ceaseTransferred({ state, on: action.on, fact, carried: carried.get(fact.id) ?? fact.number, cease });
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

/** `counted` is the waiver under which the same shares of the same action are counted already. */
type Cease = (draft: TriggerDraft, counted?: string) => Trigger;

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
  const shares: AffectedShares[] = [];
  const doubtful: AffectedShares[] = [];
  const unsplit: AffectedShares[] = [];
  const persons = new Set([person]);
  for (const held of carryingHoldings(state)) {
    const directors = mayDirect(state, held.holder);
    if (!directors.includes(person)) continue;
    // What is left of an unsplit block when the weight of all its persons has ended is certain again.
    const isCertain = directors.every((other) => other === person || state.weightEnded.has(other) || state.dead.has(other));
    (isCertain ? shares : doubtful).push(held);
    if (!isCertain || directors.length === 1) continue;
    unsplit.push(held);
    for (const other of directors) persons.add(other);
  }
  if (shares.length + doubtful.length === 0) return;
  const { effect, waivedBy } = cease({
    rule: '8A.17',
    cause,
    subject: person,
    facts,
    shares,
    doubtful,
    unsplit,
    betweenBeneficiaries: false,
    unpermittedVehicle: false,
    doubt: undefined,
    segregated: undefined,
    actors: [...shares, ...doubtful].map(({ holder }) => holder),
    directedBy: [...persons],
  });
  if (waivedBy !== undefined) return;
  state.weightEnded.set(person, effect);
  refreshSides(state);
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
  doubt,
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
  readonly doubt?: Doubt;
  readonly cease: Cease;
}): void => {
  if (!state.classes.get(classId)?.weighted) return;
  const holding = holdingOf(state, classId, holder);
  const carrying = holding ? holding.shares - holding.ceased : 0n;
  const affected = carrying < number ? carrying : number;
  if (affected <= 0n) return;
  const giver = voteDirector(state, actor);
  const receiver = voteDirector(state, to);
  const vehicle = state.vehicles.get(to);
  const isHis = receiver === giver || (vehicle !== undefined && isFor(state, vehicle, giver));
  cease({
    rule: '8A.18',
    cause,
    subject: holder,
    facts,
    shares: [{ class: classId, holder, number: affected }],
    doubtful: [],
    unsplit: [],
    betweenBeneficiaries: !isHis && state.beneficiaries.has(receiver),
    unpermittedVehicle: doubt === undefined && isHis && state.beneficiaries.has(giver),
    segregated: undefined,
    actors: [actor],
    directedBy: [giver],
    doubt:
      doubt ??
      (receiver === unknownHolder ? 'recipient-unknown' : mayHaveDirected(state, actor, receiver) ? 'giver-unknown' : undefined),
  });
};

/** Whether who receives may have directed the votes of the giver's unsplit block before. */
const mayHaveDirected = (state: State, giver: string, receiver: string): boolean =>
  voteDirector(state, giver) === unknownHolder && mayDirect(state, giver).includes(receiver);

const ceaseTransferred = ({
  state,
  on,
  fact,
  carried,
  cease,
}: {
  readonly state: State;
  readonly on: HongKongDate;
  readonly fact: FactOf<'shares-transferred'>;
  readonly carried: bigint;
  readonly cease: Cease;
}): void => {
  if (!state.classes.get(fact.class)?.weighted || fact.from === undefined || fact.to === undefined) return;
  const directors = [voteDirector(state, fact.from), voteDirector(state, fact.to)];
  const sameDirector = directors[0] === directors[1];
  const sameInterest = samePartsOf(economicParts(state, fact.from), economicParts(state, fact.to));
  const titleOnly = fact.moves?.every((moved) => moved === 'legal-title') === true;
  if ((sameDirector && sameInterest) || (titleOnly && sameDirector)) return;
  let stillHis = false;
  // Into, between and out of his own hands and vehicles that may hold for him nothing passes to another (8A.18(2)).
  for (const person of directors) {
    if (!state.beneficiaries.has(person)) continue;
    if (![fact.from, fact.to].every((holder) => isHeldFor({ state, holder, person, on }))) continue;
    stillHis = true;
    // What a trust vests in others has left him, whoever keeps the votes.
    if (!vestsMore({ state, holder: fact.to, person, before: economicParts(state, fact.from) })) return;
  }
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
    ...(stillHis ? { doubt: 'still-permitted' as const } : {}),
    cease,
  });
};

/** Whether others have a fixed part, or a larger one, of what a vehicle other than a partnership holds. */
const vestsMore = ({
  state,
  holder,
  person,
  before,
}: {
  readonly state: State;
  readonly holder: string;
  readonly person: string;
  readonly before: EconomicParts;
}): boolean => {
  if (state.vehicles.get(holder)?.kind === 'limited-partnership') return false;
  return [...economicParts(state, holder).parts].some(([other, part]) => {
    const had = before.parts.get(other);
    return other !== person && (had === undefined || compareFractions(part, had) > 0);
  });
};

/** Whether nobody but beneficiaries has more of what a vehicle holds than before, or may be given of it who might not. */
const staysAmongBeneficiaries = ({
  state,
  holder,
  before,
}: {
  readonly state: State;
  readonly holder: string;
  readonly before: EconomicParts;
}): boolean => {
  const { parts, discretionary } = economicParts(state, holder);
  const isHis = (person: string): boolean => state.beneficiaries.has(person) && !state.weightEnded.has(person);
  return (
    [...parts].every(([person, part]) => {
      const had = before.parts.get(person);
      return isHis(person) || (had !== undefined && compareFractions(part, had) <= 0);
    }) && [...discretionary].every((person) => isHis(person) || before.discretionary.has(person))
  );
};

const isWhollyHis = (state: State, holder: string): boolean => {
  const { parts, discretionary } = economicParts(state, holder);
  return discretionary.size === 0 && parts.size === 1 && parts.has(voteDirector(state, holder));
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
    // Weight stays where a vehicle that may hold for him still may: what of its economics passed on is for counsel.
    const stillPermitted =
      director === was.director &&
      was.permitted &&
      isHeldForDirector(state, action.on, shares.holder) &&
      !vestsMore({ state, holder: shares.holder, person: director, before: was.parts });
    if (stillPermitted && isWhollyHis(state, shares.holder)) continue;
    // The same as a transfer straight into such a vehicle: none of the permitted kinds, but nothing passes out of their hands.
    const unpermittedVehicle =
      !stillPermitted &&
      was.isVehicle &&
      director === was.director &&
      state.vehicles.has(shares.holder) &&
      state.beneficiaries.has(director) &&
      staysAmongBeneficiaries({ state, holder: shares.holder, before: was.parts });
    const unknownBefore = was.director === unknownHolder && was.mayDirect.includes(director);
    const moved = apart === undefined ? undefined : (shares.number * apart.part + apart.whole - 1n) / apart.whole;
    const draft = {
      cause: 'vehicle-changed' as const,
      subject: shares.holder,
      facts: facts.map(({ id }) => id),
      shares: [shares],
      doubtful: [],
      unsplit: [],
      betweenBeneficiaries: director !== was.director && state.beneficiaries.has(director),
      unpermittedVehicle,
      doubt: stillPermitted ? ('still-permitted' as const) : unknownBefore ? ('giver-unknown' as const) : undefined,
      segregated: moved,
      directedBy: [was.director],
    };
    // Who passes on his votes or interest in a vehicle acts himself; that the vehicle no longer complies is its own matter.
    const { waivedBy } = cease({ ...draft, rule: '8A.18', actors: [was.director, shares.holder] });
    if (was.isVehicle && !stillPermitted) cease({ ...draft, rule: '8A.19', actors: [shares.holder] }, waivedBy);
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
