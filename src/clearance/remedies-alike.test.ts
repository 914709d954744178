/** One class split or consolidated by itself: every class alike is the plain way, behind the approval of Rule 8A.14. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleared, type FactText, judgedAgain, S } from '../../cases/clearance/small-companies.ts';
import { counted, remedyClause } from './index.ts';

const split = (classId: string, [each, into]: readonly [number, number]): FactText => ({
  fact: into > each ? 'shares-subdivided' : 'shares-consolidated',
  class: classId,
  each,
  into,
});

test('a sub-division or consolidation of one class is mended by every class alike, in the same ratio', () => {
  for (const [classId, each, into] of [
    ['B', 1, 2],
    ['A', 1, 5],
    ['A', 2, 1],
  ] as const) {
    const clearance = cleared(S, [split(classId, [each, into])], { on: '2024-09-20' });
    const [first] = clearance.remedies;
    assert.equal(`${first?.action} ${first?.permitted} ${first?.rules}`, 'alike needs-exchange 8A.14');
    const fact = first?.proposal.facts.at(-1) as unknown as FactText;
    assert.deepEqual([fact['class'], `${fact['each']}`, `${fact['into']}`], ['all', `${each}`, `${into}`]);
    const again = judgedAgain(clearance, first as never);
    assert.equal(again.permitted, 'yes', 'once the approval is given');
    const [was, is] = [clearance.ground.before.state.sums, again.after.state.sums];
    assert.equal(is.wvrShares * was.issued, was.wvrShares * is.issued, 'the proportion stays');
    assert.match(remedyClause(first as never).code, into > each ? /sub-divided$/ : /consolidated$/);
    assert.ok(first?.notices.some(({ code }) => code === 'as-if-decided'));
  }
});

test('every class alike lacks the approval alone, and two splits of a day are not put together', () => {
  const all = cleared(S, [split('all', [1, 2])], { on: '2024-09-20' });
  assert.deepEqual(
    all.remedies.map(({ action }) => action),
    ['approval'],
  );
  const two = cleared(S, [split('A', [1, 2]), split('B', [1, 3])], { on: '2024-09-20' });
  assert.ok(two.remedies.every(({ action }) => action !== 'alike'));
});

test('one share is told of as one', () => {
  for (const [is, reads] of [
    ['1 WVR shares were taken', '1 WVR share was taken'],
    ['that 1 shares of class A are converted', 'that 1 share of class A is converted'],
    ['will need 1 conversions', 'will need 1 conversion'],
    ['1 shares more than the least of 3 are converted', '1 share more than the least of 3 is converted'],
    ['3/1 shares, 2,001 shares are, 11 conversions', '3/1 shares, 2,001 shares are, 11 conversions'],
  ] as const) {
    assert.equal(counted(is, 'en'), reads);
  }
});
