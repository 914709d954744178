import { factKinds } from './facts.ts';
import type { Shape } from './shapes.ts';
import type { State } from './state.ts';

/**
 * The form of the text below. It changes whenever a state says something else or otherwise: a text of another form is not
 * read, and what rests on it is drawn from the facts again.
 */
export const stateForm = 7;

/**
 * A state as text, to go on from without the facts that led to it. Maps keep their order, so that the same facts give the
 * same text. `idOf` gives what stands for an id in the text; free text is left out, as a log keeps it apart.
 */
export const stateText = (state: State, idOf: (id: string) => string = (id) => id): string => {
  const texts = openTexts();
  const written = (value: unknown): unknown => {
    if (typeof value === 'bigint') return { n: `${value}` };
    if (typeof value === 'string') return idOf(value);
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Map) return { m: [...value].map(([key, inner]) => [written(key), written(inner)]) };
    if (value instanceof Set) return { s: [...value].map(written) };
    if (Array.isArray(value)) return value.map(written);
    // The keys of an object stand in the order of the file that it was read from.
    const keys = Object.keys(value).sort();
    const inside = value as Readonly<Record<string, unknown>>;
    return {
      o: keys.flatMap((key) => {
        if (inside[key] === undefined || leftOut.has(key)) return [];
        const open = texts.get(key);
        return [[key, written(open === undefined ? inside[key] : withoutFreeText(inside[key], open))]];
      }),
    };
  };
  return JSON.stringify(written(state));
};

/** Free text, and where a fact stood: nothing of a position is computed from them. */
const leftOut = new Set(['note', 'conditions', 'right', 'provisions', 'line', 'column', 'recorded', 'source']);

/**
 * Stands for a text that a log keeps apart: what a decision is limited to must not vanish with its text, for without the
 * limit it would reach further.
 */
const apart = '(apart)';

const withoutFreeText = (value: unknown, open: readonly RegExp[]): unknown => {
  if (Array.isArray(value)) return value.map((item) => withoutFreeText(item, open));
  return typeof value !== 'string' || open.some((pattern) => pattern.test(value)) ? value : apart;
};

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/**
 * The names of fields that hold nothing but texts and ids, whatever the fact, each with the forms in which a log has them
 * in clear: a state has them under the same names. Worked out when the first state is written: most commands write none.
 */
const openTexts = (): ReadonlyMap<string, readonly RegExp[]> => {
  if (openTextsKnown !== undefined) return openTextsKnown;
  const found = new Map<string, RegExp[]>();
  const texts = new Set<string>();
  const others = new Set<string>();
  const note = (name: string, ...forms: readonly RegExp[]): void => {
    found.set(name, [...(found.get(name) ?? []), ...forms]);
  };
  const walk = (name: string, shape: Shape): void => {
    switch (shape.type) {
      case 'text':
        texts.add(name);
        return note(name, ...(shape.open === undefined ? [] : [shape.open]));
      case 'identifier':
      case 'reference':
        return note(name, idPattern);
      case 'list':
      case 'oneOrMany':
        return walk(name, shape.of);
      case 'record':
        for (const [inner, field] of Object.entries<Shape>(shape.fields)) walk(inner, field);
        others.add(name);
        return;
      default:
        others.add(name);
    }
  };
  for (const { fields } of Object.values(factKinds)) {
    for (const [name, shape] of Object.entries<Shape>(fields)) walk(name, shape);
  }
  openTextsKnown = new Map([...found].filter(([name]) => texts.has(name) && !others.has(name)));
  return openTextsKnown;
};
let openTextsKnown: ReadonlyMap<string, readonly RegExp[]> | undefined;

/** Undefined when the text is none of `stateText`. `idOf` gives back what `stateText` was given for it. */
export const readStateText = (text: string, idOf: (id: string) => string = (id) => id): State | undefined => {
  const read = (value: unknown): unknown => {
    if (typeof value === 'string') return idOf(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(read);
    const { n, m, s, o } = value as {
      readonly n?: string;
      readonly m?: readonly (readonly [unknown, unknown])[];
      readonly s?: readonly unknown[];
      readonly o?: readonly (readonly [string, unknown])[];
    };
    if (n !== undefined) return BigInt(n);
    if (m !== undefined) return new Map(m.map(([key, inner]) => [read(key), read(inner)]));
    if (s !== undefined) return new Set(s.map(read));
    const made: Record<string, unknown> = {};
    for (const [key, inner] of o ?? []) {
      // A key such as `__proto__` would change what the object is instead of what it holds.
      Object.defineProperty(made, key, { value: read(inner), enumerable: true, writable: true, configurable: true });
    }
    return made;
  };
  try {
    const state = read(JSON.parse(text)) as State;
    return state.classes instanceof Map && state.holdings instanceof Map && typeof state.sums === 'object' ? state : undefined;
  } catch {
    return undefined;
  }
};
