/** Programmes as data: what they need as proposed, and the schedule that converts the fewest. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { planProgramme, readProposals } from '../../src/clearance/index.ts';
import { type IssuerRecord, readJson } from '../../src/record/index.ts';
import { type FactText, readBundled, readFacts } from '../judged-record.ts';

type Case = {
  readonly title: string;
  readonly record?: string;
  readonly base?: string;
  readonly proposals?: readonly unknown[];
  readonly batches?: { readonly on: readonly string[]; readonly number: string };
  readonly company?: Company;
  readonly expect: {
    readonly asProposed: string;
    readonly schedule: string;
    readonly dates: string;
    readonly least: string;
    readonly permitted?: string;
    readonly asProposedPermitted?: string;
    readonly elected?: string;
    readonly fixed?: readonly string[];
    readonly movedTo?: readonly string[];
    readonly notices?: readonly Readonly<Record<string, string>>[];
  };
};

/** WVR shares of ten votes, or so many, by holder, ordinary shares of the public and of x, and what else is on record. */
type Company = {
  readonly votes?: string;
  readonly held?: Readonly<Record<string, string>>;
  readonly public?: string;
  readonly ordinary?: string;
  readonly more?: readonly FactText[];
};

const factsOf = ({
  held = { x: '80,000,000' },
  public: bought = '100,000,000',
  ordinary,
  votes = '10',
  more = [],
}: Company): readonly FactText[] => {
  const day = { on: '2025-01-02' };
  const issued = (id: string, number: string, to: string) => ({
    ...day,
    fact: 'shares-issued',
    class: id,
    number,
    to,
    basis: 'opening',
  });
  return [
    { ...day, fact: 'class-created', class: 'B', votes: '1', listed: true },
    { ...day, fact: 'class-created', class: 'A', votes, weighted: true, convertsInto: 'B' },
    ...Object.entries(held).flatMap(([person, number]) => [
      { ...day, fact: 'person-recorded', person, kind: 'natural', name: { en: person } },
      { ...day, fact: 'beneficiary-named', person, atListing: true },
      { ...day, fact: 'director-appointed', person, office: 'executive' },
      issued('A', number, person),
    ]),
    ...(ordinary === undefined ? [] : [issued('B', ordinary, 'x')]),
    issued('B', bought, 'public'),
    { ...day, fact: 'articles-adopted', selfExecutingCessation: true, specialResolution: '3/4', requisition: '1/10' },
    { ...day, fact: 'listed', as: 'primary' },
    ...more,
  ];
};

const read = (name: string): unknown => parse(readFileSync(new URL(name, import.meta.url), 'utf8'), { schema: 'failsafe' });
const { source, cases } = read('programmes.yaml') as { readonly source: string; readonly cases: readonly Case[] };
const bases = read('../bases.yaml') as Readonly<Record<string, readonly FactText[]>>;

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, inner: unknown) => (inner === 'true' ? true : inner === 'false' ? false : inner));

const recordOf = ({ record, base, company }: Case): IssuerRecord => {
  const facts = company === undefined ? bases[base ?? ''] : factsOf(company);
  const reading = record === undefined ? readFacts(plain(facts) as FactText[]) : readBundled(record);
  if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults));
  return reading.record;
};

test('the programmes name their source', () => assert.ok(source.length > 0 && cases.length >= 5));

for (const one of cases) {
  test(one.title, () => {
    const given =
      one.proposals ??
      one.batches?.on.map((on) => ({
        on,
        facts: [{ fact: 'shares-cancelled', class: 'B', number: one.batches?.number, from: 'repurchased' }],
      }));
    const text = readJson(JSON.stringify(plain(given)));
    assert.ok(text.status === 'read');
    const { proposals, faults } = readProposals(text.value);
    assert.deepEqual(faults, []);
    const plan = planProgramme({ record: recordOf(one), proposals, sharing: { by: 'least' } });
    if (plan.status === 'refused') throw new Error(JSON.stringify(plan.faults));
    const digits = (quantity: string): bigint => BigInt(quantity.replaceAll(',', ''));
    assert.equal(plan.asProposed.converted, digits(one.expect.asProposed));
    assert.equal(plan.schedule.converted, digits(one.expect.schedule));
    assert.equal(`${plan.schedule.dates}`, one.expect.dates);
    assert.equal(plan.least, one.expect.least);
    const { permitted, asProposedPermitted, elected, fixed, movedTo, notices } = one.expect;
    if (permitted !== undefined) assert.equal(plan.schedule.permitted, permitted);
    if (asProposedPermitted !== undefined) assert.equal(plan.asProposed.permitted, asProposedPermitted);
    if (elected !== undefined) assert.equal(plan.schedule.elected, digits(elected));
    if (fixed !== undefined) assert.deepEqual(plan.fixed.map(String), fixed);
    assert.deepEqual(
      plan.schedule.notices.map(({ code, values }) => ({ code, ...values })),
      notices ?? [],
    );
    if (movedTo !== undefined)
      assert.deepEqual(
        plan.free.map((lot) => lot.movedTo),
        movedTo,
      );
  });
}
