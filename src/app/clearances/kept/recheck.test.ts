/** Past answers judged again: under another rulebook, behind late facts, and who was told of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  acmeFacts,
  acmeLedger,
  acmeRecord,
  book,
  buyBack,
  day,
  factsOf,
  late,
  proposalOf,
  rulebook,
  today,
} from '../../../../cases/kept/acme.ts';
import type { JsonMap } from '../../../record/index.ts';
import { scenarioCalled } from '../../../rulebook/index.ts';
import { nodeOutside } from '../../../store/index.ts';
import { signReport } from '../../ledger/index.ts';
import {
  keepInRecord,
  keepInStore,
  outcomeOfRecheck,
  presentRulebook,
  recheckAnswers,
  recheckClearances,
  recheckReports,
} from './index.ts';

const outside = nodeOutside;
const bare: JsonMap = { ...buyBack, facts: (buyBack['facts'] as readonly JsonMap[]).slice(0, 2) };

const kept = (proposal: JsonMap, facts: readonly JsonMap[] = [], id = 'buy-back-1'): JsonMap => {
  const keeping = { id, proposal: proposalOf(proposal), by: 'Lee Siu Fong', on: today };
  const done = keepInRecord({ record: acmeRecord(facts), keeping, rulebook, outside });
  return done.status === 'made' ? done.fact : assert.fail(done.status);
};
const recheck = (facts: readonly JsonMap[], given = rulebook) =>
  recheckClearances({ record: acmeRecord(facts), rulebook: given, outside });

test('a clearance that another rulebook gave comes out otherwise under this one, and it is told which Rules have changed', () => {
  // A fact of a version that kept no figures.
  const { answered: _, ...older } = kept(bare);
  const [one] = recheck([
    {
      ...older,
      permitted: 'yes',
      reason: 'Yes, on 2026-11-27.',
      rulebook: 'a'.repeat(64),
      answer: 'b'.repeat(64),
      findings: [{ rule: '8A.15', check: 'reduction-matched-by-conversion', outcome: 'met', version: '2018-04-30' }],
    },
  ]);
  assert.equal(one?.comparison, 'worse');
  assert.deepEqual([one.was.permitted, one.now?.permitted, one.because.rulebook], ['yes', 'no', true]);
  assert.deepEqual(one.because.facts, []);
  assert.deepEqual(one.because.rules, [{ rule: '8A.15', was: '2018-04-30', now: '2026-07-24' }]);
  assert.deepEqual(
    one.notes.map(({ code }) => code),
    ['other-rulebook', 'figures-not-kept'],
  );
  const duty = one.differences.find(({ rule }) => rule === '8A.15');
  assert.deepEqual([duty?.was, duty?.now, duty?.figures], ['met', 'breached', []], 'figures of another rulebook are not known');
});

test('under a scenario’s Rules a clearance is judged as if they were adopted, and only then', () => {
  const base = acmeFacts.map((fact) => (fact['fact'] === 'listed' ? { ...fact, marketCapitalisation: '50000000000' } : fact));
  const more: JsonMap = { on: day, facts: [{ fact: 'class-terms-changed', class: 'A', changes: { votes: '15' } }] };
  const keeping = { id: 'more-votes', proposal: proposalOf(more), by: 'lee', on: today };
  const done = keepInRecord({ record: acmeRecord([], base), keeping, rulebook, outside });
  const record = acmeRecord([done.status === 'made' ? done.fact : assert.fail(done.status)], base);
  const under = presentRulebook(outside, scenarioCalled('july-2026') ?? assert.fail());
  assert.notEqual(under.digest, rulebook.digest);
  assert.equal(recheckClearances({ record, rulebook, outside })[0]?.comparison, 'same');
  const [whatIf] = recheckClearances({ record, rulebook: under, outside });
  assert.equal(whatIf?.because.rulebook, true);
  const votes = whatIf?.differences.find(({ rule }) => rule === '8A.10');
  assert.deepEqual([votes?.was, votes?.now], ['breached', 'met']);
});

test('the worst stands first, and from yes to no is worse than from no to a deeper no', () => {
  const facts = [kept(bare), { ...kept(buyBack, [kept(bare)], 'buy-back-2') }];
  const found = recheck([...facts, ...late]);
  assert.deepEqual(
    found.map(({ kept: { id }, comparison }) => [id, comparison]),
    [
      ['buy-back-2', 'worse'],
      ['buy-back-1', 'otherwise'],
    ],
  );
});

test('who was told is told again, unless he was told behind what changed it', () => {
  const told = (to: string, more: JsonMap = {}): JsonMap => ({
    on: today,
    fact: 'clearance-told',
    clearance: 'buy-back-1',
    to,
    ...more,
  });
  const notice: JsonMap = {
    on: today,
    fact: 'notice-given',
    by: 'company',
    to: 'The Exchange',
    matter: 'buy-back-1 was cleared',
  };
  const [one] = recheck([
    kept(buyBack),
    told('The board'),
    notice,
    ...late,
    told('The board', { on: day, matter: 'it would be no' }),
  ]);
  assert.deepEqual(
    one?.told.map(({ as, to, since }) => [as, to, since]),
    [
      ['asked', 'Lee Siu Fong', false],
      ['told', 'The board', false],
      ['notice', 'The Exchange', false],
      ['told', 'The board', true],
    ],
  );
});

test('what could not even be done on the facts known now is the worst', () => {
  const all: JsonMap = {
    on: day,
    facts: [{ fact: 'shares-converted', class: 'A', into: 'B', number: '80000000', holder: 'yip' }],
  };
  const transfer: JsonMap = { on: today, fact: 'shares-converted', class: 'A', into: 'B', number: '1', holder: 'yip' };
  const [one] = recheck([kept(all), transfer]);
  assert.deepEqual([one?.comparison, one?.now?.permitted], ['worse', 'impossible']);
  assert.ok((one?.now?.faults.length ?? 0) > 0);
});

test('without a store: what would have been answered at each moment of the record, where a later one speaks of it', () => {
  const recorded = (moment: string, fact: JsonMap): JsonMap => ({ ...fact, recorded: moment });
  const [purchase, cancellation] = late;
  const facts = [
    recorded('2026-11-25T10:00:00+08:00', { on: '2026-11-25', fact: 'adviser-consulted', adviser: 'ho' }),
    recorded('2026-11-26T10:00:00+08:00', { on: today, fact: 'adviser-consulted', adviser: 'ho' }),
    recorded('2026-11-27T10:00:00+08:00', purchase ?? {}),
    recorded('2026-11-27T10:00:00+08:00', cancellation ?? {}),
    recorded('2026-11-27T11:00:00+08:00', {
      on: day,
      fact: 'notice-given',
      by: 'company',
      to: 'The Exchange',
      matter: 'Rule 8A.15',
    }),
  ];
  const { answers, judged, left } = recheckAnswers({ record: acmeRecord(facts) });
  assert.deepEqual([judged, left], [2, 0], 'nothing later speaks of the 25th');
  const [one] = answers;
  assert.deepEqual([one?.asOf, one?.comparison, one?.now], [today, 'worse', 'breached']);
  assert.deepEqual(
    one?.because.facts.map(({ id }) => id),
    ['late-purchase', 'late-cancellation'],
  );
  assert.deepEqual(
    one?.tellings.map(({ to }) => to),
    ['The Exchange'],
  );
  assert.deepEqual(recheckAnswers({ record: acmeRecord(late) }), { answers: [], judged: 0, left: 0 });
});

test('the deed is not held against the moments of its own day before it, and what could not be told stays so', () => {
  const at = (time: string, ...facts: readonly JsonMap[]) => facts.map((fact) => ({ ...fact, recorded: `${day}T${time}+08:00` }));
  const front = at('09:00:00', { on: day, fact: 'adviser-consulted', adviser: 'ho' });
  for (const proposal of [buyBack, bare]) {
    const given = at('10:00:00', { ...kept(proposal, front), on: day });
    const done = at('15:00:00', ...factsOf(proposal));
    const whole = { record: acmeRecord([...front, ...given, ...done]) };
    assert.deepEqual(recheckAnswers(whole).answers, [], 'what was answered before it was no answer to it');
    const other = { record: acmeRecord([...front, ...done]) };
    assert.notDeepEqual(recheckAnswers(other).answers, [], 'nobody asked for it');
  }
  const ended = at('09:00:00', { on: '2026-11-01', fact: 'knowledge-ends', area: 'holdings' });
  const later = at('15:00:00', {
    on: day,
    fact: 'shares-issued',
    class: 'B',
    number: '1',
    to: 'public',
    basis: 'option-exercise',
  });
  const { answers } = recheckAnswers({ record: acmeRecord([...ended, ...later]) });
  assert.deepEqual(
    answers
      .filter(({ was, now }) => was === 'cannot-tell' && now === 'cannot-tell')
      .filter((one) => one.comparison === 'cannot-tell'),
    [],
  );
});

test('a signed report of the store is judged again, whoever was erased since', async () => {
  const { store, ledger } = await acmeLedger();
  const question = { asOf: { date: today }, rules: [], all: false };
  await signReport({ ledger, issuer: 'acme', question, outside });
  const again = async () => recheckReports({ ledger, issuer: 'acme', record: await ledger.record('acme'), outside });
  assert.deepEqual(
    (await again()).map(({ comparison }) => comparison),
    ['same'],
  );
  await ledger.erase('acme', 'wang');
  assert.deepEqual(
    (await again()).map(({ comparison }) => comparison),
    ['same'],
  );
  await book(ledger, ...late);
  const [one] = await again();
  assert.deepEqual([one?.comparison, one?.now, one?.because.rulebook], ['worse', 'breached', false]);
  assert.ok(one?.differences.some(({ rule, now }) => rule === '8A.15' && now === 'breached'));
  assert.deepEqual(
    one?.because.facts.map(({ id }) => id),
    ['late-purchase', 'late-cancellation'],
  );
  const known = (await ledger.record('acme')).facts.at(-3)?.recorded ?? '';
  const then = await recheckReports({ ledger, issuer: 'acme', record: await ledger.record('acme'), knownAt: known, outside });
  assert.deepEqual(then, [], 'before it was signed it was not known');
  await ledger.eraseDocument('acme', (one?.entry ?? 0) - 1);
  const [gone] = await again();
  assert.deepEqual([gone?.comparison, gone?.notes.map(({ code }) => code)], ['cannot-tell', ['report-gone']]);
  assert.ok((await store.size('acme')) > 0);
});

test('the whole comes out as its worst part, and as cannot-tell where moments were left out', async () => {
  const { ledger } = await acmeLedger();
  await keepInStore({
    ledger,
    issuer: 'acme',
    keeping: { id: 'one', proposal: proposalOf(buyBack), by: 'lee', on: today },
    rulebook,
    outside,
  });
  const record = await ledger.record('acme');
  const clearances = recheckClearances({ record, rulebook, outside });
  const whole = { record, rulebook: rulebook.digest, clearances, reports: [], answers: [], moments: { judged: 0, left: 0 } };
  assert.equal(outcomeOfRecheck(whole), 'same');
  assert.equal(outcomeOfRecheck({ ...whole, moments: { judged: 50, left: 1 } }), 'cannot-tell');
});
