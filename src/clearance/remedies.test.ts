/** The worked examples of the Rules: what a proposal lacks, and each way to do it after all. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  buyBack,
  cleared,
  company,
  type FactText,
  judgedAgain,
  recordOf,
  S,
  told,
} from '../../cases/clearance/small-companies.ts';

const [bought] = buyBack(11_111_112n);
const purchase = (number: bigint): FactText => ({ ...bought, number });
const only = (action: string, { remedies }: ReturnType<typeof cleared>) => remedies.find((remedy) => remedy.action === action);

test('a cancellation of 10,000,000 asks 2,000,000 conversions in the same action; one fewer is a breach', () => {
  const clearance = cleared(S, buyBack(10_000_000n));
  const [least] = clearance.remedies;
  assert.ok(least);
  assert.equal(clearance.judged.permitted, 'no');
  assert.equal(told(least), 'convert A 2000000 2000000 x/x/1200000,y/y/800000');
  assert.deepEqual([least.permitted, least.votesLost, least.sharesMoved, least.days], ['yes', 18_000_000n, 2_000_000n, 0n]);
  assert.deepEqual(
    least.proposal.facts.map(({ fact }) => fact),
    ['shares-repurchased', 'shares-cancelled', 'shares-converted', 'shares-converted'],
  );
  assert.equal(new Set(least.proposal.facts.map(({ set }) => set)).size, 1);
  const again = judgedAgain(clearance, least);
  assert.equal(again.after.findings.find(({ rule }) => rule === '8A.15')?.outcome, 'met');
  const oneFewer = [{ fact: 'shares-converted', class: 'A', into: 'B', number: 1_999_999n, holder: 'x', because: '8A.15' }];
  const short = cleared(S, [...buyBack(10_000_000n), ...oneFewer], { set: 'c' });
  assert.equal(short.judged.permitted, 'no');
  assert.equal(short.remedies[0]?.leastShares, 1n);
});

test('quotas round up by each one, or to the least total by largest remainder', () => {
  const three = company({ w: { a: 70_000_000n, b: 30_000_000n, c: 23_456_789n }, n: 864_197_532n });
  assert.equal(
    told(cleared(three, buyBack(7_654_321n)).remedies[0] as never),
    'convert A 956793 956791 a/a/542501,b/b/232501,c/c/181791',
  );
  assert.equal(
    told(cleared(three, buyBack(7_654_321n), { sharing: { by: 'least' } }).remedies[0] as never),
    'convert A 956791 956791 a/a/542500,b/b/232500,c/c/181791',
  );
  assert.equal(told(cleared(S, buyBack(10_000_001n)).remedies[0] as never), 'convert A 2000002 2000001 x/x/1200001,y/y/800001');
});

test('XM-2026-02-04: 34,607,770 conversions for 200,551,000 shares cancelled at once', () => {
  const { cases } = JSON.parse(readFileSync(new URL('../../cases/real/real.json', import.meta.url), 'utf8')) as {
    cases: readonly { readonly id: string; readonly derived?: Record<string, number> }[];
  };
  const filed = cases.find(({ id }) => id === 'XM-2026-02-04')?.derived ?? {};
  const [least] = cleared(
    'xiaomi-2026-02',
    [{ fact: 'shares-cancelled', class: 'B', number: filed['uncancelled_4_feb'], from: 'repurchased' }],
    { on: '2026-02-04' },
  ).remedies;
  assert.equal(least?.leastShares, BigInt(filed['predicted_min_conversion'] ?? 0));
  assert.equal(least?.shares, 34_607_770n);
});

test('Xiaomi, 1 February 2019: Lei 3,587,263 and Lin 2,004,437 by ceiling; the least total is a share fewer', () => {
  const whole = recordOf('xiaomi');
  const record = { ...whole, facts: whole.facts.filter(({ on }) => on < '2019-02-01') };
  const facts = [{ fact: 'shares-cancelled', class: 'B', number: 19_961_800n, from: 'repurchased' }];
  const [ceiling] = cleared(record, facts, { on: '2019-02-01' }).remedies;
  const [least] = cleared(record, facts, { on: '2019-02-01', sharing: { by: 'least' } }).remedies;
  const byBeneficiary = (remedy: typeof ceiling): Record<string, bigint> => {
    const sums: Record<string, bigint> = {};
    for (const { beneficiary, shares } of remedy?.allocation ?? []) sums[beneficiary] = (sums[beneficiary] ?? 0n) + shares;
    return sums;
  };
  assert.deepEqual(Object.values(byBeneficiary(ceiling)).toSorted(), [2_004_437n, 3_587_263n]);
  assert.deepEqual([ceiling?.shares, ceiling?.leastShares, least?.shares], [5_591_700n, 5_591_699n, 5_591_699n]);
});

test('8A.09 example 4: 11,111,111 may be bought back without conversion, one more is missed by 8 votes', () => {
  const record = company({ w: { x: 80_000_000n }, n: 100_000_000n });
  assert.equal(cleared(record, [purchase(11_111_111n)]).judged.permitted, 'yes');
  const clearance = cleared(record, [purchase(11_111_112n)]);
  assert.equal(clearance.judged.permitted, 'no');
  assert.deepEqual(clearance.remedies.map(told), [
    'convert A 1 1 x/x/1',
    'reduce B 11111111 11111111 ',
    'transfer A 1 1 x/x/1',
    'issue B 1 1 ',
    'waiver - - - ',
  ]);
  assert.ok(clearance.remedies.slice(0, 4).every(({ permitted }) => permitted === 'yes'));
});

test('8A.09 example 5: with its conversion 20,000,001 pass in one action, and one more asks a conversion more than 8A.15', () => {
  const record = company({ w: { x: 80_000_000n }, n: 100_000_000n });
  assert.equal(cleared(record, buyBack(20_000_001n)).remedies[0]?.leastShares, 8_888_890n);
  const more = cleared(record, buyBack(20_000_002n));
  assert.equal(more.remedies[0]?.leastShares, 8_888_891n);
  const issue = only('issue', more);
  assert.ok(issue);
  assert.deepEqual(
    [told(issue), issue.and?.map((part) => told(part as never))],
    ['issue B 1 1 ', ['convert A 8888890 8888890 x/x/8888890']],
  );
});

test('8A.09 example 3: a beneficiary who buys one ordinary share too many converts 2, or sells 1, or buys 1 fewer', () => {
  const record = company({ w: { x: 80_000_000n }, n: 90_000_001n, b: { x: 9_999_999n } });
  const clearance = cleared(record, [{ fact: 'shares-transferred', class: 'B', number: 2, from: 'public', to: 'x' }]);
  assert.deepEqual(clearance.remedies.map(told).slice(0, 3), ['convert A 2 2 x/x/2', 'reduce B 1 1 ', 'sell B 1 1 x/x/1']);
});

test('where all weighted shares are too few, others sell or issue: W 1, N 9, B 81', () => {
  const record = company({ w: { x: 1n }, n: 10n, b: { x: 80n } });
  const clearance = cleared(record, [{ fact: 'shares-transferred', class: 'B', number: 1, from: 'public', to: 'x' }]);
  assert.equal(only('convert', clearance), undefined);
  assert.equal(told(clearance.remedies[0] as never), 'sell B 1 1 x/x/1');
  assert.equal(only('issue', clearance)?.shares, 2n);
});

test('what a proposal already converts is taken off, and a conversion before the cancellation is put behind it', () => {
  const convert = (number: bigint, holder = 'x'): FactText => ({
    fact: 'shares-converted',
    class: 'A',
    into: 'B',
    number,
    holder,
  });
  const few = cleared(S, [...buyBack(10_000_000n), convert(1_200_000n), convert(799_999n, 'y')]);
  assert.equal(told(few.remedies[0] as never), 'convert A 1 1 y/y/1');
  const [repurchase, cancel] = buyBack(10_000_000n);
  const early = cleared(S, [repurchase ?? {}, convert(1_200_000n), convert(800_000n, 'y'), cancel ?? {}]);
  assert.equal(early.judged.permitted, 'no');
  const [reorder] = early.remedies;
  assert.equal(reorder?.action, 'reorder');
  assert.deepEqual(
    reorder.proposal.facts.map(({ fact }) => fact),
    ['shares-repurchased', 'shares-cancelled', 'shares-converted', 'shares-converted'],
  );
});

test('several cancellations of one day are one action, rounded up once', () => {
  const pending = { on: '2022-02-01', fact: 'shares-repurchased', class: 'B', number: 2, held: 'for-cancellation' };
  const cancel = { fact: 'shares-cancelled', class: 'B', number: 1, from: 'repurchased' };
  const one = company({ w: { x: 200_000_000n }, n: 800_000_000n });
  assert.equal(cleared([...one, pending], [cancel, cancel]).remedies[0]?.leastShares, 1n);
});

test('a purchase that would fail before an issue of the same day passes in one action with it', () => {
  const record = company({ w: { x: 2n }, n: 3n });
  const [bought = {}] = buyBack(3n);
  const [least] = cleared(record, [
    bought,
    { fact: 'shares-issued', class: 'B', number: 2, to: 'public', basis: 'placing' },
  ]).remedies;
  assert.deepEqual([least?.action, least?.leastShares, least?.permitted], ['convert', 1n, 'yes']);
});

test('steps that are set apart by their hours are mended one by one', () => {
  const pending = { on: '2022-02-01', fact: 'shares-repurchased', class: 'B', number: 2, held: 'for-cancellation' };
  const cancelAt = (at: string): FactText => ({ at, fact: 'shares-cancelled', class: 'B', number: 1, from: 'repurchased' });
  const one = company({ w: { x: 200_000_000n }, n: 800_000_000n });
  const clearance = cleared([...one, pending], [cancelAt('2022-03-01T10:00:00+08:00'), cancelAt('2022-03-01T11:00:00+08:00')]);
  const [least] = clearance.remedies;
  assert.equal(least?.leastShares, 2n);
  assert.deepEqual(
    least.proposal.facts.map(({ fact, at }) => `${fact} ${at?.slice(11, 13)}`),
    ['shares-cancelled 02', 'shares-converted 02', 'shares-cancelled 03', 'shares-converted 03'],
  );
});

test('an older open duty is not charged again, and is told', () => {
  const record = [...S, ...buyBack(10_000_000n).map((fact) => ({ on: '2022-02-01', ...fact }))];
  const clearance = cleared(record, buyBack(9_900_000n));
  const [least] = clearance.remedies;
  assert.equal(least?.leastShares, 2_000_000n);
  assert.equal(least.permitted, 'yes');
  assert.ok(least.notices.some(({ code, values }) => code === 'backlog-reduction' && values?.['lacking'] === '2000000'));
});

test('8A.13 example 2 and an exercise before: the ceiling asks what 8A.15 asks', () => {
  const issued = (number: number): FactText => ({
    on: '2022-02-01',
    fact: 'shares-issued',
    class: 'B',
    number,
    to: 'public',
    basis: 'placing',
  });
  assert.equal(cleared([...S, issued(250_000_000)], buyBack(50_000_000n)).remedies[0]?.leastShares, 8_000_000n);
  assert.equal(cleared([...S, issued(5_000_000)], buyBack(5_000_000n)).remedies[0]?.leastShares, 995_025n);
});

test('40,000,000 into treasury is for counsel: converting 8,000,000 settles it on both bases', () => {
  const record = company({ w: { x: 120_000_000n, y: 80_000_000n }, n: 800_000_000n, on: '2024-06-12' });
  const clearance = cleared(record, [{ fact: 'shares-repurchased', class: 'B', number: 40_000_000, held: 'treasury' }], {
    on: '2024-07-01',
  });
  assert.equal(clearance.judged.permitted, 'needs-counsel');
  const [least] = clearance.remedies;
  assert.deepEqual([least?.leastShares, least?.permitted], [8_000_000n, 'yes']);
  const cancelling = cleared(record, buyBack(40_000_000n), { on: '2024-07-01' });
  assert.equal(only('hold-in-treasury', cancelling)?.permitted, 'needs-counsel');
  assert.equal(only('hold-in-treasury', cleared(S, buyBack(40_000_000n))), undefined, 'before 11 June 2024 no treasury shares');
});

test('8A.17 and 8A.18: all affected shares at once, by holder, whether the articles end the weight or not', () => {
  const resigns = [{ fact: 'director-ceased', person: 'x', cause: 'resigned' }];
  const byItself = cleared(S, resigns);
  assert.equal(byItself.judged.permitted, 'yes');
  assert.equal(told(byItself.remedies[0] as never), 'convert A 120000000 120000000 x/x/120000000');
  assert.equal(byItself.remedies[0]?.votesLost, 0n, 'the articles have ended the weight');
  const stays = company({ w: { x: 120_000_000n, y: 80_000_000n }, n: 800_000_000n, selfExecuting: false });
  const kept = cleared(stays, resigns);
  assert.equal(kept.judged.permitted, 'no');
  assert.equal(told(kept.remedies[0] as never), 'convert A 120000000 120000000 x/x/120000000');
  assert.equal(kept.remedies[0]?.votesLost, 1_080_000_000n);
  assert.equal(kept.remedies[0]?.permitted, 'yes');
  const lender = { on: '2022-01-03', fact: 'person-recorded', person: 'bank', kind: 'company', name: { en: 'Bank' } };
  const votes = [
    {
      fact: 'votes-entrusted',
      arrangement: 'p',
      holder: 'y',
      class: 'A',
      number: 15_000_000,
      to: 'bank',
      kind: 'power-of-attorney',
      directed: false,
      revocable: false,
    },
  ];
  assert.equal(told(cleared([...stays, lender], votes).remedies[0] as never), 'convert A 15000000 15000000 y/y/15000000');
});

test('who leaves the board behind a buy-back of the same day converts all that he has in it, and it is matched by that', () => {
  const facts = [...buyBack(10_000_000n), { fact: 'director-ceased', person: 'y', cause: 'resigned' }];
  for (const selfExecuting of [true, false]) {
    const [least] = cleared(company({ w: { x: 120_000_000n, y: 80_000_000n }, n: 800_000_000n, selfExecuting }), facts).remedies;
    assert.equal(told(least as never), 'convert A 80000000 80000000 y/y/80000000');
    assert.equal(least?.permitted, 'yes');
  }
});

test('8A.19: a vehicle of which a part passes to a child converts all that it holds', () => {
  const on = '2022-01-03';
  const vehicle = [
    { on, fact: 'person-recorded', person: 'v', kind: 'company', name: { en: 'V' } },
    { on, fact: 'person-recorded', person: 'child', kind: 'natural', name: { en: 'Child' } },
    {
      on,
      fact: 'vehicle-arranged',
      vehicle: 'v',
      kind: 'private-company',
      for: 'x',
      votesDirectedBy: 'x',
      economicInterest: [{ person: 'x', part: '1' }],
    },
    { on, fact: 'shares-issued', class: 'A', number: 40_000_000, to: 'v', basis: 'opening' },
  ];
  const gift = {
    fact: 'vehicle-changed',
    vehicle: 'v',
    economicInterest: [
      { person: 'x', part: '3/4' },
      { person: 'child', part: '1/4' },
    ],
  };
  const record = S.flatMap((fact) => (fact['fact'] === 'articles-adopted' ? [...vehicle, fact] : [fact]));
  assert.equal(told(cleared(record, [gift]).remedies[0] as never), 'convert A 40000000 40000000 x/v/40000000');
  const apart = cleared(record, [{ ...gift, segregated: '1/4' }]);
  assert.deepEqual([apart.judged.permitted, apart.remedies[0]?.permitted], ['needs-counsel', 'needs-counsel']);
});

test('where it turns on holders whom nobody knows, the conversion that settles it either way is offered', () => {
  const unknown = { on: '2022-01-04', fact: 'shares-issued', class: 'B', number: 6, to: 'unknown', basis: 'placing' };
  const clearance = cleared([...company({ w: { x: 9n }, n: 6n }), unknown], [purchase(1n)]);
  assert.equal(clearance.judged.permitted, 'cannot-tell');
  assert.deepEqual([clearance.remedies[0]?.leastShares, clearance.remedies[0]?.permitted], [1n, 'yes']);
});

test('8A.14 example 3: 120,000,003 taken up leave 30,000,000 WVR shares; the rest lapses or is taken as ordinary shares', () => {
  const offer = {
    fact: 'offer-made',
    offer: 'o',
    basis: 'rights-offer',
    legs: [
      { class: 'A', offered: 50_000_000 },
      { class: 'B', offered: 200_000_000 },
    ],
  };
  const taken = (classId: string, number: number, to: string): FactText => ({
    fact: 'shares-issued',
    class: classId,
    number,
    to,
    basis: 'rights-offer',
    offer: 'o',
    set: 'q',
  });
  const clearance = cleared(S, [
    offer,
    taken('A', 30_000_000, 'x'),
    taken('A', 20_000_000, 'y'),
    taken('B', 120_000_003, 'public'),
  ]);
  assert.deepEqual(clearance.remedies.slice(0, 2).map(told), ['issue B 20000000 20000000 ', 'reduce A 30000000 30000000 ']);
  const numbers = only('reduce', clearance)?.proposal.facts.flatMap((fact) =>
    'number' in fact ? [(fact as unknown as { number: bigint }).number] : [],
  );
  assert.deepEqual(numbers, [18_000_000n, 12_000_000n, 120_000_003n]);
  const within = cleared(S, [offer, taken('A', 18_000_000, 'x'), taken('A', 12_000_000, 'y'), taken('B', 120_000_003, 'public')]);
  assert.deepEqual([within.judged.permitted, within.remedies.map(({ action }) => action)], ['needs-exchange', ['approval']]);
});

test('one WVR share placed with a founder may only be an ordinary share', () => {
  const clearance = cleared(S, [{ fact: 'shares-issued', class: 'A', number: 1, to: 'x', basis: 'placing' }]);
  assert.deepEqual(clearance.remedies.map(told), ['issue B 1 1 ', 'waiver - - - ']);
});

test('time cures only what a date on record changes: a waiver that begins', () => {
  const waiver = (on: string, rule: string): FactText => ({ on, fact: 'exchange-decided', decision: 'waiver', rule });
  const clearance = cleared([...S, waiver('2022-04-01', '8A.15'), waiver('2022-04-05', '8A.13')], buyBack(10_000_000n));
  const delay = only('delay', clearance);
  assert.deepEqual([delay?.proposal.on, delay?.days, delay?.permitted], ['2022-04-05', 35n, 'yes']);
  assert.equal(only('delay', cleared(S, buyBack(10_000_000n))), undefined);
});

test('a breach between the steps that a later step cures is told, and one action avoids it', () => {
  const record = company({ w: { x: 80_000_000n }, n: 100_000_000n });
  const converted = { fact: 'shares-converted', class: 'A', into: 'B', number: 8_888_890, holder: 'x' };
  const clearance = cleared(record, [...buyBack(20_000_001n), converted]);
  assert.equal(clearance.remedies[0]?.action, 'reorder');
  assert.ok(!clearance.remedies[0].findings.some(({ finding }) => finding.rule === '8A.09' && finding.outcome === 'cured'));
});

test('what the Exchange or counsel decide stands behind what the parties can do, and says who decides', () => {
  const { remedies } = cleared(S, buyBack(10_000_000n));
  const waiver = remedies.at(-1);
  assert.deepEqual(
    [waiver?.action, waiver?.permitted, waiver?.days, waiver?.rules],
    ['waiver', 'needs-exchange', undefined, ['8A.13', '8A.15']],
  );
  assert.deepEqual(
    remedies.map(({ rank }) => rank),
    [
      { votesLost: 2n, shares: 2n, days: 1n },
      { votesLost: 1n, shares: 1n, days: 2n },
    ],
  );
});

test('nothing is offered where nothing is charged, nor on balances of another day', () => {
  assert.deepEqual(cleared(S, [purchase(1n)]).remedies, []);
  const stopped = { on: '2022-02-01', fact: 'knowledge-ends', area: 'shares' };
  const clearance = cleared([...S, stopped], buyBack(10_000_000n));
  assert.deepEqual([clearance.judged.permitted, clearance.remedies], ['cannot-tell', []]);
});

test('where one beneficiary parts with his last weighted share it may take fewer: both are told, with what it means', () => {
  const held = { w: { x: 1n, y: 75_000_000n }, n: 86_000_000n, b: { x: 15_000_000n } };
  const clearance = cleared(company(held), [purchase(2_000_000n)], { sharing: { by: 'least' } });
  const converts = clearance.remedies.filter(({ action }) => action === 'convert');
  assert.deepEqual(converts.map(told), ['convert A 1 1 x/x/1', 'convert A 1000002 1000002 y/y/1000002']);
  const [leaving, staying] = converts;
  assert.ok(leaving && staying);
  const ends = ({ notices }: typeof leaving) => notices.some(({ code }) => code === 'beneficiary-ends');
  assert.deepEqual([leaving.permitted, ends(leaving), staying.permitted, ends(staying)], ['yes', true, 'yes', false]);
  // Who has no ordinary shares beside has to convert too many for that.
  const even = company({ w: { x: 40_000_000n, y: 35_000_001n }, n: 86_000_000n, b: { x: 15_000_000n } });
  const none = cleared(even, [purchase(2_000_000n)], { sharing: { by: 'least' } });
  assert.equal(none.remedies.filter(({ action }) => action === 'convert').length, 1);
});
