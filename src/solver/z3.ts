import type { Decision, Question, Solver } from '../app/proofs/index.ts';
import type { Variable } from '../clearance/claims/index.ts';
import { scriptOf } from './script.ts';

/** How long after its own time-out the solver may take to come to rest, before its threads are ended. */
const patience = 2_000;

type Session = {
  /** Checks a script in a fresh context; nothing when the solver did not come back. */
  readonly check: (script: string, milliseconds: number) => Promise<Answer | undefined>;
  readonly end: () => Promise<void>;
};
type Answer =
  | { readonly status: 'impossible' }
  | { readonly status: 'possible'; readonly model: string }
  | { readonly status: 'undecided'; readonly why: string };

const startSession = async (seed: number): Promise<Session> => {
  const { init, killThreads, Z3_error_code, Z3_lbool } = await import('z3-solver');
  const { Z3, em } = await init();
  for (const name of ['smt.random_seed', 'sat.random_seed', 'nlsat.seed']) Z3.global_param_set(name, `${seed}`);
  return {
    check: async (script, milliseconds) => {
      const config = Z3.mk_config();
      const context = Z3.mk_context(config);
      Z3.del_config(config);
      const solver = Z3.mk_solver(context);
      Z3.solver_inc_ref(context, solver);
      const limits = Z3.mk_params(context);
      Z3.params_inc_ref(context, limits);
      Z3.params_set_uint(context, limits, Z3.mk_string_symbol(context, 'timeout'), milliseconds);
      Z3.solver_set_params(context, solver, limits);
      // Text is read at once, and only numbers go to the thread that checks: eval_smtlib2_string hands it text that may be
      // gone by the time the thread reads it.
      Z3.solver_from_string(context, solver, script);
      if (Z3.get_error_code(context) !== Z3_error_code.Z3_OK) {
        throw new Error(`Z3 refuses the question: ${Z3.get_error_msg(context, Z3.get_error_code(context))}\n${script}`);
      }
      const verdict = await beforeLong(Z3.solver_check(context, solver), milliseconds, () => Z3.interrupt(context));
      // The context of a call that did not come back is left alone: its session is ended.
      if (verdict === undefined) return undefined;
      const answer: Answer =
        verdict === Z3_lbool.Z3_L_FALSE
          ? { status: 'impossible' }
          : verdict === Z3_lbool.Z3_L_TRUE
            ? { status: 'possible', model: Z3.model_to_string(context, Z3.solver_get_model(context, solver)) }
            : { status: 'undecided', why: Z3.solver_get_reason_unknown(context, solver) };
      Z3.params_dec_ref(context, limits);
      Z3.solver_dec_ref(context, solver);
      Z3.del_context(context);
      return answer;
    },
    end: () => killThreads(em),
  };
};

/** The answer, or `undefined` when neither waiting nor an interruption brought one. */
const beforeLong = async <T>(
  answer: Promise<T>,
  milliseconds: number,
  interrupt: () => void,
): Promise<Awaited<T> | undefined> => {
  const waits: NodeJS.Timeout[] = [];
  const wait = (time: number, then: () => void): void => {
    waits.push(setTimeout(then, time));
  };
  const gaveUp = new Promise<undefined>((resolve) => {
    wait(milliseconds + patience, interrupt);
    wait(milliseconds + 2 * patience, () => resolve(undefined));
  });
  try {
    return await Promise.race([answer, gaveUp]);
  } finally {
    for (const waiting of waits) clearTimeout(waiting);
  }
};

/** Z3 in threads of its own, with its chance fixed by a seed. It must be closed, or the process stays. */
export const openZ3 = async (seed: number): Promise<Solver> => {
  let session = await startSession(seed);
  return {
    name: 'Z3',
    decide: async (question) => {
      const answer = await session.check(scriptOf(question), question.milliseconds);
      if (answer === undefined) {
        await session.end();
        session = await startSession(seed);
        return { status: 'undecided', why: 'did not come back in time' };
      }
      return decisionOf(answer, question);
    },
    close: () => session.end(),
  };
};

const decisionOf = (answer: Answer, { variables, over }: Question): Decision => {
  if (answer.status !== 'possible') return answer;
  // A point of the reals need not be one of whole numbers.
  return over === 'reals' ? { status: 'undecided', why: 'possible over the reals' } : found(answer.model, variables);
};

/** Reads the values of the variables out of a model, a line each: `W -> 9` and `N -> (- 3)`. */
const found = (model: string, variables: readonly Variable[]): Decision => {
  const values = new Map<string, bigint>();
  for (const [, name, negative, positive] of model.matchAll(/^(\S+) -> (?:\(- (\d+)\)|(\d+))$/gm)) {
    if (name !== undefined) values.set(name, negative === undefined ? BigInt(positive ?? '') : -BigInt(negative));
  }
  // What a model leaves out may be anything.
  return {
    status: 'possible',
    values: Object.fromEntries(variables.map(({ name, least }) => [name, values.get(name) ?? least])),
  };
};
