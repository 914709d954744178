/** Figures from public filings (real.json) come back out of the bundled records, to the share and to the printed percentage. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { printPercent } from '../../src/exact/index.ts';
import { passes, requiredConversion, tallies } from '../../src/rulebook/index.ts';
import { judgedRecord } from '../judged-record.ts';

type Case = { readonly id: string; readonly facts?: Record<string, never>; readonly derived?: Record<string, never> };
const { cases } = JSON.parse(readFileSync(new URL('./real.json', import.meta.url), 'utf8')) as { cases: readonly Case[] };
const figure = (id: string, group: 'facts' | 'derived', key: string): bigint => {
  const value: unknown = cases.find((found) => found.id === id)?.[group]?.[key];
  if (typeof value !== 'number') throw new Error(`${id} has no ${group}.${key}`);
  return BigInt(value);
};
const percent = (part: bigint, whole: bigint, decimals = 2n): string => printPercent({ value: { part, whole }, decimals });

const reduction = (record: string, asOf: string) => {
  const finding = judgedRecord(record, asOf).findings.find(
    ({ rule, check }) => rule === '8A.15' && check === 'reduction-matched-by-conversion',
  );
  assert.ok(finding);
  return finding;
};

test('SenseTime: 38,475,000 cancelled ask 8,644,928 conversions, and one share less would not do', () => {
  const finding = reduction('sensetime', '2023-12-14');
  assert.equal(finding.outcome, 'met');
  assert.deepEqual(finding.figures, {
    wvrSharesBefore: figure('ST-2022-BUYBACK', 'facts', 'A_before'),
    issuedSharesBefore: 33_507_400_000n,
    reduction: figure('ST-2022-BUYBACK', 'derived', 'cancelled_inferred'),
    requiredConversion: figure('ST-2022-BUYBACK', 'facts', 'converted_total'),
    converted: 8_644_928n,
  });
  assert.equal(finding.certainty, 'inferred');
});

test('SenseTime: the death of Tang takes his 68.28% of votes to 17.71% while he keeps 20.63% of the capital', () => {
  const before = judgedRecord('sensetime', '2023-12-14').position;
  const after = judgedRecord('sensetime', '2023-12-15').position;
  const amind = figure('ST-2023-12-15', 'facts', 'tang_A_via_Amind');
  assert.equal(before.totals.totalVotes, 101_149_960_648n);
  assert.equal(percent(amind * 10n, before.totals.totalVotes), '68.28%');
  assert.equal(after.totals.totalVotes, 38_995_235_230n);
  assert.equal(percent(amind, after.totals.totalVotes, 1n), '17.7%');
  assert.equal(percent(figure('ST-2023-12-15', 'facts', 'other_A') * 10n, after.totals.totalVotes), '15.75%');
  assert.equal(percent(figure('ST-2023-12-15', 'derived', 'B_after_inferred'), after.totals.totalVotes), '84.25%');
  for (const position of [before, after]) assert.equal(percent(amind, position.totals.reservedVotes), '20.63%');
  assert.equal(
    after.totals.nonWvrVotes,
    figure('ST-2023-12-15', 'derived', 'B_after_inferred') - 8_644_928n,
    'less the shares of the remaining beneficiaries',
  );
  assert.equal(judgedRecord('sensetime', '2023-12-15T23:44:00+08:00').position.totals.totalVotes, before.totals.totalVotes);
  assert.equal(judgedRecord('sensetime', '2023-12-15T23:45:00+08:00').position.totals.totalVotes, after.totals.totalVotes);
});

test('SenseTime: at the AGM of 26 June 2024 Amind votes one a share out of Class A', () => {
  const { findings, position } = judgedRecord('sensetime', '2024-06-26');
  const amind = position.holders.find(({ holder, class: id }) => holder === 'amind' && id === 'A');
  assert.deepEqual([amind?.shares, amind?.votes], [6_906_080_602n, 6_906_080_602n]);
  const poll = findings.filter(({ rule }) => rule === '8A.24');
  assert.deepEqual(
    poll.map(({ outcome }) => outcome),
    ['met', 'met', 'met'],
  );
  assert.equal(
    poll.find(({ check }) => check === 'result-as-counted')?.figures['votesFor'],
    figure('ST-2024-06-26', 'derived', 'combined_for'),
  );
  assert.equal(percent(4_834_475_086n, 4_835_491_086n, 6n), '99.978989%');
});

test('SenseTime: after the sources stop the report cannot tell, and a rumour changes nothing', () => {
  const { findings } = judgedRecord('sensetime', '2026-11-24');
  for (const rule of ['8A.09', '8A.13']) {
    const standing = findings.find((finding) => finding.rule === rule && finding.on === '2026-11-24');
    assert.equal(standing?.outcome, 'cannot-tell');
    assert.ok(standing?.missing?.includes('shares'));
  }
  assert.equal(findings.filter(({ rule, check }) => rule === '8A.17' && check === 'weight-ceased').length, 1);
});

test('Xiaomi, February 2019: 5,591,700 by a ceiling for each beneficiary against a class minimum of 5,591,699', () => {
  const finding = reduction('xiaomi', '2019-02-01');
  assert.equal(finding.outcome, 'met');
  assert.equal(finding.figures['requiredConversion'], 5_591_699n);
  assert.equal(finding.figures['converted'], figure('XM-2019-02-01', 'facts', 'converted_A_to_B'));
  const parts = finding.arithmetic.filter(({ label }) => label === 'allocation');
  const sums = new Map<string, bigint>();
  for (const { value, from } of parts) {
    const beneficiary = from.split(' / ')[0] ?? '';
    sums.set(beneficiary, (sums.get(beneficiary) ?? 0n) + (typeof value === 'bigint' ? value : 0n));
  }
  assert.deepEqual(
    [sums.get('lei-jun'), sums.get('lin-bin')],
    [figure('XM-2019-02-01', 'derived', 'lei_converted'), figure('XM-2019-02-01', 'derived', 'lin_converted')],
  );
});

test('Xiaomi, April 2021: moving 95% of Apex Star into a trust is waived under Rule 2.04', () => {
  const { findings, position } = judgedRecord('xiaomi', '2021-04-26');
  const finding = findings.find(({ rule }) => rule === '8A.19');
  assert.deepEqual(
    [finding?.outcome, finding?.modifiedBy, finding?.figures['wvrSharesCeased']],
    ['waived', 'waiver-2021', 462_890_213n],
  );
  assert.equal(position.classes.find(({ class: id }) => id === 'A')?.pendingRegistration, 0n);
});

test('Xiaomi, February 2026: cancelling all 200,551,000 waiting shares at once would ask 34,607,770 conversions', () => {
  const { position } = judgedRecord('xiaomi-2026-02', '2026-02-04');
  const waiting = position.classes.find(({ class: id }) => id === 'B')?.pendingCancellation;
  assert.equal(waiting, figure('XM-2026-02-04', 'derived', 'uncancelled_4_feb'));
  assert.equal(position.totals.issuedShares, figure('XM-2026-02-04', 'derived', 'A_plus_B'));
  assert.equal(
    requiredConversion({ wvrShares: position.totals.wvrShares, issued: position.totals.issuedShares, reduction: waiting ?? 0n }),
    figure('XM-2026-02-04', 'derived', 'predicted_min_conversion'),
  );
  assert.equal(percent(4_511_553_144n, 26_050_601_078n, 3n), '17.318%');
  assert.equal(percent(4_511_553_144n, judgedRecord('xiaomi-2026-02', '2026-02-03').position.totals.issuedShares, 3n), '17.256%');
});

test('MiniMax: 72.05% of votes and 25.36% of economics for one beneficiary, 6.76% and 2.83% for the other', () => {
  const { position } = judgedRecord('minimax', '2026-01-09');
  assert.equal(position.totals.totalVotes, figure('MM-2026-01-09', 'derived', 'total_votes'));
  assert.equal(position.totals.nonWvrVotes, 219_344_754n);
  assert.equal(position.totals.beneficiaryOrdinaryShares, 5_000_000n);
  assert.equal(percent(position.totals.nonWvrVotes, position.totals.totalVotes), '21.19%');
  const [yan, yun] = ['yan', 'yun'].map((person) => position.beneficiaries.find((found) => found.person === person));
  assert.ok(yan && yun);
  assert.deepEqual(
    [percent(yan.votesControlled, position.totals.totalVotes), printPercent({ value: yan.economicShares })],
    ['72.05%', '25.36%'],
  );
  assert.deepEqual(
    [percent(yun.votesControlled, position.totals.totalVotes), printPercent({ value: yun.economicShares })],
    ['6.76%', '2.83%'],
  );
  assert.deepEqual(position.proportion, { part: 81_102_534n, whole: 305_447_288n });
});

test('Kanzhun, July 2023: 233,846 conversions were due and 1,200,000 were made', () => {
  const finding = reduction('kanzhun', '2023-07-31');
  assert.deepEqual(
    [finding.outcome, finding.figures['requiredConversion'], finding.figures['converted']],
    ['met', 233_846n, 1_200_000n],
  );
  const { position } = judgedRecord('kanzhun', '2023-07-31');
  assert.equal(position.totals.wvrShares, 139_630_401n);
  assert.equal(percent(position.totals.wvrShares, position.totals.issuedShares, 6n), '16.095764%');
});

test('Horizon, October 2025: WVR votes fall from 64.37% to 62.91% by dilution', () => {
  const votes = (asOf: string) => {
    const { totals } = judgedRecord('horizon', asOf).position;
    return percent(totals.wvrShares * 10n, totals.totalVotes);
  };
  assert.deepEqual([votes('2025-09-30'), votes('2025-10-31')], ['64.37%', '62.91%']);
});

test('Bilibili, AGM 2023: a protest of 21.48% of Class Z is 4.76% after weighting', () => {
  const rows = [
    { class: 'Z', shares: 238_196_724n, votes: 238_196_724n, for: 186_757_481n, against: 51_170_033n },
    { class: 'Y', shares: 83_715_114n, votes: 837_151_140n, for: 837_151_140n, against: 0n },
  ];
  const { weighted, oneVote } = tallies(rows);
  assert.deepEqual(
    [weighted, oneVote],
    [
      { for: 1_023_908_621n, against: 51_170_033n },
      { for: 270_472_595n, against: 51_170_033n },
    ],
  );
  assert.equal(passes({ tally: weighted, kind: 'ordinary' }), true);
  const abstain = 269_210n;
  assert.deepEqual(
    [weighted.for, weighted.against, abstain].map((votes) => percent(votes, weighted.for + weighted.against + abstain, 6n)),
    ['95.216502%', '4.758463%', '0.025035%'],
  );
});

test('Kingsoft Cloud, AGM 2024: the printed percentages leave abstentions out', () => {
  for (const [inFavour, against, prints] of [
    [2_414_092_538n, 418_890n, '99.98%'],
    [2_000_726_572n, 413_567_611n, '82.87%'],
    [2_413_314_563n, 1_089_585n, '99.95%'],
  ] as const) {
    assert.equal(percent(inFavour, inFavour + against), prints);
  }
});
