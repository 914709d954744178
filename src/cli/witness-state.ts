import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { StoreFailure } from '../app/index.ts';
import type { KeyKeeper, Outside, Seen } from '../app/ledger/index.ts';
import { readVerifierKey, signatureTypes, verifierKey, writeVerifierKey } from '../log/index.ts';

type Kept = { readonly verifier: string; readonly sealed: string; readonly seen: Readonly<Record<string, Seen>> };

/**
 * What a witness keeps for itself, in a folder of its own: its key, sealed, and the last checkpoint of each log that it
 * cosigned. The first use makes the key and needs a name.
 */
export const openWitness = async ({
  folder = join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'holdfast', 'witness'),
  name,
  keeper,
  outside,
}: {
  readonly folder: string | undefined;
  readonly name: string | undefined;
  readonly keeper: KeyKeeper;
  readonly outside: Outside;
}) => {
  const file = join(folder, 'witness.json');
  let kept = read(file);
  const write = (next: Kept): void => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.part`, `${JSON.stringify(next, null, 1)}\n`, { mode: 0o600, flush: true });
    renameSync(`${file}.part`, file);
    kept = next;
  };
  if (kept === undefined) {
    if (name === undefined || /[\s+]/.test(name) || name === '') throw new StoreFailure('witness-name', {});
    const { publicKey, sealed } = await keeper.make();
    const key = verifierKey({ hash: outside.hash, name, type: signatureTypes.cosignature, publicKey });
    write({ verifier: writeVerifierKey(key), sealed, seen: {} });
  }
  const { verifier, sealed } = kept as Kept;
  const key = readVerifierKey(outside.hash, verifier);
  if (key === undefined) throw new StoreFailure('no-witness-key', { verifier });
  return {
    verifier,
    key,
    sign: await keeper.open(sealed),
    seen: (log: string): Seen | undefined => (Object.hasOwn(kept?.seen ?? {}, log) ? kept?.seen[log] : undefined),
    remember: (log: string, seen: Seen): void => write({ verifier, sealed, seen: { ...kept?.seen, [log]: seen } }),
  };
};

const read = (file: string): Kept | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};
