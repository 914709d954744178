import { createPrivateKey, type KeyObject, type X509Certificate } from 'node:crypto';
import { type KeyOpener, PaperFailure, type SigningKey } from '../../app/undertakings/index.ts';
import { hongKongDateOf, hongKongTimeOf, readInstant } from '../../exact/index.ts';
import { factsOf, isIssuedBy, maySign, readCertificate, timeStateOf } from './certificates.ts';
import { algorithmOf, DerFault, isUniversal, octetsOf, rawOf, readDer, readDerPrefix, sequenceOf } from './der.ts';
import { ClosedFault, decrypted } from './password-based.ts';
import { isPkcs12, openPkcs12 } from './pkcs12.ts';

const largestFile = 1_048_576;
const longestChain = 10;

/** Opens a signatory's key with its certificates, for one signature. Throws `PaperFailure`. */
export const openSigningKey: KeyOpener = async ({ file, passphrase, certificates, at: moment }) => {
  const at = readInstant(moment);
  if (at === undefined) throw new PaperFailure('signing-time', { found: moment });
  const found = told(() => readKeyFile(file, passphrase));
  const [pkcs8, ...more] = found.keys;
  try {
    if (pkcs8 === undefined) throw new PaperFailure('key-missing');
    if (more.length > 0) throw new PaperFailure('key-several', { count: String(found.keys.length) });
    const beside = certificates === undefined ? [] : readCertificateFile(certificates);
    const key = imported(pkcs8);
    checkKind(key);
    const chain = chainOf(key, [...found.certificates, ...beside], at);
    const signing = { key: Uint8Array.from(pkcs8), certificates: chain.map((one) => Uint8Array.from(one.raw)) };
    checkSigningKey(signing, at);
    return signing;
  } finally {
    for (const one of found.keys) one.fill(0);
  }
};

/** Whether a key and its certificate may sign at this moment; gives the key as Node holds it. Throws `PaperFailure`. */
export const checkSigningKey = ({ key: pkcs8, certificates }: SigningKey, at: string): KeyObject => {
  const key = imported(pkcs8);
  checkKind(key);
  const [der] = certificates;
  const certificate = der === undefined ? undefined : readCertificate(der);
  if (der === undefined || certificate === undefined) throw new PaperFailure('certificate-missing');
  const facts = factsOf(certificate);
  if (!belongs(certificate, key)) throw new PaperFailure('key-of-another-certificate', { subject: facts.subject });
  const dates = { subject: facts.subject, from: wallClock(facts.from), until: wallClock(facts.until), at: wallClock(at) };
  const state = timeStateOf(facts, at);
  if (state === 'not-yet-valid') throw new PaperFailure('certificate-not-yet-valid', dates);
  if (state !== 'in-time') throw new PaperFailure('certificate-expired', dates);
  if (!told(() => maySign(der))) {
    throw new PaperFailure(certificate.ca ? 'certificate-for-issuing' : 'certificate-not-for-signing', {
      subject: facts.subject,
    });
  }
  return key;
};

/** An instant as a person in Hong Kong reads it. */
const wallClock = (instant: string): string => `${hongKongDateOf(instant)} ${hongKongTimeOf(instant)}`;

type KeyFile = { readonly keys: readonly Uint8Array[]; readonly certificates: readonly X509Certificate[] };

/** What goes wrong while a file is opened, as the failure that is told. */
const told = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (error instanceof ClosedFault) {
      const codes = {
        'wrong-passphrase': 'key-passphrase-wrong',
        'unknown-encryption': 'key-encryption-unknown',
        'too-slow': 'key-encryption-slow',
      } as const;
      throw new PaperFailure(codes[error.kind]);
    }
    if (error instanceof DerFault) throw new PaperFailure('key-unreadable');
    throw error;
  }
};

const readKeyFile = (file: Uint8Array, passphrase: string | undefined): KeyFile => {
  if (file.length === 0 || file.length > largestFile) throw new PaperFailure('key-unreadable');
  const text = Buffer.from(file.buffer, file.byteOffset, file.length).toString('latin1');
  if (text.includes('-----BEGIN ')) return readPem(text, passphrase);
  const block = readDer(file);
  if (!isPkcs12(block)) return { keys: [keyOfDer(file, passphrase)], certificates: [] };
  try {
    const { keys, certificates } = openPkcs12(block, passphrase);
    return { keys, certificates: certificates.flatMap((der) => readCertificate(der) ?? []) };
  } catch (error) {
    if (error instanceof ClosedFault && error.kind === 'wrong-passphrase' && passphrase === undefined) {
      throw new PaperFailure('key-passphrase-missing');
    }
    throw error;
  }
};

type PemBlock = { readonly label: string; readonly text: string; readonly der: Uint8Array; readonly encrypted: boolean };

const pemBlocks = (text: string): readonly PemBlock[] => {
  const blocks: PemBlock[] = [];
  for (let from = text.indexOf('-----BEGIN '); from !== -1; ) {
    const label = /^-----BEGIN ([A-Z0-9 ]{1,40})-----/.exec(text.slice(from, from + 64))?.[1];
    const foot = `-----END ${label}-----`;
    const end = label === undefined ? -1 : text.indexOf(foot, from);
    if (label === undefined || end === -1) throw new DerFault('a PEM block without an end');
    const body = text.slice(from + label.length + 16, end);
    const encrypted = body.includes('Proc-Type:') && body.includes('ENCRYPTED');
    const inside = encrypted ? '' : body;
    blocks.push({ label, text: text.slice(from, end + foot.length), der: Buffer.from(inside, 'base64'), encrypted });
    from = text.indexOf('-----BEGIN ', end);
  }
  return blocks;
};

const readPem = (text: string, passphrase: string | undefined): KeyFile => {
  const blocks = pemBlocks(text);
  const keys = blocks.filter(({ label }) => label.endsWith('PRIVATE KEY'));
  return {
    keys: keys.map((block) => (block.encrypted ? keyOfOldPem(block, passphrase) : keyOfDer(block.der, passphrase))),
    certificates: certificatesIn(blocks),
  };
};

const certificatesIn = (blocks: readonly PemBlock[]): readonly X509Certificate[] =>
  blocks
    .filter(({ label }) => label === 'CERTIFICATE' || label === 'X509 CERTIFICATE')
    .map(({ der }) => {
      const certificate = readCertificate(der);
      if (certificate === undefined) throw new PaperFailure('certificate-unreadable');
      return certificate;
    });

const readCertificateFile = (file: Uint8Array): readonly X509Certificate[] => {
  if (file.length > largestFile) throw new PaperFailure('certificate-unreadable');
  const text = Buffer.from(file.buffer, file.byteOffset, file.length).toString('latin1');
  const single = text.includes('-----BEGIN ') ? undefined : readCertificate(file);
  const found = single === undefined ? certificatesIn(told(() => pemBlocks(text))) : [single];
  if (found.length === 0) throw new PaperFailure('certificate-unreadable');
  return found;
};

/** The encryption of old PEM files, which Node opens: one round, so that no file is slow. */
const keyOfOldPem = ({ text }: PemBlock, passphrase: string | undefined): Uint8Array => {
  if (passphrase === undefined) throw new PaperFailure('key-passphrase-missing');
  try {
    return exported(createPrivateKey({ key: text, format: 'pem', passphrase }));
  } catch {
    throw new ClosedFault('wrong-passphrase');
  }
};

const exported = (key: KeyObject): Uint8Array => key.export({ format: 'der', type: 'pkcs8' });

/** PKCS#8, plain or encrypted, PKCS#1 or SEC1, as PKCS#8. */
const keyOfDer = (der: Uint8Array, passphrase: string | undefined): Uint8Array => {
  const { block, length } = readDerPrefix(der);
  if (length !== der.length) throw new DerFault('bytes after the key');
  const [first, second] = sequenceOf(block);
  if (isUniversal(first, 'sequence') && isUniversal(second, 'octets')) {
    if (passphrase === undefined) throw new PaperFailure('key-passphrase-missing');
    const plain = decrypted({ algorithm: algorithmOf(first), data: octetsOf(second), passphrase });
    // A wrong passphrase can leave padding that happens to be right.
    if (!isKey(plain)) throw new ClosedFault('wrong-passphrase');
    return plain;
  }
  if (isUniversal(second, 'sequence')) return Uint8Array.from(rawOf(block));
  const type = isUniversal(second, 'octets') ? 'sec1' : 'pkcs1';
  try {
    return exported(createPrivateKey({ key: Buffer.from(der), format: 'der', type }));
  } catch {
    throw new DerFault('not a key');
  }
};

const isKey = (der: Uint8Array): boolean => {
  try {
    return isUniversal(sequenceOf(readDer(der))[1], 'sequence');
  } catch {
    return false;
  }
};

const imported = (pkcs8: Uint8Array): KeyObject => {
  const copy = Buffer.from(pkcs8);
  try {
    return createPrivateKey({ key: copy, format: 'der', type: 'pkcs8' });
  } catch {
    throw new PaperFailure('key-unreadable');
  } finally {
    copy.fill(0);
  }
};

const curves: readonly (string | undefined)[] = ['prime256v1', 'secp384r1', 'secp521r1'];

const checkKind = (key: KeyObject): void => {
  const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = key;
  if (kind === 'ed25519' || kind === 'ed448') throw new PaperFailure('key-edwards', { kind });
  if (kind === 'rsa' && (details?.modulusLength ?? 0) < 2048) {
    throw new PaperFailure('key-short', { bits: String(details?.modulusLength ?? 0) });
  }
  const known = kind === 'rsa' || (kind === 'ec' && curves.includes(details?.namedCurve));
  if (!known)
    throw new PaperFailure('key-kind', { kind: [kind, details?.namedCurve].filter((part) => part !== undefined).join(' ') });
};

const belongs = (certificate: X509Certificate, key: KeyObject): boolean => {
  try {
    return certificate.checkPrivateKey(key);
  } catch {
    return false;
  }
};

/** The key's certificate and those that issued it, one after another; what else lies in a file does not go into a signature. */
const chainOf = (key: KeyObject, found: readonly X509Certificate[], at: string): readonly X509Certificate[] => {
  if (found.length === 0) throw new PaperFailure('certificate-missing');
  const own = found.filter((one) => belongs(one, key));
  // A renewed certificate may lie beside the old one, with the same key.
  const [leaf] = [...own.filter((one) => timeStateOf(factsOf(one), at) === 'in-time'), ...own];
  if (leaf === undefined) {
    throw new PaperFailure('key-of-another-certificate', { subject: found.map((one) => factsOf(one).subject).join('; ') });
  }
  const chain = [leaf];
  for (let last = leaf; chain.length < longestChain; ) {
    const issuer = found.find((one) => !chain.some((known) => known.raw.equals(one.raw)) && isIssuedBy(last, one));
    if (issuer === undefined) break;
    chain.push(issuer);
    last = issuer;
  }
  return chain;
};
