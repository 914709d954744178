import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Block, type PaperKind, type PaperLanguage, paperText, type Runs } from '../../documents/index.ts';
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
const papers: Readonly<Record<PaperKind, Parameters<typeof drafting>>> = {
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

const inLanguage = (kind: PaperKind, language: PaperLanguage): string => {
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

test('a Rule whose wording was not read is told as not verified, and by its version', () => {
  const text = textOf({ paper: 'undertaking', by: 'x' }, '2025-01-02');
  assert.match(text, /^8A\.14\t.*\t11 June 2024\tnot verified$/m);
  assert.match(text, /^8A\.17\t.*\t31 December 2023\tread$/m);
  assert.match(textOf({ paper: 'undertaking', by: 'x' }, '2026-09-01'), /^8A\.17\t.*\t24 July 2026\tread; not read again since/m);
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
    /1,200,000 shares of class A \(6 May 2023\)\. The least number for the class, all beneficiaries together, is 2,000,000\./,
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
  assert.ok(blanks.some(({ line }) => line === 'Date'));
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

test('the id of a new undertaking is free on record', () => {
  assert.equal(drafted({ paper: 'undertaking', by: 'x' }).undertaking, 'x-2023');
  assert.equal(drafted({ paper: 'undertaking', by: 'x', undertaking: 'x.second' }).undertaking, 'x.second');
});
