/** "At most so many": the number is of the class that is named, as the remedy itself does it, and less than was proposed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleared, company, type FactText, S } from '../../cases/clearance/small-companies.ts';
import type { Unnumbered } from '../record/index.ts';
import type { ClearanceRemedy } from './index.ts';

const approval: FactText = { fact: 'exchange-decided', decision: 'approval', rule: '8A.14' };
const offer = (basis: string, a: bigint, b: bigint): FactText => ({
  fact: 'offer-made',
  offer: 'ri',
  basis,
  ratio: '1:4',
  legs: [
    { class: 'A', offered: `${a}` },
    { class: 'B', offered: `${b}` },
  ],
});
const taken = (classId: string, number: bigint, to: string, basis = 'rights-offer'): readonly FactText[] =>
  number > 0n ? [{ fact: 'shares-issued', class: classId, number, to, basis, offer: 'ri' }] : [];

const numberIn = (plan: readonly Unnumbered[], { class: classId, deed }: Pick<ClearanceRemedy, 'class' | 'deed'>): bigint =>
  plan.reduce((sum, one) => {
    const fact = one as unknown as { fact: string; class?: string; number?: bigint };
    return fact.fact === deed && fact.class === classId ? sum + (fact.number ?? 0n) : sum;
  }, 0n);
const reductions = ({ remedies }: { readonly remedies: readonly ClearanceRemedy[] }): readonly string[] =>
  remedies.flatMap((one) => (one.action === 'reduce' ? [`${one.shares} ${one.class} ${one.permitted}`] : []));

test('an offer in two classes: what is cut is named by its class, and once', () => {
  const rights = (facts: readonly (readonly FactText[])[]) =>
    cleared(S, [approval, offer('rights-offer', 50_000_000n, 200_000_000n), ...facts.flat()], { on: '2023-11-20', set: 'a' });
  const both = rights([
    taken('B', 120_000_000n, 'public'),
    taken('B', 16_000_000n, 'x'),
    taken('A', 20_400_000n, 'x'),
    taken('A', 13_600_000n, 'y'),
  ]);
  assert.deepEqual(reductions(both), ['30000000 A yes']);
  assert.deepEqual(reductions(rights([taken('B', 120_000_000n, 'public'), taken('A', 30_000_000n, 'x')])), ['18000000 A yes']);
  const none = rights([
    taken('B', 1n, 'public'),
    taken('B', 199_999_999n, 'x'),
    taken('A', 30_000_000n, 'x'),
    taken('A', 20_000_000n, 'y'),
  ]);
  assert.deepEqual(reductions(none), []);
});

test('whatever is taken of an offer, and beside it: the figure is that of its own proposal and less than was proposed', () => {
  let seen = 0;
  const up = (max: bigint) => fc.bigInt({ min: 0n, max });
  fc.assert(
    fc.property(
      fc.record({ x: fc.bigInt({ min: 1n, max: 8n }), y: up(5n), bx: up(9n), spare: up(14n) }),
      fc.record({ b: up(20n), toX: up(4n), ax: up(8n), ay: up(5n), beside: up(2n), bought: up(3n) }),
      fc.constantFrom('rights-offer', 'scrip-dividend'),
      fc.boolean(),
      (held, { b, toX, ax, ay, beside, bought }, basis, isOne) => {
        const n = (10n * (held.x + held.y) + held.bx + 8n) / 9n + held.spare;
        const record = company({ w: { x: held.x, y: held.y }, n, b: { x: held.bx } });
        const purchase = { fact: 'shares-repurchased', class: 'B', number: bought, held: 'for-cancellation' };
        const facts = [
          approval,
          offer(basis, held.x + held.y, n + held.bx),
          ...taken('B', b < n ? b : n, 'public', basis),
          ...taken('B', toX < held.bx ? toX : held.bx, 'x', basis),
          ...taken('A', ax < held.x ? ax : held.x, 'x', basis),
          ...taken('A', ay < held.y ? ay : held.y, 'y', basis),
          ...(beside > 0n ? [{ fact: 'shares-issued', class: 'B', number: beside, to: 'x', basis: 'option-exercise' }] : []),
          ...(bought > 0n ? [purchase] : []),
        ];
        const { proposal, remedies } = cleared(record, facts, { on: '2023-07-04', ...(isOne ? { set: 'z' } : {}) });
        for (const one of remedies.filter(({ action }) => action === 'reduce')) {
          seen += 1;
          assert.equal(numberIn(one.proposal.facts, one), one.shares);
          assert.ok(numberIn(one.proposal.facts, one) < numberIn(proposal.facts, one), 'less than was proposed');
        }
      },
    ),
    { numRuns: 150, seed: 5 },
  );
  assert.ok(seen > 30, `${seen}`);
});
