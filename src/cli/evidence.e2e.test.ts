/** What an outsider checks, and what somebody with access to the files tries: each is told, nothing is passed over. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'holdfast-cli-evidence-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const env = {
  ...process.env,
  NODE_TEST_CONTEXT: undefined,
  FORCE_COLOR: undefined,
  HOLDFAST_SECRET: 'a secret of the tests only',
};
const run = (...words: string[]) =>
  spawnSync(process.execPath, [join(here, 'holdfast.ts'), ...words], { cwd: folder, encoding: 'utf8', env });
const sound = (...words: string[]): string => {
  const { status, stdout, stderr } = run(...words);
  assert.equal(status, 0, `${words.join(' ')}: ${stdout}${stderr}`);
  return stdout;
};
const unsound = (told: RegExp, ...words: string[]): void => {
  const { status, stdout, stderr } = run(...words);
  assert.deepEqual([status, told.test(stdout)], [1, true], `${words.join(' ')}: ${stdout}${stderr}`);
};
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return name;
};
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const store = ['--store', 'holdfast.db'];
const issue = (number: number): string =>
  file(
    `issue-${number}.json`,
    JSON.stringify({ on: '2026-01-07', fact: 'shares-issued', class: 'B', number: `${number}`, basis: 'placing' }),
  );
/** The manifest of an export is not signed: whoever changes a file can change it too. */
const fixManifest = (place: string): void => {
  const manifest = JSON.parse(read(`${place}/manifest.json`)) as { files: Record<string, string> };
  for (const path of Object.keys(manifest.files)) {
    manifest.files[path] = createHash('sha256')
      .update(readFileSync(join(folder, place, path)))
      .digest('hex');
  }
  file(`${place}/manifest.json`, JSON.stringify(manifest));
};

test('a log that was cut or forked is told by a kept checkpoint, in a store and in an export, with the issuer or without', () => {
  sound('import', 'sensetime', ...store);
  copyFileSync(join(folder, 'holdfast.db'), join(folder, 'cut.db'));
  sound('append', 'sensetime', issue(1), ...store);
  sound('export', '--all', '-o', 'whole', ...store);
  const kept = ['--checkpoint', 'whole/issuers/1/checkpoint'];
  sound('verify', ...store, ...kept);
  sound('verify', 'whole', ...kept);
  sound('export', '--all', '-o', 'cut', '--store', 'cut.db');
  unsound(/it was cut/, 'verify', '--store', 'cut.db', ...kept);
  unsound(/it was cut/, 'verify', 'cut', ...kept);
  unsound(/no checkpoint of this log/, 'verify', 'cut', '--checkpoint', file('other.txt', 'no checkpoint'));
  assert.equal(run('verify', 'cut', '--checkpoint', 'nowhere').status, 2);
});

test('verify says whose key signed, and takes the one that must have', () => {
  const key =
    sound('keys', ...store)
      .trim()
      .split(/\s/)[0] ?? '';
  assert.match(sound('verify', 'whole'), new RegExp(`^signed by ${key.replaceAll(/[+/]/g, '\\$&')}$`, 'm'));
  sound('verify', 'whole', '--key', key);
  sound('verify', ...store, '--key', key);
  unsound(/not by the key that was given/, 'verify', 'whole', '--key', `${key.slice(0, -4)}AAAA`);
  unsound(/not by the key that was given/, 'verify', ...store, '--key', `${key.slice(0, -4)}AAAA`);
});

test('a signed report says what was signed, every word of it', () => {
  sound('check', 'sensetime', '--as-of', '2024-06-26', '--sign', '-o', 'signed.json', '--rule', '8A.17', ...store);
  sound('verify', 'signed.json');
  type Report = {
    report: Record<string, never> & { findings: Record<string, never>[]; issuer: Record<string, never> };
    persons: Record<string, string>;
  };
  const changes: Readonly<Record<string, (signed: Report) => void>> = {
    sentence: ({ report }) =>
      Object.assign(report.findings[0] ?? {}, { text: { en: 'Everything is met.', 'zh-Hant': '全部符合。' } }),
    arithmetic: ({ report }) => Object.assign(report.findings[0] ?? {}, { arithmetic: [] }),
    issuer: ({ report }) => Object.assign(report.issuer, { stockCode: '1810' }),
    'known at': ({ report }) => Object.assign(report, { knownAt: '2024-01-01T00:00:00Z' }),
    notice: ({ report }) => Object.assign(report, { notice: 'This is legal advice.' }),
    persons: (signed) => {
      const [one = '', other = ''] = Object.keys(signed.persons);
      const swapped = JSON.stringify(signed.report)
        .replaceAll(`"${one}"`, '"?"')
        .replaceAll(`"${other}"`, `"${one}"`)
        .replaceAll('"?"', `"${other}"`);
      const { [one]: first = '', [other]: second = '' } = signed.persons;
      Object.assign(signed, { report: JSON.parse(swapped), persons: { ...signed.persons, [one]: second, [other]: first } });
    },
  };
  for (const [name, change] of Object.entries(changes)) {
    const signed = JSON.parse(read('signed.json')) as Report;
    change(signed);
    unsound(/not what was signed|not those that were signed/, 'verify', file(`${name}.json`, JSON.stringify(signed)));
    assert.match(run('verify', `${name}.json`, '--json').stdout, /"code": "report-shown-differs"/);
  }
  file('spaces.json', JSON.stringify(JSON.parse(read('signed.json'))));
  sound('verify', 'spaces.json');
});

test('a cosignature that was filed is missed when it is gone, and so is what was taken out of an export or put into it', () => {
  const state = ['--state', 'witness'];
  const verifier = /auditor\S+/.exec(sound('witness', '--name', 'auditor.example', ...state))?.[0] ?? '';
  sound('admit', 'sensetime', verifier, ...store);
  sound('witness', 'sensetime', ...store, ...state);
  const told = sound('document', 'add', 'sensetime', file('paper.txt', 'a paper'), ...store);
  assert.match(told, new RegExp(createHash('sha256').update('a paper').digest('hex')));
  sound('verify', ...store);
  sound('export', '--all', '-o', 'out', ...store);
  sound('verify', 'out');
  copyFileSync(join(folder, 'holdfast.db'), join(folder, 'dropped.db'));
  const database = new DatabaseSync(join(folder, 'dropped.db'));
  database.exec('DELETE FROM cosignatures');
  database.close();
  unsound(/cosignature at size \d+ that was filed here is gone/, 'verify', '--store', 'dropped.db');
  for (const [name, change] of Object.entries({
    'cosignatures.jsonl': () => '',
    'documents.jsonl': (text: string) => text.replace('paper.txt', 'other.txt'),
    'withheld.jsonl': (text: string) => `${text}{"seq":900,"path":"/note","salt":"00","value":"\\"x\\""}\n`,
    'registers/1.jsonl': () => '{"line":2,"holder":"x","class":"B","shares":"1"}\n',
  })) {
    cpSync(join(folder, 'out'), join(folder, 'changed'), { recursive: true });
    const path = `changed/issuers/1/${name}`;
    const isNew = name.startsWith('registers/');
    if (isNew) {
      cpSync(join(folder, 'out', 'keys.jsonl'), join(folder, path), { recursive: true });
      const manifest = JSON.parse(read('changed/manifest.json')) as { files: Record<string, string> };
      manifest.files[`issuers/1/${name}`] = '';
      file('changed/manifest.json', JSON.stringify(manifest));
    }
    file(path, change(isNew ? '' : read(path)));
    fixManifest('changed');
    unsound(/./, 'verify', 'changed');
    rmSync(join(folder, 'changed'), { recursive: true });
  }
  for (const [name, text] of [
    ['manifest.json', '{"holdfast":1,"kind":"export","store":"x","issuers":[null],"files":null}'],
    ['keys.jsonl', 'null\n'],
  ] as const) {
    cpSync(join(folder, 'out'), join(folder, 'changed'), { recursive: true });
    file(`changed/${name}`, text);
    if (name !== 'manifest.json') fixManifest('changed');
    const { status, stderr } = run('verify', 'changed');
    assert.equal(status, 2, stderr);
    assert.match(stderr, /^holdfast: changed is no export/);
    rmSync(join(folder, 'changed'), { recursive: true });
  }
});

test('a witness looks at several logs at once, forgets none, and asks about a key that the one before did not sign', async () => {
  const state = ['--state', 'witness-2'];
  const verifier = /registrar\S+/.exec(sound('witness', '--name', 'registrar.example', ...state))?.[0] ?? '';
  sound('import', 'xiaomi', ...store);
  for (const issuer of ['sensetime', 'xiaomi']) sound('admit', issuer, verifier, ...store);
  const children = ['sensetime', 'xiaomi'].map((issuer) =>
    spawn(process.execPath, [join(here, 'holdfast.ts'), 'witness', issuer, ...store, ...state], {
      cwd: folder,
      env,
      stdio: 'ignore',
    }),
  );
  for (const [status] of await Promise.all(children.map((child) => once(child, 'exit')))) assert.equal(status, 0);
  for (const issuer of ['sensetime', 'xiaomi']) {
    unsound(
      /it was cut|no issuer/,
      'witness',
      issuer === 'sensetime' ? 'cut' : 'xiaomi-cut',
      issuer,
      '-o',
      `${issuer}.txt`,
      ...state,
    );
    if (issuer === 'sensetime') {
      sound('import', 'xiaomi', '--store', 'xiaomi-cut.db');
      sound('export', '--all', '-o', 'xiaomi-cut', '--store', 'xiaomi-cut.db');
      const manifest = JSON.parse(read('xiaomi-cut/manifest.json')) as { store: string };
      manifest.store = (JSON.parse(read('whole/manifest.json')) as { store: string }).store;
      file('xiaomi-cut/manifest.json', JSON.stringify(manifest));
    }
  }
  sound('keys', 'stolen', ...store);
  const key =
    sound('keys', ...store)
      .trim()
      .split('\n')
      .at(-1)
      ?.split(/\s/)[0] ?? '';
  assert.match(sound('verify', ...store), /came in without a signature of the one before \(lost or stolen\)/);
  unsound(/ask the issuer, and if it is his, say --key/, 'witness', 'sensetime', ...store, ...state);
  sound('witness', 'sensetime', '--key', key, ...store, ...state);
  sound('witness', 'sensetime', ...store, ...state);
});

test('any text comes back from a backup, and an issuer has an id that is one', () => {
  const note = 'a\u2028b\u2029c\u0085d\re';
  file(
    'odd.json',
    JSON.stringify([{ on: '2026-01-08', fact: 'shares-issued', class: 'B', number: '1', basis: 'placing', note }]),
  );
  sound('append', 'sensetime', 'odd.json', ...store);
  sound('backup', 'odd-backup', ...store);
  sound('restore', 'odd-backup', '--store', 'odd.db');
  assert.equal(sound('export', 'sensetime', '--store', 'odd.db'), sound('export', 'sensetime', ...store));
  sound('export', '--all', '-o', 'odd-export', ...store);
  sound('verify', 'odd-export');
  for (const id of ['acme\n99\nAAAA=', 'a b', '', 'a/../b', 'a\u001b[31m']) {
    const record = file('id.json', JSON.stringify({ holdfast: '1', issuer: { id, name: { en: 'Acme' } }, facts: [] }));
    const { status, stderr } = run('import', record, ...store);
    assert.deepEqual([status, /id\.json:1:\d+: /.test(stderr)], [2, true], stderr);
  }
});

test('what a record holds does not reach the terminal as a command to it', () => {
  const name = 'Ac\u001b]0;owned\u0007me \u202eevil\u009b2J';
  const facts = [{ on: '2026-01-01', fact: 'person-recorded', person: 'p', kind: 'natural', name: { en: name } }];
  const record = file('escapes.json', JSON.stringify({ holdfast: '1', issuer: { id: 'escapes', name: { en: name } }, facts }));
  for (const words of [
    ['check', record],
    ['position', record],
    ['timeline', record],
    ['check', record, '--json'],
    ['check', record, '--rule', `\u001b[2J`],
  ]) {
    const { stdout, stderr } = run(...words);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
    assert.doesNotMatch(`${stdout}${stderr}`, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/, words.join(' '));
  }
  const { issuer } = JSON.parse(run('check', record, '--json').stdout) as { issuer: { name: { en: string } } };
  assert.equal(issuer.name.en, name);
});

test('of what was not known then nothing is judged; a retraction has an id, is made once, and can be retracted', () => {
  for (const command of [['check'], ['explain', '8A.15'], ['changes', '--since', '2019-01-01']]) {
    const [name = '', ...rest] = command;
    const { status, stdout, stderr } = run(name, 'sensetime', ...rest, '--known-at', '2020-01-01T00:00:00Z', ...store);
    assert.deepEqual([status, stdout, /nothing of sensetime was known at 2020-01-01/.test(stderr)], [3, '', true], stderr);
  }
  file(
    'slip.json',
    JSON.stringify({ on: '2026-01-09', fact: 'shares-issued', class: 'B', number: '7', basis: 'placing', id: 'slip' }),
  );
  sound('append', 'sensetime', 'slip.json', ...store);
  sound('retract', 'sensetime', 'slip', '--key', 'k', ...store);
  assert.match(sound('retract', 'sensetime', 'slip', '--key', 'k', ...store), /done already/);
  const again = run('retract', 'sensetime', 'slip', ...store);
  assert.deepEqual([again.status, /retracted already; to have it back, retract its retraction/.test(again.stderr)], [2, true]);
  sound('retract', 'sensetime', 'retraction-of-slip', ...store);
  sound('retract', 'sensetime', 'slip', ...store);
  assert.match(sound('history', 'sensetime', ...store), /fact-retracted \(retraction-of-slip\.2\)/);
});
