/** Whole numbers with names: what the solver is asked, what is evaluated in exact numbers, and what is told, out of one form. */
export type Term =
  | { readonly kind: 'whole'; readonly value: bigint }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'sum'; readonly of: readonly Term[] }
  | { readonly kind: 'difference'; readonly from: Term; readonly taken: Term }
  | { readonly kind: 'product'; readonly of: readonly Term[] }
  /** Rounded up for duties, down for caps; the divisor must be above zero. */
  | { readonly kind: 'quotient'; readonly rounded: 'up' | 'down'; readonly dividend: Term; readonly divisor: Term }
  | { readonly kind: 'choice'; readonly when: Formula; readonly yes: Term; readonly no: Term };

export type Formula =
  | { readonly kind: 'at-most'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'below'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'equal'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'all'; readonly of: readonly Formula[] }
  | { readonly kind: 'any'; readonly of: readonly Formula[] }
  | { readonly kind: 'not'; readonly of: Formula };

/** A term, or a whole number that stands for itself. */
export type Given = Term | bigint;

export const term = (given: Given): Term => (typeof given === 'bigint' ? { kind: 'whole', value: given } : given);
export const named = (name: string): Term => ({ kind: 'named', name });
export const plus = (...of: readonly Given[]): Term => ({ kind: 'sum', of: of.map(term) });
export const minus = (from: Given, taken: Given): Term => ({ kind: 'difference', from: term(from), taken: term(taken) });
export const times = (...of: readonly Given[]): Term => ({ kind: 'product', of: of.map(term) });
export const roundedUp = (dividend: Given, divisor: Given): Term => ({
  kind: 'quotient',
  rounded: 'up',
  dividend: term(dividend),
  divisor: term(divisor),
});
export const roundedDown = (dividend: Given, divisor: Given): Term => ({
  kind: 'quotient',
  rounded: 'down',
  dividend: term(dividend),
  divisor: term(divisor),
});
export const choose = (when: Formula, yes: Given, no: Given): Term => ({ kind: 'choice', when, yes: term(yes), no: term(no) });
export const larger = (one: Given, other: Given): Term => choose(atMost(one, other), other, one);
export const smaller = (one: Given, other: Given): Term => choose(atMost(one, other), one, other);

export const atMost = (left: Given, right: Given): Formula => ({ kind: 'at-most', left: term(left), right: term(right) });
export const atLeast = (left: Given, right: Given): Formula => atMost(right, left);
export const below = (left: Given, right: Given): Formula => ({ kind: 'below', left: term(left), right: term(right) });
export const above = (left: Given, right: Given): Formula => below(right, left);
export const equal = (left: Given, right: Given): Formula => ({ kind: 'equal', left: term(left), right: term(right) });
export const all = (...of: readonly Formula[]): Formula => ({ kind: 'all', of });
export const either = (...of: readonly Formula[]): Formula => ({ kind: 'any', of });
export const not = (of: Formula): Formula => ({ kind: 'not', of });
export const implies = (when: Formula, follows: Formula): Formula => either(not(when), follows);
export const alike = (one: Formula, other: Formula): Formula => all(implies(one, other), implies(other, one));

/** `part / whole`; compared by cross-multiplication, so that nothing is rounded. */
export type Proportion = { readonly part: Term; readonly whole: Term };
export const proportionAtMost = (one: Proportion, other: Proportion): Formula =>
  atMost(times(one.part, other.whole), times(other.part, one.whole));
export const proportionBelow = (one: Proportion, other: Proportion): Formula =>
  below(times(one.part, other.whole), times(other.part, one.whole));
