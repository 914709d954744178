/** Sheets in and out: what a cell is read to, and each workbook that is refused by its exact sentence. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { tellFault } from '../cli/tell.ts';
import { movementWords } from '../words/exchange/index.ts';

import { dateText, isDateFormat, numberText } from './cell-text.ts';
import { columnName } from './read-rows.ts';
import { readSheet, type SheetReading } from './read-sheet.ts';
import { writeSheet } from './write-sheet.ts';
import { openZip, writeZip } from './zip.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook by hand: the rows of its sheet as XML, and what else it may have. */
const workbook = (
  rows: string,
  {
    before = '',
    behind = '',
    strings = '',
    formats = '',
    styles = '',
    book = '',
    sheets = '<sheet name="One" sheetId="1" r:id="a"/>',
    parts = [],
    types = '',
  }: {
    readonly before?: string;
    readonly behind?: string;
    readonly strings?: string;
    readonly formats?: string;
    readonly styles?: string;
    readonly book?: string;
    readonly sheets?: string;
    readonly parts?: readonly (readonly [string, Uint8Array])[];
    readonly types?: string;
  } = {},
): Promise<Uint8Array> => {
  const own: readonly (readonly [string, Uint8Array])[] = [
    ['[Content_Types].xml', bytesOf(`<Types>${types}</Types>`)],
    [
      '_rels/.rels',
      bytesOf(
        `<Relationships><Relationship Id="r" Type="${relation}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
      ),
    ],
    [
      'xl/workbook.xml',
      bytesOf(`<workbook xmlns="${main}" xmlns:r="${relation}"><workbookPr ${book}/><sheets>${sheets}</sheets></workbook>`),
    ],
    [
      'xl/_rels/workbook.xml.rels',
      bytesOf(
        `<Relationships><Relationship Id="a" Type="${relation}/worksheet" Target="worksheets/one.xml"/><Relationship Id="b" Type="${relation}/worksheet" Target="../xl/./worksheets/two.xml"/><Relationship Id="s" Type="${relation}/sharedStrings" Target="strings.xml"/><Relationship Id="y" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
      ),
    ],
    ['xl/strings.xml', bytesOf(`<sst>${strings}</sst>`)],
    [
      'xl/styles.xml',
      bytesOf(
        `<styleSheet><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles}</cellXfs></styleSheet>`,
      ),
    ],
    ['xl/worksheets/one.xml', bytesOf(`<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`)],
    [
      'xl/worksheets/two.xml',
      bytesOf(`<worksheet xmlns="${main}"><sheetData><row><c t="str"><v>two</v></c></row></sheetData></worksheet>`),
    ],
  ];
  const replaced = new Set(parts.map(([name]) => name));
  return writeZip([...own.filter(([name]) => !replaced.has(name)), ...parts]);
};

type Given = Uint8Array | Promise<Uint8Array>;
const read = async (bytes: Given, sheet?: string): Promise<SheetReading> => readSheet(await bytes, { file: 'm.xlsx', sheet });
const rowsOf = async (bytes: Given, sheet?: string): Promise<readonly (readonly string[])[]> => {
  const reading = await read(bytes, sheet);
  if (reading.status === 'refused') assert.fail(JSON.stringify(reading.faults));
  assert.deepEqual(reading.faults, []);
  return reading.rows.map(({ fields }) => fields);
};
const faultsOf = async (bytes: Given, sheet?: string): Promise<readonly string[]> =>
  (await read(bytes, sheet)).faults.map((fault) => tellFault('m.xlsx', fault, 'en', movementWords));

test('any table written comes back cell by cell, and the same table is the same bytes', async () => {
  const cell = fc.string({
    unit: fc.constantFrom(
      'a',
      '1',
      ' ',
      '<',
      '&',
      '"',
      '\n',
      '\r',
      '\t',
      '\u0000',
      '\u000b',
      '\uffff',
      '商',
      '𠮷',
      '_x000D_',
      '_',
      'x',
    ),
    maxLength: 6,
  });
  const number = fc.bigInt(0n, 10n ** 18n).map((value) => `${value}`);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, number, cell), { maxLength: 6 }), async (table) => {
      const rows = [['one', 'two', 'three'], ...table];
      const bytes = await writeSheet({ name: 'a/b [c]', rows, numbers: new Set([1]) });
      assert.deepEqual(await rowsOf(bytes), rows);
      assert.deepEqual(await writeSheet({ name: 'a/b [c]', rows, numbers: new Set([1]) }), bytes);
    }),
    { seed: 20_261_125 },
  );
});

test('numbers come by the digits that are stored; what has more than a spreadsheet keeps is refused', () => {
  for (const [stored, text] of [
    ['6906080602', '6906080602'],
    ['999999999999999', '999999999999999'],
    ['6.906080602E9', '6906080602'],
    ['6.906080602e+009', '6906080602'],
    ['-5', '-5'],
    ['5.0', '5'],
    ['007', '7'],
    ['0', '0'],
    ['1.5', '1.5'],
    ['1.1000000000000001', '1.1'],
    ['0.10000000000000001', '0.1'],
    ['1E-3', '0.001'],
    ['12.5E1', '125'],
    ['-0.29999999999999999', '-0.3'],
  ] as const) {
    assert.deepEqual(numberText(stored), { status: 'read', text }, stored);
  }
  for (const stored of [
    '1234567890123456',
    '1.2345678901234568E+18',
    '1E+18',
    '1.23456789012346E+018',
    '1000000000000000',
    '0.30000000000000004',
    '123456789.12345678',
    '1E+400',
    '1e9999',
    'NaN',
    'INF',
    '',
    '1,5',
  ]) {
    assert.deepEqual(numberText(stored), { status: 'refused', code: 'sheet-number', found: stored }, stored);
  }
});

test('a date is read by the number of its day, in both date systems', () => {
  for (const [stored, isFrom1904, text] of [
    ['46338', false, '2026-11-12'],
    ['44876', true, '2026-11-12'],
    ['1', false, '1900-01-01'],
    ['59', false, '1900-02-28'],
    ['61', false, '1900-03-01'],
    ['0', true, '1904-01-01'],
    ['46338.5', false, '2026-11-12T12:00:00'],
    ['46338.395833333336', false, '2026-11-12T09:30:00'],
    ['46338.999999999', false, '2026-11-13'],
    ['4.6338E4', false, '2026-11-12'],
    ['2958465', false, '9999-12-31'],
  ] as const) {
    assert.deepEqual(dateText(stored, isFrom1904), { status: 'read', text }, stored);
  }
  for (const [stored, isFrom1904] of [
    ['0', false],
    ['60', false],
    ['0.5', false],
    ['-1', true],
    ['2958466', false],
    ['x', false],
  ] as const) {
    assert.deepEqual(dateText(stored, isFrom1904), { status: 'refused', code: 'sheet-date', found: stored }, stored);
  }
});

test('a number format shows a date by a letter of one that is no text, colour or escape', () => {
  for (const code of ['dd/mm/yyyy', '[$-409]d-mmm-yy;@', 'yyyy"年"m"月"d"日"', 'h:mm', '[h]:mm:ss', 'mmm\\-yy', 'YYYY-MM-DD']) {
    assert.equal(isDateFormat(164, code), true, code);
  }
  for (const code of [
    'General',
    '#,##0',
    '#,##0;[Red]-#,##0',
    '0.00"d"',
    '"HK$"#,##0',
    '[$HKD] #,##0',
    '0.00E+00',
    '@',
    '#,##0\\ "shares"',
    '_(* #,##0_)',
  ]) {
    assert.equal(isDateFormat(164, code), false, code);
  }
  assert.deepEqual(
    [14, 22, 31, 57, 0, 3, 49].map((id) => isDateFormat(id, undefined)),
    [true, true, true, true, false, false, false],
  );
});

test('a percentage comes as the sheet shows it where that is asked for, and as it is stored where it is not', async () => {
  const bytes = await workbook(
    '<row><c s="1"><v>8.6E-3</v></c><c s="1"><v>8.6277123E-3</v></c><c s="2"><v>0.5</v></c><c s="3"><v>5.2E-4</v></c><c><v>8.6E-3</v></c></row>',
    {
      formats: '<numFmt numFmtId="164" formatCode="0.000%;[Red]-0.000%"/>',
      styles: '<xf numFmtId="10"/><xf numFmtId="9"/><xf numFmtId="164"/>',
    },
  );
  const shown = await readSheet(bytes, { file: 'm.xlsx', asPercentages: true });
  assert.deepEqual(shown.status === 'read' && shown.rows[0]?.fields, ['0.86%', '0.86%', '50%', '0.052%', '0.0086']);
  assert.deepEqual((await rowsOf(bytes))[0], ['0.0086', '0.0086277123', '0.5', '0.00052', '0.0086']);
});

test('every kind of cell: shared and own texts, spoken hints left out, truth, dates, formulas with a result', async () => {
  const bytes = workbook(
    '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row><row><c t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c><c t="str"><f>"x"</f><v>x</v></c><c t="b"><v>1</v></c></row><row r="9"><c s="1"><v>46338</v></c><c t="d"><v>2026-11-12T00:00:00</v></c><c s="2"><v>46338</v></c><c><v>5</v></c><c s="1"/></row>',
    {
      strings:
        '<si><t>商&#x20BB7;&#13;_x000D_</t><rPh sb="0" eb="1"><t>shang</t></rPh></si><si><r><t>&lt;</t></r><r><t>&amp;amp;</t></r></si>',
      formats: '<numFmt numFmtId="164" formatCode="yyyy/m/d"/>',
      styles: '<xf numFmtId="164"/><xf numFmtId="3"/>',
    },
  );
  assert.deepEqual(await rowsOf(bytes), [
    ['商𠮷\r\r', '', '<&amp;', ''],
    ['a b', 'x', 'true', ''],
    ['2026-11-12', '2026-11-12', '46338', '5'],
  ]);
  const reading = await read(bytes);
  assert.deepEqual(reading.status === 'read' && reading.rows.map(({ line }) => line), [2, 3, 9]);
  assert.deepEqual(
    reading.status === 'read' && reading.notices.map((notice) => tellFault('m.xlsx', notice, 'en', movementWords)),
    ['m.xlsx:1:1: cell B3 holds a formula; the result that was saved with it is taken: x'],
  );
});

test('names with a prefix and the strict namespace are the same', async () => {
  const prefixed = writeZip([
    ['[Content_Types].xml', bytesOf('<Types/>')],
    [
      '_rels/.rels',
      bytesOf(
        '<Relationships><Relationship Id="r" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="book.xml"/></Relationships>',
      ),
    ],
    ['book.xml', bytesOf('<x:workbook xmlns:x="m" xmlns:q="n"><x:sheets><x:sheet name="S" q:id="k"/></x:sheets></x:workbook>')],
    [
      '_rels/book.xml.rels',
      bytesOf(
        '<Relationships><Relationship Id="k" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/s.xml"/></Relationships>',
      ),
    ],
    [
      'S.xml',
      bytesOf('<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>'),
    ],
  ]);
  assert.deepEqual(await rowsOf(prefixed), [['5']]);
});

test('the first sheet that is shown is read, or the one that is named; another name is told with the nearest', async () => {
  const two = (first: string) =>
    workbook('<row><c><v>1</v></c></row>', { sheets: `<sheet name="One" ${first} r:id="a"/><sheet name="Two" r:id="b"/>` });
  assert.deepEqual(await rowsOf(two('')), [['1']]);
  assert.deepEqual(await rowsOf(two('state="hidden"')), [['two']]);
  assert.deepEqual(await rowsOf(two(''), 'Two'), [['two']]);
  assert.deepEqual(await rowsOf(two('state="veryHidden"'), 'One'), [['1']]);
  const reading = await read(two(''));
  assert.deepEqual(
    reading.status === 'read' && reading.notices.map((notice) => tellFault('m.xlsx', notice, 'en', movementWords)),
    ['m.xlsx:1:1: the sheet "One" was read; the workbook also has: "Two"'],
  );
  assert.deepEqual(await faultsOf(two(''), 'Twoo'), [
    'm.xlsx: m.xlsx has no sheet "Twoo"; did you mean "Two"?; it has: "One", "Two"',
  ]);
  assert.deepEqual(await faultsOf(workbook('', { sheets: '<sheet name="One" state="hidden" r:id="a"/>' })), [
    'm.xlsx: m.xlsx has no sheet that is shown',
  ]);
});

test('what would lose something is a fault with the name of the cell', async () => {
  const bytes = workbook(
    '<row r="1"><c r="A1" t="str"><v>date</v></c></row><row r="2"><c r="A2"><v>1.2345678901234568E+18</v></c><c r="B2"><f>A1*2</f></c><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D2" s="1"><v>60</v></c></row><row r="3" hidden="1"><c r="A3"><v>1</v></c></row><row r="4" hidden="1"/><row r="5"><c r="IW5"><v>1</v></c></row>',
    {
      before: '<cols><col min="4" max="16384" hidden="1"/></cols>',
      behind: '<mergeCells><mergeCell ref="B2:C3"/><mergeCell ref="A20:B30"/></mergeCells>',
      styles: '<xf numFmtId="14"/>',
    },
  );
  assert.deepEqual(await faultsOf(bytes), [
    'm.xlsx:2:1: cell A2 holds the number 1.2345678901234568E+18, of which a spreadsheet keeps 15 digits only; format the cell as text and write it as text, with every digit',
    'm.xlsx:2:2: cell B2 holds a formula without a saved result; open the workbook, let it calculate and save it, or write the value',
    'm.xlsx:2:3: cell C2 shows an error (#DIV/0!); mend the formula or write the value',
    'm.xlsx:2:4: cell D2 is formatted as a date, but 60 is none; write it as text, like 2026-11-12',
    'm.xlsx:3:1: row 3 is hidden or filtered out and holds something; show it or delete it',
    'm.xlsx:5:257: cell IW5 lies beyond the 256 columns that are read; is it the right sheet?',
    'm.xlsx:2:2: the cells B2:C3 are merged; take them apart and write each value in its own cell',
    'm.xlsx:2:4: column D is hidden and holds something; show it or delete it',
  ]);
});

const compound = (text: string): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(text, 'utf16le')]));
const claims = (bytes: Uint8Array, name: string, size: number): Uint8Array => {
  const changed = Buffer.from(bytes);
  const entry = changed.lastIndexOf(name) - 46;
  changed.writeUInt32LE(size, entry + 24);
  return changed;
};

test('a workbook that cannot be read is told in one sentence', async () => {
  const sound = await workbook('<row><c><v>1</v></c></row>');
  const sheetWith = (xml: string) => workbook(xml);
  for (const [bytes, told] of [
    [
      bytesOf('date,movement\n'),
      'm.xlsx is damaged or no workbook (.xlsx): End of central directory record signature not found. Either not a zip file, or file is truncated; open it in a spreadsheet and save it again',
    ],
    [
      sound.subarray(0, sound.length - 200),
      'm.xlsx is damaged or no workbook (.xlsx): End of central directory record signature not found. Either not a zip file, or file is truncated; open it in a spreadsheet and save it again',
    ],
    [compound('Workbook'), 'm.xlsx is a workbook of the old kind (.xls); save it as .xlsx'],
    [compound('EncryptedPackage'), 'm.xlsx is protected by a password; take it off and save it again'],
    [
      workbook('', { parts: [['xl/vbaProject.bin', bytesOf('x')]] }),
      'm.xlsx holds macros (.xlsm); save it as a workbook without them (.xlsx)',
    ],
    [
      workbook('', { types: '<Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>' }),
      'm.xlsx holds macros (.xlsm); save it as a workbook without them (.xlsx)',
    ],
    [
      writeZip([
        ['mimetype', bytesOf('x')],
        ['META-INF/manifest.xml', bytesOf('x')],
      ]),
      'm.xlsx is .ods, not an .xlsx; save it as .xlsx or CSV',
    ],
    [writeZip([['xl/workbook.bin', bytesOf('x')]]), 'm.xlsx is .xlsb, not an .xlsx; save it as .xlsx or CSV'],
    [writeZip([['word/document.xml', bytesOf('x')]]), 'm.xlsx is .docx, not an .xlsx; save it as .xlsx or CSV'],
    [
      writeZip([['a', bytesOf('x')]]),
      'm.xlsx is damaged or no workbook (.xlsx): [Content_Types].xml; open it in a spreadsheet and save it again',
    ],
    [
      writeZip([
        ['[Content_Types].xml', bytesOf('<Types/>')],
        ['[CONTENT_TYPES].xml', bytesOf('<Types/>')],
      ]),
      'm.xlsx is damaged or no workbook (.xlsx): [CONTENT_TYPES].xml: twice; open it in a spreadsheet and save it again',
    ],
    [sheetWith('<row><c><v>1</v></row>'), /^m\.xlsx is damaged or no workbook \(\.xlsx\): xl\/worksheets\/one\.xml: /],
    [
      sheetWith('<row r="2"/><row r="2"/>'),
      'm.xlsx is damaged or no workbook (.xlsx): xl/worksheets/one.xml: row 2; open it in a spreadsheet and save it again',
    ],
    [
      sheetWith('<row><c t="s"><v>7</v></c></row>'),
      'm.xlsx is damaged or no workbook (.xlsx): xl/worksheets/one.xml: cell A1; open it in a spreadsheet and save it again',
    ],
    [
      sheetWith('<row><c r="1A"><v>7</v></c></row>'),
      'm.xlsx is damaged or no workbook (.xlsx): xl/worksheets/one.xml: cell 1A; open it in a spreadsheet and save it again',
    ],
    [
      sheetWith('<row><c t="str"><v>&bomb;</v></c></row>'),
      'm.xlsx is damaged or no workbook (.xlsx): xl/worksheets/one.xml: the entity &bomb;; open it in a spreadsheet and save it again',
    ],
    [
      workbook('', { parts: [['xl/worksheets/one.xml', bytesOf('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>')]] }),
      'm.xlsx is damaged or no workbook (.xlsx): xl/worksheets/one.xml: a document type; open it in a spreadsheet and save it again',
    ],
    [
      workbook('', { parts: [['xl/worksheets/one.xml', bytesOf(`<a>${'<b>'.repeat(70)}</a>`)]] }),
      'm.xlsx is damaged or no workbook (.xlsx): xl/worksheets/one.xml: too deep; open it in a spreadsheet and save it again',
    ],
    [
      workbook('', { parts: [['xl/worksheets/one.xml', new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x80])]] }),
      'm.xlsx is damaged or no workbook (.xlsx): xl/worksheets/one.xml: not UTF-8; open it in a spreadsheet and save it again',
    ],
    [
      claims(sound, 'xl/worksheets/one.xml', 0x7fffffff),
      'm.xlsx unpacks to more than 256 MiB; save the sheet as CSV, which may have any size',
    ],
  ] as const) {
    const [line = ''] = await faultsOf(bytes);
    const sentence = line.replace(/^m\.xlsx: /, '');
    if (typeof told === 'string') assert.equal(sentence, told);
    else assert.match(sentence, told);
  }
});

test('a bomb is stopped at the limit, whatever its directory claims', async () => {
  const zeros = new Uint8Array(300 * 1_048_576);
  const bomb = await workbook('', { parts: [['xl/worksheets/one.xml', zeros]] });
  assert.ok(bomb.length < 1_048_576);
  const told = ['m.xlsx: m.xlsx unpacks to more than 256 MiB; save the sheet as CSV, which may have any size'];
  assert.deepEqual(await faultsOf(bomb), told);
  const [claimed = ''] = await faultsOf(claims(bomb, 'xl/worksheets/one.xml', 1000));
  assert.match(claimed, /xl\/worksheets\/one\.xml: too many bytes in the stream\. expected 1000/);
});

test('no changed byte of a workbook is read as another table without a word', async () => {
  const rows = [
    ['date', 'shares'],
    ['2026-11-12', '6906080602'],
  ];
  const sound = await writeSheet({ name: 's', rows, numbers: new Set([1]) });
  for (let place = 0; place < sound.length; place += 1) {
    const changed = sound.slice();
    changed[place] = (changed[place] ?? 0) ^ 0x55;
    const reading = await read(changed);
    if (reading.status === 'read' && reading.faults.length === 0) {
      assert.deepEqual(
        reading.rows.map(({ fields }) => fields),
        rows,
        `byte ${place}`,
      );
    }
  }
});

test('a zip archive of another writer, with sizes behind the data or in extra fields, is opened', async () => {
  const sound = Buffer.from(await writeZip([['a.txt', bytesOf('content')]]));
  const extra = Buffer.from('010010000700000000000000', 'hex');
  const entry = sound.lastIndexOf('a.txt') - 46;
  const size = sound.readUInt32LE(entry + 20);
  const packed = Buffer.alloc(8);
  packed.writeUInt32LE(size);
  const long = Buffer.concat([sound.subarray(0, entry + 51), extra, packed, sound.subarray(entry + 51)]);
  long.writeUInt32LE(0xffffffff, entry + 20);
  long.writeUInt32LE(0xffffffff, entry + 24);
  long.writeUInt16LE(20, entry + 30);
  assert.equal(new TextDecoder().decode(await (await openZip(long)).part('A.TXT')), 'content');
});

test('columns have the names that a spreadsheet gives them', () => {
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnName), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD']);
});

const made = (name: string): Uint8Array => readFileSync(new URL(`../../cases/sheets/${name}.xlsx`, import.meta.url));

test('workbooks that LibreOffice wrote are read, in both date systems, and what is wrong in them is told', async () => {
  const header = ['date', 'movement', 'class', 'shares', 'from', 'to', 'into', 'held', 'basis', 'note'];
  const rows = [
    header,
    ['2026-11-02', 'repurchase', 'B', '50000000', '', '', '', 'for-cancellation', '', '商湯 & “co”'],
    ['2026-11-12', 'cancellation', 'B', '50000000', 'repurchased', '', '', '', '', ''],
    ['2026-11-12', 'conversion', 'A', '6,906,080,602', 'amind', '', 'B', '', '', '1.1'],
  ];
  assert.deepEqual(await rowsOf(made('libreoffice')), rows);
  assert.deepEqual(await rowsOf(made('libreoffice-1904')), rows);
  assert.deepEqual(await faultsOf(made('libreoffice-wrong')), [
    'm.xlsx:2:4: cell D2 holds the number 1.23456789012346E+018, of which a spreadsheet keeps 15 digits only; format the cell as text and write it as text, with every digit',
    'm.xlsx:3:1: row 3 is hidden or filtered out and holds something; show it or delete it',
    'm.xlsx:4:4: cell D4 shows an error (#DIV/0!); mend the formula or write the value',
    'm.xlsx:4:5: the cells E4:F4 are merged; take them apart and write each value in its own cell',
  ]);
});
