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
import { type Outside, type Store, StoreFailure } from './ports.ts';

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

export const signed = (text: string, ...signers: readonly Signer[]): string =>
  writeNote({ text, signatures: signers.map(({ key, sign }) => signNote({ text, key, sign })) });

export const publicKeyBytes = (verifier: string): Uint8Array | undefined => fromBase64(verifier.split('+')[2] ?? '')?.slice(1);
