import { type Kysely, sql } from 'kysely';
import type { Database } from './database.ts';
import { logTables, memberBuckets, memberShard, memberTables, shardOf, type Tables } from './schema.ts';

/**
 * The different values of the leading columns of a table's key, a seek each: going through every row of a long log for
 * them would take longer than checking it.
 */
const leading = async <C extends string>(
  db: Kysely<Tables>,
  table: keyof Tables,
  columns: readonly C[],
): Promise<readonly Readonly<Record<C, string | number | bigint>>[]> => {
  const found: Readonly<Record<C, string | number | bigint>>[] = [];
  const named = sql.join(columns.map((column) => sql.ref(column)));
  for (;;) {
    const last = found.at(-1);
    const behind = last === undefined ? sql`` : sql`WHERE (${named}) > (${sql.join(columns.map((column) => last[column]))})`;
    const { rows } = await sql<
      Readonly<Record<C, string | number | bigint>>
    >`SELECT ${named} FROM ${sql.table(table)} ${behind} ORDER BY ${named} LIMIT 1`.execute(db);
    const [next] = rows;
    if (next === undefined) return found;
    found.push(next);
  }
};

type Stray = { readonly table: string; readonly issuer: string };

/** Rows that belong to no issuer of the store, or stand under a wrong number. */
export const straysIn = async (db: Kysely<Tables>): Promise<readonly Stray[]> => {
  const found: Stray[] = [];
  // Somebody may write while this looks: first what may be stray, then what it should belong to.
  const logs = await Promise.all(
    logTables.map(async (table) => ({ table, rows: await leading(db, table, ['shard', 'issuer']) })),
  );
  const members = await Promise.all(
    memberTables.map(async (table) => ({ table, rows: await leading(db, table, ['shard', 'issuer']) })),
  );
  const issuers = await leading(db, 'issuers', ['shard', 'issuer']);
  const known = new Set(issuers.map(({ shard, issuer }) => `${shard} ${issuer}`));
  const add = (table: string, issuer: unknown): void => {
    if (!found.some((one) => one.table === table && one.issuer === issuer)) found.push({ table, issuer: `${issuer}` });
  };
  for (const { table, rows } of logs) {
    for (const { shard, issuer } of rows) {
      const isOwn = known.has(`${shard} ${issuer}`) && Number(shard) === shardOf(`${issuer}`);
      if (!isOwn) add(table, issuer);
    }
  }
  const heads = new Set((await leading(db, 'heads', ['shard', 'issuer'])).map(({ shard, issuer }) => `${shard} ${issuer}`));
  for (const { shard, issuer } of issuers) if (!heads.has(`${shard} ${issuer}`)) add('heads', issuer);
  for (const { table, rows } of members) {
    for (const { shard, issuer } of rows) {
      const number = Math.floor(Number(shard) / memberBuckets);
      if (number !== shardOf(`${issuer}`) || !known.has(`${number} ${issuer}`)) add(table, issuer);
    }
  }
  // Keys are numbered as they come, from 1, and stay.
  const numbers = await db.selectFrom('signing_keys').select('number').orderBy('number').execute();
  if (numbers.some(({ number }, index) => Number(number) !== index + 1)) add('signing_keys', '');
  return found;
};

/**
 * Tables with rows that stand under an issuer and belong to none of his entries. What an append brings is there at once
 * with its entry, so the log's length is asked for behind the rows: what others append meanwhile is none of it.
 */
export const straysBeside = async ({ db, pages }: Pick<Database, 'db' | 'pages'>, issuer: string): Promise<readonly string[]> => {
  const shard = shardOf(issuer);
  const found = new Set<string>();
  const outermost: { readonly table: string; readonly least: number; readonly most: number }[] = [];
  for (const table of ['withheld', 'requests', 'marks', 'documents', 'log_entries'] as const) {
    const end = (order: 'asc' | 'desc') =>
      db
        .selectFrom(table)
        .select('seq')
        .where('shard', '=', shard)
        .where('issuer', '=', issuer)
        .orderBy('seq', order)
        .limit(1)
        .executeTakeFirst();
    const [first, last] = [await end('asc'), await end('desc')];
    if (first !== undefined && last !== undefined) {
      outermost.push({ table, least: Number(first.seq), most: Number(last.seq) });
    }
  }
  const size = outermost.find(({ table }) => table === 'log_entries')?.most ?? -1;
  for (const { table, least, most } of outermost) if (least < 0 || most > size) found.add(table);
  if (await hasStrayDocument(db, issuer)) found.add('documents');
  for (const table of await strayMembers({ db, pages }, issuer)) found.add(table);
  return [...found];
};

/** Pieces under an entry that is no document, or that are no part of one: nothing is in them, or a piece before is missing. */
const hasStrayDocument = async (db: Kysely<Tables>, issuer: string): Promise<boolean> => {
  const misplaced = await db
    .selectFrom('documents')
    .leftJoin('marks', (join) =>
      join
        .onRef('marks.shard', '=', 'documents.shard')
        .onRef('marks.issuer', '=', 'documents.issuer')
        .onRef('marks.seq', '=', 'documents.seq')
        .on('marks.kind', '=', 'content')
        .on('marks.value', '=', 'document'),
    )
    .select('documents.seq')
    .where('documents.shard', '=', shardOf(issuer))
    .where('documents.issuer', '=', issuer)
    .where('marks.seq', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (misplaced !== undefined) return true;
  const gapped = await db
    .selectFrom('documents')
    .select('seq')
    .where('shard', '=', shardOf(issuer))
    .where('issuer', '=', issuer)
    .groupBy('seq')
    .having(sql<boolean>`min(part) <> 0 OR max(part) <> count(*) - 1 OR min(length(bytes)) = 0`)
    .limit(1)
    .executeTakeFirst();
  return gapped !== undefined;
};

/** Lines of members under an entry that is no register or in a place where their holder is not looked for, and names of none. */
const strayMembers = async ({ db, pages }: Pick<Database, 'db' | 'pages'>, issuer: string): Promise<readonly string[]> => {
  const found: string[] = [];
  const shard = shardOf(issuer);
  const [first, end] = [shard * memberBuckets, (shard + 1) * memberBuckets];
  const lines = db
    .selectFrom('members')
    .select(['shard', 'register', 'holder'])
    .where('shard', '>=', first)
    .where('shard', '<', end)
    .where('issuer', '=', issuer);
  const registers = new Set<number>();
  let isElsewhere = false;
  for await (const rows of pages(lines.compile(), 2000)) {
    for (const { shard: place, register, holder } of rows) {
      registers.add(Number(register));
      if (Number(place) !== memberShard(shard, holder)) isElsewhere = true;
    }
  }
  const marked = await db
    .selectFrom('marks')
    .select('seq')
    .where('shard', '=', shard)
    .where('issuer', '=', issuer)
    .where('kind', '=', 'register')
    .execute();
  for (const { seq } of marked) registers.delete(Number(seq));
  if (isElsewhere || registers.size > 0) found.push('members');
  const nameless = await db
    .selectFrom('member_names')
    .leftJoin('members', (join) =>
      join
        .onRef('members.shard', '=', 'member_names.shard')
        .onRef('members.issuer', '=', 'member_names.issuer')
        .onRef('members.register', '=', 'member_names.register')
        .onRef('members.holder', '=', 'member_names.holder')
        .onRef('members.class', '=', 'member_names.class'),
    )
    .select('member_names.register')
    .where('member_names.shard', '>=', first)
    .where('member_names.shard', '<', end)
    .where('member_names.issuer', '=', issuer)
    .where('members.holder', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (nameless !== undefined) found.push('member_names');
  return found;
};
