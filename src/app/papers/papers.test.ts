/** Papers out of a record say what it holds with the facts behind it, and what it lacks; nothing is worded as confirmed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readBundled, readFacts } from '../../../cases/judged-record.ts';
import { type FilingPaperKind, filingPaperKinds, type PaperLanguage, paperText, readMonth } from '../../documents/index.ts';
import { readYaml } from '../../files/yaml.ts';
import { type RecordReading, readRecordDocument } from '../../record/index.ts';
import { draftFilingPaper } from './index.ts';
import { directorDays } from './year.ts';

const kiteText = readFileSync(new URL('../../../cases/papers/listed-company.yaml', import.meta.url), 'utf8');
const sound = (reading: RecordReading) => {
  if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults));
  return reading;
};
/** Shares bought into treasury leave 8A.15 to counsel; a year without them. */
const calmText = kiteText.replaceAll(/^.*id: (?:bought-treasury|resold),.*\n/gm, '');
const recordOf = (text: string, facts: readonly string[] = []) =>
  sound(readRecordDocument(readYaml(`${text}${facts.map((fact) => `  - ${fact}\n`).join('')}`)));
const kiteWith = (...facts: readonly string[]) => recordOf(kiteText, facts);
const calmWith = (...facts: readonly string[]) => recordOf(calmText, facts);
const kite = kiteWith();

const drawn = (opened: ReturnType<typeof sound>, kind: FilingPaperKind, on: string | undefined, language: PaperLanguage = 'en') =>
  draftFilingPaper(opened, {
    kind,
    on: on ?? '2026-11-24',
    today: '2026-11-24',
    isDateGiven: on !== undefined,
    language,
    asReturn: kind === 'monthly-return' ? { form: 'FF301', month: readMonth('2024-10') ?? assert.fail() } : undefined,
  });
const textOf = (...given: Parameters<typeof drawn>): string => {
  const drafted = drawn(...given);
  if (drafted.status === 'refused') throw new Error(`${drafted.code} ${JSON.stringify(drafted.values)}`);
  return paperText(drafted.paper);
};

test('every paper is drawn in each language, with facts and sources in its last schedule', () => {
  const on: Partial<Record<FilingPaperKind, string>> = {
    'next-day-return': '2024-07-10',
    'conversion-announcement': '2024-07-10',
  };
  const ceased = kiteWith('{at: "2024-11-01T09:00:00+08:00", id: gone, fact: director-ceased, person: q, cause: resigned}');
  for (const kind of filingPaperKinds) {
    const opened = kind === 'cessation-announcement' ? ceased : kite;
    const day = kind === 'cessation-announcement' ? '2024-11-01' : (on[kind] ?? '2025-06-30');
    for (const language of ['en', 'zh-Hant', 'both'] as const) {
      const text = textOf(opened, kind, day, language);
      assert.match(
        text,
        language === 'zh-Hant' ? /紀錄所載事實及其來源/ : /Facts on record and their sources/,
        `${kind} ${language}`,
      );
      assert.doesNotMatch(text, /\{\w+\}|undefined/, `${kind} ${language}`);
      if (language !== 'en') assert.match(text, /\p{Script=Han}/u);
    }
  }
});

test('a conversion is announced with its arithmetic, one for one, and with the warning of Rule 8A.38', () => {
  const text = textOf(kite, 'conversion-announcement', '2024-07-10');
  assert.match(text, /is controlled through weighted voting rights/);
  assert.match(text, /On 10 July 2024 1,000 shares of class A were converted into 1,000 shares of class B/);
  assert.match(text, /Pang Lok \[\d+\]\tA\t600\tB\tRule 8A\.15/);
  assert.match(text, /On 10 July 2024 5,000 shares left the issue/);
  assert.match(text, /Pang Lok \(executive\)/);
  assert.match(text, /Ip Ned \(independent non-executive\)/);
});

test('a conversion that falls short says so, and does not explain it away', () => {
  const facts = (number: number) => [
    { on: '2024-01-02', fact: 'class-created', class: 'B', votes: 1, listed: true },
    { on: '2024-01-02', fact: 'class-created', class: 'A', votes: 10, weighted: true, listed: false, convertsInto: 'B' },
    { on: '2024-01-02', fact: 'person-recorded', person: 'p', kind: 'natural', name: { en: 'P' } },
    { on: '2024-01-02', fact: 'beneficiary-named', person: 'p' },
    { on: '2024-01-02', fact: 'shares-issued', class: 'A', number: 200, to: 'p', basis: 'opening' },
    { on: '2024-01-02', fact: 'shares-issued', class: 'B', number: 800, to: 'public', basis: 'opening' },
    { on: '2024-01-03', fact: 'listed', as: 'primary' },
    { on: '2024-02-01', fact: 'shares-repurchased', class: 'B', number: 10, held: 'for-cancellation' },
    { on: '2024-02-02', fact: 'shares-cancelled', class: 'B', number: 10, from: 'repurchased' },
    { on: '2024-02-02', fact: 'shares-converted', class: 'A', into: 'B', number, holder: 'p', because: '8A.15' },
  ];
  assert.match(
    textOf(sound(readFacts(facts(1))), 'conversion-announcement', '2024-02-02'),
    /1 shares short of what Rule 8A\.15 asks/,
  );
  assert.doesNotMatch(textOf(sound(readFacts(facts(2))), 'conversion-announcement', '2024-02-02'), /short of/);
});

test('Xiaomi, 1 February 2019: 5,591,700 shares for 5,591,699, by each beneficiary', () => {
  const text = textOf(sound(readBundled('xiaomi')), 'conversion-announcement', undefined);
  assert.match(text, /5,591,700 shares of class A were converted/);
  assert.match(text, /6,695,187,720 x 19,961,800 \/ 23,901,146,847, rounded up, is 5,591,699 shares/);
  assert.match(text, /Lei Jun \[\d+\]\tA\t3,587,263/);
  assert.match(text, /\[The members of the board on 1 February 2019: to be supplied by the issuer/);
});

test('SenseTime, 15 December 2023: the rights end with the death, and the votes fall to 38,995,235,230', () => {
  const text = textOf(sound(readBundled('sensetime')), 'cessation-announcement', undefined);
  assert.match(text, /on 6,906,080,602 shares ended \(death\)/);
  assert.match(text, /All votes \[[^\]]+\]\t101,149,960,648\t38,995,235,230/);
  assert.match(text, /carry one vote each, and are to be converted/);
  assert.match(text, /Takeovers Code/);
  assert.match(text, /still have 614,034,470 shares with weighted voting rights/);
});

test('a day without the event has no announcement, and is told with the days that have one', () => {
  assert.deepEqual(drawn(kite, 'conversion-announcement', '2024-07-11'), {
    status: 'refused',
    code: 'no-conversion-then',
    values: { date: '2024-07-11', days: '2024-07-10' },
  });
  const refused = drawn(kite, 'cessation-announcement', '2024-07-11');
  assert.equal(refused.status === 'refused' && refused.code, 'no-cessation-at-all');
});

test('a year in which everything is on record can be put to the committee, and the paper still confirms nothing', () => {
  const text = textOf(calmWith(), 'committee-confirmation', '2025-06-30');
  assert.match(text, /the year from 1 April 2024 to 31 March 2025/);
  assert.match(text, /Pang Lok \[[^\]]+\]\t365\t365\ta director on every day/);
  for (const line of [
    'beneficiaries were members of the board throughout',
    'no matter under 8A.17 arose',
    'compliance with 8A.14',
    'compliance with 8A.15',
    'compliance with 8A.18',
    'compliance with 8A.24',
  ]) {
    assert.match(text, new RegExp(`${line.replaceAll('.', '\\.')}\tsupported by the record`), line);
  }
  assert.match(text, /Confirmed: \[yes \/ no\]/);
  assert.match(text, /This is evidence, not the confirmation/);
  assert.doesNotMatch(text, /the committee (?:has|hereby) confirm/i);
  assert.match(text, /Ip Ned \(chair\)/);
});

test('364 of 365 days cannot be confirmed, and neither can the year in which the office ended', () => {
  for (const at of ['"2025-03-31T23:59:00+08:00"', '"2025-03-31T00:00:01+08:00"']) {
    const opened = calmWith(`{at: ${at}, id: gone, fact: director-ceased, person: q, cause: resigned}`);
    const text = textOf(opened, 'committee-confirmation', '2025-06-30');
    assert.match(text, /Quek Mei \[[^\]]+\]\t364\t365\tnot a director throughout 1 of the days: cannot be confirmed/);
    assert.match(text, /members of the board throughout\tcannot be confirmed/);
    assert.match(text, /no matter under 8A\.17 arose\tcannot be confirmed/);
    assert.doesNotMatch(text, /were members of the board throughout the year from/, 'it is not in the form of the confirmation');
  }
  const after = calmWith('{at: "2025-04-01T00:00:01+08:00", id: gone, fact: director-ceased, person: q, cause: resigned}');
  assert.match(textOf(after, 'committee-confirmation', '2025-06-30'), /members of the board throughout\tsupported/);
});

test('a term that begins at the instant at which the one before ends leaves every day whole', () => {
  const opened = calmWith(
    '{at: "2024-12-31T24:00:00+08:00", id: end, fact: director-ceased, person: q, cause: retired}',
    '{at: "2025-01-01T00:00:00+08:00", id: again, fact: director-appointed, person: q, office: executive}',
  );
  const year = { from: '2024-04-01', to: '2025-03-31' };
  const days = directorDays({
    timeline: opened.timeline,
    spans: new Map([
      ['p', year],
      ['q', year],
    ]),
    listedOn: '2024-01-03',
  });
  assert.deepEqual(
    [...days],
    [
      ['p', 365n],
      ['q', 365n],
    ],
  );
  const gap = calmWith(
    '{at: "2024-12-31T24:00:00+08:00", id: end, fact: director-ceased, person: q, cause: retired}',
    '{at: "2025-01-02T00:00:00+08:00", id: again, fact: director-appointed, person: q, office: executive}',
  );
  const counted = directorDays({ timeline: gap.timeline, spans: new Map([['q', year]]), listedOn: '2024-01-03' });
  assert.equal(counted.get('q'), 363n);
});

test('silence is no evidence: without polls and charges on record 8A.24 and 8A.18 cannot be confirmed', () => {
  const silent = sound(readRecordDocument(readYaml(calmText.replaceAll(/^.*area: (?:polls|charges).*\n/gm, ''))));
  const text = textOf(silent, 'committee-confirmation', '2025-06-30');
  assert.match(text, /compliance with 8A\.18\tcannot be confirmed/);
  assert.match(text, /compliance with 8A\.24\tcannot be confirmed/);
  assert.match(text, /silence is no evidence/);
  assert.match(text, /compliance with 8A\.15\tsupported/);
});

test('a breach cannot be confirmed, and one that was cured only with the exception', () => {
  const breach =
    '{on: 2024-12-02, id: more, fact: shares-cancelled, class: B, number: "20,000", from: repurchased, source: ledger}';
  const text = textOf(calmWith(breach), 'committee-confirmation', '2025-06-30');
  assert.match(text, /compliance with 8A\.15\tcannot be confirmed/);
  const cure =
    '{on: 2024-12-20, id: late, fact: shares-converted, class: A, into: B, number: "9,000", holder: p, because: "8A.15", source: ledger}';
  const cured = textOf(calmWith(breach, cure), 'committee-confirmation', '2025-06-30');
  assert.match(cured, /compliance with 8A\.15\tonly with the exception told below/);
  assert.match(cured, /except for what is told under that Rule above/);
});

test('shares bought into treasury leave 8A.15 open until counsel has said how they count', () => {
  const text = textOf(kite, 'committee-confirmation', '2025-06-30');
  assert.match(text, /compliance with 8A\.15\tcannot be confirmed/);
  assert.match(text, /2 July 2024\tneeds counsel/);
});

test('SenseTime, 2023: the death and the 348 of 349 days of Tang stand in the way', () => {
  const text = textOf(sound(readBundled('sensetime')), 'committee-confirmation', '2024-06-26');
  assert.match(text, /Tang Xiao'ou \[[^\]]+\]\t348\t349\t[^\n]*no beneficiary any more after 15 December 2023/);
  assert.match(text, /That no matter under 8A\.17 arose cannot be confirmed/);
});

test('SenseTime, 2024: who ceased to be a beneficiary in the year before has no line of his own any more', () => {
  const text = textOf(sound(readBundled('sensetime')), 'committee-confirmation', '2025-01-15');
  assert.doesNotMatch(text, /Tang Xiao'ou \[[^\]]+\]\t\d/);
  assert.match(text, /Xu Li \[/);
});

test('a year before the listing has no confirmation', () => {
  const refused = drawn(kite, 'committee-confirmation', '2023-06-30');
  assert.equal(refused.status === 'refused' && refused.code, 'not-listed-in-year');
});

test('MiniMax: full conversion is 26.55% of the ordinary class, and the beneficiaries are named', () => {
  const text = textOf(sound(readBundled('minimax')), 'annual-disclosure', '2026-01-31');
  assert.match(
    text,
    /81,102,534 new shares of class A would be issued, 26\.55% of the 305,447,288 shares of class A then in issue/,
  );
  assert.match(text, /all votes would fall from 1,035,370,094 to 305,447,288/);
  assert.match(text, /Dr\. Yan \[[^\]]+\]\t[^\t]*MiniMax Matrix\t74,102,534\t746,025,340\t72\.05%/);
  assert.match(text, /Ms\. Yun \[[^\]]+\]\tFloating Sky\t7,000,000\t70,000,000\t6\.76%/);
  assert.match(text, /\[Rationale for the structure: to be supplied by the issuer/);
  assert.match(text, /\[The marker at the end of the stock short name/);
});

test('SenseTime: shares whose weight has ceased are told apart, and what nobody can split is left blank', () => {
  const text = textOf(sound(readBundled('sensetime')), 'annual-disclosure', '2024-06-26');
  assert.match(text, /If all 614,034,470 shares with weighted voting rights were converted/);
  assert.match(text, /6,906,080,602 shares are still registered in a weighted class though their weight has ceased/);
  assert.match(text, /Xu Li \[[^\]]+\]\t[^\t]*\tnot on record\tnot on record/);
  assert.match(text, /15 December 2023\tThe weighted voting rights of Tang Xiao'ou/);
  const later = textOf(sound(readBundled('sensetime')), 'annual-disclosure', '2026-11-24');
  assert.match(later, /The sources of the shares stop on 26 June 2024; the effect on a later date is not told here/);
  assert.doesNotMatch(later, /33,468,925,000/);
});

test('a marker on record is told; one without its W is to be explained', () => {
  assert.match(textOf(kite, 'annual-disclosure', '2025-06-30'), /The stock short name carries the marker -W\./);
  const off = sound(readRecordDocument(readYaml(kiteText.replace('marker: -W', 'marker: -B'))));
  assert.match(textOf(off, 'annual-disclosure', '2025-06-30'), /has no W for weighted voting rights/);
  const both = sound(readRecordDocument(readYaml(kiteText.replace('marker: -W', 'marker: -SW'))));
  assert.match(textOf(both, 'annual-disclosure', '2025-06-30'), /carries the marker -SW\./);
});
