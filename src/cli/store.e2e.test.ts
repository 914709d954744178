/** The commands of a store as a person uses them, on a file. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'holdfast-cli-store-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]) =>
  spawnSync(process.execPath, [join(here, 'holdfast.ts'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, FORCE_COLOR: undefined, HOLDFAST_SECRET: 'a secret of the tests only' },
  });
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const store = ['--store', 'holdfast.db'];
const sound = (...words: string[]): string => {
  const { status, stdout, stderr } = run(...words);
  assert.equal(status, 0, `${words.join(' ')}: ${stdout}${stderr}`);
  return stdout;
};

test('a record goes in and comes back; reports from the store are those of the file', () => {
  sound('import', 'sensetime', '--key', 'first', ...store);
  assert.match(sound('import', 'sensetime', '--key', 'first', ...store), /done already/);
  assert.equal(sound('export', 'sensetime', ...store), sound('export', 'sensetime'));
  const [fromStore, fromFile] = [
    ['check', 'sensetime', '--as-of', '2024-06-26', '--json', ...store],
    ['check', 'sensetime', '--as-of', '2024-06-26', '--json'],
  ].map((words) =>
    (JSON.parse(run(...words).stdout) as { findings: { id: string; outcome: string }[] }).findings.map(
      ({ id, outcome }) => `${id} ${outcome}`,
    ),
  );
  assert.deepEqual(fromStore, fromFile);
  assert.match(sound('issuers', ...store), /^sensetime {2}49$/m);
});

test('facts are appended and retracted, with both times in the history', () => {
  const facts = file('more.yaml', '- {on: 2026-01-05, fact: shares-issued, class: B, number: "5", basis: placing, id: slip}\n');
  const done = JSON.parse(sound('append', 'sensetime', facts, '--expected', '49', '--json', ...store)) as {
    seq: number;
    size: number;
  };
  assert.deepEqual([done.seq, done.size], [49, 50]);
  assert.equal(run('append', 'sensetime', facts, '--expected', '49', ...store).status, 2);
  sound('retract', 'sensetime', 'slip', '--as-of', '2026-01-06', ...store);
  assert.match(sound('history', 'sensetime', ...store), /2026-01-05 {2}shares-issued \(slip\)/);
  const known = sound('history', 'sensetime', '--json', ...store)
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text) as { recorded: string });
  assert.equal(known.length, 51);
});

test('a register of members must tie to the record, and tells who held what', () => {
  const lines = ['holder,class,shares,name'];
  const { classes, holders } = JSON.parse(sound('position', 'sensetime', '--as-of', '2024-06-26', '--json', ...store)) as {
    classes: { class: string; issued: string }[];
    holders: { holder: string; class: string; shares: string }[];
  };
  for (const { class: of, issued } of classes) {
    let rest = BigInt(issued);
    for (const { holder, shares } of holders.filter(
      (one) => one.class === of && one.holder !== 'public' && one.holder !== 'unknown',
    )) {
      lines.push(`${holder},${of},${shares},`);
      rest -= BigInt(shares);
    }
    if (rest > 0n) lines.push(`HKSCC Nominees Limited,${of},${rest},`);
  }
  file('register.csv', lines.join('\n'));
  file('short.csv', lines.slice(0, -1).join('\n'));
  const load = ['register', 'load', 'sensetime'];
  const date = ['--as-at', '2024-06-26'];
  for (const [words, told] of [
    [[...load, 'short.csv', ...date], /differs from the record on 2024-06-26: class A: register .*, record /],
    [[...load, 'register.csv', '--as-at', '2999-01-01'], /date of the register/],
    [[...load, 'register.csv'], /date of the register/],
    [[...load, 'nothing.csv', ...date], /no file nothing\.csv/],
    [[...load, file('odd.csv', 'holder,class,shares\n"x,B,1'), ...date], /line 2: a quotation mark/],
    [['register', 'show', 'sensetime'], /no register of sensetime/],
    [['register', 'turn', 'sensetime'], /register load ISSUER/],
  ] as const) {
    const { status, stderr } = run(...words, ...store);
    assert.equal(status, 2, words.join(' '));
    assert.match(stderr, told);
  }
  assert.match(
    sound(...load, 'register.csv', ...date, ...store),
    /^loaded \d+ lines of the register of sensetime as at 2024-06-26/,
  );
  assert.match(
    sound('register', 'show', 'sensetime', '--holder', 'HKSCC Nominees Limited', ...store),
    /HKSCC Nominees Limited {2}B {2}\d+/,
  );
  const accepted = ['--accept-difference', 'the registrar is a day behind'];
  sound(...load, 'short.csv', '--as-at', '2024-06-27', ...accepted, ...store);
  assert.match(sound('register', 'show', 'sensetime', ...store), /accepted although it differs: the registrar is a day behind/);
  assert.match(sound('register', 'show', 'sensetime', '--as-of', '2024-06-26', ...store), /as at 2024-06-26/);
  assert.equal(run('register', 'show', 'sensetime', '--holder', 'nobody', ...store).status, 2);
  sound('verify', ...store);
});

test('bad input is told in one line and changes nothing', () => {
  const before = sound('history', 'sensetime', ...store);
  for (const [words, told] of [
    [
      [
        'append',
        'sensetime',
        file('bad.yaml', '{on: 2026-02-01, fact: shares-cancelled, class: B, number: 1, from: repurchased}'),
        ...store,
      ],
      /bad\.yaml:1:1: 1 shares of class B cancelled/,
    ],
    [['append', 'sensetime', file('odd.yaml', '{on: 2026-02-30, fact: delisted}'), ...store], /odd\.yaml:1:6: .*2026-02-30/],
    [['append', 'sensetime', 'nothing.yaml', ...store], /there is no file nothing\.yaml/],
    [['append', 'nobody', 'more.yaml', ...store], /no issuer nobody/],
    [['retract', 'sensetime', 'nothing', ...store], /no fact nothing/],
    [['import', 'sensetime', ...store], /an issuer sensetime already/],
    [['import', 'xiaomi', '--key', 'first'], /name the store/],
    [['check', 'sensetime', '--store', 'nothing.db'], /no store nothing\.db/],
    [['check', 'sensetime', '--store', 'more.yaml'], /no Holdfast store/],
    [['check', 'sensetime', '--store', 'mysql://x'], /path of a file or postgres/],
    [['append', 'sensetime', 'more.yaml', '--expected', 'many', ...store], /how many entries/],
    [['keys', 'burnt', ...store], /rotated, lost or stolen/],
    [['erase', 'sensetime', 'nobody', ...store], /no natural person nobody/],
    [['grant', 'app', ...store], /has no roles/],
    [['restore', 'folder', ...store], /no export or backup/],
  ] as const) {
    const { status, stderr } = run(...words);
    assert.equal(status, 2, words.join(' '));
    assert.match(stderr, told);
    assert.doesNotMatch(stderr, /\n {4}at /);
  }
  assert.equal(sound('history', 'sensetime', ...store), before);
  file('other.yaml', '{on: 2026-01-05, fact: shares-issued, class: B, number: 5, basis: placing}');
  const otherSecret = spawnSync(process.execPath, [join(here, 'holdfast.ts'), 'append', 'sensetime', 'other.yaml', ...store], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, HOLDFAST_SECRET: 'another secret, as long' },
  });
  assert.match(otherSecret.stderr, /does not open with this secret/);
});

test('a stolen key is replaced, and the logs verify under the new one', () => {
  sound('keys', 'stolen', ...store);
  assert.equal(
    sound('keys', ...store)
      .trim()
      .split('\n').length,
    2,
  );
  assert.match(sound('verify', ...store), /^sound$/m);
});

test('a witness with its own key cosigns a log that only grew, and refuses one that was cut or rewritten', () => {
  const state = ['--state', 'registrar'];
  assert.match(run('witness', ...state).stderr, /needs a name/);
  const verifier = /registrar\.example\+\S+/.exec(sound('witness', '--name', 'registrar.example', ...state))?.[0] ?? '';
  assert.match(run('witness', 'sensetime', ...store, ...state).stderr, /no cosignature of an admitted witness/);
  assert.match(run('admit', 'sensetime', 'registrar.example', ...store).stderr, /no key of a witness/);
  sound('admit', 'sensetime', verifier, ...store);
  copyFileSync(join(folder, 'holdfast.db'), join(folder, 'shorter.db'));
  file('later.yaml', '{on: 2026-01-07, fact: shares-issued, class: B, number: 1, basis: placing}');
  sound('append', 'sensetime', 'later.yaml', ...store);
  assert.match(sound('witness', 'sensetime', ...store, ...state), /cosigned at/);
  assert.match(sound('verify', ...store), /^sound$/m);
  const cut = run('witness', 'sensetime', '--store', 'shorter.db', ...state);
  assert.deepEqual([cut.status, /it was cut/.test(cut.stdout)], [1, true], cut.stdout);
  file('otherwise.yaml', '{on: 2026-01-07, fact: shares-issued, class: B, number: 2, basis: placing}');
  sound('append', 'sensetime', 'otherwise.yaml', '--store', 'shorter.db');
  const rewritten = run('witness', 'sensetime', '--store', 'shorter.db', ...state);
  assert.deepEqual([rewritten.status, /it was rewritten/.test(rewritten.stdout)], [1, true], rewritten.stdout);
  sound(
    'append',
    'sensetime',
    file('once-more.yaml', '{on: 2026-01-08, fact: shares-issued, class: B, number: 1, basis: placing}'),
    ...store,
  );
  sound('export', '--all', '-o', 'for-the-witness', ...store);
  sound('witness', 'for-the-witness', 'sensetime', '-o', 'cosigned.txt', ...state);
  assert.match(sound('cosign', 'sensetime', 'cosigned.txt', ...store), /cosigned at/);
  assert.match(sound('verify', ...store), /^sound$/m);
});

test('an erased person is gone from store and export, and both verify', () => {
  assert.match(sound('export', 'sensetime', ...store), /tang-xiaoou|Tang Xiao/);
  const person = /"person":"([a-z-]+)","kind":"natural"/.exec(sound('export', 'sensetime', ...store))?.[1] ?? '';
  sound('erase', 'sensetime', person, ...store);
  assert.doesNotMatch(sound('export', 'sensetime', ...store), new RegExp(`"${person}"`));
  assert.match(sound('verify', ...store), /[1-9]\d* erased/);
});

const sizeOfLog = (): string => /^sensetime {2}(\d+)$/m.exec(sound('issuers', ...store))?.[1] ?? '';

test('everything leaves in open formats, a backup comes back, and any change in them is found', () => {
  sound('export', '--all', '-o', 'out', ...store);
  assert.match(sound('verify', 'out'), /^sound$/m);
  sound('backup', 'copy', ...store);
  assert.equal(run('backup', 'copy', ...store).status, 2);
  sound('restore', 'copy', '--store', 'again.db');
  assert.equal(run('restore', 'copy', '--store', 'again.db').status, 2);
  assert.equal(sound('export', 'sensetime', '--store', 'again.db'), sound('export', 'sensetime', ...store));
  assert.equal(sound('keys', '--store', 'again.db'), sound('keys', ...store));
  sound(
    'append',
    'sensetime',
    file('after.yaml', '{on: 2026-03-01, fact: shares-issued, class: B, number: 1, basis: placing}'),
    '--store',
    'again.db',
  );
  for (const name of [
    'record.jsonl',
    'log.jsonl',
    'checkpoints.jsonl',
    'withheld.jsonl',
    'checkpoint',
    'cosignatures.jsonl',
    `tile/0/000.p/${sizeOfLog()}`,
  ]) {
    const path = join(folder, 'out', 'issuers', '1', name);
    const sane = readFileSync(path);
    const bytes = Buffer.from(sane);
    bytes[5] = (bytes[5] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    assert.notEqual(run('verify', 'out').status, 0, name);
    writeFileSync(path, sane);
  }
  assert.equal(run('restore', 'out', '--store', 'from-export.db').status, 2);
});
