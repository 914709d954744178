import { createHash, type KeyObject, sign } from 'node:crypto';
import { issuerAndSerial } from './certificates.ts';
import { der, derAlgorithm } from './der.ts';
import { oidOfDigest, oidOfSignature, oids } from './object-identifiers.ts';

export type SigningDigest = 'sha256' | 'sha384' | 'sha512';

/** The digest that suits a key: for a curve the one of its own strength. */
export const digestFor = (key: KeyObject): SigningDigest => {
  const curve = key.asymmetricKeyDetails?.namedCurve;
  if (curve === 'secp384r1') return 'sha384';
  return curve === 'secp521r1' ? 'sha512' : 'sha256';
};

/** What a signature will weigh at most, without a time stamp. */
export const sizeOfCms = (given: { readonly key: KeyObject; readonly certificates: readonly Uint8Array[] }): number => {
  const bits = given.key.asymmetricKeyDetails?.modulusLength ?? 1_200;
  const certificates = given.certificates.reduce((sum, { length }) => sum + length + 64, 0);
  // The issuer's name stands in the signature once more.
  return 1_024 + bits / 8 + certificates + (given.certificates[0]?.length ?? 0);
};

const attribute = (oid: string, value: Uint8Array): Uint8Array => der.sequence(der.oid(oid), der.set(value));

/** ESSCertIDv2 of RFC 5035 with SHA-256, which is its default and therefore not written. */
const certificateIdentifier = (certificate: Uint8Array): Uint8Array =>
  der.sequence(der.octets(createHash('sha256').update(certificate).digest()));

/** PAdES wants the moment in the dictionary of the PDF, so that no signing time stands here. */
const signedAttributes = (digest: Uint8Array, certificates: readonly Uint8Array[]): readonly Uint8Array[] => [
  attribute(oids.contentType, der.oid(oids.data)),
  attribute(oids.messageDigest, der.octets(digest)),
  // Every certificate that goes with the signature is bound to it, not the signatory's alone.
  attribute(oids.signingCertificateV2, der.sequence(der.sequence(...certificates.map(certificateIdentifier)))),
];

/** A detached CMS signature as PAdES asks for, in DER. `stamp` is asked for a time-stamp token over the signature's value. */
export const writeCms = async (given: {
  readonly key: KeyObject;
  readonly certificates: readonly Uint8Array[];
  readonly digest: SigningDigest;
  readonly digestOfContent: Uint8Array;
  readonly stamp?: ((signature: Uint8Array) => Promise<Uint8Array>) | undefined;
}): Promise<Uint8Array> => {
  const { certificates, digest, key } = given;
  const [own] = certificates;
  if (own === undefined) throw new Error('a signature needs a certificate');
  const kind = key.asymmetricKeyType === 'rsa' ? 'rsa' : 'ec';
  const attributes = der.set(...signedAttributes(given.digestOfContent, certificates));
  const signature = sign(digest, attributes, key);
  const token = await given.stamp?.(signature);
  const { issuer, serial } = issuerAndSerial(own);
  const signer = der.sequence(
    der.integer(1),
    der.sequence(issuer, serial),
    derAlgorithm(oidOfDigest(digest)),
    asImplicit(attributes),
    // An algorithm of elliptic curves has no parameters at all (RFC 5754).
    kind === 'rsa' ? derAlgorithm(oids.rsa) : der.sequence(der.oid(oidOfSignature('ec', digest))),
    der.octets(signature),
    ...(token === undefined ? [] : [der.context(1, attribute(oids.signatureTimeStamp, token))]),
  );
  const signed = der.sequence(
    der.integer(1),
    der.set(derAlgorithm(oidOfDigest(digest))),
    der.sequence(der.oid(oids.data)),
    asImplicit(der.set(...certificates)),
    der.set(signer),
  );
  return der.sequence(der.oid(oids.signedData), der.context(0, signed));
};

/** A SET that stands under the tag `[0]` in place of its own. */
const asImplicit = (set: Uint8Array): Uint8Array => {
  const copy = Uint8Array.from(set);
  copy[0] = 0xa0;
  return copy;
};
