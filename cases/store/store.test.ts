/** One suite for every store: what the contract says, held on memory and SQLite here, on PostgreSQL in the e2e test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMemoryStore, openSqliteStore } from '../../src/store/index.ts';
import { storeSuite } from './suite.ts';

storeSuite('memory', async () => ({ store: openMemoryStore(), again: undefined, remove: async () => {} }));

storeSuite('sqlite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-store-'));
  const file = join(folder, 'holdfast.db');
  return {
    store: await openSqliteStore(file, { create: true }),
    again: () => openSqliteStore(file, { create: false }),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
});
