/**
 * The store against its own database, side by side: durable single appends and batches of 1,000 against bare INSERTs of
 * the same bytes with the same durability (the row of an entry as the store writes it: the entry, its hash, and the
 * checkpoint behind the last of an append), and verify against reading the same rows in order and hashing each once.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { facts, issue, ledgerOn, smallRecord } from '../cases/store/suite.ts';
import { startPostgres } from '../scripts/postgres.ts';
import { type Store, type StoredEntry, verifyLog } from '../src/app/ledger/index.ts';
import { nodeOutside, openPostgresStore, openSqliteStore } from '../src/store/index.ts';

/** Parts of a measurement: ours and bare by turns, so that what else the machine does falls on both. */
const parts = 40;
const singlesInPart = 250;
const batchSize = 1000;
/** The first parts are not counted, on either side: programs and caches warm up. */
const warming = 8;
const singles = parts * singlesInPart;
const batches = parts;

type Row = Pick<StoredEntry, 'bytes' | 'leaf' | 'checkpoint'>;

type Bare = {
  readonly single: (seq: number, row: Row) => Promise<void>;
  readonly batch: (from: number, rows: readonly Row[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

const perSecond = (count: number, milliseconds: number): string => `${Math.round((count * 1000) / milliseconds)}/s`;

const compare = async (name: string, store: Store, bare: Bare): Promise<void> => {
  const ledger = ledgerOn(store);
  await ledger.importRecord(smallRecord());
  await ledger.append({ issuer: 'acme', facts: facts(issue('2023-01-03', '1')) });
  const [sample] = await store.entries('acme', { from: (await store.size('acme')) - 1, limit: 1 });
  if (sample?.checkpoint === undefined) throw new Error('the entry of a single append has its checkpoint');
  const inBatch = { ...sample, checkpoint: undefined };
  let seq = 0;
  /** Seconds of ours and of bare, the median part of each. */
  const byTurns = async (own: () => Promise<void>, other: () => Promise<void>): Promise<readonly [number, number]> => {
    const times: (readonly [number, number])[] = [];
    for (let part = 0; part < parts; part += 1) {
      const started = performance.now();
      await own();
      const between = performance.now();
      await other();
      if (part >= warming) times.push([between - started, performance.now() - between]);
    }
    const median = (side: 0 | 1): number => times.map((pair) => pair[side]).sort((one, two) => one - two)[times.length >> 1] ?? 0;
    return [median(0), median(1)];
  };
  const given = Array.from({ length: singles }, () => facts(issue('2023-01-03', '1')));
  const [single, bareSingle] = await byTurns(
    async () => {
      for (let turn = 0; turn < singlesInPart; turn += 1) {
        await ledger.append({ issuer: 'acme', facts: given.pop() ?? [] });
      }
    },
    async () => {
      for (let turn = 0; turn < singlesInPart; turn += 1) {
        await bare.single(seq, sample);
        seq += 1;
      }
    },
  );
  console.log(
    `${name}: single appends ${perSecond(singlesInPart, single)}, bare ${perSecond(singlesInPart, bareSingle)}: ${(bareSingle / single).toFixed(2)} of bare (at least 0.5)`,
  );
  const many = Array.from({ length: batches }, () => facts(...Array.from({ length: batchSize }, () => issue('2023-01-03', '1'))));
  const [batch, bareBatch] = await byTurns(
    async () => {
      await ledger.append({ issuer: 'acme', facts: many.pop() ?? [] });
    },
    async () => {
      await bare.batch(
        seq,
        Array.from({ length: batchSize }, (_, index) => (index === batchSize - 1 ? sample : inBatch)),
      );
      seq += batchSize;
    },
  );
  const count = batches * batchSize;
  console.log(
    `${name}: batches of ${batchSize} ${perSecond(batchSize, batch)}, bare ${perSecond(batchSize, bareBatch)}: ${(bareBatch / batch).toFixed(2)} of bare (at least ${name === 'sqlite' ? '0.2' : '0.5'})`,
  );
  const read = async (): Promise<number> => {
    const started = performance.now();
    for (let from = 0; ; ) {
      const page = await store.entries('acme', { from, limit: 2000 });
      if (page.length === 0) return performance.now() - started;
      for (const { bytes } of page) createHash('sha256').update(bytes).digest();
      from += page.length;
    }
  };
  const check = async (): Promise<number> => {
    const started = performance.now();
    const { problems } = await verifyLog({ source: store, issuer: 'acme', outside: nodeOutside });
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    return performance.now() - started;
  };
  const [reading, checking] = [
    [await read(), await read()],
    [await check(), await check()],
  ].map((times) => Math.min(...times));
  console.log(
    `${name}: verify ${perSecond(count + singles, checking ?? 0)}, read and hash ${perSecond(count + singles, reading ?? 0)}: ${((reading ?? 0) / (checking ?? 1)).toFixed(2)} of reading (at least 0.25)`,
  );
  await store.close();
  await bare.close();
};

const folder = mkdtempSync(join(tmpdir(), 'holdfast-bench-store-'));
const database = new DatabaseSync(join(folder, 'bare.db'));
database.exec(
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE bare (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL, leaf BLOB NOT NULL, checkpoint TEXT) STRICT',
);
const insert = database.prepare('INSERT INTO bare VALUES (?, ?, ?, ?)');
await compare('sqlite', await openSqliteStore(join(folder, 'holdfast.db'), { create: true }), {
  single: async (seq, { bytes, leaf, checkpoint }) => {
    insert.run(seq, bytes, leaf, checkpoint ?? null);
  },
  batch: async (from, rows) => {
    database.exec('BEGIN IMMEDIATE');
    for (const [index, { bytes, leaf, checkpoint }] of rows.entries()) insert.run(from + index, bytes, leaf, checkpoint ?? null);
    database.exec('COMMIT');
  },
  close: async () => database.close(),
});
rmSync(folder, { recursive: true, force: true });

const server = await startPostgres();
if ('missing' in server) console.log(`postgres: ${server.missing}`);
else {
  const address = await server.database();
  const client = new pg.Client({ connectionString: await server.database() });
  await client.connect();
  await client.query('CREATE TABLE bare (seq bigint PRIMARY KEY, bytes bytea NOT NULL, leaf bytea NOT NULL, checkpoint text)');
  await compare('postgres', await openPostgresStore(address), {
    single: async (seq, { bytes, leaf, checkpoint }) => {
      await client.query('INSERT INTO bare VALUES ($1, $2, $3, $4)', [seq, bytes, leaf, checkpoint]);
    },
    batch: async (from, rows) => {
      const values = rows.map((_, index) => `(${[1, 2, 3, 4].map((column) => `$${index * 4 + column}`).join(', ')})`).join(', ');
      await client.query(
        `INSERT INTO bare VALUES ${values}`,
        rows.flatMap(({ bytes, leaf, checkpoint }, index) => [from + index, bytes, leaf, checkpoint]),
      );
    },
    close: () => client.end(),
  });
  await server.stop();
}
