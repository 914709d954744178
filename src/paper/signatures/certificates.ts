import { createHash, type KeyObject, X509Certificate } from 'node:crypto';
import { BitString } from 'asn1js';
import { type Block, DerFault, isContext, isUniversal, octetsOf, oidOf, partsOf, rawOf, readDer, sequenceOf } from './der.ts';
import { oids } from './object-identifiers.ts';

/** What a certificate says of itself. Whether its issuer is to be trusted is not decided here. */
export type CertificateFacts = {
  readonly subject: string;
  readonly issuer: string;
  readonly selfSigned: boolean;
  readonly sha256: string;
  /** SHA-256 of the public key as it is encoded; empty where it cannot be read. */
  readonly key: string;
  readonly from: string;
  readonly until: string;
};

export const noCertificate: CertificateFacts = {
  subject: '',
  issuer: '',
  selfSigned: false,
  sha256: '',
  key: '',
  from: '',
  until: '',
};

/** Undefined where the bytes are no certificate that can be read. */
export const readCertificate = (der: Uint8Array): X509Certificate | undefined => {
  try {
    const certificate = new X509Certificate(der);
    // Bytes after the certificate, or PEM, would be another thing than what is signed.
    return Buffer.compare(certificate.raw, der) === 0 ? certificate : undefined;
  } catch {
    return undefined;
  }
};

export const publicKeyOf = (certificate: X509Certificate): KeyObject | undefined => {
  try {
    return certificate.publicKey;
  } catch {
    return undefined;
  }
};

/** An instant as the project writes it: UTC, to the nanosecond. */
export const instantOf = (date: Date): string =>
  Number.isNaN(date.getTime()) ? '' : `${date.toISOString().slice(0, -1)}000000Z`;

/** Node tells a name as lines, the country first. */
const nameText = (lines: string | undefined): string => (lines ?? '').split('\n').reverse().join(', ');

export const factsOf = (certificate: X509Certificate): CertificateFacts => ({
  subject: nameText(certificate.subject),
  issuer: nameText(certificate.issuer),
  selfSigned: isIssuedBy(certificate, certificate),
  sha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
  key: keyHash(certificate),
  from: instantOf(certificate.validFromDate),
  until: instantOf(certificate.validToDate),
});

const keyHash = (certificate: X509Certificate): string => {
  const key = publicKeyOf(certificate)?.export({ type: 'spki', format: 'der' });
  return key === undefined ? '' : createHash('sha256').update(key).digest('hex');
};

/** Whether the one was signed with the other's key. */
export const isIssuedBy = (certificate: X509Certificate, issuer: X509Certificate): boolean => {
  try {
    return certificate.issuer === issuer.subject && certificate.verify(issuer.publicKey);
  } catch {
    return false;
  }
};

export type TimeState = 'in-time' | 'expired' | 'not-yet-valid' | 'unknown';

/** How a certificate stands at an instant, both ends included. */
export const timeStateOf = ({ from, until }: CertificateFacts, at: string | undefined): TimeState => {
  if (at === undefined || from === '' || until === '') return 'unknown';
  if (at < from) return 'not-yet-valid';
  // The last second counts whole.
  return at.slice(0, 19) > until.slice(0, 19) ? 'expired' : 'in-time';
};

/** The parts of a certificate that is to be signed, without its version. */
const signedParts = (der: Uint8Array): readonly Block[] => {
  const [signed] = sequenceOf(readDer(der));
  const parts = sequenceOf(signed);
  return isContext(parts[0], 0) ? parts.slice(1) : parts;
};

/** Serial number and issuer as they are encoded: by these a signature names its certificate. */
export const issuerAndSerial = (der: Uint8Array): { readonly issuer: Uint8Array; readonly serial: Uint8Array } => {
  const [serial, , issuer] = signedParts(der);
  if (!isUniversal(serial, 'integer') || !isUniversal(issuer, 'sequence')) throw new DerFault('not a certificate');
  return { issuer: rawOf(issuer), serial: rawOf(serial) };
};

/** What an extension holds, or undefined where the certificate has none of that kind. */
export const extensionOf = (der: Uint8Array, oid: string): Uint8Array | undefined => {
  const holder = signedParts(der).find((part) => isContext(part, 3));
  if (holder === undefined) return undefined;
  for (const extension of sequenceOf(partsOf(holder)[0])) {
    const parts = sequenceOf(extension);
    if (oidOf(parts[0]) === oid) return octetsOf(parts.at(-1));
  }
  return undefined;
};

/** Whether the key may sign documents: a digital signature or content commitment, or no limit at all. */
export const maySign = (der: Uint8Array): boolean => {
  const extension = extensionOf(der, oids.keyUsage);
  if (extension === undefined) return true;
  const usage = readDer(extension);
  if (!(usage instanceof BitString)) throw new DerFault('not a KeyUsage');
  return ((usage.valueBlock.valueHexView[0] ?? 0) & 0b1100_0000) !== 0;
};

export const isForTimeStamping = (certificate: X509Certificate): boolean =>
  (certificate.keyUsage ?? []).includes(oids.timeStamping);
