/** Instruments by line: those that take something away never read as the same, ordinary wordings are never told to miss what they say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readInstrument } from '../../src/documents/index.ts';
import { requirements } from '../../src/rulebook/index.ts';
import { askedOf, compareReadings } from '../../src/undertaking/index.ts';

type Edit = { readonly line: number; readonly drop: number; readonly put: readonly string[] };
type Case = { readonly title: string; readonly base: string; readonly edits: readonly Edit[] };

const here = join(dirname(fileURLToPath(import.meta.url)), 'reviewed');
const casesIn = (name: string): readonly Case[] =>
  (parse(readFileSync(join(here, `${name}.yaml`), 'utf8')) as { readonly cases: readonly Case[] }).cases;
const textOf = ({ base, edits }: Case): string => {
  const lines = readFileSync(join(here, `${base}.txt`), 'utf8').split('\n');
  for (const { line, drop, put } of edits.toReversed()) lines.splice(line - 1, drop, ...put);
  return lines.join('\n');
};
const compared = (one: Case) => {
  const reading = readInstrument(textOf(one));
  const asked = { values: askedOf(reading.values, requirements), terms: [], unplaced: [] };
  return compareReadings(reading, asked);
};
const told = (cases: readonly Case[], status: string): readonly string[] =>
  cases.filter((one) => compared(one).status === status).map(({ title }) => title);

test('no instrument that takes something away reads as the same', () => {
  const cases = casesIn('weakened');
  assert.ok(cases.length > 180, `only ${cases.length}`);
  assert.deepEqual(told(cases, 'same'), []);
});

test('ordinary wordings of the same terms read as the same, or are told to be unread', () => {
  const cases = casesIn('ordinary');
  assert.ok(cases.length > 70, `only ${cases.length}`);
  const same = told(cases, 'same').length;
  assert.ok(same * 100 >= cases.length * 94, `${same} of ${cases.length}`);
  // That shareholders may enforce does not say that it is given for their benefit.
  assert.deepEqual(told(cases, 'different'), ['letter enf-any-one']);
});
