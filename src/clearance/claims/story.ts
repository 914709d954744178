import type { HongKongDate } from '../../exact/index.ts';
import type { FactKind } from '../../record/index.ts';
import type { Outcome } from '../../rulebook/index.ts';
import type { StoryCode } from '../../words/clearance/index.ts';

export type StoryValue = string | boolean | readonly StoryValue[] | { readonly [key: string]: StoryValue };

/** A fact as a record holds it. */
export type StoryFact = { readonly on: HongKongDate; readonly fact: FactKind; readonly [key: string]: StoryValue };

/** What a check of the record says on a day. */
export type Expected = {
  readonly rule: string;
  readonly check: string;
  readonly on: HongKongDate;
  readonly outcome: Outcome;
  readonly figures?: Readonly<Record<string, bigint>>;
};

/** A counterexample as it would happen: facts of a record, a sentence for each step, and what the Rules make of it. */
export type Story = {
  readonly facts: readonly StoryFact[];
  readonly told: readonly {
    readonly on: HongKongDate;
    readonly code: StoryCode;
    readonly values: Readonly<Record<string, string>>;
  }[];
  readonly expected: readonly Expected[];
  readonly asOf: HongKongDate;
};

type Step = {
  readonly code: StoryCode;
  readonly values: Readonly<Record<string, bigint>>;
  readonly facts: readonly { readonly fact: FactKind; readonly [key: string]: StoryValue }[];
};

/** All after 11 June 2024, from when treasury shares may be held; each a day of trading, a step a day. */
const listingDay: HongKongDate = '2024-07-02';
export const days: readonly HongKongDate[] = ['2024-09-02', '2024-10-02', '2024-11-04', '2024-12-02', '2025-01-02'];

export const dayOf = (step: number): HongKongDate => days[step] ?? listingDay;

/** A company from its listing on, and what happens to it, a day a step; the legs of a step are one action. */
export const storyOf = ({
  votes,
  weighted,
  nonWvr,
  ordinary,
  steps,
  expected,
}: {
  readonly votes: bigint;
  readonly weighted: bigint;
  readonly nonWvr: bigint;
  readonly ordinary: bigint;
  readonly steps: readonly Step[];
  readonly expected: readonly Expected[];
}): Story => ({
  facts: [
    ...opening({ votes, weighted, nonWvr, ordinary }),
    ...steps.flatMap(({ facts }, step) =>
      facts.map((fact): StoryFact => ({ on: dayOf(step), ...fact, ...(facts.length > 1 ? { set: `step-${step + 1}` } : {}) })),
    ),
  ],
  told: [
    { on: listingDay, code: 'story-listed', values: shown({ votes, weighted, public: nonWvr, founder: ordinary }) },
    ...steps.map(({ code, values }, step) => ({ on: dayOf(step), code, values: shown(values) })),
  ],
  expected,
  asOf: dayOf(steps.length - 1),
});

const shown = (values: Readonly<Record<string, bigint>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, `${value}`]));

const opening = ({
  votes,
  weighted,
  nonWvr,
  ordinary,
}: {
  readonly votes: bigint;
  readonly weighted: bigint;
  readonly nonWvr: bigint;
  readonly ordinary: bigint;
}): readonly StoryFact[] => {
  const held = [
    { class: 'A', number: weighted, to: 'founder' },
    { class: 'B', number: nonWvr, to: 'public' },
    { class: 'B', number: ordinary, to: 'founder' },
  ];
  const facts: readonly { readonly fact: FactKind; readonly [key: string]: StoryValue }[] = [
    { fact: 'class-created', class: 'B', votes: '1', listed: true },
    { fact: 'class-created', class: 'A', votes: `${votes}`, weighted: true, convertsInto: 'B' },
    { fact: 'person-recorded', person: 'founder', kind: 'natural', name: { en: 'Founder' } },
    { fact: 'beneficiary-named', person: 'founder', atListing: true },
    { fact: 'director-appointed', person: 'founder', office: 'executive' },
    ...held
      .filter(({ number }) => number > 0n)
      .map(({ number, ...rest }) => ({ fact: 'shares-issued' as const, ...rest, number: `${number}`, basis: 'opening' })),
    { fact: 'articles-adopted', selfExecutingCessation: true },
    { fact: 'listed', as: 'primary' },
  ];
  return facts.map((fact) => ({ on: listingDay, ...fact }));
};

type Leg = Step['facts'][number];
export const boughtBack = (number: bigint, held: 'for-cancellation' | 'treasury'): Leg => ({
  fact: 'shares-repurchased',
  class: 'B',
  number: `${number}`,
  held,
});
export const cancelled = (number: bigint): Leg => ({
  fact: 'shares-cancelled',
  class: 'B',
  number: `${number}`,
  from: 'repurchased',
});
export const resold = (number: bigint): Leg => ({ fact: 'treasury-shares-sold', class: 'B', number: `${number}` });
export const issuedTo = ({
  to,
  number,
  basis,
  offer,
}: {
  readonly to: 'public' | 'founder';
  readonly number: bigint;
  readonly basis: string;
  readonly offer?: string;
}): Leg => ({
  fact: 'shares-issued',
  class: to === 'public' ? 'B' : 'A',
  number: `${number}`,
  to,
  basis,
  ...(offer === undefined ? {} : { offer }),
});
/** Nothing is converted where nothing need be. */
export const converted = (number: bigint): readonly Leg[] =>
  number > 0n ? [{ fact: 'shares-converted', class: 'A', into: 'B', number: `${number}`, holder: 'founder' }] : [];
