import { buyByBeneficiary, buyForCancellation, cancelWaiting, convert } from './actions.ts';
import { type Claim, variable } from './claim.ts';
import { amountOf, type Values } from './evaluate.ts';
import { all, atMost, below, type Proportion, proportionAtMost, times } from './expression.ts';
import { asked, company, listedWith, n, reductionOnDay, told, votesOnDay } from './gap-ground.ts';
import { allVotes, type Company, keeps8a09 } from './position.ts';
import { cures8a09 } from './remedies.ts';
import { boughtBack, cancelled, converted, type Story } from './story.ts';

const { weighted } = company;
const voteShare = (of: Company): Proportion => ({ part: times(of.votes, of.weighted), whole: allVotes(of) });

/** What one would like to say of votes. */
export const gapsOfVotes: readonly Claim[] = [
  {
    id: 'gap-purchase-that-waits',
    rule: '8A.09',
    variables: [...listedWith, variable('n', 1n)],
    given: all(keeps8a09(company), atMost(n, company.nonWvr)),
    conclusion: keeps8a09(buyForCancellation(company, n)),
    gap: {
      story: (values) => {
        const number = values['n'] ?? 0n;
        return told(
          values,
          [{ code: 'story-bought-waiting', values: { number }, facts: [boughtBack(number, 'for-cancellation')] }],
          [votesOnDay(0, 'breached')],
        );
      },
    },
  },
  {
    id: 'gap-purchase-by-beneficiary',
    rule: '8A.09',
    variables: [...listedWith, variable('n', 1n)],
    given: all(keeps8a09(company), atMost(n, company.nonWvr)),
    conclusion: keeps8a09(buyByBeneficiary(company, n)),
    gap: { story: (values) => founderBuys(values) },
  },
  {
    id: 'gap-conversion-cannot-cure',
    rule: '8A.09',
    variables: [...listedWith, variable('n', 1n)],
    given: all(keeps8a09(company), below(n, company.nonWvr)),
    conclusion: atMost(cures8a09(buyByBeneficiary(company, n)).convert, weighted),
    gap: { story: (values) => founderBuys(values) },
  },
  {
    id: 'gap-8a15-alone',
    rule: '8A.09',
    variables: [...listedWith, variable('n', 1n)],
    given: all(keeps8a09(company), below(n, company.nonWvr)),
    conclusion: keeps8a09(convert(cancelWaiting(buyForCancellation(company, n), n), asked(company, n))),
    gap: {
      story: (values) => {
        const number = values['n'] ?? 0n;
        const required = amountOf(asked(company, n), values);
        return told(
          values,
          [
            {
              code: 'story-bought-cancelled-converted',
              values: { number, converted: required },
              facts: [boughtBack(number, 'for-cancellation'), cancelled(number), ...converted(required)],
            },
          ],
          [votesOnDay(0, 'breached'), reductionOnDay(0, 'met', required)],
        );
      },
    },
  },
  {
    id: 'gap-vote-share-while-waiting',
    rule: '8A.15',
    variables: [...listedWith, variable('n', 1n)],
    given: all(keeps8a09(company), atMost(n, company.nonWvr), keeps8a09(buyForCancellation(company, n))),
    conclusion: proportionAtMost(voteShare(buyForCancellation(company, n)), voteShare(company)),
    gap: {
      story: (values) => {
        const number = values['n'] ?? 0n;
        return told(
          values,
          [{ code: 'story-bought-waiting', values: { number }, facts: [boughtBack(number, 'for-cancellation')] }],
          [votesOnDay(0, 'met')],
        );
      },
    },
  },
];

function founderBuys(values: Values): Story {
  const number = values['n'] ?? 0n;
  return told(
    values,
    [
      {
        code: 'story-founder-bought',
        values: { number },
        facts: [
          {
            fact: 'shares-transferred',
            class: 'B',
            number: `${number}`,
            from: 'public',
            to: 'founder',
            moves: ['legal-title', 'beneficial-ownership', 'economic-interest', 'voting-control'],
          },
        ],
      },
    ],
    [votesOnDay(0, 'breached')],
  );
}
