/** Clearances kept in a store in memory: against the log on which they were judged, once, and never against another one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  acmeLedger,
  acmeRecord,
  book,
  buyBack,
  day,
  factsOf,
  late,
  ledgerOf,
  proposalOf,
  rulebook,
  today,
} from '../../../../cases/kept/acme.ts';
import { bytesOf, toHex } from '../../../log/index.ts';
import { erasedText, factText, type IssuerRecord, type JsonMap, readRecordLines } from '../../../record/index.ts';
import { nodeOutside, openMemoryStore } from '../../../store/index.ts';
import { checkpointAt, type Ledger, verifyStore } from '../../ledger/index.ts';
import { clearProposal } from '../index.ts';
import { mostAsked } from './given.ts';
import {
  answeredAs,
  type Keeping,
  keepInRecord,
  keepInStore,
  keptCalled,
  logStands,
  logsAstray,
  recheckKept,
  standingOfKept,
} from './index.ts';

const outside = nodeOutside;
const keeping = (change: Partial<Keeping> = {}): Keeping => ({
  id: 'buy-back-1',
  proposal: proposalOf(buyBack),
  by: 'Chan Tai Man',
  on: today,
  ...change,
});
const keep = (ledger: Ledger, change: Partial<Keeping> = {}, key?: string) =>
  keepInStore({ ledger, issuer: 'acme', keeping: keeping(change), key, rulebook, outside });
const keptIn = async (ledger: Ledger, id = 'buy-back-1') => {
  const record = await ledger.record('acme');
  return { record, kept: keptCalled(record, id) ?? assert.fail('it is not kept') };
};
const problemsIn = async (store: Ledger['store']) => {
  const { logs, problems } = await verifyStore({ store, outside });
  return [...problems, ...logs.flatMap((log) => log.problems)];
};
const recheckIn = async (ledger: Ledger) => recheckKept({ ...(await keptIn(ledger)), rulebook, outside });

test('a clearance names the checkpoint of the log on which it was judged, the Rules, who asked and the answer', async () => {
  const { store, ledger } = await acmeLedger();
  const size = await store.size('acme');
  const note = (await checkpointAt(store, 'acme', size))?.note ?? '';
  const done = await keep(ledger);
  assert.equal(done.status, 'kept');
  const { kept } = await keptIn(ledger);
  assert.deepEqual(kept.fact.log, { size: BigInt(size), sha256: toHex(outside.hash(bytesOf(note))) });
  assert.equal(kept.fact.permitted, 'yes');
  assert.equal(kept.fact.rulebook, rulebook.digest);
  assert.equal(kept.fact.person, 'chan', 'a name of one person on record is his');
  assert.equal(kept.fact.adviserConsulted, false);
  assert.equal(kept.asked.status, 'read');
  assert.ok(kept.fact.findings?.some(({ rule, outcome }) => rule === '8A.15' && outcome === 'met'));
  assert.equal(await logStands(ledger, 'acme', kept, outside), true);
  assert.deepEqual(await problemsIn(store), []);
});

test('the same asked for twice under one id is kept once; another thing or another asker is refused', async () => {
  const { store, ledger } = await acmeLedger();
  assert.equal((await keep(ledger)).status, 'kept');
  const size = await store.size('acme');
  assert.equal((await keep(ledger)).status, 'known');
  assert.equal((await keep(ledger, {}, 'a key')).status, 'known');
  const fewer = { ...buyBack, facts: (buyBack['facts'] as readonly JsonMap[]).slice(2) };
  assert.equal((await keep(ledger, { proposal: proposalOf(fewer) })).status, 'there');
  assert.equal((await keep(ledger, { by: 'lee' })).status, 'there');
  assert.equal(await store.size('acme'), size);
});

test('two who keep at once under one id keep one', async () => {
  const { store, ledger } = await acmeLedger();
  const other = ledgerOf(store);
  await other.record('acme');
  const done = await Promise.all([keep(ledger), keep(other)]);
  assert.deepEqual(done.map(({ status }) => status).sort(), ['kept', 'known']);
  const { kept, record } = await keptIn(other);
  assert.equal(record.facts.filter(({ fact }) => fact === 'clearance-given').length, 1);
  assert.equal(await logStands(other, 'acme', kept, outside), true);
});

test('where the log grew meanwhile it is judged again: kept with the same answer, refused with another one', async () => {
  const shownOn = (record: IssuerRecord): string => {
    const cleared = clearProposal({ record, proposal: proposalOf(buyBack) });
    return cleared.status === 'cleared' ? answeredAs({ record, cleared, outside }).core : assert.fail(cleared.status);
  };
  const { store, ledger } = await acmeLedger();
  const shown = shownOn(await ledger.record('acme'));
  await book(ledger, { on: today, fact: 'adviser-consulted', adviser: 'ho', matter: 'buy-back-1' });
  assert.equal((await keep(ledger, { shown })).status, 'kept', 'a fact that changes nothing of the answer');
  const { kept } = await keptIn(ledger);
  assert.equal(kept.fact.log?.size, BigInt((await store.size('acme')) - 1), 'against the log as it was then');
  assert.equal(kept.fact.adviserConsulted, true);

  const again = await acmeLedger();
  await book(again.ledger, ...late);
  const size = await again.store.size('acme');
  const done = await keep(again.ledger, { shown });
  assert.equal(done.status, 'otherwise');
  assert.equal(done.status === 'otherwise' && done.answer.permitted, 'no');
  assert.equal(await again.store.size('acme'), size);
});

test('a proposal that is too long is refused, and one that cannot be judged', async () => {
  const { ledger } = await acmeLedger();
  const many = { ...buyBack, facts: Array.from({ length: 3000 }, () => (buyBack['facts'] as readonly JsonMap[])[0] ?? {}) };
  const long = await keep(ledger, { proposal: proposalOf(many) });
  assert.ok(long.status === 'too-long' && long.length > mostAsked);
  const beyond = { on: day, facts: [{ fact: 'shares-converted', class: 'A', into: 'B', number: '120000001', holder: 'wang' }] };
  assert.equal((await keep(ledger, { proposal: proposalOf(beyond) })).status, 'not-taken');
  assert.equal((await keep(ledger, { id: '審核' })).status, 'not-taken', 'an id is of letters and digits');
  assert.equal((await ledger.record('acme')).facts.length, acmeRecord().facts.length);
});

test('a clearance of a record without a store names the facts it was judged on, and says when they are not those', () => {
  const record = acmeRecord();
  const done = keepInRecord({ record, keeping: keeping(), rulebook, outside });
  assert.equal(done.status, 'made');
  if (done.status !== 'made') return;
  const whole = acmeRecord([done.fact]);
  const kept = keptCalled(whole, 'buy-back-1') ?? assert.fail();
  assert.equal(kept.fact.record?.number, BigInt(record.facts.length));
  const rechecked = recheckKept({ record: whole, kept, rulebook, outside });
  assert.equal(rechecked.comparison, 'same');
  assert.deepEqual(rechecked.notes, []);
  // The same record with one figure of an old fact changed under the clearance.
  const changed = {
    ...whole,
    facts: whole.facts.map((fact) =>
      fact.fact === 'shares-issued' && fact.class === 'B' ? { ...fact, number: 700_000_000n } : fact,
    ),
  };
  const other = recheckKept({ record: changed, kept: keptCalled(changed, 'buy-back-1') ?? kept, rulebook, outside });
  assert.ok(other.notes.some(({ code }) => code === 'facts-not-those'));
});

test('a clearance that was kept in a file stands on the same facts in a store, also when somebody was erased there', async () => {
  const sold: JsonMap = { on: day, facts: [{ fact: 'shares-repurchased', class: 'B', number: '5', held: 'for-cancellation' }] };
  const noted: JsonMap = { on: today, fact: 'notice-given', by: 'company', to: 'Wang Xiaogang', matter: 'of the board' };
  const done = keepInRecord({ record: acmeRecord([noted]), keeping: keeping({ proposal: proposalOf(sold) }), rulebook, outside });
  const { ledger } = await acmeLedger([noted, done.status === 'made' ? done.fact : assert.fail(done.status)]);
  const codes = async () => (await recheckIn(ledger)).notes.map(({ code }) => code);
  assert.deepEqual(await codes(), []);
  await ledger.erase('acme', 'wang');
  assert.deepEqual(await codes(), []);
  assert.equal((await recheckIn(ledger)).comparison, 'same');
});

test('a kept clearance comes whole through export and another store, where its checkpoint is not known', async () => {
  const { ledger } = await acmeLedger();
  await keep(ledger);
  const reading = readRecordLines();
  for await (const line of ledger.exportRecord('acme')) reading.push(line);
  const read = reading.end();
  assert.equal(read.status, 'read');
  if (read.status !== 'read') return;
  const other = ledgerOf(openMemoryStore());
  await other.importRecord(read.record);
  const { kept } = await keptIn(other);
  assert.equal(await logStands(other, 'acme', kept, outside), false);
  const { record } = await keptIn(other);
  const astray = await logsAstray(other, record, outside);
  assert.deepEqual([...astray], ['buy-back-1']);
  const again = (given = rulebook) => recheckKept({ record, kept, rulebook: given, astray, outside });
  assert.deepEqual([again().comparison, again().notes.map(({ code }) => code)], ['same', ['log-not-that']]);
  assert.equal(again({ ...rulebook, digest: 'd'.repeat(64) }).comparison, 'cannot-tell', 'nothing finds its answer again');
});

test('a late fact, a correction and its retraction: the answer of the day stays, what it would be now is told', async () => {
  const { ledger } = await acmeLedger();
  await keep(ledger);
  const before = factText((await keptIn(ledger)).kept.fact);
  assert.equal((await recheckIn(ledger)).comparison, 'same');
  await book(ledger, ...late);
  const worse = await recheckIn(ledger);
  assert.equal(worse.comparison, 'worse');
  assert.equal(worse.was.permitted, 'yes');
  assert.equal(worse.now?.permitted, 'no');
  assert.deepEqual(
    worse.because.facts.map(({ id, how }) => [id, how]),
    [
      ['late-purchase', 'recorded'],
      ['late-cancellation', 'recorded'],
    ],
  );
  const duty = worse.differences.find(({ rule }) => rule === '8A.15');
  assert.deepEqual([duty?.was, duty?.now], ['met', 'breached']);
  assert.deepEqual(
    duty?.figures.find(({ name }) => name === 'requiredConversion'),
    { name: 'requiredConversion', was: '2000000', now: '2002003' },
  );
  assert.equal(worse.because.rulebook, false);
  assert.equal(factText((await keptIn(ledger)).kept.fact), before);
  for (const { id } of worse.because.facts.toReversed()) {
    await book(ledger, { on: day, fact: 'fact-retracted', retracts: id, reason: 'clerical-error' });
  }
  assert.equal((await recheckIn(ledger)).comparison, 'same', 'what was taken back was never so');
});

test('as known at the moment it was given the answer is the one that was given', async () => {
  const { ledger } = await acmeLedger();
  await keep(ledger);
  const { record, kept } = await keptIn(ledger);
  const { recorded } = kept.fact;
  const { length } = record.facts;
  await new Promise((done) => setTimeout(done, 5));
  await book(ledger, ...late);
  const whole = await ledger.record('acme');
  const then = { ...whole, facts: whole.facts.filter((fact) => (fact.recorded ?? '') <= (recorded ?? '')) };
  assert.equal(then.facts.length, length);
  assert.equal(recheckKept({ record: then, kept, rulebook, outside }).comparison, 'same');
});

test('what carried a clearance out is no ground to judge it on; everything else of the day is', async () => {
  const { ledger } = await acmeLedger();
  await keep(ledger);
  await book(ledger, ...factsOf(buyBack));
  assert.equal((await recheckIn(ledger)).comparison, 'same');
  await book(ledger, {
    id: 'five',
    on: day,
    fact: 'shares-converted',
    class: 'A',
    into: 'B',
    number: '5',
    holder: 'wang',
    because: 'election',
  });
  const { record, kept } = await keptIn(ledger);
  const rechecked = await recheckIn(ledger);
  assert.deepEqual([rechecked.comparison, rechecked.because.facts.map(({ id }) => id)], ['otherwise', ['five']]);
  const { status, done } = standingOfKept({ record, kept, today: day, rulebook, outside });
  assert.deepEqual([status, done.status, done.facts.length], ['done', 'all', 4]);
});

test('a fact on which it was judged is retracted: it is judged without it', async () => {
  const { ledger } = await acmeLedger(late);
  await keep(ledger);
  assert.equal((await keptIn(ledger)).kept.fact.permitted, 'no');
  for (const id of ['late-cancellation', 'late-purchase']) {
    await book(ledger, { on: day, fact: 'fact-retracted', retracts: id, reason: 'clerical-error' });
  }
  const better = await recheckIn(ledger);
  assert.equal(better.comparison, 'better');
  assert.deepEqual(
    better.because.facts.map(({ how }) => how),
    ['retracted', 'retracted'],
  );
});

test('what was asked is changed in the store: the log says so, and the answer is not found again', async () => {
  const { store, ledger } = await acmeLedger();
  await keep(ledger);
  const tampered = {
    ...store,
    withheld: async (...given: Parameters<typeof store.withheld>) =>
      (await store.withheld(...given)).map((value) =>
        value.path === '/asked' ? { ...value, value: value.value.replaceAll('10000000', '1000000') } : value,
      ),
  };
  const other = ledgerOf(tampered);
  assert.ok((await recheckIn(other)).notes.some(({ code }) => code === 'answer-not-that'));
  assert.notDeepEqual(await problemsIn(tampered), []);
});

test('erasure takes the asker’s name and leaves what he asked; whom it names takes it with him, and the rest stays', async () => {
  const { store, ledger } = await acmeLedger();
  await keep(ledger, { by: 'Chan Tai Man' });
  const { kept: before } = await keptIn(ledger);
  await ledger.erase('acme', 'chan');
  const { kept } = await keptIn(ledgerOf(store));
  assert.equal(kept.fact.by, erasedText);
  assert.deepEqual(kept.asked, before.asked);
  assert.equal((await recheckIn(ledgerOf(store))).comparison, 'same', 'the hash of the answer names nobody');
  await ledger.erase('acme', 'wang');
  const gone = await keptIn(ledgerOf(store));
  assert.equal(gone.kept.asked.status, 'erased');
  assert.equal(gone.kept.fact.answer, before.fact.answer);
  assert.deepEqual(gone.kept.fact.findings, before.fact.findings);
  const rechecked = await recheckIn(ledgerOf(store));
  assert.equal(rechecked.comparison, 'cannot-tell');
  assert.equal(standingOfKept({ ...gone, today: '2026-12-01', rulebook, outside }).status, 'cannot-tell');
  assert.deepEqual(await problemsIn(store), []);
  const bytes = (await store.entries('acme', { from: 0, limit: 1000 }))
    .map((entry) => new TextDecoder().decode(entry.bytes))
    .join('\n');
  assert.doesNotMatch(bytes, /wang|Wang|chan\b|Chan/);
});

test('somebody who only approved a clearance can be erased by the name he gave', async () => {
  const { store, ledger } = await acmeLedger();
  await keep(ledger);
  await book(ledger, { on: today, fact: 'clearance-approved', clearance: 'buy-back-1', by: 'Poon Ka Yee' });
  await ledger.erase('acme', 'Poon Ka Yee');
  const approved = (await ledgerOf(store).record('acme')).facts.at(-1);
  assert.equal(approved?.fact === 'clearance-approved' && approved.by, erasedText);
});

test('erasing one person leaves who else was told, who declined and why, and the answer with its figures', async () => {
  const { store, ledger } = await acmeLedger();
  await keep(ledger, { by: 'lee' });
  const told: JsonMap = {
    on: today,
    fact: 'clearance-told',
    clearance: 'buy-back-1',
    to: 'The board',
    by: 'Lee Siu Fong',
    matter: 'of the day',
  };
  const declined: JsonMap = {
    on: today,
    fact: 'clearance-declined',
    clearance: 'buy-back-1',
    by: 'S F',
    person: 'lee',
    reason: 'results are near',
  };
  await book(ledger, told, declined);
  const { kept: before } = await keptIn(ledger);
  await ledger.erase('acme', 'lee');
  const { record, kept } = await keptIn(ledgerOf(store));
  const [one, other] = record.facts.slice(-2);
  assert.ok(one?.fact === 'clearance-told' && other?.fact === 'clearance-declined');
  assert.deepEqual([one.to, one.by, one.matter], ['The board', erasedText, 'of the day']);
  assert.deepEqual([other.by, other.reason], [erasedText, 'results are near']);
  assert.deepEqual([kept.fact.by, kept.fact.reason, kept.answered], [erasedText, before.fact.reason, before.answered]);
  assert.equal((await recheckIn(ledgerOf(store))).comparison, 'same');
});

test('whom only a kept proposal names can be erased, by his id or his name', async () => {
  const newcomer: JsonMap = {
    on: day,
    facts: [
      { fact: 'person-recorded', person: 'kwok', kind: 'natural', name: { en: 'Kwok Wai Ming' } },
      { fact: 'shares-issued', class: 'B', number: '5', to: 'kwok', basis: 'placing' },
    ],
  };
  for (const called of ['kwok', 'Kwok Wai Ming']) {
    const { store, ledger } = await acmeLedger();
    await keep(ledger, { proposal: proposalOf(newcomer) });
    await ledger.erase('acme', called);
    assert.equal((await keptIn(ledgerOf(store))).kept.asked.status, 'erased');
    await assert.rejects(ledger.erase('acme', 'nobody-at-all'), /no-such-person/);
  }
});
