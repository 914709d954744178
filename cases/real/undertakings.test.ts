/** The undertakings of SenseTime as its record makes them: what is read in filings and what is inferred. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingReport, statusReport } from '../../src/app/undertakings/index.ts';
import { readAsOf } from '../../src/exact/index.ts';
import { readBundled } from '../judged-record.ts';

const opened = () => {
  const reading = readBundled('sensetime');
  if (reading.status === 'refused') assert.fail(JSON.stringify(reading.faults));
  return reading;
};
const statusOn = (date: string) => statusReport({ ...opened(), asOf: readAsOf(date) ?? assert.fail(date), knownAt: undefined });
const lifeOn = (date: string, undertaking: string) =>
  statusOn(date).lives.lives.find((life) => life.undertaking === undertaking) ?? assert.fail(undertaking);

test('SenseTime: executed and acknowledged on 26 September 2021, in force with the listing of 30 December 2021', () => {
  assert.equal(lifeOn('2021-12-29', 'wang-2021').status, 'acknowledged');
  const life = lifeOn('2021-12-30', 'wang-2021');
  assert.deepEqual(
    [life.status, life.binds, life.steps.map(({ step, on, certainty }) => `${step} ${on} ${certainty}`)],
    ['in-force', true, ['executed 2021-09-26 filed', 'acknowledged 2021-09-26 filed', 'bites 2021-12-30 inferred']],
  );
  assert.deepEqual(
    life.notes.map(({ code }) => code),
    ['authority-missing', 'witness-unnamed', 'signatures-elsewhere'],
  );
});

test('SenseTime: what is told of the inferred undertakings is what is not sourced, and nothing is said against them', () => {
  for (const undertaking of ['tang-2021', 'xu-li-2021', 'xu-bing-2021']) {
    assert.deepEqual(
      lifeOn('2024-06-26', undertaking).notes.map(({ code }) => code),
      ['authority-missing', 'witness-missing', 'execution-not-filed', 'signatures-elsewhere'],
    );
  }
});

test("SenseTime: Tang's undertaking ends with his death, and his estate has to convert 6,906,080,602 shares", () => {
  const before = lifeOn('2023-12-15T23:44:00+08:00', 'tang-2021');
  assert.deepEqual([before.binds, before.termination, before.pending], [true, undefined, []]);
  const within = lifeOn('2023-12-15T23:46:00+08:00', 'tang-2021');
  assert.equal(within.binds, true, 'it ends with the day, Hong Kong');
  for (const date of ['2023-12-15', '2024-06-26']) {
    const { status, binds, termination, pending, rights, steps } = lifeOn(date, 'tang-2021');
    assert.deepEqual(
      steps.map(({ step, on }) => `${step} ${on}`),
      ['executed 2021-12-30', 'acknowledged 2021-12-30', 'bites 2021-12-30', 'terminated 2023-12-15'],
    );
    assert.deepEqual([status, binds, rights.length], ['terminated', false, 0]);
    assert.deepEqual(termination, {
      event: 'ceases-to-be-beneficiary',
      on: '2023-12-15',
      cause: 'died',
      facts: ['death-of-tang'],
      selfExecuting: true,
      certainty: 'inferred',
      decisions: ['A2', 'A3', 'A18'],
    });
    assert.deepEqual(
      pending.map(({ bearer, person, shares, class: of, rule, on, certainty }) => [
        bearer,
        person,
        shares,
        of,
        rule,
        on,
        certainty,
      ]),
      [['estate', 'tang-estate', 6_906_080_602n, 'A', '8A.17', '2023-12-15', 'inferred']],
    );
    assert.deepEqual(pending[0]?.allocation, [{ beneficiary: 'tang-xiao-ou', holder: 'amind', shares: 6_906_080_602n }]);
  }
});

test('SenseTime: the other three go on, and no beneficiary is without an undertaking', () => {
  const { lives, gaps, outcome } = statusOn('2024-06-26');
  assert.deepEqual(
    lives.lives.filter(({ binds }) => binds).map(({ undertaking, status, certainty }) => [undertaking, status, certainty]),
    [
      ['wang-2021', 'in-force', 'filed'],
      ['xu-li-2021', 'in-force', 'inferred'],
      ['xu-bing-2021', 'in-force', 'inferred'],
    ],
  );
  assert.deepEqual(gaps, []);
  const acknowledged = lifeOn('2024-06-26', 'xu-li-2021').steps.find(({ step }) => step === 'acknowledged');
  assert.deepEqual([acknowledged?.on, acknowledged?.certainty], ['2021-12-30', 'inferred']);
  // Who directs the other Class A shares is not sourced, and that is told.
  assert.equal(outcome, 'cannot-tell');
});

test('SenseTime: Amind could enforce against the other three, not against Tang', () => {
  const { record, timeline } = opened();
  const told = standingReport({ record, timeline, holder: 'amind', on: '2024-06-26', knownAt: undefined });
  assert.ok(told.status === 'told');
  assert.deepEqual(
    told.standing.undertakings.map(({ undertaking, as, answer }) => [undertaking, as, answer]),
    [
      ['wang-2021', 'member', 'could'],
      ['tang-2021', 'own-vehicle', 'could-not'],
      ['xu-li-2021', 'member', 'could'],
      ['xu-bing-2021', 'member', 'could'],
    ],
  );
  assert.deepEqual(standingReport({ record, timeline, holder: 'amid', on: '2024-06-26', knownAt: undefined }), {
    status: 'unknown',
    nearest: 'amind',
  });
});
