import { createHash } from 'node:crypto';

/** The tables of a store. Every key leads with `shard`, and order is `seq`, never an identity column. */
export type Tables = {
  holdfast_migrations: { number: number; name: string; applied: string };
  /** One row. `restoring` stands until everything of a backup is there: such a store is no store yet. */
  holdfast_store: { id: string; restoring: string | null };
  issuers: { shard: number; issuer: string };
  heads: { shard: number; issuer: string; latch: number };
  log_entries: { shard: number; issuer: string; seq: number; bytes: Uint8Array; leaf: Uint8Array; checkpoint: string | null };
  marks: { shard: number; issuer: string; kind: string; value: string; seq: number };
  withheld: { shard: number; issuer: string; seq: number; path: string; salt: Uint8Array; value: string };
  cosignatures: { shard: number; issuer: string; size: number; line: string };
  requests: { shard: number; issuer: string; key: string; seq: number };
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
  documents: { shard: number; issuer: string; seq: number; part: number; bytes: Uint8Array };
  snapshots: { shard: number; issuer: string; through: string; size: number; start: number; note: string; state: Uint8Array };
  signing_keys: { number: number; id: string; verifier: string; sealed: string };
};

/** Every table that belongs to an issuer under his own number. */
export const logTables = [
  'issuers',
  'heads',
  'log_entries',
  'marks',
  'withheld',
  'cosignatures',
  'requests',
  'documents',
  'snapshots',
] as const satisfies readonly (keyof Tables)[];

/** Tables that are spread by their holders. */
export const memberTables = ['members', 'member_names'] as const satisfies readonly (keyof Tables)[];

export type Dialect = 'sqlite' | 'postgres';

export type Migration = { readonly number: number; readonly name: string; readonly statements: readonly string[] };

/**
 * What makes a store, in order. A migration that has landed is never edited: a change is a new one. One statement a
 * message, so that it also runs on a cluster.
 */
export const migrationsFor = (dialect: Dialect): readonly Migration[] => {
  const isFile = dialect === 'sqlite';
  const [whole, bytes, number] = isFile ? ['INTEGER', 'BLOB', 'INTEGER'] : ['bigint', 'bytea', 'numeric'];
  const of = (columns: string, key: string): string => `(${columns}, PRIMARY KEY (${key}))${isFile ? ' STRICT' : ''}`;
  /** A table that lies in the order of its key: in a file that is one tree instead of two. */
  const ordered = (columns: string, key: string): string => `${of(columns, key)}${isFile ? ', WITHOUT ROWID' : ''}`;
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
      // An append is one row, with its checkpoint; what an index is wanted for is marked, and nothing else is indexed.
      number: 2,
      name: 'checkpoints beside their entries, and marks',
      statements: [
        `CREATE TABLE log_entries ${ordered(`${issuer}, seq ${whole} NOT NULL CHECK (seq >= 0), bytes ${bytes} NOT NULL, leaf ${bytes} NOT NULL, checkpoint text`, 'shard, issuer, seq')}`,
        `INSERT INTO log_entries (shard, issuer, seq, bytes, leaf, checkpoint)
          SELECT entries.shard, entries.issuer, entries.seq, entries.bytes, entries.leaf, checkpoints.note
          FROM entries LEFT JOIN checkpoints ON checkpoints.shard = entries.shard
            AND checkpoints.issuer = entries.issuer AND checkpoints.size = entries.seq + 1`,
        `CREATE TABLE marks ${ordered(`${issuer}, kind text NOT NULL, value text NOT NULL, seq ${whole} NOT NULL`, 'shard, issuer, kind, value, seq')}`,
        'CREATE INDEX marks_by_entry ON marks (shard, issuer, seq)',
        `INSERT INTO marks (shard, issuer, kind, value, seq)
          SELECT shard, issuer, 'late', effective, seq FROM (
            SELECT shard, issuer, seq, effective, max(effective) OVER (
              PARTITION BY shard, issuer ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS latest
            FROM entries WHERE effective IS NOT NULL) AS dated
          WHERE effective < latest`,
        ...(isFile ? marksOfOldEntries.sqlite : marksOfOldEntries.postgres),
        'DROP TABLE entries',
        'DROP TABLE checkpoints',
      ],
    },
    {
      number: 3,
      name: 'registers, documents and snapshots',
      statements: [
        `CREATE TABLE members ${ordered(`${issuer}, register ${whole} NOT NULL, holder text NOT NULL, class text NOT NULL, shares ${number} NOT NULL CHECK (shares > 0), nominee text NOT NULL, line ${whole} NOT NULL, commitment ${bytes}`, 'shard, issuer, register, holder, class')}`,
        `CREATE TABLE member_names ${ordered(`${issuer}, register ${whole} NOT NULL, holder text NOT NULL, class text NOT NULL, salt ${bytes} NOT NULL, value text NOT NULL`, 'shard, issuer, register, holder, class')}`,
        `CREATE TABLE documents ${ordered(`${issuer}, seq ${whole} NOT NULL, part ${whole} NOT NULL, bytes ${bytes} NOT NULL`, 'shard, issuer, seq, part')}`,
        `CREATE TABLE snapshots ${ordered(`${issuer}, through text NOT NULL, size ${whole} NOT NULL, start ${whole} NOT NULL, note text NOT NULL, state ${bytes} NOT NULL`, 'shard, issuer, through, size')}`,
      ],
    },
    {
      number: 4,
      name: 'erasing that looks nowhere else, a mark of what is being restored, and requests by entry',
      statements: [
        'ALTER TABLE holdfast_store ADD COLUMN restoring text',
        'CREATE INDEX requests_by_entry ON requests (shard, issuer, seq)',
      ],
    },
  ];
};

/** Marks of the entries of migration 1, read out of their JSON: retractions, persons, and what is no fact. */
const marksOfOldEntries = {
  sqlite: [
    `DELETE FROM marks WHERE (shard, issuer, seq) IN (
      SELECT shard, issuer, seq FROM entries WHERE json_extract(CAST(bytes AS text), '$.fact.fact') = 'fact-retracted')`,
    `INSERT INTO marks (shard, issuer, kind, value, seq) SELECT shard, issuer, 'late', '', seq FROM entries
      WHERE json_extract(CAST(bytes AS text), '$.fact.fact') = 'fact-retracted'`,
    `INSERT INTO marks (shard, issuer, kind, value, seq)
      SELECT shard, issuer, 'person', json_extract(CAST(bytes AS text), '$.fact.person'), seq FROM entries
      WHERE json_extract(CAST(bytes AS text), '$.fact.fact') = 'person-recorded'`,
    `INSERT INTO marks (shard, issuer, kind, value, seq)
      SELECT shard, issuer, 'content', json_extract(CAST(bytes AS text), '$.kind'), seq FROM entries
      WHERE json_extract(CAST(bytes AS text), '$.kind') NOT IN ('issuer', 'fact')`,
  ],
  postgres: [
    `DELETE FROM marks USING entries WHERE marks.shard = entries.shard AND marks.issuer = entries.issuer
      AND marks.seq = entries.seq AND convert_from(entries.bytes, 'UTF8')::jsonb #>> '{fact,fact}' = 'fact-retracted'`,
    `INSERT INTO marks (shard, issuer, kind, value, seq) SELECT shard, issuer, 'late', '', seq FROM entries
      WHERE convert_from(bytes, 'UTF8')::jsonb #>> '{fact,fact}' = 'fact-retracted'`,
    `INSERT INTO marks (shard, issuer, kind, value, seq)
      SELECT shard, issuer, 'person', convert_from(bytes, 'UTF8')::jsonb #>> '{fact,person}', seq FROM entries
      WHERE convert_from(bytes, 'UTF8')::jsonb #>> '{fact,fact}' = 'person-recorded'`,
    `INSERT INTO marks (shard, issuer, kind, value, seq)
      SELECT shard, issuer, 'content', convert_from(bytes, 'UTF8')::jsonb ->> 'kind', seq FROM entries
      WHERE convert_from(bytes, 'UTF8')::jsonb ->> 'kind' NOT IN ('issuer', 'fact')`,
  ],
} as const;

/** The issuer's number: 48 bits of a hash of its id, so that nobody has to hand numbers out. */
export const shardOf = (issuer: string): number => {
  const known = shards.get(issuer);
  if (known !== undefined) return known;
  const shard = createHash('sha256').update(issuer).digest().readUIntBE(0, 6);
  if (shards.size > 10_000) shards.clear();
  shards.set(issuer, shard);
  return shard;
};

const shards = new Map<string, number>();

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

/** A document lies in pieces of this length, so that no row is too large for a cache. */
export const documentPartBytes = 1_048_576;

/** What an application's role may do on PostgreSQL: add and read, lock a head by its latch, and erase by functions. */
export const grantsFor = (role: string): readonly string[] => [
  `GRANT SELECT, INSERT ON ${[...logTables, ...memberTables, 'signing_keys'].join(', ')} TO ${role}`,
  `GRANT SELECT ON holdfast_migrations, holdfast_store TO ${role}`,
  `GRANT UPDATE (latch) ON heads TO ${role}`,
];
