/** The commands of a store as a person uses them, on a file. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { storeSchemas } from '../app/store-schemas.ts';

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
  assert.match(sound('issuers', ...store), /^sensetime {2}52$/m);
});

test('JSON of a record is the same text from a store and from a file', () => {
  for (const command of ['check', 'position']) {
    const words = [command, 'sensetime', '--as-of', '2024-06-26', '--json'];
    const [inStore, inFile] = [run(...words, ...store).stdout, run(...words).stdout];
    const issuerOf = (text: string): string => JSON.stringify((JSON.parse(text) as { issuer: object }).issuer);
    assert.equal(issuerOf(inStore), issuerOf(inFile), command);
  }
});

test('facts are appended and retracted, with both times in the history', () => {
  const facts = file('more.yaml', '- {on: 2026-01-05, fact: shares-issued, class: B, number: "5", basis: placing, id: slip}\n');
  const done = JSON.parse(sound('append', 'sensetime', facts, '--expected', '52', '--json', ...store)) as {
    seq: number;
    size: number;
  };
  assert.deepEqual([done.seq, done.size], [52, 53]);
  assert.equal(run('append', 'sensetime', facts, '--expected', '52', ...store).status, 2);
  sound('retract', 'sensetime', 'slip', '--as-of', '2026-01-06', ...store);
  assert.match(sound('history', 'sensetime', ...store), /2026-01-05 {2}shares-issued \(slip\)/);
  const known = sound('history', 'sensetime', '--json', ...store)
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text) as { recorded: string });
  assert.equal(known.length, 54);
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
    [
      [...load, 'short.csv', ...date],
      /^short\.csv: the register differs from the record on 2024-06-26: class A: register .*, record /,
    ],
    [[...load, 'register.csv', '--as-at', '2999-01-01'], /date of the register/],
    [[...load, 'register.csv'], /date of the register/],
    [[...load, 'nothing.csv', ...date], /no file nothing\.csv/],
    [[...load, file('odd.csv', 'holder,class,shares\n"x,B,1'), ...date], /^odd\.csv:2: a quotation mark/],
    [[...load, file('no-class.csv', 'holder,class,shares\nx,Z,1'), ...date], /^no-class\.csv:2: the record has no class "Z"/],
    [[...load, file('head.csv', 'who,class\n'), ...date], /^head\.csv:1: the first line of a register is/],
    [
      [...load, file('twice.csv', 'holder,class,shares\nx,B,1\nx,B,2\n'), ...date],
      /^twice\.csv:3: x has a line for class B already/,
    ],
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
    [['erase', 'sensetime', 'nobody', ...store], /sensetime has nobody nobody on record/],
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
  const states = (text: string): readonly (string | undefined)[] =>
    text
      .trim()
      .split('\n')
      .map((line) => line.split('  ')[1]);
  assert.deepEqual(states(sound('keys', ...store)), ['stolen', 'current']);
  assert.deepEqual(states(sound('keys', '--lang', 'zh-Hant', ...store)), ['已被盜', '現用']);
  assert.match(sound('verify', ...store), /^sound$/m);
});

test('a witness with its own key cosigns a log that only grew, and refuses one that was cut or rewritten', () => {
  const state = ['--state', 'registrar'];
  assert.match(run('witness', ...state).stderr, /needs a name/);
  const verifier = /registrar\.example\+\S+/.exec(sound('witness', '--name', 'registrar.example', ...state))?.[0] ?? '';
  assert.match(
    run('witness', 'sensetime', ...store, ...state).stderr,
    /sensetime has not admitted this witness.*holdfast admit sensetime registrar\.example\+/,
  );
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

test('what the commands of a store print with --json keeps the published schemas', () => {
  const { $defs } = JSON.parse(sound('schema')) as { $defs: Record<string, object> };
  const held = new Set<string>();
  const holds = (name: string, printed: unknown): void => {
    const validate = new Ajv.Ajv2020({ strict: false }).compile($defs[name] ?? {});
    assert.ok(
      validate(printed),
      `${name}: ${JSON.stringify(validate.errors?.slice(0, 3))} in ${JSON.stringify(printed).slice(0, 300)}`,
    );
    assert.equal(validate({}), false, `${name} takes anything`);
    held.add(name);
  };
  const own = ['--store', 'schemas.db', '--json'];
  const printed = (name: string, ...words: string[]): unknown => {
    const value: unknown = JSON.parse(sound(...words, ...own));
    holds(name, value);
    return value;
  };
  printed('import', 'import', 'minimax');
  const b = file('b.yaml', '{on: 2026-02-05, fact: shares-issued, class: A, number: 5, basis: placing, id: slip}');
  printed('append', 'append', 'minimax', b);
  printed('retract', 'retract', 'minimax', 'slip', '--as-of', '2026-02-06');
  for (const line of sound('history', 'minimax', ...own)
    .trim()
    .split('\n'))
    holds('history', JSON.parse(line));
  printed('issuers', 'issuers');
  printed('keys', 'keys');
  printed('keys-changed', 'keys', 'rotated');
  const state = ['--state', 'schemas-witness'];
  const { verifier } = printed('witness', 'witness', '--name', 'auditor.example', ...state) as { verifier: string };
  printed('admit', 'admit', 'minimax', verifier);
  printed('witness', 'witness', 'minimax', ...state);
  sound('export', '--all', '-o', 'schemas-export', ...own.slice(0, 2));
  sound('witness', 'schemas-export', 'minimax', '-o', 'schemas-cosigned.txt', ...state);
  printed('cosign', 'cosign', 'minimax', 'schemas-cosigned.txt');
  const { classes } = JSON.parse(sound('position', 'minimax', '--as-of', '2026-01-09', ...own)) as {
    classes: { class: string; issued: string }[];
  };
  const lines = classes.map(({ class: of, issued }) => `nominee,${of},${issued}`);
  file('members.csv', ['holder,class,shares', ...lines].join('\n'));
  printed('register-load', 'register', 'load', 'minimax', 'members.csv', '--as-at', '2026-01-09');
  printed('register-show', 'register', 'show', 'minimax', '--holder', 'nominee');
  const { sha256 } = printed('document-add', 'document', 'add', 'minimax', 'members.csv') as { sha256: string };
  printed('document-list', 'document', 'list', 'minimax');
  printed('document-get', 'document', 'get', 'minimax', sha256.slice(0, 10), '-o', 'again.csv');
  assert.equal(readFileSync(join(folder, 'again.csv'), 'utf8'), readFileSync(join(folder, 'members.csv'), 'utf8'));
  printed('document-erase', 'document', 'erase', 'minimax', sha256);
  const signed = run('check', 'minimax', '--as-of', '2026-01-09', '--sign', '-o', 'report.json', ...own.slice(0, 2));
  assert.ok([0, 1, 3].includes(signed.status ?? 2), signed.stderr);
  holds('signed-report', JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')));
  holds('verify-report', JSON.parse(sound('verify', 'report.json', '--json')));
  printed('verify', 'verify', '--rebuild', '--every-signature');
  printed('backup', 'backup', 'schemas-backup');
  holds('restore', JSON.parse(sound('restore', 'schemas-backup', '--store', 'schemas-again.db', '--json')));
  const person = /"person":"([a-z-]+)","kind":"natural"/.exec(sound('export', 'minimax', ...own.slice(0, 2)))?.[1] ?? '';
  printed('erase', 'erase', 'minimax', person);
  // The role of `grant` needs a server; what is printed of other formats is held to its schemas where they are tested.
  const elsewhere = ['grant', 'import-preview', 'export-ocf', 'export-bods'];
  assert.deepEqual([...held, ...elsewhere].sort(), Object.keys(storeSchemas).sort());
});

test('a report that was signed is checked by anybody, and any change in it is told', () => {
  sound('check', 'sensetime', '--as-of', '2023-06-30', '--rule', '8A.09', '--sign', '-o', 'signed.json', ...store);
  assert.match(sound('verify', 'signed.json'), /signed by holdfast\/[0-9a-f]{16}\+.*as of 2023-06-30: met/);
  const text = readFileSync(join(folder, 'signed.json'), 'utf8');
  const [, votes = ''] = /"nonWvrVotes": "(\d+)"/.exec(text) ?? [];
  file('forged.json', text.replaceAll(votes, `${votes}0`));
  const forged = run('verify', 'forged.json');
  assert.deepEqual([forged.status, /do not rely on them/.test(forged.stdout)], [1, true], forged.stdout);
  const [key = ''] = sound('keys', ...store).split('  ');
  assert.match(run('verify', 'signed.json', '--key', key).stdout, /not by the key that was given/);
  assert.equal(run('verify', 'later.yaml').status, 2);
  for (const words of [
    ['check', 'sensetime', '--sign', '-o', 'x.json'],
    ['check', 'sensetime', '--sign', ...store],
  ]) {
    const { status, stderr } = run(...words);
    assert.deepEqual([status, /--store and -o FILE/.test(stderr)], [2, true], stderr);
  }
  assert.match(run('check', 'sensetime', '--sign', '-o', 'signed.json', ...store).stderr, /signed\.json/);
});

test('sources come in with the facts that name them', () => {
  const text =
    'sources: {placing: {title: Placing of 2026, date: 2026-02-01}}\nfacts:\n  - {on: 2026-02-01, fact: shares-issued, class: B, number: 1, basis: placing, source: "placing, p. 1"}\n';
  sound('append', 'sensetime', file('placing.yaml', text), ...store);
  assert.match(sound('export', 'sensetime', ...store), /"placing":\{"date":"2026-02-01","title":"Placing of 2026"\}/);
  const other = file('placing-2.yaml', text.replace('Placing of 2026', 'Another'));
  assert.match(run('append', 'sensetime', other, ...store).stderr, /a source placing already, and it is another one/);
  assert.match(
    run('append', 'sensetime', file('odd-source.yaml', 'sources: {x: {name: y}}\nfacts: []'), ...store).stderr,
    /odd-source\.yaml:1:/,
  );
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
