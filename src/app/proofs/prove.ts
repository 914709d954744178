import {
  claims as allClaims,
  atPoint,
  atPoints,
  bounded,
  type Claim,
  denialOf,
  fixed,
  hypothesesOf,
  type Story,
  shortestOf,
  type Values,
} from '../../clearance/claims/index.ts';
import type { Decision, Solver } from './solver.ts';

/** A way in which a claim was put to the solver. */
export type Way =
  | { readonly way: 'all-at-once' | 'over-the-reals' | 'what-is-given' | 'lemma' | 'random-points' }
  | { readonly way: 'each-votes'; readonly votes: bigint }
  | { readonly way: 'small-numbers'; readonly bound: bigint };
export type Tried = Way & {
  readonly outcome: 'holds' | 'fails' | 'undecided';
  readonly why?: string;
  readonly milliseconds: number;
};

export type Proof = {
  readonly claim: Claim;
  /** `proved`: for all numbers that the claim is about. What holds for small numbers only is `unproved`. */
  readonly outcome: 'proved' | 'counterexample' | 'unproved';
  readonly asDeclared: boolean;
  readonly tried: readonly Tried[];
  readonly milliseconds: number;
  /** How many random points were within what is given, and so worked out. */
  readonly points: number;
  readonly counterexample?: {
    readonly values: Values;
    readonly isShortest: boolean;
    readonly story?: Story;
  };
};

export type Proving = {
  readonly solver: Solver;
  /** Milliseconds of a clock that only moves forward. */
  readonly now: () => number;
  /** For each claim. */
  readonly milliseconds: number;
  readonly seed: number;
  /** Random points at which each claim is worked out besides. */
  readonly points: number;
  readonly onProof?: (proof: Proof) => void;
};

/** The claims asked for, and before each the lemmas that it rests on. */
export const claimsFor = (ids: readonly string[]): readonly Claim[] => {
  const chosen = ids.length === 0 ? allClaims : allClaims.filter(({ id }) => ids.includes(id));
  const needed = new Set(chosen.flatMap((claim) => [...lemmasOf(claim), claim.id]));
  return allClaims.filter(({ id }) => needed.has(id));
};

const lemmasOf = ({ lemmas = [] }: Claim): readonly string[] => lemmas.flatMap(({ claim }) => [...lemmasOf(claim), claim.id]);

/** Puts each claim to the solver, and works it out at points besides: one must not believe the other. */
export const prove = async (claims: readonly Claim[], proving: Proving): Promise<readonly Proof[]> => {
  const proofs: Proof[] = [];
  const proved = new Set<string>();
  for (const claim of claims) {
    const proof = await proveOne(claim, proved, proving);
    if (proof.outcome === 'proved') proved.add(claim.id);
    proofs.push(proof);
    proving.onProof?.(proof);
  }
  return proofs;
};

/** 0 all as declared, 1 what should hold does not (or a gap is none), 3 something unproved. */
export const verdictOf = (proofs: readonly Proof[]): 'as-declared' | 'otherwise' | 'unproved' => {
  if (proofs.some(({ outcome, asDeclared }) => outcome !== 'unproved' && !asDeclared)) return 'otherwise';
  return proofs.some(({ outcome }) => outcome === 'unproved') ? 'unproved' : 'as-declared';
};

const proveOne = async (claim: Claim, proved: ReadonlySet<string>, proving: Proving): Promise<Proof> => {
  const { solver, now, milliseconds, seed, points } = proving;
  const started = now();
  const tried: Tried[] = [];
  const left = (): number => Math.max(1, Math.round(milliseconds - (now() - started)));
  const ask = (asked: Claim, time: number, over: 'integers' | 'reals' = 'integers'): Promise<Decision> =>
    solver.decide({ variables: asked.variables, formulas: denialOf(asked), over, milliseconds: Math.max(1, Math.round(time)) });
  const attempt = async (way: Way, decide: () => Promise<Decision>): Promise<Decision> => {
    const from = now();
    const decision = await decide();
    const outcomes = { impossible: 'holds', possible: 'fails', undecided: 'undecided' } as const;
    const why = decision.status === 'undecided' ? { why: decision.why } : {};
    tried.push({ ...way, outcome: outcomes[decision.status], ...why, milliseconds: now() - from });
    return decision;
  };
  const done = (outcome: Proof['outcome'], within: number, counterexample?: Proof['counterexample']): Proof => ({
    claim,
    outcome,
    asDeclared: outcome === (claim.gap === undefined ? 'proved' : 'counterexample'),
    tried,
    milliseconds: now() - started,
    points: within,
    ...(counterexample === undefined ? {} : { counterexample }),
  });
  const disproved = async (values: Values): Promise<Proof> => {
    if (atPoint(claim, values) !== 'fails') {
      throw new Error(`${solver.name} says that ${claim.id} fails where exact numbers say that it does not`);
    }
    const { values: shortest, isShortest } = await shortestOf(claim, values, async (narrower) => {
      const decision = await ask(narrower, milliseconds / 4);
      if (decision.status === 'undecided') return 'undecided';
      return decision.status === 'possible' ? decision.values : undefined;
    });
    const story = claim.gap === undefined ? {} : { story: claim.gap.story(shortest) };
    return done('counterexample', 0, { values: shortest, isShortest, ...story });
  };

  for (const lemma of lemmasOf(claim)) {
    if (proved.has(lemma)) continue;
    tried.push({ way: 'lemma', outcome: 'undecided', why: lemma, milliseconds: 0 });
    return done('unproved', 0);
  }
  // Of what nothing satisfies, anything could be proved.
  const given = await solver.decide({
    variables: claim.variables,
    formulas: hypothesesOf(claim),
    over: 'integers',
    milliseconds: Math.max(1, Math.round(milliseconds / 4)),
  });
  if (given.status !== 'possible') {
    const why = given.status === 'undecided' ? given.why : 'nothing satisfies it';
    tried.push({ way: 'what-is-given', outcome: 'undecided', why, milliseconds: now() - started });
    return done('unproved', 0);
  }

  const settled = await settle({ claim, attempt, ask, left });
  if (settled.status === 'possible') return disproved(settled.values);
  const { within, failing } = atPoints(claim, { count: points, seed: BigInt(seed) });
  if (failing !== undefined) {
    tried.push({ way: 'random-points', outcome: 'fails', milliseconds: 0 });
    return disproved(failing);
  }
  return done(settled.status === 'impossible' ? 'proved' : 'unproved', within);
};

/** One way after another until one settles it for all numbers; what is left of the time is shared among those that follow. */
const settle = async ({
  claim,
  attempt,
  ask,
  left,
}: {
  readonly claim: Claim;
  readonly attempt: (way: Way, decide: () => Promise<Decision>) => Promise<Decision>;
  readonly ask: (asked: Claim, time: number, over?: 'integers' | 'reals') => Promise<Decision>;
  readonly left: () => number;
}): Promise<Decision> => {
  const whole = await attempt({ way: 'all-at-once' }, () => ask(claim, left() / 2));
  if (whole.status !== 'undecided') return whole;
  const reals = await attempt({ way: 'over-the-reals' }, () => ask(claim, left() / 4, 'reals'));
  if (reals.status === 'impossible') return reals;
  const byVotes = await eachVotes({ claim, attempt, ask, left });
  if (byVotes.status !== 'undecided') return byVotes;
  for (const bound of [12n, 100n]) {
    const small = await attempt({ way: 'small-numbers', bound }, () => ask(bounded(claim, bound), left() / 2));
    if (small.status === 'possible') return small;
    if (small.status === 'undecided') break;
  }
  return whole;
};

/** Each number of votes that Rule 8A.10 allows by itself; all of them together are the claim. */
const eachVotes = async ({ claim, attempt, ask, left }: Parameters<typeof settle>[0]): Promise<Decision> => {
  const votes = claim.variables.find(({ name }) => name === 'v');
  if (votes?.most === undefined || votes.most === votes.least) return { status: 'undecided', why: 'no votes to part' };
  for (let number = votes.most; number >= votes.least; number -= 1n) {
    const time = left() / (2 * Number(number - votes.least + 2n));
    const one = await attempt({ way: 'each-votes', votes: number }, () => ask(fixed(claim, 'v', number), time));
    if (one.status !== 'impossible') return one;
  }
  return { status: 'impossible' };
};
