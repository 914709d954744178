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

test('votes that were missed before are told apart, and the short votes are those of the sentence', () => {
  const [bought = {}] = buyBack(5_000_000n);
  const short = company({ w: { x: 80_000_000n }, n: 85_000_000n });
  assert.match(
    reason(short, [bought]),
    /8A\.09 was missed by 35,000,000 votes and would be by 80,000,000 \(10 x 80,000,000 non-WVR votes against 1 x 880,000,000 of all\), 45,000,000 more; would be allowed if non-WVR holders had 4,500,000 more/,
  );
  const tight = company({ w: { x: 80_000_000n }, n: 100_000_000n });
  const acquired = { fact: 'shares-transferred', class: 'B', number: 30_000_000, from: 'public', to: 'x' };
  const issued = { fact: 'shares-issued', class: 'B', number: 1_000_000, to: 'public', basis: 'placing' };
  assert.match(
    reason(tight, [acquired, issued]),
    /missed by 200,000,000 votes \(10 x 70,000,000 non-WVR votes against 1 x 900,000,000 of all\)/,
  );
});

test('what mends one Rule of several is told of that Rule alone', () => {
  const tight = company({ w: { x: 80_000_000n }, n: 100_000_000n });
  assert.match(
    reason(tight, buyBack(20_000_002n), { set: 's' }),
    /^Not allowed \(8A.09, 8A.13, 8A.15\): .*; for 8A\.09 alone non-WVR holders would have to have 8,000,002 more of them; or convert 8,888,891 /,
  );
});

test('two reductions of a day are told with what the second asks of what the first has left', () => {
  const twice = ['a', 'b'].flatMap((set) => buyBack(10_000_000n).map((fact) => ({ ...fact, set })));
  assert.match(
    reason(S, twice),
    /for 20,000,000 shares that leave the issue in 2 actions, .* 4,000,000 WVR shares have to be converted and 0 are; would be allowed with 4,000,000 more; or convert 4,000,000 /,
  );
});

test('a sentence is on one treasury basis and names it', () => {
  const treasury = { on: '2024-06-20', fact: 'shares-repurchased', class: 'B', number: 40_000_000, held: 'treasury' };
  const given = { on: '2024-07-05', set: 's' };
  const both = [...buyBack(10_000_000n), { fact: 'shares-cancelled', class: 'B', number: 40_000_000, from: 'treasury' }];
  assert.match(
    reason([...S, treasury], both, given),
    /: with treasury shares, for 50,000,000 shares that leave the issue 10,000,000 WVR shares have to be converted and 0 are; would be allowed with 10,000,000 more;/,
  );
  assert.match(
    reason([...S, treasury], buyBack(10_000_000n), given),
    /: without treasury shares, for 10,000,000 shares that leave the issue 2,083,334 WVR shares have to be converted/,
  );
  assert.match(inChinese([...S, treasury], buyBack(10_000_000n), given), /不計庫存股份，已發行股份減少 10,000,000 股/);
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
