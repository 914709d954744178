/** No free text of any kind of fact stands in the hashed bytes of a log, and all of it comes back while it is withheld. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concealedText, factBytes, readEntry, revealFact, startWithholding } from '../../src/app/ledger/entry.ts';
import {
  type Fact,
  factJson,
  factKindNames,
  factKinds,
  type JsonMap,
  locatedJson,
  readLooseFacts,
  type Shape,
} from '../../src/record/index.ts';
import { nodeOutside } from '../../src/store/index.ts';

const opaque = `p-${'0'.repeat(32)}`;
const person = 'hidden-person';

/** A value of a shape in which every text is free; `turn` takes another option where there are several. */
const sampleOf = (shape: Shape, key: string, turn: number): unknown => {
  switch (shape.type) {
    case 'text':
      return `Free text of ${key}`;
    case 'identifier':
      return key === 'person' ? person : 'new-id';
    case 'reference':
      return ['person', 'party', 'vehicle'].includes(shape.to) ? person : 'an-id';
    case 'shares':
    case 'count':
      return 7n;
    case 'date':
      return '2024-01-02';
    case 'truth':
      return true;
    case 'part':
    case 'ratio':
      return { part: 1n, whole: 2n };
    case 'amount':
      return '1.50';
    case 'choice':
      return shape.of[turn % shape.of.length];
    case 'list':
    case 'oneOrMany':
      return [sampleOf(shape.of, key, turn), sampleOf(shape.of, key, turn)];
    case 'record':
      return Object.fromEntries(Object.entries(shape.fields).map(([name, inner]) => [name, sampleOf(inner, name, turn)]));
    case 'table':
      return { '8A.09': sampleOf(shape.of, key, turn), 'Free name': sampleOf(shape.of, key, turn) };
    case 'firstOf':
      return sampleOf(shape.of[turn % shape.of.length] ?? { type: 'truth' }, key, turn);
  }
};

const samples: readonly Fact[] = factKindNames.flatMap((fact) =>
  Array.from({ length: 10 }, (_, turn) => {
    const fields: Readonly<Record<string, Shape>> = factKinds[fact].fields;
    return {
      fact,
      on: '2024-01-02',
      id: 'an-id',
      named: true,
      set: 'a-set',
      line: 1,
      column: 1,
      source: { key: 'paper', where: 'Free text of where' },
      note: 'Free text of note',
      ...Object.fromEntries(Object.entries(fields).map(([key, shape]) => [key, sampleOf(shape, key, turn)])),
    } as unknown as Fact;
  }),
);

const concealed = (fact: Fact) => {
  const { withhold, taken } = startWithholding(nodeOutside);
  const text = concealedText(fact, new Map([[person, opaque]]), withhold);
  return { text, values: new Map(taken().map(({ path, value }) => [path, value])) };
};

test('no free text of any kind of fact and no id of a person stands in the hashed bytes', () => {
  assert.ok(samples.length >= 700);
  for (const fact of samples.filter((one) => !('kind' in one && one.kind === 'company')))
    assert.doesNotMatch(concealed(fact).text, /Free |hidden-/, fact.fact);
});

test('every fact comes back as it was written while its texts are withheld', () => {
  for (const fact of samples) {
    const { text, values } = concealed(fact);
    const entry = readEntry(factBytes({ seq: 1, recorded: '2026-01-01T00:00:00Z' }, text));
    assert.ok(entry?.kind === 'fact');
    const real = new Map([[opaque, person]]);
    assert.equal(JSON.stringify(revealFact(entry, { values, real })), JSON.stringify(factJson(fact)));
  }
});

/** What reads again: faults by code, none where all is well. */
const faultsOf = (fact: JsonMap): readonly string[] => readLooseFacts(locatedJson(fact)).faults.map(({ code }) => code);

test('every fact reads again when all that was withheld of it is erased, or any one value', () => {
  for (const fact of samples) {
    const { text, values } = concealed(fact);
    const entry = readEntry(factBytes({ seq: 1, recorded: '2026-01-01T00:00:00Z' }, text));
    assert.ok(entry?.kind === 'fact');
    const before = faultsOf(factJson(fact));
    const left = [
      new Map<string, string>(),
      ...[...values.keys()].map((gone) => new Map([...values].filter(([at]) => at !== gone))),
    ];
    for (const some of left) {
      const after = revealFact(entry, { values: some, real: new Map([[opaque, person]]) });
      assert.deepEqual(faultsOf(after), before, JSON.stringify(after));
    }
  }
});

test('what Rules decide by stays: numbers of Rules, ids and a currency', () => {
  const decided = { decision: 'waiver', rule: '8A.18(1)', check: 'in-office', appliesTo: 'a-set', conditions: ['Free text'] };
  const articles = { provisions: { '8A.09': 'Free text', 'Free name': 'Free text' } };
  const common = { on: '2024-01-02', id: 'an-id', named: true, line: 1, column: 1 };
  const { text } = concealed({ fact: 'exchange-decided', ...common, ...decided } as unknown as Fact);
  assert.match(text, /"rule":"8A\.18\(1\)","check":"in-office","appliesTo":"a-set","conditions":\[\{"withheld":"[^"]+"\}\]/);
  const adopted = concealed({ fact: 'articles-adopted', ...common, ...articles } as unknown as Fact).text;
  assert.match(adopted, /"provisions":\{"8A\.09":\{"withheld":"[^"]+"\},"\(others\)":\{"withheld":"[^"]+"\}\}/);
});

test('a company stands with its id and its name, any other holder with neither', () => {
  for (const kind of ['natural', 'company', 'trust', 'limited-partnership', 'fund', 'nominee', 'depositary', 'estate', 'other']) {
    const name = { en: 'Hidden Name', 'zh-Hant': '隱名' };
    const fact = { fact: 'person-recorded', on: '2024-01-02', id: 'i', named: true, line: 1, column: 1, person, kind, name };
    const { withhold } = startWithholding(nodeOutside);
    const persons = new Map(kind === 'company' ? [] : [[person, opaque]]);
    const text = concealedText(fact as unknown as Fact, persons, withhold);
    assert.equal(/hidden|隱名/i.test(text), kind === 'company', kind);
  }
});
