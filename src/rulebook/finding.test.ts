import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overallOutcome } from './finding.ts';
import type { Outcome } from './rule.ts';

const of = (...outcomes: readonly Outcome[]): Outcome => overallOutcome(outcomes.map((outcome) => ({ outcome })));

test('the worst outcome is told, in the published order', () => {
  const worstFirst: readonly Outcome[] = ['breached', 'cannot-tell', 'needs-exchange', 'needs-counsel', 'met'];
  for (const [place, worse] of worstFirst.entries()) {
    for (const better of worstFirst.slice(place)) assert.equal(of('waived', better, worse, 'cured'), worse);
  }
});

test('what is cured, waived or not applicable never worsens it', () => {
  assert.equal(of(), 'met');
  assert.equal(of('cured', 'waived', 'not-applicable'), 'met');
  assert.equal(of('not-applicable', 'not-applicable'), 'not-applicable');
});
