/** What the tests of remedies share: companies in small, proposals as data, remedies as they come out. */
import assert from 'node:assert/strict';
import {
  type ClearanceRemedy,
  groundOf,
  type Judged,
  judge,
  readProposals,
  remediesFor,
  type Sharing,
} from '../../src/clearance/index.ts';
import { type IssuerRecord, readJson } from '../../src/record/index.ts';
import { type FactText, readBundled, readFacts } from '../judged-record.ts';

export type { FactText };

/** W weighted shares by holder, B ordinary ones of a holder, N with the public. */
export const company = ({
  w,
  n,
  b = {},
  votes = 10n,
  on = '2022-01-03',
  selfExecuting = true,
}: {
  readonly w: Readonly<Record<string, bigint>>;
  readonly n: bigint;
  readonly b?: Readonly<Record<string, bigint>>;
  readonly votes?: bigint;
  readonly on?: string;
  readonly selfExecuting?: boolean;
}): readonly FactText[] => {
  const people = [...new Set([...Object.keys(w), ...Object.keys(b)])];
  const issued = (held: Readonly<Record<string, bigint>>, classId: string) =>
    Object.entries(held).flatMap(([to, number]) =>
      number > 0n ? [{ on, fact: 'shares-issued', class: classId, number: `${number}`, to, basis: 'opening' }] : [],
    );
  return [
    { on, fact: 'class-created', class: 'B', votes: 1, listed: true },
    { on, fact: 'class-created', class: 'A', votes: `${votes}`, weighted: true, convertsInto: 'B' },
    ...people.flatMap((person) => [
      { on, fact: 'person-recorded', person, kind: 'natural', name: { en: person } },
      { on, fact: 'beneficiary-named', person, atListing: true },
      { on, fact: 'director-appointed', person, office: 'executive' },
    ]),
    ...issued(w, 'A'),
    ...issued(b, 'B'),
    ...issued({ public: n }, 'B'),
    { on, fact: 'articles-adopted', selfExecutingCessation: selfExecuting },
    { on, fact: 'exchange-decided', decision: 'approval', rule: '8A.20', number: '1000000000000000000000000000000' },
    { on, fact: 'listed', as: 'primary' },
  ];
};

export const S = company({ w: { x: 120_000_000n, y: 80_000_000n }, n: 800_000_000n });

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) => (typeof one === 'bigint' ? `${one}` : one));

export const recordOf = (facts: readonly FactText[] | string): IssuerRecord => {
  const reading = typeof facts === 'string' ? readBundled(facts) : readFacts(JSON.parse(textOf(facts)));
  assert.ok(reading.status === 'read', reading.status === 'refused' ? JSON.stringify(reading.faults) : '');
  return reading.record;
};

/** A proposal of facts given without dates, judged on a day, with its remedies. */
export const cleared = (
  record: readonly FactText[] | string | IssuerRecord,
  facts: readonly FactText[],
  {
    on = '2022-03-01',
    set,
    sharing = { by: 'ceiling' },
  }: { readonly on?: string; readonly set?: string; readonly sharing?: Sharing } = {},
) => {
  const ground = groundOf({
    record: typeof record === 'string' || Array.isArray(record) ? recordOf(record as never) : (record as IssuerRecord),
    on,
  });
  const text = textOf({ on, facts, ...(set === undefined ? {} : { set }) });
  const read = readJson(text);
  assert.ok(read.status === 'read');
  const { proposals, faults } = readProposals(read.value);
  assert.deepEqual(faults, []);
  const [proposal] = proposals;
  assert.ok(proposal);
  const judged = judge(ground, proposal.facts);
  assert.ok(judged.status === 'judged', judged.status === 'refused' ? JSON.stringify(judged.faults) : '');
  const asked = { ground, proposal, judged, sharing };
  return { ...asked, asked, remedies: remediesFor(asked) };
};

export const buyBack = (number: bigint): readonly FactText[] => [
  { fact: 'shares-repurchased', class: 'B', number, held: 'for-cancellation' },
  { fact: 'shares-cancelled', class: 'B', number, from: 'repurchased' },
];

export const told = ({ action, class: id, shares, leastShares, allocation }: ClearanceRemedy): string =>
  [
    action,
    id ?? '-',
    `${shares ?? '-'}`,
    `${leastShares ?? '-'}`,
    (allocation ?? []).map(({ beneficiary, holder, shares: part }) => `${beneficiary}/${holder}/${part}`).join(','),
  ].join(' ');

export const judgedAgain = (asked: { readonly ground: Parameters<typeof judge>[0] }, remedy: ClearanceRemedy): Judged => {
  const judged = judge(asked.ground, remedy.proposal.facts);
  assert.ok(judged.status === 'judged');
  return judged;
};
