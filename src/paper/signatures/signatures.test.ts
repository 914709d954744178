import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { signatureWords } from '../../words/undertaking/index.ts';
import { DerFault, readDer, readDerPrefix } from './der.ts';
import { dictOf, openPdf, type PdfFile } from './pdf-file.ts';
import { isKind, PdfFault, type PdfValue, syntaxReader, textOf, textValue, written } from './pdf-syntax.ts';
import { appendUpdate, nextNumber } from './pdf-update.ts';

const here = dirname(fileURLToPath(import.meta.url));
const read = (text: string): PdfValue => {
  const bytes = Buffer.from(text, 'latin1');
  return syntaxReader(bytes, 0, bytes.length).value();
};

test('every code that is told has words, and no words are left over', () => {
  const sources = globSync('*.ts', { cwd: here }).filter((file) => !file.includes('.test.'));
  const text = sources.map((file) => readFileSync(join(here, file), 'utf8')).join('\n');
  const pattern = /'((?:key|certificate|pdf|timestamp|signatures?|signing|bytes|revision|changed|visible|changes)-[a-z-]+)'/g;
  const named = new Set([...text.matchAll(pattern)].map(([, code]) => code ?? ''));
  assert.ok(named.size > 50, `only ${named.size} codes were seen`);
  assert.deepEqual([...named].sort(), Object.keys(signatureWords).sort());
});

test('values of PDF are read as ISO 32000 says', () => {
  const told = written(
    read('<</A 1/B -.5/C[true false null]/D(a\\(b\\)\\101\\\nc)/E<4 1>/F/x#20y/G 12 0 R/H<<>>%comment\n/I 7>>'),
  );
  assert.equal(told, '<</A 1\n/B -.5\n/C [true false null]\n/D (a\\(b\\)Ac)\n/E (A)\n/F /x#20y\n/G 12 0 R\n/H <<>>\n/I 7>>');
  assert.deepEqual(read('(a\r\nb)'), { kind: 'string', bytes: Uint8Array.of(97, 10, 98), from: 0, until: 6 });
  const doubled = read('<</A 1/A 2>>');
  assert.ok(isKind(doubled, 'dict') && doubled.doubled);
});

test('what is no value of PDF is a fault, however it is nested or cut', () => {
  for (const text of [
    '',
    '<<',
    '<</A>>',
    '(',
    '<1',
    '<g>',
    '[',
    ')',
    '>>',
    '1x',
    'truth',
    '-',
    '1.2.3',
    '['.repeat(10_000),
    '<</A'.repeat(10_000),
  ]) {
    assert.throws(() => read(text), PdfFault, text.slice(0, 20));
  }
});

const anyValue = fc.letrec<{ value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<PdfValue>(null, true, false),
    fc.integer().map((number): PdfValue => ({ kind: 'number', text: String(number) })),
    fc.string({ unit: 'binary-ascii' }).map((name): PdfValue => ({ kind: 'name', name })),
    fc.uint8Array().map((bytes): PdfValue => ({ kind: 'string', bytes, from: 0, until: 0 })),
    fc.record({ number: fc.nat(9_999_999), generation: fc.nat(65_535) }).map((ref): PdfValue => ({ kind: 'ref', ...ref })),
    fc.array(tie('value')).map((items): PdfValue => ({ kind: 'array', items })),
    fc
      .array(fc.tuple(fc.string(), tie('value')))
      .map((entries): PdfValue => ({ kind: 'dict', entries: new Map(entries), doubled: false })),
  ),
})).value;

test('what is written is read back as it was', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      assert.equal(written(read(written(value))), written(value));
    }),
  );
});

test('text in any script comes back from a string of PDF', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(textOf(read(written(textValue(text)))), text);
    }),
  );
  assert.equal(textOf(read('<EFBBBFE5BE90>')), '徐');
});

/** A PDF out of objects, with an old table, a stream, or a table that hides objects in a stream beside it. */
const pdfOf = (form: 'table' | 'stream' | 'hybrid'): Buffer => {
  let text = '%PDF-1.7\n';
  const offsets: number[] = [];
  const put = (number: number, body: string): void => {
    offsets[number] = text.length;
    text += `${number} 0 obj\n${body}\nendobj\n`;
  };
  const stream = (dict: string, data: Uint8Array): string => {
    const packed = deflateSync(data).toString('latin1');
    return `<<${dict} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n${packed}\nendstream`;
  };
  put(1, '<</Type /Catalog /Pages 2 0 R /Told 4 0 R>>');
  put(2, '<</Type /Pages /Kids [3 0 R] /Count 1>>');
  put(3, '<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>');
  if (form === 'table') put(4, '<</Hidden true>>');
  else put(5, stream('/Type /ObjStm /N 1 /First 4', Buffer.from('4 0 <</Hidden true>>')));
  // Rows of a type and two numbers, each row told as the difference from the one above.
  const rows = [
    [0, 0, 0],
    [1, offsets[1] ?? 0, 0],
    [1, offsets[2] ?? 0, 0],
    [1, offsets[3] ?? 0, 0],
    [2, 5, 0],
    [1, offsets[5] ?? 0, 0],
  ];
  const flat = rows.map(([kind = 0, one = 0, two = 0]) => [kind, one >> 8, one & 255, two]);
  const differences = flat.flatMap((row, index) => [
    2,
    ...row.map((byte, column) => (byte - (flat[index - 1]?.[column] ?? 0)) & 255),
  ]);
  const xref = stream(
    '/Type /XRef /Size 7 /Root 1 0 R /W [1 2 1] /Index [0 6] /DecodeParms <</Predictor 12 /Columns 4>>',
    Uint8Array.from(differences),
  );
  const streamAt = text.length;
  if (form !== 'table') put(6, xref);
  if (form === 'stream') return Buffer.from(`${text}startxref\n${streamAt}\n%%EOF\n`, 'latin1');
  const line = (number: number, kind: string): string => `${String(offsets[number] ?? 0).padStart(10, '0')} 00000 ${kind} \n`;
  const table = [0, 1, 2, 3, 4, 5, 6].map((number) => line(number, offsets[number] === undefined ? 'f' : 'n')).join('');
  const beside = form === 'hybrid' ? `/XRefStm ${streamAt}` : '';
  return Buffer.from(
    `${text}xref\n0 7\n${table}trailer\n<</Size 7 /Root 1 0 R ${beside}>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
};
const hidden = (file: PdfFile): PdfValue | undefined =>
  dictOf(file, dictOf(file, file.trailer.entries.get('Root'))?.entries.get('Told'))?.entries.get('Hidden');

test('objects are found by tables, by streams and by a table that hides them, and so they are after an update', () => {
  for (const form of ['table', 'stream', 'hybrid'] as const) {
    const file = openPdf(pdfOf(form));
    assert.equal(hidden(file), true, form);
    const changed = openPdf(appendUpdate(file, new Map([[4, { generation: 0, body: '<</Hidden false>>' }]])).pdf);
    assert.equal(hidden(changed), false, form);
    assert.equal(hidden(openPdf(changed.bytes, file.until)), true, 'the earlier revision stands');
    assert.equal(changed.xref, file.xref);
    assert.ok(nextNumber(changed) >= 7);
  }
});

test('an object that lies elsewhere than its number says, or a length that is not its own, is no object', () => {
  const pdf = pdfOf('table');
  const moved = Buffer.from(pdf.toString('latin1').replace('4 0 obj', '9 0 obj'), 'latin1');
  assert.equal(hidden(openPdf(moved)), undefined);
  for (const cut of [6, 40, 90, pdf.length - 9]) assert.throws(() => openPdf(pdf.subarray(0, pdf.length - cut)), PdfFault);
});

test('a stream that unpacks to more than is read is a fault', () => {
  const bomb = deflateSync(Buffer.alloc(80_000_000)).toString('latin1');
  const text = `%PDF-1.7\n1 0 obj\n<</Type /XRef /Size 1 /Root 1 0 R /W [1 2 1] /Filter /FlateDecode /Length ${bomb.length}>>\nstream\n${bomb}\nendstream\nendobj\nstartxref\n9\n%%EOF\n`;
  assert.throws(() => openPdf(Buffer.from(text, 'latin1')), PdfFault);
});

test('a structure of ASN.1 must be filled exactly by what it holds', () => {
  const good = Buffer.from('30080201010c03616263', 'hex');
  assert.equal(readDerPrefix(good).length, 10);
  const cases: Readonly<Record<string, string>> = {
    'a part beyond its whole': '30060201010c03616263',
    'a whole beyond its parts': '30090201010c03616263',
    'bytes behind': '30080201010c0361626300',
    'no end': '30800201010c03616263',
    'an end in DER that is not known': '30800201010000',
    'a long length in DER': '308103020101',
  };
  for (const [name, hex] of Object.entries(cases))
    assert.throws(() => readDer(Buffer.from(hex, 'hex'), { strict: true }), DerFault, name);
  assert.ok(readDer(Buffer.from('30800201010000', 'hex')));
  assert.throws(() => readDer(Buffer.alloc(100_000, 0x30)), DerFault);
});
