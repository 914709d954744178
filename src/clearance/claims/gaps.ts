import {
  buyByBeneficiary,
  buyForCancellation,
  buyIntoTreasury,
  cancelTreasury,
  cancelWaiting,
  convert,
  issueToPublic,
  issueWeighted,
  sellTreasury,
  settled,
} from './actions.ts';
import { type Claim, variable } from './claim.ts';
import { amountOf, type Values } from './evaluate.ts';
import {
  all,
  atLeast,
  atMost,
  below,
  minus,
  named,
  not,
  type Proportion,
  plus,
  proportionAtMost,
  type Term,
  times,
} from './expression.ts';
import { allVotes, asListed, type Company, issued, keeps8a09, keeps8a13, keeps8a13OnOther } from './position.ts';
import { cures8a09, requiredConversion, takeUpCaps } from './remedies.ts';
import { boughtBack, cancelled, converted, dayOf, type Expected, issuedTo, resold, type Story, storyOf } from './story.ts';

/** The counterexamples start from a company on its listing day, with ten votes a weighted share, which is the usual case. */
const votes = 10n;
const company = asListed(votes);
const { weighted } = company;
const [n, m] = [named('n'), named('m')];
const listedWith = [variable('W', 1n), variable('N'), variable('B')];

const told = (values: Values, steps: Parameters<typeof storyOf>[0]['steps'], expected: readonly Expected[]): Story =>
  storyOf({ votes, weighted: values['W'] ?? 0n, nonWvr: values['N'] ?? 0n, ordinary: values['B'] ?? 0n, steps, expected });

const votesOnDay = (step: number, outcome: 'met' | 'breached'): Expected => ({
  rule: '8A.09',
  check: 'non-wvr-votes',
  on: dayOf(step),
  outcome,
});
const reductionOnDay = (step: number, outcome: Expected['outcome'], required: bigint): Expected => ({
  rule: '8A.15',
  check: 'reduction-matched-by-conversion',
  on: dayOf(step),
  outcome,
  figures: { requiredConversion: required },
});
const ceilingOnDay = (step: number, outcome: Expected['outcome'], ceiling?: Proportion, values?: Values): Expected => ({
  rule: '8A.13',
  check: 'proportion-not-above-ceiling',
  on: dayOf(step),
  outcome,
  ...(ceiling === undefined
    ? {}
    : { figures: { ceilingPart: amountOf(ceiling.part, values), ceilingWhole: amountOf(ceiling.whole, values) } }),
});

const asked = (of: Company, reduction: Term): Term =>
  requiredConversion({ weighted: of.weighted, issued: issued(of), reduction });
const voteShare = (of: Company): Proportion => ({ part: times(of.votes, of.weighted), whole: allVotes(of) });

const onTreasury = asked(company, n);
const matched = settled(convert(buyIntoTreasury(company, n), onTreasury));
const soldAgain = sellTreasury(matched, n);

const first = asked(company, n);
const afterFirst = convert(cancelWaiting(buyForCancellation(company, plus(n, m)), n), first);
const second = asked(afterFirst, m);
const atOnce = asked(company, plus(n, m));

const afterIssue = settled(issueToPublic(company, n));
const boughtAgain = cancelWaiting(buyForCancellation(afterIssue, n), n);

const others = (of: Company): Term => minus(issued(of), of.weighted);
const caps = takeUpCaps({
  weighted,
  others: others(company),
  weightedOffered: named('w'),
  othersOffered: named('o'),
  othersTaken: named('t'),
});
/** All of both legs is taken up. */
const offered = issueWeighted(issueToPublic(matched, named('o')), named('w'));

const offer = ({
  values,
  step,
  weightedTaken,
  othersTaken,
}: {
  values: Values;
  step: number;
  weightedTaken: bigint;
  othersTaken: bigint;
}) => [
  {
    code: 'story-offered' as const,
    values: { weighted: values['w'] ?? 0n, others: values['o'] ?? 0n },
    facts: [
      {
        fact: 'exchange-decided' as const,
        decision: 'approval',
        rule: '8A.14',
        class: 'A',
        appliesTo: `step-${step + 2}`,
      },
      {
        fact: 'offer-made' as const,
        offer: 'rights',
        basis: 'rights-offer',
        legs: [
          { class: 'A', offered: `${values['w']}` },
          { class: 'B', offered: `${values['o']}` },
        ],
      },
    ],
  },
  {
    code: 'story-taken' as const,
    values: { weighted: weightedTaken, others: othersTaken },
    facts: [
      issuedTo({ to: 'public', number: othersTaken, basis: 'rights-offer', offer: 'rights' }),
      issuedTo({ to: 'founder', number: weightedTaken, basis: 'rights-offer', offer: 'rights' }),
    ],
  },
];

export const gaps: readonly Claim[] = [
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
  {
    id: 'gap-ratio-and-note',
    rule: '8A.14',
    variables: [...listedWith, variable('w', 1n), variable('o', 1n), variable('t', 1n)],
    // No more is offered than in proportion, and what the ratio alone would allow lies within the offer.
    given: all(
      keeps8a09(company),
      atMost(named('t'), named('o')),
      atLeast(others(company), 1n),
      atMost(times(named('w'), others(company)), times(weighted, named('o'))),
      atMost(caps.ratioCap, named('w')),
    ),
    conclusion: atMost(caps.ratioCap, caps.noteCap),
    gap: {
      story: (values) => {
        const weightedTaken = amountOf(caps.ratioCap, values);
        return told(values, offer({ values, step: 0, weightedTaken, othersTaken: values['t'] ?? 0n }), [
          { rule: '8A.14', check: 'proportionate-take-up', on: dayOf(1), outcome: 'needs-counsel' },
        ]);
      },
    },
  },
  {
    id: 'gap-offer-with-treasury',
    rule: '8A.14',
    variables: [...listedWith, variable('n', 1n), variable('w', 1n), variable('o', 1n)],
    given: all(
      keeps8a09(company),
      atMost(n, company.nonWvr),
      keeps8a09(convert(buyIntoTreasury(company, n), onTreasury)),
      atLeast(others(matched), 1n),
      keeps8a13(offered),
      keeps8a09(offered),
      not(below(times(matched.weighted, named('o')), times(named('w'), others(matched)))),
    ),
    conclusion: keeps8a13OnOther(offered),
    gap: {
      story: (values) => {
        const number = values['n'] ?? 0n;
        const required = amountOf(onTreasury, values);
        const weightedTaken = values['w'] ?? 0n;
        return told(
          values,
          [
            {
              code: 'story-bought-treasury',
              values: { number, converted: required },
              facts: [boughtBack(number, 'treasury'), ...converted(required)],
            },
            ...offer({ values, step: 1, weightedTaken, othersTaken: values['o'] ?? 0n }),
          ],
          [
            { rule: '8A.14', check: 'proportionate-take-up', on: dayOf(2), outcome: 'met' },
            ceilingOnDay(2, 'needs-counsel', matched.ceiling, values),
          ],
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
