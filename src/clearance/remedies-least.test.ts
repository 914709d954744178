/** The closed forms against a search through all numbers: the least remedy passes the Rules, and one share less does not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { buyBack, cleared, company, type FactText } from '../../cases/clearance/small-companies.ts';
import { readFacts } from '../../cases/judged-record.ts';
import { allocateLeast } from '../exact/index.ts';
import { type Ground, judge } from './index.ts';

type Clearance = ReturnType<typeof cleared>;

/** The proposal in one action with further legs, judged: permitted or not. */
const passes = (ground: Ground, facts: readonly FactText[]): boolean => {
  const judged = judge(ground, facts.map((fact) => ({ ...fact, on: ground.on, set: 'search', line: 1, column: 1 })) as never);
  return judged.status === 'judged' && judged.permitted === 'yes';
};
const convert = (holder: string, number: bigint): readonly FactText[] =>
  number === 0n ? [] : [{ fact: 'shares-converted', class: 'A', into: 'B', number, holder }];
const legs = (clearance: Clearance): readonly FactText[] => clearance.proposal.facts as never;

/** The least number from nought to `most` that does. */
const searched = (most: bigint, does: (number: bigint) => boolean): bigint | undefined => {
  for (let number = 0n; number <= most; number += 1n) if (does(number)) return number;
  return undefined;
};

test('every small company with one beneficiary: conversion, sale, issue and the most that may be done', () => {
  let seen = { convert: 0, sell: 0, issue: 0, reduce: 0 };
  for (const w of [2n, 3n, 9n]) {
    for (const b of [0n, 11n]) {
      for (const spare of [0n, 1n, 7n]) {
        const least = (10n * w + b + 8n) / 9n;
        const record = company({ w: { x: w }, n: least + spare, ...(b > 0n ? { b: { x: b } } : {}) });
        for (const number of [1n, 2n, 5n]) {
          if (number >= least + spare) continue;
          for (const facts of proposals(number)) {
            const clearance = cleared(record, facts);
            const { ground, remedies, judged } = clearance;
            if (judged.permitted === 'yes') continue;
            const by = (action: string) => remedies.find((remedy) => remedy.action === action);
            // Converting all of it ends the structure: then the Rules ask nothing more, and no number is the least of it.
            const already = facts.some((fact) => fact['fact'] === 'shares-converted') ? 1n : 0n;
            const conversion = searched(w - already - 1n, (k) => passes(ground, [...legs(clearance), ...convert('x', k)]));
            if (conversion !== undefined) assert.equal(by('convert')?.leastShares, conversion, text({ w, b, spare, facts }));
            const alone = (extra: (q: bigint) => readonly FactText[]) => (q: bigint) =>
              passes(ground, [...legs(clearance), ...(q > 0n ? extra(q) : [])]);
            const sold = searched(
              b,
              alone((q) => [{ fact: 'shares-transferred', class: 'B', number: q, from: 'x', to: 'public' }]),
            );
            if (sold !== undefined) assert.equal(by('sell')?.shares, sold, text({ w, b, spare, facts }));
            const issued = searched(
              40n,
              alone((q) => [{ fact: 'shares-issued', class: 'B', number: q, to: 'public', basis: 'placing' }]),
            );
            if (issued !== undefined && by('issue')?.and === undefined)
              assert.equal(by('issue')?.shares, issued, text({ w, b, spare, facts }));
            const passed = searched(
              w - already - 1n,
              alone((q) => [...convert('x', q), { fact: 'shares-transferred', class: 'B', number: q, from: 'x', to: 'public' }]),
            );
            if (passed !== undefined && by('transfer') !== undefined)
              assert.equal(by('transfer')?.shares, passed, text({ w, b, spare, facts }));
            const done = [...Array(Number(number)).keys()]
              .map((less) => number - BigInt(less) - 1n)
              .find((m) => m > 0n && passes(ground, scaled(facts, m)));
            assert.equal(by('reduce')?.shares, done, text({ w, b, spare, facts }));
            seen = {
              convert: seen.convert + (conversion === undefined ? 0 : 1),
              sell: seen.sell + (sold === undefined ? 0 : 1),
              issue: seen.issue + (issued === undefined ? 0 : 1),
              reduce: seen.reduce + (done === undefined ? 0 : 1),
            };
          }
        }
      }
    }
  }
  assert.ok(seen.convert > 40 && seen.sell > 5 && seen.issue > 10 && seen.reduce > 10, text(seen));
});

/** Bought back and waiting; bought back and cancelled, with nothing and with something converted; bought by the beneficiary. */
function proposals(number: bigint): readonly (readonly FactText[])[] {
  const [bought = {}] = buyBack(number);
  return [
    [bought],
    buyBack(number),
    [...buyBack(number), ...convert('x', 1n)].map((fact) => ({ ...fact, set: 's' })),
    [{ fact: 'shares-transferred', class: 'B', number, from: 'public', to: 'x' }],
  ];
}
function scaled(facts: readonly FactText[], number: bigint): readonly FactText[] {
  return facts.map((fact) => (fact['fact'] === 'shares-converted' ? fact : { ...fact, number }));
}
function text(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) => (typeof one === 'bigint' ? `${one}` : one));
}

test('every split among two beneficiaries: no total below the least would do, while both stay and where one leaves', () => {
  let [seen, left] = [0, 0];
  for (const x of [3n, 5n]) {
    for (const y of [1n, 2n, 7n]) {
      for (const n of [12n, 31n]) {
        for (const number of [1n, 3n, 5n]) {
          const clearance = cleared(company({ w: { x, y }, n }), buyBack(number), { sharing: { by: 'least' } });
          const converts = clearance.remedies.filter(({ action }) => action === 'convert');
          const tried = (isAllowed: (own: bigint, other: bigint) => boolean) =>
            searched(x + y - 1n, (k) =>
              [...Array(Number(k) + 1).keys()].some((ofX) => {
                const [own, other] = [BigInt(ofX), k - BigInt(ofX)];
                const facts = [...legs(clearance), ...convert('x', own), ...convert('y', other)];
                return own <= x && other <= y && isAllowed(own, other) && passes(clearance.ground, facts);
              }),
            );
          const total = tried((own, other) => own < x && other < y);
          if (total === undefined || clearance.judged.permitted === 'yes') continue;
          seen += 1;
          // One of the two may part with all of his, so that what he has counts with the other side.
          const leaving = tried((own, other) => own < x || other < y);
          assert.ok(leaving !== undefined);
          left += leaving < total ? 1 : 0;
          const given = converts.map(({ leastShares }) => leastShares);
          assert.deepEqual([given[0], given.at(-1)], [leaving, total], text({ x, y, n, number }));
        }
      }
    }
  }
  assert.ok(seen > 8 && left > 0, `${seen} ${left}`);
});

const deed = fc.record({
  kind: fc.constantFrom('buy', 'cancel', 'issue', 'treasury', 'cancel-treasury', 'sell-treasury', 'convert', 'acquire', 'sell'),
  number: fc.bigInt({ min: 1n, max: 6n }),
});
type Deed = { readonly kind: string; readonly number: bigint };

/** One movement of shares of a small company with one beneficiary. */
const factOf = ({ kind, number }: Deed): FactText => {
  const base = { class: 'B', number };
  if (kind === 'buy' || kind === 'treasury') {
    return { ...base, fact: 'shares-repurchased', held: kind === 'buy' ? 'for-cancellation' : 'treasury' };
  }
  if (kind === 'cancel') return { ...base, fact: 'shares-cancelled', from: 'repurchased' };
  if (kind === 'cancel-treasury') return { ...base, fact: 'shares-cancelled', from: 'treasury' };
  if (kind === 'issue') return { ...base, fact: 'shares-issued', to: 'public', basis: 'placing' };
  if (kind === 'sell-treasury') return { ...base, fact: 'treasury-shares-sold' };
  if (kind === 'convert') return { fact: 'shares-converted', class: 'A', into: 'B', number: 1n, holder: 'x' };
  const [from, to] = kind === 'acquire' ? ['public', 'x'] : ['x', 'public'];
  return { ...base, fact: 'shares-transferred', from, to };
};

test('after any history, with what is open of it, one action asks the least conversion that a search finds', () => {
  let compared = 0;
  fc.assert(
    fc.property(
      fc.bigInt({ min: 2n, max: 9n }),
      fc.bigInt({ min: 0n, max: 12n }),
      fc.bigInt({ min: 0n, max: 30n }),
      fc.constantFrom('1/10', '3/20'),
      fc.array(deed, { maxLength: 4 }),
      fc.array(deed, { minLength: 1, maxLength: 3 }),
      (w, b, spare, minimum, history, proposed) => {
        const [part = 1n, whole = 1n] = minimum.split('/').map(BigInt);
        const n = (part * (10n * w + b) + whole - part - 1n) / (whole - part) + spare;
        const on = '2024-06-12';
        const record = [
          ...company({ w: { x: w }, n, ...(b > 0n ? { b: { x: b } } : {}), on }),
          {
            on,
            fact: 'exchange-decided',
            decision: 'modification',
            rule: '8A.09',
            parameter: { name: 'minimum', value: minimum },
          },
          ...history.map((one, index) => ({ on: `2024-06-${20 + index}`, ...factOf(one) })),
        ];
        const facts = proposed.map(factOf);
        if (!canBe([...record, ...facts.map((fact) => ({ on: '2024-07-01', set: 's', ...fact }))])) return;
        const { ground, judged, remedies, proposal } = cleared(record, facts, { on: '2024-07-01', set: 's' });
        if (judged.permitted === 'yes') return;
        const most = judged.after.state.sums.wvrShares - 1n;
        const least = searched(most, (k) => passes(ground, [...(proposal.facts as never as FactText[]), ...convert('x', k)]));
        if (least === undefined) return;
        compared += 1;
        assert.equal(remedies.find(({ action }) => action === 'convert')?.leastShares, least);
      },
    ),
    { numRuns: 500 },
  );
  assert.ok(compared > 20, `${compared}`);
});

/** Nobody sells what he has not. */
function canBe(facts: readonly FactText[]): boolean {
  return readFacts(JSON.parse(text(facts))).status === 'read';
}

const shares = (largest: bigint) => fc.bigInt({ min: 1n, max: largest });

test('for any numbers up to 10^24 the least conversion passes and one share less does not', () => {
  fc.assert(
    fc.property(
      shares(10n ** 24n),
      shares(10n ** 24n),
      shares(10n ** 24n),
      fc.bigInt({ min: 1n, max: 10n ** 6n }),
      (x, y, rest, parts) => {
        const n = 2n * (x + y) + rest;
        const number = (n * parts) / (2n * 10n ** 6n) + 1n;
        const clearance = cleared(company({ w: { x: x + 10n, y: y + 10n }, n: n + 40n }), buyBack(number), {
          sharing: { by: 'least' },
        });
        const [least] = clearance.remedies;
        assert.ok(least?.action === 'convert' && least.permitted === 'yes' && least.shares === least.leastShares);
        for (const { holder, shares: own } of least.allocation ?? []) {
          const fewer = (least.allocation ?? []).flatMap((part) =>
            convert(part.holder, part.holder === holder ? own - 1n : part.shares),
          );
          assert.ok(!passes(clearance.ground, [...buyBack(number), ...fewer]));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('for any numbers nobody’s own proportion rises when each quota is rounded up, and the sum passes by less than there are beneficiaries', () => {
  fc.assert(
    fc.property(
      fc.array(shares(10n ** 20n), { minLength: 1, maxLength: 5 }),
      fc.bigInt({ min: 1n, max: 10n ** 6n }),
      (held, parts) => {
        const w = Object.fromEntries(held.map((number, index) => [`p${index}`, number + 100n]));
        const whole = Object.values(w).reduce((sum, one) => sum + one, 0n);
        const n = 3n * whole;
        const number = (n * parts) / (3n * 10n ** 6n) + 1n;
        const [least] = cleared(company({ w, n }), buyBack(number)).remedies;
        assert.ok(least?.shares !== undefined && least.leastShares !== undefined);
        assert.ok(least.shares - least.leastShares < BigInt(held.length));
        const issued = whole + n;
        for (const [person, own] of Object.entries(w)) {
          const converted = least.allocation?.find(({ holder }) => holder === person)?.shares ?? 0n;
          assert.ok((own - converted) * issued <= own * (issued - number), person);
        }
      },
    ),
    { numRuns: 60 },
  );
});

type Vector = Readonly<Record<string, unknown>> & { readonly rule: string };
const vectors = readFileSync(new URL('../../cases/vectors/vectors.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Vector);
const big = (vector: Vector, key: string): bigint => BigInt(String(vector[key]));

test('the exact vectors of 8A.09, 8A.13, 8A.14 and 8A.15, as proposals that come to their positions', () => {
  const seen = new Map<string, number>();
  for (const vector of vectors) {
    const compared = byRule[vector.rule]?.(vector) ?? false;
    if (compared) seen.set(vector.rule, (seen.get(vector.rule) ?? 0) + 1);
  }
  assert.deepEqual(Object.fromEntries(seen), { '8A.09': 5, '8A.15': 8, '8A.13': 3, '8A.14': 4 });
});

const byRule: Readonly<Record<string, (vector: Vector) => boolean>> = {
  /** So many shares are bought back from the public that the position is that of the vector. */
  '8A.09': (vector) => {
    if (vector['ok'] !== false || !('convert' in vector)) return false;
    const [w, n, b, votes] = [big(vector, 'W'), big(vector, 'N'), big(vector, 'B'), big(vector, 'v')];
    const number = votes * w + b;
    const [bought = {}] = buyBack(number);
    const start = company({ w: { x: w }, n: n + number, votes, ...(b > 0n ? { b: { x: b } } : {}) });
    const { remedies, judged } = cleared(start, [bought]);
    assert.ok(judged.charged.some(({ finding }) => finding.rule === '8A.09' && finding.outcome === 'breached'));
    const by = (action: string) => remedies.find((remedy) => remedy.action === action);
    if (vector['convertFeasible'] === false) assert.equal(by('convert'), undefined);
    else assert.equal(by('convert')?.leastShares, big(vector, 'convert'));
    assert.equal(by('issue')?.shares, big(vector, 'issueToPublic'));
    assert.equal(by('sell')?.shares, vector['sellFeasible'] === true ? big(vector, 'sellOrdinary') : undefined);
    return true;
  },
  '8A.15': (vector) => {
    const [w, t, bought] = [big(vector, 'W'), big(vector, 'T'), big(vector, 'bought')];
    if (bought === 0n) return false;
    const split = vector['minimumSplit'] as Record<string, number>;
    const rounded = vector['roundUpSplit'] as Record<string, number>;
    const held: Record<string, bigint> =
      w === 200_000_000n
        ? { X: 120_000_000n, Y: 80_000_000n }
        : w === 7n
          ? { A: 3n, B: 2n, C: 2n }
          : { A: 70_000_000n, B: 30_000_000n, C: 23_456_789n };
    for (const [by, wanted] of [
      ['least', split],
      ['ceiling', rounded],
    ] as const) {
      const [least] = cleared(company({ w: held, n: t - w }), buyBack(bought), { sharing: { by } }).remedies;
      assert.equal(least?.leastShares, big(vector, 'k'));
      const got = Object.fromEntries((least.allocation ?? []).map(({ holder, shares: own }) => [holder, Number(own)]));
      assert.deepEqual(got, Object.fromEntries(Object.entries(wanted).filter(([, own]) => own > 0)));
    }
    return true;
  },
  /** A cancellation that comes to the vector's shares in issue from where its ceiling was met exactly. */
  '8A.13': (vector) => {
    if (vector['ok'] !== false) return false;
    const [part = 0n, whole = 1n] = String(vector['ceiling']).split('/').map(BigInt);
    const [w, t] = [big(vector, 'W'), big(vector, 'T')];
    const before = (w * whole) / part;
    if ((w * whole) % part !== 0n || before <= t) return false;
    const [least] = cleared(company({ w: { x: w }, n: before - w }), buyBack(before - t)).remedies;
    assert.equal(least?.leastShares, big(vector, 'convert'));
    return true;
  },
  '8A.14': (vector) => {
    const [w, o, wOffered, oOffered, taken] = ['W', 'O', 'wOffered', 'oOffered', 'oTaken'].map((key) => big(vector, key)) as [
      bigint,
      bigint,
      bigint,
      bigint,
      bigint,
    ];
    if (big(vector, 'reduceBy') === 0n) return false;
    const offer = {
      fact: 'offer-made',
      offer: 'o',
      basis: 'rights-offer',
      legs: [
        { class: 'A', offered: wOffered },
        { class: 'B', offered: oOffered },
      ],
    };
    const leg = (id: string, number: bigint, to: string): readonly FactText[] =>
      number === 0n ? [] : [{ fact: 'shares-issued', class: id, number, to, basis: 'rights-offer', offer: 'o', set: 'q' }];
    const { remedies } = cleared(company({ w: { x: w }, n: o }), [
      offer,
      ...leg('A', wOffered, 'x'),
      ...leg('B', taken, 'public'),
    ]);
    const reduce = remedies.find(({ action }) => action === 'reduce');
    assert.equal(reduce?.shares, big(vector, 'maxWvr') === 0n ? undefined : big(vector, 'maxWvr'));
    return true;
  },
};

test('the split by largest remainder has the least total', () => {
  const bearers = [
    { id: 'a', shares: 3n },
    { id: 'b', shares: 2n },
  ];
  assert.equal(
    allocateLeast({ bearers, duty: 2n, whole: 10n }).reduce((sum, one) => sum + one.shares, 0n),
    1n,
  );
});
