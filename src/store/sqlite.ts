import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, existsSync, realpathSync } from 'node:fs';
import { constants, DatabaseSync, type StatementSync } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import { type Batch, type Member, type Store, StoreFailure } from '../app/index.ts';
import { databaseStore, type MemberRow } from './database.ts';
import type { OpenOptions } from './open.ts';
import { type Migration, memberShard, migrationsFor, type Tables } from './schema.ts';

/** How long one writer waits for others, and for how much of it the whole process stands still at a time; milliseconds. */
const waitForOthers = 30_000;
const standStill = 20;

/** Writers of this process by file: node:sqlite is synchronous, so they must not wait for each other inside SQLite. */
const turns = new Map<string, Promise<unknown>>();

const inTurn = <T>(file: string, work: () => Promise<T>): Promise<T> => {
  const turn = (turns.get(file) ?? Promise.resolve()).then(work, work);
  const quiet = turn.catch(() => {});
  turns.set(file, quiet);
  void quiet.then(() => {
    if (turns.get(file) === quiet) turns.delete(file);
  });
  return turn;
};

/** Begins to write; while another process writes, it waits a moment of random length, so that nobody starves. */
const beginWriting = async (database: DatabaseSync): Promise<void> => {
  for (const until = Date.now() + waitForOthers; ; ) {
    try {
      return database.exec('BEGIN IMMEDIATE');
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== 5 || Date.now() > until) throw error;
      await new Promise((wake) => setTimeout(wake, randomInt(1, 15)));
    }
  }
};

/**
 * Opens a store in one file, and makes it where there is none (`create`). Every commit is on the disk when it is
 * acknowledged (WAL, synchronous=FULL); the connection refuses to change or delete anything but what `erase` removes.
 */
export const openSqliteStore = async (file: string, { create, id: wantedId }: OpenOptions): Promise<Store> => {
  const fresh = !existsSync(file);
  if (fresh && !create) throw new StoreFailure('store-not-found', { file });
  if (!fresh && wantedId !== undefined) throw new StoreFailure('place-not-empty', { place: file });
  let database: DatabaseSync;
  try {
    database = new DatabaseSync(file, { timeout: standStill, readBigInts: true });
  } catch (error) {
    throw sqliteFailure(error, file);
  }
  try {
    if (fresh) chmodSync(file, 0o600);
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    database.exec('PRAGMA secure_delete = ON');
    const id = await migrate(database, file, wantedId);
    const path = realpathSync(file);
    let erasing = false;
    database.setAuthorizer((action, table) => {
      if (action === constants.SQLITE_DELETE && erasing && table === 'withheld') return constants.SQLITE_OK;
      return forbidden.has(action) ? constants.SQLITE_DENY : constants.SQLITE_OK;
    });
    const statements = new Map<string, StatementSync>();
    const prepared = (text: string): StatementSync => {
      const known = statements.get(text);
      if (known) return known;
      const statement = database.prepare(text);
      // The queries of a store are few; what comes beyond that is not worth keeping.
      if (statements.size < 200) statements.set(text, statement);
      return statement;
    };
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: asKysely(database, prepared) }) });
    const remove = async (what: readonly { shard: number; issuer: string; seq: number; path: string }[]): Promise<number> => {
      erasing = true;
      try {
        await beginWriting(database);
        const statement = database.prepare('DELETE FROM withheld WHERE shard = ? AND issuer = ? AND seq = ? AND path = ?');
        let removed = 0;
        for (const { shard, issuer, seq, path } of what) removed += Number(statement.run(shard, issuer, seq, path).changes);
        database.exec('COMMIT');
        // What was removed must not stay behind in the write-ahead log.
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        return removed;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      } finally {
        erasing = false;
      }
    };
    const write = (shard: number, { issuer, expected, entries, withheld, checkpoint, key }: Batch): void => {
      if (expected === 0) {
        prepared('INSERT INTO issuers VALUES (?, ?) ON CONFLICT DO NOTHING').run(shard, issuer);
        prepared('INSERT INTO heads VALUES (?, ?, 0) ON CONFLICT DO NOTHING').run(shard, issuer);
      }
      const entry = prepared(
        'INSERT INTO entries (shard, issuer, seq, recorded, effective, bytes, leaf) VALUES (?, ?, ?, ?, ?, ?, ?)',
      );
      for (const { seq, recorded, effective, bytes, leaf } of entries) {
        entry.run(shard, issuer, seq, recorded, effective ?? null, bytes, leaf);
      }
      const value = prepared('INSERT INTO withheld (shard, issuer, seq, path, salt, value) VALUES (?, ?, ?, ?, ?, ?)');
      for (const one of withheld) value.run(shard, issuer, one.seq, one.path, one.salt, one.value);
      prepared('INSERT INTO checkpoints (shard, issuer, size, note) VALUES (?, ?, ?, ?)').run(
        shard,
        issuer,
        checkpoint.size,
        checkpoint.note,
      );
      if (key !== undefined)
        prepared('INSERT INTO requests (shard, issuer, key, seq) VALUES (?, ?, ?, ?)').run(shard, issuer, key, expected);
    };
    const insertMembers = async (shard: number, issuer: string, register: number, pages: AsyncIterable<readonly Member[]>) => {
      const member = database.prepare('INSERT INTO members VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
      const named = database.prepare('INSERT INTO member_names VALUES (?, ?, ?, ?, ?, ?, ?)');
      for await (const page of pages) {
        for (const { holder, class: of, shares, nominee, line, name, commitment } of page) {
          const place = memberShard(shard, holder);
          try {
            member.run(place, issuer, register, holder, of, shares, nominee, line, commitment ?? null);
          } catch (error) {
            if ((error as { errcode?: number }).errcode !== constraintPrimaryKey) throw error;
            throw new StoreFailure('register-doubled', { line: `${line}`, holder, class: of });
          }
          if (name) named.run(place, issuer, register, holder, of, name.salt, name.value);
        }
      }
    };
    return databaseStore({
      id,
      load: ({ shard, issuer, expected, asAt, members, batch }) =>
        inTurn(path, () =>
          db.connection().execute(async () => {
            await beginWriting(database);
            try {
              // Members come in the order of their file, which need not be that of the key: a small cache would thrash.
              database.exec(`PRAGMA cache_size = -${loadCacheKilobytes}`);
              await insertMembers(shard, issuer, expected, members);
              prepared('INSERT INTO registers VALUES (?, ?, ?, ?)').run(shard, issuer, expected, asAt);
              write(shard, await batch());
              database.exec('COMMIT');
            } catch (error) {
              if (database.isTransaction) database.exec('ROLLBACK');
              throw error;
            } finally {
              database.exec('PRAGMA cache_size = -2000');
            }
          }),
        ),
      pages: async function* (query) {
        let page: MemberRow[] = [];
        const rows = database.prepare(query.sql).iterate(...(query.parameters as never[]));
        for (const row of rows) {
          if (page.push(row as unknown as MemberRow) < 2000) continue;
          yield page;
          page = [];
        }
        if (page.length > 0) yield page;
      },
      db,
      write: (shard, batch) =>
        inTurn(path, () =>
          db.connection().execute(async () => {
            await beginWriting(database);
            try {
              write(shard, batch);
              database.exec('COMMIT');
            } catch (error) {
              if (database.isTransaction) database.exec('ROLLBACK');
              throw error;
            }
          }),
        ),
      alone: (_shard, _issuer, work) =>
        // One connection, which kysely lends to one caller at a time; other processes wait in SQLite.
        inTurn(path, () =>
          db.connection().execute(async (connection) => {
            await beginWriting(database);
            try {
              const result = await work(connection);
              database.exec('COMMIT');
              return result;
            } catch (error) {
              if (database.isTransaction) database.exec('ROLLBACK');
              throw error;
            }
          }),
        ),
      erase: (what) => inTurn(path, () => db.connection().execute(() => remove(what))),
      damage: () =>
        db.connection().execute(async () =>
          database
            .prepare('PRAGMA integrity_check(20)')
            .all()
            .map((row) => `${row['integrity_check']}`)
            .filter((message) => message !== 'ok'),
        ),
      failure: (error) => sqliteFailure(error, file),
      isTaken: (error) => (error as { errcode?: number }).errcode === constraintPrimaryKey,
      close: () => db.destroy(),
    });
  } catch (error) {
    database.close();
    throw error instanceof StoreFailure ? error : sqliteFailure(error, file);
  }
};

const constraintPrimaryKey = 1555;

/** Memory for the pages of a register that is being loaded. */
const loadCacheKilobytes = 200_000;

/** A connection of a store adds and reads; it changes, removes, attaches and drops nothing. */
const forbidden = new Set<number>([
  constants.SQLITE_UPDATE,
  constants.SQLITE_DELETE,
  constants.SQLITE_DROP_TABLE,
  constants.SQLITE_DROP_INDEX,
  constants.SQLITE_DROP_TRIGGER,
  constants.SQLITE_DROP_VIEW,
  constants.SQLITE_ALTER_TABLE,
  constants.SQLITE_ATTACH,
  constants.SQLITE_DETACH,
]);

/** Applies what is missing, in order, in one transaction that keeps other processes out; gives the id of the store. */
const migrate = async (database: DatabaseSync, file: string, wantedId: string | undefined): Promise<string> => {
  const known = migrationsFor('sqlite');
  await beginWriting(database);
  try {
    database.exec(
      'CREATE TABLE IF NOT EXISTS holdfast_migrations (number INTEGER PRIMARY KEY, name text NOT NULL, applied text NOT NULL) STRICT',
    );
    database.exec('CREATE TABLE IF NOT EXISTS holdfast_store (id text PRIMARY KEY) STRICT');
    const rows = database.prepare('SELECT number, name FROM holdfast_migrations ORDER BY number').all();
    refuseUnknown(
      rows.map(({ number, name }) => ({ number: Number(number), name: `${name}` })),
      known,
      file,
    );
    for (const migration of known.slice(rows.length)) {
      for (const statement of migration.statements) database.exec(statement);
      database
        .prepare('INSERT INTO holdfast_migrations (number, name, applied) VALUES (?, ?, ?)')
        .run(migration.number, migration.name, new Date().toISOString());
    }
    if (database.prepare('SELECT id FROM holdfast_store').get() === undefined) {
      database.prepare('INSERT INTO holdfast_store (id) VALUES (?)').run(wantedId ?? newStoreId());
    }
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
  return `${database.prepare('SELECT id FROM holdfast_store').get()?.['id']}`;
};

export const newStoreId = (): string => randomBytes(8).toString('hex');

/** A store that a later program has changed, or whose migrations are not ours, is not touched. */
export const refuseUnknown = (
  applied: readonly { readonly number: number; readonly name: string }[],
  known: readonly Migration[],
  store: string,
): void => {
  if (applied.length > known.length) {
    throw new StoreFailure('store-newer', { store, found: `${applied.length}`, known: `${known.length}` });
  }
  const other = applied.find(({ number, name }, index) => known[index]?.number !== number || known[index]?.name !== name);
  if (other) throw new StoreFailure('store-otherwise', { store, found: `${other.number} ${other.name}` });
};

/** The few lines that let kysely's dialect speak to node:sqlite. */
const asKysely = (database: DatabaseSync, prepared: (text: string) => StatementSync): SqliteDatabase => ({
  close: () => database.close(),
  prepare: (text: string) => {
    const statement = prepared(text);
    return {
      reader: statement.columns().length > 0,
      all: (parameters: readonly unknown[]) => statement.all(...(parameters as never[])),
      run: (parameters: readonly unknown[]) => {
        const { changes, lastInsertRowid } = statement.run(...(parameters as never[]));
        return { changes, lastInsertRowid };
      },
      iterate: (parameters: readonly unknown[]) => statement.iterate(...(parameters as never[])),
    };
  },
});

/** SQLite's primary result codes that mean something to who uses the store. */
const codes: Readonly<Record<number, string>> = {
  5: 'store-busy',
  6: 'store-busy',
  8: 'store-read-only',
  10: 'store-disk-error',
  11: 'store-corrupt',
  13: 'store-full',
  14: 'store-cannot-open',
  23: 'store-append-only',
  26: 'store-not-a-store',
};

const sqliteFailure = (error: unknown, file: string): unknown => {
  const code = (error as { errcode?: number }).errcode;
  const name = code === undefined ? undefined : codes[code & 0xff];
  return name === undefined ? error : new StoreFailure(name, { store: file, message: (error as Error).message }, error);
};
