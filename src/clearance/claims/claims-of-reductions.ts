import { cancelWaiting, convert, settled } from './actions.ts';
import { type Claim, companyVariables, variable } from './claim.ts';
import {
  above,
  all,
  atLeast,
  atMost,
  below,
  either,
  equal,
  implies,
  minus,
  named,
  not,
  type Proportion,
  plus,
  proportionAtMost,
  type Term,
  term,
  times,
} from './expression.ts';
import { anyCompany, issued, keeps8a13, proportion } from './position.ts';
import { conversionToCeiling, requiredConversion, takeUpCaps } from './remedies.ts';

const [W, T, n, m, k] = [named('W'), named('T'), named('n'), named('m'), named('k')];
/** A number of shares other than the one told. */
const [fewer, more] = [named('j'), named('j')];
const after = (taken: Term, gone: Term): Proportion => ({ part: minus(W, taken), whole: minus(T, gone) });
const before: Proportion = { part: W, whole: T };
const ofReduction = [variable('W'), variable('T', 1n), variable('n')];
const cut = requiredConversion({ weighted: W, issued: T, reduction: n });

const toCeiling = conversionToCeiling({ weighted: W, issued: T, ceiling: anyCompany.ceiling });

/** `a/b` at most `c/d` and that at most `e/f`: then `a/b` is at most `e/f`. */
const transitive: Claim = {
  id: 'proportions-in-order',
  rule: '8A.13',
  variables: [...['a', 'c', 'e'].map((name) => variable(name)), ...['b', 'd', 'f'].map((name) => variable(name, 1n))],
  given: all(
    proportionAtMost({ part: named('a'), whole: named('b') }, { part: named('c'), whole: named('d') }),
    proportionAtMost({ part: named('c'), whole: named('d') }, { part: named('e'), whole: named('f') }),
  ),
  conclusion: proportionAtMost({ part: named('a'), whole: named('b') }, { part: named('e'), whole: named('f') }),
};

const inOrder = (one: Proportion, middle: Proportion, other: Proportion) => ({
  claim: transitive,
  by: { a: one.part, b: one.whole, c: middle.part, d: middle.whole, e: other.part, f: other.whole },
});

/** The reduction in two batches, the second measured on what the first left. */
const first = requiredConversion({ weighted: W, issued: T, reduction: n });
const second = requiredConversion({ weighted: minus(W, first), issued: minus(T, n), reduction: m });
const atOnce = requiredConversion({ weighted: W, issued: T, reduction: plus(n, m) });
const afterFirst = after(first, n);
const afterBoth = after(plus(first, second), plus(n, m));
const inBatches: Pick<Claim, 'rule' | 'variables' | 'given'> = {
  rule: '8A.15',
  variables: [...ofReduction, variable('m')],
  given: all(atMost(W, T), below(plus(n, m), T)),
};

/** Beneficiaries who each convert their own quota rounded up. */
const ownQuotas = (holders: readonly string[]) => {
  const held = holders.map(named);
  const quotas = held.map((own) => requiredConversion({ weighted: own, issued: T, reduction: n }));
  const least = requiredConversion({ weighted: plus(...held), issued: T, reduction: n });
  return all(
    ...held.map((own, place) =>
      proportionAtMost({ part: minus(own, quotas[place] ?? 0n), whole: minus(T, n) }, { part: own, whole: T }),
    ),
    ...held.map((own, place) => atMost(quotas[place] ?? 0n, own)),
    atLeast(plus(...quotas), least),
    atMost(minus(plus(...quotas), least), BigInt(holders.length - 1)),
  );
};
/** The claim for so many beneficiaries, whose shares have these names. */
export const quotasOf = (holders: readonly string[]): Pick<Claim, 'rule' | 'variables' | 'given' | 'conclusion'> => ({
  rule: '8A.15',
  variables: [...holders.map((name) => variable(name)), variable('T', 1n), variable('n')],
  given: all(below(n, T), atMost(plus(...holders.map(named)), T)),
  conclusion: ownQuotas(holders),
});

const [o, w, taken, O] = [named('o'), named('w'), named('t'), named('O')];
const caps = takeUpCaps({ weighted: W, others: O, weightedOffered: w, othersOffered: o, othersTaken: taken });
const issuedInOffer = (number: Term): Proportion => ({ part: plus(W, number), whole: plus(W, O, number, taken) });
const held: Proportion = { part: W, whole: plus(W, O) };
const inOffer: Pick<Claim, 'rule' | 'variables' | 'given'> = {
  rule: '8A.14',
  variables: [variable('W'), variable('O', 1n), variable('w'), variable('o', 1n), variable('t'), variable('j')],
  given: atMost(taken, o),
};

export const claimsOfReductions: readonly Claim[] = [
  {
    id: 'conversion-answers-8a15',
    rule: '8A.15',
    variables: [...ofReduction, variable('j')],
    given: below(n, T),
    conclusion: all(
      proportionAtMost(after(cut, n), before),
      implies(below(fewer, cut), not(proportionAtMost(after(fewer, n), before))),
    ),
  },
  {
    id: 'conversion-answers-8a13',
    rule: '8A.13',
    variables: [variable('W'), variable('T', 1n), variable('a'), variable('b', 1n), variable('j')],
    given: all(),
    conclusion: all(
      proportionAtMost(after(toCeiling, term(0n)), anyCompany.ceiling),
      implies(below(fewer, toCeiling), not(proportionAtMost(after(fewer, term(0n)), anyCompany.ceiling))),
    ),
  },
  { ...transitive },
  {
    id: '8a15-keeps-the-ceiling',
    rule: '8A.13',
    variables: [...ofReduction, variable('a'), variable('b', 1n)],
    given: all(below(n, T), proportionAtMost(before, anyCompany.ceiling)),
    conclusion: proportionAtMost(after(cut, n), anyCompany.ceiling),
    lemmas: [inOrder(after(cut, n), before, anyCompany.ceiling)],
  },
  {
    id: 'ceiling-never-rises',
    rule: '8A.13',
    variables: companyVariables,
    given: atLeast(issued(anyCompany), 1n),
    conclusion: all(
      proportionAtMost(settled(anyCompany).ceiling, anyCompany.ceiling),
      proportionAtMost(settled(anyCompany).otherCeiling, anyCompany.otherCeiling),
      either(not(keeps8a13(anyCompany)), keeps8a13(settled(anyCompany))),
      proportionAtMost(settled(anyCompany).ceiling, proportion(anyCompany)),
    ),
  },
  { ...quotasOf(['W', 'X']), id: 'two-round-up' },
  { ...quotasOf(['W', 'X', 'Y']), id: 'three-round-up' },
  {
    ...inBatches,
    id: 'one-batch-is-least',
    conclusion: atMost(atOnce, plus(first, second)),
    lemmas: [inOrder(afterBoth, afterFirst, before)],
  },
  {
    ...inBatches,
    id: 'two-batches-cost-at-most-one',
    conclusion: atMost(plus(first, second), plus(atOnce, 1n)),
  },
  {
    id: 'a-batch-costs-at-most-one',
    rule: '8A.15',
    // After j batches n shares have gone and k were converted, less than j above the exact quota; then m more go.
    variables: [...ofReduction, variable('m'), variable('k'), variable('j', 1n)],
    given: all(
      below(plus(n, m), T),
      atMost(k, W),
      proportionAtMost(after(k, n), before),
      below(times(T, k), plus(times(W, n), times(named('j'), T))),
    ),
    conclusion: (() => {
      const next = requiredConversion({ weighted: minus(W, k), issued: minus(T, n), reduction: m });
      const gone = plus(n, m);
      return all(
        // One batch, to start from.
        below(times(T, cut), plus(times(W, n), T)),
        proportionAtMost(after(plus(k, next), gone), before),
        below(times(T, plus(k, next)), plus(times(W, gone), times(plus(named('j'), 1n), T))),
      );
    })(),
    lemmas: [
      inOrder(
        after(plus(k, requiredConversion({ weighted: minus(W, k), issued: minus(T, n), reduction: m })), plus(n, m)),
        after(k, n),
        before,
      ),
    ],
  },
  {
    id: 'treasury-purchase-answers-cancellation',
    rule: '8A.15',
    variables: [...ofReduction, variable('R')],
    given: below(n, T),
    conclusion: atMost(requiredConversion({ weighted: W, issued: plus(T, named('R')), reduction: n }), cut),
  },
  {
    id: 'cancellation-measured-before-conversion',
    rule: '8A.15',
    variables: [...companyVariables, variable('n')],
    given: all(atMost(n, anyCompany.waiting), below(n, issued(anyCompany))),
    conclusion: (() => {
      const asked = requiredConversion({ weighted: W, issued: issued(anyCompany), reduction: n });
      return proportionAtMost(proportion(convert(cancelWaiting(anyCompany, n), asked)), proportion(anyCompany));
    })(),
  },
  {
    ...inOffer,
    id: 'ratio-cap-keeps-the-proportion',
    conclusion: all(
      proportionAtMost(issuedInOffer(caps.ratioCap), held),
      implies(above(more, caps.ratioCap), not(proportionAtMost(issuedInOffer(more), held))),
      proportionAtMost(issuedInOffer(caps.most), held),
    ),
  },
  {
    ...inOffer,
    id: 'note-cap-is-in-proportion',
    conclusion: all(
      proportionAtMost({ part: caps.noteCap, whole: w }, { part: taken, whole: o }),
      implies(
        all(above(w, 0n), above(more, caps.noteCap)),
        not(proportionAtMost({ part: more, whole: w }, { part: taken, whole: o })),
      ),
      atMost(caps.most, caps.noteCap),
      atMost(caps.most, caps.ratioCap),
      either(equal(caps.most, caps.noteCap), equal(caps.most, caps.ratioCap)),
    ),
  },
];
