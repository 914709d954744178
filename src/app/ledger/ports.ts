import type { HongKongDate, Instant } from '../../exact/index.ts';

/** One entry of an issuer's log as it lies in a store. `bytes` is what is hashed. */
export type StoredEntry = {
  readonly seq: number;
  readonly bytes: Uint8Array;
  /** The leaf hash of the bytes: never trusted, but where it differs the entry is known exactly. */
  readonly leaf: Uint8Array;
  /** The checkpoint of the log up to and with this entry, where an append ends with it: the text of a C2SP note. */
  readonly checkpoint: string | undefined;
};

/** A free text, a name or an id, kept apart from the hashed bytes, which hold only its salted commitment. */
export type WithheldValue = {
  readonly seq: number;
  readonly path: string;
  readonly salt: Uint8Array;
  readonly value: string;
};

/** An entry on its way into a store, with the values it withholds. */
export type NewEntry = StoredEntry & { readonly withheld: readonly Omit<WithheldValue, 'seq'>[] };

/** A signed statement of how long an issuer's log is and what its root is: the text of a C2SP note. */
export type StoredCheckpoint = { readonly size: number; readonly note: string };

/** A witness's or the log's own further signature line under the checkpoint of a size. */
export type StoredCosignature = { readonly size: number; readonly line: string };

/** A signing key of the store; the private part is sealed. */
export type StoredKey = {
  readonly id: string;
  readonly verifier: string;
  readonly sealed: string;
};

/**
 * What is noted of an entry so that it is found without reading the log. `late`: it changes what earlier dates show; the
 * value is its date, or empty for a retraction, which may reach back to any. `person`: it records the person of this id.
 * `register`: a register of members as at this date. `content`: it is no fact, but of this kind.
 */
export type Mark = { readonly seq: number; readonly kind: MarkKind; readonly value: string };
export type MarkKind = 'late' | 'person' | 'register' | 'content';

export type Batch = {
  readonly issuer: string;
  /** How long the log was when the batch was prepared; at any other length nothing is written. */
  readonly expected: number;
  readonly count: number;
  /** The entries in order, to be gone through once; the last one has the checkpoint. */
  readonly entries: Iterable<NewEntry>;
  /** What is noted of them: complete when the last entry was taken. */
  readonly marks: readonly Mark[];
  /** The digest of the caller's idempotency key: a batch with one that is there already is not written again. */
  readonly key: string | undefined;
};

/** A line of a register of members: what a holder holds of one class. */
export type Member = {
  readonly line: number;
  readonly holder: string;
  readonly class: string;
  readonly shares: bigint;
  /** Whether he holds it for others, `yes` or `no`; empty where the file does not say. Older registers may say more. */
  readonly nominee: string;
  /** The name lies apart from what is hashed, like every value about a person; its commitment stays when it is erased. */
  readonly name: { readonly salt: Uint8Array; readonly value: string } | undefined;
  readonly commitment: Uint8Array | undefined;
};

/**
 * The state of an issuer's record at the end of the day `through`, as the first `size` entries of its log give it, so
 * that a position need not be replayed from the beginning. `start`: from this entry on, no entry that is not late speaks
 * of `through` or before. `note` signs all of it. It is drawn from the log and can be drawn again.
 */
export type StoredSnapshot = {
  readonly through: HongKongDate;
  readonly size: number;
  readonly start: number;
  readonly state: Uint8Array;
  readonly note: string;
};

export type AppendResult =
  | { readonly status: 'appended' }
  | { readonly status: 'conflict'; readonly size: number }
  | { readonly status: 'known'; readonly seq: number };

/**
 * What a store does, whatever it is made of. Every append is all or nothing and durable when it is acknowledged; nothing
 * but `erase` ever changes what is written. A failure of the database is thrown as a `StoreFailure`.
 */
export type Store = {
  /** A random name that the store got when it was made. */
  readonly id: string;
  readonly issuers: () => Promise<readonly string[]>;
  /** How long an issuer's log is; 0 where there is none. */
  readonly size: (issuer: string) => Promise<number>;
  /** Entries in order from `from`, at most `limit`. */
  readonly entries: (issuer: string, range: { readonly from: number; readonly limit: number }) => Promise<readonly StoredEntry[]>;
  /** Withheld values of the entries from `from` up to `until`, by entry and path. */
  readonly withheld: (
    issuer: string,
    range: { readonly from: number; readonly until: number },
  ) => Promise<readonly WithheldValue[]>;
  readonly cosignatures: (issuer: string) => Promise<readonly StoredCosignature[]>;
  readonly addCosignature: (issuer: string, cosignature: StoredCosignature) => Promise<void>;
  /**
   * The digests of the idempotency keys (older stores hold the keys themselves) of the appends that begin with the entries
   * from `from` up to `until`, in their order.
   */
  readonly keysUsed: (
    issuer: string,
    range: { readonly from: number; readonly until: number },
  ) => Promise<readonly { readonly key: string; readonly seq: number }[]>;
  readonly entryOfKey: (issuer: string, key: string) => Promise<number | undefined>;
  /** Marks in the order of their entries, and of their kinds and values within one: those of the entries from `from` up to `until`. */
  readonly marks: (issuer: string, range: { readonly from: number; readonly until: number }) => Promise<readonly Mark[]>;
  /** Marks of a kind with a value from `from` to `upTo`, both included. */
  readonly marksBetween: (
    issuer: string,
    range: { readonly kind: MarkKind; readonly from: string; readonly upTo: string },
  ) => Promise<readonly Mark[]>;
  readonly marksOf: (issuer: string, kind: MarkKind, values: readonly string[]) => Promise<readonly Mark[]>;
  /** The least value among the marks of a kind of the entries from `from` up to `until`. */
  readonly leastMark: (
    issuer: string,
    range: { readonly kind: MarkKind; readonly from: number; readonly until: number },
  ) => Promise<string | undefined>;
  readonly append: (batch: Batch) => Promise<AppendResult>;
  /** Removes withheld values, names of members and documents for good; gives back how many there were. */
  readonly erase: (issuer: string, what: readonly Erasable[]) => Promise<number>;
  /**
   * Loads a register of members with the entry that says so, all or nothing. `batch` is asked for when every member is
   * there; what it throws undoes the load. Two lines of one holder and class are refused as `register-doubled`.
   */
  readonly loadRegister: (load: {
    readonly issuer: string;
    readonly expected: number;
    readonly members: AsyncIterable<readonly Member[]>;
    readonly batch: () => Promise<Batch>;
  }) => Promise<AppendResult>;
  /** What one holder holds by a register, by class. */
  readonly holdingsOf: (issuer: string, register: number, holder: string) => Promise<readonly Member[]>;
  /** Every member of a register in the order of its file, in pages. */
  readonly members: (issuer: string, register: number) => AsyncIterable<readonly Member[]>;
  /** Puts a document beside the log with the entry that says so, all or nothing; `batch` as in `loadRegister`. */
  readonly addDocument: (add: {
    readonly issuer: string;
    readonly expected: number;
    readonly pieces: AsyncIterable<Uint8Array>;
    readonly batch: () => Promise<Batch>;
  }) => Promise<AppendResult>;
  /** The bytes of the document of an entry, piece by piece; none where it was erased. */
  readonly document: (issuer: string, seq: number) => AsyncIterable<Uint8Array>;
  readonly addSnapshot: (issuer: string, snapshot: StoredSnapshot) => Promise<void>;
  /**
   * The next snapshot in the order of days and, within a day, of sizes, newest and longest first: the first at the end of
   * `through` or before with at most `size` entries, where they are given; with `behind`, the one that comes behind that one.
   */
  readonly snapshot: (
    issuer: string,
    upTo: {
      readonly through?: string;
      readonly size?: number;
      readonly behind?: Pick<StoredSnapshot, 'through' | 'size'> | undefined;
    },
  ) => Promise<StoredSnapshot | undefined>;
  /** Tables with rows that belong to no issuer of the store, or stand under a wrong number. */
  readonly strays: () => Promise<readonly { readonly table: string; readonly issuer: string }[]>;
  /** Tables with rows of an issuer that belong to none of his entries: beside no entry, or beside one of another kind. */
  readonly straysOf: (issuer: string) => Promise<readonly string[]>;
  /** What the database itself says is damaged in its file; nothing where it looks after that by other means. */
  readonly damage: () => Promise<readonly string[]>;
  readonly signingKeys: () => Promise<readonly StoredKey[]>;
  /** Adds a key that was made when the store had `behind` keys; where it has others by now, it has come second. */
  readonly addSigningKey: (key: StoredKey, behind: number) => Promise<'added' | 'conflict'>;
  /** Says that a store which is made by a restore is whole: until then nobody can open it. */
  readonly restored: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What may be removed: a withheld value, the name of a line of a register, the bytes of a document. */
export type Erasable =
  | { readonly kind: 'value'; readonly seq: number; readonly path: string }
  | { readonly kind: 'name'; readonly seq: number; readonly line: number; readonly holder: string; readonly class: string }
  | { readonly kind: 'document'; readonly seq: number };

/** What went wrong in or around a database, for the words that are told; `cause` has the library's own error. */
export class StoreFailure extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
  constructor(code: string, values: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.values = values;
  }
}

/** A hash that is fed piece by piece; `end` gives the digest. */
export type RunningHash = { readonly add: (bytes: Uint8Array) => void; readonly end: () => Uint8Array };

/** What the outside gives: hash, Ed25519, random bytes and the clock. */
export type Outside = {
  readonly hash: (bytes: Uint8Array) => Uint8Array;
  /** The same hash, over what comes in pieces. */
  readonly startHash: () => RunningHash;
  readonly random: (length: number) => Uint8Array;
  readonly now: () => Instant;
  readonly verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
};

/** What verify reads: a store, or an export of one, which has no marks, no snapshots and no rows that could be stray. */
export type LogSource = Pick<
  Store,
  'id' | 'size' | 'entries' | 'withheld' | 'members' | 'document' | 'cosignatures' | 'keysUsed'
> &
  Partial<Pick<Store, 'marks' | 'snapshot' | 'straysOf'>>;

/** What is wrong with a store, as data: the code names a message; `seq` is the entry where there is one. */
export type Problem = {
  readonly issuer: string;
  readonly seq?: number;
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
};
