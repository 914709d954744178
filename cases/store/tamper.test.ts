/**
 * A store is changed behind Holdfast's back, in the database file itself, at random: bytes flipped, entries swapped,
 * dropped, doubled, inserted, back-dated. verify finds every change. A hundred here, a thousand in `npm run test:long`
 * (HOLDFAST_LONG); HOLDFAST_SEED repeats a run.
 */
import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { test } from 'node:test';
import { StoreFailure } from '../../src/app/index.ts';
import {
  addDocument,
  newestCheckpoint,
  readRegister,
  type Store,
  signReport,
  verifyStore,
  witnessLog,
} from '../../src/app/ledger/index.ts';
import { signerFor } from '../../src/app/ledger/keys.ts';
import { laySnapshots, startDrawing } from '../../src/app/ledger/snapshots.ts';
import { signatureTypes, verifierKey, writeVerifierKey } from '../../src/log/index.ts';
import { nodeOutside, openSqliteStore } from '../../src/store/index.ts';
import { facts, issue, keeper, ledgerOn, pieces, smallRecord } from './suite.ts';

const rounds = process.env['HOLDFAST_LONG'] ? 1000 : 100;
const seed = Number(process.env['HOLDFAST_SEED'] ?? 20_261_124);

/** A small generator with a seed (mulberry32): a failure can be run again. */
const randomFrom = (start: number) => {
  let state = start;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
};

type Random = (below: number) => number;
type Row = Record<string, SQLInputValue>;

/** Every table and what identifies a row of it; `heads.latch` and the time of a migration say nothing. */
const columns: Readonly<Record<string, readonly string[]>> = {
  issuers: ['shard', 'issuer'],
  heads: ['shard', 'issuer'],
  log_entries: ['shard', 'issuer', 'seq', 'bytes', 'leaf', 'checkpoint'],
  marks: ['shard', 'issuer', 'kind', 'value', 'seq'],
  withheld: ['shard', 'issuer', 'seq', 'path', 'salt', 'value'],
  cosignatures: ['shard', 'issuer', 'size', 'line'],
  requests: ['shard', 'issuer', 'key', 'seq'],
  members: ['shard', 'issuer', 'register', 'holder', 'class', 'shares', 'nominee', 'line', 'commitment'],
  member_names: ['shard', 'issuer', 'register', 'holder', 'class', 'salt', 'value'],
  documents: ['shard', 'issuer', 'seq', 'part', 'bytes'],
  snapshots: ['shard', 'issuer', 'through', 'size', 'start', 'note', 'state'],
  signing_keys: ['id', 'verifier', 'sealed'],
  holdfast_store: ['id', 'restoring'],
  holdfast_migrations: ['number', 'name'],
};

const pick = <T>(random: Random, from: readonly T[]): T => from[random(from.length)] as T;

const rowsOf = (database: DatabaseSync, table: string): readonly Row[] =>
  database.prepare(`SELECT * FROM ${table}`).all() as Row[];

/** The row that was read, wherever it stands now: every column as it was. */
const thatRow = (row: Row): string =>
  Object.keys(row)
    .map((column) => `${column} IS ?`)
    .join(' AND ');

const set = (database: DatabaseSync, table: string, row: Row, column: string, value: SQLInputValue): void => {
  database.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${thatRow(row)}`).run(value, ...Object.values(row));
  row[column] = value;
};

const changed = (random: Random, value: SQLInputValue): SQLInputValue => {
  if (value === null) return '2020-01-01';
  if (typeof value === 'number' || typeof value === 'bigint') return BigInt(value) + 1n + BigInt(random(3));
  if (typeof value === 'string') {
    const at = random(value.length);
    const other = value[at] === 'x' ? 'y' : 'x';
    return value.slice(0, at) + other + value.slice(at + 1);
  }
  const bytes = Buffer.from(value as Uint8Array);
  const at = random(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
  return bytes;
};

const two = (random: Random, rows: readonly Row[]): readonly [Row, Row] => {
  const one = random(rows.length);
  return [rows[one] as Row, rows[(one + 1 + random(rows.length - 1)) % rows.length] as Row];
};

/** What tells a row of a table from another. */
const keyOf = (database: DatabaseSync, table: string): readonly string[] =>
  database
    .prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0')
    .all(table)
    .map(({ name }) => `${name}`);

/** Another value of a key, near or far, before the beginning or beyond every end. */
const moved = (random: Random, value: SQLInputValue): SQLInputValue => {
  if (typeof value !== 'number' && typeof value !== 'bigint') return changed(random, value);
  const places = [BigInt(value) + 1n, BigInt(value) - 1n, -1n, -5n, 1000n, BigInt(value) + 1_000_000n, 9_007_199_254_740_991n];
  return pick(random, places);
};

const insertRow = (database: DatabaseSync, table: string, row: Row): void => {
  const names = Object.keys(row);
  database.exec('PRAGMA ignore_check_constraints = ON');
  database
    .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
    .run(...(Object.values(row) as SQLInputValue[]));
};

/** Each gives what it did, for the message of a failure. */
const tamperings: readonly ((database: DatabaseSync, random: Random) => string)[] = [
  ...Array.from({ length: 6 }, () => (database: DatabaseSync, random: Random) => {
    const table = pick(random, Object.keys(columns));
    const row = pick(random, rowsOf(database, table));
    const column = pick(random, columns[table] ?? []);
    set(database, table, row, column, changed(random, row[column] ?? null));
    return `${table}.${column} of ${Object.values(row).slice(0, 4).join(' ')}`;
  }),
  (database, random) => {
    const [one, other] = two(random, rowsOf(database, 'log_entries'));
    const [was, wasOther] = [{ ...one }, { ...other }];
    for (const column of ['bytes', 'leaf', 'checkpoint']) {
      set(database, 'log_entries', one, column, wasOther[column] ?? null);
      set(database, 'log_entries', other, column, was[column] ?? null);
    }
    return `entries ${one['issuer']} ${one['seq']} and ${other['issuer']} ${other['seq']} swapped`;
  },
  (database, random) => {
    // A snapshot may be dropped: it is drawn from the log and can be drawn again.
    const table = pick(
      random,
      Object.keys(columns).filter((name) => name !== 'snapshots'),
    );
    const row = pick(random, rowsOf(database, table));
    database.prepare(`DELETE FROM ${table} WHERE ${thatRow(row)}`).run(...Object.values(row));
    return `a row of ${table} dropped: ${Object.values(row).slice(0, 4).join(' ')}`;
  },
  ...Array.from({ length: 3 }, () => (database: DatabaseSync, random: Random) => {
    const table = pick(random, Object.keys(columns));
    const row = { ...pick(random, rowsOf(database, table)) };
    const column = pick(random, keyOf(database, table));
    row[column] = moved(random, row[column] ?? null);
    insertRow(database, table, row);
    return `a row of ${table} inserted, its ${column} is ${row[column]}`;
  }),
  (database, random) => {
    const row = pick(random, rowsOf(database, 'log_entries'));
    const { last } = database.prepare('SELECT max(seq) AS last FROM log_entries WHERE issuer = ?').get(row['issuer'] ?? '') as {
      last: number;
    };
    insertRow(database, 'log_entries', { ...row, seq: last + 1 });
    return `entry ${row['issuer']} ${row['seq']} doubled at the end`;
  },
  (database, random) => {
    const row = pick(random, rowsOf(database, 'log_entries'));
    database
      .prepare('UPDATE log_entries SET seq = seq + 1000000 WHERE issuer = ? AND seq >= ?')
      .run(row['issuer'] ?? '', row['seq'] ?? 0);
    database.prepare('UPDATE log_entries SET seq = seq - 999999 WHERE issuer = ? AND seq >= 1000000').run(row['issuer'] ?? '');
    insertRow(database, 'log_entries', row);
    return `entry ${row['issuer']} ${row['seq']} inserted before itself`;
  },
  (database, random) => {
    const row = pick(random, rowsOf(database, 'log_entries'));
    const bytes = Buffer.from(
      Buffer.from(row['bytes'] as Uint8Array)
        .toString()
        .replace(/"recorded":"20\d\d/, '"recorded":"2019'),
    );
    set(database, 'log_entries', row, 'bytes', bytes);
    set(database, 'log_entries', row, 'leaf', nodeOutside.hash(Buffer.concat([Buffer.of(0), bytes])));
    return `entry ${row['issuer']} ${row['seq']} back-dated, with its leaf hash`;
  },
];

test(`verify finds each of ${rounds} changes made in the database file (seed ${seed})`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-tamper-'));
  try {
    const file = join(folder, 'sound.db');
    const store = await openSqliteStore(file, { create: true });
    const ledger = ledgerOn(store);
    for (const issuer of ['acme', 'bravo', 'corvus']) {
      await ledger.importRecord(smallRecord(issuer), `import-${issuer}`);
      for (let turn = 1; turn < 4; turn += 1) {
        const last =
          turn === 3 ? [{ on: '2023-01-09', fact: 'person-died', person: 'chan-tai-man', note: 'told by his family' }] : [];
        await ledger.append({ issuer, facts: facts(issue('2023-01-03', `${turn}`), ...last), key: `${turn}` });
      }
    }
    await ledger.erase('bravo', 'chan-tai-man');
    await ledger.rotateKeys('rotated');
    const lines =
      'holder,class,shares,name,nominee\nchan-tai-man,A,120000000,陳大文,\nHKSCC,B,799999000,,yes\nLi,B,1000,Li Mei,\n';
    const register = readRegister(pieces(lines), { classes: new Set(['A', 'B']), outside: nodeOutside });
    const summary = () => register.summary('2023-02-02');
    await ledger.loadRegister({ issuer: 'acme', members: register.members, summary });
    await ledger.append({ issuer: 'acme', facts: facts(issue('2023-02-03', '9'), issue('2023-01-04', '3')) });
    const paper = async function* () {
      yield Buffer.from('a paper of the company');
    };
    await addDocument({ ledger, issuer: 'acme', name: 'paper.txt', pieces: paper, outside: nodeOutside });
    const question = { asOf: { date: '2023-02-03' }, rules: [], all: true };
    await signReport({ ledger, issuer: 'acme', question, outside: nodeOutside });
    await drawSnapshot(store);
    const witness = generateKeyPairSync('ed25519');
    const publicKey = witness.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
    const key = verifierKey({ hash: nodeOutside.hash, name: 'registrar.example', type: signatureTypes.cosignature, publicKey });
    await ledger.admit('acme', writeVerifierKey(key));
    const newest = await newestCheckpoint(store, 'acme');
    assert.ok(newest);
    const result = await witnessLog({
      source: store,
      issuer: 'acme',
      newest,
      seen: undefined,
      key,
      sign: (message) => sign(null, message, witness.privateKey),
      outside: nodeOutside,
    });
    assert.ok(result.status === 'cosigned');
    await ledger.cosign('acme', result.note);
    assert.deepEqual(await problemsOf(store), []);
    await store.close();
    const random = randomFrom(seed);
    for (let round = 0; round < rounds; round += 1) {
      const copy = join(folder, `${round}.db`);
      copyFileSync(file, copy);
      const database = new DatabaseSync(copy);
      const what = tampered(database, random);
      database.close();
      assert.ok(await isFound(copy), `round ${round}, seed ${seed}: ${what} was not found`);
      for (const name of [copy, `${copy}-wal`, `${copy}-shm`]) rmSync(name, { force: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a snapshot that is moved beyond every day or every length is found too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-tamper-'));
  try {
    for (const [index, change] of [
      "through = 'x023-01-03'",
      "through = '\u{10ffff}'",
      "through = ''",
      'size = 9007199254740993',
      'size = 1152921504606846975',
      'size = -1',
    ].entries()) {
      const file = join(folder, `${index}.db`);
      const store = await openSqliteStore(file, { create: true });
      const ledger = ledgerOn(store);
      await ledger.importRecord(smallRecord('acme'));
      await ledger.append({ issuer: 'acme', facts: facts(issue('2023-01-03', '1'), issue('2023-02-03', '9')) });
      await drawSnapshot(store);
      await store.close();
      const database = new DatabaseSync(file);
      const { changes } = database
        .prepare(`UPDATE snapshots SET ${change} WHERE through = (SELECT min(through) FROM snapshots)`)
        .run();
      assert.equal(Number(changes), 1);
      database.close();
      assert.ok(await isFound(file), change);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a row that belongs to no entry is found in every table', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-tamper-'));
  try {
    const file = join(folder, 'sound.db');
    const store = await openSqliteStore(file, { create: true });
    const ledger = ledgerOn(store);
    await ledger.importRecord(smallRecord('acme'), 'import');
    const register = readRegister(pieces('holder,class,shares,name\nchan-tai-man,A,120000000,陳大文\nLi,B,800000000,Li Mei\n'), {
      classes: new Set(['A', 'B']),
      outside: nodeOutside,
    });
    await ledger.loadRegister({ issuer: 'acme', members: register.members, summary: () => register.summary('2023-02-02') });
    const paper = async function* () {
      yield Buffer.from('a paper of the company');
    };
    const { seq } = (await addDocument({
      ledger,
      issuer: 'acme',
      name: 'paper.txt',
      pieces: paper,
      outside: nodeOutside,
    })) as { seq: number };
    const size = await store.size('acme');
    const problems = await problemsOf(store);
    assert.deepEqual(problems, []);
    await store.close();
    const of = `shard, issuer FROM issuers`;
    const members = "shard, issuer, register, holder, class, shares, nominee, line, commitment FROM members WHERE holder = 'Li'";
    const moved = (columns: string, change: string): string => members.replace(columns, change);
    const planted: readonly (readonly [table: string, row: string])[] = [
      ['withheld', `INSERT INTO withheld SELECT shard, issuer, ${size}, '/name', x'00', 'x' FROM issuers`],
      ['withheld', `INSERT INTO withheld SELECT shard, issuer, -1, '/name', x'00', 'x' FROM issuers`],
      ['requests', `INSERT INTO requests SELECT shard, issuer, 'planted', ${size} FROM issuers`],
      ['requests', `INSERT INTO requests SELECT shard, issuer, 'planted', -1 FROM issuers`],
      ['marks', `INSERT INTO marks SELECT shard, issuer, 'late', '', -1 FROM issuers`],
      ['marks', `INSERT INTO marks SELECT shard, issuer, 'late', '', ${size + 5} FROM issuers`],
      ['documents', `INSERT INTO documents SELECT shard, issuer, -1, 0, x'00' FROM issuers`],
      ['documents', `INSERT INTO documents SELECT shard, issuer, ${size}, 0, x'00' FROM issuers`],
      ['documents', `INSERT INTO documents SELECT shard, issuer, 6, 0, x'00' FROM issuers`],
      ['documents', `INSERT INTO documents SELECT shard, issuer, ${seq}, 2, x'00' FROM issuers`],
      ['documents', `INSERT INTO documents SELECT shard, issuer, ${seq}, -1, x'00' FROM issuers`],
      ['documents', `INSERT INTO documents SELECT shard, issuer, ${seq}, 1, x'' FROM issuers`],
      ['members', `INSERT INTO members SELECT ${moved('register', '-1')}`],
      ['members', `INSERT INTO members SELECT ${moved('register', `${size}`)}`],
      ['members', `INSERT INTO members SELECT ${moved('register', `${seq}`)}`],
      ['members', `INSERT INTO members SELECT ${moved('shard', 'shard - shard % 32 + (shard + 1) % 32')}`],
      [
        'member_names',
        `INSERT INTO member_names SELECT shard, issuer, register, 'x', 'B', salt, value FROM member_names LIMIT 1`,
      ],
      ['snapshots', `INSERT INTO snapshots SELECT shard, 'nobody', '2023-01-03', 1, 1, 'x', x'00' FROM issuers`],
      ['log_entries', `INSERT INTO log_entries SELECT ${of.replace(' FROM', ", -1, x'00', x'00', NULL FROM")}`],
      ['heads', "INSERT INTO heads VALUES (1, 'nobody', 0)"],
    ];
    for (const [index, [table, text]] of planted.entries()) {
      const copy = join(folder, `${index}.db`);
      copyFileSync(file, copy);
      const database = new DatabaseSync(copy);
      database.exec('PRAGMA ignore_check_constraints = ON');
      assert.equal(Number(database.prepare(text).run().changes), 1, text);
      database.close();
      const changed = await openSqliteStore(copy, { create: false });
      const { logs, problems } = await verifyStore({ store: changed, outside: nodeOutside });
      await changed.close();
      const found = [...logs.flatMap((log) => log.problems), ...problems];
      assert.ok(
        found.some(({ code, values }) => code === 'stray-row' && values['table'] === table),
        `${text}: ${JSON.stringify(found)}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A snapshot of a log far too short for one, so that there is one to tamper with. */
const drawSnapshot = async (store: Store): Promise<void> => {
  const ledger = ledgerOn(store);
  const record = await ledger.record('acme');
  const { opaque } = await ledger.persons('acme');
  const drawing = startDrawing({ idOf: (id) => opaque.get(id) ?? id, every: 1 });
  drawing.drawAll(record);
  const verifier = (await store.signingKeys()).at(-1)?.verifier ?? '';
  const signer = await signerFor(store, keeper, nodeOutside, verifier);
  const size = await store.size('acme');
  await laySnapshots({ store, issuer: 'acme', record, size, pending: drawing.taken(), signer, outside: nodeOutside });
};

/** What the file's own constraints refuse is no tampering: another one is tried. */
const tampered = (database: DatabaseSync, random: Random): string => {
  for (;;) {
    try {
      return pick(random, tamperings)(database, random);
    } catch (error) {
      if (((error as { errcode?: number }).errcode ?? 0) % 256 !== 19) throw error;
    }
  }
};

const problemsOf = async (store: Store): Promise<readonly unknown[]> => {
  const { logs, problems } = await verifyStore({ store, outside: nodeOutside, keeper });
  return [...logs.flatMap((log) => log.problems), ...problems];
};

/** A store that refuses to open is found out too; any other error is a fault of ours. */
const isFound = async (file: string): Promise<boolean> => {
  try {
    const store = await openSqliteStore(file, { create: false });
    try {
      return (await problemsOf(store)).length > 0;
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof StoreFailure) return true;
    throw error;
  }
};
