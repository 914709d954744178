/** The formulas that a solver sees beside the code that runs, and positions on and beside every line. */
import fc from 'fast-check';
import { mostByBeneficiary, mostToBeneficiary, mostUnderCeiling } from '../../src/clearance/claims/claims-of-headroom.ts';
import {
  below,
  choose,
  larger,
  minus,
  roundedDown,
  roundedUp,
  smaller,
  term,
  times,
} from '../../src/clearance/claims/expression.ts';
import { amountOf, type Term } from '../../src/clearance/claims/index.ts';
import { type Company, headroom } from '../../src/clearance/claims/position.ts';
import { cures8a09, headroomUnder, mostUnder, requiredConversion, takeUpCaps } from '../../src/clearance/claims/remedies.ts';
import {
  type BuyBackGround,
  largestIssueToBeneficiary,
  largestPurchase,
  largestTransferToBeneficiary,
  largestUnderCeiling,
  leastStepByStep,
} from '../../src/clearance/headroom-figures.ts';
import { reduced as reducedBy } from '../../src/clearance/programme-search.ts';
import { issueUnder as issueUnderLine } from '../../src/clearance/remedies-votes.ts';
import { allocateByCeiling, allocateLeast as allocateLeastInTotal } from '../../src/exact/index.ts';
import { headroomOf, leastCures } from '../../src/rulebook/8a-09-non-wvr-votes.ts';
import { mostUnder as engineMostUnder } from '../../src/rulebook/8a-13-ceiling.ts';
import { takeUpCaps as engineTakeUpCaps } from '../../src/rulebook/8a-14-weighted-issue.ts';
import { requiredConversion as engineRequired } from '../../src/rulebook/8a-15-reduction.ts';

export type Numbers = {
  readonly votes: bigint;
  readonly weighted: bigint;
  readonly nonWvr: bigint;
  readonly ordinary: bigint;
  readonly part: bigint;
  readonly whole: bigint;
  readonly one: bigint;
  readonly other: bigint;
  readonly third: bigint;
};

/** One figure in both forms. */
export type Line = {
  readonly name: string;
  readonly formula: (numbers: Numbers) => Term;
  readonly code: (numbers: Numbers) => bigint | undefined;
};

export const engine = {
  headroomOf,
  leastCures,
  mostUnder: engineMostUnder,
  takeUpCaps: engineTakeUpCaps,
  required: engineRequired,
  allocateLeast: allocateLeastInTotal,
  issueUnder: issueUnderLine,
  stepByStep: leastStepByStep,
  reduced: reducedBy,
};
export type Engine = typeof engine;

export const companyOf = ({ votes, weighted, nonWvr, ordinary, part, whole }: Numbers): Company => {
  const ceiling = { part: term(part), whole: term(whole) };
  return {
    votes: term(votes),
    weighted: term(weighted),
    nonWvr: term(nonWvr),
    ordinary: term(ordinary),
    treasury: term(0n),
    waiting: term(0n),
    ceiling,
    otherCeiling: ceiling,
  };
};
const minimumOf = ({ part, whole }: Numbers) => ({ part: term(part), whole: term(whole) });
const votesOf = ({ votes, weighted, nonWvr, ordinary, part, whole }: Numbers) => ({
  nonWvrVotes: nonWvr,
  totalVotes: votes * weighted + nonWvr + ordinary,
  minimum: { part, whole },
});

export const groundOf = ({ votes, weighted, nonWvr, ordinary }: Numbers): BuyBackGround => ({
  nonWvrVotes: nonWvr,
  totalVotes: votes * weighted + nonWvr + ordinary,
  minimum: { part: 1n, whole: 10n },
  votes: 1n,
  weightedVotes: votes,
  wvrShares: weighted,
  issuedShares: weighted + nonWvr + ordinary,
  publicShares: nonWvr,
});

/** Every closed form of the Rules, by the functions of an engine: the one that judges records, or one with a planted fault. */
export const linesOf = ({
  headroomOf: votesLeft,
  leastCures: cures,
  mostUnder: most,
  takeUpCaps: caps,
  required,
  allocateLeast,
  issueUnder,
  stepByStep,
  reduced,
}: Engine): readonly Line[] => {
  const cure = (which: 'convert' | 'issue' | 'sell' | 'transfer'): Line => ({
    name: `cure by ${which}`,
    formula: (numbers) => cures8a09(companyOf(numbers), minimumOf(numbers))[which],
    code: (numbers) => cures({ ...votesOf(numbers), votes: numbers.votes })[which],
  });
  const offer = ({ weighted, one, other, third, nonWvr }: Numbers) => ({
    wvrShares: weighted,
    otherShares: nonWvr + 1n,
    wvrOffered: one,
    otherOffered: other + 1n,
    otherTaken: third,
  });
  const cap = (which: 'noteCap' | 'ratioCap' | 'maxWvr'): Line => ({
    name: which,
    formula: (numbers) => {
      const { wvrShares, otherShares, wvrOffered, otherOffered, otherTaken } = offer(numbers);
      const found = takeUpCaps({
        weighted: wvrShares,
        others: otherShares,
        weightedOffered: wvrOffered,
        othersOffered: otherOffered,
        othersTaken: otherTaken,
      });
      return which === 'maxWvr' ? found.most : found[which];
    },
    code: (numbers) => caps(offer(numbers))[which],
  });
  const room = (name: string, formula: (company: Company) => Term, code: (ground: BuyBackGround) => bigint): Line => ({
    name,
    formula: (numbers) => {
      const company = companyOf(numbers);
      return choose(below(headroom(company), 0n), 0n, smaller(formula(company), company.nonWvr));
    },
    code: (numbers) => code(groundOf(numbers)),
  });
  return [
    {
      name: 'headroom',
      formula: (numbers) => headroomUnder(companyOf(numbers), minimumOf(numbers)),
      code: (numbers) => votesLeft(votesOf(numbers)),
    },
    cure('convert'),
    cure('issue'),
    cure('sell'),
    cure('transfer'),
    {
      name: 'most under the ceiling',
      formula: (numbers) => mostUnder(minimumOf(numbers), numbers.one),
      code: ({ part, whole, one }) => most({ part, whole }, one),
    },
    {
      name: 'required conversion',
      formula: ({ weighted, one, other }) => requiredConversion({ weighted, issued: other + 1n, reduction: one }),
      code: ({ weighted, one, other }) => required({ wvrShares: weighted, issued: other + 1n, reduction: one }),
    },
    {
      name: 'own quota',
      formula: ({ weighted, one, other }) => requiredConversion({ weighted, issued: other + 1n, reduction: one }),
      code: ({ weighted, one, other }) =>
        allocateByCeiling({ bearers: [{ id: 'x', shares: weighted }], duty: one, whole: other + 1n })[0]?.shares,
    },
    {
      name: 'least total',
      formula: ({ weighted, one, other, third }) =>
        requiredConversion({ weighted: weighted + third + 1n, issued: other + 1n, reduction: one }),
      code: ({ weighted, one, other, third }) =>
        allocateLeast({
          bearers: [
            { id: 'x', shares: weighted },
            { id: 'y', shares: third },
            { id: 'z', shares: 1n },
          ],
          duty: one,
          whole: other + 1n,
        }).reduce((sum, { shares }) => sum + shares, 0n),
    },
    {
      name: 'issue under a limit',
      formula: ({ weighted, one, other, part, whole }) =>
        minus(roundedUp(times(minus(weighted + other, other), whole), part), one),
      code: ({ weighted, one, other, part, whole }) =>
        issueUnder({ limit: { part, whole }, wvrShares: weighted + other, issuedShares: one }, other),
    },
    {
      name: 'conversions before a purchase',
      formula: (numbers) => {
        const company = companyOf(numbers);
        const short = minus(times(9n, numbers.one), headroom(company));
        return smaller(choose(below(short, 0n), 0n, roundedUp(short, minus(company.votes, 1n))), company.weighted);
      },
      code: (numbers) => stepByStep(groundOf(numbers), numbers.one).before,
    },
    {
      name: 'what a cancellation leaves',
      formula: ({ weighted, one, other }) =>
        minus(weighted, requiredConversion({ weighted, issued: one + other + 1n, reduction: one })),
      code: ({ weighted, one, other }) =>
        reduced({ held: [weighted], issued: one + other + 1n, shares: one, ceiling: undefined })[0],
    },
    room('largest purchase by a beneficiary', mostByBeneficiary, largestTransferToBeneficiary),
    room('largest issue to a beneficiary', mostToBeneficiary, (ground) => largestIssueToBeneficiary(ground, ground.publicShares)),
    room('largest purchase', (company) => roundedDown(headroom(company), 9n), largestPurchase),
    {
      name: 'largest under the ceiling',
      formula: (numbers) => {
        const company = companyOf(numbers);
        return larger(0n, smaller(mostUnderCeiling(company), company.nonWvr));
      },
      code: (numbers) => (numbers.weighted === 0n ? numbers.nonWvr : largestUnderCeiling(groundOf(numbers), numbers)),
    },
    cap('noteCap'),
    cap('ratioCap'),
    cap('maxWvr'),
  ];
};

export const differenceAt = ({ formula, code }: Line, numbers: Numbers): boolean => amountOf(formula(numbers)) !== code(numbers);

const size = fc.oneof(fc.bigInt(0n, 12n), fc.bigInt(0n, 1_000n), fc.bigInt(0n, 10n ** 13n));

/** Anywhere, or with the non-WVR votes so chosen that they lie on the tenth or a vote beside it. */
export const numbers: fc.Arbitrary<Numbers> = fc
  .record({
    votes: fc.bigInt(2n, 20n),
    weighted: size,
    nonWvr: size,
    ordinary: size,
    part: fc.bigInt(1n, 30n),
    more: fc.bigInt(1n, 100n),
    one: size,
    other: size,
    third: size,
    onLine: fc.boolean(),
    beside: fc.bigInt(-1n, 1n),
  })
  .map(({ more, onLine, beside, ...rest }) => {
    const { part, votes, weighted, ordinary, nonWvr } = rest;
    const whole = part + more;
    const line = (part * (votes * weighted + ordinary)) / more + beside;
    return { ...rest, whole, nonWvr: onLine ? (line < 0n ? 0n : line) : nonWvr };
  });
