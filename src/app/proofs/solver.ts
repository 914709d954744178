import type { Formula, Values, Variable } from '../../clearance/claims/index.ts';

/** Whether numbers can be found for which all formulas hold. */
export type Question = {
  readonly variables: readonly Variable[];
  readonly formulas: readonly Formula[];
  /** Over the reals more is possible than over whole numbers: what is impossible there is impossible here too. */
  readonly over: 'integers' | 'reals';
  readonly milliseconds: number;
};

/** `undecided` is an answer: the time was up, or the solver gave up. */
export type Decision =
  | { readonly status: 'impossible' }
  | { readonly status: 'possible'; readonly values: Values }
  | { readonly status: 'undecided'; readonly why: string };

/** Decides formulas over numbers. What it finds is checked again in exact numbers by whoever asked. */
export type Solver = {
  readonly name: string;
  readonly decide: (question: Question) => Promise<Decision>;
  /** Ends its threads, without which the process would not end. */
  readonly close: () => Promise<void>;
};
