import { StoreFailure } from '../app/index.ts';
import type {
  AppendResult,
  Batch,
  Mark,
  Member,
  Store,
  StoredCosignature,
  StoredEntry,
  StoredKey,
  StoredSnapshot,
  WithheldValue,
} from '../app/ledger/index.ts';
import { newStoreId } from './sqlite.ts';

type Log = {
  readonly entries: StoredEntry[];
  withheld: WithheldValue[];
  readonly marks: Mark[];
  readonly cosignatures: StoredCosignature[];
  readonly requests: Map<string, number>;
  readonly registers: Map<number, Member[]>;
  readonly documents: Map<number, readonly Uint8Array[]>;
  readonly snapshots: StoredSnapshot[];
};

const emptyLog = (): Log => ({
  entries: [],
  withheld: [],
  marks: [],
  cosignatures: [],
  requests: new Map(),
  registers: new Map(),
  documents: new Map(),
  snapshots: [],
});

/** The store contract in the memory of one process: for tests and for what is thrown away. */
export const openMemoryStore = (): Store => {
  const logs = new Map<string, Log>();
  const keys: StoredKey[] = [];
  const logOf = (issuer: string): Log => logs.get(issuer) ?? emptyLog();
  const append = async ({ issuer, expected, entries, marks, key }: Batch): Promise<AppendResult> => {
    const log = logOf(issuer);
    const known = key === undefined ? undefined : log.requests.get(key);
    if (known !== undefined) return { status: 'known', seq: known };
    if (log.entries.length !== expected) return { status: 'conflict', size: log.entries.length };
    for (const { withheld, ...entry } of entries) {
      log.entries.push(entry);
      for (const value of withheld) log.withheld.push({ ...value, seq: entry.seq });
    }
    log.marks.push(...marks);
    if (key !== undefined) log.requests.set(key, expected);
    logs.set(issuer, log);
    return { status: 'appended' };
  };
  const marksIn = (issuer: string, of: (mark: Mark) => boolean): readonly Mark[] => logOf(issuer).marks.filter(of);
  return {
    id: newStoreId(),
    append,
    loadRegister: async ({ issuer, expected, members: given, batch }) => {
      const members: Member[] = [];
      const seen = new Set<string>();
      for await (const page of given) {
        for (const member of page) {
          const key = JSON.stringify([member.holder, member.class]);
          if (seen.has(key)) {
            throw new StoreFailure('register-doubled', { line: `${member.line}`, holder: member.holder, class: member.class });
          }
          seen.add(key);
          members.push(member);
        }
      }
      const result = await append(await batch());
      if (result.status === 'appended') logOf(issuer).registers.set(expected, members);
      return result;
    },
    holdingsOf: async (issuer, register, holder) =>
      (logOf(issuer).registers.get(register) ?? []).filter((member) => member.holder === holder),
    members: async function* (issuer, register) {
      yield logOf(issuer).registers.get(register) ?? [];
    },
    addDocument: async ({ issuer, expected, pieces, batch }) => {
      const parts: Uint8Array[] = [];
      for await (const piece of pieces) parts.push(Uint8Array.from(piece));
      const result = await append(await batch());
      if (result.status === 'appended') logOf(issuer).documents.set(expected, parts);
      return result;
    },
    document: async function* (issuer, seq) {
      yield* logOf(issuer).documents.get(seq) ?? [];
    },
    issuers: async () => [...logs.keys()].sort(),
    size: async (issuer) => logOf(issuer).entries.length,
    entries: async (issuer, { from, limit }) => logOf(issuer).entries.slice(from, from + limit),
    withheld: async (issuer, { from, until }) => logOf(issuer).withheld.filter(({ seq }) => seq >= from && seq < until),
    marks: async (issuer, { from, until }) => marksIn(issuer, ({ seq }) => seq >= from && seq < until),
    marksBetween: async (issuer, { kind, from, upTo }) =>
      marksIn(issuer, (mark) => mark.kind === kind && mark.value >= from && mark.value <= upTo),
    marksOf: async (issuer, kind, values) => marksIn(issuer, (mark) => mark.kind === kind && values.includes(mark.value)),
    leastMark: async (issuer, { kind, from, until }) =>
      marksIn(issuer, (mark) => mark.kind === kind && mark.seq >= from && mark.seq < until)
        .map(({ value }) => value)
        .sort()[0],
    cosignatures: async (issuer) => [...logOf(issuer).cosignatures],
    addCosignature: async (issuer, cosignature) => {
      const { cosignatures } = logOf(issuer);
      if (!cosignatures.some(({ size, line }) => size === cosignature.size && line === cosignature.line)) {
        cosignatures.push(cosignature);
      }
    },
    keysUsed: async (issuer, { from, until }) =>
      [...logOf(issuer).requests]
        .map(([key, seq]) => ({ key, seq }))
        .filter(({ seq }) => seq >= from && seq < until)
        .sort((one, other) => one.seq - other.seq),
    entryOfKey: async (issuer, key) => logOf(issuer).requests.get(key),
    snapshot: async (issuer, { through, size, behind }) =>
      logOf(issuer)
        .snapshots.filter(
          (one) =>
            (through === undefined || one.through <= through) &&
            (size === undefined || one.size <= size) &&
            (behind === undefined || one.through < behind.through || (one.through === behind.through && one.size < behind.size)),
        )
        .sort((one, other) => (one.through < other.through ? 1 : one.through > other.through ? -1 : other.size - one.size))[0],
    addSnapshot: async (issuer, snapshot) => {
      const { snapshots } = logOf(issuer);
      if (!snapshots.some(({ through, size }) => through === snapshot.through && size === snapshot.size))
        snapshots.push(snapshot);
    },
    erase: async (issuer, what) => {
      const log = logOf(issuer);
      let removed = 0;
      for (const one of what) {
        if (one.kind === 'document') removed += log.documents.delete(one.seq) ? 1 : 0;
        else if (one.kind === 'value') {
          const before = log.withheld.length;
          log.withheld = log.withheld.filter(({ seq, path }) => seq !== one.seq || path !== one.path);
          removed += before - log.withheld.length;
        } else {
          const members = log.registers.get(one.seq) ?? [];
          const at = members.findIndex(({ line, name }) => line === one.line && name !== undefined);
          const member = members[at];
          if (member === undefined) continue;
          members[at] = { ...member, name: undefined };
          removed += 1;
        }
      }
      return removed;
    },
    strays: async () => [],
    straysOf: async () => [],
    damage: async () => [],
    signingKeys: async () => [...keys],
    addSigningKey: async (key, behind) => {
      if (keys.length !== behind) return 'conflict';
      keys.push(key);
      return 'added';
    },
    restored: async () => {},
    close: async () => {},
  };
};
