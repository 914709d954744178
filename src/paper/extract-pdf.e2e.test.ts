/** PDFs of several writers as text: reading order, what is told of each, and what is refused; against pdftotext where it is. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { degrees, PDFDict, PDFDocument, PDFHexString, PDFName, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fill } from '../words/index.ts';
import { fileWords } from '../words/undertaking/index.ts';
import { extractText } from './extract.ts';

const fonts = join(fileURLToPath(import.meta.url), '..', '..', '..', 'node_modules', '@expo-google-fonts');
const typst = NodeCompiler.create({
  fontArgs: [{ fontBlobs: [readFileSync(join(fonts, 'noto-serif-tc', '400Regular', 'NotoSerifTC_400Regular.ttf'))] }],
});
const set = '#set text(font: "Noto Serif TC", size: 11pt, lang: "zh", region: "hk")\n#set par(justify: true)\n';
const typeset = (source: string): Uint8Array => Uint8Array.from(typst.pdf({ mainFileContent: `${set}${source}` }));

const english =
  'I shall comply with (and, if the shares are held through a limited partnership, trust, private company or other vehicle, use my best endeavours to procure that it complies with) all applicable requirements of Rules 8A.09, 8A.14 and 8A.24 from time to time in force.';
const chinese =
  '本人須遵守上市規則第8A.09條、第8A.14條及第8A.24條不時有效的所有適用規定；倘附帶不同投票權的股份乃透過有限合夥、信託、私人公司或其他工具持有，則本人須盡最大努力促使其遵守該等規定。';

type Coded = { readonly code: string; readonly values: Readonly<Record<string, string>> };
const sentence = ({ code, values }: Coded): string => {
  const words = (fileWords as Readonly<Record<string, { readonly en: string; readonly 'zh-Hant': string }>>)[code];
  assert.ok(words, `${code} has no words`);
  assert.doesNotMatch(`${fill(words.en, values)}${fill(words['zh-Hant'], values)}`, /\{\w+\}/, `${code} lacks a value`);
  return fill(words.en, values);
};
const read = async (bytes: Uint8Array) => {
  const found = await extractText(bytes, 'u.pdf');
  if (found.status === 'refused') assert.fail(sentence(found));
  assert.equal(found.form, 'pdf');
  return { text: found.text, told: found.notices.map(sentence) };
};
const refusal = async (bytes: Uint8Array): Promise<string> => {
  const found = await extractText(bytes, 'u.pdf');
  return found.status === 'refused' ? sentence(found) : assert.fail(`read: ${found.text}`);
};
const bare = (text: string): string => text.replace(/\s+/g, '');

/** A PDF of a few objects by hand; the first is the catalogue. */
const handmade = (objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array => {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let at = pieces[0]?.length ?? 0;
  const add = (piece: Buffer): void => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const [index, object] of objects.entries()) {
    places.push(at);
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object as string), Buffer.from('\nendobj\n')]));
  }
  const start = at;
  add(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Uint8Array.from(Buffer.concat(pieces));
};
const streamOf = (content: string | Uint8Array, dictionary = ''): Uint8Array => {
  const bytes = Buffer.from(content as string);
  return Buffer.concat([Buffer.from(`<< /Length ${bytes.length} ${dictionary} >>\nstream\n`), bytes, Buffer.from('\nendstream')]);
};
const onePage = (content: string | Uint8Array, font: readonly string[], more = '', dictionary = ''): Uint8Array =>
  handmade([
    `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    streamOf(content, dictionary),
    ...font,
  ]);
const helvetica = ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'];

const has = (tool: string): boolean => spawnSync(tool, ['-v'], { stdio: 'ignore' }).error === undefined;
const inFolder = <T>(work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
const pdftotext = (bytes: Uint8Array): string =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'u.pdf'), bytes);
    return spawnSync('pdftotext', [join(folder, 'u.pdf'), '-'], { encoding: 'utf8' }).stdout;
  });

test('English and Chinese come back line by line, paragraph by paragraph, without spaces that nobody set', async () => {
  const { text, told } = await read(typeset(`${english}\n\n${chinese}\n\nName: 王小明 #pagebreak() Second page`));
  assert.deepEqual(told, []);
  const [first, second, third] = text.split('\n\n');
  assert.equal(first?.replaceAll('\n', ' '), english);
  assert.equal(second?.replaceAll('\n', ''), chinese);
  assert.equal(third, 'Name: 王小明\n\f\nSecond page');
});

test('the words are those that pdftotext gives', { skip: has('pdftotext') ? false : 'pdftotext is not here' }, async () => {
  const items = Array.from({ length: 12 }, (_, index) => `+ ${english}\n+ ${chinese}\n  + Sub (${index}) final`).join('\n');
  const bytes = typeset(
    `#set page(numbering: "1 / 1")\n= Undertaking 承諾\n${items}\n#table(columns: 2, [Name:], [王小明], [Office], [Director])`,
  );
  const { text } = await read(bytes);
  assert.equal(bare(text), bare(pdftotext(bytes)));
});

test('two languages side by side are read paragraph by paragraph or column by column, never across', async () => {
  const rows = [1, 2, 3].map((row) => `[${row}. ${english}], [${row}. ${chinese}]`).join(', ');
  const byCell = await read(typeset(`= 承諾 Undertaking\n#grid(columns: (1fr, 1fr), gutter: 1cm, ${rows})`));
  const wanted = [1, 2, 3].map((row) => `${row}. ${english}${row}. ${chinese}`).join('');
  assert.equal(bare(byCell.text), bare(`承諾 Undertaking${wanted}`));
  assert.deepEqual(byCell.told, [
    'pages 1 of u.pdf have text in columns side by side; they were read one column after the other',
  ]);
  const columns = await read(typeset(`#columns(2)[${english} ${english}\n\n#colbreak()\n${chinese}${chinese}]`));
  assert.equal(bare(columns.text), bare(`${english}${english}${chinese}${chinese}`));
});

test('a page that lies on its side, and vertical writing order of lines, are read like any other', async () => {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  const page = made.addPage([595, 842]);
  page.setRotation(degrees(90));
  for (const [index, line] of ['first line of it', 'second line of it', 'third line of it'].entries()) {
    page.drawText(line, { x: 100 + 14 * index, y: 100, size: 11, font, rotate: degrees(90) });
  }
  page.drawText('DRAFT', { x: 300, y: 300, size: 40, font, rotate: degrees(45) });
  const { text } = await read(await made.save());
  assert.equal(text, 'first line of it\nsecond line of it\nthird line of it\n\nDRAFT');
});

const plain = async (change: (made: PDFDocument) => Promise<void> | void): Promise<Uint8Array> => {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  made.addPage([595, 842]).drawText('I undertake to the Company.', { x: 60, y: 700, size: 12, font });
  await change(made);
  return made.save({ useObjectStreams: false });
};

test('a password is asked for only where the file cannot be opened without', async () => {
  const locked = await plain((made) => {
    made.encrypt({ userPassword: 'open', ownerPassword: 'own' });
  });
  assert.equal(await refusal(locked), 'u.pdf is encrypted and needs a password; save a copy without one and give that');
  const owned = await plain((made) => {
    made.encrypt({ userPassword: '', ownerPassword: 'own', permissions: { copying: false } });
  });
  const { text, told } = await read(owned);
  assert.equal(text, 'I undertake to the Company.');
  assert.deepEqual(told, [
    'u.pdf is encrypted but opens without a password; it was read, and what it forbids (printing, changing) does not bear on reading',
  ]);
});

/** A grey square as a picture. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

test('a scanned file is refused, and a scanned page among others is named', async () => {
  const scanned = await PDFDocument.create();
  const image = await scanned.embedPng(picture);
  for (let page = 0; page < 3; page += 1) scanned.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
  assert.equal(
    await refusal(await scanned.save()),
    'u.pdf is scanned: it has 3 pages and no text in them; have it read by OCR or type it out, and keep the scan beside it',
  );
  const mixed = await plain(async (made) => {
    const own = await made.embedPng(picture);
    for (let page = 0; page < 2; page += 1) made.addPage([595, 842]).drawImage(own, { x: 0, y: 0, width: 595, height: 842 });
  });
  assert.deepEqual((await read(mixed)).told, [
    'pages 2-3 of u.pdf have no text in them; look whether they are scanned: a picture of words is not read',
  ]);
});

const shown = (text: string, before = ''): string => `BT /F 12 Tf ${before} 60 700 Td (${text}) Tj ET\n`;

test('text that is not seen is told: invisible, over a picture, in white', async () => {
  const invisible = await read(onePage(`${shown('seen')}${shown('unseen', '3 Tr 0 -20 Td')}`, helvetica));
  assert.equal(invisible.text, 'seen\nunseen');
  assert.deepEqual(invisible.told, [
    'u.pdf has 6 characters of invisible text without a picture under it (pages 1), which were read; look at them',
  ]);
  const overPicture = onePage(
    `q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q ${shown('read by OCR', '3 Tr')}`,
    helvetica,
  );
  assert.deepEqual((await read(overPicture)).told, [
    'the text of pages 1 of u.pdf is invisible over a picture, as OCR leaves it; compare it with the picture',
  ]);
  const white = await read(onePage(`${shown('seen')}1 g ${shown('never enforceable', '0 -20 Td')}`, helvetica));
  assert.deepEqual(white.told, [
    'u.pdf has 16 characters in white, which may not be seen on the paper but were read: "neverenforceable"; look at them',
  ]);
});

test('signs that do not say their characters are refused when they are many, and marked when they are few', async () => {
  const without = async (bytes: Uint8Array): Promise<Uint8Array> => {
    const made = await PDFDocument.load(bytes);
    for (const [, object] of made.context.enumerateIndirectObjects()) {
      if (object instanceof PDFDict) object.delete(PDFName.of('ToUnicode'));
    }
    return made.save();
  };
  assert.match(
    await refusal(await without(typeset(english))),
    /^u\.pdf cannot be read as text: (\d+) of \1 signs on it do not say which characters they are \(pages 1\); have it read by OCR,/,
  );
  const partly = await read(
    onePage(shown('ABCDEF'), [
      '<< /Type /Font /Subtype /Type1 /BaseFont /Own /Encoding << /Differences [65 /A /B /C /D /E /F] >> /ToUnicode 6 0 R >>',
      Buffer.from(
        streamOf(
          '/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 6 beginbfchar <41> <0041> <42> <0042> <43> <0043> <44> <0044> <45> <0045> <46> <e000> endbfchar endcmap',
        ),
      ).toString('latin1'),
    ]),
  );
  assert.equal(partly.text, 'ABCDE\ufffd');
  assert.deepEqual(partly.told, [
    '1 signs of u.pdf do not say which characters they are and show as \ufffd; look at the paper and type them',
  ]);
});

const cidFont = (encoding: string, ordering: string): readonly string[] => [
  `<< /Type /Font /Subtype /Type0 /BaseFont /MSung-Light /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
  `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /MSung-Light /DW 1000 /W [1 95 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> /FontDescriptor 7 0 R >>`,
  '<< /Type /FontDescriptor /FontName /MSung-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
];

test('the encodings of older Chinese PDFs are read; numbers of a collection alone are not guessed', async () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['UniCNS-UCS2-H', 'CNS1', '627f8afe00380041'],
    ['UniGB-UTF16-H', 'GB1', '627f8afe00380041'],
    ['ETen-B5-H', 'CNS1', 'a9d3bfd53841'],
    ['GBK-EUC-H', 'GB1', 'b3d0d65a3841'],
  ];
  for (const [encoding, ordering, hex] of cases) {
    const { text, told } = await read(onePage(`BT /F 12 Tf 60 700 Td <${hex}> Tj ET`, cidFont(encoding, ordering)));
    assert.deepEqual([text, told], ['承諾8A', []], encoding);
  }
  assert.match(
    await refusal(onePage('BT /F 12 Tf 60 700 Td <0a1b0c2d> Tj ET', cidFont('Identity-H', 'CNS1'))),
    /^u\.pdf cannot be read as text: 2 of 2 signs/,
  );
});

test('filled-in fields and texts laid over a page are read where they lie, comments are told', async () => {
  const bytes = await plain((made) => {
    const [page] = made.getPages();
    if (page === undefined) return;
    page.drawText('Name:', { x: 60, y: 660, size: 12 });
    page.drawText('Occupation:', { x: 60, y: 640, size: 12 });
    const form = made.getForm();
    const name = form.createTextField('name');
    name.setText('WANG XIAOGANG');
    name.addToPage(page, { x: 140, y: 655, width: 150, height: 18, textColor: rgb(0, 0, 0) });
    const empty = form.createTextField('empty');
    empty.addToPage(page, { x: 140, y: 600, width: 150, height: 18 });
    const { context } = made;
    const annotation = (subtype: string, contents: string, rect: readonly number[]) =>
      context.register(
        context.obj({
          Type: 'Annot',
          Subtype: subtype,
          Rect: [...rect],
          Contents: PDFHexString.fromText(contents),
          F: 4,
          DA: PDFHexString.fromText('/Helv 11 Tf'),
        }),
      );
    page.node.addAnnot(annotation('FreeText', 'Solicitor', [140, 636, 300, 652]));
    page.node.addAnnot(annotation('Text', 'really?', [300, 700, 320, 720]));
  });
  const { text, told } = await read(bytes);
  assert.equal(text, 'I undertake to the Company.\n\nName:\tWANG XIAOGANG\nOccupation: Solicitor');
  assert.deepEqual(told, [
    'u.pdf has 2 filled-in form fields or texts laid over the page; they were read where they stand, and can still be changed by anyone',
    'u.pdf has 1 comments, which are not part of its text; settle them and take them out',
  ]);
});

test('attached files and scripts are told and neither read nor run', async () => {
  const bytes = await plain(async (made) => {
    await made.attach(Buffer.from('secret'), 'side-letter.txt', { mimeType: 'text/plain' });
    made.addJavaScript('main', 'app.alert("x")');
  });
  assert.deepEqual((await read(bytes)).told, [
    'u.pdf has 1 files attached (side-letter.txt), which were not read; give each by itself if it matters',
    'u.pdf holds JavaScript, which was not run; what it would show is not known',
  ]);
});

test('a form whose content is not on its pages is refused', async () => {
  const xfa = `/AcroForm << /Fields [] /XFA 6 0 R >>`;
  const bytes = handmade([
    `<< /Type /Catalog /Pages 2 0 R ${xfa} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    streamOf(shown('Please wait...')),
    ...helvetica,
    streamOf('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template/></xdp:xdp>'),
  ]);
  assert.equal(
    await refusal(bytes),
    'u.pdf is a form of the XFA kind, whose content is not on its pages; print it to PDF and give that',
  );
});

test('a file without its directory is mended and told; one whose bytes were changed is told', async () => {
  const whole = Buffer.from(onePage(shown('I undertake.'), helvetica)).toString('latin1');
  const lost = await read(Buffer.from(whole.replace(/startxref\n\d+/, 'startxref\n7'), 'latin1'));
  assert.equal(lost.text, 'I undertake.');
  const mended = 'u.pdf is damaged and was mended to be read; compare it with the paper: something may be missing';
  assert.deepEqual(lost.told, [mended]);
  const packed = deflateSync(shown('I undertake.'), { level: 0 });
  packed[packed.indexOf('undertake')] = 'U'.charCodeAt(0);
  const changed = await read(onePage(packed, helvetica, '', '/Filter /FlateDecode'));
  assert.equal(changed.text, 'I Undertake.');
  assert.deepEqual(changed.told, [mended]);
});
