/** Papers as DOCX: nothing of the text is lost, and LibreOffice opens them. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { anyPaper } from '../../cases/papers/any-paper.ts';
import { documentText, part, printedByOffice } from '../../cases/papers/read-docx.ts';
import { textLines } from '../../cases/papers/read-pdf.ts';
import { bothPaper, englishPaper, hostileTexts, simplifiedPaper, traditionalPaper } from '../../cases/papers/samples.ts';
import { missing } from '../../scripts/system-tools.ts';
import { type Block, type Paper, paperText } from '../documents/index.ts';
import { openZip, writeDocx } from './index.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const samples = { englishPaper, traditionalPaper, simplifiedPaper, bothPaper };
const bare = (text: string): string => text.replaceAll(/\s+/gu, '');

const sameText = async (paper: Paper): Promise<void> => {
  assert.equal(bare(await documentText(await writeDocx(paper))), bare(paperText(paper)));
};
const paperOf = (blocks: readonly Block[]): Paper => ({ ...simplifiedPaper, blocks });

for (const [name, paper] of Object.entries(samples)) {
  test(`every character of ${name} comes back out of the DOCX, in its order`, () => sameText(paper));
}

test('nothing in a text is read as XML', () =>
  sameText(
    paperOf([
      ...hostileTexts.map((text): Block => ({ kind: 'paragraph', script: 'zh-Hant', runs: [{ text, keep: true }] })),
      { kind: 'table', script: 'en', head: [[{ text: '<a>&amp;' }]], rows: hostileTexts.map((text) => [[{ text }]]) },
    ]),
  ));

test('a character that no paper needs to show itself by our fonts is written: its reader has fonts of his own', () =>
  sameText(paperOf([{ kind: 'paragraph', script: 'zh-Hant', runs: [{ text: '見證人𠮷한', keep: true }] }])));

test('what is generated comes back character for character', () =>
  fc.assert(fc.asyncProperty(anyPaper, sameText), { numRuns: 60 }));

test('controls, marks of direction and private characters are refused', async () => {
  for (const [text, code] of [
    ['a\u202eb', 'unprintable-character'],
    ['a\u0001b', 'unprintable-character'],
    ['a\ud800b', 'unprintable-character'],
    ['a\ue000b', 'no-glyph'],
    ['a\uffffb', 'no-glyph'],
  ] as const) {
    await assert.rejects(writeDocx(paperOf([{ kind: 'paragraph', script: 'en', runs: [{ text }] }])), { code });
    await assert.rejects(writeDocx({ ...simplifiedPaper, title: text }), { code });
    await assert.rejects(writeDocx({ ...simplifiedPaper, foot: [{ text }] }), { code });
  }
});

test('the same paper has the same bytes in another process, folder and time zone', async () => {
  const program = `
    import { createHash } from 'node:crypto';
    const { writeDocx } = await import(${JSON.stringify(pathToFileURL(join(root, 'src/paper/index.ts')).href)});
    const { bothPaper } = await import(${JSON.stringify(pathToFileURL(join(root, 'cases/papers/samples.ts')).href)});
    Date.now = () => 1_893_456_000_000; Math.random = () => 0.5;
    console.log(createHash('sha256').update(await writeDocx(bothPaper)).digest('hex'));`;
  const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: tmpdir(),
    env: { ...process.env, TZ: 'America/New_York', NODE_TEST_CONTEXT: undefined },
    encoding: 'utf8',
  });
  const here = await writeDocx(bothPaper);
  assert.equal(elsewhere.trim(), createHash('sha256').update(here).digest('hex'));
  assert.doesNotMatch(Buffer.from(here).toString('latin1'), new RegExp(`${new Date().getUTCFullYear()}-\\d\\d-\\d\\dT`));
});

test('the file has the properties, fonts, languages and manners that Word goes by', async () => {
  const docx = await writeDocx(bothPaper);
  assert.equal((await openZip(docx)).names[0], '[Content_Types].xml');
  const core = await part(docx, 'docProps/core.xml');
  assert.match(core, /<dc:title>Undertaking \/ 承諾書<\/dc:title>/);
  assert.match(core, /<dcterms:created xsi:type="dcterms:W3CDTF">2021-09-26T00:00:00Z</);
  assert.doesNotMatch(core, /Un-named/);
  const fonts = await part(docx, 'word/fontTable.xml');
  assert.match(fonts, /w:name="Noto Serif TC"><w:altName w:val="PMingLiU"/);
  const body = await part(docx, 'word/document.xml');
  assert.match(body, /w:eastAsia="Noto Serif TC"/);
  assert.match(body, /w:eastAsia="Noto Serif SC"/);
  assert.match(body, /<w:lang w:val="en-GB" w:eastAsia="zh-HK"\/>/);
  assert.match(body, /<w:lang w:val="en-GB" w:eastAsia="zh-CN"\/>/);
  assert.equal(body.match(/<w:tblHeader\/>/g)?.length, 2, 'the heads of both tables are repeated');
  assert.ok((body.match(/<w:cantSplit\/>/g)?.length ?? 0) > 40);
  assert.match(body, /CHEN\u00a0Xiuying\u00a0Łucja/, 'the spaces of a name do not break');
  assert.doesNotMatch(body, /w:numPr/, 'numbers are text');
});

test('LibreOffice opens it, prints every character, and repeats the heads of tables', {
  skip: missing('soffice') || missing('pdftotext'),
}, async () => {
  const printed = bare(textLines(printedByOffice(await writeDocx(bothPaper))).join('\n'));
  const counted = (text: string): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const character of bare(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
    return counts;
  };
  const seen = counted(printed);
  for (const [character, times] of counted(paperText(bothPaper))) {
    assert.ok((seen.get(character) ?? 0) >= times, `${character} stands ${seen.get(character) ?? 0} times of ${times}`);
  }
  assert.ok((printed.match(/ClassA/g)?.length ?? 0) >= 2);
  assert.match(printed, /SignedbytheGiverinthepresenceofthewitnessnamedbelow/);
});
