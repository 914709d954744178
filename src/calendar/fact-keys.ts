import { type Fact, type Fields, factKinds, type Shape } from '../record/index.ts';

/** An id that a record gave: a date, the kind, and which one of its day and kind it was. No given id has a colon. */
const givenByRecord = /\d{4}-\d{2}-\d{2}:[a-z]+(?:-[a-z]+)*(?::\d+)?/g;

/**
 * Words a duty's id so that it stays when the record grows. The id of a fact that nobody named counts its neighbours, and one
 * added before it moves it: in its place stands what tells the fact from its neighbours, its date, kind and content.
 */
export const stableIds = (facts: readonly Fact[]): ((id: string) => string) => {
  const unnamed = new Map(facts.flatMap((fact) => (fact.named ? [] : [[fact.id, fact] as const])));
  const keys = new Map<string, string>();
  /** Facts that are the same in everything stand for one another, so that counting them moves nothing. */
  const twins = new Map<string, number>();
  const build = (): void => {
    for (const [id, fact] of unnamed) {
      const key = `${fact.on}:${fact.fact}:${fingerprint(contentOf(fact))}`;
      const times = (twins.get(key) ?? 0) + 1;
      twins.set(key, times);
      keys.set(id, times === 1 ? key : `${key}:${times}`);
    }
  };
  return (id) => {
    if (!id.includes(':')) return id;
    if (keys.size === 0) build();
    return id.replaceAll(givenByRecord, (found) => keys.get(found) ?? found);
  };
};

/**
 * The fields of a fact as text, in the order of their names. Free text is left out: it may be erased, or put better, and the
 * fact is the same.
 */
const contentOf = (fact: Fact): string =>
  `${fact.at ?? ''};${fact.set ?? ''};${fieldsText(factKinds[fact.fact].fields, { ...fact })}`;

const fieldsText = (fields: Fields, values: Readonly<Record<string, unknown>>): string =>
  Object.keys(fields)
    .sort()
    .flatMap((name) => (fields[name] === undefined ? [] : [`${name}=${textOf(fields[name], values[name])}`]))
    .join(';');

const textOf = (shape: Shape, value: unknown): string => {
  if (value === undefined || isFreeText(shape)) return '';
  if (Array.isArray(value)) {
    const of = shape.type === 'list' || shape.type === 'oneOrMany' ? shape.of : (listOf(shape) ?? shape);
    return `[${value.map((one) => textOf(of, one)).join(',')}]`;
  }
  if (typeof value !== 'object' || value === null) return `${value as string | bigint | boolean}`;
  const values = value as Readonly<Record<string, unknown>>;
  if (shape.type === 'record') return `{${fieldsText(shape.fields, values)}}`;
  const of: Shape = shape.type === 'table' ? shape.of : { type: 'identifier' };
  return `{${Object.keys(values)
    .sort()
    .map((name) => `${name}=${textOf(of, values[name])}`)
    .join(';')}}`;
};

/** Text of one's own, or a list of it. */
const isFreeText = (shape: Shape): boolean =>
  shape.type === 'list' ? isFreeText(shape.of) : shape.type === 'text' && shape.open === undefined;

/** The items of a list that is one of several forms. */
const listOf = (shape: Shape): Shape | undefined => {
  const found = shape.type === 'firstOf' ? shape.of.find(({ type }) => type === 'list') : undefined;
  return found?.type === 'list' ? found.of : undefined;
};

/** FNV-1a in 64 bits: tells the facts of a day from one another, and is no seal. */
const fingerprint = (text: string): string => {
  let hash = 0xcbf29ce484222325n;
  for (const character of text) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0').slice(0, 12);
};
