/** `holdfast clear`: its answer and exit code, its JSON, and what it says of a proposal that cannot be judged. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { clearSchemas } from '../app/clear-schemas.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'holdfast-clear-'));
const run = (words: readonly string[], input?: string) =>
  spawnSync(process.execPath, [join(here, 'holdfast.ts'), 'clear', ...words], {
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, FORCE_COLOR: undefined, HOLDFAST_STORE: undefined },
    ...(input === undefined ? {} : { input }),
  });
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const s = file(
  's.yaml',
  `holdfast: 1
issuer: {id: s, name: {en: S Limited, zh-Hant: S 有限公司}}
facts:
  - {on: 2022-01-03, fact: class-created, class: B, votes: 1, listed: true}
  - {on: 2022-01-03, fact: class-created, class: A, votes: 10, weighted: true, convertsInto: B}
  - {on: 2022-01-03, fact: person-recorded, person: x, kind: natural, name: {en: X}}
  - {on: 2022-01-03, fact: person-recorded, person: y, kind: natural, name: {en: Y}}
  - {on: 2022-01-03, fact: beneficiary-named, person: x, atListing: true}
  - {on: 2022-01-03, fact: beneficiary-named, person: y, atListing: true}
  - {on: 2022-01-03, fact: director-appointed, person: x, office: executive}
  - {on: 2022-01-03, fact: director-appointed, person: y, office: executive}
  - {on: 2022-01-03, fact: shares-issued, class: A, number: "120,000,000", to: x, basis: opening}
  - {on: 2022-01-03, fact: shares-issued, class: A, number: "80,000,000", to: y, basis: opening}
  - {on: 2022-01-03, fact: shares-issued, class: B, number: "800,000,000", to: public, basis: opening}
  - {on: 2022-01-03, fact: articles-adopted, selfExecutingCessation: true}
  - {on: 2022-01-03, fact: listed, as: primary}
`,
);
const buyBack = `on: 2022-02-02
set: c
facts:
  - {fact: shares-repurchased, class: B, number: "10,000,001", held: for-cancellation}
  - {fact: shares-cancelled, class: B, number: "10,000,001", from: repurchased}
`;
const proposal = file('buy-back.yaml', buyBack);

type Printed = {
  readonly permitted: string;
  readonly on: string;
  readonly answer: Readonly<Record<'en' | 'zh-Hant', string>>;
  readonly reason: Readonly<Record<'en' | 'zh-Hant', string>>;
  readonly before: { readonly position: { readonly totals: { readonly issuedShares: string } } };
  readonly after: { readonly position: { readonly totals: { readonly issuedShares: string } } };
  readonly remedies: readonly {
    readonly action: string;
    readonly class: string;
    readonly shares: string;
    readonly leastShares: string;
    readonly allocation: readonly { readonly holder: string; readonly shares: string }[];
  }[];
  readonly steps: readonly { readonly order: number; readonly fact: { readonly fact: string; readonly set?: string } }[];
  readonly filings: readonly { readonly rule: string; readonly due: string }[];
};
const printed = (...words: readonly string[]): Printed => JSON.parse(run([...words, '--json']).stdout) as Printed;

test('the answer comes first, and says who signs', () => {
  const { stdout, status } = run([s, proposal]);
  const [first = '', second = ''] = stdout.split('\n');
  assert.match(
    `${first} ${second}`,
    /^Not as it stands, on 2022-02-02\. It may be done if 2,000,002 shares of class A are converted/,
  );
  assert.match(stdout, /To sign: X \(1,200,001\), Y \(800,001\)\./);
  assert.match(stdout, /would be allowed with 2,000,001 more/);
  assert.equal(stdout.match(/Nothing here is legal advice/g)?.length, 1);
  assert.ok(!stdout.includes('\u001b['), 'plain when piped');
  assert.equal(status, 1);
});

test('the same in Chinese', () => {
  const { stdout } = run([s, proposal, '--lang', 'zh-Hant']);
  assert.match(stdout, /^2022-02-02 不得按現狀進行。如同時轉換 A 類 2,000,002 股，則可進行。/);
  assert.match(stdout, /可行方法\n {2}先列同樣步驟/);
  assert.doesNotMatch(stdout, /\{\w+\}/);
});

test('the JSON has the published keys, the least remedy first, in the order of the day', () => {
  const answer = printed(s, proposal);
  assert.equal(answer.permitted, 'no');
  const [least] = answer.remedies;
  assert.deepEqual([least?.action, least?.class, least?.shares, least?.leastShares], ['convert', 'A', '2000002', '2000001']);
  assert.deepEqual(
    least?.allocation.map(({ holder, shares }) => `${holder} ${shares}`),
    ['x 1200001', 'y 800001'],
  );
  assert.deepEqual(
    answer.steps.map(({ order, fact }) => `${order} ${fact.fact} ${fact.set}`),
    ['1 shares-repurchased c', '2 shares-cancelled c', '3 shares-converted c', '4 shares-converted c'],
  );
  assert.equal(answer.before.position.totals.issuedShares, '1000000000');
  assert.equal(answer.after.position.totals.issuedShares, '989999999');
  assert.ok(answer.filings.some(({ rule, due }) => rule === '13.25A' && due === '2022-02-04T00:30:00.000000000Z'));
});

test('the least total and an agreement are other sharings', () => {
  assert.equal(printed(s, proposal, '--sharing', 'least').remedies[0]?.shares, '2000001');
  const agreed = printed(s, proposal, '--sharing', 'x=2,000,001', '--sharing', 'y=0').remedies[0];
  assert.deepEqual(
    agreed?.allocation.map(({ holder, shares }) => `${holder} ${shares}`),
    ['x 2000001'],
  );
});

test('what is printed keeps the published schema, of every kind of answer', () => {
  const validate = new Ajv.Ajv2020({ strict: false }).compile(clearSchemas['clear'] ?? {});
  const asked: readonly (readonly [string, string, number])[] = [
    [s, buyBack, 1],
    [s, 'on: 2022-02-02\nfacts: [{fact: shares-issued, class: B, number: 1, to: public, basis: placing}]\n', 0],
    [s, 'on: 2022-02-02\nfacts: [{fact: shares-transferred, class: A, number: 5, from: y, to: x}]\n', 3],
    [s, 'on: 2024-06-11\nfacts: [{fact: shares-repurchased, class: B, number: 40000000, held: treasury}]\n', 3],
    [s, 'on: 2022-02-02\nfacts: [{fact: person-died, person: x}]\n', 0],
    ['sensetime', 'on: 2025-01-02\nfacts: [{fact: shares-repurchased, class: B, number: 1000, held: for-cancellation}]\n', 3],
  ];
  for (const [record, text, code] of asked) {
    const { stdout, status, stderr } = run([record, '-', '--json'], text);
    assert.equal(status, code, `${text}${stderr}`);
    const found: unknown = JSON.parse(stdout);
    assert.ok(validate(found), `${text}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
    assert.doesNotMatch(stdout, /\{\w+\}/, 'a sentence lacks a value');
  }
  assert.equal(validate({}), false);
});

test('--on moves a single proposal', () => {
  assert.equal(printed(s, proposal, '--on', '2022-03-01').on, '2022-03-01');
  const undated = file('undated.yaml', buyBack.replace('on: 2022-02-02\n', ''));
  assert.equal(printed(s, undated, '--on', '2022-03-01').permitted, 'no');
  const { stderr, status } = run([s, undated]);
  assert.match(stderr, /undated\.yaml:1:1: the proposal says no day/);
  assert.equal(status, 2);
});

test('after the sources stop it cannot be told, and what is missing is said', () => {
  const { stdout, status } = run(['sensetime', proposal, '--on', '2026-02-05']);
  assert.match(stdout, /^It cannot be told for 2026-02-05; not on record: shares, holdings\./);
  assert.match(stdout, /The sources for shares stop on 2024-06-26/);
  assert.equal(status, 3);
});

const bad: readonly (readonly [string, string, RegExp])[] = [
  ['a misspelt key', 'on: 2022-02-02\nfact: []\n', /:2:1: a proposal has no "fact"; did you mean "facts"\?/],
  [
    'a misspelt fact',
    'on: 2022-02-02\nfacts:\n  - {fact: shares-repurchase, class: B, number: 1, held: treasury}\n',
    /:3:\d+: .*"shares-repurchase"; did you mean "shares-repurchased"\?/,
  ],
  [
    'a misspelt class',
    'on: 2022-02-02\nfacts:\n  - {fact: shares-repurchased, class: BB, number: 1, held: treasury}\n',
    /:3:\d+: no class BB is created in the record; did you mean "B"\?/,
  ],
  [
    'more than there is',
    'on: 2022-02-02\nfacts:\n  - {fact: shares-repurchased, class: B, number: "800,000,001", held: treasury}\n',
    /:3:\d+: .*800000001/,
  ],
  [
    'a fact of another day',
    'on: 2022-02-02\nfacts:\n  - {on: 2022-02-03, fact: shares-repurchased, class: B, number: 1, held: treasury}\n',
    /:3:\d+: a fact of 2022-02-03 stands in the proposal of 2022-02-02/,
  ],
  [
    'what is no proposal',
    'on: 2022-02-02\nfacts:\n  - {fact: fact-retracted, retracts: a, reason: amendment}\n',
    /:3:\d+: fact-retracted says something of the record/,
  ],
  ['a day before the record', 'on: 2022-01-02\nfacts: [{fact: delisted}]\n', /:2:\d+: .*the record begins on 2022-01-03/],
  [
    'a fact of another set than that of the proposal',
    'on: 2022-02-02\nset: a\nfacts:\n  - {fact: shares-repurchased, class: B, number: 1, held: treasury, set: b}\n',
    /:4:\d+: the proposal is one action, a, and this fact stands in another, b/,
  ],
  ['nothing', 'on: 2022-02-02\nfacts: []\n', /nothing is proposed/],
  ['an empty file', '', /bad\.yaml is empty/],
];

for (const [name, text, told] of bad) {
  test(`${name} is refused with its place`, () => {
    const { stderr, stdout, status } = run([s, file('bad.yaml', text)]);
    assert.match(stderr, told);
    assert.doesNotMatch(stderr, /\n\s+at /, 'no stack trace');
    assert.equal(stdout, '');
    assert.equal(status, 2);
  });
}

test('bad use is told in one line', () => {
  const uses: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /name/],
    [[s], /name the record and the file of the proposal/],
    [['-', '-'], /standard input can be the record or the proposal, not both/],
    [[s, join(folder, 'not-there.yaml')], /not-there\.yaml/],
    [[s, proposal, '--sharing', 'most'], /--sharing is ceiling, least or HOLDER=SHARES/],
    [[s, proposal, '--sharing', 'least', '--sharing', 'x=1'], /--sharing is ceiling, or least, or HOLDER=SHARES for each/],
    [[s, proposal, '--sharing', 'xx=1'], /nobody on record is called "xx"; did you mean "x"\?/],
    [[s, proposal, '--on', '2022-02-30'], /--on/],
  ];
  for (const [words, told] of uses) {
    const { stderr, status } = run(words);
    assert.match(stderr, told, words.join(' '));
    assert.equal(status, 2, words.join(' '));
  }
});

test('judged on what was known then, and as if a proposal were a Rule', () => {
  const late = file(
    'late.yaml',
    `${readFileSync(s, 'utf8').replaceAll('{on: 2022-01-03,', '{on: 2022-01-03, recorded: "2022-01-03T09:00:00+08:00",')}  - {on: 2022-02-01, recorded: "2022-03-01T09:00:00+08:00", fact: exchange-decided, decision: waiver, rule: 8A.15}
  - {on: 2022-02-01, recorded: "2022-03-01T09:00:00+08:00", fact: exchange-decided, decision: waiver, rule: 8A.13}
`,
  );
  assert.equal(printed(late, proposal).permitted, 'yes');
  assert.equal(printed(late, proposal, '--known-at', '2022-02-02').permitted, 'no');
  assert.match(run([late, proposal, '--known-at', '2022-01-02']).stderr, /nothing had been recorded at the moment asked for/);
  const votes = file('votes.yaml', 'on: 2026-09-01\nfacts: [{fact: class-terms-changed, class: A, changes: {votes: 8}}]\n');
  const { stdout } = run([s, votes, '--scenario', 'july-2026']);
  assert.match(stdout, /^What if \(never for compliance\): /);
});

test('a record in a store answers as its file does', () => {
  const store = join(folder, 'clear.db');
  const imported = spawnSync(process.execPath, [join(here, 'holdfast.ts'), 'import', s, '--store', store], { encoding: 'utf8' });
  assert.equal(imported.status, 0, imported.stderr);
  const [kept, filed] = [printed('s', proposal, '--store', store), printed(s, proposal)];
  assert.deepEqual(kept.remedies, filed.remedies);
  assert.deepEqual(kept.answer, filed.answer);
});
