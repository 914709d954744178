import { createDecipheriv, createHmac, pbkdf2Sync, scryptSync } from 'node:crypto';
import forge from 'node-forge';
import { type Algorithm, algorithmOf, type Block, countOf, DerFault, isUniversal, octetsOf, sequenceOf } from './der.ts';
import { cipherOids, hmacOids, oids } from './object-identifiers.ts';

/** Why something under a passphrase stays closed; `kind` says which of the codes of words is told. */
export class ClosedFault extends Error {
  readonly kind: 'wrong-passphrase' | 'unknown-encryption' | 'too-slow';
  constructor(kind: ClosedFault['kind']) {
    super(kind);
    this.kind = kind;
  }
}

/** As a file may ask for any number of rounds, more than these are refused: they take some seconds. */
const mostRounds = { pbkdf2: 10_000_000, pkcs12: 1_000_000, scryptBytes: 268_435_456 };

const roundsOf = (block: Block | undefined, most: number): number => {
  const rounds = countOf(block);
  if (rounds < 1) throw new DerFault('no rounds');
  if (rounds > most) throw new ClosedFault('too-slow');
  return rounds;
};

/** Decrypts what PKCS#5 or PKCS#12 encrypted under a passphrase; wrong padding tells a wrong passphrase. */
export const decrypted = (given: {
  readonly algorithm: Algorithm;
  readonly data: Uint8Array;
  /** Null is PKCS#12's own manner of no passphrase, which differs from an empty one. */
  readonly passphrase: string | null;
}): Uint8Array => {
  const { algorithm, data, passphrase } = given;
  if (algorithm.oid === oids.passwordBased2) return decryptedPbes2(sequenceOf(algorithm.parameters), data, passphrase ?? '');
  return decryptedPkcs12(algorithm, data, passphrase);
};

const decryptedPbes2 = ([derivation, scheme]: readonly Block[], data: Uint8Array, passphrase: string): Uint8Array => {
  const { oid, parameters } = algorithmOf(scheme);
  const cipher = cipherOids[oid];
  if (cipher === undefined) throw new ClosedFault('unknown-encryption');
  const key = derivedKey(algorithmOf(derivation), passphrase, cipher.keyLength);
  try {
    const decipher = createDecipheriv(cipher.name, key, octetsOf(parameters));
    return Buffer.concat([decipher.update(data), decipher.final()]);
  } catch (error) {
    if (error instanceof DerFault) throw error;
    throw new ClosedFault('wrong-passphrase');
  } finally {
    key.fill(0);
  }
};

/** A key from a passphrase by PBKDF2 or scrypt. */
const derivedKey = ({ oid, parameters }: Algorithm, passphrase: string, length: number): Buffer => {
  const [salt, first, ...rest] = sequenceOf(parameters);
  if (oid === oids.passwordDerivation2) {
    const prf = rest.find((part) => isUniversal(part, 'sequence'));
    const digest = prf === undefined ? 'sha1' : hmacOids[algorithmOf(prf).oid];
    if (digest === undefined) throw new ClosedFault('unknown-encryption');
    return pbkdf2Sync(passphrase, octetsOf(salt), roundsOf(first, mostRounds.pbkdf2), length, digest);
  }
  if (oid === oids.scrypt) {
    const [N, r, p] = [countOf(first), countOf(rest[0]), countOf(rest[1])];
    if (N * r * p * 128 > mostRounds.scryptBytes) throw new ClosedFault('too-slow');
    try {
      return scryptSync(passphrase, octetsOf(salt), length, { N, r, p, maxmem: mostRounds.scryptBytes * 2 });
    } catch {
      throw new DerFault('not a derivation by scrypt');
    }
  }
  throw new ClosedFault('unknown-encryption');
};

const binary = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The ciphers of old PKCS#12 files; Node no longer has RC2, with which they hide certificates. */
const pkcs12Ciphers: Readonly<Record<string, { readonly keyLength: number; readonly rc2: boolean }>> = {
  [oids.pkcs12TripleDes]: { keyLength: 24, rc2: false },
  [oids.pkcs12Rc2Strong]: { keyLength: 16, rc2: true },
  [oids.pkcs12Rc2]: { keyLength: 5, rc2: true },
};

const decryptedPkcs12 = (algorithm: Algorithm, data: Uint8Array, passphrase: string | null): Uint8Array => {
  const cipher = pkcs12Ciphers[algorithm.oid];
  if (cipher === undefined) throw new ClosedFault('unknown-encryption');
  const [salt, rounds] = sequenceOf(algorithm.parameters);
  const derive = (purpose: number, length: number): Buffer =>
    pkcs12Derived({ digest: 'sha1', salt: octetsOf(salt), rounds, passphrase, purpose, length });
  const [key, start] = [derive(1, cipher.keyLength), derive(2, 8)];
  try {
    if (!cipher.rc2) {
      const decipher = createDecipheriv('des-ede3-cbc', key, start);
      return Buffer.concat([decipher.update(data), decipher.final()]);
    }
    const decipher = forge.rc2.createDecryptionCipher(binary(key), cipher.keyLength * 8);
    decipher.start(binary(start));
    decipher.update(forge.util.createBuffer(binary(data)));
    if (!decipher.finish()) throw new ClosedFault('wrong-passphrase');
    return Buffer.from(decipher.output.getBytes(), 'latin1');
  } catch {
    throw new ClosedFault('wrong-passphrase');
  } finally {
    key.fill(0);
  }
};

const pkcs12Digests: Readonly<Record<string, () => forge.md.MessageDigest>> = {
  sha1: () => forge.md.sha1.create(),
  sha256: () => forge.md.sha256.create(),
  sha384: () => forge.md.sha512.sha384.create(),
  sha512: () => forge.md.sha512.create(),
};

/** PKCS#12's own derivation: purpose 1 is a key, 2 where a cipher starts, 3 the key of the file's seal. */
export const pkcs12Derived = (given: {
  readonly digest: string;
  readonly salt: Uint8Array;
  readonly rounds: Block | undefined;
  readonly passphrase: string | null;
  readonly purpose: number;
  readonly length: number;
}): Buffer => {
  const digest = pkcs12Digests[given.digest];
  if (digest === undefined) throw new ClosedFault('unknown-encryption');
  const rounds = given.rounds === undefined ? 1 : roundsOf(given.rounds, mostRounds.pkcs12);
  const salt = forge.util.createBuffer(binary(given.salt));
  const key = forge.pkcs12.generateKey(given.passphrase, salt, given.purpose, rounds, given.length, digest());
  return Buffer.from(key.getBytes(), 'latin1');
};

/** The seal of newer PKCS#12 files (PBMAC1 of RFC 9579) over their contents. */
export const passwordMac = (parameters: Block | undefined, contents: Uint8Array, passphrase: string): Uint8Array => {
  const [derivation, scheme] = sequenceOf(parameters);
  const digest = hmacOids[algorithmOf(scheme).oid];
  if (digest === undefined) throw new ClosedFault('unknown-encryption');
  const derived = algorithmOf(derivation);
  const length = sequenceOf(derived.parameters)
    .slice(2)
    .find((part) => isUniversal(part, 'integer'));
  const keyLength = length === undefined ? 0 : countOf(length);
  if (keyLength < 16 || keyLength > 64) throw new DerFault('no length of a key');
  return createHmac(digest, derivedKey(derived, passphrase, keyLength))
    .update(contents)
    .digest();
};
