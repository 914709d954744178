/**
 * A register of members: loaded from CSV with everything that goes with it, against the database's own bulk load of the
 * same rows into the same table, and one holder's holding on a date. HOLDFAST_BENCH_MEMBERS says how many (10,000,000).
 */
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ledgerOn, smallRecord } from '../cases/store/suite.ts';
import { startPostgres } from '../scripts/postgres.ts';
import { readRegister, registerAt, type Store } from '../src/app/index.ts';
import { nodeOutside, openPostgresStore, openSqliteStore } from '../src/store/index.ts';
import { memberShard } from '../src/store/schema.ts';

const members = Number(process.env['HOLDFAST_BENCH_MEMBERS'] ?? 10_000_000);
const holderOf = (index: number): string => `H${`${index}`.padStart(9, '0')}`;
const sharesOf = (index: number): number => 100 + (index % 9973);

async function* linesFrom(line: (index: number) => string): AsyncGenerator<string> {
  for (let from = 0; from < members; from += 5000) {
    let text = '';
    for (let index = from; index < Math.min(from + 5000, members); index += 1) text += line(index);
    yield text;
  }
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

const measure = async (name: string, store: Store, file: string, bare: () => Promise<number>): Promise<void> => {
  const ledger = ledgerOn(store);
  await ledger.importRecord(smallRecord());
  let started = performance.now();
  const reading = readRegister(createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 }), {
    classes: new Set(['A', 'B']),
    outside: nodeOutside,
  });
  const summary = () => reading.summary('2022-12-31');
  await ledger.loadRegister({ issuer: 'acme', members: reading.members, summary });
  const held = performance.now() - started;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const times: number[] = [];
  for (let turn = 0; turn < 200; turn += 1) {
    const index = (turn * 7_919_317) % members;
    started = performance.now();
    const register = await registerAt(store, 'acme', '2023-01-01');
    const [holding] = await store.holdingsOf('acme', register?.seq ?? 0, holderOf(index));
    times.push(performance.now() - started);
    if (holding?.shares !== BigInt(sharesOf(index))) throw new Error(`${name}: another holding of ${holderOf(index)}`);
  }
  times.sort((one, other) => one - other);
  const plain = await bare();
  console.log(
    `${name}: register of ${members} loaded in ${seconds(held)}, bare bulk load ${seconds(plain)}: ${(plain / held).toFixed(2)} of bare (at least 0.5)`,
  );
  console.log(`${name}: memory at most ${memory} MB up to the end of the load (at most 500)`);
  console.log(
    `${name}: a holding on a date: median ${times[100]?.toFixed(2)} ms, 99 of 100 below ${times[197]?.toFixed(2)} ms (at most 5)`,
  );
};

const folder = mkdtempSync(join(tmpdir(), 'holdfast-bench-register-'));
try {
  const file = join(folder, 'register.csv');
  const lines = async function* () {
    yield 'holder,class,shares\n';
    yield* linesFrom((index) => `${holderOf(index)},B,${sharesOf(index)}\n`);
  };
  await pipeline(lines, createWriteStream(file));
  const shard = 123_456_789_012;
  if (process.argv[2] !== 'postgres') {
    const sqlite = await openSqliteStore(join(folder, 'holdfast.db'), { create: true });
    await measure('sqlite', sqlite, file, async () => {
      const path = join(folder, 'bare.db');
      await (await openSqliteStore(path, { create: true })).close();
      const database = new DatabaseSync(path);
      database.exec('PRAGMA synchronous = FULL; PRAGMA cache_size = -200000; BEGIN');
      const insert = database.prepare('INSERT INTO members VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
      const started = performance.now();
      for (let index = 0; index < members; index += 1) {
        const holder = holderOf(index);
        insert.run(memberShard(shard, holder), 'acme', 6, holder, 'B', sharesOf(index), '', index + 2, null);
      }
      database.exec('COMMIT');
      const took = performance.now() - started;
      database.close();
      return took;
    });
    await sqlite.close();
  }
  const server = process.argv[2] === 'sqlite' ? { missing: 'not asked for' } : await startPostgres();
  if ('missing' in server) console.log(`postgres: ${server.missing}`);
  else {
    const store = await openPostgresStore(await server.database());
    const bare = await server.database();
    await (await openPostgresStore(bare)).close();
    await measure('postgres', store, file, async () => {
      const client = new pg.Client({ connectionString: bare });
      await client.connect();
      const rows = linesFrom((index) => {
        const holder = holderOf(index);
        return `${memberShard(shard, holder)}\tacme\t6\t${holder}\tB\t${sharesOf(index)}\t\t${index + 2}\t\\N\n`;
      });
      const started = performance.now();
      await pipeline(Readable.from(rows), client.query(copyFrom('COPY members FROM STDIN')));
      const took = performance.now() - started;
      await client.end();
      return took;
    });
    await store.close();
    await server.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
