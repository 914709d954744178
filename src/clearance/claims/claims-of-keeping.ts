import {
  type Action,
  buyByBeneficiary,
  buyForCancellation,
  buyIntoTreasury,
  cancelTreasury,
  cancelWaiting,
  convert,
  issueToBeneficiary,
  issueToPublic,
  issueWeighted,
  sellByBeneficiary,
  sellTreasury,
  settled,
  subdivide,
  transferWeighted,
} from './actions.ts';
import { type Claim, companyVariables, variable } from './claim.ts';
import {
  above,
  all,
  atLeast,
  atMost,
  below,
  type Formula,
  implies,
  larger,
  minus,
  named,
  not,
  plus,
  proportionAtMost,
  type Term,
  term,
} from './expression.ts';
import { anyCompany, type Company, compliant, issued, issuedWithTreasury, keeps8a09, keeps8a13, proportion } from './position.ts';
import { conversionToCeiling, cures8a09, requiredConversion, takeUpCaps } from './remedies.ts';

const n = named('n');
const { weighted, nonWvr, ordinary, treasury, waiting } = anyCompany;
const variables = [...companyVariables, variable('n')];

/** The two remedies that a reduction may need: what 8A.15 asks of it, and what the votes ask after it. */
const answered = (after: Company, asked: Term): Term => larger(asked, cures8a09(after).convert);
const onDefault = requiredConversion({ weighted, issued: issued(anyCompany), reduction: n });
const onOther = requiredConversion({ weighted, issued: issuedWithTreasury(anyCompany), reduction: n });

/**
 * A company within every line acts, converts what the remedy says in the same action, and is within every line; the
 * ceilings are those from before it, and those that it leaves are kept too.
 */
const keeps = ({
  id,
  rule,
  act,
  most,
  remedy = () => term(0n),
}: {
  readonly id: Claim['id'];
  readonly rule: string;
  readonly act: Action;
  readonly most: Formula;
  readonly remedy?: (after: Company) => Term;
}): Claim => {
  const acted = act(anyCompany, n);
  const remedied = convert(acted, remedy(acted));
  return {
    id,
    rule,
    variables,
    given: all(
      compliant(anyCompany),
      most,
      above(issued(anyCompany), 0n),
      above(issued(acted), 0n),
      atMost(remedy(acted), weighted),
    ),
    conclusion: all(compliant(remedied), compliant(settled(remedied))),
  };
};

/** A buy-back in one action, and the larger of what the three Rules ask: not their sum. */
const bought = cancelWaiting(buyForCancellation(anyCompany, n), n);
const largest = larger(
  answered(bought, onDefault),
  conversionToCeiling({ weighted, issued: issued(bought), ceiling: anyCompany.ceiling }),
);
const answers = (number: Term): Formula => {
  const after = convert(bought, number);
  return all(keeps8a09(after), keeps8a13(after), proportionAtMost(proportion(after), proportion(anyCompany)));
};

const caps = takeUpCaps({
  weighted,
  others: plus(nonWvr, ordinary, waiting),
  weightedOffered: named('w'),
  othersOffered: named('o'),
  othersTaken: named('t'),
});

export const claimsOfKeeping: readonly Claim[] = [
  keeps({
    id: 'keeps-purchase-for-cancellation',
    rule: '8A.09',
    act: buyForCancellation,
    most: atMost(n, nonWvr),
    remedy: (after) => cures8a09(after).convert,
  }),
  keeps({ id: 'keeps-cancellation', rule: '8A.15', act: cancelWaiting, most: atMost(n, waiting), remedy: () => onDefault }),
  keeps({
    id: 'keeps-buy-back-in-one-action',
    rule: '8A.15',
    act: (company, number) => cancelWaiting(buyForCancellation(company, number), number),
    most: atMost(n, nonWvr),
    remedy: (after) => answered(after, onDefault),
  }),
  keeps({
    id: 'keeps-purchase-into-treasury',
    rule: '8A.15',
    act: buyIntoTreasury,
    most: atMost(n, nonWvr),
    remedy: (after) => answered(after, onDefault),
  }),
  keeps({
    id: 'keeps-cancellation-of-treasury',
    rule: '8A.15',
    act: cancelTreasury,
    most: atMost(n, treasury),
    remedy: () => onOther,
  }),
  keeps({ id: 'keeps-treasury-sale', rule: '8A.13', act: sellTreasury, most: atMost(n, treasury) }),
  keeps({ id: 'keeps-issue-to-public', rule: '8A.13', act: issueToPublic, most: all() }),
  keeps({
    id: 'keeps-issue-to-beneficiary',
    rule: '8A.09',
    act: issueToBeneficiary,
    most: all(),
    remedy: (after) => cures8a09(after).convert,
  }),
  keeps({
    id: 'keeps-purchase-by-beneficiary',
    rule: '8A.09',
    act: buyByBeneficiary,
    most: atMost(n, nonWvr),
    remedy: (after) => cures8a09(after).convert,
  }),
  keeps({ id: 'keeps-sale-by-beneficiary', rule: '8A.09', act: sellByBeneficiary, most: atMost(n, ordinary) }),
  keeps({ id: 'keeps-conversion', rule: '8A.13', act: convert, most: atMost(n, weighted) }),
  keeps({ id: 'keeps-transfer-of-weighted', rule: '8A.18', act: transferWeighted, most: atMost(n, weighted) }),
  keeps({ id: 'keeps-subdivision', rule: '8A.13', act: subdivide, most: atLeast(n, 1n) }),
  {
    id: 'larger-of-remedies',
    rule: '8A.15',
    // From any position, also one that was across a line before.
    variables: [...variables, variable('j')],
    given: all(atMost(n, nonWvr), above(issued(bought), 0n), atMost(largest, weighted)),
    conclusion: all(answers(largest), implies(below(named('j'), largest), not(answers(named('j'))))),
  },
  {
    id: 'keeps-offer-within-caps',
    rule: '8A.14',
    variables: [...companyVariables, variable('w'), variable('o', 1n), variable('t')],
    given: all(
      keeps8a09(anyCompany),
      keeps8a13(anyCompany),
      atMost(named('t'), named('o')),
      above(minus(issued(anyCompany), weighted), 0n),
    ),
    conclusion: (() => {
      const after = issueWeighted(issueToPublic(anyCompany, named('t')), caps.most);
      return all(keeps8a09(after), keeps8a13(after));
    })(),
  },
];
