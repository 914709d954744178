import { type Action, buyForCancellation, convert, issueToPublic, sellByBeneficiary, transferWeighted } from './actions.ts';
import { type Claim, companyVariables, variable } from './claim.ts';
import {
  above,
  alike,
  all,
  atLeast,
  atMost,
  below,
  either,
  equal,
  type Formula,
  implies,
  minus,
  named,
  not,
  type Proportion,
  plus,
  proportionAtMost,
  roundedDown,
  type Term,
  term,
  times,
} from './expression.ts';
import { allVotes, anyCompany, type Company, compliant, headroom, issued, keeps8a09, proportion } from './position.ts';
import { cures8a09, headroomUnder } from './remedies.ts';

const voting = [...companyVariables.filter(({ name }) => ['W', 'N', 'B', 'v'].includes(name)), variable('j')];
const { weighted, nonWvr, ordinary, votes } = anyCompany;

/** With the cure the line is kept, and with any number `j` of shares less than it, it is not. */
const j = named('j');
const curesAndIsLeast = (cure: Term, act: Action, kept: (company: Company) => Formula): Formula =>
  all(kept(act(anyCompany, cure)), implies(below(j, cure), not(kept(act(anyCompany, j)))));

const cures = cures8a09(anyCompany);

/** Any minimum that a decision under Rule 2.04 may set. */
const minimum: Proportion = { part: named('m'), whole: named('w') };
const curesOfAny = cures8a09(anyCompany, minimum);
const keepsMinimum = (company: Company): Formula => atMost(0n, headroomUnder(company, minimum));
const underAnyMinimum: Pick<Claim, 'rule' | 'variables'> = {
  rule: '8A.09',
  variables: [...voting, variable('m', 1n), variable('w', 2n)],
};
const proper = above(minimum.whole, minimum.part);

/** The largest buy-back of the public that needs no conversion: `(10 N - all votes) / 9`, rounded down. */
const mostBought = roundedDown(headroom(anyCompany), 9n);

export const claimsOfVotes: readonly Claim[] = [
  {
    id: 'convert-cures-8a09',
    rule: '8A.09',
    variables: voting,
    given: atMost(cures.convert, weighted),
    conclusion: curesAndIsLeast(cures.convert, convert, keeps8a09),
  },
  {
    id: 'issue-cures-8a09',
    rule: '8A.09',
    variables: voting,
    given: all(),
    conclusion: curesAndIsLeast(cures.issue, issueToPublic, keeps8a09),
  },
  {
    id: 'sale-cures-8a09',
    rule: '8A.09',
    variables: voting,
    given: atMost(cures.sell, ordinary),
    conclusion: curesAndIsLeast(cures.sell, sellByBeneficiary, keeps8a09),
  },
  {
    id: 'transfer-cures-8a09',
    rule: '8A.09',
    variables: voting,
    given: atMost(cures.transfer, weighted),
    conclusion: curesAndIsLeast(cures.transfer, transferWeighted, keeps8a09),
  },
  {
    ...underAnyMinimum,
    id: 'convert-cures-any-minimum',
    given: all(proper, atMost(curesOfAny.convert, weighted)),
    conclusion: curesAndIsLeast(curesOfAny.convert, convert, keepsMinimum),
  },
  {
    ...underAnyMinimum,
    id: 'issue-cures-any-minimum',
    given: proper,
    conclusion: curesAndIsLeast(curesOfAny.issue, issueToPublic, keepsMinimum),
  },
  {
    ...underAnyMinimum,
    id: 'sale-cures-any-minimum',
    given: all(proper, atMost(curesOfAny.sell, ordinary)),
    conclusion: curesAndIsLeast(curesOfAny.sell, sellByBeneficiary, keepsMinimum),
  },
  {
    ...underAnyMinimum,
    id: 'transfer-cures-any-minimum',
    given: all(proper, atMost(curesOfAny.transfer, weighted)),
    conclusion: curesAndIsLeast(curesOfAny.transfer, transferWeighted, keepsMinimum),
  },
  {
    id: 'conversion-harms-nothing',
    rule: '8A.09',
    variables: [...companyVariables, variable('k')],
    given: atMost(named('k'), weighted),
    conclusion: all(
      atLeast(headroom(convert(anyCompany, named('k'))), headroom(anyCompany)),
      proportionAtMost(proportion(convert(anyCompany, named('k'))), proportion(anyCompany)),
      either(not(compliant(anyCompany)), compliant(convert(anyCompany, named('k')))),
    ),
  },
  {
    id: 'conversion-may-be-split',
    rule: '8A.09',
    variables: [...companyVariables, variable('j'), variable('k')],
    given: atMost(plus(j, named('k')), weighted),
    conclusion: sameCompany(convert(convert(anyCompany, j), named('k')), convert(anyCompany, plus(j, named('k')))),
  },
  {
    id: 'largest-buy-back',
    rule: '8A.09',
    variables: voting,
    given: all(keeps8a09(anyCompany), atMost(mostBought, nonWvr)),
    conclusion: all(
      keeps8a09(buyForCancellation(anyCompany, mostBought)),
      implies(all(above(j, mostBought), atMost(j, nonWvr)), not(keeps8a09(buyForCancellation(anyCompany, j)))),
    ),
  },
  {
    id: 'proportion-is-vote-share',
    rule: '8A.15',
    variables: [...['W', 'O', 'X', 'Q'].map((name) => variable(name)), variable('v', 2n, 10n)],
    given: all(above(plus(named('W'), named('O')), 0n), above(plus(named('X'), named('Q')), 0n)),
    conclusion: proportionMovesAsVotes(),
  },
];

/** Two companies of two classes, every share of them voting: the proportion rises just when the share of votes does. */
function proportionMovesAsVotes(): Formula {
  const was = { weighted: named('W'), others: named('O') };
  const is = { weighted: named('X'), others: named('Q') };
  const shares = ({ weighted: part, others }: typeof was): Proportion => ({ part, whole: plus(part, others) });
  const ofVotes = ({ weighted: number, others }: typeof was): Proportion => ({
    part: times(votes, number),
    whole: plus(times(votes, number), others),
  });
  return alike(proportionAtMost(shares(is), shares(was)), proportionAtMost(ofVotes(is), ofVotes(was)));
}

function sameCompany(one: Company, other: Company): Formula {
  return all(
    equal(one.weighted, other.weighted),
    equal(one.ordinary, other.ordinary),
    equal(one.nonWvr, other.nonWvr),
    equal(issued(one), issued(other)),
    equal(allVotes(one), allVotes(other)),
    equal(term(0n), minus(headroom(one), headroom(other))),
  );
}
