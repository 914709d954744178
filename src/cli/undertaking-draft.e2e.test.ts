/** `holdfast undertaking draft` as a person uses it: files, refusals, the published JSON, the store. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { undertakingSchemas } from '../app/undertaking-schemas.ts';

const here = dirname(fileURLToPath(import.meta.url));
const company = join(here, '..', '..', 'cases', 'papers', 'company.yaml');
const folder = mkdtempSync(join(tmpdir(), 'holdfast-draft-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const holdfast = (...words: string[]) =>
  spawnSync(process.execPath, [join(here, 'holdfast.ts'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, FORCE_COLOR: undefined, HOLDFAST_SECRET: 'a secret of the tests only' },
  });
const draft = (...words: string[]) => holdfast('undertaking', 'draft', ...words);
const breach = '8A.15/reduction-matched-by-conversion/beneficiaries/cancelled';
const holds = new Ajv.Ajv2020({ strict: false }).compile(undertakingSchemas['undertaking-draft'] ?? {});

type Printed = {
  readonly file: string;
  readonly sha256: string;
  readonly undertaking: string;
  readonly blanks: readonly { readonly line: string }[];
  readonly notices: readonly { readonly text: string }[];
  readonly facts: readonly { readonly undertaking: string; readonly document: { readonly sha256: string } }[];
  readonly stored?: { readonly document: number; readonly fact: number };
};
const printed = (...words: string[]): Printed => {
  const { status, stdout, stderr } = draft(...words, '--json');
  assert.equal(status, 0, stderr);
  const value: unknown = JSON.parse(stdout);
  assert.ok(holds(value), JSON.stringify(holds.errors));
  return value as Printed;
};
const hashOf = (file: string): string =>
  createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('hex');

test('an undertaking is written with its hash, what is to be filled in, and the fact to append', () => {
  const told = printed('sensetime', '--by', 'wang-xiaogang', '--as-of', '2022-01-04', '--lang', 'both', '-o', 'wang.txt');
  assert.equal(told.sha256, hashOf('wang.txt'));
  assert.equal(told.facts[0]?.document.sha256, told.sha256);
  assert.equal(told.undertaking, `undertaking-2022-${told.sha256.slice(0, 12)}`);
  assert.equal(told.facts[0]?.undertaking, told.undertaking, 'two drafts out of one file have ids of their own');
  assert.ok(told.blanks.length > 15);
  const text = readFileSync(join(folder, 'wang.txt'), 'utf8');
  assert.match(text, /From: Wang Xiaogang/);
  assert.match(text, /承諾人：王曉剛/);
  assert.doesNotMatch(text, /legal advice/);
  assert.ok(told.notices.some(({ text: notice }) => /not legal advice/.test(notice)));
});

test('the same words give the same bytes, in every form', () => {
  for (const ending of ['pdf', 'docx', 'txt']) {
    const words = [company, '--by', 'x', '--as-of', '2023-05-20', '--vehicles', '--lang', 'both'];
    const [one, other] = ['one', 'other'].map((name) => printed(...words, '-o', `${name}.${ending}`).sha256);
    assert.equal(one, other, ending);
  }
});

test('every paper that is no instrument is written, and gives no fact of a draft', () => {
  const papers: readonly (readonly string[])[] = [
    ['acknowledgement', '--by', 'y'],
    ['breach-notice', '--by', 'x', '--breach', breach],
    ['rule-8a-19-notice', '--by', 'y', '--vehicle', 'y-trust'],
    ['conversion-notice', '--by', 'x', '--breach', breach],
    ['endeavours-letter', '--by', 'x', '--vehicle', 'x-co'],
    ['evidence-pack', '--by', 'x', '--breach', breach],
    ['vehicle-covenant', '--by', 'x'],
  ];
  for (const [kind = '', ...more] of papers) {
    const told = printed(company, '--paper', kind, '--as-of', '2023-07-01', '--lang', 'both', ...more, '-o', `${kind}.docx`);
    assert.deepEqual(told.facts, []);
    assert.equal(told.sha256, hashOf(`${kind}.docx`));
  }
});

test('wrong use is told in a line that says what to do, and nothing is written', () => {
  const before = readdirSync(folder).sort();
  const told = (...words: string[]): string => {
    const { status, stdout, stderr } = draft(...words);
    assert.equal(status, 2, `${words.join(' ')}: ${stdout}`);
    assert.equal(stderr.trim().split('\n').length, 1, stderr);
    return stderr;
  };
  assert.match(told('--by', 'x'), /name the record/);
  assert.match(told(company, '-o', 'a.txt'), /name the beneficiary whose paper it is: --by PERSON/);
  assert.match(told(company, '--by', 'x'), /name the file to write: -o FILE\.pdf/);
  assert.match(told(company, '--by', 'x', '-o', 'a.odt'), /written as \.pdf, \.docx or \.txt, not as \.odt/);
  assert.match(told(company, '--by', 'x', '-o', 'wang.txt'), /wang\.txt is there already/);
  assert.match(told(company, '--by', 'x', '-o', 'no/such/a.txt'), /no\/such/);
  assert.match(told(company, '--by', 'x', '--form', 'seal', '-o', 'a.txt'), /--form is simple-contract or deed, not seal/);
  assert.match(
    told(company, '--by', 'x', '--paper', 'suplement', '-o', 'a.txt'),
    /no paper "suplement"; did you mean "supplement"\?/,
  );
  assert.match(told(company, '--by', 'x', '--schedule', 'vehicle-covenent', '-o', 'a.txt'), /did you mean "vehicle-covenant"\?/);
  assert.match(
    told(company, '--by', 'x', '--paper', 'acknowledgement', '--vehicles', '-o', 'a.txt'),
    /--vehicles says nothing of acknowledgement/,
  );
  for (const [option, value] of [
    ['--vehicle', 'x-co'],
    ['--breach', breach],
  ] as const) {
    assert.match(told(company, '--by', 'x', option, value, '-o', 'a.txt'), new RegExp(`${option} says nothing of undertaking`));
  }
  assert.match(
    told(company, '--by', 'x', '--on', '2020-12-01', '-o', 'a.txt'),
    /cannot bear the earlier date 2020-12-01; give --as-of 2020-12-01 too/,
  );
  assert.match(told(company, '--by', 'z', '-o', 'a.txt'), /names no person "z" by .*; its beneficiaries: x, y/);
  assert.match(
    told(company, '--by', 'x', '--as-of', '2018-04-29', '-o', 'a.txt'),
    /the Rules of the undertaking were not in force/,
  );
  assert.match(told('kanzhun', '--by', 'class-b-holders', '-o', 'a.txt'), /names no beneficiary by/);
  assert.match(
    told('sensetime', '--by', 'tang-xiao-ou', '--as-of', '2024-01-01', '-o', 'a.txt', '--lang', 'zh-Hant'),
    /紀錄載明 tang-xiao-ou 已身故/,
  );
  assert.deepEqual(readdirSync(folder).sort(), before);
});

test('with a store the document and the fact are in it, and the next draft takes another id', () => {
  const store = ['--store', 'drafts.db'];
  const { status, stderr } = holdfast('import', company, ...store);
  assert.equal(status, 0, stderr);
  const told = printed('example-holdings', '--by', 'x', '--as-of', '2023-05-20', '-o', 'stored.txt', ...store);
  assert.equal(told.undertaking, 'undertaking-2023');
  assert.equal(told.stored?.fact, (told.stored?.document ?? 0) + 1);
  const { documents } = JSON.parse(holdfast('document', 'list', 'example-holdings', '--json', ...store).stdout) as {
    documents: { sha256: string }[];
  };
  assert.deepEqual(
    documents.map(({ sha256 }) => sha256),
    [told.sha256],
  );
  assert.match(holdfast('export', 'example-holdings', ...store).stdout, new RegExp(`"undertaking-drafted".*${told.sha256}`));
  const next = printed('example-holdings', '--by', 'x', '--as-of', '2023-05-20', '--form', 'deed', '-o', 'next.txt', ...store);
  assert.equal(next.undertaking, 'undertaking-2023-2');
});

test('a supplement is drawn up into a store, executed in the same steps, and then names the later vehicle', () => {
  const store = ['--store', 'later.db'];
  const text = readFileSync(company, 'utf8').split('\n');
  const later = [
    '{on: 2023-05-15, fact: person-recorded, person: later-co, kind: company, name: {en: Later Limited}}',
    '{on: 2023-05-15, fact: vehicle-arranged, vehicle: later-co, kind: private-company, for: x, votesDirectedBy: x, economicInterest: [{person: x, part: "1/1"}]}',
    '{on: 2023-05-15, fact: shares-transferred, class: A, number: "1,000", from: x, to: later-co}',
  ];
  writeFileSync(join(folder, 'later.yaml'), `${text.join('\n').trimEnd()}\n${later.map((fact) => `  - ${fact}\n`).join('')}`);
  assert.equal(holdfast('import', 'later.yaml', ...store).status, 0);
  const gaps = (): readonly string[] => {
    const { stdout } = holdfast('undertaking', 'status', 'example-holdings', '--as-of', '2023-05-30', '--json', ...store);
    const { gaps } = JSON.parse(stdout) as { readonly gaps: readonly { readonly code: string; readonly person: string }[] };
    return gaps.filter(({ code }) => code === 'vehicle-later').map(({ person }) => person);
  };
  assert.deepEqual(gaps(), ['x']);
  const asked = ['--paper', 'supplement', '--by', 'x', '--vehicle', 'later-co', '--as-of', '2023-05-20'];
  const told = printed('example-holdings', ...asked, '-o', 'later.docx', ...store);
  assert.equal(told.undertaking, 'supplement-2023');
  assert.equal(told.stored?.fact, (told.stored?.document ?? 0) + 1);
  writeFileSync(join(folder, 'scan.txt'), 'the picture of the signed paper');
  const steps = [
    ['giver', 'Au-Yeung Ming'],
    ['witness', 'Chan Tai Man', '--address', '1 Road', '--occupation', 'solicitor', '--in-presence'],
    ['company', "D'Souza Ana", '--office', 'Director', '--authority', 'board minute of 1 May 2023'],
    ['company-witness', 'Li Siu Ming', '--address', '2 Road', '--occupation', 'secretary', '--in-presence'],
  ];
  for (const [as = '', name = '', ...more] of steps) {
    const words = ['--as', as, '--name', name, '--place', 'Hong Kong', ...more, '--file', 'scan.txt', '--on-paper'];
    const done = holdfast(
      ...['undertaking', 'execute', 'example-holdings', 'supplement-2023', ...words],
      ...['--at', '2023-05-21', ...store],
    );
    assert.equal(done.status, 0, done.stderr);
  }
  assert.deepEqual(gaps(), []);
  const page = holdfast('undertaking', 'status', 'example-holdings', '--as-of', '2023-05-30', ...store).stdout;
  assert.match(
    page.replaceAll(/\s+/g, ' '),
    /supplement supplement-2023 \(acknowledged\), naming Later Limited: 2023-05-20 drawn up > 2023-05-21 executed/,
  );
  assert.equal(holdfast('verify', ...store).status, 0);
});

test('what a store refuses leaves no file behind', () => {
  const store = ['--store', 'drafts.db'];
  const { status } = draft(
    'example-holdings',
    '--by',
    'x',
    '--undertaking',
    'undertaking-2023',
    '--as-of',
    '2023-05-20',
    '-o',
    'twice.txt',
    ...store,
  );
  assert.equal(status, 2);
  assert.ok(!existsSync(join(folder, 'twice.txt')));
});
