/** Duties over whole lives at random: what is true of all of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { beforeTrading, businessDay, type Duty, dutiesOf } from '../../src/calendar/index.ts';
import { addDays, type HongKongDate } from '../../src/exact/index.ts';
import { type FactText, readFacts } from '../judged-record.ts';
import { live, moves } from '../lives.ts';

const dutiesAt = (facts: readonly FactText[], date: HongKongDate): readonly Duty[] => {
  const reading = readFacts(facts);
  assert.ok(reading.status !== 'refused');
  return dutiesOf({ timeline: reading.timeline, asOf: { date } });
};
const lastDay = (facts: readonly FactText[]): HongKongDate =>
  facts
    .map(({ on }) => `${on}`)
    .sort()
    .at(-1) ?? '';

test('a duty keeps its id and its moment when facts are added, and no two share an id', () => {
  fc.assert(
    fc.property(moves, fc.nat(100), (chosen, cut) => {
      const { facts } = live(chosen);
      const until = `${facts[Math.floor((facts.length * cut) / 101)]?.['on']}`;
      const before = dutiesAt(
        facts.filter(({ on }) => `${on}` <= until),
        until,
      );
      const after = new Map(dutiesAt(facts, lastDay(facts)).map((duty) => [duty.id, duty]));
      assert.equal(new Set(before.map(({ id }) => id)).size, before.length);
      for (const { id, kind, due } of before) {
        // What cannot be told yet by when, and what is told only while it lies ahead, may move or go.
        if (['year-unknown'].some((word) => id.endsWith(word)) || due.on > until) continue;
        const same = after.get(id);
        assert.ok(same !== undefined || kind === 'treasury-basis' || kind === 'conversion-at-once', `${id} is gone`);
        if (same !== undefined) assert.deepEqual(same.due, due, id);
      }
    }),
    { numRuns: 60 },
  );
});

test('every change of the shares in issue is returned on the next business day at 08:30, and once', () => {
  fc.assert(
    fc.property(moves, (chosen) => {
      const { facts } = live(chosen);
      const duties = dutiesAt(facts, lastDay(facts)).filter(({ kind }) => kind === 'next-day-return');
      const changed = new Set(
        facts
          .filter(({ fact }) =>
            ['shares-repurchased', 'shares-cancelled', 'treasury-shares-sold', 'shares-subdivided'].includes(`${fact}`),
          )
          .map(({ on }) => `${on}`),
      );
      for (const day of changed) {
        const [duty, ...more] = duties.filter(({ id }) => id.endsWith(day));
        assert.ok(duty && more.length === 0, day);
        let next = addDays(day, 1n);
        while (!['business', 'half'].includes(businessDay(next))) next = addDays(next, 1n);
        assert.equal(duty.due.at, beforeTrading(next));
      }
    }),
    { numRuns: 60 },
  );
});

test('a return on the day of each change leaves nothing late, one a day too late makes it so', () => {
  fc.assert(
    fc.property(moves, (chosen) => {
      const { facts } = live(chosen);
      const end = addDays(lastDay(facts), 30n);
      const due = dutiesAt(facts, end).filter(({ kind }) => kind === 'next-day-return' || kind === 'repurchase-report');
      const filed = (days: bigint): readonly FactText[] =>
        due.map(({ id, due: { on } }) => ({
          on: days === 0n ? id.slice(-10) : addDays(on, days),
          fact: 'return-filed',
          form: 'FF305',
          covers: id.slice(-10),
        }));
      const stand = (days: bigint): ReadonlySet<string> =>
        new Set(
          dutiesAt([...facts, ...filed(days)], end)
            .filter(({ id }) => due.some((one) => one.id === id))
            .map(({ status }) => status),
        );
      const one = (status: string): ReadonlySet<string> => new Set(due.length === 0 ? [] : [status]);
      assert.deepEqual(stand(0n), one('done'));
      assert.deepEqual(stand(1n), one('done-late'));
    }),
    { numRuns: 40 },
  );
});
