import type { Fraction } from '../exact/index.ts';
import { type Fact, type FactKind, type FactOf, factKinds, type IssuerRecord, isCompany, type SourceReference } from './facts.ts';
import type { Shape } from './shapes.ts';

/** A fact or a head as JSON holds it: quantities and fractions are text, instants are in UTC. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonMap = { readonly [key: string]: Json };

/** How the writing of a fact keeps back what it says about natural persons. */
export type Concealing = {
  /** What stands for a person; the id of a company stands for itself. */
  readonly person: (id: string) => string;
  /** Takes a value, as JSON text, out of the fact at a path such as `/note`; gives the JSON text that stands there instead. */
  readonly withhold: (path: string, text: string) => string;
};

/**
 * A fact in its one normal form, as JSON text: keys in a fixed order, quantities without grouping, instants in UTC.
 * Reading it gives the same fact again. An id that Holdfast gave is left out. It is written straight into text, because
 * a store writes facts by the thousand.
 */
export const factText = (fact: Fact, concealing?: Concealing): string => {
  const given = fact as unknown as Readonly<Record<string, unknown>>;
  let text = `{"fact":"${fact.fact}",${fact.at === undefined ? `"on":"${fact.on}"` : `"at":"${fact.at}"`}`;
  if (fact.recorded !== undefined) text += `,"recorded":"${fact.recorded}"`;
  if (fact.named) text += `,"id":"${fact.id}"`;
  if (fact.set !== undefined) text += `,"set":"${fact.set}"`;
  if (fact.fact === 'person-recorded') text += personText(fact, concealing);
  else {
    for (const [key, write] of writersOf(fact.fact)) {
      const value = given[key];
      if (value !== undefined) text += `,"${key}":${write(value, key, concealing)}`;
    }
  }
  if (fact.source !== undefined) text += `,"source":${sourceJson(fact.source, concealing)}`;
  if (fact.certainty !== undefined) text += `,"certainty":"${fact.certainty}"`;
  if (fact.note !== undefined) {
    const note = JSON.stringify(fact.note);
    text += `,"note":${concealing === undefined ? note : concealing.withhold('/note', note)}`;
  }
  return `${text}}`;
};

/** The fields of a recorded person; a company alone stands with its id and its name. */
const personText = ({ person, kind, name }: FactOf<'person-recorded'>, concealing: Concealing | undefined): string => {
  const named = JSON.stringify(sorted(name));
  if (concealing === undefined || isCompany(kind)) {
    return `,"person":"${person}","kind":"${kind}","name":${named}`;
  }
  const is = concealing.withhold('/person', `"${person}"`);
  return `,"person":"${concealing.person(person)}","personIs":${is},"kind":"${kind}","name":${concealing.withhold('/name', named)}`;
};

/** A source stands with its key, and the place in it, which is free text, apart: `"key","where":...`. */
const sourceJson = ({ key, where }: SourceReference, concealing: Concealing | undefined): string =>
  concealing === undefined || where === undefined
    ? JSON.stringify(where === undefined ? key : `${key}, ${where}`)
    : `${JSON.stringify(key)},"where":${concealing.withhold('/where', JSON.stringify(where))}`;

export const factJson = (fact: Fact): JsonMap => JSON.parse(factText(fact)) as JsonMap;

/** Writes one field; `path` is where it stands in the fact, without the slash in front. */
type Write = (value: unknown, path: string, concealing: Concealing | undefined) => string;

const writers = new Map<FactKind, readonly (readonly [string, Write])[]>();

const writersOf = (kind: FactKind): readonly (readonly [string, Write])[] => {
  const known = writers.get(kind);
  if (known) return known;
  const made = Object.entries<Shape>(factKinds[kind].fields).map(([key, shape]) => [key, writerOf(shape, key)] as const);
  writers.set(kind, made);
  return made;
};

/** Ids, words, dates and numbers as they were read need no escape. */
const writeWord: Write = (value) => `"${value as string}"`;

const writerOf = (shape: Shape, key: string): Write => {
  switch (shape.type) {
    case 'text':
      return (value, path, concealing) => {
        const text = JSON.stringify(value);
        return concealing === undefined || shape.open?.test(value as string) ? text : concealing.withhold(`/${path}`, text);
      };
    case 'reference':
      return ['person', 'party', 'claimant', 'vehicle'].includes(shape.to)
        ? (value, _path, concealing) => `"${concealing === undefined ? (value as string) : concealing.person(value as string)}"`
        : writeWord;
    case 'identifier':
    case 'shares':
    case 'count':
    case 'date':
    case 'amount':
    case 'choice':
      return writeWord;
    case 'truth':
      return (value) => `${value as boolean}`;
    case 'part':
    case 'ratio':
      return (value) => `"${fractionText(value as Fraction)}"`;
    case 'list':
    case 'oneOrMany': {
      const write = writerOf(shape.of, key);
      return (value, path, concealing) => {
        const items = (value as readonly unknown[]).map((item, index) => write(item, `${path}/${index}`, concealing));
        return `[${items.join(',')}]`;
      };
    }
    case 'record': {
      const fields = Object.entries<Shape>(shape.fields).map(([name, inner]) => [name, writerOf(inner, name)] as const);
      fields.sort(([one], [other]) => (one < other ? -1 : 1));
      return (value, path, concealing) => {
        let text = '';
        for (const [name, write] of fields) {
          const inner = (value as Readonly<Record<string, unknown>>)[name];
          if (inner !== undefined) text += `${text === '' ? '' : ','}"${name}":${write(inner, `${path}/${name}`, concealing)}`;
        }
        return `{${text}}`;
      };
    }
    case 'table': {
      const write = writerOf(shape.of, key);
      return (value, path, concealing) => {
        const entries = Object.entries(value as object).sort(([one], [other]) => (one < other ? -1 : 1));
        const written = (given: typeof entries, apart: Concealing | undefined): string[] =>
          given.map(([name, inner]) => `${JSON.stringify(name)}:${write(inner, `${path}/${name}`, apart)}`);
        if (concealing === undefined) return `{${written(entries, undefined).join(',')}}`;
        const { open = [], other } = Object.groupBy(entries, ([name]) => (shape.open?.test(name) ? 'open' : 'other'));
        const texts = written(open, concealing);
        if (other !== undefined) {
          const apart = concealing.withhold(`/${path}/${otherNames}`, `{${written(other, undefined).join(',')}}`);
          texts.push(`"${otherNames}":${apart}`);
        }
        return `{${texts.join(',')}}`;
      };
    }
    case 'firstOf': {
      const options = shape.of.map((option) => [option, writerOf(option, key)] as const);
      return (value, path, concealing) => {
        const [, write] = options.find(([option]) => fits(option, value)) ?? options[0] ?? [];
        return write === undefined ? JSON.stringify(value) : write(value, path, concealing);
      };
    }
  }
};

/** In a store, the entries of a table whose names are free text; no name in `open` form is this one. */
export const otherNames = '(others)';

/** What stands in a record for a text that was erased. It names nobody: two who were erased are not one. */
export const erasedText = '(erased)';

const fits = (shape: Shape, value: unknown): boolean => {
  switch (shape.type) {
    case 'list':
    case 'oneOrMany':
      return Array.isArray(value);
    case 'record':
    case 'table':
      return typeof value === 'object' && !Array.isArray(value);
    case 'shares':
    case 'count':
      return typeof value === 'bigint';
    case 'choice':
      return typeof value === 'string' && shape.of.includes(value);
    default:
      return typeof value === 'string';
  }
};

const fractionText = ({ part, whole }: Fraction): string => (whole === 1n ? `${part}` : `${part}/${whole}`);

/** The head of a record in its normal form; sources stand by their keys. */
export const headJson = ({ issuer, sources, notice }: Omit<IssuerRecord, 'facts'>): JsonMap => ({
  holdfast: '1',
  issuer: sorted(issuer),
  ...(Object.keys(sources).length === 0 ? {} : { sources: sorted(sources) }),
  ...(notice === undefined ? {} : { notice }),
});

const sorted = (value: unknown): Json =>
  typeof value !== 'object' || value === null
    ? (value as Json)
    : Object.fromEntries(
        Object.entries(value)
          .filter(([, inner]) => inner !== undefined)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)]),
      );

/** A record as JSON Lines in its normal form, a line at a time: the head, then each fact. */
export function* recordLines(record: IssuerRecord): Generator<string> {
  yield `${JSON.stringify(headJson(record))}\n`;
  for (const fact of record.facts) yield `${factText(fact)}\n`;
}
