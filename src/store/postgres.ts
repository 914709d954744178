import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { StoreFailure } from '../app/index.ts';
import type { Batch, Erasable, Member, NewEntry, Store } from '../app/ledger/index.ts';
import { toldAddress } from './address.ts';
import type { OpenOptions } from './database.ts';
import { type Bulk, databaseStore } from './database.ts';
import { binaryRows } from './postgres-copy.ts';
import { documentPartBytes, grantsFor, logTables, memberShard, memberTables, migrationsFor, type Tables } from './schema.ts';
import { idOfStore, inParts, newStoreId, refuseUnknown } from './sqlite.ts';

/**
 * Opens a store on PostgreSQL. The address may be that of an owner, who brings the tables up to date, or of a role that
 * may only add and read (`holdfast grant`): then the tables must be there. Where the database is a Citus cluster the
 * tables are distributed by `shard`.
 */
export const openPostgresStore = async (
  address: string,
  { create = true, id: wantedId }: Partial<OpenOptions> = {},
): Promise<Store> => {
  const told = toldAddress(address);
  const pool = new pg.Pool({
    connectionString: address,
    max: 8,
    connectionTimeoutMillis: 10_000,
    application_name: 'holdfast',
    onConnect: commitDurably,
  });
  // A connection that breaks is thrown away; whoever uses it hears of it from his query.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    return storeOn({ pool, told, id: await migrate(pool, { told, create, wantedId }) });
  } catch (error) {
    await pool.end();
    throw error instanceof StoreFailure ? error : postgresFailure(error, told);
  }
};

/** What is acknowledged is on the disk, whatever the server's setting is; where it asks for more than that, it stays. */
const commitDurably = async (client: pg.ClientBase): Promise<void> => {
  await client.query("SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'");
};

const storeOn = ({ pool, told, id }: { readonly pool: pg.Pool; readonly told: string; readonly id: string }): Store => {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return databaseStore({
    id,
    db,
    write: async (shard, batch) => {
      if (batch.expected === 0 || batch.count > mostInStatement) {
        return transaction(pool, (client) => writeInTransaction(client, shard, batch));
      }
      const { rowCount } = await pool.query(appendOf(shard, batch));
      if (rowCount !== batch.count) throw new StoreFailure('no-such-issuer', { issuer: batch.issuer });
    },
    load: ({ shard, issuer, expected, bulk, batch }) =>
      transaction(pool, async (client) => {
        await lockHead(client, shard, issuer);
        await copyBulk(client, { shard, issuer, seq: expected, bulk });
        await writeInTransaction(client, shard, await batch());
      }),
    pages: async function* <Row>(query: { readonly sql: string; readonly parameters: readonly unknown[] }, pageSize: number) {
      const client = await pool.connect();
      let isDone = false;
      try {
        await client.query('BEGIN');
        await client.query({ text: `DECLARE of_rows NO SCROLL CURSOR FOR ${query.sql}`, values: [...query.parameters] });
        for (;;) {
          const { rows } = await client.query(`FETCH FORWARD ${pageSize} FROM of_rows`);
          if (rows.length === 0) break;
          yield rows as Row[];
        }
        await client.query('COMMIT');
        isDone = true;
      } finally {
        // Whoever stops in the middle leaves a transaction open: the connection goes with it.
        client.release(!isDone);
      }
    },
    alone: (shard, issuer, work) =>
      db.transaction().execute(async (open) => {
        await open
          .selectFrom('heads')
          .select('latch')
          .where('shard', '=', shard)
          .where('issuer', '=', issuer)
          .forUpdate()
          .execute();
        return work(open);
      }),
    erase: (shard, issuer, what) =>
      db.transaction().execute(async (open) => {
        let removed = 0;
        for (const one of what) {
          const { rows } = await sql<{ erased: boolean }>`SELECT ${eraseCall(shard, issuer, one)} AS erased`.execute(open);
          if (rows[0]?.erased) removed += 1;
        }
        return removed;
      }),
    damage: async () => [],
    restored: async () => {
      await pool.query('UPDATE holdfast_store SET restoring = NULL');
    },
    failure: (error) => postgresFailure(error, told),
    isTaken,
    close: () => db.destroy(),
  });
};

/** A key that is there already. Where Citus copies into a shard it tells that under the code of an inner error. */
const isTaken = (error: unknown): boolean => {
  const { code, message = '' } = error as { readonly code?: string; readonly message?: string };
  return code === '23505' || (code === 'XX000' && message.startsWith('duplicate key value'));
};

/** What breaks in a transaction takes its connection with it. */
const transaction = async <T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
};

const lockHead = (client: pg.PoolClient, shard: number, issuer: string) =>
  client.query('SELECT latch FROM heads WHERE shard = $1 AND issuer = $2 FOR UPDATE', [shard, issuer]);

/** More entries than this are copied in. */
const mostInStatement = 40;

/**
 * An append of a few entries is one statement, so one message and one commit: it takes the lock on the head, then writes.
 * What it read before it got the lock may be old; the primary keys refuse what somebody else wrote meanwhile.
 */
const appendOf = (shard: number, { issuer, expected, entries, marks, key }: Batch) => {
  const rows = [...entries];
  const [first] = rows;
  if (rows.length === 1 && first !== undefined && first.withheld.length === 0 && marks.length === 0 && key === undefined) {
    const { seq, bytes, leaf, checkpoint } = first;
    return { name: 'holdfast-append-one', text: appendOne, values: [shard, issuer, seq, bytes, leaf, checkpoint ?? null] };
  }
  const withheld = rows.flatMap((row) => row.withheld.map((value) => ({ ...value, seq: row.seq })));
  const columns = <Row>(of: readonly Row[], names: readonly (keyof Row)[]): unknown[] =>
    names.map((name) => of.map((row) => row[name] ?? null));
  return {
    name: 'holdfast-append',
    text: appendSeveral,
    values: [
      shard,
      issuer,
      ...columns(rows, ['seq', 'bytes', 'leaf', 'checkpoint']),
      ...columns(withheld, ['seq', 'path', 'salt', 'value']),
      ...columns(marks, ['kind', 'value', 'seq']),
      key ?? null,
      expected,
    ],
  };
};

const head = 'WITH head AS MATERIALIZED (SELECT latch FROM heads WHERE shard = $1 AND issuer = $2 FOR UPDATE)';

/** The common case without a table expression: half the time of the one below. */
const appendOne = `INSERT INTO log_entries (shard, issuer, seq, bytes, leaf, checkpoint)
  SELECT shard, issuer, $3::bigint, $4::bytea, $5::bytea, $6::text FROM heads WHERE shard = $1 AND issuer = $2 FOR UPDATE`;

const appendSeveral = `${head},
  of_withheld AS (
    INSERT INTO withheld (shard, issuer, seq, path, salt, value)
    SELECT $1::bigint, $2::text, given.* FROM head, unnest($7::bigint[], $8::text[], $9::bytea[], $10::text[]) AS given),
  of_marks AS (
    INSERT INTO marks (shard, issuer, kind, value, seq)
    SELECT $1::bigint, $2::text, given.* FROM head, unnest($11::text[], $12::text[], $13::bigint[]) AS given),
  of_requests AS (
    INSERT INTO requests (shard, issuer, key, seq)
    SELECT $1::bigint, $2::text, $14::text, $15::bigint FROM head WHERE $14::text IS NOT NULL)
  INSERT INTO log_entries (shard, issuer, seq, bytes, leaf, checkpoint)
  SELECT $1::bigint, $2::text, given.* FROM head, unnest($3::bigint[], $4::bytea[], $5::bytea[], $6::text[]) AS given`;

/** An append of many, or the first one, which makes the issuer with its head. */
const writeInTransaction = async (client: pg.PoolClient, shard: number, batch: Batch): Promise<void> => {
  const { issuer, expected, entries, marks, key } = batch;
  if (expected === 0) {
    await client.query('INSERT INTO issuers VALUES ($1, $2) ON CONFLICT DO NOTHING', [shard, issuer]);
    await client.query('INSERT INTO heads VALUES ($1, $2, 0) ON CONFLICT DO NOTHING', [shard, issuer]);
  }
  await lockHead(client, shard, issuer);
  const withheld: (NewEntry['withheld'][number] & { readonly seq: number })[] = [];
  const flushWithheld = async (): Promise<void> => {
    const rows = withheld.splice(0);
    const write = ({ seq, path, salt, value }: (typeof rows)[number], row: Row): void =>
      row.int8(shard).text(issuer).int8(seq).text(path).bytes(salt).text(value).end();
    await copyRows(client, { table: 'withheld', columns: 6, rows, write });
  };
  let part: NewEntry[] = [];
  const flush = async (): Promise<void> => {
    const write = ({ seq, bytes, leaf, checkpoint }: NewEntry, row: Row): void =>
      row.int8(shard).text(issuer).int8(seq).bytes(bytes).bytes(leaf).text(checkpoint).end();
    await copyRows(client, { table: 'log_entries', columns: 6, rows: part, write });
    if (withheld.length > 0) await flushWithheld();
    part = [];
  };
  for (const entry of entries) {
    part.push(entry);
    for (const value of entry.withheld) withheld.push({ ...value, seq: entry.seq });
    if (part.length >= rowsInCopy) await flush();
  }
  await flush();
  if (marks.length > 0) {
    const write = ({ kind, value, seq }: Batch['marks'][number], row: Row): void =>
      row.int8(shard).text(issuer).text(kind).text(value).int8(seq).end();
    await copyRows(client, { table: 'marks', columns: 5, rows: marks, write });
  }
  if (key !== undefined) {
    await client.query('INSERT INTO requests (shard, issuer, key, seq) VALUES ($1, $2, $3, $4)', [shard, issuer, key, expected]);
  }
};

/** So many rows go in one COPY: memory stays flat, and a wrong line is known. */
const rowsInCopy = 20_000;

type Row = ReturnType<typeof binaryRows>['row'];

const copyRows = async <T>(
  client: pg.PoolClient,
  {
    table,
    columns,
    rows,
    write,
  }: {
    readonly table: string;
    readonly columns: number;
    readonly rows: readonly T[];
    readonly write: (value: T, row: Row) => void;
  },
): Promise<void> => {
  const copy = binaryRows(columns);
  for (const value of rows) write(value, copy.row);
  await pipeline(Readable.from(copy.chunks()), client.query(copyFrom(`COPY ${table} FROM STDIN (FORMAT binary)`)));
};

const copyBulk = async (
  client: pg.PoolClient,
  { shard, issuer, seq, bulk }: { readonly shard: number; readonly issuer: string; readonly seq: number; readonly bulk: Bulk },
): Promise<void> => {
  if (bulk.table === 'members') return copyMembers(client, { shard, issuer, register: seq }, bulk.members);
  let part = 0;
  for await (const bytes of inParts(bulk.pieces, documentPartBytes)) {
    await client.query('INSERT INTO documents VALUES ($1, $2, $3, $4, $5)', [shard, issuer, seq, part, bytes]);
    part += 1;
  }
};

const copyMembers = async (
  client: pg.PoolClient,
  key: { readonly shard: number; readonly issuer: string; readonly register: number },
  pages: AsyncIterable<readonly Member[]>,
): Promise<void> => {
  const { shard, issuer, register } = key;
  const writeMember = ({ holder, class: of, shares, nominee, line, commitment }: Member, row: Row): void =>
    row
      .int8(memberShard(shard, holder))
      .text(issuer)
      .int8(register)
      .text(holder)
      .text(of)
      .numeric(shares)
      .text(nominee)
      .int8(line)
      .bytes(commitment)
      .end();
  const writeName = ({ holder, class: of, name }: Member, row: Row): void =>
    row
      .int8(memberShard(shard, holder))
      .text(issuer)
      .int8(register)
      .text(holder)
      .text(of)
      .bytes(name?.salt)
      .text(name?.value)
      .end();
  let part: Member[] = [];
  const flush = async (): Promise<void> => {
    try {
      await copyRows(client, { table: 'members', columns: 9, rows: part, write: writeMember });
    } catch (error) {
      const doubled = isTaken(error)
        ? doubledIn(part, error as { readonly where?: string; readonly detail?: string })
        : undefined;
      if (doubled === undefined) throw error;
      throw new StoreFailure('register-doubled', { line: `${doubled.line}`, holder: doubled.holder, class: doubled.class });
    }
    const named = part.filter(({ name }) => name !== undefined);
    if (named.length > 0) await copyRows(client, { table: 'member_names', columns: 7, rows: named, write: writeName });
    part = [];
  };
  for await (const page of pages) {
    for (const member of page) part.push(member);
    if (part.length >= rowsInCopy) await flush();
  }
  if (part.length > 0) await flush();
};

/** The member whose line is there already: by its place in the COPY, or by its key where the server tells only that. */
const doubledIn = (
  part: readonly Member[],
  { where = '', detail = '' }: { readonly where?: string; readonly detail?: string },
): Member | undefined => {
  const place = /line (\d+)/.exec(where)?.[1];
  if (place !== undefined) return part[Number(place) - 1];
  return part.findLast(({ holder, class: of }) => detail.includes(`, ${holder}, ${of})`));
};

/** Who starts two programs at once on an empty database makes it once: the lock is held to the end of the transaction. */
const migrationLock = 4_843_018;

const migrate = async (
  pool: pg.Pool,
  { told, create, wantedId }: { readonly told: string; readonly create: boolean; readonly wantedId: string | undefined },
): Promise<string> => {
  const known = migrationsFor('postgres');
  const client = await pool.connect();
  try {
    const { rows: there } = await client.query<{ found: string | null }>("SELECT to_regclass('holdfast_migrations') AS found");
    const applied = async () =>
      (
        await client.query<{ number: string; name: string }>('SELECT number, name FROM holdfast_migrations ORDER BY number')
      ).rows.map(({ number, name }) => ({ number: Number(number), name }));
    const before = there[0]?.found ? await applied() : [];
    if (before.length === 0 && !create) throw new StoreFailure('store-not-made', { store: told });
    refuseUnknown(before, known, told);
    if (before.length > 0 && wantedId !== undefined) throw new StoreFailure('place-not-empty', { place: told });
    if (before.length < known.length) {
      await client.query('BEGIN');
      await client.query(`SELECT pg_advisory_xact_lock(${migrationLock})`);
      await client.query(
        'CREATE TABLE IF NOT EXISTS holdfast_migrations (number bigint PRIMARY KEY, name text NOT NULL, applied text NOT NULL)',
      );
      await client.query('CREATE TABLE IF NOT EXISTS holdfast_store (id text PRIMARY KEY)');
      const done = await applied();
      if (done.length > 0 && wantedId !== undefined) throw new StoreFailure('place-not-empty', { place: told });
      const schema = await schemaOf(client);
      for (const { number, name, statements } of known.slice(done.length)) {
        for (const statement of statements) await client.query(statement);
        for (const statement of eraseFunctions(schema)[number] ?? []) await client.query(statement);
        await client.query('INSERT INTO holdfast_migrations (number, name, applied) VALUES ($1, $2, $3)', [
          number,
          name,
          new Date().toISOString(),
        ]);
      }
      await client.query(
        'INSERT INTO holdfast_store (id, restoring) SELECT $1, $2 WHERE NOT EXISTS (SELECT 1 FROM holdfast_store)',
        [wantedId ?? newStoreId(), wantedId === undefined ? null : new Date().toISOString()],
      );
      await client.query('COMMIT');
    }
    const { rows } = await client.query<{ id: string; restoring: string | null }>('SELECT id, restoring FROM holdfast_store');
    const id = idOfStore(rows, { told, wantedId });
    await distribute(client);
    return id;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    const { code, message } = error as { readonly code?: string; readonly message: string };
    throw thereAlready.includes(code) ? new StoreFailure('store-migrations-damaged', { store: told, message }, error) : error;
  } finally {
    client.release();
  }
};

/** The schema in which the tables of the store lie, as it is written in a statement. */
const schemaOf = async (client: pg.ClientBase): Promise<string> => {
  const { rows } = await client.query<{ name: string }>(
    "SELECT relnamespace::regnamespace::text AS name FROM pg_class WHERE oid = to_regclass('holdfast_migrations')",
  );
  return rows[0]?.name ?? '';
};

/** PostgreSQL's codes of a table, and of a column, that is made twice. */
const thereAlready: readonly unknown[] = ['42P07', '42701'];

/** On a Citus cluster every table of issuers and holders is spread by its shard, once; elsewhere nothing happens. */
const distribute = async (client: pg.PoolClient): Promise<void> => {
  const { rows } = await client.query<{ there: boolean }>("SELECT to_regclass('pg_dist_partition') IS NOT NULL AS there");
  if (!rows[0]?.there) return;
  const spread = await client.query<{ name: string }>('SELECT logicalrelid::text AS name FROM pg_dist_partition');
  const done = new Set(spread.rows.map(({ name }) => name));
  for (const table of [...logTables, ...memberTables]) {
    if (done.has(table)) continue;
    const beside = table === logTables[0] ? '' : `, colocate_with => '${logTables[0]}'`;
    await client.query(`SELECT create_distributed_table('${table}', 'shard'${beside})`);
  }
};

/** What may be erased, each by the whole key of its table, for who may not delete. */
const erasing = {
  withheld: {
    name: 'holdfast_erase',
    parameters: 'of_shard bigint, of_issuer text, of_seq bigint, of_path text',
    where: 'shard = of_shard AND issuer = of_issuer AND seq = of_seq AND path = of_path',
  },
  member_names: {
    name: 'holdfast_erase_name',
    parameters: 'of_shard bigint, of_issuer text, of_register bigint, of_holder text, of_class text',
    where: 'shard = of_shard AND issuer = of_issuer AND register = of_register AND holder = of_holder AND class = of_class',
  },
  documents: {
    name: 'holdfast_erase_document',
    parameters: 'of_shard bigint, of_issuer text, of_seq bigint',
    where: 'shard = of_shard AND issuer = of_issuer AND seq = of_seq',
  },
} as const;

type Erasing = keyof typeof erasing;

/** The functions that erase, by the migration that brings them, in a schema as a statement names it. */
export const eraseFunctions = (schema: string): Readonly<Record<number, readonly string[]>> => ({
  1: looseFunction('withheld'),
  3: [...looseFunction('member_names'), ...looseFunction('documents')],
  4: (Object.keys(erasing) as Erasing[]).flatMap((table) => definerFunction(schema, table)),
});

/** As migrations 1 and 3 made them: they found a temporary table of their caller first. Migration 4 replaces them. */
const looseFunction = (table: Erasing): readonly string[] => [
  `CREATE FUNCTION ${erasing[table].name}(${erasing[table].parameters}) RETURNS boolean
   LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
   BEGIN
     DELETE FROM ${table} WHERE ${erasing[table].where};
     RETURN FOUND;
   END $$`,
  `REVOKE ALL ON FUNCTION ${erasing[table].name} FROM PUBLIC`,
];

/**
 * A function with its owner's rights is made in this form and in no other: its table is named with the schema, and the
 * caller's temporary schema, which is searched first unless it is named, comes last. Otherwise a trigger on a temporary
 * table of the same name would run with the owner's rights.
 */
const definerFunction = (schema: string, table: Erasing): readonly string[] => {
  const { name, parameters, where } = erasing[table];
  return [
    `CREATE OR REPLACE FUNCTION ${schema}.${name}(${parameters}) RETURNS boolean
   LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
   BEGIN
     DELETE FROM ${schema}.${table} WHERE ${where};
     RETURN FOUND;
   END $$`,
    `REVOKE ALL ON FUNCTION ${schema}.${name} FROM PUBLIC`,
  ];
};

const eraseCall = (shard: number, issuer: string, what: Erasable) => {
  switch (what.kind) {
    case 'value':
      return sql`holdfast_erase(${shard}, ${issuer}, ${what.seq}, ${what.path})`;
    case 'name':
      return sql`holdfast_erase_name(${memberShard(shard, what.holder)}, ${issuer}, ${what.seq}, ${what.holder}, ${what.class})`;
    case 'document':
      return sql`holdfast_erase_document(${shard}, ${issuer}, ${what.seq})`;
  }
};

/** Lets an existing role use the store: add, read and erase, and nothing else. */
export const grantRole = async (address: string, role: string): Promise<void> => {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(role)) throw new StoreFailure('role-name', { role });
  let client: pg.Client | undefined;
  try {
    client = new pg.Client({ connectionString: address });
    await client.connect();
    for (const statement of grantsFor(role)) await client.query(statement);
    for (const { name } of Object.values(erasing)) await client.query(`GRANT EXECUTE ON FUNCTION ${name} TO ${role}`);
  } catch (error) {
    throw postgresFailure(error, toldAddress(address));
  } finally {
    await client?.end().catch(() => {});
  }
};

const codes: Readonly<Record<string, string>> = {
  ERR_INVALID_URL: 'store-address',
  '28P01': 'store-no-permission',
  '28000': 'store-no-permission',
  '3D000': 'database-not-found',
  '42501': 'store-append-only',
  '53100': 'store-full',
  '25006': 'store-read-only',
  XX001: 'store-corrupt',
  XX002: 'store-corrupt',
  ECONNREFUSED: 'store-unreachable',
  ENOTFOUND: 'store-unreachable',
  ETIMEDOUT: 'store-unreachable',
  ECONNRESET: 'store-connection-lost',
  EPIPE: 'store-connection-lost',
  '57P01': 'store-connection-lost',
  '57P02': 'store-connection-lost',
  '57P03': 'store-connection-lost',
  '08006': 'store-connection-lost',
};

const postgresFailure = (error: unknown, store: string): unknown => {
  const { code, message = '' } = error as { code?: string; message?: string };
  const lost = /Connection terminated|not queryable|timeout exceeded when trying to connect|server closed the connection/.test(
    message,
  );
  const name = (code === undefined ? undefined : codes[code]) ?? (lost ? 'store-connection-lost' : undefined);
  return name === undefined ? error : new StoreFailure(name, { store, message }, error);
};
