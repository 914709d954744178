import { buyIntoTreasury, convert, issueToPublic, issueWeighted } from './actions.ts';
import { type Claim, variable } from './claim.ts';
import { amountOf } from './evaluate.ts';
import { all, atLeast, atMost, named, roundedDown, type Term, times } from './expression.ts';
import { ceilingOnDay, company, listedWith, matched, n, onTreasury, others, type Steps, told } from './gap-ground.ts';
import { type Company, keeps8a09, keeps8a13, keeps8a13OnOther } from './position.ts';
import { takeUpCaps } from './remedies.ts';
import { boughtBack, converted, dayOf, issuedTo } from './story.ts';

const { weighted } = company;
/** What is offered of the weighted class beside `o` of the other: in proportion, fractions left out. */
const inProportion = (of: Company): Term => roundedDown(times(of.weighted, named('o')), others(of));
const caps = takeUpCaps({
  weighted,
  others: others(company),
  weightedOffered: inProportion(company),
  othersOffered: named('o'),
  othersTaken: named('t'),
});
/** All of both legs is taken up. */
const offered = issueWeighted(issueToPublic(matched, named('o')), inProportion(matched));

/** An offer in step `step`, what was taken up of it in the next; whole shares. */
const offer = ({
  step,
  weightedOffered,
  othersOffered,
  weightedTaken,
  othersTaken,
}: {
  readonly step: number;
  readonly weightedOffered: bigint;
  readonly othersOffered: bigint;
  readonly weightedTaken: bigint;
  readonly othersTaken: bigint;
}): Steps => [
  {
    code: 'story-offered',
    values: { weighted: weightedOffered, others: othersOffered },
    facts: [
      {
        fact: 'exchange-decided',
        decision: 'approval',
        rule: '8A.14',
        class: 'A',
        appliesTo: `step-${step + 2}`,
      },
      {
        fact: 'offer-made',
        offer: 'rights',
        basis: 'rights-offer',
        legs: [
          { class: 'A', offered: `${weightedOffered}` },
          { class: 'B', offered: `${othersOffered}` },
        ],
      },
    ],
  },
  {
    code: 'story-taken',
    values: { weighted: weightedTaken, others: othersTaken },
    facts: [
      issuedTo({ to: 'public', number: othersTaken, basis: 'rights-offer', offer: 'rights' }),
      issuedTo({ to: 'founder', number: weightedTaken, basis: 'rights-offer', offer: 'rights' }),
    ],
  },
];

/** What one would like to say of offers that carry weighted shares. */
export const gapsOfOffers: readonly Claim[] = [
  {
    id: 'gap-ratio-and-note',
    rule: '8A.14',
    variables: [...listedWith, variable('o', 1n), variable('t', 1n)],
    // What the ratio alone would allow lies within the offer.
    given: all(
      keeps8a09(company),
      atMost(named('t'), named('o')),
      atLeast(others(company), 1n),
      atMost(caps.ratioCap, inProportion(company)),
    ),
    conclusion: atMost(caps.ratioCap, caps.noteCap),
    gap: {
      story: (values) => {
        const steps = offer({
          step: 0,
          weightedOffered: amountOf(inProportion(company), values),
          othersOffered: values['o'] ?? 0n,
          weightedTaken: amountOf(caps.ratioCap, values),
          othersTaken: values['t'] ?? 0n,
        });
        return told(values, steps, [{ rule: '8A.14', check: 'proportionate-take-up', on: dayOf(1), outcome: 'needs-counsel' }]);
      },
    },
  },
  {
    id: 'gap-offer-with-treasury',
    rule: '8A.14',
    variables: [...listedWith, variable('n', 1n), variable('o', 1n)],
    given: all(
      keeps8a09(company),
      atMost(n, company.nonWvr),
      keeps8a09(convert(buyIntoTreasury(company, n), onTreasury)),
      atLeast(others(matched), 1n),
      keeps8a13(offered),
      keeps8a09(offered),
    ),
    conclusion: keeps8a13OnOther(offered),
    gap: {
      story: (values) => {
        const number = values['n'] ?? 0n;
        const required = amountOf(onTreasury, values);
        const weightedOffered = amountOf(inProportion(matched), values);
        const othersOffered = values['o'] ?? 0n;
        return told(
          values,
          [
            {
              code: 'story-bought-treasury',
              values: { number, converted: required },
              facts: [boughtBack(number, 'treasury'), ...converted(required)],
            },
            ...offer({
              step: 1,
              weightedOffered,
              othersOffered,
              weightedTaken: weightedOffered,
              othersTaken: othersOffered,
            }),
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
