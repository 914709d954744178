/** What a return of before could not count is told, and so is a balance that it states otherwise; days to come stay open. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../cases/judged-record.ts';
import { contradictionsIn } from './contradictions.ts';
import { cellsOfReturn, monthlyReturn, nextDayReturn, type Return, readMonth } from './index.ts';

type Given = Readonly<Record<string, unknown>>;
const issue = (on: string, number: number, more: Given = {}): Given => ({
  on,
  id: `i-${number}`,
  fact: 'shares-issued',
  class: 'B',
  number,
  to: 'public',
  basis: 'placing',
  ...more,
});
const begun: readonly Given[] = [
  { on: '2024-02-01', fact: 'class-created', class: 'B', votes: 1, listed: true },
  issue('2024-02-01', 1000, { basis: 'opening' }),
];
const filed = { on: '2024-03-04', id: 'filed', fact: 'return-filed', form: 'FF305', covers: '2024-03-01' };
const timelineOf = (facts: readonly Given[]) => {
  const read = readFacts([...begun, ...facts]);
  if (read.status === 'refused') throw new Error(JSON.stringify(read.faults));
  return read.timeline;
};
const nextDay = (facts: readonly Given[], on: string): Return => {
  const drafted = nextDayReturn({ timeline: timelineOf(facts), on, endedOn: undefined });
  if ('status' in drafted) throw new Error(drafted.status);
  return drafted;
};
const valueAt = (drafted: Return, field: string) => cellsOfReturn(drafted).find((cell) => cell.field === field)?.value;
const codes = ({ notices }: Return) => notices.map(({ code }) => code);

test('a fact that was recorded after the last return stands in a row of its own, and not in the opening balance', () => {
  const late = (recorded: string) => [
    issue('2024-03-01', 100),
    issue('2024-03-01', 777, { recorded }),
    filed,
    issue('2024-03-15', 5),
  ];
  const drafted = nextDay(late('2024-03-05T00:00:00+08:00'), '2024-03-15');
  assert.equal(valueAt(drafted, 'I/B/opening/issued'), '1100');
  assert.equal(valueAt(drafted, 'I/B/late/issued'), '777');
  assert.equal(valueAt(drafted, 'I/B/closing/issued'), '1882');
  assert.match(drafted.notices.find(({ code }) => code === 'late-facts')?.values['named'] ?? '', /i-777 \(2024-03-01\)/);
  const written = new Map(
    cellsOfReturn(drafted).flatMap(({ field, value }) => (value === null ? [] : [[field, value] as const])),
  );
  assert.deepEqual(contradictionsIn('FF305', written), [], 'opening, late and changes come to the closing');
  const known = nextDay(late('2024-03-04T23:59:59+08:00'), '2024-03-15');
  assert.equal(valueAt(known, 'I/B/opening/issued'), '1877', 'recorded on the day of the return');
  assert.equal(valueAt(known, 'I/B/late/issued'), undefined);
});

test('a monthly return tells what was recorded after the one before it', () => {
  const month = readMonth('2024-03') ?? assert.fail();
  const last = { on: '2024-03-05', fact: 'return-filed', form: 'FF301', covers: '2024-02' };
  const facts = [issue('2024-02-10', 7, { recorded: '2024-03-06T09:00:00+08:00' }), last];
  assert.ok(codes(monthlyReturn({ timeline: timelineOf(facts), month, endedOn: undefined })).includes('late-facts'));
  const inTime = [issue('2024-02-10', 7, { recorded: '2024-03-05T09:00:00+08:00' }), last];
  assert.ok(!codes(monthlyReturn({ timeline: timelineOf(inTime), month, endedOn: undefined })).includes('late-facts'));
});

test('a balance that the last return states and the record does not come to is told', () => {
  const stated = (number: string) => [
    issue('2024-03-01', 100),
    { on: '2024-03-01', id: 'stated', fact: 'balance-reported', class: 'B', number, form: 'FF305' },
    issue('2024-03-15', 5),
  ];
  const off = nextDay(stated('1101'), '2024-03-15').notices.find(({ code }) => code === 'reported-differs');
  assert.deepEqual([off?.values['stated'], off?.values['number']], ['1,101', '1,100']);
  assert.ok(!codes(nextDay(stated('1100'), '2024-03-15')).includes('reported-differs'));
});

test('how a day to come or a running month closes is not told', () => {
  const timeline = timelineOf([issue('2024-03-01', 100)]);
  const drafted = nextDayReturn({ timeline, on: '2024-03-01', endedOn: undefined, isToCome: true });
  assert.ok(!('status' in drafted));
  assert.ok(drafted.isIncomplete && codes(drafted).includes('day-to-come'));
  assert.equal(valueAt(drafted, 'I/B/closing/issued'), null);
  const month = readMonth('2024-03') ?? assert.fail();
  const running = monthlyReturn({ timeline, month, endedOn: undefined, isRunning: true });
  assert.ok(running.isIncomplete && codes(running).includes('month-running'));
  assert.equal(valueAt(running, 'II/B/closing/issued'), null);
  assert.equal(valueAt(running, 'II/B/opening/issued'), '1000');
});
