import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareFractions } from '../exact/index.ts';
import { fitsRecord, numberOf, percentApart, readPercent } from './percent.ts';

const read = (text: string): string => {
  const reading = readPercent(text);
  return reading.status === 'read' ? `${reading.value.part}/${reading.value.whole}` : reading.because;
};

test('a percentage is the exact proportion of its text', () => {
  for (const [text, part] of [
    ['67.1', '671/1000'],
    ['100', '1/1'],
    ['1e2', '1/1'],
    ['100.000', '1/1'],
    ['0', '0/1'],
    ['-0', '0/1'],
    ['0.00e99', '0/1'],
    ['50', '1/2'],
    ['33.333333', '33333333/100000000'],
    ['6.71E+1', '671/1000'],
    ['2.5e-1', '1/400'],
    ['0.1', '1/1000'],
  ] as const) {
    assert.equal(read(text), part, text);
  }
});

test('a percentage below zero, above a hundred or finer than a record can hold is refused', () => {
  for (const [text, because] of [
    ['-0.01', 'negative'],
    ['100.0000000001', 'above-hundred'],
    ['1e3', 'above-hundred'],
    ['1e999999', 'above-hundred'],
    [`1${'0'.repeat(120)}`, 'above-hundred'],
    ['1e-60', 'too-fine'],
    [`0.${'3'.repeat(60)}`, 'too-fine'],
    [`0.${'3'.repeat(1_000_000)}`, 'too-fine'],
  ] as const) {
    assert.equal(read(text), because, text.slice(0, 20));
  }
});

test('a proportion fits a record up to forty digits above and below', () => {
  const forty = 10n ** 40n - 1n;
  assert.ok(fitsRecord({ part: forty, whole: forty }));
  assert.equal(fitsRecord({ part: 1n, whole: forty + 1n }), false);
  assert.equal(fitsRecord({ part: forty + 1n, whole: 1n }), false);
});

test('a percentage that goes out is half up to six decimals, and never on or across a tested line that the exact one is not', () => {
  for (const [part, whole, text] of [
    [1n, 3n, '33.333333'],
    [2n, 3n, '66.666667'],
    [1n, 2n, '50'],
    [671n, 1000n, '67.1'],
    [0n, 1n, '0'],
    [1n, 1n, '100'],
    [749_999_999_999n, 1_000_000_000_000n, '74.999999'],
    [750_000_000_001n, 1_000_000_000_000n, '75.000001'],
    [750_000_000_000n, 1_000_000_000_000n, '75'],
    [1n, 1_000_000_000_000n, '0.000001'],
    [999_999_999_999n, 1_000_000_000_000n, '99.999999'],
    [99_999_999n, 1_000_000_000n, '9.999999'],
  ] as const) {
    assert.equal(percentApart({ part, whole }), text);
  }
});

test('a percentage that goes out stands to every tested line as the exact one, within a millionth, and comes back from its number', () => {
  const lines = [0n, 5n, 10n, 25n, 30n, 50n, 75n, 90n, 100n];
  const whole = fc.bigInt({ min: 1n, max: 10n ** 30n });
  const nearLine = fc
    .tuple(fc.constantFrom(...lines), fc.bigInt({ min: -2n, max: 2n }), fc.bigInt({ min: 100n, max: 10n ** 20n }))
    .map(([line, step, size]) => ({ part: line * size + step, whole: 100n * size }))
    .filter(({ part, whole: all }) => part >= 0n && part <= all);
  const any = whole.chain((all) => fc.bigInt({ min: 0n, max: all }).map((part) => ({ part, whole: all })));
  fc.assert(
    fc.property(fc.oneof(any, nearLine), (exact) => {
      const text = percentApart(exact);
      assert.match(text, /^\d{1,3}(\.\d{0,5}[1-9])?$/);
      assert.equal(JSON.stringify(numberOf(text)), text);
      const back = readPercent(JSON.stringify(numberOf(text)));
      assert.ok(back.status === 'read');
      for (const line of lines) {
        const at = { part: line, whole: 100n };
        assert.equal(compareFractions(back.value, at), compareFractions(exact, at), `${text} at ${line}`);
      }
      const difference = back.value.part * exact.whole - exact.part * back.value.whole;
      const size = difference < 0n ? -difference : difference;
      assert.ok(size * 10n ** 8n < back.value.whole * exact.whole);
    }),
  );
});
