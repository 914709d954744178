import { addDays, type HongKongDate } from '../../exact/index.ts';
import {
  bytesOf,
  readCheckpoint,
  readNote,
  readVerifierKey,
  sameBytes,
  textOf,
  verifyNote,
  writeCheckpoint,
} from '../../log/index.ts';
import {
  endOfTime,
  type Fact,
  type Follower,
  type IssuerRecord,
  readStateText,
  type State,
  sizeOfState,
  startReplay,
  stateForm,
  stateText,
} from '../../record/index.ts';
import { followCeiling, type SavedCeiling } from '../../rulebook/index.ts';
import { type Signer, signed } from './keys.ts';
import type { Outside, Store, StoredSnapshot } from './ports.ts';
import { originOf } from './reading.ts';
import { recordOfLog } from './report.ts';

/** So many facts lie between two snapshots, or more where the state itself is larger: replaying them is a moment's work. */
export const factsBetweenSnapshots = 250;

/** What a snapshot holds: a state, and the ceiling of Rule 8A.13 as it stood. */
export type Standing = { readonly state: State; readonly ceiling: SavedCeiling };

export const standingText = ({ state, ceiling }: Standing, idOf: (id: string) => string): string =>
  `{"form":${stateForm},"ceiling":${JSON.stringify(ceiling, (_key, value) => (typeof value === 'bigint' ? `${value}` : value))},"state":${stateText(state, idOf)}}`;

/** Undefined when the bytes are none, or of another form. */
export const readStanding = (bytes: Uint8Array, idOf: (id: string) => string = (id) => id): Standing | undefined => {
  const text = textOf(bytes);
  if (text === undefined) return undefined;
  try {
    const head = `{"form":${stateForm},"ceiling":`;
    const at = text.indexOf(',"state":');
    if (!text.startsWith(head) || at < 0) return undefined;
    const state = readStateText(text.slice(at + ',"state":'.length, -1), idOf);
    const { standard, other } = JSON.parse(text.slice(head.length, at)) as {
      readonly standard?: { readonly value: FractionText; readonly setBy: string };
      readonly other?: FractionText;
    };
    const ceiling: SavedCeiling = {
      ...(standard === undefined ? {} : { standard: { value: fractionOf(standard.value), setBy: standard.setBy } }),
      ...(other === undefined ? {} : { other: fractionOf(other) }),
    };
    return state === undefined ? undefined : { state, ceiling };
  } catch {
    return undefined;
  }
};

type FractionText = { readonly part: string; readonly whole: string };
const fractionOf = ({ part, whole }: FractionText) => ({ part: BigInt(part), whole: BigInt(whole) });

type Pending = { readonly through: HongKongDate; readonly state: Uint8Array };

/** Draws snapshots while a record is replayed; they are written when what they rest on is. */
export type Laying = {
  readonly follow: () => Follower;
  /** What was drawn since the last call. */
  readonly taken: () => readonly Pending[];
  /** Whether a record of so many facts has any to draw. */
  readonly isWorthIt: (facts: number) => boolean;
  /** Draws all of a record. */
  readonly drawAll: (record: IssuerRecord) => void;
  /** Something changed what dates from `from` on show: what was drawn of them is drawn again. */
  readonly changedFrom: (from: HongKongDate | '') => void;
};

/** `idOf` gives the id in the log; days up to `after` have snapshots already. */
export const startDrawing = ({
  idOf,
  after: drawn = '',
  every = factsBetweenSnapshots,
}: {
  readonly idOf: (id: string) => string;
  readonly after?: HongKongDate | '';
  readonly every?: number;
}): Laying => {
  let after = drawn;
  let pending: Pending[] = [];
  const follow = (): Follower => {
    const ceiling = followCeiling();
    let count = 0;
    return {
      observe: (step) => {
        ceiling.observe(step);
        count += step.action.facts.length;
      },
      dayEnded: (through, state) => {
        if (count < every || count < sizeOfState(state)) return;
        count = 0;
        if (through <= after) return;
        pending.push({ through, state: bytesOf(standingText({ state, ceiling: ceiling.saved() }, idOf)) });
      },
      abandoned: () => {
        pending = [];
      },
    };
  };
  return {
    follow,
    isWorthIt: (facts) => facts >= every,
    drawAll: (record) => startReplay(follow()).run(record),
    taken: () => {
      const taken = pending;
      pending = [];
      after = taken.at(-1)?.through ?? after;
      return taken;
    },
    changedFrom: (from) => {
      if (from === '' || from <= after) after = from === '' ? '' : addDays(from, -1n);
    },
  };
};

/** Goes on drawing where the snapshots of a store end that its key signed. */
export const startLaying = async ({
  store,
  issuer,
  idOf,
  outside,
  every,
}: {
  readonly store: Store;
  readonly issuer: string;
  readonly idOf: (id: string) => string;
  readonly outside: Pick<Outside, 'hash' | 'verify'>;
  readonly every: number;
}): Promise<Laying> => {
  const upTo = { through: endOfTime.date, size: await store.size(issuer) };
  const newest = upTo.size < every ? undefined : await usableSnapshot({ store, issuer, upTo, outside });
  return startDrawing({ idOf, after: newest?.through ?? '', every });
};

/** Every snapshot of an issuer, newest day first. */
export async function* allSnapshots(store: Pick<Store, 'snapshot'>, issuer: string): AsyncGenerator<StoredSnapshot> {
  let behind: StoredSnapshot | undefined;
  for (;;) {
    const next = await store.snapshot(issuer, { behind });
    // A size that no number holds exactly would come again and again.
    if (next === undefined || (next.through === behind?.through && next.size >= behind.size)) return;
    behind = next;
    yield next;
  }
}

/**
 * The newest snapshot at the end of `through` or before that the store's key signed and that still says what the first
 * `size` entries of a log say: none of those that came after it speaks of its days.
 */
export const usableSnapshot = async ({
  store,
  issuer,
  upTo: { through, size },
  outside,
}: {
  readonly store: Pick<Store, 'id' | 'snapshot' | 'leastMark' | 'signingKeys'>;
  readonly issuer: string;
  readonly upTo: { readonly through: HongKongDate; readonly size: number };
  readonly outside: Pick<Outside, 'hash' | 'verify'>;
}): Promise<StoredSnapshot | undefined> => {
  const verifier = (await store.signingKeys()).at(-1)?.verifier ?? '';
  let found: StoredSnapshot | undefined;
  for (;;) {
    found = await store.snapshot(issuer, { through, size, behind: found });
    if (found === undefined) return undefined;
    const least = await store.leastMark(issuer, { kind: 'late', from: found.size, until: size });
    const stillHolds = least === undefined || least > found.through;
    if (stillHolds && isSigned(found, { store: store.id, issuer, verifier, outside })) return found;
  }
};

/** From which entry on no entry that is not late speaks of `through` or before; `facts` stand in the order of their entries. */
export const startsOf = (facts: readonly Fact[], throughs: readonly HongKongDate[]): readonly number[] => {
  const starts: number[] = [];
  let latest = '';
  for (const { on, line } of facts) {
    if (on < latest) continue;
    latest = on;
    for (let next = throughs[starts.length]; next !== undefined && on > next; next = throughs[starts.length])
      starts.push(line - 1);
    if (starts.length === throughs.length) break;
  }
  return starts;
};

const snapshotText = (
  origin: string,
  { through, size, start, state }: Omit<StoredSnapshot, 'note'>,
  { hash }: Pick<Outside, 'hash'>,
): string => writeCheckpoint({ origin: `${origin}/position`, size, root: hash(state), extensions: [`${through} ${start}`] });

/** Writes what was drawn of a record whose log has `size` entries. */
export const laySnapshots = async ({
  store,
  issuer,
  record,
  size,
  pending,
  signer,
  outside,
}: {
  readonly store: Store;
  readonly issuer: string;
  readonly record: IssuerRecord;
  readonly size: number;
  readonly pending: readonly Pending[];
  readonly signer: Signer;
  readonly outside: Pick<Outside, 'hash'>;
}): Promise<void> => {
  if (pending.length === 0) return;
  const starts = startsOf(
    record.facts,
    pending.map(({ through }) => through),
  );
  for (const [index, { through, state }] of pending.entries()) {
    const start = starts[index];
    // A day without a later one on record is not over: facts of it may still come, and would not be late.
    if (start === undefined) continue;
    const bare = { through, size, start, state };
    const note = signed(snapshotText(originOf(store.id, issuer), bare, outside), signer);
    await store.addSnapshot(issuer, { ...bare, note });
  }
};

/** Whether a snapshot is what the key that is given signed. */
export const isSigned = (
  snapshot: StoredSnapshot,
  {
    store,
    issuer,
    verifier,
    outside,
  }: {
    readonly store: string;
    readonly issuer: string;
    readonly verifier: string;
    readonly outside: Pick<Outside, 'hash' | 'verify'>;
  },
): boolean => {
  const note = readNote(snapshot.note);
  const said = note && readCheckpoint(note.text);
  const key = readVerifierKey(outside.hash, verifier);
  if (note === undefined || said === undefined || key === undefined || note.signatures.length !== 1) return false;
  return (
    note.text === snapshotText(originOf(store, issuer), snapshot, outside) &&
    sameBytes(said.root, outside.hash(snapshot.state)) &&
    verifyNote({ note, key, verify: outside.verify }).status === 'signed'
  );
};

/** The snapshots that come out otherwise when they are drawn again from the entries of the log. */
export const drawnAgain = async ({
  source,
  issuer,
  snapshots,
  outside,
}: {
  readonly source: Pick<Store, 'entries' | 'withheld'>;
  readonly issuer: string;
  readonly snapshots: readonly Omit<StoredSnapshot, 'state'>[];
  readonly outside: Pick<Outside, 'hash'>;
}): Promise<readonly Omit<StoredSnapshot, 'state'>[]> => {
  const wrong: Omit<StoredSnapshot, 'state'>[] = [];
  for (const [size, ofSize] of Map.groupBy(snapshots, (snapshot) => snapshot.size)) {
    const record = await recordOfLog(source, issuer, size);
    const wanted = new Map(ofSize.map((snapshot) => [snapshot.through, snapshot]));
    const starts = startsOf(record.facts, [...wanted.keys()].sort());
    const startOf = new Map([...wanted.keys()].sort().map((through, index) => [through, starts[index]]));
    const ceiling = followCeiling();
    const dayEnded = (through: HongKongDate, state: State): void => {
      const snapshot = wanted.get(through);
      if (snapshot === undefined) return;
      wanted.delete(through);
      const drawn = outside.hash(bytesOf(standingText({ state, ceiling: ceiling.saved() }, (id) => id)));
      const note = readNote(snapshot.note);
      const said = note && readCheckpoint(note.text);
      if (said === undefined || !sameBytes(said.root, drawn) || startOf.get(through) !== snapshot.start) wrong.push(snapshot);
    };
    startReplay({ observe: ceiling.observe, dayEnded, abandoned: () => {} }).run(record);
    wrong.push(...wanted.values());
  }
  return wrong;
};
