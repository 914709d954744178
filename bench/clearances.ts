/** What the clearances of the benchmark and its test are about, and how one is made: the same in Node and in a browser. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type * as library from '../src/index.ts';

/** A bundled record as JSON, which a page can read without a reader of YAML. */
export const recordText = (name: string): string =>
  JSON.stringify(
    parse(readFileSync(new URL(`../records/${name}.yaml`, import.meta.url), 'utf8'), { schema: 'failsafe' }),
    (_key, value: unknown) => (value === 'true' ? true : value === 'false' ? false : value),
  );

/** A buy-back of SenseTime that asks for a conversion: the proposal with the most to work out. */
export const buyBack = JSON.stringify({
  on: '2024-03-28',
  set: 'buy-back',
  facts: [
    { fact: 'shares-repurchased', class: 'B', number: '1,000,000', held: 'for-cancellation' },
    { fact: 'shares-cancelled', class: 'B', number: '1,000,000', from: 'repurchased' },
  ],
});

export type Library = typeof library;
export type Question = { readonly record: string; readonly proposal: string; readonly times: number };
export type Answer = { readonly json: string; readonly milliseconds: readonly number[] };

/** Clears a proposal so many times once the record is loaded; runs by itself in a page, so it may name nothing around it. */
export const clearedTimes = (holdfast: Library, { record: text, proposal: asked, times }: Question): Answer => {
  const reading = holdfast.readRecordDocument(holdfast.readJson(text));
  const value = holdfast.readJson(asked);
  if (reading.status === 'refused' || value.status === 'refused') throw new Error('the record or the proposal does not read');
  const [proposal] = holdfast.clearance.readProposals(value.value).proposals;
  if (proposal === undefined) throw new Error('nothing is proposed');
  const milliseconds: number[] = [];
  let json = '';
  for (let run = 0; run < times; run += 1) {
    const started = performance.now();
    const cleared = holdfast.clearProposal({ record: reading.record, proposal });
    milliseconds.push(performance.now() - started);
    if (cleared.status === 'refused') throw new Error(`refused: ${JSON.stringify(cleared.faults)}`);
    if (run === times - 1) json = JSON.stringify(holdfast.clearanceJson(cleared));
  }
  return { json, milliseconds };
};

/** The same in a page that has the library as `holdfast`. */
export const inPage = (question: Question): string => `(${clearedTimes.toString()})(holdfast, ${JSON.stringify(question)})`;
