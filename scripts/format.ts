/** `npm run format`: writes the formatting that `npm test` asks for. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'check', '--write'],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
