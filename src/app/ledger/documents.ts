import { toHex } from '../../log/index.ts';
import { erasedText } from '../../record/index.ts';
import type { DocumentSummary, Entry } from './entry.ts';
import type { Ledger } from './ledger.ts';
import type { Appended, Conflict } from './logs.ts';
import { type Outside, type Store, StoreFailure } from './ports.ts';
import { entriesOfKind, openedEntries } from './reading.ts';

/** More than this is no paper of a company. */
export const documentLimitBytes = 268_435_456;

/** A document beside a log: which entry says so, and whether its bytes are still there. */
export type StoredDocument = {
  readonly seq: number;
  readonly recorded: string;
  readonly sha256: string;
  readonly length: number;
  readonly name: string;
};

/**
 * Puts a file beside an issuer's log, with an entry that binds its SHA-256; the name is withheld like every free text. A document that is there already is not put there again: `status` is `known`.
 */
export const addDocument = async ({
  ledger,
  issuer,
  name,
  pieces,
  outside,
}: {
  readonly ledger: Ledger;
  readonly issuer: string;
  readonly name: string;
  readonly pieces: () => AsyncIterable<Uint8Array>;
  readonly outside: Pick<Outside, 'startHash'>;
}): Promise<(Appended | Conflict) & { readonly sha256: string }> => {
  const { store } = ledger;
  if ((await store.size(issuer)) === 0) throw new StoreFailure('no-such-issuer', { issuer });
  const { sha256, length } = await measured(pieces(), outside);
  if (length === 0) throw new StoreFailure('document-empty', { name });
  for await (const { seq, recorded, sha256: known } of entriesOfKind(store, issuer, 'document')) {
    if (known === sha256 && !(await isGone(store, issuer, seq))) {
      return { status: 'known', issuer, seq, size: seq + 1, recorded, sha256 };
    }
  }
  const result = await ledger.putBulk(
    issuer,
    [
      (withhold) => ({
        kind: 'document',
        sha256,
        length,
        name: JSON.parse(withhold('/name', JSON.stringify(name))) as DocumentSummary['name'],
      }),
    ],
    (expected, batch) => store.addDocument({ issuer, expected, pieces: unchanged(pieces(), { sha256, name, outside }), batch }),
  );
  return { ...result, sha256 };
};

const measured = async (
  pieces: AsyncIterable<Uint8Array>,
  { startHash }: Pick<Outside, 'startHash'>,
): Promise<{ readonly sha256: string; readonly length: number }> => {
  const running = startHash();
  let length = 0;
  for await (const piece of pieces) {
    running.add(piece);
    length += piece.length;
    if (length > documentLimitBytes) throw new StoreFailure('document-too-large', { limit: `${documentLimitBytes}` });
  }
  return { sha256: toHex(running.end()), length };
};

/** A file that somebody changes between two readings is not stored under the hash of the first. */
async function* unchanged(
  pieces: AsyncIterable<Uint8Array>,
  { sha256, name, outside }: { readonly sha256: string; readonly name: string; readonly outside: Pick<Outside, 'startHash'> },
): AsyncGenerator<Uint8Array> {
  const running = outside.startHash();
  for await (const piece of pieces) {
    running.add(piece);
    yield piece;
  }
  if (toHex(running.end()) !== sha256) throw new StoreFailure('document-changed', { name });
}

/** Whether the bytes of a document are there no more. */
export const isGone = async (store: Pick<Store, 'document'>, issuer: string, seq: number): Promise<boolean> => {
  for await (const piece of store.document(issuer, seq)) return piece.length === 0;
  return true;
};

/** The documents of an issuer, in the order in which they came. */
export async function* documentsOf(
  store: Pick<Store, 'entries' | 'withheld' | 'marksOf'>,
  issuer: string,
): AsyncGenerator<StoredDocument> {
  for (const { seq } of await store.marksOf(issuer, 'content', ['document'])) {
    for await (const { entry, values } of openedEntries(store, issuer, { from: seq, until: seq + 1 })) {
      if (entry.kind === 'document') yield documentOf(entry, values);
    }
  }
}

export const documentOf = (
  { seq, recorded, sha256, length }: Entry & { readonly kind: 'document' },
  values: ReadonlyMap<string, string>,
): StoredDocument => {
  const name = values.get('/name');
  return { seq, recorded, sha256, length, name: name === undefined ? erasedText : (JSON.parse(name) as string) };
};

/** A document in the list of an export. */
export const documentLine = ({ seq, sha256, length, name }: StoredDocument): string =>
  `${JSON.stringify({ seq, sha256, length, name, file: `documents/${seq}` })}\n`;

/** The document of a hash, or of the beginning of one that no other has. */
export const documentCalled = async (
  store: Pick<Store, 'entries' | 'withheld' | 'marksOf'>,
  issuer: string,
  sha256: string,
): Promise<StoredDocument> => {
  const found: StoredDocument[] = [];
  if (/^[0-9a-f]{8,64}$/.test(sha256)) {
    for await (const document of documentsOf(store, issuer)) if (document.sha256.startsWith(sha256)) found.push(document);
  }
  const last = found.at(-1);
  if (last === undefined) throw new StoreFailure('no-such-document', { issuer, sha256 });
  if (found.some((other) => other.sha256 !== last.sha256)) throw new StoreFailure('document-ambiguous', { issuer, sha256 });
  return last;
};

/** What is wrong with the bytes of a document, by the entry that binds them; they may be gone. */
export const documentFault = async (
  source: Pick<Store, 'document'>,
  {
    issuer,
    seq,
    summary,
    outside,
  }: {
    readonly issuer: string;
    readonly seq: number;
    readonly summary: Pick<DocumentSummary, 'sha256' | 'length'>;
    readonly outside: Pick<Outside, 'startHash'>;
  },
): Promise<'gone' | 'differs' | 'whole'> => {
  const running = outside.startHash();
  let length = 0;
  for await (const piece of source.document(issuer, seq)) {
    running.add(piece);
    length += piece.length;
  }
  if (length === 0) return 'gone';
  return length === summary.length && toHex(running.end()) === summary.sha256 ? 'whole' : 'differs';
};
