import { type LocatedValue, nearestWord } from '../../record/index.ts';
import type { ExchangeFault } from '../carried.ts';

type LocatedMap = Extract<LocatedValue, { readonly kind: 'map' }>;
export type Refuse = (code: string, values: Readonly<Record<string, string>>) => undefined;

/**
 * The fields of one object of JSON, asked for by their keys. What is there in the wrong form is refused; `null` is as
 * if it were not there. What nobody asked for is left over, and `left` tells it by its path, never by its value.
 */
export type Fields = {
  readonly text: (key: string) => string | undefined;
  readonly needed: (key: string) => string | undefined;
  /** The text of a number, as it stands in the source. */
  readonly number: (key: string) => string | undefined;
  readonly truth: (key: string) => boolean | undefined;
  /** One of the codes of a closed list. */
  readonly among: <C extends string>(key: string, codes: readonly C[]) => C | undefined;
  readonly neededAmong: <C extends string>(key: string, codes: readonly C[]) => C | undefined;
  /** The texts of a list; a blank one is as if it were not there. */
  readonly texts: (key: string) => readonly string[];
  readonly map: (key: string) => Fields | undefined;
  readonly neededMap: (key: string) => Fields | undefined;
  readonly value: (key: string) => LocatedValue | undefined;
  /** The objects of a list. */
  readonly maps: (key: string) => readonly Fields[];
  readonly has: (key: string) => boolean;
  /** Tells what is left over, here and in what was opened from here. */
  readonly close: () => void;
};

export const refuser =
  (faults: ExchangeFault[], where: string): Refuse =>
  (code, values) => {
    faults.push({ code, where, values });
    return undefined;
  };

/** What a value is, in the words of JSON. */
export const formOf = (value: LocatedValue): string => {
  if (value.kind !== 'text') return value.kind === 'list' ? 'array' : 'object';
  if (value.style !== 'plain') return value.style === 'null' ? 'null' : 'string';
  return value.text === 'true' || value.text === 'false' ? 'boolean' : 'number';
};

export const fieldsOf = ({
  map,
  path,
  refuse,
  left,
}: {
  readonly map: LocatedMap;
  /** `interests.share.`: stands before the keys of this object. */
  readonly path: string;
  readonly refuse: Refuse;
  readonly left: Set<string>;
}): Fields => {
  const entries = new Map(map.entries.map(({ key, value }) => [key, value]));
  const asked = new Set<string>();
  const inner: Fields[] = [];
  const take = (key: string): LocatedValue | undefined => {
    asked.add(key);
    const value = entries.get(key);
    return value?.kind === 'text' && value.style === 'null' ? undefined : value;
  };
  const wrong = (key: string, value: LocatedValue, expected: string): undefined =>
    refuse('bods-wrong-form', { field: `${path}${key}`, found: formOf(value), expected });
  const text = (key: string): string | undefined => {
    const value = take(key);
    if (value === undefined) return undefined;
    if (value.kind !== 'text' || value.style !== 'quoted') return wrong(key, value, 'string');
    return value.text.trim() === '' ? undefined : value.text;
  };
  const opened = (key: string, value: LocatedValue): Fields | undefined => {
    if (value.kind !== 'map') return wrong(key, value, 'object');
    const fields = fieldsOf({ map: value, path: `${path}${key}.`, refuse, left });
    inner.push(fields);
    return fields;
  };
  const list = (key: string): readonly LocatedValue[] => {
    const value = take(key);
    if (value === undefined) return [];
    return value.kind === 'list' ? value.items : (wrong(key, value, 'array') ?? []);
  };
  const missing = (key: string): undefined => refuse('bods-missing-field', { field: `${path}${key}` });
  /** Nothing, `null` or a blank text: what is there in a wrong form is told as that. */
  const isAbsent = (key: string): boolean => {
    const value = take(key);
    return value === undefined || (value.kind === 'text' && value.style === 'quoted' && value.text.trim() === '');
  };
  const among = <C extends string>(key: string, codes: readonly C[]): C | undefined => {
    const found = text(key);
    if (found === undefined) return undefined;
    const code = codes.find((one) => one === found);
    if (code !== undefined) return code;
    const nearest = nearestWord(found, codes);
    const values = { field: `${path}${key}`, found, allowed: codes.join(', ') };
    return nearest === undefined ? refuse('bods-unknown-code', values) : refuse('bods-misspelt-code', { ...values, nearest });
  };
  const inside = (key: string): Fields | undefined => {
    const value = take(key);
    return value === undefined ? undefined : opened(key, value);
  };
  return {
    text,
    needed: (key) => (isAbsent(key) ? missing(key) : text(key)),
    number: (key) => {
      const value = take(key);
      if (value === undefined) return undefined;
      return value.kind === 'text' && formOf(value) === 'number' ? value.text : wrong(key, value, 'number');
    },
    truth: (key) => {
      const value = take(key);
      if (value === undefined) return undefined;
      return value.kind === 'text' && formOf(value) === 'boolean' ? value.text === 'true' : wrong(key, value, 'boolean');
    },
    among,
    neededAmong: (key, codes) => (isAbsent(key) ? missing(key) : among(key, codes)),
    texts: (key) =>
      list(key).flatMap((item) => {
        if (item.kind === 'text' && item.style === 'quoted') return item.text.trim() === '' ? [] : [item.text];
        wrong(key, item, 'string');
        return [];
      }),
    map: inside,
    neededMap: (key) => (take(key) === undefined ? missing(key) : inside(key)),
    value: take,
    maps: (key) => list(key).flatMap((item) => opened(key, item) ?? []),
    has: (key) => entries.has(key),
    close: () => {
      for (const key of entries.keys()) if (!asked.has(key) && take(key) !== undefined) left.add(`${path}${key}`);
      for (const fields of inner) fields.close();
    },
  };
};
