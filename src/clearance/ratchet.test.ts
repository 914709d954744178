/** The ratchet trap, told with its figures before it springs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buyBack, cleared, company, type FactText, S } from '../../cases/clearance/small-companies.ts';
import { ratchetNotices, tellRatchet } from './index.ts';

const noticesOf = (clearance: ReturnType<typeof cleared>) =>
  new Map(ratchetNotices(clearance).map(({ code, values = {} }) => [code, values]));
const S2024 = company({ w: { x: 120_000_000n, y: 80_000_000n }, n: 800_000_000n, on: '2024-06-12' });

test('one option share lowers the ceiling for good, also where nothing forbids it', () => {
  const clearance = cleared(S, [{ fact: 'shares-issued', class: 'B', number: 1, to: 'public', basis: 'option-exercise' }]);
  assert.equal(clearance.judged.permitted, 'yes');
  const lowered = noticesOf(clearance).get('ceiling-lowered');
  assert.deepEqual(lowered, {
    fromPart: '200000000',
    fromWhole: '1000000000',
    toPart: '200000000',
    toWhole: '1000000001',
    exact: '200000000/1000000001',
  });
  assert.equal(
    tellRatchet({ code: 'ceiling-lowered', values: lowered ?? {} }, 'en'),
    'The ceiling of 8A.13 falls for good from 200,000,000/1,000,000,000 to 200,000,000/1,000,000,001 (200000000/1000000001).',
  );
});

test('after 5,000,000 options a cancellation of as many needs 995,025 conversions, and that is told first', () => {
  const issue = { fact: 'shares-issued', class: 'B', number: 5_000_000, to: 'public', basis: 'option-exercise' };
  assert.deepEqual(noticesOf(cleared(S, [issue])).get('later-buy-back-needs'), { issued: '5000000', needs: '995025' });
  const [least] = cleared([...S, { on: '2022-02-01', ...issue }], buyBack(5_000_000n)).remedies;
  assert.equal(least?.leastShares, 995_025n);
});

test('40,000,000 in treasury, converted for and sold again, leave 24/125 for good', () => {
  const clearance = cleared(S2024, [{ fact: 'shares-repurchased', class: 'B', number: 40_000_000, held: 'treasury' }], {
    on: '2024-07-01',
  });
  const [least] = clearance.remedies;
  const resale = least?.notices.find(({ code }) => code === 'treasury-resale-lowers');
  assert.deepEqual(resale?.values, { treasury: '40000000', part: '192000000', whole: '1000000000', exact: '24/125' });
  assert.equal(noticesOf(clearance).has('treasury-resale-lowers'), false, 'unconverted, a resale brings the proportion back');
});

test('8A.13 example 3: 50,000,000 in treasury after an issue leave 96/625', () => {
  const issue = { on: '2024-06-20', fact: 'shares-issued', class: 'B', number: 250_000_000, to: 'public', basis: 'placing' };
  const [least] = cleared([...S2024, issue], [{ fact: 'shares-repurchased', class: 'B', number: 50_000_000, held: 'treasury' }], {
    on: '2024-07-01',
  }).remedies;
  assert.equal(least?.leastShares, 8_000_000n);
  assert.equal(least.notices.find(({ code }) => code === 'treasury-resale-lowers')?.values?.['exact'], '96/625');
});

test('a resale of treasury shares that were converted for is permitted and lowers the ceiling for good', () => {
  const treasury: readonly FactText[] = [
    { on: '2024-06-20', set: 't', fact: 'shares-repurchased', class: 'B', number: 40_000_000, held: 'treasury' },
    { on: '2024-06-20', set: 't', fact: 'shares-converted', class: 'A', into: 'B', number: 4_800_000, holder: 'x' },
    { on: '2024-06-20', set: 't', fact: 'shares-converted', class: 'A', into: 'B', number: 3_200_000, holder: 'y' },
  ];
  const clearance = cleared([...S2024, ...treasury], [{ fact: 'treasury-shares-sold', class: 'B', number: 40_000_000 }], {
    on: '2024-07-01',
  });
  assert.equal(clearance.judged.permitted, 'yes');
  assert.equal(noticesOf(clearance).get('ceiling-lowered')?.['exact'], '24/125');
});

test('a purchase for cancellation says what falls due then, and that converting now would not count for it', () => {
  const [bought = {}] = buyBack(10_000_000n);
  const convert = { fact: 'shares-converted', class: 'A', into: 'B', number: 2_000_000, holder: 'x' };
  assert.deepEqual(noticesOf(cleared(S, [bought])).get('due-at-cancellation'), { pending: '10000000', needs: '2000000' });
  const early = noticesOf(cleared(S, [bought, convert]));
  assert.deepEqual(early.get('converted-early'), { pending: '10000000', needs: '1980000' });
  assert.equal(early.get('ceiling-lowered')?.['exact'], '99/500');
  assert.equal(early.get('conversion-for-good')?.['shares'], '2000000');
});

test('converting more than a reduction asks is told by how much; the rounding of a duty is not', () => {
  const convert = (number: bigint) => ({ fact: 'shares-converted', class: 'A', into: 'B', number, holder: 'x' });
  const beyond = noticesOf(cleared(S, [...buyBack(10_000_000n), convert(2_000_007n)], { set: 'c' }));
  assert.deepEqual(beyond.get('converted-beyond-duty'), { more: '7' });
  assert.ok(beyond.has('ceiling-lowered'));
  const exact = noticesOf(cleared(S, [...buyBack(10_000_001n), convert(2_000_001n)], { set: 'c' }));
  assert.equal(exact.has('converted-beyond-duty') || exact.has('ceiling-lowered'), false);
});

test('a beneficiary who would have no weighted share left is told', () => {
  const small = company({ w: { x: 1_000n, y: 1n }, n: 9_000n });
  const [least] = cleared(small, buyBack(10n)).remedies;
  assert.deepEqual(least?.notices.find(({ code }) => code === 'beneficiary-ends')?.values, { beneficiary: 'y' });
});

test('what was missed before is told apart from what is charged', () => {
  const record = [...S, ...buyBack(10_000_000n).map((fact) => ({ on: '2022-02-01', ...fact }))];
  const notices = new Map(cleared(record, buyBack(9_900_000n)).remedies[0]?.notices.map(({ code, values }) => [code, values]));
  assert.deepEqual(notices.get('backlog-reduction'), { lacking: '2000000', since: '2022-02-01' });
  assert.deepEqual(notices.get('backlog-ceiling'), { lacking: '2000000', now: '1980000' });
});
