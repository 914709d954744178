import { date, list, object, orNull, outcome, quantity, type Schema, text, truth, wording } from './output-schemas.ts';

const one: Schema = { const: 1 };
const seconds: Schema = { type: 'number', minimum: 0 };
const quantities: Schema = { type: 'object', additionalProperties: quantity };

const tried: Schema = object({
  way: {
    enum: ['all-at-once', 'over-the-reals', 'each-votes', 'small-numbers', 'what-is-given', 'lemma', 'random-points'],
  },
  'votes?': quantity,
  'bound?': quantity,
  outcome: { enum: ['holds', 'fails', 'undecided'] },
  'why?': text,
  seconds,
});

const story: Schema = object({
  asOf: date,
  told: list(object({ on: date, code: text, values: quantities, text: wording })),
  expected: list(object({ rule: text, check: text, on: date, outcome, figures: quantities })),
  record: { type: 'object', required: ['holdfast', 'issuer', 'facts'] },
});

export const proveSchemas: Readonly<Record<string, Schema>> = {
  prove: object({
    holdfast: one,
    verdict: { enum: ['as-declared', 'otherwise', 'unproved'] },
    solver: text,
    seed: quantity,
    timeOutSeconds: seconds,
    assumed: wording,
    claims: list(
      object({
        id: text,
        rule: text,
        declared: { enum: ['holds', 'gap'] },
        outcome: { enum: ['proved', 'counterexample', 'unproved'] },
        asDeclared: truth,
        text: wording,
        because: orNull(wording),
        lemmas: list(text),
        seconds,
        tried: list(tried),
        points: { type: 'integer', minimum: 0 },
        counterexample: orNull(object({ values: quantities, shortest: truth, story: orNull(story) })),
      }),
    ),
  }),
};
