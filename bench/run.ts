/** `npm run bench`: what is compared stands side by side in one run. Prints a table; docs/benchmarks.md keeps one. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');

const timed = (words: readonly string[]): number => {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  if (status === null || status === 2) throw new Error(`${words.join(' ')}: ${stderr}`);
  return performance.now() - started;
};
const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;

console.log(
  `${cpus()[0]?.model ?? 'unknown'} x ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}\n`,
);

execFileSync(process.execPath, [join(root, 'scripts', 'build.ts')], { cwd: root, stdio: 'inherit' });
const packed = join(mkdtempSync(join(tmpdir(), 'holdfast-bench-')), 'holdfast');
for (const part of ['dist', 'records', 'package.json']) cpSync(join(root, part), join(packed, part), { recursive: true });
const launcher = join(packed, 'dist', 'holdfast.js');
const empty: number[] = [];
const checks: number[] = [];
for (let run = 0; run < 24; run += 1) {
  const [node, check] = [timed(['-e', '0']), timed(['--max-semi-space-size=8', launcher, 'check', 'sensetime'])];
  if (run < 4) continue;
  empty.push(node);
  checks.push(check);
}
console.log(
  `start: node -e 0 ${median(empty).toFixed(0)} ms, holdfast check sensetime ${median(checks).toFixed(0)} ms: ${(median(checks) / median(empty)).toFixed(2)} times (at most 4)\n`,
);

type Life = {
  readonly facts: number;
  readonly totalSeconds: number;
  readonly peakMegabytes: number;
  readonly slowestPositionMilliseconds: number;
};
const folder = mkdtempSync(join(tmpdir(), 'holdfast-lives-'));
const life = (facts: number): Life => {
  const file = join(folder, `${facts}.jsonl`);
  execFileSync(process.execPath, [join(here, 'write-life.ts'), String(facts), file], { cwd: root });
  return JSON.parse(
    execFileSync(process.execPath, ['--max-semi-space-size=8', join(here, 'life.ts'), file], { cwd: root, encoding: 'utf8' }),
  ) as Life;
};
const lives = [100_000, 1_000_000].map(life);
for (const { facts, totalSeconds, peakMegabytes, slowestPositionMilliseconds } of lives) {
  console.log(
    `${facts} facts: read, replayed and judged in ${totalSeconds.toFixed(2)} s, ${peakMegabytes.toFixed(0)} MB, a past position in at most ${slowestPositionMilliseconds.toFixed(1)} ms`,
  );
}
console.log(
  `ten times the facts: ${((lives[1]?.totalSeconds ?? 0) / (lives[0]?.totalSeconds ?? 1)).toFixed(1)} times the time (at most 12)`,
);

const engines = join(here, 'engines');
if (!existsSync(join(engines, 'node_modules')))
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: engines, stdio: 'inherit' });
console.log('\none check of five conditions');
execFileSync(process.execPath, [join(engines, 'run.ts')], { stdio: 'inherit' });

for (const [title, part] of [
  ['a proposal cleared', 'clearance.ts'],
  ['the store against its own database', 'store.ts'],
  ['positions of an issuer with a million facts', 'positions.ts'],
  ['a register of ten million members', 'register.ts'],
  ['headroom and programmes', 'programme.ts'],
] as const) {
  console.log(`\n${title}`);
  execFileSync(process.execPath, [join(here, part)], { stdio: 'inherit' });
}
