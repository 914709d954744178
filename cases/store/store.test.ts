/** One suite for every store: what the contract says, held on memory and SQLite here, on PostgreSQL in the e2e test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { openMemoryStore, openSqliteStore } from '../../src/store/index.ts';
import { migrationsFor } from '../../src/store/schema.ts';
import { oldRows, oldStoreId } from './old-store.ts';
import { checkOldStore, storeSuite } from './suite.ts';

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

test('sqlite: a store of the first migration is brought up to date, says the same and goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-old-'));
  const file = join(folder, 'holdfast.db');
  try {
    const database = new DatabaseSync(file);
    database.exec(
      'CREATE TABLE holdfast_migrations (number INTEGER PRIMARY KEY, name text NOT NULL, applied text NOT NULL) STRICT',
    );
    database.exec('CREATE TABLE holdfast_store (id text PRIMARY KEY) STRICT');
    const [first] = migrationsFor('sqlite');
    for (const statement of first?.statements ?? []) database.exec(statement);
    database.prepare('INSERT INTO holdfast_migrations VALUES (1, ?, ?)').run(first?.name ?? '', '2026-11-24');
    database.prepare('INSERT INTO holdfast_store VALUES (?)').run(oldStoreId);
    for (const { table, values } of await oldRows()) {
      database.prepare(`INSERT INTO ${table} VALUES (${values.map(() => '?').join(', ')})`).run(...values);
    }
    database.close();
    const store = await openSqliteStore(file, { create: false });
    await checkOldStore(store);
    await store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
