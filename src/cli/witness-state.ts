import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { StoreFailure } from '../app/index.ts';
import type { KeyKeeper, Outside, Seen } from '../app/ledger/index.ts';
import { readVerifierKey, signatureTypes, verifierKey, writeVerifierKey } from '../log/index.ts';

type Kept = { readonly verifier: string; readonly sealed: string };

/**
 * What a witness keeps for itself, in a folder of its own: its key, sealed, and in a file for each log the last checkpoint
 * that it cosigned, so that it can look at several logs at once. The first use makes the key and needs a name.
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
  if (read(file) === undefined) {
    if (name === undefined || /[\s+]/.test(name) || name === '') throw new StoreFailure('witness-name', {});
    const { publicKey, sealed } = await keeper.make();
    const key = verifierKey({ hash: outside.hash, name, type: signatureTypes.cosignature, publicKey });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeOnce(file, { verifier: writeVerifierKey(key), sealed });
  }
  const { verifier, sealed } = read(file) as Kept;
  const key = readVerifierKey(outside.hash, verifier);
  if (key === undefined) throw new StoreFailure('no-witness-key', { verifier });
  return {
    verifier,
    key,
    sign: await keeper.open(sealed),
    seen: (log: string): Seen | undefined => read<Seen>(seenFile(folder, log)),
    remember: (log: string, seen: Seen): void => {
      const place = seenFile(folder, log);
      const part = `${place}.${process.pid}.part`;
      writeFileSync(part, textOf(seen), { mode: 0o600, flush: true });
      renameSync(part, place);
    },
  };
};

const textOf = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

const seenFile = (folder: string, log: string): string =>
  join(folder, `seen-${createHash('sha256').update(log).digest('hex').slice(0, 32)}.json`);

/** Of two first uses at once one makes the key, and the other takes that one. */
const writeOnce = (file: string, kept: Kept): void => {
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, textOf(kept), { mode: 0o600, flush: true });
  try {
    linkSync(part, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(part, { force: true });
  }
};

const read = <T = Kept>(file: string): T | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};
