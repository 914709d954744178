/** Whatever is done to a package, it is refused with reasons or comes in as a record that stands; and it takes no longer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readJson, readRecordDocument } from '../../src/record/index.ts';
import { exchangeWords } from '../../src/words/exchange/index.ts';
import { type Catalogue, fill, languages } from '../../src/words/index.ts';
import { readFacts } from '../judged-record.ts';
import {
  carry,
  ending,
  holdingsOn,
  issuance,
  type Json,
  outOf,
  type PackageText,
  packageOf,
  person,
  stockClass,
  timelineOfCarried,
  written,
} from './ocf-package.ts';

const seed = Number(process.env['HOLDFAST_SEED'] ?? '20261124');
const numRuns = Number(process.env['HOLDFAST_LIVES'] ?? '500') * 4;
const words: Catalogue = exchangeWords;

const day = '2026-02-02';
const sound = packageOf({
  stakeholders: [person('ann', { comments: ['Founder'] }), person('bo'), person('holdfast:public')],
  classes: [
    stockClass('A', '10', {
      conversion_rights: [
        { conversion_mechanism: { ratio: { numerator: '1', denominator: '1' } }, converts_to_stock_class_id: 'B' },
      ],
    }),
    stockClass('B', '1', { initial_shares_authorized: '5000', par_value: { amount: '0.1', currency: 'HKD' } }),
    stockClass('N', '0'),
  ],
  transactions: [
    issuance('a1', 'ann', 'A', '100', '2026-01-02'),
    issuance('b1', 'bo', 'B', '200', '2026-01-02'),
    issuance('b2', 'holdfast:public', 'B', '300', '2026-01-02'),
    issuance('n1', 'ann', 'N', '5', '2026-01-02'),
    ending('TRANSFER', 't', 'a1', day, { quantity: '40', resulting_security_ids: ['a2'], balance_security_id: 'a3' }),
    issuance('a2', 'bo', 'A', '40', day),
    issuance('a3', 'ann', 'A', '60', day),
    ending('CONVERSION', 'c', 'a2', day, { quantity_converted: '40', resulting_security_ids: ['b3'] }),
    issuance('b3', 'bo', 'B', '40', day),
    ending('CONVERSION', 'n', 'n1', day, { quantity_converted: '5', resulting_security_ids: ['b4'] }),
    issuance('b4', 'ann', 'B', '5', day),
    { object_type: 'TX_STOCK_CONSOLIDATION', id: 'k', date: day, security_ids: ['b1', 'b3'], resulting_security_id: 'b5' },
    issuance('b5', 'bo', 'B', '240', day),
    ending('REPURCHASE', 'r', 'b2', '2026-03-02', {
      quantity: '60',
      price: { amount: '1', currency: 'HKD' },
      balance_security_id: 'b6',
    }),
    issuance('b6', 'holdfast:public', 'B', '240', '2026-03-02'),
    {
      object_type: 'TX_STOCK_CLASS_SPLIT',
      id: 's',
      date: '2026-04-02',
      stock_class_id: 'B',
      split_ratio: { numerator: '2', denominator: '1' },
    },
    ending('REISSUANCE', 'x', 'b6', '2026-04-02', { resulting_security_ids: ['b7'], split_transaction_id: 's' }),
    issuance('b7', 'holdfast:public', 'B', '480', '2026-04-02'),
    issuance('b8', 'ann', 'B', '9', '2026-05-02'),
    ending('RETRACTION', 'v', 'b8', '2026-05-03', { reason_text: 'Void' }),
    {
      object_type: 'TX_STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT',
      id: 'h',
      date: '2026-06-02',
      stock_class_id: 'B',
      new_shares_authorized: '9000',
    },
    { object_type: 'TX_WARRANT_ISSUANCE', id: 'w', security_id: 'w1', date: day },
    { object_type: 'TX_WARRANT_EXERCISE', id: 'y', security_id: 'w1', date: day, resulting_security_ids: ['b9'] },
    issuance('b9', 'ann', 'B', '7', day),
  ],
});

test('the package that is spoilt below is sound', () => {
  assert.deepEqual(holdingsOn(timelineOfCarried(carry(sound)), '2026-06-30'), {
    'ann A': '60',
    'ann B': '24',
    'bo B': '480',
    'public B': '480',
  });
});

/** Every place of a JSON value that holds something: a way of keys and indexes. */
const placesOf = (value: unknown, at: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [at, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...at, key]))]
    : [at];

type Spoil = {
  readonly file: number;
  readonly place: number;
  readonly deed: number;
  readonly value: unknown;
  readonly other: number;
};

const spoilt = (texts: PackageText, spoils: readonly Spoil[]): PackageText => {
  const contents = new Map([...texts].map(([name, text]) => [name, JSON.parse(text) as unknown]));
  const names = [...contents.keys()];
  for (const { file, place, deed, value, other } of spoils) {
    const content = contents.get(names[file % names.length] ?? '');
    const places = placesOf(content).filter((at) => at.length > 0);
    const at = places[place % places.length] ?? [];
    const from = places[other % places.length] ?? [];
    const reach = (way: readonly string[]): Record<string, unknown> =>
      way.reduce((inner, key) => (inner as Record<string, unknown>)[key], content) as Record<string, unknown>;
    const holder = reach(at.slice(0, -1));
    const key = at.at(-1) ?? '';
    const fresh = structuredClone(value);
    if (deed === 0) holder[key] = fresh;
    else if (deed === 1) delete holder[key];
    else if (deed === 2) holder[key] = structuredClone(reach(from));
    else if (deed === 3 && Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
    else if (deed === 4 && Array.isArray(holder)) holder.reverse();
    else Object.defineProperty(holder, '__proto__', { value: fresh, enumerable: true, configurable: true, writable: true });
  }
  return new Map([...contents].map(([name, content]) => [name, JSON.stringify(content ?? null)]));
};

test(`${numRuns} spoilt packages are refused with whole sentences, or come in as records that stand`, () => {
  const junk = fc.oneof(
    fc.constantFrom<unknown>(null, '', ' ', [], {}, [[]], true, 0, -1, 1.5, 1e21, '0', '-5', '1.50', '1,000', '1e9', '+7', 'NaN'),
    fc.constantFrom<unknown>(
      'ann',
      'bo',
      'A',
      'B',
      'N',
      'a1',
      'b1',
      'b5',
      's',
      't',
      '__proto__',
      'constructor',
      'public',
      'unknown',
      'treasury',
      'all',
    ),
    fc.constantFrom<unknown>(
      '2026-01-02',
      '2026-02-30',
      '1899-12-31',
      '2199-12-31',
      '2026-02-02',
      '2026-04-02',
      '9'.repeat(40),
      `1${'0'.repeat(29)}`,
      'x'.repeat(5000),
    ),
    fc.constantFrom<unknown>(
      'TX_STOCK_TRANSFER',
      'TX_STOCK_RETRACTION',
      'TX_STOCK_CANCELLATION',
      'STAKEHOLDER',
      'UNLIMITED',
      { numerator: '3', denominator: '7' },
      { numerator: `1${'0'.repeat(40)}`, denominator: '1' },
    ),
    fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => text.isWellFormed()),
  );
  const spoil = fc.record({ file: fc.nat(9), place: fc.nat(999), deed: fc.nat(5), value: junk, other: fc.nat(999) });
  const outcomes = { carried: 0, refused: 0 };
  fc.assert(
    fc.property(fc.array(spoil, { minLength: 1, maxLength: 4 }), (spoils) => {
      const carried = carry(spoilt(sound, spoils));
      outcomes[carried.status] += 1;
      const told = carried.status === 'refused' ? carried.faults : carried.notCarried;
      assert.ok(told.length > 0);
      for (const { code, where, values } of told) {
        assert.ok(where !== '' && Object.hasOwn(words, code), code);
        for (const language of languages) {
          const needed = [...(words[code]?.[language] ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
          assert.deepEqual(
            needed.filter((name) => !Object.hasOwn(values, name)),
            [],
            code,
          );
          assert.ok(fill(words[code]?.[language] ?? '', values).length < 2000, code);
        }
      }
      if (carried.status === 'refused') return;
      const reading = readRecordDocument(readJson(JSON.stringify({ ...carried.head, facts: carried.facts })));
      assert.equal(reading.status, 'read', JSON.stringify(reading.status === 'refused' ? reading.faults : ''));
    }),
    { numRuns, seed },
  );
  assert.ok(outcomes.carried > numRuns / 20 && outcomes.refused > numRuns / 4, JSON.stringify(outcomes));
});

/** Fifty thousand transfers of one share within a day, the last one first in the file: no depth of calls, no square of time. */
test('a chain of fifty thousand transfers within a day comes in, in any order, and a ring of them is refused', () => {
  const links = 50_000;
  const transactions: Json[] = [issuance('s0', 'ann', 'B', '1', day)];
  for (let link = 0; link < links; link += 1) {
    transactions.push(
      ending('TRANSFER', `t${link}`, `s${link}`, day, { quantity: '1', resulting_security_ids: [`s${link + 1}`] }),
    );
    transactions.push(issuance(`s${link + 1}`, link % 2 === 0 ? 'bo' : 'ann', 'B', '1', day));
  }
  const stakeholders = [person('ann'), person('bo')];
  const classes = [stockClass('B', '1')];
  const chain = carry(packageOf({ stakeholders, classes, transactions: transactions.toReversed() }));
  assert.equal(chain.status, 'carried');
  assert.equal(chain.facts.filter(({ fact }) => fact === 'shares-transferred').length, links);
  assert.equal(chain.facts.at(-1)?.['id'], `t${links - 1}`);
  const ring = transactions.slice(1).map((item) => (item['security_id'] === `s${links}` ? { ...item, security_id: 's0' } : item));
  const closed = ring.map((item) => (item['id'] === `t${links - 1}` ? { ...item, resulting_security_ids: ['s0'] } : item));
  const refused = carry(packageOf({ stakeholders, classes, transactions: closed }));
  assert.equal(refused.status, 'refused');
  assert.deepEqual(
    refused.faults.map(({ code }) => code),
    ['ocf-circle'],
  );
});

test('a hundred thousand ids that all want one name get one each', () => {
  const people = Array.from({ length: 100_000 }, (_, index) => person(String.fromCodePoint(0x20000 + index)));
  const carried = carry(packageOf({ stakeholders: people, classes: [stockClass('B', '1')] }));
  assert.equal(carried.status, 'carried');
  const names = new Set(carried.facts.map(({ person: name }) => name));
  assert.equal(names.size, 100_001, 'and the class has none');
});

test('persons called like the parts of an object go out and come in', () => {
  const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  const on = '2022-01-03';
  const reading = readFacts([
    { on, fact: 'class-created', class: 'constructor', votes: 1, listed: true },
    ...names.map((name) => ({ on, fact: 'person-recorded', person: name, kind: 'other', name: { en: name } })),
    ...names.map((name, index) => ({
      on,
      fact: 'shares-issued',
      class: 'constructor',
      number: `${index + 1}`,
      to: name,
      basis: 'award',
    })),
  ]);
  assert.equal(reading.status, 'read');
  const back = timelineOfCarried(carry(written(outOf({ record: reading.record }))));
  assert.deepEqual(holdingsOn(back, on), holdingsOn(reading.timeline, on));
});
