import { createHmac } from 'node:crypto';
import {
  algorithmOf,
  type Block,
  countOf,
  DerFault,
  isContext,
  octetsOf,
  oidOf,
  partsOf,
  primitiveOf,
  rawOf,
  readDer,
  sameBytes,
  sequenceOf,
} from './der.ts';
import { digestOids, oids } from './object-identifiers.ts';
import { ClosedFault, decrypted, passwordMac, pkcs12Derived } from './password-based.ts';

/** What a PKCS#12 file holds: keys as PKCS#8 and certificates, each as the bytes that were put in. */
export type Pkcs12 = { readonly keys: readonly Uint8Array[]; readonly certificates: readonly Uint8Array[] };

const deepest = 4;

export const isPkcs12 = (block: Block): boolean => {
  try {
    const [version, contents] = sequenceOf(block);
    return countOf(version) === 3 && oidOf(sequenceOf(contents)[0]) === oids.data;
  } catch {
    return false;
  }
};

/** Opens a PKCS#12 file; throws `DerFault` where it is none and `ClosedFault` where the passphrase does not open it. */
export const openPkcs12 = (block: Block, passphrase: string | undefined): Pkcs12 => {
  const [, contents, seal] = sequenceOf(block);
  const bytes = octetsOf(contentOf(sequenceOf(contents)));
  const candidates: readonly (string | null)[] = passphrase === undefined || passphrase === '' ? ['', null] : [passphrase];
  const fitting = seal === undefined ? candidates[0] : candidates.find((one) => isSealedWith(seal, bytes, one));
  if (fitting === undefined) throw new ClosedFault('wrong-passphrase');
  const keys: Uint8Array[] = [];
  const certificates: Uint8Array[] = [];
  const take = (bag: Block, depth: number): void => {
    const [type, holder] = sequenceOf(bag);
    const value = isContext(holder, 0) ? partsOf(holder)[0] : undefined;
    if (value === undefined || depth > deepest) throw new DerFault('not a bag');
    const kind = oidOf(type);
    if (kind === oids.keyBag) keys.push(Uint8Array.from(rawOf(value)));
    if (kind === oids.shroudedKeyBag) {
      const [algorithm, data] = sequenceOf(value);
      keys.push(decrypted({ algorithm: algorithmOf(algorithm), data: octetsOf(data), passphrase: fitting }));
    }
    if (kind === oids.certificateBag) {
      const parts = sequenceOf(value);
      if (oidOf(parts[0]) === oids.x509Certificate) certificates.push(octetsOf(contentOf(parts)));
    }
    if (kind === oids.safeContentsBag) for (const inner of sequenceOf(value)) take(inner, depth + 1);
  };
  for (const info of sequenceOf(readDer(bytes))) {
    for (const bag of sequenceOf(readDer(safeOf(sequenceOf(info), fitting)))) take(bag, 0);
  }
  return { keys, certificates };
};

/** `[0]` with what a content of PKCS#7 or a bag holds. */
const contentOf = (parts: readonly Block[]): Block | undefined => {
  const holder = parts[1];
  return isContext(holder, 0) ? partsOf(holder)[0] : undefined;
};

const safeOf = (info: readonly Block[], passphrase: string | null): Uint8Array => {
  const type = oidOf(info[0]);
  if (type === oids.data) return octetsOf(contentOf(info));
  if (type !== oids.encryptedData) throw new ClosedFault('unknown-encryption');
  const [, encrypted] = sequenceOf(contentOf(info));
  const [, algorithm, data] = sequenceOf(encrypted);
  if (!isContext(data, 0)) throw new DerFault('nothing encrypted');
  // The data is an implicit OCTET STRING, in one piece or in several.
  const bytes = data.idBlock.isConstructed ? Buffer.concat(partsOf(data).map(octetsOf)) : primitiveOf(data);
  return decrypted({ algorithm: algorithmOf(algorithm), data: bytes, passphrase });
};

const isSealedWith = (seal: Block, contents: Uint8Array, passphrase: string | null): boolean => {
  const [info, salt, rounds] = sequenceOf(seal);
  const [algorithm, told] = sequenceOf(info);
  const { oid, parameters } = algorithmOf(algorithm);
  const expected = octetsOf(told);
  if (oid === oids.passwordMac) return sameBytes(passwordMac(parameters, contents, passphrase ?? ''), expected);
  const digest = digestOids[oid];
  if (digest === undefined) throw new ClosedFault('unknown-encryption');
  const key = pkcs12Derived({ digest, salt: octetsOf(salt), rounds, passphrase, purpose: 3, length: expected.length });
  return sameBytes(createHmac(digest, key).update(contents).digest(), expected);
};
