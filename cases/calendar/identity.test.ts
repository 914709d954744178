/** What tells a duty from another one: what happened, never where it stands in a record. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dutiesOf } from '../../src/calendar/index.ts';
import { type FactText, readFacts } from '../judged-record.ts';

const person = (name: string): FactText => ({
  on: '2022-01-03',
  fact: 'person-recorded',
  person: name,
  kind: 'natural',
  name: { en: name },
});
const appointed = (name: string, on: string, more: FactText = {}): FactText => ({
  on,
  fact: 'director-appointed',
  person: name,
  office: 'executive',
  by: 'board',
  ...more,
});
const start: readonly FactText[] = [
  { on: '2022-01-03', fact: 'class-created', class: 'B', votes: 1, listed: true },
  { on: '2022-01-03', fact: 'class-created', class: 'A', votes: 10, weighted: true, convertsInto: 'B' },
  ...['x', 'y', 'z'].map(person),
  { on: '2022-01-03', fact: 'beneficiary-named', person: 'x', atListing: true },
  { on: '2022-01-03', fact: 'director-appointed', person: 'x', office: 'executive' },
  { on: '2022-01-03', fact: 'shares-issued', class: 'A', number: '200,000,000', to: 'x', basis: 'opening' },
  { on: '2022-01-03', fact: 'shares-issued', class: 'B', number: '800,000,000', to: 'public', basis: 'opening' },
  { on: '2022-01-03', fact: 'listed', as: 'primary' },
];
const idsOf = (facts: readonly FactText[], kinds: readonly string[]): readonly string[] => {
  const reading = readFacts(facts);
  assert.ok(reading.status !== 'refused', JSON.stringify('faults' in reading ? reading.faults : []));
  return dutiesOf({ timeline: reading.timeline, asOf: { date: '2026-11-26' }, kinds }).map(({ id }) => id);
};

test('a fact without an id that comes before another one of its day leaves the duties of the other as they were', () => {
  const kinds = ['director-change', 'election-at-first-meeting'];
  const one = idsOf([...start, appointed('z', '2026-01-05')], kinds);
  const two = idsOf([...start, appointed('y', '2026-01-05'), appointed('z', '2026-01-05')], kinds);
  assert.equal(one.length, 2);
  assert.equal(two.length, 4);
  for (const id of one) assert.ok(two.includes(id), `${id} is not among ${two.join(', ')}`);
  assert.deepEqual(
    idsOf([...start, appointed('z', '2026-01-05'), appointed('y', '2026-01-05')], kinds).toSorted(),
    two.toSorted(),
    'the order of the file tells nothing',
  );
});

test('decisions and mandates of one day keep theirs, too, and a note of one changes nothing', () => {
  const waiver = (rule: string, note?: string): FactText => ({
    on: '2026-06-05',
    fact: 'exchange-decided',
    decision: 'waiver',
    rule,
    until: '2027-11-26',
    ...(note === undefined ? {} : { note, reference: note, conditions: [note] }),
  });
  const [one] = idsOf([...start, waiver('8A.15')], ['waiver-ends']);
  assert.ok(one !== undefined);
  const two = idsOf([...start, waiver('8A.18'), waiver('8A.15', 'put better since')], ['waiver-ends']);
  assert.equal(new Set(two).size, 2);
  assert.ok(two.includes(one));
});

test('two facts that are the same in everything are two duties', () => {
  const waiver = { on: '2026-06-05', fact: 'exchange-decided', decision: 'waiver', rule: '8A.15', until: '2027-11-26' };
  const ids = idsOf([...start, waiver, waiver], ['waiver-ends']);
  assert.equal(new Set(ids).size, 2);
});
