/** What each transaction of a package becomes in the record, in packages of our own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  carry,
  ending,
  holdingsOn,
  issuance,
  type Json,
  packageOf,
  person,
  stockClass,
  timelineOfCarried,
} from '../../cases/exchange/ocf-package.ts';
import type { Carried } from './index.ts';

const people = [person('ann'), person('bo'), person('fund', { stakeholder_type: 'INSTITUTION' })];
const classes = [stockClass('A', '10'), stockClass('B', '1')];
const read = (transactions: readonly Json[], more: readonly Json[] = classes): Carried =>
  carry(packageOf({ stakeholders: people, classes: more, transactions }));

/** The facts that transactions became, without the particulars that every fact has. */
const movements = (carried: Carried): readonly Json[] => {
  timelineOfCarried(carried);
  const facts = carried.status === 'carried' ? carried.facts : [];
  return facts
    .filter(({ fact }) => fact !== 'person-recorded' && fact !== 'class-created')
    .map(({ source: _source, id: _id, ...fact }) => fact);
};
const told = (carried: Carried): readonly string[] =>
  carried.status === 'carried'
    ? carried.notCarried
        .map(({ code, where }) => `${code} ${where.split(', ')[1] ?? ''}`)
        .filter((line) => !/^ocf-(field|class-date|still-needed|weighted-inferred)/.test(line))
    : [];
const end = (carried: Carried): Json => holdingsOn(timelineOfCarried(carried), '2199-12-31');

test('an issuer, its persons and its classes come in with their ids, and the package is the source of every fact', () => {
  const carried = read([issuance('a1', 'ann', 'A', '1000.00', '2026-01-02')]);
  assert.equal(carried.status, 'carried');
  assert.deepEqual(carried.head, {
    holdfast: '1',
    issuer: { id: 'peak', incorporatedIn: 'Cayman Islands', name: { en: 'Peak Robotics' } },
    sources: {
      ocf: {
        date: '2026-06-30',
        note: 'Generated at 2026-07-01T09:00:00+08:00; issuer peak',
        title: 'Open Cap Format package, version 1.2.1-alpha+main',
      },
    },
  });
  assert.deepEqual(carried.facts, [
    {
      fact: 'person-recorded',
      on: '2026-01-02',
      id: 'person-1',
      person: 'ann',
      kind: 'natural',
      name: { en: 'Person ann' },
      source: 'ocf, ann',
    },
    {
      fact: 'person-recorded',
      on: '2026-01-02',
      id: 'person-2',
      person: 'bo',
      kind: 'natural',
      name: { en: 'Person bo' },
      source: 'ocf, bo',
    },
    {
      fact: 'person-recorded',
      on: '2026-01-02',
      id: 'person-3',
      person: 'fund',
      kind: 'other',
      name: { en: 'Person fund' },
      source: 'ocf, fund',
    },
    {
      fact: 'class-created',
      on: '2026-01-02',
      id: 'class-created-A',
      class: 'A',
      votes: '10',
      weighted: true,
      listed: false,
      source: 'ocf, A',
      certainty: 'inferred',
      note: 'Class A',
    },
    {
      fact: 'shares-issued',
      on: '2026-01-02',
      id: 'issue-a1',
      class: 'A',
      number: '1000',
      to: 'ann',
      basis: 'unexplained',
      source: 'ocf, issue-a1',
    },
    {
      fact: 'class-created',
      on: '2026-06-30',
      id: 'class-created-B',
      class: 'B',
      votes: '1',
      weighted: false,
      source: 'ocf, B',
      certainty: 'inferred',
      note: 'Class B',
    },
  ]);
  assert.deepEqual(
    carried.notCarried.filter(({ code }) => code === 'ocf-weighted-inferred'),
    [{ code: 'ocf-weighted-inferred', where: 'StockClasses.ocf.json:1:48, A', values: { class: 'A', votes: '10', least: '1' } }],
  );
});

test('a transfer to several holders is a set; its balance and certificates of the same holder move nothing', () => {
  const carried = read([
    ending('TRANSFER', 't1', 'a1', '2026-02-02', {
      quantity: '700',
      resulting_security_ids: ['a2', 'a3', 'a4'],
      balance_security_id: 'a5',
    }),
    issuance('a2', 'bo', 'A', '400', '2026-02-02'),
    issuance('a3', 'fund', 'A', '200', '2026-02-02'),
    issuance('a4', 'ann', 'A', '100', '2026-02-02'),
    issuance('a5', 'ann', 'A', '300', '2026-02-02'),
    issuance('a1', 'ann', 'A', '1000', '2026-01-02'),
  ]);
  assert.deepEqual(movements(carried), [
    { fact: 'shares-issued', on: '2026-01-02', class: 'A', number: '1000', to: 'ann', basis: 'unexplained' },
    { fact: 'shares-transferred', on: '2026-02-02', set: 't1', class: 'A', number: '400', from: 'ann', to: 'bo' },
    { fact: 'shares-transferred', on: '2026-02-02', set: 't1', class: 'A', number: '200', from: 'ann', to: 'fund' },
  ]);
  const facts = carried.status === 'carried' ? carried.facts : [];
  assert.deepEqual(
    facts.flatMap(({ id, source, set }) => (set === undefined ? [] : [[id, source]])),
    [
      ['t1', 'ocf, t1 (issue-a2, issue-a4, issue-a5)'],
      ['t1.2', 'ocf, t1 (issue-a3)'],
    ],
  );
  assert.deepEqual(end(carried), { 'ann A': '400', 'bo A': '400', 'fund A': '200' });
});

test('a chain of transfers within a day comes in the order in which it can happen, whatever the order of the file', () => {
  const day = '2026-03-02';
  const carried = read([
    ending('TRANSFER', 't2', 'a2', day, { quantity: '10', resulting_security_ids: ['a3'] }),
    issuance('a3', 'fund', 'A', '10', day),
    ending('CANCELLATION', 'c', 'a3', day, { quantity: '4', balance_security_id: 'a4', reason_text: 'Surrendered' }),
    ending('TRANSFER', 't1', 'a1', day, { quantity: '10', resulting_security_ids: ['a2'], balance_security_id: '' }),
    issuance('a4', 'fund', 'A', '6', day),
    issuance('a2', 'bo', 'A', '10', day),
    issuance('a1', 'ann', 'A', '10', day),
  ]);
  assert.deepEqual(
    movements(carried).map(({ fact, from, to, number, note }) => [fact, from, to, number, note]),
    [
      ['shares-issued', undefined, 'ann', '10', undefined],
      ['shares-transferred', 'ann', 'bo', '10', undefined],
      ['shares-transferred', 'bo', 'fund', '10', undefined],
      ['shares-cancelled', 'fund', undefined, '4', 'Surrendered'],
    ],
  );
  assert.deepEqual(end(carried), { 'fund A': '6' });
});

test('shares bought back are bought back with their price and cancelled at once, which is inferred and told', () => {
  const carried = read([
    issuance('b1', 'ann', 'B', '50', '2026-01-02'),
    ending('REPURCHASE', 'r', 'b1', '2026-02-02', {
      quantity: '20',
      price: { amount: '12.50', currency: 'HKD' },
      balance_security_id: 'b2',
    }),
    issuance('b2', 'ann', 'B', '30', '2026-02-02'),
  ]);
  const set = { on: '2026-02-02', set: 'r', class: 'B', number: '20' };
  assert.deepEqual(movements(carried).slice(1), [
    { fact: 'shares-repurchased', ...set, from: 'ann', held: 'for-cancellation', price: '12.50', currency: 'HKD' },
    { fact: 'shares-cancelled', ...set, from: 'repurchased', certainty: 'inferred' },
  ]);
  assert.deepEqual(told(carried), ['ocf-repurchase-cancelled r']);
  assert.deepEqual(end(carried), { 'ann B': '30' });
});

test('a conversion may give another number of shares, and shares to another holder', () => {
  const carried = read([
    issuance('a1', 'ann', 'A', '20000', '2026-01-02'),
    ending('CONVERSION', 'c', 'a1', '2026-02-02', {
      quantity_converted: '5000',
      resulting_security_ids: ['b1', 'b2'],
      balance_security_id: 'a2',
    }),
    issuance('b1', 'ann', 'B', '7000', '2026-02-02'),
    issuance('b2', 'bo', 'B', '3000', '2026-02-02'),
    issuance('a2', 'ann', 'A', '15000', '2026-02-02'),
  ]);
  assert.deepEqual(movements(carried).slice(1), [
    {
      fact: 'shares-converted',
      on: '2026-02-02',
      set: 'c',
      class: 'A',
      into: 'B',
      number: '5000',
      intoNumber: '10000',
      holder: 'ann',
    },
    { fact: 'shares-transferred', on: '2026-02-02', set: 'c', class: 'B', number: '3000', from: 'ann', to: 'bo' },
  ]);
  assert.deepEqual(end(carried), { 'ann A': '15000', 'ann B': '7000', 'bo B': '3000' });
});

test('a conversion into two classes keeps every share; how many went into each is inferred where it is not one for one', () => {
  const carried = read(
    [
      issuance('p1', 'ann', 'P', '10', '2026-01-02'),
      ending('CONVERSION', 'c', 'p1', '2026-02-02', { quantity_converted: '10', resulting_security_ids: ['a1', 'b1'] }),
      issuance('a1', 'ann', 'A', '7', '2026-02-02'),
      issuance('b1', 'ann', 'B', '8', '2026-02-02'),
    ],
    [...classes, stockClass('P', '1')],
  );
  const set = { fact: 'shares-converted', on: '2026-02-02', set: 'c', class: 'P', holder: 'ann', certainty: 'inferred' };
  assert.deepEqual(movements(carried).slice(1), [
    { ...set, into: 'A', number: '4', intoNumber: '7' },
    { ...set, into: 'B', number: '6', intoNumber: '8' },
  ]);
  assert.deepEqual(told(carried), ['ocf-conversion-parts c']);
  assert.deepEqual(end(carried), { 'ann A': '7', 'ann B': '8' });
});

test('an issue that is retracted counts at no date; the retraction of what resulted otherwise is a cancellation', () => {
  const carried = read([
    issuance('a1', 'ann', 'A', '10', '2026-01-02'),
    ending('RETRACTION', 'r1', 'a1', '2026-02-02', { reason_text: 'Never resolved' }),
    issuance('a2', 'ann', 'A', '10', '2026-01-02'),
    ending('TRANSFER', 't', 'a2', '2026-03-02', { quantity: '10', resulting_security_ids: ['a3'] }),
    issuance('a3', 'bo', 'A', '10', '2026-03-02'),
    ending('RETRACTION', 'r2', 'a3', '2026-04-02', { reason_text: 'Void' }),
  ]);
  assert.deepEqual(movements(carried).slice(2), [
    { fact: 'fact-retracted', on: '2026-02-02', retracts: 'issue-a1', reason: 'clerical-error', note: 'Never resolved' },
    { fact: 'shares-transferred', on: '2026-03-02', class: 'A', number: '10', from: 'ann', to: 'bo' },
    { fact: 'shares-cancelled', on: '2026-04-02', class: 'A', number: '10', from: 'bo', note: 'Void' },
  ]);
  assert.deepEqual(told(carried), ['ocf-retracted-result r2']);
  const timeline = timelineOfCarried(carried);
  assert.deepEqual(holdingsOn(timeline, '2026-01-02'), { 'ann A': '10' });
  assert.deepEqual(holdingsOn(timeline, '2026-03-02'), { 'bo A': '10' });
  assert.deepEqual(end(carried), {});
});

test('a split is one fact, whether its securities are exchanged or not', () => {
  const split = { object_type: 'TX_STOCK_CLASS_SPLIT', id: 's', date: '2026-02-02', stock_class_id: 'B' };
  const ratio = { split_ratio: { numerator: '3.00', denominator: '1.00' } };
  const issues = [issuance('b1', 'ann', 'B', '5', '2026-01-02'), issuance('b2', 'bo', 'B', '7', '2026-01-02')];
  const implied = read([...issues, { ...split, ...ratio }]);
  const exchange = { split_transaction_id: 's' };
  const exchanged = read([
    ...issues,
    { ...split, ...ratio },
    ending('REISSUANCE', 'x1', 'b1', '2026-02-02', { ...exchange, resulting_security_ids: ['b3'] }),
    issuance('b3', 'ann', 'B', '15', '2026-02-02'),
    ending('REISSUANCE', 'x2', 'b2', '2026-02-02', { ...exchange, resulting_security_ids: ['b4', 'b5'] }),
    issuance('b4', 'bo', 'B', '20', '2026-02-02'),
    issuance('b5', 'bo', 'B', '1', '2026-02-02'),
    // Issued on the day of the split and not exchanged: new shares.
    issuance('b6', 'fund', 'B', '2', '2026-02-02'),
  ]);
  const fact = { fact: 'shares-subdivided', on: '2026-02-02', class: 'B', each: '1', into: '3' };
  assert.deepEqual(movements(implied).slice(2), [fact]);
  assert.deepEqual(movements(exchanged)[2], fact);
  assert.deepEqual(told(implied), ['ocf-split-implied s']);
  assert.deepEqual(
    told(exchanged),
    ['x1', 'x2', 'issue-b3', 'issue-b4', 'issue-b5'].map((id) => `ocf-nothing-moves ${id}`),
  );
  assert.deepEqual(end(implied), { 'ann B': '15', 'bo B': '21' });
  assert.deepEqual(end(exchanged), { 'ann B': '15', 'bo B': '21', 'fund B': '2' });
});

test('what a consolidation rounds away is cancelled first, and what it rounds up is issued', () => {
  const exchange = (id: string, from: string, to: string): Json =>
    ending('REISSUANCE', id, from, '2026-02-02', { split_transaction_id: 's', resulting_security_ids: [to] });
  const carried = read([
    issuance('b1', 'ann', 'B', '15', '2026-01-02'),
    issuance('b2', 'bo', 'B', '19', '2026-01-02'),
    issuance('b3', 'fund', 'B', '30', '2026-01-02'),
    {
      object_type: 'TX_STOCK_CLASS_SPLIT',
      id: 's',
      date: '2026-02-02',
      stock_class_id: 'B',
      split_ratio: { numerator: '1', denominator: '10' },
    },
    exchange('x1', 'b1', 'b4'),
    issuance('b4', 'ann', 'B', '1', '2026-02-02'),
    exchange('x2', 'b2', 'b5'),
    issuance('b5', 'bo', 'B', '2', '2026-02-02'),
    exchange('x3', 'b3', 'b6'),
    issuance('b6', 'fund', 'B', '3', '2026-02-02'),
  ]);
  const set = { on: '2026-02-02', set: 's', class: 'B' };
  assert.deepEqual(movements(carried).slice(3), [
    { fact: 'shares-cancelled', ...set, number: '5', from: 'ann' },
    { fact: 'shares-issued', ...set, number: '1', to: 'bo', basis: 'sub-division' },
    { fact: 'shares-consolidated', ...set, each: '10', into: '1' },
  ]);
  assert.deepEqual(end(carried), { 'ann B': '1', 'bo B': '2', 'fund B': '3' });
});

test('positions put together move what another holder had; new certificates alone move nothing', () => {
  const carried = read([
    issuance('b1', 'ann', 'B', '5', '2026-01-02'),
    issuance('b2', 'bo', 'B', '7', '2026-01-02'),
    {
      object_type: 'TX_STOCK_CONSOLIDATION',
      id: 'k',
      date: '2026-02-02',
      security_ids: ['b1', 'b2'],
      resulting_security_id: 'b3',
    },
    issuance('b3', 'ann', 'B', '12', '2026-02-02'),
    ending('REISSUANCE', 'x', 'b3', '2026-03-02', { resulting_security_ids: ['b4', 'b5'] }),
    issuance('b4', 'ann', 'B', '2', '2026-03-02'),
    issuance('b5', 'ann', 'B', '10', '2026-03-02'),
  ]);
  assert.deepEqual(movements(carried).slice(2), [
    { fact: 'shares-transferred', on: '2026-02-02', class: 'B', number: '7', from: 'bo', to: 'ann' },
  ]);
  assert.deepEqual(
    told(carried),
    ['x', 'issue-b4', 'issue-b5'].map((id) => `ocf-nothing-moves ${id}`),
  );
  assert.deepEqual(end(carried), { 'ann B': '12' });
});

test('shares that options, awards, warrants and notes turned into are issued on that basis; without an issuance there are none', () => {
  const other = (type: string, security: string): Json => ({
    object_type: `TX_${type}_ISSUANCE`,
    id: `grant-${security}`,
    security_id: security,
    date: '2026-01-02',
  });
  const turned = (type: string, id: string, security: string, results: readonly string[]): Json => ({
    object_type: `TX_${type}`,
    id,
    security_id: security,
    date: '2026-02-02',
    resulting_security_ids: results,
  });
  const carried = read([
    other('EQUITY_COMPENSATION', 'option'),
    other('PLAN_SECURITY', 'award'),
    other('WARRANT', 'warrant'),
    other('CONVERTIBLE', 'note'),
    turned('EQUITY_COMPENSATION_EXERCISE', 'e1', 'option', ['b1']),
    issuance('b1', 'ann', 'B', '1', '2026-02-02'),
    turned('PLAN_SECURITY_RELEASE', 'e2', 'award', ['b2']),
    issuance('b2', 'ann', 'B', '2', '2026-02-03'),
    turned('WARRANT_EXERCISE', 'e3', 'warrant', ['b3']),
    issuance('b3', 'ann', 'B', '4', '2026-02-02'),
    turned('CONVERTIBLE_CONVERSION', 'e4', 'note', ['b4']),
    issuance('b4', 'ann', 'B', '8', '2026-02-02'),
    turned('EQUITY_COMPENSATION_EXERCISE', 'e5', 'option', ['b5']),
    { ...issuance('b6', 'bo', 'B', '16', '2026-02-02'), issuance_type: 'RSA', stock_plan_id: 'plan' },
  ]);
  assert.deepEqual(
    movements(carried).map(({ number, basis }) => [number, basis]),
    [
      ['1', 'option-exercise'],
      ['4', 'option-exercise'],
      ['8', 'unexplained'],
      ['16', 'award'],
      ['2', 'award'],
    ],
  );
  assert.deepEqual(
    told(carried).filter((line) => line.endsWith(' e5')),
    ['ocf-grant-without-shares e5', 'ocf-compensation e5'],
  );
  assert.equal(told(carried).filter((line) => /^ocf-(compensation|warrant|convertible) /.test(line)).length, 9);
});

test('authorised shares: a larger number comes before the issue of its day, a smaller one behind it', () => {
  const adjusted = (id: string, date: string, number: string): Json => ({
    object_type: 'TX_STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT',
    id,
    date,
    stock_class_id: 'B',
    new_shares_authorized: number,
  });
  const carried = read(
    [
      issuance('b1', 'ann', 'B', '100', '2026-01-02'),
      issuance('b2', 'ann', 'B', '100', '2026-02-02'),
      adjusted('more', '2026-02-02', '250'),
      adjusted('less', '2026-03-02', '200'),
      issuance('b3', 'bo', 'B', '40', '2026-03-02'),
      ending('CANCELLATION', 'c', 'b1', '2026-03-02', { quantity: '100', reason_text: 'Surrendered' }),
    ],
    [stockClass('B', '1', { initial_shares_authorized: '100.00', par_value: { amount: '0.0001', currency: 'HKD' } })],
  );
  assert.deepEqual(
    movements(carried).map(({ fact, number, par }) => [fact, number, par]),
    [
      ['capital-authorised', '100', '0.0001'],
      ['shares-issued', '100', undefined],
      ['capital-authorised', '250', '0.0001'],
      ['shares-issued', '100', undefined],
      ['shares-issued', '40', undefined],
      ['shares-cancelled', '100', undefined],
      ['capital-authorised', '200', '0.0001'],
    ],
  );
});

test('more shares in issue than a package authorises: the shares come in, what is authorised does not, and that is told', () => {
  const carried = read(
    [
      issuance('b1', 'ann', 'B', '101', '2026-01-02'),
      {
        object_type: 'TX_STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT',
        id: 'more',
        date: '2026-02-02',
        stock_class_id: 'B',
        new_shares_authorized: '500',
      },
    ],
    [stockClass('B', '1', { initial_shares_authorized: '100' })],
  );
  assert.deepEqual(
    movements(carried).map(({ fact }) => fact),
    ['shares-issued'],
  );
  assert.deepEqual(told(carried), ['ocf-beyond-authorised issue-b1', 'ocf-authorised-left-out more']);
});

test('a class without votes is left out with all that happens in it, and the record says that its shares cannot be told', () => {
  const carried = read(
    [
      issuance('n1', 'ann', 'N', '100', '2026-01-02'),
      ending('TRANSFER', 't', 'n1', '2026-02-02', { quantity: '40', resulting_security_ids: ['n2'], balance_security_id: 'n3' }),
      issuance('n2', 'bo', 'N', '40', '2026-02-02'),
      issuance('n3', 'ann', 'N', '60', '2026-02-02'),
      ending('CONVERSION', 'in', 'n2', '2026-03-02', { quantity_converted: '40', resulting_security_ids: ['b1'] }),
      issuance('b1', 'bo', 'B', '40', '2026-03-02'),
      ending('CONVERSION', 'out', 'b1', '2026-04-02', {
        quantity_converted: '10',
        resulting_security_ids: ['n4'],
        balance_security_id: 'b2',
      }),
      issuance('n4', 'bo', 'N', '10', '2026-04-02'),
      issuance('b2', 'bo', 'B', '30', '2026-04-02'),
    ],
    [stockClass('B', '1'), stockClass('N', '0')],
  );
  assert.deepEqual(movements(carried), [
    {
      fact: 'knowledge-ends',
      on: '2026-01-02',
      area: 'shares',
      note: 'Shares of a class that the record cannot hold were in issue from this day.',
    },
    { fact: 'shares-issued', on: '2026-03-02', class: 'B', number: '40', to: 'bo', basis: 'preferred-conversion' },
    { fact: 'shares-cancelled', on: '2026-04-02', class: 'B', number: '10', from: 'bo' },
  ]);
  assert.deepEqual(told(carried), [
    'ocf-class-outside N',
    ...['issue-n1', 't', 'issue-n2', 'issue-n3'].map((id) => `ocf-of-class-outside ${id}`),
  ]);
  assert.deepEqual(end(carried), { 'bo B': '30' });
});

test('a class converts into one other share for share; other rights, prices and ratios are told', () => {
  const right = (into: string, numerator: string, amount: string): Json => ({
    conversion_mechanism: {
      type: 'RATIO_CONVERSION',
      ratio: { numerator, denominator: '1.00' },
      conversion_price: { amount, currency: 'USD' },
      rounding_type: 'NORMAL',
    },
    converts_to_stock_class_id: into,
  });
  const carried = read(
    [],
    [
      stockClass('A', '10', { conversion_rights: [right('B', '1', '0.00')], board_approval_date: '2026-01-05' }),
      stockClass('B', '1'),
      stockClass('P', '1', { conversion_rights: [right('B', '2', '0.00'), right('B', '1.0', '3.50')] }),
    ],
  );
  assert.equal(carried.status, 'carried');
  assert.deepEqual(
    carried.facts
      .filter(({ fact }) => fact === 'class-created')
      .map(({ class: of, convertsInto, on, weighted }) => [of, convertsInto, on, weighted]),
    [
      ['A', 'B', '2026-01-05', true],
      ['B', undefined, '2026-06-30', false],
      ['P', 'B', '2026-06-30', false],
    ],
  );
  const of = (code: string): readonly Json[] => carried.notCarried.filter((one) => one.code === code).map(({ values }) => values);
  assert.deepEqual(of('ocf-conversion-right'), [{ class: 'P', into: 'B', ratio: '{"numerator": "2", "denominator": "1.00"}' }]);
  assert.ok(
    of('ocf-field').some(({ field, value }) => field === 'conversion_rights.conversion_price' && String(value).includes('3.50')),
  );
});

test('every field of a carried object is in its facts or told; personal ones are named and not repeated', () => {
  const carried = carry(
    packageOf({
      stakeholders: [
        person('ann', {
          name: { legal_name: 'Chan Tai Man', first_name: 'Tai Man', last_name: 'Chan Jr' },
          tax_ids: [{ tax_id: 'A123456(7)', country: 'HK' }],
          addresses: [],
          current_status: 'TERMINATION_INVOLUNTARY_DEATH',
          comments: ['Founder', '', 'Moved in 2024'],
          nickname: 'Tai',
        }),
      ],
      classes,
      manifest: { comments: ['A comment'], software: 'X' },
    }),
  );
  assert.equal(carried.status, 'carried');
  assert.deepEqual(
    carried.notCarried.filter(({ where }) => /^(Stakeholders|Manifest)/.test(where)).map(({ code, values }) => [code, values]),
    [
      ['ocf-manifest-field', { field: 'comments', value: '["A comment"]' }],
      ['ocf-manifest-field', { field: 'software', value: 'X' }],
      ['ocf-field', { type: 'ISSUER', id: 'peak', field: 'formation_date', value: '2015-03-02' }],
      ['ocf-personal-field', { type: 'STAKEHOLDER', id: 'ann', field: 'tax_ids' }],
      ['ocf-field', { type: 'STAKEHOLDER', id: 'ann', field: 'current_status', value: 'TERMINATION_INVOLUNTARY_DEATH' }],
      ['ocf-field', { type: 'STAKEHOLDER', id: 'ann', field: 'nickname', value: 'Tai' }],
      ['ocf-field', { type: 'STAKEHOLDER', id: 'ann', field: 'name.last_name', value: 'Chan Jr' }],
      ['ocf-death', { stakeholder: 'ann', type: 'STAKEHOLDER', id: 'ann' }],
      ['ocf-still-needed', {}],
    ],
  );
  assert.equal(carried.facts[0]?.['note'], 'Founder; Moved in 2024');
});

test('ids that a record cannot hold become names that it can, each its own, the same each time', () => {
  const ids = [
    'public',
    'treasury',
    '__proto__',
    'constructor',
    '股東',
    '股東二',
    'a b',
    'a-b',
    '-x',
    `${'long'.repeat(60)}`,
    '',
  ];
  const stakeholders = ids.filter((id) => id !== '').map((id) => person(id));
  const transactions = stakeholders.map(({ id }, index) =>
    issuance(`s${index}`, String(id), 'all', `${index + 1}`, '2026-01-02'),
  );
  const uuid = '0c21a4fd-f758-4e8a-b0ec-3fab5a5dc452';
  const carried = carry(
    packageOf({
      stakeholders,
      classes: [stockClass('all', '1'), stockClass(uuid, '1', { name: 'Preferred Shares' })],
      transactions,
    }),
  );
  assert.deepEqual(end(carried), {
    'a-b all.2': '8',
    'a-b.2 all.2': '7',
    'constructor all.2': '4',
    [`${'long'.repeat(22)} all.2`]: '10',
    'proto all.2': '3',
    'public.2 all.2': '1',
    'stakeholder all.2': '5',
    'stakeholder.2 all.2': '6',
    'treasury.2 all.2': '2',
    'x all.2': '9',
  });
  assert.equal(carried.status, 'carried');
  assert.ok(carried.facts.some((fact) => fact['class'] === 'Preferred-Shares'));
});

test('numbers beyond a float stay exact, also where JSON writes them bare', () => {
  const text = packageOf({
    stakeholders: people,
    classes,
    transactions: [
      issuance('b1', 'ann', 'B', 'BARE', '2026-01-02'),
      issuance('b2', 'bo', 'B', '+0009007199254740993.000', '2026-01-02'),
    ],
  });
  const bare = (text.get('Transactions.ocf.json') ?? '').replace('"BARE"', '123456789012345678901234567');
  const carried = carry(new Map([...text, ['Transactions.ocf.json', bare]]));
  assert.deepEqual(end(carried), { 'ann B': '123456789012345678901234567', 'bo B': '9007199254740993' });
});

test('MD5 sums are held to the Manifest where the texts are given', () => {
  const texts = packageOf({ stakeholders: people, classes });
  const carried = carry(texts, { sums: true });
  assert.equal(carried.status, 'carried');
  assert.deepEqual(
    carried.notCarried.filter(({ code }) => code === 'ocf-sum-differs').map(({ values }) => values['file']),
    ['Stakeholders.ocf.json', 'StockClasses.ocf.json', 'Transactions.ocf.json'],
  );
});

test('a package in a folder, with other files beside it', () => {
  const texts = new Map([...packageOf({ stakeholders: people, classes })].map(([name, text]) => [`peak/ocf/${name}`, text]));
  texts.set('peak/package.json', '{"name": "peak"}');
  const carried = carry(texts);
  assert.equal(carried.status, 'carried');
  assert.deepEqual(
    carried.notCarried.filter(({ code }) => code === 'ocf-other-file').map(({ where }) => where),
    ['peak/package.json:1:1'],
  );
});
