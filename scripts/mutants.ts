/**
 * Mutation testing, part of `npm run test:long`: `exact` and the files of 8A.09, 8A.13 and 8A.15 whole, then a seeded
 * sample of about a thousand mutants of the rest of record and rulebook. Each run breaks below a score of 85%.
 * `node run.cjs scripts/mutants.ts whole|sample [seed]` runs one of them.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const whole = [
  'src/exact/*.ts',
  '!src/exact/*.test.ts',
  '!src/exact/index.ts',
  'src/rulebook/8a-09-non-wvr-votes.ts',
  'src/rulebook/8a-13-ceiling.ts',
  'src/rulebook/8a-15-reduction.ts',
];
/** A line of code gives about two mutants. */
const sampledLines = 520;

/** A small seeded generator: the same seed picks the same lines. */
const startRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const sample = (seed: number): readonly string[] => {
  const files = [...globSync('src/record/**/*.ts', { cwd: root }), ...globSync('src/rulebook/*.ts', { cwd: root })]
    .filter((file) => !file.endsWith('.test.ts') && !file.endsWith('index.ts') && !whole.includes(file))
    .sort();
  const lines = files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        /[=?(&|<>+]/.test(line) && !/^\s*(\*|\/|import|export type)/.test(line) ? [`${file}:${index + 1}-${index + 1}`] : [],
      ),
  );
  const random = startRandom(seed);
  const chosen = new Set<string>();
  while (chosen.size < Math.min(sampledLines, lines.length)) chosen.add(lines[Math.floor(random() * lines.length)] ?? '');
  return [...chosen].sort();
};

const run = (name: string, mutate: readonly string[]): boolean => {
  console.log(`mutants of ${name}`);
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'),
      'run',
      'stryker.config.json',
      '--mutate',
      mutate.join(','),
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, HOLDFAST_LIVES: process.env['HOLDFAST_LIVES'] ?? '15' },
    },
  );
  return status === 0;
};

const [part, seed = '20261124'] = process.argv.slice(2);
const results = [
  ...(part === 'sample' ? [] : [run('exact, 8A.09, 8A.13 and 8A.15', whole)]),
  ...(part === 'whole' ? [] : [run(`a sample of record and rulebook, seed ${seed}`, sample(Number(seed)))]),
];
process.exitCode = results.every(Boolean) ? 0 : 1;
