import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type Batch, type Member, type Store, StoreFailure } from '../app/index.ts';
import { databaseStore, type MemberRow } from './database.ts';
import type { OpenOptions } from './open.ts';
import { grantsFor, memberShard, migrationsFor, type Tables } from './schema.ts';
import { newStoreId, refuseUnknown } from './sqlite.ts';

/**
 * Opens a store on PostgreSQL. The address may be that of an owner, who brings the tables up to date, or of a role that
 * may only add and read (`holdfast store grant`): then the tables must be there.
 */
export const openPostgresStore = async (address: string, { id: wantedId }: Partial<OpenOptions> = {}): Promise<Store> => {
  const told = withoutPassword(address);
  const pool = new pg.Pool({ connectionString: address, max: 8, connectionTimeoutMillis: 10_000, application_name: 'holdfast' });
  // A connection that breaks is thrown away; whoever uses it hears of it from his query.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    const id = await migrate(pool, told, wantedId);
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    const appendOf = (shard: number, batch: Batch) => {
      const { issuer, expected, checkpoint, key } = batch;
      const columns = <Row>(rows: readonly Row[], names: readonly (keyof Row)[]): unknown[] =>
        names.map((name) => rows.map((row) => row[name]));
      return {
        name: 'holdfast-append',
        text: appendStatement,
        values: [
          shard,
          issuer,
          ...columns(batch.entries, ['seq', 'recorded', 'effective', 'bytes', 'leaf']),
          ...columns(batch.withheld, ['seq', 'path', 'salt', 'value']),
          checkpoint.size,
          checkpoint.note,
          key ?? null,
          expected,
        ],
      };
    };
    const write = async (shard: number, batch: Batch): Promise<void> => {
      const { issuer, expected } = batch;
      const statement = appendOf(shard, batch);
      if (expected > 0) {
        const { rowCount } = await pool.query(statement);
        if (rowCount !== 1) throw new StoreFailure('no-such-issuer', { issuer });
        return;
      }
      // The first append makes the issuer with its head, or nothing.
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        await client.query('INSERT INTO issuers VALUES ($1, $2) ON CONFLICT DO NOTHING', [shard, issuer]);
        await client.query('INSERT INTO heads VALUES ($1, $2, 0) ON CONFLICT DO NOTHING', [shard, issuer]);
        await client.query(statement);
        await client.query('COMMIT');
        client.release();
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {});
        client.release(true);
        throw error;
      }
    };
    return databaseStore({
      id,
      db,
      write,
      load: async ({ shard, issuer, expected, asAt, members, batch }) => {
        const client = await pool.connect();
        try {
          await client.query('BEGIN');
          await client.query('SELECT latch FROM heads WHERE shard = $1 AND issuer = $2 FOR UPDATE', [shard, issuer]);
          await copyMembers(client, { shard, issuer, register: expected }, members);
          await client.query('INSERT INTO registers VALUES ($1, $2, $3, $4)', [shard, issuer, expected, asAt]);
          await client.query(appendOf(shard, await batch()));
          await client.query('COMMIT');
          client.release();
        } catch (error) {
          // What broke in the middle of a COPY is not mended: the connection goes, and its transaction with it.
          client.release(true);
          throw error;
        }
      },
      pages: async function* (query) {
        const client = await pool.connect();
        try {
          await client.query('BEGIN');
          await client.query({ text: `DECLARE of_members NO SCROLL CURSOR FOR ${query.sql}`, values: [...query.parameters] });
          for (;;) {
            const { rows } = await client.query<MemberRow>('FETCH FORWARD 5000 FROM of_members');
            if (rows.length === 0) break;
            yield rows;
          }
          await client.query('COMMIT');
          client.release();
        } catch (error) {
          client.release(true);
          throw error;
        }
      },
      alone: (shard, issuer, work) =>
        db.transaction().execute(async (transaction) => {
          await transaction
            .selectFrom('heads')
            .select('latch')
            .where('shard', '=', shard)
            .where('issuer', '=', issuer)
            .forUpdate()
            .execute();
          return work(transaction);
        }),
      erase: (what) =>
        db.transaction().execute(async (transaction) => {
          let removed = 0;
          for (const { shard, issuer, seq, path } of what) {
            const { rows } = await sql<{
              erased: boolean;
            }>`SELECT holdfast_erase(${shard}, ${issuer}, ${seq}, ${path}) AS erased`.execute(transaction);
            if (rows[0]?.erased) removed += 1;
          }
          return removed;
        }),
      damage: async () => [],
      failure: (error) => postgresFailure(error, told),
      isTaken: (error) => (error as { code?: string }).code === '23505',
      close: () => db.destroy(),
    });
  } catch (error) {
    await pool.end();
    throw error instanceof StoreFailure ? error : postgresFailure(error, told);
  }
};

/**
 * One statement, so one message and one commit: it takes the lock on the head, then writes. What it read before it got the
 * lock may be old; the primary keys refuse what somebody else wrote meanwhile.
 */
const appendStatement = `
  WITH head AS MATERIALIZED (SELECT latch FROM heads WHERE shard = $1 AND issuer = $2 FOR UPDATE),
  of_entries AS (
    INSERT INTO entries (shard, issuer, seq, recorded, effective, bytes, leaf)
    SELECT $1, $2, given.* FROM head, unnest($3::bigint[], $4::text[], $5::text[], $6::bytea[], $7::bytea[]) AS given),
  of_withheld AS (
    INSERT INTO withheld (shard, issuer, seq, path, salt, value)
    SELECT $1, $2, given.* FROM head, unnest($8::bigint[], $9::text[], $10::bytea[], $11::text[]) AS given),
  of_requests AS (
    INSERT INTO requests (shard, issuer, key, seq) SELECT $1, $2, $14::text, $15::bigint FROM head WHERE $14::text IS NOT NULL)
  INSERT INTO checkpoints (shard, issuer, size, note) SELECT $1, $2, $12::bigint, $13::text FROM head`;

/** So many members go in one COPY, and their names in the next: memory stays flat, and a wrong line is known. */
const membersInCopy = 20_000;

const copyMembers = async (
  client: pg.PoolClient,
  key: { readonly shard: number; readonly issuer: string; readonly register: number },
  pages: AsyncIterable<readonly Member[]>,
): Promise<void> => {
  let part: Member[] = [];
  const flush = async (): Promise<void> => {
    const { members, names } = linesOf(part, key);
    try {
      await pipeline(Readable.from([members]), client.query(copyFrom('COPY members FROM STDIN')));
    } catch (error) {
      const { code, where = '' } = error as { code?: string; where?: string };
      const doubled = code === '23505' ? part[Number(/line (\d+)/.exec(where)?.[1]) - 1] : undefined;
      if (doubled === undefined) throw error;
      throw new StoreFailure('register-doubled', { line: `${doubled.line}`, holder: doubled.holder, class: doubled.class });
    }
    if (names !== '') await pipeline(Readable.from([names]), client.query(copyFrom('COPY member_names FROM STDIN')));
    part = [];
  };
  for await (const page of pages) {
    for (const member of page) part.push(member);
    if (part.length >= membersInCopy) await flush();
  }
  if (part.length > 0) await flush();
};

/** Members and their names in the text form of COPY. */
const linesOf = (
  part: readonly Member[],
  { shard, issuer, register }: { readonly shard: number; readonly issuer: string; readonly register: number },
): { readonly members: string; readonly names: string } => {
  let [members, names] = ['', ''];
  for (const { holder, class: of, shares, nominee, line, name, commitment } of part) {
    const key = `${memberShard(shard, holder)}\t${issuer}\t${register}\t${copied(holder)}\t${of}`;
    members += `${key}\t${shares}\t${copied(nominee)}\t${line}\t${commitment ? copiedBytes(commitment) : '\\N'}\n`;
    if (name) names += `${key}\t${copiedBytes(name.salt)}\t${copied(name.value)}\n`;
  }
  return { members, names };
};

const copiedBytes = (bytes: Uint8Array): string => `\\\\x${Buffer.from(bytes).toString('hex')}`;

const copied = (text: string): string => (text.includes('\\') ? text.replaceAll('\\', '\\\\') : text);

/** Who starts two programs at once on an empty database makes it once: the lock is held to the end of the transaction. */
const migrationLock = 4_843_018;

const migrate = async (pool: pg.Pool, told: string, wantedId: string | undefined): Promise<string> => {
  const known = migrationsFor('postgres');
  const client = await pool.connect();
  try {
    const { rows: there } = await client.query<{ found: string | null }>("SELECT to_regclass('holdfast_migrations') AS found");
    const applied = async () =>
      (
        await client.query<{ number: string; name: string }>('SELECT number, name FROM holdfast_migrations ORDER BY number')
      ).rows.map(({ number, name }) => ({ number: Number(number), name }));
    const before = there[0]?.found ? await applied() : [];
    refuseUnknown(before, known, told);
    if (before.length > 0 && wantedId !== undefined) throw new StoreFailure('place-not-empty', { place: told });
    if (before.length < known.length) {
      await client.query('BEGIN');
      await client.query(`SELECT pg_advisory_xact_lock(${migrationLock})`);
      await client.query(
        'CREATE TABLE IF NOT EXISTS holdfast_migrations (number bigint PRIMARY KEY, name text NOT NULL, applied text NOT NULL)',
      );
      await client.query('CREATE TABLE IF NOT EXISTS holdfast_store (id text PRIMARY KEY)');
      for (const { number, name, statements } of known.slice((await applied()).length)) {
        for (const statement of statements) await client.query(statement);
        if (number === 1) for (const statement of eraseFunction) await client.query(statement);
        await client.query('INSERT INTO holdfast_migrations (number, name, applied) VALUES ($1, $2, $3)', [
          number,
          name,
          new Date().toISOString(),
        ]);
      }
      await client.query('INSERT INTO holdfast_store (id) SELECT $1 WHERE NOT EXISTS (SELECT 1 FROM holdfast_store)', [
        wantedId ?? newStoreId(),
      ]);
      await client.query('COMMIT');
    }
    const { rows } = await client.query<{ id: string }>('SELECT id FROM holdfast_store');
    return rows[0]?.id ?? '';
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
};

/** The one narrow way to remove anything: a withheld value, by its whole key, for who may not delete. */
const eraseFunction = [
  `CREATE FUNCTION holdfast_erase(of_shard bigint, of_issuer text, of_seq bigint, of_path text) RETURNS boolean
   LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
   BEGIN
     DELETE FROM withheld WHERE shard = of_shard AND issuer = of_issuer AND seq = of_seq AND path = of_path;
     RETURN FOUND;
   END $$`,
  'REVOKE ALL ON FUNCTION holdfast_erase(bigint, text, bigint, text) FROM PUBLIC',
];

/** Lets an existing role use the store: add, read and erase, and nothing else. */
export const grantRole = async (address: string, role: string): Promise<void> => {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(role)) throw new StoreFailure('role-name', { role });
  const client = new pg.Client({ connectionString: address });
  try {
    await client.connect();
    for (const statement of grantsFor(role)) await client.query(statement);
    await client.query(`GRANT EXECUTE ON FUNCTION holdfast_erase(bigint, text, bigint, text) TO ${role}`);
  } catch (error) {
    throw postgresFailure(error, withoutPassword(address));
  } finally {
    await client.end().catch(() => {});
  }
};

const withoutPassword = (address: string): string => address.replace(/\/\/([^:/@]*):[^@]*@/, '//$1@');

const codes: Readonly<Record<string, string>> = {
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
