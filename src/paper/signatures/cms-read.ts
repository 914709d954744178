import { constants, createHash, type KeyObject, verify, type X509Certificate } from 'node:crypto';
import { extensionOf, issuerAndSerial, publicKeyOf, readCertificate } from './certificates.ts';
import {
  type Algorithm,
  algorithmOf,
  type Block,
  countOf,
  DerFault,
  isBare,
  isContext,
  isUniversal,
  octetsOf,
  oidOf,
  partsOf,
  primitiveOf,
  rawOf,
  readDer,
  sameBytes,
  sequenceOf,
  setOf,
} from './der.ts';
import { digestOids, oids, signatureOids } from './object-identifiers.ts';

/** Why a signature (CMS, RFC 5652) is no good; `code` is among the words of signatures. */
export class CmsFault extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

type Attributes = ReadonlyMap<string, readonly Block[]>;

/** A CMS signature by one signer, with everything that is checked of it. */
export type Cms = {
  readonly encoded: Uint8Array;
  readonly contentType: string;
  /** What is signed, where it lies inside. */
  readonly content: Uint8Array | undefined;
  readonly certificate: X509Certificate;
  readonly digest: string;
  readonly signedAttributes: { readonly encoded: Uint8Array; readonly values: Attributes } | undefined;
  readonly signatureAlgorithm: Algorithm;
  readonly signature: Uint8Array;
  readonly unsignedAttributes: Attributes;
};

/**
 * Reads a signature: everything in it that no digest binds must be what it has to be, so that a changed byte is seen
 * wherever it stands. `strict` is for what is made by the rules of today. Throws `CmsFault`.
 */
export const readCms = (der: Uint8Array, given: { readonly strict: boolean }): Cms => {
  return faulted(() => read(der, given.strict));
};

/** Whatever a library meets in hostile bytes, the structure is not one that can be relied on. */
const faulted = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (error instanceof CmsFault) throw error;
    throw new CmsFault('signature-structure');
  }
};

const read = (der: Uint8Array, strict: boolean): Cms => {
  const [type, holder, ...more] = sequenceOf(readDer(der, { strict }));
  if (oidOf(type) !== oids.signedData || !isContext(holder, 0) || more.length > 0) throw new DerFault('not signed data');
  const [body, ...others] = partsOf(holder);
  if (others.length > 0) throw new DerFault('not signed data');
  const [version, digests, encapsulated, ...rest] = sequenceOf(body);
  const [contentType, contentHolder] = sequenceOf(encapsulated);
  const certificates = rest.filter((part) => isContext(part, 0));
  const signers = rest.filter((part) => isUniversal(part, 'set'));
  const known = rest.every((part) => isContext(part, 0) || isContext(part, 1) || isUniversal(part, 'set'));
  if (certificates.length > 1 || signers.length !== 1 || !known) throw new DerFault('not signed data');
  const infos = setOf(signers[0]);
  if (infos.length !== 1) throw new CmsFault('signature-of-several');
  const signer = sequenceOf(infos[0]);
  const [signerVersion, identifier, digestAlgorithm] = signer;
  const byKeyIdentifier = isContext(identifier, 0);
  const contentOid = oidOf(contentType);
  const expected = contentOid === oids.data && !byKeyIdentifier ? 1 : 3;
  // Old producers did not keep to which version says what.
  const versions = strict ? [expected] : [1, 3, 4, 5];
  if (countOf(signerVersion) !== (byKeyIdentifier ? 3 : 1) || !versions.includes(countOf(version))) {
    throw new DerFault('not a version of CMS');
  }
  const digest = digestOf(algorithmOf(digestAlgorithm));
  const announced = setOf(digests).map((one) => digestOf(algorithmOf(one)));
  if (!announced.includes(digest)) throw new DerFault('a digest that is not announced');
  const parts = signer.slice(3);
  const signed = isContext(parts[0], 0) ? parts.shift() : undefined;
  const [signatureAlgorithm, signature, unsigned, ...extra] = parts;
  if (extra.length > 0 || (unsigned !== undefined && !isContext(unsigned, 1))) throw new DerFault('not a signer');
  const found = (certificates[0] === undefined ? [] : partsOf(certificates[0])).filter((one) => isUniversal(one, 'sequence'));
  const certificate = namedBy(identifier, found.map(rawOf));
  if (certificate === undefined) throw new CmsFault('signature-without-certificate');
  return {
    encoded: der,
    contentType: contentOid,
    content: contentHolder === undefined ? undefined : octetsOf(partsOf(contentHolder)[0]),
    certificate,
    digest,
    signedAttributes: signed === undefined ? undefined : { encoded: asSet(rawOf(signed)), values: attributesOf(signed) },
    signatureAlgorithm: algorithmOf(signatureAlgorithm),
    signature: octetsOf(signature),
    unsignedAttributes: unsigned === undefined ? new Map() : attributesOf(unsigned),
  };
};

const digestOf = (algorithm: Algorithm): string => {
  const digest = digestOids[algorithm.oid];
  if (digest === undefined) throw new CmsFault('signature-algorithm');
  if (!isBare(algorithm)) throw new DerFault('a digest with parameters');
  return digest;
};

/** Signed attributes are signed as a SET, and stand in the signature under another tag. */
const asSet = (raw: Uint8Array): Uint8Array => {
  const copy = Uint8Array.from(raw);
  copy[0] = 0x31;
  return copy;
};

const attributesOf = (holder: Block): Attributes => {
  const attributes = new Map<string, readonly Block[]>();
  for (const attribute of partsOf(holder)) {
    const [type, values, ...more] = sequenceOf(attribute);
    const oid = oidOf(type);
    if (more.length > 0 || attributes.has(oid)) throw new DerFault('an attribute twice');
    attributes.set(oid, setOf(values));
  }
  return attributes;
};

export const onlyValue = (attributes: Attributes, oid: string): Block | undefined => {
  const values = attributes.get(oid);
  if (values === undefined) return undefined;
  if (values.length !== 1) throw new CmsFault('signature-structure');
  return values[0];
};

const namedBy = (identifier: Block | undefined, certificates: readonly Uint8Array[]): X509Certificate | undefined => {
  if (identifier === undefined) return undefined;
  const der = isContext(identifier, 0)
    ? certificates.find((one) => {
        const extension = extensionOf(one, oids.subjectKeyIdentifier);
        return extension !== undefined && sameBytes(octetsOf(readDer(extension)), primitiveOf(identifier));
      })
    : certificates.find((one) => {
        const [issuer, serial] = sequenceOf(identifier);
        const own = issuerAndSerial(one);
        return (
          issuer !== undefined &&
          serial !== undefined &&
          sameBytes(rawOf(issuer), own.issuer) &&
          sameBytes(rawOf(serial), own.serial)
        );
      });
  return der === undefined ? undefined : readCertificate(der);
};

/**
 * Whether the signature is by its certificate's key, over what its attributes say, and whether that is what `digestOfContent`
 * tells. Throws `CmsFault` where it is no signature of this key at all.
 */
export const checkCms = (cms: Cms, given: Content): 'valid' | 'other-bytes' => faulted(() => check(cms, given));

type Content = {
  readonly digestOfContent: (algorithm: string) => Uint8Array;
  readonly content: () => Uint8Array;
  /** The signed attributes must be there and name the certificate. */
  readonly bound: boolean;
};

const check = (cms: Cms, given: Content): 'valid' | 'other-bytes' => {
  const key = publicKeyOf(cms.certificate);
  if (key === undefined) throw new CmsFault('signature-algorithm');
  const { signedAttributes } = cms;
  if (signedAttributes === undefined) {
    if (given.bound || cms.contentType !== oids.data) throw new CmsFault('signature-without-attributes');
    return isSignedBy(cms, given.content(), key) ? 'valid' : 'other-bytes';
  }
  if (!isSignedBy(cms, signedAttributes.encoded, key)) throw new CmsFault('signature-of-another-key');
  const type = onlyValue(signedAttributes.values, oids.contentType);
  const digest = onlyValue(signedAttributes.values, oids.messageDigest);
  if (type === undefined || digest === undefined || oidOf(type) !== cms.contentType) throw new CmsFault('signature-structure');
  checkBinding(cms, signedAttributes.values, given.bound);
  return sameBytes(octetsOf(digest), given.digestOfContent(cms.digest)) ? 'valid' : 'other-bytes';
};

/** The signed attributes name the certificate, so that no other one with the same key can be put in its place. */
const checkBinding = ({ certificate }: Cms, attributes: Attributes, needed: boolean): void => {
  const [second, first] = [onlyValue(attributes, oids.signingCertificateV2), onlyValue(attributes, oids.signingCertificate)];
  if (second === undefined && first === undefined) {
    if (needed) throw new CmsFault('signature-names-no-certificate');
    return;
  }
  const named = second ?? first;
  const [identifier] = sequenceOf(sequenceOf(named)[0]);
  const parts = [...sequenceOf(identifier)];
  let algorithm = second === undefined ? 'sha1' : 'sha256';
  if (second !== undefined && isUniversal(parts[0], 'sequence')) algorithm = digestOf(algorithmOf(parts.shift()));
  if (!sameBytes(octetsOf(parts[0]), createHash(algorithm).update(certificate.raw).digest())) {
    throw new CmsFault('signature-of-another-certificate');
  }
};

const isSignedBy = (cms: Cms, data: Uint8Array, key: KeyObject): boolean => {
  const { signatureAlgorithm: algorithm, digest, signature } = cms;
  const kind = key.asymmetricKeyType;
  if (algorithm.oid === oids.rsaPss) return isSignedWithPss(cms, data, key);
  const named = signatureOids[algorithm.oid];
  const isRsa = kind === 'rsa' && (algorithm.oid === oids.rsa || named?.key === 'rsa');
  const isEc = kind === 'ec' && (algorithm.oid === oids.ecKey || named?.key === 'ec');
  if (!isRsa && !isEc) throw new CmsFault('signature-algorithm');
  if (!isBare(algorithm) || (named !== undefined && named.digest !== digest)) throw new CmsFault('signature-structure');
  return verify(digest, data, isRsa ? { key, padding: constants.RSA_PKCS1_PADDING } : key, signature);
};

const isSignedWithPss = ({ signatureAlgorithm, digest, signature }: Cms, data: Uint8Array, key: KeyObject): boolean => {
  if (key.asymmetricKeyType !== 'rsa' && key.asymmetricKeyType !== 'rsa-pss') throw new CmsFault('signature-algorithm');
  const parts = signatureAlgorithm.parameters === undefined ? [] : sequenceOf(signatureAlgorithm.parameters);
  const part = (tag: number): Block | undefined => {
    const holder = parts.find((one) => isContext(one, tag));
    return holder === undefined ? undefined : partsOf(holder)[0];
  };
  const [hash, mask, salt] = [part(0), part(1), part(2)];
  const hashName = hash === undefined ? 'sha1' : digestOf(algorithmOf(hash));
  const maskAlgorithm = mask === undefined ? undefined : algorithmOf(mask);
  const maskName = maskAlgorithm === undefined ? 'sha1' : digestOf(algorithmOf(maskAlgorithm.parameters));
  const masked = maskAlgorithm === undefined || maskAlgorithm.oid === oids.maskGeneration;
  if (!masked || hashName !== digest || maskName !== digest || part(3) !== undefined) throw new CmsFault('signature-algorithm');
  const saltLength = salt === undefined ? 20 : countOf(salt);
  return verify(digest, data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature);
};
