import {
  fromBase64,
  readVerifierKey,
  type SignBytes,
  signatureTypes,
  signNote,
  type VerifierKey,
  verifierKey,
  writeNote,
  writeVerifierKey,
} from '../../log/index.ts';
import { readEntry } from './entry.ts';
import { type Outside, type Store, StoreFailure } from './ports.ts';
import { entriesOfKind, entryAt } from './reading.ts';

/** Makes, seals and opens Ed25519 keys; the secret that seals them never enters the store. */
export type KeyKeeper = {
  readonly make: () => Promise<{ readonly publicKey: Uint8Array; readonly sealed: string }>;
  /** Throws a `StoreFailure` when the secret does not open it. */
  readonly open: (sealed: string) => Promise<SignBytes>;
};

/** The key that signs now: the newest of the store, made when there is none. */
export type Signer = { readonly key: VerifierKey; readonly verifier: string; readonly sign: SignBytes };

const keyName = (store: Store): string => `holdfast/${store.id}`;

/** Makes a key behind the ones that the store has; undefined where somebody else made one meanwhile. */
export const makeSigningKey = async (
  store: Store,
  keeper: KeyKeeper,
  outside: Outside,
  behind: number,
): Promise<Signer | undefined> => {
  const { publicKey, sealed } = await keeper.make();
  const key = verifierKey({ hash: outside.hash, name: keyName(store), type: signatureTypes.ed25519, publicKey });
  const verifier = writeVerifierKey(key);
  const added = await store.addSigningKey({ id: verifier.split('+')[1] ?? '', verifier, sealed }, behind);
  return added === 'conflict' ? undefined : { key, verifier, sign: await keeper.open(sealed) };
};

export const signerFor = async (store: Store, keeper: KeyKeeper, outside: Outside, verifier: string): Promise<Signer> => {
  const kept = (await store.signingKeys()).find((known) => known.verifier === verifier);
  const key = readVerifierKey(outside.hash, verifier);
  if (kept === undefined || key === undefined) throw new StoreFailure('no-signing-key', { key: verifier });
  return { key, verifier, sign: await keeper.open(kept.sealed) };
};

/** The newest key of the store, by the order in which they were made; the first start makes it. */
export const newestSigner = async (store: Store, keeper: KeyKeeper, outside: Outside): Promise<Signer> => {
  for (;;) {
    const newest = (await store.signingKeys()).at(-1);
    if (newest !== undefined) return signerFor(store, keeper, outside, newest.verifier);
    const made = await makeSigningKey(store, keeper, outside, 0);
    if (made !== undefined) return made;
    // Two first starts at once: the other made it, and both use that one.
  }
};

export type KeyState = { readonly verifier: string; readonly state: 'current' | 'unused' | 'rotated' | 'lost' | 'stolen' };

/**
 * The keys of a store in the order in which they were made: the newest signs; of each before it, why the logs went on under
 * another. Where logs differ, the gravest counts; a key that no log was ever signed with is unused.
 */
export const keyStates = async (store: Store): Promise<readonly KeyState[]> => {
  const ended = new Map<string, 'rotated' | 'lost' | 'stolen'>();
  for (const issuer of await store.issuers()) {
    const first = await entryAt(store, issuer, 0);
    const begun = first && readEntry(first.bytes);
    let before = begun?.kind === 'issuer' ? begun.verifier : undefined;
    for await (const { verifier, because } of entriesOfKind(store, issuer, 'key')) {
      const known = before && ended.get(before);
      if (before !== undefined && (known === undefined || gravity.indexOf(because) > gravity.indexOf(known))) {
        ended.set(before, because);
      }
      before = verifier;
    }
  }
  const keys = await store.signingKeys();
  return keys.map(({ verifier }, index) => ({
    verifier,
    state: index === keys.length - 1 ? 'current' : (ended.get(verifier) ?? 'unused'),
  }));
};

const gravity = ['rotated', 'lost', 'stolen'];

export const signed = (text: string, ...signers: readonly Signer[]): string =>
  writeNote({ text, signatures: signers.map(({ key, sign }) => signNote({ text, key, sign })) });

export const publicKeyBytes = (verifier: string): Uint8Array | undefined => fromBase64(verifier.split('+')[2] ?? '')?.slice(1);
