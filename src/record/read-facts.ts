import { hongKongDateOf, readDate, readFraction, readInstant, readQuantity, readRatio } from '../exact/index.ts';
import { certainties, type Fact, type FactKind, factKindNames, factKinds, type Issuer, type Source } from './facts.ts';
import { type Fault, nearestWord } from './faults.ts';
import type { Fields, Shape } from './shapes.ts';
import type { LocatedMap, LocatedValue, Place } from './text/located.ts';

type Report = (fault: Fault) => void;
type Refuse = (place: Place, code: string, values?: Readonly<Record<string, string>>) => undefined;

const refuser =
  (report: Report): Refuse =>
  (place, code, values = {}) => {
    report({ code, place, values });
    return undefined;
  };

const commonKeys = ['id', 'on', 'at', 'recorded', 'fact', 'source', 'certainty', 'set', 'note'] as const;
const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/**
 * Reads one fact from its located text. Faults go to `report`; a fact with any fault is `undefined`, so nothing is
 * half-read. References are only checked for form here: whether they exist is known when the record is replayed.
 */
export const readFact = (value: LocatedValue, report: Report): Unnumbered | undefined => {
  const refuse = refuser(report);
  if (value.kind !== 'map') return refuse(value.place, 'fact-is-not-a-map');
  let kindValue: LocatedValue | undefined;
  for (const entry of value.entries) if (entry.key === 'fact') kindValue = entry.value;
  if (kindValue === undefined) return refuse(value.place, 'fact-without-kind');
  if (kindValue.kind !== 'text') return refuse(kindValue.place, 'expected-text', { field: 'fact' });
  const kind = kindValue.text;
  if (!isFactKind(kind)) {
    for (const { key, value: given } of value.entries) {
      if (key !== 'fact' && isCommonKey(key)) readCommon({ key, value: given, refuse });
    }
    return refuse(kindValue.place, 'unknown-fact', { found: kind, ...nearest(kind, factKindNames) });
  }
  return readKnownFact({ value, kind, refuse });
};

/** A fact as read, before the record has given it an id. */
export type Unnumbered = Omit<Fact, 'id' | 'named'> & { readonly fact: FactKind; readonly id?: string };

/** The shape of a field by a key that somebody gave: `constructor` and its like are no fields. */
const shapeOf = (fields: Fields, key: string): Shape | undefined => (Object.hasOwn(fields, key) ? fields[key] : undefined);

const isFactKind = (kind: string): kind is FactKind => Object.hasOwn(factKinds, kind);

const nearest = (word: string, candidates: Iterable<string>): Record<string, string> => {
  const word2 = nearestWord(word, candidates);
  return word2 === undefined ? {} : { nearest: word2 };
};

const readKnownFact = ({
  value,
  kind,
  refuse,
}: {
  readonly value: LocatedMap;
  readonly kind: FactKind;
  readonly refuse: Refuse;
}): Unnumbered | undefined => {
  const fields: Fields = factKinds[kind].fields;
  const out: Record<string, unknown> = { fact: kind, line: value.place.line, column: value.place.column };
  let sound = true;
  for (const { key, keyPlace, value: given } of value.entries) {
    if (key === 'fact') continue;
    const shape = shapeOf(fields, key);
    const read =
      shape !== undefined
        ? readShape({ shape, value: given, field: key, refuse })
        : isCommonKey(key)
          ? readCommon({ key, value: given, refuse })
          : refuse(keyPlace, 'unknown-field', {
              found: key,
              fact: kind,
              ...nearest(key, [...Object.keys(fields), ...commonKeys]),
            });
    if (read === undefined) sound = false;
    else out[key] = read;
  }
  for (const [key, shape] of Object.entries(fields)) {
    if (shape.optional || value.entries.some((entry) => entry.key === key)) continue;
    refuse(value.place, 'missing-field', { field: key, fact: kind });
    sound = false;
  }
  const hasOn = value.entries.some(({ key }) => key === 'on');
  const hasAt = value.entries.some(({ key }) => key === 'at');
  if (hasOn && hasAt) return refuse(value.place, 'both-on-and-at');
  if (!hasOn && !hasAt) return refuse(value.place, 'neither-on-nor-at', { fact: kind });
  if (!sound) return undefined;
  if (typeof out['at'] === 'string') out['on'] = hongKongDateOf(out['at']);
  return out as unknown as Unnumbered;
};

const isCommonKey = (key: string): key is (typeof commonKeys)[number] => (commonKeys as readonly string[]).includes(key);

const readCommon = ({
  key,
  value,
  refuse,
}: {
  readonly key: (typeof commonKeys)[number];
  readonly value: LocatedValue;
  readonly refuse: Refuse;
}): unknown => {
  if (value.kind !== 'text' || value.style === 'null') return refuse(value.place, 'expected-text', { field: key });
  if (key === 'on') return readDate(value.text) ?? refuse(value.place, 'not-a-date', { found: value.text, field: key });
  if (key === 'at' || key === 'recorded') {
    return readInstant(value.text) ?? refuse(value.place, 'not-an-instant', { found: value.text, field: key });
  }
  if (key === 'id' || key === 'set') {
    return idPattern.test(value.text) ? value.text : refuse(value.place, 'not-an-id', { found: value.text, field: key });
  }
  if (key === 'certainty') {
    return (certainties as readonly string[]).includes(value.text)
      ? value.text
      : refuse(value.place, 'not-among', {
          found: value.text,
          field: key,
          allowed: certainties.join(', '),
          ...nearest(value.text, certainties),
        });
  }
  if (key === 'source') {
    const comma = value.text.indexOf(',');
    return comma < 0
      ? { key: value.text.trim() }
      : { key: value.text.slice(0, comma).trim(), where: value.text.slice(comma + 1).trim() };
  }
  return value.text;
};

const readShape = ({
  shape,
  value,
  field,
  refuse,
}: {
  readonly shape: Shape;
  readonly value: LocatedValue;
  readonly field: string;
  readonly refuse: Refuse;
}): unknown => {
  switch (shape.type) {
    case 'list': {
      if (value.kind !== 'list') return refuse(value.place, 'expected-list', { field });
      return readItems({ shape: shape.of, items: value.items, field, refuse });
    }
    case 'oneOrMany': {
      const items = value.kind === 'list' ? value.items : [value];
      if (items.length === 0) return refuse(value.place, 'expected-list', { field });
      return readItems({ shape: shape.of, items, field, refuse });
    }
    case 'record':
      return readRecord({ fields: shape.fields, value, field, refuse });
    case 'table': {
      if (value.kind !== 'map') return refuse(value.place, 'expected-map', { field });
      const read: Record<string, unknown> = Object.create(null);
      let sound = true;
      for (const entry of value.entries) {
        const item = readShape({ shape: shape.of, value: entry.value, field: entry.key, refuse });
        if (item === undefined) sound = false;
        else read[entry.key] = item;
      }
      return sound ? read : undefined;
    }
    case 'firstOf': {
      const faults: Fault[] = [];
      for (const option of shape.of) {
        const own: Fault[] = [];
        const read = readShape({ shape: option, value, field, refuse: refuser((fault) => own.push(fault)) });
        if (read !== undefined) return read;
        if (faults.length === 0 || fitsForm(option, value)) faults.splice(0, faults.length, ...own);
      }
      for (const fault of faults) refuse(fault.place, fault.code, fault.values);
      return undefined;
    }
    default:
      return readScalar({ shape, value, field, refuse });
  }
};

const fitsForm = (shape: Shape, value: LocatedValue): boolean =>
  shape.type === 'list' ? value.kind === 'list' : shape.type === 'record' ? value.kind === 'map' : value.kind === 'text';

const readItems = ({
  shape,
  items,
  field,
  refuse,
}: {
  readonly shape: Shape;
  readonly items: readonly LocatedValue[];
  readonly field: string;
  readonly refuse: Refuse;
}): readonly unknown[] | undefined => {
  const read = items.map((item) => readShape({ shape, value: item, field, refuse }));
  return read.includes(undefined) ? undefined : read;
};

const readRecord = ({
  fields,
  value,
  field,
  refuse,
}: {
  readonly fields: Fields;
  readonly value: LocatedValue;
  readonly field: string;
  readonly refuse: Refuse;
}): Record<string, unknown> | undefined => {
  if (value.kind !== 'map') return refuse(value.place, 'expected-map', { field });
  const out: Record<string, unknown> = {};
  let sound = true;
  for (const entry of value.entries) {
    const shape = shapeOf(fields, entry.key);
    const read = shape
      ? readShape({ shape, value: entry.value, field: entry.key, refuse })
      : refuse(entry.keyPlace, 'unknown-field', { found: entry.key, fact: field, ...nearest(entry.key, Object.keys(fields)) });
    if (read === undefined) sound = false;
    else out[entry.key] = read;
  }
  for (const [key, shape] of Object.entries(fields)) {
    if (shape.optional || value.entries.some((entry) => entry.key === key)) continue;
    refuse(value.place, 'missing-field', { field: key, fact: field });
    sound = false;
  }
  return sound ? out : undefined;
};

const amountPattern = /^\d{1,30}(\.\d{1,30})?$/;

const readScalar = ({
  shape,
  value,
  field,
  refuse,
}: {
  readonly shape: Exclude<Shape, { readonly type: 'list' | 'oneOrMany' | 'record' | 'table' | 'firstOf' }>;
  readonly value: LocatedValue;
  readonly field: string;
  readonly refuse: Refuse;
}): unknown => {
  if (value.kind !== 'text' || value.style === 'null')
    return refuse(value.place, `expected-${scalarWord[shape.type]}`, { field });
  const { text, place } = value;
  switch (shape.type) {
    case 'text':
      if (text.trim() === '') return refuse(place, 'empty-text', { field });
      return shape.form === 'month-day' ? readMonthDay({ text, place, field, refuse }) : text;
    case 'identifier':
    case 'reference':
      return idPattern.test(text) ? text : refuse(place, 'not-an-id', { found: text, field });
    case 'shares': {
      const reading = readQuantity(text);
      return reading.status === 'read' ? reading.value : refuse(place, `quantity-${reading.because}`, { found: text, field });
    }
    case 'count': {
      const reading = readQuantity(text);
      if (reading.status === 'refused') return refuse(place, `quantity-${reading.because}`, { found: text, field });
      return reading.value === 0n ? refuse(place, 'zero-count', { field }) : reading.value;
    }
    case 'date':
      return readDate(text) ?? refuse(place, 'not-a-date', { found: text, field });
    case 'truth':
      if (value.style === 'plain' && (text === 'true' || text === 'false')) return text === 'true';
      return refuse(place, 'expected-truth', { found: text, field });
    case 'part': {
      const reading = readFraction(text);
      return reading.status === 'read' ? reading.value : refuse(place, `part-${reading.because}`, { found: text, field });
    }
    case 'ratio':
      return readRatio(text) ?? refuse(place, 'not-a-ratio', { found: text, field });
    case 'amount':
      return amountPattern.test(text) ? text : refuse(place, 'not-an-amount', { found: text, field });
    case 'choice':
      return shape.of.includes(text)
        ? text
        : refuse(place, 'not-among', { found: text, field, allowed: shape.of.join(', '), ...nearest(text, shape.of) });
  }
};

/** `12-31`; a day and a month that were written the wrong way round are told the right way. */
const readMonthDay = ({
  text,
  place,
  field,
  refuse,
}: {
  readonly text: string;
  readonly place: Place;
  readonly field: string;
  readonly refuse: Refuse;
}): string | undefined => {
  if (isMonthDay(text)) return text;
  const [, one = '', other = ''] = /^(\d{1,2})[-/.](\d{1,2})$/.exec(text.trim()) ?? [];
  const written = [`${one.padStart(2, '0')}-${other.padStart(2, '0')}`, `${other.padStart(2, '0')}-${one.padStart(2, '0')}`];
  const meant = written.find(isMonthDay);
  return refuse(place, meant === undefined ? 'not-a-month-day' : 'month-day-meant', {
    found: text,
    field,
    ...(meant === undefined ? {} : { meant }),
  });
};

/** A leap year, so that 29 February is a day. */
const isMonthDay = (text: string): boolean => /^\d{2}-\d{2}$/.test(text) && readDate(`2024-${text}`) !== undefined;

const scalarWord = {
  text: 'text',
  identifier: 'text',
  reference: 'text',
  shares: 'quantity',
  count: 'quantity',
  date: 'date',
  truth: 'truth',
  part: 'part',
  ratio: 'ratio',
  amount: 'amount',
  choice: 'text',
} as const;

const sourceFields = {
  title: { type: 'text' },
  date: { type: 'date', optional: true },
  address: { type: 'text', optional: true },
  note: { type: 'text', optional: true },
} as const;
const issuerFields = {
  id: { type: 'identifier' },
  name: { type: 'record', fields: { en: { type: 'text' }, 'zh-Hant': { type: 'text', optional: true } } },
  stockCode: { type: 'text', optional: true },
  incorporatedIn: { type: 'text', optional: true },
} as const;

export type RecordHead = {
  readonly issuer: Issuer;
  readonly sources: Readonly<Record<string, Source>>;
  readonly notice?: string;
};

const headKeys = ['holdfast', 'issuer', 'sources', 'notice', 'facts'];

/** Reads the head: version, issuer, sources. `facts`, when it stands in the same map, is left to the caller. */
export const readHead = (value: LocatedValue, report: Report): RecordHead | undefined => {
  const refuse = refuser(report);
  if (value.kind !== 'map') return refuse(value.place, 'head-is-not-a-map');
  const entries = new Map(value.entries.map((entry) => [entry.key, entry]));
  let sound = true;
  for (const { key, keyPlace } of value.entries) {
    if (headKeys.includes(key)) continue;
    refuse(keyPlace, 'unknown-head-key', { found: key, ...nearest(key, headKeys) });
    sound = false;
  }
  const version = entries.get('holdfast')?.value;
  if (version === undefined) return refuse(value.place, 'missing-version');
  if (version.kind !== 'text' || version.text !== '1') {
    return refuse(version.place, 'unknown-version', { found: version.kind === 'text' ? version.text : version.kind });
  }
  const issuer = entries.get('issuer')?.value;
  if (issuer === undefined) return refuse(value.place, 'missing-issuer');
  const readIssuer = readRecord({ fields: issuerFields, value: issuer, field: 'issuer', refuse });
  const sources = readSources(value, report);
  const notice = entries.get('notice')?.value;
  if (notice !== undefined && notice.kind !== 'text') return refuse(notice.place, 'expected-text', { field: 'notice' });
  if (readIssuer === undefined || sources === undefined || !sound) return undefined;
  return {
    issuer: readIssuer as unknown as Issuer,
    sources,
    ...(notice === undefined ? {} : { notice: notice.text }),
  };
};

/** The sources of a map that has a head's keys; undefined with any fault. */
export const readSources = (value: LocatedMap, report: Report): Readonly<Record<string, Source>> | undefined => {
  const given = value.entries.find(({ key }) => key === 'sources')?.value;
  if (given === undefined || (given.kind === 'text' && given.style === 'null')) return {};
  const shape: Shape = { type: 'table', of: { type: 'record', fields: sourceFields } };
  return readShape({ shape, value: given, field: 'sources', refuse: refuser(report) }) as
    | Readonly<Record<string, Source>>
    | undefined;
};
