/** Every reason for which a package is refused, by its exact words in both languages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  carry,
  ending,
  issuance,
  type Json,
  type PackageText,
  packageOf,
  person,
  stockClass,
} from '../../cases/exchange/ocf-package.ts';
import { exchangeWords } from '../words/exchange/index.ts';
import { type Catalogue, fill, type Language, languages } from '../words/index.ts';

const words: Catalogue = exchangeWords;
const people = [person('ann'), person('bo')];
const classes = [stockClass('A', '10'), stockClass('B', '1')];
const day = '2026-02-02';
const first = issuance('b1', 'ann', 'B', '100', '2026-01-02');
const of = (...transactions: readonly Json[]): PackageText => packageOf({ stakeholders: people, classes, transactions });
const changed = (texts: PackageText, name: string, text: string | undefined): PackageText => {
  const copy = new Map(texts);
  if (text === undefined) copy.delete(name);
  else copy.set(name, text);
  return copy;
};
const split = (numerator: string, denominator: string, date = day): Json => ({
  object_type: 'TX_STOCK_CLASS_SPLIT',
  id: 's',
  date,
  stock_class_id: 'B',
  split_ratio: { numerator, denominator },
});

const sentences = (texts: PackageText, language: Language): readonly string[] => {
  const carried = carry(texts);
  assert.equal(carried.status, 'refused');
  assert.deepEqual(Object.keys(carried).sort(), ['faults', 'status'], 'nothing is half-loaded');
  return carried.faults.map(({ code, where, values }) => {
    const told = fill(words[code]?.[language] ?? `no words for ${code}`, values);
    assert.doesNotMatch(told, /\{[a-z]+\}/i, `${code} is told without a value`);
    return `${where}: ${told}`;
  });
};

const refusals: readonly {
  readonly title: string;
  readonly texts: PackageText;
  readonly en: readonly string[];
  readonly 'zh-Hant': readonly string[];
}[] = [
  {
    title: 'nothing in it',
    texts: new Map(),
    en: [
      '-: no file here has the file_type OCF_MANIFEST_FILE: a package of the Open Cap Format has one, which names the others. Add it',
    ],
    'zh-Hant': ['-: 並無檔案的 file_type 為 OCF_MANIFEST_FILE：開放股權表格式（OCF）套件須有一個，用以指明其他檔案。請加入'],
  },
  {
    title: 'no Manifest',
    texts: changed(of(), 'Manifest.ocf.json', undefined),
    en: [
      'Stakeholders.ocf.json, StockClasses.ocf.json, Transactions.ocf.json: no file here has the file_type OCF_MANIFEST_FILE: a package of the Open Cap Format has one, which names the others. Add it',
    ],
    'zh-Hant': [
      'Stakeholders.ocf.json, StockClasses.ocf.json, Transactions.ocf.json: 並無檔案的 file_type 為 OCF_MANIFEST_FILE：開放股權表格式（OCF）套件須有一個，用以指明其他檔案。請加入',
    ],
  },
  {
    title: 'two Manifests',
    texts: changed(of(), 'Other.ocf.json', of().get('Manifest.ocf.json')),
    en: ['Other.ocf.json:1:1: this is a second Manifest; the first is Manifest.ocf.json. A package has one: take the other out'],
    'zh-Hant': ['Other.ocf.json:1:1: 這是第二個 Manifest；第一個為 Manifest.ocf.json。套件只可有一個：請移除另一個'],
  },
  {
    title: 'the Manifest has no lists, no issuer and no date',
    texts: changed(new Map(), 'Manifest.ocf.json', '{"file_type": "OCF_MANIFEST_FILE"}'),
    en: [
      'Manifest.ocf.json:1:1: issuer is missing or empty; write it as {"object_type": "ISSUER", ...}',
      'Manifest.ocf.json:1:1: stakeholders_files is missing or empty; write it as []',
      'Manifest.ocf.json:1:1: stock_classes_files is missing or empty; write it as []',
      'Manifest.ocf.json:1:1: transactions_files is missing or empty; write it as []',
      'Manifest.ocf.json:1:1: as_of is missing or empty; write it as 2022-01-28',
    ],
    'zh-Hant': [
      'Manifest.ocf.json:1:1: 欠 issuer 或其為空；請寫成 {"object_type": "ISSUER", ...}',
      'Manifest.ocf.json:1:1: 欠 stakeholders_files 或其為空；請寫成 []',
      'Manifest.ocf.json:1:1: 欠 stock_classes_files 或其為空；請寫成 []',
      'Manifest.ocf.json:1:1: 欠 transactions_files 或其為空；請寫成 []',
      'Manifest.ocf.json:1:1: 欠 as_of 或其為空；請寫成 2022-01-28',
    ],
  },
  {
    title: 'the Manifest names a file that is not there, nearly one that is',
    texts: packageOf({
      manifest: { stakeholders_files: [{ filepath: './Stakeholder.ocf.json' }], documents_files: [{ filepath: 'x.pdf' }] },
    }),
    en: [
      'Manifest.ocf.json:1:286: the Manifest names ./Stakeholder.ocf.json under stakeholders_files, and the package has no such file; did you mean "Stakeholders.ocf.json"? Add the file or mend the path',
      'Manifest.ocf.json:1:655: the Manifest names x.pdf under documents_files, and the package has no such file. Add the file or mend the path',
      'Stakeholders.ocf.json:1:1: Stakeholders.ocf.json is an OCF file (OCF_STAKEHOLDERS_FILE) that the Manifest does not name; what it holds may change the holdings. Name it in the Manifest or take it out',
    ],
    'zh-Hant': [
      'Manifest.ocf.json:1:286: Manifest 於 stakeholders_files 指明 ./Stakeholder.ocf.json，但套件並無此檔案；是否指「Stakeholders.ocf.json」？請加入檔案或更正路徑',
      'Manifest.ocf.json:1:655: Manifest 於 documents_files 指明 x.pdf，但套件並無此檔案。請加入檔案或更正路徑',
      'Stakeholders.ocf.json:1:1: Stakeholders.ocf.json 是 OCF 檔案（OCF_STAKEHOLDERS_FILE），但 Manifest 並無指明；其內容可能改變持股。請在 Manifest 指明，或從套件移除',
    ],
  },
  {
    title: 'the Manifest names a file twice and another by no path',
    texts: packageOf({
      manifest: { documents_files: [{ filepath: './Stakeholders.ocf.json' }, './Documents.ocf.json'], valuations_files: 'none' },
    }),
    en: [
      'Manifest.ocf.json:1:675: valuations_files is none; it must be written as []',
      'Manifest.ocf.json:1:701: the Manifest names Stakeholders.ocf.json twice; name each file once',
      'Manifest.ocf.json:1:740: documents_files is ./Documents.ocf.json; it must be written as {"filepath": "./...", "md5": "..."}',
    ],
    'zh-Hant': [
      'Manifest.ocf.json:1:675: valuations_files 為 none；須寫成 []',
      'Manifest.ocf.json:1:701: Manifest 兩次指明 Stakeholders.ocf.json；每個檔案只可指明一次',
      'Manifest.ocf.json:1:740: documents_files 為 ./Documents.ocf.json；須寫成 {"filepath": "./...", "md5": "..."}',
    ],
  },
  {
    title: 'a file that the Manifest does not name, and one of an unknown type',
    texts: packageOf({
      more: { 'More.ocf.json': { file_type: 'OCF_TRANSACTIONS_FILE', items: [] }, 'Odd.json': { file_type: 'ODD' } },
    }),
    en: [
      'More.ocf.json:1:1: More.ocf.json is an OCF file (OCF_TRANSACTIONS_FILE) that the Manifest does not name; what it holds may change the holdings. Name it in the Manifest or take it out',
      'Odd.json:1:1: the file_type ODD is none that OCF has: OCF_MANIFEST_FILE, OCF_STAKEHOLDERS_FILE, OCF_STOCK_CLASSES_FILE, OCF_TRANSACTIONS_FILE, OCF_STOCK_PLANS_FILE, OCF_STOCK_LEGEND_TEMPLATES_FILE, OCF_VESTING_TERMS_FILE, OCF_VALUATIONS_FILE, OCF_FINANCINGS_FILE, OCF_DOCUMENTS_FILE',
    ],
    'zh-Hant': [
      'More.ocf.json:1:1: More.ocf.json 是 OCF 檔案（OCF_TRANSACTIONS_FILE），但 Manifest 並無指明；其內容可能改變持股。請在 Manifest 指明，或從套件移除',
      'Odd.json:1:1: OCF 並無 file_type ODD：OCF_MANIFEST_FILE, OCF_STAKEHOLDERS_FILE, OCF_STOCK_CLASSES_FILE, OCF_TRANSACTIONS_FILE, OCF_STOCK_PLANS_FILE, OCF_STOCK_LEGEND_TEMPLATES_FILE, OCF_VESTING_TERMS_FILE, OCF_VALUATIONS_FILE, OCF_FINANCINGS_FILE, OCF_DOCUMENTS_FILE',
    ],
  },
  {
    title: 'a file of another type than the Manifest says, and one without items',
    texts: changed(
      changed(of(), 'StockClasses.ocf.json', '{"file_type": "OCF_STAKEHOLDERS_FILE", "items": []}'),
      'Transactions.ocf.json',
      '{"file_type": "OCF_TRANSACTIONS_FILE"}',
    ),
    en: [
      'StockClasses.ocf.json:1:1: the Manifest names this file as OCF_STOCK_CLASSES_FILE, and its file_type is OCF_STAKEHOLDERS_FILE. Mend the file_type or the Manifest',
      'Transactions.ocf.json:1:1: items is missing or empty; write it as []',
    ],
    'zh-Hant': [
      'StockClasses.ocf.json:1:1: Manifest 指明此檔案為 OCF_STOCK_CLASSES_FILE，但其 file_type 為 OCF_STAKEHOLDERS_FILE。請更正 file_type 或 Manifest',
      'Transactions.ocf.json:1:1: 欠 items 或其為空；請寫成 []',
    ],
  },
  {
    title: 'items that are no objects, have no id, or the id of another',
    texts: packageOf({
      stakeholders: [...people, 'ann' as unknown as Json, { object_type: 'STAKEHOLDER' }, person('ann')],
      classes,
    }),
    en: [
      'Stakeholders.ocf.json:1:261: an object with id and object_type was expected here, not ann',
      'Stakeholders.ocf.json:1:267: this object needs an id that is text, not -: others name it by its id',
      'Stakeholders.ocf.json:1:297, ann: the id ann stands twice; it is first at Stakeholders.ocf.json:1:47, ann. Give each object its own id',
    ],
    'zh-Hant': [
      'Stakeholders.ocf.json:1:261: 此處應為有 id 及 object_type 的物件，並非 ann',
      'Stakeholders.ocf.json:1:267: 此物件須有文字 id，並非 -：其他物件以 id 指明它',
      'Stakeholders.ocf.json:1:297, ann: 編號 ann 出現兩次；首次在 Stakeholders.ocf.json:1:47, ann。每個物件須有自己的編號',
    ],
  },
  {
    title: 'types of object that are unknown, misspelt or in the wrong file',
    texts: of({ object_type: 'SHARE', id: 'x' }, { object_type: 'TX_STOCK_TRANFER', id: 'y' }, person('z')),
    en: [
      'Transactions.ocf.json:1:47, x: there is no object_type SHARE in OCF 1.2.1-alpha+main; it may change the holdings. Mend it, or take the object out',
      'Transactions.ocf.json:1:80, y: there is no object_type TX_STOCK_TRANFER in OCF; did you mean "TX_STOCK_TRANSFER"? Mend it, or take the object out',
      'Transactions.ocf.json:1:124, z: STAKEHOLDER does not belong in a file of the type OCF_TRANSACTIONS_FILE; move it to one of OCF_STAKEHOLDERS_FILE',
    ],
    'zh-Hant': [
      'Transactions.ocf.json:1:47, x: OCF 1.2.1-alpha+main 並無 object_type SHARE；它可能改變持股。請更正，或移除該物件',
      'Transactions.ocf.json:1:80, y: OCF 並無 object_type TX_STOCK_TRANFER；是否指「TX_STOCK_TRANSFER」？請更正，或移除該物件',
      'Transactions.ocf.json:1:124, z: STAKEHOLDER 不屬於 OCF_TRANSACTIONS_FILE 類檔案；請移至 OCF_STAKEHOLDERS_FILE 類檔案',
    ],
  },
  {
    title: 'fields that are missing or of the wrong kind',
    texts: packageOf({
      stakeholders: [{ object_type: 'STAKEHOLDER', id: 'ann', stakeholder_type: 'PERSON' }, person('bo', { name: 'Bo' })],
      classes: [{ ...stockClass('A', 'ten'), name: ' ' }],
      transactions: [
        { ...first, stock_class_id: ['B'], date: null },
        ending('TRANSFER', 't', 'b1', day, { quantity: '5', resulting_security_ids: 'b2' }),
      ],
    }),
    en: [
      'Stakeholders.ocf.json:1:47, ann: stakeholder_type cannot be PERSON, only one of INDIVIDUAL, INSTITUTION',
      'Stakeholders.ocf.json:1:47, ann: name is missing or empty; write it as {"legal_name": "..."}',
      'Stakeholders.ocf.json:1:116, bo: name is Bo; it must be written as {"legal_name": "..."}',
      'StockClasses.ocf.json:1:48, A: name is missing or empty; write it as text',
      'StockClasses.ocf.json:1:48, A: class A has ten votes a share, which is no number of votes. Mend votes_per_share',
      'Transactions.ocf.json:1:47, issue-b1: date is missing or empty; write it as 2022-01-28',
      'Transactions.ocf.json:1:47, issue-b1: stock_class_id is ["B"]; it must be written as text',
      'Transactions.ocf.json:1:310, t: resulting_security_ids is b2; it must be written as ["..."]',
    ],
    'zh-Hant': [
      'Stakeholders.ocf.json:1:47, ann: stakeholder_type 不可為 PERSON，只可為 INDIVIDUAL, INSTITUTION 之一',
      'Stakeholders.ocf.json:1:47, ann: 欠 name 或其為空；請寫成 {"legal_name": "..."}',
      'Stakeholders.ocf.json:1:116, bo: name 為 Bo；須寫成 {"legal_name": "..."}',
      'StockClasses.ocf.json:1:48, A: 欠 name 或其為空；請寫成 text',
      'StockClasses.ocf.json:1:48, A: A 類每股 ten 票，並非票數。請更正 votes_per_share',
      'Transactions.ocf.json:1:47, issue-b1: 欠 date 或其為空；請寫成 2022-01-28',
      'Transactions.ocf.json:1:47, issue-b1: stock_class_id 為 ["B"]；須寫成 text',
      'Transactions.ocf.json:1:310, t: resulting_security_ids 為 b2；須寫成 ["..."]',
    ],
  },
  {
    title: 'numbers of shares that are none',
    texts: of(
      { ...first, quantity: '100.5' },
      issuance('b2', 'ann', 'B', '-1', day),
      issuance('b3', 'ann', 'B', '1e3', day),
      issuance('b4', 'ann', 'B', '1,000', day),
      issuance('b5', 'ann', 'B', `1${'0'.repeat(31)}`, day),
      issuance('b6', 'ann', 'B', '', day),
    ),
    en: [
      'Transactions.ocf.json:1:47, issue-b1: quantity is 100.5: a record holds whole shares only. Round as the issuer did, or take the part out',
      'Transactions.ocf.json:1:318, issue-b2: quantity is -1: a number of shares is not below zero. Mend it',
      'Transactions.ocf.json:1:586, issue-b3: quantity is 1e3; a number of shares is written as "1000" or "1000.00", without grouping and exponents',
      'Transactions.ocf.json:1:855, issue-b4: quantity is 1,000; a number of shares is written as "1000" or "1000.00", without grouping and exponents',
      'Transactions.ocf.json:1:1126, issue-b5: quantity is 10000000000000000000000000000000: no number of shares is above 10^30. Mend it',
      'Transactions.ocf.json:1:1424, issue-b6: quantity is missing or empty; write it as 1000',
    ],
    'zh-Hant': [
      'Transactions.ocf.json:1:47, issue-b1: quantity 為 100.5：紀錄只載整數股份。請按發行人的做法取整，或刪去零碎部分',
      'Transactions.ocf.json:1:318, issue-b2: quantity 為 -1：股數不可為負。請更正',
      'Transactions.ocf.json:1:586, issue-b3: quantity 為 1e3；股數須寫成 "1000" 或 "1000.00"，不用分組或指數',
      'Transactions.ocf.json:1:855, issue-b4: quantity 為 1,000；股數須寫成 "1000" 或 "1000.00"，不用分組或指數',
      'Transactions.ocf.json:1:1126, issue-b5: quantity 為 10000000000000000000000000000000：股數不會超過 10^30。請更正',
      'Transactions.ocf.json:1:1424, issue-b6: 欠 quantity 或其為空；請寫成 1000',
    ],
  },
  {
    title: 'dates that are none',
    texts: of(
      { ...first, date: '2026-02-30' },
      issuance('b2', 'ann', 'B', '1', '02/02/2026'),
      issuance('b3', 'ann', 'B', '1', '1850-01-01'),
    ),
    en: [
      'Transactions.ocf.json:1:47, issue-b1: date is 2026-02-30, which is no date from 1900 to 2199 such as 2022-01-28. Mend it',
      'Transactions.ocf.json:1:316, issue-b2: date is 02/02/2026, which is no date from 1900 to 2199 such as 2022-01-28. Mend it',
      'Transactions.ocf.json:1:583, issue-b3: date is 1850-01-01, which is no date from 1900 to 2199 such as 2022-01-28. Mend it',
    ],
    'zh-Hant': [
      'Transactions.ocf.json:1:47, issue-b1: date 為 2026-02-30，並非 1900 至 2199 年的日期，例如 2022-01-28。請更正',
      'Transactions.ocf.json:1:316, issue-b2: date 為 02/02/2026，並非 1900 至 2199 年的日期，例如 2022-01-28。請更正',
      'Transactions.ocf.json:1:583, issue-b3: date 為 1850-01-01，並非 1900 至 2199 年的日期，例如 2022-01-28。請更正',
    ],
  },
  {
    title: 'a ratio of nothing',
    texts: of(split('0', '1')),
    en: [
      'Transactions.ocf.json:1:47, s: split_ratio is {"numerator": "0", "denominator": "1"}; write it as {"numerator": "2", "denominator": "1"}, both above zero',
    ],
    'zh-Hant': [
      'Transactions.ocf.json:1:47, s: split_ratio 為 {"numerator": "0", "denominator": "1"}；須寫成 {"numerator": "2", "denominator": "1"}，兩者均大於零',
    ],
  },
  {
    title: 'a stakeholder, classes and securities that are not there',
    texts: of(
      issuance('b1', 'anna', 'C', '1', day),
      { object_type: 'TX_VESTING_START', id: 'v', date: day, security_id: 'option' },
      ending('CANCELLATION', 'c', 'b9', day, { quantity: '1', reason_text: '-' }),
      { ...split('2', '1'), stock_class_id: 'C' },
    ),
    en: [
      'Transactions.ocf.json:1:47, issue-b1: no stock class has the id C. Add it to a file of stock classes, or mend the id',
      'Transactions.ocf.json:1:47, issue-b1: no stakeholder has the id anna. Add it to a file of stakeholders, or mend the id',
      'Transactions.ocf.json:1:523, s: no stock class has the id C. Add it to a file of stock classes, or mend the id',
      'Transactions.ocf.json:1:315, v: no issuance brings in the security option. Add the issuance, or mend the id',
      'Transactions.ocf.json:1:402, c: no issuance brings in the security b9. Add the issuance, or mend the id',
    ],
    'zh-Hant': [
      'Transactions.ocf.json:1:47, issue-b1: 並無編號為 C 的股份類別。請加入股份類別檔案，或更正編號',
      'Transactions.ocf.json:1:47, issue-b1: 並無編號為 anna 的持份者。請加入持份者檔案，或更正編號',
      'Transactions.ocf.json:1:523, s: 並無編號為 C 的股份類別。請加入股份類別檔案，或更正編號',
      'Transactions.ocf.json:1:315, v: 並無發行交易產生證券 option。請加入發行交易，或更正編號',
      'Transactions.ocf.json:1:402, c: 並無發行交易產生證券 b9。請加入發行交易，或更正編號',
    ],
  },
  {
    title: 'a security that is no stock, and one that is issued twice',
    texts: of(
      { object_type: 'TX_WARRANT_ISSUANCE', id: 'w', security_id: 'w1', date: day },
      issuance('w1', 'ann', 'B', '1', day),
      ending('CANCELLATION', 'c', 'w1', day, { quantity: '1', reason_text: '-' }),
      { object_type: 'TX_WARRANT_ISSUANCE', id: 'w2', security_id: 'w2', date: day },
      ending('CANCELLATION', 'c2', 'w2', day, { quantity: '1', reason_text: '-' }),
    ),
    en: [
      'Transactions.ocf.json:1:133, issue-w1: the security w1 is issued twice; first at Transactions.ocf.json:1:47, w. Give each issuance a security_id of its own',
      'Transactions.ocf.json:1:608, c2: the security w2 is no stock, and a transaction of stock names it. Mend the id or the object_type',
    ],
    'zh-Hant': [
      'Transactions.ocf.json:1:133, issue-w1: 證券 w1 發行兩次；首次在 Transactions.ocf.json:1:47, w。每次發行須有自己的 security_id',
      'Transactions.ocf.json:1:608, c2: 證券 w2 並非股份，但股份交易指明它。請更正編號或 object_type',
    ],
  },
  {
    title: 'a security that is used after it ended, and before it was issued',
    texts: of(
      first,
      ending('CANCELLATION', 'c1', 'b1', day, { quantity: '100', reason_text: '-' }),
      ending('CANCELLATION', 'c2', 'b1', '2026-03-02', { quantity: '100', reason_text: '-' }),
      issuance('b2', 'ann', 'B', '1', '2026-05-02'),
      ending('CANCELLATION', 'c3', 'b2', '2026-04-02', { quantity: '1', reason_text: '-' }),
    ),
    en: [
      'Transactions.ocf.json:1:440, c2: the security b1 is used on 2026-03-02, and it had ended on 2026-02-02 (Transactions.ocf.json:1:316, c1). Name the security that resulted then',
      'Transactions.ocf.json:1:831, c3: the security b2 is used on 2026-04-02, before it is issued on 2026-05-02. Mend one of the dates',
    ],
    'zh-Hant': [
      'Transactions.ocf.json:1:440, c2: 證券 b1 於 2026-03-02 使用，但已於 2026-02-02 終結（Transactions.ocf.json:1:316, c1）。請指明當時產生的證券',
      'Transactions.ocf.json:1:831, c3: 證券 b2 於 2026-04-02 使用，早於其 2026-05-02 的發行。請更正其中一個日期',
    ],
  },
  {
    title: 'securities that come from each other',
    texts: of(
      ending('TRANSFER', 't1', 'b1', day, { quantity: '1', resulting_security_ids: ['b2'] }),
      ending('TRANSFER', 't2', 'b2', day, { quantity: '1', resulting_security_ids: ['b1'] }),
      issuance('b1', 'ann', 'B', '1', day),
      issuance('b2', 'bo', 'B', '1', day),
    ),
    en: [
      'Transactions.ocf.json:1:47, t1: on 2026-02-02 securities result from each other in a circle that goes through this transaction. Mend the security ids',
    ],
    'zh-Hant': ['Transactions.ocf.json:1:47, t1: 2026-02-02 的證券經此交易互為來源，成一循環。請更正證券編號'],
  },
  {
    title: 'a result of two transactions, dated otherwise than both',
    texts: of(
      first,
      issuance('b2', 'ann', 'B', '100', '2026-01-02'),
      ending('TRANSFER', 't1', 'b1', day, { quantity: '100', resulting_security_ids: ['b3'] }),
      ending('TRANSFER', 't2', 'b2', day, { quantity: '100', resulting_security_ids: ['b3'] }),
      issuance('b3', 'bo', 'B', '100', '2026-02-03'),
    ),
    en: [
      'Transactions.ocf.json:1:853, issue-b3: the security b3 results from t1 of 2026-02-02, and its issuance is dated 2026-02-03. Give both the same date',
      'Transactions.ocf.json:1:719, t2: the security b3 results from this transaction and from another (Transactions.ocf.json:1:585, t1). It can come from one only',
    ],
    'zh-Hant': [
      'Transactions.ocf.json:1:853, issue-b3: 證券 b3 由 2026-02-02 的 t1 產生，但其發行日期為 2026-02-03。請使兩者日期相同',
      'Transactions.ocf.json:1:719, t2: 證券 b3 既由此交易產生，亦由另一交易產生（Transactions.ocf.json:1:585, t1）。只可來自其一',
    ],
  },
  {
    title: 'a transfer that does not add up',
    texts: of(
      first,
      ending('TRANSFER', 't', 'b1', day, { quantity: '60', resulting_security_ids: ['b2'], balance_security_id: 'b3' }),
      issuance('b2', 'bo', 'B', '50', day),
      issuance('b3', 'ann', 'B', '30', day),
    ),
    en: [
      'Transactions.ocf.json:1:316, t: 60 of the 100 shares of b1 leave 40, and the balance security holds 30. Mend one of the quantities',
      'Transactions.ocf.json:1:316, t: 60 shares go in and 50 come out. Mend the quantities of what results',
    ],
    'zh-Hant': [
      'Transactions.ocf.json:1:316, t: b1 的 100 股動用 60 股後餘 40 股，但餘額證券為 30 股。請更正其中一個數量',
      'Transactions.ocf.json:1:316, t: 投入 60 股，所得卻為 50 股。請更正所得證券的數量',
    ],
  },
  {
    title: 'more shares than the security has, and a balance that nobody names',
    texts: of(
      first,
      ending('CANCELLATION', 'c', 'b1', day, { quantity: '101', reason_text: '-' }),
      issuance('b2', 'ann', 'B', '5', '2026-01-02'),
      ending('REPURCHASE', 'r', 'b2', day, { quantity: '2', price: { amount: '1', currency: 'HKD' } }),
    ),
    en: [
      'Transactions.ocf.json:1:316, c: 101 shares of b1, which holds 100. Mend the quantity',
      'Transactions.ocf.json:1:706, r: 2 of the 5 shares of b2 leave 3, and no balance_security_id says where they are. Name the balance, or mend the quantity',
    ],
    'zh-Hant': [
      'Transactions.ocf.json:1:316, c: 動用 b1 的 101 股，但其只有 100 股。請更正數量',
      'Transactions.ocf.json:1:706, r: b2 的 5 股動用 2 股後餘 3 股，而並無 balance_security_id 指明所在。請指明餘額證券，或更正數量',
    ],
  },
  {
    title: 'a balance of another holder, and a transfer into another class',
    texts: of(
      first,
      ending('TRANSFER', 't', 'b1', day, { quantity: '60', resulting_security_ids: ['a2'], balance_security_id: 'b3' }),
      issuance('a2', 'bo', 'A', '60', day),
      issuance('b3', 'bo', 'B', '40', day),
    ),
    en: [
      'Transactions.ocf.json:1:742, issue-b3: the security b3 is the balance of t and has another holder or class. A balance stays with its holder',
      'Transactions.ocf.json:1:316, t: shares of class B result in class A; only a conversion does that. Mend stock_class_id',
    ],
    'zh-Hant': [
      'Transactions.ocf.json:1:742, issue-b3: 證券 b3 是 t 的餘額，但持有人或類別不同。餘額須屬原持有人',
      'Transactions.ocf.json:1:316, t: B 類股份變成 A 類；只有轉換才會如此。請更正 stock_class_id',
    ],
  },
  {
    title: 'a conversion into nothing, and one into the same class',
    texts: of(
      first,
      ending('CONVERSION', 'c1', 'b1', day, { quantity_converted: '100', resulting_security_ids: [] }),
      issuance('b2', 'ann', 'B', '5', '2026-01-02'),
      ending('CONVERSION', 'c2', 'b2', day, { quantity_converted: '5', resulting_security_ids: ['b3'] }),
      issuance('b3', 'ann', 'B', '5', day),
    ),
    en: [
      'Transactions.ocf.json:1:316, c1: 100 shares are converted and 0 result. Mend the quantities',
      'Transactions.ocf.json:1:725, c2: shares of class B are converted into class B itself. Mend stock_class_id of what results',
    ],
    'zh-Hant': [
      'Transactions.ocf.json:1:316, c1: 轉換 100 股而得 0 股。請更正數量',
      'Transactions.ocf.json:1:725, c2: B 類股份轉換為 B 類本身。請更正所得證券的 stock_class_id',
    ],
  },
  {
    title: 'an exchange for a split that is not there, and one of another day',
    texts: of(
      first,
      issuance('b2', 'ann', 'B', '1', '2026-01-02'),
      split('2', '1'),
      ending('REISSUANCE', 'x1', 'b1', day, { split_transaction_id: 'z', resulting_security_ids: ['b3'] }),
      issuance('b3', 'ann', 'B', '200', day),
      ending('REISSUANCE', 'x2', 'b2', '2026-02-03', { split_transaction_id: 's', resulting_security_ids: ['b4'] }),
      issuance('b4', 'ann', 'B', '2', '2026-02-03'),
    ),
    en: [
      'Transactions.ocf.json:1:722, x1: no split has the id z, which this reissuance names. Add the split, or mend the id',
      'Transactions.ocf.json:1:1137, x2: this exchange is dated 2026-02-03, and its split s is of 2026-02-02. Give both the same date',
    ],
    'zh-Hant': [
      'Transactions.ocf.json:1:722, x1: 並無此重新發行所指、編號為 z 的分拆。請加入分拆，或更正編號',
      'Transactions.ocf.json:1:1137, x2: 此換發日期為 2026-02-03，但其分拆 s 的日期為 2026-02-02。請使兩者日期相同',
    ],
  },
  {
    title: 'exchanges for a split that do not add up or change hands',
    texts: of(
      first,
      issuance('b2', 'ann', 'B', '7', '2026-01-02'),
      split('3', '2'),
      ending('REISSUANCE', 'x1', 'b1', day, { split_transaction_id: 's', resulting_security_ids: ['b3'] }),
      issuance('b3', 'bo', 'B', '151', day),
      ending('REISSUANCE', 'x2', 'b2', day, { split_transaction_id: 's', resulting_security_ids: ['b4'] }),
      issuance('b4', 'ann', 'B', '12', day),
    ),
    en: [
      'Transactions.ocf.json:1:722, x1: the security b3 has another holder after the split s. Record the split first, then a transfer',
      'Transactions.ocf.json:1:722, x1: 100 shares become 151 where each 2 become 3; not even rounding makes that. Mend the quantities or the ratio',
      'Transactions.ocf.json:1:1136, x2: 7 shares become 12 where each 2 become 3; not even rounding makes that. Mend the quantities or the ratio',
    ],
    'zh-Hant': [
      'Transactions.ocf.json:1:722, x1: 證券 b3 在分拆 s 後屬另一持有人。請先記錄分拆，再記錄轉讓',
      'Transactions.ocf.json:1:722, x1: 每 2 股變為 3 股時，100 股變為 151 股；即使取整亦不相符。請更正數量或比率',
      'Transactions.ocf.json:1:1136, x2: 每 2 股變為 3 股時，7 股變為 12 股；即使取整亦不相符。請更正數量或比率',
    ],
  },
  {
    title: 'a split that leaves parts of shares, or rounds to what no whole shares make',
    texts: of(first, split('1', '3')),
    en: [
      'Transactions.ocf.json:1:316, s: the 100 shares of b1 do not come out whole where each 3 become 1. Name the security that results, in whole shares',
    ],
    'zh-Hant': ['Transactions.ocf.json:1:316, s: b1 的 100 股於每 3 股變為 1 股時並非整數。請指明所得的整數股證券'],
  },
  {
    title: 'a split that rounds to what no whole number of shares splits into',
    texts: of(
      issuance('b1', 'ann', 'B', '5', '2026-01-02'),
      split('3', '2'),
      ending('REISSUANCE', 'x1', 'b1', day, { split_transaction_id: 's', resulting_security_ids: ['b3'] }),
      issuance('b3', 'ann', 'B', '7', day),
    ),
    en: [
      'Transactions.ocf.json:1:314, s: the 5 shares of ann become 7 where each 2 become 3: no whole number of shares splits into that. Mend the quantities',
    ],
    'zh-Hant': ['Transactions.ocf.json:1:314, s: ann 的 5 股於每 2 股變為 3 股時變為 7 股：並無整數股數可分成此數。請更正數量'],
  },
  {
    title: 'a class split a hundred and one times',
    texts: of(...Array.from({ length: 101 }, (_, index) => ({ ...split('1', '1'), id: `s${index}` }))),
    en: ['Transactions.ocf.json:1:14137, s100: class B is split more than 100 times. Check whether these are splits'],
    'zh-Hant': ['Transactions.ocf.json:1:14137, s100: B 類分拆超過 100 次。請檢查是否確為分拆'],
  },
];

for (const { title, texts, ...expected } of refusals) {
  test(`refused: ${title}`, () => {
    for (const language of languages) assert.deepEqual(sentences(texts, language), expected[language]);
  });
}

const tooMany = of(...Array.from({ length: 60 }, (_, index) => issuance(`b${index}`, 'cy', 'B', '1', day)));

test('refused: of many faults fifty are listed, and the rest counted', () => {
  for (const [language, last] of [
    ['en', 'and 10 more; mend these first'],
    ['zh-Hant', '另有 10 項；請先更正以上各項'],
  ] as const) {
    const told = sentences(tooMany, language);
    assert.equal(told.length, 51);
    assert.equal(told.at(-1), `Transactions.ocf.json: ${last}`);
  }
});

test('every reason for a refusal has a package here that is refused for it', () => {
  const seen = new Set(
    [...refusals.map(({ texts }) => texts), tooMany].flatMap((texts) => {
      const carried = carry(texts);
      return carried.status === 'refused' ? carried.faults.map(({ code }) => code) : [];
    }),
  );
  const codes = Object.keys(exchangeWords).filter((code) => code.startsWith('ocf-'));
  const faults = codes.slice(0, codes.indexOf('ocf-more-faults') + 1);
  assert.deepEqual(
    faults.filter((code) => !seen.has(code)),
    [],
  );
});
