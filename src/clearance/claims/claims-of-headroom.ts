import { buyByBeneficiary, buyForCancellation, cancelWaiting, convert, issueToBeneficiary } from './actions.ts';
import { type Claim, companyVariables, variable } from './claim.ts';
import {
  above,
  alike,
  all,
  atLeast,
  atMost,
  below,
  implies,
  minus,
  named,
  plus,
  proportionAtMost,
  roundedDown,
  roundedUp,
  type Term,
  times,
} from './expression.ts';
import { anyCompany, type Company, headroom, issued, keeps8a09 } from './position.ts';
import { requiredConversion } from './remedies.ts';

/** What a beneficiary may buy of the public, and what may be issued to him, while the tenth is kept. */
export const mostByBeneficiary = (company: Company): Term => roundedDown(headroom(company), 10n);
export const mostToBeneficiary = (company: Company): Term => headroom(company);

/** How many shares may go before the proportion passes the ceiling. */
export const mostUnderCeiling = ({ weighted, ceiling, ...rest }: Company): Term =>
  minus(issued({ weighted, ceiling, ...rest }), roundedUp(times(weighted, ceiling.whole), ceiling.part));

/** Votes that a share bought back takes of the headroom, less what the exact quota of conversions gives, times T. */
const slope = (company: Company): Term => minus(times(9n, issued(company)), times(minus(company.votes, 1n), company.weighted));

/** The largest buy-back in one action lies between these. */
export const bracketInOneAction = (company: Company): { readonly lowest: Term; readonly highest: Term } => {
  const room = times(headroom(company), issued(company));
  const rounding = times(minus(company.votes, 1n), minus(issued(company), 1n));
  return { lowest: roundedDown(room, slope(company)), highest: roundedDown(plus(room, rounding), slope(company)) };
};

/** Repurchased, cancelled and converted in one action, with no more converted than 8A.15 asks. */
export const inOneAction = (company: Company, number: Term): Company =>
  convert(
    cancelWaiting(buyForCancellation(company, number), number),
    requiredConversion({ weighted: company.weighted, issued: issued(company), reduction: number }),
  );

const n = named('n');
const variables = [...companyVariables.filter(({ name }) => ['W', 'N', 'B', 'P', 'v'].includes(name)), variable('n')];
const { lowest, highest } = bracketInOneAction(anyCompany);

/** What is multiplied alike stays in order, and what is divided alike. */
const timesKeepsOrder: Claim = {
  id: 'times-keeps-order',
  rule: '8A.09',
  variables: [variable('u'), variable('x'), variable('y')],
  given: atMost(named('x'), named('y')),
  conclusion: atMost(times(named('u'), named('x')), times(named('u'), named('y'))),
};
const divisionKeepsOrder: Claim = {
  id: 'division-keeps-order',
  rule: '8A.09',
  variables: [variable('u', 1n), variable('x'), variable('y')],
  given: atMost(times(named('u'), named('x')), times(named('u'), named('y'))),
  conclusion: atMost(named('x'), named('y')),
};
const product = (u: Term, x: Term, y: Term) => ({ claim: timesKeepsOrder, by: { u, x, y } });
const divided = (u: Term, x: Term, y: Term) => ({ claim: divisionKeepsOrder, by: { u, x, y } });

const more = minus(anyCompany.votes, 1n);
const asked = requiredConversion({ weighted: anyCompany.weighted, issued: issued(anyCompany), reduction: n });
const oneAction: Pick<Claim, 'rule' | 'variables' | 'given'> = {
  rule: '8A.09',
  variables,
  given: all(
    above(issued(anyCompany), 0n),
    atLeast(headroom(anyCompany), 0n),
    above(slope(anyCompany), 0n),
    atMost(n, anyCompany.nonWvr),
  ),
};

/** Each figure of the headroom: all that is no larger may be done, and nothing that is larger. */
export const claimsOfHeadroom: readonly Claim[] = [
  {
    id: 'largest-purchase-by-beneficiary',
    rule: '8A.09',
    variables,
    given: atMost(n, anyCompany.nonWvr),
    conclusion: alike(keeps8a09(buyByBeneficiary(anyCompany, n)), atMost(n, mostByBeneficiary(anyCompany))),
  },
  {
    id: 'largest-issue-to-beneficiary',
    rule: '8A.09',
    variables,
    given: all(),
    conclusion: alike(keeps8a09(issueToBeneficiary(anyCompany, n)), atMost(n, mostToBeneficiary(anyCompany))),
  },
  {
    id: 'largest-under-ceiling',
    rule: '8A.13',
    variables: [...variables, variable('a', 1n), variable('b', 1n)],
    given: below(n, issued(anyCompany)),
    conclusion: alike(
      proportionAtMost({ part: anyCompany.weighted, whole: minus(issued(anyCompany), n) }, anyCompany.ceiling),
      atMost(n, mostUnderCeiling(anyCompany)),
    ),
  },
  { ...timesKeepsOrder },
  { ...divisionKeepsOrder },
  {
    ...oneAction,
    id: 'in-one-action-up-to-the-lower-end',
    conclusion: implies(atMost(n, lowest), keeps8a09(inOneAction(anyCompany, n))),
    lemmas: [
      product(slope(anyCompany), n, lowest),
      product(more, times(anyCompany.weighted, n), times(issued(anyCompany), asked)),
      divided(issued(anyCompany), times(9n, n), plus(headroom(anyCompany), times(more, asked))),
    ],
  },
  {
    ...oneAction,
    id: 'in-one-action-never-above-the-upper-end',
    conclusion: implies(keeps8a09(inOneAction(anyCompany, n)), atMost(n, highest)),
    lemmas: [
      product(issued(anyCompany), times(9n, n), plus(headroom(anyCompany), times(more, asked))),
      product(more, times(issued(anyCompany), asked), plus(times(anyCompany.weighted, n), minus(issued(anyCompany), 1n))),
      product(slope(anyCompany), plus(highest, 1n), n),
    ],
  },
];
