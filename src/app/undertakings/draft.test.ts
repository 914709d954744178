import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  type Block,
  type PaperLanguage,
  paperText,
  type Runs,
  readInstrument,
  type UndertakingPaperKind,
} from '../../documents/index.ts';
import { daysBetween, grouped } from '../../exact/index.ts';
import { readYaml } from '../../files/yaml.ts';
import { readRecordDocument } from '../../record/index.ts';
import { rules } from '../../rulebook/index.ts';
import { paperWords } from '../../words/undertaking/index.ts';
import { type Drafted, type DraftRequest, draftFromRecord, paperKinds } from './draft.ts';
import { findingsOf } from './found.ts';

const breach = '8A.15/reduction-matched-by-conversion/beneficiaries/cancelled';

const opened = (file: string) => {
  const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
  const reading = readRecordDocument(readYaml(text));
  if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults));
  return { ...reading, text };
};
const company = opened('cases/papers/company.yaml');
const withFacts = (...more: readonly string[]) => {
  const reading = readRecordDocument(readYaml(`${company.text}${more.map((fact) => `  - ${fact}\n`).join('')}`));
  if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults));
  return reading;
};
const supplemented = withFacts(
  '{on: 2023-05-20, fact: undertaking-executed, undertaking: more, by: x, rules: [8A.09], form: deed, supplements: of-x, vehicles: x-co}',
);
/** He gave all weighted shares away and has some again: his undertaking ended and does not revive. */
const again = withFacts(
  '{on: 2023-06-02, fact: shares-converted, class: A, into: B, number: "100,000,000", holder: x-co}',
  '{on: 2023-06-02, fact: shares-converted, class: A, into: B, number: "20,000,000", holder: x}',
  '{on: 2023-06-03, fact: shares-converted, class: A, into: B, number: "80,000,000", holder: y-trust}',
  '{on: 2023-06-04, fact: shares-issued, class: A, number: "10", to: x-co, basis: placing}',
);
const sensetime = opened('records/sensetime.yaml');
const xiaomi = opened('records/xiaomi.yaml');

const asked: Omit<DraftRequest, 'paper' | 'by'> = {
  language: 'en',
  form: 'simple-contract',
  withVehicles: false,
  schedules: [],
};
const drafting = (
  request: Pick<DraftRequest, 'paper' | 'by'> & Partial<DraftRequest>,
  on = '2023-07-01',
  { record, timeline }: Pick<typeof company, 'record' | 'timeline'> = company,
) => draftFromRecord({ record, timeline, asOf: { date: on }, request: { ...asked, ...request } });

const drafted = (...given: Parameters<typeof drafting>): Drafted => {
  const found = drafting(...given);
  assert.equal(found.status, 'drafted', JSON.stringify(found));
  return found as Drafted;
};
const refused = (...given: Parameters<typeof drafting>) => {
  const found = drafting(...given);
  assert.equal(found.status, 'refused');
  if (found.status !== 'refused') throw new Error('drafted');
  return { code: found.code, values: found.values };
};
const textOf = (...given: Parameters<typeof drafting>): string => paperText(drafted(...given).paper);

/** Each paper with what it needs; every one of them is drafted from the record of the tests or from a bundled one. */
const papers: Readonly<Record<UndertakingPaperKind, Parameters<typeof drafting>>> = {
  undertaking: [
    {
      paper: 'undertaking',
      by: 'y',
      withVehicles: true,
      schedules: ['vehicle-covenant', 'trustee-authority', 'conversion-notice'],
    },
    '2023-05-20',
  ],
  supplement: [{ paper: 'supplement', by: 'x', vehicle: 'x-co' }],
  acknowledgement: [{ paper: 'acknowledgement', by: 'y' }],
  'termination-notice': [{ paper: 'termination-notice', by: 'tang-xiao-ou' }, '2024-06-26', sensetime],
  'breach-notice': [{ paper: 'breach-notice', by: 'x', breach }],
  'rule-8a-19-notice': [{ paper: 'rule-8a-19-notice', by: 'y', vehicle: 'y-trust' }],
  'conversion-notice': [{ paper: 'conversion-notice', by: 'x', breach }],
  'endeavours-letter': [{ paper: 'endeavours-letter', by: 'x', vehicle: 'x-co', breach }],
  'evidence-pack': [{ paper: 'evidence-pack', by: 'x', breach }],
  'vehicle-covenant': [{ paper: 'vehicle-covenant', by: 'x' }],
  'trustee-authority': [{ paper: 'trustee-authority', by: 'y' }, '2023-05-20'],
};

const inLanguage = (kind: UndertakingPaperKind, language: PaperLanguage): string => {
  const [request, on, record] = papers[kind];
  return textOf({ ...request, language }, on, record);
};

const months = 'January February March April May June July August September October November December'.split(' ');
const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');
/** The dates of a text, whatever its language, and the text without them. */
const withoutDates = (text: string) => {
  const dates = new Set<string>();
  const rest = text
    .replaceAll(
      /(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})/g,
      (_all, day, month, year) => {
        dates.add(`${year}-${two(`${months.indexOf(month) + 1}`)}-${two(day)}`);
        return ' ';
      },
    )
    .replaceAll(/(\d{4})年(\d{1,2})月(\d{1,2})日/g, (_all, year, month, day) => {
      dates.add(`${year}-${two(month)}-${two(day)}`);
      return ' ';
    });
  return { dates, rest };
};
/** The figures of a text: what is no date, Rule, chapter of the laws, clause, hash or id. */
const figuresOf = (text: string) => {
  const { dates, rest } = withoutDates(text);
  const rulesNamed = new Set([...rest.matchAll(/\b(?:8A|2)\.\d{2}/g)].map(([rule]) => rule));
  const bare = rest
    .replaceAll(/https?:\S+/g, ' ')
    .replaceAll(/\b(?:8A|2)\.\d{2}\S*/g, ' ')
    .replaceAll(/\d{4}-\d{2}-\d{2}:\S+/g, ' ')
    .replaceAll(/SHA-256|\b[0-9a-f]{64}\b|\bA\d\d?\b/g, ' ')
    .replaceAll(/Cap\. \d+|section \d|第\d+章|第\d條|附表\d|Schedule \d/g, ' ')
    .replaceAll(/^\d{1,2}(?:\.\d)?\.? /gm, ' ')
    .replaceAll(/\b[a-z]+(?:-[a-z0-9]+)+\b/g, ' ');
  const numbers = new Set([...bare.matchAll(/\d[\d,]*/g)].map(([number]) => number.replaceAll(',', '')));
  return { dates, rulesNamed, numbers };
};

test('every kind of paper is drafted in each language, and none has a mark that nothing filled', () => {
  assert.deepEqual(Object.keys(papers).sort(), [...paperKinds].sort());
  for (const kind of paperKinds) {
    for (const language of ['en', 'zh-Hant', 'both'] as const) {
      const text = inLanguage(kind, language);
      assert.ok(text.length > 300, `${kind} in ${language} says too little`);
      assert.doesNotMatch(text, /\{\w+\}|undefined/, `${kind} in ${language}`);
    }
  }
});

test('both languages carry the same figures, Rules and dates', () => {
  for (const kind of paperKinds) {
    const [english, chinese] = [figuresOf(inLanguage(kind, 'en')), figuresOf(inLanguage(kind, 'zh-Hant'))];
    for (const what of ['dates', 'rulesNamed', 'numbers'] as const) {
      assert.deepEqual([...chinese[what]].sort(), [...english[what]].sort(), `${kind}: ${what}`);
    }
  }
});

test('every figure of a paper is in the record or in a finding', () => {
  for (const kind of paperKinds) {
    const [, on = '2023-07-01', given = company] = papers[kind];
    const { record, timeline } = given;
    const text = JSON.stringify(record, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));
    const findings = findingsOf({ timeline, asOf: { date: on } });
    const numbers = new Set([...text.matchAll(/\d[\d,]*/g)].map(([number]) => number.replaceAll(',', '')));
    const add = (value: unknown): void => {
      if (typeof value === 'bigint') numbers.add(`${value}`);
      else if (typeof value === 'string') for (const [number] of value.matchAll(/\d+/g)) numbers.add(number);
      else if (Array.isArray(value)) value.forEach(add);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(add);
    };
    findings.forEach(add);
    const dates = new Set(record.facts.map((fact) => fact.on as string));
    for (const { versions } of rules) for (const { inForceFrom } of versions) dates.add(inForceFrom);
    dates.add(on);
    for (const date of [...dates]) for (const years of [6, 12]) dates.add(`${Number(date.slice(0, 4)) + years}${date.slice(4)}`);
    // What is worked out from them: each one's part of a duty, days between dates, years of limitation; and 8A.09's tenth.
    for (const { remedy } of findings) {
      const sums = new Map<string, bigint>();
      for (const { beneficiary, shares } of remedy?.allocation ?? []) {
        sums.set(beneficiary, (sums.get(beneficiary) ?? 0n) + shares);
      }
      for (const sum of sums.values()) numbers.add(`${sum}`);
    }
    for (const from of dates) {
      for (const to of dates) if (from <= to) for (const more of [0n, 1n]) numbers.add(`${daysBetween({ from, to }) + more}`);
    }
    for (const given of ['6', '12', '10']) numbers.add(given);
    const found = figuresOf(inLanguage(kind, 'both'));
    assert.deepEqual(
      [...found.numbers].filter((number) => !numbers.has(number)),
      [],
      `${kind}: numbers`,
    );
    assert.deepEqual(
      [...found.dates].filter((date) => !dates.has(date)),
      [],
      `${kind}: dates`,
    );
  }
});

/** The runs of a paper in Chinese that are not told to be in another script. */
const chineseRuns = (blocks: readonly Block[]): readonly string[] => {
  const own = (runs: Runs) => runs.filter(({ script }) => script === undefined || script === 'zh-Hant').map(({ text }) => text);
  return blocks.flatMap((block) => {
    if (block.kind === 'page-break') return [];
    if (block.kind === 'table') return [block.head, ...block.rows].flatMap((row) => row.flatMap(own));
    if (block.kind === 'signing')
      return [...own(block.opening), ...block.lines.flatMap(({ label, value }) => [label, ...own(value)])];
    return own(block.runs);
  });
};

test('the Chinese text has no English but names and what stands on record in English', () => {
  const known = /8A\.\d\d(?:\(\d\))?|SHA|W x|A21|\(a\)|[WT]\b/g;
  for (const kind of paperKinds) {
    const [request, on, record] = papers[kind];
    const { paper } = drafted({ ...request, language: 'zh-Hant' }, on, record);
    const names = [...(record ?? company).record.facts].flatMap((fact) =>
      fact.fact === 'person-recorded' ? [fact.name.en] : [],
    );
    for (const text of chineseRuns(paper.blocks)) {
      let left = text.replaceAll(known, '');
      for (const name of names) left = left.replaceAll(name, '');
      if (!/\p{Script=Han}/u.test(text) || /^https?:|in force: http/.test(text)) continue;
      assert.doesNotMatch(
        left.replaceAll(/https?:\S+|in force:/g, '').replaceAll(/\b[A-Z]類|[A-Z]家族/g, ''),
        /[A-Za-z]{2,}/,
        `${kind}: ${text}`,
      );
    }
  }
});

test('an undertaking has a line for all that is not on record, and what is on record stands filled in', () => {
  const { blanks, paper } = drafted({ paper: 'undertaking', by: 'y', language: 'both' }, '2023-05-20');
  const lines = blanks.map(({ line }) => line);
  for (const line of ['Signature 簽署', 'Name in Chinese 中文姓名', 'Address 地址', 'Occupation 職業', 'Authority 授權依據']) {
    assert.ok(lines.includes(line), `${line} is no line to fill in`);
  }
  assert.ok(lines.includes('Date'), 'the date is filled in when it is signed');
  assert.match(paperText(paper), /Name 姓名： D'Souza Ana\n/);
  const named = drafted({ paper: 'undertaking', by: 'x', language: 'both', dated: '2023-05-21' }, '2023-05-20');
  assert.ok(!named.blanks.some(({ line }) => line === 'Name in Chinese 中文姓名' || line === 'Date'));
  assert.match(paperText(named.paper), /Date: 21 May 2023\n/);
  assert.match(paperText(named.paper), /日期： 2023年5月21日\n/);
});

test('a Rule whose wording was not read is told to whoever drafts, and nothing of the tool stands in what is signed', () => {
  const notices = (on: string) => drafted({ paper: 'undertaking', by: 'x' }, on).notices;
  assert.ok(
    notices('2025-01-02').some(
      ({ code, values }) => code === 'wording-not-verified' && values['rule'] === '8A.14' && values['confidence'] === 'M',
    ),
  );
  assert.ok(notices('2026-09-01').some(({ code, values }) => code === 'wording-not-read-again' && values['rule'] === '8A.17'));
  for (const kind of paperKinds) {
    const [request, on, record] = papers[kind];
    const { paper } = drafted({ ...request, language: 'both' }, on, record);
    if (!paper.blocks.some((block) => block.kind === 'signing')) continue;
    assert.equal(paper.foot, undefined, kind);
    assert.doesNotMatch(paperText(paper), /legal advice|法律意見/, kind);
  }
  assert.doesNotMatch(inLanguage('undertaking', 'both'), /not verified|read again|未經核實|未再查閱/);
});

test('before listing the consideration is the application, after it the listing that is kept', () => {
  assert.match(textOf({ paper: 'undertaking', by: 'x' }, '2021-01-04'), /pursuing its listing on the Exchange/);
  assert.match(textOf({ paper: 'undertaking', by: 'x' }, '2021-01-05'), /maintaining its listing on the Exchange/);
});

test('only the simple contract may be signed electronically, and a trust document says that the law excludes it', () => {
  assert.match(textOf({ paper: 'undertaking', by: 'x' }), /by electronic signature/);
  const deed = textOf({ paper: 'undertaking', by: 'x', form: 'deed' });
  assert.doesNotMatch(deed, /electronic/);
  assert.match(deed, /Signed, sealed and delivered as a deed by Au-Yeung Ming:/);
  assert.match(inLanguage('trustee-authority', 'en'), /Electronic Transactions Ordinance \(Cap\. 553\) keeps .* trusts out/);
});

test('a notice of breach tells the limbs, what is owed on each, his own part and the last day to sue', () => {
  const text = inLanguage('breach-notice', 'en');
  assert.match(text, /limb of the undertaking on own compliance is engaged\. What is owed on it: strict\./);
  assert.match(text, /limb of the undertaking on compliance of the vehicles is engaged\. What is owed on it: best endeavours\./);
  assert.match(text, /not by itself a breach of this limb/);
  assert.match(
    text,
    /1,200,000 shares of class A, at once, as it was to be done by 6 May 2023\. The least number for the class, all beneficiaries together, is 2,000,000\./,
  );
  assert.match(text, /^X Holdings, Inc\.\t1,000,000\nAu-Yeung Ming\t200,000$/m);
  assert.doesNotMatch(text, /Y Family Trust\t800,000/);
  assert.match(
    text,
    /accrued on 6 May 2023\. An action founded on a deed is to be brought within 12 years .* the last day is 6 May 2035\./,
  );
  const ofY = textOf({ paper: 'breach-notice', by: 'y', breach });
  assert.match(ofY, /founded on a simple contract is to be brought within 6 years .* the last day is 6 May 2029\./);
  assert.doesNotMatch(ofY, /strict/);
});

test('every figure of the evidence has the facts beside it that it comes from, with source and certainty', () => {
  const text = inLanguage('evidence-pack', 'en');
  assert.match(text, /Facts that engaged the Rule: cancelled\./);
  assert.match(text, /WVR shares before \(W\) add up from the facts: a-x, a-x2, a-y\./);
  assert.match(text, /Shares in issue before \(T\) add up from the facts: a-x, a-x2, a-y, b-pub, bought\./);
  for (const id of ['a-x', 'a-x2', 'a-y', 'b-pub', 'bought', 'cancelled', 'listing']) {
    assert.match(text, new RegExp(`^\\d+ \\w+ \\d{4}\t${id}\t`, 'm'), `${id} is not set out`);
  }
  assert.match(text, /\tcancelled\tshares-cancelled: .*number: 10,000,000.*\t\[derived\] Next day disclosure return/);
  assert.match(text, /written direction to the directors to convert/);
  assert.match(text, /\tbreach of 8A\.15|matter: breach of 8A\.15/);
});

test('the notice of termination tells the death of Tang, what is left to convert, and that his estate answers', () => {
  const text = inLanguage('termination-notice', 'both');
  assert.match(text, /terminated of itself on 15 December 2023: Tang Xiao'ou died on 15 December 2023/);
  assert.match(text, /6,906,080,602 are still to be converted/);
  assert.match(text, /is now for Estate of Tang Xiao'ou to answer/);
  assert.match(text, /現由湯曉鷗遺產承擔/);
});

test('the notice under Rule 8A.19 comes from the finding, also where the Exchange waived it', () => {
  const text = textOf({ paper: 'rule-8a-19-notice', by: 'lin-bin' }, '2021-05-01', xiaomi);
  assert.match(text, /Apex Star LLC, which holds shares of the Company/);
  assert.match(text, /Since: 25 April 2021\. Cause on record: vehicle changed\./);
  assert.match(text, /must cease: 462,890,213\./);
  assert.match(text, /A decision of the Exchange that bears on it is on record/);
});

test('nothing is told to the dead or comes from them, and what rests on an undertaking that has ended says so', () => {
  const finding = '8A.17/weight-ceased/tang-xiao-ou/death-of-tang';
  const conversion = [
    { paper: 'conversion-notice', by: 'tang-xiao-ou', breach: finding, language: 'both' },
    '2024-06-26',
    sensetime,
  ] as const;
  const text = textOf(...conversion);
  assert.match(
    text,
    /^From: the personal representatives of Tang Xiao'ou, deceased \(the “Beneficiary”\)\n\nThe estate on record: Estate of Tang Xiao'ou$/m,
  );
  assert.match(text, /^發出人：已故湯曉鷗（「受益人」）的遺產代理人\n\n紀錄所載的遺產：湯曉鷗遺產$/m);
  const died = withFacts('{on: 2023-06-20, fact: person-died, id: died, person: x}');
  const notice = textOf({ paper: 'breach-notice', by: 'x', breach, language: 'both' }, '2023-07-01', died);
  assert.match(notice, /^To: the personal representatives of Au-Yeung Ming, deceased/m);
  assert.match(notice, /died on 20 June 2023\. This notice is given to those who answer for the estate/);
  assert.match(notice, /what Au-Yeung Ming did on that limb/);
  assert.doesNotMatch(notice, /what you did/);
  assert.match(
    textOf({ paper: 'breach-notice', by: 'x', breach }, '2023-07-01', again),
    /The undertaking terminated on 3 June 2023\./,
  );
  assert.match(textOf({ paper: 'evidence-pack', by: 'x', breach }, '2023-07-01', again), /It terminated on 3 June 2023\./);
  assert.equal(refused({ paper: 'acknowledgement', by: 'x' }, '2023-07-01', again).code, 'has-ended');
  assert.equal(refused({ paper: 'endeavours-letter', by: 'x', vehicle: 'x-co' }, '2023-07-01', again).code, 'has-ended');
});

test('while the issuer is exempt under Rule 8A.46 no paper says that Rule 8A.43 requires an undertaking', () => {
  const record = withFacts(
    '{on: 2023-06-20, fact: listing-changed, as: secondary, exempt: {ground: non-greater-china, fullYears: 3}}',
  );
  for (const paper of ['undertaking', 'supplement', 'vehicle-covenant', 'trustee-authority', 'conversion-notice'] as const) {
    assert.equal(refused({ paper, by: 'y' }, '2023-07-01', record).code, 'issuer-exempt', paper);
  }
});

test('a vehicle that two beneficiaries share is named with the part of each, and the Exchange is to be asked', () => {
  const record = withFacts(
    '{on: 2023-05-15, fact: person-recorded, person: both-co, kind: company, name: {en: Both Limited}}',
    '{on: 2023-05-15, fact: vehicle-arranged, vehicle: both-co, kind: private-company, for: [x, y], votesDirectedBy: x, economicInterest: [{person: x, part: "2/3"}, {person: y, part: "1/3"}]}',
    '{on: 2023-05-15, fact: shares-transferred, class: A, number: "1,000", from: x, to: both-co}',
  );
  const found = drafted({ paper: 'undertaking', by: 'x', withVehicles: true }, '2023-05-20', record);
  assert.match(paperText(found.paper), /^Economic part of 2\/3 in Both Limited: Au-Yeung Ming\.$/m);
  assert.match(paperText(found.paper), /^Economic part of 1\/3 in Both Limited: D'Souza Ana\.$/m);
  assert.deepEqual(found.notices.find(({ code }) => code === 'vehicle-shared')?.values, {
    vehicle: 'both-co',
    persons: 'x 2/3, y 1/3',
    person: 'x',
  });
  const alone = drafted({ paper: 'undertaking', by: 'x', withVehicles: true }, '2023-05-20');
  assert.ok(!alone.notices.some(({ code }) => code === 'vehicle-shared'));
});

test('a conversion of the shares of a dead beneficiary is signed for his estate', () => {
  const finding = '8A.17/weight-ceased/tang-xiao-ou/death-of-tang';
  const text = textOf({ paper: 'conversion-notice', by: 'tang-xiao-ou', breach: finding }, '2024-06-26', sensetime);
  assert.match(text, /^Amind Inc\.\tA\t6,906,080,602\tB$/m);
  assert.match(text, /Signed for the estate of Tang Xiao'ou:/);
});

test('a notice that is signed in advance names all his shares and stands in escrow, undated', () => {
  const { paper, blanks } = drafted({ paper: 'conversion-notice', by: 'x', dated: '2023-05-20' }, '2023-05-20');
  assert.match(paperText(paper), /holds this notice in escrow/);
  assert.match(paperText(paper), new RegExp(`^Total\t\t${grouped(120_000_000n)}`, 'm'));
  assert.ok(!blanks.some(({ line }) => line === 'Date'), 'a notice in escrow has a line for a date');
  const schedule = drafted({ paper: 'undertaking', by: 'x', schedules: ['conversion-notice'], language: 'both' }, '2023-05-20');
  const text = paperText(schedule.paper);
  assert.doesNotMatch(text.slice(text.indexOf('Conversion notice')), /^(?:Date|日期)/m);
});

test('the covenant of the vehicles is a deed, of its own and as a schedule, in both languages', () => {
  const own = inLanguage('vehicle-covenant', 'both');
  const schedule = textOf({ paper: 'undertaking', by: 'x', language: 'both', schedules: ['vehicle-covenant'] }, '2023-05-20');
  for (const text of [own, schedule]) {
    assert.match(text, /Deed of covenant of vehicles/);
    assert.match(text, /工具契諾契據/);
    assert.match(text, /This is a deed\. Each Holder executes it by hand before a witness/);
    assert.match(text, /本文件為契據。各持有工具均須在見證人面前親筆簽立/);
    assert.match(text, /Executed and delivered as a deed by X Holdings, Inc\., acting by a person authorised/);
    assert.match(text, /由X Holdings, Inc\.透過獲授權為其簽立契據的人以契據形式簽立及交付：/);
  }
  assert.match(schedule, /Schedule 2 is the deed of covenant that the vehicles named in it give\./);
  assert.match(schedule, /附表二為其所列工具作出的契諾契據。/);
  assert.match(schedule, /A schedule that is a deed or a trust document is signed by hand all the same\./);
});

test('a vehicle above another is told to hold through it, and its trustee is told to direct it', () => {
  const request = { by: 'lin-bin', language: 'both' } as const;
  const covenant = textOf({ ...request, paper: 'vehicle-covenant' }, '2021-05-01', xiaomi);
  assert.match(covenant, /holds, directly or through one or more other vehicles, shares of the Company/);
  const authority = textOf({ ...request, paper: 'trustee-authority' }, '2021-05-01', xiaomi);
  assert.match(authority, /holds through another/);
  assert.match(authority, /You hold, directly or through one or more other vehicles, shares of/);
  assert.match(authority, /registered in the name of another vehicle, direct that vehicle/);
  assert.match(authority, /如該等股份以另一工具的名義登記，請透過閣下有權支配者，指示該工具/);
  assert.doesNotMatch(authority, /hold, for me|代本人持有/);
});

test('a paper bears no date before the one of which it states what is so', () => {
  for (const kind of paperKinds) {
    const [request, on = '2023-07-01', record] = papers[kind];
    const found = drafting({ ...request, dated: '2020-12-31' }, on, record);
    assert.equal(found.status === 'refused' && found.code, 'dated-before', kind);
  }
  assert.match(textOf({ paper: 'undertaking', by: 'x', dated: '2021-01-04' }, '2021-01-04'), /has applied to list/);
  const codes = (dated: string) =>
    drafted({ paper: 'undertaking', by: 'x', dated }, '2021-01-04').notices.map(({ code }) => code);
  assert.ok(codes('2021-01-05').includes('dated-later'));
  assert.ok(!codes('2021-01-04').includes('dated-later'));
});

test('every paper that is signed in both languages says once in each which of them prevails', () => {
  for (const kind of paperKinds) {
    const text = inLanguage(kind, 'both');
    const isSigned = kind !== 'evidence-pack';
    assert.equal(/English (?:text|version) prevails\./.test(text), isSigned, kind);
    assert.equal(/以英文文?本為準。/.test(text), isSigned, kind);
    assert.doesNotMatch(inLanguage(kind, 'en'), /English text prevails/, kind);
  }
});

test('a supplement tells whether the vehicle came before the undertaking or after it, and is a deed where that is one', () => {
  const before = inLanguage('supplement', 'both');
  assert.match(before, /holds, and held already when the Principal Undertaking was executed/);
  assert.match(before, /Supplemental deed to an undertaking/);
  assert.match(before, /It is made as a deed: it is signed by hand before a witness/);
  assert.doesNotMatch(before, /in consideration of/);
  assert.match(before, /The Beneficiary undertakes to the Company to use best endeavours to procure/);
  assert.match(before, /受益人向公司承諾盡最大努力促使所列工具遵守/);
  const record = withFacts(
    '{on: 2023-05-15, fact: person-recorded, person: later-co, kind: company, name: {en: Later Limited}}',
    '{on: 2023-05-15, fact: vehicle-arranged, vehicle: later-co, kind: private-company, for: x, votesDirectedBy: x, economicInterest: [{person: x, part: "1/1"}]}',
    '{on: 2023-05-15, fact: shares-transferred, class: A, number: "1,000", from: x, to: later-co}',
  );
  const later = textOf({ paper: 'supplement', by: 'x', vehicle: 'later-co' }, '2023-05-20', record);
  assert.match(later, /Since the Principal Undertaking was executed, the vehicle below has come to hold/);
});

test('a supplement carries the Rules of its undertaking, and what that lacks is told', () => {
  const record = withFacts(
    '{on: 2023-05-20, fact: undertaking-executed, undertaking: five, by: y, rules: [8A.09, 8A.14, 8A.15, 8A.17, 8A.18], form: simple-contract}',
  );
  const asked = { paper: 'supplement', by: 'y', undertaking: 'five', vehicle: 'y-trust' } as const;
  const found = drafted(asked, '2023-05-25', record);
  assert.deepEqual(
    found.rules.map(({ rule }) => rule),
    ['8A.09', '8A.14', '8A.15', '8A.17', '8A.18'],
  );
  assert.deepEqual(found.notices.find(({ code }) => code === 'principal-lacks-rules')?.values, {
    undertaking: 'five',
    rules: '8A.24',
  });
});

test('a supplement that is read is told to be one, with the undertaking to which it belongs', () => {
  for (const language of ['en', 'zh-Hant', 'both'] as const) {
    const { status, warnings } = readInstrument(inLanguage('supplement', language));
    assert.equal(status, 'no-instrument');
    assert.deepEqual(
      warnings.map(({ code, values }) => ({ code, values })),
      [{ code: 'supplement', values: { undertaking: 'of-x', date: '2021-01-04', vehicle: 'X Holdings, Inc.' } }],
      language,
    );
  }
});

test('a second undertaking is told, and keeps what accrued under the first', () => {
  const { notices, paper } = drafted({ paper: 'undertaking', by: 'x', language: 'both' });
  assert.equal(notices.find(({ code }) => code === 'earlier-undertaking')?.values['known'], 'of-x');
  assert.match(paperText(paper), /takes nothing from a right that has accrued under an earlier undertaking of mine/);
  assert.match(paperText(paper), /並不減損根據本人較早前向公司作出的承諾已累算的權利/);
  const first = drafted({ paper: 'undertaking', by: 'lin-bin' }, '2021-05-01', xiaomi);
  assert.doesNotMatch(paperText(first.paper), /earlier undertaking/);
});

test('the death of a giver is told to those who answer for him', () => {
  const text = inLanguage('termination-notice', 'both');
  assert.match(text, /^To: the personal representatives of Tang Xiao'ou, deceased/m);
  assert.match(text, /^致：已故湯曉鷗（「受益人」）的遺產代理人$/m);
});

test('a name is one line of characters that show, or no paper holds it', () => {
  for (const [name, codepoint] of [
    ['Chan\\n3. The Company is released', 'U+000A'],
    ['Chan\\u202eiaT', 'U+202E'],
    ['Chan\\u200dTai', 'U+200D'],
  ]) {
    const reading = readRecordDocument(readYaml(company.text.replaceAll('"Au-Yeung Ming"', `"${name}"`)));
    if (reading.status === 'refused') continue;
    const found = refused({ paper: 'undertaking', by: 'x' }, '2023-05-20', reading);
    assert.equal(found.code, 'name-unprintable');
    assert.equal(found.values['codepoint'], codepoint);
    drafted({ paper: 'undertaking', by: 'y' }, '2023-05-20', reading);
  }
});

test('no name, date or address of a paper breaks across lines, in a list, a sentence or a table', () => {
  const names = ['Au-Yeung Ming', 'X Holdings, Inc.', 'Y Family Trust', "D'Souza Ana", 'example.org'];
  for (const kind of paperKinds) {
    const [request, on, record] = papers[kind];
    const { paper } = drafted({ ...request, language: 'en' }, on, record);
    const runs = paper.blocks.flatMap(
      (block): Runs =>
        block.kind === 'table'
          ? [block.head, ...block.rows].flat(2)
          : block.kind === 'page-break'
            ? []
            : block.kind === 'signing'
              ? [...block.opening, ...block.lines.flatMap(({ value }) => value)]
              : block.runs,
    );
    for (const name of names) {
      const loose = runs.find(({ text, keep }) => keep !== true && text.includes(name));
      assert.equal(loose, undefined, `${kind}: ${loose?.text}`);
      assert.ok(!runs.some(({ text, keep }) => keep === true && text.includes(` and ${name}`)), kind);
    }
  }
});

test('the evidence records everyone whom it names, and gives its columns widths', () => {
  const { paper } = drafted({ paper: 'evidence-pack', by: 'x', breach, language: 'zh-Hant' });
  const text = paperText(paper);
  assert.match(text, /person-recorded: person: x \(歐陽明\)/);
  assert.match(text, /person: y-trust \(Y家族信託\)/);
  const tables = paper.blocks.filter((block) => block.kind === 'table');
  assert.ok(tables.some(({ widths, head }) => widths?.length === 4 && head.length === 4));
});

test('a signature and its witness stand together', () => {
  for (const kind of paperKinds) {
    const [request, on, record] = papers[kind];
    const { paper } = drafted({ ...request, language: 'both' }, on, record);
    for (const [index, block] of paper.blocks.entries()) {
      if (block.kind !== 'signing' || !/^in the presence of/.test(block.opening[0]?.text ?? '')) continue;
      const before = paper.blocks[index - 1];
      assert.ok(before?.kind === 'signing' && before.keepWithNext === true, kind);
    }
  }
});

test('what cannot be drafted is refused, and says why', () => {
  const code = (...given: Parameters<typeof drafting>): string => refused(...given).code;
  assert.deepEqual(refused({ paper: 'undertaking', by: 'wang-xiaogan' }, '2022-01-04', sensetime), {
    code: 'no-such-beneficiary',
    values: {
      found: 'wang-xiaogan',
      date: '2022-01-04',
      known: 'tang-xiao-ou, xu-li, wang-xiaogang, xu-bing',
      nearest: 'wang-xiaogang',
    },
  });
  assert.equal(code({ paper: 'undertaking', by: 'x' }, '2018-04-29'), 'rules-not-in-force');
  assert.equal(code({ paper: 'undertaking', by: 'x-co' }), 'not-a-beneficiary');
  assert.equal(code({ paper: 'undertaking', by: 'tang-xiao-ou' }, '2024-01-01', sensetime), 'is-dead');
  assert.equal(
    code({ paper: 'undertaking', by: 'wang-xiaogang', withVehicles: true }, '2022-01-04', sensetime),
    'vehicle-not-told',
  );
  assert.equal(code({ paper: 'undertaking', by: 'x', schedules: ['trustee-authority'] }, '2023-05-20'), 'no-trust');
  assert.equal(code({ paper: 'undertaking', by: 'x', undertaking: 'of-x' }), 'undertaking-taken');
  assert.equal(code({ paper: 'undertaking', by: 'x', undertaking: 'of x' }), 'undertaking-no-id');
  assert.equal(code({ paper: 'supplement', by: 'x', vehicle: 'y-trust' }, '2023-05-20'), 'not-his-vehicle');
  assert.equal(code({ paper: 'supplement', by: 'x', undertaking: 'of-y' }), 'undertaking-of-another');
  assert.equal(code({ paper: 'supplement', by: 'x', undertaking: 'of-z' }), 'no-such-undertaking');
  const asked = { paper: 'supplement', by: 'x', vehicle: 'x-co' } as const;
  assert.equal(code({ ...asked, undertaking: 'more' }, '2023-07-01', supplemented), 'is-a-supplement');
  assert.equal(code(asked, '2023-07-01', again), 'undertaking-ended');
  assert.equal(code({ paper: 'acknowledgement', by: 'wang-xiaogang' }, '2022-01-04', sensetime), 'acknowledged-already');
  assert.equal(code({ paper: 'acknowledgement', by: 'lin-bin' }, '2021-01-04', xiaomi), 'no-undertaking');
  assert.equal(code({ paper: 'breach-notice', by: 'x' }), 'breach-missing');
  assert.equal(code({ paper: 'breach-notice', by: 'x', breach: `${breach}x` }), 'no-such-finding');
  assert.equal(
    code({ paper: 'breach-notice', by: 'y', breach: '8A.18/transfer-ends-weight/y-trust/2023-06-01:vehicle-changed' }),
    'not-a-breach',
  );
  assert.equal(
    code({ paper: 'evidence-pack', by: 'x', breach: '8A.13/proportion-not-above-ceiling/issuer/cancelled' }),
    'breach-of-no-undertaking',
  );
  assert.equal(code({ paper: 'termination-notice', by: 'x' }), 'not-terminated');
  assert.equal(code({ paper: 'rule-8a-19-notice', by: 'x' }, '2023-05-20'), 'nothing-to-notify');
  assert.equal(code({ paper: 'conversion-notice', by: 'tang-xiao-ou' }, '2024-01-01', sensetime), 'conversion-needs-finding');
  assert.equal(
    code({ paper: 'conversion-notice', by: 'x', breach: '8A.18/transfer-ends-weight/y-trust/2023-06-01:vehicle-changed' }),
    'nothing-to-convert',
  );
});

test('every refusal has its words filled by the values that it gives', () => {
  for (const given of [
    refused({ paper: 'undertaking', by: 'x' }, '2018-04-29'),
    refused({ paper: 'undertaking', by: 'x-co' }),
    refused({ paper: 'undertaking', by: 'wang-xiaogan' }, '2022-01-04', sensetime),
    refused({ paper: 'termination-notice', by: 'x' }),
    refused({ paper: 'breach-notice', by: 'x' }),
  ]) {
    const marks = [...paperWords[given.code].en.matchAll(/\{(\w+)\}/g)].map(([, mark]) => mark ?? '');
    for (const mark of marks) if (mark !== 'hint') assert.ok(Object.hasOwn(given.values, mark), `${given.code}: ${mark}`);
  }
});

test('a supplement is an instrument of its own id, with the Rules and the form of the undertaking to which it belongs', () => {
  const found = drafted({ paper: 'supplement', by: 'x', vehicle: 'x-co' });
  assert.deepEqual(found.instrument, {
    undertaking: 'supplement-2023',
    by: 'x',
    rules: ['8A.09', '8A.14', '8A.15', '8A.17', '8A.18', '8A.24'],
    form: 'deed',
    supplements: 'of-x',
    vehicles: ['x-co'],
  });
  assert.equal(drafted({ paper: 'acknowledgement', by: 'y' }).instrument, undefined);
  const second = drafted({ paper: 'supplement', by: 'x', vehicle: 'x-co' }, '2023-07-01', supplemented);
  assert.equal(second.instrument?.supplements, 'of-x');
});

test('the id of a new undertaking is free on record', () => {
  assert.equal(drafted({ paper: 'undertaking', by: 'x' }).undertaking, 'undertaking-2023');
  assert.equal(drafted({ paper: 'undertaking', by: 'x', undertaking: 'x.second' }).undertaking, 'x.second');
});
