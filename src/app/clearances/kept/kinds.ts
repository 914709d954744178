/**
 * Where a clearance stands. `given`: it waits for approval; `done`: facts carry it out; `lapsed`: the
 * day for which it was judged has passed without; `cannot-tell`: it turns on what was erased or on who approved.
 */
export const keptStatuses = ['given', 'approved', 'declined', 'done', 'lapsed', 'cannot-tell'] as const;
export type KeptStatus = (typeof keptStatuses)[number];

/** How an answer of the past would come out: `otherwise` is neither better nor worse, with other figures. */
export const comparisons = ['same', 'worse', 'better', 'otherwise', 'cannot-tell'] as const;
export type Comparison = (typeof comparisons)[number];

/** Why an approval does not count; of the last five nobody can tell whether it does. */
export const whysNot = [
  'asker',
  'same-person',
  'nobody',
  'no-natural-person',
  'dead',
  'late',
  'after-deed',
  'after-decline',
  'answer-changed',
  'not-on-record',
  'perhaps-same',
  'name-not-id',
  'erased',
  'answer-unknown',
] as const;
export type NotCounted = (typeof whysNot)[number];
