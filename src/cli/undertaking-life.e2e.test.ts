/** `undertaking status` and `undertaking standing` as a person uses them, on files and in a store with registers. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { undertakingSchemas } from '../app/undertaking-schemas.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'holdfast-cli-undertaking-life-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, 'holdfast.ts'), 'undertaking', ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, FORCE_COLOR: undefined, HOLDFAST_SECRET: 'a secret of the tests only' },
  });
  return { status, stdout, stderr, text: stdout.replace(/\s+/g, ' ') };
};
const store = ['--store', 'holdfast.db'];
const ledger = (...words: string[]): void => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, 'holdfast.ts'), ...words, ...store], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, HOLDFAST_SECRET: 'a secret of the tests only' },
  });
  assert.equal(status, 0, `${words.join(' ')}: ${stdout}${stderr}`);
};

const record = `holdfast: 1
issuer: {id: acme, name: {en: Acme Limited}}
facts:
  - {on: 2022-01-03, fact: class-created, class: B, votes: 1, listed: true}
  - {on: 2022-01-03, fact: class-created, class: A, votes: 10, weighted: true, convertsInto: B}
  - {on: 2022-01-03, fact: person-recorded, person: x, kind: natural, name: {en: X}}
  - {on: 2022-01-03, fact: person-recorded, person: y, kind: natural, name: {en: Y}}
  - {on: 2022-01-03, fact: beneficiary-named, person: x, atListing: true}
  - {on: 2022-01-03, fact: beneficiary-named, person: y, atListing: true}
  - {on: 2022-01-03, fact: director-appointed, person: x, office: executive}
  - {on: 2022-01-03, fact: director-appointed, person: y, office: executive}
  - {on: 2022-01-03, fact: shares-issued, class: A, number: 120, to: x, basis: opening}
  - {on: 2022-01-03, fact: shares-issued, class: A, number: 80, to: y, basis: opening}
  - {on: 2022-01-03, fact: shares-issued, class: B, number: 800, to: public, basis: opening}
  - {on: 2022-01-03, fact: articles-adopted, selfExecutingCessation: false}
  - {on: 2022-01-03, fact: listed, as: primary}
  - {on: 2022-01-03, fact: undertaking-executed, undertaking: of-x, by: x, rules: [8A.09, 8A.14, 8A.15, 8A.17, 8A.18, 8A.24], form: deed, witness: {name: W}}
  - {on: 2022-01-03, fact: undertaking-executed, undertaking: of-y, by: y, rules: [8A.09, 8A.14, 8A.15, 8A.17, 8A.18, 8A.24], form: simple-contract, witness: {name: W}}
  - {on: 2022-01-04, fact: undertaking-acknowledged, undertaking: of-x, by: company, authority: minute 7}
  - {on: 2022-01-04, fact: undertaking-acknowledged, undertaking: of-y, by: company, authority: minute 7}
  - {on: 2024-03-15, id: resigned, fact: director-ceased, person: y, cause: resigned}
  - {on: 2024-03-20, fact: shares-converted, class: A, into: B, number: 80, holder: y, because: "8A.17"}
`;
writeFileSync(join(folder, 'acme.yaml'), record);
const register = (rows: readonly string[]): string => `holder,class,shares,name,nominee\n${rows.join('\n')}\n`;

test('status tells every undertaking, and its exit code is 0 in order, 1 broken, 3 where it cannot tell', () => {
  const before = run('status', 'acme.yaml', '--as-of', '2024-03-14');
  assert.equal(before.status, 0, before.stderr);
  assert.match(before.text, /of-x X in force \(binds its giver\) \[filed\] deed;/);
  assert.match(before.text, /Every beneficiary is bound by an undertaking that names the Rules in force\./);
  const broken = run('status', 'acme.yaml', '--as-of', '2024-03-18');
  assert.equal(broken.status, 1);
  assert.match(broken.text, /8A\.17 breached \(own compliance, strict\), not cured/);
  assert.match(
    broken.text,
    /accrued anew each day from 2024-03-15 to 2024-03-18 \(4 days\); damages until 2030-03-15 for the first day, 2030-03-18 for the last \(6 years\)/,
  );
  assert.match(broken.text, /8A\.17\/weight-ceased\/y\/resigned/);
  const cured = run('status', 'acme.yaml', '--as-of', '2024-04-01');
  assert.equal(cured.status, 0);
  assert.match(cured.text, /of-y Y terminated \(no longer binds for what comes after\)/);
  assert.match(
    cured.text,
    /Ended with 2024-03-20 \(Hong Kong\): its giver ceased to be a beneficiary, by conversion of the last weighted share\. \[A2, A3\]/,
  );
  assert.match(cured.text, /cured on 2024-03-20; the right stays/);
  assert.equal(run('status', 'sensetime', '--as-of', '2024-06-26').status, 3);
});

test('status speaks Traditional Chinese', () => {
  const { text } = run('status', 'acme.yaml', '--as-of', '2024-04-01', '--lang', 'zh-Hant');
  assert.match(text, /於 2024-03-20（香港）終結時終止：作出承諾者不再為受益人，原因為最後一股不同投票權股份已轉換。/);
  assert.ok(!/accrued|damages|remedies|terminated/.test(text), text);
});

test('both commands keep their published schemas', () => {
  const holds = (name: string, printed: string): void => {
    const validate = new Ajv.Ajv2020({ strict: false }).compile(undertakingSchemas[name] ?? {});
    assert.ok(validate(JSON.parse(printed)), `${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
    assert.equal(validate({}), false);
  };
  holds('undertaking-status', run('status', 'acme.yaml', '--as-of', '2024-03-18', '--json').stdout);
  holds('undertaking-status', run('status', 'sensetime', '--as-of', '2024-06-26', '--json').stdout);
  holds('undertaking-status', run('status', 'kingsoft-cloud', '--json').stdout);
  holds('undertaking-standing', run('standing', 'acme.yaml', '--holder', 'x', '--on', '2024-03-18', '--json').stdout);
  holds('undertaking-standing', run('standing', 'sensetime', '--holder', 'public', '--on', '2024-03-18', '--json').stdout);
});

test('standing tells as what, for which breach, until when and what to prove; its exit code is the answer', () => {
  const member = run('standing', 'acme.yaml', '--holder', 'x', '--on', '2024-03-18');
  assert.equal(member.status, 0, member.stderr);
  assert.match(member.text, /Could X enforce on 2024-03-18\? could enforce/);
  assert.match(member.text, /8A\.17 2024-03-15 could enforce, as a member on the register \[filed\]/);
  assert.match(member.text, /damages: open, until 2030-03-18, within the period of limitation/);
  assert.match(member.text, /to prove: that he held from 2024-03-15 to 2024-03-18/);
  assert.match(member.text, /Cap\. 623, s\.4: .* \[V\]/);
  const giver = run('standing', 'acme.yaml', '--holder', 'y', '--on', '2024-03-18', '--json');
  const told = JSON.parse(giver.stdout) as { undertakings: { undertaking: string; as: string; answer: string }[] };
  assert.deepEqual(
    told.undertakings.map(({ undertaking, as, answer }) => [undertaking, as, answer]),
    [
      ['of-x', 'member', 'could'],
      ['of-y', 'giver', 'could-not'],
    ],
  );
  assert.equal(run('standing', 'acme.yaml', '--holder', 'public', '--on', '2024-03-18').status, 3);
  assert.equal(run('standing', 'acme.yaml', '--holder', 'company', '--on', '2024-03-18').status, 0);
});

test('wrong use is told with what to do next, exit 2', () => {
  const none = run('standing', 'acme.yaml');
  assert.deepEqual(
    [none.status, none.stderr],
    [2, 'holdfast: undertaking standing needs --holder HOLDER: an id of the record or of a register of members, or company\n'],
  );
  const unknown = run('standing', 'sensetime', '--holder', 'amnid');
  assert.deepEqual(
    [unknown.status, unknown.stderr],
    [
      2,
      'holdfast: nobody on record or on a register of members is called "amnid"; did you mean "amind"?; holdfast position RECORD lists the holders\n',
    ],
  );
  assert.equal(run('status').status, 2);
  assert.equal(run('status', 'nowhere.yaml').status, 2);
  assert.equal(run('standing', 'acme.yaml', '--holder', 'x', '--on', '2024-02-30').status, 2);
});

test('in a store the registers of members decide for holders whom the record does not name', () => {
  ledger('import', 'acme.yaml');
  const load = (asAt: string, rows: readonly string[]): void => {
    writeFileSync(join(folder, `${asAt}.csv`), register(rows));
    ledger('register', 'load', 'acme', `${asAt}.csv`, '--as-at', asAt);
  };
  const fixed = ['x,A,120,X,', 'y,A,80,Y,'];
  load('2024-03-01', [...fixed, 'nominees,B,500,Nominees Limited,yes', 'early,B,200,Early Bird,', 'steady,B,100,Steady Hand,']);
  load('2024-03-18', [...fixed, 'nominees,B,500,Nominees Limited,yes', 'late,B,200,Late Comer,', 'steady,B,100,Steady Hand,']);
  const standing = (holder: string, on: string) => {
    const { status, stdout, stderr } = run('standing', 'acme', '--holder', holder, '--on', on, '--json', ...store);
    assert.ok(stdout.startsWith('{'), stderr);
    const told = JSON.parse(stdout) as {
      membership: { as: string; rests: string; registers: { asAt: string; days: string }[] };
      undertakings: { undertaking: string; as: string; rights: { as: string; answer: string }[] }[];
    };
    const of = told.undertakings.find(({ undertaking }) => undertaking === 'of-y');
    return { status, membership: told.membership, as: of?.as, right: of?.rights[0] };
  };
  const steady = standing('steady', '2024-03-18');
  assert.deepEqual([steady.status, steady.as, steady.right?.as, steady.membership.rests], [0, 'member', 'member', 'registers']);
  assert.deepEqual(
    steady.membership.registers.map(({ asAt, days }) => [asAt, days]),
    [['2024-03-18', '0']],
  );
  const older = standing('steady', '2024-03-28');
  assert.deepEqual(
    [older.as, older.membership.registers.map(({ asAt, days }) => [asAt, days])],
    ['member', [['2024-03-18', '10']]],
  );
  assert.equal(standing('nominees', '2024-03-18').as, 'nominee');
  // He stood on the register of 1 March and not on that of 18 March: on the days between it is not told.
  const early = standing('early', '2024-03-18');
  assert.deepEqual([early.status, early.right?.as, early.right?.answer], [3, 'not-told', 'cannot-tell']);
  assert.equal(standing('early', '2024-03-16').membership.as, 'not-told');
  const late = standing('late', '2024-03-18');
  assert.deepEqual([late.status, late.as], [0, 'member']);
  assert.equal(run('standing', 'acme', '--holder', 'stedy', '--on', '2024-03-18', ...store).status, 2);
  const page = run('standing', 'acme', '--holder', 'steady', '--on', '2024-03-28', ...store);
  assert.match(page.text, /Holdings by registers of members\. register as at 2024-03-18 \(no\. \d+\), 10 days before/);
});
