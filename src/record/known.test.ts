import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAsOf, readInstant } from '../exact/index.ts';
import { endOfTime, type IssuerRecord, readRecordDocument, replay, timelineOf } from './index.ts';
import { readJson } from './text/json.ts';

const record = (facts: readonly object[]): IssuerRecord => {
  const reading = readRecordDocument(readJson(JSON.stringify({ holdfast: 1, issuer: { id: 'x', name: { en: 'X' } }, facts })));
  return reading.status === 'read' ? reading.record : assert.fail(JSON.stringify(reading.faults));
};
const issued = (given: IssuerRecord, knownAt?: string): bigint => {
  const timeline = timelineOf({
    record: given,
    knownAt: knownAt === undefined ? undefined : readInstant(knownAt),
    report: () => assert.fail(),
  });
  return replay({ timeline, asOf: endOfTime, report: () => assert.fail() }).sums.issued;
};
const listedClass = { on: '2024-01-02', fact: 'class-created', class: 'B', votes: 1, listed: true };
const issue = { on: '2024-01-03', id: 'issue', fact: 'shares-issued', class: 'B', number: 100, basis: 'placing' };

test('a fact that was recorded later was not known before', () => {
  const given = record([listedClass, { ...issue, recorded: '2024-02-01T09:00:00+08:00' }]);
  assert.equal(issued(given, '2024-01-31T23:59:59+08:00'), 0n);
  assert.equal(issued(given, '2024-02-01T09:00:00+08:00'), 100n);
  assert.equal(issued(given), 100n);
});

test('a retraction takes a fact back, and retracting the retraction brings it again', () => {
  const retraction = {
    on: '2024-01-04',
    id: 'first',
    fact: 'fact-retracted',
    retracts: 'issue',
    reason: 'clerical-error',
    recorded: '2024-03-01T09:00:00+08:00',
  };
  const again = {
    on: '2024-01-05',
    id: 'second',
    fact: 'fact-retracted',
    retracts: 'first',
    reason: 'clerical-error',
    recorded: '2024-04-01T09:00:00+08:00',
  };
  assert.equal(issued(record([listedClass, issue, retraction])), 0n);
  assert.equal(issued(record([listedClass, issue, retraction]), '2024-02-01T00:00:00Z'), 100n);
  assert.equal(issued(record([listedClass, issue, retraction, again])), 100n);
  assert.equal(issued(record([listedClass, issue, retraction, again]), '2024-03-02T00:00:00Z'), 0n);
});

test('retracting one leg retracts its set', () => {
  const legs = [
    { ...issue, set: 's' },
    { ...issue, id: 'other', set: 's', number: 7 },
  ];
  const retraction = { on: '2024-01-04', fact: 'fact-retracted', retracts: 'other', reason: 'amendment' };
  assert.equal(issued(record([listedClass, ...legs])), 107n);
  assert.equal(issued(record([listedClass, ...legs, retraction])), 0n);
});

test('within a day the timed facts stand by instant, and an instant shows a prefix of the day', () => {
  const given = record([
    listedClass,
    { ...issue, id: 'late', on: undefined, at: '2024-01-03T15:00:00+08:00', number: 1 },
    { ...issue, id: 'dated', number: 10 },
    { ...issue, id: 'early', on: undefined, at: '2024-01-03T10:00:00+08:00', number: 100 },
  ]);
  const timeline = timelineOf({ record: given, report: () => assert.fail() });
  const at = (text: string): bigint =>
    replay({ timeline, asOf: readAsOf(text) ?? assert.fail(), report: () => assert.fail() }).sums.issued;
  assert.deepEqual(
    ['2024-01-03T09:00:00+08:00', '2024-01-03T12:00:00+08:00', '2024-01-03T15:00:00+08:00', '2024-01-03'].map(at),
    [0n, 100n, 111n, 111n],
  );
});
