/** A past answer against the one of now: exactly, or not at all; and a clearance that was changed is never confirmed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acmeRecord, buyBack, day, factsOf, late, proposalOf, rulebook, today } from '../../../../cases/kept/acme.ts';
import type { JsonMap } from '../../../record/index.ts';
import { nodeOutside } from '../../../store/index.ts';
import {
  foundAgain,
  isChangedSince,
  type Keeping,
  keepInRecord,
  keptCalled,
  type Rulebook,
  recheckKept,
  standingOfKept,
} from './index.ts';

const outside = nodeOutside;
const bare: JsonMap = { ...buyBack, facts: (buyBack['facts'] as readonly JsonMap[]).slice(0, 2) };
const keptOf = (proposal: JsonMap, facts: readonly JsonMap[] = [], change: Partial<Keeping> = {}): JsonMap => {
  const keeping: Keeping = { id: 'one', proposal: proposalOf(proposal), by: 'Lee Siu Fong', on: today, ...change };
  const done = keepInRecord({ record: acmeRecord(facts), keeping, rulebook, outside });
  return done.status === 'made' ? done.fact : assert.fail(done.status);
};
const judging = (facts: readonly JsonMap[], given: Rulebook = rulebook, id = 'one') => {
  const record = acmeRecord(facts);
  return { record, kept: keptCalled(record, id) ?? assert.fail('it is not kept'), rulebook: given, outside };
};
const recheck = (facts: readonly JsonMap[], given?: Rulebook) => recheckKept(judging(facts, given));
const codes = (facts: readonly JsonMap[], given?: Rulebook) => recheck(facts, given).notes.map(({ code }) => code);

/** A rulebook that asks for ten shares more, and comes to the same outcome. */
const tenMore: Rulebook = {
  ...rulebook,
  digest: 'a'.repeat(64),
  clear: (given) => {
    const cleared = rulebook.clear(given);
    if (cleared.status === 'refused') return cleared;
    const changes = cleared.changes.map((changed) => {
      const { requiredConversion } = changed.finding.figures;
      if (requiredConversion === undefined) return changed;
      const figures = { ...changed.finding.figures, requiredConversion: requiredConversion + 10n };
      return { ...changed, finding: { ...changed.finding, figures } };
    });
    return { ...cleared, changes };
  },
};

test('the same outcome under a rulebook with one other figure is not the same answer', () => {
  const found = recheck([keptOf(bare)], tenMore);
  assert.equal(found.comparison, 'otherwise');
  assert.deepEqual(
    found.differences.map(({ rule, figures }) => [rule, figures]),
    [['8A.15', [{ name: 'requiredConversion', was: '2000000', now: '2000010' }]]],
  );
  assert.equal(recheck([keptOf(bare)], { ...rulebook, digest: 'b'.repeat(64) }).comparison, 'same', 'every figure is the same');
});

test('the same outcome under another rulebook cannot be told to be the same where its figures were not kept', () => {
  const { answered: _, ...older } = keptOf(bare);
  assert.equal(recheck([older], tenMore).comparison, 'cannot-tell');
  assert.equal(recheck([older]).comparison, 'same', 'the same rulebook finds it again');
});

test('the answer that is kept names nobody', () => {
  const { answered } = keptOf(buyBack);
  assert.doesNotMatch(`${answered}`, /\b(wang|yip|chan|lee|Wang|Yip|Chan|Lee)\b|王/);
});

test('whoever changed the facts, what was asked or the answer is not told that nothing comes out otherwise', () => {
  const fact = keptOf(buyBack);
  const edited = acmeRecord([fact]);
  const facts = edited.facts.map((one) =>
    one.fact === 'shares-issued' && one.class === 'B' ? { ...one, to: 'unknown' } : one,
  ) as typeof edited.facts;
  const record = { ...edited, facts };
  const found = recheckKept({ record, kept: keptCalled(record, 'one') ?? assert.fail(), rulebook, outside });
  assert.deepEqual([found.comparison, found.notes.map(({ code }) => code)], ['cannot-tell', ['facts-not-those']]);
  const asked = `${fact['asked']}`.replaceAll('10000000', '9000000');
  assert.ok(codes([{ ...fact, asked }]).includes('answer-not-that'));
  assert.equal(recheck([{ ...fact, asked }]).comparison, 'cannot-tell');
  for (const forged of [
    { answer: 'c'.repeat(64) },
    { answered: `${fact['answered']}`.replace('"2000000"', '"2000001"') },
    { answered: '{}' },
  ]) {
    assert.deepEqual(codes([{ ...fact, ...forged }]), ['answer-not-that']);
    assert.equal(recheck([{ ...fact, ...forged }]).comparison, 'cannot-tell');
    assert.equal(foundAgain(judging([{ ...fact, ...forged }])), undefined);
  }
});

test('a field of a clearance that does not say what its answer says is told, and the answer is not confirmed', () => {
  const fact = keptOf(bare);
  assert.equal(fact['permitted'], 'no');
  const [first, ...rest] = fact['findings'] as readonly JsonMap[];
  const forgeries: readonly (readonly [string, JsonMap])[] = [
    ['permitted', { permitted: 'yes' }],
    ['findings', { findings: [{ ...first, outcome: 'met' }, ...rest] }],
    ['findings', { findings: rest }],
    ['adviserConsulted', { adviserConsulted: true }],
  ];
  const { answered: _, ...older } = fact;
  for (const [field, forged] of forgeries) {
    for (const given of [fact, older]) {
      const { comparison, notes } = recheck([{ ...given, ...forged }]);
      assert.deepEqual([comparison, notes.map(({ values }) => values['field'])], ['cannot-tell', [field]]);
      assert.equal(foundAgain(judging([{ ...given, ...forged }])), undefined, field);
    }
  }
  const forged = { ...fact, reason: 'Yes, on 2026-11-27.' };
  assert.deepEqual(codes([forged]), ['reason-opposite'], 'another permission');
  assert.equal(recheck([forged]).comparison, 'cannot-tell');
  assert.equal(foundAgain(judging([forged])), undefined);
  const said = `${fact['reason']}`;
  assert.match(said, /^Not as it stands, .*2,000,000/);
  assert.deepEqual(
    codes([{ ...fact, reason: said.replaceAll('2,000,000', '1,000,000') }]),
    ['reason-opposite'],
    'another figure',
  );
  const worded = { ...fact, reason: said.replace('It may be done', 'It can be done') };
  assert.deepEqual(codes([worded]), ['reason-not-that'], 'worded otherwise');
  assert.equal(recheck([worded]).comparison, 'same');
  const another = { ...rulebook, digest: 'b'.repeat(64) };
  assert.ok(codes([forged], another).includes('reason-opposite'), 'under another rulebook too');
  assert.equal(codes([worded], another).includes('reason-opposite'), false);
  assert.notEqual(foundAgain(judging([fact])), undefined);
  const whole = judging([{ ...fact, adviserConsulted: true }]);
  assert.equal(standingOfKept({ ...whole, today }).adviser.status, 'none', 'facts say whether he was consulted');
});

test('a clearance that names no facts, or whoever asked by a name that is not his, is not confirmed', () => {
  const { record: _, ...nameless } = keptOf(buyBack);
  const found = recheck([nameless]);
  assert.deepEqual([found.comparison, found.notes.map(({ code }) => code)], ['cannot-tell', ['names-no-facts']]);
  assert.ok(isChangedSince(found));
  const misnamed = { ...keptOf(buyBack), by: 'Wong Siu Ming', person: 'lee' };
  const other = recheck([misnamed]);
  assert.deepEqual([other.comparison, other.notes.map(({ values }) => values['field'])], ['cannot-tell', ['by']]);
  assert.equal(isChangedSince(recheck([keptOf(buyBack)])), false);
});

test('a late fact of the day that resembles what was asked is no deed of it, and hides nothing', () => {
  const [purchase = {}, cancellation = {}] = factsOf(bare);
  for (const number of ['9999999', '10000001', '300000000']) {
    const behind = [purchase, cancellation].map((fact) => ({ ...fact, number, set: 'another' }));
    const whole = judging([keptOf(buyBack), ...behind]);
    const found = recheckKept(whole);
    assert.notEqual(found.comparison, 'same', number);
    assert.equal(found.because.facts.length, 2);
    const { status, notes } = standingOfKept({ ...whole, today: day });
    assert.equal(status, 'given');
    assert.ok(notes.some(({ code }) => code.startsWith('done-')));
  }
  const whole = judging([keptOf(buyBack), ...factsOf(buyBack)]);
  assert.equal(recheckKept(whole).comparison, 'same');
  assert.equal(standingOfKept({ ...whole, today: day }).status, 'done');
});

test('one deed carries out one clearance: the earliest that nobody declined', () => {
  const first = keptOf(buyBack);
  const second = keptOf(buyBack, [first], { id: 'two' });
  const statuses = (...facts: readonly JsonMap[]) =>
    ['one', 'two'].map((id) => standingOfKept({ ...judging(facts, rulebook, id), today: day }).status);
  assert.deepEqual(statuses(first, second, ...factsOf(buyBack)), ['done', 'given']);
  const declined: JsonMap = { on: today, fact: 'clearance-declined', clearance: 'one', by: 'Poon Ka Yee' };
  assert.deepEqual(statuses(first, second, declined, ...factsOf(buyBack)), ['declined', 'done']);
});

test('alerts and who must act are told apart where they come out otherwise', () => {
  const required: JsonMap = { id: 'two-eyes', on: '2026-01-02', fact: 'approvals-required', number: '2' };
  const fact = keptOf(buyBack, [required]);
  const retracted: JsonMap = { on: today, fact: 'fact-retracted', retracts: 'two-eyes', reason: 'clerical-error' };
  const found = recheck([required, fact, retracted]);
  assert.deepEqual([found.comparison, found.differences], ['otherwise', []]);
  assert.deepEqual(
    found.beside.decides.map(({ does, was, now }) => [does, was, now]),
    [['approves', true, false]],
  );
  assert.deepEqual(
    found.because.facts.map(({ id, how }) => [id, how]),
    [['two-eyes', 'retracted']],
  );
  const held: JsonMap = { on: day, fact: 'inside-information-stated', held: true };
  const { beside, comparison } = recheck([keptOf(buyBack), held]);
  assert.equal(comparison, 'otherwise');
  assert.deepEqual(
    beside.alerts.map(({ code, was, now }) => [code, was, now]),
    [
      ['inside-information-ask', 'ask', null],
      ['inside-information-crossed', null, 'crossed'],
    ],
  );
});

test('how the duty is shared is kept with what was asked, and judged again so', () => {
  const fact = keptOf(bare, [], { sharing: { by: 'agreement', shares: new Map([['wang', 2_000_000n]]) } });
  assert.match(`${fact['asked']}`, /"sharing":\{"by":"agreement","shares":\{"wang":"2000000"\}\}/);
  const whole = judging([fact]);
  assert.ok(whole.kept.asked.status === 'read' && whole.kept.asked.sharing.by === 'agreement');
  assert.deepEqual([recheckKept(whole).comparison, recheckKept(whole).notes], ['same', []]);
  const signs = whole.kept.answered?.bare.decides.filter(({ does }) => does === 'signs');
  assert.deepEqual(
    signs?.map(({ who }) => who),
    ['#1'],
    'he alone converts',
  );
  const other = keepInRecord({
    record: whole.record,
    keeping: { id: 'one', proposal: proposalOf(bare), by: 'Lee Siu Fong', on: today },
    rulebook,
    outside,
  });
  assert.equal(other.status, 'there', 'another sharing is another thing to ask');
});

test('a late fact changes what was found, whichever rulebook is compared with', () => {
  assert.equal(recheck([keptOf(buyBack), ...late]).comparison, 'worse');
  assert.equal(recheck([keptOf(buyBack), ...late], tenMore).comparison, 'worse');
});
