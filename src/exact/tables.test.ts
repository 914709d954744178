/** Tables at the edges: what is read, refused, printed and rounded, to the letter. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addDays,
  addFractions,
  addYears,
  allocateLeast,
  compareFractions,
  daysBetween,
  divideDown,
  divideUp,
  fraction,
  grouped,
  hongKongDateOf,
  hongKongTimeOf,
  isAbove,
  isBelow,
  multiplyFractions,
  printPercent,
  readAsOf,
  readDate,
  readFraction,
  readInstant,
  readQuantity,
  reduceFraction,
} from './index.ts';

test('quantities at the edges', () => {
  const read = (text: string): bigint | string => {
    const reading = readQuantity(text);
    return reading.status === 'read' ? reading.value : reading.because;
  };
  const table: readonly (readonly [string, bigint | string])[] = [
    ['0', 0n],
    ['000', 0n],
    ['1', 1n],
    ['12', 12n],
    ['1,234', 1234n],
    ['12,345', 12_345n],
    ['123,456', 123_456n],
    ['1,234,567', 1_234_567n],
    ['1234,567', 'grouping'],
    ['1,23', 'grouping'],
    ['1,2345', 'grouping'],
    [',123', 'grouping'],
    ['1,', 'grouping'],
    ['1,234,56', 'grouping'],
    ['1.5', 'fraction'],
    ['1.', 'fraction'],
    ['.5', 'fraction'],
    ['-1.25', 'fraction'],
    ['1,234.5', 'fraction'],
    ['1.25x', 'not-a-number'],
    ['x1.25', 'not-a-number'],
    ['1e3', 'fraction'],
    ['1E+30', 'fraction'],
    ['-2e-12', 'fraction'],
    ['12.5e3', 'fraction'],
    ['1e', 'not-a-number'],
    ['e5', 'not-a-number'],
    ['1e3x', 'not-a-number'],
    ['x1e3', 'not-a-number'],
    ['-1', 'negative'],
    ['-1,234', 'negative'],
    ['-', 'not-a-number'],
    ['+1', 'not-a-number'],
    ['', 'not-a-number'],
    ['.', 'not-a-number'],
    [',', 'not-a-number'],
    [',,', 'not-a-number'],
    ['1 000', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['１', 'not-a-number'],
    ['a1,2', 'not-a-number'],
    ['1,2b', 'not-a-number'],
    ['twelve', 'not-a-number'],
    [`1${'0'.repeat(30)}`, 10n ** 30n],
    [`1${'0'.repeat(29)}1`, 'too-large'],
    [`9${'0'.repeat(30)}`, 'too-large'],
    [`1${'0'.repeat(31)}`, 'too-large'],
    ['9'.repeat(30), 10n ** 30n - 1n],
    [`${'0'.repeat(31)}`, 0n],
    [`${'0'.repeat(32)}`, 'too-large'],
  ];
  for (const [text, expected] of table) assert.equal(read(text), expected, JSON.stringify(text));
});

test('a number as a person reads it', () => {
  const table: readonly (readonly [bigint, string])[] = [
    [0n, '0'],
    [7n, '7'],
    [999n, '999'],
    [1000n, '1,000'],
    [12_345n, '12,345'],
    [1_234_567n, '1,234,567'],
    [-1n, '-1'],
    [-1000n, '-1,000'],
    [10n ** 12n, '1,000,000,000,000'],
  ];
  for (const [value, text] of table) assert.equal(grouped(value), text);
});

test('parts of one', () => {
  const read = (text: string): string => {
    const reading = readFraction(text);
    return reading.status === 'read' ? `${reading.value.part}/${reading.value.whole}` : reading.because;
  };
  const table: readonly (readonly [string, string])[] = [
    ['671/1000', '671/1000'],
    ['671 / 1000', '671/1000'],
    ['1/1', '1/1'],
    ['0/1', '0/1'],
    ['1', '1/1'],
    ['0', '0/1'],
    ['2', 'not-a-fraction'],
    ['1/0', 'zero-whole'],
    ['0/0', 'zero-whole'],
    ['3/2', 'above-one'],
    ['1001/1000', 'above-one'],
    ['x', 'not-a-fraction'],
    ['', 'not-a-fraction'],
    ['a1/2', 'not-a-fraction'],
    ['1/2b', 'not-a-fraction'],
    ['-1/2', 'not-a-fraction'],
    ['1x/2', 'not-a-fraction'],
    ['0.5', 'not-a-fraction'],
    ['1/2/3', 'not-a-fraction'],
  ];
  for (const [text, expected] of table) assert.equal(read(text), expected, JSON.stringify(text));
});

test('rounding of quotients', () => {
  const table: readonly (readonly [bigint, bigint, bigint, bigint])[] = [
    [0n, 3n, 0n, 0n],
    [1n, 3n, 1n, 0n],
    [3n, 3n, 1n, 1n],
    [4n, 3n, 2n, 1n],
    [-1n, 3n, 0n, -1n],
    [-3n, 3n, -1n, -1n],
    [-4n, 3n, -1n, -2n],
    [6n, 2n, 3n, 3n],
  ];
  for (const [dividend, divisor, up, down] of table)
    assert.deepEqual([divideUp(dividend, divisor), divideDown(dividend, divisor)], [up, down], `${dividend}/${divisor}`);
});

test('proportions: comparing, adding, multiplying, lowest terms', () => {
  const [third, half] = [fraction(1n, 3n), fraction(1n, 2n)];
  assert.deepEqual(
    [compareFractions(third, half), compareFractions(half, third), compareFractions(half, fraction(2n, 4n))],
    [-1, 1, 0],
  );
  assert.deepEqual(
    [isAbove(half, third), isAbove(half, half), isBelow(third, half), isBelow(half, half)],
    [true, false, true, false],
  );
  assert.deepEqual(addFractions(third, half), { part: 5n, whole: 6n });
  assert.deepEqual(addFractions(fraction(1n, 4n), fraction(1n, 4n)), { part: 1n, whole: 2n });
  assert.deepEqual(multiplyFractions(fraction(2n, 3n), fraction(3n, 4n)), { part: 1n, whole: 2n });
  assert.deepEqual(reduceFraction(fraction(6n, 8n)), { part: 3n, whole: 4n });
  assert.deepEqual(reduceFraction(fraction(-6n, 8n)), { part: -3n, whole: 4n });
  assert.deepEqual(reduceFraction(fraction(0n, 8n)), { part: 0n, whole: 1n });
  assert.deepEqual(reduceFraction(fraction(3n, 7n)), { part: 3n, whole: 7n });
  assert.throws(() => fraction(1n, 0n), /whole above zero, not 0/);
  assert.throws(() => fraction(1n, -1n), /whole above zero, not -1/);
});

test('percentages as printed', () => {
  const tenth = fraction(1n, 10n);
  const table: readonly (readonly [bigint, bigint, bigint, typeof tenth | undefined, string])[] = [
    [1n, 3n, 2n, undefined, '33.33%'],
    [2n, 3n, 2n, undefined, '66.67%'],
    [1n, 8n, 2n, undefined, '12.50%'],
    [1n, 200n, 0n, undefined, '1%'],
    [1n, 201n, 0n, undefined, '0%'],
    [5n, 1n, 0n, undefined, '500%'],
    [0n, 9n, 3n, undefined, '0.000%'],
    [1n, 1n, 6n, undefined, '100.000000%'],
    [1n, 16_000n, 2n, undefined, '0.01%'],
    [-1n, 8n, 2n, undefined, '-12.50%'],
    [1n, 10n, 2n, tenth, '10.00%'],
    [99_999_999n, 1_000_000_000n, 2n, tenth, '<10.00%'],
    [100_000_001n, 1_000_000_000n, 2n, tenth, '>10.00%'],
    [9_994n, 100_000n, 2n, tenth, '9.99%'],
    [9_996n, 100_000n, 2n, tenth, '<10.00%'],
    [10_004n, 100_000n, 2n, tenth, '>10.00%'],
    [10_006n, 100_000n, 2n, tenth, '10.01%'],
    [1n, 2n, 2n, tenth, '50.00%'],
    [1n, 20n, 2n, tenth, '5.00%'],
    [333n, 1000n, 0n, fraction(1n, 3n), '33%'],
    [3334n, 10_000n, 2n, fraction(1n, 3n), '33.34%'],
    [33_334n, 100_000n, 2n, fraction(1n, 3n), '>33.33%'],
    [33_333n, 100_000n, 2n, fraction(1n, 3n), '33.33%'],
  ];
  for (const [part, whole, decimals, line, text] of table) {
    assert.equal(
      printPercent({ value: { part, whole }, decimals, ...(line === undefined ? {} : { line }) }),
      text,
      `${part}/${whole}`,
    );
  }
  assert.equal(printPercent({ value: fraction(1n, 3n) }), '33.33%');
});

test('dates that are in the calendar and dates that are not', () => {
  for (const text of [
    '1900-01-01',
    '2199-12-31',
    '2024-01-31',
    '2024-04-30',
    '2024-06-30',
    '2024-09-30',
    '2024-11-30',
    '2024-12-01',
    '2000-02-29',
    '2023-02-28',
  ])
    assert.equal(readDate(text), text);
  for (const text of [
    '1899-12-31',
    '2200-01-01',
    '2024-00-10',
    '2024-13-10',
    '2024-01-00',
    '2024-01-32',
    '2024-04-31',
    '2024-06-31',
    '2024-09-31',
    '2024-11-31',
    '1900-02-29',
    '2023-02-29',
    '2100-02-29',
    '2024-02-30',
    '2024-1-1',
    'x2024-01-01',
    '2024-01-01x',
    '20240101',
    '',
    '2024-01-01T00:00:00Z',
  ]) {
    assert.equal(readDate(text), undefined, text);
  }
});

test('instants with an offset, to the nanosecond', () => {
  const table: readonly (readonly [string, string | undefined])[] = [
    ['2024-06-26T18:00:00+08:00', '2024-06-26T10:00:00.000000000Z'],
    ['2024-06-26t18:00:00+0800', '2024-06-26T10:00:00.000000000Z'],
    ['2024-06-26 18:00:00 +08:00', '2024-06-26T10:00:00.000000000Z'],
    ['2024-06-26T18:00+08:00', '2024-06-26T10:00:00.000000000Z'],
    ['2024-06-26T10:00:00Z', '2024-06-26T10:00:00.000000000Z'],
    ['2024-06-26T10:00:00z', '2024-06-26T10:00:00.000000000Z'],
    ['2024-01-01T00:30:00+08:00', '2023-12-31T16:30:00.000000000Z'],
    ['2024-12-31T20:15:10-05:30', '2025-01-01T01:45:10.000000000Z'],
    ['2024-06-26T23:59:59.5+00:00', '2024-06-26T23:59:59.500000000Z'],
    ['2024-06-26T23:59:59.123456789Z', '2024-06-26T23:59:59.123456789Z'],
    ['2024-06-26T24:00:00+08:00', '2024-06-26T16:00:00.000000000Z'],
    ['2024-06-26T24:00:00.0+08:00', '2024-06-26T16:00:00.000000000Z'],
    ['2024-06-26T24:00:01+08:00', undefined],
    ['2024-06-26T24:01:00+08:00', undefined],
    ['2024-06-26T24:00:00.1+08:00', undefined],
    ['2024-06-26T25:00:00+08:00', undefined],
    ['2024-06-26T10:60:00Z', undefined],
    ['2024-06-26T10:00:60Z', undefined],
    ['2024-06-26T10:00:00', undefined],
    ['2024-06-26T10:00:00+15:00', undefined],
    ['2024-06-26T10:00:00+08:60', undefined],
    ['2024-06-26T10:00:00+14:00', '2024-06-25T20:00:00.000000000Z'],
    ['2024-06-31T10:00:00Z', undefined],
    ['x2024-06-26T10:00:00Z', undefined],
    ['2024-06-26T10:00:00Zx', undefined],
    ['2024-06-26T10:00:00.1234567890Z', undefined],
    ['2024-06-26', undefined],
    ['', undefined],
    ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00.000000000Z'],
    ['1900-01-01T00:00:00+08:00', '1899-12-31T16:00:00.000000000Z'],
  ];
  for (const [text, expected] of table) assert.equal(readInstant(text), expected, text);
});

test('Hong Kong dates and times of instants', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['2023-12-15T15:45:00.000000000Z', '2023-12-15', '23:45'],
    ['2023-12-15T15:59:59.999999999Z', '2023-12-15', '23:59'],
    ['2023-12-15T16:00:00.000000000Z', '2023-12-16', '00:00'],
    ['2023-12-31T23:05:00.000000000Z', '2024-01-01', '07:05'],
    ['2024-02-28T17:00:00.000000000Z', '2024-02-29', '01:00'],
  ];
  for (const [instant, date, time] of table)
    assert.deepEqual([hongKongDateOf(instant), hongKongTimeOf(instant)], [date, time], instant);
  assert.deepEqual(readAsOf('2024-06-26'), { date: '2024-06-26' });
  assert.deepEqual(readAsOf('2024-06-26T18:00:00Z'), { date: '2024-06-27', instant: '2024-06-26T18:00:00.000000000Z' });
  assert.equal(readAsOf('yesterday'), undefined);
});

test('adding days and years', () => {
  const days: readonly (readonly [string, bigint, string])[] = [
    ['2024-02-28', 1n, '2024-02-29'],
    ['2024-02-29', 1n, '2024-03-01'],
    ['2023-02-28', 1n, '2023-03-01'],
    ['2024-12-31', 1n, '2025-01-01'],
    ['2024-01-01', -1n, '2023-12-31'],
    ['2000-02-28', 2n, '2000-03-01'],
    ['2100-02-28', 1n, '2100-03-01'],
    ['2024-03-01', 365n, '2025-03-01'],
    ['2018-04-30', 0n, '2018-04-30'],
    ['1999-12-31', 62n, '2000-03-02'],
    ['2024-10-31', 31n, '2024-12-01'],
  ];
  for (const [from, by, to] of days) {
    assert.equal(addDays(from, by), to, from);
    assert.equal(daysBetween({ from, to }), by);
  }
  const years: readonly (readonly [string, bigint, string])[] = [
    ['2024-02-29', 1n, '2025-02-28'],
    ['2024-02-29', 4n, '2028-02-29'],
    ['2022-06-01', 3n, '2025-06-01'],
    ['2024-03-15', 6n, '2030-03-15'],
    ['2024-02-29', 12n, '2036-02-29'],
    ['2024-01-31', 1n, '2025-01-31'],
    ['2024-12-09', 1n, '2025-12-09'],
  ];
  for (const [from, by, to] of years) assert.equal(addYears(from, by), to, from);
});

test('equal remainders go to the lowest id, whatever the order', () => {
  const split = (ids: readonly string[]): string =>
    allocateLeast({ bearers: ids.map((id) => ({ id, shares: 1n })), duty: 2n, whole: 3n })
      .map(({ id, shares }) => `${id}${shares}`)
      .join(' ');
  assert.deepEqual(
    [split(['a', 'b', 'c']), split(['c', 'b', 'a']), split(['b', 'c', 'a'])],
    ['a1 b1 c0', 'c0 b1 a1', 'b1 c0 a1'],
  );
  const unequal = allocateLeast({
    bearers: [
      { id: 'a', shares: 1n },
      { id: 'b', shares: 2n },
    ],
    duty: 1n,
    whole: 3n,
  });
  assert.deepEqual(unequal, [
    { id: 'a', shares: 0n },
    { id: 'b', shares: 1n },
  ]);
  assert.deepEqual(allocateLeast({ bearers: [{ id: 'a', shares: 1n }], duty: 1n, whole: 0n }), []);
});
