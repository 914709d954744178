/** What was carried out of another format as a record, or as an addition to one: only what does not stand on it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carryBodsIn } from '../../exchange/index.ts';
import { extendRecord, factJson, type IssuerRecord, type JsonMap, type Unnumbered } from '../../record/index.ts';
import { carriedAddition, carriedRecord } from './carried.ts';

const source = { address: 'https://example.org/register', title: 'Register' };
const head: JsonMap = { holdfast: '1', issuer: { id: 'acme', name: { en: 'Acme' } }, sources: { 'bods-1': source } };
const li: JsonMap = { fact: 'person-recorded', on: '2024-01-01', person: 'li', kind: 'natural', name: { en: 'Li Wei' } };
const chan: JsonMap = { fact: 'person-recorded', on: '2024-01-01', person: 'chan', kind: 'natural', name: { en: 'Chan' } };
const vehicle: JsonMap = { fact: 'person-recorded', on: '2024-01-01', person: 'v', kind: 'company', name: { en: 'Vehicle' } };
const terms: JsonMap = { vehicle: 'v', kind: 'private-company', for: ['li', 'chan'], votesDirectedBy: 'li' };
const parts = [
  { person: 'li', part: '1/2' },
  { person: 'chan', part: '1/2' },
];
const arranged: JsonMap = { fact: 'vehicle-arranged', on: '2024-02-01', ...terms, economicInterest: parts };
const died: JsonMap = { fact: 'person-died', on: '2024-05-01', person: 'chan' };

const diedAt: JsonMap = { fact: 'person-died', at: '2024-05-01T08:00:00+08:00', person: 'chan', estate: 'li' };

const record = (facts: readonly JsonMap[], given: JsonMap = head): IssuerRecord => {
  const reading = carriedRecord({ head: given, facts });
  assert.equal(reading.status, 'read', reading.status === 'refused' ? JSON.stringify(reading.faults) : '');
  return reading.record;
};
const added = (facts: readonly JsonMap[], to: IssuerRecord, same: readonly string[] = [], given: JsonMap = head) =>
  carriedAddition({ record: to, carried: { head: given, facts }, same: new Set(same) });
const shown = (facts: readonly Unnumbered[]): readonly unknown[] =>
  facts.map((fact) => factJson({ ...fact, named: true } as Parameters<typeof factJson>[0]));

test('facts without ids get ids of their own, by kind, whom they are about, and date', () => {
  const { facts } = record([li, chan, vehicle, arranged, { ...li, person: 'li-2', id: 'person-recorded.v.2024-01-01' }]);
  assert.deepEqual(
    facts.map(({ id }) => id),
    [
      'person-recorded.li.2024-01-01',
      'person-recorded.chan.2024-01-01',
      'person-recorded.v.2024-01-01.2',
      'vehicle-arranged.v.2024-02-01',
      'person-recorded.v.2024-01-01',
    ],
  );
});

test('a fault says which fact it is of, and the head is fact 0', () => {
  const reading = carriedRecord({ head, facts: [li, { ...arranged, votesDirectedBy: 'nobody' }] });
  assert.equal(reading.status, 'refused');
  assert.deepEqual(
    reading.faults.map(({ code, place }) => [code, place.line]),
    [
      ['unknown-person', 2],
      ['unknown-person', 2],
      ['unknown-person', 2],
      ['unknown-person', 2],
    ],
  );
  const headless = carriedRecord({ head: { holdfast: '2' }, facts: [] });
  assert.deepEqual(headless.status === 'refused' && headless.faults.map(({ place }) => place.line), [0]);
});

test('what stands on record is left out: persons, deaths by their day, facts and terms in any order', () => {
  const on = record([li, chan, vehicle, arranged, diedAt]);
  const again = {
    ...arranged,
    for: ['chan', 'li'],
    economicInterest: [
      { person: 'chan', part: '2/4' },
      { person: 'li', part: '1/2' },
    ],
  };
  const { facts, told, faults } = added([li, chan, vehicle, again, died], on);
  assert.deepEqual([facts, faults], [[], []]);
  assert.deepEqual(told, [{ code: 'told-standing', values: { count: '5' } }]);
});

test('other terms of a vehicle on record are a change; the same terms later change nothing', () => {
  const on = record([li, chan, vehicle, arranged]);
  const other = { ...arranged, on: '2024-03-01', votesDirectedBy: 'chan' };
  const { facts, told } = added([{ ...arranged, on: '2024-02-15' }, other], on);
  assert.deepEqual(told, [{ code: 'told-standing', values: { count: '1' } }]);
  assert.deepEqual(shown(facts), [{ ...other, fact: 'vehicle-changed', id: 'vehicle-arranged.v.2024-03-01' }]);
  const extended = extendRecord({ record: on, added: facts, faults: [], unread: new Set() });
  assert.equal(extended.status, 'read');
  const before = added([{ ...arranged, on: '2024-01-15' }], on);
  assert.deepEqual(
    before.facts.map(({ fact }) => fact),
    ['vehicle-arranged'],
    'no terms are on record that day: the record itself judges whether both can stand',
  );
});

test('somebody else under an id on record is refused unless he was said to be the same; a like name is told', () => {
  const on = record([li]);
  const other = { ...li, name: { en: 'Li W.' } };
  assert.deepEqual(
    added([chan, other], on).faults.map(({ code, place, values }) => [code, place.line, values['name'], values['known']]),
    [['carried-other-person', 2, 'Li W.', 'Li Wei']],
  );
  assert.deepEqual(
    added([{ ...li, kind: 'company' }], on).faults.map(({ code }) => code),
    ['carried-other-person'],
  );
  assert.deepEqual(added([other], on, ['li']).facts, []);
  const { told } = added(
    [
      { ...li, person: 'p-9' },
      { ...li, person: 'p-10', kind: 'company' },
    ],
    on,
  );
  assert.deepEqual(told, [{ code: 'told-same-name', values: { person: 'p-9', name: 'Li Wei', other: 'li' } }]);
});

test('who was said to be somebody of another name or kind is told with both, and who else has that name', () => {
  const on = record([li, chan]);
  const told = (fact: JsonMap) => added([fact], on, ['li']).told.filter(({ code }) => code !== 'told-standing');
  assert.deepEqual(told({ ...li, name: { en: 'Chan' } }), [
    {
      code: 'told-same-otherwise',
      values: { person: 'li', name: 'Chan', kind: 'natural', known: 'Li Wei', knownKind: 'natural' },
    },
    { code: 'told-same-namesake', values: { person: 'li', name: 'Chan', other: 'chan' } },
  ]);
  assert.deepEqual(
    told({ ...li, kind: 'company' }).map(({ code, values }) => [code, values['kind'], values['knownKind']]),
    [['told-same-otherwise', 'company', 'natural']],
  );
  assert.deepEqual(told(li), []);
});

test('only the sources of facts that are new come with them', () => {
  const given = { ...head, sources: { 'bods-1': source, 'bods-2': { ...source, title: 'Other' } } };
  const on = record([li]);
  const { sources } = added(
    [
      { ...li, source: 'bods-1, a' },
      { ...chan, source: 'bods-2, b' },
    ],
    on,
    [],
    given,
  );
  assert.deepEqual(Object.keys(sources), ['bods-2']);
  assert.deepEqual(added([{ ...chan, source: 'nowhere' }], on).faults, []);
  assert.deepEqual(
    added([{ ...chan, kind: 'ghost' }], on).faults.map(({ place }) => place.line),
    [1],
  );
});

test('statements of BODS take the ids and the keys of sources that are on record', () => {
  const said = (recordType: string, recordId: string, recordDetails: JsonMap, url: string): JsonMap => ({
    statementId: `statement-${recordId}`.padEnd(32, '-'),
    statementDate: '2024-01-01',
    declarationSubject: 'acme',
    recordId,
    recordType,
    recordStatus: 'new',
    recordDetails: { isComponent: false, ...recordDetails },
    source: { type: ['officialRegister'], url },
  });
  const person = (recordId: string, url: string): JsonMap =>
    said('person', recordId, { personType: 'knownPerson', names: [{ type: 'legal', fullName: recordId }] }, url);
  const issuer = { id: 'acme', name: { en: 'Acme' } };
  const text = JSON.stringify([person('li', 'https://example.org/1'), person('P-2', 'https://example.org/2')]);
  const carry = (same: Readonly<Record<string, string>>, sources: IssuerRecord['sources'] = {}) =>
    carryBodsIn({ text, issuer, same: new Map(Object.entries(same)), sources });
  const first = carry({});
  assert.equal(first.status, 'carried');
  const known = first.head['sources'] as Record<string, never>;
  assert.deepEqual(Object.keys(known), ['bods-1', 'bods-2']);

  const second = carry({ 'P-2': 'li' }, { 'bods-1': { title: 'Another' }, kept: known['bods-2'] as never });
  assert.equal(second.status, 'carried');
  assert.deepEqual(
    second.facts.map(({ person: who, source: of }) => [who, `${of}`.split(',')[0]]),
    [
      ['li-2', 'bods-2'],
      ['li', 'kept'],
    ],
    'the id that was given comes first, and no key on record is taken for another source',
  );
  const codes = (same: Readonly<Record<string, string>>): readonly string[] => {
    const carried = carry(same);
    return carried.status === 'refused' ? carried.faults.map(({ code }) => code) : [];
  };
  assert.deepEqual(codes({ 'P-2': 'no id' }), ['bods-same-id']);
  assert.deepEqual(codes({ 'P-2': 'public' }), ['bods-same-id']);
  assert.deepEqual(codes({ 'P-3': 'x' }), ['bods-same-unknown-near']);
  assert.deepEqual(codes({ somebody: 'x' }), ['bods-same-unknown']);
  assert.deepEqual(codes({ li: 'x', 'P-2': 'x' }), ['bods-same-twice']);
});
