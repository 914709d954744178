/** The tables of a store. Every key leads with `shard`, and order is `seq`, never an identity column. */
export type Tables = {
  holdfast_migrations: { number: number; name: string; applied: string };
  holdfast_store: { id: string };
  issuers: { shard: number; issuer: string };
  heads: { shard: number; issuer: string; latch: number };
  entries: {
    shard: number;
    issuer: string;
    seq: number;
    recorded: string;
    effective: string | null;
    bytes: Uint8Array;
    leaf: Uint8Array;
  };
  withheld: { shard: number; issuer: string; seq: number; path: string; salt: Uint8Array; value: string };
  checkpoints: { shard: number; issuer: string; size: number; note: string };
  cosignatures: { shard: number; issuer: string; size: number; line: string };
  requests: { shard: number; issuer: string; key: string; seq: number };
  registers: { shard: number; issuer: string; seq: number; as_at: string };
  members: {
    shard: number;
    issuer: string;
    register: number;
    holder: string;
    class: string;
    shares: string;
    nominee: string;
    line: number;
    commitment: Uint8Array | null;
  };
  member_names: {
    shard: number;
    issuer: string;
    register: number;
    holder: string;
    class: string;
    salt: Uint8Array;
    value: string;
  };
  signing_keys: { number: number; id: string; verifier: string; sealed: string };
};

export type Dialect = 'sqlite' | 'postgres';

export type Migration = { readonly number: number; readonly name: string; readonly statements: readonly string[] };

/**
 * What makes a store, in order. A migration that has landed is never edited: a change is a new one. One statement a
 * message, so that it also runs on a cluster.
 */
export const migrationsFor = (dialect: Dialect): readonly Migration[] => {
  const [whole, bytes, number] = dialect === 'sqlite' ? ['INTEGER', 'BLOB', 'INTEGER'] : ['bigint', 'bytea', 'numeric'];
  const of = (columns: string, key: string): string =>
    `(${columns}, PRIMARY KEY (${key}))${dialect === 'sqlite' ? ' STRICT, WITHOUT ROWID' : ''}`;
  const issuer = `shard ${whole} NOT NULL, issuer text NOT NULL`;
  return [
    {
      number: 1,
      name: 'the log of each issuer',
      statements: [
        `CREATE TABLE issuers ${of(issuer, 'shard, issuer')}`,
        `CREATE TABLE heads ${of(`${issuer}, latch ${whole} NOT NULL`, 'shard, issuer')}`,
        `CREATE TABLE entries ${of(`${issuer}, seq ${whole} NOT NULL CHECK (seq >= 0), recorded text NOT NULL, effective text, bytes ${bytes} NOT NULL, leaf ${bytes} NOT NULL`, 'shard, issuer, seq')}`,
        `CREATE TABLE withheld ${of(`${issuer}, seq ${whole} NOT NULL, path text NOT NULL, salt ${bytes} NOT NULL, value text NOT NULL`, 'shard, issuer, seq, path')}`,
        `CREATE TABLE checkpoints ${of(`${issuer}, size ${whole} NOT NULL CHECK (size > 0), note text NOT NULL`, 'shard, issuer, size')}`,
        `CREATE TABLE cosignatures ${of(`${issuer}, size ${whole} NOT NULL, line text NOT NULL`, 'shard, issuer, size, line')}`,
        `CREATE TABLE requests ${of(`${issuer}, key text NOT NULL, seq ${whole} NOT NULL`, 'shard, issuer, key')}`,
        `CREATE TABLE signing_keys ${of(`number ${whole} NOT NULL, id text NOT NULL, verifier text NOT NULL, sealed text NOT NULL`, 'number')}`,
      ],
    },
    {
      number: 2,
      name: 'registers of members',
      statements: [
        `CREATE TABLE registers ${of(`${issuer}, seq ${whole} NOT NULL, as_at text NOT NULL`, 'shard, issuer, seq')}`,
        `CREATE TABLE members ${of(`${issuer}, register ${whole} NOT NULL, holder text NOT NULL, class text NOT NULL, shares ${number} NOT NULL CHECK (shares > 0), nominee text NOT NULL, line ${whole} NOT NULL, commitment ${bytes}`, 'shard, issuer, register, holder, class')}`,
        `CREATE TABLE member_names ${of(`${issuer}, register ${whole} NOT NULL, holder text NOT NULL, class text NOT NULL, salt ${bytes} NOT NULL, value text NOT NULL`, 'shard, issuer, register, holder, class')}`,
      ],
    },
  ];
};

/**
 * The number under which a holder's lines of a register lie: the issuer's with a bucket of the holder's hash (FNV-1a), so
 * that a large register spreads over a cluster and everything of one holder lies together.
 */
export const memberShard = (issuerShard: number, holder: string): number => {
  let hash = 0x811c9dc5;
  for (let place = 0; place < holder.length; place += 1) hash = Math.imul(hash ^ holder.charCodeAt(place), 0x01000193);
  return issuerShard * memberBuckets + ((hash >>> 0) % memberBuckets);
};

/** 48 bits of the issuer and 5 of the bucket are a whole number that JavaScript holds exactly. */
export const memberBuckets = 32;

/** What an application's role may do on PostgreSQL: add and read, lock a head by its latch, and erase by one function. */
export const grantsFor = (role: string): readonly string[] => [
  `GRANT SELECT, INSERT ON issuers, heads, entries, withheld, checkpoints, cosignatures, requests, registers, members, member_names, signing_keys TO ${role}`,
  `GRANT SELECT ON holdfast_migrations, holdfast_store TO ${role}`,
  `GRANT UPDATE (latch) ON heads TO ${role}`,
];
