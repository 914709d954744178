/** Figures of announcements and of the disclosure: each with all its facts, on each basis and under each reading there is. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type FilingPaperKind, paperText } from '../../documents/index.ts';
import { readYaml } from '../../files/yaml.ts';
import { readRecordDocument } from '../../record/index.ts';
import { draftFilingPaper } from './index.ts';

const calm = readFileSync(new URL('../../../cases/papers/calm-company.yaml', import.meta.url), 'utf8');
const selfExecuting = calm.replace('selfExecutingCessation: false', 'selfExecutingCessation: true');
const withoutArticles = calm.replace(/^.*fact: articles-adopted.*\n/m, '');

const drawn = (
  kind: FilingPaperKind,
  facts: readonly string[],
  { on, base = selfExecuting }: { readonly on: string; readonly base?: string },
) => {
  const reading = readRecordDocument(readYaml(`${base}${facts.map((fact) => `  - ${fact}\n`).join('')}`));
  if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults));
  const drafted = draftFilingPaper(reading, { kind, on, today: '2026-11-24', isDateGiven: true, language: 'en' });
  if (drafted.status === 'refused') throw new Error(`${drafted.code} ${JSON.stringify(drafted.values)}`);
  return { text: paperText(drafted.paper), isIncomplete: drafted.isIncomplete };
};
const converted = (on: string, number: string, holder: string, because: string) =>
  `{on: ${on}, fact: shares-converted, class: A, into: B, number: "${number}", holder: ${holder}, because: ${because}}`;

test('a balance that adds up from more than a hundred facts names all of them, in runs', () => {
  const days = Array.from(
    { length: 120 },
    (_, index) => `{on: 2024-01-02, id: o${index}, fact: shares-issued, class: B, number: 1, to: public, basis: option-exercise}`,
  );
  for (const [kind, more, last] of [
    ['annual-disclosure', [], 120],
    ['conversion-announcement', [converted('2024-06-03', '5', 'y', 'election')], 121],
  ] as const) {
    const { text } = drawn(kind, [...days, ...more], { on: '2024-06-03' });
    for (const name of ['b-public', 'o0', 'o119'])
      assert.match(text, new RegExp(`\\t${name} \\(shares-issued\\)`), `${kind} ${name}`);
    const first = /^(\d+)\t[^\t]*\tb-public /m.exec(text)?.[1];
    assert.match(text, new RegExp(`Shares of class B in issue[^\\t]* \\[${first}-${Number(first) + last}\\]`), kind);
  }
});

test('W, T, votes and percentages of an announcement name the facts behind them', () => {
  const died = '{on: 2024-06-03, id: died, fact: person-died, person: x}';
  const { text } = drawn('cessation-announcement', [died], { on: '2024-06-03' });
  const number = (id: string) => /^(\d+)/.exec(text.split('\n').find((line) => line.split('\t')[2]?.startsWith(id)) ?? '')?.[1];
  const [weighted, ended] = [number('a-x'), number('died')];
  for (const label of [
    'All shares in issue \\(T\\)',
    'Shares with weighted voting rights \\(W\\)',
    'W as a part of T',
    'All votes',
    'Votes that Yu Lan directs',
    'as a part of all votes',
  ]) {
    assert.match(text, new RegExp(`^${label} \\[[^\\]]+\\]\\t`, 'm'), label);
  }
  assert.match(text, new RegExp(`^Shares with weighted voting rights \\(W\\) \\[${weighted}, \\d+, ${ended}\\]`, 'm'));
});

test('a cancellation out of treasury is told on both bases, and an election answers nothing where nothing is asked', () => {
  const facts = [
    '{on: 2024-07-02, fact: shares-repurchased, class: B, number: "10,000,000", held: treasury, price: "10", currency: HKD}',
    converted('2024-07-02', '1,200,000', 'x', '"8A.15"'),
    converted('2024-07-02', '800,000', 'y', '"8A.15"'),
    '{on: 2024-09-02, fact: shares-cancelled, class: B, number: "10,000,000", from: treasury}',
    converted('2024-09-02', '5', 'y', 'election'),
  ];
  const { text } = drawn('conversion-announcement', facts, { on: '2024-09-02' });
  assert.doesNotMatch(text, /\b0 shares left the issue|Converted for it: (?:5|2,000,005)\b/);
  assert.match(text, /Counted without treasury shares \(T leaves them out\): No shares left the issue on 2 September 2024/);
  assert.match(
    text,
    /Counted with treasury shares \(T has them in it\): On 2 September 2024 10,000,000 shares left the issue\..*200,000,000 x 10,000,000 \/ 1,000,000,000, rounded up, is 2,000,000 shares\. Converted for it: 2,000,000\./,
  );
  assert.match(text, /All shares in issue, without treasury shares \(T\)/);
});

test('once the structure has ended, no paper says that it controls, and the marker is to be taken off', () => {
  const all = (last: string) => [
    converted('2024-05-01', '120,000,000', 'x', 'election'),
    converted('2024-05-02', last, 'y', 'election'),
  ];
  const ended = all('80,000,000');
  const listed = selfExecuting.replace('as: primary', 'as: primary, marker: -W');
  const disclosure = drawn('annual-disclosure', ended, { on: '2024-12-31', base: listed }).text;
  assert.doesNotMatch(disclosure, /is controlled through/);
  assert.match(disclosure, /ended on 2 May 2024 \(Rule 8A\.22\)/);
  assert.match(disclosure, /carries the marker -W\. The structure has ended: the marker is to be taken off\./);
  assert.doesNotMatch(drawn('conversion-announcement', ended, { on: '2024-05-02' }).text, /is controlled through/);
  const oneLeft = drawn('conversion-announcement', all('79,999,999'), { on: '2024-05-02' }).text;
  assert.match(oneLeft, /is controlled through/, 'one share with weight is left');
});

test('where the articles are not on record both readings of a cessation are given, and the paper is incomplete', () => {
  const died = '{on: 2024-06-03, fact: person-died, person: x}';
  const announcement = drawn('cessation-announcement', [died], { on: '2024-06-03', base: withoutArticles });
  assert.equal(announcement.isIncomplete, true);
  assert.match(announcement.text, /All votes \[[^\]]+\]\t2,800,000,000\t2,800,000,000/);
  assert.match(announcement.text, /All votes \[[^\]]+\]\t2,800,000,000\t1,720,000,000/);
  const disclosure = drawn('annual-disclosure', [died], { on: '2024-12-31', base: withoutArticles });
  assert.equal(disclosure.isIncomplete, true);
  assert.match(disclosure.text, /all votes would fall from 2,800,000,000 to 1,000,000,000/);
  assert.match(disclosure.text, /all votes would fall from 1,720,000,000 to 1,000,000,000/);
  for (const base of [calm, selfExecuting]) {
    assert.equal(drawn('cessation-announcement', [died], { on: '2024-06-03', base }).isIncomplete, false);
  }
  assert.equal(
    drawn('annual-disclosure', [], { on: '2024-12-31', base: withoutArticles }).isIncomplete,
    false,
    'nothing turns on it',
  );
});

test('full conversion is told by the class that the shares convert into', () => {
  const two = [
    '{on: 2019-12-02, fact: class-created, class: D, votes: 1, listed: true}',
    '{on: 2019-12-02, fact: class-created, class: C, votes: 5, weighted: true, listed: false, convertsInto: D}',
    '{on: 2019-12-03, fact: shares-issued, class: C, number: "100,000,000", to: y, basis: pre-listing}',
    '{on: 2019-12-20, fact: shares-issued, class: D, number: "900,000,000", to: public, basis: listing-offer}',
  ];
  const { text } = drawn('annual-disclosure', two, { on: '2024-12-31' });
  assert.match(
    text,
    /200,000,000 new shares of class B would be issued, 20\.00% of the 1,000,000,000 shares of class B then in issue/,
  );
  assert.match(
    text,
    /100,000,000 new shares of class D would be issued, 10\.00% of the 1,000,000,000 shares of class D then in issue/,
  );
});

test('every conversion of weighted shares up to the date is a cessation that the disclosure lists, with the end of the structure', () => {
  const none = drawn('annual-disclosure', [], { on: '2024-12-31' }).text;
  assert.match(none, /No cessation is on record up to the date/);
  const first = converted('2024-05-01', '120,000,000', 'x', 'election');
  const { text } = drawn('annual-disclosure', [first], { on: '2024-12-31' });
  assert.doesNotMatch(text, /No cessation is on record/);
  assert.match(text, /1 May 2024\t120,000,000 shares of class A held by Xu Ming were converted into class B;[^\n]*\[\d+\]/);
  assert.match(drawn('annual-disclosure', [first], { on: '2024-04-30' }).text, /No cessation is on record/);
  const all = [first, converted('2024-06-01', '80,000,000', 'y', '"8A.17"')];
  const ended = drawn('annual-disclosure', all, { on: '2024-12-31' }).text;
  assert.match(ended, /1 June 2024\t80,000,000 shares of class A held by Yu Lan/);
  assert.match(ended, /1 June 2024\tNo share with weighted voting rights was left; the structure ended/);
});
