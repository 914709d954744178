import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rulebookDigest } from '../src/app/ledger/index.ts';
import { sourceDigest } from '../src/rulebook/index.ts';
import { nodeOutside } from '../src/store/index.ts';
import { sourceDigestFile } from './source-digest.ts';

test('the hash of the sources that the program carries is that of its sources', () => {
  const carried = readFileSync(new URL('../src/rulebook/source-digest.ts', import.meta.url), 'utf8');
  assert.equal(carried, sourceDigestFile(), 'the sources have changed: run node scripts/source-digest.ts --write');
});

test('the rulebook of another program is another one, though its Rules have the same titles and dates', () => {
  assert.match(sourceDigest, /^[0-9a-f]{64}$/);
  assert.notEqual(rulebookDigest(nodeOutside, 'a'.repeat(64)), rulebookDigest(nodeOutside));
  assert.equal(rulebookDigest(nodeOutside, sourceDigest), rulebookDigest(nodeOutside));
});
