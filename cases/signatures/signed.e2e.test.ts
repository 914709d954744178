/** What we sign is checked by others: pdfsig of poppler and `openssl cms`. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocumentProxy } from 'unpdf';
import type { SigningKey } from '../../src/app/undertakings/index.ts';
import { readDerPrefix } from '../../src/paper/signatures/der.ts';
import { signPdf, verifyPdf } from '../../src/paper/signatures/index.ts';
import { dictOf, openPdf } from '../../src/paper/signatures/pdf-file.ts';
import { isKind, withEntry, written } from '../../src/paper/signatures/pdf-syntax.ts';
import {
  certificateDer,
  curveKey,
  failure,
  folder,
  inDays,
  issued,
  openssl,
  otherPdf,
  pdfsig,
  signingKey,
  today,
  told,
  typstPdf,
  updated,
  withoutOpenssl,
  withoutPdfsig,
} from './kit.ts';

const { path, remove } = folder();
after(remove);
const authority = issued({ subject: 'Authority', authority: true });
const keys = new Map<string, SigningKey>();
const papers = new Map<string, Buffer>();
before(async () => {
  keys.set('RSA', signingKey(issued({ issuer: authority, usage: { digitalSignature: true } }), authority));
  if (!withoutOpenssl) for (const curve of ['prime256v1', 'secp384r1', 'secp521r1']) keys.set(curve, curveKey(curve));
  papers.set('a paper of ours', typstPdf());
  papers.set('a PDF with packed objects', await otherPdf({ packed: true }));
  papers.set('a PDF with a form and packed objects', await otherPdf({ packed: true, form: true }));
  papers.set('a PDF with a form and a table', await otherPdf({ packed: false, form: true }));
});

const at = today;
const signed = async (pdf: Uint8Array, kind: string, name = `Signatory with ${kind}`): Promise<Buffer> => {
  const key = keys.get(kind);
  assert.ok(key);
  const done = await signPdf({ pdf, key, name, reason: 'gives the undertaking', place: '香港', at });
  assert.equal(
    done.certificate,
    createHash('sha256')
      .update(key.certificates[0] ?? '')
      .digest('hex'),
  );
  assert.ok(Buffer.from(done.pdf).subarray(0, pdf.length).equals(pdf), 'an earlier byte was changed');
  return Buffer.from(done.pdf);
};
const valid = 'Signature is Valid.';

for (const name of [
  'a paper of ours',
  'a PDF with packed objects',
  'a PDF with a form and packed objects',
  'a PDF with a form and a table',
]) {
  test(`${name} takes one signature after another, each by another kind of key, and every one stays valid`, {
    skip: withoutPdfsig,
  }, async () => {
    let pdf = papers.get(name) ?? Buffer.alloc(0);
    for (const [index, kind] of [...keys.keys()].entries()) {
      pdf = await signed(pdf, kind);
      const found = await verifyPdf(pdf);
      assert.deepEqual(
        found.map(told),
        Array.from({ length: index + 1 }, () => 'valid in-time'),
      );
      assert.deepEqual(
        pdfsig(pdf),
        Array.from({ length: index + 1 }, () => valid),
      );
      assert.equal(found.at(-1)?.coversUntil, pdf.length);
      assert.equal(found.at(-1)?.name, `Signatory with ${kind}`);
      assert.equal(found.at(-1)?.at, `${at.slice(0, 19)}.000000000Z`);
    }
    assert.equal((await PDFDocument.load(pdf)).getPageCount(), 2, 'another reader opens it');
    assert.equal((await getDocumentProxy(new Uint8Array(pdf))).numPages, 2, 'and a third');
  });

  test(`one byte changed in ${name} after it was signed is seen, by pdfsig as well`, { skip: withoutPdfsig }, async () => {
    const pdf = await signed(papers.get(name) ?? Buffer.alloc(0), 'RSA');
    const changed = Buffer.from(pdf);
    const place = changed.indexOf('endstream') - 3;
    changed[place] = (changed[place] ?? 0) ^ 1;
    const [found] = await verifyPdf(changed);
    assert.equal(found?.integrity, 'other-bytes');
    assert.match(pdfsig(changed)[0] ?? '', /Digest Mismatch/);
  });
}

test('the signature is one that `openssl cms` verifies against the bytes, with the certificate bound to it', {
  skip: withoutOpenssl,
}, async () => {
  for (const kind of keys.keys()) {
    const pdf = await signed(papers.get('a paper of ours') ?? Buffer.alloc(0), kind);
    const [, from = 0, until = 0, length = 0] =
      /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)/.exec(pdf.toString('latin1'))?.slice(1).map(Number) ?? [];
    const contents = Buffer.from(pdf.subarray(from + 1, until - 1).toString('latin1'), 'hex');
    writeFileSync(path('cms.der'), contents.subarray(0, readDerPrefix(contents).length));
    writeFileSync(path('content'), Buffer.concat([pdf.subarray(0, from), pdf.subarray(until, until + length)]));
    const verify = [
      'cms',
      '-verify',
      '-binary',
      '-inform',
      'DER',
      '-in',
      path('cms.der'),
      '-content',
      path('content'),
      '-out',
      path('out'),
    ];
    const trusted = kind === 'RSA' ? certificateDer(authority) : (keys.get(kind)?.certificates[0] ?? new Uint8Array());
    writeFileSync(path('trusted.pem'), openssl(['x509', '-inform', 'DER'], trusted));
    const moment = String(Math.floor(Date.parse(at) / 1000));
    openssl([...verify, '-CAfile', path('trusted.pem'), '-purpose', 'any', '-cades', '-attime', moment]);
    const printed = openssl(['cms', '-cmsout', '-print', '-inform', 'DER', '-in', path('cms.der')]).toString();
    assert.match(printed, /signingCertificateV2/);
    assert.doesNotMatch(printed, /signingTime/);
  }
});

test('what was PDF/A stays so: nothing but the catalog, the page and the new objects is written, the file is named anew', async () => {
  const before = papers.get('a paper of ours') ?? Buffer.alloc(0);
  const pdf = await signed(before, 'RSA');
  const [old, now] = [openPdf(before), openPdf(pdf)];
  const changed = [...now.entries].filter(([number, entry]) => {
    const earlier = old.entries.get(number);
    return earlier === undefined || JSON.stringify(earlier) !== JSON.stringify(entry);
  });
  const types = changed.map(([number]) => {
    const type = dictOf(now, { kind: 'ref', number, generation: 0 })?.entries.get('Type');
    return isKind(type, 'name') ? type.name : 'form';
  });
  assert.deepEqual(types.sort(), ['Annot', 'Catalog', 'Page', 'Sig', 'form'].sort());
  const tail = pdf.subarray(before.length).toString('latin1');
  assert.match(tail, /\/F 132/);
  assert.match(tail, /\/Rect \[0 0 0 0\]/);
  assert.match(tail, /\/SigFlags 3/);
  assert.doesNotMatch(tail, /\/(?:JavaScript|AA|A|DA|DR|NeedAppearances)\b/);
  const ids = (file: typeof now): readonly string[] => {
    const id = file.trailer.entries.get('ID');
    return isKind(id, 'array') ? id.items.map(written) : [];
  };
  assert.equal(ids(now)[0], ids(old)[0]);
  assert.notEqual(ids(now)[1], ids(old)[1]);
  assert.equal(now.xref, old.xref);
});

test('a form whose fields and annotations stand in objects of their own is signed there', { skip: withoutPdfsig }, async () => {
  const plain = papers.get('a paper of ours') ?? Buffer.alloc(0);
  const file = openPdf(plain);
  const rootRef = file.trailer.entries.get('Root');
  const root = dictOf(file, rootRef);
  assert.ok(isKind(rootRef, 'ref') && root !== undefined);
  const next = file.entries.size + 10;
  const form = { kind: 'ref', number: next, generation: 0 } as const;
  const pdf = updated(plain, {
    [rootRef.number]: written(withEntry(root, 'AcroForm', form)),
    [next]: `<</Fields ${next + 1} 0 R>>`,
    [next + 1]: '[]',
  });
  let twice = await signed(pdf, 'RSA');
  twice = await signed(twice, 'RSA');
  assert.deepEqual((await verifyPdf(twice)).map(told), ['valid in-time', 'valid in-time']);
  assert.deepEqual(pdfsig(twice), [valid, valid]);
});

test('a name in Chinese and a name that could be mistaken for PDF come back as they were given', async () => {
  for (const name of ['徐立 (Xu Li)', '/Contents <00> ) >> endobj', '']) {
    const [found] = await verifyPdf(await signed(papers.get('a paper of ours') ?? Buffer.alloc(0), 'RSA', name));
    assert.equal(found?.name, name);
    assert.equal(found.integrity, 'valid');
  }
});

test('a certificate that is not in time signs nothing', async () => {
  const pdf = papers.get('a paper of ours') ?? Buffer.alloc(0);
  const signing = (from: number, until: number) =>
    signPdf({ pdf, key: signingKey(issued({ from, until })), name: 'x', reason: 'y', at });
  await assert.rejects(signing(-9, -5), failure('certificate-expired'));
  await assert.rejects(signing(5, 9), failure('certificate-not-yet-valid'));
  const other = { ...signingKey(issued()), certificates: [certificateDer(authority)] };
  await assert.rejects(signPdf({ pdf, key: other, name: 'x', reason: 'y', at }), failure('key-of-another-certificate'));
  await assert.rejects(
    signPdf({ pdf, key: signingKey(issued()), name: 'x', reason: 'y', at: '2026-11-26' }),
    failure('signing-time'),
  );
});

test('what cannot be signed is refused with its reason', async () => {
  const plain = papers.get('a paper of ours') ?? Buffer.alloc(0);
  const key = signingKey(issued());
  const signing = (pdf: Uint8Array) => signPdf({ pdf, key, name: 'x', reason: 'y', at });
  await assert.rejects(signing(Buffer.from('not a PDF')), failure('pdf-not'));
  await assert.rejects(signing(Buffer.from('')), failure('pdf-not'));
  await assert.rejects(signing(plain.subarray(0, plain.length - 40)), failure('pdf-damaged'));
  await assert.rejects(signing(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(134_217_728)])), failure('pdf-too-large'));
  const locked = await PDFDocument.load(plain);
  locked.encrypt({ userPassword: 'a', ownerPassword: 'b' });
  await assert.rejects(signing(await locked.save()), failure('pdf-encrypted'));
  const file = openPdf(plain);
  const rootRef = file.trailer.entries.get('Root');
  const root = dictOf(file, rootRef);
  assert.ok(isKind(rootRef, 'ref') && root !== undefined);
  const withRoot = (added: string): Buffer => updated(plain, { [rootRef.number]: `${written(root).slice(0, -2)} ${added}>>` });
  await assert.rejects(signing(withRoot('/AcroForm <</Fields [] /XFA []>>')), failure('pdf-xfa'));
  const certified = (level: number): Buffer =>
    withRoot(
      `/Perms <</DocMDP <</Type /Sig /Reference [<</TransformMethod /DocMDP /TransformParams <</P ${level} /V /1.2>>>>]>>>>`,
    );
  await assert.rejects(signing(certified(1)), failure('pdf-certified-final'));
  await signing(certified(2));
});

test('the state of a certificate is judged at the moment told', async () => {
  const pdf = papers.get('a paper of ours') ?? Buffer.alloc(0);
  const key = signingKey(issued({ from: -400, until: -300 }));
  const past = await signPdf({ pdf, key, name: 'x', reason: 'y', at: inDays(-350) });
  assert.deepEqual((await verifyPdf(past.pdf)).map(told), ['valid in-time']);
});

test('a file without signatures, and bytes that are no PDF, have none', async () => {
  for (const bytes of [
    papers.get('a paper of ours') ?? Buffer.alloc(0),
    Buffer.from('none'),
    Buffer.alloc(0),
    Buffer.from('%PDF-1.7'),
  ]) {
    assert.deepEqual(await verifyPdf(bytes), []);
  }
});
