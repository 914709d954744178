import { type HongKongDate, hongKongDateOf, type Instant } from '../../exact/index.ts';
import { bytesOf, fromBase64, leafHash, sameBytes, textOf, toBase64, toHex } from '../../log/index.ts';
import { type Fact, type FactKind, factJson, factKinds, type Json, type JsonMap, type Shape } from '../../record/index.ts';
import type { Outside, StoredEntry, WithheldValue } from './ports.ts';

/**
 * What an entry of the log says. `issuer` begins a log; `sources` adds sources; `fact` is one fact; `key` gives the log a
 * new signing key; `witness` admits one who may cosign; `register` says which register of members was loaded; `erased`
 * says which withheld values were removed.
 */
export type EntryContent =
  | { readonly kind: 'issuer'; readonly head: JsonMap; readonly verifier: string }
  | { readonly kind: 'sources'; readonly sources: JsonMap }
  | { readonly kind: 'fact'; readonly fact: JsonMap }
  | { readonly kind: 'key'; readonly verifier: string; readonly because: 'rotated' | 'lost' | 'stolen' }
  | { readonly kind: 'witness'; readonly verifier: string }
  | ({ readonly kind: 'register' } & RegisterSummary)
  | { readonly kind: 'erased'; readonly values: readonly string[] };

/** What a register of members adds up to; `digest` binds every line of it (`registerDigest`). */
export type RegisterSummary = {
  readonly asAt: HongKongDate;
  readonly members: number;
  /** Shares by class, as decimal text. */
  readonly totals: Readonly<Record<string, string>>;
  readonly digest: string;
  /** Why it was loaded although it differs from the record. */
  readonly accepted?: string;
};

export type Entry = {
  readonly seq: number;
  readonly recorded: Instant;
  /** On the first entry of an append; with the caller's idempotency key, where he gave one, and the digest of what he asked for. */
  readonly request?: { readonly key?: string; readonly digest?: string };
} & EntryContent;

/** The bytes of an entry: one line of JSON, keys in the order given here. They are written once and never written anew. */
export const entryBytes = ({ seq, recorded, request, kind, ...content }: Entry): Uint8Array =>
  bytesOf(JSON.stringify({ holdfast: 1, seq, recorded, kind, ...(request === undefined ? {} : { request }), ...content }));

/** Undefined when the bytes are no entry. */
export const readEntry = (bytes: Uint8Array): Entry | undefined => {
  const text = textOf(bytes);
  if (text === undefined) return undefined;
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    const { holdfast, seq, recorded, kind, request, ...content } = value;
    if (holdfast !== 1 || !Number.isSafeInteger(seq) || typeof recorded !== 'string') return undefined;
    if (!isContent(kind, content)) return undefined;
    return { seq, recorded, kind, ...(request === undefined ? {} : { request }), ...content } as unknown as Entry;
  } catch {
    return undefined;
  }
};

const isMap = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const isContent = (kind: unknown, content: Record<string, unknown>): boolean =>
  (kind === 'issuer' && isMap(content['head']) && typeof content['verifier'] === 'string') ||
  (kind === 'sources' && isMap(content['sources'])) ||
  (kind === 'fact' && isMap(content['fact'])) ||
  ((kind === 'key' || kind === 'witness') && typeof content['verifier'] === 'string') ||
  (kind === 'register' &&
    typeof content['asAt'] === 'string' &&
    typeof content['digest'] === 'string' &&
    isMap(content['totals'])) ||
  (kind === 'erased' && Array.isArray(content['values']));

/** Natural persons by the ids that people use, and what stands for them in the log. */
export type Pseudonyms = { readonly of: ReadonlyMap<string, string>; readonly real: ReadonlyMap<string, string> };

const withheldMark = 'withheld';

type Concealed = { readonly json: JsonMap; readonly withheld: readonly Omit<WithheldValue, 'seq'>[] };

/**
 * A fact as the log holds it: the ids of natural persons are replaced by opaque ones; their names and free text about
 * them by salted commitments. `persons` must know every natural person that the fact names.
 */
export const concealFact = (fact: Fact, persons: ReadonlyMap<string, string>, outside: Outside): Concealed => {
  const withheld: Omit<WithheldValue, 'seq'>[] = [];
  const withhold = (path: string, value: Json): Json => {
    const salt = outside.random(16);
    const text = JSON.stringify(value);
    withheld.push({ path, salt, value: text });
    return { [withheldMark]: commitment(salt, text, outside) };
  };
  const conceal = (shape: Shape, value: Json, path: string): Json => {
    switch (shape.type) {
      case 'text':
        return shape.personal ? withhold(path, value) : value;
      case 'reference':
        return typeof value === 'string' && ['person', 'party', 'vehicle'].includes(shape.to)
          ? (persons.get(value) ?? value)
          : value;
      case 'list':
      case 'oneOrMany':
        return Array.isArray(value) ? value.map((item, index) => conceal(shape.of, item, `${path}/${index}`)) : value;
      case 'record':
        return mapOf(value, (key, inner) => (shape.fields[key] ? conceal(shape.fields[key], inner, `${path}/${key}`) : inner));
      case 'table':
        return mapOf(value, (key, inner) => conceal(shape.of, inner, `${path}/${key}`));
      case 'firstOf':
        return shape.of.reduce<Json>((so, option) => (fits(option, so) ? conceal(option, so, path) : so), value);
      default:
        return value;
    }
  };
  const json = factJson(fact);
  const fields: Readonly<Record<string, Shape>> = factKinds[fact.fact as FactKind].fields;
  const isNatural = fact.fact === 'person-recorded' && fact.kind === 'natural';
  const out: Record<string, Json> = {};
  for (const [key, value] of Object.entries(json)) {
    const shape = fields[key];
    if (key === 'note') out[key] = withhold('/note', value);
    else if (isNatural && key === 'person') {
      out[key] = persons.get(fact.person) ?? fact.person;
      out['personIs'] = withhold('/person', value);
    } else if (isNatural && key === 'name') out[key] = withhold('/name', value);
    else out[key] = shape === undefined ? value : conceal(shape, value, `/${key}`);
  }
  return { json: out, withheld };
};

const fits = (shape: Shape, value: Json): boolean =>
  shape.type === 'list' || shape.type === 'oneOrMany'
    ? Array.isArray(value)
    : shape.type === 'record' || shape.type === 'table'
      ? isMap(value)
      : typeof value === 'string';

const mapOf = (value: Json, each: (key: string, inner: Json) => Json): Json =>
  isMap(value) ? Object.fromEntries(Object.entries(value as JsonMap).map(([key, inner]) => [key, each(key, inner)])) : value;

/** SHA-256 of salt and value, base64: what an erased value leaves says nothing about it. */
export const commitment = (salt: Uint8Array, value: string, { hash }: Pick<Outside, 'hash'>): string => {
  const text = bytesOf(value);
  const bytes = new Uint8Array(salt.length + text.length);
  bytes.set(salt);
  bytes.set(text, salt.length);
  return toBase64(hash(bytes));
};

/** The commitments of an entry, by path. */
export const commitmentsOf = (entry: Entry): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const walk = (value: Json, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const mark = isMap(value) ? (value as JsonMap)[withheldMark] : undefined;
    if (typeof mark === 'string') found.set(path === '/personIs' ? '/person' : path, mark);
    else for (const [key, inner] of Object.entries(value)) walk(inner as Json, `${path}/${key}`);
  };
  if (entry.kind === 'fact' && mayWithhold(entry.fact)) walk(entry.fact, '');
  return found;
};

/** A fact of plain values withholds nothing: the common case. */
const mayWithhold = (fact: JsonMap): boolean => {
  for (const key in fact) if (typeof fact[key] === 'object') return true;
  return false;
};

/** Whether a withheld value is the one that its entry committed to. */
export const isCommitted = (value: WithheldValue, committed: string | undefined, outside: Pick<Outside, 'hash'>): boolean => {
  const wanted = committed === undefined ? undefined : fromBase64(committed);
  const found = fromBase64(commitment(value.salt, value.value, outside));
  return wanted !== undefined && found !== undefined && sameBytes(wanted, found);
};

/** What stands in a record for a value that was erased. */
export const erasedText = '(erased)';

/** The fact as people wrote it, as far as its withheld values are still there. */
export const revealFact = (
  entry: Entry & { readonly kind: 'fact' },
  values: ReadonlyMap<string, string>,
  real: ReadonlyMap<string, string>,
): JsonMap => {
  const reveal = (value: Json, path: string): Json => {
    if (typeof value === 'string') return real.get(value) ?? value;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item, index) => reveal(item, `${path}/${index}`));
    const map = value as JsonMap;
    if (typeof map[withheldMark] === 'string') {
      const kept = values.get(path);
      return kept !== undefined ? (JSON.parse(kept) as Json) : path === '/name' ? { en: erasedText } : erasedText;
    }
    return Object.fromEntries(Object.entries(map).map(([key, inner]) => [key, reveal(inner, `${path}/${key}`)]));
  };
  const { personIs: _mark, ...fact } = entry.fact;
  return reveal(fact, '') as JsonMap;
};

/** An opaque id that no record would give: `p-` and 32 hexadecimal digits. */
export const opaqueId = ({ random }: Pick<Outside, 'random'>): string => `p-${toHex(random(16))}`;

export const isOpaqueId = (text: string): boolean => /^p-[0-9a-f]{32}$/.test(text);

export const storedEntry = (entry: Entry, { hash }: Pick<Outside, 'hash'>): StoredEntry => {
  const bytes = entryBytes(entry);
  return { seq: entry.seq, recorded: entry.recorded, effective: effectiveOf(entry), bytes, leaf: leafHash(hash, bytes) };
};

/** The Hong Kong date of a fact's entry: written for the store's index, checked by verify. */
export const effectiveOf = (entry: Entry): HongKongDate | undefined => {
  if (entry.kind !== 'fact') return undefined;
  const { on, at } = entry.fact;
  return typeof on === 'string' ? on : typeof at === 'string' ? hongKongDateOf(at) : undefined;
};
