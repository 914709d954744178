/** Returns out of a record, box by box: balances, what waits for cancellation, percentages, and what stays empty. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFacts } from '../../../cases/judged-record.ts';
import { positionReport } from '../../app/index.ts';
import { readYaml } from '../../files/yaml.ts';
import { readRecordDocument } from '../../record/index.ts';
import { decimalText, plus, readDecimal, roundedText, times } from './decimal.ts';
import { type Cell, cellsOfReturn, monthlyReturn, nextDayReturn, readMonth } from './index.ts';
import { ledgerOf, pendingAt } from './ledger.ts';
import { readEntry } from './read-entry.ts';

const file = new URL('../../../cases/papers/listed-company.yaml', import.meta.url);
const reading = readRecordDocument(readYaml(readFileSync(file, 'utf8')));
if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults));
const { timeline } = reading;

const nextDay = (on: string): ReadonlyMap<string, Cell> => {
  const drafted = nextDayReturn({ timeline, on, endedOn: undefined });
  if ('status' in drafted) throw new Error(drafted.status);
  return new Map(cellsOfReturn(drafted).map((cell) => [cell.field, cell]));
};
const monthly = (text: string): ReadonlyMap<string, Cell> => {
  const month = readMonth(text);
  assert.ok(month);
  return new Map(cellsOfReturn(monthlyReturn({ timeline, month, endedOn: undefined })).map((cell) => [cell.field, cell]));
};
const value = (cells: ReadonlyMap<string, Cell>, field: string): string | null | undefined => cells.get(field)?.value;

test('amounts are exact decimals, and cents are rounded half up', () => {
  const par = readDecimal('0.0000025');
  assert.ok(par);
  assert.equal(decimalText(times(par, 2_124_389_270n)), '5310.973175');
  assert.equal(decimalText(plus(times(par, 2_124_389_270n), times(par, 17_875_610_730n))), '50000');
  assert.equal(roundedText({ part: 12_345n, whole: 10_000n }, 2n), '1.23');
  assert.equal(roundedText({ part: 1_005n, whole: 1_000n }, 2n), '1.01', 'a half goes up');
  for (const off of ['1,5', '1.', '.5', '-1', '1e3', '']) assert.equal(readDecimal(off), undefined, off);
});

test('a purchase for cancellation leaves the balance; one into treasury moves between the columns', () => {
  const cells = nextDay('2024-07-02');
  assert.equal(value(cells, 'I/B/opening/issued'), '800000');
  assert.equal(value(cells, 'I/B/change/2024-07-02/into-treasury/1/issued'), '-10000');
  assert.equal(value(cells, 'I/B/change/2024-07-02/into-treasury/1/treasury'), '10000');
  assert.equal(value(cells, 'I/B/closing/issued'), '790000');
  assert.equal(value(cells, 'I/B/closing/treasury'), '10000');
  assert.equal(value(cells, 'I/B/closing/total'), '800000');
  assert.equal(value(cells, 'I/B/pending/2024-07-02/1/shares'), '4000');
  assert.equal(value(cells, 'I/B/pending/2024-07-02/1/percentage'), '0.400', 'of 1,000,000 shares of both classes');
  assert.equal(value(cells, 'I/B/pending/2024-07-02/1/price'), '4.50');
  assert.equal(cells.get('I/A/opening/issued'), undefined, 'a class that nothing happened to has no part');
  assert.equal(value(cells, 'II/B/for-cancellation'), '4000');
  assert.equal(value(cells, 'II/B/for-treasury'), '10000');
  assert.equal(value(cells, 'II/B/total/paid'), '63000', '45,000 and 18,000');
  assert.equal(value(cells, 'II/mandate/used'), '14000');
  assert.equal(value(cells, 'II/mandate/percentage'), '1.40');
  assert.equal(value(cells, 'II/moratorium/until'), '2024-08-01');
});

test('what a fact does not say stays empty: method, highest and lowest of a purchase that gives only what was paid', () => {
  const cells = nextDay('2024-07-03');
  for (const box of ['method', 'highest', 'lowest']) {
    const cell = cells.get(`II/B/repurchase/2024-07-03/1/${box}`);
    assert.equal(cell?.value, null, box);
    assert.equal(cell?.status, 'not-on-record', box);
  }
  assert.equal(value(cells, 'II/B/repurchase/2024-07-03/1/paid'), '27060.5');
  assert.equal(value(cells, 'I/B/pending/2024-07-03/1/price'), '4.51', '27,060.50 over 6,000 shares');
});

test('a cancellation of part of what waits takes the oldest first and says that it was assumed', () => {
  const { pending, isSettled } = pendingAt(ledgerOf(timeline, '2024-07-10'), 'B', '2024-07-10');
  assert.deepEqual(
    pending.map(({ purchase, number }) => [purchase.id, number]),
    [['bought-two', 5_000n]],
  );
  assert.equal(isSettled, false);
  const cell = nextDay('2024-07-10').get('I/B/pending/2024-07-03/1/shares');
  assert.deepEqual(
    cell?.notes.map(({ code }) => code),
    ['oldest-cancelled-first'],
  );
});

test('treasury shares that are sold come back into issue, and are told with their price', () => {
  const cells = nextDay('2024-08-05');
  assert.equal(value(cells, 'I/B/change/2024-08-05/out-of-treasury/1/issued'), '2000');
  assert.equal(value(cells, 'I/B/closing/treasury'), '8000');
  assert.equal(value(cells, 'III/B/sale/2024-08-05/1/received'), '10000');
});

test('a sub-division multiplies every balance, and leaves the authorised capital as it was', () => {
  const cells = monthly('2024-10');
  assert.equal(value(cells, 'II/B/opening/issued'), '789000', '800,000 - 10,000 - 5,000 + 1,000 + 2,000 + 1,000');
  assert.equal(value(cells, 'II/B/closing/issued'), '3156000');
  assert.equal(value(cells, 'II/B/closing/treasury'), '32000');
  assert.equal(value(cells, 'III/E/B/pending'), '20000', 'also what waits for cancellation');
  assert.equal(value(cells, 'I/B/closing/number'), '38000000');
  assert.equal(value(cells, 'I/B/closing/par'), '0.0025');
  assert.equal(value(cells, 'I/B/closing/capital'), '95000');
  assert.equal(value(cells, 'I/total/capital'), '100000');
});

test('options of a month are one line with the funds that they raised; what is outstanding the record does not hold', () => {
  const cells = monthly('2024-09');
  assert.equal(value(cells, 'III/A/B/new-shares'), '1000');
  assert.equal(value(cells, 'III/A/B/funds'), '1850');
  assert.equal(cells.get('III/A/B/outstanding-after')?.status, 'not-on-record');
  assert.equal(value(cells, 'III/total/B/issued'), value(cells, 'II/B/change/issued'));
  assert.equal(cells.get('II/B/float/least'), undefined, 'the public float is stated from January 2026 on');
});

test('a day without events has no return, and is told with the last days that have some', () => {
  const drafted = nextDayReturn({ timeline, on: '2024-07-04', endedOn: undefined });
  assert.deepEqual(drafted, { status: 'nothing-happened', lastDays: ['2024-07-02', '2024-07-03'] });
});

test('where the record begins inside the month the balance before it is not made up', () => {
  const cells = monthly('2024-01');
  assert.equal(cells.get('II/B/opening/issued')?.status, 'not-on-record');
  assert.equal(cells.get('II/B/change/issued')?.status, 'not-on-record');
  assert.equal(value(cells, 'II/B/closing/issued'), '800000');
});

test('a return goes on from the one before it: by the date of its balance, else by the last day or month that it covers', () => {
  const filed = (more: Readonly<Record<string, unknown>>) => ({ on: '2025-03-06', fact: 'return-filed', ...more });
  const openingOf = (...returns: readonly Readonly<Record<string, unknown>>[]): string => {
    const read = readFacts([
      { on: '2025-01-01', fact: 'class-created', class: 'B', votes: 1, listed: true },
      { on: '2025-01-01', fact: 'shares-issued', class: 'B', number: '1000', to: 'public', basis: 'opening' },
      ...returns,
      { on: '2025-03-20', fact: 'shares-issued', class: 'B', number: 1, to: 'public', basis: 'award' },
    ]);
    if (read.status === 'refused') throw new Error(JSON.stringify(read.faults));
    const drafted = nextDayReturn({ timeline: read.timeline, on: '2025-03-20', endedOn: undefined });
    return 'status' in drafted ? drafted.status : drafted.openingOn;
  };
  assert.equal(openingOf(), '2025-03-19', 'the day before');
  assert.equal(openingOf(filed({ form: 'FF305', balanceOn: '2025-03-05' })), '2025-03-05');
  assert.equal(openingOf(filed({ form: 'FF305', covers: '2025-03-04, 2025-03-05' })), '2025-03-05');
  assert.equal(openingOf(filed({ form: 'FF301', covers: '2025-02' })), '2025-02-28');
  assert.equal(
    openingOf(filed({ form: 'FF301', covers: '2025-02' }), filed({ form: 'FF305', balanceOn: '2025-02-20' })),
    '2025-02-28',
  );
  assert.equal(openingOf(filed({ form: 'FF305', balanceOn: '2025-03-20' })), '2025-03-19', 'one of the day itself is no opening');
  assert.equal(openingOf(filed({ form: 'DI-3A', covers: '2025-03-05' })), '2025-03-19');
});

test('months end where the calendar ends them', () => {
  assert.equal(readMonth('2024-02')?.last, '2024-02-29');
  assert.equal(readMonth('2026-02')?.last, '2026-02-28');
  assert.equal(readMonth('2025-12')?.last, '2025-12-31');
  for (const off of ['2025-13', '2025-1', '202501', '2025-00']) assert.equal(readMonth(off), undefined, off);
});

test('entries are read as people write them, and nothing is guessed', () => {
  const number = (text: string) => {
    const entry = readEntry('change', text);
    return entry?.kind === 'number' ? entry.number : undefined;
  };
  assert.equal(number('-242,852'), -242_852n);
  assert.equal(number('(242,852)'), -242_852n);
  assert.equal(number('+55,000'), 55_000n);
  for (const off of ['24,2852', '1.0', '(5', '5)', '1e3', 'n/a', '--5']) assert.equal(number(off), undefined, off);
  assert.deepEqual(readEntry('money', 'HKD 507,762,184.00'), {
    kind: 'amount',
    amount: { digits: 50_776_218_400n, places: 2n },
    currency: 'HKD',
  });
  assert.equal(readEntry('money', '1,23'), undefined);
  assert.equal(readEntry('date', '2026-02-30'), undefined);
});

/** Any life of one listed class: issues, purchases either way, cancellations of what there is, sales out of treasury. */
const anyLife = fc.array(fc.record({ kind: fc.nat(4), number: fc.integer({ min: 1, max: 900 }) }), {
  minLength: 1,
  maxLength: 25,
});

test('for any life the closing balance is the opening one and the changes, and agrees with the position', () => {
  fc.assert(
    fc.property(anyLife, (life) => {
      let [pending, treasury] = [0, 0];
      const facts: Record<string, unknown>[] = [
        { on: '2025-01-01', fact: 'class-created', class: 'B', votes: 1, listed: true },
        { on: '2025-01-01', fact: 'shares-issued', class: 'B', number: '1000000', to: 'public', basis: 'opening' },
      ];
      for (const { kind, number } of life) {
        const on = '2025-03-05';
        if (kind === 0) facts.push({ on, fact: 'shares-issued', class: 'B', number, to: 'public', basis: 'award' });
        if (kind === 1) facts.push({ on, fact: 'shares-repurchased', class: 'B', number, held: 'for-cancellation' });
        if (kind === 1) pending += number;
        if (kind === 2) facts.push({ on, fact: 'shares-repurchased', class: 'B', number, held: 'treasury' });
        if (kind === 2) treasury += number;
        const least = kind === 3 ? Math.min(number, pending) : Math.min(number, treasury);
        if (kind === 3 && least > 0) facts.push({ on, fact: 'shares-cancelled', class: 'B', number: least, from: 'repurchased' });
        if (kind === 3) pending -= least;
        if (kind === 4 && least > 0) facts.push({ on, fact: 'treasury-shares-sold', class: 'B', number: least });
        if (kind === 4) treasury -= least;
      }
      const read = readFacts(facts);
      if (read.status === 'refused') throw new Error(JSON.stringify(read.faults));
      const drafted = nextDayReturn({ timeline: read.timeline, on: '2025-03-05', endedOn: undefined });
      if ('status' in drafted) return;
      const cells = new Map(cellsOfReturn(drafted).map((cell) => [cell.field, cell]));
      const number = (field: string): bigint => BigInt(cells.get(field)?.value ?? 0);
      const [position] = positionReport({ timeline: read.timeline, asOf: { date: '2025-03-05' } }).classes;
      for (const box of ['issued', 'treasury']) {
        const changes = [...cells.keys()].filter((field) => field.startsWith('I/B/change/') && field.endsWith(`/${box}`));
        assert.equal(
          changes.reduce((sum, field) => sum + number(field), number(`I/B/opening/${box}`)),
          number(`I/B/closing/${box}`),
        );
      }
      assert.equal(number('I/B/closing/total'), position?.issued);
      assert.equal(number('I/B/closing/treasury'), position?.treasury);
      const waiting = [...cells.keys()].filter((field) => field.startsWith('I/B/pending/') && field.endsWith('/shares'));
      assert.equal(
        waiting.reduce((sum, field) => sum + number(field), 0n),
        position?.pendingCancellation,
      );
    }),
    { numRuns: 150 },
  );
});
