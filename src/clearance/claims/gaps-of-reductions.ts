import {
  buyForCancellation,
  buyIntoTreasury,
  cancelTreasury,
  cancelWaiting,
  convert,
  issueToPublic,
  sellTreasury,
  settled,
} from './actions.ts';
import { type Claim, variable } from './claim.ts';
import { amountOf } from './evaluate.ts';
import { all, atMost, below, plus, proportionAtMost } from './expression.ts';
import { asked, ceilingOnDay, company, listedWith, m, matched, n, onTreasury, reductionOnDay, told } from './gap-ground.ts';
import { keeps8a09, keeps8a13, keeps8a13OnOther } from './position.ts';
import { boughtBack, cancelled, converted, issuedTo, resold } from './story.ts';

const { weighted } = company;
const soldAgain = sellTreasury(matched, n);

const first = asked(company, n);
const afterFirst = convert(cancelWaiting(buyForCancellation(company, plus(n, m)), n), first);
const second = asked(afterFirst, m);
const atOnce = asked(company, plus(n, m));

const afterIssue = settled(issueToPublic(company, n));
const boughtAgain = cancelWaiting(buyForCancellation(afterIssue, n), n);

/** What one would like to say of buy-backs and the ceiling. */
export const gapsOfReductions: readonly Claim[] = [
  {
    id: 'gap-treasury-purchase',
    rule: '8A.15',
    variables: [...listedWith, variable('n', 1n)],
    given: all(keeps8a09(company), atMost(n, company.nonWvr), keeps8a09(buyIntoTreasury(company, n))),
    conclusion: atMost(onTreasury, 0n),
    gap: {
      story: (values) => {
        const number = values['n'] ?? 0n;
        return told(
          values,
          [{ code: 'story-bought-treasury', values: { number, converted: 0n }, facts: [boughtBack(number, 'treasury')] }],
          [reductionOnDay(0, 'needs-counsel', amountOf(onTreasury, values)), ceilingOnDay(0, 'needs-counsel')],
        );
      },
    },
  },
  {
    id: 'gap-resale',
    rule: '8A.13',
    variables: [...listedWith, variable('n', 1n)],
    given: all(
      keeps8a09(company),
      atMost(n, company.nonWvr),
      below(onTreasury, weighted),
      keeps8a09(convert(buyIntoTreasury(company, n), onTreasury)),
    ),
    conclusion: proportionAtMost(company.ceiling, settled(soldAgain).ceiling),
    gap: {
      story: (values) => {
        const number = values['n'] ?? 0n;
        const required = amountOf(onTreasury, values);
        return told(
          values,
          [
            {
              code: 'story-bought-treasury',
              values: { number, converted: required },
              facts: [boughtBack(number, 'treasury'), ...converted(required)],
            },
            { code: 'story-resold', values: { number }, facts: [resold(number)] },
          ],
          [reductionOnDay(0, 'met', required), ceilingOnDay(1, 'met', settled(soldAgain).ceiling, values)],
        );
      },
    },
  },
  {
    id: 'gap-matched-treasury-cancelled',
    rule: '8A.13',
    variables: [...listedWith, variable('n', 1n)],
    given: all(
      keeps8a09(company),
      below(n, company.nonWvr),
      below(onTreasury, weighted),
      keeps8a09(convert(buyIntoTreasury(company, n), onTreasury)),
    ),
    conclusion: keeps8a13OnOther(cancelTreasury(matched, n)),
    gap: {
      story: (values) => {
        const number = values['n'] ?? 0n;
        const required = amountOf(onTreasury, values);
        return told(
          values,
          [
            {
              code: 'story-bought-treasury',
              values: { number, converted: required },
              facts: [boughtBack(number, 'treasury'), ...converted(required)],
            },
            {
              code: 'story-treasury-cancelled',
              values: { number },
              facts: [{ fact: 'shares-cancelled', class: 'B', number: `${number}`, from: 'treasury' }],
            },
          ],
          [reductionOnDay(1, 'met', 0n), ceilingOnDay(1, 'needs-counsel', matched.ceiling, values)],
        );
      },
    },
  },
  {
    id: 'gap-issue-then-buy-back',
    rule: '8A.13',
    variables: [...listedWith, variable('n', 1n)],
    given: all(keeps8a09(company)),
    conclusion: keeps8a13(boughtAgain),
    gap: {
      story: (values) => {
        const number = values['n'] ?? 0n;
        return told(
          values,
          [
            { code: 'story-issued', values: { number }, facts: [issuedTo({ to: 'public', number, basis: 'placing' })] },
            { code: 'story-bought-waiting', values: { number }, facts: [boughtBack(number, 'for-cancellation')] },
            { code: 'story-cancelled', values: { number, converted: 0n }, facts: [cancelled(number)] },
          ],
          [
            ceilingOnDay(2, 'breached', afterIssue.ceiling, values),
            reductionOnDay(2, 'breached', amountOf(asked(afterIssue, n), values)),
          ],
        );
      },
    },
  },
  {
    id: 'gap-batches',
    rule: '8A.15',
    variables: [...listedWith, variable('n', 1n), variable('m', 1n)],
    given: all(
      keeps8a09(buyForCancellation(company, plus(n, m))),
      atMost(plus(n, m), company.nonWvr),
      below(plus(first, second), weighted),
      keeps8a09(company),
    ),
    conclusion: atMost(plus(first, second), atOnce),
    gap: {
      story: (values) => {
        const [one, other] = [values['n'] ?? 0n, values['m'] ?? 0n];
        const [firstAsked, secondAsked] = [amountOf(first, values), amountOf(second, values)];
        return told(
          values,
          [
            {
              code: 'story-bought-waiting',
              values: { number: one + other },
              facts: [boughtBack(one + other, 'for-cancellation')],
            },
            {
              code: 'story-cancelled',
              values: { number: one, converted: firstAsked },
              facts: [cancelled(one), ...converted(firstAsked)],
            },
            {
              code: 'story-cancelled',
              values: { number: other, converted: secondAsked },
              facts: [cancelled(other), ...converted(secondAsked)],
            },
          ],
          [reductionOnDay(1, 'met', firstAsked), reductionOnDay(2, 'met', secondAsked)],
        );
      },
    },
  },
];
