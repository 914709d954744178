/** Who has approved a clearance, and how it stands: nobody approves for two. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acmeRecord, buyBack, day, factsOf, proposalOf, rulebook, today } from '../../../../cases/kept/acme.ts';
import { erasedText, factJson, type JsonMap } from '../../../record/index.ts';
import { nodeOutside } from '../../../store/index.ts';
import { approvalsOf, deedOn, isUnapproved, keepInRecord, keptCalled, standingOfKept } from './index.ts';

const outside = nodeOutside;
const other = (person: string, en: string, zh?: string): JsonMap => ({
  on: '2022-01-04',
  fact: 'person-recorded',
  person,
  kind: 'natural',
  name: { en, ...(zh === undefined ? {} : { 'zh-Hant': zh }) },
});
const poon = other('poon', 'Poon Ka Yee');
const twoNeeded: JsonMap = { on: '2026-01-02', fact: 'approvals-required', number: '2' };

/** A record with a clearance asked by Chan Tai Man, and with what comes behind it. */
const record = ({
  front = [],
  behind = [],
  id = 'buy-back-1',
}: {
  front?: readonly JsonMap[];
  behind?: readonly JsonMap[];
  id?: string;
} = {}) => {
  const keeping = { id, proposal: proposalOf(buyBack), by: 'Chan Tai Man', on: today };
  const done = keepInRecord({ record: acmeRecord(front), keeping, rulebook, outside });
  return done.status === 'made' ? acmeRecord([...front, done.fact, ...behind]) : assert.fail(done.status);
};
const approved = (by: string, more: JsonMap = {}): JsonMap => ({
  on: today,
  fact: 'clearance-approved',
  clearance: 'buy-back-1',
  by,
  ...more,
});
const declined = (by: string, more: JsonMap = {}): JsonMap => ({
  on: today,
  fact: 'clearance-declined',
  clearance: 'buy-back-1',
  by,
  ...more,
});
const standing = (given: Parameters<typeof record>[0], asOf = today) => {
  const whole = record(given);
  return standingOfKept({
    record: whole,
    kept: keptCalled(whole, 'buy-back-1') ?? assert.fail(),
    today: asOf,
    rulebook,
    outside,
  });
};
const why = (given: Parameters<typeof record>[0]): readonly (string | undefined)[] =>
  standing(given).approvals.approvals.map((one) => (one.counts ? 'counts' : one.why));

test('where the issuer asks for nothing a clearance stands as given, and as approved when one has approved it', () => {
  assert.equal(standing({}).status, 'given');
  assert.deepEqual([standing({}).approvals.required, standing({}).approvals.approved], [0n, 'not-asked']);
  assert.equal(standing({ behind: [approved('Lee Siu Fong')] }).status, 'approved');
});

test('two must be two persons', () => {
  const behind = [approved('Lee Siu Fong', { person: 'lee' })];
  assert.equal(standing({ front: [twoNeeded], behind }).status, 'given');
  const two = standing({ front: [twoNeeded, poon], behind: [...behind, approved('Poon Ka Yee')] });
  assert.equal(two.status, 'approved');
  assert.deepEqual([two.approvals.counted, two.approvals.required], [2n, 2n]);
});

test('one person under two names, in another order, another script or another id, approves once', () => {
  const lees: readonly (readonly [string, JsonMap])[] = [
    ['Siu Fong LEE', {}],
    ['lee siu-fong', {}],
    ['Lee Siu Fong', { person: 'lee-2' }],
    ['the company secretary', { person: 'lee' }],
  ];
  for (const [name, more] of lees) {
    const front = [twoNeeded, other('lee-2', 'Lee Siu-fong')];
    const behind = [approved('Lee Siu Fong', { person: 'lee' }), approved(name, more)];
    assert.deepEqual(why({ front, behind }), ['counts', 'same-person'], name);
    assert.equal(standing({ front, behind }).status, 'given');
  }
});

test('a name that is only like another counts when the record knows two persons', () => {
  const first = approved('Lee Siu Fong', { person: 'lee' });
  assert.deepEqual(why({ front: [twoNeeded], behind: [first, approved('Lee S F')] }), ['counts', 'not-on-record']);
  assert.equal(standing({ front: [twoNeeded], behind: [first, approved('Lee S F')] }).status, 'cannot-tell');
  const front = [twoNeeded, other('lee-sl', 'Lee Siu Fung')];
  assert.deepEqual(why({ front, behind: [first, approved('Lee Siu Fung', { person: 'lee-sl' })] }), ['counts', 'counts']);
});

test('nobody approves what he asked for, under any of his names', () => {
  for (const [name, more] of [
    ['Chan Tai Man', {}],
    ['陳大文', {}],
    ['Tai Man Chan', {}],
    ['somebody', { person: 'chan' }],
  ] as const) {
    assert.deepEqual(why({ behind: [approved(name, more)] }), ['asker'], name);
  }
});

test('an approval behind a decline or after the day is none; a decline stands whoever has approved', () => {
  assert.deepEqual(why({ behind: [declined('Lee Siu Fong'), approved('Poon Ka Yee')] }), ['after-decline']);
  const both = { behind: [approved('Poon Ka Yee'), declined('Lee Siu Fong', { reason: 'results are near' })] };
  assert.deepEqual(why(both), ['counts']);
  assert.equal(standing(both).status, 'declined');
  assert.deepEqual(why({ behind: [approved('Poon Ka Yee', { on: '2026-11-28' })] }), ['late']);
  // A decline of an earlier day that came on record behind the approval.
  assert.deepEqual(why({ behind: [approved('Poon Ka Yee', { on: day }), declined('Lee Siu Fong')] }), ['after-decline']);
});

test('a number that is raised asks for more while it is open; one that is lowered approves nothing', () => {
  const one = approved('Lee Siu Fong');
  const raised: JsonMap = { on: today, fact: 'approvals-required', number: '2' };
  assert.equal(standing({ front: [{ ...twoNeeded, number: '1' }], behind: [raised, one] }).status, 'given');
  const afterwards = standing({ front: [{ ...twoNeeded, number: '1' }], behind: [one, { ...raised, on: day }] });
  assert.equal(afterwards.status, 'approved');
  assert.ok(afterwards.notes.some(({ code }) => code === 'required-raised'));
  const lowered: JsonMap = { on: today, fact: 'approvals-required', number: '1' };
  assert.equal(standing({ front: [twoNeeded], behind: [lowered, one] }).status, 'given');
});

test('two who were erased are not told apart, and one whom nobody can name is not a second one', () => {
  const erased = approved(erasedText);
  const two = standing({ front: [twoNeeded], behind: [erased, erased] });
  assert.equal(two.status, 'cannot-tell');
  const behind = [approved(erasedText, { person: 'lee' }), approved('Poon Ka Yee')];
  const known = standing({ front: [twoNeeded, poon], behind });
  assert.equal(known.status, 'approved', 'an id stays when a name goes');
});

test('it is done where facts say what was asked, lapsed when the day has passed without, and part or more is told', () => {
  assert.equal(standing({}, '2026-11-28').status, 'lapsed');
  const deeds = factsOf(buyBack);
  const done = standing({ behind: deeds }, day);
  assert.deepEqual([done.status, done.done.status], ['done', 'all']);
  const inSteps = standing({
    behind: [
      { ...deeds[0], set: 'one', number: '4000000' },
      { ...deeds[1], set: 'one', number: '4000000' },
      { ...deeds[0], set: 'two', number: '6000000' },
      { ...deeds[1], set: 'two', number: '6000000' },
      ...deeds.slice(2).map(({ set: _, ...deed }) => deed as JsonMap),
    ],
  });
  assert.equal(inSteps.done.status, 'all');
  const part = standing({ behind: deeds.slice(0, 1).map(({ set: _, ...deed }) => deed as JsonMap) });
  assert.equal(part.done.status, 'part');
  const more = standing({ behind: deeds.slice(0, 1).map(({ set: _, ...deed }) => ({ ...deed, number: '10000001' })) });
  assert.equal(more.done.status, 'otherwise');
  assert.ok(more.notes.some(({ code }) => code === 'done-otherwise'));
  const unapproved = standing({ front: [twoNeeded], behind: deeds });
  assert.ok(unapproved.notes.some(({ code }) => code === 'done-unapproved'));
  assert.deepEqual([isUnapproved(unapproved), isUnapproved(done)], [true, false]);
  const against = standing({ behind: [declined('Lee Siu Fong'), ...deeds] });
  assert.equal(against.status, 'declined');
  assert.ok(against.notes.some(({ code }) => code === 'done-though-declined'));
});

test('the compliance adviser was consulted on it where a consultation by that day names it', () => {
  const consulted = (matter?: string, on = today): JsonMap => ({
    on,
    fact: 'adviser-consulted',
    adviser: 'ho',
    ...(matter === undefined ? {} : { matter }),
  });
  assert.equal(standing({}).adviser.status, 'none');
  assert.equal(standing({ behind: [consulted('Clearance buy-back-1.')] }).adviser.status, 'named');
  assert.equal(standing({ behind: [consulted('clearance buy-back-10')] }).adviser.status, 'unnamed');
  assert.equal(standing({ behind: [consulted()] }).adviser.status, 'unnamed');
  assert.equal(standing({ behind: [consulted('buy-back-1', '2026-11-28')] }).adviser.status, 'none');
});

test('an approval that would count for nothing is refused, also of an answer that is another one by now; one twice is known', () => {
  const deed = (by: string, more: object = {}) => ({ does: 'approve', clearance: 'buy-back-1', by, on: today, ...more }) as const;
  const on = (whole: ReturnType<typeof record>, one: ReturnType<typeof deed>) =>
    deedOn({ record: whole, deed: one, rulebook, outside });
  const codes = (done: ReturnType<typeof on>) =>
    done.status === 'refused' ? done.refusals.map(({ code }) => code) : [done.status];
  const plain = record();
  assert.deepEqual(codes(on(plain, deed('chan'))), ['approve-own']);
  assert.deepEqual(codes(on(plain, deed('Chan Tai-man'))), ['approve-own']);
  assert.deepEqual(codes(on(plain, deed('Chan T M'))), ['approve-perhaps-same']);
  assert.deepEqual(codes(on(plain, deed('lee', { on: '2026-11-28' }))), ['approve-late']);
  assert.deepEqual(codes(on(plain, deed('lee', { on: '2026-11-25' }))), ['before-given']);
  assert.deepEqual(codes(on(plain, deed('lee', { clearance: 'buy-back-2' }))), ['no-such-kept']);
  assert.deepEqual(codes(on(record({ behind: [declined('Poon Ka Yee')] }), deed('lee'))), ['approve-declined']);
  const first = on(plain, deed('lee'));
  assert.equal(first.status, 'made');
  assert.deepEqual(first.status === 'made' && [first.fact['by'], first.fact['person'], first.warnings], [
    'Lee Siu Fong',
    'lee',
    [],
  ]);
  const once = record({ behind: first.status === 'made' ? [first.fact] : [] });
  assert.deepEqual(codes(on(once, deed('Siu Fong Lee'))), ['known']);
  const changed = record({
    behind: [
      { on: today, fact: 'shares-repurchased', class: 'B', number: '1000000', held: 'for-cancellation' },
      { on: today, fact: 'shares-cancelled', class: 'B', number: '1000000', from: 'repurchased' },
    ],
  });
  assert.deepEqual(codes(on(changed, deed('lee'))), ['approve-changed']);
});

test('a record has each clearance once, and none that is only approved', () => {
  const once = keptCalled(record(), 'buy-back-1')?.fact ?? assert.fail();
  assert.throws(() => record({ behind: [{ ...factJson(once), id: 'again' }] }), /clearance-exists/);
  assert.throws(() => acmeRecord([approved('Poon Ka Yee')]), /no-such-clearance/);
});

test('it is declined once by one person, and whoever is told again behind something else is told again', () => {
  const decline = (by: string) =>
    ({ does: 'decline', clearance: 'buy-back-1', by, on: today, reason: 'results are near' }) as const;
  const done = deedOn({ record: record(), deed: decline('lee'), rulebook, outside });
  assert.equal(done.status, 'made');
  const behind = done.status === 'made' ? [done.fact] : [];
  assert.equal(deedOn({ record: record({ behind }), deed: decline('Siu Fong Lee'), rulebook, outside }).status, 'known');
  const tell = {
    does: 'tell',
    clearance: 'buy-back-1',
    by: 'lee',
    on: today,
    to: 'The Exchange',
    reason: 'it was declined',
  } as const;
  const told = deedOn({ record: record({ behind }), deed: tell, rulebook, outside });
  const facts = told.status === 'made' ? [...behind, told.fact] : assert.fail();
  assert.equal(deedOn({ record: record({ behind: facts }), deed: tell, rulebook, outside }).status, 'known');
  const later = record({ behind: [...facts, { on: today, fact: 'limit-set', limit: 'buy-back', shares: '5' }] });
  assert.equal(deedOn({ record: later, deed: tell, rulebook, outside }).status, 'made');
  const { kept, told: known } = {
    kept: keptCalled(later, 'buy-back-1') ?? assert.fail(),
    told: standingOfKept({ record: later, kept: keptCalled(later, 'buy-back-1') ?? assert.fail(), today, rulebook, outside })
      .told,
  };
  assert.deepEqual(
    known.map(({ as, to }) => `${as} ${to}`),
    ['asked Chan Tai Man', 'declined Lee Siu Fong', 'told The Exchange'],
  );
  assert.equal(approvalsOf({ record: later, kept, rulebook, outside }).approved, 'not-asked');
});
