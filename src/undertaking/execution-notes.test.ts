/** What a record takes although its steps contradict it: it is told by name, and asks for counsel where it bears on force. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type JsonMap, locatedJson, readRecordDocument, timelineOf } from '../record/index.ts';
import { lifeWords } from '../words/undertaking/index.ts';
import { forCounsel } from './execution-notes.ts';
import { livesOf } from './life.ts';
import { paperNotes, stepFilesOf } from './paper-notes.ts';

const hash = (sign: string) => ({ sha256: sign.repeat(64) });
const person = (id: string, en: string): JsonMap => ({
  on: '2026-01-01',
  fact: 'person-recorded',
  person: id,
  kind: 'natural',
  name: { en },
});
const of = (fact: string, on: string, more: JsonMap): JsonMap => ({ on, fact, undertaking: 'u', ...more });
const drafted = of('undertaking-drafted', '2026-02-01', {
  by: 'wang',
  rules: ['8A.09'],
  form: 'simple-contract',
  document: hash('a'),
});
const signed = (as: string, name: string, on: string, more: JsonMap = {}): JsonMap =>
  of('undertaking-signed', on, { id: `by-${as}`, as, name, method: 'paper', document: hash('a'), signed: hash('b'), ...more });
const giver = signed('giver', 'Wang Xiaogang', '2026-02-02', { person: 'wang' });
const witness = signed('witness', 'Chan Tai Man', '2026-02-02');
const company = signed('company', 'Xu Li', '2026-02-03');
const executed = (more: JsonMap = {}): JsonMap =>
  of('undertaking-executed', '2026-02-02', {
    by: 'wang',
    rules: ['8A.09'],
    form: 'simple-contract',
    document: hash('b'),
    ...more,
  });
const acknowledged = (more: JsonMap = {}): JsonMap => of('undertaking-acknowledged', '2026-02-03', { by: 'Xu Li', ...more });

const timelineWith = (facts: readonly JsonMap[]) => {
  const reading = readRecordDocument({
    status: 'read',
    value: locatedJson({
      holdfast: 1,
      issuer: { id: 'acme', name: { en: 'Acme Group Inc.' } },
      facts: [
        person('wang', 'Wang Xiaogang'),
        person('xu', 'Xu Li'),
        { on: '2026-01-01', fact: 'beneficiary-named', person: 'wang' },
        ...facts,
      ],
    }),
  });
  if (reading.status === 'refused') return assert.fail(JSON.stringify(reading.faults));
  return timelineOf({ record: reading.record, report: () => {} });
};
const lifeOf = (facts: readonly JsonMap[]) => {
  const { lives } = livesOf({ timeline: timelineWith(facts), asOf: { date: '2026-03-01' } });
  return lives[0] ?? assert.fail('no life');
};
const own = new Set([
  ...forCounsel,
  'signatures-elsewhere',
  'executed-file-not-drafted',
  'acknowledgement-without-step',
  'certificate-names-another',
  'names-near',
]);
const notesOf = (...facts: readonly JsonMap[]): readonly string[] => {
  const notes = lifeOf(facts).notes.filter(({ code }) => own.has(code));
  for (const { code, values } of notes) {
    const asked = lifeWords[code as keyof typeof lifeWords].en.matchAll(/\{(\w+)\}/g);
    for (const [, value] of asked) assert.ok(value !== undefined && value in values, `${code}: ${value}`);
  }
  return notes.map(({ code }) => code);
};

test('a sound execution is told nothing, and one made elsewhere that its signatures are', () => {
  const all = [giver, witness, executed({ witness: { name: 'Chan Tai Man' } }), company];
  assert.deepEqual(notesOf(drafted, ...all, signed('company-witness', 'Li Siu Ming', '2026-02-03'), acknowledged()), []);
  assert.deepEqual(notesOf(executed(), acknowledged()), ['signatures-elsewhere']);
  assert.deepEqual(notesOf(drafted, executed({ document: hash('c') })), ['signatures-elsewhere', 'executed-file-not-drafted']);
});

test('the giver as his own witness, or for the issuer too, is told', () => {
  assert.deepEqual(notesOf(drafted, executed({ witness: { name: 'WANG Xiao Gang' } }), acknowledged({ by: 'Wang Xiaogang' })), [
    'signatures-elsewhere',
    'witness-is-the-giver',
    'executed-file-not-drafted',
    'acknowledged-by-the-giver',
    'acknowledged-by-the-witness',
  ]);
  assert.deepEqual(notesOf(drafted, giver, signed('witness', 'Wang Xiaogang', '2026-02-02'), executed()), [
    'witness-is-the-giver',
  ]);
  const attested = executed({ witness: { name: 'Xu Li' } });
  assert.deepEqual(notesOf(attested, acknowledged({ witness: { name: 'Xu Li' } })), [
    'signatures-elsewhere',
    'acknowledged-by-the-witness',
    'witness-is-the-officer',
  ]);
});

test('steps that contradict each other or what was drawn up are told', () => {
  assert.deepEqual(notesOf(drafted, signed('giver', 'Mallory Mall', '2026-02-02'), witness, executed()), ['signed-by-another']);
  assert.deepEqual(notesOf(drafted, giver, { ...giver, id: 'again' }, witness, executed()), ['step-doubled']);
  const late = { ...giver, on: '2026-02-10' };
  assert.deepEqual(notesOf(drafted, witness, executed(), late), ['steps-out-of-order', 'steps-out-of-order']);
  const elsewhere = executed({ document: hash('c') });
  assert.deepEqual(notesOf(drafted, giver, witness, elsewhere), ['executed-another-document']);
  assert.deepEqual(notesOf(drafted, { ...giver, document: hash('d') }, witness, executed()), ['signed-another-document']);
  assert.deepEqual(notesOf(drafted, giver, witness, executed({ witness: { name: 'Lee Ka Shing' } })), ['witness-otherwise']);
  assert.deepEqual(notesOf(drafted, giver, witness, executed(), acknowledged()), ['acknowledgement-without-step']);
});

test('a signature that was taken back is told as long as the execution that rests on it stands', () => {
  const back = { on: '2026-02-05', fact: 'fact-retracted', retracts: 'by-giver', reason: 'clerical-error' };
  assert.deepEqual(notesOf(drafted, giver, witness, executed(), back), ['execution-step-lost']);
});

test('a key of two persons, and a certificate that names another, are told; nobody is taken for another because both were erased', () => {
  const key = (subject: string) => ({ certificate: { ...hash('9'), subject } });
  assert.deepEqual(
    notesOf(drafted, { ...giver, ...key('CN=Wang Xiaogang') }, { ...witness, ...key('CN=Wang Xiaogang') }, executed()),
    ['certificate-names-another', 'key-of-two'],
  );
  const gone = (fact: JsonMap): JsonMap => ({ ...fact, name: '(erased)', certificate: { ...hash('9'), subject: '(erased)' } });
  assert.deepEqual(
    notesOf(drafted, gone(giver), gone(witness), executed({ witness: { name: '(erased)' } }), acknowledged({ by: '(erased)' })),
    ['acknowledgement-without-step'],
  );
});

test('a file that was erased, and one that no step names, are told by their hashes', () => {
  const { facts } = lifeOf([drafted, giver]);
  const files = stepFilesOf(timelineWith([drafted, giver]).record);
  const there = { name: 'undertaking.pdf', isGone: false, ...hash('a') };
  const codes = (...documents: Parameters<typeof paperNotes>[1]) => paperNotes(facts, documents, files).map(({ code }) => code);
  assert.deepEqual(codes(there, { name: 'u giver.pdf', isGone: false, ...hash('b') }), []);
  assert.deepEqual(codes(there, { name: 'u giver.pdf', isGone: true, ...hash('b') }), ['document-is-gone']);
  assert.deepEqual(codes(there, { name: 'u witness.pdf', isGone: false, ...hash('c') }), ['document-of-no-step']);
  assert.deepEqual(codes(there, { name: 'other.pdf', isGone: false, ...hash('c') }), []);
  assert.deepEqual(codes(), []);
});

test('a company as a witness or for the issuer, and names that are nearly one, are told', () => {
  const told = (witnessName: string, by: string): readonly string[] =>
    notesOf(executed({ witness: { name: witnessName } }), acknowledged({ by })).filter((code) => code !== 'signatures-elsewhere');
  assert.deepEqual(told('Acme Group Inc.', 'Xu Li'), ['attested-by-company']);
  assert.deepEqual(told('Bank of China', 'Xu Li'), ['attested-by-company']);
  assert.deepEqual(told('Chan Tai Man', 'Amind Inc.'), ['acknowledged-by-company']);
  for (const issuer of ['Acme Group Inc.', 'the company', '本公司']) assert.deepEqual(told('Chan Tai Man', issuer), [], issuer);
  assert.deepEqual(told('X. Wang', 'Xu Li'), ['names-near']);
  assert.deepEqual(told('Chan Tai Man', 'Chan Tai Man Peter'), ['names-near']);
  assert.ok(forCounsel.has('attested-by-company') && forCounsel.has('acknowledged-by-company') && !forCounsel.has('names-near'));
});

test('the file of a step that was taken back is told as such, and one of a later day is told nothing', () => {
  const signedFile = { name: 'u giver.pdf', isGone: false, ...hash('b') };
  const back = { on: '2026-02-05', fact: 'fact-retracted', retracts: 'by-giver', reason: 'clerical-error' };
  const codes = (facts: readonly JsonMap[]) =>
    paperNotes(lifeOf([drafted]).facts, [signedFile], stepFilesOf(timelineWith(facts).record)).map(({ code }) => code);
  assert.deepEqual(codes([drafted, giver, back]), ['document-of-step-retracted']);
  assert.deepEqual(codes([drafted, giver]), []);
  assert.deepEqual(codes([drafted]), ['document-of-no-step']);
});
