/** The form of a file is told by its bytes, its encoding by its characters; each refusal and notice by its exact sentence. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fill } from '../words/index.ts';
import { fileWords } from '../words/undertaking/index.ts';
import { extractText } from './extract.ts';
import { writeZip } from './zip.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf16 = (text: string, mark: boolean): Uint8Array =>
  Uint8Array.from(Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le'));
const swapped = (bytes: Uint8Array): Uint8Array => Uint8Array.from(Buffer.from(bytes).swap16());
const compound = (...streams: readonly string[]): Uint8Array =>
  Uint8Array.from(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      ...streams.map((name) => Buffer.from(name, 'utf16le')),
    ]),
  );

type Coded = { readonly code: string; readonly values: Readonly<Record<string, string>> };
const sentence = ({ code, values }: Coded): string => {
  const words = (fileWords as Readonly<Record<string, { readonly en: string; readonly 'zh-Hant': string }>>)[code];
  assert.ok(words, `${code} has no words`);
  assert.doesNotMatch(fill(words['zh-Hant'], values), /\{\w+\}/, `${code} lacks a value`);
  return fill(words.en, values);
};

const refusalOf = async (bytes: Uint8Array, name = 'paper'): Promise<string> => {
  const read = await extractText(bytes, name);
  assert.equal(read.status, 'refused', read.status === 'read' ? `read: ${read.text}` : '');
  return read.status === 'refused' ? sentence(read) : '';
};
const readOf = async (bytes: Uint8Array, name = 'paper') => {
  const read = await extractText(bytes, name);
  if (read.status === 'refused') assert.fail(sentence(read));
  return { text: read.text, form: read.form, told: read.notices.map(sentence) };
};

test('forms that are not read are refused by name, whatever the file is called', async () => {
  const saved = 'save it as PDF, DOCX or plain text and give that';
  const office = async (path: string): Promise<Uint8Array> => writeZip([[path, bytesOf('x')]]);
  const forms: readonly (readonly [Uint8Array, string])[] = [
    [compound('Root Entry', 'WordDocument'), 'Word 97-2003 (.doc)'],
    [compound('Root Entry', 'Workbook'), 'Excel 97-2003 (.xls)'],
    [compound('PowerPoint Document'), 'PowerPoint 97-2003 (.ppt)'],
    [compound('__properties_version1.0'), 'Outlook (.msg)'],
    [compound('nothing known'), 'OLE'],
    [bytesOf('{\\rtf1\\ansi I undertake}'), 'RTF (.rtf)'],
    [bytesOf('\ufeff<!DOCTYPE html><p>I undertake'), 'HTML'],
    [bytesOf('<html><body>I undertake</body></html>'), 'HTML'],
    [bytesOf('<?xml version="1.0"?><!-- x --><html xmlns="http://www.w3.org/1999/xhtml"/>'), 'HTML'],
    [bytesOf('<?xml version="1.0"?><w:wordDocument/>'), 'XML'],
    [bytesOf('%!PS-Adobe-3.0\n'), 'PostScript (.ps)'],
    [bytesOf('From: a@b.c\r\nTo: d@e.f\r\nMIME-Version: 1.0\r\n\r\nI undertake'), 'e-mail (.eml)'],
    [latin('\x1f\x8b\x08'), 'gzip (.gz)'],
    [await office('META-INF/manifest.xml'), 'OpenDocument (.odt)'],
    [await office('Index/Document.iwa'), 'Pages, Numbers or Keynote (.pages)'],
    [await office('xl/workbook.xml'), 'Excel (.xlsx)'],
    [await office('ppt/presentation.xml'), 'PowerPoint (.pptx)'],
    [await office('scan.txt'), 'ZIP (.zip)'],
    [await writeZip([]), 'ZIP (.zip)'],
  ];
  for (const [bytes, found] of forms)
    assert.equal(await refusalOf(bytes, 'u.docx'), `u.docx is ${found}, which is not read; ${saved}`);
});

test('a picture is told as one', async () => {
  const pictures: readonly (readonly [string, string])[] = [
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'JPEG'],
    ['\x89PNG\r\n\x1a\n', 'PNG'],
    ['II*\0\x08\0\0\0', 'TIFF'],
    ['MM\0*\0\0\0\x08', 'TIFF'],
    ['GIF89a', 'GIF'],
    ['RIFF\x01\x02\x03\x04WEBPVP8 ', 'WebP'],
    ['\0\0\0\x18ftypheic', 'HEIC'],
  ];
  for (const [head, found] of pictures) {
    assert.equal(
      await refusalOf(latin(head), 'signed.pdf'),
      `signed.pdf is a picture (${found}), no text; have it read by OCR or type it out, and keep the picture beside it as the scan`,
    );
  }
});

test('a protected document lies in a container of its own and needs a password', async () => {
  assert.equal(
    await refusalOf(compound('EncryptionInfo', 'EncryptedPackage'), 'u.docx'),
    'u.docx is encrypted and needs a password; save a copy without one and give that',
  );
});

test('an empty file, one without words and one of 200 MB are refused before anything is read', async () => {
  assert.equal(await refusalOf(new Uint8Array()), 'paper is empty; give the file that holds the instrument');
  assert.equal(await refusalOf(bytesOf(' \r\n\t ')), 'paper has no text in it; give the file that holds the instrument');
  const large = new Uint8Array(209_715_200);
  large.set(bytesOf('%PDF-1.7'));
  const began = performance.now();
  assert.equal(
    await refusalOf(large, 'scan.pdf'),
    'scan.pdf has 209,715,200 bytes, more than the 67,108,864 that are read; give the instrument alone, without pictures that are not needed',
  );
  assert.ok(performance.now() - began < 1000);
});

test('text is UTF-8, or UTF-16 with its mark; line ends become line feeds', async () => {
  const text = '承諾 To: SenseTime\r\nDate: “26 September” 𠮷\rend';
  const wanted = { text: '承諾 To: SenseTime\nDate: “26 September” 𠮷\nend', form: 'text', told: [] };
  assert.deepEqual(await readOf(bytesOf(text), 'u.pdf'), wanted);
  assert.deepEqual(await readOf(bytesOf(`\ufeff${text}`)), wanted);
  assert.deepEqual(await readOf(utf16(text, true)), wanted);
  assert.deepEqual(await readOf(swapped(utf16(text, true))), wanted);
});

test('what is neither text nor any known form is refused with the byte and its place', async () => {
  assert.equal(
    await refusalOf(bytesOf('I undertake\0')),
    'paper is no PDF, DOCX or text: the byte 0x00 stands at offset 11; give the instrument in one of these forms',
  );
  assert.match(await refusalOf(utf16('I undertake', false)), /the byte 0x00 stands at offset 1;/);
  assert.match(await refusalOf(utf16('I\u0001', true)), /the byte 0x01 stands at offset 4;/);
  assert.match(
    await refusalOf(Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8])),
    /is not UTF-8 \(the byte 0x00 at offset 4 /,
  );
  assert.match(await refusalOf(Uint8Array.from([0xef, 0xbb, 0xbf, 0x41, 0xff])), /is not UTF-8 \(the byte 0xFF at offset 4 /);
  assert.equal(
    await refusalOf(Uint8Array.from([0x41, 0x42, 0xf1, 0xf2, 0xf3, 0xf4, 0xff, 0x20])),
    'paper is not UTF-8 (the byte 0xF2 at offset 3 does not fit) and nothing else that can be told for certain; save it as UTF-8',
  );
});

// As the encoders of Python write them; the platform has decoders alone.
const big5 = 'a7daadcca9d3bfd5bfeda675a457a5abb357ab68aabaa9d2a6b3b357a977a143c3b1b870a147a4fda470a9fa';
const gb = 'b1bec8cbb3d0c5b5d7f1cad8c9cfcad0b9e6d4f2b5c4cbf9d3d0b9e6b6a8a1a3c7a9caf0a3bacdf5d0a1c3f7';

test('a Chinese text of an older encoding is read as what it is, and that is told', async () => {
  const traditional = await readOf(Uint8Array.from(Buffer.from(big5, 'hex')));
  assert.equal(traditional.text, '我們承諾遵守上市規則的所有規定。簽署：王小明');
  assert.deepEqual(traditional.told, [
    'paper is not UTF-8 and was read as Big5-HKSCS; check names and addresses, or save it as UTF-8',
  ]);
  const simplified = await readOf(Uint8Array.from(Buffer.from(gb, 'hex')));
  assert.equal(simplified.text, '本人承诺遵守上市规则的所有规定。签署：王小明');
  assert.match(simplified.told[0] ?? '', /was read as GB18030;/);
  const western = await readOf(
    latin('The \x93Company\x94 \x96 caf\xe9 at \xa32 and so on, for so long as I am a beneficiary of it.'),
  );
  assert.equal(western.text, 'The “Company” – café at £2 and so on, for so long as I am a beneficiary of it.');
  assert.match(western.told[0] ?? '', /was read as Windows-1252;/);
});

test('characters that nobody sees are left out and told; radicals are read as characters', async () => {
  const { text, told } = await readOf(bytesOf('\u200bI sh\u00adall\u202e comply. ⼈民 \ue123 \uf0b7 x'));
  assert.equal(text, 'I shall comply. 人民 \ufffd • x');
  assert.deepEqual(told, [
    'paper holds 2 characters that nobody sees (U+200B, U+202E); they were left out: look at where they came from',
    '1 signs of paper are stored as radicals and were read as the characters that look the same; check names and addresses',
    '1 signs of paper do not say which characters they are and show as \ufffd; look at the paper and type them',
  ]);
});

test('any text is given back as it was, and any bytes get an answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (given) => {
      const text = `${given.replace(/[^\P{C}\n]|[\u2028\u2029\u2f00-\u2fd5]/gu, '')}諾`;
      const read = await extractText(bytesOf(text), 'paper');
      assert.equal(read.status === 'read' ? read.text : read.code, text);
    }),
    { numRuns: 300 },
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (bytes) => {
      sentence({ code: 'file-is-empty', values: { file: 'x' } });
      const read = await extractText(bytes, 'paper');
      if (read.status === 'refused') sentence(read);
      else read.notices.forEach(sentence);
    }),
    { numRuns: 500 },
  );
});
