/** The suite of every store on PostgreSQL, and what only a server can show: what its role may not do. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { startPostgres } from '../../scripts/postgres.ts';
import { grantRole, openPostgresStore } from '../../src/store/index.ts';
import { facts, issue, ledgerOn, smallRecord, storeSuite } from './suite.ts';

const server = await startPostgres();
if ('missing' in server) test('postgres: the suite of every store', { skip: server.missing }, () => {});
else {
  after(() => server.stop());
  storeSuite('postgres', async () => {
    const address = await server.database();
    return { store: await openPostgresStore(address), again: () => openPostgresStore(address), remove: async () => {} };
  });

  test("postgres: the application's role adds, reads and erases, and can neither update nor delete", async () => {
    const address = await server.database();
    const owner = await openPostgresStore(address);
    await owner.close();
    const role = `holdfast_app_${process.pid}`;
    const admin = new pg.Client({ connectionString: address });
    await admin.connect();
    await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD 'of-the-tests'`);
    await grantRole(address, role);
    const asRole = Object.assign(new URL(address), { username: role, password: 'of-the-tests' }).href;
    const store = await openPostgresStore(asRole);
    const ledger = ledgerOn(store);
    await ledger.importRecord(smallRecord());
    assert.equal((await ledger.append({ issuer: 'acme', facts: facts(issue('2023-01-03', '5')) })).status, 'appended');
    assert.equal((await ledger.erase('acme', 'chan-tai-man')).erased, 2);
    await store.close();
    const client = new pg.Client({ connectionString: asRole });
    await client.connect();
    const tables = [
      'issuers',
      'heads',
      'entries',
      'withheld',
      'checkpoints',
      'cosignatures',
      'requests',
      'signing_keys',
      'holdfast_migrations',
      'holdfast_store',
    ];
    for (const table of tables) {
      for (const attempt of [
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
        `DROP TABLE ${table}`,
        `ALTER TABLE ${table} ADD COLUMN x text`,
      ]) {
        await assert.rejects(client.query(attempt), /permission denied|must be owner/, attempt);
      }
    }
    for (const change of [
      "issuers SET issuer = 'x'",
      'heads SET shard = 1',
      'entries SET seq = 1',
      "withheld SET value = 'x'",
      "checkpoints SET note = 'x'",
      'requests SET seq = 1',
      "signing_keys SET sealed = 'x'",
      "holdfast_store SET id = 'x'",
    ]) {
      await assert.rejects(client.query(`UPDATE ${change}`), /permission denied/, change);
    }
    await client.end();
    await admin.end();
  });
}
