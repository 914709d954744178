/** A company told twice, as facts of a record and by the actions of the claims, from the same moves. */
import fc from 'fast-check';
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
  sellByBeneficiary,
  sellTreasury,
  settled,
  subdivide,
  transferWeighted,
} from '../../src/clearance/claims/actions.ts';
import { larger, type Proportion, type Term, term } from '../../src/clearance/claims/expression.ts';
import { amountOf, holds } from '../../src/clearance/claims/index.ts';
import { type Company, compliant, issued, issuedWithTreasury } from '../../src/clearance/claims/position.ts';
import { cures8a09, requiredConversion } from '../../src/clearance/claims/remedies.ts';
import { addDays } from '../../src/exact/index.ts';
import type { FactText } from '../judged-record.ts';

export const moveKinds = [
  'buy-for-cancellation',
  'cancel-waiting',
  'buy-into-treasury',
  'cancel-treasury',
  'sell-treasury',
  'issue-to-public',
  'issue-to-beneficiary',
  'buy-by-beneficiary',
  'sell-by-beneficiary',
  'convert',
  'transfer-weighted',
  'subdivide',
] as const;
type MoveKind = (typeof moveKinds)[number];
/** They come more often, because some need that others went before. */
const ofBuyBacks: readonly MoveKind[] = [
  'buy-for-cancellation',
  'cancel-waiting',
  'cancel-waiting',
  'buy-into-treasury',
  'cancel-treasury',
  'sell-treasury',
];

/** `thousandths` of what there is; `short` shares less than the remedy are converted with it. */
type Move = { readonly kind: MoveKind; readonly thousandths: number; readonly short: 0 | 1 | 'all' };
export type Life = {
  readonly votes: number;
  readonly weighted: bigint;
  readonly nonWvr: bigint;
  readonly ordinary: bigint;
  /** What a second beneficiary keeps throughout: few weighted shares, and perhaps many ordinary ones. */
  readonly partner: { readonly weighted: bigint; readonly ordinary: bigint };
  readonly moves: readonly Move[];
};

const size = fc.oneof(fc.bigInt(2n, 40n), fc.bigInt(2n, 10n ** 10n));
export const lives: fc.Arbitrary<Life> = fc
  .record({
    votes: fc.integer({ min: 2, max: 10 }),
    weighted: fc.oneof(fc.bigInt(2n, 3n), size),
    ordinary: fc.oneof(fc.constant(0n), size),
    partner: fc.oneof(
      fc.constant({ weighted: 0n, ordinary: 0n }),
      fc.record({ weighted: fc.bigInt(1n, 2n), ordinary: fc.oneof(fc.constant(0n), size) }),
    ),
    beside: fc.bigInt(-1n, 12n),
    far: fc.oneof(fc.constant(0n), size),
    moves: fc.array(
      fc.record({
        kind: fc.constantFrom(...moveKinds, ...ofBuyBacks, ...ofBuyBacks),
        thousandths: fc.oneof(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 1, max: 1000 })),
        short: fc.constantFrom(0 as const, 0 as const, 1 as const, 'all' as const),
      }),
      { minLength: 2, maxLength: 9 },
    ),
  })
  .map(({ votes, weighted, ordinary, partner, beside, far, moves }) => {
    const line = (BigInt(votes) * (weighted + partner.weighted) + ordinary + partner.ordinary + 8n) / 9n + beside + far;
    return { votes, weighted, ordinary, partner, nonWvr: line < 2n ? 2n : line, moves };
  });

/** A day of the life: what was done, and the company as the claims have it before, after, and with its ceilings settled. */
export type Day = {
  readonly on: string;
  readonly kind: MoveKind;
  readonly facts: readonly FactText[];
  readonly number: bigint;
  readonly converted: bigint;
  readonly before: Company;
  readonly after: Company;
  readonly compliantBefore: boolean;
};

export const opening = '2024-07-02';

const concrete = (company: Company): Company => {
  const worked = (of: Term): Term => term(amountOf(of));
  const proportion = ({ part, whole }: Proportion): Proportion => ({ part: worked(part), whole: worked(whole) });
  const { votes, weighted, nonWvr, ordinary, treasury, waiting, ceiling, otherCeiling } = company;
  return {
    votes: worked(votes),
    weighted: worked(weighted),
    nonWvr: worked(nonWvr),
    ordinary: worked(ordinary),
    treasury: worked(treasury),
    waiting: worked(waiting),
    ceiling: proportion(ceiling),
    otherCeiling: proportion(otherCeiling),
  };
};

const everything = ['legal-title', 'beneficial-ownership', 'economic-interest', 'voting-control'];

/** How a move is told as a fact, done to a company, and what it may take at the most. */
const done: Readonly<
  Record<
    MoveKind,
    {
      readonly act: Action;
      readonly most: (company: Company) => Term;
      readonly fact: (number: bigint) => FactText;
      readonly asked?: (company: Company, number: bigint) => Term;
    }
  >
> = {
  'buy-for-cancellation': {
    act: buyForCancellation,
    most: ({ nonWvr }) => nonWvr,
    fact: (number) => ({ fact: 'shares-repurchased', class: 'B', number: `${number}`, held: 'for-cancellation' }),
  },
  'cancel-waiting': {
    act: cancelWaiting,
    most: ({ waiting }) => waiting,
    fact: (number) => ({ fact: 'shares-cancelled', class: 'B', number: `${number}`, from: 'repurchased' }),
    asked: (company, reduction) => requiredConversion({ weighted: company.weighted, issued: issued(company), reduction }),
  },
  'buy-into-treasury': {
    act: buyIntoTreasury,
    most: ({ nonWvr }) => nonWvr,
    fact: (number) => ({ fact: 'shares-repurchased', class: 'B', number: `${number}`, held: 'treasury' }),
    asked: (company, reduction) => requiredConversion({ weighted: company.weighted, issued: issued(company), reduction }),
  },
  'cancel-treasury': {
    act: cancelTreasury,
    most: ({ treasury }) => treasury,
    fact: (number) => ({ fact: 'shares-cancelled', class: 'B', number: `${number}`, from: 'treasury' }),
    asked: (company, reduction) =>
      requiredConversion({ weighted: company.weighted, issued: issuedWithTreasury(company), reduction }),
  },
  'sell-treasury': {
    act: sellTreasury,
    most: ({ treasury }) => treasury,
    fact: (number) => ({ fact: 'treasury-shares-sold', class: 'B', number: `${number}` }),
  },
  'issue-to-public': {
    act: issueToPublic,
    most: ({ nonWvr }) => nonWvr,
    fact: (number) => ({ fact: 'shares-issued', class: 'B', number: `${number}`, to: 'public', basis: 'placing' }),
  },
  'issue-to-beneficiary': {
    act: issueToBeneficiary,
    most: ({ nonWvr }) => nonWvr,
    fact: (number) => ({ fact: 'shares-issued', class: 'B', number: `${number}`, to: 'founder', basis: 'placing' }),
  },
  'buy-by-beneficiary': {
    act: buyByBeneficiary,
    most: ({ nonWvr }) => nonWvr,
    fact: (number) => ({
      fact: 'shares-transferred',
      class: 'B',
      number: `${number}`,
      from: 'public',
      to: 'founder',
      moves: everything,
    }),
  },
  'sell-by-beneficiary': {
    act: sellByBeneficiary,
    most: ({ ordinary }) => ordinary,
    fact: (number) => ({
      fact: 'shares-transferred',
      class: 'B',
      number: `${number}`,
      from: 'founder',
      to: 'public',
      moves: everything,
    }),
  },
  convert: {
    act: convert,
    most: ({ weighted }) => weighted,
    fact: (number) => ({
      fact: 'shares-converted',
      class: 'A',
      into: 'B',
      number: `${number}`,
      holder: 'founder',
      because: '8A.09',
    }),
  },
  'transfer-weighted': {
    act: transferWeighted,
    most: ({ weighted }) => weighted,
    fact: (number) => ({
      fact: 'shares-transferred',
      class: 'A',
      number: `${number}`,
      from: 'founder',
      to: 'fund',
      moves: everything,
    }),
  },
  subdivide: {
    act: subdivide,
    most: () => term(3n),
    fact: (number) => ({ fact: 'shares-subdivided', class: 'all', each: '1', into: `${number}` }),
  },
};

/** The facts of the listing day, and each day after it. One weighted share stays, so that there is a beneficiary. */
export const live = ({
  votes,
  weighted,
  nonWvr,
  ordinary,
  partner,
  moves,
}: Life): { readonly facts: readonly FactText[]; readonly days: readonly Day[] } => {
  const inAll = { weighted: weighted + partner.weighted, ordinary: ordinary + partner.ordinary };
  const ceiling = { part: term(inAll.weighted), whole: term(inAll.weighted + nonWvr + inAll.ordinary) };
  let company: Company = {
    votes: term(BigInt(votes)),
    weighted: term(inAll.weighted),
    nonWvr: term(nonWvr),
    ordinary: term(inAll.ordinary),
    treasury: term(0n),
    waiting: term(0n),
    ceiling,
    otherCeiling: ceiling,
  };
  const kept = { ...partner };
  const facts: readonly FactText[] = [
    { fact: 'class-created', class: 'B', votes: '1', listed: true },
    { fact: 'class-created', class: 'A', votes: `${votes}`, weighted: true, convertsInto: 'B' },
    { fact: 'person-recorded', person: 'founder', kind: 'natural', name: { en: 'Founder' } },
    { fact: 'person-recorded', person: 'fund', kind: 'fund', name: { en: 'Fund' } },
    { fact: 'beneficiary-named', person: 'founder', atListing: true },
    { fact: 'director-appointed', person: 'founder', office: 'executive' },
    { fact: 'shares-issued', class: 'A', number: `${weighted}`, to: 'founder', basis: 'opening' },
    { fact: 'shares-issued', class: 'B', number: `${nonWvr}`, to: 'public', basis: 'opening' },
    ...(ordinary > 0n ? [{ fact: 'shares-issued', class: 'B', number: `${ordinary}`, to: 'founder', basis: 'opening' }] : []),
    ...(partner.weighted > 0n
      ? [
          { fact: 'person-recorded', person: 'partner', kind: 'natural', name: { en: 'Partner' } },
          { fact: 'beneficiary-named', person: 'partner', atListing: true },
          { fact: 'director-appointed', person: 'partner', office: 'executive' },
          { fact: 'shares-issued', class: 'A', number: `${partner.weighted}`, to: 'partner', basis: 'opening' },
        ]
      : []),
    ...(partner.ordinary > 0n
      ? [{ fact: 'shares-issued', class: 'B', number: `${partner.ordinary}`, to: 'partner', basis: 'opening' }]
      : []),
    { fact: 'articles-adopted', selfExecutingCessation: true },
    { fact: 'listed', as: 'primary' },
  ].map((fact) => ({ on: opening, ...fact }));
  const days: Day[] = [];
  for (const { kind, thousandths, short } of moves) {
    const { act, most, fact, asked } = done[kind];
    const atMost = amountOf(most(company));
    const spare =
      kind === 'convert' || kind === 'transfer-weighted'
        ? atMost - 1n - kept.weighted
        : kind === 'sell-by-beneficiary'
          ? atMost - kept.ordinary
          : atMost;
    const number = kind === 'subdivide' ? 2n + BigInt(thousandths % 2) : (spare * BigInt(thousandths) + 999n) / 1000n;
    // The public of the record sells no more than it has besides what the fund holds.
    const inFund = days.filter((day) => day.kind === 'transfer-weighted').length > 0;
    const takesOfPublic = kind === 'buy-for-cancellation' || kind === 'buy-into-treasury' || kind === 'buy-by-beneficiary';
    if (number <= 0n || number > spare || (takesOfPublic && inFund)) continue;
    const acted = act(company, number);
    const remedy = larger(asked?.(company, number) ?? 0n, cures8a09(acted).convert);
    const needed = amountOf(remedy);
    const less = short === 'all' ? needed : BigInt(short);
    const wanted = needed > less ? needed - less : 0n;
    if (kind === 'subdivide') [kept.weighted, kept.ordinary] = [kept.weighted * number, kept.ordinary * number];
    const carried = amountOf(acted.weighted) - 1n - kept.weighted;
    const converted = asked === undefined && kind !== 'buy-for-cancellation' ? 0n : wanted < carried ? wanted : carried;
    const after = concrete(convert(acted, converted));
    if (amountOf(issued(after)) <= 0n) continue;
    const on = addDays(opening, BigInt(days.length + 1));
    const told: readonly FactText[] = [
      fact(number),
      ...(converted > 0n
        ? [
            {
              fact: 'shares-converted',
              class: 'A',
              into: 'B',
              number: `${converted}`,
              holder: 'founder',
              because: kind === 'buy-for-cancellation' ? '8A.09' : '8A.15',
            },
          ]
        : []),
    ];
    const set = told.length > 1 ? { set: `day-${days.length + 1}` } : {};
    days.push({
      on,
      kind,
      facts: told.map((one) => ({ on, ...one, ...set })),
      number,
      converted,
      before: company,
      after,
      compliantBefore: holds(compliant(company)),
    });
    company = concrete(settled(after));
  }
  return { facts, days };
};
