/** The figures of returns as filed (real.json) come back out of the bundled records, each with the fact that it comes from. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { draftReturn, type ReturnRequest } from '../../src/app/returns/index.ts';
import { type Cell, cellsOfReturn, readMonth } from '../../src/documents/index.ts';
import { readBundled } from '../judged-record.ts';

type Facts = Readonly<Record<string, unknown>>;
type Case = { readonly id: string; readonly facts?: Facts; readonly data?: Facts; readonly dates?: Facts };
const { cases } = JSON.parse(readFileSync(new URL('./real.json', import.meta.url), 'utf8')) as { cases: readonly Case[] };
const filed = (id: string, key: string): string => {
  const found = cases.find((one) => one.id === id);
  const value = { ...found?.facts, ...found?.data, ...found?.dates }[key];
  if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`${id} has no ${key}`);
  return `${value}`;
};

const cellsOf = (name: string, request: ReturnRequest): ReadonlyMap<string, Cell> => {
  const reading = readBundled(name);
  if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults));
  const result = draftReturn(reading.timeline, request, { today: '2026-11-24' });
  if (result.status === 'refused') throw new Error(result.code);
  const cells = new Map(cellsOfReturn(result.drafted).map((cell) => [cell.field, cell]));
  const ids = new Set(reading.record.facts.map(({ id }) => id));
  for (const cell of cells.values()) {
    for (const fact of cell.facts) assert.ok(ids.has(fact), `${cell.field} names ${fact}, which is no fact of the record`);
    const isEmpty = cell.status === 'not-on-record' || cell.status === 'to-confirm';
    assert.equal(cell.value === null, isEmpty, cell.field);
    if (!isEmpty && cell.kind !== 'date' && cell.value !== '0') assert.ok(cell.facts.length > 0, `${cell.field} has no fact`);
  }
  return cells;
};
const nextDay = (name: string, on: string) => cellsOf(name, { form: 'FF305', on });
const monthly = (name: string, text: string) => {
  const month = readMonth(text);
  assert.ok(month);
  return cellsOf(name, { form: 'FF301', month });
};
const valuesAt = (cells: ReadonlyMap<string, Cell>, fields: readonly string[]) =>
  Object.fromEntries(fields.map((field) => [field, cells.get(field)?.value]));

test('Xiaomi, 20 November 2025: 13,500,000 shares are 0.052% of both classes, bought at 37.61, with a moratorium to 20 December', () => {
  const cells = nextDay('xiaomi-2025-11', '2025-11-20');
  const from = (key: string) => filed('XM-2025-11-20', key);
  const expected = {
    'I/B/opening/date': from('opening'),
    'I/B/opening/issued': from('B_opening'),
    'I/B/change/2025-11-20/issue-option-exercise/1/issued': from('B_issued'),
    'I/B/closing/issued': from('B_closing'),
    'I/B/closing/treasury': '0',
    'I/B/pending/2025-11-20/1/shares': from('repurchased'),
    'I/B/pending/2025-11-20/1/percentage': from('repurchased_pct'),
    'I/B/pending/2025-11-20/1/price': from('avg_price_hkd'),
    'II/B/repurchase/2025-11-20/1/highest': from('high'),
    'II/B/repurchase/2025-11-20/1/lowest': from('low'),
    'II/B/repurchase/2025-11-20/1/paid': from('consideration_hkd'),
    'II/mandate/date': from('mandate'),
    'II/mandate/authorised': from('mandate_max'),
    'II/mandate/used': from('repurchased_under_mandate'),
    'II/mandate/percentage': from('pct_of_mandate_base'),
    'II/moratorium/until': from('moratorium_to'),
  };
  assert.deepEqual(valuesAt(cells, Object.keys(expected)), expected);
  const percentage = cells.get('I/B/pending/2025-11-20/1/percentage');
  assert.deepEqual(percentage?.exact, { part: 13_500_000n, whole: 26_042_163_778n }, 'of both classes, exact beside the text');
  assert.equal(percentage?.rounding, 'half-up-3');
  assert.equal(percentage?.certainty, 'inferred', 'as sure as the Class A balance in its base');
  assert.deepEqual(cells.get('II/B/repurchase/2025-11-20/1/paid')?.facts, ['purchase-20-november']);
  assert.equal(cells.get('I/B/closing/issued')?.certainty, 'filed', 'the return states it');
  assert.equal(cells.get('I/B/change/2025-11-20/issue-option-exercise/1/price')?.status, 'not-on-record');
});

test('Xiaomi, 3 February 2026: three issues, and 26,050,601,078 shares before them', () => {
  const cells = nextDay('xiaomi-2026-02', '2026-02-03');
  const from = (key: string) => filed('XM-2026-02-03', key);
  const changes = [...cells.values()].filter(({ field }) => /^I\/B\/change\/.*\/issued$/.test(field)).map(({ value }) => value);
  assert.deepEqual(changes, ['9500', '41351464', '52299674']);
  assert.equal(cells.get('I/B/opening/issued')?.value, from('B_opening'));
  assert.equal(cells.get('I/B/closing/issued')?.value, from('B_closing'));
  assert.equal(cells.get('I/base/total')?.value, from('total_2_feb'));
  assert.equal(cells.get('I/base/A')?.value, from('A'));
  assert.equal(cells.get('II/B/total/shares')?.value, from('repurchased_3_feb'));
});

test('Xiaomi, 4 February 2026: 227,846,400 shares under the mandate are 0.88% of its base', () => {
  const cells = nextDay('xiaomi-2026-02', '2026-02-04');
  const from = (key: string) => filed('XM-2026-02-04', key);
  const expected = {
    'I/B/opening/issued': from('B_opening'),
    'I/B/change/2026-02-04/issue-option-exercise/1/issued': from('B_issued'),
    'I/B/closing/issued': from('B_closing'),
    'I/base/total': from('total_3_feb'),
    'II/B/repurchase/2026-02-04/1/shares': from('repurchased_4_feb'),
    'II/B/total/paid': from('consideration_4_feb_hkd'),
    'II/mandate/used': from('repurchased_under_mandate'),
    'II/mandate/percentage': from('mandate_pct'),
  };
  assert.deepEqual(valuesAt(cells, Object.keys(expected)), expected);
  const pending = [...cells.values()].filter(({ field }) => /^I\/B\/pending\/.*\/shares$/.test(field));
  assert.equal(
    pending.reduce((sum, { value }) => sum + BigInt(value ?? 0), 0n),
    200_551_000n,
  );
  assert.equal(cells.get('I/B/pending/before/date')?.status, 'not-on-record', 'days before the record are not made up');
});

test('Kanzhun, July 2023: cancellation and conversion come to -242,852 and -1,200,000', () => {
  const cells = monthly('kanzhun', '2023-07');
  const from = (key: string) => filed('CONV-BZ-2023-07', key);
  const expected = {
    'II/A/change/issued': from('netClassA'),
    'II/B/change/issued': from('netClassB'),
    'II/B/opening/issued': from('classBBefore'),
    'II/B/closing/issued': from('classBAfter'),
    'III/E/A/2023-07-05/cancelled/1/issued': `-${from('cancelledClassA')}`,
    'III/E/A/2023-07-05/converted-in/1/issued': from('convertedBtoA'),
    'III/E/B/2023-07-05/converted-out/1/issued': `-${from('convertedBtoA')}`,
    'III/total/A/issued': from('netClassA'),
    'III/total/B/issued': from('netClassB'),
    'III/E/A/pending': '0',
  };
  assert.deepEqual(valuesAt(cells, Object.keys(expected)), expected);
  assert.deepEqual(cells.get('III/E/A/2023-07-05/cancelled/1/issued')?.facts, ['cancellation-july']);
  assert.equal(cells.get('I/A/closing/capital')?.status, 'not-on-record');
});

test('Horizon, October 2025: USD 50,000 authorised as 5,310.97 and 44,689.03, and 12,527,495,715 shares of Class B', () => {
  const cells = monthly('horizon', '2025-10');
  const from = (key: string) => filed('HR-2025-10', key);
  const expected = {
    'I/A/closing/number': from('authorised_A'),
    'I/A/closing/capital': from('authorised_A_usd'),
    'I/B/closing/number': from('authorised_B'),
    'I/B/closing/capital': from('authorised_B_usd'),
    'I/B/closing/par': from('par_usd'),
    'I/total/capital': from('authorised_usd'),
    'II/A/closing/issued': from('A_issued'),
    'II/B/opening/issued': from('B_prev'),
    'II/B/change/issued': from('B_increase'),
    'II/B/closing/issued': from('B_close'),
    'III/D/B/new-shares': from('of_which_incentive_plan'),
    'III/E/B/2025-10-09/issue-placing/1/issued': from('of_which_placing'),
    'III/total/B/issued': from('B_increase'),
    'III/C/B/outstanding-after': from('convertible_loan_usd'),
    'III/D/B/may-be-issued': from('plan_headroom'),
  };
  assert.deepEqual(valuesAt(cells, Object.keys(expected)), expected);
  assert.equal(cells.get('I/total/capital')?.currency, 'USD');
  assert.equal(cells.get('III/C/B/outstanding-after')?.currency, 'USD');
  assert.equal(cells.get('III/C/B/outstanding-before')?.status, 'not-on-record', 'it is stated at the end of the month');
  assert.equal(cells.get('I/A/closing/capital')?.exact?.part, 2_124_389_270n * 25n, 'in ten-millionths of a dollar');
});

test('what the record does not hold is empty: after the sources stop, the closing of the month is not carried on', () => {
  const cells = monthly('xiaomi-2026-02', '2026-02');
  assert.equal(cells.get('II/B/closing/issued')?.status, 'not-on-record');
  assert.equal(cells.get('III/total/B/issued')?.value, null);
  assert.equal(cells.get('II/B/float/statement')?.status, 'to-confirm', 'from 2026 on the public float is stated');
  assert.equal(cells.get('II/A/float/statement'), undefined, 'of listed classes');
});
