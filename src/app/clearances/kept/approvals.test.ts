/** Two must have approved, before it was done, what was kept: nothing that is booked afterwards makes it so. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  acmeLedger,
  acmeRecord,
  book,
  buyBack,
  day,
  factsOf,
  ledgerOf,
  proposalOf,
  rulebook,
  today,
} from '../../../../cases/kept/acme.ts';
import type { IssuerRecord, JsonMap } from '../../../record/index.ts';
import { nodeOutside } from '../../../store/index.ts';
import type { Ledger } from '../../ledger/index.ts';
import { approvalsOf, bookDeed, deedOn, keepInRecord, keepInStore, keptCalled, standingOfKept } from './index.ts';

const outside = nodeOutside;
const required = (number: string, on = '2026-01-02'): JsonMap => ({
  on,
  id: `of-${number}-${on}`,
  fact: 'approvals-required',
  number,
});
const poonOnRecord: JsonMap = {
  on: '2022-01-04',
  fact: 'person-recorded',
  person: 'poon',
  kind: 'natural',
  name: { en: 'Poon Ka Yee', 'zh-Hant': '潘嘉儀' },
};
const approved = (by: string, more: JsonMap = {}): JsonMap => ({
  on: today,
  fact: 'clearance-approved',
  clearance: 'one',
  by,
  ...more,
});
const keeping = { id: 'one', proposal: proposalOf(buyBack), by: 'Chan Tai Man', on: today };

const judging = (record: IssuerRecord) => ({ record, kept: keptCalled(record, 'one') ?? assert.fail(), rulebook, outside });
/** A record in a file: what stands in front of the clearance, and what stands behind it. */
const inFile = (front: readonly JsonMap[], behind: readonly JsonMap[]) => {
  const done = keepInRecord({ record: acmeRecord(front), keeping, rulebook, outside });
  return judging(acmeRecord([...front, done.status === 'made' ? done.fact : assert.fail(done.status), ...behind]));
};
const whysOf = (whole: ReturnType<typeof judging>) =>
  approvalsOf(whole).approvals.map(({ counts, why }) => (counts ? 'counts' : why));
const told = (front: readonly JsonMap[], behind: readonly JsonMap[]) => {
  const whole = inFile(front, behind);
  return { status: standingOfKept({ ...whole, today }).status, whys: whysOf(whole), approvals: approvalsOf(whole) };
};

/** The same log as if each fact behind the first ones had been recorded at a moment of its own. */
const recordedAt = (record: IssuerRecord, moments: Readonly<Record<string, string>>): IssuerRecord => ({
  ...record,
  facts: record.facts.map((fact) => ({ ...fact, recorded: moments[fact.id] ?? '2026-11-26T02:00:00.000000000Z' })),
});

test('an approval that was recorded after the day is late, whatever day it claims', () => {
  const { record } = inFile([], [approved('Lee Siu Fong', { id: 'lee-approves' })]);
  const at = (moment: string) => whysOf(judging(recordedAt(record, { 'lee-approves': moment })));
  assert.deepEqual(at('2026-11-27T15:59:59.000000000Z'), ['counts']);
  assert.deepEqual(at('2026-11-27T16:00:00.000000000Z'), ['late']);
});

test('an approval that came on record behind the deed is none, though it claims the day before', async () => {
  const { ledger } = await acmeLedger([required('1')]);
  await keepInStore({ ledger, issuer: 'acme', keeping, rulebook, outside });
  await new Promise((later) => setTimeout(later, 3));
  await book(ledger, ...factsOf(buyBack));
  await new Promise((later) => setTimeout(later, 3));
  const deed = { does: 'approve', clearance: 'one', by: 'lee', on: today } as const;
  const refused = await bookDeed({ ledger, issuer: 'acme', deed, rulebook, outside });
  assert.deepEqual(refused.status === 'refused' && refused.refusals.map(({ code }) => code), ['approve-done']);
  await book(ledger, approved('Lee Siu Fong', { person: 'lee' }));
  const whole = judging(await ledger.record('acme'));
  assert.deepEqual(whysOf(whole), ['after-deed']);
  assert.ok(standingOfKept({ ...whole, today: day }).notes.some(({ code }) => code === 'done-unapproved'));
});

test('in a file an approval behind the deed counts only when it is of a day before', () => {
  assert.deepEqual(told([], [...factsOf(buyBack), approved('Poon Ka Yee', { on: day })]).whys, ['after-deed']);
  assert.deepEqual(told([], [...factsOf(buyBack), approved('Poon Ka Yee')]).whys, ['counts']);
});

const storeWith = async (...more: readonly JsonMap[]): Promise<Ledger> => {
  const { ledger } = await acmeLedger(more);
  await keepInStore({ ledger, issuer: 'acme', keeping: { ...keeping, by: 'chan' }, rulebook, outside });
  return ledger;
};

test('whoever is erased and comes back approves neither what he asked for nor a second time', async () => {
  const ledger = await storeWith(required('2'));
  const approve = (by: string) =>
    bookDeed({ ledger, issuer: 'acme', deed: { does: 'approve', clearance: 'one', by, on: today }, rulebook, outside });
  const codes = async (by: string) => {
    const done = await approve(by);
    return done.status === 'refused' ? done.refusals.map(({ code }) => code) : [done.status];
  };
  assert.deepEqual(await codes('lee'), ['booked']);
  await ledger.erase('acme', 'lee');
  assert.deepEqual(await codes('Lee Siu Fong'), ['approve-erased']);
  await book(ledger, approved('Lee Siu Fong'));
  assert.equal(approvalsOf(judging(await ledgerOf(ledger.store).record('acme'))).approved, 'cannot-tell');

  const other = await storeWith(required('1'));
  await other.erase('acme', 'chan');
  await book(other, approved('Chan Tai Man'));
  const { approvals, approved: is } = approvalsOf(judging(await ledgerOf(other.store).record('acme')));
  assert.deepEqual([approvals.map(({ why }) => why), is], [['erased'], 'cannot-tell']);
});

test('a number that is lowered afterwards, for an earlier day too, or taken back approves nothing', () => {
  const one = approved('Lee Siu Fong');
  const two = required('2');
  const retracted: JsonMap = { on: today, fact: 'fact-retracted', retracts: `${two['id']}`, reason: 'clerical-error' };
  for (const lowering of [required('1', '2026-02-01'), required('1', today), retracted]) {
    for (const behind of [
      [lowering, one],
      [one, lowering],
    ]) {
      const { status, approvals } = told([two], behind);
      assert.deepEqual([status, approvals.required], ['given', 2n]);
    }
  }
  assert.equal(told([two, required('1', '2026-02-01')], [one]).status, 'approved', 'what was known when it was asked');
});

test('a number that is raised binds what is still open, and takes nothing from what stood approved before', () => {
  const [onRecord, lee, poon] = [poonOnRecord, approved('Lee Siu Fong'), approved('Poon Ka Yee')];
  for (const raised of [required('2', '2026-02-01'), required('2', today)]) {
    assert.equal(told([required('1')], [raised, lee]).status, 'given');
    assert.equal(told([required('1'), onRecord], [raised, lee, poon]).status, 'approved');
    const { status, approvals } = told([required('1')], [lee, raised]);
    assert.deepEqual([status, approvals.required, approvals.raisedSince], ['approved', 1n, 2n]);
  }
});

test('where two must approve, each and whoever asked must be one natural person of the record, however the names read', () => {
  const asking = (by: string, fronts: readonly JsonMap[] = []) => {
    const front = [required('2'), ...fronts];
    const done = keepInRecord({ record: acmeRecord(front), keeping: { ...keeping, by }, rulebook, outside });
    return judging(acmeRecord([...front, done.status === 'made' ? done.fact : assert.fail(done.status)]));
  };
  const codes = ({ record }: ReturnType<typeof judging>, by: string) => {
    const done = deedOn({ record, deed: { does: 'approve', clearance: 'one', by, on: today }, rulebook, outside });
    return done.status === 'refused' ? done.refusals.map(({ code }) => code) : [done.status];
  };
  const unknown = asking('Chan Ka Yan');
  for (const by of ['陳嘉欣', 'lee', 'Carina Chan']) assert.notDeepEqual(codes(unknown, by), ['made'], by);
  assert.deepEqual(codes(unknown, 'lee'), ['approve-not-on-record'], 'who asked is nobody of the record');
  const known = asking('chan', [poonOnRecord]);
  for (const by of ['黃先生', '李小姐', 'Mr Wong', 'Li Siu Fong', 'Ada Unknown', '陳嘉欣']) {
    const [code = ''] = codes(known, by);
    assert.ok(['approve-not-on-record', 'approve-perhaps-same'].includes(code), `${by} ${code}`);
  }
  for (const by of ['Board', 'The Board of Directors', 'Adviser', 'Adviser Ltd', '董事會']) {
    assert.deepEqual(codes(known, by), ['approve-no-person'], by);
  }
  for (const by of ['lee', 'Lee Siu Fong', 'poon', '潘嘉儀']) assert.deepEqual(codes(known, by), ['made'], by);
  const namesakes = asking('chan', [poonOnRecord, { ...poonOnRecord, person: 'poon-2' }]);
  assert.deepEqual(codes(namesakes, 'Poon Ka Yee'), ['approve-not-on-record'], 'two of the record have the name');
  const { status, approvals } = told([required('2')], [approved('Lee Siu Fong'), approved('陳嘉欣')]);
  assert.deepEqual([status, approvals.counted], ['cannot-tell', 1n]);
});

test('where one must approve, a name that tells nothing beside that of whoever asked is no second person', () => {
  const [front, asker] = [[required('1')], 'Chan Ka Yan'];
  const done = keepInRecord({ record: acmeRecord(front), keeping: { ...keeping, by: asker }, rulebook, outside });
  const kept = done.status === 'made' ? done.fact : assert.fail(done.status);
  const why = (by: string) => whysOf(judging(acmeRecord([...front, kept, approved(by)])));
  for (const by of ['陳嘉欣', '陳小姐', 'Miss Chan', 'Ms Lam']) assert.deepEqual(why(by), ['perhaps-same'], by);
  assert.deepEqual(why('Lam Wing Sze'), ['counts']);
});

test('whoever asked under an id of another name is not known, so that nobody can be told from him', () => {
  const { record, ...rest } = inFile([required('1')], [approved('Lee Siu Fong', { person: 'lee' })]);
  const facts = record.facts.map((fact) => (fact.fact === 'clearance-given' ? { ...fact, by: 'Wong Siu Ming' } : fact));
  const whole = judging({ ...record, facts });
  assert.deepEqual(whysOf({ ...rest, ...whole }), ['name-not-id']);
});

test('only a living natural person who is named approves', () => {
  const died: JsonMap = { on: '2026-11-25', fact: 'person-died', person: 'lee' };
  const cases: readonly (readonly [JsonMap, string, readonly JsonMap[]])[] = [
    [approved('🙂'), 'nobody', []],
    [approved('.'), 'nobody', []],
    [approved('Ho Capital Limited', { person: 'ho' }), 'no-natural-person', []],
    [approved('Ho Capital Limited'), 'no-natural-person', []],
    [approved('Lee Siu Fong', { person: 'lee' }), 'dead', [died]],
    [approved('Lee Siu Fong'), 'dead', [died]],
    [approved('Poon Ka Yee', { person: 'lee' }), 'name-not-id', []],
    [approved('Chan Tai Man', { person: 'lee' }), 'asker', []],
  ];
  for (const [fact, why, front] of cases) {
    const { whys, status } = told(front, [fact]);
    assert.deepEqual(whys, [why], `${fact['by']}`);
    assert.notEqual(status, 'approved');
  }
  const codes = (by: string, front: readonly JsonMap[] = []) => {
    const deed = { does: 'approve', clearance: 'one', by, on: today } as const;
    const done = deedOn({ record: inFile(front, []).record, deed, rulebook, outside });
    return done.status === 'refused' ? done.refusals.map(({ code }) => code) : [done.status];
  };
  assert.deepEqual(codes('🙂'), ['nobody-named']);
  assert.deepEqual(codes('Ho Capital Limited'), ['approve-no-person']);
  assert.deepEqual(codes('lee', [died]), ['approve-dead']);
  assert.equal(keepInRecord({ record: acmeRecord(), keeping: { ...keeping, by: '…' }, rulebook, outside }).status, 'nobody');
});

test('an approval of an answer that was another one by then counts for nothing', () => {
  const shares: readonly JsonMap[] = [
    { id: 'bought', set: 'small', on: today, fact: 'shares-repurchased', class: 'B', number: '1000', held: 'for-cancellation' },
    { id: 'cancelled', set: 'small', on: today, fact: 'shares-cancelled', class: 'B', number: '1000', from: 'repurchased' },
  ];
  const one = approved('Lee Siu Fong');
  assert.deepEqual(told([], [...shares, one]).whys, ['answer-changed']);
  assert.deepEqual(told([], [one, ...shares]).whys, ['counts']);
  assert.equal(told([required('1')], [...shares, one]).status, 'given');
  const back: JsonMap = { on: today, fact: 'fact-retracted', retracts: 'bought', reason: 'clerical-error' };
  assert.deepEqual(told([], [...shares, one, back]).whys, ['answer-changed'], 'it was approved when it was another one');
  assert.deepEqual(told([], [...shares, back, one]).whys, ['counts']);
  const price: JsonMap = { on: today, fact: 'closing-price-recorded', class: 'B', price: '10' };
  assert.deepEqual(told([], [price, one]).whys, ['counts'], 'a fact that changes nothing of the answer');
});

test('a decline is booked under an id, and can be taken back by it', () => {
  const decline = { does: 'decline', clearance: 'one', by: 'lee', on: today } as const;
  const done = deedOn({ record: inFile([], []).record, deed: decline, rulebook, outside });
  const fact = done.status === 'made' ? done.fact : assert.fail();
  assert.equal(fact['id'], 'one-declined');
  const approve = { ...decline, does: 'approve', by: 'Poon Ka Yee' } as const;
  const refused = deedOn({ record: inFile([], [fact]).record, deed: approve, rulebook, outside });
  assert.deepEqual(
    refused.status === 'refused' && refused.refusals.map(({ code, values }) => [code, values['fact'], values['issuer']]),
    [['approve-declined', 'one-declined', 'acme']],
  );
  const back: JsonMap = { on: today, fact: 'fact-retracted', retracts: 'one-declined', reason: 'clerical-error' };
  const whole = inFile([], [fact, back]);
  assert.equal(standingOfKept({ ...whole, today }).status, 'given');
  const again = deedOn({ record: whole.record, deed: decline, rulebook, outside });
  assert.equal(again.status === 'made' && again.fact['id'], 'one-declined.2');
});
