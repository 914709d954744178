/**
 * A register of members: loaded from CSV with everything that goes with it, against the database's own bulk load of the
 * same rows into the same tables, and one holder's holding on a date. HOLDFAST_BENCH_MEMBERS says how many (10,000,000).
 * They are loaded without names, and with: each name has its commitment. Each load has a process of its own.
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ledgerOn, smallRecord } from '../cases/store/suite.ts';
import { startPostgres } from '../scripts/postgres.ts';
import { readRegister, registerAt, type Store } from '../src/app/ledger/index.ts';
import { nodeOutside, openStore } from '../src/store/index.ts';
import { memberShard } from '../src/store/schema.ts';

const all = Number(process.env['HOLDFAST_BENCH_MEMBERS'] ?? 10_000_000);
const shard = 123_456_789_012;
const holderOf = (index: number): string => `H${`${index}`.padStart(9, '0')}`;
const sharesOf = (index: number): number => 100 + (index % 9973);
const nameOf = (index: number): string => `Chan Tai Man ${index}`;
const [salt, commitment] = [Buffer.alloc(16, 7), Buffer.alloc(32, 9)];

type Load = { readonly members: number; readonly named: boolean };

async function* linesOf(members: number, line: (index: number) => string): AsyncGenerator<string> {
  for (let from = 0; from < members; from += 5000) {
    let text = '';
    for (let index = from; index < Math.min(from + 5000, members); index += 1) text += line(index);
    yield text;
  }
}

const inSqlite = async (path: string, { members, named }: Load): Promise<number> => {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA synchronous = FULL; PRAGMA cache_size = -200000; BEGIN');
  const member = database.prepare('INSERT INTO members VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const name = database.prepare('INSERT INTO member_names VALUES (?, ?, ?, ?, ?, ?, ?)');
  const started = performance.now();
  for (let index = 0; index < members; index += 1) {
    const holder = holderOf(index);
    const place = memberShard(shard, holder);
    member.run(place, 'acme', 6, holder, 'B', sharesOf(index), '', index + 2, named ? commitment : null);
    if (named) name.run(place, 'acme', 6, holder, 'B', salt, nameOf(index));
  }
  database.exec('COMMIT');
  const took = performance.now() - started;
  database.close();
  return took;
};

const inPostgres = async (address: string, { members, named }: Load): Promise<number> => {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const copy = (table: string, line: (index: number, key: string, holder: string) => string): Promise<void> => {
    const rows = linesOf(members, (index) => {
      const holder = holderOf(index);
      return line(index, `${memberShard(shard, holder)}\tacme\t6\t${holder}\tB`, holder);
    });
    return pipeline(Readable.from(rows), client.query(copyFrom(`COPY ${table} FROM STDIN`)));
  };
  const bound = named ? `\\\\x${commitment.toString('hex')}` : '\\N';
  const started = performance.now();
  await client.query('BEGIN');
  await copy('members', (index, key) => `${key}\t${sharesOf(index)}\t\t${index + 2}\t${bound}\n`);
  if (named) await copy('member_names', (index, key) => `${key}\t\\\\x${salt.toString('hex')}\t${nameOf(index)}\n`);
  await client.query('COMMIT');
  const took = performance.now() - started;
  await client.end();
  return took;
};

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

const holdings = async (name: string, store: Store, members: number): Promise<void> => {
  const times: number[] = [];
  for (let turn = 0; turn < 200; turn += 1) {
    const index = (turn * 7_919_317) % members;
    const started = performance.now();
    const register = await registerAt(store, 'acme', '2023-01-01');
    const [holding] = await store.holdingsOf('acme', register?.seq ?? 0, holderOf(index));
    times.push(performance.now() - started);
    if (holding?.shares !== BigInt(sharesOf(index))) throw new Error(`${name}: another holding of ${holderOf(index)}`);
  }
  times.sort((one, other) => one - other);
  console.log(
    `${name}: a holding on a date: median ${times[100]?.toFixed(2)} ms, 99 of 100 below ${times[197]?.toFixed(2)} ms (at most 5)`,
  );
};

/** In a process of its own, so that its memory is that of one load. */
const measure = async (name: string, { load, place, bare }: { load: Load; place: string; bare: string }): Promise<void> => {
  const { members, named } = load;
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-bench-register-'));
  try {
    const file = join(folder, 'register.csv');
    const lines = async function* () {
      yield `holder,class,shares${named ? ',name' : ''}\n`;
      yield* linesOf(members, (index) => `${holderOf(index)},B,${sharesOf(index)}${named ? `,${nameOf(index)}` : ''}\n`);
    };
    await pipeline(lines, createWriteStream(file));
    const store = await openStore(place, { create: true });
    const ledger = ledgerOn(store);
    await ledger.importRecord(smallRecord());
    const started = performance.now();
    const reading = readRegister(createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 }), {
      classes: new Set(['A', 'B']),
      outside: nodeOutside,
    });
    await ledger.loadRegister({ issuer: 'acme', members: reading.members, summary: () => reading.summary('2022-12-31') });
    const held = performance.now() - started;
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    await holdings(name, store, members);
    await store.close();
    await (await openStore(bare, { create: true })).close();
    const plain = await (name === 'sqlite' ? inSqlite(bare, load) : inPostgres(bare, load));
    console.log(
      `${name}: register of ${members}${named ? ' with names' : ''} loaded in ${seconds(held)}, bare bulk load ${seconds(plain)}: ${(plain / held).toFixed(2)} of bare (at least 0.5); memory at most ${memory} MB (at most 500)`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const loads: readonly Load[] = [
  { members: all, named: false },
  { members: all, named: true },
];

const inProcess = (name: string, load: Load, place: string, bare: string): void => {
  const words = [fileURLToPath(import.meta.url), name, JSON.stringify({ load, place, bare })];
  execFileSync(process.execPath, words, { stdio: 'inherit' });
};

const [name, given] = process.argv.slice(2);
if (name !== undefined && given !== undefined) await measure(name, JSON.parse(given));
else {
  for (const load of loads) {
    const folder = mkdtempSync(join(tmpdir(), 'holdfast-bench-register-'));
    try {
      inProcess('sqlite', load, join(folder, 'holdfast.db'), join(folder, 'bare.db'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const server = await startPostgres();
  if ('missing' in server) console.log(`postgres: ${server.missing}`);
  else {
    for (const load of loads) inProcess('postgres', load, await server.database(), await server.database());
    await server.stop();
  }
}
