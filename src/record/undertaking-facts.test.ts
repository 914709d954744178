/** The facts of an undertaking as a record holds them, with the steps of their signing and without. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRecordDocument } from './read-record.ts';
import { locatedJson } from './text/located.ts';
import type { JsonMap } from './write-facts.ts';

const hash = { sha256: 'a'.repeat(64) };
const of = (fact: string, on: string, more: JsonMap = {}): JsonMap => ({ on, fact, undertaking: 'u', ...more });
const drafted = of('undertaking-drafted', '2026-01-01', { by: 'x', rules: ['8A.09', '8A.14'], form: 'deed', document: hash });
const executed = of('undertaking-executed', '2026-01-02', { by: 'x', rules: ['8A.14', '8A.09'], form: 'deed' });
const signed = (as: string, on: string): JsonMap =>
  of('undertaking-signed', on, { as, name: 'X', method: 'paper', signed: hash, place: 'Hong Kong' });
const acknowledged = of('undertaking-acknowledged', '2026-01-03', { by: 'Y' });
const declined = (on: string): JsonMap => of('undertaking-declined', on, { by: 'Y' });

const faultsOf = (...facts: readonly JsonMap[]): readonly string[] => {
  const person = { on: '2025-01-01', fact: 'person-recorded', person: 'x', kind: 'natural', name: { en: 'X' } };
  const value = locatedJson({
    holdfast: 1,
    issuer: { id: 'acme', name: { en: 'Acme' } },
    facts: [person, { ...person, person: 'y' }, ...facts],
  });
  const reading = readRecordDocument({ status: 'read', value });
  return reading.status === 'read' ? [] : reading.faults.map(({ code, values }) => [code, values['what']].join(' ').trim());
};

test('an undertaking may be on record with every step or with none', () => {
  assert.deepEqual(faultsOf(executed, acknowledged), []);
  assert.deepEqual(
    faultsOf(
      drafted,
      signed('giver', '2026-01-02'),
      signed('witness', '2026-01-02'),
      executed,
      declined('2026-01-02'),
      signed('company', '2026-01-03'),
      signed('company-witness', '2026-01-03'),
      acknowledged,
    ),
    [],
  );
  assert.deepEqual(faultsOf(executed, signed('giver', '2026-01-05')), []);
});

test('what is executed is what was drawn up: by the same person, with the same Rules, in the same form', () => {
  assert.deepEqual(faultsOf(drafted, executed), []);
  assert.deepEqual(faultsOf(drafted, { ...executed, by: 'y' }), ['undertaking-drafted-otherwise by']);
  assert.deepEqual(faultsOf(drafted, { ...executed, rules: ['8A.09'] }), ['undertaking-drafted-otherwise rules']);
  assert.deepEqual(faultsOf(drafted, { ...executed, form: 'simple-contract' }), ['undertaking-drafted-otherwise form']);
  const own = (terms: JsonMap): JsonMap => ({ terms });
  const [plain, other] = [own({ own: 'strict', enforceableBy: ['shareholders', 'company'] }), own({ own: 'none' })];
  const turned = own({ enforceableBy: ['company', 'shareholders'], own: 'strict' });
  assert.deepEqual(faultsOf({ ...drafted, ...plain }, { ...executed, ...turned }), []);
  assert.deepEqual(faultsOf({ ...drafted, ...plain }, executed), []);
  assert.deepEqual(faultsOf({ ...drafted, ...plain }, { ...executed, ...other }), ['undertaking-drafted-otherwise terms']);
});

test('an undertaking is drawn up once, and not when it is executed already', () => {
  assert.deepEqual(faultsOf(drafted, drafted), ['undertaking-exists']);
  assert.deepEqual(faultsOf({ ...executed, on: '2025-12-31' }, drafted), ['undertaking-exists']);
});

test('nobody signs or declines what is not there, and nobody declines what is acknowledged or not executed', () => {
  assert.deepEqual(faultsOf(signed('giver', '2026-01-02')), ['no-such-undertaking']);
  assert.deepEqual(faultsOf(drafted, declined('2026-01-02')), ['no-such-undertaking']);
  assert.deepEqual(faultsOf(executed, acknowledged, declined('2026-01-04')), ['declined-after-acknowledged']);
});
