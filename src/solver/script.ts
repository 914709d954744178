import type { Question } from '../app/proofs/index.ts';
import type { Formula, Term } from '../clearance/claims/index.ts';

/**
 * A question as SMT-LIB text, without its verdict. A rounded quotient `q` of `x / d` stands as a name of its own, tied by
 * `d q <= x < d q + d` (down) or `d q - d < x <= d q` (up) wherever `d` is above zero: multiplication is easier on the
 * solver than division, and says the same.
 */
export const scriptOf = ({ variables, formulas, over }: Question): string => {
  const sort = over === 'integers' ? 'Int' : 'Real';
  const quotients = new Map<string, { readonly name: string; readonly tie: string }>();
  const known = new Map<Term, string>();
  const text = (term: Term): string => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const now = written(term);
    known.set(term, now);
    return now;
  };
  const written = (term: Term): string => {
    switch (term.kind) {
      case 'whole':
        return term.value < 0n ? `(- ${-term.value})` : `${term.value}`;
      case 'named':
        return term.name;
      case 'sum':
        return many('+', term.of.map(text), '0');
      case 'difference':
        return `(- ${text(term.from)} ${text(term.taken)})`;
      case 'product':
        return many('*', term.of.map(text), '1');
      case 'choice':
        return `(ite ${said(term.when)} ${text(term.yes)} ${text(term.no)})`;
      case 'quotient': {
        const [dividend, divisor] = [text(term.dividend), text(term.divisor)];
        const key = `${term.rounded} ${dividend} ${divisor}`;
        const same = quotients.get(key);
        if (same !== undefined) return same.name;
        const name = `quotient-${quotients.size + 1}`;
        const multiple = `(* ${divisor} ${name})`;
        const tie =
          term.rounded === 'down'
            ? `(and (<= ${multiple} ${dividend}) (< ${dividend} (+ ${multiple} ${divisor})))`
            : `(and (<= ${dividend} ${multiple}) (< ${multiple} (+ ${dividend} ${divisor})))`;
        quotients.set(key, { name, tie: `(=> (> ${divisor} 0) ${tie})` });
        return name;
      }
    }
  };
  const said = (formula: Formula): string => {
    switch (formula.kind) {
      case 'at-most':
        return `(<= ${text(formula.left)} ${text(formula.right)})`;
      case 'below':
        return `(< ${text(formula.left)} ${text(formula.right)})`;
      case 'equal':
        return `(= ${text(formula.left)} ${text(formula.right)})`;
      case 'all':
        return many('and', formula.of.map(said), 'true');
      case 'any':
        return many('or', formula.of.map(said), 'false');
      case 'not':
        return `(not ${said(formula.of)})`;
    }
  };
  const asserted = formulas.map(said);
  return [
    ...variables.map(({ name }) => `(declare-const ${name} ${sort})`),
    ...[...quotients.values()].map(({ name }) => `(declare-const ${name} ${sort})`),
    ...[...quotients.values()].map(({ tie }) => `(assert ${tie})`),
    ...asserted.map((formula) => `(assert ${formula})`),
  ].join('\n');
};

const many = (operator: string, parts: readonly string[], none: string): string =>
  parts.length === 0 ? none : parts.length === 1 ? (parts[0] ?? none) : `(${operator} ${parts.join(' ')})`;
