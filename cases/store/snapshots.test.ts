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
