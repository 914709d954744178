/** `holdfast clear` with several dated proposals, as a person uses it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { headroomSchemas } from '../app/headroom-schemas.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'holdfast-cli-programme-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, 'holdfast.ts'), 'clear', ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, FORCE_COLOR: undefined },
  });
  return { status, stdout, stderr, text: stdout.replace(/\s+/g, ' ') };
};
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};

const batches = file(
  'batches.yaml',
  Array.from(
    { length: 20 },
    (_, index) =>
      `- {on: 2026-02-${String(index + 5).padStart(2, '0')}, facts: [{fact: shares-cancelled, class: B, number: "10,027,550", from: repurchased}]}\n`,
  ).join(''),
);

test('twenty batches are told as proposed and as the schedule, and what it saves', () => {
  const { status, text } = run('xiaomi-2026-02', batches);
  // The sources of shares stop on 4 February: what else happened since cannot be told, and the rest is.
  assert.equal(status, 3);
  assert.match(text, /the schedule converts 34,607,770 WVR shares, with shares going out of issue on one date/);
  assert.match(text, /As proposed it would be 34,607,780 on 20 dates: the schedule saves 10 shares and 19 dates\./);
  assert.match(text, /no schedule of this programme converts fewer/);
  assert.match(text, /2026-02-24 200,551,000 34,607,770 4,476,945,374/);
  assert.match(run('xiaomi-2026-02', batches, '--lang', 'zh-Hant').text, /日程可省 10 股及 19 個日期/);
});

type Answer = {
  readonly least: string;
  readonly asProposed: { readonly converted: string };
  readonly schedule: { readonly converted: string; readonly proposals: readonly { readonly from: readonly number[] }[] };
};

test('the JSON is what its schema says, and its proposals can be given back one by one', () => {
  const { stdout } = run('xiaomi-2026-02', batches, '--json');
  const answer = JSON.parse(stdout) as Answer;
  const validate = new Ajv.default({ strict: false }).compile(headroomSchemas['programme'] ?? {});
  assert.ok(validate(answer), JSON.stringify(validate.errors));
  assert.deepEqual([answer.asProposed.converted, answer.schedule.converted, answer.least], ['34607780', '34607770', 'proved']);
  const [first] = answer.schedule.proposals;
  assert.equal(first?.from.length, 20);
  const { from: _from, ...proposal } = first ?? { from: [] };
  const again = run('xiaomi-2026-02', file('again.json', JSON.stringify(proposal)), '--json');
  assert.equal(again.status, 3);
  assert.equal((JSON.parse(again.stdout) as { readonly permitted: string }).permitted, 'cannot-tell');
});

test('a fault names the proposal that it stands in', () => {
  const late = file(
    'late.yaml',
    `- {on: 2026-02-05, facts: [{fact: shares-issued, class: B, number: 5, to: public, basis: option-exercise}]}
- {on: 2026-02-06, facts: [{fact: shares-cancelled, class: B, number: "300,000,000", from: repurchased}]}
`,
  );
  const { status, stderr, stdout } = run('xiaomi-2026-02', late);
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /^late\.yaml:2:\d+: proposal 2: .*300000000.*200551000/);
  const before = file(
    'before.yaml',
    `- {on: 2026-02-05, facts: [{fact: shares-issued, class: B, number: 5, to: public, basis: option-exercise}]}
- {on: 2026-02-06, by: 2026-02-05, facts: [{fact: shares-cancelled, class: B, number: 5, from: repurchased}]}
`,
  );
  assert.match(
    run('xiaomi-2026-02', before).stderr,
    /^before\.yaml:2:\d+: proposal 2 is of 2026-02-06, and its latest day 2026-02-05 is before that/,
  );
});
