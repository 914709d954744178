import type { HongKongDate } from '../../exact/index.ts';
import { CsvFault, csvPages } from '../../exchange/index.ts';
import { bytesOf, sameBytes, toHex } from '../../log/index.ts';
import { contentOf, type RegisterSummary, revealTexts } from './entry.ts';
import { type Member, type Outside, type RunningHash, type Store, StoreFailure } from './ports.ts';
import { openedEntries } from './reading.ts';

/** What a registrar may write for yes and no. */
const nomineeWords = new Map<string, 'yes' | 'no' | ''>([
  ['', ''],
  ...['yes', 'y', 'true', '1', '是'].map((word) => [word, 'yes'] as const),
  ...['no', 'n', 'false', '0', '否'].map((word) => [word, 'no'] as const),
]);

const columns = ['holder', 'class', 'shares', 'name', 'nominee'] as const;

/** More shares than this in one line do not fit the databases. */
const mostShares = 9_223_372_036_854_775_807n;

export type RegisterReading = {
  readonly members: AsyncIterable<readonly Member[]>;
  /** What the members added up to; to be asked when the last one was read. */
  readonly summary: (asAt: HongKongDate) => RegisterSummary;
};

/**
 * Reads a register of members: CSV as in RFC 4180 with a header of `holder,class,shares[,name][,nominee]`, a line for each
 * holder and class. Throws a `StoreFailure` that names the line: `register-header`, `register-fields`, `register-shares`,
 * `register-holder`, `register-nominee`, `register-class`, `register-quote`, `register-empty`.
 */
export const readRegister = (
  pieces: AsyncIterable<string>,
  {
    classes,
    idOf = (holder) => holder,
    outside,
  }: {
    readonly classes: ReadonlySet<string>;
    /** What stands for a holder in the log: persons of the record who are no companies have opaque ids there. */
    readonly idOf?: (holder: string) => string;
    readonly outside: Pick<Outside, 'hash' | 'random' | 'startHash'>;
  },
): RegisterReading => {
  const digest = registerDigest(outside.startHash());
  const totals = new Map<string, bigint>();
  let count = 0;

  const members = async function* (): AsyncGenerator<readonly Member[]> {
    let order: readonly number[] | undefined;
    try {
      for await (const rows of csvPages(pieces)) {
        const page: Member[] = [];
        for (const { line, fields } of rows) {
          if (order === undefined) {
            order = headerOf(fields);
            continue;
          }
          const member = memberOf(line, fields, order, { classes, idOf, outside });
          totals.set(member.class, (totals.get(member.class) ?? 0n) + member.shares);
          page.push(member);
        }
        count += page.length;
        digest.add(page);
        if (page.length > 0) yield page;
      }
    } catch (error) {
      throw error instanceof CsvFault ? new StoreFailure('register-quote', { line: `${error.line}` }) : error;
    }
    if (count === 0) throw new StoreFailure('register-empty');
  };

  return {
    members: members(),
    summary: (asAt) => ({
      asAt,
      members: count,
      totals: Object.fromEntries([...totals].sort(([one], [other]) => (one < other ? -1 : 1)).map(([id, sum]) => [id, `${sum}`])),
      digest: digest.end(),
    }),
  };
};

const headerOf = (fields: readonly string[]): readonly number[] => {
  const names = fields.map((field) => field.trim());
  const order = columns.map((column) => names.indexOf(column));
  const unknown = names.find((name) => !(columns as readonly string[]).includes(name));
  if (order.slice(0, 3).includes(-1) || unknown !== undefined || new Set(names).size !== names.length) {
    throw new StoreFailure('register-header', { found: names.join(',').slice(0, 120) });
  }
  return [...order, names.length];
};

const memberOf = (
  line: number,
  fields: readonly string[],
  order: readonly number[],
  {
    classes,
    idOf,
    outside,
  }: {
    readonly classes: ReadonlySet<string>;
    readonly idOf: (holder: string) => string;
    readonly outside: Pick<Outside, 'hash' | 'random'>;
  },
): Member => {
  const [atHolder = -1, atClass = -1, atShares = -1, atName = -1, atNominee = -1, width] = order;
  const fail = (code: string, found: string): never => {
    throw new StoreFailure(code, { line: `${line}`, found: found.slice(0, 120), classes: [...classes].join(', ') });
  };
  if (fields.length !== width) fail('register-fields', `${fields.length}`);
  const holder = fields[atHolder] ?? '';
  const classId = fields[atClass] ?? '';
  const text = fields[atShares] ?? '';
  // A control character would not survive every store, and nobody has one in his name.
  if (holder === '' || holder.length > 200 || controls.test(holder)) fail('register-holder', holder);
  if (!classes.has(classId)) fail('register-class', classId);
  const shares = wholeShares.test(text) ? BigInt(text.includes(',') ? text.replaceAll(',', '') : text) : 0n;
  if (shares <= 0n || shares > mostShares) fail('register-shares', text);
  const said = atNominee === -1 ? '' : (fields[atNominee] ?? '').trim();
  const nominee = nomineeWords.get(said.toLowerCase());
  const name = atName === -1 ? '' : (fields[atName] ?? '');
  if (controls.test(name)) fail('register-holder', name);
  // It stands in what is hashed, so it says no more than it means.
  if (nominee === undefined) return fail('register-nominee', said);
  const kept = name === '' ? undefined : { salt: outside.random(16), value: name };
  const commitment = kept && nameCommitment(kept.salt, name, outside.hash);
  return { line, holder: idOf(holder), class: classId, shares, nominee, name: kept, commitment };
};

const wholeShares = /^(?:\d{1,19}|\d{1,3}(?:,\d{3}){1,6})$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const controls = /[\u0000-\u001f\u007f]/;

/** SHA-256 of salt and name. */
export const nameCommitment = (salt: Uint8Array, value: string, hash: Outside['hash']): Uint8Array => {
  const text = bytesOf(value);
  const bytes = new Uint8Array(salt.length + text.length);
  bytes.set(salt);
  bytes.set(text, salt.length);
  return hash(bytes);
};

/**
 * SHA-256 over the lines of a register in the order of its file, in hexadecimal digits: of each its number, holder, class,
 * shares, nominee and the commitment of the name, as JSON texts between commas, with a line feed behind.
 */
export const registerDigest = (running: RunningHash) => ({
  add: (members: readonly Member[]): void => {
    let text = '';
    for (const { line, holder, class: classId, shares, nominee, commitment } of members) {
      text += `${line},${JSON.stringify(holder)},${classId},${shares},${nominee === '' ? '' : JSON.stringify(nominee)},${commitment ? toHex(commitment) : ''}\n`;
    }
    running.add(bytesOf(text));
  },
  end: (): string => toHex(running.end()),
});

/** The register that says who held what on a date: the last one as at that date or before, the one loaded last of its date. */
export const registerAt = async (
  store: Pick<Store, 'marksBetween' | 'entries' | 'withheld'>,
  issuer: string,
  on: HongKongDate,
): Promise<({ readonly seq: number; readonly accepted?: string } & Omit<RegisterSummary, 'accepted'>) | undefined> => {
  const known = await store.marksBetween(issuer, { kind: 'register', from: '', upTo: on });
  const last = known.reduce<(typeof known)[number] | undefined>(
    (best, one) =>
      best === undefined || one.value > best.value || (one.value === best.value && one.seq > best.seq) ? one : best,
    undefined,
  );
  if (last === undefined) return undefined;
  const { seq, value: asAt } = last;
  for await (const { entry, values } of openedEntries(store, issuer, { from: seq, until: seq + 1 })) {
    if (entry.kind !== 'register' || entry.asAt !== asAt) break;
    const { accepted, ...summary } = contentOf(entry);
    if (accepted === undefined) return { seq, ...summary };
    const { accepted: reason } = revealTexts({ accepted }, values);
    return { seq, ...summary, accepted: `${reason}` };
  }
  throw new StoreFailure('entry-not-readable', { issuer, seq: `${seq}` });
};

export type RegisterCheck = {
  readonly faults: readonly { readonly code: string; readonly values: Readonly<Record<string, string>> }[];
  /** Lines whose name is not there, though there is a commitment to one: erased, or lost. */
  readonly nameless: readonly number[];
};

/** More names than this that are gone are counted as faults of their own; nobody erases so many one by one. */
const mostNameless = 100_000;

/** The faults of a stored register against the entry that binds it: codes of `storeWords`. */
export const registerFaults = async (
  source: Pick<Store, 'members'>,
  {
    issuer,
    seq,
    summary,
    outside,
  }: {
    readonly issuer: string;
    readonly seq: number;
    readonly summary: RegisterSummary;
    readonly outside: Pick<Outside, 'hash' | 'startHash'>;
  },
): Promise<RegisterCheck> => {
  const faults: { readonly code: string; readonly values: Readonly<Record<string, string>> }[] = [];
  const nameless: number[] = [];
  const digest = registerDigest(outside.startHash());
  const totals = new Map<string, bigint>();
  let count = 0;
  const differs = (line: number): void => {
    if (faults.length < 20) faults.push({ code: 'register-name-differs', values: { line: `${line}` } });
  };
  for await (const page of source.members(issuer, seq)) {
    digest.add(page);
    count += page.length;
    for (const { line, class: of, shares, name, commitment } of page) {
      totals.set(of, (totals.get(of) ?? 0n) + shares);
      if (name === undefined && commitment !== undefined) {
        if (nameless.length < mostNameless) nameless.push(line);
        else differs(line);
      } else if (name !== undefined) {
        const made = nameCommitment(name.salt, name.value, outside.hash);
        if (commitment === undefined || !sameBytes(made, commitment)) differs(line);
      }
    }
  }
  const classes = new Set([...totals.keys(), ...Object.keys(summary.totals)]);
  const isEqual =
    digest.end() === summary.digest &&
    count === summary.members &&
    [...classes].every((id) => `${totals.get(id) ?? 0n}` === summary.totals[id]);
  const whole = { code: 'register-differs', values: { date: summary.asAt, members: `${summary.members}`, found: `${count}` } };
  return { faults: isEqual ? faults : [whole, ...faults], nameless };
};
