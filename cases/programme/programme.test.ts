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
  readonly expect: { readonly asProposed: string; readonly schedule: string; readonly dates: string; readonly least: string };
};

const read = (name: string): unknown => parse(readFileSync(new URL(name, import.meta.url), 'utf8'), { schema: 'failsafe' });
const { source, cases } = read('programmes.yaml') as { readonly source: string; readonly cases: readonly Case[] };
const bases = read('../bases.yaml') as Readonly<Record<string, readonly FactText[]>>;

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, inner: unknown) => (inner === 'true' ? true : inner === 'false' ? false : inner));

const recordOf = ({ record, base }: Case): IssuerRecord => {
  const reading = record === undefined ? readFacts(plain(bases[base ?? '']) as FactText[]) : readBundled(record);
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
  });
}
