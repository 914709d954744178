import { type HongKongDate, hongKongDateOf, type Instant } from '../../exact/index.ts';
import { bytesOf, fromBase64, sameBytes, textOf, toBase64, toHex } from '../../log/index.ts';
import {
  erasedText,
  type Fact,
  type Fields,
  factKinds,
  factText,
  type Json,
  type JsonMap,
  otherNames,
  type Shape,
} from '../../record/index.ts';
import type { Outside, WithheldValue } from './ports.ts';

/**
 * What an entry of the log says. `issuer` begins a log; `sources` adds sources; `fact` is one fact; `key` gives the log a
 * new signing key; `witness` admits one who may cosign; `cosigned` says which cosignature was filed; `register` says which register of members was loaded; `document`
 * which file was put beside the log; `report` what was told of the record and signed; `erased` which withheld values
 * were removed.
 */
export type EntryContent =
  | { readonly kind: 'issuer'; readonly head: JsonMap; readonly verifier: string }
  | { readonly kind: 'sources'; readonly sources: JsonMap }
  | { readonly kind: 'fact'; readonly fact: JsonMap }
  | { readonly kind: 'key'; readonly verifier: string; readonly because: 'rotated' | 'lost' | 'stolen' }
  | { readonly kind: 'witness'; readonly verifier: string }
  | { readonly kind: 'cosigned'; readonly size: number; readonly sha256: string }
  | ({ readonly kind: 'register' } & RegisterSummary)
  | ({ readonly kind: 'document' } & DocumentSummary)
  | ({ readonly kind: 'report' } & ReportSummary)
  | { readonly kind: 'erased'; readonly values: readonly string[] };

/** What a register of members adds up to; `digest` binds every line of it (`registerDigest`). */
export type RegisterSummary = {
  readonly asAt: HongKongDate;
  readonly members: number;
  /** Shares by class, as decimal text. */
  readonly totals: Readonly<Record<string, string>>;
  readonly digest: string;
  /** Why it was loaded although it differs from the record: free text, which is withheld. */
  readonly accepted?: Json;
};

/** A file beside the log: its SHA-256 in hexadecimal digits, its length in bytes and its name, which is withheld. */
export type DocumentSummary = { readonly sha256: string; readonly length: number; readonly name: JsonMap };

/**
 * What was told of the record as its log stood at `size`: which question was asked, under which rulebook, what came out,
 * and the SHA-256 in base64 of the findings in their bare form (`bareFindings`).
 */
export type ReportSummary = {
  readonly size: number;
  readonly asOf: string;
  readonly rules: readonly string[];
  readonly all: boolean;
  readonly rulebook: string;
  readonly outcome: string;
  readonly findings: number;
  readonly digest: string;
  /** SHA-256 in base64 of a salt, which the signed report has, and of the report as it was shown: names, sentences and all. */
  readonly shown?: string;
};

/**
 * Stands on the first entry of an append. `after` is the SHA-256, in base64, of the checkpoint in front, so that the next
 * root binds that checkpoint with its signatures; `of` is how many entries the append has, where it is not one; `key` and
 * `digest` are the digests of the caller's idempotency key (older logs hold the key itself) and of what he asked for.
 */
export type Request = {
  readonly after?: string;
  readonly of?: number;
  readonly key?: string;
  readonly digest?: string;
};

export type Entry = { readonly seq: number; readonly recorded: Instant; readonly request?: Request } & EntryContent;

export type FactEntry = Entry & { readonly kind: 'fact' };

type EntryHead = { readonly seq: number; readonly recorded: Instant; readonly request?: Request | undefined };

const headText = (kind: EntryContent['kind'], { seq, recorded, request }: EntryHead): string =>
  `{"holdfast":1,"seq":${seq},"recorded":"${recorded}","kind":"${kind}"${request === undefined ? '' : `,"request":${JSON.stringify(request)}`}`;

/**
 * The bytes of an entry: one line of JSON, keys in the order given here. They are written once and never written anew.
 * `content` is the content of an entry that is no fact.
 */
export const entryBytes = (head: EntryHead, { kind, ...content }: Exclude<EntryContent, { readonly kind: 'fact' }>): Uint8Array =>
  bytesOf(`${headText(kind, head)},${JSON.stringify(content).slice(1)}`);

/** The bytes of an entry that is a fact, from the fact's own text. */
export const factBytes = (head: EntryHead, fact: string): Uint8Array => bytesOf(`${headText('fact', head)},"fact":${fact}}`);

/** Undefined when the bytes are no entry. */
export const readEntry = (bytes: Uint8Array): Entry | undefined => {
  const text = textOf(bytes);
  if (text === undefined) return undefined;
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    const isEntry =
      value['holdfast'] === 1 &&
      Number.isSafeInteger(value['seq']) &&
      typeof value['recorded'] === 'string' &&
      (value['request'] === undefined || isMap(value['request'])) &&
      isContent(value);
    return isEntry ? (value as unknown as Entry) : undefined;
  } catch {
    return undefined;
  }
};

const isMap = (value: unknown): value is JsonMap => typeof value === 'object' && value !== null && !Array.isArray(value);

const isContent = (value: Record<string, unknown>): boolean => {
  const isText = (...keys: readonly string[]): boolean => keys.every((key) => typeof value[key] === 'string');
  switch (value['kind']) {
    case 'fact':
      return isMap(value['fact']);
    case 'issuer':
      return isMap(value['head']) && isText('verifier');
    case 'sources':
      return isMap(value['sources']);
    case 'key':
    case 'witness':
      return isText('verifier');
    case 'register':
      return isText('asAt', 'digest') && isMap(value['totals']);
    case 'document':
      return isText('sha256') && Number.isSafeInteger(value['length']) && isMap(value['name']);
    case 'cosigned':
      return isText('sha256') && Number.isSafeInteger(value['size']);
    case 'report':
      return isText('asOf', 'rulebook', 'digest') && Number.isSafeInteger(value['size']) && Array.isArray(value['rules']);
    case 'erased':
      return Array.isArray(value['values']);
    default:
      return false;
  }
};

/** What an entry says beside its place, time and request: a summary as it was given. */
export const contentOf = <E extends Entry>(entry: E): Omit<E, 'holdfast' | 'seq' | 'recorded' | 'kind' | 'request'> => {
  const {
    holdfast: _form,
    seq: _seq,
    recorded: _recorded,
    kind: _kind,
    request: _request,
    ...content
  } = entry as E & {
    readonly holdfast?: unknown;
  };
  return content as Omit<E, 'holdfast' | 'seq' | 'recorded' | 'kind' | 'request'>;
};

const withheldMark = 'withheld';

/** Takes values out of what is hashed: `withhold` gives the JSON text that stands for one, `values` what was taken. */
export const startWithholding = (outside: Pick<Outside, 'hash' | 'random'>) => {
  let values: Omit<WithheldValue, 'seq'>[] = [];
  return {
    withhold: (path: string, text: string): string => {
      const salt = outside.random(16);
      values.push({ path, salt, value: text });
      return `{"${withheldMark}":"${commitment(salt, text, outside)}"}`;
    },
    /** What was withheld since the last call. */
    taken: (): readonly Omit<WithheldValue, 'seq'>[] => {
      if (values.length === 0) return none;
      const taken = values;
      values = [];
      return taken;
    },
  };
};

const none: readonly never[] = [];

type Withhold = ReturnType<typeof startWithholding>['withhold'];

/**
 * A fact as the log holds it: the ids of persons who are no companies are replaced by opaque ones; their names and all
 * free text by salted commitments. `persons` must know every such person that the fact names.
 */
export const concealedText = (fact: Fact, persons: ReadonlyMap<string, string>, withhold: Withhold): string =>
  factText(fact, { person: (id) => persons.get(id) ?? id, withhold });

/** The free texts of the head of a record, and of sources: who wrote a filing may stand in its title. */
const freeTexts = ['title', 'address', 'note'];

export const concealedSources = (sources: JsonMap, withhold: Withhold, path = ''): JsonMap =>
  Object.fromEntries(
    Object.entries(sources).map(([key, source]) => [
      key,
      Object.fromEntries(
        Object.entries(source as JsonMap).map(([field, value]) => [
          field,
          freeTexts.includes(field) ? asJson(withhold(`${path}/${key}/${field}`, JSON.stringify(value))) : value,
        ]),
      ),
    ]),
  );

export const concealedHead = (head: JsonMap, withhold: Withhold): JsonMap => {
  const { sources, notice } = head;
  return {
    ...head,
    ...(isMap(sources) ? { sources: concealedSources(sources, withhold, '/sources') } : {}),
    ...(notice === undefined ? {} : { notice: asJson(withhold('/notice', JSON.stringify(notice))) }),
  };
};

export const concealedRegister = ({ accepted, ...summary }: RegisterSummary, withhold: Withhold): RegisterSummary =>
  accepted === undefined ? summary : { ...summary, accepted: asJson(withhold('/accepted', JSON.stringify(accepted))) };

const asJson = (text: string): Json => JSON.parse(text) as Json;

/** SHA-256 of salt and value, base64: what an erased value leaves says nothing about it. */
export const commitment = (salt: Uint8Array, value: string, { hash }: Pick<Outside, 'hash'>): string => {
  const text = bytesOf(value);
  const bytes = new Uint8Array(salt.length + text.length);
  bytes.set(salt);
  bytes.set(text, salt.length);
  return toBase64(hash(bytes));
};

/** Where withheld values may stand in an entry: its fact, or the parts of another content that hold any. */
const concealing = (entry: Entry): Json | undefined => {
  switch (entry.kind) {
    case 'fact':
      return entry.fact;
    case 'issuer':
      return entry.head;
    case 'sources':
      return entry.sources;
    case 'document':
      return { name: entry.name };
    case 'register':
      return entry.accepted === undefined ? undefined : { accepted: entry.accepted };
    default:
      return undefined;
  }
};

/** The commitments of an entry, by path. */
export const commitmentsOf = (entry: Entry): ReadonlyMap<string, string> => {
  const inside = concealing(entry);
  if (inside === undefined || !holdsMaps(inside as JsonMap)) return nothing;
  const found = new Map<string, string>();
  const walk = (value: Json, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const mark = isMap(value) ? value[withheldMark] : undefined;
    if (typeof mark === 'string') found.set(path === '/personIs' ? '/person' : path, mark);
    else for (const [key, inner] of Object.entries(value)) walk(inner as Json, `${path}/${key}`);
  };
  walk(inside, '');
  return found;
};

const nothing: ReadonlyMap<string, string> = new Map();

/** A fact of plain values withholds nothing: the common case. */
const holdsMaps = (fact: JsonMap): boolean => {
  for (const key in fact) if (typeof fact[key] === 'object') return true;
  return false;
};

/** Whether a withheld value is the one that its entry committed to. */
export const isCommitted = (value: WithheldValue, committed: string | undefined, outside: Pick<Outside, 'hash'>): boolean => {
  const wanted = committed === undefined ? undefined : fromBase64(committed);
  const found = fromBase64(commitment(value.salt, value.value, outside));
  return wanted !== undefined && found !== undefined && sameBytes(wanted, found);
};

/** What stands in a fact for a value that was erased: of the shape of its field, so that the fact can still be read. */
const erasedIn =
  (kind: Json | undefined): ((path: string) => Json) =>
  (path) => {
    const fields: Fields =
      typeof kind === 'string' && Object.hasOwn(factKinds, kind) ? factKinds[kind as Fact['fact']].fields : {};
    const key = path.slice(1);
    const shape = Object.hasOwn(fields, key) ? fields[key] : undefined;
    return shape === undefined ? erasedText : erasedOf(shape);
  };

const erasedOf = (shape: Shape): Json =>
  shape.type === 'record'
    ? Object.fromEntries(
        Object.entries(shape.fields).flatMap(([name, inner]) => (inner.optional ? [] : [[name, erasedOf(inner)]])),
      )
    : erasedText;

/** The values that an entry withholds, by path, as far as they are still there. */
export type Revealing = {
  readonly values: ReadonlyMap<string, string>;
  /** The ids that people use, by opaque id. */
  readonly real: ReadonlyMap<string, string>;
};

const revealed = (inside: Json, { values, real }: Revealing, erased: (path: string) => Json = () => erasedText): Json => {
  const reveal = (value: Json, path: string): Json => {
    if (typeof value === 'string') return real.size === 0 ? value : (real.get(value) ?? value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item, index) => reveal(item, `${path}/${index}`));
    const map = value as JsonMap;
    if (typeof map[withheldMark] === 'string') {
      const kept = values.get(path);
      return kept !== undefined ? asJson(kept) : erased(path);
    }
    return withOthers(Object.fromEntries(Object.entries(map).map(([key, inner]) => [key, reveal(inner, `${path}/${key}`)])));
  };
  return reveal(inside, '');
};

/** Puts the entries of a table whose names were withheld back among the others. */
const withOthers = (table: JsonMap): JsonMap => {
  const { [otherNames]: others, ...rest } = table;
  if (!isMap(others)) return table;
  return Object.fromEntries(Object.entries({ ...rest, ...others }).sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** The fact as people wrote it, as far as its withheld values are still there. */
export const revealFact = ({ fact }: FactEntry, revealing: Revealing): JsonMap => {
  const { personIs: _mark, ...rest } = fact;
  const { where, ...whole } = revealed(rest, revealing, erasedIn(fact['fact'])) as JsonMap;
  return where === undefined ? whole : { ...whole, source: `${whole['source']}, ${where}` };
};

/** A content of a log that is no fact (the head of a record, added sources), as people wrote it. */
export const revealTexts = (inside: JsonMap, values: ReadonlyMap<string, string>): JsonMap =>
  revealed(inside, { values, real: nothing }) as JsonMap;

/** An opaque id that no record would give: `p-` and 32 hexadecimal digits. */
export const opaqueId = ({ random }: Pick<Outside, 'random'>): string => `p-${toHex(random(16))}`;

export const isOpaqueId = (text: string): boolean => /^p-[0-9a-f]{32}$/.test(text);

/** The Hong Kong date on which a fact took effect; entries that are no facts have none. */
export const effectiveOf = (entry: Entry): HongKongDate | undefined => {
  if (entry.kind !== 'fact') return undefined;
  const { on, at } = entry.fact;
  return typeof on === 'string' ? on : typeof at === 'string' ? hongKongDateOf(at) : undefined;
};
