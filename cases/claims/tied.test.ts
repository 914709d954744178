/** The formula that the solver sees and the code that judges records are tied: where one is changed, a test here fails. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bracketInOneAction, inOneAction } from '../../src/clearance/claims/claims-of-headroom.ts';
import { plus, roundedDown, roundedUp, type Term, term } from '../../src/clearance/claims/expression.ts';
import { amountOf, holds } from '../../src/clearance/claims/index.ts';
import { headroom, keeps8a09 } from '../../src/clearance/claims/position.ts';
import { termWith } from '../../src/clearance/claims/walk.ts';
import { largestInOneAction } from '../../src/clearance/headroom-figures.ts';
import { companyOf, differenceAt, type Engine, engine, groundOf, type Line, linesOf, numbers } from './lines.ts';

const numRuns = Number(process.env['HOLDFAST_LIVES'] ?? '500');
const seed = Number(process.env['HOLDFAST_SEED'] ?? '20261126');

const differs = (line: Line): boolean =>
  fc.check(
    fc.property(numbers, (at) => !differenceAt(line, at)),
    { numRuns, seed },
  ).failed;

for (const line of linesOf(engine)) {
  test(`${line.name}: the formula and the code agree, on the lines and beside them`, () => {
    fc.assert(
      fc.property(numbers, (at) => assert.equal(differenceAt(line, at), false)),
      { numRuns, seed },
    );
  });
}

test('the largest buy-back in one action lies in the bracket, keeps 8A.09, and no larger size in the bracket does', () => {
  fc.assert(
    fc.property(numbers, (at) => {
      const company = companyOf(at);
      const { lowest, highest } = bracketInOneAction(company);
      const ground = groundOf(at);
      if (amountOf(headroom(company)) < 0n || ground.issuedShares === 0n) return;
      if (9n * ground.issuedShares <= (at.votes - 1n) * at.weighted) return;
      const { shares, exact } = largestInOneAction(ground);
      const top = amountOf(highest) < at.nonWvr ? amountOf(highest) : at.nonWvr;
      const bottom = amountOf(lowest) < at.nonWvr ? amountOf(lowest) : at.nonWvr;
      assert.ok(exact && bottom <= shares && shares <= top);
      assert.ok(holds(keeps8a09(inOneAction(company, term(shares)))));
      for (let more = shares + 1n; more <= top; more += 1n) {
        assert.ok(!holds(keeps8a09(inOneAction(company, term(more)))));
      }
    }),
    { numRuns, seed },
  );
});

/** Each rounding turned round, each least or lower taken for the greater, each number one more. */
const mutations: readonly ((term: Term) => Term | undefined)[] = [
  (term) =>
    term.kind === 'quotient' ? (term.rounded === 'up' ? roundedDown : roundedUp)(term.dividend, term.divisor) : undefined,
  (term) => (term.kind === 'choice' ? { ...term, yes: term.no, no: term.yes } : undefined),
  (term) => (term.kind === 'quotient' ? { ...term, divisor: plus(term.divisor, 1n) } : undefined),
  (term) => (term.kind === 'quotient' ? { ...term, dividend: plus(term.dividend, 1n) } : undefined),
  (term) => (term.kind === 'difference' ? plus(term.from, term.taken) : undefined),
];

test('a change of any formula is found', () => {
  let planted = 0;
  for (const line of linesOf(engine)) {
    for (const mutation of mutations) {
      let touched = false;
      const formula = (at: Parameters<Line['formula']>[0]): Term =>
        termWith(line.formula(at), (term) => {
          const instead = mutation(term);
          if (instead !== undefined) touched = true;
          return instead;
        });
      const found = differs({ ...line, formula });
      if (!touched) continue;
      planted += 1;
      assert.ok(found, `${line.name}, mutation ${mutations.indexOf(mutation)}`);
    }
  }
  assert.ok(planted > 30, `only ${planted} were planted`);
});

test('a change of any function of the engine is found', () => {
  const faults: Readonly<Record<string, Partial<Engine>>> = {
    headroomOf: { headroomOf: (given) => engine.headroomOf(given) + 1n },
    leastCures: {
      leastCures: (given) => {
        const { convert, issue, sell, transfer } = engine.leastCures(given);
        const less = (cure: bigint): bigint => (cure > 0n ? cure - 1n : cure);
        return {
          convert: convert === undefined ? undefined : less(convert),
          issue: issue === undefined ? undefined : less(issue),
          sell: less(sell),
          transfer: less(transfer),
        };
      },
    },
    mostUnder: { mostUnder: (ceiling, issued) => engine.mostUnder(ceiling, issued + 1n) },
    takeUpCaps: { takeUpCaps: (given) => engine.takeUpCaps({ ...given, otherTaken: given.otherTaken + 1n }) },
    allocateLeast: {
      allocateLeast: ({ bearers, duty, whole }) => bearers.map(({ id, shares }) => ({ id, shares: (shares * duty) / whole })),
    },
    issueUnder: { issueUnder: (line, converted) => engine.issueUnder(line, converted) - 1n },
    stepByStep: {
      stepByStep: (ground, bought) => {
        const { before, atCancellation } = engine.stepByStep(ground, bought);
        return { before: before > 0n ? before - 1n : before, atCancellation };
      },
    },
    reduced: { reduced: (given) => engine.reduced(given).map((held) => held + 1n) },
    required: { required: ({ wvrShares, issued, reduction }) => (wvrShares * reduction) / issued },
  };
  for (const [name, fault] of Object.entries(faults)) {
    assert.ok(linesOf({ ...engine, ...fault }).some(differs), name);
  }
});
