/** The exact vectors: each line is built into a record, judged by the rulebook, and compared to the last share. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { allocateByCeiling, allocateLeast, printPercent } from '../../src/exact/index.ts';
import { headroomOf, leastCures, mostUnder, passes, requiredConversion, takeUpCaps } from '../../src/rulebook/index.ts';
import { type FactText, judgedRecord } from '../judged-record.ts';

type Vector = Readonly<Record<string, unknown>> & { readonly rule: string };

const vectors = readFileSync(new URL('./vectors.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Vector);

const big = (vector: Vector, key: string): bigint => BigInt(String(vector[key]));

/** A company with W weighted shares of a director, N public and B of his own ordinary shares. */
const company = ({
  w,
  n,
  b,
  votes,
  listedOn = '2025-01-02',
}: {
  readonly w: bigint;
  readonly n: bigint;
  readonly b: bigint;
  readonly votes: bigint;
  readonly listedOn?: string;
}): FactText[] => [
  { on: listedOn, fact: 'class-created', class: 'B', votes: 1, listed: true },
  { on: listedOn, fact: 'class-created', class: 'A', votes: `${votes}`, weighted: true, convertsInto: 'B' },
  { on: listedOn, fact: 'person-recorded', person: 'x', kind: 'natural', name: { en: 'X' } },
  { on: listedOn, fact: 'beneficiary-named', person: 'x', atListing: true },
  { on: listedOn, fact: 'director-appointed', person: 'x', office: 'executive' },
  ...(w > 0n ? [{ on: listedOn, fact: 'shares-issued', class: 'A', number: `${w}`, to: 'x', basis: 'opening' }] : []),
  ...(b > 0n ? [{ on: listedOn, fact: 'shares-issued', class: 'B', number: `${b}`, to: 'x', basis: 'opening' }] : []),
  ...(n > 0n ? [{ on: listedOn, fact: 'shares-issued', class: 'B', number: `${n}`, to: 'public', basis: 'opening' }] : []),
];

const byRule: Readonly<Record<string, (vector: Vector) => void>> = {
  '8A.09': (vector) => {
    const [w, n, b, votes] = [big(vector, 'W'), big(vector, 'N'), big(vector, 'B'), big(vector, 'v')];
    const all = w * votes + n + b;
    if ('votes' in vector) assert.equal(all, big(vector, 'votes'));
    const { findings } = judgedRecord(
      [...company({ w, n, b, votes }), { on: '2025-01-02', fact: 'listed', as: 'primary' }],
      '2025-02-01',
    );
    const finding = findings.find(({ rule, check, on }) => rule === '8A.09' && check === 'non-wvr-votes' && on === '2025-02-01');
    assert.ok(finding);
    assert.equal(finding.figures['nonWvrVotes'], w === 0n ? n + b : n);
    assert.equal(finding.figures['totalVotes'], all);
    assert.equal(finding.outcome, vector['ok'] === true ? 'met' : 'breached');
    const shortfall = -headroomOf({ nonWvrVotes: n, totalVotes: all, minimum: { part: 1n, whole: 10n } });
    if ('shortfall' in vector) {
      assert.equal(shortfall > 0n ? shortfall : 0n, big(vector, 'shortfall'));
      const cures = leastCures({ nonWvrVotes: n, totalVotes: all, votes, minimum: { part: 1n, whole: 10n } });
      assert.deepEqual(
        [cures.convert, cures.issue, cures.sell],
        [big(vector, 'convert'), big(vector, 'issueToPublic'), big(vector, 'sellOrdinary')],
      );
    }
    if (vector['ok'] === false) {
      assert.ok(finding.remedy);
      const alternatives = new Map((finding.remedy.alternatives ?? []).map(({ action, shares }) => [action, shares]));
      assert.equal(alternatives.get('issue-to-public'), big(vector, 'issueToPublic'));
      const feasible = vector['convertFeasible'] !== false;
      assert.equal(finding.remedy.action, feasible ? 'convert' : 'sell');
      assert.equal(finding.remedy.leastShares, big(vector, feasible ? 'convert' : 'sellOrdinary'));
      if (b > 0n) assert.equal(alternatives.get('sell-ordinary'), big(vector, 'sellOrdinary'));
    }
  },
  '8A.15': (vector) => {
    const [w, t, bought] = [big(vector, 'W'), big(vector, 'T'), big(vector, 'bought')];
    assert.equal(requiredConversion({ wvrShares: w, issued: t, reduction: bought }), big(vector, 'k'));
    const least = vector['minimumSplit'] as Record<string, number>;
    const holdings: Record<string, bigint> =
      'Y' in least
        ? { X: 120_000_000n, Y: 80_000_000n }
        : w === 7n
          ? { A: 3n, B: 2n, C: 2n }
          : { A: 70_000_000n, B: 30_000_000n, C: 23_456_789n };
    const bearers = Object.entries(holdings).map(([id, shares]) => ({ id, shares }));
    const up = allocateByCeiling({ bearers, duty: bought, whole: t });
    assert.deepEqual(Object.fromEntries(up.map(({ id, shares }) => [id, Number(shares)])), vector['roundUpSplit']);
    assert.equal(
      up.reduce((sum, { shares }) => sum + shares, 0n),
      big(vector, 'roundUpTotal'),
    );
    const exact = allocateLeast({ bearers, duty: bought, whole: t });
    assert.deepEqual(Object.fromEntries(exact.map(({ id, shares }) => [id, Number(shares)])), least);
  },
  '8A.13': (vector) => {
    const [part = '', whole = ''] = String(vector['ceiling']).split('/');
    const [w, t] = [big(vector, 'W'), big(vector, 'T')];
    const most = mostUnder({ part: BigInt(part), whole: BigInt(whole) }, t);
    assert.equal(most, big(vector, 'maxW'));
    assert.equal(w <= most, vector['ok']);
    assert.equal(w > most ? w - most : 0n, big(vector, 'convert'));
  },
  '8A.14': (vector) => {
    const caps = takeUpCaps({
      wvrShares: big(vector, 'W'),
      otherShares: big(vector, 'O'),
      wvrOffered: big(vector, 'wOffered'),
      otherOffered: big(vector, 'oOffered'),
      otherTaken: big(vector, 'oTaken'),
    });
    assert.deepEqual(caps, { noteCap: big(vector, 'noteCap'), ratioCap: big(vector, 'ratioCap'), maxWvr: big(vector, 'maxWvr') });
    assert.equal(big(vector, 'wOffered') - caps.maxWvr, big(vector, 'reduceBy'));
  },
  '8A.23': (vector) => {
    const [t, treasury, have] = [big(vector, 'T'), big(vector, 'treasury'), big(vector, 'have')];
    const { findings } = judgedRecord(
      [
        ...company({ w: 0n, n: t, b: 0n, votes: 10n }),
        { on: '2025-01-02', fact: 'listed', as: 'primary' },
        ...(treasury > 0n
          ? [{ on: '2025-01-03', fact: 'shares-repurchased', class: 'B', number: `${treasury}`, held: 'treasury' }]
          : []),
        {
          on: '2025-01-06',
          fact: 'requisition-made',
          by: [{ holder: 'public', class: 'B', shares: `${have}` }],
          business: 'a resolution',
        },
      ],
      '2025-02-01',
    );
    const finding = findings.find(({ rule, check }) => rule === '8A.23' && check === 'requisition-valid');
    assert.ok(finding);
    assert.equal(finding.figures['needed'], big(vector, 'need'));
    assert.equal(finding.message.endsWith('/valid'), vector['ok']);
  },
  '8A.24': (vector) => {
    const weight = vector['reserved'] === true ? 1n : 10n;
    const tally = {
      for: big(vector, 'wFor') * weight + big(vector, 'oFor'),
      against: big(vector, 'wAgainst') * weight + big(vector, 'oAgainst'),
    };
    assert.deepEqual([tally.for, tally.against], [big(vector, 'votesFor'), big(vector, 'votesAgainst')]);
    assert.equal(passes({ tally, kind: vector['threshold'] === '>1/2' ? 'ordinary' : 'special' }), vector['passed']);
  },
  '8A.40': (vector) => {
    const [w, before, after] = [big(vector, 'W'), big(vector, 'ordinaryBefore'), big(vector, 'ordinaryAfter')];
    assert.equal(w + before, after);
    assert.equal(printPercent({ value: { part: w, whole: after } }), `${vector['percent']}%`);
    assert.equal(printPercent({ value: { part: w, whole: before } }), `${vector['wrongBase']}%`);
  },
  '8A.06': (vector) => {
    const listedOn = String(vector['listedOn']);
    const { findings } = judgedRecord(
      [
        ...company({ w: 100n, n: 900n, b: 0n, votes: 10n, listedOn }),
        {
          on: listedOn,
          fact: 'listed',
          as: 'primary',
          marketCapitalisation: `${vector['cap']}`,
          revenue: `${vector['revenue']}`,
        },
      ],
      '2026-11-01',
    );
    assert.equal(findings.find(({ rule }) => rule === '8A.06')?.outcome, vector['ok'] === true ? 'met' : 'breached');
  },
  '8A.10': (vector) => {
    const listedOn = String(vector['listedOn']);
    const { findings } = judgedRecord(
      [
        ...company({ w: 100n, n: 9_000n, b: 0n, votes: big(vector, 'v'), listedOn }),
        {
          on: listedOn,
          fact: 'listed',
          as: 'primary',
          ...('capAtListing' in vector ? { marketCapitalisation: `${vector['capAtListing']}` } : {}),
        },
      ],
      '2026-11-01',
    );
    assert.equal(
      findings.find(({ rule }) => rule === '8A.10')?.outcome,
      vector['status'] === 'FAIL' ? 'breached' : 'needs-counsel',
    );
  },
  '8A.12': (vector) => {
    const { findings } = judgedRecord(
      [
        ...company({ w: 999n, n: 9_001n, b: 0n, votes: 10n }),
        { on: '2025-01-02', fact: 'listed', as: 'primary', marketCapitalisation: `${vector['capAtListing']}` },
      ],
      '2025-02-01',
    );
    assert.equal(findings.find(({ rule }) => rule === '8A.12')?.outcome, 'needs-exchange');
  },
  '8A.18(2)': () => {
    const { findings } = judgedRecord(
      [
        ...company({ w: 0n, n: 9_000n, b: 0n, votes: 10n }),
        { on: '2025-01-02', fact: 'person-recorded', person: 'y', kind: 'natural', name: { en: 'Y' } },
        { on: '2025-01-02', fact: 'person-recorded', person: 'shared', kind: 'company', name: { en: 'Shared' } },
        { on: '2025-01-02', fact: 'beneficiary-named', person: 'y', atListing: true },
        {
          on: '2025-01-02',
          fact: 'vehicle-arranged',
          vehicle: 'shared',
          kind: 'private-company',
          for: ['x', 'y'],
          votesDirectedBy: 'x',
          economicInterest: [
            { person: 'x', part: '6710/10000' },
            { person: 'y', part: '3290/10000' },
          ],
        },
        { on: '2025-01-02', fact: 'shares-issued', class: 'A', number: '100', to: 'shared', basis: 'opening' },
        { on: '2025-01-02', fact: 'listed', as: 'primary' },
      ],
      '2025-02-01',
    );
    assert.equal(
      findings.find(({ rule, check }) => rule === '8A.18' && check === 'permitted-vehicle')?.outcome,
      'needs-exchange',
    );
  },
  '8A.17(2)': (vector) => {
    const facts = company({ w: 100n, n: 9_000n, b: 0n, votes: 10n }).filter(({ fact }) => fact !== 'director-appointed');
    const { findings } = judgedRecord(
      [
        ...facts,
        { on: '2025-01-02', fact: 'articles-adopted', selfExecutingCessation: true },
        { on: '2025-01-02', fact: 'listed', as: 'primary' },
        { on: String(vector['appointedByBoard']), fact: 'director-appointed', person: 'x', office: 'executive', by: 'board' },
        { on: '2026-05-01', fact: 'meeting-convened', meeting: 'agm', kind: 'AGM', heldOn: String(vector['firstAgm']) },
      ],
      '2026-07-01',
    );
    const finding = findings.find(({ rule, check }) => rule === '8A.17' && check === 'weight-ceased');
    assert.deepEqual(
      [finding?.on, finding?.figures['wvrSharesCeased'], finding?.figures['pendingRegistration']],
      [vector['firstAgm'], 100n, 100n],
    );
  },
  '8A.39': (vector) => {
    const { position } = judgedRecord('minimax', '2026-01-09');
    const own = vector['X'] ? 'yan' : 'yun';
    const beneficiary = position.beneficiaries.find(({ person }) => person === own);
    assert.ok(beneficiary);
    assert.equal(
      printPercent({ value: { part: beneficiary.votesControlled, whole: position.totals.totalVotes } }),
      `${vector['votesPercent']}%`,
    );
    assert.equal(printPercent({ value: beneficiary.economicShares }), `${vector['economicPercent']}%`);
  },
};

for (const [index, vector] of vectors.entries()) {
  test(`vector ${index + 1}: ${JSON.stringify(vector)}`, () => {
    const judge = byRule[vector.rule];
    assert.ok(judge, `no way to judge a vector of ${vector.rule}`);
    judge(vector);
  });
}
