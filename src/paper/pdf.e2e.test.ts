/** Papers as PDF, looked at with the programs of poppler: nothing of the text is lost, and the file is what it says. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { anyPaper } from '../../cases/papers/any-paper.ts';
import {
  bodyText,
  cameBack,
  fontTable,
  type Page,
  properties,
  rendered,
  structure,
  textLines,
  unpacked,
} from '../../cases/papers/read-pdf.ts';
import { bothPaper, englishPaper, hostileTexts, simplifiedPaper, traditionalPaper } from '../../cases/papers/samples.ts';
import { missing } from '../../scripts/system-tools.ts';
import { PaperFailure } from '../app/undertakings/index.ts';
import { type Block, type Paper, paperText, type Script } from '../documents/index.ts';
import { writePdf } from './index.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const reader = { skip: missing('pdftotext') };
const samples = { englishPaper, traditionalPaper, simplifiedPaper, bothPaper };
const scripts: readonly Script[] = ['en', 'zh-Hant', 'zh-Hans'];

const bare = (text: string): string => text.replaceAll(/\s+/gu, '');
const paperOf = (script: Script, blocks: readonly Block[]): Paper => ({
  kind: 'undertaking',
  title: 'A paper',
  script,
  date: '2021-09-26',
  blocks,
});
const paragraph = (script: Script, text: string): Block => ({ kind: 'paragraph', script, runs: [{ text }] });

const sameText = async (paper: Paper): Promise<void> => {
  assert.equal(cameBack(await writePdf(paper), paper), bare(paperText(paper)));
};

for (const [name, paper] of Object.entries(samples)) {
  test(`every character of ${name} comes back out of the PDF, in its order`, reader, () => sameText(paper));
}

test('nothing in a text is read as markup, linked, or made nicer', reader, async () => {
  for (const script of scripts) {
    for (const text of hostileTexts) {
      await sameText(
        paperOf(script, [
          paragraph(script, text),
          { kind: 'clause', script, level: 2, number: text, runs: [{ text, italic: true }] },
          { kind: 'table', script, head: [[{ text }]], rows: [[[{ text, keep: true }]]] },
          { kind: 'signing', script, opening: [{ text, bold: true }], lines: [{ label: text, value: [{ text, keep: true }] }] },
        ]),
      );
    }
  }
});

test('rare characters, marks on letters and full-width signs come back as they were', reader, async () => {
  const texts = [
    '𨋢邨啟裏峯',
    '㐂鿏龘',
    'Nguyễn Thị Hồng',
    'Nguye\u0302\u0303n e\u0301 x\u0301',
    'Łucja Źródło',
    '①№€£¥',
    'ＡＢ１，。',
    'か\u3099',
    '“‘’”—…·',
    'αЖ',
    '⼀一金',
  ];
  for (const script of scripts) for (const text of texts) await sameText(paperOf(script, [paragraph(script, text)]));
});

test('whatever is generated of names, numbers and both scripts comes back character for character', reader, async () => {
  // Where a grave accent stands close to the sign before it, poppler tells it as one that is put on that sign.
  const alone = (text: string): string => text.replaceAll('\u0300', '`');
  const same = async (paper: Paper): Promise<void> => {
    assert.equal(alone(cameBack(await writePdf(paper), paper)), bare(paperText(paper)));
  };
  await fc.assert(fc.asyncProperty(anyPaper, same), { numRuns: 60, interruptAfterTimeLimit: 120_000 });
});

test('a character that no font has is refused, and told', async () => {
  const refused = async (text: string): Promise<PaperFailure> => {
    const failure = await writePdf(paperOf('zh-Hant', [paragraph('zh-Hant', `見證人${text}先生`)])).then(
      () => undefined,
      (error: unknown) => error,
    );
    assert.ok(failure instanceof PaperFailure, `${text} was not refused`);
    return failure;
  };
  for (const text of ['😀', '𠮷', '\ue000', '한', 'ש', '\ufdd0', '\ufffd', '\u0338']) {
    const { code, values } = await refused(text);
    assert.equal(code, 'no-glyph');
    assert.equal(values['codepoint'], `U+${text.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`);
    assert.match(values['text'] ?? '', /^見證人.+先生$/u);
  }
  assert.deepEqual((await refused('𠮷')).values, { character: '𠮷', codepoint: 'U+20BB7', text: '見證人𠮷先生' });
  for (const text of ['\u202e', '\u2066', '\u200b', '\u0000', '\u0007', '\ud800', '\u00ad', '\ufe0f', '\u{e0100}', '\u2028']) {
    assert.equal((await refused(text)).code, 'unprintable-character');
  }
  await assert.rejects(writePdf({ ...englishPaper, title: 'A\u202eB' }), { code: 'unprintable-character' });
});

test('the file is PDF/A-2a: tagged, archivable, with its fonts inside and the properties of the paper', {
  skip: missing('pdffonts'),
}, async () => {
  const pdf = await writePdf(bothPaper);
  const text = unpacked(pdf);
  assert.match(text, /<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A<\/pdfaid:conformance>/);
  assert.match(text, /\/OutputIntents? /);
  assert.match(text, /\/MarkInfo <<\s+\/Marked true/);
  assert.match(text, /\/Outlines /);
  assert.doesNotMatch(text, /\/Encrypt|\/JavaScript|\/EmbeddedFile|\/Launch|\/URI/);
  for (const language of ['en-GB', 'zh-HK', 'zh-CN']) assert.ok(text.includes(`/Lang (${language})`), language);
  const told = properties(pdf);
  assert.match(told, /^Title: +Undertaking \/ 承諾書$/m);
  assert.match(told, /^CreationDate: +2021-09-26T/m);
  assert.match(told, /^Page size: .*\(A4\)$/m);
  assert.match(told, /^Encrypted: +no$/m);
  const fonts = fontTable(pdf);
  assert.ok(fonts.length >= 5, fonts.join('\n'));
  for (const font of fonts)
    assert.match(font, /^[A-Z]{6}\+(?:SourceSerif4|NotoSerif[TS]C)-\S+ +CID TrueType +Identity-H +yes yes yes /);
});

test('a reader aloud is told headings, lists, tables with their heads, and the language of the whole', reader, async () => {
  const told = structure(await writePdf(englishPaper));
  const parts = [...told.matchAll(/^ *(H1|H2|P|L|LI|Lbl|LBody|Table|THead|TBody|TR|TH|TD)\b/gm)]
    .map(([, part]) => part)
    .join(' ');
  assert.match(parts, /^H1 P H2 L LI Lbl LBody P L LI Lbl LBody P LI Lbl LBody P L LI Lbl LBody P /);
  assert.match(parts, / H2 Table THead TR TH TH TH TH TH TBody TR TD TD TD TD TD TR /);
  assert.match(told, /Lbl .*\n +"\(viii\)"\n/);
});

test('each script has the shapes of its own: Traditional from TC, Simplified from SC', {
  skip: missing('pdffonts'),
}, async () => {
  const fontsOf = async (script: Script) => fontTable(await writePdf(paperOf(script, [paragraph(script, '骨直社')]))).join('\n');
  assert.match(await fontsOf('zh-Hant'), /NotoSerifTC-Regular/);
  assert.doesNotMatch(await fontsOf('zh-Hant'), /NotoSerifSC/);
  assert.match(await fontsOf('zh-Hans'), /NotoSerifSC-Regular/);
  assert.doesNotMatch(await fontsOf('zh-Hans'), /NotoSerifTC/);
});

test('the same paper has the same bytes in another process, folder, time zone and with other fonts on the machine', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-paper-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  // A home with fonts of the same names as those of the package, of another weight, and a Latin one that Typst has built in.
  mkdirSync(join(folder, '.fonts'));
  cpSync(
    join(root, 'node_modules', '@expo-google-fonts', 'noto-serif-tc', '900Black', 'NotoSerifTC_900Black.ttf'),
    join(folder, '.fonts', 'NotoSerifTC.ttf'),
  );
  const program = `
    import { createHash } from 'node:crypto';
    const { writePdf } = await import(${JSON.stringify(pathToFileURL(join(root, 'src/paper/index.ts')).href)});
    const { bothPaper } = await import(${JSON.stringify(pathToFileURL(join(root, 'cases/papers/samples.ts')).href)});
    console.log(createHash('sha256').update(await writePdf(bothPaper)).digest('hex'));`;
  const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: folder,
    env: { ...process.env, HOME: folder, TZ: 'America/New_York', LANG: 'C', NODE_TEST_CONTEXT: undefined },
    encoding: 'utf8',
  });
  const here = await writePdf(bothPaper);
  assert.equal(elsewhere.trim(), createHash('sha256').update(here).digest('hex'));
  await writePdf(traditionalPaper);
  assert.deepEqual(await writePdf(bothPaper), here, 'another paper in between changes nothing');
});

test('two papers of one title have two identifiers', async () => {
  const identifiers = async (paper: Paper) =>
    /\/ID \[([^\]]+)\]/.exec(Buffer.from(await writePdf(paper)).toString('latin1'))?.[1];
  const [one, other] = [
    await identifiers(englishPaper),
    await identifiers({ ...englishPaper, blocks: englishPaper.blocks.slice(1) }),
  ];
  assert.ok(one);
  assert.notEqual(one, other);
});

test('no page is blank and nothing stands in the outer ten millimetres', { skip: missing('pdftoppm') }, async () => {
  const wide = paperOf('en', [
    paragraph('en', 'Unbreakable'.repeat(30)),
    { kind: 'heading', script: 'en', level: 1, runs: [{ text: 'Unbreakable'.repeat(9) }] },
    { kind: 'paragraph', script: 'en', runs: [{ text: 'A Name That Is Longer Than Any Line Can Be '.repeat(6), keep: true }] },
    { kind: 'clause', script: 'en', level: 3, number: '(xviii)', runs: [{ text: '九龍旺角亞皆老街'.repeat(20), keep: true }] },
    {
      kind: 'table',
      script: 'en',
      head: [[{ text: 'A' }], [{ text: 'B' }]],
      rows: [[[{ text: '長'.repeat(90), keep: true }], [{ text: 'Long Name '.repeat(20), keep: true }]]],
    },
    {
      kind: 'signing',
      script: 'en',
      opening: [],
      lines: [{ label: 'Address of the witness', value: [{ text: '北京市海淀區'.repeat(12), keep: true }] }],
    },
  ]);
  for (const paper of [...Object.values(samples), wide]) {
    const pages = rendered(await writePdf(paper), dots);
    assert.deepEqual(pages.flatMap(strayInk), []);
    for (const [number, { width, height, ink }] of pages.entries()) {
      let inked = 0;
      for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) if (ink(x, y)) inked += 1;
      assert.ok(inked > 100, `page ${number + 1} is blank`);
    }
  }
});

test('whatever is generated, no word and no name runs off the page', { skip: missing('pdftoppm') }, async () => {
  const onThePage = async (paper: Paper): Promise<void> => {
    assert.deepEqual(rendered(await writePdf(paper), dots).flatMap(strayInk), []);
  };
  await fc.assert(fc.asyncProperty(anyPaper, onThePage), { numRuns: 20, interruptAfterTimeLimit: 120_000 });
});

const dots = 60;
/** The first place in the outer ten millimetres of a page where something stands. */
const strayInk = ({ width, height, ink }: Page, index: number): readonly string[] => {
  const edge = Math.floor((10 / 25.4) * dots);
  for (let y = 0; y < height; y += 1) {
    const inner = y >= edge && y < height - edge;
    for (let x = 0; x < width; x += 1) {
      if (inner && x === edge) x = width - edge;
      if (ink(x, y)) return [`page ${index + 1} at ${x}, ${y} of ${width}, ${height}`];
    }
  }
  return [];
};

test('a name, an address and a number stay on one line, wherever on the line they fall', reader, async () => {
  const names = [
    'CHEN Xiuying Łucja',
    '歐陽學文',
    'Flat 12B, 128 Argyle Street, Kowloon',
    'Rule 8A.43',
    '九龍旺角亞皆老街128號3座12樓B室',
  ];
  const blocks = Array.from({ length: 60 }, (_, index): Block => {
    const script: Script = index % 2 === 0 ? 'en' : 'zh-Hant';
    const before = (script === 'en' ? 'words ' : '文字').repeat(index % 23) + (script === 'en' ? 'x'.repeat(index % 5) : '');
    const runs = [
      { text: before },
      { text: names[index % names.length] ?? '', keep: true as const },
      { text: script === 'en' ? ', and so on' : '，等等。' },
    ];
    return index % 3 === 0 ? { kind: 'clause', script, level: 2, number: '(a)', runs } : { kind: 'paragraph', script, runs };
  });
  const lines = textLines(await writePdf(paperOf('en', blocks)));
  for (const name of names) {
    const whole = lines.filter((line) => bare(line).includes(bare(name))).length;
    assert.equal(whole, 60 / names.length, name);
  }
});

test('a block to be signed stands on one page, wherever on the page it falls', reader, async () => {
  const signing: Block = {
    kind: 'signing',
    script: 'en',
    opening: [{ text: 'FIRST of the block' }],
    lines: [
      { label: 'Signature', value: [] },
      ...['Name', 'Address'].map((label) => ({ label, value: [{ text: 'someone' }] })),
      { label: 'LAST of the block', value: [] },
    ],
  };
  for (let filler = 24; filler <= 44; filler += 4) {
    const pdf = await writePdf(paperOf('en', [...Array.from({ length: filler }, () => paragraph('en', 'filler')), signing]));
    const page = bodyText(pdf)
      .split('\f')
      .filter((text) => text.includes('FIRST'));
    assert.equal(page.length, 1);
    assert.match(page[0] ?? '', /LAST of the block/);
  }
});

test('a table that goes on on the next page has its head there again', reader, async () => {
  const pages = bodyText(await writePdf(englishPaper))
    .split('\f')
    .map(bare);
  const withHead = pages.filter((page) => page.includes('No.NameNameinChineseKindClassAshares'));
  assert.ok(withHead.length >= 2);
  for (const page of withHead.slice(1)) assert.match(page, /^No\.NameNameinChinese/);
});

test('a library that signs can open the file', async () => {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.load(await writePdf(bothPaper));
  assert.equal(document.isEncrypted, false);
  assert.equal(document.getTitle(), bothPaper.title);
  assert.ok(document.getPageCount() >= 5);
});

test('memory does not grow with the papers', async () => {
  const write = async (from: number, until: number): Promise<void> => {
    for (let number = from; number < until; number += 1) {
      await writePdf({
        ...simplifiedPaper,
        title: `${number}`,
        blocks: [...simplifiedPaper.blocks, paragraph('en', `Paper ${number}`)],
      });
    }
  };
  await write(0, 60);
  const before = process.memoryUsage().rss;
  await write(60, 260);
  const grown = (process.memoryUsage().rss - before) / 1_048_576;
  assert.ok(grown < 80, `200 papers took ${grown.toFixed(0)} MiB that were not given back`);
});

test('who reads a workbook loads neither the typesetter nor the writer of documents', () => {
  const program = `
    import { registerHooks } from 'node:module';
    const seen = [];
    registerHooks({ resolve: (specifier, context, next) => { seen.push(specifier); return next(specifier, context); } });
    await import(${JSON.stringify(pathToFileURL(join(root, 'src/paper/index.ts')).href)});
    console.log(seen.filter((specifier) => !specifier.startsWith('.')).join(' '));`;
  const seen = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8', cwd: root });
  assert.match(seen, /yauzl/);
  assert.doesNotMatch(seen, /typst|docx|expo/);
});
