/** Properties over whole company lives; `HOLDFAST_LIVES` sets how many (the long run takes 10,000). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type AsOf, positionOf, readAsOf, replay, type Timeline } from '../src/index.ts';
import { check } from '../src/rulebook/index.ts';
import { readFacts } from './judged-record.ts';
import { live, moves } from './lives.ts';

const numRuns = Number(process.env['HOLDFAST_LIVES'] ?? '500');
const seed = Number(process.env['HOLDFAST_SEED'] ?? '20261124');

const asOfDate = (text: string): AsOf => readAsOf(text) ?? assert.fail(text);
const opened = (facts: Parameters<typeof readFacts>[0]): Timeline => {
  const reading = readFacts(facts);
  if (reading.status === 'refused') assert.fail(JSON.stringify(reading.faults));
  return reading.timeline;
};

test(`every day of ${numRuns} lives: the sums agree with an evaluator that adds everything up from nothing`, () => {
  fc.assert(
    fc.property(moves, (chosen) => {
      const { facts, days } = live(chosen);
      const timeline = opened(facts);
      for (const [day, naive] of days) {
        const state = replay({ timeline, asOf: asOfDate(day), report: () => assert.fail() });
        const { sums } = state;
        assert.deepEqual(
          {
            wvrShares: sums.wvrShares,
            issued: sums.issued,
            treasury: sums.treasury,
            pending: sums.pendingCancellation,
            totalVotes: sums.totalVotes,
            nonWvrVotes: sums.nonWvrVotes,
          },
          naive,
          day,
        );
      }
    }),
    { numRuns, seed },
  );
});

test('the findings of 8A.09 and 8A.13 agree with the naive figures at the end of every life', () => {
  fc.assert(
    fc.property(moves, (chosen) => {
      const { facts, days } = live(chosen);
      const timeline = opened(facts);
      const last = [...days.keys()].at(-1) ?? assert.fail();
      const naive = days.get(last) ?? assert.fail();
      const { findings } = check({ timeline, asOf: asOfDate(last) });
      const votes = findings.find(({ rule, engagedBy }) => rule === '8A.09' && engagedBy.length === 0) ?? assert.fail();
      assert.equal(votes.outcome, 10n * naive.nonWvrVotes >= naive.totalVotes ? 'met' : 'breached');
      if (votes.remedy?.action === 'convert') {
        const least = votes.remedy.leastShares ?? 0n;
        const after = (converted: bigint): boolean => 10n * naive.nonWvrVotes >= naive.totalVotes - 9n * converted;
        assert.ok(after(least) && !after(least - 1n), 'the least remedy passes and one share less fails');
      }
      let ceiling: { readonly w: bigint; readonly t: bigint } | undefined;
      for (const [day, { wvrShares, issued, treasury }] of days) {
        const t = day >= '2024-06-11' ? issued - treasury : issued;
        if (ceiling === undefined || wvrShares * ceiling.t < ceiling.w * t) ceiling = { w: wvrShares, t };
      }
      const t = last >= '2024-06-11' ? naive.issued - naive.treasury : naive.issued;
      const proportion = findings.find(({ rule, engagedBy }) => rule === '8A.13' && engagedBy.length === 0) ?? assert.fail();
      assert.ok(ceiling);
      assert.equal(proportion.outcome, naive.wvrShares * ceiling.t <= ceiling.w * t ? 'met' : 'breached');
    }),
    { numRuns, seed },
  );
});

test('replaying a prefix equals the as-of view, and an earlier view does not change when facts come later', () => {
  fc.assert(
    fc.property(moves, fc.nat(39), (chosen, cut) => {
      const whole = live(chosen);
      const prefix = live(chosen.slice(0, cut));
      const day = [...prefix.days.keys()].at(-1) ?? assert.fail();
      const one = positionOf(replay({ timeline: opened(whole.facts), asOf: asOfDate(day), report: () => {} }), asOfDate(day));
      const other = positionOf(
        replay({ timeline: opened(prefix.facts), asOf: asOfDate('2030-01-01'), report: () => {} }),
        asOfDate(day),
      );
      assert.deepEqual(one, other);
    }),
    { numRuns, seed },
  );
});
