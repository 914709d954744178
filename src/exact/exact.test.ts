import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addYears,
  allocateByCeiling,
  allocateByFloor,
  allocateLeast,
  compareFractions,
  daysBetween,
  divideDown,
  divideUp,
  hongKongDateOf,
  printPercent,
  readDate,
  readInstant,
  readQuantity,
} from './index.ts';

test('a quantity is read from its characters and never through a float', () => {
  assert.deepEqual(readQuantity('9007199254740993'), { status: 'read', value: 9_007_199_254_740_993n });
  assert.deepEqual(readQuantity('6,906,080,602'), { status: 'read', value: 6_906_080_602n });
  for (const [text, because] of [
    ['1.0', 'fraction'],
    ['1e3', 'fraction'],
    ['-1', 'negative'],
    ['69,06', 'grouping'],
    ['x', 'not-a-number'],
    ['1'.repeat(32), 'too-large'],
  ] as const) {
    assert.deepEqual(readQuantity(text), { status: 'refused', because }, text);
  }
});

test('599,999,999 of 800,000,000 never prints 75.00%', () => {
  const line = { part: 3n, whole: 4n };
  assert.equal(printPercent({ value: { part: 599_999_999n, whole: 800_000_000n }, line }), '<75.00%');
  assert.equal(printPercent({ value: { part: 600_000_000n, whole: 800_000_000n }, line }), '75.00%');
  assert.equal(printPercent({ value: { part: 600_000_001n, whole: 800_000_000n }, line }), '>75.00%');
});

test('a division is rounded up for duties and down for entitlements, and differs by at most one', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 30n), fc.bigInt(1n, 10n ** 30n), (dividend, divisor) => {
      const [up, down] = [divideUp(dividend, divisor), divideDown(dividend, divisor)];
      assert.ok(up * divisor >= dividend && (up - 1n) * divisor < dividend);
      assert.ok(down * divisor <= dividend && (down + 1n) * divisor > dividend);
    }),
    { seed: 1 },
  );
});

test('a ceiling for each covers the duty, the least total is exact, and a floor never passes the amount', () => {
  const held = fc.array(fc.bigInt(1n, 10n ** 12n), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(held, fc.bigInt(0n, 10n ** 10n), fc.bigInt(10n ** 13n, 10n ** 14n), (shares, duty, whole) => {
      const bearers = shares.map((number, index) => ({ id: `h${index}`, shares: number }));
      const sum = (parts: readonly { readonly shares: bigint }[]): bigint =>
        parts.reduce((total, part) => total + part.shares, 0n);
      const least = divideUp(sum(bearers) * duty, whole);
      assert.equal(sum(allocateLeast({ bearers, duty, whole })), least);
      const ceiling = sum(allocateByCeiling({ bearers, duty, whole }));
      assert.ok(ceiling >= least && ceiling < least + BigInt(bearers.length));
      assert.ok(sum(allocateByFloor({ bearers, amount: duty, whole })) <= least);
    }),
    { seed: 2 },
  );
});

test('proportions are compared exactly past 10^20', () => {
  const [big, one] = [
    { part: 10n ** 21n + 1n, whole: 10n ** 22n },
    { part: 1n, whole: 10n },
  ];
  assert.equal(compareFractions(big, one), 1);
});

test('dates keep the calendar, and an instant falls on its Hong Kong date', () => {
  assert.equal(readDate('2024-02-29'), '2024-02-29');
  assert.equal(readDate('2023-02-29'), undefined);
  assert.equal(addDays('2024-02-28', 2n), '2024-03-01');
  assert.equal(addYears('2024-02-29', 1n), '2025-02-28');
  assert.equal(daysBetween({ from: '2018-04-30', to: '2026-07-24' }), 3007n);
  const late = readInstant('2023-12-15T23:45:00+08:00');
  assert.equal(late, '2023-12-15T15:45:00.000000000Z');
  assert.equal(hongKongDateOf('2023-12-15T16:00:00.000000000Z'), '2023-12-16');
  assert.equal(readInstant('2023-12-15T23:45:00'), undefined);
  assert.equal(readInstant('2023-12-15T24:00:00+08:00'), '2023-12-15T16:00:00.000000000Z');
});

test('date arithmetic agrees with the platform', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 80_000 }), (days) => {
      assert.equal(addDays('1970-01-01', BigInt(days)), new Date(days * 86_400_000).toISOString().slice(0, 10));
    }),
    { seed: 3 },
  );
});
