import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { recordSchema } from '../src/app/schema.ts';
import { pages } from './reference.ts';

for (const [name, text] of Object.entries(pages())) {
  test(`docs/reference/${name} is what the code says (node run.cjs scripts/reference.ts --write renews it)`, () => {
    assert.equal(readFileSync(new URL(`../docs/reference/${name}`, import.meta.url), 'utf8'), text);
  });
}

test('the bundled records keep the published JSON Schema, and a misspelt field does not', () => {
  const validate = new Ajv.Ajv2020({ strict: false, allErrors: false }).compile(recordSchema());
  for (const name of [
    'sensetime',
    'xiaomi',
    'minimax',
    'kanzhun',
    'horizon',
    'xiaomi-2024-11',
    'xiaomi-2026-02',
    'bilibili',
    'kingsoft-cloud',
  ]) {
    const record: unknown = parse(readFileSync(new URL(`../records/${name}.yaml`, import.meta.url), 'utf8'));
    assert.ok(validate(record), `${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
  }
  assert.equal(
    validate({
      holdfast: 1,
      issuer: { id: 'x', name: { en: 'X' } },
      facts: [{ on: '2024-01-02', fact: 'delisted', reason: 'none' }],
    }),
    false,
  );
});
