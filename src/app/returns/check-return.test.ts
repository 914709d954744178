/** A return that somebody else prepared: each line agrees, differs, is missing or is not on record, and may contradict itself. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readBundled } from '../../../cases/judged-record.ts';
import { cellsOfReturn, type FileLine, readMonth } from '../../documents/index.ts';
import { readYaml } from '../../files/yaml.ts';
import { readRecordDocument } from '../../record/index.ts';
import { checkReturn, countsOf, draftReturn, tellContradiction, tellLine } from './index.ts';

const reading = readBundled('xiaomi-2026-02');
if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults));
const result = draftReturn(reading.timeline, { form: 'FF305', on: '2026-02-03' }, { today: '2026-11-24' });
if (result.status === 'refused') throw new Error(result.code);
const own = result.drafted;
const place = { line: 1, column: 1 };
const filled: ReadonlyMap<string, string> = new Map(
  cellsOfReturn(own).flatMap(({ field, value }) => (value === null ? [] : [[field, value] as const])),
);
const given = (changes: Readonly<Record<string, string | undefined>> = {}): readonly FileLine[] =>
  [...new Map<string, string | undefined>([...filled, ...Object.entries(changes)])].flatMap(([field, value]) =>
    value === undefined ? [] : [{ field, value, place }],
  );
const checked = (lines: readonly FileLine[]) => {
  const found = checkReturn(own, lines);
  if (found.outcome === 'refused') throw new Error(JSON.stringify(found.faults));
  return found;
};
const faultsOf = (lines: readonly FileLine[]) => {
  const found = checkReturn(own, lines);
  return found.outcome === 'refused' ? found.faults : [];
};

test('what was drafted agrees with the record, however it is written', () => {
  assert.equal(checked(given()).outcome, 'agrees');
  const written = checked(
    given({
      'I/B/closing/issued': '21,632,708,572',
      'I/B/change/2026-02-03/issue-option-exercise/1/issued': '+9,500',
      'II/mandate/percentage': '0.860 %',
      'II/B/total/paid': 'HKD 104,334,016.00',
      'II/B/repurchase/2026-02-03/1/method': 'on the Exchange',
    }),
  );
  assert.equal(written.outcome, 'agrees');
});

test('one share more differs by one share, with the facts that say otherwise', () => {
  const found = checked(given({ 'I/B/closing/issued': '21632708573', 'I/B/closing/total': '21632708573' }));
  assert.equal(found.outcome, 'differs');
  const line = found.comparison.lines.find(({ field }) => field === 'I/B/closing/issued');
  assert.ok(line);
  assert.equal(line.difference, 1n);
  assert.match(
    tellLine(line, 'en'),
    /^I\/B\/closing\/issued: the return says 21,?632,?708,?573, the record 21,632,708,572 \(\+1\)\. Facts: /,
  );
  assert.match(tellLine(line, 'zh-Hant'), /紀錄為 21,632,708,572（\+1）/);
  const [contradiction] = found.comparison.contradictions;
  assert.ok(contradiction);
  assert.equal(contradiction.expected, '21632708572', 'the opening balance and the changes of the file itself');
  assert.match(tellContradiction(contradiction, 'en'), /contradicts itself/);
});

test('a return whose parts agree with the record can still not contradict itself, and one that is wrong throughout can be consistent', () => {
  const shifted = {
    'I/B/opening/issued': '21539047935',
    'I/B/opening/total': '21539047935',
    'I/B/closing/issued': '21632708573',
    'I/B/closing/total': '21632708573',
  };
  const found = checked(given(shifted));
  assert.equal(found.outcome, 'differs');
  assert.deepEqual(found.comparison.contradictions, []);
  assert.equal(countsOf(found)['differs'], 4);
});

test('rows of one kind and day may stand in any order', () => {
  const stem = 'I/B/change/2026-02-03/issue-award';
  const swapped: Record<string, string> = {};
  for (const [field, value] of filled) {
    if (field.startsWith(`${stem}/1/`)) swapped[field.replace('/1/', '/2/')] = value;
    if (field.startsWith(`${stem}/2/`)) swapped[field.replace('/2/', '/1/')] = value;
  }
  assert.ok(Object.keys(swapped).length >= 8);
  assert.equal(checked(given(swapped)).outcome, 'agrees');
});

test('an event that the record does not have differs; what the record does not hold cannot be told', () => {
  const more = checked(given({ 'I/B/change/2026-02-03/issue-award/3/issued': '1' }));
  assert.equal(more.outcome, 'differs');
  assert.match(tellLine(more.comparison.lines.at(-1) ?? assert.fail(), 'en'), /the record has no such event/);
  const dated = checked(given({ 'I/B/pending/before/date': '2025-11-20' }));
  assert.equal(dated.outcome, 'cannot-tell');
});

test('a line that is left out is missing, and an answer of the issuer is not compared', () => {
  const found = checked(given({ 'II/mandate/used': undefined, 'confirmation/money-received': 'yes' }));
  assert.equal(found.outcome, 'differs');
  assert.deepEqual(
    found.comparison.lines.filter(({ outcome }) => outcome === 'missing').map(({ field }) => field),
    ['II/mandate/used'],
  );
  assert.ok(found.comparison.lines.some(({ outcome }) => outcome === 'not-compared'));
});

test('a currency may stand as it is written in Hong Kong', () => {
  assert.equal(checked(given({ 'II/B/total/paid': 'HK$104,334,016' })).outcome, 'agrees');
  assert.equal(checked(given({ 'II/B/total/paid': 'US$104334016' })).outcome, 'differs');
});

test('a date that never was is no box of a return', () => {
  const field = 'I/B/change/2026-02-30/issue-award/1/issued';
  assert.deepEqual(faultsOf(given({ [field]: '1' })), [
    { code: 'return-field-date', place, values: { found: field, date: '2026-02-30' } },
  ]);
});

test('the treasury shares of a month are what the other movements come to', () => {
  const kite = readRecordDocument(
    readYaml(readFileSync(new URL('../../../cases/papers/listed-company.yaml', import.meta.url), 'utf8')),
  );
  const month = readMonth('2024-07');
  if (kite.status === 'refused' || month === undefined) throw new Error('no month');
  const july = draftReturn(kite.timeline, { form: 'FF301', month }, { today: '2026-11-24' });
  if (july.status === 'refused') throw new Error(july.code);
  const values = new Map(
    cellsOfReturn(july.drafted).flatMap(({ field, value }) => (value === null ? [] : [[field, value] as const])),
  );
  const contradictions = (changes: Readonly<Record<string, string>>) => {
    const lines = [...new Map([...values, ...Object.entries(changes)])].map(([field, value]) => ({ field, value, place }));
    const found = checkReturn(july.drafted, lines);
    if (found.outcome === 'refused') throw new Error(JSON.stringify(found.faults));
    return found.comparison.contradictions.map(({ field }) => field);
  };
  assert.deepEqual(contradictions({}), []);
  const shifted = {
    'II/B/change/treasury': '9000',
    'II/B/change/total': '4000',
    'II/B/closing/treasury': '9000',
    'II/B/closing/total': '795000',
    'III/total/B/treasury': '9000',
  };
  assert.ok(contradictions(shifted).includes('III/total/B/treasury'));
  assert.ok(
    !contradictions({ ...shifted, 'III/D/B/from-treasury': '1000' }).includes('III/total/B/treasury'),
    'its sign is not known',
  );
});

test('another currency differs though the amount is the same', () => {
  assert.equal(checked(given({ 'II/B/total/paid': 'USD 104334016' })).outcome, 'differs');
});

test('a box that is none, stands twice or holds what it cannot is bad input, with its place', () => {
  assert.deepEqual(faultsOf([{ field: 'I/B/closing/isued', value: '1', place: { line: 7, column: 2 } }]), [
    {
      code: 'return-unknown-field',
      place: { line: 7, column: 2 },
      values: { found: 'I/B/closing/isued', nearest: 'I/B/closing/issued' },
    },
  ]);
  assert.deepEqual(
    faultsOf([...given(), { field: 'II/mandate/used', value: '1', place }]).map(({ code }) => code),
    ['return-field-twice'],
  );
  assert.deepEqual(
    faultsOf(given({ 'I/B/closing/issued': '21,632,708,57' })).map(({ code }) => code),
    ['return-entry-off'],
  );
});
