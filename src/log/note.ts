/**
 * Signed notes of C2SP (signed-note): a text and, behind an empty line, one line a signature. The text is what is signed,
 * its last newline included. Signing and checking of bytes are given from outside.
 */
import type { Hash } from './merkle.ts';
import { bytesOf, concatenated, eightBytes, fromBase64, fromEightBytes, fromHex, sameBytes, toBase64, toHex } from './text.ts';

/** What a signature is made with: 1 is Ed25519 over the note; 4 is an Ed25519 cosignature with its time. */
export const signatureTypes = { ed25519: 1, cosignature: 4 } as const;
export type SignatureType = (typeof signatureTypes)[keyof typeof signatureTypes];

/** A public key by the name of its holder, in the spelling `name+id+key` of the format. */
export type VerifierKey = {
  readonly name: string;
  readonly id: Uint8Array;
  readonly type: SignatureType;
  readonly publicKey: Uint8Array;
};
export type NoteSignature = { readonly name: string; readonly id: Uint8Array; readonly signature: Uint8Array };
export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] };

/** Ed25519 of whole messages, as the outside gives it. */
export type VerifyBytes = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
export type SignBytes = (message: Uint8Array) => Uint8Array;

const isKeyName = (name: string): boolean => name.length > 0 && !/[\s+]/u.test(name);

/** The first four bytes of the hash of the name, a newline, the type and the key. */
const keyIdOf = (hash: Hash, name: string, type: SignatureType, publicKey: Uint8Array): Uint8Array =>
  hash(concatenated(bytesOf(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, 4);

export const verifierKey = ({
  hash,
  name,
  type,
  publicKey,
}: {
  readonly hash: Hash;
  readonly name: string;
  readonly type: SignatureType;
  readonly publicKey: Uint8Array;
}): VerifierKey => {
  if (!isKeyName(name)) throw new RangeError(`a key name has no spaces and no plus sign: ${name}`);
  return { name, id: keyIdOf(hash, name, type, publicKey), type, publicKey };
};

export const writeVerifierKey = ({ name, id, type, publicKey }: VerifierKey): string =>
  `${name}+${toHex(id)}+${toBase64(concatenated(Uint8Array.of(type), publicKey))}`;

/** Undefined when the text is not a key, is of a type that is not known, or its id is not the one of its key. */
export const readVerifierKey = (hash: Hash, text: string): VerifierKey | undefined => {
  const [, name = '', hex = '', encoded = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text) ?? [];
  const id = fromHex(hex);
  const bytes = fromBase64(encoded);
  const type = bytes?.[0];
  if (!isKeyName(name) || id === undefined || bytes?.length !== 33) return undefined;
  if (type !== signatureTypes.ed25519 && type !== signatureTypes.cosignature) return undefined;
  const publicKey = bytes.slice(1);
  return sameBytes(id, keyIdOf(hash, name, type, publicKey)) ? { name, id, type, publicKey } : undefined;
};

export const writeNote = ({ text, signatures }: Note): string =>
  `${text}\n${signatures.map(({ name, id, signature }) => `— ${name} ${toBase64(concatenated(id, signature))}\n`).join('')}`;

/** At most a hundred signatures; a note must be free of control characters other than newlines. */
const signatureLimit = 100;

/** Undefined when the text is not a note: no empty line, no signature, a line that is none, control characters. */
export const readNote = (text: string): Note | undefined => {
  const split = text.lastIndexOf('\n\n');
  if (split < 0 || !text.endsWith('\n') || hasControls(text)) return undefined;
  const lines = text.slice(split + 2, -1).split('\n');
  if (lines.length > signatureLimit) return undefined;
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const [, name = '', encoded = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
    const bytes = fromBase64(encoded);
    if (!isKeyName(name) || bytes === undefined || bytes.length < 5) return undefined;
    signatures.push({ name, id: bytes.slice(0, 4), signature: bytes.slice(4) });
  }
  return { text: text.slice(0, split + 1), signatures };
};

const hasControls = (text: string): boolean => {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if ((code < 32 && code !== 10) || code === 127) return true;
  }
  return false;
};

const ofKey = (key: VerifierKey, { name, id }: NoteSignature): boolean => name === key.name && sameBytes(id, key.id);

/** What a cosigner signs: the time in whole seconds since 1970 and the note's text. */
const cosigned = (text: string, time: bigint): Uint8Array => bytesOf(`cosignature/v1\ntime ${time}\n${text}`);

export const signNote = ({
  text,
  key,
  sign,
}: {
  readonly text: string;
  readonly key: VerifierKey;
  readonly sign: SignBytes;
}): NoteSignature => ({
  name: key.name,
  id: key.id,
  signature: sign(bytesOf(text)),
});

export const cosignNote = ({
  text,
  key,
  time,
  sign,
}: {
  readonly text: string;
  readonly key: VerifierKey;
  readonly time: bigint;
  readonly sign: SignBytes;
}): NoteSignature => ({ name: key.name, id: key.id, signature: concatenated(eightBytes(time), sign(cosigned(text, time))) });

/**
 * `signed` (with the time of a cosignature), `absent` when no line is of this key, `false` when a line of this key does
 * not hold: a note with a false signature of a known key is refused whole.
 */
export type Verdict =
  | { readonly status: 'signed'; readonly time?: bigint }
  | { readonly status: 'absent' }
  | { readonly status: 'false' };

export const verifyNote = ({
  note,
  key,
  verify,
}: {
  readonly note: Note;
  readonly key: VerifierKey;
  readonly verify: VerifyBytes;
}): Verdict => {
  const own = note.signatures.filter((signature) => ofKey(key, signature));
  let verdict: Verdict = { status: 'absent' };
  for (const { signature } of own) {
    if (key.type === signatureTypes.ed25519) {
      if (signature.length !== 64 || !verify(key.publicKey, bytesOf(note.text), signature)) return { status: 'false' };
      verdict = { status: 'signed' };
    } else {
      const time = fromEightBytes(signature.slice(0, 8));
      if (signature.length !== 72 || !verify(key.publicKey, cosigned(note.text, time), signature.slice(8)))
        return { status: 'false' };
      verdict = { status: 'signed', time };
    }
  }
  return verdict;
};
