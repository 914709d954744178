/**
 * `npm run test:long`: 10,000 company lives; 3,000 through snapshots and through the formats of neighbours; a thousand
 * tamperings; writers killed 200 times on SQLite and 50 times on PostgreSQL; the claims for all
 * numbers with other seeds, each number of votes and more beneficiaries; then mutation testing. `npm run test:long
 * lives|formats|store|proofs|mutants` runs one part.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const node = (words: readonly string[], env: Readonly<Record<string, string>> = {}): boolean =>
  spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
const tests = (files: readonly string[], env: Readonly<Record<string, string>>): boolean =>
  node(['--test', '--test-reporter=tap', '--test-concurrency=1', ...files], env);
const lives = (number: string) => ({ HOLDFAST_LIVES: process.env['HOLDFAST_LIVES'] ?? number });

const parts: Readonly<Record<string, () => boolean>> = {
  lives: () => tests(['cases/lives.test.ts'], lives('10000')),
  formats: () =>
    tests(
      [
        'cases/store/snapshots.test.ts',
        'cases/exchange/ocf-round-trip.test.ts',
        'cases/exchange/ocf-hostile.test.ts',
        'src/exchange/movements-round-trip.test.ts',
      ],
      lives('3000'),
    ),
  store: () =>
    tests(['cases/store/tamper.test.ts', 'cases/store/kills.e2e.test.ts', 'cases/store/postgres.e2e.test.ts'], {
      HOLDFAST_LONG: '1',
    }),
  proofs: () =>
    tests(['cases/claims/tied.test.ts', 'cases/claims/company-lives.test.ts', 'cases/claims/long-proofs.e2e.test.ts'], {
      ...lives('20000'),
      HOLDFAST_LONG: '1',
    }),
  mutants: () => node([join(root, 'scripts', 'mutants.ts')]),
};

const [asked] = process.argv.slice(2);
const chosen = asked === undefined ? Object.entries(parts) : Object.entries(parts).filter(([name]) => name === asked);
if (chosen.length === 0) throw new Error(`there is no part ${asked}; there are: ${Object.keys(parts).join(', ')}`);
const failed = chosen.filter(([, run]) => !run()).map(([name]) => name);
console.log(failed.length === 0 ? 'every long run passed' : `failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
