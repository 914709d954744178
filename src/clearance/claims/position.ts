import {
  all,
  atMost,
  type Formula,
  type Given,
  minus,
  named,
  type Proportion,
  plus,
  proportionAtMost,
  type Term,
  term,
  times,
} from './expression.ts';

/**
 * A company of two classes at a moment, as terms. Ordinary shares vote one each; those that wait for cancellation are in
 * issue and do not vote; treasury shares do not vote and are in issue on the other basis alone.
 */
export type Company = {
  /** Votes of a weighted share. */
  readonly votes: Term;
  readonly weighted: Term;
  /** Ordinary shares of holders who are no beneficiaries, and of beneficiaries. */
  readonly nonWvr: Term;
  readonly ordinary: Term;
  readonly treasury: Term;
  readonly waiting: Term;
  /** The ceiling of 8A.13 without treasury shares, and with them. */
  readonly ceiling: Proportion;
  readonly otherCeiling: Proportion;
};

/** A company of which nothing is known but names for its numbers. */
export const anyCompany: Company = {
  votes: named('v'),
  weighted: named('W'),
  nonWvr: named('N'),
  ordinary: named('B'),
  treasury: named('R'),
  waiting: named('P'),
  ceiling: { part: named('a'), whole: named('b') },
  otherCeiling: { part: named('c'), whole: named('d') },
};

/** As it stands at the end of its listing day: nothing bought back, and the ceiling is the proportion itself. */
export const asListed = (votes: Given): Company => {
  const { weighted, nonWvr, ordinary } = anyCompany;
  const ceiling = { part: weighted, whole: plus(weighted, nonWvr, ordinary) };
  return {
    votes: term(votes),
    weighted,
    nonWvr,
    ordinary,
    treasury: term(0n),
    waiting: term(0n),
    ceiling,
    otherCeiling: ceiling,
  };
};

/** T on the default basis. */
export const issued = ({ weighted, nonWvr, ordinary, waiting }: Company): Term => plus(weighted, nonWvr, ordinary, waiting);
export const issuedWithTreasury = (company: Company): Term => plus(issued(company), company.treasury);
export const allVotes = ({ votes, weighted, nonWvr, ordinary }: Company): Term => plus(times(votes, weighted), nonWvr, ordinary);
export const proportion = (company: Company): Proportion => ({ part: company.weighted, whole: issued(company) });
export const otherProportion = (company: Company): Proportion => ({
  part: company.weighted,
  whole: issuedWithTreasury(company),
});

/** `10 x non-WVR votes - all votes`: negative when short. */
export const headroom = (company: Company): Term => minus(times(10n, company.nonWvr), allVotes(company));

export const keeps8a09 = (company: Company): Formula => atMost(0n, headroom(company));
export const keeps8a13 = (company: Company): Formula => proportionAtMost(proportion(company), company.ceiling);
export const keeps8a13OnOther = (company: Company): Formula => proportionAtMost(otherProportion(company), company.otherCeiling);

/** Within every line, on both treasury bases. */
export const compliant = (company: Company): Formula => all(keeps8a09(company), keeps8a13(company), keeps8a13OnOther(company));
