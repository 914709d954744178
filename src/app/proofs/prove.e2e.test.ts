/** The prover does not believe itself: what is false comes out false, what is empty is no proof, and what is hard is not told as proved. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  above,
  all,
  atMost,
  below,
  equal,
  named,
  not,
  plus,
  roundedDown,
  roundedUp,
  type Term,
  times,
} from '../../clearance/claims/expression.ts';
import { atPoint, type Claim, claims, denialOf } from '../../clearance/claims/index.ts';
import { formulaWith } from '../../clearance/claims/walk.ts';
import { openZ3 } from '../../solver/index.ts';
import { type Proof, prove, type Solver, verdictOf } from './index.ts';

const z3 = await openZ3(7);
after(() => z3.close());

const proofOf = async (
  claim: Claim,
  { solver = z3, milliseconds = 60_000 }: { solver?: Solver; milliseconds?: number } = {},
): Promise<Proof> => {
  const [proof] = await prove([claim], { solver, now: () => performance.now(), milliseconds, seed: 7, points: 2_000 });
  return proof ?? assert.fail();
};
const claimed = (id: string): Claim => claims.find((claim) => claim.id === id) ?? assert.fail(id);
const [x, y, z] = [named('x'), named('y'), named('z')];
const of = (...names: readonly string[]): Claim['variables'] => names.map((name) => ({ name, least: 1n }));
/** It stands in for any claim: the ids are those that have words. */
const id = 'convert-cures-8a09' as const;

/** Where the number is what a duty asks, rounding it down leaves a share lacking. */
const roundsUp = [
  'convert-cures-8a09',
  'issue-cures-8a09',
  'sale-cures-8a09',
  'transfer-cures-8a09',
  'convert-cures-any-minimum',
  'conversion-answers-8a15',
  '8a15-keeps-the-ceiling',
  'two-round-up',
  'three-round-up',
  'keeps-purchase-for-cancellation',
  'keeps-cancellation',
  'keeps-buy-back-in-one-action',
  'keeps-purchase-into-treasury',
  'keeps-cancellation-of-treasury',
  'keeps-issue-to-beneficiary',
  'keeps-purchase-by-beneficiary',
  'larger-of-remedies',
];
const roundsDown = ['largest-buy-back', 'conversion-answers-8a13', 'ratio-cap-keeps-the-proportion', 'note-cap-is-in-proportion'];

const needsNone: readonly string[] = [
  'keeps-treasury-sale',
  'keeps-issue-to-public',
  'keeps-sale-by-beneficiary',
  'keeps-conversion',
  'keeps-transfer-of-weighted',
  'keeps-subdivision',
];

const turned = (claim: Claim, from: 'up' | 'down'): Claim => {
  const other = from === 'up' ? roundedDown : roundedUp;
  const instead = (term: Term): Term | undefined =>
    term.kind === 'quotient' && term.rounded === from ? other(term.dividend, term.divisor) : undefined;
  const { lemmas, ...rest } = claim;
  return { ...rest, given: formulaWith(claim.given, instead), conclusion: formulaWith(claim.conclusion, instead) };
};

/** The first point that the solver finds against a claim, which fails in exact numbers too. */
const assertFails = async (claim: Claim): Promise<void> => {
  const { variables } = claim;
  const found = await z3.decide({ variables, formulas: denialOf(claim), over: 'integers', milliseconds: 60_000 });
  assert.equal(found.status, 'possible', claim.id);
  if (found.status === 'possible') assert.equal(atPoint(claim, found.values), 'fails', claim.id);
};

test('rounded the other way, no remedy and no cap is proved: the solver finds where it fails', async () => {
  for (const name of roundsUp) await assertFails(turned(claimed(name), 'up'));
  for (const name of roundsDown) await assertFails(turned(claimed(name), 'down'));
});

test('without its remedy no action that needs one keeps a company compliant', async () => {
  const needing = claims.filter(({ id: name }) => /^keeps-(?!offer)/.test(name) && !needsNone.includes(name));
  assert.equal(needing.length, 7);
  const nothing = (term: Term): Term | undefined =>
    term.kind === 'quotient' && term.rounded === 'up' ? { kind: 'whole', value: 0n } : undefined;
  for (const claim of needing) {
    await assertFails({
      ...claim,
      given: formulaWith(claim.given, nothing),
      conclusion: formulaWith(claim.conclusion, nothing),
    });
  }
});

test('what nothing satisfies is not proved of anything', async () => {
  const proof = await proofOf({
    id,
    rule: '8A.09',
    variables: of('x'),
    given: all(below(x, 5n), above(x, 5n)),
    conclusion: equal(x, 7n),
  });
  assert.equal(proof.outcome, 'unproved');
  assert.deepEqual(
    proof.tried.map(({ way, why }) => [way, why]),
    [['what-is-given', 'nothing satisfies it']],
  );
  assert.equal(verdictOf([proof]), 'unproved');
});

test('a division by what may be zero is a counterexample', async () => {
  const claim: Claim = {
    id,
    rule: '8A.09',
    variables: [{ name: 'x', least: 0n }, ...of('y')],
    given: all(),
    conclusion: atMost(0n, roundedUp(y, x)),
  };
  const { outcome, counterexample } = await proofOf(claim);
  assert.equal(outcome, 'counterexample');
  assert.deepEqual(counterexample?.values, { x: 0n, y: 1n });
  assert.equal((await proofOf({ ...claim, given: above(x, 0n) })).outcome, 'proved');
});

test('what the solver cannot settle is unproved with what was tried, also where it holds for small numbers', async () => {
  const cube = (of: Term): Term => times(of, of, of);
  const proof = await proofOf(
    { id, rule: '8A.09', variables: of('x', 'y', 'z'), given: all(), conclusion: not(equal(plus(cube(x), cube(y)), cube(z))) },
    { milliseconds: 3_000 },
  );
  assert.equal(proof.outcome, 'unproved');
  assert.equal(proof.asDeclared, false);
  assert.ok(proof.tried.some(({ way, outcome }) => way === 'all-at-once' && outcome === 'undecided'));
  assert.ok(proof.tried.some(({ way }) => way === 'small-numbers'));
  assert.ok(proof.milliseconds < 8_000, `${proof.milliseconds} ms`);
  assert.equal(verdictOf([proof]), 'unproved');
});

test('a claim that rests on a lemma that is not proved is unproved', async () => {
  const { outcome, tried } = await proofOf(claimed('one-batch-is-least'));
  assert.equal(outcome, 'unproved');
  assert.deepEqual(
    tried.map(({ way, why }) => [way, why]),
    [['lemma', 'proportions-in-order']],
  );
});

test('a declared gap that turns out to hold is otherwise than declared', async () => {
  const { gap = assert.fail() } = claimed('gap-resale');
  const proof = await proofOf({ ...claimed('proportions-in-order'), gap });
  assert.equal(proof.outcome, 'proved');
  assert.equal(verdictOf([proof]), 'otherwise');
});

test('the shortest counterexample is the same whatever the chance of the solver', async () => {
  const other = await openZ3(99);
  try {
    for (const name of ['gap-8a15-alone', 'gap-conversion-cannot-cure']) {
      const [one, another] = [await proofOf(claimed(name)), await proofOf(claimed(name), { solver: other })];
      assert.deepEqual(one.counterexample?.values, another.counterexample?.values, name);
    }
  } finally {
    await other.close();
  }
});

test('the shortest counterexample is also found where numbers are too large to count up to', async () => {
  const { counterexample } = await proofOf({
    id,
    rule: '8A.09',
    variables: of('x', 'y'),
    given: atMost(times(3n, y), x),
    conclusion: below(plus(x, y), 70_001n),
  });
  // 52,501 and 17,500 have the same sum; the least first number goes first, and three times the second is within it.
  assert.deepEqual(counterexample, { values: { x: 52_501n, y: 17_500n }, isShortest: true });
});

test('a solver that says proved of what is false is found out by points worked out in exact numbers', async () => {
  let asked = 0;
  const lying: Solver = {
    name: 'a solver that lies',
    decide: (question) => {
      asked += 1;
      // Its second answer is that to the claim itself; the first is whether what is given can be.
      return asked === 2 ? Promise.resolve({ status: 'impossible' }) : z3.decide(question);
    },
    close: () => Promise.resolve(),
  };
  const { outcome, tried } = await proofOf(turned(claimed('conversion-answers-8a15'), 'up'), { solver: lying });
  assert.equal(outcome, 'counterexample');
  assert.deepEqual(
    tried.map(({ way, outcome: how }) => `${way} ${how}`),
    ['all-at-once holds', 'random-points fails'],
  );
});

test('a counterexample that is none is a fault, not an answer', async () => {
  const inventing: Solver = {
    name: 'a solver that invents',
    decide: ({ variables }) =>
      Promise.resolve({ status: 'possible', values: Object.fromEntries(variables.map(({ name }) => [name, 1n])) }),
    close: () => Promise.resolve(),
  };
  await assert.rejects(proofOf(claimed('conversion-answers-8a15'), { solver: inventing }), /a solver that invents says that/);
});
