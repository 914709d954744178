/**
 * Records go out as packages that OCF's schemas accept and come back to the same holdings on every date; packages at
 * random come in to the holdings that they have by the letter.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readYaml } from '../../src/files/yaml.ts';
import {
  type IssuerRecord,
  readHead,
  readJson,
  readLooseFacts,
  readRecordDocument,
  startLiveRecord,
  type Timeline,
  timelineOf,
} from '../../src/record/index.ts';
import { readFacts } from '../judged-record.ts';
import { live, moves } from '../lives.ts';
import {
  carry,
  datesOf,
  ending,
  holdingsByLetter,
  holdingsOn,
  issuance,
  type Json,
  located,
  outOf,
  type PackageText,
  packageOf,
  person,
  startSchemas,
  stockClass,
  timelineOfCarried,
  withVectors,
  written,
} from './ocf-package.ts';

const numRuns = Number(process.env['HOLDFAST_LIVES'] ?? '500') / 2;
const seed = Number(process.env['HOLDFAST_SEED'] ?? '20261124');
const root = new URL('../../', import.meta.url);
const records = globSync('records/*.yaml', { cwd: root }).sort();

const opened = (name: string): { readonly record: IssuerRecord; readonly timeline: Timeline } => {
  const reading = readRecordDocument(readYaml(readFileSync(new URL(name, root), 'utf8')));
  if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults));
  return reading;
};

/** Out and in again: on every date that a fact of the record is of, everybody has what he had. */
const assertSameOnEveryDate = (record: IssuerRecord): PackageText => {
  const timeline = timelineOf({ record, report: (fault) => assert.fail(JSON.stringify(fault)) });
  const texts = written(outOf({ record }));
  const back = timelineOfCarried(carry(texts, { sums: true }));
  for (const date of datesOf(timeline)) {
    const held = holdingsOn(timeline, date);
    assert.deepEqual(holdingsByLetter(texts, date), held, `${date}, read by the letter`);
    assert.deepEqual(holdingsOn(back, date), held, `${date}, carried in again`);
  }
  return texts;
};

test('there are records to send out', () => assert.ok(records.length >= 9));

for (const name of records) {
  test(`${name} comes back from OCF with the same holdings on every date, and goes out in the same bytes`, () => {
    const { record } = opened(name);
    assert.deepEqual(assertSameOnEveryDate(record), written(outOf({ record })));
  });
}

test('every fact of every record is in a package that goes out, or told by its id', () => {
  let seen = 0;
  for (const name of records) {
    const { record } = opened(name);
    const carried = outOf({ record });
    const made = new Set(
      [...written(carried).values()].flatMap((text) => {
        const { items = [] } = JSON.parse(text) as { readonly items?: readonly Json[] };
        return items.map(({ id }) => String(id).replace(/\/\d+$/, ''));
      }),
    );
    const told = new Set(carried.notCarried.map(({ where }) => where));
    for (const fact of record.facts) {
      seen += 1;
      const named = fact.fact === 'person-recorded' ? fact.person : fact.fact === 'class-created' ? fact.class : fact.id;
      assert.ok(made.has(named) || told.has(fact.id), `${name}: ${fact.id}`);
    }
  }
  assert.ok(seen > 150, `only ${seen} facts were seen`);
});

const assertSchemas = (texts: PackageText, validatorOf: ReturnType<typeof startSchemas>): void => {
  for (const [name, text] of texts) {
    const content = JSON.parse(text) as { readonly file_type: string };
    const validate = validatorOf(content.file_type);
    assert.ok(validate(content), `${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
  }
};

test("everything that goes out passes OCF's own schemas: every record", withVectors, () => {
  const validatorOf = startSchemas();
  for (const name of records) assertSchemas(written(outOf(opened(name))), validatorOf);
});

test("OCF's own schemas refuse what is not OCF, so that passing them says something", withVectors, () => {
  const validatorOf = startSchemas();
  const refused = (file: string, change: (content: Record<string, unknown>) => void): boolean => {
    const { record } = opened('records/xiaomi.yaml');
    const content = JSON.parse(written(outOf({ record })).get(file) ?? '') as Record<string, unknown>;
    change(content);
    return !validatorOf(String(content['file_type']))(content);
  };
  const firstItem = (content: Record<string, unknown>): Record<string, unknown> =>
    (content['items'] as Record<string, unknown>[])[0] ?? assert.fail();
  assert.ok(refused('Manifest.ocf.json', (content) => delete content['as_of']));
  assert.ok(refused('Transactions.ocf.json', (content) => Object.assign(firstItem(content), { quantity: 5 })));
  assert.ok(refused('Transactions.ocf.json', (content) => Object.assign(firstItem(content), { basis: 'opening' })));
  assert.ok(refused('StockClasses.ocf.json', (content) => delete firstItem(content)['seniority']));
});

test(`${numRuns} lives of companies come back from OCF with the same holdings on every date`, () => {
  const validatorOf = 'skip' in withVectors ? undefined : startSchemas();
  fc.assert(
    fc.property(moves, (chosen) => {
      const reading = readFacts(live(chosen).facts);
      if (reading.status === 'refused') assert.fail(JSON.stringify(reading.faults));
      const texts = assertSameOnEveryDate(reading.record);
      if (validatorOf) assertSchemas(texts, validatorOf);
    }),
    { numRuns, seed },
  );
});

const holder = fc.constantFrom('public', 'unknown', 'x', 'y', 'z');
const shareClass = fc.constantFrom('A', 'B', 'P');
const number = fc.integer({ min: 0, max: 60 }).map(String);
const few = fc.integer({ min: 1, max: 4 });
const fact = (kind: string, fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Json> =>
  fc.record({ fact: fc.constant(kind), ...fields });
const shareFacts = fc.oneof(
  { weight: 4, arbitrary: fact('shares-issued', { class: shareClass, number, to: holder, basis: fc.constant('award') }) },
  { weight: 4, arbitrary: fact('shares-transferred', { class: shareClass, number, from: holder, to: holder }) },
  { weight: 2, arbitrary: fact('shares-converted', { class: shareClass, into: shareClass, number, intoNumber: number, holder }) },
  { weight: 2, arbitrary: fact('shares-converted', { class: shareClass, into: shareClass, number, holder }) },
  {
    weight: 2,
    arbitrary: fact('shares-repurchased', {
      class: shareClass,
      number,
      from: holder,
      held: fc.constantFrom('for-cancellation', 'treasury'),
    }),
  },
  {
    weight: 2,
    arbitrary: fact('shares-cancelled', {
      class: shareClass,
      number,
      from: fc.constantFrom('x', 'y', 'repurchased', 'treasury'),
    }),
  },
  { weight: 1, arbitrary: fact('treasury-shares-sold', { class: shareClass, number, to: holder }) },
  { weight: 1, arbitrary: fact('shares-subdivided', { class: fc.constantFrom('all', 'A', 'B'), each: few, into: few }) },
  { weight: 1, arbitrary: fact('shares-consolidated', { class: fc.constantFrom('all', 'B', 'P'), each: few, into: few }) },
  { weight: 1, arbitrary: fact('capital-authorised', { class: shareClass, number: fc.constantFrom('90', '200', '2000') }) },
);
const charges = fc.oneof(
  fact('charge-created', {
    charge: fc.constantFrom('c1', 'c2'),
    holder,
    class: shareClass,
    number,
    chargee: holder,
    votesMove: fc.constant(false),
    titleMoves: fc.constant(false),
  }),
  fact('charge-changed', { charge: fc.constantFrom('c1', 'c2'), number }),
  fact('charge-released', { charge: fc.constantFrom('c1', 'c2') }),
  fact('charge-enforced', { charge: fc.constantFrom('c1', 'c2'), to: holder }),
);
/** One action: facts that stand alone, or the legs of a set, which may pass through balances below zero. */
const swap = fc
  .record({ class: shareClass, one: holder, other: holder, third: holder, number: fc.constantFrom('1', '70', '500') })
  .map(({ class: of, one, other, third, number: shares }): readonly Json[] =>
    [
      [one, other],
      [other, third],
      [third, one],
    ].map(([from, to]) => ({ fact: 'shares-transferred', class: of, number: shares, from, to })),
  );
const legs = fc.array(fc.oneof({ weight: 5, arbitrary: shareFacts }, { weight: 1, arbitrary: charges }), {
  minLength: 1,
  maxLength: 4,
});
const action = fc.record({
  days: fc.integer({ min: 0, max: 2 }),
  legs: fc.oneof({ weight: 1, arbitrary: swap }, { weight: 9, arbitrary: legs }),
  isRetracted: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
});

const day = (index: number): string => new Date(Date.UTC(2024, 4, 2 + index)).toISOString().slice(0, 10);

/** A record of the actions that can be true, one behind the other; the rest is refused by the record itself. */
const recordOf = (
  actions: readonly { readonly days: number; readonly legs: readonly Json[]; readonly isRetracted: boolean }[],
) => {
  const head = readHead(located('{"holdfast": "1", "issuer": {"id": "case", "name": {"en": "Case"}}}'), (fault) =>
    assert.fail(JSON.stringify(fault)),
  );
  const record = startLiveRecord(head ?? assert.fail());
  const add = (facts: readonly Json[]): boolean => {
    const reading = readJson(JSON.stringify(facts));
    if (reading.status === 'refused') return assert.fail(JSON.stringify(reading.faults));
    const loose = readLooseFacts(reading.value);
    return loose.faults.length === 0 && record.add(loose.facts).faults.length === 0;
  };
  const on = day(0);
  const opening = [
    { on, fact: 'class-created', class: 'A', votes: '10', listed: true, convertsInto: 'B' },
    { on, fact: 'class-created', class: 'B', votes: '1', listed: true },
    { on, fact: 'class-created', class: 'P', votes: '1', weighted: false, listed: true },
    ...['x', 'y', 'z'].map((one) => ({ on, fact: 'person-recorded', person: one, kind: 'company', name: { en: one } })),
    ...['A', 'B', 'P'].map((one) => ({ on, fact: 'shares-issued', class: one, number: '50', to: 'x', basis: 'opening' })),
  ];
  assert.ok(add(opening));
  let date = 0;
  for (const [index, { days, legs, isRetracted }] of actions.entries()) {
    date += days;
    const ids = legs.map((leg, place) => ({ on: day(date), id: `f${index}-${place}`, ...leg }));
    const isTaken = add(ids.length === 1 ? ids : ids.map((leg) => ({ ...leg, set: `s${index}` })));
    if (isTaken && isRetracted) {
      add([{ on: day(date), fact: 'fact-retracted', retracts: `f${index}-0`, reason: 'amendment' }]);
    }
  }
  return record.record;
};

test('any record, its sets, charges and retractions too, comes back from OCF with the same holdings on every date', () => {
  const validatorOf = 'skip' in withVectors ? undefined : startSchemas();
  const seen = { netted: 0, sets: 0 };
  fc.assert(
    fc.property(fc.array(action, { minLength: 5, maxLength: 40 }), (actions) => {
      const record = recordOf(actions);
      const texts = assertSameOnEveryDate(record);
      if (validatorOf) assertSchemas(texts, validatorOf);
      if (outOf({ record }).notCarried.some(({ code }) => code === 'ocf-out-netted')) seen.netted += 1;
      if (record.facts.some(({ set }) => set !== undefined)) seen.sets += 1;
    }),
    { numRuns, seed },
  );
  assert.ok(seen.netted > 0 && seen.sets > numRuns / 2, JSON.stringify(seen));
});

type Held = { readonly id: string; readonly holder: string; readonly class: string; readonly quantity: number };
type Choice = { readonly kind: number; readonly pick: number; readonly part: number; readonly to: number; readonly days: number };

/** A package at random that holds together: each choice does something to the securities that are there. */
const packageAtRandom = (choices: readonly Choice[]): readonly Json[] => {
  const transactions: Json[] = [];
  let securities: Held[] = [];
  let serial = 0;
  let date = 0;
  const people = ['ann', 'bo', 'cy'];
  const bring = (holderOf: string, of: string, quantity: number): string => {
    serial += 1;
    const id = `x${serial}`;
    transactions.push(issuance(id, holderOf, of, `${quantity}`, day(date)));
    securities.push({ id, holder: holderOf, class: of, quantity });
    return id;
  };
  const end = (type: string, { id }: Held, more: Json): void => {
    serial += 1;
    securities = securities.filter((one) => one.id !== id);
    transactions.push(ending(type, `t${serial}`, id, day(date), more));
  };
  for (const { kind, pick, part, to, days } of choices) {
    date += days;
    const security = securities[pick % Math.max(1, securities.length)];
    const taker = people[to % 3] ?? 'ann';
    if (security === undefined || kind < 3) {
      bring(taker, ['A', 'B'][part % 2] ?? 'A', 1 + part);
      continue;
    }
    const some = 1 + (part % security.quantity);
    const balance = (): Json =>
      some === security.quantity ? {} : { balance_security_id: bring(security.holder, security.class, security.quantity - some) };
    const other = security.class === 'A' ? 'B' : 'A';
    if (kind === 3) end('RETRACTION', security, { reason_text: '-' });
    else if (kind === 4) end('CANCELLATION', security, { quantity: `${some}`, reason_text: '-', ...balance() });
    else if (kind === 5)
      end('REPURCHASE', security, { quantity: `${some}`, price: { amount: '1', currency: 'HKD' }, ...balance() });
    else if (kind === 6) {
      const results = [bring(security.holder, other, some + (part % 3)), ...(part % 2 ? [bring(taker, other, 1)] : [])];
      end('CONVERSION', security, { quantity_converted: `${some}`, resulting_security_ids: results, ...balance() });
    } else if (kind === 7) {
      const results =
        some > 1 ? [bring(security.holder, security.class, 1), bring(security.holder, security.class, some - 1)] : [];
      if (some === security.quantity && some > 1) end('REISSUANCE', security, { resulting_security_ids: results });
      else for (const id of results) securities = securities.filter((one) => one.id !== id);
      if (some !== security.quantity || some === 1) {
        const drop = new Set(results);
        for (let place = transactions.length - 1; place >= 0; place -= 1) {
          if (drop.has(String(transactions[place]?.['security_id']))) transactions.splice(place, 1);
        }
      }
    } else if (kind === 8) {
      const same = securities.filter((one) => one.class === security.class).slice(0, 3);
      const result = bring(
        taker,
        security.class,
        same.reduce((sum, { quantity }) => sum + quantity, 0),
      );
      const ids = same.map(({ id }) => id);
      securities = securities.filter(({ id }) => !ids.includes(id));
      serial += 1;
      transactions.push({
        object_type: 'TX_STOCK_CONSOLIDATION',
        id: `k${serial}`,
        date: day(date),
        security_ids: ids,
        resulting_security_id: result,
      });
    } else if (kind === 9 && part % 4 === 0) {
      // A split that exchanges nothing multiplies what there is; alone on its day, so that no order is to be guessed.
      serial += 1;
      transactions.push({
        object_type: 'TX_STOCK_CLASS_SPLIT',
        id: `s${serial}`,
        date: day(date + 1),
        stock_class_id: security.class,
        split_ratio: { numerator: '3', denominator: '1' },
      });
      date += 2;
      securities = securities.map((one) => (one.class === security.class ? { ...one, quantity: one.quantity * 3 } : one));
    } else if (kind === 9) {
      serial += 1;
      const split = `s${serial}`;
      const ratio = { numerator: `${1 + (part % 3)}`, denominator: '1' };
      transactions.push({
        object_type: 'TX_STOCK_CLASS_SPLIT',
        id: split,
        date: day(date),
        stock_class_id: security.class,
        split_ratio: ratio,
      });
      for (const one of securities.filter((held) => held.class === security.class)) {
        const result = bring(one.holder, one.class, one.quantity * (1 + (part % 3)));
        end('REISSUANCE', one, { resulting_security_ids: [result], split_transaction_id: split });
      }
    } else {
      const results =
        some > 1 && part % 2
          ? [bring(taker, security.class, 1), bring('cy', security.class, some - 1)]
          : [bring(taker, security.class, some)];
      end('TRANSFER', security, { quantity: `${some}`, resulting_security_ids: results, ...balance() });
    }
  }
  return transactions;
};

test(`${numRuns} packages at random, in any order of their items, come in to the holdings that they have by the letter`, () => {
  const choice = fc.record({ kind: fc.nat(13), pick: fc.nat(50), part: fc.nat(99), to: fc.nat(2), days: fc.nat(2) });
  const shuffled = fc
    .array(choice, { minLength: 3, maxLength: 40 })
    .map(packageAtRandom)
    .chain((items) => fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length }));
  fc.assert(
    fc.property(shuffled, (transactions) => {
      const stakeholders = ['ann', 'bo', 'cy'].map((one) => person(one));
      const texts = packageOf({ stakeholders, classes: [stockClass('A', '10'), stockClass('B', '1')], transactions });
      const timeline = timelineOfCarried(carry(texts));
      for (const date of datesOf(timeline)) assert.deepEqual(holdingsOn(timeline, date), holdingsByLetter(texts, date), date);
    }),
    { numRuns, seed },
  );
});
