/**
 * `npm test`: formatter and linter, type check, the pure tests in one process, then the tests that start processes.
 * `npm run check` is the first two alone. Ends with one line that counts all of them; fails when anything failed or when nothing ran.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installTools } from './system-tools.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { NODE_TEST_CONTEXT: _outer, ...env } = process.env;
const tally = { passed: 0, failed: 0, skipped: 0 };

const tool = (name: string, file: string, args: readonly string[]): void => {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', ...file.split('/')), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  console.log(`${status === 0 ? 'ok' : 'not ok'} - ${name}`);
  tally[status === 0 ? 'passed' : 'failed'] += 1;
};

const tests = (name: string, files: readonly string[], options: readonly string[]): void => {
  if (files.length === 0) {
    console.log(`not ok - ${name}: no test files were found`);
    tally.failed += 1;
    return;
  }
  const { status, stdout } = spawnSync(process.execPath, ['--test-reporter=tap', ...options, ...files], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 268_435_456,
    env,
  });
  const count = (word: string): number => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(stdout)?.[1] ?? Number.NaN);
  const [ran, passed, skipped] = [count('tests'), count('pass'), count('skipped')];
  if (!(ran > 0)) {
    console.log(`${stdout.slice(-2000)}\nnot ok - ${name}: the runner told no count`);
    tally.failed += 1;
    return;
  }
  const failed = ran - passed - skipped;
  console.log(
    failed === 0 && status === 0
      ? stdout
          .split('\n')
          .filter((line) => /# SKIP/.test(line))
          .join('\n')
      : stdout,
  );
  console.log(
    `${failed === 0 && status === 0 ? 'ok' : 'not ok'} - ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`,
  );
  tally.passed += passed;
  tally.failed += Math.max(failed, status === 0 ? 0 : 1);
  tally.skipped += skipped;
};

const found = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: root })
    .filter((file) => !file.includes('node_modules'))
    .sort();
const all = found('{src,scripts,cases,records,docs,bench}/**/*.test.ts');
const endToEnd = all.filter((file) => file.endsWith('.e2e.test.ts'));
const pure = all.filter((file) => !endToEnd.includes(file));

tool('format and lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings']);
tool('types', 'typescript/bin/tsc', ['--noEmit']);
if (!process.argv.includes('--check')) {
  installTools();
  tests('tests', pure, [join(root, 'scripts', 'tests-in-one.ts')]);
  tests('end to end', endToEnd, ['--test', '--test-concurrency=2', '--test-timeout=600000']);
}

console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;
