import { divideDown, divideUp } from '../../exact/index.ts';
import type { Formula, Term } from './expression.ts';

export type Values = Readonly<Record<string, bigint>>;

/** The exact value of a term. A name without a value and a divisor that is not above zero are faults of the caller. */
export const amountOf = (term: Term, values: Values = {}): bigint => {
  switch (term.kind) {
    case 'whole':
      return term.value;
    case 'named': {
      const value = values[term.name];
      if (value === undefined) throw new Error(`${term.name} has no value`);
      return value;
    }
    case 'sum':
      return term.of.reduce((sum, part) => sum + amountOf(part, values), 0n);
    case 'difference':
      return amountOf(term.from, values) - amountOf(term.taken, values);
    case 'product':
      return term.of.reduce((product, part) => product * amountOf(part, values), 1n);
    case 'quotient': {
      const divisor = amountOf(term.divisor, values);
      if (divisor <= 0n) throw new Error(`a divisor must be above zero, not ${divisor}`);
      return (term.rounded === 'up' ? divideUp : divideDown)(amountOf(term.dividend, values), divisor);
    }
    case 'choice':
      return amountOf(holds(term.when, values) ? term.yes : term.no, values);
  }
};

export const holds = (formula: Formula, values: Values = {}): boolean => {
  switch (formula.kind) {
    case 'at-most':
      return amountOf(formula.left, values) <= amountOf(formula.right, values);
    case 'below':
      return amountOf(formula.left, values) < amountOf(formula.right, values);
    case 'equal':
      return amountOf(formula.left, values) === amountOf(formula.right, values);
    case 'all':
      return formula.of.every((part) => holds(part, values));
    case 'any':
      return formula.of.some((part) => holds(part, values));
    case 'not':
      return !holds(formula.of, values);
  }
};
