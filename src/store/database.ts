import type { CompiledQuery, Kysely } from 'kysely';
import { StoreFailure } from '../app/index.ts';
import type { AppendResult, Batch, Erasable, Mark, MarkKind, Member, Store, StoredKey } from '../app/ledger/index.ts';
import { memberBuckets, memberShard, shardOf, type Tables } from './schema.ts';
import { straysBeside, straysIn } from './strays.ts';

/** `create` makes a store where there is none; with `id` there must be none, and the new one is called so (restore). */
export type OpenOptions = { readonly create: boolean; readonly id?: string | undefined };

/** Bulk data that goes into a store with the entry that binds it. */
export type Bulk =
  | { readonly table: 'members'; readonly members: AsyncIterable<readonly Member[]> }
  | { readonly table: 'documents'; readonly pieces: AsyncIterable<Uint8Array> };

/** How a database is told from another where their words differ. */
export type Database = {
  readonly id: string;
  readonly db: Kysely<Tables>;
  /**
   * Writes a batch, all or nothing, under the lock on the issuer's head. Keys do the rest: an entry or request that is
   * there already makes it fail (`isTaken`), and entries are never removed, so the one before the batch is there.
   */
  readonly write: (shard: number, batch: Batch) => Promise<void>;
  /**
   * Loads bulk data under the number of the entry that comes next, in one transaction in which nobody else appends to the
   * issuer, and ends it with the batch; anything thrown undoes all of it.
   */
  readonly load: (load: {
    readonly shard: number;
    readonly issuer: string;
    readonly expected: number;
    readonly bulk: Bulk;
    readonly batch: () => Promise<Batch>;
  }) => Promise<void>;
  /** The rows of a query, a page at a time, without holding them all. */
  readonly pages: <Row>(query: CompiledQuery<Row>, pageSize: number) => AsyncIterable<readonly Row[]>;
  /** A transaction in which nobody else appends to the issuer. */
  readonly alone: <T>(shard: number, issuer: string, work: (transaction: Kysely<Tables>) => Promise<T>) => Promise<T>;
  readonly erase: (shard: number, issuer: string, what: readonly Erasable[]) => Promise<number>;
  readonly damage: () => Promise<readonly string[]>;
  /** Takes away the mark of a restore. */
  readonly restored: () => Promise<void>;
  /** The database's own error as a `StoreFailure`, where it is a known one. */
  readonly failure: (error: unknown) => unknown;
  readonly isTaken: (error: unknown) => boolean;
  readonly close: () => Promise<void>;
};

type MemberRow = Omit<Tables['members'], 'issuer' | 'register'> & {
  readonly salt: Uint8Array | null;
  readonly value: string | null;
};

/** The store contract on a database; one set of queries for all of them. */
export const databaseStore = (database: Database): Store => {
  const { id, db, alone, erase, damage, restored, failure, close } = database;
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw error instanceof StoreFailure ? error : failure(error);
    }
  };
  return {
    id,
    ...logQueries(database, guarded),
    ...markQueries(database, guarded),
    ...memberQueries(database, guarded),
    issuers: () =>
      guarded(async () =>
        (await db.selectFrom('issuers').select('issuer').orderBy('issuer').execute()).map(({ issuer }) => issuer),
      ),
    erase: (issuer, what) => guarded(() => erase(shardOf(issuer), issuer, what)),
    strays: () => guarded(() => straysIn(db)),
    straysOf: (issuer) => guarded(() => straysBeside(database, issuer)),
    damage: () => guarded(damage),
    signingKeys: () =>
      guarded(
        async (): Promise<readonly StoredKey[]> =>
          await db.selectFrom('signing_keys').select(['id', 'verifier', 'sealed']).orderBy('number').execute(),
      ),
    addSigningKey: (key, behind) =>
      guarded(async () => {
        try {
          return await alone(0, '', async (transaction) => {
            const keys = await transaction.selectFrom('signing_keys').select('number').execute();
            if (keys.length !== behind) return 'conflict';
            // Where two come here at once the number, which is the key of the table, refuses the second.
            const number = Math.max(0, ...keys.map((known) => Number(known.number))) + 1;
            const { numInsertedOrUpdatedRows: rows } = await transaction
              .insertInto('signing_keys')
              .values({ number, ...key })
              .executeTakeFirstOrThrow();
            if (Number(rows) !== 1) throw new StoreFailure('store-not-written', { store: id, table: 'signing_keys' });
            return 'added';
          });
        } catch (error) {
          if (database.isTaken(error)) return 'conflict';
          throw error;
        }
      }),
    restored: () => guarded(restored),
    close: () => guarded(close),
  };
};

type Guarded = <T>(work: () => Promise<T>) => Promise<T>;

/** The log itself, and what stands by the numbers of its entries. */
const logQueries = ({ db, write, load, pages, alone, failure, isTaken }: Database, guarded: Guarded) => {
  const of = (issuer: string) => ({ shard: shardOf(issuer), issuer });
  const sizeOf = async (issuer: string): Promise<number> => {
    const row = await db
      .selectFrom('log_entries')
      .select('seq')
      .where('shard', '=', shardOf(issuer))
      .where('issuer', '=', issuer)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row === undefined ? 0 : Number(row.seq) + 1;
  };
  const entryOfKey = async (issuer: string, key: string): Promise<number | undefined> => {
    const row = await db
      .selectFrom('requests')
      .select('seq')
      .where('shard', '=', shardOf(issuer))
      .where('issuer', '=', issuer)
      .where('key', '=', key)
      .executeTakeFirst();
    return row === undefined ? undefined : Number(row.seq);
  };
  const loaded = (issuer: string, expected: number, bulk: Bulk, batch: () => Promise<Batch>): Promise<AppendResult> =>
    guarded(async (): Promise<AppendResult> => {
      const size = await sizeOf(issuer);
      if (size !== expected) return { status: 'conflict', size };
      try {
        await load({ shard: shardOf(issuer), issuer, expected, bulk, batch });
        return { status: 'appended' };
      } catch (error) {
        if (!isTaken(error)) throw error;
        return { status: 'conflict', size: await sizeOf(issuer) };
      }
    });
  const logStore: Pick<
    Store,
    | 'size'
    | 'entries'
    | 'withheld'
    | 'cosignatures'
    | 'addCosignature'
    | 'keysUsed'
    | 'entryOfKey'
    | 'append'
    | 'loadRegister'
    | 'addDocument'
    | 'document'
    | 'snapshot'
    | 'addSnapshot'
  > = {
    size: (issuer) => guarded(() => sizeOf(issuer)),
    entries: (issuer, { from, limit }) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('log_entries')
          .select(['seq', 'bytes', 'leaf', 'checkpoint'])
          .where('shard', '=', shardOf(issuer))
          .where('issuer', '=', issuer)
          .where('seq', '>=', from)
          .orderBy('seq')
          .limit(limit)
          .execute();
        return rows.map(({ seq, bytes, leaf, checkpoint }) => ({
          seq: Number(seq),
          bytes,
          leaf,
          checkpoint: checkpoint ?? undefined,
        }));
      }),
    withheld: (issuer, { from, until }) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('withheld')
          .select(['seq', 'path', 'salt', 'value'])
          .where('shard', '=', shardOf(issuer))
          .where('issuer', '=', issuer)
          .where('seq', '>=', from)
          .where('seq', '<', until)
          .orderBy('seq')
          .orderBy('path')
          .execute();
        return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
      }),
    cosignatures: (issuer) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('cosignatures')
          .select(['size', 'line'])
          .where('shard', '=', shardOf(issuer))
          .where('issuer', '=', issuer)
          .orderBy('size')
          .orderBy('line')
          .execute();
        return rows.map(({ size, line }) => ({ size: Number(size), line }));
      }),
    addCosignature: (issuer, cosignature) =>
      guarded(async () => {
        const key = of(issuer);
        await alone(key.shard, issuer, (transaction) =>
          transaction
            .insertInto('cosignatures')
            .values({ ...key, ...cosignature })
            .onConflict((conflict) => conflict.doNothing())
            .execute(),
        );
      }),
    keysUsed: (issuer, { from, until }) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('requests')
          .select(['key', 'seq'])
          .where('shard', '=', shardOf(issuer))
          .where('issuer', '=', issuer)
          .where('seq', '>=', from)
          .where('seq', '<', until)
          .orderBy('seq')
          .orderBy('key')
          .execute();
        return rows.map(({ key, seq }) => ({ key, seq: Number(seq) }));
      }),
    entryOfKey: (issuer, key) => guarded(() => entryOfKey(issuer, key)),
    append: (batch) =>
      guarded(async (): Promise<AppendResult> => {
        const { shard, issuer } = of(batch.issuer);
        try {
          await write(shard, batch);
          return { status: 'appended' };
        } catch (error) {
          if (!isTaken(error)) throw error;
          const known = batch.key === undefined ? undefined : await entryOfKey(issuer, batch.key);
          return known === undefined ? { status: 'conflict', size: await sizeOf(issuer) } : { status: 'known', seq: known };
        }
      }),
    loadRegister: ({ issuer, expected, members, batch }) => loaded(issuer, expected, { table: 'members', members }, batch),
    addDocument: ({ issuer, expected, pieces, batch }) => loaded(issuer, expected, { table: 'documents', pieces }, batch),
    document: async function* (issuer, seq) {
      const query = db
        .selectFrom('documents')
        .select(['part', 'bytes'])
        .where('shard', '=', shardOf(issuer))
        .where('issuer', '=', issuer)
        .where('seq', '=', seq)
        .orderBy('part');
      try {
        let next = 0;
        for await (const rows of pages(query.compile(), 4)) {
          for (const { part, bytes } of rows) {
            // What lies behind a missing piece is no part of the document.
            if (Number(part) !== next) return;
            next += 1;
            yield bytes;
          }
        }
      } catch (error) {
        throw error instanceof StoreFailure ? error : failure(error);
      }
    },
    snapshot: (issuer, { through, size, behind }) =>
      guarded(async () => {
        const upTo = behind?.through ?? through;
        const query = db
          .selectFrom('snapshots')
          .select(['through', 'size', 'start', 'note', 'state'])
          .where('shard', '=', shardOf(issuer))
          .where('issuer', '=', issuer)
          .$if(upTo !== undefined, (all) => all.where('through', '<=', upTo ?? ''))
          .$if(size !== undefined, (all) => all.where('size', '<=', size ?? 0))
          .orderBy('through', 'desc')
          .orderBy('size', 'desc')
          .limit(1);
        const row = await (behind === undefined
          ? query
          : query.where((is) => is.or([is('through', '<', behind.through), is('size', '<', behind.size)]))
        ).executeTakeFirst();
        return row && { ...row, size: Number(row.size), start: Number(row.start) };
      }),
    addSnapshot: (issuer, snapshot) =>
      guarded(async () => {
        const key = of(issuer);
        await alone(key.shard, issuer, (transaction) =>
          transaction
            .insertInto('snapshots')
            .values({ ...key, ...snapshot })
            .onConflict((conflict) => conflict.doNothing())
            .execute(),
        );
      }),
  };
  return logStore;
};

const markQueries = ({ db }: Database, guarded: Guarded) => {
  const marksIn = (issuer: string) =>
    db.selectFrom('marks').select(['kind', 'value', 'seq']).where('shard', '=', shardOf(issuer)).where('issuer', '=', issuer);
  const read = (rows: readonly { readonly kind: string; readonly value: string; readonly seq: number }[]): readonly Mark[] =>
    rows.map(({ kind, value, seq }) => ({ seq: Number(seq), kind: kind as MarkKind, value }));
  const markStore: Pick<Store, 'marks' | 'marksBetween' | 'marksOf' | 'leastMark'> = {
    marks: (issuer, { from, until }) =>
      guarded(async () =>
        read(
          await marksIn(issuer)
            .where('seq', '>=', from)
            .where('seq', '<', until)
            .orderBy('seq')
            .orderBy('kind')
            .orderBy('value')
            .execute(),
        ),
      ),
    marksBetween: (issuer, { kind, from, upTo }) =>
      guarded(async () =>
        read(
          await marksIn(issuer)
            .where('kind', '=', kind)
            .where('value', '>=', from)
            .where('value', '<=', upTo)
            .orderBy('seq')
            .execute(),
        ),
      ),
    marksOf: (issuer, kind, values) =>
      guarded(async () => {
        const found: Mark[] = [];
        for (let first = 0; first < values.length; first += mostValues) {
          const some = values.slice(first, first + mostValues);
          found.push(...read(await marksIn(issuer).where('kind', '=', kind).where('value', 'in', some).execute()));
        }
        return found.sort((one, other) => one.seq - other.seq);
      }),
    leastMark: (issuer, { kind, from, until }) =>
      guarded(async () => {
        const row = await db
          .selectFrom('marks')
          .select(({ fn }) => fn.min('value').as('least'))
          .where('shard', '=', shardOf(issuer))
          .where('issuer', '=', issuer)
          .where('kind', '=', kind)
          .where('seq', '>=', from)
          .where('seq', '<', until)
          .executeTakeFirst();
        return row?.least ?? undefined;
      }),
  };
  return markStore;
};

/** So many values are asked for in one query. */
const mostValues = 500;

const memberQueries = ({ db, pages, failure }: Database, guarded: Guarded) => {
  const membersOf = (issuer: string, register: number) =>
    db
      .selectFrom('members')
      .leftJoin('member_names', (join) =>
        join
          .onRef('member_names.shard', '=', 'members.shard')
          .onRef('member_names.issuer', '=', 'members.issuer')
          .onRef('member_names.register', '=', 'members.register')
          .onRef('member_names.holder', '=', 'members.holder')
          .onRef('member_names.class', '=', 'members.class'),
      )
      .select([
        'members.shard',
        'members.holder',
        'members.class',
        'members.shares',
        'members.nominee',
        'members.line',
        'members.commitment',
        'member_names.salt',
        'member_names.value',
      ])
      .where('members.issuer', '=', issuer)
      .where('members.register', '=', register);
  const memberStore: Pick<Store, 'holdingsOf' | 'members'> = {
    holdingsOf: (issuer, register, holder) =>
      guarded(async () =>
        (
          await membersOf(issuer, register)
            .where('members.shard', '=', memberShard(shardOf(issuer), holder))
            .where('members.holder', '=', holder)
            .orderBy('members.class')
            .execute()
        ).map(memberOf),
      ),
    members: async function* (issuer, register) {
      const first = shardOf(issuer) * memberBuckets;
      const query = membersOf(issuer, register)
        .where('members.shard', '>=', first)
        .where('members.shard', '<', first + memberBuckets)
        .orderBy('members.line');
      try {
        for await (const rows of pages(query.compile(), 2000)) {
          // A line that does not lie where its holder is looked for is not there.
          yield rows.filter(({ shard, holder }) => Number(shard) === memberShard(shardOf(issuer), holder)).map(memberOf);
        }
      } catch (error) {
        throw error instanceof StoreFailure ? error : failure(error);
      }
    },
  };
  return memberStore;
};

const memberOf = ({ line, shares, commitment, salt, value, ...row }: MemberRow): Member => ({
  holder: row.holder,
  class: row.class,
  nominee: row.nominee,
  line: Number(line),
  shares: BigInt(shares),
  commitment: commitment ?? undefined,
  name: salt === null || value === null ? undefined : { salt, value },
});
