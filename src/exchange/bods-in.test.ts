/** BODS statements come in: what they settle becomes facts, what they do not is told, and nothing vanishes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { factJson, type Issuer, type JsonMap, readJson, readRecordDocument } from '../record/index.ts';
import { exchangeWords } from '../words/exchange/index.ts';
import { fill } from '../words/index.ts';
import { interestTypeNames } from './bods/terms.ts';
import { carryBodsIn } from './bods-in.ts';
import type { NotCarried } from './carried.ts';

type Said = Readonly<Record<string, unknown>>;
type Life = { readonly date?: string; readonly status?: string; readonly recordId?: string };

const idOf = (recordId: string, { date = '2024-01-02', status = 'new' }: Life): string =>
  `statement-${recordId}-${status}-${date}`.padEnd(32, '-');
const said = (recordType: string, recordId: string, recordDetails: Said, life: Life): Said => ({
  statementId: idOf(recordId, life),
  statementDate: life.date ?? '2024-01-02',
  declarationSubject: 'issuer',
  recordId,
  recordType,
  recordStatus: life.status ?? 'new',
  recordDetails: { isComponent: false, ...recordDetails },
});
const entity = (recordId: string, entityType: Said = { type: 'registeredEntity' }, life: Life = {}): Said =>
  said('entity', recordId, { entityType, name: `Company ${recordId}` }, life);
const person = (recordId: string, more: Said = {}, life: Life = {}): Said =>
  said('person', recordId, { personType: 'knownPerson', names: [{ fullName: `Person ${recordId}` }], ...more }, life);
const holds = (
  party: unknown,
  subject: unknown,
  interests: readonly Said[],
  life: Life & { readonly components?: readonly string[] } = {},
): Said =>
  said(
    'relationship',
    life.recordId ??
      `${typeof party === 'string' ? party : 'somebody'}-in-${typeof subject === 'string' ? subject : 'something'}`,
    {
      subject,
      interestedParty: party,
      interests,
      ...(life.components === undefined ? {} : { componentRecords: life.components }),
    },
    life,
  );
const direct = (type: string | undefined, exact?: number, more: Said = {}): Said => ({
  ...(type === undefined ? {} : { type }),
  directOrIndirect: 'direct',
  ...(exact === undefined ? {} : { share: { exact } }),
  ...more,
});
const shares = (exact: number, more: Said = {}): Said => direct('shareholding', exact, more);

/** Statements that are carried; their facts are a record's in its normal form, and every statement is behind one or told. */
const carried = (statements: readonly Said[], issuer?: string | Issuer) => carriedText(JSON.stringify(statements), issuer);

const carriedText = (text: string, issuer?: string | Issuer) => {
  const result = carryBodsIn({ text, ...(issuer === undefined ? {} : { issuer }) });
  assert.equal(result.status, 'carried', JSON.stringify(result));
  if (result.status !== 'carried') throw new Error('unreachable');
  const reading = readRecordDocument(readJson(JSON.stringify({ ...result.head, facts: result.facts })));
  assert.deepEqual(reading.status === 'read' ? [] : reading.faults, []);
  if (reading.status === 'read') assert.deepEqual(reading.record.facts.map(factJson), result.facts);
  assert.deepEqual(vanished(text, result.facts, result.notCarried), []);
  for (const { code, values } of result.notCarried) assert.equal(told({ code, values }, 'en').includes('{'), false, code);
  return { ...result, codes: result.notCarried.map(({ code }) => code) };
};

/** Statements that are neither behind a fact nor told, but for the issuer's first, which is the head. */
const vanished = (text: string, facts: readonly JsonMap[], notCarried: readonly NotCarried[]): readonly string[] => {
  const behind = facts.map(({ source, note }) => `${source} ${note ?? ''}`).join(' ');
  const where = new Set(notCarried.map((left) => left.where));
  const all = JSON.parse(text.replace(/^\uFEFF/, '')) as readonly { readonly statementId: string; readonly recordId: string }[];
  return all.flatMap(({ statementId, recordId }) =>
    behind.includes(statementId) || where.has(statementId) || recordId === 'issuer' ? [] : [statementId],
  );
};

const told = ({ code, values }: Pick<NotCarried, 'code' | 'values'>, language: 'en' | 'zh-Hant'): string => {
  const words = Object.hasOwn(exchangeWords, code) ? exchangeWords[code as keyof typeof exchangeWords] : undefined;
  if (words === undefined) throw new Error(`no words for ${code}`);
  return fill(words[language], values);
};

const vehiclesOf = (facts: readonly JsonMap[]): readonly JsonMap[] =>
  facts
    .filter(({ fact }) => typeof fact === 'string' && fact.startsWith('vehicle-'))
    .map(({ source: _source, note: _note, ...fact }) => fact);
const left = (notCarried: readonly NotCarried[], code: string) => notCarried.filter((one) => one.code === code);

const base = [entity('issuer'), entity('vehicle'), person('chan'), person('wong')];

test('a percentage is read from the text into an exact part, and what is stated of nobody is unknown', () => {
  const text = JSON.stringify([...base, holds('chan', 'vehicle', [shares(12345)])]).replace('12345', '67.1000');
  const { facts, codes } = carriedText(text, 'issuer');
  assert.deepEqual(vehiclesOf(facts), [
    {
      fact: 'vehicle-arranged',
      on: '2024-01-02',
      vehicle: 'vehicle',
      kind: 'private-company',
      for: ['chan'],
      votesDirectedBy: 'unknown',
      economicInterest: [
        { part: '671/1000', person: 'chan' },
        { part: '329/1000', person: 'unknown' },
      ],
    },
  ]);
  assert.deepEqual(codes.slice(0, 2), ['bods-votes-unsettled', 'bods-parts-short']);
});

test('who alone has all shares directs; a majority does not', () => {
  const whole = carried([...base, holds('chan', 'vehicle', [shares(100)])], 'issuer');
  assert.deepEqual([vehiclesOf(whole.facts)[0]?.['votesDirectedBy'], whole.codes], ['chan', []]);
  const majority = carried(
    [...base, holds('chan', 'vehicle', [shares(67.1)]), holds('wong', 'vehicle', [shares(32.9)])],
    'issuer',
  );
  assert.equal(vehiclesOf(majority.facts)[0]?.['votesDirectedBy'], 'unknown');
  assert.deepEqual(majority.codes, ['bods-votes-unsettled']);
  const [doubt] = majority.notCarried;
  assert.equal(
    doubt && told(doubt, 'en'),
    'from 2024-01-02 the statements do not settle who directs the votes of vehicle (chan: shareholding 67.1%; wong: shareholding 32.9%); it is recorded as unknown',
  );
  assert.equal(
    doubt && told(doubt, 'zh-Hant'),
    '由 2024-01-02 起，陳述未能確定由誰指示 vehicle 的表決權（chan: shareholding 67.1%；wong: shareholding 32.9%）；記為未知'.replace(
      '；wong',
      '; wong',
    ),
  );
});

test('who alone has all voting rights directs, whoever has the shares; nobody does where another may control', () => {
  const votes = [...base, holds('chan', 'vehicle', [direct('votingRights', 100)]), holds('wong', 'vehicle', [shares(100)])];
  const settled = carried(votes, 'issuer');
  assert.deepEqual(vehiclesOf(settled.facts)[0], {
    fact: 'vehicle-arranged',
    on: '2024-01-02',
    vehicle: 'vehicle',
    kind: 'private-company',
    for: ['wong'],
    votesDirectedBy: 'chan',
    economicInterest: [{ part: '1', person: 'wong' }],
  });
  for (const type of ['appointmentOfBoard', 'otherInfluenceOrControl', 'trustee', 'protector', 'unknownInterest', undefined]) {
    const contested = carried([...votes, holds('wong', 'vehicle', [direct(type)], { recordId: 'more' })], 'issuer');
    assert.equal(vehiclesOf(contested.facts)[0]?.['votesDirectedBy'], 'unknown', type);
    assert.ok(contested.codes.includes('bods-votes-unsettled'));
  }
  for (const type of ['boardMember', 'boardChair', 'seniorManagingOfficial', 'settlor']) {
    const office = carried([...votes, holds('wong', 'vehicle', [direct(type)], { recordId: 'more' })], 'issuer');
    assert.equal(vehiclesOf(office.facts)[0]?.['votesDirectedBy'], 'chan', type);
    assert.deepEqual(office.codes, ['bods-role']);
  }
});

test('bounds that leave one figure are exact, other bounds give no part', () => {
  const only = carried([...base, holds('chan', 'vehicle', [{ type: 'shareholding', share: { minimum: 100 } }])], 'issuer');
  assert.deepEqual(vehiclesOf(only.facts)[0]?.['economicInterest'], [{ part: '1', person: 'chan' }]);
  const bounds = { minimum: 25, exclusiveMaximum: 50 };
  const wide = carried([...base, holds('chan', 'vehicle', [{ type: 'shareholding', share: bounds }])], 'issuer');
  assert.deepEqual(vehiclesOf(wide.facts)[0]?.['economicInterest'], [{ part: '1', person: 'unknown' }]);
  assert.equal(left(wide.notCarried, 'bods-interest')[0]?.values['share'], '≥ 25%, < 50%');
});

test('a trust: its beneficiaries without a part, nobody directs unless it is said, and its roles are told', () => {
  const trust = { type: 'arrangement', subtype: 'trust' };
  const { facts, codes, notCarried } = carried(
    [
      entity('issuer'),
      entity('trust', trust),
      person('chan'),
      person('wong'),
      person('lee'),
      holds('chan', 'trust', [direct('settlor'), direct('trustee')]),
      holds('wong', 'trust', [direct('protector')]),
      holds('lee', 'trust', [direct('beneficiaryOfLegalArrangement')]),
    ],
    'issuer',
  );
  assert.deepEqual(vehiclesOf(facts), [
    {
      fact: 'vehicle-arranged',
      on: '2024-01-02',
      vehicle: 'trust',
      kind: 'trust',
      for: ['lee'],
      votesDirectedBy: 'unknown',
      economicInterest: 'discretionary',
    },
  ]);
  assert.deepEqual(codes, ['bods-role', 'bods-role', 'bods-role', 'bods-votes-unsettled', 'bods-parts-discretionary']);
  assert.deepEqual(
    left(notCarried, 'bods-role').map(({ values: { party, interest } }) => [party, interest]),
    [
      ['chan', 'settlor'],
      ['chan', 'trustee'],
      ['wong', 'protector'],
    ],
  );
});

test('parts that exceed one, or differ by the type of interest, are not carried but told', () => {
  const over = carried([...base, holds('chan', 'vehicle', [shares(60)]), holds('wong', 'vehicle', [shares(60)])], 'issuer');
  assert.deepEqual(vehiclesOf(over.facts)[0]?.['economicInterest'], [{ part: '1', person: 'unknown' }]);
  assert.equal(left(over.notCarried, 'bods-parts-over')[0]?.values['part'], '6/5');
  const differ = carried(
    [
      ...base,
      holds('chan', 'vehicle', [shares(100), direct('rightsToProfitOrIncome', 50)]),
      holds('wong', 'vehicle', [direct('rightsToProfitOrIncome', 50)]),
    ],
    'issuer',
  );
  assert.deepEqual(vehiclesOf(differ.facts)[0]?.['economicInterest'], [{ part: '1', person: 'unknown' }]);
  assert.ok(differ.codes.includes('bods-parts-differ'));
  const alike = carried(
    [...base, holds('chan', 'vehicle', [shares(100), direct('rightsToSurplusAssetsOnDissolution', 100)])],
    'issuer',
  );
  assert.deepEqual([vehiclesOf(alike.facts)[0]?.['economicInterest'], alike.codes], [[{ part: '1', person: 'chan' }], []]);
});

test('a vehicle changes and ends with its interests: on start dates, end dates, else on the date of the statement', () => {
  const { facts, codes } = carried(
    [
      ...base,
      holds('chan', 'vehicle', [shares(100, { startDate: '2020-03-01' })]),
      holds('chan', 'vehicle', [shares(40, { startDate: '2024-05-06' })], { date: '2024-06-01', status: 'updated' }),
      holds('wong', 'vehicle', [shares(60, { startDate: '2024-05-06' })], { date: '2024-06-01' }),
      holds('wong', 'vehicle', [shares(60, { startDate: '2024-05-06', endDate: '2025-01-31' })], {
        date: '2025-02-05',
        status: 'closed',
      }),
      holds('chan', 'vehicle', [shares(40, { startDate: '2024-05-06' })], { date: '2025-03-01', status: 'closed' }),
    ],
    'issuer',
  );
  assert.deepEqual(vehiclesOf(facts), [
    {
      fact: 'vehicle-arranged',
      on: '2020-03-01',
      vehicle: 'vehicle',
      kind: 'private-company',
      for: ['chan'],
      votesDirectedBy: 'chan',
      economicInterest: [{ part: '1', person: 'chan' }],
    },
    {
      fact: 'vehicle-changed',
      on: '2024-05-06',
      vehicle: 'vehicle',
      for: ['chan', 'wong'],
      votesDirectedBy: 'unknown',
      economicInterest: [
        { part: '2/5', person: 'chan' },
        { part: '3/5', person: 'wong' },
      ],
    },
    {
      fact: 'vehicle-changed',
      on: '2025-01-31',
      vehicle: 'vehicle',
      for: ['chan'],
      economicInterest: [
        { part: '2/5', person: 'chan' },
        { part: '3/5', person: 'unknown' },
      ],
    },
    { fact: 'vehicle-ended', on: '2025-03-01', vehicle: 'vehicle' },
  ]);
  assert.deepEqual(codes, ['bods-votes-unsettled', 'bods-votes-unsettled', 'bods-parts-short']);
  assert.equal(facts[0]?.['on'], '2020-03-01', 'a person is on record no later than the first fact that names him');
});

test('a change that is told without a new start date is taken from the statement and told', () => {
  const { facts, notCarried } = carried(
    [
      ...base,
      holds('chan', 'vehicle', [shares(50, { startDate: '2020-03-01' })]),
      holds('chan', 'vehicle', [shares(100, { startDate: '2020-03-01' })], { date: '2024-06-01', status: 'updated' }),
    ],
    'issuer',
  );
  assert.deepEqual(
    vehiclesOf(facts).map(({ on }) => on),
    ['2020-03-01', '2024-06-01'],
  );
  const [change] = left(notCarried, 'bods-change-not-dated');
  assert.equal(
    change && told(change, 'en'),
    'the interest shareholding is now told with share 100% and no start date behind the statement before; the change is taken to be on 2024-06-01, the date of this statement',
  );
});

test('a statement that confirms is told; one that corrects stands in the place of the other', () => {
  const confirmed = carried(
    [
      ...base,
      holds('chan', 'vehicle', [shares(100)]),
      holds('chan', 'vehicle', [shares(100)], { date: '2025-01-02', status: 'updated' }),
    ],
    'issuer',
  );
  assert.deepEqual(confirmed.codes, ['bods-confirmed']);
  const correction = {
    ...holds('chan', 'vehicle', [shares(90)]),
    statementId: 'the-statement-that-corrects-the-other-one',
    annotations: [
      { motivation: 'correcting', statementPointerTarget: '/recordDetails/interests/0/share', description: 'typing error' },
    ],
  };
  const corrected = carried([...base, holds('chan', 'vehicle', [shares(100)]), correction], 'issuer');
  assert.deepEqual(vehiclesOf(corrected.facts)[0]?.['economicInterest'], [
    { part: '9/10', person: 'chan' },
    { part: '1/10', person: 'unknown' },
  ]);
  assert.ok(corrected.codes.includes('bods-corrected') && corrected.codes.includes('bods-annotation'));
});

const nomination = entity('arrangement', { type: 'arrangement', subtype: 'nomination' });
const sides = [
  holds('chan', 'arrangement', [direct('nominee', undefined, { startDate: '2023-04-30' })]),
  holds('wong', 'arrangement', [direct('nominator', undefined, { startDate: '2023-05-01' })]),
];

test('a nominee arrangement in force is a relation, and its nominee stands for it wherever it is a party', () => {
  const { facts, codes } = carried([...base, nomination, ...sides, holds('arrangement', 'vehicle', [shares(100)])], 'issuer');
  assert.deepEqual(
    facts.filter(({ fact }) => fact === 'relation-recorded').map(({ source: _source, ...fact }) => fact),
    [{ fact: 'relation-recorded', on: '2023-05-01', person: 'chan', kind: 'nominee-for', to: 'wong' }],
  );
  assert.deepEqual(vehiclesOf(facts)[0]?.['economicInterest'], [{ part: '1', person: 'chan' }]);
  assert.equal(
    facts.some(({ person: named }) => named === 'arrangement'),
    false,
  );
  assert.deepEqual(codes, []);
});

test('a nominee arrangement that ended, or whose nominee has holdings of his own, is a vehicle', () => {
  const ended = [
    holds('chan', 'arrangement', [direct('nominee', undefined, { startDate: '2023-04-30' })]),
    holds('wong', 'arrangement', [direct('nominator', undefined, { startDate: '2023-04-30', endDate: '2024-04-30' })]),
  ];
  const over = carried([...base, nomination, ...ended], 'issuer');
  assert.deepEqual(vehiclesOf(over.facts), [
    {
      fact: 'vehicle-arranged',
      on: '2023-04-30',
      vehicle: 'arrangement',
      kind: 'other',
      for: ['wong'],
      votesDirectedBy: 'wong',
      economicInterest: [{ part: '1', person: 'wong' }],
    },
    { fact: 'vehicle-ended', on: '2024-04-30', vehicle: 'arrangement' },
  ]);
  assert.deepEqual(over.codes, ['bods-role', 'bods-no-one-held-for']);
  const busy = carried([...base, nomination, ...sides, holds('chan', 'vehicle', [shares(100)])], 'issuer');
  assert.deepEqual(
    vehiclesOf(busy.facts).map(({ vehicle, votesDirectedBy }) => [vehicle, votesDirectedBy]),
    [
      ['arrangement', 'wong'],
      ['vehicle', 'chan'],
    ],
  );
});

test('an interest in the issuer is told with its percentages and never booked as a holding', () => {
  const { facts, notCarried } = carried([
    ...base,
    holds('vehicle', 'issuer', [shares(12.5, { startDate: '2020-01-01' }), direct('boardMember')]),
  ]);
  assert.deepEqual(
    facts.map(({ fact }) => fact),
    ['person-recorded', 'person-recorded', 'person-recorded'],
  );
  assert.deepEqual(
    notCarried.map((one) => told(one, 'en')),
    [
      'vehicle has shareholding 12.5% in the issuer issuer (direct, 2020-01-01 –); a record holds shares, and a percentage gives no number of them: book the holding from a filing',
      'vehicle is stated as boardMember of the issuer issuer (direct, 2024-01-02 –); that is no vehicle and is not carried',
    ],
  );
});

test('personal particulars are told by the kind of their field, and their values stand nowhere', () => {
  const secrets = {
    birthDate: '1971-02-03',
    addresses: [{ type: 'residence', address: 'SECRET Street 1', postCode: 'SECRET', country: { name: 'SECRET' } }],
    identifiers: [{ id: 'SECRET', scheme: 'HKG-IDCARD' }],
    nationalities: [{ name: 'SECRET', code: 'ZZ' }],
    taxResidencies: [{ name: 'SECRET', code: 'ZZ' }],
    placeOfBirth: { type: 'placeOfBirth', address: 'SECRET' },
    politicalExposure: { status: 'isPep', details: [{ reason: 'SECRET' }] },
    names: [
      { type: 'legal', fullName: 'Chan Tai Man', familyName: 'SECRET', givenName: 'SECRET' },
      { type: 'former', fullName: 'SECRET' },
    ],
    favouriteColour: 'SECRET',
  };
  const result = carried([
    entity('issuer'),
    { ...person('chan', secrets), source: { description: 'SECRET', assertedBy: [{ name: 'SECRET' }] } },
  ]);
  assert.deepEqual(
    left(result.notCarried, 'bods-personal-fields').map(({ values: { fields } }) => fields),
    [
      'addresses, birthDate, favouriteColour, identifiers, names.familyName, names.fullName, names.givenName, nationalities, placeOfBirth, politicalExposure, source.assertedBy, source.description, taxResidencies',
    ],
  );
  assert.equal(/SECRET|1971|isPep/.test(JSON.stringify(result)), false);
});

test('names: the first that is not Chinese with the first Chinese beside it; without any, a record says so', () => {
  const named = (names: readonly Said[], personType = 'knownPerson') =>
    carried([entity('issuer'), person('chan', { names, personType })]).facts[0]?.['name'];
  assert.deepEqual(
    named([
      { type: 'alternative', fullName: '陳大文' },
      { type: 'legal', fullName: 'Chan Tai Man' },
    ]),
    {
      en: 'Chan Tai Man',
      'zh-Hant': '陳大文',
    },
  );
  assert.deepEqual(
    named([
      { type: 'legal', fullName: '陳大文' },
      { type: 'transliteration', fullName: 'Chan Tai Man' },
    ]),
    {
      en: 'Chan Tai Man',
      'zh-Hant': '陳大文',
    },
  );
  assert.deepEqual(named([{ fullName: '陳大文' }]), { en: '陳大文' });
  assert.deepEqual(named([], 'anonymousPerson'), { en: 'Person not named', 'zh-Hant': '未具名人士' });
});

test('a death is on its day; a year or month alone is told', () => {
  const died = carried([
    entity('issuer'),
    person('chan'),
    person('chan', { deathDate: '2023-12-15' }, { date: '2024-03-01', status: 'closed' }),
  ]);
  assert.deepEqual(
    died.facts.filter(({ fact }) => fact === 'person-died').map(({ on, person: who }) => [on, who]),
    [['2023-12-15', 'chan']],
  );
  const partly = carried([entity('issuer'), person('chan', { deathDate: '2023-12' })]);
  assert.deepEqual([partly.facts.length, partly.codes], [1, ['bods-death-partly']]);
});

test('an indirect interest is told and not counted beside the chain; without a chain it gives no part', () => {
  const chain = [
    entity('issuer'),
    entity('lower'),
    entity('upper'),
    person('chan'),
    holds('upper', 'lower', [shares(100)]),
    holds('chan', 'upper', [shares(100)]),
    holds('chan', 'lower', [{ type: 'shareholding', directOrIndirect: 'indirect', share: { exact: 100 } }], {
      components: ['upper', 'upper-in-lower', 'chan-in-upper'],
    }),
  ];
  const { facts, codes } = carried(chain, 'issuer');
  assert.deepEqual(
    vehiclesOf(facts).map(({ vehicle, votesDirectedBy, economicInterest }) => [vehicle, votesDirectedBy, economicInterest]),
    [
      ['lower', 'upper', [{ part: '1', person: 'upper' }]],
      ['upper', 'chan', [{ part: '1', person: 'chan' }]],
    ],
  );
  assert.deepEqual(codes, ['bods-indirect']);
  const alone = carried(
    [...base, holds('chan', 'vehicle', [{ type: 'shareholding', directOrIndirect: 'indirect', share: { exact: 100 } }])],
    'issuer',
  );
  assert.deepEqual(vehiclesOf(alone.facts)[0]?.['economicInterest'], [{ part: '1', person: 'unknown' }]);
});

test('an interest with components is indirect, also where it does not say so', () => {
  const { facts, codes } = carried(
    [
      entity('issuer'),
      entity('lower'),
      entity('upper'),
      person('chan'),
      holds('upper', 'lower', [shares(100)]),
      holds('chan', 'upper', [shares(100)]),
      holds('chan', 'lower', [{ type: 'shareholding', share: { exact: 100 } }], {
        components: ['upper', 'upper-in-lower', 'chan-in-upper'],
      }),
    ],
    'issuer',
  );
  assert.deepEqual(vehiclesOf(facts)[0]?.['economicInterest'], [{ part: '1', person: 'upper' }]);
  assert.deepEqual(codes, ['bods-indirect']);
});

test('our own phrases are read beside the percentage that goes with them, and not otherwise', () => {
  const part = (exact: number, details: string) =>
    carried(
      [
        ...base,
        holds('chan', 'vehicle', [shares(exact, { details })]),
        holds('wong', 'vehicle', [shares(66.666667, { details: 'exact part 2/3' })]),
      ],
      'issuer',
    );
  const thirds = part(33.333333, 'exact part 1/3; directs all votes of the shares that the vehicle holds');
  assert.deepEqual(vehiclesOf(thirds.facts)[0]?.['economicInterest'], [
    { part: '1/3', person: 'chan' },
    { part: '2/3', person: 'wong' },
  ]);
  assert.equal(vehiclesOf(thirds.facts)[0]?.['votesDirectedBy'], 'chan');
  assert.deepEqual(thirds.codes, []);
  const other = part(33, 'exact part 1/3');
  assert.deepEqual(vehiclesOf(other.facts)[0]?.['economicInterest'], [
    { part: '33/100', person: 'chan' },
    { part: '2/3', person: 'wong' },
    { part: '1/300', person: 'unknown' },
  ]);
  assert.deepEqual(left(other.notCarried, 'bods-fields')[0]?.values['fields'], 'interests.details');
});

test('null and blank are as nothing, and a byte order mark is passed over', () => {
  const blank = said(
    'entity',
    'vehicle',
    { entityType: { type: 'registeredEntity' }, name: '  ', alternateNames: ['', ' '], jurisdiction: null },
    {},
  );
  const { facts } = carriedText(
    `\uFEFF${JSON.stringify([entity('issuer'), { ...blank, source: null, annotations: null }])}`,
    'issuer',
  );
  assert.deepEqual(facts[0]?.['name'], { en: 'Entity not named', 'zh-Hant': '未具名實體' });
});

test('two vehicles may change places: a chain that never leads back at one time is carried and replays', () => {
  const turn = (party: string, subject: string, from: string, until?: string) =>
    holds(party, subject, [shares(100, { startDate: from, ...(until === undefined ? {} : { endDate: until }) })]);
  const { facts } = carried(
    [
      entity('issuer'),
      entity('one'),
      entity('other'),
      person('chan'),
      turn('other', 'one', '2020-01-01', '2021-01-01'),
      turn('chan', 'other', '2020-01-01', '2021-01-01'),
      { ...turn('one', 'other', '2021-01-01') },
      { ...turn('chan', 'one', '2021-01-01') },
    ],
    'issuer',
  );
  assert.deepEqual(
    vehiclesOf(facts).map(({ fact, vehicle, votesDirectedBy }) => [fact, vehicle, votesDirectedBy]),
    [
      ['vehicle-arranged', 'other', 'chan'],
      ['vehicle-arranged', 'one', 'other'],
      ['vehicle-changed', 'one', 'chan'],
      ['vehicle-changed', 'other', 'one'],
    ],
  );
});

test('parties that are not named are unknown; a reason that there is none gives nobody', () => {
  const unknown = carried(
    [...base, holds('chan', 'vehicle', [shares(30)]), holds({ reason: 'unknown' }, 'vehicle', [shares(70)])],
    'issuer',
  );
  assert.deepEqual(vehiclesOf(unknown.facts)[0]?.['economicInterest'], [
    { part: '3/10', person: 'chan' },
    { part: '7/10', person: 'unknown' },
  ]);
  assert.ok(unknown.codes.includes('bods-party-unspecified'));
  const none = carried([...base, holds({ reason: 'noBeneficialOwners', description: 'none' }, 'vehicle', [])], 'issuer');
  assert.deepEqual([vehiclesOf(none.facts), none.codes], [[], ['bods-party-unspecified', 'bods-no-interests']]);
  const subject = carried([...base, holds('chan', { reason: 'unknown' }, [shares(100)])], 'issuer');
  assert.deepEqual(subject.codes, ['bods-subject-unspecified']);
});

test('what the issuer holds itself is no part of its record and is told', () => {
  const { facts, codes } = carried(
    [
      ...base,
      entity('daughter'),
      entity('granddaughter'),
      holds('issuer', 'daughter', [shares(100)]),
      holds('daughter', 'granddaughter', [shares(51)]),
      holds('chan', 'granddaughter', [shares(49)]),
    ],
    'issuer',
  );
  assert.deepEqual(vehiclesOf(facts), []);
  assert.deepEqual(codes, [
    'bods-entity-below-issuer',
    'bods-entity-below-issuer',
    'bods-below-issuer',
    'bods-below-issuer',
    'bods-below-issuer',
  ]);
});

test('kinds: trusts, partnerships by their local name, listed companies; what has no like is other and told', () => {
  const kindOf = (entityType: Said, more: Said = {}) => {
    const vehicle = said('entity', 'vehicle', { entityType, name: 'V', ...more }, {});
    const { facts, codes } = carried(
      [
        entity('issuer'),
        vehicle,
        person('chan'),
        holds('chan', 'vehicle', [direct('votingRights', 100), direct('beneficiaryOfLegalArrangement', 100)]),
      ],
      'issuer',
    );
    const recorded = facts.find(({ person: who }) => who === 'vehicle');
    return [recorded?.['kind'], vehiclesOf(facts)[0]?.['kind'], codes.includes('bods-kind')];
  };
  assert.deepEqual(kindOf({ type: 'registeredEntity' }), ['company', 'private-company', false]);
  assert.deepEqual(kindOf({ type: 'registeredEntity' }, { publicListing: { hasPublicListing: true } }), [
    'company',
    'other',
    false,
  ]);
  assert.deepEqual(kindOf({ type: 'registeredEntity', details: 'Exempted Limited Partnership' }), [
    'limited-partnership',
    'limited-partnership',
    false,
  ]);
  assert.deepEqual(kindOf({ type: 'arrangement', subtype: 'trust' }), ['trust', 'trust', false]);
  assert.deepEqual(kindOf({ type: 'legalEntity', subtype: 'trust', details: 'unit trust' }), ['trust', 'trust', true]);
  assert.deepEqual(kindOf({ type: 'legalEntity' }), ['other', 'other', true]);
  assert.deepEqual(kindOf({ type: 'state' }), ['other', 'other', true]);
  assert.deepEqual(kindOf({ type: 'registeredEntity', details: 'person kind: fund; vehicle kind: other' }), [
    'fund',
    'other',
    false,
  ]);
});

test('ids: what a record cannot have becomes fit and stays apart, also prototype keys and reserved words', () => {
  const odd = [
    'constructor',
    '__proto__',
    'toString',
    'public',
    'unknown',
    '陳大文',
    '陳小文',
    'a b',
    'a/b',
    'a-b',
    'hasOwnProperty',
    'issuer/own',
  ];
  const { facts, notCarried } = carried([
    entity('issuer'),
    ...odd.map((id) => person(id)),
    holds('constructor', 'issuer', [shares(1)]),
  ]);
  const given = facts.map(({ person: who }) => String(who));
  assert.equal(new Set(given).size, odd.length);
  for (const id of given) assert.match(id, /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/);
  assert.ok(given.includes('constructor') && given.includes('a-b') && given.includes('own'));
  assert.ok(!given.includes('public') && !given.includes('unknown'));
  assert.deepEqual(
    left(notCarried, 'bods-id-changed').map(({ values }) => values['found']),
    ['__proto__', 'public', 'unknown', '陳大文', '陳小文', 'a b', 'a/b'],
  );
});

test('the issuer: by recordId, by id, by name, alone at the bottom, or given whole from outside', () => {
  const two = [
    entity('one'),
    entity('two'),
    entity('above'),
    person('chan'),
    holds('above', 'one', [shares(1)]),
    holds('chan', 'above', [shares(100)]),
  ];
  const issuerOf = (statements: readonly Said[], issuer?: string | Issuer) => {
    const result = carryBodsIn({ text: JSON.stringify(statements), ...(issuer === undefined ? {} : { issuer }) });
    return result.status === 'carried' ? result.head['issuer'] : result.faults;
  };
  assert.deepEqual(issuerOf(two), { id: 'one', name: { en: 'Company one' } });
  assert.deepEqual(issuerOf(two, 'two'), { id: 'two', name: { en: 'Company two' } });
  assert.deepEqual(issuerOf(two, 'Company two'), { id: 'two', name: { en: 'Company two' } });
  assert.deepEqual(issuerOf([entity('a b'), person('chan')], 'a-b'), { id: 'a-b', name: { en: 'Company a b' } });
  const given = { id: 'acme', name: { en: 'Company one' }, stockCode: '0001' };
  assert.deepEqual(issuerOf(two, given), { id: 'acme', name: { en: 'Company one' }, stockCode: '0001' });
  const overruled = carried(two, { id: 'acme', name: { en: 'Company one', 'zh-Hant': '甲公司' } });
  assert.deepEqual(left(overruled.notCarried, 'bods-issuer-overruled')[0]?.values, { found: 'one', fields: 'name' });
  const outside = carried([entity('vehicle'), person('chan'), holds('chan', 'vehicle', [shares(100)])], {
    id: 'acme',
    name: { en: 'Acme' },
  });
  assert.deepEqual([outside.head['issuer'], vehiclesOf(outside.facts).length], [{ id: 'acme', name: { en: 'Acme' } }, 1]);
  const listed = said(
    'entity',
    'one',
    {
      entityType: { type: 'registeredEntity' },
      name: 'Acme',
      alternateNames: ['極致'],
      jurisdiction: { name: 'Cayman Islands', code: 'KY' },
      publicListing: {
        hasPublicListing: true,
        securitiesListings: [
          {
            stockExchangeJurisdiction: 'HK',
            stockExchangeName: 'The Stock Exchange of Hong Kong Limited',
            security: { ticker: '20' },
          },
        ],
      },
    },
    {},
  );
  assert.deepEqual(issuerOf([listed]), {
    id: 'one',
    incorporatedIn: 'Cayman Islands',
    name: { en: 'Acme', 'zh-Hant': '極致' },
    stockCode: '0020',
  });
});

/** What one interest alone makes of a vehicle: for whom it holds, who directs, who has which part, and what is told. */
const everyType: Readonly<Record<string, { readonly whole: string; readonly bare: string }>> = {
  shareholding: { whole: 'chan chan chan', bare: 'chan unknown unknown bods-role bods-votes-unsettled bods-parts-unknown' },
  votingRights: {
    whole: 'chan chan unknown bods-parts-unknown',
    bare: 'chan unknown unknown bods-role bods-votes-unsettled bods-parts-unknown',
  },
  beneficiaryOfLegalArrangement: {
    whole: 'chan unknown chan bods-votes-unsettled',
    bare: 'chan unknown discretionary bods-votes-unsettled bods-parts-discretionary',
  },
  ...Object.fromEntries(
    [
      'rightsToSurplusAssetsOnDissolution',
      'rightsToProfitOrIncome',
      'enjoymentAndUseOfAssets',
      'rightToProfitOrIncomeFromAssets',
    ].map((type) => [
      type,
      {
        whole: 'chan unknown chan bods-votes-unsettled',
        bare: 'chan unknown unknown bods-role bods-votes-unsettled bods-parts-unknown',
      },
    ]),
  ),
  ...Object.fromEntries(
    [
      'appointmentOfBoard',
      'otherInfluenceOrControl',
      'rightsGrantedByContract',
      'conditionalRightsGrantedByContract',
      'controlViaCompanyRulesOrArticles',
      'controlByLegalFramework',
      'unknownInterest',
      'unpublishedInterest',
    ].map((type) => [
      type,
      {
        whole: 'chan unknown unknown bods-interest bods-votes-unsettled bods-parts-unknown',
        bare: 'chan unknown unknown bods-role bods-votes-unsettled bods-parts-unknown',
      },
    ]),
  ),
  ...Object.fromEntries(
    ['seniorManagingOfficial', 'boardMember', 'boardChair', 'settlor', 'trustee', 'protector', 'nominee'].map((type) => [
      type,
      { whole: 'bods-interest bods-no-one-held-for', bare: 'bods-role bods-no-one-held-for' },
    ]),
  ),
  nominator: {
    whole: 'chan unknown unknown bods-interest bods-votes-unsettled bods-parts-nominal',
    bare: 'chan unknown unknown bods-role bods-votes-unsettled bods-parts-nominal',
  },
};

test('every type of interest is carried or told', () => {
  assert.deepEqual(Object.keys(everyType).sort(), [...interestTypeNames].sort());
  for (const [type, expected] of Object.entries(everyType)) {
    const outcome = (interest: Said): string => {
      const { facts, codes } = carried([...base, holds('chan', 'vehicle', [interest])], 'issuer');
      const [vehicle] = vehiclesOf(facts);
      const interests = vehicle?.['economicInterest'] as string | readonly { readonly person: string }[] | undefined;
      const parts = typeof interests === 'string' ? [interests] : (interests ?? []).map(({ person: who }) => who);
      return [...(vehicle === undefined ? [] : [String(vehicle['for']), vehicle['votesDirectedBy'], ...parts]), ...codes].join(
        ' ',
      );
    };
    assert.equal(outcome(direct(type, 100)), expected.whole, type);
    assert.equal(outcome(direct(type)), expected.bare, type);
    const indirect = outcome({ ...direct(type, 100), directOrIndirect: 'indirect' });
    assert.match(indirect, /bods-indirect/, `${type}, indirect`);
    assert.doesNotMatch(indirect, /^chan chan| chan bods/, `${type}, indirect`);
  }
});

test('two who nominate by one arrangement, or one nominee in two, are no simple relation', () => {
  const second = holds('vehicle', 'arrangement', [direct('nominator', undefined, { startDate: '2023-05-01' })]);
  const two = carried([...base, nomination, ...sides, second], 'issuer');
  assert.deepEqual(vehiclesOf(two.facts), [
    {
      fact: 'vehicle-arranged',
      on: '2023-05-01',
      vehicle: 'arrangement',
      kind: 'other',
      for: ['wong', 'vehicle'],
      votesDirectedBy: 'unknown',
      economicInterest: [{ part: '1', person: 'unknown' }],
    },
  ]);
  const other = entity('another', { type: 'arrangement', subtype: 'nomination' });
  const twice = carried(
    [
      ...base,
      nomination,
      ...sides,
      other,
      holds('chan', 'another', [direct('nominee')]),
      holds('vehicle', 'another', [direct('nominator')]),
    ],
    'issuer',
  );
  assert.deepEqual(
    vehiclesOf(twice.facts).map(({ vehicle, votesDirectedBy }) => [vehicle, votesDirectedBy]),
    [
      ['arrangement', 'wong'],
      ['another', 'vehicle'],
    ],
  );
  assert.equal(
    twice.facts.some(({ fact }) => fact === 'relation-recorded'),
    false,
  );
});

test('a nominee or nominator in a vehicle itself leaves open who directs and whose the parts are', () => {
  for (const type of ['nominee', 'nominator']) {
    const { facts, codes } = carried([...base, holds('chan', 'vehicle', [shares(100), direct(type)])], 'issuer');
    assert.deepEqual(
      vehiclesOf(facts).map(({ votesDirectedBy, economicInterest }) => [votesDirectedBy, economicInterest]),
      [['unknown', [{ part: '1', person: 'unknown' }]]],
    );
    assert.deepEqual(codes, ['bods-role', 'bods-votes-unsettled', 'bods-parts-nominal']);
  }
});

test('a nominee with a say of his own anywhere, or one who nominates for the issuer, is no simple relation', () => {
  for (const type of ['shareholding', 'votingRights', 'otherInfluenceOrControl', 'unknownInterest']) {
    const { facts } = carried([...base, nomination, ...sides, holds('chan', 'issuer', [direct(type, 10)])], 'issuer');
    assert.equal(
      facts.some(({ fact }) => fact === 'relation-recorded'),
      false,
      type,
    );
  }
  const office = carried([...base, nomination, ...sides, holds('chan', 'issuer', [direct('boardMember')])], 'issuer');
  assert.ok(office.facts.some(({ fact }) => fact === 'relation-recorded'));
  const issuer = carried(
    [
      ...base,
      nomination,
      holds('chan', 'arrangement', [direct('nominee')]),
      holds('issuer', 'arrangement', [direct('nominator')]),
    ],
    'issuer',
  );
  assert.equal(
    issuer.facts.some(({ fact }) => fact !== 'person-recorded'),
    false,
  );
  assert.deepEqual(issuer.codes, ['bods-entity-below-issuer', 'bods-below-issuer', 'bods-below-issuer']);
});

test('two who are said to direct settle nothing, and an interest that ends as it begins never was', () => {
  const directs = { details: 'directs all votes of the shares that the vehicle holds' };
  const two = carried(
    [...base, holds('chan', 'vehicle', [shares(50, directs)]), holds('wong', 'vehicle', [shares(50, directs)])],
    'issuer',
  );
  assert.deepEqual([vehiclesOf(two.facts)[0]?.['votesDirectedBy'], two.codes], ['unknown', ['bods-votes-unsettled']]);
  const none = carried(
    [...base, holds('chan', 'vehicle', [shares(50, { startDate: '2020-01-01', endDate: '2020-01-01' })])],
    'issuer',
  );
  assert.deepEqual([vehiclesOf(none.facts), none.codes], [[], ['bods-never-began']]);
});

test('what a nominee company belongs to decides nothing and is told', () => {
  const { facts, codes } = carried(
    [
      ...base,
      nomination,
      holds('vehicle', 'arrangement', [direct('nominee')]),
      holds('wong', 'arrangement', [direct('nominator')]),
      holds('chan', 'vehicle', [shares(100)]),
    ],
    'issuer',
  );
  assert.deepEqual(vehiclesOf(facts), []);
  assert.deepEqual(
    facts.filter(({ fact }) => fact === 'relation-recorded').map(({ person: who, to }) => [who, to]),
    [['vehicle', 'wong']],
  );
  assert.deepEqual(codes, ['bods-in-nominee']);
});

test('statements of one day: new first and closed last, in whatever order they stand; without a status, in their own', () => {
  const whole = [
    holds('chan', 'vehicle', [shares(30)], { status: 'closed', recordId: 'it' }),
    holds('chan', 'vehicle', [shares(20)], { status: 'updated', recordId: 'it' }),
    holds('chan', 'vehicle', [shares(10)], { recordId: 'it' }),
    holds('wong', 'vehicle', [shares(100)]),
  ];
  const { facts, codes } = carried([...base, ...whole], 'issuer');
  assert.deepEqual(vehiclesOf(facts)[0]?.['for'], ['wong']);
  assert.deepEqual(codes.filter((code) => code === 'bods-never-began').length, 3);
  const bare = (exact: number, date: string) => {
    const { recordStatus: _status, ...statement } = holds('chan', 'vehicle', [shares(exact)], { date, recordId: 'it' });
    return statement;
  };
  const unsaid = carried([...base, bare(50, '2024-03-03'), bare(100, '2024-02-02')], 'issuer');
  assert.deepEqual(
    vehiclesOf(unsaid.facts).map(({ on, votesDirectedBy }) => [on, votesDirectedBy]),
    [
      ['2024-02-02', 'chan'],
      ['2024-03-03', 'unknown'],
    ],
  );
  assert.deepEqual(
    left(unsaid.notCarried, 'bods-status-absent').map(({ values }) => values['taken']),
    ['new', 'updated'],
  );
});

test('a date with a time is the date in Hong Kong, and times put the statements of a day in order', () => {
  const at = (exact: number, statementDate: string, status: string) => ({
    ...holds('chan', 'vehicle', [shares(exact)], { recordId: 'it', date: statementDate, status }),
    statementDate,
  });
  const { facts } = carried(
    [
      ...base,
      at(100, '2024-05-05T02:00:00Z', 'updated'),
      at(60, '2024-05-05T01:00:00Z', 'updated'),
      at(10, '2024-01-01T16:30:00Z', 'new'),
    ],
    'issuer',
  );
  assert.deepEqual(
    vehiclesOf(facts).map(({ on, economicInterest }) => [
      on,
      (economicInterest as readonly { readonly part: string }[])[0]?.part,
    ]),
    [
      ['2024-01-02', '1/10'],
      ['2024-05-05', '1'],
    ],
  );
});

test('a start or an end that is told differently later is told, and an end to come gives way to a change', () => {
  const later = (interest: Said, status = 'updated') => holds('chan', 'vehicle', [interest], { date: '2024-06-01', status });
  const first = holds('chan', 'vehicle', [shares(100, { startDate: '2020-01-01', endDate: '2030-01-01' })]);
  const differs = carried([...base, first, later(shares(100, { startDate: '2020-02-02', endDate: '2031-01-01' }))], 'issuer');
  assert.deepEqual(differs.codes, ['bods-end-differs', 'bods-start-differs']);
  assert.deepEqual(
    vehiclesOf(differs.facts).map(({ fact, on }) => [fact, on]),
    [
      ['vehicle-arranged', '2020-01-01'],
      ['vehicle-ended', '2030-01-01'],
    ],
  );
  const changed = carried([...base, first, later(shares(40, { startDate: '2024-05-05' }))], 'issuer');
  assert.deepEqual(
    vehiclesOf(changed.facts).map(({ fact, on, economicInterest }) => [
      fact,
      on,
      (economicInterest as readonly { readonly part: string }[])[0]?.part,
    ]),
    [
      ['vehicle-arranged', '2020-01-01', '1'],
      ['vehicle-changed', '2024-05-05', '2/5'],
    ],
  );
  const gone = carried([...base, first, holds('chan', 'vehicle', [], { date: '2024-06-01', status: 'updated' })], 'issuer');
  assert.deepEqual(
    vehiclesOf(gone.facts).map(({ fact, on }) => [fact, on]),
    [
      ['vehicle-arranged', '2020-01-01'],
      ['vehicle-ended', '2024-06-01'],
    ],
  );
});

test('later names, kinds and deaths of a person are told; the first name that is stated counts', () => {
  const renamed = carried([
    entity('issuer'),
    person('chan', { names: [] }),
    person('chan', {}, { date: '2024-02-02', status: 'updated' }),
    person('chan', { names: [{ fullName: 'Other' }] }, { date: '2024-03-03', status: 'updated' }),
    entity('issuer', { type: 'registeredEntity' }, { date: '2024-04-04', status: 'closed' }),
  ]);
  assert.deepEqual(renamed.facts[0]?.['name'], { en: 'Person chan' });
  assert.deepEqual(renamed.codes, ['bods-record-closed', 'bods-name-changed']);
  const deaths = carried([
    entity('issuer'),
    person('chan', { deathDate: '2023-01-01' }),
    person('chan', { deathDate: '2023-01-02' }, { date: '2024-02-02', status: 'updated' }),
    person('chan', {}, { date: '2024-03-03', status: 'updated' }),
  ]);
  assert.deepEqual(deaths.codes, ['bods-death-differs', 'bods-death-differs']);
  const kinds = carried(
    [
      entity('issuer'),
      entity('vehicle'),
      person('chan'),
      holds('chan', 'vehicle', [shares(100)]),
      entity('vehicle', { type: 'arrangement', subtype: 'trust' }, { date: '2025-05-05', status: 'updated' }),
    ],
    'issuer',
  );
  assert.deepEqual(vehiclesOf(kinds.facts)[1], {
    fact: 'vehicle-changed',
    on: '2025-05-05',
    vehicle: 'vehicle',
    kind: 'trust',
    votesDirectedBy: 'unknown',
  });
  assert.deepEqual(kinds.codes, ['bods-kind', 'bods-votes-unsettled']);
  const unnamed = carried([
    entity('issuer'),
    person('chan', { personType: 'anonymousPerson', names: [], unspecifiedPersonDetails: { reason: 'unknown' } }),
  ]);
  assert.deepEqual(unnamed.notCarried[0]?.values, { person: 'chan', reason: 'unknown' });
});

test('sources: one for each publisher, date, address and note, and a fact names those behind it', () => {
  const published = (statement: Said, publicationDate: string, url?: string): Said => ({
    ...statement,
    publicationDetails: {
      publicationDate,
      bodsVersion: '0.4',
      license: 'https://example.com/licence',
      publisher: { name: 'Register', url: 'https://example.com' },
    },
    source: { type: ['officialRegister', 'verified'], retrievedAt: '2024-05-05', ...(url === undefined ? {} : { url }) },
  });
  const { head, facts } = carried(
    [
      entity('issuer'),
      entity('vehicle'),
      published(person('chan'), '2024-03-03'),
      published(person('wong'), '2024-03-03T20:00:00Z', 'https://example.com/wong'),
      published(holds('chan', 'vehicle', [shares(50)]), '2024-03-03'),
      published(holds('wong', 'vehicle', [shares(50)]), '2024-03-03T20:00:00Z', 'https://example.com/wong'),
    ],
    'issuer',
  );
  const note = 'source: officialRegister, verified; retrieved: 2024-05-05; licence: https://example.com/licence';
  assert.deepEqual(head['sources'], {
    'bods-1': { title: 'BODS 0.4' },
    'bods-2': { address: 'https://example.com', date: '2024-03-03', note, title: 'BODS 0.4, Register' },
    'bods-3': { address: 'https://example.com/wong', date: '2024-03-04', note, title: 'BODS 0.4, Register' },
  });
  const vehicle = facts.find(({ fact }) => fact === 'vehicle-arranged');
  assert.equal(vehicle?.['source'], `bods-2, ${idOf('chan-in-vehicle', {})}`);
  assert.equal(vehicle?.['note'], `bods-3, ${idOf('wong-in-vehicle', {})}`);
});

test('a vehicle whose interests are told again in the same words does not change', () => {
  const { facts, codes } = carried(
    [
      ...base,
      holds('chan', 'vehicle', [shares(50, { startDate: '2020-01-01' })]),
      holds('wong', 'vehicle', [shares(50, { startDate: '2020-01-01', endDate: '2022-01-01' })]),
      holds('wong', 'vehicle', [shares(50, { startDate: '2022-01-01' })], { recordId: 'again' }),
    ],
    'issuer',
  );
  assert.equal(vehiclesOf(facts).length, 1);
  assert.deepEqual(codes, ['bods-votes-unsettled', 'bods-confirmed']);
});

type Wrong = {
  readonly why: string;
  readonly text: string;
  readonly issuer?: string;
  readonly faults: readonly (readonly [string, string, string])[];
};
const spoilt = (statement: Said, changes: Said): Said => ({ ...statement, ...changes });
const wrong: readonly Wrong[] = [
  {
    why: 'no list',
    text: '{"statements": []}',
    faults: [
      [
        '',
        'BODS 0.4 is one list of statements in square brackets; this is of the form object',
        'BODS 0.4 是一個以方括號括住的陳述清單；此處的形式為 object',
      ],
    ],
  },
  {
    why: 'an empty list',
    text: '[]',
    faults: [
      [
        '',
        'the list holds no statements; BODS 0.4 is a list of entity, person and relationship statements',
        '清單並無陳述；BODS 0.4 是實體、人士及關係陳述的清單',
      ],
    ],
  },
  {
    why: 'a list of something else',
    text: '[1, {"a": 1}]',
    faults: [
      ['#1', 'a statement is an object in braces; this is of the form number', '陳述須為大括號內的物件；此處的形式為 number'],
      ...(['statementId', 'recordId', 'recordType', 'statementDate', 'recordDetails'] as const).map(
        (field) =>
          [
            '#2',
            `the statement has no ${field}, which BODS 0.4 requires; add it`,
            `此陳述欠 BODS 0.4 規定的 ${field}；請補上`,
          ] as const,
      ),
    ],
  },
  {
    why: 'fields that are there and say nothing',
    text: JSON.stringify([
      spoilt(entity('issuer'), { recordType: null }),
      spoilt(person('chan'), { recordDetails: null }),
      person('wong', { personType: ' ' }),
      entity('other', {}),
      holds({ reason: '' }, 'other', []),
    ]),
    faults: (
      [
        ['issuer', 'recordType'],
        ['chan', 'recordDetails'],
        ['wong', 'recordDetails.personType'],
        ['other', 'recordDetails.entityType.type'],
        ['somebody-in-other', 'recordDetails.interestedParty.reason'],
      ] as const
    ).map(
      ([recordId, field]) =>
        [
          idOf(recordId, {}),
          `the statement has no ${field}, which BODS 0.4 requires; add it`,
          `此陳述欠 BODS 0.4 規定的 ${field}；請補上`,
        ] as const,
    ),
  },
  {
    why: 'an older version',
    text: JSON.stringify([{ statementID: 'x', statementType: 'personStatement' }]),
    faults: [
      [
        '#1',
        'a statement with statementType personStatement is of an older BODS; version 0.4 is read: convert the file first',
        '帶 statementType personStatement 的陳述屬較舊的 BODS；可讀取的是 0.4 版：請先轉換檔案',
      ],
    ],
  },
  {
    why: 'another version',
    text: JSON.stringify([
      spoilt(entity('issuer'), {
        publicationDetails: { bodsVersion: '0.3', publicationDate: '2024-01-02', publisher: { name: 'X' } },
      }),
    ]),
    faults: [
      [
        idOf('issuer', {}),
        'the statement is of BODS 0.3; version 0.4 is read: convert the file first',
        '此陳述屬 BODS 0.3；可讀取的是 0.4 版：請先轉換檔案',
      ],
    ],
  },
  {
    why: 'an unknown recordType',
    text: JSON.stringify([entity('issuer'), spoilt(person('chan'), { recordType: 'persn' })]),
    faults: [
      [
        idOf('chan', {}),
        '"persn" is no code of recordType; is person meant? BODS 0.4 has entity, person, relationship',
        '「persn」並非 recordType 的代碼；是否 person？BODS 0.4 有 entity, person, relationship',
      ],
    ],
  },
  {
    why: 'an unknown type of interest',
    text: JSON.stringify([...base, holds('chan', 'vehicle', [direct('superpower')])]),
    issuer: 'issuer',
    faults: [
      [
        idOf('chan-in-vehicle', {}),
        '"superpower" is no code of recordDetails.interests.type; BODS 0.4 has shareholding, votingRights, appointmentOfBoard, otherInfluenceOrControl, seniorManagingOfficial, settlor, trustee, protector, beneficiaryOfLegalArrangement, rightsToSurplusAssetsOnDissolution, rightsToProfitOrIncome, rightsGrantedByContract, conditionalRightsGrantedByContract, controlViaCompanyRulesOrArticles, controlByLegalFramework, boardMember, boardChair, unknownInterest, unpublishedInterest, enjoymentAndUseOfAssets, rightToProfitOrIncomeFromAssets, nominee, nominator',
        '「superpower」並非 recordDetails.interests.type 的代碼；BODS 0.4 有 shareholding, votingRights, appointmentOfBoard, otherInfluenceOrControl, seniorManagingOfficial, settlor, trustee, protector, beneficiaryOfLegalArrangement, rightsToSurplusAssetsOnDissolution, rightsToProfitOrIncome, rightsGrantedByContract, conditionalRightsGrantedByContract, controlViaCompanyRulesOrArticles, controlByLegalFramework, boardMember, boardChair, unknownInterest, unpublishedInterest, enjoymentAndUseOfAssets, rightToProfitOrIncomeFromAssets, nominee, nominator',
      ],
    ],
  },
  {
    why: 'a relationship to a record that is not there',
    text: JSON.stringify([...base, holds('lee', 'vehicle', [shares(1)], { components: ['gone'] })]),
    issuer: 'issuer',
    faults: [
      [
        idOf('lee-in-vehicle', {}),
        'interestedParty names the record lee, and no statement is about it; add its statement or correct the recordId',
        'interestedParty 指向紀錄 lee，但並無關於它的陳述；請補上其陳述或更正 recordId',
      ],
      [
        idOf('lee-in-vehicle', {}),
        'componentRecords names the record gone, and no statement is about it; add its statement or correct the recordId',
        'componentRecords 指向紀錄 gone，但並無關於它的陳述；請補上其陳述或更正 recordId',
      ],
    ],
  },
  {
    why: 'a relationship to a relationship, in a person, or with itself',
    text: JSON.stringify([
      ...base,
      holds('chan', 'vehicle', [shares(1)]),
      holds('chan-in-vehicle', 'vehicle', [shares(1)], { recordId: 'first' }),
      holds('wong', 'chan', [shares(1)], { recordId: 'second' }),
      holds('vehicle', 'vehicle', [shares(1)], { recordId: 'third' }),
    ]),
    issuer: 'issuer',
    faults: [
      [
        idOf('first', {}),
        'interestedParty names chan-in-vehicle, which is a relationship; it must be a person or an entity',
        'interestedParty 指向 chan-in-vehicle，而它是一項關係；須為人士或實體',
      ],
      [
        idOf('second', {}),
        'the subject chan is a natural person; an interest is held in an entity: correct the subject',
        '標的 chan 為自然人；權益須在實體之內：請更正標的',
      ],
      [
        idOf('third', {}),
        'vehicle is subject and interested party of one relationship; nobody holds for himself: correct one of them',
        'vehicle 同為一項關係的標的及權益方；無人為自己持有：請更正其一',
      ],
    ],
  },
  {
    why: 'two that are new, one that never was, one before and one behind its time',
    text: JSON.stringify([
      entity('issuer'),
      person('chan'),
      { ...person('chan', {}, { date: '2024-02-02' }) },
      person('wong', {}, { status: 'updated' }),
      person('lee', {}, { status: 'updated', date: '2023-12-31' }),
      person('lee'),
      person('ho'),
      person('ho', {}, { status: 'closed', date: '2024-02-01' }),
      person('ho', {}, { status: 'updated', date: '2024-02-02' }),
    ]),
    faults: [
      [
        idOf('chan', { date: '2024-02-02' }),
        `the record chan is new here and in ${idOf('chan', {})}; a record is new once: say updated, or give it another recordId`,
        `紀錄 chan 在此及在 ${idOf('chan', {})} 均為 new；紀錄只可一次為 new：請改為 updated 或另用 recordId`,
      ],
      [
        idOf('wong', { status: 'updated' }),
        'the record wong is updated and was never new; the first statement about a record is new: add it or correct recordStatus',
        '紀錄 wong 為 updated，但從未為 new；紀錄的首項陳述須為 new：請補上或更正 recordStatus',
      ],
      [
        idOf('lee', { status: 'updated', date: '2023-12-31' }),
        'the record lee is updated on 2023-12-31, before it is new on 2024-01-02; the first statement about a record is new: correct statementDate or recordStatus',
        '紀錄 lee 於 2023-12-31 為 updated，早於 2024-01-02 的 new；紀錄的首項陳述須為 new：請更正 statementDate 或 recordStatus',
      ],
      [
        idOf('ho', { status: 'updated', date: '2024-02-02' }),
        'the record ho was closed on 2024-02-01, and this statement says updated after it; a closed record has no further statements: give it a new recordId or take the statement out',
        '紀錄 ho 已於 2024-02-01 結束（closed），此陳述其後卻為 updated；結束的紀錄不可再有陳述：請改用新的 recordId 或刪去此陳述',
      ],
    ],
  },
  {
    why: 'one statementId twice, one record of two types',
    text: JSON.stringify([
      entity('issuer'),
      person('chan'),
      spoilt(person('wong'), { statementId: idOf('chan', {}) }),
      person('issuer', {}, { status: 'updated', date: '2024-05-05' }),
    ]),
    faults: [
      [
        idOf('chan', {}),
        'this statementId stands in the statements #2 and #3; each statement has its own: give one of them another',
        '此 statementId 見於第 #2 及 #3 項陳述；每項陳述須有自己的編號：請更改其一',
      ],
      [
        idOf('issuer', { status: 'updated', date: '2024-05-05' }),
        'the record issuer is of type person here and entity in an earlier statement; correct recordType or recordId',
        '紀錄 issuer 在此為 person，在先前陳述為 entity；請更正 recordType 或 recordId',
      ],
    ],
  },
  {
    why: 'dates that are none, and an end before its start',
    text: JSON.stringify([
      ...base,
      holds('chan', 'vehicle', [shares(1, { startDate: '2023-02-30' })]),
      holds('wong', 'vehicle', [shares(1, { startDate: '2023-02-20', endDate: '2023-02-19' })]),
      person('lee', {}, { date: '2024-13-01' }),
    ]),
    issuer: 'issuer',
    faults: [
      [
        idOf('chan-in-vehicle', {}),
        'recordDetails.interests.startDate is "2023-02-30"; expected a date of the calendar such as 2023-12-15 (a statementDate or publicationDate may have a time with its offset)',
        'recordDetails.interests.startDate 為「2023-02-30」；應為曆法上的日期，例如 2023-12-15（statementDate 或 publicationDate 可帶時間及時差）',
      ],
      [
        idOf('wong-in-vehicle', {}),
        'an interest begins on 2023-02-20 and ends on 2023-02-19, before it begins; correct startDate or endDate',
        '一項權益於 2023-02-20 開始，卻於 2023-02-19 結束，早於開始；請更正 startDate 或 endDate',
      ],
      [
        idOf('lee', { date: '2024-13-01' }),
        'statementDate is "2024-13-01"; expected a date of the calendar such as 2023-12-15 (a statementDate or publicationDate may have a time with its offset)',
        'statementDate 為「2024-13-01」；應為曆法上的日期，例如 2023-12-15（statementDate 或 publicationDate 可帶時間及時差）',
      ],
    ],
  },
  {
    why: 'shares that cannot be',
    text: JSON.stringify([
      ...base,
      holds('chan', 'vehicle', [shares(100.5)]),
      holds('wong', 'vehicle', [shares(-1)]),
      holds('issuer', 'vehicle', [{ type: 'shareholding', share: { minimum: 50, maximum: 25 } }]),
      holds('chan', 'issuer', [{ type: 'shareholding', share: { exact: '50%' } }]),
    ]),
    issuer: 'issuer',
    faults: [
      [
        idOf('chan-in-vehicle', {}),
        'recordDetails.interests.share.exact is 100.5; a share is a percentage from 0 to 100',
        'recordDetails.interests.share.exact 為 100.5；份額須為 0 至 100 的百分率',
      ],
      [
        idOf('wong-in-vehicle', {}),
        'recordDetails.interests.share.exact is -1; a share is a percentage from 0 to 100',
        'recordDetails.interests.share.exact 為 -1；份額須為 0 至 100 的百分率',
      ],
      [
        idOf('issuer-in-vehicle', {}),
        'no share is ≥ 50%, ≤ 25%; correct exact, minimum or maximum',
        '並無份額可為 ≥ 50%, ≤ 25%；請更正 exact、minimum 或 maximum',
      ],
      [
        idOf('chan-in-issuer', {}),
        'recordDetails.interests.share.exact is of the form string; expected number',
        'recordDetails.interests.share.exact 的形式為 string；應為 number',
      ],
    ],
  },
  {
    why: 'a chain that leads back to itself',
    text: JSON.stringify([
      entity('issuer'),
      entity('one'),
      entity('other'),
      person('chan'),
      holds('other', 'one', [shares(50)]),
      holds('one', 'other', [shares(50)]),
      holds('one', 'issuer', [shares(50)]),
    ]),
    issuer: 'issuer',
    faults: [
      [
        idOf('other-in-one', {}),
        'on 2024-01-02 a chain leads back to itself: one → other → one; nobody can hold for himself through others: correct or close one of these relationships',
        '於 2024-01-02 有一條鏈回到自身：one → other → one；無人可透過他人為自己持有：請更正或結束其中一項關係',
      ],
    ],
  },
  {
    why: 'several issuers, none, and one that is not there',
    text: JSON.stringify([entity('one'), entity('two')]),
    faults: [
      [
        '',
        'which of these is the issuer: one (Company one), two (Company two)? Name it by its recordId: --issuer ID --same RECORDID=ID',
        '以下何者為發行人：one (Company one), two (Company two)？請以其 recordId 指明：--issuer 編號 --same RECORDID=編號',
      ],
    ],
  },
  {
    why: 'no issuer among trusts',
    text: JSON.stringify([entity('one', { type: 'arrangement', subtype: 'trust' })]),
    faults: [
      [
        '',
        'no entity can be the issuer; there are one (Company one). Name one by its recordId (--issuer ID --same RECORDID=ID), or the issuer in the store to which these vehicles belong (--issuer ID)',
        '並無實體可為發行人；現有 one (Company one)。請以 recordId 指明（--issuer 編號 --same RECORDID=編號），或指明這些工具所屬、儲存庫內的發行人（--issuer 編號）',
      ],
    ],
  },
  {
    why: 'an issuer that is not there',
    text: JSON.stringify([entity('one'), person('chan')]),
    issuer: 'chan',
    faults: [
      [
        '',
        'no entity is chan, by recordId, id or name; there are one (Company one)',
        '並無實體的 recordId、編號或名稱為 chan；現有 one (Company one)',
      ],
    ],
  },
  {
    why: 'a relationship that moves',
    text: JSON.stringify([
      ...base,
      holds('chan', 'vehicle', [shares(1)], { recordId: 'it' }),
      holds('wong', 'vehicle', [shares(1)], { recordId: 'it', status: 'updated', date: '2024-05-05' }),
    ]),
    issuer: 'issuer',
    faults: [
      [
        idOf('it', { status: 'updated', date: '2024-05-05' }),
        'the relationship it has another subject or interested party than before; close it and state a new one',
        '關係 it 的標的或權益方與先前不同；請將其結束並另作陳述',
      ],
    ],
  },
];

for (const { why, text, issuer, faults } of wrong) {
  test(`refused whole, and told in both languages: ${why}`, () => {
    const result = carryBodsIn({ text, ...(issuer === undefined ? {} : { issuer }) });
    assert.equal(result.status, 'refused');
    if (result.status !== 'refused') return;
    assert.deepEqual(
      result.faults.map((fault) => [fault.where, told(fault, 'en'), told(fault, 'zh-Hant')]),
      faults,
    );
  });
}

test('what is no JSON has the code and the place of the reader of JSON', () => {
  assert.deepEqual(carryBodsIn({ text: '[{"a": 1,}]' }), {
    status: 'refused',
    faults: [{ code: 'json-trailing-comma', where: '1:9', values: { closing: '}' } }],
  });
});

test('any statements are refused, or carried so that nothing vanishes and the record can be read', () => {
  const entities = ['issuer', 'e1', 'e2', 'e3', 'constructor'];
  const people = ['p1', 'p2', '__proto__'];
  const parties = [...entities, ...people, ...people, ...people, ...people];
  const date = fc.constantFrom('2019-12-31', '2020-01-01', '2020-06-30', '2021-01-01', '2022-02-02');
  const interest = fc.record(
    {
      type: fc.constantFrom(
        'shareholding',
        'votingRights',
        'otherInfluenceOrControl',
        'trustee',
        'beneficiaryOfLegalArrangement',
        'boardMember',
        'nominee',
        'nominator',
        'unknownInterest',
        'rightsToProfitOrIncome',
      ),
      directOrIndirect: fc.constantFrom('direct', 'direct', 'indirect', 'unknown'),
      share: fc.constantFrom({ exact: 100 }, { exact: 50 }, { exact: 33.3 }, { minimum: 25, exclusiveMaximum: 50 }, { exact: 0 }),
      startDate: date,
      endDate: date,
    },
    { requiredKeys: [] },
  );
  const party = fc.oneof(
    { arbitrary: fc.constantFrom(...parties), weight: 9 },
    { arbitrary: fc.constant({ reason: 'unknown' }), weight: 1 },
  );
  const relationship = fc.record({
    subject: fc.constantFrom(...entities),
    by: party,
    snapshots: fc.array(fc.array(interest, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    closes: fc.boolean(),
  });
  const types = fc.constantFrom<Said>(
    { type: 'registeredEntity' },
    { type: 'arrangement', subtype: 'trust' },
    { type: 'arrangement', subtype: 'nomination' },
    { type: 'state' },
  );
  let count = 0;
  fc.assert(
    fc.property(
      fc.array(types, { minLength: 5, maxLength: 5 }),
      fc.array(relationship, { maxLength: 8 }),
      (kinds, relationships) => {
        const dates = ['2020-01-15', '2020-07-15', '2021-07-15'];
        const text = JSON.stringify([
          ...entities.map((id, place) => entity(id, id === 'issuer' ? { type: 'registeredEntity' } : kinds[place])),
          ...people.map((id) => person(id, id === 'p2' ? { deathDate: '2021-05-05' } : {})),
          ...relationships.flatMap(({ subject, by, snapshots, closes }, place) =>
            snapshots.map((interests, turn) =>
              holds(by, subject, interests, {
                recordId: `r${place}`,
                date: dates[turn] ?? '',
                status: turn === 0 ? 'new' : closes && turn === snapshots.length - 1 ? 'closed' : 'updated',
              }),
            ),
          ),
        ]);
        const result = carryBodsIn({ text, issuer: 'issuer' });
        if (result.status === 'refused') {
          for (const fault of result.faults) assert.match(told(fault, 'zh-Hant'), /[一-鿿]/);
          return;
        }
        count += 1;
        carriedText(text, 'issuer');
      },
    ),
    { numRuns: 1_500 },
  );
  assert.ok(count > 200, `only ${count} were carried`);
});

test('twenty thousand statements take no more than a few times ten times those of two thousand', () => {
  const many = (size: number): string =>
    JSON.stringify([
      entity('issuer'),
      ...Array.from({ length: size / 4 }, (_, place) => [
        person(`p${place}`),
        entity(`v${place}`),
        holds(`p${place}`, `v${place}`, [shares(100)]),
        holds(`v${place}`, place === 0 ? 'issuer' : `v${place - 1}`, [shares(1)]),
      ]).flat(),
    ]);
  const time = (text: string): number => {
    const start = performance.now();
    assert.equal(carryBodsIn({ text, issuer: 'issuer' }).status, 'carried');
    return performance.now() - start;
  };
  time(many(2_000));
  const [few, all] = [time(many(2_000)), time(many(20_000))];
  assert.ok(all < 60 * few + 500, `${few} ms and ${all} ms`);
});
