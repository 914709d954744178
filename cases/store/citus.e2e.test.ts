/**
 * The suite of every store on a Citus cluster, distributed: HOLDFAST_TEST_CITUS_URL is the address of a coordinator's
 * database with the extension and its workers. Each store gets a schema of its own there, which is dropped afterwards.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { openPostgresStore } from '../../src/store/index.ts';
import { logTables, memberTables } from '../../src/store/schema.ts';
import { storeSuite } from './suite.ts';

const given = process.env['HOLDFAST_TEST_CITUS_URL'];

if (given === undefined) test('citus: the suite of every store', { skip: 'HOLDFAST_TEST_CITUS_URL names no cluster' }, () => {});
else {
  let made = 0;
  const ask = async (text: string, address = given): Promise<readonly Record<string, string>[]> => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    try {
      return (await client.query<Record<string, string>>(text)).rows;
    } finally {
      await client.end();
    }
  };
  const schema = async (): Promise<{ readonly address: string; readonly remove: () => Promise<void> }> => {
    made += 1;
    const name = `holdfast_test_${process.pid}_${made}`;
    await ask(`CREATE SCHEMA ${name}`);
    const address = new URL(given);
    address.searchParams.set('options', `-c search_path=${name}`);
    return { address: address.href, remove: async () => void (await ask(`DROP SCHEMA ${name} CASCADE`)) };
  };

  storeSuite('citus', async () => {
    const { address, remove } = await schema();
    return { store: await openPostgresStore(address), again: () => openPostgresStore(address), remove };
  });

  test('citus: every table of issuers and holders is spread by its shard, and lies together by it', async () => {
    const { address, remove } = await schema();
    await (await openPostgresStore(address)).close();
    await (await openPostgresStore(address)).close();
    const rows = await ask(
      'SELECT logicalrelid::text AS name, partmethod AS how, colocationid AS beside, partkey IS NOT NULL AS keyed FROM pg_dist_partition',
      address,
    );
    const own = rows.filter(({ name }) => [...logTables, ...memberTables].includes(name as 'issuers'));
    assert.deepEqual(own.map(({ name }) => name).sort(), [...logTables, ...memberTables].sort());
    assert.ok(own.every(({ how }) => how === 'h'));
    assert.equal(new Set(own.map(({ beside }) => beside)).size, 1);
    await remove();
  });
}
