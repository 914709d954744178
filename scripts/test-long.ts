/** `npm run test:long`: the property runs over 10,000 company lives, then mutation testing. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { status } = spawnSync(process.execPath, ['--test-reporter=tap', 'cases/lives.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, HOLDFAST_LIVES: process.env['HOLDFAST_LIVES'] ?? '10000' },
});
const mutants = spawnSync(process.execPath, [join(root, 'scripts', 'mutants.ts')], { cwd: root, stdio: 'inherit' });
process.exitCode = status === 0 && mutants.status === 0 ? 0 : 1;
