/** A Word document as text: what a reader of the paper reads, in order, and what is told of the file beside it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as docx from 'docx';
import { fill } from '../words/index.ts';
import { fileWords } from '../words/undertaking/index.ts';
import { numeralOf } from './docx-numerals.ts';
import { extractText } from './extract.ts';
import { writeZip } from './zip.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

type Given = {
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly relations?: string;
  readonly type?: string;
  readonly path?: string;
  readonly root?: string;
  readonly parts?: readonly (readonly [string, Uint8Array])[];
};

/** A document by hand: its body as XML, and what else it may have. */
const documentOf = (body: string, given: Given = {}): Promise<Uint8Array> => {
  const { type = `${word}.document.main+xml`, path = 'word/document.xml', root = relation } = given;
  const near = (['numbering', 'styles', 'footnotes'] as const).flatMap((name) => {
    const content = given[name];
    return content === undefined ? [] : [[name, content] as const];
  });
  const cut = path.lastIndexOf('/') + 1;
  const relations = near.map(([name]) => `<Relationship Id="${name}" Type="${relation}/${name}" Target="${name}.xml"/>`).join('');
  return writeZip([
    ['[Content_Types].xml', bytesOf(`<Types><Override PartName="/${path}" ContentType="${type}"/></Types>`)],
    [
      '_rels/.rels',
      bytesOf(`<Relationships><Relationship Id="r" Type="${root}/officeDocument" Target="${path}"/></Relationships>`),
    ],
    [path, bytesOf(`<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`)],
    [
      `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`,
      bytesOf(`<Relationships>${relations}${given.relations ?? ''}</Relationships>`),
    ],
    ...near.map(([name, content]) => [`${path.slice(0, cut)}${name}.xml`, bytesOf(content)] as const),
    ...(given.parts ?? []),
  ]);
};

const p = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
const r = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr>${t(text)}</w:r>`;

type Coded = { readonly code: string; readonly values: Readonly<Record<string, string>> };
const sentence = ({ code, values }: Coded): string => {
  const words = (fileWords as Readonly<Record<string, { readonly en: string; readonly 'zh-Hant': string }>>)[code];
  assert.ok(words, `${code} has no words`);
  assert.doesNotMatch(`${fill(words.en, values)}${fill(words['zh-Hant'], values)}`, /\{\w+\}/, `${code} lacks a value`);
  return fill(words.en, values);
};
const read = async (given: Uint8Array | Promise<Uint8Array>) => {
  const found = await extractText(await given, 'u.docx');
  if (found.status === 'refused') assert.fail(sentence(found));
  assert.equal(found.form, 'docx');
  return { text: found.text, asRejected: found.asRejected, told: found.notices.map(sentence) };
};
const textOf = async (body: string, given: Given = {}): Promise<string> => (await read(documentOf(body, given))).text;
const refusal = async (given: Uint8Array | Promise<Uint8Array>): Promise<string> => {
  const found = await extractText(await given, 'u.docx');
  return found.status === 'refused' ? sentence(found) : assert.fail(`read: ${found.text}`);
};

test('paragraphs are parted by empty lines; tabs, breaks and hyphens stand as they are seen', async () => {
  const body =
    p(
      `<w:r>${t('I ')}<w:t> undertake </w:t>${t('that:')}<w:tab/>${t('a')}<w:br/>${t('b')}<w:cr/>${t('c')}<w:noBreakHyphen/><w:softHyphen/>${t('d')}</w:r>`,
      '<w:tabs><w:tab w:val="left"/></w:tabs>',
    ) +
    p('') +
    p(r('&amp; &#x20BB7; 諾 '));
  assert.equal(await textOf(body), 'I undertakethat:\ta\nb\nc-d\n\n& 𠮷 諾');
});

test('the strict form, a template and a main part of another name are read', async () => {
  const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  assert.equal(await textOf(p(r('strict')), { root: strict }), 'strict');
  assert.equal(await textOf(p(r('template')), { type: `${word}.template.main+xml` }), 'template');
  assert.equal(await textOf(p(r('other')), { path: 'main/story.xml' }), 'other');
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
  const numbered = p(r('near'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  assert.equal(await textOf(numbered, { path: 'main/story.xml', numbering }), '3. near');
});

test('a row of a table is a line with tabs; cells of several paragraphs follow one another', async () => {
  const cell = (...lines: readonly string[]): string => `<w:tc>${lines.map((line) => p(r(line))).join('')}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell('Name:')}${cell('王小明')}</w:tr><w:tr>${cell('Office:')}${cell('')}${cell('Director')}</w:tr><w:tr>${cell('one', 'two')}${cell('一', '二')}</w:tr></w:tbl>`;
  assert.equal(
    await textOf(p(r('before')) + table + p(r('behind'))),
    'before\n\nName:\t王小明\nOffice:\t\tDirector\n\none\n\ntwo\n\n一\n\n二\n\nbehind',
  );
});

test('a text box is read once, behind the paragraph that it hangs on, though it is written twice', async () => {
  const box = (text: string): string => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;
  const body = p(
    `${r('before ')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('boxed')}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('boxed')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('behind')}`,
  );
  assert.equal(await textOf(body), 'before behind\n\nboxed');
  assert.equal(
    await textOf(
      p(`<w:r><mc:AlternateContent><mc:Fallback><w:pict>${box('old')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`),
    ),
    'old',
  );
});

test('a field shows its result, whatever stands in its instruction', async () => {
  const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const field = `${mark('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${mark('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>${mark('separate')}${r('inner')}${mark('end')}${mark('separate')}${r('result')}${mark('end')}`;
  assert.equal(await textOf(p(`${r('a ')}${field}${r(' b')}`)), 'a result b');
  const { text, told } = await read(documentOf(p(`${mark('begin')}${r('lost')}${mark('end')}${r('kept')}`)));
  assert.equal(text, 'kept');
  assert.deepEqual(told, [
    'u.docx has 4 characters within the instruction of a field, which nobody sees; they were left out: open it and update its fields',
  ]);
  assert.equal(
    await textOf(p(`<w:fldSimple w:instr="PAGE">${r('7')}</w:fldSimple><w:hyperlink>${r(' x')}</w:hyperlink>`)),
    '7 x',
  );
});

test('content controls and smart tags are read through, a prompt that was not filled in is told', async () => {
  const { text, told } = await read(
    documentOf(
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p(r('Click here'))}</w:sdtContent></w:sdt>${p(`<w:smartTag>${r('tagged')}</w:smartTag>`)}`,
    ),
  );
  assert.equal(text, 'Click here\n\ntagged');
  assert.deepEqual(told, ['u.docx has 1 fields that are not filled in and still show their prompt; fill them in']);
});

test('tracked changes are told, and both readings are there', async () => {
  const by = 'w:id="1" w:author="A"';
  const cell = (text: string): string => `<w:tc>${p(r(text))}</w:tc>`;
  const body =
    p(
      `${r('I shall ')}<w:del ${by}><w:r><w:delText xml:space="preserve">use reasonable endeavours to </w:delText></w:r></w:del><w:ins ${by}>${r('at all times ')}</w:ins>${r('comply')}`,
    ) +
    p(r('first '), `<w:rPr><w:del ${by}/></w:rPr>`) +
    p(r('second ')) +
    p(r('third '), `<w:rPr><w:ins ${by}/></w:rPr>`) +
    p(r('fourth')) +
    p(`<w:moveFrom ${by}>${r('moved')}</w:moveFrom>`) +
    p(`<w:moveTo ${by}>${r('moved')}</w:moveTo>`) +
    `<w:tbl><w:tr><w:trPr><w:del ${by}/></w:trPr>${cell('row out')}</w:tr><w:tr><w:trPr><w:ins ${by}/></w:trPr>${cell('row in')}</w:tr></w:tbl>` +
    p(r('styled', `<w:rPrChange ${by}><w:rPr><w:vanish/></w:rPr></w:rPrChange>`));
  const { text, asRejected, told } = await read(documentOf(body));
  assert.equal(text, 'I shall at all times comply\n\nfirst second\n\nthird\n\nfourth\n\nmoved\n\nrow in\n\nstyled');
  assert.equal(
    asRejected,
    'I shall use reasonable endeavours to comply\n\nfirst\n\nsecond\n\nthird fourth\n\nmoved\n\nrow out\n\nstyled',
  );
  assert.deepEqual(told, [
    'u.docx has tracked changes (4 insertions, 4 deletions): it is read as if they were accepted; accept or reject them and save it first',
  ]);
  assert.equal((await read(documentOf(p(r('plain'))))).asRejected, undefined);
});

test('hidden text is left out and told, also by a style; white text is read and told', async () => {
  const styles = `<w:styles><w:style w:styleId="base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="ghost"><w:basedOn w:val="base"/></w:style></w:styles>`;
  const { text, told } = await read(
    documentOf(
      p(
        `${r('seen ')}${r('not seen ', '<w:vanish/>')}${r('shown ', '<w:vanish w:val="0"/>')}${r('by style ', '<w:rStyle w:val="ghost"/>')}${r('white', '<w:color w:val="FFFFFF"/>')}${r(' on black', '<w:color w:val="FFFFFF"/><w:shd w:fill="000000"/>')}`,
      ),
      { styles },
    ),
  );
  assert.equal(text, 'seen shown white on black');
  assert.deepEqual(told, [
    'u.docx has 14 characters of hidden text, which were left out: "not seen by style"; show and keep them, or take them out',
    'u.docx has 5 characters in white, which may not be seen on the paper but were read: "white"; look at them',
  ]);
});

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const list = (...levels: readonly string[]): string => `<w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum>`;
const num = (id: number, inner = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${inner}</w:num>`;
const item = (text: string, at = 0, id = 1): string =>
  p(r(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

test('numbers that Word computes stand as text, begin anew under each level above, and go on behind a pause', async () => {
  const numbering = `<w:numbering>${list(level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '(%2)'), level(2, 'upperRoman', '%1.%2.%3', '<w:isLgl/>'))}${num(1)}</w:numbering>`;
  const body = [
    item('one'),
    item('a', 1),
    item('b', 1),
    item('x', 2),
    item('two'),
    p(r('pause')),
    item('a', 1),
    item('three'),
  ].join('');
  assert.equal(await textOf(body, { numbering }), '1. one\n\n(a) a\n\n(b) b\n\n1.2.1 x\n\n2. two\n\npause\n\n(a) a\n\n3. three');
});

test('a list that starts anew by its own start, one that a style brings, and one without a number', async () => {
  const numbering = `<w:numbering>${list(level(0, 'taiwaneseCountingThousand', '（%1）', '<w:suff w:val="nothing"/><w:pStyle w:val="clause"/>'))}${num(1)}${num(2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride>')}</w:numbering>`;
  const styles = `<w:styles><w:style w:styleId="clause"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="loop"><w:basedOn w:val="loop"/></w:style></w:styles>`;
  const body = [
    item('甲'),
    p(r('乙'), '<w:pStyle w:val="clause"/>'),
    item('丙', 0, 2),
    item('丁', 0, 2),
    item('無', 0, 0),
    p(r('圈'), '<w:pStyle w:val="loop"/>'),
  ].join('');
  assert.equal(await textOf(body, { numbering, styles }), '（一）甲\n\n（二）乙\n\n（九）丙\n\n（十）丁\n\n無\n\n圈');
});

test('a level that never begins anew counts on; a sign stands as a bullet', async () => {
  const numbering = `<w:numbering>${list(level(0, 'upperLetter', '%1'), level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>'), level(2, 'bullet', '\uf0b7'))}${num(1)}</w:numbering>`;
  const body = [item('x'), item('y', 1), item('x'), item('y', 1), item('z', 2)].join('');
  assert.equal(await textOf(body, { numbering }), 'A x\n\n1) y\n\nB x\n\n2) y\n\n• z');
});

test('numerals are those that Word shows', () => {
  const shown: readonly (readonly [string, number, string])[] = [
    ['lowerLetter', 26, 'z'],
    ['lowerLetter', 27, 'aa'],
    ['upperLetter', 53, 'AAA'],
    ['lowerRoman', 1994, 'mcmxciv'],
    ['upperRoman', 4, 'IV'],
    ['decimalZero', 7, '07'],
    ['ordinal', 12, '12th'],
    ['ordinal', 23, '23rd'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 19, '十九'],
    ['chineseCounting', 20, '二十'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['taiwaneseCountingThousand', 10_020, '一萬零二十'],
    ['ideographDigital', 105, '一〇五'],
    ['ideographTraditional', 3, '丙'],
    ['ideographLegalTraditional', 12, '壹拾貳'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalFullWidth', 12, '１２'],
    ['none', 3, ''],
  ];
  for (const [format, count, text] of shown) assert.equal(numeralOf(count, format), text, `${format} ${count}`);
  assert.equal(numeralOf(1, 'bullet'), undefined);
  assert.equal(numeralOf(1, 'constructor'), undefined);
});

test('notes stand at the end and are marked where they are referred to; comments and pictures are told', async () => {
  const footnotes = `<w:footnotes><w:footnote w:id="-1">${p('')}</w:footnote><w:footnote w:id="4">${p(r('the note'))}</w:footnote></w:footnotes>`;
  const { text, told } = await read(
    documentOf(
      p(
        `${r('text')}<w:r><w:footnoteReference w:id="4"/></w:r>${r(' goes on')}<w:r><w:commentReference w:id="0"/></w:r><w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r>`,
      ),
      { footnotes },
    ),
  );
  assert.equal(text, 'text[1] goes on\n\n[1] the note');
  assert.deepEqual(told, [
    'u.docx has 1 comments, which are not part of its text; settle them and take them out',
    'u.docx shows 1 pictures, of which nothing is read; a signature or a seal may be among them',
    'u.docx has 1 footnotes or endnotes; each is marked [1], [2] where it is referred to and stands at the end',
  ]);
});

test('a header that says more than the title and numbers is told; what stands outside is not fetched', async () => {
  const near = (type: string, target: string, mode = ''): string =>
    `<Relationship Id="${target}" Type="${relation}/${type}" Target="${target}" ${mode}/>`;
  const { told } = await read(
    documentOf(p(r('Deed of Undertaking')) + p(r('x')), {
      relations:
        near('header', 'header1.xml') +
        near('footer', 'footer1.xml') +
        near('header', 'header2.xml') +
        near('hyperlink', 'https://example.com', 'TargetMode="External"') +
        near('attachedTemplate', 'file:///T.dotm', 'TargetMode="External"') +
        near('oleObject', 'embeddings/o.bin'),
      parts: [
        ['word/header1.xml', bytesOf(`<w:hdr>${p(r('UNDERTAKING'))}</w:hdr>`)],
        ['word/header2.xml', bytesOf(`<w:hdr>${p(r('Void unless countersigned'))}</w:hdr>`)],
        ['word/footer1.xml', bytesOf(`<w:ftr>${p(r('Page 3 of 12'))}</w:ftr>`)],
        ['word/embeddings/o.bin', bytesOf('x')],
      ],
    }),
  );
  assert.deepEqual(told, [
    'u.docx refers to 1 things outside it (file:///T.dotm), which were not fetched',
    'u.docx holds 1 embedded objects or drawings (word/embeddings/o.bin), whose text was not read; look whether they say anything that binds',
    'a header or footer of u.docx says more than the title and numbers, and was left out: "Void unless countersigned"',
  ]);
});

test('symbols of the fonts of Office are read where they are known', async () => {
  const sym = (font: string, char: string): string => `<w:sym w:font="${font}" w:char="${char}"/>`;
  assert.equal(
    await textOf(
      p(`<w:r>${sym('Wingdings', 'F0FE')}${sym('Symbol', 'F0B7')}${sym('Wingdings', 'F021')}${sym('Arial', '2014')}</w:r>`),
    ),
    '☑•\ufffd—',
  );
});

test('macros, documents taken in, a workbook by its type and a broken archive are refused by what they are', async () => {
  const macros = 'u.docx holds macros; save it as .docx without them and give that';
  assert.equal(await refusal(documentOf(p(r('x')), { parts: [['word/vbaProject.bin', bytesOf('x')]] })), macros);
  assert.equal(await refusal(documentOf(p(r('x')), { type: 'application/vnd.ms-word.document.macroEnabled.main+xml' })), macros);
  assert.equal(
    await refusal(documentOf(`${p(r('x'))}<w:altChunk r:id="c"/>`)),
    'u.docx takes in 1 other documents, which are not read; open it, save it anew as .docx so that their text stands in it, and give that',
  );
  const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  assert.match(
    await refusal(documentOf('', { type: sheet })),
    /^u\.docx is application\/vnd.*spreadsheetml.*, which is not read;/,
  );
  assert.equal(
    await refusal(documentOf(p('<w:r><w:drawing><a:blip/></w:drawing></w:r>'))),
    'u.docx has 1 pictures and no text; have them read by OCR or type them out, and keep the pictures beside it as the scan',
  );
  assert.equal(await refusal(documentOf(p(''))), 'u.docx has no text in it; give the file that holds the instrument');
  const whole = await documentOf(p(r('x')));
  assert.match(await refusal(whole.subarray(0, whole.length - 30)), /^u\.docx is damaged and cannot be read \(/);
  assert.match(
    await refusal(documentOf(p(`<w:r><w:footnoteReference w:id="4"/></w:r>`))),
    /^u\.docx is damaged and cannot be read \(footnote 4\);/,
  );
});

test('entities of its own, a depth without end and a document type are refused', async () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document><w:body>${p(r('&b;'))}</w:body></w:document>`;
  assert.match(
    await refusal(withMain(laughs)),
    /^u\.docx is damaged and cannot be read \(word\/document\.xml: a document type\);/,
  );
  const deep = `${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}`;
  assert.match(await refusal(documentOf(deep)), /word\/document\.xml: too deep/);
});

const withMain = (xml: string): Promise<Uint8Array> =>
  writeZip([
    ['[Content_Types].xml', bytesOf('<Types/>')],
    ['word/document.xml', bytesOf(xml)],
  ]);

test('an archive that unpacks to more than the limit is given up', async () => {
  const bomb = await writeZip([
    ['[Content_Types].xml', bytesOf('<Types/>')],
    ['word/document.xml', new Uint8Array(140_000_000).fill(32)],
  ]);
  assert.ok(bomb.length < 1_000_000);
  assert.equal(await refusal(bomb), 'u.docx unpacks to more than 64 MiB; no instrument is so large: give the instrument alone');
});

test('a document of another writer gives its paragraphs, numbers, cells and notes', async () => {
  const { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, FootnoteReferenceRun } = docx;
  const made = new Document({
    numbering: {
      config: [{ reference: 'n', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: 'left' }] }],
    },
    footnotes: { 1: { children: [new Paragraph('The note.')] } },
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun('承諾 Undertaking'), new FootnoteReferenceRun(1)] }),
          new Paragraph({ text: 'I shall comply.', numbering: { reference: 'n', level: 0 } }),
          new Table({
            rows: [
              new TableRow({
                children: [
                  new TableCell({ children: [new Paragraph('Name:')] }),
                  new TableCell({ children: [new Paragraph('王小明')] }),
                ],
              }),
            ],
          }),
        ],
      },
    ],
  });
  const { text } = await read(Uint8Array.from(await Packer.toBuffer(made)));
  assert.equal(text, '承諾 Undertaking[1]\n\n1. I shall comply.\n\nName:\t王小明\n\n[1] The note.');
});
