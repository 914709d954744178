/**
 * `npm run test:long`: 10,000 company lives, a thousand tamperings, writers killed 200 times on SQLite and 50 times on
 * PostgreSQL, then mutation testing.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { status } = spawnSync(process.execPath, ['--test-reporter=tap', 'cases/lives.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, HOLDFAST_LIVES: process.env['HOLDFAST_LIVES'] ?? '10000' },
});
const store = spawnSync(
  process.execPath,
  [
    '--test',
    '--test-reporter=tap',
    '--test-concurrency=1',
    'cases/store/tamper.test.ts',
    'cases/store/kills.e2e.test.ts',
    'cases/store/postgres.e2e.test.ts',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, HOLDFAST_LONG: '1' } },
);
const mutants = spawnSync(process.execPath, [join(root, 'scripts', 'mutants.ts')], { cwd: root, stdio: 'inherit' });
process.exitCode = status === 0 && store.status === 0 && mutants.status === 0 ? 0 : 1;
