import { createHash, randomBytes } from 'node:crypto';
import { BitString, GeneralizedTime, Utf8String } from 'asn1js';
import { factsOf, instantOf, isForTimeStamping, timeStateOf } from './certificates.ts';
import { CmsFault, checkCms, readCms } from './cms-read.ts';
import {
  algorithmOf,
  countOf,
  DerFault,
  der,
  derAlgorithm,
  integerOf,
  isUniversal,
  octetsOf,
  oidOf,
  partsOf,
  rawOf,
  readDer,
  sameBytes,
  sequenceOf,
} from './der.ts';
import { digestOids, oidOfDigest, oids } from './object-identifiers.ts';

/** A number that an answer must repeat, so that it is an answer to this question; positive in DER. */
export const freshNonce = (): Uint8Array => {
  const nonce = randomBytes(16);
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  return nonce;
};

/** A question to an authority of RFC 3161 for a token over a SHA-256 digest, with its certificate. */
export const timeStampQuery = (given: { readonly digest: Uint8Array; readonly nonce: Uint8Array }): Uint8Array =>
  der.sequence(
    der.integer(1),
    der.sequence(derAlgorithm(oidOfDigest('sha256')), der.octets(given.digest)),
    der.integer(...given.nonce),
    der.yes(),
  );

export type TimeStampAnswer =
  | { readonly status: 'granted'; readonly token: Uint8Array }
  | { readonly status: 'rejected'; readonly reason: string }
  | { readonly status: 'unreadable' };

const failures: Readonly<Record<number, string>> = {
  0: 'badAlg',
  2: 'badRequest',
  5: 'badDataFormat',
  14: 'timeNotAvailable',
  15: 'unacceptedPolicy',
  16: 'unacceptedExtension',
  17: 'addInfoNotAvailable',
  25: 'systemFailure',
};

/** Takes an answer apart; the token in it is still to be checked. */
export const readTimeStampAnswer = (bytes: Uint8Array): TimeStampAnswer => {
  try {
    const [info, token] = sequenceOf(readDer(bytes));
    const [status, ...rest] = sequenceOf(info);
    const code = countOf(status);
    if (code === 0 || code === 1)
      return token === undefined ? { status: 'unreadable' } : { status: 'granted', token: rawOf(token) };
    const texts = rest.filter((part) => isUniversal(part, 'sequence')).flatMap(partsOf);
    const bits = rest.find((part) => part instanceof BitString);
    const named = bits instanceof BitString ? Object.entries(failures).filter(([bit]) => isSet(bits, Number(bit))) : [];
    const told = [
      ...texts.flatMap((text) => (text instanceof Utf8String ? [text.valueBlock.value] : [])),
      ...named.map(([, name]) => name),
    ];
    return { status: 'rejected', reason: told.join('; ').slice(0, 500) || `PKIStatus ${code}` };
  } catch {
    return { status: 'unreadable' };
  }
};

const isSet = (bits: BitString, bit: number): boolean =>
  (((bits.valueBlock.valueHexView[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;

/** What a token says: `over` is the digest of what it stamps. */
export type TimeStampToken = {
  readonly time: string;
  readonly algorithm: string;
  readonly over: Uint8Array;
  readonly nonce: Uint8Array | undefined;
  /** Signed by a certificate that is for time stamping and was in time. */
  readonly valid: boolean;
};

/** Reads a token and checks its signature with the certificate inside; throws `CmsFault` where it is none. */
export const readTimeStampToken = (token: Uint8Array): TimeStampToken => {
  const cms = readCms(token, { strict: true });
  const { content, certificate } = cms;
  if (cms.contentType !== oids.timeStampInfo || content === undefined) throw new CmsFault('signature-structure');
  const { time, algorithm, over, nonce } = readInfo(content);
  const isSigned = () => {
    try {
      return (
        checkCms(cms, {
          digestOfContent: (name) => createHash(name).update(content).digest(),
          content: () => content,
          bound: true,
        }) === 'valid'
      );
    } catch (error) {
      if (error instanceof CmsFault) return false;
      throw error;
    }
  };
  const valid = isForTimeStamping(certificate) && timeStateOf(factsOf(certificate), time) === 'in-time' && isSigned();
  return { time, algorithm, over, nonce, valid };
};

const readInfo = (content: Uint8Array): Omit<TimeStampToken, 'valid'> => {
  try {
    const [version, policy, imprint, serial, moment, ...rest] = sequenceOf(readDer(content));
    const [hash, over, ...more] = sequenceOf(imprint);
    const algorithm = digestOids[algorithmOf(hash).oid];
    const nonce = rest.find((part) => isUniversal(part, 'integer'));
    const shaped = countOf(version) === 1 && oidOf(policy) !== '' && isUniversal(serial, 'integer') && more.length === 0;
    if (!shaped || algorithm === undefined || !(moment instanceof GeneralizedTime)) throw new DerFault('not a time stamp');
    const time = instantOf(moment.toDate());
    if (time === '') throw new DerFault('not a time stamp');
    return { time, algorithm, over: octetsOf(over), nonce: nonce === undefined ? undefined : integerOf(nonce) };
  } catch {
    throw new CmsFault('signature-structure');
  }
};

/** Whether a token stamps exactly this. */
export const stamps = (token: TimeStampToken, stamped: Uint8Array): boolean =>
  sameBytes(token.over, createHash(token.algorithm).update(stamped).digest());
