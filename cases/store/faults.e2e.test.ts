/** What goes wrong around a SQLite file: each is told by a clear error, and nothing is lost. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { StoreFailure } from '../../src/app/index.ts';
import { type Store, verifyStore } from '../../src/app/ledger/index.ts';
import { nodeOutside, openSqliteStore } from '../../src/store/index.ts';
import { facts, issue, keeper, ledgerOn, smallRecord } from './suite.ts';

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
const program = fileURLToPath(new URL('../../src/cli/holdfast.ts', import.meta.url));

const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-faults-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const problemsOf = async (store: Store): Promise<readonly unknown[]> => {
  const { logs, problems } = await verifyStore({ store, outside: nodeOutside, keeper });
  return [...logs.flatMap((log) => log.problems), ...problems];
};

const isFailure =
  (...codes: readonly string[]) =>
  (error: unknown): boolean =>
    error instanceof StoreFailure && codes.includes(error.code);

const made = async (file: string): Promise<void> => {
  const store = await openSqliteStore(file, { create: true });
  await ledgerOn(store).importRecord(smallRecord());
  await store.close();
};

const mounted = (folder: string): boolean =>
  isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;

test('sqlite: a full disk refuses the append whole, and with space again it goes on', async (context) =>
  inFolder(async (folder) => {
    const small = join(folder, 'small');
    mkdirSync(small);
    if (!mounted(small)) return context.skip('a small file system cannot be mounted here');
    try {
      const file = join(small, 'holdfast.db');
      await made(file);
      writeFileSync(join(small, 'filler'), Buffer.alloc(600_000));
      const store = await openSqliteStore(file, { create: false });
      const ledger = ledgerOn(store);
      let acknowledged = 0;
      await assert.rejects(async () => {
        for (;;) {
          const done = await ledger.append({ issuer: 'acme', facts: facts(issue('2023-01-03', '1')), key: `k${acknowledged}` });
          assert.equal(done.status, 'appended');
          acknowledged += 1;
        }
      }, isFailure('store-full'));
      assert.ok(acknowledged > 0);
      rmSync(join(small, 'filler'));
      assert.equal(await store.size('acme'), 6 + acknowledged);
      const again = await ledger.append({ issuer: 'acme', facts: facts(issue('2023-01-03', '1')), key: `k${acknowledged}` });
      assert.equal(again.status, 'appended');
      assert.deepEqual(await problemsOf(store), []);
      await store.close();
    } finally {
      spawnSync('umount', ['-l', small]);
    }
  }));

/** Runs the program as a user who is not root, for whom permissions mean something. */
const runAsNobody = (...words: string[]) =>
  spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    env: { PATH: process.env['PATH'] ?? '', HOLDFAST_SECRET: 'a secret of the tests only' },
  });

test('sqlite: a folder or file that may only be read is told, and nothing changes', async (context) =>
  inFolder(async (folder) => {
    chmodSync(folder, 0o755);
    if (runAsNobody('--version').status !== 0) return context.skip('another user cannot run the program here');
    const place = join(folder, 'place');
    mkdirSync(place);
    const { status, stderr } = runAsNobody('import', 'sensetime', '--store', join(place, 'new.db'));
    if (isRoot) {
      assert.equal(status, 2);
      assert.match(stderr, /cannot be opened: check that the folder/);
    }
    const file = join(place, 'holdfast.db');
    await made(file);
    const before = statSync(file).mtimeMs;
    chmodSync(file, 0o444);
    if (isRoot) chownSync(file, nobody, nobody);
    chmodSync(place, 0o555);
    const refused = runAsNobody('retract', 'acme', 'x', '--store', file);
    chmodSync(place, 0o755);
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /can only be read here|cannot be opened/);
    assert.equal(statSync(file).mtimeMs, before);
  }));

test('sqlite: a damaged page is told as damage, never as an answer', async () =>
  inFolder(async (folder) => {
    const file = join(folder, 'holdfast.db');
    const store = await openSqliteStore(file, { create: true });
    const ledger = ledgerOn(store);
    await ledger.importRecord(smallRecord());
    for (let turn = 0; turn < 60; turn += 1) await ledger.append({ issuer: 'acme', facts: facts(issue('2023-01-03', '1')) });
    await store.close();
    const pages = Math.floor(statSync(file).size / 4096);
    let found = 0;
    for (let page = 1; page < pages; page += 1) {
      const copy = join(folder, `${page}.db`);
      copyFileSync(file, copy);
      const handle = openSync(copy, 'r+');
      writeSync(handle, Buffer.alloc(512, 0xa5), 0, 512, page * 4096);
      closeSync(handle);
      try {
        const damaged = await openSqliteStore(copy, { create: false });
        try {
          if ((await problemsOf(damaged)).length > 0) found += 1;
        } finally {
          await damaged.close();
        }
      } catch (error) {
        assert.ok(error instanceof StoreFailure, `${error}`);
        assert.ok(['store-corrupt', 'store-not-a-store', 'no-checkpoint'].includes(error.code), error.code);
        found += 1;
      }
    }
    assert.ok(pages > 5 && found === pages - 1, `${found} of ${pages - 1}`);
  }));

test('sqlite: what is no store, or one of a later program, is refused untouched', async () =>
  inFolder(async (folder) => {
    const text = join(folder, 'text.db');
    writeFileSync(text, 'not a database, but long enough to look at: '.repeat(100));
    await assert.rejects(openSqliteStore(text, { create: false }), isFailure('store-not-a-store'));
    const later = join(folder, 'later.db');
    await made(later);
    const database = new DatabaseSync(later);
    database.exec("INSERT INTO holdfast_migrations VALUES (99, 'of tomorrow', 'x')");
    database.close();
    await assert.rejects(openSqliteStore(later, { create: false }), isFailure('store-newer'));
  }));

test('sqlite: two processes on one file take turns, and every append lands once', async () =>
  inFolder(async (folder) => {
    const file = join(folder, 'holdfast.db');
    await made(file);
    const script = `
      import { openStore } from ${JSON.stringify(new URL('../../src/store/index.ts', import.meta.url).href)};
      import { facts, issue, ledgerOn } from ${JSON.stringify(new URL('./suite.ts', import.meta.url).href)};
      const ledger = ledgerOn(await openStore(process.argv[1], { create: false }));
      for (let turn = 0; turn < 40; turn += 1) {
        const done = await ledger.append({ issuer: 'acme', facts: facts(issue('2023-01-03', '1')), key: process.argv[2] + turn });
        if (done.status !== 'appended') throw new Error(JSON.stringify(done));
      }
      process.exit(0);`;
    const ends = ['a', 'b'].map(
      (name) =>
        new Promise<string>((done) => {
          const child = spawn(process.execPath, ['--input-type=module', '-e', script, file, name], {
            stdio: ['ignore', 'ignore', 'pipe'],
            env: { ...process.env, NODE_TEST_CONTEXT: undefined },
          });
          let told = '';
          child.stderr.on('data', (chunk) => {
            told += chunk;
          });
          child.once('exit', (status) => done(`${status}${told}`));
        }),
    );
    assert.deepEqual(await Promise.all(ends), ['0', '0']);
    const store = await openSqliteStore(file, { create: false });
    assert.equal(await store.size('acme'), 86);
    assert.deepEqual(await problemsOf(store), []);
    await store.close();
  }));

test('sqlite: eight first imports by eight processes make one store with one key', async () =>
  inFolder(async (folder) => {
    const file = join(folder, 'holdfast.db');
    const script = `
      import { openStore } from ${JSON.stringify(new URL('../../src/store/index.ts', import.meta.url).href)};
      import { ledgerOn, smallRecord } from ${JSON.stringify(new URL('./suite.ts', import.meta.url).href)};
      const ledger = ledgerOn(await openStore(process.argv[1], { create: true }));
      await ledger.importRecord(smallRecord(process.argv[2]));
      process.exit(0);`;
    const ends = Array.from(
      { length: 8 },
      (_, index) =>
        new Promise<string>((done) => {
          const child = spawn(process.execPath, ['--input-type=module', '-e', script, file, `acme-${index}`], {
            stdio: ['ignore', 'ignore', 'pipe'],
            env: { ...process.env, NODE_TEST_CONTEXT: undefined },
          });
          let told = '';
          child.stderr.on('data', (chunk) => {
            told += chunk;
          });
          child.once('exit', (status) => done(`${status}${told}`));
        }),
    );
    assert.deepEqual(await Promise.all(ends), Array(8).fill('0'));
    const store = await openSqliteStore(file, { create: false });
    assert.equal((await store.issuers()).length, 8);
    assert.equal((await store.signingKeys()).length, 1);
    assert.deepEqual(await problemsOf(store), []);
    await store.close();
  }));

test('sqlite: an empty file, or one of another program, is no store, and who only asks makes none of it', async () =>
  inFolder(async (folder) => {
    const empty = join(folder, 'empty.db');
    writeFileSync(empty, '', { mode: 0o644 });
    await assert.rejects(openSqliteStore(empty, { create: false }), isFailure('store-not-made'));
    const { status, stderr } = spawnSync(process.execPath, [program, 'verify', '--store', empty], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /holds no Holdfast store/);
    assert.deepEqual([statSync(empty).size, readdirSync(folder)], [0, ['empty.db']]);
    await (await openSqliteStore(empty, { create: true })).close();
    assert.equal(statSync(empty).mode & 0o777, 0o600);
    const fresh = join(folder, 'fresh.db');
    await (await openSqliteStore(fresh, { create: true })).close();
    assert.equal(statSync(fresh).mode & 0o777, 0o600);
    const other = join(folder, 'other.db');
    const database = new DatabaseSync(other);
    database.exec('CREATE TABLE notes (text text)');
    database.close();
    const before = readFileSync(other);
    await assert.rejects(openSqliteStore(other, { create: true }), isFailure('store-not-made'));
    assert.deepEqual(readFileSync(other), before);
  }));

test('sqlite: a planted trigger that swallows rows never makes an append that is not there', async () =>
  inFolder(async (folder) => {
    for (const table of ['log_entries', 'marks', 'withheld', 'requests', 'issuers', 'heads', 'signing_keys']) {
      const file = join(folder, `${table}.db`);
      if (table === 'issuers' || table === 'heads' || table === 'signing_keys') {
        await (await openSqliteStore(file, { create: true })).close();
      } else await made(file);
      const database = new DatabaseSync(file);
      database.exec(`CREATE TRIGGER planted BEFORE INSERT ON ${table} BEGIN SELECT RAISE(IGNORE); END`);
      database.close();
      const store = await openSqliteStore(file, { create: false });
      const ledger = ledgerOn(store);
      const person = { on: '2023-01-04', fact: 'person-recorded', person: 'li-mei', kind: 'natural', name: { en: 'Li Mei' } };
      const before = await store.size('acme');
      await assert.rejects(
        before === 0 ? ledger.importRecord(smallRecord()) : ledger.append({ issuer: 'acme', facts: facts(person), key: 'once' }),
        isFailure('store-not-written'),
        table,
      );
      assert.equal(await store.size('acme'), before, table);
      assert.match(JSON.stringify(await problemsOf(store)), /trigger planted is not Holdfast's/, table);
      await store.close();
    }
  }));

test('sqlite: what stands in the file beside the tables of a store, or is missing, is damage', async () =>
  inFolder(async (folder) => {
    for (const [index, [change, told]] of (
      [
        ['CREATE VIEW planted AS SELECT 1', "view planted is not Holdfast's"],
        ['CREATE TABLE planted (x text)', "table planted is not Holdfast's"],
        ['CREATE INDEX planted ON withheld (value)', "index planted is not Holdfast's"],
        ['DROP INDEX marks_by_entry', 'index marks_by_entry is missing'],
        ['ALTER TABLE marks ADD COLUMN x text', "table marks is not Holdfast's"],
      ] as const
    ).entries()) {
      const file = join(folder, `${index}.db`);
      await made(file);
      const database = new DatabaseSync(file);
      database.exec(change);
      database.close();
      const store = await openSqliteStore(file, { create: false });
      assert.deepEqual(await store.damage(), [told]);
      await store.close();
    }
  }));

test('sqlite: an erasure waits for a reader, and where the old bytes stay in the log it says so', async () =>
  inFolder(async (folder) => {
    const file = join(folder, 'holdfast.db');
    await made(file);
    const holds = (): boolean =>
      [file, `${file}-wal`].some((name) => existsSync(name) && readFileSync(name).includes('Chan Tai Man'));
    const reader = new DatabaseSync(file);
    const read = (): void => {
      reader.exec('BEGIN');
      reader.prepare('SELECT count(*) FROM withheld').get();
    };
    const store = await openSqliteStore(file, { create: false });
    const ledger = ledgerOn(store);
    read();
    const ended = setTimeout(() => reader.exec('COMMIT'), 700);
    assert.equal((await ledger.erase('acme', 'chan-tai-man')).erased, 2);
    clearTimeout(ended);
    assert.equal(holds(), false);
    const person = { on: '2023-01-04', fact: 'person-recorded', person: 'chan', kind: 'natural', name: { en: 'Chan Tai Man' } };
    await ledger.append({ issuer: 'acme', facts: facts(person) });
    read();
    await assert.rejects(ledger.erase('acme', 'chan'), isFailure('erased-not-cleared'));
    assert.equal(holds(), true);
    await store.close();
    reader.close();
    const after = await openSqliteStore(file, { create: false });
    assert.deepEqual(await problemsOf(after), []);
    await after.close();
    assert.equal(holds(), false);
  }));

test('sqlite: a restore that fails leaves nothing, and one that did not finish is no store', async () =>
  inFolder(async (folder) => {
    const file = join(folder, 'holdfast.db');
    await made(file);
    const run = (...words: string[]) =>
      spawnSync(process.execPath, [program, ...words], {
        encoding: 'utf8',
        env: { ...process.env, HOLDFAST_SECRET: 'a secret of the tests only' },
      });
    const copy = join(folder, 'copy');
    assert.equal(run('backup', copy, '--store', file).status, 0);
    const log = join(copy, 'issuers', '1', 'log.jsonl');
    const manifest = join(copy, 'manifest.json');
    const was = createHash('sha256').update(readFileSync(log)).digest('hex');
    writeFileSync(log, readFileSync(log, 'utf8').replace('120000000', '120000001'));
    const now = createHash('sha256').update(readFileSync(log)).digest('hex');
    assert.notEqual(now, was);
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(was, now));
    const again = join(folder, 'again.db');
    const { status, stderr } = run('restore', copy, '--store', again);
    assert.equal(status, 2);
    assert.match(stderr, /does not verify/);
    assert.deepEqual(readdirSync(folder).sort(), ['copy', 'holdfast.db']);
    const half = await openSqliteStore(again, { create: true, id: '0123456789abcdef' });
    await half.close();
    await assert.rejects(openSqliteStore(again, { create: true }), isFailure('store-half-restored'));
    rmSync(again);
    const whole = await openSqliteStore(again, { create: true, id: '0123456789abcdef' });
    await whole.restored();
    await whole.close();
    await (await openSqliteStore(again, { create: false })).close();
  }));
