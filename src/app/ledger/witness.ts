import { cosignNote, readNote, type SignBytes, type VerifierKey, writeNote } from '../../log/index.ts';
import type { LogSource, Outside, Problem, StoredCheckpoint } from './ports.ts';
import { verifyLog } from './verify.ts';

/** What a witness remembers of a log: the checkpoint that it cosigned last and the key that signed it. */
export type Seen = { readonly note: string; readonly verifier: string };

export type Witnessed =
  | { readonly status: 'cosigned'; readonly size: number; readonly line: string; readonly note: string; readonly seen: Seen }
  | { readonly status: 'refused'; readonly problems: readonly Problem[] };

/**
 * A witness recomputes a log from its raw entries, checks that it holds what the witness saw before, and cosigns the
 * newest checkpoint with the time. It refuses a log that is not sound, was cut or rewritten, or changed its key otherwise
 * than by an entry.
 */
export const witnessLog = async ({
  source,
  issuer,
  newest,
  seen,
  accepted,
  key,
  sign,
  outside,
}: {
  readonly source: LogSource;
  readonly issuer: string;
  readonly newest: StoredCheckpoint;
  readonly seen: Seen | undefined;
  /** A key that the witness knows to be the issuer's, although the one before did not sign the change. */
  readonly accepted?: string | undefined;
  readonly key: VerifierKey;
  readonly sign: SignBytes;
  readonly outside: Outside;
}): Promise<Witnessed> => {
  const log = await verifyLog({ source, issuer, outside, kept: seen?.note });
  if (log.problems.length > 0) return { status: 'refused', problems: log.problems };
  const last = log.verifiers.at(-1) ?? '';
  if (seen !== undefined && !log.verifiers.includes(seen.verifier)) {
    return { status: 'refused', problems: [{ issuer, code: 'key-not-seen', values: { key: last } }] };
  }
  const since = seen === undefined ? [] : log.verifiers.slice(log.verifiers.lastIndexOf(seen.verifier) + 1);
  const unsigned = since.find((verifier) => log.unsignedKeys.includes(verifier));
  // Whoever can write the store can declare a key lost: the issuer must say so to the witness himself.
  if (unsigned !== undefined && accepted !== last) {
    return { status: 'refused', problems: [{ issuer, code: 'key-not-confirmed', values: { key: last } }] };
  }
  const note = readNote(newest.note);
  if (note === undefined || newest.size !== log.entries) {
    return {
      status: 'refused',
      problems: [{ issuer, code: 'entries-uncovered', seq: newest.size, values: { size: `${log.entries}` } }],
    };
  }
  const time = BigInt(Math.floor(Date.parse(`${outside.now().slice(0, 23)}Z`) / 1000));
  const signature = cosignNote({ text: note.text, key, time, sign });
  const cosigned = writeNote({ text: note.text, signatures: [...note.signatures, signature] });
  const line = cosigned.trimEnd().split('\n').at(-1) ?? '';
  return { status: 'cosigned', size: newest.size, line, note: cosigned, seen: { note: newest.note, verifier: last } };
};
