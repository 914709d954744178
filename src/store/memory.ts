import {
  type Batch,
  type Head,
  type Member,
  type Store,
  type StoredCosignature,
  type StoredKey,
  StoreFailure,
} from '../app/index.ts';
import { newStoreId } from './sqlite.ts';

type Log = Omit<Batch, 'key' | 'expected' | 'checkpoint' | 'entries' | 'withheld'> & {
  readonly entries: Batch['entries'][number][];
  withheld: Batch['withheld'][number][];
  readonly checkpoints: Batch['checkpoint'][];
  readonly cosignatures: StoredCosignature[];
  readonly requests: Map<string, number>;
};

/** The store contract in the memory of one process: for tests and for what is thrown away. */
export const openMemoryStore = (): Store => {
  const logs = new Map<string, Log>();
  const keys: StoredKey[] = [];
  const logOf = (issuer: string): Log =>
    logs.get(issuer) ?? { issuer, entries: [], withheld: [], checkpoints: [], cosignatures: [], requests: new Map() };
  const registers = new Map<string, { readonly seq: number; readonly asAt: string; readonly members: Member[] }[]>();
  const append: Store['append'] = async ({ issuer, expected, entries, withheld, checkpoint, key }) => {
    const log = logOf(issuer);
    const known = key === undefined ? undefined : log.requests.get(key);
    if (known !== undefined) return { status: 'known', seq: known };
    if (log.entries.length !== expected) return { status: 'conflict', size: log.entries.length };
    log.entries.push(...entries);
    log.withheld.push(...withheld);
    log.checkpoints.push(checkpoint);
    if (key !== undefined) log.requests.set(key, expected);
    logs.set(issuer, log);
    return { status: 'appended' };
  };
  const membersOf = (issuer: string, register: number): readonly Member[] =>
    registers.get(issuer)?.find(({ seq }) => seq === register)?.members ?? [];
  return {
    id: newStoreId(),
    append,
    loadRegister: async ({ issuer, expected, asAt, members: given, batch }) => {
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
      if (result.status === 'appended')
        registers.set(issuer, [...(registers.get(issuer) ?? []), { seq: expected, asAt, members }]);
      return result;
    },
    registers: async (issuer) => (registers.get(issuer) ?? []).map(({ seq, asAt }) => ({ seq, asAt })),
    holdingsOf: async (issuer, register, holder) => membersOf(issuer, register).filter((member) => member.holder === holder),
    members: async function* (issuer, register) {
      yield membersOf(issuer, register);
    },
    issuers: async () => [...logs.keys()].sort(),
    head: async (issuer): Promise<Head | undefined> => {
      const { entries, checkpoints } = logOf(issuer);
      const [last, checkpoint] = [entries.at(-1), checkpoints.at(-1)];
      if (last === undefined) return undefined;
      if (checkpoint === undefined) throw new StoreFailure('no-checkpoint', { issuer });
      return { size: entries.length, recorded: last.recorded, checkpoint };
    },
    entries: async (issuer, { from, limit }) => logOf(issuer).entries.slice(from, from + limit),
    withheld: async (issuer, { from, until }) => logOf(issuer).withheld.filter(({ seq }) => seq >= from && seq < until),
    checkpoints: async (issuer, { from, limit }) =>
      logOf(issuer)
        .checkpoints.filter(({ size }) => size >= from)
        .slice(0, limit),
    cosignatures: async (issuer) => [...logOf(issuer).cosignatures],
    addCosignature: async (issuer, cosignature) => {
      const { cosignatures } = logOf(issuer);
      if (!cosignatures.some(({ size, line }) => size === cosignature.size && line === cosignature.line)) {
        cosignatures.push(cosignature);
      }
    },
    keysUsed: async (issuer) =>
      [...logOf(issuer).requests].map(([key, seq]) => ({ key, seq })).sort((one, other) => (one.key < other.key ? -1 : 1)),
    entryOfKey: async (issuer, key) => logOf(issuer).requests.get(key),
    erase: async (issuer, what) => {
      const log = logOf(issuer);
      const before = log.withheld.length;
      const gone = new Set(what.map(({ seq, path }) => `${seq}${path}`));
      log.withheld = log.withheld.filter(({ seq, path }) => !gone.has(`${seq}${path}`));
      return before - log.withheld.length;
    },
    strays: async () => [],
    damage: async () => [],
    signingKeys: async () => [...keys],
    addSigningKey: async (key) => {
      keys.push(key);
    },
    close: async () => {},
  };
};
