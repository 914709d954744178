/** A duty shared among beneficiaries and their vehicles, or as they agree. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buyBack, cleared, company, type FactText, recordOf, S, told } from '../../cases/clearance/small-companies.ts';
import { type Sharing, sharingFaults } from './index.ts';
import { tellReason } from './tell.ts';

const agreement = (shares: Readonly<Record<string, bigint>>): Sharing => ({
  by: 'agreement',
  shares: new Map(Object.entries(shares)),
});
const faultsOf = (shares: Readonly<Record<string, bigint>>) => {
  const clearance = cleared(S, buyBack(10_000_001n), { sharing: agreement(shares) });
  return { faults: sharingFaults(clearance.asked), remedies: clearance.remedies };
};

test('an agreement that reaches the duty and raises nobody is what is converted', () => {
  const { faults, remedies } = faultsOf({ x: 1_300_000n, y: 800_001n });
  assert.deepEqual(faults, []);
  assert.equal(told(remedies[0] as never), 'convert A 2100001 2000001 x/x/1300000,y/y/800001');
});

test('an agreement that falls short, or takes more than somebody holds, is refused by how much', () => {
  const short = faultsOf({ x: 1_200_001n, y: 799_999n }).faults;
  assert.deepEqual(short, [
    { code: 'agreement-short', values: { shares: '2000000', least: '2000001', short: '1' } },
    { code: 'agreement-proportion-rises', values: { beneficiary: 'y', shares: '799999', own: '800001', short: '2' } },
  ]);
  const over = faultsOf({ x: 120_000_001n, y: 800_001n });
  assert.deepEqual(over.faults, [
    { code: 'agreement-more-than-held', values: { holder: 'x', shares: '120000001', held: '120000000', over: '1' } },
  ]);
  assert.ok(!over.remedies.some(({ action }) => action === 'convert'), 'what cannot be is not offered');
  assert.equal(
    tellReason(short[0] as never, 'en'),
    'the parties agreed on 2,000,000 shares where 2,000,001 have to be converted: 1 short.',
  );
});

test('an agreement that names who holds nothing is refused', () => {
  assert.equal(faultsOf({ z: 2_000_001n, x: 1_200_001n, y: 800_001n }).faults[0]?.code, 'agreement-more-than-held');
});

/** As S, with the shares of x in two companies that he owns and directs. */
const vehicles = (): readonly FactText[] => {
  const own = (vehicle: string): readonly FactText[] => [
    { on: '2022-01-03', fact: 'person-recorded', person: vehicle, kind: 'company', name: { en: vehicle } },
    {
      on: '2022-01-03',
      fact: 'vehicle-arranged',
      vehicle,
      kind: 'private-company',
      for: 'x',
      votesDirectedBy: 'x',
      economicInterest: [{ person: 'x', part: '1' }],
    },
  ];
  return S.flatMap((fact) =>
    fact['to'] === 'x'
      ? [...own('v1'), ...own('v2'), { ...fact, number: '70000001', to: 'v1' }, { ...fact, number: '49999999', to: 'v2' }]
      : [fact],
  );
};

test('a ceiling for each beneficiary, then largest remainder among his vehicles', () => {
  const [least] = cleared(recordOf(vehicles()), buyBack(10_000_001n)).remedies;
  assert.equal(told(least as never), 'convert A 2000002 2000001 x/v1/700001,x/v2/500000,y/y/800001');
});

test('what a vehicle converts already is taken off its own part', () => {
  const done = { fact: 'shares-converted', class: 'A', into: 'B', number: 700_001n, holder: 'v1' };
  const [least] = cleared(recordOf(vehicles()), [...buyBack(10_000_001n), done], { set: 'c' }).remedies;
  assert.equal(told(least as never), 'convert A 1300001 1300000 x/v2/500000,y/y/800001');
});

test('who converted more than his quota leaves the others the less to convert', () => {
  const done = { fact: 'shares-converted', class: 'A', into: 'B', number: 1_999_999n, holder: 'x' };
  const [least] = cleared(S, [...buyBack(10_000_000n), done], { set: 'c' }).remedies;
  assert.equal(told(least as never), 'convert A 1 1 y/y/1');
});

test('equal remainders go to the lowest id', () => {
  const equal = company({ w: { b: 100n, a: 100n }, n: 800n });
  assert.equal(told(cleared(equal, buyBack(5n), { sharing: { by: 'least' } }).remedies[0] as never), 'convert A 1 1 a/a/1');
});
