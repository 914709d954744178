import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, existsSync, realpathSync } from 'node:fs';
import { constants, DatabaseSync, type StatementSync } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import { StoreFailure } from '../app/index.ts';
import type { Batch, Erasable, Mark, Member, NewEntry, Store } from '../app/ledger/index.ts';
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

/** Does what begins to write; while another process writes, it waits a moment of random length, so that nobody starves. */
const whenFree = async (begin: () => void): Promise<void> => {
  for (const until = Date.now() + waitForOthers; ; ) {
    try {
      return begin();
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
    return storeOn({ database, file, id });
  } catch (error) {
    database.close();
    throw error instanceof StoreFailure ? error : sqliteFailure(error, file);
  }
};

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
  const erasing = { now: false };
  database.setAuthorizer((action, table) => {
    if (action === constants.SQLITE_DELETE && erasing.now && erasable.has(table ?? '')) return constants.SQLITE_OK;
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
  const writers = writersOn(prepared);
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
      inTurn(path, () => db.connection().execute(() => remove({ database, erasing, shard, issuer, what }))),
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

/** What is written into a store, by prepared statements. */
const writersOn = (prepared: Prepare) => {
  const one = 'INSERT INTO log_entries VALUES (?, ?, ?, ?, ?, ?)';
  const several = `${one}${', (?, ?, ?, ?, ?, ?)'.repeat(entriesInStatement - 1)}`;
  /** Entries go in several a statement: what a call costs is then shared. */
  const insertEntries = (shard: number, issuer: string, entries: Iterable<NewEntry>): void => {
    const value = prepared('INSERT INTO withheld (shard, issuer, seq, path, salt, value) VALUES (?, ?, ?, ?, ?, ?)');
    let waiting: (string | number | Uint8Array | null)[] = [];
    for (const { seq, bytes, leaf, checkpoint, withheld } of entries) {
      waiting.push(shard, issuer, seq, bytes, leaf, checkpoint ?? null);
      for (const { path, salt, value: text } of withheld) value.run(shard, issuer, seq, path, salt, text);
      if (waiting.length < entriesInStatement * columnsOfEntry) continue;
      prepared(several).run(...waiting);
      waiting = [];
    }
    for (let at = 0; at < waiting.length; at += columnsOfEntry) prepared(one).run(...waiting.slice(at, at + columnsOfEntry));
  };
  const insertMarks = (shard: number, issuer: string, marks: readonly Mark[]): void => {
    const statement = prepared('INSERT INTO marks VALUES (?, ?, ?, ?, ?)');
    for (const { kind, value, seq } of marks) statement.run(shard, issuer, kind, value, seq);
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
          member.run(place, issuer, register, holder, of, shares, nominee, line, commitment ?? null);
        } catch (error) {
          if ((error as { errcode?: number }).errcode !== constraintPrimaryKey) throw error;
          throw new StoreFailure('register-doubled', { line: `${line}`, holder, class: of });
        }
        if (name) named.run(place, issuer, register, holder, of, name.salt, name.value);
      }
    }
  };
  const document = async (shard: number, issuer: string, seq: number, pieces: AsyncIterable<Uint8Array>): Promise<void> => {
    const statement = prepared('INSERT INTO documents VALUES (?, ?, ?, ?, ?)');
    let part = 0;
    for await (const piece of inParts(pieces, documentPartBytes)) {
      statement.run(shard, issuer, seq, part, piece);
      part += 1;
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
      if (expected === 0) {
        prepared('INSERT INTO issuers VALUES (?, ?) ON CONFLICT DO NOTHING').run(shard, issuer);
        prepared('INSERT INTO heads VALUES (?, ?, 0) ON CONFLICT DO NOTHING').run(shard, issuer);
      }
      insertEntries(shard, issuer, entries);
      insertMarks(shard, issuer, marks);
      if (key !== undefined)
        prepared('INSERT INTO requests (shard, issuer, key, seq) VALUES (?, ?, ?, ?)').run(shard, issuer, key, expected);
    },
  };
};

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
  erasing,
  shard,
  issuer,
  what,
}: {
  readonly database: DatabaseSync;
  readonly erasing: { now: boolean };
  readonly shard: number;
  readonly issuer: string;
  readonly what: readonly Erasable[];
}): Promise<number> => {
  erasing.now = true;
  try {
    await whenFree(() => database.exec('BEGIN IMMEDIATE'));
    const value = database.prepare('DELETE FROM withheld WHERE shard = ? AND issuer = ? AND seq = ? AND path = ?');
    const name = database.prepare(
      'DELETE FROM member_names WHERE shard = ? AND issuer = ? AND register = ? AND holder = ? AND class = ?',
    );
    const document = database.prepare('DELETE FROM documents WHERE shard = ? AND issuer = ? AND seq = ?');
    let removed = 0;
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
    // What was removed must not stay behind in the write-ahead log.
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return removed;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  } finally {
    erasing.now = false;
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
      const { message } = error as Error;
      throw /already exists/.test(message)
        ? new StoreFailure('store-migrations-damaged', { store: file, message }, error)
        : error;
    }
  }
  return `${database.prepare('SELECT id FROM holdfast_store').get()?.['id']}`;
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
    database.prepare('INSERT INTO holdfast_store (id) VALUES (?)').run(wantedId ?? newStoreId());
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
