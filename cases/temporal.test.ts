/** Every Rule on the day before and after every version boundary: exactly one version applies, or a finding says that none does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../src/exact/index.ts';
import { rules, versionOn } from '../src/rulebook/index.ts';
import { judgedRecord } from './judged-record.ts';

const boundaries = [
  ...new Set(
    rules.flatMap(({ versions }) =>
      versions.flatMap(({ inForceFrom, inForceUntil }) => [inForceFrom, ...(inForceUntil === undefined ? [] : [inForceUntil])]),
    ),
  ),
].sort();

test('the boundaries were seen', () => {
  assert.ok(boundaries.length >= 5, boundaries.join(', '));
  assert.equal(boundaries[0], '2018-04-30');
});

for (const { number, versions } of rules) {
  test(`${number}: no gap and no overlap between its versions`, () => {
    for (const boundary of boundaries) {
      for (const on of [addDays(boundary, -1n), boundary, addDays(boundary, 1n)]) {
        const applying = versions.filter(
          ({ inForceFrom, inForceUntil }) => inForceFrom <= on && (inForceUntil === undefined || on < inForceUntil),
        );
        assert.equal(applying.length, on < '2018-04-30' ? 0 : 1, on);
        assert.equal(versionOn(versions, on), applying[0]);
      }
    }
    for (const [index, { inForceUntil }] of versions.entries()) assert.equal(inForceUntil, versions[index + 1]?.inForceFrom);
  });
}

test('before the chapter was in force nothing is met: the findings say that no version is encoded', () => {
  const on = '2018-01-02';
  const { findings, outcome } = judgedRecord(
    [
      { on, fact: 'class-created', class: 'B', votes: 1, listed: true },
      { on, fact: 'class-created', class: 'A', votes: 10, weighted: true, convertsInto: 'B' },
      { on, fact: 'person-recorded', person: 'x', kind: 'natural', name: { en: 'X' } },
      { on, fact: 'shares-issued', class: 'A', number: 100, to: 'x', basis: 'opening' },
      { on, fact: 'shares-issued', class: 'B', number: 1000, basis: 'opening' },
      { on, fact: 'listed', as: 'primary' },
    ],
    '2018-04-29',
  );
  assert.equal(outcome, 'cannot-tell');
  for (const finding of findings) {
    assert.equal(finding.outcome, 'cannot-tell', finding.id);
    assert.ok(finding.notices.some(({ code }) => code === 'no-version'));
  }
});
