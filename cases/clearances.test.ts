/** Every kind of proposal: what is charged, the least that mends it, who acts; and what was promised comes about. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Cleared, clearanceJson, clearProposal } from '../src/app/clearances/index.ts';
import { groundOf, type Proposal, tellReason } from '../src/clearance/index.ts';
import { extendRecord } from '../src/record/index.ts';
import type { ChangedFinding } from '../src/rulebook/index.ts';
import {
  type ClearanceCase,
  clearanceCases,
  clearanceFiles,
  clearedCase,
  digits,
  type Expected,
  type ExpectedFinding,
  type ExpectedRemedy,
  recordOf,
} from './clearances.ts';
import { emptyIn } from './told-values.ts';

const factsOf = (file: string): readonly ClearanceCase[] => clearanceCases(file).cases;

test('the cases of clearances were seen', () => {
  assert.ok(clearanceFiles.length >= 5);
  assert.ok(clearanceFiles.flatMap(factsOf).length >= 70);
});

for (const file of clearanceFiles) {
  const { source, cases } = clearanceCases(file);
  test(`${file} names its source`, () => assert.ok(source.length > 0));
  for (const one of cases) {
    test(`${file}: ${one.title}`, () => {
      const cleared = clearedCase(one);
      const { expect } = one;
      if (cleared.status === 'refused') {
        assert.deepEqual(
          cleared.faults.map(({ code }) => code),
          [expect.refused],
        );
        return;
      }
      assert.equal(expect.refused, undefined, 'it was not refused');
      assertAnswer(cleared, expect);
      assertFollowing(cleared, expect);
    });
  }
}

const assertAnswer = (cleared: Cleared, expect: Expected): void => {
  const seen = cleared.charged.map(({ finding: { id, outcome } }) => `${id} ${outcome}`).join('; ');
  assert.equal(cleared.permitted, expect.permitted, seen);
  assert.equal(cleared.happens, expect.happens === 'true');
  for (const wanted of expect.charged ?? []) assertCharged(cleared.charged, wanted, seen);
  for (const rule of expect.none ?? []) {
    const found = cleared.charged.filter(({ finding }) => finding.rule === rule && finding.outcome !== 'met');
    assert.deepEqual(
      found.map(({ finding }) => finding.id),
      [],
      `${rule} is charged`,
    );
  }
  if (expect.noCharged) assert.equal(seen, '');
  if (expect.noRemedies) assert.deepEqual(cleared.remedies, []);
  if (expect.least) assertRemedy(cleared, expect.least);
  if (expect.reason) assert.ok(tellReason(cleared.reason, 'en').includes(expect.reason), tellReason(cleared.reason, 'en'));
  if (expect.answer || expect.notAnswer) {
    const answer = clearanceJson(cleared).answer.en;
    for (const part of expect.answer ?? []) assert.ok(answer.includes(part), answer);
    for (const part of expect.notAnswer ?? []) assert.ok(!answer.includes(part), answer);
  }
  const notices = cleared.notices.map(({ code, values = {} }) => [code, values] as const);
  for (const wanted of expect.notices ?? []) {
    const [code = '', ...values] = wanted.split(' ');
    const found = notices.find(([one, given]) => one === code && values.every((value) => Object.values(given).includes(value)));
    assert.ok(found, `${wanted} is not among ${JSON.stringify(notices)}`);
  }
  if (expect.noNotices) assert.deepEqual(notices, []);
  assert.deepEqual(emptyIn(cleared), [], 'something told is empty');
  if (expect.missing) assert.deepEqual(cleared.missing, expect.missing);
  if (expect.sharingFaults)
    assert.deepEqual(
      cleared.sharingFaults.map(({ code }) => code),
      expect.sharingFaults,
    );
  if (expect.overturns)
    assert.deepEqual(
      cleared.overturns.map(({ fact }) => fact.id),
      expect.overturns,
    );
};

const assertCharged = (charged: readonly ChangedFinding[], wanted: ExpectedFinding, seen: string): void => {
  const found = charged.find(
    ({ finding: { rule, check, subject, outcome } }) =>
      rule === wanted.rule &&
      (wanted.check === undefined || check === wanted.check) &&
      (wanted.subject === undefined || subject === wanted.subject) &&
      (wanted.outcome === undefined || outcome === wanted.outcome),
  )?.finding;
  assert.ok(found, `no ${JSON.stringify(wanted)} among ${seen}`);
  for (const [name, value] of Object.entries(wanted.figures ?? {})) assert.equal(`${found.figures[name]}`, digits(value), name);
  for (const [name, value] of Object.entries(wanted.otherFigures ?? {}))
    assert.equal(`${found.figuresOtherBasis?.[name]}`, digits(value), name);
  if (wanted.notice) assert.ok(found.notices.some(({ code }) => code === wanted.notice));
};

const assertRemedy = ({ remedies }: Cleared, wanted: ExpectedRemedy): void => {
  const [least] = remedies;
  assert.ok(least, 'there is no remedy');
  if (wanted.action) assert.equal(least.action, wanted.action);
  if (wanted.class) assert.equal(least.class, wanted.class);
  if (wanted.shares) assert.equal(`${least.shares}`, digits(wanted.shares));
  if (wanted.leastShares) assert.equal(`${least.leastShares}`, digits(wanted.leastShares));
  if (wanted.permitted) assert.equal(least.permitted, wanted.permitted);
  if (wanted.allocation)
    assert.deepEqual(
      least.allocation?.map(({ beneficiary, holder, shares }) => `${beneficiary}/${holder}/${shares}`),
      wanted.allocation,
    );
};

const assertFollowing = (cleared: Cleared, expect: Expected): void => {
  const { steps, decides, papers, filings, before, after } = cleared;
  if (expect.steps)
    assert.deepEqual(
      steps.map(({ fact }) => fact.fact),
      expect.steps,
    );
  const signing = decides.filter(({ does }) => does === 'signs');
  const signs = signing.map(({ who, what, shares }) => `${who} ${what}${shares === undefined ? '' : ` ${shares}`}`);
  for (const wanted of expect.signs ?? []) assert.ok(signs.includes(wanted), `${wanted} is not among ${signs.join(', ')}`);
  const all = decides.map(({ who, does, what }) => `${who} ${does} ${what}`);
  for (const wanted of expect.decides ?? []) assert.ok(all.includes(wanted), `${wanted} is not among ${all.join(', ')}`);
  for (const unwanted of expect.notDecides ?? []) assert.ok(!all.includes(unwanted), unwanted);
  for (const rule of expect.notRules ?? []) assert.ok(!decides.some((one) => one.rule === rule), rule);
  const kinds = papers.map(({ kind }) => kind);
  for (const wanted of expect.papers ?? [])
    assert.ok(
      kinds.some((kind) => kind === wanted),
      `${wanted} is not among ${kinds.join(', ')}`,
    );
  for (const unwanted of expect.notPapers ?? []) assert.ok(!kinds.some((kind) => kind === unwanted), unwanted);
  const ruled = papers.map(({ kind, rule }) => `${kind} ${rule}`);
  for (const wanted of expect.paperRules ?? []) assert.ok(ruled.includes(wanted), `${wanted} is not among ${ruled.join(', ')}`);
  const filers = filings.map(({ kind, who, due }) => `${kind} ${who} ${due.on}`);
  for (const wanted of expect.filers ?? []) assert.ok(filers.includes(wanted), `${wanted} is not among ${filers.join(', ')}`);
  assert.ok(!filings.some(({ values }) => values['shares'] === '0'), 'a duty of no shares');
  const due = filings.map(({ kind }) => kind);
  for (const wanted of expect.filings ?? []) assert.ok(due.includes(wanted), `${wanted} is not among ${due.join(', ')}`);
  const ceiling = ({ position }: Cleared['before']): string => `${position.ceiling?.part}/${position.ceiling?.whole}`;
  if (expect.ceiling) assert.deepEqual({ before: ceiling(before), after: ceiling(after) }, expect.ceiling);
  if (expect.votesAfter) assert.equal(`${after.position.totals.totalVotes}`, digits(expect.votesAfter));
  if (expect.outcomeBefore) assert.equal(before.outcome, expect.outcomeBefore);
  if (expect.outcomeAfter) assert.equal(after.outcome, expect.outcomeAfter);
};

/** Books a proposal and judges the record of that day as if it had come from a file. */
const doneAndJudged = (one: ClearanceCase, proposal: Proposal) => {
  const record = groundOf({ record: recordOf(one), on: proposal.on }).record;
  const extended = extendRecord({ record, added: proposal.facts });
  assert.equal(extended.status, 'read');
  return groundOf({ record: extended.status === 'read' ? extended.record : record, on: proposal.on }).before;
};

test('a clearance that is then done gives the findings it promised, and so does each of its remedies', () => {
  let promises = 0;
  for (const one of clearanceFiles.flatMap(factsOf)) {
    const cleared = clearedCase(one);
    if (cleared.status === 'refused') continue;
    const done = doneAndJudged(one, cleared.proposal);
    assert.equal(new Set(done.findings.map(({ id }) => id)).size, done.findings.length, `${one.title}: an id stands twice`);
    assert.deepEqual(done.findings, cleared.after.findings, one.title);
    assert.deepEqual(done.state.sums, cleared.after.state.sums);
    for (const { proposal, findings } of cleared.remedies) {
      const mended = doneAndJudged(one, proposal);
      for (const { finding } of findings) {
        const found = mended.findings.find(({ id }) => id === finding.id);
        assert.deepEqual(found, finding, `${one.title}: ${finding.id}`);
        promises += 1;
      }
    }
  }
  assert.ok(promises > 100, `only ${promises} findings were promised`);
});

test('what is asked changes nothing of what is given', () => {
  for (const one of clearanceFiles.flatMap(factsOf).slice(0, 20)) {
    const record = recordOf(one);
    const before = JSON.stringify(record, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));
    const cleared = clearedCase(one);
    if (cleared.status === 'refused') continue;
    const [first, second] = [0, 1].map(() => clearProposal({ record, proposal: cleared.proposal }));
    assert.deepEqual(first, second);
    assert.equal(
      JSON.stringify(record, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
      before,
    );
  }
});
