import {
  bytesOf,
  fromBase64,
  readCheckpoint,
  readNote,
  readVerifierKey,
  signatureTypes,
  toHex,
  type VerifierKey,
  verifyNote,
} from '../../log/index.ts';
import type { LogSource, Outside, Problem } from './ports.ts';
import { checkpointAt, originOf } from './reading.ts';

export const cosignatureDigest = (line: string, { hash }: Pick<Outside, 'hash'>): string => toHex(hash(bytesOf(line)));

/**
 * What is wrong with the cosignatures of a log: each must be a witness's that the log admitted, under a checkpoint of it,
 * and each that was filed must be there.
 */
export const cosignatureProblems = async ({
  source,
  issuer,
  until,
  admitted,
  filed,
  outside,
}: {
  readonly source: LogSource;
  readonly issuer: string;
  /** How much of the log was looked at: a cosignature under more of it is passed over. */
  readonly until: number;
  readonly admitted: readonly string[];
  /** The digests of the cosignatures that the log says were filed, each with its entry. */
  readonly filed: ReadonlyMap<string, { readonly seq: number; readonly size: number }>;
  readonly outside: Pick<Outside, 'hash' | 'verify'>;
}): Promise<readonly Problem[]> => {
  const problems: Problem[] = [];
  const missing = new Map(filed);
  const keys = admitted.map((verifier) => readVerifierKey(outside.hash, verifier));
  for (const { size, line } of await source.cosignatures(issuer)) {
    if (missing.get(cosignatureDigest(line, outside))?.size === size) missing.delete(cosignatureDigest(line, outside));
    if (size > until && size <= (await source.size(issuer))) continue;
    const checkpoint = await checkpointAt(source, issuer, size);
    const signed = checkpoint && readNote(checkpoint.note);
    const note = signed && readNote(`${signed.text}\n${line}\n`);
    const isHeld =
      note !== undefined &&
      note.signatures.length === 1 &&
      keys.some((key) => key !== undefined && verifyNote({ note, key, verify: outside.verify }).status === 'signed');
    if (!isHeld) problems.push({ issuer, code: 'cosignature-differs', values: { size: `${size}`, line } });
  }
  for (const { seq, size } of missing.values())
    problems.push({ issuer, code: 'cosignature-missing', seq, values: { size: `${size}` } });
  return problems;
};

/** The cosignature line of a witness's note, where it is one of this log by an admitted key; undefined otherwise. */
export const cosignatureOf = (
  text: string,
  {
    store,
    issuer,
    admitted,
    outside,
  }: {
    readonly store: string;
    readonly issuer: string;
    readonly admitted: readonly string[];
    readonly outside: Pick<Outside, 'hash' | 'verify'>;
  },
): { readonly size: number; readonly line: string; readonly text: string } | undefined => {
  const note = readNote(text);
  const said = note && readCheckpoint(note.text);
  if (note === undefined || said?.origin !== originOf(store, issuer)) return undefined;
  for (const verifier of admitted) {
    const key = readVerifierKey(outside.hash, verifier);
    if (key === undefined || verifyNote({ note, key, verify: outside.verify }).status !== 'signed') continue;
    const line = text.split('\n').find((one) => one.startsWith(`— ${key.name} `) && isOfKey(one, key));
    if (line !== undefined) return { size: said.size, line, text: note.text };
  }
  return undefined;
};

const isOfKey = (line: string, key: VerifierKey): boolean => {
  const bytes = fromBase64(line.split(' ')[2] ?? '');
  return bytes !== undefined && key.id.every((byte, index) => bytes[index] === byte);
};

/** A witness's key: one that makes cosignatures, under a name of its own. */
export const isWitnessKey = (verifier: string, { hash }: Pick<Outside, 'hash'>): boolean =>
  readVerifierKey(hash, verifier)?.type === signatureTypes.cosignature;
