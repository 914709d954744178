import assert from 'node:assert/strict';
import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import forge from 'node-forge';
import type { PaperFailure } from '../../src/app/undertakings/index.ts';
import { forgetSigningKey, openSigningKey } from '../../src/paper/signatures/index.ts';
import { certificatePem, failure, folder, inDays, issued, keyPem, openssl, today, withoutOpenssl } from './kit.ts';

const { path, remove } = folder();
after(remove);
const skip = withoutOpenssl;
const authority = issued({ subject: 'Authority', authority: true, usage: { keyCertSign: true } });
const own = issued({ issuer: authority, usage: { digitalSignature: true, nonRepudiation: true } });
const text = (value: string): Uint8Array => Buffer.from(value);
const both = `${certificatePem(own)}${certificatePem(authority)}`;
const rsaPem = keyPem(own);
writeFileSync(path('rsa.pem'), rsaPem);
writeFileSync(path('own.pem'), certificatePem(own));
writeFileSync(path('authority.pem'), certificatePem(authority));
const pkcs8 = createPrivateKey(rsaPem).export({ format: 'der', type: 'pkcs8' });

const openedBy = async (file: Uint8Array, passphrase?: string, certificates?: string): Promise<void> => {
  const found = await openSigningKey({
    file,
    passphrase,
    certificates: certificates === undefined ? undefined : text(certificates),
    at: today,
  });
  assert.deepEqual(Buffer.from(found.key), pkcs8);
  const subjects = found.certificates.map((der) => new X509Certificate(der).subject);
  assert.deepEqual(subjects, ['C=HK\nCN=Xu Li', 'C=HK\nCN=Authority']);
  assert.equal(
    new X509Certificate(found.certificates[0] ?? '').fingerprint256,
    new X509Certificate(certificatePem(own)).fingerprint256,
  );
};

const exportP12 = (name: string, args: readonly string[]): Buffer => {
  openssl([
    'pkcs12',
    '-export',
    '-inkey',
    path('rsa.pem'),
    '-in',
    path('own.pem'),
    '-certfile',
    path('authority.pem'),
    '-out',
    path(name),
    ...args,
  ]);
  return readFileSync(path(name));
};

const manners: Readonly<Record<string, readonly string[]>> = {
  'as OpenSSL 3 writes it': [],
  'as OpenSSL 1.1 wrote it (RC2 and 3DES, SHA-1)': [
    '-legacy',
    '-certpbe',
    'PBE-SHA1-RC2-40',
    '-keypbe',
    'PBE-SHA1-3DES',
    '-macalg',
    'sha1',
  ],
  'as Keychain wrote it (3DES throughout)': ['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'],
  'with RC2 of 128 bits': ['-legacy', '-certpbe', 'PBE-SHA1-RC2-128', '-keypbe', 'PBE-SHA1-RC2-128', '-macalg', 'sha1'],
  'as Windows writes it (AES-256, SHA-256)': ['-certpbe', 'AES-256-CBC', '-keypbe', 'AES-256-CBC', '-macalg', 'sha256'],
  'with AES-128 and a seal of SHA-512': ['-certpbe', 'AES-128-CBC', '-keypbe', 'AES-128-CBC', '-macalg', 'sha512'],
  'with certificates in the clear': ['-certpbe', 'NONE'],
  'without a seal': ['-nomac'],
};
for (const [name, args] of Object.entries(manners)) {
  test(`a PKCS#12 file ${name} gives the key and its chain`, { skip }, async () => {
    const file = exportP12('one.p12', [...args, '-passout', 'pass:密碼 pass']);
    await openedBy(file, '密碼 pass');
    await assert.rejects(openedBy(file, 'pass'), failure('key-passphrase-wrong'));
    await assert.rejects(openedBy(file), failure('key-passphrase-missing'));
  });
}

/** The same file in BER, as programs write it that do not know lengths beforehand. */
const inPieces = (file: Buffer): Buffer => {
  const tree = forge.asn1.fromDer(file.toString('latin1'));
  const parts = (block: forge.asn1.Asn1 | undefined): forge.asn1.Asn1[] => block?.value as forge.asn1.Asn1[];
  const [version, contents, seal] = parts(tree);
  const [type, holder] = parts(contents);
  const bytes = Buffer.from(String(parts(holder)[0]?.value), 'latin1');
  const encoded = (block: forge.asn1.Asn1 | undefined): Buffer =>
    Buffer.from(block === undefined ? '' : forge.asn1.toDer(block).getBytes(), 'latin1');
  const open = (tag: number, ...inside: readonly Uint8Array[]): Buffer =>
    Buffer.concat([Buffer.from([tag, 0x80]), ...inside, Buffer.from([0, 0])]);
  const pieces = Array.from({ length: Math.ceil(bytes.length / 100) }, (_one, index) =>
    bytes.subarray(index * 100, index * 100 + 100),
  );
  const octets = pieces.map((piece) => Buffer.concat([Buffer.from([0x04, piece.length]), piece]));
  return open(0x30, encoded(version), open(0x30, encoded(type), open(0xa0, open(0x24, ...octets))), encoded(seal));
};

test('a PKCS#12 file in BER, in pieces without lengths, gives the key and its chain', { skip }, async () => {
  const file = inPieces(exportP12('pieces.p12', ['-passout', 'pass:secret']));
  await openedBy(file, 'secret');
});

test('a PKCS#12 file under an empty passphrase opens without one', { skip }, async () => {
  await openedBy(exportP12('empty.p12', ['-passout', 'pass:']));
});

test('a PKCS#12 file with a key on a curve gives the key and its certificate', { skip }, async () => {
  openssl(['ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', path('ec.pem')]);
  openssl(['req', '-x509', '-key', path('ec.pem'), '-days', '9', '-subj', '/CN=Curve', '-out', path('ec-own.pem')]);
  for (const args of [[], ['-legacy']]) {
    openssl([
      'pkcs12',
      '-export',
      ...args,
      '-inkey',
      path('ec.pem'),
      '-in',
      path('ec-own.pem'),
      '-passout',
      'pass:x',
      '-out',
      path('ec.p12'),
    ]);
    const found = await openSigningKey({ file: readFileSync(path('ec.p12')), passphrase: 'x', at: today });
    assert.equal(
      createPrivateKey({ key: Buffer.from(found.key), format: 'der', type: 'pkcs8' }).asymmetricKeyDetails?.namedCurve,
      'prime256v1',
    );
    assert.deepEqual(Buffer.from(found.certificates[0] ?? []), new X509Certificate(readFileSync(path('ec-own.pem'))).raw);
  }
});

const keyFiles: Readonly<Record<string, readonly string[]>> = {
  'PKCS#8 in PEM': ['pkcs8', '-topk8', '-nocrypt'],
  'PKCS#8 in DER': ['pkcs8', '-topk8', '-nocrypt', '-outform', 'DER'],
  'PKCS#8 under AES-256': ['pkcs8', '-topk8', '-v2', 'aes-256-cbc', '-passout', 'pass:secret'],
  'PKCS#8 under AES-256, in DER': ['pkcs8', '-topk8', '-v2', 'aes-256-cbc', '-passout', 'pass:secret', '-outform', 'DER'],
  'PKCS#8 under scrypt': ['pkcs8', '-topk8', '-scrypt', '-passout', 'pass:secret'],
  'PKCS#8 under 3DES of PKCS#12': ['pkcs8', '-topk8', '-v1', 'PBE-SHA1-3DES', '-passout', 'pass:secret'],
  'PKCS#1 in PEM': ['rsa', '-traditional'],
  'PKCS#1 in DER': ['rsa', '-traditional', '-outform', 'DER'],
  'PKCS#1 under AES in old PEM': ['rsa', '-traditional', '-aes128', '-passout', 'pass:secret'],
};
for (const [name, args] of Object.entries(keyFiles)) {
  test(`a key as ${name} opens with its certificates beside it`, { skip }, async () => {
    const file = openssl([...args, '-in', path('rsa.pem')]);
    const locked = args.includes('pass:secret');
    await openedBy(file, locked ? 'secret' : undefined, both);
    if (!locked) return;
    await assert.rejects(openedBy(file, 'other', both), failure('key-passphrase-wrong'));
    await assert.rejects(openedBy(file, undefined, both), failure('key-passphrase-missing'));
  });
}

test('a key of SEC1 opens, and certificates may stand in the file of the key', { skip }, async () => {
  openssl(['ecparam', '-name', 'secp521r1', '-genkey', '-out', path('sec1.pem')]);
  openssl(['req', '-x509', '-key', path('sec1.pem'), '-days', '9', '-subj', '/CN=Curve', '-out', path('sec1-own.pem')]);
  const file = text(`${readFileSync(path('sec1.pem'), 'utf8')}${readFileSync(path('sec1-own.pem'), 'utf8')}`);
  const found = await openSigningKey({ file, at: today });
  assert.equal(found.certificates.length, 1);
});

test('certificates that are none of the key or of its issuers are left out', async () => {
  const stranger = issued({ subject: 'Stranger' });
  await openedBy(text(rsaPem), undefined, `${certificatePem(stranger)}${certificatePem(authority)}${certificatePem(own)}`);
});

test('a key must belong to the certificate', async () => {
  const stranger = issued({ subject: 'Stranger' });
  await assert.rejects(openedBy(text(rsaPem), undefined, certificatePem(stranger)), failure('key-of-another-certificate'));
  await assert.rejects(openedBy(text(rsaPem)), failure('certificate-missing'));
  await assert.rejects(openedBy(text(rsaPem), undefined, 'nothing'), failure('certificate-unreadable'));
});

test('a certificate must be in time at the moment of signing, and the refusal tells the dates', async () => {
  const opening = (from: number, until: number) =>
    openSigningKey({ file: text(rsaPem), certificates: text(certificatePem(issued({ from, until }))), at: today });
  await assert.rejects(opening(-20, -10), (error: PaperFailure) => {
    assert.equal(error.code, 'certificate-expired');
    assert.match(error.values['until'] ?? '', /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
    return error.values['subject'] === 'CN=Xu Li, C=HK';
  });
  await assert.rejects(opening(10, 20), failure('certificate-not-yet-valid'));
  await opening(-1, 1);
  await assert.rejects(
    openSigningKey({ file: text(rsaPem), certificates: text(both), at: inDays(400) }),
    failure('certificate-expired'),
  );
  await assert.rejects(openSigningKey({ file: text(rsaPem), certificates: text(both), at: 'today' }), failure('signing-time'));
});

test('of two certificates of one key the one in time is taken', async () => {
  const [old, renewed] = [issued({ from: -20, until: -10 }), issued({ from: -9, until: 100 })];
  const found = await openSigningKey({
    file: text(rsaPem),
    certificates: text(certificatePem(old) + certificatePem(renewed)),
    at: today,
  });
  assert.equal(new X509Certificate(found.certificates[0] ?? '').serialNumber.toLowerCase(), renewed.certificate.serialNumber);
});

test('the use of a key must permit signing', async () => {
  const opening = (usage: Readonly<Record<string, boolean>> | undefined, isAuthority: boolean) =>
    openSigningKey({
      file: text(rsaPem),
      certificates: text(certificatePem(issued({ authority: isAuthority, ...(usage === undefined ? {} : { usage }) }))),
      at: today,
    });
  await assert.rejects(opening({ keyEncipherment: true }, false), failure('certificate-not-for-signing'));
  await assert.rejects(opening({ keyCertSign: true, cRLSign: true }, true), failure('certificate-for-issuing'));
  await opening({ nonRepudiation: true }, false);
  await opening({ digitalSignature: true, keyCertSign: true }, true);
  await opening(undefined, true);
});

test('keys that are too short, of a curve that readers lack, or of another kind are refused', { skip }, async () => {
  const short = issued({ subject: 'Short', bits: 1024 });
  await assert.rejects(
    openSigningKey({ file: text(keyPem(short)), certificates: text(certificatePem(short)), at: today }),
    failure('key-short'),
  );
  const pem = (args: readonly string[]): Buffer => openssl(['genpkey', ...args]);
  const opening = (file: Uint8Array) => openSigningKey({ file, certificates: text(both), at: today });
  await assert.rejects(opening(pem(['-algorithm', 'ed25519'])), failure('key-edwards'));
  await assert.rejects(opening(pem(['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:secp256k1'])), failure('key-kind'));
  await assert.rejects(opening(pem(['-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048'])), failure('key-kind'));
  await assert.rejects(opening(pem(['-algorithm', 'X25519'])), failure('key-kind'));
});

test('a file without a key, with several keys, or that is no key at all is refused', { skip }, async () => {
  openssl(['pkcs12', '-export', '-nokeys', '-in', path('own.pem'), '-passout', 'pass:x', '-out', path('none.p12')]);
  await assert.rejects(openedBy(readFileSync(path('none.p12')), 'x'), failure('key-missing'));
  await assert.rejects(openedBy(text(both)), failure('key-missing'));
  await assert.rejects(openedBy(text(`${rsaPem}${keyPem(authority)}`), undefined, both), failure('key-several'));
  const store = forge.pkcs12.toPkcs12Asn1(own.pair.privateKey, [own.certificate], 'x');
  const bytes = Buffer.from(forge.asn1.toDer(store).getBytes(), 'latin1');
  for (const file of [
    text(''),
    text('no key'),
    bytes.subarray(0, 900),
    Buffer.concat([bytes, text('x')]),
    Buffer.alloc(2_000_000),
    text('-----BEGIN PRIVATE KEY-----'),
  ]) {
    await assert.rejects(openedBy(file, 'x'), failure('key-unreadable'));
  }
});

test('a file that asks for endless rounds of its passphrase is refused at once', { skip }, async () => {
  const file = openssl([
    'pkcs8',
    '-topk8',
    '-v2',
    'aes-256-cbc',
    '-passout',
    'pass:x',
    '-in',
    path('rsa.pem'),
    '-outform',
    'DER',
  ]);
  const rounds = file.indexOf(Buffer.from([0x02, 0x02, 0x08, 0x00]));
  assert.notEqual(rounds, -1);
  // 2,048 rounds become 2,147,418,112: the number and everything around it grow by two bytes.
  const endless = Buffer.from([0x02, 0x04, 0x7f, 0xff, 0x00, 0x00]);
  const grown = lengthened(Buffer.concat([file.subarray(0, rounds), endless, file.subarray(rounds + 4)]), rounds);
  const started = Date.now();
  const opening = openSigningKey({ file: grown, passphrase: 'x', certificates: text(both), at: today });
  await assert.rejects(opening, failure('key-encryption-slow'));
  assert.ok(Date.now() - started < 2_000);
});

/** Adds two to the length of every structure that holds the place. */
const lengthened = (der: Buffer, place: number): Buffer => {
  const grow = (at: number): void => {
    const length = der[at + 1] ?? 0;
    const digits = length < 0x80 ? 0 : length & 0x7f;
    const size = digits === 0 ? length : der.readUIntBE(at + 2, digits);
    if (digits === 0) der[at + 1] = size + 2;
    else der.writeUIntBE(size + 2, at + 2, digits);
    for (let inner = at + 2 + digits; inner < place; ) {
      const own = der[inner + 1] ?? 0;
      const head = own < 0x80 ? 2 : 2 + (own & 0x7f);
      const held = own < 0x80 ? own : der.readUIntBE(inner + 2, own & 0x7f);
      if (inner + head + held > place) return grow(inner);
      inner += head + held;
    }
  };
  grow(0);
  return der;
};

test('a key that was opened can be forgotten', async () => {
  const found = await openSigningKey({ file: text(rsaPem), certificates: text(both), at: today });
  forgetSigningKey(found);
  assert.ok(found.key.every((byte) => byte === 0));
});

test('keys that Node makes open as well', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const file = privateKey.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'x' });
  await assert.rejects(
    openSigningKey({ file: text(String(file)), passphrase: 'x', certificates: text(both), at: today }),
    failure('key-of-another-certificate'),
  );
});
