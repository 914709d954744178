/** What a yes or a remedy leaves for later: own proportions, what was converted before, decisions that end. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buyBack, cleared, company, type FactText, S } from '../../cases/clearance/small-companies.ts';
import { ratchetNotices } from './index.ts';

const valuesOf = (notices: ReturnType<typeof ratchetNotices> | undefined, code: string) =>
  (notices ?? []).flatMap((notice) => (notice.code === code ? [notice.values] : []));
const convert = (number: bigint, set?: string): FactText => ({
  fact: 'shares-converted',
  class: 'A',
  into: 'B',
  number,
  holder: 'x',
  ...(set === undefined ? {} : { set }),
});

test('with the least total somebody converts a share less than his quota, and his own proportion rises', () => {
  const [least] = cleared(S, buyBack(10_000_001n), { sharing: { by: 'least' } }).remedies;
  assert.deepEqual(valuesOf(least?.notices, 'own-proportion-rises'), [
    { beneficiary: 'y', shares: '800000', own: '800001', short: '1' },
  ]);
  const [rounded] = cleared(S, buyBack(10_000_001n)).remedies;
  assert.deepEqual(valuesOf(rounded?.notices, 'own-proportion-rises'), []);
  const byOne = cleared(S, [...buyBack(10_000_000n), convert(2_000_000n)], { set: 'c' });
  assert.equal(byOne.judged.permitted, 'yes');
  assert.deepEqual(valuesOf(ratchetNotices(byOne), 'own-proportion-rises'), [
    { beneficiary: 'y', shares: '0', own: '800000', short: '800000' },
  ]);
});

test('what was converted when shares were bought into treasury is told before more is converted for their cancellation', () => {
  const bought = { on: '2024-07-01', fact: 'shares-repurchased', class: 'B', number: 40_000_000, held: 'treasury', set: 'q' };
  const record = [...S, bought, { on: '2024-07-01', ...convert(8_000_000n, 'q') }];
  const cancel = { fact: 'shares-cancelled', class: 'B', number: 40_000_000, from: 'treasury' };
  const [least] = cleared(record, [cancel], { on: '2024-07-08' }).remedies;
  assert.equal(least?.leastShares, 7_680_000n);
  assert.deepEqual(valuesOf(least.notices, 'converted-at-purchase'), [{ converted: '8000000' }]);
  const [first] = cleared([...S, bought], [cancel], { on: '2024-07-08' }).remedies;
  assert.deepEqual(valuesOf(first?.notices, 'converted-at-purchase'), []);
});

test('a yes that rests on a decision tells what would be short from the day after it ends', () => {
  const modified = {
    on: '2022-02-01',
    fact: 'exchange-decided',
    decision: 'modification',
    rule: '8A.09',
    parameter: { name: 'minimum', value: '1/20' },
    until: '2022-03-31',
  };
  const [bought = {}] = buyBack(20_000_000n);
  const tight = [...company({ w: { x: 80_000_000n }, n: 100_000_000n }), modified];
  const clearance = cleared(tight, [bought]);
  assert.equal(clearance.judged.permitted, 'yes');
  assert.deepEqual(valuesOf(ratchetNotices(clearance), 'votes-short-from'), [
    { until: '2022-03-31', from: '2022-04-01', rule: '8A.09', short: '80000000' },
  ]);
  const [kept = {}] = buyBack(11_111_111n);
  assert.deepEqual(valuesOf(ratchetNotices(cleared(tight, [kept])), 'votes-short-from'), [], 'that does under the Rule too');
  const waived = ['8A.13', '8A.15'].map((rule) => ({
    on: '2022-02-01',
    fact: 'exchange-decided',
    decision: 'waiver',
    rule,
    until: '2022-03-31',
  }));
  const waiting = cleared([...S, ...waived], buyBack(10_000_000n), { set: 's' });
  assert.deepEqual(
    valuesOf(ratchetNotices(waiting), 'shares-short-from').map((values) => `${values?.['rule']} ${values?.['short']}`),
    ['8A.13 2000000', '8A.15 2000000'],
  );
});

test('a waiver is offered beside a duty that was open before, which would use its number up first', () => {
  const open = buyBack(10_000_000n).map((fact) => ({ on: '2022-02-01', set: 'o', ...fact }));
  const waiver = cleared([...S, ...open], buyBack(10_000_000n), { set: 's' }).remedies.find(({ action }) => action === 'waiver');
  const numbers = waiver?.proposal.facts.flatMap((fact) =>
    fact.fact === 'exchange-decided' ? [(fact as unknown as { number?: bigint }).number ?? 0n] : [],
  );
  assert.deepEqual(numbers, [0n, 20_000_000n]);
});

test('what a remedy puts beside the one action of a proposal stands beside it', () => {
  const { remedies } = cleared(S, buyBack(10_000_000n), { set: 's' });
  const sets = remedies.map(({ action, proposal: { set = '-', facts } }) => `${action} ${set} ${facts[0]?.set ?? '-'}`);
  assert.deepEqual(sets, ['convert s s', 'waiver - -']);
});
