import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, closeSync, existsSync, openSync, realpathSync } from 'node:fs';
import { constants, DatabaseSync, type StatementSync } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import { StoreFailure } from '../app/index.ts';
import type { Batch, Erasable, Mark, Member, NewEntry, Store } from '../app/ledger/index.ts';
import { toldAddress } from './address.ts';
import type { OpenOptions } from './database.ts';
import { type Bulk, databaseStore } from './database.ts';
import { documentPartBytes, type Migration, memberShard, migrationsFor, type Tables } from './schema.ts';

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

const isBusy = (error: unknown): boolean => ((error as { errcode?: number }).errcode ?? 0) % 256 === 5;

/** Does what begins to write; while another process writes, it waits a moment of random length, so that nobody starves. */
const whenFree = async <T>(begin: () => T): Promise<T> => {
  for (const until = Date.now() + waitForOthers; ; ) {
    try {
      return begin();
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error;
      await new Promise((wake) => setTimeout(wake, randomInt(1, 15)));
    }
  }
};

/**
 * Opens a store in one file, and makes it where there is none (`create`). Every commit is on the disk when it is
 * acknowledged (WAL, synchronous=FULL); the connection refuses to change or delete anything but what `erase` removes.
 */
export const openSqliteStore = async (file: string, { create, id: wantedId }: OpenOptions): Promise<Store> => {
  const isThere = existsSync(file);
  if (!isThere && !create) throw new StoreFailure('store-not-found', { file: toldAddress(file) });
  if (isThere && wantedId !== undefined) throw new StoreFailure('place-not-empty', { place: file });
  let database: DatabaseSync;
  try {
    if (!isThere) makeFile(file);
    database = new DatabaseSync(file, { timeout: standStill, readBigInts: true });
  } catch (error) {
    throw sqliteFailure(error, file);
  }
  try {
    const isNew = (await whenFree(() => appliedTo(database))).length === 0;
    // An empty file, or a database of another program, is no store: none is made of it by who only asks.
    if (isNew && hasTable(database, 'log_entries')) {
      throw new StoreFailure('store-migrations-damaged', { store: file, message: 'holdfast_migrations' });
    }
    if (isNew && (!create || hasObjects(database))) throw new StoreFailure('store-not-made', { store: file });
    if (isNew) makePrivate(file);
    await whenFree(() => database.exec('PRAGMA journal_mode = WAL'));
    database.exec('PRAGMA synchronous = FULL');
    database.exec('PRAGMA secure_delete = ON');
    const id = await migrate(database, file, wantedId);
    return storeOn({ database, file, id });
  } catch (error) {
    database.close();
    throw error instanceof StoreFailure ? error : sqliteFailure(error, file);
  }
};

/** The file is its owner's alone from its first moment. Where it cannot be made, SQLite says why. */
const makeFile = (file: string): void => {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch {}
};

const makePrivate = (file: string): void => {
  try {
    chmodSync(file, 0o600);
  } catch (error) {
    throw new StoreFailure('store-cannot-open', { store: file, message: (error as Error).message }, error);
  }
};

/** Whether a file without our migrations has anything in it. Somebody may have made a store of it meanwhile. */
const hasTable = (database: DatabaseSync, name: string): boolean =>
  database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(name) !== undefined;

const hasObjects = (database: DatabaseSync): boolean =>
  database.prepare('SELECT 1 FROM sqlite_master').get() !== undefined && appliedTo(database).length === 0;

const storeOn = ({
  database,
  file,
  id,
}: {
  readonly database: DatabaseSync;
  readonly file: string;
  readonly id: string;
}): Store => {
  const path = realpathSync(file);
  const allowed: Allowed = { erasing: false, restored: false };
  database.setAuthorizer((action, table) => {
    if (action === constants.SQLITE_DELETE && allowed.erasing && erasable.has(table ?? '')) return constants.SQLITE_OK;
    if (action === constants.SQLITE_UPDATE && allowed.restored && table === 'holdfast_store') return constants.SQLITE_OK;
    return forbidden.has(action) ? constants.SQLITE_DENY : constants.SQLITE_OK;
  });
  const statements = new Map<string, StatementSync>();
  const prepared: Prepare = (text) => {
    const known = statements.get(text);
    if (known) return known;
    const statement = database.prepare(text);
    // The queries of a store are few; what comes beyond that is not worth keeping.
    if (statements.size < 200) statements.set(text, statement);
    return statement;
  };
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: asKysely(database, prepared) }) });
  const writers = writersOn(prepared, file);
  /** One transaction of this connection, which kysely lends to one caller at a time; other processes wait in SQLite. */
  const transaction = <T>(work: (open: Kysely<Tables>) => Promise<T> | T): Promise<T> =>
    inTurn(path, () =>
      db.connection().execute(async (open) => {
        await whenFree(() => prepared('BEGIN IMMEDIATE').run());
        try {
          const result = await work(open);
          prepared('COMMIT').run();
          return result;
        } catch (error) {
          if (database.isTransaction) database.exec('ROLLBACK');
          throw error;
        }
      }),
    );
  return databaseStore({
    id,
    db,
    // A single entry is one statement, which is a transaction of its own.
    write: (shard, batch) =>
      isOneStatement(batch)
        ? inTurn(path, () => whenFree(() => writers.batch(shard, batch)))
        : transaction(() => writers.batch(shard, batch)),
    load: ({ shard, issuer, expected, bulk, batch }) =>
      transaction(async () => {
        try {
          // Members come in the order of their file, which need not be that of the key: a small cache would thrash.
          if (bulk.table === 'members') database.exec(`PRAGMA cache_size = -${loadCacheKilobytes}`);
          await writers.bulk({ shard, issuer, seq: expected, bulk });
          writers.batch(shard, await batch());
        } finally {
          database.exec('PRAGMA cache_size = -2000');
        }
      }),
    pages: async function* <Row>(query: { readonly sql: string; readonly parameters: readonly unknown[] }, pageSize: number) {
      let page: Row[] = [];
      const rows = database.prepare(query.sql).iterate(...(query.parameters as never[]));
      for (const row of rows) {
        if (page.push(row as Row) < pageSize) continue;
        yield page;
        page = [];
      }
      if (page.length > 0) yield page;
    },
    alone: (_shard, _issuer, work) => transaction(work),
    erase: (shard, issuer, what) =>
      inTurn(path, () => db.connection().execute(() => remove({ database, file, allowed, shard, issuer, what }))),
    damage: () =>
      db.connection().execute(async () => [
        ...database
          .prepare('PRAGMA integrity_check(20)')
          .all()
          .map((row) => `${row['integrity_check']}`)
          .filter((message) => message !== 'ok'),
        ...foreignObjects(database),
      ]),
    restored: () =>
      transaction(() => {
        allowed.restored = true;
        try {
          database.exec('UPDATE holdfast_store SET restoring = NULL');
        } finally {
          allowed.restored = false;
        }
      }),
    failure: (error) => sqliteFailure(error, file),
    isTaken: (error) => (error as { errcode?: number }).errcode === constraintPrimaryKey,
    close: () => db.destroy(),
  });
};

const constraintPrimaryKey = 1555;

/** Memory for the pages of a register that is being loaded. */
const loadCacheKilobytes = 128_000;

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

/** What `erase` removes. */
const erasable = new Set(['withheld', 'member_names', 'documents']);

/** What a connection may do for the moment, beside adding and reading. */
type Allowed = { erasing: boolean; restored: boolean };

type Prepare = (text: string) => StatementSync;

const isOneStatement = ({ expected, count, key, entries, marks }: Batch): boolean =>
  expected > 0 &&
  count === 1 &&
  key === undefined &&
  Array.isArray(entries) &&
  entries[0].withheld.length === 0 &&
  marks.length === 0;

const entriesInStatement = 16;
const columnsOfEntry = 6;

/** What is written into a store, by prepared statements; each must add its rows, or all of the batch is undone. */
const writersOn = (prepared: Prepare, file: string) => {
  const one = 'INSERT INTO log_entries VALUES (?, ?, ?, ?, ?, ?)';
  const several = `${one}${', (?, ?, ?, ?, ?, ?)'.repeat(entriesInStatement - 1)}`;
  /** A trigger that somebody planted can swallow a row without an error. */
  const add = (statement: StatementSync, table: string, values: readonly Value[], rows = 1): void => {
    if (Number(statement.run(...values).changes) !== rows) throw new StoreFailure('store-not-written', { store: file, table });
  };
  /** Entries go in several a statement: what a call costs is then shared. */
  const insertEntries = (shard: number, issuer: string, entries: Iterable<NewEntry>): void => {
    const value = prepared('INSERT INTO withheld (shard, issuer, seq, path, salt, value) VALUES (?, ?, ?, ?, ?, ?)');
    let waiting: Value[] = [];
    for (const { seq, bytes, leaf, checkpoint, withheld } of entries) {
      waiting.push(shard, issuer, seq, bytes, leaf, checkpoint ?? null);
      for (const { path, salt, value: text } of withheld) add(value, 'withheld', [shard, issuer, seq, path, salt, text]);
      if (waiting.length < entriesInStatement * columnsOfEntry) continue;
      add(prepared(several), 'log_entries', waiting, entriesInStatement);
      waiting = [];
    }
    for (let at = 0; at < waiting.length; at += columnsOfEntry) {
      add(prepared(one), 'log_entries', waiting.slice(at, at + columnsOfEntry));
    }
  };
  const insertMarks = (shard: number, issuer: string, marks: readonly Mark[]): void => {
    const statement = prepared('INSERT INTO marks VALUES (?, ?, ?, ?, ?)');
    for (const { kind, value, seq } of marks) add(statement, 'marks', [shard, issuer, kind, value, seq]);
  };
  const members = async (
    shard: number,
    issuer: string,
    register: number,
    pages: AsyncIterable<readonly Member[]>,
  ): Promise<void> => {
    const member = prepared('INSERT INTO members VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
    const named = prepared('INSERT INTO member_names VALUES (?, ?, ?, ?, ?, ?, ?)');
    for await (const page of pages) {
      for (const { holder, class: of, shares, nominee, line, name, commitment } of page) {
        const place = memberShard(shard, holder);
        try {
          add(member, 'members', [place, issuer, register, holder, of, shares, nominee, line, commitment ?? null]);
        } catch (error) {
          if ((error as { errcode?: number }).errcode !== constraintPrimaryKey) throw error;
          throw new StoreFailure('register-doubled', { line: `${line}`, holder, class: of });
        }
        if (name) add(named, 'member_names', [place, issuer, register, holder, of, name.salt, name.value]);
      }
    }
  };
  const document = async (shard: number, issuer: string, seq: number, pieces: AsyncIterable<Uint8Array>): Promise<void> => {
    const statement = prepared('INSERT INTO documents VALUES (?, ?, ?, ?, ?)');
    let part = 0;
    for await (const piece of inParts(pieces, documentPartBytes)) {
      add(statement, 'documents', [shard, issuer, seq, part, piece]);
      part += 1;
    }
  };
  /** The issuer and its head, for the first append; both may be there from an attempt that went wrong. */
  const insertIssuer = (shard: number, issuer: string): void => {
    prepared('INSERT INTO issuers VALUES (?, ?) ON CONFLICT DO NOTHING').run(shard, issuer);
    prepared('INSERT INTO heads VALUES (?, ?, 0) ON CONFLICT DO NOTHING').run(shard, issuer);
    for (const table of ['issuers', 'heads']) {
      const row = prepared(`SELECT 1 FROM ${table} WHERE shard = ? AND issuer = ?`).get(shard, issuer);
      if (row === undefined) throw new StoreFailure('store-not-written', { store: file, table });
    }
  };
  return {
    bulk: ({
      shard,
      issuer,
      seq,
      bulk,
    }: {
      readonly shard: number;
      readonly issuer: string;
      readonly seq: number;
      readonly bulk: Bulk;
    }) => (bulk.table === 'members' ? members(shard, issuer, seq, bulk.members) : document(shard, issuer, seq, bulk.pieces)),
    batch: (shard: number, { issuer, expected, entries, marks, key }: Batch): void => {
      if (expected === 0) insertIssuer(shard, issuer);
      insertEntries(shard, issuer, entries);
      insertMarks(shard, issuer, marks);
      if (key === undefined) return;
      const request = prepared('INSERT INTO requests (shard, issuer, key, seq) VALUES (?, ?, ?, ?)');
      add(request, 'requests', [shard, issuer, key, expected]);
    },
  };
};

type Value = string | number | bigint | Uint8Array | null;

/** The same bytes in pieces of one length. */
export async function* inParts(pieces: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    size += piece.length;
    if (size < length) continue;
    const whole = Buffer.concat(waiting);
    let at = 0;
    for (; whole.length - at >= length; at += length) yield whole.subarray(at, at + length);
    waiting = [whole.subarray(at)];
    size = whole.length - at;
  }
  if (size > 0) yield Buffer.concat(waiting);
}

const remove = async ({
  database,
  file,
  allowed,
  shard,
  issuer,
  what,
}: {
  readonly database: DatabaseSync;
  readonly file: string;
  readonly allowed: Allowed;
  readonly shard: number;
  readonly issuer: string;
  readonly what: readonly Erasable[];
}): Promise<number> => {
  let removed = 0;
  allowed.erasing = true;
  try {
    await whenFree(() => database.exec('BEGIN IMMEDIATE'));
    const value = database.prepare('DELETE FROM withheld WHERE shard = ? AND issuer = ? AND seq = ? AND path = ?');
    const name = database.prepare(
      'DELETE FROM member_names WHERE shard = ? AND issuer = ? AND register = ? AND holder = ? AND class = ?',
    );
    const document = database.prepare('DELETE FROM documents WHERE shard = ? AND issuer = ? AND seq = ?');
    for (const one of what) {
      const { changes } =
        one.kind === 'value'
          ? value.run(shard, issuer, one.seq, one.path)
          : one.kind === 'name'
            ? name.run(memberShard(shard, one.holder), issuer, one.seq, one.holder, one.class)
            : document.run(shard, issuer, one.seq);
      if (Number(changes) > 0) removed += 1;
    }
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  } finally {
    allowed.erasing = false;
  }
  await emptyWriteAheadLog(database, file);
  return removed;
};

/** For how long an erasure waits for readers of the file; milliseconds. */
const waitForReaders = 5000;

/**
 * What was removed must not stay behind in the write-ahead log, which cannot be emptied while a reader is in the middle of
 * it. The pragma does not fail then: it says so in its answer.
 */
const emptyWriteAheadLog = async (database: DatabaseSync, file: string): Promise<void> => {
  for (const until = Date.now() + waitForReaders; ; ) {
    if (isEmptied(database)) return;
    if (Date.now() > until) throw new StoreFailure('erased-not-cleared', { store: file });
    await new Promise((wake) => setTimeout(wake, randomInt(20, 60)));
  }
};

const isEmptied = (database: DatabaseSync): boolean => {
  try {
    return Number(database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy']) === 0;
  } catch (error) {
    // 6: a statement of this connection is being read.
    if (isBusy(error) || ((error as { errcode?: number }).errcode ?? 0) % 256 === 6) return false;
    throw error;
  }
};

/** What stands in the file beside, or instead of, what the migrations make; figures for the planner of queries are let be. */
const foreignObjects = (database: DatabaseSync): readonly string[] => {
  const model = new DatabaseSync(':memory:');
  try {
    apply(model, migrationsFor('sqlite'), undefined);
    const objectsOf = (of: DatabaseSync): ReadonlyMap<string, string> =>
      new Map(
        of
          .prepare("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%'")
          .all()
          .map(({ type, name, tbl_name, sql }) => [`${type} ${name}`, `${tbl_name} ${sql}`]),
      );
    const [made, found] = [objectsOf(model), objectsOf(database)];
    return [
      ...[...found.keys()].filter((name) => found.get(name) !== made.get(name)).map((name) => `${name} is not Holdfast's`),
      ...[...made.keys()].filter((name) => !found.has(name)).map((name) => `${name} is missing`),
    ];
  } finally {
    model.close();
  }
};

/** Applies what is missing, in order, in one transaction that keeps other processes out; gives the id of the store. */
const migrate = async (database: DatabaseSync, file: string, wantedId: string | undefined): Promise<string> => {
  const known = migrationsFor('sqlite');
  const applied = appliedTo(database);
  refuseUnknown(applied, known, file);
  // A store that is up to date is opened without a lock: readers do not wait for a writer.
  if (applied.length < known.length) {
    await whenFree(() => database.exec('BEGIN IMMEDIATE'));
    try {
      apply(database, known, wantedId);
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      // 1: a migration does not fit what is there, as where one is not noted any more that was applied.
      if ((error as { errcode?: number }).errcode !== 1) throw error;
      throw new StoreFailure('store-migrations-damaged', { store: file, message: (error as Error).message }, error);
    }
  }
  const rows = database.prepare('SELECT id, restoring FROM holdfast_store').all();
  return idOfStore(rows as { id: string; restoring: string | null }[], { told: file, wantedId });
};

/** The id of an opened store; one whose restore was not finished is opened by nobody but that restore. */
export const idOfStore = (
  rows: readonly { readonly id: string; readonly restoring: string | null }[],
  { told, wantedId }: { readonly told: string; readonly wantedId: string | undefined },
): string => {
  const [row] = rows;
  if (row === undefined || rows.length > 1) {
    throw new StoreFailure('store-corrupt', { store: told, message: `holdfast_store: ${rows.length}` });
  }
  if (row.restoring !== null && wantedId === undefined) throw new StoreFailure('store-half-restored', { store: told });
  return row.id;
};

const appliedTo = (database: DatabaseSync): readonly { readonly number: number; readonly name: string }[] => {
  const there = database.prepare("SELECT name FROM sqlite_master WHERE name = 'holdfast_migrations'").get();
  if (there === undefined) return [];
  const rows = database.prepare('SELECT number, name FROM holdfast_migrations ORDER BY number').all();
  return rows.map(({ number, name }) => ({ number: Number(number), name: `${name}` }));
};

const apply = (database: DatabaseSync, known: readonly Migration[], wantedId: string | undefined): void => {
  database.exec(
    'CREATE TABLE IF NOT EXISTS holdfast_migrations (number INTEGER PRIMARY KEY, name text NOT NULL, applied text NOT NULL) STRICT',
  );
  database.exec('CREATE TABLE IF NOT EXISTS holdfast_store (id text PRIMARY KEY) STRICT');
  for (const { number, name, statements } of known.slice(appliedTo(database).length)) {
    for (const statement of statements) database.exec(statement);
    database
      .prepare('INSERT INTO holdfast_migrations (number, name, applied) VALUES (?, ?, ?)')
      .run(number, name, new Date().toISOString());
  }
  if (database.prepare('SELECT id FROM holdfast_store').get() === undefined) {
    const restoring = wantedId === undefined ? null : new Date().toISOString();
    database.prepare('INSERT INTO holdfast_store (id, restoring) VALUES (?, ?)').run(wantedId ?? newStoreId(), restoring);
  }
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
  const lost = known.slice(0, applied.at(-1)?.number ?? 0).find(({ number }) => !applied.some((one) => one.number === number));
  const isKnown = applied.every((one) => known.some(({ number, name }) => number === one.number && name === one.name));
  if (lost !== undefined && isKnown) {
    throw new StoreFailure('store-migrations-damaged', { store, message: `${lost.number} ${lost.name}` });
  }
  const other = applied.find(({ number, name }, index) => known[index]?.number !== number || known[index]?.name !== name);
  if (other) throw new StoreFailure('store-otherwise', { store, found: `${other.number} ${other.name}` });
};

/** The few lines that let kysely's dialect speak to node:sqlite. */
const asKysely = (database: DatabaseSync, prepared: Prepare): SqliteDatabase => ({
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
