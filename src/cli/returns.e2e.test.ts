/** `holdfast returns` and `holdfast paper` as a person uses them: screen, files, the published JSON, refusals. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { returnsSchemas } from '../app/returns-schemas.ts';
import { readSheet } from '../paper/index.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'holdfast-returns-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const holdfast = (...words: string[]) =>
  spawnSync(process.execPath, [join(here, 'holdfast.ts'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, FORCE_COLOR: undefined },
  });
const printed = (name: string, exit: number, ...words: string[]) => {
  const { status, stdout, stderr } = holdfast(...words, '--json');
  assert.equal(status, exit, stderr);
  const value: unknown = JSON.parse(stdout);
  const holds = new Ajv.Ajv2020({ strict: false }).compile(returnsSchemas[name] ?? assert.fail(name));
  assert.ok(holds(value), JSON.stringify(holds.errors?.slice(0, 3)));
  return value as Record<string, unknown> & { readonly lines: readonly Record<string, unknown>[] };
};
const nextDay = ['returns', 'draft', 'xiaomi-2026-02', '--form', 'FF305', '--on', '2026-02-04'];
const monthly = ['returns', 'draft', 'horizon', '--form', 'FF301', '--month', '2025-10'];

test('a return is shown on screen, in either language', () => {
  const english = holdfast(...nextDay);
  assert.equal(english.status, 0, english.stderr);
  assert.match(english.stdout, /Closing balance\s+2026-02-04\s+21,632,763,572/);
  assert.match(english.stdout, /Bought back before the record begins, not yet cancelled\s+not on record\s+193,251,000/);
  const chinese = holdfast(...nextDay, '--lang', 'zh-Hant');
  assert.match(chinese.stdout, /期末結餘\s+2026-02-04\s+21,632,763,572/);
});

test('the JSON keeps its published shape, with the facts of every box and their sources', () => {
  const next = printed('returns-draft', 0, ...nextDay);
  const closing = next.lines.find(({ field }) => field === 'I/B/closing/issued');
  assert.equal(closing?.['value'], '21632763572');
  const sources = next['sources'] as readonly { readonly id: string; readonly source: string | null }[];
  const named = new Set(next.lines.flatMap(({ facts }) => facts as readonly string[]));
  assert.deepEqual(new Set(sources.map(({ id }) => id)), named);
  assert.ok(sources.every(({ source }) => source !== null));
  printed('returns-draft', 0, ...monthly);
});

test('where the sources stop inside the period the return is drawn as far as they go, and exits 3', () => {
  const cut = printed('returns-draft', 3, 'returns', 'draft', 'xiaomi-2026-02', '--form', 'FF301', '--month', '2026-02');
  assert.equal(cut['incomplete'], true);
  assert.equal(cut.lines.find(({ field }) => field === 'II/B/closing/issued')?.['value'], null);
});

test('a workbook has the form, the lines and the sources as sheets, and reads back as the same return', async () => {
  const { status, stderr } = holdfast(...nextDay, '--lang', 'both', '-o', 'return.xlsx');
  assert.equal(status, 0, stderr);
  const bytes = new Uint8Array(readFileSync(join(folder, 'return.xlsx')));
  const form = await readSheet(bytes, { file: 'return.xlsx', sheet: 'FF305' });
  assert.ok(form.status === 'read' && form.rows.some(({ fields }) => fields.includes('21632763572')));
  const lines = await readSheet(bytes, { file: 'return.xlsx', sheet: 'Lines' });
  assert.ok(lines.status === 'read');
  const [head, ...rows] = lines.rows;
  const [field, facts] = [head?.fields.indexOf('field') ?? -1, head?.fields.indexOf('facts') ?? -1];
  const used = rows.find(({ fields }) => fields[field] === 'II/mandate/used');
  assert.match(used?.fields[facts] ?? '', /mandate-2025/);
  const sources = await readSheet(bytes, { file: 'return.xlsx', sheet: 'Sources' });
  assert.ok(sources.status === 'read' && sources.rows.some(({ fields }) => fields[0] === 'mandate-2025'));
  const checked = printed('returns-check', 0, 'returns', 'check', 'return.xlsx', 'xiaomi-2026-02');
  assert.equal(checked['outcome'], 'agrees');
});

test('the JSON reads back too; a changed figure is found with the fact that says otherwise, and exits 1', () => {
  assert.equal(holdfast(...monthly, '-o', 'month.json').status, 0);
  assert.equal(holdfast('returns', 'check', 'month.json', 'horizon').status, 0);
  const text = readFileSync(join(folder, 'month.json'), 'utf8');
  writeFileSync(join(folder, 'wrong.json'), text.replaceAll('"value": "639028800"', '"value": "639028801"'));
  const { status, stdout } = holdfast('returns', 'check', 'wrong.json', 'horizon');
  assert.equal(status, 1);
  assert.match(
    stdout,
    /III\/E\/B\/2025-10-09\/issue-placing\/1\/issued: the return says 639,028,801, the record \+639,028,800 \(\+1\)\. Facts: 2025-10-09:shares-issued/,
  );
  assert.match(stdout, /III\/total\/B\/issued: the return contradicts itself/);
  printed('returns-check', 1, 'returns', 'check', 'wrong.json', 'horizon');
  writeFileSync(join(folder, 'yuan.json'), text.replaceAll('"currency": "USD"', '"currency": "CNY"'));
  assert.match(
    holdfast('returns', 'check', 'yuan.json', 'horizon').stdout,
    /I\/total\/capital: the return says CNY 50000, the record USD 50,000/,
  );
});

test('a CSV of field and value is checked; what the record does not hold exits 3', () => {
  const lines = JSON.parse(holdfast(...nextDay, '--json').stdout) as {
    readonly lines: readonly { readonly field: string; readonly value: string | null }[];
  };
  const rows = lines.lines.flatMap(({ field, value }) => (value === null ? [] : [`${field},${value}`]));
  const csv = (name: string, more: readonly string[] = []) =>
    writeFileSync(join(folder, name), `field,value\nform,FF305\nperiod,2026-02-04\n${[...rows, ...more].join('\n')}\n`);
  csv('same.csv');
  assert.equal(holdfast('returns', 'check', 'same.csv', 'xiaomi-2026-02').status, 0);
  csv('more.csv', ['I/B/pending/before/date,2025-11-20']);
  const found = holdfast('returns', 'check', 'more.csv', 'xiaomi-2026-02');
  assert.equal(found.status, 3, found.stderr);
  assert.match(found.stdout, /holds nothing to compare it with/);
});

test('bad input is told with line and column, and exits 2', () => {
  const check = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return holdfast('returns', 'check', name, 'xiaomi-2026-02', '--form', 'FF305', '--on', '2026-02-04');
  };
  const typo = check('typo.csv', 'field,value\nI/B/opning/issued,1\n');
  assert.equal(typo.status, 2);
  assert.match(
    typo.stderr,
    /^typo\.csv:2:2: a return of this form has no box "I\/B\/opning\/issued"; did you mean "I\/B\/opening\/issued"\?/,
  );
  const number = check('number.csv', 'field,value\nI/B/opening/issued,"1,2"\n');
  assert.match(number.stderr, /number\.csv:2:2: I\/B\/opening\/issued takes whole shares/);
  for (const [name, text, why] of [
    ['none.csv', 'a,b\n1,2\n', /no boxes were found/],
    ['quote.csv', 'field,value\n"I/B,1\n', /quotation mark/],
    ['broken.json', '{"lines": [', /broken\.json:1:\d+/],
    ['empty.json', '{}', /no boxes were found/],
    ['no.xlsx', 'not a workbook', /no\.xlsx/],
  ] as const) {
    const found = check(name, text);
    assert.equal(found.status, 2, name);
    assert.match(found.stderr, why, name);
    assert.doesNotMatch(found.stderr, /\n {4}at /, name);
  }
  assert.equal(holdfast('returns', 'check', 'missing.csv', 'xiaomi-2026-02', '--form', 'FF305', '--on', '2026-02-04').status, 2);
});

test('bad use is one line and exit 2', () => {
  for (const [words, why] of [
    [['returns'], /returns draft RECORD/],
    [['returns', 'draft', 'horizon'], /returns draft RECORD/],
    [['returns', 'draft', 'horizon', '--form', 'FF999'], /--form is FF305 or FF301/],
    [['returns', 'draft', 'horizon', '--form', 'FF305'], /takes --on DATE/],
    [['returns', 'draft', 'horizon', '--form', 'FF301', '--month', '2025-13'], /--month is a month/],
    [['returns', 'draft', 'horizon', '--form', 'FF301', '--month', '2025-10', '-o', 'a.doc'], /\.xlsx, \.pdf, \.docx or \.json/],
    [
      ['returns', 'draft', 'xiaomi-2026-02', '--form', 'FF305', '--on', '2026-02-05'],
      /the last days with events: 2026-02-03, 2026-02-04/,
    ],
    [['returns', 'check', 'a.pdf', 'horizon'], /\.json, \.xlsx or \.csv/],
    [['paper', 'horizon'], /the kinds are: conversion-announcement/],
    [['paper', 'horizon', 'annual-disclosur', '-o', 'a.pdf'], /did you mean "annual-disclosure"/],
    [['paper', 'horizon', 'annual-disclosure'], /-o/],
    [['paper', 'horizon', 'annual-disclosure', '--month', '2025-10', '-o', 'a.pdf'], /--month says nothing/],
    [['paper', 'horizon', 'conversion-announcement', '-o', 'a.pdf'], /no conversion of weighted shares/],
  ] as const) {
    const { status, stderr, stdout } = holdfast(...words);
    assert.equal(status, 2, `${words.join(' ')}: ${stdout}${stderr}`);
    assert.match(stderr, why, words.join(' '));
    assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
  }
  assert.equal(existsSync(join(folder, 'a.pdf')), false);
});

test('a paper is written as PDF, DOCX or text, with what the issuer has to supply', () => {
  for (const file of ['paper.pdf', 'paper.docx', 'paper.txt']) {
    const told = printed('paper', 0, 'paper', 'minimax', 'annual-disclosure', '--on', '2026-01-31', '--lang', 'both', '-o', file);
    assert.ok((told['toSupply'] as readonly string[]).length >= 8);
    assert.ok(existsSync(join(folder, file)));
  }
  assert.match(readFileSync(join(folder, 'paper.txt'), 'utf8'), /26\.55%/);
  printed('paper', 3, 'paper', 'sensetime', 'annual-disclosure', '--on', '2026-01-31', '-o', 'late.txt');
  const again = holdfast('paper', 'minimax', 'annual-disclosure', '-o', 'paper.pdf');
  assert.equal(again.status, 2, 'a file that is there stays');
  const chinese = holdfast(
    'paper',
    'sensetime',
    'committee-confirmation',
    '--on',
    '2024-06-26',
    '--lang',
    'zh-Hant',
    '-o',
    'zh.txt',
  );
  assert.equal(chinese.status, 3, 'lines that cannot be confirmed');
  assert.match(readFileSync(join(folder, 'zh.txt'), 'utf8'), /湯曉鷗 \[[^\]]+\]\t348\t349/);
  printed('paper', 0, 'paper', 'xiaomi-2025-11', 'next-day-return', '--on', '2025-11-20', '-o', 'return.pdf');
  printed('paper', 0, 'paper', 'kanzhun', 'monthly-return', '--month', '2023-07', '-o', 'month.docx');
});
