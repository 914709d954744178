/** What must always hold of a state is asserted: a state that was tampered with is never used. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertConserved, changeClass, changeHolding, refreshSides, totalsOf } from './holdings.ts';
import { closesCircle, currentBeneficiaries, economicParts, sideOf } from './interests.ts';
import { emptyState, type State, type VehicleTerms } from './state.ts';

const vehicle = (id: string, terms: Partial<VehicleTerms>): VehicleTerms => ({
  vehicle: id,
  kind: 'private-company',
  for: [],
  votesDirectedBy: 'unknown',
  economicInterest: 'discretionary',
  fact: id,
  ...terms,
});

const company = (): State => {
  const state = emptyState();
  for (const [id, votes, weighted] of [
    ['A', 10n, true],
    ['B', 1n, false],
  ] as const) {
    state.classes.set(id, {
      id,
      votes,
      reservedVotes: 1n,
      weighted,
      listed: !weighted,
      convertsInto: undefined,
      rights: {},
      issued: 0n,
      treasury: 0n,
      pendingCancellation: 0n,
      authorised: undefined,
      split: { part: 1n, whole: 1n },
      createdBy: id,
    });
  }
  state.beneficiaries.set('x', 'named');
  give(state, 'A', 'x', 100n);
  give(state, 'B', 'public', 900n);
  refreshSides(state);
  return state;
};

const give = (state: State, classId: string, holder: string, by: bigint, ceasedBy = 0n): void => {
  const shareClass = state.classes.get(classId) ?? assert.fail();
  changeClass(state, shareClass, { issued: by });
  changeHolding({ state, shareClass, holder, by, ceasedBy });
};

test('a sound state passes, and each sum that was touched is named', () => {
  assertConserved(company());
  const more = company();
  changeClass(more, more.classes.get('B') ?? assert.fail(), { issued: 1n });
  assert.throws(() => assertConserved(more), /class B: 900 shares are held but 901 are in issue/);
  const votes = company();
  votes.sums.totalVotes += 1n;
  assert.throws(() => assertConserved(votes), /the holdings carry 1900 votes but the sums say 1901/);
  const weighted = company();
  weighted.sums.wvrShares -= 1n;
  assert.throws(() => assertConserved(weighted), /100 shares carry weight but the sums say 99/);
  const sides = company();
  sides.sums.nonWvrVotes += 1n;
  assert.throws(() => assertConserved(sides), /the sides of Rule 8A.09 do not add up to 1900 votes/);
});

test('who loses the last of his weight goes over to the other side with what else he holds', () => {
  const state = company();
  give(state, 'B', 'x', 50n);
  assert.deepEqual([state.sums.nonWvrVotes, state.sums.beneficiaryOrdinaryVotes], [900n, 50n]);
  const weighted = state.classes.get('A') ?? assert.fail();
  changeHolding({ state, shareClass: weighted, holder: 'x', by: 0n, ceasedBy: 99n });
  assert.deepEqual([state.sums.nonWvrVotes, state.sums.wvrShares, currentBeneficiaries(state).has('x')], [900n, 1n, true]);
  changeHolding({ state, shareClass: weighted, holder: 'x', by: 0n, ceasedBy: 1n });
  assert.deepEqual([state.sums.nonWvrVotes, state.sums.wvrShares, currentBeneficiaries(state).has('x')], [1050n, 0n, false]);
  assertConserved(state);
});

test('votes of an unknown holder that a beneficiary directs by a power leave the unknown side', () => {
  const state = company();
  give(state, 'B', 'unknown', 30n);
  give(state, 'B', 'z', 20n);
  const entrust = (holder: string, number: bigint): void => {
    state.entrustments.set(holder, { arrangement: holder, holder, class: 'B', number, to: 'x', fact: holder, directed: false });
  };
  entrust('unknown', 10n);
  assert.deepEqual(
    [totalsOf(state).unknownVotes, totalsOf(state).nonWvrVotes, totalsOf(state).beneficiaryOrdinaryVotes],
    [20n, 920n, 10n],
  );
  entrust('z', 25n);
  assert.deepEqual(
    [totalsOf(state).unknownVotes, totalsOf(state).nonWvrVotes, totalsOf(state).beneficiaryOrdinaryVotes],
    [20n, 900n, 30n],
  );
});

test('a part of nothing is no part, and a circle is found through any way of holding', () => {
  const state = company();
  state.vehicles.set(
    'v',
    vehicle('v', {
      economicInterest: [
        { person: 'x', part: { part: 0n, whole: 1n } },
        { person: 'z', part: { part: 1n, whole: 1n } },
      ],
    }),
  );
  assert.deepEqual([...economicParts(state, 'v').parts.keys()], ['z']);
  state.vehicles.set('w', vehicle('w', { for: ['v'] }));
  state.nominees.set('n', 'w');
  state.vehicles.set('u', vehicle('u', { votesDirectedBy: 'n', for: ['n', 'n'] }));
  assert.equal(closesCircle(state, 'z', ['u']), true);
  assert.equal(closesCircle(state, 'v', ['other', 'other', 'u']), true);
  assert.equal(closesCircle(state, 'u', ['v', 'w', 'n', 'n', 'v']), false);
});

test('on whose side a holder stands', () => {
  const state = company();
  const beneficiaries = currentBeneficiaries(state);
  const side = (id: string, terms: Partial<VehicleTerms>): string => {
    state.vehicles.set(id, vehicle(id, terms));
    return sideOf(state, id, beneficiaries);
  };
  const whole = { part: 1n, whole: 1n };
  assert.equal(sideOf(state, 'public', beneficiaries), 'non-wvr');
  assert.equal(sideOf(state, 'public', new Set(['public'])), 'non-wvr');
  assert.equal(sideOf(state, 'unknown', beneficiaries), 'unknown');
  assert.equal(sideOf(state, 'z', beneficiaries), 'non-wvr');
  assert.equal(side('directed', { votesDirectedBy: 'x', economicInterest: [{ person: 'z', part: whole }] }), 'wvr');
  assert.equal(side('owned', { votesDirectedBy: 'z', economicInterest: [{ person: 'x', part: whole }] }), 'partly');
  assert.equal(side('discretion', { votesDirectedBy: 'z', for: ['x'] }), 'partly');
  assert.equal(side('others', { votesDirectedBy: 'z', for: ['z'] }), 'non-wvr');
  assert.equal(side('undirected', { votesDirectedBy: 'unknown', economicInterest: [{ person: 'z', part: whole }] }), 'unknown');
  assert.equal(side('unowned', { votesDirectedBy: 'z', economicInterest: [{ person: 'unknown', part: whole }] }), 'unknown');
});
