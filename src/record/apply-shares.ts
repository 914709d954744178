import type { FactOf } from './facts.ts';
import { changeClass, changeHolding, changeTerms, refreshSides } from './holdings.ts';
import { closesCircle, voteDirector } from './interests.ts';
import { holdingOf, publicHolders, type ShareClass, type State } from './state.ts';

export type Refusal = (code: string, values?: Readonly<Record<string, string>>) => void;

export type ShareFact = FactOf<
  | 'class-created'
  | 'class-terms-changed'
  | 'capital-authorised'
  | 'shares-issued'
  | 'shares-transferred'
  | 'shares-converted'
  | 'shares-repurchased'
  | 'shares-cancelled'
  | 'treasury-shares-sold'
  | 'shares-subdivided'
  | 'shares-consolidated'
  | 'charge-created'
  | 'charge-changed'
  | 'charge-released'
  | 'charge-enforced'
>;

/** What an action did to the number of shares, and which balances it touched; kept while its legs apply. */
export type Changes = {
  /** Shares that left the issue (cancelled out of holdings, the waiting room or the treasury). */
  cancelled: bigint;
  cancelledFromTreasury: bigint;
  intoTreasury: bigint;
  outOfTreasury: bigint;
  /** Shares that still carried weight when a fact passed them on, by fact: only they can lose it by that. */
  readonly carried: Map<string, bigint>;
  readonly touched: Map<string, { readonly class: string; readonly holder: string; readonly fact: ShareFact }>;
};

export const noChanges = (): Changes => ({
  cancelled: 0n,
  cancelledFromTreasury: 0n,
  intoTreasury: 0n,
  outOfTreasury: 0n,
  carried: new Map(),
  touched: new Map(),
});

type Move<F extends ShareFact = ShareFact> = {
  readonly state: State;
  readonly fact: F;
  readonly refuse: Refusal;
  readonly changes: Changes;
};

/** Applies a fact about classes and shares. Balances may pass through impossible values inside a set; see `balanceFaults`. */
export const applyShareFact = (move: Move): void => {
  const { state, fact, refuse } = move;
  if (fact.fact === 'class-created') return createClass(state, fact, refuse);
  if (fact.fact === 'charge-created') return createCharge(move as Move<FactOf<'charge-created'>>);
  if (fact.fact === 'charge-changed' || fact.fact === 'charge-released' || fact.fact === 'charge-enforced') {
    return changeCharge(move as Move<FactOf<'charge-changed' | 'charge-released' | 'charge-enforced'>>);
  }
  if (fact.fact === 'shares-subdivided' || fact.fact === 'shares-consolidated') {
    return split(move as Move<FactOf<'shares-subdivided' | 'shares-consolidated'>>);
  }
  const shareClass = state.classes.get(fact.class);
  if (shareClass === undefined) return refuse('no-such-class', { found: fact.class, date: fact.on });
  switch (fact.fact) {
    case 'class-terms-changed': {
      const { votes, reservedVotes, listed, convertsInto, rights } = fact.changes;
      if (convertsInto !== undefined && !state.classes.has(convertsInto))
        return refuse('no-such-class', { found: convertsInto, date: fact.on });
      changeTerms(state, shareClass, () => {
        shareClass.votes = votes ?? shareClass.votes;
        shareClass.reservedVotes = reservedVotes ?? shareClass.reservedVotes;
        shareClass.listed = listed ?? shareClass.listed;
        shareClass.convertsInto = convertsInto ?? shareClass.convertsInto;
        shareClass.rights = { ...shareClass.rights, ...rights };
      });
      return;
    }
    case 'capital-authorised':
      shareClass.authorised = fact.number;
      return;
    case 'shares-issued': {
      const to = partyOf({ named: fact.to, shareClass, refuse, field: 'to' });
      if (to === undefined) return;
      changeClass(state, shareClass, { issued: fact.number });
      add({ ...move, fact, shareClass, holder: to, number: fact.number });
      return;
    }
    case 'shares-transferred': {
      const from = partyOf({ named: fact.from, shareClass, refuse, field: 'from' });
      const to = partyOf({ named: fact.to, shareClass, refuse, field: 'to' });
      if (from === undefined || to === undefined) return;
      if (fact.moves !== undefined && !fact.moves.includes('legal-title'))
        return requireHeld({ ...move, shareClass, holder: from, number: fact.number });
      if (fact.moves?.every((moved) => moved === 'legal-title') && !holdsTitleFor({ ...move, from, to })) {
        return refuse('title-needs-relation', { holder: to, from });
      }
      const ceased = take({ ...move, fact, shareClass, holder: from, number: fact.number });
      add({ ...move, fact, shareClass, holder: to, number: fact.number, ceased });
      move.changes.carried.set(fact.id, fact.number - ceased);
      return;
    }
    case 'shares-converted': {
      const into = state.classes.get(fact.into);
      if (into === undefined) return refuse('no-such-class', { found: fact.into, date: fact.on });
      const holder = partyOf({ named: fact.holder, shareClass, refuse, field: 'holder' });
      if (holder === undefined) return;
      if (holder === publicHolders && !into.listed) return refuse('public-holds-unlisted', { class: into.id });
      const intoNumber = fact.intoNumber ?? fact.number;
      changeClass(state, shareClass, { issued: -fact.number });
      changeClass(state, into, { issued: intoNumber });
      take({ ...move, fact, shareClass, holder, number: fact.number });
      add({ ...move, fact, shareClass: into, holder, number: intoNumber });
      return;
    }
    case 'shares-repurchased': {
      if (fact.since !== undefined && fact.since > fact.on) {
        return refuse('since-after-day', { found: fact.since, fact: fact.fact });
      }
      const from = partyOf({ named: fact.from, shareClass, refuse, field: 'from' });
      if (from === undefined) return;
      take({ ...move, fact, shareClass, holder: from, number: fact.number });
      if (fact.held === 'treasury') {
        changeClass(state, shareClass, { treasury: fact.number });
        move.changes.intoTreasury += fact.number;
      } else changeClass(state, shareClass, { pendingCancellation: fact.number });
      return;
    }
    case 'shares-cancelled': {
      move.changes.cancelled += fact.number;
      changeClass(state, shareClass, { issued: -fact.number });
      if (fact.from === 'repurchased') changeClass(state, shareClass, { pendingCancellation: -fact.number });
      else if (fact.from === 'treasury') {
        move.changes.cancelledFromTreasury += fact.number;
        changeClass(state, shareClass, { treasury: -fact.number });
      } else take({ ...move, fact, shareClass, holder: fact.from, number: fact.number });
      if (fact.from === 'repurchased' || fact.from === 'treasury') {
        move.changes.touched.set(`${shareClass.id}/${fact.from}`, { class: shareClass.id, holder: fact.from, fact });
      }
      return;
    }
    case 'treasury-shares-sold': {
      const to = partyOf({ named: fact.to, shareClass, refuse, field: 'to' });
      if (to === undefined) return;
      changeClass(state, shareClass, { treasury: -fact.number });
      move.changes.outOfTreasury += fact.number;
      move.changes.touched.set(`${shareClass.id}/treasury`, { class: shareClass.id, holder: 'treasury', fact });
      add({ ...move, fact, shareClass, holder: to, number: fact.number });
      return;
    }
  }
};

const createClass = (state: State, fact: FactOf<'class-created'>, refuse: Refusal): void => {
  if (state.classes.has(fact.class)) return refuse('class-exists', { found: fact.class });
  const reservedVotes = fact.reservedVotes ?? 1n;
  const weighted = fact.weighted ?? fact.votes > reservedVotes;
  state.classes.set(fact.class, {
    id: fact.class,
    votes: fact.votes,
    reservedVotes,
    weighted,
    listed: fact.listed ?? !weighted,
    convertsInto: fact.convertsInto,
    rights: fact.rights ?? {},
    issued: 0n,
    treasury: 0n,
    pendingCancellation: 0n,
    authorised: undefined,
    split: { part: 1n, whole: 1n },
    createdBy: fact.id,
  });
};

/** A missing party means `public` for a listed class and is a fault otherwise; `public` never holds an unlisted class. */
const partyOf = ({
  named,
  shareClass,
  refuse,
  field,
}: {
  readonly named: string | undefined;
  readonly shareClass: ShareClass;
  readonly refuse: Refusal;
  readonly field: string;
}): string | undefined => {
  if (named === undefined && !shareClass.listed) {
    refuse('party-missing', { class: shareClass.id, field });
    return undefined;
  }
  if (named === publicHolders && !shareClass.listed) {
    refuse('public-holds-unlisted', { class: shareClass.id });
    return undefined;
  }
  return named ?? publicHolders;
};

type OfHolder = Move & { readonly shareClass: ShareClass; readonly holder: string; readonly number: bigint };

const add = ({
  state,
  fact,
  shareClass,
  holder,
  number,
  changes,
  ceased = 0n,
}: OfHolder & { readonly ceased?: bigint }): void => {
  changeHolding({ state, shareClass, holder, by: number, ceasedBy: ceased });
  changes.touched.set(`${shareClass.id}/${holder}`, { class: shareClass.id, holder, fact });
};

/** Shares whose weight has ceased are the ones due to leave, so they go first; gives back how many of them went. */
const take = ({ state, fact, shareClass, holder, number, changes }: OfHolder): bigint => {
  const ceased = holdingOf(state, shareClass.id, holder)?.ceased ?? 0n;
  const ceasedTaken = ceased < number ? ceased : number;
  changeHolding({ state, shareClass, holder, by: -number, ceasedBy: -ceasedTaken });
  changes.touched.set(`${shareClass.id}/${holder}`, { class: shareClass.id, holder, fact });
  return ceasedTaken;
};

const requireHeld = ({ state, shareClass, holder, number, refuse }: OfHolder): void => {
  const held = holdingOf(state, shareClass.id, holder)?.shares ?? 0n;
  if (held < number) refuse('more-than-held', { number: `${number}`, held: `${held}`, class: shareClass.id, holder });
};

/**
 * A move of legal title alone leaves everything else with the one who moved it: the receiver must be known to hold for
 * him. A receiver who holds nothing else becomes his nominee by that.
 */
const holdsTitleFor = ({ state, from, to }: Move & { readonly from: string; readonly to: string }): boolean => {
  if (voteDirector(state, to) === voteDirector(state, from)) return true;
  if (to === publicHolders || from === publicHolders || state.vehicles.has(to)) return false;
  for (const holders of state.holdings.values()) if (holders.has(to)) return false;
  if (closesCircle(state, to, [from])) return false;
  state.nominees.set(to, from);
  refreshSides(state);
  return true;
};

const split = ({ state, fact, refuse }: Move<FactOf<'shares-subdivided' | 'shares-consolidated'>>): void => {
  const { each, into } = fact;
  if (fact.fact === 'shares-subdivided' ? into <= each : into >= each) {
    return refuse('split-wrong-way', { each: `${each}`, into: `${into}`, fact: fact.fact });
  }
  const classes = fact.class === 'all' ? [...state.classes.values()] : [state.classes.get(fact.class)];
  for (const shareClass of classes) {
    if (shareClass === undefined) return refuse('no-such-class', { found: fact.class, date: fact.on });
    const balances = [shareClass.treasury, shareClass.pendingCancellation];
    for (const { shares, ceased } of state.holdings.get(shareClass.id)?.values() ?? []) balances.push(shares, ceased);
    const odd = balances.find((balance) => (balance * into) % each !== 0n);
    if (odd !== undefined)
      return refuse('split-leaves-fraction', { class: shareClass.id, number: `${odd}`, each: `${each}`, into: `${into}` });
  }
  for (const shareClass of classes) {
    if (shareClass === undefined) continue;
    const grown = (number: bigint): bigint => (number * into) / each - number;
    changeClass(state, shareClass, {
      issued: grown(shareClass.issued),
      treasury: grown(shareClass.treasury),
      pendingCancellation: grown(shareClass.pendingCancellation),
    });
    shareClass.authorised = shareClass.authorised === undefined ? undefined : (shareClass.authorised * into) / each;
    shareClass.split = { part: shareClass.split.part * into, whole: shareClass.split.whole * each };
    for (const [holder, { shares, ceased }] of [...(state.holdings.get(shareClass.id) ?? [])]) {
      changeHolding({ state, shareClass, holder, by: grown(shares), ceasedBy: grown(ceased) });
    }
  }
};

const createCharge = ({ state, fact, refuse }: Move<FactOf<'charge-created'>>): void => {
  const shareClass = state.classes.get(fact.class);
  if (shareClass === undefined) return refuse('no-such-class', { found: fact.class, date: fact.on });
  if (state.charges.has(fact.charge)) return refuse('charge-exists', { found: fact.charge });
  const held = holdingOf(state, fact.class, fact.holder)?.shares ?? 0n;
  if (held < fact.number)
    return refuse('more-than-held', { number: `${fact.number}`, held: `${held}`, class: fact.class, holder: fact.holder });
  state.charges.set(fact.charge, { ...fact, fact: fact.id });
};

const changeCharge = (move: Move<FactOf<'charge-changed' | 'charge-released' | 'charge-enforced'>>): void => {
  const { state, fact, refuse } = move;
  const charge = state.charges.get(fact.charge);
  if (charge === undefined) return refuse('no-such-charge', { found: fact.charge });
  if (fact.fact === 'charge-released') {
    state.charges.delete(fact.charge);
    return;
  }
  if (fact.fact === 'charge-changed') {
    state.charges.set(fact.charge, {
      ...charge,
      number: fact.number ?? charge.number,
      votesMove: fact.votesMove ?? charge.votesMove,
      titleMoves: fact.titleMoves ?? charge.titleMoves,
      fact: fact.id,
    });
    return;
  }
  const number = fact.number ?? charge.number;
  if (number > charge.number)
    return refuse('more-than-charged', { number: `${number}`, held: `${charge.number}`, charge: fact.charge });
  const shareClass = state.classes.get(charge.class);
  if (shareClass === undefined) return refuse('no-such-class', { found: charge.class, date: fact.on });
  const ceased = take({ ...move, shareClass, holder: charge.holder, number });
  add({ ...move, shareClass, holder: fact.to ?? charge.chargee, number, ceased });
  move.changes.carried.set(fact.id, number - ceased);
  if (number === charge.number) state.charges.delete(fact.charge);
  else state.charges.set(fact.charge, { ...charge, number: charge.number - number });
};
