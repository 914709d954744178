/** Movements in and out of a store on a file, as a registrar does it: preview, import, export, in CSV and in a workbook. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { writeSheet } from '../paper/index.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'holdfast-cli-exchange-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]) =>
  spawnSync(process.execPath, [join(here, 'holdfast.ts'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, FORCE_COLOR: undefined, HOLDFAST_SECRET: 'a secret of the tests only' },
  });
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};
const sound = (...words: string[]): string => {
  const { status, stdout, stderr } = run(...words);
  assert.equal(status, 0, `${words.join(' ')}: ${stdout}${stderr}`);
  return stdout;
};
const store = ['--store', 'holdfast.db'];
const into = ['--issuer', 'sensetime', ...store];
const sizeOf = (): number => Number(/^sensetime {2}(\d+)$/m.exec(sound('issuers', ...store))?.[1]);
const validate = (name: string, text: string): unknown => {
  const { $defs } = JSON.parse(run('schema').stdout) as { $defs: Record<string, object> };
  const check = new Ajv.Ajv2020({ strict: false }).compile($defs[name] ?? assert.fail(name));
  const printed: unknown = JSON.parse(text);
  assert.ok(check(printed), `${name}: ${JSON.stringify(check.errors?.slice(0, 3))}`);
  assert.equal(check({}), false, `${name} takes anything`);
  return printed;
};

const november = `date,movement,class,shares,from,to,into,held,set,id,note
2026-11-02,repurchase,B,"50,000,000",,,,for-cancellation,,rep-11,FF305
2026-11-12,cancellation,B,"50,000,000",repurchased,,,,c-11,can-11,
2026-11-12,conversion,A,"917,321",other-class-a,,B,,c-11,con-11,
2026-11-13,transfer,B,"1,000",public,xu-li,,,,tr-11,
`;

test('a preview shows what would be booked and change, judges what the movements create, and writes nothing', () => {
  sound('import', 'sensetime', ...store);
  file('november.csv', november);
  const before = readFileSync(join(folder, 'holdfast.db'));
  const history = sound('history', 'sensetime', ...store);
  const listed = readdirSync(folder);

  const short = run(
    'import',
    file('short.csv', november.replace('917,321', '917,320')),
    '--preview',
    '--as-of',
    '2026-11-30',
    ...into,
  );
  assert.equal(short.status, 1, short.stderr);
  assert.match(short.stdout, /^What would change, as of 2026-11-30, with these facts: 4\. Nothing was written\.$/m);
  assert.match(short.stdout, /^ {2}2026-11-12 {2}conversion +A +917,320 {2}other-class-a +B +con-11 {2}set c-11$/m);
  assert.match(short.stdout, /^ {2}in issue +B +25,948,809,928 {2}25,899,727,248 {2}-49,082,680$/m);
  assert.match(short.stdout, /^ {2}Xu Li +B +0 +1,000 +\+1,000$/m);
  assert.match(short.stdout, /^ {2}WVR shares \(W\) +614,034,470 +613,117,150 +-917,320$/m);
  assert.match(short.stdout, /^new: 8A\.15 {2}2026-11-12 {2}breached$/m);
  assert.match(short.stdout, /^What they create or worsen: breached$/m);
  assert.match(short.stdout, /--expected 52 instead of --preview/);

  const whole = run('import', 'november.csv', '--preview', '--as-of', '2026-11-30', '--json', ...into);
  const seen = validate('preview', whole.stdout) as {
    facts: { id: string }[];
    size: number;
    before: { position: { totals: { issuedShares: string } } };
    after: { position: { totals: { issuedShares: string }; holders: { holder: string; shares: string }[] } };
    findings: { change: string; finding: { rule: string; outcome: string } }[];
  };
  assert.equal(whole.status, 3, 'the approval to list the conversion shares is not on record: 8A.20 cannot tell');
  assert.deepEqual([seen.size, seen.facts.map(({ id }) => id)], [52, ['rep-11', 'can-11', 'con-11', 'tr-11']]);
  assert.deepEqual(
    [seen.before.position.totals.issuedShares, seen.after.position.totals.issuedShares],
    ['33468925000', '33418925000'],
  );
  assert.ok(
    seen.findings.some(({ change, finding }) => change === 'new' && finding.rule === '8A.15' && finding.outcome === 'met'),
  );
  assert.equal(
    run('import', 'november.csv', '--preview', '--lang', 'zh-Hant', ...into)
      .stdout.split('\n')[0]
      ?.slice(0, 3),
    '截至 ',
  );

  assert.deepEqual(readFileSync(join(folder, 'holdfast.db')), before);
  assert.equal(sound('history', 'sensetime', ...store), history);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('holdfast.db')),
    listed.filter((name) => name.startsWith('holdfast.db')),
  );
});

test('the movements are booked as one append; a file that comes twice is not booked twice', () => {
  copyFileSync(join(folder, 'holdfast.db'), join(folder, 'before.db'));
  const first = validate(
    'import',
    sound('import', 'november.csv', '--expected', '52', '--key', 'november', '--json', ...into),
  ) as Record<string, unknown>;
  assert.deepEqual([first['status'], first['seq'], first['size']], ['appended', 52, 56]);
  const again = validate('import', sound('import', 'november.csv', '--key', 'november', '--json', ...into)) as Record<
    string,
    unknown
  >;
  assert.deepEqual([again['status'], again['seq'], again['size']], ['known', 52, 56]);
  assert.match(sound('import', 'november.csv', '--preview', '--key', 'november', ...into), /done already under this key/);
  const other = run('import', 'november.csv', ...into);
  assert.equal(other.status, 2);
  assert.match(other.stderr, /november\.csv:2:10: "id": a fact rep-11 stands on record already/);
  const unnamed = 'date,movement,class,shares,from,to\n2026-11-13,transfer,B,"1,000",public,xu-li\n';
  for (const words of [[], ['--preview']]) {
    assert.equal(
      run('import', file('unnamed.csv', unnamed), ...words, ...into).stderr.split('\n')[0],
      'unnamed.csv: all movements of it stand on record already: 1, the first as fact tr-11; if they happened once more, give them ids of their own',
    );
  }
  assert.equal(sizeOf(), 56);
  assert.match(sound('verify', ...store), /^sound$/m);
  const held = JSON.parse(sound('position', 'sensetime', '--as-of', '2026-11-30', '--json', ...store)) as {
    holders: { holder: string; shares: string }[];
  };
  assert.ok(held.holders.some(({ holder, shares }) => holder === 'xu-li' && shares === '1000'));
});

test('every wrong row is told in one run, with what the record finds wrong in the others, and nothing is booked', () => {
  const before = sound('history', 'sensetime', ...store);
  const text = `date,movement,class,shares,from,to,id
12/11/2026,transfer,B,1.5,public,nobody,x-1
2026-11-20,transfer,A,1,other-class-a,,x-2
2026-11-20,cancellation,B,7,repurchased,,x-3
2022-08-01,transfer,B,"25,978,640,000",public,xu-li,x-4
`;
  const { status, stdout, stderr } = run('import', file('wrong.csv', text), ...into);
  assert.deepEqual([status, stdout], [2, '']);
  assert.deepEqual(stderr.trim().split('\n'), [
    'wrong.csv:2:1: "date": "12/11/2026" can be two dates; write 2026-11-12 if the day stands first, 2026-12-11 if the month does',
    'wrong.csv:2:4: "shares": "1.5" is not whole; there is no fraction of a share',
    'wrong.csv:2:6: "to": the record has no holder "nobody"; a holder is recorded first (person-recorded), or is "public" or "unknown"',
    'wrong.csv:3:1: class A is not listed, so "to" must say who',
    'errors: 4; nothing was loaded',
  ]);
  const rest = run(
    'import',
    file(
      'rest.csv',
      text
        .split('\n')
        .filter((_line, index) => index !== 1 && index !== 2)
        .join('\n'),
    ),
    '--preview',
    ...into,
  );
  assert.equal(rest.status, 2);
  assert.match(
    rest.stderr,
    /^rest\.csv:2:1: 7 shares of class B cancelled at 2026-11-20, but 0 bought-back shares wait for cancellation$/m,
  );
  assert.match(rest.stderr, /^rest\.csv:3:1: 25978640000 shares of class B at 2022-08-01, but public has 25940165000$/m);
  const overturning = 'date,movement,class,shares,from,to\n2022-07-20,cancellation,B,1,repurchased,\n';
  const overturned = run('import', file('overturning.csv', overturning), '--preview', ...into);
  assert.equal(
    overturned.stderr.split('\n')[0],
    'overturning.csv: the movements leave no room for a fact on record: cancellation-2022-23 of 2023-06-30 (shares-cancelled): 38475000 shares of class B cancelled at 2023-06-30, but 38474999 bought-back shares wait for cancellation',
  );
  assert.match(
    run('import', 'overturning.csv', '--lang', 'zh-Hant', ...into).stderr,
    /^overturning\.csv: 各項變動令紀錄上的事實不能成立：2023-06-30 的 cancellation-2022-23/,
  );
  assert.equal(sound('history', 'sensetime', ...store), before);
});

test('movements go out as a table and come in again, in CSV and in a workbook; what is left out is told by its id', () => {
  const csv = sound('export', 'sensetime', '--format', 'csv', ...store);
  assert.match(csv, /^date,movement,class,shares,from,to,into,held,basis,because,set,id,source,certainty,note\n/);
  const range = ['--from', '2026-11-01', '--to', '2026-11-12'];
  const told = validate('export', sound('export', 'sensetime', '-o', 'out.xlsx', '--json', ...range, ...store)) as {
    movements: number;
    notCarried: unknown[];
  };
  assert.deepEqual([told.movements, told.notCarried], [3, []]);
  const all = JSON.parse(sound('export', 'sensetime', '-o', 'all.csv', '--json', ...store)) as {
    movements: number;
    notCarried: { fact: string; code: string }[];
  };
  assert.equal(readFileSync(join(folder, 'all.csv'), 'utf8'), csv);
  assert.equal(all.movements + all.notCarried.length, 55);
  assert.ok(all.notCarried.some(({ fact, code }) => fact === 'death-of-tang' && code === 'not-carried-other'));
  assert.match(
    sound('export', 'sensetime', '-o', 'all.xlsx', ...store),
    /^left out, no movements of shares: 1 person-died: death-of-tang$/m,
  );
  for (const name of ['out.csv', 'out.xlsx', 'all.xlsx']) {
    const asked = name.startsWith('out') ? range : [];
    if (name === 'out.csv') sound('export', 'sensetime', '-o', name, ...asked, ...store);
  }
  for (const name of ['out.csv', 'out.xlsx']) {
    copyFileSync(join(folder, 'before.db'), join(folder, `${name}.db`));
    const other = ['--store', `${name}.db`];
    sound('import', name, '--issuer', 'sensetime', ...other);
    assert.equal(
      sound('export', 'sensetime', '--format', 'csv', ...range, ...other),
      readFileSync(join(folder, 'out.csv'), 'utf8'),
      name,
    );
  }
  assert.equal(run('export', 'sensetime', '-o', 'all.csv', ...store).status, 2, 'a file that is there stays');
  assert.match(sound('export', 'xiaomi', '--format', 'csv', '--to', '2018-07-09'), /^date|^\d{4}/m);
});

test('a workbook is read by its first sheet or the one named, and what is wrong in a cell is told once', async () => {
  const rows = [
    ['日期', '變動', '類別', '股數', '由', '至'],
    ['2026-11-20', '轉讓', 'B', '12345', '公眾', 'xu-li'],
  ];
  file('chinese.xlsx', await writeSheet({ name: '變動', rows, numbers: new Set([3]) }));
  assert.match(sound('import', 'chinese.xlsx', '--sheet', '變動', '--preview', ...into), /transfer +B +12,345 +public +xu-li/);
  const none = run('import', 'chinese.xlsx', '--sheet', 'Sheet1', '--preview', ...into);
  assert.equal(none.stderr.split('\n')[0], 'chinese.xlsx: chinese.xlsx has no sheet "Sheet1"; it has: "變動"');
  copyFileSync(join(here, '..', '..', 'cases', 'sheets', 'libreoffice-wrong.xlsx'), join(folder, 'wrong.xlsx'));
  const wrong = run('import', 'wrong.xlsx', '--preview', ...into);
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /^wrong\.xlsx:2:4: cell D2 holds the number 1\.23456789012346E\+018/m);
  assert.match(wrong.stderr, /^errors: 4; nothing was loaded$/m);
  for (const [name, told] of [
    ['old.xls', /old\.xls is a workbook of the old kind/],
    ['macros.xlsm', /damaged or no workbook/],
    ['empty.xlsx', /is empty/],
    ['nowhere.xlsx', /there is no file/],
  ] as const) {
    if (name === 'old.xls') file(name, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    if (name === 'macros.xlsm') file(name, 'no zip');
    if (name === 'empty.xlsx') file(name, '');
    const { status, stderr } = run('import', name, ...into);
    assert.equal(status, 2, name);
    assert.match(stderr, told);
    assert.doesNotMatch(stderr, /\n {4}at /);
  }
  file('large.xlsx', new Uint8Array(100 * 1_048_576));
  assert.equal(
    run('import', 'large.xlsx', ...into).stderr.split('\n')[0],
    'large.xlsx: large.xlsx is larger than 50 MiB; save the sheet as CSV, which may have any size',
  );
});

test('a wrong use is told in one line', () => {
  for (const [words, told] of [
    [['import', 'november.csv', ...store], /name the issuer in the store/],
    [['import', 'november.csv', '--issuer', 'nobody', ...store], /no issuer nobody/],
    [['import', 'november.csv', '--issuer', 'sensetime'], /name the store/],
    [
      ['import', 'november.csv', '--format', 'xslx', ...into],
      /there is no format xslx; did you mean "xlsx"\?; there are: csv, xlsx/,
    ],
    [['import', 'november.csv', '--sheet', 'One', ...into], /--sheet is for a workbook/],
    [['import', 'sensetime', '--preview', ...store], /--preview is for files of other programs/],
    [['import', 'sensetime', '--sheet', 'One', ...store], /--sheet is for a workbook/],
    [['export', 'sensetime', '--format', 'xlsx', ...store], /a workbook goes into a file/],
    [['export', 'sensetime', '--format', 'csv', '--json', ...store], /what is exported goes into a file/],
    [['export', 'nobody', '--format', 'csv', ...store], /no issuer nobody/],
    [['export', 'sensetime', '--from', '2024-01-01', ...store], /--from and --to are for movements/],
    [
      ['export', 'sensetime', '--format', 'csv', '--from', '1/1/2024', ...store],
      /--from needs a date such as 2024-06-26, not "1\/1\/2024"/,
    ],
    [
      ['export', 'sensetime', '--format', 'csv', '--from', '2024-02-01', '--to', '2024-01-01', ...store],
      /--from 2024-02-01 is after --to 2024-01-01/,
    ],
    [['export', 'sensetime', '--format', 'csv'], undefined],
  ] as const) {
    const { status, stderr } = run(...words);
    assert.equal(status, told === undefined ? 0 : 2, `${words.join(' ')}: ${stderr}`);
    if (told !== undefined) assert.match(stderr, told);
  }
});
