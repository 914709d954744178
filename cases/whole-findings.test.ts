/**
 * Findings whole, in their published shape, for the cases and the bundled records: a change of any field shows. It is our
 * own output, kept so that nothing moves unseen; figures from filings and worked examples are the proof of it.
 * `HOLDFAST_UPDATE=1` renews the kept file.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { findingJson } from '../src/app/index.ts';
import type { Finding } from '../src/rulebook/index.ts';
import { type FactText, judgedRecord } from './judged-record.ts';

type Case = { readonly title: string; readonly base?: string; readonly facts?: readonly FactText[]; readonly asOf: string };

const here = dirname(fileURLToPath(import.meta.url));
const kept = join(here, 'whole-findings.json');
const bases = parse(readFileSync(join(here, 'bases.yaml'), 'utf8'), { schema: 'failsafe' }) as Readonly<
  Record<string, readonly FactText[]>
>;
const truths = (_key: string, value: unknown): unknown => (value === 'true' ? true : value === 'false' ? false : value);

/** Findings of the other Rules: enough of each that a change shows. */
const inShort = (finding: Finding): string => {
  const { id, outcome, figures, figuresOtherBasis, missing, remedy, message, curedOn, modifiedBy, certainty, engages } = finding;
  const listed = (given: Readonly<Record<string, bigint>> | undefined): string =>
    Object.entries(given ?? {})
      .map(([key, value]) => `${key} ${value}`)
      .join(', ');
  return [
    id,
    finding.on,
    outcome,
    message.split('/')[2],
    listed(figures),
    listed(figuresOtherBasis),
    missing?.join(' '),
    remedy?.action,
    remedy?.leastShares,
    curedOn,
    modifiedBy,
    certainty,
    engages.map(({ undertaking, limb, strength }) => `${undertaking} ${limb} ${strength}`).join(', '),
  ]
    .map((part) => part ?? '')
    .join(' | ');
};

const told = (): Record<string, unknown> => {
  const all: Record<string, unknown> = {};
  const keep = (name: string, rules: readonly string[], record: readonly FactText[] | string, asOf: string): void => {
    const { findings } = judgedRecord(record, asOf);
    all[name] = findings.map((finding) => (rules.includes(finding.rule) ? findingJson(finding) : inShort(finding)));
  };
  for (const file of globSync('{8a-*,record}/*.yaml', { cwd: here }).sort()) {
    const { cases } = parse(readFileSync(join(here, file), 'utf8'), { schema: 'failsafe' }) as {
      readonly cases: readonly Case[];
    };
    const rule = file.startsWith('record') ? 'record' : file.slice(0, 5).toUpperCase().replace('-', '.');
    for (const { title, base, facts = [], asOf } of cases) {
      const record = [...(base === undefined ? [] : (bases[base] ?? [])), ...facts];
      keep(`${file}: ${title}`, [rule], JSON.parse(JSON.stringify(record), truths) as FactText[], asOf);
    }
  }
  for (const [name, asOf] of [
    ['sensetime', '2024-06-26'],
    ['xiaomi', '2019-02-01'],
    ['minimax', '2026-01-09'],
  ] as const) {
    keep(`${name} at ${asOf}`, ['8A.09', '8A.13', '8A.15', '8A.17', '8A.18', '8A.24'], name, asOf);
  }
  return all;
};

test('every finding of the cases stands as it was kept', () => {
  const now = JSON.parse(JSON.stringify(told())) as Record<string, unknown>;
  if (process.env['HOLDFAST_UPDATE'] === '1') writeFileSync(kept, `${JSON.stringify(now, null, 1)}\n`);
  const before = JSON.parse(readFileSync(kept, 'utf8')) as Record<string, unknown>;
  assert.ok(Object.keys(now).length > 60);
  assert.deepEqual(Object.keys(now), Object.keys(before));
  for (const [name, findings] of Object.entries(now)) assert.deepEqual(findings, before[name], name);
});
