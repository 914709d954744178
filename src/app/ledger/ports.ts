import type { HongKongDate, Instant } from '../../exact/index.ts';

/** One entry of an issuer's log as it lies in a store. `bytes` is what is hashed; the columns beside it repeat it. */
export type StoredEntry = {
  readonly seq: number;
  readonly recorded: Instant;
  /** The date on which what the entry says took effect; entries that are no facts have none. */
  readonly effective: HongKongDate | undefined;
  readonly bytes: Uint8Array;
  /** The leaf hash of the bytes: never trusted, but where it differs the entry is known exactly. */
  readonly leaf: Uint8Array;
};

/** A value about a natural person, kept apart from the hashed bytes, which hold only its salted commitment. */
export type WithheldValue = {
  readonly seq: number;
  readonly path: string;
  readonly salt: Uint8Array;
  readonly value: string;
};

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

export type Head = { readonly size: number; readonly recorded: Instant; readonly checkpoint: StoredCheckpoint };

export type Batch = {
  readonly issuer: string;
  /** How long the log was when the batch was prepared; at any other length nothing is written. */
  readonly expected: number;
  readonly entries: readonly StoredEntry[];
  readonly withheld: readonly WithheldValue[];
  readonly checkpoint: StoredCheckpoint;
  /** The caller's idempotency key: a batch with a key that is there already is not written again. */
  readonly key: string | undefined;
};

/** A line of a register of members: what a holder holds of one class. */
export type Member = {
  readonly line: number;
  readonly holder: string;
  readonly class: string;
  readonly shares: bigint;
  /** Whether he holds it for others; empty where the file does not say. */
  readonly nominee: string;
  /** The name lies apart from what is hashed, like every value about a person; its commitment stays when it is erased. */
  readonly name: { readonly salt: Uint8Array; readonly value: string } | undefined;
  readonly commitment: Uint8Array | undefined;
};

/** A register that was loaded: the entry of the log that says so, and the date it speaks of. */
export type StoredRegister = { readonly seq: number; readonly asAt: HongKongDate };

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
  readonly head: (issuer: string) => Promise<Head | undefined>;
  /** Entries in order from `from`, at most `limit`. */
  readonly entries: (issuer: string, range: { readonly from: number; readonly limit: number }) => Promise<readonly StoredEntry[]>;
  /** Withheld values of the entries from `from` up to `until`, by entry and path. */
  readonly withheld: (
    issuer: string,
    range: { readonly from: number; readonly until: number },
  ) => Promise<readonly WithheldValue[]>;
  /** Checkpoints in order of size, from a size on, at most `limit`. */
  readonly checkpoints: (
    issuer: string,
    range: { readonly from: number; readonly limit: number },
  ) => Promise<readonly StoredCheckpoint[]>;
  readonly cosignatures: (issuer: string) => Promise<readonly StoredCosignature[]>;
  readonly addCosignature: (issuer: string, cosignature: StoredCosignature) => Promise<void>;
  /** The idempotency keys with the first entry of each. */
  readonly keysUsed: (issuer: string) => Promise<readonly { readonly key: string; readonly seq: number }[]>;
  readonly entryOfKey: (issuer: string, key: string) => Promise<number | undefined>;
  readonly append: (batch: Batch) => Promise<AppendResult>;
  /** Removes withheld values for good; gives back how many there were. */
  readonly erase: (issuer: string, what: readonly { readonly seq: number; readonly path: string }[]) => Promise<number>;
  /**
   * Loads a register of members with the entry that says so, all or nothing. `batch` is asked for when every member is
   * there; what it throws undoes the load. Two lines of one holder and class are refused as `register-doubled`.
   */
  readonly loadRegister: (load: {
    readonly issuer: string;
    readonly expected: number;
    readonly asAt: HongKongDate;
    readonly members: AsyncIterable<readonly Member[]>;
    readonly batch: () => Promise<Batch>;
  }) => Promise<AppendResult>;
  /** The registers of an issuer, in order of their entries. */
  readonly registers: (issuer: string) => Promise<readonly StoredRegister[]>;
  /** What one holder holds by a register, by class. */
  readonly holdingsOf: (issuer: string, register: number, holder: string) => Promise<readonly Member[]>;
  /** Every member of a register in the order of its file, in pages. */
  readonly members: (issuer: string, register: number) => AsyncIterable<readonly Member[]>;
  /** Rows of any table that belong to no issuer of the store, or stand under a wrong number. */
  readonly strays: () => Promise<readonly { readonly table: string; readonly issuer: string }[]>;
  /** What the database itself says is damaged in its file; nothing where it looks after that by other means. */
  readonly damage: () => Promise<readonly string[]>;
  readonly signingKeys: () => Promise<readonly StoredKey[]>;
  readonly addSigningKey: (key: StoredKey) => Promise<void>;
  readonly close: () => Promise<void>;
};

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

/** What the outside gives: hash, Ed25519, random bytes and the clock. */
/** A hash that is fed piece by piece; `end` gives the digest. */
export type RunningHash = { readonly add: (bytes: Uint8Array) => void; readonly end: () => Uint8Array };

export type Outside = {
  readonly hash: (bytes: Uint8Array) => Uint8Array;
  /** The same hash, over what comes in pieces. */
  readonly startHash: () => RunningHash;
  readonly random: (length: number) => Uint8Array;
  readonly now: () => Instant;
  readonly verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
};
