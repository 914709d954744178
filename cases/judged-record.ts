/** Builds a record out of facts (or opens a bundled one) and judges it: what the data-driven cases share. */
import { readFileSync } from 'node:fs';
import { positionReport } from '../src/app/index.ts';
import { readAsOf } from '../src/exact/index.ts';
import { readYaml } from '../src/files/yaml.ts';
import { type RecordReading, readJson, readRecordDocument } from '../src/record/index.ts';
import { check } from '../src/rulebook/index.ts';

export type FactText = Readonly<Record<string, unknown>>;

export const readFacts = (facts: readonly FactText[]): RecordReading =>
  readRecordDocument(readJson(JSON.stringify({ holdfast: 1, issuer: { id: 'case', name: { en: 'Case' } }, facts })));

export const readBundled = (name: string): RecordReading =>
  readRecordDocument(readYaml(readFileSync(new URL(`../records/${name}.yaml`, import.meta.url), 'utf8')));

/** The findings (with those of past actions that were met) and the position; a record with faults is an error of the case. */
export const judgedRecord = (record: readonly FactText[] | string, asOf: string) => {
  const reading = typeof record === 'string' ? readBundled(record) : readFacts(record);
  if (reading.status === 'refused') throw new Error(`the record is refused: ${JSON.stringify(reading.faults)}`);
  const at = readAsOf(asOf);
  if (at === undefined) throw new Error(`no date: ${asOf}`);
  const { timeline } = reading;
  return { ...check({ timeline, asOf: at, all: true }), position: positionReport({ timeline, asOf: at }) };
};
