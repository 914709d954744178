/** The schedule of small programmes against trying everything: never worse than proposed, and what is proved is least. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { triedProgrammes } from './tried-programmes.ts';

test('no small programme has a schedule worse than proposed, and none that is proved least is not', () => {
  const { faults, proved, tried } = triedProgrammes({ seed: 20_261_126n, count: 150, extra: 0n });
  assert.deepEqual(faults, []);
  assert.ok(proved * 2 > tried, `${proved} of ${tried} proved`);
});

test('converting more than asked at any step never makes a whole programme ask for less', () => {
  const { faults } = triedProgrammes({ seed: 20_261_127n, count: 40, extra: 1n });
  assert.deepEqual(faults, []);
});
