import type { State } from './state.ts';

/**
 * The form of the text below. It changes whenever a state says something else or otherwise: a text of another form is not
 * read, and what rests on it is drawn from the facts again.
 */
export const stateForm = 1;

/**
 * A state as text, to go on from without the facts that led to it. Maps keep their order, so that the same facts give the
 * same text. `idOf` gives what stands for an id in the text; free text about persons is left out.
 */
export const stateText = (state: State, idOf: (id: string) => string = (id) => id): string => {
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
    return { o: keys.flatMap((key) => (isLeftOut(key, inside[key]) ? [] : [[key, written(inside[key])]])) };
  };
  return JSON.stringify(written(state));
};

/** Free text about persons, and where a fact stood: nothing of a position is computed from them. */
const leftOut = new Set(['note', 'conditions', 'right', 'line', 'column', 'recorded', 'source']);

const isLeftOut = (key: string, value: unknown): boolean => value === undefined || leftOut.has(key);

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
