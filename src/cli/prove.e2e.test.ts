/** `holdfast prove` as a person runs it, and every counterexample through the code that judges records. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { judgedRecord } from '../../cases/judged-record.ts';
import { proveSchemas } from '../app/prove-schemas.ts';
import { claims } from '../clearance/claims/index.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const holdfast = (...words: readonly string[]) =>
  spawnSync(process.execPath, ['src/cli/holdfast.ts', ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 64 * 2 ** 20,
  });

type Told = {
  readonly verdict: string;
  readonly claims: readonly {
    readonly id: string;
    readonly outcome: string;
    readonly asDeclared: boolean;
    readonly declared: string;
    readonly points: number;
    readonly counterexample: {
      readonly shortest: boolean;
      readonly story: {
        readonly asOf: string;
        readonly expected: readonly {
          readonly rule: string;
          readonly check: string;
          readonly on: string;
          readonly outcome: string;
          readonly figures: Readonly<Record<string, string>>;
        }[];
        readonly record: { readonly facts: readonly Readonly<Record<string, unknown>>[] };
      } | null;
    } | null;
  }[];
};

const run = holdfast('prove', '--json', '--time-out', '60');
const told = JSON.parse(run.stdout) as Told;

test('every claim is proved for all numbers or is a gap that was declared, and the process ends with 0', () => {
  assert.equal(run.stderr, '');
  assert.deepEqual(
    told.claims.filter(({ asDeclared }) => !asDeclared).map(({ id, outcome }) => `${id}: ${outcome}`),
    [],
  );
  assert.equal(told.verdict, 'as-declared');
  assert.equal(run.status, 0);
  assert.deepEqual(
    told.claims.map(({ id }) => id),
    claims.map(({ id }) => id),
  );
  assert.ok(told.claims.filter(({ declared }) => declared === 'holds').length >= 40);
});

test('every claim that was proved was also worked out in exact numbers, at a hundred points and more', () => {
  for (const { id, declared, points } of told.claims) if (declared === 'holds') assert.ok(points >= 100, `${id}: ${points}`);
});

test('the JSON keeps the published schema', () => {
  const validate = new Ajv.Ajv2020({ strict: false }).compile(proveSchemas['prove'] ?? assert.fail());
  assert.ok(validate(told), JSON.stringify(validate.errors?.slice(0, 3)));
});

for (const { id, counterexample, declared } of told.claims) {
  if (declared !== 'gap') continue;
  test(`${id}: the shortest counterexample, as a record, comes out of the Rules as its story says`, () => {
    assert.equal(counterexample?.shortest, true);
    const { story } = counterexample ?? assert.fail();
    const { asOf, expected, record } = story ?? assert.fail();
    const { findings } = judgedRecord(record.facts, asOf);
    for (const { rule, check, on, outcome, figures } of expected) {
      const found = findings.filter((finding) => finding.rule === rule && finding.check === check && finding.on === on);
      const told = found.map((finding) => ({
        outcome: finding.outcome,
        figures: Object.fromEntries(Object.keys(figures).map((name) => [name, `${finding.figures[name]}`])),
      }));
      assert.ok(
        told.some((one) => one.outcome === outcome && JSON.stringify(one.figures) === JSON.stringify(figures)),
        `${rule} on ${on} should be ${outcome} ${JSON.stringify(figures)}: ${JSON.stringify(told)}`,
      );
    }
  });
}

test('a counterexample is told as a dated story with a record that holdfast check takes, in both languages', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-prove-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const language of ['en', 'zh-Hant']) {
    const { stdout, status } = holdfast('prove', '--claim', 'gap-purchase-that-waits', '--lang', language);
    assert.equal(status, 0);
    assert.match(stdout, /2024-07-02 {2}\S+.*\n {4}2024-09-02 {2}\S+/);
    const file = join(folder, `${language}.yaml`);
    writeFileSync(file, stdout.slice(stdout.indexOf('      holdfast: 1'), stdout.lastIndexOf('\n\n')));
    const check = holdfast('check', file, '--as-of', '2024-09-02', '--rule', '8A.09', '--json');
    assert.equal(check.status, 1, check.stderr);
    assert.match(check.stdout, /"rule": "8A\.09",\s+"check": "non-wvr-votes",\s+"outcome": "breached"/);
  }
});

test('a claim brings the lemma that it rests on', () => {
  const { claims: asked } = JSON.parse(holdfast('prove', '--claim', 'one-batch-is-least', '--json').stdout) as Told;
  assert.deepEqual(
    asked.map(({ id }) => id),
    ['proportions-in-order', 'one-batch-is-least'],
  );
});

test('with no time a claim is unproved, says what was tried, and the exit code is 3', () => {
  const { stdout, status } = holdfast('prove', '--claim', 'larger-of-remedies', '--time-out', '0.001');
  assert.equal(status, 3, stdout);
  assert.match(stdout, /larger-of-remedies: unproved\n {4}tried: /);
  assert.doesNotMatch(stdout, /larger-of-remedies +8A\.15 +proved/);
});

test('misuse is told in a line: what is wrong, and what to do', () => {
  const refused = (...words: readonly string[]): string => {
    const { status, stderr } = holdfast('prove', ...words);
    assert.equal(status, 2);
    return stderr;
  };
  assert.match(refused('--claim', 'one-batch-is-last'), /no claim "one-batch-is-last".*one-batch-is-least/);
  assert.match(refused('--time-out', 'soon'), /--time-out is the seconds.*not "soon"/);
  assert.match(refused('--time-out', '0'), /--time-out is the seconds/);
  assert.match(refused('--seed', '-1'), /--seed/);
  assert.match(refused('--as-of', '2026-01-05'), /of no record, so --as-of has nothing to say/);
  assert.match(refused('sensetime'), /takes no record, so not "sensetime"/);
});
