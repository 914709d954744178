/** The catalogue is complete: every message that code can ask for is there, in both languages, with the same values. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { dutyKinds } from '../src/calendar/index.ts';
import { fileFaultCodes } from '../src/files/index.ts';
import { textFaultCodes } from '../src/record/index.ts';
import { recordBalances, rules } from '../src/rulebook/index.ts';
import * as calendarWords from '../src/words/calendar/index.ts';
import * as clearanceWords from '../src/words/clearance/index.ts';
import { helpWords, storeWords, useWords } from '../src/words/commands/index.ts';
import { exchangeWords, movementColumns, movementTerms, movementWords } from '../src/words/exchange/index.ts';
import {
  arithmeticWords,
  type Catalogue,
  faultWords,
  findingWords,
  noticeWords,
  screenWords,
  sharedFindingWords,
  termWords,
} from '../src/words/index.ts';
import {
  executionWords,
  fileWords,
  lifeWords,
  paperWords,
  readingWords,
  signatureWords,
  undertakingHelpWords,
  writingWords,
} from '../src/words/undertaking/index.ts';

const { dutyWords, dutyNoticeWords, dutyTermWords, returnWords } = calendarWords;
const { ratchetWords, reasonWords } = clearanceWords;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const catalogues: Readonly<Record<string, Catalogue>> = {
  findings: findingWords,
  shared: sharedFindingWords,
  notices: noticeWords,
  faults: faultWords,
  screens: screenWords,
  arithmetic: arithmeticWords,
  terms: termWords,
  use: useWords,
  store: storeWords,
  exchange: exchangeWords,
  help: helpWords,
  movements: movementWords,
  'columns of movements': movementColumns,
  'terms of movements': movementTerms,
  'writing of papers': writingWords,
  'help of undertakings': undertakingHelpWords,
  'reading of undertakings': readingWords,
  'files of undertakings': fileWords,
  papers: paperWords,
  'lives of undertakings': lifeWords,
  'execution of undertakings': executionWords,
  signatures: signatureWords,
  ...clearanceWords,
  ...calendarWords,
  text: textFaultCodes,
  files: fileFaultCodes,
};
const textOf = (pattern: string): string =>
  globSync(pattern, { cwd: root })
    .filter((file) => !file.includes('.test.'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
const marks = (template: string): readonly string[] =>
  [...new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();

for (const [name, catalogue] of Object.entries(catalogues)) {
  test(`${name}: both languages say something, with the same values`, () => {
    for (const [code, wording] of Object.entries(catalogue)) {
      assert.ok(wording.en.trim() !== '' && wording['zh-Hant'].trim() !== '', `${code} is empty in a language`);
      assert.deepEqual(marks(wording['zh-Hant']), marks(wording.en), `${code} has other values in the other language`);
    }
  });
}

test('every check of a Rule has words, and no words are left over for checks that are gone', () => {
  const checks = new Set(
    [...rules, recordBalances].flatMap(({ number, checks: declared }) => declared.map(({ id }) => `${number}/${id}`)),
  );
  const told = new Set(Object.keys(findingWords).map((key) => key.split('/').slice(0, 2).join('/')));
  assert.deepEqual(
    [...checks].filter((check) => !told.has(check)),
    [],
  );
  assert.deepEqual(
    [...told].filter((check) => !checks.has(check)),
    [],
  );
});

test('every refusal, notice and label that the code names has words', () => {
  const record = textOf('src/record/*.ts');
  const faults = [
    ...record.matchAll(/refuse\(\s*(?:[\w.]+,\s*)?'([a-z][a-z-]*-[a-z-]+)'/g),
    ...record.matchAll(/code: '([a-z-]+)'/g),
  ].map(([, code]) => code ?? '');
  assert.ok(faults.length > 40, `only ${faults.length} refusals were seen`);
  assert.deepEqual(
    faults.filter((code) => !Object.hasOwn(faultWords, code)),
    [],
  );
  const rulebook = textOf('src/rulebook/*.ts');
  const notices = [...rulebook.matchAll(/code: '([a-z0-9-]+)'/g)].map(([, code]) => code ?? '');
  assert.ok(notices.length > 8);
  assert.deepEqual(
    notices.filter((code) => !Object.hasOwn(noticeWords, code)),
    [],
  );
  const labels = [...rulebook.matchAll(/label: '([a-z-]+)'/g)].map(([, label]) => label ?? '');
  assert.ok(labels.length > 15);
  assert.deepEqual(
    labels.filter((label) => !Object.hasOwn(arithmeticWords, label)),
    [],
  );
});

test('every code of BODS that the exchange names has words, and no words are left over', () => {
  const named = new Set([...textOf('src/exchange/**/*.ts').matchAll(/'(bods-[a-z-]+)'/g)].map(([, code]) => code ?? ''));
  const told = Object.keys(exchangeWords).filter((code) => code.startsWith('bods-'));
  assert.ok(told.length > 60, `only ${told.length} codes have words`);
  assert.deepEqual([...named].sort(), told.sort());
});

test('areas, causes, kinds and deeds that a finding names have words', () => {
  const rulebook = `${textOf('src/rulebook/*.ts')}${textOf('src/record/triggers.ts')}`;
  const named = [
    ...rulebook.matchAll(/missing: \['([a-z-]+)'\]/g),
    ...rulebook.matchAll(/cause: '([a-z-]+)'/g),
    ...rulebook.matchAll(/\baction: '(convert|sell|issue|appoint|notify|approve|amend|execute)'/g),
    ...rulebook.matchAll(/\bby: '([a-z ]+)'/g),
  ].map(([, code]) => code ?? '');
  assert.ok(named.length > 30, `only ${named.length} were seen`);
  assert.deepEqual(
    named.filter((code) => !Object.hasOwn(termWords, code)),
    [],
  );
});

test('every reason that the exchange of formats names has words, and none is left over', () => {
  const exchange = textOf('src/exchange/**/*.ts');
  const codes = new Set([...exchange.matchAll(/'(ocf-[a-z-]+)'/g)].map(([, code]) => code ?? ''));
  assert.ok(codes.size > 60, `only ${codes.size} codes were seen`);
  const known = Object.keys(exchangeWords).filter((code) => code.startsWith('ocf-'));
  assert.deepEqual([...codes].sort(), known.sort());
});

test('what the command line says of other formats has words, and none is left over', () => {
  const code = `${textOf('src/cli/*.ts')}${textOf('src/app/**/*.ts')}`;
  const named = new Set(
    [...code.matchAll(/'((?:carried|package)-[a-z-]+|told-same-[a-z]+|told-standing)'/g)].map(([, it]) => it ?? ''),
  );
  const known = Object.keys(exchangeWords).filter((it) => !/^(ocf|bods)-/.test(it));
  // Why an archive cannot be read is put together from the reason.
  const reasons = ['package-damaged', 'package-encrypted', 'package-unpacks'];
  const used = [...named, ...reasons].filter((it) => !Object.hasOwn(useWords, it));
  assert.deepEqual(used.sort(), known.sort());
});

test('what is said of a file that an instrument is read from has words, and none is left over', () => {
  const code = textOf('src/paper/*.ts');
  const named = new Set([...code.matchAll(/'(file-(?!workbook-)[a-z-]+)'/g)].map(([, it]) => it ?? ''));
  assert.deepEqual([...named].sort(), Object.keys(fileWords).sort());
});

test('every command has a line of help', () => {
  const commands = [...textOf('src/cli/commands.ts').matchAll(/^ {2}name: '([a-z]+)',/gm)].map(([, name]) => name ?? '');
  assert.ok(commands.length >= 10);
  assert.deepEqual(
    commands.filter((name) => !Object.hasOwn(helpWords, `command-${name}`)),
    [],
  );
});

test('every refusal and warning of an execution has words, and none is left over', () => {
  const judging = textOf('src/undertaking/{around,judge-*,execution-*}.ts');
  const taking = `${textOf('src/app/undertakings/execut*.ts')}${textOf('src/cli/undertaking-execute.ts')}`;
  const said = `${judging}${taking}${textOf('src/undertaking/electronic-signing.ts')}`;
  const named = [
    ...judging.matchAll(/\b(?:refuse|warn)\(\s*(?:as === 'giver' \? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g),
    ...`${judging}${taking}`.matchAll(/code: '([a-z-]+)'/g),
  ].flatMap(([, code, other]) => [code ?? '', ...(other === undefined ? [] : [other])]);
  assert.ok(new Set(named).size > 40, `only ${new Set(named).size} codes were seen`);
  assert.deepEqual(
    named.filter((code) => !Object.hasOwn(executionWords, code)),
    [],
  );
  // These are put together from what a signature is found to be.
  const made = /^(signature-(other-bytes|damaged)|(signature|own)-certificate-[a-z-]+|called-[a-z-]+)$/;
  assert.deepEqual(
    Object.keys(executionWords).filter((code) => !made.test(code) && !said.includes(`'${code}'`)),
    [],
  );
});

test('every message and head of a return that the code names has words', () => {
  const code = textOf('src/documents/returns/*.ts');
  const named = [
    ...[...code.matchAll(/\btold\(\s*'([A-Za-z0-9-]+)'/g)].map(([, one]) => one ?? ''),
    ...[...code.matchAll(/\bkind: '([a-z-]+)', (?:issued|treasury|pending):/g)].map(([, one]) => one ?? ''),
    ...[...code.matchAll(/\bhead: \[([^\]]+)\]/g)].flatMap(([, heads]) =>
      [...(heads ?? '').matchAll(/'([a-z-]+)'/g)].map(([, head]) => `head-${head}`),
    ),
  ];
  assert.ok(new Set(named).size > 60, `only ${new Set(named).size} were seen`);
  assert.deepEqual(
    named.filter((one) => !Object.hasOwn(returnWords, one)),
    [],
  );
});

test('every kind, notice and missing thing of the calendar has words, and none is left over', () => {
  const code = textOf('src/{calendar,app}/**/*.ts');
  const calendar = textOf('src/calendar/**/*.ts');
  const kinds = [...dutyKinds.map(({ kind }) => kind), 'limitation-ends', 'mandate-lapses', 'year-unknown'];
  assert.deepEqual(kinds.sort(), Object.keys(dutyWords).sort());
  const notices = new Set([...calendar.matchAll(/\bcode: '([a-z-]+)'/g)].map(([, it]) => it ?? ''));
  assert.ok(notices.size > 12, `only ${notices.size} notices were seen`);
  assert.deepEqual(
    [...notices].filter((it) => !Object.hasOwn(dutyNoticeWords, it)),
    [],
  );
  assert.deepEqual(
    Object.keys(dutyNoticeWords).filter((it) => !code.includes(`'${it}'`)),
    [],
  );
  const missing = [...calendar.matchAll(/missing: \[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/'([a-z-]+)'/g)].map(([, it]) => it ?? ''),
  );
  assert.ok(missing.length > 8, `only ${missing.length} were seen`);
  assert.deepEqual(
    missing.filter((it) => !Object.hasOwn(dutyTermWords, it) && !Object.hasOwn(termWords, it)),
    [],
  );
});

test('every reason and notice of a clearance has words, and none is left over', () => {
  const code = `${textOf('src/clearance/{reason,reason-figures,tell,sharing}.ts')}${textOf('src/app/clearances/*.ts')}`;
  const named = new Set([...code.matchAll(/'((?:reason|or|agreement)-[a-z-]+)'/g)].map(([, it]) => it ?? ''));
  // What may be done instead is put together from the action of the remedy.
  for (const action of ['convert', 'reorder', 'sell', 'issue', 'transfer', 'hold-in-treasury', 'waiver', 'approval']) {
    named.add(`or-${action}`);
  }
  // What mends all of a proposal and what mends one Rule of it are two sentences of one reason.
  for (const it of [...named]) if (Object.hasOwn(reasonWords, `${it}-alone`)) named.add(`${it}-alone`);
  assert.deepEqual([...named].sort(), Object.keys(reasonWords).sort());
  const ratchet = textOf('src/clearance/ratchet{,-later}.ts');
  const codes = Object.keys(ratchetWords);
  assert.deepEqual(
    codes.filter((it) => !ratchet.includes(`'${it}'`)),
    [],
  );
  const notices = [...ratchet.matchAll(/(?:notice\(\s*|code: )'([a-z-]+)'/g)].map(([, it]) => it ?? '');
  assert.ok(notices.length > 8, `only ${notices.length} were seen`);
  assert.deepEqual(
    notices.filter((it) => !codes.includes(it)),
    [],
  );
});
