/** The suite of every store on PostgreSQL, and what only a server can show: what its role may not do. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startPostgres } from '../../scripts/postgres.ts';
import { StoreFailure } from '../../src/app/index.ts';
import { type Store, verifyStore } from '../../src/app/ledger/index.ts';
import { grantRole, nodeOutside, openPostgresStore, openStore } from '../../src/store/index.ts';
import { eraseFunctions } from '../../src/store/postgres.ts';
import { migrationsFor } from '../../src/store/schema.ts';
import { killWriters } from './kills.ts';
import { oldRows, oldStoreId } from './old-store.ts';
import { checkOldStore, facts, issue, ledgerOn, smallRecord, storeSuite } from './suite.ts';

const server = await startPostgres();
if ('missing' in server) test('postgres: the suite of every store', { skip: server.missing }, () => {});
else {
  after(() => server.stop());
  storeSuite('postgres', async () => {
    const address = await server.database();
    return { store: await openPostgresStore(address), again: () => openPostgresStore(address), remove: async () => {} };
  });

  test('postgres: a store of the first migration is brought up to date, says the same and goes on', async () => {
    const address = await server.database();
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    await client.query('CREATE TABLE holdfast_migrations (number bigint PRIMARY KEY, name text NOT NULL, applied text NOT NULL)');
    await client.query('CREATE TABLE holdfast_store (id text PRIMARY KEY)');
    const [first] = migrationsFor('postgres');
    for (const statement of [...(first?.statements ?? []), ...(eraseFunctions('public')[1] ?? [])]) await client.query(statement);
    await client.query('INSERT INTO holdfast_migrations VALUES (1, $1, $2)', [first?.name, '2026-11-24']);
    await client.query('INSERT INTO holdfast_store VALUES ($1)', [oldStoreId]);
    for (const { table, values } of await oldRows()) {
      await client.query(`INSERT INTO ${table} VALUES (${values.map((_, index) => `$${index + 1}`).join(', ')})`, [...values]);
    }
    await client.end();
    const store = await openPostgresStore(address);
    await checkOldStore(store);
    await store.close();
  });

  test('postgres: a table of migrations that lost a row is told to be damaged', async () => {
    for (const rows of ['number = 1', 'number = 2', 'number >= 2', 'number > 0']) {
      const address = await server.database();
      await (await openPostgresStore(address)).close();
      const client = new pg.Client({ connectionString: address });
      await client.connect();
      await client.query(`DELETE FROM holdfast_migrations WHERE ${rows}`);
      await client.end();
      const isDamaged = (error: unknown): boolean => error instanceof StoreFailure && error.code === 'store-migrations-damaged';
      await assert.rejects(openPostgresStore(address), isDamaged, rows);
    }
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
      'log_entries',
      'withheld',
      'marks',
      'cosignatures',
      'requests',
      'documents',
      'snapshots',
      'members',
      'member_names',
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
      'log_entries SET seq = 1',
      "withheld SET value = 'x'",
      "marks SET value = 'x'",
      'requests SET seq = 1',
      'members SET shares = 1',
      "member_names SET value = 'x'",
      "signing_keys SET sealed = 'x'",
      "holdfast_store SET id = 'x'",
    ]) {
      await assert.rejects(client.query(`UPDATE ${change}`), /permission denied/, change);
    }
    await client.end();
    await admin.end();
  });

  const asked = async (address: string, ...texts: readonly string[]): Promise<readonly Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    try {
      let rows: readonly Record<string, unknown>[] = [];
      for (const text of texts) rows = (await client.query<Record<string, unknown>>(text)).rows;
      return rows;
    } finally {
      await client.end();
    }
  };

  test("postgres: a trigger on the role's own temporary table never runs with the owner's rights", async () => {
    const address = await server.database();
    const role = `holdfast_attacker_${process.pid}`;
    const owner = await openPostgresStore(address);
    await ledgerOn(owner).importRecord(smallRecord());
    await asked(address, `CREATE ROLE ${role} LOGIN PASSWORD 'of-the-tests'`);
    await grantRole(address, role);
    const asRole = Object.assign(new URL(address), { username: role, password: 'of-the-tests' }).href;
    const attack = (table: string, columns: string, row: string, call: string): readonly string[] => [
      `CREATE TEMP TABLE ${table} (${columns})`,
      `CREATE FUNCTION pg_temp.evil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         DELETE FROM public.log_entries; UPDATE public.holdfast_store SET id = 'taken'; RETURN OLD; END $$`,
      `CREATE TRIGGER planted BEFORE DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION pg_temp.evil()`,
      `INSERT INTO ${table} VALUES (${row})`,
      `GRANT ALL ON ${table} TO PUBLIC`,
      `SELECT public.${call} AS erased`,
    ];
    for (const texts of [
      attack('withheld', 'shard bigint, issuer text, seq bigint, path text', "1, 'x', 1, 'p'", "holdfast_erase(1, 'x', 1, 'p')"),
      attack(
        'member_names',
        'shard bigint, issuer text, register bigint, holder text, class text',
        "1, 'x', 1, 'h', 'c'",
        "holdfast_erase_name(1, 'x', 1, 'h', 'c')",
      ),
      attack('documents', 'shard bigint, issuer text, seq bigint', "1, 'x', 1", "holdfast_erase_document(1, 'x', 1)"),
    ]) {
      assert.deepEqual(await asked(asRole, ...texts), [{ erased: false }], texts.at(-1));
    }
    assert.equal(await owner.size('acme'), 6);
    assert.deepEqual(await asked(address, 'SELECT id FROM holdfast_store'), [{ id: owner.id }]);
    await owner.close();
  });

  test("postgres: every function with its owner's rights looks in the store's schema first and the temporary one last", async () => {
    const address = await server.database();
    await asked(address, 'CREATE SCHEMA "the Books"');
    const inSchema = new URL(address);
    inSchema.searchParams.set('options', '-c search_path="the\\ Books"');
    for (const [where, schema] of [
      [address, 'public'],
      [inSchema.href, '"the Books"'],
    ] as const) {
      const store = await openPostgresStore(where);
      const ledger = ledgerOn(store);
      await ledger.importRecord(smallRecord());
      assert.equal((await ledger.erase('acme', 'chan-tai-man')).erased, 2);
      await store.close();
      const functions = await asked(
        address,
        `SELECT proname AS name, proconfig AS config, prosrc AS text FROM pg_proc
         WHERE prosecdef AND pronamespace = '${schema}'::regnamespace ORDER BY proname`,
      );
      const names = functions.map(({ name }) => name);
      assert.deepEqual(names, ['holdfast_erase', 'holdfast_erase_document', 'holdfast_erase_name']);
      for (const { config, text } of functions) {
        assert.deepEqual(config, [`search_path=${schema}, pg_temp`]);
        assert.ok(`${text}`.includes(`DELETE FROM ${schema}.`), `${text}`);
      }
    }
  });

  test('postgres: eight programs that begin an empty database make one store with one key', async () => {
    const address = await server.database();
    const stores = await Promise.all(Array.from({ length: 8 }, () => openPostgresStore(address)));
    await Promise.all(stores.map((store, index) => ledgerOn(store).importRecord(smallRecord(`acme-${index}`))));
    const [store] = stores as [Store];
    assert.equal(new Set(stores.map(({ id }) => id)).size, 1);
    assert.equal((await store.signingKeys()).length, 1);
    const { logs, problems } = await verifyStore({ store, outside: nodeOutside });
    assert.deepEqual([...logs.flatMap((log) => log.problems), ...problems], []);
    for (const one of stores) await one.close();
  });

  test('postgres: a restore that was killed midway leaves no store that opens', async () => {
    const isFailure = (code: string) => (error: unknown) => error instanceof StoreFailure && error.code === code;
    const address = await server.database();
    await assert.rejects(openStore(address, { create: false }), isFailure('store-not-made'));
    const id = '0123456789abcdef';
    const half = await openPostgresStore(address, { create: true, id });
    await ledgerOn(half).importRecord(smallRecord());
    await half.close();
    for (const options of [{ create: true }, { create: false }]) {
      await assert.rejects(openPostgresStore(address, options), isFailure('store-half-restored'));
    }
    await assert.rejects(openPostgresStore(address, { create: true, id }), isFailure('place-not-empty'));
    const other = await server.database();
    const both = await Promise.allSettled([1, 2].map(() => openPostgresStore(other, { create: true, id })));
    const [whole] = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    assert.ok(whole && both.some(({ status }) => status === 'rejected'));
    await whole.restored();
    await whole.close();
    await (await openPostgresStore(other, { create: false })).close();
  });

  test('postgres: a backup is restored into an empty database, which then opens and is sound', async () => {
    const [from, to] = [await server.database(), await server.database()];
    const store = await openPostgresStore(from);
    await ledgerOn(store).importRecord(smallRecord(), 'once');
    await ledgerOn(store).rotateKeys('rotated');
    await store.close();
    const folder = mkdtempSync(join(tmpdir(), 'holdfast-restore-'));
    const program = fileURLToPath(new URL('../../src/cli/holdfast.ts', import.meta.url));
    const run = (...words: readonly string[]): void => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '', XDG_CONFIG_HOME: folder },
      });
      assert.equal(status, 0, `${stdout}${stderr}`);
    };
    try {
      run('backup', join(folder, 'copy'), '--store', from);
      run('restore', join(folder, 'copy'), '--store', to);
      run('verify', '--store', to);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('postgres: what is acknowledged is on the disk, also where the server would not wait', async () => {
    const seen = async (setting: string): Promise<unknown> => {
      const address = new URL(await server.database());
      const database = address.pathname.slice(1);
      await asked(address.href, `ALTER DATABASE "${database}" SET synchronous_commit = ${setting}`);
      await asked(
        address.href,
        'CREATE TABLE seen (setting text)',
        `CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
           INSERT INTO seen VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$`,
      );
      const store = await openPostgresStore(address.href);
      await asked(address.href, 'CREATE TRIGGER note AFTER INSERT ON issuers FOR EACH ROW EXECUTE FUNCTION note()');
      await ledgerOn(store).importRecord(smallRecord());
      await store.close();
      return (await asked(address.href, 'SELECT DISTINCT setting FROM seen'))[0]?.['setting'];
    };
    assert.equal(await seen('off'), 'on');
    assert.equal(await seen('remote_apply'), 'remote_apply');
  });

  const rounds = process.env['HOLDFAST_LONG'] ? 50 : 6;
  test(`postgres: a writer killed ${rounds} times, the server with it every other time`, async () => {
    const where = await server.database();
    // The server goes on for a moment with what a killed program had asked for.
    const open = async (): Promise<Store> => {
      const others = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
        AND backend_type = 'client backend'`;
      while ((await asked(where, others)).length > 0) await sleep(20);
      return openPostgresStore(where);
    };
    const acknowledged = await killWriters({ rounds, where, open, crash: server.crash });
    assert.ok(acknowledged > rounds);
  });

  test('postgres: a connection lost in the middle of a commit leaves no doubt: the same key does it once', async () => {
    const address = await server.database();
    const direct = await openPostgresStore(address);
    await ledgerOn(direct).importRecord(smallRecord());
    for (const answered of [false, true]) {
      const proxy = await cuttingProxy(new URL(address), answered);
      const store = await openPostgresStore(proxy.address);
      const ledger = ledgerOn(store);
      await ledger.record('acme');
      proxy.cutAtAppend();
      const asked = { issuer: 'acme', facts: facts(issue('2023-01-03', '5')), key: `cut-${answered}` };
      await assert.rejects(
        ledger.append(asked),
        (error) => error instanceof StoreFailure && error.code === 'store-connection-lost',
      );
      const size = await direct.size('acme');
      const again = await ledgerOn(direct).append(asked);
      assert.equal(again.status, answered ? 'known' : 'appended');
      assert.equal(await direct.size('acme'), answered ? size : size + 1);
      await proxy.stop();
      await store.close().catch(() => {});
    }
    await direct.close();
  });

  test('postgres: a server that is not there is told, and nothing hangs', async () => {
    await assert.rejects(
      openPostgresStore('postgres://postgres@127.0.0.1:1/postgres'),
      (error) => error instanceof StoreFailure && error.code === 'store-unreachable',
    );
  });

  test('postgres: a store of a later program is refused untouched', async () => {
    const address = await server.database();
    await (await openPostgresStore(address)).close();
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    await client.query("INSERT INTO holdfast_migrations VALUES (99, 'of tomorrow', 'x')");
    await client.end();
    await assert.rejects(openPostgresStore(address), (error) => error instanceof StoreFailure && error.code === 'store-newer');
  });
}

/**
 * A way to the server that breaks at the statement that appends, which is its own commit: before it reaches the server,
 * or after, before the answer comes back.
 */
async function cuttingProxy(target: URL, answered: boolean) {
  let armed = false;
  const sockets = new Set<Socket>();
  const proxy = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const both = [near, far];
    for (const socket of both) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        for (const other of both) other.destroy();
      });
    }
    let cut = false;
    near.on('data', (chunk: Buffer) => {
      if (armed && chunk.includes('holdfast-append')) {
        cut = true;
        if (!answered) {
          near.destroy();
          return;
        }
      }
      far.write(chunk);
    });
    far.on('data', (chunk: Buffer) => {
      if (cut) near.destroy();
      else near.write(chunk);
    });
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const { port } = proxy.address() as AddressInfo;
  return {
    address: Object.assign(new URL(target), { port: `${port}` }).href,
    cutAtAppend: () => {
      armed = true;
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => proxy.close(done));
    },
  };
}
