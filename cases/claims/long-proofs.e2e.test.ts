/** The long run of the proofs: other seeds, each number of votes by itself, more beneficiaries, many more points. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { prove, type Solver } from '../../src/app/proofs/index.ts';
import { quotasOf } from '../../src/clearance/claims/claims-of-reductions.ts';
import { atPoints, type Claim, claims, denialOf, fixed } from '../../src/clearance/claims/index.ts';
import { openZ3 } from '../../src/solver/index.ts';

const isLong = process.env['HOLDFAST_LONG'] !== undefined;
const skip = isLong ? false : 'only in the long run (npm run test:long proofs)';
const minutes = 60_000;

const solvers = new Map<number, Solver>();
const solverOf = async (seed: number): Promise<Solver> => {
  const known = solvers.get(seed) ?? (await openZ3(seed));
  solvers.set(seed, known);
  return known;
};
after(async () => {
  for (const solver of solvers.values()) await solver.close();
});

const holding = claims.filter(({ gap }) => gap === undefined);

for (const seed of [1, 2, 3]) {
  test(`all is as declared with seed ${seed}, and at 50,000 points each`, { skip }, async () => {
    const proofs = await prove(claims, {
      solver: await solverOf(seed),
      now: () => performance.now(),
      milliseconds: 10 * minutes,
      seed,
      points: 50_000,
    });
    assert.deepEqual(
      proofs.filter(({ asDeclared }) => !asDeclared).map(({ claim, outcome }) => `${claim.id}: ${outcome}`),
      [],
    );
  });
}

const assertProved = async (claim: Claim, what: string): Promise<void> => {
  const { variables } = claim;
  const decision = await (await solverOf(1)).decide({
    variables,
    formulas: denialOf(claim),
    over: 'integers',
    milliseconds: 10 * minutes,
  });
  assert.equal(decision.status, 'impossible', `${claim.id} ${what}`);
};

test('each claim is proved for each number of votes by itself', { skip }, async () => {
  for (const claim of holding) {
    if (!claim.variables.some(({ name }) => name === 'v')) continue;
    for (let votes = 2n; votes <= 10n; votes += 1n) await assertProved(fixed(claim, 'v', votes), `${votes} votes`);
  }
});

for (const holders of [
  ['W', 'X', 'Y', 'Z'],
  ['W', 'X', 'Y', 'Z', 'U'],
  ['W', 'X', 'Y', 'Z', 'U', 'V'],
]) {
  test(`${holders.length} beneficiaries who each round up convert at most ${holders.length - 1} more than the least`, {
    skip,
  }, async () => {
    const claim: Claim = { ...quotasOf(holders), id: 'three-round-up' };
    await assertProved(claim, `${holders.length} beneficiaries`);
    assert.ok(atPoints(claim, { count: 100_000, seed: 1n }).failing === undefined);
  });
}
