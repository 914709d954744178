/** Files that were cut, changed or made to hold a reader up: each gets an answer in time, and nothing else happens. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import * as docx from 'docx';
import fc from 'fast-check';
import { fill } from '../words/index.ts';
import { fileWords } from '../words/undertaking/index.ts';
import { extractText } from './extract.ts';
import { textOfPdf } from './extract-pdf.ts';
import { ExtractRefusal } from './extract-refusal.ts';
import { writeZip } from './zip.ts';

const mutations = 300;
const fonts = join(fileURLToPath(import.meta.url), '..', '..', '..', 'node_modules', '@expo-google-fonts');
const typst = NodeCompiler.create({
  fontArgs: [{ fontBlobs: [readFileSync(join(fonts, 'noto-serif-tc', '400Regular', 'NotoSerifTC_400Regular.ttf'))] }],
});
const words = 'I shall comply with the Rules. 本人須遵守上市規則。';
const pdf = Uint8Array.from(
  typst.pdf({ mainFileContent: `#set text(font: "Noto Serif TC")\n= Undertaking\n${words}\n\n${words}\n#pagebreak()\n${words}` }),
);
const { Document, LevelFormat, Packer, Paragraph } = docx;
const written = new Document({
  numbering: {
    config: [{ reference: 'n', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: 'left' }] }],
  },
  sections: [
    {
      children: Array.from({ length: 8 }, (_, index) =>
        index === 0 ? new Paragraph('Undertaking') : new Paragraph({ text: words, numbering: { reference: 'n', level: 0 } }),
      ),
    },
  ],
});
const paper = Uint8Array.from(await Packer.toBuffer(written));

/** The answer, with its words in both languages. */
const answerOf = async (
  bytes: Uint8Array,
  name = 'u',
): Promise<{ readonly code?: string; readonly text?: string; readonly told: readonly string[] }> => {
  const found = await extractText(bytes, name);
  for (const { code, values } of found.status === 'refused' ? [found] : found.notices) {
    const wording = (fileWords as Readonly<Record<string, { readonly en: string; readonly 'zh-Hant': string }>>)[code];
    assert.ok(wording, code);
    assert.doesNotMatch(`${fill(wording.en, values)}${fill(wording['zh-Hant'], values)}`, /\{\w+\}/, code);
  }
  return found.status === 'refused'
    ? { code: found.code, told: [] }
    : { text: found.text, told: found.notices.map(({ code }) => code) };
};

test('a file cut at any tenth of its length is refused or told to be mended', async () => {
  for (const whole of [pdf, paper]) {
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const { code, told } = await answerOf(whole.subarray(0, Math.floor((whole.length * tenth) / 10)));
      if (tenth === 0) assert.equal(code, 'file-is-empty');
      else assert.ok(code === 'file-damaged' || told.includes('file-mended'), `${tenth}: ${code} ${told}`);
    }
    assert.deepEqual((await answerOf(whole)).told, []);
  }
});

const changes = (length: number) =>
  fc.array(fc.tuple(fc.nat({ max: length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 20 });
const changed = (whole: Uint8Array, at: readonly (readonly [number, number])[]): Uint8Array => {
  const bytes = Uint8Array.from(whole);
  for (const [place, byte] of at) bytes[place] = byte;
  return bytes;
};

test('a document with changed bytes is read as it was or refused', { timeout: 300_000 }, async () => {
  const { text } = await answerOf(paper);
  await fc.assert(
    fc.asyncProperty(changes(paper.length), async (at) => {
      const found = await answerOf(changed(paper, at));
      if (found.text !== undefined) assert.equal(found.text, text);
    }),
    { numRuns: mutations },
  );
});

test('a PDF with changed bytes gets an answer in time', { timeout: 600_000 }, async () => {
  // Several at once: each is read in a thread of its own.
  const cases = fc.sample(changes(pdf.length), mutations);
  let slowest = 0;
  const next = async (): Promise<void> => {
    for (let at = cases.pop(); at !== undefined; at = cases.pop()) {
      const began = performance.now();
      await answerOf(changed(pdf, at));
      slowest = Math.max(slowest, performance.now() - began);
    }
  };
  await Promise.all([next(), next(), next()]);
  assert.ok(slowest < 30_000, `${slowest} ms`);
});

const handmade = (objects: readonly (string | Uint8Array)[]): Uint8Array => {
  const pieces: Uint8Array[] = [];
  const places: number[] = [];
  let at = 0;
  const add = (...some: readonly (string | Uint8Array)[]): void => {
    for (const piece of some) {
      const bytes = Buffer.from(piece as string);
      pieces.push(bytes);
      at += bytes.length;
    }
  };
  add('%PDF-1.7\n');
  for (const [index, object] of objects.entries()) {
    places.push(at);
    add(`${index + 1} 0 obj\n`, object, '\nendobj\n');
  }
  const start = at;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`);
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return Uint8Array.from(Buffer.concat(pieces));
};
const streamOf = (content: string | Uint8Array, dictionary = ''): Uint8Array => {
  const bytes = Buffer.from(content as string);
  return Buffer.concat([Buffer.from(`<< /Length ${bytes.length} ${dictionary} >>\nstream\n`), bytes, Buffer.from('\nendstream')]);
};
const sentenceShown = 'BT /F 12 Tf 60 700 Td (I undertake) Tj ET\n';
const page = (
  content: Uint8Array,
  { pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', resources = '', more = [] as readonly (string | Uint8Array)[] } = {},
): Uint8Array =>
  handmade([
    '<< /Type /Catalog /Pages 2 0 R >>',
    pages,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> ${resources} >> >>`,
    content,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...more,
  ]);

test('trees of pages that hold themselves, counts without end and depths without end are refused or mended', async () => {
  const content = streamOf(sentenceShown);
  const pages = (kids: string, count: number): string => `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`;
  assert.equal((await answerOf(page(content, { pages: pages('2 0 R 3 0 R', 2) }))).code, 'file-damaged');
  assert.equal((await answerOf(page(content, { pages: pages('2 0 R', 1) }))).code, 'file-damaged');
  assert.equal((await answerOf(page(content, { pages: pages('3 0 R '.repeat(5000), 5000) }))).code, 'file-too-many-pages');
  assert.equal((await answerOf(page(content, { pages: pages('3 0 R', 2_000_000_000) }))).text, 'I undertake');
  assert.ok((await answerOf(page(streamOf(`${sentenceShown}${'['.repeat(1_000_000)}`)))).told.includes('file-partly-damaged'));
  const deep = handmade([
    `<< /Type /Catalog /Pages 2 0 R /X ${'<< /A '.repeat(300_000)}${'>>'.repeat(300_000)} >>`,
    pages('', 0),
  ]);
  assert.equal((await answerOf(deep)).code, 'file-damaged');
  const itself = streamOf('/X Do', '/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X 6 0 R >> >>');
  const formed = await answerOf(
    page(streamOf(`/X Do ${sentenceShown}`), { resources: '/XObject << /X 6 0 R >>', more: [itself] }),
  );
  assert.equal(formed.text, 'I undertake');
  const many = Buffer.concat([
    Buffer.from('%PDF-1.4\n'),
    ...Array.from({ length: 100_000 }, (_, index) => Buffer.from(`${index + 1} 0 obj\n<<>>\nendobj\n`)),
  ]);
  assert.equal((await answerOf(many)).code, 'file-damaged');
});

const refusalOf = async (work: Promise<unknown>): Promise<ExtractRefusal> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof ExtractRefusal ? error : assert.fail(String(error));
};

test('a PDF that takes too long or too much memory is given up, and the process goes on', { timeout: 120_000 }, async () => {
  const form = (inner: string, next: string): Uint8Array =>
    streamOf(inner, `/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /Font << /F 5 0 R >> ${next} >>`);
  // Twelve forms, each drawing the next eight times.
  const forms = Array.from({ length: 12 }, (_, index) =>
    index === 11 ? form(sentenceShown, '') : form('/X Do '.repeat(8), `/XObject << /X ${7 + index} 0 R >>`),
  );
  const long = page(streamOf('/X Do'), { resources: '/XObject << /X 6 0 R >>', more: forms });
  const began = performance.now();
  const late = await refusalOf(textOfPdf(long, { seconds: 2, heap: 768, growth: 4096 }));
  assert.deepEqual([late.code, late.values], ['file-takes-too-long', { seconds: '2' }]);
  assert.ok(performance.now() - began < 10_000);

  const packed = page(streamOf(deflateSync(Buffer.alloc(900_000_000, 32), { level: 9 }), '/Filter /FlateDecode'));
  const grown = await refusalOf(textOfPdf(packed, { seconds: 60, heap: 768, growth: 256 }));
  assert.deepEqual([grown.code, grown.values], ['file-takes-too-much', { limit: '256 MiB' }]);

  const full = page(streamOf(deflateSync(Buffer.from(sentenceShown.repeat(300_000))), '/Filter /FlateDecode'));
  const heaped = await refusalOf(textOfPdf(full, { seconds: 60, heap: 40, growth: 4096 }));
  assert.equal(heaped.code, 'file-takes-too-much');

  assert.equal((await answerOf(page(streamOf(sentenceShown)))).text, 'I undertake');
});

test('a document that is small and unpacks to millions of paragraphs is given up', { timeout: 120_000 }, async () => {
  const archive = (body: string): Promise<Uint8Array> =>
    writeZip([
      ['[Content_Types].xml', Buffer.from('<Types/>')],
      ['word/document.xml', Buffer.from(`<w:document><w:body>${body}</w:body></w:document>`)],
    ]);
  assert.equal((await answerOf(await archive('<w:p/>'.repeat(2_000_000)))).code, 'file-too-long');
  assert.equal((await answerOf(await archive('<w:p/>'.repeat(12_000_000)))).code, 'file-unpacks');
  assert.equal((await answerOf(await archive(`<w:p ${'a="b" '.repeat(4_000_000)}/>`))).code, 'file-damaged');
});
