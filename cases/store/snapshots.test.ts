/**
 * A position from a snapshot is the one from the whole record: at every day of many lives, before and after facts that come
 * late and facts that are retracted, as known then and now, with natural persons and others, and after one of them is erased.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { positionReport } from '../../src/app/index.ts';
import { type Store, storedPosition, verifyStore } from '../../src/app/ledger/index.ts';
import { readAsOf, readInstant } from '../../src/exact/index.ts';
import { readJson, readRecordDocument, timelineOf } from '../../src/record/index.ts';
import { nodeOutside, openMemoryStore } from '../../src/store/index.ts';
import type { FactText } from '../judged-record.ts';
import { live, moves } from '../lives.ts';
import { facts, keeper, ledgerOn } from './suite.ts';

const numRuns = Number(process.env['HOLDFAST_LIVES'] ?? '300') / 3;
const seed = Number(process.env['HOLDFAST_SEED'] ?? '20261125');
const every = 3;

/** The founders of a life as natural persons, and somebody whom only a later fact names. */
const asPersons = (text: FactText): FactText =>
  text['fact'] === 'person-recorded' && ['x', 'y'].includes(`${text['person']}`) ? { ...text, kind: 'natural' } : text;

const recordOfFacts = (listed: readonly FactText[]) => {
  const reading = readRecordDocument(
    readJson(JSON.stringify({ holdfast: '1', issuer: { id: 'acme', name: { en: 'Acme' } }, facts: listed })),
  );
  return reading.status === 'read' ? reading.record : assert.fail(JSON.stringify(reading.faults));
};

const late = (on: string, id: string) => ({
  on,
  fact: 'shares-issued',
  class: 'B',
  number: '7',
  to: 'fund',
  basis: 'placing',
  id,
});
const retracted = (on: string, retracts: string) => ({ on, fact: 'fact-retracted', retracts, reason: 'clerical-error' });

const compare = async (store: Store, days: readonly string[], instants: readonly string[]): Promise<number> => {
  let fromSnapshot = 0;
  const record = await ledgerOn(store).record('acme');
  for (const text of days) {
    const asOf = readAsOf(text) ?? assert.fail(text);
    for (const knownAt of [undefined, ...instants]) {
      const found = await storedPosition({ store, issuer: 'acme', asOf, knownAt, outside: nodeOutside, every });
      if (found === undefined) continue;
      fromSnapshot += 1;
      const whole = positionReport({ timeline: timelineOf({ record, knownAt, report: () => {} }), asOf });
      assert.deepEqual(found.position, whole, `${text} as known at ${knownAt ?? 'the end'}`);
    }
  }
  return fromSnapshot;
};

test(`${numRuns} lives: a position from a snapshot is the one from the whole record`, async () => {
  let fromSnapshots = 0;
  await fc.assert(
    fc.asyncProperty(moves, fc.nat(), fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }), async (chosen, cut, sizes) => {
      const life = live(chosen);
      const listed = life.facts.map(asPersons);
      const start = 12 + (cut % Math.max(1, listed.length - 12));
      const days = [...life.days.keys()];
      const last = days.at(-1) ?? assert.fail();
      let now = 0;
      const clock = () => `2026-01-01T00:00:00.${`${now}`.padStart(9, '0')}Z`;
      const store = openMemoryStore();
      const ledger = ledgerOn(
        store,
        () => {
          now += 1;
          return clock();
        },
        every,
      );
      await ledger.importRecord(recordOfFacts(listed.slice(0, start)));
      const add = async (...more: readonly object[]): Promise<void> => {
        const done = await ledger.append({ issuer: 'acme', facts: facts(...more) });
        assert.equal(done.status, 'appended', JSON.stringify(done));
      };
      for (let at = start, turn = 0; at < listed.length; turn += 1) {
        const size = 1 + (sizes[turn % sizes.length] ?? 0);
        await add(...listed.slice(at, at + size));
        at += size;
      }
      const middle = days[Math.floor(days.length / 2)] ?? last;
      const views = [...days, '2024-04-30', '2030-01-01', `${middle}T12:00:00+08:00`];
      const known = [...Array(now).keys()].map(
        (tick) => readInstant(`2026-01-01T00:00:00.${`${tick + 1}`.padStart(9, '0')}Z`) ?? '',
      );
      fromSnapshots += await compare(store, views, [known[0] ?? '', known[Math.floor(known.length / 2)] ?? '']);
      if (!chosen.some(({ kind }) => kind === 'split')) {
        await add(late(middle, 'late-1'));
        await add(late(last, 'late-2'));
        fromSnapshots += await compare(store, views, known.slice(-2));
        await add(retracted(last, 'late-1'));
        await add({ ...late('2029-01-01', 'later') });
        fromSnapshots += await compare(store, views, known.slice(-2));
      }
      await ledger.erase('acme', 'x');
      fromSnapshots += await compare(store, views, []);
      const { logs, problems } = await verifyStore({ store, outside: nodeOutside, keeper, rebuild: true });
      assert.deepEqual([...logs.flatMap((log) => log.problems), ...problems], []);
    }),
    { numRuns, seed },
  );
  assert.ok(fromSnapshots > numRuns * 10, `${fromSnapshots} positions came from snapshots`);
});

test('snapshots have no free text, and come out again of a log that keeps it apart', async () => {
  const said = 'as Li Wei asked';
  const days = Array.from({ length: 300 }, (_, index) => new Date(Date.UTC(2024, 1, 1 + index)).toISOString().slice(0, 10));
  const all = [
    { fact: 'class-created', class: 'A', votes: '10', weighted: true, convertsInto: said, rights: { nomination: said } },
    { fact: 'class-created', class: 'B', votes: '1' },
    { fact: 'person-recorded', person: 'li', kind: 'natural', name: { en: 'Li Wei' } },
    { fact: 'person-recorded', person: 'heirs', kind: 'estate', name: { en: 'Estate of Li Wei' } },
    { fact: 'shares-issued', class: 'A', number: '1000', basis: 'opening', to: 'li' },
    { fact: 'shares-issued', class: 'B', number: '9000', basis: 'opening', to: 'heirs' },
    {
      fact: 'listed',
      as: 'secondary',
      exempt: { ground: 'grandfathered-greater-china', qualifyingExchange: said },
      marker: said,
    },
    { fact: 'undertaking-executed', undertaking: 'u', by: 'li', rules: ['8A.09', said], form: 'deed' },
    { fact: 'exchange-decided', decision: 'waiver', rule: `8A.18 ${said}`, appliesTo: said, reference: said, conditions: [said] },
    { fact: 'right-granted', to: 'li', right: said },
    {
      fact: 'offer-made',
      offer: 'o',
      basis: 'rights-offer',
      ratio: said,
      recordDate: '2024-01-03',
      legs: [{ class: 'B', offered: '1' }],
    },
    { fact: 'articles-adopted', provisions: { '8A.07': said, [said]: 'x' } },
  ].map((fact) => ({ on: '2024-01-03', ...fact }));
  const issues = days.map((on) => ({ fact: 'shares-issued', on, class: 'B', number: '1', basis: 'placing', to: 'heirs' }));
  const text = JSON.stringify({ holdfast: '1', issuer: { id: 'acme', name: { en: 'Acme' } }, facts: [...all, ...issues] });
  const value = readJson(text);
  const reading = value.status === 'read' ? readRecordDocument({ status: 'read', value: value.value }) : value;
  assert.ok(reading.status === 'read' && 'record' in reading, JSON.stringify('faults' in reading ? reading.faults : ''));
  const store = openMemoryStore();
  await ledgerOn(store).importRecord(reading.record);
  const drawn = await store.snapshot('acme', {});
  assert.ok(drawn, 'a snapshot was drawn');
  assert.doesNotMatch(Buffer.from(drawn.state).toString(), /Li Wei|asked/);
  const { logs, problems } = await verifyStore({ store, outside: nodeOutside, keeper, rebuild: true });
  assert.deepEqual([...problems, ...logs.flatMap((log) => log.problems)], []);
  assert.ok(logs.every(({ snapshots }) => snapshots > 0));
});
