/** Signatures that other programs made, in the forms of today and of the past; here made with openssl. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { verifyPdf } from '../../src/paper/signatures/index.ts';
import {
  certificatePem,
  codesOf,
  embedded,
  folder,
  issued,
  keyPem,
  openssl,
  pdfsig,
  told,
  typstPdf,
  withoutOpenssl,
  withoutPdfsig,
} from './kit.ts';

const { path, remove } = folder();
after(remove);
const own = issued({ subject: 'Another program' });
writeFileSync(path('key.pem'), keyPem(own));
writeFileSync(path('own.pem'), certificatePem(own));
const plain = typstPdf();

const cms =
  (...args: readonly string[]) =>
  (content: Buffer): Buffer => {
    writeFileSync(path('content'), content);
    return openssl([
      'cms',
      '-sign',
      '-binary',
      '-in',
      path('content'),
      '-signer',
      path('own.pem'),
      '-inkey',
      path('key.pem'),
      '-outform',
      'DER',
      ...args,
    ]);
  };
const sha1Inside = (content: Buffer): Buffer => cms('-nodetach', '-md', 'sha1')(createHash('sha1').update(content).digest());

const forms: readonly (readonly [string, string, (content: Buffer) => Buffer, readonly string[]])[] = [
  ['adbe.pkcs7.detached with SHA-256', 'adbe.pkcs7.detached', cms('-md', 'sha256'), []],
  ['adbe.pkcs7.detached with SHA-512 and a key identifier', 'adbe.pkcs7.detached', cms('-md', 'sha512', '-keyid'), []],
  ['adbe.pkcs7.detached without attributes', 'adbe.pkcs7.detached', cms('-md', 'sha256', '-noattr'), []],
  ['adbe.pkcs7.detached with RSA-PSS', 'adbe.pkcs7.detached', cms('-md', 'sha256', '-keyopt', 'rsa_padding_mode:pss'), []],
  ['adbe.pkcs7.detached with SHA-1', 'adbe.pkcs7.detached', cms('-md', 'sha1'), ['signature-weak']],
  ['adbe.pkcs7.sha1', 'adbe.pkcs7.sha1', sha1Inside, ['signature-weak']],
  ['ETSI.CAdES.detached', 'ETSI.CAdES.detached', cms('-md', 'sha256', '-cades'), []],
];
for (const [name, subFilter, make, codes] of forms) {
  test(`a signature of the form ${name} is verified, and seen when it signs other bytes`, { skip: withoutOpenssl }, async () => {
    const pdf = embedded(plain, subFilter, make);
    const [found] = await verifyPdf(pdf);
    assert.ok(found !== undefined);
    assert.equal(told({ ...found, certificateState: 'in-time' }), 'valid in-time', JSON.stringify(found));
    assert.deepEqual(
      codesOf(found).filter((code) => code !== 'certificate-self-signed'),
      codes,
    );
    assert.equal(found.certificate.subject, 'CN=Another program, C=HK');
    assert.equal(found.certificateState, found.at === undefined ? 'unknown' : 'in-time');
    const changed = Buffer.from(pdf);
    changed[plain.length - 9] = (changed[plain.length - 9] ?? 0) ^ 1;
    const [other] = await verifyPdf(changed);
    assert.notEqual(other?.integrity, 'valid');
    const place = pdf.indexOf('endstream') - 3;
    changed[plain.length - 9] = pdf[plain.length - 9] ?? 0;
    changed[place] = (changed[place] ?? 0) ^ 1;
    assert.equal((await verifyPdf(changed))[0]?.integrity, 'other-bytes');
  });
}

test('pdfsig agrees on what other programs signed', { skip: withoutPdfsig }, () => {
  for (const [, subFilter, make] of [forms[0], forms[6]].flatMap((form) => (form === undefined ? [] : [form]))) {
    assert.deepEqual(pdfsig(embedded(plain, subFilter, make)), ['Signature is Valid.']);
  }
});

test('a signature that lacks what its form asks for is damaged, and says what it lacks', { skip: withoutOpenssl }, async () => {
  const cases: readonly (readonly [string, (content: Buffer) => Buffer, string])[] = [
    ['ETSI.CAdES.detached', cms('-md', 'sha256'), 'signature-names-no-certificate'],
    ['ETSI.CAdES.detached', cms('-md', 'sha256', '-noattr'), 'signature-without-attributes'],
    ['adbe.pkcs7.detached', cms('-md', 'sha256', '-nodetach'), 'signature-structure'],
    ['adbe.pkcs7.detached', cms('-md', 'md5'), 'signature-algorithm'],
    ['adbe.pkcs7.detached', cms('-md', 'sha256', '-nocerts'), 'signature-without-certificate'],
    ['adbe.pkcs7.sha1', cms('-md', 'sha1'), 'signature-structure'],
    ['adbe.x509.rsa_sha1', cms('-md', 'sha1'), 'signature-form'],
    ['toString', cms('-md', 'sha1'), 'signature-form'],
    ['adbe.pkcs7.detached', () => Buffer.from('no signature'), 'signature-structure'],
    ['adbe.pkcs7.detached', () => Buffer.concat([Buffer.from([0x30, 0x80]), Buffer.alloc(10_000, 0x30)]), 'signature-structure'],
  ];
  for (const [subFilter, make, code] of cases) {
    const [found] = await verifyPdf(embedded(plain, subFilter, make));
    assert.equal(found?.integrity, 'damaged', code);
    assert.ok(codesOf(found).includes(code), `${code}: ${codesOf(found)}`);
  }
});

test('a signature by two signers at once is damaged', { skip: withoutOpenssl }, async () => {
  const second = issued({ subject: 'Second' });
  writeFileSync(path('second.pem'), `${keyPem(second)}${certificatePem(second)}`);
  const [found] = await verifyPdf(embedded(plain, 'adbe.pkcs7.detached', cms('-md', 'sha256', '-signer', path('second.pem'))));
  assert.deepEqual(found && codesOf(found), ['signature-of-several']);
});
