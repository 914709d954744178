/** What the system, a damaged store or a wrong file refuses is told with where and what to do; nothing half stays behind. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = join(dirname(fileURLToPath(import.meta.url)), 'holdfast.ts');
const folder = mkdtempSync(join(tmpdir(), 'holdfast-cli-refusals-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const settings = {
  cwd: folder,
  encoding: 'utf8',
  env: { ...process.env, NODE_TEST_CONTEXT: undefined, FORCE_COLOR: undefined, HOLDFAST_SECRET: 'a secret of the tests only' },
} as const;
const run = (...words: string[]) => spawnSync(process.execPath, [program, ...words], settings);
/** The same where no file may grow beyond so many blocks of 512 bytes, as on a full disk. */
const runFull = (blocks: number, ...words: string[]) =>
  spawnSync('/bin/sh', ['-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', process.execPath, program, ...words], settings);
const sound = (...words: string[]): string => {
  const { status, stdout, stderr } = run(...words);
  assert.equal(status, 0, `${words.join(' ')}: ${stdout}${stderr}`);
  return stdout;
};
/** The first line that a refused command tells. */
const refused = (...words: string[]): string => toldBy(run(...words), words);
const toldBy = ({ status, stdout, stderr }: ReturnType<typeof run>, words: readonly string[]): string => {
  assert.deepEqual([status, stdout], [2, ''], `${words.join(' ')}: ${stdout}${stderr}`);
  assert.doesNotMatch(stderr, /E[A-Z]{4,}|\n {4}at /);
  return stderr.split('\n')[0] ?? '';
};
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};
const linesOf = (path: string): readonly unknown[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
const store = ['--store', 'holdfast.db'];
sound('import', 'sensetime', ...store);

test('a file that is not there, or is a folder, is told as such', () => {
  mkdirSync(join(folder, 'a-folder'));
  const missing = 'nope.txt: there is no file nope.txt; check the name and the folder';
  assert.equal(refused('document', 'add', 'sensetime', 'nope.txt', ...store), missing);
  assert.equal(
    refused('document', 'add', 'sensetime', 'a-folder', ...store),
    'a-folder: a-folder is a folder; give a file in it',
  );
  assert.equal(refused('verify', 'sensetime', '--checkpoint', 'nope.txt', ...store), missing);
  assert.equal(refused('cosign', 'sensetime', 'nope.txt', ...store), missing);
  assert.equal(
    refused('export', 'sensetime', '-o', 'nowhere/x.jsonl'),
    'holdfast: nowhere/x.jsonl is not there, or its folder is not: check the name and the folder',
  );
  assert.equal(
    refused('check', 'sensetime', '--html', 'a-folder', '--lang', 'zh-Hant'),
    'holdfast: a-folder 是資料夾；請指明檔案',
  );
  assert.match(refused('verify', 'nowhere'), /nowhere is no export or backup of Holdfast.*\(manifest\.json\)$/);
});

test('what may not be read or written is told with its place', { skip: process.getuid?.() === 0 ? 'root may' : false }, () => {
  mkdirSync(join(folder, 'closed'), { mode: 0o500 });
  assert.match(refused('export', 'sensetime', '-o', 'closed/x.jsonl'), /this user may not do that with closed\/x\.jsonl/);
});

test('where no space is left nothing half stays behind', () => {
  file('paper.bin', new Uint8Array(300_000).fill(65));
  sound('document', 'add', 'sensetime', 'paper.bin', ...store);
  const before = readdirSync(folder).sort();
  const full = (place: string): string =>
    `holdfast: ${place}: there is no space left, and nothing was written; make space and ask again`;
  for (const [blocks, place, ...words] of [
    [8, 'e.jsonl', 'export', 'sensetime', '-o', 'e.jsonl'],
    [1, 'e.zip', 'export', 'sensetime', '-o', 'e.zip'],
    [1, 'ocf', 'export', 'sensetime', '--format', 'ocf', '-o', 'ocf'],
    [200, 'copy', 'backup', 'copy', ...store],
    [200, 'deep/er/everything', 'export', '--all', '-o', 'deep/er/everything', ...store],
  ] as const) {
    assert.equal(toldBy(runFull(blocks, ...words), words), full(place));
    assert.deepEqual(readdirSync(folder).sort(), before, words.join(' '));
  }
  mkdirSync(join(folder, 'empty'));
  toldBy(runFull(200, 'backup', 'empty', ...store), ['backup', 'empty']);
  assert.deepEqual(readdirSync(join(folder, 'empty')), [], 'a folder that was there stays');
  sound('backup', 'copy', ...store);
  toldBy(runFull(100, 'restore', 'copy', '--store', 'small.db'), ['restore']);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('small.db')),
    [],
  );
});

test('standard output that takes no more is told', { skip: existsSync('/dev/full') ? false : 'no /dev/full' }, () => {
  const { status, stderr } = spawnSync(
    '/bin/sh',
    ['-c', 'exec "$@" > /dev/full', 'sh', process.execPath, program, 'export', 'sensetime'],
    settings,
  );
  assert.deepEqual([status, stderr], [2, 'holdfast: there is no space left on the disk: make space and ask again\n']);
});

test('an export of which a part is missing is told by the name of the part, and the rest is checked', () => {
  const { classes } = JSON.parse(sound('position', 'sensetime', '--as-of', '2024-06-26', '--json', ...store)) as {
    classes: { class: string; issued: string }[];
  };
  const rows = classes.map(({ class: of, issued }) => `"n ""one""",${of},${issued},Chan Tai Man,yes`);
  file('members.csv', ['holder,class,shares,name,nominee', ...rows].join('\n'));
  sound('register', 'load', 'sensetime', 'members.csv', '--as-at', '2024-06-26', ...store);
  sound('import', 'xiaomi', ...store);
  sound('export', '--all', '-o', 'whole', ...store);
  const issuers = join(folder, 'whole', 'issuers');
  const [own = ''] = readdirSync(issuers).filter((name) => existsSync(join(issuers, name, 'registers')));
  const [register = ''] = readdirSync(join(issuers, own, 'registers'));
  const readme = readFileSync(join(folder, 'whole', 'README.md'), 'utf8');
  assert.match(readme, /`salt`, `commitment` and `digest` are hexadecimal/);
  const members = linesOf(join(issuers, own, 'registers', register)) as Record<string, string>[];
  const sha256 = (...parts: (string | Uint8Array)[]): string =>
    parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
  // As the page says it: `holder` and `nominee` are JSON strings.
  const digested = members.map(({ line, holder, class: of, shares, nominee, name = '', salt = '', commitment }) => {
    assert.equal(sha256(Buffer.from(salt, 'hex'), name), commitment);
    return `${line},${JSON.stringify(holder)},${of},${shares},${JSON.stringify(nominee)},${commitment}\n`;
  });
  const entry = linesOf(join(issuers, own, 'log.jsonl'))[Number(register.split('.')[0])] as { digest: string };
  assert.equal(sha256(digested.join('')), entry.digest);

  for (const name of [
    'record.jsonl',
    'log.jsonl',
    'checkpoints.jsonl',
    'withheld.jsonl',
    'cosignatures.jsonl',
    `registers/${register}`,
  ]) {
    const path = `issuers/${own}/${name}`;
    renameSync(join(folder, 'whole', path), join(folder, 'away'));
    const { status, stdout, stderr } = run('verify', 'whole');
    assert.deepEqual([status, stderr], [1, ''], `${name}: ${stdout}`);
    assert.ok(stdout.includes(`the file ${path} is missing, not of the export, or was changed`), stdout);
    assert.match(stdout, /^xiaomi: .*: sound/m, name);
    renameSync(join(folder, 'away'), join(folder, 'whole', path));
  }
  sound('verify', 'whole');
  assert.match(
    refused('restore', 'whole', '--store', 'other.db'),
    /whole is an export, .*; restore takes what holdfast backup wrote/,
  );
});

test('a file that is no package is told to be none', () => {
  const told =
    'a package of the Open Cap Format is a folder or a zip archive of its files, and this is neither; give the folder in which it lies';
  const place = file('Manifest.ocf.json', '{}');
  assert.equal(refused('import', place, '--format', 'ocf', '--preview'), `Manifest.ocf.json: ${told}`);
});

test('a store whose table of migrations lost a row is told to be damaged, whichever row it is, and is not touched', () => {
  const { length: known } = readdirSync(folder);
  assert.ok(known > 0);
  for (const rows of ['number = 1', 'number = 2', 'number = 3', 'number >= 2', 'number > 0']) {
    cpSync(join(folder, 'holdfast.db'), join(folder, 'damaged.db'));
    const database = new DatabaseSync(join(folder, 'damaged.db'));
    database.exec(`DELETE FROM holdfast_migrations WHERE ${rows}`);
    database.close();
    const before = readFileSync(join(folder, 'damaged.db'));
    const told = refused('issuers', '--store', 'damaged.db');
    assert.match(told, /damaged\.db has tables that its table of migrations \(holdfast_migrations\) does not name/, rows);
    assert.deepEqual(readFileSync(join(folder, 'damaged.db')), before);
    rmSync(join(folder, 'damaged.db'));
  }
});

test('a record that is exported into JSON or YAML is read back as the same record', () => {
  const whole = sound('export', 'sensetime', ...store);
  for (const [name, from] of [
    ['x.yaml', store],
    ['x.yml', []],
    ['x.json', store],
    ['X.JSON', []],
    ['x.jsonl', store],
  ] as const) {
    sound('export', 'sensetime', '-o', name, ...from);
    assert.equal(sound('export', name), whole, name);
  }
  sound('export', 'sensetime', '-o', 'shown.yaml', ...store);
  assert.match(
    readFileSync(join(folder, 'shown.yaml'), 'utf8'),
    /^\{\n {2}"holdfast": "1",\n {2}"issuer": \{\n {4}"id": "sensetime",\n/,
  );
  const odd = 'a \u0085\u2028\ufeff\u007f" \\ \t\n: # end 😀';
  const [head = ''] = whole.split('\n');
  const fact = JSON.stringify({ fact: 'announcement-made', on: '2024-01-01', matter: 'any', note: odd });
  file('odd.jsonl', `${head}\n${fact}\n`);
  const said = sound('export', 'odd.jsonl');
  for (const name of ['odd.yaml', 'odd.json']) {
    sound('export', 'odd.jsonl', '-o', name);
    assert.equal(sound('export', name), said);
  }
});

test('in Chinese, lists of entries and documents and a preview of movements have no English words but codes of the file', () => {
  const chinese = [...store, '--lang', 'zh-Hant'];
  run('check', 'sensetime', '--as-of', '2024-06-26', '--sign', '-o', 'signed.json', ...store);
  assert.match(sound('document', 'list', 'sensetime', ...chinese), / 報告 2024-06-26$/m);
  assert.match(sound('document', 'list', 'sensetime', ...store), / report 2024-06-26$/m);
  const history = sound('history', 'sensetime', ...chinese);
  assert.match(history, /^ +0 .* {2}發行人$/m);
  assert.match(history, / {2}shares-issued/);
  for (const kind of ['文件', '登記冊', '報告']) assert.match(history, new RegExp(` {2}${kind}$`, 'm'));
  const table = file(
    'november.csv',
    'date,movement,class,shares,from,to,held,price,note\n2026-11-02,repurchase,B,5,public,,for-cancellation,1.5,=x\n2026-11-03,cancellation,B,5,repurchased,,,,\n',
  );
  const shown = run('import', table, '--issuer', 'sensetime', '--preview', ...chinese).stdout;
  assert.match(shown, /2026-11-02 +購回 +B +5 +公眾 +購回後持有 待註銷, 價格 1\.5, 備註 =x$/m);
  assert.match(shown, /2026-11-03 +註銷 +B +5 +已購回/);
});
