/** The proposals of 2026 as what-if: counsel's question without the pack, an answer with it, and only where they would apply. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAsOf } from '../src/exact/index.ts';
import { check, scenarioCalled } from '../src/rulebook/index.ts';
import { readFacts } from './judged-record.ts';

const judged = (
  { votes, listedOn, value }: { readonly votes: number; readonly listedOn: string; readonly value: string },
  scenarioName?: string,
) => {
  const reading = readFacts([
    { on: listedOn, fact: 'class-created', class: 'B', votes: 1, listed: true },
    { on: listedOn, fact: 'class-created', class: 'A', votes, weighted: true, convertsInto: 'B' },
    { on: listedOn, fact: 'person-recorded', person: 'x', kind: 'natural', name: { en: 'X' } },
    { on: listedOn, fact: 'beneficiary-named', person: 'x', atListing: true },
    { on: listedOn, fact: 'shares-issued', class: 'A', number: 60, to: 'x', basis: 'opening' },
    { on: listedOn, fact: 'shares-issued', class: 'B', number: 940, basis: 'opening' },
    { on: listedOn, fact: 'listed', as: 'primary', marketCapitalisation: value },
  ]);
  if (reading.status === 'refused') assert.fail(JSON.stringify(reading.faults));
  const scenario = scenarioName === undefined ? undefined : scenarioCalled(scenarioName);
  const { findings } = check({ timeline: reading.timeline, asOf: readAsOf('2026-11-01') ?? assert.fail(), scenario });
  return (rule: string) => findings.find((finding) => finding.rule === rule);
};

test('20 votes of a large issuer listed since: for counsel without the pack, within the limit with it', () => {
  const large = { votes: 20, listedOn: '2026-09-01', value: '206,195,598,693' };
  assert.equal(judged(large)('8A.10')?.outcome, 'needs-counsel');
  const supposed = judged(large, 'july-2026')('8A.10');
  assert.deepEqual([supposed?.outcome, supposed?.modifiedBy], ['met', 'scenario:july-2026']);
  assert.equal(judged({ ...large, votes: 21 }, 'july-2026')('8A.10')?.outcome, 'breached');
});

test('the pack gives nothing to a smaller issuer', () => {
  const small = { votes: 20, listedOn: '2026-09-01', value: '39,999,999,999' };
  assert.equal(judged(small, 'july-2026')('8A.10')?.outcome, 'breached');
});

test('6% at HK$100 billion: for the Exchange before 24 July 2026, for counsel after, met in the scenario', () => {
  const stake = { votes: 10, value: '100,000,000,000' };
  assert.equal(judged({ ...stake, listedOn: '2026-07-23' })('8A.12')?.outcome, 'needs-exchange');
  assert.equal(judged({ ...stake, listedOn: '2026-07-24' })('8A.12')?.outcome, 'needs-counsel');
  assert.equal(judged({ ...stake, listedOn: '2026-07-24' }, 'july-2026')('8A.12')?.outcome, 'met');
});

test('the floor of the scenario falls to 5% exactly where that is worth HK$4 billion', () => {
  const minimumAt = (value: string): readonly [string | undefined, string | undefined] => {
    const figures = judged({ votes: 10, listedOn: '2026-09-01', value }, 'july-2026')('8A.12')?.figures;
    return [`${figures?.['minimumPart']}`, `${figures?.['minimumWhole']}`];
  };
  assert.deepEqual(minimumAt('79,999,999,999'), ['4000000000', '79999999999']);
  assert.deepEqual(minimumAt('80,000,000,000'), ['1', '20']);
  assert.deepEqual(minimumAt('80,000,000,001'), ['1', '20']);
  assert.deepEqual(minimumAt('40,000,000,000'), ['1', '10']);
  assert.deepEqual(minimumAt('40,000,000,001'), ['4000000000', '40000000001']);
});

test('a scenario that nobody wrote is none', () => assert.equal(scenarioCalled('july-2027'), undefined));
