import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldWithin, type RegisterView, shownWithin } from './holder-history.ts';

const register = (asAt: string, shows: boolean): RegisterView => ({ asAt, seq: 1, shows, nominee: false, through: undefined });
const breach = { first: '2024-03-01', last: '2024-03-20' };

test('who left a register between two of them held until the later one at the latest, not to the end of the breach', () => {
  const registers = [register('2024-02-28', true), register('2024-03-04', true), register('2024-03-08', false)];
  assert.deepEqual(shownWithin(registers, breach), [
    { first: '2024-03-01', last: '2024-03-08', open: { shown: '2024-03-04', gone: '2024-03-08' } },
  ]);
});

test('who came held from the register that first shows him; after the last one it is as old as it is', () => {
  assert.deepEqual(shownWithin([register('2024-03-04', false), register('2024-03-08', true)], breach), [
    { first: '2024-03-08', last: '2024-03-20' },
  ]);
  assert.deepEqual(shownWithin([register('2024-03-08', true), register('2024-03-25', true)], breach), [
    { first: '2024-03-08', last: '2024-03-20' },
  ]);
});

test('who was gone by the first register after the breach held to its end at the latest', () => {
  assert.deepEqual(shownWithin([register('2024-03-08', true), register('2024-04-01', false)], breach), [
    { first: '2024-03-08', last: '2024-03-20', open: { shown: '2024-03-08', gone: '2024-04-01' } },
  ]);
});

test('who went and came again held in two stretches', () => {
  const registers = [
    register('2024-03-02', true),
    register('2024-03-04', false),
    register('2024-03-10', true),
    register('2024-03-12', false),
  ];
  assert.deepEqual(shownWithin(registers, breach), [
    { first: '2024-03-02', last: '2024-03-04', open: { shown: '2024-03-02', gone: '2024-03-04' } },
    { first: '2024-03-10', last: '2024-03-12', open: { shown: '2024-03-10', gone: '2024-03-12' } },
  ]);
});

test('it is not told where only registers outside the breach differ, and none where they agree that he did not', () => {
  assert.equal(shownWithin([register('2024-02-28', true), register('2024-04-01', false)], breach), 'not-told');
  assert.equal(shownWithin([register('2024-02-28', false), register('2024-04-01', true)], breach), 'not-told');
  assert.equal(shownWithin([register('2024-04-01', false)], breach), 'not-told');
  assert.deepEqual(shownWithin([register('2024-02-28', false), register('2024-04-01', false)], breach), []);
  assert.deepEqual(shownWithin([register('2024-02-01', true), register('2024-02-28', false)], breach), []);
});

test('stretches that touch are one, and those with days between are not', () => {
  const period = { first: '2024-03-01', last: '2024-06-01' };
  assert.deepEqual(
    heldWithin(
      [
        { from: '2022-01-01', until: '2024-03-05' },
        { from: '2024-03-06', until: '2024-03-09' },
        { from: '2024-05-05', until: '2024-05-06' },
      ],
      period,
    ),
    [
      { first: '2024-03-01', last: '2024-03-09' },
      { first: '2024-05-05', last: '2024-05-06' },
    ],
  );
});
