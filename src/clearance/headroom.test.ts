/** Each closed form against what the Rules say: so many pass, one more fails, found by halving over `judge`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type FactText, readFacts } from '../../cases/judged-record.ts';
import { readJson, readLooseFacts, type Unnumbered } from '../record/index.ts';
import { largestInOneAction } from './headroom-figures.ts';
import { type Ground, groundOf, type Headroom, headroomOf, judge, leastInOneAction, leastStepByStep } from './index.ts';

const on = '2026-03-02';

type Company = {
  readonly x: bigint;
  readonly y?: bigint;
  readonly public: bigint;
  /** Ordinary shares of the beneficiary x. */
  readonly ordinary?: bigint;
  readonly more?: readonly FactText[];
};

const company = ({ x, y = 0n, public: held, ordinary = 0n, more = [] }: Company): readonly FactText[] => {
  const day = { on: '2024-09-02' };
  return [
    { ...day, fact: 'class-created', class: 'B', votes: 1, listed: true },
    { ...day, fact: 'class-created', class: 'A', votes: 10, weighted: true, convertsInto: 'B' },
    ...['x', 'y'].flatMap((person) => [
      { ...day, fact: 'person-recorded', person, kind: 'natural', name: { en: person } },
      { ...day, fact: 'beneficiary-named', person, atListing: true },
      { ...day, fact: 'director-appointed', person, office: 'executive' },
    ]),
    { ...day, fact: 'shares-issued', class: 'A', number: `${x}`, to: 'x', basis: 'opening' },
    ...(y === 0n ? [] : [{ ...day, fact: 'shares-issued', class: 'A', number: `${y}`, to: 'y', basis: 'opening' }]),
    ...(ordinary === 0n ? [] : [{ ...day, fact: 'shares-issued', class: 'B', number: `${ordinary}`, to: 'x', basis: 'opening' }]),
    { ...day, fact: 'shares-issued', class: 'B', number: `${held}`, to: 'public', basis: 'opening' },
    { ...day, fact: 'articles-adopted', selfExecutingCessation: true },
    { ...day, fact: 'exchange-decided', decision: 'approval', rule: '8A.20', class: 'B', number: `${x + y}` },
    { ...day, fact: 'listed', as: 'primary' },
    ...more,
  ];
};

const groundFrom = (given: Company): Ground => {
  const reading = readFacts(company(given));
  if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults));
  return groundOf({ record: reading.record, on });
};

const facts = (given: readonly FactText[], set?: string): readonly Unnumbered[] => {
  const text = readJson(JSON.stringify(given.map((fact) => ({ on, ...fact, ...(set === undefined ? {} : { set }) }))));
  if (text.status === 'refused') throw new Error(JSON.stringify(text.faults));
  const { facts: read, faults } = readLooseFacts(text.value);
  assert.deepEqual(faults, []);
  return read;
};

/** What is broken for a moment and cured within the day is broken all the same. */
const isPermitted = (ground: Ground, given: readonly FactText[], set?: string): boolean => {
  const judged = judge(ground, facts(given, set));
  if (judged.status !== 'judged' || judged.permitted !== 'yes') return false;
  return !judged.charged.some(({ finding }) => finding.outcome === 'cured');
};

/** Largest number up to `most` that passes, where everything smaller does. */
const largestBy = (passes: (number: bigint) => boolean, most: bigint): bigint => {
  let [low, high] = [0n, most];
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (passes(middle)) low = middle;
    else high = middle - 1n;
  }
  return low;
};

const bought = (number: bigint, held = 'for-cancellation'): FactText => ({
  fact: 'shares-repurchased',
  class: 'B',
  number: `${number}`,
  from: 'public',
  held,
});
const cancelled = (number: bigint): FactText => ({
  fact: 'shares-cancelled',
  class: 'B',
  number: `${number}`,
  from: 'repurchased',
});
const converted = (number: bigint, ofX: readonly [bigint, bigint] = [1n, 1n]): readonly FactText[] => {
  const own = (number * ofX[0]) / ofX[1];
  return [['x', own] as const, ['y', number - own] as const].flatMap(([holder, part]) =>
    part === 0n ? [] : [{ fact: 'shares-converted', class: 'A', into: 'B', number: `${part}`, holder, because: '8A.15' }],
  );
};

const told = (headroom: Headroom) => {
  const { ground } = headroom;
  assert.ok(ground);
  const room = (name: string) => headroom.lines.find(({ line }) => line === name)?.room ?? -1n;
  return { ground, room };
};

/** What Rule 8A.15 asks of the class, shared between x and y. */
const inOneAction = (ground: Ground, number: bigint, conversions: bigint, ofX?: readonly [bigint, bigint]): boolean =>
  isPermitted(ground, [bought(number), cancelled(number), ...converted(conversions, ofX)], 'one');

const provedBy = (given: Company): Headroom => {
  const ground = groundFrom(given);
  const headroom = headroomOf(ground);
  const { ground: figures, room } = told(headroom);
  const most = figures.publicShares;
  assert.equal(
    room('buy-back'),
    largestBy((number) => number === 0n || isPermitted(ground, [bought(number)]), most),
    'purchase',
  );
  const duty = (number: bigint) => (figures.wvrShares * number + figures.issuedShares - 1n) / figures.issuedShares;
  assert.equal(
    room('buy-back-in-one-action'),
    largestBy((number) => number === 0n || inOneAction(ground, number, duty(number), [given.x, given.x + (given.y ?? 0n)]), most),
    'one action',
  );
  assert.equal(
    room('beneficiary-purchase'),
    largestBy(
      (number) =>
        number === 0n ||
        isPermitted(ground, [{ fact: 'shares-transferred', class: 'B', number: `${number}`, from: 'public', to: 'x' }]),
      most,
    ),
    'purchase by a beneficiary',
  );
  assert.equal(
    room('beneficiary-issue'),
    largestBy(
      (number) =>
        number === 0n ||
        isPermitted(ground, [{ fact: 'shares-issued', class: 'B', number: `${number}`, to: 'x', basis: 'consideration' }]),
      most * 100n,
    ),
    'issue to a beneficiary',
  );
  return headroom;
};

const byKind = ({ buyBacks }: Headroom, kind: string) => buyBacks.find((one) => one.kind === kind);

test('the three figures of a buy-back: 11,111,111 before a conversion, 20,000,001 in one action', () => {
  const headroom = provedBy({ x: 80_000_000n, public: 100_000_000n });
  assert.deepEqual(byKind(headroom, 'no-conversion'), {
    kind: 'no-conversion',
    shares: 11_111_111n,
    cancellable: 0n,
    conversions: 0n,
    byRule: [
      { rule: '8A.09', shares: 11_111_111n },
      { rule: '8A.13', shares: 0n },
      { rule: '8A.15', shares: 0n },
    ],
    binds: '8A.15',
    exact: true,
  });
  assert.equal(byKind(headroom, 'at-cancellation')?.conversions, 4_938_272n);
  assert.equal(byKind(headroom, 'one-action')?.shares, 20_000_001n);
  assert.equal(byKind(headroom, 'one-action')?.conversions, 8_888_890n);
});

test('ordinary shares of a beneficiary stand in all votes alone', () => {
  const headroom = provedBy({ x: 70_000_000n, public: 90_000_000n, ordinary: 10_000_000n });
  assert.equal(told(headroom).room('beneficiary-purchase'), 10_000_000n);
});

test('exactly on the line nothing more may be bought; below it the line is crossed', () => {
  const exact = provedBy({ x: 80_000_000n, public: 90_000_000n, ordinary: 10_000_000n });
  assert.equal(told(exact).room('buy-back'), 0n);
  const short = headroomOf(groundFrom({ x: 80_000_000n, public: 89_999_999n, ordinary: 10_000_001n }));
  assert.equal(short.level, 'crossed');
  assert.equal(told(short).room('non-wvr-votes'), -10n);
});

test('shares that wait for their cancellation carry no vote and stay in T', () => {
  const waiting = [{ ...bought(5_000_000n), on: '2026-02-02' }];
  const headroom = provedBy({ x: 80_000_000n, public: 100_000_000n, more: waiting });
  assert.equal(told(headroom).room('buy-back'), 6_111_111n);
  assert.deepEqual(headroom.pending, { shares: 5_000_000n, conversions: 2_222_223n });
  const ground = groundFrom({ x: 80_000_000n, public: 100_000_000n, more: waiting });
  const cancelWith = (number: bigint) => isPermitted(ground, [cancelled(5_000_000n), ...converted(number)], 'one');
  assert.ok(cancelWith(2_222_223n) && !cancelWith(2_222_222n));
});

test('treasury shares are out of T on the default basis, which asks more than the other', () => {
  const held = [
    { ...bought(9_000_000n, 'treasury'), on: '2026-02-02', set: 'held' },
    { ...converted(4_000_000n)[0], on: '2026-02-02', set: 'held' },
  ];
  const headroom = provedBy({ x: 80_000_000n, public: 100_000_000n, more: held });
  const { ground } = told(headroom);
  assert.deepEqual([ground.issuedShares, ground.issuedOtherBasis], [171_000_000n, 180_000_000n]);
});

test('two weighted holders are one class for every line', () => {
  provedBy({ x: 50_000_000n, y: 30_000_000n, public: 100_000_000n });
});

test('a proportion above its ceiling is told with what brings it down', () => {
  const more = [
    { on: '2025-03-03', fact: 'shares-issued', class: 'B', number: '20,000,000', to: 'public', basis: 'award' },
    { on: '2025-04-01', ...bought(20_000_000n) },
    { on: '2025-05-02', ...cancelled(20_000_000n) },
  ];
  const headroom = headroomOf(groundFrom({ x: 40_000_000n, public: 100_000_000n, more }));
  const line = headroom.lines.find(({ line: name }) => name === 'ceiling');
  // 40 of 160 was the ceiling; of 140 it allows 35.
  assert.deepEqual([line?.level, line?.room, headroom.level], ['crossed', -5_000_000n, 'crossed']);
  assert.equal(byKind(headroom, 'no-conversion')?.byRule[1]?.shares, 0n);
});

test('every size of buy-back is told its least conversions: with one fewer it is not permitted', () => {
  const ground = groundFrom({ x: 80_000_000n, public: 100_000_000n });
  const { ground: figures } = told(headroomOf(ground));
  for (const number of [1n, 9n, 11_111_111n, 11_111_112n, 20_000_001n, 20_000_002n, 35_000_000n]) {
    const least = leastInOneAction(figures, number);
    assert.ok(inOneAction(ground, number, least), `${number} with ${least}`);
    assert.ok(!inOneAction(ground, number, least - 1n), `${number} with one fewer than ${least}`);
    const { before, atCancellation } = leastStepByStep(figures, number);
    const steps = (first: bigint, second: bigint): boolean =>
      isPermitted(ground, [
        ...converted(first),
        bought(number),
        ...[cancelled(number), ...converted(second)].map((fact) => ({ ...fact, set: 'end' })),
      ]);
    assert.ok(steps(before, atCancellation), `${number} step by step`);
    assert.ok(!steps(before, atCancellation - 1n), `${number} with one fewer at the cancellation`);
    if (before > 0n) assert.ok(!steps(before - 1n, atCancellation + 1n), `${number} with one fewer before`);
  }
});

test('the closed forms are what the Rules allow, whoever holds what', () => {
  const some = fc.bigInt({ min: 20_000n, max: 2_000_000n });
  fc.assert(
    fc.property(
      some,
      some,
      some,
      fc.bigInt({ min: 0n, max: 300_000n }),
      fc.bigInt({ min: 0n, max: 5_000n }),
      (x, y, held, ordinary, waiting) => {
        const least = ((x + y) * 10n + ordinary) / 9n + 1n;
        const spread = least + held;
        const more = waiting === 0n ? [] : [{ ...bought(waiting < held / 2n ? waiting : 1n), on: '2026-02-02' }];
        provedBy({ x, y, public: spread, ordinary, more });
      },
    ),
    { numRuns: 12, seed: 20_260_302 },
  );
});

const limit = (given: FactText): FactText => ({ on: '2026-01-05', fact: 'limit-set', ...given });

test('a limit that the issuer has set tells when a line comes nearer, one share either side', () => {
  const at = (shares: string) =>
    headroomOf(groundFrom({ x: 80_000_000n, public: 100_000_000n, more: [limit({ limit: 'buy-back', shares })] }));
  assert.equal(at('11,111,111').level, 'kept');
  assert.equal(at('11,111,112').level, 'near');
  const votes = headroomOf(
    groundFrom({ x: 80_000_000n, public: 100_000_000n, more: [limit({ limit: 'non-wvr-votes', votes: '100,000,001' })] }),
  );
  assert.equal(votes.lines.find(({ line }) => line === 'non-wvr-votes')?.level, 'near');
});

test('a limit without a line, or in another unit than its line, is a fault at its place', () => {
  const faults = (given: FactText) => headroomOf(groundFrom({ x: 8_000n, public: 10_000n, more: [limit(given)] })).faults;
  const [misspelt] = faults({ limit: 'buy-bak', shares: 5 });
  assert.deepEqual([misspelt?.code, misspelt?.values['nearest']], ['no-such-limit', 'buy-back']);
  const [unit] = faults({ limit: 'buy-back', votes: 5 });
  assert.deepEqual([unit?.code, unit?.values['unit'], unit?.values['found']], ['limit-in-other-unit', 'shares', 'votes']);
});

test('a mandate is what is left of it; beyond it the line is crossed', () => {
  const mandate = {
    on: '2025-06-02',
    fact: 'mandate-given',
    kind: 'repurchase',
    number: '18,000',
    base: '180,000',
    expires: '2026-06-30',
  };
  const line = (number: bigint, asked = on) => {
    const reading = readFacts(company({ x: 8_000n, public: 172_000n, more: [mandate, { on: '2026-02-02', ...bought(number) }] }));
    assert.ok(reading.status === 'read');
    return headroomOf(groundOf({ record: reading.record, on: asked })).lines.find((one) => one.line === 'mandate');
  };
  assert.deepEqual([line(18_000n)?.level, line(18_000n)?.room], ['kept', 0n]);
  assert.deepEqual([line(18_001n)?.level, line(18_001n)?.room], ['crossed', -1n]);
  assert.deepEqual([line(1n, '2026-06-30')?.told, line(1n, '2026-07-01')?.told], ['left', 'expired']);
});

test('a public float that is required bounds the buy-back, one share either side', () => {
  const at = (held: bigint) =>
    headroomOf(
      groundFrom({
        x: 1_000n,
        public: held,
        ordinary: 7_500n,
        more: [{ on: '2026-01-05', fact: 'public-float-required', class: 'B', least: '1/4' }],
      }),
    ).lines.find(({ line }) => line === 'public-float');
  assert.deepEqual([at(2_500n)?.level, at(2_500n)?.room], ['kept', 0n]);
  assert.deepEqual([at(2_499n)?.level, at(2_499n)?.room], ['crossed', -1n]);
  // (2,600 - 100) of (10,100 - 100) is a quarter; with one more it is less.
  assert.equal(at(2_600n)?.room, 100n);
});

test('where the sources of shares stop before the day, no figure is given', () => {
  const headroom = headroomOf(
    groundFrom({ x: 8_000n, public: 100_000n, more: [{ on: '2026-02-02', fact: 'knowledge-ends', area: 'shares' }] }),
  );
  assert.equal(headroom.level, 'cannot-tell');
  assert.deepEqual(headroom.buyBacks, []);
});

test('under any minimum the largest in one action passes and nothing larger does, by trying every size', () => {
  const fraction = fc.constantFrom<readonly [bigint, bigint]>([1n, 10n], [3n, 20n], [1n, 20n], [1n, 4n], [1n, 3n]);
  const some = (most: bigint) => fc.bigInt({ min: 1n, max: most });
  fc.assert(
    fc.property(
      fraction,
      some(60n),
      some(400n),
      fc.bigInt({ min: 0n, max: 40n }),
      fc.constantFrom(10n, 8n, 2n),
      ([part, whole], w, n, b, v) => {
        const ground = {
          nonWvrVotes: n,
          totalVotes: n + b + v * w,
          minimum: { part, whole },
          votes: 1n,
          weightedVotes: v,
          wvrShares: w,
          issuedShares: n + b + w,
          publicShares: n,
        };
        let largest = -1n;
        for (let number = 0n; number <= n; number += 1n) {
          const conversions = (w * number + ground.issuedShares - 1n) / ground.issuedShares;
          if (whole * (n - number) >= part * (ground.totalVotes - number - (v - 1n) * conversions)) largest = number;
        }
        // Short from the beginning there is nothing to buy: sizes that would mend it are no room.
        if (whole * n < part * ground.totalVotes) return;
        const found = largestInOneAction(ground);
        assert.deepEqual(found, { shares: largest, exact: true });
      },
    ),
    { numRuns: 500, seed: 20_260_303 },
  );
});

test('votes of holders who are not known count for nobody, and it is said', () => {
  const more = [{ on: '2025-03-03', fact: 'shares-issued', class: 'B', number: '5,000', to: 'unknown', basis: 'placing' }];
  const headroom = headroomOf(groundFrom({ x: 8_000n, public: 20_000n, more }));
  const line = headroom.lines.find(({ line: name }) => name === 'buy-back');
  assert.ok(line?.notices.some(({ code }) => code === 'unknown-votes'));
});

test('under a waiver the lines are told without it, nothing waived is crossed, and beside them stands what it allows', () => {
  const waived = (...rules: readonly string[]) =>
    rules.map((rule) => ({ on: '2026-01-05', fact: 'exchange-decided', decision: 'waiver', rule, until: '2026-12-31' }));
  const told = (rules: readonly string[], held = 100n) => {
    const ground = groundFrom({ x: 80n, public: held, more: waived(...rules) });
    const { level, lines, underWaivers: under } = headroomOf(ground);
    const sentences = lines.filter(({ rule, level: own }) => rule === '8A.09' && own !== 'cannot-tell').map((line) => line.told);
    return { ground, level, under: under && [under.shares, under.conversions], sentences };
  };
  const action = (bought: bigint, conversions: bigint): readonly FactText[] => [
    { fact: 'shares-repurchased', class: 'B', number: `${bought}`, from: 'public', held: 'for-cancellation' },
    { fact: 'shares-cancelled', class: 'B', number: `${bought}`, from: 'repurchased' },
    ...(conversions === 0n
      ? []
      : [{ fact: 'shares-converted', class: 'A', into: 'B', number: `${conversions}`, holder: 'x', because: '8A.15' }]),
  ];
  const none = told([]);
  assert.deepEqual([none.under, none.sentences.includes('largest-by-itself')], [undefined, false]);
  const votes = told(['8A.09']);
  assert.ok(votes.sentences.includes('largest-by-itself') && !votes.sentences.includes('largest'));
  assert.deepEqual(votes.under?.[0], 100n);
  const duty = told(['8A.13', '8A.15']);
  assert.deepEqual(duty.under, [11n, 0n]);
  assert.deepEqual(
    [11n, 12n].map((size) => isPermitted(duty.ground, action(size, 0n), 's')),
    [true, false],
  );
  // Below the line and waived is not crossed; without the waiver it is.
  assert.deepEqual([told(['8A.09'], 85n).level, told([], 85n).level], ['kept', 'crossed']);
});

test('one share more in one action is told to break Rule 8A.09 only where it does, and while each keeps a weighted share', () => {
  const toldOf = (given: Company): string | undefined =>
    headroomOf(groundFrom(given)).lines.find(({ line }) => line === 'buy-back-in-one-action')?.told;
  assert.equal(toldOf({ x: 80_000_000n, public: 100_000_000n }), 'largest-in-one-action');
  assert.equal(toldOf({ x: 1n, ordinary: 8n, public: 2n }), 'largest-last-share');
});
