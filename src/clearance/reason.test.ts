/** Why in one line: by how much, and what may be done instead, in both languages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buyBack, cleared, company, type FactText, S } from '../../cases/clearance/small-companies.ts';
import { reasonOf, tellReason } from './index.ts';

const reason = (...given: Parameters<typeof cleared>): string => tellReason(reasonOf(cleared(...given)), 'en');
const inChinese = (...given: Parameters<typeof cleared>): string => tellReason(reasonOf(cleared(...given)), 'zh-Hant');
const waiver = (rules: string): string => `or ask the Exchange to waive ${rules} (Rule 2.04).`;

test('votes: by how many, and the most that may be bought back', () => {
  const record = company({ w: { x: 80_000_000n }, n: 100_000_000n });
  const [bought = {}] = buyBack(11_111_112n);
  assert.equal(
    reason(record, [bought]),
    'Not allowed (8A.09): 8A.09 is missed by 8 votes (10 x 88,888,888 non-WVR votes against 1 x 888,888,888 of all); ' +
      'would be allowed if non-WVR holders had 1 more of them; or convert 1 share of class A in the same action; ' +
      'or buy back at most 11,111,111 shares; or have 1 WVR share pass to the public, converted, in the same action; ' +
      `or issue 1 ordinary share to the public in the same action; ${waiver('8A.09')}`,
  );
  assert.match(inChinese(record, [bought]), /尚欠 8 票.*最多購回 11,111,111 股/);
});

test('conversions: what the reduction asks, what there is, and by how much it falls short', () => {
  const convert = { fact: 'shares-converted', class: 'A', into: 'B', number: 1_999_999, holder: 'x' };
  assert.equal(
    reason(S, [...buyBack(10_000_000n), convert], { set: 'c' }),
    'Not allowed (8A.13, 8A.15): for 10,000,000 shares that leave the issue 2,000,000 WVR shares have to be converted and ' +
      '1,999,999 are; would be allowed with 1 more; or convert 1 share of class A in the same action; ' +
      `or cancel at most 9,999,995 shares; ${waiver('8A.13, 8A.15')}`,
  );
});

test('allowed, allowed with a duty behind it, for counsel, for the Exchange, not to be told', () => {
  assert.equal(
    reason(S, [{ fact: 'shares-issued', class: 'B', number: 1, to: 'public', basis: 'placing' }]),
    'Allowed: it creates and worsens nothing.',
  );
  assert.equal(
    reason(S, [{ fact: 'director-ceased', person: 'x', cause: 'resigned' }]),
    'Allowed, and 120,000,000 shares of class A are to be converted at once (8A.17).',
  );
  const later = company({ w: { x: 200_000_000n }, n: 800_000_000n, on: '2024-06-12' });
  assert.match(
    reason(later, [{ fact: 'shares-repurchased', class: 'B', number: 40_000_000, held: 'treasury' }], { on: '2024-07-01' }),
    /^For counsel \(8A.13, 8A.15\): whether treasury shares count decides; without them 8,000,000 more WVR shares have to be converted, with them none; or convert 8,000,000/,
  );
  const offer = (classId: string, number: number, to: string): FactText => ({
    fact: 'shares-issued',
    class: classId,
    number,
    to,
    basis: 'rights-offer',
    set: 'q',
  });
  assert.match(
    reason(S, [offer('A', 30_000_000, 'x'), offer('A', 20_000_000, 'y'), offer('B', 200_000_000, 'public')]),
    /^The Exchange decides \(8A.14\): No prior approval .*; or have the approval of the Exchange \(8A.14\)\.$/,
  );
  const stopped = { on: '2022-02-01', fact: 'knowledge-ends', area: 'shares' };
  assert.match(reason([...S, stopped], buyBack(1n)), /^It cannot be told/);
});

test('weight that stays, and what is wrong whatever the numbers, are told by their Rule', () => {
  const stays = company({ w: { x: 120_000_000n, y: 80_000_000n }, n: 800_000_000n, selfExecuting: false });
  assert.match(
    reason(stays, [{ fact: 'director-ceased', person: 'x', cause: 'resigned' }]),
    /^Not allowed \(8A.17\): the weight of 120,000,000 shares must end by it, and it stays until they are converted; or convert 120,000,000 shares of class A at once behind it/,
  );
  assert.match(
    reason(S, [{ fact: 'class-terms-changed', class: 'A', changes: { votes: 11 } }]),
    /^Not allowed \(8A.10, 8A.16\): A share of class A has 11 votes against 1: more than 10 to one; or ask the Exchange to waive/,
  );
  assert.match(reason(S, [{ fact: 'right-granted', to: 'x', right: 'to name a director' }]), /^Not allowed \(8A.07\): /);
  assert.match(
    reason(S, [{ fact: 'shares-converted', class: 'A', into: 'B', number: 10, intoNumber: 11, holder: 'x' }]),
    /^Not allowed \(.*8A.21/,
  );
});
