import {
  type Given,
  larger,
  minus,
  type Proportion,
  plus,
  roundedDown,
  roundedUp,
  smaller,
  type Term,
  term,
  times,
} from './expression.ts';
import { allVotes, type Company } from './position.ts';

/** 8A.15: `W x reduction / T`, rounded up. */
export const requiredConversion = ({
  weighted,
  issued,
  reduction,
}: {
  readonly weighted: Given;
  readonly issued: Given;
  readonly reduction: Given;
}): Term => roundedUp(times(weighted, reduction), issued);

/** 8A.13: the most weighted shares that a ceiling allows among so many in issue. */
export const mostUnder = (ceiling: Proportion, issued: Given): Term => roundedDown(times(ceiling.part, issued), ceiling.whole);

/** 8A.13: what is to be converted to come back to the ceiling. */
export const conversionToCeiling = ({
  weighted,
  issued,
  ceiling,
}: {
  readonly weighted: Given;
  readonly issued: Given;
  readonly ceiling: Proportion;
}): Term => larger(0n, minus(weighted, mostUnder(ceiling, issued)));

/** The least part of the votes that non-WVR holders keep: a tenth, unless modified under Rule 2.04. */
export const tenth: Proportion = { part: term(1n), whole: term(10n) };

/** 8A.09: how far the votes are short, in units of the minimum; zero when they are not. */
const shortfall = (company: Company, { part, whole }: Proportion): Term =>
  larger(0n, minus(times(part, allVotes(company)), times(whole, company.nonWvr)));

/** `floor(whole x non-WVR votes / part) - all votes`: negative when short. */
export const headroomUnder = (company: Company, { part, whole }: Proportion): Term =>
  minus(roundedDown(times(whole, company.nonWvr), part), allVotes(company));

/** 8A.09: the least of each cure by itself. */
export const cures8a09 = (company: Company, minimum: Proportion = tenth) => {
  const short = shortfall(company, minimum);
  const { part, whole } = minimum;
  const given = times(part, minus(company.votes, 1n));
  return {
    convert: roundedUp(short, given),
    issue: roundedUp(short, minus(whole, part)),
    sell: roundedUp(short, whole),
    transfer: roundedUp(short, plus(whole, given)),
  };
};

/**
 * 8A.14: the note's cut of the offer by what the others took, and the proportion held before by all that is issued; the
 * lower binds.
 */
export const takeUpCaps = ({
  weighted,
  others,
  weightedOffered,
  othersOffered,
  othersTaken,
  othersIssued = othersTaken,
}: {
  readonly weighted: Given;
  readonly others: Given;
  readonly weightedOffered: Given;
  readonly othersOffered: Given;
  readonly othersTaken: Given;
  /** With the ordinary shares that beneficiaries take instead of weighted ones. */
  readonly othersIssued?: Given;
}): { readonly noteCap: Term; readonly ratioCap: Term; readonly most: Term } => {
  const noteCap = roundedDown(times(weightedOffered, othersTaken), othersOffered);
  const ratioCap = roundedDown(times(weighted, othersIssued), others);
  return { noteCap, ratioCap, most: smaller(noteCap, ratioCap) };
};
