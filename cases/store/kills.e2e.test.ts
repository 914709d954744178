/** kill -9 loses nothing and doubles nothing: 20 times here, 200 in `npm run test:long` (HOLDFAST_LONG). */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSqliteStore } from '../../src/store/index.ts';
import { killWriters } from './kills.ts';

const rounds = process.env['HOLDFAST_LONG'] ? 200 : 20;

test(`sqlite: a writer killed ${rounds} times at random instants`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-kills-'));
  const where = join(folder, 'holdfast.db');
  try {
    const acknowledged = await killWriters({
      rounds,
      where,
      open: () => openSqliteStore(where, { create: true }),
      crash: undefined,
    });
    assert.ok(acknowledged > rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
