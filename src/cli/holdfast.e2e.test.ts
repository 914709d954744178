import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { clearanceSchemas } from '../app/clearance-schemas.ts';
import { storeSchemas } from '../app/store-schemas.ts';
import { undertakingSchemas } from '../app/undertaking-schemas.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'holdfast-'));
const run = (...words: string[]) =>
  spawnSync(process.execPath, [join(here, 'holdfast.ts'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, FORCE_COLOR: undefined },
  });
const file = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const head = 'holdfast: 1\nissuer: {id: x, name: {en: X}}\nfacts:\n';
const classes =
  '  - {on: 2022-01-03, fact: class-created, class: B, votes: 1, listed: true}\n  - {on: 2022-01-03, fact: class-created, class: A, votes: 10, weighted: true, convertsInto: B}\n';

test('check gives the published envelope and an exit code by the outcome', () => {
  const { stdout, status } = run('check', 'sensetime', '--as-of', '2024-06-26', '--json');
  const report = JSON.parse(stdout) as {
    holdfast: number;
    asOf: string;
    outcome: string;
    findings: { rule: string; figures: Record<string, string>; text: { en: string } }[];
  };
  assert.deepEqual([report.holdfast, report.asOf], [1, '2024-06-26']);
  assert.equal(report.findings.find(({ rule }) => rule === '8A.15')?.figures['requiredConversion'], '8644928');
  assert.equal(status, report.outcome === 'breached' ? 1 : report.outcome === 'met' ? 0 : 3);
});

test('the output is plain when piped, and Chinese when asked', () => {
  const { stdout } = run('check', 'sensetime', '--as-of', '2024-06-26', '--lang', 'zh-Hant');
  assert.ok(!stdout.includes('\u001b['));
  assert.match(stdout, /須轉換不同投票權股份 8,644,928 股/);
});

test('position, timeline, explain, changes, rules, schema and validate answer', () => {
  for (const words of [
    ['position', 'minimax'],
    ['timeline', 'sensetime'],
    ['changes', 'sensetime', '--since', '2023-12-14'],
    ['rules'],
    ['schema'],
    ['validate', 'xiaomi'],
    ['explain', 'kanzhun', '8A.15'],
    ['completion', 'bash'],
  ]) {
    const { status, stdout, stderr } = run(...words);
    assert.ok(status === 0 || status === 1 || status === 3, `${words.join(' ')}: ${status} ${stderr}`);
    assert.ok(stdout.length > 40, words.join(' '));
  }
});

test('what the commands print with --json keeps the published schemas', () => {
  const { $defs } = JSON.parse(run('schema').stdout) as { $defs: Record<string, object> };
  const commands: Readonly<Record<string, readonly string[]>> = {
    check: ['check', 'xiaomi', '--all'],
    position: ['position', 'minimax', '--as-of', '2026-01-09T12:00:00+08:00'],
    timeline: ['timeline', 'sensetime'],
    explain: ['explain', 'kanzhun', '8A.15'],
    changes: ['changes', 'sensetime', '--since', '2023-12-14'],
    validate: ['validate', 'horizon'],
    rules: ['rules'],
  };
  // What needs a store is held to its schema in exchange.e2e.test.ts and store.e2e.test.ts.
  // What an undertaking needs, in the tests of its commands.
  const inStore = [
    'export',
    'preview',
    ...Object.keys(storeSchemas),
    ...Object.keys(undertakingSchemas),
    ...Object.keys(clearanceSchemas),
  ];
  assert.deepEqual(Object.keys($defs).sort(), [...Object.keys(commands), ...inStore].sort());
  for (const [name, words] of Object.entries(commands)) {
    const validate = new Ajv.Ajv2020({ strict: false }).compile($defs[name] ?? {});
    const printed: unknown = JSON.parse(run(...words, '--json').stdout);
    assert.ok(validate(printed), `${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
    assert.equal(validate({}), false, `${name} takes anything`);
  }
});

test('a template is a sound record, and a file that is there is not overwritten', () => {
  const path = join(folder, 'new.yaml');
  assert.equal(run('new', '--template', '-o', path).status, 0);
  assert.equal(run('validate', path).status, 0);
  const before = readFileSync(path, 'utf8');
  assert.equal(run('new', '--template', '-o', path).status, 2);
  assert.equal(readFileSync(path, 'utf8'), before);
});

test('the report is also one printable page', () => {
  const path = join(folder, 'report.html');
  run('check', 'sensetime', '--html', path);
  const page = readFileSync(path, 'utf8');
  assert.match(page, /8,644,928/);
  assert.ok(!/<script|https?:\/\//.test(page));
});

const bad: readonly (readonly [string, string, RegExp])[] = [
  [
    'a misspelt fact',
    `${head}  - {on: 2023-02-03, fact: shares-isued, class: A}\n`,
    /:4:\d+: .*"shares-isued"; did you mean "shares-issued"\?/,
  ],
  [
    'a misspelt field',
    `${head}${classes}  - {on: 2023-02-03, fact: shares-issued, clas: B, number: 1, basis: opening}\n`,
    /:6:\d+: .*"clas"; did you mean "class"\?/,
  ],
  [
    'a fraction of a share',
    `${head}${classes}  - {on: 2023-02-03, fact: shares-issued, class: B, number: 1.5, basis: opening}\n`,
    /"1\.5" is not whole/,
  ],
  [
    'a negative number',
    `${head}${classes}  - {on: 2023-02-03, fact: shares-issued, class: B, number: -5, basis: opening}\n`,
    /"-5" is negative/,
  ],
  [
    'more shares than held',
    `${head}${classes}  - {on: 2023-02-03, fact: shares-repurchased, class: B, number: 5, held: treasury}\n`,
    /5 shares of class B at 2023-02-03, but public has 0/,
  ],
  [
    'an unknown class',
    `${head}${classes}  - {on: 2023-02-03, fact: shares-issued, class: C, number: 5, basis: opening}\n`,
    /no class C is created/,
  ],
  [
    'an unknown person',
    `${head}${classes}  - {on: 2023-02-03, fact: shares-issued, class: B, to: someone, number: 5, basis: opening}\n`,
    /no person someone is recorded/,
  ],
  ['an impossible date', `${head}  - {on: 2023-02-30, fact: delisted}\n`, /"2023-02-30" is no date/],
  [
    'a fact before what it needs',
    `${head}${classes}  - {on: 2021-02-03, fact: shares-issued, class: B, number: 5, basis: opening}\n`,
    /there is no class B yet at 2021-02-03/,
  ],
  [
    'two facts with one id',
    `${head}  - {on: 2023-02-03, id: a, fact: notice-given, by: x, to: y, matter: z}\n  - {on: 2023-02-03, id: a, fact: notice-given, by: x, to: y, matter: z}\n`,
    /id a stands twice; it is first on line 4/,
  ],
  [
    'a retraction of nothing',
    `${head}  - {on: 2023-02-03, fact: fact-retracted, retracts: b, reason: clerical-error}\n`,
    /no fact b to retract/,
  ],
  [
    'vehicles in a circle',
    `${head}  - {on: 2023-02-03, fact: person-recorded, person: p, kind: company, name: {en: P}}\n  - {on: 2023-02-03, fact: vehicle-arranged, vehicle: p, kind: other, for: p, votesDirectedBy: p, economicInterest: discretionary}\n`,
    /circle of vehicles/,
  ],
  [
    'parts that are not one',
    `${head}  - {on: 2023-02-03, fact: person-recorded, person: p, kind: company, name: {en: P}}\n  - {on: 2023-02-03, fact: person-recorded, person: q, kind: natural, name: {en: Q}}\n  - {on: 2023-02-03, fact: vehicle-arranged, vehicle: p, kind: other, for: q, votesDirectedBy: q, economicInterest: [{person: q, part: "99/100"}]}\n`,
    /add up to 99\/100, not to one/,
  ],
  [
    'a number past 10^30',
    `${head}${classes}  - {on: 2023-02-03, fact: shares-issued, class: B, number: ${'9'.repeat(32)}, basis: opening}\n`,
    /larger than any number of shares/,
  ],
  ['a YAML bomb', 'a: &a [x, x]\nb: &b [*a, *a]\nholdfast: 1\n', /:1:4: /],
  ['an empty file', '', /is empty/],
];

for (const [what, text, expected] of bad) {
  test(`${what} is refused with its place and exit 2`, () => {
    const { status, stderr, stdout } = run('check', file(`${what.replaceAll(' ', '-')}.yaml`, text));
    assert.match(stderr, expected);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.ok(!/\n\s+at /.test(stderr), 'a stack trace');
  });
}

test('a wrong encoding and a missing file are told', () => {
  assert.match(run('check', file('big5.yaml', new Uint8Array([0x68, 0xb0, 0xd3, 0x0a]))).stderr, /UTF-8/);
  assert.match(run('check', join(folder, 'nowhere.yaml')).stderr, /there is no file/);
  assert.match(run('chek', 'sensetime').stderr, /did you mean "check"\?/);
  assert.match(run('check', 'sensetime', '--as-off', '2024-01-01').stderr, /did you mean "--as-of"\?/);
});

test('a wrong use is told in the language asked for, and a Rule that is not encoded is no silence', () => {
  assert.match(run('chek', '--lang', 'zh-Hant').stderr, /並無指令「chek」；是否指「check」？/);
  const unknown = run('check', 'sensetime', '--rule', '8A.99');
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /Rule 8A\.99 is not encoded; did you mean "8A\.09"\?/);
  assert.equal(run('changes', 'sensetime').status, 2);
});

test('all errors are told in one run', () => {
  const { stderr } = run(
    'validate',
    file('many.yaml', `${head}  - {on: 2023-02-30, fact: delisted}\n  - {on: 2023-02-03, fact: delistd}\n`),
  );
  assert.match(stderr, /:4:[\s\S]*:5:[\s\S]*errors: 2; nothing was loaded/);
});
