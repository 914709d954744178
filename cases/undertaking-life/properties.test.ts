/** What must hold of every life: a status never goes back, a right never vanishes, an earlier view does not change. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AsOf } from '../../src/exact/index.ts';
import { addDays, addYears, daysBetween, readAsOf } from '../../src/exact/index.ts';
import type { Timeline } from '../../src/record/index.ts';
import { lastDayToSue, lifeStatuses, livesOf } from '../../src/undertaking/index.ts';
import { type FactText, readFacts } from '../judged-record.ts';
import { live, moves } from '../lives.ts';

const numRuns = Number(process.env['HOLDFAST_LIVES'] ?? '60');
const seed = Number(process.env['HOLDFAST_SEED'] ?? '20261125');

const asOfDate = (text: string): AsOf => readAsOf(text) ?? assert.fail(text);
const opened = (facts: readonly FactText[]): Timeline => {
  const reading = readFacts(facts);
  if (reading.status === 'refused') assert.fail(JSON.stringify(reading.faults));
  return reading.timeline;
};

const rules = ['8A.09', '8A.14', '8A.15', '8A.17', '8A.18', '8A.24'];

/** A life of a company with undertakings: one acknowledged, one executed late as a deed; weight that needs conversion or not. */
const undertaken = fc.record({
  chosen: moves,
  selfExecuting: fc.boolean(),
  late: fc.integer({ min: 0, max: 60 }),
  steps: fc.array(
    fc.record({ day: fc.nat(120), step: fc.constantFrom('direction', 'vote at its board', 'legal notice', 'call') }),
    {
      maxLength: 6,
    },
  ),
  supersededAfter: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
  delistedAfter: fc.option(fc.integer({ min: 30, max: 400 }), { nil: undefined }),
});
type Undertaken = typeof undertaken extends fc.Arbitrary<infer T> ? T : never;

const opening = '2024-05-01';
const factsOf = ({ chosen, selfExecuting, late, steps, supersededAfter, delistedAfter }: Undertaken) => {
  const on = (days: number): string => addDays(opening, BigInt(days));
  const own = live(chosen).facts.map((fact) =>
    fact['fact'] === 'articles-adopted' ? { ...fact, selfExecutingCessation: selfExecuting } : fact,
  );
  const executed = (undertaking: string, by: string, days: number, form: string) => ({
    on: on(days),
    fact: 'undertaking-executed',
    undertaking,
    by,
    rules,
    form,
  });
  const more: FactText[] = [
    executed('of-x', 'x', 0, 'simple-contract'),
    { on: opening, fact: 'undertaking-acknowledged', undertaking: 'of-x', by: 'company' },
    executed('of-y', 'y', late, 'deed'),
    ...steps.map(({ day, step }) => ({
      on: on(late + day),
      fact: 'endeavour-made',
      undertaking: 'of-y',
      toward: 'vehicle',
      step,
    })),
  ];
  if (supersededAfter !== undefined) {
    more.push(executed('again-x', 'x', supersededAfter, 'deed'));
    more.push({ on: on(supersededAfter), fact: 'undertaking-superseded', undertaking: 'of-x', by: 'again-x' });
  }
  const all = [...own, ...more].toSorted((one, other) =>
    `${one['on']}` < `${other['on']}` ? -1 : `${one['on']}` > `${other['on']}` ? 1 : 0,
  );
  if (delistedAfter === undefined) return all;
  const end = on(delistedAfter);
  const before = all.filter((fact) => `${fact['on']}` <= end);
  return [...before, { on: end, fact: 'delisted' }];
};

const days = (last: string): readonly string[] => {
  const found: string[] = [];
  for (let day: string = opening; day <= last; day = addDays(day, 17n)) found.push(day);
  return [...found, '2026-01-01', '2030-05-02', '2031-06-01', '2037-01-01'];
};

test(`a status never goes back and no right vanishes, over ${numRuns} lives`, () => {
  let accrued = 0;
  fc.assert(
    fc.property(undertaken, (given) => {
      const timeline = opened(factsOf(given));
      const seen = new Map<string, number>();
      let rights = new Set<string>();
      for (const day of days('2024-09-01')) {
        const { lives } = livesOf({ timeline, asOf: asOfDate(day) });
        for (const { undertaking, status } of lives) {
          const now = lifeStatuses.indexOf(status);
          assert.ok(now >= (seen.get(undertaking) ?? 0), `${undertaking} went back to ${status} by ${day}`);
          seen.set(undertaking, now);
        }
        // A finding on the day asked about is told anew each day; a question for counsel is no right, and is still told.
        const names = new Set(
          lives.flatMap(({ rights: own, questions, undertaking }) => [
            ...own.filter(({ atLatest }) => !atLatest).map(({ breach, limb }) => `${undertaking} ${breach} ${limb}`),
            ...questions.map(({ breach, limb }) => `${undertaking} ${breach} ${limb}`),
          ]),
        );
        for (const name of rights) assert.ok(names.has(name), `${name} vanished by ${day}`);
        accrued += names.size;
        rights = new Set([...names].filter((name) => !name.includes('/standing')));
      }
    }),
    { numRuns, seed },
  );
  assert.ok(accrued > numRuns, `only ${accrued} rights were seen`);
});

test('accruals lie between execution and the last day, one for each day, and the period to sue follows them', () => {
  fc.assert(
    fc.property(undertaken, (given) => {
      const timeline = opened(factsOf(given));
      const asOf = asOfDate('2024-10-01');
      for (const { rights, termination, facts, form } of livesOf({ timeline, asOf }).lives) {
        for (const { accruals, limitation, continuing, curedOn, limb, strength, endeavours } of rights) {
          assert.ok(accruals.first >= (facts.executed?.on ?? '') && accruals.first <= accruals.last);
          assert.ok(accruals.last <= (termination?.on ?? asOf.date) && accruals.last <= (curedOn ?? asOf.date));
          assert.equal(accruals.days, daysBetween({ from: accruals.first, to: accruals.last }) + 1n);
          if (!continuing) assert.equal(accruals.days, 1n);
          assert.equal(limitation.last, addYears(accruals.last, form === 'deed' ? 12n : 6n));
          assert.equal(limb === 'own' && strength === 'strict', endeavours === undefined);
        }
      }
    }),
    { numRuns, seed },
  );
});

test('a record that goes on gives the same view of an earlier day', () => {
  fc.assert(
    fc.property(undertaken, fc.nat(100), (given, cut) => {
      const facts = factsOf(given);
      const day = addDays(opening, BigInt(cut));
      const prefix = facts.filter((fact) => `${fact['on']}` <= day);
      const view = (from: readonly FactText[]) =>
        livesOf({ timeline: opened(from), asOf: asOfDate(day) }).lives.map(
          ({ undertaking, status, binds, steps, termination, rights, pending }) => ({
            undertaking,
            status,
            binds,
            steps,
            termination,
            pending,
            rights: rights.map(({ finding: _, ...right }) => right),
          }),
        );
      assert.deepEqual(view(facts), view(prefix));
    }),
    { numRuns, seed },
  );
});

test('the last day to sue is the same day of the year, and 28 February for 29 where there is none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_000 }), (offset) => {
      const on = addDays('2018-04-30', BigInt(offset));
      for (const [form, years] of [
        ['simple-contract', 6n],
        ['deed', 12n],
      ] as const) {
        const last = lastDayToSue(on, form);
        assert.equal(BigInt(last.slice(0, 4)), BigInt(on.slice(0, 4)) + years);
        assert.ok(last.slice(5) === on.slice(5) || (on.endsWith('-02-29') && last.endsWith('-02-28')), `${on} ${last}`);
      }
    }),
    { numRuns: 300, seed },
  );
});
