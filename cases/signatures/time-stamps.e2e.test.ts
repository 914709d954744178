/** Time stamps of an authority that runs here: `openssl ts` behind an HTTP server. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import type { PaperFailure } from '../../src/app/undertakings/index.ts';
import { der } from '../../src/paper/signatures/der.ts';
import { signPdf, timeStampAuthority, verifyPdf } from '../../src/paper/signatures/index.ts';
import { timeStampAuthority as impatientAuthority } from '../../src/paper/signatures/time-stamp-authority.ts';
import {
  codesOf,
  embedded,
  failure,
  folder,
  issued,
  openssl,
  pdfsig,
  signingKey,
  today,
  told,
  typstPdf,
  withoutOpenssl,
  withoutPdfsig,
} from './kit.ts';

const skip = withoutOpenssl;
const { path, remove } = folder();
const plain = typstPdf();
const key = signingKey(issued());
const digest = createHash('sha256').update('what is stamped').digest();

/** What openssl needs to play an authority. */
const settings = (signer: string): string => `
[tsa]
default_tsa = one
[one]
serial = ${path('serial')}
crypto_device = builtin
signer_cert = ${path(`${signer}.pem`)}
certs = ${path('root.pem')}
signer_key = ${path(`${signer}-key.pem`)}
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;
const certify = (name: string, extensions: string, days = '30'): void => {
  writeFileSync(path(`${name}.cnf`), `[req]\ndistinguished_name = dn\nprompt = no\n[dn]\nCN = ${name}\n[ext]\n${extensions}\n`);
  openssl([
    'req',
    '-new',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-config',
    path(`${name}.cnf`),
    '-keyout',
    path(`${name}-key.pem`),
    '-out',
    path(`${name}.csr`),
  ]);
  openssl([
    'x509',
    '-req',
    '-in',
    path(`${name}.csr`),
    '-CA',
    path('root.pem'),
    '-CAkey',
    path('root-key.pem'),
    '-CAcreateserial',
    '-days',
    days,
    '-extfile',
    path(`${name}.cnf`),
    '-extensions',
    'ext',
    '-out',
    path(`${name}.pem`),
  ]);
  writeFileSync(path(`${name}-tsa.cnf`), settings(name));
};
/** An authority like another one with a setting changed. */
const likeStamper = (name: string, from: string, to: string): void => {
  writeFileSync(path(`${name}-tsa.cnf`), settings('stamper').replace(from, to));
};

const reply = (query: Buffer, signer: string): Buffer => {
  writeFileSync(path('query.tsq'), query);
  return openssl(['ts', '-reply', '-queryfile', path('query.tsq'), '-config', path(`${signer}-tsa.cnf`)]);
};

const asReply = (response: ServerResponse, body: Uint8Array, type = 'application/timestamp-reply'): void => {
  response.writeHead(200, { 'content-type': type }).end(body);
};
const redirect = (response: ServerResponse, location: string, status = 307): void => {
  response.writeHead(status, { location }).end();
};
type Answer = (query: Buffer, response: ServerResponse, request: IncomingMessage) => void;
let kept: Buffer | undefined;
const answers: Readonly<Record<string, Answer>> = {
  '/good': (query, response, { method, headers }) => {
    assert.equal(method, 'POST');
    assert.equal(headers['content-type'], 'application/timestamp-query');
    asReply(response, reply(query, 'stamper'));
  },
  '/moved': (_query, response) => redirect(response, '/good', 301),
  '/round': (_query, response) => redirect(response, '/round'),
  '/away': (_query, response) => redirect(response, 'file:///etc/passwd'),
  '/not-for-stamping': (query, response) => {
    // openssl does not lend itself to this as an authority, but signs what an authority would have signed.
    const [good, info, forged] = ['good.tsr', 'info.der', 'forged.der'].map(path) as [string, string, string];
    writeFileSync(good, reply(query, 'stamper'));
    const token = openssl(['ts', '-reply', '-in', good, '-token_out']);
    openssl(['cms', '-verify', '-noverify', '-inform', 'DER', '-out', info], token);
    const signing = ['cms', '-sign', '-binary', '-nodetach', '-cades', '-econtent_type', 'id-smime-ct-TSTInfo', '-in', info];
    openssl([...signing, '-signer', path('plain.pem'), '-inkey', path('plain-key.pem'), '-outform', 'DER', '-out', forged]);
    asReply(response, der.sequence(der.sequence(der.integer(0)), readFileSync(forged)));
  },
  '/page': (_query, response) => asReply(response, Buffer.from('<html>'), 'text/html'),
  '/nonsense': (_query, response) => asReply(response, Buffer.from('nonsense')),
  '/missing': (_query, response) => response.writeHead(404).end(),
  '/large': (_query, response) => asReply(response, Buffer.alloc(1_000_000)),
  '/silent': () => undefined,
  '/broken': (_query, response) => response.destroy(),
  '/rejects': (query, response) => asReply(response, reply(query, 'picky')),
  '/same-again': (query, response) => {
    kept ??= reply(query, 'stamper');
    asReply(response, kept);
  },
  '/other-digest': (query, response) => {
    const other = Buffer.from(query);
    const place = other.indexOf(Buffer.from([0x04, 0x20])) + 2;
    other[place] = (other[place] ?? 0) ^ 1;
    asReply(response, reply(other, 'stamper'));
  },
  '/forged': (query, response) => {
    const forged = Buffer.from(reply(query, 'stamper'));
    forged[forged.length - 5] = (forged[forged.length - 5] ?? 0) ^ 1;
    asReply(response, forged);
  },
};
const server = createServer((request, response) => {
  buffer(request).then(
    (query) => answers[request.url ?? '']?.(query, response, request),
    () => undefined,
  );
});
let base = '';
before(async () => {
  if (skip) return;
  openssl([
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    path('root-key.pem'),
    '-subj',
    '/CN=Root',
    '-days',
    '30',
    '-out',
    path('root.pem'),
  ]);
  certify('stamper', 'extendedKeyUsage = critical, timeStamping\nkeyUsage = digitalSignature');
  likeStamper('picky', 'sha256, sha384', 'sha384');
  certify('plain', 'extendedKeyUsage = emailProtection\nkeyUsage = digitalSignature');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
  remove();
});

test('a time stamp is asked for as RFC 3161 says, and what comes back is one that openssl verifies', { skip }, async () => {
  const { token, time } = await timeStampAuthority(`${base}/good`)(digest);
  writeFileSync(path('token.der'), token);
  const stamped = createHash('sha256').update('what is stamped').digest('hex');
  openssl(['ts', '-verify', '-digest', stamped, '-in', path('token.der'), '-token_in', '-CAfile', path('root.pem')]);
  assert.match(openssl(['ts', '-query', '-in', path('query.tsq'), '-text']).toString(), /Certificate required: yes/);
  assert.match(time, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{9}Z$/);
  assert.ok(Math.abs(Date.parse(time) - Date.now()) < 600_000);
});

test('an authority that has moved is followed', { skip }, async () => {
  assert.ok((await timeStampAuthority(`${base}/moved`)(digest)).token.length > 100);
});

const refused: Readonly<Record<string, string>> = {
  '/round': 'timestamp-redirects',
  '/away': 'timestamp-redirect',
  '/page': 'timestamp-content-type',
  '/nonsense': 'timestamp-unreadable',
  '/missing': 'timestamp-http',
  '/large': 'timestamp-too-large',
  '/broken': 'timestamp-unreachable',
  '/rejects': 'timestamp-rejected',
  '/other-digest': 'timestamp-other-bytes',
  '/forged': 'timestamp-not-valid',
  '/not-for-stamping': 'timestamp-not-valid',
};
for (const [place, code] of Object.entries(refused)) {
  test(`an authority that answers as ${place} does is refused: ${code}`, { skip }, async () => {
    await assert.rejects(timeStampAuthority(`${base}${place}`)(digest), failure(code));
  });
}

test('an old answer to another question is refused', { skip }, async () => {
  const ask = timeStampAuthority(`${base}/same-again`);
  await ask(digest);
  await assert.rejects(ask(digest), failure('timestamp-other-question'));
});

test('an authority that does not answer is not waited for, and one that is not there is told', { skip }, async () => {
  await assert.rejects(impatientAuthority(`${base}/silent`, 300)(digest), failure('timestamp-late'));
  await assert.rejects(timeStampAuthority('http://127.0.0.1:1/')(digest), failure('timestamp-unreachable'));
  await assert.rejects(timeStampAuthority('ftp://127.0.0.1/')(digest), failure('timestamp-address'));
  await assert.rejects(timeStampAuthority('tsa')(digest), failure('timestamp-address'));
});

test('the reason of a rejection is told in the words of the authority', { skip }, async () => {
  await assert.rejects(
    timeStampAuthority(`${base}/rejects`)(digest),
    ({ values }: PaperFailure) => (values['reason'] ?? '').length > 3,
  );
});

test('a signature takes its time stamp with it, after the moment that is told, and stays valid among others', {
  skip: withoutPdfsig,
}, async () => {
  const signing = {
    key,
    name: 'Giver',
    reason: 'gives the undertaking',
    at: today,
    timestamp: timeStampAuthority(`${base}/good`),
  };
  const first = await signPdf({ ...signing, pdf: plain });
  const second = await signPdf({ ...signing, pdf: first.pdf });
  const found = await verifyPdf(second.pdf);
  assert.deepEqual(found.map(told), ['valid in-time', 'valid in-time']);
  assert.deepEqual(
    found.map(({ timestamp }) => timestamp?.valid),
    [true, true],
  );
  assert.equal(found[0]?.timestamp?.time, first.timestamp?.time);
  assert.match(first.timestamp?.sha256 ?? '', /^[0-9a-f]{64}$/);
  assert.deepEqual(pdfsig(second.pdf), ['Signature is Valid.', 'Signature is Valid.']);
});

test('a certificate is judged at the moment of the time stamp, not at the moment told', { skip }, async () => {
  const signing = { pdf: plain, name: 'Giver', reason: 'gives the undertaking', timestamp: timeStampAuthority(`${base}/good`) };
  const days = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString();
  const expired = await signPdf({ ...signing, key: signingKey(issued({ from: -100, until: -50 })), at: days(-60) });
  assert.deepEqual((await verifyPdf(expired.pdf)).map(told), ['valid expired']);
  const early = await signPdf({ ...signing, key: signingKey(issued({ from: 50, until: 100 })), at: days(60) });
  assert.deepEqual((await verifyPdf(early.pdf)).map(told), ['valid not-yet-valid']);
});

test('a token that needs more room than most gets it, and one that stamps something else is not taken', { skip }, async () => {
  const signing = { key, pdf: plain, name: 'Giver', reason: 'gives the undertaking', at: today };
  const honest = timeStampAuthority(`${base}/good`);
  await assert.rejects(
    signPdf({ ...signing, timestamp: async (asked) => honest(createHash('sha256').update(asked).digest()) }),
    failure('timestamp-token-not-valid'),
  );
  await assert.rejects(
    signPdf({ ...signing, timestamp: async () => ({ token: new Uint8Array(5), time: today }) }),
    failure('timestamp-token-not-valid'),
  );
  certify('heavy', `nsComment = ${'x'.repeat(14_000)}`);
  likeStamper('heavy', path('root.pem'), path('heavy.pem'));
  const heavyAnswer = (query: Buffer): Buffer => reply(query, 'heavy');
  const { timeStampQuery, freshNonce, readTimeStampAnswer } = await import('../../src/paper/signatures/time-stamp.ts');
  const { pdf } = await signPdf({
    ...signing,
    timestamp: async (asked) => {
      const answer = readTimeStampAnswer(heavyAnswer(Buffer.from(timeStampQuery({ digest: asked, nonce: freshNonce() }))));
      assert.equal(answer.status, 'granted');
      return { token: answer.status === 'granted' ? answer.token : new Uint8Array(), time: today };
    },
  });
  const [found] = await verifyPdf(pdf);
  assert.equal(found && told(found), 'valid in-time');
  assert.equal(found?.timestamp?.valid, true);
  assert.ok(pdf.length - plain.length > 2 * 14_000);
});

test('a time stamp of a whole file, as archives add it, is told as one', { skip }, async () => {
  const stamp = (content: Buffer): Buffer => {
    const query = openssl(['ts', '-query', '-digest', createHash('sha256').update(content).digest('hex'), '-sha256', '-cert']);
    writeFileSync(path('whole.tsr'), reply(query, 'stamper'));
    return openssl(['ts', '-reply', '-in', path('whole.tsr'), '-token_out']);
  };
  const pdf = embedded(plain, 'ETSI.RFC3161', stamp);
  const [found] = await verifyPdf(pdf);
  assert.equal(found?.kind, 'timestamp');
  assert.equal(found && told(found), 'valid in-time');
  const place = pdf.indexOf('endstream') - 3;
  pdf[place] = (pdf[place] ?? 0) ^ 1;
  assert.equal((await verifyPdf(pdf))[0]?.integrity, 'other-bytes');
});

test('a time stamp that is taken from another signature is told as no good, and what was not signed is not taken', {
  skip,
}, async () => {
  const signing = {
    key,
    name: 'Giver',
    reason: 'gives the undertaking',
    at: today,
    timestamp: timeStampAuthority(`${base}/good`),
  };
  const { pdf } = await signPdf({ ...signing, pdf: plain });
  const hex = Buffer.from(pdf).toString('latin1');
  // The identifier of the attribute becomes that of another one.
  const attribute = hex.indexOf('060B2A864886F70D010910020E');
  const other = Buffer.from(pdf);
  other.write('15', attribute + 24, 'latin1');
  const [found] = await verifyPdf(other);
  assert.deepEqual(found && codesOf(found).slice(0, 1), ['signature-unsigned-attribute']);
  const token = Buffer.from(pdf);
  const digestPlace = hex.indexOf('0420', attribute + 200);
  token.write('00000000', digestPlace + 4, 'latin1');
  const [broken] = await verifyPdf(token);
  assert.equal(broken?.timestamp?.valid, false);
  assert.ok(codesOf(broken).includes('timestamp-not-good'));
});
