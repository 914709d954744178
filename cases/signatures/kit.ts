/** Keys, papers and the tools of others for the tests of signatures. Everything is made anew in a folder that is removed. */
import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import forge from 'node-forge';
import type { PaperFailure, PdfSignature, SigningKey } from '../../src/app/undertakings/index.ts';
import { dictOf, openPdf } from '../../src/paper/signatures/pdf-file.ts';
import { isKind, written } from '../../src/paper/signatures/pdf-syntax.ts';
import { appendUpdate } from '../../src/paper/signatures/pdf-update.ts';

const runs = (tool: string, args: readonly string[]): boolean => spawnSync(tool, args, { stdio: 'ignore' }).error === undefined;

/** What a test says when it is skipped, or false. */
export const withoutOpenssl = runs('openssl', ['version']) ? false : 'openssl is not here';
export const withoutPdfsig = withoutOpenssl || (runs('pdfsig', ['-v']) ? false : 'pdfsig (poppler-utils) is not here');

export const folder = (): { readonly path: (name: string) => string; readonly remove: () => void } => {
  const root = mkdtempSync(join(tmpdir(), 'holdfast-signatures-'));
  return { path: (name) => join(root, name), remove: () => rmSync(root, { recursive: true, force: true }) };
};

/** Runs openssl and gives what it prints; a failure shows what it said. */
export const openssl = (args: readonly string[], input?: Uint8Array): Buffer => {
  const { status, stdout, stderr } = spawnSync('openssl', args, { input });
  if (status !== 0) throw new Error(`openssl ${args.join(' ')}: ${stderr}`);
  return stdout;
};

/** What `pdfsig` says of each signature: `Signature is Valid.` or what is wrong. */
export const pdfsig = (pdf: Uint8Array): readonly string[] => {
  const { path, remove } = folder();
  writeFileSync(path('signed.pdf'), pdf);
  const { stdout } = spawnSync('pdfsig', ['-nocert', path('signed.pdf')], { encoding: 'utf8' });
  remove();
  return [...stdout.matchAll(/Signature Validation: (.*)/g)].map(([, told]) => told ?? '');
};

const now = Date.now();
const day = 86_400_000;
/** A moment in the life of every certificate that is made while the tests run. */
export const today = new Date(now + 600_000).toISOString();
export const inDays = (days: number): string => new Date(now + days * day).toISOString();

type Wanted = {
  readonly subject?: string;
  readonly from?: number;
  readonly until?: number;
  readonly issuer?: Issued;
  readonly usage?: Readonly<Record<string, boolean>>;
  readonly authority?: boolean;
  readonly bits?: number;
};
export type Issued = { readonly pair: forge.pki.rsa.KeyPair; readonly certificate: forge.pki.Certificate };

let serial = 0;
const pairs = new Map<string, forge.pki.rsa.KeyPair>();

/** RSA keys take long to make: one for each use. */
const pairFor = (use: string, bits: number): forge.pki.rsa.KeyPair => {
  const known = pairs.get(use) ?? forge.pki.rsa.generateKeyPair({ bits });
  pairs.set(use, known);
  return known;
};

/** A certificate by node-forge, whose dates may be any; days are counted from now. */
export const issued = ({
  subject = 'Xu Li',
  from = -1,
  until = 365,
  issuer,
  usage,
  authority,
  bits = 2048,
}: Wanted = {}): Issued => {
  const pair = pairFor(`${subject} ${bits}`, bits);
  const certificate = forge.pki.createCertificate();
  const attributes = [
    { name: 'countryName', value: 'HK' },
    { name: 'commonName', value: subject },
  ];
  serial += 1;
  certificate.serialNumber = `4${serial.toString(16).padStart(7, '0')}`;
  certificate.publicKey = pair.publicKey;
  certificate.validity.notBefore = new Date(now + from * day);
  certificate.validity.notAfter = new Date(now + until * day);
  certificate.setSubject(attributes);
  certificate.setIssuer(issuer === undefined ? attributes : issuer.certificate.subject.attributes);
  certificate.setExtensions([
    { name: 'subjectKeyIdentifier' },
    ...(authority === undefined ? [] : [{ name: 'basicConstraints', cA: authority }]),
    ...(usage === undefined ? [] : [{ name: 'keyUsage', critical: true, ...usage }]),
  ]);
  certificate.sign((issuer?.pair ?? pair).privateKey, forge.md.sha256.create());
  return { pair, certificate };
};

export const certificateDer = ({ certificate }: Issued): Buffer =>
  Buffer.from(forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes(), 'latin1');
export const certificatePem = ({ certificate }: Issued): string => forge.pki.certificateToPem(certificate);
export const keyPem = ({ pair }: Issued): string => forge.pki.privateKeyToPem(pair.privateKey);

/** The key as it would come out of a file, with a chain. */
export const signingKey = (own: Issued, ...chain: readonly Issued[]): SigningKey => ({
  key: Buffer.from(
    forge.asn1.toDer(forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(own.pair.privateKey))).getBytes(),
    'latin1',
  ),
  certificates: [own, ...chain].map(certificateDer),
});

/** A key on a curve with its own certificate, by openssl. */
export const curveKey = (curve: string, subject = `Holder of ${curve}`): SigningKey => {
  const { path, remove } = folder();
  openssl(['ecparam', '-name', curve, '-genkey', '-noout', '-out', path('key.pem')]);
  openssl(['req', '-x509', '-key', path('key.pem'), '-days', '365', '-subj', `/C=HK/CN=${subject}`, '-out', path('own.pem')]);
  const key = openssl(['pkcs8', '-topk8', '-nocrypt', '-in', path('key.pem'), '-outform', 'DER']);
  const certificate = new X509Certificate(readFileSync(path('own.pem')));
  remove();
  return { key, certificates: [certificate.raw] };
};

const paper = `#set document(title: "Undertaking", date: datetime(year: 2026, month: 11, day: 25))
#set text(lang: "en")
= Undertaking
I shall comply with the Requirements.
#pagebreak()
Signed by the giver.`;

/** What our own papers are: PDF/A, tagged, a table of objects. */
export const typstPdf = (): Buffer => NodeCompiler.create({}).pdf({ mainFileContent: paper }, { pdfStandard: 'a-2a' as never });

/** A PDF of another program: objects packed into streams, or a table. */
export const otherPdf = async (given: { readonly packed: boolean; readonly form?: boolean }): Promise<Buffer> => {
  const pdf = await PDFDocument.create();
  for (const text of ['first', 'second'])
    pdf.addPage([300, 300]).drawRectangle({ x: 10, y: 10, width: text.length * 10, height: 20 });
  if (given.form === true)
    pdf.getForm().createTextField('Signature1').addToPage(pdf.getPage(1), { x: 20, y: 50, width: 80, height: 20 });
  return Buffer.from(await pdf.save({ useObjectStreams: given.packed }));
};

/** An incremental update that changes objects and is signed by nobody. */
export const updated = (pdf: Uint8Array, objects: Readonly<Record<number, string>>): Buffer => {
  const changes = new Map(Object.entries(objects).map(([number, body]) => [Number(number), { generation: 0, body }]));
  return Buffer.from(appendUpdate(openPdf(pdf), changes).pdf);
};

/** A signature in few words. */
export const told = ({ integrity, changedAfterwards, certificateState }: PdfSignature): string =>
  [integrity, certificateState, ...(changedAfterwards ? ['changed'] : [])].join(' ');
export const codesOf = ({ notices }: PdfSignature): readonly string[] => notices.map(({ code }) => code);

/** For `assert.rejects`: a failure with this code. */
export const failure =
  (code: string) =>
  (error: unknown): boolean => {
    const found = error as PaperFailure;
    if (found.code !== code) throw new Error(`${code} was expected, not ${found.code ?? error}`);
    return true;
  };

/** A signature of any form in a PDF, made from the bytes that it covers. */
export const embedded = (pdf: Uint8Array, subFilter: string, make: (content: Buffer) => Buffer): Buffer => {
  const file = openPdf(pdf);
  const rootRef = file.trailer.entries.get('Root');
  const root = dictOf(file, rootRef);
  if (!isKind(rootRef, 'ref') || root === undefined) throw new Error('no catalog');
  const [field, value, room] = [8_000, 8_001, 40_000];
  const empty = `/ByteRange [0 ${' '.repeat(40)}\n/Contents <${'0'.repeat(room)}>`;
  const prepared = updated(pdf, {
    [rootRef.number]: `${written(root).slice(0, -2)}/AcroForm <</Fields [${field} 0 R] /SigFlags 3>>>>`,
    [field]: `<</Type /Annot /Subtype /Widget /FT /Sig /T (Other) /Rect [0 0 0 0] /F 132 /V ${value} 0 R>>`,
    [value]: `<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter} ${empty}>>`,
  });
  const from = prepared.lastIndexOf('/Contents <') + 10;
  const until = from + room + 2;
  prepared.write(`${from} ${until} ${prepared.length - until}]`, prepared.lastIndexOf('/ByteRange [0 ') + 14, 'latin1');
  const made = make(Buffer.concat([prepared.subarray(0, from), prepared.subarray(until)]));
  if (2 * made.length > room) throw new Error('no room');
  prepared.write(made.toString('hex'), from + 1, 'latin1');
  return prepared;
};
