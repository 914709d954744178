import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  randomBytes,
  scryptSync,
  sign,
  verify,
} from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { StoreFailure } from '../app/index.ts';
import type { KeyKeeper, Outside } from '../app/ledger/index.ts';

/** SHA-256, random bytes, Ed25519 and the clock of this machine. */
export const nodeOutside: Outside = {
  // A digest as text of one byte a character, made bytes again, costs half of one that Node gives as a buffer.
  hash: (bytes) => Buffer.from(hash('sha256', bytes, 'binary'), 'binary'),
  startHash: () => {
    const running = createHash('sha256');
    return { add: (bytes) => void running.update(bytes), end: () => running.digest() };
  },
  random: (length) => randomOf(length),
  now: () => `${new Date().toISOString().slice(0, -1)}000000Z`,
  verify: (publicKey, message, signature) => {
    try {
      return verify(null, message, publicKeyOf(publicKey), signature);
    } catch {
      return false;
    }
  },
};

/** Random bytes are drawn by the block: salts are short, and a call for each would cost more than its bytes. */
const randomBlock = 4096;
let drawnAhead = Buffer.alloc(0);

const randomOf = (length: number): Buffer => {
  if (length > randomBlock) return randomBytes(length);
  if (drawnAhead.length < length) drawnAhead = randomBytes(randomBlock);
  const taken = drawnAhead.subarray(0, length);
  drawnAhead = drawnAhead.subarray(length);
  return taken;
};

/** A log is signed by few keys and often: the last ones are kept ready. */
const readyKeys = new Map<string, KeyObject>();

const publicKeyOf = (publicKey: Uint8Array): KeyObject => {
  const name = Buffer.from(publicKey).toString('hex');
  const ready = readyKeys.get(name);
  if (ready) return ready;
  const key = createPublicKey({ key: Buffer.concat([spkiPrefix, publicKey]), format: 'der', type: 'spki' });
  if (readyKeys.size >= 100) readyKeys.clear();
  readyKeys.set(name, key);
  return key;
};

/** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

type Environment = Readonly<Record<string, string | undefined>>;

const secretFile = (environment: Environment): string =>
  environment['HOLDFAST_SECRET_FILE'] ?? join(environment['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'holdfast', 'secret');

/** Whether there is a secret already; reading it would make one. */
export const hasSecretFile = (environment: Environment): boolean => existsSync(secretFile(environment));

/**
 * The secret that seals signing keys: HOLDFAST_SECRET, or the file that HOLDFAST_SECRET_FILE names, or a file of the
 * user's own that the first start makes. It never stands in the store: a stolen store cannot sign.
 */
export const readSecret = (environment: Environment): Buffer => {
  const given = environment['HOLDFAST_SECRET'];
  if (given !== undefined) {
    if (given.length < 16) throw new StoreFailure('secret-too-short', {});
    return Buffer.from(given);
  }
  const file = secretFile(environment);
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // Two first starts at once: one makes the file, the other reads it.
    try {
      writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    chmodSync(file, 0o600);
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 16) throw new StoreFailure('secret-too-short', { file });
  return Buffer.from(secret);
};

/** Seals private keys with AES-256-GCM under a key that scrypt draws from the secret; each with its own salt and nonce. */
export const keyKeeper = (secret: () => Buffer, cost = 16_384): KeyKeeper => ({
  make: async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const plain = privateKey.export({ format: 'der', type: 'pkcs8' });
    const [salt, nonce] = [randomBytes(16), randomBytes(12)];
    const cipher = createCipheriv('aes-256-gcm', drawn(secret(), salt, cost), nonce);
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return {
      publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(spkiPrefix.length),
      sealed: ['holdfast-sealed-1', ...[salt, nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64'))].join(
        ' ',
      ),
    };
  },
  open: async (sealed) => {
    const [form, ...parts] = sealed.split(' ');
    const [salt, nonce, tag, body] = parts.map((part) => Buffer.from(part, 'base64'));
    const written = [form, ...[salt, nonce, tag, body].map((part) => part?.toString('base64'))].join(' ');
    if (form !== 'holdfast-sealed-1' || written !== sealed || !salt || !nonce || !tag || !body) {
      throw new StoreFailure('key-not-opened', {});
    }
    try {
      const decipher = createDecipheriv('aes-256-gcm', drawn(secret(), salt, cost), nonce);
      decipher.setAuthTag(tag);
      const plain = Buffer.concat([decipher.update(body), decipher.final()]);
      const key = createPrivateKey({ key: plain, format: 'der', type: 'pkcs8' });
      return (message) => sign(null, message, key);
    } catch (error) {
      throw new StoreFailure('key-not-opened', {}, error);
    }
  },
});

const drawn = (secret: Buffer, salt: Buffer, cost: number): Buffer => scryptSync(secret, salt, 32, { N: cost, r: 8, p: 1 });
