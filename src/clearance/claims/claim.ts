import type { ClaimCode } from '../../words/clearance/index.ts';
import { amountOf, holds, type Values } from './evaluate.ts';
import { all, atLeast, atMost, type Formula, named, not, type Term, term } from './expression.ts';
import type { Story } from './story.ts';
import { divisorsIn, substituted } from './walk.ts';

/** A number that a claim is about, from the least that it may be to the most; whole shares, votes, or parts of a ceiling. */
export type Variable = { readonly name: string; readonly least: bigint; readonly most?: bigint };

/** Something that is said of all numbers within the variables for which `given` holds. */
export type Claim = {
  readonly id: ClaimCode;
  readonly rule: string;
  readonly variables: readonly Variable[];
  readonly given: Formula;
  readonly conclusion: Formula;
  /** What was proved before and is put to use here, with what stands for its names. */
  readonly lemmas?: readonly { readonly claim: Claim; readonly by: Readonly<Record<string, Term>> }[];
  /** A claim that is known not to hold: the Rules leave this gap, and the counterexample shows it. */
  readonly gap?: { readonly story: (values: Values) => Story };
};

/** Where votes per weighted share are a variable, they are as Rule 8A.10 allows. */
export const votesVariable: Variable = { name: 'v', least: 2n, most: 10n };

/** The variables of any company: `W N B R P`, the ceilings `a/b` and `c/d`, and votes. */
export const companyVariables: readonly Variable[] = [
  ...['W', 'N', 'B', 'R', 'P', 'a', 'c'].map((name) => ({ name, least: 0n })),
  { name: 'b', least: 1n },
  { name: 'd', least: 1n },
  votesVariable,
];

export const variable = (name: string, least = 0n, most?: bigint): Variable => ({
  name,
  least,
  ...(most === undefined ? {} : { most }),
});

export const domainOf = ({ name, least, most }: Variable): Formula =>
  most === undefined ? atLeast(named(name), least) : all(atLeast(named(name), least), atMost(named(name), most));

/** What is to be shown beside the conclusion: that nothing is divided by zero or less. */
export const conclusionOf = ({ given, conclusion }: Claim): Formula =>
  all(...[given, conclusion].flatMap(divisorsIn).map((divisor) => atLeast(divisor, 1n)), conclusion);

/** The hypotheses: the variables' own ranges, what is given, and the lemmas as they are put to use. */
export const hypothesesOf = ({ variables, given, lemmas = [] }: Claim): readonly Formula[] => [
  ...variables.map(domainOf),
  given,
  ...lemmas.map(({ claim, by }) => lemmaAt(claim, by)),
];

/** A lemma says: where its own hypotheses hold, its conclusion does. */
const lemmaAt = (claim: Claim, by: Readonly<Record<string, Term>>): Formula => {
  const own = all(...claim.variables.map(domainOf), claim.given);
  return { kind: 'any', of: [not(substituted(own, by)), substituted(claim.conclusion, by)] };
};

/** What a solver is to find impossible. */
export const denialOf = (claim: Claim): readonly Formula[] => [...hypothesesOf(claim), not(conclusionOf(claim))];

/**
 * How a claim comes out at a point, in exact numbers: `outside` where it says nothing of it. The parts of what is given are
 * worked out in order, so that a divisor may rest on a part before it.
 */
export const atPoint = (claim: Claim, values: Values): 'outside' | 'holds' | 'fails' => {
  const isSound = (formula: Formula): boolean =>
    divisorsIn(formula)
      .toReversed()
      .every((divisor) => amountOf(divisor, values) > 0n);
  for (const part of [...claim.variables.map(domainOf), ...partsOf(claim.given)]) {
    if (!isSound(part)) return 'fails';
    if (!holds(part, values)) return 'outside';
  }
  return isSound(claim.conclusion) && holds(claim.conclusion, values) ? 'holds' : 'fails';
};

const partsOf = (formula: Formula): readonly Formula[] => (formula.kind === 'all' ? formula.of.flatMap(partsOf) : [formula]);

/** The same claim with one number fixed. */
export const fixed = (claim: Claim, name: string, value: bigint): Claim => ({
  ...claim,
  variables: claim.variables.map((one) => (one.name === name ? { name, least: value, most: value } : one)),
});

/** The same claim for numbers up to a bound. */
export const bounded = (claim: Claim, bound: bigint): Claim => ({
  ...claim,
  variables: claim.variables.map((one) => ({ ...one, most: one.most !== undefined && one.most < bound ? one.most : bound })),
});

/** The same claim where the numbers of some names add up to at most `total`. */
export const within = (claim: Claim, names: readonly string[], total: bigint): Claim => ({
  ...claim,
  given: all(claim.given, atMost({ kind: 'sum', of: names.map(named) }, term(total))),
});
