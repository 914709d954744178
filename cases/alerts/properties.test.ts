/** What holds of side alerts for all numbers: exact lines, no turn by how a price is written, and none by a split. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { groundOf, judge, readProposals, type SideAlert, sideAlerts } from '../../src/clearance/index.ts';
import { locatedJson } from '../../src/record/index.ts';
import { type FactText, readFacts } from '../judged-record.ts';

const bases = parse(readFileSync(new URL('../bases.yaml', import.meta.url), 'utf8'), { schema: 'failsafe' }) as Readonly<
  Record<string, readonly FactText[]>
>;
const plain = (facts: readonly FactText[]): readonly FactText[] =>
  JSON.parse(JSON.stringify(facts), (_key, value: unknown) =>
    value === 'true' ? true : value === 'false' ? false : value,
  ) as FactText[];

const alertsOf = (facts: readonly FactText[], on: string, propose: readonly FactText[]): readonly SideAlert[] => {
  const reading = readFacts(plain(facts));
  if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults));
  const { proposals } = readProposals(locatedJson({ on, facts: plain(propose) } as never));
  const ground = groundOf({ record: reading.record, on });
  const judged = judge(ground, proposals[0]?.facts ?? []);
  if (judged.status === 'refused') throw new Error(JSON.stringify(judged));
  return sideAlerts({ before: ground.before, after: judged.after, on });
};
const S = bases['S'] ?? [];

test('the 30% line is crossed exactly where ten times the votes reach three times all votes', () => {
  fc.assert(
    fc.property(fc.bigInt(1n, 119_999_999n), (converted) => {
      const alerts = alertsOf(S, '2025-06-02', [
        { fact: 'shares-converted', class: 'A', into: 'B', number: `${converted}`, holder: 'x' },
      ]);
      const total = 2_800_000_000n - 9n * converted;
      const crosses = 10n * 800_000_000n >= 3n * total;
      assert.equal(
        alerts.some(({ code, subject }) => code === 'takeovers-30-passive' && subject === 'y'),
        crosses,
      );
    }),
    { numRuns: 60 },
  );
});

test('a price is measured in exact cents, however many zeros it is written with', () => {
  const days = ['2025-11-13', '2025-11-14', '2025-11-17', '2025-11-18', '2025-11-19'];
  const written = (cents: bigint, zeros: bigint): string =>
    `${cents / 100n}.${`${cents % 100n}`.padStart(2, '0')}${'0'.repeat(Number(zeros))}`;
  fc.assert(
    fc.property(
      fc.array(fc.bigInt(1n, 2000n), { minLength: 5, maxLength: 5 }),
      fc.bigInt(-2n, 2n),
      fc.array(fc.bigInt(0n, 3n), { minLength: 6, maxLength: 6 }),
      (closes, offset, zeros) => {
        const sum = closes.reduce((total, close) => total + close, 0n);
        const price = (105n * sum) / 500n + offset;
        fc.pre(price > 0n);
        const facts = days.map((on, index) => ({
          on,
          fact: 'closing-price-recorded',
          class: 'B',
          price: written(closes[index] ?? 0n, zeros[index] ?? 0n),
        }));
        const alerts = alertsOf([...S, ...facts], '2025-11-20', [
          { fact: 'shares-repurchased', class: 'B', number: '1', held: 'treasury', price: written(price, zeros[5] ?? 0n) },
        ]);
        const found = alerts.find(({ rule }) => rule === '10.06(2)(a)');
        assert.equal(found?.code, 500n * price >= 105n * sum ? 'price-crossed' : 'price-kept');
      },
    ),
    { numRuns: 60 },
  );
});

test('a split of all shares the day before changes no line but that of the approval to list', () => {
  const mandate = { on: '2025-05-01', fact: 'mandate-given', kind: 'repurchase', number: '100000000', base: '1000000000' };
  const float = { on: '2025-05-01', fact: 'public-float-required', class: 'B', least: '7/10' };
  const kinds = ['buy-back', 'purchase', 'conversion'] as const;
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.bigInt(1n, 119_999_999n), fc.bigInt(2n, 50n), (kind, number, into) => {
      const proposed = (shares: bigint): FactText =>
        kind === 'buy-back'
          ? { fact: 'shares-repurchased', class: 'B', number: `${shares}`, held: 'for-cancellation' }
          : kind === 'purchase'
            ? { fact: 'shares-transferred', class: 'B', number: `${shares}`, from: 'public', to: 'y' }
            : { fact: 'shares-converted', class: 'A', into: 'B', number: `${shares}`, holder: 'x' };
      const split = { on: '2025-06-01', fact: 'shares-subdivided', class: 'all', each: '1', into: `${into}` };
      const told = (alerts: readonly SideAlert[]): readonly string[] =>
        alerts.filter(({ rule }) => rule !== '8A.20').map(({ code, level, subject }) => `${code} ${level} ${subject}`);
      assert.deepEqual(
        told(alertsOf([...S, mandate, float, split], '2025-06-02', [proposed(number * into)])),
        told(alertsOf([...S, mandate, float], '2025-06-02', [proposed(number)])),
      );
    }),
    { numRuns: 60 },
  );
});
