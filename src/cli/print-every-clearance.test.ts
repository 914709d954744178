/** No proposal of any kind breaks the answer, and nothing that it tells holds an empty value. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyProposal, wholeCompany } from '../../cases/every-fact.ts';
import { emptyIn } from '../../cases/told-values.ts';
import { clearanceJson, clearProposal } from '../app/clearances/index.ts';
import { factKindNames } from '../record/index.ts';
import { printClearance } from './print-clearance.ts';

/** They say something of the record and not of a deed, or come before all that a company has. */
const neverCleared = new Set([
  'listed',
  'fact-retracted',
  'record-complete',
  'knowledge-ends',
  'balance-reported',
  'issuable-reported',
  'approvals-required',
  'limit-set',
  'clearance-given',
  'clearance-approved',
  'clearance-declined',
  'clearance-told',
]);

test('every kind of fact may be asked about, bare and with every field', () => {
  const record = wholeCompany();
  const cleared = new Set<string>();
  const reasons = new Map<string, string>();
  for (const { kind, proposal } of everyProposal(20)) {
    const answer = clearProposal({ record, proposal });
    if (answer.status === 'refused') {
      reasons.set(kind, JSON.stringify(answer.faults.map(({ code }) => code)));
      continue;
    }
    cleared.add(kind);
    assert.deepEqual(emptyIn(answer), [], kind);
    JSON.stringify(clearanceJson(answer));
    for (const language of ['en', 'zh-Hant'] as const) {
      const page = printClearance(answer, { terminal: { write: () => {}, colour: false, width: 110 }, language });
      assert.doesNotMatch(page, /\{\w+\}|undefined|\[object|\(\)|（）/, kind);
    }
  }
  const missed = factKindNames.filter((kind) => !cleared.has(kind) && !neverCleared.has(kind));
  assert.deepEqual(
    missed.map((kind) => `${kind} ${reasons.get(kind)}`),
    [],
  );
});
