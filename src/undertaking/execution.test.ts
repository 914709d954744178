import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type IssuerRecord, type JsonMap, locatedJson, readRecordDocument } from '../record/index.ts';
import { executionWords } from '../words/undertaking/index.ts';
import { executionOf, nextStep, type StepName, stepNames } from './execution.ts';
import { newSignatureRefusals, signatureRefusals, type VerifiedSignature } from './execution-bytes.ts';
import type { SigningCertificate } from './execution-certificates.ts';
import { judgeDecline } from './judge-decline.ts';
import { judgeStep, type StepJudgement } from './judge-step.ts';
import type { Step } from './step.ts';

const drafted = 'd'.repeat(64);
const now = '2026-11-20T10:00:00.000000000Z';
const person = (id: string, name: JsonMap, kind = 'natural'): JsonMap => ({
  on: '2021-01-01',
  fact: 'person-recorded',
  person: id,
  kind,
  name,
});
const base: readonly JsonMap[] = [
  { on: '2021-01-01', fact: 'class-created', class: 'B', votes: 1, listed: true },
  { on: '2021-01-01', fact: 'class-created', class: 'A', votes: 10, weighted: true, convertsInto: 'B' },
  person('wang', { en: 'Wang Xiaogang', 'zh-Hant': '王曉剛' }),
  person('xu-li', { en: 'Xu Li', 'zh-Hant': '徐立' }),
  person('xu-bing', { en: 'Xu Bing', 'zh-Hant': '徐冰' }),
  person('holdco', { en: 'Wang Holdings Limited' }, 'company'),
  person('bank', { en: 'Great Bank Limited' }, 'company'),
  { on: '2021-01-01', fact: 'beneficiary-named', person: 'wang' },
  { on: '2021-01-01', fact: 'beneficiary-named', person: 'xu-bing' },
  {
    on: '2021-01-01',
    fact: 'vehicle-arranged',
    vehicle: 'holdco',
    kind: 'private-company',
    for: 'wang',
    votesDirectedBy: 'wang',
    economicInterest: [{ person: 'wang', part: '1/1' }],
  },
  { on: '2021-01-02', fact: 'shares-issued', class: 'A', number: 100, to: 'holdco', basis: 'opening' },
  {
    at: '2026-09-01T09:00:00+08:00',
    id: 'drawn-up',
    fact: 'undertaking-drafted',
    undertaking: 'wang-2026',
    by: 'wang',
    rules: ['8A.09', '8A.14'],
    form: 'simple-contract',
    document: { sha256: drafted },
    language: 'both',
    terms: { own: 'strict', survival: true },
  },
];
const recordOf = (facts: readonly JsonMap[]): IssuerRecord => {
  const value = locatedJson({
    holdfast: 1,
    issuer: { id: 'acme', name: { en: 'Acme Group Inc.', 'zh-Hant': '頂點集團' } },
    facts: facts as JsonMap[],
  });
  const reading = readRecordDocument({ status: 'read', value });
  if (reading.status === 'refused') assert.fail(JSON.stringify(reading.faults));
  return reading.record;
};
const deed = base.map((fact) => (fact['fact'] === 'undertaking-drafted' ? { ...fact, form: 'deed' } : fact));

const steps: Readonly<Record<StepName, Step>> = {
  giver: {
    undertaking: 'wang-2026',
    as: 'giver',
    name: 'WANG Xiaogang',
    method: 'electronic',
    when: { on: '2026-09-02', at: '2026-09-02T02:00:00.000000000Z' },
    place: 'Hong Kong',
    inPresence: false,
    consent: true,
    file: { sha256: drafted, continues: [drafted] },
  },
  witness: {
    undertaking: 'wang-2026',
    as: 'witness',
    name: 'Chan Tai Man',
    method: 'electronic',
    when: { on: '2026-09-02', at: '2026-09-02T02:05:00.000000000Z' },
    place: 'HONG KONG',
    address: '1 Queen’s Road Central',
    occupation: 'solicitor',
    inPresence: true,
    consent: true,
    file: { sha256: '1'.repeat(64), continues: [drafted] },
  },
  company: {
    undertaking: 'wang-2026',
    as: 'company',
    name: 'Xu Li',
    method: 'electronic',
    when: { on: '2026-09-05', at: '2026-09-05T02:00:00.000000000Z' },
    place: 'Beijing',
    office: 'Executive Director',
    authority: 'board minute of 1 September 2026',
    inPresence: false,
    consent: true,
    file: { sha256: '2'.repeat(64), continues: [drafted] },
  },
  'company-witness': {
    undertaking: 'wang-2026',
    as: 'company-witness',
    name: 'Li Siu Ming',
    method: 'electronic',
    when: { on: '2026-09-05', at: '2026-09-05T02:01:00.000000000Z' },
    place: 'Beijing',
    address: '1 Chang An Avenue',
    occupation: 'secretary',
    inPresence: true,
    consent: true,
    file: { sha256: '3'.repeat(64), continues: [drafted] },
  },
};
const bytesAfter: Readonly<Record<StepName, string>> = {
  giver: '1'.repeat(64),
  witness: '2'.repeat(64),
  company: '3'.repeat(64),
  'company-witness': '4'.repeat(64),
};
const signedBy = (as: StepName) => ({ sha256: bytesAfter[as], certificate: { sha256: `c${bytesAfter[as].slice(1)}` } });

/** A record with the steps up to and with `last` on it. */
const upTo = (last: StepName | undefined, facts: readonly JsonMap[] = base): readonly JsonMap[] => {
  let all = facts;
  for (const as of stepNames.slice(0, last === undefined ? 0 : stepNames.indexOf(last) + 1)) {
    const judged = judgeStep({ record: recordOf(all), step: steps[as], now });
    assert.equal(judged.status, 'accepted', codesOf(judged).join());
    if (judged.status === 'accepted') all = [...all, ...judged.factsFor(signedBy(as))];
  }
  return all;
};
const codesOf = (judged: StepJudgement): readonly string[] =>
  judged.status === 'refused' ? judged.refusals.map(({ code }) => code) : [judged.status];
const warningsOf = (judged: StepJudgement): readonly string[] =>
  judged.status === 'done' ? [] : judged.warnings.map(({ code }) => code);
const judge = (as: StepName, change: Partial<Step> = {}, facts = upTo(stepNames[stepNames.indexOf(as) - 1])): StepJudgement =>
  judgeStep({ record: recordOf(facts), step: { ...steps[as], ...change }, now });

test('four steps in their order execute an undertaking and acknowledge it', () => {
  const facts = upTo('company-witness').slice(base.length);
  assert.deepEqual(
    facts.map(({ fact, as }) => [fact, as]),
    [
      ['undertaking-signed', 'giver'],
      ['undertaking-signed', 'witness'],
      ['undertaking-executed', undefined],
      ['undertaking-signed', 'company'],
      ['undertaking-signed', 'company-witness'],
      ['undertaking-acknowledged', undefined],
    ],
  );
  const [giver, witness, executed, , companyWitness, acknowledged] = facts;
  assert.deepEqual(
    [giver?.['person'], giver?.['document'], giver?.['signed']],
    ['wang', { sha256: drafted }, { sha256: bytesAfter.giver }],
  );
  assert.equal(witness?.['set'], executed?.['set']);
  assert.equal(companyWitness?.['set'], acknowledged?.['set']);
  assert.deepEqual(
    [
      executed?.['by'],
      executed?.['rules'],
      executed?.['form'],
      executed?.['document'],
      executed?.['language'],
      executed?.['terms'],
    ],
    ['wang', ['8A.09', '8A.14'], 'simple-contract', { sha256: bytesAfter.witness }, 'both', { own: 'strict', survival: true }],
  );
  assert.deepEqual(executed?.['witness'], { name: 'Chan Tai Man', address: '1 Queen’s Road Central', occupation: 'solicitor' });
  assert.deepEqual(
    [acknowledged?.['by'], acknowledged?.['office'], acknowledged?.['authority'], acknowledged?.['document']],
    ['Xu Li', 'Executive Director', 'board minute of 1 September 2026', { sha256: bytesAfter['company-witness'] }],
  );
  const ids = facts.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
});

test('a supplement goes through the same four steps, and ends with the undertaking to which it belongs', () => {
  const supplement: JsonMap = {
    on: '2026-09-06',
    fact: 'undertaking-drafted',
    undertaking: 'more',
    by: 'wang',
    rules: ['8A.09', '8A.14'],
    form: 'simple-contract',
    supplements: 'wang-2026',
    vehicles: ['holdco'],
  };
  const when = { on: '2026-09-06' };
  const file = { sha256: '5'.repeat(64), continues: [] };
  const paper = { undertaking: 'more', method: 'paper', when, place: 'Hong Kong', file } as const;
  let facts: readonly JsonMap[] = [...upTo('witness'), supplement];
  for (const as of stepNames) {
    const judged = judge(as, paper, facts);
    if (judged.status !== 'accepted') assert.fail(codesOf(judged).join());
    facts = [...facts, ...judged.factsFor({ sha256: '5'.repeat(64) })];
  }
  const added = facts.slice(upTo('witness').length + 1);
  const { supplements, vehicles } = added.find(({ fact }) => fact === 'undertaking-executed') ?? {};
  assert.deepEqual([supplements, vehicles], ['wang-2026', ['holdco']]);
  assert.ok(added.some(({ fact, undertaking }) => fact === 'undertaking-acknowledged' && undertaking === 'more'));
  const replaced = [
    {
      on: '2026-09-06',
      fact: 'undertaking-executed',
      undertaking: 'other',
      by: 'wang',
      rules: ['8A.09', '8A.14'],
      form: 'simple-contract',
    },
    { on: '2026-09-06', fact: 'undertaking-superseded', undertaking: 'wang-2026', by: 'other' },
  ];
  const acknowledged = { on: '2026-09-06', fact: 'undertaking-acknowledged', undertaking: 'other', by: 'xu' };
  assert.equal(
    judge('giver', paper, [...upTo('witness'), supplement, ...replaced]).status,
    'accepted',
    'nothing is replaced yet',
  );
  const refused = judge('giver', paper, [...upTo('witness'), supplement, ...replaced, acknowledged]);
  assert.ok(refused.status === 'refused');
  assert.deepEqual(refused.refusals[0], {
    code: 'undertaking-is-superseded',
    values: { undertaking: 'wang-2026', by: 'other' },
  });
  const over = [
    { on: '2026-09-01', fact: 'listed', as: 'primary' },
    { on: '2026-09-06', fact: 'shares-converted', class: 'A', into: 'B', number: 100, holder: 'holdco' },
  ];
  const late = { ...paper, when: { on: '2026-09-07' } };
  assert.deepEqual(codesOf(judge('giver', late, [...upTo('witness'), supplement, ...over])), ['undertaking-is-ended']);
});

type Move = StepName | 'decline';
/** What may come after what: the whole law of the order, apart from how the code says it. */
const mayFollow = (done: readonly Move[], move: Move): boolean => {
  const signed = done.filter((each) => each !== 'decline');
  if (move === 'decline') return signed.length === 2 && !done.includes('decline');
  return stepNames[signed.length] === move;
};

test('in every order of the steps and of declining only the lawful moves are taken', () => {
  const moves = fc.array(fc.constantFrom<Move>(...stepNames, 'decline'), { maxLength: 9 });
  fc.assert(
    fc.property(moves, (tried) => {
      let facts = base;
      const done: Move[] = [];
      for (const move of tried) {
        const record = recordOf(facts);
        const lawful = mayFollow(done, move);
        if (move === 'decline') {
          const when = { on: '2026-09-03', at: '2026-09-03T00:00:00.000000000Z' };
          const judged = judgeDecline({
            record,
            decline: { undertaking: 'wang-2026', name: 'Xu Li', office: 'Executive Director', when },
            now,
          });
          assert.equal(judged.status === 'accepted', lawful, `${done} then ${move}: ${judged.status}`);
          if (judged.status === 'accepted') facts = [...facts, ...judged.facts];
        } else {
          const judged = judgeStep({ record, step: steps[move], now });
          assert.equal(judged.status === 'accepted', lawful, `${done} then ${move}: ${codesOf(judged)}`);
          assert.equal(judged.status === 'done', done.includes(move));
          if (judged.status === 'accepted') facts = [...facts, ...judged.factsFor(signedBy(move))];
        }
        if (lawful) done.push(move);
        const signed = done.filter((each) => each !== 'decline').length;
        const execution = executionOf(recordOf(facts).facts, 'wang-2026');
        assert.equal(execution?.executed !== undefined, signed >= 2);
        assert.equal(execution?.acknowledged !== undefined, signed === 4);
        assert.equal(execution && nextStep(execution), stepNames[signed] ?? null);
      }
    }),
    { numRuns: 150 },
  );
});

test('all 24 orders of the four steps: only the lawful one ends acknowledged', () => {
  const orders = (left: readonly StepName[]): readonly (readonly StepName[])[] =>
    left.length === 0 ? [[]] : left.flatMap((one) => orders(left.filter((other) => other !== one)).map((rest) => [one, ...rest]));
  const ended = orders(stepNames).filter((order) => {
    let facts = base;
    for (const as of order) {
      const judged = judgeStep({ record: recordOf(facts), step: steps[as], now });
      if (judged.status === 'accepted') facts = [...facts, ...judged.factsFor(signedBy(as))];
    }
    return facts.length === base.length + 6;
  });
  assert.deepEqual(ended, [[...stepNames]]);
});

const refused: readonly (readonly [string, StepName, Partial<Step>, readonly string[], (readonly JsonMap[])?])[] = [
  ['an undertaking that is not there', 'giver', { undertaking: 'nothing' }, ['no-undertaking-to-execute']],
  ['the witness is the giver', 'witness', { name: '王晓刚' }, ['witness-is-giver']],
  ['the witness is the giver, by his id', 'witness', { name: 'Wang Xiaogang', person: 'wang' }, ['witness-is-giver']],
  ['the witness is the issuer', 'witness', { name: 'ACME GROUP INC' }, ['witness-is-party']],
  ['the witness is a vehicle of the giver', 'witness', { name: 'Wang Holdings Limited' }, ['witness-is-party']],
  ['the witness is a company', 'witness', { name: 'Great Bank Limited' }, ['signatory-not-natural']],
  ['the witness is the issuer without the words of its form', 'witness', { name: 'Acme' }, ['witness-is-party']],
  ['the witness is the issuer in Chinese', 'witness', { name: '顶点集团有限公司' }, ['witness-is-party']],
  ['the witness is a firm that nobody knows', 'witness', { name: '陳李律師事務所' }, ['signatory-is-company']],
  ['the witness has a name that is none', 'witness', { name: '123' }, ['not-a-name']],
  ['the witness has a word in two scripts', 'witness', { name: 'Chan Tаi Man' }, ['name-mixed']],
  [
    'the witness is the giver, with what follows a name',
    'witness',
    { name: 'Wang Xiaogang, J.P. (Director)' },
    ['witness-is-giver'],
  ],
  [
    'the witness is the giver in letters that look alike',
    'witness',
    { name: 'Wang Χiaogang' },
    ['name-mixed', 'witness-is-giver'],
  ],
  [
    'the witness is another id under the giver’s name',
    'witness',
    { name: 'Wang Xiaogang', person: 'wang-2' },
    ['witness-is-giver'],
    [person('wang-2', { en: 'Wang Xiaogang' }), ...upTo('giver')],
  ],
  ['the officer is the issuer itself', 'company', { name: 'Acme Group Inc.' }, ['officer-is-issuer']],
  ['the officer is a company that nobody knows', 'company', { name: 'Amind Inc.' }, ['signatory-is-company']],
  ['an officer who is his own attorney', 'company', { attorney: '徐立' }, ['attorney-is-signatory']],
  ['an officer whose attorney is the issuer', 'company', { attorney: 'Acme' }, ['attorney-is-party']],
  [
    'an execution whose giver’s signature was taken back',
    'company',
    {},
    ['executed-without-step'],
    [
      ...upTo('witness'),
      { on: '2026-09-03', fact: 'fact-retracted', retracts: `${upTo('giver').at(-1)?.['id']}`, reason: 'clerical-error' },
    ],
  ],
  [
    'an acknowledgement before the issuer declined',
    'company',
    {},
    ['signed-before-decline'],
    [...upTo('witness'), { on: '2026-09-08', id: 'no', fact: 'undertaking-declined', undertaking: 'wang-2026', by: 'Xu Li' }],
  ],
  ['the witness does not say that he was there', 'witness', { inPresence: false }, ['witness-not-present']],
  ['the witness was elsewhere', 'witness', { place: 'Macau' }, ['witness-other-place']],
  [
    'the witness came the day after',
    'witness',
    { when: { on: '2026-09-03', at: '2026-09-03T01:00:00.000000000Z' } },
    ['witness-other-day'],
  ],
  [
    'the witness came before the signature',
    'witness',
    { when: { on: '2026-09-02', at: '2026-09-02T01:00:00.000000000Z' } },
    ['signed-before-step'],
  ],
  ['the witness signs on paper what was signed electronically', 'witness', { method: 'paper' }, ['witness-other-method']],
  [
    'the witness signs another copy',
    'witness',
    { counterpart: '2', file: { sha256: drafted, continues: [drafted] } },
    ['witness-other-copy'],
  ],
  ['a witness by attorney', 'witness', { attorney: 'Ho Ka Yan' }, ['attorney-for-witness']],
  ['no place', 'giver', { place: undefined }, ['place-missing']],
  ['no consent', 'giver', { consent: false }, ['consent-missing']],
  ['somebody else signs as the giver', 'giver', { name: 'Xu Li' }, ['not-the-giver']],
  [
    'an id that is another person’s',
    'giver',
    { name: 'Wang Xiaogang', person: 'xu-li' },
    ['signatory-other-name', 'not-the-giver'],
  ],
  ['an id that nobody has', 'company', { person: 'nobody' }, ['no-such-signatory']],
  ['the giver is his own attorney', 'giver', { attorney: 'Wang Xiao Gang' }, ['attorney-is-giver']],
  ['the issuer is the giver’s attorney', 'giver', { attorney: 'Acme Group Inc.' }, ['attorney-is-party']],
  ['signed in the future', 'giver', { when: { on: '2026-11-21', at: '2026-11-20T18:00:00.000000000Z' } }, ['signed-in-future']],
  [
    'signed before it was drawn up',
    'giver',
    { when: { on: '2026-09-01', at: '2026-09-01T00:59:00.000000000Z' } },
    ['signed-before-drawn-up'],
  ],
  ['the officer is the giver', 'company', { name: 'xiaogang wang' }, ['officer-is-giver']],
  ['the officer is the giver’s witness', 'company', { name: 'CHAN Tai-man' }, ['officer-is-witness']],
  [
    'an officer without office and authority',
    'company',
    { office: undefined, authority: undefined },
    ['officer-without-office', 'officer-without-authority'],
  ],
  ['an officer that is a company', 'company', { name: 'Great Bank Limited' }, ['signatory-not-natural']],
  ['the officer’s witness is the officer', 'company-witness', { name: '徐立' }, ['witness-is-officer']],
  ['the officer’s witness is the giver', 'company-witness', { name: 'Wang Xiaogang' }, ['witness-is-giver']],
  ['other bytes', 'giver', { file: { sha256: 'f'.repeat(64), continues: [] } }, ['file-is-not-the-instrument']],
  ['bytes that go on otherwise', 'giver', { file: { sha256: 'f'.repeat(64), continues: [drafted] } }, ['file-goes-on-otherwise']],
  ['the file of an earlier step', 'witness', { file: { sha256: drafted, continues: [drafted] } }, ['file-of-another-step']],
  [
    'the draft filed as a scan',
    'giver',
    { method: 'paper', file: { sha256: drafted, continues: [drafted] } },
    ['scan-is-the-draft'],
  ],
  ['the witness before the giver', 'witness', {}, ['step-out-of-order', 'file-goes-on-otherwise'], base],
  [
    'a deed whose witness has no address',
    'witness',
    { address: undefined, occupation: undefined },
    ['deed-witness-without', 'deed-witness-without'],
    upTo('giver', deed),
  ],
  [
    'an instrument without a file',
    'giver',
    {},
    ['instrument-without-document'],
    base.map(({ document: _gone, ...fact }) => fact),
  ],
  ['a giver who died', 'giver', {}, ['signatory-is-dead'], [...base, { on: '2026-09-01', fact: 'person-died', person: 'wang' }]],
  ['a step done twice by somebody else', 'giver', { name: '王曉剛', place: 'Macau' }, ['step-done-otherwise'], upTo('giver')],
  [
    'the same step from another file',
    'giver',
    { file: { sha256: 'f'.repeat(64), continues: [] } },
    ['step-done', 'file-is-not-the-instrument'],
    upTo('giver'),
  ],
  [
    'an undertaking that was replaced',
    'company',
    {},
    ['undertaking-is-superseded'],
    [
      ...upTo('witness'),
      {
        on: '2026-09-03',
        fact: 'undertaking-executed',
        undertaking: 'wang-2027',
        by: 'wang',
        rules: ['8A.09', '8A.14'],
        form: 'deed',
      },
      { on: '2026-09-03', fact: 'undertaking-superseded', undertaking: 'wang-2026', by: 'wang-2027' },
      { on: '2026-09-03', fact: 'undertaking-acknowledged', undertaking: 'wang-2027', by: 'xu' },
    ],
  ],
  [
    'an undertaking that ended by delisting',
    'company',
    {},
    ['undertaking-is-ended'],
    [...upTo('witness'), { on: '2026-09-03', fact: 'listed', as: 'primary' }, { on: '2026-09-04', fact: 'delisted' }],
  ],
];
for (const [name, as, change, codes, facts] of refused) {
  test(`refused: ${name}`, () => {
    assert.deepEqual(codesOf(facts === undefined ? judge(as, change) : judge(as, change, facts)), codes);
  });
}

test('everything that speaks against a step is told at once', () => {
  const judged = judge('witness', {
    name: 'Wang Xiaogang',
    inPresence: false,
    place: 'Macau',
    consent: false,
    file: { sha256: 'f'.repeat(64), continues: [] },
  });
  assert.deepEqual(codesOf(judged), [
    'witness-is-giver',
    'witness-not-present',
    'witness-other-place',
    'consent-missing',
    'file-is-not-the-instrument',
  ]);
});

test('what is allowed and to be known is a warning', () => {
  assert.deepEqual(warningsOf(judge('witness', { name: 'Xu Bing' })), ['witness-is-beneficiary', 'signed-earlier-told']);
  assert.deepEqual(warningsOf(judge('company-witness', { name: 'chan tai man' })), ['same-witness-twice', 'signed-earlier-told']);
  assert.deepEqual(warningsOf(judge('witness', { name: 'Chan', address: undefined })), [
    'witness-name-incomplete',
    'witness-without',
    'signed-earlier-told',
  ]);
  assert.deepEqual(warningsOf(judge('giver', {}, deed)), ['deed-electronic', 'signed-earlier-told']);
  assert.deepEqual(warningsOf(judge('giver', { when: { on: '2026-11-20', at: now } })), []);
  const died = [...base, { on: '2026-09-02', fact: 'person-died', person: 'wang' }];
  assert.deepEqual(warningsOf(judge('giver', {}, died)), ['signatory-died-that-day', 'signed-earlier-told']);
  const nobody = base.filter(({ fact, person: who }) => fact !== 'beneficiary-named' || who !== 'wang');
  assert.ok(warningsOf(judge('giver', {}, nobody)).includes('giver-not-beneficiary'));
});

test('who declines for the issuer is a person, and not the issuer itself', () => {
  const codes = (name: string): readonly string[] => {
    const when = { on: '2026-09-05' };
    const judged = judgeDecline({
      record: recordOf(upTo('witness')),
      decline: { undertaking: 'wang-2026', name, office: 'Director', when },
      now,
    });
    return judged.status === 'refused' ? judged.refusals.map(({ code }) => code) : [judged.status];
  };
  assert.deepEqual(codes('Xu Li'), ['accepted']);
  assert.deepEqual(codes('Acme Group'), ['officer-is-issuer']);
  assert.deepEqual(codes('Amind Inc.'), ['signatory-is-company']);
  assert.deepEqual(codes('123'), ['not-a-name']);
});

test('names that are nearly another’s are told; Chinese characters part two who are called alike', () => {
  const near = (as: StepName, change: Partial<Step>, facts?: readonly JsonMap[]): readonly string[] =>
    warningsOf(facts === undefined ? judge(as, change) : judge(as, change, facts)).filter((code) => code === 'name-near');
  for (const name of ['Wang Xiaogang Peter', 'X. Wang', 'Wang Xiaogong', 'Wang Xiaogang 王曉明']) {
    assert.deepEqual(near('witness', { name }), ['name-near'], name);
    assert.deepEqual(near('company', { name }), ['name-near'], name);
    assert.deepEqual(near('giver', { attorney: name }), ['name-near'], name);
  }
  assert.deepEqual(near('company-witness', { name: 'Xu Li Peter' }), ['name-near']);
  assert.deepEqual(near('witness', {}), []);
  assert.equal(judge('witness', { name: 'Wang Xiaogang 王曉剛剛' }).status, 'accepted');
  assert.ok(warningsOf(judge('giver', { attorney: 'Amind Inc.' })).includes('attorney-is-company'));
  // A natural person of the record may be called as his company is.
  const ning = recordOf([...upTo('witness'), person('acme-man', { en: 'Acme' })]);
  assert.notEqual(codesOf(judgeStep({ record: ning, step: { ...steps.company, name: 'Acme' }, now }))[0], 'officer-is-issuer');
});

test('presence is measured from moment to moment, wherever midnight falls', () => {
  const at = (instant: string, on: string): Pick<Step, 'when'> => ({ when: { on, at: instant } });
  const late = upTo(undefined);
  const judged = judgeStep({
    record: recordOf(late),
    step: { ...steps.giver, ...at('2026-09-02T15:59:00.000000000Z', '2026-09-02') },
    now,
  });
  assert.equal(judged.status, 'accepted');
  if (judged.status !== 'accepted') return;
  const facts = [...late, ...judged.factsFor(signedBy('giver'))];
  assert.deepEqual(codesOf(judge('witness', at('2026-09-02T16:01:00.000000000Z', '2026-09-03'), facts)), ['accepted']);
  assert.deepEqual(codesOf(judge('witness', at('2026-09-03T04:00:00.000000000Z', '2026-09-03'), facts)), ['witness-other-day']);
  assert.deepEqual(codesOf(judge('witness', { when: { on: '2026-09-03' } }, facts)), ['witness-other-day']);
  for (const place of ['香港', 'Hong Kong, China']) assert.deepEqual(codesOf(judge('witness', { place })), ['accepted']);
  assert.ok(warningsOf(judge('witness', { place: '1 Queen’s Road, Hong Kong' })).includes('witness-place-otherwise'));
  for (const place of ['Kowloon', 'Central'])
    assert.ok(warningsOf(judge('witness', { place })).includes('witness-place-otherwise'), place);
});

test('what is asked otherwise of a step that is done is told, each by its option', () => {
  const facts = upTo('witness');
  assert.equal(judge('witness', {}, facts).status, 'done');
  const otherwise = (change: Partial<Step>): string => {
    const judged = judge('witness', change, facts);
    assert.equal(judged.status, 'refused');
    return judged.status === 'refused' ? `${judged.refusals[0]?.values['otherwise']}` : '';
  };
  assert.match(otherwise({ occupation: 'plumber' }), /^--occupation solicitor \/ plumber$/);
  assert.match(otherwise({ inPresence: false }), /--in-presence true \/ false/);
  assert.match(otherwise({ isTimed: true, when: { on: '2026-09-02', at: '2026-09-02T03:00:00.000000000Z' } }), /--at /);
  assert.match(otherwise({ counterpart: '2' }), /--counterpart 1 \/ 2/);
  assert.equal(judge('witness', { when: { on: '2026-09-02', at: '2026-09-02T03:00:00.000000000Z' } }, facts).status, 'done');
});

test('a key signs for one person only, and a certificate in nobody else’s name', () => {
  const codes = (as: StepName, certificate: Partial<SigningCertificate>, change: Partial<Step> = {}): readonly string[] => {
    const judged = judge(as, change);
    if (judged.status !== 'accepted') return codesOf(judged);
    const { refusals, warnings } = judged.judgeCertificate({
      subject: 'CN=Nobody Known',
      sha256: '8'.repeat(64),
      key: '9'.repeat(64),
      ...certificate,
    });
    for (const { code, values } of [...refusals, ...warnings]) {
      const asked = executionWords[code as keyof typeof executionWords].en.matchAll(/\{(\w+)\}/g);
      for (const [, value] of asked) assert.ok(value !== undefined && value in values, `${code}: ${value}`);
    }
    return [...refusals, ...warnings].map(({ code }) => code);
  };
  assert.deepEqual(codes('giver', { subject: 'CN=Wang Xiaogang, O=Somebody' }), []);
  assert.deepEqual(codes('giver', { subject: 'GN=Xiaogang, SN=Wang' }), []);
  assert.deepEqual(codes('giver', { subject: 'CN=王曉剛' }), []);
  assert.deepEqual(codes('company', { subject: 'CN=徐立' }), []);
  assert.deepEqual(codes('giver', {}), ['certificate-other-name']);
  assert.deepEqual(codes('witness', { subject: 'CN=WANG Xiao Gang' }), ['certificate-of-another']);
  assert.deepEqual(codes('company', { subject: 'CN=Chan Tai Man' }), ['certificate-of-another']);
  assert.deepEqual(codes('company', { subject: 'CN=Acme Group Inc.' }), ['certificate-of-another']);
  assert.deepEqual(codes('witness', { subject: 'CN=Wang Holdings Limited' }), ['certificate-of-another']);
  assert.deepEqual(codes('witness', { subject: 'CN=Xu Bing' }), ['certificate-of-another']);
  // The certificate of the giver's step, and another one of the same key.
  assert.deepEqual(codes('witness', { subject: 'CN=Chan Tai Man', sha256: `c${'1'.repeat(63)}` }), [
    'certificate-of-another-step',
  ]);
  const facts = upTo('giver').map((fact) =>
    fact['fact'] === 'undertaking-signed' ? { ...fact, certificate: { sha256: '7'.repeat(64), key: '9'.repeat(64) } } : fact,
  );
  const judged = judge('witness', {}, facts);
  assert.ok(judged.status === 'accepted');
  const same = judged.judgeCertificate({ subject: 'CN=Chan Tai Man', sha256: '8'.repeat(64), key: '9'.repeat(64) });
  assert.deepEqual(
    same.refusals.map(({ code }) => code),
    ['certificate-of-another-step'],
  );
  // Who attests both signatures signs twice with his own key.
  assert.deepEqual(
    codes('company-witness', { subject: 'CN=Chan Tai Man', sha256: `c${'2'.repeat(63)}` }, { name: 'Chan Tai Man' }),
    [],
  );
});

test('an attorney signs for the giver, and is then neither witness nor officer', () => {
  const judged = judge('giver', { attorney: 'Ho Ka Yan' });
  assert.equal(judged.status, 'accepted');
  if (judged.status !== 'accepted') return;
  const facts = [...base, ...judged.factsFor({ ...signedBy('giver'), power: 'a'.repeat(64) })];
  assert.deepEqual(facts.at(-1)?.['attorney'], { name: 'Ho Ka Yan', instrument: { sha256: 'a'.repeat(64) } });
  assert.deepEqual(codesOf(judge('witness', { name: 'HO Ka-yan' }, facts)), ['witness-is-attorney']);
  const witnessed = judge('witness', {}, facts);
  assert.equal(witnessed.status, 'accepted');
  if (witnessed.status !== 'accepted') return;
  const executed = [...facts, ...witnessed.factsFor(signedBy('witness'))];
  assert.deepEqual(codesOf(judge('company', { name: 'Ho Ka Yan' }, executed)), ['officer-is-attorney']);
  assert.deepEqual(codesOf(judge('company', { attorney: 'Chan Tai Man' }, executed)), ['attorney-is-witness']);
  assert.deepEqual(codesOf(judge('company', { attorney: 'Wang Xiaogang' }, executed)), ['attorney-is-giver']);
});

test('the company signs a counterpart on another day and place, from the bytes that were drawn up', () => {
  const counterpart = { counterpart: '2', file: { sha256: drafted, continues: [drafted] } };
  const judged = judge('company', counterpart);
  assert.equal(judged.status, 'accepted', codesOf(judged).join());
  if (judged.status !== 'accepted') return;
  const facts = [...upTo('witness'), ...judged.factsFor({ sha256: '9'.repeat(64) })];
  const onCopy = { file: { sha256: '9'.repeat(64), continues: [drafted] } };
  assert.deepEqual(codesOf(judge('company-witness', onCopy, facts)), ['accepted']);
  assert.deepEqual(codesOf(judge('company-witness', {}, facts)), ['file-goes-on-otherwise']);
});

test('on paper the scan is filed with a date; no key and no consent are needed', () => {
  let facts = base;
  for (const as of stepNames) {
    const when = { on: steps[as].when.on };
    const step = {
      ...steps[as],
      method: 'paper',
      consent: false,
      when,
      file: { sha256: '5'.repeat(64), continues: [] },
    } as const;
    const judged = judgeStep({ record: recordOf(facts), step, now });
    assert.equal(judged.status, 'accepted', codesOf(judged).join());
    if (judged.status === 'accepted') facts = [...facts, ...judged.factsFor({ sha256: '5'.repeat(64) })];
    assert.equal(judgeStep({ record: recordOf(facts), step, now }).status, 'done');
  }
  assert.equal(executionOf(recordOf(facts).facts, 'wang-2026')?.acknowledged?.on, '2026-09-05');
});

test('an instrument brought in executed can be acknowledged step by step', () => {
  const brought = base.map((fact) =>
    fact['fact'] === 'undertaking-drafted'
      ? { ...fact, fact: 'undertaking-executed', document: { sha256: '2'.repeat(64) } }
      : fact,
  );
  assert.deepEqual(codesOf(judge('giver', {}, brought)).slice(0, 1), ['undertaking-executed-already']);
  assert.deepEqual(codesOf(judge('company', {}, brought)), ['accepted']);
});

test('a step that was retracted can be taken again, under other ids', () => {
  const facts = upTo('giver');
  const first = facts.at(-1);
  const retracted = [
    ...facts,
    { on: '2026-09-03', fact: 'fact-retracted', retracts: first?.['id'] ?? '', reason: 'clerical-error' },
  ];
  const judged = judge('giver', {}, retracted);
  assert.equal(judged.status, 'accepted', codesOf(judged).join());
  if (judged.status === 'accepted') {
    const [again] = judged.factsFor(signedBy('giver'));
    assert.notEqual(again?.['id'], first?.['id']);
    recordOf([...retracted, ...(again ? [again] : [])]);
  }
});

const signature: VerifiedSignature = {
  name: 'Wang Xiaogang',
  kind: 'signature',
  certificate: { subject: 'CN=Wang Xiaogang', sha256: `c${'1'.repeat(63)}`, key: '', from: '2026-01-01', until: '2027-01-01' },
  at: '2026-09-02T02:00:00.000000000Z',
  integrity: 'valid',
  certificateState: 'in-time',
  changedAfterwards: false,
  coversUntil: 100,
};

test('signatures that stand in a file are told with what is wrong and whose they are', () => {
  const execution = executionOf(recordOf(upTo('giver')).facts, 'wang-2026');
  assert.ok(execution);
  const codes = (change: Partial<VerifiedSignature>): readonly string[] =>
    signatureRefusals([{ ...signature, ...change }], execution).map(({ code }) => code);
  assert.deepEqual(codes({}), []);
  assert.deepEqual(codes({ integrity: 'other-bytes' }), ['signature-other-bytes']);
  assert.deepEqual(codes({ integrity: 'damaged', changedAfterwards: true }), ['signature-damaged', 'signature-changed-after']);
  assert.deepEqual(codes({ certificateState: 'expired' }), ['signature-certificate-expired']);
  assert.deepEqual(codes({ certificateState: 'not-yet-valid' }), ['signature-certificate-not-yet-valid']);
  assert.deepEqual(codes({ certificateState: 'unknown' }), ['signature-certificate-unknown']);
  const stranger = { ...signature.certificate, sha256: 'e'.repeat(64) };
  assert.deepEqual(codes({ certificate: stranger }), ['signature-without-step']);
  assert.deepEqual(codes({ certificate: stranger, kind: 'timestamp' }), []);
});

test('a signature that was just made must be there, whole, the last one and in time', () => {
  const made = (change: Partial<VerifiedSignature>, before: readonly VerifiedSignature[] = [], at = now): readonly string[] =>
    newSignatureRefusals({
      before,
      after: [...before, { ...signature, ...change }],
      length: 100,
      certificate: `c${'1'.repeat(63)}`,
      now: at,
    }).map(({ code }) => code);
  assert.deepEqual(made({}), []);
  assert.deepEqual(made({ coversUntil: 99 }), ['signature-not-whole']);
  assert.deepEqual(made({ integrity: 'damaged' }), ['signature-not-whole']);
  assert.deepEqual(made({}, [{ ...signature, integrity: 'damaged' }]), ['signature-not-whole']);
  assert.deepEqual(made({ certificateState: 'expired' }), ['own-certificate-expired']);
  assert.deepEqual(made({ certificate: { ...signature.certificate, sha256: 'e'.repeat(64) } }), ['signature-not-there']);
  // A moment that is only told does not bring a certificate back to life; a time stamp proves when it was.
  const [late, early] = ['2027-01-02T00:00:00.000000000Z', '2025-01-02T00:00:00.000000000Z'];
  assert.deepEqual(made({}, [], late), ['own-certificate-expired']);
  assert.deepEqual(made({}, [], early), ['own-certificate-not-yet-valid']);
  assert.deepEqual(made({ timestamp: { time: late, valid: false } }, [], late), ['own-certificate-expired']);
  assert.deepEqual(made({ timestamp: { time: now, valid: true } }, [], late), []);
});

test('every code that a judgement names has words', () => {
  const named = new Set<string>();
  for (const [, as, change, codes, facts] of refused) {
    const judged = facts === undefined ? judge(as, change) : judge(as, change, facts);
    if (judged.status === 'refused')
      for (const { code, values } of judged.refusals) {
        named.add(code);
        const asked = executionWords[code as keyof typeof executionWords].en.matchAll(/\{(\w+)\}/g);
        for (const [, value] of asked) assert.ok(value !== undefined && value in values, `${code}: ${value}`);
      }
    assert.ok(codes.length > 0);
  }
  assert.ok(named.size > 30, `${named.size}`);
});
