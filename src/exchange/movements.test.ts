/** Tables of movements: what they read to, and every way in which one can be wrong, by its exact sentence in both languages. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tellFault } from '../cli/tell.ts';
import { factJson, factKinds, readJson, readRecordDocument, type Unnumbered } from '../record/index.ts';
import { movementColumns, movementWords } from '../words/exchange/index.ts';
import { CsvFault, csvPages } from './csv.ts';
import { cellsOf, columnOf, movementKinds } from './movement-table.ts';
import { asNew, type MovementsReading, startMovements } from './movements.ts';
import { knownOf } from './read-cell.ts';

const opened = readRecordDocument(
  readJson(
    JSON.stringify({
      holdfast: 1,
      issuer: { id: 'x', name: { en: 'X' } },
      sources: { returns: { title: 'Returns' }, 'agm-2026': { title: 'AGM' } },
      facts: [
        { on: '2022-01-03', fact: 'class-created', class: 'B', votes: 1, listed: true },
        { on: '2022-01-03', fact: 'class-created', class: 'A', votes: 10, weighted: true, convertsInto: 'B' },
        { on: '2022-01-03', fact: 'person-recorded', person: 'amind', kind: 'company', name: { en: 'Amind Inc.' } },
        { on: '2022-01-03', fact: 'person-recorded', person: 'xu-li', kind: 'natural', name: { en: 'Xu Li', 'zh-Hant': '徐立' } },
        { on: '2022-01-03', id: 'opening-a', fact: 'shares-issued', class: 'A', number: '1,000', to: 'amind', basis: 'opening' },
      ],
    }),
  ),
);
if (opened.status === 'refused') assert.fail(JSON.stringify(opened.faults));
const known = knownOf(opened.record);

const read = async (text: string): Promise<MovementsReading> => {
  const movements = startMovements(known);
  async function* pieces() {
    yield text;
  }
  try {
    for await (const rows of csvPages(pieces())) movements.take(rows);
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    movements.fault({ code: 'movement-quote', place: { line: error.line, column: 1 }, values: {} });
  }
  return asNew(movements.end());
};
const jsonOf = (fact: Unnumbered) =>
  factJson({ ...fact, id: fact.id ?? '', named: fact.id !== undefined } as unknown as Parameters<typeof factJson>[0]);

test('every movement is the fact that a registrar means by it', async () => {
  const { facts, faults } =
    await read(`date,time,movement,class,shares,from,to,into,into-shares,held,basis,moves,because,price,currency,each,charge,offer,approval,set,id,source,certainty,recorded,note
2026-11-02,,issue,B,"6,906,080,602",,xu-li,,,,option-exercise,,,,,,,o-1,agm,,i-1,"returns, page 3",filed,,"a, b"
,2026-11-02T23:30:00+08:00,transfer,A,5,amind,xu-li,,,,,legal-title; voting-control,,,,,,,,,,,,,
2026-11-03,,conversion,A,7,amind,,B,70,,,,8A.15,,,,,,,c-1,,,,,
2026-11-03,,repurchase,B,9,,,,,treasury,,,,1.5,HKD,,,,,,,,derived,2026-11-04T09:00:00Z,
2026-11-04,,cancellation,B,9,treasury,,,,,,,,,,,,,,,,,,,
2026-11-04,,cancellation,A,2,amind,,,,,,,,,,,,,,,,,,,
2026-11-05,,treasury-sale,B,1,,public,,,,,,,,,,,,,,,,,,
2026-11-05,,sub-division,all,,,,10,,,,,,,,1,,,,,,,,,
2026-11-06,,consolidation,B,,,,1,,,,,,,,10,,,,,,,,,
2026-11-06,,charge-enforcement,,3,,xu-li,,,,,,,,,,ch-1,,,,,,,,
`);
  assert.deepEqual(faults, []);
  assert.deepEqual(facts.map(jsonOf), [
    {
      fact: 'shares-issued',
      on: '2026-11-02',
      id: 'i-1',
      class: 'B',
      number: '6906080602',
      to: 'xu-li',
      basis: 'option-exercise',
      offer: 'o-1',
      approval: 'agm',
      source: 'returns, page 3',
      certainty: 'filed',
      note: 'a, b',
    },
    {
      fact: 'shares-transferred',
      at: '2026-11-02T15:30:00.000000000Z',
      class: 'A',
      number: '5',
      from: 'amind',
      to: 'xu-li',
      moves: ['legal-title', 'voting-control'],
    },
    {
      fact: 'shares-converted',
      on: '2026-11-03',
      set: 'c-1',
      class: 'A',
      into: 'B',
      number: '7',
      intoNumber: '70',
      holder: 'amind',
      because: '8A.15',
    },
    {
      fact: 'shares-repurchased',
      on: '2026-11-03',
      recorded: '2026-11-04T09:00:00.000000000Z',
      class: 'B',
      number: '9',
      held: 'treasury',
      price: '1.5',
      currency: 'HKD',
      certainty: 'derived',
    },
    { fact: 'shares-cancelled', on: '2026-11-04', class: 'B', number: '9', from: 'treasury' },
    { fact: 'shares-cancelled', on: '2026-11-04', class: 'A', number: '2', from: 'amind' },
    { fact: 'treasury-shares-sold', on: '2026-11-05', class: 'B', number: '1', to: 'public' },
    { fact: 'shares-subdivided', on: '2026-11-05', class: 'all', each: '1', into: '10' },
    { fact: 'shares-consolidated', on: '2026-11-06', class: 'B', each: '10', into: '1' },
    { fact: 'charge-enforced', on: '2026-11-06', charge: 'ch-1', number: '3', to: 'xu-li' },
  ]);
  assert.deepEqual(
    facts.map(({ line }) => line),
    [2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  );
});

test('a table in Chinese, in any order, with space around and rows without anything, reads to the same facts', async () => {
  const { facts, faults } = await read(
    '\uFEFF備註,至,由,股數, 類別 ,變動,日期,購回後持有,發行依據\r\n,,,,,,,,\r\n分拆,\u3000xu-li\u00a0,公眾," 1,000 ",B,轉讓,2026-11-02,,\r\n,,,5,B,購回,2026-11-03,庫存,\r\n,徐,,,,,,,\r\n,,已購回,5,B,註銷,2026-11-04,,\r\n,公眾,,5,B,發行,2026-11-05,,配售\r\n',
  );
  assert.deepEqual(
    faults.map(({ place }) => place.line),
    [5, 5],
  );
  assert.deepEqual(facts.map(jsonOf), [
    { fact: 'shares-transferred', on: '2026-11-02', class: 'B', number: '1000', from: 'public', to: 'xu-li', note: '分拆' },
    { fact: 'shares-repurchased', on: '2026-11-03', class: 'B', number: '5', held: 'treasury' },
    { fact: 'shares-cancelled', on: '2026-11-04', class: 'B', number: '5', from: 'repurchased' },
    { fact: 'shares-issued', on: '2026-11-05', class: 'B', number: '5', to: 'public', basis: 'placing' },
  ]);
});

test('every field of every movement has a column', () => {
  for (const [kind, fact] of Object.entries(movementKinds)) {
    const cells = cellsOf(kind as keyof typeof movementKinds).map(({ column }) => column);
    assert.equal(new Set(cells).size, cells.length, kind);
    for (const field of Object.keys(factKinds[fact].fields)) {
      assert.ok(Object.hasOwn(movementColumns, columnOf(field)), `${fact} has a field ${field} and the table no column for it`);
    }
  }
});

test('every kind of fact that moves shares is a movement', () => {
  const moving = Object.keys(factKinds).filter((kind) => /^(shares|treasury-shares)-|^charge-enforced/.test(kind));
  assert.deepEqual(Object.values(movementKinds).toSorted(), moving.toSorted());
});

const header = 'date,movement,class,shares,from,to,into,held,basis,set,id,source,note\n';
const longId = 'x'.repeat(101);
/** What is wrong, the table, and the lines that tell it: English, Traditional Chinese. */
const wrong: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  [
    'a column that is unknown, and the one that is missing because of it is not told again',
    'date,movement,class,share,from,too\n2026-11-02,transfer,B,1,public,xu-li\n',
    [
      'm.csv:1:4: there is no column "share"; did you mean "shares"?; there are: date, time, movement, class, shares, from, to, into, into-shares, held, basis, offer, approval, moves, because, since, price, highest, lowest, consideration, currency, method, venue, each, charge, set, id, source, certainty, recorded, note',
      'm.csv:1:6: there is no column "too"; did you mean "to"?; there are: date, time, movement, class, shares, from, to, into, into-shares, held, basis, offer, approval, moves, because, since, price, highest, lowest, consideration, currency, method, venue, each, charge, set, id, source, certainty, recorded, note',
    ],
    [
      'm.csv:1:4: 並無「share」欄；是否指「shares」？；可用：date, time, movement, class, shares, from, to, into, into-shares, held, basis, offer, approval, moves, because, since, price, highest, lowest, consideration, currency, method, venue, each, charge, set, id, source, certainty, recorded, note',
      'm.csv:1:6: 並無「too」欄；是否指「to」？；可用：date, time, movement, class, shares, from, to, into, into-shares, held, basis, offer, approval, moves, because, since, price, highest, lowest, consideration, currency, method, venue, each, charge, set, id, source, certainty, recorded, note',
    ],
  ],
  [
    'the name that another program gives a column',
    'date,movement,class,Quantity,from\n2026-11-02,transfer,B,1,public\n',
    [
      'm.csv:1:4: there is no column "Quantity"; did you mean "shares"?; there are: date, time, movement, class, shares, from, to, into, into-shares, held, basis, offer, approval, moves, because, since, price, highest, lowest, consideration, currency, method, venue, each, charge, set, id, source, certainty, recorded, note',
    ],
    [
      'm.csv:1:4: 並無「Quantity」欄；是否指「shares」？；可用：date, time, movement, class, shares, from, to, into, into-shares, held, basis, offer, approval, moves, because, since, price, highest, lowest, consideration, currency, method, venue, each, charge, set, id, source, certainty, recorded, note',
    ],
  ],
  [
    'columns that are missing',
    'movement,class\ntransfer,B\n',
    [
      'm.csv:1:1: the header has no column "date"; it has: movement, class',
      'm.csv:1:1: the header has no column "shares"; it has: movement, class',
    ],
    ['m.csv:1:1: 標題列欠「date」欄；現有：movement, class', 'm.csv:1:1: 標題列欠「shares」欄；現有：movement, class'],
  ],
  [
    'a column twice, also in the other language',
    'date,movement,class,shares,from,由\n2026-11-02,transfer,B,1,public,public\n',
    ['m.csv:1:6: the column "由" stands twice; it is first column 5'],
    ['m.csv:1:6: 「由」欄出現兩次；首次為第 5 欄'],
  ],
  [
    'semicolons',
    'date;movement;class;shares\n2026-11-02;issue;B;1\n',
    ['m.csv:1:1: the columns are set apart by ";"; save the table with commas'],
    ['m.csv:1:1: 各欄以";"分隔；請以逗號分隔儲存'],
  ],
  [
    'lines that end as on an old Macintosh',
    'date,movement,class,shares\r2026-11-02,issue,B,1\r',
    ['m.csv:1:1: the lines end in a carriage return alone, as in "CSV (Macintosh)"; save the table as "CSV UTF-8"'],
    ['m.csv:1:1: 各行只以歸位字元結尾（「CSV (Macintosh)」）；請另存為「CSV UTF-8」'],
  ],
  [
    'a title where the header should be, without a word for each row behind it',
    'Movements of November,,,\n2026-11-02,issue,B,1\n',
    ['m.csv:1:1: the table has no header: its first row names the columns, such as date,movement,class,shares,from,to'],
    ['m.csv:1:1: 表格並無標題列：首列須為各欄名稱，例如 date,movement,class,shares,from,to'],
  ],
  [
    'a file without a table',
    '\n\n',
    ['m.csv:1:1: the table has no header: its first row names the columns, such as date,movement,class,shares,from,to'],
    ['m.csv:1:1: 表格並無標題列：首列須為各欄名稱，例如 date,movement,class,shares,from,to'],
  ],
  ['a header alone', header, ['m.csv:1:1: the table has a header and no movements'], ['m.csv:1:1: 表格只有標題列，並無變動']],
  [
    'a column without a name',
    'date,movement,class,shares,\n2026-11-02,issue,B,1,x\n',
    [
      'm.csv:2:5: column 5 has no name in the header, but "x" stands in it',
      'm.csv:2:1: "basis" is empty; a movement "issue" needs it: opening, pre-listing, preferred-conversion, listing-offer, placing, rights-offer, open-offer, scrip-dividend, sub-division, option-exercise, award, consideration, capitalisation, unexplained',
    ],
    [
      'm.csv:2:5: 第 5 欄在標題列並無名稱，卻載有「x」',
      'm.csv:2:1: 「basis」為空；「issue」須有此項：opening, pre-listing, preferred-conversion, listing-offer, placing, rights-offer, open-offer, scrip-dividend, sub-division, option-exercise, award, consideration, capitalisation, unexplained',
    ],
  ],
  [
    'an unquoted comma in a number',
    'date,movement,class,shares,from\n2026-11-02,transfer,B,1,000,public\n',
    ['m.csv:2:1: the row has 6 cells and the header 5; is a comma not in quotation marks?'],
    ['m.csv:2:1: 此列有 6 格，標題列有 5 格；是否有逗號未置於引號內？'],
  ],
  [
    'an unknown movement',
    `${header}2026-11-02,transfr,B,1,public,xu-li,,,,,,,\n`,
    [
      'm.csv:2:2: "movement": there is no movement "transfr"; did you mean "transfer"?; there are: issue, transfer, conversion, repurchase, cancellation, treasury-sale, sub-division, consolidation, charge-enforcement',
    ],
    [
      'm.csv:2:2: 「movement」：並無「transfr」此種變動；是否指「transfer」？；可用：issue, transfer, conversion, repurchase, cancellation, treasury-sale, sub-division, consolidation, charge-enforcement',
    ],
  ],
  [
    'no movement',
    `${header}2026-11-02,,B,1,public,xu-li,,,,,,,\n`,
    [
      'm.csv:2:2: "movement" is empty; a movement "-" needs it: issue, transfer, conversion, repurchase, cancellation, treasury-sale, sub-division, consolidation, charge-enforcement',
    ],
    [
      'm.csv:2:2: 「movement」為空；「-」須有此項：issue, transfer, conversion, repurchase, cancellation, treasury-sale, sub-division, consolidation, charge-enforcement',
    ],
  ],
  [
    'a fraction of a share',
    `${header}2026-11-02,transfer,B,1.5,public,xu-li,,,,,,,\n`,
    ['m.csv:2:4: "shares": "1.5" is not whole; there is no fraction of a share'],
    ['m.csv:2:4: 「shares」：「1.5」並非整數；股份不可為分數'],
  ],
  [
    'a number in scientific notation',
    `${header}2026-11-02,transfer,B,6.90608E+9,public,xu-li,,,,,,,\n`,
    ['m.csv:2:4: "shares": "6.90608E+9" is in scientific notation, which loses digits; write every digit, such as 6,906,080,602'],
    ['m.csv:2:4: 「shares」：「6.90608E+9」為科學記數法，會失去數位；請寫出全部數字，例如 6,906,080,602'],
  ],
  [
    'a wrong grouping',
    `${header}2026-11-02,transfer,B,"69,06",public,xu-li,,,,,,,\n`,
    ['m.csv:2:4: "shares": "69,06" is wrongly grouped; write 6,906,080,602 or 6906080602'],
    ['m.csv:2:4: 「shares」：「69,06」分節有誤；請寫 6,906,080,602 或 6906080602'],
  ],
  [
    'a negative number, a word, too many shares, none',
    `${header}2026-11-02,transfer,B,-5,public,xu-li,,,,,,,\n2026-11-02,transfer,B,five,public,xu-li,,,,,,,\n2026-11-02,transfer,B,${'9'.repeat(31)},public,xu-li,,,,,,,\n2026-11-02,transfer,B,0,public,xu-li,,,,,,,\n2026-11-02,transfer,B,,public,xu-li,,,,,,,\n`,
    [
      'm.csv:2:4: "shares": "-5" is negative; write the movement that goes the other way',
      'm.csv:3:4: "shares": "five" is no whole number of shares',
      'm.csv:4:4: "shares": "9999999999999999999999999999999" is larger than any number of shares (10^30)',
      'm.csv:5:4: "shares": a movement is of one share at least',
      'm.csv:6:4: "shares" is empty; a movement "transfer" needs it: 6,906,080,602',
    ],
    [
      'm.csv:2:4: 「shares」：「-5」為負數；請寫方向相反的變動',
      'm.csv:3:4: 「shares」：「five」並非整數股數',
      'm.csv:4:4: 「shares」：「9999999999999999999999999999999」超出任何股數（10^30）',
      'm.csv:5:4: 「shares」：變動最少為一股',
      'm.csv:6:4: 「shares」為空；「transfer」須有此項：6,906,080,602',
    ],
  ],
  [
    'dates that cannot be, are ambiguous, or are written otherwise',
    `${header}${[
      '2026-02-30',
      '12/11/2026',
      '25/12/2026',
      '2026/1/5',
      '20261112',
      '2026年11月12日',
      '12-Nov-26',
      'Nov 12, 2026',
      '46338',
      '11.11.2026',
      '31/31/2026',
      '2026-11-12 09:30',
      '',
      '1776-07-04',
    ]
      .map((date) => `"${date}",transfer,B,1,public,xu-li,,,,,,,\n`)
      .join('')}`,
    [
      'm.csv:2:1: "date": "2026-02-30" is no date in the calendar; write it like 2026-11-12',
      'm.csv:3:1: "date": "12/11/2026" can be two dates; write 2026-11-12 if the day stands first, 2026-12-11 if the month does',
      'm.csv:4:1: "date": "25/12/2026" is not how a date is written here; write 2026-12-25 if that is meant',
      'm.csv:5:1: "date": "2026/1/5" is not how a date is written here; write 2026-01-05 if that is meant',
      'm.csv:6:1: "date": "20261112" is not how a date is written here; write 2026-11-12 if that is meant',
      'm.csv:7:1: "date": "2026年11月12日" is not how a date is written here; write 2026-11-12 if that is meant',
      'm.csv:8:1: "date": "12-Nov-26" is not how a date is written here; write 2026-11-12 if that is meant',
      'm.csv:9:1: "date": "Nov 12, 2026" is not how a date is written here; write 2026-11-12 if that is meant',
      'm.csv:10:1: "date": "46338" is not how a date is written here; write 2026-11-12 if that is meant',
      'm.csv:11:1: "date": "11.11.2026" is not how a date is written here; write 2026-11-11 if that is meant',
      'm.csv:12:1: "date": "31/31/2026" is no date in the calendar; write it like 2026-11-12',
      'm.csv:13:1: "date": "2026-11-12 09:30" is not how a date is written here; write 2026-11-12 if that is meant',
      'm.csv:14:1: the movement has no date: fill "date" (2026-11-12) or "time" (2026-11-12T16:00:00+08:00)',
      'm.csv:15:1: "date": "1776-07-04" is no date in the calendar; write it like 2026-11-12',
    ],
    [
      'm.csv:2:1: 「date」：「2026-02-30」並非日曆上的日期；請寫作 2026-11-12',
      'm.csv:3:1: 「date」：「12/11/2026」可指兩個日期；如日在先請寫 2026-11-12，如月在先請寫 2026-12-11',
      'm.csv:4:1: 「date」：「25/12/2026」並非日期的寫法；如指 2026-12-25，請如此書寫',
      'm.csv:5:1: 「date」：「2026/1/5」並非日期的寫法；如指 2026-01-05，請如此書寫',
      'm.csv:6:1: 「date」：「20261112」並非日期的寫法；如指 2026-11-12，請如此書寫',
      'm.csv:7:1: 「date」：「2026年11月12日」並非日期的寫法；如指 2026-11-12，請如此書寫',
      'm.csv:8:1: 「date」：「12-Nov-26」並非日期的寫法；如指 2026-11-12，請如此書寫',
      'm.csv:9:1: 「date」：「Nov 12, 2026」並非日期的寫法；如指 2026-11-12，請如此書寫',
      'm.csv:10:1: 「date」：「46338」並非日期的寫法；如指 2026-11-12，請如此書寫',
      'm.csv:11:1: 「date」：「11.11.2026」並非日期的寫法；如指 2026-11-11，請如此書寫',
      'm.csv:12:1: 「date」：「31/31/2026」並非日曆上的日期；請寫作 2026-11-12',
      'm.csv:13:1: 「date」：「2026-11-12 09:30」並非日期的寫法；如指 2026-11-12，請如此書寫',
      'm.csv:14:1: 此變動並無日期：請填日期（2026-11-12）或時間（2026-11-12T16:00:00+08:00）',
      'm.csv:15:1: 「date」：「1776-07-04」並非日曆上的日期；請寫作 2026-11-12',
    ],
  ],
  [
    'a time without an offset, and both a date and a time',
    'date,time,movement,class,shares,from\n,2026-11-12T09:30:00,transfer,B,1,public\n2026-11-12,2026-11-12T09:30:00+08:00,transfer,B,1,public\n',
    [
      'm.csv:2:2: "time": "2026-11-12T09:30:00" is no time with an offset; write it like 2026-11-12T16:00:00+08:00',
      'm.csv:3:2: both "date" and "time" are filled: write only the time, or only the date',
    ],
    [
      'm.csv:2:2: 「time」：「2026-11-12T09:30:00」並非附時差的時間；請寫作 2026-11-12T16:00:00+08:00',
      'm.csv:3:2: 同時填寫日期及時間：請只寫其一',
    ],
  ],
  [
    'a holder, a class and a source that the record does not have',
    `${header}2026-11-02,transfer,C,1,amnid,Amind Inc.,,,,,,agm-2025,\n2026-11-02,cancellation,A,1,repurchsed,,,,,,,,\n2026-11-02,transfer,b,1,public,nobody-at-all,,,,,,,\n`,
    [
      'm.csv:2:12: "source": the head of the record has no source "agm-2025"; did you mean "agm-2026"?; it has: returns, agm-2026',
      'm.csv:2:3: "class": the record has no class "C"; did you mean "B"?; it has: B, A',
      'm.csv:2:5: "from": the record has no holder "amnid"; did you mean "amind"?; a holder is recorded first (person-recorded), or is "public" or "unknown"',
      'm.csv:2:6: "to": the record has no holder "Amind Inc."; did you mean "amind"?; a holder is recorded first (person-recorded), or is "public" or "unknown"',
      'm.csv:3:5: "from": the record has no holder "repurchsed"; did you mean "repurchased"?; a holder is recorded first (person-recorded), or is "public" or "unknown"',
      'm.csv:4:3: "class": the record has no class "b"; did you mean "B"?; it has: B, A',
      'm.csv:4:6: "to": the record has no holder "nobody-at-all"; a holder is recorded first (person-recorded), or is "public" or "unknown"',
    ],
    [
      'm.csv:2:12: 「source」：紀錄標頭並無來源「agm-2025」；是否指「agm-2026」？；現有：returns, agm-2026',
      'm.csv:2:3: 「class」：紀錄並無 C 類；是否指「B」？；現有：B, A',
      'm.csv:2:5: 「from」：紀錄並無持有人「amnid」；是否指「amind」？；持有人須先記錄（person-recorded），或為「public」或「unknown」',
      'm.csv:2:6: 「to」：紀錄並無持有人「Amind Inc.」；是否指「amind」？；持有人須先記錄（person-recorded），或為「public」或「unknown」',
      'm.csv:3:5: 「from」：紀錄並無持有人「repurchsed」；是否指「repurchased」？；持有人須先記錄（person-recorded），或為「public」或「unknown」',
      'm.csv:4:3: 「class」：紀錄並無 b 類；是否指「B」？；現有：B, A',
      'm.csv:4:6: 「to」：紀錄並無持有人「nobody-at-all」；持有人須先記錄（person-recorded），或為「public」或「unknown」',
    ],
  ],
  [
    'a movement that lacks what it needs, and one that has what it does not have',
    `${header}2026-11-02,cancellation,B,1,,,,,,,,,\n2026-11-02,transfer,B,1,,,,,,,,,\n2026-11-02,conversion,A,1,amind,,,,,,,,\n2026-11-02,repurchase,B,1,,,,,,,,,\n2026-11-02,transfer,B,1,public,xu-li,,treasury,placing,,,,\n2026-11-02,transfer,,1,public,xu-li,,,,,,,\n`,
    [
      'm.csv:2:5: "from" is empty; a movement "cancellation" needs it: repurchased, treasury, public, unknown, ...',
      'm.csv:3:5: a movement "transfer" needs "from" or "to", or both',
      'm.csv:4:7: "into" is empty; a movement "conversion" needs it: B, A',
      'm.csv:5:8: "held" is empty; a movement "repurchase" needs it: for-cancellation, treasury',
      'm.csv:6:8: "held" holds "treasury", which a movement "transfer" does not have; leave it empty',
      'm.csv:6:9: "basis" holds "placing", which a movement "transfer" does not have; leave it empty',
      'm.csv:7:3: "class" is empty; a movement "transfer" needs it: B, A',
    ],
    [
      'm.csv:2:5: 「from」為空；「cancellation」須有此項：repurchased, treasury, public, unknown, ...',
      'm.csv:3:5: 「transfer」須有「from」或「to」，或兩者',
      'm.csv:4:7: 「into」為空；「conversion」須有此項：B, A',
      'm.csv:5:8: 「held」為空；「repurchase」須有此項：for-cancellation, treasury',
      'm.csv:6:8: 「held」載有「treasury」，而「transfer」並無此項；請留空',
      'm.csv:6:9: 「basis」載有「placing」，而「transfer」並無此項；請留空',
      'm.csv:7:3: 「class」為空；「transfer」須有此項：B, A',
    ],
  ],
  [
    'a word that is not possible',
    `${header}2026-11-02,repurchase,B,1,,,,tresury,,,,,\n2026-11-02,issue,B,1,,xu-li,,,gift,,,,\n`,
    [
      'm.csv:2:8: "held": "tresury" is not possible: for-cancellation, treasury; did you mean "treasury"?',
      'm.csv:3:9: "basis": "gift" is not possible: opening, pre-listing, preferred-conversion, listing-offer, placing, rights-offer, open-offer, scrip-dividend, sub-division, option-exercise, award, consideration, capitalisation, unexplained',
    ],
    [
      'm.csv:2:8: 「held」：不可為「tresury」：for-cancellation, treasury；是否指「treasury」？',
      'm.csv:3:9: 「basis」：不可為「gift」：opening, pre-listing, preferred-conversion, listing-offer, placing, rights-offer, open-offer, scrip-dividend, sub-division, option-exercise, award, consideration, capitalisation, unexplained',
    ],
  ],
  [
    'ids: wrong, twice, and on record',
    `${header}2026-11-02,transfer,B,1,public,,,,,a b,c d,,\n2026-11-02,transfer,B,1,public,,,,,,t-1,,\n2026-11-02,transfer,B,1,public,,,,,,t-1,,\n2026-11-02,transfer,B,1,public,,,,,,opening-a,,\n2026-11-02,transfer,B,1,public,,,,,,${longId},,\n`,
    [
      'm.csv:2:11: "id": "c d" is no id: letters, digits, "-", "_" and ".", at most 100',
      'm.csv:2:10: "set": "a b" is no id: letters, digits, "-", "_" and ".", at most 100',
      'm.csv:4:11: "id": the id t-1 stands twice; it is first on line 3',
      `m.csv:6:11: "id": "${longId}" is no id: letters, digits, "-", "_" and ".", at most 100`,
      'm.csv:5:11: "id": a fact opening-a stands on record already; the movement is booked, or needs another id',
    ],
    [
      'm.csv:2:11: 「id」：「c d」並非編號：只可為字母、數字、「-」、「_」及「.」，最多 100 個',
      'm.csv:2:10: 「set」：「a b」並非編號：只可為字母、數字、「-」、「_」及「.」，最多 100 個',
      'm.csv:4:11: 「id」：編號 t-1 出現兩次；首次在第 3 行',
      `m.csv:6:11: 「id」：「${longId}」並非編號：只可為字母、數字、「-」、「_」及「.」，最多 100 個`,
      'm.csv:5:11: 「id」：紀錄已有事實 opening-a；此變動已登入，或須用另一編號',
    ],
  ],
  [
    'amounts, counts and control characters',
    'date,movement,class,shares,from,price,each,into,held,note\n2026-11-02,repurchase,B,1,,"1,5",,,treasury,\n2026-11-02,sub-division,B,,,,0,1.5,,\n2026-11-02,transfer,B,1,public,,,,,a\u0007b\n',
    [
      'm.csv:2:6: "price": "1,5" is no amount: write digits with at most one point, such as 0.10',
      'm.csv:3:7: "each": "0" is no whole number from one up',
      'm.csv:3:8: "into": "1.5" is no whole number from one up',
      'm.csv:4:10: "note" holds a control character; only tabs and line breaks may stand in a text',
    ],
    [
      'm.csv:2:6: 「price」：「1,5」並非金額：請只寫數字及最多一個小數點，例如 0.10',
      'm.csv:3:7: 「each」：「0」並非一或以上的整數',
      'm.csv:3:8: 「into」：「1.5」並非一或以上的整數',
      'm.csv:4:10: 「note」載有控制字元；文字內只可有定位字元及換行',
    ],
  ],
  [
    'a quotation mark that does not close, behind a row that is wrong',
    `${header}2026-13-02,transfer,B,1,public,,,,,,,,\n2026-11-02,transfer,B,1,public,,,,,,,,"open\n`,
    [
      'm.csv:2:1: "date": "2026-13-02" is no date in the calendar; write it like 2026-11-12',
      'm.csv:3:1: a quotation mark does not close or stands where none may, or the row does not end; nothing behind it was read',
    ],
    [
      'm.csv:2:1: 「date」：「2026-13-02」並非日曆上的日期；請寫作 2026-11-12',
      'm.csv:3:1: 引號未關閉或位置有誤，或此列並無結尾；其後內容未有讀取',
    ],
  ],
];

for (const [what, text, english, chinese] of wrong) {
  test(`${what}: told with line, column and what to write, in both languages`, async () => {
    const { faults } = await read(text);
    assert.deepEqual(
      faults.map((fault) => tellFault('m.csv', fault, 'en', movementWords)),
      english,
    );
    assert.deepEqual(
      faults.map((fault) => tellFault('m.csv', fault, 'zh-Hant', movementWords)),
      chinese,
    );
  });
}

test('a movement of a table with another fault is not used, and what faulty rows name is known', async () => {
  const { facts, unread } = await read(
    `${header}2026-11-02,transfer,B,1.5,public,xu-li,,,,s-1,,,\n2026-11-02,issue,B,1,,,,,placing,,,,\n`,
  );
  assert.equal(facts.length, 1);
  assert.deepEqual([...unread].sort(), ['B', 'public', 's-1', 'xu-li']);
  const header2 = await read('date,movement,class,shares,form\n2026-11-02,transfer,B,1,public\n');
  assert.deepEqual(header2.facts, [], 'rows under a header that is wrong are no movements');
});

test('any table at all is read or told, never more', () => {
  const word = fc.constantFrom(
    ...[
      'date',
      'time',
      'movement',
      'class',
      'shares',
      'from',
      'to',
      'into',
      'set',
      'id',
      'note',
      'charge',
      'each',
      'moves',
      'price',
    ],
    ...['2026-11-02', '12/11/2026', 'transfer', 'issue', 'conversion', 'sub-division', 'cancellation', 'charge-enforcement'],
    ...[
      'A',
      'B',
      'all',
      '1',
      '1.5',
      'amind',
      'public',
      'placing',
      'repurchased',
      'legal-title',
      '',
      ' ',
      '__proto__',
      'constructor',
    ],
  );
  const cell = fc.oneof({ weight: 6, arbitrary: word }, fc.string({ unit: 'binary', maxLength: 4 }));
  const heads = fc.oneof(
    fc.array(cell, { maxLength: 8 }),
    fc.subarray(['date', 'movement', 'class', 'shares', 'from', 'to', 'into', 'basis', 'each', 'id', 'note'], { minLength: 5 }),
  );
  fc.assert(
    fc.property(heads, fc.array(fc.array(cell, { maxLength: 11 }), { maxLength: 6 }), (head, table) => {
      const movements = startMovements(known);
      movements.take([head, ...table].map((fields, index) => ({ line: index + 1, fields })));
      const { facts, faults, onRecord } = movements.end();
      assert.ok(facts.length > 0 || faults.length > 0);
      for (const fault of [...faults, ...onRecord]) {
        for (const language of ['en', 'zh-Hant'] as const)
          assert.doesNotMatch(tellFault('m.csv', fault, language, movementWords), /\{[a-z]+\}/i);
      }
    }),
    { numRuns: 3000, seed: 20_261_125 },
  );
});

test('100,000 movements are read in time that grows with their number', () => {
  const rows = (count: number) => [
    { line: 1, fields: ['date', 'movement', 'class', 'shares', 'from', 'to', 'id', 'note'] },
    ...Array.from({ length: count }, (_, index) => ({
      line: index + 2,
      fields: ['2026-11-02', 'transfer', 'B', `${index + 1}`, index % 2 === 0 ? 'public' : 'nobody', 'xu-li', `t-${index}`, 'x'],
    })),
  ];
  const timed = (count: number): number => {
    const table = rows(count);
    const start = process.hrtime.bigint();
    const movements = startMovements(known);
    movements.take(table);
    const { facts, faults } = movements.end();
    assert.equal(facts.length + faults.length, count);
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  timed(5_000);
  const [few, many] = [timed(20_000), timed(100_000)];
  assert.ok(many < 15 * few + 500, `20,000 took ${few} ms, 100,000 took ${many} ms`);
});
