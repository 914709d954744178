/** Every record and every kind of fact comes back from its normal form, which does not change when it is written again. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readYaml } from '../files/yaml.ts';
import { readRecordDocument, readRecordLines, recordLines } from './index.ts';

const records = globSync('records/*.yaml', { cwd: new URL('../..', import.meta.url) });

test('there are records to write', () => assert.ok(records.length >= 9));

for (const name of records) {
  test(`${name} comes back from its normal form`, () => {
    const first = readRecordDocument(readYaml(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')));
    assert.equal(first.status, 'read');
    const lines = [...recordLines(first.record)];
    const reader = readRecordLines();
    for (const line of lines) reader.push(line);
    const second = reader.end();
    assert.equal(second.status, 'read');
    assert.deepEqual([...recordLines(second.record)], lines);
    const bare = (facts: readonly object[]) => facts.map((fact) => ({ ...fact, line: 0, column: 0 }));
    assert.deepEqual(bare(second.record.facts), bare(first.record.facts));
    assert.deepEqual({ ...second.record, facts: [] }, { ...first.record, facts: [] });
  });
}
