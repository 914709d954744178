/**
 * A value as it stands in a text: every scalar keeps the characters it was written with, so that no quantity
 * passes through a float, and its place, so that an error can point at it. JSON and YAML both become this.
 */
export type Place = { readonly line: number; readonly column: number };

export type LocatedText = {
  readonly kind: 'text';
  readonly text: string;
  /** `quoted` is text in any case; `plain` may be read as a quantity or a truth value. `null` is nothing at all. */
  readonly style: 'quoted' | 'plain' | 'null';
  readonly place: Place;
};
export type LocatedList = { readonly kind: 'list'; readonly items: readonly LocatedValue[]; readonly place: Place };
export type LocatedEntry = { readonly key: string; readonly keyPlace: Place; readonly value: LocatedValue };
/** Keys are unique: a doubled key is an error of the reader. */
export type LocatedMap = { readonly kind: 'map'; readonly entries: readonly LocatedEntry[]; readonly place: Place };
export type LocatedValue = LocatedText | LocatedList | LocatedMap;

/** Why a text could not become a located value; `code` names a message of the catalogue. */
export type TextFault = {
  readonly code: string;
  readonly place: Place;
  readonly values: Readonly<Record<string, string>>;
};

export type TextReading =
  | { readonly status: 'read'; readonly value: LocatedValue }
  | { readonly status: 'refused'; readonly faults: readonly TextFault[] };

/** Turns one YAML document into a located value; supplied from outside, because the core has no dependencies. */
export type YamlReader = (text: string) => TextReading;

/** A JSON value that was written by ourselves, as if it had been read from a text: all of it at one place. */
export const locatedJson = (value: unknown, place: Place = { line: 1, column: 1 }): LocatedValue => {
  if (typeof value === 'string') return { kind: 'text', text: value, style: 'quoted', place };
  if (Array.isArray(value)) return { kind: 'list', items: value.map((item) => locatedJson(item, place)), place };
  if (typeof value !== 'object' || value === null) {
    return { kind: 'text', text: `${value}`, style: value === null ? 'null' : 'plain', place };
  }
  const entries: LocatedEntry[] = [];
  for (const [key, inner] of Object.entries(value)) entries.push({ key, keyPlace: place, value: locatedJson(inner, place) });
  return { kind: 'map', entries, place };
};
