import { type Fraction, largestQuantity, readDate } from '../../exact/index.ts';
import type { LocatedValue } from '../../record/index.ts';
import type { NotCarried } from '../carried.ts';
import { ratioOf, readDecimal, readWhole } from './numbers.ts';
import { type OcfType, treatmentOf } from './objects.ts';

export type LocatedMap = Extract<LocatedValue, { readonly kind: 'map' }>;

/** An object of a package: `where` is its file, line and column, with its id. */
export type OcfObject<T extends OcfType = OcfType> = {
  readonly type: T;
  readonly id: string;
  readonly file: string;
  /** How many objects of the package stand before it. */
  readonly place: number;
  readonly where: string;
  readonly value: LocatedMap;
};

/** Tells a fault, or something that is not carried; gives back nothing, so that it can end an expression. */
export type Tell = (code: string, where: string, values?: Readonly<Record<string, string>>) => undefined;

export const whereOf = (file: string, { place }: LocatedValue, id?: string): string =>
  `${file}:${place.line}:${place.column}${id === undefined ? '' : `, ${shortened(id)}`}`;

/** What a field of an object may hold; each reading tells a fault and gives nothing where it holds something else. */
export type OcfFields = {
  readonly text: (field: string) => string | undefined;
  /** Absent, null and empty text are nothing: exporters write "" where there is no balance. */
  readonly optionalText: (field: string) => string | undefined;
  readonly choice: <const C extends string>(field: string, ...allowed: readonly C[]) => C | undefined;
  readonly date: (field: string) => string | undefined;
  readonly optionalDate: (field: string) => string | undefined;
  readonly shares: (field: string) => bigint | undefined;
  readonly texts: (field: string) => readonly string[] | undefined;
  readonly ratio: (field: string) => Fraction | undefined;
  readonly map: (field: string, expected: string) => LocatedMap | undefined;
  /** Its comments and the named free texts, as one. */
  readonly note: (...fields: readonly string[]) => string | undefined;
};

export const fieldsOf = (object: Pick<OcfObject, 'value' | 'where'>, fault: Tell): OcfFields => {
  const { value, where } = object;
  const wrong = (field: string, found: LocatedValue, expected: string): undefined =>
    fault('ocf-wrong-kind', where, { field, found: shownValue(found), expected });
  const scalar = (field: string, expected: string): string | undefined => {
    const found = fieldOf(value, field);
    if (found === undefined || isNothing(found)) return fault('ocf-field-missing', where, { field, expected });
    return found.kind === 'text' ? found.text : wrong(field, found, expected);
  };
  const optional = <T>(field: string, read: (field: string) => T | undefined): T | undefined => {
    const found = fieldOf(value, field);
    return found === undefined || isNothing(found) ? undefined : read(field);
  };
  const text = (field: string): string | undefined => scalar(field, 'text');
  const date = (field: string): string | undefined => {
    const found = scalar(field, '2022-01-28');
    if (found === undefined) return undefined;
    return readDate(found) ?? fault('ocf-date', where, { field, found: shortened(found) });
  };
  return {
    text,
    date,
    optionalText: (field) => optional(field, text),
    optionalDate: (field) => optional(field, date),
    choice: (field, ...allowed) => {
      const found = scalar(field, allowed.join(', '));
      if (found === undefined) return undefined;
      const chosen = allowed.find((one) => one === found);
      return chosen ?? fault('ocf-choice', where, { field, found: shortened(found), allowed: allowed.join(', ') });
    },
    shares: (field) => {
      const found = scalar(field, '1000');
      if (found === undefined) return undefined;
      const reading = readWhole(found);
      return reading.status === 'read'
        ? reading.value
        : fault(sharesCodes[reading.because], where, { field, found: shortened(found) });
    },
    texts: (field) => {
      const found = fieldOf(value, field);
      const expected = '["..."]';
      if (found === undefined) return fault('ocf-field-missing', where, { field, expected });
      if (found.kind !== 'list') return wrong(field, found, expected);
      const read: string[] = [];
      for (const item of found.items) {
        if (item.kind !== 'text' || isNothing(item)) return wrong(field, item, expected);
        read.push(item.text);
      }
      return read;
    },
    ratio: (field) => {
      const found = fieldOf(value, field);
      const expected = '{"numerator": "2", "denominator": "1"}';
      if (found === undefined) return fault('ocf-field-missing', where, { field, expected });
      return readRatioOf(found) ?? fault('ocf-ratio', where, { field, found: shownValue(found), expected });
    },
    map: (field, expected) => {
      const found = fieldOf(value, field);
      if (found === undefined || isNothing(found)) return fault('ocf-field-missing', where, { field, expected });
      return found.kind === 'map' ? found : wrong(field, found, expected);
    },
    note: (...fields) => noteOf(value, fields),
  };
};

const sharesCodes = {
  fraction: 'ocf-part-of-share',
  negative: 'ocf-below-zero',
  'too-large': 'ocf-too-large',
  'not-a-number': 'ocf-not-a-number',
  grouping: 'ocf-not-a-number',
} as const;

export const fieldOf = (map: LocatedMap, field: string): LocatedValue | undefined => {
  for (const entry of map.entries) if (entry.key === field) return entry.value;
  return undefined;
};

/** Null, blank text, and lists and maps that hold nothing else, say nothing. */
export const isNothing = (value: LocatedValue): boolean =>
  value.kind === 'text'
    ? value.style === 'null' || value.text.trim() === ''
    : value.kind === 'list'
      ? value.items.every(isNothing)
      : value.entries.every((entry) => isNothing(entry.value));

const noteOf = (map: LocatedMap, fields: readonly string[]): string | undefined => {
  const texts: string[] = [];
  for (const field of [...fields, 'comments']) {
    const found = fieldOf(map, field);
    for (const item of found?.kind === 'list' ? found.items : found === undefined ? [] : [found]) {
      if (item.kind === 'text' && !isNothing(item)) texts.push(item.text);
    }
  }
  return texts.length === 0 ? undefined : texts.join('; ');
};

/** Tells every field of a carried object that its facts do not hold; personal ones by name only. */
export const tellFields = ({
  object,
  tell,
  also = [],
}: {
  readonly object: OcfObject;
  readonly tell: Tell;
  /** Fields that this object's facts hold though those of its kind need not. */
  readonly also?: readonly string[];
}): void => {
  const treatment = treatmentOf(object.type);
  if (!('carried' in treatment)) return;
  const { type, where, id } = object;
  for (const { key, value } of object.value.entries) {
    if (treatment.carried.includes(key) || also.includes(key) || isNothing(value)) continue;
    if (treatment.personal?.includes(key)) tell('ocf-personal-field', where, { type, id: shortened(id), field: key });
    else tellField({ object, field: key, value, tell });
  }
};

/** Tells an object that a record has no place for, or that changes nothing in it. */
export const tellObject = ({ type, where, id }: OcfObject, code: string, tell: Tell): undefined =>
  tell(code, where, { type, id: shortened(id) });

export const tellField = ({
  object: { type, where, id },
  field,
  value,
  tell,
}: {
  readonly object: Pick<OcfObject, 'type' | 'where' | 'id'>;
  readonly field: string;
  readonly value: LocatedValue;
  readonly tell: Tell;
}): undefined => tell('ocf-field', where, { type, id: shortened(id), field: shortened(field), value: shownValue(value) });

/** The ids of a list of faults and of what is not carried are for persons: no text in them is longer than this. */
const longestShown = 120;

export const shortened = (text: string): string =>
  text.length <= longestShown ? text : `${text.slice(0, longestShown - 1).toWellFormed()}…`;

/** A value as JSON would have it, as far as it can be shown. */
export const shownValue = (value: LocatedValue): string => {
  if (value.kind === 'text') return shortened(value.text);
  const parts: string[] = [];
  let length = 0;
  const add = (text: string): boolean => {
    parts.push(text);
    length += text.length;
    return length > longestShown;
  };
  const show = (one: LocatedValue): boolean => {
    if (one.kind === 'text') return add(one.style === 'quoted' ? `"${shortened(one.text)}"` : shortened(one.text));
    const [open, close] = one.kind === 'list' ? ['[', ']'] : ['{', '}'];
    if (add(open)) return true;
    const inner = one.kind === 'list' ? one.items.map((item) => ['', item] as const) : one.entries.map(named);
    for (const [index, [key, item]] of inner.entries()) {
      if (add(`${index === 0 ? '' : ', '}${key}`) || show(item)) return true;
    }
    return add(close);
  };
  show(value);
  return shortened(parts.join(''));
};

const named = ({ key, value }: LocatedMap['entries'][number]) => [`"${shortened(key)}": `, value] as const;

/** OCF's Ratio (types/Ratio), both parts above zero, in lowest terms; anything else is undefined. */
export const readRatioOf = (value: LocatedValue): Fraction | undefined => {
  if (value.kind !== 'map') return undefined;
  const [numerator, denominator] = ['numerator', 'denominator'].map((field) => {
    const found = fieldOf(value, field);
    return found?.kind === 'text' ? readDecimal(found.text) : undefined;
  });
  const ratio = numerator && denominator && ratioOf(numerator, denominator);
  return ratio && ratio.part <= largestQuantity && ratio.whole <= largestQuantity ? ratio : undefined;
};

/** Keeps what is told, in the order in which it is told. */
export const startList = (): { readonly list: NotCarried[]; readonly tell: Tell } => {
  const list: NotCarried[] = [];
  return {
    list,
    tell: (code, where, values = {}) => {
      list.push({ code, where, values });
      return undefined;
    },
  };
};
