/** When a financial year ends: what is refused when it is read, and the ends of February. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dutiesOf } from '../../src/calendar/index.ts';
import { faultWords, fill } from '../../src/words/index.ts';
import { type FactText, readFacts } from '../judged-record.ts';

const facts = (ends: string): readonly FactText[] => [
  { on: '2022-01-03', fact: 'class-created', class: 'B', votes: 1, listed: true },
  { on: '2022-01-03', fact: 'shares-issued', class: 'B', number: '1,000', to: 'public', basis: 'opening' },
  { on: '2022-01-03', fact: 'listed', as: 'primary' },
  { on: '2022-01-03', fact: 'financial-year-set', ends },
];

for (const [ends, meant] of [
  ['foo', undefined],
  ['13-45', undefined],
  ['00-00', undefined],
  ['06-31', undefined],
  ['1-1', '01-01'],
  ['31-12', '12-31'],
  ['12/31', '12-31'],
] as const) {
  test(`a year that ends on ${ends} is refused, with what to write`, () => {
    const reading = readFacts(facts(ends));
    assert.ok(reading.status === 'refused');
    assert.deepEqual(
      reading.faults.map(({ code, values }) => [code, values['found'], values['meant']]),
      [[meant === undefined ? 'not-a-month-day' : 'month-day-meant', ends, meant]],
    );
    for (const { code, values } of reading.faults) {
      assert.match(fill((faultWords as Record<string, { en: string }>)[code]?.en ?? '', values), /12-31|01-01/);
    }
  });
}

for (const ends of ['02-28', '02-29']) {
  test(`a year that ends on ${ends} ends with February, its half with August`, () => {
    const reading = readFacts(facts(ends));
    assert.ok(reading.status !== 'refused');
    const results = dutiesOf({ timeline: reading.timeline, asOf: { date: '2024-12-01' }, kinds: ['results'] });
    assert.deepEqual(results.map(({ id, due }) => `${id} ${due.on}`).slice(0, 6), [
      'results/annual/2022-02-28 2022-05-31',
      'results/half-year/2022-08-31 2022-10-31',
      'results/annual/2023-02-28 2023-05-31',
      'results/half-year/2023-08-31 2023-10-31',
      'results/annual/2024-02-29 2024-05-31',
      'results/half-year/2024-08-31 2024-10-31',
    ]);
  });
}
