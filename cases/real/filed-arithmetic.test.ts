/** Filed figures whose issuers the sources do not carry into a record: their arithmetic, by the product's own functions. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { divideDown, printPercent } from '../../src/exact/index.ts';
import { requiredConversion } from '../../src/rulebook/index.ts';
import { judgedRecord } from '../judged-record.ts';

const percent = (part: bigint, whole: bigint, decimals = 2n): string => printPercent({ value: { part, whole }, decimals });

test('Xiaomi, November 2024: 307,652 lies between the least conversions at either end of the month, and is exact in between', () => {
  const least = (issued: bigint): bigint => requiredConversion({ wvrShares: 4_517_817_786n, issued, reduction: 1_700_000n });
  assert.deepEqual([least(24_961_525_812n), least(24_961_525_812n + 7_691_200n)], [307_686n, 307_591n]);
  assert.deepEqual([least(24_964_213_580n), least(24_964_294_724n)], [307_652n, 307_652n]);
  const { findings, position } = judgedRecord('xiaomi-2024-11', '2024-11-30');
  const finding = findings.find(({ rule }) => rule === '8A.15') ?? assert.fail();
  assert.deepEqual(
    [finding.outcome, finding.figures['requiredConversion'], finding.figures['converted']],
    ['met', 307_652n, 307_652n],
  );
  assert.deepEqual(
    position.classes.map(({ issued }) => issued),
    [20_450_006_878n, 4_517_510_134n],
  );
});

test('Xiaomi, 20 November 2025: a repurchase is printed against all classes, not Class B alone', () => {
  const a = 2_594_916_968n * 10n - 21_531_652_634n;
  assert.ok(a > 0n);
  assert.equal(21_530_610_634n + 1_042_000n, 21_531_652_634n);
  assert.equal(percent(13_500_000n, 21_531_652_634n, 3n), '0.063%');
  assert.equal(percent(13_500_000n, 21_530_610_634n + 4_511_553_144n, 3n), '0.052%');
  assert.equal(percent(40_795_400n, 25_949_169_680n), '0.16%');
  assert.equal(divideDown(507_762_184n * 100n, 13_500_000n), 3761n);
});

test('Xiaomi: the authorised capital of the articles is 675,000 dollars in shares of 0.0000025', () => {
  const par = { part: 25n, whole: 10_000_000n };
  assert.deepEqual(
    [70_000_000_000n, 200_000_000_000n].map((number) => (number * par.part) / par.whole),
    [175_000n, 500_000n],
  );
});

test('SenseTime, AGM 2022: the mandate is a tenth of 33,507,400,000 shares to the share', () => {
  assert.equal(7_528_760_000n + 25_978_640_000n, 33_507_400_000n);
  assert.equal(divideDown(33_507_400_000n, 10n), 3_350_740_000n);
  assert.equal(percent(7_528_760_000n * 10n, 7_528_760_000n * 10n + 25_978_640_000n, 3n), '74.346%');
  assert.equal(percent(7_528_760_000n, 33_507_400_000n, 3n), '22.469%');
});

test('SenseTime, later report: 17.35% of the class and 17.08% of all shares bracket the 614,034,470 Class A shares', () => {
  const amind = 6_906_080_602n;
  assert.equal(percent(amind, 39_800_000_000n), '17.35%');
  assert.equal(percent(amind, 39_800_000_000n + 614_034_470n + 20_000_000n), '17.08%');
});

test('Meituan, 2019: shares sold out of the WVR class shrink the votes; the old denominator gives the wrong 36.4%', () => {
  const [wang, all] = [573_188_783n, 5_783_943_319n];
  const sold = wang - 451_000_000n;
  const classA = divideDown(wang * 1000n, 779n);
  const votes = all + 9n * classA;
  assert.equal(percent(wang * 10n, votes, 1n), '46.2%');
  assert.equal(percent((wang - sold) * 10n, votes - 9n * sold, 1n), '39.9%');
  assert.equal(percent((wang - sold) * 10n, votes, 1n), '36.4%');
});

test('Kuaishou, 2023: 9.87% of shares and 38.08% of votes agree with an unchanged holding of 427,469,521 WVR shares', () => {
  const wvr = 427_469_521n;
  assert.equal(percent(wvr, 4_330_998_186n), '9.87%');
  assert.equal(percent(wvr * 10n, 11_225_565_152n), '38.08%');
});

test('Horizon: authorised Class A equals issued Class A, 20,000,000,000 shares of 0.0000025 are 50,000 dollars', () => {
  assert.equal(2_124_389_270n + 17_875_610_730n, 20_000_000_000n);
  assert.equal((20_000_000_000n * 25n) / 10_000_000n, 50_000n);
  assert.equal(131_562_503n + 639_028_800n, 770_591_303n);
  assert.equal(percent(2_124_389_270n * 25n, 10_000_000n * 100n), '5310.97%', 'US$5,310.97 of Class A');
});

test('MiniMax with both options: 313,635,308 shares, WVR 25.859% of them and 77.717% of votes', () => {
  const total = 305_447_288n + 3_808_380n + 4_379_640n;
  assert.equal(total, 313_635_308n);
  assert.equal(percent(81_102_534n, total, 3n), '25.859%');
  assert.equal(percent(81_102_534n * 10n, total + 81_102_534n * 9n, 3n), '77.717%');
});

test('Tuya: the base at the record date is the issued count', () => assert.equal(505_393_393n + 70_400_000n, 575_793_393n));

test('Bilibili: the weighted polls of resolutions 8 and 9 agree with their declared results', () => {
  const { findings } = judgedRecord('bilibili', '2023-06-30');
  const results = findings.filter(({ check }) => check === 'result-as-counted');
  assert.deepEqual(
    results.map(({ figures, outcome }) => [figures['votesFor'], figures['votesAgainst'], outcome]),
    [
      [1_074_721_847n, 288_272n, 'met'],
      [1_023_908_621n, 51_170_033n, 'met'],
    ],
  );
  const weighting = findings.filter(({ check }) => check === 'one-vote-on-reserved-matters');
  assert.deepEqual(
    weighting.map(({ figures }) => figures['oneVoteFor']),
    [321_285_821n, 270_472_595n],
  );
});

test('Kingsoft Cloud, without weighted voting rights: four polls counted one vote a share', () => {
  const { findings } = judgedRecord('kingsoft-cloud', '2024-06-28');
  const polls = findings.filter(({ rule }) => rule === '8A.24');
  assert.equal(polls.length, 12);
  assert.ok(polls.every(({ outcome }) => outcome === 'met'));
});
