/** What facts would change if they were booked: nothing is written, and what they create or worsen is told apart. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBundled, readFacts } from '../../../cases/judged-record.ts';
import { readAsOf } from '../../exact/index.ts';
import { type IssuerRecord, readJson, readLooseFacts, type Unnumbered } from '../../record/index.ts';
import { bookedBefore, movementsTold } from './movements.ts';
import { type Preview, previewFacts, previewJson } from './preview.ts';

const factsOf = (facts: readonly object[]): readonly Unnumbered[] => {
  if (facts.length === 0) return [];
  const reading = readJson(JSON.stringify(facts));
  if (reading.status === 'refused') assert.fail(JSON.stringify(reading.faults));
  const loose = readLooseFacts(reading.value);
  assert.deepEqual(loose.faults, []);
  return loose.facts;
};
const recordOf = (facts: readonly Readonly<Record<string, unknown>>[]): IssuerRecord => {
  const reading = readFacts(facts);
  if (reading.status === 'refused') assert.fail(JSON.stringify(reading.faults));
  return reading.record;
};
const previewed = (record: IssuerRecord, facts: readonly object[], date = '2023-12-31'): Preview => {
  const asOf = readAsOf(date) ?? assert.fail();
  const seen = previewFacts({ record, added: factsOf(facts), asOf });
  if (seen.status === 'refused') assert.fail(JSON.stringify(seen));
  return seen;
};
const changesOf = ({ findings }: Preview) =>
  findings.map(({ change, before, finding }) => `${change} ${finding.rule} ${before ?? '-'} -> ${finding.outcome}`);

const opening = '2022-01-03';
/** 100 weighted shares of x among 1,000: a proportion of one tenth, and ten votes each. */
const company = [
  { on: opening, fact: 'class-created', class: 'B', votes: 1, listed: true },
  { on: opening, fact: 'class-created', class: 'A', votes: 10, weighted: true, convertsInto: 'B' },
  { on: opening, fact: 'person-recorded', person: 'x', kind: 'natural', name: { en: 'X' } },
  { on: opening, fact: 'beneficiary-named', person: 'x', atListing: true },
  { on: opening, fact: 'director-appointed', person: 'x', office: 'executive' },
  { on: opening, id: 'opening-a', fact: 'shares-issued', class: 'A', number: 100, to: 'x', basis: 'opening' },
  { on: opening, id: 'opening-b', fact: 'shares-issued', class: 'B', number: 900, basis: 'opening' },
  { on: opening, fact: 'articles-adopted', selfExecutingCessation: true },
  { on: opening, fact: 'listed', as: 'primary' },
];
const buyBack = { on: '2023-03-01', id: 'bought', fact: 'shares-repurchased', class: 'B', number: 100, held: 'for-cancellation' };
const cancel = { on: '2023-04-03', id: 'cancelled', fact: 'shares-cancelled', class: 'B', number: 100, from: 'repurchased' };
const convert = (number: number, on = '2023-04-03') => ({
  on,
  fact: 'shares-converted',
  class: 'A',
  into: 'B',
  number,
  holder: 'x',
});

test('a transfer on the market changes a balance and no outcome', () => {
  const record = recordOf(company);
  const seen = previewed(record, [{ on: '2023-02-01', fact: 'shares-transferred', class: 'B', number: 5, to: 'x' }]);
  assert.equal(seen.outcome, 'met');
  const heldBy = ({ position }: Preview['before']) =>
    position.holders.map(({ holder, class: of, shares }) => [holder, of, shares]);
  assert.deepEqual(heldBy(seen.before), [
    ['public', 'B', 900n],
    ['x', 'A', 100n],
  ]);
  assert.deepEqual(heldBy(seen.after), [
    ['public', 'B', 895n],
    ['x', 'B', 5n],
    ['x', 'A', 100n],
  ]);
  assert.equal(seen.after.outcome, seen.before.outcome);
});

test('a cancellation without its conversion is a new breach; with it the same findings are met', () => {
  const record = recordOf([...company, buyBack]);
  const alone = previewed(record, [cancel]);
  assert.equal(alone.outcome, 'breached');
  assert.ok(changesOf(alone).includes('new 8A.15 - -> breached'), changesOf(alone).join('\n'));
  const whole = previewed(record, [
    { ...cancel, set: 's' },
    { ...convert(10), set: 's' },
  ]);
  assert.ok(changesOf(whole).includes('new 8A.15 - -> met'), changesOf(whole).join('\n'));
  assert.ok(!changesOf(whole).some((line) => /breached$/.test(line)), changesOf(whole).join('\n'));
});

test('a later conversion cures a breach, and a smaller one makes it no worse', () => {
  const record = recordOf([...company, buyBack, cancel]);
  const seen = previewed(record, [convert(10, '2023-05-02')]);
  assert.ok(changesOf(seen).includes('cured 8A.15 breached -> cured'), changesOf(seen).join('\n'));
  const less = previewed(record, [convert(4, '2023-05-02')]);
  assert.ok(changesOf(less).includes('otherwise 8A.15 breached -> breached'), changesOf(less).join('\n'));
  assert.ok(!changesOf(less).some((line) => /^worse 8A\.1[35] breached -> breached/.test(line)), changesOf(less).join('\n'));
});

test('a breach that becomes larger is worse, and a split that multiplies it is not', () => {
  const record = recordOf([...company, buyBack, cancel]);
  const more = previewed(record, [
    { on: '2023-06-01', fact: 'shares-repurchased', class: 'B', number: 50, held: 'for-cancellation' },
    { on: '2023-06-02', fact: 'shares-cancelled', class: 'B', number: 50, from: 'repurchased' },
  ]);
  assert.ok(changesOf(more).includes('worse 8A.13 breached -> breached'), changesOf(more).join('\n'));
  assert.equal(more.outcome, 'breached');
  const split = previewed(record, [
    { on: '2023-05-31', fact: 'exchange-decided', decision: 'approval', rule: '8A.14' },
    { on: '2023-06-01', fact: 'shares-subdivided', class: 'all', each: 1, into: 10 },
  ]);
  assert.ok(!changesOf(split).some((line) => line.startsWith('worse')), changesOf(split).join('\n'));
  assert.equal(split.outcome, 'met');
});

test('the record given stays as it is, ids go on where they were, and everything wrong is told at once', () => {
  const record = recordOf([...company, buyBack, { ...cancel, on: '2023-09-01', id: 'later' }]);
  const before = JSON.stringify(record, (_key, value) => (typeof value === 'bigint' ? `${value}` : value));
  const added = factsOf([
    { on: opening, fact: 'shares-issued', class: 'B', number: 1, basis: 'award' },
    { on: opening, fact: 'shares-issued', class: 'B', number: 2, basis: 'award' },
  ]);
  const asOf = readAsOf('2023-12-31') ?? assert.fail();
  const seen = previewFacts({ record, added, asOf });
  assert.deepEqual(seen.status === 'previewed' && seen.facts.map(({ id, named }) => [id, named]), [
    [`${opening}:shares-issued`, false],
    [`${opening}:shares-issued:2`, false],
  ]);
  assert.ok(added.every((fact) => fact.id === undefined));

  const refused = previewFacts({
    record,
    added: factsOf([
      { on: '2023-08-01', fact: 'shares-cancelled', class: 'B', number: 60, from: 'repurchased' },
      { on: '2023-08-01', fact: 'shares-transferred', class: 'A', number: 500, from: 'x', to: 'nobody' },
    ]),
    asOf,
    faults: [{ code: 'movement-date', place: { line: 9, column: 1 }, values: {} }],
  });
  assert.deepEqual(
    refused.status === 'refused' && [
      refused.faults.map(({ code, place }) => [code, place.line]),
      refused.overturned.map(({ fact, fault }) => [fact.id, fault.code]),
    ],
    [
      [
        ['unknown-person', 1],
        ['movement-date', 9],
      ],
      [['later', 'more-than-pending']],
    ],
  );
  assert.equal(
    JSON.stringify(record, (_key, value) => (typeof value === 'bigint' ? `${value}` : value)),
    before,
  );
});

test('facts that are booked come out as their preview said', () => {
  const reading = readBundled('sensetime');
  if (reading.status === 'refused') assert.fail();
  const facts = [
    { on: '2024-06-20', fact: 'shares-repurchased', class: 'B', number: '40,000,000', held: 'for-cancellation' },
    { on: '2024-06-21', fact: 'shares-cancelled', class: 'B', number: '40,000,000', from: 'repurchased', set: 'c' },
    {
      on: '2024-06-21',
      fact: 'shares-converted',
      class: 'A',
      into: 'B',
      number: '10,000,000',
      holder: 'other-class-a',
      set: 'c',
    },
  ];
  const seen = previewed(reading.record, facts, '2024-06-26');
  const nothing = previewed(seen.record, [], '2024-06-26');
  const plain = ({ outcome, position }: Preview['before']) =>
    JSON.stringify({ outcome, position }, (_key, value) => (typeof value === 'bigint' ? `${value}` : value));
  assert.equal(plain(nothing.before), plain(seen.after));
  assert.deepEqual([nothing.findings, nothing.gone, nothing.outcome], [[], [], 'met']);
  const json = previewJson(seen, []);
  assert.deepEqual(
    json.facts.map((fact) => fact['fact']),
    ['shares-repurchased', 'shares-cancelled', 'shares-converted'],
  );
});

test('what may be meant otherwise is told: the same again, a set that is on record, dates to come, no ids', () => {
  const record = recordOf([...company, { ...buyBack, set: 's-1', source: undefined, note: 'first' }]);
  const facts = factsOf([
    { ...buyBack, id: undefined, note: 'again' },
    { ...cancel, set: 's-1' },
    { ...convert(1), on: '2030-01-01' },
  ]);
  assert.deepEqual(movementsTold({ record, facts, today: '2026-11-25' }), [
    { code: 'told-alike', values: { line: '1', fact: 'bought' } },
    { code: 'told-joins', values: { line: '1', set: 's-1' } },
    { code: 'told-future', values: { count: '1', today: '2026-11-25', last: '2030-01-01' } },
    { code: 'told-without-id', values: { count: '2' } },
  ]);
});

test('a table that was booked before is known again, if its movements have no ids of their own', () => {
  const transfer = { on: '2023-05-02', fact: 'shares-transferred', class: 'B', number: 5, to: 'x' };
  const record = recordOf([...company, { ...transfer, id: 't-1' }, { ...transfer, note: 'the other' }]);
  const known = (...facts: object[]) => bookedBefore({ record, facts: factsOf(facts) })?.id;
  assert.equal(known(transfer), 't-1');
  assert.equal(known(transfer, { ...transfer, number: '5', source: 's' }), 't-1');
  assert.equal(known(transfer, transfer, transfer), undefined, 'the third is new');
  assert.equal(known({ ...transfer, number: 6 }, transfer), undefined);
  assert.equal(known({ ...transfer, id: 't-2' }), undefined);
  assert.equal(known(), undefined);
});
