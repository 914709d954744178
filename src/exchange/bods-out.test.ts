/** A record goes out as BODS statements: who directs, who has which part, what each has in the issuer, and what BODS cannot say. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { readYaml } from '../files/yaml.ts';
import { type IssuerRecord, readRecordDocument } from '../record/index.ts';
import { exchangeWords } from '../words/exchange/index.ts';
import { fill } from '../words/index.ts';
import { bodsFile, carryBodsOut } from './bods-out.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const recordOf = (text: string): IssuerRecord => {
  const reading = readRecordDocument(readYaml(text));
  if (reading.status !== 'read') throw new Error(JSON.stringify(reading.faults));
  return reading.record;
};

const acme = recordOf(`holdfast: 1
issuer: {id: acme, name: {en: Acme Group, zh-Hant: 極致集團}, stockCode: "0001", incorporatedIn: Cayman Islands}
sources:
  prospectus: {title: Prospectus of Acme, date: 2022-01-02, address: https://example.com/prospectus.pdf}
  news: {title: Newspaper, address: https://example.com/新聞}
facts:
  - {on: 2022-01-03, fact: class-created, class: B, votes: 1, listed: true}
  - {on: 2022-01-03, fact: class-created, class: A, votes: 10, weighted: true, convertsInto: B}
  - {on: 2022-01-03, fact: person-recorded, person: chan, kind: natural, name: {en: Chan Tai Man, zh-Hant: 陳大文}, source: "prospectus, p. 7"}
  - {on: 2022-01-03, fact: person-recorded, person: wong, kind: natural, name: {en: Wong Siu Ling}}
  - {on: 2022-01-03, fact: person-recorded, person: top, kind: company, name: {en: Top Limited}}
  - {on: 2022-01-03, fact: person-recorded, person: pool, kind: limited-partnership, name: {en: Pool LP}}
  - {on: 2022-01-03, fact: person-recorded, person: agent, kind: nominee, name: {en: Agent Nominees Limited}}
  - {on: 2022-01-03, fact: vehicle-arranged, vehicle: top, kind: private-company, for: chan, votesDirectedBy: chan, economicInterest: [{person: chan, part: "1/1"}], source: news, certainty: inferred, note: Read in a newspaper.}
  - {on: 2022-01-03, id: pooling, fact: vehicle-arranged, vehicle: pool, kind: limited-partnership, for: [top, wong], votesDirectedBy: top, economicInterest: [{person: top, part: "1/3"}, {person: wong, part: "2/3"}], votesSolelyBy: top, purpose: other}
  - {on: 2022-01-03, fact: relation-recorded, person: agent, kind: nominee-for, to: wong}
  - {on: 2022-01-03, fact: relation-recorded, person: wong, kind: close-associate, to: chan}
  - {on: 2022-01-03, fact: shares-issued, class: A, number: 300, to: pool, basis: opening}
  - {on: 2022-01-03, fact: shares-issued, class: B, number: 100, to: agent, basis: opening}
  - {on: 2022-01-03, fact: shares-issued, class: B, number: 5600, to: public, basis: opening}
  - {on: 2022-01-03, fact: listed, as: primary, marker: W}
  - {on: 2023-05-05, id: sold, fact: vehicle-changed, vehicle: pool, economicInterest: [{person: top, part: "1/4"}, {person: wong, part: "3/4"}]}
  - {at: "2024-02-02T09:00:00+08:00", fact: person-died, person: wong, estate: chan}
  - {on: 2025-01-01, fact: vehicle-ended, vehicle: top}
  - {on: 2025-01-01, id: wrong, fact: vehicle-changed, vehicle: pool, votesDirectedBy: wong}
  - {on: 2025-01-02, fact: fact-retracted, retracts: wrong, reason: clerical-error}
  - {on: 2025-06-06, fact: director-appointed, person: chan, office: executive}
`);

type Statement = {
  readonly statementId: string;
  readonly statementDate: string;
  readonly recordId: string;
  readonly recordType: string;
  readonly recordStatus: string;
  readonly annotations?: unknown;
  readonly source: unknown;
  readonly recordDetails: Readonly<Record<string, unknown>>;
};
const statementsOf = (date: string, more: Partial<Parameters<typeof carryBodsOut>[0]> = {}) => {
  const { files, notCarried } = carryBodsOut({ sha256, record: acme, asOf: { date }, ...more });
  assert.deepEqual([...files.keys()], [bodsFile]);
  return { statements: files.get(bodsFile) as readonly Statement[], notCarried };
};
const about = (statements: readonly Statement[], recordId: string) => statements.filter((one) => one.recordId === recordId);

test('records go out in an order in which nothing is named before it is stated, with ids made of the record’s own', () => {
  const { statements } = statementsOf('2022-12-31');
  assert.deepEqual(
    statements.map(({ recordType, recordStatus, recordId }) => `${recordType} ${recordStatus} ${recordId}`),
    [
      'person new acme/chan',
      'person new acme/wong',
      'entity new acme/top',
      'entity new acme/pool',
      'entity new acme/agent',
      'entity new acme/~agent',
      'relationship new acme/top/chan',
      'relationship new acme/pool/top',
      'relationship new acme/pool/wong',
      'relationship new acme/~agent/agent',
      'relationship new acme/~agent/wong',
      'entity new acme',
      'relationship new acme//~agent',
      'relationship new acme//pool',
      'relationship new acme//wong',
      'relationship new acme//chan',
    ],
  );
  assert.equal(new Set(statements.map(({ statementId }) => statementId)).size, statements.length);
  for (const { statementId } of statements) assert.match(statementId, /^holdfast-[0-9a-f]{32}$/);
  assert.equal(JSON.stringify(statementsOf('2022-12-31').statements), JSON.stringify(statements), 'the same bytes again');
});

test('the issuer: its names, stock code, place and listing', () => {
  const [issuer] = about(statementsOf('2022-12-31').statements, 'acme');
  assert.deepEqual(issuer?.recordDetails, {
    isComponent: false,
    entityType: { type: 'registeredEntity' },
    name: 'Acme Group',
    alternateNames: ['極致集團'],
    jurisdiction: { name: 'Cayman Islands' },
    identifiers: [{ id: '0001', schemeName: 'Stock code, The Stock Exchange of Hong Kong Limited' }],
    publicListing: {
      hasPublicListing: true,
      securitiesListings: [
        {
          marketIdentifierCode: 'XHKG',
          operatingMarketIdentifierCode: 'XHKG',
          stockExchangeJurisdiction: 'HK',
          stockExchangeName: 'The Stock Exchange of Hong Kong Limited',
          security: { ticker: '0001' },
        },
      ],
    },
  });
  const [before] = about(statementsOf('2021-12-31').statements, 'acme');
  assert.deepEqual(before?.recordDetails['publicListing'], { hasPublicListing: false });
});

test('a vehicle: who directs, who has which part, as percentages beside the exact fractions', () => {
  const { statements } = statementsOf('2022-12-31');
  const [partner] = about(statements, 'acme/pool/top');
  assert.deepEqual(partner?.recordDetails, {
    isComponent: true,
    subject: 'acme/pool',
    interestedParty: 'acme/top',
    interests: [
      {
        type: 'rightsToProfitOrIncome',
        directOrIndirect: 'direct',
        details: 'exact part 1/3; the vehicle holds for this party',
        share: { exact: 33.333333 },
        startDate: '2022-01-03',
      },
      {
        type: 'otherInfluenceOrControl',
        directOrIndirect: 'direct',
        details: 'directs all votes of the shares that the vehicle holds',
        startDate: '2022-01-03',
      },
    ],
  });
  const [entity] = about(statements, 'acme/pool');
  assert.deepEqual(entity?.recordDetails['entityType'], { type: 'registeredEntity', details: 'limited partnership' });
});

test('where it comes from: the facts, the sources with their addresses, how sure it is, and notes as annotations', () => {
  const { statements } = statementsOf('2022-12-31');
  const [owner] = about(statements, 'acme/top/chan');
  assert.deepEqual(owner?.source, {
    description: 'Holdfast record acme: 2022-01-03:vehicle-arranged; Newspaper; https://example.com/新聞; certainty: inferred',
  });
  assert.deepEqual(owner?.annotations, [
    { statementPointerTarget: '', motivation: 'commenting', description: 'Read in a newspaper.' },
  ]);
  const [person] = about(statements, 'acme/chan');
  assert.deepEqual(person?.source, {
    description: 'Holdfast record acme: 2022-01-03:person-recorded; Prospectus of Acme, p. 7',
    url: 'https://example.com/prospectus.pdf',
  });
  assert.deepEqual(person?.recordDetails['names'], [{ fullName: 'Chan Tai Man' }, { type: 'alternative', fullName: '陳大文' }]);
});

test('a holder in the issuer: shares, and votes counted both ways', () => {
  const [holder] = about(statementsOf('2022-12-31').statements, 'acme//pool');
  assert.deepEqual(holder?.recordDetails, {
    isComponent: true,
    subject: 'acme',
    interestedParty: 'acme/pool',
    interests: [
      {
        type: 'shareholding',
        directOrIndirect: 'direct',
        beneficialOwnershipOrControl: false,
        details: 'exact part 300/6000; 300 of 6000 shares in issue; class A: 300',
        share: { exact: 5 },
      },
      {
        type: 'votingRights',
        directOrIndirect: 'direct',
        beneficialOwnershipOrControl: false,
        details: 'exact part 3000/8700; weighted votes: 3000 of 8700; class A: 300',
        share: { exact: 34.482759 },
      },
      {
        type: 'votingRights',
        directOrIndirect: 'direct',
        beneficialOwnershipOrControl: false,
        details: 'exact part 300/6000; votes on reserved matters (Rule 8A.24), one vote a share: 300 of 6000; class A: 300',
        share: { exact: 5 },
      },
    ],
  });
});

test('those at the ends of chains: votes follow who directs whole, economics multiply, and the chain is told', () => {
  const { statements } = statementsOf('2022-12-31');
  const [chan] = about(statements, 'acme//chan');
  assert.deepEqual(chan?.recordDetails, {
    isComponent: false,
    componentRecords: ['acme/top/chan', 'acme/top', 'acme/pool/top', 'acme/pool', 'acme//pool'],
    subject: 'acme',
    interestedParty: 'acme/chan',
    interests: [
      {
        type: 'shareholding',
        directOrIndirect: 'indirect',
        beneficialOwnershipOrControl: true,
        details: 'exact part 100/6000; 100 of 6000 shares in issue; through pool',
        share: { exact: 1.666667 },
      },
      {
        type: 'votingRights',
        directOrIndirect: 'indirect',
        beneficialOwnershipOrControl: true,
        details: 'exact part 3000/8700; weighted votes: 3000 of 8700; through pool',
        share: { exact: 34.482759 },
      },
      {
        type: 'votingRights',
        directOrIndirect: 'indirect',
        beneficialOwnershipOrControl: true,
        details: 'exact part 300/6000; votes on reserved matters (Rule 8A.24), one vote a share: 300 of 6000; through pool',
        share: { exact: 5 },
      },
    ],
  });
  const [wong] = about(statements, 'acme//wong');
  assert.deepEqual(wong?.recordDetails['componentRecords'], [
    'acme/pool/wong',
    'acme/pool',
    'acme//pool',
    'acme/~agent/wong',
    'acme/~agent',
    'acme//~agent',
  ]);
  const shareholding = ((wong?.recordDetails['interests'] ?? []) as readonly { readonly details: string }[])[0];
  assert.equal(shareholding?.details, 'exact part 300/6000; 300 of 6000 shares in issue; through agent, pool');
});

test('history: what changes is updated, what ends is closed, and a death is told by a second statement', () => {
  const { statements } = statementsOf('2025-12-31');
  const life = (recordId: string) =>
    about(statements, recordId).map(({ recordStatus, statementDate, recordDetails }) => [
      recordStatus,
      statementDate,
      ...((recordDetails['interests'] ?? []) as readonly Readonly<Record<string, unknown>>[]).map(
        ({ startDate, endDate, share }) =>
          [startDate, endDate, JSON.stringify(share)].filter((word) => word !== undefined).join(' '),
      ),
    ]);
  assert.deepEqual(life('acme/pool/top'), [
    ['new', '2022-01-03', '2022-01-03 {"exact":33.333333}', '2022-01-03'],
    ['updated', '2023-05-05', '2023-05-05 {"exact":25}', '2022-01-03'],
  ]);
  assert.deepEqual(life('acme/top/chan'), [
    ['new', '2022-01-03', '2022-01-03 {"exact":100}', '2022-01-03'],
    ['closed', '2025-01-01', '2022-01-03 2025-01-01 {"exact":100}', '2022-01-03 2025-01-01'],
  ]);
  const wong = about(statements, 'acme/wong').map(({ recordStatus, statementDate, recordDetails }) => [
    recordStatus,
    statementDate,
    recordDetails['deathDate'],
  ]);
  assert.deepEqual(wong, [
    ['new', '2022-01-03', undefined],
    ['updated', '2024-02-02', '2024-02-02'],
  ]);
  assert.deepEqual(about(statements, 'acme//chan'), [], 'top no longer holds for him');
});

test('a party that comes back has a new record, and a day that undoes itself leaves none', () => {
  const text = (facts: string): string => `holdfast: 1
issuer: {id: acme, name: {en: Acme}}
facts:
  - {on: 2022-01-03, fact: person-recorded, person: chan, kind: natural, name: {en: Chan}}
  - {on: 2022-01-03, fact: person-recorded, person: top, kind: trust, name: {en: Top}}
${facts}`;
  const arranged = (on: string): string =>
    `  - {on: ${on}, fact: vehicle-arranged, vehicle: top, kind: trust, for: chan, votesDirectedBy: chan, economicInterest: discretionary}\n`;
  const ended = (on: string): string => `  - {on: ${on}, fact: vehicle-ended, vehicle: top}\n`;
  const again = carryBodsOut({
    sha256,
    record: recordOf(text(arranged('2022-02-01') + ended('2022-03-01') + arranged('2022-04-01'))),
    asOf: { date: '2023-01-01' },
  });
  assert.deepEqual(
    (again.files.get(bodsFile) as readonly Statement[]).flatMap(({ recordType, recordStatus, recordId }) =>
      recordType === 'relationship' ? [`${recordStatus} ${recordId}`] : [],
    ),
    ['new acme/top/chan', 'closed acme/top/chan', 'new acme/top/chan/2'],
  );
  const undone = carryBodsOut({
    sha256,
    record: recordOf(text(arranged('2022-02-01') + ended('2022-02-01'))),
    asOf: { date: '2023-01-01' },
  });
  assert.deepEqual(
    undone.notCarried.map(({ code, where }) => [code, where]),
    [
      ['bods-fact-undone', '2022-02-01:vehicle-arranged'],
      ['bods-fact-undone', '2022-02-01:vehicle-ended'],
    ],
  );
});

test('what BODS cannot say is told, each fact by its id, in both languages', () => {
  const { notCarried } = statementsOf('2025-03-01');
  const told = (language: 'en' | 'zh-Hant') =>
    notCarried.map(
      ({ where, code, values }) => `${where}: ${fill(exchangeWords[code as keyof typeof exchangeWords][language], values)}`,
    );
  assert.deepEqual(told('en'), [
    '2022-01-03:class-created: BODS states percentages at a date and not the movement class-created itself',
    '2022-01-03:class-created:2: BODS states percentages at a date and not the movement class-created itself',
    'pooling: BODS has no place for these fields of the fact vehicle-arranged: votesSolelyBy, purpose',
    '2022-01-03:relation-recorded:2: BODS has no place for the relation close-associate between two persons (fact relation-recorded)',
    '2022-01-03:shares-issued: BODS states percentages at a date and not the movement shares-issued itself',
    '2022-01-03:shares-issued:2: BODS states percentages at a date and not the movement shares-issued itself',
    '2022-01-03:shares-issued:3: BODS states percentages at a date and not the movement shares-issued itself',
    '2022-01-03:listed: BODS has no place for these fields of the fact listed: on, as, marker',
    '2024-02-02:person-died: BODS has no place for these fields of the fact person-died: estate, at',
    'wrong: the fact vehicle-changed does not stand at the time asked for: it is retracted, or was not yet known',
    '2025-01-02:fact-retracted: BODS has no place for a fact of the kind fact-retracted',
    '2025-06-06:director-appointed: the fact director-appointed takes effect on 2025-06-06, after the date of these statements',
    'public: public holds 5600 shares of class B; BODS states holders by name, so these are in the totals alone',
  ]);
  for (const sentence of told('zh-Hant')) assert.match(sentence, /[一-鿿]/);
});

test('nominees that change, natural persons as vehicles and ended knowledge are told', () => {
  const record = recordOf(`holdfast: 1
issuer: {id: acme, name: {en: Acme}}
facts:
  - {on: 2022-01-03, fact: class-created, class: B, votes: 1, listed: true}
  - {on: 2022-01-03, fact: person-recorded, person: chan, kind: natural, name: {en: Chan}}
  - {on: 2022-01-03, fact: person-recorded, person: wong, kind: natural, name: {en: Wong}}
  - {on: 2022-01-03, fact: person-recorded, person: agent, kind: nominee, name: {en: Agent}}
  - {on: 2022-01-03, id: one, fact: relation-recorded, person: agent, kind: nominee-for, to: chan}
  - {on: 2022-02-03, id: two, fact: relation-recorded, person: agent, kind: nominee-for, to: wong}
  - {on: 2022-01-03, id: three, fact: vehicle-arranged, vehicle: chan, kind: other, for: wong, votesDirectedBy: wong, economicInterest: [{person: wong, part: "1/1"}]}
  - {on: 2022-01-03, fact: shares-issued, class: B, number: 7, to: chan, basis: opening}
  - {on: 2022-06-03, id: four, fact: knowledge-ends, area: shares}
`);
  const { files, notCarried } = carryBodsOut({ sha256, record, asOf: { date: '2023-01-01' } });
  assert.deepEqual(
    notCarried.map(({ code, where }) => `${where} ${code}`),
    [
      '2022-01-03:class-created bods-fact-summed',
      'one bods-nominee-unsaid',
      'two bods-nominee-unsaid',
      'three bods-natural-vehicle',
      '2022-01-03:shares-issued bods-fact-summed',
      'four bods-fact-unsaid',
      'shares bods-knowledge-ended',
    ],
  );
  const held = (files.get(bodsFile) as readonly Statement[]).filter(({ recordId }) => recordId.startsWith('acme//'));
  assert.deepEqual(
    held.map(({ recordId, recordDetails }) => [recordId, recordDetails['componentRecords']]),
    [
      ['acme//chan', undefined],
      ['acme//wong', undefined],
    ],
  );
});

test('a beneficial owner is a natural person at an end: no nominee, no company, nobody who holds for another', () => {
  const record = recordOf(`holdfast: 1
issuer: {id: acme, name: {en: Acme}}
facts:
  - {on: 2022-01-03, fact: class-created, class: B, votes: 1, listed: true, reservedVotes: 2}
  - {on: 2022-01-03, fact: person-recorded, person: chan, kind: natural, name: {en: Chan}}
  - {on: 2022-01-03, fact: person-recorded, person: wong, kind: natural, name: {en: Wong}}
  - {on: 2022-01-03, fact: person-recorded, person: bank, kind: company, name: {en: Bank}}
  - {on: 2022-01-03, fact: person-recorded, person: trust, kind: trust, name: {en: Trust}}
  - {on: 2022-01-03, fact: relation-recorded, person: wong, kind: nominee-for, to: chan}
  - {on: 2022-01-03, fact: vehicle-arranged, vehicle: trust, kind: trust, for: [chan, wong], votesDirectedBy: bank, economicInterest: discretionary}
  - {on: 2022-01-03, fact: shares-issued, class: B, number: 7, to: chan, basis: opening}
  - {on: 2022-01-03, fact: shares-issued, class: B, number: 7, to: wong, basis: opening}
  - {on: 2022-01-03, fact: shares-issued, class: B, number: 7, to: bank, basis: opening}
  - {on: 2022-01-03, fact: shares-issued, class: B, number: 7, to: trust, basis: opening}
`);
  const statements = carryBodsOut({ sha256, record, asOf: { date: '2023-01-01' } }).files.get(bodsFile) as readonly Statement[];
  const owners = (recordId: string) =>
    ((about(statements, recordId)[0]?.recordDetails['interests'] ?? []) as readonly Readonly<Record<string, unknown>>[]).map(
      ({ type, directOrIndirect, beneficialOwnershipOrControl: owner, share }) => [type, directOrIndirect, owner, share],
    );
  const quarter = { exact: 25 };
  assert.deepEqual(owners('acme//chan'), [
    ['shareholding', 'direct', true, quarter],
    ['votingRights', 'direct', true, quarter],
    ['votingRights', 'direct', true, quarter],
    ['shareholding', 'indirect', true, quarter],
    ['shareholding', 'indirect', true, undefined],
    ['votingRights', 'indirect', true, quarter],
    ['votingRights', 'indirect', true, quarter],
  ]);
  assert.deepEqual(new Set(owners('acme//~wong').map(([, , owner]) => owner)), new Set([false]));
  assert.deepEqual(
    owners('acme//bank').map(([, how, owner]) => [how, owner]),
    [
      ['direct', false],
      ['direct', false],
      ['direct', false],
      ['indirect', false],
      ['indirect', false],
    ],
  );
  assert.deepEqual(about(statements, 'acme//wong'), [], 'a nominee holds by the arrangement');
  const reserved = (
    (about(statements, 'acme//bank')[0]?.recordDetails['interests'] ?? []) as readonly { readonly details: string }[]
  )[2];
  assert.equal(reserved?.details, 'exact part 14/56; votes on reserved matters (Rule 8A.24): 14 of 56; class B: 7');
});

test('of several facts the weakest certainty is told, and every address', () => {
  const record = recordOf(`holdfast: 1
issuer: {id: acme, name: {en: Acme}}
sources:
  one: {title: One, address: https://example.com/one}
  two: {title: Two, address: https://example.com/two}
  constructor: {title: Three}
facts:
  - {on: 2022-01-03, fact: person-recorded, person: chan, kind: natural, name: {en: Chan}, source: constructor, certainty: filed}
  - {on: 2022-01-03, fact: person-recorded, person: trust, kind: trust, name: {en: Trust}}
  - {on: 2022-01-03, id: first, fact: vehicle-arranged, vehicle: trust, kind: trust, for: chan, votesDirectedBy: unknown, economicInterest: discretionary, source: one, certainty: derived}
  - {on: 2022-01-03, id: second, fact: vehicle-changed, vehicle: trust, votesDirectedBy: chan, source: two, certainty: filed}
`);
  const statements = carryBodsOut({ sha256, record, asOf: { date: '2023-01-01' } }).files.get(bodsFile) as readonly Statement[];
  assert.deepEqual(about(statements, 'acme/trust/chan')[0]?.source, {
    description: 'Holdfast record acme: first, second; One; Two; https://example.com/two; certainty: derived',
    url: 'https://example.com/one',
  });
  assert.deepEqual(about(statements, 'acme/chan')[0]?.source, {
    description: 'Holdfast record acme: 2022-01-03:person-recorded; Three; certainty: filed',
  });
});

test('as at an instant, and as known at one', () => {
  const before = { date: '2024-02-02', instant: '2024-02-02T00:59:59.000000000Z' };
  const { statements, notCarried } = statementsOf('2024-02-02', { asOf: before });
  assert.equal(about(statements, 'acme/wong').length, 1, 'not dead yet');
  assert.equal(notCarried.find(({ where }) => where === '2024-02-02:person-died')?.code, 'bods-fact-later');
  const recorded = recordOf(`holdfast: 1
issuer: {id: acme, name: {en: Acme}}
facts:
  - {on: 2022-01-03, recorded: "2022-01-04T00:00:00Z", fact: person-recorded, person: chan, kind: natural, name: {en: Chan}}
  - {on: 2022-01-03, recorded: "2022-01-06T00:00:00Z", fact: person-recorded, person: wong, kind: natural, name: {en: Wong}}
`);
  const known = carryBodsOut({
    sha256,
    record: recorded,
    asOf: { date: '2023-01-01' },
    knownAt: '2022-01-05T00:00:00.000000000Z',
  });
  assert.deepEqual(
    (known.files.get(bodsFile) as readonly Statement[]).map(({ recordId }) => recordId),
    ['acme/chan', 'acme'],
  );
  assert.deepEqual(
    known.notCarried.map(({ code }) => code),
    ['bods-fact-fields', 'bods-fact-retracted'],
  );
});

test('publication: by whom, when, under which licence; an address that is none is a fault of the caller', () => {
  const [statement] = statementsOf('2022-12-31', {
    publisher: { name: 'Registrar', url: 'https://example.com' },
    publishedOn: '2026-01-01',
    licence: 'https://creativecommons.org/publicdomain/zero/1.0/',
  }).statements as readonly (Statement & { readonly publicationDetails: unknown })[];
  assert.deepEqual(statement?.publicationDetails, {
    publicationDate: '2026-01-01',
    bodsVersion: '0.4',
    license: 'https://creativecommons.org/publicdomain/zero/1.0/',
    publisher: { name: 'Registrar', url: 'https://example.com' },
  });
  assert.throws(() => statementsOf('2022-12-31', { licence: 'none at all' }));
});
