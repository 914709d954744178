/** The repurchase report: like shares with like across a split, the mandate under which a purchase stands, the last trade. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../cases/judged-record.ts';
import { type Cell, cellsOfReturn, nextDayReturn, tellReturn } from './index.ts';

type Given = Readonly<Record<string, unknown>>;
const begun: readonly Given[] = [
  { on: '2024-01-02', fact: 'class-created', class: 'C', votes: 1, listed: true },
  { on: '2024-01-02', fact: 'class-created', class: 'D', votes: 1, listed: true },
  { on: '2024-01-02', fact: 'shares-issued', class: 'C', number: '600,000', to: 'public', basis: 'opening' },
  { on: '2024-01-02', fact: 'shares-issued', class: 'D', number: '400,000', to: 'public', basis: 'opening' },
];
const bought = (on: string, number: number, more: Given = {}): Given => ({
  on,
  fact: 'shares-repurchased',
  class: 'C',
  number,
  held: 'for-cancellation',
  price: '10',
  currency: 'HKD',
  ...more,
});
const mandate = (on: string): Given => ({ on, fact: 'mandate-given', kind: 'repurchase', number: '100,000', base: '1,000,000' });
const stated = { on: '2024-06-01', fact: 'balance-reported', class: 'C', number: '600000', form: 'FF305' };
const split = (on: string, of = 'all'): Given => ({ on, fact: 'shares-subdivided', class: of, each: 1, into: 2 });

const cells = (facts: readonly Given[], on: string): ReadonlyMap<string, Cell> => {
  const read = readFacts([...begun, ...facts]);
  if (read.status === 'refused') throw new Error(JSON.stringify(read.faults));
  const drafted = nextDayReturn({ timeline: read.timeline, on, endedOn: undefined });
  if ('status' in drafted) throw new Error(drafted.status);
  return new Map(cellsOfReturn(drafted).map((cell) => [cell.field, cell]));
};
const notesOf = (cell: Cell | undefined) => cell?.notes.map(({ code }) => code);

test('the moratorium runs from the last trade of any class, by its date', () => {
  const facts = [stated, bought('2024-06-10', 10, { class: 'D' }), bought('2024-06-20', 10)];
  assert.equal(cells(facts, '2024-06-20').get('II/moratorium/until')?.value, '2024-07-20');
});

test('a purchase that stands before the mandate on its day is not under it', () => {
  const facts = [bought('2024-06-20', 7000), mandate('2024-06-20'), bought('2024-06-21', 1000)];
  assert.equal(cells(facts, '2024-06-21').get('II/mandate/used')?.value, '1000');
  assert.equal(cells(facts, '2024-06-20').get('II/mandate/date')?.status, 'not-on-record');
  const behind = [mandate('2024-06-20'), bought('2024-06-20', 7000), bought('2024-06-21', 1000)];
  assert.equal(cells(behind, '2024-06-21').get('II/mandate/used')?.value, '8000');
});

test('after a sub-division the mandate and what was bought under it are told in the shares of now', () => {
  const facts = [mandate('2024-06-02'), bought('2024-07-01', 4000), split('2024-07-10'), bought('2024-07-15', 2000)];
  const told = cells(facts, '2024-07-15');
  assert.equal(told.get('II/mandate/authorised')?.value, '200000');
  assert.equal(told.get('II/mandate/used')?.value, '10000');
  assert.equal(told.get('II/mandate/percentage')?.value, '0.50', '10,000 of 2,000,000');
  assert.deepEqual(notesOf(told.get('II/mandate/used')), ['mandate-split']);
  assert.equal(told.get('I/C/pending/2024-07-01/1/shares')?.value, '8000');
  assert.equal(told.get('I/C/pending/2024-07-01/1/price')?.value, '5.00', 'HKD 10 for what are two shares now');
  assert.equal(cells(facts, '2024-07-01').get('I/C/pending/2024-07-01/1/price')?.value, '10');
  const one = [mandate('2024-06-02'), bought('2024-07-01', 4000), split('2024-07-10', 'C'), bought('2024-07-15', 2000)];
  assert.equal(cells(one, '2024-07-15').get('II/mandate/used')?.value, null, 'its number is of both classes');
});

test('purchases on either side of a split are each of the shares of their day, and are not added up', () => {
  const told = cells([stated, bought('2024-07-01', 4000), split('2024-07-10'), bought('2024-07-15', 2000)], '2024-07-15');
  assert.equal(told.get('I/C/pending/2024-07-01/1/percentage')?.value, '0.400', '4,000 of 1,000,000');
  assert.equal(told.get('I/C/pending/2024-07-15/1/percentage')?.value, '0.100', '2,000 of 2,000,000');
  assert.equal(told.get('II/C/total/shares')?.status, 'not-on-record');
  assert.deepEqual(notesOf(told.get('II/C/total/shares')), ['across-split']);
  assert.equal(told.get('II/C/total/paid')?.value, '60000');
});

test('a fact that tells of purchases on several days says so, because the form asks for each', () => {
  const told = cells([bought('2024-06-20', 100, { since: '2024-06-18' }), bought('2024-06-20', 50)], '2024-06-20');
  assert.deepEqual(notesOf(told.get('II/C/repurchase/2024-06-20/1/date')), ['several-days']);
  assert.deepEqual(notesOf(told.get('II/C/repurchase/2024-06-20/2/date')), []);
});

test('an average price tells neither the highest nor the lowest', () => {
  const facts = [
    bought('2024-06-20', 100, { held: 'treasury' }),
    { on: '2024-06-21', fact: 'treasury-shares-sold', class: 'C', number: 50, price: '11', currency: 'HKD' },
  ];
  const [purchase, sale] = [cells(facts, '2024-06-20'), cells(facts, '2024-06-21')];
  for (const box of ['highest', 'lowest']) {
    assert.equal(purchase.get(`II/C/repurchase/2024-06-20/1/${box}`)?.status, 'not-on-record', box);
    assert.equal(sale.get(`III/C/sale/2024-06-21/1/${box}`)?.status, 'not-on-record', box);
  }
  const given = cells([bought('2024-06-20', 100, { highest: '10.1', lowest: '9.9' })], '2024-06-20');
  assert.equal(given.get('II/C/repurchase/2024-06-20/1/highest')?.value, '10.1');
});

test('the ground of a conversion is told as one Rule', () => {
  const values = { date: '2024-06-20', number: '5', from: 'A', into: 'B', because: '8A.15' };
  const told = { code: 'remark-conversion-because', values };
  assert.match(tellReturn(told, 'en'), /one for one \(Rule 8A\.15\)\.$/);
  assert.match(tellReturn(told, 'zh-Hant'), /（第8A\.15條）。$/);
});
