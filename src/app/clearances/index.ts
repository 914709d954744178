export { claimsFor, type Proof, type Proving, prove, type Tried, verdictOf } from './prove.ts';
export { becauseOf, lemmasOf, proofsJson, secondsOf } from './prove-json.ts';
export type { Decision, Question, Solver } from './solver.ts';
