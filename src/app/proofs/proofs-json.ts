import { storyRecord } from '../../clearance/claims/index.ts';
import { claimWords, gapWords, proofWords, storyWords } from '../../words/clearance/index.ts';
import { fill, languages, type Wording } from '../../words/index.ts';
import { type Proof, type Tried, verdictOf } from './prove.ts';

/** The published shape of a run of proofs. */
export const proofsJson = ({
  proofs,
  solver,
  seed,
  timeOut,
}: {
  readonly proofs: readonly Proof[];
  readonly solver: string;
  readonly seed: number;
  readonly timeOut: number;
}) => ({
  holdfast: 1 as const,
  verdict: verdictOf(proofs),
  solver,
  seed: `${seed}`,
  timeOutSeconds: timeOut,
  assumed: proofWords.assumed,
  claims: proofs.map(proofJson),
});

const proofJson = ({ claim, outcome, asDeclared, tried, milliseconds, points, counterexample }: Proof) => ({
  id: claim.id,
  rule: claim.rule,
  declared: claim.gap === undefined ? 'holds' : 'gap',
  outcome,
  asDeclared,
  text: claimWords[claim.id],
  because: becauseOf(claim.id) ?? null,
  lemmas: lemmasOf(claim),
  seconds: secondsOf(milliseconds),
  tried: tried.map(triedJson),
  points,
  counterexample:
    counterexample === undefined
      ? null
      : {
          values: Object.fromEntries(Object.entries(counterexample.values).map(([name, value]) => [name, `${value}`])),
          shortest: counterexample.isShortest,
          story: counterexample.story === undefined ? null : storyJson(counterexample.story),
        },
});

export const lemmasOf = ({ lemmas = [] }: Proof['claim']): readonly string[] => [...new Set(lemmas.map(({ claim }) => claim.id))];

/** Why a gap is one. */
export const becauseOf = (id: string): Wording | undefined => (gapWords as Readonly<Record<string, Wording>>)[id];

/** Seconds with two places. */
export const secondsOf = (milliseconds: number): number => Math.round(milliseconds / 10) / 100;

const triedJson = ({ milliseconds, ...tried }: Tried) => ({
  way: tried.way,
  ...('votes' in tried ? { votes: `${tried.votes}` } : {}),
  ...('bound' in tried ? { bound: `${tried.bound}` } : {}),
  outcome: tried.outcome,
  ...(tried.why === undefined ? {} : { why: tried.why }),
  seconds: secondsOf(milliseconds),
});

type Story = NonNullable<NonNullable<Proof['counterexample']>['story']>;

const storyJson = (story: Story) => ({
  asOf: story.asOf,
  told: story.told.map(({ on, code, values }) => ({
    on,
    code,
    values,
    text: Object.fromEntries(languages.map((language) => [language, fill(storyWords[code][language], values)])),
  })),
  expected: story.expected.map(({ rule, check, on, outcome, figures = {} }) => ({
    rule,
    check,
    on,
    outcome,
    figures: Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, `${value}`])),
  })),
  record: storyRecord(story),
});
