/** What was drafted reads back as the same terms, parties, dates and places to sign, with nothing that could not be placed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { requirements, rules, versionOn } from '../../rulebook/index.ts';
import { paperText } from '../paper.ts';
import { readInstrument } from '../reading/read-instrument.ts';
import {
  layOut,
  type Names,
  type UndertakingParticulars,
  undertaking,
  type VehicleParticulars,
  valuesOfUndertaking,
} from './index.ts';

const latinNames = [
  'Wang Xiaogang',
  "Tang Xiao'ou",
  'Au-Yeung Ming',
  "D'Souza Ana",
  'de la Cruz Maria',
  'van der Berg Jan',
  'LI KA SHING',
  'CHAN TAI MAN, Peter',
  "O'Neil-Wong Mary",
  'Dr. Yan',
  'bin Abdullah Ahmad',
  'Xu Li',
  'Ng A',
  'José Muñoz',
] as const;
const chineseNames = ['王曉剛', '歐陽明', '司徒華', '諸葛亮', '徐立', '湯曉鷗', '林斌', '犇驫', '龔𠮷', '于一'] as const;
const companies: readonly Names[] = [
  { en: 'SenseTime Group Inc.', 'zh-Hant': '商湯集團股份有限公司' },
  { en: 'Example (Holdings) Co., Inc.', 'zh-Hant': '例子控股股份有限公司' },
  { en: 'Xiaomi Corporation', 'zh-Hant': '小米集團' },
  { en: 'Meituan' },
  { en: 'ZTO, Lee & Partners Limited', 'zh-Hant': '中通（香港）有限公司' },
  { en: 'A.B.C. International, Ltd.', 'zh-Hant': '甲乙丙國際有限公司' },
  { en: 'Horizon Robotics', 'zh-Hant': '地平線機器人' },
  { en: 'THE UNDERTAKING COMPANY LIMITED', 'zh-Hant': '承諾有限公司' },
];
const vehicleNames: readonly Names[] = [
  { en: 'Apex Star LLC' },
  { en: 'X Holdings, Inc.', 'zh-Hant': '甲控股有限公司' },
  { en: 'Smart Mobile Holdings Limited' },
  { en: 'Bin Lin 2021 A Trust', 'zh-Hant': '林斌二零二一信託' },
  { en: 'MiniMax Awakening' },
  { en: 'Alpha EXP' },
  { en: 'D & F Partners, L.P.', 'zh-Hant': '丁己合夥' },
];

const date = (from: number, to: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`);

const giver: fc.Arbitrary<Names> = fc
  .tuple(fc.constantFrom(...latinNames), fc.option(fc.constantFrom(...chineseNames), { nil: undefined }))
  .map(([en, chinese]) => (chinese === undefined ? { en } : { en, 'zh-Hant': chinese }));

const vehicle = (name: Names): fc.Arbitrary<VehicleParticulars> =>
  fc.record({
    name: fc.constant(name),
    kind: fc.constantFrom('limited-partnership', 'trust', 'private-company', 'other'),
    holdings: fc.array(fc.record({ class: fc.constantFrom('A', 'B'), number: fc.bigInt({ min: 1n, max: 10n ** 12n }) }), {
      maxLength: 2,
    }),
    shared: fc.option(
      fc.tuple(giver, giver).map(([one, other]) => [
        { person: one, part: '671/1000' },
        { person: other, part: '329/1000' },
      ]),
      { nil: undefined },
    ),
  });
const vehicles = fc
  .subarray([...vehicleNames], { maxLength: 6 })
  .chain((names) => fc.tuple(...names.map(vehicle)) as fc.Arbitrary<VehicleParticulars[]>);

const rulesOn = (on: string): UndertakingParticulars['rules'] =>
  requirements.flatMap((number) => {
    const rule = rules.find((known) => known.number === number);
    const version = rule === undefined ? undefined : versionOn(rule.versions, on);
    if (rule === undefined || version === undefined) return [];
    const { inForceFrom, confidence, reverify = false, source } = version;
    return [{ rule: number, title: rule.title, inForceFrom, confidence, reverify, source }];
  });

/** Names of parties that are longer than a line, with what they are made of in real registers. */
const longNames: readonly Names[] = [
  {
    en: 'Guangdong Provincial International Investment and Technology Development Holdings Company Limited',
    'zh-Hant': '廣東省國際投資及科技發展控股（開曼群島）股份有限公司（於開曼群島註冊成立以不同投票權控制的有限責任公司）',
  },
  {
    en: 'Zhejiang-Jiangsu Intelligent Controls, Robotics & Semiconductor International Investment Holding (British Virgin Islands) Company Limited',
  },
  { en: 'Best-in-Class Therapeutics, Inc. (incorporated in the Cayman Islands with limited liability)' },
  { en: `A${' Very Long Holdings Name'.repeat(9)} Limited`, 'zh-Hant': `${'極長名稱控股集團'.repeat(12)}有限公司` },
];
const longGivers: readonly Names[] = [
  {
    en: 'Maximiliano Alejandro de la Santísima Trinidad Fernández-Villaverde y Ruiz de la Prada-Bornay von Hohenzollern',
    'zh-Hant': '阿不都热合曼·买买提明·吐尔逊·阿卜杜拉·艾合买提江·依明尼亚孜·阿不都热合曼·买买提明',
  },
  { en: 'CHAN Tai Man, Peter (also known as CHAN Siu Ming, and formerly as CHAN Tai Ming, Peter Paul of Kowloon)' },
];

const particulars: fc.Arbitrary<UndertakingParticulars> = fc
  .record({
    on: date(2019, 2030),
    dated: fc.option(date(2019, 2030), { nil: undefined }),
    language: fc.constantFrom('en', 'zh-Hant', 'both'),
    form: fc.constantFrom('simple-contract', 'deed'),
    giver: fc.oneof({ arbitrary: giver, weight: 3 }, fc.constantFrom(...longGivers)),
    name: fc.oneof({ arbitrary: fc.constantFrom(...companies), weight: 3 }, fc.constantFrom(...longNames)),
    stockCode: fc.option(fc.constantFrom('0020', '1810', '9999'), { nil: undefined }),
    isListed: fc.boolean(),
    vehicles,
    withCovenants: fc.boolean(),
    withTrusts: fc.boolean(),
    withEscrow: fc.boolean(),
  })
  .map(({ name, stockCode, isListed, withCovenants, withTrusts, withEscrow, ...rest }) => ({
    ...rest,
    company: { name, stockCode, isListed },
    rules: rulesOn(rest.on),
    ...(withCovenants && rest.vehicles.length > 0 ? { covenants: rest.vehicles } : {}),
    ...(withTrusts && rest.vehicles.some(({ kind }) => kind === 'trust')
      ? { trusts: rest.vehicles.filter(({ kind }) => kind === 'trust') }
      : {}),
    ...(withEscrow ? { escrow: [{ holder: rest.giver, class: 'A', number: 120_000_000n, into: 'B' }] } : {}),
  }));

const blankWitness = { name: null, address: null, occupation: null, signed: false };

test('what was drafted reads back as the same terms, with nothing that could not be placed', () => {
  fc.assert(
    fc.property(particulars, (given) => {
      const { paper } = layOut(undertaking(given), { language: given.language, on: given.on });
      const text = paperText(paper);
      const reading = readInstrument(text);
      const nameOf = (names: Names): string => (given.language === 'zh-Hant' ? (names['zh-Hant'] ?? names.en) : names.en);
      assert.deepEqual(reading.unplaced, []);
      assert.deepEqual({ ...reading.values }, { ...valuesOfUndertaking(given) });
      assert.equal(reading.giver, nameOf(given.giver));
      assert.equal(reading.issuer, nameOf(given.company.name));
      assert.equal(reading.executedOn, given.dated ?? null);
      assert.deepEqual(reading.languages, given.language === 'both' ? ['en', 'zh-Hant'] : [given.language]);
      assert.deepEqual(reading.executions, [
        { party: 'giver', name: nameOf(given.giver), office: null, signed: false, signedOn: null, witness: blankWitness },
        { party: 'company', name: null, office: null, signed: false, signedOn: null, witness: blankWitness },
      ]);
      assert.deepEqual(
        reading.terms.filter(({ found }) => !found).map(({ term }) => term),
        given.vehicles.length > 0 ? [] : ['vehicles-schedule'],
      );
    }),
    { numRuns: 40 },
  );
});
