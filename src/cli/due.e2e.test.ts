/** `holdfast due` as a person uses it: on screen, as JSON, as a calendar that another program reads; wrong use. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import ICAL from 'ical.js';
import { calendarSchemas } from '../app/calendar-schemas.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'holdfast-cli-due-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const runAt = (words: readonly string[], { zone = 'Asia/Hong_Kong', clock }: { zone?: string; clock?: string } = {}) => {
  const preload = clock === undefined ? [] : ['--import', `data:text/javascript,Date.now=()=>${Date.parse(clock)}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...preload, join(here, 'holdfast.ts'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      TZ: zone,
      NODE_TEST_CONTEXT: undefined,
      FORCE_COLOR: undefined,
      HOLDFAST_SECRET: 'a secret of the tests only',
    },
  });
  return { status, stdout, stderr, text: stdout.replace(/\s+/g, ' ') };
};
const run = (words: readonly string[], zone = 'Asia/Hong_Kong') => runAt(words, { zone });
const due = (...words: string[]) => run(['due', ...words]);

const hostile = 'A, B; "C" \\ D\r\nEND:VEVENT\r\nATTACH:https://example.org/\u0007\u202e 商湯 🏛';
const record = (more: string, name = 'Acme Limited'): string => `holdfast: 1
issuer: {id: acme, name: {en: ${JSON.stringify(name)}}, stockCode: "1234"}
facts:
  - {on: 2022-01-03, fact: class-created, class: B, votes: 1, listed: true}
  - {on: 2022-01-03, fact: class-created, class: A, votes: 10, weighted: true, convertsInto: B}
  - {on: 2022-01-03, fact: person-recorded, person: x, kind: natural, name: {en: ${JSON.stringify(hostile)}, zh-Hant: 某人}}
  - {on: 2022-01-03, fact: person-recorded, person: adviser, kind: company, name: {en: Adviser}}
  - {on: 2022-01-03, fact: beneficiary-named, person: x, atListing: true}
  - {on: 2022-01-03, fact: director-appointed, person: x, office: executive}
  - {on: 2022-01-03, fact: committee-formed, committee: cg, kind: corporate-governance}
  - {on: 2022-01-03, fact: adviser-appointed, adviser: adviser}
  - {on: 2022-01-03, fact: financial-year-set, ends: 12-31}
  - {on: 2022-01-03, fact: undertaking-executed, undertaking: of-x, by: x, rules: [8A.09, 8A.14, 8A.15, 8A.17, 8A.18, 8A.24], form: simple-contract}
  - {on: 2022-01-03, fact: shares-issued, class: A, number: "200,000,000", to: x, basis: opening}
  - {on: 2022-01-03, fact: shares-issued, class: B, number: "800,000,000", to: public, basis: opening}
  - {on: 2022-01-03, fact: articles-adopted, selfExecutingCessation: true}
  - {on: 2022-01-03, fact: listed, as: primary}
${more}`;
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const buy = '  - {on: 2026-11-20, id: buy, fact: shares-repurchased, class: B, number: "1,000", held: for-cancellation}\n';
const filedAt = (time: string): string =>
  `  - {at: "2026-11-23T${time}:00+08:00", id: filed, fact: return-filed, form: FF305, covers: buy}\n`;
const november = ['--from', '2026-11-20', '--to', '2026-11-24'];
const returns = ['--duty', 'next-day-return,repurchase-report'];

test('nothing late is 0, something late 1, what cannot be told 3', () => {
  const inTime = due(write('in-time.yaml', record(buy + filedAt('08:30'))), '--as-of', '2026-11-24', ...november, ...returns);
  assert.equal(inTime.status, 0, inTime.stdout + inTime.stderr);
  assert.match(inTime.text, /2026-11-23 08:30 13\.25A \[V\] done the issuer/);
  const late = due(write('late.yaml', record(buy + filedAt('08:31'))), '--as-of', '2026-11-24', ...november, ...returns);
  assert.equal(late.status, 0, 'what was done late is told, and late no more');
  assert.equal(due('late.yaml', '--as-of', '2026-11-24', '--all', ...returns).status, 0);
  assert.match(late.text, /nothing is late; what was done late is told below/);
  assert.match(late.text, /done late the issuer .* done on 2026-11-23 \(filed\)/);
  const unknown = due(write('unknown.yaml', record(buy)), '--as-of', '2026-11-24', ...november);
  assert.equal(unknown.status, 3);
  assert.match(unknown.text, /cannot tell the issuer .* missing: filings/);
  const never = due(
    write('never.yaml', record(`  - {on: 2022-01-03, fact: record-complete, area: filings}\n${buy}`)),
    '--as-of',
    '2026-11-24',
    ...november,
  );
  assert.equal(never.status, 1);
  assert.match(never.text, /13\.25A \[V\] late the issuer/);
});

test('what is late outside the time asked for is told, and exits with 1', () => {
  write('outside.yaml', record(`  - {on: 2022-01-03, fact: record-complete, area: filings}\n${buy}`));
  const words = ['outside.yaml', '--as-of', '2026-12-24', '--from', '2026-12-10', '--to', '2026-12-24', ...returns];
  const { status, text } = due(...words);
  assert.equal(status, 1);
  assert.match(text, /something is late From 2026-12-10 to 2026-12-24: nothing\. Outside it: late 2\./);
  const { outcome, hidden } = JSON.parse(due(...words, '--json').stdout) as { outcome: string; hidden: { late: number } };
  assert.deepEqual([outcome, hidden.late], ['late', 2]);
  assert.match(due(...words, '--lang', 'zh-Hant').text, /2026-12-10 至 2026-12-24：無。此段時間以外：逾期 2。/);
});

test('without --as-of it is judged by how late it is', () => {
  write('clock.yaml', record(`  - {on: 2022-01-03, fact: record-complete, area: filings}\n${buy}`));
  const at = (clock: string) => runAt(['due', 'clock.yaml', ...returns], { clock: `2026-11-23T${clock}+08:00` });
  assert.equal(at('08:30:00').status, 0);
  assert.match(at('08:30:00').text, /13\.25A \[V\] open/);
  assert.equal(at('08:31:00').status, 1);
  assert.match(at('08:31:00').text, /13\.25A \[V\] late/);
  const calendar = (clock: string): readonly number[] =>
    [...runAt(['due', 'clock.yaml', '--ics', ...returns], { clock }).stdout.matchAll(/^SEQUENCE:(\d+)\r$/gm)].map(([, count]) =>
      Number(count),
    );
  const [first = 0, ...others] = calendar('2026-11-23T08:31:00+08:00');
  assert.ok(first > 0 && others.every((one) => one === first));
  assert.equal(calendar('2026-11-23T08:32:00+08:00')[0], first + 1, 'a later calendar is the newer one');
});

test('the page is told in both languages, and what is not shown is counted', () => {
  write('acme.yaml', record(buy));
  const english = due('acme.yaml', '--as-of', '2026-11-26');
  assert.match(english.text, /2026-12-07 08:30 13\.25B \[M\] open the issuer File the monthly return FF301 for 2026-11\./);
  assert.match(english.text, /Not shown: open \d+, done \d+, cannot tell \d+\./);
  const chinese = due('acme.yaml', '--as-of', '2026-11-26', '--lang', 'zh-Hant');
  assert.match(chinese.text, /2026-12-07 08:30 13\.25B \[M\] 未完成 發行人 提交 2026-11 的月報表 FF301。/);
  assert.match(chinese.text, /未顯示：/);
  const one = due('acme.yaml', '--as-of', '2026-11-26', '--all', '--duty', 'uncertificated-articles,results');
  assert.match(one.text, /USM regime \[S\] open/);
  assert.ok(!/13\.25/.test(one.text));
});

test('the JSON keeps its published schema', () => {
  write('acme.yaml', record(buy));
  const validate = new Ajv.Ajv2020({ strict: false }).compile(calendarSchemas['due'] ?? {});
  for (const words of [
    ['acme.yaml', '--all'],
    ['acme.yaml'],
    ['sensetime', '--all'],
    ['xiaomi', '--as-of', '2019-02-04'],
    ['minimax'],
  ]) {
    const { stdout, status } = due(...words, '--json');
    assert.ok(status === 0 || status === 1 || status === 3, words.join(' '));
    assert.ok(validate(JSON.parse(stdout)), `${words.join(' ')}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
  }
  assert.equal(validate({}), false);
});

type Printed = {
  readonly duties: readonly {
    readonly id: string;
    readonly rule: string;
    readonly due: { readonly on: string; readonly at?: string };
    readonly status: string;
    readonly text: { readonly en: string; readonly 'zh-Hant': string };
  }[];
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** What of a text survives in a calendar: nothing that steers. */
const plain = (text: string): string => text.replaceAll(steering, ' ');

test('the calendar imports in another program with every duty at its moment, in both languages, hostile names and all', () => {
  write(
    'hostile.yaml',
    record(
      `${buy}  - {on: 2026-11-19, id: gone, fact: director-ceased, person: x, cause: resigned}\n`,
      `Acme, "Holdings"; \n${hostile}`,
    ),
  );
  const words = ['hostile.yaml', '--as-of', '2026-11-20', '--all'];
  const { duties } = JSON.parse(due(...words, '--json').stdout) as Printed;
  const text = due(...words, '--ics').stdout;
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  for (const line of text.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!line.includes('\n'), 'a bare line feed');
  }
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  assert.ok(
    `${calendar.getFirstPropertyValue('x-wr-calname')}`.startsWith('Acme\\, "Holdings"\\; '),
    'escaped, as a reader undoes',
  );
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  assert.equal(events.length, duties.length);
  assert.equal(new Set(events.map(({ uid }) => uid)).size, duties.length);
  assert.equal(calendar.getAllProperties('attach').length, 0);
  for (const [index, duty] of duties.entries()) {
    const event = events[index];
    assert.ok(event);
    const component = event.component;
    assert.equal(component.getAllProperties('attach').length, 0, 'a name has made a property');
    if (duty.due.at === undefined) {
      assert.ok(event.startDate.isDate);
      assert.equal(event.startDate.toString(), duty.due.on);
    } else {
      assert.equal(event.startDate.toString(), `${duty.due.at.slice(0, 19)}Z`);
      assert.equal(event.startDate.zone.tzid, 'UTC');
    }
    assert.ok(event.summary.includes(plain(duty.text.en)), `${event.summary} / ${duty.text.en}`);
    assert.ok(event.description.includes(plain(duty.text.en)) && event.description.includes(plain(duty.text['zh-Hant'])));
    assert.ok(event.description.endsWith(duty.id));
    assert.equal(component.getFirstPropertyValue('dtstamp')?.toString(), '2026-11-20T15:59:59Z');
    assert.equal(component.getAllSubcomponents('valarm').length, duty.status.startsWith('done') ? 0 : 1);
  }
});

test('the calendar is the same bytes in any time zone, and an entry keeps its UID when facts are added', () => {
  write('acme.yaml', record(buy));
  write('more.yaml', record(buy + filedAt('08:30')));
  const words = ['acme.yaml', '--as-of', '2026-11-24', '--all', '--ics'];
  const here = run(['due', ...words]).stdout;
  assert.equal(run(['due', ...words], 'America/New_York').stdout, here);
  assert.equal(run(['due', ...words], 'Pacific/Kiritimati').stdout, here);
  const uids = (text: string): readonly string[] => [...text.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid ?? '');
  const more = run(['due', 'more.yaml', '--as-of', '2026-11-24', '--all', '--ics']).stdout;
  assert.deepEqual(uids(more), uids(here));
  const chinese = run(['due', ...words, '--lang', 'zh-Hant']).stdout;
  assert.deepEqual(uids(chinese), uids(here));
  assert.match(chinese, /SUMMARY:13\.25B 提交/);
  const path = join(folder, 'acme.ics');
  assert.equal(run(['due', ...words, '-o', 'acme.ics']).status, 3);
  assert.equal(readFileSync(path, 'utf8'), here);
  assert.equal(run(['due', ...words, '-o', 'acme.ics']).status, 2, 'a file that is there stays');
});

test('what falls due today is open while the day runs', () => {
  const today = new Date(Date.now() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);
  write(
    'today.yaml',
    record(
      `  - {on: ${today}, fact: person-recorded, person: z, kind: natural, name: {en: Z}}\n  - {on: ${today}, id: named, fact: beneficiary-named, person: z}\n`,
    ),
  );
  const { duties } = JSON.parse(due('today.yaml', '--json', '--duty', 'undertaking-of-beneficiary').stdout) as Printed;
  assert.equal(duties.find(({ id }) => id.endsWith('z/named'))?.status, 'open');
  const over = JSON.parse(
    due('today.yaml', '--json', '--as-of', today, '--duty', 'undertaking-of-beneficiary').stdout,
  ) as Printed;
  assert.equal(over.duties.find(({ id }) => id.endsWith('z/named'))?.status, 'late');
});

test('out of a store it is the same', () => {
  write('acme.yaml', record(buy));
  assert.equal(run(['import', 'acme.yaml', '--store', 'holdfast.db']).status, 0);
  const words = ['--as-of', '2026-11-24', '--json'];
  const file = JSON.parse(due('acme.yaml', ...words).stdout) as Printed;
  const stored = JSON.parse(due('acme', '--store', 'holdfast.db', ...words).stdout) as Printed;
  assert.deepEqual(
    stored.duties.map(({ id, status, due: moment }) => ({ id, status, moment })),
    file.duties.map(({ id, status, due: moment }) => ({ id, status, moment })),
  );
});

const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no record', [], /name a record/],
  ['no such record', ['nobody'], /nobody/],
  ['an unknown kind', ['sensetime', '--duty', 'monthly-retrun'], /no kind of duty monthly-retrun.*monthly-return/],
  ['a file without a calendar', ['sensetime', '-o', 'x.ics'], /--ics/],
  ['two outputs', ['sensetime', '--json', '--ics'], /--json and --ics/],
  ['dates the wrong way round', ['sensetime', '--from', '2026-02-01', '--to', '2026-01-01'], /after --to/],
  ['a date that is none', ['sensetime', '--from', '2026-02-30'], /--from/],
];
for (const [title, words, told] of wrong) {
  test(`wrong use: ${title}`, () => {
    const { status, stderr, stdout } = due(...words);
    assert.equal(status, 2);
    assert.match(stderr, told);
    assert.ok(!/ {4}at |node:/.test(stderr), 'a stack trace');
    assert.equal(stdout, '');
  });
}
