/** What stands in the way of a line of the committee's evidence, one line each side of what just does not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { paperText } from '../../documents/index.ts';
import { readYaml } from '../../files/yaml.ts';
import { readRecordDocument } from '../../record/index.ts';
import { draftFilingPaper } from './index.ts';
import { yearEndedBy } from './year.ts';

const calm = readFileSync(new URL('../../../cases/papers/calm-company.yaml', import.meta.url), 'utf8');
const complete = ['2020-01-02', '2025-01-02', '2026-01-02'].flatMap((on) => [
  `{on: ${on}, fact: record-complete, area: polls}`,
  `{on: ${on}, fact: record-complete, area: charges}`,
]);

type Asked = { readonly on?: string; readonly today?: string; readonly base?: string };
const drawn = (facts: readonly string[], { on = '2025-01-15', today = '2026-11-24', base = calm }: Asked = {}) => {
  const reading = readRecordDocument(readYaml(`${base}${facts.map((fact) => `  - ${fact}\n`).join('')}`));
  if (reading.status === 'refused') throw new Error(JSON.stringify(reading.faults));
  const drafted = draftFilingPaper(reading, {
    kind: 'committee-confirmation',
    on,
    today,
    isDateGiven: true,
    language: 'en',
  });
  if (drafted.status === 'refused') throw new Error(`${drafted.code} ${JSON.stringify(drafted.values)}`);
  return { text: paperText(drafted.paper), isIncomplete: drafted.isIncomplete };
};
const textOf = (...given: Parameters<typeof drawn>): string => drawn(...given).text;
const stateOf = (text: string, line: string): string | undefined =>
  text
    .split('\n')
    .find((one) => one.includes(line) && one.includes('\t'))
    ?.split('\t')[1];
const [members, matters] = ['members of the board throughout', 'no matter under 8A.17 arose'];
const open = 'cannot be confirmed';
const carried = 'supported by the record';

test('nothing happened and the record says so: every line is carried, and the paper is complete', () => {
  const { text, isIncomplete } = drawn(complete);
  for (const line of [members, matters, '8A.14', '8A.15', '8A.18', '8A.24']) assert.equal(stateOf(text, line), carried, line);
  assert.equal(isIncomplete, false);
  assert.equal(drawn([]).isIncomplete, true, 'charges and polls are not said to be complete');
});

test('a breach of 8A.17 that was open all year is a matter of the year, and is none once it is cured before', () => {
  const unfit = '{on: 2023-04-01, id: unfit, fact: exchange-determined, person: x, matter: unfit}';
  const text = textOf([...complete, unfit]);
  assert.equal(stateOf(text, matters), open);
  assert.match(text, /1 April 2023\tThe weighted voting rights of Xu Ming/);
  const cure = (on: string) =>
    `{on: ${on}, id: cure, fact: shares-converted, class: A, into: B, number: "120,000,000", holder: x, because: "8A.17"}`;
  assert.equal(stateOf(textOf([...complete, unfit, cure('2023-12-31')]), matters), carried);
  assert.equal(stateOf(textOf([...complete, unfit, cure('2024-01-01')]), matters), open);
});

test('a determination of the Exchange that a Rule was not complied with stands in the way of that Rule, and is a matter of 8A.17', () => {
  const found = (on: string) =>
    `{on: ${on}, id: found, fact: exchange-determined, person: x, matter: failed-to-comply, rule: 8A.15}`;
  const text = textOf([...complete, found('2024-05-01')]);
  assert.equal(stateOf(text, '8A.15'), open);
  assert.equal(stateOf(text, '8A.18'), carried);
  assert.equal(stateOf(text, matters), open);
  assert.match(
    text,
    /On 1 May 2024 the Exchange determined that Xu Ming had failed to comply: a matter of note 1\(c\) of Rule 8A\.17 too\. \[\d/,
  );
  assert.equal(stateOf(textOf([...complete, found('2023-05-01')]), '8A.15'), carried);
  const unnamed = '{on: 2025-01-10, fact: exchange-determined, person: x, matter: failed-to-comply}';
  assert.equal(stateOf(textOf([...complete, unnamed]), '8A.18'), open, 'it does not say of which Rule');
});

test('a failure to comply with a Rule that note 1(c) of 8A.17 does not name stands in the way of its own line only', () => {
  const found = (rule: string) =>
    `{on: 2024-04-01, fact: exchange-determined, person: x, matter: failed-to-comply, rule: "${rule}"}`;
  const other = textOf([...complete, found('8A.14')]);
  assert.equal(stateOf(other, '8A.14'), open);
  assert.equal(stateOf(other, matters), carried);
  assert.match(other, /On 1 April 2024 the Exchange determined that Xu Ming had failed to comply\. \[\d/);
  for (const rule of ['8A.15', '8A.18(1)', '8A.24']) {
    assert.equal(stateOf(textOf([...complete, found(rule)]), matters), open, rule);
  }
});

test('whoever takes another office at the instant at which his own ends was a director throughout, and nothing ended', () => {
  const changes = (back: string) => [
    '{at: "2024-05-01T00:00:00+08:00", fact: director-ceased, person: x, cause: resigned}',
    `{at: "${back}", fact: director-appointed, person: x, office: non-executive}`,
  ];
  const text = textOf([...complete, ...changes('2024-05-01T00:00:00+08:00')]);
  assert.match(text, /Xu Ming \[[^\]]+\]\t366\t366/);
  assert.equal(stateOf(text, matters), carried);
  assert.match(text, /no departure from the board/);
  assert.equal(stateOf(textOf([...complete, ...changes('2024-05-01T00:00:01+08:00')]), matters), open, 'a second between');
});

test('a conviction of before the year is named beside it, and is no matter of it', () => {
  const convicted = (on: string) => `{on: ${on}, id: fraud, fact: person-convicted, person: x, matter: fraud, dishonesty: true}`;
  const text = textOf([...complete, convicted('2022-05-02')]);
  assert.equal(stateOf(text, matters), carried);
  assert.match(text, /Before the year, .*may still deem[\s\S]*2 May 2022\tXu Ming: .*\[\d+\]/);
  const within = textOf([...complete, convicted('2024-05-02')]);
  assert.equal(stateOf(within, matters), open);
  assert.doesNotMatch(within, /Before the year/);
});

test('what waits for counsel in one year waits in the next one too', () => {
  const bought =
    '{on: 2024-11-02, fact: shares-repurchased, class: B, number: "10,000,000", held: treasury, price: "10", currency: HKD}';
  const text = textOf([...complete, bought], { on: '2026-01-15' });
  assert.equal(stateOf(text, '8A.15'), open);
  assert.match(text, /2 November 2024\tneeds counsel/);
});

test('8A.24 needs a record of polls that is complete all year, and every reserved resolution its poll', () => {
  const [, charges = ''] = complete;
  const meeting = '{on: 2024-11-05, fact: meeting-convened, meeting: m, kind: EGM, heldOn: 2024-12-01}';
  const proposed =
    '{on: 2024-11-05, id: proposed, fact: resolution-proposed, meeting: m, resolution: "1", matters: [constitution], kind: special}';
  const poll =
    '{on: 2024-12-01, fact: poll-declared, meeting: m, resolution: "1", weighting: one-vote, rows: [{class: B, shares: "100", votes: "100", for: "100", against: "0"}], declared: passed}';
  assert.equal(stateOf(textOf([charges, meeting, proposed, poll]), '8A.24'), open);
  assert.equal(stateOf(textOf([...complete, meeting, proposed, poll]), '8A.24'), carried);
  const without = textOf([...complete, meeting, proposed]);
  assert.equal(stateOf(without, '8A.24'), open);
  assert.match(
    without,
    /Resolution m\/1 on a reserved matter was put to the meeting of 1 December 2024; its poll is not on record\. \[\d/,
  );
  const withdrawn = '{on: 2024-11-20, fact: resolution-withdrawn, meeting: m, resolution: "1"}';
  assert.equal(stateOf(textOf([...complete, meeting, proposed, withdrawn]), '8A.24'), carried);
});

test('a statement that the record is complete counts where it covers the whole year, also when it is made later', () => {
  const said = (from: string, until: string) => [
    `{on: 2025-01-10, fact: record-complete, area: polls, from: ${from}, until: ${until}}`,
    `{on: 2025-01-10, fact: record-complete, area: charges, from: ${from}, until: ${until}}`,
  ];
  for (const [facts, state] of [
    [said('2024-01-01', '2024-12-31'), carried],
    [said('2024-01-02', '2024-12-31'), open],
    [said('2024-01-01', '2024-12-30'), open],
    [[...said('2024-01-01', '2024-06-30'), ...said('2024-07-01', '2024-12-31')], carried],
    [[...said('2024-01-01', '2024-06-29'), ...said('2024-07-01', '2024-12-31')], open],
  ] as const) {
    const text = textOf(facts);
    assert.equal(stateOf(text, '8A.24'), state);
    assert.equal(stateOf(text, '8A.18'), state);
  }
  assert.equal(stateOf(textOf(said('2024-01-01', '2024-12-31'), { on: '2025-01-09' }), '8A.24'), open, 'not said by then');
  const released = [
    '{on: 2020-01-01, fact: person-recorded, person: bank, kind: company, name: {en: Bank}}',
    '{on: 2020-02-02, fact: charge-created, charge: c, holder: y, class: A, number: 1000, chargee: bank, votesMove: false, titleMoves: false}',
    '{on: 2020-03-02, fact: charge-released, charge: c}',
  ];
  assert.equal(stateOf(textOf(released), '8A.18'), open, 'an old charge says nothing of this year');
});

test('a statement of completeness reaches no later than the day on which it is made', () => {
  const said = (on: string, until = '') =>
    ['polls', 'charges'].map((area) => `{on: ${on}, fact: record-complete, area: ${area}, from: 2024-01-01${until}}`);
  const whole = ', until: 2024-12-31';
  for (const [facts, state] of [
    [said('2024-06-01', whole), open],
    [said('2024-12-30', whole), open],
    [said('2024-12-31', whole), carried],
    [said('2024-06-01'), open],
    [said('2025-01-10'), carried],
    [[...said('2024-06-01'), ...said('2025-01-10')], carried],
  ] as const) {
    const text = textOf(facts);
    assert.equal(stateOf(text, '8A.24'), state, facts[0]);
    assert.equal(stateOf(text, '8A.18'), state, facts[0]);
  }
  assert.match(textOf(said('2024-06-01', whole)), /stop on 1 June 2024/);
});

test('the first day of the year counts like any other, but for the listing and a first appointment', () => {
  const again = (gone: string) => [
    `{at: "${gone}", fact: director-ceased, person: x, cause: resigned}`,
    '{at: "2024-01-01T18:00:00+08:00", fact: director-appointed, person: x, office: executive}',
  ];
  for (const gone of ['2023-12-31T23:00:00+08:00', '2024-01-01T00:30:00+08:00']) {
    const text = textOf([...complete, ...again(gone)]);
    assert.match(text, /Xu Ming \[[^\]]+\]\t365\t366/, gone);
    assert.equal(stateOf(text, members), open);
  }
  const listing = textOf(complete, { on: '2020-01-15' });
  assert.match(listing, /Xu Ming \[[^\]]+\]\t12\t12/);
});

test('a beneficiary is one until the day on which he ceases to be; in later years he has no line', () => {
  const converted =
    '{on: 2024-06-02, fact: shares-converted, class: A, into: B, number: "120,000,000", holder: x, because: election}';
  const left = '{on: 2025-06-02, fact: director-ceased, person: x, cause: resigned}';
  const text = textOf([...complete, converted]);
  assert.match(text, /Xu Ming \[[^\]]+\]\t154\t154\ta director on every day; no beneficiary any more after 2 June 2024/);
  assert.equal(stateOf(text, members), carried);
  const next = textOf([...complete, converted, left], { on: '2026-01-15' });
  assert.doesNotMatch(next, /Xu Ming/);
  assert.equal(stateOf(next, matters), carried, 'that he left the board later is no matter of 8A.17');
});

test('an issuer that Rule 8A.46 exempts has nothing to confirm, and is told so', () => {
  const exempt = calm.replace('as: primary', 'as: secondary, exempt: {ground: grandfathered-greater-china}');
  const { text, isIncomplete } = drawn(complete, { base: exempt });
  assert.match(text, /Rule 8A\.30 did not apply to it in the year, and no confirmation is offered here\. \[1\]/);
  assert.doesNotMatch(text, /Confirmed: \[yes/);
  assert.equal(isIncomplete, false);
  const primary = '{on: 2024-07-01, fact: listing-changed, as: primary}';
  const part = textOf([...complete, primary], { base: exempt });
  assert.match(part, /applies to the issuer from 1 July 2024/);
  assert.match(part, /Xu Ming \[[^\]]+\]\t184\t184/);
});

test('a year that is not over, by today or by the date of the paper, can be confirmed in no line', () => {
  const { text, isIncomplete } = drawn(complete, { on: '2026-12-31', today: '2026-11-24' });
  assert.match(text, /the year from 1 January 2026 to 31 December 2026/);
  assert.match(text, /The year is not over/);
  for (const line of [members, matters, '8A.14', '8A.15', '8A.18', '8A.24']) assert.equal(stateOf(text, line), open, line);
  assert.doesNotMatch(text, /Confirmed: \[yes/);
  assert.equal(isIncomplete, true);
  assert.match(textOf(complete, { on: '2026-12-31', today: '2026-12-31' }), /The year is not over/);
  assert.match(
    textOf(complete, { on: '2025-12-31' }),
    /The year is not over/,
    'its last day still runs on the date of the paper',
  );
  assert.doesNotMatch(textOf(complete, { on: '2026-01-01' }), /The year is not over/);
});

test('a year in which the listing ended is counted to the day before', () => {
  const text = textOf([...complete, '{on: 2024-03-01, fact: delisted}']);
  assert.match(
    text,
    /The listing ended on 1 March 2024; the year is counted to the day before, and nothing is confirmed of later days\. \[/,
  );
  assert.match(text, /Xu Ming \[[^\]]+\]\t60\t60/);
  assert.match(text, /throughout the year from 1 January 2024 to 29 February 2024/);
});

test('the end of the financial year that is set on a day decides from that day on; between two ends lies one year', () => {
  const set = (on: string, ends: string) => ({
    id: on,
    named: true,
    on,
    line: 1,
    column: 1,
    fact: 'financial-year-set' as const,
    ends,
  });
  const [first, changed, back] = [set('2019-12-25', '12-31'), set('2025-01-10', '06-30'), set('2025-08-01', '12-31')];
  const year = (on: string, ...facts: ReturnType<typeof set>[]) => {
    const { from, to } = yearEndedBy(facts, { on, today: '2030-01-01' });
    return `${from} ${to}`;
  };
  assert.equal(year('2025-01-15', first, changed), '2024-01-01 2024-12-31');
  assert.equal(year('2025-06-30', first, changed), '2025-01-01 2025-06-30');
  assert.equal(year('2025-06-29', first, changed), '2024-01-01 2024-12-31');
  assert.equal(year('2026-07-01', first, changed), '2025-07-01 2026-06-30');
  assert.equal(year('2026-01-01', first, changed, back), '2025-07-01 2025-12-31');
  assert.equal(year('2026-04-01', first, set('2025-12-01', '03-31')), '2025-01-01 2026-03-31');
  assert.equal(year('2021-03-01'), '2020-01-01 2020-12-31');
  for (const ends of ['02-28', '02-29']) {
    assert.equal(year('2024-03-01', set('2019-12-25', ends)), '2023-03-01 2024-02-29', ends);
  }
});

test('a waived line names its waiver, a cured one its date and the conversions, and W and T what they add up from', () => {
  const cancelled = [
    '{on: 2024-05-10, fact: shares-repurchased, class: B, number: "10,000,000", held: for-cancellation}',
    '{on: 2024-05-20, id: cancelled, fact: shares-cancelled, class: B, number: "10,000,000", from: repurchased}',
  ];
  const numberOf = (text: string, id: string) => new RegExp(`^(\\d+)\\t[^\\t]*\\t${id}`, 'm').exec(text)?.[1];
  const waived = textOf([
    ...complete,
    '{on: 2024-05-01, id: waiver, fact: exchange-decided, decision: waiver, rule: 8A.15}',
    ...cancelled,
  ]);
  assert.equal(stateOf(waived, '8A.15'), 'only with the exception told below');
  assert.match(waived, new RegExp(`Waived by the Exchange: \\[${numberOf(waived, 'waiver')}\\]`));
  const cure =
    '{on: 2025-01-10, id: cure, fact: shares-converted, class: A, into: B, number: "2,000,000", holder: x, because: 8A.15}';
  const cured = textOf([...complete, ...cancelled, cure]);
  assert.match(cured, new RegExp(`Cured on 10 January 2025; conversions to then: \\[${numberOf(cured, 'cure')}\\]`));
  const [first, last] = [numberOf(cured, 'a-x'), numberOf(cured, 'b-public')];
  assert.match(cured, new RegExp(`W and T before it: \\[${first}-${last}\\]`));
});
