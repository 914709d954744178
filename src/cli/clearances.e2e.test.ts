/** Clearances as people keep them: asked and kept in a store on a file, approved, told, and judged again behind late facts. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { buyBack, acmeFacts as firstFacts, late } from '../../cases/kept/acme.ts';
import { clearanceSchemas } from '../app/clearance-schemas.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-clearances-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const program = join(dirname(fileURLToPath(import.meta.url)), 'holdfast.ts');
const env = {
  ...process.env,
  NODE_TEST_CONTEXT: undefined,
  FORCE_COLOR: undefined,
  HOLDFAST_SECRET: 'a secret of the tests only',
};
const run = (...words: string[]) => spawnSync(process.execPath, [program, ...words], { cwd: folder, encoding: 'utf8', env });
const exits = (status: number, ...words: string[]): string => {
  const done = run(...words);
  assert.equal(done.status, status, `${words.join(' ')}: ${done.stdout}${done.stderr}`);
  assert.doesNotMatch(done.stderr, /\n {4}at /);
  return done.stdout;
};
process.env['HOLDFAST_START'] = 'a command line is run in this process';
const { main } = await import('./holdfast.ts');
/** What is said on standard error by what is refused: run in this process, because a start takes long. */
const refusal = async (...words: readonly string[]): Promise<string> => {
  const [home, { write }] = [process.cwd(), process.stderr];
  const secret = process.env['HOLDFAST_SECRET'];
  let said = '';
  process.env['HOLDFAST_SECRET'] = env.HOLDFAST_SECRET;
  process.chdir(folder);
  process.stderr.write = (text) => {
    said += text;
    return true;
  };
  try {
    assert.equal(await main(words), 2, `${words.join(' ')}: ${said}`);
  } finally {
    process.stderr.write = write;
    process.chdir(home);
    if (secret === undefined) delete process.env['HOLDFAST_SECRET'];
    else process.env['HOLDFAST_SECRET'] = secret;
  }
  return said;
};
const json = <T>(schema: string, status: number, ...words: string[]): T => {
  const told = JSON.parse(exits(status, ...words, '--json')) as T;
  const validate = new Ajv.Ajv2020({ strict: false }).compile(clearanceSchemas[schema] ?? assert.fail(schema));
  assert.ok(validate(told), `${words.join(' ')}: ${JSON.stringify(validate.errors)}`);
  return told;
};
const file = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
};
const dayAhead = (days: number): string => new Date(Date.now() + (8 + 24 * days) * 3_600_000).toISOString().slice(0, 10);
const [today, day] = [dayAhead(0), dayAhead(1)];

const head = { holdfast: 1, issuer: { id: 'acme', name: { en: 'Acme Group Inc.' } } };
const poon = { on: '2022-01-04', fact: 'person-recorded', person: 'poon', kind: 'natural', name: { en: 'Poon Ka Yee' } };
const acmeFacts = [...firstFacts, poon];
const twoNeeded = { on: '2026-01-02', fact: 'approvals-required', number: '2' };
file('acme.json', { ...head, facts: [...acmeFacts, twoNeeded] });
file('buy-back.json', { ...buyBack, on: day });
const store = ['--store', 'holdfast.db'];
exits(0, 'import', 'acme.json', ...store);

type Shown = {
  readonly status: string;
  readonly permitted: string;
  readonly approvals: { readonly counted: string; readonly required: string };
  readonly notes: readonly { readonly code: string }[];
  readonly figures: readonly unknown[] | null;
  readonly told: readonly { readonly as: string; readonly to: string }[];
  readonly recheck: { readonly comparison: string };
};
type Rechecked = {
  readonly outcome: string;
  readonly clearances: readonly {
    readonly clearance: string;
    readonly comparison: string;
    readonly now: { readonly permitted: string };
  }[];
  readonly reports: readonly { readonly comparison: string }[];
  readonly answers: readonly { readonly asOf: string; readonly comparison: string }[];
  readonly moments: { readonly judged: number; readonly left: number };
};
const show = (...more: string[]) =>
  json<Shown>('clearances-show', 0, 'clearances', 'show', 'acme', 'buy-back-1', ...store, ...more);

test('a clearance is asked, kept once, approved by two persons, told, and found again', async () => {
  const keep = ['clear', 'acme', 'buy-back.json', ...store, '--keep', 'buy-back-1', '--by', 'Chan Tai Man'];
  const first = json<{ readonly permitted: string; readonly kept: { readonly status: string } }>('clear', 0, ...keep);
  assert.deepEqual([first.permitted, first.kept.status], ['yes', 'kept']);
  assert.match(exits(0, ...keep), /buy-back-1 is kept already/);
  assert.match(await refusal(...keep.slice(0, -1), 'lee'), /another clearance is kept as buy-back-1/);
  assert.equal(show().status, 'given');

  const approve = ['clearances', 'approve', 'acme', 'buy-back-1', ...store, '--by'];
  assert.match(await refusal(...approve, '陳大文'), /asked for it/);
  json('clearances-booked', 0, ...approve, 'lee');
  assert.match(exits(0, ...approve, 'Siu Fong Lee'), /stands on record already/);
  assert.deepEqual([show().status, show().approvals.counted], ['given', '1']);
  exits(0, ...approve, 'Poon Ka Yee');
  const shown = show();
  assert.deepEqual([shown.status, shown.approvals.counted, shown.approvals.required], ['approved', '2', '2']);
  assert.ok(shown.notes.some(({ code }) => code === 'answer-found-again'));
  assert.ok((shown.figures?.length ?? 0) > 0);

  exits(0, 'clearances', 'tell', 'acme', 'buy-back-1', ...store, '--name', 'The board', '--by', 'lee', '--reason', 'approved');
  assert.deepEqual(
    show().told.map(({ as }) => as),
    ['asked', 'approved', 'approved', 'told'],
  );
  assert.match(exits(0, 'clearances', 'list', 'acme', ...store), /buy-back-1 .*approved .*2 of 2 .*Chan Tai Man/);
  assert.match(exits(0, 'clearances', 'show', 'acme', 'buy-back-1', ...store, '--lang', 'zh-Hant'), /狀況：已批准/);
  const then = ['--known-at', `${dayAhead(5)}T00:00:00+08:00`];
  assert.match(
    exits(0, 'clearances', 'list', 'acme', ...store, ...then),
    /buy-back-1 .*lapsed/,
    'as of the day up to which it is known',
  );
  assert.equal(show(...then).status, 'lapsed');
  exits(0, 'verify', ...store);
});

test('a late fact: recheck exits 1, says what would come out otherwise and who is to be told, and writes nothing', async () => {
  exits(3, 'check', 'acme', '--as-of', today, '--sign', '-o', 'signed.json', ...store);
  assert.equal(json<Rechecked>('recheck', 0, 'recheck', 'acme', ...store).outcome, 'same');
  file(
    'late.json',
    late.map((fact) => ({ ...fact, on: today })),
  );
  exits(0, 'append', 'acme', 'late.json', ...store);
  const told = json<Rechecked>('recheck', 1, 'recheck', 'acme', ...store);
  assert.equal(told.outcome, 'worse');
  assert.deepEqual(
    told.clearances.map(({ comparison, now }) => [comparison, now.permitted]),
    [['worse', 'no']],
  );
  assert.deepEqual(
    told.reports.map(({ comparison }) => comparison),
    ['worse'],
  );
  // What was never signed is judged again too: as it would have been answered when the record grew.
  assert.ok(told.moments.judged > 0);
  assert.ok(told.answers.some(({ asOf, comparison }) => asOf === today && comparison === 'worse'));
  const screen = exits(1, 'recheck', 'acme', ...store);
  assert.match(screen, /It was: yes; now: no/);
  assert.match(screen, /late-cancellation/);
  assert.match(screen, /to be told again: .*The board/);
  assert.match(screen, /requiredConversion: 2000000, now 2002003/);
  assert.equal(show().permitted, 'yes', 'the answer of its day stays');
  const log = exits(0, 'history', 'acme', ...store);
  exits(1, 'recheck', 'acme', ...store);
  assert.equal(exits(0, 'history', 'acme', ...store), log);
  assert.match(
    await refusal('clearances', 'approve', 'acme', 'buy-back-1', ...store, '--by', 'yip'),
    /today it would be no.*Keep a new clearance/,
  );
});

test('a decline is taken back by the command that an approval names', async () => {
  const fewer = { on: day, facts: [{ fact: 'shares-converted', class: 'A', into: 'B', number: '5', holder: 'wang' }] };
  file('five.json', fewer);
  exits(0, 'clear', 'acme', 'five.json', ...store, '--keep', 'five', '--by', 'chan');
  exits(0, 'clearances', 'decline', 'acme', 'five', ...store, '--by', 'lee', '--reason', 'not now');
  const approve = ['clearances', 'approve', 'acme', 'five', ...store, '--by', 'Poon Ka Yee'];
  const said = await refusal(...approve);
  const [, command = ''] = /holdfast (retract acme five-declined) --store/.exec(said) ?? assert.fail(said);
  exits(0, ...command.split(' '), ...store);
  exits(0, ...approve);
});

test('a backup and its restore keep clearances; a changed proposal is seen', async () => {
  exits(0, 'backup', 'saved', ...store);
  exits(0, 'restore', 'saved', '--store', 'restored.db');
  const elsewhere = ['--store', 'restored.db'];
  assert.equal(
    json<Shown>('clearances-show', 0, 'clearances', 'show', 'acme', 'buy-back-1', ...elsewhere).notes.some(
      ({ code }) => code === 'log-not-that',
    ),
    false,
  );
  const database = new DatabaseSync(join(folder, 'restored.db'));
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE sql LIKE '%salt%' AND type = 'table'").all() as {
    name: string;
  }[];
  let changed = 0n;
  for (const { name } of tables) {
    const columns = (database.prepare(`PRAGMA table_info(${name})`).all() as { name: string }[]).map((column) => column.name);
    if (!columns.includes('path') || !columns.includes('value')) continue;
    for (const { sql } of database
      .prepare("SELECT 'DROP TRIGGER ' || name AS sql FROM sqlite_master WHERE type = 'trigger'")
      .all() as { sql: string }[])
      database.exec(sql);
    changed += BigInt(
      database
        .prepare(
          `UPDATE ${name} SET value = replace(value, '10000000', '1000000') WHERE path = '/asked' AND value LIKE '%10000000%'`,
        )
        .run().changes,
    );
  }
  database.close();
  assert.equal(changed, 1n);
  const shown = json<Shown>('clearances-show', 3, 'clearances', 'show', 'acme', 'buy-back-1', ...elsewhere);
  assert.ok(shown.notes.some(({ code }) => code === 'answer-not-that'));
  exits(1, 'verify', ...elsewhere);
});

test('an erased person takes what names him out of a clearance; recheck then cannot tell', async () => {
  exits(0, 'import', 'acme.json', '--store', 'other.db');
  const other = ['--store', 'other.db'];
  exits(0, 'clear', 'acme', 'buy-back.json', ...other, '--keep', 'buy-back-1', '--by', 'lee');
  exits(0, 'erase', 'acme', 'wang', ...other);
  const found = json<Rechecked & { readonly outcome: string }>('recheck', 3, 'recheck', 'acme', ...other);
  assert.equal(found.outcome, 'cannot-tell');
  assert.match(exits(0, 'clearances', 'show', 'acme', 'buy-back-1', ...other), /was erased with a person whom it named/);
  assert.match(await refusal('clearances', 'approve', 'acme', 'buy-back-1', ...other, '--by', 'chan'), /can no longer be read/);
  exits(0, 'verify', ...other);
});

test('a record in a file is kept by a fact to put behind its facts, and judged again with it', async () => {
  exits(0, 'clear', 'acme.json', 'buy-back.json', '--keep', 'buy-back-1', '--by', 'lee', '-o', 'kept.jsonl');
  const fact = JSON.parse(readFileSync(join(folder, 'kept.jsonl'), 'utf8')) as Readonly<Record<string, unknown>>;
  file('with.json', { ...head, facts: [...acmeFacts, twoNeeded, fact] });
  assert.equal(json<Rechecked>('recheck', 0, 'recheck', 'with.json').outcome, 'same');
  assert.match(exits(0, 'clearances', 'list', 'with.json'), /buy-back-1/);
  const five = { on: today, fact: 'shares-converted', class: 'A', into: 'B', number: '5', holder: 'yip', because: 'election' };
  file('five-too.json', { ...head, facts: [...acmeFacts, twoNeeded, fact, five] });
  const shown = exits(0, 'clearances', 'show', 'five-too.json', 'buy-back-1');
  assert.match(shown, /would still be yes today/);
  assert.match(shown, /: \d+, now \d+/, 'what differs is told');
  assert.match(shown, /since then on record: shares-converted/);
  exits(0, 'clearances', 'approve', 'with.json', 'buy-back-1', '--by', 'chan', '-o', 'approved.jsonl');
  const approved = JSON.parse(readFileSync(join(folder, 'approved.jsonl'), 'utf8')) as Readonly<Record<string, unknown>>;
  file('changed.json', { ...head, facts: [...acmeFacts, twoNeeded, fact, five, approved] });
  const listed = json<{ readonly clearances: readonly Shown[] }>('clearances-list', 0, 'clearances', 'list', 'changed.json');
  assert.deepEqual(
    listed.clearances.map(({ approvals, notes }) => [
      approvals.counted,
      notes.some(({ code }) => code === 'approval-answer-changed'),
    ]),
    [['0', true]],
  );
  assert.match(exits(0, 'clearances', 'list', 'changed.json'), /buy-back-1: the approval of Chan Tai Man .*does not count/);
  const { record: _, ...nameless } = fact;
  file('nameless.json', { ...head, facts: [...acmeFacts, twoNeeded, nameless] });
  assert.match(exits(3, 'clearances', 'show', 'nameless.json', 'buy-back-1'), /names no facts/);
  exits(3, 'recheck', 'nameless.json');
  const deed = { ...buyBack, facts: undefined, on: day };
  const deeds = (buyBack['facts'] as readonly object[]).map((one) => ({ ...deed, ...one }));
  file('done.json', { ...head, facts: [...acmeFacts, twoNeeded, fact, ...deeds] });
  assert.match(exits(0, 'clearances', 'list', 'done.json'), /done, without the approvals/);
  assert.match(exits(0, 'clearances', 'show', 'done.json', 'buy-back-1'), /It stands as: done, without the approvals/);
  const [unapproved] = json<{ readonly clearances: readonly { readonly done: object }[] }>(
    'clearances-list',
    0,
    'clearances',
    'list',
    'done.json',
  ).clearances;
  assert.ok(unapproved !== undefined && 'unapproved' in unapproved.done);
  file('late-too.json', {
    ...head,
    facts: [...acmeFacts, twoNeeded, fact, approved, ...late.map((one) => ({ ...one, on: today }))],
  });
  assert.equal(json<Rechecked>('recheck', 1, 'recheck', 'late-too.json').clearances[0]?.comparison, 'worse');
  file(
    'two.yaml',
    JSON.stringify([
      { ...buyBack, on: day },
      { ...buyBack, on: dayAhead(2) },
    ]),
  );
});

test('misuse is told in one line, and nothing is written', async () => {
  const keep = ['clear', 'acme.json', 'buy-back.json', '-o', 'nothing.jsonl'];
  assert.match(await refusal(...keep, '--keep', '審核一', '--by', 'lee'), /--keep is an id/);
  assert.match(await refusal(...keep, '--keep', 'one'), /--by NAME/);
  assert.match(await refusal(...keep.slice(0, 3), '--keep', 'one', '--by', 'lee'), /-o FACTS.jsonl/);
  assert.match(
    await refusal('clear', 'acme', 'buy-back.json', ...store, '--keep', 'one', '--by', 'lee', '--known-at', '2030-01-01'),
    /leave out --known-at/,
  );
  assert.match(await refusal('clear', 'acme', 'two.yaml', ...store, '--keep', 'one', '--by', 'lee'), /kept of one proposal/);
  assert.match(await refusal('clearances'), /clearances list ISSUER/);
  assert.match(await refusal('clearances', 'show', 'acme', 'buy-bak-1', ...store), /no clearance buy-bak-1 is kept.*buy-back-1/);
  assert.match(await refusal('clearances', 'tell', 'acme', 'buy-back-1', ...store, '--by', 'lee'), /who is told/);
  const long = ['clearances', 'approve', 'acme', 'buy-back-1', ...store, '--by', 'n'.repeat(201)];
  assert.match(await refusal(...long), /201 characters/);
  assert.match(await refusal(...long.slice(0, -1), '🙂'), /is no name/);
  assert.match(await refusal('recheck'), /name a record/);
  assert.match(await refusal('recheck', 'nobody', ...store), /no issuer nobody/);
  assert.equal(existsSync(join(folder, 'nothing.jsonl')), false);
});
