/**
 * Positions whole, in their published shape, of the bundled records and of a company with every kind of holding, at the
 * end of each day on which something happened. Kept like whole-findings.json; `HOLDFAST_UPDATE=1` renews it.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { positionJson, positionReport, timelineReport } from '../src/app/index.ts';
import { readAsOf } from '../src/exact/index.ts';
import { endOfTime } from '../src/record/index.ts';
import { type FactText, readBundled, readFacts } from './judged-record.ts';

const kept = new URL('./whole-positions.json', import.meta.url);

const person = (id: string, kind = 'natural'): FactText => ({
  on: '2022-01-03',
  fact: 'person-recorded',
  person: id,
  kind,
  name: { en: id },
});
const everyKind: readonly FactText[] = [
  { on: '2022-01-03', fact: 'class-created', class: 'B', votes: 1, listed: true },
  { on: '2022-01-03', fact: 'class-created', class: 'A', votes: 10, weighted: true, convertsInto: 'B' },
  ...['x', 'y', 'z', 'child'].map((id) => person(id)),
  ...['top', 'middle', 'bottom', 'nominee', 'bank', 'family'].map((id) => person(id, 'company')),
  { on: '2022-01-03', fact: 'relation-recorded', person: 'nominee', kind: 'nominee-for', to: 'y' },
  { on: '2022-01-03', fact: 'beneficiary-named', person: 'x', atListing: true },
  { on: '2022-01-03', fact: 'beneficiary-named', person: 'y', atListing: true },
  { on: '2022-01-03', fact: 'director-appointed', person: 'x', office: 'executive' },
  { on: '2022-01-03', fact: 'director-appointed', person: 'y', office: 'executive', termEnds: '2024-06-30' },
  {
    on: '2022-01-03',
    fact: 'vehicle-arranged',
    vehicle: 'bottom',
    kind: 'private-company',
    for: 'x',
    votesDirectedBy: 'x',
    economicInterest: [
      { person: 'x', part: '3/5' },
      { person: 'z', part: '2/5' },
    ],
  },
  {
    on: '2022-01-03',
    fact: 'vehicle-arranged',
    vehicle: 'middle',
    kind: 'private-company',
    for: 'bottom',
    votesDirectedBy: 'bottom',
    economicInterest: [
      { person: 'bottom', part: '1/2' },
      { person: 'y', part: '1/2' },
    ],
  },
  {
    on: '2022-01-03',
    fact: 'vehicle-arranged',
    vehicle: 'top',
    kind: 'private-company',
    for: 'middle',
    votesDirectedBy: 'middle',
    economicInterest: [{ person: 'middle', part: '1/1' }],
  },
  {
    on: '2022-01-03',
    fact: 'vehicle-arranged',
    vehicle: 'family',
    kind: 'trust',
    for: ['x', 'child'],
    votesDirectedBy: 'bank',
    economicInterest: 'discretionary',
    purpose: 'estate-planning',
  },
  { on: '2022-01-03', fact: 'shares-issued', class: 'A', number: 1_000_000, to: 'x', basis: 'opening' },
  { on: '2022-01-03', fact: 'shares-issued', class: 'A', number: 500_000, to: 'top', basis: 'opening' },
  { on: '2022-01-03', fact: 'shares-issued', class: 'A', number: 400_000, to: 'nominee', basis: 'opening' },
  { on: '2022-01-03', fact: 'shares-issued', class: 'B', number: 300_000, to: 'family', basis: 'opening' },
  { on: '2022-01-03', fact: 'shares-issued', class: 'B', number: 250_000, to: 'top', basis: 'opening' },
  { on: '2022-01-03', fact: 'shares-issued', class: 'B', number: 200_000, to: 'unknown', basis: 'opening' },
  { on: '2022-01-03', fact: 'shares-issued', class: 'B', number: 9_000_000, basis: 'opening' },
  { on: '2022-01-03', fact: 'articles-adopted', selfExecutingCessation: true },
  { on: '2022-01-03', fact: 'listed', as: 'primary' },
  {
    on: '2022-03-01',
    fact: 'charge-created',
    charge: 'c',
    holder: 'x',
    class: 'A',
    number: 300_000,
    chargee: 'bank',
    votesMove: false,
    titleMoves: false,
  },
  { on: '2022-04-01', fact: 'charge-changed', charge: 'c', number: 200_000 },
  { on: '2022-05-01', fact: 'charge-enforced', charge: 'c', number: 50_000 },
  { on: '2022-05-02', fact: 'charge-enforced', charge: 'c', to: 'z' },
  { on: '2022-06-01', fact: 'shares-repurchased', class: 'B', number: 100_000, held: 'for-cancellation' },
  { on: '2022-06-02', set: 's', fact: 'shares-cancelled', class: 'B', number: 60_000, from: 'repurchased' },
  { on: '2022-06-02', set: 's', fact: 'shares-converted', class: 'A', into: 'B', number: 12_000, holder: 'x', because: '8A.15' },
  { on: '2022-07-01', fact: 'shares-subdivided', class: 'all', each: 1, into: 4 },
  { on: '2022-08-01', fact: 'shares-consolidated', class: 'all', each: 2, into: 1 },
  { on: '2024-06-12', fact: 'shares-repurchased', class: 'B', number: 40_000, held: 'treasury' },
  { on: '2024-06-13', fact: 'treasury-shares-sold', class: 'B', number: 10_000, to: 'z' },
  { on: '2024-06-14', fact: 'shares-cancelled', class: 'B', number: 5_000, from: 'treasury' },
  { on: '2024-06-15', fact: 'shares-cancelled', class: 'B', number: 1_000, from: 'z' },
  { on: '2024-07-01', fact: 'vehicle-changed', vehicle: 'bottom', votesDirectedBy: 'z' },
  { on: '2024-08-01', fact: 'vehicle-ended', vehicle: 'family' },
  { on: '2024-09-01', fact: 'class-terms-changed', class: 'A', changes: { votes: 8 } },
  { on: '2024-10-01', fact: 'person-died', person: 'x' },
  { on: '2024-11-01', fact: 'knowledge-ends', area: 'holdings' },
  { on: '2024-11-02', fact: 'meeting-convened', meeting: 'm', kind: 'EGM' },
  { on: '2024-11-02', fact: 'meeting-convened', meeting: 'n', kind: 'EGM' },
  { on: '2024-11-02', fact: 'meeting-cancelled', meeting: 'n' },
  { on: '2024-11-03', fact: 'abstention-required', meeting: 'm', holder: 'z', ground: 'interested' },
  {
    on: '2024-11-03',
    fact: 'shares-transferred',
    class: 'B',
    number: 1,
    moves: ['economic-interest', 'legal-title'],
    from: 'z',
    to: 'bank',
  },
  { on: '2024-11-04', fact: 'notice-given', by: 'bank', to: 'board', matter: 'of nothing signed' },
  { on: '2024-11-05', fact: 'class-terms-changed', class: 'A', changes: { listed: true } },
  { on: '2024-11-07', fact: 'beneficiary-named', person: 'z', atListing: true },
  { on: '2024-11-08', fact: 'delisted' },
];

const told = (): Record<string, unknown> => {
  const all: Record<string, unknown> = {};
  for (const name of [
    'every kind',
    'sensetime',
    'xiaomi',
    'minimax',
    'kanzhun',
    'horizon',
    'xiaomi-2024-11',
    'xiaomi-2026-02',
    'bilibili',
    'kingsoft-cloud',
  ]) {
    const reading = name === 'every kind' ? readFacts(everyKind) : readBundled(name);
    if (reading.status === 'refused') assert.fail(`${name}: ${JSON.stringify(reading.faults)}`);
    const { record, timeline } = reading;
    const days = [...new Set(record.facts.map(({ on }) => on)), '2024-07-01', '2026-11-24'].sort();
    for (const day of new Set(days)) {
      const { issuer: _, ...position } = positionJson({
        record,
        position: positionReport({ timeline, asOf: readAsOf(day) ?? assert.fail(day) }),
      });
      all[`${name} at ${day}`] = position;
    }
    all[`${name}, timeline`] = timelineReport({ timeline, asOf: endOfTime });
  }
  return all;
};

test('every position stands as it was kept', () => {
  const now = JSON.parse(JSON.stringify(told())) as Record<string, unknown>;
  if (process.env['HOLDFAST_UPDATE'] === '1') writeFileSync(kept, `${JSON.stringify(now, null, 1)}\n`);
  const before = JSON.parse(readFileSync(kept, 'utf8')) as Record<string, unknown>;
  assert.ok(Object.keys(now).length > 40);
  assert.deepEqual(Object.keys(now), Object.keys(before));
  for (const [name, position] of Object.entries(now)) assert.deepEqual(position, before[name], name);
});
