export { becauseOf, lemmasOf, proofsJson, secondsOf } from './proofs-json.ts';
export { claimsFor, type Proof, type Proving, prove, type Tried, verdictOf } from './prove.ts';
export type { Decision, Question, Solver } from './solver.ts';
