import type { Formula, Term } from './expression.ts';

/** What stands instead of a term or formula; `undefined` leaves it and goes on into its parts. */
export type Instead = (term: Term) => Term | undefined;

export const termWith = (term: Term, instead: Instead): Term => {
  const put = instead(term);
  if (put !== undefined) return put;
  const inner = (part: Term): Term => termWith(part, instead);
  switch (term.kind) {
    case 'whole':
    case 'named':
      return term;
    case 'sum':
    case 'product':
      return { ...term, of: term.of.map(inner) };
    case 'difference':
      return { ...term, from: inner(term.from), taken: inner(term.taken) };
    case 'quotient':
      return { ...term, dividend: inner(term.dividend), divisor: inner(term.divisor) };
    case 'choice':
      return { ...term, when: formulaWith(term.when, instead), yes: inner(term.yes), no: inner(term.no) };
  }
};

export const formulaWith = (formula: Formula, instead: Instead): Formula => {
  switch (formula.kind) {
    case 'at-most':
    case 'below':
    case 'equal':
      return { ...formula, left: termWith(formula.left, instead), right: termWith(formula.right, instead) };
    case 'all':
    case 'any':
      return { ...formula, of: formula.of.map((part) => formulaWith(part, instead)) };
    case 'not':
      return { ...formula, of: formulaWith(formula.of, instead) };
  }
};

/** Names replaced by terms: a lemma put to use. */
export const substituted = (formula: Formula, by: Readonly<Record<string, Term>>): Formula =>
  formulaWith(formula, (term) => (term.kind === 'named' ? by[term.name] : undefined));

/** Every divisor in a formula, those within divisors and dividends too. */
export const divisorsIn = (formula: Formula): readonly Term[] => {
  const found: Term[] = [];
  formulaWith(formula, (term) => {
    if (term.kind === 'quotient') found.push(term.divisor);
    return undefined;
  });
  return found;
};
