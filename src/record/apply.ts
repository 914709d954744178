import { addFractions, fraction, type HongKongDate } from '../exact/index.ts';
import { applyShareFact, type Changes, type Refusal, type ShareFact } from './apply-shares.ts';
import { applyUndertakingFact, namesUndertaking, type UndertakingFact } from './apply-undertakings.ts';
import type { Fact, FactOf } from './facts.ts';
import { refreshSides } from './holdings.ts';
import { closesCircle } from './interests.ts';
import { type Director, holdingOf, type Office, publicHolders, type State, unknownHolder, type VehicleTerms } from './state.ts';

/**
 * Applies one fact to the state. What cannot be true at its date is refused with a code and changes nothing. A kind of
 * fact that is not handled here does not compile.
 */
export const applyFact = ({
  state,
  fact,
  refuse,
  changes,
  on,
}: {
  readonly state: State;
  readonly fact: Fact;
  readonly refuse: Refusal;
  readonly changes: Changes;
  readonly on: HongKongDate;
}): void => {
  switch (fact.fact) {
    case 'class-created':
    case 'class-terms-changed':
    case 'capital-authorised':
    case 'shares-issued':
    case 'shares-transferred':
    case 'shares-converted':
    case 'shares-repurchased':
    case 'shares-cancelled':
    case 'treasury-shares-sold':
    case 'shares-subdivided':
    case 'shares-consolidated':
    case 'charge-created':
    case 'charge-changed':
    case 'charge-released':
    case 'charge-enforced':
      return applyShareFact({ state, fact: fact satisfies ShareFact, refuse, changes });
    case 'person-recorded':
      return;
    case 'relation-recorded':
      if (fact.kind !== 'nominee-for') return;
      if (closesCircle(state, fact.person, [fact.to])) return refuse('cyclic-vehicles', { found: fact.person });
      state.nominees.set(fact.person, fact.to);
      return refreshSides(state);
    case 'beneficiary-named':
      state.beneficiaries.set(fact.person, fact.id);
      if (fact.atListing !== false && state.listedOn === undefined) state.initialBeneficiaries.add(fact.person);
      if (fact.atListing === true) state.initialBeneficiaries.add(fact.person);
      return refreshSides(state);
    case 'vehicle-arranged':
    case 'vehicle-changed':
      return arrange({ state, fact, refuse });
    case 'vehicle-ended':
      if (!state.vehicles.delete(fact.vehicle)) return refuse('no-such-vehicle', { found: fact.vehicle });
      return refreshSides(state);
    case 'director-appointed':
      if (state.directors.has(fact.person)) return refuse('already-director', { found: fact.person });
      if (state.dead.has(fact.person)) return refuse('person-is-dead', { found: fact.person });
      state.everDirectors.add(fact.person);
      if (fact.termEnds !== undefined) state.termEnds += 1;
      state.directors.set(fact.person, {
        person: fact.person,
        office: fact.office,
        since: on,
        untilFirstMeeting: fact.by === 'board',
        lastElected: on,
        termEnds: fact.termEnds,
        fact: fact.id,
      });
      return;
    case 'director-re-elected':
      if (fact.termEnds !== undefined) state.termEnds += 1;
      return changeDirector({ state, person: fact.person, refuse }, (director) => ({
        ...director,
        untilFirstMeeting: false,
        lastElected: on,
        termEnds: fact.termEnds,
      }));
    case 'director-redesignated':
      return changeDirector({ state, person: fact.person, refuse }, (director) => ({
        ...director,
        office: fact.office as Office,
      }));
    case 'director-ceased':
      if (!state.directors.delete(fact.person)) return refuse('not-a-director', { found: fact.person });
      return;
    case 'person-died':
      if (state.dead.has(fact.person)) return refuse('already-dead', { found: fact.person });
      state.dead.set(fact.person, fact.id);
      state.directors.delete(fact.person);
      return;
    case 'committee-formed':
      if (state.committees.has(fact.committee)) return refuse('committee-exists', { found: fact.committee });
      state.committees.set(fact.committee, { committee: fact.committee, kind: fact.kind, members: new Map(), fact: fact.id });
      return;
    case 'committee-member-appointed':
    case 'committee-member-ceased':
      return changeCommittee({ state, fact, refuse });
    case 'committee-confirmed':
    case 'committee-reported':
      if (!state.committees.has(fact.committee)) refuse('no-such-committee', { found: fact.committee });
      return;
    case 'clearance-given':
      if (state.clearances.has(fact.clearance)) return refuse('clearance-exists', { found: fact.clearance });
      state.clearances.set(fact.clearance, fact.id);
      return;
    case 'clearance-approved':
    case 'clearance-declined':
    case 'clearance-told':
      if (!state.clearances.has(fact.clearance)) refuse('no-such-clearance', { found: fact.clearance });
      return;
    case 'adviser-appointed':
      state.advisers.set(fact.adviser, fact.id);
      return;
    case 'adviser-ceased':
      if (!state.advisers.delete(fact.adviser)) refuse('not-an-adviser', { found: fact.adviser });
      return;
    case 'listed':
    case 'listing-changed':
      return list({ state, fact, refuse, on });
    case 'delisted':
      if (state.listing === undefined) return refuse('not-listed');
      state.listing = undefined;
      state.delistedOn = on;
      return;
    case 'articles-adopted': {
      const { fact: _, id, ...provisions } = fact;
      state.articles = { ...state.articles, ...provisions, id, fact: id };
      return;
    }
    case 'offer-made':
      if (state.offers.has(fact.offer)) return refuse('offer-exists', { found: fact.offer });
      state.offers.set(fact.offer, fact);
      return;
    case 'votes-entrusted': {
      const held = holdingOf(state, fact.class, fact.holder)?.shares ?? 0n;
      if (held < fact.number)
        return refuse('more-than-held', { number: `${fact.number}`, held: `${held}`, class: fact.class, holder: fact.holder });
      state.entrustments.set(fact.arrangement, { ...fact, fact: fact.id });
      return;
    }
    case 'entrustment-ended':
      if (!state.entrustments.delete(fact.arrangement)) refuse('no-such-arrangement', { found: fact.arrangement });
      return;
    case 'right-granted':
      state.governanceRights.push(fact);
      return;
    case 'exchange-decided':
      state.decisions.push(fact);
      return;
    case 'undertaking-drafted':
    case 'undertaking-signed':
    case 'undertaking-declined':
    case 'undertaking-executed':
    case 'undertaking-acknowledged':
    case 'undertaking-superseded':
      return applyUndertakingFact({ state, fact: fact satisfies UndertakingFact, refuse, on });
    case 'meeting-convened':
      if (state.meetings.has(fact.meeting)) return refuse('meeting-exists', { found: fact.meeting });
      state.meetings.set(fact.meeting, { meeting: fact.meeting, kind: fact.kind, heldOn: fact.heldOn ?? on, fact: fact.id });
      return;
    case 'meeting-adjourned': {
      const meeting = state.meetings.get(fact.meeting);
      if (meeting === undefined) return refuse('no-such-meeting', { found: fact.meeting });
      if (fact.to !== undefined) state.meetings.set(fact.meeting, { ...meeting, heldOn: fact.to });
      return;
    }
    case 'meeting-cancelled':
      if (!state.meetings.delete(fact.meeting)) refuse('no-such-meeting', { found: fact.meeting });
      return;
    case 'resolution-proposed':
      if (!state.meetings.has(fact.meeting)) return refuse('no-such-meeting', { found: fact.meeting });
      state.resolutions.set(`${fact.meeting}/${fact.resolution}`, fact);
      return;
    case 'resolution-withdrawn':
      if (!state.resolutions.delete(`${fact.meeting}/${fact.resolution}`))
        refuse('no-such-resolution', { found: fact.resolution });
      return;
    case 'poll-declared':
    case 'abstention-required':
      if (!state.meetings.has(fact.meeting)) return refuse('no-such-meeting', { found: fact.meeting });
      if (fact.resolution !== undefined && !state.resolutions.has(`${fact.meeting}/${fact.resolution}`)) {
        refuse('no-such-resolution', { found: fact.resolution });
      }
      return;
    case 'record-complete':
      state.knowledge.set(fact.area, { endedOn: fact.until });
      return;
    case 'knowledge-ends':
      state.knowledge.set(fact.area, { endedOn: on });
      return;
    case 'endeavour-made':
    case 'notice-given':
    case 'right-claimed':
    case 'right-waived':
    case 'claim-ended':
      if (fact.fact !== 'notice-given' || fact.undertaking !== undefined) namesUndertaking(state, fact.undertaking ?? '', refuse);
      return;
    case 'person-convicted':
    case 'person-disqualified':
    case 'adviser-consulted':
    case 'rights-granted':
    case 'rights-lapsed':
    case 'mandate-given':
    case 'exchange-determined':
    case 'return-filed':
    case 'announcement-made':
    case 'exchange-notified':
    case 'financial-year-set':
    case 'results-scheduled':
    case 'results-published':
    case 'approvals-required':
    case 'limit-set':
    case 'closing-price-recorded':
    case 'public-float-required':
    case 'inside-information-stated':
    case 'dealing-acknowledged':
    case 'requisition-made':
    case 'balance-reported':
    case 'issuable-reported':
    case 'fact-retracted':
      return;
    default:
      return unhandled(fact);
  }
};

const unhandled = (fact: never): never => {
  throw new Error(`a fact of no known kind: ${JSON.stringify(fact)}`);
};

const arrange = ({
  state,
  fact,
  refuse,
}: {
  readonly state: State;
  readonly fact: FactOf<'vehicle-arranged'> | FactOf<'vehicle-changed'>;
  readonly refuse: Refusal;
}): void => {
  const before = state.vehicles.get(fact.vehicle);
  if (fact.fact === 'vehicle-changed' && before === undefined) return refuse('no-such-vehicle', { found: fact.vehicle });
  if (fact.fact === 'vehicle-arranged' && before !== undefined) return refuse('vehicle-exists', { found: fact.vehicle });
  const terms: VehicleTerms = {
    ...before,
    ...fact,
    fact: fact.id,
    kind: fact.kind ?? before?.kind ?? 'other',
    for: fact.for ?? before?.for ?? [],
    votesDirectedBy: fact.votesDirectedBy ?? before?.votesDirectedBy ?? unknownHolder,
    economicInterest: (fact.economicInterest ?? before?.economicInterest ?? 'discretionary') as VehicleTerms['economicInterest'],
  };
  if (terms.economicInterest !== 'discretionary') {
    let sum = fraction(0n, 1n);
    for (const { part } of terms.economicInterest) sum = addFractions(sum, part);
    if (sum.part !== sum.whole)
      return refuse('parts-not-one', { vehicle: fact.vehicle, part: `${sum.part}`, whole: `${sum.whole}` });
  }
  const targets = [terms.votesDirectedBy, ...terms.for];
  if (terms.economicInterest !== 'discretionary') for (const { person } of terms.economicInterest) targets.push(person);
  const others = targets.filter((target) => target !== publicHolders && target !== unknownHolder);
  if (closesCircle(state, fact.vehicle, others)) return refuse('cyclic-vehicles', { found: fact.vehicle });
  state.vehicles.set(fact.vehicle, terms);
  refreshSides(state);
};

const changeDirector = (
  { state, person, refuse }: { readonly state: State; readonly person: string; readonly refuse: Refusal },
  change: (director: Director) => Director,
): void => {
  const director = state.directors.get(person);
  if (director === undefined) return refuse('not-a-director', { found: person });
  state.directors.set(person, change(director));
};

const changeCommittee = ({
  state,
  fact,
  refuse,
}: {
  readonly state: State;
  readonly fact: FactOf<'committee-member-appointed'> | FactOf<'committee-member-ceased'>;
  readonly refuse: Refusal;
}): void => {
  const committee = state.committees.get(fact.committee);
  if (committee === undefined) return refuse('no-such-committee', { found: fact.committee });
  const members = new Map(committee.members);
  if (fact.fact === 'committee-member-appointed') members.set(fact.person, { chair: fact.chair ?? false, fact: fact.id });
  else if (!members.delete(fact.person)) return refuse('not-a-member', { found: fact.person, committee: fact.committee });
  state.committees.set(fact.committee, { ...committee, members });
};

const list = ({
  state,
  fact,
  refuse,
  on,
}: {
  readonly state: State;
  readonly fact: FactOf<'listed'> | FactOf<'listing-changed'>;
  readonly refuse: Refusal;
  readonly on: HongKongDate;
}): void => {
  if (fact.fact === 'listed' && state.listing !== undefined) return refuse('already-listed');
  if (fact.fact === 'listing-changed' && state.listing === undefined) return refuse('not-listed');
  state.listing = {
    as: fact.as,
    since: on,
    exempt: fact.exempt,
    fact: fact.id,
    marketCapitalisation: fact.fact === 'listed' ? fact.marketCapitalisation : state.listing?.marketCapitalisation,
    revenue: fact.fact === 'listed' ? fact.revenue : state.listing?.revenue,
  };
  state.listedOn ??= on;
};
