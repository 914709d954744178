/**
 * Whole company lives at random, and a second evaluator that is deliberately naive: it keeps a list of parcels, adds
 * everything up from nothing after every action, and knows no sums, sides or snapshots.
 */
import fc from 'fast-check';
import type { FactText } from './judged-record.ts';

type Move =
  | { readonly kind: 'issue'; readonly number: number; readonly to: number }
  | { readonly kind: 'buy-back'; readonly part: number; readonly treasury: boolean }
  | { readonly kind: 'cancel'; readonly part: number; readonly convert: number }
  | { readonly kind: 'cancel-treasury'; readonly part: number }
  | { readonly kind: 'resell'; readonly part: number }
  | { readonly kind: 'transfer'; readonly part: number; readonly from: number; readonly to: number }
  | { readonly kind: 'sell-weighted'; readonly part: number; readonly from: number }
  | { readonly kind: 'convert'; readonly part: number; readonly of: number }
  | { readonly kind: 'vehicle'; readonly to: number }
  | { readonly kind: 'die'; readonly of: number }
  | { readonly kind: 'resign'; readonly of: number }
  | { readonly kind: 'split'; readonly into: number };

const part = fc.integer({ min: 1, max: 1000 });
export const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('issue' as const),
        number: fc.integer({ min: 1, max: 5_000_000 }),
        to: fc.nat(3),
      }),
    },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('buy-back' as const), part, treasury: fc.boolean() }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('cancel' as const), part, convert: fc.integer({ min: 0, max: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel-treasury' as const), part }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('resell' as const), part }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('transfer' as const), part, from: fc.nat(3), to: fc.nat(3) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('sell-weighted' as const), part, from: fc.nat(2) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('convert' as const), part, of: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('vehicle' as const), to: fc.nat(1) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('die' as const), of: fc.nat(1) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('resign' as const), of: fc.nat(1) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('split' as const), into: fc.integer({ min: 2, max: 5 }) }) },
  ),
  { minLength: 1, maxLength: 40 },
);

/** One balance: a registered holder, a class, shares, and how many of them no longer carry weight. */
type Parcel = { readonly holder: string; readonly class: 'A' | 'B'; shares: bigint; ceased: bigint };
export type NaiveFacts = {
  readonly wvrShares: bigint;
  readonly issued: bigint;
  readonly treasury: bigint;
  readonly pending: bigint;
  readonly totalVotes: bigint;
  readonly nonWvrVotes: bigint;
};

const people = ['x', 'y', 'holdco', 'fund'] as const;

/** The facts of a life, and what the naive evaluator makes of each day: the last day of a date counts. */
export const live = (
  chosen: readonly Move[],
): { readonly facts: readonly FactText[]; readonly days: ReadonlyMap<string, NaiveFacts> } => {
  const opening = '2024-05-01';
  const facts: FactText[] = [
    { on: opening, fact: 'class-created', class: 'B', votes: 1, listed: true },
    { on: opening, fact: 'class-created', class: 'A', votes: 10, weighted: true, convertsInto: 'B' },
    ...people.map((person) => ({ on: opening, fact: 'person-recorded', person, kind: 'other', name: { en: person } })),
    ...['x', 'y'].flatMap((person) => [
      { on: opening, fact: 'beneficiary-named', person, atListing: true },
      { on: opening, fact: 'director-appointed', person, office: 'executive' },
    ]),
    {
      on: opening,
      fact: 'vehicle-arranged',
      vehicle: 'holdco',
      kind: 'private-company',
      for: 'y',
      votesDirectedBy: 'y',
      economicInterest: [{ person: 'y', part: '1/1' }],
    },
  ];
  const parcels: Parcel[] = [];
  const parcelOf = (holder: string, classId: 'A' | 'B'): Parcel => {
    const known = parcels.find((parcel) => parcel.holder === holder && parcel.class === classId);
    if (known) return known;
    const fresh: Parcel = { holder, class: classId, shares: 0n, ceased: 0n };
    parcels.push(fresh);
    return fresh;
  };
  const give = (holder: string, classId: 'A' | 'B', number: bigint): void => {
    facts.push({ on: opening, fact: 'shares-issued', class: classId, number: `${number}`, to: holder, basis: 'opening' });
    parcelOf(holder, classId).shares += number;
  };
  give('x', 'A', 120_000_000n);
  give('y', 'A', 50_000_000n);
  give('holdco', 'A', 30_000_000n);
  give('public', 'B', 790_000_000n);
  give('fund', 'B', 10_000_000n);
  facts.push(
    { on: opening, fact: 'articles-adopted', selfExecutingCessation: true },
    { on: opening, fact: 'listed', as: 'primary' },
  );

  let treasury = 0n;
  let pending = 0n;
  let holdcoOf = 'y';
  const gone = new Set<string>();
  const directorOf = (holder: string): string => (holder === 'holdco' ? holdcoOf : holder);
  const share = (of: bigint, thousandths: number): bigint => (of * BigInt(thousandths)) / 1000n;
  const take = (parcel: Parcel, number: bigint): void => {
    parcel.shares -= number;
    const ceased = parcel.ceased < number ? parcel.ceased : number;
    parcel.ceased -= ceased;
  };
  const ceaseOf = (person: string): void => {
    for (const parcel of parcels) if (parcel.class === 'A' && directorOf(parcel.holder) === person) parcel.ceased = parcel.shares;
  };
  const measured = (): NaiveFacts => {
    const carrying = parcels.filter((parcel) => parcel.class === 'A' && parcel.shares > parcel.ceased);
    const beneficiaries = new Set(carrying.map(({ holder }) => directorOf(holder)));
    const sum = (pick: (parcel: Parcel) => bigint): bigint => parcels.reduce((total, parcel) => total + pick(parcel), 0n);
    const ordinary = (parcel: Parcel): bigint => (parcel.class === 'A' ? parcel.ceased : parcel.shares);
    return {
      wvrShares: sum((parcel) => (parcel.class === 'A' ? parcel.shares - parcel.ceased : 0n)),
      issued: sum(({ shares }) => shares) + treasury + pending,
      treasury,
      pending,
      totalVotes: sum((parcel) => (parcel.class === 'A' ? (parcel.shares - parcel.ceased) * 10n + parcel.ceased : parcel.shares)),
      nonWvrVotes: sum((parcel) => (beneficiaries.has(directorOf(parcel.holder)) ? 0n : ordinary(parcel))),
    };
  };
  const days = new Map([[opening, measured()]]);
  for (const [index, move] of chosen.entries()) {
    const on = new Date(Date.UTC(2024, 4, 2 + index * 3)).toISOString().slice(0, 10);
    switch (move.kind) {
      case 'issue': {
        const to = ['public', 'fund', 'x', 'y'][move.to] ?? 'public';
        facts.push({ on, fact: 'shares-issued', class: 'B', number: move.number, to, basis: 'placing' });
        parcelOf(to, 'B').shares += BigInt(move.number);
        break;
      }
      case 'buy-back': {
        const number = share(parcelOf('public', 'B').shares, move.part) / 4n;
        if (number === 0n) break;
        const intoTreasury = move.treasury && on >= '2024-06-11';
        facts.push({
          on,
          fact: 'shares-repurchased',
          class: 'B',
          number: `${number}`,
          held: intoTreasury ? 'treasury' : 'for-cancellation',
        });
        parcelOf('public', 'B').shares -= number;
        if (intoTreasury) treasury += number;
        else pending += number;
        break;
      }
      case 'cancel': {
        const number = share(pending, move.part);
        if (number === 0n) break;
        const { wvrShares, issued } = measured();
        const t = on >= '2024-06-11' ? issued - treasury : issued;
        const due = (wvrShares * number + t - 1n) / t;
        const x = parcelOf('x', 'A');
        const converted =
          move.convert === 0 || gone.has('x') ? 0n : move.convert === 1 ? due - 1n : move.convert === 2 ? due : due + 7n;
        facts.push({ on, set: `s${index}`, fact: 'shares-cancelled', class: 'B', number: `${number}`, from: 'repurchased' });
        pending -= number;
        if (converted > 0n && converted <= x.shares) {
          facts.push({
            on,
            set: `s${index}`,
            fact: 'shares-converted',
            class: 'A',
            into: 'B',
            number: `${converted}`,
            holder: 'x',
            because: '8A.15',
          });
          take(x, converted);
          parcelOf('x', 'B').shares += converted;
        }
        break;
      }
      case 'cancel-treasury':
      case 'resell': {
        const number = share(treasury, move.part);
        if (number === 0n) break;
        treasury -= number;
        if (move.kind === 'resell') {
          facts.push({ on, fact: 'treasury-shares-sold', class: 'B', number: `${number}` });
          parcelOf('public', 'B').shares += number;
        } else facts.push({ on, fact: 'shares-cancelled', class: 'B', number: `${number}`, from: 'treasury' });
        break;
      }
      case 'transfer': {
        const names = ['public', 'fund', 'x', 'y'];
        const [from, to] = [names[move.from] ?? 'public', names[move.to] ?? 'fund'];
        const number = share(parcelOf(from, 'B').shares, move.part);
        if (number === 0n || from === to) break;
        facts.push({ on, fact: 'shares-transferred', class: 'B', number: `${number}`, from, to });
        parcelOf(from, 'B').shares -= number;
        parcelOf(to, 'B').shares += number;
        break;
      }
      case 'sell-weighted': {
        const from = ['x', 'y', 'holdco'][move.from] ?? 'x';
        const parcel = parcelOf(from, 'A');
        const number = share(parcel.shares, move.part);
        if (number === 0n) break;
        facts.push({ on, fact: 'shares-transferred', class: 'A', number: `${number}`, from, to: 'fund' });
        take(parcel, number);
        const bought = parcelOf('fund', 'A');
        bought.shares += number;
        bought.ceased += number;
        break;
      }
      case 'convert': {
        const of = ['x', 'y', 'holdco'][move.of] ?? 'x';
        const parcel = parcelOf(of, 'A');
        const number = share(parcel.shares, move.part);
        if (number === 0n) break;
        facts.push({ on, fact: 'shares-converted', class: 'A', into: 'B', number: `${number}`, holder: of });
        take(parcel, number);
        parcelOf(of, 'B').shares += number;
        break;
      }
      case 'vehicle': {
        const to = move.to === 0 ? 'x' : 'fund';
        if (to === holdcoOf) break;
        facts.push({
          on,
          fact: 'vehicle-changed',
          vehicle: 'holdco',
          for: to,
          votesDirectedBy: to,
          economicInterest: [{ person: to, part: '1/1' }],
        });
        const parcel = parcelOf('holdco', 'A');
        parcel.ceased = parcel.shares;
        holdcoOf = to;
        break;
      }
      case 'die':
      case 'resign': {
        const of = ['x', 'y'][move.of] ?? 'x';
        if (gone.has(of)) break;
        gone.add(of);
        facts.push(
          move.kind === 'die'
            ? { on, fact: 'person-died', person: of }
            : { on, fact: 'director-ceased', person: of, cause: 'resigned' },
        );
        ceaseOf(of);
        break;
      }
      case 'split':
        facts.push({ on, fact: 'shares-subdivided', class: 'all', each: 1, into: move.into });
        for (const parcel of parcels) {
          parcel.shares *= BigInt(move.into);
          parcel.ceased *= BigInt(move.into);
        }
        treasury *= BigInt(move.into);
        pending *= BigInt(move.into);
        break;
    }
    days.set(on, measured());
  }
  return { facts, days };
};
