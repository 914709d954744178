/** A replay that starts from a snapshot ends as one that starts from nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readJson, readRecordDocument, replay } from './index.ts';

test('a meeting that closed in a later look is not closed in an earlier snapshot', () => {
  const facts: object[] = [
    { on: '2022-01-03', fact: 'class-created', class: 'B', votes: 1, listed: true },
    { on: '2022-01-03', fact: 'person-recorded', person: 'x', kind: 'natural', name: { en: 'X' } },
    { on: '2022-01-04', fact: 'director-appointed', person: 'x', office: 'executive', by: 'board' },
    { on: '2022-01-05', fact: 'meeting-convened', meeting: 'agm', kind: 'AGM', heldOn: '2022-06-30' },
    ...Array.from({ length: 600 }, () => ({ on: '2022-01-06', fact: 'shares-issued', class: 'B', number: 1, basis: 'placing' })),
    { on: '2022-07-04', fact: 'shares-issued', class: 'B', number: 1, basis: 'placing' },
  ];
  const reading = readRecordDocument(
    readJson(JSON.stringify({ holdfast: '1', issuer: { id: 'acme', name: { en: 'Acme' } }, facts })),
  );
  assert.ok(reading.status === 'read');
  const at = (date: string) => replay({ timeline: reading.timeline, asOf: { date }, report: () => {} });
  assert.ok(reading.timeline.snapshots.length > 1, 'there is a snapshot before the meeting');
  assert.equal(at('2022-06-29').directors.has('x'), true);
  assert.equal(at('2022-07-04').directors.has('x'), false);
});
