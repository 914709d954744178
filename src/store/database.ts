import { createHash } from 'node:crypto';
import type { CompiledQuery, Kysely } from 'kysely';
import { type AppendResult, type Batch, type Head, type Member, type Store, type StoredKey, StoreFailure } from '../app/index.ts';
import { memberBuckets, memberShard, type Tables } from './schema.ts';

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
   * Loads members in one transaction in which nobody else appends to the issuer, and ends it with the batch and a row of
   * `registers`; anything thrown undoes all of it.
   */
  readonly load: (load: {
    readonly shard: number;
    readonly issuer: string;
    readonly expected: number;
    readonly asAt: string;
    readonly members: AsyncIterable<readonly Member[]>;
    readonly batch: () => Promise<Batch>;
  }) => Promise<void>;
  /** The rows of `membersInOrder`, a page at a time, without holding them all. */
  readonly pages: (query: CompiledQuery<MemberRow>) => AsyncIterable<readonly MemberRow[]>;
  /** A transaction in which nobody else appends to the issuer. */
  readonly alone: <T>(shard: number, issuer: string, work: (transaction: Kysely<Tables>) => Promise<T>) => Promise<T>;
  readonly erase: (
    what: { readonly shard: number; readonly issuer: string; readonly seq: number; readonly path: string }[],
  ) => Promise<number>;
  readonly damage: () => Promise<readonly string[]>;
  /** The database's own error as a `StoreFailure`, where it is a known one. */
  readonly failure: (error: unknown) => unknown;
  readonly isTaken: (error: unknown) => boolean;
  readonly close: () => Promise<void>;
};

export type MemberRow = Omit<Tables['members'], 'issuer' | 'register'> & {
  readonly salt: Uint8Array | null;
  readonly value: string | null;
};

/** The issuer's number: 48 bits of a hash of its id, so that nobody has to hand numbers out. */
export const shardOf = (issuer: string): number => createHash('sha256').update(issuer).digest().readUIntBE(0, 6);

/** The store contract on a database; one set of queries for all of them. */
export const databaseStore = ({ id, db, write, load, pages, alone, erase, damage, failure, isTaken, close }: Database): Store => {
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw error instanceof StoreFailure ? error : failure(error);
    }
  };
  const of = (issuer: string) => ({ shard: shardOf(issuer), issuer });

  const sizeIn = async (on: Kysely<Tables>, issuer: string): Promise<number> => {
    const { shard } = of(issuer);
    const row = await on
      .selectFrom('entries')
      .select('seq')
      .where('shard', '=', shard)
      .where('issuer', '=', issuer)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row === undefined ? 0 : Number(row.seq) + 1;
  };

  const entryOfKey = async (on: Kysely<Tables>, issuer: string, key: string): Promise<number | undefined> => {
    const row = await on
      .selectFrom('requests')
      .select('seq')
      .where('shard', '=', shardOf(issuer))
      .where('issuer', '=', issuer)
      .where('key', '=', key)
      .executeTakeFirst();
    return row === undefined ? undefined : Number(row.seq);
  };

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

  return {
    id,
    loadRegister: (asked) =>
      guarded(async (): Promise<AppendResult> => {
        const { shard, issuer } = of(asked.issuer);
        if ((await sizeIn(db, issuer)) !== asked.expected) return { status: 'conflict', size: await sizeIn(db, issuer) };
        try {
          await load({ ...asked, shard });
          return { status: 'appended' };
        } catch (error) {
          if (!isTaken(error)) throw error;
          return { status: 'conflict', size: await sizeIn(db, issuer) };
        }
      }),
    registers: (issuer) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('registers')
          .select(['seq', 'as_at'])
          .where('shard', '=', shardOf(issuer))
          .where('issuer', '=', issuer)
          .orderBy('seq')
          .execute();
        return rows.map(({ seq, as_at }) => ({ seq: Number(seq), asAt: as_at }));
      }),
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
        for await (const rows of pages(query.compile())) {
          // A line that does not lie where its holder is looked for is not there.
          yield rows.filter(({ shard, holder }) => Number(shard) === memberShard(shardOf(issuer), holder)).map(memberOf);
        }
      } catch (error) {
        throw error instanceof StoreFailure ? error : failure(error);
      }
    },
    issuers: () =>
      guarded(async () =>
        (await db.selectFrom('issuers').select('issuer').orderBy('issuer').execute()).map(({ issuer }) => issuer),
      ),
    head: (issuer) =>
      guarded(async (): Promise<Head | undefined> => {
        const { shard } = of(issuer);
        const last = await db
          .selectFrom('entries')
          .select(['seq', 'recorded'])
          .where('shard', '=', shard)
          .where('issuer', '=', issuer)
          .orderBy('seq', 'desc')
          .limit(1)
          .executeTakeFirst();
        if (last === undefined) return undefined;
        const size = Number(last.seq) + 1;
        const checkpoint = await db
          .selectFrom('checkpoints')
          .select(['size', 'note'])
          .where('shard', '=', shard)
          .where('issuer', '=', issuer)
          .orderBy('size', 'desc')
          .limit(1)
          .executeTakeFirst();
        if (checkpoint === undefined) throw new StoreFailure('no-checkpoint', { issuer });
        return { size, recorded: last.recorded, checkpoint: { size: Number(checkpoint.size), note: checkpoint.note } };
      }),
    entries: (issuer, { from, limit }) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('entries')
          .select(['seq', 'recorded', 'effective', 'bytes', 'leaf'])
          .where('shard', '=', shardOf(issuer))
          .where('issuer', '=', issuer)
          .where('seq', '>=', from)
          .orderBy('seq')
          .limit(limit)
          .execute();
        return rows.map(({ seq, recorded, effective, bytes, leaf }) => ({
          seq: Number(seq),
          recorded,
          effective: effective ?? undefined,
          bytes,
          leaf,
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
    checkpoints: (issuer, { from, limit }) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('checkpoints')
          .select(['size', 'note'])
          .where('shard', '=', shardOf(issuer))
          .where('issuer', '=', issuer)
          .where('size', '>=', from)
          .orderBy('size')
          .limit(limit)
          .execute();
        return rows.map(({ size, note }) => ({ size: Number(size), note }));
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
    keysUsed: (issuer) =>
      guarded(async () => {
        const rows = await db
          .selectFrom('requests')
          .select(['key', 'seq'])
          .where('shard', '=', shardOf(issuer))
          .where('issuer', '=', issuer)
          .orderBy('key')
          .execute();
        return rows.map(({ key, seq }) => ({ key, seq: Number(seq) }));
      }),
    entryOfKey: (issuer, key) => guarded(() => entryOfKey(db, issuer, key)),
    append: (batch) =>
      guarded(async (): Promise<AppendResult> => {
        const { shard, issuer } = of(batch.issuer);
        try {
          await write(shard, batch);
          return { status: 'appended' };
        } catch (error) {
          if (!isTaken(error)) throw error;
          const known = batch.key === undefined ? undefined : await entryOfKey(db, issuer, batch.key);
          return known === undefined ? { status: 'conflict', size: await sizeIn(db, issuer) } : { status: 'known', seq: known };
        }
      }),
    erase: (issuer, what) => guarded(() => erase(what.map(({ seq, path }) => ({ ...of(issuer), seq, path })))),
    strays: () =>
      guarded(async () => {
        const known = new Set(
          (await db.selectFrom('issuers').select(['shard', 'issuer']).execute()).map(({ shard, issuer }) => `${shard} ${issuer}`),
        );
        const found: { readonly table: string; readonly issuer: string }[] = [];
        const registers = new Set(
          (await db.selectFrom('registers').select(['issuer', 'seq']).execute()).map(({ issuer, seq }) => `${seq} ${issuer}`),
        );
        for (const table of ['members', 'member_names'] as const) {
          const rows = await db.selectFrom(table).select(['shard', 'issuer', 'register']).distinct().execute();
          for (const { shard, issuer, register } of rows) {
            const isOwn = Math.floor(Number(shard) / memberBuckets) === shardOf(issuer);
            if (!isOwn || !registers.has(`${register} ${issuer}`)) found.push({ table, issuer });
          }
        }
        const nameless = await db
          .selectFrom('member_names')
          .leftJoin('members', (join) =>
            join
              .onRef('member_names.shard', '=', 'members.shard')
              .onRef('member_names.issuer', '=', 'members.issuer')
              .onRef('member_names.register', '=', 'members.register')
              .onRef('member_names.holder', '=', 'members.holder')
              .onRef('member_names.class', '=', 'members.class'),
          )
          .select('member_names.issuer')
          .where('members.holder', 'is', null)
          .distinct()
          .execute();
        for (const { issuer } of nameless) found.push({ table: 'member_names', issuer });
        const logTables = [
          'issuers',
          'heads',
          'entries',
          'withheld',
          'checkpoints',
          'cosignatures',
          'requests',
          'registers',
        ] as const;
        for (const table of logTables) {
          const rows = await db.selectFrom(table).select(['shard', 'issuer']).distinct().execute();
          const here = new Set(rows.map(({ shard, issuer }) => `${shard} ${issuer}`));
          for (const { shard, issuer } of rows) {
            if (!known.has(`${shard} ${issuer}`) || Number(shard) !== shardOf(issuer)) found.push({ table, issuer });
          }
          if (table !== 'heads') continue;
          for (const one of known) if (!here.has(one)) found.push({ table, issuer: one.slice(one.indexOf(' ') + 1) });
        }
        return found;
      }),
    damage: () => guarded(damage),
    signingKeys: () =>
      guarded(async (): Promise<readonly StoredKey[]> => {
        return await db.selectFrom('signing_keys').select(['id', 'verifier', 'sealed']).orderBy('number').execute();
      }),
    addSigningKey: (key) =>
      guarded(async () => {
        try {
          await alone(0, '', async (transaction) => {
            const last = await transaction
              .selectFrom('signing_keys')
              .select('number')
              .orderBy('number', 'desc')
              .limit(1)
              .executeTakeFirst();
            const number = last === undefined ? 1 : Number(last.number) + 1;
            await transaction
              .insertInto('signing_keys')
              .values({ number, ...key })
              .execute();
          });
        } catch (error) {
          throw isTaken(error) ? new StoreFailure('came-first', { issuer: '' }) : error;
        }
      }),
    close: () => guarded(close),
  };
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
