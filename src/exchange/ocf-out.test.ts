/** What goes out to the Open Cap Format, object by object, and what cannot, by the ids of its facts. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { carry, holdingsByLetter, type Json, outOf, type PackageText, written } from '../../cases/exchange/ocf-package.ts';
import { readFacts } from '../../cases/judged-record.ts';
import { type IssuerRecord, readJson, readRecordDocument } from '../record/index.ts';
import { exchangeWords } from '../words/exchange/index.ts';
import { fill, languages } from '../words/index.ts';
import type { CarriedOut } from './index.ts';

const opening: readonly Json[] = [
  { on: '2022-01-03', fact: 'class-created', class: 'B', votes: 1, listed: true, note: 'Class B ordinary shares' },
  { on: '2022-01-03', fact: 'class-created', class: 'A', votes: 10, weighted: true, convertsInto: 'B' },
  { on: '2022-01-03', fact: 'capital-authorised', class: 'A', number: '500', par: '0.0001' },
  {
    on: '2022-01-03',
    fact: 'person-recorded',
    person: 'chan',
    kind: 'natural',
    name: { en: 'Chan Tai Man', 'zh-Hant': '陳大文' },
  },
  { on: '2022-01-03', fact: 'person-recorded', person: 'holdco', kind: 'company', name: { en: 'Holdco' } },
  { on: '2022-01-03', fact: 'shares-issued', class: 'A', number: '120', to: 'chan', basis: 'opening' },
  { on: '2022-01-03', fact: 'shares-issued', class: 'B', number: '800', basis: 'opening' },
];
const recordOf = (...facts: readonly Json[]): IssuerRecord => {
  const reading = readFacts([...opening, ...facts]);
  if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults));
  return reading.record;
};
const out = (...facts: readonly Json[]): CarriedOut => outOf({ record: recordOf(...facts) });
const items = (texts: PackageText, file: string): readonly Json[] =>
  (JSON.parse(texts.get(`${file}.ocf.json`) ?? '') as { readonly items: readonly Json[] }).items;
const told = ({ notCarried }: CarriedOut, code: string): readonly Json[] =>
  notCarried.filter((one) => one.code === code).map(({ where, values }) => ({ where, ...values }));
/** The transactions of facts after the opening, without the particulars of every issuance. */
const transactions = (carried: CarriedOut): readonly Json[] =>
  items(written(carried), 'Transactions')
    .slice(2)
    .map(
      ({ share_price: _price, security_law_exemptions: _exemptions, stock_legend_ids: _legends, custom_id: _id, ...item }) =>
        item,
    );

test('the issuer, classes, persons and the public go out as they are at the end', () => {
  const texts = written(
    out(
      { on: '2022-02-01', fact: 'director-appointed', person: 'chan', office: 'executive' },
      { on: '2022-03-01', fact: 'person-died', person: 'chan' },
      { on: '2022-04-01', id: 'terms', fact: 'class-terms-changed', class: 'A', changes: { votes: 8 } },
    ),
  );
  assert.deepEqual(items(texts, 'Stakeholders'), [
    {
      object_type: 'STAKEHOLDER',
      id: 'chan',
      name: { legal_name: 'Chan Tai Man' },
      stakeholder_type: 'INDIVIDUAL',
      current_status: 'TERMINATION_INVOLUNTARY_DEATH',
      comments: ['陳大文'],
    },
    { object_type: 'STAKEHOLDER', id: 'holdco', name: { legal_name: 'Holdco' }, stakeholder_type: 'INSTITUTION' },
    {
      object_type: 'STAKEHOLDER',
      id: 'holdfast:public',
      name: { legal_name: 'Public holders: all holders whom the record does not name' },
      stakeholder_type: 'INSTITUTION',
      comments: ['Not one holder: it stands for all of them together.'],
    },
  ]);
  const shared = { object_type: 'STOCK_CLASS', class_type: 'COMMON', seniority: '1' };
  assert.deepEqual(items(texts, 'StockClasses'), [
    {
      ...shared,
      id: 'B',
      name: 'Class B',
      default_id_prefix: 'B-',
      initial_shares_authorized: 'NOT APPLICABLE',
      votes_per_share: '1',
      comments: ['Class B ordinary shares'],
    },
    {
      ...shared,
      id: 'A',
      name: 'Class A',
      default_id_prefix: 'A-',
      initial_shares_authorized: '500',
      votes_per_share: '8',
      conversion_rights: [
        {
          type: 'STOCK_CLASS_CONVERSION_RIGHT',
          conversion_mechanism: {
            type: 'RATIO_CONVERSION',
            ratio: { numerator: '1', denominator: '1' },
            conversion_price: { amount: '0', currency: 'XXX' },
            rounding_type: 'FLOOR',
          },
          converts_to_stock_class_id: 'B',
        },
      ],
    },
  ]);
});

test('a director goes out as one, without the days of his office', () => {
  const carried = out({ on: '2022-02-01', id: 'd', fact: 'director-appointed', person: 'chan', office: 'executive' });
  assert.deepEqual(items(written(carried), 'Stakeholders')[0]?.['current_relationships'], ['BOARD_MEMBER', 'EXECUTIVE']);
  assert.deepEqual(told(carried, 'ocf-out-fact'), [{ where: 'd', fact: 'director-appointed', id: 'd' }]);
});

test('a transfer ends the oldest security and leaves a balance; its ids come from the fact', () => {
  const carried = out({
    on: '2022-02-01',
    id: 't',
    fact: 'shares-transferred',
    class: 'A',
    number: '20',
    from: 'chan',
    to: 'holdco',
  });
  const security = '2022-01-03:shares-issued/1/security-1';
  const issue = { object_type: 'TX_STOCK_ISSUANCE', date: '2022-02-01', stock_class_id: 'A' };
  assert.deepEqual(transactions(carried), [
    {
      object_type: 'TX_STOCK_TRANSFER',
      id: 't/1',
      date: '2022-02-01',
      security_id: security,
      quantity: '20',
      resulting_security_ids: ['t/1/security-1'],
      balance_security_id: 't/1/security-2',
    },
    { ...issue, id: 't/2', security_id: 't/1/security-1', stakeholder_id: 'holdco', quantity: '20' },
    { ...issue, id: 't/3', security_id: 't/1/security-2', stakeholder_id: 'chan', quantity: '100' },
  ]);
});

test('shares bought back end at once: what happens to them after that is told, and resold treasury shares are new', () => {
  const carried = out(
    {
      on: '2024-07-01',
      id: 'r',
      fact: 'shares-repurchased',
      class: 'B',
      number: '90',
      held: 'treasury',
      price: '1.50',
      currency: 'HKD',
    },
    { on: '2024-08-01', id: 'c', fact: 'shares-cancelled', class: 'B', number: '50', from: 'treasury' },
    { on: '2024-09-01', id: 's', fact: 'treasury-shares-sold', class: 'B', number: '40', to: 'holdco' },
  );
  assert.deepEqual(
    transactions(carried).map(({ object_type, id, quantity, price }) => [object_type, id, quantity, price]),
    [
      ['TX_STOCK_REPURCHASE', 'r/1', '90', { amount: '1.50', currency: 'HKD' }],
      ['TX_STOCK_ISSUANCE', 'r/2', '710', undefined],
      ['TX_STOCK_ISSUANCE', 's/1', '40', undefined],
    ],
  );
  assert.deepEqual(told(carried, 'ocf-out-ended-before'), [{ where: 'c', fact: 'shares-cancelled', id: 'c' }]);
  assert.deepEqual(told(carried, 'ocf-out-treasury'), [{ where: 's', id: 's' }]);
});

test('a repurchase without a price goes out in no currency, and comes in again without a price', () => {
  const bought = { fact: 'shares-repurchased', class: 'B', held: 'for-cancellation' };
  const carried = out(
    { ...bought, on: '2024-07-01', id: 'r', number: '90' },
    { ...bought, on: '2024-07-02', id: 's', number: '10', price: '1.50', currency: 'HKD' },
    { ...bought, on: '2024-07-03', id: 't', number: '10', price: '0', currency: 'HKD' },
  );
  const texts = written(carried);
  const repurchasesIn = (given: PackageText) => {
    const again = carry(given);
    assert.equal(again.status, 'carried');
    const prices = again.facts
      .filter(({ fact }) => fact === 'shares-repurchased')
      .map(({ price, currency }) => [price, currency]);
    return { prices, told: again.notCarried.filter(({ values }) => values['field'] === 'price').map(({ values }) => values) };
  };
  const priced = [
    ['1.50', 'HKD'],
    ['0', 'HKD'],
  ];
  assert.deepEqual(repurchasesIn(texts), { prices: [[undefined, undefined], ...priced], told: [] });
  const strange = new Map(
    [...texts].map(([name, text]) => [name, text.replace(/"amount": "0",(\s+"currency": "XXX")/g, '"amount": "2",$1')]),
  );
  const { prices, told: left } = repurchasesIn(strange);
  assert.deepEqual([prices, left.length], [[[undefined, undefined], ...priced], 1], 'an amount in no currency is told');
});

test('a sub-division exchanges every security, and what is authorised is told after it', () => {
  const carried = out({ on: '2022-02-01', id: 'x', fact: 'shares-subdivided', class: 'A', each: 1, into: 5 });
  assert.deepEqual(
    transactions(carried).map(({ object_type, quantity, split_transaction_id, new_shares_authorized }) => [
      object_type,
      quantity ?? split_transaction_id ?? new_shares_authorized,
    ]),
    [
      ['TX_STOCK_CLASS_SPLIT', undefined],
      ['TX_STOCK_REISSUANCE', 'x/1'],
      ['TX_STOCK_ISSUANCE', '600'],
      ['TX_STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT', '2500'],
    ],
  );
});

test('before a consolidation, securities that would not come out whole are put together', () => {
  const carried = out(
    { on: '2022-02-01', fact: 'shares-issued', class: 'B', number: '7', to: 'holdco', basis: 'award' },
    { on: '2022-02-02', fact: 'shares-issued', class: 'B', number: '3', to: 'holdco', basis: 'award' },
    { on: '2022-03-01', id: 'x', fact: 'shares-consolidated', class: 'B', each: 10, into: 1 },
  );
  const texts = written(carried);
  assert.equal(transactions(carried).filter(({ object_type }) => object_type === 'TX_STOCK_CONSOLIDATION').length, 1);
  assert.deepEqual(holdingsByLetter(texts, '2022-03-01'), { 'chan A': '120', 'holdco B': '1', 'public B': '80' });
});

test('the legs of a set go out in an order in which each holder has what he gives', () => {
  const set = { on: '2022-02-01', set: 'top-up' };
  const carried = out(
    { ...set, id: 'first', fact: 'shares-transferred', class: 'B', number: '50', from: 'holdco', to: 'public' },
    { ...set, id: 'second', fact: 'shares-issued', class: 'B', number: '50', to: 'holdco', basis: 'placing' },
  );
  assert.deepEqual(
    transactions(carried).map(({ id, object_type }) => [id, object_type]),
    [
      ['second/1', 'TX_STOCK_ISSUANCE'],
      ['first/1', 'TX_STOCK_TRANSFER'],
      ['first/2', 'TX_STOCK_ISSUANCE'],
    ],
  );
  assert.deepEqual(told(carried, 'ocf-out-netted'), []);
});

test('a set that no order of transactions does goes out by its outcome, and its legs are told', () => {
  const set = { on: '2022-02-01', set: 'circle', fact: 'shares-transferred', class: 'B' };
  const carried = out(
    { ...set, id: 'one', number: '30', from: 'holdco', to: 'chan' },
    { ...set, id: 'two', number: '20', from: 'chan', to: 'public' },
    { ...set, id: 'three', number: '30', from: 'public', to: 'holdco' },
  );
  // The public gives first: an order was there after all.
  assert.deepEqual(told(carried, 'ocf-out-netted'), []);
  const circle = out(
    { ...set, id: 'one', number: '30', from: 'holdco', to: 'chan' },
    { ...set, id: 'two', number: '40', from: 'chan', to: 'holdco' },
    { ...set, id: 'three', fact: 'shares-issued', number: '12', to: 'chan', basis: 'award' },
    { ...set, id: 'four', number: '2', from: 'holdco', to: 'public' },
  );
  assert.deepEqual(
    told(circle, 'ocf-out-netted').map(({ where }) => where),
    ['one', 'two', 'three', 'four'],
  );
  assert.deepEqual(holdingsByLetter(written(circle), '2022-02-01'), {
    'chan A': '120',
    'chan B': '2',
    'holdco B': '8',
    'public B': '802',
  });
});

test('what passes when a charge is enforced goes out as a transfer', () => {
  const charge = {
    charge: 'c',
    holder: 'chan',
    class: 'A',
    number: '30',
    chargee: 'holdco',
    votesMove: false,
    titleMoves: false,
  };
  const carried = out(
    { on: '2022-02-01', id: 'made', fact: 'charge-created', ...charge },
    { on: '2022-03-01', id: 'enforced', fact: 'charge-enforced', charge: 'c', number: '10' },
  );
  assert.deepEqual(holdingsByLetter(written(carried), '2022-03-01'), { 'chan A': '110', 'holdco A': '10', 'public B': '800' });
  assert.deepEqual(
    told(carried, 'ocf-out-fact').map(({ where }) => where),
    ['made'],
  );
});

test('retracted facts stay behind, and so does whatever moves nothing', () => {
  const carried = out(
    { on: '2022-02-01', id: 'wrong', fact: 'shares-issued', class: 'B', number: '5', to: 'holdco', basis: 'award' },
    { on: '2022-02-02', id: 'retraction', fact: 'fact-retracted', retracts: 'wrong', reason: 'clerical-error' },
    {
      on: '2022-02-03',
      id: 'interest',
      fact: 'shares-transferred',
      class: 'B',
      number: '5',
      from: 'public',
      to: 'holdco',
      moves: ['economic-interest'],
    },
    { on: '2022-02-03', id: 'self', fact: 'shares-transferred', class: 'B', number: '5', from: 'public', to: 'public' },
    { on: '2022-02-03', id: 'zero', fact: 'shares-issued', class: 'B', number: '0', to: 'public', basis: 'award' },
  );
  assert.deepEqual(transactions(carried), []);
  assert.deepEqual(told(carried, 'ocf-out-retracted'), [{ where: 'wrong', fact: 'shares-issued', id: 'wrong' }]);
  assert.deepEqual(
    told(carried, 'ocf-out-fact').map(({ where }) => where),
    ['retraction', 'interest'],
  );
  assert.deepEqual(
    told(carried, 'ocf-out-nothing').map(({ where }) => where),
    ['self', 'zero'],
  );
});

test('fields that OCF has no place for are told with their fact; nothing is told of what is carried whole', () => {
  const carried = out(
    {
      on: '2022-02-01',
      id: 'c',
      fact: 'shares-converted',
      class: 'A',
      into: 'B',
      number: '5',
      holder: 'chan',
      because: '8A.15',
      certainty: 'filed',
    },
    {
      at: '2022-02-02T10:00:00+08:00',
      id: 'r',
      fact: 'shares-repurchased',
      class: 'B',
      number: '5',
      held: 'treasury',
      price: '1.5',
    },
    { on: '2022-02-03', id: 'w', fact: 'shares-cancelled', class: 'B', number: '1', from: 'public' },
  );
  assert.deepEqual(
    told(carried, 'ocf-out-fields')
      .filter(({ where }) => String(where).length === 1)
      .map(({ where, fields }) => [where, fields]),
    [
      ['c', 'because: 8A.15; certainty: filed'],
      ['r', 'at: 2022-02-02T02:00:00.000000000Z; held: treasury; price: 1.5'],
    ],
  );
});

test('what goes out of a head, and what OCF asks for and no record has', () => {
  const reading = readRecordDocument(
    readJson(
      JSON.stringify({
        holdfast: 1,
        issuer: { id: 'i', name: { en: 'Issuer', 'zh-Hant': '發行人' }, stockCode: '0020', incorporatedIn: 'United States, DE' },
        sources: { s: { title: 'A source' } },
        notice: 'A notice.',
        facts: [],
      }),
    ),
  );
  assert.equal(reading.status, 'read');
  const { record } = reading;
  const carried = outOf({ record, formedOn: '2014-10-15', generatedAt: '2026-01-02T03:04:05.000000000Z' });
  assert.deepEqual(carried.files.get('Manifest.ocf.json'), {
    ocf_version: '1.2.1-alpha+main',
    file_type: 'OCF_MANIFEST_FILE',
    issuer: {
      object_type: 'ISSUER',
      id: 'i',
      legal_name: 'Issuer',
      formation_date: '2014-10-15',
      country_of_formation: 'US',
      country_subdivision_of_formation: 'DE',
      comments: ['發行人', 'Stock code 0020 on the Stock Exchange of Hong Kong.'],
    },
    as_of: '2014-10-15',
    generated_at: '2026-01-02T03:04:05.000000000Z',
    comments: [
      'Made by Holdfast from a record of weighted voting rights; what OCF cannot say of the record is not in it.',
      'A notice.',
    ],
    ...Object.fromEntries(
      [
        'stakeholders',
        'stock_classes',
        'transactions',
        'stock_plans',
        'stock_legend_templates',
        'vesting_terms',
        'valuations',
      ].map((list, index) => [
        `${list}_files`,
        index > 2
          ? []
          : [
              {
                filepath: `./${['Stakeholders', 'StockClasses', 'Transactions'][index]}.ocf.json`,
                md5: createHash('md5')
                  .update(written(carried).get(`${['Stakeholders', 'StockClasses', 'Transactions'][index]}.ocf.json`) ?? '')
                  .digest('hex'),
              },
            ],
      ]),
    ),
  });
  assert.deepEqual(
    carried.notCarried.map(({ code, values }) => [code, values]),
    [
      ['ocf-out-head', { field: 'stockCode', value: '0020' }],
      ['ocf-out-head', { field: 'sources.s', value: 'A source' }],
      ['ocf-out-prices', {}],
    ],
  );
  const elsewhere = { ...record, issuer: { ...record.issuer, incorporatedIn: 'Atlantis' } };
  const without = outOf({ record: elsewhere });
  assert.deepEqual(
    without.notCarried.map(({ code, values }) => [code, values['field']]),
    [
      ['ocf-out-head', 'stockCode'],
      ['ocf-out-head', 'incorporatedIn'],
      ['ocf-out-country', undefined],
      ['ocf-out-head', 'sources.s'],
      ['ocf-out-formation', undefined],
      ['ocf-out-prices', undefined],
    ],
  );
});

test('a class that converts into no class of the record goes out without that, and it is told', () => {
  const carried = out({ on: '2022-02-01', id: 'p', fact: 'class-created', class: 'P', votes: 1, convertsInto: 'Q' });
  assert.equal(items(written(carried), 'StockClasses')[2]?.['conversion_rights'], undefined);
  assert.ok(told(carried, 'ocf-out-fields').some(({ where, fields }) => where === 'p' && fields === 'convertsInto: Q'));
});

test('every sentence about what does not go out is whole, in both languages', () => {
  const carried = out(
    { on: '2022-02-01', id: 'terms', fact: 'class-terms-changed', class: 'A', changes: { votes: 8 } },
    { on: '2022-02-01', id: 'listing', fact: 'listed', as: 'primary' },
    { on: '2022-02-02', id: 'zero', fact: 'shares-issued', class: 'B', number: '0', to: 'public', basis: 'award' },
  );
  for (const { code, values } of carried.notCarried) {
    for (const language of languages) {
      assert.doesNotMatch(fill(exchangeWords[code as keyof typeof exchangeWords][language], values), /\{\w+\}/, code);
    }
  }
  const said = carried.notCarried
    .filter(({ where }) => ['terms', 'listing', 'zero'].includes(where) && where !== 'listing')
    .map(({ code, values }) => fill(exchangeWords[code as keyof typeof exchangeWords].en, values));
  assert.deepEqual(said, [
    'class-terms-changed terms: a class of OCF has one number of votes, the one it has at the end; when it changed is lost',
    'shares-issued zero is carried without basis: award',
    'shares-issued zero moves no shares from one holder to another and gives no transaction',
  ]);
});

test('legs that wait for the same shares are freed one after the other by what comes in', () => {
  const set = { on: '2022-02-01', set: 'many' };
  const give = (id: string, number: string): Json => ({
    ...set,
    id,
    fact: 'shares-transferred',
    class: 'B',
    number,
    from: 'holdco',
    to: 'public',
  });
  const carried = out(
    give('one', '30'),
    give('two', '30'),
    { ...set, id: 'in', fact: 'shares-transferred', class: 'B', number: '100', from: 'public', to: 'holdco' },
    give('three', '40'),
  );
  assert.deepEqual(
    transactions(carried)
      .filter(({ object_type }) => object_type === 'TX_STOCK_TRANSFER')
      .map(({ id }) => id),
    ['in/1', 'one/1', 'two/1', 'three/1'],
  );
  assert.deepEqual(told(carried, 'ocf-out-netted'), []);
});
