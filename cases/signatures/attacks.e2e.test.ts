/** Shapes of forgery known from the literature (universal signature forgery, incremental saving, wrapping, shadows, annotations). */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import type { PdfSignature, SigningKey } from '../../src/app/undertakings/index.ts';
import { readDerPrefix } from '../../src/paper/signatures/der.ts';
import { signPdf, verifyPdf } from '../../src/paper/signatures/index.ts';
import { dictOf, openPdf } from '../../src/paper/signatures/pdf-file.ts';
import { isKind, isNamed, type PdfRef, written } from '../../src/paper/signatures/pdf-syntax.ts';
import { codesOf, issued, otherPdf, signingKey, today, told, typstPdf, updated } from './kit.ts';

const key: SigningKey = signingKey(issued());
const attacker: SigningKey = signingKey(issued({ subject: 'Attacker' }));
const sign = async (pdf: Uint8Array, by = key): Promise<Buffer> =>
  Buffer.from((await signPdf({ pdf, key: by, name: 'Giver', reason: 'gives the undertaking', at: today })).pdf);
let plain: Buffer;
let signed: Buffer;
let packed: Buffer;
before(async () => {
  plain = typstPdf();
  signed = await sign(plain);
  packed = await sign(await otherPdf({ packed: true, form: true }));
});

const isGood = ({ integrity, changedAfterwards }: PdfSignature): boolean => integrity === 'valid' && !changedAfterwards;
const neverGood = async (pdf: Uint8Array): Promise<readonly PdfSignature[]> => {
  const found = await verifyPdf(pdf);
  assert.ok(!found.some(isGood), JSON.stringify(found, null, 1));
  return found;
};
/** Writes other characters in the place of some, without moving anything. */
const overwritten = (pdf: Buffer, from: string, to: string): Buffer => {
  const place = pdf.lastIndexOf(from);
  assert.ok(place !== -1 && to.length <= from.length);
  const copy = Buffer.from(pdf);
  copy.write(to.padEnd(from.length), place, 'latin1');
  return copy;
};
const rangeOf = (pdf: Buffer): readonly [number, number, number, number] => {
  const match = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\s*\]/.exec(pdf.toString('latin1').slice(pdf.lastIndexOf('/ByteRange')));
  const [a = 0, b = 0, c = 0, d = 0] = (match ?? []).slice(1).map(Number);
  return [a, b, c, d];
};
const rangeText = (pdf: Buffer): string =>
  /\/ByteRange \[[^\]]*\] */.exec(pdf.toString('latin1').slice(pdf.lastIndexOf('/ByteRange')))?.[0] ?? '';

test('a signature without a byte range, or with one that cannot be, is damaged', async () => {
  const [, from, until, length] = rangeOf(signed);
  for (const range of [
    '/ByteRangX [0 1 2 3]',
    '/ByteRange []',
    '/ByteRange null',
    '/ByteRange [0 0 0 0]',
    `/ByteRange [0 ${from} ${until} -${length}]`,
    `/ByteRange [-1 ${from} ${until} ${length}]`,
    `/ByteRange [0 ${from} ${until} 99999999]`,
    `/ByteRange [1 ${from} ${until} ${length}]`,
    `/ByteRange [0 ${from} ${until}]`,
    `/ByteRange [0 ${from - 9} ${until} ${length}]`,
    `/ByteRange [0 ${from} ${until + 9} ${length - 9}]`,
    `/ByteRange [0 ${until} ${until} ${length}]`,
    `/ByteRange [0 ${from} ${from} ${length}]`,
    `/ByteRange [0 ${from} ${until} ${length - 1}]`,
    `/ByteRange [0 ${from}.0 ${until} ${length}]`,
    `/ByteRange [0 ${until} ${from} ${length}]`,
    '/ByteRange [0 9999999999999999999999 1 1]',
  ]) {
    const found = await neverGood(overwritten(signed, rangeText(signed), range));
    assert.ok(
      found.every(({ integrity }) => integrity !== 'valid'),
      range,
    );
  }
});

test('a signature whose contents are missing, empty, zero or not hexadecimal is damaged', async () => {
  const [, from, until] = rangeOf(signed);
  for (const contents of ['/Contents <>', '/Contents null', '/Contents ()', '/Contents 1', '/Contentz <', '/Contents <zz>']) {
    const copy = Buffer.from(signed);
    copy.write(contents.padEnd(12), from - 10, 'latin1');
    await neverGood(copy);
  }
  const zeros = Buffer.from(signed).fill('0', from + 1, until - 1);
  assert.deepEqual((await neverGood(zeros)).flatMap(codesOf), ['signature-structure']);
});

test('a digit of the signature in another case, or anything in the room behind it, is seen', async () => {
  const [, from, until] = rangeOf(signed);
  const lower = Buffer.from(signed);
  const letter = [...lower.subarray(from, until)].findIndex((byte) => byte >= 65 && byte <= 70);
  lower[from + letter] = (lower[from + letter] ?? 0) + 32;
  assert.deepEqual((await neverGood(lower)).flatMap(codesOf), ['signature-hole']);
  const behind = Buffer.from(signed);
  behind[until - 2] = 49;
  assert.deepEqual((await neverGood(behind)).flatMap(codesOf), ['signature-structure']);
});

test('a signature carried over from another file signs other bytes', async () => {
  const other = await sign(typstPdf());
  const [, from, until] = rangeOf(signed);
  const elsewhere = await sign(updated(plain, { 9000: '(other)' }));
  const [, otherFrom] = rangeOf(elsewhere);
  const copy = Buffer.from(elsewhere);
  signed.copy(copy, otherFrom, from, until);
  const [found] = await verifyPdf(copy);
  assert.equal(found?.integrity, 'other-bytes');
  assert.ok(codesOf(found).includes('signature-of-other-bytes'));
  assert.equal((await verifyPdf(other)).length, 1);
});

test('bytes after the last signature are told, be they a comment, a page or nothing a reader shows', async () => {
  for (const more of [
    '\n',
    '% a comment',
    ' '.repeat(4096),
    '1 0 obj\n<</Type /Pages /Kids [] /Count 0>>\nendobj\n',
    'xref\n0 0\ntrailer\n<<>>\n',
  ]) {
    for (const pdf of [signed, packed]) await neverGood(Buffer.concat([pdf, Buffer.from(more)]));
  }
  const [found] = await neverGood(updated(signed, { [pageNumber(signed)]: '<</Type /Page>>' }));
  assert.ok(found !== undefined && codesOf(found).includes('bytes-after-signature'));
});

const pageNumber = (pdf: Buffer): number => {
  const file = openPdf(pdf);
  const [number] = [...file.entries.keys()].filter((one) =>
    isNamed(dictOf(file, { kind: 'ref', number: one, generation: 0 })?.entries.get('Type'), 'Page'),
  );
  assert.ok(number !== undefined);
  return number;
};
const refOf = (pdf: Buffer, key: 'Root' | 'Info'): PdfRef => {
  const ref = openPdf(pdf).trailer.entries.get(key);
  assert.ok(isKind(ref, 'ref'));
  return ref;
};
const bodyOf = (pdf: Buffer, number: number): string => {
  const dict = dictOf(openPdf(pdf), { kind: 'ref', number, generation: 0 });
  assert.ok(dict !== undefined);
  return written(dict);
};

test('a change that somebody signs after the first signature is told at the first, and not at the later one', async () => {
  for (const pdf of [signed, packed]) {
    const page = pageNumber(pdf);
    const root = refOf(pdf, 'Root').number;
    const fresh = 9_500;
    const grown = (number: number, key: string, value: string): string =>
      bodyOf(pdf, number).replace(/>>$/, `/${key} ${value}>>`);
    const changes: Readonly<Record<string, Readonly<Record<number, string>>>> = {
      'the contents of a page': {
        [page]: bodyOf(pdf, page).replace(/\/Contents (?:\d+ 0 R|\[[^\]]*\])/, `/Contents ${fresh} 0 R`),
        [fresh]: '<</Length 0>>\nstream\n\nendstream',
      },
      'the size of a page': { [page]: bodyOf(pdf, page).replace(/\/MediaBox \[[^\]]*\]/, '/MediaBox [0 0 9 9]') },
      'an annotation over a page': {
        [page]: bodyOf(pdf, page)
          .replace(/\/Annots \[/, `/Annots [${fresh} 0 R `)
          .replace(/^(?!.*\/Annots)(.*)>>$/s, `$1/Annots [${fresh} 0 R]>>`),
        [fresh]: '<</Type /Annot /Subtype /FreeText /Rect [0 0 99 99] /Contents (paid)>>',
      },
      'an action on opening': { [root]: grown(root, 'OpenAction', '<</S /JavaScript /JS (app.alert)>>') },
      layers: { [root]: grown(root, 'OCProperties', '<</OCGs []>>') },
      'another catalog of names': { [root]: grown(root, 'Names', '<<>>') },
      'another tree of pages': {
        [root]: bodyOf(pdf, root).replace(/\/Pages \d+ 0 R/, `/Pages ${fresh} 0 R`),
        [fresh]: `<</Type /Pages /Kids [${page} 0 R] /Count 1>>`,
      },
    };
    for (const [name, objects] of Object.entries(changes)) {
      const [first, later] = await verifyPdf(await sign(updated(pdf, objects), attacker));
      assert.ok(first !== undefined && later !== undefined);
      assert.equal(told(first), 'valid in-time changed', name);
      assert.ok(codesOf(first).includes('changed-object'), name);
      assert.equal(told(later), 'valid in-time', name);
    }
  }
});

test('metadata, properties and validation data may change under a later signature, and what leads nowhere', async () => {
  const root = refOf(signed, 'Root').number;
  const info = refOf(signed, 'Info').number;
  const objects = {
    [root]: bodyOf(signed, root)
      .replace(/\/Metadata \d+ 0 R/, '/Metadata 9500 0 R')
      .replace(/>>$/, '/DSS 9501 0 R>>'),
    [info]: '<</Producer (another)>>',
    9500: '<</Type /Metadata /Subtype /XML /Length 0>>\nstream\n\nendstream',
    9501: '<</Certs []>>',
    9502: '(nobody asks for this)',
  };
  const found = await verifyPdf(await sign(updated(signed, objects), attacker));
  assert.deepEqual(found.map(told), ['valid in-time', 'valid in-time']);
});

test('an object that is both metadata and the contents of a page may not change', async () => {
  const page = pageNumber(plain);
  const root = refOf(plain, 'Root').number;
  const shared = updated(plain, {
    9500: '<</Type /Metadata /Subtype /XML /Length 0>>\nstream\n\nendstream',
    [page]: bodyOf(plain, page).replace(/\/Contents \d+ 0 R/, '/Contents 9500 0 R'),
    [root]: bodyOf(plain, root).replace(/\/Metadata \d+ 0 R/, '/Metadata 9500 0 R'),
  });
  const once = await sign(shared);
  assert.deepEqual((await verifyPdf(once)).map(told), ['valid in-time']);
  const twice = await sign(updated(once, { 9500: '<</Length 9>>\nstream\n1 0 0 rg\n\nendstream' }), attacker);
  assert.equal(told((await verifyPdf(twice))[0] as PdfSignature), 'valid in-time changed');
});

test('an object that was placed behind the signature beforehand is a change when it appears', async () => {
  // The first signatory signs a cross-reference that names a place where there is nothing yet.
  const page = pageNumber(plain);
  const text = bodyOf(plain, page).replace(/\/Contents \d+ 0 R/, '/Contents [9500 0 R]');
  const prepared = updated(plain, { [page]: text, 9500: '<</Length 0>>\nstream\n\nendstream' });
  const entry = prepared.lastIndexOf('9500 1\n');
  const place = 60_000;
  prepared.write(String(place).padStart(10, '0'), entry + 7, 'latin1');
  const once = await sign(prepared);
  assert.ok(once.length < place);
  assert.deepEqual((await verifyPdf(once)).map(told), ['valid in-time']);
  const shadow = Buffer.concat([
    once,
    Buffer.alloc(place - once.length, 10),
    Buffer.from('9500 0 obj\n<</Length 8>>\nstream\n1 0 0 rg\nendstream\nendobj\n'),
  ]);
  const file = openPdf(once);
  const tail = Buffer.from(
    `xref\n0 0\ntrailer\n<</Size ${file.entries.size + 9_600} /Root ${written(refOf(once, 'Root'))} /Prev ${file.startXref}>>\nstartxref\n${shadow.length}\n%%EOF\n`,
  );
  const twice = await sign(Buffer.concat([shadow, tail]), attacker);
  const [first] = await verifyPdf(twice);
  assert.equal(told(first as PdfSignature), 'valid in-time changed');
});

test('a later signature that shows something on a page is told', async () => {
  const twice = await sign(signed, attacker);
  const field = twice.lastIndexOf('/Rect [0 0 0 0]');
  const shown = Buffer.from(twice);
  shown.write('/Rect [0 0 9 9]', field, 'latin1');
  await verifyPdf(shown);
  const page = pageNumber(signed);
  const root = refOf(signed, 'Root').number;
  const form = Number(/\/AcroForm (\d+) 0 R/.exec(bodyOf(signed, root))?.[1]);
  const stamped = updated(signed, {
    [form]: bodyOf(signed, form).replace(/\/Fields \[([^\]]*)\]/, '/Fields [$1 9500 0 R]'),
    [page]: bodyOf(signed, page).replace(/\/Annots \[([^\]]*)\]/, '/Annots [$1 9500 0 R]'),
    9500: `<</Type /Annot /Subtype /Widget /FT /Sig /T (Stamp) /P ${page} 0 R /Rect [0 0 300 300] /F 132 /AP <</N 9501 0 R>>>>`,
    9501: '<</Type /XObject /Subtype /Form /BBox [0 0 1 1] /Length 0>>\nstream\n\nendstream',
  });
  const [first] = await verifyPdf(await sign(stamped, attacker));
  assert.equal(told(first as PdfSignature), 'valid in-time changed');
  assert.ok(codesOf(first as PdfSignature).includes('visible-signature-added'));
});

test('a second part moved away to make room for something else (wrapping) is damaged', async () => {
  const [, from, until, length] = rangeOf(signed);
  const evil = Buffer.from(`${pageNumber(signed)} 0 obj\n<</Type /Page /MediaBox [0 0 9 9]>>\nendobj\n`);
  const room = Buffer.alloc(400, 32);
  const moved = until + 400 + evil.length;
  room.write(` /ByteRange [0 ${from} ${moved} ${length}] `, 0, 'latin1');
  const wrapped = Buffer.concat([signed.subarray(0, until), room, evil, signed.subarray(until)]);
  await neverGood(wrapped);
  const replaced = Buffer.concat([signed.subarray(0, until), evil, signed.subarray(until)]);
  await neverGood(overwritten(replaced, rangeText(replaced), `/ByteRange [0 ${from} ${until + evil.length} ${length}]`));
});

test('a signature that is taken out of the form, or whose object is written anew, does not vanish unseen', async () => {
  const root = refOf(signed, 'Root').number;
  const without = bodyOf(signed, root).replace(/\/AcroForm \d+ 0 R/, '');
  const lost = await neverGood(updated(signed, { [root]: without }));
  assert.deepEqual(lost.flatMap(codesOf), ['signature-not-shown']);
  const twice = await sign(updated(signed, { [root]: without }), attacker);
  assert.deepEqual(
    (await verifyPdf(twice)).map(({ integrity }) => integrity),
    ['damaged', 'valid'],
  );
  const broken = Buffer.from(signed);
  broken.write('xxxxx', broken.lastIndexOf('startxref'), 'latin1');
  assert.deepEqual(await neverGood(broken.subarray(plain.length)), []);
  assert.ok((await neverGood(broken)).every(({ integrity }) => integrity === 'damaged'));
});

for (const [name, pick] of [
  ['a paper of ours', () => signed],
  ['a PDF with packed objects', () => packed],
] as const) {
  test(`whatever byte of ${name} is changed, the signature is not good any more`, async () => {
    const pdf = pick();
    const change = fc.record({ place: fc.nat(pdf.length - 1), to: fc.integer({ min: 1, max: 255 }) });
    const [, from, until] = rangeOf(pdf);
    const inSignature = fc.record({ place: fc.integer({ min: from, max: until - 1 }), to: fc.integer({ min: 1, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.oneof(change, inSignature), async ({ place, to }) => {
        const copy = Buffer.from(pdf);
        copy[place] = (copy[place] ?? 0) ^ to;
        await neverGood(copy);
      }),
      { numRuns: 200 },
    );
  });
}

test('every byte of a signature matters', async () => {
  const [, from] = rangeOf(signed);
  const size = readDerPrefix(Buffer.from(signed.subarray(from + 1, rangeOf(signed)[2] - 1).toString('latin1'), 'hex')).length;
  assert.ok(size > 1_000);
  for (let byte = 0; byte < size; byte += 1) {
    const place = from + 1 + 2 * byte + (byte % 2);
    const copy = Buffer.from(signed);
    const digit = Number.parseInt(String.fromCharCode(copy[place] ?? 0), 16);
    copy.write(((digit + 1 + (byte % 15)) % 16).toString(16).toUpperCase(), place, 'latin1');
    await neverGood(copy);
  }
});

test('hostile bytes end in an answer, soon', async () => {
  const header = '%PDF-1.7\n';
  const round = `${header}xref\n0 1\n0000000000 65535 f\r\ntrailer\n<</Size 1 /Root 1 0 R /Prev 9>>\nstartxref\n9\n%%EOF\n`;
  const deep = `${header}1 0 obj\n${'['.repeat(500_000)}\nendobj\nstartxref\n9\n%%EOF\n`;
  const many = `${header}${'/ByteRange '.repeat(200_000)}`;
  const started = Date.now();
  for (const text of [round, deep, many])
    assert.ok((await verifyPdf(Buffer.from(text, 'latin1'))).every(({ integrity }) => integrity === 'damaged'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ place: fc.nat(signed.length - 1), piece: fc.uint8Array({ maxLength: 40 }) }), {
        minLength: 1,
        maxLength: 12,
      }),
      async (pieces) => {
        const copy = Buffer.from(signed);
        for (const { place, piece } of pieces) copy.set(piece.subarray(0, copy.length - place), place);
        await verifyPdf(copy);
      },
    ),
    { numRuns: 200 },
  );
  assert.ok(Date.now() - started < 60_000);
});
